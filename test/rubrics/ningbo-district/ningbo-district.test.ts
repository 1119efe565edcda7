/** The whole scheme for the districts: the laws that hold of a month and of a year, and what the scheme says of itself. */
import { evaluate, type FactsOf, KaoheError, nodeAt, nodesOf, readRubric } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { ningboDistrict, ningboDistrictMonth } from '../../../rubrics/ningbo-district/index.js';
import { codesOf, issuesOf } from '../../helpers.js';
import { ningboDistrictMonthScores, ningboDistrictScores } from '../../reference/ningbo-district.js';
import { schemeLaws } from '../scheme-laws.js';
import { goodMonth } from './good-month.js';

const edges = {
  upkeepBudgetGrowth: [5],
  grids: [15, 20, 60, 100],
  collectors: [1, 4],
  operators: [1, 3],
  collectorsOnline: [60, 57, 55, 50, 45, 40, 35],
  validCaseShare: [70, 66.5, 65, 60, 45, 40, 35],
  dailyValidReports: [90, 85.5, 85, 80, 75, 70, 65],
  casesClosedInTime: [80, 76, 75, 70, 65, 60, 55],
  casesClosed: [95, 94.05, 94, 90, 89, 88, 87],
  casesReworked: [2, 2.02, 3, 4, 5, 6, 7],
  superiorsSatisfied: [90],
  partnersSatisfied: [85],
  communitiesSatisfied: [80],
};
const monthly = [
  { N01: 'started' },
  { N01: 'proportional' },
  { N02: 'relative' },
  { N01: 'started', N02: 'relative' },
  { N03: 'gateIncludes40' },
  { N04: 'thisLineOnly' },
  { N06: 'onceAMonth' },
  { N07: 'half' },
  { N07: 'one' },
  { N09: 'roundedDown' },
  { N09: 'exactRatio' },
  { N10: 'atLimitScores' },
  { N01: 'proportional', N16: 'twoDecimals' },
];

describe('a month', { timeout: 60_000 }, () => {
  schemeLaws({ rubric: ningboDistrictMonth, edges, reference: ningboDistrictMonthScores, alternatives: monthly, runs: 60, max: 100 });
});

// Every run of these scores twelve months.
describe('a year', { timeout: 60_000 }, () => {
  schemeLaws({
    rubric: ningboDistrict,
    edges: { ...edges, majorEventsNotReportedInYear: [2], extraScore: [3] },
    reference: ningboDistrictScores,
    alternatives: [{ N14: 'moreThanTwo' }, { N15: 'rounded' }, { N01: 'proportional', N15: 'rounded' }, { N16: 'twoDecimals' }],
    runs: 8,
    max: 100,
  });
});

// ---------------------------------------------------------------------------------------------------------------
// The table, as printed

/** Id, points, official title. */
const TABLE: readonly (readonly [id: string, max: number, title: string])[] = [
  ['A', 20, '组织工作'],
  ['A1', 4, '组织机构'],
  ['A2', 2, '经费保障'],
  ['A3', 2, '预案措施'],
  ['A4', 4, '台账制度齐全'],
  ['A5', 4, '人员配置'],
  ['A6', 4, '工作时间'],
  ['B', 30, '内部管理'],
  ['B1', 14, '日常管理'],
  ['B2', 8, '信息和重大事项上报'],
  ['B3', 8, '设备管理'],
  ['C', 45, '工作成效'],
  ['C1', 7, '立案率'],
  ['C2', 7, '信息采集量'],
  ['C3', 7, '按期结案率'],
  ['C4', 7, '结案率'],
  ['C5', 5, '督办件处理'],
  ['C6', 4, '案件返工率'],
  ['C7', 4, '虚假信息'],
  ['C8', 4, '指定案件办理'],
  ['D', 5, '社会评价'],
  ['D1', 2, '征求上级机关部门意见'],
  ['D2', 1, '征求横向协同单位意见'],
  ['D3', 2, '征求街道、社区意见'],
];

