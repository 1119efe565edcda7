import * as z from 'zod/mini';
import { type Exact, multiply, ONE } from '../exact.js';
import { build, type Measure, type MeasureRoom } from '../kernel.js';
import { timesEnds } from '../ranges.js';
import { measureSlot } from '../wire.js';
import { grouped, joined } from '../words.js';
import { bounded, boundedDomain } from './domains.js';
import { measureOf, type Operand, type OperandUses } from './figure.js';

export interface Product {
  readonly kind: 'product';
  readonly of: readonly Measure[];
}

/**
 * The product of measures and figures.
 *
 * @example
 * product(6, officers)
 * // Jing'an 4.2.1.a: six simple cases for each officer
 */
export function product<const O extends readonly Operand[]>(...of: O): Measure<OperandUses<O[number]>> {
  return build<Product>({ kind: 'product', of: of.map(measureOf) });
}

export const productRoom: MeasureRoom<Product> = {
  schema: () => z.strictObject({ kind: z.literal('product'), of: z.array(measureSlot()).check(z.minLength(1)) }),
  reads: (node) => node.of,
  domain: (node, statics) => {
    const domains = node.of.map((m) => boundedDomain(m, statics));
    return domains.reduce((a, b) => ({ ...timesEnds(a, b), whole: a.whole && b.whole, unbounded: false }));
  },
  value: (node, run) => node.of.reduce<Exact>((total, m) => multiply(total, bounded(m, run)), ONE),
  say: (node, words) =>
    joined(
      node.of.map((m) => grouped(words.say(m))),
      '×',
      ' × ',
    ),
};
