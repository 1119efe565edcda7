/**
 * Finds facts: under which a measure takes exactly a value, under which a condition holds or does not. Every kind of
 * measure and of condition is gone through backwards, from complete facts of a base year and changing as few of them as it
 * can; what is found has been measured again, so that an answer is never a guess. Where nothing is found within a bounded
 * search, there may still be something.
 */
import type { Compare } from './conditions.js';
import { runOver } from './evaluate.js';
import { compare, type Exact, equal, TooManyDigits } from './exact.js';
import { type FactNode, isFact, type ListFact } from './facts.js';
import { areApart, decidingWays, isLeftTo, type Leaf, waysFor } from './facts-for/conditions.js';
import { apartWays, isSlack, waysTo } from './facts-for/measures.js';
import type { Search } from './facts-for/search.js';
import { elementOf, inTurn, keyOf, plainOf, sameValue, settledWith, type Trial, type Trials, UNTRIED } from './facts-for/trial.js';
import type { Intake } from './intake.js';
import type { IssueDetails } from './issues.js';
import type { Condition, Domain, Element, Measure, Place, Readable, Run, Scored } from './kernel.js';
import type { Prepared } from './prepare.js';
import { conditionRoom, isCondition, isMeasure, isScored, measureRoom, scoredRoom } from './rooms.js';

export type { Leaf, Trial };
export { UNTRIED };

/** Something that facts are wanted for. */
export interface Aim {
  /** Ways to it, from what is settled. */
  readonly ways: (trial: Trial) => Trials;
  /** Whether it is there. */
  readonly met: (trial: Trial) => boolean;
}

/** Finds facts for one rubric, from one base. */
export interface FactFinder {
  readonly search: Search;
  /** A measure takes exactly this value. */
  valued(measure: Measure, value: Exact): Aim;
  /** A condition holds, or it does not. */
  standing(condition: Condition, holds: boolean): Aim;
  /** The one side of a comparison is so much above the other. */
  apart(node: Compare, by: Exact): Aim;
  /** A leaf of a condition is where it is wanted, and nothing beside it takes the decision from it. */
  deciding(condition: Condition, leaf: Leaf, aim: Aim): Aim;
  /** The first facts found under which all of it is there; nothing where a bounded search finds none. */
  find(aims: readonly Aim[], from?: Trial): Trial | undefined;
  /** What a place comes to; nothing where these facts cannot be scored, or so much has been searched already. */
  score(place: Place, trial: Trial): Scored | undefined;
  /** Whether so much has been searched that nothing more is going to be found. */
  isSpent(): boolean;
  /** What the facts of a trial are, where they are not those of the base, as a caller would write them. */
  changed(trial: Trial): Readonly<Record<string, unknown>>;
}

/** Nodes of measures and conditions that one search may go through. */
const MOST_WORK = 100_000;

/** Nodes that all searches of one rubric may go through: a scheme of 250 parts takes 300,000. */
const MOST_IN_ALL = 5_000_000;

/**
 * Makes what finds facts for a rubric as it is laid out.
 *
 * @param base complete facts, read without a fault.
 * @param budget nodes of measures, conditions and rules that may be gone through in all.
 */
