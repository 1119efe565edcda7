/**
 * A year composed of period results and other parts by weight (年度考核得分 = 月度平均 × 0.9 + 管理评价 × 0.1), with a bonus
 * after weighting and, where a scheme says so, a carry-over from one period to the next.
 */
import * as z from 'zod/mini';
import type { FactsOf, GivenFactsOf } from '../evaluate.js';
import { type Amount, add, compare, divide, type Exact, exactOf, multiply, negate, ONE, signOf, textOf, ZERO } from '../exact.js';
import type { NumberInput, PeriodsFact } from '../facts.js';
import {
  build,
  contributing,
  type FactUse,
  type Given,
  type Label,
  type Part,
  type PeriodsUse,
  type ReadingUse,
  type Rule,
  type RuleFields,
  type RuleRoom,
  type Use,
  type UsesOf,
} from '../kernel.js';
import { boundsOf } from '../pool-bounds.js';
import { addUp, checkParts, explainHeading, PLAIN_SUM } from '../pooling.js';
import type { Case, Ends, Range } from '../ranges.js';
import { cutAbove, cutBelow, eitherOf, NO_POINTS, negatedEnds, pointAt, rangeOf, ranging, sumEnds, timesEnds, widest } from '../ranges.js';
import type { TraceNode } from '../trace.js';
import { amountOrNone, id, periodsSlot, points, ruleFields, ruleSlot } from '../wire.js';
import { figured, l, plural } from '../words.js';
import { checkGrades, headOf, headSchema, type Rubric, type RubricHead, type RubricNode } from './rubric.js';

/** What happens to a period that comes to less than nothing. */
export interface CarryOver {
  /** Whether the period also keeps its negative score, or shows nothing. */
  readonly negative: 'shownAsZero' | 'stands';
}

export interface Periods extends RuleFields {
  readonly kind: 'periods';
  readonly id: string;
  readonly fact: PeriodsFact;
  /** What the mean of the periods is multiplied by. */
  readonly weight: Amount;
  /** Whether a period enters as rounded by its own rubric, or exactly. */
  readonly use: 'exact' | 'rounded';
  /** Whether the sum is divided by the stated count, or by the periods that are there. */
  readonly divideBy: 'count' | 'present';
  readonly carry?: CarryOver;
}

/** One period: what its own rubric comes to, and what is carried in and out. */
export interface Period extends RuleFields {
  readonly kind: 'period';
  readonly key: string;
  readonly index: number;
  readonly use: Periods['use'];
  readonly carry?: CarryOver;
  readonly rubric: Rule;
}

export interface WeightedAnnual extends Omit<RubricNode, 'kind' | 'clauses' | 'max'> {
  readonly kind: 'weightedAnnual';
  readonly max: Amount | null;
  readonly parts: readonly Part[];
}

/** A period whose score is already known. */
export interface KnownScore {
  readonly knownScore: NumberInput;
}

/** How the periods of a year enter it. */
export interface PeriodsSettings<K extends string, R extends Rubric, U extends Use, C extends Use = Use> {
  /** The fact that holds the periods, in order: facts of each, or `{ knownScore }`. */
  readonly key: K;
  readonly label: readonly [zh: string, en: string];
  /** What one of them is called: `['月', 'month']`; 期, no. unless stated. */
  readonly each?: readonly [zh: string, en: string];
  readonly rubric: R;
  readonly count: number;
  readonly weight: Given<Amount, U>;
  readonly use: Given<Periods['use'], U>;
  /** `count` unless stated; with `present`, a period without data is given as `null`. */
  readonly divideBy?: Periods['divideBy'];
  readonly carry?: { readonly negative: Given<CarryOver['negative'], C> };
}

/** What a year uses: its periods, the readings of their rubric, and what its parts use. */
export type AnnualUses<K extends string, R, P, B> =
  | FactUse<K, readonly (FactsOf<R> | KnownScore | null)[], 'required'>
  | PeriodsUse<K, GivenFactsOf<R>>
  | Extract<UsesOf<R>, ReadingUse>
  | UsesOf<P[keyof P]>
  | UsesOf<B[keyof B]>;

/** The unchecked node of a year; `weightedAnnual` in the public surface checks it as well. */
export function weightedAnnualNode(
  head: RubricHead,
  { key, label, each = ['期', 'no.'], rubric, count, weight, use, divideBy = 'count', carry }: PeriodsSettings<string, Rubric, Use>,
  parts: Readonly<Record<string, Rule>>,
  bonus: Readonly<Record<string, Rule>>,
) {
  const fact: PeriodsFact = Object.freeze({
    kind: 'periodFacts',
    key,
    label: l(...label),
    each: l(...each),
    count,
    partial: divideBy === 'present',
    rubric,
  });
  // A reading in the carry-over is resolved with all others before the room sees it.
  const carried = carry === undefined ? {} : { carry: carry as CarryOver };
  const mean = build<Periods>({ kind: 'periods', id: key, fact, weight, use, divideBy, ...carried });
  const weighted = Object.entries(parts).map(([name, rule]) => Object.freeze({ id: name, rule }));
  const added = Object.entries(bonus).map(([name, rule]) => Object.freeze({ id: name, rule, bonus: true as const }));
  return Object.freeze({
    kind: 'weightedAnnual' as const,
    max: head.max,
    // A year has no criteria of its own, so it is its total that is rounded.
    ...headOf(head, 'total'),
    parts: Object.freeze([{ rule: mean }, ...weighted, ...added]),
  });
}

