/**
 * Facts: what a scheme asks about a unit. Each is declared where the clause that uses it stands, with its key, its two
 * labels, its unit and domain, and what it is when nothing of the kind happened. How a value is read from a stranger
 * is the business of intake.ts.
 */
import type { Amount } from './exact.js';
import type { Condition, FactUse, Label, Literal, Measure, Typed, Use, UsesOf } from './kernel.js';
import { PERCENT, POINTS, type Unit, unitLabel } from './units.js';

// ---------------------------------------------------------------------------------------------------------------
// What a caller writes as a value

/** A number as a caller gives it: a number, or text where every digit counts (`"0.1"`, `"22/3"`). */
export type NumberInput = number | string;
/** A percent: in percent points (`98.5`), as text (`"98.5%"`), or as a part of a whole, which stays an exact ratio. */
export type PercentInput = NumberInput | { readonly part: NumberInput; readonly whole: NumberInput };

// ---------------------------------------------------------------------------------------------------------------
// Nodes

interface FactFields {
  readonly key: string;
  readonly label: Label;
  /** The list whose element it is a field of; absent for a fact of its own. */
  readonly list?: string;
}

export interface FlagFact extends FactFields {
  readonly kind: 'flag';
  readonly nothing?: boolean;
}

export interface ChoiceFact extends FactFields {
  readonly kind: 'choice';
  readonly options: readonly { readonly key: string; readonly label: Label }[];
  readonly nothing?: string;
}

export type NumberKind = 'count' | 'percent' | 'quantity' | 'rank' | 'points';

export interface NumberFact extends FactFields {
  readonly kind: NumberKind;
  readonly unit: Label;
  /** The ends of its domain, which belong to it; `null` is no end. */
  readonly min: Amount | null;
  readonly max: Amount | null;
  readonly nothing?: Amount;
  /** The fact of which this one counts a subset. */
  readonly partOf?: Measure;
  /** For a rank: how units with equal figures are ranked. */
  readonly ties?: TiePolicy;
  /** Where a figure of the whole cohort comes from. One unit is given the figure; a cohort is given what it is made from. */
  readonly cohort?: CohortSource;
}

/** How the figures of all units of a cohort make one: their rank, their mean or their sum. */
export interface CohortSource {
  readonly figure: 'rank' | 'mean' | 'sum';
  /** What each unit supplies. */
  readonly of: Measure;
  /** For a rank: which figure comes first. */
  readonly order?: RankOrder;
}

/** Which figure comes first in a ranking. */
export type RankOrder = 'highest' | 'lowest';

/**
 * How equal units are ranked. `shared`: they share the better place and the next is skipped (1224); `sharedLow`: they
 * share the worse one (1334); `dense`: nothing is skipped (1223); `listed`: by the order of the list (1234).
 */
export type TiePolicy = 'shared' | 'sharedLow' | 'dense' | 'listed';

export interface ListFact {
  readonly kind: 'list';
  readonly key: string;
  readonly label: Label;
  readonly shape: 'records' | 'values';
  /** The fields of an element, by key; a list of plain values has one field, which is the value. */
  readonly item: Readonly<Record<string, FieldFact>>;
  readonly min: number;
  readonly max: number | null;
  readonly nothing?: readonly [];
}

/** The periods of a year (twelve months), each with the facts of a rubric of its own or with a score already known. */
export interface PeriodsFact {
  readonly kind: 'periodFacts';
  readonly key: string;
  readonly label: Label;
  /** What one of them is called. */
  readonly each: Label;
  readonly count: number;
  /** Whether a period may be without data, given as `null`. */
  readonly partial: boolean;
  readonly rubric: { readonly kind: string };
  readonly nothing?: never;
}

export type FieldFact = FlagFact | ChoiceFact | NumberFact;
export type FactNode = FieldFact | ListFact | PeriodsFact;

const NUMBER_KINDS: ReadonlySet<string> = new Set(['count', 'percent', 'quantity', 'rank', 'points'] satisfies NumberKind[]);

