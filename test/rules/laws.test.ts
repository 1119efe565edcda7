/** What holds of any rule, whatever it is made of. */
import fc from 'fast-check';
import {
  about,
  all,
  any,
  assessed,
  assessedDeduct,
  atLeast,
  atMost,
  award,
  bandScore,
  bestOf,
  type Condition,
  capAt,
  choice,
  choiceScore,
  consequence,
  convert,
  count,
  criterion,
  deduct,
  difference,
  earns,
  evaluate,
  exempt,
  fault,
  firstOf,
  flag,
  keeps,
  lessThan,
  linear,
  type Measure,
  nodesOf,
  not,
  notApplicable,
  percent,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  quantity,
  type Rounding,
  type Rule,
  rank,
  rankTier,
  readRubric,
  section,
  sum,
  type TraceNode,
  tally,
  veto,
  when,
  worstOf,
} from 'kaohe';
import { expect, test } from 'vitest';
import { isAtMost, rubricOf, throughJson } from '../rule-helpers.js';

// Facts: always the same ones, so that any values of them go with any rules.

const [cases, late] = [count('cases', '件', '案件', 'Cases', { max: 30 }), tally('late', '件', '逾期', 'Late')];
const [held, cheated] = [flag('held', '已召开', 'Held'), fault('cheated', '弄虚作假', 'Cheating')];
const [closed, hours] = [percent('closed', '完成率', 'Completion'), quantity('hours', '小时', '时长', 'Hours')];
const place = rank('place', '名次', 'Place', { of: 9, ties: 'shared' });
const given = points('given', '评定', 'Given', { max: 3 });
const signed = quantity('signed', '分', '净分', 'Net', { min: -5, max: 5 });
const answer = choice('answer', '答复', 'Answer', { yes: ['有', 'yes'], partly: ['部分', 'partly'], no: ['无', 'no'] });

/** A rule that reads every fact and yields nothing, so that each is always asked for. */
const asksAll = about(
  '全部事实',
  'All facts',
  consequence(
    'noted',
    '记录',
    'Noted',
    all(atLeast(sum(cases, late, closed, hours, place, given, signed), 0), any(held, cheated, not(held))),
  ),
);
const asksAnswer = choiceScore(answer, { yes: 0, partly: 0, no: 0 });

/** Exact decimals and fractions of a size that schemes use. */
const decimal = (least: number, most: number) =>
  fc.oneof(
    fc
      .integer({ min: least * 100, max: most * 100 })
      .map((n) => `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`),
    fc.integer({ min: least, max: most }).map(String),
    fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 2, max: 9 })).map(([n, d]) => `${n}/${d}`),
  );
const amount = decimal(0, 4);
const facts = fc.record({
  cases: fc.integer({ min: 0, max: 30 }),
  late: fc.integer({ min: 0, max: 20 }),
  held: fc.boolean(),
  cheated: fc.boolean(),
  closed: fc.oneof(
    decimal(0, 100),
    fc.record({ part: fc.integer({ min: 0, max: 40 }), whole: fc.constant(40) }),
    fc.constantFrom(0, 60, 98, 100),
  ),
  hours: fc.oneof(decimal(0, 12), fc.constantFrom(0, 1, 2)),
  place: fc.integer({ min: 1, max: 9 }),
  given: decimal(0, 3).filter((text) => isAtMost(text, '3')),
  signed: decimal(-5, 5).filter((text) => isAtMost(text, '5') && isAtMost('-5', text)),
  answer: fc.constantFrom('yes', 'partly', 'no'),
});

