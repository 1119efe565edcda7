/** Points that a person gives, where the source states points but no rule (酌情, 测评). */
import * as z from 'zod/mini';
import { negate, signOf, textOf, ZERO } from '../exact.js';
import type { Numeric } from '../facts.js';
import { build, contributing, type Measure, type Rule, type RuleFields, type RuleRoom, type Use } from '../kernel.js';
import { bounded, boundedDomain } from '../measures/domains.js';
import { negatedEnds, ranging } from '../ranges.js';
import { measureSlot, ruleFields } from '../wire.js';
import { figured, l, plural } from '../words.js';

export interface Assessed extends RuleFields {
  readonly kind: 'assessed';
  readonly effect: 'award' | 'deduct';
  readonly of: Measure;
  /** Whether the source had a rule, and the copy at hand has lost it. */
  readonly isTruncated?: true;
}

/**
 * Counts points that a person gives, within the range of the fact: never invented, never dropped from the maximum.
 *
 * @example
 * assessed(points('routineCases', '常规案件得分', 'Points for routine cases', { max: 70 }))
 * // Yangzhou: category maxima without rules
 */
export function assessed<U extends Use>(of: Numeric<string, U>): Rule<U> {
  return build<Assessed>({ kind: 'assessed', effect: 'award', of });
}

/**
 * Deducts points at a person's discretion (酌情扣分), within the range of the fact.
 *
 * @example
 * assessedDeduct(points('fundsShort', '经费落实不力扣分', 'Deduction for missing funds', { max: 1, nothing: 0 }))
 * // Ningbo A2
 */
export function assessedDeduct<U extends Use>(of: Numeric<string, U>): Rule<U> {
  return build<Assessed>({ kind: 'assessed', effect: 'deduct', of });
}

/**
 * Points whose rule is lost from the source as it was found (截断). The maximum stands; the points are whatever a person who
 * has the whole text gives. The trace marks them, and says how much of the total can be computed without them.
 *
 * @example
 * truncated(points('closingRatePoints', '结案率得分', 'Points for the closing rate', { max: 5, nothing: 0 }))
 * // Minhang 4.1
 */
export function truncated<U extends Use>(of: Numeric<string, U>): Rule<U> {
  return build<Assessed>({ kind: 'assessed', as: 'truncated', effect: 'award', of, isTruncated: true });
}

/**
 * Deductions whose rules are lost from the source as it was found: whatever a person who has the whole text deducts.
 *
 * @example
 * truncatedDeduct(quantity('deductions', '分', '当月扣分', 'Deductions of the month', { nothing: 0 }))
 * // The county's month: its deductions are not in the text
 */
export function truncatedDeduct<U extends Use>(of: Numeric<string, U>): Rule<U> {
  return build<Assessed>({ kind: 'assessed', as: 'truncatedDeduct', effect: 'deduct', of, isTruncated: true });
}

export const assessedRoom: RuleRoom<Assessed> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('assessed'),
      effect: z.enum(['award', 'deduct']),
      of: measureSlot(),
      isTruncated: z.exactOptional(z.literal(true)),
      ...ruleFields(),
    }),
  reads: (node) => [node.of],
  check: (node, check) => {
    const { low } = check.domain(node.of);
    if (node.effect === 'deduct' && (low === null || signOf(low) < 0)) check.fault({ code: 'units-may-be-negative' });
  },
  lost: (node) => node.isTruncated === true,
  most: (node, statics) => (node.effect === 'deduct' ? ZERO : statics.domain(node.of).high),
  evaluate: (node, run) => {
    const given = bounded(node.of, run);
    const exact = node.effect === 'award' ? given : negate(given);
    return { ...contributing(exact, { measure: textOf(given) }), status: node.isTruncated ? 'truncated' : 'assessed' };
  },
  range: (node, ask) => {
    const given = boundedDomain(node.of, ask);
    return ranging(node.effect === 'award' ? given : negatedEnds(given));
  },
  explain: (node, trace, words) => {
    const of = words.say(node.of);
    const measure = figured(trace.applied?.measure);
    if (node.isTruncated) {
      const [verbZh, verbEn] = node.effect === 'award' ? ['计', 'counted'] : ['扣', 'deducted'];
      return l(
        `原文此处缺失，${of.zh}按所给 ${measure.zh} 分${verbZh}`,
        `the rule is lost from the source; ${of.en}: ${plural(measure.en, 'point')} ${verbEn} as given`,
      );
    }
    return node.effect === 'award'
      ? l(`${of.zh}由考核人评定 ${measure.zh} 分`, `${of.en}: ${plural(measure.en, 'point')} given by the assessor`)
      : l(`${of.zh}由考核人酌情扣 ${measure.zh} 分`, `${of.en}: ${plural(measure.en, 'point')} deducted at the assessor's discretion`);
  },
};
