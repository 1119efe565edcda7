/** The blank facts of a rubric: what to collect before scoring. */
import { admits } from './declarations.js';
import type { FactNode, FieldFact } from './facts.js';
import type { Label } from './kernel.js';
import { alternatives, prepared } from './library.js';
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
  const needed = usual.needed.map((fact) => entryOf(fact, false, usual.usedBy.get(fact.key) ?? []));
  const sources = new Map(
    usual.derived.flatMap(({ fact, madeFrom }) =>
      madeFrom.flatMap((made) => (usual.usedBy.has(made.key) ? [] : [[made.key, { made, clauses: usual.usedBy.get(fact.key) ?? [] }]])),
    ),
  );
  const uses = alternativeUses(rubric);
  const others = [...usual.known.values()].filter(({ key }) => !usual.usedBy.has(key) && !sources.has(key));
  return [
    ...needed,
    ...[...sources.values()].map(({ made, clauses }) => ({ ...entryOf(made, false, clauses), cohort: 'source' as const })),
    ...others.map((fact) => entryOf(fact, true, uses.get(fact.key) ?? [])),
  ];
}

/** The clauses that use each fact under some reading that is not the chosen one. */
function alternativeUses(rubric: Rubric): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, readonly string[]>();
  for (const { usedBy } of alternatives(rubric)) {
    for (const [fact, clauses] of usedBy) uses.set(fact, [...new Set([...(uses.get(fact) ?? []), ...clauses])]);
  }
  return uses;
}

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
