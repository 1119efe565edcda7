/**
 * A cohort (全体被考核单位): all units scored in one call. What depends on the others, a rank, a mean, a sum, is found first
 * from what each unit supplies; then each unit is evaluated with it, as if it had been given.
 */
import { admits, domainOf, inside, MAX_ELEMENTS } from './declarations.js';
import {
  assumptionFaults,
  type CohortFigure,
  type EvaluateOptions,
  measured,
  optionsIn,
  scoreFacts,
  type Trace,
  type UnitFactsOf,
} from './evaluate.js';
import { add, divide, type Exact, exactOf, ONE, textOf, ZERO } from './exact.js';
import type { TiePolicy } from './facts.js';
import { type Intake, readFacts } from './intake.js';
import { fail, type IssueDetails, KaoheError, shown } from './issues.js';
import { prepared } from './library.js';
import { type Derived, forUnits, type Prepared } from './prepare.js';
import { placesOf } from './ranking.js';
import { settledValue } from './settle.js';
import type { Rubric } from './structure/rubric.js';

/** One unit of a cohort. */
export interface CohortUnit<F> {
  /** Its name, as the league table prints it. */
  readonly unit: string;
  /** The group in which it is ranked (城区组, 郊区组); all units are one group where none is named. */
  readonly group?: string;
  /** What it supplies; `null` where there is no data for it, which is not zero: it is neither ranked nor averaged. */
  readonly facts: F | null;
  /** What `withUnitDefaults` assumed. */
  readonly assumed?: readonly string[];
}

/** How to score a cohort. */
export interface CohortOptions<R = Rubric> extends Pick<EvaluateOptions<R>, 'readings'> {
  /** What becomes of equal totals in the league table: `shared` (1224) unless stated. */
  readonly ties?: TiePolicy;
}

/** One unit's result. */
export interface Standing {
  readonly unit: string;
  readonly group: string | null;
  /** Its score tree; `null` where there is no data. */
  readonly tree: Trace | null;
  /** Its place by the total in its group; `null` where there is no data, or the whole scheme does not apply. */
  readonly place: number | null;
  /** How many units of the group have the same total, itself among them. */
  readonly shared: number;
}

/** A cohort, scored. Plain data; it survives JSON. */
export interface Cohort {
  readonly schema: 'kaohe.cohort/1';
  readonly rubric: Trace['rubric'];
  readonly ties: TiePolicy;
  /** The means and sums of all units. A unit's ranks stand in its own tree. */
  readonly figures: readonly CohortFigure[];
  /** In the order in which the units were given. */
  readonly standings: readonly Standing[];
}

/** A unit as it was read. */
interface Entrant {
  readonly unit: string;
  readonly group: string | null;
  readonly intake: Intake | undefined;
  readonly assumed: readonly string[];
}

/**
 * Scores all units of a cohort: ranks, means and sums are found from what each unit supplies, then each unit is evaluated.
 *
 * @param units in the order in which they are listed, which decides between equals where a tie policy says so.
 * @throws KaoheError listing everything wrong with the units' facts, each under its unit's name.
 * @example
 * const cohort = evaluateCohort(minhang2011, [{ unit: '莘庄镇', facts: xinzhuang }, { unit: '七宝镇', facts: qibao }]);
 * cohort.standings[0]?.tree?.score; // Minhang: thirteen towns
 */
export function evaluateCohort<R extends Rubric>(
  rubric: R,
  units: readonly CohortUnit<NoInfer<UnitFactsOf<R>>>[],
  options: CohortOptions<NoInfer<R>> = {},
): Cohort {
  const { readings } = optionsIn(options);
  const ties = tiesIn(options);
  const laidOut = prepared(rubric, readings);
  const faults: IssueDetails[] = [];
  const entrants = entrantsIn(laidOut, units, faults);
  if (faults.length > 0) throw new KaoheError(faults);

  const figures = laidOut.derived.map((derived) => figuresOf(derived, laidOut, entrants, faults));
  const results = faults.length > 0 ? [] : entrants.map((entrant, at) => resultOf(laidOut, entrant, figures, at, faults));
  if (faults.length > 0) throw new KaoheError(faults);

  const { root, hash } = laidOut;
  return {
    schema: 'kaohe.cohort/1',
    rubric: { id: root.id, title: root.title, hash },
    ties,
    figures: figures.flatMap(({ of, common, units: made }) => (common ? [toldOf(of, common, made, undefined)] : [])),
    standings: standingsOf(entrants, results, ties),
  };
}

