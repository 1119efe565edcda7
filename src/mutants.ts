/**
 * Mutants of a rubric: the same rubric with one figure or one edge changed by the finest step that matters. A table of
 * expected scores that does not notice one of them leaves that figure untested.
 *
 * A rubric is not checked whole for every mutant. A change inside a clause is checked with that clause alone under the head
 * of its rubric: the one thing that the checker asks of a clause together with the others is that ids, fact keys and
 * readings go together, and a change of a figure touches none of them. Whatever stands above the clauses, and a year with
 * its periods, is checked whole.
 */
import { changesBelow } from './changes.js';
import { checked } from './check.js';
import { TooManyDigits } from './exact.js';
import type { Path } from './figure-changes.js';
import { KaoheError } from './issues.js';
import type { Label, Place, UsesOf } from './kernel.js';
import { admit, prepared } from './library.js';
import { layOut } from './prepare.js';
import { type Choices, isReading, type Question, resolverOf } from './readings.js';
import { isRule } from './rooms.js';
import type { Rubric } from './structure/rubric.js';
import type { ReadingTaken } from './trace.js';

/** A rubric with one thing changed in it. Plain data. */
export interface Mutant<R = Rubric> {
  /** The clause as a tree names it, `1.1.6.b`; of what all periods of a year share, the clause in the first of them. */
  readonly clause: string;
  readonly label: Label;
  /** What was changed: 分值, 门槛, 分档界点 … */
  readonly changed: Label;
  /** What was written there, and what is written there now. Two bands that share an edge are told together. */
  readonly from: string;
  readonly to: string;
  readonly rubric: Rubric<UsesOf<R>>;
}

/**
 * Every rubric that differs from this one in one figure: points, a threshold, an edge between two bands (or which of them
 * it belongs to), a start, a floor, a maximum or cap, the size of a step, a full mark, a weight, a figure in a formula, the
 * edge of a grade. One after the other, each made when it is asked for.
 *
 * - Points change by a unit of their own last decimal place, or of the places that the rubric rounds to where that is finer;
 *   edges and thresholds by one where whole numbers are counted, otherwise by a tenth or a unit of their own last place.
 * - An edge changes on both of its sides, so that bands leave no gap; what `keeps` starts from changes with its maximum.
 * - Each is sound: a change that the checker refuses is left out. Labels, ids, readings, roundings and what facts declare
 *   about themselves stay as they are, and so do definitions and the maxima of headings where nothing is rescaled, which
 *   move no points.
 * - Where a passage can be read in several ways, what the chosen option says is changed, in one place at a time; what the
 *   other options say is not.
 * - A mutant may be equivalent: no facts at all tell it from the original (a cap that its parts never reach).
 *
 * `evaluate` checks a mutant like anybody's rubric each time; `survivors` scores them all without.
 *
 * @throws KaoheError for a rubric that is not sound itself.
 * @example
 * for (const { clause, changed, from, to } of mutants(jingan2022)) console.log(clause, changed.zh, from, to);
 * // '1.1.6.b' '分档界点' '< 98 | [98, 100)' '< 97.9 | [97.9, 100)'
 */
export function mutants<R extends Rubric>(rubric: R): Generator<Mutant<R>> {
  return mutantsOf<R>(admit(rubric));
}

function* mutantsOf<R extends Rubric>(data: object): Generator<Mutant<R>> {
  // No type tells one figure from another, so the facts and readings of a mutant are those of its rubric.
  for (const { mutant } of variantsOf(data)) yield mutant as Mutant<R>;
}

/** A mutant, and the clause that tells it from the original. */
export interface Variant {
  readonly mutant: Mutant;
  /** Nothing where the change is not inside one clause; then the rubric has passed the checker whole. */
  readonly within: ChangedClause | undefined;
}

/** A clause that was checked alone. */
export interface ChangedClause {
  /** Where it stands: its place among the clauses of the rubric, of the section there, and so on. */
  readonly at: readonly number[];
  /** The clause laid out for a choice of readings, as it would be in its rubric. */
  readonly under: (choices: Choices) => Place;
}

/** The mutants of a rubric that has passed. */
export function* variantsOf(data: object): Generator<Variant> {
  const { place, taken, questions } = prepared(data, undefined);
  const chosen = choicesOf(taken);
  const alone = isolating(questions, chosen);
  for (const { puts, ...said } of changesBelow(place)) {
    const made = puts.reduce<unknown>((value, put) => changedAt(value, put.path, put.value, chosen), data);
    const at = clauseAt(data, puts[0]?.path ?? []);
    const within = at && ifSound(() => soundClause(alone(made, at), at, chosen));
    if (within) yield { mutant: { ...said, rubric: made as Rubric }, within };
    const whole = at ? undefined : ifSound(() => admit(made));
    if (whole) yield { mutant: { ...said, rubric: whole as Rubric }, within: undefined };
  }
}

