/**
 * What one figure of a rubric, or one edge between two bands, can be changed to: the next value below and above, by the
 * finest step that matters, or the same edge handed to the other band.
 */
import { type Band, bandOf, ladderOf } from './bands.js';
import { type Amount, add, compare, divide, type Exact, equal, exactOf, numberOf, ONE, subtract, textOf, ZERO } from './exact.js';
import type { Label } from './kernel.js';
import { l } from './words.js';

/** Steps from one node down to a field: `['parts', 2, 'rule', 'points']`. */
export type Path = readonly (string | number)[];

/** A new value, and where it is put. */
export interface Put {
  readonly path: Path;
  readonly value: unknown;
}

/** One thing that is changed, in words and in data. What the author wrote once may stand in several fields. */
export interface Change {
  readonly changed: Label;
  readonly from: string;
  readonly to: string;
  readonly puts: readonly Put[];
}

/** The finest step of a figure: a unit of its own last decimal place, or of so many places where that is finer. */
export function finestStep(figure: Exact, places: number): Exact {
  const own = figure.d === 1n ? figure.s : 0;
  return divide(ONE, exactOf(`1e${Math.max(own, places)}`) ?? ONE);
}

/** The finest step of something that facts come to: one for what is counted, otherwise a tenth, or the figure's own last place. */
export const stepOfFacts = (figure: Exact, isWhole: boolean): Exact => (isWhole ? ONE : finestStep(figure, 1));

/** A figure a step lower and a step higher, wherever it stands. */
export function* changedAmount(changed: Label, written: Amount, step: Exact, ...paths: readonly Path[]): Generator<Change> {
  const was = exactOf(written) ?? ZERO;
  for (const is of [subtract(was, step), add(was, step)]) {
    const value = writtenLike(written, is);
    yield { changed, from: String(written), to: String(value), puts: paths.map((path) => ({ path, value })) };
  }
}

/** A number stays a number, unless no number says it exactly; text stays text. */
function writtenLike(written: Amount, is: Exact): Amount {
  const number = numberOf(is);
  const said = exactOf(number);
  return typeof written === 'number' && said && equal(said, is) ? number : textOf(is);
}

// ---------------------------------------------------------------------------------------------------------------
// Edges

const EDGE = l('分档界点', 'edge between bands');
const INCLUSION = l('界点归属', 'band that the edge belongs to');
const SLOPE_END = l('斜线的一端', 'end of a slope');

interface Written {
  readonly in: string;
}

/**
 * The edges between neighbouring bands of a sound table. Both neighbours change together, so that the table leaves no gap
 * and nothing overlaps. Among whole numbers no edge is handed over: that is moving it by one.
 */
export function* changedEdges(bands: readonly Written[], path: Path, isWhole: boolean): Generator<Change> {
  const rising = risingOf(bands);
  for (const [i, upper] of rising.entries()) {
    const lower = rising[i - 1];
    if (!lower) continue;
    const [from, to] = [lower.band.high, upper.band.low];
    if (from === null || to === null) continue;
    const step = stepOfFacts(from.s > to.s ? from : to, isWhole);
    for (const move of [subtract, add]) {
      yield* rewritten(EDGE, path, [
        { ...lower, band: { ...lower.band, high: move(from, step) } },
        { ...upper, band: { ...upper.band, low: move(to, step) } },
      ]);
    }
    if (isWhole) continue;
    yield* rewritten(INCLUSION, path, [
      { ...lower, band: { ...lower.band, highIn: !lower.band.highIn } },
      { ...upper, band: { ...upper.band, lowIn: !upper.band.lowIn } },
    ]);
  }
}

/** The outer ends of a table of lines, where they are ends of slopes: they say how steep those are. */
export function* changedSlopeEnds(
  pieces: readonly Written[],
  isSlope: (at: number) => boolean,
  path: Path,
  isWhole: boolean,
): Generator<Change> {
  const rising = risingOf(pieces);
  for (const [end, one] of [['low', rising.at(0)] as const, ['high', rising.at(-1)] as const]) {
    const was = one?.band[end];
    if (!one || !was || !isSlope(one.at)) continue;
    const step = stepOfFacts(was, isWhole);
    for (const move of [subtract, add]) yield* rewritten(SLOPE_END, path, [{ ...one, band: { ...one.band, [end]: move(was, step) } }]);
  }
}

/** A band, and where in its table it is written. */
interface BandAt extends Written {
  readonly at: number;
  readonly band: Band;
}

function risingOf(bands: readonly Written[]): readonly BandAt[] {
  const read = bands.flatMap(({ in: interval }, at): BandAt[] =>
    [bandOf(interval)].flatMap((band) => (band ? [{ at, in: interval, band }] : [])),
  );
  return ladderOf(read.map(({ band }) => band)).order.flatMap((i) => read[i] ?? []);
}

/** The change, unless one of the bands would be empty or could not be written. */
function* rewritten(changed: Label, path: Path, bands: readonly BandAt[]): Generator<Change> {
  const made = bands.flatMap((one) => {
    const text = intervalOf(one.band, SPAN.test(one.in));
    return text !== undefined && bandOf(text) ? [{ at: one.at, text }] : [];
  });
  if (made.length < bands.length) return;
  yield {
    changed,
    from: bands.map((one) => one.in).join(' | '),
    to: made.map(({ text }) => text).join(' | '),
    puts: made.map(({ at, text }) => ({ path: [...path, at, 'in'], value: text })),
  };
}

const SPAN = /^\d+-?\d*$/;

/** An interval, or a span of ranks, as it is printed. */
function intervalOf({ low, lowIn, high, highIn }: Band, isSpan: boolean): string | undefined {
  if (isSpan) return low === null ? undefined : `${textOf(low)}-${high === null ? '' : textOf(high)}`;
  if (low === null) return high === null ? undefined : `${highIn ? '<=' : '<'} ${textOf(high)}`;
  if (high === null) return `${lowIn ? '>=' : '>'} ${textOf(low)}`;
  if (compare(low, high) === 0) return lowIn && highIn ? `= ${textOf(low)}` : undefined;
  return `${lowIn ? '[' : '('}${textOf(low)}, ${textOf(high)}${highIn ? ']' : ')'}`;
}
