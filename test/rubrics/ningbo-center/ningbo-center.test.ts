/** The scheme for the command centre, as far as the source goes: what holds of a month and of a year, and every figure of it. */
import { evaluate, type FactsOf, nodeAt, nodesOf, type ReadingsOf } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { ningboCenter, ningboCenterMonth } from '../../../rubrics/ningbo-center/index.js';
import { codesOf, issuesOf } from '../../helpers.js';
import { ningboCenterMonthScores, ningboCenterScores } from '../../reference/ningbo-center.js';
import { schemeLaws } from '../scheme-laws.js';

const edges = { internalManagement: [30, 50], workResults: [20, 50], socialVerdict: [0, 20] };

describe('a month', () => {
  schemeLaws({
    rubric: ningboCenterMonth,
    edges,
    reference: ningboCenterMonthScores,
    alternatives: [{ Z01: 'awardsToo' }, { Z04: 'twoDecimals' }],
    max: 100,
  });
});

describe('a year', { timeout: 60_000 }, () => {
  schemeLaws({
    rubric: ningboCenter,
    edges: { ...edges, extraScore: [3] },
    reference: ningboCenterScores,
    alternatives: [{ Z01: 'awardsToo' }, { Z03: 'rounded' }, { Z04: 'twoDecimals' }, { Z03: 'rounded', Z04: 'twoDecimals' }],
    runs: 60,
    max: 100,
  });
});

type MonthFacts = FactsOf<typeof ningboCenterMonth>;
type Figure = MonthFacts['workResults'];
const of = (internalManagement: Figure, workResults: Figure, socialVerdict: Figure): MonthFacts => ({
  internalManagement,
  workResults,
  socialVerdict,
});

describe('a month of three groups', () => {
  const score = (facts: MonthFacts, readings: ReadingsOf<typeof ningboCenterMonth> = {}) =>
    evaluate(ningboCenterMonth, facts, { readings });

  test('the clauses and their official titles', () => {
    expect([...nodesOf(score(of(30, 60, 10)))].map(({ id, max, label }) => [id, max, label.zh])).toEqual([
      ['ningbo-center-month', 100, '市数字化城市管理工作考核细则'],
      ['month', 100, '月度考核'],
      ['month.1', 100, '内部管理（三个大项共 100 分）'],
      ['month.2', 100, '工作成效（三个大项共 100 分）'],
      ['month.3', 100, '社会评价（三个大项共 100 分）'],
    ]);
  });
  test.each([
    // [the groups, held at 100, not held]
    [0, 0, 0, '0', '0'],
    [30, 60, '9.9', '99.9', '99.9'],
    [30, 60, 10, '100', '100'],
    [30, 60, '10.1', '100', '100.1'],
    [100, 0, 0, '100', '100'],
    [100, 100, 100, '100', '300'],
    ['1/3', '1/3', '1/3', '1', '1'],
  ])('%s, %s and %s', (internalManagement, workResults, socialVerdict, held, open) => {
    const facts = of(internalManagement, workResults, socialVerdict);
    expect(nodeAt(score(facts), 'month').exact).toBe(held);
    expect(nodeAt(score(facts, { Z01: 'awardsToo' }), 'month').exact).toBe(open);
  });
  test('what is above 100 is told', () => {
    expect(nodeAt(score(of(40, 60, 5)), 'month')).toMatchObject({ exact: '100', applied: { due: '105', limit: 'max', absorbed: '5' } });
  });
  test.each([
    ['28.44', '95.4', '95.44'],
    ['28.45', '95.5', '95.45'],
    ['28.454', '95.5', '95.45'],
    ['28.455', '95.5', '95.46'],
  ])('Z04: the total is rounded, with %s for one group', (internalManagement, oneDecimal, twoDecimals) => {
    const facts = of(internalManagement, 58, 9);
    expect(score(facts).exact).toBe(oneDecimal);
    expect(score(facts, { Z04: 'twoDecimals' }).exact).toBe(twoDecimals);
  });
  test('every group is given, because its rules are lost, and none can be left out or go beyond 100', () => {
    const tree = score(of(30, 60, 10));
    expect(['month.1', 'month.2', 'month.3'].map((id) => nodeAt(tree, id).status)).toEqual(['truncated', 'truncated', 'truncated']);
    // They share the 100 points of the month, and none of these can be computed.
    expect(tree.computable).toBe(0);
    for (const points of [100.01, -0.01]) {
      for (const facts of [of(points, 0, 0), of(0, points, 0), of(0, 0, points)])
        expect(codesOf(() => score(facts))).toEqual(['fact-domain']);
    }
  });
});

