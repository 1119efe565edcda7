/**
 * Reads facts from a stranger: every value against its declaration, everything wrong told at once, nothing missing taken
 * for zero. What comes out is exact, and a plain copy of what came in.
 */
import { admits, domainOf, isWholeKind, MAX_ELEMENTS } from './declarations.js';
import { compare, divide, type Exact, exactOf, HUNDRED, isWhole, multiply, signOf } from './exact.js';
import type { FactNode, FieldFact, ListFact, NumberFact, PeriodsFact } from './facts.js';
import { type IssueCode, type IssueDetails, nearest, shown } from './issues.js';
import type { Element, FactValue, Label } from './kernel.js';
import type { Prepared } from './prepare.js';
import { l } from './words.js';

/** Something scored as given, but worth a second look. */
export interface Warning {
  readonly code: 'percent-fraction' | 'float-residue';
  readonly fact: string;
  readonly message: Label;
}

/** One period, read: its facts, a score already known, or no data. */
export type PeriodValue = { readonly known: Exact } | { readonly facts: Intake } | undefined;

/** Facts, read. */
export interface Intake {
  readonly values: ReadonlyMap<string, FactValue>;
  /** The periods of a year, by the fact that holds them. */
  readonly periods: ReadonlyMap<string, readonly PeriodValue[]>;
  /** A plain copy of what was given. */
  readonly snapshot: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Warning[];
  readonly faults: readonly IssueDetails[];
}

type Path = readonly [string, ...(string | number)[]];

/** What a reader of one value reports to. */
interface Sink {
  fault(code: IssueCode, fact: FactNode, path: Path, received: unknown, expected?: Label, near?: string): void;
  warn(code: Warning['code'], fact: FactNode, given: unknown): void;
}

/** Reads all facts that a laid-out rubric asks for. */
export function readFacts(prepared: Prepared, given: unknown): Intake {
  const values = new Map<string, FactValue>();
  const periods = new Map<string, readonly PeriodValue[]>();
  const snapshot: Record<string, unknown> = {};
  const faults: IssueDetails[] = [];
  const warnings: Warning[] = [];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { values, periods, snapshot, warnings, faults: [{ code: 'facts-shape', received: shown(given) }] };
  }

  const report = (code: IssueCode, fact: FactNode, rest: Partial<IssueDetails>) =>
    faults.push({ code, fact: fact.key, label: fact.label, clauses: prepared.usedBy.get(fact.key) ?? [], ...rest });
  const sink: Sink = {
    fault: (code, fact, path, received, expected = admits(fact), near) => {
      const [key] = path;
      const owner = prepared.known.get(key) ?? fact;
      report(code, owner, {
        path,
        label: fact.label,
        expected,
        received: shown(received),
        ...(near === undefined ? {} : { near }),
      });
    },
    warn: (code, fact, value) => warnings.push({ code, fact: fact.key, message: WARNINGS[code](fact, shown(value)) }),
  };

  let matched = 0;
  const take = (fact: FactNode, isNeeded: boolean): void => {
    const value = ownValue(given, fact.key);
    if (value === UNREADABLE) {
      matched += 1;
      report('fact-unreadable', fact, { path: [fact.key] });
      return;
    }
    if (value === undefined) {
      if (isNeeded)
        report('fact-missing', fact, {
          path: [fact.key],
          expected: admits(fact),
          ...(fact.nothing === undefined ? {} : { name: 'nothing' }),
        });
      return;
    }
    matched += 1;
    if (fact.kind === 'periodFacts') {
      const inner = prepared.inner.get(fact.key);
      const read = inner && periodsIn(fact, inner, value, sink, faults, warnings);
      if (!read) return;
      periods.set(fact.key, read);
    } else {
      const read = readValue(fact, value, [fact.key], sink);
      if (read === undefined) return;
      values.set(fact.key, read);
    }
    snapshot[fact.key] = typeof value === 'object' ? copied(value) : value;
  };
  for (const fact of prepared.needed) take(fact, true);
  // What only another reading asks for may be there all the same, and is held to its declaration.
  for (const fact of prepared.spare) take(fact, false);
  checkSubsets(prepared, values, sink);
  unknownKeys(given, matched, prepared, faults);
  return { values, periods, snapshot, warnings, faults };
}

/** Every period of a year: facts of its own rubric, a score already known, or, where the year allows it, no data. */
function periodsIn(
  fact: PeriodsFact,
  inner: Prepared,
  value: unknown,
  sink: Sink,
  faults: IssueDetails[],
  warnings: Warning[],
): readonly PeriodValue[] | undefined {
  if (!Array.isArray(value) || value.length !== fact.count) {
    sink.fault(
      Array.isArray(value) ? (value.length < fact.count ? 'list-short' : 'list-long') : 'fact-kind',
      fact,
      [fact.key],
      Array.isArray(value) ? value.length : value,
    );
    return undefined;
  }
  const periods = Array.from({ length: fact.count }, (_, i): PeriodValue => {
    const given = ownValue(value, String(i));
    const at: Path = [fact.key, i];
    if (given === null || given === undefined) {
      if (!fact.partial || given === undefined) sink.fault('fact-missing', fact, at, given);
      return undefined;
    }
    const known = typeof given === 'object' ? ownValue(given, 'knownScore') : undefined;
    if (known !== undefined) {
      const exact = exactOf(known);
      if (exact === undefined || Object.keys(given as object).length !== 1) sink.fault('fact-kind', fact, [...at, 'knownScore'], known);
      return exact && { known: exact };
    }
    const facts = readFacts(inner, given);
    faults.push(...facts.faults.map((fault) => ({ ...fault, path: [...at, ...(fault.path ?? [])] })));
    warnings.push(...facts.warnings);
    return { facts };
  });
  if (fact.partial && periods.every((period) => period === undefined)) sink.fault('list-short', fact, [fact.key], 0);
  return periods;
}

