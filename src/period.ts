/**
 * Times turned into counts and choices before `evaluate`: lateness, deadlines, assessment months. Plain data in and out, no
 * clock. The only importer of date-fns, which reads the texts and counts between instants. Days, workdays and months are
 * counted here, on day numbers at the offset that the calendar states: date-fns counts those in the zone of the host.
 *
 * Two sorts of text come in. A **date** (`2022-06-24`) is a whole day; an **instant** (`2022-06-24T10:00:00+08:00`, or with
 * `Z`; milliseconds at most) states its offset. Whatever else comes is a KaoheError with the code `time-invalid`.
 */
import { addHours } from 'date-fns/addHours';
import { addMinutes } from 'date-fns/addMinutes';
import { differenceInHours } from 'date-fns/differenceInHours';
import { differenceInMinutes } from 'date-fns/differenceInMinutes';
import { parseISO } from 'date-fns/parseISO';
import { exactOf, textOf } from './exact.js';
import { fail, shown } from './issues.js';
import type { Label } from './kernel.js';
import { copyPlain } from './plain.js';
import { l } from './words.js';

/**
 * How days, workdays and months are counted: plain data, to be kept beside a rubric.
 *
 * @example
 * const ningbo: Calendar = { offset: '+08:00', monthEndsOn: 25, holidays: ['2022-10-03', '2022-10-04'], workdays: ['2022-10-08'] };
 * // Ningbo, county table: months from the 26th to the 25th
 */
export interface Calendar {
  /** The offset at which a day begins: `+08:00`. It is the same all year; the zone of the host never counts. */
  readonly offset: string;
  /** The day of month M on which assessment month M ends, 1 to 31: 25 for 上月26日—当月25日, 31 for calendar months. A shorter month ends on its last day. */
  readonly monthEndsOn?: number;
  /** Days off in every week, 1 (Monday) to 7 (Sunday). Saturday and Sunday unless said. */
  readonly weekend?: readonly number[];
  /** Dates off besides weekends (节假日), as the yearly notice lists them. */
  readonly holidays?: readonly string[];
  /** Dates worked although they fall on a weekend (调休上班). */
  readonly workdays?: readonly string[];
  /** Years that the two lists cover; unless said, those in which a holiday is listed. No workday outside them is counted: no list is not "no holidays". */
  readonly years?: readonly number[];
}

/** A stretch of time in one unit: in full as text (`2.5`, `22/3`) for a `quantity`, and in whole units for a `count`. */
export interface Span {
  readonly exact: string;
  /** Complete units (每满). */
  readonly complete: number;
  /** Started units (不足一小时按一小时计). */
  readonly started: number;
}

/** An assessment month: its name, and its first and last date. */
export interface AssessmentMonth {
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

/** What a time limit is counted in. */
export type TimeUnit = 'minutes' | 'hours' | 'days' | 'workdays' | 'halfMonths' | 'months';

const DAY = 86_400_000;
const DATE = /^(?!0000)\d{4}-\d\d-\d\d$/;
const OFFSET = /^(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/;
const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.(\d{1,3}))?)?|24:00(?::00)?)(Z|[+-]\d\d:\d\d)$/;
const MONTH = /^((?!0000)\d{4})-(0[1-9]|1[0-2])$/;
const UNITS: readonly unknown[] = ['minutes', 'hours', 'days', 'workdays', 'halfMonths', 'months'] satisfies readonly TimeUnit[];

const A_DATE = l('日期', 'a date');
const AN_INSTANT = l('带时差的时间', 'a time with its offset');
const EITHER = l('日期或带时差的时间', 'a date or a time with its offset');
const IN_RANGE = l('公元 1 至 9999 年内的日期', 'a date in the years 1 to 9999');
const CALENDAR: Readonly<Record<keyof Calendar, Label>> = {
  offset: l('日历的时差（offset）', 'the offset of a calendar'),
  monthEndsOn: l('考核月的截止日（monthEndsOn，1 至 31）', 'the day on which an assessment month ends (monthEndsOn, 1 to 31)'),
  weekend: l('每周的休息日（weekend，1 至 7，7 为周日）', 'a day of the week (weekend, 1 to 7; 7 is Sunday)'),
  holidays: l('节假日的日期（holidays）', 'the date of a holiday (holidays)'),
  workdays: l('调休上班的日期（workdays），且不得同为节假日', 'the date of a make-up workday (workdays) that is not a holiday'),
  years: l('日历列有节假日的年份（years）', 'a year whose holidays the calendar lists (years)'),
};

