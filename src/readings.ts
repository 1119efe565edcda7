/**
 * Readings: what an unclear passage may mean. A question is declared once and hangs wherever the passage bites; its
 * options are picked by one generic walk over the data before anything is scored, so no room ever sees a reading.
 */
import * as z from 'zod/mini';
import type { CohortUse, Condition, FactUse, Label, Literal, Measure, ReadingUse, ReadValue, Rule, Schema, Use, UsesOf } from './kernel.js';
import { key, label, text } from './wire.js';
import { l } from './words.js';

/** One way to read a passage. */
export interface ReadingOption {
  readonly key: string;
  readonly label: Label;
}

/** A passage that can be read in several ways, the one that is used, and what else it could mean. */
export interface Question<out I extends string = string, out O extends string = string, out C extends string = string> {
  readonly id: I;
  readonly asks: Label;
  /** The option used unless a caller says otherwise. */
  readonly chosen: C;
  /** Options that can be computed, the chosen one among them. */
  readonly options: readonly ReadingOption[];
  /** Readings that are on record but cannot be computed, and why not. */
  readonly recorded: readonly RecordedReading[];
  readonly '~options'?: O;
}

/** A reading on record that cannot be selected. */
export interface RecordedReading extends ReadingOption {
  readonly why: Label;
}

type Pair = readonly [zh: string, en: string];

/**
 * Declares a passage that can be read in several ways.
 *
 * @param id the number under which the readings of the scheme list it.
 * @param settings the options by key, the one `chosen`, and those that are only `recorded`, each with the reason.
 * @example
 * const A07 = question('A07', '每 2 篇、每 10% 如何计', 'How “every 2”, “every 10%” counts',
 *   { chosen: 'complete', options: { complete: ['只计满档', 'complete units only'], started: ['不足按一档计', 'started units'] } });
 */
export function question<I extends string, O extends string, C extends O>(
  id: I & Literal<I>,
  zh: string,
  en: string,
  settings: {
    readonly chosen: C;
    readonly options: { readonly [K in O]: Pair };
    readonly recorded?: Readonly<Record<string, readonly [zh: string, en: string, whyZh: string, whyEn: string]>>;
  },
): Question<I, O, C> {
  const options = Object.entries<Pair>(settings.options).map(([name, [inZh, inEn]]) => Object.freeze({ key: name, label: l(inZh, inEn) }));
  const recorded = Object.entries(settings.recorded ?? {}).map(([name, [inZh, inEn, whyZh, whyEn]]) =>
    Object.freeze({ key: name, label: l(inZh, inEn), why: l(whyZh, whyEn) }),
  );
  return Object.freeze({
    id,
    asks: l(zh, en),
    chosen: settings.chosen,
    options: Object.freeze(options),
    recorded: Object.freeze(recorded),
  });
}

/** The same fact, asked for only by a reading that is not the chosen one. */
type Alternative<U> =
  U extends FactUse<infer K, infer V>
    ? FactUse<K, V, 'alternative'>
    : U extends CohortUse<infer K, infer F>
      ? CohortUse<K, Extract<Alternative<F>, FactUse>>
      : U;

type Uses<V, C extends PropertyKey, I extends string> =
  | UsesOf<V[C & keyof V]>
  | Alternative<UsesOf<V[Exclude<keyof V, C>]>>
  | ReadingUse<I, keyof V & string>;

/** What a reading may stand for: a rule, a measure, a condition, or a plain value of any shape. */
type Standing<T, U extends Use> =
  T extends ReadValue<infer V>
    ? ReadValue<V, U>
    : T extends Rule
      ? Rule<U>
      : T extends Measure
        ? Measure<U>
        : T extends Condition
          ? Condition<U>
          : ReadValue<T, U>;

export interface ReadingNode {
  readonly kind: 'reading';
  readonly id: string;
  readonly options: readonly { readonly key: string; readonly value: unknown }[];
}

