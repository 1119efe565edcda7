/** Fixed points on a condition: 得 or 扣, once. */
import * as z from 'zod/mini';
import { always, stands } from '../conditions.js';
import { type Amount, negate, ZERO } from '../exact.js';
import {
  build,
  type Condition,
  contributing,
  type Given,
  type Rule,
  type RuleFields,
  type RuleRoom,
  type Settled,
  type Use,
} from '../kernel.js';
import { eitherOf, known, NOTHING } from '../ranges.js';
import type { Applied } from '../trace.js';
import { conditionSlot, points, ruleFields } from '../wire.js';
import { l } from '../words.js';

export interface Fixed extends RuleFields {
  readonly kind: 'fixed';
  readonly effect: 'award' | 'deduct';
  readonly points: Amount;
  readonly when: Condition;
}

/**
 * Awards points once when a condition holds (的，得…分); always, where no condition is given.
 *
 * @param points points, without a sign.
 * @example
 * award(0.3, flag('signsOnCityGrid', '店招店牌纳入一网统管', 'Shop signs are part of the city grid'))
 * // Jing'an 1.1.6.a
 */
export function award<U extends Use = never, P extends Use = never>(
  points: Given<Amount, P>,
  when: Condition<U> = always,
): Rule<Settled<U> | Settled<P>> {
  return build<Fixed>({ kind: 'fixed', effect: 'award', points, when });
}

/**
 * Deducts points once when a condition holds (的，扣…分).
 *
 * @param points points, without a sign.
 * @example
 * deduct(0.2, fault('auditPlanMissing', '未制定监督计划', 'No audit plan was made'))
 * // Jing'an 3.5.4.a
 */
export function deduct<U extends Use, P extends Use = never>(points: Given<Amount, P>, when: Condition<U>): Rule<U | Settled<P>> {
  return build<Fixed>({ kind: 'fixed', effect: 'deduct', points, when });
}

const MET: Applied = Object.freeze({ met: true });
const UNMET: Applied = Object.freeze({ met: false });

export const fixedRoom: RuleRoom<Fixed> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('fixed'),
      effect: z.enum(['award', 'deduct']),
      points: points(),
      when: conditionSlot(),
      ...ruleFields(),
    }),
  reads: (node) => [node.when],
  most: (node, statics) => (node.effect === 'award' ? statics.amount(node.points) : ZERO),
  evaluate: (node, run) => {
    if (!run.holds(node.when)) return contributing(ZERO, UNMET);
    const points = run.amount(node.points);
    return contributing(node.effect === 'award' ? points : negate(points), MET);
  },
  range: (node, ask) => {
    const points = ask.amount(node.points);
    const met = known(node.effect === 'award' ? points : negate(points));
    const holds = ask.decided(node.when);
    return holds === undefined ? eitherOf(met, NOTHING) : holds ? met : NOTHING;
  },
  explain: (node, trace, words) => {
    const met = trace.applied?.met === true;
    if (node.effect === 'award') {
      const when = stands(node.when, met, words, ['符合', '未达到']);
      return met
        ? l(`${when.zh}，得 ${node.points} 分`, `${when.en}: ${node.points} awarded`)
        : l(`${when.zh}，不得分`, `${when.en}: nothing awarded`);
    }
    const when = stands(node.when, met, words, ['出现', '未出现']);
    return met
      ? l(`${when.zh}，扣 ${node.points} 分`, `${when.en}: ${node.points} deducted`)
      : l(`${when.zh}，不扣分`, `${when.en}: nothing deducted`);
  },
};
