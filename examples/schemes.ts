/**
 * Lists every scheme of the package in both languages: what it is worth, and what its source is worth.
 *
 *   npx tsx examples/schemes.ts
 */
import type { Language } from 'kaohe';
import { schemes } from 'kaohe/rubrics';

const COLUMNS = {
  zh: { title: '方案', year: '年度', maximum: '满分', source: '来源状况', path: '引用' },
  en: { title: 'Scheme', year: 'Year', maximum: 'Maximum', source: 'State of the source', path: 'Import' },
} as const;

for (const language of ['zh', 'en'] satisfies Language[]) {
  const words = COLUMNS[language];
  const rows = schemes.map(({ title, year, maximum, addition, source, path }) => ({
    [words.title]: title[language],
    [words.year]: year ?? '–',
    [words.maximum]: addition ? `${maximum ?? '–'} (${addition[language]})` : (maximum ?? '–'),
    [words.source]: source[language],
    [words.path]: path,
  }));
  console.table(rows);
}