/**
 * Stands wherever a passage is unclear: a rule, a measure, a condition, or one value (a cap, a step mode, the points of a
 * band). Options left out here mean what the chosen one means.
 *
 * @param values what each option means here; the chosen one is always said.
 * @example
 * perItemDeduct(0.1, below(newsletters, 12), { every: 2, steps: reading(A07, { complete: 'complete', started: 'started' }) })
 */
export function reading<
  I extends string,
  O extends string,
  C extends string,
  const V extends { readonly [K in O]?: unknown } & { readonly [K in C]: unknown },
>({ id }: Question<I, O, C>, values: V & { readonly [K in Exclude<keyof V, O>]: never }): Standing<V[keyof V], Uses<V, C, I>> {
  const options = Object.entries(values).map(([name, value]) => Object.freeze({ key: name, value }));
  const node: ReadingNode = Object.freeze({ kind: 'reading', id, options: Object.freeze(options) });
  // On the wire a reading is a reading; to the compiler it is what it stands for, which resolving makes true.
  return node as unknown as Standing<V[keyof V], Uses<V, C, I>>;
}

// ---------------------------------------------------------------------------------------------------------------
// Decorating: fields that any rule may carry, also where a reading stands for the rule

function decorated<R extends Rule>(rule: R, fields: { readonly label?: Label; readonly by?: readonly Label[] }): R {
  if (isReading(rule)) {
    const options = rule.options.map(({ key: name, value }) => Object.freeze({ key: name, value: decorated(value as Rule, fields) }));
    return Object.freeze({ ...rule, options: Object.freeze(options) });
  }
  return Object.freeze({ ...rule, ...fields });
}

/**
 * Says what a rule is about, in both languages, where its one fact does not say it.
 *
 * @example
 * about('每个中队均按每四人一台配备', 'Every squad has one machine for four', award(0.5, every(squads, enough)))
 * // Jing'an 5.4.1.b
 */
export const about = <R extends Rule>(zh: string, en: string, rule: R): R => decorated(rule, { label: l(zh, en) });

/**
 * Says which departments assess a part, where they are not those of its criterion.
 *
 * @example
 * assessedBy([supervision, coordination], perItemDeduct(0.5, lateCases))
 * // Jing'an 3.5.4.e
 */
export const assessedBy = <R extends Rule>(departments: readonly Label[], rule: R): R =>
  decorated(rule, { by: Object.freeze([...departments]) });

// ---------------------------------------------------------------------------------------------------------------
// On the wire

export const questionSchema = (): Schema<Question> => {
  const option = { key: key(), label: label() };
  return z.strictObject({
    id: text(),
    asks: label(),
    chosen: key(),
    options: z.array(z.strictObject(option)).check(z.minLength(1)),
    recorded: z.array(z.strictObject({ ...option, why: label() })),
  });
};

export const isReading = (value: unknown): value is ReadingNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reading';

/** Whether something that says it is a reading has the shape of one, and nothing else. */
export function isSoundReading({ kind, id, options, ...rest }: ReadingNode): boolean {
  const isOption = (option: unknown): boolean =>
    typeof option === 'object' && option !== null && 'key' in option && typeof option.key === 'string' && Object.keys(option).length <= 2;
  return typeof id === 'string' && Array.isArray(options) && options.every(isOption) && Object.keys(rest).length === 0;
}

// ---------------------------------------------------------------------------------------------------------------
// Picking

/** Which option of which question. */
export type Choices = ReadonlyMap<string, string>;

/** Readings that stand somewhere below a value, each once. */
type Readings = ReadonlySet<ReadingNode>;
const NONE: Readings = new Set();
const NO_IDS: ReadonlySet<string> = new Set();

/** A reading at its place, and the options of readings around it under which the place is there at all. */
export interface FoundReading {
  readonly node: ReadingNode;
  readonly under: Choices;
}

