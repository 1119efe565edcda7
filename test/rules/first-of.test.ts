import {
  about,
  all,
  any,
  assessed,
  atLeast,
  award,
  bandScore,
  bounds,
  count,
  deduct,
  evaluate,
  explain,
  fault,
  firstOf,
  flag,
  lessThan,
  not,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  quantity,
  type Rule,
  tally,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../helpers.js';
import { alone, rangeTester, ruleTester } from '../rule-helpers.js';

describe('firstOf: a ladder', () => {
  const [missing, undone] = [fault('missing', '未制定计划', 'No plan'), fault('undone', '未落实计划', 'Plan not carried out')];
  const score = ruleTester(about('计划', 'Plan', firstOf(deduct(4, missing), deduct(2, undone))));
  test.each([
    [false, false, '0', -1],
    [true, false, '-4', 0],
    [false, true, '-2', 1],
    [true, true, '-4', 0],
  ])('missing %s, undone %s gives %s', (missing, undone, exact, taken) => {
    const node = score({ missing, undone });
    expect(node.exact).toBe(exact);
    expect(node.applied).toEqual({ taken });
    expect(node.status).toBe('scored');
    expect(node.max).toBe(0);
    expect(node.children?.map(({ status }) => status)).toEqual([0, 1].map((i) => (i === taken ? 'scored' : 'passedOver')));
  });
  test('a rung passed over is not scored at all', () => {
    expect(score({ missing: true, undone: true }).children?.[1]).toEqual({
      id: 'c.a/2',
      kind: 'fixed',
      label: { zh: '未落实计划', en: 'Plan not carried out' },
      max: 0,
      exact: '0',
      score: 0,
      status: 'passedOver',
      facts: ['undone'],
    });
  });
});

describe('the last rung may stand without a condition', () => {
  const hours = quantity('hours', '小时', '到场时长', 'Hours to arrive');
  const score = ruleTester(
    about(
      '到场',
      'Arrival',
      firstOf(
        when(lessThan(hours, 1), award(2)),
        when(lessThan(hours, 2), award(1)),
        perItemDeduct(0.5, hours, { every: 1, steps: 'complete' }),
      ),
    ),
  );
  test.each([
    ['0.99', '2', 0],
    [1, '1', 1],
    ['1.99', '1', 1],
    [2, '-1', 2],
    ['3.9', '-1.5', 2],
  ])('%s hours give %s', (hours, exact, taken) => {
    const node = score({ hours });
    expect(node.exact).toBe(exact);
    expect(node.applied).toEqual({ taken });
    expect(node.max).toBe(2);
  });
});

test('its most is the best rung, and never below nothing', () => {
  const cases = tally('cases', '件', '案件', 'Cases');
  const late = fault('late', '逾期', 'Late');
  const most = (rule: ReturnType<typeof firstOf>) => ruleTester(about('阶梯', 'Ladder', rule))({ late: false, cases: 0 }).max;
  expect(most(firstOf(award(1, late), award(3, atLeast(cases, 2))))).toBe(3);
  expect(most(firstOf(deduct(1, late), award(0, atLeast(cases, 2))))).toBe(0);
  expect(most(firstOf(deduct(1, late), perItemAward(1, cases)))).toBe(null);
  expect(most(firstOf(deduct(1, late), bandScore(cases, { '< 5': -3, '>= 5': -1 })))).toBe(0);
});

describe('when: a rule that stands on a condition', () => {
  const reported = flag('reported', '已报送总结', 'Summary reported');
  const shared = count('shared', '条', '共享线索', 'Leads shared');
  const score = ruleTester(about('线索', 'Leads', when(reported, bandScore(shared, { '< 1': 0, '[1, 5)': 0.1, '>= 5': 0.2 }))));
  test.each([
    [true, 0, '0'],
    [true, 1, '0.1'],
    [true, 4, '0.1'],
    [true, 5, '0.2'],
  ])('reported %s with %s gives %s', (reported, shared, exact) => {
    const node = score({ reported, shared });
    expect(node.exact).toBe(exact);
    expect(node.applied).toEqual({ met: true });
    expect(node.status).toBe('scored');
    expect(node.max).toBe(0.2);
    expect(node.facts).toEqual(['reported']);
    expect(node.children).toHaveLength(1);
    expect(node.children?.[0]).toMatchObject({ id: 'c.a/1', kind: 'bandScore', exact, status: 'scored' });
  });
  test('without it the rule is passed over', () => {
    const node = score({ reported: false, shared: 9 });
    expect(node.exact).toBe('0');
    expect(node.applied).toEqual({ met: false });
    expect(node.children).toEqual([
      {
        id: 'c.a/1',
        kind: 'bandScore',
        label: { zh: '共享线索', en: 'Leads shared' },
        max: 0.2,
        exact: '0',
        score: 0,
        status: 'passedOver',
        facts: ['shared'],
      },
    ]);
  });
  test('its most is that of its rule, or nothing where the rule only takes', () => {
    const most = (rule: Rule) => ruleTester(about('线索', 'Leads', when(reported, rule)))({ reported: true, shared: 0 }).max;
    expect(most(deduct(1, lessThan(shared, 1)))).toBe(0);
    expect(most(bandScore(shared, { '< 1': -2, '>= 1': -1 }))).toBe(0);
    expect(most(perItemAward(1, shared))).toBe(null);
  });
});

test('each has the label that was written at it', () => {
  const reported = flag('reported', '已报送', 'Reported');
  const inner = about('两种情形', 'Two cases', bandScore(count('shared', '条', '线索', 'Leads'), { '< 1': 0, '>= 1': 1 }));
  const node = ruleTester(about('外', 'Outer', when(reported, inner)))({ reported: true, shared: 1 });
  expect(node.label).toEqual({ zh: '外', en: 'Outer' });
  expect(node.children?.[0]?.label).toEqual({ zh: '两种情形', en: 'Two cases' });
});

test('points that a person gave stay assessed through when and a ladder', () => {
  const [held, given] = [flag('held', '已召开', 'Held'), points('given', '评定', 'Given', { max: 2 })];
  const [once, ladder] = [when(held, assessed(given)), firstOf(when(held, assessed(given)), award(0))].map((rule) =>
    ruleTester(about('会议', 'Meetings', rule)),
  );
  expect(once?.({ held: true, given: 1 }).status).toBe('assessed');
  expect(once?.({ held: false, given: 1 }).status).toBe('scored');
  expect(ladder?.({ held: true, given: 1 }).status).toBe('assessed');
  expect(ladder?.({ held: false, given: 1 }).status).toBe('scored');
});

test('nested ladders number their rungs after one another', () => {
  const [a, b] = [flag('a', '甲', 'A'), flag('b', '乙', 'B')];
  const score = ruleTester(about('阶梯', 'Ladder', firstOf(when(a, about('内', 'Inner', firstOf(award(1, b), award(2, a)))), award(3, b))));
  const node = score({ a: true, b: false });
  expect(node.exact).toBe('2');
  expect(node.children?.map(({ id, status }) => [id, status])).toEqual([
    ['c.a/1', 'scored'],
    ['c.a/2', 'passedOver'],
  ]);
  expect(node.children?.[0]?.children?.[0]).toMatchObject({ id: 'c.a/1/1', applied: { taken: 1 } });
  expect(score({ a: false, b: true })).toMatchObject({ exact: '3', applied: { taken: 1 } });
});

test('a pool may be a rung under its condition', () => {
  const [a, late] = [flag('a', '甲', 'A'), tally('late', '次', '逾期', 'Late')];
  const score = ruleTester(
    about('阶梯', 'Ladder', firstOf(when(a, about('池', 'Pool', pool({ start: 2, max: 2 }, { x: perItemDeduct(1, late) }))), award(1))),
  );
  expect(score({ a: true, late: 1 }).exact).toBe('1');
  expect(score({ a: true, late: 5 }).exact).toBe('0');
  expect(score({ a: false, late: 5 }).exact).toBe('1');
});

describe('while facts are missing', () => {
  const [first, second] = [flag('first', '甲', 'First'), flag('second', '乙', 'Second')];
  const cases = tally('cases', '件', '办案', 'Cases');
  test('a ladder lies between what its open rungs give', () => {
    const range = rangeTester(about('阶梯', 'Ladder', firstOf(award(3, first), award(2, second), award(1))));
    expect(range()).toBe('1 … 3');
    expect(range({ first: true })).toBe('3');
    expect(range({ first: false })).toBe('1 … 2');
    expect(range({ first: false, second: false })).toBe('1');
    expect(range({ second: true })).toBe('2 … 3');
  });
  test('each rung knows that the ones before it do not hold', () => {
    const range = rangeTester(about('阶梯', 'Ladder', firstOf(deduct(1, first), when(second, about('加分', 'Award', award(1, first))))));
    expect(range()).toBe('-1 … 0');
    expect(range({ second: true })).toBe('-1 … 0');
  });
  test('a rule on a condition knows that the condition holds', () => {
    const range = rangeTester(about('加分', 'Award', when(first, about('加分', 'Award', award(1, not(first))))));
    expect(range()).toBe('0');
    const counted = rangeTester(about('加分', 'Award', when(first, perItemAward(1, cases))));
    expect(counted({ cases: 3 })).toBe('0 … 3');
    expect(counted({ first: true, cases: 3 })).toBe('3');
    expect(counted({ first: false })).toBe('0');
  });
});

describe('only the last rung may stand without a condition', () => {
  const ladder = (...rungs: readonly Rule[]) =>
    issuesOf(() => alone(about('阶梯', 'Ladder', firstOf(...rungs)))).map(({ code, name }) => [code, name]);
  const first = flag('first', '甲', 'First');
  test.each([
    ['an award that is always given', award(1)],
    ['a condition of nothing, which always holds', when(all(), award(1))],
    ['a rule that takes no condition', perItemAward(1, tally('cases', '件', '办案', 'Cases'))],
  ])('%s', (_, open) => {
    expect(ladder(award(2, first), open)).toEqual([]);
    expect(ladder(open, award(2, first))).toEqual([['rung-open', '1']]);
    expect(ladder(award(2, first), open, award(3, first))).toEqual([['rung-open', '2']]);
  });
  test.each([
    ['all of some', all(first)],
    ['any of none, which never holds', any()],
    ['not', not(first)],
  ])('%s is a condition', (_, condition) => {
    expect(ladder(award(2, condition), award(1))).toEqual([]);
  });
  test('what is left where none before it applies says so', () => {
    const one = alone(about('阶梯', 'Ladder', firstOf(award(2, first), about('其余', 'The rest', award(1)))));
    const tree = (given: boolean) => evaluate(one, { first: given });
    expect(explain(one, tree(false), 'c.a', 'zh')).toBe('c.a 阶梯得 1 分（满分 2 分）：前面各档均不适用，按“其余”计。');
    expect(explain(one, tree(false), 'c.a', 'en')).toBe('c.a Ladder scores 1 of 2: none before it applies, so “The rest” counts.');
    expect(explain(one, tree(true), 'c.a', 'en')).toBe('c.a Ladder scores 2 of 2: “First” is the first that applies; the others do not.');
  });
  test('a ladder of which one rung has no limit has none', () => {
    const open = perItemAward(1, tally('cases', '件', '办案', 'Cases'));
    const most = (...rungs: readonly Rule[]) =>
      bounds(alone(about('阶梯', 'Ladder', firstOf(...rungs))), {}).children?.[0]?.children?.[0]?.max;
    expect(most(when(first, open), award(1))).toBe(null);
    expect(most(award(1, first), open)).toBe(null);
    expect(most(when(first, award(3)), award(1))).toBe(3);
  });
});