function refuse(value: unknown, expected: Label, ...path: readonly (string | number)[]): never {
  // Only texts and numbers are shown: asking a revoked proxy what it is would throw.
  const received = typeof value === 'object' && value !== null ? 'object' : shown(value).replace(/^"|"$/g, '');
  return fail({ code: 'time-invalid', expected, received, path });
}

/** A stranger's data, frozen; what its getters and proxies throw comes out as an error of ours. */
function plain(value: unknown, expected: Label, at: string): object {
  let copy: unknown;
  try {
    copy = copyPlain(value);
  } catch {
    return refuse(value, expected, at);
  }
  return typeof copy === 'object' && copy !== null && !Array.isArray(copy) ? copy : refuse(value, expected, at);
}

const whole = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

const isInstant = (value: unknown): boolean => typeof value === 'string' && value[10] === 'T';

function instantOf(value: unknown, at: string, expected = AN_INSTANT): number {
  if (typeof value !== 'string' || !isInstant(value) || !DATE.test(value.slice(0, 10))) return refuse(value, expected, at);
  const [, places = '', offset] = TIME.exec(value.slice(11)) ?? refuse(value, expected, at);
  if (offset === undefined || !OFFSET.test(offset)) return refuse(value, expected, at);
  // date-fns adds decimal seconds as floats and may lose a millisecond; whole ones are exact.
  const ms = parseISO(value.replace(/\.\d+/, '')).getTime() + Number(places.padEnd(3, '0'));
  return Number.isNaN(ms) ? refuse(value, expected, at) : ms;
}

/** The number of a date's day: days since 1970-01-01. */
function numberOf(value: unknown, expected: Label, ...path: readonly (string | number)[]): number {
  const ms = typeof value === 'string' && DATE.test(value) ? parseISO(`${value}T00:00Z`).getTime() : Number.NaN;
  return Number.isNaN(ms) ? refuse(value, expected, ...path) : ms / DAY;
}

/** The number of the day on which a date or an instant falls. */
function dayOf(value: unknown, { offset }: Days, at: string): number {
  return isInstant(value) ? Math.floor((instantOf(value, at, EITHER) + offset) / DAY) : numberOf(value, EITHER, at);
}

const dayStart = (day: number): Date => new Date(day * DAY);

function dateOf(day: number): string {
  const year = dayStart(day).getUTCFullYear();
  return year >= 1 && year <= 9999 ? dayStart(day).toISOString().slice(0, 10) : refuse(year, IN_RANGE);
}

/** A calendar, read. */
interface Days {
  /** Milliseconds by which its days begin before those of UTC. */
  readonly offset: number;
  readonly fields: ReadonlyMap<string, unknown>;
}

function daysOf(calendar: Calendar): Days {
  const fields = new Map<string, unknown>(Object.entries(plain(calendar, A_CALENDAR, 'calendar')));
  const odd = [...fields.keys()].find((name) => !Object.hasOwn(CALENDAR, name));
  if (odd !== undefined) refuse(odd, l('日历的字段', 'a field of a calendar'), 'calendar', odd);
  const offset = fields.get('offset');
  if (typeof offset !== 'string' || !OFFSET.test(offset)) return refuse(offset, CALENDAR.offset, 'calendar', 'offset');
  return { offset: -parseISO(`1970-01-01T00:00${offset}`).getTime(), fields };
}

function listOf({ fields }: Days, name: keyof Calendar): readonly unknown[] {
  const list = fields.get(name) ?? [];
  return Array.isArray(list) ? list : refuse(list, CALENDAR[name], 'calendar', name);
}

