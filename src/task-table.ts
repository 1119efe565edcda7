/**
 * A table of tasks (工作任务分解表): who leads and who supports each task, and what it has to reach. It scores nothing by
 * itself; its targets are conditions over facts of its own.
 */
import * as z from 'zod/mini';
import { KaoheError } from './issues.js';
import type { Condition, Label, Typed, Use, UsesOf } from './kernel.js';
import { copyPlain } from './plain.js';
import { about } from './readings.js';
import { rubric } from './rubrics.js';
import { award } from './rules/fixed.js';
import { earns } from './rules/pool.js';
import { faultsOf } from './schema-faults.js';
import { type Clause, criterion } from './structure/criterion.js';
import { type Citation, citationSchema, type Discrepancy, discrepancySchema, type Rubric } from './structure/rubric.js';
import { section } from './structure/section.js';
import { conditionSlot, id, label, labels, wholeNumber } from './wire.js';
import { l } from './words.js';

/** Something quantified that a task has to reach. */
export interface Target<out U extends Use = Use> extends Typed<U> {
  readonly id: string;
  readonly label: Label;
  readonly when: Condition<U>;
}

export interface Task<out U extends Use = Use> extends Typed<U> {
  readonly id: string;
  readonly label: Label;
  readonly lead: readonly Label[];
  readonly support: readonly Label[];
  /** The clauses of a rubric that score the same thing. */
  readonly clauses: readonly string[];
  readonly targets: readonly Target[];
}

export interface Category<out U extends Use = Use> extends Typed<U> {
  readonly id: string;
  readonly label: Label;
  readonly tasks: readonly Task[];
}

export interface TaskTable<out U extends Use = Use> extends Typed<U> {
  readonly kind: 'taskTable';
  readonly id: string;
  readonly title: Label;
  readonly authority: Label;
  readonly year: number | null;
  readonly citation: Citation | null;
  /** The id of the rubric whose clauses the tasks point at. */
  readonly scoredBy: string | null;
  readonly categories: readonly Category[];
  readonly discrepancies: readonly Discrepancy[];
  /** One point for every target: what asks for the facts and answers the conditions. */
  readonly rubric: Rubric<U>;
}

interface TaskSettings<T> {
  readonly lead: readonly Label[];
  readonly support?: readonly Label[];
  readonly clauses?: readonly string[];
  readonly targets?: T;
}

type Targets = Readonly<Record<string, Target>>;

/**
 * A target in words and as a condition.
 *
 * @example
 * target('制发城管执法建议书至少 5 份', 'At least five enforcement proposals', atLeast(count('proposals', '份', …), 5))
 */
export const target = <U extends Use>(zh: string, en: string, when: Condition<U>): Target<U> =>
  Object.freeze({ id: '', label: l(zh, en), when });

/**
 * A task: who leads, who supports, the clauses that score the same thing, and its targets by letter.
 *
 * @example
 * task('2.2', '落实城管执法建议工作制度', 'Enforcement proposals', { lead: [legal], clauses: ['2.1.2'], targets: { a: target(…) } })
 */
export function task<T extends Targets = Readonly<Record<never, never>>>(
  taskId: string,
  zh: string,
  en: string,
  { lead, support = [], clauses = [], targets }: TaskSettings<T>,
): Task<UsesOf<T[keyof T]>> {
  const lettered = Object.entries<Target>(targets ?? {}).map(([letter, one]) => Object.freeze({ ...one, id: `${taskId}.${letter}` }));
  return Object.freeze({
    id: taskId,
    label: l(zh, en),
    lead,
    support,
    clauses,
    targets: Object.freeze(lettered),
  });
}

/** A category of tasks (目录). */
export const category = <const T extends readonly Task[]>(
  categoryId: string,
  zh: string,
  en: string,
  tasks: T,
): Category<UsesOf<T[number]>> => Object.freeze({ id: categoryId, label: l(zh, en), tasks: Object.freeze([...tasks]) });