/** Picks options in one piece of plain data; what no reading touches stays the same object. */
export interface Resolver {
  resolve(choices: Choices): unknown;
  /** Ids of the readings that picked this resolved object or something in it, but not those of the rules below it. */
  picked(resolved: object): ReadonlySet<string>;
  readonly found: readonly FoundReading[];
}

/** A value after picking, and the ids of the readings that picked it or something in it. */
interface Resolved {
  readonly made: unknown;
  readonly picked: ReadonlySet<string>;
}

/** What a resolver needs to know besides the data. */
interface ResolverSettings {
  /** The chosen option of every question, for places that do not list the option picked. */
  readonly chosen: Choices;
  /** Whether a value is a rule, which answers for its own readings. */
  readonly isRule: (value: unknown) => boolean;
}

export function resolverOf(root: unknown, { chosen, isRule }: ResolverSettings): Resolver {
  const inside = new Map<object, Readings>();
  const pickedIn = new WeakMap<object, ReadonlySet<string>>();
  const found: FoundReading[] = [];
  const resolved = new Map<object, Map<string, Resolved>>();

  const find = (value: unknown, under: Choices): Readings => {
    if (typeof value !== 'object' || value === null) return NONE;
    const known = inside.get(value);
    if (known) return known;
    // A rubric inside a rubric picks its own readings.
    if (value !== root && 'kind' in value && (value.kind === 'rubric' || value.kind === 'weightedAnnual')) return NONE;
    const here = new Set<ReadingNode>();
    const gather = (child: unknown, around: Choices) => {
      for (const node of find(child, around)) here.add(node);
    };
    if (isReading(value)) {
      found.push({ node: value, under });
      here.add(value);
      if (isSoundReading(value)) for (const option of value.options) gather(option.value, new Map([...under, [value.id, option.key]]));
    } else for (const child of Object.values(value)) gather(child, under);
    const kept = here.size === 0 ? NONE : here;
    inside.set(value, kept);
    return kept;
  };

  const resolve = (value: unknown, choices: Choices): Resolved => {
    if (typeof value !== 'object' || value === null) return { made: value, picked: NO_IDS };
    const here = inside.get(value) ?? NONE;
    if (here.size === 0) return { made: value, picked: NO_IDS };
    // Two choices that agree on everything below share the result, so switching one reading rebuilds one branch.
    const agreed = Array.from(here, ({ id }) => choices.get(id) ?? '').join('\n');
    const byChoice = resolved.get(value) ?? new Map<string, Resolved>();
    resolved.set(value, byChoice);
    const known = byChoice.get(agreed);
    if (known) return known;
    const picked = new Set<string>();
    const take = (ids: Iterable<string>) => {
      for (const id of ids) picked.add(id);
    };
    let made: unknown;
    if (isReading(value)) {
      const option = resolve(optionOf(value, choices, chosen), choices);
      take([value.id, ...option.picked]);
      // The picked value is copied even where nothing in it changes: it is this place's own from here on.
      made = rebuilt(option.made, (child) => child);
    } else {
      made = rebuilt(value, (child) => {
        const inner = resolve(child, choices);
        if (!isRule(inner.made)) take(inner.picked);
        return inner.made;
      });
    }
    if (typeof made === 'object' && made !== null) pickedIn.set(made, picked);
    byChoice.set(agreed, { made, picked });
    return { made, picked };
  };

  find(root, new Map());
  return {
    found,
    resolve: (choices) => resolve(root, choices).made,
    picked: (object) => pickedIn.get(object) ?? NO_IDS,
  };
}

/** The value that the choices pick; a place that does not list the option means there what the chosen one means. */
function optionOf({ id, options }: ReadingNode, choices: Choices, chosen: Choices): unknown {
  const wanted = options.find((option) => option.key === choices.get(id));
  return (wanted ?? options.find((option) => option.key === chosen.get(id)))?.value;
}

function rebuilt(value: unknown, each: (child: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(each));
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([name, child]) => [name, each(child)])));
}
