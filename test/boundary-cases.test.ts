/** Cases at every turn: of rubrics of every kind in full, and of all schemes by what must hold of them. */
import { readFileSync } from 'node:fs';
import {
  above,
  all,
  any,
  assessed,
  assessedDeduct,
  atLeast,
  award,
  type BoundaryCase,
  type BoundaryCases,
  bandScore,
  below,
  bestOf,
  boundaryCases,
  capAt,
  choice,
  choiceScore,
  consequence,
  convert,
  count,
  coverage,
  criterion,
  deduct,
  earns,
  evaluate,
  every,
  exempt,
  fault,
  figure,
  firstOf,
  flag,
  keeps,
  lessThan,
  linear,
  list,
  meanOf,
  moreThan,
  nodeAt,
  nodesOf,
  not,
  notApplicable,
  percent,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  product,
  quantity,
  question,
  type Rubric,
  type Rule,
  rank,
  rankTier,
  rate,
  reading,
  readRubric,
  rounded,
  rubric,
  some,
  sum,
  tally,
  truncatedDeduct,
  veto,
  weightedAnnual,
  when,
  withDefaults,
  worstOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { schemes } from '../rubrics/index.js';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { type Band, bandOf } from '../src/bands.js';
import { compare, type Exact, exactIn, isWhole } from '../src/exact.js';
import type { Domain, Measure, Place } from '../src/kernel.js';
import { prepared } from '../src/library.js';
import { isScored } from '../src/rooms.js';
import { around, codesOf, domainIn, type Facts, issuesOf, type OpenRubric } from './helpers.js';
import { rubricOf, throughJson } from './rule-helpers.js';

/** Every case in a line: clause, side, value, what differs from the base → what the clause comes to, what all comes to. */
const lines = ({ cases }: BoundaryCases<unknown>): readonly string[] =>
  cases.map(({ clause, where, value, changed, expected }) => {
    const { root } = expected;
    const more = [...(root.grade === null ? [] : [root.grade]), ...root.consequences].map((one) => ` ${one}`).join('');
    return `${clause} ${where} ${value ?? '-'} ${JSON.stringify(changed)} → ${expected.clause.exact} ${root.exact}${more}`;
  });
/** What every case says of itself. */
const said = ({ cases }: BoundaryCases<unknown>, language: 'zh' | 'en'): readonly string[] => cases.map(({ what }) => what[language]);
/** Every side that has no facts: clause, side, value, and why. */
const unreachedIn = ({ unreached }: BoundaryCases<unknown>): readonly string[] =>
  unreached.map(({ clause, where, value, reason }) => `${clause} ${where} ${value ?? '-'}: ${reason.en}`);

/** Cases of rules that stand alone in a criterion `1` without limits, as its parts `a`, `b` … */
const casesOf = (...rules: readonly Rule[]) => boundaryCases(around(...rules));
/** Cases of one criterion `1`. */
const casesIn = (scores: Rule) => boundaryCases(rubricOf([criterion('1', '一', 'One', scores)]));

const completion = percent('rate', '完成率', 'Completion');
const late = tally('late', '件', '逾期', 'Late');

describe('a measure against edges', () => {
  test('bands: below, at and above every edge in the domain', () => {
    const cases = casesOf(bandScore(completion, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }));
    expect(cases.base).toEqual({ rate: 100 });
    expect(lines(cases)).toEqual([
      '1.a below 97.9 {"rate":97.9} → 0 0',
      '1.a at 98 {"rate":98} → 0.3 0.3',
      '1.a above 98.1 {"rate":98.1} → 0.3 0.3',
      '1.a below 99.9 {"rate":99.9} → 0.3 0.3',
      '1.a at 100 {} → 0.5 0.5',
    ]);
    expect(said(cases, 'zh')).toEqual([
      '完成率为 97.9，刚低于界值 98',
      '完成率为 98，恰为界值 98',
      '完成率为 98.1，刚高于界值 98',
      '完成率为 99.9，刚低于界值 100',
      '完成率为 100，恰为界值 100',
    ]);
    expect(said(cases, 'en')[0]).toBe('Completion: 97.9, just below the edge 98');
    expect(cases.unreached).toEqual([]);
    expect(cases.left).toBe(0);
  });
  test('a step is a tenth of the last place that the figures are written with', () => {
    expect(lines(casesOf(bandScore(quantity('score', '分', '得分', 'Score'), { '< 99.5': 0, '>= 99.5': 1 })))).toEqual([
      '1.a below 99.49 {"score":99.49} → 0 0',
      '1.a at 99.5 {"score":99.5} → 1 1',
      '1.a above 99.51 {"score":99.51} → 1 1',
    ]);
  });
  test('whole numbers go by ones, and an edge between two of them has two sides', () => {
    expect(lines(casesOf(bandScore(count('n', '件', '件数', 'Number'), { '< 2.5': 0, '>= 2.5': 1 })))).toEqual([
      '1.a below 2 {"n":2} → 0 0',
      '1.a above 3 {} → 1 1',
    ]);
  });
  test('a percent of one or less is written so that nobody asks what it means', () => {
    const cases = casesOf(bandScore(completion, { '< 1': 0, '>= 1': 1 }));
    expect(lines(cases)).toEqual([
      '1.a below 0.9 {"rate":"0.9%"} → 0 0',
      '1.a at 1 {"rate":"1%"} → 1 1',
      '1.a above 1.1 {"rate":1.1} → 1 1',
    ]);
  });
  test('tiers: the ends of each, and the places beside them', () => {
    const place = rank('place', '名次', 'Place', { of: 9, ties: 'shared' });
    const cases = casesOf(rankTier(place, { '1-3': 1, '4-6': 0.5, '7-9': 0 }));
    expect(lines(cases)).toEqual([
      '1.a at 1 {} → 1 1',
      '1.a above 2 {"place":2} → 1 1',
      '1.a at 3 {"place":3} → 1 1',
      '1.a at 4 {"place":4} → 0.5 0.5',
      '1.a above 5 {"place":5} → 0.5 0.5',
      '1.a at 6 {"place":6} → 0.5 0.5',
      '1.a at 7 {"place":7} → 0 0',
      '1.a above 8 {"place":8} → 0 0',
      '1.a at 9 {"place":9} → 0 0',
    ]);
    expect(cases.cases[2]?.what).toEqual({ zh: '名次为 3，恰为名次段端点 3', en: 'Place: 3, at the end of a tier at 3' });
  });
  test('lines: the edges, with what the slope makes of a step', () => {
    expect(lines(casesOf(linear(completion, { '< 60': 0, '[60, 100]': [3, 5] })))).toEqual([
      '1.a below 59.9 {"rate":59.9} → 0 0',
      '1.a at 60 {"rate":60} → 3 3',
      '1.a above 60.1 {"rate":60.1} → 3.005 3',
      '1.a below 99.9 {"rate":99.9} → 4.995 5',
      '1.a at 100 {} → 5 5',
    ]);
  });
  test('conversions: nothing and the full mark', () => {
    const cases = casesOf(convert(10, quantity('score', '分', '得分', 'Score', { min: -5 }), 100));
    expect(lines(cases)).toEqual([
      '1.a below -0.1 {"score":-0.1} → 0 0',
      '1.a at 0 {"score":0} → 0 0',
      '1.a above 0.1 {"score":0.1} → 0.01 0',
      '1.a below 99.9 {"score":99.9} → 9.99 10',
      '1.a at 100 {} → 10 10',
      '1.a above 100.1 {"score":100.1} → 10 10',
    ]);
    expect(said(cases, 'zh')[1]).toBe('得分为 0，恰为 0');
    expect(said(cases, 'zh')[5]).toBe('得分为 100.1，刚高于满分 100');
  });
  test('what is rounded first turns where rounding does', () => {
    const cases = casesOf(bandScore(rounded(completion, 0), { '< 98': 0, '>= 98': 1 }));
    expect(lines(cases)).toEqual([
      '1.a below 97.49 {"rate":97.49} → 0 0',
      '1.a at 97.5 {"rate":97.5} → 1 1',
      '1.a above 97.51 {"rate":97.51} → 1 1',
      '1.a below 97.99 {"rate":97.99} → 1 1',
      '1.a at 98 {"rate":98} → 1 1',
      '1.a above 98.01 {"rate":98.01} → 1 1',
      '1.a below 98.49 {"rate":98.49} → 1 1',
      '1.a at 98.5 {"rate":98.5} → 1 1',
      '1.a above 98.51 {"rate":98.51} → 1 1',
    ]);
    expect(cases.cases[1]?.what).toEqual({
      zh: '完成率为 97.5，恰为界值 98 的取整界点 97.5',
      en: 'Completion: 97.5, at 97.5, where rounding turns at the edge 98',
    });
    expect(lines(casesOf(bandScore(rounded(completion, 0, 'up'), { '<= 98': 0, '> 98': 1 })))).toContain(
      '1.a above 98.1 {"rate":98.1} → 1 1',
    );
  });
  test('ratios: as parts of round wholes; and nothing below the line, where that is answered', () => {
    const shared = rate(tally('city', '件', '市', 'City'), tally('district', '件', '区', 'District'), { none: 0, some: 'unbounded' });
    const cases = casesOf(bandScore(shared, { '< 30': 0, '[30, 40]': -0.5, '> 40': -1 }));
    expect(lines(cases)).toEqual([
      '1.a below 29.9 {"city":299,"district":1000} → 0 0',
      '1.a at 30 {"city":30,"district":100} → -0.5 -0.5',
      '1.a above 30.1 {"city":301,"district":1000} → -0.5 -0.5',
      '1.a below 39.9 {"city":399,"district":1000} → -0.5 -0.5',
      '1.a at 40 {"city":40,"district":100} → -0.5 -0.5',
      '1.a above 40.1 {"city":401,"district":1000} → -1 -1',
      '1.a none 0 {} → 0 0',
      '1.a some unbounded {"city":1} → -1 -1',
    ]);
    expect(said(cases, 'en').slice(-2)).toEqual(['District: 0, and City: 0 as well', 'District: 0, but City is not']);
  });
  test('a part of nothing is nothing, so it has one case; and a ratio that may not be asked has none', () => {
    const whole = tally('all', '件', '全部', 'All');
    const part = tally('some', '件', '其中', 'Some', { partOf: whole });
    const cases = casesOf(bandScore(rate(part, whole, { none: 100, some: 'error' }), { '< 50': 0, '>= 50': 1 }));
    expect(lines(cases)).toEqual([
      '1.a below 49.9 {"some":499,"all":1000} → 0 0',
      '1.a at 50 {"some":50,"all":100} → 1 1',
      '1.a above 50.1 {"some":501,"all":1000} → 1 1',
      '1.a none 100 {} → 1 1',
    ]);
    const asked = casesOf(
      bandScore(rate(late, count('due', '件', '应办', 'Due'), { none: 'error', some: 'error' }), { '< 50': 0, '>= 50': 1 }),
    );
    expect(asked.cases.map(({ where }) => where)).toEqual(['below', 'at', 'above']);
  });
  test('where a measure cannot come to just that, the next on the same side is taken', () => {
    // Six cases for each officer: the target is 6, 12, 18 …
    const target = bandScore(product(6, count('officers', '人', '队员', 'Officers', { min: 1 })), { '< 10': 0, '>= 10': 1 });
    const cases = casesOf(target);
    expect(lines(cases)).toEqual(['1.a below 6 {"officers":1} → 0 0', '1.a above 12 {} → 1 1']);
    expect(cases.unreached.map(({ clause, where, value }) => [clause, where, value])).toEqual([['1.a', 'at', '10']]);
    expect(cases.unreached[0]?.reason.zh).toBe('在所读事实的取值范围内，没有找到使它恰好如此的事实');
  });
  test('a mean over a list has as many elements as it takes', () => {
    const squads = list('squads', '中队', 'Squads', [quantity('score', '分', '得分', 'Score')], { min: 2 });
    expect(lines(casesOf(bandScore(meanOf(squads, squads.item.score), { '< 2.5': 0, '>= 2.5': 1 })))).toEqual([
      '1.a below 2.49 {"squads":[{"score":2.49},{"score":2.49}]} → 0 0',
      '1.a at 2.5 {"squads":[{"score":2.5},{"score":2.5}]} → 1 1',
      '1.a above 2.51 {"squads":[{"score":2.51},{"score":2.51}]} → 1 1',
    ]);
  });
});

