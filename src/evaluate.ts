/** The one pure function: a rubric and facts in, a score tree that anyone can check out. */
import { bandOf, within } from './bands.js';
import { type Exact, numberOf, type RoundingMode, round, TooManyDigits, textOf, ZERO } from './exact.js';
import type { FactNode } from './facts.js';
import { type Intake, readFacts, type Warning } from './intake.js';
import { fail, type IssueDetails, KaoheError, shown } from './issues.js';
import {
  type CohortUse,
  contributing,
  type Element,
  type FactUse,
  type Label,
  type Measure,
  type Outcome,
  type PeriodsUse,
  type Place,
  type ReadingUse,
  type Rounding,
  type Run,
  type Scored,
  type UsesOf,
} from './kernel.js';
import { prepared } from './library.js';
import { copyPlain } from './plain.js';
import type { Prepared } from './prepare.js';
import { conditionRoom, isCondition, isMeasure, measureRoom } from './rooms.js';
import type { Rubric } from './structure/rubric.js';
import type { KnownScore } from './structure/weighted-annual.js';
import type { ReadingTaken, TraceNode } from './trace.js';

// ---------------------------------------------------------------------------------------------------------------
// Types of the facts and readings of a rubric

type FactUses<R> = Extract<UsesOf<R>, FactUse>;
type Takes<U extends FactUse> = { readonly [F in U as F['key']]: F['take'] };
/** One mapped type merges all uses of a key: the value must satisfy every one of them. */
type Values<M> = { readonly [K in keyof M]: M[K] extends (value: infer V) => void ? V : never };
type Needing<U, N> = Extract<U, { readonly need: N }>;
type Owed<U extends FactUse> = Values<Takes<Needing<U, 'required' | 'defaulted'>>> & Partial<Values<Takes<Needing<U, 'alternative'>>>>;
type Usual<U extends FactUse> = Values<Takes<Needing<U, 'required'>>> & Partial<Values<Takes<Needing<U, 'defaulted' | 'alternative'>>>>;

/**
 * The facts that a rubric asks for, by key. Facts that only an alternative reading asks for are optional.
 *
 * @example
 * export interface Jingan2022Facts extends FactsOf<typeof jingan2022> {}
 */
export type FactsOf<R> = Owed<FactUses<R>>;

/** The same, before defaults are filled in: facts with a "nothing happened" may be left out. */
export type GivenFactsOf<R> = Usual<Exclude<FactUses<R>, { readonly key: PeriodsUses<R>['periods'] }>> & GivenPeriods<PeriodsUses<R>>;

type PeriodsUses<R> = Extract<UsesOf<R>, PeriodsUse>;
/** The periods of a year, each with its facts as far as they are given, or with a score already known. */
type GivenPeriods<P extends PeriodsUse> = { readonly [U in P as U['periods']]: readonly (U['given'] | KnownScore | null)[] };

type CohortUses<R> = Extract<UsesOf<R>, CohortUse>;
type UnitUses<R> = Exclude<FactUses<R>, { readonly key: CohortUses<R>['derived'] }> | CohortUses<R>['from'];

/**
 * What one unit of a cohort supplies: everything that {@link FactsOf} asks for, but for the figures of the whole cohort
 * (ranks, means, sums) what they are made from.
 *
 * @example
 * export interface MinhangUnitFacts extends UnitFactsOf<typeof minhang2011> {}
 */
export type UnitFactsOf<R> = Owed<UnitUses<R>>;

/** The same, before defaults are filled in. */
export type GivenUnitFactsOf<R> = Usual<Exclude<UnitUses<R>, { readonly key: PeriodsUses<R>['periods'] }>> & GivenPeriods<PeriodsUses<R>>;

/** The readings of a rubric that can be switched, and to what. */
export type ReadingsOf<R> = [Extract<UsesOf<R>, ReadingUse>] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [U in Extract<UsesOf<R>, ReadingUse> as U['reading']]?: U['option'] };

// ---------------------------------------------------------------------------------------------------------------
// The tree

/** A consequence besides points, and the clause it follows from. */
export interface ConsequenceOf {
  readonly id: string;
  readonly code: string;
  readonly label: Label;
}

