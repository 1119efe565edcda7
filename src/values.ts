/** Reads one value, which is plain data by now, against the declaration of its fact. */
import { domainOf, isWholeKind, MAX_ELEMENTS } from './declarations.js';
import { compare, divide, type Exact, exactOf, HUNDRED, isWhole, multiply, signOf } from './exact.js';
import type { FactNode, FieldFact, ListFact, NumberFact, PeriodsFact } from './facts.js';
import { type IssueCode, nearest } from './issues.js';
import type { Domain, Element, FactValue, Label } from './kernel.js';
import { Unreadable } from './settle.js';
import { l } from './words.js';

/** Where a value stands: the key of its fact, then steps inside it. */
export type Path = readonly [string, ...(string | number)[]];

export type WarningCode = 'percent-fraction' | 'float-residue';

interface FaultWords {
  readonly expected?: Label;
  readonly near?: string | undefined;
}

/** What a reader of one value reports to. */
export interface Sink {
  fault(code: IssueCode, fact: FactNode, path: Path, received: unknown, words?: FaultWords): void;
  warn(code: WarningCode, fact: FactNode, path: Path, given: unknown): void;
}

const SILENT: Sink = { fault: () => {}, warn: () => {} };

/** Whether a value is one that the fact admits. */
export const accepts = (fact: NumberFact, value: unknown): boolean => numberIn(fact, value, [fact.key], SILENT) !== undefined;

/** A value, read; `undefined` where something is wrong with it, which the sink has been told. */
export function readValue(fact: Exclude<FactNode, PeriodsFact>, value: unknown, path: Path, sink: Sink): FactValue | undefined {
  if (value instanceof Unreadable) {
    sink.fault('fact-unreadable', fact, path, undefined);
    return undefined;
  }
  switch (fact.kind) {
    case 'flag':
      if (typeof value === 'boolean') return value;
      sink.fault('fact-kind', fact, path, value);
      return undefined;
    case 'choice': {
      const keys = fact.options.map(({ key }) => key);
      if (typeof value !== 'string') sink.fault('fact-kind', fact, path, value);
      else if (keys.includes(value)) return value;
      else sink.fault('fact-option', fact, path, value, { near: nearest(value, keys) });
      return undefined;
    }
    case 'list':
      return elementsOf(fact, value, path, sink);
    default:
      return numberIn(fact, value, path, sink);
  }
}

/** Domains are read once per declaration, not once per evaluation. */
const DOMAINS = new WeakMap<NumberFact, Domain>();
function domainIn(fact: NumberFact): Domain {
  const known = DOMAINS.get(fact);
  if (known) return known;
  const made = domainOf(fact);
  DOMAINS.set(fact, made);
  return made;
}

function numberIn(fact: NumberFact, value: unknown, path: Path, sink: Sink): Exact | undefined {
  const exact = fact.kind === 'percent' ? percentIn(fact, value, path, sink) : figureIn(fact, value, value, path, sink);
  if (exact === undefined) return undefined;
  const { low, high } = domainIn(fact);
  if (isWholeKind(fact) && !isWhole(exact)) {
    sink.fault('fact-fraction', fact, path, value);
    return undefined;
  }
  if ((low !== null && compare(exact, low) < 0) || (high !== null && compare(exact, high) > 0)) {
    const isOver = fact.kind === 'percent' && high !== null && compare(high, HUNDRED) === 0 && compare(exact, HUNDRED) > 0;
    sink.fault(isOver ? 'fact-percent-over' : 'fact-domain', fact, path, value);
    return undefined;
  }
  return exact;
}

const NUMERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:\/[+-]?(?=[\d.]*[1-9])\d+\.?\d*)?$/i;
const NOT_FINITE = /^[+-]?(?:infinity|nan)$/i;

/** A number or text, read exactly; `given` is what stood there, for the message. */
function figureIn(fact: NumberFact, value: unknown, given: unknown, path: Path, sink: Sink): Exact | undefined {
  const exact = exactOf(value);
  if (exact !== undefined) {
    if (isResidue(value)) sink.warn('float-residue', fact, path, value);
    return exact;
  }
  if (typeof value === 'number') sink.fault(Number.isFinite(value) ? 'fact-digits' : 'fact-not-finite', fact, path, given);
  else if (typeof value !== 'string') sink.fault('fact-kind', fact, path, given);
  else if (NOT_FINITE.test(value)) sink.fault('fact-not-finite', fact, path, given);
  else sink.fault(NUMERAL.test(value) ? 'fact-digits' : 'fact-kind', fact, path, given);
  return undefined;
}

