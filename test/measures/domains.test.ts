/** What a measure comes to lies in what it can come to: any measure, over any facts, against plain fractions. */
import fc from 'fast-check';
import {
  above,
  average,
  bandScore,
  below,
  count,
  difference,
  figure,
  gap,
  greatestOf,
  largestOf,
  leastOf,
  type Measure,
  meanOf,
  percent,
  perItemAward,
  product,
  quantity,
  rate,
  ratio,
  rounded,
  series,
  smallestOf,
  sum,
  sumOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { isUnbounded, ROUNDING_MODES, type RoundingMode, textOf } from '../../src/exact.js';
import * as oracle from '../fraction.js';
import { type Fraction, fraction, fractionOf, printed, whole } from '../fraction.js';
import { around, codesOf, domainIn, measuring, rangeOf, scoring } from '../helpers.js';

// ---------------------------------------------------------------------------------------------------------------
// Plans of measures, and what plain fractions make of them

type ZeroAnswer = string | 'unbounded' | 'error';
type Plan =
  | { readonly op: 'quantity' | 'count' | 'percent'; readonly low: number | null; readonly high: number | null; readonly value: number }
  | { readonly op: 'figure'; readonly amount: string }
  | { readonly op: 'sum' | 'average' | 'product' | 'least' | 'greatest'; readonly of: readonly Plan[] }
  | { readonly op: 'signed' | 'above' | 'below' | 'gap'; readonly of: readonly [Plan, Plan] }
  | { readonly op: 'ratio' | 'rate'; readonly of: readonly [Plan, Plan]; readonly none: ZeroAnswer; readonly some: ZeroAnswer }
  | { readonly op: 'rounded'; readonly of: Plan; readonly places: number; readonly mode: RoundingMode }
  | {
      readonly op: 'over';
      readonly take: 'sum' | 'mean' | 'largest' | 'smallest';
      readonly low: number | null;
      readonly high: number | null;
      readonly least: number;
      readonly most: number | null;
      readonly values: readonly number[];
      readonly none: string;
    };

/** A value, an unbounded ratio, or nothing where the rubric calls it an error. */
type Truth = Fraction | 'above' | 'below' | undefined;
interface Built {
  readonly measure: Measure;
  readonly truth: Truth;
}

const isNumber = (truth: Truth): truth is Fraction => typeof truth === 'object';
function order(a: Fraction | 'above' | 'below', b: Fraction | 'above' | 'below'): number {
  const rank = (value: typeof a) => (value === 'above' ? 1 : value === 'below' ? -1 : 0);
  return isNumber(a) && isNumber(b) ? oracle.order(a, b) : rank(a) - rank(b);
}
const size = (a: Fraction): Fraction => (a.n < 0n ? fraction(-a.n, a.d) : a);
const zero = whole(0n);

/** Joins values that may be calculated with. */
function joined(of: readonly Built[], join: (a: Fraction, b: Fraction) => Truth): Truth {
  return of
    .map(({ truth }) => truth)
    .reduce<Truth>((a, b, i) => (!isNumber(b) ? undefined : i === 0 ? b : isNumber(a) ? join(a, b) : undefined), undefined);
}
const calculable = (of: readonly Built[]): boolean => of.every(({ truth }) => isNumber(truth));

function picked(of: readonly Built[], wanted: number): Truth {
  let best: Truth;
  for (const { truth } of of) {
    if (truth === undefined) return undefined;
    if (best === undefined || order(truth, best) === wanted) best = truth;
  }
  return best;
}

function differing(op: 'signed' | 'above' | 'below' | 'gap', a: Fraction, b: Fraction): Fraction {
  const signed = oracle.minus(a, b);
  if (op === 'above') return oracle.greater(signed, zero);
  if (op === 'below') return oracle.greater(oracle.minus(b, a), zero);
  return op === 'gap' ? size(signed) : signed;
}

function divided(percentPoints: boolean, a: Fraction, b: Fraction, none: ZeroAnswer, some: ZeroAnswer): Truth {
  if (b.n !== 0n) return oracle.times(oracle.over(a, b), whole(percentPoints ? 100n : 1n));
  const answer = a.n === 0n ? none : some;
  if (answer === 'error') return undefined;
  if (answer === 'unbounded') return a.n < 0n ? 'below' : 'above';
  return fractionOf(answer);
}

/** A measure made by a plan, its facts taken down. */
function build(plan: Plan, facts: Record<string, unknown>): Built {
  const key = () => `f${Object.keys(facts).length}` as const;
  const each = (plans: readonly Plan[]): readonly Built[] => plans.map((one) => build(one, facts));
  const measures = (of: readonly Built[]): readonly Measure[] => of.map(({ measure }) => measure);
  switch (plan.op) {
    case 'quantity':
    case 'count':
    case 'percent': {
      const name = key();
      facts[name] = plan.value;
      const ends = { min: plan.low, max: plan.high };
      const measure =
        plan.op === 'count'
          ? count(name, '件', '数', 'Number', ends)
          : plan.op === 'percent'
            ? percent(name, '率', 'Rate', ends)
            : quantity(name, '分', '量', 'Amount', ends);
      return { measure, truth: fractionOf(String(plan.value)) };
    }
    case 'figure':
      return { measure: figure(plan.amount), truth: fractionOf(plan.amount) };
    case 'sum': {
      const of = each(plan.of);
      return { measure: sum(...measures(of)), truth: joined(of, oracle.plus) };
    }
    case 'average': {
      const of = each(plan.of);
      const total = joined(of, oracle.plus);
      return { measure: average(...measures(of)), truth: isNumber(total) ? oracle.over(total, whole(BigInt(of.length))) : undefined };
    }
    case 'product': {
      const of = each(plan.of);
      return { measure: product(...measures(of)), truth: joined(of, oracle.times) };
    }
    case 'least':
    case 'greatest': {
      const of = each(plan.of);
      const isLeast = plan.op === 'least';
      return { measure: (isLeast ? leastOf : greatestOf)(...measures(of)), truth: picked(of, isLeast ? -1 : 1) };
    }
    case 'ratio':
    case 'rate': {
      const [a, b] = [build(plan.of[0], facts), build(plan.of[1], facts)];
      const answers = { none: plan.none, some: plan.some };
      const isRate = plan.op === 'rate';
      return {
        measure: isRate ? rate(a.measure, b.measure, answers) : ratio(a.measure, b.measure, answers),
        truth: joined([a, b], (of, to) => divided(isRate, of, to, plan.none, plan.some)),
      };
    }
    case 'rounded': {
      const { measure, truth } = build(plan.of, facts);
      return {
        measure: rounded(measure, plan.places, plan.mode),
        truth: isNumber(truth) ? oracle.rounded(truth, plan.places, plan.mode) : truth,
      };
    }
    case 'over': {
      const name = key();
      facts[name] = plan.values;
      const element = quantity('value', '分', '值', 'Value', { min: plan.low, max: plan.high });
      const list = series(name, '列表', 'List', element, plan.most === null ? { min: plan.least } : { min: plan.least, max: plan.most });
      const values = plan.values.map((value) => fractionOf(String(value)));
      const total = values.reduce(oracle.plus, zero);
      const [first] = values;
      if (plan.take === 'sum') return { measure: sumOf(list, list.item.value), truth: total };
      const over = plan.least > 0 ? {} : { none: plan.none };
      const none = fractionOf(plan.none);
      if (plan.take === 'mean')
        return { measure: meanOf(list, list.item.value, over), truth: first ? oracle.over(total, whole(BigInt(values.length))) : none };
      if (plan.take === 'largest')
        return { measure: largestOf(list, list.item.value, over), truth: first ? values.reduce(oracle.greater) : none };
      return { measure: smallestOf(list, list.item.value, over), truth: first ? values.reduce(oracle.lesser) : none };
    }
    default: {
      const [a, b] = [build(plan.of[0], facts), build(plan.of[1], facts)];
      const make = { signed: difference, above, below, gap }[plan.op];
      return { measure: make(a.measure, b.measure), truth: joined([a, b], (from, take) => differing(plan.op, from, take)) };
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------

const small = fc.integer({ min: -6, max: 12 });
const spans = fc.tuple(small, fc.nat({ max: 8 }), fc.boolean(), fc.boolean()).map(([low, span, hasLow, hasHigh]) => ({
  low: hasLow ? low : null,
  high: hasHigh ? low + span : null,
  from: low,
  to: low + span,
}));
const numbers = fc
  .tuple(spans, fc.constantFrom('quantity', 'count', 'percent'), fc.nat({ max: 4 }))
  .map(([{ low, high, from, to }, op, place]): Plan => {
    // The ends themselves as often as what lies between them.
    const value = [from, to, (from + to) / 2, from + (to - from) / 4, to][place] ?? from;
    return { op, low, high, value: op === 'count' ? Math.floor(value) : value };
  });
const amounts = fc.constantFrom('0', '1', '-2', '0.9', '22/3', '1/7', '-0.5', '12', '100');
const answers = fc.oneof(amounts, fc.constantFrom('unbounded', 'error'));
const lists = fc
  .tuple(spans, fc.constantFrom('sum', 'mean', 'largest', 'smallest'), fc.nat({ max: 3 }), fc.boolean(), fc.nat({ max: 2 }), amounts)
  .chain(([{ low, high, from, to }, take, more, isLimited, least, none]) =>
    fc
      .array(fc.integer({ min: from, max: to }), { minLength: least, maxLength: least + more })
      .map((values): Plan => ({ op: 'over', take, low, high, least, most: isLimited ? least + more : null, values, none })),
  );

const { plan: plans } = fc.letrec<{ plan: Plan }>((tie) => {
  const several = fc.array(tie('plan'), { minLength: 1, maxLength: 3 });
  const two = fc.tuple(tie('plan'), tie('plan'));
  return {
    plan: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      numbers,
      lists,
      amounts.map((amount): Plan => ({ op: 'figure', amount })),
      fc.record({ op: fc.constantFrom('sum', 'average', 'product', 'least', 'greatest'), of: several }),
      fc.record({ op: fc.constantFrom('signed', 'above', 'below', 'gap'), of: two }),
      fc.record({ op: fc.constantFrom('ratio', 'rate'), of: two, none: answers, some: answers }),
      fc.record({ op: fc.constant('rounded'), of: tie('plan'), places: fc.nat({ max: 3 }), mode: fc.constantFrom(...ROUNDING_MODES) }),
    ),
  };
});

const told = (truth: Truth): string | undefined => (isNumber(truth) ? printed(truth) : truth === 'above' ? 'unbounded' : undefined);

describe('any measure over any facts', () => {
  test('comes to what plain fractions make of it, or is refused where they have no answer', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const facts: Record<string, unknown> = {};
        const { measure, truth } = build(plan, facts);
        fc.pre(truth !== 'below');
        const value = measuring(measure);
        if (truth !== undefined) expect(value(facts)).toBe(told(truth));
        else {
          const codes = codesOf(() => value(facts));
          expect(codes.length).toBeGreaterThan(0);
          for (const code of codes) expect(['ratio-undefined', 'value-unbounded']).toContain(code);
        }
      }),
      { numRuns: 500 },
    );
  });
  test('lies in its domain', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { measure, truth } = build(plan, {});
        fc.pre(truth !== undefined);
        const { low, high, whole: isWhole, unbounded } = domainIn(measure);
        if (isNumber(truth)) {
          if (low) expect(oracle.order(fractionOf(textOf(low)), truth), rangeOf(measure)).toBeLessThan(1);
          if (high) expect(oracle.order(truth, fractionOf(textOf(high))), rangeOf(measure)).toBeLessThan(1);
          if (isWhole) expect(truth.d).toBe(1n);
        } else {
          expect(unbounded).toBe(true);
          expect(truth === 'above' ? high : low).toBeNull();
        }
        // What is sure to be unbounded is above every number, or below: that end is one that it has.
        if (isNumber(truth)) expect([low, high].some((end) => end !== null && isUnbounded(end))).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
  test('calculates only with what is a number', () => {
    // The oracle itself: a plan with an unbounded part has an answer only through bands, extremes and rounding.
    fc.assert(
      fc.property(plans, (plan) => {
        if (plan.op !== 'sum' && plan.op !== 'product') return;
        const of = plan.of.map((one) => build(one, {}));
        expect(isNumber(build(plan, {}).truth)).toBe(calculable(of));
      }),
    );
  });
});