describe('rules that count', () => {
  test('by the item: none, the first, one more', () => {
    const cases = casesOf(perItemDeduct(0.1, late));
    expect(lines(cases)).toEqual(['1.a at 0 {} → 0 0', '1.a at 1 {"late":1} → -0.1 -0.1', '1.a above 2 {"late":2} → -0.2 -0.2']);
    expect(said(cases, 'zh')).toEqual(['逾期为 0，恰为 0', '逾期为 1，恰为一项', '逾期为 2，刚高于一项']);
  });
  test.each([
    ['complete', ['0 0', '0 0', '-0.1 -0.1', '-0.1 -0.1']],
    ['started', ['0 0', '-0.1 -0.1', '-0.1 -0.1', '-0.2 -0.2']],
  ] as const)('by %s steps of two: none, one, a whole step, one more', (steps, scores) => {
    const cases = casesOf(perItemDeduct(0.1, below(count('sent', '篇', '报送', 'Sent'), 12), { every: 2, steps }));
    expect(cases.base).toEqual({ sent: 20 });
    expect(lines(cases)).toEqual([
      `1.a at 0 {"sent":12} → ${scores[0]}`,
      `1.a above 1 {"sent":11} → ${scores[1]}`,
      `1.a at 2 {"sent":10} → ${scores[2]}`,
      `1.a above 3 {"sent":9} → ${scores[3]}`,
    ]);
    expect(said(cases, 'en')[2]).toBe('Sent short of 12: 2, at a whole step of 2');
  });
  test('in proportion', () => {
    expect(lines(casesOf(perItemAward(0.1, above(completion, 50), { every: 10, steps: 'proportional' })))).toEqual([
      '1.a at 0 {"rate":50} → 0 0',
      '1.a above 0.1 {"rate":50.1} → 0.001 0',
      '1.a below 9.9 {"rate":59.9} → 0.099 0.1',
      '1.a at 10 {"rate":60} → 0.1 0.1',
      '1.a above 10.1 {"rate":60.1} → 0.101 0.1',
    ]);
  });
  test('every option of a choice', () => {
    const work = choice('work', '情况', 'Work', { onTime: ['按时', 'on time'], late: ['逾期', 'late'], missing: ['未做', 'not done'] });
    const cases = casesOf(choiceScore(work, { onTime: 1, late: 0.5, missing: -1 }));
    expect(lines(cases)).toEqual([
      '1.a option - {} → 1 1',
      '1.a option - {"work":"late"} → 0.5 0.5',
      '1.a option - {"work":"missing"} → -1 -1',
    ]);
    expect(said(cases, 'en')).toEqual(['Work: on time', 'Work: late', 'Work: not done']);
  });
  test('points that a person gives: the ends of what may be given', () => {
    const cases = casesOf(
      assessed(points('given', '评分', 'Points given', { max: 2 })),
      assessedDeduct(points('taken', '扣分', 'Points taken', { max: 1, nothing: 0 })),
      truncatedDeduct(quantity('lost', '分', '缺失', 'Lost', { nothing: 0 })),
    );
    expect(lines(cases)).toEqual([
      '1.a at 0 {"given":0} → 0 0',
      '1.a at 2 {} → 2 2',
      '1.b at 0 {} → 0 2',
      '1.b at 1 {"taken":1} → -1 1',
      '1.c at 0 {} → 0 2',
    ]);
  });
});

