/** Test cases for every point at which a rubric turns: facts just below it, at it and just above it, and what they score. */
import { type Base, givenBase, madeBase } from './boundary/base.js';
import { gradeTurns } from './boundary/grades.js';
import { type Guard, guardsIn, kept } from './boundary/guards.js';
import { ownPlaces, type Scene, underIn } from './boundary/scene.js';
import { type Sought, soughtBelow } from './boundary/search.js';
import type { BoundaryWhere } from './boundary/turn.js';
import { yearTurns } from './boundary/years.js';
import { boundingAnything } from './bounding.js';
import { type FactsOf, type ReadingsOf, scoreFacts, type Trace } from './evaluate.js';
import { compare, textOf } from './exact.js';
import { factsFor, type Trial, UNTRIED } from './facts-for.js';
import { nodeAt } from './find.js';
import { readFacts } from './intake.js';
import { fail, KaoheError, nearest, shown } from './issues.js';
import type { Label, Place } from './kernel.js';
import { prepared } from './library.js';
import { copyPlain } from './plain.js';
import type { Prepared } from './prepare.js';
import type { Rubric } from './structure/rubric.js';
import type { ReadingTaken } from './trace.js';
import { l } from './words.js';

export type { BoundaryWhere };

/** A score in full, as text, and as the nearest number. */
export interface ExpectedScore {
  readonly exact: string;
  readonly score: number;
}

/** What a case is to come to. */
export interface ExpectedScores {
  /** What its clause scores. */
  readonly clause: ExpectedScore;
  /** The total, the key of its grade (`null` where the rubric has none), and the codes of what follows besides points. */
  readonly root: ExpectedScore & { readonly grade: string | null; readonly consequences: readonly string[] };
}

/** One side of one turn: facts, and what they score. */
export interface BoundaryCase<F = Readonly<Record<string, unknown>>> {
  /** The clause whose score turns: of a gate, the pool around it; of a rung, its ladder. */
  readonly clause: string;
  /** What turns there, said of these facts. */
  readonly what: Label;
  /**
   * `below`, `at` or `above` an edge, a threshold or a limit; `yes` or `no` of what a condition turns on; `option` of a choice;
   * `none` for nothing below the line and nothing above it (0/0), or no data; `some` for nothing below the line alone (n/0);
   * `taken`, the one of several that counts.
   */
  readonly where: BoundaryWhere;
  /** The value of what is measured, in full; `null` where nothing is. */
  readonly value: string | null;
  /** Complete facts for the whole rubric. */
  readonly facts: F;
  /** Those of them that are not those of the base. */
  readonly changed: Partial<F>;
  readonly expected: ExpectedScores;
}

/** A side of a turn for which there are no facts, and why. */
export interface UnreachedCase {
  readonly clause: string;
  readonly what: Label;
  readonly where: BoundaryWhere;
  /** The value that was wanted, in full; `null` where nothing is measured. */
  readonly value: string | null;
  readonly reason: Label;
}

/** Cases for every turn of a rubric. Plain data; it survives JSON. */
export interface BoundaryCases<F = Readonly<Record<string, unknown>>> {
  readonly schema: 'kaohe.cases/1';
  readonly rubric: Trace['rubric'];
  /** Every reading of the rubric, and the option that the cases hold under. */
  readonly taken: readonly ReadingTaken[];
  /** The facts that every case departs from. */
  readonly base: F;
  /** In the order of the clauses. */
  readonly cases: readonly BoundaryCase<F>[];
  readonly unreached: readonly UnreachedCase[];
  /** Sides of turns that are in neither, because there were enough. */
  readonly left: number;
}

/** Where to depart from, under which readings, and how far to go. */
export interface BoundaryOptions<R = Rubric> {
  /** Complete facts of a year that every case departs from; made up where it is left out. */
  readonly base?: FactsOf<R>;
  /** Readings to score under, where not the chosen ones. */
  readonly readings?: ReadingsOf<R>;
  /** Only what turns in this clause and below it. What a period is scored by is no part of the year. */
  readonly clause?: string;
  /** At most so many cases; 10,000 unless stated, fewer of a rubric of very many clauses. */
  readonly limit?: number;
}

