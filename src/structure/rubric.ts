/** A whole scheme. */
import * as z from 'zod/mini';
import { type Bands, bandOf, flawsOf } from '../bands.js';
import type { Amount } from '../exact.js';
import type { Check, Given, Label, Rounding, Rule, RuleRoom, Use } from '../kernel.js';
import type { LintCode } from '../lint/words.js';
import { boundsOf } from '../pool-bounds.js';
import { addUp, explainHeading, PLAIN_SUM } from '../pooling.js';
import type { Question } from '../readings.js';
import { amountOrNone, id, key, label, roundingSchema, ruleSlot, text, wholeNumber } from '../wire.js';
import { l } from '../words.js';
import type { Clause } from './criterion.js';

/** Where a scheme was published. */
export interface Citation {
  readonly document: Label;
  readonly issuer: Label;
  /** `2022-06-24`; left out where the text is undated. */
  readonly date?: string;
  /** The number of the document, where it has one. */
  readonly number?: string;
}

/** Something in which the source does not agree with itself, acknowledged. */
export interface Discrepancy {
  readonly id: string;
  /** The clauses concerned; none where it concerns the whole document. */
  readonly at: readonly string[];
  readonly says: Label;
  /** Codes of what `lint` finds at these clauses because of it: the source is so, and the rubric follows it. */
  readonly accepts?: readonly string[];
}

/** A grade of the total (优秀, 良好). */
export interface Grade {
  readonly key: string;
  readonly label: Label;
  /** The interval of the total, as printed. */
  readonly in: string;
}

export interface Grades {
  /** Whether the total is compared as rounded, or exactly. */
  readonly of: 'rounded' | 'exact';
  readonly bands: readonly Grade[];
}

export interface RubricNode {
  readonly kind: 'rubric';
  readonly id: string;
  readonly title: Label;
  readonly authority: Label;
  readonly year: number | null;
  /** The maximum without bonus; `null` where the source states none. */
  readonly max: Amount | null;
  readonly clauses: readonly Rule[];
  /** Whether what does not apply is made up for in the total (缺项折算). */
  readonly rescale?: boolean;
  readonly rounding: Rounding;
  readonly grades?: Grades;
  readonly citation?: Citation;
  readonly readings: readonly Question[];
  readonly discrepancies: readonly Discrepancy[];
}

/** A whole scheme, typed by the facts and the readings in it. */
export interface Rubric<out U extends Use = Use> {
  readonly kind: 'rubric' | 'weightedAnnual';
  readonly id: string;
  readonly title: Label;
  readonly authority: Label;
  readonly year: number | null;
  /** The maximum without bonus; `null` where the source states none. */
  readonly max: Amount | null;
  readonly readings: readonly Question[];
  readonly discrepancies: readonly Discrepancy[];
  readonly '~uses'?: U;
}

type Pair = readonly [zh: string, en: string];

/** What a scheme says about itself. */
export interface RubricHead<U extends Use = Use, G extends Use = Use> {
  readonly id: string;
  readonly title: Pair;
  readonly authority: Pair;
  readonly year: number | null;
  /** The stated maximum without bonus; `null` where there is none (上不封顶). */
  readonly max: Amount | null;
  /** Makes up for what does not apply in the total (缺项折算). */
  readonly rescale?: boolean;
  /** One decimal, half-up, at the criterion (of a year of periods: at the total), unless the scheme says otherwise. */
  readonly rounding?: Given<Rounding, U>;
  readonly grades?: {
    readonly of: Given<'rounded' | 'exact', G>;
    /** From interval of the total to the grade's key and names. */
    readonly bands: Bands<readonly [key: string, zh: string, en: string]>;
  };
  readonly citation?: Citation;
  readonly readings?: readonly Question[];
  readonly discrepancies?: readonly Discrepancy[];
}

/**
 * Something in which the source does not agree with itself.
 *
 * @param at the clauses concerned; none where it concerns the whole document.
 * @param accepts codes of what `lint` finds at these clauses because of it.
 * @example
 * discrepancy('D01', ['3.2.1'], '各分项合计 2.6，项目分为 2.5', 'The parts come to 2.6, the item to 2.5', ['parts-over-max'])
 */
