/**
 * The geometry of intervals, once: which edge belongs, what is missing, what overlaps. Whoever needs to know an edge
 * (scoring, checking, and later bounds, tables and drawings) asks here.
 */
import { add, ceil, compare, divide, type Exact, exactOf, floor, isWhole, ONE, subtract, textOf } from './exact.js';
import type { Domain } from './kernel.js';

/**
 * An interval as it is printed: `'< 98'`, `'<= 10'`, `'> 60'`, `'>= 95'`, `'= 100'`, or with both ends,
 * `'[98, 100)'`. A square bracket includes its end, a round one does not.
 */
export type Interval =
  | `${'<' | '<=' | '>' | '>=' | '='} ${number}`
  | `${'[' | '('}${number}, ${number}${']' | ')'}`;

/** A span of ranks: `'1-4'`, or one rank, `'1'`, or open at the end, `'10-'`. */
export type RankSpan = `${number}-${number}` | `${number}-` | `${number}`;

/** A table from intervals to what each gives. */
export type Bands<V> = { readonly [I in Interval]?: V };
/** A table from spans of ranks to what each gives. Written `'1-4'`: a bare number as a key would be reordered. */
export type Tiers<V> = { readonly [I in `${number}-${number}` | `${number}-`]?: V };

/** An interval, read. `null` is no end. */
export interface Band {
  readonly low: Exact | null;
  readonly lowIn: boolean;
  readonly high: Exact | null;
  readonly highIn: boolean;
}

const ONE_SIDED = /^(<=|>=|<|>|=) (-?\d[\d.]*)$/;
const TWO_SIDED = /^([[(])(-?\d[\d.]*), (-?\d[\d.]*)([\])])$/;
const RANKS = /^(\d+)(-?)(\d*)$/;

/** Reads an interval or a span of ranks; `undefined` where it cannot be read or is empty. */
export function bandOf(text: string): Band | undefined {
  const two = TWO_SIDED.exec(text);
  if (two) {
    const [, open, from = '', to = '', close] = two;
    return bounded(exactOf(from), open === '[', exactOf(to), close === ']');
  }
  const one = ONE_SIDED.exec(text);
  if (one) {
    const [, sign, figure = ''] = one;
    const at = exactOf(figure);
    if (!at) return undefined;
    if (sign === '=') return { low: at, lowIn: true, high: at, highIn: true };
    return sign === '<' || sign === '<='
      ? { low: null, lowIn: false, high: at, highIn: sign === '<=' }
      : { low: at, lowIn: sign === '>=', high: null, highIn: false };
  }
  const ranks = RANKS.exec(text);
  if (!ranks) return undefined;
  const [, first = '', dash, last] = ranks;
  if (dash === '-' && last === '') return { low: exactOf(first) ?? null, lowIn: true, high: null, highIn: false };
  return bounded(exactOf(first), true, exactOf(last === '' || last === undefined ? first : last), true);
}

function bounded(low: Exact | undefined, lowIn: boolean, high: Exact | undefined, highIn: boolean): Band | undefined {
  if (!low || !high) return undefined;
  const order = compare(low, high);
  return order > 0 || (order === 0 && !(lowIn && highIn)) ? undefined : { low, lowIn, high, highIn };
}

const belowBand = (value: Exact, { low, lowIn }: Band): boolean => {
  if (low === null) return false;
  const order = compare(value, low);
  return order < 0 || (order === 0 && !lowIn);
};
const aboveBand = (value: Exact, { high, highIn }: Band): boolean => {
  if (high === null) return false;
  const order = compare(value, high);
  return order > 0 || (order === 0 && !highIn);
};

export const within = (value: Exact, band: Band): boolean => !belowBand(value, band) && !aboveBand(value, band);

/** Bands in rising order, for a rule that asks them often. */
export interface Ladder {
  readonly bands: readonly Band[];
  /** Position of each sorted band in the order in which it was written. */
  readonly order: readonly number[];
}

export function ladderOf(bands: readonly Band[]): Ladder {
  const order = bands.map((_, i) => i).sort((i, j) => byLow(bands[i], bands[j]));
  return { bands: order.flatMap((i) => bands[i] ?? []), order };
}

