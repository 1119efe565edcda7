import fc from 'fast-check';
import {
  atLeast,
  award,
  choice,
  convert,
  count,
  countOf,
  criterion,
  evaluate,
  fault,
  flag,
  is,
  list,
  type Measure,
  meanOf,
  percent,
  points,
  pool,
  quantity,
  rank,
  readRubric,
  rubric,
  series,
  some,
  sumOf,
  tally,
  weightedAnnual,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type Exact, textOf } from '../src/exact.js';
import { type Intake, readFacts, type Warning } from '../src/intake.js';
import { type Issue, issueOf } from '../src/issues.js';
import { prepared } from '../src/library.js';
import { fraction, over, plus, printed } from './fraction.js';
import { around, codesOf, type Facts, inTime, issuesOf, type OpenRubric } from './helpers.js';

// ---------------------------------------------------------------------------------------------------------------
// One rubric with a fact of every kind

const cases = count('cases', '件', '案件', 'Cases');
const squads = list(
  'squads',
  '中队',
  'Squads',
  [
    count('staff', '人', '人数', 'Staff'),
    percent('share', '占比', 'Share'),
    flag('rural', '郊区', 'Rural'),
    choice('rating', '等次', 'Rating', { good: ['好', 'good'], poor: ['差', 'poor'] }),
  ],
  { min: 1, max: 3 },
);
const months = series('months', '各月得分', 'Monthly scores', quantity('score', '分', '得分', 'Score', { max: 100 }), {
  max: 3,
  nothing: [],
});
const marks = series('marks', '等次', 'Marks', choice('mark', '等次', 'Mark', { good: ['好', 'good'], poor: ['差', 'poor'] }));

const every = around(
  award(1, flag('done', '已完成', 'Done')),
  award(1, fault('late', '逾期', 'Late')),
  award(1, is(choice('grade', '等次', 'Grade', { good: ['好', 'good'], fair: ['中', 'fair'], poor: ['差', 'poor'] }), 'good')),
  convert(1, cases, 1),
  convert(1, count('closed', '件', '办结', 'Closed', { partOf: cases }), 1),
  convert(1, count('staff', '人', '人数', 'Staff', { min: 1, max: 10 }), 1),
  convert(1, tally('errors', '起', '差错', 'Errors'), 1),
  convert(1, percent('rate', '完成率', 'Rate'), 1),
  convert(1, percent('growth', '增长率', 'Growth', { min: -100, max: null }), 1),
  convert(1, quantity('score', '分', '得分', 'Score', { max: 100 }), 1),
  convert(1, quantity('degrees', '天', '温度', 'Degrees', { min: null, max: 40 }), 1),
  convert(1, quantity('anything', '天', '任意', 'Anything', { min: null }), 1),
  convert(1, rank('place', '排名', 'Place', { of: 16, ties: 'shared' }), 1),
  convert(1, points('quality', '质量', 'Quality', { max: 2 }), 1),
  convert(1, meanOf(squads, squads.item.staff), 1),
  convert(1, sumOf(months, months.item.score), 1),
  award(1, some(marks, is(marks.item.mark, 'good'))),
);

const squad = { staff: 8, share: 50, rural: false, rating: 'good' };
const sound: Facts = {
  done: true,
  late: false,
  grade: 'good',
  cases: 10,
  closed: 0,
  staff: 8,
  errors: 0,
  rate: 98.5,
  growth: -3,
  score: 88.3,
  degrees: -5,
  anything: 0,
  place: 3,
  quality: 1.5,
  squads: [squad],
  months: [60.3, 98.8],
  marks: ['good'],
};

const read = (given: unknown, by: OpenRubric = every): Intake => readFacts(prepared(by, undefined), given);
const withChanges = (changes: Facts): Intake => read({ ...sound, ...changes });
const without = (key: string): Intake => read(Object.fromEntries(Object.entries(sound).filter(([name]) => name !== key)));
/** A record whose keys are taken as they are, `__proto__` too. */
const record = (entries: readonly (readonly [string, unknown])[]): object => Object.fromEntries(entries);

const brief = ({ code, path = [], received }: Intake['faults'][number]) => [code, path, received] as const;
const faultsOf = (changes: Facts) => withChanges(changes).faults.map(brief);

function exactFor(key: string, value: unknown): string | undefined {
  const intake = withChanges({ [key]: value });
  expect(intake.faults).toEqual([]);
  const exact = intake.values.get(key);
  return typeof exact === 'object' && 'n' in exact ? textOf(exact satisfies Exact) : undefined;
}

function tripwire(): never {
  throw new Error('a stranger was run');
}

test('the sound facts are sound', () => {
  const { faults, warnings, values } = read(sound);
  expect(faults).toEqual([]);
  expect(warnings).toEqual([]);
  expect([...values.keys()].sort()).toEqual(Object.keys(sound).sort());
});

// ---------------------------------------------------------------------------------------------------------------

describe('values of every kind', () => {
  test.each([true, false])('a flag is %s', (given) => {
    expect(withChanges({ done: given }).values.get('done')).toBe(given);
  });
  test.each(['good', 'fair', 'poor'])('a choice is %s', (given) => {
    expect(withChanges({ grade: given }).values.get('grade')).toBe(given);
  });
  test.each<[string, unknown, string]>([
    ['cases', 0, '0'],
    ['cases', -0, '0'],
    ['cases', 12, '12'],
    ['cases', 12.0, '12'],
    ['cases', '12', '12'],
    ['cases', '12.00', '12'],
    ['cases', '1e3', '1000'],
    ['cases', '24/2', '12'],
    ['cases', Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['cases', '9007199254740993', '9007199254740993'],
    ['staff', 1, '1'],
    ['staff', 10, '10'],
    ['rate', 0, '0'],
    ['rate', 100, '100'],
    ['rate', 98.5, '98.5'],
    ['rate', '98.5', '98.5'],
    ['rate', '98.5%', '98.5'],
    ['rate', '100.00%', '100'],
    ['rate', '1/3%', '1/3'],
    ['rate', '200/3', '200/3'],
    ['rate', { part: 2, whole: 3 }, '200/3'],
    ['rate', { part: '2', whole: '3' }, '200/3'],
    ['rate', { whole: 3, part: 0 }, '0'],
    ['rate', { part: 0.1, whole: 0.3 }, '100/3'],
    ['rate', { part: '1/3', whole: '2/3' }, '50'],
    ['rate', { part: 2999, whole: 3000 }, '2999/30'],
    ['rate', { part: 3000, whole: 3000 }, '100'],
    ['growth', -100, '-100'],
    ['growth', '-12.5%', '-12.5'],
    ['growth', 250, '250'],
    ['growth', { part: 5, whole: 2 }, '250'],
    ['growth', { part: -1, whole: 3 }, '-100/3'],
    ['score', '88.30', '88.3'],
    ['score', '22/3', '22/3'],
    ['score', 100, '100'],
    ['score', 1e-7, '0.0000001'],
    ['degrees', -273.15, '-273.15'],
    ['degrees', '-1e50', `-1${'0'.repeat(50)}`],
    ['anything', '1e-100', `0.${'0'.repeat(99)}1`],
    ['anything', '9'.repeat(100), '9'.repeat(100)],
    ['anything', -(2 ** 60), '-1152921504606847000'],
    ['place', 1, '1'],
    ['place', 16, '16'],
    ['quality', 0, '0'],
    ['quality', 2, '2'],
  ])('%s may be %j', (key, value, text) => {
    expect(exactFor(key, value)).toBe(text);
  });
  test('a share of any two whole numbers is exactly their ratio', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1 }), (part, whole) => {
        fc.pre(part <= whole);
        expect(exactFor('rate', { part, whole })).toBe(printed(fraction(100n * BigInt(part), BigInt(whole))));
      }),
    );
  });
  test('a number, its text and its percent sign say the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const points = thousandths / 1000;
        const text = printed(fraction(BigInt(thousandths), 1000n));
        for (const form of [points, String(points), `${points}%`, { part: thousandths, whole: 100_000 }]) {
          expect(exactFor('rate', form)).toBe(text);
        }
      }),
    );
  });
});