// ---------------------------------------------------------------------------------------------------------------
// Reading the units

const TIES: readonly TiePolicy[] = ['shared', 'sharedLow', 'dense', 'listed'];

function tiesIn(options: CohortOptions): TiePolicy {
  const given = settledValue(options, 'ties') ?? 'shared';
  return TIES.find((policy) => policy === given) ?? fail({ code: 'options-shape', received: `ties: ${shown(given)}` });
}

function entrantsIn(laidOut: Prepared, units: unknown, faults: IssueDetails[]): readonly Entrant[] {
  const listed = settledValue({ units }, 'units');
  if (!Array.isArray(listed) || listed.length > MAX_ELEMENTS) return fail({ code: 'cohort-shape', received: shown(listed) });
  const asked = forUnits(laidOut);
  const seen = new Set<string>();
  return listed.flatMap((given: unknown): Entrant[] => {
    const entrant = entrantIn(given);
    if (!entrant) {
      faults.push({ code: 'cohort-shape', received: shown(given) });
      return [];
    }
    const { unit, group, facts, assumed } = entrant;
    if (seen.has(unit)) faults.push({ code: 'cohort-unit-twice', unit });
    seen.add(unit);
    const intake = facts === null ? undefined : readFacts(asked, facts);
    const found = intake
      ? [...intake.faults, ...derivedGiven(laidOut, intake), ...assumptionFaults(laidOut, intake.snapshot, assumed)]
      : [];
    faults.push(...found.map((fault) => ({ ...fault, unit })));
    return [{ unit, group, intake, assumed }];
  });
}

function entrantIn(given: unknown) {
  if (typeof given !== 'object' || given === null) return undefined;
  const { unit, group = null, facts, assumed = [] }: { readonly [K in keyof CohortUnit<unknown>]?: unknown } = given;
  if (typeof unit !== 'string' || unit === '' || facts === undefined) return undefined;
  if (group !== null && typeof group !== 'string') return undefined;
  if (!Array.isArray(assumed) || !assumed.every((key) => typeof key === 'string')) return undefined;
  return { unit, group, facts, assumed };
}

/** Figures of the cohort that a unit was given all the same, which could only disagree with what is found. */
const derivedGiven = ({ derived }: Prepared, { snapshot }: Intake): readonly IssueDetails[] =>
  derived.flatMap(({ fact: { key, label } }): IssueDetails[] =>
    Object.hasOwn(snapshot, key) ? [{ code: 'cohort-derived', fact: key, label, path: [key] }] : [],
  );

// ---------------------------------------------------------------------------------------------------------------
// Finding the figures

/** A figure as it was found: the same for all units, or one for each. */
interface Figures {
  readonly of: Derived;
  /** How many units it was made from. */
  readonly units: number;
  readonly common: Exact | undefined;
  /** By the number of the unit; those without data have none. */
  readonly places: ReadonlyMap<number, { readonly place: number; readonly shared: number }>;
}

function figuresOf(of: Derived, laidOut: Prepared, entrants: readonly Entrant[], faults: IssueDetails[]): Figures {
  const { fact, source } = of;
  const present = entrants.flatMap(({ unit, intake }, at) => {
    if (!intake) return [];
    const found = measured(laidOut, intake, source.of);
    faults.push(...found.faults.map((fault) => ({ fact: fact.key, label: fact.label, ...fault, unit })));
    return [{ at, unit, value: found.value }];
  });
  const values = present.map(({ value }) => value);
  if (source.figure === 'rank') {
    const places = placesOf(values, source.order ?? 'highest', fact.ties ?? 'shared');
    return {
      of,
      units: values.length,
      common: undefined,
      places: new Map(present.flatMap(({ at }, i) => (places[i] ? [[at, places[i]]] : []))),
    };
  }
  if (values.length === 0) faults.push({ code: 'cohort-empty', fact: fact.key, label: fact.label });
  const total = values.reduce((sum, value) => add(sum, value), ZERO);
  const common = source.figure === 'sum' ? total : divide(total, exactOf(Math.max(1, values.length)) ?? ONE);
  return { of, units: values.length, common, places: new Map() };
}