/**
 * Makes test cases for every point at which a rubric turns. What they are expected to come to is what `evaluate` makes of them
 * today: they hold a scheme where it is, and **a person has to read them once** against the source. Every case is complete
 * facts that depart from one base year in as few facts as will do.
 *
 * - Bands, tiers, lines: below, at and above every edge. Conversions: nothing and the full mark. Rules by the item: none, the
 *   first, one step less and more. Choices: every option. Points that a person gives: both ends.
 * - Conditions of awards, deductions, gates, rungs and consequences: every yes or no both ways and every threshold below, at
 *   and above, each where nothing beside it decides. Ratios: 0/0 and n/0, where the rubric answers them.
 * - Pools: the count at which nothing is left to deduct, or the maximum is reached, one less and one more; best of several:
 *   each as the one that counts. Grades: the total below, at and above each threshold. In a year of periods: its own parts,
 *   what a period carries over, one without data; ask again for the rubric of a period.
 *
 * Just below and just above are one step away: 1 for whole numbers, and otherwise a tenth of the last decimal place that the
 * figures of that table or condition are written with (0.1 beside 98, 0.01 beside 99.5). Where a measure cannot come to just
 * that, it is the next value found on the same side. What lies outside the domain of a measure is no case. What was not found
 * is in `unreached`, with the reason.
 *
 * @throws KaoheError for whatever is wrong with the rubric or the options, and where no base can be made up.
 * @example
 * test.each(boundaryCases(jingan2022).cases)('$clause $what.zh', ({ clause, facts, expected }) => {
 *   expect(nodeAt(evaluate(jingan2022, facts), clause).exact).toBe(expected.clause.exact);
 * });
 */
export function boundaryCases<R extends Rubric>(rubric: R, options: BoundaryOptions<NoInfer<R>> = {}): BoundaryCases<FactsOf<R>> {
  const { base: given, readings, clause, limit } = optionsIn(options);
  const laidOut = prepared(rubric, readings);
  const from = placeIn(laidOut, clause);
  const guards = guardsIn(laidOut.place);
  const base = given === undefined ? madeBase(laidOut, guards) : givenBase(laidOut, given);
  const scene = sceneOf(laidOut, base);
  const isWhole = from === laidOut.place;
  const sought = [...soughtBelow(from, scene), ...(isWhole ? gradesSought(scene) : []), ...yearsSought(from, base)];

  const most = limit ?? Math.min(MOST_CASES, Math.floor(MOST_SCORED / (laidOut.places.size + laidOut.needed.length)));
  const cases: BoundaryCase[] = [];
  const unreached: UnreachedCase[] = [];
  const seen = new Set<string>();
  let left = 0;
  for (const one of inOrder(sought, laidOut)) {
    if (one.found === undefined && one.reason === undefined) left += 1;
    else if (one.found === undefined) unreached.push(unreachedCase(one, one.reason ?? NO_TOTAL));
    else if (cases.length >= most) left += 1;
    else {
      const made = caseFor(one, { laidOut, base, guards, scene });
      if ('reason' in made) unreached.push(made);
      // Where nothing of a condition is out of the way, each part of it says the same of the same facts: once is enough.
      else if (isNew(made, one.place, seen)) cases.push(made);
    }
  }
  const { root, hash, taken } = laidOut;
  const answer: BoundaryCases = {
    schema: 'kaohe.cases/1',
    rubric: { id: root.id, title: root.title, hash },
    taken,
    base: base.facts,
    cases,
    unreached,
    left,
  };
  // All facts in it have been read against their declarations, which is what FactsOf says of them.
  return answer as BoundaryCases<FactsOf<R>>;
}

/** Cases that are made where nobody says how many. */
const MOST_CASES = 10_000;
/** Nodes scored and facts listed for all cases together: a scheme of 250 parts takes a million. */
const MOST_SCORED = 6_000_000;

// ---------------------------------------------------------------------------------------------------------------
// What was asked

interface Asked {
  readonly base: unknown;
  readonly readings: unknown;
  readonly clause: string | undefined;
  readonly limit: number | undefined;
}

/** The options as a stranger may have written them. */
function optionsIn(given: unknown): Asked {
  const options = copyPlain(given);
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    return fail({ code: 'cases-shape', received: shown(options) });
  const { base, readings, clause, limit, ...others }: Partial<Record<keyof Asked, unknown>> = options;
  const [other] = Object.keys(others);
  if (other !== undefined) return fail({ code: 'cases-shape', received: other });
  if (clause !== undefined && typeof clause !== 'string') return fail({ code: 'cases-shape', received: `clause: ${shown(clause)}` });
  if (limit !== undefined && !(typeof limit === 'number' && Number.isSafeInteger(limit) && limit >= 0))
    return fail({ code: 'cases-shape', received: `limit: ${shown(limit)}` });
  return { base, readings, clause, limit };
}

function placeIn({ place, places }: Prepared, clause: string | undefined): Place {
  if (clause === undefined) return place;
  const found = places.get(clause);
  // What a period is scored by is another rubric's, with facts of its own.
  if (found && ownPlaces(place).includes(found)) return found;
  const near = nearest(clause, places.keys());
  return fail({ code: 'node-unknown', name: clause, ...(near === undefined ? {} : { near }) });
}

// ---------------------------------------------------------------------------------------------------------------
// What turns

function sceneOf(laidOut: Prepared, { intake }: Base): Scene {
  const finder = factsFor(laidOut, intake);
  return {
    laidOut,
    finder,
    bounding: boundingAnything(laidOut),
    under: underIn(laidOut.place, finder),
    found: new Map(),
    pushed: new Map(),
  };
}

