/** How the items of this scheme are held, and its ways of saying "once" and "a rate", said once for all of them. */
import { type Amount, atLeast, deduct, type Measure, type Numeric, perItemDeduct, reading, rounded, type Use } from 'kaohe';
import { A01, A02, A15, A37 } from './readings.js';

/** The limits of a deduction item worth so many points: it starts full and is deducted until nothing is left. */
export const deductible = (max: Amount) => ({
  start: reading(A01, { itemMaximum: max, zero: 0 }),
  floor: reading(A01, {
    itemMaximum: reading(A02, { floored: 0, open: null }),
    zero: reading(A02, { floored: `-${max}`, open: null }),
  }),
  max,
});

/** A deduction without 每: once, however often it happened. */
export const once = <U extends Use>(points: Amount, happened: Numeric<string, U>) =>
  reading(A37, { once: deduct(points, atLeast(happened, 1)), perOccurrence: perItemDeduct(points, happened) });

/** A rate as it is held against its bands. */
export const compared = <U extends Use>(rate: Measure<U>) => reading(A15, { unrounded: rate, oneDecimal: rounded(rate, 1) });
