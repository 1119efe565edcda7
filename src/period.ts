/**
 * Times turned into counts and choices before `evaluate`: lateness, deadlines, assessment months. Plain data in and out, no clock.
 * A **date** (`2022-06-24`) is a whole day; an **instant** (`2022-06-24T10:00:00+08:00`, or with `Z`, to the millisecond) states its
 * offset. The only importer of date-fns, which reads texts and reckons with instants: days and months it counts in the zone of the host,
 * so these are counted here, on day numbers at the calendar's offset.
 */
import { add } from 'date-fns/add';
import { parseISO } from 'date-fns/parseISO';
import { exactOf, textOf } from './exact.js';
import { fail, shown } from './issues.js';
import type { Label } from './kernel.js';
import { copyPlain } from './plain.js';
import { l } from './words.js';

/**
 * How days, workdays and months are counted: plain data, kept beside a rubric.
 *
 * @example
 * const county: Calendar = { offset: '+08:00', monthEndsOn: 25, holidays: ['2022-10-03', '2022-10-04'], workdays: ['2022-10-08'] };
 * // Ningbo, county table: months from the 26th to the 25th
 */
export interface Calendar {
  /** Where a day begins, all year round: `+08:00`. */
  readonly offset: string;
  /** The day of month M on which assessment month M ends: 25 for 上月26日—当月25日, 31 for calendar months. Short months end on their last. */
  readonly monthEndsOn?: number;
  /** Days off in every week, 1 (Monday) to 7 (Sunday); `[6, 7]` unless said. */
  readonly weekend?: readonly number[];
  /** Dates off besides weekends (节假日), as the yearly notice lists them. */
  readonly holidays?: readonly string[];
  /** Dates worked although they fall on a weekend (调休上班). */
  readonly workdays?: readonly string[];
  /** Years that the lists cover, by default those with a holiday listed. No workday is counted in others: no list is not "no holidays". */
  readonly years?: readonly number[];
}

/** Time in one unit: in full as text (`2.5`, `22/3`), in complete units (每满), and in started ones (不足一小时按一小时计). */
export interface Span {
  readonly exact: string;
  readonly complete: number;
  readonly started: number;
}

/** An assessment month (`2022-07`), its first date and its last. */
export interface AssessmentMonth {
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

/** What time is counted in; time limits are also stated in half months and months. */
export type TimeUnit = 'minutes' | 'hours' | 'days' | 'workdays';
export type LimitUnit = TimeUnit | 'halfMonths' | 'months';

const DAY = 86_400_000;
const OFFSET = /^(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/;
const INSTANT = /^(?!0000|.{10}T24:00:00\.)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.(\d{1,3}))?)?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/;
const A_TIME = l('带时差的时间', 'a time with its offset');
const A_DATE_OR_TIME = l('日期或带时差的时间', 'a date or a time with its offset');
const IN_RANGE = l('公元 1 至 9999 年的时间', 'a time in the years 1 to 9999');
const A_UNIT = l('这里可用的时间单位', 'a unit of time that can stand here');
const A_FIELD = l('日历的字段', 'a field of a calendar');
const FIELDS: Readonly<Record<keyof Calendar, Label>> = {
  offset: l('日历的时差（offset）', 'the offset of a calendar'),
  monthEndsOn: l('考核月的截止日（monthEndsOn，1 至 31）', 'the day on which assessment months end (monthEndsOn, 1 to 31)'),
  weekend: l('每周的休息日（weekend，1 至 7，7 为周日）', 'a day of the week (weekend, 1 to 7; 7 is Sunday)'),
  holidays: l('节假日的日期（holidays）', 'the date of a holiday (holidays)'),
  workdays: l('不是节假日的调休上班日期（workdays）', 'the date of a make-up workday that is no holiday (workdays)'),
  years: l('日历列有节假日的年份（years）', 'a year whose holidays the calendar lists (years)'),
};

