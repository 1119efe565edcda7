/** Goes through the clauses of a rubric and finds facts for all that turns in them. */
import type { Aim, Trial } from '../facts-for.js';
import type { Label, Place } from '../kernel.js';
import { l } from '../words.js';
import { gateFound } from './gates.js';
import { limitTurns } from './limits.js';
import { type Found, foundFor, gatesIn, isGate, type Scene } from './scene.js';
import { takenTurns } from './taken.js';
import type { Turn } from './turn.js';
import { turnsAt } from './turns.js';

/** A turn that was looked for. */
export interface Sought {
  /** The clause whose score turns. */
  readonly clause: Place;
  /** The place of the rule that makes it turn. */
  readonly place: Place;
  readonly turn: Turn;
  readonly found: Found | undefined;
  /** Why nothing was found; nothing where nobody looked any more. */
  readonly reason: Label | undefined;
}

const NONE = l(
  '在所读事实的取值范围内，没有找到使它恰好如此的事实',
  'no facts within their domains were found under which it is exactly so',
);
const NOT_COUNTED = l('使它如此的事实，又使这一条在此处不计', 'the facts under which it is so keep the clause from counting');

/** Everything that turns below a place, in the order in which it was looked for. */
export function soughtBelow(root: Place, scene: Scene): readonly Sought[] {
  const all: Sought[] = [];

  /** Notes what was found for a place, for itself and for what stands above it. */
  const note = (
    place: Place,
    clause: Place,
    turns: readonly Turn[],
    found: readonly (Found | undefined)[],
    why: (turn: Turn) => Label,
  ): void => {
    for (const [i, turn] of turns.entries()) {
      const one = found[i];
      all.push({ clause, place, turn, found: one, reason: one || scene.finder.isSpent() ? undefined : why(turn) });
    }
    scene.found.set(place, [...(scene.found.get(place) ?? []), ...found.flatMap((one) => one ?? [])]);
    scene.pushed.delete(place);
  };

  const visit = (place: Place, above: readonly Place[]): void => {
    if (place.kind === 'periods') return;
    for (const below of place.below) visit(below, [place, ...above]);
    const why = (turn: Turn): Label => (turn.aims.some((aims) => isFound(aims, scene)) ? NOT_COUNTED : NONE);
    // What shuts a gate is seen at the pool around it, once the rest of that is known.
    for (const { gate, branch } of gatesIn(place)) {
      const turns = turnsAt({ place: gate, finder: scene.finder });
      note(gate, place, turns, gateFound(gate, turns, { pool: place, branch }, scene), why);
    }
    if (!isGate(place)) {
      const turns = turnsAt({ place, finder: scene.finder });
      const clause = isRung(place, above) ? (above[0] ?? place) : place;
      note(
        place,
        clause,
        turns,
        turns.map((turn) => foundFor(turn, place, scene)),
        why,
      );
    }
    for (const { found, missing } of [limitTurns(place, scene), takenTurns(place, scene)]) {
      const turns = [...found.map(({ turn }) => turn), ...missing.map(({ turn }) => turn)];
      note(place, place, turns, found, (turn) => missing.find((one) => one.turn === turn)?.reason ?? NONE);
    }
  };
  visit(root, []);
  return all;
}

const isFound = (aims: readonly Aim[], { finder }: Scene): Trial | undefined => finder.find(aims);

/** Whether a place is a rung that stands on a condition of its own: what turns with that is the ladder. */
const isRung = ({ node }: Place, [ladder]: readonly Place[]): boolean => ladder?.kind === 'firstOf' && 'when' in node;
