/** Values of facts that are worth trying, and a way to a measure's value by moving one fact at a time. */
import { bandOf } from '../bands.js';
import { domainOf, inside } from '../declarations.js';
import {
  add,
  ceil,
  compare,
  divide,
  type Exact,
  exactOf,
  floor,
  isUnbounded,
  multiply,
  ONE,
  round,
  subtract,
  textOf,
  ZERO,
} from '../exact.js';
import { type FactNode, type FieldFact, isNumberKind, type ListFact, type NumberFact } from '../facts.js';
import type { Domain } from '../kernel.js';

/** Facts as a caller gives them. */
export type Facts = Readonly<Record<string, unknown>>;

/** A number as a caller would write it: plainly where a number holds it, and as text otherwise. */
export function given(value: Exact): number | string {
  const text = textOf(value);
  const plain = Number(text);
  return String(plain) === text ? plain : text;
}

/** The value of a domain that is nearest to one. */
export function heldIn({ low, high, whole }: Domain, value: Exact): Exact {
  if (low !== null && compare(value, low) < 0) return low;
  if (high !== null && compare(value, high) > 0) return high;
  return whole ? floor(value) : value;
}

// ---------------------------------------------------------------------------------------------------------------
// Settings: something for every fact at once

const SIZES = [1, 100, 10, 1000, 0].map((size) => exactOf(size) ?? ZERO);

/** One way to fill in facts: numbers of one size, flags all one way, the options in turn. */
interface Filling {
  readonly size: Exact;
  readonly flag: boolean;
  readonly turn: number;
  readonly elements: number;
}

const FILLINGS: readonly Filling[] = [1, 2, 0].flatMap((elements) =>
  [false, true].flatMap((flag) => SIZES.map((size, turn) => ({ size, flag, turn, elements }))),
);

function fieldIn(fact: FieldFact, { size, flag, turn }: Filling): unknown {
  if (fact.kind === 'flag') return flag;
  if (fact.kind === 'choice') return fact.options[turn % fact.options.length]?.key;
  return given(heldIn(domainOf(fact), size));
}

/** A list of equal elements; `field` has a value of its own where one is said. */
function listIn(fact: ListFact, filling: Filling, field?: string, value?: unknown): readonly unknown[] {
  const length = Math.min(Math.max(fact.min, filling.elements), fact.max ?? Number.POSITIVE_INFINITY, MOST_ELEMENTS);
  const filled = Object.values(fact.item).map((one) => [one.key, one.key === field ? value : fieldIn(one, filling)] as const);
  const element = fact.shape === 'values' ? filled[0]?.[1] : Object.fromEntries(filled);
  return Array.from({ length }, () => element);
}
const MOST_ELEMENTS = 1000;

const valueIn = (fact: FactNode, filling: Filling): unknown =>
  fact.kind === 'list' ? listIn(fact, filling) : fact.kind === 'periodFacts' ? undefined : fieldIn(fact, filling);

/** Ways to fill in several facts at once. */
export const fillingsOf = (facts: readonly FactNode[]): readonly Filling[] =>
  facts.some(({ kind }) => kind === 'list') ? FILLINGS : FILLINGS.slice(0, 2 * SIZES.length);

export const filledIn = (facts: readonly FactNode[], filling: Filling): Facts =>
  Object.fromEntries(facts.map((fact) => [fact.key, valueIn(fact, filling)]));

// ---------------------------------------------------------------------------------------------------------------
// Levers: one number that moves a measure

/** One number among facts that can be moved: a fact, a field of all elements of a list, or how many elements it has. */
export interface Lever {
  readonly domain: Domain;
  readonly set: (facts: Facts, to: Exact) => Facts;
}

const COUNTED: Domain = { low: ZERO, high: exactOf(MOST_ELEMENTS) ?? null, whole: true, unbounded: false };

export const leversOf = (facts: readonly FactNode[], filling: Filling): readonly Lever[] =>
  facts.flatMap((fact): readonly Lever[] => {
    if (fact.kind !== 'list')
      return isNumber(fact) ? [{ domain: domainOf(fact), set: (all, to) => ({ ...all, [fact.key]: given(to) }) }] : [];
    const fields = Object.values(fact.item).filter(isNumber);
    return [
      ...fields.map((field) => ({
        domain: domainOf(field),
        set: (all: Facts, to: Exact) => ({ ...all, [fact.key]: listIn(fact, filling, field.key, given(to)) }),
      })),
      { domain: COUNTED, set: (all, to) => ({ ...all, [fact.key]: listIn(fact, { ...filling, elements: Number(textOf(to)) }) }) },
    ];
  });