function refuse(value: unknown, expected: Label, ...path: readonly (string | number)[]): never {
  return fail({ code: 'time-invalid', expected, received: shown(value).replace(/^"|"$/g, ''), path });
}
const known = (figure: number, value: unknown, expected: Label, ...path: readonly (string | number)[]): number =>
  Number.isNaN(figure) ? refuse(value, expected, ...path) : figure;

/** A stranger's fields, copied: what getters and proxies throw comes out as an error of ours. */
function fieldsOf(value: unknown, expected: Label, at: string): ReadonlyMap<string, unknown> {
  try {
    const copy = copyPlain(value);
    if (typeof copy === 'object' && copy !== null && !Array.isArray(copy)) return new Map<string, unknown>(Object.entries(copy));
  } catch {}
  return refuse(value, expected, at);
}
const whole = (value: unknown, min: number, max: number): number =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max ? Number(value) : Number.NaN;

/** An instant in milliseconds. date-fns takes decimal seconds as a float and may lose one, so those are added apart. */
function instantOf(value: unknown): number {
  const [text, places = ''] = (typeof value === 'string' && INSTANT.exec(value)) || [''];
  return parseISO(text.replace(/\.\d+/, '')).getTime() + Number(places.padEnd(3, '0'));
}

// Days are numbered from 1970-01-01, months from January of year 0 (`dayIn`: the nth day, or the last); UTC alone has a say in their fields.
const isInstant = (value: unknown): boolean => typeof value === 'string' && value[10] === 'T';
const dateOf = (value: unknown): number => instantOf(typeof value === 'string' && `${value}T00:00Z`) / DAY;
const dayOf = (value: unknown, offset: number): number =>
  isInstant(value) ? Math.floor((instantOf(value) + offset) / DAY) : dateOf(value);
const utc = (day: number): Date => new Date(day * DAY);
const yearOf = (day: number): number => utc(day).getUTCFullYear();
const monthOf = (day: number): number => yearOf(day) * 12 + utc(day).getUTCMonth();
const dayIn = (month: number, n: number): number =>
  Math.min(new Date(0).setUTCFullYear(0, month, n), new Date(0).setUTCFullYear(0, month + 1, 0)) / DAY;
const inRange = (text: string): string => (/^(?!0000)\d{4}-/.test(text) ? text : refuse(text, IN_RANGE));
const dateText = (day: number): string => inRange(utc(day).toISOString()).slice(0, 10);

/** A calendar's fields, and by how many milliseconds its days begin before those of UTC. */
function read(calendar: Calendar): { readonly fields: ReadonlyMap<string, unknown>; readonly offset: number } {
  const fields = fieldsOf(calendar, l('日历', 'a calendar'), 'calendar');
  for (const name of fields.keys()) if (!Object.hasOwn(FIELDS, name)) refuse(name, A_FIELD, 'calendar', name);
  const offset = fields.get('offset');
  if (typeof offset !== 'string' || !OFFSET.test(offset)) return refuse(offset, FIELDS.offset, 'calendar', 'offset');
  return { fields, offset: -instantOf(`1970-01-01T00:00${offset}`) };
}

/** Which days are workdays, in the years that the calendar covers. */
function workdayTest(fields: ReadonlyMap<string, unknown>): (day: number) => boolean {
  const list = (name: keyof Calendar, readOne: (value: unknown) => number, unsaid: readonly number[]): ReadonlySet<number> => {
    const given = fields.has(name) ? fields.get(name) : unsaid;
    if (!Array.isArray(given)) return refuse(given, FIELDS[name], 'calendar', name);
    return new Set(given.map((value: unknown, i) => known(readOne(value), value, FIELDS[name], 'calendar', name, i)));
  };
  const holidays = list('holidays', dateOf, []);
  const workdays = list('workdays', (value) => (holidays.has(dateOf(value)) ? Number.NaN : dateOf(value)), []);
  const weekend = list('weekend', (value) => whole(value, 1, 7), [6, 7]);
  const years = list('years', (value) => whole(value, 1, 9999), [...holidays].map(yearOf));
  return (day) => {
    if (!years.has(yearOf(day))) refuse(yearOf(day), FIELDS.years, 'calendar', 'years');
    return workdays.has(day) || !(holidays.has(day) || weekend.has(utc(day).getUTCDay() || 7));
  };
}

