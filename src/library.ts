/**
 * Rubrics that have passed. A rubric is checked once, laid out once for each choice of readings, and remembered by the
 * frozen object that was handed out for it.
 */
import { type Checked, checked } from './check.js';
import { TooManyDigits } from './exact.js';
import { canonical, sha256 } from './hash.js';
import { fail, type IssueDetails, KaoheError, nearest, shown } from './issues.js';
import { copyPlain } from './plain.js';
import { layOut, type Prepared } from './prepare.js';
import { choicesToCheck } from './questions.js';
import type { Choices, Question } from './readings.js';
import { l } from './words.js';

/** Rubrics that have passed, by the frozen object that was handed out for them. */
const PASSED = new WeakMap<object, Library>();

/** A checked rubric and what has been laid out of it so far. */
interface Library {
  readonly checked: Checked;
  /** Its own questions and those of the rubrics of its periods. */
  readonly questions: readonly Question[];
  readonly inner: ReadonlyMap<string, Library>;
  readonly hash: string;
  /** The chosen option of every question. */
  readonly chosen: Choices;
  /** The rubric laid out, by the options of its questions. */
  readonly shelves: Map<string, Prepared>;
  /** The choice asked for last: nearly always the same one, and then nothing has to be looked up. */
  last: { readonly choices: Choices; readonly laidOut: Prepared } | undefined;
}

/** How many choices of readings are kept laid out for one rubric. */
const SHELVES = 256;

/** Checks a rubric and remembers that it passed. The answer is a frozen copy. */
export function admit(value: unknown): object {
  const data = copyPlain(value);
  enrol(data);
  return data as object;
}

/** A rubric that has passed: the very one where it was handed out here, and otherwise a checked copy. */
export const admitted = (value: unknown): object =>
  typeof value === 'object' && value !== null && PASSED.has(value) ? value : admit(value);

/** Checks frozen data, and the rubrics of the periods in it. */
function enrol(data: unknown): Library {
  const passed = checked(data);
  const periods = [...passed.facts.values()].flatMap((fact) => (fact.kind === 'periodFacts' ? [fact] : []));
  const inner = new Map(periods.map(({ key, rubric }) => [key, PASSED.get(rubric) ?? enrol(rubric)]));
  const questions = joinedQuestions(passed.questions, inner);
  const library: Library = {
    checked: passed,
    hash: sha256(canonical(data)),
    questions,
    inner,
    chosen: chosenOf(questions),
    shelves: new Map(),
    last: undefined,
  };
  PASSED.set(data as object, library);
  // Laying it out finds duplicate ids, so that these too are errors at construction.
  checkDiscrepancies(shelved(library, library.chosen));
  return library;
}

/** A discrepancy is acknowledged where it is, not anywhere else. */
function checkDiscrepancies({ root, places }: Prepared): void {
  const faults = root.discrepancies.flatMap(({ id, at }): IssueDetails[] =>
    at.filter((clause) => !places.has(clause)).map((clause) => ({ code: 'discrepancy-nowhere', name: id, received: clause })),
  );
  if (faults.length > 0) throw new KaoheError(faults);
}

const chosenOf = (questions: readonly Question[]): Choices => new Map(questions.map(({ id, chosen }) => [id, chosen]));

/** The questions of a rubric and of the rubrics of its periods, which are the same question wherever they share an id. */
function joinedQuestions(own: readonly Question[], inner: ReadonlyMap<string, Library>): readonly Question[] {
  const byId = new Map(own.map((question) => [question.id, question]));
  for (const { questions } of inner.values()) {
    for (const question of questions) {
      const known = byId.get(question.id);
      if (known && canonical(known) !== canonical(question)) throw new KaoheError([{ code: 'reading-undeclared', name: question.id }]);
      byId.set(question.id, question);
    }
  }
  return [...byId.values()];
}

function libraryOf(rubric: unknown): Library {
  const known = typeof rubric === 'object' && rubric !== null ? PASSED.get(rubric) : undefined;
  // A stranger's object may change after it was checked, so what passes is a copy, and only the copy is remembered.
  return known ?? enrol(copyPlain(rubric));
}

/** A rubric laid out for the readings asked for. */
export function prepared(rubric: unknown, readings: unknown): Prepared {
  const library = libraryOf(rubric);
  return shelved(library, readings === undefined ? library.chosen : choicesIn(library, readings));
}

/** A rubric laid out for every choice that reaches an option of a reading which the chosen ones leave out. */
export function alternatives(rubric: unknown): readonly Prepared[] {
  const library = libraryOf(rubric);
  return choicesToCheck(library.chosen, library.checked.resolver).map((choices) => shelved(library, choices));
}

/** What a caller chose, held against the questions of the rubric. */
function choicesIn({ questions, chosen }: Library, readings: unknown): Choices {
  const faults: IssueDetails[] = [];
  const choices = new Map(chosen);
  const given = copyPlain(readings);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    fail({ code: 'options-shape', received: `readings: ${shown(given)}` });
  for (const [id, option] of Object.entries<unknown>({ ...(given as object) })) {
    const question = questions.find((one) => one.id === id);
    const keys = question?.options.map(({ key }) => key) ?? [];
    if (!question) faults.push({ code: 'reading-unknown', name: id, ...nearTo(id, chosen.keys()) });
    else if (typeof option === 'string' && keys.includes(option)) choices.set(id, option);
    else {
      const recorded = question.recorded.find(({ key }) => key === option);
      faults.push(
        recorded
          ? { code: 'reading-not-selectable', name: id, received: shown(option), expected: recorded.why }
          : {
              code: 'reading-option-unknown',
              name: id,
              received: shown(option),
              expected: l(keys.join('、'), keys.join(', ')),
              ...(typeof option === 'string' ? nearTo(option, keys) : {}),
            },
      );
    }
  }
  if (faults.length > 0) throw new KaoheError(faults);
  return choices;
}

function nearTo(name: string, names: Iterable<string>): { readonly near?: string } {
  const near = nearest(name, names);
  return near === undefined ? {} : { near };
}

/** The same choice, as far as it concerns the rubric of the periods. */
const choicesFor = ({ questions }: Library, choices: Choices): Choices =>
  new Map(questions.map(({ id, chosen }) => [id, choices.get(id) ?? chosen]));

function shelved(library: Library, choices: Choices): Prepared {
  if (library.last?.choices === choices) return library.last.laidOut;
  const { checked: passed, questions, hash, shelves, inner } = library;
  const key = [...choices.values()].join('\n');
  const known = shelves.get(key);
  if (known === undefined && shelves.size >= SHELVES) shelves.clear();
  const within = () => new Map([...inner].map(([fact, one]) => [fact, shelved(one, choicesFor(one, choices))]));
  const laidOut = known ?? withinBounds(() => layOut(passed, { questions, hash, choices, inner: within() }));
  shelves.set(key, laidOut);
  library.last = { choices, laidOut };
  return laidOut;
}

/** A rubric whose own figures outgrow all bounds is refused like any other that is wrong. */
function withinBounds<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof TooManyDigits) throw new KaoheError([{ code: 'value-digits' }]);
    throw error;
  }
}
