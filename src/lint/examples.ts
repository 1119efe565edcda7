/**
 * Facts that show a finding: values for what a band or a world asks for, found by trying them on the rubric itself. What is
 * shown has been evaluated; where nothing is found, nothing is shown.
 */
import { boundingAnything, type Driver } from '../bounding.js';
import { measured, runOver } from '../evaluate.js';
import { compare, type Exact, TooManyDigits } from '../exact.js';
import { type FactNode, isFact, type ListFact } from '../facts.js';
import { type Intake, readFacts } from '../intake.js';
import type { IssueDetails } from '../issues.js';
import type { Condition, Measure, Place, Readable } from '../kernel.js';
import type { Prepared } from '../prepare.js';
import type { Ends } from '../ranges.js';
import { factsBelow, factsRead, isCondition, isMeasure } from '../rooms.js';
import { conditionsIn, everythingIn, listOver, readsOf } from './reads.js';
import { type Facts, figuresIn, filledIn, fillingsOf, given, leversOf, steppedTo, triedFor } from './trying.js';
import type { Claim, World, Worlds } from './worlds.js';

/** A value that is wanted of a measure: one that would do, and whether another does. */
export interface Wanted {
  readonly of: Measure;
  readonly near: Exact;
  readonly is: (value: Exact) => boolean;
}

/** Something about a place that facts may push up (1) or down (-1). */
export interface Push {
  readonly way: 1 | -1;
  readonly figure: (ask: Driver) => Ends;
  readonly isEnough: (ends: Ends) => boolean;
}

export interface Examples {
  /** Facts as in a world: the claims hold, and a measure comes to what is wanted of it. */
  inWorld(world: World, claims: readonly Claim[], wanted?: Wanted): Facts | undefined;
  /** Facts of a place with which something about it is as high or as low as it goes, if that is enough. */
  pushing(place: Place, push: Push, settled?: Facts): Facts | undefined;
}

/** Nodes that may be looked at in looking for facts: what is hard to show goes without them. */
const BUDGET = 3_000_000;
/** What reading some facts and measuring one thing costs beside scoring a node, roughly. */
const COST_OF_READING = 50;
/** Facts of one place that are pushed; more than these are no example that anyone reads. */
const MOST_PUSHED = 40;

