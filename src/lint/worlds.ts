/**
 * Whether conditions can hold at all, over the declared domains of their facts. What they speak of (flags, choices,
 * measures) is tried at every value that could make a difference: each figure that it is held against, and values between
 * any two. A measure is taken to be free within its domain, so that "in no world" is a proof; "in some world" is none.
 */
import type { Driver } from '../bounding.js';
import { inside } from '../declarations.js';
import { add, compare, divide, type Exact, exactOf, floor, multiply, ONE, subtract, UNBOUNDED, ZERO } from '../exact.js';
import { isFact, type ListFact } from '../facts.js';
import { canonical } from '../hash.js';
import type { Condition, Domain, Measure, Readable, Run } from '../kernel.js';
import { conditionRoom, isCondition, isMeasure } from '../rooms.js';
import { conditionsIn, listOver, readsOf } from './reads.js';

/** A condition that is taken to hold, or not to. */
export interface Claim {
  readonly condition: Condition;
  readonly holds: boolean;
}

/** A measure, and figures at which something turns that no condition speaks of. */
export interface Turning {
  readonly of: Measure;
  readonly at: readonly Exact[];
}

/** One way in which everything that conditions speak of can stand. */
export interface World {
  holds(condition: Condition): boolean;
  value(measure: Measure): Exact;
  /** What it says of a flag, a choice, a measure, or a condition over a list; nothing where nobody asked. */
  answer(node: Readable): Answer | undefined;
}

/** Whether a condition holds in no world, or in every one. */
export type Verdict = 'never' | 'always' | undefined;

export interface Worlds {
  /**
   * Every world in which the claims hold, with something to say about what else is asked of it; nothing where there are too
   * many to try.
   */
  where(claims: readonly Claim[], about?: readonly Condition[], turning?: Turning): Iterable<World> | undefined;
  /** What is proven of a condition where the claims hold; nothing where no world lets them. */
  verdict(condition: Condition, claims?: readonly Claim[]): Verdict;
}

export type Answer = Exact | boolean | string;
/** What a world has to answer for a flag, a choice, a measure, or a condition over a list. */
interface Variable {
  readonly id: string;
  readonly answers: readonly Answer[];
}

/** Measures that are held against each other or against the same figures, so that they must be tried at the same values. */
interface Group {
  readonly cuts: Exact[];
  readonly members: Map<string, Domain>;
}

/** Nodes that may be asked in all worlds of one question, and of all questions about one rubric. */
const BUDGET = 100_000;
const BUDGET_IN_ALL = 3_000_000;
/** Measures that may be held against each other: each more needs one more value between any two figures. */
const MOST_LINKED = 3;

const IDS = new WeakMap<object, string>();
function idOf(node: Readable): string {
  const id = IDS.get(node) ?? canonical(node);
  IDS.set(node, id);
  return id;
}

