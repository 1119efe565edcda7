/** Fills in what was declared to have a "nothing happened". Only on request, and never without saying so. */
import type { FactsOf, GivenFactsOf, GivenUnitFactsOf, UnitFactsOf } from './evaluate.js';
import { fail, shown } from './issues.js';
import { prepared } from './library.js';
import { forUnits, type Prepared } from './prepare.js';
import { settledFields, Unreadable } from './settle.js';
import type { Rubric } from './structure/rubric.js';

/** Facts with defaults filled in, and the keys of those that were. */
export interface Filled<F> {
  readonly facts: F;
  /** Pass it on to `evaluate`, so that the trace lists what was assumed. */
  readonly assumed: readonly string[];
}

/**
 * Fills in every missing fact that declares what it is when nothing of the kind happened (a count of violations: 0). A
 * rate, a rank or a score has no such value and stays missing. The periods of a year are filled in as well.
 *
 * @throws KaoheError when the facts are not an object, or cannot be looked at.
 * @example
 * const { facts, assumed } = withDefaults(jingan2022, given);
 * evaluate(jingan2022, facts, { assumed });
 */
export function withDefaults<R extends Rubric>(rubric: R, given: NoInfer<GivenFactsOf<R>>): Filled<FactsOf<R>> {
  const { facts, assumed } = filled(prepared(rubric, undefined), given);
  // Every defaulted key is there now, which is what tells FactsOf from GivenFactsOf.
  return { facts: facts as FactsOf<R>, assumed };
}

/**
 * The same for one unit of a cohort, which supplies what the figures of the cohort are made from.
 *
 * @throws KaoheError when the facts are not an object, or cannot be looked at.
 * @example
 * evaluateCohort(minhang2011, towns.map(({ unit, given }) => ({ unit, ...withUnitDefaults(minhang2011, given) })));
 */
export function withUnitDefaults<R extends Rubric>(rubric: R, given: NoInfer<GivenUnitFactsOf<R>>): Filled<UnitFactsOf<R>> {
  const { facts, assumed } = filled(forUnits(prepared(rubric, undefined)), given);
  // As above, for a unit.
  return { facts: facts as UnitFactsOf<R>, assumed };
}

function filled(laidOut: Prepared, given: unknown): Filled<Readonly<Record<string, unknown>>> {
  const facts = settledFields(given) ?? fail({ code: 'facts-shape', received: shown(given) });
  return { facts, assumed: fill(laidOut, facts, '') };
}

/** Fills in what is missing of facts and of the periods in them; the answer is the path of each. */
function fill({ needed, inner }: Prepared, facts: Record<string, unknown>, path: string): readonly string[] {
  return needed.flatMap((fact): readonly string[] => {
    const { key, nothing } = fact;
    if (fact.kind === 'periodFacts') return fillPeriods(inner.get(key), facts, key);
    if (nothing === undefined || Object.hasOwn(facts, key)) return [];
    facts[key] = nothing;
    return [path + key];
  });
}

function fillPeriods(each: Prepared | undefined, facts: Record<string, unknown>, key: string): readonly string[] {
  const given = facts[key];
  if (!each || !Array.isArray(given)) return [];
  const assumed: string[] = [];
  facts[key] = given.map((period: unknown, i) => {
    const isFacts = typeof period === 'object' && period !== null && !Array.isArray(period) && !('knownScore' in period);
    if (!isFacts || period instanceof Unreadable) return period;
    const month: Record<string, unknown> = { ...period };
    assumed.push(...fill(each, month, `${key}[${i}].`));
    return month;
  });
  return assumed;
}
