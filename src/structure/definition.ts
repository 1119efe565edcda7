/** A figure that the source defines and gives no points for (指标定义): it stands among the clauses and shows its value. */
import * as z from 'zod/mini';
import { textOf, ZERO } from '../exact.js';
import { contributing, type Label, type Measure, type RuleRoom, type Use } from '../kernel.js';
import { NOTHING } from '../ranges.js';
import { id, label, measureSlot } from '../wire.js';
import { figured, l } from '../words.js';
import type { Clause } from './criterion.js';

export interface Definition {
  readonly kind: 'definition';
  readonly id: string;
  readonly label: Label;
  readonly of: Measure;
}

/**
 * A figure that a scheme defines without giving points for it: a rate that another scheme scores, a count whose formula is
 * lost. Its value stands in the trace; the score it moves by nothing.
 *
 * @example
 * definition('rework-rate', '返工案件率', 'Rework rate', reworkRate)
 * // Functional departments, note 3
 */
export function definition<U extends Use>(id: string, zh: string, en: string, of: Measure<U>): Clause<U> {
  return Object.freeze({ kind: 'definition' as const, id, label: l(zh, en), of });
}

export const definitionRoom: RuleRoom<Definition> = {
  schema: () => z.strictObject({ kind: z.literal('definition'), id: id(), label: label(), of: measureSlot() }),
  stands: 'clause',
  silent: true,
  reads: (node) => [node.of],
  most: () => ZERO,
  evaluate: (node, run) => contributing(ZERO, { measure: textOf(run.measure(node.of)) }),
  range: () => NOTHING,
  explain: (node, trace, words) => {
    const [of, measure] = [words.say(node.of), figured(trace.applied?.measure)];
    return l(`${of.zh}为 ${measure.zh}（不计分）`, `${of.en}: ${measure.en} (no points)`);
  },
};