export function worldsOver(ask: Driver, run: Run): Worlds {
  let left = BUDGET_IN_ALL;
  const worlds: Worlds = {
    where(claims, about = [], turning) {
      const asked = gathered([...claims.map(({ condition }) => condition), ...about], turning);
      if (!asked) return undefined;
      const { variables, nodes } = asked;
      const count = variables.reduce((product, { answers }) => product * answers.length, 1);
      if (count * nodes > Math.min(BUDGET, left)) return undefined;
      left -= count * nodes;
      return satisfying(variables, claims);
    },
    verdict(condition, claims = []) {
      const found = worlds.where(claims, [condition]);
      if (!found) return claims.length === 0 ? VERDICTS.get(ask.decided(condition)) : undefined;
      const answers = new Set<boolean>();
      for (const world of found) if (answers.add(world.holds(condition)).size === 2) return undefined;
      const [answer] = answers;
      return VERDICTS.get(answer);
    },
  };

  /** What the conditions speak of, and how many nodes they are made of. */
  const gathered = (conditions: readonly Condition[], turning: Turning | undefined) => {
    const groups = new Map<string, Group>();
    const others = new Map<string, readonly Answer[]>();
    let nodes = 1;
    const join = (a: Group, b: Group): Group => {
      if (a === b) return a;
      a.cuts.push(...b.cuts);
      for (const [id, domain] of b.members) groups.set(id, a).get(id)?.members.set(id, domain);
      return a;
    };
    const groupOf = (measure: Measure): Group => {
      const domain = ask.domain(measure);
      const { low, high } = domain;
      if (isConstant(domain)) return { cuts: low ? [low] : [], members: new Map() };
      const id = idOf(measure);
      const known = groups.get(id);
      if (known) return known;
      const group: Group = { cuts: [low, high].flatMap((end) => end ?? []), members: new Map([[id, domain]]) };
      groups.set(id, group);
      return group;
    };
    const visit = (node: Readable): void => {
      nodes += 1;
      if (nodes > Math.min(BUDGET, left)) return;
      if (isFact(node)) {
        if (node.kind === 'flag') others.set(variableOf(node), [false, true]);
        if (node.kind === 'choice')
          others.set(
            variableOf(node),
            node.options.map(({ key }) => key),
          );
      } else if (isCondition(node) && listOver(node) !== undefined) others.set(idOf(node), overList(node));
      else {
        const reads = readsOf(node);
        const measures = reads.filter((read): read is Measure & Readable => isMeasure(read));
        if (measures.length > 0) measures.map(groupOf).reduce(join);
        for (const read of reads) if (!isMeasure(read)) visit(read);
      }
    };
    for (const condition of conditions) visit(condition);
    if (turning) groupOf(turning.of).cuts.push(...turning.at);
    const distinct = new Set(groups.values());
    left -= nodes;
    if (nodes > BUDGET || left <= 0 || [...distinct].some(({ members }) => members.size > MOST_LINKED)) return undefined;
    const variables: Variable[] = [...others].map(([id, answers]) => ({ id, answers }));
    for (const group of distinct) {
      const points = pointsOf(group);
      for (const [id, domain] of group.members) variables.push({ id, answers: answersIn(domain, points) });
    }
    return { variables, nodes };
  };

  /** What a condition over a list can answer: one that no element can decide is decided by an empty list alone. */
  const overList = (node: Condition): readonly boolean[] => {
    const [inner] = conditionsIn(node);
    const [list] = readsOf(node).filter((read): read is ListFact => isFact(read) && read.kind === 'list');
    const verdict = inner && worlds.verdict(inner);
    const isEmpty = node.kind === 'every';
    if (verdict === undefined || !list) return [false, true];
    const filled = verdict === 'always';
    return list.min > 0 || filled === isEmpty ? [filled] : [false, true];
  };

  /** Every choice of answers under which the claims hold. */
  function* satisfying(variables: readonly Variable[], claims: readonly Claim[]): Generator<World> {
    if (variables.some(({ answers }) => answers.length === 0)) return;
    const at = variables.map(() => 0);
    for (;;) {
      const world = worldOf(new Map(variables.map(({ id, answers }, i) => [id, answers[at[i] ?? 0] ?? false])));
      if (claims.every(({ condition, holds }) => world.holds(condition) === holds)) yield world;
      let turn = 0;
      for (; turn < at.length; turn += 1) {
        at[turn] = (at[turn] ?? 0) + 1;
        if ((at[turn] ?? 0) < (variables[turn]?.answers.length ?? 0)) break;
        at[turn] = 0;
      }
      if (turn === at.length) return;
    }
  }

  const worldOf = (answers: ReadonlyMap<string, Answer>): World => {
    const answering: Run = {
      ...run,
      fact: (key, list) => answers.get(keyOf(key, list)) ?? false,
      measure: (measure) => {
        const domain = ask.domain(measure);
        const answer = isConstant(domain) ? domain.low : answers.get(idOf(measure));
        return typeof answer === 'object' && answer !== null ? answer : ZERO;
      },
      holds: (condition) => {
        if (!isCondition(condition)) return false;
        const over = listOver(condition) === undefined ? undefined : answers.get(idOf(condition));
        return over === undefined ? conditionRoom(condition.kind).holds(condition, answering) : over === true;
      },
    };
    return { holds: answering.holds, value: answering.measure, answer: (node) => answers.get(variableOf(node)) };
  };
  return worlds;
}

const VERDICTS: ReadonlyMap<boolean | undefined, Verdict> = new Map([
  [true, 'always'],
  [false, 'never'],
]);

const isConstant = ({ low, high, unbounded }: Domain): boolean => low !== null && high !== null && !unbounded && compare(low, high) === 0;

/** A flag or a choice by its key; a field of a list is another thing than a fact of the same name. */
const variableOf = (node: Readable): string =>
  isFact(node) && (node.kind === 'flag' || node.kind === 'choice') ? keyOf(node.key, node.list) : idOf(node);
const keyOf = (key: string, list: string | undefined): string => (list === undefined ? key : `${list}.${key}`);

/** Every figure of a group, and as many values between any two, below and above all of them, as it has members. */
function pointsOf({ cuts, members }: Group): readonly Exact[] {
  const sorted = [...(cuts.length === 0 ? [ZERO] : cuts)]
    .sort(compare)
    .filter((cut, i, all) => i === 0 || compare(cut, all[i - 1] ?? cut) !== 0);
  const steps = Array.from({ length: members.size }, (_, i) => exactOf(i + 1) ?? ONE);
  const [first = ZERO] = sorted;
  const last = sorted.at(-1) ?? ZERO;
  const parts = exactOf(members.size + 1) ?? ONE;
  const areWhole = [...members.values()].every(({ whole }) => whole);
  const isOneReal = members.size === 1 && !areWhole;
  const between = sorted.slice(1).flatMap((high, i) => {
    const low = sorted[i] ?? high;
    const shares = areWhole ? [] : steps.map((step) => add(low, multiply(subtract(high, low), divide(step, parts))));
    const wholes = isOneReal ? [] : steps.map((step) => add(floor(low), step)).filter((whole) => compare(whole, high) < 0);
    return [...shares, ...wholes];
  });
  const beyond = steps.flatMap((step) => [subtract(floor(first), step), add(floor(last), step)]);
  return [...sorted, ...between, ...beyond];
}

const answersIn = (domain: Domain, points: readonly Exact[]): readonly Exact[] => [
  ...points.filter((point) => inside(point, domain)),
  ...(domain.unbounded ? [UNBOUNDED] : []),
];
