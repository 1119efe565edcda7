import { average, convert, count, type Measure, product, quantity, sum } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { around, codesOf, inWords, measuring } from '../helpers.js';

const a = quantity('a', '分', '甲', 'A', { min: null });
const b = quantity('b', '分', '乙', 'B', { min: null });
const c = quantity('c', '分', '丙', 'C', { min: null });

describe.each<[string | number, string | number, string | number, string, string]>([
  // [three values, sum, mean]
  [0, 0, 0, '0', '0'],
  [0.1, 0.2, -0.3, '0', '0'],
  [1, 1, 2, '4', '4/3'],
  ['1/3', '1/3', '1/3', '1', '1/3'],
  ['22/3', '0.9', 1, '277/30', '277/90'],
  [100, 99.9, 99.8, '299.7', '99.9'],
  [-1, -1, -0.5, '-2.5', '-5/6'],
])('%s, %s and %s', (x, y, z, total, mean) => {
  test('add up, in any order, and have a mean', () => {
    const facts = { a: x, b: y, c: z };
    for (const of of [
      [a, b, c],
      [c, b, a],
    ]) {
      expect(measuring(sum(...of))(facts)).toBe(total);
      expect(measuring(average(...of))(facts)).toBe(mean);
    }
  });
});

test('60.3 at 0.9 and 98.8 at 0.1 come to 64.15, not to a residue of it', () => {
  const weighted = sum(product(0.9, a), product(0.1, b));
  expect(measuring(weighted)({ a: 60.3, b: 98.8 })).toBe('64.15');
  expect(measuring(weighted)({ a: '60.3', b: '98.8' })).toBe('64.15');
});

test('twelve months as twelve facts, 0.9 of their mean', () => {
  const months = Array.from({ length: 12 }, (_, i) => quantity(`m${i}` as const, '分', '某月', 'A month'));
  const facts = Object.fromEntries(months.map(({ key }, i) => [key, i < 10 ? 72 : 73]));
  expect(measuring(average(...months))(facts)).toBe('433/6');
  expect(measuring(product(0.9, average(...months)))(facts)).toBe('64.95');
});

test('figures among measures, and one alone', () => {
  expect(measuring(sum(a, 5, '1/3'))({ a: '2/3' })).toBe('6');
  expect(measuring(average(a, 0))({ a: 1 })).toBe('0.5');
  expect(measuring(sum(a))({ a: 7 })).toBe('7');
  expect(measuring(average(a))({ a: 7 })).toBe('7');
});

test('the same measure twice counts twice', () => {
  expect(measuring(sum(a, a))({ a: 7 })).toBe('14');
});

test('of nothing there is none', () => {
  const nothing: readonly Measure[] = [];
  for (const measure of [sum(...nothing), average(...nothing)]) {
    expect(codesOf(() => around(convert(1, measure, 1)))).toEqual(['rubric-field']);
  }
});

test('in words', () => {
  const officers = count('officers', '人', '执法人员', 'Officers');
  expect(inWords(sum(product(4, officers), 0.5))).toEqual({ zh: '4×执法人员＋0.5', en: '4 × Officers + 0.5' });
  expect(inWords(average(a, b))).toEqual({ zh: '甲、乙的平均值', en: 'the mean of A, B' });
});
