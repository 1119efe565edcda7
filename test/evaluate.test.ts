import {
  about,
  all,
  atLeast,
  award,
  bandScore,
  consequence,
  convert,
  count,
  criterion,
  earns,
  evaluate,
  evaluateCohort,
  fault,
  flag,
  keeps,
  list,
  nodeAt,
  nodesOf,
  notApplicable,
  percent,
  perItemAward,
  perItemDeduct,
  pool,
  product,
  quantity,
  question,
  type RubricHead,
  rank,
  rankTier,
  rate,
  reading,
  readRubric,
  rubric,
  section,
  some,
  sumOf,
  tally,
  veto,
  weightedAnnual,
  withDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { issuesOf } from './helpers.js';
import { alone, throughJson, treeTester } from './rule-helpers.js';

const Q = question('A07', '每 2 篇如何计', 'How “every 2” counts', {
  chosen: 'complete',
  options: { complete: ['只计满档', 'complete units only'], started: ['不足按一档计', 'started units'] },
});
const held = flag('held', '已召开', 'Held');
const late = tally('late', '件', '逾期案件', 'Late cases');
const cheated = fault('cheated', '弄虚作假', 'Cheating');
const closed = percent('closed', '完成率', 'Completion');

const score = quantity('score', '分', '得分', 'Score');
const HEAD = { authority: ['测试机关', 'Test authority'], year: 2022 } as const;

const head = {
  id: 'scheme-2022',
  title: ['考核办法', 'Assessment scheme'],
  authority: ['某局', 'A bureau'],
  year: 2022,
  max: 10,
  readings: [Q],
  grades: {
    of: 'rounded',
    bands: { '< 6': ['poor', '不合格', 'Poor'], '[6, 9)': ['fair', '合格', 'Fair'], '>= 9': ['good', '优秀', 'Good'] },
  },
} as const satisfies RubricHead;
const scheme = rubric(head, [
  section('1', '执法实效', 'Results', 10, [
    criterion(
      '1.1',
      '会议与整改',
      'Meetings and rectification',
      earns(6, {
        a: award(5, held),
        b: bandScore(closed, { '< 98': 0, '[98, 100)': '0.34', '= 100': 1 }),
      }),
    ),
    criterion(
      '1.2',
      '案件',
      'Cases',
      keeps(4, {
        a: perItemDeduct(0.5, late, { every: 2, steps: reading(Q, { complete: 'complete', started: 'started' }) }),
        b: veto(cheated),
        c: consequence('criticised', '通报批评', 'Criticised', cheated),
      }),
    ),
  ]),
]);
const facts = { held: true, closed: 98.5, late: 3, cheated: false };

describe('the tree, field by field', () => {
  const tree = evaluate(scheme, facts);
  const { hash } = tree.rubric;

  test('the whole of it', () => {
    expect(tree).toEqual({
      schema: 'kaohe.trace/1',
      id: 'scheme-2022',
      kind: 'rubric',
      label: { zh: '考核办法', en: 'Assessment scheme' },
      max: 10,
      exact: '8.8',
      score: 8.8,
      status: 'scored',
      facts: [],
      rubric: { id: 'scheme-2022', title: { zh: '考核办法', en: 'Assessment scheme' }, hash },
      input: { held: true, closed: 98.5, late: 3, cheated: false },
      assumed: [],
      warnings: [],
      taken: [{ id: 'A07', option: 'complete' }],
      rounding: { at: 'criterion', places: 1, mode: 'half-up' },
      grade: { key: 'fair', label: { zh: '合格', en: 'Fair' }, in: '[6, 9)' },
      consequences: [],
      children: [
        {
          id: '1',
          kind: 'section',
          label: { zh: '执法实效', en: 'Results' },
          max: 10,
          exact: '8.8',
          score: 8.8,
          status: 'scored',
          facts: [],
          children: [
            {
              id: '1.1',
              kind: 'criterion',
              label: { zh: '会议与整改', en: 'Meetings and rectification' },
              max: 6,
              exact: '5.3',
              score: 5.3,
              status: 'scored',
              facts: [],
              rounded: { before: '5.34' },
              children: [
                {
                  id: '1.1.a',
                  kind: 'fixed',
                  label: { zh: '已召开', en: 'Held' },
                  max: 5,
                  exact: '5',
                  score: 5,
                  status: 'scored',
                  facts: ['held'],
                  applied: { met: true },
                },
                {
                  id: '1.1.b',
                  kind: 'bandScore',
                  label: { zh: '完成率', en: 'Completion' },
                  max: 1,
                  exact: '0.34',
                  score: 0.34,
                  status: 'scored',
                  facts: ['closed'],
                  applied: { measure: '98.5', band: '[98, 100)' },
                },
              ],
            },
            {
              id: '1.2',
              kind: 'criterion',
              label: { zh: '案件', en: 'Cases' },
              max: 4,
              exact: '3.5',
              score: 3.5,
              status: 'scored',
              facts: [],
              children: [
                {
                  id: '1.2.a',
                  kind: 'perItem',
                  label: { zh: '逾期案件', en: 'Late cases' },
                  max: 0,
                  exact: '-0.5',
                  score: -0.5,
                  status: 'scored',
                  facts: ['late'],
                  applied: { measure: '3', units: '1', each: '0.5' },
                  readings: [{ id: 'A07', option: 'complete' }],
                },
                {
                  id: '1.2.b',
                  kind: 'veto',
                  label: { zh: '弄虚作假', en: 'Cheating' },
                  max: 0,
                  exact: '0',
                  score: 0,
                  status: 'scored',
                  facts: ['cheated'],
                  applied: { met: false },
                },
                {
                  id: '1.2.c',
                  kind: 'consequence',
                  label: { zh: '弄虚作假', en: 'Cheating' },
                  max: 0,
                  exact: '0',
                  score: 0,
                  status: 'scored',
                  facts: ['cheated'],
                  applied: { met: false },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test("labels are the rubric's own objects, not copies", () => {
    expect(nodeAt(tree, '1.1.a').label).toBe(nodeAt(evaluate(scheme, facts), '1.1.a').label);
    expect(tree.label).toBe(scheme.title);
    expect(tree.rubric.title).toBe(scheme.title);
  });
  test('the hash is that of the rubric', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(evaluate(scheme, { ...facts, late: 9 }).rubric.hash).toBe(hash);
  });
  test('it survives JSON', () => {
    expect(throughJson(tree)).toEqual(tree);
  });
  test('no field of it is undefined', () => {
    const holes = [...nodesOf(tree)].flatMap((node) =>
      Object.entries(node).flatMap(([name, value]) => (value === undefined ? [name] : [])),
    );
    expect(holes).toEqual([]);
  });
  test('every score is the number that is nearest to the exact text', () => {
    for (const { exact, score } of nodesOf(tree)) expect(score).toBe(Number(exact));
  });
});

describe('purity', () => {
  test('twice gives equal trees, and not the same one', () => {
    const [once, again] = [evaluate(scheme, facts), evaluate(scheme, facts)];
    expect(again).toEqual(once);
    expect(again).not.toBe(once);
    expect(again.children).not.toBe(once.children);
  });
  test('one call leaves nothing behind for the next', () => {
    const first = evaluate(scheme, facts);
    evaluate(scheme, { held: false, closed: 0, late: 99, cheated: true }, { readings: { A07: 'started' } });
    expect(() => evaluate(scheme, { ...facts, late: -1 })).toThrow();
    expect(evaluate(scheme, facts)).toEqual(first);
  });
  test('the facts are not changed, and may be frozen', () => {
    const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')]);
    const one = rubric({ ...head, readings: [] }, [
      criterion('1', '单项', 'Item', earns(9, { a: about('人数', 'Staff', perItemAward(1, sumOf(squads, squads.item.staff))) })),
    ]);
    const given = { squads: [{ staff: 1 }, { staff: 2 }] };
    const before = structuredClone(given);
    evaluate(one, given);
    expect(given).toEqual(before);
    const frozen = { squads: Object.freeze([Object.freeze({ staff: 1 }), Object.freeze({ staff: 2 })]) };
    expect(evaluate(one, Object.freeze(frozen)).exact).toBe('3');
  });
  test('what the tree keeps of the facts is a copy', () => {
    const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')]);
    const one = rubric({ ...head, readings: [] }, [
      criterion('1', '单项', 'Item', earns(9, { a: about('人数', 'Staff', perItemAward(1, sumOf(squads, squads.item.staff))) })),
    ]);
    const given = { squads: [{ staff: 1 }] };
    const tree = evaluate(one, given);
    given.squads[0] = { staff: 7 };
    expect(tree.input).toEqual({ squads: [{ staff: 1 }] });
    expect(tree.input['squads']).not.toBe(given.squads);
  });
  test('whoever changes a tree changes no other one', () => {
    const open = readRubric(scheme);
    const untouched = structuredClone(evaluate(open, facts));
    const spoil = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const child of Object.values(value)) spoil(child);
      for (const key of Object.keys(value)) Reflect.set(value, key, 'spoilt');
      if (Array.isArray(value)) Reflect.set(value, value.length, 'spoilt');
    };
    spoil(evaluate(open, facts));
    expect(evaluate(open, facts)).toEqual(untouched);
  });
  test('what the tree keeps of what was assumed is a copy', () => {
    const assumed = ['late'];
    const tree = evaluate(scheme, { ...facts, late: 0 }, { assumed });
    assumed.push('held');
    expect(tree.assumed).toEqual(['late']);
  });
});

describe('scores', () => {
  test.each([
    [{ held: true, closed: 100, late: 0, cheated: false }, '10', 'good'],
    [{ held: true, closed: 100, late: 1, cheated: false }, '10', 'good'],
    [{ held: true, closed: 100, late: 2, cheated: false }, '9.5', 'good'],
    [{ held: true, closed: '97.9', late: 0, cheated: false }, '9', 'good'],
    [{ held: true, closed: '97.9', late: 2, cheated: false }, '8.5', 'fair'],
    [{ held: true, closed: 100, late: 0, cheated: true }, '6', 'fair'],
    [{ held: true, closed: 99, late: 0, cheated: true }, '5.3', 'poor'],
    [{ held: false, closed: 0, late: 16, cheated: false }, '0', 'poor'],
    [{ held: false, closed: 0, late: 99, cheated: false }, '0', 'poor'],
  ])('%j: %s, %s', (given, exact, grade) => {
    const tree = evaluate(scheme, given);
    expect(tree.exact).toBe(exact);
    expect(tree.score).toBe(Number(exact));
    expect(tree.grade?.key).toBe(grade);
  });
  test('numbers add up as they are written: ten tenths are one', () => {
    const parts = Object.fromEntries(Array.from('abcdefghij', (letter) => [letter, award(0.1, held)]));
    expect(treeTester([criterion('c', '单项', 'Item', earns(2, parts))])({ held: true })).toMatchObject({ exact: '1', score: 1 });
  });
});

describe('grades', () => {
  const graded = (of: 'rounded' | 'exact', at: 'criterion' | 'total' | 'part') => {
    const score = rubric(
      {
        id: 'graded',
        title: ['方案', 'Scheme'],
        authority: ['机关', 'Authority'],
        year: null,
        max: 10,
        rounding: { at, places: 1, mode: 'half-up' },
        grades: { of, bands: { '< 6': ['low', '低', 'Low'], '= 6': ['edge', '正好', 'Just so'], '> 6': ['high', '高', 'High'] } },
      },
      [criterion('c', '单项', 'Item', earns(10, { a: convert(10, quantity('points', '分', '得分', 'Score', { max: 1000 }), 1000) }))],
    );
    return (points: number | string) => evaluate(score, { points }).grade;
  };
  test.each([
    [600, 'edge'],
    ['599.9', 'edge'],
    [595, 'edge'],
    ['594.9', 'low'],
    ['604.9', 'edge'],
    [605, 'high'],
  ])('of the rounded total: %s is %s', (points, key) => {
    expect(graded('rounded', 'total')(points)?.key).toBe(key);
    expect(graded('rounded', 'criterion')(points)?.key).toBe(key);
    expect(graded('rounded', 'part')(points)?.key).toBe(key);
  });
  test('of the exact total, which is what was rounded below adds up to', () => {
    expect(graded('exact', 'criterion')('599.9')?.key).toBe('edge');
    expect(graded('exact', 'criterion')('594.9')?.key).toBe('low');
  });
  test('of the exact total, before it is rounded itself', () => {
    expect(graded('exact', 'total')('599.9')?.key).toBe('low');
    expect(graded('exact', 'total')(600)?.key).toBe('edge');
    expect(graded('exact', 'total')('600.1')?.key).toBe('high');
  });
  test('key, label and interval, as written', () => {
    expect(graded('rounded', 'criterion')(0)).toEqual({ key: 'low', label: { zh: '低', en: 'Low' }, in: '< 6' });
  });
  test('none where the rubric grades nothing', () => {
    expect(evaluate(alone(award(1, held)), { held: true }).grade).toBe(null);
  });
});

describe('consequences stand at the root', () => {
  test('with the clause they follow from', () => {
    const tree = evaluate(scheme, { ...facts, cheated: true });
    expect(tree.consequences).toEqual([{ id: '1.2.c', code: 'criticised', label: { zh: '通报批评', en: 'Criticised' } }]);
    expect(nodeAt(tree, '1.2')).toMatchObject({ exact: '0', status: 'vetoed' });
    expect(nodeAt(tree, '1.2.c').applied).toEqual({ met: true });
  });
});

describe('what was assumed', () => {
  test('is listed, in the order in which it was passed', () => {
    const { facts: filled, assumed } = withDefaults(scheme, { held: true, closed: 98.5 });
    const tree = evaluate(scheme, filled, { assumed });
    expect(tree.assumed).toEqual(['late', 'cheated']);
    expect(tree.input).toEqual({ held: true, closed: 98.5, late: 0, cheated: false });
    expect(tree.exact).toBe('9.3');
  });
  test.each<[string, string, boolean]>([
    ['held', '没有默认值', true],
    ['closed', '没有默认值', true],
    ['late', '给了别的值', true],
    ['nobody', '不存在', false],
  ])('%s cannot have been assumed (%s)', (key, _, isKnown) => {
    const issues = issuesOf(() => evaluate(scheme, facts, { assumed: [key] }));
    expect(issues.map(({ code, fact }) => [code, fact])).toEqual([['assumed-unknown', key]]);
    expect(issues[0]?.label === undefined).toBe(!isKnown);
    expect(issues[0]?.hint).toEqual({ zh: '只传入 withDefaults 返回的 assumed。', en: 'Pass on what withDefaults returned as assumed.' });
  });
  test('its message', () => {
    expect(issuesOf(() => evaluate(scheme, facts, { assumed: ['late'] })).map(({ message }) => message)).toEqual([
      {
        zh: '逾期案件 late（条款 1.2.a）：列为默认，但它没有这样的默认值',
        en: 'Late cases late (clause 1.2.a): listed as assumed, but that is not its default',
      },
    ]);
  });
});

describe('typed readings', () => {
  test('switch what they say, and are listed', () => {
    const tree = evaluate(scheme, facts, { readings: { A07: 'started' } });
    expect(nodeAt(tree, '1.2.a')).toMatchObject({ exact: '-1', readings: [{ id: 'A07', option: 'started' }] });
    expect(tree.taken).toEqual([{ id: 'A07', option: 'started' }]);
    expect(tree.exact).toBe('8.3');
  });
  test('the chosen one may be named, too', () => {
    expect(evaluate(scheme, facts, { readings: { A07: 'complete' } })).toEqual(evaluate(scheme, facts));
  });
  test('the hash is that of the rubric with all its readings, whichever is used', () => {
    expect(evaluate(scheme, facts, { readings: { A07: 'started' } }).rubric.hash).toBe(evaluate(scheme, facts).rubric.hash);
  });
  test('more choices than are kept at hand come out the same', () => {
    const many = (['Q0', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'] as const).map((id) =>
      question(id, '几分', 'How many', { chosen: 'one', options: { one: ['一', 'one'], two: ['二', 'two'] } }),
    );
    const parts = many.map((one) => award(reading(one, { one: 1, two: 2 }), held));
    const open = readRubric(rubric({ ...head, readings: many }, [criterion('c', '单项', 'Item', pool({ start: 0 }, parts))]));
    for (const round of [1, 2]) {
      for (let mask = 0; mask < 128; mask += 1) {
        const readings = Object.fromEntries(many.map(({ id }, i) => [id, (mask >> i) % 2 === 1 ? 'two' : 'one']));
        const twos = many.filter((_, i) => (mask >> i) % 2 === 1).length;
        expect([round, evaluate(open, { held: true }, { readings }).exact]).toEqual([round, String(7 + twos)]);
      }
    }
  });
});

describe('what only scoring can find', () => {
  const [city, district] = [count('city', '件', '市级', 'City'), count('district', '件', '区级', 'District')];
  const undefinedRate = alone(
    about('占比', 'Share', bandScore(rate(city, district, { none: 'error', some: 'error' }), { '< 50': 0, '>= 50': 1 })),
  );
  test.each([
    [0, 0],
    [1, 0],
  ])('a ratio that the rubric calls an error: %s of %s', (city, district) => {
    expect(issuesOf(() => evaluate(undefinedRate, { city, district }))).toEqual([
      {
        code: 'ratio-undefined',
        path: [],
        clauses: ['c.a'],
        fact: 'city, district',
        label: { zh: '占比', en: 'Share' },
        message: {
          zh: '占比 city, district（条款 c.a）：比率的分母为零，方案未规定此时如何计',
          en: 'Share city, district (clause c.a): the ratio has nothing below the line, and the rubric calls that an error',
        },
        hint: { zh: '核对分母的事实。', en: 'Check the facts below the line.' },
      },
    ]);
  });
  test('is told all at once', () => {
    const score = treeTester(
      ['1', '2'].map((id) =>
        criterion(
          id,
          '单项',
          'Item',
          earns(1, { a: about('占比', 'Share', convert(1, rate(city, district, { none: 'error', some: 'error' }), 100)) }),
        ),
      ),
    );
    expect(issuesOf(() => score({ city: 0, district: 0 })).map(({ code, clauses }) => [code, clauses])).toEqual([
      ['ratio-undefined', ['1.a']],
      ['ratio-undefined', ['2.a']],
    ]);
  });
  test('is not told of a rung that another one comes before', () => {
    const open = alone(about('占比', 'Share', { ...award(1, atLeast(rate(city, district, { none: 0, some: 'error' }), 50)) }));
    expect(evaluate(open, { city: 0, district: 0 }).exact).toBe('0');
    expect(issuesOf(() => evaluate(open, { city: 1, district: 0 })).map(({ code }) => code)).toEqual(['ratio-undefined']);
  });
});

describe('facts are told all at once', () => {
  test('missing, unknown and wrong', () => {
    const open = readRubric(throughJson(scheme));
    const issues = issuesOf(() => evaluate(open, { hold: true, closed: 101, late: -1 }));
    expect(issues.map(({ code, fact, clauses }) => [code, fact, clauses])).toEqual([
      ['fact-missing', 'held', ['1.1.a']],
      ['fact-percent-over', 'closed', ['1.1.b']],
      ['fact-domain', 'late', ['1.2.a']],
      ['fact-missing', 'cheated', ['1.2.b', '1.2.c']],
      ['fact-unknown', 'hold', []],
    ]);
    expect(issues.at(-1)?.hint).toEqual({ zh: '是不是想写 held？', en: 'Did you mean held?' });
  });
});

describe('warnings stand at the root, and change no score', () => {
  test('a share given for a percent', () => {
    const tree = evaluate(scheme, { ...facts, closed: 0.985 });
    expect(tree.warnings.map(({ code, fact }) => [code, fact])).toEqual([['percent-fraction', 'closed']]);
    expect(nodeAt(tree, '1.1.b').applied).toEqual({ measure: '0.985', band: '< 98' });
  });
  test('a float with more digits than were measured', () => {
    const tree = evaluate(scheme, { ...facts, closed: 33.3 * 3 });
    expect(tree.warnings.map(({ code, fact }) => [code, fact])).toEqual([['float-residue', 'closed']]);
    expect(nodeAt(tree, '1.1.b').applied).toEqual({ measure: String(33.3 * 3), band: '[98, 100)' });
  });
});

describe('options as a stranger writes them', () => {
  const told = (options: unknown): unknown => {
    const [issue, another] = issuesOf(() => Reflect.apply(evaluate, undefined, [scheme, facts, options]));
    return another ? 'more than one' : [issue?.code, issue?.received];
  };
  test.each([
    [null, 'null'],
    [7, '7'],
    ['late', '"late"'],
    [['late'], '[…]'],
  ])('%j are none', (options, received) => {
    expect(told(options)).toEqual(['options-shape', received]);
  });
  test.each([
    ['late', 'assumed: "late"'],
    [{ 0: 'late' }, 'assumed: {…}'],
    [[7], 'assumed: […]'],
    [['late', null], 'assumed: […]'],
  ])('assumed as %j', (assumed, received) => {
    expect(told({ assumed })).toEqual(['options-shape', received]);
  });
});

describe('what was assumed of lists, and of periods', () => {
  const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')], { nothing: [] });
  const open = alone(about('人数', 'Staff', perItemAward(1, sumOf(squads, squads.item.staff))));
  test('a list that nobody is on', () => {
    expect(evaluate(open, { squads: [] }, { assumed: ['squads'] }).assumed).toEqual(['squads']);
    const issues = issuesOf(() => evaluate(open, { squads: [{ staff: 1 }] }, { assumed: ['squads'] }));
    expect(issues.map(({ code, fact }) => [code, fact])).toEqual([['assumed-unknown', 'squads']]);
  });
  test('a list without such a default', () => {
    const named = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')]);
    const strict = alone(about('人数', 'Staff', perItemAward(1, sumOf(named, named.item.staff))));
    expect(issuesOf(() => evaluate(strict, { squads: [] }, { assumed: ['squads'] })).map(({ code }) => code)).toEqual(['assumed-unknown']);
  });

  const month = rubric({ ...HEAD, id: 'month', title: ['月度', 'Month'], max: 10 }, [
    criterion('1', '案件', 'Cases', keeps(10, { a: perItemDeduct(1, late) })),
  ]);
  const year = readRubric(
    weightedAnnual(
      { ...HEAD, id: 'year', title: ['年度', 'Year'], max: 10 },
      { key: 'months', label: ['各月', 'Months'], rubric: month, count: 12, weight: 1, use: 'exact', divideBy: 'present' },
      {},
      {},
    ),
  );
  const months = [...Array.from({ length: 10 }, () => ({ late: 1 })), { late: 0 }, null];
  const told = (path: string) =>
    issuesOf(() => evaluate(year, { months }, { assumed: [path] })).map(({ code, fact, clauses }) => [code, fact, clauses]);
  test('a fact of the eleventh month', () => {
    expect(evaluate(year, { months }, { assumed: ['months[10].late'] }).assumed).toEqual(['months[10].late']);
  });
  test.each([
    ['months[1].late', ['1.a']],
    ['months[11].late', ['1.a']],
    ['months[12].late', ['1.a']],
    ['months[10].late ', []],
    [' months[10].late', []],
    ['years[10].late', []],
    ['months', ['months']],
  ])('%j is not', (path, clauses) => {
    expect(told(path)).toEqual([['assumed-unknown', path, clauses]]);
  });
});

describe('what outgrows all figures', () => {
  test('is a fault of the place, which may read no fact at all', () => {
    const digits = '9'.repeat(99);
    const huge = product(...Array.from({ length: 11 }, () => digits));
    const score = treeTester([
      criterion('1', '案件', 'Cases', earns(1, { a: about('乘积', 'Product', convert(1, huge, 1)), b: award(1, held) })),
      criterion('2', '案件', 'Cases', earns(1, { a: about('乘积', 'Product', convert(1, product(huge, late), 1)) })),
    ]);
    const issues = issuesOf(() => score({ held: true, late: 1 }));
    expect(issues.map(({ code, clauses, fact }) => [code, clauses, fact])).toEqual([
      ['value-digits', ['1.a'], undefined],
      ['value-digits', ['2.a'], 'late'],
    ]);
    expect(Object.keys(issues[0] ?? {})).not.toContain('fact');
  });
});

describe('elements of a list', () => {
  const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff'), count('cars', '辆', '车辆', 'Cars')]);
  const each = rate(squads.item.cars, squads.item.staff, { none: 'error', some: 'error' });
  test('a fault in one says which', () => {
    const open = alone(about('车辆', 'Cars', perItemAward(1, sumOf(squads, each), { every: 1, steps: 'proportional' })));
    const issues = issuesOf(() =>
      evaluate(open, {
        squads: [
          { staff: 2, cars: 1 },
          { staff: 0, cars: 1 },
        ],
      }),
    );
    expect(issues.map(({ code, path, fact }) => [code, path, fact])).toEqual([['ratio-undefined', ['squads', 1], 'squads']]);
    expect(evaluate(open, { squads: [{ staff: 2, cars: 1 }] }).exact).toBe('50');
  });
  test('one list inside itself: the outer element is still at hand afterwards', () => {
    const someLarge = some(squads, atLeast(squads.item.staff, 3));
    const open = alone(
      about('车辆', 'Cars', perItemAward(1, sumOf(squads, squads.item.cars, { where: all(someLarge, atLeast(squads.item.cars, 1)) }))),
    );
    expect(
      evaluate(open, {
        squads: [
          { staff: 3, cars: 2 },
          { staff: 1, cars: 5 },
          { staff: 1, cars: 0 },
        ],
      }).exact,
    ).toBe('7');
    expect(evaluate(open, { squads: [{ staff: 2, cars: 2 }] }).exact).toBe('0');
  });
});

describe('a whole that does not apply', () => {
  const absent = fault('absent', '不涉及', 'Does not arise');
  const bands = { '< 1': ['poor', '不合格', 'Poor'], '>= 1': ['good', '优秀', 'Good'] } as const;
  const open = readRubric(
    rubric({ ...HEAD, id: 'none', title: ['方案', 'Scheme'], max: 2, rescale: true, grades: { of: 'rounded', bands } }, [
      criterion('1', '项', 'Item', earns(2, { a: award(2, held), b: notApplicable(absent) })),
    ]),
  );
  test('has no grade', () => {
    expect(evaluate(open, { held: false, absent: true })).toMatchObject({ status: 'notApplicable', grade: null });
    expect(evaluate(open, { held: true, absent: false }).grade?.key).toBe('good');
  });
});

describe('a figure of every unit of a cohort', () => {
  const place = rank('place', '名次', 'Place', { of: 9, ties: 'shared', by: product(score, score), order: 'highest' });
  const ranked = readRubric(
    rubric({ ...HEAD, id: 'ranked', title: ['方案', 'Scheme'], max: 1 }, [
      criterion('1', '名次', 'Place', pool({ start: 0, floor: null }, { a: rankTier(place, { '1-1': 1, '2-': 0 }) })),
    ]),
  );
  const units = (...scores: readonly unknown[]) => scores.map((given, i) => ({ unit: `甲乙丙`[i] ?? '?', facts: { score: given } }));
  test('is found of the facts of each', () => {
    const cohort = evaluateCohort(ranked, units(3, 5));
    expect(cohort.standings.map(({ tree }) => tree?.exact)).toEqual(['0', '1']);
  });
  test('and where it outgrows all figures, that is told of the unit', () => {
    const huge = rank('place', '名次', 'Place', {
      of: 9,
      ties: 'shared',
      by: product(...Array.from({ length: 11 }, () => score)),
      order: 'highest',
    });
    const one = readRubric(
      rubric({ ...HEAD, id: 'ranked', title: ['方案', 'Scheme'], max: 1 }, [
        criterion('1', '名次', 'Place', pool({ start: 0, floor: null }, { a: rankTier(huge, { '1-1': 1, '2-': 0 }) })),
      ]),
    );
    const issues = issuesOf(() => evaluateCohort(one, units('9'.repeat(99), 1)));
    expect(issues.map(({ code, unit }) => [code, unit])).toEqual([['value-digits', '甲']]);
  });
});
