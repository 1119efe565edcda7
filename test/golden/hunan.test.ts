/** Hunan's scheme as it reads: three years with every sentence, and its fact sheet. */
import { readFileSync } from 'node:fs';
import { evaluate, factSheet, formatTree, type GivenFactsOf, nodesOf, type Trace, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { hunan2020 } from '../../rubrics/hunan/index.js';
import { fullYear, worstYear } from '../rubrics/hunan/full-year.js';
import { expectGolden, goldenIn, prettyJson, sheetTable } from './golden.js';

const FOLDER = 'hunan';
const LANGUAGES = ['zh', 'en'] as const;

const example = (): GivenFactsOf<typeof hunan2020> =>
  JSON.parse(readFileSync(new URL('../../examples/hunan/facts.json', import.meta.url), 'utf8'));
const filled = withDefaults(hunan2020, example());

/** A city with its ups and downs, a county that two clauses do not address, and a city that did nothing and broke every rule. */
const YEARS: Readonly<Record<string, () => Trace>> = {
  example: () => evaluate(hunan2020, filled.facts, { assumed: filled.assumed }),
  county: () =>
    evaluate(
      hunan2020,
      { ...fullYear, unitKind: 'county', platformBuilt: false, countySupervisions: 0, gridsDrawn: false, excellentCases: 50 },
      { readings: { A05: 'leftOut' } },
    ),
  worst: () => evaluate(hunan2020, worstYear),
};

describe.each(Object.entries(YEARS))('%s year', (name, tree) => {
  test('the whole trace', () => {
    const text = prettyJson(tree());
    expectGolden(`${FOLDER}/${name}.trace.json`, text);
    // However it is laid out, it is the trace and nothing else.
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(tree())));
  });
  test.each(LANGUAGES)('the tree with its reasons, in %s', (language) => {
    const text = formatTree(tree(), { language, rubric: hunan2020 });
    expectGolden(`${FOLDER}/${name}.${language}.txt`, text);
    // The total and all below it have a line each.
    expect(text.split('\n').length).toBe([...nodesOf(tree())].length);
  });
});

test.each(LANGUAGES)('the fact sheet, in %s', (language) => {
  expectGolden(`${FOLDER}/fact-sheet.${language}.txt`, sheetTable(factSheet(hunan2020), language));
});

test('no golden file is left over', () => {
  const claimed = Object.keys(YEARS).flatMap((name) => ['trace.json', 'zh.txt', 'en.txt'].map((end) => `${name}.${end}`));
  const files = [...claimed, 'fact-sheet.zh.txt', 'fact-sheet.en.txt'].map((name) => `${FOLDER}/${name}`);
  expect([...goldenIn(FOLDER)].sort()).toEqual(files.sort());
});
