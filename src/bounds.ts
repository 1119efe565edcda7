/**
 * What a score can still come to while facts are missing: every node between its lowest and its highest, what is missing,
 * and how much each of it can narrow the total. Sound whatever the missing facts turn out to be.
 */
import { bandOf, meets } from './bands.js';
import { domainOf } from './declarations.js';
import { type EvaluateOptions, type FactsOf, optionsIn, roundsAt, runOver, type Trace } from './evaluate.js';
import {
  add,
  compare,
  type Exact,
  exactOf,
  greatest,
  isUnbounded,
  least,
  negate,
  numberOf,
  round,
  signOf,
  subtract,
  textOf,
  ZERO,
} from './exact.js';
import { type FactNode, isFact } from './facts.js';
import { type Intake, readFacts } from './intake.js';
import { type IssueDetails, KaoheError } from './issues.js';
import type { Bounding, Condition, Domain, FactValue, Label, Measure, PeriodRange, Place, Range, Readable } from './kernel.js';
import { prepared } from './library.js';
import { forWhatIsKnown, type Prepared } from './prepare.js';
import { eitherOf, isSettled, known, NOTHING } from './ranges.js';
import { conditionRoom, factsRead, isCondition, isMeasure, isScored, measureRoom, scoredRoom } from './rooms.js';
import type { Rubric } from './structure/rubric.js';

/** A node between the lowest and the highest that it can still come to. `null` is no end. */
export interface BoundNode {
  readonly id: string;
  readonly kind: string;
  readonly label: Label;
  readonly max: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The same in full, as text. */
  readonly exact: { readonly low: string | null; readonly high: string | null };
  /** Whether nothing that is missing can move it. */
  readonly settled: boolean;
  readonly children?: readonly BoundNode[];
}

/** A fact that is missing. */
export interface MissingFact {
  readonly fact: string;
  readonly label: Label;
  readonly clauses: readonly string[];
  /** By how much knowing it can narrow the total, at most; `null` where the total has no end without it. */
  readonly moves: number | null;
}

/** Everything that is still open about a score. Plain data; it survives JSON. */
export interface Bounds extends BoundNode {
  readonly schema: 'kaohe.bounds/1';
  readonly rubric: Trace['rubric'];
  /** The grades that the total may still get, best known to be: one of them where it is settled. */
  readonly grades: readonly { readonly key: string; readonly label: Label; readonly in: string }[];
  /** What is missing, that which can narrow the total most first. */
  readonly missing: readonly MissingFact[];
}

/** Facts as far as they are known. */
export type PartialFactsOf<R> = { readonly [K in keyof FactsOf<R>]?: FactsOf<R>[K] };

/**
 * The lowest and the highest that every node can come to, given what is known so far. Never too narrow; exact where no
 * fact is used twice. With every fact known, both are the score.
 *
 * @param facts those that are known. The periods of a year are all given or none; one of which nothing is known is `{}`.
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
  const found = boundsOver(laidOut, intake);
  const { total, before, ranges } = found;
  const { root, hash, place } = laidOut;
  return {
    schema: 'kaohe.bounds/1',
    ...boundNode(place, ranges),
    rubric: { id: root.id, title: root.title, hash },
    grades: gradesIn(laidOut, total, before),
    missing: missingFrom(laidOut, intake, found),
  };
}

function boundNode(place: Place, ranges: ReadonlyMap<Place, Range>): BoundNode {
  const { low, high } = ranges.get(place) ?? NOTHING;
  return {
    id: place.id,
    kind: place.kind,
    label: place.label,
    max: place.maxNumber,
    low: low && numberOf(low),
    high: high && numberOf(high),
    exact: { low: low && textOf(low), high: high && textOf(high) },
    settled: isSettled({ low, high }),
    ...(place.below.length === 0 ? {} : { children: place.below.map((below) => boundNode(below, ranges)) }),
  };
}

/** The grades that a total within the range may get. */
function gradesIn({ root: { grades }, rounding }: Prepared, total: Range, before: Range): Bounds['grades'] {
  if (!grades) return [];
  const { low, high } = grades.of === 'rounded' ? roundedRange(total, rounding) : before;
  return grades.bands.flatMap(({ key, label, in: interval }) => {
    const band = bandOf(interval);
    return band && meets(band, { low, high, whole: false, unbounded: false }) ? [{ key, label, in: interval }] : [];
  });
}

// ---------------------------------------------------------------------------------------------------------------
// The walk

/** What a laid-out rubric can come to, and the range of every place that was asked for. */
function boundsOver(laidOut: Prepared, intake: Intake, reuse?: Reuse): Open {
  const found: Found = { ranges: new Map(), both: new Map(), faults: [] };
  const { before, rounded } = boundingOver(laidOut, intake, found, reuse).both(laidOut.place);
  if (found.faults.length > 0) throw new KaoheError(found.faults);
  return { total: rounded, before, ranges: found.ranges, both: found.both };
}

