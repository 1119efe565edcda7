import * as z from 'zod/mini';
import { type Exact, greatest, least } from '../exact.js';
import { build, type Measure, type MeasureRoom } from '../kernel.js';
import { measureSlot } from '../wire.js';
import { joined, l } from '../words.js';
import { both } from './domains.js';
import { measureOf, type Operand, type OperandUses } from './figure.js';

export interface Extreme {
  readonly kind: 'extreme';
  readonly which: 'least' | 'greatest';
  readonly of: readonly Measure[];
}

/** The least of several measures and figures. */
export function leastOf<const O extends readonly Operand[]>(...of: O): Measure<OperandUses<O[number]>> {
  return build<Extreme>({ kind: 'extreme', which: 'least', of: of.map(measureOf) });
}
/** The greatest of several measures and figures. */
export function greatestOf<const O extends readonly Operand[]>(...of: O): Measure<OperandUses<O[number]>> {
  return build<Extreme>({ kind: 'extreme', which: 'greatest', of: of.map(measureOf) });
}

export const extremeRoom: MeasureRoom<Extreme> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('extreme'),
      which: z.enum(['least', 'greatest']),
      of: z.array(measureSlot()).check(z.minLength(1)),
    }),
  reads: (node) => node.of,
  domain: (node, statics) => {
    const pick = node.which === 'least' ? least : greatest;
    return node.of
      .map((m) => statics.domain(m))
      .reduce((a, b) => ({
        low: node.which === 'least' ? both(a.low, b.low, pick) : oneOf(a.low, b.low, pick),
        high: node.which === 'least' ? oneOf(a.high, b.high, pick) : both(a.high, b.high, pick),
        whole: a.whole && b.whole,
        unbounded: a.unbounded || b.unbounded,
      }));
  },
  value: (node, run) => node.of.map((m) => run.measure(m)).reduce(node.which === 'least' ? least : greatest),
  say: (node, words) => {
    const inner = joined(
      node.of.map((m) => words.say(m)),
      '、',
      ', ',
    );
    return node.which === 'least'
      ? l(`${inner.zh}中最小者`, `the least of ${inner.en}`)
      : l(`${inner.zh}中最大者`, `the greatest of ${inner.en}`);
  },
};

/** The end that is there, or the pick of both: the least of two is under either's upper end. */
const oneOf = (a: Exact | null, b: Exact | null, pick: (a: Exact, b: Exact) => Exact): Exact | null =>
  a === null ? b : b === null ? a : pick(a, b);
