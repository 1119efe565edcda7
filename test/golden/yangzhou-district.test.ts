/** The scheme of Yangzhou for its districts as it reads: three years with every sentence, and its fact sheet. */
import { readFileSync } from 'node:fs';
import { evaluate, factSheet, formatTree, nodesOf, type Trace } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type YangzhouDistrictFacts, yangzhouDistrict } from '../../rubrics/yangzhou-district/index.js';
import { expectGolden, goldenIn, prettyJson, sheetTable } from './golden.js';

const FOLDER = 'yangzhou-district';
const LANGUAGES = ['zh', 'en'] as const;

const example: YangzhouDistrictFacts = JSON.parse(
  readFileSync(new URL('../../examples/yangzhou-district/facts.json', import.meta.url), 'utf8'),
);
const below = {
  routinePoints: -1,
  reworkPoints: '-0.5',
  hotlinePoints: 0,
  specialPoints: 0,
  groundworkPoints: 0,
  majorEventPoints: -3,
};
const above = {
  routinePoints: 80,
  reworkPoints: '5.5',
  hotlinePoints: 5,
  specialPoints: 10,
  groundworkPoints: 10,
  majorEventPoints: 6,
};

/** A district with its ups and downs, one with scores below nothing, and one with scores above the points. */
const YEARS: Readonly<Record<string, () => Trace>> = {
  example: () => evaluate(yangzhouDistrict, example),
  below: () => evaluate(yangzhouDistrict, below),
  above: () => evaluate(yangzhouDistrict, above),
};

describe.each(Object.entries(YEARS))('%s', (name, tree) => {
  test('the whole trace', () => {
    expectGolden(`${FOLDER}/${name}.trace.json`, prettyJson(tree()));
  });
  test.each(LANGUAGES)('the tree with its reasons, in %s', (language) => {
    const text = formatTree(tree(), { language, rubric: yangzhouDistrict });
    expectGolden(`${FOLDER}/${name}.${language}.txt`, text);
    expect(text.split('\n').length).toBe([...nodesOf(tree())].length);
  });
});

test.each(LANGUAGES)('the fact sheet, in %s', (language) => {
  expectGolden(`${FOLDER}/fact-sheet.${language}.txt`, sheetTable(factSheet(yangzhouDistrict), language));
});

test('no golden file is left over', () => {
  const claimed = Object.keys(YEARS).flatMap((name) => ['trace.json', 'zh.txt', 'en.txt'].map((end) => `${name}.${end}`));
  const files = [...claimed, 'fact-sheet.zh.txt', 'fact-sheet.en.txt'].map((name) => `${FOLDER}/${name}`);
  expect([...goldenIn(FOLDER)].sort()).toEqual(files.sort());
});
