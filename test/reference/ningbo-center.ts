/**
 * The centre of Ningbo's digital urban management scored a second time, as far as the source goes: a month of three groups that
 * come to 100 at most, and the mean of twelve of them with an extra score. It shares no code with the library.
 */
import { type Figure, isMore, over, plus, q, type Rational, sum, times, toOneDecimal } from './rational.js';

type Sheet = Readonly<Record<string, unknown>>;
type Chosen = Readonly<Record<string, string>>;

const isFigure = (value: unknown): value is Figure => typeof value === 'number' || typeof value === 'string';

function figure(facts: Sheet, key: string): Rational {
  const value = facts[key];
  if (!isFigure(value)) throw new TypeError(`${key} is no figure`);
  return q(value);
}

/** 标准分为100分 (Z01). */
function scoreMonth(facts: Sheet, r: Chosen): ReadonlyMap<string, Rational> {
  const groups = ['internalManagement', 'workResults', 'socialVerdict'].map((key) => figure(facts, key));
  const together = sum(groups);
  const held = r['Z01'] !== 'awardsToo' && isMore(together, 100) ? q(100) : together;
  return new Map([...groups.map((group, i) => [`month.${i + 1}`, group] as const), ['month', held]]);
}

/** The total to one decimal, or to two (Z04). */
const shown = (value: Rational, r: Chosen): Rational =>
  r['Z04'] === 'twoDecimals' ? over(toOneDecimal(times(value, q(10)), 'half-up'), q(10)) : toOneDecimal(value, 'half-up');

const exactMonth = (facts: Sheet, r: Chosen): Rational => {
  const month = scoreMonth(facts, r).get('month');
  if (!month) throw new TypeError('a month without a score');
  return month;
};

/** Every clause of a month, and its total. */
export function ningboCenterMonthScores(facts: Sheet, readings: Chosen = {}): ReadonlyMap<string, Rational> {
  return new Map([...scoreMonth(facts, readings), ['total', shown(exactMonth(facts, readings), readings)]]);
}

/** Every clause of a year, without those inside its months. */
export function ningboCenterScores(facts: Sheet, readings: Chosen = {}): ReadonlyMap<string, Rational> {
  const months: unknown = facts['months'];
  if (!Array.isArray(months) || months.length !== 12) throw new TypeError('a year has twelve months');
  const each = months.map((month: Sheet) => {
    const exact = exactMonth(month, readings);
    return readings['Z03'] === 'rounded' ? shown(exact, readings) : exact;
  });
  const mean = over(sum(each), q(12));
  const extra = figure(facts, 'extraScore');
  return new Map([
    ...each.map((score, i) => [`months.${i + 1}`, score] as const),
    ['months', mean],
    ['extra', extra],
    ['total', shown(plus(mean, extra), readings)],
  ]);
}
