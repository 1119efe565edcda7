/**
 * Lays a checked rubric out for one choice of readings: every scoring node at its place, with its id, its label, its
 * maximum and the facts it reads, so that evaluating builds nothing that is the same each time.
 */
import { type Amount, type Exact, exactOf, numberOf, ZERO } from './exact.js';
import { type FactNode, isNumberKind } from './facts.js';
import { type IssueDetails, KaoheError, nearest, shown } from './issues.js';
import type { Check, Domain, Label, Measure, Place, Readable, ReadingTaken, Rounding, Rule } from './kernel.js';
import { copyPlain } from './plain.js';
import type { Choices } from './readings.js';
import { type Checked, checked } from './check.js';
import { conditionRoom, isCondition, isMeasure, isScored, measureRoom, scoredRoom } from './rooms.js';
import type { RubricNode } from './structure/rubric.js';
import { canonical, sha256 } from './hash.js';
import { l } from './words.js';

/** A rubric laid out for one choice of readings. */
export interface Prepared {
  readonly root: RubricNode;
  readonly place: Place;
  /** Every place by id. */
  readonly places: ReadonlyMap<string, Place>;
  /** The facts that this choice asks for. */
  readonly needed: readonly FactNode[];
  /** Every fact that some choice asks for. */
  readonly known: ReadonlyMap<string, FactNode>;
  /** Ids of the places that read each fact. */
  readonly usedBy: ReadonlyMap<string, readonly string[]>;
  /** The option taken of every reading, in the order of the rubric. */
  readonly taken: readonly ReadingTaken[];
  readonly rounding: Rounding;
  /** Content hash of the rubric, readings and all. */
  readonly hash: string;
  /** Reads a number of the rubric; each is read once. */
  readonly amount: (written: Amount) => Exact;
}

/** Rubrics that have passed, by the frozen object that was handed out for them. */
const PASSED = new WeakMap<object, Library>();

/** A checked rubric and what has been laid out of it so far. */
interface Library {
  readonly checked: Checked;
  readonly hash: string;
  readonly shelves: Map<string, Prepared>;
}

/** How many choices of readings are kept laid out for one rubric. */
const SHELVES = 64;

/** Checks a rubric and remembers that it passed. The answer is a frozen copy. */
export function admit(value: unknown): object {
  const passed = checked(value);
  const library: Library = { checked: passed, hash: sha256(canonical(passed.data)), shelves: new Map() };
  const data = passed.data as object;
  PASSED.set(data, library);
  // Laying it out finds duplicate ids and parts without a label, so that these too are errors at construction.
  shelved(library, passed.chosen);
  return data;
}

function libraryOf(rubric: unknown): Library {
  const known = typeof rubric === 'object' && rubric !== null ? PASSED.get(rubric) : undefined;
  // A stranger's object may change after it was checked, so what passed is a copy, and only the copy is remembered.
  return known ?? (PASSED.get(admit(rubric)) as Library);
}

/** A rubric laid out for the readings asked for. */
export function prepared(rubric: unknown, readings: unknown): Prepared {
  const library = libraryOf(rubric);
  return shelved(library, readings === undefined ? library.checked.chosen : choicesIn(library.checked, readings));
}

/** What a caller chose, held against the questions of the rubric. */
function choicesIn({ questions, chosen }: Checked, readings: unknown): Choices {
  const faults: IssueDetails[] = [];
  const choices = new Map(chosen);
  const given = copyPlain(readings);
  for (const [id, option] of Object.entries<unknown>(typeof given === 'object' && given !== null ? { ...given } : {})) {
    const question = questions.find((one) => one.id === id);
    if (!question) {
      const near = nearest(id, chosen.keys());
      faults.push({ code: 'reading-unknown', name: id, ...(near === undefined ? {} : { near }) });
    } else if (question.options.some(({ key }) => key === option)) {
      choices.set(id, String(option));
    } else {
      const recorded = question.recorded.find(({ key }) => key === option);
      const keys = question.options.map(({ key }) => key);
      const near = nearest(String(option), keys);
      faults.push(
        recorded
          ? { code: 'reading-not-selectable', name: id, received: shown(option), expected: recorded.why }
          : { code: 'reading-option-unknown', name: id, received: shown(option), expected: l(keys.join('、'), keys.join(', ')), ...(near === undefined ? {} : { near }) },
      );
    }
  }
  if (faults.length > 0) throw new KaoheError(faults);
  return choices;
}

function shelved(library: Library, choices: Choices): Prepared {
  const key = [...choices.values()].join('\n');
  const known = library.shelves.get(key);
  if (known) return known;
  if (library.shelves.size >= SHELVES) library.shelves.clear();
  const made = layOut(library, choices);
  library.shelves.set(key, made);
  return made;
}

function layOut({ checked: { resolver, facts, questions }, hash }: Library, choices: Choices): Prepared {
  const root = resolver.resolve(choices) as RubricNode;
  const figures = new Map<Amount, Exact>();
  const amount = (written: Amount): Exact => {
    const known = figures.get(written);
    if (known) return known;
    const read = exactOf(written) ?? ZERO;
    figures.set(written, read);
    return read;
  };
  const layer = layerFor(amount, (node) => resolver.readingsIn(node), choices);
  const place = layer.place(root, undefined, undefined);
  if (layer.faults.length > 0) throw new KaoheError(layer.faults);
  const taken = questions.map(({ id }) => ({ id, option: choices.get(id) ?? '' }));
  return {
    root,
    place,
    places: layer.places,
    needed: [...layer.usedBy.keys()].flatMap((key) => facts.get(key) ?? []),
    known: facts,
    usedBy: layer.usedBy,
    taken,
    rounding: root.rounding,
    hash,
    amount,
  };
}

