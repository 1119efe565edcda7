/** What a declaration of a fact must be: its wire shape, what an author can get wrong in it, and its domain in words. */
import * as z from 'zod/mini';
import { compare, type Exact, exactOf, isWhole, textOf } from './exact.js';
import type { ChoiceFact, FactNode, FieldFact, FlagFact, ListFact, NumberFact, PeriodsFact } from './facts.js';
import type { Check, Domain, Label, Schema } from './kernel.js';
import { amount, amountOrNone, key, label, measureSlot, text, wholeNumber } from './wire.js';
import { l } from './words.js';

/** Elements that a list may have at most, whatever its declaration says. */
export const MAX_ELEMENTS = 100_000;

const common = () => ({ key: key(), label: label(), list: z.exactOptional(key()) });

export const flagSchema = (): Schema<FlagFact> =>
  z.strictObject({ kind: z.literal('flag'), ...common(), nothing: z.exactOptional(z.boolean()) });

export const choiceSchema = (): Schema<ChoiceFact> =>
  z.strictObject({
    kind: z.literal('choice'),
    ...common(),
    options: z.array(z.strictObject({ key: key(), label: label() })).check(z.minLength(1), z.maxLength(200)),
    nothing: z.exactOptional(key()),
  });

export const numberSchema = (): Schema<NumberFact> =>
  z.strictObject({
    kind: z.enum(['count', 'percent', 'quantity', 'rank', 'points']),
    ...common(),
    unit: z.strictObject({ zh: z.string(), en: z.string() }),
    min: amountOrNone(),
    max: amountOrNone(),
    nothing: z.exactOptional(amount()),
    partOf: z.exactOptional(measureSlot()),
    ties: z.exactOptional(z.enum(['shared', 'sharedLow', 'dense', 'listed'])),
    cohort: z.exactOptional(
      z.strictObject({
        figure: z.enum(['rank', 'mean', 'sum']),
        of: measureSlot(),
        order: z.exactOptional(z.enum(['highest', 'lowest'])),
      }),
    ),
  });

export const listSchema = (): Schema<ListFact> =>
  z.strictObject({
    kind: z.literal('list'),
    key: key(),
    label: label(),
    shape: z.enum(['records', 'values']),
    item: z.record(
      key(),
      z.custom<FieldFact>((value) => typeof value === 'object' && value !== null && 'kind' in value),
    ),
    min: wholeNumber(MAX_ELEMENTS),
    max: z.nullable(wholeNumber(MAX_ELEMENTS)),
    nothing: z.exactOptional(z.tuple([])),
  });

export const periodsSchema = (): Schema<PeriodsFact> =>
  z.strictObject({
    kind: z.literal('periodFacts'),
    key: key(),
    label: label(),
    each: z.strictObject({ zh: text(), en: text() }),
    count: wholeNumber(MAX_PERIODS),
    partial: z.boolean(),
    rubric: z.custom<PeriodsFact['rubric']>((value) => typeof value === 'object' && value !== null && 'kind' in value),
  });
/** Periods that a year may have: days at most. */
const MAX_PERIODS = 366;

/** Whole numbers only: counts and places in a ranking. */
export const isWholeKind = ({ kind }: NumberFact): boolean => kind === 'count' || kind === 'rank';

const endOf = (end: NumberFact['min']): Exact | null => (end === null ? null : (exactOf(end) ?? null));

export const domainOf = (fact: NumberFact): Domain => ({
  low: endOf(fact.min),
  high: endOf(fact.max),
  whole: isWholeKind(fact),
  unbounded: false,
});

export const inside = (value: Exact, { low, high, whole }: Domain): boolean =>
  (low === null || compare(value, low) >= 0) && (high === null || compare(value, high) <= 0) && (!whole || isWhole(value));

