/** A cohort: what depends on the other units is found from what each supplies, and each is scored as if it had been given. */
import fc from 'fast-check';
import {
  about,
  all,
  atLeast,
  award,
  type Cohort,
  type CohortUnit,
  cohortMean,
  cohortSum,
  convert,
  count,
  criterion,
  deduct,
  definition,
  earns,
  evaluate,
  evaluateCohort,
  every,
  explain,
  factSheet,
  fault,
  flag,
  type GivenUnitFactsOf,
  KaoheError,
  keeps,
  list,
  moreThan,
  nodeAt,
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
  rubric,
  sumOf,
  type TiePolicy,
  type Tiers,
  tally,
  type UnitFactsOf,
  weightedAnnual,
  withUnitDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesOf, inTime, issuesOf, type OpenRubric } from './helpers.js';
import { rubricOf, throughJson } from './rule-helpers.js';
import { awardData, countData, flagData, holding, listData, named } from './wire-data.js';

const head = { id: 'scheme', title: ['方案', 'Scheme'], authority: ['机关', 'Authority'], year: 2011, max: 10 } as const;

const news = tally('news', '条', '信息数', 'News');
const closed = percent('closed', '办结率', 'Closing rate');
const collected = count('collected', '条', '采集数', 'Entries');

/** Three points by rank, two by a mean, five by a share. */
const schemeOf = (units: number, tiers: Tiers<number>) =>
  rubric(head, [
    criterion(
      '1',
      '名次',
      'Rank',
      earns(3, {
        a: rankTier(rank('place', '信息排名', 'Rank by news', { of: units, ties: 'shared', by: news, order: 'highest' }), tiers),
      }),
    ),
    criterion(
      '2',
      '比率',
      'Rate',
      earns(2, {
        a: about(
          '与平均之比',
          'Against the average',
          convert(2, rate(closed, cohortMean('average', '%', '平均办结率', 'Average rate', closed), { none: 100, some: 100 }), 100),
        ),
      }),
    ),
    criterion(
      '3',
      '份额',
      'Share',
      earns(5, {
        a: about(
          '占合计的份额',
          'Share of the sum',
          convert(5, ratio(collected, cohortSum('collectedByAll', '条', '采集合计', 'Entries of all', collected), { none: 0, some: 0 }), 1),
        ),
      }),
    ),
  ]);
const scheme = schemeOf(3, { '1-1': 3, '2-2': 2, '3-3': 1 });
type Facts = UnitFactsOf<typeof scheme>;
type Unit = CohortUnit<Facts>;
const unit = (name: string, newsCount: number, rateGiven: Facts['closed'], entries: number): Unit => ({
  unit: name,
  facts: { news: newsCount, closed: rateGiven, collected: entries },
});
const jia = unit('甲', 4, 80, 10);
const yi = unit('乙', 4, 100, 30);
const bing = unit('丙', 1, 60, 60);
const none = (name: string): Unit => ({ unit: name, facts: null });

const treeOf = ({ standings }: Cohort, name: string) => {
  const tree = standings.find((standing) => standing.unit === name)?.tree;
  if (!tree) throw new Error(`no tree for ${name}`);
  return tree;
};
const scores = ({ standings }: Cohort) => standings.map(({ tree }) => tree?.exact ?? null);
const places = ({ standings }: Cohort) => standings.map(({ place }) => place);
/** The figures that a unit was scored with, by fact. */
const figures = (cohort: Cohort, name: string) =>
  Object.fromEntries((treeOf(cohort, name).cohort ?? []).map(({ fact, exact }) => [fact, exact]));

/** Scores whatever is given, as a stranger may give it. */
const scoring = (units: unknown, options?: unknown, of: unknown = scheme): unknown =>
  (evaluateCohort as (rubric: unknown, units: unknown, options?: unknown) => unknown)(of, units, options);
const codes = (units: unknown, options?: unknown, of?: unknown) => codesOf(() => scoring(units, options, of));

/** A rubric of one rule that is worth ten, for any facts. */
const one = (rule: Rule, settings: Parameters<typeof rubricOf>[1] = {}): OpenRubric =>
  rubricOf([criterion('1', '单项', 'One item', pool({ start: 0, floor: null }, { a: about('分项', 'Part', rule) }))], settings);
/** A rule that shows a measure: as many points as it comes to, to 1,000. */
const shows = (of: Parameters<typeof convert>[1]): Rule => convert(1000, of, 1000);
const EXACT = { at: 'total', places: 12, mode: 'half-up' } as const;

// ---------------------------------------------------------------------------------------------------------------
// Finding the figures