describe('what is wrong with one value', () => {
  test.each<[string, unknown, string, string]>([
    // [fact, value, code, received]
    ['done', 1, 'fact-kind', '1'],
    ['done', 'true', 'fact-kind', '"true"'],
    ['done', null, 'fact-kind', 'null'],
    ['done', [true], 'fact-kind', '[…]'],
    ['done', { value: true }, 'fact-kind', '{…}'],
    ['done', Object(true), 'fact-kind', '{…}'],
    ['done', () => true, 'fact-kind', 'function'],
    ['done', Symbol('true'), 'fact-kind', 'symbol'],
    ['done', 1n, 'fact-kind', 'bigint'],
    ['grade', 'best', 'fact-option', '"best"'],
    ['grade', '', 'fact-option', '""'],
    ['grade', 'Good', 'fact-option', '"Good"'],
    ['grade', 'constructor', 'fact-option', '"constructor"'],
    ['grade', '__proto__', 'fact-option', '"__proto__"'],
    ['grade', 0, 'fact-kind', '0'],
    ['grade', ['good'], 'fact-kind', '[…]'],
    ['cases', true, 'fact-kind', 'true'],
    ['cases', null, 'fact-kind', 'null'],
    ['cases', '', 'fact-kind', '""'],
    ['cases', ' 5', 'fact-kind', '" 5"'],
    ['cases', '５', 'fact-kind', '"５"'],
    ['cases', '五件', 'fact-kind', '"五件"'],
    ['cases', '1,000', 'fact-kind', '"1,000"'],
    ['cases', '5%', 'fact-kind', '"5%"'],
    ['cases', '0x10', 'fact-kind', '"0x10"'],
    ['cases', '1/0', 'fact-kind', '"1/0"'],
    ['cases', [5], 'fact-kind', '[…]'],
    ['cases', { part: 1, whole: 2 }, 'fact-kind', '{…}'],
    ['cases', 5n, 'fact-kind', 'bigint'],
    ['cases', new Date(0), 'fact-kind', '{…}'],
    ['cases', '1.2.3', 'fact-kind', '"1.2.3"'],
    ['cases', '2022.06.24', 'fact-kind', '"2022.06.24"'],
    ['cases', '.', 'fact-kind', '"."'],
    ['cases', '...', 'fact-kind', '"..."'],
    ['cases', Number.NaN, 'fact-not-finite', 'NaN'],
    ['cases', Number.POSITIVE_INFINITY, 'fact-not-finite', 'Infinity'],
    ['cases', 'NaN', 'fact-not-finite', '"NaN"'],
    ['cases', '-Infinity', 'fact-not-finite', '"-Infinity"'],
    ['anything', Number.NEGATIVE_INFINITY, 'fact-not-finite', '-Infinity'],
    ['cases', '9'.repeat(101), 'fact-digits', `"${'9'.repeat(40)}…"`],
    ['cases', `0.${'0'.repeat(100)}1`, 'fact-digits', `"0.${'0'.repeat(38)}…"`],
    ['cases', '1e101', 'fact-digits', '"1e101"'],
    ['cases', '1e-999999', 'fact-digits', '"1e-999999"'],
    ['cases', '1e99999999999999', 'fact-digits', '"1e99999999999999"'],
    ['cases', 1e300, 'fact-digits', '1e+300'],
    ['anything', Number.MIN_VALUE, 'fact-digits', '5e-324'],
    ['cases', 1.5, 'fact-fraction', '1.5'],
    ['cases', '12.01', 'fact-fraction', '"12.01"'],
    ['cases', '1/3', 'fact-fraction', '"1/3"'],
    ['cases', '5e-1', 'fact-fraction', '"5e-1"'],
    ['place', 2.5, 'fact-fraction', '2.5'],
    ['cases', -1, 'fact-domain', '-1'],
    ['staff', 0, 'fact-domain', '0'],
    ['staff', 11, 'fact-domain', '11'],
    ['place', 0, 'fact-domain', '0'],
    ['place', 17, 'fact-domain', '17'],
    ['quality', 2.01, 'fact-domain', '2.01'],
    ['quality', '-0.000000000000000000000000000001', 'fact-domain', '"-0.000000000000000000000000000001"'],
    ['score', '100.0000000000000000000000000001', 'fact-domain', '"100.0000000000000000000000000001"'],
    ['degrees', 41, 'fact-domain', '41'],
    ['growth', -100.5, 'fact-domain', '-100.5'],
    ['rate', -0.5, 'fact-domain', '-0.5'],
    ['rate', { part: -1, whole: 2 }, 'fact-domain', '{…}'],
    ['rate', 100.5, 'fact-percent-over', '100.5'],
    ['rate', '985', 'fact-percent-over', '"985"'],
    ['rate', '100.5%', 'fact-percent-over', '"100.5%"'],
    ['rate', { part: 3001, whole: 3000 }, 'fact-percent-over', '{…}'],
    ['rate', true, 'fact-kind', 'true'],
    ['rate', null, 'fact-kind', 'null'],
    ['rate', [], 'fact-kind', '[…]'],
    ['rate', [1, 2], 'fact-kind', '[…]'],
    ['rate', {}, 'fact-kind', '{…}'],
    ['rate', { part: 1 }, 'fact-kind', '{…}'],
    ['rate', { part: 1, whole: 2, of: 3 }, 'fact-kind', '{…}'],
    ['rate', { part: 1, whole: 'x' }, 'fact-kind', '{…}'],
    ['rate', { part: true, whole: 2 }, 'fact-kind', '{…}'],
    ['rate', { part: Number.NaN, whole: 2 }, 'fact-kind', '{…}'],
    ['rate', { part: { part: 1, whole: 2 }, whole: 2 }, 'fact-kind', '{…}'],
    ['rate', Object.create({ part: 1, whole: 2 }), 'fact-kind', '{…}'],
    ['rate', '%', 'fact-kind', '"%"'],
    ['rate', '98.5%%', 'fact-kind', '"98.5%%"'],
    ['rate', 'abc%', 'fact-kind', '"abc%"'],
    ['rate', '98.5 %', 'fact-kind', '"98.5 %"'],
    ['rate', '％', 'fact-kind', '"％"'],
    ['rate', Number.NaN, 'fact-not-finite', 'NaN'],
    ['rate', 'Infinity%', 'fact-not-finite', '"Infinity%"'],
    ['squads', 'none', 'fact-kind', '"none"'],
    ['squads', null, 'fact-kind', 'null'],
    ['squads', squad, 'fact-kind', '{…}'],
    ['squads', new Set([squad]), 'fact-kind', '{…}'],
    ['squads', { length: 1, 0: squad }, 'fact-kind', '{…}'],
    ['squads', [], 'list-short', '0'],
    ['squads', [squad, squad, squad, squad], 'list-long', '4'],
    ['months', [1, 2, 3, 4], 'list-long', '4'],
  ])('%s: %s is %s', (key, value, code, received) => {
    expect(faultsOf({ [key]: value })).toEqual([[code, [key], received]]);
  });

  test.each([0, '0', '0.00', -5, '-1/3'])('a share of %s is a share of nothing', (whole) => {
    const shown = typeof whole === 'string' ? `"${whole}"` : String(whole);
    expect(faultsOf({ rate: { part: 1, whole } })).toEqual([['fact-whole-zero', ['rate', 'whole'], shown]]);
  });
  test('an option that was nearly right is offered', () => {
    expect(withChanges({ grade: 'god' }).faults.map(({ near }) => near)).toEqual(['good']);
    expect(withChanges({ grade: 'POOR' }).faults.map(({ near }) => near)).toEqual(['poor']);
    expect(withChanges({ grade: 'excellent' }).faults.map(({ near }) => near)).toEqual([undefined]);
  });
  test('each fault names its clause, its label and what was expected', () => {
    const [only] = withChanges({ staff: 11 }).faults;
    expect(only).toEqual({
      code: 'fact-domain',
      fact: 'staff',
      label: { zh: '人数', en: 'Staff' },
      clauses: ['1.f'],
      path: ['staff'],
      expected: { zh: '整数 1–10', en: 'a whole number 1–10' },
      received: '11',
    });
  });
  test('a list without a stated maximum has one all the same', () => {
    expect(faultsOf({ marks: new Array(100_001).fill('good') })).toEqual([['list-long', ['marks'], '100001']]);
    expect(faultsOf({ marks: new Array(100_000).fill('good') })).toEqual([]);
    expect(faultsOf({ marks: new Array(4_000_000_000) })).toEqual([['list-long', ['marks'], '4000000000']]);
  });
});

