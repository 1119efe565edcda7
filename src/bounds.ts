/**
 * What a score can still come to while facts are missing: every node between its lowest and its highest, the grades that
 * are still possible, and what is missing.
 */
import { bandOf, meets } from './bands.js';
import { type Both, type Found, roundedEnds, walk } from './bounding.js';
import { type EvaluateOptions, type FactsOf, optionsIn, type Trace } from './evaluate.js';
import { numberOf, textOf } from './exact.js';
import { readFacts } from './intake.js';
import { KaoheError } from './issues.js';
import type { Label, PeriodsUse, Place, UsesOf } from './kernel.js';
import { prepared } from './library.js';
import { type MissingFact, missingFrom } from './missing.js';
import { forWhatIsKnown, type Prepared } from './prepare.js';
import type { Ends } from './ranges.js';
import { isSettled, NO_POINTS } from './ranges.js';
import { isScored, scoredRoom } from './rooms.js';
import type { Rubric } from './structure/rubric.js';
import type { KnownScore } from './structure/weighted-annual.js';

/** A node between the lowest and the highest that it can still come to. */
export interface BoundNode {
  readonly id: string;
  readonly kind: string;
  /** The rubric's own label, by reference. */
  readonly label: Label;
  /** The most that the node can score, whatever the facts; `null` where nothing limits it. */
  readonly max: number | null;
  /** The lowest that it can still come to, and the highest; `null` where there is no end. */
  readonly low: number | null;
  readonly high: number | null;
  /** The same in full, as text. */
  readonly exact: { readonly low: string | null; readonly high: string | null };
  /** Whether nothing that is missing can move it. */
  readonly settled: boolean;
  readonly children?: readonly BoundNode[];
}

/** Everything that is still open about a score. Plain data; it survives JSON. */
export interface Bounds extends BoundNode {
  /** The version of this shape. */
  readonly schema: 'kaohe.bounds/1';
  readonly rubric: Trace['rubric'];
  /** Whether nothing that is missing can move the total, or its grade. */
  readonly settled: boolean;
  /** The grades that the total may still get, in the order of the rubric. */
  readonly grades: readonly { readonly key: string; readonly label: Label; readonly in: string }[];
  /** What is missing, that which can narrow the total most first. */
  readonly missing: readonly MissingFact[];
}

type PeriodsUses<R> = Extract<UsesOf<R>, PeriodsUse>;
/** The periods of a year: each with its facts as far as they are known, with a score that is known, or without data. */
type PartialPeriods<P extends PeriodsUse, K> = P extends { readonly periods: K }
  ? readonly (Partial<P['given']> | KnownScore | null)[]
  : never;

/** Facts as far as they are known. */
export type PartialFactsOf<R> = {
  readonly [K in keyof FactsOf<R>]?: K extends PeriodsUses<R>['periods'] ? PartialPeriods<PeriodsUses<R>, K> : FactsOf<R>[K];
};

/**
 * The lowest and the highest that every node can come to, given what is known so far. Whatever the missing facts turn out
 * to be, the score is not outside; where no fact counts twice, neither end could be closer. With every fact known, both
 * are the score.
 *
 * @param facts those that are known. The periods of a year are all given or none; one of which nothing is known is `{}`,
 * and comes to whatever its own rubric can.
 * @throws KaoheError for whatever is wrong with the facts that are given.
 * @example
 * const open = bounds(jingan2022, { majorEventsSupported: true });
 * [open.low, open.high]; // what the year can still come to
 */
export function bounds<R extends Rubric>(
  rubric: R,
  facts: NoInfer<PartialFactsOf<R>>,
  options: Pick<EvaluateOptions<NoInfer<R>>, 'readings'> = {},
): Bounds {
  const { readings } = optionsIn(options);
  const laidOut = prepared(rubric, readings);
  const intake = readFacts(forWhatIsKnown(laidOut), facts);
  if (intake.faults.length > 0) throw new KaoheError(intake.faults);
  const { total, faults, ...found } = walk(laidOut, intake);
  if (faults.length > 0) throw new KaoheError(faults);
  const { root, hash, place } = laidOut;
  const node = boundNode(place, found.shown);
  const { grades, isOpen } = gradesIn(laidOut, total);
  return {
    schema: 'kaohe.bounds/1',
    ...node,
    settled: node.settled && !isOpen,
    rubric: { id: root.id, title: root.title, hash },
    grades,
    missing: missingFrom(laidOut, intake, found),
  };
}

/** The nodes are those of the trace: none below what is passed over, nor below a period of which only the score is known. */
function boundNode(place: Place, shown: Found['shown']): BoundNode {
  const ends = shown.get(place);
  const { low, high } = ends ?? NO_POINTS;
  const isPeriod = isScored(place.node) && scoredRoom(place.node.kind).inner !== undefined;
  const below = ends ? place.below.filter((one) => !isPeriod || shown.has(one)) : [];
  return {
    id: place.id,
    kind: place.kind,
    label: place.label,
    max: place.maxNumber,
    low: low && numberOf(low),
    high: high && numberOf(high),
    exact: { low: low && textOf(low), high: high && textOf(high) },
    settled: isSettled({ low, high }),
    ...(below.length === 0 ? {} : { children: below.map((one) => boundNode(one, shown)) }),
  };
}

interface OpenGrades {
  readonly grades: Bounds['grades'];
  /** Whether there is more than one answer; that a total which does not apply has no grade is one as well. */
  readonly isOpen: boolean;
}

/** The grades that the total may get. */
function gradesIn({ root: { grades }, rounding }: Prepared, { before, rounded }: Both): OpenGrades {
  if (!grades) return { grades: [], isOpen: false };
  const { cases } = grades.of === 'rounded' ? rounded : before;
  const totals = cases.filter(({ absent }) => absent === undefined);
  const compared = totals.map((one): Ends => (grades.of === 'rounded' ? roundedEnds(one, rounding) : one));
  const possible = grades.bands.filter(({ in: interval }) =>
    compared.some(({ low, high }) => meets(bandOf(interval), { low, high, whole: false, unbounded: false })),
  );
  return {
    grades: possible.map(({ key, label, in: interval }) => ({ key, label, in: interval })),
    isOpen: possible.length + (totals.length < cases.length ? 1 : 0) > 1,
  };
}
