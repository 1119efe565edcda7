/** What is missing of the facts, and by how much knowing each of it can narrow the total. */
import { bandOf } from './bands.js';
import { domainLeft, type Found, walk } from './bounding.js';
import { add, ceil, compare, divide, type Exact, exactOf, floor, greatest, least, numberOf, ONE, subtract, ZERO } from './exact.js';
import { type FactNode, isFact, isNumberKind, type NumberFact } from './facts.js';
import type { Intake, PeriodValue } from './intake.js';
import type { Domain, FactValue, Label, Place, Readable } from './kernel.js';
import type { Prepared } from './prepare.js';
import type { Ends } from './ranges.js';
import { isSettled, MOST_KINDS, NO_POINTS } from './ranges.js';
import { conditionRoom, isCondition, isMeasure, isScored, measureRoom, scoredRoom } from './rooms.js';

/** A fact that is missing. */
export interface MissingFact {
  /** Its key; of a fact of a period, its path in what was given: `months[3].newsPublished`. */
  readonly fact: string;
  readonly label: Label;
  /** Ids of the clauses that ask for it. */
  readonly clauses: readonly string[];
  /**
   * By how much knowing it can narrow the total: with the answer, the end of its domain or the edge in a clause that
   * narrows it most. At most so much, of a list or of periods, and of every fact of a rubric that has too many edges and
   * missing facts to try them all. `null` where the total has no end without it.
   */
  readonly moves: number | null;
}

/** What is missing, that which can narrow the total most first. */
export function missingFrom(laidOut: Prepared, intake: Intake, found: Found): readonly MissingFact[] {
  const above = parentsIn(laidOut.place);
  const gaps = gapsIn(laidOut, intake).map((gap) => readIn(gap, laidOut, above));
  const isTried = gaps.reduce((total, gap) => total + workOf(gap, found), 0) <= MOST_WORK;
  return gaps
    .map((gap) => ({ gap, moves: movesOf(gap, { laidOut, found, isTried }) }))
    .sort((a, b) => (a.moves && b.moves ? compare(b.moves, a.moves) : Number(a.moves !== null) - Number(b.moves !== null)))
    .map(({ gap: { path, fact, clauses }, moves }) => ({ fact: path, label: fact.label, clauses, moves: moves && numberOf(moves) }));
}

/** The place above each place. */
function parentsIn(root: Place, parents = new Map<Place, Place>()): ReadonlyMap<Place, Place> {
  for (const below of root.below) parentsIn(below, parents.set(below, root));
  return parents;
}

// ---------------------------------------------------------------------------------------------------------------
// Gaps

/** A fact that is missing. */
interface Gap {
  readonly fact: FactNode;
  readonly path: string;
  readonly clauses: readonly string[];
  /** The values that a number may have. */
  readonly domain: Domain | undefined;
  /** What would be known with it. */
  readonly knowing: (value: FactValue) => Intake;
}

/** Every fact that is missing, and every one that is missing from a period of which something is known. */
function gapsIn(laidOut: Prepared, intake: Intake): readonly Gap[] {
  const { needed, usedBy, inner } = laidOut;
  const own = needed
    .filter(({ key }) => !intake.values.has(key) && !intake.periods.has(key))
    .map(
      (fact): Gap => ({
        fact,
        path: fact.key,
        clauses: usedBy.get(fact.key) ?? [],
        domain: isNumber(fact) ? domainLeft(fact, laidOut, intake) : undefined,
        knowing: (value) => ({ ...intake, values: new Map(intake.values).set(fact.key, value) }),
      }),
    );
  const within = [...inner].flatMap(([key, settings]) => {
    const given = intake.periods.get(key) ?? [];
    return given.flatMap((period, index) =>
      period && 'facts' in period ? gapsIn(settings, period.facts).map((gap) => gapWithin(gap, key, given, index, intake)) : [],
    );
  });
  return [...own, ...within];
}

