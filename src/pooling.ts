/**
 * How contributions come together: a start, what moves it, a floor and a maximum, and what a veto, an exemption or a
 * part that does not apply does to it. Pools, criteria, sections and whole rubrics all add up here, and only here.
 */
import { type Amount, add, compare, divide, type Exact, least, multiply, signOf, subtract, textOf, ZERO } from './exact.js';
import type { Check, Label, Outcome, Part, Place, Run, Statics } from './kernel.js';
import { heldAt } from './ranges.js';
import type { Applied, Status, TraceNode } from './trace.js';
import { figured, joined, l, shortened } from './words.js';

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
  const counted = heldAt(due, bottom, top);
  const order = compare(due, counted);
  if (order === 0) return { counted, applied: undefined };
  const [limit, absorbed] = order > 0 ? (['max', subtract(due, counted)] as const) : (['floor', subtract(counted, due)] as const);
  return { counted, applied: { due: textOf(due), limit, absorbed: textOf(absorbed) } };
}

const pooled = (exact: Exact, status: Status, applied: Applied | undefined, children: readonly TraceNode[], left?: Exact): Outcome => ({
  exact,
  status,
  applied,
  children,
  effect: undefined,
  max: left,
});

/** The most that a pool can come to: its maximum, or where it has none, its start and all that its parts can add. */
export function mostOf({ start, max }: Limits, statics: Statics, below: readonly (Exact | null)[]): Exact | null {
  if (max !== null) return statics.amount(max);
  return below.reduce<Exact | null>((total, most) => (total === null || most === null ? null : add(total, most)), statics.amount(start));
}

/** What an author can get wrong in the parts of a pool. */
export function checkParts(max: Limits['max'], parts: readonly Part[], check: Check): void {
  if (max === null && parts.some(({ rule }) => check.mayHave('exempt', rule))) check.fault({ code: 'pool-max-needed' });
  // A part that stands on one fact goes by its label; any other has to say what it is about.
  for (const { id: letter, rule } of parts) {
    const says = letter === undefined || 'label' in rule || check.factsBelow(rule) === 1;
    if (!says) check.fault({ code: 'label-needed', name: letter });
  }
}

/** Whether a node came short of what it could have been. */
export const fellShort = ({ status, score, max }: TraceNode): boolean =>
  status !== 'passedOver' && (score < 0 || (max !== null && score < max));

/** What the parts of a pool bring, so that a reader can add it up; what was not deducted is left out. */
function contributions({ children = [] }: TraceNode): Label {
  const told = children.filter(({ status, score, max }) => status !== 'passedOver' && (score !== 0 || max === null || max > 0));
  if (told.length === 0) return l('没有扣分', 'nothing deducted');
  return listed(told, ({ status, score, max }) => {
    if (status === 'notApplicable') return l('不适用', 'not applicable');
    return outOf(score, max);
  });
}

/** A score and its maximum, if there is one to reach. */
function outOf(score: number, max: number | null): Label {
  const came = shortened(score);
  if (max === null || max === 0) return l(came, came);
  const zh = came.startsWith('≈') ? `${came}，满分 ${shortened(max)}` : `${came}/${shortened(max)}`;
  return l(zh, `${came} of ${shortened(max)}`);
}

/** Where points were lost under a heading. A bonus has none to lose. */
function losses({ children = [] }: TraceNode): Label {
  const short = children.filter((node) => fellShort(node) && node.bonus !== true);
  if (short.length === 0) return l('没有失分', 'nothing lost');
  const { zh, en } = listed(short, ({ score, max }) => outOf(score, max));
  return l(`失分在 ${zh}`, `lost at ${en}`);
}

function listed(nodes: readonly TraceNode[], figures: (node: TraceNode) => Label): Label {
  const first = nodes.slice(0, SHOWN).map((node) => {
    const { zh, en } = figures(node);
    return l(`${node.id}（${zh}）`, `${node.id} (${en})`);
  });
  const { zh, en } = joined(first, '、', ', ');
  const more = nodes.length - SHOWN;
  return more > 0 ? l(`${zh}等 ${nodes.length} 项`, `${en} and ${more} more`) : l(zh, en);
}
const SHOWN = 12;

/** What a whole pool came to at once, if something decided over it. */
function decided({ status }: TraceNode): Label | undefined {
  if (status === 'vetoed') return l('触发否决，本项不得分', 'a veto applies: nothing is scored here');
  if (status === 'exempt') return l('符合免予考核的情形，得满分', 'an exemption applies: full marks');
  return status === 'notApplicable' ? l('不适用，不计入得分和满分', 'not applicable: out of score and maximum alike') : undefined;
}

function rescaling({ applied }: TraceNode): Label {
  const factor = applied?.rescaledBy;
  return factor === undefined ? l('', '') : l(`，缺项折算 ×${factor}`, `, rescaled ×${factor} for what does not apply`);
}

/** Why a heading scored what it did. */
export function explainHeading(trace: TraceNode): Label {
  // A bonus has nothing to lose, nor has what has no maximum: they say what they bring.
  const isOpen = trace.bonus === true || (trace.children ?? []).some(({ max, bonus }) => max === null && bonus !== true);
  const [where, scaling] = [isOpen ? contributions(trace) : losses(trace), rescaling(trace)];
  return decided(trace) ?? l(where.zh + scaling.zh, where.en + scaling.en);
}

/** Why a pool scored what it did. */
export function explainPool({ start }: Limits, trace: TraceNode): Label {
  const [brought, scaling] = [contributions(trace), rescaling(trace)];
  const from = Number(start) === 0 ? l('', '') : l(`从 ${start} 分起，`, `from ${start}, `);
  const { applied, max } = trace;
  const due = figured(applied?.due);
  const absorbed = figured(applied?.absorbed);
  // Deductions are held where nothing is left to deduct (扣完为止); anything else, where it may not go below.
  const isDeducted = (trace.children ?? []).some((part) => part.score < 0 && part.max === 0);
  const held =
    applied?.limit === 'max'
      ? l(
          `，合计 ${due.zh} 分，以 ${max} 分封顶，核减 ${absorbed.zh} 分`,
          `, ${due.en} in all, held at the maximum of ${max}: ${absorbed.en} not counted`,
        )
      : applied?.limit === 'floor'
        ? l(
            isDeducted
              ? `，合计 ${due.zh} 分，扣完为止，${absorbed.zh} 分不再扣`
              : `，合计 ${due.zh} 分，不低于下限，${absorbed.zh} 分不计`,
            `, ${due.en} in all, held at the floor: ${absorbed.en} ${isDeducted ? 'no longer deducted' : 'not counted'}`,
          )
        : l('', '');
  return decided(trace) ?? l(from.zh + brought.zh + held.zh + scaling.zh, from.en + brought.en + held.en + scaling.en);
}
