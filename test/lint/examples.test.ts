/** The facts that lint looks for to show a finding: in a world, and by pushing a place as far as it goes. */
import {
  all,
  any,
  atLeast,
  atMost,
  award,
  type Condition,
  choice,
  choiceScore,
  count,
  countOf,
  difference,
  equals,
  every,
  figure,
  flag,
  is,
  lessThan,
  list,
  type Measure,
  moreThan,
  pool,
  product,
  quantity,
  type Rule,
  rate,
  series,
  some,
  sum,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { compare, type Exact, exactOf, ZERO } from '../../src/exact.js';
import type { Measure as MeasureNode } from '../../src/kernel.js';
import { prepared } from '../../src/library.js';
import type { Wanted } from '../../src/lint/examples.js';
import { type Study, studyOf } from '../../src/lint/study.js';
import type { Facts } from '../../src/lint/trying.js';
import type { Claim } from '../../src/lint/worlds.js';
import { item } from './helpers.js';

const x = (written: number | string): Exact => exactOf(written) ?? ZERO;

const n = count('n', '件', '甲数', 'N', { max: 500 });
const m = count('m', '件', '乙数', 'M', { max: 500 });
const whole = count('whole', '件', '总数', 'Whole', { max: 500 });
const part = count('part', '件', '其中', 'Part of it', { partOf: whole });
const held = flag('held', '已召开', 'Held');
const answer = choice('answer', '答复', 'Answer', { x: ['甲', 'x'], y: ['乙', 'y'], z: ['丙', 'z'] });
const staff = count('staff', '人', '人数', 'Staff', { max: 50 });
const led = flag('led', '有队长', 'Led');
const type = choice('type', '类别', 'Type', { a: ['甲', 'a'], b: ['乙', 'b'] });
const squads = list('squads', '中队', 'Squads', [staff, led, type]);
const scores = series('scores', '各期得分', 'Scores', quantity('score', '分', '得分', 'Score', { max: 9 }), { min: 3 });

const studied = (...rules: readonly Rule[]): Study => {
  const scheme = item(pool({ start: 0, floor: null }, rules));
  return studyOf(prepared(scheme, undefined), scheme);
};

/** Facts for every world in which conditions hold, or do not, as it is said of each. */
function shownIn(claimed: readonly (readonly [Condition, boolean])[], wanted?: Wanted): readonly (Facts | undefined)[] {
  const claims: readonly Claim[] = claimed.map(([condition, holds]) => ({ condition, holds }));
  const rules = claimed.map(([condition]) => award(1, condition));
  const { worlds, examples } = studied(...rules, award(1, atLeast(wanted ? (wanted.of as Measure) : n, 1)));
  const turning = wanted && { of: wanted.of, at: [] };
  return [...(worlds.where(claims, [], turning) ?? [])].map((world) => examples.inWorld(world, claims, wanted));
}

/** A value that is wanted of a measure: near a figure, and at least another one. */
const wantedOf = (of: Measure, near: number, least = near): Wanted => ({
  of: of as MeasureNode,
  near: x(near),
  is: (value) => compare(value, x(least)) >= 0,
});

/** What there is of facts for the worlds, each once. */
const distinct = (found: readonly (Facts | undefined)[]): readonly unknown[] => [
  ...new Map(found.map((facts) => [JSON.stringify(facts), facts])).values(),
];

describe('facts as in a world', () => {
  test('are what it says of flags, choices and numbers', () => {
    expect(shownIn([[all(held, is(answer, 'y'), atLeast(n, 30)), true]])).toEqual([
      { held: true, answer: 'y', n: 30 },
      { held: true, answer: 'y', n: 500 },
      { held: true, answer: 'y', n: 31 },
    ]);
    expect(shownIn([[any(held, is(answer, 'y'), is(answer, 'z')), false]])).toEqual([{ held: false, answer: 'x' }]);
  });

  test('and with which a measure comes to what it says of it', () => {
    expect(shownIn([[moreThan(sum(n, m), 999), true]])).toEqual([{ n: 500, m: 500 }]);
    expect(shownIn([[equals(sum(n, m), 7), true]])).toEqual([{ n: 6, m: 1 }]);
    expect(shownIn([[equals(rate(n, m, { none: 0, some: 'unbounded' }), 50), true]])).toEqual([{ n: 50, m: 100 }]);
  });

  test('leave alone what is settled', () => {
    expect(
      distinct(
        shownIn([
          [equals(n, 3), true],
          [equals(sum(n, m), 10), true],
        ]),
      ),
    ).toEqual([{ n: 3, m: 7 }]);
    expect(
      shownIn([
        [equals(n, 3), true],
        [equals(m, 4), true],
        [equals(sum(n, m), 7), true],
      ]),
    ).toEqual([{ n: 3, m: 4 }]);
    expect(
      shownIn([
        [equals(n, 3), true],
        [equals(m, 4), true],
        [equals(sum(n, m), 8), true],
      ]),
    ).toEqual([undefined]);
  });

  test('need no whole of which one is a part', () => {
    expect(shownIn([[equals(sum(part, n), 10), true]])).toEqual([{ part: 9, n: 1 }]);
    expect(shownIn([[equals(part, 5), true]])).toEqual([{ part: 5 }]);
  });

  test('are none where the part would be more than its whole', () => {
    expect(
      shownIn([
        [equals(part, 5), true],
        [equals(whole, 3), true],
      ]),
    ).toEqual([undefined]);
    expect(
      shownIn([
        [equals(part, 3), true],
        [equals(whole, 3), true],
      ]),
    ).toEqual([{ part: 3, whole: 3 }]);
    expect(
      shownIn([
        [equals(whole, 2), true],
        [equals(sum(part, n), 10), true],
      ]),
    ).toEqual([{ whole: 2, part: 1, n: 9 }]);
  });

  test('are none where one of two measures does not come to what it should', () => {
    const none: readonly (readonly [Condition, boolean])[] = [
      [equals(n, 0), true],
      [equals(m, 0), true],
    ];
    expect(shownIn([...none, [equals(sum(n, m), 5), true], [equals(difference(n, m), 0), true]])).toEqual([undefined]);
    expect(shownIn([...none, [equals(sum(n, m), 5), true]], wantedOf(difference(n, m), 0)).every((one) => one === undefined)).toBe(true);
    expect(shownIn([...none, [equals(sum(n, m), 0), true], [equals(difference(n, m), 0), true]])).toEqual([{ n: 0, m: 0 }]);
  });
});

describe('what is wanted of a measure', () => {
  test('of a fact is the figure itself, whatever the world says', () => {
    expect(distinct(shownIn([[held, true]], wantedOf(n, 7, 1)))).toEqual([{ held: true, n: 7 }]);
    expect(shownIn([[atLeast(n, 3), true]], wantedOf(n, 7)).map((facts) => facts?.['n'])).toEqual([7, 7, 7]);
  });

  test('of a computed one is the first that does', () => {
    expect(distinct(shownIn([[held, true]], wantedOf(sum(n, m), 7)))).toEqual([{ held: true, n: 6, m: 1 }]);
    expect(distinct(shownIn([[held, true]], wantedOf(sum(n, m), 7, 2)))).toEqual([{ held: true, n: 1, m: 1 }]);
  });

  test('is nothing where it has no value', () => {
    const share = rate(n, m, { none: 'error', some: 'error' });
    expect(distinct(shownIn([[equals(m, 0), true]], wantedOf(share, 0)))).toEqual([undefined]);
    expect(distinct(shownIn([[equals(m, 2), true]], wantedOf(share, 50)))).toEqual([{ m: 2, n: 1 }]);
  });

  test('is asked for by whoever looks, and what goes wrong there is thrown', () => {
    const is = (): boolean => {
      throw new Error('asked in vain');
    };
    expect(() => shownIn([[held, true]], { of: n as MeasureNode, near: x(1), is })).toThrow('asked in vain');
  });
});

describe('a list', () => {
  const squad = (of: number, isLed = false, kind = 'a') => ({ staff: of, led: isLed, type: kind });
  test.each<readonly [string, Condition, boolean, Facts | undefined]>([
    ['of which some element is so', some(squads, atLeast(squads.item.staff, 40)), true, { squads: [squad(40)] }],
    ['of which none is', some(squads, atLeast(squads.item.staff, 1)), false, { squads: [squad(0)] }],
    ['of which every one is', every(squads, all(squads.item.led, is(squads.item.type, 'b'))), true, { squads: [squad(1, true, 'b')] }],
    ['of which not every one is', every(squads, lessThan(squads.item.staff, 40)), false, { squads: [squad(40)] }],
    ['of plain values', every(scores, atLeast(scores.item.score, 8)), true, { scores: [8, 8, 8] }],
    ['of plain values, with some of them', some(scores, atMost(scores.item.score, 2)), false, { scores: [9, 9, 9] }],
    ['of which every one is what none can be', every(squads, moreThan(squads.item.staff, 50)), true, undefined],
  ])('%s', (_, condition, holds, facts) => {
    expect(shownIn([[condition, holds]])).toEqual([facts]);
  });

  test('of as many elements as are counted', () => {
    expect(shownIn([[equals(countOf(squads), 3), true]])).toEqual([{ squads: [squad(1), squad(1), squad(1)] }]);
  });

  test('may be empty where that is what all ask for', () => {
    const none = every(squads, moreThan(squads.item.staff, 50));
    expect(
      shownIn([
        [none, true],
        [equals(countOf(squads), 0), true],
      ]),
    ).toEqual([{ squads: [] }]);
    expect(
      shownIn([
        [held, true],
        [none, true],
      ]),
    ).toEqual([undefined]);
    expect(shownIn([[all(held, none), true]])).toEqual([undefined]);
  });

  test('is not shown where equal elements cannot do, nor where there is too much to try', () => {
    const both = [some(squads, atLeast(squads.item.staff, 40)), some(squads, atMost(squads.item.staff, 10))] as const;
    expect(
      shownIn([
        [both[0], true],
        [both[1], true],
      ]),
    ).toEqual([undefined]);
    const fields = Array.from({ length: 20 }, (_, i) => flag(`flag${i}` as 'flag', '甲', 'Flag'));
    const many = list('many', '多项', 'Many', fields);
    const ones = fields.map((field) => many.item[field.key]);
    expect(shownIn([[some(many, all(...ones)), true]])).toEqual([undefined]);
  });

  test('is not shown by elements of which a measure has no value', () => {
    const pairs = list('pairs', '对', 'Pairs', [staff, count('none', '人', '无', 'None', { max: 0 })]);
    const share = rate(pairs.item.staff, pairs.item.none, { none: 'error', some: 'error' });
    expect(shownIn([[some(pairs, atMost(share, 50)), true]])).toEqual([undefined]);
  });

  test('nor by figures that outgrow all bounds', () => {
    let huge: Measure = product(squads.item.staff, figure('9'.repeat(90)));
    for (let i = 0; i < 6; i += 1) huge = product(huge, huge);
    expect(distinct(shownIn([[some(squads, atLeast(huge, 1)), true]]))).toEqual([undefined]);
  });
});

describe('pushing a place', () => {
  type End = number | null;
  const options = choice('options', '选项', 'Options', { a: ['甲', 'a'], b: ['乙', 'b'] });
  const { examples, laidOut } = studied(choiceScore(options, { a: 0, b: 1 }));
  const end = (written: End): Exact | null => (written === null ? null : x(written));
  /** The option that goes further, where the two come to some ends. */
  const further = (way: 1 | -1, a: readonly [End, End], b: readonly [End, End]): unknown => {
    const ends = [a, b].values();
    let last = a;
    const figureOf = () => {
      last = ends.next().value ?? last;
      return { low: end(last[0]), high: end(last[1]) };
    };
    return examples.pushing(laidOut.place, { way, figure: figureOf, isEnough: () => true })?.['options'];
  };

  test.each<readonly [1 | -1, readonly [End, End], readonly [End, End], 'a' | 'b']>([
    [1, [0, 1], [0, 2], 'b'],
    [1, [0, 2], [0, 1], 'a'],
    [1, [0, 2], [0, 2], 'a'],
    [1, [0, 2], [1, 2], 'b'],
    [1, [1, 2], [0, 2], 'a'],
    [1, [1, 1], [0, 2], 'b'],
    [1, [0, 2], [1, 1], 'a'],
    [1, [0, 2], [0, null], 'b'],
    [1, [0, null], [0, 2], 'a'],
    [1, [0, null], [0, null], 'a'],
    [1, [0, null], [1, null], 'b'],
    [1, [null, 2], [0, 2], 'b'],
    [1, [0, 2], [null, 2], 'a'],
    [1, [null, null], [null, null], 'a'],
    [-1, [0, 1], [-1, 1], 'b'],
    [-1, [-1, 1], [0, 1], 'a'],
    [-1, [0, 2], [0, 1], 'b'],
    [-1, [0, 1], [0, 2], 'a'],
    [-1, [0, 1], [-1, 3], 'b'],
    [-1, [0, 1], [null, 1], 'b'],
    [-1, [null, 1], [0, 1], 'a'],
    [-1, [0, null], [0, 1], 'b'],
    [-1, [0, 1], [0, null], 'a'],
    [-1, [null, null], [null, 1], 'b'],
  ])('%j: of %j and %j it takes %s', (way, a, b, taken) => {
    expect(further(way, a, b)).toBe(taken);
  });

  test('leaves alone what is settled, and shows nothing that is not enough', () => {
    const one = studied(award(1, held), award(1, led));
    const push = { way: 1, figure: (ask) => ask.range(one.laidOut.place), isEnough: () => true } as const satisfies Parameters<
      typeof one.examples.pushing
    >[1];
    expect(one.examples.pushing(one.laidOut.place, push)).toEqual({ held: true, led: true });
    expect(one.examples.pushing(one.laidOut.place, push, { held: false })).toEqual({ held: false, led: true });
    expect(one.examples.pushing(one.laidOut.place, { ...push, isEnough: () => false })).toBeUndefined();
  });

  test('tries only what are facts: no part that is more than its whole', () => {
    const one = studied(award(1, atLeast(whole, 1)), award(1, atLeast(part, 10)));
    const push = { way: 1, figure: (ask) => ask.range(one.laidOut.place), isEnough: () => true } as const satisfies Parameters<
      typeof one.examples.pushing
    >[1];
    expect(one.examples.pushing(one.laidOut.place, push, { whole: 3 })).toEqual({ whole: 3, part: 0 });
  });

  test('shows up to forty facts, and not one more', () => {
    const keys = Array.from({ length: 41 }, (_, i) => `flag${i}` as 'flag');
    const pushed = (length: number): Facts | undefined => {
      const one = studied(...keys.slice(0, length).map((key) => award(1, flag(key, '甲', 'Flag'))));
      const { place } = one.laidOut;
      return one.examples.pushing(place, { way: 1, figure: (ask) => ask.range(place), isEnough: () => true });
    };
    expect(pushed(40)).toEqual(Object.fromEntries(keys.slice(0, 40).map((key) => [key, true])));
    expect(pushed(41)).toBeUndefined();
  });

  test('ends when so much has been looked at', () => {
    // A place of 450 nodes: with the reading of facts each try costs 500, and of three million the last one is too much.
    const keys = Array.from({ length: 60 }, (_, i) => `o${i}`);
    const many = choice('many', '选项', 'Options', Object.fromEntries(keys.map((key) => [key, ['选项', 'Option'] as const])));
    const large = studied(award(1, is(many, 'o0')), ...Array.from({ length: 447 }, () => award(1, held)));
    let tries = 0;
    const figureOf = () => {
      tries += 1;
      return { low: null, high: x(tries) };
    };
    const push = { way: 1, figure: figureOf, isEnough: () => true } as const;
    const found = Array.from({ length: 101 }, () => large.examples.pushing(large.laidOut.place, push, { held: false })?.['many']);
    expect(found).toEqual([...Array.from({ length: 99 }, () => 'o59'), 'o58', undefined]);
  });
});
