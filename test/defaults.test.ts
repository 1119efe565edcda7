import fc from 'fast-check';
import {
  about,
  all,
  assessed,
  award,
  choice,
  choiceScore,
  convert,
  count,
  countOf,
  criterion,
  deduct,
  earns,
  evaluate,
  every,
  type FactsOf,
  fault,
  flag,
  list,
  percent,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  quantity,
  question,
  type RubricHead,
  rank,
  rankTier,
  reading,
  readRubric,
  rubric,
  series,
  sumOf,
  tally,
  withDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesOf, issuesOf } from './helpers.js';
import { throughJson } from './rule-helpers.js';

const head = {
  id: 'scheme',
  title: ['方案', 'Scheme'],
  authority: ['机关', 'Authority'],
  year: 2022,
  max: 20,
} as const satisfies RubricHead;

const Q = question('Q1', '计不计迟报', 'Whether late reports count', {
  chosen: 'no',
  options: { no: ['不计', 'not counted'], yes: ['计', 'counted'] },
});
const late = tally('late', '件', '逾期案件', 'Late cases');
const lateReports = tally('lateReports', '次', '迟报', 'Late reports');
const squads = list('squads', '中队', 'Squads', [flag('trained', '已培训', 'Trained')], { nothing: [] });
const awards = series('awards', '各次表彰得分', 'Awards', quantity('each', '分', '得分', 'Points'), { nothing: [] });

/** A rubric with a fact of every kind, with and without a "nothing happened". */
const scheme = rubric({ ...head, readings: [Q] }, [
  criterion(
    '1',
    '单项',
    'Item',
    pool(
      { start: 10, floor: null },
      {
        a: perItemDeduct(0.5, late),
        b: deduct(1, fault('cheated', '弄虚作假', 'Cheating')),
        c: award(1, flag('quiet', '平稳', 'A quiet year', { nothing: true })),
        d: choiceScore(choice('grade', '等次', 'Grade', { none: ['未评', 'none'], top: ['优', 'top'] }, { nothing: 'none' }), {
          none: 0,
          top: 2,
        }),
        e: perItemAward(1, quantity('hours', '小时', '时长', 'Hours', { nothing: '0.5' }), { every: 1, steps: 'proportional' }),
        f: about('中队', 'Squads', award(1, every(squads, squads.item.trained))),
        g: about('表彰', 'Awards', convert(1, sumOf(awards, awards.item.each), 1)),
        h: award(1, flag('held', '已召开', 'Held')),
        i: convert(1, percent('rate', '完成率', 'Rate'), 100),
        j: rankTier(rank('place', '名次', 'Place', { of: 16, ties: 'shared' }), { '1-4': 1, '5-16': 0 }),
        k: assessed(points('quality', '质量', 'Quality', { max: 2 })),
        l: perItemAward(0.1, count('cases', '件', '案件', 'Cases')),
        m: choiceScore(choice('answer', '答复', 'Answer', { yes: ['有', 'yes'], no: ['无', 'no'] }), { yes: 1, no: 0 }),
        n: reading(Q, {
          no: about('迟报', 'Late reports', deduct(0, fault('noted', '有记录', 'On record'))),
          yes: perItemDeduct(1, lateReports),
        }),
      },
    ),
  ),
]);
const owed = { held: true, rate: 50, place: 3, quality: 1, cases: 10, answer: 'yes' } as const;
const assumed = { late: 0, cheated: false, quiet: true, grade: 'none', hours: '0.5', squads: [], awards: [], noted: false } as const;
/** Anybody may give this one anything. */
const open = readRubric(scheme);

describe('it fills in what was declared to be so when nothing happened', () => {
  test('every kind of fact, as its declaration says', () => {
    expect(withDefaults(scheme, owed).facts).toEqual({ ...owed, ...assumed });
  });
  test('and lists what it filled in, in the order of the clauses', () => {
    expect(withDefaults(scheme, owed).assumed).toEqual(['late', 'cheated', 'quiet', 'grade', 'hours', 'squads', 'awards', 'noted']);
  });
  test('what comes out can be scored, and the trace lists what was assumed', () => {
    const { facts, assumed: listed } = withDefaults(scheme, owed);
    const tree = evaluate(scheme, facts, { assumed: listed });
    // 10, and 1 for a quiet year, 0.5 for hours, 1 each for squads and the meeting, 0.5 for the rate, 1 each for place, quality, cases and answer.
    expect(tree.exact).toBe('18');
    expect(tree.assumed).toEqual(listed);
    expect(tree.input).toEqual({ ...owed, ...assumed });
  });
  test('without that list the trace lists nothing: it is for the caller to pass on', () => {
    expect(evaluate(scheme, withDefaults(scheme, owed).facts).assumed).toEqual([]);
  });
  test('a fact given as undefined was not given', () => {
    const filled = withDefaults(open, { ...owed, late: undefined });
    expect(filled.facts).toEqual({ ...owed, ...assumed });
    expect(filled.assumed).toContain('late');
  });
  test('twice is once: the second time there is nothing left to fill in', () => {
    const { facts } = withDefaults(scheme, owed);
    expect(withDefaults(scheme, facts)).toEqual({ facts, assumed: [] });
  });
  test('whatever is given, what is filled in is what is listed, and the rest is as it was', () => {
    const keys = Object.keys(assumed);
    fc.assert(
      fc.property(fc.subarray(keys), (given) => {
        const facts = { ...owed, ...Object.fromEntries(Object.entries(assumed).filter(([key]) => given.includes(key))) };
        const filled = withDefaults(open, facts);
        expect(filled.facts).toEqual({ ...owed, ...assumed });
        expect(filled.assumed).toEqual(keys.filter((key) => !given.includes(key)));
        expect(evaluate(open, filled.facts, { assumed: filled.assumed }).exact).toBe('18');
      }),
    );
  });
});

