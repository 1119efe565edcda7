/** Finds nodes of a trace by clause id. A trace may have come through JSON, from whomever. */
import { fail, nearest, shown } from './issues.js';
import type { TraceNode } from './trace.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLabel = (value: unknown): boolean => isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
const isTaken = (value: unknown): boolean => isRecord(value) && typeof value['id'] === 'string' && typeof value['option'] === 'string';

/** Whether something has what everybody asks of a node. */
const isNode = (value: unknown): value is TraceNode =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  isLabel(value['label']) &&
  (value['children'] === undefined || Array.isArray(value['children'])) &&
  (value['readings'] === undefined || isTakenList(value['readings']));

/** Whether something lists readings and the options taken. */
export const isTakenList = (value: unknown): boolean => Array.isArray(value) && value.every(isTaken);

/**
 * Every node of a tree, parents before children, in the order of the clauses.
 *
 * @throws KaoheError for what is no tree.
 * @example
 * [...nodesOf(tree)].filter((node) => node.status === 'vetoed')
 */
export function* nodesOf(tree: TraceNode): Generator<TraceNode> {
  const waiting: unknown[] = [tree];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isNode(node)) return fail({ code: 'trace-foreign', received: shown(node) });
    yield node;
    const children = node.children ?? [];
    for (let i = children.length - 1; i >= 0; i -= 1) waiting.push(children[i]);
  }
}

/**
 * The node of a clause.
 *
 * @throws KaoheError for an id that the tree does not have, naming the nearest one, and for what is no tree.
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
  return fail({ code: 'node-unknown', name: typeof id === 'string' ? id : shown(id), ...(near === undefined ? {} : { near }) });
}