describe('a condition', () => {
  const [a, b] = [flag('a', '甲', 'A'), flag('b', '乙', 'B')];
  const n = count('n', '件', '件数', 'Number');

  test('turns on each flag both ways and on each threshold, where nothing beside it decides', () => {
    const cases = casesOf(award(1, all(a, not(b), atLeast(n, 6))));
    expect(lines(cases)).toEqual([
      '1.a yes - {"b":false,"n":6} → 1 1',
      '1.a no - {"a":false,"b":false,"n":6} → 0 0',
      '1.a yes - {"n":6} → 0 0',
      '1.a no - {"b":false,"n":6} → 1 1',
      '1.a below 5 {"n":5,"b":false} → 0 0',
      '1.a at 6 {"n":6,"b":false} → 1 1',
      '1.a above 7 {"n":7,"b":false} → 1 1',
    ]);
    expect(said(cases, 'zh')).toEqual([
      '“甲”：是',
      '“甲”：否',
      '“乙”：是',
      '“乙”：否',
      '件数为 5，刚低于门槛 6',
      '件数为 6，恰为门槛 6',
      '件数为 7，刚高于门槛 6',
    ]);
  });
  test('the other way round: nothing beside it holds', () => {
    expect(lines(casesOf(deduct(1, any(fault('x', '错', 'X'), moreThan(tally('n', '件', '件数', 'Number'), 2)))))).toEqual([
      '1.a yes - {"x":true} → -1 -1',
      '1.a no - {} → 0 0',
      '1.a below 1 {"n":1} → 0 0',
      '1.a at 2 {"n":2} → 0 0',
      '1.a above 3 {"n":3} → -1 -1',
    ]);
  });
  test('a figure on the left is a threshold as well', () => {
    expect(lines(casesOf(award(1, atLeast(figure(6), n))))).toEqual([
      '1.a below 5 {"n":5} → 1 1',
      '1.a at 6 {"n":6} → 1 1',
      '1.a above 7 {"n":7} → 0 0',
    ]);
  });
  test('two measures are held against each other', () => {
    const cases = casesOf(award(1, moreThan(count('ours', '件', '本区', 'Ours'), count('theirs', '件', '他区', 'Theirs'))));
    expect(lines(cases)).toEqual(['1.a below - {"ours":0} → 0 0', '1.a at - {"ours":1} → 0 0', '1.a above - {} → 1 1']);
    expect(said(cases, 'en')).toEqual(['Ours just below Theirs', 'Ours equal to Theirs', 'Ours just above Theirs']);
  });
  test('a part is never above its whole', () => {
    const part = count('part', '件', '其中', 'Part', { partOf: n });
    expect(lines(casesOf(award(1, lessThan(part, n))))).toEqual(['1.a below - {} → 1 1', '1.a at - {"part":1} → 0 0']);
  });
  test('over a list, one element decides and the others leave it to that one', () => {
    const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff'), flag('ready', '就绪', 'Ready')], { min: 2 });
    const two = (staff: number, ready: boolean, other: number, otherReady = true) =>
      JSON.stringify({
        squads: [
          { staff, ready },
          { staff: other, ready: otherReady },
        ],
      });
    expect(lines(casesOf(award(1, every(squads, all(squads.item.ready, atLeast(squads.item.staff, 4))))))).toEqual([
      `1.a yes - ${two(4, true, 4)} → 1 1`,
      `1.a no - ${two(4, false, 4)} → 0 0`,
      `1.a below 3 ${two(3, true, 4)} → 0 0`,
      `1.a at 4 ${two(4, true, 4)} → 1 1`,
      `1.a above 5 ${two(5, true, 4)} → 1 1`,
    ]);
    expect(lines(casesOf(award(1, some(squads, atLeast(squads.item.staff, 4)))))).toEqual([
      `1.a below 3 ${two(3, true, 1)} → 0 0`,
      `1.a at 4 ${two(4, true, 1)} → 1 1`,
      `1.a above 5 ${two(5, true, 1)} → 1 1`,
    ]);
  });
  test('of a rung is the ladder’s, with no rung before it; of what stands under a condition, that holds', () => {
    const ladder = firstOf(deduct(4, fault('none', '无', 'None')), deduct(2, fault('poor', '差', 'Poor')), perItemDeduct(1, late));
    expect(lines(casesOf(ladder))).toEqual([
      '1.a yes - {"none":true} → -4 -4',
      '1.a no - {} → 0 0',
      '1.a yes - {"poor":true} → -2 -2',
      '1.a no - {} → 0 0',
      '1.a/3 at 0 {} → 0 0',
      '1.a/3 at 1 {"late":1} → -1 -1',
      '1.a/3 above 2 {"late":2} → -2 -2',
    ]);
    const gated = when(flag('reported', '已报', 'Reported', { nothing: false }), bandScore(completion, { '< 50': 0, '>= 50': 1 }));
    expect(lines(casesOf(gated))).toEqual([
      '1.a yes - {"reported":true} → 1 1',
      '1.a no - {} → 0 0',
      '1.a/1 below 49.9 {"rate":49.9,"reported":true} → 0 0',
      '1.a/1 at 50 {"rate":50,"reported":true} → 1 1',
      '1.a/1 above 50.1 {"rate":50.1,"reported":true} → 1 1',
    ]);
  });
  test('that its own facts keep from counting is told', () => {
    const cases = casesOf(when(atLeast(n, 3), bandScore(n, { '< 2': 0, '>= 2': 1 })));
    expect(unreachedIn(cases)).toEqual([
      '1.a/1 below 1: the facts under which it is so keep the clause from counting',
      '1.a/1 at 2: the facts under which it is so keep the clause from counting',
    ]);
    expect(lines(cases)).toContain('1.a/1 above 3 {} → 1 1');
  });
  test('of a consequence shows at the root', () => {
    const cases = casesIn(
      keeps(1, { a: consequence('criticised', '通报批评', 'Criticised', atLeast(late, 2)), b: perItemDeduct(1, late) }),
    );
    expect(lines(cases).filter((line) => line.startsWith('1.a'))).toEqual([
      '1.a below 1 {"late":1} → 0 0',
      '1.a at 2 {"late":2} → 0 0 criticised',
      '1.a above 3 {"late":3} → 0 0 criticised',
    ]);
  });
});

