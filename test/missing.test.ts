/** By how much knowing a missing fact can narrow the total. */
import {
  about,
  all,
  atLeast,
  award,
  bandScore,
  bounds,
  type Clause,
  choice,
  convert,
  count,
  criterion,
  earns,
  equals,
  exempt,
  firstOf,
  flag,
  is,
  keeps,
  lessThan,
  linear,
  list,
  moreThan,
  perItemAward,
  perItemDeduct,
  pool,
  product,
  quantity,
  type Rule,
  rank,
  readRubric,
  rubric,
  some,
  sumOf,
  tally,
  veto,
  weightedAnnual,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { rubricOf, type Sheet } from './rule-helpers.js';

const held = flag('held', '已召开', 'Held');
const late = tally('late', '件', '逾期案件', 'Late cases');
const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')]);
const staffed = some(squads, atLeast(squads.item.staff, 3));

const itemOf = (id: string, scores: Rule): Clause => criterion(id, '项', 'Item', scores);
/** What is missing, in the order in which it is told, with what it moves. */
const missingIn = (clauses: readonly Clause[], facts: Sheet = {}) =>
  bounds(rubricOf(clauses, { max: null }), facts).missing.map(({ fact, moves }) => [fact, moves]);
/** What the fact `x` moves. */
const movesOf = (rule: Rule, facts: Sheet = {}) =>
  missingIn([itemOf('1', pool({ start: 0, floor: null }, { a: rule }))], facts).find(([fact]) => fact === 'x')?.[1];
/** A rung that settles five points where the condition holds; elsewhere they hang on another fact. */
const settling = (condition: Parameters<typeof when>[0]): Rule =>
  about('阶梯', 'Ladder', firstOf(when(condition, about('无', 'None', award(0))), award(5, held)));

describe('the value that says most is found', () => {
  const x = quantity('x', '分', '得分', 'Score', { max: 100 });
  const open = quantity('x', '分', '得分', 'Score', { min: null });
  const whole = count('x', '件', '案件', 'Cases', { max: 1000 });
  const place = rank('x', '名次', 'Place', { of: 16, ties: 'shared' });

  test.each([
    ['at an edge', equals(x, 50), 5],
    ['between two edges', all(moreThan(x, 40), lessThan(x, 60)), 5],
    ['below the lowest edge', lessThan(x, 1), 5],
    ['above the highest edge', moreThan(x, 99), 5],
    ['at the lower end', equals(x, 0), 5],
    ['at the upper end', equals(x, 100), 5],
    ['nowhere, for no score is that high', equals(x, 150), 0],
    ['nowhere, for no score is that low', equals(x, -10), 0],
    ['nowhere below all that there are', lessThan(x, -10), 0],
    ['far below, where nothing ends it', lessThan(open, -5), 5],
    ['far above, where nothing ends it', moreThan(open, 5), 5],
    ['among whole numbers', all(moreThan(whole, 40), lessThan(whole, 60)), 5],
    ['between two whole numbers there is none', all(moreThan(whole, 40), lessThan(whole, 41)), 0],
    ['beside an edge that is no whole number', equals(product(2, whole), 81), 0],
    ['at any of a few places', equals(product(place, place), 49), 5],
    ['at the first of them', equals(product(place, place), 1), 5],
    ['at the last of them', equals(product(place, place), 256), 5],
    ['at none of them', equals(product(place, place), 50), 0],
    ['at either answer', flag('x', '甲', 'X'), 5],
    ['at any option', is(choice('x', '答复', 'Answer', { yes: ['是', 'yes'], no: ['否', 'no'], none: ['无', 'none'] }), 'no'), 5],
  ])('%s', (_, condition, moves) => {
    expect(movesOf(settling(condition))).toBe(moves);
  });
  test('a ranking of more than twenty places is tried at its ends, its edges and between them', () => {
    const long = (of: number) => rank('x', '名次', 'Place', { of, ties: 'shared' });
    expect(movesOf(settling(equals(product(long(20), long(20)), 49)))).toBe(5);
    expect(movesOf(settling(equals(product(long(21), long(21)), 49)))).toBe(0);
    expect(movesOf(settling(equals(product(long(21), long(21)), 441)))).toBe(5);
  });

  const bands = { '< 40': 0, '[40, 41)': 5, '>= 41': 0 } as const;
  test('at the edges of bands, and of lines', () => {
    const capped = (table: Rule): Clause[] => [itemOf('1', earns(5, { a: table, b: award(5, held) }))];
    expect(missingIn(capped(bandScore(x, bands)))).toEqual([
      ['x', 5],
      ['held', 5],
    ]);
    expect(missingIn(capped(linear(x, { '< 40': 0, '[40, 41)': [5, 5], '>= 41': 0 })))).toEqual([
      ['x', 5],
      ['held', 5],
    ]);
  });
});

describe('what has no end', () => {
  test('moves the total beyond every number, also where another fact does so too', () => {
    const flaws = tally('flaws', '处', '差错', 'Flaws');
    const clauses = [
      itemOf('1', pool({ start: 0, floor: null }, { a: award(2, held), b: perItemDeduct(1, late), c: perItemDeduct(1, flaws) })),
    ];
    expect(missingIn(clauses)).toEqual([
      ['late', null],
      ['flaws', null],
      ['held', 2],
    ]);
    expect(missingIn(clauses, { late: 3 })).toEqual([
      ['flaws', null],
      ['held', 2],
    ]);
  });
  test('both ways', () => {
    const cases = tally('cases', '件', '办案', 'Cases');
    const clauses = [
      itemOf('1', pool({ start: 0, floor: null }, { a: perItemAward(1, cases), b: perItemDeduct(1, late), c: award(1, held) })),
    ];
    expect(missingIn(clauses)).toEqual([
      ['cases', null],
      ['late', null],
      ['held', 0],
    ]);
  });
  test('where one of two clauses has no limit', () => {
    const capped = itemOf('1', earns(3, { a: award(2, held), b: perItemAward(1, late) }));
    const open = itemOf('2', pool({ start: 0 }, { a: perItemAward(1, late) }));
    expect(missingIn([capped, open])).toEqual([
      ['late', null],
      ['held', 2],
    ]);
    expect(missingIn([capped])).toEqual([
      ['late', 3],
      ['held', 2],
    ]);
  });
  test('where one of two clauses has no limit, and another fact has none either', () => {
    const flaws = tally('flaws', '处', '差错', 'Flaws');
    const capped = itemOf('1', earns(3, { b: perItemAward(1, late) }));
    const open = itemOf('2', pool({ start: 0 }, { a: perItemAward(1, late), b: perItemAward(1, flaws) }));
    expect(missingIn([capped, open])).toEqual([
      ['late', null],
      ['flaws', null],
    ]);
  });
  test('what settles it moves the total by more than any number', () => {
    const gated = (gate: Rule) => [itemOf('1', pool({ start: 0, floor: null, max: 5 }, { a: perItemDeduct(1, late), b: gate }))];
    expect(missingIn(gated(exempt(held)))).toEqual([
      ['late', null],
      ['held', null],
    ]);
    const upward = [itemOf('1', pool({ start: 1, floor: 0 }, { a: perItemAward(1, late), b: veto(held) }))];
    expect(missingIn(upward)).toEqual([
      ['late', null],
      ['held', null],
    ]);
  });
});

describe('a list moves at most what hangs on it', () => {
  const staff = sumOf(squads, squads.item.staff);
  const other = itemOf('9', earns(20, { a: award(20, held) }));
  const movedBy = (...clauses: readonly Clause[]) => missingIn([...clauses, other]).find(([fact]) => fact === 'squads')?.[1];

  test('in each of its clauses', () => {
    expect(
      movedBy(itemOf('1', earns(2, { a: award(2, staffed) })), itemOf('2', earns(3, { a: award(1, staffed), b: award(1, held) }))),
    ).toBe(3);
  });
  test('no more than the pool around it can move', () => {
    expect(movedBy(itemOf('1', earns(2, { a: award(5, staffed) })))).toBe(2);
    expect(movedBy(itemOf('1', earns(2, { a: perItemAward(1, staff) })))).toBe(2);
    expect(movedBy(itemOf('1', keeps(2, { a: perItemDeduct(1, staff) })))).toBe(2);
  });
  test('through a gate all that the gate decides over, and that once', () => {
    expect(movedBy(itemOf('1', earns(3, { a: award(1, staffed), b: veto(staffed), c: award(2, held) })))).toBe(3);
    expect(movedBy(itemOf('1', pool({ start: 1, max: 3 }, { a: exempt(staffed), b: veto(staffed), c: award(2, held) })))).toBe(3);
  });
  test('beyond every number where nothing around it has both its ends', () => {
    const cases = tally('cases', '件', '办案', 'Cases');
    const open = [itemOf('1', pool({ start: 0 }, { a: perItemDeduct(1, staff), b: perItemAward(1, cases) }))];
    expect(missingIn(open)).toEqual([
      ['squads', null],
      ['cases', null],
    ]);
  });
});

describe('a fact of a period', () => {
  const score = quantity('score', '分', '得分', 'Score', { max: 100 });
  const HEAD = { authority: ['测试机关', 'Test authority'], year: 2022 } as const;
  const month = rubric({ ...HEAD, id: 'month', title: ['月度', 'Month'], max: 10 }, [
    itemOf('1', keeps(10, { a: perItemDeduct(1, late) })),
    itemOf('2', earns(4, { a: convert(4, score, 100) })),
  ]);
  const year = readRubric(
    weightedAnnual(
      { ...HEAD, id: 'year', title: ['年度', 'Year'], max: null },
      { key: 'months', label: ['各月', 'Months'], rubric: month, count: 2, weight: 1, use: 'exact', divideBy: 'present' },
      {},
      {},
    ),
  );
  test('is known in its own period alone', () => {
    const told = bounds(year, { months: [{ late: 4 }, { score: 50 }] }).missing.map(({ fact, moves }) => [fact, moves]);
    expect(told).toEqual([
      ['months[1].late', 5],
      ['months[0].score', 2],
    ]);
  });
});
