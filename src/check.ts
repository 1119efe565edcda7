/**
 * Checks a rubric, whoever wrote it: each node against its room's strict schema and rules, every reading in every one of
 * its options, one meaning per fact key, one clause per id. What comes out is all that evaluating needs to know.
 */
import { checkFact, choiceSchema, listSchema, periodsSchema } from './declarations.js';
import { type Amount, type Exact, exactOf, ZERO } from './exact.js';
import { type FactNode, isFact } from './facts.js';
import { canonical } from './hash.js';
import { type IssueCode, type IssueDetails, KaoheError, shown } from './issues.js';
import type { Check, Domain, Label, Measure, Readable, Rule, Schema, SchemaIssue } from './kernel.js';
import { isIssueCode } from './messages.js';
import { type Choices, isSoundReading, type Question, questionSchema, type Resolver, resolverOf } from './readings.js';
import { conditionRoom, factsBelow, isCondition, isMeasure, isScored, measureRoom, scoredRoom } from './rooms.js';
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
  const resolver = resolverOf(data, chosen);
  checkReadings(questions, resolver);

  const walk = walker();
  walk.root(resolver.resolve(chosen));
  throwAny(walk.faults);
  // Each alternative once, on its own; what it leaves alone is the same object and has passed already.
  for (const { id, options, chosen: usual } of questions) {
    for (const { key } of options) if (key !== usual) walk.root(resolver.resolve(new Map([...chosen, [id, key]])));
  }
  throwAny(walk.faults);
  return { questions, chosen, resolver, facts: new Map([...walk.facts].map(([key, { fact }]) => [key, fact])) };
}

function throwAny(faults: readonly IssueDetails[]): void {
  if (faults.length > 0) throw new KaoheError(faults);
}

/** The questions that a rubric declares, before anything else of it is looked at. */
function questionsIn(data: unknown): readonly Question[] {
  const isRubric =
    typeof data === 'object' && data !== null && 'kind' in data && (data.kind === 'rubric' || data.kind === 'weightedAnnual');
  if (!isRubric) throw new KaoheError([{ code: 'rubric-kind', expected: l('一份方案', 'a rubric'), received: shown(data) }]);
  const listed: readonly unknown[] = 'readings' in data && Array.isArray(data.readings) ? data.readings : [];
  const schema = questionSchema();
  const faults: IssueDetails[] = [];
  const questions = listed.flatMap((given, i): Question[] => {
    const answer = schema.safeParse(given);
    if (answer.success && answer.data) return [answer.data];
    faults.push(...schemaFaults(answer, ['readings', i], given));
    return [];
  });
  for (const { id, chosen, options, recorded } of questions) {
    const keys = [...options, ...recorded].map(({ key }) => key);
    if (questions.filter((other) => other.id === id).length > 1) faults.push({ code: 'id-duplicate', name: id });
    if (new Set(keys).size < keys.length || !options.some(({ key }) => key === chosen)) {
      faults.push({ code: 'reading-options', name: id, received: keys.join(', ') });
    }
  }
  throwAny(faults);
  return questions;
}

/** Every place of a reading fits its question, and every alternative is used somewhere. */
function checkReadings(questions: readonly Question[], { found }: Resolver): void {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const used = new Map<string, Set<string>>();
  const faults: IssueDetails[] = [];
  for (const node of found) {
    const question = byId.get(node.id);
    if (!isSoundReading(node)) faults.push({ code: 'rubric-field', name: String(node.id), path: ['reading'], received: shown(node) });
    else if (!question) faults.push({ code: 'reading-undeclared', name: node.id });
    else {
      const keys = node.options.map(({ key }) => key);
      const known = question.options.map(({ key }) => key);
      if (!keys.includes(question.chosen) || keys.some((key) => !known.includes(key)) || new Set(keys).size < keys.length) {
        faults.push({ code: 'reading-options', name: node.id, received: keys.join(', ') });
      }
      used.set(node.id, new Set([...(used.get(node.id) ?? []), ...keys]));
    }
  }
  for (const { id, options, chosen } of questions) {
    for (const { key } of options) {
      if (key !== chosen && !used.get(id)?.has(key)) faults.push({ code: 'reading-unused', name: id, received: key });
    }
  }
  throwAny(faults);
}

