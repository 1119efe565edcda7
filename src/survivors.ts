/**
 * Which mutants of a rubric a table of expected scores fails to notice.
 *
 * What a mutant comes to is not computed from the beginning: its clause is scored, and whatever else stands in the rubric
 * answers what it came to under the original. That is the same, since no clause sees another; a test holds both against
 * each other. A change above the clauses, and one in a year of periods, is scored whole.
 */
import { type ConsequenceOf, type FactsOf, type ReadingsOf, runOver, scoreFacts, type Trace } from './evaluate.js';
import { type Amount, type Exact, equal, exactIn, exactOf, TooManyDigits, textOf } from './exact.js';
import { nodeAt } from './find.js';
import { type Intake, readFacts } from './intake.js';
import { fail, type IssueDetails, KaoheError, shown } from './issues.js';
import type { Place } from './kernel.js';
import { admit, prepared } from './library.js';
import { choicesOf, type Mutant, type Variant, variantsOf } from './mutants.js';
import { copyPlain } from './plain.js';
import type { Prepared } from './prepare.js';
import { isScored, scoredRoom } from './rooms.js';
import type { Rubric } from './structure/rubric.js';
import type { TraceNode } from './trace.js';
import { l } from './words.js';

/** One row of a table of expected scores: what a unit's facts come to. */
export interface ScoreCase<R = Rubric> {
  readonly facts: FactsOf<R>;
  /** Readings to score under, where not the chosen ones. */
  readonly readings?: ReadingsOf<R>;
  /** Scores by clause id, exactly: a number, or text such as `'22/3'` where no number says it. */
  readonly expected: Readonly<Record<string, Amount>>;
  /** The key of the grade, `null` for none. Where no row says it, no row notices that the edge of a grade has moved. */
  readonly grade?: string | null;
  /** The codes of all consequences, in any order. Where no row says them, none notices a change in what they stand on. */
  readonly consequences?: readonly string[];
}

/** What a table notices, and what it does not. */
export interface Survivors<R = Rubric> {
  /** How many mutants there are, and how many of them some row notices. */
  readonly mutants: number;
  readonly noticed: number;
  /** Those that no row notices, in the order of the clauses. */
  readonly survived: readonly Mutant<R>[];
}

/**
 * The mutants of a rubric that a table of expected scores does not notice: each is a figure that could be wrong, and the
 * table would still hold. A row notices a mutant if any score that it expects comes out otherwise, exactly, or if its facts
 * can no longer be scored.
 *
 * What survives is either untested, and a row at its boundary is missing, or equivalent: no facts at all tell it from the
 * original.
 *
 * @param table rows that hold for the rubric itself.
 * @throws KaoheError for a table that is none, and for every row that does not hold for the rubric itself.
 * @example
 * const { survived } = survivors(scheme, [{ facts: { ordersClosed: 98 }, expected: { '1.1.b': 0.6 } }]);
 * survived.map(({ clause, changed, from, to }) => `${clause} ${changed.zh}: ${from} → ${to}`);
 */
export function survivors<R extends Rubric>(rubric: R, table: readonly NoInfer<ScoreCase<R>>[]): Survivors<R> {
  const data = admit(rubric);
  const rows = rowsIn(data, table);
  const survived: Mutant<R>[] = [];
  let mutants = 0;
  for (const variant of variantsOf(data)) {
    mutants += 1;
    if (!rows.some((row) => notices(row, variant))) survived.push(variant.mutant as Mutant<R>);
  }
  return { mutants, noticed: mutants - survived.length, survived };
}

// ---------------------------------------------------------------------------------------------------------------
// The table

/** A row that holds for the rubric itself, with its facts read. */
interface Row extends Wanted {
  readonly facts: unknown;
  readonly readings: unknown;
  readonly laidOut: Prepared;
  readonly intake: Intake;
  /** The rubric, whose clauses answer what they came to. */
  readonly scored: Place;
}

interface Wanted {
  readonly scores: ReadonlyMap<string, Exact>;
  readonly grade: string | null | undefined;
  readonly consequences: readonly string[] | undefined;
}

function rowsIn(rubric: object, given: unknown): readonly Row[] {
  const table = copyPlain(given);
  if (!Array.isArray(table)) return fail({ code: 'table-shape', received: shown(table) });
  const faults: IssueDetails[] = [];
  const rows = table.flatMap((row: unknown, i): readonly Row[] => {
    try {
      return [rowIn(rubric, row)];
    } catch (error) {
      if (!(error instanceof KaoheError)) throw error;
      faults.push(...error.issues.map((issue) => ({ ...issue, unit: `table[${i}]` })));
      return [];
    }
  });
  if (faults.length > 0) throw new KaoheError(faults);
  return rows;
}