export const discrepancy = (id: string, at: readonly string[], zh: string, en: string, accepts?: readonly LintCode[]): Discrepancy =>
  Object.freeze({
    id,
    at: Object.freeze([...at]),
    says: l(zh, en),
    ...(accepts === undefined ? {} : { accepts: Object.freeze([...accepts]) }),
  });

/** 精确到小数点后一位: one decimal, halves away from zero, once for each criterion. */
export const ONE_DECIMAL: Rounding = Object.freeze({ at: 'criterion', places: 1, mode: 'half-up' });

/** The fields of a root but its scores. @param at where it rounds unless it says otherwise. */
export const headOf = ({ grades, ...head }: RubricHead, at: Rounding['at'] = ONE_DECIMAL.at) => ({
  id: head.id,
  title: l(...head.title),
  authority: l(...head.authority),
  year: head.year,
  ...(head.rescale === true ? { rescale: true } : {}),
  rounding: head.rounding ?? { ...ONE_DECIMAL, at },
  readings: head.readings ?? [],
  discrepancies: head.discrepancies ?? [],
  ...(head.citation === undefined ? {} : { citation: head.citation }),
  ...(grades === undefined ? {} : { grades: { of: grades.of, bands: gradesIn(grades.bands) } }),
});

const gradesIn = (bands: Bands<readonly [key: string, zh: string, en: string]>): readonly Grade[] =>
  Object.entries<readonly [string, string, string] | undefined>(bands).flatMap(([interval, grade]): Grade[] =>
    grade === undefined ? [] : [{ key: grade[0], label: l(grade[1], grade[2]), in: interval }],
  );

/** The unchecked node of a rubric; `rubric` in the public surface checks it as well. */
export function rubricNode(head: RubricHead, clauses: readonly Clause[]) {
  return Object.freeze({ kind: 'rubric' as const, max: head.max, clauses, ...headOf(head) });
}

export const citationSchema = () =>
  z.strictObject({ document: label(), issuer: label(), date: z.exactOptional(text()), number: z.exactOptional(text()) });
export const discrepancySchema = () =>
  z.strictObject({ id: id(), at: z.array(id()), says: label(), accepts: z.exactOptional(z.array(text())) });

export const headSchema = () =>
  ({
    id: id(),
    title: label(),
    authority: label(),
    year: z.nullable(wholeNumber(9999)),
    rescale: z.exactOptional(z.boolean()),
    rounding: roundingSchema(),
    grades: z.exactOptional(
      z.strictObject({
        of: z.enum(['rounded', 'exact']),
        bands: z.array(z.strictObject({ key: key(), label: label(), in: text() })).check(z.minLength(1)),
      }),
    ),
    citation: z.exactOptional(citationSchema()),
    // The questions have been held against their schema before anything else was looked at.
    readings: z.array(z.custom<Question>((value) => typeof value === 'object')),
    discrepancies: z.array(discrepancySchema()),
  }) as const;

/** Grades leave no total out and never overlap. */
export function checkGrades(grades: Grades | undefined, check: Check): void {
  if (!grades) return;
  const bands = grades.bands.map(({ in: interval }) => ({ interval, band: bandOf(interval) }));
  for (const { interval, band } of bands) if (!band) check.fault({ code: 'band-edge', name: interval });
  const read = bands.flatMap(({ band }) => band ?? []);
  if (read.length < bands.length) return;
  for (const flaw of flawsOf(read, { low: null, high: null, whole: false, unbounded: false })) {
    if (flaw.kind === 'gap') check.fault({ code: 'band-gap', received: flaw.example });
    else check.fault({ code: 'band-overlap', name: bands[flaw.first]?.interval ?? '?', received: bands[flaw.second]?.interval ?? '?' });
  }
}

export const rubricRoom: RuleRoom<RubricNode> = {
  schema: () =>
    z.strictObject({ kind: z.literal('rubric'), max: amountOrNone(), clauses: z.array(ruleSlot()).check(z.minLength(1)), ...headSchema() }),
  stands: 'root',
  takes: 'clause',
  parts: (node) => node.clauses.map((rule) => ({ rule })),
  check: (node, check) => checkGrades(node.grades, check),
  most: (node, statics) => (node.max === null ? null : statics.amount(node.max)),
  evaluate: (node, run, place) => addUp(PLAIN_SUM, node.rescale === true, run, place),
  range: (node, ask, place) => boundsOf(PLAIN_SUM, node.rescale === true, ask, place),
  explain: (_, trace) => explainHeading(trace),
};