/** Whether a node declares a fact. */
export const isFact = (node: { readonly kind: string }): node is FactNode => isNumberKind(node.kind) || OTHER_KINDS.has(node.kind);
const OTHER_KINDS: ReadonlySet<string> = new Set(['flag', 'choice', 'list', 'periodFacts']);

export const isNumberKind = (kind: string): kind is NumberKind => NUMBER_KINDS.has(kind);

// ---------------------------------------------------------------------------------------------------------------
// Handles

/** A yes or no. It is a condition by itself. */
export interface Flag<out K extends string = string, out U extends Use = Use> extends Condition<U>, FlagFact {
  readonly kind: 'flag';
  readonly key: K;
}
/** A number. It is a measure by itself. */
export interface Numeric<out K extends string = string, out U extends Use = Use> extends Measure<U>, NumberFact {
  readonly kind: NumberKind;
  readonly key: K;
}
/** One of several named answers, for `choiceScore` and `is`. */
export interface Choice<out K extends string = string, out U extends Use = Use, out O extends string = string>
  extends Typed<U>,
    ChoiceFact {
  readonly key: K;
  readonly '~role'?: 'choice';
  readonly '~options'?: O;
}
/** Several of the same. What a rule may read of one element is under `item`. */
export interface List<out U extends Use = Use, out I extends ListFact['item'] = ListFact['item']> extends Typed<U>, ListFact {
  readonly '~role'?: 'list';
  readonly item: I;
}

type Field = Flag | Numeric | Choice;

/** A field as it is read inside its list: it owes no fact of its own. */
type Inside<F> =
  F extends Choice<infer K, Use, infer O>
    ? Choice<K, never, O>
    : F extends Numeric<infer K>
      ? Numeric<K, never>
      : F extends Flag<infer K>
        ? Flag<K, never>
        : never;

/** The fields of a list, by key, as rules read them. */
type Items<F extends Field> = { readonly [P in F as P['key']]: Inside<P> };

type ValueOf<F> = UsesOf<F> extends FactUse<string, infer V> ? V : never;

interface Nothing<V> {
  /** What the fact is when nothing of the kind happened. Left out where no such value has a meaning. */
  readonly nothing?: V;
}
type NeedOf<O> = O extends { readonly nothing: boolean | Amount | readonly [] } ? 'defaulted' : 'required';

export const optional = <K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };

export const labelled = (zh: string, en: string): Label => Object.freeze({ zh, en });

// ---------------------------------------------------------------------------------------------------------------
// Builders

/**
 * A yes or no (是否). Given as `true` or `false`.
 *
 * @param options.nothing what it is when nothing of the kind happened; leave it out where silence means nothing.
 * @example
 * award(0.3, flag('signsOnCityGrid', '店招店牌纳入一网统管', 'Shop signs are part of the city grid'))
 * // Jing'an 1.1.6.a
 */
export function flag<K extends string, const O extends Nothing<boolean> = object>(
  key: K & Literal<K>,
  zh: string,
  en: string,
  options?: O & Nothing<boolean>,
): Flag<K, FactUse<K, boolean, NeedOf<O>>> {
  const node = { kind: 'flag', key, label: labelled(zh, en), ...optional('nothing', options?.nothing) } as const;
  return Object.freeze(node);
}

/**
 * A fault that a clause deducts for: a {@link flag} that is `false` when nothing happened.
 *
 * @example
 * deduct(0.2, fault('auditPlanMissing', '未制定监督计划', 'No audit plan was made'))
 * // Jing'an 3.5.4.a
 */
export function fault<K extends string>(key: K & Literal<K>, zh: string, en: string): Flag<K, FactUse<K, boolean, 'defaulted'>> {
  return flag<K, { readonly nothing: boolean }>(key, zh, en, { nothing: false });
}

