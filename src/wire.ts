/**
 * The small schemas that the rooms' wire schemas are made of. zod/mini, never classic zod: the classic object schema
 * compiles itself with `new Function`, which strict-CSP pages refuse.
 */
import * as z from 'zod/mini';
import type { ConditionKinds } from './conditions.js';
import type { Amount, RoundingMode } from './exact.js';
import { exactOf, ROUNDING_MODES, signOf, ZERO } from './exact.js';
import type { ChoiceFact, ListFact, PeriodsFact } from './facts.js';
import type { Condition, Label, Measure, Rounding, Rule, RuleFields } from './kernel.js';
import type { MeasureKinds } from './measures/index.js';

/** Text that a person wrote: bounded, so that no message or table can be flooded. */
export const MAX_TEXT = 2000;

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z0-9]/;

export const text = () => z.string().check(z.minLength(1), z.maxLength(MAX_TEXT));

/** Chinese first: a Chinese text without a Chinese character is most likely a swapped pair. */
export const isLabel = (label: Label): boolean => HAN.test(label.zh) && LATIN.test(label.en);

export const label = () =>
  z.strictObject({ zh: text(), en: text() }).check(z.refine((value) => isLabel(value), { error: 'label-swapped', abort: true }));

export const amount = (): z.ZodMiniType<Amount> =>
  z.union([z.number(), z.string()]).check(z.refine((value) => exactOf(value) !== undefined, 'amount-invalid'));

/** Points as a rule writes them: without a sign, since the rule says whether it awards or deducts. */
export const points = (): z.ZodMiniType<Amount> =>
  amount().check(z.refine((value) => signOf(exactOf(value) ?? ZERO) >= 0, 'points-negative'));

export const amountOrNone = () => z.nullable(amount());
export const wholeNumber = (most: number) => z.int().check(z.gte(0), z.lte(most));

const kindIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' ? value.kind : '';
const hasKind = (value: unknown, kind: string): boolean => kindIn(value) === kind;

/** What may stand in a slot. What stands there in detail is the checker's business, node by node. */
export const ruleSlot = () => z.custom<Rule>((value) => kindIn(value) !== '', 'rubric-kind:rule');
/** A place where only a pool may stand. */
export const poolSlot = <P extends { readonly kind: 'pool' }>() => z.custom<P>((value) => hasKind(value, 'pool'), 'rubric-kind:pool');
export const measureSlot = () => z.custom<Measure>((value) => Object.hasOwn(MEASURES, kindIn(value)), 'rubric-kind:measure');
export const conditionSlot = () => z.custom<Condition>((value) => Object.hasOwn(CONDITIONS, kindIn(value)), 'rubric-kind:condition');
export const choiceSlot = () => z.custom<ChoiceFact>((value) => hasKind(value, 'choice'), 'rubric-kind:choice');
export const listSlot = () => z.custom<ListFact>((value) => hasKind(value, 'list'), 'rubric-kind:list');
export const periodsSlot = () => z.custom<PeriodsFact>((value) => hasKind(value, 'periodFacts'), 'rubric-kind:periods');

/** The kinds by name: a slot is asked before the rooms are, and the rooms are made of slots. */
const MEASURES: { readonly [K in keyof MeasureKinds]: true } = {
  count: true,
  percent: true,
  quantity: true,
  rank: true,
  points: true,
  figure: true,
  named: true,
  sum: true,
  difference: true,
  product: true,
  ratio: true,
  extreme: true,
  overList: true,
  rounded: true,
};
const CONDITIONS: { readonly [K in keyof ConditionKinds]: true } = {
  flag: true,
  compare: true,
  is: true,
  all: true,
  any: true,
  not: true,
  every: true,
  some: true,
};

export const id = () => z.string().check(z.refine((value) => ID.test(value), 'id-invalid'));
const ID = /^[^\s/\p{C}]{1,64}$/u;

export const key = () => z.string().check(z.refine((value) => KEY.test(value) && !RESERVED.has(value), 'key-invalid'));
const KEY = /^[A-Za-z][A-Za-z0-9]{0,63}$/;
const RESERVED: ReadonlySet<string> = new Set([
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
  'knownScore',
]);

export const labels = () => z.array(label()).check(z.maxLength(50));

/** The fields that every rule may carry, for the schema of its room. */
export const ruleFields = () =>
  ({
    as: z.exactOptional(text()),
    label: z.exactOptional(label()),
    by: z.exactOptional(labels()),
  }) satisfies { [K in keyof RuleFields]-?: z.ZodMiniType };

export const roundingSchema = (): z.ZodMiniType<Rounding> =>
  z.strictObject({
    at: z.enum(['part', 'criterion', 'section', 'total']),
    places: wholeNumber(20),
    mode: z.enum([...ROUNDING_MODES] as [RoundingMode, ...RoundingMode[]]),
  });
