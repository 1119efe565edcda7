/** The league table: groups ranked apart, equals said, no data told from zero. */
import {
  about,
  assessed,
  type Cohort,
  type CohortUnit,
  criterion,
  earns,
  evaluateCohort,
  flag,
  leagueTable,
  notApplicable,
  points,
  pool,
  type RubricHead,
  rubric,
  type TiePolicy,
  type UnitFactsOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { throughJson } from './rule-helpers.js';

const head = {
  id: 'scheme',
  title: ['考核办法', 'Scheme'],
  authority: ['机关', 'Authority'],
  year: 2011,
  max: 100,
} as const satisfies RubricHead;
const given = points('given', '得分', 'Points', { max: 100 });
const clause = criterion('1', '得分', 'Points', earns(100, [assessed(given)]));

const plain = rubric(head, [clause]);
const graded = rubric(
  {
    ...head,
    grades: {
      of: 'rounded',
      bands: {
        '>= 90': ['excellent', '优秀', 'Excellent'],
        '[60, 90)': ['passed', '合格', 'Passed'],
        '< 60': ['failed', '不合格', 'Failed'],
      },
    },
  },
  [clause],
);
type Unit = CohortUnit<UnitFactsOf<typeof plain>>;
const unit = (name: string, score: number | string | null, group?: string): Unit => ({
  unit: name,
  facts: score === null ? null : { given: score },
  ...(group === undefined ? {} : { group }),
});
const table = (units: readonly Unit[], language: 'zh' | 'en', ties: TiePolicy = 'shared') =>
  leagueTable(evaluateCohort(plain, units, { ties }), language);

describe('one group', () => {
  const units = [unit('甲', 80), unit('乙', null), unit('丙', 0), unit('丁', '92.5'), unit('戊', 80), unit('己', null)];

  test('in Chinese, best first, no data last and without a zero', () => {
    expect(table(units, 'zh')).toEqual({
      title: '考核办法 排名表',
      columns: ['名次', '单位', '得分', '备注'],
      rows: [
        { 名次: 1, 单位: '丁', 得分: 92.5, 备注: '' },
        { 名次: 2, 单位: '甲', 得分: 80, 备注: '并列（2 个单位）' },
        { 名次: 2, 单位: '戊', 得分: 80, 备注: '并列（2 个单位）' },
        { 名次: 4, 单位: '丙', 得分: 0, 备注: '' },
        { 名次: '', 单位: '乙', 得分: '', 备注: '无数据' },
        { 名次: '', 单位: '己', 得分: '', 备注: '无数据' },
      ],
    });
  });
  test('in English', () => {
    expect(table(units, 'en')).toEqual({
      title: 'Scheme League table',
      columns: ['Place', 'Unit', 'Score', 'Note'],
      rows: [
        { Place: 1, Unit: '丁', Score: 92.5, Note: '' },
        { Place: 2, Unit: '甲', Score: 80, Note: 'tied (2 units)' },
        { Place: 2, Unit: '戊', Score: 80, Note: 'tied (2 units)' },
        { Place: 4, Unit: '丙', Score: 0, Note: '' },
        { Place: '', Unit: '乙', Score: '', Note: 'no data' },
        { Place: '', Unit: '己', Score: '', Note: 'no data' },
      ],
    });
  });
  test.each([
    ['shared', [1, 2, 2, 4]],
    ['sharedLow', [1, 3, 3, 4]],
    ['dense', [1, 2, 2, 3]],
    ['listed', [1, 2, 3, 4]],
  ] as const)('equals, %s: in the order of the list, and said to be equal all the same', (ties, places) => {
    const { rows } = table(units, 'en', ties);
    expect(rows.map((row) => row['Place'])).toEqual([...places, '', '']);
    expect(rows.map((row) => row['Unit']).join('')).toBe('丁甲戊丙乙己');
    expect(rows.map((row) => row['Note'])).toEqual(['', 'tied (2 units)', 'tied (2 units)', '', 'no data', 'no data']);
  });
  test('every cell of every row has its column', () => {
    for (const language of ['zh', 'en'] as const) {
      const { columns, rows } = table(units, language);
      for (const row of rows) expect(Object.keys(row)).toEqual(columns);
    }
  });
  test('nobody, or nobody with data', () => {
    expect(table([], 'zh').rows).toEqual([]);
    expect(table([unit('甲', null)], 'en').rows).toEqual([{ Place: '', Unit: '甲', Score: '', Note: 'no data' }]);
  });
});

describe('groups', () => {
  const units = [unit('甲', 70, '郊区'), unit('乙', 60, '城区'), unit('丙', 70, '郊区'), unit('丁', 90, '城区'), unit('戊', null, '郊区')];
  test('each by itself, in the order in which they come up', () => {
    expect(table(units, 'zh')).toEqual({
      title: '考核办法 排名表',
      columns: ['组别', '名次', '单位', '得分', '备注'],
      rows: [
        { 组别: '郊区', 名次: 1, 单位: '甲', 得分: 70, 备注: '并列（2 个单位）' },
        { 组别: '郊区', 名次: 1, 单位: '丙', 得分: 70, 备注: '并列（2 个单位）' },
        { 组别: '郊区', 名次: '', 单位: '戊', 得分: '', 备注: '无数据' },
        { 组别: '城区', 名次: 1, 单位: '丁', 得分: 90, 备注: '' },
        { 组别: '城区', 名次: 2, 单位: '乙', 得分: 60, 备注: '' },
      ],
    });
    expect(table(units, 'en').columns).toEqual(['Group', 'Place', 'Unit', 'Score', 'Note']);
  });
  test('those of no group are one of their own, with an empty cell', () => {
    const { rows } = table([...units, unit('己', 10), unit('庚', 20)], 'en');
    expect(rows.slice(-2)).toEqual([
      { Group: '', Place: 1, Unit: '庚', Score: 20, Note: '' },
      { Group: '', Place: 2, Unit: '己', Score: 10, Note: '' },
    ]);
  });
  test('a group in which nobody has data', () => {
    expect(table([unit('甲', 1, '东'), unit('乙', null, '西')], 'en').rows.at(-1)).toEqual({
      Group: '西',
      Place: '',
      Unit: '乙',
      Score: '',
      Note: 'no data',
    });
  });
});

test('grades have a column where the rubric grades', () => {
  const cohort = evaluateCohort(graded, [unit('甲', 59.9), unit('乙', 90), unit('丙', 60), unit('丁', null)]);
  expect(leagueTable(cohort, 'zh')).toMatchObject({
    columns: ['名次', '单位', '得分', '等次', '备注'],
    rows: [
      { 名次: 1, 单位: '乙', 等次: '优秀' },
      { 名次: 2, 单位: '丙', 等次: '合格' },
      { 名次: 3, 单位: '甲', 等次: '不合格' },
      { 名次: '', 单位: '丁', 等次: '', 备注: '无数据' },
    ],
  });
  expect(leagueTable(cohort, 'en').rows.map((row) => row['Grade'])).toEqual(['Excellent', 'Passed', 'Failed', '']);
});

test('a unit to which nothing applies has no place and no score, and stands before those without data', () => {
  const merit = rubric(head, [
    criterion(
      '1',
      '得分',
      'Points',
      pool({ start: 0, max: 100 }, [about('得分', 'Points', assessed(given)), notApplicable(flag('exempted', '免考', 'Exempt'))]),
    ),
  ]);
  const cohort = evaluateCohort(merit, [
    { unit: '甲', facts: null },
    { unit: '乙', facts: { given: 99, exempted: true } },
    { unit: '丙', facts: { given: 5, exempted: false } },
  ]);
  expect(leagueTable(cohort, 'zh').rows).toEqual([
    { 名次: 1, 单位: '丙', 得分: 5, 备注: '' },
    { 名次: '', 单位: '乙', 得分: '', 备注: '不适用' },
    { 名次: '', 单位: '甲', 得分: '', 备注: '无数据' },
  ]);
  expect(leagueTable(cohort, 'en').rows.map((row) => row['Note'])).toEqual(['', 'not applicable', 'no data']);
});

test('the table of a cohort that went through JSON is the same', () => {
  const cohort = evaluateCohort(graded, [unit('甲', 1, '东'), unit('乙', null, '西'), unit('丙', 1, '东')]);
  const again = throughJson(cohort) as Cohort;
  for (const language of ['zh', 'en'] as const) expect(leagueTable(again, language)).toEqual(leagueTable(cohort, language));
});

test('names have nothing in them that a terminal would obey', () => {
  const { rows } = table([unit('\u001b[2J甲\u202e', 1, '\u0007东')], 'en');
  expect(rows).toEqual([{ Group: '?东', Place: 1, Unit: '?[2J甲?', Score: 1, Note: '' }]);
});

test('the cohort is left as it was, and thousands of groups are soon in order', () => {
  const cohort = evaluateCohort(
    plain,
    Array.from({ length: 5000 }, (_, i) => unit(`u${i}`, i % 100, `g${i % 2500}`)),
  );
  const before = JSON.stringify(cohort.standings.map((standing) => standing.unit));
  const { rows } = leagueTable(cohort, 'en');
  expect(rows.length).toBe(5000);
  expect(rows.slice(0, 3).map((row) => [row['Group'], row['Unit']])).toEqual([
    ['g0', 'u0'],
    ['g0', 'u2500'],
    ['g1', 'u1'],
  ]);
  expect(JSON.stringify(cohort.standings.map((standing) => standing.unit))).toBe(before);
});