// Rules

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition>(held, cheated, not(held)),
  fc.integer({ min: 0, max: 20 }).map((n) => atLeast(late, n)),
  decimal(0, 100).map((n) => lessThan(closed, n)),
  decimal(-5, 5).map((n) => atMost(signed, n)),
);
const counted: fc.Arbitrary<Measure> = fc.constantFrom<Measure>(cases, late, sum(cases, late));
const mode = fc.constantFrom('complete', 'started', 'proportional');
const steps = fc.record({ every: fc.constantFrom(1, 2, '0.5', '1/3', 7), steps: mode });
const leaf: fc.Arbitrary<Rule> = fc.oneof(
  fc.tuple(amount, condition).map(([p, c]) => award(p, c)),
  fc.tuple(amount, condition).map(([p, c]) => deduct(p, c)),
  fc.tuple(amount, counted, fc.option(steps, { nil: undefined })).map(([p, of, s]) => perItemAward(p, of, s)),
  fc.tuple(amount, counted, fc.option(steps, { nil: undefined })).map(([p, of, s]) => perItemDeduct(p, of, s)),
  fc.tuple(amount, steps).map(([p, s]) => perItemDeduct(p, hours, s)),
  fc.tuple(decimal(-4, 4), decimal(-4, 4), decimal(-4, 4)).map(([a, b, c]) => bandScore(closed, { '< 98': a, '[98, 100)': b, '= 100': c })),
  fc.tuple(decimal(-4, 4), decimal(-4, 4)).map(([a, b]) => bandScore(signed, { '<= 0': a, '> 0': b })),
  fc.tuple(decimal(-4, 4), decimal(-4, 4)).map(([a, b]) => rankTier(place, { '1-4': a, '5-9': b })),
  fc.tuple(decimal(-4, 4), decimal(-4, 4), decimal(-4, 4)).map(([a, b, c]) => linear(closed, { '< 60': a, '[60, 100]': [b, c] })),
  fc.tuple(decimal(-4, 4), decimal(-4, 4), decimal(-4, 4)).map(([yes, partly, no]) => choiceScore(answer, { yes, partly, no })),
  fc.tuple(amount, fc.constantFrom(100, '0.5', '1/3')).map(([p, full]) => convert(p, closed, full)),
  amount.map((p) => convert(p, difference(cases, late), 10)),
  fc.constantFrom<Rule>(assessed(given), assessedDeduct(given)),
);
const gate: fc.Arbitrary<Rule> = condition.chain((c) => fc.constantFrom<Rule>(veto(c), exempt(c), notApplicable(c)));
const named = (rule: Rule): Rule => about('分项', 'Part', rule);
/** Rules and pools of rules. A pool has its gates only where it has a maximum. */
const { rule } = fc.letrec<{ rule: Rule; pooled: Rule; several: Rule[] }>((tie) => ({
  rule: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf.map(named), tie('pooled').map(named)),
  several: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
  pooled: fc.oneof(
    fc
      .tuple(amount, tie('several'), fc.option(gate, { nil: undefined }))
      .map(([max, rules, g]) => earns(max, g ? [...rules, named(g)] : rules)),
    fc
      .tuple(amount, tie('several'), fc.option(gate, { nil: undefined }))
      .map(([max, rules, g]) => keeps(max, g ? [...rules, named(g)] : rules)),
    fc.tuple(decimal(-4, 4), tie('several')).map(([cap, rules]) => capAt(cap, rules)),
    tie('several').map((rules) => pool({ start: '0.5', floor: null }, rules)),
    tie('several').map((rules) => pool({ start: 0, floor: '-1/3', max: '7/3' }, rules)),
    tie('several').map((rules) => bestOf(...rules)),
    tie('several').map((rules) => worstOf(...rules)),
    fc.tuple(condition, tie('rule')).map(([c, r]) => when(c, r)),
    fc
      .tuple(condition, tie('rule'), condition, tie('rule'), tie('rule'))
      .map(([c, r, d, s, last]) => firstOf(named(when(c, r)), named(when(d, s)), last)),
  ),
}));
const rounding: fc.Arbitrary<Rounding> = fc.record({
  at: fc.constantFrom('part', 'criterion', 'section', 'total'),
  places: fc.integer({ min: 0, max: 3 }),
  mode: fc.constantFrom('half-up', 'half-even', 'half-down', 'up', 'down', 'ceil', 'floor'),
});

const schemeOf = (rules: readonly Rule[], rounds?: Rounding, rescale = false) =>
  rubricOf(
    [
      section(
        '1',
        '节',
        'Section',
        20,
        [criterion('1.1', '项', 'Item', pool({ start: 0, floor: null, max: 50, rescale }, [...rules, asksAll, asksAnswer]))],
        { rescale },
      ),
    ],
    rounds === undefined ? {} : { rounding: rounds },
  );

