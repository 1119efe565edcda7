/** What a test suite exercises: every kind of goal, what is left out for good reason, and facts that cover the gaps. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  about,
  above,
  all,
  any,
  assessed,
  atLeast,
  atMost,
  award,
  bandScore,
  bestOf,
  type Clause,
  type Coverage,
  capAt,
  choice,
  choiceScore,
  consequence,
  convert,
  count,
  countOf,
  coverage,
  coverageTable,
  criterion,
  deduct,
  definition,
  earns,
  equals,
  evaluate,
  every,
  exempt,
  fault,
  firstOf,
  flag,
  type GoalCoverage,
  keeps,
  leastOf,
  lessThan,
  linear,
  list,
  meanOf,
  moreThan,
  not,
  notApplicable,
  percent,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  product,
  quantity,
  question,
  type Rounding,
  type Rubric,
  type Rule,
  rank,
  rankTier,
  rate,
  reading,
  readRubric,
  rubric,
  section,
  series,
  some,
  sum,
  type TraceNode,
  tally,
  veto,
  weightedAnnual,
  when,
  withDefaults,
  worstOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { schemes } from '../rubrics/index.js';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { inTime, issuesOf, type OpenRubric } from './helpers.js';
import { fullYear } from './reference/full-year.js';
import { faultyYear } from './reference/mixed-years.js';
import { randomFacts } from './reference/random-facts.js';
import { rubricOf, type Sheet, throughJson } from './rule-helpers.js';

/** A goal in a line: its clause, its kind and its outcome. */
const lineOf = ({ id, kind, outcome }: GoalCoverage<unknown>): string => `${id} ${kind} ${outcome}`;
const linesOf = ({ goals }: Coverage<unknown>): readonly string[] => goals.map(lineOf);
/** The goals that are covered, in a line each. */
const coveredIn = ({ goals }: Coverage<unknown>): readonly string[] => goals.filter(({ covered }) => covered).map(lineOf);

/** So many places that nothing is ever rounded. */
const UNROUNDED: Rounding = { at: 'total', places: 20, mode: 'down' };
const TENTHS: Rounding = { at: 'criterion', places: 1, mode: 'half-up' };

/** A rubric of one criterion `c` that holds nothing back, with the rules as its parts `a`, `b` … */
const around = (...rules: readonly Rule[]): OpenRubric => {
  const parts = Object.fromEntries(rules.map((rule, i) => [String.fromCharCode(97 + i), about('分项', 'Part', rule)]));
  return rubricOf([criterion('c', '单项', 'One item', pool({ start: 0, floor: null }, parts))], { rounding: UNROUNDED });
};
/** A rubric of one criterion `c` that such a pool scores. */
const scoredBy = (scores: Rule, rounding: Rounding = UNROUNDED): OpenRubric =>
  rubricOf([criterion('c', '单项', 'One item', scores)], { rounding });

/** What there is to exercise in a rubric, but for the rounding of its total. */
const goalsIn = (one: OpenRubric): readonly string[] => linesOf(coverage(one, [])).filter((line) => !line.startsWith('test rounding'));

const planned = flag('planned', '已制定计划', 'Planned');
const reported = flag('reported', '已报送总结', 'Reported');
const cheated = fault('cheated', '弄虚作假', 'Cheated');
const cases = count('cases', '件', '案件', 'Cases');
const late = tally('late', '件', '逾期', 'Late');
const done = percent('done', '完成率', 'Completion');
const score = quantity('score', '分', '得分', 'Score', { max: 100 });
const given = points('given', '评分', 'Points given', { max: 2 });
const answer = choice('answer', '答复', 'Answer', { onTime: ['按时', 'on time'], late: ['逾期', 'late'], none: ['未答复', 'none'] });
const place = rank('place', '名次', 'Place', { of: 16, ties: 'shared' });

// ---------------------------------------------------------------------------------------------------------------
// What there is to exercise

describe('a rule can be exercised in', () => {
  test.each<[what: string, rules: readonly Rule[], goals: readonly string[]]>([
    ['an award', [award(1, planned)], ['c.a condition held', 'c.a condition not']],
    ['a deduction', [deduct(1, cheated)], ['c.a condition held', 'c.a condition not']],
    ['a consequence', [consequence('noAward', '取消评优', 'No award', cheated)], ['c.a consequence held', 'c.a consequence not']],
    [
      'a rule on a condition',
      [when(planned, award(1, reported))],
      ['c.a condition held', 'c.a condition not', 'c.a/1 condition held', 'c.a/1 condition not'],
    ],
    ['bands', [bandScore(done, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 })], ['c.a band < 98', 'c.a band [98, 100)', 'c.a band = 100']],
    ['tiers of a rank', [rankTier(place, { '1-4': 0, '5-8': -0.3, '9-16': -0.6 })], ['c.a tier 1-4', 'c.a tier 5-8', 'c.a tier 9-16']],
    ['straight lines', [linear(done, { '< 60': 0, '[60, 100]': [3, 5] })], ['c.a piece < 60', 'c.a piece [60, 100]']],
    ['a choice', [choiceScore(answer, { onTime: 2, late: 1, none: 0 })], ['c.a option onTime', 'c.a option late', 'c.a option none']],
    ['items', [perItemAward(0.1, cases)], ['c.a steps none', 'c.a steps some']],
    [
      'complete steps',
      [perItemDeduct(0.1, cases, { every: 2, steps: 'complete' })],
      ['c.a steps none', 'c.a steps some', 'c.a steps part'],
    ],
    ['started steps', [perItemDeduct(0.1, score, { every: 1, steps: 'started' })], ['c.a steps none', 'c.a steps some', 'c.a steps part']],
    ['shares of steps', [perItemDeduct(0.1, score, { every: 10, steps: 'proportional' })], ['c.a steps none', 'c.a steps some']],
    [
      'a conversion that may be held',
      [convert(1, quantity('work', '分', '得分', 'Work', { min: null }), 100)],
      ['c.a cap bit', 'c.a cap not', 'c.a floor bit', 'c.a floor not'],
    ],
    [
      'the best of several',
      [bestOf(award(0.4, planned), award(0.3, reported))],
      [
        'c.a alternative 0',
        'c.a alternative 1',
        'c.a alternative none',
        'c.a/1 condition held',
        'c.a/1 condition not',
        'c.a/2 condition held',
        'c.a/2 condition not',
      ],
    ],
    [
      'the worst of several',
      [worstOf(bandScore(done, { '< 98': 0, '>= 98': 1 }), award(0.5, planned))],
      ['c.a alternative 0', 'c.a alternative 1', 'c.a/1 band < 98', 'c.a/1 band >= 98', 'c.a/2 condition held', 'c.a/2 condition not'],
    ],
    ['a ladder', [firstOf(deduct(2, not(planned)), deduct(1, not(reported)))], ['c.a rung 0', 'c.a rung 1', 'c.a rung none']],
    [
      'a ladder with a last rung for all',
      [firstOf(award(2, planned), when(reported, perItemAward(0.1, cases)), award(0.1))],
      ['c.a rung 0', 'c.a rung 1', 'c.a rung 2', 'c.a/2/1 steps none', 'c.a/2/1 steps some'],
    ],
    [
      'gates',
      [earns(1, [award(1, planned), veto(cheated), exempt(reported)]), earns(1, [award(1, planned), notApplicable(not(reported))])],
      [
        'c.a/1 condition held',
        'c.a/1 condition not',
        'c.a/2 gate held',
        'c.a/2 gate not',
        'c.a/3 gate held',
        'c.a/3 gate not',
        'c.b/1 condition held',
        'c.b/1 condition not',
        'c.b/2 gate held',
        'c.b/2 gate not',
      ],
    ],
  ])('%s', (_, rules, goals) => {
    expect(goalsIn(around(...rules))).toEqual(goals);
  });
});

