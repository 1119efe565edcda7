/** Items and pools: maxima that are not reached or passed, caps that never bite, deductions that take too little or too much. */
import { boundingAnything, type Driver } from '../bounding.js';
import { add, compare, type Exact, equal, negate, signOf, subtract, textOf, ZERO } from '../exact.js';
import type { FactNode } from '../facts.js';
import { NO_FACTS } from '../intake.js';
import type { FactValue, Place } from '../kernel.js';
import { boundsOf } from '../pool-bounds.js';
import type { Limits } from '../pooling.js';
import { type Ends, NOTHING } from '../ranges.js';
import { conditionOf, factsRead, isScored, scoredRoom } from '../rooms.js';
import { readsOf } from './reads.js';
import type { Found, Spot, Study } from './study.js';
import { sumOfParts } from './sums.js';
import type { Facts } from './trying.js';
import { WORDS } from './words.js';

/** An item or a pool with its limits as figures. */
interface Held {
  readonly start: Exact;
  readonly floor: Exact | null;
  readonly max: Exact | null;
  /** Whether its author wrote it as a cap on what is inside. */
  readonly isCap: boolean;
  /** What it comes to before its limits hold it. */
  readonly due: (ask: Driver) => Ends;
}

function heldAt(place: Place, { ask }: Study): Held | undefined {
  const { node } = place;
  if (!isScored(node) || (node.kind !== 'criterion' && node.kind !== 'pool')) return undefined;
  const limits: Limits & { readonly rescale: boolean } = node.kind === 'criterion' ? node.scores : node;
  const { start, floor, max, rescale } = limits;
  return {
    start: ask.amount(start),
    floor: floor === null ? null : ask.amount(floor),
    max: max === null ? null : ask.amount(max),
    isCap: node.kind === 'pool' && node.as === 'capAt',
    due: (asked) => boundsOf({ start, floor: null, max: null }, rescale, asked, place),
  };
}

// ---------------------------------------------------------------------------------------------------------------
// Maxima

/** Cases of flags and choices that several parts ask for, if there are not too many. */
function casesOf(place: Place, { laidOut }: Study): readonly ReadonlyMap<string, FactValue>[] {
  const users = new Map<string, number>();
  const visit = (one: Place): void => {
    for (const key of one.facts) users.set(key, (users.get(key) ?? 0) + 1);
    one.below.forEach(visit);
  };
  visit(place);
  let cases: readonly ReadonlyMap<string, FactValue>[] = [new Map()];
  for (const [key, count] of users) {
    const answers = count < 2 ? [] : answersOf(laidOut.known.get(key));
    if (answers.length > 0 && cases.length * answers.length <= MOST_CASES)
      cases = cases.flatMap((one) => answers.map((answer) => new Map(one).set(key, answer)));
  }
  return cases;
}
const MOST_CASES = 64;

const answersOf = (fact: FactNode | undefined): readonly FactValue[] =>
  fact?.kind === 'flag' ? [false, true] : fact?.kind === 'choice' ? fact.options.map(({ key }) => key) : [];

/** The highest that a place can come to, case by case where its parts ask for the same thing; `null` is no end. */
function highestOf(place: Place, study: Study): Exact | null {
  const { high } = study.range(place);
  if (!high || !place.max) return high;
  let best: Exact | undefined;
  for (const values of casesOf(place, study)) {
    const one = boundingAnything(study.laidOut, { ...NO_FACTS, values }).range(place).high;
    if (one === null || compare(one, place.max) >= 0) return one;
    if (!best || compare(one, best) > 0) best = one;
  }
  return best ?? high;
}

/** A maximum that the parts do not come to, whatever stands in them. */
function fallsShort(place: Place, { start, max }: Held): boolean {
  const sum = sumOfParts(place);
  return sum !== null && max !== null && compare(add(start, sum), max) < 0;
}

