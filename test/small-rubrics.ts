/** Small random rubrics in which every fact is used once, with the values at which each fact turns something. */
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
  type Clause,
  type Condition,
  capAt,
  choice,
  choiceScore,
  consequence,
  convert,
  count,
  criterion,
  deduct,
  definition,
  earns,
  equals,
  exempt,
  firstOf,
  flag,
  is,
  keeps,
  lessThan,
  linear,
  type Measure,
  moreThan,
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
  rubric,
  section,
  veto,
  when,
  worstOf,
} from 'kaohe';
import type { OpenRubric } from './helpers.js';

/** Values of each fact, by key. */
export type Turning = Readonly<Record<string, readonly unknown[]>>;
export interface SmallRubric {
  readonly rubric: OpenRubric;
  readonly turning: Turning;
}

/** Makes something out of facts of its own, which are taken down with their values. */
type Made<T> = (facts: Record<string, readonly unknown[]>) => T;

/** A fact that nothing else uses. */
const fresh = (facts: Record<string, readonly unknown[]>, values: readonly unknown[]) => {
  const key = `f${Object.keys(facts).length}` as const;
  facts[key] = values;
  return key;
};

const figure = fc.constantFrom('0', '0.5', '1', '1/3', '2', '0.25', '3');
const signed = fc.constantFrom('-2', '-1', '-1/3', '0', '0.5', '1', '2/3', '2');

const counted =
  (max: number): Made<Measure> =>
  (facts) => {
    const values = Array.from({ length: max + 1 }, (_, i) => i);
    return count(fresh(facts, values), '件', '数', 'Number', { max });
  };

const { condition } = fc.letrec<{ condition: Made<Condition> }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 5, arbitrary: fc.constant<Made<Condition>>((facts) => flag(fresh(facts, [false, true]), '是', 'Yes')) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(atLeast, moreThan, atMost, lessThan, equals), fc.integer({ min: 0, max: 3 })).map(
        ([compare, edge]): Made<Condition> =>
          (facts) =>
            compare(counted(2)(facts), edge),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('a', 'b').map(
        (option): Made<Condition> =>
          (facts) => {
            const options = { a: ['甲', 'A'], b: ['乙', 'B'], c: ['丙', 'C'] } as const;
            return is(choice(fresh(facts, ['a', 'b', 'c']), '选', 'Choice', options), option);
          },
      ),
    },
    {
      weight: 1,
      arbitrary: tie('condition').map(
        (of): Made<Condition> =>
          (facts) =>
            not(of(facts)),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(all, any), tie('condition'), tie('condition')).map(
        ([join, a, b]): Made<Condition> =>
          (facts) =>
            join(a(facts), b(facts)),
      ),
    },
  ),
}));

const steps = fc.constantFrom('complete', 'started', 'proportional');
const leaf: fc.Arbitrary<Made<Rule>> = fc.oneof(
  fc.tuple(fc.constantFrom(award, deduct), figure, condition).map(
    ([make, p, c]): Made<Rule> =>
      (facts) =>
        make(p, c(facts)),
  ),
  fc.tuple(fc.constantFrom(perItemAward, perItemDeduct), figure, fc.option(steps, { nil: undefined })).map(
    ([make, p, mode]): Made<Rule> =>
      (facts) =>
        make(p, counted(3)(facts), mode && { every: 2, steps: mode }),
  ),
  fc.tuple(signed, signed, signed).map(
    ([a, b, c]): Made<Rule> =>
      (facts) => {
        return bandScore(percent(fresh(facts, [0, 60, 80]), '率', 'Rate'), { '< 60': a, '[60, 80)': b, '>= 80': c });
      },
  ),
  fc.tuple(signed, signed, signed).map(
    ([a, b, c]): Made<Rule> =>
      (facts) => {
        return linear(quantity(fresh(facts, [0, 60, 100]), '分', '量', 'Amount', { max: 100 }), { '< 60': a, '[60, 100]': [b, c] });
      },
  ),
  fc.tuple(signed, signed).map(
    ([a, b]): Made<Rule> =>
      (facts) => {
        return rankTier(rank(fresh(facts, [1, 5]), '名次', 'Place', { of: 9, ties: 'shared' }), { '1-4': a, '5-9': b });
      },
  ),
  fc.tuple(signed, signed, signed).map(
    ([a, b, c]): Made<Rule> =>
      (facts) => {
        const options = { a: ['甲', 'A'], b: ['乙', 'B'], c: ['丙', 'C'] } as const;
        return choiceScore(choice(fresh(facts, ['a', 'b', 'c']), '选', 'Choice', options), { a, b, c });
      },
  ),
  figure.map(
    (p): Made<Rule> =>
      (facts) =>
        convert(p, quantity(fresh(facts, [0, 10]), '分', '量', 'Amount', { max: 10 }), 7),
  ),
  fc.tuple(fc.constantFrom(assessed, assessedDeduct), fc.constantFrom(1, 2)).map(
    ([make, max]): Made<Rule> =>
      (facts) =>
        make(points(fresh(facts, [0, max]), '评定', 'Given', { max })),
  ),
);

