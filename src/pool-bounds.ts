/**
 * What a pool can come to while facts are missing: `addUp`, with ends instead of numbers. Points are a matter of more or
 * less. What a veto does, or a part that does not apply, is not: each way in which that may turn out is followed by
 * itself, as if it were known.
 */
import { add, divide, type Exact, greatest, least, signOf, subtract, textOf, unbounded, ZERO } from './exact.js';
import type { Bounding, Place } from './kernel.js';
import type { Limits } from './pooling.js';
import type { Case, Ends, Range } from './ranges.js';
import {
  atEnds,
  cutAbove,
  fewest,
  fewestOf,
  heldAt,
  isZero,
  mayBeZero,
  NO_POINTS,
  pointAt,
  rangeOf,
  sumEnds,
  timesEnds,
  widest,
} from './ranges.js';

/** What has been added up so far, in one of the ways in which it may turn out. */
interface Tally extends Ends {
  readonly bonus: Ends;
  /** How much of the maximum does not apply, at least and at most. */
  readonly leastOut: Exact;
  readonly mostOut: Exact;
  readonly vetoed: boolean;
  readonly exempt: boolean;
  readonly applies: boolean;
  /** Whether anything below applies, and whether anything does not. */
  readonly some: boolean;
  readonly missing: boolean;
}

/**
 * What stands below a place, added up: what `addUp` answers, in every way in which it may turn out.
 *
 * @param rescale whether what does not apply is made up for here (缺项折算).
 */
export function boundsOf(limits: Limits, rescale: boolean, ask: Bounding, place: Place): Range {
  const parts = place.below.map((below) => ({ below, range: ask.range(below) }));
  const mayMiss = parts.some(({ range }) => range.absent !== false);
  const decisive = parts.filter(({ below, range }) => below.bonus || !isPlain(range) || (mayMiss && !hasMaximum(below)));
  const plain = parts.filter((part) => !decisive.includes(part));
  let tallies: readonly Tally[] = [
    {
      // What only moves points is added up first, once for all ways.
      ...plain.reduce<Ends>((due, { range }) => sumEnds(due, range), pointAt(ask.amount(limits.start))),
      bonus: pointAt(ZERO),
      leastOut: ZERO,
      mostOut: ZERO,
      vetoed: false,
      exempt: false,
      applies: true,
      // Where nothing can fail to apply, nobody asks whether anything does.
      some: !mayMiss || plain.length > 0,
      missing: false,
    },
  ];
  for (const { below, range } of decisive) {
    tallies = fewestTallies(tallies.flatMap((tally) => range.cases.flatMap((part) => counted(tally, below, part))));
  }
  const top = limits.max === null ? undefined : ask.amount(limits.max);
  const bottom = limits.floor === null ? null : ask.amount(limits.floor);
  const closed = tallies.flatMap((tally) =>
    restsOf(tally, place.max).map((rest) => caseOf(tally, rest, { stated: place.max, rescale, top, bottom })),
  );
  return rangeOf(fewest(closed));
}

/** Whether a part moves points and does nothing else. */
const isPlain = ({ cases: [only, ...others] }: Range): boolean =>
  others.length === 0 && only?.absent === undefined && only?.effect === undefined && only?.left === undefined;

/** Whether a part shows by its maximum that something applies. */
const hasMaximum = ({ max }: Place): boolean => max === null || signOf(max) !== 0;

/** A tally with one more part in it. */
function counted(tally: Tally, place: Place, part: Case): readonly Tally[] {
  const { absent, effect, left } = part;
  const { bonus, max } = place;
  const flagged = {
    ...tally,
    vetoed: tally.vetoed || effect === 'veto',
    exempt: tally.exempt || effect === 'exempt',
    applies: tally.applies && effect !== 'notApplicable',
  };
  if (bonus) return [{ ...flagged, bonus: sumEnds(tally.bonus, part) }];
  const added = { ...flagged, ...sumEnds(tally, part) };
  if (absent !== undefined) return [{ ...withoutMax(added, max, pointAt(ZERO)), missing: true }];
  const less = left === undefined ? added : withoutMax(added, max, left);
  if (tally.some || hasMaximum(place) || !mayBeZero(part)) return [{ ...less, some: true }];
  // Any other part applies where it gives or takes points; else there might as well be none.
  const idle = { ...less, low: tally.low, high: tally.high };
  return isZero(part) ? [idle] : [idle, { ...less, some: true }];
}

