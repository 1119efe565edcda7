import * as z from 'zod/mini';
import { isUnbounded, ROUNDING_MODES, type RoundingMode, round } from '../exact.js';
import { build, type Measure, type MeasureRoom, type Use } from '../kernel.js';
import { measureSlot, wholeNumber } from '../wire.js';
import { l, plural } from '../words.js';

export interface Rounded {
  readonly kind: 'rounded';
  readonly of: Measure;
  readonly places: number;
  readonly mode: RoundingMode;
}

/**
 * A measure rounded before it is used. Schemes rarely say so: it is mostly an alternative reading.
 *
 * @example
 * rounded(percent('adOrdersClosed', '完成率', 'Completion rate'), 1)
 * // the alternative of Jing'an A15
 */
export function rounded<U extends Use>(of: Measure<U>, places: number, mode: RoundingMode = 'half-up'): Measure<U> {
  return build<Rounded>({ kind: 'rounded', of, places, mode });
}

export const roundedRoom: MeasureRoom<Rounded> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('rounded'),
      of: measureSlot(),
      places: wholeNumber(20),
      mode: z.enum([...ROUNDING_MODES] as [RoundingMode, ...RoundingMode[]]),
    }),
  reads: (node) => [node.of],
  domain: (node, statics) => {
    const { low, high, whole, unbounded } = statics.domain(node.of);
    const ends = { low: low && round(low, node.places, node.mode), high: high && round(high, node.places, node.mode) };
    return { ...ends, whole: whole || node.places === 0, unbounded };
  },
  value: (node, run) => {
    const value = run.measure(node.of);
    return isUnbounded(value) ? value : round(value, node.places, node.mode);
  },
  say: (node, words) => {
    const of = words.say(node.of);
    return l(`${of.zh}（保留 ${node.places} 位小数）`, `${of.en} (to ${plural(node.places, 'place')})`);
  },
};
