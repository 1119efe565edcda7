import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { assessmentMonth, type Calendar, deadline, elapsed, isLate, type LimitUnit, type Span, timeliness } from 'kaohe/period';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { compare, exactOf } from '../src/exact.js';
import { KaoheError } from '../src/issues.js';

// Holidays and make-up workdays of 2022, from the yearly notice.
const days = (month: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${month}-${String(from + i).padStart(2, '0')}`);
const china2022: Calendar = {
  offset: '+08:00',
  monthEndsOn: 25,
  holidays: [
    ...days('2022-01', 1, 3),
    '2022-01-31',
    ...days('2022-02', 1, 6),
    ...days('2022-04', 3, 5),
    '2022-04-30',
    ...days('2022-05', 1, 4),
    ...days('2022-06', 3, 5),
    ...days('2022-09', 10, 12),
    ...days('2022-10', 1, 7),
  ],
  workdays: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
};
const at8: Calendar = { offset: '+08:00' };
const weekendsOnly: Calendar = { offset: '+08:00', years: Array.from({ length: 12 }, (_, i) => 2018 + i) };

/** What is thrown: every issue's code, path and both messages. */
function thrown(run: () => unknown): KaoheError {
  try {
    run();
  } catch (error) {
    if (error instanceof KaoheError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
function issueOf(run: () => unknown) {
  const { issues } = thrown(run);
  expect(issues).toHaveLength(1);
  const [issue] = issues;
  if (issue === undefined) throw new Error('no issue');
  expect(issue.code).toBe('time-invalid');
  return issue;
}
/** What a stranger without types could pass. */
const untyped =
  (run: (...given: never[]) => unknown) =>
  (...given: unknown[]): unknown =>
    Reflect.apply(run, undefined, given);

// An oracle that knows no Date: days since 1970-01-01 and back, by the calendar's arithmetic.
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}
function lengthOf(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}
const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const dateOf = (y: number, m: number, d: number) => `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
function numberOf(date: string): number {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  return dayNumber(y, m, d);
}
function textOfDay(day: number): string {
  let year = 1970 + Math.floor(day / 366) - (day < 0 ? 1 : 0);
  while (dayNumber(year + 1, 1, 1) <= day) year += 1;
  let month = 1;
  while (month < 12 && dayNumber(year, month + 1, 1) <= day) month += 1;
  return dateOf(year, month, day - dayNumber(year, month, 1) + 1);
}

const anyDate = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2199, 12, 31) });
const recentDay = fc.integer({ min: dayNumber(2019, 1, 1), max: dayNumber(2028, 12, 31) });
const offsetMinutes = fc.integer({ min: -14 * 60, max: 14 * 60 });
const offsetText = (minutes: number) =>
  `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
/** An instant, by its wall clock and the offset of that clock. */
const clock = fc.record({
  day: anyDate,
  ms: fc.integer({ min: 0, max: 86_399_999 }),
  offset: offsetMinutes,
});
type Clock = { readonly day: number; readonly ms: number; readonly offset: number };
const instantText = ({ day, ms, offset }: Clock) =>
  `${textOfDay(day)}T${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1000) % 60)}.${pad(ms % 1000, 3)}${offsetText(offset)}`;
const epochMs = ({ day, ms, offset }: Clock) => day * 86_400_000 + ms - offset * 60_000;

describe('isLate', () => {
  test.each([
    // Instants: at the very moment is in time.
    ['2022-06-24T10:30:00+08:00', '2022-06-24T10:29:59.999+08:00', false],
    ['2022-06-24T10:30:00+08:00', '2022-06-24T10:30:00+08:00', false],
    ['2022-06-24T10:30:00+08:00', '2022-06-24T10:30:00.001+08:00', true],
    ['2022-06-24T10:30:00+08:00', '2022-06-24T02:30:00Z', false],
    ['2022-06-24T10:30+08:00', '2022-06-24T02:30:00.001Z', true],
    ['2022-06-24T10:30:00+08:00', '2022-06-24T04:30:01+02:00', true],
    ['2022-06-24T10:30:00.5+08:00', '2022-06-24T10:30:00.50+08:00', false],
    ['2022-06-24T10:30:00.5+08:00', '2022-06-24T10:30:00.51+08:00', true],
    // Midnight that counts in: 24:00 of one day is 00:00 of the next.
    ['2022-06-24T24:00:00+08:00', '2022-06-25T00:00:00+08:00', false],
    ['2022-06-24T24:00+08:00', '2022-06-25T00:00:00.001+08:00', true],
    // Dates: the whole day is in time.
    ['2022-06-24', '2022-06-23', false],
    ['2022-06-24', '2022-06-24', false],
    ['2022-06-24', '2022-06-25', true],
    // A date and an instant: the day at the offset.
    ['2022-06-24', '2022-06-24T23:59:59.999+08:00', false],
    ['2022-06-24', '2022-06-25T00:00:00+08:00', true],
    ['2022-06-24', '2022-06-24T15:59:59.999Z', false],
    ['2022-06-24', '2022-06-24T16:00:00Z', true],
    ['2022-12-31', '2023-01-01T00:00:00+09:00', false],
    ['2020-02-28', '2020-02-29', true],
  ])('due %s, done %s: %s', (due, done, late) => {
    expect(isLate(due, done, at8)).toBe(late);
  });

  test('the offset of the calendar decides the day, that of the text only the instant', () => {
    expect(isLate('2022-06-24', '2022-06-24T20:00:00Z', { offset: 'Z' })).toBe(false);
    expect(isLate('2022-06-24', '2022-06-24T20:00:00Z', at8)).toBe(true);
    expect(isLate('2022-06-24', '2022-06-25T13:30:00+08:00', { offset: '-05:31' })).toBe(false);
    expect(isLate('2022-06-24', '2022-06-25T13:30:00+08:00', { offset: '-05:30' })).toBe(true);
  });

  test('a date cannot tell whether an hour was met', () => {
    const issue = issueOf(() => isLate('2022-06-24T10:00:00+08:00', '2022-06-24', at8));
    expect(issue.path).toEqual(['done']);
    expect(issue.message).toEqual({ zh: '“2022-06-24” 不是带时差的时间', en: '“2022-06-24” is not a time with its offset' });
  });

  test('law: one of two different instants is late after the other, and none after itself', () => {
    fc.assert(
      fc.property(clock, clock, (a, b) => {
        const [first, second] = [instantText(a), instantText(b)];
        expect(isLate(first, second, at8)).toBe(epochMs(b) > epochMs(a));
        expect(isLate(first, first, at8)).toBe(false);
      }),
    );
  });
});

describe('elapsed', () => {
  const from = '2022-06-24T10:00:00+08:00';
  const span = (exact: string, complete: number, started: number): Span => ({ exact, complete, started });

  test.each([
    ['2022-06-24T09:00:00+08:00', span('0', 0, 0)],
    ['2022-06-24T10:00:00+08:00', span('0', 0, 0)],
    ['2022-06-24T10:00:00.001+08:00', span('1/60000', 0, 1)],
    ['2022-06-24T10:00:01+08:00', span('1/60', 0, 1)],
    ['2022-06-24T10:19:59+08:00', span('1199/60', 19, 20)],
    ['2022-06-24T10:20:00+08:00', span('20', 20, 20)],
    ['2022-06-24T10:20:30+08:00', span('20.5', 20, 21)],
    ['2022-06-24T02:20:30Z', span('20.5', 20, 21)],
    ['2022-06-25T10:00:00+08:00', span('1440', 1440, 1440)],
    ['9999-06-24T10:00:00+08:00', span('4195496160', 4195496160, 4195496160)],
  ])('minutes to %s', (to, expected) => {
    expect(elapsed(from, to, 'minutes', at8)).toEqual(expected);
  });

  test.each([
    ['2022-06-24T10:00:00+08:00', span('0', 0, 0)],
    ['2022-06-24T13:59:59.999+08:00', span('14399999/3600000', 3, 4)],
    ['2022-06-24T14:00:00+08:00', span('4', 4, 4)],
    ['2022-06-24T14:00:00.001+08:00', span('14400001/3600000', 4, 5)],
    ['2022-06-24T14:15:00+08:00', span('4.25', 4, 5)],
    ['2022-06-24T17:20:00+08:00', span('22/3', 7, 8)],
  ])('hours to %s', (to, expected) => {
    expect(elapsed(from, to, 'hours', at8)).toEqual(expected);
  });

  test.each([
    ['2022-06-24', '2022-06-23', 0],
    ['2022-06-24', '2022-06-24', 0],
    ['2022-06-24', '2022-06-25', 1],
    ['2022-06-24T23:59:00+08:00', '2022-06-25T00:01:00+08:00', 1],
    ['2022-06-24T00:00:00+08:00', '2022-06-24T23:59:59.999+08:00', 0],
    ['2022-06-24', '2022-06-25T15:59:59Z', 1],
    ['2022-06-24', '2022-06-25T16:00:00Z', 2],
    ['2022-06-24T16:00:00Z', '2022-06-25', 0],
    ['2020-02-28', '2020-03-01', 2],
    ['2022-02-28', '2022-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2021-12-31', '2022-12-31', 365],
    ['1969-12-31', '1970-01-02', 2],
    ['0001-01-01', '9999-12-31', 3652058],
  ])('calendar days from %s to %s: %i', (start, end, count) => {
    expect(elapsed(start, end, 'days', at8)).toEqual(span(String(count), count, count));
  });

  test.each([
    ['2022-09-30', '2022-09-30', 0],
    ['2022-09-30', '2022-10-07', 0],
    ['2022-09-30', '2022-10-08', 1], // a Saturday, worked
    ['2022-09-30', '2022-10-09', 2], // a Sunday, worked
    ['2022-09-30', '2022-10-10', 3],
    ['2022-06-17', '2022-06-18', 0], // Friday to Saturday
    ['2022-06-17', '2022-06-19', 0],
    ['2022-06-17', '2022-06-20', 1],
    ['2022-06-18', '2022-06-20', 1],
    ['2022-06-20', '2022-06-17', 0],
    ['2022-06-02', '2022-06-06', 1], // over Dragon Boat Festival
    ['2022-01-28', '2022-02-07', 3], // the 29th and 30th are worked
    ['2022-06-19T15:59:59Z', '2022-06-20', 1],
    ['2022-06-19T16:00:00Z', '2022-06-20', 0],
    ['2022-01-03', '2022-12-31', 249], // 249 workdays in 2022
  ])('workdays from %s to %s: %i', (start, end, count) => {
    expect(elapsed(start, end, 'workdays', china2022)).toEqual(span(String(count), count, count));
  });

  test('a Saturday after a Friday is no workday late, and late all the same', () => {
    expect(elapsed('2022-06-17', '2022-06-18', 'workdays', china2022).started).toBe(0);
    expect(isLate('2022-06-17', '2022-06-18', china2022)).toBe(true);
  });

  test('other weekends', () => {
    expect(elapsed('2022-06-13', '2022-06-20', 'workdays', { ...weekendsOnly }).complete).toBe(5);
    expect(elapsed('2022-06-13', '2022-06-20', 'workdays', { ...weekendsOnly, weekend: [7] }).complete).toBe(6);
    expect(elapsed('2022-06-13', '2022-06-20', 'workdays', { ...weekendsOnly, weekend: [] }).complete).toBe(7);
    expect(elapsed('2022-06-13', '2022-06-20', 'workdays', { ...weekendsOnly, weekend: [1, 2, 3, 4, 5] }).complete).toBe(2);
  });

  test('workdays are counted in covered years only', () => {
    expect(elapsed('2022-12-29', '2022-12-31', 'workdays', china2022).complete).toBe(1);
    const issue = issueOf(() => elapsed('2022-12-29', '2023-01-01', 'workdays', china2022));
    expect(issue.path).toEqual(['calendar', 'years']);
    expect(issue.message).toEqual({
      zh: '“2023” 不是日历列有节假日的年份（years）',
      en: '“2023” is not a year whose holidays the calendar lists (years)',
    });
    issueOf(() => elapsed('2022-06-13', '2022-06-14', 'workdays', at8));
    issueOf(() => elapsed('2022-06-13', '2022-06-14', 'workdays', { ...at8, holidays: [] }));
    issueOf(() => elapsed('2022-06-13', '2022-06-14', 'workdays', { ...china2022, years: [2021] }));
    expect(elapsed('2022-06-13', '2022-06-14', 'workdays', { ...at8, years: [2022] }).complete).toBe(1);
    expect(elapsed('2022-12-29', '2023-01-03', 'workdays', { ...china2022, years: [2022, 2023] }).complete).toBe(3);
    // The first day of the span does not count, so its year need not be covered.
    expect(elapsed('2021-12-31', '2022-01-04', 'workdays', china2022).complete).toBe(1);
    // Nothing between: nothing to know.
    expect(elapsed('2030-01-02', '2030-01-01', 'workdays', china2022).complete).toBe(0);
  });

  test('law: minutes and hours are exact, and between complete and started', () => {
    fc.assert(
      fc.property(clock, clock, fc.constantFrom('minutes', 'hours'), (a, b, unit) => {
        const result = elapsed(instantText(a), instantText(b), unit, at8);
        const ms = Math.max(0, epochMs(b) - epochMs(a));
        const each = unit === 'minutes' ? 60_000 : 3_600_000;
        const [got, expected] = [exactOf(result.exact), exactOf(`${ms}/${each}`)];
        if (!got || !expected) throw new Error('not exact');
        expect(compare(got, expected)).toBe(0);
        expect(result.complete).toBe(Number(BigInt(ms) / BigInt(each)));
        expect(result.started).toBe(Number((BigInt(ms) + BigInt(each) - 1n) / BigInt(each)));
      }),
    );
  });

  test('law: days are the difference of day numbers, and add up', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(5000), fc.nat(5000), (a, gap, more) => {
        const [x, y, z] = [textOfDay(a), textOfDay(a + gap), textOfDay(a + gap + more)];
        expect(elapsed(x, y, 'days', at8).complete).toBe(gap);
        expect(elapsed(x, z, 'days', at8).complete).toBe(elapsed(x, y, 'days', at8).complete + elapsed(y, z, 'days', at8).complete);
      }),
    );
  });

  test('law: the day of an instant is that of the oracle, at any offset', () => {
    fc.assert(
      fc.property(clock, offsetMinutes, (when, offset) => {
        const day = Math.floor((epochMs(when) + offset * 60_000) / 86_400_000);
        const calendar = { offset: offsetText(offset) };
        const text = instantText(when);
        expect(isLate(textOfDay(day), text, calendar)).toBe(false);
        expect(isLate(textOfDay(day - 1), text, calendar)).toBe(true);
        expect(elapsed(textOfDay(day - 3), text, 'days', calendar).complete).toBe(3);
      }),
    );
  });

  const someCalendar = fc
    .record({
      weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
      holidays: fc.uniqueArray(recentDay, { maxLength: 300 }),
      workdays: fc.uniqueArray(recentDay, { maxLength: 300 }),
    })
    .map(({ weekend, holidays, workdays }): Calendar & { readonly holidays: readonly string[]; readonly workdays: readonly string[] } => ({
      ...weekendsOnly,
      weekend,
      holidays: holidays.map(textOfDay),
      workdays: workdays.filter((day) => !holidays.includes(day)).map(textOfDay),
    }));

  test('law: workdays add up, and agree with an oracle that goes day by day', () => {
    fc.assert(
      fc.property(someCalendar, recentDay, fc.nat(80), fc.nat(80), (calendar, a, gap, more) => {
        const [x, y, z] = [textOfDay(a), textOfDay(a + gap), textOfDay(a + gap + more)];
        const count = (from: string, to: string) => elapsed(from, to, 'workdays', calendar).complete;
        expect(count(x, z)).toBe(count(x, y) + count(y, z));
        let expected = 0;
        for (let day = a + 1; day <= a + gap; day += 1) {
          const text = textOfDay(day);
          const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
          if (calendar.workdays.includes(text) || !(calendar.holidays.includes(text) || calendar.weekend?.includes(weekday))) expected += 1;
        }
        expect(count(x, y)).toBe(expected);
      }),
    );
  });

  test('law: a deadline is its own length away, and the day before it is not', () => {
    fc.assert(
      fc.property(someCalendar, recentDay, fc.nat(40), (calendar, a, amount) => {
        const from = textOfDay(a);
        const due = deadline(from, amount, 'workdays', calendar);
        expect(elapsed(from, due, 'workdays', calendar).complete).toBe(amount);
        if (amount > 0) expect(elapsed(from, textOfDay(numberOf(due) - 1), 'workdays', calendar).complete).toBe(amount - 1);
        expect(elapsed(from, deadline(from, amount, 'days', calendar), 'days', calendar).complete).toBe(amount);
      }),
    );
  });
});

describe('deadline', () => {
  const limits: readonly (readonly [from: string, amount: number, unit: LimitUnit, due: string])[] = [
    // Ningbo, county table: half an hour, four hours, twenty minutes.
    ['2022-06-24T10:00:00+08:00', 30, 'minutes', '2022-06-24T10:30:00+08:00'],
    ['2022-06-24T23:50:00+08:00', 30, 'minutes', '2022-06-25T00:20:00+08:00'],
    ['2022-06-24T02:00:00Z', 20, 'minutes', '2022-06-24T10:20:00+08:00'],
    ['2022-06-24T22:00:00+08:00', 4, 'hours', '2022-06-25T02:00:00+08:00'],
    ['2022-12-31T23:59:59.999+08:00', 1, 'minutes', '2023-01-01T00:00:59.999+08:00'],
    ['2022-06-24T10:00:00.120+08:00', 0, 'hours', '2022-06-24T10:00:00.120+08:00'],
    ['2022-06-24T24:00:00+08:00', 0, 'minutes', '2022-06-25T00:00:00+08:00'],
    ['2022-03-13T01:30:00-05:00', 1, 'hours', '2022-03-13T15:30:00+08:00'], // no hour is lost where America changes its clocks
    // Days: that of the event does not count.
    ['2022-06-24', 0, 'days', '2022-06-24'],
    ['2022-06-24', 7, 'days', '2022-07-01'],
    ['2022-06-24T15:59:59.999Z', 1, 'days', '2022-06-25'],
    ['2022-06-24T16:00:00Z', 1, 'days', '2022-06-26'],
    ['2020-02-28', 1, 'days', '2020-02-29'],
    ['2021-12-31', 1, 'days', '2022-01-01'],
    // Jing'an 3.2.5.c: half a month is 15 days, in a short month and a long one.
    ['2022-03-31', 1, 'halfMonths', '2022-04-15'],
    ['2022-02-15', 1, 'halfMonths', '2022-03-02'],
    ['2020-02-15', 1, 'halfMonths', '2020-03-01'],
    ['2022-03-31', 3, 'halfMonths', '2022-05-15'],
    // Months: the same day, or the last.
    ['2022-01-31', 1, 'months', '2022-02-28'],
    ['2020-01-31', 1, 'months', '2020-02-29'],
    ['2022-01-28', 1, 'months', '2022-02-28'],
    ['2022-02-28', 1, 'months', '2022-03-28'],
    ['2022-08-31', 13, 'months', '2023-09-30'],
    ['2022-10-15', 3, 'months', '2023-01-15'],
    ['2020-02-29', 12, 'months', '2021-02-28'],
    ['2022-01-31T16:00:00Z', 1, 'months', '2022-03-01'],
    ['2022-06-24', 0, 'months', '2022-06-24'],
    // Jing'an 3.3.1: three workdays.
    ['2022-06-13', 3, 'workdays', '2022-06-16'],
    ['2022-06-16', 3, 'workdays', '2022-06-21'],
    ['2022-06-18', 1, 'workdays', '2022-06-20'],
    ['2022-09-30', 1, 'workdays', '2022-10-08'],
    ['2022-09-30', 2, 'workdays', '2022-10-09'],
    ['2022-09-30', 3, 'workdays', '2022-10-10'],
    ['2022-10-01', 0, 'workdays', '2022-10-01'],
    ['2022-06-16T16:00:00Z', 1, 'workdays', '2022-06-20'],
  ];
  test.each(limits)('%s and %i %s: %s', (from, amount, unit, due) => {
    expect(deadline(from, amount, unit, china2022)).toBe(due);
  });

  test('the instant is written at the offset of the calendar', () => {
    const from = '2022-06-24T10:00:00+08:00';
    expect(deadline(from, 30, 'minutes', { offset: 'Z' })).toBe('2022-06-24T02:30:00Z');
    expect(deadline(from, 30, 'minutes', { offset: '-09:30' })).toBe('2022-06-23T17:00:00-09:30');
    expect(deadline(from, 30, 'minutes', { offset: '+14:00' })).toBe('2022-06-24T16:30:00+14:00');
  });

  test('within three workdays: the end of the third is in time', () => {
    const due = deadline('2022-09-30T09:00:00+08:00', 3, 'workdays', china2022);
    expect(isLate(due, '2022-10-10T23:59:59.999+08:00', china2022)).toBe(false);
    expect(isLate(due, '2022-10-11T00:00:00+08:00', china2022)).toBe(true);
  });

  test('major events: oral reports within half an hour, in writing within four hours', () => {
    const events = [
      { at: '2022-06-24T10:00:00+08:00', told: '2022-06-24T10:30:00+08:00', wrote: '2022-06-24T14:00:01+08:00' },
      { at: '2022-06-24T23:40:00+08:00', told: '2022-06-25T00:10:01+08:00', wrote: '2022-06-25T03:40:00+08:00' },
    ];
    expect(events.map(({ at, told }) => isLate(deadline(at, 30, 'minutes', at8), told, at8))).toEqual([false, true]);
    expect(events.map(({ at, wrote }) => isLate(deadline(at, 4, 'hours', at8), wrote, at8))).toEqual([true, false]);
  });

  test('law: an instant moved on by minutes is that many minutes away', () => {
    fc.assert(
      fc.property(clock, fc.nat(1e6), fc.constantFrom('minutes', 'hours'), offsetMinutes, (from, amount, unit, offset) => {
        const calendar = { offset: offsetText(offset) };
        const due = deadline(instantText(from), amount, unit, calendar);
        expect(elapsed(instantText(from), due, unit, calendar)).toEqual({ exact: String(amount), complete: amount, started: amount });
      }),
    );
  });

  test('law: months keep the day, or end with the month', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(500), (a, amount) => {
        const [year = 0, month = 0, day = 0] = textOfDay(a).split('-').map(Number);
        const index = year * 12 + month - 1 + amount;
        const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
        expect(deadline(textOfDay(a), amount, 'months', at8)).toBe(dateOf(y, m, Math.min(day, lengthOf(y, m))));
      }),
    );
  });

  test('a year with no workday at all ends in an error, not in a hang', () => {
    const never: Calendar = { offset: '+08:00', weekend: [1, 2, 3, 4, 5, 6, 7], years: Array.from({ length: 9999 }, (_, i) => i + 1) };
    expect(issueOf(() => deadline('0001-01-01', 1, 'workdays', never)).path).toEqual(['calendar', 'years']);
  });

  test('nothing is written beyond the year 9999, or before the year 1', () => {
    expect(deadline('9999-12-30', 1, 'days', at8)).toBe('9999-12-31');
    expect(issueOf(() => deadline('9999-12-31', 1, 'days', at8)).message.en).toBe(
      '“+010000-01-01T00:00:00.000Z” is not a time in the years 1 to 9999',
    );
    for (const unit of ['days', 'halfMonths', 'months'] as const) issueOf(() => deadline('9999-12-31', 1e6, unit, at8));
    issueOf(() => deadline('9999-12-31T23:59:00Z', 0, 'minutes', at8));
    issueOf(() => deadline('0001-01-01T00:00:00Z', 0, 'minutes', { offset: '-08:00' }));
  });
});

describe('timeliness', () => {
  const due = '2022-03-31';
  const by = { onTime: due, withinHalfMonth: deadline(due, 1, 'halfMonths', at8) };

  test.each([
    ['2022-03-30', 'onTime'],
    ['2022-03-31', 'onTime'],
    ['2022-03-31T23:59:59.999+08:00', 'onTime'],
    ['2022-03-31T16:00:00Z', 'withinHalfMonth'],
    ['2022-04-01', 'withinHalfMonth'],
    ['2022-04-15', 'withinHalfMonth'],
    ['2022-04-15T23:59:59+08:00', 'withinHalfMonth'],
    ['2022-04-16', 'later'],
    ['2099-01-01', 'later'],
    [null, 'missing'],
  ])('Jing’an 3.2.5.c: filed on %s is %s', (done, option) => {
    expect(timeliness(done, by, at8)).toBe(option);
  });

  test('deadlines may be instants', () => {
    const start = '2022-06-24T10:00:00+08:00';
    const steps = { oral: deadline(start, 30, 'minutes', at8), written: deadline(start, 4, 'hours', at8) };
    expect(timeliness('2022-06-24T10:30:00+08:00', steps, at8)).toBe('oral');
    expect(timeliness('2022-06-24T10:30:00.001+08:00', steps, at8)).toBe('written');
    expect(timeliness('2022-06-24T14:00:00.001+08:00', steps, at8)).toBe('later');
    expect(timeliness(null, steps, at8)).toBe('missing');
    expect(issueOf(() => timeliness('2022-06-24', steps, at8)).path).toEqual(['done']);
  });

  test('its answers are typed: the names, later and missing', () => {
    expectTypeOf(timeliness('2022-04-01', by, at8)).toEqualTypeOf<'onTime' | 'withinHalfMonth' | 'later' | 'missing'>();
  });

  test('a table that cannot be', () => {
    const order = issueOf(() => timeliness(null, { onTime: '2022-04-15', withinHalfMonth: '2022-03-31' }, at8));
    expect(order.path).toEqual(['by', 'withinHalfMonth']);
    expect(order.message).toEqual({
      zh: '“2022-03-31” 不是晚于前一期限的同类期限',
      en: '“2022-03-31” is not a deadline of the same sort, later than the one before',
    });
    issueOf(() => timeliness(null, { a: due, b: due }, at8));
    issueOf(() => timeliness(null, { a: due, b: '2022-04-15T00:00:00Z' }, at8));
    issueOf(() => timeliness(null, { a: '2022-03-15T00:00:00Z', b: due }, at8));
    // Integer-like names are reordered by JavaScript; the order of the deadlines tells.
    issueOf(() => timeliness(null, { 2: '2022-03-31', 1: '2022-04-15' }, at8));
    expect(issueOf(() => timeliness(due, { onTime: '2022-02-30' }, at8)).path).toEqual(['by', 'onTime']);
    expect(issueOf(() => timeliness(null, { onTime: 'soon' }, at8)).path).toEqual(['by', 'onTime']);
    expect(issueOf(() => timeliness(null, { later: due }, at8)).message.zh).toBe('“later” 不是期限的名称');
    expect(issueOf(() => timeliness(null, { missing: due }, at8)).message.en).toBe('“missing” is not a name for a deadline');
    expect(issueOf(() => timeliness(null, {}, at8)).message).toEqual({
      zh: '“{…}” 不是至少有一个期限的表',
      en: '“{…}” is not a table with a deadline in it',
    });
  });

  test('what is not said is not missing', () => {
    expect(issueOf(() => untyped(timeliness)(undefined, by, at8)).path).toEqual(['done']);
    expect(issueOf(() => untyped(timeliness)('', by, at8)).path).toEqual(['done']);
  });
});

describe('assessmentMonth', () => {
  test.each([
    // Ningbo, county table: from the 26th to the 25th.
    [25, '2022-06-25', '2022-06', '2022-05-26', '2022-06-25'],
    [25, '2022-06-26', '2022-07', '2022-06-26', '2022-07-25'],
    [25, '2022-07-25', '2022-07', '2022-06-26', '2022-07-25'],
    [25, '2022-07-25T23:59:59.999+08:00', '2022-07', '2022-06-26', '2022-07-25'],
    [25, '2022-07-25T16:00:00Z', '2022-08', '2022-07-26', '2022-08-25'],
    [25, '2022-12-26', '2023-01', '2022-12-26', '2023-01-25'],
    [25, '2022-01-01', '2022-01', '2021-12-26', '2022-01-25'],
    // Calendar months.
    [31, '2022-02-28', '2022-02', '2022-02-01', '2022-02-28'],
    [31, '2022-03-01', '2022-03', '2022-03-01', '2022-03-31'],
    [31, '2020-02-29', '2020-02', '2020-02-01', '2020-02-29'],
    [31, '2022-04-30', '2022-04', '2022-04-01', '2022-04-30'],
    // Ends that not every month has.
    [30, '2022-01-30', '2022-01', '2021-12-31', '2022-01-30'],
    [30, '2022-01-31', '2022-02', '2022-01-31', '2022-02-28'],
    [30, '2022-03-01', '2022-03', '2022-03-01', '2022-03-30'],
    [30, '2022-03-31', '2022-04', '2022-03-31', '2022-04-30'],
    [29, '2022-02-28', '2022-02', '2022-01-30', '2022-02-28'],
    [29, '2022-03-01', '2022-03', '2022-03-01', '2022-03-29'],
    [29, '2020-02-29', '2020-02', '2020-01-30', '2020-02-29'],
    [28, '2020-02-29', '2020-03', '2020-02-29', '2020-03-28'],
    [1, '2022-06-01', '2022-06', '2022-05-02', '2022-06-01'],
    [1, '2022-06-02', '2022-07', '2022-06-02', '2022-07-01'],
  ])('ending on %i: %s is in %s, %s to %s', (monthEndsOn, when, month, from, to) => {
    expect(assessmentMonth(when, { ...at8, monthEndsOn })).toEqual({ month, from, to });
  });

  test('the twelve months of a year', () => {
    const firsts = Array.from({ length: 12 }, (_, i) => `2022-${pad(i + 1)}-01`);
    const months = firsts.map((first) => assessmentMonth(first, china2022));
    expect(months.map(({ month }) => `${month}-01`)).toEqual(firsts);
    expect([months[0]?.from, months[11]?.to]).toEqual(['2021-12-26', '2022-12-25']);
  });

  test('there is no default', () => {
    const issue = issueOf(() => assessmentMonth('2022-06-26', at8));
    expect(issue.path).toEqual(['calendar', 'monthEndsOn']);
    expect(issue.message).toEqual({
      zh: '“undefined” 不是考核月的截止日（monthEndsOn，1 至 31）',
      en: '“undefined” is not the day on which assessment months end (monthEndsOn, 1 to 31)',
    });
  });

  test('law: months partition the days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 31 }), (day, monthEndsOn) => {
        const calendar = { ...at8, monthEndsOn };
        const month = assessmentMonth(textOfDay(day), calendar);
        // It holds its day, its two ends are in it, and the neighbours begin and end beside it.
        expect(numberOf(month.from)).toBeLessThanOrEqual(day);
        expect(numberOf(month.to)).toBeGreaterThanOrEqual(day);
        expect(assessmentMonth(month.from, calendar)).toEqual(month);
        expect(assessmentMonth(month.to, calendar)).toEqual(month);
        const next = assessmentMonth(textOfDay(numberOf(month.to) + 1), calendar);
        const before = assessmentMonth(textOfDay(numberOf(month.from) - 1), calendar);
        expect([next.from, before.to]).toEqual([textOfDay(numberOf(month.to) + 1), textOfDay(numberOf(month.from) - 1)]);
        const index = (name: string) => Number(name.slice(0, 4)) * 12 + Number(name.slice(5));
        expect([index(next.month), index(before.month)]).toEqual([index(month.month) + 1, index(month.month) - 1]);
        // It ends in the calendar month of its name, on the day stated or the last.
        const [y = 0, m = 0, d = 0] = month.to.split('-').map(Number);
        expect(month.month).toBe(`${pad(y, 4)}-${pad(m)}`);
        expect(d).toBe(Math.min(monthEndsOn, lengthOf(y, m)));
      }),
    );
  });

  test('every day of eight years is in one month, for every end', () => {
    for (let monthEndsOn = 1; monthEndsOn <= 31; monthEndsOn += 1) {
      let day = dayNumber(2019, 12, 1);
      day = numberOf(assessmentMonth(textOfDay(day), { ...at8, monthEndsOn }).from);
      for (let i = 0; i < 96; i += 1) {
        const month = assessmentMonth(textOfDay(day), { ...at8, monthEndsOn });
        expect(month.from).toBe(textOfDay(day));
        expect(numberOf(month.to)).toBeGreaterThan(day);
        day = numberOf(month.to) + 1;
      }
    }
  });
});

describe('what comes in', () => {
  test.each([
    '2022-06-24T10:00:00', // no offset: the host's zone would decide
    '2022-06-24 10:00:00+08:00',
    '2022-06-24t10:00:00+08:00',
    '2022-06-24T10:00:00z',
    '2022-06-24T10+08:00',
    '2022-06-24T10:00:00+0800',
    '2022-06-24T10:00:00+08',
    '2022-06-24T10:00:00+14:01',
    '2022-06-24T10:00:00+24:00',
    '2022-06-24T10:00:00+08:60',
    '2022-06-24T10:00:00[Asia/Shanghai]',
    '2022-06-24T10:00:00.1234+08:00', // finer than a millisecond: not cut off in silence
    '2022-06-24T10:00:00,5+08:00',
    '2022-06-24T10:00.5+08:00',
    '2022-06-24T10:00:60+08:00',
    '2022-06-24T10:60:00+08:00',
    '2022-06-24T25:00:00+08:00',
    '2022-06-24T24:00:01+08:00',
    '2022-06-24T24:01+08:00',
    '2022-06-24T24:00:00.5+08:00',
    '2022-06-31T10:00:00+08:00',
    '2022-02-29T10:00:00+08:00',
    '2022-13-01T10:00:00+08:00',
    '2022-00-01T10:00:00+08:00',
    '2022-06-00T10:00:00+08:00',
    '0000-06-24T10:00:00+08:00',
    '+02022-06-24T10:00:00Z',
    '2022-06-24T10:00:00+08:00\n',
    ' 2022-06-24T10:00:00+08:00',
    '２０２２-06-24T10:00:00+08:00',
  ])('%j is no instant', (text) => {
    for (const unit of ['minutes', 'days'] as const) {
      expect(issueOf(() => elapsed(text, '2022-06-24T10:00:00Z', unit, at8)).path).toEqual(['from']);
    }
    expect(issueOf(() => isLate(text, text, at8)).path).toEqual(['due']);
  });

  test.each([
    '2022-06-31',
    '2022-02-29',
    '1900-02-29',
    '2022-6-24',
    '20220624',
    '2022/06/24',
    '2022年6月24日',
    '2022-W25-5',
    '2022-175',
    '2022-06',
    '2022',
    '0000-01-01',
    '-2022-06-24',
    '2022-06-24Z',
    '2022-06-24\n',
    '2022-06-24T',
    '',
    'today',
    '1656000000000',
  ])('%j is no date', (text) => {
    expect(issueOf(() => elapsed('2022-06-24', text, 'days', at8)).path).toEqual(['to']);
    expect(issueOf(() => assessmentMonth(text, china2022)).path).toEqual(['when']);
    expect(issueOf(() => elapsed('2022-06-24', '2022-06-25', 'workdays', { ...china2022, holidays: ['2022-10-01', text] })).path).toEqual([
      'calendar',
      'holidays',
      1,
    ]);
  });

  test('a millisecond is not lost, not even beside the epoch', () => {
    for (let ms = 0; ms < 1000; ms += 1) {
      const span = elapsed('1970-01-01T00:00:00Z', `1970-01-01T00:00:01.${pad(ms, 3)}Z`, 'minutes', at8);
      expect(exactOf(span.exact)).toEqual(exactOf(`${1000 + ms}/60000`));
    }
  });

  test.each([
    ['offset', '08:00'],
    ['offset', '+8:00'],
    ['offset', '+08'],
    ['offset', '+0800'],
    ['offset', '+14:30'],
    ['offset', '+08:60'],
    ['offset', 'Asia/Shanghai'],
    ['offset', ''],
    ['offset', 8],
    ['offset', ['+08:00']],
    ['offset', null],
    ['offset', undefined],
    ['monthEndsOn', 0],
    ['monthEndsOn', 32],
    ['monthEndsOn', 25.5],
    ['monthEndsOn', -1],
    ['monthEndsOn', '25'],
    ['monthEndsOn', null],
    ['monthEndsOn', Number.MAX_SAFE_INTEGER],
  ])('a calendar with %s %j', (name, value) => {
    expect(issueOf(() => untyped(assessmentMonth)('2022-06-24', { ...china2022, [name]: value })).path).toEqual(['calendar', name]);
  });

  test.each([
    ['weekend', [0]],
    ['weekend', [8]],
    ['weekend', ['7']],
    ['weekend', 7],
    ['weekend', null],
    ['holidays', ['2022-10-01T00:00:00+08:00']],
    ['holidays', '2022-10-01'],
    ['holidays', [20221001]],
    ['holidays', [null]],
    ['holidays', { 0: '2022-10-01' }],
    ['workdays', ['2022-10-08', '2022-10-32']],
    ['workdays', ['2022-10-01']], // also a holiday
    ['workdays', true],
    ['years', ['2022']],
    ['years', [0]],
    ['years', [10000]],
    ['years', 2022],
  ])('a calendar with %s %j counts no workdays', (name, value) => {
    const issue = issueOf(() => untyped(deadline)('2022-06-24', 1, 'workdays', { ...china2022, [name]: value }));
    expect(issue.path.slice(0, 2)).toEqual(['calendar', name]);
  });

  test('a misspelt field is not taken for one that was left out', () => {
    const issue = issueOf(() => untyped(isLate)('2022-06-24', '2022-06-24', { offset: '+08:00', monthEndOn: 25 }));
    expect(issue.path).toEqual(['calendar', 'monthEndOn']);
    expect(issue.message).toEqual({ zh: '“monthEndOn” 不是日历的字段', en: '“monthEndOn” is not a field of a calendar' });
    issueOf(() => untyped(isLate)('2022-06-24', '2022-06-24', { offset: '+08:00', constructor: 1 }));
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e6 + 1, '3', null, undefined, 3n, [3], {}])('%s is no amount', (amount) => {
    for (const unit of ['minutes', 'hours', 'days', 'workdays', 'halfMonths', 'months']) {
      expect(issueOf(() => untyped(deadline)('2022-06-24T10:00:00Z', amount, unit, china2022)).path).toEqual(['amount']);
    }
  });

  test.each(['day', 'Minutes', 'seconds', '', '__proto__', 'constructor', null, undefined, 1, ['days'], {}])('%j is no unit', (unit) => {
    expect(issueOf(() => untyped(deadline)('2022-06-24', 1, unit, china2022)).path).toEqual(['unit']);
    expect(issueOf(() => untyped(elapsed)('2022-06-24', '2022-06-25', unit, china2022)).path).toEqual(['unit']);
  });

  test('no time has passed in months', () => {
    expect(issueOf(() => untyped(elapsed)('2022-06-24', '2022-06-25', 'months', china2022)).message).toEqual({
      zh: '“months” 不是这里可用的时间单位',
      en: '“months” is not a unit of time that can stand here',
    });
  });

  test('minutes do not run from a date', () => {
    expect(issueOf(() => deadline('2022-06-24', 30, 'minutes', at8)).path).toEqual(['from']);
    expect(issueOf(() => elapsed('2022-06-24', '2022-06-24T10:00:00Z', 'hours', at8)).path).toEqual(['from']);
    expect(issueOf(() => elapsed('2022-06-24T10:00:00Z', '2022-06-24', 'hours', at8)).path).toEqual(['to']);
  });

  test('the message in full, and its hint', () => {
    const error = thrown(() => isLate('2022-06-31', '2022-06-30', at8));
    expect(error.message).toBe(
      [
        'kaohe：1 处问题 / 1 problem(s)',
        '1. “2022-06-31” 不是日期或带时差的时间。时间写作 2022-06-24T10:00:00+08:00，日期写作 2022-06-24，时差写作 +08:00。',
        '   “2022-06-31” is not a date or a time with its offset. Write times as 2022-06-24T10:00:00+08:00, dates as 2022-06-24, offsets as +08:00.',
      ].join('\n'),
    );
    expect(issueOf(() => isLate('\u001b[31m\u202e', '2022-06-30', at8)).received).toBe('?[31m?');
    expect(issueOf(() => isLate('x'.repeat(1e6), '2022-06-30', at8)).received).toBe(`${'x'.repeat(40)}…`);
  });

  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const throwing = new Proxy(
    {},
    {
      get: () => {
        throw new Error('get');
      },
      ownKeys: () => {
        throw new Error('ownKeys');
      },
      getPrototypeOf: () => {
        throw new Error('getPrototypeOf');
      },
    },
  );
  const cycle: Record<string, unknown> = { offset: '+08:00' };
  Object.assign(cycle, { holidays: [cycle] });
  const strangers: readonly (readonly [string, unknown])[] = [
    ['undefined', undefined],
    ['a number', 20220624],
    ['NaN', Number.NaN],
    ['a boolean', true],
    ['a bigint', 1n],
    ['a symbol', Symbol('2022-06-24')],
    ['a function', () => '2022-06-24'],
    ['a Date', new Date(0)],
    ['a String object', new String('2022-06-24')],
    ['an array', ['2022-06-24']],
    ['an empty object', {}],
    ['an object that speaks as a date', { toString: () => '2022-06-24', valueOf: () => 0, length: 10, 10: 'T' }],
    ['an object without a prototype', Object.create(null)],
    [
      'a getter that throws',
      Object.defineProperty({}, 'offset', {
        enumerable: true,
        get: () => {
          throw new Error('offset');
        },
      }),
    ],
    ['a revoked proxy', revoked()],
    ['a proxy that throws', throwing],
    ['a cycle', cycle],
    ['own __proto__', JSON.parse('{"__proto__": 1, "offset": "+08:00"}')],
  ];
  test.each(strangers)('%s in any place is refused', (_, stranger) => {
    const [date, instant] = ['2022-06-24', '2022-06-24T10:00:00Z'];
    for (const run of [
      () => untyped(isLate)(stranger, date, at8),
      () => untyped(isLate)(date, stranger, at8),
      () => untyped(isLate)(instant, stranger, at8),
      () => untyped(elapsed)(stranger, date, 'days', at8),
      () => untyped(elapsed)(instant, stranger, 'minutes', at8),
      () => untyped(elapsed)(date, date, stranger, at8),
      () => untyped(deadline)(stranger, 1, 'days', at8),
      () => untyped(deadline)(date, 1, stranger, at8),
      () => untyped(timeliness)(stranger, { onTime: date }, at8),
      () => untyped(timeliness)(date, { onTime: stranger }, at8),
      () => untyped(timeliness)(date, stranger, at8),
      () => untyped(assessmentMonth)(stranger, china2022),
      () => untyped(elapsed)(date, date, 'workdays', { ...china2022, holidays: [stranger] }),
      () => untyped(elapsed)(date, date, 'workdays', { ...china2022, weekend: [stranger] }),
      () => untyped(assessmentMonth)(date, { ...at8, monthEndsOn: stranger }),
      () => untyped(isLate)(date, date, stranger),
      () => untyped(isLate)(date, date),
    ]) {
      issueOf(run);
    }
  });

  test('law: whatever comes, an answer or a KaoheError', () => {
    const any = fc.oneof(fc.anything(), fc.constantFrom('2022-06-24', '2022-06-24T10:00:00Z', 'days', 'workdays', at8, china2022, null, 3));
    fc.assert(
      fc.property(
        fc.constantFrom(isLate, elapsed, deadline, timeliness, assessmentMonth),
        fc.array(any, { maxLength: 4 }),
        (run, given) => {
          try {
            untyped(run)(...given);
          } catch (error) {
            expect(error).toBeInstanceOf(KaoheError);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('what is passed in is left alone, frozen or not', () => {
    const before = structuredClone(china2022);
    deadline('2022-06-24', 3, 'workdays', china2022);
    expect(china2022).toEqual(before);
    const frozen = Object.freeze({ ...china2022, holidays: Object.freeze([...(china2022.holidays ?? [])]) });
    expect(deadline('2022-09-30', 3, 'workdays', frozen)).toBe('2022-10-10');
    expect(deadline('2022-09-30', 3, 'workdays', JSON.parse(JSON.stringify(china2022)))).toBe('2022-10-10');
  });
});

describe('what comes out', () => {
  test('is plain and frozen', () => {
    const results = [
      elapsed('2022-06-24T10:00:00Z', '2022-06-24T11:00:00Z', 'minutes', at8),
      elapsed('2022-06-24', '2022-06-25', 'days', at8),
      elapsed('2022-06-24', '2022-06-27', 'workdays', china2022),
      assessmentMonth('2022-06-24', china2022),
    ];
    for (const result of results) {
      expect(Object.isFrozen(result)).toBe(true);
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    }
  });

  test('date-fns is imported here only', () => {
    const source = fileURLToPath(new URL('../src/', import.meta.url));
    const importers = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => /from 'date-fns/.test(readFileSync(`${source}${file}`, 'utf8')));
    expect(importers).toEqual(['period.ts']);
  });
});

describe('the zone of the host has no say', () => {
  type Call = readonly [name: 'isLate' | 'elapsed' | 'deadline' | 'timeliness' | 'assessmentMonth', ...given: unknown[]];

  /** Runs in a child process under one zone: the answers, and what the zone does to Date and to date-fns. */
  const CHILD = `
    import { readFileSync } from 'node:fs';
    import { differenceInCalendarDays, differenceInMinutes, parseISO } from 'date-fns';
    import * as period from './src/period.ts';
    const answer = ([name, ...given]) => {
      try { return period[name](...given); } catch (error) { return [error.name, error.message]; }
    };
    const calls = JSON.parse(readFileSync(0, 'utf8'));
    console.log(JSON.stringify({
      answers: calls.map(answer),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      offsets: ['2022-01-01T00:00:00Z', '2022-07-01T00:00:00Z', '1988-07-01T00:00:00Z'].map((text) => new Date(text).getTimezoneOffset()),
      zoneless: differenceInMinutes(parseISO('2022-03-27T04:00:00'), parseISO('2022-03-27T00:30:00')),
      calendarDays: differenceInCalendarDays(parseISO('2022-06-24T20:00:00Z'), parseISO('2022-06-24T02:00:00Z')),
    }));`;

  interface Report {
    readonly answers: readonly unknown[];
    readonly zone: string;
    readonly offsets: readonly number[];
    readonly zoneless: number;
    readonly calendarDays: number;
  }

  const inZone = (zone: string, calls: readonly Call[]): Report =>
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', CHILD], {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        env: { ...process.env, TZ: zone },
        input: JSON.stringify(calls),
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      }),
    );

  // Around every change of clocks, and the day that Samoa left out (2011-12-30), hour by hour and day by day.
  const CHANGES = [
    '1986-05-04',
    '1988-04-17',
    '1991-09-15',
    '2011-12-30',
    '2021-04-04',
    '2022-03-13',
    '2022-03-27',
    '2022-10-30',
    '2022-11-06',
  ];
  const calls: readonly Call[] = CHANGES.flatMap((change): Call[] => {
    const year = Number(change.slice(0, 4));
    const days = [-2, -1, 0, 1, 2].map((d) => textOfDay(numberOf(change) + d));
    const instants = days.flatMap((day) =>
      [0, 1, 2, 3, 12, 23].flatMap((hour) => ['Z', '+08:00', '-05:00', '+13:00'].map((offset) => `${day}T${pad(hour)}:30:00${offset}`)),
    );
    return ['+08:00', 'Z', '-04:00', '+13:00'].flatMap((offset): Call[] => {
      const calendar: Calendar = { offset, monthEndsOn: 29, years: [year, year + 1], holidays: [change] };
      const first = instants[0] ?? '';
      return [
        ...[...days, ...instants].flatMap((when): Call[] => [
          ['isLate', change, when, calendar],
          ['elapsed', days[0], when, 'days', calendar],
          ['elapsed', days[0], when, 'workdays', calendar],
          ['deadline', when, 1, 'days', calendar],
          ['deadline', when, 3, 'workdays', calendar],
          ['deadline', when, 1, 'months', calendar],
          ['deadline', when, 1, 'halfMonths', calendar],
          ['deadline', when, 90, 'minutes', calendar],
          ['deadline', when, 25, 'hours', calendar],
          ['assessmentMonth', when, calendar],
          ['timeliness', when, { onTime: days[1], withinTwo: days[3] }, calendar],
        ]),
        ...instants.flatMap((when): Call[] => [
          ['elapsed', first, when, 'minutes', calendar],
          ['elapsed', first, when, 'hours', calendar],
        ]),
        ['isLate', `${change}T02:30:00`, change, calendar], // no offset: refused everywhere
      ];
    });
  });
  const sampled: readonly Call[] = fc
    .sample(fc.tuple(clock, clock, offsetMinutes, fc.integer({ min: 1, max: 31 })), { numRuns: 500, seed: 20220624 })
    .flatMap(([a, b, offset, monthEndsOn]): Call[] => {
      const calendar = { offset: offsetText(offset), monthEndsOn };
      return [
        ['elapsed', instantText(a), instantText(b), 'days', calendar],
        ['elapsed', instantText(a), instantText(b), 'minutes', calendar],
        ['deadline', instantText(a), 7, 'hours', calendar],
        ['deadline', instantText(a), 5, 'months', calendar],
        ['assessmentMonth', instantText(b), calendar],
      ];
    });
  const all = [...calls, ...sampled];
  const here = { isLate, elapsed, deadline, timeliness, assessmentMonth };
  const expected = all.map(([name, ...given]) => {
    try {
      return untyped(here[name])(...given);
    } catch (error) {
      return error instanceof KaoheError ? [error.name, error.message] : error;
    }
  });

  // The control: what the same host answers where its zone does decide. `offsets` is January, July, and July of 1988.
  test.each([
    ['UTC', [0, 0, 0], 210, 0],
    ['Asia/Shanghai', [-480, -480, -540], 210, 1],
    ['Europe/Berlin', [-60, -120, -120], 150, 0],
    ['America/New_York', [300, 240, 240], 210, 1],
    ['Pacific/Apia', [-780, -780, 660], 210, 1],
    ['America/St_Johns', [210, 150, 90], 210, 1],
  ])('%s', { timeout: 60_000 }, (zone, offsets, zoneless, calendarDays) => {
    const report = inZone(zone, all);
    expect([report.zone, report.offsets, report.zoneless, report.calendarDays]).toEqual([zone, offsets, zoneless, calendarDays]);
    expect(report.answers).toHaveLength(all.length);
    expect(report.answers).toEqual(expected);
  });

  test('the calls are many, and most have an answer', () => {
    expect(all.length).toBeGreaterThan(40_000);
    const refused = expected.filter((answer) => Array.isArray(answer)).length;
    expect(refused / all.length).toBeLessThan(0.1);
  });
});