/** What an author can get wrong in a declaration. */
export function checkFact(fact: FactNode, check: Check): void {
  const fault = (zh: string, en: string) => check.fault({ code: 'fact-declared', name: fact.key, label: fact.label, expected: l(zh, en) });
  switch (fact.kind) {
    case 'flag':
      return;
    case 'choice': {
      const keys = fact.options.map((option) => option.key);
      if (new Set(keys).size < keys.length) fault('选项重复', 'an option is there twice');
      if (fact.nothing !== undefined && !keys.includes(fact.nothing)) fault('默认值不是选项之一', 'its default is not one of its options');
      return;
    }
    case 'periodFacts':
      if (fact.count < 1) fault('至少要有一期', 'a year has at least one period');
      return;
    case 'list':
      if (fact.max !== null && fact.max < fact.min) fault('最多项数小于最少项数', 'its most elements are fewer than its least');
      if (fact.shape === 'values' && Object.keys(fact.item).length !== 1) fault('数值列表只能有一个字段', 'a list of values has one field');
      if (Object.keys(fact.item).length === 0) fault('列表没有字段', 'the list has no field');
      if (fact.nothing !== undefined && fact.min > 0) fault('默认为空，却至少要有一项', 'its default is empty, yet it has a least count');
      for (const [name, field] of Object.entries(fact.item)) {
        if (field.key !== name || field.list !== fact.key) fault(`字段 ${name} 与列表不符`, `field ${name} does not fit the list`);
        if (field.kind === 'count' && field.partOf) fault('列表字段不能声明所属整体', 'a field cannot declare a whole');
      }
      return;
    default: {
      const domain = domainOf(fact);
      if (domain.low && domain.high && compare(domain.low, domain.high) > 0) fault('取值范围为空', 'its domain is empty');
      if (fact.kind === 'rank' && (fact.max === null || fact.ties === undefined))
        fault('名次须说明总数与并列办法', 'a rank needs its field and its ties');
      const { cohort } = fact;
      if (cohort && (cohort.figure === 'rank') !== (fact.kind === 'rank'))
        fault('名次与来源不符', 'a rank comes from ranking, and nothing else does');
      if (cohort && (cohort.figure === 'rank') !== (cohort.order !== undefined))
        fault('排名须说明次序', 'a ranking says its order, and nothing else does');
      if (cohort && (fact.list !== undefined || fact.nothing !== undefined))
        fault('全体数据不能在列表中，也没有默认值', 'a figure of the cohort is no field, and has no default');
      const nothing = fact.nothing === undefined ? undefined : exactOf(fact.nothing);
      if (nothing && !inside(nothing, domain)) fault('默认值不在取值范围内', 'its default is outside its domain');
    }
  }
}

const figure = (end: NumberFact['min']): string => {
  const exact = endOf(end);
  return exact === null ? '' : textOf(exact);
};

/** What values a fact admits, in words. */
export function admits(fact: FactNode): Label {
  switch (fact.kind) {
    case 'flag':
      return l('true 或 false', 'true or false');
    case 'choice': {
      const keys = fact.options.map((option) => option.key).join(' | ');
      return l(keys, keys);
    }
    case 'periodFacts':
      return l(
        `${fact.count} 期，每期为该期的事实或 { knownScore }${fact.partial ? '，缺期为 null' : ''}`,
        `${fact.count} periods, each its facts or { knownScore }${fact.partial ? ', null for one without data' : ''}`,
      );
    case 'list': {
      const least = fact.min > 0 ? l(`，至少 ${fact.min} 项`, `, at least ${fact.min}`) : l('', '');
      const most = fact.max === null ? l('', '') : l(`，至多 ${fact.max} 项`, `, at most ${fact.max}`);
      const fields = Object.values(fact.item)
        .map((field) => `${fact.shape === 'records' ? `${field.key}: ` : ''}${field.kind}`)
        .join(', ');
      return l(`列表（${fields}${least.zh}${most.zh}）`, `a list (${fields}${least.en}${most.en})`);
    }
    default: {
      const word = isWholeKind(fact)
        ? l('整数', 'a whole number')
        : fact.kind === 'percent'
          ? l('百分数', 'a percent')
          : l('数', 'a number');
      const low = figure(fact.min);
      const high = figure(fact.max);
      const range = low === '' && high === '' ? '' : high === '' ? ` ≥ ${low}` : low === '' ? ` ≤ ${high}` : ` ${low}–${high}`;
      return l(word.zh + range, word.en + range);
    }
  }
}
