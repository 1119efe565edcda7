/** Scores one clause of a scheme by itself, so that its cases need only its own facts. */
import { evaluate, type FactsOf, type Rubric, readRubric, rubric, type TraceNode, type UsesOf } from 'kaohe';
import type { Question } from '../../src/readings.js';
import type { Clause } from '../../src/structure/criterion.js';

interface Found {
  readonly id: string;
  readonly options: readonly { readonly key: string; readonly value: unknown }[];
}
const isReading = (value: object): value is Found => 'kind' in value && value.kind === 'reading';

/** The options of every reading that stands in a clause. */
function optionsIn(value: unknown, into = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (typeof value !== 'object' || value === null) return into;
  if (isReading(value)) into.set(value.id, new Set([...(into.get(value.id) ?? []), ...value.options.map(({ key }) => key)]));
  for (const child of Object.values(value)) optionsIn(child, into);
  return into;
}

export function nodeIn(tree: TraceNode, id: string): TraceNode | undefined {
  if (tree.id === id) return tree;
  for (const child of tree.children ?? []) {
    const found = nodeIn(child, id);
    if (found) return found;
  }
  return undefined;
}

/**
 * @param base facts under which the clause is whole; each case changes some of them.
 * @returns the exact score, as text, of the node with an id after some facts are changed.
 */
export function clauseTester<C extends Clause>(clause: C, questions: readonly Question[], base: FactsOf<Rubric<UsesOf<C>>>) {
  const used = optionsIn(clause);
  const readings = questions.flatMap((question) => {
    const options = question.options.filter(({ key }) => used.get(question.id)?.has(key));
    return options.length === 0 ? [] : [{ ...question, options }];
  });
  const alone = readRubric(
    rubric({ id: 'clause', title: ['单项', 'One clause'], authority: ['测试', 'Test'], year: null, max: 0, readings }, [clause]),
  );
  return (
    id: string,
    changes: Partial<FactsOf<Rubric<UsesOf<C>>>> & Readonly<Record<string, unknown>> = {},
    chosen: Readonly<Record<string, string>> = {},
  ): string => {
    const facts = { ...base, ...changes };
    const node = nodeIn(evaluate(alone, facts, { readings: chosen }), id);
    if (!node) throw new Error(`no node ${id}`);
    return node.exact;
  };
}
