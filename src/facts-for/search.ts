/** What a search for facts can be asked on the way: what things come to, and ways to what is wanted of them. */
import type { Amount, Exact } from '../exact.js';
import type { ListFact } from '../facts.js';
import type { Condition, Domain, Element, Measure, Readable } from '../kernel.js';
import type { Trial, Trials } from './trial.js';

/** What the way of one kind may ask. */
export interface Search {
  amount(written: Amount): Exact;
  domain(measure: Measure): Domain;
  /** The value of a measure; nothing where it has none. */
  value(measure: Measure, trial: Trial): Exact | undefined;
  holds(condition: Condition, trial: Trial): boolean | undefined;
  /** An element of the list in the base, where it has any. */
  like(list: ListFact): Element | undefined;
  /** Whether anything that it reads is still open. */
  isFree(node: Readable, trial: Trial): boolean;
  valued(measure: Measure, wanted: Exact, trial: Trial): Trials;
  standing(condition: Condition, holds: boolean, trial: Trial): Trials;
}