/** What a schema found, in our own words. A refinement's message is one of our codes. */
export function schemaFaults(
  answer: ReturnType<Schema<unknown>['safeParse']>,
  at: readonly (string | number)[],
  node: unknown,
): IssueDetails[] {
  return (answer.error?.issues ?? []).map((issue) => {
    const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const came = steps.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), node);
    const path = [...at, ...steps];
    const code: IssueCode = isIssueCode(issue.message) ? issue.message : 'rubric-field';
    // A pair of swapped labels is told by the one that should be Chinese.
    const received = shown(code === 'label-swapped' && isRecord(came) ? came['zh'] : came);
    return code === 'rubric-field' ? { code, path, received, expected: fieldWords(issue) } : { code, path, received, name: received };
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string | number, unknown>> => typeof value === 'object' && value !== null;

/** What a field should have been. */
function fieldWords({ code, expected, values, keys }: SchemaIssue): Label {
  if (code === 'unrecognized_keys') {
    const names = (keys ?? []).slice(0, 5).map(shown);
    return l(`没有字段 ${names.join('、')}`, `without ${names.join(', ')}`);
  }
  if (values !== undefined) {
    const known = values.slice(0, 8).map(shown).join(' | ');
    return l(known, known);
  }
  return typeof expected === 'string' ? l(TYPES[expected] ?? expected, expected) : l('别的内容', 'something else');
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数',
  boolean: 'true 或 false',
  array: '数组',
  object: '对象',
  int: '整数',
};

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
  const seen = new Map<object, Set<string>>();
  const domains = new Map<object, Domain>();

  const domain = (measure: Measure): Domain => {
    const known = domains.get(measure);
    if (known) return known;
    const made = isMeasure(measure) ? measureRoom(measure.kind).domain(measure, { ...context, fault: () => {} }) : ANY;
    domains.set(measure, made);
    return made;
  };

  const context = { amount, domain, factsBelow: (rule: Rule) => factsBelow(rule).length };

  const visit = (node: Readable, role: Role, at: At): void => {
    const circumstances = `${role} ${at.list ?? ''}`;
    const before = seen.get(node);
    if (before?.has(circumstances)) return;
    seen.set(node, (before ?? new Set()).add(circumstances));

    const fault = (details: IssueDetails): void => void faults.push({ ...whereabouts(at), ...details });
    const room = roomFor(node, role);
    if (!room) {
      fault({ code: 'rubric-kind', expected: ROLES[role], received: shown(node.kind) });
      return;
    }
    const answer = room.schema.safeParse(node);
    if (!answer.success) {
      for (const details of schemaFaults(answer, [node.kind], node)) fault(details);
      return;
    }

    const count = faults.length;
    if (isFact(node)) takeDown(node, at, fault);
    for (const child of room.children()) visit(child.node, child.role, { ...headingAt(node, at), list: child.list ?? at.list });
    // A room may count on its children being sound.
    if (faults.length === count) room.check({ ...context, fault });
  };

  const takeDown = (fact: FactNode, at: At, fault: (details: IssueDetails) => void): void => {
    if ('list' in fact && fact.list !== undefined) {
      if (fact.list !== at.list) fault({ code: 'item-outside-list', name: fact.key });
      return;
    }
    const known = facts.get(fact.key);
    if (!known) facts.set(fact.key, { fact, clause: at.clause });
    else if (known.fact !== fact && canonical(known.fact) !== canonical(fact)) {
      const clauses = [known.clause, at.clause].flatMap((clause) => clause ?? []);
      fault({ code: 'key-conflict', name: fact.key, label: fact.label, clauses });
    }
  };

  return {
    faults,
    facts,
    root: (root: unknown) => visit(root as Readable, 'root', { clause: undefined, label: undefined, list: undefined }),
  };
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
  return heading && node.label ? { ...at, clause: node.id, label: node.label } : at;
}

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