/** Which days are workdays, in the years that the calendar covers. */
function workdayTest(days: Days): (day: number) => boolean {
  const dates = (name: 'holidays' | 'workdays') =>
    new Set(listOf(days, name).map((date, i) => numberOf(date, CALENDAR[name], 'calendar', name, i)));
  const numbers = (name: 'weekend' | 'years', min: number, max: number) =>
    listOf(days, name).map((value, i) => (whole(value, min, max) ? value : refuse(value, CALENDAR[name], 'calendar', name, i)));
  const holidays = dates('holidays');
  const workdays = dates('workdays');
  for (const day of workdays) if (holidays.has(day)) refuse(dateOf(day), CALENDAR.workdays, 'calendar', 'workdays');
  const weekend = days.fields.has('weekend') ? numbers('weekend', 1, 7) : [6, 7];
  const listed = days.fields.has('years') ? numbers('years', 1, 9999) : [...holidays].map((day) => dayStart(day).getUTCFullYear());
  const years = new Set(listed);
  return (day) => {
    const date = dayStart(day);
    if (!years.has(date.getUTCFullYear())) refuse(dateOf(day).slice(0, 4), CALENDAR.years, 'calendar', 'years');
    return workdays.has(day) || !(holidays.has(day) || weekend.includes(date.getUTCDay() || 7));
  };
}

const spanOf = (ms: number, unit: number, complete: number, started: number): Span =>
  Object.freeze({ exact: textOf(exactOf(`${ms}/${unit}`) ?? refuse(ms, AN_INSTANT)), complete, started });

/**
 * Whether something was done after it was due (迟报, 逾期). At the very moment, or on the very day, is in time (以内 includes the end).
 *
 * @param due a date, of which the whole day is in time, or an instant. For "by midnight" to the second write `2022-06-24T24:00:00+08:00`.
 * @param done an instant; or a date, if `due` is one.
 * @throws KaoheError `time-invalid`, also where `due` is an instant and `done` only a date: nobody can tell.
 * @example
 * const late = events.filter((event) => isLate(deadline(event.at, 30, 'minutes', ningbo), event.reportedAt, ningbo)).length;
 * // Ningbo, county table: major events reported by word within half an hour, in writing within four hours
 */
export function isLate(due: string, done: string, calendar: Calendar): boolean {
  const days = daysOf(calendar);
  return isInstant(due) ? instantOf(done, 'done') > instantOf(due, 'due') : dayOf(done, days, 'done') > dayOf(due, days, 'due');
}

/**
 * The minutes by which `to` comes after `from`; 0 where it does not. After a deadline they are the delay, after an order the time taken.
 *
 * @param from an instant, as `to` is: a date has no minutes.
 * @throws KaoheError `time-invalid`
 * @example
 * minutesAfter('2022-06-24T10:00:00+08:00', '2022-06-24T10:20:30+08:00') // { exact: '20.5', complete: 20, started: 21 }
 * // Ningbo, county table: collectors reach the place within 20 minutes of the order
 */
export function minutesAfter(from: string, to: string): Span {
  const start = instantOf(from, 'from');
  const end = Math.max(start, instantOf(to, 'to'));
  const count = (roundingMethod: 'floor' | 'ceil') => differenceInMinutes(end, start, { roundingMethod });
  return spanOf(end - start, 60_000, count('floor'), count('ceil'));
}

/**
 * The hours by which `to` comes after `from`; 0 where it does not. See {@link minutesAfter}.
 *
 * @throws KaoheError `time-invalid`
 * @example
 * hoursAfter('2022-06-24T10:00:00+08:00', '2022-06-24T14:15:00+08:00') // { exact: '4.25', complete: 4, started: 5 }
 * // Ningbo, county table: major events reported in writing within four hours
 */
export function hoursAfter(from: string, to: string): Span {
  const start = instantOf(from, 'from');
  const end = Math.max(start, instantOf(to, 'to'));
  const count = (roundingMethod: 'floor' | 'ceil') => differenceInHours(end, start, { roundingMethod });
  return spanOf(end - start, 3_600_000, count('floor'), count('ceil'));
}

/**
 * The calendar days (自然日) by which `to` comes after `from`, each a date or an instant; 0 where it does not. The day of `from` does
 * not count and that of `to` does, whatever the hour: from 23:59 to 00:01 is one day.
 *
 * @throws KaoheError `time-invalid`
 * @example
 * daysAfter('2022-06-24', '2022-06-25T16:00:00Z', ningbo) // 2: at +08:00 it is the 26th
 * // Jing'an 3.2.5.c: a training plan filed late, within half a month
 */
export function daysAfter(from: string, to: string, calendar: Calendar): number {
  const days = daysOf(calendar);
  return Math.max(0, dayOf(to, days, 'to') - dayOf(from, days, 'from'));
}