export const weightedAnnualRoom: RuleRoom<WeightedAnnual> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('weightedAnnual'),
      max: amountOrNone(),
      parts: z
        .array(z.strictObject({ id: z.exactOptional(id()), rule: ruleSlot(), bonus: z.exactOptional(z.literal(true)) }))
        .check(z.minLength(1)),
      ...headSchema(),
    }),
  stands: 'root',
  parts: (node) => node.parts,
  check: (node, check) => {
    checkGrades(node.grades, check);
    // Full marks of a year are not said: a bonus may pass its maximum.
    checkParts(null, node.parts, check);
  },
  most: (node, statics) => (node.max === null ? null : statics.amount(node.max)),
  evaluate: (node, run, place) => addUp(PLAIN_SUM, node.rescale === true, run, place),
  range: (node, ask, place) => boundsOf(PLAIN_SUM, node.rescale === true, ask, place),
  explain: (_, trace) => explainHeading(trace),
};

const NO_DATA: Case = { ...NO_POINTS, absent: 'noData' };

const carrySchema = () => z.strictObject({ negative: z.enum(['shownAsZero', 'stands']) });

export const periodsRoom: RuleRoom<Periods> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('periods'),
      id: id(),
      fact: periodsSlot(),
      weight: points(),
      use: z.enum(['exact', 'rounded']),
      divideBy: z.enum(['count', 'present']),
      carry: z.exactOptional(carrySchema()),
      ...ruleFields(),
    }),
  reads: (node) => [node.fact],
  parts: ({ fact, use, carry }) =>
    Array.from({ length: fact.count }, (_, index) => {
      const rule: Period = {
        kind: 'period',
        label: numbered(fact, index),
        key: fact.key,
        index,
        use,
        rubric: fact.rubric,
        ...(carry === undefined ? {} : { carry }),
      };
      return { id: String(index + 1), rule };
    }),
  // The rubric of the periods is checked as the rubric that it is.
  children: () => [],
  check: ({ fact, divideBy }, check) => {
    if (fact.partial === (divideBy === 'present')) return;
    check.fault({ code: 'period-invalid', expected: l('缺期与除数不一致', 'partial years and the divisor do not agree') });
  },
  most: (node, statics, below) => {
    const each = below[0] ?? null;
    return each && multiply(each, statics.amount(node.weight));
  },
  evaluate: (node, run, { below }) => {
    const scored = below.map((place) => run.score(place));
    const present = scored.filter(({ status }) => status !== 'notApplicable');
    const total = present.reduce<Exact>((sum, { exact }) => add(sum, exact), ZERO);
    const divisor = node.divideBy === 'count' ? node.fact.count : present.length;
    const mean = divide(total, exactOf(Math.max(1, divisor)) ?? ONE);
    const weight = run.amount(node.weight);
    return contributing(
      multiply(mean, weight),
      { measure: textOf(mean), units: String(divisor), each: textOf(weight) },
      scored.map(({ trace }) => trace),
    );
  },
  range: (node, ask, { below }) => {
    const ranges = below.map((place) => ask.range(place));
    const mean = node.divideBy === 'count' ? meanOver(ranges, node.fact.count) : meanOfPresent(ranges);
    return ranging(timesEnds(mean, pointAt(ask.amount(node.weight))));
  },
  explain: (_, { applied }) => {
    const [units, mean, each] = [applied?.units ?? '?', figured(applied?.measure), applied?.each ?? '?'];
    return l(`共 ${units} 期，平均 ${mean.zh} 分，权重 ${each}`, `${plural(units, 'period')}, mean ${mean.en}, weight ${each}`);
  },
};

const meanOver = (ends: readonly Ends[], count: number): Ends =>
  timesEnds(ends.reduce(sumEnds, pointAt(ZERO)), pointAt(divide(ONE, exactOf(Math.max(1, count)) ?? ONE)));

const isThere = ({ absent }: Case): boolean => absent === undefined;

/** The mean of the periods that are there, where some may turn out not to be. */
function meanOfPresent(ranges: readonly Range[]): Ends {
  const sure = ranges.filter(({ absent }) => absent === false);
  const perhaps = ranges.filter(({ absent }) => absent === 'may').map(({ cases }) => rangeOf(cases.filter(isThere)));
  const most = leastMean(sure.map(negatedEnds), perhaps.map(negatedEnds));
  const ends = { low: leastMean(sure, perhaps), high: most && negate(most) };
  // No year is without data for all of its periods, but all of them may be such that do not apply.
  const mayBeNone = sure.length === 0 && ranges.some(({ cases }) => cases.some(({ absent }) => absent === 'notApplicable'));
  return mayBeNone ? widest(ends, pointAt(ZERO)) : ends;
}

