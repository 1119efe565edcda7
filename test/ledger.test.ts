/** The deduction list of a tree: what was lost clause by clause, what was won, and that it comes out exactly. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  about,
  assessed,
  assessedBy,
  assessedDeduct,
  atLeast,
  award,
  bandScore,
  bestOf,
  type CarryOver,
  type Clause,
  capAt,
  convert,
  criterion,
  deduct,
  earns,
  evaluate,
  exempt,
  explain,
  fault,
  firstOf,
  flag,
  KaoheError,
  keeps,
  type Label,
  type LedgerRow,
  ledger,
  ledgerTable,
  type Measure,
  nodesOf,
  not,
  notApplicable,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  quantity,
  question,
  type Rounding,
  type Rule,
  reading,
  readRubric,
  rubric,
  section,
  type Trace,
  tally,
  veto,
  weightedAnnual,
  when,
  withDefaults,
  worstOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { exactOf } from '../src/exact.js';
import { type Fraction, fractionOf, minus, order, plus, printed, times, whole } from './fraction.js';
import { issuesOf, type OpenRubric } from './helpers.js';
import { DEPARTMENTS } from './reference/departments.js';
import { years } from './reference/facts.js';
import { fullYear } from './reference/full-year.js';
import { faultyYear } from './reference/mixed-years.js';
import { ALTERNATIVES, type Readings } from './reference/readings.js';
import { rubricOf, type Sheet, throughJson } from './rule-helpers.js';

type Kept = ReturnType<typeof ledger>;

const department = (zh: string, en: string): Label => ({ zh, en });
const coordination = department('执法协调科', 'Coordination');
const review = department('案件审理科', 'Case Review');

const late = tally('late', '件', '逾期案件', 'Late cases');
const wrong = tally('wrong', '件', '错误案件', 'Wrong cases');
const meetings = tally('meetings', '次', '推进会议', 'Meetings');
const advice = tally('advice', '份', '执法建议', 'Advice given');
const planned = flag('planned', '已制定计划', 'Planned');
const reported = flag('reported', '已报送总结', 'Reported');
const trained = flag('trained', '已组织培训', 'Trained');
const cheating = fault('cheating', '弄虚作假', 'Cheating');
const excused = fault('excused', '免予考核', 'Excused');
const absent = fault('absent', '本项不涉及', 'Does not arise');
const mark = quantity('mark', '分', '测评得分', 'Mark', { max: 100 });

/** A year in which nothing went wrong and nothing was done beyond what was asked. */
const good = {
  late: 0,
  wrong: 0,
  meetings: 0,
  advice: 0,
  planned: true,
  reported: true,
  trained: true,
  cheating: false,
  excused: false,
  absent: false,
  mark: 100,
};

const EXACTLY: Rounding = { at: 'total', places: 20, mode: 'half-up' };

