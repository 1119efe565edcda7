/** What items and pools are told of to the point: cases told apart, what is left untold, and what facts have to show. */
import {
  about,
  all,
  atLeast,
  award,
  capAt,
  choice,
  choiceScore,
  convert,
  count,
  deduct,
  earns,
  flag,
  keeps,
  linear,
  lint,
  not,
  percent,
  perItemAward,
  perItemDeduct,
  pool,
  quantity,
  type Rule,
  tally,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { exactOf, ZERO } from '../../src/exact.js';
import { prepared } from '../../src/library.js';
import type { Push } from '../../src/lint/examples.js';
import { excessiveDeduction, idleCap, overfullParts, restoringAwards, unreachedFloor, unreachedMax } from '../../src/lint/pools.js';
import { type Found, type Spot, type Study, studyOf } from '../../src/lint/study.js';
import type { World } from '../../src/lint/worlds.js';
import type { Ends } from '../../src/ranges.js';
import { codesIn, item, only, told } from './helpers.js';

const a = flag('a', '第一项', 'First');
const b = flag('b', '第二项', 'Second');
const c = flag('c', '第三项', 'Third');
const late = tally('late', '件', '逾期件数', 'Late cases');
const praised = tally('praised', '次', '受表扬', 'Commendations');
const named = tally('named', '次', '受通报表扬', 'Citations');
const few = count('few', '件', '件数', 'Few', { max: 5 });
const closed = percent('closed', '办结率', 'Cases closed');
const scored = quantity('scored', '分', '测评得分', 'Survey score', { max: 90 });
const flags = Array.from({ length: 20 }, (_, i) => flag(`flag${i}` as 'flag', '甲', 'Flag'));

/** A part on several facts, which needs a label of its own. */
const together = (rule: Rule): Rule => about('合计', 'Together', rule);

const studied = (scores: Rule): Study => {
  const scheme = item(scores);
  return studyOf(prepared(scheme, undefined), scheme);
};
function spotAt({ spots }: Study, id: string): Spot {
  const spot = spots.find(({ place }) => place.id === id);
  if (!spot) throw new Error(`no place ${id}`);
  return spot;
}

describe('a maximum is held against the cases of what several parts ask for', () => {
  /** Parts of which one of each two is earned, and what they come to at most. */
  const pairs = (count: number) => flags.slice(0, count).flatMap((one) => [award(1, one), award(1, not(one))]);
  const most = (...parts: readonly Rule[]): string | undefined => told(only(item(earns(parts.length, parts)))).what.en;

  test('up to sixty-four of them, as far as they go', () => {
    expect(most(...pairs(6))).toBe('at most 6 can be scored, and not the maximum of 12');
    // The seventh would be one too many: of it, both parts are taken to be earned.
    expect(most(...pairs(7))).toBe('at most 8 can be scored, and not the maximum of 14');
  });
  test('also where they fall short on paper already', () => {
    const { what, counterexample } = only(item(earns(5, [award(1, a), award(1, not(a))])));
    expect(what.en).toBe('at most 1 can be scored, and not the maximum of 5');
    expect(counterexample).toHaveLength(1);
  });
  test('not of what a single part asks for, which would be too many', () => {
    expect(most(...flags.slice(6, 14).map((one) => award(1, one)), ...pairs(6))).toBe(
      'at most 14 can be scored, and not the maximum of 20',
    );
  });
  test('of flags and choices, and not of numbers', () => {
    expect(most(award(1, atLeast(few, 3)), award(1, atLeast(few, 5)), ...pairs(1))).toBe(
      'at most 3 can be scored, and not the maximum of 4',
    );
  });
});

describe('what falls short is told', () => {
  const short = convert(2, scored, 100);
  const either = { b: award(0.5, a), c: award(0.5, not(a)) };
  test.each<readonly [string, Rule, readonly string[]]>([
    ['of the item as well, where its parts would not come to it either', earns(5, { a: short, b: award(1, b) }), ['1', '1.a']],
    ['of the part alone, where that is all that the item lacks', earns(3, { a: short, b: award(1, b) }), ['1.a']],
    ['of what is inside a part as well', earns(2, { a: together(capAt(1, [short])), ...either }), ['1.a/1']],
    ['of the item, where what is inside its parts has no end', earns(2, { a: capAt(1, [perItemAward(0.5, praised)]), ...either }), ['1']],
  ])('%s', (_, scores, wanted) => {
    expect(codesIn(item(scores))).toEqual(wanted.map((node) => `max-unreachable ${node}`));
  });
  test('of an item with an award without an end that never comes into play', () => {
    const study = studied(earns(3, { a: award(1, c), b: together(when(all(a, b), when(not(a), perItemAward(1, praised)))) }));
    expect(unreachedMax(spotAt(study, '1'), study)).toMatchObject([
      { what: { en: 'at most 1 can be scored, and not the maximum of 3' }, counterexample: [{ c: true }] },
    ]);
  });
});

describe('what is found in an item', () => {
  const answer = choice('answer', '答复', 'Answer', { onTime: ['按时', 'on time'], none: ['未答复', 'none'] });
  test.each<readonly [string, Rule, readonly string[]]>([
    ['no maximum to pass, where it has none', pool({ start: -1, floor: null }, { a: award(2, a) }), []],
    ['no end to exhaust, where an award has none', pool({ start: 1 }, { a: perItemAward(1, praised), b: deduct(1, a) }), []],
    ['an award in one that starts full, and nothing more', keeps(1, { a: deduct(1, a), b: award(0.2, b) }), ['award-only-restores 1.b']],
    [
      'no award that only restores, where two have no end',
      earns(1, { a: award(1, a), b: perItemAward(0.1, praised), c: perItemAward(0.2, named) }),
      [],
    ],
    [
      'nor where nothing can be kept',
      pool({ start: 0, floor: -2, max: 0 }, { a: perItemDeduct(1, late), b: perItemAward(1, praised) }),
      [],
    ],
    [
      'a cap on awards that is just reached',
      pool({ start: 0 }, { a: together(capAt(0.5, [award(0.2, a), award(0.3, b)])) }),
      ['cap-idle 1.a'],
    ],
    [
      'a cap on deductions that is just reached',
      keeps(1, [perItemDeduct(1, late), capAt(-1, [deduct(0.5, a), deduct(0.5, b)])]),
      ['cap-idle 1/2'],
    ],
    [
      'an award of more than the item, which deducts nothing',
      keeps(1, { a: perItemDeduct(1, late), b: perItemAward(3, praised) }),
      ['award-only-restores 1.b'],
    ],
    ['a price that is more than the item', keeps(1, { a: choiceScore(answer, { onTime: 0, none: -2 }) }), ['deduction-over-item 1.a']],
    [
      'a line that takes more than the item',
      keeps(1, { a: linear(closed, { '[0, 50)': [-2, 0], '>= 50': 0 }) }),
      ['deduction-over-item 1.a'],
    ],
    ['no deduction that takes too much, where there is nothing to take', earns(1, { a: award(1, a), b: deduct(1, b) }), []],
    [
      'an idle rule, and not what it stands under as well',
      pool({ start: 0 }, { a: together(when(a, award(0, b))) }),
      ['moves-nothing 1.a/1'],
    ],
  ])('%s', (_, scores, wanted) => {
    expect(codesIn(item(scores))).toEqual(wanted);
  });

  test('a deduction on more than can be tried, without facts', () => {
    expect(lint(item(keeps(1, { a: together(deduct(3, all(...flags))) })))).toMatchObject([
      {
        code: 'deduction-over-item',
        node: '1.a',
        what: { en: 'it deducts 3 at once, of no more than 1 that can be lost' },
        counterexample: [],
      },
    ]);
  });
});

describe('facts show a finding', () => {
  type Check = (spot: Spot, study: Study) => readonly Found[];
  /** What a check looks for facts with, while none are found. */
  function sought(check: Check, scores: Rule, at = '1'): readonly Push[] {
    const study = studied(scores);
    const pushes: Push[] = [];
    const pushing = (_: unknown, push: Push): undefined => {
      pushes.push(push);
    };
    check(spotAt(study, at), { ...study, examples: { ...study.examples, pushing } });
    return pushes;
  }
  const exact = (value: number | null) => (value === null ? null : (exactOf(value) ?? ZERO));
  const ends = (low: number | null, high: number | null): Ends => ({ low: exact(low), high: exact(high) });

  test.each<readonly [string, Check, Rule, 1 | -1, readonly (readonly [number | null, number | null, boolean])[]]>([
    [
      'that a maximum is not reached: at least what is said to be the most',
      ...([unreachedMax, earns(1.5, { a: award(0.5, a), b: award(0.5, b) }), 1] as const),
      [
        [1, 1, true],
        [1, null, true],
        [0.5, 1, false],
        [1.5, 1.5, false],
        [null, 1, false],
        [null, null, false],
      ],
    ],
    [
      'that parts pass it: more than it at least',
      ...([overfullParts, earns(1, { a: award(0.5, a), b: award(0.6, b) }), 1] as const),
      [
        [1.1, 1.1, true],
        [1, 1.1, false],
        [0.5, 2, false],
        [null, 2, false],
      ],
    ],
    [
      'that an award only restores: more than the maximum at least',
      ...([restoringAwards, keeps(1, { a: perItemDeduct(1, late), b: perItemAward(0.5, praised) }), 1] as const),
      [
        [1.5, null, true],
        [1, 1.5, false],
        [0.5, 2, false],
        [null, 2, false],
      ],
    ],
    [
      'that deductions do not use it up: no more than what is left',
      ...([unreachedFloor, keeps(1, { a: deduct(0.4, a), b: deduct(0.3, b) }), -1] as const),
      [
        [0.3, 0.3, true],
        [null, 0.3, true],
        [0.3, 0.4, false],
        [0, 0, false],
        [0.3, null, false],
        [null, null, false],
      ],
    ],
  ])('%s', (_, check, scores, way, cases) => {
    const [push, another] = sought(check, scores);
    expect([push?.way, another]).toEqual([way, undefined]);
    expect(cases.map(([low, high]) => push?.isEnough(ends(low, high)))).toEqual(cases.map(([, , is]) => is));
  });

  test.each<readonly [string, Rule, string, 1 | -1, number]>([
    ['on awards', pool({ start: 0 }, { a: together(capAt(1, [award(0.2, a), award(0.3, b)])) }), '1.a', 1, 0.5],
    ['on deductions', keeps(2, { a: together(capAt(-2, [deduct(0.5, a), deduct(0.5, b)])) }), '1.a', -1, -1],
  ])('that a cap %s never bites: what is under it comes to the most that it can', (_, scores, at, way, most) => {
    const [push] = sought(idleCap, scores, at);
    expect(push?.way).toBe(way);
    const both = [ends(most, most), ends(most, 2), ends(-2, most), ends(most, null), ends(null, most), ends(null, null), ends(0, 0)];
    expect(both.map((one) => push?.isEnough(one))).toEqual([true, false, false, false, false, false, false]);
  });

  test('that a deduction takes too much: it takes as much at least', () => {
    const [push] = sought(excessiveDeduction, keeps(1, { a: perItemDeduct(2, late) }), '1.a');
    expect(push?.way).toBe(-1);
    const cases = [ends(-2, -2), ends(null, -4), ends(-4, -1), ends(-2, 0), ends(-2, null), ends(null, null)];
    expect(cases.map((one) => push?.isEnough(one))).toEqual([true, true, false, false, false, false]);
  });

  test('and are not looked for where no award is spare', () => {
    expect(sought(restoringAwards, keeps(1, { a: perItemDeduct(1, late) }))).toEqual([]);
  });
});

describe('the ground of a deduction', () => {
  /** Looks in so many worlds, of which one is the first that facts are found for. */
  function grounded(worlds: number, first: number) {
    const study = studied(keeps(1, { a: deduct(3, a) }));
    const world: World = { holds: () => true, value: () => ZERO, answer: () => undefined };
    let looked = 0;
    const found = excessiveDeduction(spotAt(study, '1.a'), {
      ...study,
      worlds: { ...study.worlds, where: () => Array.from({ length: worlds }, () => world) },
      examples: {
        inWorld: () => {
          looked += 1;
          return looked === first ? { first } : undefined;
        },
        pushing: (_, __, settled) => settled,
      },
    });
    return { looked, facts: found.flatMap(({ counterexample = [] }) => counterexample) };
  }
  test.each([
    [50, 1, { looked: 1, facts: [{ first: 1 }] }],
    [50, 3, { looked: 3, facts: [{ first: 3 }] }],
    [50, 20, { looked: 20, facts: [{ first: 20 }] }],
    [50, 21, { looked: 20, facts: [undefined] }],
    [2, 3, { looked: 2, facts: [undefined] }],
  ])('is looked for in the first twenty worlds: of %d, found in no. %d', (worlds, first, wanted) => {
    expect(grounded(worlds, first)).toEqual(wanted);
  });
});
