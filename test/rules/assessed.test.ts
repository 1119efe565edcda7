import {
  assessed,
  assessedDeduct,
  award,
  criterion,
  earns,
  evaluate,
  explain,
  flag,
  formatTree,
  nodeAt,
  points,
  quantity,
  question,
  reading,
  truncated,
  truncatedDeduct,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesOf, issuesOf } from '../helpers.js';
import { alone, rangeTester, rubricOf, ruleTester, throughJson } from '../rule-helpers.js';

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

describe('points whose rule is lost from the source', () => {
  const held = flag('held', '已召开', 'Held');
  const rubric = rubricOf(
    [
      criterion('1', '可计算', 'Computable', earns(6, { a: award(6, held) })),
      criterion(
        '2',
        '结案率',
        'Closing rate',
        earns(5, { a: truncated(points('lost', '结案率得分', 'Points for the closing rate', { max: 5, nothing: 0 })) }),
      ),
      criterion(
        '3',
        '其余',
        'The rest',
        earns(2, { a: truncated(points('rest', '缺失部分得分', 'Points of the missing part', { max: 2, nothing: 0 })) }),
      ),
    ],
    { max: 13 },
  );
  const tree = evaluate(rubric, { held: true, lost: 3, rest: 0 });

  test('keep their maximum, count as given, and are marked', () => {
    expect(tree).toMatchObject({ max: 13, exact: '9', computable: 6 });
    expect(nodeAt(tree, '2.a')).toMatchObject({ max: 5, exact: '3', status: 'truncated' });
    expect(nodeAt(tree, '3.a')).toMatchObject({ max: 2, exact: '0', status: 'truncated' });
    expect(nodeAt(tree, '1.a')).toMatchObject({ status: 'scored' });
  });
  test('are never more than the maximum, and never invented', () => {
    expect(codesOf(() => evaluate(rubric, { held: true, lost: 5.1, rest: 0 }))).toEqual(['fact-domain']);
    expect(codesOf(() => evaluate(rubric, { held: true }))).toEqual(['fact-missing', 'fact-missing']);
  });
  test('say so, and the whole says how much can be computed', () => {
    expect(explain(rubric, tree, '2.a', 'zh')).toBe('2.a 结案率得分得 3 分（满分 5 分）：原文此处缺失，结案率得分按所给 3 分计。');
    expect(explain(rubric, tree, '2.a', 'en')).toBe(
      '2.a Points for the closing rate scores 3 of 5: the rule is lost from the source; Points for the closing rate: 3 points counted as given.',
    );
    expect(formatTree(tree, { language: 'zh' }).split('\n').at(-1)).toBe('原文缺失，可计算的满分: 6 / 13');
    expect(formatTree(tree, { language: 'en' }).split('\n').at(-1)).toBe('Rules are lost from the source; can be computed: 6 / 13');
  });
  test('survive JSON', () => {
    const read = rubricOf(
      [criterion('2', '结案率', 'Closing rate', earns(5, { a: truncated(points('lost', '得分', 'Points', { max: 5 })) }))],
      { max: 5 },
    );
    expect(throughJson(evaluate(read, { lost: 1 }))).toMatchObject({ computable: 0, exact: '1' });
  });
  test('a scheme that has all its rules says nothing of it', () => {
    expect(Object.keys(evaluate(rubricOf([criterion('1', '单项', 'One', earns(6, { a: award(6, held) }))]), { held: true }))).not.toContain(
      'computable',
    );
  });
});

describe('deductions whose rule is lost', () => {
  const lost = points('lost', '当月扣分', 'Deductions of the month', { max: 3, nothing: 0 });
  const rule = truncatedDeduct(lost);
  test('are what a person gives, and say that the rule is lost', () => {
    const node = ruleTester(rule)({ lost: '1.5' });
    expect(node).toMatchObject({ kind: 'assessed', exact: '-1.5', max: 0, status: 'truncated', applied: { measure: '1.5' } });
    expect(rule).toMatchObject({ as: 'truncatedDeduct', effect: 'deduct', isTruncated: true });
    const one = alone(rule);
    const tree = evaluate(one, { lost: 1 });
    expect(explain(one, tree, 'c.a', 'zh')).toBe('c.a 当月扣分扣 1 分：原文此处缺失，当月扣分按所给 1 分扣。');
    expect(explain(one, tree, 'c.a', 'en')).toBe(
      'c.a Deductions of the month loses 1: the rule is lost from the source; Deductions of the month: 1 point deducted as given.',
    );
  });
});

describe('while the points are not given', () => {
  const given = points('given', '评定', 'Given', { min: 1, max: 3 });
  test('an award lies in the range of the fact, a deduction on its other side', () => {
    expect(rangeTester(assessed(given))()).toBe('1 … 3');
    expect(rangeTester(assessedDeduct(given))()).toBe('-3 … -1');
    expect(rangeTester(truncatedDeduct(given))({ given: 2 })).toBe('-2');
  });
});

test('a deduction that may fall below zero is refused, wherever it might end', () => {
  const faults = (fact: Parameters<typeof assessed>[0]) => codesOf(() => alone(assessedDeduct(fact)));
  expect(faults(quantity('open', '分', '净扣分', 'Net deduction', { min: null }))).toEqual(['units-may-be-negative']);
  expect(faults(quantity('below', '分', '净扣分', 'Net deduction', { min: -1 }))).toEqual(['units-may-be-negative']);
  expect(faults(quantity('above', '分', '净扣分', 'Net deduction', { min: 0 }))).toEqual([]);
});

test('points whose rule was never there are not lost: all of the maximum can be computed', () => {
  expect(Object.keys(evaluate(alone(assessed(quality)), { quality: 1 }))).not.toContain('computable');
  expect(
    evaluate(rubricOf([criterion('c', '单项', 'Item', earns(4, { a: truncated(quality), b: award(2, flag('done', '已完成', 'Done')) }))]), {
      quality: 1,
      done: true,
    }).computable,
  ).toBe(8);
});
