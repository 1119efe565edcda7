import { bandScore, convert, count, difference, type Measure, product, quantity, ratio, sum } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { around, codesOf, inTime, inWords, measuring, scoring } from '../helpers.js';

const a = quantity('a', '分', '甲', 'A', { min: null });
const b = quantity('b', '分', '乙', 'B', { min: null });

test.each<[string | number, string | number, string]>([
  [2, 3, '6'],
  [0.1, 0.1, '0.01'],
  ['22/3', 0.9, '6.6'],
  ['1/3', '3/1', '1'],
  [-2, 3, '-6'],
  [-2, -3, '6'],
  [0, -7, '0'],
  ['0.07', 100, '7'],
  [1.1, 1.1, '1.21'],
])('%s × %s is %s', (x, y, wanted) => {
  expect(measuring(product(a, b))({ a: x, b: y })).toBe(wanted);
  expect(measuring(product(b, a))({ a: x, b: y })).toBe(wanted);
});

test('figures among measures, and one alone', () => {
  expect(measuring(product(6, a, '0.5'))({ a: 7 })).toBe('21');
  expect(measuring(product(a))({ a: '1/7' })).toBe('1/7');
});

test('of nothing there is none', () => {
  const nothing: readonly Measure[] = [];
  expect(codesOf(() => around(convert(1, product(...nothing), 1)))).toEqual(['rubric-field']);
});

test('22/3 × 0.9 is on the edge at 6.6', () => {
  const score = scoring(bandScore(product('0.9', a), { '< 6.6': 0, '= 6.6': 1, '> 6.6': 2 }));
  expect(['22/3', '7.3333333333333333333333', '7.3333333333333333333334'].map((x) => score({ a: x }))).toEqual(['1', '0', '2']);
});

test('a product of long numbers is rounded, not lost', () => {
  const [x, y] = [quantity('x', '分', '甲', 'X'), quantity('y', '分', '乙', 'Y')];
  const long = `1${'0'.repeat(60)}.5`;
  const rule = convert(`1e99`, product(x, y), 1);
  expect(measuring(product(x, y))({ x: long, y: long })).toBe(`1${'0'.repeat(59)}1${'0'.repeat(60)}.25`);
  expect(scoring(rule)({ x: long, y: long })).toBe(`1${'0'.repeat(99)}`);
});

describe('a stranger', () => {
  test('who writes one measure twice at every level waits for an error or an answer, not for ever', () => {
    let twice: Measure = count('n', '件', '数', 'Number', { max: 1 });
    for (let level = 0; level < 40; level += 1) twice = product(twice, twice);
    inTime(3000, () => codesOf(() => measuring(twice)({ n: 1 })));
  });
  test('who squares a number at every level gets an error or an answer', () => {
    let square: Measure = quantity('n', '件', '数', 'Number', { max: 2 });
    for (let level = 0; level < 22; level += 1) square = product(square, square);
    inTime(3000, () => codesOf(() => measuring(square)({ n: '1.0000000001' })));
  });
});

test('in words', () => {
  expect(inWords(product(6, a))).toEqual({ zh: '6×甲', en: '6 × A' });
});

test.each<[string, Measure, Measure]>([
  ['a sum in a product', product(0.9, sum(a, b)), sum(product(0.9, a), b)],
  ['a difference in a product', product(0.9, difference(a, b)), difference(product(0.9, a), b)],
  ['a sum in a ratio', ratio(sum(a, b), 2, { none: 0, some: 0 }), sum(a, ratio(b, 2, { none: 0, some: 0 }))],
  ['a product below the line', ratio(1, product(a, b), { none: 0, some: 0 }), product(ratio(1, a, { none: 0, some: 0 }), b)],
  ['a difference in a difference', difference(1, difference(a, b)), difference(difference(1, a), b)],
])('words say what belongs together: %s', (_, one, other) => {
  expect(measuring(one)({ a: 3, b: 5 })).not.toBe(measuring(other)({ a: 3, b: 5 }));
  expect(inWords(one)).not.toEqual(inWords(other));
});
