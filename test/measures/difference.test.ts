import { above, bandScore, below, count, difference, gap, perItemDeduct, quantity } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { inWords, measuring, scoring } from '../helpers.js';

const own = quantity('own', '分', '本区得分', 'Own score', { min: null });
const average = quantity('average', '分', '平均得分', 'Average score', { min: null });

describe.each<[string | number, string | number, string, string, string, string]>([
  // [from, take, difference, above, below, gap]
  [0, 0, '0', '0', '0', '0'],
  [70.59, 95, '-24.41', '0', '24.41', '24.41'],
  [95, 70.59, '24.41', '24.41', '0', '24.41'],
  [0.3, 0.1, '0.2', '0.2', '0', '0.2'],
  [-1, -3, '2', '2', '0', '2'],
  [-3, -1, '-2', '0', '2', '2'],
  [-1, 1, '-2', '0', '2', '2'],
  ['22/3', '7', '1/3', '1/3', '0', '1/3'],
  [
    '1/3',
    '0.333333333333333333333333333333',
    '1/3000000000000000000000000000000',
    '1/3000000000000000000000000000000',
    '0',
    '1/3000000000000000000000000000000',
  ],
  ['100', '100.0', '0', '0', '0', '0'],
])('%s and %s', (from, take, signed, over, under, apart) => {
  test.each([
    ['difference', difference(own, average), signed],
    ['above', above(own, average), over],
    ['below', below(own, average), under],
    ['gap', gap(own, average), apart],
  ] as const)('%s', (_, measure, wanted) => {
    expect(measuring(measure)({ own: from, average: take })).toBe(wanted);
  });
  test('the gap has no direction', () => {
    expect(measuring(gap(average, own))({ own: from, average: take })).toBe(apart);
  });
});

test('a figure stands on either side', () => {
  expect(measuring(difference(100, own))({ own: 70.59 })).toBe('29.41');
  expect(measuring(above(own, '22/3'))({ own: 8 })).toBe('2/3');
});

describe('every 2 short of 12, to the piece', () => {
  const score = scoring(
    perItemDeduct(0.1, below(count('newsletters', '篇', '报送通讯', 'Newsletters'), 12), { every: 2, steps: 'complete' }),
  );
  test.each([
    [0, '-0.6'],
    [8, '-0.2'],
    [9, '-0.1'],
    [10, '-0.1'],
    [11, '0'],
    [12, '0'],
    [13, '0'],
    [1000, '0'],
  ])('%i score %s', (newsletters, points) => {
    expect(score({ newsletters })).toBe(points);
  });
});

test('a reading score on a tie: 25 − 0.5 × (95 − 70.59)', () => {
  const score = scoring(perItemDeduct('0.5', below(own, 95), { every: 1, steps: 'proportional' }));
  expect(score({ own: 70.59 })).toBe('-12.205');
  expect(score({ own: '70.59' })).toBe('-12.205');
});

test('an edge of a difference belongs to one band', () => {
  const score = scoring(bandScore(difference(own, average), { '< -0.1': -1, '[-0.1, 0.1]': 0, '> 0.1': 1 }));
  expect(
    [
      [0.3, 0.2],
      [0.2, 0.3],
      [0.3, '0.19999999999999999999'],
      ['0.19999999999999999999', 0.3],
    ].map(([a, b]) => score({ own: a, average: b })),
  ).toEqual(['0', '0', '1', '-1']);
});

test.each([
  [difference(own, average), '本区得分－平均得分', 'Own score − Average score'],
  [above(own, 60), '本区得分超过 60 的部分', 'Own score above 60'],
  [below(own, 60), '本区得分不足 60 的部分', 'Own score short of 60'],
  [gap(own, average), '本区得分与平均得分之差', 'the gap between Own score and Average score'],
])('in words (%#)', (measure, zh, en) => {
  expect(inWords(measure)).toEqual({ zh, en });
});