describe('it fills in nothing else', () => {
  test.each(Object.keys(owed))('%s stays missing', (key) => {
    const given = Object.fromEntries(Object.entries(owed).filter(([name]) => name !== key));
    const { facts, assumed: listed } = withDefaults(open, given);
    expect(Object.hasOwn(facts, key)).toBe(false);
    expect(listed).not.toContain(key);
    expect(issuesOf(() => evaluate(open, facts, { assumed: listed })).map(({ code, fact }) => [code, fact])).toEqual([
      ['fact-missing', key],
    ]);
  });
  test('a tally says that nothing happened, a count does not', () => {
    const two = rubric(head, [
      criterion('1', '单项', 'Item', itemsOf(perItemDeduct(1, late), perItemDeduct(1, count('cases', '件', '案件', 'Cases')))),
    ]);
    expect(withDefaults(readRubric(two), {})).toEqual({ facts: { late: 0 }, assumed: ['late'] });
  });
  test('what only another reading asks for is left alone', () => {
    expect(Object.hasOwn(withDefaults(scheme, owed).facts, 'lateReports')).toBe(false);
    const given = withDefaults(scheme, { ...owed, lateReports: 2 });
    expect(given.facts).toMatchObject({ lateReports: 2 });
    expect(evaluate(scheme, given.facts, { assumed: given.assumed, readings: { Q1: 'yes' } }).exact).toBe('16');
  });
  test('fields of a list are not facts', () => {
    const cities = list('cities', '市', 'Cities', [tally('flaws', '处', '差错', 'Flaws')]);
    const one = readRubric(
      rubric(head, [
        criterion('1', '单项', 'Item', itemsOf(perItemDeduct(1, sumOf(cities, cities.item.flaws)), perItemDeduct(1, countOf(cities)))),
      ]),
    );
    expect(withDefaults(one, { cities: [{}] })).toEqual({ facts: { cities: [{}] }, assumed: [] });
  });
  test('what is unknown or wrong stays as it is, for evaluate to tell', () => {
    const { facts } = withDefaults(open, { ...owed, cheated: 'no', casess: 3 });
    expect(facts).toMatchObject({ cheated: 'no', casess: 3 });
    expect(codesOf(() => evaluate(open, facts))).toEqual(['fact-kind', 'fact-unknown']);
  });
});

describe('it overwrites nothing', () => {
  test.each<[string, unknown]>([
    ['late', 3],
    ['late', 0],
    ['late', '0'],
    ['late', null],
    ['late', ''],
    ['late', Number.NaN],
    ['cheated', true],
    ['cheated', false],
    ['cheated', 0],
    ['quiet', false],
    ['grade', 'top'],
    ['squads', [{ trained: false }]],
    ['hours', 0],
  ])('%s given as %j', (key, value) => {
    const filled = withDefaults(open, { ...owed, [key]: value });
    expect(Object.entries(filled.facts)).toContainEqual([key, value]);
    expect(filled.assumed).not.toContain(key);
  });
  test('null is not "nothing happened": evaluate refuses it', () => {
    const { facts, assumed: listed } = withDefaults(open, { ...owed, late: null });
    expect(codesOf(() => evaluate(open, facts, { assumed: listed }))).toEqual(['fact-kind']);
  });
});

describe('it mutates nothing', () => {
  test('what was given stays as it was, and may be frozen', () => {
    const given = Object.freeze({ ...owed });
    const before = structuredClone(given);
    const { facts } = withDefaults(scheme, given);
    expect(given).toEqual(before);
    expect(facts).not.toBe(given);
  });
  test("what it answers is the caller's own: a change to it changes no later answer", () => {
    const first = withDefaults(scheme, owed);
    Object.assign(first.facts, { late: 99, cheated: true });
    expect(withDefaults(scheme, owed).facts).toEqual({ ...owed, ...assumed });
  });
  test('a list that it filled in cannot be made to hold something for everyone', () => {
    const { facts } = withDefaults(scheme, owed);
    // Shared or not, what the rubric declares stays what it is.
    Reflect.set(facts.squads, 0, { trained: false });
    expect(withDefaults(scheme, owed).facts.squads).toEqual([]);
  });
});