const UNREADABLE = Symbol('unreadable');

/** An own property's value; a getter is not run, and an object that refuses to be looked at is told, not believed. */
function ownValue(given: object, key: string): unknown {
  try {
    const property = Object.getOwnPropertyDescriptor(given, key);
    if (property === undefined) return undefined;
    return 'value' in property ? property.value : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

function unknownKeys(given: object, matched: number, { known }: Prepared, faults: IssueDetails[]): void {
  let keys: readonly string[];
  try {
    keys = Object.keys(given);
  } catch {
    faults.push({ code: 'facts-shape', received: shown(given) });
    return;
  }
  if (keys.length === matched) return;
  for (const name of keys) {
    if (known.has(name) || ownValue(given, name) === undefined) continue;
    const near = nearest(name, known.keys());
    faults.push({
      code: 'fact-unknown',
      fact: name.length > 64 ? `${name.slice(0, 64)}…` : name,
      path: [name.slice(0, 64)],
      ...(near === undefined ? {} : { near }),
    });
  }
}

/** A list's elements as plain data again. Only what the declaration knows has passed, so nothing else is copied. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, copied(field)]));
}

const SILENT: Sink = { fault: () => {}, warn: () => {} };

/** Whether a value is one that the fact admits. */
export const accepts = (fact: NumberFact, value: unknown): boolean => readValue(fact, value, [fact.key], SILENT) !== undefined;

function readValue(fact: Exclude<FactNode, PeriodsFact>, value: unknown, path: Path, sink: Sink): FactValue | undefined {
  switch (fact.kind) {
    case 'flag':
      if (typeof value === 'boolean') return value;
      sink.fault('fact-kind', fact, path, value);
      return undefined;
    case 'choice': {
      const keys = fact.options.map(({ key }) => key);
      if (typeof value !== 'string') sink.fault('fact-kind', fact, path, value);
      else if (keys.includes(value)) return value;
      else sink.fault('fact-option', fact, path, value, undefined, nearest(value, keys));
      return undefined;
    }
    case 'list':
      return elementsOf(fact, value, path, sink);
    default:
      return numberIn(fact, value, path, sink);
  }
}

/** Domains are read once per declaration, not once per evaluation. */
const DOMAINS = new WeakMap<NumberFact, ReturnType<typeof domainOf>>();
function domainIn(fact: NumberFact) {
  const known = DOMAINS.get(fact);
  if (known) return known;
  const made = domainOf(fact);
  DOMAINS.set(fact, made);
  return made;
}

function numberIn(fact: NumberFact, value: unknown, path: Path, sink: Sink): Exact | undefined {
  const exact = fact.kind === 'percent' ? percentIn(fact, value, path, sink) : figureIn(fact, value, path, sink);
  if (exact === undefined) return undefined;
  const { low, high } = domainIn(fact);
  if (isWholeKind(fact) && !isWhole(exact)) {
    sink.fault('fact-fraction', fact, path, value);
    return undefined;
  }
  if ((low !== null && compare(exact, low) < 0) || (high !== null && compare(exact, high) > 0)) {
    const over = fact.kind === 'percent' && high !== null && compare(high, HUNDRED) === 0 && compare(exact, HUNDRED) > 0;
    sink.fault(over ? 'fact-percent-over' : 'fact-domain', fact, path, value);
    return undefined;
  }
  return exact;
}

/** A number or text, read exactly. */
function figureIn(fact: NumberFact, value: unknown, path: Path, sink: Sink): Exact | undefined {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      sink.fault('fact-not-finite', fact, path, value);
      return undefined;
    }
    if (!Number.isSafeInteger(value) && significantDigits(value) > 15) sink.warn('float-residue', fact, value);
  } else if (typeof value !== 'string') {
    sink.fault('fact-kind', fact, path, value);
    return undefined;
  }
  const exact = exactOf(value);
  if (exact === undefined) {
    const isNumeric = typeof value === 'number' || /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(value);
    sink.fault(isNumeric ? 'fact-digits' : /^[+-]?(infinity|nan)$/i.test(value) ? 'fact-not-finite' : 'fact-kind', fact, path, value);
  }
  return exact;
}

