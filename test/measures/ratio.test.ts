import {
  about,
  bandScore,
  convert,
  count,
  criterion,
  difference,
  earns,
  evaluate,
  largestOf,
  list,
  question,
  rate,
  ratio,
  reading,
  rubric,
  type ZeroAnswer,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { around, codesOf, inWords, issuesOf, measuring, scoring } from '../helpers.js';

const some = count('some', '件', '其中', 'Some');
const all = count('all', '件', '总数', 'All');
const error = { none: 'error', some: 'error' } as const;

describe.each<[number | string, number | string, string, string]>([
  [1, 3, '1/3', '100/3'],
  [2, 3, '2/3', '200/3'],
  [49, 50, '0.98', '98'],
  [4899, 5000, '0.9798', '97.98'],
  [7, 7, '1', '100'],
  [9, 7, '9/7', '900/7'],
  [0, 7, '0', '0'],
  ['1', '8', '0.125', '12.5'],
  [1, '9007199254740993', '1/9007199254740993', '100/9007199254740993'],
])('%s to %s', (part, whole, share, points) => {
  test('as a ratio and as a rate', () => {
    expect(measuring(ratio(some, all, error))({ some: part, all: whole })).toBe(share);
    expect(measuring(rate(some, all, error))({ some: part, all: whole })).toBe(points);
  });
});

describe('nothing below the line', () => {
  test.each<[ZeroAnswer, ZeroAnswer, number, string]>([
    [0, 'unbounded', 0, '0'],
    [0, 'unbounded', 3, 'unbounded'],
    [100, 0, 0, '100'],
    [100, 0, 3, '0'],
    ['unbounded', 'error', 0, 'unbounded'],
    ['22/3', '-0.5', 0, '22/3'],
    ['22/3', '-0.5', 1, '-0.5'],
  ])('none: %s, some: %s, and %i above it, is %s', (none, answer, part, wanted) => {
    expect(measuring(rate(some, all, { none, some: answer }))({ some: part, all: 0 })).toBe(wanted);
    expect(measuring(ratio(some, all, { none, some: answer }))({ some: part, all: 0 })).toBe(wanted);
  });
  test.each([
    ['error', 0, 0],
    [0, 'error', 1],
  ] as const)('none: %s, some: %s, and %i above it, is an error that names the clause', (none, answer, part) => {
    const issues = issuesOf(() => measuring(rate(some, all, { none, some: answer }))({ some: part, all: 0 }));
    expect(issues.map(({ code, clauses, fact }) => [code, clauses, fact])).toEqual([['ratio-undefined', ['1.a'], 'some, all']]);
  });
  test('an error answers only when it arises', () => {
    expect(measuring(rate(some, all, { none: 0, some: 'error' }))({ some: 0, all: 0 })).toBe('0');
    expect(measuring(rate(some, all, { none: 'error', some: 0 }))({ some: 1, all: 0 })).toBe('0');
  });
  test('a difference that happens to be zero is nothing, too', () => {
    const share = ratio(1, difference(some, all), { none: 0, some: 7 });
    expect(measuring(share)({ some: 3, all: 3 })).toBe('7');
    expect(measuring(share)({ some: 2, all: 3 })).toBe('-1');
  });
});

describe('exactly on an edge', () => {
  const score = scoring(bandScore(ratio(some, all, { none: 0, some: 0 }), { '< 0.3': 0, '[0.3, 0.7)': 1, '>= 0.7': 2 }));
  test.each([
    [3, 10, '1'],
    [299999999, 1000000000, '0'],
    [300000001, 1000000000, '1'],
    [7, 10, '2'],
    [699999999, 1000000000, '1'],
    [21, 30, '2'],
    [2, 7, '0'],
  ])('%i of %i scores %s', (part, whole, points) => {
    expect(score({ some: part, all: whole })).toBe(points);
  });
});

test('a table over a ratio covers what it may answer', () => {
  const closed = count('closed', '件', '办结', 'Closed', { partOf: all });
  const build = (none: ZeroAnswer) => codesOf(() => around(bandScore(rate(closed, all, { none, some: 'error' }), { '[0, 100]': 1 })));
  expect(build(0)).toEqual([]);
  expect(build(100)).toEqual([]);
  expect(build('error')).toEqual([]);
  expect(build(101)).toEqual(['band-gap']);
  expect(build(-1)).toEqual(['band-gap']);
  expect(build('unbounded')).toEqual(['band-gap']);
});

test('an answer that is no number is refused', () => {
  const build = (none: ZeroAnswer) => codesOf(() => around(convert(1, ratio(some, all, { none, some: 0 }), 1)));
  expect(build('infinite')).toEqual(['amount-invalid']);
  expect(build('1/0')).toEqual(['amount-invalid']);
});

test('a reading may stand for an answer', () => {
  const A1 = question('A1', '0/0 怎么算', 'What 0/0 is', { chosen: 'full', options: { full: ['满分', 'full'], none: ['零', 'none'] } });
  const share = rate(some, all, { none: reading(A1, { full: 100, none: 0 }), some: 0 });
  const one = rubric({ id: 'r', title: ['方案', 'Scheme'], authority: ['测试', 'Test'], year: null, max: 1, readings: [A1] }, [
    criterion('1', '单项', 'One', earns(1, { a: about('办结率', 'Rate', convert(1, share, 100)) })),
  ]);
  expect(evaluate(one, { some: 0, all: 0 }).exact).toBe('1');
  expect(evaluate(one, { some: 0, all: 0 }, { readings: { A1: 'none' } }).exact).toBe('0');
});

test('a part of a fact is no part of a field that has its name', () => {
  const staff = count('staff', '人', '总人数', 'All staff');
  const trained = count('trained', '人', '受训', 'Trained', { partOf: staff });
  const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff', { min: 1 })], { min: 1 });
  const share = largestOf(squads, ratio(trained, squads.item.staff, error));
  expect(measuring(share)({ staff: 10, trained: 5, squads: [{ staff: 2 }] })).toBe('2.5');
  expect(codesOf(() => around(bandScore(share, { '[0, 1]': 1 })))).toEqual(['band-gap']);
});

test('in words', () => {
  expect(inWords(ratio(some, all, error))).toEqual({ zh: '其中÷总数', en: 'Some ÷ All' });
  expect(inWords(rate(some, 4, error))).toEqual({ zh: '其中÷4×100%', en: 'Some ÷ 4 × 100%' });
});
