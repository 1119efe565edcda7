/**
 * Times turned into counts and choices before `evaluate`: lateness, deadlines, assessment months. Plain data in and out, no clock.
 * The only importer of date-fns, which reads the texts and reckons with instants. Days, workdays and months are counted here, on day
 * numbers at the calendar's offset: date-fns counts those in the zone of the host.
 *
 * Two sorts of text come in: a **date** (`2022-06-24`) is a whole day; an **instant** (`2022-06-24T10:00:00+08:00`, or with `Z`, to
 * the millisecond) states its offset. Whatever else comes in is a KaoheError with the code `time-invalid`.
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
 * How days, workdays and months are counted: plain data, kept beside a rubric.
 *
 * @example
 * const county: Calendar = { offset: '+08:00', monthEndsOn: 25, holidays: ['2022-10-03', '2022-10-04'], workdays: ['2022-10-08'] };
 * // Ningbo, county table: months from the 26th to the 25th
 */
export interface Calendar {
  /** Where a day begins, all year round: `+08:00`. */
  readonly offset: string;
  /** The day of month M on which assessment month M ends: 25 for 上月26日—当月25日, 31 for calendar months. Shorter months end on their last. */
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

/** A stretch of time in one unit: in full as text (`2.5`, `22/3`) for a `quantity`, in whole units for a `count`. */
export interface Span {
  readonly exact: string;
  /** Complete units (每满). */
  readonly complete: number;
  /** Started units (不足一小时按一小时计). */
  readonly started: number;
}

/** An assessment month (`2022-07`), its first date and its last. */
export interface AssessmentMonth {
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

/** What time is counted in, and what a time limit alone is stated in. */
export type TimeUnit = 'minutes' | 'hours' | 'days' | 'workdays';
export type LimitUnit = TimeUnit | 'halfMonths' | 'months';

const DAY = 86_400_000;
const CLOCK = {
  minutes: { ms: 60_000, add: addMinutes, between: differenceInMinutes },
  hours: { ms: 3_600_000, add: addHours, between: differenceInHours },
} as const;
const OFFSET = /^(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/;
const DATE = /^(?!0000)\d{4}-\d\d-\d\d$/;
const TIME = /^T(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.(\d{1,3}))?)?|24:00(?::00)?)(Z|[+-]\d\d:\d\d)$/;
const MONTH = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/;

const A_TIME = l('带时差的时间', 'a time with its offset');
const A_DATE_OR_TIME = l('日期或带时差的时间', 'a date or a time with its offset');
const A_YEAR = l('1 至 9999 的年份', 'a year from 1 to 9999');
const LATER = l('晚于前一期限的期限', 'a deadline later than the one before');
const FIELDS: Readonly<Record<keyof Calendar, Label>> = {
  offset: l('日历的时差（offset）', 'the offset of a calendar'),
  monthEndsOn: l('考核月的截止日（monthEndsOn，1 至 31）', 'the day on which assessment months end (monthEndsOn, 1 to 31)'),
  weekend: l('每周的休息日（weekend，1 至 7，7 为周日）', 'a day of the week (weekend, 1 to 7; 7 is Sunday)'),
  holidays: l('节假日的日期（holidays）', 'the date of a holiday (holidays)'),
  workdays: l('不是节假日的调休上班日期（workdays）', 'the date of a make-up workday that is no holiday (workdays)'),
  years: l('日历列有节假日的年份（years）', 'a year whose holidays the calendar lists (years)'),
};

type Path = readonly (string | number)[];
type Reader<T> = (value: unknown, expected: Label, path: Path) => T;

const refuse: Reader<never> = (value, expected, path) => {
  // An object is not looked at: a revoked proxy throws even at Array.isArray.
  const received = typeof value === 'object' && value !== null ? 'object' : shown(value).replace(/^"|"$/g, '');
  return fail({ code: 'time-invalid', expected, received, path });
};

/** A stranger's fields, copied: what getters and proxies throw comes out as an error of ours. */
const fieldsOf: Reader<ReadonlyMap<string, unknown>> = (value, expected, path) => {
  try {
    const copy = copyPlain(value);
    if (typeof copy === 'object' && copy !== null && !Array.isArray(copy)) return new Map<string, unknown>(Object.entries(copy));
  } catch {}
  return refuse(value, expected, path);
};

const whole = (min: number, max: number): Reader<number> => (value, expected, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : refuse(value, expected, path);

/** The number of a date's day: days since 1970-01-01. */
const dateOf: Reader<number> = (value, expected, path) => {
  const ms = typeof value === 'string' && DATE.test(value) ? parseISO(`${value}T00:00Z`).getTime() : Number.NaN;
  return Number.isNaN(ms) ? refuse(value, expected, path) : ms / DAY;
};

const isInstant = (value: unknown): value is string => typeof value === 'string' && value[10] === 'T';

/** An instant's milliseconds. date-fns reads decimal seconds as floats and may lose one: they are added apart. */
const instantOf: Reader<number> = (value, expected, path) => {
  const [time, places = '', offset = ''] = (isInstant(value) && TIME.exec(value.slice(10))) || refuse(value, expected, path);
  const clock = OFFSET.test(offset) ? parseISO(`1970-01-01${time.replace(/\.\d+/, '')}`).getTime() : refuse(value, expected, path);
  try {
    return dateOf(value.slice(0, 10), expected, path) * DAY + clock + Number(places.padEnd(3, '0'));
  }
};