/** A percent in points, as text with or without its sign, or as a part of a whole. */
function percentIn(fact: NumberFact, value: unknown, path: Path, sink: Sink): Exact | undefined {
  if (typeof value === 'object' && value !== null) return shareIn(fact, value, path, sink);
  if (typeof value === 'string' && value.endsWith('%')) return figureIn(fact, value.slice(0, -1), path, sink);
  const exact = figureIn(fact, value, path, sink);
  if (exact && typeof value === 'number' && value > 0 && value <= 1) sink.warn('percent-fraction', fact, value);
  return exact;
}

function shareIn(fact: NumberFact, value: object, path: Path, sink: Sink): Exact | undefined {
  const keys = Object.keys(value);
  const [part, whole] = ['part', 'whole'].map((name) => {
    const given = ownValue(value, name);
    return typeof given === 'number' || typeof given === 'string' ? exactOf(given) : undefined;
  });
  if (!part || !whole || keys.length !== 2) {
    sink.fault('fact-kind', fact, path, value);
    return undefined;
  }
  if (signOf(whole) <= 0) {
    sink.fault('fact-whole-zero', fact, [...path, 'whole'], ownValue(value, 'whole'), l('大于零的数', 'a number above zero'));
    return undefined;
  }
  return divide(multiply(part, HUNDRED), whole);
}

function significantDigits(value: number): number {
  const [digits = ''] = Math.abs(value).toString().split('e');
  return digits.replace('.', '').replace(/^0+/, '').length;
}

function elementsOf(fact: ListFact, value: unknown, path: Path, sink: Sink): readonly Element[] | undefined {
  if (!Array.isArray(value)) {
    sink.fault('fact-kind', fact, path, value);
    return undefined;
  }
  const { length } = value;
  if (length < fact.min) sink.fault('list-short', fact, path, length);
  if (length > (fact.max ?? MAX_ELEMENTS))
    sink.fault('list-long', fact, path, length, l(`至多 ${fact.max ?? MAX_ELEMENTS} 项`, `at most ${fact.max ?? MAX_ELEMENTS}`));
  if (length < fact.min || length > (fact.max ?? MAX_ELEMENTS)) return undefined;
  const fields = Object.values(fact.item);
  const elements: Element[] = [];
  for (let i = 0; i < length; i += 1) {
    const element = elementOf(fact, fields, ownValue(value, String(i)), [...path, i], sink);
    if (element) elements.push(element);
  }
  return elements.length === length ? elements : undefined;
}

function elementOf(fact: ListFact, fields: readonly FieldFact[], value: unknown, path: Path, sink: Sink): Element | undefined {
  const made = new Map<string, FactValue>();
  if (fact.shape === 'values') {
    const [field] = fields;
    const read = field && readValue(field, value === UNREADABLE ? undefined : value, path, sink);
    return field && read !== undefined ? made.set(field.key, read) : undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    sink.fault('fact-kind', fact, path, value === UNREADABLE ? undefined : value);
    return undefined;
  }
  let isSound = true;
  for (const field of fields) {
    const given = ownValue(value, field.key);
    const missing = given === undefined || given === UNREADABLE;
    const read = missing ? undefined : readValue(field, given, [...path, field.key], sink);
    if (missing) sink.fault(given === undefined ? 'fact-missing' : 'fact-unreadable', field, [...path, field.key], undefined);
    if (read === undefined) isSound = false;
    else made.set(field.key, read);
  }
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fact.item, key)) continue;
    sink.fault('fact-unknown', fact, [...path, key.slice(0, 64)], undefined, undefined, nearest(key, Object.keys(fact.item)));
    isSound = false;
  }
  return isSound ? made : undefined;
}

/** A part is not larger than its whole. */
function checkSubsets({ known, subsets }: Prepared, values: ReadonlyMap<string, FactValue>, sink: Sink): void {
  for (const fact of subsets) {
    const wholeKey = 'key' in fact.partOf ? String(fact.partOf.key) : '';
    const [part, whole] = [values.get(fact.key), values.get(wholeKey)];
    if (!isExact(part) || !isExact(whole) || compare(part, whole) <= 0) continue;
    const name = known.get(wholeKey)?.label ?? l(wholeKey, wholeKey);
    sink.fault('fact-subset', fact, [fact.key], undefined, l(`不大于“${name.zh}”`, `no more than “${name.en}”`));
  }
}

const isExact = (value: FactValue | undefined): value is Exact => typeof value === 'object' && 'n' in value;

const WARNINGS: Readonly<Record<Warning['code'], (fact: FactNode, given: string) => Label>> = {
  'percent-fraction': ({ label, key }, given) =>
    l(
      `${label.zh}（${key}）为 ${given}，按 ${given} 个百分点计；若指比例，请写 {"part", "whole"} 或百分点`,
      `${label.en} (${key}) is ${given} and counts as ${given} percent points; if a share is meant, write percent points or { part, whole }`,
    ),
  'float-residue': ({ label, key }, given) =>
    l(
      `${label.zh}（${key}）为 ${given}，位数超过 15，可能是浮点误差；请改用文本或比率`,
      `${label.en} (${key}) is ${given}, with more than 15 digits, perhaps a float's residue; give it as text or as a ratio`,
    ),
};