const gate: fc.Arbitrary<Made<Rule>> = fc.tuple(fc.constantFrom(veto, exempt, notApplicable, notApplicable), condition).map(
  ([make, c]): Made<Rule> =>
    (facts) =>
      make(c(facts)),
);
const named = (rule: Rule): Rule => about('分项', 'Part', rule);

/** The parts of a pool with a maximum: rules, and gates now and then. */
const partsOf = (rule: fc.Arbitrary<Made<Rule>>): fc.Arbitrary<Made<readonly Rule[]>> =>
  fc.tuple(fc.array(rule, { minLength: 1, maxLength: 3 }), fc.array(gate, { maxLength: 2, size: 'small' })).map(
    ([rules, gates]): Made<readonly Rule[]> =>
      (facts) =>
        [...rules, ...gates].map((make) => named(make(facts))),
  );

type Pooling = (parts: readonly Rule[]) => Rule;
const pooling: fc.Arbitrary<Pooling> = fc.oneof(
  fc.tuple(figure, fc.boolean()).map(
    ([max, rescale]): Pooling =>
      (parts) =>
        earns(max, parts, { rescale }),
  ),
  fc.tuple(figure, fc.boolean()).map(
    ([max, rescale]): Pooling =>
      (parts) =>
        keeps(max, parts, { rescale }),
  ),
  fc.constantFrom<Pooling>(
    (parts) => pool({ start: '0.5', floor: null, max: 3 }, parts),
    (parts) => pool({ start: 1, floor: 1, max: '7/3' }, parts),
    (parts) => pool({ start: 0, floor: '-1/3', max: 2, rescale: true }, parts),
  ),
);

const { rule } = fc.letrec<{ rule: Made<Rule>; group: Made<Rule> }>((tie) => {
  const several = fc.array(tie('rule'), { minLength: 1, maxLength: 3 });
  return {
    rule: fc.oneof({ maxDepth: 3, depthSize: 'small' }, leaf, tie('group')),
    group: fc.oneof(
      fc.tuple(pooling, partsOf(tie('rule'))).map(
        ([make, parts]): Made<Rule> =>
          (facts) =>
            make(parts(facts)),
      ),
      fc.tuple(signed, several).map(
        ([cap, rules]): Made<Rule> =>
          (facts) =>
            capAt(
              cap,
              rules.map((make) => named(make(facts))),
            ),
      ),
      fc.tuple(fc.constantFrom(bestOf, worstOf), several, fc.option(gate, { nil: undefined, freq: 5 })).map(
        ([make, rules, g]): Made<Rule> =>
          (facts) =>
            make(...[...rules, ...(g ? [g] : [])].map((one) => named(one(facts)))),
      ),
      fc.tuple(condition, tie('rule')).map(
        ([c, r]): Made<Rule> =>
          (facts) =>
            when(c(facts), named(r(facts))),
      ),
      fc.tuple(condition, gate).map(
        ([c, g]): Made<Rule> =>
          (facts) =>
            earns(2, [award(1), named(when(c(facts), named(g(facts))))]),
      ),
      fc.tuple(condition, tie('rule'), condition, figure, fc.option(tie('rule'), { nil: undefined })).map(
        ([c, r, d, p, last]): Made<Rule> =>
          (facts) => {
            const rungs = [when(c(facts), named(r(facts))), deduct(p, d(facts)), ...(last ? [last(facts)] : [])];
            return firstOf(...rungs.map(named));
          },
      ),
    ),
  };
});