describe('domains', () => {
  const signed = quantity('signed', '分', '得分', 'Score', { min: null, max: 5 });
  const score = quantity('score', '分', '得分', 'Score', { max: 100 });
  const cases = count('cases', '件', '案件', 'Cases');
  const staff = count('staff', '人', '人数', 'Staff', { min: 1, max: 10 });
  const closed = count('closed', '件', '办结', 'Closed', { partOf: cases });
  const debts = series('debts', '欠账', 'Debts', quantity('debt', '分', '欠', 'Debt', { min: -5, max: -1 }), { max: 10 });

  test.each<[string, Measure, string]>([
    ['a quantity', score, '0 … 100'],
    ['an open quantity', signed, '-∞ … 5'],
    ['a count', cases, '0 … ∞ whole'],
    ['a figure', figure('22/3'), '22/3 … 22/3'],
    ['a whole figure', figure('6.0'), '6 … 6 whole'],
    ['a sum', sum(score, 5, '0.5'), '5.5 … 105.5'],
    ['a sum of counts', sum(cases, staff, 3), '4 … ∞ whole'],
    ['a mean', average(score, 50), '25 … 75'],
    ['a mean of counts', average(staff, staff), '1 … 10'],
    ['a difference', difference(score, staff), '-10 … 99'],
    ['what is above', above(score, 60), '0 … 40'],
    ['what is below', below(score, 60), '0 … 60'],
    ['what is never above', above(score, 200), '0 … 0'],
    ['what is below an open measure', below(staff, cases), '0 … ∞ whole'],
    ['what is above an open measure', above(staff, cases), '0 … 10 whole'],
    ['a gap', gap(score, 60), '0 … 60'],
    ['a gap of counts', gap(staff, cases), '0 … ∞ whole'],
    ['a product', product(4, staff), '4 … 40 whole'],
    ['a product with a fraction', product('0.15', staff), '0.15 … 1.5'],
    ['a ratio over a least count', ratio(score, staff, { none: 'error', some: 'error' }), '0 … 100'],
    ['a rate of a part', rate(closed, cases, { none: 100, some: 'error' }), '0 … 100'],
    ['a ratio of a part', ratio(closed, cases, { none: 0, some: 'error' }), '0 … 1'],
    ['a rate of a part whose answer is beyond', rate(closed, cases, { none: 120, some: 'error' }), '0 … 120'],
    ['a rate that may be unbounded', rate(staff, cases, { none: 0, some: 'unbounded' }), '0 … ∞ unbounded'],
    ['a rate that answers below zero', rate(above(staff, 1), cases, { none: -1, some: 0 }), '-1 … 900'],
    ['a rate of what is never nothing', rate(staff, cases, { none: -1, some: 0 }), '0 … 1000'],
    ['the least', leastOf(score, 60), '0 … 60'],
    ['the least of an open one', leastOf(cases, staff), '0 … 10 whole'],
    ['the greatest', greatestOf(score, 60), '60 … 100'],
    ['the greatest of an open one', greatestOf(signed, staff), '1 … 10'],
    ['a rounded measure', rounded(ratio(score, 3, { none: 0, some: 0 }), 1), '0 … 33.3'],
    ['a sum over a list', sumOf(debts, debts.item.debt), '-50 … 0'],
  ])('%s', (_, measure, range) => {
    expect(rangeOf(measure)).toBe(range);
  });

  test('a sum of negative values may be of none of them', () => {
    const nothingOrMore = () => around(bandScore(sumOf(debts, debts.item.debt), { '[-50, -10]': 0 }));
    expect(codesOf(nothingOrMore)).toEqual(['band-gap']);
  });
  test('a signed domain is refused where units are counted', () => {
    const per = (measure: Measure) => codesOf(() => around(perItemAward(1, measure, { every: 1, steps: 'complete' })));
    expect(per(difference(staff, 5))).toEqual(['units-may-be-negative']);
    expect(per(above(staff, 5))).toEqual([]);
    expect(per(below(staff, 5))).toEqual([]);
    expect(per(gap(staff, 5))).toEqual([]);
    expect(per(ratio(difference(staff, 5), 2, { none: 0, some: 0 }))).toEqual(['units-may-be-negative']);
    expect(per(ratio(above(staff, 1), cases, { none: -1, some: 0 }))).toEqual(['units-may-be-negative']);
    expect(per(ratio(staff, cases, { none: -1, some: 0 }))).toEqual([]);
    expect(per(product(-1, staff))).toEqual(['units-may-be-negative']);
    expect(per(signed)).toEqual(['units-may-be-negative']);
  });
});

