/** Rubrics with one figure or one edge changed: every one of small rubrics, and those of a whole scheme. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  about,
  above,
  all,
  always,
  any,
  assessed,
  atLeast,
  atMost,
  average,
  award,
  bandScore,
  bestOf,
  capAt,
  choice,
  choiceScore,
  consequence,
  convert,
  count,
  criterion,
  deduct,
  definition,
  earns,
  equals,
  evaluate,
  every,
  type FactsOf,
  firstOf,
  flag,
  greatestOf,
  is,
  keeps,
  lessThan,
  linear,
  list,
  type Mutant,
  meanOf,
  moreThan,
  mutants,
  named,
  nodeAt,
  not,
  percent,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  product,
  quantity,
  question,
  type Rubric,
  type Rule,
  rank,
  rankTier,
  rate,
  reading,
  readRubric,
  rounded,
  rubric,
  section,
  some,
  sum,
  veto,
  weightedAnnual,
  when,
  withDefaults,
} from 'kaohe';
import { beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { countyFine } from '../rubrics/county-fine/index.js';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { exactOf, textOf, ZERO } from '../src/exact.js';
import { finestStep, stepOfFacts } from '../src/figure-changes.js';
import { canonical } from '../src/hash.js';
import { codesOf } from './helpers.js';
import { alone, rubricOf, throughJson } from './rule-helpers.js';

/** A mutant in a line. */
const line = ({ clause, changed, from, to }: Mutant): string => `${clause} ${changed.en}: ${from} → ${to}`;
const lines = (scheme: Rubric): readonly string[] => Array.from(mutants(scheme), line);

/** What is changed in one rule, without the pool around it. */
const inRule = (rule: Rule): readonly string[] =>
  lines(alone(about('分项', 'Part', rule)))
    .filter((one) => one.startsWith('c.a'))
    .map((one) => one.replace(/^c\.a ?/, ''));

const done = flag('done', '完成', 'Done');
const cases = count('cases', '件', '案件', 'Cases');
const sent = count('sent', '篇', '通讯', 'Newsletters');
const share = percent('share', '完成率', 'Completion');
const hours = quantity('hours', '小时', '时长', 'Hours');
const place = rank('place', '名次', 'Place', { of: 16, ties: 'shared' });