/** The domain of a number. Both ends belong to it; `null` is no end. */
export interface NumberOptions extends Nothing<Amount> {
  readonly min?: Amount | null;
  readonly max?: Amount | null;
}
/** A count may say which other fact it counts a subset of. */
export interface CountOptions extends NumberOptions {
  readonly partOf?: Numeric;
}
type WholeUses<O> = O extends { readonly partOf: infer W } ? UsesOf<W> : never;

/** The node of a numeric fact, whose kind, domain and extras its builder says. */
export function numeric<K extends string>(
  kind: NumberKind,
  key: K,
  unit: Label,
  names: Label,
  min: Amount | null,
  max: Amount | null,
  rest: object,
) {
  return Object.freeze({ kind, key, label: names, unit, min, max, ...rest });
}

/**
 * A whole number of things (件, 次, 篇 …), zero or more unless its domain says otherwise.
 *
 * @param options.partOf the fact of which this one counts a subset: more than the whole is refused.
 * @example
 * count('newsletters', '篇', '报送通讯', 'Newsletters sent')
 * // Jing'an 3.5.2.c
 */
export function count<K extends string, const O extends CountOptions = object>(
  key: K & Literal<K>,
  unit: Unit,
  zh: string,
  en: string,
  options?: O & CountOptions,
): Numeric<K, FactUse<K, NumberInput, NeedOf<O>> | WholeUses<O>> {
  const { min = 0, max = null, nothing, partOf }: CountOptions = options ?? {};
  return numeric('count', key, unitLabel(unit), labelled(zh, en), min, max, {
    ...optional('nothing', nothing),
    ...optional('partOf', partOf),
  });
}

/**
 * A {@link count} of things that may simply not have happened: zero when nothing did.
 *
 * @example
 * perItemDeduct(0.2, tally('lateRectifications', '起', '未及时整改', 'Not put right in time'))
 * // Jing'an 3.5.6.a
 */
export function tally<K extends string, const O extends Omit<CountOptions, 'nothing'> = object>(
  key: K & Literal<K>,
  unit: Unit,
  zh: string,
  en: string,
  options?: O & Omit<CountOptions, 'nothing'>,
): Numeric<K, FactUse<K, NumberInput, 'defaulted'> | WholeUses<O>> {
  const { min = 0, max = null, partOf }: CountOptions = options ?? {};
  return numeric('count', key, unitLabel(unit), labelled(zh, en), min, max, { nothing: 0, ...optional('partOf', partOf) });
}

/**
 * A rate in percent points, 0 to 100 unless `max` says otherwise. Given as `98.5`, `"98.5%"` or `{ part, whole }`.
 *
 * @example
 * percent('adOrdersClosed', '户外广告督办清单完成率', 'Listed advertisements dealt with')
 * // Jing'an 1.1.6.b
 */
export function percent<K extends string, const O extends NumberOptions = object>(
  key: K & Literal<K>,
  zh: string,
  en: string,
  options?: O & NumberOptions,
): Numeric<K, FactUse<K, PercentInput, NeedOf<O>>> {
  const { min = 0, max = 100, nothing }: NumberOptions = options ?? {};
  return numeric('percent', key, PERCENT, labelled(zh, en), min, max, optional('nothing', nothing));
}

/**
 * A measured amount that need not be whole (a score, an average, a duration), zero or more unless its domain says otherwise.
 *
 * @example
 * quantity('inspectionScore', '分', '环境实效检查得分', 'Inspection score', { max: 100 })
 * // Jing'an 1.1.2.c
 */
export function quantity<K extends string, const O extends NumberOptions = object>(
  key: K & Literal<K>,
  unit: Unit,
  zh: string,
  en: string,
  options?: O & NumberOptions,
): Numeric<K, FactUse<K, NumberInput, NeedOf<O>>> {
  const { min = 0, max = null, nothing }: NumberOptions = options ?? {};
  return numeric('quantity', key, unitLabel(unit), labelled(zh, en), min, max, optional('nothing', nothing));
}

