/**
 * What the scores of a place are multiples of: where everything comes in whole tenths, rounding to one decimal place never
 * changes a score, and no tie can come up. `null` where a score may be any number.
 */
import type { Driver } from '../bounding.js';
import { compare, divide, type Exact, exactOf, floor, isWhole, multiply, negate, ONE, signOf, subtract, ZERO } from '../exact.js';
import type { Place } from '../kernel.js';
import type { Limits } from '../pooling.js';
import { isScored, type ScoredKinds } from '../rooms.js';

export type Grain = Exact | null;

/** What the grain of a place is found with. */
interface Asked {
  readonly place: Place;
  readonly ask: Driver;
  /** The grains of the places below, rounded where they round. */
  readonly below: readonly Grain[];
}
type GrainOf<N> = (node: N, asked: Asked) => Grain;

/** Where scores are rounded, and to multiples of what. */
export interface Rounds {
  readonly at: (place: Place) => boolean;
  readonly unit: Exact;
}

/** What a place's score is a multiple of before the place itself rounds it. */
export function grainOf(place: Place, ask: Driver, rounds: Rounds): Grain {
  const { node, below } = place;
  if (!isScored(node)) return null;
  // A period's score may be given, and then it is any number.
  const parts = node.kind === 'periods' ? [] : below;
  const grains = parts.map((part): Grain => {
    const grain = grainOf(part, ask, rounds);
    return rounds.at(part) && mayChange(grain, rounds.unit) ? rounds.unit : grain;
  });
  return grainIn(node.kind)(node, { place, ask, below: grains });
}

/** Whether rounding to multiples of a unit may change a multiple of the grain. */
export const mayChange = (grain: Grain, unit: Exact): boolean => grain === null || (signOf(grain) !== 0 && !isWhole(divide(grain, unit)));

/** Whether a multiple of the grain may lie exactly halfway between two multiples of the unit. */
export const mayTie = (grain: Grain, unit: Exact): boolean =>
  grain === null || (signOf(grain) !== 0 && isWhole(divide(divide(unit, TWO), common(grain, unit))));

const TWO = exactOf(2) ?? ONE;

/** The largest number that both are multiples of. Euclid's way ends for fractions as well. */
function common(a: Exact, b: Exact): Exact {
  let [x, y] = [a, b];
  while (signOf(y) !== 0) [x, y] = [y, subtract(x, multiply(y, floor(divide(x, y))))];
  return signOf(x) < 0 ? negate(x) : x;
}

const all = (grains: readonly Grain[]): Grain => grains.reduce((a, b) => a && b && common(a, b), ZERO);
const ofParts = (_: unknown, { below }: Asked): Grain => all(below);
/** Whether something below a place may not apply, and leave the maximum. */
const mayLeave = ({ place, ask }: Asked): boolean => place.below.some((part) => ask.range(part).max !== undefined);
const ofHeading = ({ rescale }: { readonly rescale?: boolean }, asked: Asked): Grain =>
  // What is made up for what does not apply may come to any number.
  rescale && mayLeave(asked) ? null : all(asked.below);
const none = (): Grain => ZERO;
const anything = (): Grain => null;

function ofPool({ start, floor: bottom, max, rescale }: Limits & { readonly rescale: boolean }, asked: Asked): Grain {
  const { place, ask, below } = asked;
  const isLeft = mayLeave(asked);
  if (rescale && isLeft) return null;
  const limits = [start, bottom, max].flatMap((limit) => (limit === null ? [] : ask.amount(limit)));
  // What does not apply takes its maximum with it, and the rest is held at what is left.
  return all([...limits, ...below, ...(isLeft ? maximaBelow(place) : [])]);
}

const maximaBelow = ({ below }: Place): readonly Exact[] =>
  below.flatMap((part) => [...(part.max === null ? [] : [part.max]), ...maximaBelow(part)]);

const GRAINS: { readonly [K in keyof ScoredKinds]: GrainOf<ScoredKinds[K]> } = {
  fixed: ({ points }, { ask }) => ask.amount(points),
  perItem: ({ points, every, steps, of }, { ask }) => {
    if (steps !== 'proportional') return ask.amount(points);
    return ask.domain(of).whole ? divide(ask.amount(points), ask.amount(every)) : null;
  },
  bandScore: ({ bands }, { ask }) => all(bands.map(({ points }) => ask.amount(points))),
  choiceScore: ({ options }, { ask }) => all(options.map(({ points }) => ask.amount(points))),
  convert: ({ points, of, full }, { ask }) => {
    const most = ask.amount(points);
    return ask.domain(of).whole ? common(most, divide(most, ask.amount(full))) : null;
  },
  linear: ({ pieces }, { ask }) => {
    const isLevel = pieces.every(({ from, to }) => compare(ask.amount(from), ask.amount(to)) === 0);
    return isLevel ? all(pieces.map(({ from }) => ask.amount(from))) : null;
  },
  assessed: ({ of }, { ask }) => (ask.domain(of).whole ? ONE : null),
  bestOf: ofParts,
  firstOf: ofParts,
  when: ofParts,
  pool: ofPool,
  veto: none,
  exempt: none,
  notApplicable: none,
  consequence: none,
  definition: none,
  criterion: ({ scores }, asked) => ofPool(scores, asked),
  section: ofHeading,
  rubric: ofHeading,
  weightedAnnual: ofHeading,
  periods: anything,
  period: anything,
};

const grainIn = <K extends keyof ScoredKinds>(kind: K): GrainOf<ScoredKinds[K]> => GRAINS[kind];
