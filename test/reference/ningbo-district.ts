/**
 * 区数字化城市管理工作考核细则 of Ningbo scored a second time, straight from the table: a month item by item, line by line, and
 * the year above twelve of them. It shares no code with the library.
 */
import {
  type Figure,
  greater,
  isAtMost,
  isLess,
  isMore,
  isSame,
  minus,
  over,
  plus,
  q,
  type Rational,
  startedPart,
  sum,
  times,
  toOneDecimal,
  wholePart,
  ZERO,
} from './rational.js';

type Sheet = Readonly<Record<string, unknown>>;
type Chosen = Readonly<Record<string, string>>;

/** What was given under a name. */
interface Given {
  readonly number: (key: string) => Rational;
  readonly percent: (key: string) => Rational;
  readonly isSo: (key: string) => boolean;
}

const isFigure = (value: unknown): value is Figure => typeof value === 'number' || typeof value === 'string';

function given(facts: Sheet): Given {
  const number = (key: string): Rational => {
    const value = facts[key];
    if (!isFigure(value)) throw new TypeError(`${key} is no figure`);
    return q(value);
  };
  const percent = (key: string): Rational => {
    const value = facts[key];
    if (typeof value === 'object' && value !== null && 'part' in value && 'whole' in value) {
      if (!isFigure(value.part) || !isFigure(value.whole)) throw new TypeError(`${key} is no share`);
      return over(times(q(value.part), q(100)), q(value.whole));
    }
    return typeof value === 'string' && value.endsWith('%') ? q(value.slice(0, -1)) : number(key);
  };
  return { number, percent, isSo: (key) => facts[key] === true };
}

const total = (lines: readonly Rational[]): Rational => sum(lines);

/** An item of so many points, less what its lines deduct, until nothing is left; nothing at all where a line says so. */
const item = (points: Figure, lines: readonly Rational[], scoresNothing = false): Rational =>
  scoresNothing ? ZERO : greater(ZERO, plus(q(points), total(lines)));

const minusPoints = (points: Rational): Rational => minus(ZERO, points);

interface Month {
  /** The score of every heading, item and numbered line. */
  readonly scores: ReadonlyMap<string, Rational>;
  /** The sum, as it is before it is rounded. */
  readonly total: Rational;
}

