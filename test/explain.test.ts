/** Why a node scored what it did, in both languages, word for word. */
import {
  about,
  above,
  all,
  always,
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
  capAt,
  choice,
  choiceScore,
  consequence,
  convert,
  count,
  countOf,
  criterion,
  deduct,
  difference,
  earns,
  equals,
  evaluate,
  every,
  exempt,
  explain,
  fault,
  firstOf,
  flag,
  formatTree,
  gap,
  greatestOf,
  is,
  KaoheError,
  keeps,
  leastOf,
  lessThan,
  linear,
  list,
  meanOf,
  moreThan,
  nodeAt,
  nodesOf,
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
  type Rule,
  rank,
  rankTier,
  rate,
  ratio,
  reading,
  readRubric,
  rounded,
  rubric,
  section,
  some,
  sum,
  sumOf,
  type Trace,
  tally,
  truncated,
  veto,
  weightedAnnual,
  when,
  worstOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { issuesOf } from './helpers.js';
import { alone, type Chosen, rubricOf, type Sheet, throughJson } from './rule-helpers.js';

const supervised = flag('supervised', '已开展督查', 'Supervised');
const planMissing = fault('planMissing', '未制定计划', 'No plan was made');
const cheating = fault('cheating', '弄虚作假', 'Cheating');
const excused = flag('excused', '免予考核', 'Excused');
const absent = fault('absent', '本项不涉及', 'Does not arise');
const cases = tally('cases', '件', '办结案件', 'Cases closed');
const newsletters = count('newsletters', '篇', '报送通讯', 'Newsletters');
const closed = percent('closed', '办结率', 'Closing rate');
const score = quantity('score', '分', '检查得分', 'Inspection score', { max: 100 });
const place = rank('place', '信访排名', 'Rank by petitions', { of: 16, ties: 'shared' });
const courseware = choice('courseware', '课件制作', 'Courseware', {
  onTime: ['按时', 'on time'],
  late: ['逾期', 'late'],
  missing: ['未交', 'missing'],
});
const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff'), count('printers', '台', '打印机数', 'Printers')]);

/** Both sentences of a node. */
const both = (rubricOfTree: Parameters<typeof explain>[0], tree: Trace, id: string): readonly [zh: string, en: string] => [
  explain(rubricOfTree, tree, id, 'zh'),
  explain(rubricOfTree, tree, id, 'en'),
];

/** Both sentences of the one rule `c.a`, or of a rule in it. */
function said(rule: Rule, facts: Sheet = {}, id = 'c.a'): readonly [zh: string, en: string] {
  const one = alone(rule);
  return both(one, evaluate(one, facts), id);
}

// ---------------------------------------------------------------------------------------------------------------
// Rules

type Case = readonly [name: string, rule: Rule, facts: Sheet, zh: string, en: string, id?: string];

const part = (rule: Rule): Rule => about('分项', 'Part', rule);

const RULES: readonly Case[] = [
  [
    'an award met',
    award(0.3, supervised),
    { supervised: true },
    'c.a 已开展督查得 0.3 分（满分 0.3 分）：符合“已开展督查”，得 0.3 分。',
    'c.a Supervised scores 0.3 of 0.3: “Supervised” holds: 0.3 awarded.',
  ],
  [
    'an award unmet',
    award(0.3, supervised),
    { supervised: false },
    'c.a 已开展督查得 0 分（满分 0.3 分）：未达到“已开展督查”，不得分。',
    'c.a Supervised scores 0 of 0.3: “Supervised” does not hold: nothing awarded.',
  ],
  [
    'an award without a condition',
    part(award(0.3, always)),
    {},
    'c.a 分项得 0.3 分（满分 0.3 分）：符合“无条件”，得 0.3 分。',
    'c.a Part scores 0.3 of 0.3: “always” holds: 0.3 awarded.',
  ],
  [
    'a deduction met',
    deduct(0.2, planMissing),
    { planMissing: true },
    'c.a 未制定计划扣 0.2 分：出现“未制定计划”，扣 0.2 分。',
    'c.a No plan was made loses 0.2: “No plan was made” holds: 0.2 deducted.',
  ],
  [
    'a deduction unmet',
    deduct(0.2, planMissing),
    { planMissing: false },
    'c.a 未制定计划不扣分：未出现“未制定计划”，不扣分。',
    'c.a No plan was made loses nothing: “No plan was made” does not hold: nothing deducted.',
  ],
  [
    'points for each',
    perItemAward(0.2, cases),
    { cases: 3 },
    'c.a 办结案件得 0.6 分：办结案件：每件得 0.2 分，计 3 件。',
    'c.a Cases closed scores 0.6: Cases closed: 0.2 awarded for each, 3 counted.',
  ],
  [
    'points for each of none',
    perItemAward(0.2, cases),
    { cases: 0 },
    'c.a 办结案件得 0 分：办结案件：每件得 0.2 分，计 0 件。',
    'c.a Cases closed scores 0: Cases closed: 0.2 awarded for each, 0 counted.',
  ],
  [
    'points off for each',
    perItemDeduct(0.2, cases),
    { cases: 2 },
    'c.a 办结案件扣 0.4 分：办结案件：每件扣 0.2 分，计 2 件。',
    'c.a Cases closed loses 0.4: Cases closed: 0.2 deducted for each, 2 counted.',
  ],
  [
    'points off for every two complete',
    perItemDeduct(0.1, below(newsletters, 12), { every: 2, steps: 'complete' }),
    { newsletters: 7 },
    'c.a 报送通讯扣 0.2 分：报送通讯不足 12 的部分为 5：每 2 扣 0.1 分（只计满档），计 2 档。',
    'c.a Newsletters loses 0.2: Newsletters short of 12: 5, 0.1 deducted for every 2 (complete steps only), 2 counted.',
  ],
  [
    'points off for every two started',
    perItemDeduct(0.1, below(newsletters, 12), { every: 2, steps: 'started' }),
    { newsletters: 7 },
    'c.a 报送通讯扣 0.3 分：报送通讯不足 12 的部分为 5：每 2 扣 0.1 分（不足一档按一档计），计 3 档。',
    'c.a Newsletters loses 0.3: Newsletters short of 12: 5, 0.1 deducted for every 2 (a started step counts), 3 counted.',
  ],
  [
    'points for every two in proportion',
    perItemAward(0.1, above(newsletters, 12), { every: 2, steps: 'proportional' }),
    { newsletters: 15 },
    'c.a 报送通讯得 0.15 分：报送通讯超过 12 的部分为 3：每 2 得 0.1 分（按比例），计 1.5 档。',
    'c.a Newsletters scores 0.15: Newsletters above 12: 3, 0.1 awarded for every 2 (in proportion), 1.5 counted.',
  ],
  [
    'a band',
    bandScore(closed, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }),
    { closed: 99.2 },
    'c.a 办结率得 0.3 分（满分 0.5 分）：办结率为 99.2，属“[98, 100)”档，计 0.3 分。',
    'c.a Closing rate scores 0.3 of 0.5: Closing rate: 99.2, in band “[98, 100)”, 0.3 points.',
  ],
  [
    'a band met by a share',
    bandScore(closed, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }),
    { closed: { part: 295, whole: 300 } },
    'c.a 办结率得 0.3 分（满分 0.5 分）：办结率为 295/3 ≈ 98.3333，属“[98, 100)”档，计 0.3 分。',
    'c.a Closing rate scores 0.3 of 0.5: Closing rate: 295/3 ≈ 98.3333, in band “[98, 100)”, 0.3 points.',
  ],
  [
    'a band without points',
    bandScore(closed, { '< 98': 0, '>= 98': 0.5 }),
    { closed: 0 },
    'c.a 办结率得 0 分（满分 0.5 分）：办结率为 0，属“< 98”档，计 0 分。',
    'c.a Closing rate scores 0 of 0.5: Closing rate: 0, in band “< 98”, 0 points.',
  ],
  [
    'a band that deducts',
    bandScore(closed, { '>= 98': 0, '< 98': -0.5 }),
    { closed: 97 },
    'c.a 办结率扣 0.5 分：办结率为 97，属“< 98”档，扣 0.5 分。',
    'c.a Closing rate loses 0.5: Closing rate: 97, in band “< 98”, -0.5 points.',
  ],
  [
    'a band of deductions that deducts nothing',
    bandScore(closed, { '>= 98': 0, '< 98': -0.5 }),
    { closed: 98 },
    'c.a 办结率不扣分：办结率为 98，属“>= 98”档，计 0 分。',
    'c.a Closing rate loses nothing: Closing rate: 98, in band “>= 98”, 0 points.',
  ],
  [
    'a tier',
    rankTier(place, { '1-4': 0, '5-8': -0.3, '9-16': -0.6 }),
    { place: 6 },
    'c.a 信访排名扣 0.3 分：信访排名第 6 名，属“5-8”名次段，扣 0.3 分。',
    'c.a Rank by petitions loses 0.3: Rank by petitions: place 6, in tier “5-8”, -0.3 points.',
  ],
  [
    'a choice',
    choiceScore(courseware, { onTime: 0.3, late: 0.2, missing: 0 }),
    { courseware: 'late' },
    'c.a 课件制作得 0.2 分（满分 0.3 分）：课件制作：逾期，计 0.2 分。',
    'c.a Courseware scores 0.2 of 0.3: Courseware: late, 0.2 points.',
  ],
  [
    'a conversion',
    convert(2, score, 100),
    { score: 89.8 },
    'c.a 检查得分得 1.796 分（满分 2 分）：检查得分为 89.8，按 2 × 89.8 ÷ 100 折算。',
    'c.a Inspection score scores 1.796 of 2: Inspection score: 89.8, converted as 2 × 89.8 ÷ 100.',
  ],
  [
    'a line',
    linear(closed, { '< 60': 0, '[60, 100]': [3, 5] }),
    { closed: 80 },
    'c.a 办结率得 4 分（满分 5 分）：办结率为 80，在“[60, 100]”段内由 3 分到 5 分按比例计。',
    'c.a Closing rate scores 4 of 5: Closing rate: 80, in “[60, 100]”, in proportion from 3 to 5 points.',
  ],
  [
    'a level piece of a line',
    linear(closed, { '< 60': 2, '[60, 100]': [3, 5] }),
    { closed: 59 },
    'c.a 办结率得 2 分（满分 5 分）：办结率为 59，属“< 60”段，计 2 分。',
    'c.a Closing rate scores 2 of 5: Closing rate: 59, in “< 60”, 2 points.',
  ],
  [
    'assessed points',
    assessed(points('quality', '报告质量', 'Quality of the report', { max: 2 })),
    { quality: 1.5 },
    'c.a 报告质量得 1.5 分（满分 2 分）：报告质量由考核人评定 1.5 分。',
    'c.a Quality of the report scores 1.5 of 2: Quality of the report: 1.5 points given by the assessor.',
  ],
  [
    'points deducted at discretion',
    assessedDeduct(points('fundsShort', '经费落实不力', 'Funds not secured', { max: 1 })),
    { fundsShort: 0.4 },
    'c.a 经费落实不力扣 0.4 分：经费落实不力由考核人酌情扣 0.4 分。',
    "c.a Funds not secured loses 0.4: Funds not secured: 0.4 points deducted at the assessor's discretion.",
  ],
  [
    'the best of several',
    part(bestOf(award(0.4, supervised), award(0.3, excused))),
    { supervised: false, excused: true },
    'c.a 分项得 0.3 分（满分 0.4 分）：取最高的一项“免予考核”，其余不重复计。',
    'c.a Part scores 0.3 of 0.4: the highest counts, “Excused”; the others do not.',
  ],
  [
    'the one that counted',
    part(bestOf(award(0.4, supervised), award(0.3, excused))),
    { supervised: false, excused: true },
    'c.a/2 免予考核得 0.3 分（满分 0.3 分）：符合“免予考核”，得 0.3 分。',
    'c.a/2 Excused scores 0.3 of 0.3: “Excused” holds: 0.3 awarded.',
    'c.a/2',
  ],
  [
    'the one that was passed over',
    part(bestOf(award(0.4, supervised), award(0.3, excused))),
    { supervised: false, excused: true },
    'c.a/1 已开展督查得 0 分（满分 0.4 分）：此处不适用，不计。',
    'c.a/1 Supervised scores 0 of 0.4: it does not come into play.',
    'c.a/1',
  ],
  [
    'the worst of several',
    part(worstOf(award(0.4, supervised), award(0.3, excused))),
    { supervised: true, excused: true },
    'c.a 分项得 0.3 分（满分 0.3 分）：取最低的一项“免予考核”，其余不计。',
    'c.a Part scores 0.3 of 0.3: the lowest counts, “Excused”; the others do not.',
  ],
  [
    'a ladder',
    part(firstOf(award(0.4, supervised), award(0.3, excused))),
    { supervised: true, excused: true },
    'c.a 分项得 0.4 分（满分 0.4 分）：按次序首先适用“已开展督查”，其余不再适用。',
    'c.a Part scores 0.4 of 0.4: “Supervised” is the first that applies; the others do not.',
  ],
  [
    'a rung that was not reached',
    part(firstOf(award(0.4, supervised), award(0.3, excused))),
    { supervised: true, excused: true },
    'c.a/2 免予考核得 0 分（满分 0.3 分）：此处不适用，不计。',
    'c.a/2 Excused scores 0 of 0.3: it does not come into play.',
    'c.a/2',
  ],
  [
    'a ladder of which no rung applies',
    part(firstOf(award(0.4, supervised), award(0.3, excused))),
    { supervised: false, excused: false },
    'c.a 分项得 0 分（满分 0.4 分）：各档均不适用。',
    'c.a Part scores 0 of 0.4: none of the rungs applies.',
  ],
  [
    'a rule whose condition holds',
    part(when(supervised, perItemAward(0.1, cases))),
    { supervised: true, cases: 2 },
    'c.a 分项得 0.2 分：符合“已开展督查”，按规定计分。',
    'c.a Part scores 0.2: “Supervised” holds, so the rule counts.',
  ],
  [
    'a rule whose condition does not hold',
    part(when(supervised, perItemAward(0.1, cases))),
    { supervised: false, cases: 2 },
    'c.a 分项得 0 分：未达到“已开展督查”，不计。',
    'c.a Part scores 0: “Supervised” does not hold, so nothing counts.',
  ],
  [
    'a consequence that follows',
    consequence('criticised', '通报批评', 'Criticised in a circular', cheating),
    { cheating: true },
    'c.a 弄虚作假：出现“弄虚作假”：通报批评（不计分）。',
    'c.a Cheating: “Cheating” holds: Criticised in a circular (no points).',
  ],
  [
    'a consequence that does not',
    consequence('criticised', '通报批评', 'Criticised in a circular', cheating),
    { cheating: false },
    'c.a 弄虚作假：未出现“弄虚作假”。',
    'c.a Cheating: “Cheating” does not hold.',
  ],
];

