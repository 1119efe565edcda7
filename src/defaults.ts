/** Fills in what was declared to have a "nothing happened". Only on request, and never without saying so. */
import type { FactsOf, GivenFactsOf } from './evaluate.js';
import { fail, shown } from './issues.js';
import { prepared } from './library.js';
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
 * @example
 * const { facts, assumed } = withDefaults(jingan2022, given);
 * evaluate(jingan2022, facts, { assumed });
 */
export function withDefaults<R extends Rubric>(rubric: R, given: NoInfer<GivenFactsOf<R>>): Filled<FactsOf<R>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) fail({ code: 'facts-shape', received: shown(given) });
  const facts: Record<string, unknown> = { ...given };
  const assumed: string[] = [];
  for (const { key, nothing } of prepared(rubric, undefined).needed) {
    if (nothing === undefined || facts[key] !== undefined) continue;
    facts[key] = nothing;
    assumed.push(key);
  }
  // Every defaulted key is there now, which is what tells FactsOf from GivenFactsOf.
  return { facts: facts as FactsOf<R>, assumed };
}
