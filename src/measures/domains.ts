/** What a measure can come to, and what rooms of measures share in computing it. */
import { add, type Exact, greatest, isUnbounded, least, negate, signOf, ZERO } from '../exact.js';
import type { Domain, Measure, Run } from '../kernel.js';

export const NO_BOUNDS: Domain = Object.freeze({ low: null, high: null, whole: false, unbounded: false });
export const both = (a: Exact | null, b: Exact | null, join: (a: Exact, b: Exact) => Exact): Exact | null =>
  a === null || b === null ? null : join(a, b);
export const sumDomain = (a: Domain, b: Domain): Domain => ({
  low: both(a.low, b.low, add),
  high: both(a.high, b.high, add),
  whole: a.whole && b.whole,
  unbounded: a.unbounded || b.unbounded,
});
export const negated = ({ low, high, ...rest }: Domain): Domain => ({
  low: high && negate(high),
  high: low && negate(low),
  ...rest,
});
export const notNegative = ({ low }: Domain): boolean => low !== null && signOf(low) >= 0;
export const heldAtZero = (d: Domain): Domain => ({
  ...d,
  low: d.low === null ? ZERO : greatest(d.low, ZERO),
  high: d.high && greatest(d.high, ZERO),
});
export const hull = (a: Domain, b: Domain): Domain => ({
  low: both(a.low, b.low, least),
  high: both(a.high, b.high, greatest),
  whole: a.whole && b.whole,
  unbounded: a.unbounded || b.unbounded,
});

/** A value that may be calculated with. An unbounded ratio may not; it is told, and counts as zero meanwhile. */
export function bounded(measure: Measure, run: Run): Exact {
  const value = run.measure(measure);
  if (!isUnbounded(value)) return value;
  run.fault({ code: 'value-unbounded' });
  return ZERO;
}
