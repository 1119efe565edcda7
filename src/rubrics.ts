/** Where a rubric becomes one: built here or read from JSON, it is checked whole before anyone can score with it. */
import type { FactUse, ReadingUse, Rule, Settled, Use, UsesOf } from './kernel.js';
import { admit } from './library.js';
import type { Clause } from './structure/criterion.js';
import { type Rubric, type RubricHead, rubricNode } from './structure/rubric.js';
import { type AnnualUses, type PeriodsSettings, weightedAnnualNode } from './structure/weighted-annual.js';

/**
 * A whole scheme: what it says about itself, and its sections. Frozen plain data, checked as a whole.
 *
 * @param head id, titles, year, stated maximum without bonus, rounding, grades, citation, readings, discrepancies.
 * @throws KaoheError that lists everything wrong with it: gaps and overlaps of bands, duplicate ids, one key declared two
 * ways, a step without its mode, readings that are not declared or not used …
 * @example
 * export const jingan2022 = rubric({ id: 'jingan-2022', title: ['…', '…'], max: 150, … }, [enforcement, refinement, …]);
 */
export function rubric<const C extends readonly Clause[], U extends Use = never, G extends Use = never>(
  head: RubricHead<U, G>,
  clauses: C,
): Rubric<UsesOf<C[number]> | Settled<U | G>> {
  return admit(rubricNode(head, clauses)) as Rubric<UsesOf<C[number]> | U | G>;
}

/**
 * A year: `weight` × the mean of the periods, plus other parts by their own weights, plus a bonus after weighting.
 *
 * @param head what the scheme says about itself; `max` is the maximum without bonus.
 * @param parts named rules with their weights inside them (`convert(10, …, 100)` for 0.1).
 * @param bonus named rules added after weighting, which may pass the maximum.
 * @throws KaoheError like {@link rubric}; and, from `evaluate`, for a missing period, unless the year divides by those present.
 * @example
 * weightedAnnual(head, { key: 'months', label: ['各月', 'Months'], rubric: quanshanMonth, count: 12, weight: 0.9, use: 'exact' },
 *   { management: convert(10, managementScore, 100) }, { meetings: award(5, atLeast(siteMeetings, 1)) })
 */
export function weightedAnnual<
  const K extends string,
  R extends Rubric,
  P extends Readonly<Record<string, Rule>>,
  B extends Readonly<Record<string, Rule>>,
  U extends Use = never,
  G extends Use = never,
  W extends Use = never,
  C extends Use = never,
>(
  head: RubricHead<U, G>,
  periods: PeriodsSettings<K, R, W, C>,
  parts: P,
  bonus: B,
): Rubric<AnnualUses<K, R, P, B> | Settled<U | G | W | C>> {
  return admit(weightedAnnualNode(head, periods, parts, bonus)) as Rubric<AnnualUses<K, R, P, B> | U | G | W | C>;
}

/** A rubric whose facts the compiler does not know. */
export type OpenRubric = Rubric<FactUse<string, unknown, 'alternative'> | ReadingUse>;

/**
 * Reads a rubric that came through JSON, from whomever: it passes the same checks as one that was built here. Keep the
 * answer: `evaluate` takes the raw value too, but checks it anew each time.
 *
 * @throws KaoheError that lists everything wrong with it.
 * @example
 * const rubric = readRubric(JSON.parse(text));
 */
export function readRubric(value: unknown): OpenRubric {
  return admit(value) as OpenRubric;
}