/** The root of a trace. Plain data; it survives JSON. */
export interface Trace extends TraceNode {
  /** The version of this shape. */
  readonly schema: 'kaohe.trace/1';
  readonly rubric: { readonly id: string; readonly title: Label; readonly hash: string };
  /** A plain copy of the facts that were scored. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Keys of facts that were not given but declared to be so when nothing happened. */
  readonly assumed: readonly string[];
  readonly warnings: readonly Warning[];
  /** Every reading of the rubric and the option it was scored under. */
  readonly taken: readonly ReadingTaken[];
  readonly rounding: Rounding;
  /** The grade of the total, where the rubric grades. */
  readonly grade: { readonly key: string; readonly label: Label; readonly in: string } | null;
  readonly consequences: readonly ConsequenceOf[];
  /** How much of the maximum the source lets anyone compute. Present where points of it stand on rules that are lost (截断). */
  readonly computable?: number;
  /** The figures of the whole cohort that it was scored with. Present where `evaluateCohort` found them. */
  readonly cohort?: readonly CohortFigure[];
}

/** One figure of a cohort: a unit's rank in it, or the mean or sum of all units. */
export interface CohortFigure {
  readonly fact: string;
  readonly label: Label;
  readonly figure: 'rank' | 'mean' | 'sum';
  /** In full, as text. */
  readonly exact: string;
  /** How many units it was made from; those without data are not among them. */
  readonly units: number;
  /** For a rank: how many units share it. */
  readonly shared?: number;
}

/** How to evaluate. */
export interface EvaluateOptions<R = Rubric> {
  /** Readings to score under, where not the chosen ones. */
  readonly readings?: ReadingsOf<R>;
  /** What `withDefaults` assumed, so that the trace lists it. */
  readonly assumed?: readonly string[];
}

/**
 * Scores one unit's facts under a rubric. Pure: the same rubric, facts and readings give the same tree.
 *
 * @param rubric a rubric of this library, or one that came through JSON.
 * @param facts every fact that the rubric asks for; `withDefaults` fills in what did not happen.
 * @throws KaoheError listing everything wrong with the rubric, the readings or the facts, at once.
 * @example
 * const tree = evaluate(jingan2022, facts);
 * tree.score; // 138.4
 */
export function evaluate<R extends Rubric>(rubric: R, facts: NoInfer<FactsOf<R>>, options?: EvaluateOptions<NoInfer<R>>): Trace {
  const { readings, assumed } = options === undefined ? NO_OPTIONS : optionsIn(options);
  const laidOut = prepared(rubric, readings);
  const intake = readFacts(laidOut, facts);
  const { snapshot } = intake;
  const faults = [...intake.faults, ...assumptionFaults(laidOut, snapshot, assumed)];
  if (faults.length > 0) throw new KaoheError(faults);
  return scoreFacts(laidOut, intake, assumed).tree;
}

/** Scores facts that have been read. */
export function scoreFacts(laidOut: Prepared, intake: Intake, assumed: readonly string[]): { readonly tree: Trace; readonly exact: Exact } {
  const { snapshot, warnings } = intake;
  const faults: IssueDetails[] = [];
  const consequences: ConsequenceOf[] = [];
  const { exact, before, trace } = runOver(laidOut, intake, faults, consequences).score(laidOut.place);
  if (faults.length > 0) throw new KaoheError(faults);
  const tree: Trace = {
    schema: 'kaohe.trace/1',
    ...trace,
    rubric: { id: laidOut.root.id, title: laidOut.root.title, hash: laidOut.hash },
    input: snapshot,
    assumed,
    warnings,
    taken: laidOut.taken,
    rounding: laidOut.rounding,
    grade: trace.status === 'notApplicable' ? null : gradeOf(laidOut, exact, before),
    consequences,
    ...(laidOut.computable === undefined ? {} : { computable: laidOut.computable }),
  };
  return { tree, exact };
}

