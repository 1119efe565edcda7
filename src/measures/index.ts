/** The kinds of measures: numbers computed from facts. One room each. */
import type { NumberFact } from '../facts.js';
import type { MeasureRoom } from '../kernel.js';
import { type Difference, differenceRoom } from './difference.js';
import { type Extreme, extremeRoom } from './extreme.js';
import { type Figure, figureRoom } from './figure.js';
import { type Named, namedRoom } from './named.js';
import { numberFact } from './number-fact.js';
import { type OverList, overListRoom } from './over-list.js';
import { type Product, productRoom } from './product.js';
import { type Ratio, ratioRoom } from './ratio.js';
import { type Rounded, roundedRoom } from './rounded.js';
import { type Sum, sumRoom } from './sum.js';

export interface MeasureKinds {
  readonly count: NumberFact & { readonly kind: 'count' };
  readonly percent: NumberFact & { readonly kind: 'percent' };
  readonly quantity: NumberFact & { readonly kind: 'quantity' };
  readonly rank: NumberFact & { readonly kind: 'rank' };
  readonly points: NumberFact & { readonly kind: 'points' };
  readonly figure: Figure;
  readonly sum: Sum;
  readonly difference: Difference;
  readonly product: Product;
  readonly ratio: Ratio;
  readonly extreme: Extreme;
  readonly overList: OverList;
  readonly rounded: Rounded;
  readonly named: Named;
}

/** The room of every kind of measure. */
export const measureRooms: { readonly [K in keyof MeasureKinds]: MeasureRoom<MeasureKinds[K]> } = {
  count: numberFact(),
  percent: numberFact(),
  quantity: numberFact(),
  rank: numberFact(),
  points: numberFact(),
  figure: figureRoom,
  sum: sumRoom,
  difference: differenceRoom,
  product: productRoom,
  ratio: ratioRoom,
  extreme: extremeRoom,
  overList: overListRoom,
  rounded: roundedRoom,
  named: namedRoom,
};
