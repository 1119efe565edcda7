/** Just below, at and just above the figures that a measure is held against, and what each side is called. */
import { bandOf } from '../bands.js';
import { inside } from '../declarations.js';
import {
  add,
  ceil,
  compare,
  divide,
  type Exact,
  exactOf,
  floor,
  isWhole,
  multiply,
  negate,
  ONE,
  signOf,
  subtract,
  textOf,
  ZERO,
} from '../exact.js';
import { words } from '../explain.js';
import { stepOf } from '../facts-for/conditions.js';
import type { Aim, FactFinder } from '../facts-for.js';
import type { Domain, Label, Measure } from '../kernel.js';
import type { Rounded } from '../measures/rounded.js';
import { isMeasure } from '../rooms.js';
import { figured, l } from '../words.js';
import type { Turn } from './turn.js';

/** A figure that a measure is held against, and what it is there. */
export interface Edge {
  readonly at: Exact;
  readonly name: Label;
}

export const edge = (at: Exact, zh: string, en: string): Edge => ({ at, name: l(`${zh} ${textOf(at)}`, `${en} ${textOf(at)}`) });
export const NONE: Edge = { at: ZERO, name: l(' 0', '0') };

export const SIDES = {
  below: l('刚低于', 'just below'),
  at: l('恰为', 'at'),
  above: l('刚高于', 'just above'),
} as const;
export type Side = keyof typeof SIDES;

/** What is wanted of a measure: a side of an edge, and how to say so. */
interface Point {
  readonly measure: Measure;
  readonly side: Side;
  readonly edge: Edge;
  readonly value: Exact;
  /** Values that would do as well where this one cannot be. */
  readonly instead: readonly Exact[];
}

/** Just below, at and just above every edge that lies in the domain of a measure, lowest first. */
export function pointsAround(measure: Measure, written: readonly Edge[], finder: FactFinder): readonly Point[] {
  const rounded = roundedIn(measure);
  if (rounded) return pointsAround(rounded.of, unrounded(written, rounded), finder);
  const domain = finder.search.domain(measure);
  const edges = [...written].sort((a, b) => compare(a.at, b.at));
  const step = stepOf(
    domain.whole,
    edges.map(({ at }) => at),
  );
  const points = new Map<string, Point>();
  const take = (side: Side, one: Edge, value: Exact, instead: () => readonly Exact[]): void => {
    const name = textOf(value);
    if (!points.has(name) && inside(value, domain)) points.set(name, { measure, side, edge: one, value, instead: instead() });
  };
  for (const one of edges) take('at', one, one.at, () => []);
  for (const [i, one] of edges.entries()) {
    const isBetween = domain.whole && !isWhole(one.at);
    const before = isBetween ? floor(one.at) : subtract(one.at, step);
    const after = isBetween ? ceil(one.at) : add(one.at, step);
    take('below', one, before, () => further(before, negate(step), nextEdge(edges, i, -1, before), domain));
    take('above', one, after, () => further(after, step, nextEdge(edges, i, 1, after), domain));
  }
  return [...points.values()].sort((a, b) => compare(a.value, b.value));
}

/** The next edge beyond a value that is just beside one of them, upwards (1) or downwards (-1). */
function nextEdge(edges: readonly Edge[], from: number, way: 1 | -1, value: Exact): Exact | undefined {
  let at = from + way;
  while (edges[at] && compare(edges[at]?.at ?? value, value) * way <= 0) at += way;
  return edges[at]?.at;
}

/** The measure that is rounded, where all that a measure does is round it. */
function roundedIn(measure: Measure): Rounded | undefined {
  if (!isMeasure(measure)) return undefined;
  if (measure.kind === 'named') return roundedIn(measure.of);
  return measure.kind === 'rounded' ? measure : undefined;
}

/** The edges of what is not yet rounded: each figure itself, and where rounding takes a value across it. */
function unrounded(edges: readonly Edge[], { places, mode }: Rounded): readonly Edge[] {
  const unit = exactOf(`1e-${places}`) ?? ONE;
  const off = mode.startsWith('half') ? divide(unit, TWO) : unit;
  return edges.flatMap(({ at, name }) => {
    const tie = (value: Exact): Edge => ({
      at: value,
      name: l(`${name.zh.trimStart()} 的取整界点 ${textOf(value)}`, `${textOf(value)}, where rounding turns at ${name.en}`),
    });
    return [tie(subtract(at, off)), { at, name }, tie(add(at, off))];
  });
}
const TWO = exactOf(2) ?? ONE;

const STRIDES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 19, 49, 99].map((n) => exactOf(n) ?? ONE);

/** Values further from an edge on the same side of it, short of the next edge. */
function further(value: Exact, step: Exact, next: Exact | undefined, domain: Domain): readonly Exact[] {
  const way = signOf(step);
  return STRIDES.map((stride) => add(value, multiply(stride, step))).filter(
    (one) => (!next || compare(one, next) * way < 0) && inside(one, domain),
  );
}

/** The turns of a measure at edges. @param aimed makes of the aim for a value what is wanted in the end. */
export function turnsAround(
  points: readonly Point[],
  finder: FactFinder,
  aimed: (aim: Aim) => readonly (readonly Aim[])[] = alone,
): readonly Turn[] {
  return points.map(({ measure, side, edge: { name }, value, instead }) => {
    const of = words.say(measure);
    return {
      where: side,
      what: (came) => {
        const { zh, en } = figured(came && textOf(came));
        return l(`${of.zh}为 ${zh}，${SIDES[side].zh}${name.zh}`, `${of.en}: ${en}, ${SIDES[side].en} ${name.en}`);
      },
      measure,
      value,
      aims: [value, ...instead].flatMap((one) => aimed(finder.valued(measure, one))),
    };
  });
}

const alone = (aim: Aim): readonly (readonly Aim[])[] => [[aim]];

/** The ends of bands, as they are written. */
export const edgesOf = (intervals: readonly { readonly in: string }[], zh: string, en: string): readonly Edge[] => {
  const ends = intervals.flatMap((one) => {
    const band = bandOf(one.in);
    return [band?.low, band?.high].flatMap((end) => end ?? []);
  });
  return [...new Map(ends.map((end) => [textOf(end), end])).values()].map((end) => edge(end, zh, en));
};
