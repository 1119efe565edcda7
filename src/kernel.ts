/**
 * What every room is built on: the typed handles that builders pass around, the contract of a room, what a room is
 * given while it evaluates or checks, and the shape of the trace. Imports no room and no driver.
 */
import type { Amount, Exact, RoundingMode } from './exact.js';
import type { IssueDetails } from './issues.js';
import type { Ends, Range } from './ranges.js';
import type { Applied, ReadingTaken, Status, TraceNode } from './trace.js';

/** One text in both languages. Everything that a person reads is a label. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

// ---------------------------------------------------------------------------------------------------------------
// Types: what a piece of a rubric uses. Phantom only; nothing of this exists at run time.

/**
 * Whether a caller owes a fact: `required`; `defaulted`, when the fact declares what it is if nothing happened; or
 * `alternative`, when only a reading that is not the chosen one asks for it.
 */
export type Need = 'required' | 'defaulted' | 'alternative';

/** One use of a fact. The value type is held contravariantly: one key at two types is an error at that key. */
export interface FactUse<out K extends string = string, in V = never, out N extends Need = Need> {
  readonly key: K;
  readonly need: N;
  readonly take: (value: V) => void;
}

/** One use of a reading and the names of the options it can be switched to. */
export interface ReadingUse<out I extends string = string, out O extends string = string> {
  readonly reading: I;
  readonly option: O;
}

/** One use of a figure that a cohort's figures are made into (a rank, a mean), and the uses of what it is made from. */
export interface CohortUse<out K extends string = string, out F extends FactUse = FactUse> {
  readonly derived: K;
  readonly from: F;
}

/** One use of the periods of a year, and what each period's facts are before defaults are filled in. */
export interface PeriodsUse<out K extends string = string, out G = unknown> {
  readonly periods: K;
  readonly given: G;
}

export type Use = FactUse | ReadingUse | CohortUse | PeriodsUse;

/** Anything whose uses the compiler follows up to the root. The property never exists. */
export interface Typed<out U extends Use = Use> {
  readonly '~uses'?: U;
}

/** The uses inside a handle, or inside every handle of a union. */
export type UsesOf<T> = T extends Typed<infer U> ? U : never;

interface Node<out R extends string, out U extends Use> extends Typed<U> {
  readonly kind: string;
  readonly '~role'?: R;
}

/** What yields a contribution: signed points. */
export interface Rule<out U extends Use = Use> extends Node<'rule', U> {}
/** A number computed from facts. */
export interface Measure<out U extends Use = Use> extends Node<'measure', U> {}
/** A yes or no over facts. */
export interface Condition<out U extends Use = Use> extends Node<'condition', U> {}
/** A value (a cap, a step mode, an edge table …) that hangs on a reading. */
export interface ReadValue<out T, out U extends Use = Use> extends Node<'value', U> {
  readonly '~value'?: T;
}
/**
 * `U`, but never inferred from where the result is used. A builder whose argument says nothing about `U` (a plain number
 * where a reading could stand) would otherwise take up every use there is. The built-in `NoInfer` stays in the result.
 */
export type Settled<U> = [U][U extends unknown ? 0 : never];

/** Either the value itself or one that hangs on a reading. */
export type Given<T, U extends Use = Use> = T | ReadValue<T, U>;

/** A room's own node as a builder writes it: any field may still hang on a reading, which is resolved before the room sees it. */
export type Draft<N> = { readonly [P in keyof N]: N[P] | ReadValue<N[P]> };

/** Freezes what a builder wrote. The return type says the kind only, so that the builder's own signature says the uses. */
export function build<N extends { readonly kind: string }>(draft: Draft<N>): { readonly kind: N['kind'] } {
  return Object.freeze(draft) as { readonly kind: N['kind'] };
}

/** Refuses a plain `string` where a literal is needed: with it, fact checking would silently be off. */
export type Literal<K extends string> = string extends K ? never : K;

// ---------------------------------------------------------------------------------------------------------------
// Fields that every rule may carry.

export interface RuleFields {
  /** The builder that the author called, where it is not the kind's own name: explanations speak the author's words. */
  readonly as?: string;
  /** Says what the rule is about, where its one fact does not. */
  readonly label?: Label;
  /** The departments that assess it, where they are not the criterion's. */
  readonly by?: readonly Label[];
}

// ---------------------------------------------------------------------------------------------------------------
// Evaluating

/** A node at its place in the rubric: what the trace repeats of it, made once per rubric and choice of readings. */
export interface Place {
  readonly id: string;
  readonly kind: string;
  readonly node: Rule;
  readonly label: Label;
  readonly max: Exact | null;
  readonly maxNumber: number | null;
  readonly facts: readonly string[];
  readonly readings: readonly ReadingTaken[];
  readonly by: readonly Label[];
  readonly below: readonly Place[];
  /** Whether it stands apart from the maximum of what is above it (附加分). */
  readonly bonus: boolean;
  /** The level of rounding that it stands at. */
  readonly level: Rounding['at'] | undefined;
  /** Has its room evaluate it. */
  readonly score: (run: Run) => Outcome;
}

