import {
  about,
  award,
  capAt,
  criterion,
  deduct,
  earns,
  fault,
  flag,
  keeps,
  perItemAward,
  perItemDeduct,
  pool,
  question,
  reading,
  tally,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { ruleTester, treeTester } from '../rule-helpers.js';

const [cases, flaws] = [tally('cases', '件', '办案', 'Cases'), tally('flaws', '处', '差错', 'Flaws')];
const moved = { p: perItemAward(0.5, cases), m: perItemDeduct(0.4, flaws) };
const node = (rule: ReturnType<typeof pool>) => {
  const score = ruleTester(about('分项', 'Part', rule));
  return (cases: number, flaws: number) => score({ cases, flaws });
};

describe('earns: from nothing up to the maximum', () => {
  const score = node(earns(1.5, moved));
  test.each([
    [0, 0, '0', undefined],
    [2, 0, '1', undefined],
    [3, 0, '1.5', undefined],
    [4, 0, '1.5', { due: '2', limit: 'max', absorbed: '0.5' }],
    [1, 1, '0.1', undefined],
    [0, 1, '0', { due: '-0.4', limit: 'floor', absorbed: '0.4' }],
  ])('%s cases and %s flaws give %s', (cases, flaws, exact, applied) => {
    expect(score(cases, flaws).exact).toBe(exact);
    expect(score(cases, flaws).applied).toEqual(applied);
    expect(score(cases, flaws).max).toBe(1.5);
  });
});

describe('keeps: from the maximum down to nothing', () => {
  const score = node(keeps(1, moved));
  test.each([
    [0, 0, '1', undefined],
    [0, 1, '0.6', undefined],
    [0, 2, '0.2', undefined],
    [0, 3, '0', { due: '-0.2', limit: 'floor', absorbed: '0.2' }],
    [1, 0, '1', { due: '1.5', limit: 'max', absorbed: '0.5' }],
    [1, 3, '0.3', undefined],
    [2, 5, '0', undefined],
  ])('%s cases and %s flaws give %s', (cases, flaws, exact, applied) => {
    expect(score(cases, flaws).exact).toBe(exact);
    expect(score(cases, flaws).applied).toEqual(applied);
    expect(score(cases, flaws).max).toBe(1);
  });
});

describe('pool: said in full', () => {
  test.each([
    ['the floor is nothing unless stated', pool({ start: 0.6, max: 1 }, moved), 0, 2, '0'],
    ['a maximum', pool({ start: 0.6, max: 1 }, moved), 1, 0, '1'],
    ['no maximum unless stated', pool({ start: 0.6 }, moved), 9, 0, '5.1'],
    ['no floor', pool({ start: 0.6, floor: null }, moved), 0, 9, '-3'],
    ['a floor below nothing', pool({ start: 0, floor: -1 }, moved), 0, 3, '-1'],
    ['a floor above nothing', pool({ start: 0.6, floor: '0.5' }, moved), 0, 3, '0.5'],
    ['a maximum of nothing', pool({ start: 0, floor: null, max: 0 }, moved), 3, 0, '0'],
  ])('%s', (_, rule, cases, flaws, exact) => {
    expect(node(rule)(cases, flaws).exact).toBe(exact);
  });
  test('its most is its maximum, or else what start and parts can come to', () => {
    const most = (rule: ReturnType<typeof pool>) => node(rule)(0, 0).max;
    const fixed = { a: award(1, flag('a', '甲', 'A')), b: deduct(2, fault('b', '乙', 'B')), ...moved };
    const closed = { a: award(1, flag('a', '甲', 'A')), b: deduct(2, fault('b', '乙', 'B')) };
    expect(most(pool({ start: 0.6, max: 1 }, moved))).toBe(1);
    expect(most(pool({ start: 0.6 }, moved))).toBe(null);
    expect(ruleTester(about('分项', 'Part', pool({ start: 0.5 }, closed)))({ a: true, b: false }).max).toBe(1.5);
    expect(ruleTester(about('分项', 'Part', pool({ start: 0.5 }, fixed)))({ a: true, b: false, cases: 0, flaws: 0 }).max).toBe(null);
  });
});

describe('capAt: what the parts come to, held at a cap', () => {
  test.each([
    [1, 2, 0, '1', undefined],
    [1, 3, 0, '1', { due: '1.5', limit: 'max', absorbed: '0.5' }],
    [1, 0, 1, '0', { due: '-0.4', limit: 'floor', absorbed: '0.4' }],
    ['1.20', 3, 0, '1.2', { due: '1.5', limit: 'max', absorbed: '0.3' }],
    [-1, 0, 2, '-0.8', undefined],
    [-1, 0, 3, '-1', { due: '-1.2', limit: 'floor', absorbed: '0.2' }],
    [-1, 1, 0, '0', { due: '0.5', limit: 'max', absorbed: '0.5' }],
    ['-0.5', 0, 3, '-0.5', { due: '-1.2', limit: 'floor', absorbed: '0.7' }],
    ['-1/3', 0, 1, '-1/3', { due: '-0.4', limit: 'floor', absorbed: '1/15' }],
    [0, 1, 0, '0', { due: '0.5', limit: 'max', absorbed: '0.5' }],
  ])('at %s: %s cases and %s flaws give %s', (cap, cases, flaws, exact, applied) => {
    const score = node(capAt(cap, moved));
    expect(score(cases, flaws).exact).toBe(exact);
    expect(score(cases, flaws).applied).toEqual(applied);
  });
  test('its most is the cap, or nothing for deductions', () => {
    expect(node(capAt(1, moved))(0, 0).max).toBe(1);
    expect(node(capAt(-1, moved))(0, 0).max).toBe(0);
  });
});

describe('ids of what stands inside', () => {
  const inside = (rule: ReturnType<typeof pool>) => {
    const tree = ruleTester(about('分项', 'Part', rule))({ cases: 0, flaws: 0 });
    return tree.children?.map(({ id }) => id);
  };
  test('letters hang on the part', () => expect(inside(earns(1, moved))).toEqual(['c.a.p', 'c.a.m']));
  test('what is only listed is numbered', () => expect(inside(earns(1, [moved.p, moved.m]))).toEqual(['c.a/1', 'c.a/2']));
  test('a group without a letter does not show in the letters below it', () => {
    const score = treeTester([
      criterion(
        '1',
        '单项',
        'Item',
        earns(3, [about('甲组', 'Group A', earns(1, { a: moved.p })), about('乙组', 'Group B', keeps(1, { b: moved.m }))]),
      ),
    ]);
    const [first, second] = score({ cases: 1, flaws: 1 }).children?.[0]?.children ?? [];
    expect([first?.id, second?.id]).toEqual(['1/1', '1/2']);
    expect([first?.children?.[0]?.id, second?.children?.[0]?.id]).toEqual(['1.a', '1.b']);
    expect([first?.exact, second?.exact]).toEqual(['0.5', '0.6']);
  });
});

test('start, floor and maximum may each hang on a reading', () => {
  const Q = question('Q', '从哪里起扣', 'Where it starts', { chosen: 'full', options: { full: ['满分', 'full'], zero: ['零', 'zero'] } });
  const F = question('F', '能否为负', 'Below nothing', { chosen: 'floored', options: { floored: ['不能', 'no'], open: ['能', 'yes'] } });
  const rule = pool(
    { start: reading(Q, { full: 1, zero: 0 }), floor: reading(F, { floored: reading(Q, { full: 0, zero: -1 }), open: null }), max: 1 },
    moved,
  );
  const score = ruleTester(about('分项', 'Part', rule), Q, F);
  const of = (flaws: number, chosen: Readonly<Record<string, string>>) => score({ cases: 0, flaws }, chosen).exact;
  expect([1, 3, 9].map((flaws) => of(flaws, {}))).toEqual(['0.6', '0', '0']);
  expect([1, 3, 9].map((flaws) => of(flaws, { Q: 'zero' }))).toEqual(['-0.4', '-1', '-1']);
  expect([1, 3, 9].map((flaws) => of(flaws, { F: 'open' }))).toEqual(['0.6', '-0.2', '-2.6']);
  expect([1, 3, 9].map((flaws) => of(flaws, { Q: 'zero', F: 'open' }))).toEqual(['-0.4', '-1.2', '-3.6']);
});

test('what a builder leaves out', () => {
  expect(pool({ start: 1 }, [])).toStrictEqual({ kind: 'pool', start: 1, floor: 0, max: null, parts: [], rescale: false });
  expect(capAt(2, [])).toStrictEqual({ kind: 'pool', as: 'capAt', start: 0, floor: 0, max: 2, parts: [], rescale: false });
  expect(capAt(' -2', [])).toMatchObject({ floor: ' -2', max: 0 });
  expect(earns(1, [])).toStrictEqual({ kind: 'pool', as: 'earns', start: 0, floor: 0, max: 1, parts: [], rescale: false });
  expect(keeps(1, [])).toStrictEqual({ kind: 'pool', as: 'keeps', start: 1, floor: 0, max: 1, parts: [], rescale: false });
});
