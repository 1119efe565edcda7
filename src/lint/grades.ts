/** Grades that no total reaches. */
import { bandOf, meets } from '../bands.js';
import { round } from '../exact.js';
import type { Range } from '../ranges.js';
import { l } from '../words.js';
import type { Found, Spot, Study } from './study.js';
import { reachIn } from './tables.js';
import { WORDS } from './words.js';

export function unreachedGrades(spot: Spot, { laidOut: { root, rounding }, total }: Study): readonly Found[] {
  if (spot.above || !root.grades) return [];
  const { of, bands } = root.grades;
  const held = (end: Range['low']) => (end && of === 'rounded' ? round(end, rounding.places, rounding.mode) : end);
  const ends = { low: held(total.low), high: held(total.high) };
  return bands.flatMap(({ label, in: interval }) => {
    const band = bandOf(interval);
    if (!band || meets(band, { ...ends, whole: false, unbounded: false })) return [];
    const grade = l(`${label.zh}（${interval}）`, `${label.en} (${interval})`);
    return [{ spot, ...WORDS['grade-unreached']({ grade, reach: reachIn(ends) }) }];
  });
}