/** Scores clauses, asking of the year only what they ask for. */
function scored(scheme: OpenRubric, changes: Sheet, readings?: Sheet): Trace {
  const asked = new Set(JSON.stringify(scheme).match(/(?<="key":")\w+/g));
  const facts = Object.fromEntries(Object.entries({ ...good, ...changes }).filter(([key]) => asked.has(key)));
  return evaluate(scheme, facts, readings === undefined ? undefined : { readings: readings as Record<string, string> });
}

interface Settings {
  readonly max?: number | string | null;
  readonly rounding?: Rounding;
  readonly by?: readonly Label[];
}

/** A scheme of one criterion `1` that is scored exactly. */
const one = (scores: Rule, { max = 2, rounding = EXACTLY, by = [] }: Settings = {}): OpenRubric =>
  rubricOf([criterion('1', '单项', 'One item', scores, by)], { max, rounding });

type Cells = readonly string[];
interface Told {
  readonly deductions: readonly Cells[];
  readonly awards: readonly Cells[];
  readonly adjustments: readonly Cells[];
}
const brief = ({ id, due, counted, absorbed }: LedgerRow): Cells => [id, due.exact, counted.exact, absorbed.exact];

/** Why a node scored what it did, as `explain` has it behind the name of the node. */
function why(scheme: OpenRubric, tree: Trace, id: string): Label {
  const [zh, en] = [explain(scheme, tree, id, 'zh'), explain(scheme, tree, id, 'en')];
  return { zh: zh.slice(zh.indexOf('：') + 1, -1), en: en.slice(en.indexOf(': ') + 2, -1) };
}
const prefixed = (zh: string, en: string, reason: Label): Label => ({ zh: zh + reason.zh, en: en + reason.en });

/** A ledger in short: the rows as id, due, counted, absorbed, and the adjustments as kind, id and amount. */
const told = ({ deductions, awards, adjustments }: Kept): Told => ({
  deductions: deductions.map(brief),
  awards: awards.map(brief),
  adjustments: adjustments.map(({ kind, id, amount }): Cells => [kind, id, amount.exact]),
});

/** What is left out of what is told is nothing. */
const saying = (expected: Partial<Told>): Told => ({ deductions: [], awards: [], adjustments: [], ...expected });

const sum = (exact: readonly string[]): Fraction => exact.reduce((total, text) => plus(total, fractionOf(text)), whole(0n));

/** What is wrong with a ledger, told by arithmetic that is not the library's own. */
function wrongIn({ full, score, lost, deductions, awards, adjustments, deducted, awarded, adjusted }: Kept): readonly string[] {
  const rows = [...deductions, ...awards];
  const figures = [full, score, lost, deducted, awarded, adjusted, ...rows.flatMap((row) => [row.due, row.counted, row.absorbed])];
  const [minusSums, minusTotals] = [
    [
      deductions.map(({ counted }) => counted.exact),
      awards.map(({ counted }) => counted.exact),
      adjustments.map(({ amount }) => amount.exact),
    ],
    [[deducted.exact], [awarded.exact], [adjusted.exact]],
  ].map(([took = [], gave = [], moved = []]) => plus(minus(sum(took), sum(gave)), sum(moved)));
  const missing = minus(fractionOf(full.exact), fractionOf(score.exact));
  const differs = [minusSums, minusTotals, fractionOf(lost.exact)].flatMap((came) =>
    came && order(came, missing) === 0 ? [] : [`${came && printed(came)} instead of ${printed(missing)}`],
  );
  const unsound = rows.flatMap((row) => {
    const [due, counted, absorbed] = [row.due, row.counted, row.absorbed].map(({ exact }) => fractionOf(exact)) as [
      Fraction,
      Fraction,
      Fraction,
    ];
    const isSound = due.n > 0n && counted.n >= 0n && absorbed.n >= 0n && order(due, plus(counted, absorbed)) === 0;
    return isSound ? [] : [`${row.id}: ${brief(row).slice(1).join(' ')}`];
  });
  const inexact = figures.flatMap(({ exact, points: nearest }) => (Number.isFinite(nearest) && exact !== '-0' ? [] : [exact]));
  const kinds = [
    ...deductions.filter(({ kind }) => kind === 'awarded').map(({ id }) => `${id} is an award`),
    ...awards.filter(({ kind }) => kind !== 'awarded').map(({ id }) => `${id} is none`),
    ...adjustments.filter(({ amount }) => amount.exact === '0').map(({ id }) => `${id} adjusts nothing`),
  ];
  return [...differs, ...unsound, ...inexact, ...kinds];
}

/** The ledger of a scheme that has been seen to come out, in short. */
function kept(scheme: OpenRubric, changes: Sheet, id?: string, readings?: Sheet) {
  const tree = scored(scheme, changes, readings);
  const made = ledger(scheme, tree, id);
  expect(wrongIn(made)).toEqual([]);
  if (id === undefined)
    expect([made.score.exact, made.score.points, made.full.points]).toEqual([tree.exact, tree.score, tree.max ?? made.full.points]);
  return told(made);
}

// ---------------------------------------------------------------------------------------------------------------
// A row

describe('a row', () => {
  const parts = {
    a: perItemDeduct(0.1, late),
    b: assessedBy([review], perItemDeduct(0.2, wrong, { every: 2, steps: 'started' })),
    c: deduct(0.5, cheating),
  };
  const scheme = one(keeps(2, parts), { by: [coordination] });

  test('says what was due and what of it counted, why, how many there were, and whose it is', () => {
    const tree = scored(scheme, { late: 3, wrong: 5, cheating: true });
    expect(ledger(scheme, tree).deductions).toEqual([
      {
        kind: 'deducted',
        id: '1.a',
        label: { zh: '逾期案件', en: 'Late cases' },
        reason: why(scheme, tree, '1.a'),
        units: '3',
        due: { exact: '0.3', points: 0.3 },
        counted: { exact: '0.3', points: 0.3 },
        absorbed: { exact: '0', points: 0 },
        departments: [coordination],
      },
      {
        kind: 'deducted',
        id: '1.b',
        label: { zh: '错误案件', en: 'Wrong cases' },
        reason: why(scheme, tree, '1.b'),
        units: '3',
        due: { exact: '0.6', points: 0.6 },
        counted: { exact: '0.6', points: 0.6 },
        absorbed: { exact: '0', points: 0 },
        departments: [review],
      },
      {
        kind: 'deducted',
        id: '1.c',
        label: { zh: '弄虚作假', en: 'Cheating' },
        reason: why(scheme, tree, '1.c'),
        units: null,
        due: { exact: '0.5', points: 0.5 },
        counted: { exact: '0.5', points: 0.5 },
        absorbed: { exact: '0', points: 0 },
        departments: [coordination],
      },
    ]);
  });

  test('and the whole says what it comes to', () => {
    const { deductions, awards, adjustments, ...rest } = ledger(scheme, scored(scheme, { late: 3, wrong: 5, cheating: true }));
    expect(deductions).toHaveLength(3);
    expect({ awards, adjustments, ...rest }).toEqual({
      id: 'test',
      label: { zh: '测试方案', en: 'Test scheme' },
      full: { exact: '2', points: 2 },
      score: { exact: '0.6', points: 0.6 },
      lost: { exact: '1.4', points: 1.4 },
      awards: [],
      adjustments: [],
      deducted: { exact: '1.4', points: 1.4 },
      awarded: { exact: '0', points: 0 },
      adjusted: { exact: '0', points: 0 },
    });
  });

  test('nothing lost is no row', () => expect(kept(scheme, {})).toEqual(saying({})));

  test('the reason names the reading', () => {
    const A1 = question('A1', '扣几分', 'How many points', { chosen: 'few', options: { few: ['一', 'one'], many: ['二', 'two'] } });
    const read = rubricOf(
      [criterion('1', '单项', 'One item', keeps(2, { a: perItemDeduct(reading(A1, { few: 0.1, many: 0.2 }), late) }))],
      {
        max: 2,
        readings: [A1],
      },
    );
    const [few, many] = [scored(read, { late: 2 }), scored(read, { late: 2 }, { A1: 'many' })];
    const rows = (tree: Trace) => ledger(read, tree).deductions.map(({ reason, due }) => [reason, due.exact]);
    expect(rows(few)).toEqual([[why(read, few, '1.a'), '0.2']]);
    expect(rows(many)).toEqual([[why(read, many, '1.a'), '0.4']]);
    expect([why(read, few, '1.a').zh, why(read, many, '1.a').en].map((reason) => reason.slice(-8))).toEqual(['解读 A1：一）', 'A1: two)']);
  });

  test('a whole item without departments is those of its parts', () => {
    const item = one(
      earns(2, { a: assessedBy([review], perItemAward(0.1, meetings)), b: assessedBy([coordination], perItemAward(0.1, advice)) }),
    );
    expect(ledger(item, scored(item, {})).deductions.map(({ id, departments }) => [id, departments])).toEqual([
      ['1', [review, coordination]],
    ]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Items that are deducted from

describe('what the floor absorbed comes off the last deductions first', () => {
  const scheme = one(keeps(1, { a: perItemDeduct(0.3, late), b: perItemDeduct(0.4, wrong), c: perItemDeduct(0.5, meetings) }), { max: 1 });
  test.each<[number, number, number, readonly (readonly string[])[]]>([
    [
      1,
      1,
      0,
      [
        ['1.a', '0.3', '0.3', '0'],
        ['1.b', '0.4', '0.4', '0'],
      ],
    ],
    // Exactly nothing is left: the floor takes nothing off.
    [0, 0, 2, [['1.c', '1', '1', '0']]],
    [
      1,
      1,
      1,
      [
        ['1.a', '0.3', '0.3', '0'],
        ['1.b', '0.4', '0.4', '0'],
        ['1.c', '0.5', '0.3', '0.2'],
      ],
    ],
    [
      2,
      1,
      1,
      [
        ['1.a', '0.6', '0.6', '0'],
        ['1.b', '0.4', '0.4', '0'],
        ['1.c', '0.5', '0', '0.5'],
      ],
    ],
    [
      2,
      2,
      1,
      [
        ['1.a', '0.6', '0.6', '0'],
        ['1.b', '0.8', '0.4', '0.4'],
        ['1.c', '0.5', '0', '0.5'],
      ],
    ],
    [
      9,
      0,
      1,
      [
        ['1.a', '2.7', '1', '1.7'],
        ['1.c', '0.5', '0', '0.5'],
      ],
    ],
  ])('%s, %s and %s', (a, b, c, deductions) => {
    expect(kept(scheme, { late: a, wrong: b, meetings: c })).toEqual(saying({ deductions }));
  });

  test('one without a floor takes all that is due', () => {
    const open = one(pool({ start: 1, floor: null, max: 1 }, { a: perItemDeduct(0.5, late) }), { max: 1 });
    expect(kept(open, { late: 5 })).toEqual(saying({ deductions: [['1.a', '2.5', '2.5', '0']] }));
  });

  test('one limit inside another: what each absorbed is off together', () => {
    const nested = one(
      keeps(1, {
        a: about('限扣', 'Capped', capAt(-0.6, [perItemDeduct(0.2, late), perItemDeduct(0.4, wrong)])),
        b: perItemDeduct(0.3, meetings),
      }),
      { max: 1 },
    );
    const rows = (changes: Sheet) => kept(nested, changes).deductions;
    expect(rows({ late: 1, wrong: 1 })).toEqual([
      ['1.a/1', '0.2', '0.2', '0'],
      ['1.a/2', '0.4', '0.4', '0'],
    ]);
    expect(rows({ late: 2, wrong: 1 })).toEqual([
      ['1.a/1', '0.4', '0.4', '0'],
      ['1.a/2', '0.4', '0.2', '0.2'],
    ]);
    expect(rows({ late: 2, wrong: 1, meetings: 2 })).toEqual([
      ['1.a/1', '0.4', '0.4', '0'],
      ['1.a/2', '0.4', '0.2', '0.2'],
      ['1.b', '0.6', '0.4', '0.2'],
    ]);
    expect(rows({ late: 5, wrong: 1, meetings: 9 })).toEqual([
      ['1.a/1', '1', '0.6', '0.4'],
      ['1.a/2', '0.4', '0', '0.4'],
      ['1.b', '2.7', '0.4', '2.3'],
    ]);
  });

  test('points deducted at discretion are due as they were given', () => {
    const free = one(keeps(1, { a: assessedDeduct(points('free', '酌情扣分', 'Deduction', { max: 3 })) }), { max: 1 });
    expect(kept(free, { free: 1.25 })).toEqual(saying({ deductions: [['1.a', '1.25', '1', '0.25']] }));
  });
});

describe('awards in an item that is deducted from', () => {
  const scheme = one(keeps(1, { a: perItemDeduct(0.3, late), b: perItemAward(0.2, meetings), c: award(0.1, planned) }), { max: 1 });
  test.each<[string, Sheet, Partial<Told>]>([
    ['one that was not won is nobody’s loss', { late: 1, planned: false }, { deductions: [['1.a', '0.3', '0.3', '0']] }],
    [
      'one that was won stands beside what was deducted',
      { late: 2, planned: true },
      { deductions: [['1.a', '0.6', '0.6', '0']], awards: [['1.c', '0.1', '0.1', '0']] },
    ],
    [
      'the maximum lets count what makes up for a deduction, the first ones first',
      { late: 1, meetings: 1, planned: true },
      {
        deductions: [['1.a', '0.3', '0.3', '0']],
        awards: [
          ['1.b', '0.2', '0.2', '0'],
          ['1.c', '0.1', '0.1', '0'],
        ],
      },
    ],
    [
      'and no more',
      { late: 1, meetings: 2, planned: true },
      {
        deductions: [['1.a', '0.3', '0.3', '0']],
        awards: [
          ['1.b', '0.4', '0.3', '0.1'],
          ['1.c', '0.1', '0', '0.1'],
        ],
      },
    ],
    ['nothing at all where nothing was deducted', { meetings: 2, planned: false }, { awards: [['1.b', '0.4', '0', '0.4']] }],
    [
      'the floor holds what both come to',
      { late: 5, meetings: 1, planned: false },
      { deductions: [['1.a', '1.5', '1.2', '0.3']], awards: [['1.b', '0.2', '0.2', '0']] },
    ],
  ])('%s', (_, changes, expected) => {
    expect(kept(scheme, changes)).toEqual(saying(expected));
  });

  test('an award says how many there were', () => {
    const tree = scored(scheme, { late: 2, meetings: 2, planned: false });
    expect(ledger(scheme, tree).awards).toMatchObject([{ kind: 'awarded', id: '1.b', units: '2', reason: why(scheme, tree, '1.b') }]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Items that are earned

describe('points that had to be earned', () => {
  test('are missing where a clause came short of its maximum', () => {
    const scheme = one(
      earns(2, {
        a: award(0.5, planned),
        b: bandScore(mark, { '< 60': 0, '[60, 90)': 0.3, '>= 90': 0.5 }),
        c: about('折算', 'Converted', convert(1, mark, 100)),
      }),
    );
    expect(kept(scheme, {})).toEqual(saying({}));
    expect(kept(scheme, { planned: false, mark: 75 })).toEqual(
      saying({
        deductions: [
          ['1.a', '0.5', '0.5', '0'],
          ['1.b', '0.2', '0.2', '0'],
          ['1.c', '0.25', '0.25', '0'],
        ],
      }),
    );
    const tree = scored(scheme, { planned: false, mark: 75 });
    expect(ledger(scheme, tree).deductions.map(({ id, kind, units, reason }) => [id, kind, units, reason])).toEqual(
      ['1.a', '1.b', '1.c'].map((id) => [id, 'notEarned', null, why(scheme, tree, id)]),
    );
  });

  test('in an item inside the item, at the clause of that item', () => {
    const inner = about('分组', 'Group', earns(1, [award(0.4, planned), award(0.6, reported)]));
    const keeping = about('保持', 'Kept', keeps(1, [perItemDeduct(0.3, late)]));
    const scheme = one(earns(2, { a: inner, b: keeping }));
    expect(kept(scheme, { planned: false, late: 2 })).toEqual(
      saying({
        deductions: [
          ['1.a/1', '0.4', '0.4', '0'],
          ['1.b/1', '0.6', '0.6', '0'],
        ],
      }),
    );
    expect(kept(scheme, { late: 5 })).toEqual(saying({ deductions: [['1.b/1', '1.5', '1', '0.5']] }));
  });

  test('of which some stand from the start: only the rest has to be earned', () => {
    // Jing'an 4.4.1
    const scheme = one(pool({ start: 0.6, max: 1 }, { a: perItemDeduct(0.2, late), b: award(0.4, planned) }), { max: 1 });
    expect(kept(scheme, { planned: false })).toEqual(saying({ deductions: [['1.b', '0.4', '0.4', '0']] }));
    expect(kept(scheme, { late: 4, planned: false })).toEqual(
      saying({
        deductions: [
          ['1.a', '0.8', '0.6', '0.2'],
          ['1.b', '0.4', '0.4', '0'],
        ],
      }),
    );
    expect(kept(scheme, { late: 4 })).toEqual(saying({ deductions: [['1.a', '0.8', '0.8', '0']] }));
  });

  test('a clause that gives points or takes them is one row for both', () => {
    const scheme = one(earns(2, { a: bandScore(mark, { '< 60': -1, '[60, 90)': 0, '>= 90': 0.5 }), b: award(1.5, planned) }));
    expect(kept(scheme, { mark: 70 })).toEqual(saying({ deductions: [['1.a', '0.5', '0.5', '0']] }));
    expect(kept(scheme, { mark: 50 })).toEqual(saying({ deductions: [['1.a', '1.5', '1.5', '0']] }));
    expect(kept(scheme, { mark: 50, planned: false })).toEqual(
      saying({
        deductions: [
          ['1.a', '1.5', '0.5', '1'],
          ['1.b', '1.5', '1.5', '0'],
        ],
      }),
    );
  });
});

describe('clauses without a maximum', () => {
  // Jing'an 2.1.1: 0.2 for each meeting, as far as the item's 1.5 go.
  const scheme = one(earns(1.5, { a: award(0.4, planned), b: award(0.5, reported), c: perItemAward(0.2, meetings) }), { max: 1.5 });
  test.each<[string, Sheet, Partial<Told>]>([
    ['one alone lacks what the others cannot bring', { meetings: 1 }, { deductions: [['1.c', '0.4', '0.4', '0']] }],
    ['brought just enough', { meetings: 3 }, {}],
    ['brought more than the item can use', { meetings: 9 }, {}],
    ['what another clause lacks is its own', { planned: false, meetings: 3 }, { deductions: [['1.a', '0.4', '0.4', '0']] }],
    ['what more of it makes up for does not count', { planned: false, meetings: 4 }, { deductions: [['1.a', '0.4', '0.2', '0.2']] }],
    ['all of it made up for', { planned: false, meetings: 5 }, {}],
    [
      'the last clauses are made up for first',
      { planned: false, reported: false, meetings: 5 },
      {
        deductions: [
          ['1.a', '0.4', '0.4', '0'],
          ['1.b', '0.5', '0.1', '0.4'],
        ],
      },
    ],
    [
      'both short',
      { planned: false, meetings: 1 },
      {
        deductions: [
          ['1.a', '0.4', '0.4', '0'],
          ['1.c', '0.4', '0.4', '0'],
        ],
      },
    ],
  ])('%s', (_, changes, expected) => {
    expect(kept(scheme, changes)).toEqual(saying(expected));
  });

  const several = one(earns(2, { a: award(0.5, planned), b: perItemAward(0.2, meetings), c: perItemAward(0.3, advice) }), { by: [review] });
  test('several of them: what is lacking is the item’s', () => {
    expect(kept(several, { meetings: 2, advice: 1 })).toEqual(saying({ deductions: [['1', '0.8', '0.8', '0']] }));
    expect(kept(several, { planned: false, meetings: 2, advice: 1 })).toEqual(
      saying({
        deductions: [
          ['1', '0.8', '0.8', '0'],
          ['1.a', '0.5', '0.5', '0'],
        ],
      }),
    );
    expect(kept(several, { meetings: 3, advice: 3 })).toEqual(saying({}));
    const tree = scored(several, { meetings: 2, advice: 1 });
    const reason = prefixed('各分项合计差 0.8 分：', 'its parts together lack 0.8: ', why(several, tree, '1'));
    expect(ledger(several, tree).deductions).toMatchObject([{ kind: 'notEarned', units: null, reason, departments: [review] }]);
  });

  test('one that lacks and takes is one row', () => {
    const open = quantity('given', '分', '考核得分', 'Points given', { min: -5 });
    const item = one(earns(2, { a: assessed(open) }));
    expect(kept(item, { given: 1.25 })).toEqual(saying({ deductions: [['1.a', '0.75', '0.75', '0']] }));
    expect(kept(item, { given: -0.5 })).toEqual(saying({ deductions: [['1.a', '2.5', '2', '0.5']] }));
  });

  test('an item without a maximum has nothing to earn: all that its clauses bring is an award', () => {
    const open = one(pool({ start: 1 }, { a: perItemAward(0.5, meetings), b: perItemDeduct(0.3, late) }), { max: 1 });
    expect(kept(open, { meetings: 3, late: 1 })).toEqual(
      saying({ deductions: [['1.b', '0.3', '0.3', '0']], awards: [['1.a', '1.5', '1.5', '0']] }),
    );
  });

  test('under a heading whose maximum they have to bring, only what goes beyond it is', () => {
    const open = rubricOf(
      [section('1', '节', 'Section', 2, [criterion('1.1', '单项', 'One item', pool({ start: 0 }, { a: perItemAward(0.5, meetings) }))])],
      { max: 2 },
    );
    expect(kept(open, { meetings: 3 })).toEqual(saying({ deductions: [['1.1', '0.5', '0.5', '0']] }));
    expect(kept(open, { meetings: 5 })).toEqual(saying({ awards: [['1.1.a', '0.5', '0.5', '0']] }));
    const tree = scored(open, { meetings: 5 });
    const { zh, en } = why(open, tree, '1.1.a');
    const reason = { zh: `${zh}，其中 0.5 分超出应得`, en: `${en}, 0.5 of it beyond what had to be earned` };
    expect(ledger(open, tree).awards).toMatchObject([{ units: null, reason }]);
  });

  test('under a heading they make up for nothing that another item lost', () => {
    const free = criterion('1', '自选', 'Free', pool({ start: 1 }, { a: perItemAward(0.5, meetings) }));
    const two = rubricOf([free, criterion('2', '单项', 'One item', earns(1, { a: award(1, planned) }))], { max: 2 });
    expect(kept(two, { meetings: 3, planned: false })).toEqual(
      saying({ deductions: [['2.a', '1', '1', '0']], awards: [['1.a', '1.5', '1.5', '0']] }),
    );
  });

  test('where no maximum is stated, full marks are what the others come to', () => {
    const free = criterion('1', '自选', 'Free', pool({ start: 1 }, { a: perItemAward(0.5, meetings) }));
    const two = rubricOf(
      [section('s', '节', 'Section', null, [free, criterion('2', '单项', 'One item', earns(1, { a: award(1, planned) }))])],
      { max: null },
    );
    expect(kept(two, { meetings: 3, planned: false })).toEqual(
      saying({ deductions: [['2.a', '1', '1', '0']], awards: [['1.a', '1.5', '1.5', '0']] }),
    );
    expect(ledger(two, scored(two, {})).full.exact).toBe('2');
  });

  test('one that counts as much for each as is lacking has no units all the same', () => {
    const item = one(earns(0.2, { a: perItemAward(0.1, meetings) }), { max: 0.2 });
    expect(ledger(item, scored(item, { meetings: 1 })).deductions).toMatchObject([{ id: '1.a', due: { exact: '0.1' }, units: null }]);
  });

  test('one behind a condition: the rule where it holds, the condition where it does not', () => {
    const item = one(earns(1, { a: about('会议', 'Meetings', when(planned, perItemAward(0.2, meetings))) }), { max: 1 });
    const [met, unmet] = [scored(item, { meetings: 2 }), scored(item, { meetings: 2, planned: false })];
    const rows = (tree: Trace) => ledger(item, tree).deductions.map(({ id, due, reason }) => [id, due.exact, reason]);
    expect(rows(met)).toEqual([['1.a/1', '0.6', why(item, met, '1.a/1')]]);
    expect(rows(unmet)).toEqual([['1.a', '1', why(item, unmet, '1.a')]]);
  });

  test('one that does not apply lacks nothing', () => {
    const gone = about('甲', 'A', pool({ start: 0 }, [perItemAward(0.1, advice), notApplicable(absent)]));
    const item = one(earns(1, { a: gone, b: perItemAward(0.2, meetings) }), { max: 1 });
    expect(kept(item, { meetings: 1 })).toEqual(saying({ deductions: [['1', '0.8', '0.8', '0']] }));
    expect(kept(item, { meetings: 1, absent: true })).toEqual(saying({ deductions: [['1.b', '0.8', '0.8', '0']] }));
  });
});

describe('an item whose clauses can bring more than its maximum', () => {
  test('wants them in the order of the clauses', () => {
    // Jing'an 3.2.1: 2.6 in an item of 2.5.
    const scheme = one(
      earns(2, { a: about('甲', 'A', convert(1, mark, 100)), b: award(0.6, planned), c: about('丙', 'C', convert(0.5, mark, 100)) }),
    );
    expect(kept(scheme, {})).toEqual(saying({}));
    expect(kept(scheme, { mark: 90 })).toEqual(saying({ deductions: [['1', '0.05', '0.05', '0']] }));
    expect(kept(scheme, { planned: false, mark: 90 })).toEqual(
      saying({
        deductions: [
          ['1.a', '0.1', '0.1', '0'],
          ['1.b', '0.6', '0.55', '0.05'],
        ],
      }),
    );
  });

  const three = { a: award(0.5, planned), b: award(0.5, reported), c: award(0.5, trained) };
  test('and is itself what lacks points that either of two clauses could have brought', () => {
    const scheme = one(earns(1, three), { max: 1 });
    expect(kept(scheme, { planned: false })).toEqual(saying({}));
    expect(kept(scheme, { planned: false, trained: false })).toEqual(saying({ deductions: [['1', '0.5', '0.5', '0']] }));
    expect(kept(scheme, { planned: false, reported: false, trained: false })).toEqual(
      saying({
        deductions: [
          ['1.a', '0.5', '0.5', '0'],
          ['1.b', '0.5', '0.5', '0'],
        ],
      }),
    );
  });

  test('what was deducted stays with its clause', () => {
    const full = (fact: Measure) => keeps(1, [perItemDeduct(0.5, fact)]);
    const scheme = one(earns(1.5, { a: about('甲', 'A', full(late)), b: about('乙', 'B', full(wrong)) }), { max: 1.5 });
    expect(kept(scheme, { late: 1 })).toEqual(saying({ deductions: [['1.a/1', '0.5', '0', '0.5']] }));
    expect(kept(scheme, { late: 1, wrong: 1 })).toEqual(
      saying({
        deductions: [
          ['1.a/1', '0.5', '0.5', '0'],
          ['1.b/1', '0.5', '0', '0.5'],
        ],
      }),
    );
  });

  test('makes up for what it deducts with what goes beyond', () => {
    const scheme = one(earns(1, { ...three, d: perItemDeduct(0.2, late) }), { max: 1 });
    expect(kept(scheme, { late: 1 })).toEqual(saying({ deductions: [['1.d', '0.2', '0.2', '0']], awards: [['1.c', '0.5', '0.2', '0.3']] }));
    const beyond = one(earns(1, { a: perItemAward(0.4, meetings), d: perItemDeduct(0.1, late) }), { max: 1 });
    expect(kept(beyond, { meetings: 3, late: 1 })).toEqual(
      saying({ deductions: [['1.d', '0.1', '0.1', '0']], awards: [['1.a', '0.2', '0.1', '0.1']] }),
    );
  });
});

// ---------------------------------------------------------------------------------------------------------------
// One of several, vetoes, exemptions, what does not apply

describe('one of several', () => {
  test('only the rule that counted is told, and where another would have given more, the choice', () => {
    const best = one(earns(2, { a: about('最高奖项', 'Best prize', bestOf(award(2, planned), award(1.5, reported), award(1, trained))) }));
    expect(kept(best, {})).toEqual(saying({}));
    expect(kept(best, { planned: false })).toEqual(saying({ deductions: [['1.a', '0.5', '0.5', '0']] }));
    expect(kept(best, { planned: false, reported: false, trained: false })).toEqual(saying({ deductions: [['1.a/1', '2', '2', '0']] }));
    const tree = scored(best, { planned: false });
    expect(ledger(best, tree).deductions[0]?.reason).toEqual(why(best, tree, '1.a'));
  });

  test('the lowest of several', () => {
    const worst = one(earns(2, { a: about('就低', 'Lowest', worstOf(convert(2, mark, 100), keeps(2, [perItemDeduct(0.5, late)]))) }));
    expect(kept(worst, { late: 1 })).toEqual(saying({ deductions: [['1.a/2/1', '0.5', '0.5', '0']] }));
    expect(kept(worst, { late: 1, mark: 50 })).toEqual(saying({ deductions: [['1.a/1', '1', '1', '0']] }));
  });

  test('a ladder of deductions', () => {
    const ladder = one(keeps(2, { a: about('计划', 'Plan', firstOf(deduct(2, not(planned)), deduct(1, not(reported)))) }));
    expect(kept(ladder, {})).toEqual(saying({}));
    expect(kept(ladder, { reported: false })).toEqual(saying({ deductions: [['1.a/2', '1', '1', '0']] }));
    expect(kept(ladder, { planned: false, reported: false })).toEqual(saying({ deductions: [['1.a/1', '2', '2', '0']] }));
  });

  test('a ladder of awards of which none applies', () => {
    const ladder = one(earns(2, { a: about('奖项', 'Prize', firstOf(award(2, planned), award(1, reported))) }));
    expect(kept(ladder, { planned: false })).toEqual(saying({ deductions: [['1.a', '1', '1', '0']] }));
    expect(kept(ladder, { planned: false, reported: false })).toEqual(saying({ deductions: [['1.a', '2', '2', '0']] }));
  });

  test('a rule that stands on a condition', () => {
    const conditional = one(earns(2, { a: about('会议', 'Meetings', when(planned, convert(2, mark, 100))) }));
    expect(kept(conditional, { mark: 25 })).toEqual(saying({ deductions: [['1.a/1', '1.5', '1.5', '0']] }));
    expect(kept(conditional, { planned: false })).toEqual(saying({ deductions: [['1.a', '2', '2', '0']] }));
  });
});

describe('vetoes', () => {
  const parts = { a: perItemDeduct(0.3, late), b: award(0.5, planned), v: assessedBy([review], veto(cheating)) };
  const scheme = one(pool({ start: 1.5, max: 2 }, parts), { by: [coordination] });
  const tree = scored(scheme, { late: 2, cheating: true });

  test('one row for everything that was lost, with the veto for its reason', () => {
    expect(kept(scheme, { late: 2, cheating: true })).toEqual(saying({ deductions: [['1', '2', '2', '0']] }));
    expect(ledger(scheme, tree).deductions[0]).toMatchObject({
      kind: 'vetoed',
      label: { zh: '单项', en: 'One item' },
      units: null,
      reason: prefixed('1.v ', '1.v ', why(scheme, tree, '1.v')),
      departments: [review],
    });
  });

  test('one inside a rule that stands on a condition', () => {
    const inner = one(keeps(2, { a: about('考试', 'Examination', when(planned, veto(cheating))) }));
    const tree1 = scored(inner, { cheating: true });
    expect(ledger(inner, tree1).deductions[0]?.reason).toEqual(prefixed('1.a/1 ', '1.a/1 ', why(inner, tree1, '1.a/1')));
    expect(kept(inner, { cheating: true, planned: false })).toEqual(saying({}));
  });

  test('the first that was met is the reason', () => {
    const several = one(keeps(2, { v: veto(excused), w: veto(cheating), x: veto(absent) }));
    const given = scored(several, { cheating: true, absent: true });
    expect(ledger(several, given).deductions[0]?.reason).toEqual(prefixed('1.w ', '1.w ', why(several, given, '1.w')));
  });

  test('of an item inside the item: that one alone', () => {
    const inner = about('考试', 'Examination', earns(0.5, [veto(cheating), award(0.5, planned)]));
    const nested = one(keeps(2, { a: perItemDeduct(0.3, late), b: inner }));
    expect(kept(one(earns(2, { a: award(1.5, reported), b: inner })), { cheating: true })).toEqual(
      saying({ deductions: [['1.b', '0.5', '0.5', '0']] }),
    );
    // Where the item is full without it, it loses nothing; the veto stands there all the same.
    expect(kept(nested, { cheating: true })).toEqual(saying({ deductions: [['1.b', '0.5', '0', '0.5']] }));
  });

  test('an item below nothing loses that too', () => {
    const deep = one(pool({ start: 1, floor: null, max: 1 }, { a: perItemDeduct(2, late), v: veto(cheating) }), { max: 1 });
    expect(kept(deep, { late: 1, cheating: true })).toEqual(saying({ deductions: [['1', '2', '2', '0']] }));
  });
});

describe('what is no loss', () => {
  test('an exemption', () => {
    const scheme = one(keeps(2, { e: exempt(excused), a: perItemDeduct(0.3, late), b: perItemAward(0.1, meetings) }));
    expect(kept(scheme, { excused: true, late: 9, meetings: 2 })).toEqual(saying({}));
  });

  const scheme = (rescale: boolean) =>
    rubricOf(
      [
        section(
          '1',
          '节',
          'Section',
          3,
          [
            criterion('1.1', '甲', 'A', keeps(1, { n: notApplicable(absent), a: perItemDeduct(0.2, late) })),
            criterion('1.2', '乙', 'B', keeps(2, { a: perItemDeduct(0.5, wrong) })),
          ],
          { rescale },
        ),
      ],
      { max: 3 },
    );
  test('what does not apply leaves the score and full marks alike', () => {
    expect(kept(scheme(false), { absent: true, late: 3, wrong: 1 })).toEqual(saying({ deductions: [['1.2.a', '0.5', '0.5', '0']] }));
    expect(ledger(scheme(false), scored(scheme(false), { absent: true })).full.exact).toBe('2');
  });

  test('where that is made up for, losses weigh more: an adjustment', () => {
    expect(kept(scheme(true), { absent: true, late: 3, wrong: 1 })).toEqual(
      saying({
        deductions: [['1.2.a', '0.5', '0.5', '0']],
        adjustments: [
          ['rescaling', '1', '0.25'],
          ['rounding', '1', '-0.05'],
        ],
      }),
    );
    const made = ledger(scheme(true), scored(scheme(true), { absent: true, wrong: 1 }));
    expect(made.full.exact).toBe('3');
    expect(made.adjustments[0]).toEqual({
      kind: 'rescaling',
      id: '1',
      label: { zh: '节', en: 'Section' },
      reason: {
        zh: '有不适用的项目，其余得分 ×1.5，失分随之放大',
        en: 'some of it does not apply: what is scored of the rest ×1.5, and so what is lost',
      },
      amount: { exact: '0.25', points: 0.25 },
      departments: [],
    });
    expect(kept(scheme(true), { absent: true })).toEqual(saying({}));
  });

  test('nothing applies at all', () => {
    const nothing = one(keeps(2, { n: notApplicable(absent), a: perItemDeduct(0.2, late) }));
    expect(kept(nothing, { absent: true, late: 2 })).toEqual(saying({}));
    expect(ledger(nothing, scored(nothing, { absent: true, late: 2 })).full.exact).toBe('0');
  });

  test('a maximum that is no decimal, less what does not apply', () => {
    const thirds = one(
      earns('22/3', { a: about('甲', 'A', earns('1/3', [award('1/3', planned), notApplicable(absent)])), b: award(7, reported) }),
      { max: '22/3' },
    );
    expect(kept(thirds, { absent: true, reported: false })).toEqual(saying({ deductions: [['1.b', '7', '7', '0']] }));
    const sevenths = one(
      earns('8/7', { a: about('甲', 'A', earns(1, [award(1, planned), notApplicable(absent)])), b: award('1/7', reported) }),
      {
        max: '8/7',
      },
    );
    expect(kept(sevenths, { absent: true, reported: false })).toEqual(saying({ deductions: [['1.b', '1/7', '1/7', '0']] }));
    expect(ledger(sevenths, scored(sevenths, { absent: true })).full.exact).toBe('1/7');
    expect(kept(thirds, { planned: false })).toEqual(saying({ deductions: [['1.a/1', '1/3', '1/3', '0']], adjustments: [] }));
  });

  describe('in an item that makes up for it', () => {
    const inner = about('甲', 'A', earns(1, [award(1, planned), notApplicable(absent)]));
    const item = one(
      earns(
        2,
        { a: inner, b: about('乙', 'B', convert(1, mark, 100)), c: perItemDeduct(0.1, late), d: perItemAward(0.5, meetings) },
        { rescale: true },
      ),
    );
    test.each<[string, Sheet, Partial<Told>]>([
      [
        'a loss weighs double',
        { absent: true, mark: 80, late: 1 },
        {
          deductions: [
            ['1.b', '0.2', '0.2', '0'],
            ['1.c', '0.1', '0.1', '0'],
          ],
          adjustments: [['rescaling', '1', '0.3']],
        },
      ],
      [
        'the floor first takes that off',
        { absent: true, mark: 0, late: 3 },
        {
          deductions: [
            ['1.b', '1', '1', '0'],
            ['1.c', '0.3', '0.3', '0'],
          ],
          adjustments: [['rescaling', '1', '0.7']],
        },
      ],
      [
        'and then deductions',
        { absent: true, mark: 0, late: 30 },
        {
          deductions: [
            ['1.b', '1', '1', '0'],
            ['1.c', '3', '1', '2'],
          ],
        },
      ],
      ['the maximum likewise', { absent: true, meetings: 1 }, { awards: [['1.d', '0.5', '0', '0.5']] }],
    ])('%s', (_, changes, expected) => {
      expect(kept(item, changes)).toEqual(saying(expected));
    });
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Bonuses

describe('a bonus section', () => {
  const scheme = (clauses: readonly Clause[]) =>
    rubricOf(
      [
        criterion('1', '基本', 'Basic', keeps(1, { a: perItemDeduct(0.1, late) })),
        section('2', '附加', 'Bonus', 3, clauses, { bonus: true }),
      ],
      { max: 1 },
    );
  const bonus = scheme([
    criterion(
      '2.1',
      '创新',
      'Innovation',
      earns(2, { a: award(1, planned), b: perItemAward(0.5, meetings), c: perItemDeduct(0.3, wrong) }),
    ),
    criterion('2.2', '荣誉', 'Honours', earns(1, { a: award(1, reported), v: veto(cheating) })),
  ]);
  test.each<[string, Sheet, Partial<Told>]>([
    ['what it did not bring is no loss', { planned: false, reported: false }, {}],
    [
      'what it brought is an award',
      {},
      {
        awards: [
          ['2.1.a', '1', '1', '0'],
          ['2.2.a', '1', '1', '0'],
        ],
      },
    ],
    [
      'as far as its items go',
      { meetings: 3, reported: false },
      {
        awards: [
          ['2.1.a', '1', '1', '0'],
          ['2.1.b', '1.5', '1', '0.5'],
        ],
      },
    ],
    [
      'less what they deduct',
      { meetings: 2, wrong: 1, reported: false },
      {
        deductions: [['2.1.c', '0.3', '0.3', '0']],
        awards: [
          ['2.1.a', '1', '1', '0'],
          ['2.1.b', '1', '1', '0'],
        ],
      },
    ],
    ['which is never more than they bring', { planned: false, wrong: 1, reported: false }, { deductions: [['2.1.c', '0.3', '0', '0.3']] }],
    ['a veto leaves nothing to tell', { planned: false, cheating: true }, {}],
    [
      'beside what the rest lost',
      { late: 2, planned: false },
      { deductions: [['1.a', '0.2', '0.2', '0']], awards: [['2.2.a', '1', '1', '0']] },
    ],
  ])('%s', (_, changes, expected) => {
    expect(kept(bonus, changes)).toEqual(saying(expected));
  });

  test('takes the score beyond full marks, and what is lost below nothing', () => {
    const { full, score, lost } = ledger(bonus, scored(bonus, {}));
    expect([full.exact, score.exact, lost.exact]).toEqual(['1', '3', '-2']);
  });

  test('points that it starts from are its item’s own, and so are full marks all at once', () => {
    const started = scheme([criterion('2.1', '创新', 'Innovation', keeps(2, { a: perItemDeduct(0.5, wrong) }))]);
    expect(kept(started, { wrong: 1 })).toEqual(saying({ awards: [['2.1', '1.5', '1.5', '0']] }));
    const tree = scored(started, { wrong: 1 });
    expect(ledger(started, tree).awards[0]?.reason).toEqual(why(started, tree, '2.1'));
    const freed = scheme([criterion('2.1', '创新', 'Innovation', earns(2, { a: award(0.5, planned), e: exempt(excused) }))]);
    expect(kept(freed, { excused: true })).toEqual(saying({ awards: [['2.1', '2', '2', '0']] }));
    const sunk = scheme([
      criterion('2.1', '创新', 'Innovation', pool({ start: 0, floor: null }, { a: perItemDeduct(0.5, wrong), v: veto(cheating) })),
    ]);
    expect(kept(sunk, { wrong: 1, cheating: true })).toEqual(saying({ deductions: [['2.1', '0.5', '0.5', '0']] }));
  });

  test('by itself has no full marks', () => {
    const { id, full, score, lost, awards } = ledger(bonus, scored(bonus, {}), '2');
    expect([id, full.exact, score.exact, lost.exact, awards.length]).toEqual(['2', '0', '2', '-2', 2]);
    expect(told(ledger(bonus, scored(bonus, {}), '2.1'))).toEqual(saying({ awards: [['2.1.a', '1', '1', '0']] }));
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Adjustments

describe('rounding is an adjustment of its own', () => {
  const clauses = [
    section('1', '节', 'Section', 2, [
      criterion('1.1', '甲', 'A', keeps(1, { a: perItemDeduct(0.25, late) }), [review]),
      criterion('1.2', '乙', 'B', keeps(1, { a: perItemDeduct(0.11, late) })),
    ]),
  ];
  test.each<[Rounding['at'], readonly (readonly string[])[]]>([
    [
      'part',
      [
        ['rounding', '1.1.a', '0.05'],
        ['rounding', '1.2.a', '-0.01'],
      ],
    ],
    [
      'criterion',
      [
        ['rounding', '1.1', '-0.05'],
        ['rounding', '1.2', '-0.01'],
      ],
    ],
    ['section', [['rounding', '1', '0.04']]],
    ['total', [['rounding', 'test', '0.04']]],
  ])('at the %s', (at, adjustments) => {
    const scheme = rubricOf(clauses, { max: 2, rounding: { at, places: 1, mode: 'half-up' } });
    expect(kept(scheme, { late: 1 })).toEqual(
      saying({
        deductions: [
          ['1.1.a', '0.25', '0.25', '0'],
          ['1.2.a', '0.11', '0.11', '0'],
        ],
        adjustments,
      }),
    );
  });

  test('with what it did', () => {
    const scheme = rubricOf(clauses, { max: 2 });
    expect(ledger(scheme, scored(scheme, { late: 1 })).adjustments[0]).toEqual({
      kind: 'rounding',
      id: '1.1',
      label: { zh: '甲', en: 'A' },
      reason: { zh: '由 0.75 取为 0.8', en: '0.75 made 0.8' },
      amount: { exact: '-0.05', points: -0.05 },
      departments: [review],
    });
  });

  test('of a part, also where a limit of its item then bites', () => {
    const tenth: Rounding = { at: 'part', places: 1, mode: 'half-up' };
    const scheme = one(keeps(0.5, { a: perItemDeduct(0.25, late), b: perItemDeduct(0.1, wrong) }), { max: 0.5, rounding: tenth });
    expect(kept(scheme, { late: 1, wrong: 4 })).toEqual(
      saying({
        deductions: [
          ['1.a', '0.25', '0.25', '0'],
          ['1.b', '0.4', '0.2', '0.2'],
        ],
        adjustments: [['rounding', '1.a', '0.05']],
      }),
    );
    // Rounded up beyond its maximum, a part still wants nothing from the others.
    const up = one(earns(1, { a: about('甲', 'A', convert(0.45, mark, 100)), b: award(0.55, planned) }), { max: 1, rounding: tenth });
    expect(kept(up, { planned: false })).toEqual(
      saying({ deductions: [['1.b', '0.55', '0.55', '0']], adjustments: [['rounding', '1.a', '-0.05']] }),
    );
    // Rounded down, it lacks more than its clause took; what the others bring makes up for no more than that.
    const down = one(earns(1, { a: about('甲', 'A', convert(0.5, mark, 100)), b: award(0.6, planned) }), { max: 1, rounding: tenth });
    expect(kept(down, { mark: 88 })).toEqual(
      saying({ awards: [['1.b', '0.04', '0.04', '0']], adjustments: [['rounding', '1.a', '0.04']] }),
    );
    // The floor takes back what rounding added to a deduction.
    const floored = one(earns(1, { a: award(1, planned), b: perItemDeduct(0.25, late) }), { max: 1, rounding: tenth });
    expect(kept(floored, { planned: false, late: 1 })).toEqual(
      saying({
        deductions: [
          ['1.a', '1', '0.95', '0.05'],
          ['1.b', '0.25', '0', '0.25'],
        ],
        adjustments: [['rounding', '1.b', '0.05']],
      }),
    );
  });
});

describe('a maximum that its parts do not come to is an adjustment too', () => {
  test('of a heading', () => {
    const item = (id: string) => criterion(id, '单项', 'One item', keeps(1, { a: perItemDeduct(0.2, late) }));
    const more = rubricOf([section('1', '节', 'Section', 3, [item('1.1'), item('1.2')])], { max: 3 });
    expect(kept(more, {})).toEqual(saying({ adjustments: [['mismatch', '1', '1']] }));
    const less = rubricOf([section('1', '节', 'Section', 1.5, [item('1.1'), item('1.2')])], { max: 1.5 });
    expect(kept(less, {})).toEqual(saying({ adjustments: [['mismatch', '1', '-0.5']] }));
    expect([more, less].map((scheme) => ledger(scheme, scored(scheme, {})).adjustments[0]?.reason)).toEqual([
      { zh: '满分中没有分项可以得到的部分', en: 'the part of the maximum that none of its parts can earn' },
      { zh: '各分项多出满分的部分', en: 'what the parts come to beyond the maximum' },
    ]);
  });

  test('of an item that starts with more than what applies of it', () => {
    const gone = about('甲', 'A', earns(0.5, [award(0.5, planned), notApplicable(absent)]));
    const item = one(pool({ start: 1, max: 1 }, { a: gone, b: award(0.2, reported), c: perItemDeduct(0.3, late) }), { max: 1 });
    expect(kept(item, { absent: true, late: 2 })).toEqual(
      saying({
        deductions: [['1.c', '0.6', '0.6', '0']],
        awards: [['1.b', '0.2', '0.1', '0.1']],
        adjustments: [['mismatch', '1', '-0.5']],
      }),
    );
  });

  test('of an item', () => {
    const item = one(earns(2, { a: award(1, planned), b: award(0.8, reported) }));
    expect(kept(item, { planned: false })).toEqual(
      saying({ deductions: [['1.a', '1', '1', '0']], adjustments: [['mismatch', '1', '0.2']] }),
    );
  });
});

// ---------------------------------------------------------------------------------------------------------------
// A year of periods

describe('a year', () => {
  const head = { authority: ['测试机关', 'Test authority'], year: 2022 } as const;
  const month = rubric(
    { ...head, id: 'month', title: ['月度方案', 'Month'], max: 100, rounding: { at: 'total', places: 0, mode: 'half-up' } },
    [criterion('1', '单项', 'One item', pool({ start: 100, floor: null, max: 100 }, { a: perItemDeduct(0.3, late) }), [review])],
  );
  interface Manner {
    readonly use?: 'exact' | 'rounded';
    readonly carry?: CarryOver;
    readonly divideBy?: 'count' | 'present';
  }
  const yearOf = ({ use = 'exact', carry, divideBy }: Manner = {}) =>
    readRubric(
      weightedAnnual(
        { ...head, id: 'year', title: ['年度方案', 'Year'], max: 100, rounding: EXACTLY },
        {
          key: 'months',
          label: ['各月', 'Months'],
          rubric: month,
          count: 2,
          weight: 0.9,
          use,
          ...(carry === undefined ? {} : { carry }),
          ...(divideBy === undefined ? {} : { divideBy }),
        },
        { management: convert(10, mark, 100) },
        { meetings: about('现场会', 'On site', award(5, atLeast(meetings, 1))) },
      ),
    );
  const rest = { mark: 100, meetings: 0 };
  const of = (manner: Manner, months: readonly unknown[], changes: Sheet = {}, id?: string) => {
    const scheme = yearOf(manner);
    const made = ledger(scheme, evaluate(scheme, { ...rest, months, ...changes }), id);
    expect(wrongIn(made)).toEqual([]);
    return made;
  };
  const lates = (...each: readonly number[]) => each.map((n) => ({ late: n }));

  test('the mean of its months is one row, by their weight; its other parts stand beside it', () => {
    const made = of({}, lates(11, 0), { mark: 70, meetings: 2 });
    expect(told(made)).toEqual(
      saying({
        deductions: [
          ['months', '1.485', '1.485', '0'],
          ['management', '3', '3', '0'],
        ],
        awards: [['meetings', '5', '5', '0']],
      }),
    );
    expect(made.deductions[0]).toMatchObject({
      kind: 'notEarned',
      units: null,
      label: { zh: '各月', en: 'Months' },
      reason: why(yearOf(), evaluate(yearOf(), { mark: 70, meetings: 2, months: lates(11, 0) }), 'months'),
    });
    expect(told(of({}, lates(0, 0)))).toEqual(saying({}));
  });

  test('months as they were rounded', () => {
    expect(told(of({ use: 'rounded' }, lates(11, 0))).deductions).toEqual([['months', '1.35', '1.35', '0']]);
  });

  test('a month has a ledger of its own: as it entered the year, and as it is by itself', () => {
    const months = lates(11, 0);
    const [id, row] = ['months.1', ['months.1/1.a', '3.3', '3.3', '0']];
    const rounding = ['rounding', 'months.1/month', '-0.3'];
    expect(told(of({}, months, {}, id))).toEqual(saying({ deductions: [row] }));
    expect(told(of({ use: 'rounded' }, months, {}, id))).toEqual(saying({ deductions: [row], adjustments: [rounding] }));
    expect(told(of({}, months, {}, 'months.1/month'))).toEqual(saying({ deductions: [row], adjustments: [rounding] }));
    const { id: of1, label, full, score, deductions } = of({}, months, {}, id);
    expect([of1, label.en.slice(0, 6), full.exact, score.exact]).toEqual(['months.1', 'Months', '100', '96.7']);
    expect(deductions[0]?.departments).toEqual([review]);
    expect(told(of({}, months, {}, 'months.2'))).toEqual(saying({}));
  });

  test('a month that is rounded item by item keeps that, and one in which something does not apply is short of it in the year', () => {
    const items = rubric({ ...head, id: 'items', title: ['月度方案', 'Month'], max: 100 }, [
      criterion('1', '甲', 'A', keeps(60, { a: perItemDeduct(0.25, late) })),
      criterion('2', '乙', 'B', keeps(40, { n: notApplicable(absent), a: perItemDeduct(1, wrong) })),
    ]);
    const scheme = readRubric(
      weightedAnnual(
        { ...head, id: 'year', title: ['年度方案', 'Year'], max: 100, rounding: EXACTLY },
        { key: 'months', label: ['各月', 'Months'], rubric: items, count: 1, weight: 1, use: 'exact' },
        {},
        {},
      ),
    );
    const tree = evaluate(scheme, { months: [{ late: 1, wrong: 0, absent: true }] });
    const made = ledger(scheme, tree, 'months.1');
    expect(wrongIn(made)).toEqual([]);
    expect([made.full.exact, told(made)]).toEqual([
      '100',
      saying({
        deductions: [['months.1/1.a', '0.25', '0.25', '0']],
        adjustments: [
          ['mismatch', 'months.1', '40'],
          ['rounding', 'months.1/1', '-0.05'],
        ],
      }),
    ]);
    expect(ledger(scheme, tree, 'months.1/items').full.exact).toBe('60');
  });

  test.each<[CarryOver['negative'], readonly (readonly string[])[], string]>([
    ['shownAsZero', [['carriedOut', 'months.1', '-20']], '0'],
    ['stands', [], '-20'],
  ])('what a month carries on, where its negative score %s', (negative, adjustments, score) => {
    const manner = { carry: { negative } };
    const first = of(manner, lates(400, 50), {}, 'months.1');
    expect(told(first)).toEqual(saying({ deductions: [['months.1/1.a', '120', '120', '0']], adjustments }));
    expect(first.score.exact).toBe(score);
    const second = of(manner, lates(400, 50), {}, 'months.2');
    expect(told(second)).toEqual(
      saying({ deductions: [['months.2/1.a', '15', '15', '0']], adjustments: [['carriedIn', 'months.2', '20']] }),
    );
    expect(second.score.exact).toBe('65');
  });

  test('and says so', () => {
    const reasons = (id: string) =>
      of({ carry: { negative: 'shownAsZero' } }, lates(400, 50), {}, id).adjustments.map(({ reason }) => reason);
    expect(reasons('months.1')).toEqual([
      { zh: '共 -20 分，留待结转，本期按 0 分计', en: '-20 in all, left to be carried on; this period shows 0' },
    ]);
    expect(reasons('months.2')).toEqual([{ zh: '上期结转 -20 分', en: '-20 carried in from the period before' }]);
  });

  test('a month whose score was given is one row; one without data is none', () => {
    expect(told(of({}, [{ knownScore: 95 }, { late: 0 }], {}, 'months.1'))).toEqual(saying({ deductions: [['months.1', '5', '5', '0']] }));
    const partial = { divideBy: 'present' } as const;
    expect(told(of(partial, [null, { late: 1 }], {}, 'months.1'))).toEqual(saying({}));
    expect(told(of(partial, [null, { late: 1 }]))).toEqual(saying({ deductions: [['months', '0.27', '0.27', '0']] }));
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Part of a tree

describe('the ledger of a heading', () => {
  const tree = evaluate(jingan2022, { ...fullYear, deltaCooperationLed: false });

  test('is what lies under it', () => {
    const { id, label, full, score } = ledger(jingan2022, tree, '3.4');
    expect([id, label.zh, full.exact, score.exact]).toEqual(['3.4', '长三角一体化执法协作', '0.5', '0.3']);
    expect(told(ledger(jingan2022, tree, '3.4'))).toEqual(saying({ deductions: [['3.4.1.a', '0.2', '0.2', '0']] }));
  });

  test('a clause that was passed over counts for nothing', () => {
    const scheme = one(earns(2, { a: about('奖项', 'Prize', bestOf(award(2, planned), award(1, reported))) }));
    const { full, score } = ledger(scheme, scored(scheme, {}), '1.a/2');
    expect([full.exact, score.exact]).toEqual(['0', '0']);
    expect(ledger(scheme, scored(scheme, { planned: false }), '1.a').id).toBe('1.a');
    expect(ledger(scheme, scored(scheme, {}), '1.a').id).toBe('1.a');
  });

  test('an id that the tree does not have is refused, with the nearest', () => {
    expect(issuesOf(() => ledger(jingan2022, tree, '3.44'))).toMatchObject([{ code: 'node-unknown', name: '3.44', near: '3.4' }]);
    expect(issuesOf(() => ledgerTable(jingan2022, tree, 'zh', 'x'))).toMatchObject([{ code: 'node-unknown' }]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// The table

describe('ledgerTable', () => {
  const scheme = rubricOf(
    [
      criterion('1', '办案', 'Cases', keeps(1, { a: perItemDeduct(0.25, late), b: perItemDeduct(0.5, wrong) }), [coordination, review]),
      criterion('2', '培训', 'Training', earns(1, { a: award(1, trained), v: veto(cheating) }), [review]),
      section('3', '附加', 'Bonus', 1, [criterion('3.1', '创新', 'Innovation', earns(1, { a: perItemAward(0.6, meetings) }))], {
        bonus: true,
      }),
    ],
    { max: 2 },
  );
  const tree = scored(scheme, { late: 1, wrong: 2, meetings: 2, cheating: true });
  const cells = (language: 'zh' | 'en', id?: string) => {
    const { columns, rows } = ledgerTable(scheme, tree, language, id);
    expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => columns));
    return rows.map((row) => columns.map((column) => row[column]));
  };

  test('in Chinese', () => {
    const { title, columns } = ledgerTable(scheme, tree, 'zh');
    expect(title).toBe('扣分加分清单');
    expect(columns).toEqual(['类别', '条款', '事项', '事由', '数量', '应扣（加）', '实扣（加）', '封顶核减', '考核部门']);
    expect(cells('zh')).toEqual([
      ['扣分', '1.a', '逾期案件', '逾期案件：每件扣 0.25 分，计 1 件', 1, 0.25, 0.25, 0, '执法协调科、案件审理科'],
      ['扣分', '1.b', '错误案件', '错误案件：每件扣 0.5 分，计 2 件', 2, 1, 0.75, 0.25, '执法协调科、案件审理科'],
      ['否决', '2', '培训', '2.v 出现“弄虚作假”，本项不得分', '', 1, 1, 0, '案件审理科'],
      ['扣分合计', '', '', '', '', 2.25, 2, 0.25, ''],
      ['加分', '3.1.a', '推进会议', '推进会议：每次得 0.6 分，计 2 次', 2, 1.2, 1, 0.2, ''],
      ['加分合计', '', '', '', '', 1.2, 1, 0.2, ''],
      ['调整合计', '', '', '', '', '', 0, '', ''],
      ['失分', '', '', '满分 2 分，得分 1 分', '', '', 1, '', ''],
    ]);
  });

  test('in English', () => {
    const { title, columns } = ledgerTable(scheme, tree, 'en');
    expect(title).toBe('Deductions and awards');
    expect(columns).toEqual(['Entry', 'Clause', 'Item', 'Reason', 'Units', 'Due', 'Counted', 'Absorbed', 'Assessed by']);
    expect(cells('en')).toEqual([
      ['Deducted', '1.a', 'Late cases', 'Late cases: 0.25 deducted for each, 1 counted', 1, 0.25, 0.25, 0, 'Coordination, Case Review'],
      ['Deducted', '1.b', 'Wrong cases', 'Wrong cases: 0.5 deducted for each, 2 counted', 2, 1, 0.75, 0.25, 'Coordination, Case Review'],
      ['Vetoed', '2', 'Training', '2.v “Cheating” holds: the item scores nothing', '', 1, 1, 0, 'Case Review'],
      ['Deductions in all', '', '', '', '', 2.25, 2, 0.25, ''],
      ['Awarded', '3.1.a', 'Meetings', 'Meetings: 0.6 awarded for each, 2 counted', 2, 1.2, 1, 0.2, ''],
      ['Awards in all', '', '', '', '', 1.2, 1, 0.2, ''],
      ['Adjustments in all', '', '', '', '', '', 0, '', ''],
      ['Points lost', '', '', 'full marks 2, score 1', '', '', 1, '', ''],
    ]);
  });

  test('of a heading', () => {
    expect(cells('en', '3').map(([entry, clause, , , , , counted]) => [entry, clause, counted])).toEqual([
      ['Deductions in all', '', 0],
      ['Awarded', '3.1.a', 1],
      ['Awards in all', '', 1],
      ['Adjustments in all', '', 0],
      ['Points lost', '', -1],
    ]);
  });

  test('adjustments have an amount and nothing else; points not earned are named so', () => {
    const rounded = rubricOf([criterion('1', '折算', 'Converted', earns(1, { a: convert(1, mark, 100) }), [review])], { max: 1 });
    const { columns, rows } = ledgerTable(rounded, scored(rounded, { mark: 96 }), 'zh');
    expect(rows.map((row) => columns.map((column) => row[column]))).toEqual([
      ['未得分', '1.a', '测评得分', '测评得分为 96，按 1 × 96 ÷ 100 折算', '', 0.04, 0.04, 0, '案件审理科'],
      ['扣分合计', '', '', '', '', 0.04, 0.04, 0, ''],
      ['加分合计', '', '', '', '', 0, 0, 0, ''],
      ['取整', '1', '折算', '由 0.96 取为 1', '', '', -0.04, '', '案件审理科'],
      ['调整合计', '', '', '', '', '', -0.04, '', ''],
      ['失分', '', '', '满分 1 分，得分 1 分', '', '', 0, '', ''],
    ]);
  });

  test('a count that no number holds stands in full', () => {
    const units = (count: string) => {
      const one1 = one(keeps(2, { a: perItemDeduct(0.1, late) }));
      return ledgerTable(one1, scored(one1, { late: count }), 'en').rows[0]?.['Units'];
    };
    expect(units('12')).toBe(12);
    expect(units('12345678901234567890123')).toBe('12345678901234567890123');
  });
});

// ---------------------------------------------------------------------------------------------------------------
// A whole scheme

const example = () => {
  const url = new URL('../examples/jingan/facts.json', import.meta.url);
  const { facts, assumed } = withDefaults(jingan2022, JSON.parse(readFileSync(url, 'utf8')));
  return evaluate(jingan2022, facts, { assumed });
};

describe('the Jing’an scheme', () => {
  test('the example year', () => {
    const made = ledger(jingan2022, example());
    expect(wrongIn(made)).toEqual([]);
    expect([made.full.exact, made.score.exact, made.lost.exact, made.awarded.exact]).toEqual(['150', '137.7', '12.3', '2.4']);
    expect([made.deductions.length, made.awards.length, made.adjustments.length]).toEqual([52, 5, 6]);
    // The honours found their item full.
    expect(made.awards.map(brief)).toEqual([
      ['3.1.3.c', '0.1', '0', '0.1'],
      ['3.6.3.b/2/1', '0.2', '0.2', '0'],
      ['4.2.3.g', '0.2', '0.2', '0'],
      ['10.1.1.b', '1', '1', '0'],
      ['10.1.1.c', '1', '1', '0'],
    ]);
  });

  test('a full year has no deductions', () => {
    const made = ledger(jingan2022, evaluate(jingan2022, fullYear));
    expect(wrongIn(made)).toEqual([]);
    expect(made.deductions).toEqual([]);
    expect(made.adjustments).toEqual([]);
    expect([made.awarded.exact, made.lost.exact]).toEqual(['3', '-3']);
    expect(new Set(made.awards.filter(({ counted }) => counted.points > 0).map(({ id }) => id.split('.')[0]))).toEqual(new Set(['10']));
  });

  test('the worst year: every point there is, and many more due', () => {
    const made = ledger(jingan2022, evaluate(jingan2022, faultyYear));
    expect(wrongIn(made)).toEqual([]);
    expect(made.awards).toEqual([]);
    expect(printed(minus(fractionOf(made.full.exact), fractionOf(made.score.exact)))).toBe(made.deducted.exact);
    expect(made.deductions.filter(({ absorbed }) => absorbed.points > 0).length).toBeGreaterThan(10);
  });

  const drawn = (numRuns: number, readings: Readings = {}): readonly Trace[] =>
    fc.sample(years(readings), { numRuns, seed: 2022 }).map((facts) => evaluate(jingan2022, facts, { readings }));

  test('random years: the whole comes out exactly', () => {
    fc.assert(
      fc.property(years(), (facts) => {
        const tree = evaluate(jingan2022, facts);
        const made = ledger(jingan2022, tree);
        expect(wrongIn(made)).toEqual([]);
        expect([made.score.exact, made.full.exact]).toEqual([tree.exact, '150']);
        expect(made.adjustments.filter(({ kind }) => kind !== 'rounding')).toEqual([]);
        expect(ledger(jingan2022, JSON.parse(JSON.stringify(tree)))).toEqual(made);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test.each(ALTERNATIVES.map(({ readings }) => [JSON.stringify(readings), readings] as const))(
    'and under %s',
    (_, readings) => {
      for (const tree of drawn(12, readings)) {
        const made = ledger(jingan2022, tree);
        expect(wrongIn(made)).toEqual([]);
        expect(made.score.exact).toBe(tree.exact);
      }
    },
    30_000,
  );

  test('an item that starts from nothing and only deducts cannot earn its maximum: nobody is charged for that', () => {
    const made = ledger(jingan2022, evaluate(jingan2022, fullYear, { readings: { A01: 'zero' } }));
    // These two have awards without a maximum, which could have earned it.
    expect(made.deductions.map(({ id }) => id)).toEqual(['3.6.3.b', '4.2.3']);
    expect(made.adjustments.find(({ id }) => id === '3.3.1')).toMatchObject({ kind: 'mismatch', amount: { exact: '0.5' } });
  });

  test('the rows of the whole are those of its sections, one after the other', () => {
    for (const tree of [example(), ...drawn(20)]) {
      const parts = (tree.children ?? []).map(({ id }) => ledger(jingan2022, tree, id));
      const all = ledger(jingan2022, tree);
      expect(parts.flatMap(wrongIn)).toEqual([]);
      expect(parts.flatMap(({ deductions }) => deductions)).toEqual(all.deductions);
      expect(parts.flatMap(({ awards }) => awards)).toEqual(all.awards);
      expect(parts.flatMap(({ adjustments }) => adjustments)).toEqual(all.adjustments);
    }
  });

  test('every heading and every item comes out by itself', () => {
    for (const tree of drawn(5)) {
      const headings = [...nodesOf(tree)].filter(({ kind }) => kind === 'section' || kind === 'criterion' || kind === 'pool');
      expect(headings.flatMap(({ id }) => wrongIn(ledger(jingan2022, tree, id)))).toEqual([]);
    }
  }, 30_000);

  test('an item that lost nothing and is not full of bonuses has no row that counts, and one that did has some', () => {
    for (const tree of drawn(12)) {
      for (const { id, max, score } of [...nodesOf(tree)].filter(({ kind }) => kind === 'criterion')) {
        if (id.startsWith('10.')) continue;
        const { deductions, awards, adjustments } = ledger(jingan2022, tree, id);
        const taking = [
          ...deductions.filter(({ counted }) => counted.points > 0),
          ...adjustments.filter(({ amount }) => amount.points > 0),
        ];
        if (max !== null && score < max) expect(taking).not.toEqual([]);
        // Full marks in spite of deductions are those that awards made up for.
        if (score === max) expect(awards.length + adjustments.length >= (taking.length > 0 ? 1 : 0)).toBe(true);
      }
    }
  }, 30_000);

  test('what is due for each of several is so much for each, and what it deducts is what its clause says', () => {
    for (const tree of drawn(40)) {
      const nodes = new Map([...nodesOf(tree)].map((node) => [node.id, node]));
      for (const { id, kind, units, due } of ledger(jingan2022, tree).deductions) {
        const node = nodes.get(id);
        if (units !== null) expect(printed(times(fractionOf(units), fractionOf(node?.applied?.each ?? '?')))).toBe(due.exact);
        if (kind === 'deducted' && node?.max === 0) expect(`-${due.exact}`).toBe(node.exact);
      }
    }
  });

  test('what a floor absorbed is what the rows of its item say', () => {
    let seen = 0;
    for (const tree of drawn(40)) {
      for (const { id, applied, children = [] } of [...nodesOf(tree)].filter(({ kind }) => kind === 'criterion')) {
        const isPlain = children.every(({ kind }) => kind === 'perItem' || kind === 'fixed' || kind === 'bandScore');
        if (!isPlain || applied?.limit !== 'floor') continue;
        seen += 1;
        expect(printed(sum(ledger(jingan2022, tree, id).deductions.map(({ absorbed }) => absorbed.exact)))).toBe(applied.absorbed);
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  test('every row is its criterion’s departments’', () => {
    const lettered = new Set(['3.5.4', '3.5.8', '3.2.1']);
    for (const tree of [example(), ...drawn(10)]) {
      const { deductions, awards } = ledger(jingan2022, tree);
      for (const { id, departments } of [...deductions, ...awards]) {
        const item = id.split(/[./]/).slice(0, 3).join('.');
        if (!lettered.has(item)) expect(departments.map(({ zh }) => zh).join('、')).toBe(DEPARTMENTS.get(item));
        expect(departments).not.toEqual([]);
      }
    }
  });

  test('a rubric that went through JSON gives the same', () => {
    expect(ledger(readRubric(throughJson(jingan2022)), example())).toEqual(ledger(jingan2022, example()));
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Trees that do not fit, and figures that are long

describe('what does not fit is refused', () => {
  const scheme = rubricOf([criterion('1', '单项', 'One item', earns(1, { a: award(1, planned) }))], { max: 1 });
  const other = rubricOf([criterion('1', '单项', 'One item', earns(1, { a: award(0.5, planned) }))], { max: 1 });
  const tree = scored(scheme, { planned: false });
  const makers = {
    ledger: (...given: readonly unknown[]): unknown => Reflect.apply(ledger, undefined, given),
    ledgerTable: (of: unknown, given: unknown): unknown => Reflect.apply(ledgerTable, undefined, [of, given, 'zh']),
  } as const;

  test.each(['ledger', 'ledgerTable'] as const)('%s: a tree of another rubric', (name) => {
    expect(issuesOf(() => makers[name](other, tree))).toMatchObject([{ code: 'trace-foreign', received: 'test' }]);
    expect(issuesOf(() => makers[name](scheme, example()))).toMatchObject([{ code: 'trace-foreign', received: 'jingan-2022' }]);
  });

  const child = tree.children?.[0];
  const part = child?.children?.[0];
  const changed = (changes: object) => ({ ...tree, children: [{ ...child, ...changes }] });
  const strange: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['a text', 'x'],
    ['nothing', {}],
    ['a list', []],
    ['no readings', { ...tree, taken: 5 }],
    ['children that are none', { ...tree, children: 3 }],
    ['a child that is none', { ...tree, children: [null] }],
    ['no score', { ...tree, exact: 'many' }],
    ['a score that is no text', { ...tree, exact: 5 }],
    ['a score over nothing', { ...tree, exact: '1/0' }],
    ['a fraction of fractions', { ...tree, exact: '1/2/3' }],
    ['an endless score', { ...tree, exact: '1'.repeat(100_000) }],
    ['an id from elsewhere', { ...tree, id: 'x' }],
    ['a child from elsewhere', changed({ id: 'x' })],
    ['a part from elsewhere', changed({ children: [{ ...part, id: '1.b' }] })],
    ['a part too many', changed({ children: [part, part] })],
    ['a part too few', changed({ children: [] })],
    ['a limit without an amount', changed({ applied: { limit: 'floor' } })],
    ['rescaled by nothing', changed({ applied: { rescaledBy: '0' } })],
    ['rounded from nothing', changed({ rounded: 5 })],
  ];
  test.each(strange)('%s', (_, given) => {
    for (const make of Object.values(makers)) {
      const thrown = (() => {
        try {
          return make(scheme, given);
        } catch (error) {
          return error;
        }
      })();
      expect(thrown).toBeInstanceOf(KaoheError);
    }
  });

  test('a tree whose figures were changed still comes out, and shows that they were', () => {
    const made = ledger(scheme, { ...tree, exact: '0.75', score: 0.75 });
    expect(wrongIn(made)).toEqual([]);
    expect(told(made).adjustments).toEqual([['mismatch', 'test', '-0.75']]);
  });

  test('fractions that outgrow all bounds', () => {
    const two = rubricOf(
      ['1', '2'].map((id) => criterion(id, '单项', 'One item', earns(1, { a: award(1, planned) }))),
      { max: 2 },
    );
    const given = scored(two, { planned: false });
    const huge = (n: number) => `1/${7n ** BigInt(n)}`;
    const children = (given.children ?? []).map((one1, i) => ({ ...one1, exact: i === 0 ? huge(1000) : `1/${3n ** 1800n}` }));
    expect(issuesOf(() => ledger(two, { ...given, children }))).toMatchObject([{ code: 'value-digits' }]);
  });
});

test('figures longer than anybody may write are read back in full', () => {
  const scheme = rubricOf(
    [section('1', '节', 'Section', 2, [criterion('1.1', '单项', 'One item', earns(2, { a: convert(2, mark, 100) }))])],
    {
      max: 2,
      rounding: EXACTLY,
    },
  );
  const tree = scored(scheme, { mark: `0.${'3'.repeat(99)}1` });
  const [node] = tree.children ?? [];
  expect(exactOf(node?.exact)).toBe(undefined);
  const made = ledger(scheme, tree);
  expect(wrongIn(made)).toEqual([]);
  expect(printed(plus(fractionOf(made.deductions[0]?.due.exact ?? ''), fractionOf(node?.exact ?? '')))).toBe('2');
});