describe('missing and unknown', () => {
  test.each(Object.keys(sound))('%s is missed', (key) => {
    expect(without(key).faults.map(({ code, fact, path, clauses }) => [code, fact, path, (clauses ?? []).length])).toEqual([
      // The cases stand in a clause of their own, and behind those that were closed.
      ['fact-missing', key, [key], key === 'cases' ? 2 : 1],
    ]);
    expect(withChanges({ [key]: undefined }).faults.map(({ code }) => code)).toEqual(['fact-missing']);
  });
  test('nothing given is everything missing, in the order of the clauses', () => {
    expect(read({}).faults.map(({ code, fact }) => `${code} ${fact}`)).toEqual(Object.keys(sound).map((key) => `fact-missing ${key}`));
  });
  test('what is nothing when nothing happened is missing all the same, and says so', () => {
    const named = read({}).faults.flatMap(({ fact, name }) => (name === 'nothing' ? [fact] : []));
    expect(named).toEqual(['late', 'errors', 'months']);
  });
  test('what only a prototype has is missing', () => {
    const intake = read(Object.create(sound));
    expect(intake.faults.map(({ code }) => code)).toEqual(Object.keys(sound).map(() => 'fact-missing'));
  });
  test.each<[string, string | undefined]>([
    ['cased', 'cases'],
    ['Cases', 'cases'],
    ['squad', 'squads'],
    ['rat', 'rate'],
    ['completelyDifferent', undefined],
    ['constructor', undefined],
    ['toString', undefined],
    ['hasOwnProperty', undefined],
    ['length', undefined],
    ['0', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['案件', undefined],
  ])('%j is unknown', (key, near) => {
    const intake = read(record([...Object.entries(sound), [key, 1]]));
    expect(intake.faults.map(({ code, fact, path, near: offered }) => [code, fact, path, offered])).toEqual([
      ['fact-unknown', key, [key], near],
    ]);
    expect(Object.hasOwn(intake.snapshot, key)).toBe(false);
  });
  test('a long key is cut', () => {
    const [only] = withChanges({ ['k'.repeat(1000)]: 1 }).faults;
    expect(only?.fact).toBe(`${'k'.repeat(64)}…`);
  });
  test('a key that a terminal would obey is made harmless', () => {
    const [only] = withChanges({ '\u001b[2Jcases\u202e': 1 }).faults;
    expect(only && issueOf(only).message.en).toMatch(/^no fact is called \P{C}+$/u);
  });
  test('keys that are undefined or symbols are no facts', () => {
    expect(withChanges({ casess: undefined }).faults).toEqual([]);
    expect(read(Object.assign({ [Symbol('cases')]: 1 }, sound)).faults).toEqual([]);
  });
  test('everything is told at once', () => {
    const { cases: _, ...rest } = sound;
    const intake = read({
      ...rest,
      done: 'yes',
      rate: 101,
      casess: 1,
      squads: [{ ...squad, staff: -1, rural: 1 }],
      months: [101, 'x'],
      xyz: 1,
    });
    expect(intake.faults.map(brief)).toEqual([
      ['fact-kind', ['done'], '"yes"'],
      ['fact-missing', ['cases'], undefined],
      ['fact-percent-over', ['rate'], '101'],
      ['fact-domain', ['squads', 0, 'staff'], '-1'],
      ['fact-kind', ['squads', 0, 'rural'], '1'],
      ['fact-domain', ['months', 0], '101'],
      ['fact-kind', ['months', 1], '"x"'],
      ['fact-unknown', ['casess'], undefined],
      ['fact-unknown', ['xyz'], undefined],
    ]);
  });
  test('and as one error', () => {
    const codes = codesOf(() => evaluate(every, { ...sound, done: 1, cases: -1, x: 1 }));
    expect(codes).toEqual(['fact-kind', 'fact-domain', 'fact-unknown']);
  });
});

describe('what is no record of facts', () => {
  test.each<[unknown, string]>([
    [null, 'null'],
    [undefined, 'undefined'],
    [true, 'true'],
    [5, '5'],
    ['facts', '"facts"'],
    [[], '[…]'],
    [[sound], '[…]'],
    [() => sound, 'function'],
    [Symbol('facts'), 'symbol'],
    [1n, 'bigint'],
  ])('%s', (given, received) => {
    expect(read(given).faults).toEqual([{ code: 'facts-shape', received }]);
  });
  test('a map of facts is no facts', () => {
    expect(new Set(read(new Map(Object.entries(sound))).faults.map(({ code }) => code))).toEqual(new Set(['fact-missing']));
  });
  test('an instance of a class is a record like any other', () => {
    class Sheet {
      constructor(facts: Facts) {
        Object.assign(this, facts);
      }
    }
    expect(read(new Sheet(sound)).faults).toEqual([]);
  });
  test('so is a record without a prototype', () => {
    expect(read(Object.assign(Object.create(null), sound)).faults).toEqual([]);
  });
});

describe('lists', () => {
  test('elements are records by field, or single values', () => {
    const { values } = withChanges({ squads: [squad, { ...squad, staff: '9', share: { part: 1, whole: 3 } }] });
    const elements = values.get('squads');
    const told = Array.isArray(elements)
      ? elements.map((element: ReadonlyMap<string, unknown>) =>
          [...element].map(([key, value]) => [key, typeof value === 'object' ? 'exact' : value]),
        )
      : [];
    expect(told).toEqual([
      [
        ['staff', 'exact'],
        ['share', 'exact'],
        ['rural', false],
        ['rating', 'good'],
      ],
      [
        ['staff', 'exact'],
        ['share', 'exact'],
        ['rural', false],
        ['rating', 'good'],
      ],
    ]);
  });
  test.each<[string, unknown, readonly (readonly [string, readonly (string | number)[], string])[]]>([
    ['a number', 5, [['fact-kind', ['squads', 1], '5']]],
    ['null', null, [['fact-kind', ['squads', 1], 'null']]],
    ['an array', [squad], [['fact-kind', ['squads', 1], '[…]']]],
    ['nothing in it', {}, ['staff', 'share', 'rural', 'rating'].map((key) => ['fact-missing', ['squads', 1, key], 'undefined'])],
    ['one field missing', { ...squad, share: undefined }, [['fact-missing', ['squads', 1, 'share'], 'undefined']]],
    ['wrong kind', { ...squad, rural: 'no' }, [['fact-kind', ['squads', 1, 'rural'], '"no"']]],
    ['a fraction', { ...squad, staff: 1.5 }, [['fact-fraction', ['squads', 1, 'staff'], '1.5']]],
    ['out of its domain', { ...squad, staff: -1 }, [['fact-domain', ['squads', 1, 'staff'], '-1']]],
    ['over a hundred percent', { ...squad, share: 101 }, [['fact-percent-over', ['squads', 1, 'share'], '101']]],
    ['a share of nothing', { ...squad, share: { part: 1, whole: 0 } }, [['fact-whole-zero', ['squads', 1, 'share', 'whole'], '0']]],
    ['no such option', { ...squad, rating: 'god' }, [['fact-option', ['squads', 1, 'rating'], '"god"']]],
    [
      'two things',
      { ...squad, staff: Number.NaN, rating: 1 },
      [
        ['fact-not-finite', ['squads', 1, 'staff'], 'NaN'],
        ['fact-kind', ['squads', 1, 'rating'], '1'],
      ],
    ],
  ])('an element that is wrong: %s', (_, element, wanted) => {
    expect(faultsOf({ squads: [squad, element] })).toEqual(wanted);
  });
  test.each(['staf', '__proto__', 'constructor', '0', ''])('a field that is unknown: %j', (key) => {
    const element = record([...Object.entries(squad), [key, 1]]);
    const { faults } = withChanges({ squads: [element] });
    expect(faults.map(({ code, path, near }) => [code, path, near])).toEqual([
      ['fact-unknown', ['squads', 0, key], key === 'staf' ? 'staff' : undefined],
    ]);
  });
  test('an unknown field is named in the message, not its list', () => {
    const [only] = withChanges({ squads: [{ ...squad, staf: 1 }] }).faults;
    expect(only && issueOf(only).message).toEqual({ zh: '没有名为 squads[0].staf 的事实', en: 'no fact is called squads[0].staf' });
  });
  test('a field that is undefined is no field, as a fact that is undefined is no fact', () => {
    expect(faultsOf({ squads: [{ ...squad, staf: undefined }] })).toEqual([]);
  });
  test.each<[string, unknown, string, string]>([
    ['a text', 'x', 'fact-kind', '"x"'],
    ['null', null, 'fact-kind', 'null'],
    ['undefined', undefined, 'fact-kind', 'undefined'],
    ['a record', { score: 5 }, 'fact-kind', '{…}'],
    ['a list', [5], 'fact-kind', '[…]'],
    ['too much', 101, 'fact-domain', '101'],
    ['not finite', Number.NaN, 'fact-not-finite', 'NaN'],
  ])('a value that is wrong: %s', (_, value, code, received) => {
    expect(faultsOf({ months: [5, value] })).toEqual([[code, ['months', 1], received]]);
  });
  test('a hole is no value', () => {
    const holed: unknown[] = [5];
    holed[2] = 6;
    expect(faultsOf({ months: holed })).toEqual([['fact-kind', ['months', 1], 'undefined']]);
    const squadsHoled: unknown[] = [];
    squadsHoled[1] = squad;
    expect(faultsOf({ squads: squadsHoled })).toEqual([['fact-kind', ['squads', 0], 'undefined']]);
  });
  test('a hole is not filled from a prototype', () => {
    const holed = Object.setPrototypeOf(new Array(1), Object.assign([], { 0: 5 }));
    expect(faultsOf({ months: holed })).toEqual([['fact-kind', ['months', 0], 'undefined']]);
  });
  test('an empty list is a list, where none is enough', () => {
    expect(faultsOf({ months: [], marks: [] })).toEqual([]);
    expect(evaluate(every, { ...sound, months: [] }).input['months']).toEqual([]);
  });
  test('fields keep to their own element', () => {
    const staff = series('all', '人数', 'Staff', count('one', '人', '人数', 'Staff'), { min: 1 });
    const one = around(convert(100, sumOf(staff, staff.item.one), 100));
    expect(evaluate(one, { all: [1, 2, 39] }).exact).toBe('42');
  });
});

describe('parts of a whole', () => {
  test('may be all of it, and no more', () => {
    expect(faultsOf({ cases: 10, closed: 10 })).toEqual([]);
    expect(faultsOf({ cases: 0, closed: 0 })).toEqual([]);
    const [only, more] = withChanges({ cases: 10, closed: 11 }).faults;
    expect(more).toBeUndefined();
    expect(only).toEqual({
      code: 'fact-subset',
      fact: 'closed',
      label: { zh: '办结', en: 'Closed' },
      clauses: ['1.e'],
      path: ['closed'],
      expected: { zh: '不大于“案件”', en: 'no more than “Cases”' },
      received: '11',
    });
  });
  test('are compared as what they are, not as they are written', () => {
    expect(faultsOf({ cases: '10.0', closed: '1e1' })).toEqual([]);
    expect(withChanges({ cases: '9', closed: '10' }).faults.map(({ code }) => code)).toEqual(['fact-subset']);
  });
  test('are not compared with what is missing or wrong', () => {
    expect(withChanges({ cases: 'x', closed: 11 }).faults.map(({ code }) => code)).toEqual(['fact-kind']);
    expect(withChanges({ cases: undefined, closed: 11 }).faults.map(({ code }) => code)).toEqual(['fact-missing']);
  });
  test('in a chain', () => {
    const all = count('all', '件', '全部', 'All');
    const half = count('half', '件', '一半', 'Half', { partOf: all });
    const quarter = count('quarter', '件', '四分之一', 'Quarter', { partOf: half });
    const one = around(convert(1, quarter, 1));
    expect(read({ all: 4, half: 2, quarter: 1 }, one).faults).toEqual([]);
    expect(read({ all: 1, half: 2, quarter: 3 }, one).faults.map(({ code, fact }) => [code, fact])).toEqual([
      ['fact-subset', 'quarter'],
      ['fact-subset', 'half'],
    ]);
    expect(read({ quarter: 1 }, one).faults.map(({ code, fact }) => [code, fact])).toEqual([
      ['fact-missing', 'half'],
      ['fact-missing', 'all'],
    ]);
  });
});

describe('warnings', () => {
  const warned = (changes: Facts): readonly (readonly [Warning['code'], string])[] => {
    const { warnings, faults } = withChanges(changes);
    expect(faults).toEqual([]);
    return warnings.map(({ code, fact }) => [code, fact]);
  };
  test.each([0.0001, 0.5, 0.985, 1])('a bare percent of %s may be a fraction', (given) => {
    expect(warned({ rate: given })).toEqual([['percent-fraction', 'rate']]);
  });
  test.each([0, -0, 1.0001, 1.5, 98.5, '0.985', '0.985%', '1', { part: 1, whole: 1 }, { part: 1, whole: 200 }])(
    'a percent of %j is meant',
    (given) => {
      expect(warned({ rate: given })).toEqual([]);
    },
  );
  test('only a percent can be a fraction of one', () => {
    expect(warned({ score: 0.5, anything: 1, cases: 1, closed: 1, quality: 0.5, months: [0.5] })).toEqual([]);
  });
  test.each([0.1 + 0.2, 1.1 * 3, 2 / 3, 100 / 3, 1e-7 / 3])('%s is a residue', (given) => {
    expect(warned({ score: given })).toEqual([['float-residue', 'score']]);
  });
  test.each([0.3, 70.59, 12.795, 88.3333333333333, 0.123456789012345, 1e-7, '0.30000000000000004', '66.66666666666666666667', '200/3'])(
    '%s is as it was written',
    (given) => {
      expect(warned({ score: given })).toEqual([]);
    },
  );
  test.each([9007199254740991, -9007199254740991, 1e16, 1e20, 1e21, 123456789012345])(
    '%s has no more than fifteen significant digits, or is whole',
    (given) => {
      expect(warned({ anything: given })).toEqual([]);
    },
  );
  test('an unsafe whole number has lost digits', () => {
    expect(warned({ anything: 2 ** 60 + 4096 })).toEqual([['float-residue', 'anything']]);
  });
  test('both at once', () => {
    expect(warned({ rate: 0.1 + 0.2 })).toEqual([
      ['float-residue', 'rate'],
      ['percent-fraction', 'rate'],
    ]);
  });
  test('what is warned about is scored as given', () => {
    const one = around(convert(100, percent('rate', '完成率', 'Rate'), 100));
    const tree = evaluate(one, { rate: 0.985 });
    expect(tree.children?.[0]?.children?.[0]?.exact).toBe('0.985');
    expect(tree.warnings).toEqual([
      {
        code: 'percent-fraction',
        fact: 'rate',
        message: {
          zh: '完成率（rate）为 0.985，按 0.985 个百分点计；若指比例，请写 { part, whole } 或百分点',
          en: 'Rate (rate) is 0.985 and counts as 0.985 percent points; if a share is meant, write percent points or { part, whole }',
        },
      },
    ]);
  });
  test('of a residue, in words', () => {
    expect(withChanges({ score: 0.1 + 0.2 }).warnings.map(({ message }) => message)).toEqual([
      {
        zh: '得分（score）为 0.30000000000000004，位数超过 15，可能是浮点误差；请改用文本或比率',
        en: "Score (score) is 0.30000000000000004, with more than 15 digits, perhaps a float's residue; give it as text or as a ratio",
      },
    ]);
  });
  test('of an element name the fact that holds it', () => {
    expect(warned({ months: [1, 0.1 + 0.2] })).toEqual([['float-residue', 'months']]);
    expect(warned({ squads: [{ ...squad, share: 0.5 }] })).toEqual([['percent-fraction', 'squads']]);
  });
  test('no fault, no warning; a fault warns of nothing', () => {
    expect(withChanges({ rate: '101' }).warnings).toEqual([]);
    expect(read(sound).warnings).toEqual([]);
  });
});

describe('the snapshot', () => {
  const full: Facts = { ...sound, rate: { part: 1, whole: 3 }, squads: [{ ...squad, share: { part: 1, whole: 2 } }] };

  test('says what was given, as it was given', () => {
    expect(read(full).snapshot).toEqual(full);
    expect(evaluate(every, full).input).toEqual(full);
    expect(withChanges({ cases: '1e1', rate: '50.0%' }).snapshot).toMatchObject({ cases: '1e1', rate: '50.0%' });
  });
  test('shares nothing with it', () => {
    const given = { ...full, rate: { part: 1, whole: 3 }, squads: [{ ...squad, share: { part: 1, whole: 2 } }], months: [1] };
    const { snapshot } = read(given);
    expect(snapshot['rate']).not.toBe(given.rate);
    expect(snapshot['squads']).not.toBe(given.squads);
    given.rate.part = 2;
    given.months.push(2);
    for (const one of given.squads) one.share.part = 2;
    expect(snapshot['rate']).toEqual({ part: 1, whole: 3 });
    expect(snapshot['months']).toEqual([1]);
    expect(snapshot['squads']).toEqual([{ ...squad, share: { part: 1, whole: 2 } }]);
  });
  test('does not touch what was given', () => {
    const frozen = (value: unknown): unknown => {
      if (typeof value === 'object' && value !== null) for (const child of Object.values(Object.freeze(value))) frozen(child);
      return value;
    };
    const before = JSON.stringify(full);
    expect(read(frozen(structuredClone(full))).faults).toEqual([]);
    read(full);
    expect(JSON.stringify(full)).toBe(before);
  });
  test('goes through JSON', () => {
    const { input } = evaluate(every, { ...full, anything: -0, months: [-0, 5] });
    expect(JSON.parse(JSON.stringify(input))).toEqual(input);
  });
  test('has the facts of other readings too, where they were given', () => {
    expect(Object.keys(read(full).snapshot)).toEqual(Object.keys(sound));
  });
  test('has nothing of a class', () => {
    class Squad {
      staff = 8;
      share = 50;
      rural = false;
      rating = 'good';
    }
    const { snapshot, faults } = withChanges({ squads: [new Squad()] });
    expect(faults).toEqual([]);
    expect(Object.getPrototypeOf(Object.values(snapshot['squads'] ?? {})[0])).toBe(Object.prototype);
  });
  test('is a copy whatever an array says about its own making', () => {
    const strange = Object.assign([5, 6], { constructor: { [Symbol.species]: tripwire } });
    expect(withChanges({ months: strange }).snapshot['months']).toEqual([5, 6]);
    const mapped = Object.assign([5, 6], { map: tripwire });
    expect(withChanges({ months: mapped }).snapshot['months']).toEqual([5, 6]);
  });
  test('is whole, also where a field would not be listed', () => {
    const hidden = Object.defineProperty({ ...squad }, 'staff', { value: 8, enumerable: false });
    const { snapshot, faults } = withChanges({ squads: [hidden] });
    if (faults.length === 0) expect(snapshot['squads']).toEqual([squad]);
    else expect(faults.map(({ path }) => path)).toEqual([['squads', 0, 'staff']]);
  });
});

// ---------------------------------------------------------------------------------------------------------------

describe('a stranger is not run, and breaks nothing', () => {
  const getter = (target: object, key: string) =>
    Object.defineProperty(target, key, { get: tripwire, enumerable: true, configurable: true });
  const trapped = (target: object, ...names: readonly (keyof ProxyHandler<object>)[]): object =>
    new Proxy(target, Object.fromEntries(names.map((name) => [name, tripwire])));
  const revoked = (target: object): object => {
    const { proxy, revoke } = Proxy.revocable(target, {});
    revoke();
    return proxy;
  };

  test.each(Object.keys(sound))('a getter for %s is not run', (key) => {
    expect(read(getter({ ...sound }, key)).faults.map(brief)).toEqual([['fact-unreadable', [key], 'undefined']]);
  });
  test('a getter for what is unknown is unknown', () => {
    expect(read(getter({ ...sound }, 'casess')).faults.map(brief)).toEqual([['fact-unknown', ['casess'], undefined]]);
  });
  test('a getter for a field is not run', () => {
    expect(faultsOf({ squads: [getter({ ...squad }, 'staff')] })).toEqual([['fact-unreadable', ['squads', 0, 'staff'], 'undefined']]);
  });
  test('a getter for an element cannot be read', () => {
    expect(withChanges({ months: getter([5, 6], '1') }).faults.map(({ code, path }) => [code, path])).toEqual([
      ['fact-unreadable', ['months', 1]],
    ]);
    expect(withChanges({ squads: getter([squad], '0') }).faults.map(({ code, path }) => [code, path])).toEqual([
      ['fact-unreadable', ['squads', 0]],
    ]);
  });
  test('a getter for a part or a whole is not run', () => {
    expect(faultsOf({ rate: getter({ part: 1, whole: 2 }, 'part') })).toEqual([['fact-kind', ['rate'], '{…}']]);
  });
  test('a setter is no value', () => {
    expect(read(Object.defineProperty({ ...sound }, 'cases', { set: tripwire, enumerable: true })).faults.map(brief)).toEqual([
      ['fact-unreadable', ['cases'], 'undefined'],
    ]);
  });
  test('toJSON, valueOf and toString are not asked', () => {
    for (const name of ['toJSON', 'valueOf', 'toString'] as const) {
      expect(faultsOf({ cases: { [name]: tripwire } })).toEqual([['fact-kind', ['cases'], '{…}']]);
      expect(faultsOf({ rate: { [name]: tripwire } })).toEqual([['fact-kind', ['rate'], '{…}']]);
    }
  });

  describe('facts that cannot be looked at', () => {
    test('show no property', () => {
      const { faults } = read(trapped(sound, 'getOwnPropertyDescriptor'));
      expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['fact-unreadable', 'facts-shape']));
    });
    test('list no keys', () => {
      expect(read(trapped(sound, 'ownKeys')).faults.map(({ code }) => code)).toEqual(['facts-shape']);
    });
    test('are read by their properties, not by what they answer', () => {
      expect(read(trapped(sound, 'get', 'has', 'getPrototypeOf')).faults).toEqual([]);
    });
    test('are revoked', () => {
      expect(read(revoked({})).faults.map(({ code }) => code)).toEqual(['facts-shape']);
    });
  });

  /** What was read is told by the snapshot, and reads the same again; or it is told what is wrong with it. */
  function isSettled({ faults, snapshot, values }: Intake, key: string): void {
    for (const { path } of faults) expect(path?.[0]).toBe(key);
    expect(values.has(key)).toBe(faults.length === 0);
    expect(Object.hasOwn(snapshot, key)).toBe(faults.length === 0);
    if (faults.length > 0) return;
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
    const again = read(snapshot);
    expect(again.faults).toEqual([]);
    expect(again.values).toEqual(values);
  }

  const traps = ['getOwnPropertyDescriptor', 'ownKeys', 'get', 'has', 'getPrototypeOf'] as const;
  describe.each(['done', 'grade', 'cases', 'rate', 'squads', 'months', 'marks'])('a value of %s that cannot be looked at', (key) => {
    const value = sound[key];
    const target = typeof value === 'object' && value !== null ? value : key === 'rate' ? { part: 1, whole: 2 } : {};

    test.each(traps)('%s', (trap) => {
      isSettled(withChanges({ [key]: trapped(target, trap) }), key);
    });
    test.each(traps)('%s, in an element', (trap) => {
      isSettled(withChanges({ [key]: [trapped(squad, trap)] }), key);
    });
    test('revoked', () => {
      for (const given of [revoked({}), revoked([]), [revoked({})], [revoked([])]]) {
        const intake = withChanges({ [key]: given });
        expect(intake.faults.length).toBeGreaterThan(0);
        isSettled(intake, key);
      }
    });
  });

  test.each([Number.NaN, 0.5, 1, 3, -1, 1e9, Number.POSITIVE_INFINITY, '1', 'x', undefined, null, {}])(
    'a list that says it has %s elements is read or refused, never passed over',
    (length) => {
      const strange = new Proxy([80, 90], { get: (target, name, self) => (name === 'length' ? length : Reflect.get(target, name, self)) });
      inTime(5000, () => isSettled(withChanges({ months: strange }), 'months'));
    },
  );
  test.each([Number.NaN, 0.5, 1, -1, 1e9, Number.POSITIVE_INFINITY, '1', undefined, {}])(
    'a list whose own length is %s is read or refused, never passed over',
    (length) => {
      const strange = new Proxy([80, 90], {
        getOwnPropertyDescriptor: (target, name) => {
          const property = Reflect.getOwnPropertyDescriptor(target, name);
          return name === 'length' ? { ...property, value: length } : property;
        },
      });
      inTime(5000, () => isSettled(withChanges({ months: strange }), 'months'));
    },
  );
  test('what is looked at twice is the same twice', () => {
    let looks = 0;
    const fickle = new Proxy([1, 2], {
      get: (target, name, self) => {
        if (name === '0') looks += 1;
        return name === '0' && looks > 0 ? tripwire : Reflect.get(target, name, self);
      },
    });
    isSettled(withChanges({ months: fickle }), 'months');
    const share = new Proxy({ part: 1, whole: 2 }, { get: () => 7 });
    isSettled(withChanges({ rate: share }), 'rate');
  });

  test.each(['done', 'squads'])('%s that goes on without end, one thing inside another, comes to an end', (key) => {
    const endless = (length: number): object =>
      new Proxy([], {
        getOwnPropertyDescriptor: (_, name) => ({
          value: name === 'length' ? length : endless(length),
          configurable: name !== 'length',
          enumerable: name !== 'length',
          writable: true,
        }),
      });
    const bottomless = (): object =>
      new Proxy(
        {},
        {
          ownKeys: () => ['part', 'whole', 'staff'],
          getOwnPropertyDescriptor: () => ({ value: bottomless(), configurable: true, enumerable: true, writable: true }),
        },
      );
    for (const given of [endless(3), endless(100_000), bottomless()]) {
      inTime(2000, () => {
        const intake = withChanges({ [key]: given });
        expect(intake.faults.length).toBeGreaterThan(0);
        isSettled(intake, key);
      });
    }
  });

  test('anything at all, as the facts or as one of them', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withUnicodeString: true,
    });
    fc.assert(
      fc.property(anything, fc.constantFrom(...Object.keys(sound).filter((key) => key !== 'closed')), (given, key) => {
        const told = (issue: Issue) => {
          expect(issue.message.zh.length).toBeGreaterThan(4);
          expect(issue.message.en.length).toBeGreaterThan(4);
        };
        read(given).faults.map(issueOf).forEach(told);
        const intake = withChanges({ [key]: given });
        const { faults } = intake;
        faults.map(issueOf).forEach(told);
        expect(codesOf(() => evaluate(every, { ...sound, [key]: given }))).toEqual(faults.map(({ code }) => code));
        isSettled(intake, key);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('size', () => {
  const huge = 'x'.repeat(10_000_000);
  test.each<[string, Facts]>([
    ['a long text for a number', { cases: huge }],
    ['a long run of digits', { cases: '9'.repeat(10_000_000) }],
    ['a long run of dots', { cases: '.'.repeat(10_000_000) }],
    ['a long text for an option', { grade: huge }],
    ['a long percent', { rate: `${huge}%` }],
    ['a long part', { rate: { part: '9'.repeat(10_000_000), whole: 1 } }],
    ['a long key', { [huge]: 1 }],
    ['a long field', { squads: [{ ...squad, [huge]: 1 }] }],
    ['many wrong elements', { marks: new Array(100_000).fill('x') }],
    ['many unknown keys', Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`fact${i}`, 1]))],
  ])('%s is told in time, and briefly', (_, changes) => {
    inTime(5000, () => {
      const issues = issuesOf(() => evaluate(every, { ...sound, ...changes }));
      expect(issues.length).toBeGreaterThan(0);
      for (const { message } of issues.slice(0, 10)) expect(message.en.length).toBeLessThan(400);
    });
  });
  test('many shares with nothing in common come to an end', () => {
    const shares = series('shares', '比率', 'Shares', percent('share', '比率', 'Share'), { min: 1 });
    const one = around(award(1, atLeast(meanOf(shares, shares.item.share), 0)));
    const given = Array.from({ length: 10_000 }, (_, i) => ({ part: 1, whole: 1_000_000_007 + 2 * i }));
    inTime(5000, () => codesOf(() => evaluate(one, { shares: given })));
  });
  test('many shares of the same few wholes do not grow', () => {
    const shares = series('shares', '比率', 'Shares', percent('share', '比率', 'Share'), { min: 1 });
    const one = around(convert(100, meanOf(shares, shares.item.share), 100));
    const wholes = [3, 7, 9, 11];
    const given = Array.from({ length: 100_000 }, (_, i) => ({ part: 1, whole: wholes[i % 4] }));
    inTime(5000, () => {
      expect(evaluate(one, { shares: given }).children?.[0]?.children?.[0]?.exact).toBe('11750/693');
    });
  });
  test('five hundred shares, each of a whole of its own, have an exact mean', () => {
    const shares = series('shares', '比率', 'Shares', percent('share', '比率', 'Share'), { min: 1 });
    const one = around(convert(100, meanOf(shares, shares.item.share), 100));
    const given = Array.from({ length: 500 }, (_, i) => ({ part: 1000 + i, whole: 2001 + 2 * i }));
    const total = given.map(({ part, whole }) => fraction(100n * BigInt(part), BigInt(whole))).reduce(plus);
    expect(evaluate(one, { shares: given }).children?.[0]?.children?.[0]?.exact).toBe(printed(over(total, fraction(500n, 1n))));
  });
});

