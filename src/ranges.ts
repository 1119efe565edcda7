/** What a node can come to while facts are missing: ranges of points, and what rooms share in finding them. */
import { add, compare, type Exact, greatest, least, signOf, ZERO } from './exact.js';
import type { Effect, Place, Range } from './kernel.js';

/** A least and a most; `null` is no end. */
export interface Ends {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

const NO_EFFECTS: Range['effects'] = new Map();

/** A range of points that does nothing to the pool around it. */
export const ranging = (low: Exact | null, high: Exact | null): Range => ({
  low,
  high,
  effects: NO_EFFECTS,
  max: undefined,
  absent: false,
  rescaled: false,
});
/** Points that are known. */
export const known = (exact: Exact): Range => ranging(exact, exact);
export const NOTHING: Range = Object.freeze(known(ZERO));

/** The lowest of several lower ends: none where one has none. */
export const lowest = (a: Exact | null, b: Exact | null): Exact | null => (a === null || b === null ? null : least(a, b));
/** The highest of several upper ends. */
export const highest = (a: Exact | null, b: Exact | null): Exact | null => (a === null || b === null ? null : greatest(a, b));
/** The greater of two lower ends, where no end is below everything. */
export const greaterLow = (a: Exact | null, b: Exact | null): Exact | null => (a === null ? b : b === null ? a : greatest(a, b));
/** The lesser of two upper ends, where no end is above everything. */
export const lesserHigh = (a: Exact | null, b: Exact | null): Exact | null => (a === null ? b : b === null ? a : least(a, b));
export const sumEnds = (a: Ends, b: Ends): Ends => ({
  low: a.low === null || b.low === null ? null : add(a.low, b.low),
  high: a.high === null || b.high === null ? null : add(a.high, b.high),
});

/** Whether something may be, where it may be in either of two ways: sure only where both are sure. */
const either = (a: boolean | 'may', b: boolean | 'may'): boolean | 'may' => (a === b ? a : 'may');

/** What may be the one or the other. */
export function eitherOf(a: Range, b: Range, place: Place | undefined): Range {
  const effects = new Map<Effect, boolean>();
  for (const effect of new Set([...a.effects.keys(), ...b.effects.keys()])) {
    effects.set(effect, a.effects.get(effect) === true && b.effects.get(effect) === true);
  }
  return {
    low: lowest(a.low, b.low),
    high: highest(a.high, b.high),
    effects,
    max: eitherMax(a.max, b.max, place),
    absent: either(a.absent, b.absent),
    rescaled: either(a.rescaled, b.rescaled),
  };
}

/** The maxima that may count: one that is not said is the place's own. */
function eitherMax(a: Ends | undefined, b: Ends | undefined, place: Place | undefined): Ends | undefined {
  if (a === undefined && b === undefined) return undefined;
  const own: Ends = { low: place?.max ?? null, high: place?.max ?? null };
  const [one, other] = [a ?? own, b ?? own];
  return { low: lowest(one.low, other.low), high: highest(one.high, other.high) };
}

/** Ends held between limits, of which the upper one may itself be uncertain. */
export function heldBetween({ low, high }: Ends, bottom: Exact | null, top: Ends): Ends {
  const least = greaterLow(low, bottom);
  const most = lesserHigh(high, top.high);
  return {
    low: least === null ? null : lesserHigh(least, top.low),
    high: most === null ? null : greaterLow(most, bottom),
  };
}

export const isSettled = ({ low, high }: Ends): boolean => low !== null && high !== null && compare(low, high) === 0;
export const isNegative = (a: Exact | null): boolean => a === null || signOf(a) < 0;
