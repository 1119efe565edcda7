/**
 * Where a pool reaches a limit: the count at which nothing is left to deduct (扣完), or a maximum is reached (封顶), one less
 * and one more. Each rule that counts items and can get there by itself is brought there by itself; where none can, the parts
 * are pushed there one after the other.
 */
import { inside } from '../declarations.js';
import {
  type Amount,
  add,
  compare,
  divide,
  type Exact,
  equal,
  exactIn,
  exactOf,
  floor as floorOf,
  least,
  multiply,
  numberOf,
  ONE,
  subtract,
  textOf,
  ZERO,
} from '../exact.js';
import { words } from '../explain.js';
import { stepOf } from '../facts-for/conditions.js';
import type { Trial } from '../facts-for.js';
import type { Label, Measure, Place } from '../kernel.js';
import type { Limits } from '../pooling.js';
import { isScored } from '../rooms.js';
import { figured, l } from '../words.js';
import {
  asSettled,
  type Found,
  foundFor,
  itemsFor,
  opened,
  opposite,
  push,
  pushEach,
  type Scene,
  type Searched,
  type Way,
} from './scene.js';
import type { Turn } from './turn.js';

const NOTHING: Searched = { found: [], missing: [] };

/** A limit of a pool, and which way it is reached. */
interface Limit {
  readonly place: Place;
  readonly way: Way;
  readonly at: Exact;
  /** How the three sides of it are said. */
  readonly says: Readonly<Record<'below' | 'at' | 'above', Label>>;
}

/** Where a place that holds contributions between limits reaches them. */
export function limitTurns(place: Place, scene: Scene): Searched {
  const { node } = place;
  if (!isScored(node)) return NOTHING;
  const limits = node.kind === 'criterion' ? node.scores : node.kind === 'pool' ? node : undefined;
  if (!limits) return NOTHING;
  const all = limitsOf(limits, place, scene).map((limit) => turnsAt(limit, scene));
  return { found: all.flatMap(({ found }) => found), missing: all.flatMap(({ missing }) => missing) };
}

/** The limits that contributions may reach: both sides of each are possible, as far as ranges say. */
function limitsOf({ start, floor, max }: Limits, place: Place, { bounding, finder }: Scene): readonly Limit[] {
  const { amount } = finder.search;
  const own = amount(start);
  const sum = (end: 'low' | 'high'): Exact | null =>
    place.below.reduce<Exact | null>((total, below) => {
      const range = bounding.range(below)[end];
      return total && range && add(total, range);
    }, own);
  const [low, high] = [sum('low'), sum('high')];
  const limits: Limit[] = [];
  if (floor !== null) {
    const at = amount(floor);
    const isReached = (low === null || compare(low, at) <= 0) && (high === null || compare(high, at) > 0);
    // Nothing earned is nothing to be reached, unless something goes below it.
    const isStart = compare(own, at) === 0 && low !== null && compare(low, at) === 0;
    if (isReached && !isStart) limits.push({ place, way: 'down', at, says: compare(own, at) > 0 ? EXHAUSTED : FLOORED });
  }
  if (max !== null) {
    const at = amount(max);
    const isReached = (high === null || compare(high, at) >= 0) && (low === null || compare(low, at) < 0);
    // Full marks from the start are nothing to be reached, unless something goes beyond them.
    const isStart = compare(own, at) === 0 && high !== null && compare(high, at) === 0;
    if (isReached && !isStart) limits.push({ place, way: 'up', at, says: CAPPED });
  }
  return limits;
}

const EXHAUSTED = {
  below: l('尚未扣完', 'not yet exhausted'),
  at: l('到此扣完', 'nothing is left to deduct'),
  above: l('已扣完，不再扣', 'exhausted: no more is deducted'),
};
const FLOORED = {
  below: l('尚在下限以上', 'still above the floor'),
  at: l('到下限', 'at the floor'),
  above: l('在下限以下，不再扣', 'below the floor: no more is deducted'),
};
const CAPPED = {
  below: l('尚未到最高分', 'not yet at the maximum'),
  at: l('到最高分', 'the maximum is reached'),
  above: l('超过最高分的不计', 'beyond the maximum: no more counts'),
};

const NOT_REACHED = l('没有找到使各部分合在一起到达这一点的事实', 'no facts were found under which the parts together come to this');
const DECIDED = l(
  '未到这一点，本项已由否决、免考或缺项决定',
  'before it comes to this, a veto, an exemption or what does not apply decides over the item',
);

function turnsAt(limit: Limit, scene: Scene): Searched {
  const { place } = limit;
  const alone = itemsBelow(place).flatMap((item) => byItem(item, limit, scene) ?? []);
  const found = alone.length > 0 ? alone : oneByOne(limit, scene);
  if (found.length > 0) return { found: [...found, ...beyond(found, limit, scene)], missing: [] };
  const turn: Turn = { where: 'at', what: () => limit.says.at, value: limit.at, aims: [] };
  const far = scene.finder.score(place, pushEach(place.below, limit.way, opened(place, scene), scene));
  return { found: [], missing: [{ turn, reason: far?.status === 'scored' ? NOT_REACHED : DECIDED }] };
}

