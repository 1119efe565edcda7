/**
 * The geometry of intervals, once: which edge belongs, what is missing, what overlaps. Whoever needs to know an edge
 * (scoring, checking, and later bounds, tables and drawings) asks here.
 */
import { add, ceil, compare, divide, type Exact, exactOf, floor, isWhole, ONE, subtract, textOf } from './exact.js';
import type { Domain } from './kernel.js';
import type { Ends } from './ranges.js';

/**
 * An interval as it is printed: `'< 98'`, `'<= 10'`, `'> 60'`, `'>= 95'`, `'= 100'`, or with both ends,
 * `'[98, 100)'`. A square bracket includes its end, a round one does not.
 */
export type Interval = `${'<' | '<=' | '>' | '>=' | '='} ${number}` | `${'[' | '('}${number}, ${number}${']' | ')'}`;

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
  const low = exactOf(first);
  if (!low) return undefined;
  if (dash === '-' && last === '') return { low, lowIn: true, high: null, highIn: false };
  return bounded(low, true, exactOf(last || first), true);
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
  const rungs = bands.map((band, place) => ({ band, place })).sort((a, b) => byLow(a.band, b.band));
  return { bands: rungs.map(({ band }) => band), order: rungs.map(({ place }) => place) };
}

function byLow(a: Band, b: Band): number {
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

// ---------------------------------------------------------------------------------------------------------------
// What is wrong with a table of bands

/** Something that a table of bands gets wrong: two bands over one value, or a value under none. */
export type Flaw =
  | { readonly kind: 'overlap'; readonly first: number; readonly second: number }
  | { readonly kind: 'gap'; readonly example: string };

/** A place between values: just below `at`, or just above it; `null` is beyond every value. */
interface Cut {
  readonly at: Exact | null;
  readonly above: boolean;
}
/** What lies between two cuts: every edge question is then one comparison. */
interface Span {
  readonly from: Cut;
  readonly to: Cut;
}

const BOTTOM: Cut = { at: null, above: false };
const TOP: Cut = { at: null, above: true };

function order(a: Cut, b: Cut): number {
  if (a.at === null || b.at === null) {
    const rank = (cut: Cut): number => (cut.at !== null ? 0 : cut.above ? 1 : -1);
    return rank(a) - rank(b);
  }
  return compare(a.at, b.at) || Number(a.above) - Number(b.above);
}

/** An interval as a span. Among whole numbers, up to 3 is up to just below 4, so that neighbours meet. */
function spanOf({ low, lowIn, high, highIn }: Band, whole: boolean): Span {
  const from: Cut = low === null ? BOTTOM : { at: low, above: !lowIn };
  const to: Cut = high === null ? TOP : { at: high, above: highIn };
  return whole ? { from: wholeCut(from), to: wholeCut(to) } : { from, to };
}

/** The same place among whole numbers, written as just below the next one. */
function wholeCut(cut: Cut): Cut {
  if (cut.at === null) return cut;
  const next = cut.above && isWhole(cut.at) ? add(cut.at, ONE) : ceil(cut.at);
  return { at: next, above: false };
}

const later = (a: Cut, b: Cut): Cut => (order(a, b) >= 0 ? a : b);
const sooner = (a: Cut, b: Cut): Cut => (order(a, b) <= 0 ? a : b);

/** What is wrong with bands over a domain: every overlap and every gap, with a value of the domain that shows it. */
export function flawsOf(written: readonly Band[], domain: Domain): readonly Flaw[] {
  const { low, high, whole, unbounded } = domain;
  const all = spanOf({ low, lowIn: true, high, highIn: true }, whole);
  const spans = written
    .map((band, index) => ({ ...spanOf(band, whole), index }))
    // What of a band lies outside the domain neither covers nor overlaps anything.
    .map(({ from, to, index }) => ({ from: later(from, all.from), to: sooner(to, all.to), index }))
    .filter(({ from, to }) => order(from, to) < 0)
    .sort((a, b) => order(a.from, b.from));

  const flaws: Flaw[] = [];
  let reach = all.from;
  let reaching = -1;
  for (const { from, to, index } of spans) {
    if (order(from, reach) > 0) flaws.push({ kind: 'gap', example: exampleIn({ from: reach, to: from }) });
    else if (order(from, reach) < 0) flaws.push({ kind: 'overlap', first: reaching, second: index });
    if (order(to, reach) <= 0) continue;
    reach = to;
    reaching = index;
  }
  if (order(reach, all.to) < 0) {
    const isAbove = unbounded && reaching >= 0 && all.to.at === null;
    flaws.push({ kind: 'gap', example: isAbove ? 'unbounded' : exampleIn({ from: reach, to: all.to }) });
  }
  return flaws;
}

/** What of a domain lies in a band: its least and its greatest value, or an end that is only come near to. */
export function inBand(band: Band | undefined, { low, high, whole }: Domain): Ends | undefined {
  if (!band) return undefined;
  const all = spanOf({ low, lowIn: true, high, highIn: true }, whole);
  const span = spanOf(band, whole);
  const [from, to] = [later(span.from, all.from), sooner(span.to, all.to)];
  if (order(from, to) >= 0) return undefined;
  return { low: from.at, high: whole && to.at ? subtract(to.at, ONE) : to.at };
}

/** Whether some value of a domain lies in a band. */
export const meets = (band: Band | undefined, domain: Domain): boolean => inBand(band, domain) !== undefined;

/** A value between two cuts. */
function exampleIn({ from, to }: Span): string {
  if (from.at === null) return to.at === null ? '0' : textOf(to.above ? to.at : subtract(to.at, ONE));
  if (!from.above) return textOf(from.at);
  if (to.at === null) return textOf(add(floor(from.at), ONE));
  return textOf(to.above ? to.at : divide(add(from.at, to.at), TWO));
}

const TWO = add(ONE, ONE);
