/** Suites that others wrote, as rubrics: every case exactly, every gap refused, and the table of what agrees. */
import { evaluate, nodesOf } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { expectGolden } from '../golden/golden.js';
import { issuesOf } from '../helpers.js';
import { agreementOf } from './agreement.js';
import { collectCount, collectGreatest, collectLeast, collectSum, least } from './dmn-collect.js';
import { chapter11, existing0087, IN_THE_GAP, lending, postBureau } from './dmn-risk-score.js';
import { compoundScorecard, computedDeeperScorecard, computedScorecard, nestedScorecard } from './kie-compound-scorecards.js';
import {
  categoricalScorecard,
  classes,
  derivedScorecard,
  mixedScorecard,
  simpleScorecard,
  weatherScorecard,
} from './kie-simple-scorecards.js';
import { outcomeOf, reasonCodes, type Suite } from './suite.js';

const SUITES: readonly Suite[] = [
  chapter11,
  lending,
  collectLeast,
  collectSum,
  collectCount,
  collectGreatest,
  simpleScorecard,
  categoricalScorecard,
  mixedScorecard,
  derivedScorecard,
  weatherScorecard,
  compoundScorecard,
  nestedScorecard,
  computedScorecard,
  computedDeeperScorecard,
];

describe.each(SUITES.map((suite) => [suite.name, suite] as const))('%s', (_, { cases, gaps, ranking }) => {
  test.each(cases.map((one) => [one.id, one] as const))('case %s', (_id, one) => {
    expect(outcomeOf(one, ranking)).toEqual(one.expected);
  });

  test.each(gaps.map((gap) => [gap.at, gap] as const))('gap: %s', (_at, { code, examples, asItStands }) => {
    const found = issuesOf(asItStands).map((issue) => [issue.code, issue.received ?? issue.name]);
    expect(found).toEqual(examples.map((example) => [code, example]));
  });
});

test('all that they say, and that all agree', () => {
  expectGolden('../suites/agreement.txt', agreementOf(SUITES));
});

// ---------------------------------------------------------------------------------------------------------------
// What the cases of the suites do not reach

test('nothing is rounded on the way', () => {
  const accepted = SUITES.flatMap(({ cases }) => cases).filter(({ expected }) => expected.refused === undefined);
  const rounded = accepted.flatMap(({ on, facts }) => [...nodesOf(evaluate(on, facts))].filter((node) => node.rounded !== undefined));
  expect(accepted).toHaveLength(77);
  expect(rounded).toEqual([]);
});

test('the applicant of 0004, as a new customer, has a score that its table does not speak of', () => {
  const { exact, grade } = evaluate(IN_THE_GAP.on, IN_THE_GAP.facts);
  expect([exact, grade?.key, grade?.in]).toEqual(['130', 'none', '= 130']);
});

describe('the rows of a table, read once more in plain code', () => {
  const within = (value: number, low: number, high: number): boolean => value >= low && value <= high;
  /** Existing customers or not, the score, the credit score (all with both ends, in steps of one), the category. */
  const ROWS = [
    [false, 0, 119, 0, 589, 'high'],
    [false, 0, 119, 590, 610, 'medium'],
    [false, 0, 119, 611, 999, 'low'],
    [false, 120, 130, 0, 599, 'high'],
    [false, 120, 130, 600, 625, 'medium'],
    [false, 120, 130, 626, 999, 'low'],
    [false, 131, 999, 0, 999, 'veryLow'],
    [true, 0, 100, 0, 579, 'high'],
    [true, 0, 100, 580, 600, 'medium'],
    [true, 0, 100, 601, 999, 'low'],
    [true, 101, 999, 0, 589, 'high'],
    [true, 101, 999, 590, 615, 'medium'],
    [true, 101, 999, 616, 999, 'low'],
  ] as const;
  const around = (edges: readonly number[]): readonly number[] => [...new Set(edges.flatMap((edge) => [edge - 1, edge, edge + 1]))];
  const SCORES = around([1, 100, 120, 130]);
  const CREDITS = around([1, 580, 590, 600, 610, 615, 625, 998]);

  test('on every edge and beside it, one row and one only holds, and it is the category', () => {
    for (const existingCustomer of [true, false])
      for (const riskScore of SCORES)
        for (const creditScore of CREDITS) {
          const rows = ROWS.filter(
            ([existing, low, high, from, to]) =>
              existing === existingCustomer && within(riskScore, low, high) && within(creditScore, from, to),
          );
          const came = evaluate(postBureau, { existingCustomer, riskScore, creditScore }).grade?.key;
          expect([riskScore, creditScore, came]).toEqual([riskScore, creditScore, ...rows.map((row) => row[5])]);
        }
  });

  test('the least of what fires, above each threshold and on it', () => {
    const rules = [
      [1, 98.83],
      [2, 150.21],
      [3, 205.43],
      [4, 64.32],
    ] as const;
    for (const years of [1.01, 1.5, 2, 2.5, 3, 3.5, 4, 4.01, 40]) {
      const fired = rules.filter(([threshold]) => years > threshold).map(([, figure]) => figure);
      expect(evaluate(least, { years }).score).toBe(Math.min(...fired));
    }
    expect(evaluate(least, { years: 1 }).status).toBe('notApplicable');
  });
});

