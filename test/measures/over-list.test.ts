import {
  above,
  atLeast,
  bandScore,
  choice,
  convert,
  count,
  countOf,
  every,
  flag,
  is,
  largestOf,
  list,
  type Measure,
  meanOf,
  percent,
  product,
  quantity,
  ratio,
  series,
  smallestOf,
  sumOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { around, asking, codesOf, inWords, issuesOf, measuring, scoring } from '../helpers.js';

const scores = series('scores', '各月得分', 'Monthly scores', quantity('score', '分', '得分', 'Score', { min: null }), { min: 1 });
const squads = list('squads', '中队', 'Squads', [
  count('staff', '人', '人数', 'Staff'),
  quantity('cases', '件', '案件', 'Cases'),
  flag('rural', '郊区', 'Rural'),
  choice('rating', '等次', 'Rating', { good: ['好', 'good'], poor: ['差', 'poor'] }),
]);
const { staff, cases, rural, rating } = squads.item;
const squad = (people: number, load: number | string, isRural = false, grade = 'good') => ({
  staff: people,
  cases: load,
  rural: isRural,
  rating: grade,
});

describe.each<[readonly (number | string)[], string, string, string, string]>([
  // [values, sum, mean, largest, smallest]
  [[5], '5', '5', '5', '5'],
  [[1, 2], '3', '1.5', '2', '1'],
  [[0.1, 0.2, 0.3], '0.6', '0.2', '0.3', '0.1'],
  [[1, 1, 2], '4', '4/3', '2', '1'],
  [[-1, -2], '-3', '-1.5', '-1', '-2'],
  [['1/3', '1/3', '1/3'], '1', '1/3', '1/3', '1/3'],
  [['22/3', '0', 0], '22/3', '22/9', '22/3', '0'],
  [[72, 72, 72, 72, 72, 72, 72, 72, 72, 72, 73, 73], '866', '433/6', '73', '72'],
])('of %j', (values, total, mean, largest, smallest) => {
  test.each([
    ['sum', sumOf(scores, scores.item.score), total],
    ['mean', meanOf(scores, scores.item.score), mean],
    ['largest', largestOf(scores, scores.item.score), largest],
    ['smallest', smallestOf(scores, scores.item.score), smallest],
    ['count', countOf(scores), String(values.length)],
  ] as const)('%s', (_, measure, wanted) => {
    expect(measuring(measure)({ scores: values })).toBe(wanted);
    expect(measuring(measure)({ scores: [...values].reverse() })).toBe(wanted);
  });
});

test('0.9 of the mean of twelve months is a tie, though the mean has no decimal', () => {
  const share = product('0.9', meanOf(scores, scores.item.score));
  const months = [71.9, 71.3, 70, 72.8, 74, 71, 75.5, 68.5, 72, 73, 74, 72];
  expect(measuring(share)({ scores: months })).toBe('64.95');
  expect(scoring(bandScore(share, { '< 64.95': 0, '= 64.95': 1, '> 64.95': 2 }))({ scores: months })).toBe('1');
});

describe('of those that count', () => {
  const facts = { squads: [squad(4, 10), squad(5, 20, true), squad(6, '1/3', true, 'poor')] };
  test.each<[string, Measure, string]>([
    ['how many', countOf(squads, { where: rural }), '2'],
    ['how many of all', countOf(squads), '3'],
    ['a sum', sumOf(squads, cases, { where: rural }), '61/3'],
    ['a mean', meanOf(squads, staff, { where: rural, none: 0 }), '5.5'],
    ['the largest', largestOf(squads, cases, { where: is(rating, 'good'), none: 0 }), '20'],
    ['the smallest', smallestOf(squads, cases, { where: atLeast(staff, 5), none: 0 }), '1/3'],
    ['a sum of a measure', sumOf(squads, ratio(cases, staff, { none: 0, some: 'error' })), '59/9'],
    ['a sum of an excess', sumOf(squads, above(cases, 9)), '12'],
  ])('%s', (_, measure, value) => {
    expect(measuring(measure)(facts)).toBe(value);
  });
});

describe('of none', () => {
  test.each<[string, Measure, string]>([
    ['how many', countOf(squads), '0'],
    ['a sum', sumOf(squads, cases), '0'],
    ['a mean', meanOf(squads, cases, { none: 60 }), '60'],
    ['the largest', largestOf(squads, cases, { none: '22/3' }), '22/3'],
    ['the smallest', smallestOf(squads, cases, { none: -1 }), '-1'],
  ])('%s', (_, measure, value) => {
    expect(measuring(measure)({ squads: [] })).toBe(value);
  });
  test.each<[string, Measure]>([
    ['a mean', meanOf(squads, cases)],
    ['the largest', largestOf(squads, cases)],
    ['the smallest', smallestOf(squads, cases)],
    ['a mean of some of a list that is never empty', meanOf(scores, scores.item.score, { where: atLeast(scores.item.score, 60) })],
  ])('%s says what it is, or cannot be built', (_, measure) => {
    expect(codesOf(() => around(convert(1, measure, 1)))).toEqual(['empty-mean']);
  });
});

describe('one element at a time', () => {
  test('a field is read inside its own list only', () => {
    expect(codesOf(() => around(convert(1, staff, 1)))).toEqual(['item-outside-list']);
    expect(codesOf(() => around(convert(1, sumOf(scores, staff), 1)))).toEqual(['item-outside-list']);
  });
  test('a list inside itself compares each with all', () => {
    const nobodyBelowMean = every(squads, atLeast(staff, meanOf(squads, staff, { none: 0 })));
    const nobodyAboveDouble = every(squads, atLeast(product(2, meanOf(squads, staff, { none: 0 })), staff));
    const facts = (...people: readonly number[]) => ({ squads: people.map((n) => squad(n, 0)) });
    expect([facts(4, 4), facts(3, 5), facts()].map(asking(nobodyBelowMean))).toEqual([true, false, true]);
    expect([facts(1, 4), facts(1, 1, 7), facts(1, 1, 4)].map(asking(nobodyAboveDouble))).toEqual([true, false, true]);
  });
  test('the element at hand is there again after a list within it', () => {
    const after = every(squads, atLeast(sumOf(squads, staff), product(2, staff)));
    expect(asking(after)({ squads: [squad(3, 0), squad(3, 0)] })).toBe(true);
    expect(asking(after)({ squads: [squad(3, 0), squad(4, 0)] })).toBe(false);
  });
});

test('shares of elements add up exactly', () => {
  const rates = series('rates', '各案比率', 'Rates', percent('rate', '比率', 'Rate'), { min: 1 });
  const thirds = [{ part: 1, whole: 3 }, { part: 1, whole: 7 }, '50%', 0, { part: 11, whole: 21 }];
  expect(measuring(sumOf(rates, rates.item.rate))({ rates: thirds })).toBe('150');
  expect(measuring(meanOf(rates, rates.item.rate))({ rates: thirds })).toBe('30');
});

test('an error in one element is an error', () => {
  const share = sumOf(squads, ratio(cases, staff, { none: 'error', some: 'error' }));
  expect(issuesOf(() => measuring(share)({ squads: [squad(1, 1), squad(0, 1)] })).map(({ code, clauses }) => [code, clauses])).toEqual([
    ['ratio-undefined', ['1.a']],
  ]);
});

test.each<[string, Measure, string, string]>([
  ['count', countOf(squads), '中队的项数', 'the number of Squads'],
  ['count of some', countOf(squads, { where: rural }), '中队（郊区）的项数', 'the number of Squads (Rural)'],
  ['sum', sumOf(squads, cases), '中队的案件之和', 'the sum of Cases over Squads'],
  ['mean', meanOf(squads, cases, { none: 0 }), '中队的案件平均值', 'the mean of Cases over Squads'],
  ['largest', largestOf(squads, cases, { where: rural, none: 0 }), '中队（郊区）的案件最大值', 'the largest of Cases over Squads (Rural)'],
  ['smallest', smallestOf(squads, cases, { none: 0 }), '中队的案件最小值', 'the smallest of Cases over Squads'],
])('%s in words', (_, measure, zh, en) => {
  expect(inWords(measure)).toEqual({ zh, en });
});
