/** 泉山区数字化城管考核评分标准, whole: twelve months of 100 points, and the year of 100 points and 5 of bonus above them. */
import {
  about,
  assessed,
  atLeast,
  award,
  convert,
  type FactsOf,
  perItemAward,
  points,
  quantity,
  reading,
  tally,
  weightedAnnual,
} from 'kaohe';
import { yearDiscrepancies } from './discrepancies.js';
import { quanshanMonth } from './month.js';
import { A8, A9, A10, A11, yearReadings } from './readings.js';

export { type QuanshanMonthFacts, quanshanMonth } from './month.js';

const siteMeetings = tally(
  'siteMeetings',
  '次',
  '市、区数字化中心在本办事处召开的现场会',
  'On-site meetings held here by the city or district centre',
);

/**
 * The annual assessment of Quanshan district, Xuzhou, for its subdistrict offices: 四 年度考核 without the bonus, and
 * 五 专项加分. A year with a month missing is an error.
 *
 * @example
 * evaluate(quanshan, { months, managementScore: 98.8, siteMeetings: 0 }).score; // 64.2 where the months come to 60.3 on average
 */
export const quanshan = weightedAnnual(
  {
    id: 'quanshan',
    title: ['泉山区数字化城管考核评分标准：年度考核', 'Quanshan district: annual assessment of digital city management'],
    authority: ['徐州市泉山区', 'Quanshan District, Xuzhou'],
    year: null,
    max: 100,
    // The source says nothing of rounding.
    rounding: reading(A11, {
      tenth: { at: 'total', places: 1, mode: 'half-up' },
      hundredth: { at: 'total', places: 2, mode: 'half-up' },
    }),
    readings: yearReadings,
    discrepancies: yearDiscrepancies,
  },
  {
    key: 'months',
    label: ['月度考核', 'Monthly assessment'],
    each: ['月', 'month'],
    rubric: quanshanMonth,
    count: 12,
    weight: 0.9,
    use: reading(A8, { exact: 'exact', rounded: 'rounded' }),
  },
  {
    // 管理评价得分*0.1
    management: about(
      '管理评价',
      'Management review',
      reading(A9, {
        hundred: convert(10, quantity('managementScore', '分', '管理评价得分', 'Score of the management review', { max: 100 }), 100),
        ten: assessed(points('managementPoints', '管理评价得分（满分 10 分）', 'Points of the management review, out of 10', { max: 10 })),
      }),
    ),
  },
  {
    extra: about(
      '专项加分',
      'Special bonus',
      reading(A10, { onceAYear: award(5, atLeast(siteMeetings, 1)), eachMeeting: perItemAward(5, siteMeetings) }),
    ),
  },
);

/** The facts of one office for one year. */
export interface QuanshanFacts extends FactsOf<typeof quanshan> {}