/** What is missing from a period, as its year sees it. */
function gapWithin(gap: Gap, key: string, given: readonly PeriodValue[], index: number, intake: Intake): Gap {
  return {
    ...gap,
    path: `${key}[${index}].${gap.path}`,
    clauses: gap.clauses.map((id) => `${key}.${index + 1}/${id}`),
    knowing: (value) => {
      const periods = given.map((one, i): PeriodValue => (i === index ? { facts: gap.knowing(value) } : one));
      return { ...intake, periods: new Map(intake.periods).set(key, periods) };
    },
  };
}

const isNumber = (fact: FactNode): fact is NumberFact => isNumberKind(fact.kind);

// ---------------------------------------------------------------------------------------------------------------
// Narrowing

/** A fact that is missing, and where that may show. */
interface ReadGap extends Gap {
  readonly readers: readonly Place[];
  /** From each reader up to the root. */
  readonly trails: readonly (readonly Place[])[];
  /** Every place that may come to something else with it. */
  readonly changed: ReadonlySet<Place>;
}

function readIn(gap: Gap, { places }: Prepared, above: ReadonlyMap<Place, Place>): ReadGap {
  const trailOf = (place: Place): readonly Place[] => [place, ...[above.get(place)].flatMap((next) => (next ? trailOf(next) : []))];
  const readers = gap.clauses.flatMap((id) => places.get(id) ?? []);
  const trails = readers.map(trailOf);
  const changed = new Set(trails.flat());
  // What one period carries on is there for all that follow.
  for (const place of changed) if (place.kind === 'period') for (const next of above.get(place)?.below ?? []) changed.add(next);
  return { ...gap, readers, trails, changed };
}

/** Edges and places that may be gone through to try every value of every missing fact: some seconds. The year of a scheme with its twelve months takes 100,000. */
const MOST_WORK = 5_000_000;

function workOf({ readers, changed }: ReadGap, { both }: Found): number {
  const edges = readers.reduce((total, { node }) => total + tablesOf(node).length, 1);
  // Every way in which a part may turn out meets every way in which those before it may.
  const ways = (place: Place): number => {
    const { length } = both.get(place)?.rounded.cases ?? [];
    return length > 1 ? length * MOST_KINDS : 1;
  };
  const walk = [...changed].reduce((total, { below }) => total + below.reduce((sum, one) => sum + ways(one), 0), edges);
  return 2 * edges * walk;
}

interface Whole {
  readonly laidOut: Prepared;
  readonly found: Found;
  /** Whether every value may be tried. */
  readonly isTried: boolean;
}

function movesOf(gap: ReadGap, { laidOut, found, isTried }: Whole): Exact | null {
  const { readers, trails, changed } = gap;
  const shown = (place: Place): Ends => found.shown.get(place) ?? NO_POINTS;
  const total = shown(laidOut.place);
  if (isSettled(total)) return ZERO;
  const isEndless = (side: keyof Ends): boolean => trails.some((trail) => trail.every((place) => shown(place)[side] === null));
  if (isEndless('low') || isEndless('high')) return null;
  const tried = isTried ? valuesToTry(gap, readers) : [];
  if (tried.length === 0) return mostNarrowed(trails, found);
  const narrowings = tried.flatMap((value) => {
    const after = walk(laidOut, gap.knowing(value), { both: found.both, changed });
    // A value with which something is wrong is not one that the fact may have.
    return after.faults.length > 0 ? [] : [narrowing(total, after.total.rounded)];
  });
  return narrowings.reduce<Exact | null>((most, one) => (most === null || one === null ? null : greatest(most, one)), ZERO);
}

/** How much closer both ends are; `null` where one has come from beyond every number. */
function narrowing(before: Ends, after: Ends): Exact | null {
  const low = before.low === null ? (after.low === null ? ZERO : null) : after.low && subtract(after.low, before.low);
  const high = before.high === null ? (after.high === null ? ZERO : null) : after.high && subtract(before.high, after.high);
  return low && high && add(low, high);
}