/** What is open about a whole rubric. */
interface Open extends Omit<Found, 'faults'> {
  readonly total: Range;
  readonly before: Range;
}

/** What was found, place by place. */
interface Found {
  readonly ranges: Map<Place, Range>;
  readonly both: Map<Place, Both>;
  readonly faults: IssueDetails[];
}

/** The range of a place before it is rounded, and after. */
interface Both {
  readonly before: Range;
  readonly rounded: Range;
}

/** What was found before, and the places where it may have changed. */
interface Reuse {
  readonly both: ReadonlyMap<Place, Both>;
  readonly changed: ReadonlySet<Place>;
}

const NO_FACTS: Intake = { values: new Map(), periods: new Map(), snapshot: {}, warnings: [], faults: [] };

/** What can be asked of a laid-out rubric about its ranges. */
export interface Driver extends Bounding {
  both(place: Place): Both;
}

/**
 * Asks what a laid-out rubric can come to whatever its facts are, or whatever those are that are not given.
 *
 * @param both where to note what is found of every place that is asked for.
 */
export const boundingAnything = (laidOut: Prepared, intake: Intake = NO_FACTS, both: Found['both'] = new Map()): Driver =>
  boundingOver(laidOut, intake, { ranges: new Map(), both, faults: [] }, undefined);

function boundingOver(laidOut: Prepared, intake: Intake, found: Found, reuse: Reuse | undefined): Driver {
  const { values, periods } = intake;
  const { rounding, amount, inner } = laidOut;
  const run = runOver(laidOut, intake, found.faults, []);
  const domains = new Map<Measure, Domain>();
  const supposed = new Map<Condition, boolean>();
  const carriedOver = new Map<string, { readonly low: Exact | null; readonly high: Exact | null }>();
  const isKnown = (node: Readable): boolean => isClosed(node) && factsRead([node], false).every(({ key }) => values.has(key));

  const ask: Driver = {
    amount,
    domain: (measure) => {
      const before = domains.get(measure);
      if (before) return before;
      const domain = isKnown(measure)
        ? pointAt(run.measure(measure))
        : isMeasure(measure)
          ? measureRoom(measure.kind).domain(measure, ask)
          : ANY;
      domains.set(measure, domain);
      return domain;
    },
    decided: (condition) => {
      const said = supposed.get(condition);
      if (said !== undefined) return said;
      if (isKnown(condition)) return run.holds(condition);
      return isCondition(condition) ? conditionRoom(condition.kind).decided(condition, ask) : undefined;
    },
    known: (key, list): FactValue | undefined => (list === undefined ? values.get(key) : undefined),
    supposing: (condition, holds, then) => {
      supposed.set(condition, holds);
      const answer = then();
      supposed.delete(condition);
      return answer;
    },
    period: (key, index, place): PeriodRange | undefined => {
      const settings = inner.get(key);
      if (!settings) return undefined;
      const given = periods.get(key);
      const fact = laidOut.known.get(key);
      if (!given)
        return {
          ...boundingOver(settings, NO_FACTS, found, reuse).both(place),
          mayBeMissing: fact?.kind === 'periodFacts' && fact.partial,
        };
      const period = given[index];
      if (!period) return undefined;
      if ('known' in period) return { before: known(period.known), rounded: known(period.known), mayBeMissing: false };
      return { ...boundingOver(settings, period.facts, found, reuse).both(place), mayBeMissing: false };
    },
    carried: (key) => carriedOver.get(key) ?? { low: ZERO, high: ZERO },
    carry: (key, over) => void carriedOver.set(key, over),
    both: (place) => {
      if (!isScored(place.node)) throw new TypeError('an unchecked node was bounded');
      const unchanged = reuse && !reuse.changed.has(place) ? reuse.both.get(place) : undefined;
      if (unchanged) return unchanged;
      const before = scoredRoom(place.node.kind).range(place.node, ask, place);
      const rounded = roundedAt(place, before);
      // What is only supposed to count may also be passed over, and then it scores nothing.
      const counted = supposed.size === 0 ? rounded : eitherOf(rounded, NOTHING, place);
      const other = found.ranges.get(place);
      found.ranges.set(place, other ? eitherOf(other, counted, place) : counted);
      const both = { before, rounded };
      found.both.set(place, both);
      return both;
    },
    range: (place) => ask.both(place).rounded,
  };

  const roundedAt = (place: Place, range: Range): Range => {
    if (roundsAt(place, rounding, false)) return roundedRange(range, rounding);
    if (range.rescaled === false || !roundsAt(place, rounding, true)) return range;
    const rounded = roundedRange(range, rounding);
    return range.rescaled === true ? rounded : { ...range, low: lower(range.low, rounded.low), high: upper(range.high, rounded.high) };
  };
  return ask;
}