describe('what stands below a line elsewhere', () => {
  const [due, extra] = [count('due', '件', '应办', 'Due'), count('extra', '件', '另办', 'Extra')];
  const needed = (below: Measure) => bandScore(rate(late, below, { none: 'error', some: 'error' }), { '< 50': 1, '>= 50': 0 });

  test('is kept there by another fact, where one can', () => {
    const cases = casesOf(needed(sum(due, extra)), bandScore(due, { '= 0': 1, '> 0': 0 }));
    const [none] = cases.cases.filter(({ clause, value }) => clause === '1.b' && value === '0');
    expect(none?.facts['due']).toBe(0);
    expect(none?.facts['extra']).toBeGreaterThan(0);
    expect(cases.unreached).toEqual([]);
  });
  test('and where none can, the case is told with what stands in its way', () => {
    const cases = casesOf(needed(due), bandScore(due, { '= 0': 1, '> 0': 0 }));
    expect(unreachedIn(cases)).toEqual([
      '1.b at 0: Part late, due (clause 1.a): the ratio has nothing below the line, and the rubric calls that an error',
    ]);
  });
});

describe('a pool', () => {
  test('the count at which nothing is left to deduct, one less and one more', () => {
    const cases = casesIn(keeps(0.5, { a: perItemDeduct(0.2, late), b: deduct(0.5, fault('wrong', '错', 'Wrong')) }));
    expect(lines(cases)).toEqual([
      '1 below 2 {"late":2} → 0.1 0.1',
      '1 at 3 {"late":3} → 0 0',
      '1 above 4 {"late":4} → 0 0',
      '1.a at 0 {} → 0 0.5',
      '1.a at 1 {"late":1} → -0.2 0.3',
      '1.a above 2 {"late":2} → -0.4 0.1',
      '1.b yes - {"wrong":true} → -0.5 0',
      '1.b no - {} → 0 0.5',
    ]);
    expect(said(cases, 'zh').slice(0, 3)).toEqual(['逾期为 2，尚未扣完', '逾期为 3，到此扣完', '逾期为 4，已扣完，不再扣']);
  });
  test('by every rule that gets there alone', () => {
    const cases = casesIn(keeps(1, { a: perItemDeduct(0.1, late), b: perItemDeduct(0.5, tally('lost', '件', '遗失', 'Lost')) }));
    expect(lines(cases).slice(0, 6)).toEqual([
      '1 below 9 {"late":9} → 0.1 0.1',
      '1 at 10 {"late":10} → 0 0',
      '1 above 11 {"late":11} → 0 0',
      '1 below 1 {"lost":1} → 0.5 0.5',
      '1 at 2 {"lost":2} → 0 0',
      '1 above 3 {"lost":3} → 0 0',
    ]);
  });
  test('by several together, where none gets there alone', () => {
    const cases = casesIn(
      keeps(1, { a: deduct(0.5, fault('x', '甲', 'X')), b: deduct(0.7, fault('y', '乙', 'Y')), c: deduct(0.1, fault('z', '丙', 'Z')) }),
    );
    expect(lines(cases).filter((line) => line.startsWith('1 '))).toEqual([
      '1 below - {"x":true} → 0.5 0.5',
      '1 at - {"x":true,"y":true} → 0 0',
      '1 above - {"x":true,"y":true,"z":true} → 0 0',
    ]);
    expect(cases.cases[1]?.what).toEqual({ zh: '到此扣完', en: 'nothing is left to deduct' });
  });
  test('deductions that never exhaust it have no such point', () => {
    expect(lines(casesIn(keeps(1, { a: deduct(0.5, fault('x', '甲', 'X')) })))).toEqual([
      '1.a yes - {"x":true} → -0.5 0.5',
      '1.a no - {} → 0 1',
    ]);
  });
  test('the count at which a maximum is reached', () => {
    const cases = casesIn(earns(0.5, { a: perItemAward(0.2, late), b: award(0.4, flag('done', '做到', 'Done')) }));
    expect(cases.base).toEqual({ late: 0, done: true });
    expect(lines(cases).slice(0, 3)).toEqual(['1 below 0 {} → 0.4 0.4', '1 at 1 {"late":1} → 0.5 0.5', '1 above 2 {"late":2} → 0.5 0.5']);
    expect(said(cases, 'en').slice(0, 3)).toEqual([
      'Late: 0, not yet at the maximum',
      'Late: 1, the maximum is reached',
      'Late: 2, beyond the maximum: no more counts',
    ]);
  });
  test('awards beside deductions reach a maximum that it starts at', () => {
    const cases = casesIn(
      pool({ start: 1, max: 1 }, { a: perItemDeduct(0.3, late), b: perItemAward(0.2, tally('good', '件', '典型', 'Good')) }),
    );
    expect(lines(cases).filter((line) => line.startsWith('1 '))).toEqual([
      '1 below 3 {"late":3} → 0.1 0.1',
      '1 at 4 {"late":4} → 0 0',
      '1 above 5 {"late":5} → 0 0',
      '1 below 1 {"late":1,"good":1} → 0.9 0.9',
      '1 at 2 {"late":1,"good":2} → 1 1',
      '1 above 3 {"late":1,"good":3} → 1 1',
    ]);
  });
  test('a cap below zero is exhausted inside its item', () => {
    expect(lines(casesOf(capAt(-1, [perItemDeduct(0.4, late)]))).slice(0, 3)).toEqual([
      '1.a below 2 {"late":2} → -0.8 -0.8',
      '1.a at 3 {"late":3} → -1 -1',
      '1.a above 4 {"late":4} → -1 -1',
    ]);
  });
  test('points that a person gives reach its limits both ways', () => {
    const given = assessed(quantity('given', '分', '评分', 'Points given', { min: null }));
    expect(lines(casesIn(earns(2, [given])))).toEqual([
      '1 below 0.1 {"given":0.1} → 0.1 0.1',
      '1 at 0 {"given":0} → 0 0',
      '1 above -0.1 {"given":-0.1} → 0 0',
      '1 below 1.9 {"given":1.9} → 1.9 1.9',
      '1 at 2 {"given":2} → 2 2',
      '1 above 2.1 {"given":2.1} → 2 2',
    ]);
  });
  test('a veto stands beside something to lose, and is the pool’s', () => {
    const cases = casesIn(
      pool(
        { start: 0, max: 1 },
        { a: veto(fault('cheating', '舞弊', 'Cheating')), b: perItemAward(0.5, tally('good', '件', '典型', 'Good')) },
      ),
    );
    expect(lines(cases).slice(3, 5)).toEqual(['1 yes - {"good":20,"cheating":true} → 0 0', '1 no - {"good":20} → 1 1']);
  });
  test('an exemption stands beside something to make good', () => {
    const cases = casesIn(
      keeps(1, { a: exempt(lessThan(tally('asked', '个', '须建', 'Asked for'), 1)), b: deduct(1, fault('missing', '未建', 'Not built')) }),
    );
    expect(cases.base).toEqual({ asked: 1, missing: false });
    expect(lines(cases).filter((line) => line.startsWith('1 '))).toEqual([
      '1 below - {} → 1 1',
      '1 at - {"missing":true} → 0 0',
      '1 below 0 {"missing":true,"asked":0} → 1 1',
      '1 at 1 {"missing":true} → 0 0',
      '1 above 2 {"missing":true,"asked":2} → 0 0',
    ]);
  });
  test('what does not apply leaves it', () => {
    const cases = casesIn(keeps(1, { a: notApplicable(fault('none', '未发生', 'None arose')), b: deduct(1, fault('x', '错', 'Wrong')) }));
    expect(lines(cases).slice(2, 4)).toEqual(['1 yes - {"none":true} → 0 0', '1 no - {} → 1 1']);
  });
  test('a limit that a veto forestalls is told', () => {
    const inTime = percent('inTime', '按期率', 'In time');
    const cases = casesIn(
      keeps(7, { a: perItemDeduct(1, below(inTime, 80), { every: 5, steps: 'complete' }), b: veto(lessThan(inTime, 60)) }),
    );
    expect(unreachedIn(cases)).toEqual([
      '1 at 0: before it comes to this, a veto, an exemption or what does not apply decides over the item',
    ]);
  });
  test('the best and the worst of several: each as the one that counts', () => {
    const cases = casesOf(
      bestOf(award(3, fault('first', '一等', 'First')), award(2, fault('second', '二等', 'Second'))),
      worstOf(award(3, flag('p', '甲', 'P')), award(2, flag('q', '乙', 'Q'))),
    );
    expect(lines(cases).filter((line) => line.includes(' taken '))).toEqual([
      '1.a taken - {"first":true} → 3 5',
      '1.a taken - {"second":true} → 2 4',
      '1.b taken - {"p":false} → 0 0',
      '1.b taken - {"q":false} → 0 0',
    ]);
    expect(said(cases, 'zh')[0]).toBe('计“一等”这一项');
  });
});

