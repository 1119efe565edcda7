/** Rubrics and arguments from someone who means no good: each ends soon, in the one error of this library. */
import {
  award,
  boundaryCases,
  bounds,
  coverage,
  criterion,
  earns,
  evaluate,
  flag,
  KaoheError,
  ledger,
  lint,
  notApplicable,
  readRubric,
  rubric,
  section,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesOf, inTime } from './helpers.js';
import {
  awardData,
  choiceData,
  countData,
  criterionData,
  flagData,
  holding,
  listData,
  named,
  percentData,
  poolData,
  questionData,
  readingData,
  rubricData,
  sectionData,
} from './wire-data.js';

/** Time enough for anything sound, and far too little for what multiplies. */
const SOON = 5000;
/** The same for what goes through a rubric many times. */
const LATER = 30_000;

/** What reading a rubric ends in: nothing, or the codes of one KaoheError. Anything else fails. */
const reading = (data: unknown): readonly string[] => {
  let codes: readonly string[] = [];
  inTime(SOON, () => {
    codes = codesOf(() => readRubric(data));
  });
  return codes;
};
/** The same for a rubric that may be sound, with facts that it asks for. */
const scoring = (data: unknown, facts: unknown = { held: true }): readonly string[] => {
  let codes: readonly string[] = [];
  inTime(SOON, () => {
    codes = codesOf(() => evaluate(readRubric(data), JSON.parse(JSON.stringify(facts))));
  });
  return codes;
};

describe('whatever is no rubric', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'data-unreadable'],
    ['null', null, 'rubric-kind'],
    ['a number', 7, 'rubric-kind'],
    ['text', 'rubric', 'rubric-kind'],
    ['a list', [], 'rubric-kind'],
    ['an empty object', {}, 'rubric-kind'],
    ['a list that says it is a rubric', Object.assign([], { kind: 'rubric' }), 'rubric-kind'],
    ['another kind', { kind: 'criterion' }, 'rubric-kind'],
    ['a kind that is no text', { kind: { toString: 'rubric' } }, 'rubric-kind'],
    ['a reading', readingData({ one: rubricData([]) }), 'rubric-kind'],
    ['a function', () => rubricData([]), 'data-unreadable'],
    ['a symbol', Symbol('rubric'), 'data-unreadable'],
    ['a date', new Date(0), 'data-unreadable'],
    ['a map', new Map([['kind', 'rubric']]), 'data-unreadable'],
    ['a promise', Promise.resolve(rubricData([])), 'data-unreadable'],
    ['a regular expression', /rubric/, 'data-unreadable'],
  ])('%s', (_, data, code) => {
    expect(reading(data)).toEqual([code]);
  });
});

describe('whatever is not plain data', () => {
  class Sneaky {
    kind = 'fixed';
  }
  const cyclic: Record<string, unknown> = rubricData([]);
  cyclic['clauses'] = [cyclic];
  const twice: unknown[] = [];
  twice.push(twice);
  test.each<[string, unknown]>([
    ['a class instance', holding(Object.assign(new Sneaky(), awardData()))],
    ['an object with a prototype of its own', holding(Object.assign(Object.create({ when: flagData() }), { kind: 'fixed' }))],
    ['a boxed number', holding(awardData({ points: Object(1) }))],
    ['a key that is a symbol', holding(awardData({ [Symbol('points')]: 1 }))],
    ['undefined in a list', holding(awardData({ by: [undefined] }))],
    ['a hole in a list', holding(awardData({ by: new Array(1) }))],
    ['infinity', holding(awardData({ points: Number.POSITIVE_INFINITY }))],
    ['a cycle', cyclic],
    ['a list in itself', rubricData(twice)],
    ['__proto__', JSON.parse(JSON.stringify(holding(awardData())).replace('"kind":"fixed"', '"kind":"fixed","__proto__":{"points":9}'))],
    ['very long text', holding(awardData({ label: named('甲'.repeat(100_001)) }))],
  ])('%s', (_, data) => {
    expect(reading(data)).toEqual(['data-unreadable']);
  });

  test('a getter is not run', () => {
    let runs = 0;
    const rule = Object.defineProperty(awardData(), 'points', {
      enumerable: true,
      get: () => {
        runs += 1;
        return 1;
      },
    });
    expect(reading(holding(rule))).toEqual(['data-unreadable']);
    expect(runs).toBe(0);
  });
  test('toJSON is not run', () => {
    let runs = 0;
    const rule = awardData({
      toJSON: () => {
        runs += 1;
        return awardData();
      },
    });
    expect(reading(holding(rule))).toEqual(['data-unreadable']);
    expect(runs).toBe(0);
  });

  const proxy = (handler: ProxyHandler<object>) => new Proxy(rubricData([]), handler);
  const fails = (error: unknown) => () => {
    throw error;
  };
  test.each<[string, unknown]>([
    ['keys', proxy({ ownKeys: fails(new Error('no')) })],
    ['properties', proxy({ getOwnPropertyDescriptor: fails('no') })],
    ['prototype', proxy({ getPrototypeOf: fails(null) })],
  ])('a proxy that throws at its %s', (_, data) => {
    expect(reading(data)).toEqual(['data-unreadable']);
  });
  test('a proxy that throws what only looks like our error', () => {
    const impostor = Object.assign(new Error('no'), { name: 'KaoheError' });
    expect(() => readRubric(proxy({ ownKeys: fails(impostor) }))).toThrow(KaoheError);
  });
  test('a revoked proxy', () => {
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(reading(revoked)).toEqual(['data-unreadable']);
  });

  test('nothing of Object.prototype is taken for a field, or changed', () => {
    expect(reading({ ...holding(awardData()), constructor: 'x' })).toEqual(['rubric-field']);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('points' in {}).toBe(false);
  });
  test('objects without a prototype are as good as others', () => {
    const bare: unknown = Object.assign(Object.create(null), holding(awardData()));
    expect(reading(bare)).toEqual([]);
  });
  test('a key with undefined is no key, as in JSON', () => {
    expect(reading(holding(awardData({ label: undefined })))).toEqual([]);
  });
  test('what changes after it was read changes nothing', () => {
    const data = holding(awardData());
    const scheme = readRubric(data);
    Object.assign(data, { max: -1, clauses: [] });
    expect(evaluate(scheme, { held: true }).exact).toBe('1');
    expect(evaluate(scheme, { held: true }).max).toBe(10);
  });
});

