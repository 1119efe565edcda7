/**
 * The scheme of Minhang for 2011 scored a second time, straight from its text and the readings taken of it: one function
 * for every item, in printed order, and the ranks, sums and averages of the towns found here as well. It shares no code with
 * the library.
 */
import type { Minhang2011Facts as Facts, Minhang2011UnitFacts as UnitFacts } from '../../rubrics/minhang/index.js';
import {
  type Figure,
  greater,
  isAtLeast,
  isAtMost,
  isMore,
  isSame,
  lesser,
  minus,
  order,
  over,
  plus,
  q,
  type Rational,
  rational,
  sum,
  times,
  toOneDecimal,
  ZERO,
} from './rational.js';

type Chosen = Readonly<Record<string, string>>;

/** 每起、每次扣: so much off for each. */
const off = (points: string, count: Figure | Rational): Rational => minus(ZERO, times(q(points), q(count)));
/** What is left of an item's points, if anything is. */
const left = (points: number, deductions: readonly Rational[]): Rational => greater(ZERO, sum([q(points), ...deductions]));

/** A percent as given: in percent points, with or without its sign, or as a part of a whole. */
function percent(given: Facts['confirmationRate']): Rational {
  if (typeof given === 'object') return over(times(q(given.part), q(100)), q(given.whole));
  return q(typeof given === 'string' ? given.replace('%', '') : given);
}

// ---------------------------------------------------------------------------------------------------------------
// 一 机制规范化建设 (15)

/** An entry with points and no rule: all of them if it is met, else what the assessor gives. */
const requirement = (points: string, isMet: boolean, given: Figure): Rational => (isMet ? q(points) : q(given));

/** 每月有信息上报的 0.2; 第 1-5 名 0.8, 第 6-10 名 0.6, 第 11-13 名 0.4; 无信息上报为 0 */
function news(f: Facts, chosen: Chosen): Rational {
  const months = q(f.monthsWithNews);
  if (isSame(months, 0)) return ZERO;
  const isEveryMonth = isSame(months, 12);
  const ranks = { dense: f.newsRankDense, listOrder: f.newsRankListed };
  const rank = q((chosen['M2'] === 'dense' || chosen['M2'] === 'listOrder' ? ranks[chosen['M2']] : f.newsRank) ?? 0);
  const byRank = isAtMost(rank, 5) ? '0.8' : isAtMost(rank, 10) ? '0.6' : isAtMost(rank, 13) ? '0.4' : '0';
  if (chosen['M1'] === 'noBaseNoRank' && !isEveryMonth) return ZERO;
  return plus(q(isEveryMonth ? '0.2' : '0'), q(byRank));
}

/** 任一层面对象未培训过的, 扣 0.25; 1 分 */
function training(f: Facts, chosen: Chosen): Rational {
  const layers = [f.leadersUntrained, f.lineHeadsUntrained, f.committeesUntrained, f.assistantsUntrained].filter(Boolean).length;
  const others = chosen['M9'] === 'others' ? q(f.otherLayersUntrained ?? 0) : ZERO;
  return left(1, [off('0.25', layers), off('0.25', others)]);
}

// ---------------------------------------------------------------------------------------------------------------
// 二 社区巡管基础信息情况统计 (20)

/** 实际采集 ÷ 应采集, 应采集 = 全区采集总数与工作站之比 × 本镇工作站; 9 分 */
function collection(f: Facts, chosen: Chosen): Rational {
  const expected = over(times(q(f.collectedByAll), q(f.stations)), q(f.stationsOfAll));
  const points = times(q(9), over(q(f.collected), expected));
  return chosen['M3'] === 'uncapped' ? points : lesser(q(9), points);
}

/** 以全区平均为基数; 2 分 */
function againstAverage(own: Rational, average: Rational, chosen: Chosen): Rational {
  if (chosen['M4'] === 'allOrNothing') return isAtLeast(own, average) ? q(2) : ZERO;
  const points = isSame(average, 0) ? q(2) : times(q(2), over(own, average));
  return chosen['M4'] === 'uncapped' ? points : lesser(q(2), points);
}

const pooled = (above: Figure | undefined, below: Figure | undefined): Rational => over(times(q(100), q(above ?? 0)), q(below ?? 0));

function confirmation(f: Facts, chosen: Chosen): Rational {
  const average = chosen['M5'] === 'pooled' ? pooled(f.confirmedByAll, f.collectedByAll) : q(f.averageConfirmationRate);
  return againstAverage(percent(f.confirmationRate), average, chosen);
}

function settlement(f: Facts, chosen: Chosen): Rational {
  const average = chosen['M5'] === 'pooled' ? pooled(f.settledByAll, f.dueOfAll) : q(f.averageSettlementRate);
  return againstAverage(percent(f.settlementRate), average, chosen);
}

// ---------------------------------------------------------------------------------------------------------------
// 三 城市网格化管理 (20)

/** 已申请延期的案件, 以后每申请延期一次扣 0.1 */
const postponements = (f: Facts): Rational =>
  off('0.1', sum(f.postponedCases.map(({ postponements: times }) => greater(ZERO, minus(q(times), q(1))))));

/** 核查一次未通过扣 0.1, 以后每核查一次未通过加扣 0.1 */
function failures(f: Facts, chosen: Chosen): Rational {
  const costs = f.failedCases.map(({ failures: count }) => {
    if (chosen['M6'] !== 'escalating') return times(q('0.1'), q(count));
    // The first costs 0.1, the second 0.2, and so on.
    let cost = ZERO;
    for (let nth = q(1); !isMore(nth, q(count)); nth = plus(nth, q(1))) cost = plus(cost, times(q('0.1'), nth));
    return cost;
  });
  return minus(ZERO, sum(costs));
}

