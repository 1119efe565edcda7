/**
 * Checks a rubric, whoever wrote it: each node against its room's strict schema and rules, every reading in every one of
 * its options, one meaning per fact key, one clause per id. What comes out is all that laying it out needs to know.
 */
import { checkFact, choiceSchema, listSchema, periodsSchema } from './declarations.js';
import { type Amount, type Exact, exactOf, TooManyDigits, ZERO } from './exact.js';
import { type FactNode, isFact } from './facts.js';
import { canonical } from './hash.js';
import { type IssueDetails, KaoheError, shown } from './issues.js';
import type { Check, Domain, Effect, Label, Part, Readable, Rule, Schema, Statics } from './kernel.js';
import { checkReadings, choicesToCheck, ENOUGH, questionsIn } from './questions.js';
import { type Choices, type Question, type Resolver, resolverOf } from './readings.js';
import { conditionRoom, factsBelow, factsRead, isCondition, isMeasure, isRule, isScored, measureRoom, scoredRoom } from './rooms.js';
import { faultsOf } from './schema-faults.js';
import { l } from './words.js';

/** A rubric that has passed. */
export interface Checked {
  readonly questions: readonly Question[];
  /** The chosen option of every question. */
  readonly chosen: Choices;
  readonly resolver: Resolver;
  /** Every fact that any option asks for, in the order of the clauses. */
  readonly facts: ReadonlyMap<string, FactNode>;
}

/** Checks a rubric that is plain frozen data. Throws one error that lists everything wrong with it. */
export function checked(data: unknown): Checked {
  const questions = questionsIn(data);
  const chosen: Choices = new Map(questions.map(({ id, chosen: option }) => [id, option]));
  const resolver = resolverOf(data, { chosen, isRule });
  checkReadings(questions, resolver);
  const walk = walker();
  walk.root(resolver.resolve(chosen));
  // Every alternative as well; what it leaves alone is the same object and has passed already.
  if (walk.faults.length === 0) for (const choices of choicesToCheck(chosen, resolver)) walk.root(resolver.resolve(choices));
  if (walk.faults.length > 0) throw new KaoheError(walk.faults);
  return { questions, chosen, resolver, facts: new Map([...walk.facts].map(([key, { fact }]) => [key, fact])) };
}

/** Where a node stands. */
type Role = 'root' | 'clause' | 'rule' | 'read';

/** What a walk carries down: the clause it is in, and the list whose element is at hand. */
interface At {
  readonly clause: string | undefined;
  readonly label: Label | undefined;
  readonly list: string | undefined;
}

const ROLES: Readonly<Record<Role, Label>> = {
  root: l('一份方案', 'a rubric'),
  clause: l('条款或其标题', 'a criterion or a section'),
  rule: l('计分规则', 'a rule'),
  read: l('事实、量或条件', 'a fact, a measure or a condition'),
};

