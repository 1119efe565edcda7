import { assessed, assessedDeduct, points, question, reading } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesOf, issuesOf } from '../helpers.js';
import { ruleTester } from '../rule-helpers.js';

const quality = points('quality', '报告质量', 'Quality of the report', { max: 2 });

describe('points that a person gives', () => {
  const score = ruleTester(assessed(quality));
  test.each([
    [0, '0', 0],
    ['0.01', '0.01', 0.01],
    [1.5, '1.5', 1.5],
    ['4/3', '4/3', 4 / 3],
    [2, '2', 2],
  ])('%s counts as %s', (given, exact, number) => {
    expect(score({ quality: given })).toEqual({
      id: 'c.a',
      kind: 'assessed',
      label: { zh: '报告质量', en: 'Quality of the report' },
      max: 2,
      exact,
      score: number,
      status: 'assessed',
      facts: ['quality'],
      applied: { measure: exact },
    });
  });
  test.each(['-0.01', '2.01', 3, -1])('%s is out of the range', (given) => {
    expect(codesOf(() => score({ quality: given }))).toEqual(['fact-domain']);
  });
  test('they are never invented', () => {
    expect(issuesOf(() => score({})).map(({ code, fact }) => [code, fact])).toEqual([['fact-missing', 'quality']]);
  });
});

describe('deductions at discretion', () => {
  const short = points('short', '经费落实不力扣分', 'Deduction for missing funds', { max: 1, nothing: 0 });
  const score = ruleTester(assessedDeduct(short));
  test.each([
    [0, '0', 0],
    ['0.5', '-0.5', -0.5],
    [1, '-1', -1],
  ])('%s takes %s', (given, exact, number) => {
    const node = score({ short: given });
    expect(node.exact).toBe(exact);
    expect(Object.is(node.score, number)).toBe(true);
    expect(node.applied).toEqual({ measure: String(given) });
    expect(node.status).toBe('assessed');
    expect(node.max).toBe(0);
  });
});

test('points with a least of their own', () => {
  const ranged = points('ranged', '综合评定', 'Overall', { min: -1, max: 3 });
  const score = ruleTester(assessed(ranged));
  expect(score({ ranged: -1 })).toMatchObject({ exact: '-1', max: 3 });
  expect(codesOf(() => score({ ranged: '-1.1' }))).toEqual(['fact-domain']);
});

test('a deduction that could become an award is refused', () => {
  const signed = points('signed', '扣分', 'Deduction', { min: -1, max: 1 });
  expect(codesOf(() => ruleTester(assessedDeduct(signed)))).toHaveLength(1);
});

test('it may be one reading of a passage', () => {
  const Q = question('Q', '谁定', 'Who decides', {
    chosen: 'person',
    options: { person: ['考核人', 'assessor'], other: ['另定', 'other'] },
  });
  const score = ruleTester(reading(Q, { person: assessed(quality), other: assessedDeduct(quality) }), Q);
  expect(score({ quality: 1 }).exact).toBe('1');
  expect(score({ quality: 1 }, { Q: 'other' }).exact).toBe('-1');
});
