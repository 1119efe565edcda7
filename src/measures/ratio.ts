import * as z from 'zod/mini';
import { type Amount, divide, HUNDRED, multiply, ONE, signOf, unbounded, ZERO } from '../exact.js';
import { build, type Domain, type Given, type Measure, type MeasureRoom, type Settled, type Statics, type Use } from '../kernel.js';
import type { Ends } from '../ranges.js';
import { isZero, lesserHigh, mayBeZero, pointAt, timesEnds } from '../ranges.js';
import { amount, measureSlot } from '../wire.js';
import { grouped, l } from '../words.js';
import { bounded, boundedDomain, hull, NO_BOUNDS, negated, notNegative, numberDomain } from './domains.js';
import { measureOf, type Operand, type OperandUses } from './figure.js';

/** What a ratio is when there is nothing below the line. */
export type ZeroAnswer = Amount | 'unbounded' | 'error';

/** The two answers that every ratio gives, with no default. */
export interface ZeroAnswers {
  /** What 0/0 is. */
  readonly none: ZeroAnswer;
  /** What n/0 is, with n not zero. */
  readonly some: ZeroAnswer;
}

export interface Ratio {
  readonly kind: 'ratio';
  readonly of: Measure;
  readonly to: Measure;
  /** Whether it is told in percent points: 100 × of ÷ to. */
  readonly percent: boolean;
  readonly none: ZeroAnswer;
  readonly some: ZeroAnswer;
}

/** The two answers as an author writes them; each may hang on a reading. */
interface Answers<N extends Use = Use, S extends Use = Use> {
  readonly none: Given<ZeroAnswer, N>;
  readonly some: Given<ZeroAnswer, S>;
}

function dividing<A extends Operand, B extends Operand, N extends Use, S extends Use>(
  percent: boolean,
  of: A,
  to: B,
  { none, some }: Answers<N, S>,
): Measure<OperandUses<A | B> | Settled<N | S>> {
  return build<Ratio>({ kind: 'ratio', of: measureOf(of), to: measureOf(to), percent, none, some });
}

/**
 * `of ÷ to`, exactly. Says what 0/0 (`none`) and n/0 (`some`) are.
 *
 * @throws KaoheError when the rubric calls it an error and the case arises.
 * @example
 * ratio(complaints, officers, { none: 'error', some: 'error' })
 * // Jing'an 4.2.1.b: complaints for each officer
 */
export const ratio = <A extends Operand, B extends Operand, N extends Use = never, S extends Use = never>(
  of: A,
  to: B,
  answers: Answers<N, S>,
) => dividing(false, of, to, answers);

/**
 * `100 × of ÷ to`, in percent points. Says what 0/0 (`none`) and n/0 (`some`) are.
 *
 * @throws KaoheError when the rubric calls it an error and the case arises.
 * @example
 * rate(cityNotices, districtNotices, { none: 0, some: 'unbounded' })
 * // Jing'an 3.5.6.f
 */
export const rate = <A extends Operand, B extends Operand, N extends Use = never, S extends Use = never>(
  of: A,
  to: B,
  answers: Answers<N, S>,
) => dividing(true, of, to, answers);

const zeroAnswer = () => z.union([z.literal('unbounded'), z.literal('error'), amount()], { error: 'ratio-answers' });

/** Whether the one counts a subset of the other, so that their ratio stays within one. */
const isPartOf = (of: Measure, to: Measure): boolean => 'partOf' in of && isNamed(of.partOf) && isNamed(to) && of.partOf.key === to.key;

/** A fact of its own; a field of a list that goes by the same name is another thing. */
const isNamed = (of: unknown): of is { readonly key: string } => typeof of === 'object' && of !== null && 'key' in of && !('list' in of);

/** What of ÷ to can come to where there is something below the line: an end that is divided by next to nothing is none. */
function quotients(of: Domain, to: Domain): Ends {
  if (to.high !== null && signOf(to.high) <= 0) return quotients(negated(of), negated(to));
  if (!notNegative(to)) return NO_BOUNDS;
  // The least that may stand below the line and still divides: of a count, one.
  const least = to.low && signOf(to.low) > 0 ? to.low : to.whole ? ONE : null;
  const share = { low: to.high === null ? ZERO : divide(ONE, to.high), high: least && divide(ONE, least) };
  return timesEnds(of, share);
}

/** What a declared answer is: an unbounded one has the sign of what is above the line. */
function answered(answer: ZeroAnswer, { low, high }: Ends, statics: Statics): readonly Domain[] {
  if (answer === 'error') return [];
  if (answer !== 'unbounded') return [numberDomain(statics.amount(answer))];
  const above = high === null || signOf(high) > 0 || isZero({ low, high });
  const below = low === null || signOf(low) < 0;
  return [...(above ? [numberDomain(unbounded(1))] : []), ...(below ? [numberDomain(unbounded(-1))] : [])];
}

export const ratioRoom: MeasureRoom<Ratio> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('ratio'),
      of: measureSlot(),
      to: measureSlot(),
      percent: z.boolean(),
      none: zeroAnswer(),
      some: zeroAnswer(),
    }),
  reads: (node) => [node.of, node.to],
  domain: (node, statics) => {
    const [of, to] = [boundedDomain(node.of, statics), boundedDomain(node.to, statics)];
    const isPart = isPartOf(node.of, node.to) && notNegative(to);
    const scale = node.percent ? HUNDRED : ONE;
    const divided = isZero(to) ? [] : [timesEnds(quotients(of, to), pointAt(scale))];
    const domains: readonly Domain[] = [
      ...divided.map(({ low, high }) => ({ low, high: isPart ? lesserHigh(high, scale) : high, whole: false, unbounded: false })),
      ...(mayBeZero(to) && mayBeZero(of) ? answered(node.none, pointAt(ZERO), statics) : []),
      // Of nothing, a part is nothing.
      ...(mayBeZero(to) && !isZero(of) && !(isPart && notNegative(of)) ? answered(node.some, of, statics) : []),
    ];
    return domains.length === 0 ? NO_BOUNDS : domains.reduce(hull);
  },
  value: (node, run) => {
    const [of, to] = [bounded(node.of, run), bounded(node.to, run)];
    if (signOf(to) !== 0) return divide(node.percent ? multiply(of, HUNDRED) : of, to);
    const answer = signOf(of) === 0 ? node.none : node.some;
    if (answer === 'unbounded') return unbounded(signOf(of));
    if (answer !== 'error') return run.amount(answer);
    run.fault({ code: 'ratio-undefined' });
    return ZERO;
  },
  say: (node, words) => {
    const [of, to] = [grouped(words.say(node.of)), grouped(words.say(node.to))];
    const times = node.percent ? l('×100%', ' × 100%') : l('', '');
    return l(`${of.zh}÷${to.zh}${times.zh}`, `${of.en} ÷ ${to.en}${times.en}`);
  },
};
