/** What the tests of bounds share: nodes by id, their ends in a line, and what of the three laws is broken. */
import { type BoundNode, type Bounds, bounds, evaluate, KaoheError, nodesOf, type Trace } from 'kaohe';
import { fractionOf, order } from './fraction.js';
import type { OpenRubric } from './helpers.js';
import type { Chosen, Sheet } from './rule-helpers.js';

/** A node and all below it, in the order of the rubric. */
export function* boundNodes(node: BoundNode): Generator<BoundNode> {
  yield node;
  for (const child of node.children ?? []) yield* boundNodes(child);
}

/** Ends in a line: `0 … 5`, `-∞ … 0`, or one figure where both are the same. */
export function endsIn({ exact: { low, high } }: Pick<BoundNode, 'exact'>): string {
  return low !== null && low === high ? low : `${low ?? '-∞'} … ${high ?? '∞'}`;
}

/** The ends of a node by id. */
export function endsAt(open: BoundNode, id: string): string {
  for (const node of boundNodes(open)) if (node.id === id) return endsIn(node);
  throw new Error(`no node ${id}`);
}

const atMost = (a: string | null, b: string | null): boolean => a === null || b === null || order(fractionOf(a), fractionOf(b)) <= 0;

/** Nodes whose score is outside their bounds, or that are not in the bounds at all. */
export function outside(open: Bounds, tree: Trace): readonly string[] {
  const found = new Map([...boundNodes(open)].map((node) => [node.id, node]));
  const broken = [...nodesOf(tree)].flatMap(({ id, exact }) => {
    const node = found.get(id);
    if (!node) return [`${id} has no bounds`];
    return atMost(node.exact.low, exact) && atMost(exact, node.exact.high) ? [] : [`${id}: ${exact} is not in ${endsIn(node)}`];
  });
  const { grade } = tree;
  const isPossible = grade === null || open.grades.some(({ key, in: interval }) => key === grade.key && interval === grade.in);
  return isPossible ? broken : [...broken, `grade ${grade.key} is not possible`];
}

/** Nodes that more facts have made wider, and grades that they have made possible. */
export function widened(fewer: Bounds, more: Bounds): readonly string[] {
  const before = new Map([...boundNodes(fewer)].map((node) => [node.id, node]));
  const broken = [...boundNodes(more)].flatMap((node) => {
    const was = before.get(node.id);
    if (!was) return [`${node.id} is new`];
    const isNarrower =
      (was.exact.low === null || (node.exact.low !== null && atMost(was.exact.low, node.exact.low))) &&
      (was.exact.high === null || (node.exact.high !== null && atMost(node.exact.high, was.exact.high)));
    return isNarrower && (node.settled || !was.settled) ? [] : [`${node.id}: ${endsIn(was)} became ${endsIn(node)}`];
  });
  const grades = new Set(fewer.grades.map(({ in: interval }) => interval));
  return [...broken, ...more.grades.filter(({ in: interval }) => !grades.has(interval)).map(({ key }) => `grade ${key} is new`)];
}

/** Where bounds of all facts are not the score: node by node, in the same order, and the grade. */
export function notTheScore(settled: Bounds, tree: Trace): readonly string[] {
  const [bound, scored] = [[...boundNodes(settled)], [...nodesOf(tree)]];
  const ids = (nodes: readonly { readonly id: string }[]): string => nodes.map(({ id }) => id).join(' ');
  if (ids(bound) !== ids(scored)) return [`other nodes: ${ids(bound)} instead of ${ids(scored)}`];
  const grades = settled.grades.map(({ in: interval }) => interval).join(' ');
  return [
    ...bound.flatMap((node, i) =>
      endsIn(node) === scored[i]?.exact && node.settled ? [] : [`${node.id}: ${endsIn(node)} is not ${scored[i]?.exact}`],
    ),
    ...(grades === (tree.grade?.in ?? '') ? [] : [`grades ${grades} instead of ${tree.grade?.in}`]),
    ...(settled.settled ? [] : ['not settled']),
    ...(settled.missing.length === 0 ? [] : [`still missing ${settled.missing.map(({ fact }) => fact).join(' ')}`]),
  ];
}

/** Whatever throws, told by its codes; anything but our own error goes on. */
function answerOf<T>(act: () => T): { readonly value: T } | { readonly codes: string } {
  try {
    return { value: act() };
  } catch (error) {
    if (!(error instanceof KaoheError)) throw error;
    return { codes: [...new Set(error.issues.map(({ code }) => code))].sort().join(' ') };
  }
}

/**
 * What of the laws is broken for a year of which first nothing is known, then more and more: `steps` are facts of one
 * complete year, each with all of the one before.
 */
export function breaches(rubric: OpenRubric, facts: Sheet, steps: readonly Sheet[], readings: Chosen = {}): readonly string[] {
  const scored = answerOf(() => evaluate(rubric, facts, { readings }));
  const whole = answerOf(() => bounds(rubric, facts, { readings }));
  if ('codes' in scored || 'codes' in whole) {
    const [one, other] = ['codes' in scored ? scored.codes : 'none', 'codes' in whole ? whole.codes : 'none'];
    return one === other ? [] : [`evaluate finds ${one}, bounds ${other}`];
  }
  const open = [...steps.map((known) => bounds(rubric, known, { readings })), whole.value];
  return [
    ...open.flatMap((one) => outside(one, scored.value)),
    ...open.slice(1).flatMap((one, i) => widened(open[i] as Bounds, one)),
    ...notTheScore(whole.value, scored.value),
  ];
}

/** Facts in the order in which they become known: each step knows more of them. */
export function revealing(facts: Sheet, order: readonly number[], shares: readonly number[]): readonly Sheet[] {
  const keys = Object.keys(facts)
    .map((key, i) => ({ key, at: order[i % Math.max(1, order.length)] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ key }) => key);
  return [...shares]
    .sort((a, b) => a - b)
    .map((share) => Object.fromEntries(keys.slice(0, Math.floor(keys.length * share)).map((key) => [key, facts[key]])));
}