describe('depth', () => {
  const conditions = (levels: number): unknown => {
    let condition: unknown = flagData();
    for (let i = 0; i < levels; i += 1) condition = { kind: 'not', of: condition };
    return condition;
  };
  const pools = (levels: number): unknown => {
    let rule: unknown = awardData();
    for (let i = 0; i < levels; i += 1) rule = poolData([{ rule }], { label: named() });
    return rule;
  };
  const sections = (levels: number): unknown => {
    let clause: unknown = criterionData([]);
    for (let i = 0; i < levels; i += 1) clause = sectionData([clause], { id: String(i) });
    return clause;
  };
  const readings = (levels: number): unknown => {
    let value: unknown = 1;
    for (let i = 0; i < levels; i += 1) value = readingData({ one: value });
    return value;
  };
  test.each([200, 100_000])('%s levels of anything are too many', (levels) => {
    expect(reading(holding(awardData({ when: conditions(levels) })))).toEqual(['data-too-large']);
    expect(reading(holding(pools(levels)))).toEqual(['data-too-large']);
    expect(reading(rubricData([sections(levels)]))).toEqual(['data-too-large']);
    expect(reading(holding(awardData({ points: readings(levels) })))).toEqual(['data-too-large']);
    expect(reading({ kind: 'rubric', clauses: readings(levels), extra: conditions(levels) })).toEqual(['data-too-large']);
  });
  test('what real schemes need is not', () => {
    expect(scoring(holding(awardData({ when: conditions(60), label: named() })))).toEqual([]);
    expect(scoring(holding(pools(20)))).toEqual([]);
    expect(reading(rubricData([sections(30)]))).toEqual([]);
  });
});