function scoreMonth(facts: Sheet, r: Chosen): Month {
  const { number, percent, isSo } = given(facts);
  const scores = new Map<string, Rational>();
  const put = (id: string, value: Rational): Rational => {
    scores.set(id, value);
    return value;
  };

  /** 每次扣: so much for each. */
  const each = (points: Figure, key: string): Rational => minusPoints(times(q(points), number(key)));
  /** 扣, without 每: 检查或发现未达到要求一次扣一次, unless it is at most once a month (N06). */
  const line = (points: Figure, key: string): Rational =>
    r['N06'] === 'onceAMonth' ? (isMore(number(key), 0) ? minusPoints(q(points)) : ZERO) : each(points, key);
  /** 每下降5%扣1分, 每上升1%扣1分: by how much, in steps of so many points, or of that share of the limit. */
  const steps = (by: Rational, step: Figure, limit: Figure): Rational => {
    if (isAtMost(by, 0)) return ZERO;
    const size = r['N02'] === 'relative' ? over(times(q(limit), q(step)), q(100)) : q(step);
    const number = over(by, size);
    return minusPoints(r['N01'] === 'started' ? startedPart(number) : r['N01'] === 'proportional' ? number : wholePart(number));
  };
  const under = (value: Rational, limit: Figure, step: Figure): Rational => steps(minus(q(limit), value), step, limit);
  /** 抽查……每次扣分: the amount is missing (N07). */
  const spotCheck = (pointsKey: string, countKey: string): Rational =>
    r['N07'] === 'half' ? each('0.5', countKey) : r['N07'] === 'one' ? each('1', countKey) : minusPoints(number(pointsKey));

  // 一 组织工作 (20分)
  const a1 = [
    put('A1.1', line(1, 'structureGaps')), // 机构不全扣1分
    put('A1.2', line(1, 'leaderMissing')), // 无分管领导扣1分
    put('A1.3', line(2, 'hotlineApart')), // 96310 未合署扣2分
  ];
  const isFunded = isSo('upkeepBudgeted') && !isLess(percent('upkeepBudgetGrowth'), 5);
  const a2 = [
    put('A2.1', isFunded ? ZERO : q(-1)), // 列入预算, 每年递增5%
    put('A2.2', minusPoints(number('fundsShortPoints'))), // 酌情
  ];
  const a3 = [
    put('A3.1', line(1, 'emergencyPlanMissing')), // 无应急预案扣1分
    put('A3.2', line(1, 'emergencyDutyRecordMissing')), // 无值班记录扣1分
    put('A3.3', ZERO), // 本项不得分
  ];
  const a4 = [
    put('A4.1', each(1, 'recordsMissing')), // 每项扣1分
    put('A4.2', line(1, 'staffRulesIncomplete')), // 扣1分
    put('A4.3', line(1, 'rulesNotPosted')), // 扣1分
  ];
  /** 按网格数与人员 15:1 (20:1) 配置 (N09). */
  const isStaffed = (key: string, grids: number): boolean => {
    const need = over(number('grids'), q(grids));
    if (r['N09'] === 'exactRatio') return isSame(number(key), need);
    return !isLess(number(key), r['N09'] === 'roundedDown' ? wholePart(need) : startedPart(need));
  };
  const a5 = [
    put('A5.1', isStaffed('collectors', 15) ? ZERO : q(-2)), // 扣2分
    put('A5.2', isStaffed('operators', 20) ? ZERO : q(-2)), // 扣2分
  ];
  const a6 = [
    put('A6.1', line(2, 'centreUnattended')), // 扣2分
    put('A6.2', line(1, 'systemHoursDiffer')), // 扣1分
    put('A6.3', line(1, 'collectorsOffHours')), // 扣1分
  ];
  const a = put(
    'A',
    total([
      put('A1', item(4, a1)),
      put('A2', item(2, a2)),
      put('A3', item(2, a3, isSo('eventSupportPoor'))),
      put('A4', item(4, a4)),
      put('A5', item(4, a5)),
      put('A6', item(4, a6)),
    ]),
  );

  // 二 内部管理 (30分)
  const online = percent('collectorsOnline');
  const isTooFew = isLess(online, 40) || (r['N03'] === 'gateIncludes40' && isSame(online, 40));
  const gateTakesAll = isTooFew && r['N04'] !== 'thisLineOnly';
  const b1 = [
    put('B1.1', line(1, 'officeUntidy')), // 扣1分
    put('B1.2', line(2, 'staffCardsNotShown')), // 扣2分
    put('B1.3', each(1, 'dressLapses')), // 发现一起扣1分
    put('B1.4', gateTakesAll ? ZERO : under(online, 60, 5)), // 60%以下每下降5%扣1分, 40%以下不得分
    put('B1.5', each(1, 'lateArrivals')), // 每次扣1分
    put('B1.6', line(2, 'patrolRecordsMissing')), // 扣2分
    put('B1.7', plus(each(2, 'callersTreatedBadly'), line(2, 'callRecordsWrong'))), // 每次扣2分; 扣2分
    put('B1.8', each(2, 'slackWork')), // 发现一次扣2分
  ];
  const b2 = [
    put('B2.1', line(1, 'contactMissing')), // 扣1分
    put('B2.2', plus(each(2, 'bulletinsLate'), each(1, 'otherReportsLate'))), // 每次扣2分; 每次扣1分
    put('B2.3', each(3, 'majorEventsNotReported')), // 每次扣3分
  ];
  /** 不得分, or else what the rest of the line deducts. */
  const unless = (key: string, deducted: Rational): Rational => (isSo(key) ? ZERO : deducted);
  const b3 = [
    put('B3.1', unless('entryRegisterMissing', line(2, 'entryRecordsIncomplete'))), // 不得分; 扣2分
    put('B3.2', each(1, 'serverOutages')), // 每次扣1分
    put('B3.3', ZERO), // 本项不得分
    put('B3.4', unless('equipmentChecksMissing', line(1, 'equipmentChecksNeglected'))), // 不得分; 扣1分
    put('B3.5', unless('outsideLinkBroughtDown', line(2, 'computersMisused'))), // 扣2分; 本项不得分
    put('B3.6', each(1, 'failuresReportedLate')), // 每次扣1分
    put('B3.7', line(1, 'baseDataLapses')), // 扣1分
  ];
  const equipmentFails = ['entryRegisterMissing', 'serverRoomAccident', 'equipmentChecksMissing', 'outsideLinkBroughtDown'].some(isSo);
  const b = put('B', total([put('B1', item(14, b1, gateTakesAll)), put('B2', item(8, b2)), put('B3', item(8, b3, equipmentFails))]));

  // 三 工作成效 (45分)
  const valid = percent('validCaseShare');
  const c1 = [put('C1.1', under(valid, 70, 5)), put('C1.2', ZERO), put('C1.3', spotCheck('filingSpotPoints', 'spotCasesMishandled'))];
  const collected = over(times(number('dailyValidReports'), q(100)), number('grids'));
  const c2 = [
    put('C2.1', under(collected, 90, 5)),
    put('C2.2', ZERO),
    put('C2.3', spotCheck('collectionSpotPoints', 'spotCollectionBreaches')),
  ];
  const inTime = percent('casesClosedInTime');
  const c3 = [put('C3.1', under(inTime, 80, 5)), put('C3.2', ZERO)];
  const c4 = [put('C4.1', under(percent('casesClosed'), 95, 1)), put('C4.2', spotCheck('sampleSpotPoints', 'sampledCasesFaulty'))];
  const c8 = [put('C8.1', each(1, 'assignedCasesPoor')), put('C8.2', each(1, 'assignedCasesLate'))];
  const c = put(
    'C',
    total([
      put('C1', item(7, c1, isLess(valid, 40))), // 低于40%不得分
      put('C2', item(7, c2, isLess(collected, 70))), // 低于70%不得分
      put('C3', item(7, c3, isLess(inTime, 60))), // 低于60%不得分
      put('C4', item(7, c4)),
      put('C5', item(5, [each(1, 'supervisedCasesLate')])), // 每件扣1分
      put('C6', item(4, [steps(minus(percent('casesReworked'), q(2)), 1, 2)])), // 高于2%, 每上升1%扣1分
      put('C7', item(4, [each(2, 'casesUntrue')])), // 每件扣2分
      put('C8', item(4, c8)), // 每件扣1分
    ]),
  );

  // 四 社会评价 (5分)
  /** 高于…得分, 低于…不得分 (N10). */
  const satisfied = (points: Figure, key: string, limit: Figure): Rational => {
    const rate = percent(key);
    return isMore(rate, limit) || (r['N10'] === 'atLimitScores' && isSame(rate, limit)) ? q(points) : ZERO;
  };
  const d = put(
    'D',
    total([
      put('D1', satisfied(2, 'superiorsSatisfied', 90)),
      put('D2', satisfied(1, 'partnersSatisfied', 85)),
      put('D3', satisfied(2, 'communitiesSatisfied', 80)),
    ]),
  );
  return { scores, total: total([a, b, c, d]) };
}