/** The limits that a rule states for itself. */
interface Limits {
  readonly floor?: string | number | null;
  readonly max?: string | number | null;
}
const limitsOf = (rule: object): Limits => ('floor' in rule && 'max' in rule ? (rule as Limits) : {});
/** Every rule with its node in the tree, which stand in the same order. */
function paired(rule: object, node: TraceNode, into: [object, TraceNode][] = []): readonly (readonly [object, TraceNode])[] {
  into.push([rule, node]);
  const below: readonly object[] = Object.values(rule).flatMap((value: unknown): object[] =>
    Array.isArray(value) ? value.flatMap(ruleIn) : ruleIn(value),
  );
  (node.children ?? []).forEach((child, i) => {
    const next = below[i];
    if (next) paired(next, child, into);
  });
  return into;
}
/** The kinds that yield contributions: what else stands in a rule is read by it. */
const RULES = new Set([
  'fixed',
  'perItem',
  'bandScore',
  'choiceScore',
  'convert',
  'linear',
  'assessed',
  'bestOf',
  'firstOf',
  'when',
  'pool',
  'veto',
  'exempt',
  'notApplicable',
  'consequence',
]);
const ruleIn = (value: unknown): object[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value) return typeof value.kind === 'string' && RULES.has(value.kind) ? [value] : [];
  return 'rule' in value && typeof value.rule === 'object' && value.rule !== null ? [value.rule] : [];
};

test('no score is above its maximum, and no pool is below its floor or above its maximum', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), facts, (rules, given) => {
      const tree = evaluate(schemeOf(rules, { at: 'total', places: 20, mode: 'half-up' }), given);
      const parts = tree.children?.[0]?.children?.[0]?.children ?? [];
      rules.forEach((written, i) => {
        const top = parts[i];
        if (!top) throw new Error('a rule left no node');
        for (const [rule, node] of paired(written, top)) {
          // A veto sets to nothing, whatever the limits say; and what was passed over may not have been scored at all.
          if (node.status === 'vetoed' || node.status === 'notApplicable' || node.status === 'passedOver') continue;
          if (node.max !== null) expect(node.score).toBeLessThanOrEqual(node.max);
          const { floor = null, max = null } = limitsOf(rule);
          if (floor !== null) expect([floor, node.exact, isAtMost(String(floor), node.exact)]).toEqual([floor, node.exact, true]);
          if (max !== null) expect([max, node.exact, isAtMost(node.exact, String(max))]).toEqual([max, node.exact, true]);
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('rescaling keeps a pool within its limits', () => {
  fc.assert(
    fc.property(amount, fc.array(rule, { minLength: 1, maxLength: 3 }), facts, (max, rules, given) => {
      const inner = named(earns('1/2', [notApplicable(cheated)]));
      const tree = evaluate(
        schemeOf([named(earns(max, [...rules, inner], { rescale: true })), named(keeps(max, [...rules, inner], { rescale: true }))]),
        given,
      );
      for (const node of (tree.children?.[0]?.children?.[0]?.children ?? []).slice(0, 2)) {
        expect([max, node.exact, isAtMost(node.exact, max)]).toEqual([max, node.exact, true]);
        expect([node.exact, isAtMost('0', node.exact)]).toEqual([node.exact, true]);
      }
    }),
    { numRuns: 200 },
  );
});

test('scoring twice gives equal trees, and so does the rubric that came through JSON', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), facts, rounding, (rules, given, rounds) => {
      const scheme = schemeOf(rules, rounds);
      const tree = evaluate(scheme, given);
      expect(evaluate(scheme, given)).toEqual(tree);
      expect(evaluate(readRubric(throughJson(scheme)), given)).toEqual(tree);
      expect(throughJson(tree)).toEqual(tree);
    }),
    { numRuns: 100 },
  );
});

test('every score is a finite number, and the one nearest to its text', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), facts, rounding, (rules, given, rounds) => {
      for (const { exact, score } of nodesOf(evaluate(schemeOf(rules, rounds), given))) {
        expect(exact).toMatch(/^-?\d+(\.\d+|\/\d+)?$/);
        expect(Object.is(score, -0)).toBe(false);
        if (!exact.includes('/')) expect(score).toBe(Number(exact));
        else expect(Number.isFinite(score)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('a rounding says what it changed, and only that', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), facts, rounding, (rules, given, rounds) => {
      for (const { exact, rounded } of nodesOf(evaluate(schemeOf(rules, rounds), given))) {
        if (rounded) expect(rounded.before).not.toBe(exact);
      }
    }),
    { numRuns: 200 },
  );
});

