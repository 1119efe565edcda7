import { convert, count, greatestOf, leastOf, type Measure, quantity, rate } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { around, codesOf, inWords, measuring } from '../helpers.js';

const a = quantity('a', '分', '甲', 'A', { min: null });
const b = quantity('b', '分', '乙', 'B', { min: null });
const c = quantity('c', '分', '丙', 'C', { min: null });

describe.each<[string | number, string | number, string | number, string, string]>([
  [1, 2, 3, '1', '3'],
  [3, 2, 1, '1', '3'],
  [-3, -2, -1, '-3', '-1'],
  ['1/3', '0.3333', '0.3334', '0.3333', '0.3334'],
  ['1/3', '2/6', '3/9', '1/3', '1/3'],
  [0, -0, '0.0', '0', '0'],
])('of %s, %s and %s', (x, y, z, least, greatest) => {
  test('the least and the greatest, in any order', () => {
    for (const of of [
      [a, b, c],
      [c, a, b],
      [b, c, a],
    ]) {
      expect(measuring(leastOf(...of))({ a: x, b: y, c: z })).toBe(least);
      expect(measuring(greatestOf(...of))({ a: x, b: y, c: z })).toBe(greatest);
    }
  });
});

test('figures stand among measures, and one stands alone', () => {
  expect(measuring(leastOf(a, '22/3'))({ a: 8 })).toBe('22/3');
  expect(measuring(greatestOf(a, 0))({ a: -1 })).toBe('0');
  expect(measuring(leastOf(a))({ a: 7 })).toBe('7');
});

test('of nothing there is none', () => {
  const nothing: readonly Measure[] = [];
  expect(codesOf(() => around(convert(1, leastOf(...nothing), 1)))).toEqual(['rubric-field']);
});

test('an unbounded ratio is the greatest, and never the least', () => {
  const share = rate(count('some', '件', '其中', 'Some'), count('all', '件', '总数', 'All'), { none: 0, some: 'unbounded' });
  expect(measuring(greatestOf(share, 1e9))({ some: 1, all: 0 })).toBe('unbounded');
  expect(measuring(leastOf(share, 1e9))({ some: 1, all: 0 })).toBe('1000000000');
});

test('in words', () => {
  expect(inWords(leastOf(a, b, 3))).toEqual({ zh: '甲、乙、3中最小者', en: 'the least of A, B, 3' });
  expect(inWords(greatestOf(a, b))).toEqual({ zh: '甲、乙中最大者', en: 'the greatest of A, B' });
});
