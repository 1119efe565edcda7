/** Points by the answer to a choice. */
import * as z from 'zod/mini';
import { type Amount, exactOf, greatest, ZERO } from '../exact.js';
import type { Choice, ChoiceFact } from '../facts.js';
import { build, contributing, type Given, type Rule, type RuleFields, type RuleRoom, type Use, type UsesOf } from '../kernel.js';
import { rangingOver } from '../ranges.js';
import { amount, choiceSlot, key, ruleFields } from '../wire.js';
import { l, plural } from '../words.js';

export interface ChoiceScore extends RuleFields {
  readonly kind: 'choiceScore';
  readonly of: ChoiceFact;
  readonly options: readonly PricedOption[];
}

export interface PricedOption {
  readonly is: string;
  readonly points: Amount;
}

/**
 * Points by the answer to a choice; every option has its price.
 *
 * @param prices from option to signed points.
 * @example
 * choiceScore(courseware, { onTime: 0.3, late: 0.2, missing: 0 })
 * // Jing'an 3.2.3.i
 */
export function choiceScore<U extends Use, O extends string, V extends { readonly [K in O]: Given<Amount> }>(
  of: Choice<string, U, O>,
  prices: V & { readonly [K in Exclude<keyof V, O>]: never },
): Rule<U | UsesOf<V[keyof V]>> {
  const options = Object.entries<Given<Amount>>(prices).map(([option, points]) => Object.freeze({ is: option, points }));
  return build<ChoiceScore>({
    kind: 'choiceScore',
    of,
    // A reading on one price is resolved with all others before the room sees the table.
    options: Object.freeze(options) as readonly PricedOption[],
  });
}

export const choiceScoreRoom: RuleRoom<ChoiceScore> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('choiceScore'),
      of: choiceSlot(),
      options: z.array(z.strictObject({ is: key(), points: amount() })),
      ...ruleFields(),
    }),
  reads: (node) => [node.of],
  check: (node, check) => {
    const declared = node.of.options.map((option) => option.key);
    const priced = node.options.map((option) => option.is);
    for (const name of declared) if (priced.filter((is) => is === name).length !== 1) check.fault({ code: 'options-priced', name });
    for (const name of priced) if (!declared.includes(name)) check.fault({ code: 'options-priced', name });
  },
  most: (node) => node.options.map((option) => exactOf(option.points) ?? ZERO).reduce(greatest, exactOf(node.options[0]?.points) ?? ZERO),
  evaluate: (node, run) => {
    const option = run.fact(node.of.key, node.of.list);
    const price = node.options.find((priced) => priced.is === option);
    return price ? contributing(run.amount(price.points), { option: price.is }) : contributing(ZERO);
  },
  // Once the answer is known, its price is scored and not bounded.
  range: (node, ask) => rangingOver(node.options.map((option) => ask.amount(option.points))),
  explain: (node, trace) => {
    const { label, options } = node.of;
    const taken = options.find((option) => option.key === trace.applied?.option)?.label ?? l('?', '?');
    const points = node.options.find((priced) => priced.is === trace.applied?.option)?.points ?? 0;
    return l(`${label.zh}：${taken.zh}，计 ${points} 分`, `${label.en}: ${taken.en}, ${plural(points, 'point')}`);
  },
};
