/** So many points for each item, or for each step of N: 每件, 每满 N, 每少 N. */
import * as z from 'zod/mini';
import { type Amount, ceil, divide, equal, floor, multiply, negate, ONE, signOf, textOf, ZERO } from '../exact.js';
import {
  build,
  contributing,
  type Given,
  type Measure,
  type Rule,
  type RuleFields,
  type RuleRoom,
  type Settled,
  type Use,
} from '../kernel.js';
import { bounded, boundedDomain } from '../measures/domains.js';
import { negatedEnds, pointAt, ranging, timesEnds } from '../ranges.js';
import { amount, measureSlot, points, ruleFields } from '../wire.js';
import { figured, l } from '../words.js';

/**
 * What a part of a step counts for. `complete`: nothing (每满); `started`: a whole step (不足一档按一档计);
 * `proportional`: its share.
 */
export type StepMode = 'complete' | 'started' | 'proportional';

export interface PerItem extends RuleFields {
  readonly kind: 'perItem';
  readonly effect: 'award' | 'deduct';
  readonly points: Amount;
  readonly of: Measure;
  /** The size of a step. */
  readonly every: Amount;
  /** Needed unless items are counted one by one. */
  readonly steps?: StepMode;
}

/** The size of a step, and what a part of one counts for: there is no default. */
export interface Steps<E extends Use = Use, M extends Use = Use> {
  readonly every: Given<Amount, E>;
  readonly steps: Given<StepMode, M>;
}

function perItem(effect: PerItem['effect'], points: Given<Amount>, of: Measure, steps: Steps | undefined) {
  return build<PerItem>({ kind: 'perItem', effect, points, of, ...(steps ?? { every: 1 }) });
}

/**
 * Awards points for each item (每件得…分), or for each step of `every`.
 *
 * @param points points for one, without a sign.
 * @example
 * perItemAward(0.2, tally('meetings', '次', '推进会议', 'Progress meetings'))
 * // Jing'an 2.1.1.c
 */
export function perItemAward<U extends Use, P extends Use = never, E extends Use = never, M extends Use = never>(
  points: Given<Amount, P>,
  of: Measure<U>,
  steps?: Steps<E, M>,
): Rule<U | Settled<P | E | M>> {
  return perItem('award', points, of, steps);
}

/**
 * Deducts points for each item (每件扣…分), or for each step of `every`.
 *
 * @param points points for one, without a sign.
 * @example
 * perItemDeduct(0.1, below(newsletters, 12), { every: 2, steps: 'complete' })
 * // Jing'an 3.5.2.c
 */
export function perItemDeduct<U extends Use, P extends Use = never, E extends Use = never, M extends Use = never>(
  points: Given<Amount, P>,
  of: Measure<U>,
  steps?: Steps<E, M>,
): Rule<U | Settled<P | E | M>> {
  return perItem('deduct', points, of, steps);
}

const COUNTING = { complete: floor, started: ceil } as const;
const MODE_WORDS = {
  complete: l('只计满档', 'complete steps only'),
  started: l('不足一档按一档计', 'a started step counts'),
  proportional: l('按比例', 'in proportion'),
} as const;

export const perItemRoom: RuleRoom<PerItem> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('perItem'),
      effect: z.enum(['award', 'deduct']),
      points: points(),
      of: measureSlot(),
      every: amount(),
      steps: z.exactOptional(z.enum(['complete', 'started', 'proportional'])),
      ...ruleFields(),
    }),
  reads: (node) => [node.of],
  check: (node, check) => {
    const every = check.amount(node.every);
    const domain = check.domain(node.of);
    if (signOf(every) <= 0) check.fault({ code: 'every-invalid', received: String(node.every) });
    if (node.steps === undefined && !(domain.whole && equal(every, ONE))) check.fault({ code: 'steps-missing' });
    if (domain.low === null || signOf(domain.low) < 0) check.fault({ code: 'units-may-be-negative' });
  },
  most: (node, statics) => {
    if (node.effect === 'deduct') return ZERO;
    const { high, unbounded } = statics.domain(node.of);
    const every = statics.amount(node.every);
    if (high === null || unbounded || signOf(every) <= 0) return null;
    return multiply(statics.amount(node.points), counted(node, high, every));
  },
  evaluate: (node, run) => {
    // Not negative: a measure that may be is refused when the rubric is checked.
    const measure = bounded(node.of, run);
    const units = counted(node, measure, run.amount(node.every));
    const each = run.amount(node.points);
    const points = multiply(each, units);
    const applied = { measure: textOf(measure), units: textOf(units), each: textOf(each) };
    return contributing(node.effect === 'award' ? points : negate(points), applied);
  },
  range: (node, ask) => {
    const { low, high } = boundedDomain(node.of, ask);
    const [each, every] = [ask.amount(node.points), ask.amount(node.every)];
    const points = timesEnds({ low: low && counted(node, low, every), high: high && counted(node, high, every) }, pointAt(each));
    return ranging(node.effect === 'award' ? points : negatedEnds(points));
  },
  explain: (node, trace, words) => {
    const of = words.say(node.of);
    const [measure, units] = [figured(trace.applied?.measure), figured(trace.applied?.units)];
    const [verbZh, verbEn] = node.effect === 'award' ? ['得', 'awarded'] : ['扣', 'deducted'];
    if (node.steps === undefined) {
      const unit = words.unit(node.of);
      return l(
        `${of.zh}：每${unit.zh}${verbZh} ${node.points} 分，计 ${units.zh} ${unit.zh}`,
        `${of.en}: ${node.points} ${verbEn} for each, ${units.en} counted`,
      );
    }
    if (node.steps === 'proportional' && Number(node.every) === 1) {
      return l(
        `${of.zh}为 ${measure.zh}：每 1 ${verbZh} ${node.points} 分，按比例计`,
        `${of.en}: ${measure.en}, ${node.points} ${verbEn} for each, in proportion`,
      );
    }
    const mode = MODE_WORDS[node.steps];
    return l(
      `${of.zh}为 ${measure.zh}：每 ${node.every} ${verbZh} ${node.points} 分（${mode.zh}），计 ${units.zh} 档`,
      `${of.en}: ${measure.en}, ${node.points} ${verbEn} for every ${node.every} (${mode.en}), ${units.en} counted`,
    );
  },
};

function counted(node: PerItem, measure: Parameters<typeof floor>[0], every: Parameters<typeof floor>[0]) {
  const steps = node.every === 1 ? measure : divide(measure, every);
  return node.steps === undefined || node.steps === 'proportional' ? steps : COUNTING[node.steps](steps);
}