/** Of places that hold others only what is theirs: that a part falls short of its own maximum is told there. */
export function unreachedMax(spot: Spot, study: Study): readonly Found[] {
  const { place } = spot;
  const held = heldAt(place, study);
  const isItem = held !== undefined || place.below.length === 0;
  if (!isItem || held?.isCap || !place.max || signOf(place.max) <= 0) return [];
  const most = highestOf(place, study);
  if (!most || compare(most, place.max) >= 0 || isExhausted(held, study, place)) return [];
  if (held && !fallsShort(place, held) && place.below.some((below) => isShort(below, study))) return [];
  const counterexample = study.examples.pushing(place, {
    way: 1,
    figure: (ask) => ask.range(place),
    isEnough: ({ low }) => low !== null && equal(low, most),
  });
  const told = WORDS['max-unreachable']({ most: textOf(most), max: textOf(place.max), lack: textOf(subtract(place.max, most)) });
  return [{ spot, ...told, counterexample: [counterexample] }];
}

const isShort = (place: Place, study: Study): boolean => {
  const { high } = study.range(place);
  return (high !== null && place.max !== null && compare(high, place.max) < 0) || place.below.some((below) => isShort(below, study));
};

/** Only with facts that show it: parts that exclude each other come to their sum on paper alone. */
export function overfullParts(spot: Spot, study: Study): readonly Found[] {
  const held = heldAt(spot.place, study);
  const sum = sumOfParts(spot.place);
  if (!held?.max || held.isCap || !sum || compare(held.start, held.max) >= 0) return [];
  const { max, start, due } = held;
  if (compare(add(start, sum), max) <= 0) return [];
  let most = max;
  const isEnough = ({ low }: Ends): boolean => {
    if (low === null || compare(low, max) <= 0) return false;
    most = low;
    return true;
  };
  const facts = study.examples.pushing(spot.place, { way: 1, figure: due, isEnough });
  if (!facts) return [];
  return [{ spot, ...WORDS['parts-over-max']({ sum: textOf(most), max: textOf(max) }), counterexample: [facts] }];
}

/**
 * Awards of an item that is full without them: all awards of one that starts full, and one without an end among others that
 * come to the maximum by themselves. How far parts that all have an end go beyond it is told of the item.
 */
function spareAwards({ below }: Place, { start, max }: Held, { range }: Study): readonly Place[] {
  if (!max) return [];
  const awards = below.filter(({ bonus }) => !bonus).filter((one) => isAbove(range(one).high, ZERO));
  if (equal(start, max)) return awards;
  const endless = awards.filter((one) => range(one).high === null);
  const others = below.filter((one) => !one.bonus && !endless.includes(one));
  const sum = others.reduce<Exact | null>((total, one) => total && one.max && add(total, one.max), start);
  return endless.length === 1 && sum && compare(sum, max) >= 0 ? endless : [];
}

const isAbove = (a: Exact | null, b: Exact): boolean => a === null || compare(a, b) > 0;

export function restoringAwards({ place }: Spot, study: Study): readonly Found[] {
  const held = heldAt(place, study);
  if (!held?.max || held.isCap || signOf(held.max) <= 0) return [];
  const { max, due } = held;
  const awards = spareAwards(place, held, study);
  if (awards.length === 0) return [];
  const isEnough = ({ low }: Ends): boolean => low !== null && compare(low, max) > 0;
  const counterexample = [study.examples.pushing(place, { way: 1, figure: due, isEnough })];
  return awards.map((one) => ({ spot: study.spotOf(one), ...WORDS['award-only-restores']({ max: textOf(max) }), counterexample }));
}

// ---------------------------------------------------------------------------------------------------------------
// Caps and floors

export function idleCap(spot: Spot, study: Study): readonly Found[] {
  const held = heldAt(spot.place, study);
  if (!held?.isCap) return [];
  const { low, high } = held.due(study.ask);
  const isOnDeductions = held.floor !== null && signOf(held.floor) < 0;
  const [cap, most] = isOnDeductions ? [held.floor, low] : [held.max, high];
  if (!cap || !most || (isOnDeductions ? compare(most, cap) < 0 : compare(most, cap) > 0)) return [];
  const counterexample = study.examples.pushing(spot.place, {
    way: isOnDeductions ? -1 : 1,
    figure: held.due,
    isEnough: ({ low: least, high: top }) => [least, top].every((end) => end !== null && equal(end, most)),
  });
  const size = (figure: Exact): string => textOf(isOnDeductions ? negate(figure) : figure);
  return [{ spot, ...WORDS['cap-idle']({ cap: size(cap), most: size(most) }), counterexample: [counterexample] }];
}

