/** Rules that give points by the value of one measure, as rows in its order: bands, tiers, straight lines, ladders. */
import { type Band, bandOf, ladderOf, meets, within } from '../bands.js';
import type { Driver } from '../bounding.js';
import { compare, type Exact, textOf, ZERO } from '../exact.js';
import { words } from '../explain.js';
import { isFact } from '../facts.js';
import type { Domain, Label, Measure, Readable } from '../kernel.js';
import { conditionOf, isMeasure, isScored } from '../rooms.js';
import { l } from '../words.js';
import type { Wanted } from './examples.js';
import { listOver, readsOf } from './reads.js';
import type { Spot, Study } from './study.js';
import type { World } from './worlds.js';

/** One stretch of a measure, and what it gives there: at its low end and at its high end, where these differ. */
export interface Row {
  readonly name: Label;
  readonly points: readonly Exact[];
  /** Whether a value lies in it. */
  readonly has: (value: Exact) => boolean;
  /** A world in which it is reached. */
  readonly world: World | undefined;
}

export interface PointTable {
  readonly of: Measure;
  /** The rows that some value reaches, in the order of the measure. */
  readonly rows: readonly Row[];
  /** The bands that no value reaches. */
  readonly unreached: readonly Label[];
}

/** A value in a row, as it is wanted of the measure; nothing where no world is known. */
export const wantedIn = (of: Measure, { world, has }: Row): Wanted | undefined => world && { of, near: world.value(of), is: has };

/** Bands that are tried value by value; of more than these, only the domain is asked. */
const MOST_BANDS = 200;

/** The bands of a rule as written, lowest first. */
function writtenIn({ place: { node } }: Spot) {
  if (!isScored(node)) return undefined;
  const written =
    node.kind === 'bandScore'
      ? node.bands.map((band) => ({ name: band.in, points: [band.points] }))
      : node.kind === 'linear'
        ? node.pieces.map((piece) => ({ name: piece.in, points: [piece.from, piece.to] }))
        : [];
  if (!('of' in node) || written.length === 0) return undefined;
  const read = written.flatMap((row) => [bandOf(row.name)].flatMap((band) => (band ? [{ ...row, band }] : [])));
  const { order } = ladderOf(read.map(({ band }) => band));
  return { of: node.of as Measure, bands: order.flatMap((i) => read[i] ?? []) };
}

const endsOf = ({ low, high }: Band): readonly Exact[] => [low, high].flatMap((end) => end ?? []);

/** The table of bands, tiers or pieces that a rule is. */
export function bandsIn(spot: Spot, study: Study): PointTable | undefined {
  const table = TABLES.get(spot) ?? { made: madeFrom(spot, study) };
  TABLES.set(spot, table);
  return table.made;
}
/** Several checks ask for the same table. */
const TABLES = new WeakMap<Spot, { readonly made: PointTable | undefined }>();

function madeFrom(spot: Spot, { ask, worlds }: Study): PointTable | undefined {
  const table = writtenIn(spot);
  if (!table) return undefined;
  const { of, bands } = table;
  const turning = { of, at: bands.flatMap(({ band }) => endsOf(band)) };
  const found = bands.length > MOST_BANDS ? undefined : worlds.where(spot.under, [], turning);
  const reached = new Map<string, World | undefined>();
  if (!found) for (const { name, band } of bands) if (meets(band, ask.domain(of))) reached.set(name, undefined);
  for (const world of found ?? []) {
    const value = world.value(of);
    const row = bands.find(({ band }) => within(value, band));
    if (row && !reached.has(row.name)) reached.set(row.name, world);
  }
  const rows = bands.flatMap(({ name, band, points }): readonly Row[] =>
    reached.has(name)
      ? [{ name: l(name, name), points: points.map(ask.amount), has: (value) => within(value, band), world: reached.get(name) }]
      : [],
  );
  // Where nothing is reached, it is the rule that never comes into play.
  const unreached = rows.length === 0 ? [] : bands.filter(({ name }) => !reached.has(name)).map(({ name }) => l(name, name));
  return { of, rows, unreached };
}

/** The measures that conditions hold against something; nothing where they ask for anything else as well. */
function measuresIn(conditions: readonly Readable[], ask: Driver): ReadonlySet<Measure> | undefined {
  const found = new Set<Measure>();
  for (const condition of conditions) {
    if (isFact(condition) || listOver(condition) !== undefined) return undefined;
    for (const read of readsOf(condition)) {
      if (isMeasure(read)) {
        if (!isPoint(ask.domain(read))) found.add(read);
      } else {
        const inner = measuresIn([read], ask);
        if (!inner) return undefined;
        for (const measure of inner) found.add(measure);
      }
    }
  }
  return found;
}
const isPoint = ({ low, high }: Domain): boolean => low !== null && high !== null && compare(low, high) === 0;

/** A ladder whose rungs stand on one measure and give fixed points, as a table. */
export function ladderIn(spot: Spot, study: Study): PointTable | undefined {
  const { place } = spot;
  if (place.kind !== 'firstOf') return undefined;
  const conditions = place.below.map(({ node }) => conditionOf(node));
  const measures = measuresIn(
    conditions.flatMap((condition) => condition ?? []),
    study.ask,
  );
  const [of, another] = measures ?? [];
  if (!of || another) return undefined;
  const points = place.below.map((below, i): Exact | undefined => {
    const condition = conditions[i];
    const range = condition ? study.ask.supposing(condition, true, () => study.ask.range(below)) : study.ask.range(below);
    return range.low && range.high && compare(range.low, range.high) === 0 ? range.low : undefined;
  });
  const given = points.flatMap((point) => point ?? []);
  const worlds = study.worlds.where(
    spot.under,
    conditions.flatMap((condition) => condition ?? []),
  );
  if (given.length < points.length || !worlds) return undefined;
  const taken = (world: World): number => conditions.findIndex((condition) => condition === undefined || world.holds(condition));
  const rising = [...worlds].sort((a, b) => compare(a.value(of), b.value(of)));
  const rows: (Row & { readonly rung: number })[] = [];
  for (const world of rising) {
    const rung = taken(world);
    if (rows.at(-1)?.rung === rung) continue;
    const condition = conditions[rung];
    const name = condition ? words.say(condition) : OTHERWISE;
    rows.push({ rung, name, points: [given[rung] ?? ZERO], has: (value) => compare(value, world.value(of)) === 0, world });
  }
  return { of, rows, unreached: [] };
}
const OTHERWISE = l('其余情形', 'otherwise');

/** The values of a measure in words. */
export function reachIn({ low, high }: Pick<Domain, 'low' | 'high'>): Label {
  const [from, to] = [low && textOf(low), high && textOf(high)];
  if (from !== null && to !== null) return from === to ? l(`只能是 ${from}`, `${from} only`) : l(`为 ${from} 至 ${to}`, `${from} to ${to}`);
  if (from !== null) return l(`不小于 ${from}`, `${from} or more`);
  return to === null ? l('没有限制', 'without limit') : l(`不大于 ${to}`, `${to} or less`);
}