test('a heading is the sum of what stands below it', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), facts, (rules, given) => {
      const tree = evaluate(schemeOf(rules), given);
      const [only] = tree.children ?? [];
      expect(only?.children).toHaveLength(1);
      expect(only?.exact).toBe(only?.children?.[0]?.exact);
      expect(tree.exact).toBe(only?.exact);
    }),
    { numRuns: 100 },
  );
});

test('the best of several is at least each of them, the worst at most, and one of them', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), facts, (rules, given) => {
      const tree = evaluate(schemeOf([named(bestOf(...rules)), named(worstOf(...rules))]), given);
      const [best, worst] = tree.children?.[0]?.children?.[0]?.children ?? [];
      const each = best?.children?.map(({ exact }) => exact) ?? [];
      expect(each).toHaveLength(rules.length);
      for (const exact of each) {
        expect(isAtMost(exact, best?.exact ?? '')).toBe(true);
        expect(isAtMost(worst?.exact ?? '', exact)).toBe(true);
      }
      expect(each[best?.applied?.taken ?? -1]).toBe(best?.exact);
      expect(each[worst?.applied?.taken ?? -1]).toBe(worst?.exact);
    }),
    { numRuns: 100 },
  );
});

// Violations

const violation: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant<Condition>(cheated),
  fc.integer({ min: 1, max: 20 }).map((n) => atLeast(late, n)),
  fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 12 })).map(([n, h]) => all(atLeast(late, n), atLeast(hours, h))),
  fc.integer({ min: 1, max: 20 }).map((n) => any(cheated, atLeast(late, n))),
);
const penalty: fc.Arbitrary<Rule> = fc.oneof(
  fc.tuple(amount, violation).map(([p, c]) => deduct(p, c)),
  fc.tuple(amount, violation).map(([p, c]) => award(p, not(c))),
  fc
    .tuple(amount, fc.constantFrom(late, sum(late, late)), fc.option(steps, { nil: undefined }))
    .map(([p, of, s]) => perItemDeduct(p, of, s)),
  fc.tuple(amount, steps).map(([p, s]) => perItemDeduct(p, hours, s)),
  fc.constant<Rule>(bandScore(late, { '< 1': 0, '[1, 3]': -0.5, '> 3': '-4/3' })),
  fc.constant<Rule>(linear(hours, { '<= 1': 2, '(1, 4)': [2, -1], '>= 4': -1 })),
);
const { strict } = fc.letrec<{ strict: Rule; several: Rule[] }>((tie) => ({
  strict: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    penalty.map(named),
    // A veto stands in pools that cannot fall below nothing: elsewhere nothing would be better than what was lost.
    fc
      .tuple(amount, tie('several'), fc.option(violation, { nil: undefined }))
      .map(([max, rules, c]) => named(keeps(max, c ? [...rules, veto(c)] : rules))),
    fc.tuple(decimal(-4, 0), tie('several')).map(([cap, rules]) => named(capAt(cap, rules))),
    tie('several').map((rules) => named(worstOf(...rules))),
    fc.tuple(amount, violation).map(([p, c]) => named(firstOf(deduct(p, c), award(0)))),
  ),
  several: fc.array(tie('strict'), { minLength: 1, maxLength: 3 }),
}));

test('more violations never raise a score', () => {
  const more = fc.record({ late: fc.integer({ min: 0, max: 10 }), hours: fc.integer({ min: 0, max: 6 }), cheated: fc.boolean() });
  fc.assert(
    fc.property(fc.array(strict, { minLength: 1, maxLength: 3 }), facts, more, rounding, (rules, given, extra, rounds) => {
      const scheme = schemeOf([named(keeps(20, rules))], rounds);
      const milder = { ...given, hours: 2 };
      const worse = { ...milder, late: given.late + extra.late, hours: 2 + extra.hours, cheated: given.cheated || extra.cheated };
      const [before, after] = [evaluate(scheme, milder).exact, evaluate(scheme, worse).exact];
      expect([before, after, isAtMost(after, before)]).toEqual([before, after, true]);
    }),
    { numRuns: 300 },
  );
});
