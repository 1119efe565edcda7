/**
 * How far a condition or a figure is from what is wanted of it: zero where it is there, less the nearer it comes. A search
 * for facts follows it downhill; whether something is met is never decided here.
 */
import { type Band, within } from '../bands.js';
import { add, compare, type Exact, exactOf, isUnbounded, least, negate, ONE, signOf, subtract, ZERO } from '../exact.js';
import type { Condition, Run } from '../kernel.js';
import { isCondition } from '../rooms.js';

/** A condition, and whether it is wanted to hold. */
export interface Need {
  readonly condition: Condition;
  readonly holds: boolean;
}

/** What is left to go where the distance is nothing, and yet it is not there: just above an edge, say. */
export const A_LITTLE: Exact = exactOf('0.01') ?? ONE;

/** The distance between two figures; one where one of them is beyond every number. */
export function distance(a: Exact, b: Exact): Exact {
  if (isUnbounded(a) || isUnbounded(b)) return compare(a, b) === 0 ? ZERO : ONE;
  const signed = subtract(a, b);
  return signOf(signed) < 0 ? negate(signed) : signed;
}

/** How far a figure is from a band. */
export function farFromBand(value: Exact, band: Band): Exact {
  if (within(value, band)) return ZERO;
  const ends = [band.low, band.high].flatMap((end) => (end === null ? [] : distance(value, end)));
  return ends.length === 0 ? ONE : ends.reduce(least);
}

const sum = (all: readonly Exact[]): Exact => all.reduce(add, ZERO);
const nearest = (all: readonly Exact[]): Exact => (all.length === 0 ? ONE : all.reduce(least));

/** How far a condition is from holding, or from not holding. */
export function farFrom({ condition, holds }: Need, run: Run): Exact {
  if (run.holds(condition) === holds || !isCondition(condition)) return ZERO;
  switch (condition.kind) {
    case 'flag':
    case 'is':
      return ONE;
    case 'compare':
      // Equal figures may still be on the wrong side: of more than, say.
      return add(distance(run.measure(condition.of), run.measure(condition.to)), A_LITTLE);
    case 'not':
      return farFrom({ condition: condition.of, holds: !holds }, run);
    case 'all':
    case 'any': {
      const each = condition.of.map((one) => farFrom({ condition: one, holds }, run));
      return (condition.kind === 'all') === holds ? sum(each) : nearest(each);
    }
    case 'every':
    case 'some': {
      const each: Exact[] = [];
      run.each(condition.list.key, () => void each.push(farFrom({ condition: condition.holds, holds }, run)));
      return (condition.kind === 'every') === holds ? sum(each) : nearest(each);
    }
  }
}
