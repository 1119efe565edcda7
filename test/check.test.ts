import {
  about,
  all,
  always,
  award,
  bandScore,
  type Clause,
  convert,
  count,
  criterion,
  difference,
  earns,
  evaluate,
  exempt,
  fault,
  firstOf,
  flag,
  type IssueCode,
  linear,
  list,
  meanOf,
  percent,
  perItemDeduct,
  pool,
  quantity,
  question,
  type RubricHead,
  reading,
  readRubric,
  rubric,
  tally,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../src/messages.js';
import { codesOf, issuesOf } from './helpers.js';
import { alone, throughJson } from './rule-helpers.js';
import {
  awardData,
  choiceData,
  countData,
  criterionData,
  flagData,
  holding,
  listData,
  named,
  percentData,
  poolData,
  questionData,
  readingData,
  rubricData,
  sectionData,
} from './wire-data.js';

/** What each code advises, whatever the case. */
const HINTS = {
  'data-unreadable': ['只用可写成 JSON 的数据。', 'Use only what JSON can hold.'],
  'data-too-large': ['拆分或缩小它。', 'Split it or make it smaller.'],
  'rubric-kind': ['用本库的构造函数来写。', 'Write it with the builders of this library.'],
  'rubric-field': ['对照该构造函数的说明。', 'See the documentation of its builder.'],
  'amount-invalid': ['写成 0.3、"0.3" 或 "22/3"。', 'Write 0.3, "0.3" or "22/3".'],
  'points-negative': ['写正数；得还是扣由规则说明。', 'Write them without a sign; the rule says whether it awards or deducts.'],
  'limit-invalid': ['下限 ≤ 起点 ≤ 上限；封顶须为数。', 'Floor ≤ start ≤ maximum; a cap must be a number.'],
  'label-swapped': ['先中文，后英文；中文须含汉字。', 'Chinese first, then English; the Chinese one must have Chinese characters.'],
  'label-needed': ['用 about(zh, en, rule) 说明它。', 'Say what it is about with about(zh, en, rule).'],
  'id-duplicate': ['每个条款一个编号。', 'One id per clause.'],
  'id-invalid': ['编号须非空，不含空白和斜线，至多 64 字。', 'An id is not empty, has no spaces or slashes, and at most 64 characters.'],
  'key-invalid': ['用字母开头的字母和数字，至多 64 个。', 'Letters and digits, a letter first, at most 64.'],
  'key-conflict': ['同一个键必须同样声明；最好声明一次，处处引用。', 'One key means one fact: declare it once and refer to it.'],
  'fact-declared': ['改正取值范围、默认值或所属整体。', 'Mend its domain, its default or its whole.'],
  'item-outside-list': ['放进 every、some 或 overList。', 'Put it into every, some or overList.'],
  'band-edge': ['写法："< 98"、"[98, 100)"、"= 100"、"> 60"，名次 "1-4"。', 'Write "< 98", "[98, 100)", "= 100", "> 60"; for ranks "1-4".'],
  'slope-open': [
    '斜线须写明两端，如 "[60, 100]"；无端的区间只能是一个定值。',
    'A slope needs both ends, "[60, 100]"; an open interval is level.',
  ],
  'band-none': ['至少写一个区间。', 'Write at least one interval.'],
  'band-overlap': ['两端各属于且只属于一个区间。', 'Let each edge belong to one interval only.'],
  'band-gap': ['补上区间，或收窄事实的取值范围。', 'Add an interval, or narrow the domain of the fact.'],
  'rung-open': ['没有条件的规则只能放在最后。', 'A rule without a condition can only be last.'],
  'steps-missing': ["写明 steps：'complete'、'started' 或 'proportional'。", "Say steps: 'complete', 'started' or 'proportional'."],
  'every-invalid': ['改正 every。', 'Mend every.'],
  'full-invalid': ['改正满分。', 'Mend the full mark.'],
  'units-may-be-negative': ['用 above 或 below 取差，它们不小于零。', 'Take differences with above or below, which are never under zero.'],
  'ratio-answers': ["写明 { none, some }：一个数、'unbounded' 或 'error'。", "Say { none, some }: a number, 'unbounded' or 'error'."],
  'options-priced': ['每个选项都要定分。', 'Give points to every option.'],
  'empty-mean': ['声明列表的最少项数，或写明 none。', 'Declare how many elements the list has at least, or say none.'],
  'pool-max-needed': ['为它写明满分。', 'State a maximum.'],
  'reading-undeclared': ['在方案的 readings 中列出它。', 'List it in the readings of the rubric.'],
  'reading-options': ['必有选定的一项，且只用声明过的选项。', 'The chosen option must be there, and only declared ones.'],
  'reading-unused': ['用上它，或改为只作记录。', 'Use it, or record it only.'],
  'discrepancy-nowhere': ['改正编号。', 'Mend the id.'],
} as const satisfies Partial<Record<IssueCode, readonly [zh: string, en: string]>>;
type Code = keyof typeof HINTS;

/** One fault: its code, its clauses, and its message in both languages. */
type Told = readonly [code: Code, clauses: readonly string[], zh: string, en: string];

const told = (act: () => unknown) => issuesOf(act).map(({ code, clauses, message, hint }) => ({ code, clauses, message, hint }));
const spelt = (...issues: readonly Told[]) =>
  issues.map(([code, clauses, zh, en]) => ({ code, clauses, message: { zh, en }, hint: { zh: HINTS[code][0], en: HINTS[code][1] } }));

// What a stranger's data get wrong -----------------------------------------------------------------------------

const convertData = (of: unknown, more: object = {}) => ({ kind: 'convert', points: 1, of, full: 100, label: named(), ...more });
const perItemData = (of: unknown, more: object = {}) => ({
  kind: 'perItem',
  effect: 'deduct',
  points: 0.1,
  of,
  every: 1,
  label: named(),
  ...more,
});
const bandData = (bands: readonly (readonly [string, unknown])[], of: unknown = percentData()) => ({
  kind: 'bandScore',
  of,
  bands: bands.map(([interval, points]) => ({ in: interval, points })),
});
const linearData = (pieces: readonly (readonly [string, unknown, unknown])[]) => ({
  kind: 'linear',
  of: percentData(),
  pieces: pieces.map(([interval, from, to]) => ({ in: interval, from, to })),
});
const pricedData = (options: readonly (readonly [string, unknown])[], of: unknown = choiceData()) => ({
  kind: 'choiceScore',
  of,
  options: options.map(([is, points]) => ({ is, points })),
});
const overData = (more: Readonly<Record<string, unknown>>) => convertData({ kind: 'overList', list: listData(more), take: 'count' });
const staff = countData('staff', { list: 'squads' });
const within = (...parts: readonly (readonly [string, unknown])[]) =>
  rubricData([sectionData([criterionData(parts.map(([id, rule]) => ({ id, rule })))])]);
const grading = (...intervals: readonly string[]) =>
  holding(awardData(), {
    grades: { of: 'exact', bands: intervals.map((interval, i) => ({ key: `g${i}`, label: named(), in: interval })) },
  });
const asking = (options: object, questions: readonly unknown[] = [questionData()]) =>
  holding(awardData({ points: readingData({ ...options }) }), { readings: questions });

const AT = ['单项（条款 1.1）：', 'One item (clause 1.1): '] as const;
/** A fault in criterion 1.1. */
const at11 = (code: Code, zh: string, en: string): Told => [code, ['1.1'], AT[0] + zh, AT[1] + en];
/** A fault in section 1: in what stands under its heading, which has no sound heading of its own. */
const at1 = (code: Code, zh: string, en: string): Told => [code, ['1'], `指标（条款 1）：${zh}`, `Section (clause 1): ${en}`];
const atRoot = (code: Code, zh: string, en: string): Told => [code, [], zh, en];
/** A fault in the declaration of a fact, used in criterion 1.1. */
const declared = (zh: string, en: string, key: string, whyZh: string, whyEn: string): Told => [
  'fact-declared',
  ['1.1'],
  `${zh}（条款 1.1）：事实 ${key} 的声明不成立：${whyZh}`,
  `${en} (clause 1.1): the declaration of fact ${key} cannot be: ${whyEn}`,
];

const deep = (levels: number): unknown => {
  let condition: unknown = flagData();
  for (let i = 0; i < levels; i += 1) condition = { kind: 'not', of: condition };
  return condition;
};

const STRANGERS: readonly (readonly [what: string, data: unknown, told: Told])[] = [
  [
    'a function',
    rubricData([() => 1]),
    atRoot('data-unreadable', 'clauses[0] 不是普通数据（function）', 'clauses[0] is not plain data (function)'),
  ],
  ['no number', rubricData([], { max: Number.NaN }), atRoot('data-unreadable', 'max 不是普通数据（NaN）', 'max is not plain data (NaN)')],
  [
    'a bigint deep inside',
    holding(awardData({ points: 10n })),
    atRoot(
      'data-unreadable',
      'clauses[0].clauses[0].scores.parts[0].rule.points 不是普通数据（bigint）',
      'clauses[0].clauses[0].scores.parts[0].rule.points is not plain data (bigint)',
    ),
  ],
  [
    'too deep',
    holding(awardData({ when: deep(120) })),
    atRoot('data-too-large', '数据过大：至多 100 层', 'the data is too large: at most 100 levels'),
  ],
  ['another kind of whole', { kind: 'section' }, atRoot('rubric-kind', '此处应为 一份方案，却是 {…}', 'expected a rubric here, found {…}')],
  ['nothing', null, atRoot('rubric-kind', '此处应为 一份方案，却是 null', 'expected a rubric here, found null')],
  [
    'a rule among clauses',
    rubricData([awardData()]),
    atRoot('rubric-kind', '此处应为 条款或其标题，却是 "fixed"', 'expected a criterion or a section here, found "fixed"'),
  ],
  [
    'a rule in a section',
    rubricData([sectionData([awardData()])]),
    at1('rubric-kind', '此处应为 条款或其标题，却是 "fixed"', 'expected a criterion or a section here, found "fixed"'),
  ],
  [
    'an unknown rule',
    holding({ kind: 'magic' }),
    at11('rubric-kind', '此处应为 计分规则，却是 "magic"', 'expected a rule here, found "magic"'),
  ],
  [
    'a kind from the prototype',
    holding({ kind: 'constructor' }),
    at11('rubric-kind', '此处应为 计分规则，却是 "constructor"', 'expected a rule here, found "constructor"'),
  ],
  [
    'a criterion among rules',
    holding(criterionData([], { id: '1.2' })),
    at11('rubric-kind', '此处应为 计分规则，却是 "criterion"', 'expected a rule here, found "criterion"'),
  ],
  [
    'a fact for a rule',
    holding(countData()),
    at11('rubric-kind', '此处应为 计分规则，却是 "count"', 'expected a rule here, found "count"'),
  ],
  [
    'a rule for a condition',
    holding(awardData({ when: awardData() })),
    at11('rubric-kind', '此处应为 条件，却是 "fixed"', 'expected a condition here, found "fixed"'),
  ],
  [
    'a field too many',
    holding(awardData({ bonus: 1 })),
    at11('rubric-field', '字段 fixed 应为 不含 "bonus" 的对象，却是 {…}', 'field fixed should be an object without "bonus"; it is {…}'),
  ],
  [
    'a word that is not one of those',
    holding(awardData({ effect: 'give' })),
    at11(
      'rubric-field',
      '字段 fixed.effect 应为 "award" | "deduct"，却是 "give"',
      'field fixed.effect should be "award" | "deduct"; it is "give"',
    ),
  ],
  [
    'text for a list',
    rubricData([sectionData([criterionData([], { by: 'x' })])]),
    at11('rubric-field', '字段 criterion.by 应为 数组，却是 "x"', 'field criterion.by should be array; it is "x"'),
  ],
  [
    'a slope without an end',
    holding({ kind: 'linear', of: percentData(), pieces: [{ in: '<= 100', from: 0, to: 1 }], label: named() }),
    at11('slope-open', '区间 <= 100 上的斜线缺少一端', 'a slope over <= 100 lacks an end'),
  ],
  [
    'a criterion that no pool scores',
    rubricData([sectionData([criterionData([], { scores: awardData() })])]),
    at11('rubric-kind', '此处应为 earns、keeps 或 pool，却是 "fixed"', 'expected earns, keeps or pool here, found "fixed"'),
  ],
  [
    'text for the year',
    holding(awardData(), { year: '2022' }),
    atRoot('rubric-field', '字段 rubric.year 应为 数，却是 "2022"', 'field rubric.year should be number; it is "2022"'),
  ],
  [
    'a measure over a list that takes nothing of it',
    holding(convertData({ kind: 'overList', list: listData(), take: 'sum' })),
    at11('rubric-field', '缺少字段 of', 'field of is missing'),
  ],
  ['words for points', holding(awardData({ points: 'three' })), at11('amount-invalid', '"three" 不是一个数', '"three" is not a number')],
  [
    'a number out of all bounds',
    holding(awardData(), { max: '1e999' }),
    atRoot('amount-invalid', '"1e999" 不是一个数', '"1e999" is not a number'),
  ],
  [
    'points with a sign',
    holding(awardData({ points: -0.5 })),
    at11('points-negative', '分值 -0.5 带有负号', 'the points -0.5 carry a minus sign'),
  ],
  [
    'a floor above the maximum',
    holding(poolData([], { floor: 2, max: 1, label: named() })),
    at11('limit-invalid', '上下限不成立：floor 2 > max 1', 'limits that cannot be: floor 2 > max 1'),
  ],
  [
    'a start below the floor',
    holding(poolData([], { start: -1, label: named() })),
    at11('limit-invalid', '上下限不成立：start -1 < floor 0', 'limits that cannot be: start -1 < floor 0'),
  ],
  [
    'a start above the maximum',
    rubricData([sectionData([criterionData([], { scores: poolData([], { start: 11 }) })])]),
    at11('limit-invalid', '上下限不成立：start 11 > max 10', 'limits that cannot be: start 11 > max 10'),
  ],
  [
    'languages the wrong way round',
    holding(awardData({ label: named('Item', '甲项') })),
    at11(
      'label-swapped',
      '标签的中英文可能写反：zh 与 en 为 "Item" / "甲项"',
      'a label\'s languages look swapped: zh and en are "Item" / "甲项"',
    ),
  ],
  [
    'languages the wrong way round, at a fact',
    holding(awardData({ when: flagData('held', { label: named('Held', '已召开') }) })),
    at11(
      'label-swapped',
      '标签的中英文可能写反：zh 与 en 为 "Held" / "已召开"',
      'a label\'s languages look swapped: zh and en are "Held" / "已召开"',
    ),
  ],
  [
    'a part that reads two facts and has no label',
    holding(awardData({ when: { kind: 'all', of: [flagData(), flagData('signed')] } })),
    at11(
      'label-needed',
      '分项 a 不止涉及一个事实（或没有），须有自己的标签',
      'part a stands on several facts (or none) and needs a label of its own',
    ),
  ],
  [
    'a part that reads no fact and has no label',
    holding(awardData({ when: { kind: 'all', of: [] } })),
    at11(
      'label-needed',
      '分项 a 不止涉及一个事实（或没有），须有自己的标签',
      'part a stands on several facts (or none) and needs a label of its own',
    ),
  ],
  [
    'two clauses of one id',
    rubricData([sectionData([criterionData([]), criterionData([])])]),
    atRoot('id-duplicate', '单项：编号 1.1 用了两次', 'One item: the id 1.1 is used twice'),
  ],
  [
    'two parts of one letter',
    within(['a', awardData()], ['a', awardData()]),
    atRoot('id-duplicate', '已召开：编号 1.1.a 用了两次', 'Held: the id 1.1.a is used twice'),
  ],
  [
    'an id with a space',
    rubricData([sectionData([criterionData([], { id: '1 1' })])]),
    ['id-invalid', ['1 1'], '单项（条款 1 1）：编号 "1 1" 不可用', 'One item (clause 1 1): the id "1 1" cannot be used'],
  ],
  ['a letter with a slash', within(['a/b', awardData()]), at11('id-invalid', '编号 "a/b" 不可用', 'the id "a/b" cannot be used')],
  [
    'a fact key with a space',
    holding(awardData({ when: flagData('is held') })),
    at11('key-invalid', '键 "is held" 不可用', 'the key "is held" cannot be used'),
  ],
  [
    'a fact key that objects already have',
    holding(awardData({ when: flagData('toString') })),
    at11('key-invalid', '键 "toString" 不可用', 'the key "toString" cannot be used'),
  ],
  [
    'one key for two facts',
    rubricData([
      sectionData([
        criterionData([{ id: 'a', rule: awardData() }]),
        criterionData([{ id: 'a', rule: awardData({ when: flagData('held', { label: named('已开会', 'Met') }) }) }], { id: '1.2' }),
      ]),
    ]),
    [
      'key-conflict',
      ['1.1', '1.2'],
      '已开会（条款 1.1、1.2）：事实键 held 有两种不同的声明',
      'Met (clause 1.1, 1.2): the fact key held is declared in two different ways',
    ],
  ],
  [
    'an option there twice',
    holding(
      pricedData(
        [['late', 1]],
        choiceData({
          options: [
            { key: 'late', label: named() },
            { key: 'late', label: named() },
          ],
        }),
      ),
    ),
    declared('课件', 'Courseware', 'courseware', '选项重复', 'an option is there twice'),
  ],
  [
    'a default that is no option',
    holding(
      pricedData(
        [
          ['onTime', 1],
          ['late', 0],
        ],
        choiceData({ nothing: 'never' }),
      ),
    ),
    declared('课件', 'Courseware', 'courseware', '默认值不是选项之一', 'its default is not one of its options'),
  ],
  [
    'a domain without a value',
    holding(convertData(countData('cases', { min: 3, max: 2 }))),
    declared('案件', 'Cases', 'cases', '取值范围为空', 'its domain is empty'),
  ],
  [
    'a default outside the domain',
    holding(convertData(percentData('closed', { nothing: 101 }))),
    declared('完成率', 'Completion', 'closed', '默认值不在取值范围内', 'its default is outside its domain'),
  ],
  [
    'a default that is no count',
    holding(convertData(countData('cases', { nothing: 0.5 }))),
    declared('案件', 'Cases', 'cases', '默认值不在取值范围内', 'its default is outside its domain'),
  ],
  [
    'a rank without its field and its ties',
    holding(convertData(countData('place', { kind: 'rank', min: 1 }))),
    declared('案件', 'Cases', 'place', '名次须说明总数与并列办法', 'a rank needs its field and its ties'),
  ],
  [
    'a list with a least above its most',
    holding(overData({ min: 3, max: 2 })),
    declared('中队', 'Squads', 'squads', '最多项数小于最少项数', 'its most elements are fewer than its least'),
  ],
  ['a list without fields', holding(overData({ item: {} })), declared('中队', 'Squads', 'squads', '列表没有字段', 'the list has no field')],
  [
    'a list of values with two fields',
    holding(overData({ shape: 'values', item: { a: countData('a', { list: 'squads' }), b: countData('b', { list: 'squads' }) } })),
    declared('中队', 'Squads', 'squads', '数值列表只能有一个字段', 'a list of values has one field'),
  ],
  [
    'an empty default of a list that may not be empty',
    holding(overData({ nothing: [] })),
    declared('中队', 'Squads', 'squads', '默认为空，却至少要有一项', 'its default is empty, yet it has a least count'),
  ],
  [
    'a field under another key',
    holding(overData({ item: { staff: countData('people', { list: 'squads' }) } })),
    declared('中队', 'Squads', 'squads', '字段 staff 与列表不符', 'field staff does not fit the list'),
  ],
  [
    'a field that says it is of another list',
    holding(overData({ item: { staff: countData('staff', { list: 'teams' }) } })),
    at11('item-outside-list', '字段 staff 只能在它的列表之内使用', 'field staff can be used inside its own list only'),
  ],
  [
    'a field with a whole',
    holding(overData({ item: { staff: countData('staff', { list: 'squads', partOf: countData() }) } })),
    declared('中队', 'Squads', 'squads', '列表字段不能声明所属整体', 'a field cannot declare a whole'),
  ],
  [
    'a field outside its list',
    holding(perItemData(staff)),
    at11('item-outside-list', '字段 staff 只能在它的列表之内使用', 'field staff can be used inside its own list only'),
  ],
  [
    'a field inside another list',
    holding(awardData({ when: { kind: 'every', list: listData(), holds: flagData('held', { list: 'cases' }) } })),
    at11('item-outside-list', '字段 held 只能在它的列表之内使用', 'field held can be used inside its own list only'),
  ],
  [
    'an interval in words',
    holding(
      bandData([
        ['below 98', 0],
        ['>= 98', 1],
      ]),
    ),
    at11('band-edge', '看不懂区间 “below 98”', 'the interval “below 98” cannot be read'),
  ],
  [
    'an interval with nothing in it',
    holding(
      bandData([
        ['(3, 3)', 0],
        ['>= 98', 1],
      ]),
    ),
    at11('band-edge', '看不懂区间 “(3, 3)”', 'the interval “(3, 3)” cannot be read'),
  ],
  ['a grade in words', grading('high'), atRoot('band-edge', '看不懂区间 “high”', 'the interval “high” cannot be read')],
  ['no band', holding(bandData([])), at11('band-none', '没有分档', 'it has no band')],
  ['no line', holding(linearData([])), at11('band-none', '没有分档', 'it has no band')],
  [
    'an edge in two bands',
    holding(
      bandData([
        ['<= 98', 0],
        ['[98, 100]', 1],
      ]),
    ),
    at11('band-overlap', '区间 <= 98 与 [98, 100] 重叠', 'the intervals <= 98 and [98, 100] overlap'),
  ],
  [
    'an edge in two lines',
    holding(
      linearData([
        ['[0, 60]', 0, 1],
        ['[60, 100]', 1, 2],
      ]),
    ),
    at11('band-overlap', '区间 [0, 60] 与 [60, 100] 重叠', 'the intervals [0, 60] and [60, 100] overlap'),
  ],
  [
    'an edge in two grades',
    grading('<= 60', '>= 60'),
    atRoot('band-overlap', '区间 <= 60 与 >= 60 重叠', 'the intervals <= 60 and >= 60 overlap'),
  ],
  [
    'an edge in no band',
    holding(
      bandData([
        ['< 98', 0],
        ['(98, 100]', 1],
      ]),
    ),
    at11('band-gap', '取值 98 不在任何区间里', 'the value 98 is in no interval'),
  ],
  [
    'a middle in no band',
    holding(
      bandData([
        ['< 90', 0],
        ['[95, 100]', 1],
      ]),
    ),
    at11('band-gap', '取值 90 不在任何区间里', 'the value 90 is in no interval'),
  ],
  [
    'a low end in no band',
    holding(bandData([['[10, 100]', 1]])),
    at11('band-gap', '取值 0 不在任何区间里', 'the value 0 is in no interval'),
  ],
  [
    'a high end in no band',
    holding(
      bandData([
        ['< 98', 0],
        ['[98, 100)', 1],
      ]),
    ),
    at11('band-gap', '取值 100 不在任何区间里', 'the value 100 is in no interval'),
  ],
  [
    'a whole number in no band',
    holding(
      bandData(
        [
          ['[0, 3]', 0],
          ['[5, 9]', 1],
          ['> 9', 2],
        ],
        countData(),
      ),
    ),
    at11('band-gap', '取值 4 不在任何区间里', 'the value 4 is in no interval'),
  ],
  ['a total in no grade', grading('< 60', '> 60'), atRoot('band-gap', '取值 60 不在任何区间里', 'the value 60 is in no interval')],
  [
    'a rung that always applies, and one after it',
    holding({ kind: 'firstOf', rungs: [awardData(), convertData(countData()), awardData()], label: named() }),
    at11('rung-open', '阶梯的第 2 档没有条件，其后各档永远轮不到', 'rung 2 of the ladder has no condition, so none after it can apply'),
  ],
  [
    'a percent by the item',
    holding(perItemData(percentData())),
    at11('steps-missing', '按量计分没有说明不满一档怎么算', 'a per-unit rule does not say what a part of a step does'),
  ],
  [
    'steps of two and no mode',
    holding(perItemData(countData(), { every: 2 })),
    at11('steps-missing', '按量计分没有说明不满一档怎么算', 'a per-unit rule does not say what a part of a step does'),
  ],
  [
    'steps of nothing',
    holding(perItemData(countData(), { every: 0, steps: 'complete' })),
    at11('every-invalid', '每档的大小必须大于零，却是 0', 'the size of a step must be above zero; it is 0'),
  ],
  [
    'a full mark of nothing',
    holding(convertData(percentData(), { full: 0 })),
    at11('full-invalid', '折算的满分必须大于零，却是 0', 'the full mark of a conversion must be above zero; it is 0'),
  ],
  [
    'a signed difference by the item',
    holding(perItemData({ kind: 'difference', as: 'signed', from: countData(), take: countData('due') })),
    at11('units-may-be-negative', '按件计分的数量可能为负', 'the units of a per-item rule may be negative'),
  ],
  [
    'a ratio that says nothing of n/0',
    holding(convertData({ kind: 'ratio', of: countData(), to: countData('due'), percent: true, none: 0 })),
    at11('ratio-answers', '比率没有说明 0/0 与 n/0 各是多少', 'a ratio does not say what 0/0 and n/0 are'),
  ],
  [
    'an option without points',
    holding(pricedData([['onTime', 1]])),
    at11('options-priced', '选项 late 没有定分，或不存在', 'option late has no points, or does not exist'),
  ],
  [
    'points for an option that is not there',
    holding(
      pricedData([
        ['onTime', 1],
        ['late', 1],
        ['never', 0],
      ]),
    ),
    at11('options-priced', '选项 never 没有定分，或不存在', 'option never has no points, or does not exist'),
  ],
  [
    'two prices for one option',
    holding(
      pricedData([
        ['onTime', 1],
        ['late', 1],
        ['late', 0],
      ]),
    ),
    at11('options-priced', '选项 late 没有定分，或不存在', 'option late has no points, or does not exist'),
  ],
  [
    'an answer that is no option',
    holding(awardData({ when: { kind: 'is', of: choiceData(), option: 'never' } })),
    at11('options-priced', '选项 never 没有定分，或不存在', 'option never has no points, or does not exist'),
  ],
  [
    'the mean of a list that may be empty',
    holding(convertData({ kind: 'overList', list: listData({ min: 0 }), take: 'mean', of: staff })),
    at11(
      'empty-mean',
      '列表可能没有符合条件的元素，须说明此时的取值',
      'the list may have no element to take this from, and nothing says what it is then',
    ),
  ],
  [
    'full marks where there are none',
    holding(poolData([{ rule: { kind: 'exempt', when: flagData() } }], { max: null, label: named() })),
    at11('pool-max-needed', '免考得满分，但所在的分项没有满分', 'an exemption gives full marks, but its pool has no maximum'),
  ],
  [
    'a reading that the rubric does not list',
    asking({ one: 1, two: 2 }, []),
    atRoot(
      'reading-undeclared',
      '解读 Q1 没有列入 rubric.readings，或列法不同',
      'reading Q1 is not listed in rubric.readings, or is listed differently',
    ),
  ],
  [
    'a reading with an option that was not declared',
    asking({ one: 1, two: 2, three: 3 }),
    atRoot('reading-options', '解读 Q1 在此的选项不对：one, two, three', 'reading Q1 has the wrong options here: one, two, three'),
  ],
  [
    'a reading without its chosen option',
    asking({ two: 2 }),
    atRoot('reading-options', '解读 Q1 在此的选项不对：two', 'reading Q1 has the wrong options here: two'),
  ],
  [
    'a question whose chosen option is none of its options',
    asking({ one: 1, two: 2 }, [questionData('Q1', { chosen: 'three' })]),
    atRoot('reading-options', '解读 Q1 在此的选项不对：one, two', 'reading Q1 has the wrong options here: one, two'),
  ],
  [
    'an option that stands nowhere',
    asking({ one: 1 }),
    atRoot('reading-unused', '解读 Q1 的选项 two 没有用处', 'option two of reading Q1 is used nowhere'),
  ],
  [
    'a discrepancy of no clause',
    holding(awardData(), { discrepancies: [{ id: 'sum', at: ['1', '9.9'], says: named() }] }),
    atRoot('discrepancy-nowhere', '出入 sum 指向不存在的条款 9.9', 'discrepancy sum points at clause 9.9, which does not exist'),
  ],
];

describe('what is wrong is told once, with its clause, in both languages, and with what to do about it', () => {
  test.each(STRANGERS)('%s', (_, data, expected) => {
    expect(told(() => readRubric(data))).toEqual(spelt(expected));
  });
  test('the data that these tests spoil are sound', () => {
    expect(codesOf(() => readRubric(holding(awardData())))).toEqual([]);
  });
  test('every code of a rubric has its case', () => {
    const first: Code = 'data-unreadable';
    const codes = Object.keys(TEMPLATES);
    // Facts and look-ups come before; what scoring, periods and times do wrong is told elsewhere.
    const others = new Set(['value-digits', 'options-shape', 'period-invalid', 'time-invalid']);
    const rubrics = codes.slice(codes.indexOf(first)).filter((code) => !others.has(code));
    expect([...new Set(STRANGERS.map(([, , [code]]) => code))].sort()).toEqual(rubrics.sort());
    expect(Object.keys(HINTS).sort()).toEqual(rubrics.sort());
  });
});

// What an author gets wrong ------------------------------------------------------------------------------------

const head = (more: Partial<RubricHead> = {}) =>
  ({ id: 'scheme', title: ['方案', 'Scheme'], authority: ['机关', 'Authority'], year: 2022, max: 10, ...more }) satisfies RubricHead;
const built =
  (clauses: readonly Clause[], more: Partial<RubricHead> = {}) =>
  () =>
    rubric(head(more), clauses);
const item = (parts: Parameters<typeof earns>[1], id = '1.1') => criterion(id, '单项', 'One item', earns(10, parts));
const held = flag('held', '已召开', 'Held');
const rate = percent('rate', '完成率', 'Completion');

describe('an author hears the same, when the rubric is built', () => {
  test.each<[string, () => unknown, Told]>([
    [
      'arguments in the wrong order',
      built([item({ a: award(1, flag('held', 'Held', '已召开')) })]),
      at11(
        'label-swapped',
        '标签的中英文可能写反：zh 与 en 为 "Held" / "已召开"',
        'a label\'s languages look swapped: zh and en are "Held" / "已召开"',
      ),
    ],
    [
      'a gap in the bands',
      built([item({ a: bandScore(rate, { '< 98': 0, '(98, 100)': 0.3, '= 100': 0.5 }) })]),
      at11('band-gap', '取值 98 不在任何区间里', 'the value 98 is in no interval'),
    ],
    [
      'a slope without an end',
      built([item({ a: linear(rate, { '< 60': 0, '>= 60': [3, 5] }) })]),
      at11('slope-open', '区间 >= 60 上的斜线缺少一端', 'a slope over >= 60 lacks an end'),
    ],
    [
      'a negative award',
      built([item({ a: award(-1, held) })]),
      at11('points-negative', '分值 -1 带有负号', 'the points -1 carry a minus sign'),
    ],
    [
      'a percent by the item without a step mode',
      built([item({ a: perItemDeduct(0.1, rate) })]),
      at11('steps-missing', '按量计分没有说明不满一档怎么算', 'a per-unit rule does not say what a part of a step does'),
    ],
    [
      'a key used twice',
      built([item({ a: award(1, held), b: award(1, flag('held', '已开会', 'Met')) })]),
      [
        'key-conflict',
        ['1.1'],
        '已开会（条款 1.1）：事实键 held 有两种不同的声明',
        'Met (clause 1.1): the fact key held is declared in two different ways',
      ],
    ],
    [
      'a mean of a list that may be empty',
      () => {
        const scores = list('scores', '各次得分', 'Scores', [quantity('score', '分', '得分', 'Score', { max: 100 })]);
        return built([item({ a: convert(1, meanOf(scores, scores.item.score), 100) })])();
      },
      at11(
        'empty-mean',
        '列表可能没有符合条件的元素，须说明此时的取值',
        'the list may have no element to take this from, and nothing says what it is then',
      ),
    ],
    [
      'two criteria of one id',
      built([item({ a: award(1, held) }), item({ b: award(1, held) })]),
      atRoot('id-duplicate', '单项：编号 1.1 用了两次', 'One item: the id 1.1 is used twice'),
    ],
    [
      'full marks of a pool without a maximum',
      built([criterion('1.1', '单项', 'One item', pool({ start: 0 }, { a: exempt(held) }))]),
      at11('pool-max-needed', '免考得满分，但所在的分项没有满分', 'an exemption gives full marks, but its pool has no maximum'),
    ],
    [
      'a rung that always applies',
      built([item({ a: about('阶梯', 'Ladder', firstOf(convert(1, rate, 100), award(1, held))) })]),
      at11('rung-open', '阶梯的第 1 档没有条件，其后各档永远轮不到', 'rung 1 of the ladder has no condition, so none after it can apply'),
    ],
  ])('%s', (_, act, expected) => {
    expect(told(act)).toEqual(spelt(expected));
  });

  test('everything at once', () => {
    const act = built([
      item({ a: award(-1, flag('held', 'Held', '已召开')), b: bandScore(rate, { '< 98': 0 }) }),
      item({ a: perItemDeduct(1, difference(count('cases', '件', '案件', 'Cases'), 3)), b: award('many', held) }, '1.2'),
    ]);
    expect(issuesOf(act).map(({ code, clauses }) => [code, clauses])).toEqual([
      ['points-negative', ['1.1']],
      ['band-gap', ['1.1']],
      ['units-may-be-negative', ['1.2']],
      ['amount-invalid', ['1.2']],
    ]);
  });

  test('one fault in a shared declaration is told once', () => {
    const shared = flag('held', 'Held', '已召开');
    expect(codesOf(built([item({ a: award(1, shared), b: award(2, shared) })]))).toEqual(['label-swapped']);
  });

  test("a sound rubric comes back frozen, and is not the builder's own object", () => {
    const scheme = rubric(head(), [item({ a: award(1, held) })]);
    expect(Object.isFrozen(scheme)).toBe(true);
    expect(scheme.id).toBe('scheme');
    expect(scheme.title).toEqual({ zh: '方案', en: 'Scheme' });
  });
});

describe('a slot holds what belongs there', () => {
  test.each<[string, unknown]>([
    ['a number for a condition', awardData({ when: countData() })],
    ['a choice for a condition', awardData({ when: choiceData() })],
    ['a list for a condition', awardData({ when: listData(), label: named() })],
    ['a yes or no for a number', convertData(flagData())],
    ['a choice for a number', convertData(choiceData())],
    ['a number among conditions', awardData({ when: { kind: 'all', of: [flagData(), countData()] }, label: named() })],
    ['a yes or no among numbers', convertData({ kind: 'sum', of: [countData(), flagData()], mean: false })],
    ['a yes or no in a comparison', awardData({ when: { kind: 'compare', of: countData(), is: '=', to: flagData() }, label: named() })],
    ['a yes or no by the item', perItemData(flagData())],
    ['a yes or no in bands', bandData([['>= 0', 1]], flagData())],
    ['a number for what every element must be', awardData({ when: { kind: 'every', list: listData(), holds: staff } })],
    ['a yes or no for the whole of a count', convertData(countData('cases', { partOf: flagData() }))],
  ])('%s', (_, rule) => {
    expect(codesOf(() => readRubric(holding(rule)))).toEqual(['rubric-kind']);
  });
});

describe('alternatives are checked like what is chosen', () => {
  const Q1 = question('Q1', '如何计', 'How it counts', { chosen: 'one', options: { one: ['其一', 'one'], two: ['其二', 'two'] } });
  const readings = [Q1];
  test.each<[string, () => unknown, readonly string[]]>([
    ['a gap', built([item({ a: reading(Q1, { one: award(1, held), two: bandScore(rate, { '< 50': 1 }) }) })], { readings }), ['band-gap']],
    [
      'a negative cap',
      built([item({ a: about('小项', 'Inner', pool({ start: 0, max: reading(Q1, { one: 1, two: -1 }) }, [award(1, held)])) })], {
        readings,
      }),
      ['limit-invalid'],
    ],
    [
      'a key of two facts',
      built([item({ a: reading(Q1, { one: award(1, held), two: convert(1, count('held', '次', '会议', 'Meetings'), 10) }) })], {
        readings,
      }),
      ['key-conflict'],
    ],
    [
      'a part without a label',
      built([item({ a: reading(Q1, { one: award(1, held), two: award(1, all(held, fault('late', '逾期', 'Late'))) }) })], { readings }),
      ['label-needed'],
    ],
    [
      'an id that another clause has',
      built(
        [
          item([
            about('小项', 'Inner', earns(1, { a: award(1, held) })),
            reading(Q1, { one: award(1, held), two: about('小项', 'Inner', earns(1, { a: award(1, held) })) }),
          ]),
        ],
        { readings },
      ),
      ['id-duplicate'],
    ],
    [
      'full marks of a pool without a maximum',
      built([criterion('1.1', '单项', 'One item', pool({ start: 0, max: reading(Q1, { one: 1, two: null }) }, { a: exempt(held) }))], {
        readings,
      }),
      ['pool-max-needed'],
    ],
  ])('%s', (_, act, codes) => {
    expect(codesOf(act)).toEqual(codes);
  });
  test('what is only wrong under the alternative does not hide what is wrong under both', () => {
    const act = built([item({ a: reading(Q1, { one: award(-1, held), two: bandScore(rate, { '< 50': 1 }) }) })], { readings });
    expect(codesOf(act)).toContain('points-negative');
  });
});

describe('a field of a list may be read inside its list only', () => {
  test('each element is at hand in every, some and what is taken over the list', () => {
    for (const when of [
      { kind: 'every', list: listData(), holds: { kind: 'compare', of: staff, is: '>=', to: { kind: 'figure', amount: 1 } } },
      { kind: 'some', list: listData(), holds: { kind: 'compare', of: staff, is: '>=', to: { kind: 'figure', amount: 1 } } },
    ]) {
      expect(codesOf(() => readRubric(holding(awardData({ when }))))).toEqual([]);
    }
    expect(codesOf(() => readRubric(holding(convertData({ kind: 'overList', list: listData(), take: 'sum', of: staff }))))).toEqual([]);
  });
});

test('what the source says twice differently is acknowledged at clauses that exist', () => {
  const discrepancies = [{ id: 'sum', at: ['1', '1.1', '1.1.a', 'scheme'], says: named() }];
  expect(codesOf(() => readRubric(holding(awardData(), { discrepancies })))).toEqual([]);
});

test('the same rubric through JSON is the same rubric', () => {
  const scheme = alone(award(1, held));
  expect(readRubric(throughJson(scheme))).toEqual(scheme);
  expect(evaluate(readRubric(throughJson(scheme)), { held: true })).toEqual(evaluate(scheme, { held: true }));
  expect(codesOf(() => alone(about('会议', 'Meeting', when(always, award(1, held)))))).toEqual([]);
  expect(codesOf(() => alone(perItemDeduct(1, tally('late', '次', '逾期', 'Late'))))).toEqual([]);
});
