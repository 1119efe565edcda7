/**
 * A table of tasks (工作任务分解表): who leads and who supports each task, and what it has to reach. It scores nothing by
 * itself; its targets are conditions over facts of its own.
 */
import type { Condition, Label, Typed, Use, UsesOf } from './kernel.js';
import { about } from './readings.js';
import { rubric } from './rubrics.js';
import { award } from './rules/fixed.js';
import { earns } from './rules/pool.js';
import { l } from './words.js';
import { type Clause, criterion } from './structure/criterion.js';
import type { Citation, Discrepancy, Rubric } from './structure/rubric.js';
import { section } from './structure/section.js';

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
export const target = <U extends Use>(zh: string, en: string, when: Condition<U>): Target<U> => Object.freeze({ id: '', label: l(zh, en), when });

/**
 * A task: who leads, who supports, the clauses that score the same thing, and its targets by letter.
 *
 * @example
 * task('2.2', '落实城管执法建议工作制度', 'Enforcement proposals', { lead: [legal], clauses: ['2.1.2'], targets: { a: target(…) } })
 */
export function task<T extends Targets = Readonly<Record<never, never>>>(
  id: string,
  zh: string,
  en: string,
  { lead, support = [], clauses = [], targets }: TaskSettings<T>,
): Task<UsesOf<T[keyof T]>> {
  const lettered = Object.entries<Target>(targets ?? {}).map(([letter, one]) => Object.freeze({ ...one, id: `${id}.${letter}` }));
  return Object.freeze({
    id,
    label: l(zh, en),
    lead,
    support,
    clauses,
    targets: Object.freeze(lettered),
  });
}

/** A category of tasks (目录). */
export const category = <const T extends readonly Task[]>(id: string, zh: string, en: string, tasks: T): Category<UsesOf<T[number]>> =>
  Object.freeze({ id, label: l(zh, en), tasks: Object.freeze([...tasks]) });

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
 * A table of tasks by category.
 *
 * @throws KaoheError when its targets cannot be asked (a key declared two ways, an id used twice …).
 * @example
 * checkTargets(taskTable(head, [campaigns, refinement]), facts).departments
 */
export function taskTable<const C extends readonly Category[]>(head: TableHead, categories: C): TaskTable<UsesOf<C[number]>> {
  const sections = categories.flatMap(({ id, label, tasks }): Clause[] => {
    const asked = tasks.filter(({ targets }) => targets.length > 0).map(criterionOf);
    const most = tasks.reduce((total, { targets }) => total + targets.length, 0);
    return asked.length === 0 ? [] : [section(id, label.zh, label.en, most, asked)];
  });
  const most = categories.flatMap(({ tasks }) => tasks).reduce((total, { targets }) => total + targets.length, 0);
  const { id, title, authority, year, citation, scoredBy, discrepancies = [] } = head;
  const asking = rubric({ id, title, authority, year, max: most, discrepancies: [] }, sections);
  return Object.freeze({
    kind: 'taskTable',
    id,
    title: l(...title),
    citation: citation ?? null,
    scoredBy: scoredBy ?? null,
    categories: Object.freeze([...categories]),
    discrepancies,
    rubric: asking as Rubric<UsesOf<C[number]>>,
  });
}

/** A task as a criterion that earns one point for each of its targets. */
function criterionOf({ id, label, lead, targets }: Task): Clause {
  const parts = targets.map(({ id: targetId, label: says, when }) => [
    targetId.slice(id.length + 1),
    about(says.zh, says.en, award(1, when)),
  ]);
  return criterion(id, label.zh, label.en, earns(targets.length, Object.fromEntries(parts)), lead);
}
