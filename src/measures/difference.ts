import * as z from 'zod/mini';
import { greatest, negate, subtract, ZERO } from '../exact.js';
import { build, type Measure, type MeasureRoom } from '../kernel.js';
import { greaterLow } from '../ranges.js';
import { measureSlot } from '../wire.js';
import { grouped, l, spaced } from '../words.js';
import { bounded, boundedDomain, heldAtZero, hull, negated, sumDomain } from './domains.js';
import { measureOf, type Operand, type OperandUses } from './figure.js';

export interface Difference {
  readonly kind: 'difference';
  readonly from: Measure;
  readonly take: Measure;
  /** `signed` as it comes; `above` and `below` hold it at zero; `gap` drops the sign. */
  readonly as: 'signed' | 'above' | 'below' | 'gap';
}

function differing<A extends Operand, B extends Operand>(as: Difference['as'], from: A, take: B): Measure<OperandUses<A | B>> {
  return build<Difference>({ kind: 'difference', as, from: measureOf(from), take: measureOf(take) });
}

/**
 * `from − take`, with its sign.
 *
 * @example
 * difference(ownTickets, averageTickets)
 * // Jing'an 3.5.6.e
 */
export const difference = <A extends Operand, B extends Operand>(from: A, take: B) => differing('signed', from, take);
/**
 * How far `measure` is above `threshold`; zero where it is not.
 *
 * @example
 * perItemAward(0.1, above(rate, 50), { every: 10, steps: 'complete' })
 * // Jing'an 4.2.1.a
 */
export const above = <A extends Operand, B extends Operand>(measure: A, threshold: B) => differing('above', measure, threshold);
/**
 * How far `measure` falls short of `threshold`; zero where it does not.
 *
 * @example
 * perItemDeduct(0.1, below(newsletters, 12), { every: 2, steps: 'complete' })
 * // Jing'an 3.5.2.c
 */
export const below = <A extends Operand, B extends Operand>(measure: A, threshold: B) => differing('below', measure, threshold);
/**
 * The distance between two measures, without its sign.
 *
 * @example
 * gap(cityScore, districtScore)
 * // Jing'an 3.6.2.b
 */
export const gap = <A extends Operand, B extends Operand>(a: A, b: B) => differing('gap', a, b);

export const differenceRoom: MeasureRoom<Difference> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('difference'),
      from: measureSlot(),
      take: measureSlot(),
      as: z.enum(['signed', 'above', 'below', 'gap']),
    }),
  reads: (node) => [node.from, node.take],
  domain: (node, statics) => {
    const signed = sumDomain(boundedDomain(node.from, statics), negated(boundedDomain(node.take, statics)));
    if (node.as === 'signed') return signed;
    if (node.as === 'above') return heldAtZero(signed);
    if (node.as === 'below') return heldAtZero(negated(signed));
    const turned = negated(signed);
    // Where only one sign can come up, the gap is never less than its least.
    return heldAtZero({ ...hull(signed, turned), low: greaterLow(signed.low, turned.low) });
  },
  value: (node, run) => {
    const signed = subtract(bounded(node.from, run), bounded(node.take, run));
    if (node.as === 'signed') return signed;
    if (node.as === 'above') return greatest(signed, ZERO);
    if (node.as === 'below') return greatest(negate(signed), ZERO);
    return greatest(signed, negate(signed));
  },
  unit: (node, words) => words.unit(node.from),
  say: (node, words) => {
    const [from, take] = [grouped(words.say(node.from)), grouped(words.say(node.take))];
    switch (node.as) {
      case 'signed':
        return l(`${from.zh}－${take.zh}`, `${from.en} − ${take.en}`);
      case 'above':
        return l(`${from.zh}超过${spaced(take.zh)}的部分`, `${from.en} above ${take.en}`);
      case 'below':
        return l(`${from.zh}不足${spaced(take.zh)}的部分`, `${from.en} short of ${take.en}`);
      case 'gap':
        return l(`${from.zh}与${take.zh}之差`, `the gap between ${from.en} and ${take.en}`);
    }
  },
};
