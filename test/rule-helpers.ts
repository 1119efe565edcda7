/** What the tests of rules share: one rule alone in a rubric, its node in the tree, and what was wrong, as it was told. */
import { type Amount, criterion, evaluate, type Issue, KaoheError, type OpenRubric, pool, readRubric, type Rounding, rubric, type Rule, type Trace, type TraceNode } from 'kaohe';
import type { Question } from '../src/readings.js';
import type { Clause } from '../src/structure/criterion.js';

/** A fact sheet as a stranger gives it. What is missing, unknown or of the wrong kind is told at run time. */
export type Sheet = Readonly<Record<string, unknown>>;

interface Settings {
  readonly max?: Amount;
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

/** The node with an id. */
export function nodeIn(tree: TraceNode, id: string): TraceNode {
  const found = search(tree, id);
  if (!found) throw new Error(`no node ${id}`);
  return found;
}
function search(tree: TraceNode, id: string): TraceNode | undefined {
  if (tree.id === id) return tree;
  for (const child of tree.children ?? []) {
    const found = search(child, id);
    if (found) return found;
  }
  return undefined;
}

/** Every node of a tree, from the top. */
export const nodesOf = (tree: TraceNode): readonly TraceNode[] => [tree, ...(tree.children ?? []).flatMap(nodesOf)];

/** Scores one rule for facts and readings: the answer is its node, `c.a`. */
export function ruleTester(rule: Rule, ...readings: readonly Question[]) {
  const rubric = alone(rule, readings);
  return (facts: Sheet = {}, chosen: Readonly<Record<string, string>> = {}): TraceNode =>
    nodeIn(evaluate(rubric, facts, { readings: chosen }), 'c.a');
}

/** Scores clauses for facts and readings: the answer is the whole tree. */
export function treeTester(clauses: readonly Clause[], settings: Settings = {}) {
  const rubric = rubricOf(clauses, settings);
  return (facts: Sheet = {}, chosen: Readonly<Record<string, string>> = {}): Trace => evaluate(rubric, facts, { readings: chosen });
}

/** What was told; anything but an error of this library is a fault of its own. */
export function issuesOf(act: () => unknown): readonly Issue[] {
  try {
    act();
  } catch (error) {
    if (error instanceof KaoheError) return error.issues;
    throw error;
  }
  throw new Error('nothing was found wrong');
}

export const codesOf = (act: () => unknown): readonly string[] => issuesOf(act).map(({ code }) => code);

/** The same data as JSON has it: nothing shared, nothing frozen, no type. */
export const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A fraction of whole numbers out of a tree's text, `0.3` or `22/3`: an oracle that shares nothing with the library. */
function fractionOf(text: string): readonly [bigint, bigint] {
  const [above = '', below] = text.split('/');
  if (below !== undefined) return [BigInt(above), BigInt(below)];
  const [whole = '', places = ''] = above.split('.');
  return [BigInt(whole + places), 10n ** BigInt(places.length)];
}
/** Whether one exact text is not above another. */
export function atMostText(a: string, b: string): boolean {
  const [[n, d], [m, e]] = [fractionOf(a), fractionOf(b)];
  return n * e <= m * d;
}