const clause = (id: string): fc.Arbitrary<Made<Clause>> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.tuple(pooling, partsOf(rule)).map(
        ([make, parts]): Made<Clause> =>
          (facts) =>
            criterion(id, '项', 'Item', make(parts(facts))),
      ),
    },
    { weight: 1, arbitrary: fc.constant<Made<Clause>>((facts) => definition(id, '量', 'Figure', counted(1)(facts))) },
    {
      weight: 1,
      arbitrary: condition.map(
        (c): Made<Clause> =>
          (facts) => {
            return criterion(
              id,
              '后果',
              'Consequence',
              earns(1, [award(1), about('记', 'Noted', consequence('noted', '记录', 'Noted', c(facts)))]),
            );
          },
      ),
    },
  );

const rounding: fc.Arbitrary<Rounding> = fc.record({
  at: fc.constantFrom('part', 'criterion', 'section', 'total'),
  places: fc.constantFrom(0, 1, 20),
  mode: fc.constantFrom('half-up', 'half-even', 'half-down', 'up', 'down', 'ceil', 'floor'),
});

const GRADES = { '< 0': ['low', '差', 'Low'], '[0, 1]': ['fair', '中', 'Fair'], '> 1': ['high', '优', 'High'] } as const;

/** Sections of one or two clauses, nested now and then, with and without rescaling and a bonus. */
export const smallRubrics: fc.Arbitrary<SmallRubric> = fc
  .record({
    clauses: fc.tuple(clause('1.1'), fc.option(clause('1.2')), fc.option(clause('2.1'), { freq: 2 })),
    rescale: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    bonus: fc.boolean(),
    max: fc.constantFrom(null, 2, 5, 6),
    rounding,
    of: fc.constantFrom('rounded', 'exact'),
  })
  .map(({ clauses: [first, second, third], rescale: [inner, middle, outer], bonus, max, rounding: rounds, of }): SmallRubric => {
    const facts: Record<string, readonly unknown[]> = {};
    const made = [first, ...(second ? [second] : [])].map((make) => make(facts));
    const sections = [
      section('1', '一', 'One', max, [section('1.0', '内', 'Inner', 4, made, { rescale: inner })], { rescale: middle }),
      ...(third ? [section('2', '二', 'Two', 2, [third(facts)], { bonus })] : []),
    ];
    const head = {
      id: 'small',
      title: ['小方案', 'Small scheme'],
      authority: ['测试', 'Test'],
      year: null,
      max,
      rescale: outer,
      rounding: rounds,
      grades: { of, bands: GRADES },
    } as const;
    return { rubric: readRubric(rubric(head, sections)), turning: facts };
  });

/** How many sets of facts there are. */
export const sizeOf = (turning: Turning): number => Object.values(turning).reduce((size, values) => size * values.length, 1);

/** Every set of facts. */
export function* everyYear(turning: Turning): Generator<Readonly<Record<string, unknown>>> {
  const keys = Object.keys(turning);
  for (let n = 0; n < sizeOf(turning); n += 1) {
    let rest = n;
    const year: Record<string, unknown> = {};
    for (const key of keys) {
      const values = turning[key] ?? [];
      year[key] = values[rest % values.length];
      rest = Math.floor(rest / values.length);
    }
    yield year;
  }
}