/** A measure of facts that have been read, and what is wrong where it cannot be found. */
export function measured(
  laidOut: Prepared,
  intake: Intake,
  measure: Measure,
): { readonly value: Exact; readonly faults: readonly IssueDetails[] } {
  const faults: IssueDetails[] = [];
  try {
    return { value: runOver(laidOut, intake, faults, []).measure(measure), faults };
  } catch (error) {
    if (!(error instanceof TooManyDigits)) throw error;
    return { value: ZERO, faults: [{ code: 'value-digits' }] };
  }
}

/** The options as a stranger may have written them. */
export function optionsIn(given: unknown): { readonly readings: unknown; readonly assumed: readonly string[] } {
  const options = copyPlain(given);
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    return fail({ code: 'options-shape', received: shown(options) });
  const { readings, assumed = [] }: { readonly readings?: unknown; readonly assumed?: unknown } = options;
  if (!Array.isArray(assumed) || !assumed.every((key) => typeof key === 'string')) {
    return fail({ code: 'options-shape', received: `assumed: ${shown(assumed)}` });
  }
  return { readings, assumed };
}
const NO_OPTIONS = Object.freeze({ readings: undefined, assumed: Object.freeze([]) });

/** What is listed as assumed must be what the fact is when nothing happened. A fact of a period is listed by its path. */
export function assumptionFaults(
  laidOut: Prepared,
  snapshot: Readonly<Record<string, unknown>>,
  assumed: readonly string[],
): readonly IssueDetails[] {
  return assumed.flatMap((path): readonly IssueDetails[] => {
    const [, periods, at, key = path] = IN_PERIOD.exec(path) ?? [];
    const inner = periods === undefined ? laidOut : laidOut.inner.get(periods);
    const given = periods === undefined ? snapshot : periodIn(snapshot[periods], Number(at));
    const fact = inner?.known.get(key);
    return given && isNothing(fact?.nothing, given[key])
      ? []
      : [{ code: 'assumed-unknown', fact: path, ...(fact ? { label: fact.label } : {}), clauses: inner?.usedBy.get(key) ?? [] }];
  });
}

/** `months[3].newsPublished`, as the paths of faults are written. */
const IN_PERIOD = /^([A-Za-z0-9]+)\[(\d+)\]\.([A-Za-z0-9]+)$/;

const periodIn = (periods: unknown, at: number): Readonly<Record<string, unknown>> | undefined =>
  Array.isArray(periods) && typeof periods[at] === 'object' && periods[at] !== null ? periods[at] : undefined;

const isNothing = (nothing: FactNode['nothing'], given: unknown): boolean =>
  nothing !== undefined && (given === nothing || (Array.isArray(given) && given.length === 0 && Array.isArray(nothing)));

/** The total as rounded, or as it was before the total itself was rounded, whichever the rubric compares. */
function gradeOf({ root: { grades }, rounding }: Prepared, total: Exact, before: Exact): Trace['grade'] {
  if (!grades) return null;
  const compared = grades.of === 'rounded' ? round(total, rounding.places, rounding.mode) : before;
  const grade = grades.bands.find(({ in: interval }) => {
    const band = bandOf(interval);
    return band !== undefined && within(compared, band);
  });
  return grade ? { key: grade.key, label: grade.label, in: grade.in } : null;
}

/** The levels of rounding, lowest first. */
const LEVELS: readonly Rounding['at'][] = ['part', 'criterion', 'section', 'total'];

/** Whether a place rounds. What is rescaled above the level of rounding is rounded again: it came from rounded scores. */
export const roundsAt = ({ level }: Place, { at }: Rounding, isRescaled: boolean): boolean =>
  level === at || (level !== undefined && isRescaled && LEVELS.indexOf(level) > LEVELS.indexOf(at));

/** What a fault says of the place where it came up. */
export const whereabouts = (place: Place | undefined): Pick<IssueDetails, 'clauses' | 'label' | 'fact'> =>
  place ? { clauses: [place.id], label: place.label, ...(place.facts.length === 0 ? {} : { fact: place.facts.join(', ') }) } : {};