const isNumber = (fact: FactNode): fact is NumberFact => isNumberKind(fact.kind);

/** Steps towards a value of a measure: along the line through the last two, which is where most measures lie. */
const STEPS = 6;

/**
 * Facts on the way to a value of a measure, moving one lever: those at every step.
 *
 * @param valueWith the measure's value; nothing where it has none.
 */
export function* steppedTo(lever: Lever, start: Facts, near: Exact, valueWith: (facts: Facts) => Exact | undefined): Generator<Facts> {
  const { domain } = lever;
  let [a, b] = [heldIn(domain, ZERO), heldIn(domain, exactOf(1000) ?? ONE)];
  for (let step = 0; step < STEPS; step += 1) {
    const [atA, atB] = [valueWith(lever.set(start, a)), valueWith(lever.set(start, b))];
    if (!atA || !atB || isUnbounded(atA) || isUnbounded(atB) || compare(atA, atB) === 0) return;
    const along = divide(subtract(near, atA), subtract(atB, atA));
    const to = add(a, multiply(along, subtract(b, a)));
    // First what a person would write, then what hits it exactly.
    const tried = domain.whole ? [floor(to), ceil(to)] : [round(to, 2, 'half-up'), to];
    for (const one of tried) if (inside(one, domain)) yield lever.set(start, one);
    const next = heldIn(domain, to);
    if (compare(next, b) === 0) return;
    [a, b] = [b, next];
  }
}

// ---------------------------------------------------------------------------------------------------------------
// Values of one fact

const COMMON = [0, 1, 2, 10, 100, 1000].map((value) => exactOf(value) ?? ZERO);
const MOST_TRIED = 60;

/** Values of a fact that are worth trying, what it is when nothing happened first. */
export function triedFor(fact: FactNode, figures: readonly Exact[]): readonly unknown[] {
  const first = fact.nothing === undefined ? [] : [fact.nothing];
  const rest = othersFor(fact, figures).filter((value) => value !== fact.nothing);
  return [...first, ...rest].slice(0, MOST_TRIED);
}

function othersFor(fact: FactNode, figures: readonly Exact[]): readonly unknown[] {
  switch (fact.kind) {
    case 'flag':
      return [false, true];
    case 'choice':
      return fact.options.map(({ key }) => key);
    case 'periodFacts':
      return [];
    case 'list': {
      const numbers = [...figures, ...COMMON];
      const sized = numbers.flatMap((size, turn) =>
        [1, 2].flatMap((elements) => [false, true].map((flag) => ({ size, flag, turn, elements }))),
      );
      return [...(fact.min === 0 ? [[]] : []), ...sized.map((filling) => listIn(fact, filling))];
    }
    default: {
      const domain = domainOf(fact);
      const ends = [domain.low, domain.high].flatMap((end) => end ?? []);
      const around = figures.flatMap((figure) => [figure, add(figure, ONE), subtract(figure, ONE)]);
      const values = [...ends, ...COMMON, ...around].filter((value) => inside(value, domain)).map(given);
      return [...new Set(values)];
    }
  }
}

/** The figures that stand in plain data: numbers, and the ends of intervals. */
export function figuresIn(data: unknown): readonly Exact[] {
  const found = new Map<string, Exact>();
  let left = MOST_LOOKED_AT;
  const visit = (value: unknown): void => {
    left -= 1;
    if (left < 0 || found.size >= MOST_FIGURES) return;
    if (typeof value === 'number') note(exactOf(value));
    else if (typeof value === 'string') {
      const band = bandOf(value);
      for (const end of band ? [band.low, band.high] : [exactOf(value)]) note(end ?? undefined);
    } else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) visit(inner);
  };
  const note = (figure: Exact | undefined): void => {
    if (figure) found.set(textOf(figure), figure);
  };
  visit(data);
  return [...found.values()];
}
const MOST_LOOKED_AT = 10_000;
const MOST_FIGURES = 40;
