/**
 * What a search may set a fact to: values to try outright, and numbers to turn up and down; and a usual year, where a search
 * may start from.
 */
import { bandOf } from '../bands.js';
import { domainOf, inside } from '../declarations.js';
import { add, ceil, compare, divide, type Exact, equal, exactOf, floor, multiply, ONE, signOf, subtract, textOf, ZERO } from '../exact.js';
import type { FactNode, FieldFact, ListFact, NumberFact, PeriodsFact } from '../facts.js';
import type { Domain } from '../kernel.js';
import type { Prepared } from '../prepare.js';

export type Facts = Readonly<Record<string, unknown>>;

/** Something that a search can set. */
export interface Knob {
  /** Values of the fact to try as they are. */
  readonly values: readonly unknown[];
  /** A number to turn, within its domain, and the value of the fact that it makes. */
  readonly dial?: Dial;
}
export interface Dial {
  readonly domain: Domain;
  readonly make: (at: Exact) => unknown;
}

const TWO = exactOf(2) ?? ONE;

// ---------------------------------------------------------------------------------------------------------------
// A usual year

const USUAL = new WeakMap<Prepared, Facts>();

/** A year in which every fact is what it is when nothing happened, or else in the middle of its domain. */
export function usualYear(laidOut: Prepared): Facts {
  const known = USUAL.get(laidOut);
  if (known) return known;
  const year = Object.fromEntries(laidOut.needed.map((fact) => [fact.key, usually(fact, laidOut)]));
  USUAL.set(laidOut, year);
  return year;
}

function usually(fact: FactNode, laidOut: Prepared): unknown {
  if (fact.nothing !== undefined) return fact.nothing;
  switch (fact.kind) {
    case 'flag':
      return false;
    case 'choice':
      return fact.options[0]?.key;
    case 'list':
      return Array.from({ length: Math.min(Math.max(1, fact.min), fact.max ?? 1 + fact.min) }, () => elementOf(fact, laidOut));
    case 'periodFacts': {
      const inner = laidOut.inner.get(fact.key);
      return Array.from({ length: fact.count }, () => (inner ? usualYear(inner) : null));
    }
    default:
      return written(fact, middleOf(domainOf(fact)));
  }
}

function elementOf(list: ListFact, laidOut: Prepared): unknown {
  const fields = Object.values(list.item).map((field) => [field.key, usually(field, laidOut)] as const);
  return list.shape === 'values' ? fields[0]?.[1] : Object.fromEntries(fields);
}

function middleOf({ low, high, whole }: Domain): Exact {
  const at = low && high ? middle(low, high) : low ? add(low, ONE) : high ? subtract(high, ONE) : ZERO;
  return whole ? floor(at) : at;
}

/** A number as a person would write it for a fact. */
function written(fact: NumberFact, at: Exact): unknown {
  const text = textOf(at);
  const isFraction = text.includes('/');
  // A bare percent of one or less might be meant as a share.
  if (fact.kind === 'percent' && signOf(at) > 0 && compare(at, ONE) <= 0) return `${text}%`;
  const number = Number(text);
  const read = isFraction ? undefined : exactOf(number);
  return read && equal(read, at) && text.length <= DIGITS ? number : text;
}
const DIGITS = 16;

// ---------------------------------------------------------------------------------------------------------------
// Knobs

/** What a search may do to a fact, given what it is now. */
export function knobsOf(fact: FactNode, now: unknown, laidOut: Prepared): readonly Knob[] {
  switch (fact.kind) {
    case 'list':
      return listKnobs(fact, Array.isArray(now) ? now : [], laidOut);
    case 'periodFacts':
      return periodKnobs(fact, Array.isArray(now) ? now : []);
    default:
      return [fieldKnob(fact, (value) => value)];
  }
}

function fieldKnob(fact: FieldFact, make: (value: unknown) => unknown): Knob {
  if (fact.kind === 'flag') return { values: [true, false].map(make) };
  if (fact.kind === 'choice') return { values: fact.options.map(({ key }) => make(key)) };
  const values = fact.nothing === undefined ? [] : [make(fact.nothing)];
  return { values, dial: { domain: domainOf(fact), make: (at) => make(written(fact, at)) } };
}

/** A list may grow and shrink; a field may change in all of its elements, or in the first. */
function listKnobs(list: ListFact, now: readonly unknown[], laidOut: Prepared): readonly Knob[] {
  const elements = now.length > 0 ? now : [elementOf(list, laidOut)];
  const most = Math.min(list.max ?? LONGEST, Math.max(LONGEST, list.min));
  const domain: Domain = { low: exactOf(list.min) ?? ZERO, high: exactOf(most) ?? ONE, whole: true, unbounded: false };
  const length: Knob = {
    values: [],
    dial: { domain, make: (at) => Array.from({ length: Number(textOf(at)) }, (_, i) => elements[i % elements.length]) },
  };
  const setIn = (field: FieldFact, element: unknown, value: unknown): unknown =>
    list.shape === 'values' ? value : { ...(typeof element === 'object' ? element : {}), [field.key]: value };
  const fields = Object.values(list.item).flatMap((field) => [
    fieldKnob(field, (value) => elements.map((element) => setIn(field, element, value))),
    fieldKnob(field, (value) => elements.map((element, i) => (i === 0 ? setIn(field, element, value) : element))),
  ]);
  return [length, ...fields];
}
const LONGEST = 20;

