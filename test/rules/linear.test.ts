import { about, average, count, difference, linear, percent, quantity, rate } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../helpers.js';
import { alone, rangeTester, ruleTester } from '../rule-helpers.js';

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

describe('while facts are missing it lies', () => {
  const [first, second] = [quantity('first', '分', '甲', 'First', { max: 100 }), quantity('second', '分', '乙', 'Second', { max: 100 })];
  const mean = average(first, second);
  test('between the ends of its lines, or where the facts cut them off', () => {
    const range = rangeTester(about('均分', 'Mean', linear(mean, { '< 60': 0, '[60, 100]': [3, 5] })));
    expect(range()).toBe('0 … 5');
    expect(range({ first: 100 })).toBe('0 … 5');
    expect(range({ first: 20 })).toBe('0 … 3');
    expect(range({ first: 10 })).toBe('0');
    expect(range({ first: 80, second: 80 })).toBe('4');
  });
  test('on a level line at one figure', () => {
    const range = rangeTester(about('均分', 'Mean', linear(mean, { '<= 50': 2, '(50, 100]': [2, 1] })));
    expect(range({ first: 0 })).toBe('2');
    expect(range({ first: 100 })).toBe('1 … 2');
  });
  test('and a level end without limit is one figure too', () => {
    const hours = quantity('hours', '小时', '时长', 'Hours');
    expect(rangeTester(linear(hours, { '<= 1': 2, '(1, 4)': [2, -1], '>= 4': -1 }))()).toBe('-1 … 2');
    const net = difference(hours, quantity('saved', '小时', '节省', 'Saved'));
    expect(rangeTester(about('净时长', 'Net', linear(net, { '<= 1': 2, '> 1': 1 })))({ hours: 0 })).toBe('2');
  });
});

describe('a table that an author gets wrong', () => {
  const faults = (pieces: Parameters<typeof linear>[1], of = closed) =>
    issuesOf(() => alone(about('折线', 'Line', linear(of, pieces)))).map(({ code, name, received }) => [code, name, received]);
  test('cannot be read', () => {
    // An interval whose ends are the wrong way round has the type of one.
    expect(faults({ '[60, 50]': 1 })).toEqual([['band-edge', '[60, 50]', undefined]]);
    expect(faults({ '[60, 50]': [1, 2], '[0, 40]': 0 })).toEqual([['band-edge', '[60, 50]', undefined]]);
  });
  test('has a gap, or an overlap', () => {
    expect(faults({ '< 60': 0, '(60, 100]': 1 })).toEqual([['band-gap', undefined, '60']]);
    expect(faults({ '<= 60': 0, '[60, 100]': 1 })).toEqual([['band-overlap', '<= 60', '[60, 100]']]);
  });
  test('slopes where there is no end, or at a point', () => {
    expect(faults({ '< 60': [0, 1], '[60, 100]': 1 })).toEqual([['slope-open', '< 60', undefined]]);
    expect(faults({ '[0, 60]': 0, '> 60': [1, 2] })).toEqual([['slope-open', '> 60', undefined]]);
    expect(faults({ '< 60': 0, '= 60': [1, 2], '(60, 100]': 3 })).toEqual([['slope-open', '= 60', undefined]]);
  });
  test('an interval that is not priced after all is left out', () => {
    const pieces: Record<string, number | undefined> = { '[0, 100]': 1, '> 100': undefined };
    expect(ruleTester(linear(closed, pieces))({ closed: 5 }).exact).toBe('1');
  });
});
