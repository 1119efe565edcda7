import {
  about,
  above,
  below,
  count,
  difference,
  evaluate,
  explain,
  percent,
  perItemAward,
  perItemDeduct,
  product,
  quantity,
  question,
  rate,
  reading,
  tally,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../helpers.js';
import { alone, rangeTester, ruleTester } from '../rule-helpers.js';

const newsletters = count('newsletters', '篇', '报送通讯', 'Newsletters sent');
const flaws = tally('flaws', '处', '差错', 'Flaws');
const completion = percent('completion', '完成率', 'Completion');

describe('items one by one', () => {
  test.each([
    [0, '0'],
    [1, '0.2'],
    [2, '0.4'],
    [7, '1.4'],
    ['1000000000000000000000', '200000000000000000000'],
  ])('perItemAward: %s units give %s', (units, exact) => {
    const node = ruleTester(perItemAward(0.2, newsletters))({ newsletters: units });
    expect(node.exact).toBe(exact);
    expect(node.applied?.measure).toBe(String(units));
    expect(node.applied?.units).toBe(String(units));
    expect(node.max).toBe(null);
    expect(node.status).toBe('scored');
    expect(node.facts).toEqual(['newsletters']);
  });

  test.each([
    [0, '0', 0],
    [1, '-0.1', -0.1],
    [3, '-0.3', -0.3],
  ])('perItemDeduct: %s units give %s', (units, exact, score) => {
    const node = ruleTester(perItemDeduct(0.1, flaws))({ flaws: units });
    expect(node.exact).toBe(exact);
    expect(Object.is(node.score, score)).toBe(true);
    expect(node.max).toBe(0);
  });

  test('the trace says units and the points of one', () => {
    expect(ruleTester(perItemAward(0.2, newsletters))({ newsletters: 3 }).applied).toEqual({ measure: '3', units: '3', each: '0.2' });
    expect(ruleTester(perItemDeduct('0.10', flaws))({ flaws: 3 }).applied).toEqual({ measure: '3', units: '3', each: '0.1' });
  });
});

describe('steps of 2, from a shortfall under 12', () => {
  const scored = (steps: 'complete' | 'started' | 'proportional') =>
    ruleTester(perItemDeduct(0.1, below(newsletters, 12), { every: 2, steps }));
  test.each([
    [14, '0', '0', '0', '0'],
    [12, '0', '0', '0', '0'],
    [11, '1', '0', '1', '0.5'],
    [10, '2', '1', '1', '1'],
    [9, '3', '1', '2', '1.5'],
    [8, '4', '2', '2', '2'],
    [0, '12', '6', '6', '6'],
  ])('%s sent: %s short is %s complete, %s started, %s in proportion', (given, short, complete, started, proportional) => {
    const nodes = (['complete', 'started', 'proportional'] as const).map((mode) => scored(mode)({ newsletters: given }));
    expect(nodes.map(({ applied }) => applied?.measure)).toEqual([short, short, short]);
    expect(nodes.map(({ applied }) => applied?.units)).toEqual([complete, started, proportional]);
    expect(nodes.map(({ score }) => score)).toEqual(
      [complete, started, proportional].map((units) => (Number(units) === 0 ? 0 : -Number(units) / 10)),
    );
  });
});

describe('every 10% above 50%', () => {
  const complete = ruleTester(perItemAward(0.1, above(completion, 50), { every: 10, steps: 'complete' }));
  const started = ruleTester(perItemAward(0.1, above(completion, 50), { every: 10, steps: 'started' }));
  const proportional = ruleTester(perItemAward(0.1, above(completion, 50), { every: 10, steps: 'proportional' }));
  test.each([
    [0, '0', '0', '0'],
    [50, '0', '0', '0'],
    ['50.0000000001', '0', '0.1', '0.000000000001'],
    ['59.99', '0', '0.1', '0.0999'],
    [60, '0.1', '0.1', '0.1'],
    ['60.01', '0.1', '0.2', '0.1001'],
    [{ part: 2, whole: 3 }, '0.1', '0.2', '1/6'],
    [{ part: 3, whole: 5 }, '0.1', '0.1', '0.1'],
    [100, '0.5', '0.5', '0.5'],
  ])('%j gives %s, %s, %s', (given, whole, begun, share) => {
    expect(complete({ completion: given }).exact).toBe(whole);
    expect(started({ completion: given }).exact).toBe(begun);
    expect(proportional({ completion: given }).exact).toBe(share);
  });
  test('the most that it can yield is what the top of the domain yields', () => {
    expect(complete({ completion: 0 }).max).toBe(0.5);
    const every30 = (steps: 'complete' | 'started' | 'proportional') =>
      ruleTester(perItemAward(3, completion, { every: 30, steps }))({ completion: 0 }).max;
    expect(every30('complete')).toBe(9);
    expect(every30('started')).toBe(12);
    expect(every30('proportional')).toBe(10);
  });
});

describe('the size of a step', () => {
  test.each([
    [0.5, 3, '6'],
    ['0.3', 3, '10'],
    ['1/3', 3, '9'],
    ['1.00', 3, '3'],
    [7, 20, '2'],
    [7, 21, '3'],
  ])('every %s of %s is %s complete steps', (every, given, units) => {
    const hours = quantity('hours', '小时', '培训时长', 'Hours of training');
    expect(ruleTester(perItemAward(1, hours, { every, steps: 'complete' }))({ hours: given }).applied?.units).toBe(units);
  });
  test('a third is not lost on the way', () => {
    const share = rate(count('done', '件', '完成', 'Done'), count('due', '件', '应完成', 'Due', { min: 1 }), {
      none: 'error',
      some: 'error',
    });
    const score = ruleTester(about('比率', 'Rate', perItemAward(3, share, { every: 1, steps: 'proportional' })));
    expect(score({ done: 1, due: 3 }).exact).toBe('100');
    expect(score({ done: 1, due: 3 }).applied?.units).toBe('100/3');
  });
});

test('an unbounded ratio has no units to count', () => {
  const share = rate(count('city', '件', '市级', 'City'), count('district', '件', '区级', 'District'), { none: 0, some: 'unbounded' });
  const score = ruleTester(about('通报占比', 'Share of notices', perItemDeduct(0.1, share, { every: 1, steps: 'complete' })));
  expect(score({ city: 1, district: 10 }).exact).toBe('-1');
  expect(score({ city: 0, district: 0 }).exact).toBe('0');
  const [issue, ...others] = issuesOf(() => score({ city: 1, district: 0 }));
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    code: 'value-unbounded',
    clauses: ['c.a'],
    fact: 'city, district',
    message: {
      zh: '通报占比 city, district（条款 c.a）：无上限的比率不能再参与计算',
      en: 'Share of notices city, district (clause c.a): an unbounded ratio cannot be calculated with',
    },
    hint: { zh: '只在分档或比较中使用它。', en: 'Use it in bands and comparisons only.' },
  });
  expect(score({ city: 0, district: 0 }).max).toBe(0);
});