interface Above {
  readonly id: string;
  /** The nearest id that the source gives: letters hang on it, so an unlettered group between them does not show. */
  readonly named: string;
  readonly label: Label;
  readonly by: readonly Label[];
}

/** Places that one layer may have: sharing in the data could otherwise multiply without end. */
export const MAX_PLACES = 200_000;

function layerFor(amount: (written: Amount) => Exact, readingsIn: (node: object) => ReadonlySet<string>, choices: Choices) {
  const faults: IssueDetails[] = [];
  const places = new Map<string, Place>();
  const usedBy = new Map<string, string[]>();
  const domains = new Map<object, Domain>();
  const check: Check = {
    amount,
    domain: (measure) => {
      const made = domains.get(measure) ?? domainOf(measure, check);
      domains.set(measure, made);
      return made;
    },
    fault: () => {},
  };

  const place = (node: Rule, above: Above | undefined, part: { readonly id?: string; readonly at: number } | undefined): Place => {
    if (!isScored(node)) throw new TypeError('an unchecked node was laid out');
    if (places.size >= MAX_PLACES) {
      throw new KaoheError([{ code: 'data-too-large', expected: l(`至多 ${MAX_PLACES} 个计分节点`, `at most ${MAX_PLACES} scoring nodes`) }]);
    }
    const room = scoredRoom(node.kind);
    const isNamed = 'id' in node || part?.id !== undefined;
    const id =
      'id' in node ? node.id : part?.id === undefined ? `${above?.id ?? ''}/${(part?.at ?? 0) + 1}` : `${above?.named ?? ''}.${part.id}`;
    const named = isNamed ? id : (above?.named ?? id);
    const facts = factsRead(room.reads?.(node) ?? []);
    const label = labelOf(node, facts, above, part?.id !== undefined, id);
    const by = 'by' in node && node.by ? node.by : (above?.by ?? []);
    const parts = room.parts?.(node) ?? [];
    // The id is taken before the places below take theirs, so that a map of places is in the order of the clauses.
    const here: { -readonly [K in keyof Place]: Place[K] } = {
      id,
      kind: node.kind,
      node,
      label,
      by,
      facts: Object.freeze(facts.map(({ key }) => key)),
      readings: ownReadings(node, parts.map(({ rule }) => rule)),
      max: null,
      maxNumber: null,
      below: [],
    };
    if (places.has(id)) faults.push({ code: 'id-duplicate', name: id, label });
    places.set(id, here);
    for (const { key } of facts) usedBy.set(key, [...(usedBy.get(key) ?? []), id]);
    here.below = parts.map(({ rule, id: letter }, at) =>
      place(rule, { id, named, label, by }, letter === undefined ? { at } : { id: letter, at }),
    );
    here.max = room.most(node, check, here.below.map(({ max }) => max));
    here.maxNumber = here.max === null ? null : numberOf(here.max);
    return Object.freeze(here);
  };

  /** A part's own label, or that of the one fact it reads; a rule inside a part may go by the part's. */
  const labelOf = (node: Rule, facts: readonly FactNode[], above: Above | undefined, lettered: boolean, id: string): Label => {
    if ('title' in node) return node.title as Label;
    if ('label' in node && node.label) return node.label as Label;
    const [only, another] = facts;
    if (only && !another) return only.label;
    if (!lettered && above) return above.label;
    faults.push({ code: 'label-needed', clauses: [id] });
    return l(id, id);
  };

  const ownReadings = (node: object, children: readonly object[]): readonly ReadingTaken[] => {
    const inside = new Set(readingsIn(node));
    for (const child of children) for (const id of readingsIn(child)) inside.delete(id);
    return Object.freeze([...inside].map((id) => Object.freeze({ id, option: choices.get(id) ?? '' })));
  };

  return { faults, places, usedBy: usedBy as ReadonlyMap<string, readonly string[]>, place };
}

const domainOf = (measure: Measure, check: Check): Domain =>
  isMeasure(measure) ? measureRoom(measure.kind).domain(measure, check) : { low: null, high: null, whole: false, unbounded: false };

/** The facts behind what a rule reads, each once; a field of a list's element counts as its list. */
function factsRead(reads: readonly Readable[]): readonly FactNode[] {
  const found = new Map<string, FactNode>();
  const visit = (node: Readable): void => {
    if (isDeclaration(node) && (node.kind === 'list' || node.list === undefined)) found.set(node.key, node);
    if (isMeasure(node)) for (const read of measureRoom(node.kind).reads(node)) visit(read);
    else if (isCondition(node)) for (const read of conditionRoom(node.kind).reads(node)) visit(read);
  };
  for (const read of reads) visit(read);
  return [...found.values()];
}

const isDeclaration = (node: Readable): node is FactNode =>
  node.kind === 'flag' || node.kind === 'choice' || node.kind === 'list' || isNumberKind(node.kind);
