/** What holds of every scheme, whatever it assesses: one call in its test file runs all of it. */
import fc from 'fast-check';
import {
  boundaryCases,
  evaluate,
  explain,
  factSheet,
  formatTree,
  KaoheError,
  nodesOf,
  type Rubric,
  readRubric,
  type Trace,
  type TraceNode,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type Edges, type RandomFacts, randomFacts } from '../reference/random-facts.js';
import { textOf as fractionText } from '../reference/rational.js';
import { throughJson } from '../rule-helpers.js';

/** The exact score of every clause by id, as an independent scorer finds them. */
export type ReferenceScores = ReadonlyMap<string, { readonly n: bigint; readonly d: bigint }>;
type Chosen = Readonly<Record<string, string>>;

export interface Scheme {
  readonly rubric: Rubric;
  /** Where the clauses turn; see {@link Edges}. */
  readonly edges?: Edges;
  /**
   * Scores facts without the library: every clause that is not numbered after a slash, and the root under the id `total`. Of
   * a definition it says the figure.
   */
  readonly reference: (facts: RandomFacts, readings: Chosen) => ReferenceScores;
  /** Every choice of readings to compare under, besides the chosen ones. */
  readonly alternatives?: readonly Chosen[];
  /** Random years to compare under each choice. */
  readonly runs?: number;
  /** The stated maximum of the total, without bonus, and of the bonus. */
  readonly max: number | null;
  readonly bonus?: number;
  /** Headings whose parts do not come to the stated maximum, which the rubric acknowledges. */
  readonly unequal?: readonly string[];
}

const isClause = ({ id }: TraceNode): boolean => !id.includes('/');

/** What is to be compared of a node: its score, or the figure that it defines. */
const comparedOf = ({ kind, exact, applied }: TraceNode): string | undefined => (kind === 'definition' ? applied?.measure : exact);

/** Every clause on which the library and the reference do not agree. */
export function differences({ rubric, reference }: Scheme, facts: RandomFacts, readings: Chosen = {}): readonly string[] {
  const tree = evaluate(readRubric(rubric), facts, { readings });
  const expected = reference(facts, readings);
  const found = new Map([...nodesOf(tree)].map((node) => [node === tree ? 'total' : node.id, node]));
  const ids = new Set([...expected.keys(), ...[...found].filter(([, node]) => isClause(node)).map(([id]) => id)]);
  return [...ids].flatMap((id) => {
    const node = found.get(id);
    const [library, scorer] = [node && comparedOf(node), expected.get(id)];
    const told = scorer === undefined ? undefined : fractionText(scorer);
    return library === told ? [] : [`${id}: the library has ${library}, the reference ${told}`];
  });
}

/** Percent points are told as such where they could be taken for a share; a reference scorer knows nothing else. */
const withoutSigns = (facts: RandomFacts): RandomFacts =>
  JSON.parse(JSON.stringify(facts), (_, value: unknown) => (typeof value === 'string' ? value.replace(/%$/, '') : value));

/** Headings whose parts do not come to what the heading states. A bonus stands apart. */
export function unequalIn(tree: Trace): readonly string[] {
  const cents = (points: number): number => Math.round(points * 1000);
  return [...nodesOf(tree)].flatMap(({ id, kind, max, children = [] }) => {
    if ((kind !== 'section' && kind !== 'rubric') || max === null) return [];
    const below = children.filter(({ bonus }) => bonus !== true).reduce((total, child) => total + cents(child.max ?? 0), 0);
    return below === cents(max) ? [] : [id];
  });
}

/** Runs what every scheme must hold to. */
export function schemeLaws(scheme: Scheme): void {
  const { rubric, edges = {}, alternatives = [], runs = 200, max, bonus = 0, unequal = [] } = scheme;
  const facts = randomFacts(rubric, edges);
  const [open, read] = [readRubric(rubric), readRubric(throughJson(rubric))];
  const [some] = fc.sample(facts, { numRuns: 1, seed: 7 });
  if (!some) throw new Error('no facts');
  const tree = evaluate(open, some);

  test('its maxima are those of the source', () => {
    expect(tree.max).toBe(max);
    const bonuses = (tree.children ?? []).filter((node) => node.bonus === true).reduce((total, node) => total + (node.max ?? 0), 0);
    expect(bonuses).toBe(bonus);
    expect(unequalIn(tree)).toEqual(unequal);
  });

  test.each([{}, ...alternatives])('agrees with the reference scorer under %j', (readings) => {
    fc.assert(
      fc.property(facts, (year) => {
        const found = differences(scheme, year, readings);
        if (found.length > 0) throw new Error(`${JSON.stringify(readings)} ${JSON.stringify(year)}\n${found.join('\n')}`);
      }),
      { numRuns: runs },
    );
  });

  test('agrees with the reference scorer on either side of every turn', () => {
    // The months of a year are whole ones, not only their scores, which some references do not know.
    const { cases } = boundaryCases(open, open.kind === 'weightedAnnual' ? { base: some } : {});
    const found = cases.flatMap(({ clause, what, facts: year }) =>
      differences(scheme, withoutSigns(year)).map((one) => `${clause} ${what.en}: ${one}`),
    );
    expect(found).toEqual([]);
  });

  test('scores the same after a trip through JSON, and never changes the facts', () => {
    fc.assert(
      fc.property(facts, (year) => {
        const before = JSON.stringify(year);
        expect(throughJson(evaluate(open, year))).toEqual(throughJson(evaluate(read, year)));
        expect(JSON.stringify(year)).toBe(before);
      }),
      { numRuns: Math.min(20, runs) },
    );
  });

  test('every clause explains itself in both languages', () => {
    fc.assert(
      fc.property(facts, (year) => {
        const scored = evaluate(open, year);
        for (const language of ['zh', 'en'] as const) {
          expect(formatTree(scored, { language, rubric })).not.toMatch(/undefined|NaN|\[object|\?/);
          for (const { id } of scored.children ?? []) expect(explain(rubric, scored, id, language).startsWith(`${id} `)).toBe(true);
        }
        expect(formatTree(scored, { language: 'zh', rubric }).split('\n').length).toBeGreaterThan(1);
      }),
      { numRuns: Math.min(10, runs) },
    );
  });

  describe('its facts', () => {
    test('are each used by a clause, and every clause that reads one says so', () => {
      const sheet = factSheet(rubric);
      expect(sheet.length).toBeGreaterThan(0);
      expect(sheet.filter(({ clauses, alternative }) => clauses.length === 0 && !alternative).map(({ key }) => key)).toEqual([]);
    });
    test('that are missing are all told at once', () => {
      let told: readonly unknown[] = [];
      try {
        evaluate(open, {});
      } catch (error) {
        if (error instanceof KaoheError) told = error.issues;
      }
      expect(told).toHaveLength(factSheet(rubric).filter(({ alternative, cohort }) => !alternative && cohort !== 'source').length);
    });
  });
}
