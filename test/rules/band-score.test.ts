import { about, bandScore, count, difference, percent, quantity, question, rank, rankTier, rate, reading } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../helpers.js';
import { ruleTester } from '../rule-helpers.js';

const closed = percent('closed', '完成率', 'Completion');

describe('bands of a percent', () => {
  const score = ruleTester(bandScore(closed, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }));
  test.each([
    [0, '0', '< 98', '0'],
    ['97.99', '0', '< 98', '97.99'],
    ['97.999999999999999999999', '0', '< 98', '97.999999999999999999999'],
    [98, '0.3', '[98, 100)', '98'],
    ['98.00', '0.3', '[98, 100)', '98'],
    ['99.999999999999999999999', '0.3', '[98, 100)', '99.999999999999999999999'],
    [{ part: 2999, whole: 3000 }, '0.3', '[98, 100)', '2999/30'],
    [100, '0.5', '= 100', '100'],
    [{ part: 3000, whole: 3000 }, '0.5', '= 100', '100'],
  ])('%j gives %s in %s', (given, exact, band, measure) => {
    const node = score({ closed: given });
    expect(node.exact).toBe(exact);
    expect(node.applied).toEqual({ measure, band });
    expect(node.status).toBe('scored');
    expect(node.kind).toBe('bandScore');
    expect(node.max).toBe(0.5);
  });
});

describe('every kind of edge', () => {
  const of = quantity('of', '分', '得分', 'Score', { min: null });
  const score = ruleTester(bandScore(of, { '<= -1': 1, '(-1, 0)': 2, '= 0': 3, '(0, 2.5]': 4, '(2.5, 3)': 5, '[3, 4]': 6, '> 4': 7 }));
  test.each([
    ['-1000000', '1'],
    ['-1.0000001', '1'],
    [-1, '1'],
    ['-0.9999999', '2'],
    ['-0.0000001', '2'],
    [0, '3'],
    [-0, '3'],
    ['0.0000001', '4'],
    ['2.5', '4'],
    ['2.5000001', '5'],
    ['2.9999999', '5'],
    [3, '6'],
    [4, '6'],
    ['4.0000001', '7'],
    ['1e99', '7'],
  ])('%s gives %s', (given, exact) => {
    expect(score({ of: given }).exact).toBe(exact);
  });
});

test('the order in which bands are written changes nothing', () => {
  const [rising, falling] = [
    bandScore(closed, { '< 60': 1, '[60, 80)': 2, '>= 80': 3 }),
    bandScore(closed, { '>= 80': 3, '[60, 80)': 2, '< 60': 1 }),
  ].map((rule) => ruleTester(rule));
  for (const given of [0, '59.99', 60, '79.99', 80, 100]) {
    expect(falling?.({ closed: given })).toEqual(rising?.({ closed: given }));
  }
});

describe('whole measures leave no room between whole edges', () => {
  const score = ruleTester(bandScore(count('cases', '件', '案件', 'Cases'), { '= 0': 0, '[1, 3]': 1, '[4, 9]': 2, '> 9': 3 }));
  test.each([
    [0, '0'],
    [1, '1'],
    [3, '1'],
    [4, '2'],
    [9, '2'],
    [10, '3'],
  ])('%s gives %s', (cases, exact) => {
    expect(score({ cases }).exact).toBe(exact);
  });
});

describe('bands that deduct', () => {
  const city = count('city', '件', '市级通报', 'City notices');
  const district = count('district', '件', '区级通报', 'District notices');
  const score = ruleTester(
    about(
      '通报占比',
      'Share',
      bandScore(rate(city, district, { none: 0, some: 'unbounded' }), { '< 30': 0, '[30, 40]': -0.5, '> 40': -1 }),
    ),
  );
  test.each([
    [0, 0, '0', '< 30', '0'],
    [299, 1000, '0', '< 30', '29.9'],
    [3, 10, '-0.5', '[30, 40]', '30'],
    [2, 5, '-0.5', '[30, 40]', '40'],
    [401, 1000, '-1', '> 40', '40.1'],
    [1, 0, '-1', '> 40', 'unbounded'],
  ])('%s of %s gives %s', (a, b, exact, band, measure) => {
    const node = score({ city: a, district: b });
    expect(node.exact).toBe(exact);
    expect(node.applied).toEqual({ measure, band });
    expect(node.max).toBe(0);
    expect(node.facts).toEqual(['city', 'district']);
  });
  test('its most is the least that it takes, where it always takes some', () => {
    expect(ruleTester(bandScore(closed, { '< 50': -2, '>= 50': -0.5 }))({ closed: 0 }).max).toBe(-0.5);
  });
});