describe('the figures of a cohort', () => {
  const cohort = evaluateCohort(scheme, [jia, yi, bing]);

  test('ranks, means and sums are found from what each unit supplies', () => {
    expect(figures(cohort, '甲')).toEqual({ place: '1', average: '80', collectedByAll: '100' });
    expect(figures(cohort, '乙')).toEqual({ place: '1', average: '80', collectedByAll: '100' });
    expect(figures(cohort, '丙')).toEqual({ place: '3', average: '80', collectedByAll: '100' });
    expect(scores(cohort)).toEqual(['5.5', '6.5', '5.5']);
    expect(['1', '2', '3'].map((id) => nodeAt(treeOf(cohort, '丙'), id).exact)).toEqual(['1', '1.5', '3']);
  });

  test('the whole answer', () => {
    const { standings, ...rest } = cohort;
    expect(rest).toEqual({
      schema: 'kaohe.cohort/1',
      rubric: { id: 'scheme', title: { zh: '方案', en: 'Scheme' }, hash: treeOf(cohort, '甲').rubric.hash },
      ties: 'shared',
      // A rank is another one for each unit, so it stands in their trees alone.
      figures: [
        { fact: 'average', label: { zh: '平均办结率', en: 'Average rate' }, figure: 'mean', exact: '80', units: 3 },
        { fact: 'collectedByAll', label: { zh: '采集合计', en: 'Entries of all' }, figure: 'sum', exact: '100', units: 3 },
      ],
    });
    expect(standings.map(({ tree, ...standing }) => ({ ...standing, isScored: tree !== null }))).toEqual([
      { unit: '甲', group: null, place: 2, shared: 2, isScored: true },
      { unit: '乙', group: null, place: 1, shared: 1, isScored: true },
      { unit: '丙', group: null, place: 2, shared: 2, isScored: true },
    ]);
  });

  test('a tree says which it was scored with, from how many units, and who shares a rank', () => {
    expect(treeOf(cohort, '乙').cohort).toEqual([
      { fact: 'place', label: { zh: '信息排名', en: 'Rank by news' }, figure: 'rank', exact: '1', units: 3, shared: 2 },
      ...cohort.figures,
    ]);
    expect(treeOf(cohort, '丙').cohort?.[0]).toMatchObject({ exact: '3', shared: 1 });
  });

  test('they stand among the facts of a tree, beside what they are made from', () => {
    expect(treeOf(cohort, '丙').input).toEqual({ news: 1, closed: 60, collected: 60, place: '3', average: '80', collectedByAll: '100' });
  });

  test('a unit scored alone with them has the same tree', () => {
    for (const { tree } of cohort.standings) {
      const { cohort: found, ...rest } = tree ?? { cohort: undefined };
      expect(found).toHaveLength(3);
      expect(throughJson(evaluate(readRubric(scheme), tree?.input ?? {}))).toEqual(throughJson(rest));
    }
    const typed = evaluate(scheme, { place: 3, closed: 60, average: 80, collected: 60, collectedByAll: 100 });
    expect(typed.exact).toBe('5.5');
    expect(typed).not.toHaveProperty('cohort');
  });

  test('a tree explains itself', () => {
    expect(explain(scheme, treeOf(cohort, '丙'), '1.a', 'zh')).toContain('信息排名第 3 名');
    expect(explain(scheme, treeOf(cohort, '丙'), '2.a', 'en')).toContain('Closing rate ÷ Average rate × 100%: 75');
  });

  test('a rubric without any is scored unit by unit, and its trees say nothing of a cohort', () => {
    const plain = one(perItemAward(1, news));
    const scored = evaluateCohort(plain, [
      { unit: '甲', facts: { news: 3 } },
      { unit: '乙', facts: { news: 5 } },
    ]);
    expect([scores(scored), places(scored), scored.figures]).toEqual([['3', '5'], [2, 1], []]);
    expect(treeOf(scored, '甲')).not.toHaveProperty('cohort');
    expect(throughJson(treeOf(scored, '甲'))).toEqual(throughJson(evaluate(plain, { news: 3 })));
  });

  test('a unit by itself is first of one', () => {
    const scored = evaluateCohort(scheme, [yi]);
    expect(figures(scored, '乙')).toEqual({ place: '1', average: '100', collectedByAll: '30' });
    expect(scored.standings.map(({ place, shared }) => [place, shared])).toEqual([[1, 1]]);
  });

  test('means and sums stay exact', () => {
    const thirds = quantity('part', '分', '部分', 'Part');
    const mean = one(shows(cohortMean('mean', '分', '平均', 'Mean', thirds)), { rounding: EXACT });
    const parts = ['1/3', '0.1', '2e-1', 5];
    const cohortOf = (of: OpenRubric) =>
      evaluateCohort(
        of,
        parts.map((part, i) => ({ unit: `u${i}`, facts: { part } })),
      );
    expect(cohortOf(mean).figures[0]?.exact).toBe('169/120');
    expect(cohortOf(one(shows(cohortSum('sum', '分', '合计', 'Sum', thirds)))).figures[0]?.exact).toBe('169/30');
  });

  test('a percent given as a part of a whole enters as such', () => {
    const scored = evaluateCohort(scheme, [unit('甲', 0, { part: 1, whole: 3 }, 0), unit('乙', 0, '50%', 0), unit('丙', 0, 1.5, 0)]);
    expect(figures(scored, '甲')['average']).toBe('509/18');
  });

  test('a figure may be made from the elements of a list, and from conditions on them', () => {
    const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff'), count('cases', '件', '案件', 'Cases')]);
    const cases = sumOf(squads, squads.item.cases, { where: atLeast(squads.item.staff, 2) });
    const made = one(award(5, all(moreThan(cases, 0), atLeast(cases, cohortMean('mean', '件', '平均', 'Mean', cases)))));
    const scored = evaluateCohort(made, [
      {
        unit: '甲',
        facts: {
          squads: [
            { staff: 2, cases: 6 },
            { staff: 1, cases: 90 },
          ],
        },
      },
      { unit: '乙', facts: { squads: [{ staff: 3, cases: 9 }] } },
    ]);
    expect([scored.figures[0]?.exact, scores(scored)]).toEqual(['7.5', ['0', '5']]);
  });

  test('a rank may be by what has no limit: nothing below the line comes first', () => {
    const load = ratio(collected, count('staff', '人', '人数', 'Staff'), { none: 0, some: 'unbounded' });
    const by = (order: 'highest' | 'lowest') =>
      one(shows(rank('place', '排名', 'Rank', { of: 9, ties: 'shared', by: load, order })), { rounding: EXACT });
    const units = [
      [6, 2],
      [0, 0],
      [5, 0],
      [1, 0],
      [6, 3],
    ].map(([entries, staff], i) => ({ unit: `u${i}`, facts: { collected: entries, staff } }));
    expect(scores(evaluateCohort(by('highest'), units))).toEqual(['3', '5', '1', '1', '4']);
    expect(scores(evaluateCohort(by('lowest'), units))).toEqual(['3', '1', '4', '4', '2']);
  });

  test('a clause without points shows its figure as well', () => {
    const shown = rubricOf([
      definition('d', '平均', 'Mean', cohortMean('mean', '件', '平均', 'Mean', collected)),
      criterion('1', '项', 'Item', earns(1, [perItemAward(1, collected)])),
    ]);
    const scored = evaluateCohort(shown, [
      { unit: '甲', facts: { collected: 1 } },
      { unit: '乙', facts: { collected: 4 } },
    ]);
    expect(nodeAt(treeOf(scored, '甲'), 'd').applied).toEqual({ measure: '2.5' });
  });
});

