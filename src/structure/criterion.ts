/** The smallest heading that owns points (考核细则). Its parts are the parts of its pool. */
import * as z from 'zod/mini';
import type { Label, Part, Rule, RuleRoom, Use } from '../kernel.js';
import { boundsOf } from '../pool-bounds.js';
import { addUp, explainPool, type Limits, mostOf } from '../pooling.js';
import { id, label, labels, poolSlot } from '../wire.js';
import { l } from '../words.js';

export interface Criterion {
  readonly kind: 'criterion';
  readonly id: string;
  readonly label: Label;
  /** The pool that scores it. */
  readonly scores: Rule & ScoringPool;
  /** The departments that assess it. */
  readonly by: readonly Label[];
}

/** What a criterion needs of the pool that scores it; the checker has seen that it is one. */
interface ScoringPool extends Limits {
  readonly kind: 'pool';
  readonly parts: readonly Part[];
  readonly rescale: boolean;
}

/** A criterion's own handle: it may stand in a section and nowhere else. */
export interface Clause<out U extends Use = Use> {
  readonly kind: 'criterion' | 'section' | 'definition';
  readonly '~role'?: 'clause';
  readonly '~uses'?: U;
}

/**
 * A criterion: id, titles, the pool that scores it, and who assesses it.
 *
 * @param scores `earns(…)`, `keeps(…)` or `pool(…)`, with its parts lettered as the source prints them.
 * @param by the departments that assess it; a part may say otherwise with `assessedBy`.
 * @example
 * criterion('3.3.1', '执法证审核发放管理', 'Law-enforcement cards', keeps(0.5, { a: …, b: …, c: … }), [cases])
 */
export function criterion<U extends Use>(id: string, zh: string, en: string, scores: Rule<U>, by: readonly Label[] = []): Clause<U> {
  // That a pool scores it, and no other rule, is for the checker to see: a reading may stand here too.
  return Object.freeze({ kind: 'criterion' as const, id, label: l(zh, en), scores, by: Object.freeze([...by]) });
}

export const criterionRoom: RuleRoom<Criterion> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('criterion'),
      id: id(),
      label: label(),
      scores: poolSlot<Criterion['scores']>(),
      by: labels(),
    }),
  stands: 'clause',
  parts: (node) => node.scores.parts,
  children: (node) => [node.scores],
  most: (node, statics, below) => mostOf(node.scores, statics, below),
  evaluate: (node, run, place) => addUp(node.scores, node.scores.rescale, run, place),
  range: (node, ask, place) => boundsOf(node.scores, node.scores.rescale, ask, place),
  explain: (node, trace) => explainPool(node.scores, trace),
};
