/**
 * Finds facts that meet a goal: from facts at hand, one fact of the clause after the other is turned to where the goal is
 * nearest, until it is met or nothing comes nearer. Whether the facts found are sound and really meet it, the caller tells
 * by scoring them.
 */
import { runOver, scoreFacts } from '../evaluate.js';
import {
  add,
  ceil,
  compare,
  divide,
  type Exact,
  equal,
  exactOf,
  floor,
  isExact,
  multiply,
  ONE,
  signOf,
  subtract,
  TooManyDigits,
  textOf,
  ZERO,
} from '../exact.js';
import type { FactNode } from '../facts.js';
import { type Intake, readFacts } from '../intake.js';
import { type IssueDetails, KaoheError } from '../issues.js';
import type { Domain, FactValue, Place } from '../kernel.js';
import type { Prepared } from '../prepare.js';
import { factsRead } from '../rooms.js';
import type { TraceNode } from '../trace.js';
import type { Goal } from './goals.js';
import { type Dial, type Facts, figuresIn, fitting, knobsOf, type Look, numbersIn, usualYear } from './knobs.js';
import { A_LITTLE, farFrom } from './nearness.js';

/** Facts that may meet a goal, made from others; `undefined` where none were found. */
export const factsFor = (goal: Goal, given: Facts): Facts | undefined => inPeriods(goal, goal.laidOut, goal.inside, given);

/** Facts for a goal in a period change one period; facts of the year stay. */
function inPeriods(goal: Goal, laidOut: Prepared, inside: readonly string[], given: Facts): Facts | undefined {
  const facts = { ...usualYear(laidOut), ...given };
  const [key, ...further] = inside;
  if (key === undefined) return searched(goal, laidOut, facts);
  const inner = laidOut.inner.get(key);
  const periods = facts[key];
  if (!inner || !Array.isArray(periods)) return undefined;
  const first = Math.max(0, periods.findIndex(hasFacts));
  const period: unknown = periods[first];
  const found = inPeriods(goal, inner, further, hasFacts(period) ? period : {});
  return found && { ...facts, [key]: periods.map((one: unknown, i) => (i === first ? found : one)) };
}

const hasFacts = (period: unknown): period is Facts => typeof period === 'object' && period !== null && !('knownScore' in period);

// ---------------------------------------------------------------------------------------------------------------
// The search

/** Facts as they stand in a search, and how far they are from the goal; `null` where they cannot be scored. */
interface Stand {
  readonly facts: Facts;
  readonly intake: Intake;
  readonly far: Exact | null;
}

interface Search {
  readonly goal: Goal;
  readonly laidOut: Prepared;
  /** The facts that the clause reads. */
  readonly asked: readonly FactNode[];
  readonly figures: readonly Exact[];
  /** How often facts may still be scored. */
  left: number;
}

const BUDGET = 4000;

function searched(goal: Goal, laidOut: Prepared, facts: Facts): Facts | undefined {
  const intake = readFacts(laidOut, facts);
  if (intake.faults.length > 0) return undefined;
  const search: Search = {
    goal,
    laidOut,
    asked: askedBy(goal, laidOut),
    figures: figuresIn([goal.scope.node, ...goal.needs]),
    left: 0,
  };
  const start: Stand = { facts, intake, far: farFor(search, intake) };
  const ways = [
    () => alone(search, start),
    () => descent(search, start),
    ...ENDS.map((end) => () => descent(search, atEnds(search, start, end))),
  ];
  for (const way of ways) {
    search.left = BUDGET;
    const end = way();
    search.left = BUDGET;
    if (isMet(end)) return withoutNeedless(search, end, facts).facts;
  }
  return undefined;
}

const isMet = ({ far }: Stand): boolean => far !== null && signOf(far) === 0;
const isNearer = (a: Stand, b: Stand): boolean => a.far !== null && (b.far === null || compare(a.far, b.far) < 0);

/** The facts that decide over a goal: those that its place and the places below read, and those of the conditions around it. */
function askedBy({ scope, needs }: Goal, { known }: Prepared): readonly FactNode[] {
  const keys = new Set(factsRead(needs.map(({ condition }) => condition)).map(({ key }) => key));
  const visit = (place: Place): void => {
    for (const key of place.facts) keys.add(key);
    // A period's rubric has facts of its own.
    if (place.kind !== 'periods') for (const below of place.below) visit(below);
  };
  visit(scope);
  return [...keys].flatMap((key) => known.get(key) ?? []);
}