describe('a pool can be exercised at', () => {
  test.each<[what: string, scores: Rule, limits: readonly string[]]>([
    ['its floor', keeps(1, [perItemDeduct(0.2, late)]), ['floor bit', 'floor not']],
    ['its maximum', earns(1, [perItemAward(0.2, cases)]), ['cap bit', 'cap not']],
    ['both', pool({ start: 0.5, max: 1 }, [perItemDeduct(0.2, late), award(1, planned)]), ['cap bit', 'cap not', 'floor bit', 'floor not']],
    ['a cap on deductions', capAt(-2, [perItemDeduct(1, late)]), ['floor bit', 'floor not']],
    ['neither, where its parts come to the maximum and no more', earns(2, [award(1.5, planned), award(0.5, reported)]), []],
    ['neither, where its parts deduct no more than there is', keeps(2, [deduct(1.5, cheated), deduct(0.5, not(planned))]), []],
    ['neither, where it has none', pool({ start: 0, floor: null }, [perItemDeduct(0.2, late), perItemAward(1, cases)]), []],
    // A part that does not apply takes as much of the maximum with it as it could have brought.
    ['neither, where a part may not apply', earns(2, [earns(1, [award(1, planned), notApplicable(cheated)]), award(1, reported)]), []],
    [
      'its maximum, where what is left after a part may be less than the rest',
      earns(2, [earns(1, [award(0.5, planned), notApplicable(cheated)]), perItemAward(0.5, count('two', '件', '二', 'Two', { max: 3 }))]),
      ['cap bit', 'cap not'],
    ],
  ])('%s', (_, scores, limits) => {
    const found = goalsIn(scoredBy(scores)).filter((line) => line.startsWith('c cap') || line.startsWith('c floor'));
    expect(found).toEqual(limits.map((line) => `c ${line}`));
  });
});

describe('what can never come out, or always does, is no goal:', () => {
  const few = count('few', '件', '少', 'Few', { max: 3 });
  test.each<[what: string, rules: readonly Rule[], goals: readonly string[]]>([
    ['an award without a condition', [award(1)], []],
    ['a condition that the domain decides', [award(1, atMost(done, 100)), deduct(1, lessThan(few, 0))], []],
    ['a band outside the domain', [bandScore(few, { '< 2': 0, '[2, 3]': 1, '> 3': 2 })], ['c.a band < 2', 'c.a band [2, 3]']],
    ['a band between whole numbers', [bandScore(few, { '<= 1': 0, '(1, 2)': 1, '>= 2': 2 })], ['c.a band <= 1', 'c.a band >= 2']],
    ['one band for everything', [bandScore(few, { '>= 0': 1 })], []],
    ['a choice of one', [choiceScore(choice('only', '唯一', 'Only', { yes: ['是', 'yes'] }), { yes: 1 })], []],
    ['items that are always there', [perItemAward(1, count('squads', '个', '中队', 'Squads', { min: 1 }))], []],
    [
      'part of a step, where every number is a step',
      [perItemAward(1, cases, { every: 1, steps: 'complete' })],
      ['c.a steps none', 'c.a steps some'],
    ],
    ['a conversion that stays within its full mark', [convert(2, score, 100)], []],
    [
      'the lesser of two that always score',
      [bestOf(bandScore(few, { '< 2': 3, '>= 2': 4 }), award(2))],
      ['c.a/1 band < 2', 'c.a/1 band >= 2'],
    ],
    ['points that a person gives', [assessed(given)], []],
  ])('%s', (_, rules, goals) => {
    expect(goalsIn(around(...rules))).toEqual(goals);
  });
  test('a figure without points', () => {
    expect(goalsIn(rubricOf([definition('d', '比率', 'Rate', done)], { rounding: UNROUNDED }))).toEqual([]);
  });
  test('what a rung stands on, in the rung itself, and a rung after one that always applies', () => {
    expect(goalsIn(around(firstOf(award(1, planned), award(0.5, atMost(done, 100)))))).toEqual(['c.a rung 0', 'c.a rung 1']);
  });
});

describe('rounding', () => {
  const roundings = (scores: Rule, rounding = TENTHS): readonly string[] =>
    linesOf(coverage(scoredBy(scores, rounding), [])).filter((line) => line.includes('rounding'));
  const both = ['c rounding changed', 'c rounding tie'];
  test.each<[what: string, scores: Rule, goals: readonly string[]]>([
    [
      'tenths stay as they are',
      earns(3, [award(0.3, planned), perItemAward(0.1, cases), bandScore(done, { '< 60': 0, '>= 60': 0.7 })]),
      [],
    ],
    ['hundredths are rounded, and five of them tie', earns(3, [award(0.25, planned)]), both],
    ['multiples of 0.12 never tie', pool({ start: 0 }, [perItemAward(0.12, cases)]), ['c rounding changed']],
    ['with 0.1 besides they do not either', pool({ start: 0 }, [perItemAward(0.12, cases), award(0.1, planned)]), ['c rounding changed']],
    ['with 0.05 besides they do', pool({ start: 0 }, [perItemAward(0.12, cases), award(0.05, planned)]), both],
    ['a limit can be what is rounded', earns(0.25, [perItemAward(0.1, cases)]), both],
    ['shares of whole steps', pool({ start: 0 }, [perItemAward(0.1, cases, { every: 4, steps: 'proportional' })]), both],
    ['shares of anything', pool({ start: 0 }, [perItemAward(0.1, score, { every: 1, steps: 'proportional' })]), both],
    ['complete steps of anything', pool({ start: 0 }, [perItemAward(0.1, score, { every: 3, steps: 'complete' })]), []],
    ['conversions', earns(2, [convert(2, score, 100)]), both],
    ['conversions of whole numbers', earns(1, [convert(1, count('of', '件', '数', 'Of', { max: 10 }), 10)]), []],
    ['level lines', earns(1, [linear(done, { '< 60': 0.1, '[60, 100]': 0.2 })]), []],
    ['sloping lines', earns(1, [linear(done, { '< 60': 0, '[60, 100]': [0.1, 0.2] })]), both],
    ['points that a person gives', earns(2, [assessed(given)]), both],
    ['whole points that a person gives', earns(5, [assessed(count('stars', '个', '星', 'Stars', { max: 5 }))]), []],
    ['what always comes to the same', earns(1, [award(0.25)]), []],
    ['what may not apply, in tenths', earns(1, [earns(0.5, [award(0.5, planned), notApplicable(cheated)]), award(0.5, reported)]), []],
    [
      'what is made up for what does not apply',
      earns(0.9, [earns(0.2, [award(0.2, planned), notApplicable(cheated)]), award(0.7, reported)], { rescale: true }),
      both,
    ],
    ['what could be made up for, but always applies', earns(1, [award(0.5, planned), award(0.5, reported)], { rescale: true }), []],
  ])('%s', (_, scores, goals) => {
    expect(roundings(scores)).toEqual(goals);
  });
  test('stands where the rubric rounds', () => {
    const scores = earns(3, { a: award(0.25, planned), b: award(0.3, reported) });
    const at = (level: Rounding['at']) =>
      linesOf(coverage(scoredBy(scores, { ...TENTHS, at: level }), [])).filter((line) => line.includes('rounding'));
    expect(at('part')).toEqual(['c.a rounding changed', 'c.a rounding tie']);
    expect(at('criterion')).toEqual(both);
    expect(at('total')).toEqual(['test rounding changed', 'test rounding tie']);
  });
  test('what was rounded below ties no more above', () => {
    const clauses = [
      section('1', '一', 'One', 3, [criterion('c', '单项', 'One item', earns(3, [award(0.25, planned)]))], { rescale: true }),
    ];
    expect(linesOf(coverage(rubricOf(clauses, { rounding: TENTHS }), [])).filter((line) => line.includes('rounding'))).toEqual(both);
  });
  test('a way that always goes one way has no ties', () => {
    expect(roundings(earns(3, [award(0.25, planned)]), { ...TENTHS, mode: 'floor' })).toEqual(['c rounding changed']);
    expect(roundings(earns(3, [award(0.25, planned)]), { ...TENTHS, mode: 'half-even' })).toEqual(both);
  });
});

