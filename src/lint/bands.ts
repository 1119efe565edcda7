/** Bands that nothing reaches, and bands that break the order of their neighbours. */
import { compare, type Exact, signOf, subtract, textOf } from '../exact.js';
import { words } from '../explain.js';
import { l } from '../words.js';
import type { Found, Spot, Study } from './study.js';
import { bandsIn, ladderIn, type PointTable, type Row, reachIn, wantedIn } from './tables.js';
import { WORDS } from './words.js';

const UNDER_CONDITIONS = l('受所在条件限制', 'limited by the conditions around it');

export function unreachableBands(spot: Spot, study: Study): readonly Found[] {
  const table = bandsIn(spot, study);
  if (!table) return [];
  const of = words.say(table.of);
  const reach = spot.under.length === 0 ? reachIn(study.ask.domain(table.of)) : UNDER_CONDITIONS;
  return table.unreached.map((band) => ({ spot, ...WORDS['band-unreachable']({ of, band, reach }) }));
}

/** Whether points are to rise (1) or to fall (-1) with the measure. */
type Way = 1 | -1;

const pointsIn = (rows: readonly Row[]): readonly Exact[] => rows.flatMap(({ points }) => points);
const goes = (rows: readonly Row[], way: Way): boolean => {
  const points = pointsIn(rows);
  return points.every((point, i) => i === 0 || way * compare(point, points[i - 1] ?? point) >= 0);
};
const without = (rows: readonly Row[], at: number): readonly Row[] => rows.filter((_, i) => i !== at);
const isInner = (at: number, rows: readonly Row[]): boolean => at > 0 && at < rows.length - 1;

/** The first row that goes against the way. */
function firstAgainst(rows: readonly Row[], way: Way): number {
  let before: Exact | undefined;
  return rows.findIndex(({ points }) =>
    points.some((point) => {
      const isAgainst = before !== undefined && way * compare(point, before) < 0;
      before = point;
      return isAgainst;
    }),
  );
}

/** The one row without which all rise, or all fall; nothing where they do already, or where it takes more than one. */
function outlierIn(rows: readonly Row[]): { readonly at: number; readonly way: Way } | undefined {
  const points = pointsIn(rows);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || goes(rows, 1) || goes(rows, -1)) return undefined;
  const trend = signOf(subtract(last, first));
  // Up and down again to where it began is no slip, but a target in the middle.
  if (trend === 0 && rows.length < LONG) return undefined;
  const ways: readonly Way[] = trend < 0 ? [-1, 1] : [1, -1];
  for (const way of ways) {
    const at = firstAgainst(rows, way);
    // Of two that could be meant, the one among neighbours.
    const suspects = isInner(at, rows) ? [at, at - 1] : [at - 1, at];
    const outlier = suspects.find((one) => goes(without(rows, one), way));
    if (outlier !== undefined) return { at: outlier, way };
  }
  return undefined;
}
const LONG = 5;

/** Facts for rows, in their order. */
const shownBy = (rows: readonly Row[], { of }: PointTable, spot: Spot, { examples }: Study) =>
  rows.map((row) => row.world && examples.inWorld(row.world, spot.under, wantedIn(of, row)));

export function brokenOrder(spot: Spot, study: Study): readonly Found[] {
  const table = bandsIn(spot, study) ?? ladderIn(spot, study);
  const outlier = table && outlierIn(table.rows);
  if (!outlier) return [];
  const { rows, of } = table;
  const { at, way } = outlier;
  const row = rows[at];
  const other = rows.findIndex((one, i) => row && i !== at && !goes(i < at ? [one, row] : [row, one], way));
  const pair = [rows[Math.min(at, other)], rows[Math.max(at, other)]].flatMap((one) => one ?? []);
  if (!row || other < 0) return [];
  // First the case that goes further the way that the others go, then the one that gets more all the same.
  const counterexample = shownBy(way === 1 ? [...pair].reverse() : pair, table, spot, study);
  const points = [...new Set(row.points.map(textOf))].join(' – ');
  const told = WORDS['points-not-monotone']({ of: words.say(of), band: row.name, other: (rows[other] ?? row).name, points });
  return [{ spot, ...told, counterexample }];
}

export function equalBands(spot: Spot, study: Study): readonly Found[] {
  const table = spot.place.kind === 'bandScore' ? bandsIn(spot, study) : undefined;
  const { rows = [] } = table ?? {};
  if (!table || rows.length < 3 || !(goes(rows, 1) || goes(rows, -1))) return [];
  const level = rows.slice(1).flatMap((row, i) => {
    const [a, b] = [rows[i]?.points[0], row.points[0]];
    return a && b && compare(a, b) === 0 ? [{ other: rows[i] ?? row, row, points: textOf(b) }] : [];
  });
  const [only, another] = level;
  if (!only || another) return [];
  const told = WORDS['bands-equal']({ of: words.say(table.of), band: only.row.name, other: only.other.name, points: only.points });
  return [{ spot, ...told, counterexample: shownBy([only.other, only.row], table, spot, study) }];
}
