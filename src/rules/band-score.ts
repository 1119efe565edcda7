/** Points by the band that a measure falls in; ranks by tiers. */
import * as z from 'zod/mini';
import { type Band, type Bands, bandOf, findBand, flawsOf, type Ladder, ladderOf, meets, type Tiers } from '../bands.js';
import { type Amount, exactOf, greatest, textOf, ZERO } from '../exact.js';
import {
  build,
  contributing,
  type Given,
  type Measure,
  type Rule,
  type RuleFields,
  type RuleRoom,
  type Settled,
  type Use,
} from '../kernel.js';
import { rangingOver } from '../ranges.js';
import { amount, measureSlot, ruleFields, text } from '../wire.js';
import { figured, l, plural } from '../words.js';

export interface BandScore extends RuleFields {
  readonly kind: 'bandScore';
  readonly of: Measure;
  readonly bands: readonly PricedBand[];
}

export interface PricedBand {
  /** The interval, or the span of ranks, as printed. */
  readonly in: string;
  /** Signed points: a band may deduct. */
  readonly points: Amount;
}

function banded<U extends Use, P extends Use>(
  as: 'rankTier' | undefined,
  of: Measure<U>,
  table: Readonly<Record<string, Given<Amount, P> | undefined>>,
): Rule<U | Settled<P>> {
  const bands = Object.entries(table).map(([interval, points]) => Object.freeze({ in: interval, points }));
  return build<BandScore>({
    kind: 'bandScore',
    ...(as === undefined ? {} : { as }),
    of,
    // A reading on one band's points is resolved with all others before the room sees the table.
    bands: Object.freeze(bands) as readonly PricedBand[],
  });
}

/**
 * Points by the band that a measure falls in (分档计分). Bands never overlap and leave nothing of the measure's domain
 * out; a band may deduct.
 *
 * @param bands from interval, as printed, to signed points.
 * @example
 * bandScore(percent('adOrdersClosed', '完成率', 'Completion rate'), { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 })
 * // Jing'an 1.1.6.b
 */
export function bandScore<U extends Use, P extends Use = never>(of: Measure<U>, bands: Bands<Given<Amount, P>>): Rule<U | Settled<P>> {
  return banded(undefined, of, bands);
}

/**
 * Points by the span that a rank falls in (按名次). How equal units are ranked is said where the rank is declared.
 *
 * @param tiers from span of ranks, as printed, to signed points.
 * @example
 * rankTier(repeatPetitionRank, { '1-4': 0, '5-8': -0.3, '9-12': -0.6, '13-16': -0.9 })
 * // Jing'an 6.1.3.c
 */
export function rankTier<U extends Use, P extends Use = never>(of: Measure<U>, tiers: Tiers<Given<Amount, P>>): Rule<U | Settled<P>> {
  return banded('rankTier', of, tiers);
}

/** Edges are read once per table, not once per evaluation. */
const LADDERS = new WeakMap<readonly PricedBand[], Ladder>();

function ladderIn({ bands }: BandScore): Ladder {
  const known = LADDERS.get(bands);
  if (known) return known;
  const ladder = ladderOf(bands.flatMap((band) => bandOf(band.in) ?? []));
  LADDERS.set(bands, ladder);
  return ladder;
}

export const bandScoreRoom: RuleRoom<BandScore> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('bandScore'),
      of: measureSlot(),
      bands: z.array(z.strictObject({ in: text(), points: amount() })),
      ...ruleFields(),
    }),
  reads: (node) => [node.of],
  check: (node, check) => {
    const unread = node.bands.filter((band) => bandOf(band.in) === undefined);
    for (const band of unread) check.fault({ code: 'band-edge', name: band.in });
    if (node.bands.length === 0) check.fault({ code: 'band-none' });
    if (unread.length > 0 || node.bands.length === 0) return;
    const bands = node.bands.flatMap((band): Band[] => [bandOf(band.in)].flatMap((read) => read ?? []));
    const written = (i: number) => node.bands[i]?.in ?? '?';
    for (const flaw of flawsOf(bands, check.domain(node.of))) {
      if (flaw.kind === 'gap') check.fault({ code: 'band-gap', received: flaw.example });
      else check.fault({ code: 'band-overlap', name: written(flaw.first), received: written(flaw.second) });
    }
  },
  most: (node) => node.bands.map((band) => exactOf(band.points) ?? ZERO).reduce(greatest, exactOf(node.bands[0]?.points) ?? ZERO),
  evaluate: (node, run) => {
    const measure = run.measure(node.of);
    const band = node.bands[findBand(ladderIn(node), measure)];
    // A checked table covers the domain, and a fact outside its domain never gets this far.
    if (!band) {
      run.fault({ code: 'band-gap', received: textOf(measure) });
      return contributing(ZERO);
    }
    return contributing(run.amount(band.points), { measure: textOf(measure), band: band.in });
  },
  range: (node, ask) => {
    const domain = ask.domain(node.of);
    const open = node.bands.filter(({ in: interval }) => meets(bandOf(interval), domain));
    return rangingOver(open.map((band) => ask.amount(band.points)));
  },
  explain: (node, trace, words) => {
    const of = words.say(node.of);
    const [measure, band] = [figured(trace.applied?.measure), trace.applied?.band ?? '?'];
    const points = node.bands.find((priced) => priced.in === band)?.points ?? 0;
    return node.as === 'rankTier'
      ? l(
          `${of.zh}第 ${measure.zh} 名，属“${band}”名次段，${countedAs(points)}`,
          `${of.en}: place ${measure.en}, in tier “${band}”, ${plural(points, 'point')}`,
        )
      : l(
          `${of.zh}为 ${measure.zh}，属“${band}”档，${countedAs(points)}`,
          `${of.en}: ${measure.en}, in band “${band}”, ${plural(points, 'point')}`,
        );
  },
};

/** The points of a band in Chinese: counted (计), or taken off (扣). */
const countedAs = (points: Amount): string => (String(points).startsWith('-') ? `扣 ${String(points).slice(1)} 分` : `计 ${points} 分`);
