/** Facts that were found for the turns of each place, and what is made of them: facts that push a place up or down. */
import type { Driver } from '../bounding.js';
import { type Amount, ceil, compare, divide, type Exact, exactOf, least, multiply, ONE, signOf } from '../exact.js';
import { sameValue } from '../facts-for/trial.js';
import { type Aim, type FactFinder, type Trial, UNTRIED } from '../facts-for.js';
import type { Label, Place } from '../kernel.js';
import type { Prepared } from '../prepare.js';
import { conditionOf, isScored, scoredRoom } from '../rooms.js';
import type { Turn } from './turn.js';

/** Facts for one side of one turn. */
export interface Found {
  readonly turn: Turn;
  /** What they were wanted for, so that they can be found again beside others. */
  readonly aims: readonly Aim[];
  readonly trial: Trial;
}

/** What was found for turns, and the turns for which nothing was. */
export interface Searched {
  readonly found: readonly Found[];
  readonly missing: readonly { readonly turn: Turn; readonly reason: Label }[];
}

/** A rubric, and what has been found in it so far. */
export interface Scene {
  readonly laidOut: Prepared;
  readonly finder: FactFinder;
  readonly bounding: Driver;
  /** What has to hold for a place to be scored at all: the conditions around it, and no rung before it. */
  readonly under: ReadonlyMap<Place, readonly Aim[]>;
  readonly found: Map<Place, readonly Found[]>;
  /** The best facts of each place, so that they are chosen once. */
  readonly pushed: Map<Place, { readonly up: readonly Found[]; readonly down: readonly Found[] }>;
}

/** Which way contributions go. */
export type Way = 'up' | 'down';
export const opposite = (way: Way): Way => (way === 'up' ? 'down' : 'up');

/** What has to hold for each place to be scored. */
export function underIn(root: Place, finder: FactFinder): ReadonlyMap<Place, readonly Aim[]> {
  const under = new Map<Place, readonly Aim[]>();
  const visit = (place: Place, aims: readonly Aim[]): void => {
    under.set(place, aims);
    const { node } = place;
    if (!isScored(node) || node.kind === 'periods') return;
    let before = node.kind === 'when' ? [...aims, finder.standing(node.when, true)] : aims;
    for (const below of place.below) {
      visit(below, before);
      const condition = node.kind === 'firstOf' ? conditionOf(below.node) : undefined;
      if (condition) before = [...before, finder.standing(condition, false)];
    }
  };
  visit(root, []);
  return under;
}

/** Facts for a turn of a place, where there are any. */
export function foundFor(turn: Turn, place: Place, { finder, under }: Scene, from: Trial = UNTRIED): Found | undefined {
  for (const aims of turn.aims) {
    const all = [...aims, ...(under.get(place) ?? [])];
    const trial = finder.find(all, from);
    if (trial) return { turn, aims: all, trial };
  }
  return undefined;
}

/** The facts of a trial once more, beside others that leave them as they are. */
export const asSettled = ({ facts }: Trial): Aim => ({
  *ways(trial) {
    const isFree = [...facts].every(([key, value]) => !trial.facts.has(key) || sameValue(trial.facts.get(key), value));
    if (isFree) yield { facts: new Map([...trial.facts, ...facts]), open: trial.open };
  },
  met: (trial) => [...facts].every(([key, value]) => sameValue(trial.facts.get(key), value)),
});

/** A place and everything below it, but for what periods of a year are scored by. */
export const ownPlaces = (place: Place): readonly Place[] =>
  place.kind === 'periods' ? [place] : [place, ...place.below.flatMap(ownPlaces)];

/** The gates over a pool, and the part of it that each stands in. */
export function gatesIn(pool: Place): readonly { readonly gate: Place; readonly branch: Place }[] {
  // What only passes its gates on is not what they decide over.
  if (isPassing(pool)) return [];
  const gatesBelow = (place: Place): readonly Place[] =>
    isGate(place) ? [place] : isPassing(place) ? place.below.flatMap(gatesBelow) : [];
  return pool.below.flatMap((branch) => gatesBelow(branch).map((gate) => ({ gate, branch })));
}

const isPassing = ({ node }: Place): boolean => isScored(node) && scoredRoom(node.kind).passes === true;

