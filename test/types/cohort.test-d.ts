/** What the compiler knows of a cohort: one unit is given its figures, a cohort is given what they are made from. */
import {
  about,
  type Cohort,
  type CohortUnit,
  cohortMean,
  cohortSum,
  convert,
  count,
  criterion,
  earns,
  evaluate,
  evaluateCohort,
  type FactsOf,
  flag,
  type GivenFactsOf,
  type GivenUnitFactsOf,
  type NumberInput,
  type PercentInput,
  percent,
  perItemAward,
  product,
  question,
  type RubricHead,
  type Rule,
  rank,
  rankTier,
  rate,
  ratio,
  reading,
  readRubric,
  rubric,
  type Standing,
  type Trace,
  tally,
  type UnitFactsOf,
  type Use,
  weightedAnnual,
  withDefaults,
  withUnitDefaults,
} from 'kaohe';
import { describe, expectTypeOf, test } from 'vitest';
import { type Minhang2011Facts, type Minhang2011UnitFacts, minhang2011 } from '../../rubrics/minhang/index.js';

const head = {
  id: 'typed',
  title: ['方案', 'Scheme'],
  authority: ['机关', 'Authority'],
  year: 2011,
  max: 10,
} as const satisfies RubricHead;
const around = <U extends Use>(rule: Rule<U>) =>
  rubric(head, [criterion('c', '单项', 'Item', earns(10, { a: about('分项', 'Part', rule) }))]);
type Plain<T> = { [K in keyof T]: T[K] };
type Facts<R> = Plain<FactsOf<R>>;
type Given<R> = Plain<GivenFactsOf<R>>;
type UnitFacts<R> = Plain<UnitFactsOf<R>>;
type GivenUnit<R> = Plain<GivenUnitFactsOf<R>>;

const news = tally('news', '条', '信息', 'News');
const closed = percent('closed', '办结率', 'Closing rate');
const collected = count('collected', '条', '采集', 'Collected');
const held = flag('held', '已召开', 'Held');
const place = rank('place', '名次', 'Place', { of: 13, ties: 'shared', by: news, order: 'highest' });

describe('one unit and a cohort are asked for different facts', () => {
  test('a rank', () => {
    expectTypeOf<Facts<typeof made.rank>>().toEqualTypeOf<{ readonly place: NumberInput }>();
    expectTypeOf<UnitFacts<typeof made.rank>>().toEqualTypeOf<{ readonly news: NumberInput }>();
    expectTypeOf<Given<typeof made.rank>>().toEqualTypeOf<{ readonly place: NumberInput }>();
    expectTypeOf<GivenUnit<typeof made.rank>>().toEqualTypeOf<{ readonly news?: NumberInput }>();
  });
  test('a mean and a sum, with what is read of the unit itself', () => {
    expectTypeOf<Facts<typeof made.mean>>().toEqualTypeOf<{ readonly closed: PercentInput; readonly mean: NumberInput }>();
    expectTypeOf<UnitFacts<typeof made.mean>>().toEqualTypeOf<{ readonly closed: PercentInput }>();
    expectTypeOf<Facts<typeof made.sum>>().toEqualTypeOf<{ readonly sum: NumberInput }>();
    expectTypeOf<UnitFacts<typeof made.sum>>().toEqualTypeOf<{
      readonly collected: NumberInput;
      readonly news: NumberInput;
      readonly closed: PercentInput;
    }>();
  });
  test('a rank that others have found is the unit’s own', () => {
    expectTypeOf<Facts<typeof made.given>>().toEqualTypeOf<{ readonly cityRank: NumberInput }>();
    expectTypeOf<UnitFacts<typeof made.given>>().toEqualTypeOf<{ readonly cityRank: NumberInput }>();
  });
  test('a rubric without figures asks both for the same', () => {
    expectTypeOf<UnitFacts<typeof made.plain>>().toEqualTypeOf<Facts<typeof made.plain>>();
    expectTypeOf<GivenUnit<typeof made.plain>>().toEqualTypeOf<Given<typeof made.plain>>();
  });
});
const made = {
  rank: around(rankTier(place, { '1-13': 1 })),
  mean: around(convert(2, ratio(closed, cohortMean('mean', '%', '平均', 'Mean', closed), { none: 0, some: 0 }), 1)),
  sum: around(convert(1, cohortSum('sum', '条', '合计', 'Sum', product(collected, rate(news, closed, { none: 0, some: 0 }))), 1)),
  given: around(rankTier(rank('cityRank', '市排名', 'City rank', { of: 13, ties: 'shared' }), { '1-13': 1 })),
  plain: around(perItemAward(1, news)),
};