const HEAD = { id: 'graded', title: ['方案', 'Scheme'], authority: ['某局', 'Bureau'], year: 2022 } as const;
const gradedBy = (of: 'rounded' | 'exact', clauses: readonly Clause[]) =>
  readRubric(
    rubric(
      {
        ...HEAD,
        max: 10,
        grades: {
          of,
          bands: {
            '< 6': ['fair', '一般', 'Fair'],
            '[6, 9)': ['good', '良好', 'Good'],
            '[9, 10]': ['best', '优秀', 'Excellent'],
            '> 10': ['more', '超出', 'More'],
          },
        },
      },
      clauses,
    ),
  );

test('grades that the total can get', () => {
  const clauses = (most: number) => [criterion('c', '单项', 'One item', earns(10, [award(most, planned), award(1, reported)]))];
  const grades = (one: OpenRubric) => linesOf(coverage(one, [])).filter((line) => line.includes('grade'));
  expect(grades(gradedBy('rounded', clauses(9)))).toEqual(['graded grade fair', 'graded grade good', 'graded grade best']);
  expect(grades(gradedBy('exact', clauses(7)))).toEqual(['graded grade fair', 'graded grade good']);
  expect(grades(gradedBy('exact', clauses(1)))).toEqual([]);
});

describe('readings', () => {
  const EDGE = question('E', '恰为 98 属哪档', 'Which band 98 is in', {
    chosen: 'upper',
    options: { upper: ['上档', 'the upper'], lower: ['下档', 'the lower'] },
  });
  const LATE = question('L', '逾期如何扣', 'How lateness is deducted', {
    chosen: 'once',
    options: { once: ['一次', 'once'], each: ['每件', 'each'] },
  });
  const ONE = question('O', '唯一', 'Only', {
    chosen: 'as',
    options: { as: ['如此', 'as it is'] },
    recorded: { other: ['另', 'other', '无数据', 'no data'] },
  });
  const one = rubricOf(
    [
      criterion(
        'c',
        '单项',
        'One item',
        pool(
          { start: 1, floor: null },
          {
            a: reading(EDGE, { upper: bandScore(done, { '< 98': 0, '>= 98': 1 }), lower: bandScore(done, { '<= 98': 0, '> 98': 1 }) }),
            b: reading(LATE, { once: deduct(0.5, atLeast(late, 1)), each: perItemDeduct(0.5, late) }),
            c: award(reading(ONE, { as: 1 }), planned),
          },
        ),
      ),
    ],
    { readings: [EDGE, LATE, ONE] },
  );
  test('are exercised, and what arises only under them, told apart', () => {
    const { goals } = coverage(one, []);
    expect(goals.map((goal) => `${lineOf(goal)} ${JSON.stringify(goal.readings)}`)).toEqual([
      'c.a band < 98 {}',
      'c.a band >= 98 {}',
      'E reading upper {}',
      'c.b condition held {}',
      'c.b condition not {}',
      'L reading once {}',
      'c.c condition held {}',
      'c.c condition not {}',
      'c.a band <= 98 {"E":"lower"}',
      'c.a band > 98 {"E":"lower"}',
      'E reading lower {"E":"lower"}',
      'c.b steps none {"L":"each"}',
      'c.b steps some {"L":"each"}',
      'L reading each {"L":"each"}',
    ]);
  });
  test('are covered by fact sets that were scored under them', () => {
    const facts = { done: 98, late: 2, planned: true };
    expect(coveredIn(coverage(one, [facts]))).toEqual([
      'c.a band >= 98',
      'E reading upper',
      'c.b condition held',
      'L reading once',
      'c.c condition held',
    ]);
    expect(coveredIn(coverage(one, [{ facts, readings: { E: 'lower', L: 'each' } }]))).toEqual([
      'c.c condition held',
      'c.a band <= 98',
      'E reading lower',
      'c.b steps some',
      'L reading each',
    ]);
  });
  test('that stand where nothing was scored are not covered', () => {
    const ladder = rubricOf(
      [
        criterion(
          'c',
          '单项',
          'One item',
          earns(1, [
            firstOf(
              award(1, planned),
              about('其余', 'The rest', reading(LATE, { once: award(0.5, atLeast(late, 1)), each: perItemAward(0.1, late) })),
            ),
          ]),
        ),
      ],
      { readings: [LATE] },
    );
    expect(coveredIn(coverage(ladder, [{ planned: true, late: 1 }]))).not.toContain('L reading once');
    expect(coveredIn(coverage(ladder, [{ planned: false, late: 1 }]))).toContain('L reading once');
  });
  test('of the rounding: each way of rounding is exercised by itself', () => {
    const ROUND = question('R', '如何取整', 'How it is rounded', {
      chosen: 'up',
      options: { up: ['四舍五入', 'half up'], cut: ['舍去', 'cut'] },
    });
    const rounded = rubric(
      { ...HEAD, max: 1, readings: [ROUND], rounding: reading(ROUND, { up: TENTHS, cut: { ...TENTHS, mode: 'down' as const } }) },
      [criterion('c', '单项', 'One item', earns(1, [award(0.25, planned)]))],
    );
    const { goals } = coverage(rounded, [{ planned: true }]);
    expect(goals.filter(({ kind }) => kind === 'rounding').map(({ label, covered }) => `${label.en}: ${covered}`)).toEqual([
      'changed when rounded to 1 decimal place (half up): true',
      'exactly halfway when rounded to 1 decimal place (half up): true',
      'changed when rounded to 1 decimal place (down): false',
    ]);
  });
});