describe('equals in a rank', () => {
  const ranked = (ties: TiePolicy) =>
    one(shows(rank('place', '排名', 'Rank', { of: 9, ties, by: closed, order: 'lowest' })), { rounding: EXACT });
  const units = ['50', 20, '50%', { part: 1, whole: 2 }, 90].map((given, i) => ({ unit: `u${i}`, facts: { closed: given } }));
  test.each([
    ['shared', ['2', '1', '2', '2', '5']],
    ['sharedLow', ['4', '1', '4', '4', '5']],
    ['dense', ['2', '1', '2', '2', '3']],
    ['listed', ['2', '1', '3', '4', '5']],
  ] as const)('%s, as the fact declares, however they are written', (ties, expected) => {
    const scored = evaluateCohort(ranked(ties), units);
    expect(scores(scored)).toEqual(expected);
    expect(scored.standings.map(({ tree }) => tree?.cohort?.[0]?.shared)).toEqual([3, 1, 3, 3, 1]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// No data

describe('no data', () => {
  test('is not zero: such a unit is neither ranked nor averaged nor summed', () => {
    const without = evaluateCohort(scheme, [jia, yi, none('丙')]);
    expect(without.figures.map(({ exact, units }) => [exact, units])).toEqual([
      ['90', 2],
      ['40', 2],
    ]);
    expect(without.standings.map(({ unit: name, tree, place, shared }) => [name, tree?.exact, place, shared])).toEqual([
      ['甲', '6.1', 2, 1],
      ['乙', '8.8', 1, 1],
      ['丙', undefined, null, 0],
    ]);
    const zero = evaluateCohort(scheme, [jia, yi, unit('丙', 0, 0, 0)]);
    expect(zero.figures.map(({ exact, units }) => [exact, units])).toEqual([
      ['60', 3],
      ['40', 3],
    ]);
    expect(zero.standings[2]).toMatchObject({ place: 3, shared: 1, tree: { exact: '1' } });
  });

  test('leaves no gap in the places of the others, wherever it stands', () => {
    const cohort = evaluateCohort(scheme, [none('子'), bing, none('丑'), jia, none('寅')]);
    expect([places(cohort), figures(cohort, '丙')['place'], figures(cohort, '甲')['place']]).toEqual([[null, 1, null, 2, null], '2', '1']);
  });

  test('of anybody: a mean and a sum cannot be found, and it is said once for each', () => {
    const found = issuesOf(() => evaluateCohort(scheme, [none('甲'), none('乙')]));
    expect(found.map(({ code, fact, unit: name, clauses, message }) => [code, fact, name, clauses, message.zh, message.en])).toEqual([
      [
        'cohort-empty',
        'average',
        undefined,
        ['2.a'],
        '没有一个单位有数据，无法得出 平均办结率 average（条款 2.a）',
        'no unit has data, so Average rate average (clause 2.a) cannot be found',
      ],
      [
        'cohort-empty',
        'collectedByAll',
        undefined,
        ['3.a'],
        '没有一个单位有数据，无法得出 采集合计 collectedByAll（条款 3.a）',
        'no unit has data, so Entries of all collectedByAll (clause 3.a) cannot be found',
      ],
    ]);
    expect(codes([])).toEqual(['cohort-empty', 'cohort-empty']);
  });

  test('of anybody, where only ranks are found: nobody has a place', () => {
    const ranks = one(rankTier(rank('place', '排名', 'Rank', { of: 3, ties: 'shared', by: news, order: 'highest' }), { '1-3': 1 }));
    expect(evaluateCohort(ranks, [{ unit: '甲', facts: null }]).standings).toEqual([
      { unit: '甲', group: null, tree: null, place: null, shared: 0 },
    ]);
    expect(evaluateCohort(ranks, []).standings).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Places by the total

describe('places by the total', () => {
  const total = one(perItemAward(1, news));
  const of = (given: readonly (readonly [total: number, group?: string])[], ties?: TiePolicy) =>
    evaluateCohort(
      total,
      given.map(([score, group], i) => ({ unit: `u${i}`, facts: { news: score }, ...(group === undefined ? {} : { group }) })),
      ties === undefined ? {} : { ties },
    );

  test.each([
    ['shared', [2, 1, 2, 4], [2, 1, 2, 1]],
    ['sharedLow', [3, 1, 3, 4], [2, 1, 2, 1]],
    ['dense', [2, 1, 2, 3], [2, 1, 2, 1]],
    ['listed', [2, 1, 3, 4], [2, 1, 2, 1]],
  ] as const)('equals, %s', (ties, expected, shared) => {
    const cohort = of([[5], [9], [5], [1]], ties);
    expect(places(cohort)).toEqual(expected);
    expect(cohort.standings.map((standing) => standing.shared)).toEqual(shared);
    expect(cohort.ties).toBe(ties);
  });
  test('share the better place unless stated', () => {
    expect(places(of([[5], [5], [5], [6]]))).toEqual([2, 2, 2, 1]);
    expect(of([[1]]).ties).toBe('shared');
  });
  test('each group by itself; units of no group are one of their own', () => {
    const cohort = of([[5, '城区'], [9, '郊区'], [5, '城区'], [1], [7, '城区'], [3, '郊区'], [2]]);
    expect(places(cohort)).toEqual([2, 1, 2, 2, 1, 2, 1]);
    expect(cohort.standings.map(({ group, shared }) => [group, shared])).toEqual([
      ['城区', 2],
      ['郊区', 1],
      ['城区', 2],
      [null, 1],
      ['城区', 1],
      ['郊区', 1],
      [null, 1],
    ]);
  });
  test('the figures that the scheme uses are those of all units, whatever their groups', () => {
    const grouped = evaluateCohort(scheme, [
      { ...jia, group: '东' },
      { ...yi, group: '西' },
      { ...bing, group: '西' },
    ]);
    expect(figures(grouped, '丙')).toEqual({ place: '3', average: '80', collectedByAll: '100' });
    expect(places(grouped)).toEqual([1, 1, 2]);
  });
  test('a group may be called anything', () => {
    expect(
      places(
        of([
          [1, '__proto__'],
          [2, 'constructor'],
          [3, '__proto__'],
          [4, ''],
        ]),
      ),
    ).toEqual([2, 1, 1, 1]);
  });
  test('totals are compared exactly, as they were rounded', () => {
    const share = quantity('part', '分', '部分', 'Part');
    const parts = (rounding: typeof EXACT | { readonly at: 'total'; readonly places: 0; readonly mode: 'half-up' }) =>
      places(
        evaluateCohort(
          one(shows(share), { rounding }),
          ['1/3', '0.333333333333', '0.3333'].map((part, i) => ({ unit: `u${i}`, facts: { part } })),
        ),
      );
    expect(parts({ at: 'total', places: 0, mode: 'half-up' })).toEqual([1, 1, 1]);
    expect(parts(EXACT)).toEqual([1, 1, 3]);
  });
  test('a unit to which nothing applies has a tree and no place', () => {
    const merit = rubricOf([
      criterion('1', '项', 'Item', pool({ start: 0 }, [perItemAward(1, news), notApplicable(flag('exempted', '免考', 'Exempt'))])),
    ]);
    const cohort = evaluateCohort(merit, [
      { unit: '甲', facts: { news: 1, exempted: false } },
      { unit: '乙', facts: { news: 9, exempted: true } },
      { unit: '丙', facts: { news: 3, exempted: false } },
    ]);
    expect(cohort.standings.map(({ place, shared, tree }) => [place, shared, tree?.status])).toEqual([
      [2, 1, 'scored'],
      [null, 0, 'notApplicable'],
      [1, 1, 'scored'],
    ]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Faults

describe('what is wrong with the units', () => {
  test('is told all at once, each under its unit’s name, in both languages', () => {
    const found = issuesOf(() =>
      scoring([
        { unit: '甲', facts: { news: -1, closed: 80, collected: 1.5 } },
        { unit: '乙', facts: { news: 1, collected: 1, extra: 1 } },
        { unit: '丙', facts: { news: 1, closed: 90, collected: 1 } },
        { unit: '丁', facts: 'none' },
      ]),
    );
    expect(found.map(({ code, unit: name, fact, clauses }) => [code, name, fact, clauses])).toEqual([
      ['fact-fraction', '甲', 'collected', ['3.a']],
      ['fact-domain', '甲', 'news', ['1.a']],
      ['fact-missing', '乙', 'closed', ['2.a']],
      ['fact-unknown', '乙', 'extra', []],
      ['facts-shape', '丁', undefined, []],
    ]);
    expect(found.map(({ message }) => message)).toEqual([
      {
        zh: '甲：采集数 collected（条款 3.a）：计数不能有小数，应为整数 ≥ 0，收到 1.5',
        en: '甲: Entries collected (clause 3.a): a count has no fraction; expected a whole number ≥ 0, received 1.5',
      },
      {
        zh: '甲：信息数 news（条款 1.a）：超出取值范围，应为整数 ≥ 0，收到 -1',
        en: '甲: News news (clause 1.a): out of its domain; expected a whole number ≥ 0, received -1',
      },
      {
        zh: '乙：办结率 closed（条款 2.a）：缺少，应为百分数 0–100',
        en: '乙: Closing rate closed (clause 2.a): missing; expected a percent 0–100',
      },
      { zh: '乙：没有名为 extra 的事实', en: '乙: no fact is called extra' },
      { zh: '丁：事实应为一个对象（键 → 值），收到 "none"', en: '丁: the facts must be one object (key → value); received "none"' },
    ]);
  });

  test('is one error of the library, whose text names the units', () => {
    expect(() =>
      scoring([
        { unit: '甲', facts: {} },
        { unit: '乙', facts: {} },
      ]),
    ).toThrow(KaoheError);
    expect(() =>
      scoring([
        { unit: '甲', facts: {} },
        { unit: '乙', facts: {} },
      ]),
    ).toThrow(/6 处问题[\s\S]*甲：办结率[\s\S]*乙: Closing rate/);
  });

  test('what figures are made from is asked for by the clauses that use them', () => {
    const [missing] = issuesOf(() => scoring([{ unit: '甲', facts: { closed: 1, collected: 1 } }]));
    expect(missing).toMatchObject({ code: 'fact-missing', fact: 'news', clauses: ['1.a'], unit: '甲' });
  });

  test('a unit that is there twice, or three times', () => {
    const found = issuesOf(() => scoring([jia, yi, jia, { ...bing, unit: '甲' }]));
    expect(found.map(({ code, unit: name }) => [code, name])).toEqual([
      ['cohort-unit-twice', '甲'],
      ['cohort-unit-twice', '甲'],
    ]);
    expect(found[0]).toMatchObject({
      message: { zh: '甲：这个单位出现了两次', en: '甲: this unit is there twice' },
      hint: { zh: '每个单位只列一次。', en: 'List every unit once.' },
    });
    expect(codes([none('甲'), none('甲')])).toEqual(['cohort-unit-twice']);
  });

  test('names that differ are different units, whatever they look like', () => {
    const names = ['甲', '甲 ', 'A', 'a', '__proto__', 'constructor', 'toString', '0'];
    const cohort = evaluateCohort(
      one(perItemAward(1, news)),
      names.map((name, i) => ({ unit: name, facts: { news: i } })),
    );
    expect(cohort.standings.map(({ unit: name, place }) => [name, place])).toEqual(names.map((name, i) => [name, names.length - i]));
  });

  test('a figure that a unit brings along, whatever it is', () => {
    const bringing = { ...jia.facts, place: 1, average: 'eighty', collectedByAll: null };
    const found = issuesOf(() => scoring([yi, { unit: '甲', facts: bringing }]));
    expect(found.map(({ code, unit: name, fact, path, clauses }) => [code, name, fact, path, clauses])).toEqual([
      ['cohort-derived', '甲', 'place', ['place'], ['1.a']],
      ['cohort-derived', '甲', 'average', ['average'], ['2.a']],
      ['cohort-derived', '甲', 'collectedByAll', ['collectedByAll'], ['3.a']],
    ]);
    expect(found[0]).toMatchObject({
      message: {
        zh: '甲：信息排名 place（条款 1.a）：由全体单位的数据得出，不能填报',
        en: '甲: Rank by news place (clause 1.a): found from all units; it is not to be given',
      },
      hint: { zh: '删去它；单独给一个单位计分时才填。', en: 'Remove it; it is given only where one unit is scored alone.' },
    });
    // Left out by writing `undefined` is left out.
    expect(codes([{ unit: '甲', facts: { ...jia.facts, place: undefined } }])).toEqual([]);
  });

  test('a rank beyond its field, for each unit that is', () => {
    const found = issuesOf(() => scoring([jia, yi, bing, unit('丁', 0, 10, 0), unit('戊', 0, 10, 0)]));
    expect(found.map(({ code, unit: name, fact, received, clauses }) => [code, name, fact, received, clauses])).toEqual([
      ['fact-domain', '丁', 'place', '4', ['1.a']],
      ['fact-domain', '戊', 'place', '4', ['1.a']],
    ]);
    expect(found[0]?.message).toEqual({
      zh: '丁：信息排名 place（条款 1.a）：超出取值范围，应为整数 1–3，收到 4',
      en: '丁: Rank by news place (clause 1.a): out of its domain; expected a whole number 1–3, received 4',
    });
    // Three places are enough for four who share them.
    expect(codes([jia, yi, bing, unit('丁', 4, 10, 0)])).toEqual(['fact-domain']);
    expect(codes([jia, yi, bing, unit('丁', 1, 10, 0)])).toEqual([]);
  });

  test('a mean or a sum outside its domain, once for all of them', () => {
    const bounded = one(
      shows(ratio(collected, cohortSum('sum', '条', '合计', 'Sum', collected, { min: 1, max: 9 }), { none: 'error', some: 'error' })),
    );
    const of = (...given: readonly number[]) => given.map((entries, i) => ({ unit: `u${i}`, facts: { collected: entries } }));
    const found = issuesOf(() => evaluateCohort(bounded, of(0, 0)));
    expect(
      found.map(({ code, unit: name, fact, received, clauses, message }) => [code, name, fact, received, clauses, message.en]),
    ).toEqual([
      ['fact-domain', undefined, 'sum', '0', ['1.a'], 'Sum sum (clause 1.a): out of its domain; expected a number 1–9, received 0'],
    ]);
    expect(codes(of(4, 6), undefined, bounded)).toEqual(['fact-domain']);
    expect(codes(of(4, 5), undefined, bounded)).toEqual([]);
    expect(codes(of(1, 0), undefined, bounded)).toEqual([]);
  });

  test('a figure that cannot be made for a unit, under its name and the figure’s', () => {
    const load = ratio(collected, count('staff', '人', '人数', 'Staff'), { none: 'error', some: 'unbounded' });
    const mean = one(shows(cohortMean('load', '件', '平均负荷', 'Mean load', load)));
    const units = [
      [1, 1],
      [0, 0],
      [3, 0],
    ].map(([entries, staff], i) => ({ unit: `u${i}`, facts: { collected: entries, staff } }));
    const found = issuesOf(() => evaluateCohort(mean, units));
    expect(found.map(({ code, unit: name, fact, clauses }) => [code, name, fact, clauses])).toEqual([
      ['ratio-undefined', 'u1', 'load', ['1.a']],
      ['value-unbounded', 'u2', 'load', ['1.a']],
    ]);
    expect(found[1]?.message.en).toBe('u2: Mean load load (clause 1.a): an unbounded ratio cannot be calculated with');
    expect(
      inTime(2000, () => codesOf(() => evaluateCohort(one(shows(cohortSum('load', '件', '负荷', 'Load', load))), units.slice(2)))),
    ).toEqual(['value-unbounded']);
  });

  test('a figure whose digits have no end', () => {
    const part = quantity('part', '分', '部分', 'Part');
    const units = Array.from({ length: 400 }, (_, i) => ({ unit: `u${i}`, facts: { part: `1/${1_000_003 + 2 * i}` } }));
    for (const of of [cohortMean('figure', '分', '平均', 'Mean', part), cohortSum('figure', '分', '合计', 'Sum', part)]) {
      const found = issuesOf(() => evaluateCohort(one(shows(of)), units));
      expect(found.map(({ code, fact, unit: name }) => [code, fact, name])).toEqual([['value-digits', 'figure', undefined]]);
    }
    const squared = product(part, part, part, part, part, part, part, part);
    const long = { unit: '甲', facts: { part: `1/${'7'.repeat(99)}` } };
    const found = issuesOf(() => evaluateCohort(one(shows(cohortMean('figure', '分', '平均', 'Mean', product(squared, squared)))), [long]));
    expect(found.map(({ code, fact, unit: name }) => [code, fact, name])).toEqual([['value-digits', 'figure', '甲']]);
  });

  test('what only scoring finds, of every unit, each under its name', () => {
    const share = one(shows(ratio(collected, count('staff', '人', '人数', 'Staff'), { none: 'error', some: 'error' })));
    const found = issuesOf(() =>
      evaluateCohort(
        share,
        [0, 2, 0].map((staff, i) => ({ unit: `u${i}`, facts: { collected: 1, staff } })),
      ),
    );
    expect(found.map(({ code, unit: name, clauses, message }) => [code, name, clauses, message.zh])).toEqual([
      ['ratio-undefined', 'u0', ['1.a'], expect.stringMatching(/^u0：/)],
      ['ratio-undefined', 'u2', ['1.a'], expect.stringMatching(/^u2：/)],
    ]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Strangers

describe('units from someone who means no good', () => {
  const { proxy: revoked, revoke } = Proxy.revocable([], {});
  revoke();
  const throwing = (target: object) =>
    new Proxy(target, {
      get: () => {
        throw new Error('get');
      },
      getOwnPropertyDescriptor: () => {
        throw new Error('descriptor');
      },
      ownKeys: () => {
        throw new Error('keys');
      },
    });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['text', '甲'],
    ['one unit', jia],
    ['units by name', { 甲: jia.facts }],
    ['something with a length', { length: 1, 0: jia }],
    ['a function', () => [jia]],
    ['a map', new Map([['甲', jia]])],
    ['a set', new Set([jia])],
    ['what throws', throwing([jia])],
    ['a revoked proxy', revoked],
  ])('no list: %s', (_, units) => {
    const found = issuesOf(() => scoring(units));
    expect(found.map(({ code }) => code)).toEqual(['cohort-shape']);
  });

  test('no list: what it says', () => {
    expect(issuesOf(() => scoring('甲'))[0]).toMatchObject({
      message: { zh: '各单位应为一个列表（{ unit, facts }），收到 "甲"', en: 'the units must be a list of { unit, facts }; received "甲"' },
      hint: { zh: '没有数据的单位写 facts: null。', en: 'A unit without data has facts: null.' },
    });
  });

  const getter = Object.defineProperty({ facts: jia.facts }, 'unit', { enumerable: true, get: () => '甲' });
  test.each<[string, unknown]>([
    ['null', null],
    ['a number', 5],
    ['text', '甲'],
    ['a list', []],
    ['nothing in it', {}],
    ['no name', { facts: jia.facts }],
    ['an empty name', { unit: '', facts: jia.facts }],
    ['a name that is no text', { unit: 5, facts: jia.facts }],
    ['no facts', { unit: '甲' }],
    ['facts undefined', { unit: '甲', facts: undefined }],
    ['a group that is no text', { ...jia, group: 5 }],
    ['a group that is null by mistake', { ...jia, group: {} }],
    ['assumed that is no list', { ...jia, assumed: 'news' }],
    ['assumed of no texts', { ...jia, assumed: ['news', 5] }],
    ['a getter', getter],
    ['what throws', throwing({})],
    ['a revoked proxy', revoked],
    ['a name from a prototype', Object.create(jia)],
    ['a function', () => jia],
  ])('no unit: %s', (_, given) => {
    const found = issuesOf(() => scoring([yi, given, null]));
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['cohort-shape', [1]],
      ['cohort-shape', [2]],
    ]);
    expect(found[1]?.message.en).toBe('the units must be a list of { unit, facts }; received [2] = null');
  });

  test('a hole in the list', () => {
    const holed = [jia, yi];
    holed.length = 3;
    expect(issuesOf(() => scoring(holed)).map(({ code, path }) => [code, path])).toEqual([['cohort-shape', [2]]]);
  });

  test('what is said in the same breath as other faults', () => {
    expect(codes([jia, 7, { unit: '乙', facts: {} }, jia])).toEqual([
      'cohort-shape',
      'fact-missing',
      'fact-missing',
      'fact-missing',
      'cohort-unit-twice',
    ]);
  });

  test('no getter is run', () => {
    let runs = 0;
    const counting = Object.defineProperty({ closed: 1, collected: 1 }, 'news', {
      enumerable: true,
      get: () => {
        runs += 1;
        return 1;
      },
    });
    const found = issuesOf(() => scoring([{ unit: '甲', facts: counting }]));
    expect(found.map(({ code, unit: name, fact }) => [code, name, fact])).toEqual([['fact-unreadable', '甲', 'news']]);
    const place = Object.defineProperty({ ...jia.facts }, 'place', { enumerable: true, get: () => (runs += 1) });
    expect(codes([{ unit: '甲', facts: place }])).toEqual(['cohort-derived']);
    expect(runs).toBe(0);
  });

  test('facts that throw, or that are a revoked proxy', () => {
    expect(codes([{ unit: '甲', facts: throwing({}) }])).toEqual(['fact-unreadable', 'fact-unreadable', 'fact-unreadable', 'facts-shape']);
    expect(issuesOf(() => scoring([{ unit: '甲', facts: revoked }])).map(({ code, unit: name }) => [code, name])).toEqual([
      ['facts-shape', '甲'],
    ]);
  });

  test('keys of prototypes are keys like any other', () => {
    const facts = JSON.parse('{"news":1,"closed":1,"collected":1,"__proto__":{"place":1},"constructor":1,"hasOwnProperty":1}');
    expect(codes([{ unit: '甲', facts }])).toEqual(['fact-unknown', 'fact-unknown', 'fact-unknown']);
    expect(codes([{ unit: '甲', facts: Object.create({ news: 1, closed: 1, collected: 1 }) }])).toEqual([
      'fact-missing',
      'fact-missing',
      'fact-missing',
    ]);
    const polluted: unknown = JSON.parse('{"unit":"甲","facts":null,"__proto__":{"group":5}}');
    expect(codes([polluted, yi])).toEqual([]);
  });

  test('names that a terminal would obey, and names without end', () => {
    const [first] = issuesOf(() => scoring([{ unit: '\u001b[31m甲\u202e', facts: {} }]));
    expect(first?.message.zh).toMatch(/^\?\[31m甲\?：/);
    const [long] = issuesOf(() => scoring([{ unit: '长'.repeat(10_000), facts: {} }]));
    expect(long?.message.zh.length).toBeLessThan(200);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a number', 7],
    ['a list', []],
    ['readings that are none', { readings: 7 }],
    ['ties that are none', { ties: 'coin' }],
    ['ties of a prototype', { ties: 'constructor' }],
    ['ties that are a list', { ties: ['shared'] }],
  ])('options: %s', (_, options) => {
    expect(codes([jia, yi], options)).toEqual(['options-shape']);
  });
  test('options with a getter, and readings that are not there', () => {
    expect(codes([jia], Object.defineProperty({}, 'ties', { enumerable: true, get: () => 'shared' }))).toEqual(['data-unreadable']);
    expect(codes([jia], { readings: { Q: 'x' } })).toEqual(['reading-unknown']);
    expect(codes([jia], {})).toEqual([]);
  });

  test('a million units are refused before anybody looks at them', () => {
    const [issue] = inTime(1000, () => issuesOf(() => scoring(new Array(1_000_000).fill(jia)))) as ReturnType<typeof issuesOf>;
    expect(issue).toMatchObject({
      code: 'data-too-large',
      message: { zh: '数据过大：至多 100000 个单位', en: 'the data is too large: at most 100000 units' },
    });
    expect(inTime(1000, () => codes(new Array(4_000_000_000)))).toEqual(['data-too-large']);
  });

  test('many units with much to say are read, for each may be as large as one that stands alone', () => {
    const squads = list('squads', '中队', 'Squads', [count('cases', '件', '案件', 'Cases')]);
    const many = one(shows(cohortMean('mean', '件', '平均', 'Mean', sumOf(squads, squads.item.cases))));
    const units = Array.from({ length: 30 }, (_, i) => ({
      unit: `u${i}`,
      facts: { squads: Array.from({ length: 40_000 }, () => ({ cases: 1 })) },
    }));
    expect(evaluateCohort(many, units).figures[0]?.exact).toBe('40000');
  });

  test('thousands of units, each in a group of its own or all in one, are placed soon', () => {
    const ranked = one(shows(rank('place', '排名', 'Rank', { of: 100_000, ties: 'dense', by: news, order: 'highest' })));
    for (const groups of [20_000, 1]) {
      const units = Array.from({ length: 20_000 }, (_, i) => ({
        unit: `u${i}`,
        group: `g${i % groups}`,
        facts: { news: (i * 7919) % 9001 },
      }));
      const cohort = inTime(10_000, () => evaluateCohort(ranked, units)) as Cohort;
      expect(cohort.standings.length).toBe(20_000);
    }
  });

  test('and nobody reads on after a thousand faults', () => {
    const units = Array.from({ length: 50_000 }, (_, i) => ({ unit: `u${i}`, facts: {} }));
    const found = inTime(5000, () => codes(units)) as readonly string[];
    expect(found.length).toBeGreaterThanOrEqual(1000);
    expect(found.length).toBeLessThan(1010);
    const undefined0 = one(shows(ratio(collected, news, { none: 'error', some: 'error' })));
    const zeros = Array.from({ length: 5000 }, (_, i) => ({ unit: `u${i}`, facts: { collected: 1, news: 0 } }));
    expect(issuesOf(() => evaluateCohort(undefined0, zeros)).length).toBe(1000);
  });
});

describe('what is given is left alone', () => {
  const frozen = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) frozen(child);
    return Object.freeze(value);
  };
  test('and may be frozen, through and through', () => {
    const units = frozen(throughJson([jia, { ...yi, group: '东' }, none('丙')]));
    const before = JSON.stringify(units);
    expect(codes(units, frozen({ ties: 'dense', readings: {} }))).toEqual([]);
    expect(JSON.stringify(units)).toBe(before);
  });
  test('and what is done to it afterwards changes no tree', () => {
    const squads = list('squads', '中队', 'Squads', [count('cases', '件', '案件', 'Cases')]);
    const given = [{ cases: 1 }];
    const cohort = evaluateCohort(one(perItemAward(1, sumOf(squads, squads.item.cases))), [{ unit: '甲', facts: { squads: given } }]);
    given.push({ cases: 7 });
    expect(treeOf(cohort, '甲').input).toEqual({ squads: [{ cases: 1 }] });
  });
  test('the answer survives JSON', () => {
    const cohort = evaluateCohort(scheme, [{ ...jia, group: '东' }, none('丙'), yi], { ties: 'sharedLow' });
    expect(throughJson(cohort)).toEqual(throughJson(throughJson(cohort)));
    expect(JSON.parse(JSON.stringify(cohort))).toEqual(cohort);
  });
  test('a rubric that went through JSON scores the same', () => {
    const units = [jia, yi, bing, none('丁')];
    expect(throughJson(evaluateCohort(readRubric(throughJson(scheme)), units))).toEqual(throughJson(evaluateCohort(scheme, units)));
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Readings

describe('readings', () => {
  const ties = question('T', '并列如何排', 'How equals are ranked', {
    chosen: 'shared',
    options: { shared: ['并列', 'shared'], dense: ['不空名次', 'dense'], byRate: ['按办结率', 'by closing rate'] },
  });
  const average = question('A', '平均如何求', 'What the average is', {
    chosen: 'ofRates',
    options: { ofRates: ['比率的平均', 'mean of rates'], pooled: ['合计之比', 'rate of sums'] },
  });
  const basis = question('B', '采集数含不含注销', 'Whether cancelled entries count', {
    chosen: 'gross',
    options: { gross: ['含', 'they do'], net: ['不含', 'they do not'] },
  });
  const due = count('due', '件', '应办', 'Due');
  const done = count('done', '件', '已办', 'Done', { partOf: due });
  const kept = count('kept', '条', '有效采集数', 'Entries kept');
  const read = rubric({ ...head, readings: [ties, average, basis], rounding: EXACT }, [
    criterion(
      '1',
      '名次',
      'Rank',
      earns(9, {
        a: convert(
          9,
          reading(ties, {
            shared: rank('place', '排名', 'Rank', { of: 9, ties: 'shared', by: news, order: 'highest' }),
            dense: rank('placeDense', '排名（不空）', 'Rank, dense', { of: 9, ties: 'dense', by: news, order: 'highest' }),
            byRate: rank('placeByRate', '排名（按办结率）', 'Rank by rate', { of: 9, ties: 'shared', by: closed, order: 'highest' }),
          }),
          9,
        ),
      }),
    ),
    criterion(
      '2',
      '比率',
      'Rate',
      earns(1000, {
        a: about(
          '平均',
          'Average',
          shows(
            reading(average, {
              ofRates: cohortMean('average', '%', '平均', 'Average', closed),
              pooled: rate(
                cohortSum('doneByAll', '件', '已办合计', 'Done by all', done),
                cohortSum('dueOfAll', '件', '应办合计', 'Due of all', due, { min: 1 }),
                { none: 'error', some: 'error' },
              ),
            }),
          ),
        ),
      }),
    ),
    // The reading stands in what the figure is made from: it is the same figure, made from something else.
    criterion(
      '3',
      '合计',
      'Sum',
      earns(1000, { a: about('合计', 'Sum', shows(reading(basis, { gross: gross(collected), net: gross(kept, 'Net') }))) }),
    ),
  ]);
  function gross<K extends 'collected' | 'kept'>(of: ReturnType<typeof count<K>>, suffix: '' | 'Net' = '') {
    return suffix === '' ? cohortSum('sum', '条', '合计', 'Sum', of) : cohortSum('sumNet', '条', '净合计', 'Net sum', of);
  }
  const units = [
    { unit: '甲', facts: { news: 5, closed: 50, collected: 10, due: 4, done: 1, kept: 9 } },
    { unit: '乙', facts: { news: 5, closed: 70, collected: 20, due: 6, done: 5, kept: 5 } },
    { unit: '丙', facts: { news: 2, closed: 60, collected: 30, due: 10, done: 3, kept: 1 } },
  ];
  const shown = (readings: Parameters<typeof evaluateCohort<typeof read>>[2] = {}) =>
    evaluateCohort(read, units, readings).standings.map(({ tree }) => tree?.children?.map(({ exact }) => exact));

  test('the chosen ones', () => {
    expect(shown()).toEqual([
      ['1', '60', '60'],
      ['1', '60', '60'],
      ['3', '60', '60'],
    ]);
  });
  test('others, each with figures of its own', () => {
    expect(shown({ readings: { T: 'dense', A: 'pooled', B: 'net' } })).toEqual([
      ['1', '45', '15'],
      ['1', '45', '15'],
      ['2', '45', '15'],
    ]);
    expect(shown({ readings: { T: 'byRate' } }).map((one0) => one0?.[0])).toEqual(['3', '1', '2']);
    const pooled = evaluateCohort(read, units, { readings: { A: 'pooled' } });
    expect(pooled.figures.map(({ fact, exact }) => [fact, exact])).toEqual([
      ['doneByAll', '9'],
      ['dueOfAll', '20'],
      ['sum', '60'],
    ]);
    expect(treeOf(pooled, '甲').taken).toEqual([
      { id: 'T', option: 'shared' },
      { id: 'A', option: 'pooled' },
      { id: 'B', option: 'gross' },
    ]);
  });
  test('facts that only another reading asks for may be left out, and are owed where it is used', () => {
    const usual = units.map(({ unit: name, facts: { news: n, closed: c, collected: e } }) => ({
      unit: name,
      facts: { news: n, closed: c, collected: e },
    }));
    expect(scores(evaluateCohort(read, usual)).length).toBe(3);
    const found = issuesOf(() => evaluateCohort(read, usual.slice(0, 1), { readings: { A: 'pooled' } }));
    expect(found.map(({ code, fact, clauses, unit: name }) => [code, fact, clauses, name])).toEqual([
      ['fact-missing', 'done', ['2.a'], '甲'],
      ['fact-missing', 'due', ['2.a'], '甲'],
    ]);
  });
  test('a subset that is larger than its whole is refused, also where only another reading asks for it', () => {
    const [first] = units;
    expect(codes([{ ...first, facts: { ...first?.facts, done: 5 } }], {}, read)).toEqual(['fact-subset']);
  });
  test('a figure that only another reading uses is not to be given either', () => {
    const [first] = units;
    expect(codes([{ ...first, facts: { ...first?.facts, placeDense: 1 } }], {}, read)).toEqual(['cohort-derived']);
  });
  test('a reading inside what a figure is made from makes it another figure, which needs a key of its own', () => {
    const sum = cohortSum('sum', '条', '合计', 'Sum', reading(basis, { gross: collected, net: kept }));
    expect(codesOf(() => one(shows(sum), { readings: [basis] }))).toEqual(['key-conflict']);
  });
  test('the blank facts tell figures, what they are made from, and what only another reading asks for', () => {
    expect(factSheet(read).map(({ key, cohort, alternative, clauses }) => [key, cohort, alternative, clauses])).toEqual([
      ['place', 'figure', false, ['1.a']],
      ['average', 'figure', false, ['2.a']],
      ['sum', 'figure', false, ['3.a']],
      ['news', 'source', false, ['1.a']],
      ['closed', 'source', false, ['2.a']],
      ['collected', 'source', false, ['3.a']],
      ['placeDense', 'figure', true, ['1.a']],
      ['placeByRate', 'figure', true, ['1.a']],
      ['doneByAll', 'figure', true, ['2.a']],
      ['done', 'source', true, ['2.a']],
      ['due', 'source', true, ['2.a']],
      ['dueOfAll', 'figure', true, ['2.a']],
      ['sumNet', 'figure', true, ['3.a']],
      ['kept', 'source', true, ['3.a']],
    ]);
  });
  test('what a figure is made from and a clause reads as well is neither', () => {
    const entry = factSheet(scheme).find(({ key }) => key === 'closed');
    expect(entry).toMatchObject({ cohort: null, alternative: false, clauses: ['2.a'] });
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Nothing happened

describe('what did not happen', () => {
  const late = tally('late', '件', '逾期', 'Late');
  const squads = list('squads', '中队', 'Squads', [count('cases', '件', '案件', 'Cases')], { nothing: [] });
  const counted = rubric(head, [
    criterion(
      '1',
      '项',
      'Item',
      earns(10, {
        a: rankTier(rank('place', '排名', 'Rank', { of: 9, ties: 'shared', by: late, order: 'lowest' }), { '1-1': 9, '2-9': 1 }),
        b: about('案件', 'Cases', perItemDeduct(0.1, sumOf(squads, squads.item.cases))),
        c: deduct(1, fault('faulty', '差错', 'Faulty')),
      }),
    ),
  ]);
  const given: GivenUnitFactsOf<typeof counted> = {};

  test('is filled in on request, also in what a figure is made from, and listed', () => {
    const filled = withUnitDefaults(counted, given);
    expect(filled).toEqual({ facts: { squads: [], faulty: false, late: 0 }, assumed: ['squads', 'faulty', 'late'] });
    const cohort = evaluateCohort(counted, [
      { unit: '甲', ...filled },
      { unit: '乙', ...withUnitDefaults(counted, { late: 2, faulty: true }) },
    ]);
    expect(cohort.standings.map(({ tree }) => [tree?.exact, tree?.assumed])).toEqual([
      ['9', ['squads', 'faulty', 'late']],
      ['0', ['squads']],
    ]);
  });
  test('is not filled in otherwise', () => {
    expect(codes([{ unit: '甲', facts: {} }], {}, counted)).toEqual(['fact-missing', 'fact-missing', 'fact-missing']);
  });
  test('is not claimed where it happened, or where silence means nothing', () => {
    const found = issuesOf(() =>
      scoring(
        [
          { unit: '甲', facts: { squads: [], faulty: false, late: 3 }, assumed: ['late', 'squads'] },
          { unit: '乙', facts: { squads: [], faulty: false, late: 0 }, assumed: ['place', 'nonsense'] },
        ],
        {},
        counted,
      ),
    );
    expect(found.map(({ code, unit: name, fact, clauses }) => [code, name, fact, clauses])).toEqual([
      ['assumed-unknown', '甲', 'late', ['1.a']],
      ['assumed-unknown', '乙', 'place', ['1.a']],
      ['assumed-unknown', '乙', 'nonsense', []],
    ]);
  });
  test.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['text', 'late'],
    ['a getter', Object.defineProperty({}, 'late', { enumerable: true, get: () => 1 })],
  ])('is not filled in where there are no facts: %s', (_, strange) => {
    const filling = withUnitDefaults as (rubric: unknown, given: unknown) => unknown;
    expect(codesOf(() => filling(counted, strange))).toEqual(['facts-shape']);
  });
  test('a figure of the cohort is never filled in', () => {
    expect(withUnitDefaults(scheme, { closed: 1, collected: 1 })).toEqual({
      facts: { closed: 1, collected: 1, news: 0 },
      assumed: ['news'],
    });
  });
});

// ---------------------------------------------------------------------------------------------------------------
// A year

describe('a year in a cohort', () => {
  const month = rubric({ ...head, id: 'month', max: 100 }, [
    criterion(
      'm',
      '月度',
      'Month',
      earns(100, { a: convert(100, quantity('monthScore', '分', '月得分', 'Month score', { max: 100 }), 100) }),
    ),
  ]);
  const score = quantity('score', '分', '管理分', 'Management score', { max: 100 });
  const year = weightedAnnual(
    { ...head, id: 'year', max: 100 },
    { key: 'months', label: ['各月', 'Months'], rubric: month, count: 2, weight: 0.9, use: 'exact' },
    { management: convert(10, score, 100) },
    {
      extra: rankTier(rank('place', '管理排名', 'Rank by management', { of: 3, ties: 'shared', by: score, order: 'highest' }), {
        '1-1': 2,
        '2-3': 0,
      }),
      above: about('高于平均', 'Above the average', award(1, moreThan(score, cohortMean('mean', '分', '平均', 'Mean', score)))),
    },
  );
  const months = (...given: readonly number[]) => given.map((monthScore) => ({ monthScore }));

  test('its own figures are found, and its months are scored as ever', () => {
    const cohort = evaluateCohort(year, [
      { unit: '甲', facts: { months: months(80, 90), score: 70 } },
      { unit: '乙', facts: { months: [{ knownScore: 60 }, { monthScore: 70 }], score: 90 } },
      { unit: '丙', facts: null },
    ]);
    expect(scores(cohort)).toEqual(['83.5', '70.5', null]);
    expect(cohort.figures.map(({ fact, exact, units }) => [fact, exact, units])).toEqual([['mean', '80', 2]]);
    expect(figures(cohort, '乙')).toEqual({ place: '1', mean: '80' });
    const { cohort: found, ...tree } = treeOf(cohort, '乙');
    expect(found?.length).toBe(2);
    expect(throughJson(evaluate(readRubric(year), tree.input))).toEqual(throughJson(tree));
  });
  test('what did not happen in its months is filled in as well, and listed by its path', () => {
    const quiet = rubric({ ...head, id: 'quiet-month', max: 100 }, [
      criterion('m', '月度', 'Month', keeps(100, { a: perItemDeduct(10, tally('late', '件', '逾期', 'Late')) })),
    ]);
    const quietYear = weightedAnnual(
      { ...head, id: 'quiet-year', max: 100 },
      { key: 'months', label: ['各月', 'Months'], rubric: quiet, count: 2, weight: 1, use: 'exact' },
      {},
      { first: rankTier(rank('place', '排名', 'Rank', { of: 3, ties: 'shared', by: news, order: 'highest' }), { '1-1': 2, '2-3': 0 }) },
    );
    const filled = withUnitDefaults(quietYear, { months: [{}, { late: 3 }] });
    expect(filled.assumed).toEqual(['months[0].late', 'news']);
    const cohort = evaluateCohort(quietYear, [{ unit: '甲', ...filled }]);
    expect([scores(cohort), treeOf(cohort, '甲').assumed]).toEqual([['87'], ['months[0].late', 'news']]);
  });
  test('what is wrong in a month is told under the name of the unit', () => {
    const found = issuesOf(() => scoring([{ unit: '甲', facts: { months: [{ monthScore: 101 }, {}], score: 1 } }], {}, year));
    expect(found.map(({ code, unit: name, path }) => [code, name, path])).toEqual([
      ['fact-domain', '甲', ['months', 0, 'monthScore']],
      ['fact-missing', '甲', ['months', 1, 'monthScore']],
    ]);
  });
  test('a figure inside a month belongs to the month: it is given there, and not found', () => {
    const inMonth = rubric({ ...head, id: 'ranked-month', max: 100 }, [
      criterion(
        'm',
        '月度',
        'Month',
        earns(100, {
          a: rankTier(rank('monthRank', '月排名', 'Rank of the month', { of: 3, ties: 'shared', by: news, order: 'highest' }), {
            '1-1': 100,
            '2-3': 50,
          }),
        }),
      ),
    ]);
    const ranked = weightedAnnual(
      { ...head, id: 'ranked-year', max: 100 },
      { key: 'months', label: ['各月', 'Months'], rubric: inMonth, count: 1, weight: 1, use: 'exact' },
      {},
      {},
    );
    const cohort = evaluateCohort(ranked, [{ unit: '甲', facts: { months: [{ monthRank: 2 }] } }]);
    expect([scores(cohort), cohort.figures]).toEqual([['50'], []]);
    expect(treeOf(cohort, '甲')).not.toHaveProperty('cohort');
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Building it

describe('a declaration that cannot be', () => {
  const rankData = (cohort: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
    kind: 'rank',
    key: 'place',
    label: named('排名', 'Rank'),
    unit: named('名', 'place'),
    min: 1,
    max: 3,
    ties: 'shared',
    cohort,
    ...more,
  });
  const meanData = (cohort: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
    kind: 'quantity',
    key: 'mean',
    label: named('平均', 'Mean'),
    unit: named('件', 'cases'),
    min: 0,
    max: null,
    cohort,
    ...more,
  });
  const byNews = { figure: 'rank', of: countData('news'), order: 'highest' };
  const ofNews = { figure: 'mean', of: countData('news') };
  /** A rubric, on the wire, that compares a figure with 1. */
  const comparing = (of: unknown) => holding(awardData({ when: { kind: 'compare', of, is: '<=', to: { kind: 'figure', amount: 1 } } }));
  const faultsOf = (of: unknown) => issuesOf(() => readRubric(comparing(of)));

  test('what can be, on the wire', () => {
    expect(faultsOf(rankData(byNews))).toEqual([]);
    expect(faultsOf(meanData(ofNews))).toEqual([]);
    expect(faultsOf(meanData({ ...ofNews, figure: 'sum' }))).toEqual([]);
    expect(faultsOf(rankData(undefined))).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['a rank that is a mean', rankData(ofNews), 'a rank comes from ranking, and nothing else does'],
    ['a rank that is a sum', rankData({ ...ofNews, figure: 'sum' }), 'a rank comes from ranking, and nothing else does'],
    ['a mean that is a rank', meanData(byNews), 'a rank comes from ranking, and nothing else does'],
    ['a rank without an order', rankData({ figure: 'rank', of: countData('news') }), 'a ranking says its order, and nothing else does'],
    ['a mean with an order', meanData({ ...ofNews, order: 'highest' }), 'a ranking says its order, and nothing else does'],
    ['a sum with an order', meanData({ ...ofNews, figure: 'sum', order: 'lowest' }), 'a ranking says its order, and nothing else does'],
    ['a figure with a default', meanData(ofNews, { nothing: 0 }), 'a figure of the cohort is no field, and has no default'],
    ['a rank without its field', rankData(byNews, { max: null }), 'a rank needs its field and its ties'],
  ])('%s', (_, of, expected) => {
    const found = faultsOf(of);
    expect(found.map(({ code, expected: why }) => [code, why?.en])).toEqual([['fact-declared', expected]]);
    expect(found[0]?.message.en).toMatch(new RegExp(`: the declaration of fact \\w+ cannot be: ${expected}$`));
    expect(found[0]?.message.zh).toMatch(/的声明不成立：\p{Script=Han}/u);
  });

  test.each<[string, unknown, string]>([
    ['a figure that nobody knows', meanData({ ...ofNews, figure: 'median' }), 'rubric-field'],
    ['an order that nobody knows', rankData({ ...byNews, order: 'best' }), 'rubric-field'],
    ['nothing that it is made from', meanData({ figure: 'mean' }), 'rubric-kind'],
    ['a condition that it is made from', meanData({ figure: 'mean', of: flagData() }), 'rubric-kind'],
    ['something else beside', meanData({ ...ofNews, weight: 2 }), 'rubric-field'],
    ['a source that is no object', meanData('news'), 'rubric-field'],
    ['a source that is null', meanData(null), 'rubric-field'],
    ['ties that nobody knows', rankData(byNews, { ties: 'coin' }), 'rubric-field'],
  ])('%s', (_, of, code) => {
    expect(faultsOf(of).map((issue) => issue.code)).toContain(code);
    expect(faultsOf(of).length).toBe(1);
  });

  test('made from what is wrong itself', () => {
    expect(faultsOf(meanData({ figure: 'mean', of: countData('news', { min: 5, max: 1 }) })).map(({ code, name }) => [code, name])).toEqual(
      [['fact-declared', 'news']],
    );
  });

  const REST = 'a figure of the cohort rests on another';
  test('a figure that rests on another one: nobody could say which comes first', () => {
    const found = faultsOf(meanData({ figure: 'mean', of: rankData(byNews) }));
    expect(found.map(({ code, name, expected }) => [code, name, expected?.en])).toEqual([['fact-declared', 'mean', REST]]);
    const deep = { kind: 'sum', of: [countData('cases'), { kind: 'product', of: [meanData(ofNews), countData('news')] }], mean: false };
    expect(faultsOf(rankData({ figure: 'rank', of: deep, order: 'lowest' })).map(({ name, expected }) => [name, expected?.en])).toEqual([
      ['place', REST],
    ]);
    expect(
      codesOf(() =>
        one(
          shows(
            cohortMean(
              'meanRank',
              '名',
              '平均名次',
              'Mean rank',
              rank('place', '排名', 'Rank', { of: 3, ties: 'shared', by: news, order: 'highest' }),
            ),
          ),
        ),
      ),
    ).toEqual(['fact-declared']);
  });

  test('a figure that rests on itself cannot even be written', () => {
    const circular = meanData(undefined) as Record<string, unknown>;
    circular['cohort'] = { figure: 'mean', of: circular };
    expect(faultsOf(circular).map(({ code }) => code)).toEqual(['data-unreadable']);
  });

  test('a figure in a list', () => {
    const item = { staff: meanData(ofNews, { key: 'staff', list: 'squads' }) };
    const inList = holding(
      awardData({
        when: {
          kind: 'every',
          list: listData({ item }),
          holds: { kind: 'compare', of: item.staff, is: '>', to: { kind: 'figure', amount: 0 } },
        },
      }),
    );
    expect(issuesOf(() => readRubric(inList)).map(({ code, expected }) => [code, expected?.en])).toContainEqual([
      'fact-declared',
      'a figure of the cohort is no field, and has no default',
    ]);
    const built = list('squads', '中队', 'Squads', [cohortMean('mean', '件', '平均', 'Mean', news)]);
    expect(codesOf(() => one(award(1, every(built, atLeast(built.item.mean, 1)))))).toContain('fact-declared');
  });

  test('made from a field of a list, which no unit has by itself', () => {
    const squads = list('squads', '中队', 'Squads', [count('cases', '件', '案件', 'Cases')], { min: 1 });
    expect(codesOf(() => one(shows(cohortMean('mean', '件', '平均', 'Mean', squads.item.cases))))).toContain('item-outside-list');
    // Nor has it inside the list: the figure is of the cohort, whichever element is at hand.
    const above = every(squads, moreThan(squads.item.cases, cohortMean('mean', '件', '平均', 'Mean', squads.item.cases)));
    expect(codesOf(() => one(award(1, above)))).toContain('item-outside-list');
  });

  test('one key made in two ways', () => {
    const two = (a: Rule, b: Rule) =>
      codesOf(() => rubricOf([criterion('1', '项', 'Item', earns(9, { a: about('甲', 'A', a), b: about('乙', 'B', b) }))]));
    const mean = (of: Parameters<typeof cohortMean>[4]) => shows(cohortMean('figure', '件', '数', 'Figure', of));
    expect(two(mean(news), mean(collected))).toEqual(['key-conflict']);
    expect(two(mean(news), shows(cohortSum('figure', '件', '数', 'Figure', news)))).toEqual(['key-conflict']);
    expect(two(mean(news), mean(news))).toEqual([]);
    const by = (order: 'highest' | 'lowest', ties: TiePolicy = 'shared') =>
      shows(rank('place', '排名', 'Rank', { of: 3, ties, by: news, order }));
    expect(two(by('highest'), by('lowest'))).toEqual(['key-conflict']);
    expect(two(by('highest'), by('highest', 'dense'))).toEqual(['key-conflict']);
    expect(two(by('highest'), shows(rank('place', '排名', 'Rank', { of: 3, ties: 'shared' })))).toEqual(['key-conflict']);
  });

  test('tiers that leave a place out, and a share of what may be nothing', () => {
    const place = rank('place', '排名', 'Rank', { of: 3, ties: 'shared', by: news, order: 'highest' });
    expect(codesOf(() => one(rankTier(place, { '1-2': 1 })))).toEqual(['band-gap']);
    expect(codesOf(() => one(rankTier(place, { '1-2': 1, '2-3': 0 })))).toEqual(['band-overlap']);
  });
});

test('a rank that nobody finds here is given by each unit, and may be given in a cohort', () => {
  const given = one(rankTier(rank('place', '市排名', 'Rank in the city', { of: 3, ties: 'shared' }), { '1-1': 2, '2-3': 1 }));
  const cohort = evaluateCohort(given, [
    { unit: '甲', facts: { place: 3 } },
    { unit: '乙', facts: { place: 1 } },
  ]);
  expect([scores(cohort), places(cohort), cohort.figures]).toEqual([['1', '2'], [2, 1], []]);
});

test('points that a person gives stand in a cohort as they do alone', () => {
  const given = points('given', '评分', 'Given', { max: 5, nothing: 0 });
  const cohort = evaluateCohort(one(shows(cohortMean('mean', '分', '平均', 'Mean', given))), [
    { unit: '甲', facts: { given: 5 } },
    { unit: '乙', facts: { given: '1.5' } },
  ]);
  expect(cohort.figures[0]?.exact).toBe('3.25');
});

// ---------------------------------------------------------------------------------------------------------------
// Whatever the units

test('every unit has the tree that it has alone with the figures found, wherever it is listed', () => {
  const facts = fc.record({
    news: fc.integer({ min: 0, max: 3 }),
    closed: fc.constantFrom<number | string>(0, 50, '66.6', 100, '1/3'),
    collected: fc.integer({ min: 0, max: 4 }),
  });
  const wide = schemeOf(12, { '1-1': 3, '2-2': 2, '3-12': 1 });
  fc.assert(
    fc.property(fc.array(fc.option(facts, { freq: 5 }), { minLength: 1, maxLength: 12 }), fc.boolean(), (all0, turned) => {
      const present = all0.filter((one0) => one0 !== null);
      fc.pre(present.length > 0);
      const units = all0.map((given, i) => ({ unit: `u${i}`, facts: given }));
      const cohort = evaluateCohort(wide, turned ? [...units].reverse() : units);
      const byName = new Map(cohort.standings.map((standing) => [standing.unit, standing]));
      for (const [i, given] of all0.entries()) {
        const { tree, place } = byName.get(`u${i}`) ?? { tree: null, place: null };
        if (given === null) {
          expect([tree, place]).toEqual([null, null]);
          continue;
        }
        const better = present.filter((other) => other.news > given.news).length;
        const sum = present.reduce((total, other) => total + other.collected, 0);
        expect(tree?.cohort?.map(({ exact }) => exact).filter((_, at) => at !== 1)).toEqual([String(better + 1), String(sum)]);
        const { cohort: _, ...alone } = tree ?? { cohort: undefined };
        expect(throughJson(evaluate(readRubric(wide), tree?.input ?? {}))).toEqual(throughJson(alone));
      }
    }),
    { numRuns: 60 },
  );
});