/** One test per case. Vitest's own tables cannot type a last entry that may be left out. */
function testEach(table: readonly Case[]): void {
  for (const [name, rule, facts, zh, en, id] of table) test(name, () => expect(said(rule, facts, id)).toEqual([zh, en]));
}

testEach(RULES);

describe('a gate inside a pool', () => {
  const gated = (gate: Rule) => about('小项', 'Inner', earns(2, { x: award(1, supervised), g: gate }));
  /** What follows the points. */
  const why = (gate: Rule, facts: Sheet, id: string): readonly string[] => {
    const [zh, en] = said(gated(gate), { supervised: true, ...facts }, id);
    return [zh.slice(zh.indexOf('：') + 1), en.slice(en.indexOf(': ') + 2)];
  };
  test.each<[name: string, gate: Rule, facts: Sheet, pool: readonly string[], gate: readonly string[]]>([
    [
      'a veto that falls',
      veto(cheating),
      { cheating: true },
      ['触发否决，本项不得分。', 'a veto applies: nothing is scored here.'],
      ['出现“弄虚作假”，本项不得分。', '“Cheating” holds: the item scores nothing.'],
    ],
    [
      'a veto that does not fall',
      veto(cheating),
      { cheating: false },
      ['c.a.x（1/1）。', 'c.a.x (1 of 1).'],
      ['未出现“弄虚作假”，不影响得分。', '“Cheating” does not hold: the score is not affected.'],
    ],
    [
      'an exemption that is given',
      exempt(excused),
      { excused: true },
      ['符合免予考核的情形，得满分。', 'an exemption applies: full marks.'],
      ['出现“免予考核”，本项得满分。', '“Excused” holds: the item has its full marks.'],
    ],
    [
      'an exemption that is not given',
      exempt(excused),
      { excused: false, supervised: false },
      ['c.a.x（0/1）。', 'c.a.x (0 of 1).'],
      ['未出现“免予考核”，不影响得分。', '“Excused” does not hold: the score is not affected.'],
    ],
    [
      'not applicable',
      notApplicable(absent),
      { absent: true },
      ['不适用，不计入得分和满分。', 'not applicable: out of score and maximum alike.'],
      ['出现“本项不涉及”，本项不计。', '“Does not arise” holds: the item does not count.'],
    ],
    [
      'applicable',
      notApplicable(absent),
      { absent: false },
      ['c.a.x（1/1）。', 'c.a.x (1 of 1).'],
      ['未出现“本项不涉及”，不影响得分。', '“Does not arise” does not hold: the score is not affected.'],
    ],
  ])('%s', (_, gate, facts, onPool, onGate) => {
    expect(why(gate, facts, 'c.a')).toEqual(onPool);
    expect(why(gate, facts, 'c.a.g')).toEqual(onGate);
  });
});