describe('whatever is given for the rubric or the facts ends in the one error of this library', () => {
  const attempt = (rubric: unknown, given: unknown) => () => Reflect.apply(withDefaults, undefined, [rubric, given]);

  test.each<[unknown, string]>([
    [null, 'null'],
    [undefined, 'undefined'],
    [true, 'true'],
    [5, '5'],
    ['facts', '"facts"'],
    [[], '[…]'],
    [[owed], '[…]'],
    [() => owed, 'function'],
    [Symbol('facts'), 'symbol'],
    [1n, 'bigint'],
  ])('facts that are %s', (given, received) => {
    expect(issuesOf(attempt(scheme, given)).map((issue) => [issue.code, issue.received])).toEqual([['facts-shape', received]]);
  });
  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a list', []],
    ['an empty object', {}],
    ['a criterion', criterion('1', '单项', 'Item', earns(1, {}))],
    ['an unsound rubric', { ...Object(throughJson(scheme)), clauses: [] }],
  ])('a rubric that is %s', (_, rubric) => {
    expect(codesOf(attempt(rubric, owed)).length).toBeGreaterThan(0);
  });
  test('a rubric that came through JSON is as good', () => {
    expect(attempt(throughJson(scheme), owed)()).toEqual(withDefaults(scheme, owed));
  });

  const tripwire = (): never => {
    throw new Error('a stranger was run');
  };
  // What withDefaults makes of them is its own affair, as long as nothing of the stranger's is run and nothing raw comes out.
  test.each<[string, () => unknown]>([
    ['a getter for what has a default', () => Object.defineProperty({ ...owed }, 'late', { get: tripwire, enumerable: true })],
    ['a getter for what has none', () => Object.defineProperty({ ...owed }, 'rate', { get: tripwire, enumerable: true })],
    ['a getter for what is unknown', () => Object.defineProperty({ ...owed }, 'nobody', { get: tripwire, enumerable: true })],
    ['a proxy that lists no keys', () => new Proxy({ ...owed }, { ownKeys: tripwire })],
    ['a proxy that shows no property', () => new Proxy({ ...owed }, { getOwnPropertyDescriptor: tripwire })],
    ['a proxy that gives nothing away', () => new Proxy({ ...owed }, { get: tripwire })],
    [
      'a revoked proxy',
      () => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return proxy;
      },
    ],
  ])('%s', (_, given) => {
    // The helper lets through whatever is not a KaoheError, and so would fail here.
    expect(() => issuesOf(attempt(scheme, given()))).not.toThrow();
  });
  test('a key __proto__ is a key like any other, and gives nothing to inherit', () => {
    const { facts, assumed: listed } = withDefaults(open, JSON.parse('{"__proto__":{"late":3}}'));
    expect(Object.getPrototypeOf(facts)).toBe(Object.prototype);
    expect(facts).toMatchObject({ late: 0 });
    expect(listed).toContain('late');
  });
  test('what only a prototype has was not given', () => {
    const { facts, assumed: listed } = withDefaults(open, Object.create({ late: 3 }));
    expect(facts).toMatchObject({ late: 0 });
    expect(listed).toContain('late');
  });
  test.each(['isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString'] as const)(
    'a fact called %s is not taken for what every object has',
    (key) => {
      const one = readRubric(
        rubric(head, [criterion('1', '单项', 'Item', itemsOf(perItemDeduct(1, tally(key, '件', '某事', 'Some matter'))))]),
      );
      const filled = withDefaults(one, {});
      expect(filled.assumed).toEqual([key]);
      expect(Object.entries(filled.facts)).toEqual([[key, 0]]);
    },
  );
});

describe('the compiler', () => {
  test('knows what may be left out, and what comes out', () => {
    const filled = withDefaults(scheme, owed);
    const facts: FactsOf<typeof scheme> = filled.facts;
    expect(facts.late).toBe(0);
    // @ts-expect-error held has no default
    expect(Object.hasOwn(withDefaults(scheme, { rate: 50, place: 3, quality: 1, cases: 10, answer: 'yes' }).facts, 'held')).toBe(false);
    // @ts-expect-error nothing is called lat
    expect(withDefaults(scheme, { ...owed, lat: 1 }).assumed).toContain('late');
    // @ts-expect-error a number of late cases is no yes or no
    expect(withDefaults(scheme, { ...owed, late: true }).assumed).not.toContain('late');
  });
  test('does not let what was not filled in be scored', () => {
    // @ts-expect-error late and all others with a default are owed to evaluate
    expect(codesOf(() => evaluate(scheme, owed))).toEqual(Object.keys(assumed).map(() => 'fact-missing'));
  });
  test('a fact with and without a default in one rubric is two declarations, and so refused', () => {
    const both = all(flag('seen', '查阅', 'Seen'), flag('seen', '查阅', 'Seen', { nothing: false }));
    expect(codesOf(() => rubric(head, [criterion('1', '单项', 'Item', itemsOf(about('查阅', 'Seen', deduct(1, both))))]))).toEqual([
      'key-conflict',
    ]);
  });
});

/** A pool of ten points that keeps what its rules do not deduct. */
function itemsOf(...rules: readonly Parameters<typeof about>[2][]) {
  return pool(
    { start: 10, floor: null },
    Object.fromEntries(rules.map((rule, i) => [String.fromCharCode(97 + i), about('分项', 'Part', rule)])),
  );
}
