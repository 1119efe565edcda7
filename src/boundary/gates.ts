/** Gates over a whole pool, each beside contributions that its shutting takes away or makes good: otherwise nobody would see it. */
import { equal } from '../exact.js';
import { type Trial, UNTRIED } from '../facts-for.js';
import type { Place } from '../kernel.js';
import { type Found, foundFor, pushEach, type Scene } from './scene.js';
import type { Turn } from './turn.js';

/** The pool that a gate decides over, and the part of it that the gate stands in. */
interface Around {
  readonly pool: Place;
  readonly branch: Place;
}

/** Facts for the turns of a gate: the first under which it makes a difference whether it is shut. */
export function gateFound(gate: Place, turns: readonly Turn[], { pool, branch }: Around, scene: Scene): readonly (Found | undefined)[] {
  const others = pool.below.filter((place) => place !== branch);
  const starts: readonly (() => Trial)[] = [
    () => UNTRIED,
    () => pushEach(others, 'up', UNTRIED, scene),
    () => pushEach(others, 'down', UNTRIED, scene),
  ];
  let first: readonly (Found | undefined)[] | undefined;
  for (const start of starts) {
    const from = start();
    const found = turns.map((turn) => foundFor(turn, gate, scene, from));
    first ??= found;
    if (found.every((one) => one !== undefined) && makesDifference(found, gate, pool, scene)) return found;
  }
  return first ?? [];
}

function makesDifference(found: readonly (Found | undefined)[], gate: Place, pool: Place, { finder }: Scene): boolean {
  const scored = found.flatMap((one) =>
    one === undefined ? [] : [{ isShut: finder.score(gate, one.trial)?.effect !== undefined, pool: finder.score(pool, one.trial) }],
  );
  const shut = scored.find(({ isShut }) => isShut)?.pool;
  const open = scored.find(({ isShut }) => !isShut)?.pool;
  return shut !== undefined && open !== undefined && !equal(shut.exact, open.exact);
}