/** Makes what the rooms evaluate with, for one set of facts. */
export function runOver(
  { amount, rounding, inner }: Prepared,
  { values, periods }: Intake,
  faults: IssueDetails[],
  consequences: ConsequenceOf[],
): Run {
  const places = rounding.places;
  const mode: RoundingMode = rounding.mode;
  // The element at hand, by list; and the place being scored, for whom a fault is told.
  const atHand = new Map<string, { readonly element: Element; readonly index: number }>();
  const carriedOver = new Map<string, Exact>();
  let current: Place | undefined;

  const run: Run = {
    amount,
    fact: (key, list) => {
      const value = list === undefined ? values.get(key) : atHand.get(list)?.element.get(key);
      if (value === undefined) throw new TypeError(`the fact ${key} was never read`);
      return value;
    },
    measure: (measure) => {
      if (!isMeasure(measure)) throw new TypeError('an unchecked measure was evaluated');
      return measureRoom(measure.kind).value(measure, run);
    },
    holds: (condition) => {
      if (!isCondition(condition)) throw new TypeError('an unchecked condition was evaluated');
      return conditionRoom(condition.kind).holds(condition, run);
    },
    period: (key, index, place) => {
      const period = periods.get(key)?.[index];
      if (!period) return undefined;
      if ('known' in period) return { exact: period.known, before: period.known, trace: undefined };
      const settings = inner.get(key);
      return settings && runOver(settings, period.facts, faults, consequences).score(place);
    },
    carried: (key) => carriedOver.get(key) ?? ZERO,
    carry: (key, over) => void carriedOver.set(key, over),
    each: (list, visit) => {
      const listed = values.get(list);
      if (!Array.isArray(listed)) return;
      const outer = atHand.get(list);
      for (const [index, element] of (listed as readonly Element[]).entries()) {
        atHand.set(list, { element, index });
        visit();
      }
      if (outer) atHand.set(list, outer);
      else atHand.delete(list);
    },
    score: (place) => {
      const outer = current;
      current = place;
      const outcome = outcomeOf(place);
      current = outer;
      return scoredAt(place, outcome);
    },
    skip: (place) => traceOf(place, ZERO, PASSED_OVER, undefined),
    fault: (details) => {
      const [inside] = atHand;
      faults.push({ ...whereabouts(current), ...(inside ? { path: [inside[0], inside[1].index] } : {}), ...details });
    },
    consequence: (id, code, label) => void consequences.push({ id, code, label }),
  };

  /** What the room makes of it. A number that outgrows all bounds is a fault of the place like any other. */
  const outcomeOf = (place: Place): Outcome => {
    try {
      return place.score(run);
    } catch (error) {
      if (!(error instanceof TooManyDigits)) throw error;
      run.fault({ code: 'value-digits' });
      return contributing(ZERO);
    }
  };

  const scoredAt = (place: Place, outcome: Outcome): Scored => {
    const exact = roundsAt(place, rounding, outcome.applied?.rescaledBy !== undefined) ? round(outcome.exact, places, mode) : outcome.exact;
    return {
      exact,
      before: outcome.exact,
      max: outcome.max ?? place.max,
      left: outcome.max,
      effect: outcome.effect,
      status: outcome.status,
      trace: traceOf(place, exact, outcome, exact === outcome.exact ? undefined : outcome.exact),
    };
  };
  return run;
}

const PASSED_OVER = { status: 'passedOver', applied: undefined, children: undefined, max: undefined } as const;

function traceOf(
  place: Place,
  exact: Exact,
  { status, applied, children, max }: Pick<Outcome, 'status' | 'applied' | 'children' | 'max'>,
  before: Exact | undefined,
): TraceNode {
  const node: { -readonly [K in keyof TraceNode]: TraceNode[K] } = {
    id: place.id,
    kind: place.kind,
    label: place.label,
    max: max === undefined ? place.maxNumber : numberOf(max),
    exact: textOf(exact),
    score: numberOf(exact),
    status,
    facts: place.facts,
  };
  if (applied !== undefined) node.applied = applied;
  if (before !== undefined) node.rounded = { before: textOf(before) };
  if (place.bonus) node.bonus = true;
  if (place.readings.length > 0) node.readings = place.readings;
  if (children !== undefined) node.children = children;
  return node;
}