/**
 * Points that a person gives, where the source states points but no rule: at most `max`, at least 0 unless said.
 *
 * @example
 * assessed(points('qualityOfReport', '报告质量', 'Quality of the report', { max: 2 }))
 * // Hunan 酌情, truncated clauses of Minhang
 */
export function points<K extends string, const O extends NumberOptions = object>(
  key: K & Literal<K>,
  zh: string,
  en: string,
  options: O & NumberOptions & { readonly max: Amount },
): Numeric<K, FactUse<K, NumberInput, NeedOf<O>>> {
  const { min = 0, max, nothing } = options;
  return numeric('points', key, POINTS, labelled(zh, en), min, max, optional('nothing', nothing));
}

/**
 * One of several named answers.
 *
 * @example
 * choice('signatureWork', '签名采集情况', 'Collecting signatures', { onTime: ['按时', 'on time'], late: ['逾期', 'late'] })
 * // Jing'an 3.2.3.d
 */
export function choice<K extends string, O extends string, const N extends Nothing<string> = object>(
  key: K & Literal<K>,
  zh: string,
  en: string,
  options: { readonly [P in O]: readonly [zh: string, en: string] },
  settings?: N & Nothing<NoInfer<O>>,
): Choice<K, FactUse<K, O, NeedOf<N>>, O> {
  const listed = Object.entries<readonly [string, string]>(options).map(([name, [inZh, inEn]]) =>
    Object.freeze({ key: name, label: labelled(inZh, inEn) }),
  );
  return Object.freeze({
    kind: 'choice' as const,
    key,
    label: labelled(zh, en),
    options: Object.freeze(listed),
    ...optional('nothing', settings?.nothing),
  });
}

export interface ListOptions extends Nothing<readonly []> {
  readonly min?: number;
  readonly max?: number;
}

/**
 * Several of the same: records with the fields given (every squad, every case). Rules read one element's fields as
 * `squads.item.staff`, inside `every`, `some` and `overList`.
 *
 * @example
 * const squads = list('squads', '基层中队', 'Squads', [count('staff', '人', '人数', 'Staff')], { min: 1 });
 * every(squads, atLeast(squads.item.staff, 1)) // Jing'an 5.4.1.b
 */
export function list<K extends string, const F extends readonly Field[], const O extends ListOptions = object>(
  key: K & Literal<K>,
  zh: string,
  en: string,
  fields: F,
  options?: O & ListOptions,
): List<FactUse<K, readonly { readonly [P in F[number] as P['key']]: ValueOf<P> }[], NeedOf<O>>, Items<F[number]>> {
  return listOf<F[number]>(key, labelled(zh, en), 'records', fields, options ?? {});
}

/**
 * Several plain values (the published scores of the months). A rule reads one as `scores.item.score`, by the key of the
 * element's declaration.
 *
 * @example
 * const scores = series('dutyScores', '各期通报得分', 'Published scores', quantity('score', '分', '得分', 'Score', { max: 1 }), { min: 1 });
 * meanOf(scores, scores.item.score) // Jing'an 5.1.1
 */
export function series<K extends string, F extends Field, const O extends ListOptions = object>(
  key: K & Literal<K>,
  zh: string,
  en: string,
  element: F,
  options?: O & ListOptions,
): List<FactUse<K, readonly ValueOf<F>[], NeedOf<O>>, Items<F>> {
  return listOf<F>(key, labelled(zh, en), 'values', [element], options ?? {});
}

function listOf<F extends Field>(
  key: string,
  names: Label,
  shape: ListFact['shape'],
  fields: readonly F[],
  { min = 0, max, nothing }: ListOptions,
) {
  const inside = fields.map((field) => [field.key, Object.freeze({ ...field, list: key })] as const);
  return Object.freeze({
    kind: 'list' as const,
    key,
    label: names,
    shape,
    // `fromEntries` forgets which key holds which field; the line above put every field under its own key.
    item: Object.freeze(Object.fromEntries(inside)) as unknown as Items<F>,
    min,
    max: max ?? null,
    ...optional('nothing', nothing),
  });
}
