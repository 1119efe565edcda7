/** The scheme for Ningbo's command centre as it reads: the year of the example, a month above 100, and the fact sheets. */
import { readFileSync } from 'node:fs';
import { evaluate, factSheet, formatTree, type GivenFactsOf, withDefaults } from 'kaohe';
import { expect, test } from 'vitest';
import { ningboCenter, ningboCenterMonth } from '../../rubrics/ningbo-center/index.js';
import { expectGolden, goldenIn, prettyJson, sheetTable } from './golden.js';

const FOLDER = 'ningbo-center';
const LANGUAGES = ['zh', 'en'] as const;

const given: GivenFactsOf<typeof ningboCenter> = JSON.parse(
  readFileSync(new URL('../../examples/ningbo-center/facts.json', import.meta.url), 'utf8'),
);
const { facts, assumed } = withDefaults(ningboCenter, given);
const year = evaluate(ningboCenter, facts, { assumed });
const month = evaluate(ningboCenterMonth, { internalManagement: 32, workResults: '61.25', socialVerdict: 9 });

test('the whole traces', () => {
  expectGolden(`${FOLDER}/year.trace.json`, prettyJson(year));
  expectGolden(`${FOLDER}/month.trace.json`, prettyJson(month));
});

test.each(LANGUAGES)('the trees with their reasons, in %s', (language) => {
  expectGolden(`${FOLDER}/year.${language}.txt`, formatTree(year, { language, rubric: ningboCenter }));
  expectGolden(`${FOLDER}/month.${language}.txt`, formatTree(month, { language, rubric: ningboCenterMonth }));
});

test.each(LANGUAGES)('the fact sheet, in %s', (language) => {
  expectGolden(`${FOLDER}/fact-sheet.${language}.txt`, sheetTable(factSheet(ningboCenter), language));
});

test('no golden file is left over', () => {
  const trees = ['year', 'month'].flatMap((name) => ['trace.json', 'zh.txt', 'en.txt'].map((end) => `${name}.${end}`));
  const files = [...trees, 'fact-sheet.zh.txt', 'fact-sheet.en.txt'].map((name) => `${FOLDER}/${name}`);
  expect([...goldenIn(FOLDER)].sort()).toEqual(files.sort());
});
