/** The sum of several measures, or their plain mean. */
import * as z from 'zod/mini';
import { add, divide, type Exact, exactOf, ONE, ZERO } from '../exact.js';
import { build, type Domain, type Measure, type MeasureRoom } from '../kernel.js';
import { measureSlot } from '../wire.js';
import { joined, l } from '../words.js';
import { bounded, boundedDomain, sumDomain } from './domains.js';
import { measureOf, type Operand, type OperandUses } from './figure.js';

export interface Sum {
  readonly kind: 'sum';
  readonly of: readonly Measure[];
  /** Whether it is divided by how many there are. */
  readonly mean: boolean;
}

/**
 * The sum of measures and figures.
 *
 * @example
 * sum(product(4, officers), product(0.15, complaints))
 * // Jing'an 4.2.1.b: the target of ordinary cases
 */
export function sum<const O extends readonly Operand[]>(...of: O): Measure<OperandUses<O[number]>> {
  return build<Sum>({ kind: 'sum', of: of.map(measureOf), mean: false });
}

/**
 * The plain mean of measures and figures, exactly. For the elements of a list, see `meanOf`.
 *
 * @example
 * convert(2, average(firstHalfScore, secondHalfScore), 100)
 * // Jing'an 1.1.2.c: two inspections a year
 */
export function average<const O extends readonly Operand[]>(...of: O): Measure<OperandUses<O[number]>> {
  return build<Sum>({ kind: 'sum', of: of.map(measureOf), mean: true });
}

const shared = (total: Exact, node: Sum): Exact => (node.mean ? divide(total, exactOf(node.of.length) ?? ONE) : total);

export const sumRoom: MeasureRoom<Sum> = {
  schema: () => z.strictObject({ kind: z.literal('sum'), of: z.array(measureSlot()).check(z.minLength(1)), mean: z.boolean() }),
  reads: (node) => node.of,
  domain: (node, statics): Domain => {
    const { low, high, whole, unbounded } = node.of.map((m) => boundedDomain(m, statics)).reduce(sumDomain);
    return { low: low && shared(low, node), high: high && shared(high, node), whole: whole && !node.mean, unbounded };
  },
  value: (node, run) =>
    shared(
      node.of.reduce<Exact>((total, m) => add(total, bounded(m, run)), ZERO),
      node,
    ),
  unit: ({ of: [first] }, words) => (first ? words.unit(first) : l('项', 'items')),
  say: (node, words) => {
    const each = node.of.map((m) => words.say(m));
    if (!node.mean) return joined(each, '＋', ' + ');
    const { zh, en } = joined(each, '、', ', ');
    return l(`${zh}的平均值`, `the mean of ${en}`);
  },
};
