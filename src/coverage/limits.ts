/** What can come out where something is held back: at a maximum or a floor, or because another rule counts instead. */
import { type Band, meets } from '../bands.js';
import type { Driver } from '../bounding.js';
import { add, compare, type Exact, exactIn, greatest, ONE, signOf, subtract, ZERO } from '../exact.js';
import { words } from '../explain.js';
import type { Domain, Label, Place } from '../kernel.js';
import type { Limits } from '../pooling.js';
import type { Range } from '../ranges.js';
import { isScored, type ScoredKinds } from '../rooms.js';
import type { Applied, TraceNode } from '../trace.js';
import { l } from '../words.js';
import { farFromBand } from './nearness.js';
import { type At, measured, numbered, severalOf, type Turn, told } from './turn.js';

/** Either side of a limit, where the figure may come to lie on both. */
function atLimit(
  kind: 'cap' | 'floor',
  limit: Exact,
  domain: Domain,
  figure: (node: TraceNode) => Exact | undefined,
  /** Whether it was held at the limit; nothing where the limit was not asked. */
  bit: (node: TraceNode) => boolean | undefined,
  [held, free]: readonly [Label, Label],
): readonly Turn[] {
  const isCap = kind === 'cap';
  const above: Band = { low: limit, lowIn: !isCap, high: null, highIn: false };
  const below: Band = { low: null, lowIn: false, high: limit, highIn: isCap };
  const [beyond, within] = isCap ? [above, below] : [below, above];
  if (!meets(beyond, domain) || !meets(within, domain)) return [];
  const turn = (outcome: string, label: Label, band: Band): Turn => ({
    kind,
    outcome,
    label,
    met: (node) => bit(node) === (outcome === 'bit'),
    far: (node) => farFromBand(figure(node) ?? limit, band),
  });
  return [turn('bit', held, beyond), turn('not', free, within)];
}

/** A conversion is held between nothing and its points. */
export function inConversion({ of, points, full }: ScoredKinds['convert'], { ask }: At): readonly Turn[] {
  const [name, domain, most] = [words.say(of), ask.domain(of), ask.amount(full)];
  const side = (node: TraceNode, limit: Exact): number => {
    const isUnbounded = node.applied?.measure === 'unbounded';
    return isUnbounded ? 1 : compare(measured(node) ?? limit, limit);
  };
  return [
    ...atLimit('cap', most, domain, measured, (node) => side(node, most) > 0, [
      l(`${name.zh}超过 ${full}，以 ${points} 分封顶`, `${name.en} above ${full}: held at ${points}`),
      l(`${name.zh}不超过 ${full}`, `${name.en} not above ${full}`),
    ]),
    ...atLimit('floor', ZERO, domain, measured, (node) => side(node, ZERO) < 0, [
      l(`${name.zh}低于 0，按 0 分计`, `${name.en} below 0: held at 0`),
      l(`${name.zh}不低于 0`, `${name.en} not below 0`),
    ]),
  ];
}

/** A pool is held at its maximum and its floor, where its parts may come to more, or to less. */
export function inPool({ start, floor, max, rescale }: Limits & { readonly rescale: boolean }, { place, ask }: At): readonly Turn[] {
  const due: Domain = { ...dueIn(start, rescale, place, ask), whole: false, unbounded: false };
  const figure = ({ applied, rounded, exact }: TraceNode): Exact | undefined => exactIn(applied?.due ?? rounded?.before ?? exact);
  const held = (limit: Applied['limit']) => (node: TraceNode) => (isAddedUp(node) ? node.applied?.limit === limit : undefined);
  const cap = (at: string | number) =>
    [
      l(`合计超过 ${at} 分，封顶`, `more than ${at} in all: held at the maximum`),
      l(`合计不超过 ${at} 分`, `no more than ${at} in all`),
    ] as const;
  const bottom = (at: string | number) =>
    [
      l(`合计低于 ${at} 分，扣完为止`, `less than ${at} in all: held at the floor`),
      l(`合计不低于 ${at} 分`, `no less than ${at} in all`),
    ] as const;
  return [
    ...(max === null ? [] : atLimit('cap', ask.amount(max), due, figure, held('max'), cap(max))),
    ...(floor === null ? [] : atLimit('floor', ask.amount(floor), due, figure, held('floor'), bottom(floor))),
  ];
}

