import { describe, expect, test } from 'vitest';
import { isLess, minus, order, over, plus, q, rational, startedPart, sum, textOf, times, toOneDecimal, wholePart } from './rational.js';

describe('figures are read as they are written', () => {
  test.each([
    [0.1, 1n, 10n],
    ['0.30', 3n, 10n],
    ['-12.5', -25n, 2n],
    ['22/3', 22n, 3n],
    ['-4/6', -2n, 3n],
    ['0.3/0.2', 3n, 2n],
    [1e-7, 1n, 10_000_000n],
    ['1e2', 100n, 1n],
    ['99.9999999999999999999999', 999_999_999_999_999_999_999_999n, 10_000_000_000_000_000_000_000n],
  ])('%s', (figure, n, d) => {
    expect(q(figure)).toEqual({ n, d });
  });
  test.each(['', 'x', '1.', '.5', '1/0'])('%j is no figure', (figure) => {
    expect(() => q(figure)).toThrow(RangeError);
  });
});

test('what is read is printed again, in lowest terms', () => {
  const printed = ['0', '0.3', '-0.05', '17.5', '100', '0.0009765625', '22/3', '-1/7', '1/30'];
  expect(printed.map((text) => textOf(q(text)))).toEqual(printed);
  expect(textOf(q('6/4'))).toBe('1.5');
  expect(textOf(q('10.00'))).toBe('10');
});

test('arithmetic stays exact and in lowest terms', () => {
  expect(plus(q('1/6'), q('1/3'))).toEqual(rational(1n, 2n));
  expect(minus(q('0.3'), q('0.1'))).toEqual(q('0.2'));
  expect(times(q('22/3'), q('0.9'))).toEqual(q('6.6'));
  expect(over(q('-1'), q('-3'))).toEqual(q('1/3'));
  expect(sum(['0.1', '0.2', '-1/3'].map(q))).toEqual(q('-1/30'));
  expect(order(q('1/3'), q('0.3333333333333333333333333'))).toBe(1);
  expect(isLess(q('97.9999999999999999999'), 98)).toBe(true);
  expect([q('2.9'), q('3')].map((value) => [wholePart(value), startedPart(value)])).toEqual([
    [q(2), q(3)],
    [q(3), q(3)],
  ]);
});

describe('to one decimal', () => {
  test.each([
    ['0.05', '0.1', '0', '0'],
    ['0.15', '0.2', '0.2', '0.1'],
    ['0.25', '0.3', '0.2', '0.2'],
    ['-0.05', '-0.1', '0', '0'],
    ['-0.25', '-0.3', '-0.2', '-0.2'],
    ['0.2499999999999999999999', '0.2', '0.2', '0.2'],
    ['0.2500000000000000000001', '0.3', '0.3', '0.2'],
    ['-0.29', '-0.3', '-0.3', '-0.2'],
    ['2/3', '0.7', '0.7', '0.6'],
    ['7', '7', '7', '7'],
  ])('%s: half-up %s, half-even %s, down %s', (value, halfUp, halfEven, down) => {
    expect(textOf(toOneDecimal(q(value), 'half-up'))).toBe(halfUp);
    expect(textOf(toOneDecimal(q(value), 'half-even'))).toBe(halfEven);
    expect(textOf(toOneDecimal(q(value), 'down'))).toBe(down);
  });
});
