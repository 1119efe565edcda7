/** The schema of the facts agrees with `evaluate`, says what a form needs, and generates no code. */
import fc from 'fast-check';
import {
  about,
  assessed,
  atLeast,
  award,
  bandScore,
  choice,
  choiceScore,
  convert,
  count,
  countOf,
  criterion,
  earns,
  evaluate,
  every,
  factsSchema,
  fault,
  flag,
  KaoheError,
  list,
  meanOf,
  percent,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  quantity,
  question,
  type Rubric,
  type Rule,
  rank,
  rankTier,
  reading,
  readRubric,
  rubric,
  series,
  tally,
  weightedAnnual,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Jingan2022Facts, jingan2022 } from '../rubrics/jingan/index.js';
import { issuesOf } from './helpers.js';
import { years } from './reference/facts.js';
import { fullYear, fullYearForEveryReading } from './reference/full-year.js';
import { rubricOf, type Sheet, throughJson } from './rule-helpers.js';

// ---------------------------------------------------------------------------------------------------------------
// A rubric with a fact of every kind and of every sort of domain

const squads = list(
  'squads',
  '中队',
  'Squads',
  [
    count('staff', '人', '人数', 'Staff', { max: 50 }),
    percent('rate', '达标率', 'Rate'),
    flag('ready', '已达标', 'Ready'),
    choice('kind', '类别', 'Kind', { town: ['街镇', 'town'], district: ['区级', 'district'] }),
  ],
  { min: 1, max: 3 },
);
const scores = series('scores', '各期得分', 'Published scores', quantity('score', '分', '得分', 'Score', { max: 1 }), { nothing: [] });
const A1 = question('A1', '按什么计', 'By what', { chosen: 'no', options: { no: ['否', 'no'], yes: ['是', 'yes'] } });
const spare = tally('spare', '件', '另计', 'Counted besides');

const RULES: Readonly<Record<string, Rule>> = {
  done: award(1, flag('done', '已完成', 'Done')),
  missed: award(1, fault('missed', '漏办', 'Missed')),
  articles: perItemAward(1, count('articles', '篇', '录用信息', 'Articles')),
  late: perItemDeduct(1, tally('late', '件', '逾期', 'Late')),
  quarters: perItemAward(1, count('quarters', '次', '季度例会', 'Quarterly meetings', { min: 1, max: 4 })),
  change: convert(1, count('change', '件', '变化', 'Change', { min: null }), 10),
  closed: bandScore(percent('closed', '办结率', 'Closing rate'), { '< 90': 0, '>= 90': 1 }),
  open: bandScore(percent('open', '完成率', 'Completion', { max: null, nothing: 100 }), { '< 90': 0, '>= 90': 1 }),
  half: bandScore(percent('half', '不及格率', 'Failure rate', { min: '1/3', max: '200/3' }), { '< 50': 0, '>= 50': 1 }),
  score: convert(1, quantity('score', '分', '检查得分', 'Inspection score', { max: 100 }), 100),
  signed: convert(1, quantity('signed', '分', '增减', 'Change of score', { min: '-0.1', max: '0.30000000000000001' }), 100),
  free: convert(1, quantity('free', '分', '差', 'Gap', { min: null }), 100),
  place: rankTier(rank('place', '排名', 'Rank', { of: 16, ties: 'shared' }), { '1-4': 1, '5-16': 0 }),
  quality: assessed(points('quality', '报告质量', 'Quality', { min: 0.5, max: 2 })),
  work: choiceScore(choice('work', '采集', 'Collecting', { onTime: ['按时', 'on time'], late: ['逾期', 'late'] }, { nothing: 'late' }), {
    onTime: 1,
    late: 0,
  }),
  squads: about('中队', 'Squads', award(1, every(squads, atLeast(squads.item.staff, 1)))),
  scores: about('各期', 'Published', convert(1, meanOf(scores, scores.item.score, { none: 0 }), 1)),
  spare: about('另计', 'Besides', reading(A1, { no: award(1, flag('done', '已完成', 'Done')), yes: perItemAward(1, spare) })),
};
const scheme = rubricOf([criterion('c', '单项', 'One item', pool({ start: 0, floor: null }, RULES))], { readings: [A1] });