/** What contributions come to before a limit holds them; nothing where something decided over the whole pool. */
function dueIn({ place }: Limit, trial: Trial | undefined, { finder }: Scene): Exact | undefined {
  const scored = trial && finder.score(place, trial);
  return scored?.status === 'scored' ? (exactIn(scored.trace.applied?.due) ?? scored.before) : undefined;
}

const isAt = ({ way, at }: Limit, due: Exact): boolean => (way === 'up' ? compare(due, at) >= 0 : compare(due, at) <= 0);

// ---------------------------------------------------------------------------------------------------------------
// By what one rule counts

/** A rule that counts items, or points that a person gives, at its place, and the part of the pool that it stands in. */
interface Item {
  readonly place: Place;
  readonly part: Place;
  readonly of: Measure;
  /** So many points for so much of the measure. */
  readonly points: Amount;
  readonly every: Amount;
  readonly effect: 'award' | 'deduct';
}

/** Every rule in a pool that counts. */
const itemsBelow = (pool: Place): readonly Item[] => pool.below.flatMap((part) => itemsIn(part, part));
const itemsIn = (place: Place, part: Place): readonly Item[] => {
  const { node } = place;
  if (!isScored(node)) return [];
  if (node.kind === 'perItem') return [{ ...node, place, part }];
  if (node.kind === 'assessed') return [{ ...node, place, part, points: 1, every: 1 }];
  return place.below.flatMap((below) => itemsIn(below, part));
};

/** Brings one rule to where a limit is reached, the other parts as they are, or one or all of them out of its way, or in it. */
function byItem(item: Item, limit: Limit, scene: Scene): readonly Found[] | undefined {
  if (scene.finder.isSpent()) return undefined;
  const others = limit.place.below.filter((one) => one !== item.part);
  const open = opened(limit.place, scene);
  const starts = [
    () => open,
    () => nudged(others, open, limit, scene),
    () => pushEach(others, opposite(limit.way), open, scene),
    () => pushEach(others, limit.way, open, scene),
  ];
  for (const start of starts) {
    const from = start();
    const found = from && countedFrom(from, item, limit, scene);
    if (found) return found;
  }
  return undefined;
}

/** The first facts found for another part that leave something to the limit. */
function nudged(others: readonly Place[], open: Trial, limit: Limit, scene: Scene): Trial | undefined {
  for (const { aims } of others.flatMap((one) => allBelow(one, scene)).slice(0, MOST_WAYS)) {
    const trial = scene.finder.find(aims, open);
    const due = dueIn(limit, trial, scene);
    if (due && !isAt(limit, due)) return trial;
  }
  return undefined;
}

function countedFrom(from: Trial, item: Item, limit: Limit, scene: Scene): readonly Found[] | undefined {
  const { of, every, points, effect, place } = item;
  const { finder } = scene;
  const { amount } = finder.search;
  const domain = finder.search.domain(of);
  const isRising = (effect === 'award') === (limit.way === 'up');
  // Items are none or more; only what a person gives may fall as well as rise.
  if (!isRising && place.kind !== 'assessed') return undefined;
  const first = isRising ? (domain.low ?? ZERO) : (domain.high ?? TEN);
  const step = stepOf(domain.whole, [amount(every), limit.at]);
  const found = (value: Exact, where: keyof Limit['says']): Found | undefined =>
    inside(value, domain) ? foundFor(counted(of, value, where, limit, scene), place, scene, from) : undefined;
  const due = (value: Exact): Exact | undefined => dueIn(limit, found(value, 'at')?.trial, scene);

  const none = due(first);
  if (!none || isAt(limit, none)) return undefined;
  const enough = itemsFor(distance(limit.at, none), every, points, finder);
  const most = enough && (isRising ? domain.high && subtract(domain.high, first) : domain.low && subtract(first, domain.low));
  if (!enough) return undefined;
  // The first value at which the limit is reached lies so many steps from the first at most.
  const valueAt = (steps: number): Exact => {
    const way = multiply(step, exactOf(steps) ?? ZERO);
    return isRising ? add(first, way) : subtract(first, way);
  };
  let [before, there] = [0, numberOf(floorOf(divide(most ? least(enough, most) : enough, step)))];
  const last = due(valueAt(there));
  if (!last || !isAt(limit, last)) return undefined;
  while (there - before > 1) {
    const middle = Math.floor((before + there) / 2);
    const came = due(valueAt(middle));
    if (!came) return undefined;
    if (isAt(limit, came)) there = middle;
    else before = middle;
  }
  const sides = [
    [there - 1, 'below'],
    [there, 'at'],
    [there + 1, 'above'],
  ] as const;
  return sides.flatMap(([steps, where]) => found(valueAt(steps), where) ?? []);
}