describe('a pool says where points were lost or earned, and which limit bit', () => {
  const gain = quantity('gain', '分', '加分', 'Gain');
  const loss = quantity('loss', '分', '扣分', 'Loss');
  const gains = perItemAward(1, gain, { every: 1, steps: 'proportional' });
  const losses = perItemDeduct(1, loss, { every: 1, steps: 'proportional' });
  const inner = (rule: Rule) => about('小项', 'Inner', rule);
  testEach([
    [
      'nothing lost',
      inner(keeps(2, { x: losses })),
      { loss: 0 },
      'c.a 小项得 2 分（满分 2 分）：从 2 分起，没有扣分。',
      'c.a Inner scores 2 of 2: from 2, nothing deducted.',
    ],
    [
      'lost at a deduction',
      inner(keeps(2, { x: losses })),
      { loss: 0.5 },
      'c.a 小项得 1.5 分（满分 2 分）：从 2 分起，c.a.x（-0.5）。',
      'c.a Inner scores 1.5 of 2: from 2, c.a.x (-0.5).',
    ],
    [
      'lost at an award, and at a deduction',
      inner(pool({ start: 1, max: 2 }, { x: losses, y: award(1, supervised) })),
      { loss: 0.5, supervised: false },
      'c.a 小项得 0.5 分（满分 2 分）：从 1 分起，c.a.x（-0.5）、c.a.y（0/1）。',
      'c.a Inner scores 0.5 of 2: from 1, c.a.x (-0.5), c.a.y (0 of 1).',
    ],
    [
      'earned at',
      inner(earns(2, { x: gains, y: award(1, supervised) })),
      { gain: 0.3, supervised: true },
      'c.a 小项得 1.3 分（满分 2 分）：c.a.x（0.3）、c.a.y（1/1）。',
      'c.a Inner scores 1.3 of 2: c.a.x (0.3), c.a.y (1 of 1).',
    ],
    [
      'nothing earned',
      inner(earns(2, { x: gains })),
      { gain: 0 },
      'c.a 小项得 0 分（满分 2 分）：c.a.x（0）。',
      'c.a Inner scores 0 of 2: c.a.x (0).',
    ],
    [
      'held at the maximum',
      inner(earns(2, { x: gains })),
      { gain: 3.5 },
      'c.a 小项得 2 分（满分 2 分）：c.a.x（3.5），合计 3.5 分，以 2 分封顶，核减 1.5 分。',
      'c.a Inner scores 2 of 2: c.a.x (3.5), 3.5 in all, held at the maximum of 2: 1.5 not counted.',
    ],
    [
      'held at the floor',
      inner(keeps(2, { x: losses })),
      { loss: 2.5 },
      'c.a 小项得 0 分（满分 2 分）：从 2 分起，c.a.x（-2.5），合计 -0.5 分，扣完为止，0.5 分不再扣。',
      'c.a Inner scores 0 of 2: from 2, c.a.x (-2.5), -0.5 in all, held at the floor: 0.5 no longer deducted.',
    ],
    [
      'deductions held at a cap',
      inner(capAt(-2, { x: losses })),
      { loss: 9 },
      'c.a 小项扣 2 分：c.a.x（-9），合计 -9 分，扣完为止，7 分不再扣。',
      'c.a Inner loses 2: c.a.x (-9), -9 in all, held at the floor: 7 no longer deducted.',
    ],
    [
      'awards held at a cap',
      inner(capAt(2, { x: gains })),
      { gain: 9 },
      'c.a 小项得 2 分（满分 2 分）：c.a.x（9），合计 9 分，以 2 分封顶，核减 7 分。',
      'c.a Inner scores 2 of 2: c.a.x (9), 9 in all, held at the maximum of 2: 7 not counted.',
    ],
    [
      'below nothing, without a floor',
      inner(pool({ start: 0, floor: null }, { x: losses })),
      { loss: 1.5 },
      'c.a 小项扣 1.5 分：c.a.x（-1.5）。',
      'c.a Inner loses 1.5: c.a.x (-1.5).',
    ],
    [
      'rescaled for what does not apply',
      inner(
        earns(
          3,
          { x: award(1, supervised), y: about('乙', 'Other', earns(2, { z: award(2, excused), n: notApplicable(absent) })) },
          { rescale: true },
        ),
      ),
      { supervised: true, excused: false, absent: true },
      'c.a 小项得 3 分（满分 3 分）：c.a.x（1/1），缺项折算 ×3。',
      'c.a Inner scores 3 of 3: c.a.x (1 of 1), rescaled ×3 for what does not apply.',
    ],
    [
      'the first six of many, by id',
      inner(
        keeps(
          8,
          [1, 2, 3, 4, 5, 6, 7, 8].map(() => losses),
        ),
      ),
      { loss: 0.5 },
      'c.a 小项得 4 分（满分 8 分）：从 8 分起，c.a/1（-0.5）、c.a/2（-0.5）、c.a/3（-0.5）、c.a/4（-0.5）、c.a/5（-0.5）、c.a/6（-0.5）、c.a/7（-0.5）、c.a/8（-0.5）。',
      'c.a Inner scores 4 of 8: from 8, c.a/1 (-0.5), c.a/2 (-0.5), c.a/3 (-0.5), c.a/4 (-0.5), c.a/5 (-0.5), c.a/6 (-0.5), c.a/7 (-0.5), c.a/8 (-0.5).',
    ],
  ]);
});

