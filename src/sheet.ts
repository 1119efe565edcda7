/** The blank facts of a rubric: what to collect before scoring. */
import { admits } from './declarations.js';
import type { FactNode, FieldFact } from './facts.js';
import type { Label } from './kernel.js';
import { alternatives, prepared } from './library.js';
import type { Prepared } from './prepare.js';
import type { Rubric } from './structure/rubric.js';

/** One fact to collect. */
export interface SheetEntry {
  readonly key: string;
  readonly kind: FactNode['kind'];
  readonly label: Label;
  readonly unit: Label | null;
  /** What values it takes, in words. */
  readonly domain: Label;
  /** The options of a choice. */
  readonly options: readonly { readonly key: string; readonly label: Label }[];
  /** The fields of a list's elements. */
  readonly fields: readonly SheetEntry[];
  /** What it is when nothing of the kind happened; `null` where silence means nothing. */
  readonly nothing: unknown;
  /** Whether only a reading that is not the chosen one asks for it. */
  readonly alternative: boolean;
  /**
   * `figure`: a figure of the whole cohort, given where one unit is scored alone, and found by `evaluateCohort`. `source`:
   * what such a figure is made from, given by each unit of a cohort only. `null`: neither.
   */
  readonly cohort: 'figure' | 'source' | null;
  /** The clauses that use it, or the figure made from it. */
  readonly clauses: readonly string[];
  /** The place for the value. */
  readonly value: null;
}

/**
 * The blank facts of a rubric in the order of its clauses, with labels, units, domains, defaults and the clauses that use
 * them; what figures of a cohort are made from comes after these, and facts that only an alternative reading asks for last.
 *
 * @example
 * factSheet(jingan2022)[0]; // { key: 'majorEventsSupported', kind: 'flag', clauses: ['1.1.1.a'], … }
 */
export function factSheet(rubric: Rubric): readonly SheetEntry[] {
  const usual = prepared(rubric, undefined);
  const others = alternatives(rubric);
  const sources = usesOf([usual], sourcesIn);
  const otherUses = usesOf(others, ({ usedBy }) => usedBy);
  const otherSources = usesOf(others, sourcesIn);
  const read = usual.needed.map((fact) => entryOf(fact, false, usual.usedBy.get(fact.key) ?? []));
  const unread = [...usual.known.values()].flatMap((fact): SheetEntry[] => {
    if (usual.usedBy.has(fact.key)) return [];
    const clauses = sources.get(fact.key) ?? otherUses.get(fact.key) ?? otherSources.get(fact.key) ?? [];
    const entry = entryOf(fact, !sources.has(fact.key), clauses);
    return [sources.has(fact.key) || !otherUses.has(fact.key) ? { ...entry, cohort: 'source' } : entry];
  });
  return [...read, ...unread.filter(({ alternative }) => !alternative), ...unread.filter(({ alternative }) => alternative)];
}

/** The clauses that use each fact under any of several readings. */
function usesOf(
  laidOut: readonly Prepared[],
  users: (one: Prepared) => Iterable<readonly [string, readonly string[]]>,
): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, readonly string[]>();
  for (const one of laidOut) {
    for (const [fact, clauses] of users(one)) uses.set(fact, [...new Set([...(uses.get(fact) ?? []), ...clauses])]);
  }
  return uses;
}

/** What figures of the cohort are made from, and the clauses that use the figures. */
const sourcesIn = ({ derived, usedBy }: Prepared): readonly (readonly [string, readonly string[]])[] =>
  derived.flatMap(({ fact, madeFrom }) => madeFrom.map(({ key }) => [key, usedBy.get(fact.key) ?? []] as const));

/** The fields of a list's element, or the facts of a period. */
function fieldsOf(fact: FactNode, alternative: boolean): readonly SheetEntry[] {
  if (fact.kind === 'list') return Object.values(fact.item).map((field) => entryOf(field, alternative, []));
  return fact.kind === 'periodFacts' ? factSheet(fact.rubric as Rubric) : [];
}

const NO_OPTIONS: SheetEntry['options'] = [];

function entryOf(fact: FactNode | FieldFact, alternative: boolean, clauses: readonly string[]): SheetEntry {
  return {
    key: fact.key,
    kind: fact.kind,
    label: fact.label,
    unit: 'unit' in fact ? fact.unit : null,
    domain: admits(fact),
    options: fact.kind === 'choice' ? fact.options : NO_OPTIONS,
    fields: fieldsOf(fact, alternative),
    nothing: fact.nothing ?? null,
    alternative,
    cohort: 'cohort' in fact && fact.cohort !== undefined ? 'figure' : null,
    clauses,
    value: null,
  };
}