const TEN = exactOf(10) ?? ONE;
const distance = (a: Exact, b: Exact): Exact => (compare(a, b) < 0 ? subtract(b, a) : subtract(a, b));

function counted(of: Measure, value: Exact, where: keyof Limit['says'], { says }: Limit, { finder }: Scene): Turn {
  const said = words.say(of);
  return {
    where,
    what: (came) => {
      const { zh, en } = figured(came && textOf(came));
      return l(`${said.zh}为 ${zh}，${says[where].zh}`, `${said.en}: ${en}, ${says[where].en}`);
    },
    measure: of,
    value,
    aims: [[finder.valued(of, value)]],
  };
}

// ---------------------------------------------------------------------------------------------------------------
// One part after the other

/** Parts that are pushed one after the other. */
const MOST_PARTS = 100;

/** Facts of one part beside the others, and what contributions come to with them. */
interface Step {
  readonly trial: Trial;
  readonly due: Exact;
}

/** Pushes part after part towards a limit, until one of them can reach it: the last before that, the first there, and beyond. */
function oneByOne(limit: Limit, scene: Scene): readonly Found[] {
  const { place, way } = limit;
  if (place.below.length > MOST_PARTS) return [];
  const open = opened(place, scene);
  for (const [i, part] of place.below.entries()) {
    // The parts before it are in the way of the limit, those after it are out of it.
    const from = pushEach(place.below.slice(i + 1), opposite(way), pushEach(place.below.slice(0, i), way, open, scene), scene);
    const steps = waysIn(part, from, limit, scene);
    const before = steps.filter(({ due }) => !isAt(limit, due));
    const there = steps.filter(({ due }) => isAt(limit, due));
    const [at, beyond] = there;
    if (!at || (before.length === 0 && i === 0)) continue;
    const sides: readonly (readonly [Step | undefined, keyof Limit['says']])[] = [
      [before[before.length - 1], 'below'],
      [at, 'at'],
      [beyond, 'above'],
    ];
    return sides.flatMap(([step, where]) => {
      const turn: Turn = { where, what: () => limit.says[where], aims: [] };
      return step ? [{ turn, aims: [asSettled(step.trial)], trial: step.trial }] : [];
    });
  }
  return [];
}

/** From what leaves most to a limit to what goes furthest beyond it. */
const inOrder = (steps: readonly Step[], { way }: Limit): readonly Step[] =>
  [...steps].sort((a, b) => (way === 'up' ? compare(a.due, b.due) : compare(b.due, a.due)));

/** Everything found for a part, beside what is settled: from what leaves most to the limit to what goes furthest beyond it. */
function waysIn(part: Place, from: Trial, limit: Limit, scene: Scene): readonly Step[] {
  const found = allBelow(part, scene).flatMap(({ aims }) => scene.finder.find(aims, from) ?? []);
  const trials = [from, push(part, opposite(limit.way), from, scene), ...found, push(part, limit.way, from, scene)];
  const steps = trials.flatMap((trial): readonly Step[] => {
    const due = dueIn(limit, trial, scene);
    return due ? [{ trial, due }] : [];
  });
  const sorted = inOrder(steps, limit);
  return sorted.filter(({ due }, i) => i === 0 || !equal(due, sorted[i - 1]?.due ?? ZERO));
}

/** Facts found for one part that are tried beside the others. */
const MOST_WAYS = 60;
const allBelow = (place: Place, scene: Scene): readonly Found[] =>
  [...(scene.found.get(place) ?? []), ...place.below.flatMap((below) => allBelow(below, scene))].slice(0, MOST_WAYS);

/** Where what reaches a limit cannot go beyond it, another part does: as little beyond as was found. */
function beyond(found: readonly Found[], limit: Limit, scene: Scene): readonly Found[] {
  const at = found.find(({ turn }) => turn.where === 'at')?.trial;
  const due = dueIn(limit, at, scene);
  if (!at || !due || found.some(({ turn }) => turn.where === 'above')) return [];
  const isFurther = (step: Step): boolean => (limit.way === 'up' ? compare(step.due, due) > 0 : compare(step.due, due) < 0);
  const parts = limit.place.below.slice(0, MOST_PARTS);
  const [nearest] = inOrder(
    parts.flatMap((part) => waysIn(part, at, limit, scene).filter(isFurther).slice(0, 1)),
    limit,
  );
  if (!nearest) return [];
  const turn: Turn = { where: 'above', what: () => limit.says.above, aims: [] };
  return [{ turn, aims: [asSettled(nearest.trial)], trial: nearest.trial }];
}