const ANY: Domain = { low: null, high: null, whole: false, unbounded: false };
const pointAt = (value: Exact): Domain => ({ low: value, high: value, whole: false, unbounded: isUnbounded(value) && signOf(value) > 0 });
const lower = (a: Exact | null, b: Exact | null): Exact | null => a && b && least(a, b);
const upper = (a: Exact | null, b: Exact | null): Exact | null => a && b && greatest(a, b);

const roundedRange = (range: Range, { places, mode }: Prepared['rounding']): Range => ({
  ...range,
  low: range.low && round(range.low, places, mode),
  high: range.high && round(range.high, places, mode),
});

/** Whether a node reads no field of a list but inside that list: then it has a value of its own. */
function isClosed(node: Readable): boolean {
  const before = CLOSED.get(node);
  if (before !== undefined) return before;
  const closed = openLists(node, new Set()).size === 0;
  CLOSED.set(node, closed);
  return closed;
}
const CLOSED = new WeakMap<Readable, boolean>();

/** The lists whose elements a node speaks of without going through them. */
function openLists(node: Readable, found: Set<string>): ReadonlySet<string> {
  if (isFact(node)) {
    if ('list' in node && node.list !== undefined) found.add(node.list);
    return found;
  }
  const own = new Set<string>();
  const { reads, over } = readIn(node);
  for (const read of reads) openLists(read, own);
  for (const list of own) if (list !== over) found.add(list);
  return found;
}

function readIn(node: Readable): { readonly reads: readonly Readable[]; readonly over: string | undefined } {
  if (isMeasure(node)) {
    const room = measureRoom(node.kind);
    return { reads: room.reads(node), over: room.over?.(node) };
  }
  if (!isCondition(node)) return { reads: [], over: undefined };
  const room = conditionRoom(node.kind);
  return { reads: room.reads(node), over: room.over?.(node) };
}

// ---------------------------------------------------------------------------------------------------------------
// What is missing

const width = ({ low, high }: Range): Exact | null => low && high && subtract(high, low);

/** The facts that are missing, by how much knowing each can narrow the total. */
function missingFrom(laidOut: Prepared, intake: Intake, found: Open): readonly MissingFact[] {
  const wide = width(found.total);
  const above = parentsIn(laidOut.place);
  return laidOut.needed
    .filter(({ key }) => !intake.values.has(key) && !intake.periods.has(key))
    .map((fact) => ({ fact, by: wide && narrowedBy(laidOut, intake, fact, wide, found, above) }))
    .sort((a, b) => (a.by && b.by ? compare(b.by, a.by) : 0))
    .map(({ fact: { key, label }, by }) => ({ fact: key, label, clauses: laidOut.usedBy.get(key) ?? [], moves: by && numberOf(by) }));
}

/** The place above each place. */
function parentsIn(root: Place, parents = new Map<Place, Place>()): ReadonlyMap<Place, Place> {
  for (const below of root.below) parentsIn(below, parents.set(below, root));
  return parents;
}

/** The most that a value of a fact narrows the total: of one with no few values to try, what the clauses that read it can move. */
function narrowedBy(
  laidOut: Prepared,
  intake: Intake,
  fact: FactNode,
  wide: Exact,
  { ranges, both }: Open,
  above: ReadonlyMap<Place, Place>,
): Exact {
  const readers = (laidOut.usedBy.get(fact.key) ?? []).flatMap((id) => [laidOut.places.get(id)].flatMap((place) => place ?? []));
  const tried = valuesToTry(fact);
  if (tried.length === 0) {
    const widths = readers.map((place) => width(ranges.get(place) ?? NOTHING) ?? wide);
    return least(wide, widths.reduce(add, ZERO));
  }
  const changed = new Set<Place>();
  for (const reader of readers) for (let at: Place | undefined = reader; at; at = above.get(at)) changed.add(at);
  const narrowings = tried.map((value) => {
    const { total } = boundsOver(laidOut, { ...intake, values: new Map(intake.values).set(fact.key, value) }, { both, changed });
    return subtract(wide, width(total) ?? wide);
  });
  return narrowings.reduce(greatest, ZERO);
}

/** A count of violations that leaves nothing of any item. */
const MANY = exactOf(1_000_000) ?? ZERO;

/** Values at which a fact says most: either answer, every option, the ends of its domain. */
function valuesToTry(fact: FactNode): readonly FactValue[] {
  switch (fact.kind) {
    case 'flag':
      return [true, false];
    case 'choice':
      return fact.options.map(({ key }) => key);
    case 'list':
    case 'periodFacts':
      return [];
    default: {
      const { low, high } = domainOf(fact);
      return [low ?? negate(MANY), high ?? MANY, ...(fact.nothing === undefined ? [] : [exactOf(fact.nothing) ?? ZERO])];
    }
  }
}