describe('size', () => {
  test('more than two million values', () => {
    expect(reading(rubricData(new Array(2_000_001).fill(0)))).toEqual(['data-too-large']);
    expect(reading(holding(awardData({ by: new Array(2_000_001).fill(named()) })))).toEqual(['data-too-large']);
    expect(reading(rubricData(new Array(4_000_000_000)))).toEqual(['data-too-large']);
  });
  test.each<[string, unknown]>([
    ['clauses that are none', rubricData(new Array(300_000).fill(5))],
    ['parts that are none', holding(poolData(new Array(300_000).fill(5), { label: named() }))],
    ['bands that are none', holding({ kind: 'bandScore', of: percentData(), bands: new Array(300_000).fill(5) })],
    ['conditions that are none', holding(awardData({ when: { kind: 'any', of: new Array(300_000).fill(5) } }))],
    ['questions that are none', holding(awardData(), { readings: new Array(300_000).fill(5) })],
    ['discrepancies that are none', holding(awardData(), { discrepancies: new Array(300_000).fill(5) })],
  ])('three hundred thousand %s are refused soon', (_, data) => {
    expect(reading(data).length).toBeGreaterThan(0);
  });
  test('fifty thousand parts that read one fact', () => {
    const parts = Array.from({ length: 50_000 }, () => ({ rule: awardData() }));
    expect(scoring(holding(poolData(parts, { label: named() })))).toEqual([]);
  });
  test('twenty thousand questions', () => {
    const questions = Array.from({ length: 20_000 }, (_, i) => questionData(`Q${i}`, { options: [{ key: 'one', label: named() }] }));
    expect(reading(holding(awardData(), { readings: questions }))).toEqual([]);
  });
  test('a hundred thousand bands', () => {
    const bands = Array.from({ length: 100_000 }, (_, i) => ({ in: `[${i}, ${i + 1})`, points: 1 }));
    const data = holding({ kind: 'bandScore', of: countData(), bands: [...bands, { in: '>= 100000', points: 0 }] });
    expect(scoring(data, { cases: 99_999 })).toEqual([]);
  });
  test('numbers of absurd length', () => {
    for (const points of ['9'.repeat(100_000), '1e999999', '1e-999999', `0.${'0'.repeat(5000)}1`, `1/${'9'.repeat(1000)}`]) {
      expect(reading(holding(awardData({ points })))).toEqual(['amount-invalid']);
    }
  });
  test('a message does not repeat what was absurdly long', () => {
    let message = '';
    try {
      readRubric(holding({ kind: 'x'.repeat(100_000) }));
    } catch (error) {
      if (error instanceof KaoheError) message = error.message;
    }
    expect(message.length).toBeGreaterThan(0);
    expect(message.length).toBeLessThan(1000);
  });
});

describe('shared pieces that multiply', () => {
  const doubled = (levels: number, start: unknown, pair: (piece: unknown) => unknown): unknown => {
    let piece = start;
    for (let i = 0; i < levels; i += 1) piece = pair(piece);
    return piece;
  };
  test('conditions', () => {
    const when = doubled(40, flagData(), (piece) => ({ kind: 'all', of: [piece, piece] }));
    expect(scoring(holding(awardData({ when })))).toEqual(['data-too-large']);
  });
  test('measures', () => {
    const of = doubled(40, countData(), (piece) => ({ kind: 'sum', of: [piece, piece], mean: false }));
    expect(scoring(holding({ kind: 'convert', points: 1, of, full: 100 }), { cases: 1 })).toEqual(['data-too-large']);
  });
  test('pools', () => {
    const rule = doubled(25, awardData(), (piece) => poolData([{ rule: piece }, { rule: piece }], { label: named() }));
    expect(reading(holding(rule))).toEqual(['data-too-large']);
  });
  test('ladders', () => {
    const rule = doubled(40, awardData(), (piece) => ({ kind: 'bestOf', which: 'highest', of: [piece, piece], label: named() }));
    expect(reading(holding(rule))).toEqual(['data-too-large']);
  });
  test('sections', () => {
    const clause = doubled(40, criterionData([]), (piece) => sectionData([piece, piece]));
    expect(reading(rubricData([clause])).length).toBeGreaterThan(0);
  });
  test('readings', () => {
    const points = doubled(40, 1, (piece) => readingData({ one: piece, two: piece }));
    expect(reading(holding(awardData({ points }), { readings: [questionData()] })).every((code) => code !== '')).toBe(true);
  });
  test('what is shared a little is fine', () => {
    const shared = flagData();
    const when = doubled(5, shared, (piece) => ({ kind: 'all', of: [piece, piece] }));
    expect(scoring(holding(awardData({ when })))).toEqual([]);
  });
});

