/** A measure that goes by a name of its own: explanations say the name, not how it is computed. */
import * as z from 'zod/mini';
import { build, type Label, type Measure, type MeasureRoom, type Use } from '../kernel.js';
import { label, measureSlot } from '../wire.js';
import { l } from '../words.js';

export interface Named {
  readonly kind: 'named';
  readonly label: Label;
  readonly of: Measure;
}

/**
 * Gives a measure the name that the scheme gives it. Explanations then say the name instead of spelling the measure out.
 *
 * @example
 * rate(named('重复案件数', 'Repeat cases', repeatCount), due, { none: 'error', some: 'error' })
 * // Functional departments, note 2
 */
export function named<U extends Use>(zh: string, en: string, of: Measure<U>): Measure<U> {
  return build<Named>({ kind: 'named', label: l(zh, en), of });
}

export const namedRoom: MeasureRoom<Named> = {
  schema: () => z.strictObject({ kind: z.literal('named'), label: label(), of: measureSlot() }),
  reads: (node) => [node.of],
  domain: (node, statics) => statics.domain(node.of),
  value: (node, run) => run.measure(node.of),
  unit: (node, words) => words.unit(node.of),
  say: (node) => node.label,
};
