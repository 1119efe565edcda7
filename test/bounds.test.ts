/** What a score can still come to: sound whatever is missing, narrower the more is known, and the score itself in the end. */
import fc from 'fast-check';
import {
  about,
  atLeast,
  award,
  type BoundNode,
  bandScore,
  bestOf,
  bounds,
  choice,
  choiceScore,
  convert,
  count,
  criterion,
  deduct,
  earns,
  evaluate,
  exempt,
  fault,
  firstOf,
  flag,
  KaoheError,
  keeps,
  lessThan,
  list,
  nodesOf,
  notApplicable,
  percent,
  perItemAward,
  perItemDeduct,
  pool,
  quantity,
  type Rule,
  rate,
  readRubric,
  rubric,
  section,
  sumOf,
  tally,
  veto,
  weightedAnnual,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { schemes } from '../rubrics/index.js';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { fractionOf, order } from './fraction.js';
import { years } from './reference/facts.js';
import { randomFacts } from './reference/random-facts.js';
import { alone, rubricOf, type Sheet, throughJson } from './rule-helpers.js';

function* all(node: BoundNode): Generator<BoundNode> {
  yield node;
  for (const child of node.children ?? []) yield* all(child);
}
const isAtMost = (a: string | null, b: string | null): boolean => a === null || b === null || order(fractionOf(a), fractionOf(b)) <= 0;

/** What of the laws does not hold for a rubric, some facts, and the part of them that is known. */
function broken(open: ReturnType<typeof readRubric>, facts: Sheet, known: Sheet): readonly string[] {
  const tree = evaluate(open, facts);
  const scores = new Map([...nodesOf(tree)].map((node) => [node.id, node.exact]));
  const [nothing, some, everything] = [{}, known, facts].map(
    (given) => new Map([...all(bounds(open, given))].map((node) => [node.id, node.exact])),
  );
  return [...scores].flatMap(([id, exact]) => {
    const [wide, narrow, point] = [nothing?.get(id), some?.get(id), everything?.get(id)];
    if (!wide || !narrow || !point) return [`${id} is not there`];
    return [
      ...(isAtMost(narrow.low, exact) && isAtMost(exact, narrow.high) ? [] : [`${id}: ${exact} is not in ${narrow.low} … ${narrow.high}`]),
      ...(isAtMost(wide.low, narrow.low ?? wide.low) && isAtMost(narrow.high ?? wide.high, wide.high) ? [] : [`${id} grew wider`]),
      ...(point.low === exact && point.high === exact ? [] : [`${id}: ${exact} is known, and told as ${point.low} … ${point.high}`]),
    ];
  });
}

/** Facts, and which of them are known. */
const partly = <T extends object>(facts: fc.Arbitrary<T>) =>
  facts.chain((all) =>
    fc
      .array(fc.boolean(), { minLength: Object.keys(all).length, maxLength: Object.keys(all).length })
      .map((kept) => ({ all, known: Object.fromEntries(Object.entries(all).filter((_, i) => kept[i])) })),
  );

function holds(open: ReturnType<typeof readRubric>, facts: fc.Arbitrary<object>, numRuns: number): void {
  fc.assert(
    fc.property(partly(facts), ({ all: whole, known }) => {
      const found = broken(open, { ...whole }, known);
      if (found.length > 0) throw new Error(`${JSON.stringify(known)}\n${found.join('\n')}`);
    }),
    { numRuns },
  );
}

describe('evaluate lies within, more facts only narrow, all facts are a point', () => {
  test('Jing’an', () => holds(readRubric(jingan2022), years(), 12), 60_000);
  const others = schemes.filter(({ id }) => id !== 'jingan-2022').map(({ id, rubric: whole, period }) => [id, period ?? whole] as const);
  test.each(others)('%s', (_, scheme) => holds(readRubric(scheme), randomFacts(scheme), 15), 60_000);
  const annual = schemes.filter(({ period }) => period !== null).map(({ id, rubric: year }) => [id, year] as const);
  test.each(annual)('the year of %s', (_, year) => holds(readRubric(year), randomFacts(year), 3), 60_000);
});

const held = flag('held', '已召开', 'Held');
const late = tally('late', '件', '逾期案件', 'Late cases');
const mark = quantity('mark', '分', '得分', 'Mark', { max: 100 });
const closed = percent('closed', '办结率', 'Closing rate');
const absent = fault('absent', '不涉及', 'Does not arise');
const cheated = fault('cheated', '弄虚作假', 'Cheated');
const answer = choice('answer', '提交情况', 'Handed in', { onTime: ['按时', 'on time'], late: ['逾期', 'late'], never: ['未交', 'never'] });
const done = count('done', '件', '办结', 'Closed', { max: 10 });
const due = count('due', '件', '应办', 'Due', { min: 1, max: 10 });
const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')], { max: 3 });

/** The ends of a rule alone, given what is known. */
const ends = (rule: Rule, known: Sheet = {}): readonly [string | null, string | null] => {
  const node = [...all(bounds(alone(about('分项', 'Part', rule)), known))].find(({ id }) => id === 'c.a');
  return [node?.exact.low ?? null, node?.exact.high ?? null];
};

describe('one rule, with what is known of it', () => {
  const banded = bandScore(closed, { '< 60': 0, '[60, 90)': 1, '>= 90': 3 });
  const ratio = bandScore(rate(done, due, { none: 'error', some: 'error' }), { '< 50': 0, '[50, 100]': 1, '> 100': 2 });
  test.each<[string, Rule, Sheet, string | null, string | null]>([
    ['an award', award(2, held), {}, '0', '2'],
    ['an award that is settled', award(2, held), { held: false }, '0', '0'],
    ['a deduction', deduct('0.5', cheated), {}, '-0.5', '0'],
    ['a deduction for each', perItemDeduct(0.1, late), {}, null, '0'],
    ['a deduction for three', perItemDeduct(0.1, late), { late: 3 }, '-0.3', '-0.3'],
    ['an award for each of ten at most', perItemAward(0.1, done), {}, '0', '1'],
    ['bands', banded, {}, '0', '3'],
    ['a band', banded, { closed: 75 }, '1', '1'],
    ['a rate of which nothing is known', ratio, {}, '0', '2'],
    ['a rate of three of so many', ratio, { done: 3 }, '0', '2'],
    ['a rate of so many of ten', ratio, { due: 10 }, '0', '1'],
    ['a choice', choiceScore(answer, { onTime: 0.3, late: 0.1, never: -0.2 }), {}, '-0.2', '0.3'],
    ['a conversion', convert(5, mark, 100), {}, '0', '5'],
    ['a ladder', firstOf(when(held, award(2)), when(cheated, deduct(1, atLeast(late, 1)))), {}, '-1', '2'],
    ['a ladder whose first rung applies', firstOf(award(2, held), award(1)), { held: true }, '2', '2'],
    ['a ladder that always has a rung', firstOf(award(2, held), award(1)), {}, '1', '2'],
    ['the best of several', bestOf(award(2, held), award(1)), {}, '1', '2'],
    ['a list that is not known', perItemAward(0.1, sumOf(squads, squads.item.staff)), {}, '0', null],
    ['a list that is', perItemAward(0.1, sumOf(squads, squads.item.staff)), { squads: [{ staff: 2 }, { staff: 3 }] }, '0.5', '0.5'],
    ['what is deducted until nothing is left', keeps(2, { x: perItemDeduct(0.1, late) }), {}, '0', '2'],
    ['what is held at the maximum', earns(1, { x: perItemAward(0.3, done) }), { done: 2 }, '0.6', '0.6'],
    ['a veto that may come', earns(2, { x: award(2, held), v: veto(cheated) }), { held: true }, '0', '2'],
    ['a veto that came', earns(2, { x: award(2, held), v: veto(cheated) }), { cheated: true }, '0', '0'],
    ['an exemption that may come', earns(2, { x: award(2, held), e: exempt(absent) }), { held: false }, '0', '2'],
    ['an exemption that came', keeps(2, { x: perItemDeduct(1, late), e: exempt(absent) }), { absent: true }, '2', '2'],
    [
      'a veto over an exemption',
      earns(2, { x: award(2, held), e: exempt(absent), v: veto(cheated) }),
      { absent: true, cheated: true },
      '0',
      '0',
    ],
    ['what may not apply', keeps(2, { x: perItemDeduct(1, late), n: notApplicable(absent) }), { late: 0 }, '0', '2'],
    ['a pool without limits', pool({ start: 3, floor: null }, { x: perItemDeduct(1, late) }), {}, null, '3'],
    ['under a condition that fails', when(lessThan(closed, 60), deduct(1, cheated)), { closed: 60 }, '0', '0'],
  ])('%s', (_, rule, known, low, high) => {
    expect(ends(rule, known)).toEqual([low, high]);
  });
});

describe('what is missing, and what that means', () => {
  const graded = rubric(
    {
      id: 'graded',
      title: ['方案', 'Scheme'],
      authority: ['某局', 'A bureau'],
      year: null,
      max: 10,
      grades: { of: 'rounded', bands: { '>= 8': ['good', '优秀', 'Good'], '< 8': ['poor', '较差', 'Poor'] } },
    },
    [
      section('1', '一', 'One', 10, [
        criterion('1.1', '会议', 'Meetings', earns(6, { a: award(6, held) })),
        criterion('1.2', '案件', 'Cases', keeps(3, { a: perItemDeduct(1, late) })),
        criterion('1.3', '提交', 'Handing in', earns(1, { a: choiceScore(answer, { onTime: 1, late: 0.5, never: 0 }) })),
      ]),
    ],
  );
  test('comes in the order of what it can move', () => {
    const open = bounds(graded, {});
    expect([open.low, open.high, open.settled]).toEqual([0, 10, false]);
    expect(open.missing.map(({ fact, moves, clauses }) => [fact, moves, clauses])).toEqual([
      ['held', 6, ['1.1.a']],
      ['late', 3, ['1.2.a']],
      ['answer', 1, ['1.3.a']],
    ]);
    expect(open.grades.map(({ key }) => key)).toEqual(['good', 'poor']);
  });
  test('a grade may be settled before the score is', () => {
    const open = bounds(graded, { held: false });
    expect([open.low, open.high, open.grades.map(({ key }) => key)]).toEqual([0, 4, ['poor']]);
  });
  test('with everything known it is the score', () => {
    const facts = { held: true, late: 1, answer: 'late' } as const;
    const open = bounds(graded, facts);
    expect([open.exact, open.settled, open.missing]).toEqual([{ low: '8.5', high: '8.5' }, true, []]);
    expect(open.low).toBe(evaluate(graded, facts).score);
  });
  test('what is given is checked, all of it at once; what is not there is not missed', () => {
    let told: readonly unknown[] = [];
    try {
      bounds(readRubric(graded), { held: 'yes', late: -1, lat: 2 });
    } catch (error) {
      if (error instanceof KaoheError) told = error.issues.map(({ code }) => code);
    }
    expect(told).toEqual(['fact-kind', 'fact-domain', 'fact-unknown']);
  });
  test('it is plain data', () => {
    const open = bounds(graded, { held: true });
    expect(throughJson(open)).toEqual(open);
  });
});

test('what leaves the maximum is made up for where a heading says so', () => {
  const clauses = [
    criterion('1.1', '会议', 'Meetings', earns(6, { a: award(6, held), n: notApplicable(absent) })),
    criterion('1.2', '案件', 'Cases', keeps(4, { a: perItemDeduct(1, late) })),
  ];
  const open = rubricOf([section('1', '一', 'One', 10, clauses, { rescale: true })], { max: 10 });
  expect(bounds(open, { late: 1, absent: true }).exact).toEqual({ low: '7.5', high: '7.5' });
  expect(bounds(open, { late: 1, absent: false }).exact).toEqual({ low: '3', high: '9' });
});

test('a year carries over what a month may come to', () => {
  const month = rubric({ id: 'month', title: ['月', 'Month'], authority: ['某局', 'A bureau'], year: null, max: 10 }, [
    section('1', '一', 'One', 10, [
      criterion('1.1', '案件', 'Cases', pool({ start: 10, floor: null, max: 10 }, { a: perItemDeduct(1, done) })),
    ]),
  ]);
  const year = weightedAnnual(
    { id: 'year', title: ['年', 'Year'], authority: ['某局', 'A bureau'], year: null, max: 10 },
    { key: 'months', label: ['各月', 'Months'], rubric: month, count: 2, weight: 1, use: 'exact' },
    {},
    {},
  );
  expect(bounds(year, {}).exact).toEqual({ low: '0', high: '10' });
  expect(bounds(readRubric(year), { months: [{ done: 4 }, {}] }).exact).toEqual({ low: '3', high: '8' });
  expect(bounds(year, { months: [{ done: 4 }, { knownScore: 9 }] }).exact).toEqual({ low: '7.5', high: '7.5' });
});