/** What a room answers when it evaluates: the contribution, and what to say about it. */
export interface Outcome {
  readonly exact: Exact;
  readonly status: Status;
  readonly applied: Applied | undefined;
  readonly children: readonly TraceNode[] | undefined;
  /** What the rule does to the pool around it. */
  readonly effect: Effect | undefined;
  /** The maximum that is left where something below was not applicable; `undefined` for the place's own. */
  readonly max: Exact | undefined;
}

/** An outcome that is a contribution and nothing more. */
export const contributing = (exact: Exact, applied?: Applied, children?: readonly TraceNode[]): Outcome => ({
  exact,
  status: 'scored',
  applied,
  children,
  effect: undefined,
  max: undefined,
});

/** The outcome of a rule that stands for another: what that one came to, and what it does to the pool around both. */
export const passed = ({ exact, status, effect, left }: Scored, applied: Applied, children: readonly TraceNode[]): Outcome => ({
  exact,
  status,
  applied,
  children,
  effect,
  max: left,
});

export type Effect = 'veto' | 'exempt' | 'notApplicable';

/** An outcome whose node is made. `max` is the maximum that counts towards what stands above. */
export interface Scored {
  readonly exact: Exact;
  /** The score before it was rounded here. */
  readonly before: Exact;
  readonly max: Exact | null;
  /** The maximum that is left where something below was not applicable. */
  readonly left: Exact | undefined;
  readonly effect: Effect | undefined;
  readonly status: Status;
  readonly trace: TraceNode;
}

/** A fact's value after reading: exact numbers, and lists whose elements are records by field. */
export type FactValue = Exact | boolean | string | readonly Element[];
/** One element of a list: its fields by key. A list of plain values has one field, {@link ELEMENT}. */
export type Element = ReadonlyMap<string, FactValue>;
export const ELEMENT = '';

/** What a period came to: rounded as its rubric rounds, and before that. No trace where the score was given. */
export interface PeriodScore {
  readonly exact: Exact;
  readonly before: Exact;
  readonly trace: TraceNode | undefined;
}

/** What a room may ask while it evaluates. */
export interface Run {
  /** A number as the rubric writes it. */
  amount(amount: Amount): Exact;
  /** The value of a fact, or of a field of the list element at hand. */
  fact(key: string, list: string | undefined): FactValue;
  measure(measure: Measure): Exact;
  holds(condition: Condition): boolean;
  score(place: Place): Scored;
  /** The node of a rule that was not scored because another came first. */
  skip(place: Place): TraceNode;
  /** Scores a period under its own rubric; `undefined` where there is no data for it. */
  period(key: string, index: number, place: Place): PeriodScore | undefined;
  /** What the period before carried over, and what this one carries on. */
  carried(key: string): Exact;
  carry(key: string, over: Exact): void;
  /** Calls back once per element of the list, with that element at hand. */
  each(list: string, visit: () => void): void;
  /** Notes something wrong that only scoring could find, and goes on, so that all of it is told at once. */
  fault(details: IssueDetails): void;
  /** Notes a consequence that a clause has besides points. */
  consequence(id: string, code: string, label: Label): void;
}

// ---------------------------------------------------------------------------------------------------------------
// Bounding: what a node can come to while facts are missing

/** What a room may ask while it bounds. Domains are those that are left, given what is known. */
export interface Bounding extends Statics {
  /** Whether a condition holds; `undefined` where what is known does not say. */
  decided(condition: Condition): boolean | undefined;
  /** The value of a fact; `undefined` where it is missing, and for a field of a list, which has no value of its own. */
  known(key: string, list: string | undefined): FactValue | undefined;
  range(place: Place): Range;
  /** Asks with a condition taken to hold, or not to. */
  supposing<T>(condition: Condition, holds: boolean, ask: () => T): T;
  /** What a period can come to, rounded and before that; `undefined` where there is no data for it. */
  period(key: string, index: number, place: Place): PeriodRange | undefined;
  /** What the period before may carry over, and what this one may carry on. */
  carried(key: string): Ends;
  carry(key: string, over: Ends): void;
}

/** What a period can come to, and whether it may turn out to be without data. */
export interface PeriodRange {
  readonly rounded: Range;
  readonly before: Range;
  readonly mayBeMissing: boolean;
}

// ---------------------------------------------------------------------------------------------------------------
// Checking and describing

/** The values that a measure can take. What is sure to be unbounded has the lower end of what is above every number. */
export interface Domain extends Ends {
  readonly whole: boolean;
  /** Whether a ratio in it may be declared unbounded. */
  readonly unbounded: boolean;
}

/** What a room may ask of a rubric before there are any facts. */
export interface Statics {
  amount(amount: Amount): Exact;
  domain(measure: Measure): Domain;
}