const VALID: Sheet = {
  done: true,
  missed: false,
  articles: 3,
  late: '2',
  quarters: 4,
  change: -3,
  closed: '98.5%',
  open: { part: 7, whole: 3 },
  half: 50,
  score: '269/3',
  signed: 0.1,
  free: -1e6,
  place: 16,
  quality: 1.5,
  work: 'late',
  squads: [{ staff: 8, rate: { part: 1, whole: 3 }, ready: true, kind: 'town' }],
  scores: [0.5, '1/3'],
};
const KEYS = [...Object.keys(VALID), 'spare'];

const schema = factsSchema(scheme);
const accepts = (facts: unknown): boolean => schema.safeParse(facts).success;
const evaluates = (facts: unknown): boolean => issuesOf(() => Reflect.apply(evaluate, undefined, [scheme, facts])).length === 0;

// ---------------------------------------------------------------------------------------------------------------
// JSON Schemas

/** JSON data with the keys that a test asks for. */
type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, ...steps: readonly (string | number)[]): unknown =>
  steps.reduce<unknown>(
    (inner, step) => (Array.isArray(inner) ? inner[Number(step)] : isRecord(inner) ? inner[String(step)] : undefined),
    value,
  );

/** What is wrong with it as a JSON Schema that stands by itself: unknown types, requirements of nothing, references to nowhere. */
function flawsOf(schema: unknown, path = '#'): readonly string[] {
  if (!isRecord(schema)) return [`${path}: no schema`];
  const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];
  const { type, anyOf, properties, required, items, enum: options, $ref } = schema;
  const flaws: string[] = [];
  if (type === undefined && anyOf === undefined) flaws.push(`${path}: neither a type nor a choice of them`);
  const types = type === undefined ? [] : Array.isArray(type) ? type.map(String) : [String(type)];
  flaws.push(...types.filter((one) => !TYPES.includes(one)).map((one) => `${path}: type ${one}`));
  if ($ref !== undefined) flaws.push(`${path}: refers elsewhere`);
  if (anyOf !== undefined) {
    if (!Array.isArray(anyOf) || anyOf.length === 0) flaws.push(`${path}: an empty choice`);
    else flaws.push(...anyOf.flatMap((one, i) => flawsOf(one, `${path}/anyOf/${i}`)));
  }
  if (type === 'object') {
    if (!isRecord(properties) || schema['additionalProperties'] !== false) flaws.push(`${path}: open`);
    else {
      if (!Array.isArray(required) || required.some((key) => !Object.hasOwn(properties, String(key))))
        flaws.push(`${path}: requires what is not there`);
      flaws.push(...Object.entries(properties).flatMap(([key, one]) => flawsOf(one, `${path}/${key}`)));
    }
  }
  if (type === 'array') flaws.push(...flawsOf(items, `${path}/items`));
  if (options !== undefined && (!Array.isArray(options) || options.length === 0)) flaws.push(`${path}: no option`);
  return flaws;
}

// ---------------------------------------------------------------------------------------------------------------
// What it accepts

