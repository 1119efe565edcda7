import { about, average, convert, count, difference, evaluate, explain, quantity, question, rate, reading } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { alone, ruleTester } from '../rule-helpers.js';

const given = quantity('given', '分', '考核得分', 'Score given', { max: 120 });

describe('points × of ÷ full, held between nothing and the points', () => {
  const score = ruleTester(convert(17.5, given, 100));
  test.each([
    [0, '0'],
    [1, '0.175'],
    ['99.99', '17.49825'],
    [100, '17.5'],
    ['100.01', '17.5'],
    [120, '17.5'],
  ])('%s gives %s', (value, exact) => {
    const node = score({ given: value });
    expect(node.exact).toBe(exact);
    expect(node.applied).toEqual({ measure: String(value), full: '100' });
    expect(node.max).toBe(17.5);
    expect(node.status).toBe('scored');
    expect(node.facts).toEqual(['given']);
  });
});

describe('exactly, whatever divides', () => {
  test.each([
    [1, 3, 1, '1/3'],
    [2, 3, 1, '2/3'],
    ['22/3', 1, '0.9', '6.6'],
    ['0.1', '0.3', '0.1', '1/30'],
    [10, 120, 7, '7/12'],
  ])('%s points of full %s at %s give %s', (points, full, value, exact) => {
    expect(ruleTester(convert(points, given, full))({ given: value }).exact).toBe(exact);
  });
});

test('the mean of two inspections', () => {
  const [first, second] = ['first', 'second'].map((key) =>
    quantity(`${key}Half` as 'firstHalf' | 'secondHalf', '分', '检查得分', 'Inspection', { max: 100 }),
  );
  if (!first || !second) throw new Error('two inspections');
  const score = ruleTester(about('两次检查', 'Both inspections', convert(2, average(first, second), 100)));
  expect(score({ firstHalf: '88.3', secondHalf: '77.45' })).toMatchObject({ exact: '1.6575', applied: { measure: '82.875', full: '100' } });
});

test('a measure below zero earns nothing', () => {
  const score = ruleTester(about('净得分', 'Net score', convert(2, difference(given, 10), 100)));
  expect(score({ given: 9 })).toMatchObject({ exact: '0', applied: { measure: '-1', full: '100' } });
  expect(score({ given: 10 }).exact).toBe('0');
  expect(score({ given: 11 }).exact).toBe('0.02');
});

describe('an unbounded ratio', () => {
  const [done, undone, due] = [
    count('done', '件', '办结', 'Done'),
    count('undone', '件', '退回', 'Returned'),
    count('due', '件', '应办', 'Due'),
  ];
  const score = ruleTester(
    about('净办结率', 'Net rate', convert(2, rate(difference(done, undone), due, { none: 0, some: 'unbounded' }), 100)),
  );
  test('above every number it earns the points', () => {
    expect(score({ done: 1, undone: 0, due: 0 })).toMatchObject({ exact: '2', applied: { measure: 'unbounded', full: '100' } });
  });
  test('below every number it earns nothing', () => {
    expect(score({ done: 0, undone: 1, due: 0 }).exact).toBe('0');
  });
});

test('the trace gives the full mark as an exact value, however it was written', () => {
  expect(ruleTester(convert(2, given, '100.0'))({ given: 50 }).applied).toEqual({ measure: '50', full: '100' });
  expect(ruleTester(convert(2, given, '1e2'))({ given: 50 }).applied).toEqual({ measure: '50', full: '100' });
});

test('points and full mark may hang on readings', () => {
  const P = question('P', '几分', 'Points', { chosen: 'two', options: { two: ['两分', 'two'], four: ['四分', 'four'] } });
  const F = question('F', '满分', 'Full mark', { chosen: 'hundred', options: { hundred: ['百分', '100'], ten: ['十分', '10'] } });
  const score = ruleTester(convert(reading(P, { two: 2, four: 4 }), given, reading(F, { hundred: 100, ten: 10 })), P, F);
  expect(score({ given: 5 })).toMatchObject({ exact: '0.1', max: 2 });
  expect(score({ given: 5 }, { P: 'four' })).toMatchObject({ exact: '0.2', max: 4 });
  expect(score({ given: 5 }, { F: 'ten' })).toMatchObject({ exact: '1', applied: { measure: '5', full: '10' } });
  expect(score({ given: 5 }, { P: 'four', F: 'ten' }).exact).toBe('2');
});

describe('it says when the points held it', () => {
  const rule = convert(2, given, 100);
  const told = (value: number): string => explain(alone(rule), evaluate(alone(rule), { given: value }), 'c.a', 'en');
  test.each([
    [99, 'c.a Score given scores 1.98 of 2: Score given: 99, converted as 2 × 99 ÷ 100.'],
    [100, 'c.a Score given scores 2 of 2: Score given: 100, converted as 2 × 100 ÷ 100.'],
    [101, 'c.a Score given scores 2 of 2: Score given: 101, converted as 2 × 101 ÷ 100, held at 2.'],
  ])('%i of 100', (value, text) => {
    expect(told(value)).toBe(text);
  });
  test('an unbounded one always', () => {
    const share = rate(count('done', '件', '办结', 'Done'), count('due', '件', '应办', 'Due'), { none: 0, some: 'unbounded' });
    const one = alone(about('办结率', 'Rate', convert(2, share, 100)));
    expect(explain(one, evaluate(one, { done: 1, due: 0 }), 'c.a', 'zh')).toMatch(/÷ 100 折算，以 2 分封顶。$/);
  });
});
