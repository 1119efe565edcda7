/** One of several counts: the highest (取最高分，不累计) or the lowest (取低). */
import * as z from 'zod/mini';
import { compare, type Exact, greatest } from '../exact.js';
import { build, type Effect, passed, type Rule, type RuleFields, type RuleRoom, type Scored, type UsesOf } from '../kernel.js';
import type { Case } from '../ranges.js';
import { fewest, greaterLow, lesserHigh, NOTHING, passedOn, rangeOf } from '../ranges.js';
import { ruleFields, ruleSlot } from '../wire.js';
import { l, quotedLabel } from '../words.js';

export interface BestOf extends RuleFields {
  readonly kind: 'bestOf';
  readonly which: 'highest' | 'lowest';
  readonly of: readonly Rule[];
}

/**
 * The highest of several contributions counts, the others do not (不重复计算，取最高值).
 *
 * @example
 * bestOf(award(0.4, firstPrize), award(0.3, secondPrize), award(0.2, thirdPrize), award(0.1, otherPrize))
 * // Jing'an 4.5.5.b
 */
export function bestOf<const R extends readonly Rule[]>(...of: R): Rule<UsesOf<R[number]>> {
  return build<BestOf>({ kind: 'bestOf', which: 'highest', of });
}

/**
 * The lowest of several contributions counts, the others do not (就低).
 *
 * @example
 * worstOf(bandScore(accuracy, bands), keeps(1, [perItemDeduct(0.1, falseRecords)]))
 * // the alternative reading of Jing'an 5.1.4
 */
export function worstOf<const R extends readonly Rule[]>(...of: R): Rule<UsesOf<R[number]>> {
  return build<BestOf>({ kind: 'bestOf', as: 'worstOf', which: 'lowest', of });
}

export const bestOfRoom: RuleRoom<BestOf> = {
  passes: true,
  schema: () =>
    z.strictObject({
      kind: z.literal('bestOf'),
      which: z.enum(['highest', 'lowest']),
      of: z.array(ruleSlot()).check(z.minLength(1)),
      ...ruleFields(),
    }),
  parts: (node) => node.of.map((rule) => ({ rule })),
  most: (node, _, below) => below.reduce((a, b) => (node.which === 'highest' ? highest(a, b) : lesserHigh(a, b)), below[0] ?? null),
  evaluate: (node, run, { below }) => {
    const scored = below.map((place) => run.score(place));
    const wanted = node.which === 'highest' ? 1 : -1;
    const taken = scored.reduce((best, { exact }, i) => (compare(exact, (scored[best] as Scored).exact) === wanted ? i : best), 0);
    const children = scored.map(({ trace, effect }, i) =>
      i === taken || effect !== undefined ? trace : { ...trace, status: 'passedOver' as const },
    );
    const counted = passed(scored[taken] as Scored, { taken }, children);
    // Which of them counts is a matter of points; what one does to the pool around it is not.
    return { ...counted, effect: EFFECTS.find((effect) => scored.some((one) => one.effect === effect)) };
  },
  range: (node, ask, { below }) => {
    const [first = NOTHING, ...others] = below.map((place) => passedOn(ask.range(place)));
    return others.reduce((best, next) => {
      const pairs = best.cases.flatMap((one) => next.cases.flatMap((other) => better(one, other, node.which === 'highest')));
      return rangeOf(fewest(pairs));
    }, first);
  },
  explain: (node, trace) => {
    if (trace.score === 0 && node.which === 'highest') return l('各项均未得分', 'none of them scores');
    const taken = quotedLabel(trace.children?.[trace.applied?.taken ?? 0]?.label ?? l('?', '?'));
    return node.which === 'highest'
      ? l(`取最高的一项${taken.zh}，其余不重复计`, `the highest counts, ${taken.en}; the others do not`)
      : l(`取最低的一项${taken.zh}，其余不计`, `the lowest counts, ${taken.en}; the others do not`);
  },
};

/** The higher of two maxima; none where one of them is none. */
const highest = (a: Exact | null, b: Exact | null): Exact | null => (a === null || b === null ? null : greatest(a, b));

/** The strongest first: what leaves the pool out, what empties it, what fills it. */
const EFFECTS: readonly Effect[] = ['notApplicable', 'veto', 'exempt'];

/** Which of two counts, as far as their ends tell: the next one only where it is better. */
function better(best: Case, next: Case, isHighest: boolean): readonly Case[] {
  // What one does to the pool around it, it does whether or not it counts.
  const effect = EFFECTS.find((one) => one === best.effect || one === next.effect);
  const [upper, lower] = isHighest ? [best, next] : [next, best];
  const held = isHighest ? { low: greaterLow(best.low, next.low) } : { high: lesserHigh(best.high, next.high) };
  const mayStay = upper.high === null || lower.low === null || compare(upper.high, lower.low) >= 0;
  const mayYield = lower.high === null || upper.low === null || compare(lower.high, upper.low) > 0;
  return [...(mayStay ? [{ ...best, ...held, effect }] : []), ...(mayYield ? [{ ...next, ...held, effect }] : [])];
}
