/**
 * How contributions come together: a start, what moves it, a floor and a maximum, and what a veto, an exemption or a
 * part that does not apply does to it. Pools, criteria, sections and whole rubrics all add up here, and only here.
 */
import { type Amount, add, compare, divide, type Exact, least, multiply, signOf, subtract, textOf, ZERO } from './exact.js';
import type { Applied, Label, Outcome, Place, Run, Status, TraceNode } from './kernel.js';
import { joined, l } from './words.js';

export interface Limits {
  readonly start: Amount;
  readonly floor: Amount | null;
  readonly max: Amount | null;
}

/** Headings add up what stands below them and hold nothing back: their maximum is what their clauses come to. */
export const PLAIN_SUM: Limits = Object.freeze({ start: 0, floor: null, max: null });

/**
 * Scores what stands below a place and adds it up.
 *
 * @param rescale whether what did not apply is made up for here (缺项折算).
 */
export function addUp({ start, floor, max }: Limits, rescale: boolean, run: Run, { below, max: stated }: Place): Outcome {
  const children: TraceNode[] = [];
  let due = run.amount(start);
  let bonus = ZERO;
  let excluded = ZERO;
  let vetoed = false;
  let exempt = false;
  let applies = true;
  // Whether anything below applies, and whether anything does not.
  let some = false;
  let missing = false;
  for (const place of below) {
    const scored = run.score(place);
    children.push(scored.trace);
    if (scored.effect !== undefined) {
      vetoed ||= scored.effect === 'veto';
      exempt ||= scored.effect === 'exempt';
      applies &&= scored.effect !== 'notApplicable';
    }
    if (place.bonus) {
      bonus = add(bonus, scored.exact);
      continue;
    }
    due = add(due, scored.exact);
    if (scored.status === 'notApplicable') missing = true;
    else some ||= place.max === null || place.max.n !== 0n || scored.exact.n !== 0n;
    // What is missing from the child's maximum did not apply: all of it, or a part of it that nobody made up for.
    if (place.max !== scored.max && place.max !== null && scored.max !== null) {
      excluded = add(excluded, subtract(place.max, scored.max));
    }
  }

  const rest = stated === null || signOf(excluded) === 0 ? null : subtract(stated, excluded);
  const nothingLeft = missing && !some && (rest === null || signOf(rest) <= 0);
  if (!applies || nothingLeft) return pooled(ZERO, 'notApplicable', undefined, children, ZERO);
  const left = rest !== null && signOf(rest) > 0 ? rest : undefined;
  // Made up for here, the maximum is whole again; otherwise what is left of it counts from here up.
  const factor = left !== undefined && stated !== null && rescale ? divide(stated, left) : undefined;
  const remaining = factor === undefined ? left : undefined;
  const top = max === null ? null : (remaining ?? run.amount(max));
  if (exempt && !vetoed && top !== null) return pooled(top, 'exempt', undefined, children, remaining);

  const bottom = floor === null ? null : run.amount(floor);
  const sum = factor === undefined ? due : multiply(due, factor);
  const limited = held(sum, bottom, top);
  // A veto takes what was earned; it gives nothing back.
  if (vetoed) return pooled(least(ZERO, limited.counted), 'vetoed', undefined, children, remaining);
  const applied = factor === undefined ? limited.applied : { ...limited.applied, rescaledBy: textOf(factor) };
  return pooled(add(limited.counted, bonus), 'scored', applied, children, remaining);
}

/** What a sum comes to between its limits, and what the limit that bit took or gave. */
function held(due: Exact, bottom: Exact | null, top: Exact | null): { readonly counted: Exact; readonly applied: Applied | undefined } {
  if (top !== null && compare(due, top) > 0) {
    return { counted: top, applied: { due: textOf(due), limit: 'max', absorbed: textOf(subtract(due, top)) } };
  }
  if (bottom !== null && compare(due, bottom) < 0) {
    return { counted: bottom, applied: { due: textOf(due), limit: 'floor', absorbed: textOf(subtract(bottom, due)) } };
  }
  return { counted: due, applied: undefined };
}

const pooled = (exact: Exact, status: Status, applied: Applied | undefined, children: readonly TraceNode[], left?: Exact): Outcome => ({
  exact,
  status,
  applied,
  children,
  effect: undefined,
  max: left,
});

/** Whether a node came short of what it could have been. */
export const fellShort = ({ status, score, max }: TraceNode): boolean =>
  status !== 'passedOver' && (score < 0 || (max !== null && score < max));

/** Where points were lost among what stands below, or where those that there are come from; the first few by id. */
function whereFrom({ children = [], score, max }: TraceNode): Label {
  const short = children.filter(fellShort);
  if (short.length > 0) {
    const lost = listed(short, (node) =>
      node.score < 0 ? l(`${node.score}`, `${node.score}`) : l(`${node.score}/${node.max}`, `${node.score} of ${node.max}`),
    );
    return l(`失分在 ${lost.zh}`, `lost at ${lost.en}`);
  }
  if (max === null || score >= max) return l('没有失分', 'nothing lost');
  const earned = children.filter((node) => node.status !== 'passedOver' && node.score > 0);
  if (earned.length === 0) return l('没有得分', 'nothing earned');
  const from = listed(earned, (node) => l(`${node.score}`, `${node.score}`));
  return l(`得自 ${from.zh}`, `earned at ${from.en}`);
}

function listed(nodes: readonly TraceNode[], figures: (node: TraceNode) => Label): Label {
  const first = nodes.slice(0, SHOWN).map((node) => {
    const { zh, en } = figures(node);
    return l(`${node.id}（${zh}）`, `${node.id} (${en})`);
  });
  const { zh, en } = joined(first, '、', ', ');
  const more = nodes.length - SHOWN;
  return more > 0 ? l(`${zh} 等 ${nodes.length} 项`, `${en} and ${more} more`) : l(zh, en);
}
const SHOWN = 6;

/** Why a pool scored what it did. */
export function explainAdding({ start, max: top }: Limits, trace: TraceNode): Label {
  const { status, applied, max } = trace;
  if (status === 'vetoed') return l('触发否决，本项不得分', 'a veto applies: nothing is scored here');
  if (status === 'exempt') return l('符合免予考核的情形，得满分', 'an exemption applies: full marks');
  if (status === 'notApplicable') return l('不适用，不计入得分和满分', 'not applicable: out of score and maximum alike');
  const isPlain = Number(start) === 0 || start === top;
  const from = isPlain ? l('', '') : l(`从 ${start} 分起，`, `from ${start}, `);
  const where = whereFrom(trace);
  const parts = l(from.zh + where.zh, from.en + where.en);
  const rescaled = applied?.rescaledBy;
  const scaling = rescaled === undefined ? l('', '') : l(`，缺项折算 ×${rescaled}`, `, rescaled ×${rescaled} for what does not apply`);
  if (applied?.limit === 'max') {
    return l(
      `${parts.zh}，合计 ${applied.due} 分，以 ${max} 分封顶，核减 ${applied.absorbed} 分${scaling.zh}`,
      `${parts.en}, ${applied.due} in all, held at the maximum of ${max}: ${applied.absorbed} not counted${scaling.en}`,
    );
  }
  if (applied?.limit === 'floor') {
    return l(
      `${parts.zh}，合计 ${applied.due} 分，扣完为止，${applied.absorbed} 分不再扣${scaling.zh}`,
      `${parts.en}, ${applied.due} in all, held at the floor: ${applied.absorbed} no longer deducted${scaling.en}`,
    );
  }
  return l(parts.zh + scaling.zh, parts.en + scaling.en);
}
