import { convert, figure } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { around, codesOf, inWords, issuesOf, measuring } from '../helpers.js';

test.each([
  [0, '0'],
  [0.1, '0.1'],
  [-5, '-5'],
  ['0.10', '0.1'],
  ['22/3', '22/3'],
  ['1e2', '100'],
])('%s stands for %s', (amount, text) => {
  expect(measuring(figure(amount))()).toBe(text);
});

test('in words it stays as it was written', () => {
  expect(inWords(figure('22/3'))).toEqual({ zh: '22/3', en: '22/3' });
  expect(inWords(figure('0.10'))).toEqual({ zh: '0.10', en: '0.10' });
  expect(inWords(figure(0.5))).toEqual({ zh: '0.5', en: '0.5' });
});

describe('what is no number is refused', () => {
  test.each(['', 'x', '1/0', '98%', '1,000', '1e999999', '9'.repeat(101)])('%s', (amount) => {
    expect(codesOf(() => around(convert(1, figure(amount), 1)))).toEqual(['amount-invalid']);
  });
  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s', (amount) => {
    expect(codesOf(() => around(convert(1, figure(amount), 1)))).toEqual(['data-unreadable']);
  });
  test('and shown as it came', () => {
    expect(issuesOf(() => around(convert(1, figure('1/0'), 1))).map(({ received }) => received)).toEqual(['"1/0"']);
  });
});
