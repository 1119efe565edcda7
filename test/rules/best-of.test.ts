import {
  about,
  assessed,
  award,
  bestOf,
  deduct,
  fault,
  flag,
  keeps,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  tally,
  worstOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { ruleTester } from '../rule-helpers.js';

const [first, second, third] = [
  flag('first', '一等奖', 'First prize'),
  flag('second', '二等奖', 'Second prize'),
  flag('third', '三等奖', 'Third prize'),
];

describe('bestOf: the highest counts', () => {
  const score = ruleTester(about('奖项', 'Prizes', bestOf(award(0.4, first), award(0.3, second), award(0.2, third))));
  test.each([
    [false, false, false, '0', 0],
    [false, false, true, '0.2', 2],
    [false, true, true, '0.3', 1],
    [true, false, true, '0.4', 0],
    [true, true, true, '0.4', 0],
  ])('%s, %s, %s gives %s', (first, second, third, exact, taken) => {
    const node = score({ first, second, third });
    expect(node.exact).toBe(exact);
    expect(node.applied).toEqual({ taken });
    expect(node.max).toBe(0.4);
    expect(node.status).toBe('scored');
    expect(node.children?.map(({ status }) => status)).toEqual([0, 1, 2].map((i) => (i === taken ? 'scored' : 'passedOver')));
  });
  test('those passed over still say what they came to', () => {
    const { children } = score({ first: true, second: true, third: false });
    expect(children?.map(({ id, exact, applied }) => [id, exact, applied])).toEqual([
      ['c.a/1', '0.4', { met: true }],
      ['c.a/2', '0.3', { met: true }],
      ['c.a/3', '0', { met: false }],
    ]);
  });
  test('it reads nothing itself; its rules do', () => {
    const node = score({ first: true, second: true, third: false });
    expect(node.facts).toEqual([]);
    expect(node.children?.map(({ facts }) => facts)).toEqual([['first'], ['second'], ['third']]);
    expect(node.label).toEqual({ zh: '奖项', en: 'Prizes' });
  });
});

describe('worstOf: the lowest counts', () => {
  const [late, wrong] = [fault('late', '逾期', 'Late'), tally('wrong', '处', '差错', 'Mistakes')];
  const score = ruleTester(about('就低', 'The lower', worstOf(deduct(0.5, late), perItemDeduct(0.2, wrong))));
  test.each([
    [false, 0, '0', 0],
    [true, 0, '-0.5', 0],
    [true, 2, '-0.5', 0],
    [true, 3, '-0.6', 1],
    [false, 1, '-0.2', 1],
  ])('late %s and %s mistakes give %s', (late, wrong, exact, taken) => {
    const node = score({ late, wrong });
    expect(node.exact).toBe(exact);
    expect(node.applied).toEqual({ taken });
    expect(node.kind).toBe('bestOf');
    expect(node.max).toBe(0);
    expect(node.children?.map(({ status }) => status)).toEqual(taken === 0 ? ['scored', 'passedOver'] : ['passedOver', 'scored']);
  });
});

test('of equals the first counts', () => {
  const both = { first: true, second: true };
  expect(ruleTester(about('奖项', 'Prizes', bestOf(award(1, first), award('1.0', second))))(both).applied).toEqual({ taken: 0 });
  expect(ruleTester(about('奖项', 'Prizes', worstOf(award(1, first), award('1.0', second))))(both).applied).toEqual({ taken: 0 });
});

test('ties are exact: a third is more than 0.3333333333333333', () => {
  const score = ruleTester(about('奖项', 'Prizes', bestOf(award('0.3333333333333333', first), award('1/3', second))));
  expect(score({ first: true, second: true })).toMatchObject({ exact: '1/3', applied: { taken: 1 } });
});

describe('the most', () => {
  const open = perItemAward(0.1, tally('articles', '篇', '稿件', 'Articles'));
  const most = (rule: ReturnType<typeof bestOf>) => ruleTester(about('合计', 'Together', rule))({ first: false, articles: 0 }).max;
  test('of the highest is no limit where one of them has none', () => expect(most(bestOf(award(1, first), open))).toBe(null));
  test('of the lowest is the least limit there is', () => expect(most(worstOf(award(1, first), open))).toBe(1));
});

test('one alone is itself', () => {
  expect(ruleTester(about('奖项', 'Prizes', bestOf(award(1, first))))({ first: true })).toMatchObject({
    exact: '1',
    applied: { taken: 0 },
  });
});

test('whole pools are compared by what they come to', () => {
  const [wrong, missing] = [tally('wrong', '处', '差错', 'Mistakes'), tally('missing', '份', '缺件', 'Missing')];
  const score = ruleTester(
    about(
      '两种算法',
      'Two ways',
      bestOf(about('甲', 'A', keeps(1, { p: perItemDeduct(0.5, wrong) })), about('乙', 'B', keeps(1, { q: perItemDeduct(0.3, missing) }))),
    ),
  );
  const node = score({ wrong: 3, missing: 2 });
  expect(node.exact).toBe('0.4');
  expect(node.applied).toEqual({ taken: 1 });
  expect(node.children?.map(({ id, exact, status }) => [id, exact, status])).toEqual([
    ['c.a/1', '0', 'passedOver'],
    ['c.a/2', '0.4', 'scored'],
  ]);
  expect(node.children?.[0]?.applied).toEqual({ due: '-0.5', limit: 'floor', absorbed: '0.5' });
  expect(node.children?.flatMap(({ children }) => children?.map(({ id }) => id))).toEqual(['c.a.p', 'c.a.q']);
});

test('points that a person gave stay assessed below it', () => {
  const score = ruleTester(about('奖项', 'Prizes', bestOf(award(1, first), assessed(points('given', '评定', 'Given', { max: 2 })))));
  expect(score({ first: true, given: 2 }).children?.map(({ status }) => status)).toEqual(['passedOver', 'assessed']);
  expect(score({ first: true, given: 0 }).children?.map(({ status }) => status)).toEqual(['scored', 'passedOver']);
});

test('pools inside may go below zero', () => {
  const wrong = tally('wrong', '处', '差错', 'Mistakes');
  const score = ruleTester(
    about(
      '就高',
      'The higher',
      bestOf(
        about('甲', 'A', pool({ start: 0, floor: null }, [perItemDeduct(1, wrong)])),
        about('乙', 'B', pool({ start: -2, floor: null }, [])),
      ),
    ),
  );
  expect(score({ wrong: 1 })).toMatchObject({ exact: '-1', applied: { taken: 0 } });
  expect(score({ wrong: 3 })).toMatchObject({ exact: '-2', applied: { taken: 1 } });
});
