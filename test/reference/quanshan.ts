/**
 * The scheme of Quanshan district scored a second time, straight from its text and the readings taken of it: one line for
 * every clause, in printed order. It shares no code with the library.
 */
import {
  greater,
  isAtLeast,
  isMore,
  isSame,
  lesser,
  minus,
  over,
  plus,
  q,
  type Rational,
  sum,
  times,
  toOneDecimal,
  ZERO,
} from './rational.js';

type Facts = Readonly<Record<string, unknown>>;
type Chosen = Readonly<Record<string, string>>;
type Scores = ReadonlyMap<string, Rational>;

function figure(facts: Facts, key: string): Rational {
  const value = facts[key];
  if (typeof value !== 'number' && typeof value !== 'string') throw new TypeError(`${key} was not given`);
  return q(value);
}
const holds = (facts: Facts, key: string): boolean => facts[key] === true;

/** What is left of so many points after deductions, 扣完为止. */
const left = (points: string, ...deducted: readonly Rational[]): Rational => greater(ZERO, minus(q(points), sum(deducted)));
const each = (points: string, facts: Facts, key: string): Rational => times(q(points), figure(facts, key));
const once = (points: string, isSo: boolean): Rational => (isSo ? q(points) : ZERO);

function rounded(exact: Rational, readings: Chosen): Rational {
  return readings['A11'] === 'hundredth' ? over(toOneDecimal(times(exact, q(10)), 'half-up'), q(10)) : toOneDecimal(exact, 'half-up');
}

/** 月度案卷存档2分: what is deducted for files that are missing. */
function archiveDeduction(facts: Facts, readings: Chosen): Rational {
  // 总体缺失扣2分
  if (holds(facts, 'archiveMissing')) return q('2');
  const missing = figure(facts, 'filesMissing');
  // 缺失10件以上扣1--1.5分
  const isUpper = isMore(missing, 10) || (readings['A4'] === 'tenInUpperRange' && isSame(missing, 10));
  if (isUpper) return figure(facts, 'aboveTenPoints');
  // 缺10件以内扣0.1--1分
  if (readings['A3'] === 'lowerRangeIsDiscretion') return isAtLeast(missing, 1) ? figure(facts, 'upToTenPoints') : ZERO;
  return times(q('0.1'), missing);
}

/** Whether as many as the figure printed with 以上. */
const andAbove = (value: Rational, edge: number, readings: Chosen): boolean =>
  readings['A5'] === 'exclusive' ? isMore(value, edge) : isAtLeast(value, edge);

/** The clauses of a month, and its total before it is rounded. */
function month(facts: Facts, readings: Chosen): { readonly clauses: ReadonlyMap<string, Rational>; readonly exact: Rational } {
  // 一、案件结案率考核(70分)
  const closing = figure(facts, 'closingPoints');
  // 终端管理占5分
  const recurring = readings['A1'] === 'once' ? ZERO : each('5', facts, 'earlierLossesOpen');
  const terminals = left(
    '5',
    each('5', facts, 'terminalLosses'),
    recurring,
    each('3', facts, 'officeTerminalFaults'),
    each('2', facts, 'communityTerminalFaults'),
  );
  // 人员配备占3分
  const staff = left('3', once('3', holds(facts, 'staffNotFullTime')), once('2', holds(facts, 'noAssistants')));
  // 台账管理占7分
  const archive = left('2', archiveDeduction(facts, readings));
  const basic = figure(facts, 'basicRecordsPoints');
  const innovation = figure(facts, 'innovationRecordsPoints');
  const publicity = plus(
    once('0.5', andAbove(figure(facts, 'displayBoards'), 2, readings)),
    once('0.5', andAbove(figure(facts, 'discMinutes'), 5, readings)),
  );
  const records = sum([archive, basic, innovation, publicity]);
  // 管理配合与反馈占5分
  const awards = plus(figure(facts, 'cooperationPoints'), each('1', facts, 'reportsTaken'));
  const cooperation = readings['A6'] === 'fromFull' ? plus(q('5'), awards) : lesser(q('5'), awards);
  const daily = sum([terminals, staff, records, cooperation]);
  // 三、手机定位(10分)
  const positioning = left('10', each('1', facts, 'postLapses'), each('10', facts, 'collectivePhoneStops'));
  return {
    exact: sum([closing, daily, positioning]),
    clauses: new Map([
      ['1', closing],
      ['2', daily],
      ['2.1', terminals],
      ['2.2', staff],
      ['2.3', records],
      ['2.3a', archive],
      ['2.3b', basic],
      ['2.3c', innovation],
      ['2.3d', publicity],
      ['2.4', cooperation],
      ['3', positioning],
    ]),
  };
}

/** Every clause of a month by its id, and its total. */
export function quanshanMonth(facts: Facts, readings: Chosen = {}): Scores {
  const { clauses, exact } = month(facts, readings);
  return new Map([...clauses, ['total', rounded(exact, readings)]]);
}

function bonus(facts: Facts, readings: Chosen): Rational {
  const meetings = figure(facts, 'siteMeetings');
  if (readings['A10'] === 'eachMeeting') return times(q('5'), meetings);
  return once('5', isAtLeast(meetings, 1));
}

/** {(月度考核累计得分/12)*0.9+管理评价得分*0.1}, then 五、专项加分. */
export function quanshan(facts: Facts, readings: Chosen = {}): Scores {
  const { months } = facts;
  if (!Array.isArray(months) || months.length !== 12) throw new TypeError('a year has twelve months');
  const each = months.map((one: Facts) => {
    if ('knownScore' in one) return figure(one, 'knownScore');
    const { exact } = month(one, readings);
    return readings['A8'] === 'rounded' ? rounded(exact, readings) : exact;
  });
  const monthly = times(over(sum(each), q(12)), q('0.9'));
  const management = readings['A9'] === 'ten' ? figure(facts, 'managementPoints') : times(figure(facts, 'managementScore'), q('0.1'));
  const extra = bonus(facts, readings);
  return new Map([
    ...each.map((score, i) => [`months.${i + 1}`, score] as const),
    ['months', monthly],
    ['management', management],
    ['extra', extra],
    ['total', rounded(sum([monthly, management, extra]), readings)],
  ]);
}
