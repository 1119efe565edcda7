/**
 * How contributions come together: a start, what moves it, a floor and a maximum, and what a veto, an exemption or a
 * part that does not apply does to it. Pools, criteria, sections and whole rubrics all add up here, and only here.
 */
import { type Amount, add, compare, divide, type Exact, least, multiply, signOf, subtract, textOf, ZERO } from './exact.js';
import type { Applied, Bounding, Check, Effect, Label, Outcome, Part, Place, Range, Run, Statics, Status, TraceNode } from './kernel.js';
import { type Ends, heldBetween, highest, lowest, sumEnds } from './ranges.js';
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

/**
 * What a pool can come to while facts are missing: {@link addUp} over ranges. Every case that may come about widens it.
 */
export function boundsOf({ start, floor, max }: Limits, rescale: boolean, ask: Bounding, place: Place): Range {
  const own = ask.amount(start);
  let due: Ends = { low: own, high: own };
  let bonus: Ends = { low: ZERO, high: ZERO };
  // What leaves the maximum, at least and at most.
  let leastOut = ZERO;
  let mostOut = ZERO;
  // Whether anything below applies, and whether anything does not: surely, and possibly.
  const some = { surely: false, possibly: false };
  const missing = { surely: false, possibly: false };
  const effects = new Map<Effect, boolean>();
  for (const below of place.below) {
    const range = ask.range(below);
    for (const [effect, sure] of range.effects) effects.set(effect, sure || effects.get(effect) === true);
    if (below.bonus) {
      bonus = sumEnds(bonus, range);
      continue;
    }
    due = sumEnds(due, range);
    missing.surely ||= range.absent === true;
    missing.possibly ||= range.absent !== false;
    const weighs = below.max === null || signOf(below.max) !== 0;
    some.surely ||= range.absent === false && (weighs || !mayBeZero(range));
    some.possibly ||= range.absent !== true && (weighs || !isZero(range));
    if (below.max !== null && range.max?.low && range.max.high) {
      leastOut = add(leastOut, subtract(below.max, range.max.high));
      mostOut = add(mostOut, subtract(below.max, range.max.low));
    }
  }

  const rest = stillThere(place.max, leastOut, mostOut);
  const mayBeEmpty = missing.possibly && !some.surely && (rest === undefined || rest.mayBeNothing || signOf(leastOut) === 0);
  const isEmpty = missing.surely && !some.possibly && (rest === undefined || rest.mostlyNothing);
  const said = effects.get('notApplicable');
  if (said === true || isEmpty)
    return { low: ZERO, high: ZERO, effects: NONE, max: { low: ZERO, high: ZERO }, absent: true, rescaled: false };
  const absent = said === false || mayBeEmpty ? 'may' : false;

  const full = max === null ? null : ask.amount(max);
  const sum = rescale && rest && place.max ? rescaled(due, place.max, rest) : due;
  const left = rescale ? undefined : rest && whatIsLeft(place.max, rest);
  const top: Ends = full !== null && left !== undefined ? left : { low: full, high: full };
  const limited = heldBetween(sum, floor === null ? null : ask.amount(floor), top);
  // One after the other, the strongest last: each may take the place of what stood before.
  let ends: Ends = sumEnds(limited, bonus);
  const exempt = full === null ? undefined : effects.get('exempt');
  if (exempt !== undefined) ends = exempt ? top : widest(ends, top);
  const vetoed = effects.get('veto');
  if (vetoed !== undefined) {
    const taken: Ends = { low: limited.low && least(ZERO, limited.low), high: limited.high === null ? ZERO : least(ZERO, limited.high) };
    ends = vetoed ? taken : widest(ends, taken);
  }
  const isRescaled = !rescale || !rest || rest.mostlyNothing ? false : rest.mayBeNothing || signOf(leastOut) === 0 ? 'may' : true;
  if (absent === false) return { ...ends, effects: NONE, max: left, absent, rescaled: isRescaled };
  const mayBeLeft = { low: ZERO, high: left?.high ?? place.max };
  return { ...widest(ends, { low: ZERO, high: ZERO }), effects: NONE, max: mayBeLeft, absent, rescaled: isRescaled && 'may' };
}

const NONE: Range['effects'] = new Map();
const widest = (a: Ends, b: Ends): Ends => ({ low: lowest(a.low, b.low), high: highest(a.high, b.high) });
const isZero = ({ low, high }: Ends): boolean => low !== null && high !== null && signOf(low) === 0 && signOf(high) === 0;
const mayBeZero = ({ low, high }: Ends): boolean => (low === null || signOf(low) <= 0) && (high === null || signOf(high) >= 0);

/** The maximum that may still be there, where something of it may have gone. */
interface Rest {
  readonly low: Exact;
  readonly high: Exact;
  /** Whether it may be that nothing is left, and whether that is sure. */
  readonly mayBeNothing: boolean;
  readonly mostlyNothing: boolean;
}

function stillThere(stated: Exact | null, leastOut: Exact, mostOut: Exact): Rest | undefined {
  if (stated === null || signOf(mostOut) === 0) return undefined;
  const [low, high] = [subtract(stated, mostOut), subtract(stated, leastOut)];
  return { low, high, mayBeNothing: signOf(low) <= 0, mostlyNothing: signOf(high) <= 0 };
}

/** What is left as it counts above. Where nothing is, but something applies all the same, the maximum stands. */
function whatIsLeft(stated: Exact | null, { low, high, mayBeNothing, mostlyNothing }: Rest): Ends | undefined {
  if (mostlyNothing) return undefined;
  return mayBeNothing ? { low: ZERO, high: stated } : { low, high };
}

/** A sum made up for what does not apply: by the least that may be left at most, and by the most at least. */
function rescaled(due: Ends, stated: Exact, { low, high, mayBeNothing, mostlyNothing }: Rest): Ends {
  if (mostlyNothing) return due;
  const by = (end: Exact, left: Exact): Exact | null => (signOf(left) <= 0 ? null : multiply(end, divide(stated, left)));
  const least = due.low && by(due.low, signOf(due.low) >= 0 ? high : low);
  const most = due.high && by(due.high, signOf(due.high) >= 0 ? low : high);
  // Where nothing is left, but something applies all the same, nothing is made up for.
  return mayBeNothing ? widest({ low: least, high: most }, due) : { low: least, high: most };
}

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
