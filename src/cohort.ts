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
import { add, divide, type Exact, exactOf, isUnbounded, ONE, TooManyDigits, textOf, ZERO } from './exact.js';
import type { TiePolicy } from './facts.js';
import { type Intake, readFacts } from './intake.js';
import { fail, type IssueDetails, KaoheError, shown } from './issues.js';
import { prepared } from './library.js';
import { type Derived, forUnits, isDerived, type Prepared } from './prepare.js';
import { type Place, placesOf } from './ranking.js';
import { settledValue } from './settle.js';
import type { Rubric } from './structure/rubric.js';
import { l } from './words.js';

/** One unit of a cohort. */
export interface CohortUnit<F> {
  /** Its name, as the league table prints it. */
  readonly unit: string;
  /**
   * The group in which it is placed by its total (城区组, 郊区组); all units are one group where none is named. The figures
   * that the scheme itself uses, its ranks, means and sums, are those of all units.
   */
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

/** Faults after which nobody reads on. */
const ENOUGH = 1000;

function entrantsIn(laidOut: Prepared, units: unknown, faults: IssueDetails[]): readonly Entrant[] {
  const length = isList(units) ? ownOf(units, 'length') : undefined;
  if (!isList(units) || typeof length !== 'number') return fail({ code: 'cohort-shape', received: shown(units) });
  if (length > MAX_ELEMENTS) {
    return fail({ code: 'data-too-large', expected: l(`至多 ${MAX_ELEMENTS} 个单位`, `at most ${MAX_ELEMENTS} units`) });
  }
  const asked = forUnits(laidOut);
  const seen = new Set<string>();
  const entrants: Entrant[] = [];
  for (let at = 0; at < length && faults.length < ENOUGH; at += 1) {
    const given = ownOf(units, String(at));
    const entrant = entrantIn(given);
    if (!entrant) {
      faults.push({ code: 'cohort-shape', path: [at], received: `[${at}] = ${shown(given)}` });
      continue;
    }
    const { unit, group, facts, assumed } = entrant;
    if (seen.has(unit)) faults.push({ code: 'cohort-unit-twice', unit });
    seen.add(unit);
    const intake = facts === null ? undefined : readFacts(asked, facts);
    const found = intake ? [...intake.faults, ...derivedGiven(laidOut, facts), ...assumptionFaults(asked, intake.snapshot, assumed)] : [];
    faults.push(...found.map((fault) => ({ ...fault, unit })));
    entrants.push({ unit, group, intake, assumed });
  }
  return entrants;
}

function isList(given: unknown): given is object {
  try {
    return Array.isArray(given);
  } catch {
    // A revoked proxy cannot even be asked whether it is an array.
    return false;
  }
}

/** An own property as it stands: no getter is run, and what cannot be looked at is not there. */
function propertyOf(given: unknown, key: string): PropertyDescriptor | undefined {
  try {
    return typeof given === 'object' && given !== null ? Object.getOwnPropertyDescriptor(given, key) : undefined;
  } catch {
    return undefined;
  }
}
const ownOf = (given: unknown, key: string): unknown => propertyOf(given, key)?.value;

/** One unit; its facts are as they were given, for their reader to look at. */
function entrantIn(given: unknown) {
  const [unit, group = null, facts] = [ownOf(given, 'unit'), ownOf(given, 'group'), ownOf(given, 'facts')];
  const assumed = typeof given === 'object' && given !== null ? (settledValue(given, 'assumed') ?? []) : [];
  if (typeof unit !== 'string' || unit === '' || facts === undefined) return undefined;
  if (group !== null && typeof group !== 'string') return undefined;
  if (!Array.isArray(assumed) || !assumed.every((key) => typeof key === 'string')) return undefined;
  return { unit, group, facts, assumed };
}

/** Figures of the cohort that a unit was given all the same, which could only disagree with what is found. */
const derivedGiven = ({ known, usedBy }: Prepared, facts: unknown): readonly IssueDetails[] =>
  [...known.values()].filter(isDerived).flatMap(({ key, label }): IssueDetails[] => {
    const property = propertyOf(facts, key);
    const isGiven = property !== undefined && !('value' in property && property.value === undefined);
    return isGiven ? [{ code: 'cohort-derived', fact: key, label, path: [key], clauses: usedBy.get(key) ?? [] }] : [];
  });

// ---------------------------------------------------------------------------------------------------------------
// Finding the figures

/** A figure as it was found: one for all units, or a place for each. */
interface Figures {
  readonly of: Derived;
  /** How many units it was made from. */
  readonly units: number;
  readonly common: Exact | undefined;
  /** By the number of the unit; those without data have none. */
  readonly places: ReadonlyMap<number, Place>;
}

function figuresOf(of: Derived, laidOut: Prepared, entrants: readonly Entrant[], faults: IssueDetails[]): Figures {
  const { fact, source } = of;
  const { key, label } = fact;
  const fault = (details: IssueDetails) => void faults.push({ fact: key, label, clauses: laidOut.usedBy.get(key) ?? [], ...details });
  const outside = (value: Exact) => !inside(value, domainOf(fact));
  const present = entrants.flatMap(({ unit, intake }, at) => {
    if (!intake) return [];
    const { value, faults: found } = measured(laidOut, intake, source.of);
    for (const details of found) fault({ ...details, unit });
    if (source.figure === 'rank' || !isUnbounded(value)) return [{ at, unit, value }];
    fault({ code: 'value-unbounded', unit });
    return [{ at, unit, value: ZERO }];
  });
  const values = present.map(({ value }) => value);
  const units = values.length;
  if (source.figure === 'rank') {
    const places = placesOf(values, source.order ?? 'highest', fact.ties ?? 'shared');
    for (const [i, { place }] of places.entries()) {
      if (!outside(exactOf(place) ?? ZERO)) continue;
      fault({ code: 'fact-domain', path: [key], expected: admits(fact), received: String(place), unit: present[i]?.unit ?? '' });
    }
    return { of, units, common: undefined, places: new Map(present.flatMap(({ at }, i) => (places[i] ? [[at, places[i]]] : []))) };
  }
  const common = commonOf(source.figure, values);
  if (units === 0) fault({ code: 'cohort-empty' });
  else if (common === undefined) fault({ code: 'value-digits' });
  else if (outside(common)) fault({ code: 'fact-domain', path: [key], expected: admits(fact), received: textOf(common) });
  return { of, units, common: common ?? ZERO, places: new Map() };
}

/** The sum or the mean of what the units supply; `undefined` where its digits have no end. */
function commonOf(figure: 'sum' | 'mean', values: readonly Exact[]): Exact | undefined {
  try {
    const total = values.reduce((sum, value) => add(sum, value), ZERO);
    return figure === 'sum' ? total : divide(total, exactOf(Math.max(1, values.length)) ?? ONE);
  } catch (error) {
    if (!(error instanceof TooManyDigits)) throw error;
    return undefined;
  }
}

// ---------------------------------------------------------------------------------------------------------------
// Scoring and ranking the units

/** A unit's facts with the figures of the cohort among them, as if they had been given. */
function completed(intake: Intake, figures: readonly Figures[], at: number) {
  const values = new Map(intake.values);
  const snapshot: Record<string, unknown> = { ...intake.snapshot };
  const cohort = figures.map(({ of, units, common, places }) => {
    const rank = places.get(at);
    const value = common ?? exactOf(rank?.place ?? 0) ?? ZERO;
    const told = toldOf(of, value, units, rank?.shared);
    values.set(of.fact.key, value);
    snapshot[of.fact.key] = told.exact;
    return told;
  });
  return { facts: { ...intake, values, snapshot }, cohort };
}

/** A unit scored with the figures of the cohort. What is wrong is told under its name, and all of it at once. */
function resultOf(
  laidOut: Prepared,
  { unit, intake, assumed }: Entrant,
  figures: readonly Figures[],
  at: number,
  faults: IssueDetails[],
): Result | undefined {
  if (!intake || faults.length >= ENOUGH) return undefined;
  const { facts, cohort } = completed(intake, figures, at);
  try {
    const { tree, exact } = scoreFacts(laidOut, facts, assumed);
    return { tree: cohort.length === 0 ? tree : { ...tree, cohort }, exact };
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
  const groups = new Map<string | null, { readonly at: number; readonly exact: Exact }[]>();
  for (const [at, { group }] of entrants.entries()) {
    const result = results[at];
    if (!result || result.tree.status === 'notApplicable') continue;
    const members = groups.get(group);
    if (members) members.push({ at, exact: result.exact });
    else groups.set(group, [{ at, exact: result.exact }]);
  }
  const ranked = new Map<number, Place>();
  for (const members of groups.values()) {
    const places = placesOf(
      members.map(({ exact }) => exact),
      'highest',
      ties,
    );
    for (const [i, place] of places.entries()) ranked.set(members[i]?.at ?? -1, place);
  }
  return entrants.map(({ unit, group }, at) => {
    const { place = null, shared = 0 } = ranked.get(at) ?? {};
    return { unit, group, tree: results[at]?.tree ?? null, place, shared };
  });
}
