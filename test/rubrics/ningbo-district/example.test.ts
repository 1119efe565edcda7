/** The example of the scheme: major events counted from their times, and what the script prints in both languages. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { evaluate, nodeAt } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type MajorEvent, notReportedIn, wasReported } from '../../../examples/ningbo-district/events.js';
import { assumed, facts, months, names } from '../../../examples/ningbo-district/year.js';
import { ningboDistrict } from '../../../rubrics/ningbo-district/index.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const event = (at: string, byWord: string | null, inWriting: string | null): MajorEvent => ({
  what: ['道路塌陷', 'Road caved in'],
  at,
  byWord,
  inWriting,
});

describe('a major event is reported by word within half an hour and in writing within four hours', () => {
  const at = '2011-03-18T10:00:00+08:00';
  const word = '2011-03-18T10:10:00+08:00';
  const paper = '2011-03-18T12:00:00+08:00';
  test.each<[what: string, byWord: string | null, inWriting: string | null, reported: boolean]>([
    ['both in time', word, paper, true],
    ['by word at the last moment', '2011-03-18T10:30:00+08:00', paper, true],
    ['by word a moment later', '2011-03-18T10:30:00.001+08:00', paper, false],
    ['in writing at the last moment', word, '2011-03-18T14:00:00+08:00', true],
    ['in writing a moment later', word, '2011-03-18T14:00:00.001+08:00', false],
    ['never by word', null, paper, false],
    ['never in writing', word, null, false],
    ['neither', null, null, false],
    ['at once', at, at, true],
    ['the last moments, told in UTC', '2011-03-18T02:30:00Z', '2011-03-18T06:00:00Z', true],
    ['a second later, told in UTC', '2011-03-18T02:30:01Z', '2011-03-18T06:00:00Z', false],
  ])('%s', (_, byWord, inWriting, reported) => {
    expect(wasReported(event(at, byWord, inWriting))).toBe(reported);
  });
  test('across midnight, and the end of a month', () => {
    const late = '2011-02-28T23:45:00+08:00';
    expect(wasReported(event(late, '2011-03-01T00:15:00+08:00', '2011-03-01T03:45:00+08:00'))).toBe(true);
    expect(wasReported(event(late, '2011-03-01T00:15:01+08:00', '2011-03-01T03:45:00+08:00'))).toBe(false);
  });
});

describe('an event belongs to the month of Ningbo in which it happened', () => {
  test.each([
    ['2011-02-28T23:59:59+08:00', '2011-02'],
    ['2011-03-01T00:00:00+08:00', '2011-03'],
    ['2011-02-28T15:59:59Z', '2011-02'],
    ['2011-02-28T16:00:00Z', '2011-03'],
    ['2011-12-31T16:00:00Z', '2012-01'],
  ])('%s is in %s', (at, month) => {
    const events = [event(at, null, null)];
    expect(notReportedIn(month, events)).toBe(1);
    expect(['2011-02', '2011-03', '2012-01'].filter((other) => other !== month && notReportedIn(other, events) > 0)).toEqual([]);
  });
  test('one that misses both limits counts once, one in time not at all', () => {
    const events = [
      event('2011-03-05T10:00:00+08:00', null, null),
      event('2011-03-06T10:00:00+08:00', '2011-03-06T10:20:00+08:00', '2011-03-06T11:00:00+08:00'),
      event('2011-03-07T10:00:00+08:00', '2011-03-07T10:40:00+08:00', '2011-03-07T11:00:00+08:00'),
    ];
    expect(notReportedIn('2011-03', events)).toBe(2);
  });
});

describe('the year of the example', () => {
  const tree = evaluate(ningboDistrict, facts, { assumed });
  const SCORES = ['99', '93', '99.5', '97', '94', '95', '95', '90', '95', '96.5', '99', '69'];

  test('twelve months, and what each comes to', () => {
    expect(names).toEqual(Array.from({ length: 12 }, (_, i) => `2011-${String(i + 1).padStart(2, '0')}`));
    expect(names.map((_, i) => nodeAt(tree, `months.${i + 1}`).exact)).toEqual(SCORES);
  });
  test('its mean and its extra score', () => {
    // 1122 ÷ 12 is 93.5.
    expect([tree.exact, tree.warnings, tree.children?.map(({ exact }) => exact)]).toEqual(['94.7', [], ['93.5', '0', '1.2']]);
  });
  test('two events counted from their times, one of May and one of December, bar it from honours', () => {
    const late = months.map(({ majorEventsNotReported }) => majorEventsNotReported);
    expect(late).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1]);
    expect(facts.majorEventsNotReportedInYear).toBe(2);
    expect(tree.consequences.map(({ code }) => code)).toEqual(['noHonours']);
  });
  test('what was left out of a month was taken as not found in it, and is listed by month', () => {
    expect(tree.assumed).toEqual(assumed);
    expect(assumed.filter((path) => !/^months\[(\d|1[01])\]\.[a-zA-Z]+$/.test(path))).toEqual([]);
    expect([assumed.length, assumed.includes('months[1].structureGaps')]).toEqual([474, true]);
  });
});

/** Runs the example in a process of its own. */
const run = (...args: readonly string[]): Promise<{ readonly code: unknown; readonly out: string; readonly errors: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'examples/ningbo-district/score.ts', ...args],
      { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 24 },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : error.code, out: stdout, errors: stderr }),
    );
  });

const LINES = {
  zh: [
    /^2011-12 +69 +18 +13 +35 +3$/m,
    /^月份明细 \(2011-08\)$/m,
    /年终考核 +94\.7 +\/ 100/,
    /^后果: 取消当年评优资格 \(honours\)$/m,
    /^474 项事实未填报/m,
  ],
  en: [
    /^2011-12 +69 +18 +13 +35 +3$/m,
    /^One month in detail \(2011-08\)$/m,
    /the year of a district +94\.7 +\/ 100/,
    /^Consequence: Not eligible for honours of the year \(honours\)$/m,
    /^474 facts were left out/m,
  ],
} as const;

describe.concurrent('examples/ningbo-district/score.ts', { timeout: 60_000 }, () => {
  test.each([
    ['both languages', [], ['zh', 'en']],
    ['Chinese', ['--', 'zh'], ['zh']],
    ['English', ['--', 'en'], ['en']],
  ] as const)('%s', async (_, args, languages) => {
    const { code, out, errors } = await run(...args);
    expect([code, errors]).toEqual([0, '']);
    for (const language of languages) for (const line of LINES[language]) expect(out).toMatch(line);
    // Twelve months in the list, one in detail, twelve in the tree.
    expect(out.match(/^2011-\d\d /gm)).toHaveLength(12 * languages.length);
    expect(out.match(/^ {2}months\.\d+ /gm)).toHaveLength(12 * languages.length);
    expect(/[\u4e00-\u9fff]/.test(out)).toBe(languages.some((language) => language === 'zh'));
  });
});
