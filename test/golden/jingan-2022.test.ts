/** The Jing'an scheme as it reads: three years with every sentence, and its fact sheet. */
import { readFileSync } from 'node:fs';
import { type EvaluateOptions, evaluate, factSheet, formatTree, type GivenFactsOf, nodesOf, type Trace, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type Jingan2022Facts as Facts, jingan2022 } from '../../rubrics/jingan/index.js';
import { fullYear } from '../reference/full-year.js';
import { faultyYear } from '../reference/mixed-years.js';
import { differenceOf, expectGolden, goldenIn, prettyJson, sheetTable } from './golden.js';

const FOLDER = 'jingan-2022';
const LANGUAGES = ['zh', 'en'] as const;

const example = (): GivenFactsOf<typeof jingan2022> =>
  JSON.parse(readFileSync(new URL('../../examples/jingan/facts.json', import.meta.url), 'utf8'));

const scored = (facts: Facts, options?: EvaluateOptions<typeof jingan2022>): Trace => evaluate(jingan2022, facts, options);
const filled = withDefaults(jingan2022, example());

/** A district with its ups and downs, one that did everything, and one that did nothing and broke every rule. */
const YEARS: Readonly<Record<string, () => Trace>> = {
  example: () => scored(filled.facts, { assumed: filled.assumed }),
  full: () => scored(fullYear),
  worst: () => scored(faultyYear),
};

describe.each(Object.entries(YEARS))('%s year', (name, tree) => {
  test('the whole trace', () => {
    const text = prettyJson(tree());
    expectGolden(`${FOLDER}/${name}.trace.json`, text);
    // However it is laid out, it is the trace and nothing else.
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(tree())));
  });
  test.each(LANGUAGES)('the tree with its reasons, in %s', (language) => {
    const text = formatTree(tree(), { language, rubric: jingan2022 });
    expectGolden(`${FOLDER}/${name}.${language}.txt`, text);
    // The total and all below it have a line each, and so have the grade and every consequence.
    expect(text.split('\n').length).toBe([...nodesOf(tree())].length + 1 + tree().consequences.length);
  });
});

test.each(LANGUAGES)('the fact sheet, in %s', (language) => {
  expectGolden(`${FOLDER}/fact-sheet.${language}.txt`, sheetTable(factSheet(jingan2022), language));
});

test('no golden file is left over', () => {
  const claimed = [...Object.keys(YEARS).flatMap((name) => ['trace.json', 'zh.txt', 'en.txt'].map((end) => `${name}.${end}`))];
  const files = [...claimed, 'fact-sheet.zh.txt', 'fact-sheet.en.txt'].map((name) => `${FOLDER}/${name}`);
  expect([...goldenIn(FOLDER)].sort()).toEqual(files.sort());
});

describe('what a difference says', () => {
  const AGAIN =
    'If this is meant: GOLDEN=write npx vitest run --config test/vitest.config.ts test/golden, then read the diff before committing it.';
  test.each<[what: string, committed: string | undefined, now: string, says: string | undefined]>([
    ['nothing', 'a\nb\n', 'a\nb\n', undefined],
    ['no file', undefined, 'a\n', `test/golden/x.txt is missing. ${AGAIN}`],
    ['another line', 'a\nb\n', 'a\nc\n', `test/golden/x.txt differs in 1 lines, first of all:\nline 2:\n- b\n+ c\n${AGAIN}`],
    ['a line more', 'a', 'a\nb', `test/golden/x.txt differs in 1 lines, first of all:\nline 2:\n+ b\n${AGAIN}`],
    ['a line less', 'a\nb', 'a', `test/golden/x.txt differs in 1 lines, first of all:\nline 2:\n- b\n${AGAIN}`],
    [
      'many lines',
      '1\n2\n3\n4\n5\n6',
      'a\nb\nc\nd\ne\nf',
      `test/golden/x.txt differs in 6 lines, first of all:\n${[1, 2, 3, 4, 5].map((n) => `line ${n}:\n- ${n}\n+ ${'abcde'[n - 1]}`).join('\n')}\n${AGAIN}`,
    ],
  ])('%s', (_, committed, now, says) => {
    expect(differenceOf('x.txt', committed, now)).toBe(says);
  });
});

describe('JSON on lines that fit', () => {
  const long = 'x'.repeat(80);
  test.each<[value: unknown, text: string]>([
    [null, 'null'],
    [[], '[]'],
    [{}, '{}'],
    [{ a: [1, 'b', true], c: { d: null } }, '{ "a": [1, "b", true], "c": { "d": null } }'],
    [{ a: 1, gone: undefined }, '{ "a": 1 }'],
    [[long, long], `[\n  "${long}",\n  "${long}"\n]`],
    [{ a: long, b: { c: long, gone: undefined } }, `{\n  "a": "${long}",\n  "b": { "c": "${long}" }\n}`],
  ])('%j', (value, text) => {
    expect(prettyJson(value)).toBe(text);
  });
});
