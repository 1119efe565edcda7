/** The public surface, written out. */
import type { FactUse, ReadingUse, Use, UsesOf } from './kernel.js';
import { admit } from './prepare.js';
import type { Clause } from './structure/criterion.js';
import { type Rubric, type RubricHead, rubricNode } from './structure/rubric.js';


export { evaluate, type EvaluateOptions, type FactsOf, type GivenFactsOf, type ReadingsOf, type Trace, type ConsequenceOf } from './evaluate.js';
export * from './facts.js';
export * from './conditions.js';
export { above, below, difference, gap } from './measures/difference.js';
export { product } from './measures/product.js';
export { average, sum } from './measures/sum.js';
export { ratio, rate } from './measures/ratio.js';
export { countOf, largestOf, meanOf, smallestOf, sumOf } from './measures/over-list.js';
export { greatestOf, leastOf } from './measures/extreme.js';
export { rounded } from './measures/rounded.js';
export { award, deduct } from './rules/fixed.js';
export { perItemAward, perItemDeduct } from './rules/per-item.js';
export { bandScore, rankTier } from './rules/band-score.js';
export { choiceScore } from './rules/choice-score.js';
export { convert } from './rules/convert.js';
export { linear } from './rules/linear.js';
export { assessed, assessedDeduct } from './rules/assessed.js';
export { bestOf, worstOf } from './rules/best-of.js';
export { firstOf, when } from './rules/first-of.js';
export { capAt, earns, keeps, pool } from './rules/pool.js';
export { exempt, notApplicable, veto } from './rules/gates.js';
export { consequence } from './rules/consequence.js';
export { about, assessedBy, question, reading } from './readings.js';
export { criterion } from './structure/criterion.js';
export { section } from './structure/section.js';
export { discrepancy, ONE_DECIMAL, type Rubric } from './structure/rubric.js';
export { KaoheError, type Issue } from './issues.js';
export type { TraceNode, Label, Language, Use, UsesOf, Rule, Measure, Condition } from './kernel.js';

export function rubric<const C extends readonly Clause[], U extends Use = never>(
  head: RubricHead<U>,
  clauses: C,
): Rubric<UsesOf<C[number]> | U> {
  return admit(rubricNode(head, clauses)) as Rubric<UsesOf<C[number]> | U>;
}

export type OpenRubric = Rubric<FactUse<string, unknown, 'alternative'> | ReadingUse>;
export function readRubric(value: unknown): OpenRubric {
  return admit(value) as OpenRubric;
}
export type { Amount, RoundingMode } from './exact.js';