/** Places where two pieces of data differ, from the root. */
function differences(a: unknown, b: unknown, at = ''): readonly string[] {
  if (Object.is(a, b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return [at];
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((name) => differences(left.get(name), right.get(name), `${at}/${name}`));
}

describe('points', () => {
  test.each<[string, Rule, readonly string[]]>([
    ['an award', award(0.3, done), ['points: 0.3 → 0.2', 'points: 0.3 → 0.4']],
    ['a deduction', deduct(2, done), ['points: 2 → 1.9', 'points: 2 → 2.1']],
    ['hundredths', award(0.25, done), ['points: 0.25 → 0.24', 'points: 0.25 → 0.26']],
    ['text', award('0.50', done), ['points: 0.50 → 0.49', 'points: 0.50 → 0.51']],
    ['a fraction', award('22/3', done), ['points: 22/3 → 217/30', 'points: 22/3 → 223/30']],
    [
      'more digits than a number holds',
      award('0.1234567890123456789', done),
      ['points: 0.1234567890123456789 → 0.1234567890123456788', 'points: 0.1234567890123456789 → 0.123456789012345679'],
    ],
    ['nothing less than nothing, where the sign is said by the rule', award(0, done), ['points: 0 → 0.1']],
    ['without a condition', award(1, always), ['points: 1 → 0.9', 'points: 1 → 1.1']],
    ['of each', perItemAward(0.2, cases), ['points: 0.2 → 0.1', 'points: 0.2 → 0.3']],
    [
      'of each step, and the step',
      perItemDeduct(0.1, cases, { every: 2, steps: 'complete' }),
      ['points: 0.1 → 0', 'points: 0.1 → 0.2', 'size of a step: 2 → 1', 'size of a step: 2 → 3'],
    ],
    [
      'a step that is not counted',
      perItemDeduct(0.1, share, { every: 10, steps: 'started' }),
      ['points: 0.1 → 0', 'points: 0.1 → 0.2', 'size of a step: 10 → 9.9', 'size of a step: 10 → 10.1'],
    ],
    [
      'of options',
      choiceScore(choice('answer', '答复', 'Answer', { onTime: ['按时', 'on time'], late: ['逾期', 'late'] }), { onTime: 0.3, late: 0 }),
      ['points of “on time”: 0.3 → 0.2', 'points of “on time”: 0.3 → 0.4', 'points of “late”: 0 → -0.1', 'points of “late”: 0 → 0.1'],
    ],
    [
      'of a conversion, and its full mark',
      convert(17.5, hours, 100),
      ['points: 17.5 → 17.4', 'points: 17.5 → 17.6', 'full mark of the conversion: 100 → 99.9', 'full mark of the conversion: 100 → 100.1'],
    ],
    ['given by a person: no figure', assessed(points('given', '得分', 'Points', { max: 2 })), []],
    [
      'of the rules in a ladder, by their ids',
      firstOf(award(2, done), award(1)),
      ['/1 points: 2 → 1.9', '/1 points: 2 → 2.1', '/2 points: 1 → 0.9', '/2 points: 1 → 1.1'],
    ],
    [
      'of the rules that the best is taken of',
      bestOf(award(2, done), award(1, done)),
      ['/1 points: 2 → 1.9', '/1 points: 2 → 2.1', '/2 points: 1 → 0.9', '/2 points: 1 → 1.1'],
    ],
  ])('%s', (_, rule, expected) => {
    expect(inRule(rule)).toEqual(expected);
  });

  test('by the places that the rubric rounds to, where those are finer', () => {
    const rule = criterion('c', '单项', 'One item', pool({ start: 0, floor: null }, { a: award(0.3, done), b: award('0.125', done) }));
    const scheme = (places: number) => lines(rubricOf([rule], { rounding: { at: 'criterion', places, mode: 'half-up' } }));
    expect(scheme(0)).toEqual([
      'c start: 0 → -1',
      'c start: 0 → 1',
      'c.a points: 0.3 → 0.2',
      'c.a points: 0.3 → 0.4',
      'c.b points: 0.125 → 0.124',
      'c.b points: 0.125 → 0.126',
    ]);
    expect(scheme(2).slice(2)).toEqual([
      'c.a points: 0.3 → 0.29',
      'c.a points: 0.3 → 0.31',
      'c.b points: 0.125 → 0.124',
      'c.b points: 0.125 → 0.126',
    ]);
    expect(scheme(20).slice(2, 4)).toEqual(['c.a points: 0.3 → 0.29999999999999999999', 'c.a points: 0.3 → 0.30000000000000000001']);
  });

  test('the finest step', () => {
    const exact = (figure: number | string) => exactOf(figure) ?? ZERO;
    expect(textOf(finestStep(exact(5), 1))).toBe('0.1');
    expect(textOf(finestStep(exact(5), 0))).toBe('1');
    expect(textOf(finestStep(exact(2.25), 0))).toBe('0.01');
    expect(textOf(finestStep(exact('22/3'), 2))).toBe('0.01');
    expect(textOf(finestStep(exact(1e-7), 1))).toBe('0.0000001');
    expect(textOf(stepOfFacts(exact(4.5), true))).toBe('1');
    expect(textOf(stepOfFacts(exact(4), false))).toBe('0.1');
    expect(textOf(stepOfFacts(exact(99.95), false))).toBe('0.01');
  });
});

describe('edges', () => {
  test('both neighbours move, and the edge goes over to the other', () => {
    expect(inRule(bandScore(share, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }))).toEqual([
      'edge between bands: < 98 | [98, 100) → < 97.9 | [97.9, 100)',
      'edge between bands: < 98 | [98, 100) → < 98.1 | [98.1, 100)',
      'band that the edge belongs to: < 98 | [98, 100) → <= 98 | (98, 100)',
      // Nothing is above 100, and a band without its only value is none.
      'edge between bands: [98, 100) | = 100 → [98, 99.9) | [99.9, 100]',
      'points of “< 98”: 0 → -0.1',
      'points of “< 98”: 0 → 0.1',
      'points of “[98, 100)”: 0.3 → 0.2',
      'points of “[98, 100)”: 0.3 → 0.4',
      'points of “= 100”: 0.5 → 0.4',
      'points of “= 100”: 0.5 → 0.6',
    ]);
  });

  const edges = (rule: Rule) => inRule(rule).filter((one) => /^(?:edge|band|end)/.test(one));
  test.each<[string, Rule, readonly string[]]>([
    [
      'by their own last place',
      bandScore(share, { '<= 99.95': 0, '> 99.95': 1 }),
      [
        'edge between bands: <= 99.95 | > 99.95 → <= 99.94 | > 99.94',
        'edge between bands: <= 99.95 | > 99.95 → <= 99.96 | > 99.96',
        'band that the edge belongs to: <= 99.95 | > 99.95 → < 99.95 | >= 99.95',
      ],
    ],
    [
      'among whole numbers by one, and never handed over',
      bandScore(cases, { '< 1': 0, '[1, 3]': 0.1, '(3, 5)': 0.2, '>= 5': 0.3 }),
      [
        'edge between bands: < 1 | [1, 3] → < 0 | [0, 3]',
        'edge between bands: < 1 | [1, 3] → < 2 | [2, 3]',
        'edge between bands: [1, 3] | (3, 5) → [1, 2] | (2, 5)',
        'edge between bands: [1, 3] | (3, 5) → [1, 4] | (4, 5)',
        'edge between bands: (3, 5) | >= 5 → (3, 4) | >= 4',
        'edge between bands: (3, 5) | >= 5 → (3, 6) | >= 6',
      ],
    ],
    [
      'of bands that meet between whole numbers',
      bandScore(cases, { '= 0': 0, '[1, 3]': 0.1, '> 3': 0.2 }),
      [
        'edge between bands: = 0 | [1, 3] → [0, 1] | [2, 3]',
        'edge between bands: [1, 3] | > 3 → [1, 2] | > 2',
        'edge between bands: [1, 3] | > 3 → [1, 4] | > 4',
      ],
    ],
    [
      'in rising order, however they are written',
      bandScore(share, { '>= 50': 1, '< 50': 0 }),
      [
        'edge between bands: < 50 | >= 50 → < 49.9 | >= 49.9',
        'edge between bands: < 50 | >= 50 → < 50.1 | >= 50.1',
        'band that the edge belongs to: < 50 | >= 50 → <= 50 | > 50',
      ],
    ],
    [
      'of tiers of a ranking',
      rankTier(place, { '1-1': 0, '2-4': -0.3, '5-16': -0.6 }),
      [
        'edge between bands: 1-1 | 2-4 → 1-2 | 3-4',
        'edge between bands: 2-4 | 5-16 → 2-3 | 4-16',
        'edge between bands: 2-4 | 5-16 → 2-5 | 6-16',
      ],
    ],
    [
      'of lines, and the outer ends of slopes',
      linear(share, { '< 60': 0, '[60, 100]': [3, 5] }),
      [
        'edge between bands: < 60 | [60, 100] → < 59.9 | [59.9, 100]',
        'edge between bands: < 60 | [60, 100] → < 60.1 | [60.1, 100]',
        'band that the edge belongs to: < 60 | [60, 100] → <= 60 | (60, 100]',
        'end of a slope: [60, 100] → [60, 100.1]',
      ],
    ],
    [
      'of a slope down from the lowest',
      linear(hours, { '[0, 10]': [5, 3], '> 10': 3 }),
      [
        'edge between bands: [0, 10] | > 10 → [0, 9.9] | > 9.9',
        'edge between bands: [0, 10] | > 10 → [0, 10.1] | > 10.1',
        'band that the edge belongs to: [0, 10] | > 10 → [0, 10) | >= 10',
        'end of a slope: [0, 10] → [-0.1, 10]',
      ],
    ],
  ])('%s', (_, rule, expected) => {
    expect(edges(rule)).toEqual(expected);
  });

  test('points along lines: a level one has one figure', () => {
    expect(inRule(linear(share, { '< 60': 0, '[60, 100]': [3, 5] })).filter((one) => one.startsWith('points'))).toEqual([
      'points of “< 60”: 0 → -0.1',
      'points of “< 60”: 0 → 0.1',
      'points at the low end of “[60, 100]”: 3 → 2.9',
      'points at the low end of “[60, 100]”: 3 → 3.1',
      'points at the high end of “[60, 100]”: 5 → 4.9',
      'points at the high end of “[60, 100]”: 5 → 5.1',
    ]);
  });

  const tenths = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 6 }).map((cuts) => cuts.sort((a, b) => a - b));
  const written = (tenth: number) => String(tenth / 10);
  /** Bands between cuts; the edge belongs to the upper band where the flag says so. */
  const tableOf = (cuts: readonly number[], isUpper: readonly boolean[]) =>
    Object.fromEntries(
      Array.from({ length: cuts.length + 1 }, (_, i) => {
        const [low, high] = [cuts[i - 1], cuts[i]];
        const [open, close] = [isUpper[i - 1] ? '[' : '(', isUpper[i] ? ')' : ']'];
        if (low === undefined) return [`${isUpper[0] ? '<' : '<='} ${written(high ?? 0)}`, i];
        if (high === undefined) return [`${isUpper[i - 1] ? '>=' : '>'} ${written(low)}`, i];
        return [`${open}${written(low)}, ${written(high)}${close}`, i];
      }),
    );

  test('moving an edge by a tenth changes the band of a tenth at most, and nothing else', () => {
    fc.assert(
      fc.property(tenths, fc.infiniteStream(fc.boolean()), (cuts, stream) => {
        const scheme = alone(bandScore(share, tableOf(cuts, [...stream.take(cuts.length)])));
        const values = Array.from({ length: 41 }, (_, i) => (cuts[0] ?? 0) / 10 + (i - 20) / 20).filter(
          (value) => value >= 0 && value <= 100,
        );
        const scores = (of: Rubric) => {
          const one = readRubric(of);
          return values.map((value) => evaluate(one, { share: value.toFixed(2) }).exact);
        };
        const original = scores(scheme);
        const moved = [...mutants(scheme)].filter(({ changed }) => /^(?:edge|band)/.test(changed.en));
        expect(moved.length).toBeGreaterThanOrEqual(cuts.length);
        for (const mutant of moved) {
          // Of values a twentieth apart, an edge that moves by two of them passes over two; one that goes over, over itself.
          const changed = scores(mutant.rubric).filter((score, i) => score !== original[i]).length;
          expect(changed).toBeLessThanOrEqual(mutant.changed.en.startsWith('edge') ? 2 : 1);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('limits of a pool', () => {
  const limits = (...rules: readonly Rule[]) =>
    lines(rubricOf(rules.map((scores, i) => criterion(`c${i}`, '单项', 'One item', scores)))).filter((one) => !/ points/.test(one));
  const flaw = perItemDeduct(0.1, cases);

  test.each<[string, Rule, readonly string[]]>([
    ['earned', earns(1.5, [award(1, done)]), ['c0 start: 0 → 0.1', 'c0 maximum: 1.5 → 1.4', 'c0 maximum: 1.5 → 1.6', 'c0 floor: 0 → -0.1']],
    [
      'kept: what it starts from is its maximum, written once',
      keeps(0.5, [flaw]),
      [
        'c0 full marks, from which it deducts: 0.5 → 0.4',
        'c0 full marks, from which it deducts: 0.5 → 0.6',
        'c0 floor: 0 → -0.1',
        'c0 floor: 0 → 0.1',
      ],
    ],
    [
      'said in full, each limit by itself',
      pool({ start: 0.6, max: 1 }, [flaw]),
      [
        'c0 start: 0.6 → 0.5',
        'c0 start: 0.6 → 0.7',
        'c0 maximum: 1 → 0.9',
        'c0 maximum: 1 → 1.1',
        'c0 floor: 0 → -0.1',
        'c0 floor: 0 → 0.1',
      ],
    ],
    ['without limits', pool({ start: 0, floor: null }, [flaw]), ['c0 start: 0 → -0.1', 'c0 start: 0 → 0.1']],
  ])('%s', (_, scores, expected) => {
    expect(limits(scores)).toEqual(expected);
  });

  test('caps inside', () => {
    const caps = lines(rubricOf([criterion('c', '单项', 'One item', earns(3, { a: capAt(1, [award(1, done)]), b: capAt(-2, [flaw]) }))]));
    expect(caps.filter((one) => /^c\.[ab] /.test(one))).toEqual([
      'c.a start: 0 → 0.1',
      'c.a maximum: 1 → 0.9',
      'c.a maximum: 1 → 1.1',
      'c.a floor: 0 → -0.1',
      'c.b start: 0 → -0.1',
      'c.b maximum: 0 → 0.1',
      'c.b floor: -2 → -2.1',
      'c.b floor: -2 → -1.9',
    ]);
  });
});

describe('thresholds and formulas', () => {
  const inCondition = (condition: Parameters<typeof veto>[0]) => inRule(veto(condition));
  const staff = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff'), count('printers', '台', '打印机', 'Printers')]);

  test.each<[string, () => readonly string[], readonly string[]]>([
    ['of what is counted', () => inCondition(atLeast(cases, 6)), ['threshold of “Cases”: 6 → 5', 'threshold of “Cases”: 6 → 7']],
    [
      'of what is not',
      () => inCondition(lessThan(share, 98)),
      ['inclusion of the threshold of “Completion”: < → ≤', 'threshold of “Completion”: 98 → 97.9', 'threshold of “Completion”: 98 → 98.1'],
    ],
    ['that is another measure', () => inCondition(moreThan(cases, sent)), ['inclusion of the threshold: > → ≥']],
    ['that has to be met exactly', () => inCondition(equals(cases, 0)), ['threshold of “Cases”: 0 → -1', 'threshold of “Cases”: 0 → 1']],
    [
      'one after the other',
      () => inCondition(all(atLeast(cases, 6), any(done, not(atMost(sent, 1))))),
      [
        'threshold of “Cases”: 6 → 5',
        'threshold of “Cases”: 6 → 7',
        'threshold of “Newsletters”: 1 → 0',
        'threshold of “Newsletters”: 1 → 2',
      ],
    ],
    [
      'of the elements of a list',
      () =>
        inCondition(
          all(every(staff, atLeast(product(staff.item.printers, 4), staff.item.staff)), some(staff, atLeast(staff.item.staff, 5))),
        ),
      [
        'inclusion of the threshold: ≥ → >',
        'figure in a formula: 4 → 3',
        'figure in a formula: 4 → 5',
        'threshold: 5 → 4',
        'threshold: 5 → 6',
      ],
    ],
    ['nothing in an answer', () => inCondition(is(choice('answer', '答复', 'Answer', { yes: ['是', 'yes'] }), 'yes')), []],
    [
      'of a rule that stands on one',
      () => inRule(when(atLeast(cases, 2), award(1))),
      ['threshold of “Cases”: 2 → 1', 'threshold of “Cases”: 2 → 3', '/1 points: 1 → 0.9', '/1 points: 1 → 1.1'],
    ],
    [
      'of a consequence',
      () => inRule(consequence('criticised', '通报批评', 'Criticised', atLeast(cases, 1))),
      ['threshold of “Cases”: 1 → 0', 'threshold of “Cases”: 1 → 2'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });

  const inMeasure = (measure: Parameters<typeof convert>[1]) =>
    inRule(convert(1, measure, 1)).filter((one) => !/^(?:points|full)/.test(one));
  test.each<[string, () => readonly string[], readonly string[]]>([
    [
      'how far short',
      () => inRule(perItemDeduct(0.1, above(12, sent))).filter((one) => one.startsWith('figure')),
      ['figure in a formula of “Newsletters”: 12 → 11', 'figure in a formula of “Newsletters”: 12 → 13'],
    ],
    [
      'how far above, among tenths',
      () => inMeasure(above(share, 50)),
      ['figure in a formula of “Completion”: 50 → 49.9', 'figure in a formula of “Completion”: 50 → 50.1'],
    ],
    [
      'a sum of products',
      () => inMeasure(sum(product(4, cases), product(0.15, sent))),
      [
        'figure in a formula of “Cases”: 4 → 3',
        'figure in a formula of “Cases”: 4 → 5',
        'figure in a formula of “Newsletters”: 0.15 → 0.14',
        'figure in a formula of “Newsletters”: 0.15 → 0.16',
      ],
    ],
    ['a mean', () => inMeasure(average(hours, 1)), ['figure in a formula of “Hours”: 1 → 0.9', 'figure in a formula of “Hours”: 1 → 1.1']],
    ['the greatest of several', () => inMeasure(greatestOf(cases, sent, 3)), ['figure in a formula: 3 → 2', 'figure in a formula: 3 → 4']],
    [
      'what a ratio is without anything below the line',
      () => inMeasure(rate(cases, sent, { none: 100, some: 'error' })),
      ['value of 0/0: 100 → 99.9', 'value of 0/0: 100 → 100.1'],
    ],
    [
      'the same, of something',
      () => inMeasure(rate(cases, 12, { none: 'error', some: 0.25 })),
      [
        'figure in a formula of “Cases”: 12 → 11',
        'figure in a formula of “Cases”: 12 → 13',
        'value of n/0: 0.25 → 0.24',
        'value of n/0: 0.25 → 0.26',
      ],
    ],
    [
      'over a list',
      () => inMeasure(meanOf(staff, staff.item.staff, { where: atLeast(staff.item.printers, 1), none: 0 })),
      ['threshold: 1 → 0', 'threshold: 1 → 2', 'value where no element counts: 0 → -1', 'value where no element counts: 0 → 1'],
    ],
    [
      'in a rounding and under a name',
      () => inMeasure(rounded(named('得数', 'The figure', product(0.5, hours)), 1)),
      ['figure in a formula of “Hours”: 0.5 → 0.4', 'figure in a formula of “Hours”: 0.5 → 0.6'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });
});

describe('above the clauses', () => {
  const head = { id: 'one', title: ['方案', 'Scheme'], authority: ['测试', 'Test'], year: 2022, max: 3 } as const;
  const clause = (id: string) => criterion(id, '单项', 'One item', earns(1, [award(1, done)]));

  test('edges of grades', () => {
    const graded = rubric(
      { ...head, grades: { of: 'rounded', bands: { '>= 2': ['good', '良好', 'Good'], '< 2': ['poor', '较差', 'Poor'] } } },
      [clause('1')],
    );
    expect(lines(graded).filter((one) => one.startsWith('one '))).toEqual([
      'one edge between bands: < 2 | >= 2 → < 1.9 | >= 1.9',
      'one edge between bands: < 2 | >= 2 → < 2.1 | >= 2.1',
      'one band that the edge belongs to: < 2 | >= 2 → <= 2 | > 2',
    ]);
  });

  test('maxima of headings, where something is made up for', () => {
    const inner = (rescale: boolean) =>
      section('2', '节', 'Section', 2, [section('2.1', '小节', 'Subsection', 1, [clause('2.1.1')])], { rescale });
    const maxima = (scheme: Rubric) => lines(scheme).filter((one) => /^(?:one|1|2|2\.1) /.test(one));
    expect(maxima(rubric(head, [section('1', '节', 'Section', 1, [clause('1.1')]), inner(false)]))).toEqual([]);
    expect(maxima(rubric(head, [section('1', '节', 'Section', 1, [clause('1.1')]), inner(true)]))).toEqual([
      '2 maximum: 2 → 1.9',
      '2 maximum: 2 → 2.1',
      '2.1 maximum: 1 → 0.9',
      '2.1 maximum: 1 → 1.1',
    ]);
    expect(maxima(rubric({ ...head, rescale: true }, [section('1', '节', 'Section', null, [clause('1.1')])]))).toEqual([
      'one maximum: 3 → 2.9',
      'one maximum: 3 → 3.1',
    ]);
  });

  test('nothing in a definition, which moves no points', () => {
    expect(lines(rubric(head, [definition('rate', '完成率', 'Rate', rate(cases, 12, { none: 0, some: 100 }))]))).toEqual([]);
  });

  test('a year, and the rubric that its periods share, as that of the first', () => {
    const month = rubric({ ...head, id: 'month', max: 1 }, [
      criterion('m', '本月', 'The month', keeps(1, { a: perItemDeduct(0.5, cases) })),
    ]);
    const year = weightedAnnual(
      { ...head, id: 'year', max: 100 },
      { key: 'months', label: ['各月', 'Months'], rubric: month, count: 2, weight: '0.9', use: 'exact' },
      { review: convert(10, hours, 100) },
      {},
    );
    expect(lines(year)).toEqual([
      'months weight: 0.9 → 0.8',
      'months weight: 0.9 → 1',
      'months.1/m full marks, from which it deducts: 1 → 0.9',
      'months.1/m full marks, from which it deducts: 1 → 1.1',
      'months.1/m floor: 0 → -0.1',
      'months.1/m floor: 0 → 0.1',
      'months.1/m.a points: 0.5 → 0.4',
      'months.1/m.a points: 0.5 → 0.6',
      'review points: 10 → 9.9',
      'review points: 10 → 10.1',
      'review full mark of the conversion: 100 → 99.9',
      'review full mark of the conversion: 100 → 100.1',
    ]);
    const facts = { months: [{ cases: 1 }, { cases: 0 }], hours: 100 };
    const [mutant] = [...mutants(year)].filter(({ from, to }) => from === '0.5' && to === '0.6');
    expect(evaluate(year, facts).exact).toBe('10.7');
    expect(mutant && evaluate(mutant.rubric, facts).children?.[0]?.exact).toBe('0.63');
  });
});

describe('readings', () => {
  const A1 = question('A1', '一件几分', 'Points of one', {
    chosen: 'one',
    options: { one: ['一分', 'one'], two: ['两分', 'two'], none: ['不计', 'none'] },
  });
  const A2 = question('A2', '可否累计', 'Whether it adds up', {
    chosen: 'each',
    options: { each: ['逐件', 'each'], once: ['一次', 'once'] },
  });
  const each = reading(A1, { one: 1, two: 2 });
  const scheme = rubricOf(
    [
      criterion('a', '甲', 'First', earns(reading(A1, { one: 5, none: 0 }), { x: perItemAward(each, cases) })),
      criterion(
        'b',
        '乙',
        'Second',
        keeps(reading(A1, { one: 3, two: 4 }), {
          x: reading(A2, { each: perItemDeduct(each, cases), once: deduct(7, atLeast(cases, 8)) }),
        }),
      ),
    ],
    { readings: [A1, A2] },
  );

  test('what the chosen option says is changed, one place at a time', () => {
    expect(lines(scheme)).toEqual([
      // A start above nothing would be above the maximum that another option has: it is left out.
      'a maximum: 5 → 4.9',
      'a maximum: 5 → 5.1',
      'a floor: 0 → -0.1',
      'a.x points: 1 → 0.9',
      'a.x points: 1 → 1.1',
      'b full marks, from which it deducts: 3 → 2.9',
      'b full marks, from which it deducts: 3 → 3.1',
      'b floor: 0 → -0.1',
      'b floor: 0 → 0.1',
      'b.x points: 1 → 0.9',
      'b.x points: 1 → 1.1',
    ]);
  });

  test('and under another option nothing of it shows', () => {
    const [mutant] = [...mutants(scheme)].slice(-2);
    expect(mutant && line(mutant)).toBe('b.x points: 1 → 0.9');
    if (!mutant) return;
    const exacts = (of: Rubric, readings: Readonly<Record<string, string>>) => {
      const tree = evaluate(readRubric(of), { cases: 2 }, { readings });
      return [nodeAt(tree, 'a').exact, nodeAt(tree, 'b').exact];
    };
    expect(exacts(scheme, {})).toEqual(['2', '1']);
    expect(exacts(mutant.rubric, {})).toEqual(['2', '1.2']);
    expect(exacts(mutant.rubric, { A1: 'two' })).toEqual(exacts(scheme, { A1: 'two' }));
    expect(exacts(mutant.rubric, { A2: 'once' })).toEqual(exacts(scheme, { A2: 'once' }));
  });

  test('the full mark of a conversion stays above nothing', () => {
    const B = question('B', '满分多少', 'Of how many', {
      chosen: 'tenth',
      options: { tenth: ['十分之一', 'a tenth'], five: ['五', 'five'] },
    });
    const full = convert(1, hours, reading(B, { tenth: 0.1, five: 5 }));
    expect(lines(alone(full, [B])).filter((one) => /full/.test(one))).toEqual(['c.a full mark of the conversion: 0.1 → 0.2']);
  });
});

describe('every mutant', () => {
  const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')], { min: 1 });
  const target = product(4, cases);
  const scheme = rubricOf([
    section(
      '1',
      '节',
      'Section',
      3,
      [
        criterion('1.1', '甲', 'First', earns(2, { a: about('达标', 'Target met', award(1, atLeast(sent, target))), b: award(0.5, done) })),
        criterion('1.2', '乙', 'Second', keeps(1, { a: about('超标', 'Above the target', perItemDeduct(0.1, above(sent, target))) })),
        criterion('1.3', '丙', 'Third', earns(1, { a: about('各队', 'Squads', award(1, every(squads, atLeast(squads.item.staff, 2)))) })),
      ],
      { rescale: true },
    ),
    criterion('2', '丁', 'Fourth', pool({ start: 0, max: 1 }, { a: bandScore(share, { '< 60': 0, '[60, 100]': 1 }) })),
  ]);
  const found = [...mutants(scheme)];

  test('is sound, and no two are the same', () => {
    const hashes = found.map((mutant) => canonical(readRubric(throughJson(mutant.rubric))));
    expect(new Set([...hashes, canonical(scheme)]).size).toBe(found.length + 1);
    expect(found.length).toBe(40);
  });

  test('differs in one place, or in the two that are one, and nowhere in words', () => {
    for (const { rubric: changed, from } of found) {
      const places = differences(scheme, changed);
      const isPair = from.includes('|') || (places.length === 2 && places.every((place) => /\/(?:start|max)$/.test(place)));
      expect(places).toHaveLength(isPair ? 2 : 1);
      expect(places.filter((place) => /label|title|\/id$|\/key$|readings/.test(place))).toEqual([]);
    }
  });

  test('is frozen plain data, and leaves the original as it was', () => {
    const before = canonical(scheme);
    for (const { rubric: changed, ...said } of mutants(scheme)) {
      expect(Object.isFrozen(changed)).toBe(true);
      expect(throughJson(changed)).toEqual(changed);
      expect(throughJson(said)).toEqual(said);
    }
    expect(canonical(scheme)).toBe(before);
  });

  test('what is shared is changed in one place only, and JSON changes nothing about that', () => {
    const figures = (of: Rubric) => lines(of).filter((one) => /figure/.test(one));
    expect(figures(scheme)).toEqual([
      '1.1.a figure in a formula of “Cases”: 4 → 3',
      '1.1.a figure in a formula of “Cases”: 4 → 5',
      '1.2.a figure in a formula of “Cases”: 4 → 3',
      '1.2.a figure in a formula of “Cases”: 4 → 5',
    ]);
    expect(lines(readRubric(throughJson(scheme)))).toEqual(lines(scheme));
  });

  test('says clause, label and change in both languages', () => {
    const [first] = mutants(alone(perItemAward(0.2, cases)));
    expect(first).toMatchObject({
      clause: 'c',
      label: { zh: '单项', en: 'One item' },
      changed: { zh: '起始分', en: 'start' },
      from: '0',
      to: '-0.1',
    });
    for (const { changed, label } of found) {
      for (const said of [changed, label]) {
        expect(said.zh).toMatch(/\p{Script=Han}/u);
        expect(said.en).toMatch(/[a-z]/);
      }
    }
  });

  test('is typed by the facts and the readings of its rubric', () => {
    for (const { rubric: changed } of mutants(countyFine)) {
      expectTypeOf<FactsOf<typeof changed>>().toEqualTypeOf<FactsOf<typeof countyFine>>();
      break;
    }
  });
});

test('what is no sound rubric is refused at once, before the first is asked for', () => {
  for (const hostile of [
    null,
    5,
    {},
    { kind: 'rubric' },
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
        ownKeys: () => {
          throw new Error('no');
        },
      },
    ),
  ]) {
    expect(codesOf(() => mutants(hostile as Rubric)).length).toBeGreaterThan(0);
  }
});

test('a formula that shares itself again and again is gone through lazily', () => {
  let measure = sum(cases, 1);
  for (let i = 0; i < 10; i += 1) measure = sum(measure, measure);
  const [first, second] = mutants(alone(about('分项', 'Part', perItemAward(0, measure))));
  expect([first, second].map((mutant) => mutant && line(mutant))).toEqual(['c start: 0 → -0.1', 'c start: 0 → 0.1']);
});

/**
 * Each mutant of Jing’an costs 2 to 3 ms to make and check, 3.4 s for all; checking the whole scheme for each would cost 100 ms.
 * Reading one whole, as `evaluate` does, still costs that, so it is done for a sample.
 */
describe('Jing’an', { timeout: 60_000 }, () => {
  const { facts } = withDefaults(jingan2022, JSON.parse(readFileSync(new URL('../examples/jingan/facts.json', import.meta.url), 'utf8')));
  const found: Mutant<typeof jingan2022>[] = [];
  beforeAll(() => void found.push(...mutants(jingan2022)), 60_000);

  test('has so many', () => {
    expect(found).toHaveLength(1448);
    expect(found.filter(({ changed }) => changed.en === 'edge between bands')).toHaveLength(167);
    expect(found.filter(({ from, to }) => from === to)).toEqual([]);
    expect(found.filter(({ clause }) => clause === '1.1.6.b').map(line)).toEqual([
      '1.1.6.b edge between bands: < 98 | [98, 100) → < 97.9 | [97.9, 100)',
      '1.1.6.b edge between bands: < 98 | [98, 100) → < 98.1 | [98.1, 100)',
      '1.1.6.b band that the edge belongs to: < 98 | [98, 100) → <= 98 | (98, 100)',
      '1.1.6.b edge between bands: [98, 100) | = 100 → [98, 99.9) | [99.9, 100]',
      '1.1.6.b points of “< 98”: 0 → -0.1',
      '1.1.6.b points of “< 98”: 0 → 0.1',
      '1.1.6.b points of “[98, 100)”: 0.3 → 0.2',
      '1.1.6.b points of “[98, 100)”: 0.3 → 0.4',
      '1.1.6.b points of “= 100”: 0.5 → 0.4',
      '1.1.6.b points of “= 100”: 0.5 → 0.6',
    ]);
  });

  test('of which each of a sample passes the checker whole, and scores the year', () => {
    const trees = found.filter((_, i) => i % 37 === 0).map((mutant) => evaluate(mutant.rubric, facts));
    expect(new Set(trees.map((tree) => tree.rubric.hash)).size).toBe(40);
    expect(new Set(trees.map(({ exact }) => exact)).size).toBeGreaterThan(1);
  });
});