// ---------------------------------------------------------------------------------------------------------------
// Measures and conditions inside a sentence

test.each<readonly [zh: string, en: string, rule: Rule, facts: Sheet]>([
  ['符合“办结案件≥6”，得 1 分', '“Cases closed ≥ 6” holds: 1 awarded', award(1, atLeast(cases, 6)), { cases: 6 }],
  ['未达到“办结案件>6”，不得分', '“Cases closed > 6” does not hold: nothing awarded', award(1, moreThan(cases, 6)), { cases: 6 }],
  ['符合“办结案件≤6”，得 1 分', '“Cases closed ≤ 6” holds: 1 awarded', award(1, atMost(cases, 6)), { cases: 6 }],
  ['未达到“办结案件<6”，不得分', '“Cases closed < 6” does not hold: nothing awarded', award(1, lessThan(cases, 6)), { cases: 6 }],
  [
    '符合“办结案件=报送通讯”，得 1 分',
    '“Cases closed = Newsletters” holds: 1 awarded',
    award(1, equals(cases, newsletters)),
    { cases: 6, newsletters: 6 },
  ],
  ['符合“课件制作为‘逾期’”，得 1 分', '“Courseware is ‘late’” holds: 1 awarded', award(1, is(courseware, 'late')), { courseware: 'late' }],
  ['未达到“弄虚作假”，得 1 分', '“Cheating” does not hold: 1 awarded', award(1, not(cheating)), { cheating: false }],
  [
    '符合“已开展督查，且（弄虚作假，或并非‘免予考核’）”，得 1 分',
    '“Supervised, and (Cheating, or not ‘Excused’)” holds: 1 awarded',
    award(1, all(supervised, any(cheating, not(excused)))),
    { supervised: true, cheating: false, excused: false },
  ],
  [
    '未达到“（已开展督查，且弄虚作假），或免予考核”，不得分',
    '“(Supervised, and Cheating), or Excused” does not hold: nothing awarded',
    award(1, any(all(supervised, cheating), excused)),
    { supervised: true, cheating: false, excused: false },
  ],
  ['未达到“无从符合”，不得分', '“never” does not hold: nothing awarded', award(1, any()), {}],
  [
    '符合“每个中队均符合：打印机数×4≥人数”，得 1 分',
    '“for every one of Squads: Printers × 4 ≥ Staff” holds: 1 awarded',
    award(1, every(squads, atLeast(product(squads.item.printers, 4), squads.item.staff))),
    { squads: [{ staff: 8, printers: 2 }] },
  ],
  [
    '未达到“有中队符合：人数≥9”，不得分',
    '“for some of Squads: Staff ≥ 9” does not hold: nothing awarded',
    award(1, some(squads, atLeast(squads.item.staff, 9))),
    { squads: [{ staff: 8, printers: 2 }] },
  ],
  [
    '办结案件＋报送通讯＋2为 10，按 1 × 10 ÷ 100 折算',
    'Cases closed + Newsletters + 2: 10, converted as 1 × 10 ÷ 100',
    convert(1, sum(cases, newsletters, 2), 100),
    { cases: 3, newsletters: 5 },
  ],
  [
    '办结案件、报送通讯的平均值为 4，按 1 × 4 ÷ 100 折算',
    'the mean of Cases closed, Newsletters: 4, converted as 1 × 4 ÷ 100',
    convert(1, average(cases, newsletters), 100),
    { cases: 3, newsletters: 5 },
  ],
  [
    '6×（办结案件＋1）为 24，按 1 × 24 ÷ 100 折算',
    '6 × (Cases closed + 1): 24, converted as 1 × 24 ÷ 100',
    convert(1, product(6, sum(cases, 1)), 100),
    { cases: 3 },
  ],
  [
    '（办结案件－报送通讯）÷报送通讯×100%为 20，属“<= 30”档，计 0 分',
    '(Cases closed − Newsletters) ÷ Newsletters × 100%: 20, in band “<= 30”, 0 points',
    bandScore(rate(difference(cases, newsletters), newsletters, { none: 0, some: 'unbounded' }), { '<= 30': 0, '> 30': -1 }),
    { cases: 6, newsletters: 5 },
  ],
  [
    '办结案件÷报送通讯为 1.2，属“>= 1”档，计 2 分',
    'Cases closed ÷ Newsletters: 1.2, in band “>= 1”, 2 points',
    bandScore(ratio(cases, newsletters, { none: 0, some: 0 }), { '< 1': 0, '>= 1': 2 }),
    { cases: 6, newsletters: 5 },
  ],
  [
    '办结案件与报送通讯之差为 4，属“> 3”档，扣 1 分',
    'the gap between Cases closed and Newsletters: 4, in band “> 3”, -1 point',
    bandScore(gap(cases, newsletters), { '<= 3': 0, '> 3': -1 }),
    { cases: 1, newsletters: 5 },
  ],
  [
    '办结案件、10中最小者为 10，按 1 × 10 ÷ 100 折算',
    'the least of Cases closed, 10: 10, converted as 1 × 10 ÷ 100',
    convert(1, leastOf(cases, 10), 100),
    { cases: 12 },
  ],
  [
    '办结案件、10中最大者为 12，按 1 × 12 ÷ 100 折算',
    'the greatest of Cases closed, 10: 12, converted as 1 × 12 ÷ 100',
    convert(1, greatestOf(cases, 10), 100),
    { cases: 12 },
  ],
  [
    '办结率（保留 2 位小数）为 98.77，按 1 × 98.77 ÷ 100 折算',
    'Closing rate (to 2 places): 98.77, converted as 1 × 98.77 ÷ 100',
    convert(1, rounded(closed, 2), 100),
    { closed: 98.765 },
  ],
  [
    '中队（人数≥8）的项数：每项得 0.1 分，计 1 项',
    'the number of Squads (Staff ≥ 8): 0.1 awarded for each, 1 counted',
    perItemAward(0.1, countOf(squads, { where: atLeast(squads.item.staff, 8) })),
    {
      squads: [
        { staff: 8, printers: 2 },
        { staff: 7, printers: 2 },
      ],
    },
  ],
  [
    '中队的人数之和：每人得 0.1 分，计 15 人',
    'the sum of Staff over Squads: 0.1 awarded for each, 15 counted',
    perItemAward(0.1, sumOf(squads, squads.item.staff)),
    {
      squads: [
        { staff: 8, printers: 2 },
        { staff: 7, printers: 2 },
      ],
    },
  ],
  [
    '中队的人数平均值为 7.5，按 1 × 7.5 ÷ 100 折算',
    'the mean of Staff over Squads: 7.5, converted as 1 × 7.5 ÷ 100',
    convert(1, meanOf(squads, squads.item.staff, { none: 0 }), 100),
    {
      squads: [
        { staff: 8, printers: 2 },
        { staff: 7, printers: 2 },
      ],
    },
  ],
])('%s', (zh, en, rule, facts) => {
  const [inZh, inEn] = said(about('分项', 'Part', rule), facts);
  expect([inZh.slice(inZh.indexOf('：') + 1), inEn.slice(inEn.indexOf(': ') + 2)]).toEqual([`${zh}。`, `${en}.`]);
});