describe('pieces that are not what they say', () => {
  test.each<[string, unknown]>([
    ['no kind', {}],
    ['a kind that is no text', { kind: 1 }],
    ['nothing', null],
    ['text', 'award'],
    ['a list', []],
    ['a kind and no more', { kind: 'fixed' }],
    ['a pool without parts', { kind: 'pool' }],
    ['a choice without options', { kind: 'choiceScore', of: { kind: 'choice' }, options: [] }],
    ['bands that are text', { kind: 'bandScore', of: percentData(), bands: '< 98' }],
    ['a list without items', awardData({ when: { kind: 'every', list: { kind: 'list' }, holds: flagData() } })],
    ['an item that is text', awardData({ when: { kind: 'every', list: listData({ item: { staff: 'count' } }), holds: flagData() } })],
    ['an item that is a list', awardData({ when: { kind: 'every', list: listData({ item: { staff: listData() } }), holds: flagData() } })],
    ['an item without a kind', awardData({ when: { kind: 'every', list: listData({ item: { staff: {} } }), holds: flagData() } })],
    ['a label in one language', awardData({ label: { zh: '甲' } })],
    ['a label that is text', awardData({ label: '甲' })],
    ['a reading without options', readingData({})],
    ['a reading whose id is no text', readingData({ one: awardData() }, 7)],
    ['a reading whose id has no text', readingData({ one: awardData() }, { toString: 1, valueOf: 1 })],
    ['a period', { kind: 'period', key: 'x', index: 0, use: 'exact', rubric: rubricData([]) }],
  ])('%s', (_, rule) => {
    expect(reading(holding(rule, { readings: [questionData()] })).length).toBeGreaterThan(0);
  });

  test.each<[string, unknown, (bad: unknown) => unknown]>([
    ['a choice', { kind: 'choice', key: 'x' }, (of) => ({ kind: 'choiceScore', of, options: [] })],
    ['a sum', { kind: 'sum' }, (of) => ({ kind: 'perItem', effect: 'award', points: 1, every: 1, of })],
    ['a count', { kind: 'count' }, (of) => ({ kind: 'perItem', effect: 'award', points: 1, every: 1, of })],
    ['a list', { kind: 'list' }, (list) => awardData({ when: { kind: 'every', list, holds: flagData() } })],
    ['a band', { in: '< 98' }, (band) => ({ kind: 'bandScore', of: percentData(), bands: [band, band] })],
    ['a comparison', { kind: 'compare' }, (when) => awardData({ when })],
  ])('%s that is no good, in two places at once', (_, bad, rule) => {
    const [a, b] = [rule(bad), rule(bad)];
    const data = rubricData([
      sectionData([
        criterionData([
          { id: 'a', rule: a },
          { id: 'b', rule: b },
        ]),
      ]),
    ]);
    expect(reading(data).length).toBeGreaterThan(0);
  });

  test('an unbounded ratio cannot come out as points', () => {
    const ratio = { kind: 'ratio', of: countData(), to: countData('due'), percent: false, none: 0, some: 'unbounded' };
    const data = holding({ kind: 'assessed', effect: 'award', of: ratio, label: named() });
    expect(scoring(data, { cases: 1, due: 0 }).length).toBeGreaterThan(0);
  });
  test('an unbounded ratio among others of its kind is told, not compared away', () => {
    const ratio = (key: string) => ({
      kind: 'ratio',
      of: countData(key),
      to: countData('due'),
      percent: false,
      none: 0,
      some: 'unbounded',
    });
    const of = { kind: 'sum', of: [ratio('cases'), ratio('others')], mean: true };
    expect(scoring(holding({ kind: 'convert', points: 1, of, full: 1, label: named() }), { cases: 1, others: 1, due: 0 })).toContain(
      'value-unbounded',
    );
  });
  test('a fact whose whole is itself', () => {
    const self: Record<string, unknown> = countData();
    self['partOf'] = countData();
    expect(reading(holding({ kind: 'convert', points: 1, of: self, full: 1 })).length).toBeGreaterThan(0);
  });
});