describe('a year of twelve months', () => {
  type Year = FactsOf<typeof ningboCenter>;
  type Month = Year['months'][number];
  const twelve = (each: (i: number) => Month): readonly Month[] => Array.from({ length: 12 }, (_, i) => each(i));
  const score = (months: readonly Month[], extraScore: Figure = 0, readings: ReadingsOf<typeof ningboCenter> = {}) =>
    evaluate(ningboCenter, { months, extraScore }, { readings });

  test('their mean', () => {
    const tree = score(twelve((i) => of(30, 60, i < 6 ? 10 : 9)));
    expect([tree.id, tree.exact, nodeAt(tree, 'months').exact]).toEqual(['ningbo-center', '99.5', '99.5']);
    expect([tree.computable, tree.children?.map(({ id, bonus }) => [id, bonus])]).toEqual([
      0,
      [
        ['months', undefined],
        ['extra', true],
      ],
    ]);
    expect(nodeAt(tree, 'months').applied).toEqual({ measure: '99.5', units: '12', each: '1' });
  });
  test.each([
    [0, '100'],
    ['0.04', '100'],
    ['0.05', '100.1'],
    [40, '140'],
  ])('and an extra score of %s after it, without a ceiling', (extraScore, total) => {
    expect(
      score(
        twelve(() => of(30, 60, 10)),
        extraScore,
      ).exact,
    ).toBe(total);
    expect(
      nodeAt(
        score(
          twelve(() => of(30, 60, 10)),
          extraScore,
        ),
        'extra',
      ).max,
    ).toBe(null);
  });
  test('a month above 100 does not make up for another', () => {
    const months = twelve((i) => of(30, 60, i === 0 ? 22 : 9));
    // 100 and eleven times 99; open, 112 and eleven times 99.
    expect(nodeAt(score(months), 'months').exact).toBe('1189/12');
    expect(nodeAt(score(months, 0, { Z01: 'awardsToo' }), 'months').exact).toBe('1201/12');
  });
  test('Z03: months enter as they are, or as rounded', () => {
    const months = twelve(() => of('29.46', 60, 9));
    expect(nodeAt(score(months), 'months').exact).toBe('98.46');
    expect(nodeAt(score(months, 0, { Z03: 'rounded' }), 'months').exact).toBe('98.5');
    expect(score(months, '0.09').exact).toBe('98.6');
    expect(score(months, '0.04', { Z03: 'rounded' }).exact).toBe('98.5');
    expect(score(months, '0.04', { Z04: 'twoDecimals' }).exact).toBe('98.5');
  });
  test('a month given as a score already known', () => {
    expect(score(twelve((i) => (i === 11 ? { knownScore: 88 } : of(30, 60, 10)))).exact).toBe('99');
  });
  test('a month missing is an error', () => {
    const missing = issuesOf(() => score(twelve((i) => (i === 6 ? null : of(30, 60, 10)))));
    expect(missing.map(({ code, path }) => [code, path])).toEqual([['fact-missing', ['months', 6]]]);
    expect(codesOf(() => score(twelve(() => of(30, 60, 10)).slice(1)))).toEqual(['list-short']);
    expect(codesOf(() => score([...twelve(() => of(30, 60, 10)), of(30, 60, 10)]))).toEqual(['list-long']);
  });
});
