/** A heading with a stated maximum over criteria and further sections (一级指标, 二级指标). */
import * as z from 'zod/mini';
import type { Amount } from '../exact.js';
import type { Label, Rule, RuleRoom, UsesOf } from '../kernel.js';
import { boundsOf } from '../pool-bounds.js';
import { addUp, explainHeading, PLAIN_SUM } from '../pooling.js';
import { amountOrNone, id, label, ruleSlot } from '../wire.js';
import { l } from '../words.js';
import type { Clause } from './criterion.js';

export interface Section {
  readonly kind: 'section';
  readonly id: string;
  readonly label: Label;
  /** The stated maximum; `null` where there is none. */
  readonly max: Amount | null;
  readonly clauses: readonly Rule[];
  /** Whether it stands apart from the maximum of what is above it (附加分). */
  readonly bonus: boolean;
  /** Whether what does not apply inside is made up for here (缺项折算). */
  readonly rescale: boolean;
}

interface SectionOptions {
  readonly bonus?: boolean;
  readonly rescale?: boolean;
}

/**
 * A section: id, official titles, the stated maximum, and the criteria or sections in it, to any depth.
 *
 * @param max points, as stated, or `null` where the source states none; the parts must come to it, or the rubric acknowledges the discrepancy.
 * @param options.bonus stands apart from the maximum of what is above it (附加分).
 * @param options.rescale makes up for what does not apply inside it (缺项折算).
 * @example
 * section('5.2', '系统建设配套', 'Supporting systems', 3, [teamSystem, caseSystem, dataPlatform])
 * // Jing'an 5.2
 */
export function section<const C extends readonly Clause[]>(
  id: string,
  zh: string,
  en: string,
  max: Amount | null,
  clauses: C,
  { bonus = false, rescale = false }: SectionOptions = {},
): Clause<UsesOf<C[number]>> {
  return Object.freeze({ kind: 'section' as const, id, label: l(zh, en), max, clauses, bonus, rescale });
}

export const sectionRoom: RuleRoom<Section> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('section'),
      id: id(),
      label: label(),
      max: amountOrNone(),
      clauses: z.array(ruleSlot()),
      bonus: z.boolean(),
      rescale: z.boolean(),
    }),
  stands: 'clause',
  takes: 'clause',
  parts: (node) => node.clauses.map((rule) => ({ rule })),
  most: (node, statics) => (node.max === null ? null : statics.amount(node.max)),
  // A stated maximum is what the criteria come to; it holds nothing back by itself.
  evaluate: (node, run, place) => addUp(PLAIN_SUM, node.rescale, run, place),
  range: (node, ask, place) => boundsOf(PLAIN_SUM, node.rescale, ask, place),
  explain: (_, trace) => explainHeading(trace),
};