describe('arguments of evaluate', () => {
  const scheme = readRubric(holding(awardData({ points: readingData({ one: 1, two: 2 }) }), { readings: [questionData()] }));
  /** Arguments as they come from somewhere without types. */
  const evaluating = (facts: unknown, options?: unknown) =>
    codesOf(() => Reflect.apply(evaluate, undefined, options === undefined ? [scheme, facts] : [scheme, facts, options]));

  test.each<[string, unknown, string]>([
    ['null', null, 'facts-shape'],
    ['a list', [], 'facts-shape'],
    ['text', 'facts', 'facts-shape'],
    ['nothing', undefined, 'facts-shape'],
    ['a function', () => ({ held: true }), 'facts-shape'],
    ['an empty object', {}, 'fact-missing'],
    ['text for a yes or no', { held: 'true' }, 'fact-kind'],
    ['a number for a yes or no', { held: 1 }, 'fact-kind'],
    ['a getter', Object.defineProperty({}, 'held', { get: () => true, enumerable: true }), 'fact-unreadable'],
  ])('facts: %s', (_, facts, code) => {
    expect(evaluating(facts)).toEqual([code]);
  });
  test('facts under a prototype are not there', () => {
    expect(evaluating(Object.create({ held: true }))).toEqual(['fact-missing']);
  });

  test.each<[string, unknown]>([
    ['readings that are text', { readings: 'Q1' }],
    ['readings that are a list', { readings: ['one'] }],
    ['readings that are a function', { readings: () => 'one' }],
    ['a reading with an option that has no text', { readings: { Q1: { toString: 1, valueOf: 1 } } }],
    ['assumed that is text', { assumed: 'held' }],
    ['assumed that is a number', { assumed: 3 }],
    ['assumed that is an object', { assumed: { held: true } }],
    ['assumed with a symbol in it', { assumed: [Symbol('held')] }],
    ['assumed with something in it that has no text', { assumed: [{ toString: 1, valueOf: 1 }] }],
    ['assumed of what does not exist', { assumed: ['__proto__'] }],
    ['assumed of what has no default', { assumed: ['held'] }],
  ])('options: %s', (_, options) => {
    expect(evaluating({ held: true }, options).length).toBeGreaterThan(0);
  });
  test('options that are none at all do no harm', () => {
    for (const options of [null, 'readings', 7, [], () => ({})]) expect(() => evaluating({ held: true }, options)).not.toThrow();
  });
  test('options with nothing in them are no options', () => {
    expect(evaluating({ held: true }, {})).toEqual([]);
    expect(evaluating({ held: true }, { readings: {}, assumed: [] })).toEqual([]);
    expect(evaluating({ held: true }, { readings: undefined, assumed: undefined })).toEqual([]);
  });
  test('the rubric is checked there too', () => {
    expect(codesOf(() => Reflect.apply(evaluate, undefined, [null, {}]))).toEqual(['rubric-kind']);
    expect(codesOf(() => Reflect.apply(evaluate, undefined, [holding({ kind: 'magic' }), {}]))).toEqual(['rubric-kind']);
    expect(codesOf(() => Reflect.apply(evaluate, undefined, [holding(awardData()), { held: true }]))).toEqual([]);
  });
});

test('choices with a thousand options, priced', () => {
  const options = Array.from({ length: 200 }, (_, i) => ({ key: `o${i}`, label: named() }));
  const priced = Array.from({ length: 5000 }, (_, i) => ({ is: `o${i % 300}`, points: 1 }));
  expect(reading(holding({ kind: 'choiceScore', of: choiceData({ options }), options: priced })).length).toBeGreaterThan(0);
});

describe('whatever else is asked of a rubric as large as they come', () => {
  const key = (i: number) => `key${i}`;
  const keyed = (name: string) => flag(name as 'name', '事项', 'Matter');
  const flags = Array.from({ length: 10_000 }, (_, i) => ({ rule: awardData({ when: flagData(key(i)) }) }));
  const bands = Array.from({ length: 100_000 }, (_, i) => ({ in: `[${i}, ${i + 1})`, points: 1 }));
  // Every section may be without any of its items, so its maximum may be anything from 0 to 255.
  const sections = Array.from({ length: 50 }, (_, i) => {
    const items = Array.from({ length: 8 }, (_, j) => {
      const rules = [award(2 ** j, keyed(`got${i}x${j}`)), notApplicable(keyed(`none${i}x${j}`))];
      return criterion(`${i}.${j}`, '项', 'Item', earns(2 ** j, rules));
    });
    return section(`${i}`, '节', 'Section', 255, items);
  });
  const none = Object.fromEntries(sections.flatMap((_, i) => Array.from({ length: 8 }, (_, j) => [`none${i}x${j}`, false])));
  const large: readonly (readonly [string, unknown, Readonly<Record<string, unknown>>])[] = [
    ['ten thousand facts', holding(poolData(flags, { label: named() })), Object.fromEntries(flags.map((_, i) => [key(i), true]))],
    [
      'a hundred thousand bands',
      holding({ kind: 'bandScore', of: countData(), bands: [...bands, { in: '>= 100000', points: 0 }] }),
      { cases: 99_999 },
    ],
    [
      'four hundred items that may not apply',
      rubric({ id: 'gaps', title: ['方案', 'Scheme'], authority: ['某局', 'Bureau'], year: 2020, max: 255 * 50 }, sections),
      { ...none, ...Object.fromEntries(Object.keys(none).map((name) => [name.replace('none', 'got'), true])) },
    ],
  ];
  describe.each(large)('%s', (_, data, facts) => {
    const open = readRubric(data);
    const asked: Readonly<Record<string, () => unknown>> = {
      bounds: () => bounds(open, {}),
      lint: () => lint(open),
      ledger: () => ledger(open, evaluate(open, facts)),
      coverage: () => coverage(open, [facts]),
      'boundary cases': () => boundaryCases(open),
    };
    test.each(Object.entries(asked))('%s', { timeout: 2 * LATER }, (_, ask) => {
      expect(inTime(LATER, ask)).toBeDefined();
    });
  });
});
