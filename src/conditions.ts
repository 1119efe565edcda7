/**
 * Conditions: a yes or no over facts. Each kind holds its node, its builder, its wire shape, how it is answered and how
 * it reads.
 */
import * as z from 'zod/mini';
import { type Band, meets } from './bands.js';
import { checkFact, flagSchema } from './declarations.js';
import { compare as order } from './exact.js';
import type { Choice, ChoiceFact, FlagFact, List, ListFact } from './facts.js';
import type { Bounding, Condition, ConditionRoom, Domain, Label, Measure, Use, UsesOf, Words } from './kernel.js';
import { build } from './kernel.js';
import { measureOf, type Operand, type OperandUses } from './measures/figure.js';
import { greaterLow, lesserHigh } from './ranges.js';
import { choiceSlot, conditionSlot, key, listSlot, measureSlot } from './wire.js';
import { joined, l, quotedLabel } from './words.js';

const flagRoom: ConditionRoom<FlagFact> = {
  schema: flagSchema,
  reads: () => [],
  check: checkFact,
  holds: (node, run) => run.fact(node.key, node.list) === true,
  decided: (node, ask) => {
    const known = ask.known(node.key, node.list);
    return known === undefined ? undefined : known === true;
  },
  say: (node) => node.label,
};

// ---------------------------------------------------------------------------------------------------------------
// Comparison

export type Comparison = '>=' | '>' | '<=' | '<' | '=';

export interface Compare {
  readonly kind: 'compare';
  readonly of: Measure;
  readonly is: Comparison;
  readonly to: Measure;
}

function comparing<A extends Measure, B extends Operand>(of: A, is: Comparison, to: B): Condition<UsesOf<A> | OperandUses<B>> {
  return build<Compare>({ kind: 'compare', of, is, to: measureOf(to) });
}

/**
 * `of` is `to` or more (以上, 达到, 不少于).
 *
 * @example
 * award(1, all(atLeast(ordinaryCases, 6), atLeast(litterCases, 1)))
 * // Jing'an 1.1.4.a
 */
export const atLeast = <A extends Measure, B extends Operand>(of: A, to: B) => comparing(of, '>=', to);
/** `of` is more than `to` (超过, 高于). */
export const moreThan = <A extends Measure, B extends Operand>(of: A, to: B) => comparing(of, '>', to);
/** `of` is `to` or less (以下, 以内, 不超过). */
export const atMost = <A extends Measure, B extends Operand>(of: A, to: B) => comparing(of, '<=', to);
/** `of` is less than `to` (不满, 低于). */
export const lessThan = <A extends Measure, B extends Operand>(of: A, to: B) => comparing(of, '<', to);
/** `of` is exactly `to`; ratios are compared without dividing. */
export const equals = <A extends Measure, B extends Operand>(of: A, to: B) => comparing(of, '=', to);

const HOLDS: Readonly<Record<Comparison, (sign: number) => boolean>> = {
  '>=': (sign) => sign >= 0,
  '>': (sign) => sign > 0,
  '<=': (sign) => sign <= 0,
  '<': (sign) => sign < 0,
  '=': (sign) => sign === 0,
};
const SIGN: Readonly<Record<Comparison, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' };

/** What domains of both sides say of a comparison: every pair of values agrees, or nothing is said. */
function comparedIn(is: Comparison, of: Domain, to: Domain): boolean | undefined {
  const common: Domain = {
    low: greaterLow(of.low, to.low),
    high: lesserHigh(of.high, to.high),
    whole: of.whole || to.whole,
    unbounded: of.unbounded && to.unbounded,
  };
  const signs = [
    ...(of.low === null || to.high === null || order(of.low, to.high) < 0 ? [-1] : []),
    ...(meets(ANYWHERE, common) ? [0] : []),
    ...(of.high === null || to.low === null || order(of.high, to.low) > 0 ? [1] : []),
  ];
  const answers = new Set(signs.map(HOLDS[is]));
  return answers.size === 1 ? answers.has(true) : undefined;
}
const ANYWHERE: Band = { low: null, lowIn: false, high: null, highIn: false };

/** And, or: one answer decides for all, or all must be known. */
function joinedBy(decisive: boolean, of: readonly Condition[], ask: Bounding): boolean | undefined {
  const answers = of.map((condition) => ask.decided(condition));
  if (answers.includes(decisive)) return decisive;
  return answers.includes(undefined) ? undefined : !decisive;
}

