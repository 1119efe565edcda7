/** Which values of facts are tried to show a finding, in which order. */
import { choice, count, fault, flag, list, quantity, rank, series, tally } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { add, type Exact, exactOf, multiply, ONE, textOf, UNBOUNDED, ZERO } from '../../src/exact.js';
import type { FactNode } from '../../src/facts.js';
import {
  type Facts,
  figuresIn,
  filledIn,
  fillingsOf,
  given,
  heldIn,
  type Lever,
  leversOf,
  steppedTo,
  triedFor,
} from '../../src/lint/trying.js';

const x = (written: unknown): Exact => exactOf(written) ?? ZERO;
/** A fact as a rubric holds it: what builders return says less of it. */
const node = (fact: object): FactNode => fact as FactNode;

const held = node(flag('held', '已召开', 'Held'));
const answer = node(choice('answer', '答复', 'Answer', { x: ['甲', 'x'], y: ['乙', 'y'], z: ['丙', 'z'] }));
const cases = node(count('cases', '件', '案件', 'Cases', { max: 50 }));
const much = node(quantity('much', '分', '量', 'Much', { min: '0.5', max: 20 }));
const squads = node(
  list('squads', '中队', 'Squads', [
    count('staff', '人', '人数', 'Staff'),
    flag('led', '有队长', 'Led'),
    choice('type', '类别', 'Type', { a: ['甲', 'a'], b: ['乙', 'b'] }),
  ]),
);
const scores = node(series('scores', '各期得分', 'Scores', quantity('score', '分', '得分', 'Score', { max: 1 }), { min: 3, max: 4 }));
const squad = (staff: number, led: boolean, type: string) => ({ staff, led, type });

test.each([
  ['0.50', 0.5],
  ['98', 98],
  ['-3.25', -3.25],
  ['1/3', '1/3'],
  ['12345678901234567890', '12345678901234567890'],
])('%s is written as %j', (exact, written) => {
  expect(given(x(exact))).toBe(written);
});

test.each([
  [{ low: ZERO, high: x(50), whole: true, unbounded: false }, ['-1', '0', '7.5', '50', '60'], ['0', '0', '7', '50', '50']],
  [{ low: null, high: null, whole: false, unbounded: false }, ['-1', '7.5'], ['-1', '7.5']],
])('the nearest value of a domain: %#', (domain, values, wanted) => {
  expect(values.map((value) => textOf(heldIn(domain, x(value))))).toEqual(wanted);
});

describe('something for every fact at once', () => {
  const facts = [held, answer, cases, much, squads, scores];
  test('numbers of several sizes, flags both ways, options in turn; lists of one, two and no elements', () => {
    const all = fillingsOf(facts).map((filling) => filledIn(facts, filling));
    expect(all).toHaveLength(30);
    expect(all.slice(0, 5)).toEqual([
      { held: false, answer: 'x', cases: 1, much: 1, squads: [squad(1, false, 'a')], scores: [1, 1, 1] },
      { held: false, answer: 'y', cases: 50, much: 20, squads: [squad(100, false, 'b')], scores: [1, 1, 1] },
      { held: false, answer: 'z', cases: 10, much: 10, squads: [squad(10, false, 'a')], scores: [1, 1, 1] },
      { held: false, answer: 'x', cases: 50, much: 20, squads: [squad(1000, false, 'b')], scores: [1, 1, 1] },
      { held: false, answer: 'y', cases: 0, much: 0.5, squads: [squad(0, false, 'a')], scores: [0, 0, 0] },
    ]);
    expect(all[5]).toEqual({ held: true, answer: 'x', cases: 1, much: 1, squads: [squad(1, true, 'a')], scores: [1, 1, 1] });
    expect(all[10]).toEqual({
      ...{ held: false, answer: 'x', cases: 1, much: 1 },
      ...{ squads: [squad(1, false, 'a'), squad(1, false, 'a')], scores: [1, 1, 1] },
    });
    expect(all[20]).toMatchObject({ squads: [], scores: [1, 1, 1] });
    expect(all.slice(10, 20).map(({ squads: listed }) => (listed as readonly unknown[]).length)).toEqual(
      Array.from({ length: 10 }, () => 2),
    );
  });
  test('without a list, each size and each answer once', () => {
    expect(fillingsOf([held, cases]).map((filling) => filledIn([held, cases], filling))).toEqual(
      [false, true].flatMap((is) => [1, 50, 10, 50, 0].map((n) => ({ held: is, cases: n }))),
    );
  });
});

const levers = (...facts: readonly FactNode[]): readonly Lever[] => {
  const [filling] = fillingsOf([squads]);
  return filling ? leversOf(facts, filling) : [];
};

describe('levers: one number that can be moved', () => {
  const moved = levers(held, answer, cases, much, squads, scores).map(({ domain: { low, high, whole }, set }) => [
    `${low && textOf(low)} … ${high && textOf(high)}${whole ? ' whole' : ''}`,
    set({ other: 1 }, x(3)),
  ]);
  test('a fact, a field of all elements of a list, and how many elements it has', () => {
    expect(moved).toEqual([
      ['0 … 50 whole', { other: 1, cases: 3 }],
      ['0.5 … 20', { other: 1, much: 3 }],
      ['0 … null whole', { other: 1, squads: [squad(3, false, 'a')] }],
      ['0 … 1000 whole', { other: 1, squads: [squad(1, false, 'a'), squad(1, false, 'a'), squad(1, false, 'a')] }],
      ['0 … 1', { other: 1, scores: [3, 3, 3] }],
      ['0 … 1000 whole', { other: 1, scores: [1, 1, 1] }],
    ]);
  });
  test('a list holds no more elements than it may', () => {
    const [, counted] = levers(scores);
    expect(counted?.set({}, x(9))).toEqual({ scores: [1, 1, 1, 1] });
    const [, open] = levers(squads);
    expect(open?.set({}, x(5000))).toHaveProperty('squads.length', 1000);
  });
});