// ---------------------------------------------------------------------------------------------------------------
// Headings

describe('headings', () => {
  const item = (id: string, label: string, scores: Rule) => criterion(id, `条目${label}`, `Item ${label}`, scores);
  const scheme = rubricOf(
    [
      section('1', '节一', 'Section one', 4, [
        item('1.1', '甲', keeps(2, { a: perItemDeduct(0.5, cases) })),
        item('1.2', '乙', earns(2, { a: award(2, supervised), n: notApplicable(absent) })),
      ]),
      section('2', '节二', 'Section two', 2, [
        item('2.1', '丙', earns(2, { a: award(2, supervised), v: veto(cheating), e: exempt(excused) })),
      ]),
      section('3', '附加', 'Bonus', 1, [item('3.1', '丁', earns(1, { a: award(1, excused) }))], { bonus: true }),
    ],
    { max: 6 },
  );
  const none = { cases: 0, supervised: true, absent: false, cheating: false, excused: true };
  const speak = (changes: Sheet, id: string) => both(scheme, evaluate(scheme, { ...none, ...changes }), id);

  test.each<[Sheet, string, string, string]>([
    [{}, '1.1', '1.1 条目甲得 2 分（满分 2 分）：从 2 分起，没有扣分。', '1.1 Item 甲 scores 2 of 2: from 2, nothing deducted.'],
    [
      { cases: 1 },
      '1.1',
      '1.1 条目甲得 1.5 分（满分 2 分）：从 2 分起，1.1.a（-0.5）。',
      '1.1 Item 甲 scores 1.5 of 2: from 2, 1.1.a (-0.5).',
    ],
    [
      { cases: 5 },
      '1.1',
      '1.1 条目甲得 0 分（满分 2 分）：从 2 分起，1.1.a（-2.5），合计 -0.5 分，扣完为止，0.5 分不再扣。',
      '1.1 Item 甲 scores 0 of 2: from 2, 1.1.a (-2.5), -0.5 in all, held at the floor: 0.5 no longer deducted.',
    ],
    [
      { cheating: true },
      '2.1',
      '2.1 条目丙得 0 分（满分 2 分）：触发否决，本项不得分。',
      '2.1 Item 丙 scores 0 of 2: a veto applies: nothing is scored here.',
    ],
    [
      { supervised: false },
      '2.1',
      '2.1 条目丙得 2 分（满分 2 分）：符合免予考核的情形，得满分。',
      '2.1 Item 丙 scores 2 of 2: an exemption applies: full marks.',
    ],
    [{ cases: 1 }, '1', '1 节一得 3.5 分（满分 4 分）：失分在 1.1（1.5/2）。', '1 Section one scores 3.5 of 4: lost at 1.1 (1.5 of 2).'],
    [{}, '1', '1 节一得 4 分（满分 4 分）：没有失分。', '1 Section one scores 4 of 4: nothing lost.'],
    [{ absent: true }, '1', '1 节一得 2 分（满分 2 分）：没有失分。', '1 Section one scores 2 of 2: nothing lost.'],
    [
      { cases: 1, cheating: true },
      'test',
      'test 测试方案得 4.5 分（满分 6 分）：失分在 1（3.5/4）、2（0/2）。',
      'test Test scheme scores 4.5 of 6: lost at 1 (3.5 of 4), 2 (0 of 2).',
    ],
    [{}, 'test', 'test 测试方案得 7 分（满分 6 分）：没有失分。', 'test Test scheme scores 7 of 6: nothing lost.'],
  ])('%j %s', (changes, id, zh, en) => {
    expect(speak(changes, id)).toEqual([zh, en]);
  });

  test('a bonus has no points to lose, so none are lost there', () => {
    const [zh, en] = speak({ cases: 1, excused: false }, 'test');
    expect([zh, en]).toEqual([
      'test 测试方案得 5.5 分（满分 6 分）：失分在 1（3.5/4）。',
      'test Test scheme scores 5.5 of 6: lost at 1 (3.5 of 4).',
    ]);
  });

  test('a rubric of bonus alone has a maximum of nothing, and still scores', () => {
    const bonus = rubricOf([section('1', '附加', 'Bonus', 1, [item('1.1', '丁', earns(1, { a: award(1, excused) }))], { bonus: true })], {
      max: 0,
    });
    expect(both(bonus, evaluate(bonus, { excused: true }), 'test')).toEqual([
      'test 测试方案得 1 分：没有失分。',
      'test Test scheme scores 1: nothing lost.',
    ]);
  });
});

test('rounding says what it was before', () => {
  const item = criterion('1', '单项', 'One item', earns(10, { a: convert(10, score, 100) }));
  const one = rubricOf([item], { rounding: { at: 'criterion', places: 1, mode: 'half-up' } });
  const at = (given: number | string, id: string) => both(one, evaluate(one, { score: given }), id);
  expect(at('98.5', '1')).toEqual([
    '1 单项得 9.9 分（满分 10 分）：1.a（9.85/10），由 9.85 取为 9.9。',
    '1 One item scores 9.9 of 10: 1.a (9.85 of 10), 9.85 made 9.9.',
  ]);
  expect(at('200/3', '1')[0]).toMatch(/，由 20\/3 ≈ 6\.66667 取为 6\.7。$/);
  expect(at('200/3', '1')[1]).toMatch(/, 20\/3 ≈ 6\.66667 made 6\.7\.$/);
  expect(at('98', '1')[0]).not.toContain('取为');
  expect(at('98', '1')[1]).not.toContain('made');
});

// ---------------------------------------------------------------------------------------------------------------
// Readings

describe('readings are named where they bit', () => {
  const A1 = question('A1', '每 2 篇如何计', 'How “every 2” counts', {
    chosen: 'complete',
    options: { complete: ['只计满档', 'complete units only'], started: ['不足按一档计', 'started units'] },
  });
  const A2 = question('A2', '扣几分', 'How many points', {
    chosen: 'few',
    options: { few: ['扣 0.1', 'a tenth'], many: ['扣 0.5', 'a half'] },
  });
  const steps = reading(A1, { complete: 'complete', started: 'started' });
  const rule = perItemDeduct(reading(A2, { few: 0.1, many: 0.5 }), below(newsletters, 12), { every: 2, steps });
  const one = alone(rule, [A1, A2]);
  const at = (chosen: Chosen, id: string) => both(one, evaluate(one, { newsletters: 9 }, { readings: chosen }), id);

  test('the chosen ones', () => {
    expect(at({}, 'c.a')).toEqual([
      'c.a 报送通讯扣 0.1 分：报送通讯不足 12 的部分为 3：每 2 扣 0.1 分（只计满档），计 1 档（解读 A2：扣 0.1；A1：只计满档）。',
      'c.a Newsletters loses 0.1: Newsletters short of 12: 3, 0.1 deducted for every 2 (complete steps only), 1 counted (reading A2: a tenth; A1: complete units only).',
    ]);
  });
  test('others, from the tree itself', () => {
    expect(at({ A1: 'started', A2: 'many' }, 'c.a')).toEqual([
      'c.a 报送通讯扣 1 分：报送通讯不足 12 的部分为 3：每 2 扣 0.5 分（不足一档按一档计），计 2 档（解读 A2：扣 0.5；A1：不足按一档计）。',
      'c.a Newsletters loses 1: Newsletters short of 12: 3, 0.5 deducted for every 2 (a started step counts), 2 counted (reading A2: a half; A1: started units).',
    ]);
  });
  test('only at the node in which they stand', () => {
    expect(at({}, 'c')).toEqual(['c 单项扣 0.1 分：c.a（-0.1）。', 'c One item loses 0.1: c.a (-0.1).']);
  });
  test('a limit and a band may hang on one', () => {
    const cap = rubricOf([criterion('c', '单项', 'One item', earns(reading(A2, { few: 1, many: 5 }), { a: perItemAward(1, cases) }))], {
      readings: [A2],
    });
    const tree = evaluate(cap, { cases: 3 }, { readings: { A2: 'few' } });
    expect(explain(cap, tree, 'c', 'zh')).toBe(
      'c 单项得 1 分（满分 1 分）：c.a（3），合计 3 分，以 1 分封顶，核减 2 分（解读 A2：扣 0.1）。',
    );
    const more = evaluate(cap, { cases: 3 }, { readings: { A2: 'many' } });
    expect(explain(cap, more, 'c', 'zh')).toBe('c 单项得 3 分（满分 5 分）：c.a（3）（解读 A2：扣 0.5）。');
  });
});

