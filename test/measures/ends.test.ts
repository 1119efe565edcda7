/** What measures can come to, by what they are made of; and how a rounded one is told. */
import {
  atLeast,
  count,
  countOf,
  difference,
  greatestOf,
  largestOf,
  leastOf,
  list,
  meanOf,
  quantity,
  rate,
  rounded,
  smallestOf,
  sumOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { inWords, rangeOf } from '../helpers.js';

const [n, m] = [count('n', '件', '甲数', 'N', { max: 5 }), count('m', '件', '乙数', 'M', { max: 9 })];
const q = quantity('q', '分', '量', 'Q', { max: 10 });
const share = rate(n, m, { none: 0, some: 'unbounded' });
const net = rate(difference(n, m), m, { none: 0, some: 'unbounded' });

test.each([
  ['least, of counts', leastOf(n, m), '0 … 5 whole'],
  ['least, of a count and a quantity', leastOf(n, q), '0 … 5'],
  ['least, of a count and what may be unbounded', leastOf(share, n), '0 … 5'],
  ['least, where both may be unbounded', leastOf(share, share), '0 … ∞ unbounded'],
  ['least, of a count and what may be unbounded below', leastOf(net, n), '-∞ … 5 unbounded'],
  ['least, the same told second', leastOf(n, net), '-∞ … 5 unbounded'],
  ['greatest, of counts', greatestOf(n, m), '0 … 9 whole'],
  ['greatest, of a count and a quantity', greatestOf(n, q), '0 … 10'],
  ['greatest, of a count and what may be unbounded', greatestOf(share, n), '0 … ∞ unbounded'],
  ['greatest, the same told second', greatestOf(n, share), '0 … ∞ unbounded'],
  ['greatest, where both may be unbounded below', greatestOf(net, net), '-∞ … ∞ unbounded'],
  ['rounded to a whole number', rounded(q, 0), '0 … 10 whole'],
  ['rounded to a place', rounded(q, 1), '0 … 10'],
  ['a count that is rounded', rounded(n, 1), '0 … 5 whole'],
  ['what may be unbounded, rounded', rounded(share, 1), '0 … ∞ unbounded'],
  ['a rate', rate(n, m, { none: 'error', some: 'error' }), '0 … 500'],
  ['a rate that says what it is over nothing', rate(n, m, { none: 0, some: 700 }), '0 … 700'],
  ['a rate over what is below nothing', rate(n, difference(0, m), { none: 0, some: 'unbounded' }), '-500 … ∞ unbounded'],
  ['a rate of nothing', rate(0, m, { none: 0, some: 7 }), '0 … 0'],
  ['a rate over nothing', rate(n, 0, { none: 3, some: 7 }), '3 … 7 whole'],
  ['a rate over nothing, which is an error', rate(n, 0, { none: 'error', some: 'error' }), '-∞ … ∞'],
  ['a rate of what may be below nothing', net, '-∞ … ∞ unbounded'],
])('%s', (_, measure, wanted) => {
  expect(rangeOf(measure)).toBe(wanted);
});

describe('over a list', () => {
  const fields = [count('staff', '人', '人数', 'Staff', { min: 1, max: 9 }), quantity('part', '分', '份额', 'Part', { max: 1 })] as const;
  const open = list('squads', '中队', 'Squads', [...fields]);
  const some = list('squads', '中队', 'Squads', [...fields], { min: 2, max: 4 });
  test.each([
    ['how many', countOf(open), '0 … ∞ whole'],
    ['how many of a few', countOf(some), '2 … 4 whole'],
    ['how many of a few are such', countOf(some, { where: atLeast(some.item.staff, 5) }), '0 … 4 whole'],
    ['their sum', sumOf(open, open.item.staff), '0 … ∞ whole'],
    ['the sum of a few', sumOf(some, some.item.staff), '2 … 36 whole'],
    ['the sum of shares', sumOf(some, some.item.part), '0 … 4'],
    ['their mean, or what it is of none', meanOf(open, open.item.staff, { none: 0 }), '0 … 9'],
    ['the mean of a few', meanOf(some, some.item.staff), '1 … 9'],
    ['the mean of a few, which are never none', meanOf(some, some.item.staff, { none: 0 }), '1 … 9'],
    ['the largest, or what it is of none', largestOf(open, open.item.staff, { none: 0 }), '0 … 9 whole'],
    ['the largest of a few', largestOf(some, some.item.staff), '1 … 9 whole'],
    ['the smallest share, or what it is of none', smallestOf(open, open.item.part, { none: 5 }), '0 … 5'],
  ])('%s', (_, measure, wanted) => {
    expect(rangeOf(measure)).toBe(wanted);
  });
});

test.each([
  ['half-up', '', ''],
  ['half-even', '，四舍六入五成双', ', halves to even'],
  ['half-down', '，五舍六入', ', halves down'],
  ['up', '，只入不舍', ', rounded up'],
  ['down', '，只舍不入', ', rounded down'],
  ['ceil', '，向上取', ', upwards'],
  ['floor', '，向下取', ', downwards'],
] as const)('rounded %s, in words', (mode, zh, en) => {
  expect(inWords(rounded(q, 1, mode))).toEqual({ zh: `量（保留 1 位小数${zh}）`, en: `Q (to 1 place${en})` });
  expect(inWords(rounded(q, 0, mode))).toEqual({ zh: `量（取整数${zh}）`, en: `Q (to a whole number${en})` });
});
