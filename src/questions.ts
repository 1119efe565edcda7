/** The readings of a rubric, held against the questions that it declares, before anything else of it is looked at. */
import { type IssueDetails, KaoheError, shown } from './issues.js';
import { type Choices, isSoundReading, type Question, questionSchema, type Resolver } from './readings.js';
import { schemaFaults } from './schema-faults.js';
import { l } from './words.js';

const ROOTS: ReadonlySet<unknown> = new Set(['rubric', 'weightedAnnual']);

/** The questions that a rubric declares. */
export function questionsIn(data: unknown): readonly Question[] {
  const isRubric = typeof data === 'object' && data !== null && 'kind' in data && ROOTS.has(data.kind);
  if (!isRubric) throw new KaoheError([{ code: 'rubric-kind', expected: l('一份方案', 'a rubric'), received: shown(data) }]);
  const listed: readonly unknown[] = 'readings' in data && Array.isArray(data.readings) ? data.readings : [];
  const schema = questionSchema();
  const faults: IssueDetails[] = [];
  const questions: Question[] = [];
  const ids = new Set<string>();
  for (const [i, given] of listed.entries()) {
    const answer = schema.safeParse(given);
    if (!answer.success || !answer.data) faults.push(...schemaFaults(answer, ['readings', i], given));
    else {
      const { id, chosen, options, recorded } = answer.data;
      const keys = [...options, ...recorded].map(({ key }) => key);
      if (ids.has(id)) faults.push({ code: 'id-duplicate', name: id });
      if (new Set(keys).size < keys.length || !options.some(({ key }) => key === chosen)) {
        faults.push({ code: 'reading-options', name: id, received: keys.join(', ') });
      }
      ids.add(id);
      questions.push(answer.data);
    }
    if (faults.length >= ENOUGH) break;
  }
  if (faults.length > 0) throw new KaoheError(faults);
  return questions;
}

/** Faults after which nobody reads on. */
export const ENOUGH = 200;

/** Every place of a reading fits its question, and every alternative is used somewhere. */
export function checkReadings(questions: readonly Question[], { found }: Resolver): void {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const used = new Map<string, Set<string>>();
  const faults: IssueDetails[] = [];
  for (const { node } of found) {
    if (faults.length >= ENOUGH) break;
    if (!isSoundReading(node)) {
      faults.push({
        code: 'rubric-field',
        path: ['reading'],
        expected: l('{ kind, id, options }', '{ kind, id, options }'),
        received: shown(node),
      });
      continue;
    }
    const question = byId.get(node.id);
    if (!question) {
      faults.push({ code: 'reading-undeclared', name: node.id });
      continue;
    }
    const keys = node.options.map(({ key }) => key);
    const known = question.options.map(({ key }) => key);
    if (!keys.includes(question.chosen) || keys.some((key) => !known.includes(key)) || new Set(keys).size < keys.length) {
      faults.push({ code: 'reading-options', name: node.id, received: keys.join(', ') });
    }
    used.set(node.id, new Set([...(used.get(node.id) ?? []), ...keys]));
  }
  for (const { id, options, chosen } of questions) {
    for (const { key } of options) {
      if (key !== chosen && !used.get(id)?.has(key)) faults.push({ code: 'reading-unused', name: id, received: key });
    }
  }
  if (faults.length > 0) throw new KaoheError(faults.slice(0, ENOUGH));
}

/** Choices that together reach every option of every reading, nested ones under the options around them. */
export function choicesToCheck(chosen: Choices, { found }: Resolver): readonly Choices[] {
  const choices = new Map<string, Choices>();
  for (const { node, under } of found) {
    for (const { key } of node.options) {
      const deviations = [...under, [node.id, key] as const].filter(([id, option]) => chosen.get(id) !== option);
      if (deviations.length > 0) choices.set(deviations.map((one) => one.join('=')).join('\n'), new Map([...chosen, ...deviations]));
    }
  }
  return [...choices.values()];
}