describe('the periods of a year', () => {
  const head = (id: string) => ({ id, title: ['方案', 'Scheme'], authority: ['测试', 'Test'], year: null, max: 100 }) as const;
  const month = rubric(head('month'), [
    criterion(
      '1',
      '单项',
      'One',
      pool(
        { start: 0, floor: null },
        {
          a: convert(100, quantity('mark', '分', '月度得分', 'Monthly mark', { max: 100 }), 100),
          b: convert(100, percent('rate', '完成率', 'Rate'), 100),
        },
      ),
    ),
  ]);
  const year = (divideBy: 'count' | 'present') =>
    readRubric(
      weightedAnnual(
        head('year'),
        { key: 'months', label: ['各月', 'Months'], rubric: month, count: 3, weight: 1, use: 'exact', divideBy },
        {},
        {},
      ),
    );
  const [counted, present] = [year('count'), year('present')];
  const good = { mark: 50, rate: 20 };
  const faults = (given: unknown, by = counted) => read({ months: given }, by).faults.map(brief);

  test('are facts of their own, or scores already known', () => {
    expect(faults([good, { knownScore: 70 }, { knownScore: '22/3' }])).toEqual([]);
    const { periods } = read({ months: [good, { knownScore: '22/3' }, good] }, counted);
    expect(periods.get('months')?.map((period) => (period && 'known' in period ? textOf(period.known) : typeof period))).toEqual([
      'object',
      '22/3',
      'object',
    ]);
  });
  test.each<[string, unknown, readonly unknown[]]>([
    ['no list', 5, ['fact-kind', ['months'], '5']],
    ['a record', { 0: good }, ['fact-kind', ['months'], '{…}']],
    ['too few', [good, good], ['list-short', ['months'], '2']],
    ['too many', [good, good, good, good], ['list-long', ['months'], '4']],
    ['one missing', [good, null, good], ['fact-missing', ['months', 1], 'null']],
    ['one undefined', [good, undefined, good], ['fact-missing', ['months', 1], 'undefined']],
    ['no record', [good, 5, good], ['facts-shape', ['months', 1], '5']],
    ['a list for a period', [good, [good], good], ['facts-shape', ['months', 1], '[…]']],
    ['a fact missing', [good, { rate: 20 }, good], ['fact-missing', ['months', 1, 'mark'], undefined]],
    ['a fact out of its domain', [good, good, { mark: 101, rate: 20 }], ['fact-domain', ['months', 2, 'mark'], '101']],
    ['an unknown fact', [good, { ...good, marc: 1 }, good], ['fact-unknown', ['months', 1, 'marc'], undefined]],
    ['a known score that is no number', [good, { knownScore: 'x' }, good], ['fact-kind', ['months', 1, 'knownScore'], '"x"']],
    ['a known score and facts', [good, { ...good, knownScore: 70 }, good], ['fact-unknown', ['months', 1, 'mark'], 'undefined']],
    [
      'an infinite known score',
      [good, { knownScore: Number.POSITIVE_INFINITY }, good],
      ['fact-kind', ['months', 1, 'knownScore'], 'Infinity'],
    ],
  ])('%s', (_, given, wanted) => {
    expect(faults(given)).toEqual([wanted]);
  });
  test('may be without data only where the year says so', () => {
    expect(faults([good, null, null], present)).toEqual([]);
    expect(faults([null, null, null], present)).toEqual([['list-short', ['months'], '0']]);
    expect(faults([good, undefined, good], present)).toEqual([['fact-missing', ['months', 1], 'undefined']]);
    expect(faults([good, good], present)).toEqual([['list-short', ['months'], '2']]);
  });
  test('every fault of a period says which period', () => {
    const issues = read({ months: [good, 5, { ...good, marc: 1 }] }, counted).faults.map(issueOf);
    expect(issues.map(({ message }) => message.en.includes('months[1]') || message.en.includes('months[2]'))).toEqual([true, true]);
  });
  test('every warning of a period names the fact that holds it', () => {
    expect(read({ months: [good, { ...good, rate: 0.5 }, good] }, counted).warnings.map(({ code, fact }) => [code, fact])).toEqual([
      ['percent-fraction', 'months'],
    ]);
  });
  test('are copied into the snapshot', () => {
    const given = { months: [{ ...good }, { knownScore: 70 }, { mark: 1, rate: { part: 1, whole: 2 } }] };
    const { snapshot } = read(given, counted);
    expect(snapshot).toEqual(given);
    given.months[0] = { knownScore: 0 };
    expect(snapshot['months']).toEqual([good, { knownScore: 70 }, { mark: 1, rate: { part: 1, whole: 2 } }]);
  });
  test('that cannot be looked at are told', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const given of [
      proxy,
      [good, proxy, good],
      new Proxy([], { get: tripwire }),
      [good, new Proxy({}, { getOwnPropertyDescriptor: tripwire, ownKeys: tripwire }), good],
    ]) {
      const found = read({ months: given }, counted).faults;
      expect(found.length).toBeGreaterThan(0);
      for (const { path } of found) expect(path?.[0]).toBe('months');
    }
  });
});

test('a measure reads what its rubric declared', () => {
  const element: Measure = countOf(marks);
  expect(evaluate(around(convert(10, element, 10)), { marks: ['good', 'poor'] }).exact).toBe('2');
});
