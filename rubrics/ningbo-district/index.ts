/** 区数字化城市管理工作考核细则 (宁波办法 附件3): a month of 100 points that only deducts, and the year above twelve of them. */
import { about, assessed, atLeast, consequence, type FactsOf, moreThan, quantity, reading, rubric, tally, weightedAnnual } from 'kaohe';
import { organisation } from './a-organisation.js';
import { management } from './b-management.js';
import { results } from './c-results.js';
import { opinion } from './d-opinion.js';
import { annualDiscrepancies, discrepancies } from './discrepancies.js';
import { annualReadings, N14, N15, N16, readings } from './readings.js';

const authority = ['宁波市城管局', 'Ningbo Municipal Bureau of Urban Management'] as const;

const rounding = reading(N16, {
  oneDecimal: { at: 'total', places: 1, mode: 'half-up' },
  twoDecimals: { at: 'total', places: 2, mode: 'half-up' },
});

/**
 * A month of a district of Ningbo: how its urban-management bureau runs the digital system.
 *
 * @example
 * const { facts, assumed } = withDefaults(ningboDistrictMonth, given);
 * evaluate(ningboDistrictMonth, facts, { assumed }).score; // 93
 */
export const ningboDistrictMonth = rubric(
  {
    id: 'ningbo-district-month',
    title: ['区数字化城市管理工作考核细则', 'Ningbo: rules for assessing digital urban management in a district, by month'],
    authority,
    year: null,
    max: 100,
    rounding,
    readings,
    discrepancies,
  },
  [organisation, management, results, opinion],
);

const unreported = tally('majorEventsNotReportedInYear', '次', '全年未及时报告的重大事件', 'Major events of the year not reported in time');

/**
 * The year of a district: the mean of its twelve months, and an extra score that nothing limits.
 *
 * @example
 * evaluate(ningboDistrict, { months, majorEventsNotReportedInYear: 0, extraScore: 1.5 }).score; // 95.2
 */
export const ningboDistrict = weightedAnnual(
  {
    id: 'ningbo-district',
    title: ['宁波市数字化城市管理工作考核办法：区城管局年终考核', 'Ningbo scheme for digital urban management: the year of a district'],
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
    rubric: ningboDistrictMonth,
    count: 12,
    weight: 1,
    use: reading(N15, { exact: 'exact', rounded: 'rounded' }),
  },
  {
    // B2: 2次以上. A clause of the monthly table that only a year can answer.
    honours: about(
      '当年评优资格',
      'Eligibility for honours of the year',
      consequence(
        'noHonours',
        '取消当年评优资格',
        'Not eligible for honours of the year',
        reading(N14, { twoOrMore: atLeast(unreported, 2), moreThanTwo: moreThan(unreported, 2) }),
      ),
    ),
  },
  { extra: assessed(quantity('extraScore', '分', '附加得分', 'Extra score', { nothing: 0 })) },
);

/** The facts of one district for one month. */
export interface NingboDistrictMonthFacts extends FactsOf<typeof ningboDistrictMonth> {}
/** The facts of one district for one year. */
export interface NingboDistrictFacts extends FactsOf<typeof ningboDistrict> {}