/** Where several facts have to move together, as for the least of them, a search gets on from where all are at one end. */
const ENDS = ['low', 'high'] as const;
/** So few facts are each looked at closely by itself. */
const FEW = 12;

/** What one fact alone can do. */
function alone(search: Search, start: Stand): Stand {
  if (search.asked.length > FEW) return start;
  for (const look of ['turns', 'closely'] as const) {
    for (const fact of search.asked) {
      const stand = turned(search, start, fact, look);
      if (isMet(stand)) return stand;
    }
  }
  return start;
}

/** One fact after the other, each from where the last one left off, until nothing comes nearer. */
function descent(search: Search, from: Stand): Stand {
  let best = from;
  for (const look of search.asked.length > FEW ? (['ends', 'turns', 'closely'] as const) : (['turns', 'closely', 'closely'] as const)) {
    for (const fact of search.asked) {
      if (isMet(best)) return best;
      best = turned(search, best, fact, look);
    }
  }
  return best;
}

/** The nearest that comes of changing one fact. */
function turned(search: Search, from: Stand, fact: FactNode, look: Look): Stand {
  let best = from;
  for (const { values, dial } of knobsOf(fact, from.facts[fact.key], search.laidOut)) {
    for (const value of values) {
      const next = changed(search, from, fact.key, value);
      if (next && isNearer(next, best)) best = next;
      if (isMet(best)) return best;
    }
    const next = dial && dialled(search, from, fact.key, dial, look);
    if (next && isNearer(next, best)) best = next;
  }
  return best;
}

/** A number, and how near it came. */
interface Tried {
  readonly at: Exact;
  readonly stand: Stand;
}

function dialled(search: Search, from: Stand, key: string, { domain, make }: Dial, look: Look): Stand | undefined {
  const tried = new Map<string, Tried>();
  let best: Stand | undefined;
  const tryAll = (points: readonly Exact[]): boolean => {
    for (const at of points) {
      if (tried.has(textOf(at))) continue;
      const stand = changed(search, from, key, make(at));
      if (!stand) continue;
      tried.set(textOf(at), { at, stand });
      if (!best || isNearer(stand, best)) best = stand;
      if (isMet(stand)) return true;
    }
    return false;
  };
  if (tryAll(numbersIn(domain, search.figures, look)) || look !== 'closely') return best;
  for (let i = 0; i < AIMED; i += 1) if (tryAll(aimed([...tried.values()], domain))) break;
  return best;
}
const AIMED = 3;

/** Close by what came nearest, and where a straight line through it and a neighbour would meet the goal. */
function aimed(tried: readonly Tried[], domain: Domain): readonly Exact[] {
  const known = tried.flatMap(({ at, stand: { far } }) => (far === null ? [] : [{ at, far }])).sort((a, b) => compare(a.at, b.at));
  const nearest = [...known.keys()].sort((a, b) => compare(known[a]?.far ?? ZERO, known[b]?.far ?? ZERO)).slice(0, NEAREST);
  const points = nearest.flatMap((i): readonly Exact[] => {
    const [before, one, after] = [known[i - 1], known[i], known[i + 1]];
    if (!one) return [];
    const met = [before, after].flatMap((other): readonly Exact[] => {
      if (!other || equal(one.far, other.far)) return [];
      const there = subtract(one.at, divide(multiply(one.far, subtract(one.at, other.at)), subtract(one.far, other.far)));
      return [...roundish(there), there];
    });
    return [...met, add(one.at, A_LITTLE), subtract(one.at, A_LITTLE)];
  });
  // What a person would rather write comes first.
  return [...fitting(points, domain)].sort((a, b) => textOf(a).length - textOf(b).length);
}
const NEAREST = 4;

/** The same with fewer places, on either side. */
const roundish = (at: Exact): readonly Exact[] =>
  [ONE, TENTH, A_LITTLE].flatMap((unit) => [multiply(floor(divide(at, unit)), unit), multiply(ceil(divide(at, unit)), unit)]);
const TENTH = exactOf('0.1') ?? ONE;

