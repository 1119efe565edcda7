/** The scheme of Quanshan as it reads: three months and a year with every sentence, and its fact sheets. */
import { readFileSync } from 'node:fs';
import { evaluate, factSheet, formatTree, type GivenFactsOf, nodesOf, type Rubric, type Trace, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { quanshan, quanshanMonth } from '../../rubrics/quanshan/index.js';
import { FULL_MONTH, WORST_MONTH } from '../rubrics/quanshan/months.js';
import { expectGolden, goldenIn, prettyJson, sheetTable } from './golden.js';

const FOLDER = 'quanshan';
const LANGUAGES = ['zh', 'en'] as const;

interface Given {
  readonly months: readonly GivenFactsOf<typeof quanshanMonth>[];
  readonly managementScore: number;
  readonly siteMeetings: number;
}
const given: Given = JSON.parse(readFileSync(new URL('../../examples/quanshan/facts.json', import.meta.url), 'utf8'));
const { facts, assumed } = withDefaults(quanshan, given);
const trees = given.months.map((month) => {
  const filled = withDefaults(quanshanMonth, month);
  return evaluate(quanshanMonth, filled.facts, { assumed: filled.assumed });
});

const JULY = 6;
function july(): Trace {
  const tree = trees[JULY];
  if (!tree) throw new Error('no July');
  return tree;
}

/** July by its facts, the other months by what they came to before rounding: both ways of giving one, and little repeated. */
const year = (): Trace =>
  evaluate(
    quanshan,
    {
      ...facts,
      months: facts.months.map((month, i) => (i === JULY ? month : { knownScore: trees[i]?.rounded?.before ?? trees[i]?.exact ?? '' })),
    },
    { assumed: assumed.filter((path) => path.startsWith(`months[${JULY}].`)) },
  );

/** A month with its ups and downs, one that did everything, one that did nothing and broke every rule, and a year. */
const TREES: Readonly<Record<string, { readonly rubric: Rubric; readonly tree: () => Trace }>> = {
  'month-example': { rubric: quanshanMonth, tree: july },
  'month-full': { rubric: quanshanMonth, tree: () => evaluate(quanshanMonth, FULL_MONTH) },
  'month-worst': { rubric: quanshanMonth, tree: () => evaluate(quanshanMonth, WORST_MONTH) },
  'year-example': { rubric: quanshan, tree: year },
};

test('the year comes to what it comes to from the facts of every month', () => {
  const whole = evaluate(quanshan, facts, { assumed });
  expect([year().exact, year().rounded]).toEqual([whole.exact, whole.rounded]);
});

describe.each(Object.entries(TREES))('%s', (name, { rubric, tree }) => {
  test('the whole trace', () => {
    expectGolden(`${FOLDER}/${name}.trace.json`, prettyJson(tree()));
  });
  test.each(LANGUAGES)('the tree with its reasons, in %s', (language) => {
    const text = formatTree(tree(), { language, rubric });
    expectGolden(`${FOLDER}/${name}.${language}.txt`, text);
    expect(text.split('\n').length).toBe([...nodesOf(tree())].length);
  });
});

const SHEETS = { month: quanshanMonth, year: quanshan } as const;

describe.each(Object.entries(SHEETS))('the fact sheet of a %s', (name, rubric) => {
  test.each(LANGUAGES)('in %s', (language) => {
    expectGolden(`${FOLDER}/fact-sheet-${name}.${language}.txt`, sheetTable(factSheet(rubric), language));
  });
});

test('no golden file is left over', () => {
  const trees = Object.keys(TREES).flatMap((name) => ['trace.json', 'zh.txt', 'en.txt'].map((end) => `${name}.${end}`));
  const sheets = Object.keys(SHEETS).flatMap((name) => LANGUAGES.map((language) => `fact-sheet-${name}.${language}.txt`));
  expect([...goldenIn(FOLDER)].sort()).toEqual([...trees, ...sheets].map((name) => `${FOLDER}/${name}`).sort());
});