/** Takes out of the maximum what is missing from a part's own: all of it, or as much as nobody made up for. */
function withoutMax(tally: Tally, max: Exact | null, { low, high }: Ends): Tally {
  if (max === null || low === null || high === null) return tally;
  return { ...tally, leastOut: add(tally.leastOut, subtract(max, high)), mostOut: add(tally.mostOut, subtract(max, low)) };
}

/** The same with one tally of each kind: those that differ in their points alone are one, between the ends of both. */
const fewestTallies = (tallies: readonly Tally[]): readonly Tally[] =>
  fewestOf(
    tallies,
    ({ vetoed, exempt, applies, some, missing }) => `${vetoed} ${exempt} ${applies} ${some} ${missing}`,
    ({ leastOut, mostOut }) => `${textOf(leastOut)} ${textOf(mostOut)}`,
    (a, b) => ({
      ...a,
      ...widest(a, b),
      bonus: widest(a.bonus, b.bonus),
      leastOut: least(a.leastOut, b.leastOut),
      mostOut: greatest(a.mostOut, b.mostOut),
    }),
  );

/** What may be left of the maximum: all of it, nothing, or something between two figures. */
type Rest = 'all' | 'nothing' | { readonly low: Exact; readonly high: Exact };

function restsOf({ leastOut, mostOut }: Tally, stated: Exact | null): readonly Rest[] {
  const out = { low: leastOut, high: mostOut };
  if (stated === null || isZero(out)) return ['all'];
  const [low, high] = [subtract(stated, mostOut), subtract(stated, leastOut)];
  return [
    ...(mayBeZero(out) ? (['all'] as const) : []),
    ...(signOf(high) > 0 ? [{ low: greatest(low, ZERO), high }] : []),
    ...(signOf(low) <= 0 ? (['nothing'] as const) : []),
  ];
}

interface Settings {
  readonly stated: Exact | null;
  readonly rescale: boolean;
  readonly top: Exact | undefined;
  readonly bottom: Exact | null;
}

/** What a tally comes to with so much of the maximum left. */
function caseOf(tally: Tally, rest: Rest, { stated, rescale, top: full, bottom }: Settings): Case {
  const left = typeof rest === 'object' ? rest : undefined;
  const nothingLeft = tally.missing && !tally.some && left === undefined;
  if (!tally.applies || nothingLeft) return { ...NO_POINTS, absent: 'notApplicable' };
  const factor = left && stated && rescale ? factorFor(stated, left) : undefined;
  const remaining = factor ? undefined : left;
  const top = full && (remaining ?? pointAt(full));
  if (tally.exempt && !tally.vetoed && top) return { ...NO_POINTS, ...top, left: remaining };
  const sum = factor ? timesEnds(tally, factor) : tally;
  const limited = atEnds(sum, top ?? pointAt(unbounded(1)), (due, most) => heldAt(due, bottom, most));
  // A veto takes what was earned; it gives nothing back.
  if (tally.vetoed) return { ...NO_POINTS, ...cutAbove(limited, ZERO), left: remaining };
  return { ...NO_POINTS, ...sumEnds(limited, tally.bonus), left: remaining, rescaled: factor !== undefined };
}

/** What makes up for the part of a maximum that has gone: more without end, where next to nothing may be left. */
const factorFor = (stated: Exact, { low, high }: { readonly low: Exact; readonly high: Exact }): Ends => ({
  low: divide(stated, high),
  high: signOf(low) > 0 ? divide(stated, low) : null,
});