describe('the total', () => {
  const graded = (max: number, ...clauses: Parameters<typeof rubricOf>[0]) =>
    boundaryCases(
      readRubric(
        rubric(
          {
            id: 'graded',
            title: ['方案', 'Scheme'],
            authority: ['某局', 'Bureau'],
            year: 2022,
            max,
            grades: { of: 'rounded', bands: { '>= 1.5': ['good', '良好', 'Good'], '< 1.5': ['poor', '较差', 'Poor'] } },
          },
          clauses,
        ),
      ),
    );
  const keeping = (id: string, fact: Parameters<typeof perItemDeduct>[1], each: number) =>
    criterion(id, '一项', 'One', keeps(1, { a: perItemDeduct(each, fact) }));

  test('turns at each grade, with what was found for the clauses put together', () => {
    const cases = graded(
      2,
      keeping('1', tally('x', '件', '甲', 'X'), 0.3),
      keeping('2', tally('y', '件', '乙', 'Y'), 0.2),
      criterion('3', '三', 'Three', earns(0.1, { a: award(0.1, flag('z', '丙', 'Z')) })),
    );
    expect(lines(cases).slice(0, 3)).toEqual([
      'graded below 1.4 {"y":2,"x":1} → 1.4 1.4 poor',
      'graded at 1.5 {"x":2} → 1.5 1.5 good',
      'graded above 1.6 {"y":1,"x":1} → 1.6 1.6 good',
    ]);
    expect(cases.cases[0]?.what).toEqual({ zh: '总分为 1.4，刚低于等次界值 1.5', en: 'total: 1.4, just below the grade’s edge 1.5' });
  });
  test('that cannot come to an edge says so', () => {
    expect(unreachedIn(graded(1, keeping('1', tally('x', '件', '甲', 'X'), 0.3)))).toEqual([
      'graded below 1.4: the total cannot come to this',
      'graded at 1.5: the total cannot come to this',
      'graded above 1.6: the total cannot come to this',
    ]);
  });
});

