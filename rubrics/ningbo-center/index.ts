/**
 * 市数字城管指挥中心 (宁波办法 四（一）): a month of 100 points, and the year above twelve of them. The table of the twelve items
 * (附件2) is not in the source, so the clause `item` (deducted until its points are gone) cannot be written, and the points of
 * the three groups are given as a reader of the annex finds them.
 */
import { assessed, criterion, type FactsOf, points, pool, quantity, reading, rubric, truncated, weightedAnnual } from 'kaohe';
import { annualDiscrepancies, discrepancies } from './discrepancies.js';
import { annualReadings, readings, Z01, Z02, Z03, Z04 } from './readings.js';

const authority = ['宁波市城管局', 'Ningbo Municipal Bureau of Urban Management'] as const;

const rounding = reading(Z04, {
  oneDecimal: { at: 'total', places: 1, mode: 'half-up' },
  twoDecimals: { at: 'total', places: 2, mode: 'half-up' },
});

const month = criterion(
  'month',
  '月度考核',
  'Monthly assessment',
  pool(
    { start: 0, max: reading(Z01, { deductionsOnly: 100, awardsToo: null }) },
    {
      // How the 100 are shared among the groups is not known, so each is bounded by all of them.
      1: reading(Z02, {
        groupsGiven: truncated(
          points('internalManagement', '内部管理（三个大项共 100 分）', 'Internal management (three groups share 100 points)', {
            max: 100,
          }),
        ),
      }),
      2: reading(Z02, {
        groupsGiven: truncated(
          points('workResults', '工作成效（三个大项共 100 分）', 'Results (three groups share 100 points)', { max: 100 }),
        ),
      }),
      3: reading(Z02, {
        groupsGiven: truncated(
          points('socialVerdict', '社会评价（三个大项共 100 分）', 'Verdict of society (three groups share 100 points)', { max: 100 }),
        ),
      }),
    },
  ),
);

/**
 * A month of the city's command centre for digital urban management.
 *
 * @example
 * evaluate(ningboCenterMonth, { internalManagement: 28, workResults: 59.5, socialVerdict: 9 }).score; // 96.5
 */
export const ningboCenterMonth = rubric(
  {
    id: 'ningbo-center-month',
    title: ['市数字化城市管理工作考核细则', 'Ningbo: rules for assessing the command centre of digital urban management, by month'],
    authority,
    year: null,
    max: 100,
    rounding,
    readings,
    discrepancies,
  },
  [month],
);

/**
 * The year of the centre: the mean of its twelve months, and an extra score that nothing limits.
 *
 * @example
 * evaluate(ningboCenter, { months, extraScore: 1 }).score; // 97.3
 */
export const ningboCenter = weightedAnnual(
  {
    id: 'ningbo-center',
    title: [
      '宁波市数字化城市管理工作考核办法：市数字城管指挥中心年终考核',
      'Ningbo scheme for digital urban management: the year of the command centre',
    ],
    authority,
    year: null,
    max: 100,
    rounding,
    readings: annualReadings,
    discrepancies: annualDiscrepancies,
  },
  {
    key: 'months',
    label: ['月度考核', 'Monthly assessment'],
    each: ['月', 'month'],
    rubric: ningboCenterMonth,
    count: 12,
    weight: 1,
    use: reading(Z03, { exact: 'exact', rounded: 'rounded' }),
  },
  {},
  { extra: assessed(quantity('extraScore', '分', '附加得分', 'Extra score', { nothing: 0 })) },
);

/** The facts of the centre for one month. */
export interface NingboCenterMonthFacts extends FactsOf<typeof ningboCenterMonth> {}
/** The facts of the centre for one year. */
export interface NingboCenterFacts extends FactsOf<typeof ningboCenter> {}
