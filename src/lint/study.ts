/** A laid-out rubric as checks look at it: every place with what it stands under, and what may be asked about it. */
import { boundingAnything, type Driver } from '../bounding.js';
import { runOver } from '../evaluate.js';
import { NO_FACTS } from '../intake.js';
import type { Place } from '../kernel.js';
import type { Prepared } from '../prepare.js';
import type { Range } from '../ranges.js';
import { conditionOf } from '../rooms.js';
import { type Examples, examplesFrom } from './examples.js';
import type { Facts } from './trying.js';
import type { Told } from './words.js';
import { type Claim, type Worlds, worldsOver } from './worlds.js';

/** A place, and under what conditions it comes into play. */
export interface Spot {
  readonly place: Place;
  readonly above: Spot | undefined;
  /** The nearest id that the source gives. */
  readonly clause: string;
  /** What holds wherever it comes into play: the conditions of `when` around it, and the rungs before it that do not apply. */
  readonly under: readonly Claim[];
  /** For a rung: where it stands in its ladder, from 1. */
  readonly rung: number | undefined;
}

/** What a check found, and where. */
export interface Found extends Told {
  readonly spot: Spot;
  /** Facts that show it, where any can; where one case is held against another, the two in the order of the words. */
  readonly counterexample?: readonly (Facts | undefined)[];
}

/** What a check is given. */
export interface Study {
  readonly laidOut: Prepared;
  /** The rubric as it was written, with all of its readings. */
  readonly written: object;
  readonly root: Spot;
  /** Every place but those of periods, parents first. */
  readonly spots: readonly Spot[];
  /** Where a place is; the root for one that is in no spot. */
  readonly spotOf: (place: Place | undefined) => Spot;
  readonly ask: Driver;
  /** What the total can come to, before it is rounded. */
  readonly total: Range;
  /** What a place can come to by itself, rounded where it rounds. */
  readonly range: (place: Place) => Range;
  readonly worlds: Worlds;
  readonly examples: Examples;
}

export function studyOf(laidOut: Prepared, written: object): Study {
  const both = new Map<Place, { readonly before: Range; readonly rounded: Range }>();
  const ask = boundingAnything(laidOut, undefined, both);
  const { before: total } = ask.both(laidOut.place);
  const ranges = new Map<Place, Range>([...both].map(([place, { rounded }]) => [place, rounded]));
  const worlds = worldsOver(ask, runOver(laidOut, NO_FACTS, [], []));
  const root: Spot = { place: laidOut.place, above: undefined, clause: laidOut.root.id, under: [], rung: undefined };
  const spots = [...spotsBelow(root)];
  // What a ladder asked under its conditions is not what the place comes to by itself.
  for (const { place, under, rung } of spots) if (rung !== undefined || under.length > 0) ranges.delete(place);
  const range = (place: Place): Range => {
    const found = ranges.get(place) ?? ask.range(place);
    ranges.set(place, found);
    return found;
  };
  const byPlace = new Map(spots.map((spot) => [spot.place, spot]));
  const spotOf = (place: Place | undefined): Spot => (place && byPlace.get(place)) ?? root;
  return { laidOut, written, root, spots, spotOf, total, ask, range, worlds, examples: examplesFrom(laidOut, worlds) };
}

const MOST_CLAIMS = 50;

function* spotsBelow(spot: Spot): Generator<Spot> {
  yield spot;
  const { node, below } = spot.place;
  // The rubric of the periods is linted as the rubric that it is.
  if (node.kind === 'periods') return;
  const own = node.kind === 'when' ? conditionOf(node) : undefined;
  let under: readonly Claim[] = own ? [...spot.under, { condition: own, holds: true }] : spot.under;
  for (const [i, place] of below.entries()) {
    const isRung = node.kind === 'firstOf';
    const clause = place.id.split('/')[0] || spot.clause;
    yield* spotsBelow({ place, above: spot, clause, under, rung: isRung ? i + 1 : undefined });
    const passedOver = isRung ? conditionOf(place.node) : undefined;
    // Of very many rungs the first ones are enough: what is proven without the others holds with them.
    if (passedOver && under.length < MOST_CLAIMS) under = [...under, { condition: passedOver, holds: false }];
  }
}
