/** How the lines of this scheme deduct, said once for all of them, and the number of grids, which two items measure by. */
import { type Amount, atLeast, count, deduct, type Numeric, perItemDeduct, pool, type Rule, reading, type Use, type UsesOf } from 'kaohe';
import { N01, N02, N06 } from './readings.js';

/** 区网格数 */
export const grids = count('grids', { zh: '个', en: 'grids' }, '全区网格数', 'Grids of the district', { min: 1 });

/** A line without 每次 or 每件: each time it is found, or at most once a month. */
export const found = <U extends Use>(points: Amount, times: Numeric<string, U>) =>
  reading(N06, { everyTime: perItemDeduct(points, times), onceAMonth: deduct(points, atLeast(times, 1)) });

/** Steps of so many percentage points, or of that share of the threshold. */
export const stepsOf = (points: Amount, shareOfThreshold: Amount) => ({
  every: reading(N02, { points, relative: shareOfThreshold }),
  steps: reading(N01, { complete: 'complete', started: 'started', proportional: 'proportional' }),
});

/** One line with several deductions. */
export const together = <const R extends readonly Rule[]>(...rules: R): Rule<UsesOf<R[number]>> =>
  pool({ start: 0, floor: null, max: 0 }, rules);