/** What was sought, and facts to put in the place of the base's without a search. */
interface Wanted extends Sought {
  readonly instead?: Readonly<Record<string, unknown>>;
}

function gradesSought(scene: Scene): readonly Wanted[] {
  const { place } = scene.laidOut;
  const { low, high } = scene.bounding.range(place);
  return gradeTurns(scene).map(({ turn, found }) => {
    const { value } = turn;
    const isOut = value !== undefined && ((high !== null && compare(value, high) > 0) || (low !== null && compare(value, low) < 0));
    return { clause: place, place, turn, found, reason: isOut ? OUT_OF_REACH : NO_TOTAL };
  });
}
const OUT_OF_REACH = l('总分到不了这里', 'the total cannot come to this');
const NO_TOTAL = l('没有找到使总分恰好如此的事实', 'no facts were found that make the total come to this');

/** What a year does with its periods, which are no business of a search. */
function yearsSought(place: Place, base: Base): readonly Wanted[] {
  if (place.kind !== 'periods') return place.below.flatMap((below) => yearsSought(below, base));
  return yearTurns(place, base.facts).map(({ place: clause, turn, facts: instead }): Wanted => {
    return { clause, place: clause, turn, found: { turn, aims: [], trial: UNTRIED }, reason: undefined, instead };
  });
}

/** By the clauses, and within each by the rules in it. */
function inOrder(sought: readonly Wanted[], { places }: Prepared): readonly Wanted[] {
  const order = new Map([...places.values()].map((place, i) => [place, i]));
  const at = (place: Place): number => order.get(place) ?? 0;
  return [...sought].sort((a, b) => at(a.clause) - at(b.clause) || at(a.place) - at(b.place));
}

// ---------------------------------------------------------------------------------------------------------------
// Cases

interface Making {
  readonly laidOut: Prepared;
  readonly base: Base;
  readonly guards: readonly Guard[];
  readonly scene: Scene;
}

/** The case of what was found, or why these facts make none. */
function caseFor(wanted: Wanted, { laidOut, base, guards, scene }: Making): BoundaryCase | UnreachedCase {
  const { clause, turn, found, instead = {} } = wanted;
  const { finder } = scene;
  const others = Object.entries(instead).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(base.facts[key]));
  const scored = (trial: Trial): { readonly changed: Facts; readonly facts: Facts; readonly tree: Trace } => {
    const changed = { ...finder.changed(trial), ...Object.fromEntries(others) };
    const facts = { ...base.facts, ...changed };
    return { changed, facts, tree: treeOf(laidOut, facts) };
  };
  if (!found) return unreachedCase(wanted, NO_TOTAL);
  let made: ReturnType<typeof scored>;
  let { trial } = found;
  try {
    try {
      made = scored(trial);
    } catch (error) {
      if (!(error instanceof KaoheError)) throw error;
      // Something stands below no line any more, somewhere else: that is mended, and what was found stays.
      trial = guards.reduce((next, guard) => finder.find([...found.aims, kept(guard, finder)], next) ?? next, trial);
      made = scored(trial);
    }
  } catch (error) {
    if (!(error instanceof KaoheError)) throw error;
    const [issue] = error.issues;
    return unreachedCase(wanted, issue?.message ?? NO_TOTAL);
  }
  const { changed, facts, tree } = made;
  const came = turn.measure === undefined ? turn.value : finder.search.value(turn.measure, trial);
  return {
    clause: clause.id,
    what: turn.what(came),
    where: turn.where,
    value: came === undefined ? null : textOf(came),
    facts,
    changed,
    expected: expectedOf(tree, clause.id),
  };
}

type Facts = Readonly<Record<string, unknown>>;

function treeOf(laidOut: Prepared, facts: Facts): Trace {
  const intake = readFacts(laidOut, facts);
  if (intake.faults.length > 0) throw new KaoheError(intake.faults);
  return scoreFacts(laidOut, intake, []).tree;
}

function expectedOf(tree: Trace, id: string): ExpectedScores {
  const { exact, score } = nodeAt(tree, id);
  return {
    clause: { exact, score },
    root: {
      exact: tree.exact,
      score: tree.score,
      grade: tree.grade?.key ?? null,
      consequences: tree.consequences.map(({ code }) => code),
    },
  };
}

const unreachedCase = ({ clause, turn }: Sought, reason: Label): UnreachedCase => ({
  clause: clause.id,
  what: turn.what(turn.value),
  where: turn.where,
  value: turn.value === undefined ? null : textOf(turn.value),
  reason,
});

/** Whether no yes or no of the same rule has the same facts yet. */
function isNew({ where, changed }: BoundaryCase, { id }: Place, seen: Set<string>): boolean {
  if (where !== 'yes' && where !== 'no') return true;
  const entries = Object.entries(changed).sort(([a], [b]) => (a < b ? -1 : 1));
  const name = `${id} ${where} ${JSON.stringify(entries)}`;
  const known = seen.has(name);
  seen.add(name);
  return !known;
}