/** The least that a mean can be over all that is sure to be there and any of the rest: what pulls it down is in it. */
function leastMean(sure: readonly Ends[], perhaps: readonly Ends[]): Exact | null {
  const rising = perhaps.map(({ low }) => low).sort((a, b) => (a === null ? -1 : b === null ? 1 : compare(a, b)));
  let total = sure.reduce(sumEnds, pointAt(ZERO)).low;
  let count = sure.length;
  let mean = total && divide(total, exactOf(Math.max(1, count)) ?? ONE);
  for (const low of rising) {
    if (total === null || low === null || mean === null) return null;
    if (count > 0 && compare(low, mean) >= 0) break;
    total = add(total, low);
    count += 1;
    mean = divide(total, exactOf(count) ?? ONE);
  }
  return mean;
}

const numbered = ({ label, each }: PeriodsFact, index: number): Label =>
  l(`${label.zh}（第 ${index + 1} ${each.zh}）`, `${label.en} (${each.en} ${index + 1})`);

export const periodRoom: RuleRoom<Period> = {
  // Only `periods` makes one; nothing that is read from elsewhere may hold it.
  schema: () => z.custom<Period>(() => false),
  stands: 'root',
  inner: (node) => ({ key: node.key, prefix: `${node.key}.${node.index + 1}/` }),
  parts: (node) => [{ rule: node.rubric }],
  most: (_, __, [most = null]) => most,
  evaluate: (node, run, { below: [inner] }) => {
    const period = inner && run.period(node.key, node.index, inner);
    if (!period) return { ...contributing(ZERO), status: 'notApplicable' };
    const children: readonly TraceNode[] | undefined = period.trace && [period.trace];
    if (period.trace?.status === 'notApplicable') return { ...contributing(ZERO, undefined, children), status: 'notApplicable' };
    const carriedIn = run.carried(node.key);
    const due = add(node.use === 'exact' ? period.before : period.exact, carriedIn);
    const isOwing = node.carry !== undefined && signOf(due) < 0;
    if (node.carry) run.carry(node.key, isOwing ? due : ZERO);
    const counted = isOwing && node.carry?.negative === 'shownAsZero' ? ZERO : due;
    const applied = {
      ...(signOf(carriedIn) === 0 ? {} : { carriedIn: textOf(carriedIn) }),
      ...(isOwing ? { carriedOut: textOf(due) } : {}),
    };
    const isCarrying = isOwing || signOf(carriedIn) !== 0;
    return { ...contributing(counted, isCarrying ? applied : undefined, children), status: period.trace ? 'scored' : 'assessed' };
  },
  range: (node, ask, { below: [inner] }) => {
    const period = inner && ask.period(node.key, node.index, inner);
    if (!period) return rangeOf([NO_DATA]);
    const { cases } = node.use === 'exact' ? period.before : period.rounded;
    const there = cases.filter(isThere);
    const absent = [...cases.filter((one) => !isThere(one)), ...(period.mayBeMissing ? [NO_DATA] : [])];
    if (there.length === 0) return rangeOf(absent);
    const carriedIn = ask.carried(node.key);
    const due = sumEnds(rangeOf(there), carriedIn);
    const owing = cutAbove(due, ZERO);
    // A period that is not there leaves what is carried as it is.
    if (node.carry) ask.carry(node.key, absent.length > 0 ? widest(owing, carriedIn) : owing);
    const counted = ranging(node.carry?.negative === 'shownAsZero' ? cutBelow(due, ZERO) : due);
    return eitherOf(counted, rangeOf(absent));
  },
  explain: (node, { status, applied }) => {
    if (status === 'notApplicable') return l('本期没有数据', 'no data for this period');
    const known =
      status === 'assessed' ? l('采用已知得分', 'the score given is used') : l('按本期考核得分计', 'the score of the period counts');
    const [came, left] = [figured(applied?.carriedIn), figured(applied?.carriedOut)];
    const carriedIn = applied?.carriedIn === undefined ? l('', '') : l(`，上期结转 ${came.zh} 分`, `, ${came.en} carried in`);
    const shown = node.carry?.negative === 'shownAsZero' ? l('，本期按 0 分计', ', so the period shows 0') : l('', '');
    const carriedOut =
      applied?.carriedOut === undefined
        ? l('', '')
        : l(`，共 ${left.zh} 分，留待结转${shown.zh}`, `, ${left.en} in all, left to be carried on${shown.en}`);
    return l(known.zh + carriedIn.zh + carriedOut.zh, known.en + carriedIn.en + carriedOut.en);
  },
};