export function factsFor(laidOut: Prepared, base: Intake, budget: number = MOST_IN_ALL): FactFinder {
  const values = new Map(base.values);
  const faults: IssueDetails[] = [];
  const run = runOver(laidOut, { ...base, values }, faults, []);
  const domains = new Map<Measure, Domain>();
  const wholes = subsetsByKey(laidOut);
  let entered = UNTRIED;
  let left = 0;
  let spent = 0;

  /** Puts the facts of a trial where they are read from. */
  const enter = (trial: Trial): void => {
    if (trial === entered) return;
    spent += trial.facts.size;
    const restore = (key: string): void => {
      const before = base.values.get(key);
      if (before === undefined) values.delete(key);
      else values.set(key, before);
    };
    for (const key of entered.facts.keys()) restore(key);
    for (const { key } of entered.open) restore(key);
    for (const [key, value] of trial.facts) values.set(key, value);
    for (const list of trial.open) values.set(list.key, [elementOf(list, trial, search.like(list))]);
    entered = trial;
  };

  const asked = <T>(trial: Trial, ask: (run: Run) => T): T | undefined => {
    enter(trial);
    faults.length = 0;
    let answer: T | undefined;
    const within = (open: readonly ListFact[]): void => {
      const [list, ...inner] = open;
      if (list) run.each(list.key, () => within(inner));
      else answer = ask(run);
    };
    try {
      within(trial.open);
    } catch (error) {
      if (!(error instanceof TooManyDigits)) throw error;
      return undefined;
    }
    return faults.length > 0 ? undefined : answer;
  };

  const work = (units: number): boolean => {
    spent += units;
    left -= units;
    return left > 0;
  };
  const spend = (node: Readable): boolean => work(sizeOf(node));

  const search: Search = {
    amount: laidOut.amount,
    domain: (measure) => {
      const known = domains.get(measure);
      if (known) return known;
      const domain = isMeasure(measure) ? measureRoom(measure.kind).domain(measure, search) : ANY;
      domains.set(measure, domain);
      return domain;
    },
    value: (measure, trial) => asked(trial, (own) => own.measure(measure)),
    holds: (condition, trial) => asked(trial, (own) => own.holds(condition)),
    like: ({ key }) => {
      const listed = base.values.get(key);
      return Array.isArray(listed) ? (listed as readonly Element[])[0] : undefined;
    },
    isFree: (node, { facts, open }) =>
      keysIn(node).some(({ key, list }) => {
        if (list !== undefined && !open.some((one) => one.key === list)) return false;
        return !facts.has(key) && !open.some((one) => one.key === key);
      }),
    *valued(measure, wanted, trial) {
      if (!isMeasure(measure) || !spend(measure)) return;
      const isFree = search.isFree(measure, trial);
      const now = search.value(measure, trial);
      const isThere = now !== undefined && equal(now, wanted);
      // A fact is settled even where it is what it was, so that nothing else moves it; and what is above a threshold by
      // nothing is best seen just there.
      const isSettled = !isFree || !(isFact(measure) || isSlack(measure, wanted));
      if (isThere && isSettled) yield trial;
      if (!isFree) return;
      for (const next of waysTo(measure.kind)(measure, wanted, trial, search)) {
        if (!spend(measure)) return;
        const came = search.value(measure, next);
        if (came !== undefined && equal(came, wanted)) yield next;
      }
    },
    *standing(condition, holds, trial) {
      if (!isCondition(condition) || !spend(condition)) return;
      if (search.holds(condition, trial) === holds) yield trial;
      if (!search.isFree(condition, trial)) return;
      for (const next of waysFor(condition.kind)(condition, holds, trial, search)) {
        if (!spend(condition)) return;
        if (search.holds(condition, next) === holds) yield next;
      }
    },
  };

  /** A part is no larger than its whole: whichever of them is not settled gives way, and what hangs on that one in turn. */
  const withinWholes = (trial: Trial): Trial | undefined => {
    let made = trial;
    const waiting = [...trial.facts.keys()];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      for (const fact of wholes.get(key) ?? []) {
        if (!isLarger(fact, made)) continue;
        const [part, all] = [search.value(fact, made), search.value(fact.partOf, made)];
        const whole = wholeOf(fact);
        if (!part || !all || (made.facts.has(whole) && made.facts.has(fact.key))) return undefined;
        const isWholeFixed = made.facts.has(whole);
        made = isWholeFixed ? settledWith(made, fact.key, all) : settledWith(made, whole, part);
        waiting.push(isWholeFixed ? fact.key : whole);
      }
    }
    return made;
  };
  const isLarger = (fact: Subset, trial: Trial): boolean => {
    // What only another reading asks for need not be there.
    if (!base.values.has(fact.key) || !base.values.has(wholeOf(fact))) return false;
    const [part, all] = [search.value(fact, trial), search.value(fact.partOf, trial)];
    return part !== undefined && all !== undefined && compare(part, all) > 0;
  };

  return {
    search,
    valued: (measure, value) => ({
      ways: (trial) => search.valued(measure, value, trial),
      met: (trial) => {
        const came = search.value(measure, trial);
        return came !== undefined && equal(came, value);
      },
    }),
    standing: (condition, holds) => ({
      ways: (trial) => search.standing(condition, holds, trial),
      met: (trial) => search.holds(condition, trial) === holds,
    }),
    apart: (node, by) => ({
      *ways(trial) {
        for (const next of apartWays(node.of, node.to, by, trial, search)) if (areApart(node, by, next, search)) yield next;
      },
      met: (trial) => areApart(node, by, trial, search),
    }),
    deciding: (condition, { path, list }, aim) => ({
      ways: (trial) => decidingWays(condition, path, aim.ways, trial, search),
      // Inside a list the whole of it is settled, and stays as it was made.
      met: (trial) => isLeftTo(condition, path, trial, search) && (list !== undefined || aim.met(trial)),
    }),
    find: (aims, from = UNTRIED) => {
      if (spent > budget) return undefined;
      left = MOST_WORK;
      // What is settled is copied whenever something is added to it.
      work(1 + from.facts.size);
      const all = aims.map(({ ways }) => ways);
      for (const trial of inTurn(all, from)) {
        const made = withinWholes(trial);
        if (made && aims.every(({ met }) => met(made))) return made;
        if (!work(1)) return undefined;
      }
      return undefined;
    },
    score: (place, trial) => {
      if (spent > budget) return undefined;
      work(weightOf(place));
      return asked(trial, (own) => own.score(place));
    },
    isSpent: () => spent > budget,
    changed: ({ facts }) => {
      const made = [...facts].flatMap(([key, value]): [string, unknown][] => {
        const fact = laidOut.known.get(key);
        return fact && !sameValue(value, base.values.get(key)) ? [[key, plainOf(fact, value)]] : [];
      });
      return Object.fromEntries(made);
    },
  };
}

