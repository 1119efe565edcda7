/**
 * The Xihu rules of 2009 scored a second time, straight from what is left of their text and the readings taken of it. It
 * shares no code with the library.
 */
import type { Xihu2009Facts as Facts } from '../../rubrics/xihu/index.js';
import { isLess, isMore, minus, over, q, type Rational, startedPart, sum, times, toOneDecimal, wholePart, ZERO } from './rational.js';

type Chosen = Readonly<Record<string, string>>;

/** 每回退一次按 0.5 的权重计入不及时解决数: a figure, and no points, since the formula that takes it is missing. */
const lateCount = (f: Facts): Rational => sum([q(f.unresolved), times(q('0.5'), q(f.returns))]);

/** 每月延期不得超过当月收到的 1%, 超过的每件 0.1; 每缓办一个 0.2. */
function postponement(f: Facts, chosen: Chosen): Rational {
  const [postponed, quota] = [q(f.postponed), over(q(f.filesReceived), q(100))];
  const isOver = isMore(postponed, quota);
  const charged = (): Rational => {
    if (!isOver) return ZERO;
    if (chosen['X1'] === 'allOnceOver') return postponed;
    if (chosen['X1'] === 'fractionalQuota') return minus(postponed, quota);
    // The files that fit into the quota are whole ones: of 2.5, two.
    return minus(postponed, wholePart(quota));
  };
  return minus(ZERO, sum([times(charged(), q('0.1')), times(q(f.deferred), q('0.2'))]));
}

/** 每个社区扣 2 分 */
const stations = (f: Facts): Rational => times(q(f.communitiesNotReporting), q(-2));

/** 每位派遣员须达到总量的 10%, 每少一个百分点扣 1 分 */
function dispatch(f: Facts, chosen: Chosen): Rational {
  const lost = f.dispatchers.map(({ handled }) => {
    const share = over(times(q(handled), q(100)), q(f.platformHandled));
    if (!isLess(share, 10)) return ZERO;
    const short = minus(q(10), share);
    if (chosen['X3'] === 'proportional') return short;
    return chosen['X3'] === 'started' ? startedPart(short) : wholePart(short);
  });
  return minus(ZERO, sum(lost));
}

/** Every clause by id: its score, or the figure that it defines. The deductions come off the total, without a limit or a floor (X6). */
export function scoresOf(f: Facts, chosen: Chosen = {}): ReadonlyMap<string, Rational> {
  const scores: readonly (readonly [string, Rational])[] = [
    ['digital', q(f.digitalPoints)],
    ['longTerm', q(f.longTermPoints)],
    ['hotline', q(f.hotlinePoints)],
    ['postponement-deduction', postponement(f, chosen)],
    ['station-deduction', stations(f)],
    ['dispatcher-deduction', dispatch(f, chosen)],
  ];
  return new Map([...scores, ['late-count', lateCount(f)], ['total', toOneDecimal(sum(scores.map(([, score]) => score)), 'half-up')]]);
}