/** A percent in points, as text with or without its sign, or as a part of a whole. */
function percentIn(fact: NumberFact, value: unknown, path: Path, sink: Sink): Exact | undefined {
  if (typeof value === 'object' && value !== null) return shareIn(fact, value, path, sink);
  if (typeof value === 'string' && value.endsWith('%')) return figureIn(fact, value.slice(0, -1), value, path, sink);
  const exact = figureIn(fact, value, value, path, sink);
  if (exact && typeof value === 'number' && value > 0 && value <= 1) sink.warn('percent-fraction', fact, path, value);
  return exact;
}

function shareIn(fact: NumberFact, value: object, path: Path, sink: Sink): Exact | undefined {
  const part = 'part' in value ? exactOf(value.part) : undefined;
  const whole = 'whole' in value ? exactOf(value.whole) : undefined;
  if (!part || !whole || Object.keys(value).length !== 2) {
    sink.fault('fact-kind', fact, path, value);
    return undefined;
  }
  if (signOf(whole) <= 0) {
    sink.fault('fact-whole-zero', fact, [...path, 'whole'], 'whole' in value ? value.whole : undefined, {
      expected: l('大于零的数', 'a number above zero'),
    });
    return undefined;
  }
  for (const given of Object.values(value)) if (isResidue(given)) sink.warn('float-residue', fact, path, given);
  return divide(multiply(part, HUNDRED), whole);
}

/** Whether a number has more digits than anyone measured. */
export const isResidue = (value: unknown): boolean => typeof value === 'number' && !isShort(value) && significantDigits(value) > 15;

/** Whether a number is one of few decimal places, and so of no more than 15 digits: nearly all are, and this is quick. */
const isShort = (value: number): boolean =>
  Number.isSafeInteger(value) || (Math.abs(value) < 1e9 && Math.round(value * 1e5) / 1e5 === value);

function significantDigits(value: number): number {
  const [digits = ''] = Math.abs(value).toString().split('e');
  return digits.replace('.', '').replace(/^0+|0+$/g, '').length;
}

function elementsOf(fact: ListFact, value: unknown, path: Path, sink: Sink): readonly Element[] | undefined {
  if (!Array.isArray(value)) {
    sink.fault('fact-kind', fact, path, value);
    return undefined;
  }
  const most = fact.max ?? MAX_ELEMENTS;
  if (value.length < fact.min || value.length > most) {
    const isShort = value.length < fact.min;
    sink.fault(
      isShort ? 'list-short' : 'list-long',
      fact,
      path,
      value.length,
      isShort ? {} : { expected: l(`至多 ${most} 项`, `at most ${most}`) },
    );
    return undefined;
  }
  const fields = Object.values(fact.item);
  const elements: Element[] = [];
  for (let i = 0; i < value.length; i += 1) {
    const element = elementOf(fact, fields, value[i], [...path, i], sink);
    if (element) elements.push(element);
  }
  return elements.length === value.length ? elements : undefined;
}

function elementOf(fact: ListFact, fields: readonly FieldFact[], value: unknown, path: Path, sink: Sink): Element | undefined {
  const made = new Map<string, FactValue>();
  if (fact.shape === 'values') {
    const [field] = fields;
    const read = field && readValue(field, value, path, sink);
    return field && read !== undefined ? made.set(field.key, read) : undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Unreadable) {
    sink.fault(value instanceof Unreadable ? 'fact-unreadable' : 'fact-kind', fact, path, value instanceof Unreadable ? undefined : value);
    return undefined;
  }
  const given = value as Readonly<Record<string, unknown>>;
  for (const field of fields) {
    const at: Path = [...path, field.key];
    if (!Object.hasOwn(given, field.key)) sink.fault('fact-missing', field, at, undefined);
    else {
      const read = readValue(field, given[field.key], at, sink);
      if (read !== undefined) made.set(field.key, read);
    }
  }
  const keys = Object.keys(given);
  if (made.size === fields.length && keys.length === fields.length) return made;
  for (const key of keys.filter((one) => !Object.hasOwn(fact.item, one)))
    sink.fault('fact-unknown', fact, [...path, key], undefined, { near: nearest(key, Object.keys(fact.item)) });
  return undefined;
}