test('units that may fall below zero are refused when the rubric is built', () => {
  const [issue, ...others] = issuesOf(() => ruleTester(about('差', 'Difference', perItemDeduct(0.1, difference(newsletters, 12)))));
  expect(others).toEqual([]);
  expect(issue?.code).toBe('units-may-be-negative');
});

test('whole units need no step mode; a product of counts is whole', () => {
  const officers = count('officers', '人', '队员', 'Officers');
  const node = ruleTester(about('人次', 'Officer days', perItemAward(0.5, product(officers, 2))))({ officers: 3 });
  expect(node.exact).toBe('3');
  expect(node.applied?.units).toBe('6');
});

test('points, size and mode may each hang on a reading', () => {
  const P = question('P', '几分', 'Points', { chosen: 'low', options: { low: ['少', 'low'], high: ['多', 'high'] } });
  const M = question('M', '不满一档', 'A part of a step', {
    chosen: 'complete',
    options: { complete: ['只计满档', 'complete'], started: ['按一档', 'started'] },
  });
  const E = question('E', '每几篇', 'Every how many', { chosen: 'two', options: { two: ['两篇', 'two'], three: ['三篇', 'three'] } });
  const score = ruleTester(
    perItemAward(reading(P, { low: 1, high: 10 }), newsletters, {
      every: reading(E, { two: 2, three: 3 }),
      steps: reading(M, { complete: 'complete', started: 'started' }),
    }),
    P,
    M,
    E,
  );
  const of = (chosen: Readonly<Record<string, string>>) => score({ newsletters: 7 }, chosen).exact;
  expect(of({})).toBe('3');
  expect(of({ P: 'high' })).toBe('30');
  expect(of({ M: 'started' })).toBe('4');
  expect(of({ E: 'three' })).toBe('2');
  expect(of({ P: 'high', M: 'started', E: 'three' })).toBe('30');
});

describe('in proportion, one by one', () => {
  const one = alone(perItemAward(0.5, completion, { every: 1, steps: 'proportional' }));
  const tree = evaluate(one, { completion: '2.5' });
  test('it says what one is worth, and counts no steps', () => {
    expect(explain(one, tree, 'c.a', 'zh')).toBe('c.a 完成率得 1.25 分（满分 50 分）：完成率为 2.5：每 1 得 0.5 分，按比例计。');
    expect(explain(one, tree, 'c.a', 'en')).toBe('c.a Completion scores 1.25 of 50: Completion: 2.5, 0.5 awarded for each, in proportion.');
  });
  test('complete steps of one are counted', () => {
    const whole = alone(perItemAward(0.5, completion, { every: 1, steps: 'complete' }));
    expect(explain(whole, evaluate(whole, { completion: '2.5' }), 'c.a', 'en')).toBe(
      'c.a Completion scores 1 of 50: Completion: 2.5, 0.5 awarded for every 1 (complete steps only), 2 counted.',
    );
  });
});

test('while the count is missing, from nothing to all of it', () => {
  const some = count('some', '件', '案件', 'Cases', { min: 2, max: 9 });
  expect(rangeTester(perItemAward(0.5, some))()).toBe('1 … 4.5');
  expect(rangeTester(perItemDeduct(0.5, some))()).toBe('-4.5 … -1');
  expect(rangeTester(perItemAward(1, some, { every: 4, steps: 'complete' }))()).toBe('0 … 2');
  expect(rangeTester(perItemAward(1, some, { every: 4, steps: 'started' }))()).toBe('1 … 3');
  expect(rangeTester(perItemAward(1, some, { every: 4, steps: 'proportional' }))()).toBe('0.5 … 2.25');
});

test.each([0, -2])('steps of %i are refused, and nothing else is said of them', (every) => {
  const bounded = count('bounded', '件', '案件', 'Cases', { max: 9 });
  const given = issuesOf(() => alone(perItemAward(1, bounded, { every, steps: 'complete' })));
  expect(given.map(({ code, received }) => [code, received])).toEqual([['every-invalid', String(every)]]);
});