/**
 * What a part adds at most. What leaves the maximum with it counts as if it were added, for so much sooner is the rest held;
 * a part with a maximum of its own never comes to more than is left of that.
 */
function mostOf({ node, max }: Place, range: Range, high: Exact): Exact {
  if (max === null || range.max === undefined || range.max.low === null) return high;
  const isHeld = isScored(node) && node.kind === 'pool' && node.max !== null;
  return isHeld ? greatest(high, max) : add(high, subtract(max, range.max.low));
}

/** Whether a pool was added up, not decided over by a gate or left out. What a best-of passed over was added up before. */
const isAddedUp = ({ status, children }: TraceNode): boolean => status === 'scored' || (status === 'passedOver' && children !== undefined);

/** What a pool may come to before its limits. */
function dueIn(start: Limits['start'], rescale: boolean, { below }: Place, ask: Driver): Pick<Domain, 'low' | 'high'> {
  let [low, high]: [Exact | null, Exact | null] = [ask.amount(start), ask.amount(start)];
  for (const part of below) {
    const range = ask.range(part);
    low = low && range.low && add(low, range.low);
    high = high && range.high && add(high, mostOf(part, range, range.high));
  }
  const isScaled = rescale && below.some((part) => ask.range(part).max !== undefined);
  return { low: isScaled && low && signOf(low) < 0 ? null : low, high };
}

/** The best of several, or the worst: those that may come to count, and none where none scores. */
export function amongAlternatives({ which, of }: ScoredKinds['bestOf'], { place, ask }: At): readonly Turn[] {
  const isHighest = which === 'highest';
  const ranges = place.below.map((part) => ask.range(part));
  const total = ask.range(place);
  /** How far one is from counting, by what each came to; the first of equals counts. */
  const behind = (one: Exact | null, other: Exact | null): number => (one && other ? compare(one, other) * (isHighest ? 1 : -1) : 1);
  const mayCount = (i: number): boolean => {
    const own = isHighest ? ranges[i]?.high : ranges[i]?.low;
    const isNothing = isHighest && own && signOf(own) === 0 && signOf(ranges[i]?.low ?? ONE) === 0;
    return (
      !isNothing &&
      ranges.every((range, j) => {
        const ahead = behind(own ?? null, isHighest ? range.low : range.high);
        return j === i || (j < i ? ahead > 0 : ahead >= 0);
      })
    );
  };
  const taken = (i: number): Turn => ({
    kind: 'alternative',
    outcome: String(i),
    label: numbered(i, told(place, { taken: i })),
    met: ({ applied, exact }) => applied?.taken === i && !(isHighest && exact === '0'),
    far: ({ children = [] }) => {
      const came = children.map(({ exact }) => exactIn(exact) ?? ZERO);
      const own = came[i] ?? ZERO;
      return came.filter((other) => behind(own, other) < 0).reduce((far, other) => add(far, farFromBand(own, pointAt(other))), ZERO);
    },
  });
  const none: Turn = {
    kind: 'alternative',
    outcome: 'none',
    label: told(place, { taken: 0 }, 0),
    met: ({ applied, exact }) => applied?.taken !== undefined && exact === '0',
    far: ({ exact }) => farFromBand(exactIn(exact) ?? ZERO, pointAt(ZERO)),
  };
  const mayBeNone = isHighest && (total.low === null || signOf(total.low) <= 0) && (total.high === null || signOf(total.high) >= 0);
  return severalOf([...of.flatMap((_, i) => (mayCount(i) ? [taken(i)] : [])), ...(mayBeNone ? [none] : [])]);
}

const pointAt = (at: Exact): Band => ({ low: at, lowIn: true, high: at, highIn: true });
