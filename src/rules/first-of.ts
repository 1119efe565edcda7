/** A ladder: the first rung that applies counts; and `when`, a rule that stands on a condition. */
import * as z from 'zod/mini';
import { stands } from '../conditions.js';
import { type Exact, greatest, ZERO } from '../exact.js';
import {
  build,
  type Condition,
  contributing,
  type Place,
  passed,
  type Rule,
  type RuleFields,
  type RuleRoom,
  type Use,
  type UsesOf,
} from '../kernel.js';
import type { Range } from '../ranges.js';
import { eitherOf, NOTHING, passedOn } from '../ranges.js';
import { conditionSlot, ruleFields, ruleSlot } from '../wire.js';
import { l, quotedLabel } from '../words.js';

export interface When extends RuleFields {
  readonly kind: 'when';
  readonly when: Condition;
  readonly rule: Rule;
}

export interface FirstOf extends RuleFields {
  readonly kind: 'firstOf';
  readonly rungs: readonly Rule[];
}

/**
 * A rule that counts only when a condition holds; otherwise it yields nothing.
 *
 * @example
 * when(summaryReported, bandScore(shared, { '< 1': 0, '[1, 5)': 0.1, '[5, 10)': 0.2, '>= 10': 0.3 }))
 * // Jing'an 6.4.3.b
 */
export function when<U extends Use, R extends Rule>(condition: Condition<U>, then: R): Rule<U | UsesOf<R>> {
  return build<When>({ kind: 'when', when: condition, rule: then });
}

/**
 * A ladder: the first rule whose condition holds counts, and no other. A rung is a fixed award or deduction, or a
 * {@link when}; any other rule always applies, so it can only be last.
 *
 * @example
 * firstOf(deduct(4, planMissing), deduct(2, planNotCarriedOut))
 * // Hunan 1.3: no plan, or a plan that was not carried out
 */
export function firstOf<const R extends readonly Rule[]>(...rungs: R): Rule<UsesOf<R[number]>> {
  return build<FirstOf>({ kind: 'firstOf', rungs });
}

/** The condition that a rung stands on. */
const conditionOf = (rung: Rule): Condition | undefined =>
  'when' in rung ? (rung as Rule & { readonly when: Condition }).when : undefined;

/** No condition, or one that always holds. */
const isOpen = (condition: Condition | undefined): boolean =>
  condition === undefined || (condition.kind === 'all' && 'of' in condition && Array.isArray(condition.of) && condition.of.length === 0);

export const whenRoom: RuleRoom<When> = {
  passes: true,
  schema: () => z.strictObject({ kind: z.literal('when'), when: conditionSlot(), rule: ruleSlot(), ...ruleFields() }),
  parts: (node) => [{ rule: node.rule }],
  reads: (node) => [node.when],
  most: (_, __, [then = null]) => then && greatest(then, ZERO),
  evaluate: (node, run, { below: [then] }) => {
    if (!then) return contributing(ZERO);
    const met = run.holds(node.when);
    if (!met) return contributing(ZERO, { met }, [run.skip(then)]);
    const scored = run.score(then);
    return passed(scored, { met }, [scored.trace]);
  },
  range: (node, ask, { below: [then] }) => {
    if (!then) return NOTHING;
    const holds = ask.decided(node.when);
    if (holds === false) return NOTHING;
    if (holds) return passedOn(ask.range(then));
    const counted = ask.supposing(node.when, true, () => ask.range(then));
    return eitherOf(passedOn(counted), NOTHING);
  },
  explain: (node, trace, words) => {
    const met = trace.applied?.met === true;
    const when = stands(node.when, met, words, ['符合', '未达到']);
    return met ? l(`${when.zh}，按规定计分`, `${when.en}, so the rule counts`) : l(`${when.zh}，不计`, `${when.en}, so nothing counts`);
  },
};

export const firstOfRoom: RuleRoom<FirstOf> = {
  passes: true,
  schema: () => z.strictObject({ kind: z.literal('firstOf'), rungs: z.array(ruleSlot()).check(z.minLength(1)), ...ruleFields() }),
  parts: (node) => node.rungs.map((rule) => ({ rule })),
  check: (node, check) => {
    const open = node.rungs.slice(0, -1).findIndex((rung) => isOpen(conditionOf(rung)));
    if (open >= 0) check.fault({ code: 'rung-open', name: String(open + 1) });
  },
  most: (_, __, below) => below.reduce<Exact | null>((best, most) => (best === null || most === null ? null : greatest(best, most)), ZERO),
  evaluate: (node, run, { below }) => {
    const taken = node.rungs.findIndex((rung) => {
      const condition = conditionOf(rung);
      return condition === undefined || run.holds(condition);
    });
    const counted = taken < 0 ? undefined : run.score(below[taken] as Place);
    const children = below.map((place, i) => (counted && i === taken ? counted.trace : run.skip(place)));
    if (!counted) return contributing(ZERO, { taken }, children);
    return passed(counted, { taken }, children);
  },
  range: (node, ask, place) => {
    const from = (at: number): Range => {
      const [rung, below] = [node.rungs[at], place.below[at]];
      if (!rung || !below) return NOTHING;
      const condition = conditionOf(rung);
      const holds = condition === undefined || ask.decided(condition);
      if (holds === true || condition === undefined) return passedOn(ask.range(below));
      if (holds === false) return from(at + 1);
      return eitherOf(
        ask.supposing(condition, true, () => passedOn(ask.range(below))),
        ask.supposing(condition, false, () => from(at + 1)),
      );
    };
    return from(0);
  },
  explain: (node, trace) => {
    const at = trace.applied?.taken ?? -1;
    const label = trace.children?.[at]?.label;
    if (!label) return l('各档均不适用', 'none of the rungs applies');
    const taken = quotedLabel(label);
    const rung = node.rungs[at];
    // The last rung stands on nothing: it is what is left where none before it applies.
    return rung && isOpen(conditionOf(rung))
      ? l(`前面各档均不适用，按${taken.zh}计`, `none before it applies, so ${taken.en} counts`)
      : l(`按次序首先适用${taken.zh}，其余不再适用`, `${taken.en} is the first that applies; the others do not`);
  },
};
