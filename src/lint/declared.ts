/** What is declared and makes no difference: fields that nothing reads, options that nothing tells apart. */
import { type ChoiceFact, isFact, type ListFact } from '../facts.js';
import { canonical } from '../hash.js';
import type { Readable } from '../kernel.js';
import type { Found, Spot, Study } from './study.js';
import type { Facts } from './trying.js';
import { WORDS } from './words.js';

/** Every node of a rubric as it was written, under all of its readings, each once. */
function* nodesIn(root: object): Generator<Readable> {
  const seen = new Set<object>([root]);
  const waiting: object[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const kind = 'kind' in node && typeof node.kind === 'string' ? node.kind : undefined;
    if (kind !== undefined) yield node as Readable;
    // What a list declares is read where it stands elsewhere, and the rubric of periods is another one.
    if (kind === 'periodFacts') continue;
    for (const [name, child] of Object.entries(node)) {
      const isDeclared = kind === 'list' && name === 'item';
      if (isDeclared || typeof child !== 'object' || child === null || seen.has(child)) continue;
      seen.add(child);
      waiting.push(child);
    }
  }
}

const nameOf = ({ key, list }: { readonly key: string; readonly list?: string }): string => (list === undefined ? key : `${list}.${key}`);

/** The first place that reads a fact. */
const readerOf = (key: string, { laidOut: { usedBy, places }, spotOf }: Study): Spot => {
  const [id = ''] = usedBy.get(key) ?? [];
  return spotOf(places.get(id));
};

export function unreadFields({ above }: Spot, study: Study): readonly Found[] {
  if (above) return [];
  const lists = new Map<string, ListFact>();
  const read = new Set<string>();
  for (const node of nodesIn(study.written)) {
    if (!isFact(node)) continue;
    if (node.kind === 'list') lists.set(node.key, node);
    else if ('list' in node && node.list !== undefined) read.add(nameOf(node));
  }
  return [...lists.values()].flatMap((list) =>
    Object.values(list.item)
      .filter((field) => !read.has(nameOf(field)))
      .map((field) => ({ spot: readerOf(list.key, study), ...WORDS['field-unread']({ list: list.label, field: field.label }) })),
  );
}

/** A choice, and what each of its options comes to wherever it is read. */
interface Read {
  readonly fact: ChoiceFact;
  readonly marks: ReadonlyMap<string, string[]>;
  /** Whether points go by its options, and not only conditions. */
  isPriced: boolean;
}

export function likeOptions({ above }: Spot, study: Study): readonly Found[] {
  if (above) return [];
  const choices = new Map<string, Read>();
  const readOf = (fact: ChoiceFact): Read => {
    const known = choices.get(nameOf(fact)) ?? { fact, marks: new Map(fact.options.map(({ key }) => [key, []])), isPriced: false };
    choices.set(nameOf(fact), known);
    return known;
  };
  let place = 0;
  for (const node of nodesIn(study.written)) {
    place += 1;
    if (!('of' in node) || !isChoice(node.of)) continue;
    const read = readOf(node.of);
    if ('option' in node) read.marks.get(String(node.option))?.push(`${place}`);
    if (!('options' in node) || !Array.isArray(node.options)) continue;
    read.isPriced = true;
    for (const { is, points } of node.options as readonly { readonly is: string; readonly points: unknown }[]) {
      read.marks.get(is)?.push(`${place}: ${canonical(points)}`);
    }
  }
  return [...choices.values()].flatMap((read) => alikeIn(read).map((options) => foundAlike(read.fact, options, study)));
}

const isChoice = (value: unknown): value is ChoiceFact =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'choice';

type Option = ChoiceFact['options'][number];

/**
 * Options with the same marks. Of a choice that no points go by, many may well be alike: what a source enumerates, a condition
 * asks for one of. There only all of them are too many.
 */
function alikeIn({ fact: { options }, marks, isPriced }: Read): readonly (readonly Option[])[] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const marked = (marks.get(option.key) ?? []).join('\n');
    groups.set(marked, [...(groups.get(marked) ?? []), option]);
  }
  return [...groups.values()].filter(({ length }) => length > 1 && (isPriced || length === options.length));
}

function foundAlike(fact: ChoiceFact, options: readonly Option[], study: Study): Found {
  const spot = readerOf(fact.list ?? fact.key, study);
  const told = WORDS['options-alike']({ of: fact.label, options: options.map(({ label }) => label) });
  // A field of a list is shown by no fact of its own.
  const counterexample: readonly Facts[] = fact.list === undefined ? options.slice(0, 2).map(({ key }) => ({ [fact.key]: key })) : [];
  return { spot, ...told, counterexample };
}
