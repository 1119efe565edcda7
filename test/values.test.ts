/** What reading one value does beyond what intake.test.ts shows through a whole rubric: paths, sinks and odd ways to write a number. */
import fc from 'fast-check';
import { choice, convert, count, evaluate, flag, list, percent, points, quantity, rank, series, tally } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { textOf } from '../src/exact.js';
import type { FactNode, NumberFact, PeriodsFact } from '../src/facts.js';
import type { FactValue } from '../src/kernel.js';
import { Unreadable } from '../src/settle.js';
import { accepts, type Path, readValue } from '../src/values.js';
import { around, codesOf } from './helpers.js';

type Told = readonly [what: 'fault' | 'warning', code: string, key: string, path: string, received?: unknown];

/** Reads a value, and keeps everything that is told about it. */
function read(fact: Exclude<FactNode, PeriodsFact>, value: unknown, path: Path = [fact.key]) {
  const told: Told[] = [];
  const made = readValue(fact, value, path, {
    fault: (code, { key }, at, received) => told.push(['fault', code, key, at.join('.'), received]),
    warn: (code, { key }, at, given) => told.push(['warning', code, key, at.join('.'), given]),
  });
  return { value: made, told };
}
/** A value in words that a test can compare. */
const plain = (value: FactValue | undefined): unknown =>
  value === undefined || typeof value === 'boolean' || typeof value === 'string'
    ? value
    : 'n' in value
      ? textOf(value)
      : value.map((element) => Object.fromEntries([...element].map(([key, one]) => [key, plain(one)])));

const cases = count('cases', '件', '案件', 'Cases');
const rate = percent('rate', '完成率', 'Rate');
const open = quantity('open', '分', '得分', 'Score', { min: null });
const place = rank('place', '排名', 'Place', { of: 16, ties: 'shared' });
const grade = choice('grade', '等次', 'Grade', { good: ['好', 'good'], poor: ['差', 'poor'] });

describe('numbers in every way of writing them', () => {
  test.each<[string, string]>([
    ['+5', '5'],
    ['-5', '-5'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['05', '5'],
    ['0005.500', '5.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-.5', '-0.5'],
    ['1e2', '100'],
    ['1E2', '100'],
    ['1e+2', '100'],
    ['1.25e-2', '0.0125'],
    ['12.5e1', '125'],
    ['0e999', '0'],
    ['6/4', '1.5'],
    ['-6/4', '-1.5'],
    ['6/-4', '-1.5'],
    ['-6/-4', '1.5'],
    ['0.5/1.5', '1/3'],
    ['1e2/3e1', '10/3'],
    ['0/5', '0'],
    ['9007199254740993', '9007199254740993'],
    ['0.30000000000000004', '0.30000000000000004'],
  ])('%s is %s', (given, text) => {
    const { value, told } = read(open, given);
    expect([plain(value), told]).toEqual([text, []]);
  });
  test.each([
    '−5',
    '+-5',
    '5-',
    '5 ',
    '5\n',
    '1_000',
    '1.000,5',
    '1e',
    'e5',
    '1e1.5',
    '1/2/3',
    '1/',
    '/2',
    '1 / 2',
    '1/0',
    '1/-0',
    '0/0',
    '½',
    '一',
    '0b1',
    '0o7',
    '0xF',
    'Inf',
    '5分',
    '$5',
  ])('%j is no number', (given) => {
    expect(read(open, given)).toEqual({ value: undefined, told: [['fault', 'fact-kind', 'open', 'open', given]] });
  });
  test.each(['Infinity', '+infinity', '-INFINITY', 'nan', 'NaN', '-nan'])('%s is no finite number', (given) => {
    expect(read(open, given).told).toEqual([['fault', 'fact-not-finite', 'open', 'open', given]]);
  });
  test.each([`${'9'.repeat(101)}/3`, `3/${'9'.repeat(101)}`, `1/${'3'.repeat(400)}`])(
    'a fraction with too many digits says so (%#)',
    (given) => {
      expect(read(open, given).told.map(([, code]) => code)).toEqual(['fact-digits']);
    },
  );
  test('a number and its text are read alike', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e90, max: 1e90 }), (number) => {
        const asNumber = read(open, number);
        const asText = read(open, String(number));
        expect(plain(asNumber.value)).toEqual(plain(asText.value));
        // Only a number can be a float's residue: text was written by somebody.
        expect(asText.told.filter(([what]) => what === 'warning')).toEqual([]);
      }),
    );
  });
});

