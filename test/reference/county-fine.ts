/**
 * The county scheme scored a second time, straight from its text and the readings taken of it: one person's month, and the
 * year. It shares no code with the library.
 */
import type { CountyFineFacts as Facts, CountyMonthFacts as Month } from '../../rubrics/county-fine/index.js';
import { type Figure, greater, isLess, minus, over, plus, q, type Rational, sum, times, toOneDecimal, ZERO } from './rational.js';

type Chosen = Readonly<Record<string, string>>;
type Scores = ReadonlyMap<string, Rational>;

/** So many points each: G1 5, G2 2, G3 10, G4 5, 3 and 1. */
const each = (points: number, number: Figure | undefined): Rational => times(q(points), q(number ?? 0));

/** What is doubled anywhere but at G2, which only one reading does (C1). */
const doubled = (chosen: Chosen, points: number, number: Figure | undefined): Rational =>
  chosen['C1'] === 'anyItem' ? each(points, number) : ZERO;

/** 加倍: once more the 2, or another 4 (C1). */
const commended = (chosen: Chosen, number: Figure): Rational => each(chosen['C1'] === 'onTop' ? 4 : 2, number);

/** A month before it is rounded, clause by clause. */
function clausesOf(f: Month, chosen: Chosen): Scores {
  const base = minus(q(100), q(f.deductions));
  const G1 = plus(each(5, f.innovations), doubled(chosen, 5, f.innovationsCommended));
  const G2 = plus(each(2, f.informationTaken), commended(chosen, f.informationCommended));
  const G3 = plus(each(10, f.newsArticles), doubled(chosen, 10, f.newsCommended));
  const prizes = [each(5, f.firstPrizes), each(3, f.secondPrizes), each(1, f.thirdPrizes)];
  const doubledPrizes = [
    doubled(chosen, 5, f.firstPrizesCommended),
    doubled(chosen, 3, f.secondPrizesCommended),
    doubled(chosen, 1, f.thirdPrizesCommended),
  ];
  const G4 = sum([...prizes, ...doubledPrizes]);
  const raw = sum([base, G1, G2, G3, G4]);
  // What staff came to below zero is taken off once, from the head and from the deputy alike.
  const charged = minus(ZERO, sum(f.staffBelowZero.map((points) => q(points))));
  return new Map([
    ['base', base],
    ['G1', G1],
    ['G2', G2],
    ['G3', G3],
    ['G4', G4],
    ['month-raw', raw],
    ['leader-deduction', charged],
    ['total', plus(raw, charged)],
  ]);
}

/** Every clause of a month by id; its total to one decimal (C10). */
export function monthScoresOf(f: Month, chosen: Chosen = {}): Scores {
  const clauses = clausesOf(f, chosen);
  return new Map([...clauses, ['total', toOneDecimal(clauses.get('total') ?? ZERO, 'half-up')]]);
}

const meanOf = (values: readonly Rational[]): Rational => over(sum(values), q(values.length));
const meanOfFigures = (figures: readonly Figure[]): Rational => meanOf(figures.map((figure) => q(figure)));

/** Every clause of a year by id; months go by their number. */
export function yearScoresOf(f: Facts, chosen: Chosen = {}): Scores {
  let carried = ZERO;
  const recorded = f.daily.map((month): Rational => {
    if (month === null) throw new TypeError('a year has twelve months');
    // 个人得分低于零分的部分结转下月
    const own = 'knownScore' in month ? q(month.knownScore) : (clausesOf(month, chosen).get('total') ?? ZERO);
    const due = plus(chosen['C9'] === 'rounded' && !('knownScore' in month) ? toOneDecimal(own, 'half-up') : own, carried);
    carried = isLess(due, 0) ? due : ZERO;
    // What a month below zero shows (C5).
    return chosen['C5'] === 'negativeStands' ? due : greater(due, ZERO);
  });
  // 平时日常考核得分占 40%、年终综合测评得分占 60%
  const daily = times(meanOf(recorded), q('0.4'));
  // 组长、副组长、成员和其余人员各占 25%
  const groups = [f.leaderScores, f.deputyScores, f.memberScores, f.otherScores].map(meanOfFigures);
  const review = times(sum(groups.map((group) => times(group, q('0.25')))), q('0.6'));
  return new Map([
    ...recorded.map((score, i): [string, Rational] => [`daily.${i + 1}`, score]),
    ['daily', daily],
    ['review', review],
    ['total', toOneDecimal(plus(daily, review), 'half-up')],
  ]);
}