function byLow(a: Band | undefined, b: Band | undefined): number {
  if (!a || !b) return 0;
  if (a.low === null || b.low === null) return a.low === b.low ? 0 : a.low === null ? -1 : 1;
  return compare(a.low, b.low) || Number(b.lowIn) - Number(a.lowIn);
}

/** The position, as written, of the band that holds the value; -1 where none does. */
export function findBand(ladder: Ladder, value: Exact): number {
  for (let i = 0; i < ladder.bands.length; i += 1) {
    const band = ladder.bands[i];
    if (band && !aboveBand(value, band)) return belowBand(value, band) ? -1 : (ladder.order[i] ?? -1);
  }
  return -1;
}

/** In a domain of whole numbers an interval is its closed whole one: `(3, 7)` holds 4 to 6. */
function wholeBand(band: Band): Band {
  const low = band.low && (isWhole(band.low) ? (band.lowIn ? band.low : add(band.low, ONE)) : ceil(band.low));
  const high = band.high && (isWhole(band.high) ? (band.highIn ? band.high : subtract(band.high, ONE)) : floor(band.high));
  return { low, lowIn: low !== null, high, highIn: high !== null };
}

/** Something that a table of bands gets wrong: two bands over one value, or a value under none. */
export type Flaw =
  | { readonly kind: 'overlap'; readonly first: number; readonly second: number }
  | { readonly kind: 'gap'; readonly example: string };

/** What is wrong with bands over a domain: every overlap of neighbours and every gap, with a value that shows it. */
export function flawsOf(written: readonly Band[], domain: Domain): readonly Flaw[] {
  const { bands, order } = ladderOf(domain.whole ? written.map(wholeBand) : written);
  const flaws: Flaw[] = [];
  // The edge up to which everything is covered so far: before anything, the domain's own low end, not yet included.
  let edge: { readonly at: Exact | null; readonly covered: boolean } = { at: domain.low, covered: false };
  let topped = false;
  let previous = -1;
  bands.forEach((band, i) => {
    const at = order[i] ?? -1;
    if (previous >= 0 && (topped || !startsAfter(band, edge))) flaws.push({ kind: 'overlap', first: previous, second: at });
    else if (!startsAtOrBefore(band, edge, domain.whole)) {
      flaws.push({ kind: 'gap', example: exampleBetween(edge, band, domain.whole) });
    }
    previous = at;
    if (band.high === null) topped = true;
    else if (edge.at === null || compare(band.high, edge.at) >= 0) edge = { at: band.high, covered: band.highIn };
  });
  const last = topped ? undefined : gapAbove(edge, domain, bands.length > 0);
  if (last !== undefined) flaws.push({ kind: 'gap', example: last });
  return flaws;
}

interface Edge {
  readonly at: Exact | null;
  readonly covered: boolean;
}

/** Whether the band begins where nothing before it has reached. */
function startsAfter(band: Band, edge: Edge): boolean {
  if (band.low === null || edge.at === null) return false;
  const order = compare(band.low, edge.at);
  return order > 0 || (order === 0 && !(band.lowIn && edge.covered));
}

/** Whether nothing is left out between what is covered and the band. */
function startsAtOrBefore(band: Band, edge: Edge, whole: boolean): boolean {
  if (band.low === null) return true;
  if (edge.at === null) return false;
  if (whole && edge.covered && compare(band.low, add(edge.at, ONE)) <= 0) return true;
  const order = compare(band.low, edge.at);
  return order < 0 || (order === 0 && (band.lowIn || edge.covered));
}

function exampleBetween(edge: Edge, band: Band, whole: boolean): string {
  const low = band.low;
  if (low === null) return '?';
  if (edge.at === null) return textOf(subtract(low, ONE));
  if (whole) return textOf(edge.covered ? add(edge.at, ONE) : edge.at);
  if (!edge.covered) return textOf(edge.at);
  return compare(edge.at, low) === 0 ? textOf(low) : textOf(divide(add(edge.at, low), TWO));
}

function gapAbove(edge: Edge, domain: Domain, any: boolean): string | undefined {
  if (edge.at === null) return any ? undefined : '0';
  if (domain.high === null) return domain.unbounded && !domain.whole ? 'unbounded' : textOf(add(floor(edge.at), ONE));
  const order = compare(edge.at, domain.high);
  if (order > 0 || (order === 0 && edge.covered)) return undefined;
  return textOf(domain.high);
}

const TWO = add(ONE, ONE);