/** Whether a rule decides over the pool around it. */
export const isGate = ({ node }: Place): boolean => isScored(node) && scoredRoom(node.kind).effect !== undefined;

/** The base with no gate over a pool shut, as far as that can be. */
export const opened = (pool: Place, { finder }: Scene): Trial =>
  gatesIn(pool).reduce((trial, { gate }) => {
    const condition = conditionOf(gate.node);
    return (condition && finder.find([finder.standing(condition, false)], trial)) ?? trial;
  }, UNTRIED);

// ---------------------------------------------------------------------------------------------------------------
// Pushing

/** Rules of which only one counts: what is found for any of them is a way to push the whole. */
const ONE_COUNTS: ReadonlySet<string> = new Set(['firstOf', 'when']);
const isSilent = ({ node }: Place): boolean => isScored(node) && scoredRoom(node.kind).silent === true;

/** Facts under which a place comes to as much, or as little, as was found for it; what is settled stays. */
export function push(place: Place, way: Way, from: Trial, scene: Scene): Trial {
  const { finder } = scene;
  if (isSilent(place) || place.kind === 'periods' || finder.isSpent()) return from;
  let best = ONE_COUNTS.has(place.kind) ? from : pushEach(place.below, way, from, scene);
  let most = scoreOf(place, best, scene);
  for (const { aims } of extremesOf(place, way, scene)) {
    const trial = finder.find(aims, from);
    const came = trial && scoreOf(place, trial, scene);
    if (!came || (most && !isFurther(came, most, way))) continue;
    [best, most] = [trial, came];
    // The most extreme comes first: what can be found beside the rest is taken.
    break;
  }
  return best;
}

/** The same for several places one after the other. */
export const pushEach = (places: readonly Place[], way: Way, from: Trial, scene: Scene): Trial =>
  places.reduce((trial, place) => push(place, way, trial, scene), from);

const scoreOf = (place: Place, trial: Trial, { finder }: Scene): Exact | undefined => {
  const scored = finder.score(place, trial);
  return scored?.effect === undefined ? scored?.exact : undefined;
};

const isFurther = (a: Exact, b: Exact, way: Way): boolean => (way === 'up' ? compare(a, b) > 0 : compare(a, b) < 0);

/** How many of the most extreme facts of a place are tried again beside others. */
const MOST_TRIED = 3;

/** What was found for a place, and where only one below it counts, for those below: the most extreme first. */
function extremesOf(place: Place, way: Way, scene: Scene): readonly Found[] {
  const known = scene.pushed.get(place);
  if (known) return known[way];
  const below = ONE_COUNTS.has(place.kind)
    ? place.below.flatMap((one) => [...extremesOf(one, 'up', scene), ...extremesOf(one, 'down', scene)])
    : [];
  const all = [...(scene.found.get(place) ?? []), ...manyOf(place, scene), ...below].flatMap((found) => {
    const came = scoreOf(place, found.trial, scene);
    return came ? [{ found, came }] : [];
  });
  const sorted = all.sort((a, b) => compare(b.came, a.came)).map(({ found }) => found);
  const made = { up: sorted.slice(0, MOST_TRIED), down: sorted.slice(-MOST_TRIED).reverse() };
  scene.pushed.set(place, made);
  return made[way];
}

/** Items enough to exhaust what is around them. */
function manyOf(place: Place, scene: Scene): readonly Found[] {
  const { node } = place;
  if (!isScored(node) || node.kind !== 'perItem') return [];
  const { of, every, points } = node;
  const { finder } = scene;
  const { low, high } = finder.search.domain(of);
  const enough = itemsFor(TEN, every, points, finder);
  if (!enough) return [];
  const value = high === null ? enough : least(enough, high);
  if (low && compare(value, low) < 0) return [];
  const turn: Turn = { where: 'at', what: () => place.label, measure: of, value, aims: [[finder.valued(of, value)]] };
  const found = foundFor(turn, place, scene);
  return found ? [found] : [];
}
const TEN = exactOf(10) ?? ONE;

/** What a measure comes to where its items are worth at least so many points. */
export function itemsFor(points: Exact, every: Amount, each: Amount, { search: { amount } }: FactFinder): Exact | undefined {
  if (signOf(amount(each)) <= 0) return undefined;
  return multiply(amount(every), ceil(divide(points, amount(each))));
}
