/** Where several rules compete (取最高, 就低): each is brought to where it is the one that counts. */
import { UNTRIED } from '../facts-for.js';
import type { Place } from '../kernel.js';
import { isScored } from '../rooms.js';
import { l } from '../words.js';
import { asSettled, opposite, push, pushEach, type Scene, type Searched, type Way } from './scene.js';
import type { Turn } from './turn.js';

const NOT_TAKEN = l('没有找到使它成为所计一项的事实', 'no facts were found under which it is the one that counts');

/** Brings each of several rules to where it is the one that counts. */
export function takenTurns(place: Place, scene: Scene): Searched {
  const { node } = place;
  if (!isScored(node) || node.kind !== 'bestOf') return { found: [], missing: [] };
  const way: Way = node.which === 'highest' ? 'up' : 'down';
  const all = place.below.map((one, i) => {
    const others = place.below.filter((other) => other !== one);
    const trial = push(one, way, pushEach(others, opposite(way), UNTRIED, scene), scene);
    const turn: Turn = { where: 'taken', what: () => l(`计“${one.label.zh}”这一项`, `“${one.label.en}” is the one that counts`), aims: [] };
    const isTaken = scene.finder.score(place, trial)?.trace.applied?.taken === i;
    return { turn, found: isTaken ? [{ turn, aims: [asSettled(trial)], trial }] : [] };
  });
  return {
    found: all.flatMap(({ found }) => found),
    missing: all.flatMap(({ turn, found }) => (found.length > 0 ? [] : [{ turn, reason: NOT_TAKEN }])),
  };
}