function isAfter(due: unknown, done: unknown, offset: number, ...dueAt: readonly string[]): boolean {
  const [readOne, sort] = isInstant(due) ? [instantOf, A_TIME] : [dayOf, A_DATE_OR_TIME];
  return known(readOne(due, offset), due, A_DATE_OR_TIME, ...dueAt) < known(readOne(done, offset), done, sort, 'done');
}

/**
 * Whether something was done after it was due (迟报, 逾期). At the very moment, or on the very day, is in time: 以内 includes its end.
 *
 * @param due a date, all of which is in time; or an instant (`2022-06-24T24:00:00+08:00` for midnight), and then `done` is one too.
 * @throws KaoheError `time-invalid`
 * @example
 * const late = events.filter(({ at, toldAt }) => isLate(deadline(at, 30, 'minutes', county), toldAt, county)).length;
 * // Ningbo, county table: major events are reported by word within half an hour
 */
export const isLate = (due: string, done: string, calendar: Calendar): boolean => isAfter(due, done, read(calendar).offset, 'due');

/**
 * How long after `from` `to` is, 0 where it is not: the delay after a deadline, the time taken after an order. Minutes and hours need
 * two instants. Days are calendar days (自然日), at the offset: that of `from` does not count and that of `to` does, whatever the hour. So
 * with workdays (工作日): from Friday to Saturday there is none, and yet {@link isLate} calls late what was due on the Friday.
 *
 * @throws KaoheError `time-invalid`, also for workdays in a year that the calendar does not cover.
 * @example
 * elapsed('2022-06-24T10:00:00+08:00', '2022-06-24T10:20:30+08:00', 'minutes', county) // { exact: '20.5', complete: 20, started: 21 }
 * // Ningbo, county table: collectors reach the place within 20 minutes
 */
export function elapsed(from: string, to: string, unit: TimeUnit, calendar: Calendar): Span {
  const { fields, offset } = read(calendar);
  const clock = unit === 'minutes' ? 60_000 : unit === 'hours' ? 3_600_000 : undefined;
  if (clock === undefined && unit !== 'days' && unit !== 'workdays') refuse(unit, A_UNIT, 'unit');
  const [readOne, sort] = clock === undefined ? [dayOf, A_DATE_OR_TIME] : [instantOf, A_TIME];
  const start = known(readOne(from, offset), from, sort, 'from');
  const end = Math.max(start, known(readOne(to, offset), to, sort, 'to'));
  if (clock !== undefined) {
    const exact = exactOf(`${end - start}/${clock}`) ?? refuse(to, sort, 'to');
    return Object.freeze({ exact: textOf(exact), complete: Math.floor((end - start) / clock), started: Math.ceil((end - start) / clock) });
  }
  let count = end - start;
  const isWorkday = unit === 'workdays' && workdayTest(fields);
  if (isWorkday) for (let day = start + 1; day <= end; day += 1) count -= isWorkday(day) ? 0 : 1;
  return Object.freeze({ exact: String(count), complete: count, started: count });
}

/**
 * When something is due within so many units of `from`. Minutes and hours run from the moment and give an instant at the calendar's
 * offset; all else gives a date, all of it in time, and the day of `from` does not count (Civil Code 201). `workdays`: the Nth after it.
 * `halfMonths` (半个月): 15 calendar days each, half of thirty; a scheme that means the 15th or the month's end has that date, and one that
 * means ten workdays says so. `months`: the same day of the month, or the last of a shorter one (202). A holiday moves no deadline, as it
 * would in law (203): no scheme says so.
 *
 * @throws KaoheError `time-invalid`, also for workdays in a year that the calendar does not cover.
 * @example
 * deadline('2022-09-30', 3, 'workdays', calendar) // '2022-10-10': National Day is off, the 8th and 9th are make-up workdays
 * // Jing'an 3.3.1: a batch sent back is submitted again within 3 workdays
 */
