/** Straight lines between the edges of a measure, with jumps (线性插值得分). */
import * as z from 'zod/mini';
import { type Bands, bandOf, findBand, flawsOf, inBand, type Ladder, ladderOf } from '../bands.js';
import { type Amount, add, compare, divide, type Exact, exactOf, greatest, multiply, subtract, textOf, ZERO } from '../exact.js';
import { build, contributing, type Measure, type Rule, type RuleFields, type RuleRoom, type Use } from '../kernel.js';
import { rangingOver } from '../ranges.js';
import { amount, measureSlot, ruleFields, text } from '../wire.js';
import { figured, l, plural } from '../words.js';

export interface Linear extends RuleFields {
  readonly kind: 'linear';
  readonly of: Measure;
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly in: string;
  /** Points at the low end and at the high end; the same where the line is level. */
  readonly from: Amount;
  readonly to: Amount;
}

/**
 * Points along straight lines: each interval goes from its first figure at the low end to its second at the high end, or
 * stays level at one figure. Neighbours need not meet.
 *
 * @param pieces from interval to points, or to [points at the low end, points at the high end].
 * @example
 * linear(percent('rate', '完成率', 'Completion rate'), { '< 60': 0, '[60, 100]': [3, 5] })
 * // 60% earns 3, each further point of percent 0.05
 */
export function linear<U extends Use>(of: Measure<U>, pieces: Bands<Amount | readonly [low: Amount, high: Amount]>): Rule<U> {
  const read = Object.entries<Amount | readonly [Amount, Amount] | undefined>(pieces).flatMap(([interval, points]): Piece[] => {
    if (points === undefined) return [];
    const [from, to] = typeof points === 'object' ? points : [points, points];
    return [Object.freeze({ in: interval, from, to })];
  });
  return build<Linear>({ kind: 'linear', of, pieces: Object.freeze(read) });
}

const LADDERS = new WeakMap<readonly Piece[], Ladder>();

function ladderIn({ pieces }: Linear): Ladder {
  const known = LADDERS.get(pieces);
  if (known) return known;
  const ladder = ladderOf(pieces.flatMap((piece) => bandOf(piece.in) ?? []));
  LADDERS.set(pieces, ladder);
  return ladder;
}

const isLevel = ({ from, to }: Piece): boolean => compare(exactOf(from) ?? ZERO, exactOf(to) ?? ZERO) === 0;

/** The points of a piece at a value inside it. */
function along(piece: Piece, at: Exact, from: Exact, to: Exact): Exact {
  const { low, high } = bandOf(piece.in) ?? { low: null, high: null };
  if (low === null || high === null || compare(low, high) === 0) return from;
  const share = divide(subtract(at, low), subtract(high, low));
  return add(from, multiply(subtract(to, from), share));
}

export const linearRoom: RuleRoom<Linear> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('linear'),
      of: measureSlot(),
      pieces: z.array(z.strictObject({ in: text(), from: amount(), to: amount() })),
      ...ruleFields(),
    }),
  reads: (node) => [node.of],
  check: (node, check) => {
    if (node.pieces.length === 0) check.fault({ code: 'band-none' });
    const bands = node.pieces.map((piece) => ({ piece, band: bandOf(piece.in) }));
    for (const { piece, band } of bands) {
      const isEnded = band && band.low !== null && band.high !== null && compare(band.low, band.high) < 0;
      if (!band) check.fault({ code: 'band-edge', name: piece.in });
      else if (!isLevel(piece) && !isEnded) check.fault({ code: 'slope-open', name: piece.in });
    }
    const read = bands.flatMap(({ band }) => band ?? []);
    if (read.length < bands.length || read.length === 0) return;
    const written = (i: number) => node.pieces[i]?.in ?? '?';
    for (const flaw of flawsOf(read, check.domain(node.of))) {
      if (flaw.kind === 'gap') check.fault({ code: 'band-gap', received: flaw.example });
      else check.fault({ code: 'band-overlap', name: written(flaw.first), received: written(flaw.second) });
    }
  },
  most: (node, statics) => node.pieces.flatMap((piece) => [statics.amount(piece.from), statics.amount(piece.to)]).reduce(greatest),
  evaluate: (node, run) => {
    const measure = run.measure(node.of);
    const piece = node.pieces[findBand(ladderIn(node), measure)];
    if (!piece) {
      run.fault({ code: 'band-gap', received: textOf(measure) });
      return contributing(ZERO);
    }
    const points = along(piece, measure, run.amount(piece.from), run.amount(piece.to));
    return contributing(points, { measure: textOf(measure), band: piece.in });
  },
  range: (node, ask) => {
    const domain = ask.domain(node.of);
    // A line is least and most at its ends, or where the domain cuts it off.
    const points = node.pieces.flatMap((piece) => {
      const common = inBand(bandOf(piece.in), domain);
      if (!common) return [];
      const [from, to] = [ask.amount(piece.from), ask.amount(piece.to)];
      return isLevel(piece) ? [from] : [common.low, common.high].flatMap((end) => (end ? [along(piece, end, from, to)] : []));
    });
    return rangingOver(points);
  },
  explain: (node, trace, words) => {
    const of = words.say(node.of);
    const [measure, band] = [figured(trace.applied?.measure), trace.applied?.band ?? '?'];
    const piece = node.pieces.find((one) => one.in === band);
    const [from, to] = [piece?.from ?? '?', piece?.to ?? '?'];
    return from === to
      ? l(`${of.zh}为 ${measure.zh}，属“${band}”段，计 ${from} 分`, `${of.en}: ${measure.en}, in “${band}”, ${plural(from, 'point')}`)
      : l(
          `${of.zh}为 ${measure.zh}，在“${band}”段内由 ${from} 分到 ${to} 分按比例计`,
          `${of.en}: ${measure.en}, in “${band}”, in proportion from ${from} to ${plural(to, 'point')}`,
        );
  },
};
