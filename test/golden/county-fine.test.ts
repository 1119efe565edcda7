/** The county scheme as it reads: a year with a month below zero, carried on; the same year where it stands; and the fact sheets. */
import { readFileSync } from 'node:fs';
import { evaluate, factSheet, formatTree, type GivenFactsOf, type Rubric, type Trace, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { countyFine, countyMonth } from '../../rubrics/county-fine/index.js';
import { expectGolden, goldenIn, prettyJson, sheetTable } from './golden.js';

const FOLDER = 'county-fine';
const LANGUAGES = ['zh', 'en'] as const;

const given: GivenFactsOf<typeof countyFine> = JSON.parse(
  readFileSync(new URL('../../examples/county-fine/facts.json', import.meta.url), 'utf8'),
);
const { facts, assumed } = withDefaults(countyFine, given);

const TREES: Readonly<Record<string, readonly [Rubric, () => Trace]>> = {
  example: [countyFine, () => evaluate(countyFine, facts, { assumed })],
  // One month of a deputy, with something at every clause, where any item may be doubled.
  month: [
    countyMonth,
    () =>
      evaluate(
        countyMonth,
        {
          deductions: '131.25',
          innovations: 2,
          innovationsCommended: 1,
          informationTaken: 3,
          informationCommended: 2,
          newsArticles: 1,
          newsCommended: 1,
          firstPrizes: 1,
          firstPrizesCommended: 0,
          secondPrizes: 1,
          secondPrizesCommended: 1,
          thirdPrizes: 2,
          thirdPrizesCommended: 1,
          staffBelowZero: [18.5, '2.25'],
        },
        { readings: { C1: 'anyItem' } },
      ),
  ],
};

describe.each(Object.entries(TREES))('%s', (name, [rubric, tree]) => {
  test('the whole trace', () => {
    expectGolden(`${FOLDER}/${name}.trace.json`, prettyJson(tree()));
  });
  test.each(LANGUAGES)('the tree with its reasons, in %s', (language) => {
    expectGolden(`${FOLDER}/${name}.${language}.txt`, formatTree(tree(), { language, rubric }));
  });
});

test.each(LANGUAGES)('the months of the year where one below zero stands, in %s', (language) => {
  const tree = evaluate(countyFine, facts, { assumed, readings: { C5: 'negativeStands' } });
  expectGolden(`${FOLDER}/standing.${language}.txt`, formatTree(tree, { language, depth: 3, rubric: countyFine }));
});

test.each(LANGUAGES)('the fact sheet, in %s', (language) => {
  expectGolden(`${FOLDER}/fact-sheet.${language}.txt`, sheetTable(factSheet(countyFine), language));
});

test('no golden file is left over', () => {
  const trees = Object.keys(TREES).flatMap((name) => ['trace.json', 'zh.txt', 'en.txt'].map((end) => `${name}.${end}`));
  const sheets = ['fact-sheet', 'standing'].flatMap((name) => LANGUAGES.map((language) => `${name}.${language}.txt`));
  const files = [...trees, ...sheets].map((name) => `${FOLDER}/${name}`);
  expect([...goldenIn(FOLDER)].sort()).toEqual(files.sort());
});
