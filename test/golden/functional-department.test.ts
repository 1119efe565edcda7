/** The notes for city departments as they read: a period with every sentence, the same under other readings, and the fact sheet. */
import { readFileSync } from 'node:fs';
import { evaluate, type FactsOf, factSheet, formatTree, type Trace } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { functionalDepartment } from '../../rubrics/functional-department/index.js';
import { expectGolden, goldenIn, prettyJson, sheetTable } from './golden.js';

const FOLDER = 'functional-department';
const LANGUAGES = ['zh', 'en'] as const;

const facts: FactsOf<typeof functionalDepartment> = JSON.parse(
  readFileSync(new URL('../../examples/functional-department/facts.json', import.meta.url), 'utf8'),
);

const PERIODS: Readonly<Record<string, () => Trace>> = {
  example: () => evaluate(functionalDepartment, facts),
  alternative: () => evaluate(functionalDepartment, facts, { readings: { F1: 'wholeGroup', F2: 'alsoLong' } }),
};

describe.each(Object.entries(PERIODS))('%s', (name, tree) => {
  test('the whole trace', () => {
    expectGolden(`${FOLDER}/${name}.trace.json`, prettyJson(tree()));
  });
  test.each(LANGUAGES)('the tree with its reasons, in %s', (language) => {
    expectGolden(`${FOLDER}/${name}.${language}.txt`, formatTree(tree(), { language, rubric: functionalDepartment }));
  });
});

test.each(LANGUAGES)('the fact sheet, in %s', (language) => {
  expectGolden(`${FOLDER}/fact-sheet.${language}.txt`, sheetTable(factSheet(functionalDepartment), language));
});

test('no golden file is left over', () => {
  const trees = Object.keys(PERIODS).flatMap((name) => ['trace.json', 'zh.txt', 'en.txt'].map((end) => `${name}.${end}`));
  const files = [...trees, 'fact-sheet.zh.txt', 'fact-sheet.en.txt'].map((name) => `${FOLDER}/${name}`);
  expect([...goldenIn(FOLDER)].sort()).toEqual(files.sort());
});
