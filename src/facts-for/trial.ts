/** What a search for facts has settled so far, and how that is written down for `evaluate`. */

import { domainOf } from '../declarations.js';
import { type Exact, equal, exactIn, exactOf, greatest, numberOf, ONE, signOf, textOf, ZERO } from '../exact.js';
import type { FactNode, FieldFact, ListFact, NumberFact } from '../facts.js';
import type { Element, FactValue } from '../kernel.js';
import { isResidue } from '../values.js';

/** Facts that a search has settled; every other one is what it is in the base. What is settled is not touched again. */
export interface Trial {
  /** By key; a field of an element that is being made, by list and field: `squads.staff`. */
  readonly facts: ReadonlyMap<string, FactValue>;
  /** Lists of which one element is being made. */
  readonly open: readonly ListFact[];
}

/** Ways to go on, one after the other. */
export type Trials = Iterable<Trial>;
/** Goes on from where another way ended. */
export type Way = (trial: Trial) => Trials;

export const UNTRIED: Trial = Object.freeze({ facts: new Map(), open: [] });

/** What a fact goes by in a trial. */
export const keyOf = ({ key, list }: FieldFact): string => (list === undefined ? key : `${list}.${key}`);

export const settledWith = ({ facts, open }: Trial, key: string, value: FactValue): Trial => ({
  facts: new Map(facts).set(key, value),
  open,
});

/** Steps that are taken one after the other; beyond them nobody would read the facts any more. */
const MOST_STEPS = 100;

/** Several ways, one after the other: every combination of them. */
export function* inTurn(ways: readonly Way[], trial: Trial, at = 0): Trials {
  const way = ways[at];
  if (way === undefined) yield trial;
  else if (ways.length <= MOST_STEPS) for (const next of way(trial)) yield* inTurn(ways, next, at + 1);
}

// ---------------------------------------------------------------------------------------------------------------
// Values that stand in the way of nothing

/** What a fact is unless something says otherwise: nothing happened, or everything was done. */
export function usualValue(fact: FieldFact): FactValue {
  switch (fact.kind) {
    case 'flag':
      return fact.nothing ?? true;
    case 'choice':
      return fact.nothing ?? fact.options[0]?.key ?? '';
    default:
      return usualNumber(fact);
  }
}

function usualNumber(fact: NumberFact): Exact {
  if (fact.nothing !== undefined) return exactOf(fact.nothing) ?? ZERO;
  const { low, high } = domainOf(fact);
  // The first place; a full mark; and of what has no end, at least one, since it may stand below a line.
  if (fact.kind === 'rank') return low ?? ONE;
  return high ?? (low === null ? ONE : greatest(low, ONE));
}

// ---------------------------------------------------------------------------------------------------------------
// Elements of lists

/** An element of a list as far as it is settled, and otherwise like another one, or as it usually is. */
export const elementOf = (list: ListFact, { facts }: Trial, like?: Element): Element =>
  new Map(Object.values(list.item).map((field) => [field.key, facts.get(keyOf(field)) ?? like?.get(field.key) ?? usualValue(field)]));

/** Makes an element of the list from here on. */
export const opened = (list: ListFact, { facts, open }: Trial): Trial => ({ facts, open: [...open, list] });

/** Leaves the element that was being made. */
export function closed(list: ListFact, { facts, open }: Trial): Trial {
  const fields = new Set(Object.values(list.item).map(keyOf));
  return { facts: new Map([...facts].filter(([key]) => !fields.has(key))), open: open.filter((one) => one !== list) };
}

// ---------------------------------------------------------------------------------------------------------------
// Writing facts down

type Plain = string | number | boolean | readonly unknown[] | Readonly<Record<string, unknown>>;

/** A value as a caller would write it: a number where that says all of it, and otherwise text. */
export function plainOf(fact: FactNode, value: FactValue): Plain {
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if ('n' in value) return plainNumber(value, fact.kind === 'percent');
  if (fact.kind !== 'list') return [];
  const fields = Object.values(fact.item);
  const [only] = fields;
  const field = (element: Element, one: FieldFact) => plainOf(one, element.get(one.key) ?? usualValue(one));
  return fact.shape === 'values' && only
    ? value.map((element) => field(element, only))
    : value.map((element) => Object.fromEntries(fields.map((one) => [one.key, field(element, one)])));
}

function plainNumber(value: Exact, isPercent: boolean): string | number {
  const number = numberOf(value);
  const written = exactOf(number);
  if (written === undefined || !equal(written, value) || isResidue(number)) return textOf(value);
  // 0.5 percent as a bare number would be asked about: is it 50%?
  return isPercent && signOf(value) > 0 && number <= 1 ? `${textOf(value)}%` : number;
}

/** Whether two values are the same. */
export function sameValue(a: FactValue | undefined, b: FactValue | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if ('n' in a || 'n' in b) return 'n' in a && 'n' in b && equal(a, b);
  return a.length === b.length && a.every((element, i) => [...element].every(([key, value]) => sameValue(value, b[i]?.get(key))));
}

/** Decimal places that a value is written with; none for a fraction that no decimal says. */
export function placesOf(value: Exact): number {
  const text = textOf(value);
  return text.includes('/') ? 0 : (text.split('.')[1]?.length ?? 0);
}

/** What a value is a fraction of: 10 for 0.3, 3 for 22/3. */
export function denominatorOf(value: Exact): Exact {
  const [decimal = '', below] = textOf(value).split('/');
  if (below !== undefined) return exactIn(below) ?? ONE;
  return exactIn(`1${'0'.repeat(decimal.split('.')[1]?.length ?? 0)}`) ?? ONE;
}
