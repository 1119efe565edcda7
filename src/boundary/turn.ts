/** One side of a point at which a rubric turns. */
import type { Exact } from '../exact.js';
import type { Aim } from '../facts-for.js';
import type { Label, Measure } from '../kernel.js';

/** On which side of a turn facts stand, or which way they decide it. */
export type BoundaryWhere = 'below' | 'at' | 'above' | 'yes' | 'no' | 'option' | 'none' | 'some' | 'taken';

/** One side of one turn. */
export interface Turn {
  readonly where: BoundaryWhere;
  /** What it is, said with the value that the measure takes. */
  readonly what: (value: Exact | undefined) => Label;
  /** What is measured, and the value that is wanted of it. */
  readonly measure?: Measure;
  readonly value?: Exact;
  /** What facts are wanted for; the first of several for which there are any. */
  readonly aims: readonly (readonly Aim[])[];
}
