/** The measure words that the schemes count in, and what an English reader calls them. */
import type { Label } from './kernel.js';

/** Chinese measure words that the schemes count in, and what an English reader calls them. */
export const UNITS = Object.freeze({
  件: 'cases',
  起: 'incidents',
  次: 'times',
  项: 'items',
  篇: 'articles',
  个: 'pieces',
  人: 'people',
  人次: 'person-times',
  名: 'people',
  批次: 'batches',
  期: 'issues',
  家: 'units',
  台: 'machines',
  辆: 'vehicles',
  分: 'points',
  '%': '%',
  天: 'days',
  小时: 'hours',
  分钟: 'minutes',
  月: 'months',
  处: 'places',
  份: 'copies',
  条: 'entries',
  张: 'sheets',
  块: 'boards',
  户: 'households',
  支: 'teams',
});
/** A unit: one of the known measure words, or one in both languages. */
export type Unit = keyof typeof UNITS | Label;

/** A unit in both languages. */
export const unitLabel = (unit: Unit): Label => (typeof unit === 'string' ? Object.freeze({ zh: unit, en: UNITS[unit] }) : unit);
export const PERCENT: Label = Object.freeze({ zh: '%', en: '%' });
export const PLACE: Label = Object.freeze({ zh: '名', en: 'place' });
export const POINTS: Label = unitLabel('分');