/** Walks a rubric once for each choice of readings; what it has seen in the same circumstances it does not see again. */
function walker() {
  const faults: IssueDetails[] = [];
  const facts = new Map<string, Declaration>();
  const seen = new Map<object, Map<string, boolean>>();
  const domains = new Map<object, Domain>();

  const statics: Statics = {
    amount,
    domain: (measure) => {
      const known = domains.get(measure);
      if (known) return known;
      const made = isMeasure(measure) ? measureRoom(measure.kind).domain(measure, statics) : ANY;
      domains.set(measure, made);
      return made;
    },
  };
  const context = { ...statics, factsBelow: (rule: Rule) => factsBelow(rule).length, mayHave };

  /** Whether a node and all below it are sound. One that was seen before in the same circumstances is not told twice. */
  const visit = (node: Readable, role: Role, at: At): boolean => {
    if (faults.length >= ENOUGH) return false;
    const circumstances = `${role} ${at.list ?? ''}`;
    const before = seen.get(node) ?? new Map<string, boolean>();
    const known = before.get(circumstances);
    if (known !== undefined) return known;
    const count = faults.length;
    inspect(node, role, at);
    const isSound = faults.length === count;
    seen.set(node, before.set(circumstances, isSound));
    return isSound;
  };

  const inspect = (node: Readable, role: Role, at: At): void => {
    const here = headingAt(node, at);
    const fault = (details: IssueDetails): void => void faults.push({ ...whereabouts(here), ...details });
    const room = roomFor(node, role);
    // What stands in the wrong place is a fault of the place.
    if (!room) return void faults.push({ ...whereabouts(at), code: 'rubric-kind', expected: ROLES[role], received: shown(node.kind) });
    const misfits = faultsOf(room.schema, node, [node.kind]);
    if (misfits.length > 0) return misfits.forEach(fault);
    if (isFact(node)) takeDown(node, at, fault);
    // What a fact is made from or is a part of is read of the unit, whichever element is at hand where the fact stands.
    const list = isFact(node) ? undefined : at.list;
    const sound = room.children().map((child) => visit(child.node, child.role, { ...here, list: child.list ?? list }));
    // A room may count on its children being sound.
    if (!sound.every(Boolean)) return;
    if (isFact(node) && restsOnCohort(node)) {
      fault({
        code: 'fact-declared',
        name: node.key,
        label: node.label,
        expected: l('全体数据不能再由全体数据得出', 'a figure of the cohort rests on another'),
      });
    }
    try {
      room.check({ ...context, fault });
    } catch (error) {
      if (!(error instanceof TooManyDigits)) throw error;
      fault({ code: 'value-digits' });
    }
  };

  const takeDown = (fact: FactNode, at: At, fault: (details: IssueDetails) => void): void => {
    if ('list' in fact && fact.list !== undefined) {
      if (fact.list !== at.list) fault({ code: 'item-outside-list', name: fact.key });
      return;
    }
    const known = facts.get(fact.key);
    if (!known) facts.set(fact.key, { fact, clause: at.clause });
    else if (known.fact !== fact && canonical(known.fact) !== canonical(fact)) {
      const clauses = [...new Set([known.clause, at.clause])].flatMap((clause) => clause ?? []);
      fault({ code: 'key-conflict', name: fact.key, label: fact.label, clauses });
    }
  };

  return {
    faults,
    facts,
    root: (root: unknown) => {
      visit(root as Readable, 'root', { clause: undefined, label: undefined, list: undefined });
      if (faults.length === 0) faults.push(...repeatedIds(root as Rule).slice(0, ENOUGH));
    },
  };
}

/** Ids that two clauses, or two parts of one, would share. A group without a letter is transparent for those in it. */
function repeatedIds(root: Rule): readonly IssueDetails[] {
  const seen = new Set<string>();
  const faults: IssueDetails[] = [];
  const visit = (node: Rule, named: string, { id: letter }: Partial<Part>): void => {
    if (!isScored(node)) return;
    const own = 'id' in node ? node.id : letter === undefined ? undefined : named === '' ? letter : `${named}.${letter}`;
    if (own !== undefined && seen.has(own)) {
      const label = 'label' in node ? node.label : factsBelow(node)[0]?.label;
      faults.push({ code: 'id-duplicate', name: own, ...(label ? { label } : {}) });
    }
    if (own !== undefined) seen.add(own);
    const room = scoredRoom(node.kind);
    // The periods of a year have ids of their own, set apart from ours.
    if (!room.inner)
      for (const part of room.parts?.(node) ?? []) visit(part.rule, node.kind === 'weightedAnnual' ? '' : (own ?? named), part);
  };
  visit(root, '', {});
  return faults;
}

/** Whether a figure of a cohort is made from another one, which nobody could find first. */
const restsOnCohort = (fact: FactNode): boolean =>
  'cohort' in fact &&
  fact.cohort !== undefined &&
  factsRead([fact.cohort.of]).some((made) => 'cohort' in made && made.cohort !== undefined);

/** Whether a rule may do something to the pool around it: itself, or through what lets it pass. */
function mayHave(effect: Effect, rule: Rule): boolean {
  if (!isScored(rule)) return false;
  const room = scoredRoom(rule.kind);
  if (room.effect === effect) return true;
  return room.passes === true && (room.parts?.(rule) ?? []).some((part) => mayHave(effect, part.rule));
}

