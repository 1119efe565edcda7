/**
 * XX区县数字化城市管理精细化长效管理目标绩效考核办法, as far as the copy goes: twelve months of daily assessment for four tenths,
 * and a review for six. `month-raw` stands in the months; `month-recorded` is the score of `daily.1` to `daily.12`, and
 * `carry-out` what they carry (`applied.carriedOut`).
 */
import { about, average, convert, type FactsOf, meanOf, named, quantity, reading, series, weightedAnnual } from 'kaohe';
import { yearDiscrepancies } from './discrepancies.js';
import { countyMonth } from './month.js';
import { C5, C9, yearReadings } from './readings.js';

export { type CountyMonthFacts, countyMonth } from './month.js';

const score = quantity('score', '分', '测评分', 'Score', { max: 100 });
const leader = series('leaderScores', '组长测评', 'Scores given by the leader of the assessment group', score, { min: 1 });
const deputies = series('deputyScores', '副组长测评', 'Scores given by the deputy leaders of the assessment group', score, { min: 1 });
const members = series('memberScores', '成员测评', 'Scores given by the members of the assessment group', score, { min: 1 });
const others = series('otherScores', '其余人员测评', 'Scores given by everyone else', score, { min: 1 });

/** 各占 25% */
const review = average(
  named('组长均分', 'the leader’s mean score', meanOf(leader, leader.item.score)),
  named('副组长均分', 'the deputies’ mean score', meanOf(deputies, deputies.item.score)),
  named('成员均分', 'the members’ mean score', meanOf(members, members.item.score)),
  named('其余人员均分', 'everyone else’s mean score', meanOf(others, others.item.score)),
);

/**
 * The year of one person: 0.4 of the mean of the months, and 0.6 of the review. A month below zero shows 0, and what is below
 * zero starts the next.
 *
 * @example
 * const tree = evaluate(countyFine, facts);
 * nodeAt(tree, 'daily.5').applied; // { carriedOut: '-18.5' }
 */
export const countyFine = weightedAnnual(
  {
    id: 'county-fine',
    title: [
      'XX区县数字化城市管理精细化长效管理目标绩效考核办法',
      'A county’s lasting and refined digital city management: assessment of its staff',
    ],
    authority: ['XX区县市容园林委', 'County commission for city appearance and parks (its name is left blank)'],
    year: null,
    max: null, // 上不封顶 (C4)
    // C10: the source says nothing.
    rounding: { at: 'total', places: 1, mode: 'half-up' },
    readings: yearReadings,
    discrepancies: yearDiscrepancies,
  },
  {
    key: 'daily',
    label: ['平时日常考核', 'Daily assessment'],
    each: ['月', 'month'],
    rubric: countyMonth,
    count: 12,
    weight: 0.4,
    use: reading(C9, { exact: 'exact', rounded: 'rounded' }),
    carry: { negative: reading(C5, { shownAsZero: 'shownAsZero', negativeStands: 'stands' }) },
  },
  { review: about('年终综合测评', 'Review at the year’s end', convert(60, review, 100)) },
  {},
);

/** The facts of one person for one year. */
export interface CountyFineFacts extends FactsOf<typeof countyFine> {}
