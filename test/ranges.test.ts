/** What measures, conditions and rules can come to, given what is known; and the arithmetic of ends behind it. */
import {
  about,
  above,
  all,
  any,
  assessed,
  assessedDeduct,
  atLeast,
  atMost,
  average,
  award,
  bandScore,
  below,
  bestOf,
  bounds,
  type Condition,
  capAt,
  choice,
  choiceScore,
  consequence,
  convert,
  count,
  countOf,
  criterion,
  deduct,
  definition,
  difference,
  earns,
  equals,
  every,
  exempt,
  figure,
  firstOf,
  flag,
  gap,
  greatestOf,
  is,
  keeps,
  largestOf,
  leastOf,
  lessThan,
  linear,
  list,
  type Measure,
  meanOf,
  moreThan,
  named,
  not,
  notApplicable,
  percent,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  product,
  quantity,
  type Rule,
  rank,
  rankTier,
  rate,
  ratio,
  rounded,
  smallestOf,
  some,
  sum,
  sumOf,
  tally,
  truncated,
  veto,
  when,
  worstOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { boundingAnything } from '../src/bounding.js';
import { compare, type Exact, exactOf, textOf, UNBOUNDED, ZERO } from '../src/exact.js';
import { readFacts } from '../src/intake.js';
import type { Domain } from '../src/kernel.js';
import { prepared } from '../src/library.js';
import { forWhatIsKnown } from '../src/prepare.js';
import {
  atEnds,
  type Case,
  cutAbove,
  cutBelow,
  type Ends,
  eitherOf,
  fewest,
  isSettled,
  isZero,
  mayBeZero,
  NO_POINTS,
  NOTHING,
  passedOn,
  rangeOf,
  ranging,
  rangingOver,
  sumEnds,
  timesEnds,
  widest,
} from '../src/ranges.js';
import { endsAt } from './bound-helpers.js';
import { around, codesOf } from './helpers.js';
import { alone, rubricOf, type Sheet } from './rule-helpers.js';

// ---------------------------------------------------------------------------------------------------------------
// Ends

const exact = (text: string): Exact => exactOf(text) ?? ZERO;
/** `'-1 … 2'`, `'… 2'`, `'-1 …'`, `'…'` or one figure. */
function ends(text: string): Ends {
  const [low = '', high = low] = text.split('…').map((end) => end.trim());
  return { low: low === '' ? null : exact(low), high: high === '' ? null : exact(high) };
}
const told = ({ low, high }: Ends): string =>
  low && high && compare(low, high) === 0 ? textOf(low) : `${low ? `${textOf(low)} ` : ''}…${high ? ` ${textOf(high)}` : ''}`;

describe('ends', () => {
  test.each([
    ['1 … 2', '3 … 4', '3 … 8'],
    ['-1 … 2', '3 … 4', '-4 … 8'],
    ['-1 … 2', '-3 … 4', '-6 … 8'],
    ['-2 … -1', '-3 … -2', '2 … 6'],
    ['0', '…', '0'],
    ['0 … 1', '0 …', '0 …'],
    ['-1 … 1', '0 …', '…'],
    ['1 … 2', '…', '…'],
    ['… -1', '… -1', '1 …'],
    ['… 0', '2', '… 0'],
    ['1/3 … 2', '3', '1 … 6'],
  ])('(%s) × (%s) = %s', (a, b, answer) => {
    expect(told(timesEnds(ends(a), ends(b)))).toBe(answer);
    expect(told(timesEnds(ends(b), ends(a)))).toBe(answer);
  });
  test.each([
    ['1 … 2', '3 … 4', '4 … 6'],
    ['1 …', '3 … 4', '4 …'],
    ['… 2', '3 …', '…'],
    ['1/3', '2/3', '1'],
  ])('(%s) + (%s) = %s', (a, b, answer) => {
    expect(told(sumEnds(ends(a), ends(b)))).toBe(answer);
  });
  test.each([
    ['1 … 2', '3 … 4', '1 … 4'],
    ['1 …', '3 … 4', '1 …'],
    ['… 2', '3 …', '…'],
    ['0', '0', '0'],
  ])('(%s) or (%s) is %s', (a, b, answer) => {
    expect(told(widest(ends(a), ends(b)))).toBe(answer);
  });
  test.each([
    ['-1 … 2', '0', '-1 … 0', '0 … 2'],
    ['1 … 2', '0', '0', '1 … 2'],
    ['…', '0', '… 0', '0 …'],
    ['-2 … -1', '0', '-2 … -1', '0'],
  ])('%s held at %s is %s below and %s above', (given, at, under, over) => {
    expect(told(cutAbove(ends(given), exact(at)))).toBe(under);
    expect(told(cutBelow(ends(given), exact(at)))).toBe(over);
  });
  test.each([
    ['0', true, true, true],
    ['1', true, false, false],
    ['-1 … 1', false, false, true],
    ['0 …', false, false, true],
    ['…', false, false, true],
    ['1 …', false, false, false],
    ['… -1', false, false, false],
  ])('%s: settled %s, zero %s, may be zero %s', (given, settled, zero, mayBe) => {
    expect([isSettled(ends(given)), isZero(ends(given)), mayBeZero(ends(given))]).toEqual([settled, zero, mayBe]);
  });
  test('no end is passed on as beyond every number, and comes back as no end', () => {
    const asked: string[] = [];
    const joined = atEnds(ends('1 …'), ends('2'), (a, b) => {
      asked.push(`${textOf(a)} ${textOf(b)}`);
      return a;
    });
    expect(asked).toEqual(['1 2', '1 2', 'unbounded 2', 'unbounded 2']);
    expect(told(joined)).toBe('1 …');
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Ranges

const turn = (given: Partial<Case>): Case => ({ ...NO_POINTS, ...given });

describe('ranges', () => {
  test('say in short what their cases say', () => {
    expect(ranging(ends('1 … 2'))).toMatchObject({ absent: false, max: undefined, rescaled: false });
    expect(told(rangingOver([exact('2'), exact('-1'), exact('1')]))).toBe('-1 … 2');
    expect(told(rangingOver([]))).toBe('0');
    const open = rangeOf([turn(ends('1 … 2')), turn({ absent: 'noData' })]);
    expect([told(open), open.absent, told(open.max ?? ({} as Ends))]).toEqual(['0 … 2', 'may', '0 …']);
    const gone = rangeOf([turn({ absent: 'noData' }), turn({ absent: 'notApplicable' })]);
    expect([told(gone), gone.absent, told(gone.max as Ends)]).toEqual(['0', true, '0']);
    const less = rangeOf([turn({ left: ends('3') }), turn({ left: ends('1'), rescaled: true })]);
    expect([told(less.max as Ends), less.rescaled, less.absent]).toEqual(['1 … 3', 'may', false]);
    expect(rangeOf([turn({ rescaled: true })]).rescaled).toBe(true);
  });
  test('put cases that differ in their points alone together', () => {
    const cases = [turn(ends('1')), turn({ ...ends('2'), effect: 'veto' }), turn(ends('3')), turn({ ...ends('4'), left: ends('1') })];
    expect(fewest(cases).map((one) => [told(one), one.effect, one.left && told(one.left)])).toEqual([
      ['1 … 3', undefined, undefined],
      ['2', 'veto', undefined],
      ['4', undefined, '1'],
    ]);
    expect(told(eitherOf(NOTHING, ranging(ends('… -1'))))).toBe('… 0');
  });
  test('and, where they would be too many, those that differ in what is left', () => {
    const many = Array.from({ length: 300 }, (_, i) => turn({ ...ends(String(i)), left: ends(String(i + 1)) }));
    const few = fewest([...many, turn(ends('7'))]);
    expect(few.map((one) => [told(one), one.left && told(one.left)])).toEqual([
      ['0 … 299', '1 … 300'],
      ['7', undefined],
    ]);
  });
  test('that stand for another have made up for nothing themselves', () => {
    const plain = ranging(ends('1'));
    expect(passedOn(plain)).toBe(plain);
    expect(passedOn(rangeOf([turn({ rescaled: true, left: ends('2') })]))).toEqual(rangeOf([turn({ left: ends('2') })]));
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Measures

/** What a measure can come to, given what is known: `0 … 5`, `0 … whole`, `… unbounded`. */
function domainGiven(measure: Measure, known: Sheet = {}): string {
  const laidOut = prepared(around(convert(1, measure, 1)), undefined);
  const intake = readFacts(forWhatIsKnown(laidOut), known);
  if (intake.faults.length > 0) throw new Error(intake.faults.map(({ code }) => code).join(' '));
  const node = laidOut.places.get('1.a')?.node as unknown as { readonly of: Measure };
  const { whole, unbounded, ...rest }: Domain = boundingAnything(laidOut, intake).domain(node.of);
  return `${told(rest)}${whole ? ' whole' : ''}${unbounded ? ' unbounded' : ''}`;
}

const a = count('a', '件', '甲', 'A', { max: 10 });
const b = count('b', '件', '乙', 'B', { min: 2, max: 5 });
const open = tally('open', '件', '丙', 'C');
const score = quantity('score', '分', '得分', 'Score', { max: 100 });
const net = quantity('net', '分', '净分', 'Net', { min: -5, max: 5 });
const wide = quantity('wide', '分', '差', 'Any', { min: null });
const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff', { max: 9 }), flag('ready', '达标', 'Ready')], {
  max: 4,
});
const teams = list('teams', '小组', 'Teams', [count('staff', '人', '人数', 'Staff', { min: 1, max: 9 })], { min: 2, max: 3 });
const crew = [
  { staff: 3, ready: true },
  { staff: 5, ready: false },
];
const share = (none: string | number, some: string | number) => ratio(a, open, { none, some });

describe('a measure', () => {
  test.each<[string, Measure, Sheet, string]>([
    ['a count', a, {}, '0 … 10 whole'],
    ['a count, known', a, { a: 3 }, '3 whole'],
    ['an open count', open, {}, '0 … whole'],
    ['a quantity, known', score, { score: '22/3' }, '22/3'],
    ['a quantity without ends', wide, {}, '…'],
    ['a figure', figure('0.5'), {}, '0.5'],
    ['a name', named('名', 'Name', a), {}, '0 … 10 whole'],
    ['a name, known', named('名', 'Name', a), { a: 4 }, '4 whole'],
    ['a sum', sum(a, b, 1), {}, '3 … 16 whole'],
    ['a sum, one known', sum(a, b, 1), { a: 4 }, '7 … 10 whole'],
    ['a sum with a fraction known', sum(score, b), { score: '0.5' }, '2.5 … 5.5'],
    ['a sum with no end', sum(a, open), { a: 4 }, '4 … whole'],
    ['a mean', average(a, b), { b: 2 }, '1 … 6'],
    ['a difference', difference(a, b), { b: 4 }, '-4 … 6 whole'],
    ['a difference from what is open', difference(a, open), { a: 4 }, '… 4 whole'],
    ['what is above', above(a, b), { b: 4 }, '0 … 6 whole'],
    ['what is below', below(a, b), { b: 4 }, '0 … 4 whole'],
    ['what is below, by so much at least', below(b, figure(7)), {}, '2 … 5 whole'],
    ['a gap', gap(a, b), { b: 4 }, '0 … 6 whole'],
    ['a gap that cannot close', gap(a, figure(12)), {}, '2 … 12 whole'],
    ['a gap that cannot close from below', gap(figure(12), a), { a: 3 }, '9 whole'],
    ['a gap with no end', gap(open, figure(3)), {}, '0 … whole'],
    ['a product', product(a, b), { b: 3 }, '0 … 30 whole'],
    ['a signed product', product(net, b), {}, '-25 … 25'],
    ['a signed product, one known', product(net, b), { net: -2 }, '-10 … -4 whole'],
    ['a product of signed ones', product(net, difference(a, figure(4))), {}, '-30 … 30'],
    ['nothing times what is open', product(a, open), { a: 0 }, '0 whole'],
    ['a product with what is open', product(a, open), { a: 1 }, '0 … whole'],
    ['the least', leastOf(a, b), { b: 3 }, '0 … 3 whole'],
    ['the least of an open one', leastOf(open, b), {}, '0 … 5 whole'],
    ['the greatest', greatestOf(a, b), { b: 3 }, '3 … 10 whole'],
    ['a rounded one', rounded(score, 1), {}, '0 … 100'],
    ['one rounded to whole numbers', rounded(score, 0), { score: '66.6' }, '67 whole'],
    ['one rounded to whole numbers, open', rounded(score, 0, 'floor'), {}, '0 … 100 whole'],
  ])('%s', (_, measure, known, domain) => {
    expect(domainGiven(measure, known)).toBe(domain);
  });

  test.each<[string, Measure, Sheet, string]>([
    ['nothing known', ratio(a, b, { none: 'error', some: 'error' }), {}, '0 … 5'],
    ['above known', ratio(a, b, { none: 'error', some: 'error' }), { a: 6 }, '1.2 … 3'],
    ['below known', ratio(a, b, { none: 'error', some: 'error' }), { b: 3 }, '0 … 10/3'],
    ['a rate', rate(a, b, { none: 0, some: 0 }), { a: 6 }, '120 … 300'],
    ['a count below: one at least divides', share(0, 0), { a: 6 }, '0 … 6'],
    ['what is below may be next to nothing', ratio(a, score, { none: 0, some: 0 }), { a: 6 }, '0 …'],
    ['answers widen it', share(20, -1), {}, '-1 … 20'],
    ['of nothing there is no 0/0', share(20, -1), { a: 6 }, '-1 … 6'],
    ['of nothing known there is no n/0', share(20, -1), { a: 0 }, '0 … 20'],
    ['nothing below: only the answers', share(20, -1), { open: 0 }, '-1 … 20 whole'],
    ['nothing below, something above', ratio(b, open, { none: 20, some: -1 }), { open: 0 }, '-1 whole'],
    ['unbounded perhaps', share(0, 'unbounded'), {}, '0 … unbounded'],
    ['unbounded perhaps, something above', share(0, 'unbounded'), { a: 6 }, '0 … unbounded'],
    ['unbounded not, with nothing above', share(0, 'unbounded'), { a: 0 }, '0'],
    ['unbounded for sure', ratio(b, open, { none: 0, some: 'unbounded' }), { open: 0 }, 'unbounded … unbounded'],
    ['unbounded, known', share(0, 'unbounded'), { a: 6, open: 0 }, 'unbounded … unbounded'],
    ['unbounded below', ratio(net, open, { none: 0, some: 'unbounded' }), { net: -2, open: 0 }, '… -unbounded unbounded'],
    ['either way unbounded', ratio(net, open, { none: 0, some: 'unbounded' }), {}, '… unbounded'],
    ['an error leaves it out', share('error', 'error'), { open: 0 }, '…'],
    ['an error leaves the other answer', share('error', 7), { open: 0 }, '7 whole'],
    ['below nothing', ratio(a, difference(0, b), { none: 0, some: 0 }), { b: 5 }, '-2 … 0'],
    ['signed below', ratio(a, net, { none: 0, some: 0 }), {}, '…'],
    ['signed below, known', ratio(a, net, { none: 0, some: 0 }), { net: -5 }, '-2 … 0'],
    ['the least of what may be unbounded', leastOf(share(0, 'unbounded'), 9), {}, '0 … 9'],
    ['the least of what is unbounded', leastOf(share(0, 'unbounded'), b), { a: 1, open: 0 }, '2 … 5'],
    ['the greatest of what is unbounded', greatestOf(share(0, 'unbounded'), b), { a: 1, open: 0 }, 'unbounded … unbounded'],
    ['rounded', rounded(leastOf(share(0, 'unbounded'), b), 1), { a: 1, open: 0 }, '2 … 5'],
    ['rounded and unbounded', rounded(greatestOf(share(0, 'unbounded'), b), 1), { a: 1, open: 0 }, 'unbounded … unbounded'],
  ])('a ratio: %s', (_, measure, known, domain) => {
    expect(domainGiven(measure, known)).toBe(domain);
  });

  test.each<[string, Measure]>([
    ['a sum', sum(share(0, 'unbounded'), b)],
    ['a mean', average(share(0, 'unbounded'), b)],
    ['a product', product(share(0, 'unbounded'), b)],
    ['a difference', difference(b, share(0, 'unbounded'))],
    ['a ratio', ratio(share(0, 'unbounded'), b, { none: 0, some: 0 })],
    ['a ratio below the line', ratio(b, share(0, 'unbounded'), { none: 0, some: 0 })],
  ])('%s over an unbounded ratio is nothing that may be calculated, and ends all the same', (_, measure) => {
    expect(domainGiven(measure, { a: 1, open: 0 })).not.toMatch(/unbounded/);
  });

  const part = count('part', '件', '其中', 'Of them', { partOf: open });
  test.each<[string, Measure, Sheet, string]>([
    ['nothing known', part, {}, '0 … whole'],
    ['a part is not more than its whole', part, { open: 7 }, '0 … 7 whole'],
    ['a whole is not less than its part', sum(open, product(0, part)), { part: 7 }, '7 … whole'],
    ['the rate of a part', rate(part, open, { none: 100, some: 'error' }), {}, '0 … 100'],
    ['of nothing', rate(part, open, { none: 100, some: 'error' }), { open: 0 }, '100 whole'],
    ['of so many', rate(part, open, { none: 100, some: 'error' }), { open: 7 }, '0 … 100'],
    ['so many of it', rate(part, open, { none: 120, some: 'unbounded' }), { part: 7 }, '0 … 100'],
  ])('a part of a whole: %s', (_, measure, known, domain) => {
    expect(domainGiven(measure, known)).toBe(domain);
  });

  const staff = squads.item.staff;
  test.each<[string, Measure, Sheet, string]>([
    ['a count', countOf(squads), {}, '0 … 4 whole'],
    ['a count, known', countOf(squads), { squads: crew }, '2 whole'],
    ['a count of some', countOf(teams, { where: atLeast(teams.item.staff, 3) }), {}, '0 … 3 whole'],
    ['a count of all', countOf(teams), {}, '2 … 3 whole'],
    ['a sum', sumOf(squads, staff), {}, '0 … 36 whole'],
    ['a sum of at least two', sumOf(teams, teams.item.staff), {}, '2 … 27 whole'],
    ['a sum of some of them', sumOf(teams, teams.item.staff, { where: atLeast(teams.item.staff, 3) }), {}, '0 … 27 whole'],
    ['a sum, known', sumOf(squads, staff, { where: squads.item.ready }), { squads: crew }, '3 whole'],
    ['a signed sum', sumOf(teams, difference(teams.item.staff, 2)), {}, '-3 … 21 whole'],
    ['a mean', meanOf(squads, staff, { none: -1 }), {}, '-1 … 9'],
    ['a mean of at least two', meanOf(teams, teams.item.staff, { none: -1 }), {}, '1 … 9'],
    ['a mean, known', meanOf(squads, staff, { none: -1 }), { squads: crew }, '4 whole'],
    ['a mean of none, known', meanOf(squads, staff, { none: -1 }), { squads: [] }, '-1 whole'],
    ['the largest', largestOf(squads, staff, { none: 0 }), { squads: crew }, '5 whole'],
    ['the largest, open', largestOf(teams, teams.item.staff), {}, '1 … 9 whole'],
    ['the smallest', smallestOf(squads, staff, { none: 0 }), { squads: crew }, '3 whole'],
    ['beside a fact that is missing', sum(sumOf(squads, staff), b), { squads: crew }, '10 … 13 whole'],
    ['with a fact of its own inside', sumOf(squads, product(staff, b)), { b: 3 }, '0 … 108 whole'],
    ['all known', sumOf(squads, product(staff, b)), { squads: crew, b: 3 }, '24 whole'],
  ])('over a list: %s', (_, measure, known, domain) => {
    expect(domainGiven(measure, known)).toBe(domain);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Rules, by what they yield

/** What one rule can come to, given what is known. */
const ruleGiven = (rule: Rule, known: Sheet = {}): string => endsAt(bounds(alone(rule), known), 'c.a');

const held = flag('held', '已召开', 'Held');
const late = flag('late', '逾期', 'Late');
const answer = choice('answer', '答复', 'Answer', { yes: ['有', 'yes'], partly: ['部分', 'partly'], no: ['无', 'no'] });
const only = choice('only', '答复', 'Answer', { yes: ['有', 'yes'] });
const closed = percent('closed', '完成率', 'Completion');

/** Whether a condition holds, given what is known. */
function decidedGiven(condition: Condition, known: Sheet = {}): boolean | undefined {
  const answer = ruleGiven(about('条件', 'Condition', award(1, condition)), known);
  return answer === '0 … 1' ? undefined : answer === '1';
}

describe('a condition', () => {
  test.each<[string, Condition, Sheet, boolean | undefined]>([
    ['a flag', held, {}, undefined],
    ['a flag, known', held, { held: true }, true],
    ['a flag, known not to', held, { held: false }, false],
    ['a choice', is(answer, 'yes'), {}, undefined],
    ['a choice taken', is(answer, 'yes'), { answer: 'yes' }, true],
    ['a choice not taken', is(answer, 'yes'), { answer: 'no' }, false],
    ['the only choice', is(only, 'yes'), {}, true],
    ['all', all(held, late), {}, undefined],
    ['all, one known not to', all(held, late), { late: false }, false],
    ['all, one known', all(held, late), { held: true }, undefined],
    ['all, known', all(held, late), { held: true, late: true }, true],
    ['all of none', all(), {}, true],
    ['any', any(held, late), {}, undefined],
    ['any, one known', any(held, late), { late: true }, true],
    ['any, one known not to', any(held, late), { held: false }, undefined],
    ['any, known not to', any(held, late), { held: false, late: false }, false],
    ['any of none', any(), {}, false],
    ['not', not(held), {}, undefined],
    ['not, known', not(held), { held: true }, false],
    ['not all, one known not to', not(all(held, late)), { held: false }, true],
  ])('%s', (_, condition, known, decided) => {
    expect(decidedGiven(condition, known)).toBe(decided);
  });

  test.each<[string, Condition, Sheet, boolean | undefined]>([
    ['≥, open', atLeast(a, 6), {}, undefined],
    ['≥ the most', atLeast(a, 10), {}, undefined],
    ['≥ more than the most', atLeast(a, 11), {}, false],
    ['≥ the least', atLeast(b, 2), {}, true],
    ['> the most', moreThan(a, 10), {}, false],
    ['> the least', moreThan(b, 2), {}, undefined],
    ['≤ the most', atMost(a, 10), {}, true],
    ['≤ the least', atMost(b, 2), {}, undefined],
    ['< the least', lessThan(b, 2), {}, false],
    ['< more than the most', lessThan(a, 11), {}, true],
    ['=, open', equals(a, 6), {}, undefined],
    ['= what is beyond', equals(a, 11), {}, false],
    ['= what a count never is', equals(a, '2.5'), {}, false],
    ['= what a quantity may be', equals(score, '2.5'), {}, undefined],
    ['≥ between two counts', atLeast(a, '9.5'), {}, undefined],
    ['≥ above the last count', atLeast(a, '10.5'), {}, false],
    ['two measures', atLeast(a, b), {}, undefined],
    ['two measures, one known', atLeast(a, b), { a: 5 }, true],
    ['two measures, the other known', lessThan(a, b), { b: 2 }, undefined],
    ['two measures that never meet', equals(a, b), { a: 1 }, false],
    ['known', atLeast(a, 6), { a: 6 }, true],
    ['no end', atLeast(open, 0), {}, true],
    ['no end above', atMost(open, 1000), {}, undefined],
    ['no ends', atLeast(wide, 0), {}, undefined],
    ['unbounded is more', moreThan(share(0, 'unbounded'), score), { a: 1, open: 0 }, true],
    ['unbounded is not less', atMost(share(0, 'unbounded'), score), { a: 1, open: 0 }, false],
    ['nothing is more than unbounded', moreThan(score, share(0, 'unbounded')), { a: 1, open: 0 }, false],
    ['unbounded below is less', lessThan(ratio(net, open, { none: 0, some: 'unbounded' }), score), { net: -1, open: 0 }, true],
    ['perhaps unbounded', moreThan(share(0, 'unbounded'), 10), {}, undefined],
    ['perhaps unbounded is never less than nothing', lessThan(share(0, 'unbounded'), 0), {}, false],
  ])('a comparison: %s', (_, condition, known, decided) => {
    expect(decidedGiven(condition, known)).toBe(decided);
  });

  const manned = atLeast(squads.item.staff, 3);
  test.each<[string, Condition, Sheet, boolean | undefined]>([
    ['every', every(squads, manned), {}, undefined],
    ['every, known', every(squads, manned), { squads: crew }, true],
    ['every, known not to', every(squads, squads.item.ready), { squads: crew }, false],
    ['every of none', every(squads, manned), { squads: [] }, true],
    ['every, what always holds', every(squads, atLeast(squads.item.staff, 0)), {}, true],
    ['every, what never holds, of perhaps none', every(squads, atLeast(squads.item.staff, 10)), {}, undefined],
    ['every, what never holds, of some', every(teams, atLeast(teams.item.staff, 10)), {}, false],
    ['some', some(squads, manned), {}, undefined],
    ['some, known', some(squads, squads.item.ready), { squads: crew }, true],
    ['some of none', some(squads, manned), { squads: [] }, false],
    ['some, what never holds', some(squads, atLeast(squads.item.staff, 10)), {}, false],
    ['some, what always holds, of perhaps none', some(squads, atLeast(squads.item.staff, 0)), {}, undefined],
    ['some, what always holds, of some', some(teams, atLeast(teams.item.staff, 1)), {}, true],
    ['with a fact inside', every(squads, atLeast(squads.item.staff, b)), { squads: crew }, undefined],
    ['with a fact inside, known', every(squads, atLeast(squads.item.staff, b)), { squads: crew, b: 4 }, false],
    ['with a fact inside that decides alone', every(squads, any(held, manned)), { held: true }, true],
  ])('over a list: %s', (_, condition, known, decided) => {
    expect(decidedGiven(condition, known)).toBe(decided);
  });
  test('over a list that is always empty', () => {
    const none = list('none', '无', 'None', [flag('ready', '达标', 'Ready')], { max: 0 });
    expect([every(none, none.item.ready), some(none, none.item.ready)].map((one) => decidedGiven(one))).toEqual([true, false]);
  });
});

describe('a rule', () => {
  const banded = bandScore(closed, { '< 98': 0, '[98, 100)': '0.3', '= 100': '0.5' });
  const whole = bandScore(a, { '< 3': -1, '[3, 9]': 2, '> 9': 1 });
  const sloped = linear(score, { '< 60': 0, '[60, 100]': [3, 5] });
  const given = points('given', '评定', 'Given', { min: -1, max: 3 });
  test.each<[string, Rule, Sheet, string]>([
    ['award', award(2, held), {}, '0 … 2'],
    ['award, known', award(2, held), { held: true }, '2'],
    ['award, known not to', award(2, held), { held: false }, '0'],
    ['award, always', award(2), {}, '2'],
    ['deduct', deduct('0.2', late), {}, '-0.2 … 0'],
    ['deduct, known', deduct('0.2', late), { late: true }, '-0.2'],
    ['per item', perItemAward('0.5', a), {}, '0 … 5'],
    ['per item, known', perItemAward('0.5', a), { a: 3 }, '1.5'],
    ['per item, no end', perItemAward('0.5', open), {}, '0 … ∞'],
    ['per item deducted, no end', perItemDeduct('0.5', open), {}, '-∞ … 0'],
    ['per item, worth nothing', perItemDeduct(0, open), {}, '0'],
    ['per complete step', perItemAward(1, b, { every: 3, steps: 'complete' }), {}, '0 … 1'],
    ['per started step', perItemAward(1, b, { every: 3, steps: 'started' }), {}, '1 … 2'],
    ['in proportion', perItemAward(1, b, { every: 3, steps: 'proportional' }), {}, '2/3 … 5/3'],
    ['per step deducted', perItemDeduct('0.1', below(a, 12), { every: 2, steps: 'complete' }), {}, '-0.6 … -0.1'],
    ['bands', banded, {}, '0 … 0.5'],
    ['bands, known', banded, { closed: '99%' }, '0.3'],
    ['bands over counts', whole, {}, '-1 … 2'],
    ['bands by what is left', bandScore(sum(a, b), { '< 3': -1, '[3, 8]': 2, '> 8': 1 }), { a: 2 }, '2'],
    ['bands between counts', bandScore(sum(a, b), { '<= 5': 0, '(5, 6)': 9, '>= 6': 1 }), { a: 2 }, '0 … 1'],
    ['bands of what is unbounded', bandScore(share(0, 'unbounded'), { '< 30': 0, '[30, 40]': -1, '> 40': -2 }), { a: 1, open: 0 }, '-2'],
    ['bands of what may be unbounded', bandScore(ratio(b, open, { none: 0, some: 'unbounded' }), { '<= 5': 0, '> 5': -2 }), {}, '-2 … 0'],
    [
      'ranks',
      rankTier(rank('place', '名次', 'Place', { of: 16, ties: 'shared' }), { '1-4': 0, '5-8': '-0.3', '9-16': '-0.6' }),
      {},
      '-0.6 … 0',
    ],
    ['a choice', choiceScore(answer, { yes: 1, partly: '0.5', no: -1 }), {}, '-1 … 1'],
    ['a choice, known', choiceScore(answer, { yes: 1, partly: '0.5', no: -1 }), { answer: 'partly' }, '0.5'],
    ['a conversion', convert('17.5', score, 100), {}, '0 … 17.5'],
    ['a conversion, known', convert('17.5', score, 100), { score: 80 }, '14'],
    ['a conversion of what is signed', convert(2, difference(a, b), 10), { a: 4 }, '0 … 0.4'],
    ['a conversion of what has no ends', convert(2, wide, 10), {}, '0 … 2'],
    ['a conversion of what is unbounded', convert(2, share(0, 'unbounded'), 10), { a: 1, open: 0 }, '2'],
    ['a conversion of what may be unbounded', convert(2, ratio(b, open, { none: 0, some: 'unbounded' }), 10), {}, '0 … 2'],
    ['lines', sloped, {}, '0 … 5'],
    ['lines, known', sloped, { score: 80 }, '4'],
    ['lines cut off', linear(sum(score, figure(60)), { '< 60': 0, '[60, 160]': [3, 8] }), {}, '3 … 8'],
    ['lines by what is left', linear(sum(score, a), { '< 60': 0, '[60, 100]': [3, 5], '> 100': 9 }), { score: 70 }, '3.5 … 4'],
    ['a line that falls', linear(score, { '[0, 100]': [5, 1] }), {}, '1 … 5'],
    ['a line over counts, open at its end', linear(a, { '[0, 10)': [0, 5], '= 10': 0 }), {}, '0 … 4.5'],
    ['assessed', assessed(given), {}, '-1 … 3'],
    ['assessed, known', assessed(given), { given: '2.5' }, '2.5'],
    ['assessed and deducted', assessedDeduct(points('taken', '扣分', 'Taken', { max: 3 })), {}, '-3 … 0'],
    ['lost from the source', truncated(points('lost', '得分', 'Points', { max: 3 })), {}, '0 … 3'],
    ['when', when(held, award(2, late)), {}, '0 … 2'],
    ['when, known', when(held, award(2)), { held: true }, '2'],
    ['when, known not to', when(held, award(2)), { held: false }, '0'],
    ['when, what it stands on known', when(held, perItemDeduct(1, a)), { a: 3 }, '-3 … 0'],
    ['when, a condition inside that is the same', when(held, award(2, held)), {}, '0 … 2'],
    ['when, a condition inside that is the opposite', when(held, award(2, not(held))), {}, '0'],
    ['a ladder', firstOf(deduct(4, held), deduct(2, late)), {}, '-4 … 0'],
    ['a ladder, first known not to', firstOf(deduct(4, held), deduct(2, late)), { held: false }, '-2 … 0'],
    ['a ladder, second known', firstOf(deduct(4, held), deduct(2, late)), { late: true }, '-4 … -2'],
    ['a ladder, first known', firstOf(deduct(4, held), deduct(2, late)), { held: true }, '-4'],
    ['a ladder with a last rung', firstOf(when(held, award(3)), perItemAward(1, b)), {}, '2 … 5'],
    ['a ladder with a last rung that falls away', firstOf(when(held, award(3)), perItemAward(1, b)), { held: true }, '3'],
    ['a ladder, the same condition again', firstOf(when(held, award(1)), when(held, award(9)), award(2)), {}, '1 … 2'],
    ['the best', bestOf(award(4, held), award(3, late)), {}, '0 … 4'],
    ['the best, the lesser known', bestOf(award(4, held), award(3, late)), { late: true }, '3 … 4'],
    ['the best, the greater known', bestOf(award(4, held), award(3, late)), { held: true }, '4'],
    ['the best of no ends', bestOf(perItemAward(1, open), award(3, late)), { late: true }, '3 … ∞'],
    ['the worst', worstOf(perItemDeduct(1, open), deduct(3, late)), { late: true }, '-∞ … -3'],
    ['the worst of what is known', worstOf(award(4, held), award(3)), {}, '0 … 3'],
    ['a cap', capAt(1, [award('0.8', held), award('0.8', late)]), { held: true }, '0.8 … 1'],
    ['a cap on what has no end', capAt(1, [perItemAward('0.8', open)]), {}, '0 … 1'],
    ['a cap on deductions', capAt(-2, [perItemDeduct(1, open)]), {}, '-2 … 0'],
    ['a consequence', consequence('noted', '记录', 'Noted', held), {}, '0'],
  ])('%s', (_, rule, known, ends) => {
    expect(ruleGiven(about('规则', 'Rule', rule), known)).toBe(ends);
  });
  test('a figure without points never moves any', () => {
    const clauses = [criterion('c', '项', 'Item', earns(1, [award(1, held)])), definition('d', '数', 'Number', a)];
    const open = bounds(rubricOf(clauses, { max: 1 }), {});
    expect([endsAt(open, 'd'), endsAt(open, 'test')]).toEqual(['0', '0 … 1']);
    expect(open.missing.map(({ fact, moves }) => [fact, moves])).toEqual([
      ['held', 1],
      ['a', 0],
    ]);
  });
});

describe('a pool', () => {
  // What is left of its maximum may be less than its floor.
  const crowded = pool({ start: 2, floor: 2, max: 5 }, [earns(4, [award(1, late), notApplicable(held)]), perItemDeduct(1, a)]);
  test.each<[string, Rule, Sheet, string]>([
    ['earns', earns(1, [award('0.6', held), award('0.6', late)]), {}, '0 … 1'],
    ['earns, one known', earns(1, [award('0.6', held), award('0.6', late)]), { held: true }, '0.6 … 1'],
    ['keeps', keeps(1, [perItemDeduct('0.1', open)]), {}, '0 … 1'],
    ['keeps, known', keeps(1, [perItemDeduct('0.1', open)]), { open: 3 }, '0.7'],
    ['keeps, beyond its floor', keeps(1, [perItemDeduct('0.1', open), deduct(1, held)]), { open: 10 }, '0'],
    ['no floor', pool({ start: 0, floor: null, max: 1 }, [perItemDeduct('0.1', open)]), {}, '-∞ … 0'],
    ['no maximum', pool({ start: 1 }, [perItemAward('0.1', open)]), {}, '1 … ∞'],
    ['neither', pool({ start: 1, floor: null }, [perItemAward(1, open), perItemDeduct(1, b)]), {}, '-4 … ∞'],
    ['held from both sides', pool({ start: '0.6', floor: '0.2', max: 1 }, [perItemDeduct('0.2', open), award('0.4', held)]), {}, '0.2 … 1'],
    ['a pool in a pool', earns(3, [earns(1, [perItemAward(1, open)]), award(1, held)]), { held: true }, '1 … 2'],
    ['empty', earns(3, []), {}, '0'],
    ['a floor above what is left, and less due', crowded, { held: true, a: 2 }, '2'],
    ['a floor above what is left, and more due', crowded, { held: true, a: 0 }, '1'],
    ['a floor above what is left, and whatever due', crowded, { held: true }, '1 … 2'],
    ['a floor above what may be left', crowded, { a: 0, late: true }, '1 … 3'],
  ])('%s', (_, rule, known, ends) => {
    expect(ruleGiven(about('池', 'Pool', rule), known)).toBe(ends);
  });

  test('so many parts that may not apply are followed together, and never too narrowly', () => {
    // 24 flags, each with its own maximum: 2^24 ways, and nearly as many amounts that may be left.
    const parts = Array.from({ length: 24 }, (_, i) => {
      const max = `${2 ** i}/1000`;
      return about('部分', 'Part', earns(max, [award(max), notApplicable(flag(`gone${i}` as const, '缺项', 'Left out'))]));
    });
    const whole = about('池', 'Pool', earns(20, [...parts, award(1)], { rescale: true }));
    const result = bounds(alone(whole), {});
    expect(endsAt(result, 'c.a')).toBe('1 … 20');
    const known = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`gone${i}`, i % 2 === 0]));
    expect(endsAt(bounds(alone(whole), known), 'c.a')).toMatch(/^[\d./]+$/);
  });
});

describe('gates', () => {
  const [banned, excused, none] = [
    flag('banned', '否决', 'Banned'),
    flag('excused', '免予考核', 'Excused'),
    flag('none', '不适用', 'None'),
  ];
  const parts = [award(2, held), perItemDeduct(1, open)];
  const gated = (...gates: readonly Rule[]): Rule => about('池', 'Pool', pool({ start: 1, floor: -2, max: 4 }, [...parts, ...gates]));
  test.each<[string, Rule, Sheet, string]>([
    ['none', gated(), {}, '-2 … 3'],
    ['a veto, perhaps', gated(veto(banned)), {}, '-2 … 3'],
    ['a veto, perhaps, of what is earned', gated(veto(banned)), { held: true, open: 0 }, '0 … 3'],
    ['a veto', gated(veto(banned)), { banned: true }, '-2 … 0'],
    ['a veto of what is earned', gated(veto(banned)), { banned: true, held: true, open: 0 }, '0'],
    ['a veto of what is owed', gated(veto(banned)), { banned: true, open: 3 }, '-2 … 0'],
    ['no veto', gated(veto(banned)), { banned: false, held: true, open: 0 }, '3'],
    ['an exemption, perhaps', gated(exempt(excused)), {}, '-2 … 4'],
    ['an exemption, perhaps, from what is known', gated(exempt(excused)), { held: true, open: 1 }, '2 … 4'],
    ['an exemption', gated(exempt(excused)), { excused: true }, '4'],
    ['both, perhaps', gated(veto(banned), exempt(excused)), { held: true, open: 1 }, '0 … 4'],
    ['an exemption and perhaps a veto', gated(veto(banned), exempt(excused)), { excused: true, held: true, open: 1 }, '0 … 4'],
    ['a veto and perhaps an exemption', gated(veto(banned), exempt(excused)), { banned: true, held: true, open: 1 }, '0'],
    ['not applicable, perhaps', gated(notApplicable(none)), { held: true, open: 1 }, '0 … 2'],
    ['not applicable', gated(notApplicable(none)), { none: true }, '0'],
    ['not applicable beats a veto', gated(notApplicable(none), veto(banned)), { none: true, banned: true, open: 9 }, '0'],
    ['all three, perhaps', gated(notApplicable(none), veto(banned), exempt(excused)), { held: true, open: 1 }, '0 … 4'],
    ['under a condition', gated(when(late, veto(banned))), { late: true, banned: true, held: true, open: 0 }, '0'],
    ['under a condition, perhaps', gated(when(late, veto(banned))), { banned: true, held: true, open: 0 }, '0 … 3'],
    ['in a ladder', gated(firstOf(when(late, veto(banned)), award(1))), { banned: true, held: true, open: 0 }, '0 … 4'],
    ['in a best-of, whatever counts', gated(bestOf(award(1), veto(banned))), { banned: true, held: true, open: 0 }, '0'],
    ['in a best-of, perhaps', gated(bestOf(award(1), veto(banned))), { held: true, open: 0 }, '0 … 4'],
  ])('%s', (_, rule, known, ends) => {
    expect(ruleGiven(rule, known)).toBe(ends);
  });
});

test('what is wrong with the facts is found while a measure is asked, and never goes on without end', () => {
  const never = about('不', 'Never', perItemDeduct(1, share(0, 'unbounded'), { every: 3, steps: 'complete' }));
  expect(codesOf(() => bounds(alone(never), { a: 1, open: 0 }))).toEqual(['value-unbounded']);
  expect(textOf(UNBOUNDED)).toBe('unbounded');
});
