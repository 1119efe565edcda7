/** Facts for a value of a measure, and for a condition to hold or not: what is found, what is not, and that it is never wrong. */
import fc from 'fast-check';
import {
  above,
  all,
  any,
  atLeast,
  average,
  award,
  below,
  type Condition,
  choice,
  convert,
  count,
  countOf,
  difference,
  equals,
  every,
  fault,
  figure,
  flag,
  gap,
  greatestOf,
  is,
  largestOf,
  leastOf,
  lessThan,
  list,
  type Measure,
  meanOf,
  moreThan,
  named,
  not,
  percent,
  product,
  quantity,
  type Rule,
  rank,
  rate,
  ratio,
  rounded,
  series,
  smallestOf,
  some,
  sum,
  sumOf,
  tally,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import type { Compare } from '../src/conditions.js';
import { type Exact, exactIn, textOf, UNBOUNDED, ZERO } from '../src/exact.js';
import { leavesOf, stepOf } from '../src/facts-for/conditions.js';
import { plainOf, sameValue, usualValue } from '../src/facts-for/trial.js';
import { type FactFinder, factsFor } from '../src/facts-for.js';
import { readFacts } from '../src/intake.js';
import { prepared } from '../src/library.js';
import { around, asking, type Facts, measuring } from './helpers.js';

const exact = (text: string): Exact => (text === 'unbounded' ? UNBOUNDED : (exactIn(text) ?? ZERO));

/** What finds facts for rules that stand alone, from complete facts. */
function finderOf(base: Facts, ...rules: readonly Rule[]): FactFinder {
  const laidOut = prepared(around(...rules), undefined);
  const intake = readFacts(laidOut, base);
  expect(intake.faults).toEqual([]);
  return factsFor(laidOut, intake);
}

/** What has to change for a measure to be so much; `undefined` where nothing is found. What is found is measured by itself. */
function changing(measure: Measure, base: Facts, wanted: string): Facts | undefined {
  const finder = finderOf(base, convert(1, measure, 1));
  const trial = finder.find([finder.valued(measure, exact(wanted))]);
  const changed = trial && finder.changed(trial);
  if (changed) expect(measuring(measure)({ ...base, ...changed })).toBe(wanted);
  return changed;
}

/** The same for a condition to hold, or not to. */
function turning(condition: Condition, base: Facts, holds: boolean): Facts | undefined {
  const finder = finderOf(base, award(1, condition));
  const trial = finder.find([finder.standing(condition, holds)]);
  const changed = trial && finder.changed(trial);
  if (changed) expect(asking(condition)({ ...base, ...changed })).toBe(holds);
  return changed;
}

const [n, m] = [tally('n', '件', '甲', 'N'), tally('m', '件', '乙', 'M')];
const [p, q] = [quantity('p', '分', '丙', 'P', { max: 10 }), quantity('q', '分', '丁', 'Q', { max: 10 })];
const share = percent('share', '比例', 'Share');
const none = { none: 'error', some: 'error' } as const;

describe('a measure', () => {
  test.each<[string, Measure, Facts, string, Facts | undefined]>([
    ['a count', n, { n: 0 }, '7', { n: 7 }],
    ['a count that is there already', n, { n: 7 }, '7', {}],
    ['a count that would be broken', n, { n: 0 }, '0.5', undefined],
    ['a count that would be below its domain', n, { n: 0 }, '-1', undefined],
    ['a quantity, as a fraction', p, { p: 0 }, '22/3', { p: '22/3' }],
    ['a quantity beyond its domain', p, { p: 0 }, '10.1', undefined],
    ['a percent', share, { share: 100 }, '97.9', { share: 97.9 }],
    ['a percent of less than one', share, { share: 100 }, '0.1', { share: '0.1%' }],
    ['a place', rank('place', '名次', 'Place', { of: 9, ties: 'shared' }), { place: 1 }, '9', { place: 9 }],
    ['nothing that is unbounded', n, { n: 0 }, 'unbounded', undefined],
    ['a figure that it is', figure(3), {}, '3', {}],
    ['a figure that it is not', figure(3), {}, '4', undefined],
    ['by another name', named('名', 'Name', n), { n: 0 }, '2', { n: 2 }],

    ['a sum, by one of it', sum(n, m, 5), { n: 1, m: 2 }, '20', { n: 13 }],
    ['a sum, by one that still can', sum(p, q), { p: 9, q: 3 }, '4', { p: 1 }],
    ['a sum, by all alike', sum(p, q), { p: 10, q: 10 }, '6', { p: 3, q: 3 }],
    ['a sum of whole numbers, filled up', sum(count('a', '件', '甲', 'A', { max: 3 }), n), { a: 0, n: 0 }, '5', { n: 5 }],
    ['a sum that is too much', sum(p, q), { p: 0, q: 0 }, '21', undefined],
    ['a sum of the same twice', sum(n, n), { n: 0 }, '6', { n: 3 }],
    ['a mean', average(p, q), { p: 10, q: 10 }, '9.5', { p: 9 }],
    ['a mean further down', average(p, q), { p: 10, q: 10 }, '2', { p: 2, q: 2 }],

    ['a difference', difference(n, m), { n: 0, m: 0 }, '3', { n: 3 }],
    ['a difference below nothing', difference(n, m), { n: 0, m: 0 }, '-3', { m: 3 }],
    ['what is above', above(n, 12), { n: 0 }, '2', { n: 14 }],
    ['what is above by nothing, just there', above(n, 12), { n: 0 }, '0', { n: 12 }],
    ['what is short', below(n, 12), { n: 20 }, '2', { n: 10 }],
    ['what is short by more than can be', below(n, 12), { n: 20 }, '13', undefined],
    ['what is short by nothing, where it cannot be just there', below(figure(5), 3), {}, '0', {}],
    ['a gap', gap(p, q), { p: 10, q: 10 }, '4', { q: 6 }],
    ['a difference that needs both', difference(n, product('0.01', m)), { n: 0, m: 0 }, '0.1', { m: 90, n: 1 }],

    ['a product', product(6, n), { n: 0 }, '18', { n: 3 }],
    ['a product that never comes to that', product(6, n), { n: 0 }, '10', undefined],
    ['a product of nothing yet', product(n, m), { n: 0, m: 0 }, '7', { m: 1, n: 7 }],

    ['a rate, as a part of a round whole', rate(n, m, none), { n: 0, m: 1 }, '30', { n: 30, m: 100 }],
    ['a rate, finer', rate(n, m, none), { n: 0, m: 1 }, '29.99', { n: 2999, m: 10000 }],
    ['a rate, where the whole is there', rate(n, m, none), { n: 0, m: 20 }, '25', { n: 5 }],
    ['a rate, where the part is there', rate(figure(30), m, none), { m: 1 }, '60', { m: 50 }],
    ['a third', rate(n, m, none), { n: 0, m: 1 }, '100/3', { n: 1, m: 3 }],
    ['a rate of few', rate(n, count('of7', '个', '共', 'Of', { min: 1, max: 7 }), none), { n: 0, of7: 7 }, '40', { n: 2, of7: 5 }],
    ['a rate that few never have', rate(n, count('of7', '个', '共', 'Of', { min: 1, max: 7 }), none), { n: 0, of7: 7 }, '30', undefined],
    ['a share of a sum that it is in', rate(n, sum(n, m), none), { n: 1, m: 1 }, '30', { n: 30, m: 70 }],
    [
      'a target for each',
      rate(n, product(6, count('o', '人', '人员', 'Officers', { min: 1 })), none),
      { n: 0, o: 1 },
      '60',
      { n: 18, o: 5 },
    ],
    ['a ratio', ratio(p, q, none), { p: 0, q: 2 }, '0.5', { p: 1 }],
    ['nothing of nothing', rate(n, m, { none: 100, some: 'error' }), { n: 1, m: 50 }, '100', { n: 50 }],
    ['something of nothing', rate(n, m, { none: 0, some: 'unbounded' }), { n: 1, m: 5 }, 'unbounded', { m: 0 }],

    ['the least', leastOf(p, q), { p: 10, q: 3 }, '5', { p: 5, q: 5 }],
    ['the greatest', greatestOf(p, q), { p: 10, q: 3 }, '5', { p: 5 }],
    ['a rounded one', rounded(p, 0), { p: 0 }, '7', { p: 7 }],
    ['a rounded one that never is', rounded(p, 0), { p: 0 }, '7.5', undefined],
  ])('%s', (_, measure, base, wanted, changed) => {
    expect(changing(measure, base, wanted)).toEqual(changed);
  });

  const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff', { max: 50 }), flag('ready', '就绪', 'Ready')], {
    max: 12,
  });
  const { staff, ready } = squads.item;
  const scores = series('scores', '得分', 'Scores', quantity('score', '分', '得分', 'Score', { max: 1 }), { min: 2, max: 12 });
  const of = (...each: readonly (readonly [staff: number, ready: boolean])[]) => ({
    squads: each.map(([people, isReady]) => ({ staff: people, ready: isReady })),
  });
  test.each<[string, Measure, Facts, string, Facts | undefined]>([
    ['how many', countOf(squads), of(), '2', of([50, true], [50, true])],
    ['how many of some', countOf(squads, { where: ready }), of(), '1', of([50, true])],
    ['none of them', countOf(squads, { where: ready }), of([5, true]), '0', of()],
    ['more than there may be', countOf(squads), of(), '13', undefined],
    ['their sum', sumOf(squads, staff), of(), '7', of([7, true])],
    ['their sum, over several', sumOf(squads, staff), of(), '120', of([50, true], [50, true], [20, true])],
    ['their mean', meanOf(squads, staff, { none: 0 }), of(), '4', of([4, true])],
    [
      'their mean, between two',
      meanOf(squads, staff, { none: 0 }),
      of(),
      '2.5',
      of([2, true], [2, true], [2, true], [2, true], [2, true], [3, true], [3, true], [3, true], [3, true], [3, true]),
    ],
    ['a mean that so few never have', meanOf(squads, staff, { none: 0 }), of(), '2.55', undefined],
    ['what is said of none', meanOf(squads, staff, { none: 9 }), of([1, true]), '9', of()],
    ['the largest', largestOf(squads, staff, { none: 0 }), of(), '6', of([6, true])],
    ['the smallest', smallestOf(squads, staff, { none: 0 }), of([1, false]), '6', of([6, false])],
    ['the sum of those that count', sumOf(squads, above(staff, 2), { where: not(ready) }), of(), '3', of([5, false])],
    ['plain values', sumOf(scores, scores.item.score), { scores: [0, 0] }, '1.5', { scores: [1, '0.5'].map(Number) }],
    [
      'plain values to the last',
      sumOf(scores, scores.item.score),
      { scores: [0, 0] },
      '12',
      { scores: Array.from({ length: 12 }, () => 1) },
    ],
    [
      'a thirtieth of each',
      product('1/12', sumOf(scores, scores.item.score)),
      { scores: [0, 0] },
      '1',
      { scores: Array.from({ length: 12 }, () => 1) },
    ],
  ])('over a list: %s', (_, measure, base, wanted, changed) => {
    expect(changing(measure, base, wanted)).toEqual(changed);
  });

  test('a part is kept within its whole', () => {
    const part = tally('part', '件', '其中', 'Part', { partOf: n });
    expect(changing(part, { part: 0, n: 3 }, '8')).toEqual({ part: 8, n: 8 });
    const finder = finderOf({ part: 2, n: 3 }, convert(1, part, 1));
    const trial = finder.find([finder.valued(n, exact('1'))]);
    expect(trial && finder.changed(trial)).toEqual({ n: 1, part: 1 });
    expect(finder.find([finder.valued(n, exact('1')), finder.valued(part, exact('2'))])).toBeUndefined();
  });
});

