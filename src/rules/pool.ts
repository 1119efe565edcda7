/** A pool: a start, the contributions that move it, a floor and a maximum. Pools nest. */
import * as z from 'zod/mini';
import { type Amount, compare } from '../exact.js';
import {
  build,
  type Check,
  type Given,
  type Part,
  type Rule,
  type RuleFields,
  type RuleRoom,
  type Settled,
  type Use,
  type UsesOf,
} from '../kernel.js';
import { boundsOf } from '../pool-bounds.js';
import { addUp, checkParts, explainPool, mostOf } from '../pooling.js';
import { amount, amountOrNone, id, ruleFields, ruleSlot } from '../wire.js';

export interface Pool extends RuleFields {
  readonly kind: 'pool';
  readonly start: Amount;
  /** The least that it can come to; `null` for no floor. */
  readonly floor: Amount | null;
  /** The most that it can come to; `null` for no maximum. */
  readonly max: Amount | null;
  readonly parts: readonly Part[];
  /** Whether what does not apply inside is made up for here (缺项折算). */
  readonly rescale: boolean;
}

/** The rules of a pool: lettered, as the source letters them, or simply listed. */
export type Parts = Readonly<Record<string, Rule>> | readonly Rule[];
type PartUses<P> = P extends readonly (infer R)[] ? UsesOf<R> : UsesOf<P[keyof P]>;

const listed = (parts: Parts): readonly Part[] =>
  Array.isArray(parts)
    ? parts.map((rule: Rule) => Object.freeze({ rule }))
    : Object.entries<Rule>(parts as Readonly<Record<string, Rule>>).map(([name, rule]) => Object.freeze({ id: name, rule }));

interface PoolOptions {
  readonly rescale?: boolean;
}

/** The limits of a pool as an author writes them; each may hang on a reading. */
export interface PoolLimits<S extends Use = Use, F extends Use = Use, M extends Use = Use> {
  readonly start: Given<Amount, S>;
  readonly floor?: Given<Amount | null, F>;
  readonly max?: Given<Amount | null, M>;
  readonly rescale?: boolean;
}

/**
 * A pool said in full. The floor is 0 and there is no maximum unless stated; `null` is no limit.
 *
 * @example
 * pool({ start: 0.6, max: 1 }, { a: perItemDeduct(0.2, flaws), b: award(0.4, supervised) })
 * // Jing'an 4.4.1
 */
export function pool<P extends Parts, S extends Use = never, F extends Use = never, M extends Use = never>(
  limits: PoolLimits<S, F, M>,
  parts: P,
): Rule<PartUses<P> | Settled<S | F | M>> {
  const { start, floor = 0, max = null, rescale = false } = limits;
  return build<Pool>({ kind: 'pool', start, floor, max, parts: Object.freeze(listed(parts)), rescale });
}

/**
 * Starts at nothing and earns up to `max` (得分项).
 *
 * @param max points.
 * @example
 * earns(1.5, { a: award(0.3, signsOnCityGrid), b: bandScore(adOrdersClosed, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }) })
 * // Jing'an 1.1.6
 */
export function earns<P extends Parts, U extends Use = never>(
  max: Given<Amount, U>,
  parts: P,
  { rescale = false }: PoolOptions = {},
): Rule<PartUses<P> | Settled<U>> {
  return build<Pool>({ kind: 'pool', as: 'earns', start: 0, floor: 0, max, parts: Object.freeze(listed(parts)), rescale });
}

/**
 * Starts at `max` and keeps what is not deducted, never below nothing (扣分项，扣完为止).
 *
 * @param max points.
 * @example
 * keeps(0.5, { a: perItemDeduct(0.1, lateRenewals) })
 * // Jing'an 3.3.1
 */
export function keeps<P extends Parts, U extends Use = never>(
  max: Given<Amount, U>,
  parts: P,
  { rescale = false }: PoolOptions = {},
): Rule<PartUses<P> | Settled<U>> {
  return build<Pool>({ kind: 'pool', as: 'keeps', start: max, floor: 0, max, parts: Object.freeze(listed(parts)), rescale });
}

/**
 * Holds what its rules come to at a cap: awards at most `limit` (累计不超过), or, with a limit below zero, deductions at
 * most that much (扣完 2 分为止).
 *
 * @param limit points; its sign says which way.
 * @example
 * capAt(1, [award(0.5, atLeast(completion, 50)), perItemAward(0.1, above(completion, 50), { every: 10, steps: 'complete' })])
 * // Jing'an 4.2.1.a
 */
export function capAt<P extends Parts>(limit: Amount, parts: P): Rule<PartUses<P>> {
  const below = String(limit).trim().startsWith('-');
  const [floor, max] = below ? [limit, 0] : [0, limit];
  return build<Pool>({ kind: 'pool', as: 'capAt', start: 0, floor, max, parts: Object.freeze(listed(parts)), rescale: false });
}

function checkLimits(node: Pool, check: Check): void {
  const start = check.amount(node.start);
  const floor = node.floor === null ? null : check.amount(node.floor);
  const max = node.max === null ? null : check.amount(node.max);
  const fault = (received: string) => check.fault({ code: 'limit-invalid', received });
  if (floor && max && compare(floor, max) > 0) fault(`floor ${node.floor} > max ${node.max}`);
  else if (floor && compare(start, floor) < 0) fault(`start ${node.start} < floor ${node.floor}`);
  else if (max && compare(start, max) > 0) fault(`start ${node.start} > max ${node.max}`);
}

export const poolRoom: RuleRoom<Pool> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('pool'),
      start: amount(),
      floor: amountOrNone(),
      max: amountOrNone(),
      parts: z.array(z.strictObject({ id: z.exactOptional(id()), rule: ruleSlot() })),
      rescale: z.boolean(),
      ...ruleFields(),
    }),
  parts: (node) => node.parts,
  check: (node, check) => {
    checkLimits(node, check);
    checkParts(node.max, node.parts, check);
  },
  most: (node, statics, below) => mostOf(node, statics, below),
  evaluate: (node, run, place) => addUp(node, node.rescale, run, place),
  range: (node, ask, place) => boundsOf(node, node.rescale, ask, place),
  explain: (node, trace) => explainPool(node, trace),
};
