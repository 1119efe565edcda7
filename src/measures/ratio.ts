import * as z from 'zod/mini';
import { type Amount, divide, type Exact, HUNDRED, least, multiply, ONE, signOf, unbounded, ZERO } from '../exact.js';
import { build, type Domain, type Given, type Measure, type MeasureRoom, type Settled, type Use } from '../kernel.js';
import { amount, measureSlot } from '../wire.js';
import { grouped, l } from '../words.js';
import { bounded, hull, NO_BOUNDS, notNegative } from './domains.js';
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

/** What of ÷ to can come to where `to` is above zero: an end that is divided by next to nothing is none. */
function quotients(of: Domain, to: Domain, scale: Exact): Pick<Domain, 'low' | 'high'> {
  // The least that may be below the line and still divides: of a count, one.
  const least = to.low && signOf(to.low) > 0 ? to.low : to.whole ? ONE : null;
  const most = to.high && signOf(to.high) > 0 ? to.high : null;
  const by = (end: Exact | null, divisor: Exact | null): Exact | null => end && divisor && multiply(scale, divide(end, divisor));
  return {
    low: of.low === null ? null : signOf(of.low) < 0 ? by(of.low, least) : most ? by(of.low, most) : ZERO,
    high: of.high === null ? null : signOf(of.high) > 0 ? by(of.high, least) : most ? by(of.high, most) : ZERO,
  };
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
    const [of, to] = [statics.domain(node.of), statics.domain(node.to)];
    const scale = node.percent ? HUNDRED : ONE;
    const within = isPartOf(node.of, node.to) ? scale : null;
    let domain: Domain = { ...(notNegative(to) ? quotients(of, to, scale) : NO_BOUNDS), whole: false, unbounded: false };
    if (within) domain = { ...domain, high: domain.high === null ? within : least(domain.high, within) };
    const mayBeZero = (to.low === null || signOf(to.low) <= 0) && (to.high === null || signOf(to.high) >= 0);
    if (!mayBeZero) return domain;
    for (const answer of [node.none, node.some]) {
      if (answer === 'unbounded') domain = { ...domain, high: null, unbounded: true };
      else if (answer !== 'error') {
        const at = statics.amount(answer);
        domain = hull(domain, { low: at, high: at, whole: false, unbounded: false });
      }
    }
    return domain;
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
