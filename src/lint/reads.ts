/** What measures and conditions read, to any depth. */
import type { Condition, Readable } from '../kernel.js';
import { conditionRoom, isCondition, isMeasure, isScored, measureRoom, scoredRoom } from '../rooms.js';

/** What a node reads itself. A figure of a cohort, and a part of a whole, read what they are declared by. */
export function readsOf(node: Readable): readonly Readable[] {
  if (isMeasure(node)) return measureRoom(node.kind).reads(node);
  if (isCondition(node)) return conditionRoom(node.kind).reads(node);
  return isScored(node) ? (scoredRoom(node.kind).reads?.(node) ?? []) : [];
}

/** The list whose elements are at hand for what a node reads. */
export const listOver = (node: Readable): string | undefined =>
  isMeasure(node) ? measureRoom(node.kind).over?.(node) : isCondition(node) ? conditionRoom(node.kind).over?.(node) : undefined;

/** Everything that some nodes read, each once, and the nodes themselves. */
export function everythingIn(nodes: readonly Readable[]): ReadonlySet<Readable> {
  const found = new Set<Readable>();
  const waiting = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    waiting.push(...readsOf(node));
  }
  return found;
}

/** The outermost conditions that a node reads: its own, and those that its measures hang on. */
export const conditionsIn = (node: Readable): readonly Condition[] =>
  readsOf(node).flatMap((read) => (isCondition(read) ? [read] : conditionsIn(read)));
