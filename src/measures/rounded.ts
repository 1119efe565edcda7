import * as z from 'zod/mini';
import { isUnbounded, ROUNDING_MODES, type RoundingMode, round } from '../exact.js';
import { build, type Label, type Measure, type MeasureRoom, type Use } from '../kernel.js';
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
    const mode = MODES[node.mode];
    const toZh = node.places === 0 ? '取整数' : `保留 ${node.places} 位小数`;
    const toEn = node.places === 0 ? 'to a whole number' : `to ${plural(node.places, 'place')}`;
    return l(`${of.zh}（${toZh}${mode.zh}）`, `${of.en} (${toEn}${mode.en})`);
  },
};

/** How it is rounded, where that is not 四舍五入. */
const MODES: Readonly<Record<RoundingMode, Label>> = {
  'half-up': l('', ''),
  'half-even': l('，四舍六入五成双', ', halves to even'),
  'half-down': l('，五舍六入', ', halves down'),
  up: l('，只入不舍', ', rounded up'),
  down: l('，只舍不入', ', rounded down'),
  ceil: l('，向上取', ', upwards'),
  floor: l('，向下取', ', downwards'),
};