describe('a condition', () => {
  const [a, b] = [flag('a', '甲', 'A'), flag('b', '乙', 'B')];
  const work = choice('work', '情况', 'Work', { onTime: ['按时', 'on time'], late: ['逾期', 'late'] });
  const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')], { min: 2 });
  const enough = atLeast(squads.item.staff, 4);
  const two = (one: number, other: number) => ({ squads: [{ staff: one }, { staff: other }] });

  test.each<[string, Condition, Facts, boolean, Facts | undefined]>([
    ['a flag', a, { a: false }, true, { a: true }],
    ['a flag that is so already', a, { a: false }, false, {}],
    ['an answer', is(work, 'late'), { work: 'onTime' }, true, { work: 'late' }],
    ['another answer', is(work, 'late'), { work: 'late' }, false, { work: 'onTime' }],
    ['at least', atLeast(n, 6), { n: 0 }, true, { n: 6 }],
    ['more than', moreThan(n, 6), { n: 0 }, true, { n: 7 }],
    ['not more than', moreThan(n, 6), { n: 9 }, false, { n: 6 }],
    ['less than', lessThan(share, 98), { share: 100 }, true, { share: 97.9 }],
    ['equal', equals(n, m), { n: 1, m: 5 }, true, { n: 5 }],
    ['not equal', equals(n, m), { n: 5, m: 5 }, false, { n: 6 }],
    ['what never is', moreThan(share, 100), { share: 5 }, true, undefined],
    ['more than what goes by sixes', moreThan(product(6, n), 10), { n: 0 }, true, { n: 2 }],
    ['all', all(a, b, atLeast(n, 1)), { a: false, b: false, n: 0 }, true, { a: true, b: true, n: 1 }],
    ['not all', all(a, b), { a: true, b: true }, false, { a: false }],
    ['any', any(a, b), { a: false, b: false }, true, { a: true }],
    ['not any', any(a, b), { a: true, b: true }, false, { a: false, b: false }],
    ['none at all', not(all()), {}, true, undefined],
    ['what gets in its own way', all(atLeast(n, 3), lessThan(n, 3)), { n: 0 }, true, undefined],
    ['every element', every(squads, enough), two(1, 1), true, two(4, 4)],
    ['not every element', every(squads, enough), two(9, 9), false, two(3, 9)],
    ['some element', some(squads, enough), two(1, 1), true, two(4, 1)],
    ['no element', some(squads, enough), two(9, 9), false, two(3, 3)],
  ])('%s', (_, condition, base, holds, changed) => {
    expect(turning(condition, base, holds)).toEqual(changed);
  });

  test('turns on its leaves, which stand in lists or not', () => {
    const condition = all(a, not(any(b, every(squads, enough))));
    expect(leavesOf(condition).map(({ condition: { kind }, path, list: over }) => [kind, path, over?.key])).toEqual([
      ['flag', [0], undefined],
      ['flag', [1, 0, 0], undefined],
      ['compare', [1, 0, 1, 0], 'squads'],
    ]);
  });
  test('a leaf is brought to where it alone decides', () => {
    const condition = all(a, any(b, atLeast(n, 6)));
    const finder = finderOf({ a: false, b: true, n: 0 }, award(1, condition));
    const leaf = leavesOf(condition)[2];
    if (leaf?.condition.kind !== 'compare') throw new Error('no comparison');
    const node: Compare = leaf.condition;
    const changes = ['-1', '0', '1'].map((by) => {
      const trial = finder.find([finder.deciding(condition, leaf, finder.apart(node, exact(by)))]);
      return trial && finder.changed(trial);
    });
    expect(changes).toEqual([
      { a: true, b: false, n: 5 },
      { a: true, b: false, n: 6 },
      { a: true, b: false, n: 7 },
    ]);
  });
  test('a leaf that cannot decide alone is not found', () => {
    const condition = all(atLeast(n, 3), lessThan(n, 3));
    const finder = finderOf({ n: 0 }, award(1, condition));
    const [leaf] = leavesOf(condition);
    if (leaf?.condition.kind !== 'compare') throw new Error('no comparison');
    expect(finder.find([finder.deciding(condition, leaf, finder.apart(leaf.condition, ZERO))])).toBeUndefined();
  });
});

