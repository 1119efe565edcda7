/** What decides over a whole pool: a veto, an exemption, not applicable. */
import * as z from 'zod/mini';
import { stands } from '../conditions.js';
import { ZERO } from '../exact.js';
import { build, type Condition, type Effect, type Label, type Rule, type RuleFields, type RuleRoom, type Use } from '../kernel.js';
import { eitherOf, NO_POINTS, NOTHING, rangeOf } from '../ranges.js';
import { conditionSlot, ruleFields } from '../wire.js';
import { l } from '../words.js';

interface Gate extends RuleFields {
  readonly when: Condition;
}
export interface Veto extends Gate {
  readonly kind: 'veto';
}
export interface Exempt extends Gate {
  readonly kind: 'exempt';
}
export interface NotApplicable extends Gate {
  readonly kind: 'notApplicable';
}

/**
 * When the condition holds, the pool around it scores nothing (本项不得分), whatever else it says. A pool that is below
 * nothing stays there: a veto gives no points back.
 *
 * @example
 * veto(fault('cheating', '考试作弊', 'Cheating in the examination'))
 * // Jing'an 3.2.4.a
 */
export function veto<U extends Use>(when: Condition<U>): Rule<U> {
  return build<Veto>({ kind: 'veto', when });
}

/**
 * When the condition holds, the pool around it has its full marks (不扣分, 免予考核). A veto beats it.
 *
 * @example
 * exempt(not(flag('platformRequired', '须建平台', 'The unit has to build a platform')))
 * // Hunan 7.3
 */
export function exempt<U extends Use>(when: Condition<U>): Rule<U> {
  return build<Exempt>({ kind: 'exempt', when });
}

/**
 * When the condition holds, the pool around it leaves score and maximum alike (缺项). The nearest pool or section above
 * that has `rescale` makes up for it.
 *
 * @example
 * notApplicable(not(caseArose))
 * // the alternative reading of Jing'an 4.1.3
 */
export function notApplicable<U extends Use>(when: Condition<U>): Rule<U> {
  return build<NotApplicable>({ kind: 'notApplicable', when });
}

const WORDS = {
  veto: l('本项不得分', 'the item scores nothing'),
  exempt: l('本项得满分', 'the item has its full marks'),
  notApplicable: l('本项不计', 'the item does not count'),
} as const satisfies Record<Effect, Label>;

const gateRoom = <N extends Veto | Exempt | NotApplicable>(effect: N['kind'], schema: RuleRoom<N>['schema']): RuleRoom<N> => ({
  schema,
  silent: true,
  effect,
  reads: (node) => [node.when],
  most: () => ZERO,
  evaluate: (node, run) => {
    const met = run.holds(node.when);
    return {
      exact: ZERO,
      status: 'scored',
      applied: { met },
      children: undefined,
      effect: met ? effect : undefined,
      max: undefined,
    };
  },
  range: (node, ask) => {
    const met = ask.decided(node.when);
    const decides = rangeOf([{ ...NO_POINTS, effect }]);
    return met === undefined ? eitherOf(decides, NOTHING) : met ? decides : NOTHING;
  },
  explain: (node, trace, words) => {
    const met = trace.applied?.met === true;
    const when = stands(node.when, met, words, ['出现', '未出现']);
    const follows = WORDS[effect];
    return met
      ? l(`${when.zh}，${follows.zh}`, `${when.en}: ${follows.en}`)
      : l(`${when.zh}，不影响得分`, `${when.en}: the score is not affected`);
  },
});

const fields = () => ({ when: conditionSlot(), ...ruleFields() });

export const vetoRoom = gateRoom<Veto>('veto', () => z.strictObject({ kind: z.literal('veto'), ...fields() }));
export const exemptRoom = gateRoom<Exempt>('exempt', () => z.strictObject({ kind: z.literal('exempt'), ...fields() }));
export const notApplicableRoom = gateRoom<NotApplicable>('notApplicable', () =>
  z.strictObject({ kind: z.literal('notApplicable'), ...fields() }),
);
