/** What rounding can do to a score: change it, or find it exactly halfway. */
import type { Driver } from '../bounding.js';
import { roundsAt } from '../evaluate.js';
import {
  add,
  compare,
  divide,
  type Exact,
  exactIn,
  exactOf,
  floor,
  isWhole,
  multiply,
  ONE,
  type RoundingMode,
  subtract,
  ZERO,
} from '../exact.js';
import type { Label, Place, Rounding, Rule } from '../kernel.js';
import { isScored } from '../rooms.js';
import type { TraceNode } from '../trace.js';
import { l, plural } from '../words.js';
import { grainOf, mayChange, mayTie, type Rounds } from './grains.js';
import { distance } from './nearness.js';
import type { Turn } from './turn.js';

/** How a rubric rounds. */
export interface RoundingHere extends Rounds {
  readonly rounding: Rounding;
}

export const roundingHere = (rounding: Rounding): RoundingHere => ({
  rounding,
  at: (place) => roundsAt(place, rounding, false),
  unit: exactOf(`1e-${rounding.places}`) ?? ONE,
});

/** Whether rounding may change a score at a place, and whether the score may lie exactly halfway. */
export function roundingAt(place: Place, ask: Driver, here: RoundingHere): readonly Turn[] {
  const { rounding, unit } = here;
  // What is made up for what does not apply is rounded again, above the level of rounding.
  if (!roundsAt(place, rounding, isRescaling(place.node))) return [];
  const { low, high, rescaled } = ask.both(place).before;
  const isOne = low !== null && high !== null && compare(low, high) === 0;
  if (isOne || !roundsAt(place, rounding, rescaled !== false)) return [];
  const grain = rescaled === false ? grainOf(place, ask, here) : null;
  const mode = MODES[rounding.mode];
  const to = rounding.places === 0 ? l('整数', 'a whole number') : l(`${rounding.places} 位小数`, plural(rounding.places, 'decimal place'));
  const turn = (outcome: string, zh: string, en: string, met: Turn['met']): Turn => ({
    kind: 'rounding',
    outcome,
    label: l(`取为${to.zh}（${mode.zh}）时${zh}`, `${en} when rounded to ${to.en} (${mode.en})`),
    met,
    far: (node) => farFromTie(exactIn(node.rounded?.before ?? node.exact) ?? ZERO, unit),
  });
  // A mode that always goes one way knows no ties.
  const hasTies = rounding.mode.startsWith('half');
  return [
    ...(mayChange(grain, unit) ? [turn('changed', '有变动', 'changed', ({ rounded }) => rounded !== undefined)] : []),
    ...(hasTies && mayTie(grain, unit) ? [turn('tie', '恰在正中', 'exactly halfway', (node) => isTie(node, unit))] : []),
  ];
}

const MODES: Readonly<Record<RoundingMode, Label>> = {
  'half-up': l('四舍五入', 'half up'),
  'half-even': l('四舍六入五成双', 'half to even'),
  'half-down': l('五舍六入', 'half down'),
  up: l('只入不舍', 'up'),
  down: l('只舍不入', 'down'),
  ceil: l('向上取', 'upwards'),
  floor: l('向下取', 'downwards'),
};

/** Whether a heading makes up for what does not apply in it. */
const isRescaling = (node: Rule): boolean =>
  isScored(node) && (node.kind === 'criterion' ? node.scores.rescale : 'rescale' in node && node.rescale === true);

const HALF = divide(ONE, exactOf(2) ?? ONE);

function isTie({ rounded }: TraceNode, unit: Exact): boolean {
  const before = exactIn(rounded?.before);
  return before !== undefined && isWhole(subtract(divide(before, unit), HALF));
}

/** How far a score is from lying halfway between two that rounding leaves. */
function farFromTie(score: Exact, unit: Exact): Exact {
  const tie = multiply(add(floor(divide(score, unit)), HALF), unit);
  return distance(score, tie);
}
