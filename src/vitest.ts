/**
 * Matchers for tests of a scheme, in vitest 3 and 4. A subpath of its own, `kaohe/vitest`: nothing of vitest is needed at run
 * time, and nothing else of the library knows of it.
 *
 * @example
 * import { scoreMatchers, scoring } from 'kaohe/vitest';
 * expect.extend(scoreMatchers); // once, in a file named under `setupFiles`
 * expect(scoring(jingan2022, facts)).toScoreAt('1.1.6.b', 0.3);
 */
import type {} from 'vitest';
import { type EvaluateOptions, evaluate, type FactsOf, type Trace } from './evaluate.js';
import { type Amount, compare, type Exact, equal, exactIn, exactOf, round, subtract, textOf, ZERO } from './exact.js';
import { behind, explain } from './explain.js';
import { nodeAt, nodesOf } from './find.js';
import { fail, shown } from './issues.js';
import type { Label } from './kernel.js';
import { ledger } from './ledger.js';
import type { Prepared } from './prepare.js';
import type { Rubric } from './structure/rubric.js';
import type { TraceNode } from './trace.js';
import { isResidue } from './values.js';
import { figured, harmless, l } from './words.js';

/** What a test says something about: a score tree, and the rubric that explains it. */
export interface Scoring {
  readonly rubric: Rubric;
  readonly tree: Trace;
}

/**
 * Scores facts for a test: the tree of `evaluate`, with the rubric that a failing test explains it by. Who has a tree already
 * hands over `{ rubric, tree }`.
 *
 * @throws KaoheError like `evaluate`.
 * @example
 * expect(scoring(jingan2022, facts, { readings: { A07: 'started' } })).toScore(137.6);
 */
export const scoring = <R extends Rubric>(rubric: R, facts: NoInfer<FactsOf<R>>, options?: EvaluateOptions<NoInfer<R>>): Scoring => ({
  rubric,
  tree: evaluate(rubric, facts, options),
});

/** What a matcher answers to vitest. */
interface MatcherAnswer {
  readonly pass: boolean;
  readonly message: () => string;
  readonly actual: string;
  readonly expected: string;
}

/**
 * The matchers, for `expect.extend`. A failing one says what was expected and what came, by how much they differ, why the
 * clause scored what it did, and which points were lost below it, all in Chinese and English.
 *
 * @example
 * import { expect } from 'vitest';
 * expect.extend(scoreMatchers);
 */
export const scoreMatchers = {
  toScore: (received: unknown, score: unknown): MatcherAnswer => {
    const subject = subjectIn(received);
    const [total = subject.tree] = nodesOf(subject.tree);
    return compared(subject, total, score);
  },
  toScoreAt: (received: unknown, clause: string, score: unknown): MatcherAnswer => {
    const subject = subjectIn(received);
    return compared(subject, nodeAt(subject.tree, clause), score);
  },
};

/** The matchers as a test calls them on what `expect` was given. */
interface ScoreAssertions<T> {
  /**
   * The total is exactly this: a number, or text such as `'22/3'` where no number says it.
   *
   * @throws KaoheError where `expect` was not given {@link scoring} or `{ rubric, tree }`, also after `.not`.
   * @example
   * expect(scoring(jingan2022, facts)).toScore(137.7);
   */
  toScore(score: T extends Scoring | Promise<Scoring> ? Amount : never): void;
  /**
   * A clause scores exactly this. Where its score is not rounded, that is the exact value, not the number next to it.
   *
   * @throws KaoheError for an id that the tree does not have, naming the nearest one, also after `.not`.
   * @example
   * expect(scoring(jingan2022, facts)).toScoreAt('1.1.6.b', 0.3);
   */
  toScoreAt(clause: string, score: T extends Scoring | Promise<Scoring> ? Amount : never): void;
}

declare module 'vitest' {
  interface Assertion<T> extends ScoreAssertions<T> {}
  // From vitest 3.2 on, `expect.extend` looks here.
  interface Matchers<T> extends ScoreAssertions<T> {}
}

/** What `expect` was given, with the rubric laid out. */
interface Subject extends Scoring {
  readonly laidOut: Prepared;
}

/** What `expect` was given. A tree of another rubric is refused before anything is compared. */
function subjectIn(received: unknown): Subject {
  const [rubric, tree] = [ownValue(received, 'rubric'), ownValue(received, 'tree')];
  if (rubric === undefined || tree === undefined) return fail({ code: 'scoring-shape', received: shown(received) });
  // Whatever else the two may be, `behind` refuses.
  const subject: Scoring = { rubric: rubric as Rubric, tree: tree as Trace };
  return { ...subject, laidOut: behind(subject.rubric, subject.tree) };
}