type Subset = Prepared['subsets'][number];

/** The key of what a fact counts a subset of. */
const wholeOf = ({ partOf }: Subset): string => ('key' in partOf ? String(partOf.key) : '');

/** The facts that count a subset, by their own key and by that of their whole. */
function subsetsByKey({ subsets }: Prepared): ReadonlyMap<string, readonly Subset[]> {
  const found = new Map<string, readonly Subset[]>();
  for (const fact of subsets) for (const key of [fact.key, wholeOf(fact)]) found.set(key, [...(found.get(key) ?? []), fact]);
  return found;
}

const ANY: Domain = { low: null, high: null, whole: false, unbounded: false };

// ---------------------------------------------------------------------------------------------------------------
// What a node reads

interface Key {
  readonly key: string;
  /** The list whose element's field it is. */
  readonly list: string | undefined;
}

const KEYS = new WeakMap<Readable, readonly Key[]>();

/** The facts that a node reads, and the fields of elements. */
function keysIn(node: Readable): readonly Key[] {
  const known = KEYS.get(node);
  if (known) return known;
  const found = new Map<string, Key>();
  if (isFact(node)) {
    const { key, list } = keyIn(node);
    found.set(key, { key, list });
  } else for (const read of readsOf(node)) for (const one of keysIn(read)) found.set(one.key, one);
  const keys = [...found.values()];
  KEYS.set(node, keys);
  return keys;
}

const keyIn = (fact: FactNode): Key =>
  fact.kind === 'list' || fact.kind === 'periodFacts' ? { key: fact.key, list: undefined } : { key: keyOf(fact), list: fact.list };

function readsOf(node: Readable): readonly Readable[] {
  if (isFact(node)) return [];
  if (isMeasure(node)) return measureRoom(node.kind).reads(node);
  return isCondition(node) ? conditionRoom(node.kind).reads(node) : [];
}

const SIZES = new WeakMap<Readable, number>();

/** How many nodes a measure or a condition is made of. */
function sizeOf(node: Readable): number {
  const known = SIZES.get(node);
  if (known !== undefined) return known;
  const size = readsOf(node).reduce((total, read) => total + sizeOf(read), 1);
  SIZES.set(node, size);
  return size;
}

const WEIGHTS = new WeakMap<Place, number>();

/** How many nodes are gone through where a place is scored. */
function weightOf(place: Place): number {
  const known = WEIGHTS.get(place);
  if (known !== undefined) return known;
  const { node, below } = place;
  const reads = isScored(node) ? (scoredRoom(node.kind).reads?.(node) ?? []) : [];
  const weight = below.reduce((total, one) => total + weightOf(one), 1) + reads.reduce((total, read) => total + sizeOf(read), 0);
  WEIGHTS.set(place, weight);
  return weight;
}