describe('a year of periods', () => {
  const month = rubric({ id: 'month', title: ['月度', 'Month'], authority: ['某局', 'Bureau'], year: 2022, max: 100 }, [
    criterion('m1', '月度项', 'Item of the month', keeps(100, { a: perItemDeduct(1, late) })),
  ]);
  const year = (divideBy: 'count' | 'present') =>
    readRubric(
      weightedAnnual(
        { id: 'year', title: ['年度', 'Year'], authority: ['某局', 'Bureau'], year: 2022, max: 100 },
        {
          key: 'months',
          label: ['各月', 'Months'],
          rubric: month,
          count: 2,
          weight: 0.9,
          use: 'exact',
          divideBy,
          ...(divideBy === 'count' ? { carry: { negative: 'shownAsZero' } as const } : {}),
        },
        { review: convert(10, quantity('review', '分', '评议', 'Review', { max: 100 }), 100) },
        {},
      ),
    );

  test('turns in its own parts and in what a period carries over', () => {
    const cases = boundaryCases(year('count'));
    expect(cases.base).toEqual({ months: [{ knownScore: 100 }, { knownScore: 100 }], review: 100 });
    const first = (score: number) => JSON.stringify({ months: [{ knownScore: score }, { knownScore: 100 }] });
    expect(lines(cases)).toEqual([
      `months.1 below -0.1 ${first(-0.1)} → 0 55`,
      `months.1 at 0 ${first(0)} → 0 55`,
      `months.1 above 0.1 ${first(0.1)} → 0.1 55`,
      'review at 0 {"review":0} → 0 90',
      'review above 0.1 {"review":0.1} → 0.01 90',
      'review below 99.9 {"review":99.9} → 9.99 100',
      'review at 100 {} → 10 100',
    ]);
    expect(said(cases, 'zh')[0]).toBe('各月首期得 -0.1 分，低于 0，结转');
  });
  test('and in a period without data', () => {
    const cases = boundaryCases(year('present'));
    expect(lines(cases)[0]).toBe('months none - {"months":[null,{"knownScore":100}]} → 90 100');
    expect(said(cases, 'en')[0]).toBe('no data for the first of Months');
  });
  test('the periods have a rubric of their own, and cases of their own', () => {
    expect(lines(boundaryCases(readRubric(month))).slice(0, 3)).toEqual([
      'm1 below 99 {"late":99} → 1 1',
      'm1 at 100 {"late":100} → 0 0',
      'm1 above 101 {"late":101} → 0 0',
    ]);
    expect(codesOf(() => boundaryCases(year('count'), { clause: 'months.1/m1' }))).toEqual(['node-unknown']);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// What may be asked

describe('what may be asked', () => {
  const half = question('half', '不足一档如何计', 'What a part of a step counts', {
    chosen: 'complete',
    options: { complete: ['只计满档', 'complete steps'], started: ['不足按一档计', 'started steps'] },
  });
  const two = rubricOf(
    [
      criterion(
        '1',
        '一',
        'One',
        keeps(1, { a: perItemDeduct(0.1, late, { every: 2, steps: reading(half, { complete: 'complete', started: 'started' }) }) }),
      ),
      criterion('2', '二', 'Two', earns(1, { a: award(1, flag('done', '做到', 'Done')) })),
    ],
    { readings: [half] },
  );

  test('another base', () => {
    const cases = boundaryCases(two, { base: { late: '4', done: false } });
    expect(cases.base).toEqual({ late: '4', done: false });
    expect(lines(cases).filter((line) => line.startsWith('1.a') || line.startsWith('2.a'))).toEqual([
      '1.a at 0 {"late":0} → 0 1',
      '1.a above 1 {"late":1} → 0 1',
      '1.a at 2 {"late":2} → -0.1 0.9',
      '1.a above 3 {"late":3} → -0.1 0.9',
      '2.a yes - {"done":true} → 1 1.8',
      '2.a no - {} → 0 0.8',
    ]);
    expect(codesOf(() => boundaryCases(two, { base: { late: -1 } }))).toEqual(['fact-domain', 'fact-missing']);
  });
  test('elements of a list are made like those of the base', () => {
    const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff'), flag('ready', '就绪', 'Ready')]);
    const rule = award(1, atLeast(meanOf(squads, squads.item.staff, { none: 0 }), 4));
    const { cases } = boundaryCases(around(rule), { base: { squads: [{ staff: 9, ready: false }] } });
    expect(cases.find(({ where }) => where === 'at')?.changed).toEqual({ squads: [{ staff: 4, ready: false }] });
  });
  test('other readings', () => {
    const cases = boundaryCases(two, { readings: { half: 'started' } });
    expect(cases.taken).toEqual([{ id: 'half', option: 'started' }]);
    expect(lines(cases)).toContain('1.a above 1 {"late":1} → -0.1 1.9');
    expect(lines(boundaryCases(two))).toContain('1.a above 1 {"late":1} → 0 2');
    expect(codesOf(() => boundaryCases(two, { readings: { half: 'none' } }))).toEqual(['reading-option-unknown']);
  });
  test('one clause, and what is below it', () => {
    expect(new Set(boundaryCases(two, { clause: '1' }).cases.map(({ clause }) => clause))).toEqual(new Set(['1', '1.a']));
    expect(new Set(boundaryCases(two, { clause: '2.a' }).cases.map(({ clause }) => clause))).toEqual(new Set(['2.a']));
    expect(issuesOf(() => boundaryCases(two, { clause: '2.b' })).map(({ code, near }) => [code, near])).toEqual([['node-unknown', '2.a']]);
  });
  test('so many cases: the others are counted', () => {
    const all = boundaryCases(two);
    const some = boundaryCases(two, { limit: 3 });
    expect(some.cases).toEqual(all.cases.slice(0, 3));
    expect([all.left, some.left]).toEqual([0, all.cases.length - 3]);
    expect(boundaryCases(two, { limit: 0 }).cases).toEqual([]);
  });
  test.each<unknown>([null, 5, [], { limits: 3 }, { limit: -1 }, { limit: 0.5 }, { limit: '3' }, { clause: 1 }])(
    '%j is no way to ask',
    (options) => {
      const ask = boundaryCases as (rubric: OpenRubric, options: unknown) => unknown;
      expect(codesOf(() => ask(two, options))).toEqual(['cases-shape']);
    },
  );
  test('what cannot be looked at is refused, not run', () => {
    const ask = boundaryCases as (rubric: unknown, options?: unknown) => unknown;
    const trap = {
      get base(): unknown {
        throw new Error('run');
      },
    };
    expect(codesOf(() => ask(two, trap))).toEqual(['data-unreadable']);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(codesOf(() => ask(two, proxy))).toEqual(['data-unreadable']);
    expect(codesOf(() => ask(two, { base: new Map() }))).toEqual(['data-unreadable']);
    expect(codesOf(() => ask({ kind: 'nothing' }))).toEqual(['rubric-kind']);
  });
  test('where no base can be made up, it says what stands in the way', () => {
    // Two counts that are never above zero, and a ratio of them that has to be.
    const none = count('none', '件', '无', 'None', { max: 0 });
    const stuck = around(bandScore(rate(late, none, { none: 'error', some: 'error' }), { '< 50': 0, '>= 50': 1 }));
    const issues = issuesOf(() => boundaryCases(stuck));
    expect(issues.map(({ code, clauses }) => [code, clauses])).toEqual([['base-missing', ['1.a']]]);
    expect(issues[0]?.message.zh).toContain('自行拟定的一年事实无法计分：');
    expect(issues[0]?.hint?.zh).toBe('用 base 给出一年完整的事实。');
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Schemes

/** Every rule that stands on edges, at its place: the measure, and the edges as its intervals are written. */
function edged(place: Place): readonly { readonly place: Place; readonly of: Measure; readonly bands: readonly Band[] }[] {
  const { node, below: inner } = place;
  if (!isScored(node) || node.kind === 'periods') return [];
  const intervals = node.kind === 'bandScore' ? node.bands : node.kind === 'linear' ? node.pieces : undefined;
  const own = intervals && 'of' in node ? [{ place, of: node.of as Measure, bands: intervals.flatMap((one) => bandOf(one.in) ?? []) }] : [];
  return [...own, ...inner.flatMap(edged)];
}

const holds = ({ low, high, whole }: Domain, value: Exact): boolean =>
  (low === null || compare(value, low) >= 0) && (high === null || compare(value, high) <= 0) && (!whole || isWhole(value));
const reachesBelow = ({ low }: Domain, edge: Exact): boolean => low === null || compare(low, edge) < 0;
const reachesAbove = ({ high }: Domain, edge: Exact): boolean => high === null || compare(high, edge) > 0;

/** Every side of an edge that no case stands on. */
function bareSides(place: Place, values: ReadonlyMap<string, readonly Exact[]>): readonly string[] {
  return edged(place).flatMap(({ place: { id }, of, bands }) => {
    const domain = domainIn(of);
    const came = values.get(id) ?? [];
    const edges = bands.flatMap(({ low, high }) => [low, high].flatMap((end) => end ?? []));
    return edges.flatMap((edge) => {
      const side = (isWanted: boolean, sign: number, name: string) =>
        !isWanted || came.some((value) => Math.sign(compare(value, edge)) === sign) ? [] : [`${id} ${name}`];
      return [
        ...side(reachesBelow(domain, edge), -1, 'below'),
        ...side(holds(domain, edge), 0, 'at'),
        ...side(reachesAbove(domain, edge), 1, 'above'),
      ];
    });
  });
}

const SCHEMES = schemes.flatMap(({ id, rubric: own, period }): (readonly [string, Rubric])[] => [
  [id, own],
  ...(period ? [[`${id}, a period`, period] as const] : []),
]);

/** What each scheme comes to: cases, and sides without facts. */
const COUNTS: Readonly<Record<string, readonly [cases: number, unreached: number]>> = {
  'jingan-2022': [1288, 0],
  'hunan-2020': [319, 0],
  'ningbo-district': [4, 0],
  'ningbo-district, a period': [303, 1],
  'ningbo-center': [1, 0],
  'ningbo-center, a period': [12, 0],
  'yangzhou-district': [36, 0],
  'yangzhou-department': [30, 0],
  'minhang-2011': [206, 0],
  quanshan: [7, 0],
  'quanshan, a period': [85, 0],
  'xihu-2009': [26, 0],
  'functional-department': [0, 0],
  'county-fine': [7, 0],
  'county-fine, a period': [27, 0],
};

/**
 * Goals of coverage that no case meets: whole steps that go beyond a floor only a step later than just above it, a ladder
 * that ends just there, a floor that a veto is always before, and several prizes of which none was won.
 */
const UNEXERCISED: Readonly<Record<string, readonly string[]>> = {
  'jingan-2022': ['3.5.2.c floor bit', '4.5.5.b alternative none'],
  'ningbo-district, a period': ['C3 floor bit', 'C4 floor bit', 'C6 floor bit'],
  'quanshan, a period': ['2.3a floor bit'],
};

describe.each(SCHEMES)('%s', (name, scheme) => {
  const open = readRubric(scheme);
  const made = boundaryCases(open) as BoundaryCases<Facts>;
  const trees = made.cases.map(({ facts }) => evaluate(open, facts));

  test('has a known number of cases, and of sides without facts', () => {
    expect([made.cases.length, made.unreached.length]).toEqual(COUNTS[name]);
    expect(made.left).toBe(0);
  });
  test('every case comes to what it says', () => {
    const came = trees.map((tree, i) => {
      const clause = nodeAt(tree, made.cases[i]?.clause ?? '');
      return {
        clause: { exact: clause.exact, score: clause.score },
        root: {
          exact: tree.exact,
          score: tree.score,
          grade: tree.grade?.key ?? null,
          consequences: tree.consequences.map(({ code }) => code),
        },
      };
    });
    expect(came).toEqual(made.cases.map(({ expected }) => expected));
  });
  test('what differs from the base is all that is listed, and the base itself is scored without a warning', () => {
    expect(evaluate(open, made.base).warnings).toEqual([]);
    const wrong = made.cases.filter(({ facts, changed }) => {
      const merged = { ...made.base, ...changed };
      const isSame = JSON.stringify(facts) === JSON.stringify({ ...made.base, ...merged });
      return !isSame || Object.keys(changed).some((key) => JSON.stringify(changed[key]) === JSON.stringify(made.base[key]));
    });
    expect(wrong).toEqual([]);
    expect(trees.flatMap(({ warnings }) => warnings)).toEqual([]);
  });
  test('a measure takes the value that the case says', () => {
    const wrong = made.cases.filter(({ clause, where, value }, i) => {
      const tree = trees[i];
      const node = tree && nodeAt(tree, clause);
      const isMeasured = node?.kind === 'bandScore' || node?.kind === 'perItem' || node?.kind === 'convert' || node?.kind === 'linear';
      const isEdge = where === 'below' || where === 'at' || where === 'above';
      return isMeasured && isEdge && node.applied?.measure !== value;
    });
    expect(wrong.map(({ clause, what }) => `${clause} ${what.en}`)).toEqual([]);
  });
  test('on both sides of every edge of a band there is a case, and on the edge', () => {
    const values = new Map<string, Exact[]>();
    for (const tree of trees)
      for (const { id, status, applied } of nodesOf(tree)) {
        if (status === 'passedOver' || applied?.measure === undefined) continue;
        const value = exactIn(applied.measure);
        if (value) values.set(id, [...(values.get(id) ?? []), value]);
      }
    expect(bareSides(prepared(scheme, undefined).place, values)).toEqual([]);
  });
  test('as a suite they exercise everything that can come out, but for rounding and what is listed', () => {
    const { goals } = coverage(open, [made.base, ...made.cases.map(({ facts }) => facts)]);
    const gaps = goals.filter(({ id, kind, covered, readings }) => {
      // What a period is scored by has cases of its own; other readings are asked for by themselves.
      return !covered && kind !== 'rounding' && !id.includes('.*') && kind !== 'reading' && Object.keys(readings).length === 0;
    });
    expect(gaps.map(({ id, kind, outcome }) => `${id} ${kind} ${outcome}`)).toEqual(UNEXERCISED[name] ?? []);
  });
  test('says what it is in both languages', () => {
    for (const { what } of [...made.cases, ...made.unreached]) {
      expect(what.zh).toMatch(/\p{Script=Han}/u);
      expect(`${what.zh} ${what.en}`).not.toMatch(/undefined|NaN|\[object|\?/);
    }
  });
  test('is plain data', () => {
    expect(throughJson(made)).toEqual(made);
  });
});

test('sides without facts are told with the reason', () => {
  const month = SCHEMES.find(([name]) => name === 'ningbo-district, a period')?.[1];
  expect(month && unreachedIn(boundaryCases(month))).toEqual([
    'C3 at 0: before it comes to this, a veto, an exemption or what does not apply decides over the item',
  ]);
});

describe('Jing’an', () => {
  test('departs from whatever year is given', () => {
    const given: unknown = JSON.parse(readFileSync(new URL('../examples/jingan/facts.json', import.meta.url), 'utf8'));
    const { facts } = withDefaults(jingan2022, given as Parameters<typeof withDefaults<typeof jingan2022>>[1]);
    const { base, cases, unreached } = boundaryCases(jingan2022, { base: facts });
    expect(base).toEqual(facts);
    expect(cases.length).toBeGreaterThan(1000);
    expect(unreached).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// How they are used

describe('in a suite', () => {
  const { cases } = boundaryCases(jingan2022, { clause: '1.1.6' });

  test.each(cases)('$clause $what.zh', ({ clause, facts, expected }) => {
    const tree = evaluate(jingan2022, facts);
    expect(nodeAt(tree, clause).exact).toBe(expected.clause.exact);
    expect(tree.exact).toBe(expected.root.exact);
  });

  test('the same after a trip through JSON, for a suite in another language', () => {
    const read = throughJson(cases) as readonly BoundaryCase<(typeof cases)[number]['facts']>[];
    for (const { clause, facts, expected } of read) expect(nodeAt(evaluate(jingan2022, facts), clause).score).toBe(expected.clause.score);
    expect(read).toEqual(cases);
  });
});
