/** Finds nodes of a trace by clause id. */
import { fail, nearest, shown } from './issues.js';
import type { TraceNode } from './kernel.js';

/** Every node of a tree, parents before children, in the order of the clauses. */
export function* nodesOf(tree: TraceNode): Generator<TraceNode> {
  yield tree;
  for (const child of tree.children ?? []) yield* nodesOf(child);
}

/**
 * The node of a clause.
 *
 * @throws KaoheError for an id that the tree does not have, naming the nearest one.
 * @example
 * nodeAt(tree, '1.1.6.b').score; // 0.3
 */
export function nodeAt(tree: TraceNode, id: string): TraceNode {
  const ids: string[] = [];
  for (const node of nodesOf(tree)) {
    if (node.id === id) return node;
    ids.push(node.id);
  }
  const near = typeof id === 'string' ? nearest(id, ids) : undefined;
  return fail({
    code: 'node-unknown',
    name: typeof id === 'string' ? id.slice(0, 64) : shown(id),
    ...(near === undefined ? {} : { near }),
  });
}
