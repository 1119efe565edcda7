/** Which mutants a table of expected scores does not notice. */
import { readFileSync } from 'node:fs';
import {
  about,
  atLeast,
  award,
  bandScore,
  choice,
  choiceScore,
  consequence,
  count,
  criterion,
  deduct,
  earns,
  evaluate,
  exempt,
  flag,
  keeps,
  type Mutant,
  mutants,
  nodesOf,
  notApplicable,
  percent,
  perItemDeduct,
  pool,
  question,
  type Rubric,
  rate,
  reading,
  readRubric,
  rubric,
  type ScoreCase,
  section,
  survivors,
  type Trace,
  veto,
  when,
  withDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { countyFine } from '../rubrics/county-fine/index.js';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { xihu2009 } from '../rubrics/xihu/index.js';
import { codesOf, issuesOf, type OpenRubric } from './helpers.js';
import { alone, rubricOf, throughJson } from './rule-helpers.js';

const line = ({ clause, changed, from, to }: Mutant): string => `${clause} ${changed.en}: ${from} → ${to}`;
type Table = readonly ScoreCase<OpenRubric>[];
const missed = (scheme: OpenRubric, table: Table): readonly string[] => survivors(scheme, table).survived.map(line);

const done = flag('done', '完成', 'Done');
const cases = count('cases', '件', '案件', 'Cases');
const share = percent('share', '完成率', 'Completion');

describe('a table', () => {
  const scheme = rubricOf([
    criterion(
      '1',
      '单项',
      'One item',
      earns(1, { a: award(0.3, done), b: bandScore(share, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }) }),
    ),
  ]);
  const row = (isDone: boolean, percentage: string, score: string) => ({
    facts: { done: isDone, share: percentage },
    expected: { '1': score },
  });

  test('with both sides of every boundary leaves only what no facts can tell', () => {
    const table = [
      row(false, '97.95', '0'),
      row(false, '98', '0.3'),
      row(false, '99.95', '0.3'),
      row(true, '100', '0.8'),
      row(true, '97', '0.3'),
    ];
    expect(survivors(scheme, table)).toMatchObject({ mutants: 16, noticed: 13 });
    // The parts never reach the maximum, and nothing is deducted.
    expect(missed(scheme, table)).toEqual(['1 maximum: 1 → 0.9', '1 maximum: 1 → 1.1', '1 floor: 0 → -0.1']);
  });

  test('without one side of a boundary leaves the edge that it would tell', () => {
    const table = [row(false, '97.95', '0'), row(false, '99.95', '0.3'), row(true, '100', '0.8'), row(true, '97', '0.3')];
    expect(missed(scheme, table).filter((one) => one.startsWith('1.b'))).toEqual([
      '1.b edge between bands: < 98 | [98, 100) → < 98.1 | [98.1, 100)',
      '1.b band that the edge belongs to: < 98 | [98, 100) → <= 98 | (98, 100)',
    ]);
  });

  test('without rows notices nothing', () => {
    const { mutants: all, noticed, survived } = survivors(scheme, []);
    expect([all, noticed]).toEqual([16, 0]);
    expect(survived.map(line)).toEqual(Array.from(mutants(scheme), line));
  });
});

