/**
 * Lays a checked rubric out for one choice of readings: every scoring node at its place, with its id, its label, its
 * maximum and the facts it reads, so that evaluating builds nothing that is the same each time.
 */

import type { Checked } from './check.js';
import { type Amount, add, type Exact, exactOf, least, numberOf, signOf, subtract, ZERO } from './exact.js';
import type { CohortSource, FactNode, NumberFact } from './facts.js';
import { KaoheError } from './issues.js';
import type { Domain, Label, Measure, Place, Rounding, Rule, Statics } from './kernel.js';
import type { Choices, Question, Resolver } from './readings.js';
import { factsBelow, factsRead, isMeasure, isScored, measureRoom, scoredRoom } from './rooms.js';
import type { RubricNode } from './structure/rubric.js';
import type { WeightedAnnual } from './structure/weighted-annual.js';
import type { ReadingTaken } from './trace.js';
import { l } from './words.js';

/** What stands at the root: a scheme, or a year of periods. */
export type Root = RubricNode | WeightedAnnual;

/** A rubric laid out for one choice of readings. */
export interface Prepared {
  readonly root: Root;
  readonly place: Place;
  /** Every place by id. */
  readonly places: ReadonlyMap<string, Place>;
  /** The rubrics of its periods, laid out for the same choice, by the fact that holds the periods. */
  readonly inner: ReadonlyMap<string, Prepared>;
  /** Ids of the readings that picked a node, or something in it but the rules below it. */
  readonly picked: Resolver['picked'];
  /** The facts that this choice asks for. */
  readonly needed: readonly FactNode[];
  /** The facts that only another choice asks for. */
  readonly spare: readonly FactNode[];
  /** The facts among those needed that a cohort's figures make, and what each is made from. */
  readonly derived: readonly Derived[];
  /** The facts that count a subset of another. */
  readonly subsets: readonly (NumberFact & { readonly partOf: Measure })[];
  /** Every fact that some choice asks for. */
  readonly known: ReadonlyMap<string, FactNode>;
  /** Ids of the places that read each fact. */
  readonly usedBy: ReadonlyMap<string, readonly string[]>;
  /** Its questions and those of the rubrics of its periods. */
  readonly questions: readonly Question[];
  /** The option taken of every reading, in the order of the rubric. */
  readonly taken: readonly ReadingTaken[];
  readonly rounding: Rounding;
  /** How much of the maximum can be computed, where rules are lost from the source. */
  readonly computable: number | undefined;
  /** Content hash of the rubric, readings and all. */
  readonly hash: string;
  /** Reads a number of the rubric; each is read once. */
  readonly amount: (written: Amount) => Exact;
}

/** What a rubric is laid out with. */
interface LayOutSettings {
  readonly questions: readonly Question[];
  readonly hash: string;
  readonly choices: Choices;
  readonly inner: ReadonlyMap<string, Prepared>;
}

export function layOut({ resolver, facts }: Checked, { questions, hash, choices, inner }: LayOutSettings): Prepared {
  const root = resolver.resolve(choices) as Root;
  const amount = reader();
  const layer = layerFor({ amount, choices, inner, places: new Map(), prefix: '', picked: resolver.picked });
  const place = layer.place(root, undefined, undefined);
  const needed = [...layer.usedBy.keys()].flatMap((key) => facts.get(key) ?? []);
  const taken = Object.freeze(questions.map(({ id }) => Object.freeze({ id, option: choices.get(id) ?? '' })));
  return {
    root,
    place,
    places: layer.places,
    inner,
    picked: resolver.picked,
    needed,
    spare: [...facts.values()].filter(({ key }) => !layer.usedBy.has(key)),
    derived: needed.flatMap(derivedFrom),
    subsets: [...facts.values()].filter(isSubset),
    known: facts,
    usedBy: layer.usedBy,
    questions,
    taken,
    rounding: root.rounding,
    computable: computableOf(place),
    hash,
    amount,
  };
}

/** The maximum less what stands on rules that the source has lost; nothing to say where there are none. */
function computableOf(root: Place): number | undefined {
  const lost = (place: Place): Exact => {
    const isLost = isScored(place.node) && scoredRoom(place.node.kind).lost?.(place.node) === true;
    if (isLost) return place.max ?? ZERO;
    // Of several that share a maximum, no more can be lost than that.
    const below = place.below.reduce((total, one) => add(total, lost(one)), ZERO);
    return place.max === null ? below : least(below, place.max);
  };
  const missing = lost(root);
  return signOf(missing) === 0 || root.max === null ? undefined : numberOf(subtract(root.max, missing));
}

