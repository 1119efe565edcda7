/**
 * Scores the year of one district of Ningbo: its twelve months, one of them in detail, and the year above them.
 *
 *   npx tsx examples/ningbo-district/score.ts          in both languages
 *   npx tsx examples/ningbo-district/score.ts -- zh    中文
 *   npx tsx examples/ningbo-district/score.ts -- en    in English
 */
import { evaluate, formatTree, type Language, nodeAt, withDefaults } from 'kaohe';
import { ningboDistrict, ningboDistrictMonth } from 'kaohe/rubrics/ningbo-district';
import { assumed, facts, months, names } from './year.js';

const tree = evaluate(ningboDistrict, facts, { assumed });
/** The month shown in detail. */
const DETAIL = 7;

const SAYS = {
  zh: {
    months: '各月得分',
    detail: '月份明细',
    year: '全年',
    assumed: `${assumed.length} 项事实未填报，按“未发生”计（见 tree.assumed）。`,
  },
  en: {
    months: 'The months',
    detail: 'One month in detail',
    year: 'The year',
    assumed: `${assumed.length} facts were left out and taken as “nothing happened” (see tree.assumed).`,
  },
} as const;

function monthly(language: Language): string {
  const column = (text: string | number): string => String(text).padStart(7);
  const heads = ['A', 'B', 'C', 'D'].map((id) => `${id} ${nodeAt(tree, `months.1/${id}`).label[language]}`);
  const rows = names.map((name, i) => {
    const of = (id: string): number => nodeAt(tree, `months.${i + 1}/${id}`).score;
    return [name, of('ningbo-district-month'), ...['A', 'B', 'C', 'D'].map(of)].map(column).join('');
  });
  return [heads.join(', '), ['', 'A–D', 'A', 'B', 'C', 'D'].map(column).join(''), ...rows].join('\n');
}

function print(language: Language): void {
  const says = SAYS[language];
  console.log(`${says.months}\n${monthly(language)}\n`);
  for (const month of months.slice(DETAIL, DETAIL + 1)) {
    const shown = withDefaults(ningboDistrictMonth, month);
    const detail = evaluate(ningboDistrictMonth, shown.facts, { assumed: shown.assumed });
    console.log(`${says.detail} (${names[DETAIL]})\n${formatTree(detail, { language, rubric: ningboDistrictMonth })}\n`);
  }
  console.log(`${says.year}\n${formatTree(tree, { language, depth: 3, rubric: ningboDistrict })}\n`);
  console.log(`${says.assumed}\n`);
}

const BOTH: readonly Language[] = ['zh', 'en'];
const asked = BOTH.filter((language) => process.argv.includes(language));
for (const language of asked.length > 0 ? asked : BOTH) print(language);
