/** The year of one district: what the files say of its months, and of its major events, as complete facts. */
import { readFileSync } from 'node:fs';
import { type GivenFactsOf, withDefaults } from 'kaohe';
import { ningboDistrict, type ningboDistrictMonth } from 'kaohe/rubrics/ningbo-district';
import { type MajorEvent, notReportedIn } from './events.js';

interface Given {
  readonly months: readonly GivenFactsOf<typeof ningboDistrictMonth>[];
  readonly extraScore: number;
}
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const given: Given = JSON.parse(read('facts.json'));
const events: readonly MajorEvent[] = JSON.parse(read('events.json'));

export const names: readonly string[] = given.months.map((_, i) => `2011-${String(i + 1).padStart(2, '0')}`);
const late = names.map((month) => notReportedIn(month, events));

/** The months as they were reported, with the major events counted from their times. */
export const months = given.months.map((month, i) => ({ ...month, majorEventsNotReported: late[i] ?? 0 }));

// What the file leaves out of a month was not found in it.
export const { facts, assumed } = withDefaults(ningboDistrict, {
  months,
  majorEventsNotReportedInYear: late.reduce((sum, count) => sum + count, 0),
  extraScore: given.extraScore,
});
