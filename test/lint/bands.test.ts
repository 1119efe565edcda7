import {
  atLeast,
  award,
  bandScore,
  count,
  evaluate,
  firstOf,
  flag,
  linear,
  nodeAt,
  percent,
  pool,
  rank,
  rankTier,
  rate,
  readRubric,
  rounded,
  tally,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesIn, item, only, told } from './helpers.js';

const closed = percent('closed', '办结率', 'Cases closed');
const sent = count('sent', '篇', '报送篇数', 'Articles sent');

/** The points of a part for facts. */
const points = (rubric: ReturnType<typeof item>, node: string, facts: Readonly<Record<string, unknown>>): string =>
  nodeAt(evaluate(readRubric(rubric), facts), node).exact;

describe('a band that nothing reaches', () => {
  test('lies outside the domain', () => {
    const finding = only(item(pool({ start: 0 }, { a: bandScore(closed, { '< 60': 0, '[60, 100]': 1, '> 100': 2 }) })));
    expect(told(finding)).toEqual({
      code: 'band-unreachable',
      severity: 'warning',
      node: '1.a',
      what: { zh: '“办结率”不会落在“> 100”', en: 'no value of “Cases closed” lies in “> 100”' },
      why: { zh: '此处它的取值为 0 至 100', en: 'here its values are 0 to 100' },
    });
    expect(finding.counterexample).toEqual([]);
  });

  test('may be a tier, a piece of a line, or an interval between whole numbers', () => {
    const ties = { of: 16, ties: 'shared' } as const;
    const place = rank('place', '名次', 'Place', ties);
    expect(codesIn(item(pool({ start: 0 }, { a: rankTier(place, { '1-8': 1, '9-16': 0, '17-': -1 }) })))).toEqual(['band-unreachable 1.a']);
    expect(codesIn(item(pool({ start: 0 }, { a: linear(closed, { '[0, 100]': [0, 2], '> 100': 2 }) })))).toEqual(['band-unreachable 1.a']);
    expect(codesIn(item(pool({ start: 0 }, { a: bandScore(sent, { '<= 3': 0, '(3, 4)': 1, '>= 4': 2 }) })))).toEqual([
      'band-unreachable 1.a',
    ]);
  });

  test('or is ruled out by the condition around it', () => {
    const inside = (edge: number) =>
      item(pool({ start: 0 }, { a: when(atLeast(closed, edge), bandScore(closed, { '< 60': 0, '[60, 80)': 1, '>= 80': 2 })) }));
    const finding = only(inside(60));
    expect(told(finding)).toMatchObject({
      code: 'band-unreachable',
      node: '1.a/1',
      what: { zh: '“办结率”不会落在“< 60”', en: 'no value of “Cases closed” lies in “< 60”' },
      why: { zh: '此处它的取值受所在条件限制', en: 'here its values are limited by the conditions around it' },
    });
    expect(codesIn(inside(59))).toEqual([]);
  });

  test('but no band that one value reaches', () => {
    expect(codesIn(item(pool({ start: 0 }, { a: bandScore(closed, { '< 100': 0, '= 100': 1 }) })))).toEqual([]);
    expect(codesIn(item(pool({ start: 0 }, { a: bandScore(closed, { '= 0': 0, '> 0': 1 }) })))).toEqual([]);
    const share = rate(sent, tally('asked', '篇', '应报', 'Asked for'), { none: 0, some: 'unbounded' });
    expect(codesIn(item(pool({ start: 0 }, [bandScore(share, { '< 50': 0, '[50, 1000)': 1, '>= 1000': 2 })])))).toEqual([]);
  });
});

