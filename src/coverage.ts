/** How much of a rubric a test suite exercises: everything that can come out in it, what did, and facts for what did not. */
import { factsFor } from './coverage/descent.js';
import { type Goal, goalsIn, goalsOf } from './coverage/goals.js';
import type { GoalKind } from './coverage/turn.js';
import { type FactsOf, type ReadingsOf, scoreFacts, type Trace } from './evaluate.js';
import { nodesOf } from './find.js';
import { readFacts } from './intake.js';
import { fail, type IssueDetails, KaoheError, shown } from './issues.js';
import type { Label } from './kernel.js';
import { prepared } from './library.js';
import { copyPlain } from './plain.js';
import type { Prepared } from './prepare.js';
import type { Rubric } from './structure/rubric.js';

export type { GoalKind };

/** Facts of one unit, and the readings to score them under. */
export interface FactSet<R = Rubric> {
  readonly facts: FactsOf<R>;
  /** Readings to score under, where not the chosen ones. */
  readonly readings?: ReadingsOf<R>;
}

/** Facts that cover a goal. They have been scored, and it is so. */
export interface CoveringFacts<R = Rubric> extends FactSet<R> {
  /** The fact set that they were made from; `null` where they were made from none. */
  readonly from: number | null;
  /** Keys of the facts that differ from it. */
  readonly changed: readonly string[];
}

/** One thing that can come out in a rubric, and the fact sets under which it did. */
export interface GoalCoverage<R = Rubric> {
  /** The clause; in a year of periods, `months.*` stands for any of the months. Of a reading, its own id. */
  readonly id: string;
  readonly kind: GoalKind;
  /** Which of its kind: a band as printed, an option, a grade, `held` or `not`, `bit` or `not`, a position from 0 … */
  readonly outcome: string;
  /** What it is. */
  readonly label: Label;
  /** Readings under which it arises; none where it does under the chosen ones. */
  readonly readings: Readonly<Record<string, string>>;
  readonly covered: boolean;
  /** The fact sets that cover it, by their position from 0. */
  readonly by: readonly number[];
  /** Of a gap, where asked for: facts that cover it, or `null` where none were found. */
  readonly suggestion?: CoveringFacts<R> | null;
}

/** How many goals are covered. */
export interface CoverageCount {
  readonly covered: number;
  readonly total: number;
  /** `covered ÷ total`, 0 to 1; 1 where there is nothing to exercise. */
  readonly ratio: number;
}

/** What a test suite exercises in a rubric. Plain data; it survives JSON. */
export interface Coverage<R = Rubric> extends CoverageCount {
  readonly schema: 'kaohe.coverage/1';
  readonly rubric: Trace['rubric'];
  /** Everything that can come out, in the order of the clauses; what arises only under other readings comes last. */
  readonly goals: readonly GoalCoverage<R>[];
  /** The same of the goals that arise under the chosen readings. */
  readonly chosen: CoverageCount;
}

/** What to find out besides. */
export interface CoverageOptions {
  /**
   * Looks for facts that would cover each gap: from the first three fact sets, or from a usual year, it changes the facts
   * that the clause reads, and scores what it finds. It takes seconds for a large scheme.
   */
  readonly suggest?: boolean;
}

/**
 * What fact sets exercise in a rubric: which bands, tiers and options; conditions that held and did not; maxima and floors
 * that bit and did not; rungs, alternatives, gates, steps, grades, consequences; rounding and its ties; what a year carries
 * over; the options of readings. A rule counts as exercised once it was scored, also where a veto then took the points.
 *
 * What can never come out is left out where that is proven: bands that the measure does not reach, a maximum that the parts
 * cannot exceed. Where only one thing can come out there is nothing to exercise. Every option of every reading is a goal,
 * with what arises under it; what only two of them together make of a clause is none.
 *
 * @param factSets facts, each set whole, or `{ facts, readings }`; the one form only where a fact is itself called `facts`.
 * @throws KaoheError listing everything wrong with the rubric, the readings or the facts, each under its set.
 * @example
 * const { covered, total, goals } = coverage(jingan2022, [exampleYear, fullYear]);
 * goals.filter((goal) => !goal.covered).map(({ id, label }) => `${id} ${label.zh}`);
 */
export function coverage<R extends Rubric>(
  rubric: R,
  factSets: readonly (FactsOf<NoInfer<R>> | FactSet<NoInfer<R>>)[],
  options: CoverageOptions = {},
): Coverage<R> {
  const isAsked = suggestIn(options);
  const chosen = prepared(rubric, undefined);
  const sets = setsIn(rubric, chosen, factSets);
  const by = new Map<string, readonly number[]>();
  for (const [i, { laidOut, tree }] of sets.entries()) {
    for (const name of metIn(tree, laidOut, chosen)) by.set(name, [...(by.get(name) ?? []), i]);
  }
  const bases = sets.slice(0, BASES).map(({ tree }) => tree.input);
  const goals = [...goalsOf(rubric)].flatMap(([name, same]): readonly GoalCoverage<R>[] => {
    const [goal] = same;
    if (!goal) return [];
    const { id, kind, outcome, label, laidOut } = goal;
    const met = by.get(name) ?? [];
    const told = { id, kind, outcome, label, readings: deviating(laidOut, chosen), covered: met.length > 0, by: met };
    return [isAsked && met.length === 0 ? { ...told, suggestion: suggested(same, chosen, bases) as CoveringFacts<R> | null } : told];
  });
  const { root, hash } = chosen;
  return {
    schema: 'kaohe.coverage/1',
    rubric: { id: root.id, title: root.title, hash },
    goals,
    ...countOf(goals),
    chosen: countOf(goals.filter(({ readings }) => Object.keys(readings).length === 0)),
  };
}

