/** What a missing fact moves where something is made up for, where a value would be wrong, and where an end is missing. */
import {
  about,
  atLeast,
  award,
  bandScore,
  bounds,
  type Clause,
  count,
  criterion,
  earns,
  flag,
  list,
  notApplicable,
  perItemAward,
  perItemDeduct,
  pool,
  type Rule,
  ratio,
  readRubric,
  rubric,
  section,
  some,
  tally,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { endsAt } from './bound-helpers.js';
import { codesOf } from './helpers.js';
import { rubricOf, type Sheet } from './rule-helpers.js';

const held = flag('held', '已召开', 'Held');
const arose = flag('arose', '无此项工作', 'Nothing of the kind arose');
const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')]);
const staffed = some(squads, atLeast(squads.item.staff, 3));
const itemOf = (id: string, scores: Rule): Clause => criterion(id, '项', 'Item', scores);
type Scheme = Parameters<typeof bounds>[0];
/** What is missing, in the order in which it is told, with what it moves. */
const missingIn = (scheme: Scheme, facts: Sheet = {}) => bounds(scheme, facts).missing.map(({ fact, moves }) => [fact, moves]);

describe('what is made up for', () => {
  const scheme = (rescale: boolean) =>
    readRubric(
      rubric({ id: 'test', title: ['测试方案', 'Test scheme'], authority: ['测试机关', 'Test authority'], year: 2022, max: 10 }, [
        section(
          '1',
          '节',
          'Section',
          10,
          [itemOf('1.1', earns(5, [award(5, staffed)])), itemOf('1.2', earns(5, [award(5, held), notApplicable(arose)]))],
          { rescale },
        ),
      ]),
    );
  test('moves the total by more than its own points', () => {
    const open = bounds(scheme(true), { held: false });
    // Five points of ten, or ten where the other item does not apply; none where no squad has its staff.
    expect([endsAt(open, '1.1'), endsAt(open, 'test')]).toEqual(['0 … 5', '0 … 10']);
    expect(missingIn(scheme(true), { held: false })).toEqual([
      ['squads', 10],
      ['arose', 5],
    ]);
    expect(endsAt(bounds(scheme(true), { held: false, squads: [] }), 'test')).toBe('0');
  });
  test('moves it by those where nothing is made up for', () => {
    expect(missingIn(scheme(false), { held: false })).toEqual([
      ['squads', 5],
      ['arose', 0],
    ]);
    expect(missingIn(scheme(true), { held: false, arose: false })).toEqual([['squads', 5]]);
  });
});

describe('a value with which something would be wrong', () => {
  const [a, b] = [count('a', '件', '甲', 'A', { max: 4 }), count('b', '件', '乙', 'B', { max: 2 })];
  const share = ratio(a, b, { none: 'error', some: 'error' });
  const scheme = rubricOf([
    itemOf('1', earns(5, { a: about('比', 'Ratio', bandScore(share, { '< 1': 5, '>= 1': 0 })), b: award(5, held) })),
  ]);
  test('is not one that the fact may have, whatever it would settle', () => {
    // Two or more of the first: any number of the second that is one leaves all five points to the meeting.
    expect(missingIn(scheme, { a: 2 })).toEqual([
      ['held', 5],
      ['b', 0],
    ]);
    expect(codesOf(() => bounds(scheme, { a: 2, b: 0 }))).toEqual(['ratio-undefined']);
  });
  test('while any other is', () => {
    expect(missingIn(scheme, { a: 1 })).toEqual([
      ['b', 5],
      ['held', 5],
    ]);
  });
});

describe('a fact in two clauses, one of them without a limit', () => {
  const [late, flaws] = [tally('late', '件', '逾期案件', 'Late cases'), tally('flaws', '处', '差错', 'Flaws')];
  test.each<[string, Rule, Rule]>([
    ['above', earns(3, { a: perItemAward(1, late) }), pool({ start: 0 }, { a: perItemAward(1, late), b: perItemAward(1, flaws) })],
    [
      'below',
      pool({ start: 3, max: 3 }, { a: perItemDeduct(1, late) }),
      pool({ start: 0, floor: null }, { a: perItemDeduct(1, late), b: perItemDeduct(1, flaws) }),
    ],
  ])('%s', (_, capped, endless) => {
    expect(missingIn(rubricOf([itemOf('1', capped), itemOf('2', endless)], { max: null }))).toEqual([
      ['late', null],
      ['flaws', null],
    ]);
  });
});
