/** The list of all schemes, held against the schemes themselves. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { evaluate, readRubric } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { schemes } from '../../rubrics/index.js';
import { randomFacts } from '../reference/random-facts.js';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('eleven schemes with their maxima', () => {
  expect(schemes.map(({ id, maximum, addition }) => [id, maximum, addition?.en ?? null])).toEqual([
    ['jingan-2022', 153, null],
    ['hunan-2020', 120, null],
    ['ningbo-district', 100, null],
    ['ningbo-center', 100, null],
    ['yangzhou-district', 105, null],
    ['yangzhou-department', 105, null],
    ['minhang-2011', 65, null],
    ['quanshan', 100, '+5 a year'],
    ['xihu-2009', 100, null],
    ['functional-department', null, null],
    ['county-fine', null, null],
  ]);
});

describe.each(schemes.map((scheme) => [scheme.id, scheme] as const))('%s', (_, scheme) => {
  const [facts] = fc.sample(randomFacts(scheme.rubric), { numRuns: 1, seed: 3 });
  const tree = evaluate(readRubric(scheme.rubric), facts ?? {});

  test('is worth what the list says', () => {
    // A bonus without a maximum of its own (附加得分) adds no stated points.
    const bonuses = (tree.children ?? []).filter(({ bonus }) => bonus === true).reduce((total, { max }) => total + (max ?? 0), 0);
    const stated = tree.max === null ? null : tree.max + bonuses;
    expect(stated).toBe(scheme.addition ? (scheme.maximum ?? 0) + 5 : scheme.maximum);
  });

  test('says who it is, and stands where the list says', () => {
    expect(scheme).toMatchObject({ title: tree.rubric.title, authority: scheme.rubric.authority, year: scheme.rubric.year });
    expect(Object.isFrozen(scheme)).toBe(true);
    const folder = scheme.path.replace(/^kaohe\//, '');
    expect(existsSync(at(`${folder}/index.ts`))).toBe(true);
    const { exports } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
    expect(Object.keys(exports)).toContain(scheme.path.replace('kaohe', '.'));
    expect(existsSync(at(folder.replace('rubrics', 'examples')))).toBe(true);
  });
});

test('no folder of rubrics is missing from the list, but for the table of tasks, which scores nothing', () => {
  const folders = readdirSync(at('rubrics'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  expect(new Set([...schemes.map(({ path }) => path.replace('kaohe/rubrics/', '')), 'tasks-2022'])).toEqual(new Set(folders));
});

test('the example prints the list in both languages', () => {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', 'examples/schemes.ts'], { cwd: at('.'), encoding: 'utf8' });
  for (const { title, path } of schemes) {
    expect(printed).toContain(title.zh);
    expect(printed).toContain(title.en);
    expect(printed).toContain(path);
  }
  expect(printed).toContain('100 (每年另加 5 分)');
});