describe('a row notices', () => {
  test('a score that its rounding hides only where the row looks below the rounding', () => {
    const scheme = rubricOf([criterion('1', '单项', 'One item', earns(9, { a: about('折算', 'Converted', award('22/3', done)) }))]);
    const facts = { done: true };
    const points = (table: Table) => missed(scheme, table).filter((one) => /points/.test(one));
    expect(points([{ facts, expected: { '1.a': '22/3' } }])).toEqual([]);
    expect(points([{ facts, expected: { '1': 7.3 } }])).toEqual([]);
    const fine = rubricOf([criterion('1', '单项', 'One item', earns(9, { a: award('0.25', done) }))]);
    const hundredths = (expected: Table[number]['expected']) => missed(fine, [{ facts, expected }]).filter((one) => /points/.test(one));
    // 0.24 is made 0.2, 0.26 is made 0.3 as 0.25 is.
    expect(hundredths({ '1': 0.3 })).toEqual(['1.a points: 0.25 → 0.26']);
    expect(hundredths({ '1.a': 0.25 })).toEqual([]);
  });

  test('that its facts can no longer be scored', () => {
    const total = count('total', '件', '总数', 'Total');
    const closed = count('closed', '件', '结案', 'Closed');
    const scheme = alone(
      about(
        '结案率',
        'Closing rate',
        when(atLeast(total, 1), bandScore(rate(closed, total, { none: 'error', some: 'error' }), { '<= 50': 0, '> 50': 1 })),
      ),
    );
    const table: Table = [{ facts: { total: 0, closed: 0 }, expected: { 'c.a': 0 } }];
    expect(missed(scheme, table).filter((one) => /threshold/.test(one))).toEqual(['c.a threshold of “Total”: 1 → 2']);
  });

  test('a change under the readings that it says, each row by itself', () => {
    const A1 = question('A1', '一件几分', 'Points of one', { chosen: 'one', options: { one: ['一分', 'one'], two: ['两分', 'two'] } });
    const scheme = alone(deduct(reading(A1, { one: 1, two: 2 }), done), [A1]);
    const facts = { done: true };
    const points = (...table: Table) => missed(scheme, table).filter((one) => /points/.test(one));
    expect(points({ facts, expected: { c: -1 } })).toEqual([]);
    expect(points({ facts, readings: { A1: 'two' }, expected: { c: -2 } })).toEqual(['c.a points: 1 → 0.9', 'c.a points: 1 → 1.1']);
    expect(points({ facts, readings: { A1: 'two' }, expected: { c: -2 } }, { facts, expected: { c: -1 } })).toEqual([]);
  });

  const head = { id: 'one', title: ['方案', 'Scheme'], authority: ['测试', 'Test'], year: 2022, max: 3 } as const;
  const graded = readRubric(
    rubric({ ...head, grades: { of: 'rounded', bands: { '>= 2': ['good', '良好', 'Good'], '< 2': ['poor', '较差', 'Poor'] } } }, [
      criterion('1', '甲', 'First', pool({ start: 2, max: 3 }, { a: perItemDeduct(0.1, cases) })),
      criterion(
        '2',
        '乙',
        'Second',
        pool({ start: 0, max: 0 }, { a: consequence('criticised', '通报批评', 'Criticised', atLeast(cases, 2)) }),
      ),
    ]),
  );

  test('that a grade begins elsewhere, where some row says the grade', () => {
    const edges = (grade: Pick<Table[number], 'grade'>) =>
      missed(
        graded,
        [0, 1].map((n) => ({
          facts: { cases: n },
          expected: { one: n === 0 ? 2 : 1.9 },
          ...(grade.grade === undefined ? {} : { grade: n === 0 ? 'good' : 'poor' }),
        })),
      ).filter((one) => /^one /.test(one));
    expect(edges({})).toHaveLength(3);
    expect(edges({ grade: 'said' })).toEqual([]);
  });

  test('what a consequence stands on, where some row says the consequences', () => {
    const rows = (isSaid: boolean) =>
      [1, 2].map((n) => ({ facts: { cases: n }, expected: {}, ...(isSaid ? { consequences: n === 2 ? ['criticised'] : [] } : {}) }));
    const thresholds = (isSaid: boolean) => missed(graded, rows(isSaid)).filter((one) => /threshold/.test(one));
    expect(thresholds(false)).toEqual(['2.a threshold of “Cases”: 2 → 1', '2.a threshold of “Cases”: 2 → 3']);
    expect(thresholds(true)).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Against scoring every mutant from the beginning

/** What a row expects of a tree: every score in it, its grade and its consequences. */
const rowOf = (tree: Trace, facts: unknown, readings: Readonly<Record<string, string>> = {}): Table[number] => ({
  facts: facts as Table[number]['facts'],
  readings,
  expected: Object.fromEntries(Array.from(nodesOf(tree), ({ id, exact }) => [id, exact])),
  grade: tree.grade?.key ?? null,
  consequences: tree.consequences.map(({ code }) => code),
});

const whole = (tree: Trace): string =>
  JSON.stringify([Array.from(nodesOf(tree), ({ id, exact }) => [id, exact]), tree.grade?.key, tree.consequences.map(({ code }) => code)]);

/** The same answer by reading every mutant as a stranger's rubric and scoring it whole. */
function slowly(
  scheme: OpenRubric,
  given: readonly (readonly [facts: unknown, readings?: Readonly<Record<string, string>>])[],
): readonly string[] {
  const score = (one: OpenRubric): string => {
    try {
      return given.map(([facts, readings = {}]) => whole(evaluate(one, facts as object, { readings }))).join('\n');
    } catch {
      return 'cannot be scored';
    }
  };
  const original = score(scheme);
  return Array.from(mutants(scheme))
    .filter((mutant) => score(readRubric(mutant.rubric)) === original)
    .map(line);
}

const quickly = (
  scheme: OpenRubric,
  given: readonly (readonly [facts: unknown, readings?: Readonly<Record<string, string>>])[],
): readonly string[] =>
  missed(
    scheme,
    given.map(([facts, readings = {}]) => rowOf(evaluate(scheme, facts as object, { readings }), facts, readings)),
  );

describe('gives what scoring every mutant from the beginning gives', () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../examples/${path}`, import.meta.url), 'utf8'));

  test('where things do not apply, are vetoed, exempt, rescaled, capped, and stand on readings', () => {
    const A1 = question('A1', '缺项', 'What does not apply', {
      chosen: 'out',
      options: { out: ['剔除', 'out'], full: ['满分', 'full'], zero: ['零分', 'zero'] },
    });
    const absent = flag('absent', '没有此项', 'There is none');
    const answer = choice('answer', '答复', 'Answer', { onTime: ['按时', 'on time'], late: ['逾期', 'late'] });
    const scheme = rubricOf(
      [
        section(
          '1',
          '节',
          'Section',
          4,
          [
            criterion('1.1', '甲', 'First', earns(2, { a: award(1, done), b: choiceScore(answer, { onTime: 1.5, late: 0.5 }) })),
            criterion('1.2', '乙', 'Second', keeps(1, { a: perItemDeduct(0.4, cases), b: veto(atLeast(cases, 5)) })),
            criterion(
              '1.3',
              '丙',
              'Third',
              earns(1, {
                a: award(1, done),
                b: reading(A1, { out: notApplicable(absent), full: exempt(absent), zero: veto(absent) }),
                c: consequence('told', '通报', 'Told', atLeast(cases, 3)),
              }),
            ),
          ],
          { rescale: true },
        ),
        section('2', '节', 'Section', 1, [criterion('2.1', '丁', 'Fourth', keeps(1, { a: deduct(0.3, done) }))], { bonus: true }),
      ],
      { max: 4, readings: [A1] },
    );
    const facts = (n: number, isDone: boolean, isAbsent: boolean, said: string) => ({
      cases: n,
      done: isDone,
      absent: isAbsent,
      answer: said,
    });
    const rows = [
      [facts(0, true, false, 'onTime')],
      [facts(1, true, true, 'late')],
      [facts(3, false, true, 'late'), { A1: 'full' }],
      [facts(5, true, true, 'onTime'), { A1: 'zero' }],
    ] as const;
    for (const row of rows) expect(quickly(scheme, [row])).toEqual(slowly(scheme, [row]));
    expect(quickly(scheme, rows)).toEqual(slowly(scheme, rows));
    // As somebody else may have written it: a clause, and a heading, that hang on a reading.
    const wire = JSON.parse(JSON.stringify(scheme)) as { clauses: [{ clauses: unknown[] }, unknown] };
    const either = (value: unknown) => ({
      kind: 'reading',
      id: 'A1',
      options: [
        { key: 'out', value },
        { key: 'zero', value },
      ],
    });
    wire.clauses[0].clauses[1] = either(wire.clauses[0].clauses[1]);
    wire.clauses[1] = either(wire.clauses[1]);
    const odd = readRubric(wire);
    expect(quickly(odd, rows)).toEqual(quickly(scheme, rows));
    expect(quickly(odd, rows)).toEqual(slowly(odd, rows));
    const all = readRubric({
      ...(throughJson(scheme) as object),
      clauses: either(throughJson((scheme as unknown as { clauses: unknown }).clauses)),
    });
    expect(quickly(all, rows)).toEqual(quickly(scheme, rows));
  });

  test('of Xihu', { timeout: 60_000 }, () => {
    const { facts } = withDefaults(readRubric(xihu2009), read('xihu/facts.json') as object);
    expect(quickly(readRubric(xihu2009), [[facts]])).toEqual(slowly(readRubric(xihu2009), [[facts]]));
  });

  test('of a year of the county', { timeout: 60_000 }, () => {
    const { facts } = withDefaults(readRubric(countyFine), read('county-fine/facts.json') as object);
    expect(quickly(readRubric(countyFine), [[facts]])).toEqual(slowly(readRubric(countyFine), [[facts]]));
  });
});

/**
 * All mutants of Jing’an against one year take 3.4 s, most of it to make and check them; every further row takes 0.2 s. Reading
 * and scoring each whole would take 160 s, so a sample of them is held against that.
 */
describe('Jing’an', { timeout: 120_000 }, () => {
  const { facts } = withDefaults(jingan2022, JSON.parse(readFileSync(new URL('../examples/jingan/facts.json', import.meta.url), 'utf8')));
  const tree = evaluate(jingan2022, facts);

  test('a table that says the total alone misses most', () => {
    const { mutants: all, noticed, survived } = survivors(jingan2022, [{ facts, expected: { [tree.id]: tree.exact } }]);
    expect([all, noticed, survived.length]).toEqual([1448, 401, 1047]);
  });

  test('one that says every score of the year still misses what the year has no case of', () => {
    const { grade, expected, consequences } = rowOf(tree, facts);
    const { noticed, survived } = survivors(jingan2022, [{ facts, expected, grade: grade ?? null, consequences: consequences ?? [] }]);
    expect(noticed).toBe(511);
    const missing = new Set(survived);
    const sample = Array.from(mutants(jingan2022)).filter((_, i) => i % 60 === 0);
    const survivedIn = new Set(Array.from(missing, line));
    for (const mutant of sample) {
      const isSame = whole(evaluate(mutant.rubric, facts)) === whole(tree);
      expect([line(mutant), survivedIn.has(line(mutant))]).toEqual([line(mutant), isSame]);
    }
  });
});

describe('a table that is none', () => {
  const scheme = alone(award(0.3, done));
  const fails = (table: unknown) =>
    issuesOf(() => survivors(scheme, table as Table)).map(({ message, hint }) => [message.zh, message.en, hint?.zh, hint?.en]);

  test.each<[string, unknown, readonly (string | undefined)[]]>([
    [
      'no list',
      { facts: {} },
      [
        '得分表应为一个列表，每行 { facts, expected }，收到 {…}',
        'the table must be a list of { facts, expected }; received {…}',
        'expected 为 { 条款编号: 得分 }。',
        'expected is { clause id: score }.',
      ],
    ],
    [
      'a row without expected scores',
      [{ facts: { done: true } }],
      [
        'table[0]：得分表应为一个列表，每行 { facts, expected }，收到 {…}',
        'table[0]: the table must be a list of { facts, expected }; received {…}',
        'expected 为 { 条款编号: 得分 }。',
        'expected is { clause id: score }.',
      ],
    ],
    [
      'expected scores that are none',
      [{ facts: { done: true }, expected: 3 }],
      [
        'table[0]：得分表应为一个列表，每行 { facts, expected }，收到 expected: 3',
        'table[0]: the table must be a list of { facts, expected }; received expected: 3',
        'expected 为 { 条款编号: 得分 }。',
        'expected is { clause id: score }.',
      ],
    ],
    [
      'a score that is no number',
      [{ facts: { done: true }, expected: { 'c.a': 'much' } }],
      [
        'table[0]：（条款 c.a）："much" 不是一个数',
        'table[0]: (clause c.a): "much" is not a number',
        '写成 0.3、"0.3" 或 "22/3"。',
        'Write 0.3, "0.3" or "22/3".',
      ],
    ],
    [
      'a grade that is none',
      [{ facts: { done: true }, expected: {}, grade: 1 }],
      [
        'table[0]：得分表应为一个列表，每行 { facts, expected }，收到 grade: 1',
        'table[0]: the table must be a list of { facts, expected }; received grade: 1',
        'expected 为 { 条款编号: 得分 }。',
        'expected is { clause id: score }.',
      ],
    ],
    [
      'consequences that are none',
      [{ facts: { done: true }, expected: {}, consequences: 'x' }],
      [
        'table[0]：得分表应为一个列表，每行 { facts, expected }，收到 consequences: "x"',
        'table[0]: the table must be a list of { facts, expected }; received consequences: "x"',
        'expected 为 { 条款编号: 得分 }。',
        'expected is { clause id: score }.',
      ],
    ],
    [
      'a score that the rubric itself does not give',
      [
        { facts: { done: true }, expected: { 'c.a': 0.3 } },
        { facts: { done: true }, expected: { 'c.a': '0.4' } },
      ],
      [
        'table[1]：c.a 应为 0.4，实为 0.3',
        'table[1]: c.a is expected to be 0.4; it is 0.3',
        '先改正得分表：对原方案它必须成立。',
        'Mend the table first: it must hold for the rubric itself.',
      ],
    ],
    [
      'a clause that is not there',
      [{ facts: { done: true }, expected: { 'c.b': 0.3 } }],
      ['table[0]：没有编号为 c.b 的条款', 'table[0]: no clause has the id c.b', '是不是想写 c.a？', 'Did you mean c.a?'],
    ],
    [
      'facts that are wrong',
      [{ facts: { done: 3 }, expected: {} }],
      [
        'table[0]：完成 done（条款 c.a）：类型不对，应为true 或 false，收到 3',
        'table[0]: Done done (clause c.a): wrong kind of value; expected true or false, received 3',
        undefined,
        undefined,
      ],
    ],
    [
      'a reading that is not there',
      [{ facts: { done: true }, expected: {}, readings: { A1: 'x' } }],
      ['table[0]：没有名为 A1 的解读', 'table[0]: no reading is called A1', '见 rubric.readings。', 'See rubric.readings.'],
    ],
  ])('%s', (_, table, expected) => {
    expect(fails(table)).toEqual([expected]);
  });

  test('tells everything at once', () => {
    const table = [
      { facts: { done: true }, expected: { 'c.a': 1, c: 2 }, grade: 'good', consequences: ['x'] },
      { facts: {}, expected: {} },
    ];
    expect(fails(table).map(([, en]) => en)).toEqual([
      'table[0]: c.a is expected to be 1; it is 0.3',
      'table[0]: c is expected to be 2; it is 0.3',
      'table[0]: grade is expected to be good; it is null',
      'table[0]: consequences is expected to be [x]; it is []',
      'table[1]: Done done (clause c.a): missing; expected true or false',
    ]);
  });

  test('nothing that a stranger passes is run', () => {
    const hostile: unknown = new Proxy([], {
      getOwnPropertyDescriptor: () => {
        throw new Error('no');
      },
    });
    expect(codesOf(() => survivors(scheme, hostile as Table))).toEqual(['data-unreadable']);
    const getter = Object.defineProperty({ facts: {} }, 'expected', { enumerable: true, get: () => ({}) });
    expect(codesOf(() => survivors(scheme, [getter] as unknown as Table))).toEqual(['data-unreadable']);
    expect(codesOf(() => survivors(5 as unknown as Rubric, []))).toEqual(['rubric-kind']);
  });
});