function rowIn(rubric: object, row: unknown): Row {
  const isRow = typeof row === 'object' && row !== null && 'facts' in row && 'expected' in row;
  if (!isRow) return fail({ code: 'table-shape', received: shown(row) });
  const { facts, readings = {} }: { readonly facts: unknown; readonly readings?: unknown } = row;
  const wanted = wantedIn(row);
  const laidOut = prepared(rubric, readings);
  const intake = intakeOf(laidOut, facts);
  const { tree } = scoreFacts(laidOut, intake, []);
  // Whoever expects something of a clause that is not there hears which one was meant.
  for (const id of wanted.scores.keys()) nodeAt(tree, id);
  const faults = [...differences(tree, wanted)];
  if (faults.length > 0) throw new KaoheError(faults);
  return { ...wanted, facts, readings, laidOut, intake, scored: remembering(laidOut.place, laidOut, intake) };
}

function wantedIn(row: { readonly expected: unknown; readonly grade?: unknown; readonly consequences?: unknown }): Wanted {
  const { expected, grade, consequences } = row;
  if (typeof expected !== 'object' || expected === null) return fail({ code: 'table-shape', received: `expected: ${shown(expected)}` });
  const scores = Object.entries<unknown>({ ...expected }).map(
    ([id, written]) => [id, exactOf(written) ?? fail({ code: 'amount-invalid', received: shown(written), clauses: [id] })] as const,
  );
  if (grade !== undefined && grade !== null && typeof grade !== 'string') fail({ code: 'table-shape', received: `grade: ${shown(grade)}` });
  if (consequences !== undefined && !isTexts(consequences)) fail({ code: 'table-shape', received: `consequences: ${shown(consequences)}` });
  return { scores: new Map(scores), grade, consequences };
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Where a tree is not what a row expects. */
function* differences(tree: Trace, { scores, grade, consequences }: Wanted): Generator<IssueDetails> {
  const came = exactsIn(tree, new Map());
  for (const [id, score] of scores) {
    const text = came.get(id);
    const exact = exactIn(text);
    if (!exact || !equal(exact, score)) yield differing(id, textOf(score), text);
  }
  const graded = tree.grade?.key ?? null;
  if (grade !== undefined && grade !== graded) yield differing('grade', String(grade), String(graded));
  if (consequences === undefined) return;
  const [wanted, followed] = [consequences, tree.consequences.map(({ code }) => code)].map((codes) => `[${[...codes].sort().join(', ')}]`);
  if (wanted !== followed) yield differing('consequences', wanted ?? '', followed);
}

const differing = (name: string, expected: string, received: string | undefined): IssueDetails => ({
  code: 'table-expected',
  name,
  expected: l(expected, expected),
  ...(received === undefined ? {} : { received }),
});

function exactsIn(node: TraceNode, found: Map<string, string>): ReadonlyMap<string, string> {
  found.set(node.id, node.exact);
  for (const child of node.children ?? []) exactsIn(child, found);
  return found;
}

// ---------------------------------------------------------------------------------------------------------------
// Scoring mutants

/** Whether something that a row expects comes out otherwise under a mutant, or its facts cannot be scored. */
function notices(row: Row, variant: Variant): boolean {
  try {
    return differences(treeOf(row, variant), row).next().done === false;
  } catch (error) {
    if (error instanceof KaoheError || error instanceof TooManyDigits) return true;
    throw error;
  }
}

function treeOf({ facts, readings, laidOut, intake, scored }: Row, { mutant, within }: Variant): Trace {
  if (within) {
    const place = withClause(scored, within.at, within.under(choicesOf(laidOut.taken)));
    return scoreFacts({ ...laidOut, place }, intake, []).tree;
  }
  const whole = prepared(mutant.rubric, readings);
  return scoreFacts(whole, intakeOf(whole, facts), []).tree;
}

function intakeOf(laidOut: Prepared, facts: unknown): Intake {
  const intake = readFacts(laidOut, facts);
  if (intake.faults.length > 0) throw new KaoheError(intake.faults);
  return intake;
}

/** A heading over other clauses than it was laid out with. */
function headingOver(place: Place, below: readonly Place[]): Place {
  const { node } = place;
  if (!isScored(node)) throw new TypeError('an unchecked node was laid out');
  const room = scoredRoom(node.kind);
  const here: Place = { ...place, below, score: (run) => room.evaluate(node, run, here) };
  return here;
}

/** The same place with another clause in it. */
function withClause(place: Place, [at, ...rest]: readonly number[], clause: Place): Place {
  if (at === undefined) return clause;
  return headingOver(
    place,
    place.below.map((below, i) => (i === at ? withClause(below, rest, clause) : below)),
  );
}

/** The same place, where every clause answers what it comes to for these facts, consequences and all. */
function remembering(place: Place, laidOut: Prepared, intake: Intake): Place {
  if (place.kind === 'rubric' || place.kind === 'section') {
    return headingOver(
      place,
      place.below.map((below) => remembering(below, laidOut, intake)),
    );
  }
  const followed: ConsequenceOf[] = [];
  const outcome = place.score(runOver(laidOut, intake, [], followed));
  return {
    ...place,
    score: (run) => {
      for (const { id, code, label } of followed) run.consequence(id, code, label);
      return outcome;
    },
  };
}