const month = evaluate(ningboDistrictMonth, goodMonth);

test('the sections and items are those of the table, in its order', () => {
  const found = [...nodesOf(month)].filter(({ kind }) => kind === 'section' || kind === 'criterion');
  expect(found.map(({ id, max, label }) => [id, max, label.zh])).toEqual(TABLE);
  expect(found.filter(({ kind }) => kind === 'criterion')).toHaveLength(20);
});

test('a month in which nothing is found wrong has every point', () => {
  expect(month.exact).toBe('100');
  expect([...nodesOf(month)].filter(({ max, score }) => max !== null && score !== max).map(({ id }) => id)).toEqual([]);
  expect(month.warnings).toEqual([]);
});

test('a line has the number that it has in the table', () => {
  const numbered = [...nodesOf(month)].map(({ id }) => id).filter((id) => /^[A-D]\d\.\d$/.test(id));
  const lines = { A1: 3, A2: 2, A3: 3, A4: 3, A5: 2, A6: 3, B1: 8, B2: 3, B3: 7, C1: 3, C2: 3, C3: 2, C4: 2, C8: 2 };
  expect(numbered).toEqual(Object.entries(lines).flatMap(([id, count]) => Array.from({ length: count }, (_, i) => `${id}.${i + 1}`)));
});

// ---------------------------------------------------------------------------------------------------------------
// The year

type Year = FactsOf<typeof ningboDistrict>;
type Month = Year['months'][number];

const twelve = (of: (i: number) => Month): readonly Month[] => Array.from({ length: 12 }, (_, i) => of(i));
const yearOf = (months: readonly Month[], changes: Partial<Year> = {}): Year => ({
  months,
  majorEventsNotReportedInYear: 0,
  extraScore: 0,
  ...changes,
});
const scored = (facts: Year, readings: { readonly N14?: 'moreThanTwo'; readonly N15?: 'rounded'; readonly N16?: 'twoDecimals' } = {}) =>
  evaluate(ningboDistrict, facts, { readings });