/**
 * The workdays (工作日) after the day of `from`, up to and including that of `to`. A Saturday's lateness after a Friday is 0 workdays and
 * late all the same: ask {@link isLate} whether, and this by how many.
 *
 * @throws KaoheError `time-invalid`, also where a day between lies in a year that the calendar does not cover.
 * @example
 * workdaysAfter('2022-09-30', '2022-10-09', calendar) // 2: National Day is off, and the 8th and 9th are make-up workdays
 * // Jing'an 3.3.1: a batch sent back is submitted again within 3 workdays
 */
export function workdaysAfter(from: string, to: string, calendar: Calendar): number {
  const days = daysOf(calendar);
  const isWorkday = workdayTest(days);
  const end = dayOf(to, days, 'to');
  let count = 0;
  for (let day = dayOf(from, days, 'from') + 1; day <= end; day += 1) if (isWorkday(day)) count += 1;
  return count;
}

/**
 * When something is due that is to be done within so long of `from`: an instant at the calendar's offset for minutes and hours, which run
 * from the moment; a date, the last on which it is in time, for all else, where the day of `from` does not count (Civil Code 201).
 *
 * - `workdays`: the end of the Nth workday after that day.
 * - `halfMonths`: 半个月 is 15 calendar days, half of a month of thirty. A scheme that means half of the calendar month (the 15th, the
 *   month's end) states a date, and one that means ten workdays says `workdays`.
 * - `months`: the same day of the month, or the month's last where there is none (Civil Code 202).
 *
 * A last day that is a holiday is not moved (Civil Code 203 would; no scheme says so): where a scheme counts workdays, say so.
 *
 * @param from an instant; or a date, except for minutes and hours.
 * @param amount a whole number, 0 for the same day or moment.
 * @throws KaoheError `time-invalid`
 * @example
 * deadline('2022-06-24T23:50:00+08:00', 30, 'minutes', ningbo) // '2022-06-25T00:20:00+08:00'
 * deadline('2022-09-30', 3, 'workdays', calendar) // '2022-10-10': Jing'an 3.3.1
 */
export function deadline(from: string, amount: number, unit: TimeUnit, calendar: Calendar): string {
  const days = daysOf(calendar);
  if (!UNITS.includes(unit)) refuse(unit, l(`时限单位（${UNITS.join('、')}）`, `a unit of time limits (${UNITS.join(', ')})`), 'unit');
  if (!whole(amount, 0, 1e7)) refuse(amount, l('时限的整数', 'a whole number for a time limit'), 'amount');
  if (unit === 'minutes' || unit === 'hours') {
    const due = (unit === 'minutes' ? addMinutes : addHours)(instantOf(from, 'from'), amount).getTime() + days.offset;
    const time = new Date(due - Math.floor(due / DAY) * DAY).toISOString().slice(10, -1).replace('.000', '');
    return `${dateOf(Math.floor(due / DAY))}${time}${String(days.fields.get('offset'))}`;
  }
  const start = dayOf(from, days, 'from');
  if (unit === 'months') return dateOf(sameDayIn(start, amount));
  if (unit !== 'workdays') return dateOf(start + amount * (unit === 'days' ? 1 : 15));
  const isWorkday = workdayTest(days);
  let day = start;
  for (let left = amount; left > 0; ) if (isWorkday((day += 1))) left -= 1;
  return dateOf(day);
}

/**
 * By which of several deadlines something was done: the name of the first that it meets, `later` after the last of them, `missing` where it
 * was never done. The names are the options of a `choice`; what each is worth is the rubric's to say.
 *
 * @param done a date or an instant; `null` where it was never done.
 * @param deadlines name → date or instant, each later than the one before.
 * @throws KaoheError `time-invalid`
 * @example
 * timeliness(filedOn, { onTime: due, withinHalfMonth: deadline(due, 1, 'halfMonths', calendar) }, calendar)
 * // Jing'an 3.2.5.c: filed in time 0.2, within half a month 0.1, not filed 0
 */
export function timeliness<D extends Readonly<Record<string, string>>>(
  done: string | null,
  deadlines: D,
  calendar: Calendar,
): Extract<keyof D, string> | 'later' | 'missing' {