/** Periods may be without data, or have a score that is known: one of them, or all. */
function periodKnobs({ count, partial }: PeriodsFact, now: readonly unknown[]): readonly Knob[] {
  const withOne = (at: number, one: unknown): unknown => now.map((period, i) => (i === at ? one : period));
  const owing = { knownScore: -1 };
  const missing = partial && count > 1 ? [withOne(0, null)] : [];
  const domain: Domain = { low: null, high: null, whole: false, unbounded: false };
  const make = (at: Exact): unknown =>
    now.map(() => ({ knownScore: Number.isInteger(Number(textOf(at))) ? Number(textOf(at)) : textOf(at) }));
  return [{ values: [withOne(0, owing), ...missing] }, { values: [], dial: { domain, make } }];
}

// ---------------------------------------------------------------------------------------------------------------
// Numbers worth trying

/** The figures that a rule and all below it speak of: edges, thresholds, sizes of steps. */
export function figuresIn(rules: readonly object[]): readonly Exact[] {
  const found = new Map<string, Exact>();
  const note = (at: Exact | null | undefined): void => void (at && found.set(textOf(at), at));
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    // The rubric of the periods speaks of other facts.
    if ('kind' in value && value.kind === 'periodFacts') return;
    for (const [name, child] of Object.entries(value)) {
      if (name === 'in' && typeof child === 'string') for (const end of [bandOf(child)?.low, bandOf(child)?.high]) note(end);
      else if (FIGURES.has(name)) note(exactOf(child));
      else visit(child);
    }
  };
  for (const rule of rules) visit(rule);
  return [...found.values()].sort(compare);
}
const FIGURES: ReadonlySet<string> = new Set(['amount', 'every', 'full']);

/** How closely to look: at the ends of a domain, where something may turn in it, or also between. */
export type Look = 'ends' | 'turns' | 'closely';

/** Numbers of a domain to try, given the figures that the rules around it speak of. */
export function numbersIn(domain: Domain, figures: readonly Exact[], look: Look): readonly Exact[] {
  const ends = [domain.low, domain.high].flatMap((end) => end ?? []);
  const marks = [...ends, ...figures.filter((at) => inside(at, { ...domain, whole: false }))].sort(compare);
  const [least = ZERO, most = ZERO] = [marks[0], marks.at(-1)];
  const beyond = [subtract(least, TEN), add(add(most, most), TEN)];
  if (look === 'ends') return fitting([...ends, ...beyond], domain);
  const between = marks.slice(1).map((at, i) => middle(marks[i] ?? at, at));
  const beside = [...marks, ZERO].flatMap((at) => [add(at, ONE), subtract(at, ONE)]);
  const turns = fitting([...marks, ...between, ...beside, ...beyond], domain);
  if (look === 'turns') return turns;
  const lowest = turns.reduce((a, b) => (compare(a, b) <= 0 ? a : b), turns[0] ?? ZERO);
  const highest = turns.reduce((a, b) => (compare(a, b) >= 0 ? a : b), lowest);
  const part = divide(subtract(highest, lowest), exactOf(PARTS) ?? ONE);
  const first = Array.from({ length: PARTS }, (_, i) => add(ceil(lowest), exactOf(i) ?? ZERO));
  const spread = Array.from({ length: PARTS }, (_, i) => add(lowest, multiply(part, exactOf(i) ?? ZERO)));
  // Halves of a tenth, of a hundredth and of a thousandth: where rounding turns.
  const halves = domain.whole ? [] : turns.flatMap((at) => HALVES.map((half) => add(at, half)));
  return fitting([...turns, ...first, ...spread, ...halves], domain);
}
const PARTS = 20;
const TEN = exactOf(10) ?? ONE;
const HALVES = ['0.05', '0.005', '0.0005'].flatMap((text) => exactOf(text) ?? []);
const middle = (a: Exact, b: Exact): Exact => divide(add(a, b), TWO);

/** Those that belong to a domain, each once; where it is whole, the whole numbers around the others. */
export function fitting(points: readonly Exact[], domain: Domain): readonly Exact[] {
  const whole = domain.whole ? points.flatMap((at) => [floor(at), ceil(at)]) : points;
  return [...new Map(whole.filter((at) => inside(at, domain)).map((at) => [textOf(at), at])).values()];
}