interface Above {
  /** Whether it stands over criteria, or it is one (or an unlettered group in one), or it is a part or in one. */
  readonly within: 'heading' | 'criterion' | 'part';
  readonly id: string;
  /** The nearest id that the source gives: letters hang on it, so an unlettered group between them does not show. */
  readonly named: string;
  readonly label: Label;
  readonly by: readonly Label[];
}

/** Where a part stands among its siblings, and the letter it goes by. */
interface Position {
  readonly at: number;
  readonly id: string | undefined;
  readonly bonus: true | undefined;
}

/** Places that one layer may have: sharing in the data could otherwise multiply without end. */
export const MAX_PLACES = 200_000;

/** What a layer of places is made with. */
interface LayerSettings {
  readonly amount: (written: Amount) => Exact;
  readonly choices: Choices;
  readonly inner: ReadonlyMap<string, Prepared>;
  /** Where the places go; a period's stand among those of its year. */
  readonly places: Map<string, Place>;
  /** Sets the ids of a period apart from those of its year. */
  readonly prefix: string;
  readonly picked: Resolver['picked'];
}

function layerFor({ amount, choices, inner, places, prefix, picked }: LayerSettings) {
  const usedBy = new Map<string, string[]>();
  const domains = new Map<object, Domain>();
  const statics: Statics = {
    amount,
    domain: (measure) => {
      const made = domains.get(measure) ?? domainOf(measure, statics);
      domains.set(measure, made);
      return made;
    },
  };

  const place = (node: Rule, above: Above | undefined, part: Position | undefined): Place => {
    if (!isScored(node)) throw new TypeError('an unchecked node was laid out');
    if (places.size >= MAX_PLACES) {
      throw new KaoheError([
        { code: 'data-too-large', expected: l(`至多 ${MAX_PLACES} 个计分节点`, `at most ${MAX_PLACES} scoring nodes`) },
      ]);
    }
    const room = scoredRoom(node.kind);
    const isNamed = 'id' in node || part?.id !== undefined;
    const id =
      'id' in node
        ? `${prefix}${node.id}`
        : part?.id === undefined
          ? `${above?.id ?? ''}/${(part?.at ?? 0) + 1}`
          : above === undefined || above.named === prefix
            ? `${prefix}${part.id}`
            : `${above.named}.${part.id}`;
    // The parts of a year stand under their own names, not under that of the whole.
    const named = node.kind === 'weightedAnnual' ? prefix : isNamed ? id : (above?.named ?? id);
    // Rules inside a part are not parts; a group without a letter is transparent for the letters in it.
    const isPart = above?.within === 'criterion' && (part?.id !== undefined || !isLettered(node));
    const facts = factsRead(room.reads?.(node) ?? []);
    const label = labelOf(node, above);
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
      // A pool that is no place of its own, as a criterion's is not, stands with the node that holds it.
      readings: takenBy([node, ...(room.children?.(node) ?? [])]),
      max: null,
      maxNumber: null,
      below: [],
      bonus: part?.bonus === true || ('bonus' in node && node.bonus),
      level: LEVELS[node.kind] ?? (isPart ? 'part' : undefined),
      score: (run) => room.evaluate(node, run, here),
    };
    places.set(id, here);
    for (const { key } of facts) {
      const users = usedBy.get(key);
      if (users) users.push(id);
      else usedBy.set(key, [id]);
    }
    const own = room.inner?.(node);
    const layer = own === undefined ? place : innerLayer(own);
    here.below = parts.map(({ rule, id: letter, bonus }, at) =>
      layer(
        rule,
        { within: node.kind === 'criterion' ? 'criterion' : isPart ? 'part' : (above?.within ?? 'heading'), id, named, label, by },
        { at, bonus, id: letter },
      ),
    );
    here.max = room.most(
      node,
      statics,
      here.below.map(({ max }) => max),
    );
    here.maxNumber = here.max === null ? null : numberOf(here.max);
    return Object.freeze(here);
  };

  /** Lays out a period's rubric with its own facts and readings, among our places. */
  const innerLayer = ({ key, prefix: apart }: { readonly key: string; readonly prefix: string }): typeof place => {
    const settings = inner.get(key);
    if (!settings) throw new TypeError('a period without its rubric was laid out');
    const choice = new Map(settings.taken.map(({ id, option }) => [id, option]));
    const layer = layerFor({ ...settings, choices: choice, places, prefix: `${prefix}${apart}` });
    return (_, above, part) => layer.place(settings.root, above, part);
  };

  /** Its own label, or that of the one fact that it stands on; a rule inside a part may go by the part's. */
  const labelOf = (node: Rule, above: Above | undefined): Label => {
    if ('title' in node) return node.title as Label;
    if ('label' in node && node.label) return node.label as Label;
    const [only, another] = factsBelow(node);
    return only && !another ? only.label : (above?.label ?? l('未命名', 'unnamed'));
  };

  /** The readings taken in the fields of these nodes, but not in the rules below them. */
  const takenBy = (nodes: readonly object[]): readonly ReadingTaken[] =>
    Object.freeze(
      [...new Set(nodes.flatMap((node) => [...picked(node)]))].map((id) => Object.freeze({ id, option: choices.get(id) ?? '' })),
    );

  return { places, usedBy: usedBy as ReadonlyMap<string, readonly string[]>, place };
}