describe('percents', () => {
  test.each<[unknown, string]>([
    ['1e1%', '10'],
    ['.5%', '0.5'],
    ['+98%', '98'],
    ['-0%', '0'],
    ['200/3%', '200/3'],
    [{ part: '.5', whole: '1e0' }, '50'],
    [{ part: '1/3', whole: '1/3' }, '100'],
    [{ part: -0, whole: 5 }, '0'],
    [{ part: 0, whole: '1/3' }, '0'],
    [{ part: '9'.repeat(100), whole: '9'.repeat(100) }, '100'],
  ])('%j', (given, text) => {
    expect(read(rate, given)).toMatchObject({ told: [] });
    expect(plain(read(rate, given).value)).toBe(text);
  });
  test.each<[unknown, string]>([
    ['', 'fact-kind'],
    [' %', 'fact-kind'],
    ['%5', 'fact-kind'],
    ['5‰', 'fact-kind'],
    ['NaN%', 'fact-not-finite'],
    [`${'9'.repeat(101)}%`, 'fact-digits'],
    [Number.NEGATIVE_INFINITY, 'fact-not-finite'],
    [1e300, 'fact-digits'],
    [{ part: '1%', whole: 2 }, 'fact-kind'],
  ])('not %j', (given, code) => {
    expect(read(rate, given)).toEqual({ value: undefined, told: [['fault', code, 'rate', 'rate', given]] });
  });
  test('only a percent is given in percent, or as a share', () => {
    for (const fact of [cases, open, place]) {
      for (const given of ['5%', { part: 5, whole: 1 }]) {
        expect(read(fact, given).told).toEqual([['fault', 'fact-kind', fact.key, fact.key, given]]);
      }
    }
  });
  test.each([
    { part: 0.1 + 0.2, whole: 3 },
    { part: 1, whole: 1.1 * 3 },
  ])('a share of a float with more digits than were measured is warned about, like any other number: %j', (given) => {
    const { told } = read(rate, given);
    expect(told.map(([what, code]) => [what, code])).toEqual([['warning', 'float-residue']]);
  });
});

describe('where the value stands is told as it was passed in', () => {
  const deep: Path = ['months', 3, 'cases'];
  test.each<[string, Exclude<FactNode, PeriodsFact>, unknown, string, string]>([
    ['a number', cases, 'x', 'fact-kind', 'months.3.cases'],
    ['its domain', cases, -1, 'fact-domain', 'months.3.cases'],
    ['a fraction', cases, 1.5, 'fact-fraction', 'months.3.cases'],
    ['a flag', flag('held', '已召开', 'Held'), 1, 'fact-kind', 'months.3.cases'],
    ['an option', grade, 'god', 'fact-option', 'months.3.cases'],
    ['a share', rate, { part: 1, whole: 0 }, 'fact-whole-zero', 'months.3.cases.whole'],
    ['a list', list('squads', '中队', 'Squads', [cases], { min: 2 }), [], 'list-short', 'months.3.cases'],
    ['an element', list('squads', '中队', 'Squads', [cases]), [{ cases: 1 }, { cases: -1 }], 'fact-domain', 'months.3.cases.1.cases'],
    ['a plain element', series('marks', '得分', 'Marks', open), [1, 'x'], 'fact-kind', 'months.3.cases.1'],
    ['what cannot be read', cases, new Unreadable(), 'fact-unreadable', 'months.3.cases'],
    ['an element that cannot be read', series('marks', '得分', 'Marks', open), [new Unreadable()], 'fact-unreadable', 'months.3.cases.0'],
  ])('%s', (_, fact, value, code, path) => {
    const { told, value: made } = read(fact, value, deep);
    expect(told.map(([, what, , at]) => [what, at])).toEqual([[code, path]]);
    expect(made).toBe(undefined);
  });
  test('one fault of an element leaves no list', () => {
    const squads = list('squads', '中队', 'Squads', [cases, rate]);
    const { told, value } = read(squads, [
      { cases: 1, rate: 50 },
      { cases: -1, rate: 101 },
    ]);
    expect(told.map(([, code, key, path]) => [code, key, path])).toEqual([
      ['fact-domain', 'cases', 'squads.1.cases'],
      ['fact-percent-over', 'rate', 'squads.1.rate'],
    ]);
    expect(value).toBe(undefined);
  });
});

