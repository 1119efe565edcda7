/** Which targets of a task table a set of facts meets or misses, and whose they are. */
import { evaluate, type FactsOf, type Trace } from './evaluate.js';
import { nodeAt } from './find.js';
import type { Label } from './kernel.js';
import { readTaskTable, type TaskTable } from './task-table.js';

export interface TargetResult {
  readonly id: string;
  readonly label: Label;
  readonly met: boolean;
  /** The task that it belongs to. */
  readonly task: { readonly id: string; readonly label: Label };
  readonly lead: readonly Label[];
  readonly support: readonly Label[];
  /** The clauses of the rubric that scores the same thing. */
  readonly clauses: readonly string[];
}

/** What a department leads, and what it supports. */
export interface DepartmentTargets {
  readonly department: Label;
  readonly met: readonly string[];
  readonly missed: readonly string[];
  /** Targets missed that the department only supports. */
  readonly missedInSupport: readonly string[];
}

export interface TargetCheck {
  readonly targets: readonly TargetResult[];
  readonly met: number;
  readonly missed: number;
  readonly departments: readonly DepartmentTargets[];
  /** One point for every target met: for warnings, and for `explain(table.rubric, tree, id, …)`. */
  readonly tree: Trace;
}

/**
 * Says which targets a set of facts meets or misses, by department, in the order of the table.
 *
 * @throws KaoheError listing everything wrong with the facts, at once.
 * @example
 * checkTargets(districtTasks2022, facts).departments.find(({ department }) => department.zh === '法制科')?.missed
 */
export function checkTargets<T extends TaskTable>(table: T, facts: NoInfer<FactsOf<T>>): TargetCheck {
  const { rubric, categories } = readTaskTable(table);
  const tree = evaluate(rubric, facts);
  const targets = categories.flatMap(({ tasks }) =>
    tasks.flatMap(({ id, label, lead, support, clauses, targets: asked }) =>
      asked.map((one): TargetResult => {
        const met = nodeAt(tree, one.id).applied?.met === true;
        return { id: one.id, label: one.label, met, task: { id, label }, lead, support, clauses };
      }),
    ),
  );
  const met = targets.filter((target) => target.met).length;
  return { targets, met, missed: targets.length - met, departments: byDepartment(targets), tree };
}

function byDepartment(targets: readonly TargetResult[]): readonly DepartmentTargets[] {
  const departments = new Map(
    targets.flatMap(({ lead, support }) => [...lead, ...support]).map((department) => [department.zh, department]),
  );
  const has = (by: readonly Label[], { zh }: Label) => by.some((department) => department.zh === zh);
  return [...departments.values()].map((department) => {
    const led = targets.filter(({ lead }) => has(lead, department));
    const supported = targets.filter(({ support }) => has(support, department));
    return {
      department,
      met: led.filter((one) => one.met).map(({ id }) => id),
      missed: led.filter((one) => !one.met).map(({ id }) => id),
      missedInSupport: supported.filter((one) => !one.met).map(({ id }) => id),
    };
  });
}
