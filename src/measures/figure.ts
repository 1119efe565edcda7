import * as z from 'zod/mini';
import type { Amount } from '../exact.js';
import { build, type Measure, type MeasureRoom, type Use } from '../kernel.js';
import { amount } from '../wire.js';
import { l } from '../words.js';
import { numberDomain } from './domains.js';

export interface Figure {
  readonly kind: 'figure';
  readonly amount: Amount;
}

/** A number that stands for itself, where a measure is wanted. */
export const figure = (amount: Amount): Measure<never> => build<Figure>({ kind: 'figure', amount });

export const figureRoom: MeasureRoom<Figure> = {
  schema: () => z.strictObject({ kind: z.literal('figure'), amount: amount() }),
  reads: () => [],
  domain: (node, statics) => numberDomain(statics.amount(node.amount)),
  value: (node, run) => run.amount(node.amount),
  say: (node) => l(String(node.amount), String(node.amount)),
};

/** A measure, or a figure that stands for itself. */
export type Operand<U extends Use = Use> = Measure<U> | Amount;
export type OperandUses<T> = T extends Measure<infer U> ? U : never;

export const measureOf = (operand: Operand): Measure => (typeof operand === 'object' ? operand : figure(operand));