/** The total to one decimal, or to two (N16). */
const shown = (value: Rational, r: Chosen): Rational =>
  r['N16'] === 'twoDecimals' ? over(toOneDecimal(times(value, q(10)), 'half-up'), q(10)) : toOneDecimal(value, 'half-up');

/** Every clause of a month, and its total. */
export function ningboDistrictMonthScores(facts: Sheet, readings: Chosen = {}): ReadonlyMap<string, Rational> {
  const { scores, total: sumOfSections } = scoreMonth(facts, readings);
  return new Map([...scores, ['total', shown(sumOfSections, readings)]]);
}

/** Every clause of a year, without those inside its months: 十二次月度考核平均分加附加得分. */
export function ningboDistrictScores(facts: Sheet, readings: Chosen = {}): ReadonlyMap<string, Rational> {
  const months: unknown = facts['months'];
  if (!Array.isArray(months) || months.length !== 12) throw new TypeError('a year has twelve months');
  const each = months.map((month: Sheet) => {
    const { total: exact } = scoreMonth(month, readings);
    return readings['N15'] === 'rounded' ? shown(exact, readings) : exact;
  });
  const mean = over(sum(each), q(12));
  const extra = given(facts).number('extraScore');
  return new Map([
    ...each.map((score, i) => [`months.${i + 1}`, score] as const),
    ['months', mean],
    ['honours', ZERO],
    ['extra', extra],
    ['total', shown(plus(mean, extra), readings)],
  ]);
}
