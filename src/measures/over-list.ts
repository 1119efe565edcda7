import * as z from 'zod/mini';
import { type Amount, add, divide, type Exact, exactOf, greatest, least, ZERO } from '../exact.js';
import type { List, ListFact } from '../facts.js';
import { build, type Condition, type Domain, type Label, type Measure, type MeasureRoom, type UsesOf } from '../kernel.js';
import type { Ends } from '../ranges.js';
import { mayBeZero, timesEnds } from '../ranges.js';
import { amount, conditionSlot, listSlot, measureSlot } from '../wire.js';
import { l } from '../words.js';
import { bounded, boundedDomain, hull, numberDomain } from './domains.js';

type Taken = 'sum' | 'mean' | 'count' | 'largest' | 'smallest';

export interface OverList {
  readonly kind: 'overList';
  readonly list: ListFact;
  readonly take: Taken;
  /** What is taken of each element; absent when elements are counted. */
  readonly of?: Measure;
  /** Which elements count; all of them when absent. */
  readonly where?: Condition;
  /** What it is when no element counts, where that can be. */
  readonly none?: Amount;
}

interface Over<W extends Condition> {
  readonly where?: W;
  readonly none?: Amount;
}

function taking<L extends List, M extends Measure, W extends Condition>(
  take: Taken,
  list: L,
  of: M | undefined,
  { where, none }: Over<W> = {},
): Measure<UsesOf<L> | UsesOf<M> | UsesOf<W>> {
  return build<OverList>({
    kind: 'overList',
    list,
    take,
    ...(of === undefined ? {} : { of }),
    ...(where === undefined ? {} : { where }),
    ...(none === undefined ? {} : { none }),
  });
}

/** The sum of something over the elements of a list; zero for none. */
export const sumOf = <L extends List, M extends Measure, W extends Condition = never>(list: L, of: M, over?: Pick<Over<W>, 'where'>) =>
  taking<L, M, W>('sum', list, of, over);
/**
 * The mean of something over the elements of a list. Where none may count, `none` says what it is then.
 *
 * @example
 * meanOf(dutyScores, dutyScores.item.score)
 * // Jing'an 5.1.1: the mean of the published months
 */
export const meanOf = <L extends List, M extends Measure, W extends Condition = never>(list: L, of: M, over?: Over<W>) =>
  taking<L, M, W>('mean', list, of, over);
/** How many elements of a list count. */
export const countOf = <L extends List, W extends Condition = never>(list: L, over?: Pick<Over<W>, 'where'>) =>
  taking<L, never, W>('count', list, undefined, over);
/** The largest of something over the elements of a list. Where none may count, `none` says what it is then. */
export const largestOf = <L extends List, M extends Measure, W extends Condition = never>(list: L, of: M, over?: Over<W>) =>
  taking<L, M, W>('largest', list, of, over);
/** The smallest of something over the elements of a list. Where none may count, `none` says what it is then. */
export const smallestOf = <L extends List, M extends Measure, W extends Condition = never>(list: L, of: M, over?: Over<W>) =>
  taking<L, M, W>('smallest', list, of, over);

export const overListRoom: MeasureRoom<OverList> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('overList'),
      list: listSlot(),
      take: z.enum(['sum', 'mean', 'count', 'largest', 'smallest']),
      of: z.exactOptional(measureSlot()),
      where: z.exactOptional(conditionSlot()),
      none: z.exactOptional(amount()),
    }),
  reads: (node) => [node.list, ...(node.of ? [node.of] : []), ...(node.where ? [node.where] : [])],
  over: (node) => node.list.key,
  check: (node, check) => {
    const mayBeEmpty = node.where !== undefined || node.list.min === 0;
    const needsOne = node.take === 'mean' || node.take === 'largest' || node.take === 'smallest';
    if (needsOne && mayBeEmpty && node.none === undefined) check.fault({ code: 'empty-mean' });
    if (node.take !== 'count' && node.of === undefined) {
      check.fault({ code: 'rubric-field', path: ['of'], received: 'undefined' });
    }
  },
  domain: (node, statics) => {
    const { min, max } = node.list;
    const counted: Ends = { low: node.where ? ZERO : (exactOf(min) ?? ZERO), high: max === null ? null : (exactOf(max) ?? null) };
    if (node.take === 'count' || !node.of) return { ...counted, whole: true, unbounded: false };
    const each = boundedDomain(node.of, statics);
    if (node.take === 'sum') return { ...each, ...timesEnds(counted, each) };
    const taken: Domain = { ...each, whole: each.whole && node.take !== 'mean' };
    return node.none !== undefined && mayBeZero(counted) ? hull(taken, numberDomain(statics.amount(node.none))) : taken;
  },
  value: (node, run) => {
    let counted = 0;
    let total: Exact | undefined;
    run.each(node.list.key, () => {
      if (node.where && !run.holds(node.where)) return;
      counted += 1;
      if (!node.of) return;
      const value = bounded(node.of, run);
      if (total === undefined) total = value;
      else if (node.take === 'largest') total = greatest(total, value);
      else if (node.take === 'smallest') total = least(total, value);
      else total = add(total, value);
    });
    if (node.take === 'count') return run.amount(counted);
    if (total === undefined) return node.none === undefined ? ZERO : run.amount(node.none);
    return node.take === 'mean' ? divide(total, run.amount(counted)) : total;
  },
  unit: (node, words) => (node.of && node.take !== 'count' ? words.unit(node.of) : l('项', 'items')),
  say: (node, words) => {
    const list = node.list.label;
    const where = node.where ? words.say(node.where) : undefined;
    const inZh = where ? `${list.zh}（${where.zh}）` : list.zh;
    const inEn = where ? `${list.en} (${where.en})` : list.en;
    if (node.take === 'count' || !node.of) return l(`${inZh}的项数`, `the number of ${inEn}`);
    const of = words.say(node.of);
    const { zh, en } = TAKEN[node.take];
    return l(`${inZh}的${of.zh}${zh}`, `the ${en} of ${of.en} over ${inEn}`);
  },
};

const TAKEN: Readonly<Record<Exclude<Taken, 'count'>, Label>> = {
  sum: l('之和', 'sum'),
  mean: l('平均值', 'mean'),
  largest: l('最大值', 'largest'),
  smallest: l('最小值', 'smallest'),
};
