/** Which values lint tries for what conditions speak of: every figure they are held against, and values between any two. */
import {
  all,
  atLeast,
  atMost,
  award,
  type Condition,
  choice,
  count,
  equals,
  every,
  flag,
  is,
  list,
  not,
  pool,
  quantity,
  rate,
  some,
  sum,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { exactOf, textOf, ZERO } from '../../src/exact.js';
import type { Readable } from '../../src/kernel.js';
import { prepared } from '../../src/library.js';
import { type Study, studyOf } from '../../src/lint/study.js';
import type { Claim, Turning } from '../../src/lint/worlds.js';
import { item } from './helpers.js';

const n = count('n', '件', '甲数', 'N', { max: 5 });
const m = count('m', '件', '乙数', 'M', { max: 9 });
const q = quantity('q', '分', '甲量', 'Q', { max: 10 });
const r = quantity('r', '分', '乙量', 'R', { max: 10 });
const open = quantity('open', '分', '量', 'Open', { min: null });
const held = flag('held', '已召开', 'Held');
const taken = choice('taken', '选择', 'Choice', { x: ['甲', 'x'], y: ['乙', 'y'], z: ['丙', 'z'] });
const squads = (min: number) => list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff', { max: 9 })], { min });

const studied = (...conditions: readonly Condition[]): Study => {
  const scheme = item(
    pool(
      { start: 0, floor: null },
      conditions.map((one) => award(1, one)),
    ),
  );
  return studyOf(prepared(scheme, undefined), scheme);
};
const claimed = (claims: readonly (readonly [Condition, boolean])[]): readonly Claim[] =>
  claims.map(([condition, holds]) => ({ condition, holds }));

/** What each world answers, in a word for each of some nodes. */
function tried(
  conditions: readonly Condition[],
  of: readonly object[],
  claims: readonly (readonly [Condition, boolean])[] = [],
  turning?: Turning,
): readonly string[] | undefined {
  const found = studied(...conditions).worlds.where(claimed(claims), conditions, turning);
  return (
    found &&
    [...found].map((world) =>
      of
        .map((node) => world.answer(node as Readable))
        .map((answer) => (typeof answer === 'object' ? textOf(answer) : String(answer)))
        .join(' '),
    )
  );
}

describe('a measure', () => {
  test('of whole numbers, at its ends, at the figure, and once between any two', () => {
    expect(tried([atLeast(n, 3)], [n])).toEqual(['0', '3', '5', '1', '4']);
  });
  test('of any numbers, halfway between any two', () => {
    expect(tried([atLeast(q, 3)], [q])).toEqual(['0', '3', '10', '1.5', '6.5']);
  });
  test('without an end, beyond the figure on either side', () => {
    expect(tried([atLeast(open, 3)], [open])).toEqual(['3', '2', '4']);
  });
  test('that may be unbounded, so too', () => {
    const share = rate(n, m, { none: 0, some: 'unbounded' });
    expect(tried([atLeast(share, 50)], [share])).toEqual(['0', '50', '25', '51', 'unbounded']);
  });
  test('held against another one, both at the same values, and two between any two of them', () => {
    expect(tried([equals(n, m)], [n, m], [[equals(n, m), true]])).toEqual(['0 0', '5 5', '1 1', '2 2']);
    const pairs = tried([equals(q, r)], [q, r]) ?? [];
    expect(pairs.slice(0, 6)).toEqual(['0 0', '10 0', '10/3 0', '20/3 0', '1 0', '2 0']);
    expect(pairs).toHaveLength(36);
  });
  test('also at figures at which something else turns', () => {
    const turning = { of: n, at: [exactOf(2) ?? ZERO] };
    expect(tried([held], [held, n], [[held, true]], turning)).toEqual(['true 0', 'true 2', 'true 5', 'true 1', 'true 3']);
  });
});

describe('a flag and a choice', () => {
  const both = all(held, is(taken, 'x'));
  test('both ways, and every option', () => {
    expect(tried([both], [held, taken])).toEqual(['false x', 'true x', 'false y', 'true y', 'false z', 'true z']);
  });
  test('as far as the claims let them', () => {
    expect(tried([both], [held, taken], [[both, false]])).toEqual(['false x', 'false y', 'true y', 'false z', 'true z']);
    expect(tried([both], [held, taken], [[both, true]])).toEqual(['true x']);
    expect(tried([held], [held], [[all(held, not(held)), true]])).toEqual([]);
  });
});

describe('a condition over a list', () => {
  test.each([
    ['some, of which each element can decide either way', some(squads(0), atLeast(squads(0).item.staff, 5)), ['false', 'true']],
    ['some, which no element meets', some(squads(0), atLeast(squads(0).item.staff, 10)), ['false']],
    ['some, which every element meets', some(squads(0), atMost(squads(0).item.staff, 9)), ['false', 'true']],
    ['some, which every element meets, and there is one', some(squads(1), atMost(squads(1).item.staff, 9)), ['true']],
    ['every, which no element meets', every(squads(0), atLeast(squads(0).item.staff, 10)), ['false', 'true']],
    ['every, which no element meets, and there is one', every(squads(1), atLeast(squads(1).item.staff, 10)), ['false']],
    ['every, which each element meets', every(squads(0), atMost(squads(0).item.staff, 9)), ['true']],
  ])('%s', (_, condition, answers) => {
    expect(tried([condition], [condition])).toEqual(answers);
  });
});

describe('what is proven', () => {
  const proven = (condition: Condition, ...claims: readonly (readonly [Condition, boolean])[]) =>
    studied(condition).worlds.verdict(condition, claimed(claims));
  test('by the domains alone', () => {
    expect([proven(atLeast(n, 6)), proven(atLeast(n, 0)), proven(atLeast(n, 3))]).toEqual(['never', 'always', undefined]);
    expect(proven(atLeast(sum(n, m), 15))).toBe('never');
  });
  test('by what else holds, and nothing where that cannot be', () => {
    expect(proven(atLeast(n, 3), [atLeast(n, 4), true])).toBe('always');
    expect(proven(atLeast(n, 3), [atLeast(n, 3), false])).toBe('never');
    expect(proven(held, [held, true])).toBe('always');
    expect(proven(held, [all(held, not(held)), true])).toBeUndefined();
  });
  test('of three measures held against each other, and not of four', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => count(key as 'a', '件', '数', 'Count', { max: 1 }));
    if (!a || !b || !c || !d) throw new Error('no counts');
    const chain = all(equals(a, b), equals(b, c), not(equals(a, c)));
    expect(proven(chain)).toBe('never');
    expect(proven(all(chain, equals(c, d)))).toBeUndefined();
    expect(tried([all(equals(a, b), equals(b, c), equals(c, d))], [a])).toBeUndefined();
  });
  test('nothing where there is too much to try', () => {
    const flags = Array.from({ length: 20 }, (_, i) => flag(`flag${i}` as 'flag', '甲', 'Flag'));
    expect(tried(flags, [])).toBeUndefined();
    expect(tried(flags.slice(0, 10), [])).toHaveLength(1024);
  });
});
