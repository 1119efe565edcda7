import { convert, count, type Measure, percent, points, quantity, rank, sum } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { around, codesOf, inWords, issuesOf, measuring } from '../helpers.js';

test.each<[string, Measure, unknown, string]>([
  ['a count', count('x', '件', '数', 'Number'), 12, '12'],
  ['a count as text', count('x', '件', '数', 'Number'), '1e2', '100'],
  ['a percent', percent('x', '率', 'Rate'), 98.5, '98.5'],
  ['a percent as text', percent('x', '率', 'Rate'), '98.5%', '98.5'],
  ['a percent as a share', percent('x', '率', 'Rate'), { part: 1, whole: 3 }, '100/3'],
  ['a quantity', quantity('x', '小时', '用时', 'Hours'), '22/3', '22/3'],
  ['a place', rank('x', '排名', 'Place', { of: 16, ties: 'shared' }), 3, '3'],
  ['points', points('x', '得分', 'Points', { max: 5 }), 4.5, '4.5'],
])('%s is read where it stands', (_, measure, given, value) => {
  expect(measuring(measure)({ x: given })).toBe(value);
  expect(measuring(sum(measure, measure))({ x: given })).not.toBe(value);
});

test('in words it is its label', () => {
  expect(inWords(count('x', '件', '数', 'Number'))).toEqual({ zh: '数', en: 'Number' });
});

describe('a declaration that cannot be', () => {
  test.each<[string, Measure, string, string]>([
    ['an empty domain', quantity('x', '分', '得分', 'Score', { min: 5, max: 4 }), '取值范围为空', 'its domain is empty'],
    [
      'a default outside',
      quantity('x', '分', '得分', 'Score', { nothing: -1 }),
      '默认值不在取值范围内',
      'its default is outside its domain',
    ],
    [
      'a default with a fraction',
      count('x', '件', '数', 'Number', { nothing: 0.5 }),
      '默认值不在取值范围内',
      'its default is outside its domain',
    ],
    ['no first place', rank('x', '排名', 'Place', { of: 0, ties: 'shared' }), '取值范围为空', 'its domain is empty'],
  ])('%s', (_, measure, zh, en) => {
    const issues = issuesOf(() => around(convert(1, measure, 1)));
    expect(issues.map(({ code, name, expected }) => [code, name, expected])).toEqual([['fact-declared', 'x', { zh, en }]]);
  });
  test.each<[string, () => Measure]>([
    ['a key with a dash', () => count('a-b', '件', '数', 'Number')],
    ['a key with a digit first', () => count('1a', '件', '数', 'Number')],
    ['an empty key', () => count('', '件', '数', 'Number')],
    ['a key in Chinese', () => count('数', '件', '数', 'Number')],
    ['a long key', () => count(`a${'b'.repeat(64)}` as const, '件', '数', 'Number')],
    ['a key of every object', () => count('constructor', '件', '数', 'Number')],
    ['a key that is the prototype', () => count('__proto__', '件', '数', 'Number')],
    ['toString', () => count('toString', '件', '数', 'Number')],
  ])('%s', (_, make) => {
    expect(codesOf(() => around(convert(1, make(), 1)))).toEqual(['key-invalid']);
  });
  test('labels in the wrong order', () => {
    expect(codesOf(() => around(convert(1, count('x', '件', 'Number', '数'), 1)))).toEqual(['label-swapped']);
  });
  test.each(['hasOwnProperty', 'valueOf', 'prototype', 'toJSON', 'knownScore'] as const)('%s', (key) => {
    expect(codesOf(() => around(convert(1, count(key, '件', '数', 'Number'), 1)))).toEqual(['key-invalid']);
  });
});

test.each(['isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString', 'then', 'length', 'n', `k${'9'.repeat(63)}`] as const)(
  '%s is a key like any other',
  (key) => {
    const value = measuring(count(key, '件', '数', 'Number'));
    expect(value({ [key]: 7 })).toBe('7');
    expect(codesOf(() => value({}))).toEqual(['fact-missing']);
  },
);