export function examplesFrom(laidOut: Prepared, worlds: Worlds): Examples {
  let left = BUDGET;
  /** Whether there is room for so much more work. */
  const mayTry = (nodes: number): boolean => {
    left -= nodes;
    return left > 0;
  };

  const read = (facts: Facts): Intake | undefined => {
    const spare = Object.keys(facts).flatMap((key) => laidOut.known.get(key) ?? []);
    const intake = readFacts({ ...laidOut, needed: [], spare }, facts);
    return intake.faults.length > 0 ? undefined : intake;
  };

  const isSettled = (node: Readable, { values }: Intake): boolean => factsRead([node], false).every(({ key }) => values.has(key));

  const valueWith = (measure: Measure, facts: Facts): Exact | undefined => {
    const intake = mayTry(COST_OF_READING) ? read(facts) : undefined;
    if (!intake || !isSettled(measure, intake)) return undefined;
    const { value, faults } = measured(laidOut, intake, measure);
    return faults.length > 0 ? undefined : value;
  };

  /** Facts, besides those settled already, with which a measure comes to what is wanted. */
  const reaching = ({ of, near, is }: Wanted, settled: Facts): Facts | undefined => {
    const isReached = (facts: Facts): boolean => {
      const value = valueWith(of, facts);
      return value !== undefined && is(value);
    };
    const free = factsRead([of], false).filter(({ key }) => !Object.hasOwn(settled, key));
    if (free.length === 0) return isReached(settled) ? settled : undefined;
    for (const filling of fillingsOf(free)) {
      const start = { ...settled, ...filledIn(free, filling) };
      if (isReached(start)) return start;
      for (const lever of leversOf(free, filling)) {
        for (const facts of steppedTo(lever, start, near, (one) => valueWith(of, one))) if (isReached(facts)) return facts;
      }
    }
    return undefined;
  };

  const areMet = (claims: readonly Claim[], facts: Facts): boolean => {
    const intake = read(facts);
    if (!intake || !claims.every(({ condition }) => isSettled(condition, intake))) return false;
    const faults: IssueDetails[] = [];
    const run = runOver(laidOut, intake, faults, []);
    return claims.every(({ condition, holds }) => run.holds(condition) === holds) && faults.length === 0;
  };

  /** A list of equal elements of which a condition holds, or does not, as the condition over the list is to answer. */
  const listFor = (list: ListFact, over: Condition, holds: boolean): readonly unknown[] | undefined => {
    const [inner] = conditionsIn(over);
    const claims = inner ? [{ condition: inner, holds }] : [];
    const [world] = worlds.where(claims) ?? [];
    if (!world) return undefined;
    const [filling] = fillingsOf([list]);
    const fields = Object.values(list.item).map((field) => [
      field.key,
      answerIn(world, field) ?? (filling && filledIn([field], filling)[field.key]),
    ]);
    const element: unknown = list.shape === 'values' ? fields[0]?.[1] : Object.fromEntries(fields);
    return Array.from({ length: Math.max(1, list.min) }, () => element);
  };

  /** Looks for facts; figures that outgrow all bounds are no example. */
  const sought = (look: () => Facts | undefined): Facts | undefined => {
    try {
      return look();
    } catch (error) {
      if (error instanceof TooManyDigits) return undefined;
      throw error;
    }
  };

  const findInWorld: Examples['inWorld'] = (world, claims, wanted) => {
    const asked = [...everythingIn([...claims.map(({ condition }) => condition), ...(wanted ? [wanted.of] : [])])];
    let facts: Facts = {};
    for (const fact of asked.filter(isOwnFact)) {
      const answer = fact === wanted?.of ? given(wanted.near) : answerIn(world, fact);
      if (answer !== undefined) facts = { ...facts, [fact.key]: answer };
    }
    for (const node of asked) {
      if (!isCondition(node) || listOver(node) === undefined) continue;
      const list = readsOf(node).find((one): one is ListFact => isFact(one) && one.kind === 'list');
      const made = list && listFor(list, node, world.answer(node) === true);
      if (list && made) facts = { ...facts, [list.key]: made };
    }
    for (const node of asked) {
      const near = isMeasure(node) && !isFact(node) && node !== wanted?.of ? world.answer(node) : undefined;
      if (!isMeasure(node) || !isNumber(near)) continue;
      const found = reaching({ of: node, near, is: (value) => compare(value, near) === 0 }, facts);
      if (!found) return undefined;
      facts = found;
    }
    const found = wanted ? reaching(wanted, facts) : facts;
    return found && areMet(claims, found) ? found : undefined;
  };

  const findByPushing = (place: Place, { way, figure, isEnough }: Push, settled: Facts): Facts | undefined => {
    const [figures, pushed, size] = [figuresIn(place.node), factsBelow(place.node), sizeOf(place)];
    if (pushed.length > MOST_PUSHED) return undefined;
    let facts = settled;
    for (const fact of pushed) {
      if (Object.hasOwn(facts, fact.key)) continue;
      let best: { readonly facts: Facts; readonly ends: Ends } | undefined;
      for (const value of triedFor(fact, figures)) {
        const tried = { ...facts, [fact.key]: value };
        const intake = mayTry(size + COST_OF_READING) ? read(tried) : undefined;
        if (!intake) continue;
        const ends = figure(boundingAnything(laidOut, intake));
        if (!best || isFurther(ends, best.ends, way)) best = { facts: tried, ends };
      }
      if (!best) return undefined;
      facts = best.facts;
    }
    const intake = read(facts);
    return intake && isEnough(figure(boundingAnything(laidOut, intake))) ? facts : undefined;
  };

  return {
    inWorld: (world, claims, wanted) => sought(() => findInWorld(world, claims, wanted)),
    pushing: (place, push, settled = {}) => sought(() => findByPushing(place, push, settled)),
  };
}

const sizeOf = (place: Place): number => place.below.reduce((size, below) => size + sizeOf(below), 1);

const isNumber = (answer: unknown): answer is Exact => typeof answer === 'object';
const isOwnFact = (node: Readable): node is FactNode => isFact(node) && !('list' in node && node.list !== undefined);

/** What a world says of a fact, as a caller would give it. */
function answerIn(world: World, fact: Readable): unknown {
  const answer = world.answer(fact);
  return isNumber(answer) ? given(answer) : answer;
}

/** Whether ends lie further up (or down) than others: first the end on that side, then the other one. */
function isFurther(a: Ends, b: Ends, way: 1 | -1): boolean {
  const [reach, other] = way === 1 ? (['high', 'low'] as const) : (['low', 'high'] as const);
  const ahead = (x: Exact | null, y: Exact | null, isOpenEnd: boolean): number => {
    if (x === null || y === null) return x === y ? 0 : (x === null) === isOpenEnd ? 1 : -1;
    return way * compare(x, y);
  };
  return (ahead(a[reach], b[reach], true) || ahead(a[other], b[other], false)) > 0;
}
