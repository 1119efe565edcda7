import { about, always, any, atLeast, award, count, deduct, fault, flag, percent, question, reading } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { rangeTester, ruleTester } from '../rule-helpers.js';

const supervised = flag('supervised', '已开展督查', 'Supervised');
const planMissing = fault('planMissing', '未制定计划', 'No plan was made');

test('award yields its points where the condition holds', () => {
  const score = ruleTester(award(0.3, supervised));
  expect(score({ supervised: true })).toEqual({
    id: 'c.a',
    kind: 'fixed',
    label: { zh: '已开展督查', en: 'Supervised' },
    max: 0.3,
    exact: '0.3',
    score: 0.3,
    status: 'scored',
    facts: ['supervised'],
    applied: { met: true },
  });
});

test('award yields nothing where it does not', () => {
  const score = ruleTester(award(0.3, supervised));
  expect(score({ supervised: false })).toEqual({
    id: 'c.a',
    kind: 'fixed',
    label: { zh: '已开展督查', en: 'Supervised' },
    max: 0.3,
    exact: '0',
    score: 0,
    status: 'scored',
    facts: ['supervised'],
    applied: { met: false },
  });
});

describe('deduct yields its points below zero, and can never raise a score', () => {
  const score = ruleTester(deduct(0.2, planMissing));
  test.each([
    [true, '-0.2', -0.2],
    [false, '0', 0],
  ])('%s gives %s', (planMissing, exact, points) => {
    const node = score({ planMissing });
    expect(node.exact).toBe(exact);
    expect(node.score).toBe(points);
    expect(node.max).toBe(0);
    expect(node.status).toBe('scored');
    expect(node.applied).toEqual({ met: planMissing });
  });
  test('nothing is never minus zero', () => {
    expect(Object.is(score({ planMissing: false }).score, 0)).toBe(true);
    expect(Object.is(ruleTester(deduct(0, planMissing))({ planMissing: true }).score, 0)).toBe(true);
  });
});

describe('points are exact, however they are written', () => {
  test.each([
    [0.3, '0.3', 0.3],
    ['0.3', '0.3', 0.3],
    ['0.30', '0.3', 0.3],
    ['22/3', '22/3', 22 / 3],
    ['1/4', '0.25', 0.25],
    [1e-7, '0.0000001', 1e-7],
    [1e21, '1000000000000000000000', 1e21],
    [0, '0', 0],
  ])('%s is %s', (points, exact, number) => {
    const node = ruleTester(award(points, supervised))({ supervised: true });
    expect(node.exact).toBe(exact);
    expect(node.score).toBe(number);
    expect(node.max).toBe(number);
  });
});

describe('a comparison holds on its own side of the edge', () => {
  const rate = percent('rate', '完成率', 'Completion');
  const score = ruleTester(award(1, atLeast(rate, 98)));
  test.each([
    [98, '1'],
    ['97.999999999999999999', '0'],
    ['98.000000000000000001', '1'],
    [{ part: 49, whole: 50 }, '1'],
    [{ part: 97999, whole: 100000 }, '0'],
    [{ part: 2939, whole: 2999 }, '0'],
  ])('%j gives %s', (given, exact) => {
    expect(score({ rate: given }).exact).toBe(exact);
  });
});

test('a condition over several facts lists them in the order in which it reads them', () => {
  const cases = count('cases', '件', '案件', 'Cases');
  const score = ruleTester(about('办案或督查', 'Cases or supervision', award(1, any(atLeast(cases, 3), supervised))));
  const node = score({ cases: 2, supervised: true });
  expect(node.facts).toEqual(['cases', 'supervised']);
  expect(node.label).toEqual({ zh: '办案或督查', en: 'Cases or supervision' });
  expect(node.exact).toBe('1');
  expect(score({ cases: 2, supervised: false }).exact).toBe('0');
  expect(score({ cases: 3, supervised: false }).exact).toBe('1');
});

test('an award without a condition is always there, and reads nothing', () => {
  for (const rule of [award(1), award(1, always)]) {
    const node = ruleTester(about('基础分', 'Base points', rule))();
    expect(node.exact).toBe('1');
    expect(node.facts).toEqual([]);
    expect(node.applied).toEqual({ met: true });
  }
});

test('its points may hang on a reading', () => {
  const Q = question('Q', '几分', 'How many points', { chosen: 'one', options: { one: ['一分', '1 point'], two: ['两分', '2 points'] } });
  const score = ruleTester(award(reading(Q, { one: 1, two: 2 }), supervised), Q);
  expect(score({ supervised: true })).toMatchObject({ exact: '1', max: 1, readings: [{ id: 'Q', option: 'one' }] });
  expect(score({ supervised: true }, { Q: 'two' })).toMatchObject({ exact: '2', max: 2, readings: [{ id: 'Q', option: 'two' }] });
});

test('while it is open whether the condition holds', () => {
  const open = flag('open', '已开展', 'Under way');
  expect(rangeTester(award(0.5, open))()).toBe('0 … 0.5');
  expect(rangeTester(deduct(0.5, open))()).toBe('-0.5 … 0');
  expect(rangeTester(deduct(0.5, open))({ open: true })).toBe('-0.5');
  expect(rangeTester(deduct(0.5, open))({ open: false })).toBe('0');
});
