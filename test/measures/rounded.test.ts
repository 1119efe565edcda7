import { bandScore, count, percent, quantity, type RoundingMode, rate, rounded } from 'kaohe';
import { expect, test } from 'vitest';
import { around, codesOf, inWords, measuring, scoring } from '../helpers.js';

const a = quantity('a', '分', '甲', 'A', { min: null });

test.each<[string | number, number, RoundingMode, string]>([
  ['12.795', 2, 'half-up', '12.8'],
  [12.795, 2, 'half-up', '12.8'],
  ['-12.795', 2, 'half-up', '-12.8'],
  ['64.15', 1, 'half-up', '64.2'],
  ['64.15', 1, 'half-even', '64.2'],
  ['64.25', 1, 'half-even', '64.2'],
  ['64.15', 1, 'half-down', '64.1'],
  ['64.15', 0, 'up', '65'],
  ['64.15', 0, 'ceil', '65'],
  ['-64.15', 0, 'up', '-65'],
  ['-64.15', 0, 'ceil', '-64'],
  ['-64.15', 0, 'floor', '-65'],
  ['-64.15', 0, 'down', '-64'],
  ['22/3', 1, 'half-up', '7.3'],
  ['1/6', 20, 'half-up', '0.16666666666666666667'],
  ['2/3', 0, 'floor', '0'],
])('%s to %i places, %s, is %s', (value, places, mode, wanted) => {
  expect(measuring(rounded(a, places, mode))({ a: value })).toBe(wanted);
});

test('half-up unless said', () => {
  expect(measuring(rounded(a, 0))({ a: 0.5 })).toBe('1');
  expect(measuring(rounded(a, 0))({ a: -0.5 })).toBe('-1');
});

test('a rate rounded to one place reaches the next band; it is not rounded twice', () => {
  const score = scoring(bandScore(rounded(percent('done', '完成率', 'Done'), 1), { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }));
  expect([97.94, 97.95, '97.949999999999999', 99.95, 99.94, { part: 1999, whole: 2000 }].map((done) => score({ done }))).toEqual([
    '0',
    '0.3',
    '0',
    '0.5',
    '0.3',
    '0.5',
  ]);
});

test('an unbounded ratio stays unbounded', () => {
  const share = rounded(rate(count('some', '件', '其中', 'Some'), count('all', '件', '总数', 'All'), { none: 0, some: 'unbounded' }), 0);
  expect(measuring(share)({ some: 1, all: 0 })).toBe('unbounded');
  expect(measuring(share)({ some: 1, all: 3 })).toBe('33');
});

test.each([-1, 1.5, 21])('%s places are refused', (places) => {
  expect(codesOf(() => around(bandScore(rounded(a, places), { '< 0': 0, '>= 0': 1 })))).toEqual(['rubric-field']);
});

test('in words', () => {
  expect(inWords(rounded(a, 1))).toEqual({ zh: '甲（保留 1 位小数）', en: 'A (to 1 place)' });
});
