/** What lint proves of conditions, against all facts there are. */
import fc from 'fast-check';
import {
  about,
  all,
  any,
  atLeast,
  atMost,
  award,
  type Condition,
  choice,
  count,
  equals,
  flag,
  is,
  lessThan,
  type Measure,
  moreThan,
  not,
  pool,
  sum,
} from 'kaohe';
import { expect, test } from 'vitest';
import { prepared } from '../../src/library.js';
import { studyOf } from '../../src/lint/study.js';
import { item } from './helpers.js';

interface Facts {
  readonly m: number;
  readonly n: number;
  readonly p: boolean;
  readonly c: string;
}
/** A condition, and the same told without the library. */
interface Both {
  readonly condition: Condition;
  readonly holds: (facts: Facts) => boolean;
}

const [m, n] = [count('m', '件', '甲数', 'M', { max: 4 }), count('n', '件', '乙数', 'N', { min: 1, max: 5 })];
const p = flag('p', '有', 'P');
const c = choice('c', '选择', 'C', { x: ['甲', 'x'], y: ['乙', 'y'], z: ['丙', 'z'] });

const FACTS: readonly Facts[] = [0, 1, 2, 3, 4].flatMap((ofM) =>
  [1, 2, 3, 4, 5].flatMap((ofN) => [true, false].flatMap((ofP) => ['x', 'y', 'z'].map((ofC) => ({ m: ofM, n: ofN, p: ofP, c: ofC })))),
);

const SIGNS = [
  [atLeast, (a: number, b: number) => a >= b],
  [moreThan, (a: number, b: number) => a > b],
  [atMost, (a: number, b: number) => a <= b],
  [lessThan, (a: number, b: number) => a < b],
  [equals, (a: number, b: number) => a === b],
] as const;

const measures = [
  [m, (facts: Facts) => facts.m],
  [n, (facts: Facts) => facts.n],
] as const;

const figures = fc.constantFrom(-1, 0, 0.5, 1, 2, 2.5, 3, 4, 5, 6);
const compared = fc.tuple(fc.constantFrom(...measures), fc.constantFrom(...SIGNS), figures).map(
  ([[of, value], [build, told], figure]): Both => ({
    condition: build(of as Measure, figure),
    holds: (facts) => told(value(facts), figure),
  }),
);
const heldAgainst = fc
  .constantFrom(...SIGNS)
  .map(([build, told]): Both => ({ condition: build(m, n), holds: (facts) => told(facts.m, facts.n) }));
const flagged = fc.constant<Both>({ condition: p, holds: (facts) => facts.p });
const chosen = fc
  .constantFrom('x', 'y', 'z')
  .map((option): Both => ({ condition: is(c, option as 'x'), holds: (facts) => facts.c === option }));
const leaf = fc.oneof({ weight: 5, arbitrary: compared }, { weight: 2, arbitrary: heldAgainst }, flagged, chosen);

const { tree } = fc.letrec<{ tree: Both }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .array(tie('tree'), { minLength: 1, maxLength: 3 })
      .map(
        (of): Both => ({ condition: all(...of.map(({ condition }) => condition)), holds: (facts) => of.every((one) => one.holds(facts)) }),
      ),
    fc
      .array(tie('tree'), { minLength: 1, maxLength: 3 })
      .map(
        (of): Both => ({ condition: any(...of.map(({ condition }) => condition)), holds: (facts) => of.some((one) => one.holds(facts)) }),
      ),
    tie('tree').map((of): Both => ({ condition: not(of.condition), holds: (facts) => !of.holds(facts) })),
  ),
}));

/** What is proven of a condition where another one holds. */
function proven(condition: Condition, given?: Condition) {
  const scheme = item(
    pool({ start: 0 }, [about('分项', 'Part', award(1, condition)), about('分项', 'Part', award(1, given ?? condition))]),
  );
  const study = studyOf(prepared(scheme, undefined), scheme);
  return study.worlds.verdict(condition, given === undefined ? [] : [{ condition: given, holds: true }]);
}

const verdictOf = (answers: readonly boolean[]): string | undefined =>
  answers.length === 0 || (answers.includes(true) && answers.includes(false)) ? undefined : answers.includes(true) ? 'always' : 'never';

test('a verdict is what all facts say, no more and no less', () => {
  fc.assert(
    fc.property(tree, ({ condition, holds }) => {
      expect(proven(condition)).toBe(verdictOf(FACTS.map(holds)));
    }),
    { numRuns: 400 },
  );
});

test('and so it is where another condition holds', () => {
  fc.assert(
    fc.property(tree, tree, (one, given) => {
      expect(proven(one.condition, given.condition)).toBe(verdictOf(FACTS.filter(given.holds).map(one.holds)));
    }),
    { numRuns: 300 },
  );
});

test('of measures over the same facts it says no more than is so', () => {
  const sums = fc
    .tuple(fc.constantFrom(...SIGNS), figures)
    .map(([[build, told], figure]): Both => ({ condition: build(sum(m, n), figure), holds: (facts) => told(facts.m + facts.n, figure) }));
  fc.assert(
    fc.property(fc.tuple(sums, tree), ([one, other]) => {
      const found = proven(all(one.condition, other.condition));
      const truth = verdictOf(FACTS.map((facts) => one.holds(facts) && other.holds(facts)));
      if (found !== undefined) expect(found).toBe(truth);
    }),
    { numRuns: 300 },
  );
});
