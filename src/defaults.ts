/** Fills in what was declared to have a "nothing happened". Only on request, and never without saying so. */
import type { FactsOf, GivenFactsOf } from './evaluate.js';
import { fail, shown } from './issues.js';
import { prepared } from './library.js';
import { settledFields } from './settle.js';
import type { Rubric } from './structure/rubric.js';

/** Facts with defaults filled in, and the keys of those that were. */
export interface Filled<F> {
  readonly facts: F;
  /** Pass it on to `evaluate`, so that the trace lists what was assumed. */
  readonly assumed: readonly string[];
}

/**
 * Fills in every missing fact that declares what it is when nothing of the kind happened (a count of violations: 0). A
 * rate, a rank or a score has no such value and stays missing.
 *
 * @throws KaoheError when the facts are not an object, or cannot be looked at.
 * @example
 * const { facts, assumed } = withDefaults(jingan2022, given);
 * evaluate(jingan2022, facts, { assumed });
 */
export function withDefaults<R extends Rubric>(rubric: R, given: NoInfer<GivenFactsOf<R>>): Filled<FactsOf<R>> {
  const { needed } = prepared(rubric, undefined);
  const facts = settledFields(given) ?? fail({ code: 'facts-shape', received: shown(given) });
  const assumed: string[] = [];
  for (const { key, nothing } of needed) {
    if (nothing === undefined || Object.hasOwn(facts, key)) continue;
    facts[key] = nothing;
    assumed.push(key);
  }
  // Every defaulted key is there now, which is what tells FactsOf from GivenFactsOf.
  return { facts: facts as FactsOf<R>, assumed };
}