/** An own property's value; `undefined` where there is none, or it cannot be looked at. */
function ownValue(given: unknown, key: string): unknown {
  try {
    const value: unknown = typeof given === 'object' && given !== null ? Object.getOwnPropertyDescriptor(given, key)?.value : undefined;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function compared(subject: Subject, node: TraceNode, score: unknown): MatcherAnswer {
  const { rubric, tree, laidOut } = subject;
  const expected = exactOf(score) ?? fail({ code: 'amount-invalid', received: shown(score) });
  const came = exactIn(node.exact) ?? fail({ code: 'trace-foreign', received: shown(node.exact) });
  const pass = equal(came, expected);
  const message = () => {
    const headline = pass ? sameAs(came) : differing(expected, came);
    const hint = pass ? undefined : nearMiss(score, expected, came, node, laidOut);
    const lines = [
      `${node.id} ${node.label.zh}：${headline.zh}`,
      `${node.id} ${node.label.en}: ${headline.en}`,
      ...(hint ? [hint.zh, hint.en] : []),
      '',
      explain(rubric, tree, node.id, 'zh'),
      explain(rubric, tree, node.id, 'en'),
      ...(pass ? [] : lostBelow(rubric, tree, node)),
    ];
    return lines.map(harmless).join('\n');
  };
  return { pass, message, actual: node.exact, expected: textOf(expected) };
}

const sameAs = (came: Exact): Label => {
  const points = figured(textOf(came));
  return l(`不应得 ${points.zh} 分，却正是`, `expected not to score ${points.en}, yet it does`);
};

function differing(expected: Exact, came: Exact): Label {
  const [wanted, received] = [figured(textOf(expected)), figured(textOf(came))];
  const isLess = compare(came, expected) < 0;
  const by = figured(textOf(isLess ? subtract(expected, came) : subtract(came, expected)));
  return l(
    `应得 ${wanted.zh} 分，实得 ${received.zh} 分，${isLess ? '少' : '多'} ${by.zh} 分`,
    `expected ${wanted.en}, received ${received.en}, ${by.en} ${isLess ? 'less' : 'more'}`,
  );
}

/** Where the figure expected is the score but for its rounding, or is next to it, as computing with floats leaves it. */
function nearMiss(
  written: unknown,
  expected: Exact,
  came: Exact,
  { exact, score, rounded }: TraceNode,
  { rounding }: Prepared,
): Label | undefined {
  const before = exactIn(rounded?.before);
  const said = String(written);
  if (before && equal(before, expected)) {
    return l(`${said} 是取整前的值；得分取为 ${exact}。`, `${said} is the value before rounding; the score is made ${exact}.`);
  }
  const places = Math.max(rounding.places, expected.d === 1n ? expected.s : 0);
  if (written === score || equal(round(came, places, rounding.mode), expected)) {
    return l(`${said} 只是取整后的值；精确值写作 '${exact}'。`, `${said} is the rounded value only; the exact one is written '${exact}'.`);
  }
  if (!isResidue(written)) return undefined;
  return l(
    `${said} 的末几位是浮点运算留下的；请写出数值本身。`,
    `The last digits of ${said} are what computing with floats leaves; write the figure itself.`,
  );
}

/** Clauses that are told at most. */
const MOST = 10;

/** Where most points were lost below a node, as the deduction list has it; nothing where there is nothing below to tell. */
function lostBelow(rubric: Rubric, tree: Trace, { id }: TraceNode): readonly string[] {
  const { deductions, adjustments } = ledger(rubric, tree, id);
  const rows = [
    ...deductions.map((row) => ({ ...row, points: exactIn(row.counted.exact) ?? ZERO })),
    ...adjustments.map((row) => ({ ...row, points: exactIn(row.amount.exact) ?? ZERO })),
  ];
  const lost = rows.filter((row) => row.id !== id && compare(row.points, ZERO) > 0).sort((a, b) => compare(b.points, a.points));
  if (lost.length === 0) return [];
  const told = lost.slice(0, MOST).flatMap((row) => {
    const points = figured(textOf(row.points));
    return [`  ${row.id} 失 ${points.zh} 分：${row.reason.zh}`, `  ${row.id} lost ${points.en}: ${row.reason.en}`];
  });
  const more = lost.length - MOST;
  return ['', '失分 / Points lost', ...told, ...(more > 0 ? [`  … 另有 ${more} 处 / ${more} more`] : [])];
}