interface Declaration {
  readonly fact: FactNode;
  /** The clause that was seen first to use it. */
  readonly clause: string | undefined;
}

const ANY: Domain = { low: null, high: null, whole: false, unbounded: false };
const amount = (written: Amount): Exact => exactOf(written) ?? ZERO;

const whereabouts = ({ clause, label }: At): Pick<IssueDetails, 'clauses' | 'label'> => ({
  ...(clause === undefined ? {} : { clauses: [clause] }),
  ...(label === undefined ? {} : { label }),
});

/** A heading names the clause for everything below it. */
function headingAt(node: Readable, at: At): At {
  const heading = isScored(node) && scoredRoom(node.kind).stands === 'clause' && 'id' in node && 'label' in node;
  // The node may yet turn out unsound; its id and label are taken for what they are only where they are that.
  return heading && typeof node.id === 'string' && isLabelled(node.label) ? { ...at, clause: node.id, label: node.label } : at;
}

const isLabelled = (label: unknown): label is Label =>
  typeof label === 'object' &&
  label !== null &&
  'zh' in label &&
  typeof label.zh === 'string' &&
  'en' in label &&
  typeof label.en === 'string';

interface Child {
  readonly node: Readable;
  readonly role: Role;
  readonly list?: string;
}

/** What the walk asks of whatever stands somewhere. */
interface Visited {
  readonly schema: Schema<unknown>;
  readonly children: () => readonly Child[];
  readonly check: (check: Check) => void;
}

/** Schemas are made once each, when first needed. */
const SCHEMAS = new Map<string, Schema<unknown>>();
function schemaOf(kind: string, make: () => Schema<unknown>): Schema<unknown> {
  const schema = SCHEMAS.get(kind) ?? make();
  SCHEMAS.set(kind, schema);
  return schema;
}

/** What to hold a node against, if it may stand in the role. */
function roomFor(node: Readable, role: Role): Visited | undefined {
  if (role === 'read') return readRoom(node);
  if (!isScored(node)) return undefined;
  const room = scoredRoom(node.kind);
  if ((room.stands ?? 'rule') !== role) return undefined;
  return {
    schema: schemaOf(node.kind, room.schema),
    children: () => [
      ...(room.reads?.(node) ?? []).map((read): Child => ({ node: read, role: 'read' })),
      ...(room.children?.(node) ?? (room.parts?.(node) ?? []).map(({ rule }) => rule)).map(
        (rule): Child => ({ node: rule, role: room.takes ?? 'rule' }),
      ),
    ],
    check: (check) => room.check?.(node, check),
  };
}

const readsOf = (reads: readonly Readable[], list: string | undefined): readonly Child[] =>
  reads.map((node) => ({ node, role: 'read', ...(list === undefined ? {} : { list }) }));

function readRoom(node: Readable): Visited | undefined {
  if (isMeasure(node)) {
    const room = measureRoom(node.kind);
    return {
      schema: schemaOf(node.kind, room.schema),
      children: () => readsOf(room.reads(node), room.over?.(node)),
      check: (check) => room.check?.(node, check),
    };
  }
  if (isCondition(node)) {
    const room = conditionRoom(node.kind);
    return {
      schema: schemaOf(node.kind, room.schema),
      children: () => readsOf(room.reads(node), room.over?.(node)),
      check: (check) => room.check?.(node, check),
    };
  }
  if (!isFact(node)) return undefined;
  return {
    schema: schemaOf(node.kind, DECLARED[node.kind] ?? choiceSchema),
    // A list's fields are declarations, each sound by itself.
    children: () => (node.kind === 'list' ? readsOf(Object.values(node.item), node.key) : []),
    check: (check) => checkFact(node, check),
  };
}

/** The wire shapes of the facts that are neither measures nor conditions by themselves. */
const DECLARED: Readonly<Record<string, () => Schema<unknown>>> = { choice: choiceSchema, list: listSchema, periodFacts: periodsSchema };
