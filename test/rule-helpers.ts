/** What the tests of rules share: a rule or some clauses in a rubric, and what they come to for facts and readings. */
import {
  type Amount,
  bounds,
  type Clause,
  criterion,
  evaluate,
  nodeAt,
  pool,
  type Question,
  type Rounding,
  type Rule,
  readRubric,
  rubric,
  type Trace,
  type TraceNode,
} from 'kaohe';
import { endsAt } from './bound-helpers.js';
import { fractionOf, order } from './fraction.js';
import type { OpenRubric } from './helpers.js';

/** Facts as a stranger gives them: what is missing, unknown or of the wrong kind is told at run time. */
export type Sheet = Readonly<Record<string, unknown>>;
/** Options of readings, by reading. */
export type Chosen = Readonly<Record<string, string>>;

interface Settings {
  readonly max?: Amount | null;
  readonly rounding?: Rounding;
  readonly readings?: readonly Question[];
}

/** A rubric of a few clauses. It goes through `readRubric`, so that any facts can be given to it. */
export const rubricOf = (clauses: readonly Clause[], { max = 10, rounding, readings = [] }: Settings = {}): OpenRubric =>
  readRubric(
    rubric(
      {
        id: 'test',
        title: ['测试方案', 'Test scheme'],
        authority: ['测试机关', 'Test authority'],
        year: 2022,
        max,
        readings,
        ...(rounding === undefined ? {} : { rounding }),
      },
      clauses,
    ),
  );

/** A criterion `c` without limits, with one rule as its part `a`: what the rule yields is what the criterion comes to. */
export const alone = (rule: Rule, readings: readonly Question[] = []): OpenRubric =>
  rubricOf([criterion('c', '单项', 'One item', pool({ start: 0, floor: null }, { a: rule }))], { readings });

/** Scores one rule for facts and readings: the answer is its node, `c.a`. */
export function ruleTester(rule: Rule, ...readings: readonly Question[]) {
  const rubric = alone(rule, readings);
  return (facts: Sheet = {}, chosen: Chosen = {}): TraceNode => nodeAt(evaluate(rubric, facts, { readings: chosen }), 'c.a');
}

/** What one rule can still come to while facts are missing: the ends of its node, `c.a`. */
export function rangeTester(rule: Rule) {
  const rubric = alone(rule);
  return (facts: Sheet = {}): string => endsAt(bounds(rubric, facts), 'c.a');
}

/** Scores clauses for facts and readings: the answer is the whole tree. */
export function treeTester(clauses: readonly Clause[], settings: Settings = {}) {
  const rubric = rubricOf(clauses, settings);
  return (facts: Sheet = {}, chosen: Chosen = {}): Trace => evaluate(rubric, facts, { readings: chosen });
}

/** The same data as JSON has it: nothing shared, nothing frozen, no type. */
export const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Whether one exact text is not above another, told by arithmetic that is not the library's own. */
export const isAtMost = (a: string, b: string): boolean => order(fractionOf(a), fractionOf(b)) <= 0;