describe('the year', () => {
  test('is the mean of its twelve months', () => {
    const tree = scored(yearOf(twelve((i) => ({ ...goodMonth, structureGaps: i % 3 }))));
    // Four months each at 100, 99 and 98.
    expect([tree.id, tree.exact, nodeAt(tree, 'months').exact]).toEqual(['ningbo-district', '99', '99']);
    expect(nodeAt(tree, 'months').applied).toEqual({ measure: '99', units: '12', each: '1' });
    expect(nodeAt(tree, 'months.2/A1').exact).toBe('3');
    expect(tree.children?.map(({ id, bonus }) => [id, bonus])).toEqual([
      ['months', undefined],
      ['honours', undefined],
      ['extra', true],
    ]);
  });

  test.each([
    [0, '100'],
    [0.05, '100.1'],
    [0.04, '100'],
    [1.5, '101.5'],
    [250, '350'],
  ])('an extra score of %s is added after the mean, and nothing holds it: %s', (extraScore, total) => {
    const tree = scored(
      yearOf(
        twelve(() => goodMonth),
        { extraScore },
      ),
    );
    expect(tree.exact).toBe(total);
    expect(nodeAt(tree, 'months').exact).toBe('100');
    expect(nodeAt(tree, 'extra').exact).toBe(String(extraScore));
    expect([tree.max, nodeAt(tree, 'extra').max]).toEqual([100, null]);
  });

  test('an extra score cannot take points away', () => {
    expect(
      codesOf(() =>
        scored(
          yearOf(
            twelve(() => goodMonth),
            { extraScore: -0.1 },
          ),
        ),
      ),
    ).toEqual(['fact-domain']);
  });

  test('N15: a month enters as it is before it is rounded, or after', () => {
    // 94.94, rounded 94.9, in eight months; four are whole.
    const months = twelve((i) => (i % 3 === 0 ? goodMonth : { ...goodMonth, fundsShortPoints: '1.06', casesReworked: 7 }));
    expect(nodeAt(scored(yearOf(months)), 'months.2').exact).toBe('94.94');
    // (4 × 100 + 8 × 94.94) ÷ 12 and (4 × 100 + 8 × 94.9) ÷ 12
    expect(nodeAt(scored(yearOf(months)), 'months').exact).toBe('7247/75');
    expect(nodeAt(scored(yearOf(months), { N15: 'rounded' }), 'months').exact).toBe('96.6');
    expect(scored(yearOf(months)).exact).toBe('96.6');
    expect(scored(yearOf(months), { N16: 'twoDecimals' }).exact).toBe('96.63');
    expect(scored(yearOf(months), { N15: 'rounded', N16: 'twoDecimals' }).exact).toBe('96.63');
  });

  test('the total is rounded once, halves up', () => {
    // 0.6 less in one of twelve months is 0.05 less in the year.
    const months = (points: string) => twelve((i) => (i === 0 ? { ...goodMonth, fundsShortPoints: points } : goodMonth));
    expect(scored(yearOf(months('0.6')))).toMatchObject({ exact: '100', rounded: { before: '99.95' } });
    expect(scored(yearOf(months('0.61'))).exact).toBe('99.9');
  });

  test.each([
    [0, false, false],
    [1, false, false],
    [2, true, false],
    [3, true, true],
    [9, true, true],
  ])('N14: %s major events not reported in time bar from honours: %s; with more than two, %s', (events, chosen, alternative) => {
    const facts = yearOf(
      twelve(() => goodMonth),
      { majorEventsNotReportedInYear: events },
    );
    const barred = [
      {
        id: 'honours',
        code: 'noHonours',
        label: { zh: '取消当年评优资格', en: 'Not eligible for honours of the year' },
      },
    ];
    expect(scored(facts).consequences).toEqual(chosen ? barred : []);
    expect(scored(facts, { N14: 'moreThanTwo' }).consequences).toEqual(alternative ? barred : []);
    // It is no points.
    expect(scored(facts).exact).toBe('100');
  });

  describe('a year with a month missing is an error', () => {
    const without = (i: number): readonly Month[] => twelve((at) => (at === i ? null : goodMonth));

    test.each([0, 5, 11])('month %s given as nothing', (i) => {
      const told = issuesOf(() => scored(yearOf(without(i))));
      expect(told.map(({ code, path }) => [code, path])).toEqual([['fact-missing', ['months', i]]]);
    });
    test.each([
      [11, 'list-short'],
      [1, 'list-short'],
      [0, 'list-short'],
      [13, 'list-long'],
    ])('%s months', (count, code) => {
      const months = Array.from({ length: count }, () => goodMonth);
      expect(codesOf(() => scored(yearOf(months)))).toEqual([code]);
    });
    test('it says so in both languages', () => {
      try {
        scored(yearOf(without(3)));
        expect.unreachable();
      } catch (error) {
        if (!(error instanceof KaoheError)) throw error;
        const [issue] = error.issues;
        expect(issue?.message.zh).toContain('months[3]');
        expect(issue?.message.en).toContain('months[3]');
      }
    });
    test('so is a fact missing from a month', () => {
      const { grids: _, ...rest } = goodMonth;
      const months = twelve(() => goodMonth).map((month, i) => (i === 4 ? rest : month));
      const told = issuesOf(() => evaluate(readRubric(ningboDistrict), { ...yearOf([]), months }));
      expect(told.map(({ code, path }) => [code, path])).toEqual([['fact-missing', ['months', 4, 'grids']]]);
    });
  });

  test('a month may be given as a score already known', () => {
    const tree = scored(yearOf(twelve((i) => (i === 0 ? { knownScore: '76' } : goodMonth))));
    expect([tree.exact, nodeAt(tree, 'months.1').status]).toEqual(['98', 'assessed']);
  });
});
