/** Small rubrics around one rule, measure or condition, and what they come to. */
import { runInNewContext } from 'node:vm';
import {
  about,
  award,
  type Condition,
  convert,
  criterion,
  evaluate,
  type Issue,
  KaoheError,
  type Label,
  type Measure,
  pool,
  type Rule,
  readRubric,
  rubric,
  type TraceNode,
} from 'kaohe';
import { exactOf, textOf, ZERO } from '../src/exact.js';
import type { Domain, MeasureRoom, Words } from '../src/kernel.js';
import { conditionRoom, isCondition, isMeasure, measureRoom } from '../src/rooms.js';

/** A rubric whose facts the compiler does not know, so that any can be tried on it. */
export type OpenRubric = ReturnType<typeof readRubric>;
export type Facts = Readonly<Record<string, unknown>>;

/** A rubric of one criterion `1`, whose parts `1.a`, `1.b` … are the rules; any facts may be tried on it. */
export function around(...rules: readonly Rule[]): OpenRubric {
  const parts = rules.map((rule, i) => [String.fromCharCode(97 + i), about('分项', 'Part', rule)] as const);
  const clause = criterion('1', '单项', 'One clause', pool({ start: 0, floor: null }, Object.fromEntries(parts)));
  return readRubric(rubric({ id: 'one', title: ['方案', 'Scheme'], authority: ['测试', 'Test'], year: null, max: 0 }, [clause]));
}

/** The node of the one rule. */
function partOf(tree: TraceNode): TraceNode {
  const node = tree.children?.[0]?.children?.[0];
  if (!node) throw new Error('the rule left no node');
  return node;
}

/** The exact points of a rule, by facts. */
export function scoring(rule: Rule): (facts?: Facts) => string {
  const one = around(rule);
  return (facts = {}) => partOf(evaluate(one, facts)).exact;
}

/** The exact value of a measure, by facts. */
export function measuring(measure: Measure): (facts?: Facts) => string | undefined {
  const one = around(convert(1, measure, 1));
  return (facts = {}) => partOf(evaluate(one, facts)).applied?.measure;
}

/** Whether a condition holds, by facts. */
export function asking(condition: Condition): (facts?: Facts) => boolean | undefined {
  const one = around(award(1, condition));
  return (facts = {}) => partOf(evaluate(one, facts)).applied?.met;
}

/** The issues of the one error that something throws; none where it throws nothing. Whatever else it throws goes on. */
export function issuesOf(act: () => unknown): readonly Issue[] {
  try {
    act();
  } catch (error) {
    if (error instanceof KaoheError) return error.issues;
    throw error;
  }
  return [];
}

/** The codes of what is wrong. */
export const codesOf = (act: () => unknown): readonly string[] => issuesOf(act).map(({ code }) => code);

/** Runs something, and fails where it goes on for too long. */
export function inTime(milliseconds: number, act: () => unknown): unknown {
  const answer: unknown = runInNewContext('act()', { act }, { timeout: milliseconds });
  return answer;
}

const statics: Parameters<MeasureRoom<never>['domain']>[1] = {
  amount: (written) => exactOf(written) ?? ZERO,
  domain: (measure) => {
    if (!isMeasure(measure)) throw new Error(`${measure.kind} is no measure`);
    return measureRoom(measure.kind).domain(measure, statics);
  },
};

/** What a measure can come to. */
export const domainIn = (measure: Measure): Domain => statics.domain(measure);

/** The same in a line: `0 … 100`, `0 … ∞ whole`, `… unbounded`. */
export function rangeOf(measure: Measure): string {
  const { low, high, whole, unbounded } = domainIn(measure);
  const range = `${low === null ? '-∞' : textOf(low)} … ${high === null ? '∞' : textOf(high)}`;
  return `${range}${whole ? ' whole' : ''}${unbounded ? ' unbounded' : ''}`;
}

const words: Words = {
  say: (node) => {
    if (isMeasure(node)) return measureRoom(node.kind).say(node, words);
    if (isCondition(node)) return conditionRoom(node.kind).say(node, words);
    throw new Error(`${node.kind} has no words`);
  },
  unit: () => ({ zh: '项', en: 'items' }),
};

/** A measure or a condition in words. */
export const inWords = (node: Measure | Condition): Label => words.say(node);
