/** What the tests of lint share: small rubrics, and what is found in them. */
import { type Clause, criterion, type Finding, lint, type Rule } from 'kaohe';
import type { OpenRubric } from '../helpers.js';
import { rubricOf } from '../rule-helpers.js';

/** A rubric of some clauses, without a stated maximum. */
export const scheme = (...clauses: readonly Clause[]): OpenRubric => rubricOf(clauses, { max: null });

/** A rubric of one item, `1`. */
export const item = (scores: Rule): OpenRubric => scheme(criterion('1', '单项', 'One item', scores));

/** A finding as a test reads it: where, how grave, and in words. */
export const told = ({ code, severity, node, what, why }: Finding) => ({ code, severity, node, what, why });

/** The codes of what is found, each with its node. */
export const codesIn = (rubric: unknown): readonly string[] => lint(rubric).map(({ code, node }) => `${code} ${node}`);

/** The one finding of a rubric. */
export function only(rubric: unknown): Finding {
  const [finding, another] = lint(rubric);
  if (!finding || another) throw new Error(`not one finding: ${codesIn(rubric).join(', ')}`);
  return finding;
}
