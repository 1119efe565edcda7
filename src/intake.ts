/**
 * Reads the facts of a stranger: every one against its declaration, everything wrong told at once, nothing missing taken
 * for zero. What comes out is exact, and a plain copy of what came in.
 */
import { admits } from './declarations.js';
import { compare, type Exact, exactOf, isExact } from './exact.js';
import type { FactNode, PeriodsFact } from './facts.js';
import { type IssueDetails, nearest, shown } from './issues.js';
import type { FactValue, Label } from './kernel.js';
import type { Prepared } from './prepare.js';
import { settledValue, Unreadable } from './settle.js';
import { isResidue, type Path, readValue, type Sink, type WarningCode } from './values.js';
import { l } from './words.js';

/** Something scored as given, but worth a second look. */
export interface Warning {
  readonly code: WarningCode;
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

/** Nothing read, and nothing wrong. */
export const NO_FACTS: Intake = { values: new Map(), periods: new Map(), snapshot: {}, warnings: [], faults: [] };

/** Reads all facts that a laid-out rubric asks for. */
export function readFacts(prepared: Prepared, given: unknown): Intake {
  const values = new Map<string, FactValue>();
  const periods = new Map<string, readonly PeriodValue[]>();
  // Without a prototype: hundreds of keys are added to it at a third of the price.
  const snapshot: Record<string, unknown> = Object.create(null);
  const faults: IssueDetails[] = [];
  const warnings: Warning[] = [];
  if (!isRecord(given)) return { values, periods, snapshot, warnings, faults: [{ code: 'facts-shape', received: shown(given) }] };

  const report = (details: Omit<IssueDetails, 'clauses'>, key: string) =>
    faults.push({ ...details, clauses: prepared.usedBy.get(key) ?? [] });
  const sink: Sink = {
    fault: (code, fact, path, received, { expected = admits(fact), near } = {}) => {
      const [key] = path;
      report(
        { code, fact: key, label: fact.label, path, expected, received: shown(received), ...(near === undefined ? {} : { near }) },
        key,
      );
    },
    warn: (code, fact, [key], value) => {
      warnings.push({ code, fact: key, message: WARNINGS[code](fact.label, key, shown(value)) });
    },
  };

  let matched = 0;
  const take = (fact: FactNode, isNeeded: boolean): void => {
    const { key, label, nothing } = fact;
    const value = settledValue(given, key);
    if (value === undefined) {
      const isDefaulted = nothing === undefined ? {} : { name: 'nothing' };
      if (isNeeded) report({ code: 'fact-missing', fact: key, label, path: [key], expected: admits(fact), ...isDefaulted }, key);
      return;
    }
    matched += 1;
    if (fact.kind === 'periodFacts') {
      const inner = prepared.inner.get(key);
      const read = inner && periodsIn(fact, inner, value, sink, faults, warnings);
      if (!read) return;
      periods.set(key, read);
    } else {
      const read = readValue(fact, value, [key], sink);
      if (read === undefined) return;
      values.set(key, read);
    }
    snapshot[key] = value;
  };
  for (const fact of prepared.needed) take(fact, true);
  // What only another reading asks for may be there all the same, and is held to its declaration.
  for (const fact of prepared.spare) take(fact, false);
  checkSubsets(prepared, values, sink, snapshot);
  unknownKeys(given, matched, prepared, faults);
  return { values, periods, snapshot, warnings, faults };
}

function isRecord(given: unknown): given is object {
  try {
    return typeof given === 'object' && given !== null && !Array.isArray(given);
  } catch {
    // A revoked proxy cannot even be asked whether it is an array.
    return false;
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
    if (known.has(name) || settledValue(given, name) === undefined) continue;
    const near = nearest(name, known.keys());
    const cut = name.length > LONGEST_KEY ? `${name.slice(0, LONGEST_KEY)}…` : name;
    faults.push({ code: 'fact-unknown', fact: cut, path: [cut], ...(near === undefined ? {} : { near }) });
    if (faults.length > ENOUGH) return;
  }
}

const LONGEST_KEY = 64;
/** Faults after which nobody reads on. */
const ENOUGH = 1000;

/** Every period of a year: facts of its own rubric, a score already known, or, where the year allows it, no data. */
function periodsIn(
  fact: PeriodsFact,
  inner: Prepared,
  value: unknown,
  sink: Sink,
  faults: IssueDetails[],
  warnings: Warning[],
): readonly PeriodValue[] | undefined {
  if (!Array.isArray(value)) {
    sink.fault('fact-kind', fact, [fact.key], value);
    return undefined;
  }
  if (value.length !== fact.count) {
    sink.fault(value.length < fact.count ? 'list-short' : 'list-long', fact, [fact.key], value.length);
    return undefined;
  }
  const periods = Array.from(value, (given: unknown, i): PeriodValue => {
    const at: Path = [fact.key, i];
    if (given === undefined || (given === null && !fact.partial)) {
      sink.fault('fact-missing', fact, at, given, { expected: PERIOD });
      return undefined;
    }
    if (given === null) return undefined;
    if (given instanceof Unreadable) {
      sink.fault('fact-unreadable', fact, at, undefined);
      return undefined;
    }
    if (typeof given === 'object' && 'knownScore' in given) {
      const known = exactOf(given.knownScore);
      const [other] = Object.keys(given).filter((name) => name !== 'knownScore');
      if (known === undefined) sink.fault('fact-kind', fact, [...at, 'knownScore'], given.knownScore, { expected: l('数', 'a number') });
      if (other !== undefined) sink.fault('fact-unknown', fact, [...at, other], undefined);
      if (known && isResidue(given.knownScore)) sink.warn('float-residue', fact, at, given.knownScore);
      return known && { known };
    }
    const facts = readFacts(inner, given);
    for (const fault of facts.faults) faults.push({ ...fault, path: [...at, ...(fault.path ?? [])] });
    for (const warning of facts.warnings) warnings.push({ ...warning, fact: fact.key });
    return { facts };
  });
  if (fact.partial && value.every((period) => period === null)) sink.fault('list-short', fact, [fact.key], 0);
  return periods;
}

const PERIOD = l('该期的事实或 { knownScore }', 'its facts or { knownScore }');

/** A part is not larger than its whole. */
function checkSubsets(
  { known, subsets }: Prepared,
  values: ReadonlyMap<string, FactValue>,
  sink: Sink,
  snapshot: Readonly<Record<string, unknown>>,
): void {
  for (const fact of subsets) {
    const wholeKey = 'key' in fact.partOf ? String(fact.partOf.key) : '';
    const [part, whole] = [values.get(fact.key), values.get(wholeKey)];
    if (!isExact(part) || !isExact(whole) || compare(part, whole) <= 0) continue;
    const name = known.get(wholeKey)?.label ?? l(wholeKey, wholeKey);
    sink.fault('fact-subset', fact, [fact.key], snapshot[fact.key], { expected: l(`不大于“${name.zh}”`, `no more than “${name.en}”`) });
  }
}

const WARNINGS: Readonly<Record<WarningCode, (label: Label, key: string, given: string) => Label>> = {
  'percent-fraction': ({ zh, en }, key, given) =>
    l(
      `${zh}（${key}）为 ${given}，按 ${given} 个百分点计；若指比例，请写 { part, whole } 或百分点`,
      `${en} (${key}) is ${given} and counts as ${given} percent points; if a share is meant, write percent points or { part, whole }`,
    ),
  'float-residue': ({ zh, en }, key, given) =>
    l(
      `${zh}（${key}）为 ${given}，位数超过 15，可能是浮点误差；请改用文本或比率`,
      `${en} (${key}) is ${given}, with more than 15 digits, perhaps a float's residue; give it as text or as a ratio`,
    ),
};