describe('several at once', () => {
  test('stand beside each other, or are not found', () => {
    const finder = finderOf({ n: 0, m: 0 }, convert(1, sum(n, m), 1));
    const both = finder.find([finder.valued(n, exact('3')), finder.valued(sum(n, m), exact('10'))]);
    expect(both && finder.changed(both)).toEqual({ n: 3, m: 7 });
    expect(finder.find([finder.valued(n, exact('3')), finder.valued(n, exact('4'))])).toBeUndefined();
  });
  test('go on from what is settled', () => {
    const finder = finderOf({ n: 0, m: 0 }, convert(1, sum(n, m), 1));
    const first = finder.find([finder.valued(n, exact('4'))]);
    const second = first && finder.find([finder.valued(sum(n, m), exact('4'))], first);
    expect(second && finder.changed(second)).toEqual({ n: 4 });
    expect(first && finder.find([finder.valued(n, exact('5'))], first)).toBeUndefined();
  });
  test('leave the base as it was', () => {
    const finder = finderOf({ n: 1, m: 2 }, convert(1, sum(n, m), 1));
    finder.find([finder.valued(n, exact('9'))]);
    expect(textOf(finder.search.value(sum(n, m), { facts: new Map(), open: [] }) ?? ZERO)).toBe('3');
  });
});

