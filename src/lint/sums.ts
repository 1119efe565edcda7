/** Headings and years whose parts do not come to the maximum that they state. */
import { add, compare, divide, type Exact, signOf, textOf, ZERO } from '../exact.js';
import type { Place } from '../kernel.js';
import type { Found, Spot } from './study.js';
import { WORDS } from './words.js';

/** What the parts of a place come to by their maxima, bonuses apart; nothing where one has none. */
export const sumOfParts = ({ below }: Place): Exact | null =>
  below.filter(({ bonus }) => !bonus).reduce<Exact | null>((sum, { max }) => sum && max && add(sum, max), ZERO);

/** The parts of a heading against the maximum that it states. */
function unequalSum({ place }: Spot) {
  const sum = sumOfParts(place);
  if (!sum || !place.max || compare(sum, place.max) === 0) return undefined;
  const share = signOf(place.max) === 0 ? '?' : textOf(divide(sum, place.max));
  return { sum: textOf(sum), max: textOf(place.max), share };
}

export function mismatchedSum(spot: Spot): readonly Found[] {
  const isHeading = spot.place.kind === 'rubric' || spot.place.kind === 'section';
  const found = isHeading ? unequalSum(spot) : undefined;
  return found ? [{ spot, ...WORDS['sum-mismatch'](found) }] : [];
}

export function mismatchedWeights(spot: Spot): readonly Found[] {
  const found = spot.place.kind === 'weightedAnnual' ? unequalSum(spot) : undefined;
  return found ? [{ spot, ...WORDS['weights-not-one'](found) }] : [];
}
