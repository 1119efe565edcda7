/** What a clause does besides points (取消评优资格, 通报批评). */
import * as z from 'zod/mini';
import { stands } from '../conditions.js';
import { ZERO } from '../exact.js';
import { build, type Condition, contributing, type Label, type Rule, type RuleFields, type RuleRoom, type Use } from '../kernel.js';
import { NOTHING } from '../ranges.js';
import { conditionSlot, key, label, ruleFields } from '../wire.js';
import { l } from '../words.js';

export interface Consequence extends RuleFields {
  readonly kind: 'consequence';
  /** A name that a program can ask for. */
  readonly code: string;
  readonly says: Label;
  readonly when: Condition;
}

/**
 * Something other than points that follows when a condition holds. It is listed at the root of the trace.
 *
 * @example
 * consequence('criticised', '通报批评', 'Criticised in a circular', atLeast(falseReports, 1))
 * // Jing'an 5.1.1.b
 */
export function consequence<U extends Use>(code: string, zh: string, en: string, when: Condition<U>): Rule<U> {
  return build<Consequence>({ kind: 'consequence', code, says: l(zh, en), when });
}

export const consequenceRoom: RuleRoom<Consequence> = {
  silent: true,
  schema: () =>
    z.strictObject({
      kind: z.literal('consequence'),
      code: key(),
      says: label(),
      when: conditionSlot(),
      ...ruleFields(),
    }),
  reads: (node) => [node.when],
  most: () => ZERO,
  evaluate: (node, run, place) => {
    const met = run.holds(node.when);
    if (met) run.consequence(place.id, node.code, node.says);
    return contributing(ZERO, { met });
  },
  range: () => NOTHING,
  explain: (node, trace, words) => {
    const met = trace.applied?.met === true;
    const when = stands(node.when, met, words, ['出现', '未出现']);
    return met ? l(`${when.zh}：${node.says.zh}（不计分）`, `${when.en}: ${node.says.en} (no points)`) : when;
  },
};
