import { about, count, linear, percent, quantity, rate } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { ruleTester } from '../rule-helpers.js';

const closed = percent('closed', '完成率', 'Completion');

describe('a line with a jump', () => {
  const score = ruleTester(linear(closed, { '< 60': 0, '[60, 100]': [3, 5] }));
  test.each([
    [0, '0', '< 60'],
    ['59.999999999999', '0', '< 60'],
    [60, '3', '[60, 100]'],
    ['60.01', '3.0005', '[60, 100]'],
    [61, '3.05', '[60, 100]'],
    [80, '4', '[60, 100]'],
    [{ part: 2, whole: 3 }, '10/3', '[60, 100]'],
    ['99.999999999999', '4.99999999999995', '[60, 100]'],
    [100, '5', '[60, 100]'],
  ])('%j gives %s in %s', (given, exact, band) => {
    const node = score({ closed: given });
    expect(node.exact).toBe(exact);
    expect(node.applied?.band).toBe(band);
    expect(node.max).toBe(5);
    expect(node.kind).toBe('linear');
    expect(node.status).toBe('scored');
  });
  test('the trace says measure and piece', () => {
    expect(score({ closed: { part: 2, whole: 3 } }).applied).toEqual({ measure: '200/3', band: '[60, 100]' });
  });
});

describe('a falling line and a level tail', () => {
  const hours = quantity('hours', '小时', '到场时长', 'Hours to arrive');
  const score = ruleTester(linear(hours, { '<= 1': 2, '(1, 4)': [2, -1], '>= 4': -1 }));
  test.each([
    [0, '2'],
    [1, '2'],
    ['1.3', '1.7'],
    ['2', '1'],
    [3, '0'],
    ['3.999', '-0.999'],
    [4, '-1'],
    [1000, '-1'],
  ])('%s gives %s', (given, exact) => {
    expect(score({ hours: given }).exact).toBe(exact);
    expect(score({ hours: given }).max).toBe(2);
  });
});

describe('neighbours need not meet', () => {
  const score = ruleTester(linear(closed, { '[0, 50)': [0, 1], '= 50': 7, '(50, 100]': [2, 3] }));
  test.each([
    [0, '0'],
    ['49.999999', '0.99999998'],
    [50, '7'],
    ['50.000001', '2.00000002'],
    [75, '2.5'],
    [100, '3'],
  ])('%s gives %s', (given, exact) => {
    expect(score({ closed: given }).exact).toBe(exact);
    expect(score({ closed: given }).max).toBe(7);
  });
});

test('its most is the highest end of any line, also below zero', () => {
  expect(ruleTester(linear(closed, { '[0, 100]': [-3, -1] }))({ closed: 0 }).max).toBe(-1);
  expect(ruleTester(linear(closed, { '[0, 50]': [4, 1], '(50, 100]': 0 }))({ closed: 0 }).max).toBe(4);
});

test('written in thirds it stays in thirds', () => {
  const score = ruleTester(linear(closed, { '[0, 90)': ['0', '1/3'], '[90, 100]': '22/3' }));
  expect(score({ closed: 30 }).exact).toBe('1/9');
  expect(score({ closed: 45 }).exact).toBe('1/6');
  expect(score({ closed: 95 })).toMatchObject({ exact: '22/3', score: 22 / 3, max: 22 / 3 });
});

test('a level end takes an unbounded ratio', () => {
  const share = rate(count('city', '件', '市级', 'City'), count('district', '件', '区级', 'District'), { none: 0, some: 'unbounded' });
  const score = ruleTester(about('占比', 'Share', linear(share, { '[0, 50]': [2, 0], '> 50': -1 })));
  expect(score({ city: 1, district: 4 }).exact).toBe('1');
  expect(score({ city: 1, district: 2 }).exact).toBe('0');
  expect(score({ city: 51, district: 100 }).exact).toBe('-1');
  expect(score({ city: 1, district: 0 })).toMatchObject({ exact: '-1', applied: { measure: 'unbounded', band: '> 50' } });
  expect(score({ city: 0, district: 0 }).exact).toBe('2');
});