test('a signed difference falls in bands below zero', () => {
  const own = quantity('own', '分', '本区', 'Own');
  const average = quantity('average', '分', '平均', 'Average');
  const score = ruleTester(about('与平均之差', 'Against the mean', bandScore(difference(own, average), { '< 0': -1, '= 0': 0, '> 0': 1 })));
  expect(score({ own: 1, average: '1.1' })).toMatchObject({ exact: '-1', applied: { measure: '-0.1', band: '< 0' } });
  expect(score({ own: '0.1', average: 0.1 })).toMatchObject({ exact: '0', applied: { measure: '0', band: '= 0' } });
  expect(score({ own: '0.3', average: '0.2' })).toMatchObject({ exact: '1', applied: { measure: '0.1', band: '> 0' } });
});

describe('tiers of ranks', () => {
  const place = rank('place', '信访率排名', 'Rank by petitions', { of: 16, ties: 'shared' });
  const score = ruleTester(rankTier(place, { '1-4': 0, '5-8': -0.3, '9-12': -0.6, '13-16': -0.9 }));
  test.each([
    [1, '0', '1-4'],
    [4, '0', '1-4'],
    [5, '-0.3', '5-8'],
    [8, '-0.3', '5-8'],
    [9, '-0.6', '9-12'],
    [12, '-0.6', '9-12'],
    [13, '-0.9', '13-16'],
    [16, '-0.9', '13-16'],
  ])('place %s gives %s in %s', (given, exact, band) => {
    const node = score({ place: given });
    expect(node.exact).toBe(exact);
    expect(node.kind).toBe('bandScore');
    expect(node.applied).toEqual({ measure: String(given), band });
    expect(node.max).toBe(0);
  });
  test('the last tier may be open', () => {
    const open = ruleTester(rankTier(place, { '1-3': 5, '4-10': 3, '11-': 1 }));
    expect([1, 3, 4, 10, 11, 16].map((given) => open({ place: given }).exact)).toEqual(['5', '5', '3', '3', '1', '1']);
    expect(open({ place: 1 }).max).toBe(5);
  });
  test.each([0, 17, 1.5])('there is no place %s', (given) => {
    expect(issuesOf(() => score({ place: given }))).toHaveLength(1);
  });
});

test('the points of a single band may hang on a reading', () => {
  const Q = question('Q', '满分几分', 'Full points', { chosen: 'half', options: { half: ['半分', 'half'], one: ['一分', 'one'] } });
  const score = ruleTester(bandScore(closed, { '< 100': 0, '= 100': reading(Q, { half: 0.5, one: 1 }) }), Q);
  expect(score({ closed: 100 })).toMatchObject({ exact: '0.5', max: 0.5, readings: [{ id: 'Q', option: 'half' }] });
  expect(score({ closed: 100 }, { Q: 'one' })).toMatchObject({ exact: '1', max: 1, readings: [{ id: 'Q', option: 'one' }] });
  expect(score({ closed: '99.9' }, { Q: 'one' }).exact).toBe('0');
});

test('a table of bands goes by no other name, and a table of tiers by its own', () => {
  const rate = percent('rate', '比率', 'Rate');
  expect(Object.keys(bandScore(rate, { '>= 0': 1 }))).toEqual(['kind', 'of', 'bands']);
  expect(Object.keys(rankTier(rank('place', '名次', 'Place', { of: 4, ties: 'shared' }), { '1-4': 1 }))).toEqual([
    'kind',
    'as',
    'of',
    'bands',
  ]);
});