// ---------------------------------------------------------------------------------------------------------------
// A year of periods

describe('a year of periods', () => {
  const A1 = question('A1', '扣几分', 'How many points', { chosen: 'few', options: { few: ['扣 1 分', 'one'], many: ['扣 2 分', 'two'] } });
  const head = { authority: ['测试机关', 'Test authority'], year: 2022 } as const;
  const month = rubric({ ...head, id: 'month', title: ['月度方案', 'Month'], max: 100, readings: [A1] }, [
    criterion(
      '1',
      '月度事项',
      'Matters of the month',
      pool({ start: 100, floor: null, max: 100 }, { a: perItemDeduct(reading(A1, { few: 1, many: 2 }), cases) }),
    ),
  ]);
  const annual = readRubric(
    weightedAnnual(
      { ...head, id: 'year', title: ['年度方案', 'Year'], max: 100 },
      {
        key: 'months',
        label: ['各月', 'Months'],
        rubric: month,
        count: 3,
        weight: 0.9,
        use: 'exact',
        divideBy: 'present',
        carry: { negative: 'shownAsZero' },
      },
      { management: convert(10, score, 100) },
      {},
    ),
  );
  const tree = evaluate(annual, { months: [{ cases: 110 }, { knownScore: 95 }, null], score: 80 });

  test.each([
    ['year', 'year 年度方案得 46.3 分（满分 100 分）：失分在 months（38.25/90）、management（8/10），由 46.25 取为 46.3。'],
    ['months', 'months 各月得 38.25 分（满分 90 分）：共 2 期，平均 42.5 分，权重 0.9。'],
    ['months.1', 'months.1 各月（第 1 期）得 0 分（满分 100 分）：按本期考核得分计，共 -10 分，留待结转，本期按 0 分计。'],
    ['months.2', 'months.2 各月（第 2 期）得 85 分（满分 100 分）：采用已知得分，上期结转 -10 分。'],
    ['months.1/1', 'months.1/1 月度事项得 -10 分（满分 100 分）：从 100 分起，months.1/1.a（-110）。'],
    ['management', 'management 检查得分得 8 分（满分 10 分）：检查得分为 80，按 10 × 80 ÷ 100 折算。'],
  ])('%s', (id, zh) => {
    expect(explain(annual, tree, id, 'zh')).toBe(zh);
  });

  test.each([
    ['months', 'months Months scores 38.25 of 90: 2 periods, mean 42.5, weight 0.9.'],
    [
      'months.1',
      'months.1 Months (no. 1) scores 0 of 100: the score of the period counts, -10 in all, left to be carried on, so the period shows 0.',
    ],
    ['months.2', 'months.2 Months (no. 2) scores 85 of 100: the score given is used, -10 carried in.'],
  ])('%s in English', (id, en) => {
    expect(explain(annual, tree, id, 'en')).toBe(en);
  });

  test('a period without data', () => {
    const [zh, en] = both(annual, tree, 'months.3');
    expect(zh).toContain('：本期没有数据。');
    expect(en).toContain(': no data for this period.');
  });

  test('readings of the rubric of the periods are named too', () => {
    expect(both(annual, tree, 'months.1/1.a')).toEqual([
      'months.1/1.a 办结案件扣 110 分：办结案件：每件扣 1 分，计 110 件（解读 A1：扣 1 分）。',
      'months.1/1.a Cases closed loses 110: Cases closed: 1 deducted for each, 110 counted (reading A1: one).',
    ]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Trees and ids that do not fit

describe('what does not fit is refused', () => {
  const one = alone(award(1, supervised));
  const tree = evaluate(one, { supervised: true });

  test.each([
    ['c.b', 'c.a'],
    ['C', 'c'],
    ['tes', 'test'],
  ])('%s: did you mean %s?', (id, near) => {
    expect(issuesOf(() => explain(one, tree, id, 'zh'))).toMatchObject([{ code: 'node-unknown', name: id, near }]);
  });

  test('an id that is near to none', () => {
    expect(issuesOf(() => explain(one, tree, 'whatever', 'en'))).toMatchObject([{ code: 'node-unknown', name: 'whatever' }]);
  });

  const other = alone(award(2, supervised));
  test('a tree of another rubric, with the same ids', () => {
    expect(issuesOf(() => explain(other, tree, 'c.a', 'zh'))).toMatchObject([
      {
        code: 'trace-foreign',
        received: 'test',
        message: { zh: '得分树不是由这份方案算出的：test', en: 'the tree does not come from this rubric: test' },
      },
    ]);
  });

  test('a tree of another rubric that has readings of its own', () => {
    const A9 = question('A9', '扣几分', 'How many points', { chosen: 'few', options: { few: ['一', 'one'], many: ['二', 'two'] } });
    const read = alone(award(reading(A9, { few: 1, many: 2 }), supervised), [A9]);
    const foreign = evaluate(read, { supervised: true });
    expect(issuesOf(() => explain(one, foreign, 'c.a', 'zh'))).toMatchObject([{ code: 'trace-foreign' }]);
    expect(issuesOf(() => formatTree(foreign, { language: 'zh', rubric: one }))).toMatchObject([{ code: 'trace-foreign' }]);
    expect(issuesOf(() => explain(read, tree, 'c.a', 'zh'))).toMatchObject([{ code: 'trace-foreign' }]);
  });

  test('a node of another tree that was put into this one', () => {
    const forged: Trace = { ...tree, children: [{ ...nodeAt(tree, 'c'), id: 'z' }] };
    expect(issuesOf(() => explain(one, forged, 'z', 'zh'))).toMatchObject([{ code: 'trace-foreign', received: 'z' }]);
  });

  test('what is no tree at all', () => {
    const strange = [
      null,
      'test',
      3,
      {},
      [],
      { id: 'c.a' },
      { ...tree, children: 3 },
      { ...tree, children: [null] },
      { ...tree, taken: 5 },
      { ...tree, taken: [null] },
      { ...tree, rubric: null },
      { ...tree, children: [{ id: 'c.a' }] },
      { ...tree, children: [{ ...nodeAt(tree, 'c.a'), label: null }] },
      { ...tree, children: [{ ...nodeAt(tree, 'c.a'), readings: 7 }] },
    ];
    const thrown = strange.map((given): unknown => {
      try {
        return Reflect.apply(explain, undefined, [one, throughJson(given), 'c.a', 'zh']);
      } catch (error) {
        return error;
      }
    });
    expect(thrown.filter((error) => !(error instanceof KaoheError))).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Strangers' words

describe('what strangers wrote comes out harmless', () => {
  const HOSTILE = '危险\u001b[2J\u0007\u202e\u2066\u200b\r\n\ud800 bad';
  const CLEAN = '危险?[2J??????? bad';
  const Q = question('A1', HOSTILE, HOSTILE, { chosen: 'x', options: { x: [HOSTILE, HOSTILE], y: ['乙', 'b'] } });
  const fact = choice('fact', HOSTILE, HOSTILE, { one: [HOSTILE, HOSTILE] });
  const rule = about(HOSTILE, HOSTILE, reading(Q, { x: choiceScore(fact, { one: 2 }), y: choiceScore(fact, { one: 3 }) }));
  const one = rubricOf([criterion('c', HOSTILE, HOSTILE, pool({ start: 0, floor: null }, { a: rule }))], { readings: [Q] });
  const tree = evaluate(one, { fact: 'one' });

  test('in a sentence', () => {
    expect(both(one, tree, 'c.a')).toEqual([
      `c.a ${CLEAN}得 2 分（满分 2 分）：${CLEAN}：${CLEAN}，计 2 分（解读 A1：${CLEAN}）。`,
      `c.a ${CLEAN} scores 2 of 2: ${CLEAN}: ${CLEAN}, 2 points (reading A1: ${CLEAN}).`,
    ]);
  });

  test('in every sentence of the tree', () => {
    const texts = Array.from(nodesOf(tree), ({ id }) => both(one, tree, id)).flat();
    expect(texts.filter((text) => /[\p{Cc}\p{Cf}\p{Cs}]/u.test(text))).toEqual([]);
    expect(texts.some((text) => text.includes(CLEAN))).toBe(true);
  });

  test('from a forged tree', () => {
    const node = nodeAt(tree, 'c.a');
    const forged: Trace = { ...tree, children: [{ ...node, label: { zh: HOSTILE, en: HOSTILE }, applied: { option: HOSTILE } }] };
    expect(explain(one, forged, 'c.a', 'zh')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// How it reads

describe('reads well', () => {
  test('a fraction inside a formula is not told twice', () => {
    const [zh, en] = said(convert(1, score, 2), { score: '51/55' });
    expect(zh).toContain('51/55 ≈ 0.927273');
    expect(zh).not.toMatch(/×[^，。]*≈[^，。]*÷/);
    expect(en).not.toMatch(/×[^,.]*≈[^.]*÷/);
  });

  test('a conversion held at its points says so', () => {
    const [zh, en] = said(convert(2, cases, 100), { cases: 120 });
    expect(zh).toMatch(/封顶|以 2 分|不超过/);
    expect(en).toMatch(/held|at most|maximum/);
  });

  test('one point is a point', () => {
    expect(said(bandScore(cases, { '< 1': 0, '>= 1': 1 }), { cases: 2 })[1]).toMatch(/\b1 point\.$/);
    expect(said(choiceScore(courseware, { onTime: 1, late: 0, missing: 0 }), { courseware: 'onTime' })[1]).toMatch(/\b1 point\.$/);
    expect(said(convert(1, rounded(closed, 1), 100), { closed: 50 })[1]).toContain('to 1 place)');
  });

  test('an unbounded ratio is told in the language of the reader', () => {
    const [zh, en] = said(part(bandScore(rate(cases, newsletters, { none: 0, some: 'unbounded' }), { '< 30': 0, '>= 30': -1 })), {
      cases: 1,
      newsletters: 0,
    });
    expect(zh).not.toContain('unbounded');
    expect(en).toContain('unbounded');
  });

  test('points without an end of digits are cut to what a reader takes in', () => {
    const [zh, en] = said(convert('1/3', score, 100), { score: 100 });
    expect(zh).not.toMatch(/\d\.\d{10}/);
    expect(en).not.toMatch(/\d\.\d{10}/);
  });

  test('a fraction lost is told without its sign, in both its forms', () => {
    const [zh, en] = said(perItemDeduct('1/3', cases), { cases: 1 });
    expect(zh).toMatch(/^c\.a 办结案件扣 1\/3 ≈ 0\.333333 分：/);
    expect(en).toMatch(/^c\.a Cases closed loses 1\/3 ≈ 0\.333333: /);
  });

  test('a veto that falls, or a pool that does not apply, does not say that nothing is lost', () => {
    const [zh, en] = said(veto(cheating), { cheating: true });
    expect(zh).not.toContain('不扣分');
    expect(en).not.toContain('loses nothing');
    const inner = about('小项', 'Inner', earns(2, { x: award(1, supervised), n: notApplicable(absent) }));
    const [inZh, inEn] = said(inner, { supervised: true, absent: true });
    expect(inZh).not.toContain('不扣分');
    expect(inEn).not.toContain('loses nothing');
  });

  test('a pool that has its full marks lost nothing, whatever its parts came to', () => {
    const inner = (rule: Rule) => about('小项', 'Inner', rule);
    const offset = inner(keeps(2, { x: deduct(1, cheating), y: award(1, supervised) }));
    expect(said(offset, { cheating: true, supervised: true })).toEqual([
      expect.not.stringContaining('失分在'),
      expect.not.stringContaining('lost at'),
    ]);
    const spare = inner(earns(1, { x: award(1, supervised), y: award(1, excused) }));
    expect(said(spare, { supervised: true, excused: false })).toEqual([
      expect.not.stringContaining('失分在'),
      expect.not.stringContaining('lost at'),
    ]);
  });

  test('a veto that voids its pool from inside the best of several says so', () => {
    const several = about('小项', 'Inner', earns(2, [part(bestOf(award(1, supervised), veto(cheating)))]));
    const [zh, en] = said(several, { supervised: true, cheating: true }, 'c.a/1/2');
    expect(said(several, { supervised: true, cheating: true })[1]).toContain('a veto applies');
    expect(zh).toContain('本项不得分');
    expect(en).toContain('the item scores nothing');
  });
});

describe('a node that has lost its figures', () => {
  const given = points('given', '评定', 'Given', { max: 3 });
  const prize = (rule: Rule): Rule => about('奖项', 'Prizes', rule);
  /** Both sentences of `c.a` in a tree out of which someone cut what applied there. */
  function stripped(rule: Rule, facts: Sheet): readonly [zh: string, en: string] {
    const one = alone(rule);
    const tree = evaluate(one, facts);
    const { applied, children, ...left } = nodeAt(tree, 'c.a');
    const [clause] = tree.children ?? [];
    if (!clause) throw new Error('no clause');
    return both(one, { ...tree, children: [{ ...clause, children: [left] }] }, 'c.a');
  }
  const CASES: readonly (readonly [rule: Rule, facts: Sheet, zh: string, en: string])[] = [
    [award(1, supervised), { supervised: true }, '未达到“已开展督查”，不得分', '“Supervised” does not hold: nothing awarded'],
    [deduct(1, planMissing), { planMissing: true }, '未出现“未制定计划”，不扣分', '“No plan was made” does not hold: nothing deducted'],
    [perItemDeduct(1, cases), { cases: 2 }, '办结案件：每件扣 1 分，计 ? 件', 'Cases closed: 1 deducted for each, ? counted'],
    [
      perItemAward(1, closed, { every: 5, steps: 'complete' }),
      { closed: 50 },
      '办结率为 ?：每 5 得 1 分（只计满档），计 ? 档',
      'Closing rate: ?, 1 awarded for every 5 (complete steps only), ? counted',
    ],
    [
      bandScore(closed, { '< 50': 0, '>= 50': 1 }),
      { closed: 50 },
      '办结率为 ?，属“?”档，计 0 分',
      'Closing rate: ?, in band “?”, 0 points',
    ],
    [
      rankTier(place, { '1-4': 0, '5-': -1 }),
      { place: 5 },
      '信访排名第 ? 名，属“?”名次段，计 0 分',
      'Rank by petitions: place ?, in tier “?”, 0 points',
    ],
    [
      choiceScore(courseware, { onTime: 1, late: 0, missing: 0 }),
      { courseware: 'onTime' },
      '课件制作：?，计 0 分',
      'Courseware: ?, 0 points',
    ],
    [convert(2, closed, 100), { closed: 50 }, '办结率为 ?，按 2 × ? ÷ 100 折算', 'Closing rate: ?, converted as 2 × ? ÷ 100'],
    [linear(closed, { '[0, 100]': [0, 1] }), { closed: 50 }, '办结率为 ?，属“?”段，计 ? 分', 'Closing rate: ?, in “?”, ? points'],
    [assessed(given), { given: 1 }, '评定由考核人评定 ? 分', 'Given: ? points given by the assessor'],
    [assessedDeduct(given), { given: 1 }, '评定由考核人酌情扣 ? 分', "Given: ? points deducted at the assessor's discretion"],
    [
      truncated(given),
      { given: 1 },
      '原文此处缺失，评定按所给 ? 分计',
      'the rule is lost from the source; Given: ? points counted as given',
    ],
    [
      prize(bestOf(award(1, supervised))),
      { supervised: true },
      '取最高的一项“?”，其余不重复计',
      'the highest counts, “?”; the others do not',
    ],
    [prize(worstOf(award(1, supervised))), { supervised: true }, '取最低的一项“?”，其余不计', 'the lowest counts, “?”; the others do not'],
    [prize(firstOf(award(1, supervised))), { supervised: true }, '各档均不适用', 'none of the rungs applies'],
    [prize(when(supervised, award(1))), { supervised: true }, '未达到“已开展督查”，不计', '“Supervised” does not hold, so nothing counts'],
    [
      consequence('criticised', '通报批评', 'Criticised in a circular', cheating),
      { cheating: true },
      '未出现“弄虚作假”',
      '“Cheating” does not hold',
    ],
    [veto(cheating), { cheating: true }, '未出现“弄虚作假”，不影响得分', '“Cheating” does not hold: the score is not affected'],
    [
      prize(pool({ start: 1, floor: null }, { a: perItemDeduct(1, cases) })),
      { cases: 2 },
      '从 1 分起，没有扣分',
      'from 1, nothing deducted',
    ],
  ];
  test.each(CASES)('is told without them: %#', (rule, facts, zh, en) => {
    const [inChinese, inEnglish] = stripped(rule, facts);
    expect(inChinese.slice(inChinese.indexOf('：') + 1)).toBe(`${zh}。`);
    expect(inEnglish.slice(inEnglish.indexOf(': ') + 2)).toBe(`${en}.`);
  });
});

describe('what falls below zero', () => {
  const head = { authority: ['测试机关', 'Test authority'], year: 2022 } as const;
  const net = criterion('1.1', '案件', 'Cases', pool({ start: 0, floor: null }, { a: perItemDeduct(1, cases) }));
  test('a heading has come to that; what only deducts has deducted it', () => {
    const one = readRubric(
      rubric({ ...head, id: 'net', title: ['方案', 'Scheme'], max: null }, [section('1', '节', 'Section', null, [net])]),
    );
    const tree = evaluate(one, { cases: 2 });
    expect(['net', '1', '1.1', '1.1.a'].map((id) => explain(one, tree, id, 'en').split(':')[0])).toEqual([
      'net Scheme scores -2',
      '1 Section scores -2',
      '1.1 Cases loses 2',
      '1.1.a Cases closed loses 2',
    ]);
  });
  test('what both awards without limit and deducts has lost what it comes to, too', () => {
    const both = rubricOf([
      criterion('1', '案件', 'Cases', pool({ start: 0, floor: null }, { a: perItemDeduct(1, cases), b: perItemAward(1, newsletters) })),
    ]);
    const tree = evaluate(both, { cases: 3, newsletters: 1 });
    expect(nodeAt(tree, '1').max).toBe(null);
    expect(explain(both, tree, '1', 'en').split(':')[0]).toBe('1 Cases loses 2');
  });
  test('so have a year, its periods and each of them', () => {
    const month = rubric({ ...head, id: 'month', title: ['月度', 'Month'], max: null }, [net]);
    const year = readRubric(
      weightedAnnual(
        { ...head, id: 'year', title: ['年度', 'Year'], max: null },
        { key: 'months', label: ['各月', 'Months'], rubric: month, count: 2, weight: 1, use: 'exact', divideBy: 'present' },
        {},
        {},
      ),
    );
    const tree = evaluate(year, { months: [{ cases: 3 }, { cases: 1 }] });
    expect(['year', 'months', 'months.1'].map((id) => explain(year, tree, id, 'zh').split('：')[0])).toEqual([
      'year 年度得 -2 分',
      'months 各月得 -2 分',
      'months.1 各月（第 1 期）得 -3 分',
    ]);
  });
});

test('what has no unit of its own is counted in items', () => {
  const one = alone(about('目标', 'Target', perItemAward(0.1, product(6, cases))));
  expect(both(one, evaluate(one, { cases: 2 }), 'c.a')).toEqual([
    'c.a 目标得 1.2 分：6×办结案件：每项得 0.1 分，计 12 项。',
    'c.a Target scores 1.2: 6 × Cases closed: 0.1 awarded for each, 12 counted.',
  ]);
});

describe('a tree that someone has tampered with', () => {
  const A1 = question('A1', '扣几分', 'How many points', { chosen: 'few', options: { few: ['一分', 'one'], many: ['两分', 'two'] } });
  const one = alone(award(reading(A1, { few: 1, many: 2 }), supervised), [A1]);
  const tree = evaluate(one, { supervised: true });
  test.each([
    ['a reading that there is not', { id: 'A2', option: 'few' }],
    ['an option that there is not', { id: 'A1', option: 'none' }],
  ])('%s is not named', (_, forged) => {
    const [clause] = tree.children ?? [];
    if (!clause) throw new Error('no clause');
    const changed = { ...tree, children: [{ ...clause, children: [{ ...nodeAt(tree, 'c.a'), readings: [forged] }] }] };
    expect(explain(one, changed, 'c.a', 'en')).toBe('c.a Supervised scores 1 of 1: “Supervised” holds: 1 awarded.');
    expect(explain(one, tree, 'c.a', 'en')).toBe('c.a Supervised scores 1 of 1: “Supervised” holds: 1 awarded (reading A1: one).');
  });
  test.each([
    [undefined, 'undefined'],
    [7, '7'],
    ['test', '"test"'],
    [null, 'null'],
  ])('%j is no tree', (given, received) => {
    const issues = issuesOf(() => Reflect.apply(explain, undefined, [one, given, 'c.a', 'zh']));
    expect(issues.map((issue) => [issue.code, issue.received])).toEqual([['trace-foreign', received]]);
  });
});