describe('on the way to a value', () => {
  const [whole, real] = levers(cases, much);
  if (!whole || !real) throw new Error('no levers');
  const steps = (lever: Lever, near: unknown, valueWith: (facts: Facts) => Exact | undefined) => [
    ...steppedTo(lever, {}, x(near), valueWith),
  ];
  const line = (key: string, times: number, plus: number) => (facts: Facts) => add(multiply(x(facts[key]), x(times)), x(plus));
  test('of a line, at once: what a person would write, and what hits it exactly', () => {
    expect(steps(real, 10, line('much', 3, 1)).slice(0, 2)).toEqual([{ much: 3 }, { much: 3 }]);
    expect(steps(real, 8, line('much', 3, 1)).slice(0, 2)).toEqual([{ much: 2.33 }, { much: '7/3' }]);
  });
  test('among whole numbers, on both sides of it', () => {
    expect(steps(whole, 100, line('cases', 3, 0)).slice(0, 2)).toEqual([{ cases: 33 }, { cases: 34 }]);
    expect(steps(whole, 99, line('cases', 3, 0)).slice(0, 2)).toEqual([{ cases: 33 }, { cases: 33 }]);
  });
  test('of a curve, nearer with each of six steps', () => {
    const found = steps(real, 10, (facts) => multiply(x(facts['much']), x(facts['much'])));
    expect(found).toHaveLength(12);
    expect(found.filter((_, i) => i % 2 === 0)).toEqual([0.98, 1.41, 4.77, 2.7, 3.06, 3.17].map((value) => ({ much: value })));
  });
  test('none where nothing moves, nothing can be measured, or there is no number', () => {
    expect(steps(real, 10, () => ONE)).toEqual([]);
    expect(steps(real, 10, () => undefined)).toEqual([]);
    expect(steps(real, 10, () => UNBOUNDED)).toEqual([]);
    expect(steps(real, 10, ({ much: value }) => (value === 20 ? UNBOUNDED : ONE))).toEqual([]);
    expect(steps(real, 10, ({ much: value }) => (value === 20 ? undefined : ONE))).toEqual([]);
  });
  test('none beyond the domain', () => {
    expect(steps(whole, 1000, line('cases', 3, 0))).toEqual([]);
    expect(steps(whole, -9, line('cases', 3, 0))).toEqual([]);
  });
});

describe('values of one fact', () => {
  const figures = [x(7), x('12.5')];
  test.each([
    [held, [false, true]],
    [node(fault('wrong', '有错', 'Wrong')), [false, true]],
    [node(flag('right', '无误', 'Right', { nothing: true })), [true, false]],
    [answer, ['x', 'y', 'z']],
    // The ends, what is common, and the figures with their neighbours.
    [cases, [0, 50, 1, 2, 10, 7, 8, 6]],
    [much, [0.5, 20, 1, 2, 10, 7, 8, 6, 12.5, 13.5, 11.5]],
    [node(tally('late', '件', '逾期', 'Late')), [0, 1, 2, 10, 100, 1000, 7, 8, 6]],
    [node(rank('place', '名次', 'Place', { of: 16, ties: 'shared' })), [1, 16, 2, 10, 7, 8, 6]],
  ])('%#', (fact, wanted) => {
    expect(triedFor(fact, figures)).toEqual(wanted);
  });
  test('no more than sixty', () => {
    expect(
      triedFor(
        node(quantity('free', '分', '量', 'Free')),
        Array.from({ length: 40 }, (_, i) => x(i * 3)),
      ),
    ).toHaveLength(60);
  });
  test('of a list: none, then one and two elements with each figure', () => {
    const tried = triedFor(squads, figures);
    expect(tried.slice(0, 6)).toEqual([
      [],
      [squad(7, false, 'a')],
      [squad(7, true, 'a')],
      [squad(7, false, 'a'), squad(7, false, 'a')],
      [squad(7, true, 'a'), squad(7, true, 'a')],
      [squad(12, false, 'b')],
    ]);
    expect(tried).toHaveLength(33);
    expect(triedFor(scores, [])[0]).toEqual([0, 0, 0]);
    expect(triedFor(scores, [])).toHaveLength(24);
  });
});

describe('the figures in plain data', () => {
  test('numbers, numbers in text and the ends of intervals, each once', () => {
    const data = { a: 1, b: ['[2, 3.5)', '4', 'x', null, true, { c: '< 9' }], d: 1, e: '1-4', f: '22/3', g: '' };
    expect(figuresIn(data).map(textOf)).toEqual(['1', '2', '3.5', '4', '9', '22/3']);
    expect(figuresIn(7).map(textOf)).toEqual(['7']);
    expect(figuresIn(null)).toEqual([]);
  });
  test('the first forty', () => {
    expect(figuresIn(Array.from({ length: 100 }, (_, i) => i)).map(textOf)).toEqual(Array.from({ length: 40 }, (_, i) => String(i)));
  });
  test('of what is very large, the beginning', () => {
    const data = [...Array.from({ length: 20_000 }, () => ({})), 5];
    expect(figuresIn([3, ...data]).map(textOf)).toEqual(['3']);
    expect(figuresIn([3, ...data.slice(-5000)]).map(textOf)).toEqual(['3', '5']);
  });
});
