/** What a measure can come to, and what rooms of measures share in computing it. */
import { type Exact, isUnbounded, isWhole, signOf, ZERO } from '../exact.js';
import type { Domain, Measure, Run, Statics } from '../kernel.js';
import { cutBelow, negatedEnds, sumEnds, widest } from '../ranges.js';

export const NO_BOUNDS: Domain = Object.freeze({ low: null, high: null, whole: false, unbounded: false });
export const sumDomain = (a: Domain, b: Domain): Domain => ({ ...sumEnds(a, b), whole: a.whole && b.whole, unbounded: false });
export const negated = (d: Domain): Domain => ({ ...d, ...negatedEnds(d) });
export const notNegative = ({ low }: Domain): boolean => low !== null && signOf(low) >= 0;
export const heldAtZero = (d: Domain): Domain => ({ ...d, ...cutBelow(d, ZERO) });
export const hull = (a: Domain, b: Domain): Domain => ({
  ...widest(a, b),
  whole: a.whole && b.whole,
  unbounded: a.unbounded || b.unbounded,
});

/** The domain of a number that is known. An unbounded one is above every number, or below. */
export function numberDomain(value: Exact): Domain {
  if (!isUnbounded(value)) return { low: value, high: value, whole: isWhole(value), unbounded: false };
  const isAbove = signOf(value) > 0;
  return { low: isAbove ? value : null, high: isAbove ? null : value, whole: false, unbounded: true };
}

/** The values of a measure that may be calculated with: an unbounded ratio is none. */
export function boundedDomain(measure: Measure, statics: Statics): Domain {
  const { low, high, whole } = statics.domain(measure);
  return { low: low && isUnbounded(low) ? null : low, high: high && isUnbounded(high) ? null : high, whole, unbounded: false };
}

/** A value that may be calculated with. An unbounded ratio may not; it is told, and counts as zero meanwhile. */
export function bounded(measure: Measure, run: Run): Exact {
  const value = run.measure(measure);
  if (!isUnbounded(value)) return value;
  run.fault({ code: 'value-unbounded' });
  return ZERO;
}
