import * as z from 'zod/mini';
import { greatest, least } from '../exact.js';
import { build, type Domain, type Measure, type MeasureRoom } from '../kernel.js';
import { greaterLow, lesserHigh, widest } from '../ranges.js';
import { measureSlot } from '../wire.js';
import { joined, l } from '../words.js';
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
  domain: (node, statics) => node.of.map((m) => statics.domain(m)).reduce(node.which === 'least' ? leastDomain : greatestDomain),
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

/** The least of two is under either's upper end. It is unbounded above only where both are. */
const leastDomain = (a: Domain, b: Domain): Domain => ({
  low: widest(a, b).low,
  high: lesserHigh(a.high, b.high),
  whole: a.whole && b.whole,
  unbounded: (a.unbounded && b.unbounded) || [a, b].some(({ low, unbounded }) => unbounded && low === null),
});
const greatestDomain = (a: Domain, b: Domain): Domain => ({
  low: greaterLow(a.low, b.low),
  high: widest(a, b).high,
  whole: a.whole && b.whole,
  unbounded: (a.unbounded && b.unbounded) || [a, b].some(({ high, unbounded }) => unbounded && high === null),
});