/** What a room may ask while a rubric is checked. */
export interface Check extends Statics {
  /** How many facts a rule and the rules below it are about. */
  factsBelow(rule: Rule): number;
  /** Whether a rule may do something to the pool around it. */
  mayHave(effect: Effect, rule: Rule): boolean;
  /** Declares something wrong with the node. */
  fault(details: IssueDetails): void;
}

/** What a room may ask while it explains. Everything comes in both languages at once. */
export interface Words {
  /** A measure, a condition or a fact in words. */
  say(node: Readable): Label;
  /** What a measure counts in (件, 次, 篇 …). */
  unit(measure: Measure): Label;
}

/** A child that yields a contribution of its own; lettered where the source letters it. */
export interface Part {
  readonly id?: string;
  readonly rule: Rule;
  /** Whether it stands apart from the maximum of what it is a part of (附加分). */
  readonly bonus?: true;
}

/** The contract of a room whose nodes score. One file holds all of it for its kind. */
export interface RuleRoom<N> {
  /** The strict shape of the node, alone; what stands in its slots is checked by the room of what stands there. */
  readonly schema: () => Schema<N>;
  /** Where it may stand: at the root, among clauses, or (said by nothing) among rules. */
  readonly stands?: 'root' | 'clause';
  /** What may stand below it: clauses, or (said by nothing) rules. */
  readonly takes?: 'clause';
  /** The rules below it, each of which becomes a node of the trace. */
  readonly parts?: (node: N) => readonly Part[];
  /** Whether it never moves points, so that nobody has to say how many. */
  readonly silent?: true;
  /** Whether the rule is lost from the source, so that nobody can compute its points. */
  readonly lost?: (node: N) => boolean;
  /** What it does to the pool around it when its condition holds. */
  readonly effect?: Effect;
  /** Whether what the rules below it do to the pool around them goes through it. */
  readonly passes?: true;
  /** For a rule over a rubric of its own facts: where those facts are, and what sets its ids apart from ours. */
  readonly inner?: (node: N) => { readonly key: string; readonly prefix: string };
  /** The rules to check below it, where they are not those of its parts. */
  readonly children?: (node: N) => readonly Rule[];
  /** The measures and conditions that it reads. */
  readonly reads?: (node: N) => readonly Readable[];
  /** What an author can get wrong beyond the shape. */
  readonly check?: (node: N, check: Check) => void;
  /** The most that it can contribute; `null` where nothing limits it. */
  readonly most: (node: N, statics: Statics, below: readonly (Exact | null)[]) => Exact | null;
  readonly evaluate: (node: N, run: Run, place: Place) => Outcome;
  /** What it can come to while facts are missing: never too narrow, and no wider than its facts allow, one by one. */
  readonly range: (node: N, ask: Bounding, place: Place) => Range;
  /** Why the node scored what it did: a clause of a sentence, without its id, score and full stop. */
  readonly explain: (node: N, trace: TraceNode, words: Words) => Label;
}

/** What a rule reads: a measure, a condition, or the declaration of a choice or a list. */
export interface Readable {
  readonly kind: string;
}

/** The contract of a measure's room. */
export interface MeasureRoom<N> {
  readonly schema: () => Schema<N>;
  readonly reads: (node: N) => readonly Readable[];
  /** The list whose elements are at hand for what it reads. */
  readonly over?: (node: N) => string;
  readonly check?: (node: N, check: Check) => void;
  readonly domain: (node: N, statics: Statics) => Domain;
  readonly value: (node: N, run: Run) => Exact;
  /** What it counts in, where that is what a measure in it counts in. */
  readonly unit?: (node: N, words: Words) => Label;
  readonly say: (node: N, words: Words) => Label;
}

/** The contract of a condition's room. */
export interface ConditionRoom<N> {
  readonly schema: () => Schema<N>;
  readonly reads: (node: N) => readonly Readable[];
  /** The list whose elements are at hand for what it reads. */
  readonly over?: (node: N) => string;
  readonly check?: (node: N, check: Check) => void;
  readonly holds: (node: N, run: Run) => boolean;
  /** Whether it holds, where what is known says so. */
  readonly decided: (node: N, ask: Bounding) => boolean | undefined;
  readonly say: (node: N, words: Words) => Label;
}

/** The part of a zod schema that the checker needs: any zod (or zod/mini) schema is one. */
export interface Schema<out N> {
  safeParse(value: unknown): SchemaAnswer<N>;
}
export interface SchemaAnswer<out N> {
  readonly success: boolean;
  readonly data?: N;
  readonly error?: { readonly issues: readonly SchemaIssue[] };
}
export interface SchemaIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** What a wrong type, an unknown value or an unknown field should have been. */
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

// ---------------------------------------------------------------------------------------------------------------
// Rounding

/** Where and how scores are rounded. */
export interface Rounding {
  /** `part`, `criterion`, `section` or `total`; what stands above is the sum of what was rounded. */
  readonly at: 'part' | 'criterion' | 'section' | 'total';
  readonly places: number;
  readonly mode: RoundingMode;
}
