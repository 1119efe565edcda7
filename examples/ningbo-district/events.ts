/** B2.3 counted from times: a major event is reported by word within half an hour and in writing within four hours. */
import { assessmentMonth, type Calendar, deadline, isLate } from 'kaohe/period';

/** A major event, when it happened, and when it was reported; `null` for a report that never came. */
export interface MajorEvent {
  readonly what: readonly [zh: string, en: string];
  readonly at: string;
  readonly byWord: string | null;
  readonly inWriting: string | null;
}

/** Months of the calendar, in the time of Ningbo. */
const ningbo: Calendar = { offset: '+08:00', monthEndsOn: 31 };

const inTime = (due: string, done: string | null): boolean => done !== null && !isLate(due, done, ningbo);

/** Whether both reports came in time; one that misses either limit counts once. */
export const wasReported = ({ at, byWord, inWriting }: MajorEvent): boolean =>
  inTime(deadline(at, 30, 'minutes', ningbo), byWord) && inTime(deadline(at, 4, 'hours', ningbo), inWriting);

/** How many events of a month (`2011-05`) were not reported in time. */
export const notReportedIn = (month: string, events: readonly MajorEvent[]): number =>
  events.filter((event) => assessmentMonth(event.at, ningbo).month === month && !wasReported(event)).length;