// ---------------------------------------------------------------------------------------------------------------
// Scoring and ranking the units

/** A unit's facts with the figures of the cohort among them, as if they had been given. */
function completed(
  intake: Intake,
  figures: readonly Figures[],
  at: number,
): { readonly intake: Intake; readonly cohort: readonly CohortFigure[]; readonly faults: readonly IssueDetails[] } {
  const values = new Map(intake.values);
  const snapshot: Record<string, unknown> = { ...intake.snapshot };
  const cohort: CohortFigure[] = [];
  const faults: IssueDetails[] = [];
  for (const { of, units, common, places } of figures) {
    const { fact } = of;
    const rank = places.get(at);
    const value = common ?? exactOf(rank?.place ?? 0) ?? ZERO;
    const told = toldOf(of, value, units, rank?.shared);
    if (!inside(value, domainOf(fact))) {
      const { key, label } = fact;
      faults.push({ code: 'fact-domain', fact: key, label, path: [key], expected: admits(fact), received: told.exact });
    }
    values.set(fact.key, value);
    snapshot[fact.key] = told.exact;
    cohort.push(told);
  }
  return { intake: { ...intake, values, snapshot }, cohort, faults };
}

/** A unit scored with the figures of the cohort. What is wrong is told under its name, and all of it at once. */
function resultOf(
  laidOut: Prepared,
  { unit, intake, assumed }: Entrant,
  figures: readonly Figures[],
  at: number,
  faults: IssueDetails[],
): Result | undefined {
  if (!intake) return undefined;
  const complete = completed(intake, figures, at);
  faults.push(...complete.faults.map((fault) => ({ ...fault, unit })));
  if (complete.faults.length > 0) return undefined;
  try {
    const { tree, exact } = scoreFacts(laidOut, complete.intake, assumed);
    return { tree: complete.cohort.length === 0 ? tree : { ...tree, cohort: complete.cohort }, exact };
  } catch (error) {
    if (!(error instanceof KaoheError)) throw error;
    faults.push(...error.issues.map((fault) => ({ ...fault, unit })));
    return undefined;
  }
}

/** A figure as the trace tells it. */
const toldOf = ({ fact, source }: Derived, value: Exact, units: number, shared: number | undefined): CohortFigure => ({
  fact: fact.key,
  label: fact.label,
  figure: source.figure,
  exact: textOf(value),
  units,
  ...(shared === undefined ? {} : { shared }),
});

interface Result {
  readonly tree: Trace;
  readonly exact: Exact;
}

/** Ranks each group by its totals. */
function standingsOf(entrants: readonly Entrant[], results: readonly (Result | undefined)[], ties: TiePolicy): readonly Standing[] {
  const ranked = new Map<number, { readonly place: number; readonly shared: number }>();
  for (const group of new Set(entrants.map((entrant) => entrant.group))) {
    const members = entrants.flatMap((entrant, at) => {
      const result = results[at];
      return entrant.group === group && result && result.tree.status !== 'notApplicable' ? [{ at, exact: result.exact }] : [];
    });
    const totals = members.map(({ exact }) => exact);
    for (const [i, place] of placesOf(totals, 'highest', ties).entries()) ranked.set(members[i]?.at ?? -1, place);
  }
  return entrants.map(({ unit, group }, at) => {
    const { place = null, shared = 0 } = ranked.get(at) ?? {};
    return { unit, group, tree: results[at]?.tree ?? null, place, shared };
  });
}