describe('an unbounded ratio', () => {
  const [notices, all] = [count('notices', '份', '告知', 'Notices'), count('all', '份', '总数', 'All')];
  const share = rate(notices, all, { none: 0, some: 'unbounded' });
  const facts = { notices: 3, all: 0 };

  test.each<[string, Measure]>([
    ['a sum', sum(share, 1)],
    ['a mean', average(share, 1)],
    ['a product', product(share, 2)],
    ['a difference', difference(1, share)],
    ['an excess', above(share, 50)],
    ['a gap', gap(share, 50)],
    ['a ratio above the line', ratio(share, 2, { none: 0, some: 0 })],
    ['a ratio below the line', ratio(1, share, { none: 0, some: 0 })],
  ])('is refused in %s', (_, measure) => {
    expect(codesOf(() => measuring(measure)(facts))).toEqual(['value-unbounded']);
    expect(codesOf(() => measuring(measure)({ notices: 3, all: 4 }))).toEqual([]);
  });
  test.each<[string, Measure, string]>([
    ['itself', share, 'unbounded'],
    ['rounded', rounded(share, 1), 'unbounded'],
    ['the greatest', greatestOf(share, 1000), 'unbounded'],
    ['the least', leastOf(share, 1000), '1000'],
  ])('may be looked at as %s', (_, measure, value) => {
    expect(measuring(measure)(facts)).toBe(value);
  });
  test('is refused by a per-item rule', () => {
    expect(codesOf(() => scoring(perItemAward(1, share, { every: 10, steps: 'complete' }))(facts))).toEqual(['value-unbounded']);
  });
  test('below zero is below every band that has a low end', () => {
    const change = ratio(difference(notices, all), difference(notices, notices), { none: 0, some: 'unbounded' });
    const score = scoring(bandScore(change, { '< 0': -1, '= 0': 0, '> 0': 1 }));
    expect(
      [
        [1, 3],
        [3, 1],
        [2, 2],
      ].map(([a, b]) => score({ notices: a, all: b })),
    ).toEqual(['-1', '1', '0']);
  });
});