describe('points that break the order of their neighbours', () => {
  const table = (a: number, b: number, c: number, d: number) =>
    item(pool({ start: 0, floor: null }, { a: bandScore(closed, { '< 60': a, '[60, 80)': b, '[80, 95)': c, '>= 95': d }) }));

  test('are told with two cases: the better one comes to less', () => {
    const rubric = table(0, 0.2, 0.5, 0.4);
    const finding = only(rubric);
    expect(told(finding)).toEqual({
      code: 'points-not-monotone',
      severity: 'warning',
      node: '1.a',
      what: {
        zh: '“办结率”在“[80, 95)”计 0.5 分，与其余各档的升降相反',
        en: '“Cases closed” in “[80, 95)”: 0.5 points, against the order of the other bands',
      },
      why: { zh: '与“>= 95”相比，表现更好反而得分更低', en: 'held against “>= 95”, better performance gives fewer points' },
    });
    expect(finding.counterexample).toEqual([{ closed: 95 }, { closed: 80 }]);
    const [better = {}, worse = {}] = finding.counterexample;
    expect([points(rubric, '1.a', better), points(rubric, '1.a', worse)]).toEqual(['0.4', '0.5']);
  });

  test.each([
    [[0.6, 0.2, 0.4, 0.5], '[60, 80)'],
    [[0, 0.6, 0.4, 0.5], '[60, 80)'],
    [[0, 0.2, 0.1, 0.5], '[80, 95)'],
    [[0.5, 0.4, 0.2, 0.3], '[80, 95)'],
    [[-0.9, -0.6, -0.7, 0], '[80, 95)'],
  ] as const)('wherever the odd one stands: %j', ([a, b, c, d], _) => {
    const rubric = table(a, b, c, d);
    const finding = only(rubric);
    expect(finding.code).toBe('points-not-monotone');
    const [better = {}, worse = {}] = finding.counterexample;
    expect(Number(points(rubric, '1.a', better))).toBeLessThan(Number(points(rubric, '1.a', worse)));
  });

  test('but not where all rise or fall, nor where a target lies in the middle', () => {
    for (const [a, b, c, d] of [
      [0, 0.2, 0.4, 0.5],
      [0.5, 0.4, 0.2, 0],
      [0, 0.5, 1, 0],
      [0, 1, 1, 0],
    ] as const)
      expect(codesIn(table(a, b, c, d))).toEqual([]);
    expect(codesIn(item(pool({ start: 0 }, { a: bandScore(closed, { '< 60': 0, '[60, 80]': 1, '> 80': 0 }) })))).toEqual([]);
  });

  test('of lines, of tiers and of ladders as well', () => {
    const line = item(pool({ start: 0 }, { a: linear(closed, { '< 60': 0, '[60, 80)': [3, 4], '[80, 90)': [2, 3], '>= 90': 5 }) }));
    expect(only(line).code).toBe('points-not-monotone');
    const tiers = item(
      pool({ start: 0 }, { a: rankTier(rank('place', '名次', 'Place', { of: 9, ties: 'shared' }), { '1-3': 1, '4-6': 2, '7-9': 0 }) }),
    );
    expect(only(tiers)).toMatchObject({ code: 'points-not-monotone', counterexample: [{ place: 1 }, { place: 4 }] });
    const ladder = (middle: number) =>
      item(
        pool(
          { start: 0 },
          { a: firstOf(award(1, atLeast(closed, 95)), award(middle, atLeast(closed, 80)), award(0.3, atLeast(closed, 60))) },
        ),
      );
    const finding = only(ladder(1.2));
    expect(told(finding)).toMatchObject({
      code: 'points-not-monotone',
      node: '1.a',
      what: {
        zh: '“办结率”在“办结率≥80”计 1.2 分，与其余各档的升降相反',
        en: '“Cases closed” in “Cases closed ≥ 80”: 1.2 points, against the order of the other bands',
      },
    });
    const [better = {}, worse = {}] = finding.counterexample;
    expect([points(ladder(1.2), '1.a', better), points(ladder(1.2), '1.a', worse)]).toEqual(['1', '1.2']);
    expect(codesIn(ladder(0.5))).toEqual([]);
  });

  test('shown by facts of what a measure is computed from, under the conditions around it', () => {
    const officers = count('officers', '人', '执法人员', 'Officers', { min: 1 });
    const share = rate(sent, officers, { none: 0, some: 'error' });
    const busy = flag('busy', '任务繁重', 'Busy');
    const rubric = item(pool({ start: 0 }, [when(busy, bandScore(share, { '< 50': 0, '[50, 60)': 2, '= 60': 1, '> 60': 3 }))]));
    const finding = only(rubric);
    const [better = {}, worse = {}] = finding.counterexample;
    expect(better).toMatchObject({ busy: true });
    expect([points(rubric, '1', better), points(rubric, '1', worse)]).toEqual(['1', '2']);
    const list = only(
      item(pool({ start: 0 }, { a: bandScore(rounded(closed, 0), { '< 60': 0, '[60, 80)': 2, '[80, 90)': 1, '>= 90': 3 }) })),
    );
    expect(list.counterexample).toHaveLength(2);
  });
});

describe('bands alike', () => {
  test('of which one is probably wrong', () => {
    const rubric = item(pool({ start: 0 }, { a: bandScore(sent, { '< 130': 0.1, '[130, 140)': 0.3, '[140, 150)': 0.3, '>= 150': 0.4 }) }));
    const finding = only(rubric);
    expect(told(finding)).toEqual({
      code: 'bands-equal',
      severity: 'note',
      node: '1.a',
      what: {
        zh: '“报送篇数”在“[130, 140)”和“[140, 150)”同为 0.3 分',
        en: '“Articles sent” in “[130, 140)” and in “[140, 150)”: 0.3 points in both',
      },
      why: {
        zh: '其余各档逐档升降，相邻两档同分，多半有一处有误',
        en: 'all other bands rise or fall one by one; of two neighbours that do not, one is probably wrong',
      },
    });
    expect(finding.counterexample).toEqual([{ sent: 130 }, { sent: 140 }]);
    expect(finding.counterexample.map((facts) => points(rubric, '1.a', facts))).toEqual(['0.3', '0.3']);
  });

  test('but not of two, of many, or of bands that all differ', () => {
    expect(codesIn(item(pool({ start: 0 }, { a: bandScore(sent, { '< 130': 0.1, '[130, 140)': 0.2, '>= 140': 0.4 }) })))).toEqual([]);
    expect(codesIn(item(pool({ start: 0 }, { a: bandScore(sent, { '< 1': 0, '[1, 2)': 0, '[2, 3)': 0, '>= 3': 0.4 }) })))).toEqual([]);
  });
});