// ---------------------------------------------------------------------------------------------------------------
// All of it

/** Every clause by id, for one town whose rank and whose district's figures are given. */
export function scoresOf(f: Facts, chosen: Chosen = {}): ReadonlyMap<string, Rational> {
  const mechanism: readonly (readonly [string, Rational])[] = [
    ['1.1.1', requirement('0.5', f.reportedEveryMonth, f.reportsPartlyMade)],
    ['1.1.2', requirement('1.5', f.recordsComplete && f.patrolsAppraised && f.rewardsGivenEffect, f.recordsPartlyKept)],
    ['1.2.1', news(f, chosen)],
    ['1.2.2', training(f, chosen)],
    ['1.3.1', requirement('3', f.jointEnforcementLed, f.enforcementPartlyLed)],
    ['1.3.2', requirement('1', f.jointEnforcementJoined, f.enforcementPartlyJoined)],
    ['1.4.1', requirement('1', f.communityGridsCoverAll, f.communityGridsPartlyDone)],
    ['1.4.2', requirement('2', f.communityServicesOrganised, f.communityServicesPartlyDone)],
    ['1.4.3', requirement('1', f.streetGridsMerged, f.streetGridsPartlyMerged)],
    ['1.4.4', requirement('3', f.streetPatrolsEstablished, f.streetPatrolsPartlyDone)],
  ];
  const information: readonly (readonly [string, Rational])[] = [
    ['2.1', collection(f, chosen)],
    ['2.2', confirmation(f, chosen)],
    ['2.3', settlement(f, chosen)],
    ['2.4', left(7, [off('0.1', f.collectionComplaints), off('0.1', f.collectionReminders), off('0.2', f.collectionExposures)])],
  ];
  const patrols = [off('0.1', f.missedCases), off('0.1', f.logFlaws), off('0.1', f.dressFlaws), off('0.1', f.disciplineBreaches)];
  const disposal = [off('0.1', f.overdueCases), postponements(f), failures(f, chosen), off('0.1', f.carelessChecks)];
  const traced = [off('0.2', f.gridExposures), off('0.2', f.gridReferrals), off('0.1', f.gridReports), off('0.1', f.gridReminders)];
  const grid: readonly (readonly [string, Rational])[] = [
    ['3.1', left(8, patrols)],
    ['3.2', left(6, disposal)],
    ['3.3', left(6, traced)],
  ];
  const publicReports: readonly (readonly [string, Rational])[] = [
    ['4.1', q(f.closingRatePoints)],
    ['4.?', q(f.missingSectionPoints)],
  ];
  const total = (clauses: readonly (readonly [string, Rational])[]): Rational => sum(clauses.map(([, score]) => score));
  const projects: readonly (readonly [string, Rational])[] = [
    ['一', total(mechanism)],
    ['二', total(information)],
    ['三', total(grid)],
    ['四', total(publicReports)],
    ['–', q(f.missingProjectPoints)],
  ];
  const numbered = (id: string, parts: readonly Rational[]) => parts.map((part, i) => [`${id}.${i + 1}`, part] as const);
  return new Map([
    ...projects,
    ...mechanism,
    ...information,
    ...grid,
    ...numbered('3.1', patrols),
    ...numbered('3.2', disposal),
    ...numbered('3.3', traced),
    ...publicReports,
    // Nothing is said of rounding: one decimal, half-up, of the total.
    ['total', toOneDecimal(total(projects), 'half-up')],
  ]);
}

// ---------------------------------------------------------------------------------------------------------------
// The district

const text = ({ n, d }: Rational): string => (d === 1n ? String(n) : `${n}/${d}`);
const totalOf = (figures: readonly Rational[]): string => text(sum(figures));
const meanOf = (figures: readonly Rational[]): string => text(over(sum(figures), rational(BigInt(figures.length))));

/** What each town supplies, and with it its ranks and the figures of the district, in the order of the list. */
export function withFigures(towns: readonly UnitFacts[]): readonly Facts[] {
  const adopted = towns.map(({ newsAdopted }) => q(newsAdopted));
  const figures = {
    collectedByAll: totalOf(towns.map(({ collected }) => q(collected))),
    stationsOfAll: totalOf(towns.map(({ stations }) => q(stations))),
    averageConfirmationRate: meanOf(towns.map(({ confirmationRate }) => percent(confirmationRate))),
    averageSettlementRate: meanOf(towns.map(({ settlementRate }) => percent(settlementRate))),
    confirmedByAll: totalOf(towns.map(({ confirmed }) => q(confirmed ?? 0))),
    settledByAll: totalOf(towns.map(({ settled }) => q(settled ?? 0))),
    dueOfAll: totalOf(towns.map(({ dueForSettlement }) => q(dueForSettlement ?? 0))),
  };
  return towns.map((town, at) => {
    const own = q(town.newsAdopted);
    const higher = adopted.filter((other) => order(other, own) > 0);
    const listedBefore = adopted.slice(0, at).filter((other) => order(other, own) === 0);
    return {
      ...town,
      ...figures,
      newsRank: higher.length + 1,
      newsRankDense: new Set(higher.map(text)).size + 1,
      newsRankListed: higher.length + listedBefore.length + 1,
    };
  });
}