test('a figure that is read twice, and what it is made from, are each asked for once', () => {
  const both = rubric(head, [
    criterion('a', '甲', 'A', earns(1, { a: rankTier(place, { '1-13': 1 }) })),
    criterion('b', '乙', 'B', earns(1, { a: rankTier(place, { '1-13': 1 }), b: perItemAward(1, news) })),
  ]);
  expectTypeOf<Facts<typeof both>>().toEqualTypeOf<{ readonly place: NumberInput; readonly news: NumberInput }>();
  expectTypeOf<UnitFacts<typeof both>>().toEqualTypeOf<{ readonly news: NumberInput }>();
});

describe('figures of other readings are optional, and so is what they are made from', () => {
  const which = question('W', '用何数', 'Which figure', {
    chosen: 'mean',
    options: { mean: ['平均', 'mean'], pooled: ['合计', 'pooled'], ranked: ['名次', 'ranked'] },
  });
  const basis = question('B', '以何为准', 'By what', { chosen: 'one', options: { one: ['一', 'one'], two: ['二', 'two'] } });
  const due = count('due', '件', '应办', 'Due');
  const read = rubric({ ...head, readings: [which, basis] }, [
    criterion(
      'c',
      '单项',
      'Item',
      earns(10, {
        a: about(
          '比',
          'Ratio',
          convert(
            1,
            reading(which, {
              mean: cohortMean('mean', '%', '平均', 'Mean', closed),
              pooled: cohortSum('sum', '件', '合计', 'Sum', due),
              ranked: rank('byNews', '名次', 'Rank', { of: 13, ties: 'dense', by: news, order: 'lowest' }),
            }),
            1,
          ),
        ),
        b: about('和', 'Sum', convert(1, reading(basis, { one: collected, two: cohortSum('all', '条', '合计', 'All', collected) }), 1)),
      }),
    ),
  ]);
  test('of one unit', () => {
    expectTypeOf<Facts<typeof read>>().toEqualTypeOf<{
      readonly mean: NumberInput;
      readonly collected: NumberInput;
      readonly sum?: NumberInput;
      readonly byNews?: NumberInput;
      readonly all?: NumberInput;
    }>();
  });
  test('of a unit of a cohort', () => {
    expectTypeOf<UnitFacts<typeof read>>().toEqualTypeOf<{
      readonly closed: PercentInput;
      readonly collected: NumberInput;
      readonly due?: NumberInput;
      readonly news?: NumberInput;
    }>();
  });
  test('and the readings may be chosen', () => {
    evaluateCohort(read, [{ unit: '甲', facts: { closed: 1, collected: 1, due: 3 } }], { readings: { W: 'pooled', B: 'two' } });
    // @ts-expect-error no such option
    evaluateCohort(read, [], { readings: { W: 'none' } });
    // @ts-expect-error no such reading
    evaluateCohort(read, [], { readings: { X: 'mean' } });
    // @ts-expect-error no such way with equals
    evaluateCohort(read, [], { ties: 'coin' });
    // @ts-expect-error what was assumed belongs to each unit
    evaluateCohort(read, [], { assumed: [] });
  });
});

