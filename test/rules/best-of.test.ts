import {
  about,
  assessed,
  assessedDeduct,
  award,
  bestOf,
  bounds,
  criterion,
  deduct,
  evaluate,
  exempt,
  explain,
  fault,
  flag,
  keeps,
  notApplicable,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  type Rule,
  tally,
  veto,
  worstOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { endsAt } from '../bound-helpers.js';
import { alone, rangeTester, rubricOf, ruleTester, type Sheet } from '../rule-helpers.js';

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

describe('while facts are missing', () => {
  const given = (key: string, low: number, high: number): Rule =>
    about('评定', 'Given', assessed(points(key as 'given', '评定', 'Given', { min: low, max: high })));
  const lost = (key: string, low: number, high: number): Rule =>
    about('评定', 'Given', assessedDeduct(points(key as 'given', '评定', 'Given', { min: low, max: high })));
  const open = (key: string): Rule => about('稿件', 'Articles', perItemAward(0.1, tally(key as 'given', '篇', '稿件', 'Articles')));
  const flaws = (key: string): Rule => about('差错', 'Flaws', perItemDeduct(0.1, tally(key as 'given', '处', '差错', 'Flaws')));
  const best = (...rules: readonly Rule[]) => rangeTester(about('取高', 'Higher', bestOf(...rules)))();
  const worst = (...rules: readonly Rule[]) => rangeTester(about('取低', 'Lower', worstOf(...rules)))();

  test.each([
    ['one that is never less', given('p', 2, 3), given('q', 0, 2), '2 … 3'],
    ['the same, told second', given('p', 0, 2), given('q', 2, 3), '2 … 3'],
    ['either', given('p', 0, 3), given('q', 1, 2), '1 … 3'],
    ['one without an upper end', given('p', 1, 3), open('q'), '1 … ∞'],
    ['the same, told first', open('p'), given('q', 1, 3), '1 … ∞'],
    ['one without a lower end', given('p', 1, 3), flaws('q'), '1 … 3'],
    ['the same, told first', flaws('p'), given('q', 1, 3), '1 … 3'],
    ['two without a lower end', flaws('p'), flaws('q'), '-∞ … 0'],
  ])('the highest: %s', (_, first, second, ends) => {
    expect(best(first, second)).toBe(ends);
  });
  test.each([
    ['one that is never more', given('p', 2, 3), given('q', 0, 2), '0 … 2'],
    ['either', given('p', 0, 3), given('q', 1, 2), '0 … 2'],
    ['one without an upper end', given('p', 1, 3), open('q'), '0 … 3'],
    ['one without a lower end', given('p', 1, 3), flaws('q'), '-∞ … 0'],
    ['two without an upper end', open('p'), open('q'), '0 … ∞'],
    ['two that deduct', lost('p', 0, 2), lost('q', 1, 3), '-3 … -1'],
  ])('the lowest: %s', (_, first, second, ends) => {
    expect(worst(first, second)).toBe(ends);
  });
  test('of three', () => {
    expect(best(given('p', 0, 1), given('q', 0, 2), given('r', 1, 3))).toBe('1 … 3');
    expect(worst(given('p', 0, 1), given('q', 0, 2), given('r', 1, 3))).toBe('0 … 1');
  });

  /** A pool of a point at the start, of which a gate and an award compete. */
  const gated = (gate: Rule, facts: Sheet) =>
    endsAt(
      bounds(
        rubricOf([
          criterion(
            'c',
            '项',
            'Item',
            pool({ start: 1, max: 2 }, { a: about('取高', 'Higher', bestOf(gate, award(0.5, second))), b: award(0.2, third) }),
          ),
        ]),
        facts,
      ),
      'c',
    );
  test('a gate decides over the pool, whether or not it counts', () => {
    expect(gated(veto(first), { first: true, second: true })).toBe('0');
    expect(gated(veto(first), { second: true, third: false })).toBe('0 … 1.5');
    expect(gated(veto(first), { first: true })).toBe('0');
    expect(gated(exempt(first), { first: true })).toBe('2');
    expect(gated(exempt(first), { second: false, third: false })).toBe('1 … 2');
    expect(gated(notApplicable(first), { first: true })).toBe('0');
    expect(gated(notApplicable(first), { second: true, third: true })).toBe('0 … 1.7');
    expect(gated(veto(first), { first: false })).toBe('1 … 1.7');
    const last = bestOf(award(0.5, second), veto(first));
    const item = criterion('c', '项', 'Item', pool({ start: 1, max: 2 }, { a: about('取高', 'Higher', last) }));
    expect(endsAt(bounds(rubricOf([item]), { first: true }), 'c')).toBe('0');
    expect(endsAt(bounds(rubricOf([item]), {}), 'c')).toBe('0 … 1.5');
  });
});

describe('it says which of them counts', () => {
  const told = (rule: Rule, facts: Sheet): readonly string[] => {
    const one = alone(rule);
    const tree = evaluate(one, facts);
    return [explain(one, tree, 'c.a', 'zh'), explain(one, tree, 'c.a', 'en')];
  };
  test('or that none of them scores', () => {
    expect(told(about('奖项', 'Prizes', bestOf(award(1, first), award(2, second))), { first: false, second: false })).toEqual([
      'c.a 奖项得 0 分（满分 2 分）：各项均未得分。',
      'c.a Prizes scores 0 of 2: none of them scores.',
    ]);
  });
  test('the lowest also where it is nothing', () => {
    expect(told(about('奖项', 'Prizes', worstOf(award(1, first), award(2, second))), { first: true, second: false })).toEqual([
      'c.a 奖项得 0 分（满分 1 分）：取最低的一项“二等奖”，其余不计。',
      'c.a Prizes scores 0 of 1: the lowest counts, “Second prize”; the others do not.',
    ]);
  });
});