describe('lists', () => {
  test('of every kind of field', () => {
    const all = list('all', '全部', 'All', [cases, rate, grade, flag('held', '已召开', 'Held'), place]);
    const { value, told } = read(all, [{ cases: '3', rate: { part: 1, whole: 3 }, grade: 'poor', held: false, place: 16 }]);
    expect(told).toEqual([]);
    expect(plain(value)).toEqual([{ cases: '3', rate: '100/3', grade: 'poor', held: false, place: '16' }]);
  });
  test('of plain values, which have one field', () => {
    const marks = series('marks', '得分', 'Marks', open);
    expect(plain(read(marks, [1, '2.50', '22/3']).value)).toEqual([{ open: '1' }, { open: '2.5' }, { open: '22/3' }]);
    expect(plain(read(series('grades', '等次', 'Grades', grade), ['good', 'poor']).value)).toEqual([{ grade: 'good' }, { grade: 'poor' }]);
  });
  test.each([
    [0, 2, 0, undefined],
    [0, 2, 2, undefined],
    [0, 2, 3, 'list-long'],
    [1, 1, 0, 'list-short'],
    [1, 1, 1, undefined],
    [2, 2, 1, 'list-short'],
  ])('from %s to %s elements, %s given', (min, max, length, code) => {
    const marks = series('marks', '得分', 'Marks', open, { min, max });
    const { told } = read(
      marks,
      Array.from({ length }, () => 1),
    );
    expect(told.map(([, what, , , received]) => [what, received])).toEqual(code === undefined ? [] : [[code, length]]);
  });
  test('elements share nothing with what was given', () => {
    const given = [{ cases: 1 }];
    const { value } = read(list('squads', '中队', 'Squads', [cases]), given);
    for (const one of given) one.cases = 9;
    expect(plain(value)).toEqual([{ cases: '1' }]);
  });
});

describe('whether a value is one that a fact admits', () => {
  const facts: readonly NumberFact[] = [
    cases,
    rate,
    open,
    place,
    points('quality', '质量', 'Quality', { max: 2 }),
    tally('late', '件', '逾期', 'Late'),
    percent('growth', '增长率', 'Growth', { min: -100, max: null }),
    count('staff', '人', '人数', 'Staff', { min: 1, max: 10 }),
  ];
  test.each<[string, unknown, readonly string[]]>([
    ['zero', 0, ['cases', 'rate', 'open', 'quality', 'late', 'growth']],
    ['one', 1, ['cases', 'rate', 'open', 'place', 'quality', 'late', 'growth', 'staff']],
    ['a fraction', '3/2', ['rate', 'open', 'quality', 'growth']],
    ['less than nothing', -1, ['open', 'growth']],
    ['more than a hundred', 101, ['cases', 'open', 'late', 'growth']],
    ['a share', { part: 1, whole: 2 }, ['rate', 'growth']],
    ['a share above one', { part: 3, whole: 2 }, ['growth']],
    ['text with a percent sign', '50%', ['rate', 'growth']],
    ['sixteen', 16, ['cases', 'rate', 'open', 'place', 'late', 'growth']],
    ['seventeen', '17', ['cases', 'rate', 'open', 'late', 'growth']],
    ['ten', '1e1', ['cases', 'rate', 'open', 'place', 'late', 'growth', 'staff']],
    ['nothing', undefined, []],
    ['null', null, []],
    ['a yes or no', true, []],
    ['text', 'x', []],
    ['a list', [1], []],
    ['not a number', Number.NaN, []],
    ['no finite number', Number.POSITIVE_INFINITY, []],
    ['a whole number with a point', '2.0', ['cases', 'rate', 'open', 'place', 'quality', 'late', 'growth', 'staff']],
  ])('%s', (_, value, wanted) => {
    expect(facts.filter((fact) => accepts(fact, value)).map(({ key }) => key)).toEqual(wanted);
  });
  test('it is what evaluate says, for anything', () => {
    const one = around(convert(1, cases, 1));
    const figure = fc.oneof(fc.integer(), fc.double(), fc.integer().map(String), fc.string(), fc.anything());
    fc.assert(
      fc.property(figure, (value) => {
        // What is undefined is missing, which is not for the reader of a value to say.
        fc.pre(value !== undefined);
        expect(accepts(cases, value)).toBe(codesOf(() => evaluate(one, { cases: value })).length === 0);
      }),
      { numRuns: 500 },
    );
  });
  test('a declaration is asked for its domain, not for its key: two of the same name keep their own', () => {
    const narrow = quantity('score', '分', '得分', 'Score', { max: 10 });
    const wide = quantity('score', '分', '得分', 'Score', { max: 100 });
    expect([narrow, wide, narrow, wide].map((fact) => accepts(fact, 50))).toEqual([false, true, false, true]);
  });
});