const compareRoom: ConditionRoom<Compare> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('compare'),
      of: measureSlot(),
      is: z.enum(['>=', '>', '<=', '<', '=']),
      to: measureSlot(),
    }),
  reads: (node) => [node.of, node.to],
  holds: (node, run) => HOLDS[node.is](order(run.measure(node.of), run.measure(node.to))),
  decided: (node, ask) => comparedIn(node.is, ask.domain(node.of), ask.domain(node.to)),
  say: (node, words) => {
    const [of, to] = [words.say(node.of), words.say(node.to)];
    return l(`${of.zh}${SIGN[node.is]}${to.zh}`, `${of.en} ${SIGN[node.is]} ${to.en}`);
  },
};

// ---------------------------------------------------------------------------------------------------------------
// Choice taken

export interface Is {
  readonly kind: 'is';
  readonly of: ChoiceFact;
  readonly option: string;
}

/**
 * The answer to a choice is the named option.
 *
 * @example
 * veto(is(registers, 'missing'))
 */
export function is<U extends Use, O extends string>(of: Choice<string, U, O>, option: NoInfer<O>): Condition<U> {
  return build<Is>({ kind: 'is', of, option });
}

const isRoom: ConditionRoom<Is> = {
  schema: () => z.strictObject({ kind: z.literal('is'), of: choiceSlot(), option: key() }),
  reads: (node) => [node.of],
  check: (node, check) => {
    if (node.of.options.some((option) => option.key === node.option)) return;
    check.fault({ code: 'options-priced', name: node.option });
  },
  holds: (node, run) => run.fact(node.of.key, node.of.list) === node.option,
  decided: (node, ask) => {
    const known = ask.known(node.of.key, node.of.list);
    return known === undefined ? (node.of.options.length === 1 ? true : undefined) : known === node.option;
  },
  say: (node) => {
    const { label, options } = node.of;
    const taken = options.find((option) => option.key === node.option)?.label ?? l(node.option, node.option);
    return l(`${label.zh}为“${taken.zh}”`, `${label.en} is “${taken.en}”`);
  },
};

// ---------------------------------------------------------------------------------------------------------------
// And, or, not

export interface All {
  readonly kind: 'all';
  readonly of: readonly Condition[];
}
export interface Any {
  readonly kind: 'any';
  readonly of: readonly Condition[];
}
export interface Not {
  readonly kind: 'not';
  readonly of: Condition;
}

/** Every one of the conditions holds; so it does for none. */
export function all<const C extends readonly Condition[]>(...of: C): Condition<UsesOf<C[number]>> {
  return build<All>({ kind: 'all', of });
}
/** At least one of the conditions holds. */
export function any<const C extends readonly Condition[]>(...of: C): Condition<UsesOf<C[number]>> {
  return build<Any>({ kind: 'any', of });
}
/** The condition does not hold. */
export function not<U extends Use>(of: Condition<U>): Condition<U> {
  return build<Not>({ kind: 'not', of });
}
/** A condition that always holds. */
export const always: Condition<never> = all();

const several = () => z.array(conditionSlot());

/** A condition inside another: in brackets where it joins several itself. */
const inner = (condition: Condition, words: Words): Label => {
  const { zh, en } = words.say(condition);
  const joins = (condition.kind === 'all' || condition.kind === 'any') && /，[且或]/.test(zh);
  return joins ? l(`（${zh}）`, `(${en})`) : l(zh, en);
};

const allRoom: ConditionRoom<All> = {
  schema: () => z.strictObject({ kind: z.literal('all'), of: several() }),
  reads: (node) => node.of,
  holds: (node, run) => node.of.every((condition) => run.holds(condition)),
  decided: (node, ask) => joinedBy(false, node.of, ask),
  say: ({ of }, words) =>
    of.length === 0
      ? l('无条件', 'always')
      : joined(
          of.map((one) => inner(one, words)),
          '，且',
          ', and ',
        ),
};
const anyRoom: ConditionRoom<Any> = {
  schema: () => z.strictObject({ kind: z.literal('any'), of: several() }),
  reads: (node) => node.of,
  holds: (node, run) => node.of.some((condition) => run.holds(condition)),
  decided: (node, ask) => joinedBy(true, node.of, ask),
  say: ({ of }, words) =>
    of.length === 0
      ? l('无从符合', 'never')
      : joined(
          of.map((one) => inner(one, words)),
          '，或',
          ', or ',
        ),
};
const notRoom: ConditionRoom<Not> = {
  schema: () => z.strictObject({ kind: z.literal('not'), of: conditionSlot() }),
  reads: (node) => [node.of],
  holds: (node, run) => !run.holds(node.of),
  decided: (node, ask) => {
    const of = ask.decided(node.of);
    return of === undefined ? undefined : !of;
  },
  say: (node, words) => {
    const of = quotedLabel(words.say(node.of));
    return l(`并非${of.zh}`, `not ${of.en}`);
  },
};

