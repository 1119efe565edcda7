/**
 * What the suites of others have in common once they are rubrics: cases with what their authors say comes out, gaps in
 * their tables, and what of them is no business of points. Facts and figures are theirs; rubrics and words are ours.
 */
import {
  type Amount,
  criterion,
  evaluate,
  type IssueCode,
  KaoheError,
  pool,
  type Rounding,
  type RubricHead,
  type Rule,
  readRubric,
  rubric,
  type Trace,
} from 'kaohe';
import { type Fraction, fractionOf, minus, order, whole } from '../fraction.js';
import type { Facts, OpenRubric } from '../helpers.js';

/** What a suite says of one case. Only what it says is compared. */
export interface Expected {
  /** The exact points. */
  readonly score?: string;
  readonly grade?: string;
  /** Reason codes, the weightiest first. */
  readonly reasons?: readonly string[];
  /** Whether there is a result but no score in it. */
  readonly noScore?: boolean;
  /** The facts are refused; the code is our own, for engines name their errors each in their way. */
  readonly refused?: IssueCode;
}

export interface Case {
  /** What the suite calls it; where it only lists rows, the row, from 1. */
  readonly id: string;
  readonly on: OpenRubric;
  readonly facts: Facts;
  readonly expected: Expected;
}

/** How a scorecard ranks its reasons: how far each part came out below its baseline, or above it. */
export interface Ranking {
  readonly by: 'pointsBelow' | 'pointsAbove';
  /** By id of the part. */
  readonly of: Readonly<Record<string, { readonly code: string; readonly baseline: Amount }>>;
}

/** Something that a table of theirs says nothing of, and that kaohe wants said. */
export interface Gap {
  readonly at: string;
  /** What kaohe says of the table as it stands, with the values that show it. */
  readonly code: IssueCode;
  readonly examples: readonly string[];
  readonly asItStands: () => unknown;
  /** What the rubric says instead. */
  readonly settled: string;
}

export interface Suite {
  readonly name: string;
  /** The public repository, and paths in it. */
  readonly repository: string;
  readonly paths: readonly string[];
  readonly checks: string;
  readonly cases: readonly Case[];
  readonly ranking?: Ranking;
  readonly gaps: readonly Gap[];
  /** What of the suite is not compared, or means something else here, and why. */
  readonly outside: readonly string[];
}

// ---------------------------------------------------------------------------------------------------------------
// Building

/** More places than any figure of the suites has, so that nothing is ever rounded. */
const UNROUNDED: Rounding = Object.freeze({ at: 'total', places: 6, mode: 'half-up' });

interface TableSettings {
  readonly start?: Amount;
  readonly grades?: NonNullable<RubricHead['grades']>['bands'];
}

/** A table of points as a rubric of one criterion `t` without limits: a start, and what moves it. */
export function tableOf(
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  parts: Readonly<Record<string, Rule>>,
  { start = 0, grades }: TableSettings = {},
): OpenRubric {
  const head: RubricHead = {
    id,
    title: [zh, en],
    authority: ['公开测试集', 'A public test suite'],
    year: null,
    max: null,
    rounding: UNROUNDED,
    ...(grades === undefined ? {} : { grades: { of: 'exact', bands: grades } }),
  };
  return readRubric(rubric(head, [criterion('t', zh, en, pool({ start, floor: null }, parts))]));
}

/** Rows of a suite that only lists them. */
export const rowsOf = (on: OpenRubric, rows: readonly (readonly [facts: Facts, expected: Expected])[], test?: string): readonly Case[] =>
  rows.map(([facts, expected], i) => ({ id: test === undefined ? `${i + 1}` : `${test} ${i + 1}`, on, facts, expected }));

// ---------------------------------------------------------------------------------------------------------------
// Running

/** What kaohe makes of a case, in the terms in which its suite says what it expects. */
export function outcomeOf({ on, facts, expected }: Case, ranking: Ranking | undefined): Expected {
  const tree = treeOf(on, facts);
  if ('refused' in tree) return tree;
  return {
    ...(expected.score === undefined ? {} : { score: tree.exact }),
    ...(expected.grade === undefined ? {} : { grade: tree.grade?.key ?? 'none' }),
    ...(expected.reasons === undefined ? {} : { reasons: ranking ? reasonCodes(tree, ranking) : [] }),
    ...(expected.noScore === undefined ? {} : { noScore: tree.status === 'notApplicable' }),
    // Whoever expected a refusal and got a score is shown the score.
    ...(expected.refused === undefined ? {} : { score: tree.exact }),
  };
}

function treeOf(on: OpenRubric, facts: Facts): Trace | { readonly refused: IssueCode } {
  try {
    return evaluate(on, facts);
  } catch (error) {
    const [issue] = error instanceof KaoheError ? error.issues : [];
    if (!issue) throw error;
    return { refused: issue.code };
  }
}

const ZERO = whole(0n);

/**
 * The reasons for a score, read from its trace: parts that came out on the wrong side of their baselines, the furthest
 * first. Where nothing was scored there is nothing to give reasons for.
 */
export function reasonCodes(tree: Trace, { by, of }: Ranking): readonly string[] {
  if (tree.status === 'notApplicable') return [];
  const parts = tree.children?.[0]?.children ?? [];
  return parts
    .flatMap(({ id, exact }): readonly { readonly code: string; readonly by: Fraction }[] => {
      const reason = of[id];
      if (!reason) return [];
      const [partial, baseline] = [fractionOf(exact), fractionOf(String(reason.baseline))];
      return [{ code: reason.code, by: by === 'pointsBelow' ? minus(baseline, partial) : minus(partial, baseline) }];
    })
    .filter((one) => order(one.by, ZERO) > 0)
    .sort((a, b) => order(b.by, a.by))
    .map(({ code }) => code);
}