/** Every fact of the clause at its least, or at its most. */
function atEnds(search: Search, from: Stand, end: 'low' | 'high'): Stand {
  let stand = from;
  for (const fact of search.asked) {
    const isHigh = end === 'high';
    const [{ values, dial } = { values: [] }] =
      fact.kind === 'list' || fact.kind === 'periodFacts' ? [] : knobsOf(fact, undefined, search.laidOut);
    const points = dial ? [...numbersIn(dial.domain, search.figures, 'ends')].sort(compare) : [];
    const at = isHigh ? points.at(-1) : points[0];
    const value = dial && at ? dial.make(at) : isHigh ? values[0] : values.at(-1);
    if (value !== undefined) stand = changed(search, stand, fact.key, value) ?? stand;
  }
  return stand;
}

/** Without the changes that were not needed. */
function withoutNeedless(search: Search, end: Stand, facts: Facts): Stand {
  let stand = end;
  for (const { key } of search.asked) {
    if (stand.facts[key] === facts[key]) continue;
    const next = changed(search, stand, key, facts[key]);
    if (next && isMet(next)) stand = next;
  }
  return stand;
}

// ---------------------------------------------------------------------------------------------------------------
// Scoring

/** The facts with one of them changed; a whole is never less than its part. Nothing where the value is not admitted. */
function changed(search: Search, { facts, intake }: Stand, key: string, value: unknown): Stand | undefined {
  if (search.left <= 0) return undefined;
  const read = readInto(search.laidOut, intake, key, value);
  if (!read) return undefined;
  // A long list takes as long as many short facts.
  search.left -= Array.isArray(value) ? 1 + value.length : 1;
  const changes: Record<string, unknown> = { [key]: value };
  let next = read;
  for (const { key: part, partOf } of search.laidOut.subsets) {
    const whole = 'key' in partOf ? String(partOf.key) : '';
    if (part !== key && whole !== key) continue;
    if (!isMore(next.values.get(part), next.values.get(whole))) continue;
    const other = part === key ? whole : part;
    const mended = readInto(search.laidOut, next, other, value);
    if (!mended) return undefined;
    changes[other] = value;
    next = mended;
  }
  return { facts: { ...facts, ...changes }, intake: next, far: farFor(search, next) };
}

const isMore = (a: FactValue | undefined, b: FactValue | undefined): boolean => isExact(a) && isExact(b) && compare(a, b) > 0;

function readInto(laidOut: Prepared, intake: Intake, key: string, value: unknown): Intake | undefined {
  const fact = laidOut.known.get(key);
  if (!fact) return undefined;
  const one = readFacts({ ...laidOut, needed: [fact], spare: [], subsets: [] }, { [key]: value });
  if (one.faults.length > 0) return undefined;
  return { ...intake, values: joined(intake.values, one.values), periods: joined(intake.periods, one.periods) };
}

const NEXT_TO_NOTHING: Exact = exactOf('1e-9') ?? ONE;

function joined<V>(all: ReadonlyMap<string, V>, more: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  if (more.size === 0) return all;
  const both = new Map(all);
  for (const [key, value] of more) both.set(key, value);
  return both;
}

/** How far facts are from a goal; `null` where its place cannot be scored with them. */
function farFor({ goal, laidOut }: Search, intake: Intake): Exact | null {
  const { scope, needs, met, far } = goal;
  const faults: IssueDetails[] = [];
  try {
    const run = runOver(laidOut, intake, faults, []);
    const node: TraceNode = scope === laidOut.place ? scoreFacts(laidOut, intake, []).tree : run.score(scope).trace;
    const unmet = needs.map((need) => farFrom(need, run)).reduce(add, ZERO);
    if (faults.length > 0) return null;
    const isThere = signOf(unmet) === 0 && (goal.isOfSeveral ? (node.children ?? []) : [node]).some(met);
    if (isThere) return ZERO;
    const distance = add(unmet, far?.(node) ?? ZERO);
    // On an edge that does not belong to it, say, a goal is as near as can be, and yet not met.
    return signOf(distance) === 0 ? NEXT_TO_NOTHING : distance;
  } catch (error) {
    if (error instanceof KaoheError || error instanceof TooManyDigits) return null;
    throw error;
  }
}