/** Whether all is deducted whatever the facts. */
function isExhausted(held: Held | undefined, study: Study, place: Place): boolean {
  const { high } = study.range(place);
  return held?.floor != null && high !== null && compare(held.start, held.floor) > 0 && compare(high, held.floor) <= 0;
}

export function alwaysExhausted(spot: Spot, study: Study): readonly Found[] {
  const held = heldAt(spot.place, study);
  return held?.floor && isExhausted(held, study, spot.place) ? [{ spot, ...WORDS['always-exhausted']({ floor: textOf(held.floor) }) }] : [];
}

export function unreachedFloor(spot: Spot, study: Study): readonly Found[] {
  const { place } = spot;
  const held = heldAt(place, study);
  if (!held?.floor || compare(held.start, held.floor) <= 0 || held.isCap) return [];
  const { low } = study.range(place);
  if (!low || compare(low, held.floor) <= 0) return [];
  const left = low;
  const facts = study.examples.pushing(place, {
    way: -1,
    figure: (ask) => ask.range(place),
    isEnough: ({ high }) => high !== null && equal(high, left),
  });
  return [{ spot, ...WORDS['floor-unreached']({ left: textOf(subtract(left, held.floor)) }), counterexample: [facts] }];
}

/** What a rule deducts at once: for one item or step where it counts them. */
function deductedAtOnce(place: Place, study: Study): Exact | null {
  const { node } = place;
  if (!isScored(node)) return null;
  if (node.kind === 'perItem') return node.effect === 'deduct' ? study.ask.amount(node.points) : null;
  const isFigure = node.kind === 'fixed' || node.kind === 'bandScore' || node.kind === 'choiceScore' || node.kind === 'linear';
  const { low } = study.range(place);
  return isFigure && low ? negate(low) : null;
}

/** The nearest item or pool around a place that it can take something from. */
function takenFrom({ above }: Spot, study: Study): Held | undefined {
  for (let at = above; at; at = at.above) {
    const held = heldAt(at.place, study);
    if (held) return held;
  }
  return undefined;
}

/** Facts with which a rule comes into play at all. */
function groundOf({ place, under }: Spot, { worlds, examples }: Study): Facts | undefined {
  const own = conditionOf(place.node);
  const claims = own ? [...under, { condition: own, holds: true }] : under;
  if (claims.length === 0) return {};
  let tried = 0;
  for (const world of worlds.where(claims) ?? []) {
    const found = examples.inWorld(world, claims);
    tried += 1;
    if (found || tried >= MOST_TRIED) return found;
  }
  return undefined;
}
const MOST_TRIED = 20;

export function excessiveDeduction(spot: Spot, study: Study): readonly Found[] {
  const points = deductedAtOnce(spot.place, study);
  const held = takenFrom(spot, study);
  if (!points || !held?.floor) return [];
  const span = subtract(held.start, held.floor);
  if (signOf(span) <= 0 || compare(points, span) <= 0) return [];
  const ground = groundOf(spot, study);
  const isEnough = ({ high }: Ends): boolean => high !== null && compare(high, negate(points)) <= 0;
  const facts = ground && study.examples.pushing(spot.place, { way: -1, figure: (ask) => ask.range(spot.place), isEnough }, ground);
  return [{ spot, ...WORDS['deduction-over-item']({ points: textOf(points), span: textOf(span) }), counterexample: [facts] }];
}

/** A rule that reads facts and gives the same whatever they are, and that no reading makes so. */
export function idleRule(spot: Spot, study: Study): readonly Found[] {
  const { place } = spot;
  if (!isScored(place.node) || place.below.length > 0 || scoredRoom(place.node.kind).silent) return [];
  if (place.readings.length > 0 || factsRead(readsOf(place.node)).length === 0) return [];
  // Nothing for each is nothing, however many there are.
  const { low, high } = place.node.kind === 'perItem' && signOf(study.ask.amount(place.node.points)) === 0 ? NOTHING : study.range(place);
  return low && high && equal(low, high) ? [{ spot, ...WORDS['moves-nothing']({ points: textOf(low) }) }] : [];
}