const isNot = (condition: Condition): condition is Condition & Not => condition.kind === 'not';

/**
 * Whether a condition holds, as a rule tells it: 出现“…”, “…” does not hold. Of a negation it tells what is denied, since
 * 未达到“制定计划” reads better than 出现“并非‘制定计划’”.
 *
 * @param verbs how the rule says in Chinese that it holds, and that it does not.
 */
export function stands(condition: Condition, holds: boolean, words: Words, verbs: readonly [holds: string, not: string]): Label {
  const isDenied = isNot(condition);
  const { zh, en } = quotedLabel(words.say(isDenied ? condition.of : condition));
  const [itHolds, itDoesNot] = isDenied ? (['符合', '未达到'] as const) : verbs;
  return holds === isDenied ? l(`${itDoesNot}${zh}`, `${en} does not hold`) : l(`${itHolds}${zh}`, `${en} holds`);
}

// ---------------------------------------------------------------------------------------------------------------
// Over a list

interface OverElements {
  readonly list: ListFact;
  readonly holds: Condition;
}
export interface Every extends OverElements {
  readonly kind: 'every';
}
export interface Some extends OverElements {
  readonly kind: 'some';
}

/**
 * The condition holds for every element of the list; so it does for an empty one.
 *
 * @example
 * every(squads, atLeast(product(squads.item.printers, 4), squads.item.staff))
 * // Jing'an 5.4.1.b
 */
export function every<L extends List, C extends Condition>(list: L, holds: C): Condition<UsesOf<L> | UsesOf<C>> {
  return build<Every>({ kind: 'every', list, holds });
}
/** The condition holds for at least one element of the list. */
export function some<L extends List, C extends Condition>(list: L, holds: C): Condition<UsesOf<L> | UsesOf<C>> {
  return build<Some>({ kind: 'some', list, holds });
}

/** What holds of any element holds of all of them; what holds of none says no more of a list that may be empty. */
function decidedOver({ list, holds }: OverElements, ofNone: boolean, ask: Bounding): boolean | undefined {
  const answer = list.max === 0 ? ofNone : ask.decided(holds);
  return answer === ofNone || list.min > 0 ? answer : undefined;
}

const everyRoom: ConditionRoom<Every> = {
  schema: () => z.strictObject({ kind: z.literal('every'), list: listSlot(), holds: conditionSlot() }),
  reads: (node) => [node.list, node.holds],
  over: (node) => node.list.key,
  holds: (node, run) => {
    let answer = true;
    run.each(node.list.key, () => {
      answer &&= run.holds(node.holds);
    });
    return answer;
  },
  decided: (node, ask) => decidedOver(node, true, ask),
  say: (node, words) => {
    const [{ label }, holds] = [node.list, words.say(node.holds)];
    return l(`每个${label.zh}均符合：${holds.zh}`, `for every one of ${label.en}: ${holds.en}`);
  },
};
const someRoom: ConditionRoom<Some> = {
  schema: () => z.strictObject({ kind: z.literal('some'), list: listSlot(), holds: conditionSlot() }),
  reads: (node) => [node.list, node.holds],
  over: (node) => node.list.key,
  holds: (node, run) => {
    let answer = false;
    run.each(node.list.key, () => {
      answer ||= run.holds(node.holds);
    });
    return answer;
  },
  decided: (node, ask) => decidedOver(node, false, ask),
  say: (node, words) => {
    const [{ label }, holds] = [node.list, words.say(node.holds)];
    return l(`有${label.zh}符合：${holds.zh}`, `for some of ${label.en}: ${holds.en}`);
  },
};

// ---------------------------------------------------------------------------------------------------------------
// The tables

export interface ConditionKinds {
  readonly flag: FlagFact;
  readonly compare: Compare;
  readonly is: Is;
  readonly all: All;
  readonly any: Any;
  readonly not: Not;
  readonly every: Every;
  readonly some: Some;
}

/** The room of every kind of condition. */
export const conditionRooms: { readonly [K in keyof ConditionKinds]: ConditionRoom<ConditionKinds[K]> } = {
  flag: flagRoom,
  compare: compareRoom,
  is: isRoom,
  all: allRoom,
  any: anyRoom,
  not: notRoom,
  every: everyRoom,
  some: someRoom,
};
