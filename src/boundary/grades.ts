/**
 * Where the total turns from one grade to the next: just below each threshold, at it and just above it. What was found for
 * the clauses is put together until it comes to that: few clauses, and none that share a fact.
 */
import { bandOf } from '../bands.js';
import { add, compare, divide, type Exact, equal, exactOf, isWhole, negate, numberOf, ONE, subtract, textOf, ZERO } from '../exact.js';
import { type Trial, UNTRIED } from '../facts-for.js';
import type { Place } from '../kernel.js';
import { isScored, scoredRoom } from '../rooms.js';
import { l } from '../words.js';
import { asSettled, type Found, push, type Scene } from './scene.js';
import type { Turn } from './turn.js';

const SIDES = [
  ['below', -1, l('刚低于', 'just below')],
  ['at', 0, l('恰为', 'at')],
  ['above', 1, l('刚高于', 'just above')],
] as const;

/** A turn of the grade, and facts for it where there are any. */
interface GradeTurn {
  readonly turn: Turn;
  readonly found: Found | undefined;
}

/** The turns of the grade of the total. */
export function gradeTurns(scene: Scene): readonly GradeTurn[] {
  const { root, rounding, place } = scene.laidOut;
  const { grades } = root;
  const base = grades && scene.finder.score(place, UNTRIED)?.exact;
  if (!grades || !base) return [];
  const ends = grades.bands.flatMap(({ in: interval }) => {
    const band = bandOf(interval);
    return [band?.low, band?.high].flatMap((end) => end ?? []);
  });
  const edges = [...new Map(ends.map((end) => [textOf(end), end])).values()].sort(compare);
  const unit = exactOf(`1e-${rounding.places}`) ?? ONE;
  const moves = movesIn(place, unit, scene);
  return edges.flatMap((edge) =>
    SIDES.map(([where, sign, side]) => {
      const wanted = add(edge, sign === 0 ? ZERO : sign < 0 ? negate(unit) : unit);
      const turn: Turn = {
        where,
        what: () =>
          l(
            `总分为 ${textOf(wanted)}，${side.zh}等次界值 ${textOf(edge)}`,
            `total: ${textOf(wanted)}, ${side.en} the grade’s edge ${textOf(edge)}`,
          ),
        value: wanted,
        aims: [],
      };
      const steps = divide(subtract(wanted, base), unit);
      const trial = isWhole(steps) ? summing(numberOf(steps), moves, (one) => isTotal(one, wanted, scene), scene) : undefined;
      return { turn, found: trial && { turn, aims: [asSettled(trial)], trial } };
    }),
  );
}

function isTotal(trial: Trial, wanted: Exact, { finder, laidOut }: Scene): boolean {
  const scored = finder.score(laidOut.place, trial);
  return scored !== undefined && equal(scored.exact, wanted);
}

/** Facts that move one clause of the total, by how many units they move it. */
type Moves = ReadonlyMap<number, Trial>;

/** What can be done to each clause that adds to the total. */
function movesIn(root: Place, unit: Exact, scene: Scene): readonly Moves[] {
  const all = clausesBelow(root).map((clause) => {
    const base = scene.finder.score(clause, UNTRIED)?.exact;
    const moves = new Map<number, Trial>();
    const trials = [...foundBelow(clause, scene), push(clause, 'down', UNTRIED, scene), push(clause, 'up', UNTRIED, scene)];
    for (const trial of trials) {
      const came = scene.finder.score(clause, trial)?.exact;
      const steps = came && base && divide(subtract(came, base), unit);
      if (steps && isWhole(steps) && steps.n !== 0n && !moves.has(numberOf(steps))) moves.set(numberOf(steps), trial);
    }
    return moves;
  });
  const most = (moves: Moves): number => Math.max(0, ...[...moves.keys()].map(Math.abs));
  return [...all].sort((a, b) => most(b) - most(a)).slice(0, MOST_CLAUSES);
}

/** The clauses whose scores simply add up to the total. */
const clausesBelow = ({ kind, below }: Place): readonly Place[] =>
  below.flatMap((place) => {
    const isHeading = kind === 'rubric' || kind === 'section' ? place.kind === 'section' : false;
    const isOut = place.kind === 'periods' || (isScored(place.node) && scoredRoom(place.node.kind).silent === true);
    return isHeading ? clausesBelow(place) : isOut ? [] : [place];
  });

/** Facts found in one clause that are tried as moves of it. */
const MOST_MOVES = 200;
const foundBelow = (place: Place, scene: Scene): readonly Trial[] =>
  [...(scene.found.get(place) ?? []).map(({ trial }) => trial), ...place.below.flatMap((below) => foundBelow(below, scene))].slice(
    0,
    MOST_MOVES,
  );

/** Sums that are kept in mind, and clauses that are moved for them. */
const MOST_SUMS = 5000;
const MOST_CLAUSES = 200;
/** How far beyond the sum wanted others may go on the way to it. */
const SLACK = 200;
const MOST_ATTEMPTS = 20;

/** A move of one clause, after others. */
interface Picked {
  readonly clause: number;
  readonly by: number;
  readonly after: Picked | undefined;
}

/** Facts that move the total by so many units; those that get in each other's way are tried without each other. */
function summing(wanted: number, clauses: readonly Moves[], isThere: (trial: Trial) => boolean, scene: Scene): Trial | undefined {
  if (wanted === 0) return UNTRIED;
  const barred = new Set<Trial>();
  for (let attempt = 0; attempt < MOST_ATTEMPTS && !scene.finder.isSpent(); attempt += 1) {
    const last = picksFor(wanted, clauses, barred);
    if (!last) return undefined;
    let trial: Trial | undefined = UNTRIED;
    let inTheWay: Trial | undefined;
    for (let pick: Picked | undefined = last; pick && trial; pick = pick.after) {
      inTheWay = clauses[pick.clause]?.get(pick.by);
      trial = inTheWay && scene.finder.find([asSettled(inTheWay)], trial);
    }
    if (trial && isThere(trial)) return trial;
    if (inTheWay) barred.add(inTheWay);
  }
  return undefined;
}

/** Moves, at most one of each clause, that come to a sum; clauses that move most come first, so that there are few. */
function picksFor(wanted: number, clauses: readonly Moves[], barred: ReadonlySet<Trial>): Picked | undefined {
  const [low, high] = [Math.min(0, wanted) - SLACK, Math.max(0, wanted) + SLACK];
  const sums = new Map<number, Picked | undefined>([[0, undefined]]);
  for (const [clause, moves] of clauses.entries()) {
    const before = [...sums];
    for (const [by, trial] of moves) {
      if (barred.has(trial)) continue;
      for (const [from, after] of before) {
        const sum = from + by;
        if (sum < low || sum > high || sums.has(sum) || sums.size >= MOST_SUMS) continue;
        sums.set(sum, { clause, by, after });
      }
    }
    const found = sums.get(wanted);
    if (found) return found;
  }
  return undefined;
}