const domainOf = (measure: Measure, statics: Statics): Domain =>
  isMeasure(measure) ? measureRoom(measure.kind).domain(measure, statics) : { low: null, high: null, whole: false, unbounded: false };

/** A figure of the whole cohort, and the facts of each unit that it is made from. */
export interface Derived {
  readonly fact: NumberFact;
  readonly source: CohortSource;
  readonly madeFrom: readonly FactNode[];
}

const derivedFrom = (fact: FactNode): readonly Derived[] =>
  isDerived(fact) ? [{ fact, source: fact.cohort, madeFrom: factsRead([fact.cohort.of]) }] : [];

/** Whether a fact is a figure of the whole cohort. */
export const isDerived = (fact: FactNode): fact is NumberFact & { readonly cohort: CohortSource } =>
  'cohort' in fact && fact.cohort !== undefined;

const isSubset = (fact: FactNode): fact is NumberFact & { readonly partOf: Measure } => 'partOf' in fact && fact.partOf !== undefined;

/** The level of rounding that a heading stands at. */
const LEVELS: Readonly<Record<string, Rounding['at']>> = {
  criterion: 'criterion',
  section: 'section',
  rubric: 'total',
  weightedAnnual: 'total',
};

/** Whether letters hang on what is inside a rule. */
function isLettered(rule: Rule): boolean {
  if (!isScored(rule)) return false;
  return (scoredRoom(rule.kind).parts?.(rule) ?? []).some(({ id, rule: inside }) => id !== undefined || isLettered(inside));
}

/** Reads the numbers of a rubric, each once. Nearly all are tenths, which are found without hashing. */
function reader(): (written: Amount) => Exact {
  const tenths: (Exact | undefined)[] = new Array<Exact | undefined>(TENTHS).fill(undefined);
  const others = new Map<Amount, Exact>();
  return (written) => {
    const tenth = typeof written === 'number' ? written * 10 : -1;
    const isTenth = tenth >= 0 && tenth < TENTHS && Number.isInteger(tenth) && tenth / 10 === written;
    const known = isTenth ? tenths[tenth] : others.get(written);
    if (known) return known;
    const read = exactOf(written) ?? ZERO;
    if (isTenth) tenths[tenth] = read;
    else others.set(written, read);
    return read;
  };
}
const TENTHS = 2000;

/**
 * The same rubric as a cohort asks each unit for its facts: what the figures of the cohort are made from instead of the
 * figures themselves.
 */
export function forUnits(laidOut: Prepared): Prepared {
  const usedBy = new Map(laidOut.usedBy);
  for (const { fact, madeFrom } of laidOut.derived) {
    // A clause that uses a figure asks for what it is made from.
    const users = laidOut.usedBy.get(fact.key) ?? [];
    for (const { key } of madeFrom) usedBy.set(key, [...new Set([...(usedBy.get(key) ?? []), ...users])]);
  }
  const asked = [...laidOut.needed, ...laidOut.derived.flatMap(({ madeFrom }) => madeFrom)].filter((fact) => !isDerived(fact));
  const needed = new Map(asked.map((fact) => [fact.key, fact]));
  const spare = [...laidOut.known.values()].filter((fact) => !needed.has(fact.key) && !isDerived(fact));
  return { ...laidOut, usedBy, needed: [...needed.values()], spare };
}

/** The same rubric where nothing has to be known yet: every fact may be given, and none is asked for. */
export function forWhatIsKnown(laidOut: Prepared): Prepared {
  const inner = new Map([...laidOut.inner].map(([key, period]) => [key, forWhatIsKnown(period)]));
  return { ...laidOut, inner, needed: [], spare: [...laidOut.known.values()] };
}