describe('the schema accepts what evaluate does', () => {
  test('a valid set of facts', () => {
    expect([accepts(VALID), evaluates(VALID)]).toEqual([true, true]);
    expect([accepts({ ...VALID, spare: 1 }), evaluates({ ...VALID, spare: 1 })]).toEqual([true, true]);
  });

  test.each<readonly [key: string, accepted: readonly unknown[], refused: readonly unknown[]]>([
    ['done', [true, false], ['true', 1, 0, null, '', [], {}]],
    [
      'articles',
      [0, 3, '3', '3.0', '1e2', 9007199254740992, '123456789012345678901234567890', 1e21, 1.5e21, 1e99],
      [-1, 2.5, '2.5', '1/3', NaN, Infinity, null, true, [3], 'abc', ' 3', '', '1e999', 1e100],
    ],
    ['quarters', [1, 4, '4.000'], [0, 5, '4.0000000000000001', '5', 0.5]],
    ['change', [-5, 0, '-7', -1e21, -1.5e21], [0.5, '-1/2', -Infinity]],
    [
      'closed',
      [0, 100, 98.5, '98.5', '98.5%', '100.00%', '200/3', '200/3%', { part: 1, whole: 3 }, { part: '1', whole: '3.5' }],
      [
        -0.001,
        100.001,
        '101%',
        '%',
        '98.5 %',
        '98.5％',
        { part: 4, whole: 3 },
        { part: 1, whole: 0 },
        { part: 1 },
        { part: 1, whole: 3, x: 1 },
        { part: true, whole: 3 },
        { part: 1, whole: -3 },
        [],
        null,
      ],
    ],
    ['open', [0, 100, 1e6, '7000%', { part: 7, whole: 3 }], [-1, { part: -1, whole: 3 }]],
    [
      'half',
      ['1/3', '200/3', 0.34, 66.66, { part: 1, whole: 300 }, { part: 2, whole: 3 }],
      [0.333, 1 / 3, 66.67, 200 / 3, '0.3333333333333333', '66.6666666666666666667'],
    ],
    [
      'score',
      [0, 100, '269/3', 99.99999999999999, '1e2'],
      [100.00000000000001, '100.0000000000000000001', -1e-7, '98%', { part: 1, whole: 1 }],
    ],
    [
      'signed',
      [-0.1, 0.3, '-0.1', '0.30000000000000001', 0],
      [-0.10000000000000002, '-0.1000001', '0.30000000000000002', 0.30000000000000004],
    ],
    ['free', [-1e90, 0, 1e-90, '-5/7'], ['1e-101', 1e-101, 1e101, NaN]],
    ['place', [1, 16, '7'], [0, 17, 1.5, '4.5', null]],
    ['quality', [0.5, 2, '0.50'], [0.49, 2.01, 0]],
    ['work', ['onTime', 'late'], ['OnTime', 'missing', '', 0, null, 'constructor', 'toString', '__proto__']],
    [
      'squads',
      [[VALID['squads']].flat(), Array.from({ length: 3 }, () => ({ staff: 0, rate: '1%', ready: false, kind: 'district' }))],
      [
        [],
        {},
        null,
        [1],
        [null],
        [{ staff: 1, rate: 1, ready: true }],
        [{ staff: 51, rate: 1, ready: true, kind: 'town' }],
        [{ staff: 1, rate: 101, ready: true, kind: 'town' }],
        [{ staff: 1, rate: 1, ready: true, kind: 'village' }],
        [{ staff: 1, rate: 1, ready: true, kind: 'town', extra: 1 }],
        Array.from({ length: 4 }, () => ({ staff: 0, rate: 1, ready: false, kind: 'town' })),
      ],
    ],
    ['scores', [[], [0, 1, '1/3'], Array.from({ length: 500 }, () => 0.5)], [[2], [-0.1], ['x'], [[0.5]], [{ score: 0.5 }], 0.5, null]],
    ['spare', [0, 7, '3'], [-1, 0.5, 'x', null]],
  ])('%s', (key, accepted, refused) => {
    const given = (value: unknown) => ({ ...VALID, [key]: value });
    const wrong = [
      ...accepted.filter((value) => !evaluates(given(value))).map((value) => ['evaluate refuses', value]),
      ...accepted.filter((value) => !accepts(given(value))).map((value) => ['the schema refuses', value]),
      ...refused.filter((value) => evaluates(given(value))).map((value) => ['evaluate takes', value]),
      ...refused.filter((value) => accepts(given(value))).map((value) => ['the schema takes', value]),
    ];
    expect(wrong).toEqual([]);
  });

  test.each(Object.keys(VALID))('%s may not be missing, nor undefined', (key) => {
    const { [key]: _, ...others } = VALID;
    for (const facts of [others, { ...VALID, [key]: undefined }]) expect([accepts(facts), evaluates(facts)]).toEqual([false, false]);
  });

  test('a fact that only an alternative asks for may', () => {
    expect(accepts({ ...VALID, spare: undefined })).toBe(true);
    expect(evaluates({ ...VALID, spare: undefined })).toBe(true);
  });

  test.each([
    null,
    undefined,
    'x',
    3,
    [],
    [VALID],
    {},
    { ...VALID, Done: true },
    { ...VALID, stranger: 0 },
    JSON.parse('{"__proto__":{"done":true}}'),
  ])('%j is no set of facts', (facts) => {
    expect([accepts(facts), evaluates(facts)]).toEqual([false, false]);
  });

  test('a key `__proto__` beside valid facts is refused by both', () => {
    const facts: unknown = JSON.parse(`${JSON.stringify(VALID).slice(0, -1)},"__proto__":{"done":true}}`);
    expect([accepts(facts), evaluates(facts)]).toEqual([false, false]);
  });

  const number = fc.oneof(
    fc.constantFrom(
      0,
      -0,
      1,
      4,
      5,
      16,
      17,
      50,
      51,
      100,
      100.1,
      0.1,
      0.3,
      0.30000000000000004,
      1 / 3,
      200 / 3,
      1e21,
      1.5e21,
      1e-7,
      1e300,
      NaN,
      Infinity,
      -Infinity,
    ),
    fc.integer({ min: -3, max: 120 }),
    fc.double(),
    fc.integer({ min: -100, max: 12_000 }).map((n) => n / 100),
  );
  const text = fc.oneof(
    fc.tuple(number, fc.constantFrom('', '%', '.0', '/3', '/0', 'e1', ' ', 'x')).map(([n, end]) => `${n}${end}`),
    fc.constantFrom(
      '',
      '%',
      '.5',
      '5.',
      '+3',
      '--3',
      '0x10',
      '1,000',
      '１２',
      'true',
      'onTime',
      'late',
      'town',
      '1/3/3',
      '1e999',
      '9'.repeat(101),
    ),
    fc.string({ maxLength: 6 }),
  );
  const figure = fc.oneof(number, text);
  const share = fc.oneof(
    fc.record({ part: figure, whole: figure }),
    fc.record({ part: figure, whole: figure, more: figure }, { requiredKeys: [] }),
  );
  const percentage = fc.oneof(figure, share);
  const choiceOf = (...keys: readonly string[]) =>
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: text });
  const squad = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record({
        staff: fc.oneof(fc.nat(50), figure),
        rate: fc.oneof(fc.nat(100), percentage),
        ready: fc.boolean(),
        kind: choiceOf('town', 'district'),
      }),
    },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
  const value = fc.oneof(
    figure,
    percentage,
    fc.boolean(),
    choiceOf('onTime', 'late'),
    fc.array(squad, { maxLength: 4 }),
    fc.array(figure, { maxLength: 4 }),
    fc.constantFrom(null, undefined),
    fc.jsonValue(),
  );

  test('whatever one fact is given', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), value, (key, given) => {
        const facts = { ...VALID, [key]: given };
        const is = evaluates(facts);
        seen.add(is);
        expect(accepts(facts)).toBe(is);
      }),
      { numRuns: 4000 },
    );
    expect(seen.size).toBe(2);
  }, 60_000);

  test('whatever several are given, however many are missing or unknown', () => {
    const some = fc.record(Object.fromEntries([...KEYS, 'stranger'].map((key) => [key, value])), { requiredKeys: [] });
    fc.assert(
      fc.property(some, fc.subarray(Object.keys(VALID)), (changes, kept) => {
        const facts = { ...Object.fromEntries(Object.entries(VALID).filter(([key]) => kept.includes(key))), ...changes };
        const known = Object.fromEntries(Object.entries(facts).filter(([key, given]) => key !== 'stranger' || given !== undefined));
        expect(accepts(known)).toBe(evaluates(known));
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('what is accepted comes out as it went in', () => {
    const answer = schema.safeParse(VALID);
    expect(answer.data).toEqual(VALID);
  });
});

describe('the Jing’an scheme', () => {
  const jingan = factsSchema(jingan2022);

  test('full years, and random ones', () => {
    expect(jingan.safeParse(fullYear).success).toBe(true);
    expect(jingan.safeParse(fullYearForEveryReading).success).toBe(true);
    fc.assert(
      fc.property(years(), (facts) => {
        expect(jingan.safeParse(facts).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('the type of what it parses is that of the facts', () => {
    const facts: Jingan2022Facts = jingan.parse(fullYear);
    expect(evaluate(jingan2022, facts).exact).toBe('153');
  });

  test('says where something is wrong', () => {
    const { error } = jingan.safeParse({ ...fullYear, adOrdersClosed: '101%', squads: [] });
    expect(error?.issues.map(({ path }) => path[0])).toEqual(['squads', 'adOrdersClosed']);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// A year of periods

describe('a year of periods', () => {
  const head = { authority: ['测试机关', 'Test authority'], year: 2022 } as const;
  const month = rubric({ ...head, id: 'month', title: ['月度方案', 'Month'], max: 100 }, [
    criterion(
      '1',
      '月度事项',
      'Matters of the month',
      pool({ start: 100, max: 100 }, { a: perItemDeduct(1, tally('late', '件', '逾期', 'Late')) }),
    ),
  ]);
  const yearOf = (divideBy: 'count' | 'present') =>
    readRubric(
      weightedAnnual(
        { ...head, id: 'year', title: ['年度方案', 'Year'], max: 90 },
        { key: 'months', label: ['各月', 'Months'], rubric: month, count: 2, weight: 0.9, use: 'exact', divideBy },
        {},
        {},
      ),
    );
  const whole = yearOf('count');
  const partial = yearOf('present');
  const agreeing = (rubric: Rubric, months: unknown) => {
    const scored = issuesOf(() => Reflect.apply(evaluate, undefined, [rubric, { months }])).length === 0;
    return [factsSchema(rubric).safeParse({ months }).success, scored];
  };

  test.each<[unknown, boolean, boolean]>([
    [[{ late: 1 }, { late: 2 }], true, true],
    [[{ late: 1 }, { knownScore: 95 }], true, true],
    [[{ late: 1 }, { knownScore: '285/3' }], true, true],
    [[{ late: 1 }, null], false, true],
    [[{ late: 1 }], false, false],
    [[{ late: 1 }, { late: 2 }, { late: 3 }], false, false],
    [[{ late: 1 }, { late: -1 }], false, false],
    [[{ late: 1 }, {}], false, false],
    [[{ late: 1 }, { knownScore: 95, late: 1 }], false, false],
    [[{ late: 1 }, { knownScore: 'ninety' }], false, false],
    [[{ late: 1 }, { knownScore: true }], false, false],
    [[null, null], false, false],
    [{ 0: { late: 1 }, 1: { late: 1 } }, false, false],
    [null, false, false],
  ])('%j', (months, isWhole, isPartial) => {
    expect(agreeing(whole, months)).toEqual([isWhole, isWhole]);
    expect(agreeing(partial, months)).toEqual([isPartial, isPartial]);
  });

  test('as a JSON Schema', () => {
    const form: unknown = throughJson(z.toJSONSchema(factsSchema(partial)));
    expect(flawsOf(form)).toEqual([]);
    expect(at(form, 'properties', 'months')).toMatchObject({
      title: '各月',
      description: 'Months',
      type: 'array',
      minItems: 2,
      maxItems: 2,
    });
    const [facts, known, none] = Object(at(form, 'properties', 'months', 'items', 'anyOf'));
    expect(facts).toMatchObject({ type: 'object', required: ['late'], properties: { late: { title: '逾期', default: 0 } } });
    expect(known).toMatchObject({ type: 'object', required: ['knownScore'] });
    expect(none).toEqual({ type: 'null' });
  });
});

// ---------------------------------------------------------------------------------------------------------------
// For a form

describe('as a JSON Schema', () => {
  const form: unknown = throughJson(z.toJSONSchema(schema));
  const property = (key: string) => at(form, 'properties', key);

  test('it is one object with every fact, and nothing else', () => {
    expect(form).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', additionalProperties: false });
    expect(Object.keys(Object(at(form, 'properties'))).sort()).toEqual([...KEYS].sort());
    expect(flawsOf(form)).toEqual([]);
  });

  test('every fact is required but those that only an alternative asks for', () => {
    expect(at(form, 'required')).toEqual(expect.arrayContaining(Object.keys(VALID)));
    expect(at(form, 'required')).toHaveLength(Object.keys(VALID).length);
  });

  test.each<[string, Json]>([
    ['done', { title: '已完成', description: 'Done', type: 'boolean' }],
    ['missed', { title: '漏办', description: 'Missed', type: 'boolean', default: false }],
    [
      'late',
      {
        title: '逾期',
        description: 'Late',
        unit: { zh: '件', en: 'cases' },
        default: 0,
        anyOf: [{ type: 'number', multipleOf: 1, minimum: 0 }, { type: 'string' }],
      },
    ],
    [
      'quarters',
      {
        title: '季度例会',
        description: 'Quarterly meetings',
        unit: { zh: '次', en: 'times' },
        anyOf: [{ type: 'number', multipleOf: 1, minimum: 1, maximum: 4 }, { type: 'string' }],
      },
    ],
    [
      'change',
      {
        title: '变化',
        description: 'Change',
        unit: { zh: '件', en: 'cases' },
        anyOf: [{ type: 'number', multipleOf: 1 }, { type: 'string' }],
      },
    ],
    [
      'closed',
      {
        title: '办结率',
        description: 'Closing rate',
        unit: { zh: '%', en: '%' },
        anyOf: [
          { type: 'number', minimum: 0, maximum: 100 },
          { type: 'string' },
          {
            type: 'object',
            properties: {
              part: { type: ['number', 'string'] },
              whole: { type: ['number', 'string'] },
            },
            required: ['part', 'whole'],
            additionalProperties: false,
          },
        ],
      },
    ],
    ['open', { title: '完成率', description: 'Completion', unit: { zh: '%', en: '%' }, default: 100 }],
    [
      'score',
      { title: '检查得分', unit: { zh: '分', en: 'points' }, anyOf: [{ type: 'number', minimum: 0, maximum: 100 }, { type: 'string' }] },
    ],
    ['place', { unit: { zh: '名', en: 'place' }, anyOf: [{ type: 'number', multipleOf: 1, minimum: 1, maximum: 16 }, { type: 'string' }] }],
    ['work', { title: '采集', description: 'Collecting', type: 'string', enum: ['onTime', 'late'], default: 'late' }],
    ['spare', { title: '另计', description: 'Counted besides', unit: { zh: '件', en: 'cases' }, default: 0 }],
    ['scores', { title: '各期得分', description: 'Published scores', type: 'array', minItems: 0, default: [] }],
  ])('%s', (key, expected) => {
    expect(property(key)).toMatchObject(expected);
    if (!Object.hasOwn(expected, 'default')) expect(property(key)).not.toHaveProperty('default');
    if (!Object.hasOwn(expected, 'unit')) expect(property(key)).not.toHaveProperty('unit');
  });

  test('a list has the fields of its elements, described like facts', () => {
    expect(property('squads')).toMatchObject({
      title: '中队',
      type: 'array',
      minItems: 1,
      maxItems: 3,
      items: { type: 'object', additionalProperties: false },
    });
    const fields = at(property('squads'), 'items', 'properties');
    expect(fields).toMatchObject({
      staff: { title: '人数', description: 'Staff', unit: { zh: '人', en: 'people' } },
      rate: { title: '达标率', unit: { zh: '%', en: '%' } },
      ready: { title: '已达标', type: 'boolean' },
      kind: { title: '类别', enum: ['town', 'district'] },
    });
    expect(at(property('squads'), 'items', 'required')).toEqual(['staff', 'rate', 'ready', 'kind']);
  });

  test('of the Jing’an scheme, whole', () => {
    const jingan: unknown = throughJson(z.toJSONSchema(factsSchema(jingan2022)));
    expect(flawsOf(jingan)).toEqual([]);
    expect(at(jingan, 'properties', 'majorEventsSupported')).toEqual({
      title: '按要求完成重大活动执法保障任务',
      description: 'Support tasks for major events done as required',
      type: 'boolean',
    });
    const untitled = Object.entries(Object(at(jingan, 'properties'))).filter(
      ([, one]) => typeof at(one, 'title') !== 'string' || typeof at(one, 'description') !== 'string',
    );
    expect(untitled).toEqual([]);
    expect(at(jingan, 'required')).toHaveLength(Object.keys(fullYear).length);
  });

  test('two schemas of one rubric do not disturb each other', () => {
    expect(throughJson(z.toJSONSchema(factsSchema(scheme)))).toEqual(form);
    expect(throughJson(z.toJSONSchema(schema))).toEqual(form);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Strangers

test('a list without a stated most ends all the same, at the same length as in evaluate', () => {
  const long = Array.from({ length: 100_001 }, () => 0.5);
  expect(accepts({ ...VALID, scores: long })).toBe(false);
  expect(evaluates({ ...VALID, scores: long })).toBe(false);
  expect(accepts({ ...VALID, scores: long.slice(1) })).toBe(true);
  expect(evaluates({ ...VALID, scores: long.slice(1) })).toBe(true);
}, 60_000);

test('what is no rubric is told as such', () => {
  const thrown = [null, undefined, 'x', 3, {}, [], { kind: 'rubric' }].map((given): unknown => {
    try {
      return Reflect.apply(factsSchema, undefined, [given]);
    } catch (error) {
      return error;
    }
  });
  expect(thrown.filter((error) => !(error instanceof KaoheError))).toEqual([]);
});

test('lists, counts and percents of elements are held to their declarations as well', () => {
  const item = list('items', '事项', 'Items', [count('n', '件', '件数', 'Number', { min: 1 })]);
  const small = rubricOf([
    criterion(
      'c',
      '单项',
      'One item',
      earns(9, { a: about('项', 'Items', perItemAward(1, countOf(item, { where: atLeast(item.item.n, 2) }))) }),
    ),
  ]);
  const accepted = (items: unknown) => factsSchema(small).safeParse({ items }).success;
  expect([[], [{ n: 1 }], [{ n: '2' }]].map(accepted)).toEqual([true, true, true]);
  expect([[{ n: 0 }], [{ n: 1.5 }], [{}], [{ n: 1, m: 1 }]].map(accepted)).toEqual([false, false, false, false]);
});
