/** The blank facts of a rubric: what to collect before scoring. */
import {
  about,
  assessed,
  atLeast,
  award,
  bandScore,
  choice,
  choiceScore,
  convert,
  count,
  criterion,
  earns,
  every,
  factSheet,
  fault,
  flag,
  KaoheError,
  list,
  meanOf,
  percent,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  quantity,
  question,
  type Rule,
  rank,
  rankTier,
  reading,
  readRubric,
  rubric,
  type SheetEntry,
  section,
  series,
  sum,
  sumOf,
  tally,
  weightedAnnual,
  withDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { alone, rubricOf, throughJson } from './rule-helpers.js';

/** The sheet of one rule, `c.a`. */
const sheetOf = (rule: Rule): readonly SheetEntry[] => factSheet(alone(about('分项', 'Part', rule)));

/** An entry, of which a test says only what is not as usual. */
const entry = (kind: SheetEntry['kind'], key: string, zh: string, en: string, more: Partial<SheetEntry> = {}): SheetEntry => ({
  key,
  kind,
  label: { zh, en },
  unit: null,
  options: [],
  domain: { zh: '', en: '' },
  fields: [],
  nothing: null,
  alternative: false,
  cohort: null,
  clauses: ['c.a'],
  value: null,
  ...more,
});

const l = (zh: string, en: string) => ({ zh, en });

describe('one fact, in full', () => {
  test.each<readonly [name: string, rule: Rule, expected: object]>([
    [
      'a flag',
      award(1, flag('done', '已完成', 'Done')),
      entry('flag', 'done', '已完成', 'Done', { domain: l('true 或 false', 'true or false') }),
    ],
    [
      'a fault, which has a default',
      award(1, fault('missed', '漏办', 'Missed')),
      entry('flag', 'missed', '漏办', 'Missed', { domain: l('true 或 false', 'true or false'), nothing: false }),
    ],
    [
      'a count',
      perItemAward(1, count('articles', '篇', '录用信息', 'Articles')),
      entry('count', 'articles', '录用信息', 'Articles', { unit: l('篇', 'articles'), domain: l('整数 ≥ 0', 'a whole number ≥ 0') }),
    ],
    [
      'a tally, which has a default',
      perItemDeduct(1, tally('late', '件', '逾期', 'Late')),
      entry('count', 'late', '逾期', 'Late', { unit: l('件', 'cases'), domain: l('整数 ≥ 0', 'a whole number ≥ 0'), nothing: 0 }),
    ],
    [
      'a count between two ends',
      perItemAward(1, count('quarters', '次', '季度例会', 'Quarterly meetings', { min: 1, max: 4 })),
      entry('count', 'quarters', '季度例会', 'Quarterly meetings', { unit: l('次', 'times'), domain: l('整数 1–4', 'a whole number 1–4') }),
    ],
    [
      'a count with a unit of its own, and no ends',
      convert(1, count('change', l('分贝', 'decibels'), '变化', 'Change', { min: null }), 10),
      entry('count', 'change', '变化', 'Change', { unit: l('分贝', 'decibels'), domain: l('整数', 'a whole number') }),
    ],
    [
      'a percent',
      bandScore(percent('rate', '办结率', 'Closing rate'), { '< 90': 0, '>= 90': 1 }),
      entry('percent', 'rate', '办结率', 'Closing rate', { unit: l('%', '%'), domain: l('百分数 0–100', 'a percent 0–100') }),
    ],
    [
      'a percent beyond 100, with a default',
      bandScore(percent('rate', '完成率', 'Completion', { max: null, nothing: 100 }), { '< 90': 0, '>= 90': 1 }),
      entry('percent', 'rate', '完成率', 'Completion', { unit: l('%', '%'), domain: l('百分数 ≥ 0', 'a percent ≥ 0'), nothing: 100 }),
    ],
    [
      'a quantity up to an end',
      convert(1, quantity('score', '分', '检查得分', 'Inspection score', { min: null, max: '99.50' }), 100),
      entry('quantity', 'score', '检查得分', 'Inspection score', { unit: l('分', 'points'), domain: l('数 ≤ 99.5', 'a number ≤ 99.5') }),
    ],
    [
      'a quantity whose default is text',
      convert(1, quantity('hours', '小时', '时长', 'Hours', { nothing: '0.0' }), 100),
      entry('quantity', 'hours', '时长', 'Hours', { unit: l('小时', 'hours'), domain: l('数 ≥ 0', 'a number ≥ 0'), nothing: '0.0' }),
    ],
    [
      'a rank',
      rankTier(rank('place', '排名', 'Rank', { of: 16, ties: 'shared' }), { '1-4': 1, '5-16': 0 }),
      entry('rank', 'place', '排名', 'Rank', { unit: l('名', 'place'), domain: l('整数 1–16', 'a whole number 1–16') }),
    ],
    [
      'assessed points',
      assessed(points('quality', '报告质量', 'Quality', { max: 2 })),
      entry('points', 'quality', '报告质量', 'Quality', { unit: l('分', 'points'), domain: l('数 0–2', 'a number 0–2') }),
    ],
    [
      'a choice',
      choiceScore(choice('work', '采集', 'Collecting', { onTime: ['按时', 'on time'], late: ['逾期', 'late'] }), { onTime: 1, late: 0 }),
      entry('choice', 'work', '采集', 'Collecting', {
        domain: l('onTime | late', 'onTime | late'),
        options: [
          { key: 'onTime', label: l('按时', 'on time') },
          { key: 'late', label: l('逾期', 'late') },
        ],
      }),
    ],
    [
      'a choice with a default',
      choiceScore(choice('work', '采集', 'Collecting', { onTime: ['按时', 'on time'], idle: ['无', 'none'] }, { nothing: 'idle' }), {
        onTime: 1,
        idle: 0,
      }),
      entry('choice', 'work', '采集', 'Collecting', {
        domain: l('onTime | idle', 'onTime | idle'),
        options: [
          { key: 'onTime', label: l('按时', 'on time') },
          { key: 'idle', label: l('无', 'none') },
        ],
        nothing: 'idle',
      }),
    ],
  ])('%s', (_, rule, expected) => {
    expect(sheetOf(rule)).toEqual([expected]);
  });
});

describe('lists', () => {
  const squads = list(
    'squads',
    '中队',
    'Squads',
    [count('staff', '人', '人数', 'Staff'), flag('ready', '已达标', 'Ready'), choice('kind', '类别', 'Kind', { town: ['街镇', 'town'] })],
    { min: 1, max: 20 },
  );
  const scores = series('scores', '各期得分', 'Published scores', quantity('score', '分', '得分', 'Score', { max: 1 }), { nothing: [] });

  test('of records, with the fields of an element', () => {
    expect(sheetOf(award(1, every(squads, atLeast(squads.item.staff, 1))))).toEqual([
      entry('list', 'squads', '中队', 'Squads', {
        domain: l(
          '列表（staff: count, ready: flag, kind: choice，至少 1 项，至多 20 项）',
          'a list (staff: count, ready: flag, kind: choice, at least 1, at most 20)',
        ),
        fields: [
          {
            ...entry('count', 'staff', '人数', 'Staff', { unit: l('人', 'people'), clauses: [] }),
            domain: l('整数 ≥ 0', 'a whole number ≥ 0'),
          },
          { ...entry('flag', 'ready', '已达标', 'Ready', { clauses: [] }), domain: l('true 或 false', 'true or false') },
          {
            ...entry('choice', 'kind', '类别', 'Kind', { clauses: [], options: [{ key: 'town', label: l('街镇', 'town') }] }),
            domain: l('town', 'town'),
          },
        ],
      }),
    ]);
  });

  test('of plain values, with the one that each is', () => {
    expect(sheetOf(convert(1, meanOf(scores, scores.item.score, { none: 0 }), 1))).toEqual([
      entry('list', 'scores', '各期得分', 'Published scores', {
        domain: l('列表（quantity）', 'a list (quantity)'),
        nothing: [],
        fields: [
          { ...entry('quantity', 'score', '得分', 'Score', { unit: l('分', 'points'), clauses: [] }), domain: l('数 0–1', 'a number 0–1') },
        ],
      }),
    ]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Order, clauses, alternatives

const a = tally('alpha', '件', '甲', 'Alpha');
const b = tally('beta', '件', '乙', 'Beta');
const c = tally('gamma', '件', '丙', 'Gamma');
const d = tally('delta', '件', '丁', 'Delta');
const short = (sheet: readonly SheetEntry[]) => sheet.map(({ key, alternative, clauses }) => [key, alternative, clauses.join(' ')]);

test('facts come in the order of the clauses, each once, with every clause that uses it', () => {
  const scheme = rubricOf([
    section('1', '节', 'Section', 2, [
      criterion('1.1', '甲项', 'Item A', earns(1, { x: about('和', 'Sum', perItemAward(0.1, sum(b, a))), y: perItemAward(0.1, b) })),
      criterion(
        '1.2',
        '乙项',
        'Item B',
        earns(1, [perItemAward(0.1, a), about('组', 'Group', pool({ start: 0 }, { z: perItemAward(0.1, c) }))]),
      ),
    ]),
  ]);
  expect(short(factSheet(scheme))).toEqual([
    ['beta', false, '1.1.x 1.1.y'],
    ['alpha', false, '1.1.x 1.2/1'],
    ['gamma', false, '1.2.z'],
  ]);
});

test('a fact that counts a subset brings its whole', () => {
  const whole = tally('whole', '件', '全部', 'All of them');
  const part = tally('part', '件', '其中', 'Of them', { partOf: whole });
  expect(short(sheetOf(perItemDeduct(1, part)))).toEqual([
    ['part', false, 'c.a'],
    ['whole', false, 'c.a'],
  ]);
});

describe('facts that only an alternative asks for', () => {
  const A1 = question('A1', '按什么计', 'By what', {
    chosen: 'first',
    options: { first: ['甲', 'first'], second: ['乙', 'second'], third: ['丙', 'third'] },
  });
  const A2 = question('A2', '另计否', 'Whether besides', { chosen: 'no', options: { no: ['否', 'no'], yes: ['是', 'yes'] } });

  test('come last, with the clauses that ask for them then', () => {
    const scheme = rubricOf(
      [
        criterion(
          '1',
          '甲项',
          'Item A',
          earns(1, { x: reading(A1, { first: perItemAward(0.1, a), second: perItemAward(0.1, b), third: perItemAward(0.1, c) }) }),
        ),
        criterion(
          '2',
          '乙项',
          'Item B',
          earns(1, { y: about('另', 'Other', reading(A1, { first: perItemAward(0.1, d), second: perItemAward(0.1, b) })) }),
        ),
      ],
      { readings: [A1] },
    );
    expect(short(factSheet(scheme))).toEqual([
      ['alpha', false, '1.x'],
      ['delta', false, '2.y'],
      ['beta', true, '1.x 2.y'],
      ['gamma', true, '1.x'],
    ]);
  });

  test('a fact that the chosen reading asks for is no alternative, whatever else asks for it', () => {
    const scheme = rubricOf(
      [
        criterion('1', '甲项', 'Item A', earns(1, { x: reading(A2, { no: perItemAward(0.1, a), yes: perItemAward(0.1, b) }) })),
        criterion('2', '乙项', 'Item B', earns(1, { y: perItemAward(0.1, b) })),
      ],
      { readings: [A2] },
    );
    expect(short(factSheet(scheme))).toEqual([
      ['alpha', false, '1.x'],
      ['beta', false, '2.y'],
    ]);
  });

  test('one that only two alternatives together ask for has its clause too', () => {
    const A3 = question('A3', '再按什么计', 'By what then', { chosen: 'old', options: { old: ['旧', 'old'], new: ['新', 'new'] } });
    const inner = reading(A3, { old: perItemAward(0.1, a), new: perItemAward(0.1, b) });
    const scheme = rubricOf(
      [criterion('1', '甲项', 'Item A', earns(1, { x: about('分项', 'Part', reading(A2, { no: perItemAward(0.1, a), yes: inner })) }))],
      { readings: [A2, A3] },
    );
    expect(short(factSheet(scheme))).toEqual([
      ['alpha', false, '1.x'],
      ['beta', true, '1.x'],
    ]);
  });

  test('whole lists among them', () => {
    const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')], { min: 1 });
    const scheme = rubricOf(
      [
        criterion(
          '1',
          '甲项',
          'Item A',
          earns(1, {
            x: about('分项', 'Part', reading(A2, { no: perItemAward(0.1, a), yes: perItemAward(0.1, sumOf(squads, squads.item.staff)) })),
          }),
        ),
      ],
      { readings: [A2] },
    );
    const [, last] = factSheet(scheme);
    expect(last).toMatchObject({ key: 'squads', alternative: true, fields: [{ key: 'staff', alternative: true }], clauses: ['1.x'] });
  });
});

describe('a year of periods', () => {
  const head = { authority: ['测试机关', 'Test authority'], year: 2022 } as const;
  const month = rubric({ ...head, id: 'month', title: ['月度方案', 'Month'], max: 100 }, [
    criterion('1', '月度事项', 'Matters of the month', pool({ start: 100, max: 100 }, { a: perItemDeduct(1, a) })),
  ]);
  const yearOf = (divideBy: 'count' | 'present') =>
    readRubric(
      weightedAnnual(
        { ...head, id: 'year', title: ['年度方案', 'Year'], max: 100 },
        { key: 'months', label: ['各月', 'Months'], rubric: month, count: 12, weight: 0.9, use: 'exact', divideBy },
        { management: convert(10, quantity('score', '分', '得分', 'Score', { max: 100 }), 100) },
        {},
      ),
    );

  test('the periods are one entry, whose fields are the facts of each', () => {
    const [months, score, ...others] = factSheet(yearOf('count'));
    expect(others).toEqual([]);
    expect(score?.key).toBe('score');
    expect(months).toMatchObject({
      key: 'months',
      kind: 'periodFacts',
      label: l('各月', 'Months'),
      unit: null,
      domain: l('12 期，每期为该期的事实或 { knownScore }', '12 periods, each its facts or { knownScore }'),
      nothing: null,
      alternative: false,
      value: null,
    });
    expect(months?.fields).toEqual(factSheet(month));
    expect(months?.clauses).toContain('months');
  });

  test('and says where one may be left without data', () => {
    expect(factSheet(yearOf('present'))[0]?.domain).toEqual(
      l('12 期，每期为该期的事实或 { knownScore }，缺期为 null', '12 periods, each its facts or { knownScore }, null for one without data'),
    );
  });
});

describe('the sheet of the Jing’an scheme', () => {
  const sheet = factSheet(jingan2022);
  const usual = sheet.filter(({ alternative }) => !alternative);

  test('begins with its first clause', () => {
    expect(sheet[0]).toEqual(
      entry('flag', 'majorEventsSupported', '按要求完成重大活动执法保障任务', 'Support tasks for major events done as required', {
        domain: l('true 或 false', 'true or false'),
        clauses: ['1.1.1.a'],
      }),
    );
  });

  test('has alternatives last, every fact once, and every one with its clauses', () => {
    expect(sheet.map(({ alternative }) => alternative)).toEqual(sheet.map((_, i) => i >= usual.length));
    expect(sheet.flatMap(({ alternative, key, clauses }) => (alternative ? [`${key} ${clauses.join(' ')}`] : [])).sort()).toEqual([
      'closingRateShortfalls 4.2.3.c',
      'conductProblemsOfCity 3.5.7.d',
      'enforcementStaff 4.2.1.b/1 4.2.1.b/2',
      'legalSuggestionsAdoptedOnly 4.6.1.b',
      'publicityVenueKinds 4.3.1.b',
      'satisfactionPointsFirstHalf 9.1.1.a',
      'satisfactionPointsSecondHalf 9.1.1.b',
      'suggestionsSent 6.1.4.a',
    ]);
    expect(new Set(sheet.map(({ key }) => key)).size).toBe(sheet.length);
    expect(sheet.filter(({ clauses }) => clauses.length === 0).map(({ key }) => key)).toEqual([]);
  });

  test('is in the order of the clauses', () => {
    const place = (clause: string) => clause.split(/[./]/).map((step) => (/^\d+$/.test(step) ? step.padStart(3, '0') : step));
    const first = usual.map(({ clauses }) => place(clauses[0] ?? '').join('.'));
    expect(first).toEqual([...first].sort());
  });

  test('says of every fact with a default what withDefaults fills in', () => {
    const needed = Object.fromEntries(usual.filter(({ nothing }) => nothing === null).map(({ key }) => [key, 'given']));
    const filled: unknown = Reflect.apply(withDefaults, undefined, [jingan2022, needed]);
    const defaults = Object.fromEntries(usual.filter(({ nothing }) => nothing !== null).map(({ key, nothing }) => [key, nothing]));
    expect(filled).toEqual({ facts: { ...needed, ...defaults }, assumed: Object.keys(defaults) });
    expect(Object.keys(defaults).length).toBeGreaterThan(50);
  });

  test('is plain data: what goes through JSON comes back, and is the same for a rubric that went through JSON', () => {
    expect(throughJson(sheet)).toEqual(sheet);
    expect(factSheet(readRubric(throughJson(jingan2022)))).toEqual(sheet);
  });

  test('is made anew each time: who fills in one does not fill in the next', () => {
    expect(factSheet(jingan2022)).not.toBe(sheet);
    expect(factSheet(jingan2022)[0]).not.toBe(sheet[0]);
  });
});

test('what is no rubric is told as such', () => {
  const thrown = [null, undefined, 'x', 3, {}, [], { kind: 'rubric' }, { kind: 'rubric', readings: 3 }].map((given): unknown => {
    try {
      return Reflect.apply(factSheet, undefined, [given]);
    } catch (error) {
      return error;
    }
  });
  expect(thrown.filter((error) => !(error instanceof KaoheError))).toEqual([]);
});