/** The most that whatever hangs on some places can narrow the total; each trail leads from one of them up to the root. */
function mostNarrowed(trails: readonly (readonly Place[])[], found: Found): Exact | null {
  const casesAt = (place: Place) => found.both.get(place)?.rounded.cases ?? [];
  // A gate decides over what is above it, and what is made up for moves the total by more than its own points.
  const hanging = trails.map((trail) => {
    const free = trail.findIndex((place) => casesAt(place).every(({ absent, effect, left }) => !absent && !effect && !left));
    const madeUp = trail.map((place) => casesAt(place).some(({ rescaled }) => rescaled)).lastIndexOf(true);
    return trail.slice(Math.max(0, free, madeUp));
  });
  const tops = new Set(hanging.map(([top]) => top));
  const apart = hanging.filter(
    ([top, ...higher], i) => hanging.findIndex(([one]) => one === top) === i && !higher.some((place) => tops.has(place)),
  );
  return apart.map((trail) => leastWidth(trail, found)).reduce((sum, width) => sum && width && add(sum, width), ZERO as Exact | null);
}

/** Nothing in a place moves what is above it by more than that can move at all. */
function leastWidth(trail: readonly Place[], found: Found): Exact | null {
  const widths = trail.flatMap((place) => {
    const { low, high } = found.shown.get(place) ?? NO_POINTS;
    return low && high ? [subtract(high, low)] : [];
  });
  const [first = null, ...others] = widths;
  return first && others.reduce(least, first);
}

// ---------------------------------------------------------------------------------------------------------------
// Values to try

/** Values at which a fact says most: either answer, every option, the ends of its domain and the edges that clauses name. */
function valuesToTry({ fact, domain }: Gap, readers: readonly Place[]): readonly FactValue[] {
  if (fact.kind === 'flag') return [true, false];
  if (fact.kind === 'choice') return fact.options.map(({ key }) => key);
  return domain ? pointsIn(domain, readers.flatMap(edgesAt)) : [];
}

/** Beyond every edge of a scheme: a count of violations that leaves nothing of any item. */
const FAR = exactOf(1_000_000) ?? ZERO;
const TWO = exactOf(2) ?? ONE;
/** Places in a ranking, say: each is tried. */
const FEW = 20;

/** The ends of a domain, the edges in it, and something between every two of them; of whole numbers, all if they are few. */
function pointsIn({ low, high, whole }: Domain, edges: readonly Exact[]): readonly Exact[] {
  const bottom = low ?? subtract(edges.reduce(least, high ?? ZERO), FAR);
  const top = high ?? add(edges.reduce(greatest, low ?? ZERO), FAR);
  const span = numberOf(subtract(top, bottom));
  if (whole && span < FEW)
    return Array.from({ length: Math.floor(span) + 1 }, (_, i) => add(ceil(bottom), exactOf(i) ?? ZERO)).filter(
      (one) => compare(one, top) <= 0,
    );
  const inside = edges.filter((edge) => compare(edge, bottom) > 0 && compare(edge, top) < 0);
  const points = [bottom, ...inside.flatMap((edge) => (whole ? [floor(edge), ceil(edge)] : [edge])), top].sort(compare);
  const apart = points.filter((point, i) => i === 0 || compare(point, points[i - 1] ?? ZERO) !== 0);
  return apart.flatMap((point, i) => {
    const next = apart[i + 1];
    const between = next && divide(add(point, next), TWO);
    return between ? [point, whole ? floor(between) : between] : [point];
  });
}

/** The intervals of a rule. */
const tablesOf = (node: Place['node']): readonly { readonly in: string }[] =>
  !isScored(node) ? [] : 'bands' in node ? node.bands : 'pieces' in node ? node.pieces : [];

/** The figures at which a clause turns: the ends of its intervals, and what it compares with. */
function edgesAt({ node }: Place): readonly Exact[] {
  if (!isScored(node)) return [];
  const ends = tablesOf(node).flatMap(({ in: interval }) => {
    const band = bandOf(interval);
    return [band?.low ?? [], band?.high ?? []].flat();
  });
  return [...ends, ...(scoredRoom(node.kind).reads?.(node) ?? []).flatMap(figuresIn)];
}

function figuresIn(node: Readable): readonly Exact[] {
  if (isFact(node)) return [];
  if (isMeasure(node))
    return node.kind === 'figure' ? [exactOf(node.amount) ?? ZERO] : measureRoom(node.kind).reads(node).flatMap(figuresIn);
  return isCondition(node) ? conditionRoom(node.kind).reads(node).flatMap(figuresIn) : [];
}