describe('a year of periods', () => {
  const month = rubric({ ...HEAD, id: 'month', max: 10, rounding: UNROUNDED }, [
    criterion('m', '本月', 'The month', pool({ start: 10, floor: null, max: 10 }, { a: perItemDeduct(4, late), b: deduct(1, cheated) })),
  ]);
  const year = (count: number, divideBy: 'count' | 'present' = 'count', carry?: { readonly negative: 'shownAsZero' }) =>
    readRubric(
      weightedAnnual(
        { ...HEAD, id: 'year', max: 10, rounding: UNROUNDED },
        { key: 'months', label: ['各月', 'Months'], rubric: month, count, weight: 1, use: 'exact', divideBy, ...(carry ? { carry } : {}) },
        { review: convert(1, score, 100) },
        {},
      ),
    );
  const goals = (one: OpenRubric) => linesOf(coverage(one, [])).filter((line) => !line.includes('rounding'));
  const inside = ['months.*/m.a steps none', 'months.*/m.a steps some', 'months.*/m.b condition held', 'months.*/m.b condition not'];
  const carrying = { negative: 'shownAsZero' } as const;

  test('its periods share their goals', () => {
    expect(goals(year(12))).toEqual(inside);
  });
  test('carry-over and missing periods', () => {
    expect(goals(year(12, 'count', carrying))).toEqual([
      'months.* carry out',
      'months.* carry noOut',
      'months.* carry in',
      'months.* carry noIn',
      ...inside,
    ]);
    expect(goals(year(1, 'count', carrying))).toEqual(['months.* carry out', 'months.* carry noOut', ...inside]);
    expect(goals(year(3, 'present'))).toEqual(['months.* data none', 'months.* data some', ...inside]);
  });
  test('a period that cannot fall below nothing carries nothing', () => {
    const good = rubric({ ...HEAD, id: 'good', max: 1, rounding: UNROUNDED }, [
      criterion('m', '本月', 'The month', earns(1, [award(1, planned)])),
    ]);
    const one = weightedAnnual(
      { ...HEAD, id: 'year', max: 1, rounding: UNROUNDED },
      { key: 'months', label: ['各月', 'Months'], rubric: good, count: 2, weight: 1, use: 'rounded', carry: carrying },
      {},
      {},
    );
    expect(linesOf(coverage(one, [])).filter((line) => line.includes('carry'))).toEqual([]);
  });
  test('any period covers them', () => {
    const usual = { late: 0, cheated: false };
    const bad = { late: 4, cheated: false };
    const covered = coveredIn(coverage(year(3, 'count', carrying), [{ months: [usual, bad, { knownScore: 8 }], score: 90 }]));
    expect(covered).toEqual([
      'months.* carry out',
      'months.* carry noOut',
      'months.* carry in',
      'months.* carry noIn',
      inside[0],
      inside[1],
      inside[3],
    ]);
    expect(coveredIn(coverage(year(3, 'present'), [{ months: [usual, null, usual], score: 90 }]))).toEqual([
      'months.* data none',
      'months.* data some',
      inside[0],
      inside[3],
    ]);
  });
  test('facts for the gaps change one period', () => {
    const usual = { late: 0, cheated: false };
    const { goals: all } = coverage(year(3, 'count', carrying), [{ months: [{ knownScore: 9 }, usual, usual], score: 90 }], {
      suggest: true,
    });
    const facts = (line: string) => all.find((goal) => lineOf(goal) === line)?.suggestion?.facts;
    expect(facts('months.*/m.b condition held')).toEqual({ months: [{ knownScore: 9 }, { late: 0, cheated: true }, usual], score: 90 });
    expect(facts('months.* carry in')).toEqual({ months: [{ knownScore: -1 }, usual, usual], score: 90 });
    expect(all.filter(({ suggestion }) => suggestion === null)).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// What counts as exercised

describe('a fact set covers', () => {
  const covered = (one: OpenRubric, ...sets: readonly Sheet[]): readonly string[] => coveredIn(coverage(one, sets));

  test('what came out under it, and every set that did is named', () => {
    const one = around(award(1, planned), bandScore(done, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }));
    const { goals } = coverage(one, [
      { planned: true, done: 100 },
      { planned: false, done: 97 },
      { planned: true, done: 97.5 },
    ]);
    expect(goals.map((goal) => [lineOf(goal), goal.covered, goal.by])).toEqual([
      ['c.a condition held', true, [0, 2]],
      ['c.a condition not', true, [1]],
      ['c.b band < 98', true, [1, 2]],
      ['c.b band [98, 100)', false, []],
      ['c.b band = 100', true, [0]],
    ]);
  });
  test('a limit that bit by the least, and not one that was just reached', () => {
    const one = scoredBy(pool({ start: 1, max: 2 }, [perItemDeduct(0.5, late), perItemAward(0.5, cases)]));
    expect(covered(one, { late: 2, cases: 0 })).toEqual(['c cap not', 'c floor not', 'c/1 steps some', 'c/2 steps none']);
    expect(covered(one, { late: 3, cases: 0 })).toContain('c floor bit');
    expect(covered(one, { late: 0, cases: 2 })).toContain('c cap not');
    expect(covered(one, { late: 0, cases: 3 })).toContain('c cap bit');
  });
  test('no limit of a pool that a gate decided over, but the rules in it', () => {
    const one = scoredBy(keeps(1, [perItemDeduct(0.5, late), veto(cheated)]));
    expect(covered(one, { late: 4, cheated: true })).toEqual(['c/1 steps some', 'c/2 gate held']);
    expect(covered(one, { late: 4, cheated: false })).toEqual(['c floor bit', 'c/1 steps some', 'c/2 gate not']);
  });
  test('the rung that counted, and nothing in those that did not', () => {
    const one = around(firstOf(award(2, planned), when(reported, perItemAward(0.1, cases)), award(0.1)));
    expect(covered(one, { planned: true, reported: true, cases: 3 })).toEqual(['c.a rung 0']);
    expect(covered(one, { planned: false, reported: true, cases: 3 })).toEqual(['c.a rung 1', 'c.a/2/1 steps some']);
    expect(covered(one, { planned: false, reported: false, cases: 3 })).toEqual(['c.a rung 2']);
  });
  test('nothing behind a condition that did not hold', () => {
    const one = around(when(planned, award(1, reported)));
    expect(covered(one, { planned: false, reported: true })).toEqual(['c.a condition not']);
  });
  test('every alternative that was scored, and the one that counted', () => {
    const one = around(bestOf(award(0.4, planned), award(0.3, reported)));
    expect(covered(one, { planned: false, reported: true })).toEqual(['c.a alternative 1', 'c.a/1 condition not', 'c.a/2 condition held']);
    expect(covered(one, { planned: true, reported: true })).toEqual(['c.a alternative 0', 'c.a/1 condition held', 'c.a/2 condition held']);
    expect(covered(one, { planned: false, reported: false })).toEqual([
      'c.a alternative none',
      'c.a/1 condition not',
      'c.a/2 condition not',
    ]);
  });
  test('a pool that another beat', () => {
    const one = around(bestOf(award(5, planned), earns(1, [perItemAward(1, cases)])));
    expect(covered(one, { planned: true, cases: 2 })).toEqual([
      'c.a alternative 0',
      'c.a/1 condition held',
      'c.a/2 cap bit',
      'c.a/2/1 steps some',
    ]);
  });
  test('part of a step only where there is one', () => {
    const one = around(perItemDeduct(0.1, cases, { every: 2, steps: 'complete' }));
    expect(covered(one, { cases: 1 })).toEqual(['c.a steps none', 'c.a steps part']);
    expect(covered(one, { cases: 2 })).toEqual(['c.a steps some']);
    expect(covered(one, { cases: 3 })).toEqual(['c.a steps some', 'c.a steps part']);
  });
  test('a tie exactly halfway, and not next to it', () => {
    const one = scoredBy(earns(2, [convert(2, score, 100)]), TENTHS);
    expect(covered(one, { score: 50 })).toEqual([]);
    expect(covered(one, { score: 51 })).toEqual(['c rounding changed']);
    expect(covered(one, { score: 52.5 })).toEqual(['c rounding changed', 'c rounding tie']);
    expect(covered(one, { score: '52.499999999' })).toEqual(['c rounding changed']);
  });
  test('a conversion held at its points, also by a ratio without end', () => {
    const over = rate(cases, late, { none: 0, some: 'unbounded' });
    const one = around(convert(1, over, 100));
    expect(goalsIn(one)).toEqual(['c.a cap bit', 'c.a cap not']);
    expect(covered(one, { cases: 1, late: 0 })).toEqual(['c.a cap bit']);
    expect(covered(one, { cases: 1, late: 1 })).toEqual(['c.a cap not']);
    expect(covered(one, { cases: 2, late: 1 })).toEqual(['c.a cap bit']);
  });
  test('the grade that it got', () => {
    const one = gradedBy('rounded', [criterion('c', '单项', 'One item', earns(10, [award(9, planned), award(1, reported)]))]);
    expect(covered(one, { planned: true, reported: false })).toEqual(['graded grade best', 'c/1 condition held', 'c/2 condition not']);
  });
});

test('covered ÷ total, as counts and as a number', () => {
  const one = around(award(1, planned), award(1, reported));
  const facts = { planned: true, reported: false };
  const { schema, rubric: of, covered, total, ratio } = coverage(one, [facts, facts]);
  expect([schema, of.id, covered, total, ratio]).toEqual(['kaohe.coverage/1', 'test', 2, 4, 0.5]);
  expect(of.hash).toBe(evaluate(one, facts).rubric.hash);
  expect(coverage(one, []).ratio).toBe(0);
  expect(coverage(around(award(1)), [])).toMatchObject({ goals: [], covered: 0, total: 0, ratio: 1 });
});

test('plain data: the same after a trip through JSON, of the rubric and of the answer', () => {
  const one = scoredBy(keeps(1, [perItemDeduct(0.25, late), veto(cheated)]), TENTHS);
  const found = coverage(one, [{ late: 1, cheated: false }], { suggest: true });
  expect(throughJson(found)).toEqual(found);
  expect(coverage(readRubric(throughJson(one)), [{ late: 1, cheated: false }], { suggest: true })).toEqual(found);
});

// ---------------------------------------------------------------------------------------------------------------
// What a stranger passes in

describe('fact sets', () => {
  const one = around(award(1, planned));
  const held = ['c.a condition held'];
  const loose = (sets: unknown, options?: unknown): Coverage<unknown> =>
    // As a caller without a compiler would.
    (coverage as (rubric: unknown, sets: unknown, options?: unknown) => Coverage<unknown>)(
      one,
      sets,
      ...(options === undefined ? [] : [options]),
    );

  test('are facts, facts with their readings, or what withDefaults filled in', () => {
    expect(coveredIn(coverage(one, [{ planned: true }]))).toEqual(held);
    expect(coveredIn(coverage(one, [{ facts: { planned: true } }]))).toEqual(held);
    expect(coveredIn(coverage(one, [{ facts: { planned: true }, readings: {} }]))).toEqual(held);
    expect(coveredIn(coverage(one, [withDefaults(one, { planned: true })]))).toEqual(held);
  });
  test('always come with a wrapper where a fact is called facts', () => {
    const named = around(bandScore(percent('facts', '事实', 'Facts'), { '< 50': 0, '>= 50': 1 }));
    expect(coveredIn(coverage(named, [{ facts: { facts: { part: 1, whole: 2 } } }]))).toEqual(['c.a band >= 50']);
    expect(issuesOf(() => coverage(named, [{ facts: { part: 1, whole: 2 } }])).map(({ code }) => code)).toEqual([
      'fact-missing',
      'fact-unknown',
      'fact-unknown',
    ]);
  });
  test('that are wrong are all told at once, each under its set', () => {
    const issues = issuesOf(() =>
      coverage(one, [{ planned: true }, { planned: 1 }, {}, { facts: { planned: true }, readings: { X: 'y' } }]),
    );
    expect(issues.map(({ code, unit, message }) => [code, unit, message.zh, message.en])).toEqual([
      [
        'fact-kind',
        'factSets[1]',
        'factSets[1]：已制定计划 planned（条款 c.a）：类型不对，应为true 或 false，收到 1',
        'factSets[1]: Planned planned (clause c.a): wrong kind of value; expected true or false, received 1',
      ],
      [
        'fact-missing',
        'factSets[2]',
        'factSets[2]：已制定计划 planned（条款 c.a）：缺少，应为true 或 false',
        'factSets[2]: Planned planned (clause c.a): missing; expected true or false',
      ],
      ['reading-unknown', 'factSets[3]', 'factSets[3]：没有名为 X 的解读', 'factSets[3]: no reading is called X'],
    ]);
  });
  test('that cannot be scored are told as well', () => {
    const ratio = around(bandScore(rate(cases, late, { none: 'error', some: 'error' }), { '< 50': 0, '>= 50': 1 }));
    expect(issuesOf(() => coverage(ratio, [{ cases: 1, late: 0 }])).map(({ code, unit }) => [code, unit])).toEqual([
      ['ratio-undefined', 'factSets[0]'],
    ]);
  });
  test.each<[what: string, sets: unknown, codes: readonly string[]]>([
    ['nothing', undefined, ['data-unreadable']],
    ['null', null, ['coverage-shape']],
    ['facts alone', { planned: true }, ['coverage-shape']],
    ['text', 'planned', ['coverage-shape']],
    ['a list of text', ['planned'], ['facts-shape']],
    ['a list of lists', [[]], ['facts-shape']],
    ['a list of nothing', [null], ['facts-shape']],
    ['facts that are null', [{ facts: null }], ['facts-shape']],
    ['a getter', [Object.defineProperty({}, 'planned', { enumerable: true, get: () => true })], ['data-unreadable']],
    [
      'a proxy that throws',
      new Proxy([], {
        ownKeys: () => {
          throw new Error('no');
        },
        getOwnPropertyDescriptor: () => {
          throw new Error('no');
        },
      }),
      ['data-unreadable'],
    ],
    ['a list without end', Object.assign([], { length: 4_000_000_000 }), ['data-too-large']],
  ])('%s', (_, sets, codes) => {
    expect(issuesOf(() => loose(sets)).map(({ code }) => code)).toEqual(codes);
  });
  test('that are no list are told what they should be', () => {
    const [issue] = issuesOf(() => loose({ planned: true }));
    expect([issue?.message.zh, issue?.message.en]).toEqual([
      '事实组应为一个列表，每组为事实或 { facts, readings }，收到 {…}',
      'the fact sets must be a list of facts or { facts, readings }; received {…}',
    ]);
  });
  test.each<[what: string, options: unknown]>([
    ['null', null],
    ['true', true],
    ['a suggestion that is no yes or no', { suggest: 'yes' }],
  ])('options that are %s', (_, options) => {
    expect(issuesOf(() => loose([], options)).map(({ code }) => code)).toEqual(['options-shape']);
  });
  test('a rubric that is none', () => {
    expect(issuesOf(() => coverage(JSON.parse('{}') as Rubric, [])).map(({ code }) => code)).toEqual(['rubric-kind']);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// The table

describe('the table', () => {
  const LATE = question('L', '逾期如何扣', 'How lateness is deducted', {
    chosen: 'once',
    options: { once: ['一次', 'once'], each: ['每件', 'each'] },
  });
  const one = rubricOf(
    [
      criterion(
        'c',
        '单项',
        'One item',
        pool({ start: 2, floor: null }, { a: reading(LATE, { once: deduct(1, atLeast(late, 1)), each: perItemDeduct(1, late) }) }),
      ),
    ],
    { readings: [LATE], rounding: UNROUNDED },
  );
  test('in Chinese', () => {
    expect(coverageTable(coverage(one, [{ late: 0 }, { late: 0 }]), 'zh')).toEqual({
      title: '覆盖清单：2/6（≈ 33.3333%） · 按所选解读 2/3（≈ 66.6667%）',
      columns: ['条款', '类别', '情形', '覆盖', '事实组'],
      rows: [
        { 条款: 'c.a', 类别: '条件', 情形: '出现“逾期≥1”，扣 1 分', 覆盖: '否', 事实组: '' },
        { 条款: 'c.a', 类别: '条件', 情形: '未出现“逾期≥1”，不扣分', 覆盖: '是', 事实组: '0, 1' },
        { 条款: 'L', 类别: '解读', 情形: '逾期如何扣：一次', 覆盖: '是', 事实组: '0, 1' },
        { 条款: 'c.a', 类别: '计件', 情形: '逾期：没有可计的（解读 L=each）', 覆盖: '否', 事实组: '' },
        { 条款: 'c.a', 类别: '计件', 情形: '逾期：有可计的（解读 L=each）', 覆盖: '否', 事实组: '' },
        { 条款: 'L', 类别: '解读', 情形: '逾期如何扣：每件', 覆盖: '否', 事实组: '' },
      ],
    });
  });
  test('in English, with facts for the gaps', () => {
    const table = coverageTable(coverage(one, [{ late: 0 }], { suggest: true }), 'en');
    expect(table.title).toBe('Coverage: 2/6 (≈ 33.3333%) · under the chosen readings 2/3 (≈ 66.6667%)');
    expect(table.columns).toEqual(['Clause', 'Kind', 'What', 'Covered', 'Fact sets', 'Facts for it']);
    expect(table.rows.map((row) => Object.values(row))).toEqual([
      ['c.a', 'Condition', '“Late ≥ 1” holds: 1 deducted', 'no', '', 'set 0 with late = 1'],
      ['c.a', 'Condition', '“Late ≥ 1” does not hold: nothing deducted', 'yes', '0', ''],
      ['L', 'Reading', 'How lateness is deducted: once', 'yes', '0', ''],
      ['c.a', 'Steps', 'Late: nothing to count (reading L=each)', 'no', '', 'set 0 as it is'],
      ['c.a', 'Steps', 'Late: something to count (reading L=each)', 'no', '', 'set 0 with late = 1'],
      ['L', 'Reading', 'How lateness is deducted: each', 'no', '', 'set 0 as it is'],
    ]);
  });
  test('says where no facts were found, and where they were made from none', () => {
    const stuck = around(deduct(1, all(moreThan(late, 3), lessThan(late, 2))));
    const table = coverageTable(coverage(stuck, [], { suggest: true }), 'zh');
    expect(table.title).toBe('覆盖清单：0/2（0%）');
    expect(table.rows.map((row) => row['可用的事实'])).toEqual(['未找到', '另备一组']);
  });
  test('of nothing to exercise', () => {
    expect(coverageTable(coverage(around(award(1)), []), 'zh')).toEqual({
      title: '覆盖清单：0/0（100%）',
      columns: ['条款', '类别', '情形', '覆盖', '事实组'],
      rows: [],
    });
  });
  test.each(['zh', 'en'] as const)('has words for everything, in %s', (language) => {
    for (const { rubric: scheme } of schemes) {
      for (const row of coverageTable(coverage(readRubric(scheme), []), language).rows) {
        expect(JSON.stringify(row)).not.toMatch(/NaN|\[object|“\?”|: \?|为 \?/);
        expect(Object.values(row).filter((cell) => typeof cell !== 'string')).toEqual([]);
      }
    }
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Facts for the gaps

/** Facts for every gap, by goal: the keys that were changed, and to what. */
const changesFor = (one: OpenRubric, ...sets: readonly Sheet[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    coverage(one, sets, { suggest: true }).goals.flatMap((goal) => {
      const { suggestion } = goal;
      if (suggestion === undefined) return [];
      const facts: Sheet = suggestion?.facts ?? {};
      return [[lineOf(goal), suggestion === null ? null : Object.fromEntries(suggestion.changed.map((key) => [key, facts[key]]))]];
    }),
  );

describe('facts for a gap', () => {
  test('change the facts of the clause and no others', () => {
    const one = around(
      award(1, planned),
      bandScore(done, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }),
      choiceScore(answer, { onTime: 2, late: 1, none: 0 }),
      perItemDeduct(0.1, late),
      rankTier(place, { '1-4': 0, '5-16': -1 }),
    );
    const facts = { planned: true, done: 100, answer: 'onTime', late: 0, place: 1 };
    expect(changesFor(one, facts)).toEqual({
      'c.a condition not': { planned: false },
      'c.b band < 98': { done: 0 },
      'c.b band [98, 100)': { done: 98 },
      'c.c option late': { answer: 'late' },
      'c.c option none': { answer: 'none' },
      'c.d steps some': { late: 1 },
      'c.e tier 5-16': { place: 5 },
    });
    const { goals } = coverage(one, [facts], { suggest: true });
    expect(goals.find((goal) => lineOf(goal) === 'c.b band < 98')?.suggestion).toEqual({
      from: 0,
      changed: ['done'],
      facts: { ...facts, done: 0 },
    });
    expect(goals.filter(({ covered, suggestion }) => covered && suggestion !== undefined)).toEqual([]);
  });
  const scores = series('scores', '各期得分', 'Scores', score, { min: 1 });
  test('are made from a usual year where none are given: nothing happened, or the middle of the domain', () => {
    const one = around(
      perItemDeduct(0.1, late),
      bandScore(done, { '< 98': 0, '>= 98': 1 }),
      perItemAward(0.1, cases),
      rankTier(place, { '1-8': 0, '9-16': -1 }),
      convert(1, meanOf(scores, scores.item.score), 100),
    );
    const { goals } = coverage(one, [], { suggest: true });
    expect(goals.find((goal) => lineOf(goal) === 'c.a steps none')?.suggestion).toEqual({
      from: null,
      changed: ['late', 'done', 'cases', 'place', 'scores'],
      facts: { late: 0, done: 50, cases: 1, place: 8, scores: [50] },
    });
  });
  test('are asked for; otherwise nobody looks', () => {
    expect(coverage(around(award(1, planned)), []).goals.some((goal) => 'suggestion' in goal)).toBe(false);
  });

  const first = quantity('first', '分', '上半年', 'First half', { max: 100 });
  const second = quantity('second', '分', '下半年', 'Second half', { max: 100 });
  const officers = count('officers', '人', '人数', 'Officers', { min: 1 });
  const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff'), flag('equipped', '配备', 'Equipped')], {
    min: 1,
  });
  const closed = count('closed', '件', '办结', 'Closed', { partOf: cases });
  test.each<[what: string, rules: readonly Rule[], facts: Sheet]>([
    [
      'a sum',
      [bandScore(sum(first, second), { '< 10': 0, '[10, 20)': 1, '[20, 20.5)': 2, '[20.5, 199]': 3, '> 199': 4 })],
      { first: 0, second: 0 },
    ],
    [
      'the least of two, which have to rise together',
      [bandScore(leastOf(first, second), { '< 98': 0, '[98, 100)': 1, '= 100': 2 })],
      { first: 1, second: 1 },
    ],
    ['a product', [award(1, atLeast(cases, product(6, officers)))], { cases: 0, officers: 20 }],
    [
      'a ratio',
      [bandScore(rate(cases, officers, { none: 'error', some: 'error' }), { '< 33.3': 0, '[33.3, 33.4]': 1, '> 33.4': 2 })],
      { cases: 0, officers: 1 },
    ],
    [
      'a part of a whole, which rises with it',
      [perItemAward(0.1, above(closed, 50), { every: 10, steps: 'complete' })],
      { cases: 3, closed: 1 },
    ],
    ['the whole, which takes its part down', [award(1, atMost(cases, 2)), perItemAward(1, closed)], { cases: 9, closed: 9 }],
    [
      'conditions together',
      [award(1, all(planned, reported, atLeast(cases, 6), not(equals(done, 50))))],
      { planned: false, reported: false, cases: 0, done: 50 },
    ],
    [
      'conditions of which one is enough',
      [award(1, any(planned, reported, moreThan(cases, 6)))],
      { planned: true, reported: true, cases: 7 },
    ],
    [
      'every element of a list',
      [award(1, every(squads, all(squads.item.equipped, atLeast(squads.item.staff, 4))))],
      {
        squads: [
          { staff: 1, equipped: false },
          { staff: 9, equipped: true },
        ],
      },
    ],
    ['some element of a list', [award(1, some(squads, moreThan(squads.item.staff, 30)))], { squads: [{ staff: 1, equipped: false }] }],
    [
      'how many elements',
      [bandScore(countOf(squads, { where: squads.item.equipped }), { '< 3': 0, '= 3': 1, '> 3': 2 })],
      { squads: [{ staff: 1, equipped: false }] },
    ],
    [
      'a ladder behind conditions',
      [when(planned, firstOf(award(2, reported), when(atLeast(cases, 3), bandScore(done, { '< 98': 0, '>= 98': 1 }))))],
      { planned: false, reported: true, cases: 0, done: 1 },
    ],
    [
      'a pool in a pool',
      [earns(2, [earns(1, [perItemAward(0.1, cases)]), perItemAward(0.5, late), veto(cheated), award(1, planned)])],
      { cases: 0, late: 0, cheated: true, planned: false },
    ],
    [
      'the best of several',
      [bestOf(perItemAward(0.1, cases), convert(1, score, 100), award(0.7, planned))],
      { cases: 5, score: 5, planned: false },
    ],
    [
      'the worst of several',
      [worstOf(perItemAward(0.1, cases), convert(1, score, 100), bandScore(done, { '< 98': 0.5, '>= 98': 0 }))],
      { cases: 5, score: 5, done: 50 },
    ],
    [
      'rates without end',
      [bandScore(rate(cases, late, { none: 0, some: 'unbounded' }), { '< 30': 0, '[30, 40]': -0.5, '> 40': -1 })],
      { cases: 0, late: 0 },
    ],
  ])('of %s', (_, rules, facts) => {
    const one = around(...rules);
    const changes = changesFor(one, facts);
    // The total rounds at twenty places, which nobody looks for.
    expect(Object.entries(changes).filter(([line, change]) => change === null && !line.startsWith('test rounding'))).toEqual([]);
    // What was found covers all of it.
    const { goals } = coverage(one, [facts], { suggest: true });
    const found = goals.flatMap(({ suggestion }) => (suggestion ? [suggestion] : []));
    const again = coverage(one, [facts, ...found]);
    expect(again.goals.filter(({ covered }) => !covered).map(lineOf)).toEqual(
      goals.filter(({ suggestion }) => suggestion === null).map(lineOf),
    );
    for (const [i, goal] of goals.filter(({ suggestion }) => suggestion).entries()) {
      expect(again.goals.find((one) => lineOf(one) === lineOf(goal))?.by).toContain(i + 1);
      expect(goal.suggestion?.from).toBe(0);
    }
  });

  test('of a tie', () => {
    const one = scoredBy(earns(3, [convert(1.75, first, 100), convert(0.3, second, 7)]), TENTHS);
    const { goals } = coverage(one, [{ first: 0, second: 0 }], { suggest: true });
    const tie = goals.find((goal) => lineOf(goal) === 'c rounding tie')?.suggestion;
    const before = evaluate(one, tie?.facts ?? {}).children?.[0]?.rounded?.before;
    expect(before).toMatch(/^\d\.\d5$/);
  });
  test('of a grade', () => {
    const clauses = Array.from({ length: 20 }, (_, i) =>
      criterion(`c${i}`, '单项', 'One item', earns(0.5, [award(0.5, flag(`f${i}` as const, '完成', 'Done'))])),
    );
    const one = gradedBy('rounded', clauses);
    const { goals } = coverage(one, [], { suggest: true });
    const grades = goals
      .filter(({ kind }) => kind === 'grade')
      .map(({ outcome, suggestion }) => [outcome, evaluate(one, suggestion?.facts ?? {}).score]);
    expect(grades).toEqual([
      ['fair', 0],
      ['good', 6],
      ['best', 9],
    ]);
  });
  test('are not claimed where there are none', () => {
    const one = scoredBy(keeps(2, [firstOf(deduct(2, not(planned)), deduct(1.5, not(reported))), deduct(1, all(planned, not(planned)))]));
    expect(changesFor(one, { planned: true, reported: true })).toMatchObject({
      'c floor bit': null,
      'c/2 condition held': null,
      'c/1 rung 0': { planned: false },
    });
  });
  test('come with the reading that they are scored under, or from another set where that is nearer', () => {
    const LATE = question('L', '逾期如何扣', 'How lateness is deducted', {
      chosen: 'once',
      options: { once: ['一次', 'once'], each: ['每件', 'each'] },
    });
    const one = rubricOf(
      [
        criterion(
          'c',
          '单项',
          'One item',
          earns(1, [
            firstOf(
              award(1, planned),
              about('其余', 'The rest', reading(LATE, { once: award(0.5, atLeast(late, 1)), each: perItemAward(0.1, cases) })),
            ),
          ]),
        ),
      ],
      { readings: [LATE], rounding: UNROUNDED },
    );
    const { goals } = coverage(one, [{ planned: true, late: 0 }], { suggest: true });
    expect(goals.find(({ outcome }) => outcome === 'each')?.suggestion).toEqual({
      from: 0,
      changed: ['planned', 'cases'],
      facts: { planned: false, late: 0, cases: 1 },
      readings: { L: 'each' },
    });
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Laws

/** What came out at the nodes of a tree, in the lines of goals, told without the library's own way of telling. */
function* cameOut(node: TraceNode): Generator<string> {
  const id = node.id.replace(/^(months|daily)\.\d+\//, '$1.*/');
  const { kind, applied = {}, rounded, children = [] } = node;
  if (applied.limit !== undefined) yield `${id} ${applied.limit === 'max' ? 'cap' : 'floor'} bit`;
  if (rounded !== undefined) yield `${id} rounding changed`;
  if (kind === 'firstOf' && applied.taken !== undefined) yield `${id} rung ${applied.taken === -1 ? 'none' : applied.taken}`;
  if (kind === 'perItem' && applied.units !== undefined && applied.units !== '0') yield `${id} steps some`;
  if (applied.carriedOut !== undefined) yield `${id.replace(/\.\d+$/, '.*')} carry out`;
  for (const child of children) yield* cameOut(child);
}

describe('of every scheme', () => {
  const rubrics = schemes.flatMap(({ rubric: year, period }) => [year, ...(period ? [period] : [])]);

  test.each(rubrics.map((one) => [one.id, one] as const))(
    '%s: what comes out is a goal, and is covered',
    (_, scheme) => {
      const open = readRubric(scheme);
      const { goals } = coverage(open, []);
      const known = new Set(goals.map(lineOf));
      const alone = (line: string): boolean => {
        // Where only one thing can come out there is no goal: no other of its kind is known either.
        const [, id, kind] = /^(\S+) (\w+)/.exec(line) ?? [];
        return ![...known].some((one) => one.startsWith(`${id} ${kind} `));
      };
      fc.assert(
        fc.property(randomFacts(scheme), (facts) => {
          const tree = evaluate(open, facts);
          const lines = [...new Set(cameOut(tree))];
          const missing = lines.filter((line) => !known.has(line) && !(/ (?:rung|steps) /.test(line) && alone(line)));
          expect(missing).toEqual([]);
          const covered = new Set(coveredIn(coverage(open, [facts])));
          expect(lines.filter((line) => known.has(line) && !covered.has(line))).toEqual([]);
        }),
        { numRuns: 15 },
      );
    },
    60_000,
  );

  test('more fact sets cover no less, and their order says nothing but which is which', () => {
    const minhang = readRubric(schemes.find(({ id }) => id === 'minhang-2011')?.rubric);
    fc.assert(
      fc.property(randomFacts(minhang), randomFacts(minhang), (one, other) => {
        const [alone, both, back] = [coverage(minhang, [one]), coverage(minhang, [one, other]), coverage(minhang, [other, one])];
        for (const [i, goal] of alone.goals.entries()) expect(both.goals[i]?.by.filter((at) => at === 0)).toEqual(goal.by);
        expect(back.goals.map(({ by }) => by.map((at) => 1 - at).sort())).toEqual(both.goals.map(({ by }) => by));
      }),
      { numRuns: 20 },
    );
  });

  /** Goals that no facts meet, though ranges alone do not say so. */
  const IMPOSSIBLE: Readonly<Record<string, readonly string[]>> = {
    // Below 60 percent a veto comes before the deductions use up what there is.
    'ningbo-district-month': ['C3 floor bit'],
    'ningbo-district': ['months.*/C3 floor bit'],
    // Only one rung of the ladder counts, and none takes more than there is.
    'quanshan-month': ['2.3a floor bit'],
    quanshan: ['months.*/2.3a floor bit'],
    // It counts only where more files were postponed than the quota, so there always are some.
    'xihu-2009': ['postponement-deduction/1/1 steps none'],
  };
  const small = rubrics.filter(({ id }) => id !== jingan2022.id);
  test.each(small.map((one) => [one.id, one] as const))(
    '%s: facts are found for everything',
    (id, scheme) => {
      const open = readRubric(scheme);
      const { goals } = coverage(open, [], { suggest: true });
      expect(goals.filter(({ suggestion }) => suggestion === null).map(lineOf)).toEqual(IMPOSSIBLE[id] ?? []);
      const again = coverage(
        open,
        goals.flatMap(({ suggestion }) => (suggestion ? [suggestion] : [])),
      );
      expect(again.goals.filter(({ covered }) => !covered).map(lineOf)).toEqual(IMPOSSIBLE[id] ?? []);
    },
    60_000,
  );
});

// ---------------------------------------------------------------------------------------------------------------
// Jing'an

describe("Jing'an 2022", () => {
  const { facts: example } = withDefaults(
    jingan2022,
    JSON.parse(readFileSync(new URL('../examples/jingan/facts.json', import.meta.url), 'utf8')),
  );
  const chosen = ({ goals }: Coverage<unknown>) => goals.filter(({ readings }) => Object.keys(readings).length === 0);

  test('the example year, and with it the full year and the worst', () => {
    const one = coverage(jingan2022, [example]);
    const three = coverage(jingan2022, [example, fullYear, faultyYear]);
    expect([one.covered, one.total, one.chosen]).toEqual([353, 1166, { covered: 353, total: 736, ratio: 353 / 736 }]);
    expect([three.covered, three.total, three.chosen]).toEqual([656, 1166, { covered: 656, total: 736, ratio: 656 / 736 }]);
    expect(
      chosen(three)
        .filter(({ id, covered }) => id.startsWith('1.1.6') && !covered)
        .map(lineOf),
    ).toEqual(['1.1.6.c band [98, 100)']);
  });
  test('facts for what the three years leave out really cover it', () => {
    const sets = [example, fullYear, faultyYear];
    const { goals } = coverage(jingan2022, sets, { suggest: true });
    const stuck = goals.filter(({ suggestion }) => suggestion === null);
    // What is rescaled for what does not apply comes in steps that ranges do not tell.
    expect(stuck.map((goal) => `${lineOf(goal)} ${JSON.stringify(goal.readings)}`)).toEqual([
      '3.1.1 rounding tie {"A28":"excluded"}',
      '4.1 rounding tie {"A28":"excluded"}',
      '4.5 rounding tie {"A28":"excluded"}',
      '4.5.2 rounding changed {"A28":"excluded"}',
      '4.5.2 rounding tie {"A28":"excluded"}',
    ]);
    const found = goals.flatMap(({ suggestion }) => (suggestion ? [suggestion] : []));
    const again = coverage(jingan2022, [...sets, ...found]);
    expect(again.total - again.covered).toBe(stuck.length);
    expect(goals.find((goal) => lineOf(goal) === '1.1.6.c band [98, 100)')?.suggestion).toEqual({
      from: 0,
      changed: ['signOrdersClosed'],
      facts: { ...example, signOrdersClosed: 98 },
    });
  }, 60_000);
  test('twenty years are covered well within a second or so, also on a busy machine', () => {
    inTime(5000, () =>
      coverage(
        jingan2022,
        Array.from({ length: 20 }, () => example),
      ),
    );
  });
});