test('reasons stand on what the trace says, and a part on its baseline is no reason', () => {
  const [first] = simpleScorecard.cases;
  if (!first) throw new Error('no case');
  const tree = evaluate(first.on, first.facts);
  expect(tree.children?.[0]?.children?.map(({ id, exact }) => [id, exact])).toEqual([
    ['t.a', '-12'],
    ['t.b', '32'],
    ['t.valid', '0'],
  ]);
  const ranked = (by: 'pointsBelow' | 'pointsAbove', a: number, b: number) =>
    reasonCodes(tree, { by, of: { 't.a': { code: 'a', baseline: a }, 't.b': { code: 'b', baseline: b } } });
  expect(ranked('pointsBelow', 4, 8)).toEqual(['a']);
  expect(ranked('pointsBelow', -12, 33)).toEqual(['b']);
  expect(ranked('pointsBelow', 4, 50)).toEqual(['b', 'a']);
  expect(ranked('pointsAbove', 4, 8)).toEqual(['b']);
  expect(ranked('pointsAbove', -13, 32)).toEqual(['a']);
});

test('where doubles come near, and the suite allows for it, the score is exact', () => {
  const [first] = weatherScorecard.cases;
  if (!first) throw new Error('no case');
  expect(9.7 + 1.1 - 1 - 0.3).not.toBe(9.5);
  expect(evaluate(first.on, first.facts).score).toBe(9.5);
});

test('the table tells a case that does not agree', () => {
  const wrong = collectSum.cases.map((one) => (one.id === '002' ? { ...one, expected: { score: '301' } } : one));
  const lines = agreementOf([{ ...collectSum, cases: wrong }]).split('\n');
  expect(lines[1]).toMatch(/^DMN TCK 0115-sum-collect-hitpolicy {2}3 +2 /);
  expect(lines).toContain('  002  years 3  301   HERE 300');
});

test('an applicant under 18 is refused, not scored without an age', () => {
  const under = issuesOf(() => evaluate(existing0087, { age: 17, maritalStatus: 'single', employment: 'student' }));
  expect(under.map(({ code, fact }) => [code, fact])).toEqual([['fact-domain', 'age']]);
});

test('input as text scores as the same numbers do', () => {
  const of = (test: string) =>
    simpleScorecard.cases.filter(({ id }) => id.startsWith(test)).map(({ on, facts }) => evaluate(on, facts).exact);
  expect(of('as text')).toEqual(of('scored'));
  expect(of('as text')).toEqual(['25', '-15', '87', '47', '-15']);
});

test('no score where neither class meets a rule; 0 for the one that does not', () => {
  const of = (input1: string, input2: string) => {
    const { status, exact } = evaluate(classes, { input1, input2 });
    return status === 'notApplicable' ? 'no score' : exact;
  };
  expect([of('classC', 'classE'), of('NA', 'NA'), of('classB', 'NA'), of('NA', 'classB')]).toEqual(['no score', 'no score', '55', '37']);
});