describe('a search comes to an end', () => {
  test('where nothing fits', () => {
    // A product of forty sums is never a prime.
    const sums = Array.from({ length: 40 }, () => sum(n, m));
    expect(changing(product(...sums), { n: 0, m: 0 }, '1000003')).toBeUndefined();
  });
  test('within a budget for all of them', () => {
    const laidOut = prepared(around(convert(1, sum(n, m), 1)), undefined);
    const finder = factsFor(laidOut, readFacts(laidOut, { n: 0, m: 0 }), 20);
    expect(finder.isSpent()).toBe(false);
    for (let i = 0; i < 20; i += 1) finder.find([finder.valued(sum(n, m), exact('5'))]);
    expect(finder.isSpent()).toBe(true);
    expect(finder.find([finder.valued(n, exact('5'))])).toBeUndefined();
  });
});

describe('writing facts down', () => {
  test.each<[string, unknown]>([
    ['3', 3],
    ['0.1', 0.1],
    ['22/3', '22/3'],
    ['0.1234567890123456789', '0.1234567890123456789'],
    ['12345678901234567890', '12345678901234567890'],
    ['-2.5', -2.5],
  ])('%s as %j', (text, written) => {
    expect(plainOf(quantity('x', '分', '量', 'X', { min: null }), exact(text))).toBe(written);
  });
  test('percents of one and less carry their sign', () => {
    expect(['0', '0.5', '1', '1.1'].map((text) => plainOf(share, exact(text)))).toEqual([0, '0.5%', '1%', 1.1]);
  });
  test('values are the same by what they are', () => {
    expect(sameValue(exact('0.5'), exact('0.50'))).toBe(true);
    expect(sameValue(exact('0.5'), 'late')).toBe(false);
    expect(sameValue([new Map([['x', true]])], [new Map([['x', true]])])).toBe(true);
    expect(sameValue([new Map([['x', true]])], [new Map([['x', false]])])).toBe(false);
    expect(sameValue([], exact('0'))).toBe(false);
    expect(sameValue(undefined, true)).toBe(false);
  });
  test('a fact is usually what it is when nothing happened, or everything was done', () => {
    expect(usualValue(fault('x', '错', 'X'))).toBe(false);
    expect(usualValue(flag('x', '对', 'X'))).toBe(true);
    const number = (fact: Parameters<typeof usualValue>[0]): string => textOf(usualValue(fact) as Exact);
    expect([n, share, count('c', '件', '数', 'C'), rank('r', '名次', 'R', { of: 9, ties: 'shared' })].map(number)).toEqual([
      '0',
      '100',
      '1',
      '1',
    ]);
  });
});

