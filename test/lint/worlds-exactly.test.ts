/** How far lint goes in trying conditions, and what it keeps apart while it does. */
import { all, always, any, atLeast, award, type Condition, choice, count, equals, flag, is, list, not, pool, quantity, some } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/exact.js';
import type { Readable } from '../../src/kernel.js';
import { prepared } from '../../src/library.js';
import { studyOf } from '../../src/lint/study.js';
import type { Claim, Worlds } from '../../src/lint/worlds.js';
import { item } from './helpers.js';

const held = flag('held', '已召开', 'Held');
const few = count('few', '件', '甲数', 'Few', { max: 5 });
const much = quantity('much', '分', '量', 'Much', { max: 10 });

const worldsOf = (...conditions: readonly Condition[]): Worlds => {
  const scheme = item(
    pool(
      { start: 0, floor: null },
      conditions.map((one) => award(1, one)),
    ),
  );
  return studyOf(prepared(scheme, undefined), scheme).worlds;
};
const holding = (conditions: readonly Condition[]): readonly Claim[] => conditions.map((condition) => ({ condition, holds: true }));

/** What each world in which the claims hold answers for some nodes. */
const tried = (conditions: readonly Condition[], of: readonly object[], claims: readonly Claim[] = []): readonly string[] =>
  [...(worldsOf(...conditions).where(claims, conditions) ?? [])].map((world) =>
    of
      .map((node) => world.answer(node as Readable))
      .map((answer) => (typeof answer === 'object' ? textOf(answer) : String(answer)))
      .join(' '),
  );

describe('the values that are tried', () => {
  test('of whole numbers, none twice: between neighbours there is nothing', () => {
    expect(tried([atLeast(few, 2), atLeast(few, 3)], [few])).toEqual(['0', '2', '3', '5', '1', '4']);
  });
  test('of two that nothing limits, around nothing', () => {
    const [a, b] = ['a', 'b'].map((key) => quantity(key as 'a', '分', '量', 'Open', { min: null }));
    if (!a || !b) throw new Error('no quantities');
    const same = equals(a, b);
    expect(tried([same], [a, b], holding([same]))).toEqual(['0 0', '-1 -1', '1 1', '-2 -2', '2 2']);
  });
  test('of a whole number and another one, shares as well as whole numbers between any two', () => {
    const same = equals(few, much);
    const pairs = tried([same], [few, much]);
    expect(new Set(pairs.map((pair) => pair.split(' ')[0]))).toEqual(new Set(['0', '5', '1', '2']));
    expect([...new Set(pairs.map((pair) => pair.split(' ')[1]))]).toEqual([
      ...['0', '5', '10', '5/3', '10/3', '1', '2', '20/3', '25/3', '6', '7'],
    ]);
  });
});

describe('a field of a list', () => {
  const squads = list('squads', '中队', 'Squads', [flag('held', '已召开', 'Held'), flag('led', '有队长', 'Led')]);
  const inside = (condition: Condition): Worlds => worldsOf(some(squads, condition), held);
  test('is another thing than a fact of the same name', () => {
    const both = all(held, not(squads.item.held));
    expect(inside(both).verdict(both)).toBeUndefined();
    expect(
      [...(inside(both).where(holding([both])) ?? [])].map((world) => [
        world.answer(held as Readable),
        world.answer(squads.item.held as Readable),
      ]),
    ).toEqual([[true, false]]);
  });
  test('and than another field', () => {
    const both = all(squads.item.held, not(squads.item.led));
    expect(inside(both).verdict(both)).toBeUndefined();
  });
});

describe('what nobody asked about', () => {
  const [world] = worldsOf(held, atLeast(few, 3)).where([]) ?? [];
  if (!world) throw new Error('no world');
  test('does not hold, comes to nothing, and has no answer', () => {
    expect(world.holds(held)).toBe(false);
    expect(textOf(world.value(few))).toBe('0');
    expect(world.answer(held as Readable)).toBeUndefined();
  });
});

describe('a question is answered', () => {
  const flags = Array.from({ length: 20 }, (_, i) => flag(`flag${i}` as 'flag', '甲', 'Flag'));
  /** Four choices of five options, three flags, and more of the same conditions: 5000 worlds of twenty nodes. */
  const choices = Array.from({ length: 4 }, (_, i) =>
    is(
      choice(`choice${i}` as 'choice', '选择', 'Choice', {
        a: ['甲', 'a'],
        b: ['乙', 'b'],
        c: ['丙', 'c'],
        d: ['丁', 'd'],
        e: ['戊', 'e'],
      }),
      'a',
    ),
  );
  const [one, two, three] = flags;
  if (!one || !two || !three) throw new Error('no flags');
  const full = [...choices, one, two, three, ...Array.from({ length: 8 }, () => one)];

  test('with as many nodes to ask in all worlds as there may be, and no more', () => {
    const worlds = worldsOf(...full.slice(0, 7));
    expect(worlds.where([], full)).toBeDefined();
    expect(worlds.where([], [...full, one])).toBeUndefined();
    expect(worlds.where(holding(Array.from({ length: 99_999 }, () => always)))).toBeDefined();
    expect(worlds.where(holding(Array.from({ length: 100_000 }, () => always)))).toBeUndefined();
  });
  test('until as many were asked as may be in all', () => {
    const worlds = worldsOf(...full.slice(0, 7));
    expect(Array.from({ length: 40 }, () => worlds.where([], full)).filter((found) => found !== undefined)).toHaveLength(29);
    expect(worlds.verdict(all(held, not(held)))).toBe('never');
  });
  test('by the domains alone where there is too much to try, but not of what holds under a condition', () => {
    const open = any(...flags, atLeast(few, 0));
    const worlds = worldsOf(open, held);
    expect(worlds.verdict(open)).toBe('always');
    expect(worlds.verdict(open, holding([held]))).toBeUndefined();
    expect(worlds.verdict(any(...flags))).toBeUndefined();
  });
});
