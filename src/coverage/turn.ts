/** One thing that can come out at a node of a rubric, and where it is looked for. */
import type { Driver } from '../bounding.js';
import type { Trace } from '../evaluate.js';
import { type Exact, exactIn } from '../exact.js';
import { words } from '../explain.js';
import type { Label, Place } from '../kernel.js';
import { isScored, scoredRoom } from '../rooms.js';
import type { Applied, TraceNode } from '../trace.js';
import { l } from '../words.js';
import type { Need } from './nearness.js';

/** What kind of thing can be exercised. */
export type GoalKind =
  | 'condition'
  | 'gate'
  | 'consequence'
  | 'band'
  | 'tier'
  | 'piece'
  | 'option'
  | 'steps'
  | 'alternative'
  | 'rung'
  | 'cap'
  | 'floor'
  | 'rounding'
  | 'grade'
  | 'carry'
  | 'data'
  | 'reading';

/** A node of a trace; the root's says the grade. */
export type Seen = TraceNode & { readonly grade?: Trace['grade'] };

/** One thing that can come out at a place. */
export interface Turn {
  readonly kind: GoalKind;
  /** Which of its kind: a band as printed, an option, `held` or `not`, a position from 0. */
  readonly outcome: string;
  readonly label: Label;
  /** Whether it came out at a node. */
  readonly met: (node: Seen) => boolean;
  /** The conditions that it stands on. */
  readonly needs?: readonly Need[];
  /** How far a node is from it; nothing where only trying tells. */
  readonly far?: (node: TraceNode) => Exact;
}

/** Where turns are looked for. */
export interface At {
  readonly place: Place;
  readonly above: Place | undefined;
  readonly ask: Driver;
  /** The conditions under which the place is scored at all. */
  readonly under: readonly Need[];
  /** Whether it stands in a period of a year. */
  readonly isInner: boolean;
}

/** What always comes out the same way cannot be exercised. */
export const severalOf = (turns: readonly Turn[]): readonly Turn[] => (turns.length > 1 ? turns : []);

/** The room's own words for what would have applied. */
export function told(place: Place, applied: Applied, score = 1): Label {
  const { id, kind, label, maxNumber, facts, below, node } = place;
  const imagined: TraceNode = { id, kind, label, max: maxNumber, exact: String(score), score, status: 'scored', facts, applied };
  const children = below.map((part): TraceNode => ({ ...imagined, id: part.id, kind: part.kind, label: part.label }));
  return isScored(node) ? scoredRoom(node.kind).explain(node, { ...imagined, children }, words) : label;
}

/** Several rules of one part may go by one name: their position tells them apart. */
export const numbered = (at: number, { zh, en }: Label): Label =>
  at < 0 ? l(zh, en) : l(`第 ${at + 1} 项：${zh}`, `no. ${at + 1}: ${en}`);

/** The figure that a node measured. */
export const measured = ({ applied }: TraceNode): Exact | undefined => exactIn(applied?.measure);