function countOf(goals: readonly GoalCoverage<unknown>[]): CoverageCount {
  const covered = goals.filter((goal) => goal.covered).length;
  const total = goals.length;
  return { covered, total, ratio: total === 0 ? 1 : covered / total };
}

/** Fact sets that a search starts from, the first ones. */
const BASES = 3;

/** The names of all goals that a tree meets. */
function metIn(tree: Trace, laidOut: Prepared, chosen: Prepared): ReadonlySet<string> {
  const { at } = goalsIn(laidOut, chosen);
  const names = new Set<string>();
  for (const node of nodesOf(tree)) {
    for (const goal of at.get(node.id) ?? []) if (goal.met(node)) names.add(goal.name);
  }
  return names;
}

/** The readings of a layout that are not the chosen ones. */
const deviating = (laidOut: Prepared, chosen: Prepared): Readonly<Record<string, string>> =>
  Object.fromEntries(laidOut.taken.flatMap(({ id, option }, i) => (chosen.taken[i]?.option === option ? [] : [[id, option]])));

// ---------------------------------------------------------------------------------------------------------------
// The fact sets

function suggestIn(given: unknown): boolean {
  const options = copyPlain(given);
  if (typeof options !== 'object' || options === null) return fail({ code: 'options-shape', received: shown(options) });
  const { suggest = false }: { readonly suggest?: unknown } = options;
  return typeof suggest === 'boolean' ? suggest : fail({ code: 'options-shape', received: `suggest: ${shown(suggest)}` });
}

interface ScoredSet {
  readonly laidOut: Prepared;
  readonly tree: Trace;
}

function setsIn(rubric: unknown, chosen: Prepared, given: unknown): readonly ScoredSet[] {
  const sets = copyPlain(given);
  if (!Array.isArray(sets)) return fail({ code: 'coverage-shape', received: shown(sets) });
  const faults: IssueDetails[] = [];
  const scored = sets.flatMap((set: unknown, i): readonly ScoredSet[] => {
    try {
      const { facts, readings } = isWrapped(set, chosen) ? set : { facts: set, readings: undefined };
      const laidOut = readings === undefined ? chosen : prepared(rubric, readings);
      return [{ laidOut, tree: treeOf(laidOut, facts) }];
    } catch (error) {
      if (!(error instanceof KaoheError)) throw error;
      faults.push(...error.issues.map((issue) => ({ ...issue, unit: `factSets[${i}]` })));
      return [];
    }
  });
  if (faults.length > 0) throw new KaoheError(faults);
  return scored;
}

/** Whether facts come with their readings. Where a fact is itself called `facts`, they always do. */
function isWrapped(set: unknown, { known }: Prepared): set is { readonly facts: unknown; readonly readings?: unknown } {
  if (typeof set !== 'object' || set === null || !('facts' in set)) return false;
  return known.has('facts') || (typeof set.facts === 'object' && !Array.isArray(set.facts));
}

function treeOf(laidOut: Prepared, facts: unknown): Trace {
  const intake = readFacts(laidOut, facts);
  if (intake.faults.length > 0) throw new KaoheError(intake.faults);
  return scoreFacts(laidOut, intake, []).tree;
}

// ---------------------------------------------------------------------------------------------------------------
// Facts for the gaps

type Facts = Readonly<Record<string, unknown>>;

/** Facts that meet a goal at one of its places, scored to see that they do; `null` where none were found. */
function suggested(
  same: readonly Goal[],
  chosen: Prepared,
  bases: readonly Facts[],
): (Omit<CoveringFacts, 'facts'> & { readonly facts: Facts }) | null {
  for (const [from, base] of [...bases.entries(), [null, {}] as const]) {
    for (const goal of same.slice(0, PLACES)) {
      const found = factsFor(goal, base);
      if (!found || !covers(goal, chosen, found)) continue;
      const changed = Object.keys(found).filter((key) => from === null || found[key] !== base[key]);
      const readings = deviating(goal.laidOut, chosen);
      return { from, changed, facts: found, ...(Object.keys(readings).length === 0 ? {} : { readings }) };
    }
  }
  return null;
}

/** Places of one goal where facts are looked for: a reading may stand at many. */
const PLACES = 4;

function covers(goal: Goal, chosen: Prepared, facts: Facts): boolean {
  try {
    return metIn(treeOf(goal.laidOut, facts), goal.laidOut, chosen).has(goal.name);
  } catch (error) {
    if (error instanceof KaoheError) return false;
    throw error;
  }
}