describe('the compiler refuses the other', () => {
  const { rank: ranked, mean } = made;
  test('a figure in a cohort', () => {
    evaluateCohort(ranked, [{ unit: '甲', facts: { news: 1 } }]);
    // @ts-expect-error the place is found
    evaluateCohort(ranked, [{ unit: '甲', facts: { news: 1, place: 1 } }]);
    // @ts-expect-error the place is found
    evaluateCohort(ranked, [{ unit: '甲', facts: { place: 1 } }]);
    // @ts-expect-error the mean is found
    const facts: UnitFactsOf<typeof mean> = { closed: 1, mean: 1 };
    expectTypeOf(facts).toHaveProperty('closed');
  });
  test('what figures are made from, of one unit', () => {
    evaluate(ranked, { place: 1 });
    // @ts-expect-error one unit is given its place
    evaluate(ranked, { news: 1 });
    // @ts-expect-error news is not what one unit is asked for
    evaluate(ranked, { place: 1, news: 1 });
    // @ts-expect-error the mean is missing
    evaluate(mean, { closed: 1 });
  });
  test('a unit without a name, without facts, with something else', () => {
    evaluateCohort(ranked, [{ unit: '甲', facts: null }]);
    evaluateCohort(ranked, [{ unit: '甲', group: '东', facts: { news: '3' }, assumed: [] }]);
    // @ts-expect-error no name
    evaluateCohort(ranked, [{ facts: null }]);
    // @ts-expect-error no facts; no data is null
    evaluateCohort(ranked, [{ unit: '甲' }]);
    // @ts-expect-error a group has a name
    evaluateCohort(ranked, [{ unit: '甲', group: 1, facts: null }]);
    // @ts-expect-error news are counted
    evaluateCohort(ranked, [{ unit: '甲', facts: { news: true } }]);
    // @ts-expect-error a list of units
    evaluateCohort(ranked, { unit: '甲', facts: null });
  });
  test('a rank that cannot be found', () => {
    // @ts-expect-error which comes first is not said
    rank('a', '名次', 'Rank', { of: 3, ties: 'shared', by: news });
    // @ts-expect-error what it is by is not said
    rank('b', '名次', 'Rank', { of: 3, ties: 'shared', order: 'highest' });
    // @ts-expect-error what becomes of equals is not said
    rank('c', '名次', 'Rank', { of: 3, by: news, order: 'highest' });
    // @ts-expect-error by a yes or no
    rank('d', '名次', 'Rank', { of: 3, ties: 'shared', by: held, order: 'highest' });
    // @ts-expect-error no such order
    rank('e', '名次', 'Rank', { of: 3, ties: 'shared', by: news, order: 'best' });
    // @ts-expect-error the mean of a yes or no
    cohortMean('f', '%', '平均', 'Mean', held);
    // @ts-expect-error a key that is any text
    cohortSum('g' as string, '条', '合计', 'Sum', news);
    // @ts-expect-error a figure has no default
    cohortMean('h', '%', '平均', 'Mean', closed, { nothing: 0 });
  });
});

describe('what was left out', () => {
  test('is filled in for a unit of a cohort, or for one alone', () => {
    expectTypeOf(withUnitDefaults(made.rank, {}).facts).toEqualTypeOf<UnitFactsOf<typeof made.rank>>();
    evaluateCohort(made.rank, [{ unit: '甲', ...withUnitDefaults(made.rank, {}) }]);
    // @ts-expect-error the place is found
    withUnitDefaults(made.rank, { place: 1 });
    // @ts-expect-error one unit is given its place
    withDefaults(made.rank, {});
    // @ts-expect-error filled in for one alone, and so of no use in a cohort
    evaluateCohort(made.rank, [{ unit: '甲', ...withDefaults(made.rank, { place: 1 }) }]);
  });
});