interface TableHead {
  readonly id: string;
  readonly title: readonly [zh: string, en: string];
  readonly authority: readonly [zh: string, en: string];
  readonly year: number | null;
  readonly citation?: Citation;
  readonly scoredBy?: string;
  readonly discrepancies?: readonly Discrepancy[];
}

/**
 * A table of tasks by category. Frozen plain data, checked as a whole.
 *
 * @throws KaoheError that lists everything wrong with it: labels swapped, an id used twice, a key declared two ways …
 * @example
 * checkTargets(taskTable(head, [campaigns, refinement]), facts).departments
 */
export function taskTable<const C extends readonly Category[]>(head: TableHead, categories: C): TaskTable<UsesOf<C[number]>> {
  const { id, title, authority, year, citation, scoredBy, discrepancies = [] } = head;
  return readTaskTable({
    kind: 'taskTable',
    id,
    title: l(...title),
    authority: l(...authority),
    year,
    citation: citation ?? null,
    scoredBy: scoredBy ?? null,
    categories,
    discrepancies,
  }) as TaskTable<UsesOf<C[number]>>;
}

/** Tables that have passed, by the frozen object that was handed out. */
const PASSED = new WeakSet<object>();

/**
 * Reads a table of tasks that came through JSON, from whomever. What asks for its facts is made anew from its targets.
 *
 * @throws KaoheError that lists everything wrong with it.
 * @example
 * const table = readTaskTable(JSON.parse(text));
 */
export function readTaskTable(value: unknown): TaskTable {
  if (typeof value === 'object' && value !== null && PASSED.has(value)) return value as TaskTable;
  const data = copyPlain(value);
  const faults = faultsOf(tableSchema(), data, ['taskTable']);
  if (faults.length > 0) throw new KaoheError(faults);
  const written = data as Written;
  const table = Object.freeze({ ...written, rubric: askingRubric(written) });
  PASSED.add(table);
  return table;
}

type Written = Omit<TaskTable, 'rubric'>;

const tableSchema = () =>
  z.strictObject({
    kind: z.literal('taskTable'),
    id: id(),
    title: label(),
    authority: label(),
    year: z.nullable(wholeNumber(9999)),
    citation: z.nullable(citationSchema()),
    scoredBy: z.nullable(id()),
    categories: z
      .array(z.strictObject({ id: id(), label: label(), tasks: z.array(taskSchema()).check(z.minLength(1)) }))
      .check(z.minLength(1)),
    discrepancies: z.array(discrepancySchema()),
    rubric: z.optional(z.unknown()),
  });

const taskSchema = () =>
  z.strictObject({
    id: id(),
    label: label(),
    lead: labels().check(z.minLength(1)),
    support: labels(),
    clauses: z.array(id()),
    targets: z.array(z.strictObject({ id: id(), label: label(), when: conditionSlot() })),
  });

/** Every category a section, every task a criterion that earns one point for each of its targets. */
function askingRubric({ id: tableId, title, authority, year, categories, discrepancies }: Written): Rubric {
  const most = (tasks: readonly Task[]): number => tasks.reduce((total, { targets }) => total + targets.length, 0);
  const sections = categories.map((one) => section(one.id, one.label.zh, one.label.en, most(one.tasks), one.tasks.map(criterionOf)));
  return rubric(
    {
      id: tableId,
      title: [title.zh, title.en],
      authority: [authority.zh, authority.en],
      year,
      max: most(categories.flatMap(({ tasks }) => tasks)),
      discrepancies,
    },
    sections,
  );
}

function criterionOf({ id: taskId, label: names, lead, targets }: Task): Clause {
  const parts = targets.map(({ id: targetId, label: says, when }) => [
    targetId.slice(taskId.length + 1),
    about(says.zh, says.en, award(1, when)),
  ]);
  return criterion(taskId, names.zh, names.en, earns(targets.length, Object.fromEntries(parts)), lead);
}