/** The option taken of every reading. */
export const choicesOf = (taken: readonly ReadingTaken[]): Choices => new Map(taken.map(({ id, option }) => [id, option]));

function ifSound<T>(check: () => T): T | undefined {
  try {
    return check();
  } catch (error) {
    if (error instanceof KaoheError || error instanceof TooManyDigits) return undefined;
    throw error;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** The same data with one value replaced. A reading on the way stands for its chosen option. */
function changedAt(value: unknown, path: Path, put: unknown, chosen: Choices): unknown {
  if (isReading(value)) {
    const options = value.options.map((option) =>
      option.key === chosen.get(value.id) ? Object.freeze({ ...option, value: changedAt(option.value, path, put, chosen) }) : option,
    );
    return Object.freeze({ ...value, options: Object.freeze(options) });
  }
  const [step, ...rest] = path;
  if (step === undefined) return put;
  if (Array.isArray(value)) return Object.freeze(value.map((one, i) => (i === step ? changedAt(one, rest, put, chosen) : one)));
  return isRecord(value) ? Object.freeze({ ...value, [step]: changedAt(value[step], rest, put, chosen) }) : value;
}

/** The clause that a path from the root leads into; nothing where it ends at a heading, or the root is a year. */
function clauseAt(root: unknown, path: Path): readonly number[] | undefined {
  const at: number[] = [];
  let heading = root;
  while (isRecord(heading) && (heading['kind'] === 'section' || heading['kind'] === 'rubric')) {
    const [field, i] = path.slice(2 * at.length);
    const clauses = heading['clauses'];
    if (field !== 'clauses' || typeof i !== 'number' || !Array.isArray(clauses)) return undefined;
    at.push(i);
    heading = clauses[i];
  }
  return at.length === 0 ? undefined : at;
}

/** Leaves one clause of a rubric, with the questions that are asked in it or at the head. */
function isolating(questions: readonly Question[], chosen: Choices) {
  // No mutant asks other questions than the original.
  const asked = new Map<string, readonly Question[]>();
  return (rubric: unknown, at: readonly number[]): unknown => {
    const clause = at.reduce(
      (heading, i) => (isRecord(heading) && Array.isArray(heading['clauses']) ? heading['clauses'][i] : undefined),
      rubric,
    );
    const alone = { ...(isRecord(rubric) ? rubric : {}), clauses: Object.freeze([clause]), discrepancies: NONE };
    const known = asked.get(at.join()) ?? questionsAsked(questions, { ...alone, readings: NONE }, chosen);
    asked.set(at.join(), known);
    return Object.freeze({ ...alone, readings: known });
  };
}
const NONE: readonly never[] = Object.freeze([]);

/** The questions that some data asks, each with the options that it lists. */
function questionsAsked(questions: readonly Question[], data: unknown, chosen: Choices): readonly Question[] {
  const listed = new Map<string, Set<string>>();
  for (const { node } of resolverOf(data, { chosen, isRule }).found) {
    listed.set(node.id, new Set([...(listed.get(node.id) ?? []), ...node.options.map(({ key }) => key)]));
  }
  return Object.freeze(
    questions.flatMap((question) => {
      const options = question.options.filter(({ key }) => listed.get(question.id)?.has(key));
      return options.length === 0 ? [] : [Object.freeze({ ...question, options: Object.freeze(options) })];
    }),
  );
}

/** Checks a rubric of one clause, and lays it out as the chosen readings have it: both have to pass. */
function soundClause(alone: unknown, at: readonly number[], chosen: Choices): ChangedClause {
  const passed = checked(alone);
  const laidOut = new Map<string, Place>();
  const under = (choices: Choices): Place => {
    const key = [...choices.values()].join('\n');
    const place = laidOut.get(key) ?? clauseOf(layOut(passed, { questions: passed.questions, hash: '', choices, inner: new Map() }).place);
    laidOut.set(key, place);
    return place;
  };
  under(chosen);
  return { at, under };
}

function clauseOf({ below: [clause] }: Place): Place {
  if (!clause) throw new TypeError('a rubric without a clause was laid out');
  return clause;
}