test('a step is a tenth of the last place, and one for whole numbers', () => {
  const step = (isWhole: boolean, ...figures: readonly string[]) => textOf(stepOf(isWhole, figures.map(exact)));
  expect([
    step(true, '2.5'),
    step(false, '98', '100'),
    step(false, '98', '99.5'),
    step(false, '0.25'),
    step(false, '1/3'),
    step(false),
  ]).toEqual(['1', '0.1', '0.01', '0.001', '0.1', '0.1']);
});

describe('what is found is so', () => {
  /** Measures over a few facts, nested at will. */
  const measures = fc.letrec<{ readonly measure: Measure }>((tie) => ({
    measure: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<Measure>(n, m, p, q),
      fc.integer({ min: 0, max: 9 }).map((value) => figure(value)),
      fc.tuple(tie('measure'), tie('measure')).map(([one, other]) => sum(one, other)),
      fc.tuple(tie('measure'), tie('measure')).map(([one, other]) => average(one, other)),
      fc.tuple(tie('measure'), tie('measure')).map(([one, other]) => difference(one, other)),
      fc.tuple(tie('measure'), tie('measure')).map(([one, other]) => above(one, other)),
      fc.tuple(tie('measure'), tie('measure')).map(([one, other]) => product(one, other)),
      fc.tuple(tie('measure'), tie('measure')).map(([one, other]) => leastOf(one, other)),
      fc.tuple(tie('measure'), tie('measure')).map(([one, other]) => rate(one, other, { none: 0, some: 100 })),
    ),
  })).measure;
  const bases = fc.record({ n: fc.nat(9), m: fc.nat(9), p: fc.nat(10), q: fc.nat(10) });
  const values = fc.integer({ min: -20, max: 200 }).map((tenths) => textOf(exact((tenths / 10).toFixed(1))));

  test('of any measure', () => {
    fc.assert(
      fc.property(measures, bases, values, (measure, base, wanted) => {
        const finder = finderOf(base, convert(1, measure, 1), convert(1, sum(n, m, p, q), 1));
        const trial = finder.find([finder.valued(measure, exact(wanted))]);
        if (!trial) return;
        expect(measuring(sum(product(0, n, m, p, q), measure))({ ...base, ...finder.changed(trial) })).toBe(wanted);
      }),
      { numRuns: 400 },
    );
  });
  test('of any comparison, both ways', () => {
    fc.assert(
      fc.property(measures, measures, bases, fc.boolean(), (one, other, base, wanted) => {
        const condition = all(atLeast(one, other), atLeast(sum(n, m, p, q), 0));
        const finder = finderOf(base, award(1, condition));
        const trial = finder.find([finder.standing(condition, wanted)]);
        if (trial) expect(asking(condition)({ ...base, ...finder.changed(trial) })).toBe(wanted);
      }),
      { numRuns: 200 },
    );
  });
  test('and every value of a sum that its facts can come to is found', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(10), fc.integer({ min: 0, max: 200 }), (one, other, tenths) => {
        expect(changing(sum(p, q), { p: one, q: other }, textOf(exact((tenths / 10).toFixed(1))))).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});
