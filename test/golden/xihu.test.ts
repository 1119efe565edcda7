/** The Xihu rules as they read: a month with every sentence, one in which everything went wrong, and the fact sheet. */
import { readFileSync } from 'node:fs';
import { evaluate, factSheet, formatTree, type GivenFactsOf, type Trace, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { xihu2009 } from '../../rubrics/xihu/index.js';
import { expectGolden, goldenIn, prettyJson, sheetTable } from './golden.js';

const FOLDER = 'xihu';
const LANGUAGES = ['zh', 'en'] as const;

const given: GivenFactsOf<typeof xihu2009> = JSON.parse(readFileSync(new URL('../../examples/xihu/facts.json', import.meta.url), 'utf8'));
const { facts, assumed } = withDefaults(xihu2009, given);

const MONTHS: Readonly<Record<string, () => Trace>> = {
  example: () => evaluate(xihu2009, facts, { assumed }),
  worst: () =>
    evaluate(
      xihu2009,
      {
        digitalPoints: 0,
        longTermPoints: 0,
        hotlinePoints: 0,
        unresolved: 120,
        returns: 45,
        filesReceived: 130,
        postponed: 61,
        deferred: 33,
        communitiesNotReporting: 17,
        dispatchers: [{ handled: 0 }, { handled: 777 }],
        platformHandled: 7840,
      },
      { readings: { X1: 'allOnceOver', X3: 'proportional' } },
    ),
};

describe.each(Object.entries(MONTHS))('%s month', (name, tree) => {
  test('the whole trace', () => {
    expectGolden(`${FOLDER}/${name}.trace.json`, prettyJson(tree()));
  });
  test.each(LANGUAGES)('the tree with its reasons, in %s', (language) => {
    expectGolden(`${FOLDER}/${name}.${language}.txt`, formatTree(tree(), { language, rubric: xihu2009 }));
  });
});

test.each(LANGUAGES)('the fact sheet, in %s', (language) => {
  expectGolden(`${FOLDER}/fact-sheet.${language}.txt`, sheetTable(factSheet(xihu2009), language));
});

test('no golden file is left over', () => {
  const trees = Object.keys(MONTHS).flatMap((name) => ['trace.json', 'zh.txt', 'en.txt'].map((end) => `${name}.${end}`));
  const files = [...trees, 'fact-sheet.zh.txt', 'fact-sheet.en.txt'].map((name) => `${FOLDER}/${name}`);
  expect([...goldenIn(FOLDER)].sort()).toEqual(files.sort());
});