test('a year has the figures of its parts, and months as ever', () => {
  const month = around(rankTier(place, { '1-13': 1 }));
  const year = weightedAnnual(
    { ...head, id: 'year' },
    { key: 'months', label: ['各月', 'Months'], rubric: month, count: 12, weight: 0.9, use: 'exact' },
    { mean: convert(1, cohortMean('mean', '%', '平均', 'Mean', closed), 100) },
    {},
  );
  expectTypeOf<keyof FactsOf<typeof year>>().toEqualTypeOf<'months' | 'mean'>();
  expectTypeOf<keyof UnitFactsOf<typeof year>>().toEqualTypeOf<'months' | 'closed'>();
  expectTypeOf<keyof GivenUnitFactsOf<typeof year>>().toEqualTypeOf<'months' | 'closed'>();
  // A month is scored by itself, so its own figures are given in it.
  expectTypeOf<{ readonly place: NumberInput }>().toExtend<UnitFactsOf<typeof year>['months'][number]>();
});

test('the months of a year in a cohort may leave out what did not happen', () => {
  const year = weightedAnnual(
    { ...head, id: 'year' },
    { key: 'months', label: ['各月', 'Months'], rubric: made.plain, count: 12, weight: 0.9, use: 'exact' },
    {},
    { place: rankTier(place, { '1-13': 1 }) },
  );
  const { facts } = withUnitDefaults(year, { months: [{}, { knownScore: 3 }, { news: 1 }] });
  expectTypeOf(facts).toEqualTypeOf<UnitFactsOf<typeof year>>();
  // @ts-expect-error news are counted
  withUnitDefaults(year, { months: [{ news: true }] });
  // @ts-expect-error a year has months
  withUnitDefaults(year, {});
});

test('a rubric from elsewhere takes whatever is given', () => {
  const open = readRubric({});
  evaluateCohort(open, [{ unit: '甲', facts: { anything: 1, at: ['all'] } }], { readings: { any: 'reading' } });
  // @ts-expect-error still a list of units
  evaluateCohort(open, 5);
});

test('what comes of it', () => {
  const cohort = evaluateCohort(made.rank, []);
  expectTypeOf(cohort).toEqualTypeOf<Cohort>();
  expectTypeOf(cohort.standings).toEqualTypeOf<readonly Standing[]>();
  expectTypeOf<Standing['tree']>().toEqualTypeOf<Trace | null>();
  expectTypeOf<Standing['place']>().toEqualTypeOf<number | null>();
  expectTypeOf<CohortUnit<{ readonly a: 1 }>['facts']>().toEqualTypeOf<{ readonly a: 1 } | null>();
});

describe('Minhang', () => {
  test('one town is given its rank, the sums and the averages', () => {
    expectTypeOf<Minhang2011Facts>().toHaveProperty('newsRank');
    expectTypeOf<Minhang2011Facts>().toHaveProperty('collectedByAll');
    expectTypeOf<Minhang2011Facts>().toHaveProperty('averageConfirmationRate');
    expectTypeOf<Minhang2011Facts>().not.toHaveProperty('newsAdopted');
    expectTypeOf<Minhang2011Facts['newsRankDense']>().toEqualTypeOf<NumberInput | undefined>();
  });
  test('a town among all is not', () => {
    expectTypeOf<Minhang2011UnitFacts>().not.toHaveProperty('newsRank');
    expectTypeOf<Minhang2011UnitFacts>().not.toHaveProperty('newsRankDense');
    expectTypeOf<Minhang2011UnitFacts>().not.toHaveProperty('stationsOfAll');
    expectTypeOf<Minhang2011UnitFacts['newsAdopted']>().toEqualTypeOf<NumberInput>();
    expectTypeOf<Minhang2011UnitFacts['confirmed']>().toEqualTypeOf<NumberInput | undefined>();
    expectTypeOf<Minhang2011UnitFacts['postponedCases']>().toEqualTypeOf<readonly { readonly postponements: NumberInput }[]>();
  });
  test('its facts fit its rubric', () => {
    const town = (facts: Minhang2011UnitFacts): Cohort => evaluateCohort(minhang2011, [{ unit: '莘庄镇', facts }]);
    const alone = (facts: Minhang2011Facts): Trace => evaluate(minhang2011, facts);
    expectTypeOf(town).returns.toEqualTypeOf<Cohort>();
    expectTypeOf(alone).returns.toEqualTypeOf<Trace>();
  });
});
