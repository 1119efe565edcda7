/** Linear conversion of a score given elsewhere (折算): points × of ÷ full. */
import * as z from 'zod/mini';
import {
  type Amount,
  compare,
  divide,
  type Exact,
  exactOf,
  greatest,
  isUnbounded,
  least,
  multiply,
  signOf,
  textOf,
  ZERO,
} from '../exact.js';
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
import { ranging } from '../ranges.js';
import { amount, measureSlot, points, ruleFields } from '../wire.js';
import { figured, l } from '../words.js';

export interface Convert extends RuleFields {
  readonly kind: 'convert';
  readonly points: Amount;
  readonly of: Measure;
  readonly full: Amount;
}

/**
 * Converts a score given elsewhere: `points × of ÷ full`, never below nothing or above the points.
 *
 * @param points what the full mark is worth.
 * @param full the full mark of the score converted.
 * @example
 * convert(17.5, quantity('complaintScore', '分', '诉件办理考核得分', 'Score for complaints', { max: 100 }), 100)
 * // Jing'an 6.2.1
 */
export function convert<U extends Use, P extends Use = never, F extends Use = never>(
  points: Given<Amount, P>,
  of: Measure<U>,
  full: Given<Amount, F>,
): Rule<U | Settled<P | F>> {
  return build<Convert>({ kind: 'convert', points, of, full });
}

/** Points × of ÷ full, held between nothing and the points. */
function converted(points: Exact, of: Exact, full: Exact): Exact {
  const share = isUnbounded(of) ? of : divide(multiply(points, of), full);
  return least(points, greatest(ZERO, share));
}

export const convertRoom: RuleRoom<Convert> = {
  schema: () => z.strictObject({ kind: z.literal('convert'), points: points(), of: measureSlot(), full: amount(), ...ruleFields() }),
  reads: (node) => [node.of],
  check: (node, check) => {
    if (signOf(check.amount(node.full)) <= 0) check.fault({ code: 'full-invalid', received: String(node.full) });
  },
  most: (node, statics) => statics.amount(node.points),
  evaluate: (node, run) => {
    const [of, full] = [run.measure(node.of), run.amount(node.full)];
    return contributing(converted(run.amount(node.points), of, full), { measure: textOf(of), full: textOf(full) });
  },
  range: (node, ask) => {
    const { low, high } = ask.domain(node.of);
    const [points, full] = [ask.amount(node.points), ask.amount(node.full)];
    return ranging({ low: low ? converted(points, low, full) : ZERO, high: high ? converted(points, high, full) : points });
  },
  explain: (node, { applied }, words) => {
    const of = words.say(node.of);
    const measure = figured(applied?.measure);
    const given = applied?.measure ?? '?';
    const [came, full] = [exactOf(given), exactOf(node.full)];
    const isHeld = given === 'unbounded' || (came !== undefined && full !== undefined && compare(came, full) > 0);
    const held = isHeld ? l(`，以 ${node.points} 分封顶`, `, held at ${node.points}`) : l('', '');
    return l(
      `${of.zh}为 ${measure.zh}，按 ${node.points} × ${given} ÷ ${node.full} 折算${held.zh}`,
      `${of.en}: ${measure.en}, converted as ${node.points} × ${given} ÷ ${node.full}${held.en}`,
    );
  },
};