export function deadline(from: string, amount: number, unit: LimitUnit, calendar: Calendar): string {
  const { fields, offset } = read(calendar);
  const count = known(whole(amount, 0, 1e6), amount, l('时限的整数', 'a whole number for a time limit'), 'amount');
  if (unit === 'minutes' || unit === 'hours') {
    const due = add(known(instantOf(from), from, A_TIME, 'from'), { [unit]: count }).getTime();
    return inRange(new Date(due + offset).toISOString()).replace(/(\.000)?Z/, String(fields.get('offset')));
  }
  let day = known(dayOf(from, offset), from, A_DATE_OR_TIME, 'from');
  if (unit === 'days' || unit === 'halfMonths') return dateText(day + count * (unit === 'days' ? 1 : 15));
  if (unit === 'months') return dateText(dayIn(monthOf(day) + count, utc(day).getUTCDate()));
  if (unit !== 'workdays') return refuse(unit, A_UNIT, 'unit');
  const isWorkday = workdayTest(fields);
  for (let left = count; left > 0; left -= isWorkday(day) ? 1 : 0) day += 1;
  return dateText(day);
}

/**
 * By which of several deadlines something was done: the name of the first that it meets, `later` after the last, `missing` where it was
 * never done (`null`). The names are the options of a `choice`; what each is worth is the rubric's to say.
 *
 * @param by name → deadline: all dates or all instants, each later than the one before.
 * @throws KaoheError `time-invalid`
 * @example
 * timeliness(filedOn, { onTime: due, withinHalfMonth: deadline(due, 1, 'halfMonths', county) }, county)
 * // Jing'an 3.2.5.c: a training plan filed in time, or late but within half a month
 */
export function timeliness<N extends string>(done: string | null, by: Record<N, string>, calendar: Calendar): N | 'later' | 'missing' {
  const { offset } = read(calendar);
  const deadlines = fieldsOf(by, l('期限表', 'a table of deadlines'), 'by');
  const isName = (name: string): name is N => deadlines.has(name) && name !== 'later' && name !== 'missing';
  let [met, before]: [N | undefined, unknown] = [undefined, undefined];
  for (const [name, due] of deadlines) {
    if (!isName(name)) return refuse(name, l('期限的名称', 'a name for a deadline'), 'by', name);
    if (!isAfter(due, done === null ? due : done, offset, 'by', name)) met ??= name;
    const inOrder = before === undefined || (isInstant(before) === isInstant(due) && isAfter(before, due, offset));
    if (!inOrder) refuse(due, l('晚于前一期限的同类期限', 'a deadline of the same sort, later than the one before'), 'by', name);
    before = due;
  }
  if (before === undefined) refuse(by, l('至少有一个期限的表', 'a table with a deadline in it'), 'by');
  return done === null ? 'missing' : (met ?? 'later');
}

/**
 * The assessment month in which a date or an instant falls, named after the calendar month in which it ends: the 1st is always in the
 * month of its own name. Months leave no gap and do not overlap, however short February is.
 *
 * @throws KaoheError `time-invalid`, also where the calendar does not say `monthEndsOn`: there is no default.
 * @example
 * assessmentMonth('2022-06-26', county) // { month: '2022-07', from: '2022-06-26', to: '2022-07-25' }
 * // Ningbo, county table: 上月26日—当月25日
 */
export function assessmentMonth(when: string, calendar: Calendar): AssessmentMonth {
  const { fields, offset } = read(calendar);
  const endsOn = known(whole(fields.get('monthEndsOn'), 1, 31), fields.get('monthEndsOn'), FIELDS.monthEndsOn, 'calendar', 'monthEndsOn');
  const day = known(dayOf(when, offset), when, A_DATE_OR_TIME, 'when');
  const month = monthOf(day) + (day > dayIn(monthOf(day), endsOn) ? 1 : 0);
  const [from, to] = [dateText(dayIn(month - 1, endsOn) + 1), dateText(dayIn(month, endsOn))];
  return Object.freeze({ month: to.slice(0, 7), from, to });
}
