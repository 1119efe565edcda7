import {
  about,
  all,
  any,
  atLeast,
  atMost,
  award,
  type Condition,
  choice,
  consequence,
  count,
  countOf,
  deduct,
  difference,
  earns,
  equals,
  every,
  exempt,
  fault,
  firstOf,
  flag,
  is,
  keeps,
  lessThan,
  list,
  moreThan,
  not,
  notApplicable,
  percent,
  perItemAward,
  pool,
  type Rule,
  rank,
  rate,
  some,
  sum,
  tally,
  veto,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesIn, item, only, told } from './helpers.js';

const closed = percent('closed', '办结率', 'Cases closed');
const late = tally('late', '件', '逾期件数', 'Late cases');
const planned = flag('planned', '制定计划', 'Plan made');
const answer = choice('answer', '答复', 'Answer', { onTime: ['按时', 'on time'], late: ['逾期', 'late'], none: ['未答复', 'none'] });
const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff', { max: 50 })]);
const stations = list('stations', '工作站', 'Stations', [
  count('staff', '人', '人数', 'Staff', { max: 50 }),
  flag('armed', '配备齐全', 'Equipped'),
]);

/** An item whose award stands on a condition. */
const on = (condition: Condition) => item(pool({ start: 0 }, { a: about('分项', 'Part', award(1, condition)) }));
const verdictOn = (condition: Condition): readonly string[] => codesIn(on(condition)).map((code) => code.replace(/ .*/, ''));

describe('a condition that no facts meet', () => {
  test('is told in both languages, and nothing can show it', () => {
    const finding = only(on(moreThan(closed, 100)));
    expect(told(finding)).toEqual({
      code: 'condition-never',
      severity: 'error',
      node: '1.a',
      what: { zh: '“办结率>100”不可能成立', en: '“Cases closed > 100” can never hold' },
      why: {
        zh: '在各事实的取值范围内没有一种情形符合，这里写的永远不起作用',
        en: 'no facts within their domains meet it, so what stands on it never comes into play',
      },
    });
    expect(finding.counterexample).toEqual([]);
  });

  test.each<readonly [string, Condition]>([
    ['bounds that cross', all(atLeast(closed, 60), lessThan(closed, 50))],
    ['a flag and its denial', all(planned, not(planned))],
    ['two answers to one question', all(is(answer, 'late'), is(answer, 'none'))],
    ['a fraction of a whole number', equals(late, 2.5)],
    ['between two whole numbers', all(moreThan(late, 2), lessThan(late, 3))],
    ['less than none', lessThan(late, 0)],
    ['one measure above and below another', all(moreThan(closed, late), lessThan(closed, late))],
    ['three in a circle', all(moreThan(closed, late), moreThan(late, sum(closed, 1)), lessThan(closed, late))],
    [
      'a rate that cannot be so large',
      moreThan(rate(count('done', '件', '办结', 'Done', { partOf: late }), late, { none: 0, some: 'error' }), 100),
    ],
    ['some element of which what cannot be', some(squads, moreThan(squads.item.staff, 50))],
    ['either of two that cannot be', any(lessThan(late, 0), moreThan(closed, 100))],
  ])('%s', (_, condition) => {
    expect(verdictOn(condition)).toEqual(['condition-never']);
  });

  test('is told of part of a condition where the whole may hold', () => {
    const finding = only(on(any(planned, moreThan(closed, 100))));
    expect(told(finding)).toMatchObject({ code: 'condition-never', what: { en: '“Cases closed > 100” can never hold' } });
  });

  test('is told of elements that never count', () => {
    const rubric = item(
      pool({ start: 0 }, { a: perItemAward(1, countOf(stations, { where: all(stations.item.armed, moreThan(stations.item.staff, 50)) })) }),
    );
    expect(codesIn(rubric)).toContain('condition-never 1.a');
    const sound = item(
      pool({ start: 0 }, { a: perItemAward(1, countOf(stations, { where: all(stations.item.armed, moreThan(stations.item.staff, 49)) })) }),
    );
    expect(codesIn(sound)).toEqual([]);
  });
});

describe('a condition that all facts meet', () => {
  test('is told in both languages', () => {
    expect(told(only(on(atLeast(closed, 0))))).toEqual({
      code: 'condition-always',
      severity: 'warning',
      node: '1.a',
      what: { zh: '“办结率≥0”总是成立', en: '“Cases closed ≥ 0” always holds' },
      why: {
        zh: '在各事实的取值范围内任何情形都符合，等于没有这个条件',
        en: 'all facts within their domains meet it, so it decides nothing',
      },
    });
  });

  test.each<readonly [string, Condition]>([
    ['a flag or its denial', any(planned, not(planned))],
    ['every answer there is', any(is(answer, 'onTime'), is(answer, 'late'), is(answer, 'none'))],
    ['below or above', any(lessThan(closed, 60), atLeast(closed, 60))],
    ['whole numbers without a gap', any(atMost(late, 2), atLeast(late, 3))],
    ['every element of which what must be', every(squads, atMost(squads.item.staff, 50))],
  ])('%s', (_, condition) => {
    expect(verdictOn(condition)).toEqual(['condition-always']);
  });

  test('but an award without a condition is meant', () => {
    expect(codesIn(item(pool({ start: 0 }, { a: about('分项', 'Part', award(1)) })))).toEqual([]);
  });
});

test.each<readonly [string, Condition]>([
  ['at the end of the domain', atLeast(closed, 100)],
  ['just inside it', lessThan(late, 1)],
  ['one value', all(atLeast(late, 3), atMost(late, 3))],
  ['a gap between whole numbers', any(atMost(late, 2), atLeast(late, 4))],
  ['two flags', all(planned, not(fault('fell', '失守', 'Fell')))],
  ['two measures', moreThan(closed, late)],
  ['equal measures', equals(closed, late)],
  ['a difference', lessThan(difference(closed, late), -1000)],
  ['every element', every(squads, moreThan(squads.item.staff, 49))],
  ['some element', some(squads, moreThan(squads.item.staff, 49))],
  ['either answer', any(is(answer, 'late'), is(answer, 'none'))],
  ['an unbounded rate', moreThan(rate(late, count('all', '件', '总数', 'All'), { none: 0, some: 'unbounded' }), 1_000_000)],
])('nothing is said of what may be and may not be: %s', (_, condition) => {
  expect(verdictOn(condition)).toEqual([]);
});

test('every element of an empty list is what no element can be, and the list may be empty', () => {
  const finding = only(on(every(squads, moreThan(squads.item.staff, 50))));
  expect(told(finding)).toMatchObject({ code: 'condition-never', what: { en: '“Staff > 50” can never hold' } });
  const staffed = list('staffed', '有人的中队', 'Staffed squads', [count('staff', '人', '人数', 'Staff', { max: 50 })], { min: 1 });
  expect(told(only(on(every(staffed, moreThan(staffed.item.staff, 50)))))).toMatchObject({
    code: 'condition-never',
    what: { en: '“for every one of Staffed squads: Staff > 50” can never hold' },
  });
});

test('more conditions than can be tried out are left alone', () => {
  const many = Array.from({ length: 30 }, (_, i) => flag(`flag${i}` as 'flag0', `第${i}项`, `Flag ${i}`));
  expect(verdictOn(all(...many))).toEqual([]);
  expect(verdictOn(all(...many, not(planned), planned))).toEqual([]);
  // What the domain of one fact decides is told all the same.
  expect(verdictOn(all(...many, lessThan(late, 0)))).toEqual(['condition-never']);
});

describe('whatever stands on it', () => {
  const never = lessThan(late, 0);
  test.each([
    ['a veto', earns(1, { a: award(1, planned), b: veto(never) }), '1.b'],
    ['an exemption', keeps(1, { a: deduct(1, planned), b: exempt(never) }), '1.b'],
    ['not applicable', earns(1, { a: award(1, planned), b: notApplicable(never) }), '1.b'],
    ['a consequence', earns(1, { a: award(1, planned), b: consequence('criticised', '通报批评', 'Criticised', never) }), '1.b'],
    ['a rule under it', earns(1, { a: award(1, planned), b: about('分项', 'Part', when(never, award(1, planned))) }), '1.b'],
  ] as const)('%s that never fires', (_, scores, node) => {
    expect(codesIn(item(scores))).toContain(`condition-never ${node}`);
  });

  test('a veto that always fires', () => {
    expect(codesIn(item(earns(1, { a: award(1, planned), b: veto(atLeast(late, 0)) })))).toContain('condition-always 1.b');
    expect(codesIn(item(earns(1, { a: award(1, planned), b: veto(atLeast(late, 1)) })))).toEqual([]);
  });

  test('is told apart where it takes the conditions around it to say so', () => {
    const inside = (condition: Condition) => only(item(pool({ start: 0 }, [when(atLeast(closed, 90), award(1, condition))])));
    expect(told(inside(lessThan(closed, 80)))).toMatchObject({
      what: { zh: '“办结率<80”不可能成立', en: '“Cases closed < 80” can never hold' },
      why: {
        zh: '与所在的各条件合在一起没有一种情形符合，这里写的永远不起作用',
        en: 'together with the conditions around it, no facts meet it, so what stands on it never comes into play',
      },
    });
    expect(told(inside(atLeast(closed, 80)))).toMatchObject({
      why: {
        zh: '所在的各条件成立时任何情形都符合，等于没有这个条件',
        en: 'all facts that meet the conditions around it meet it, so it decides nothing',
      },
    });
  });

  test('what a condition around it has decided', () => {
    const inside = (edge: number) => item(pool({ start: 0 }, [when(atLeast(closed, 90), award(1, atLeast(closed, edge)))]));
    expect(codesIn(inside(80))).toEqual(['condition-always 1/1/1']);
    expect(codesIn(inside(95))).toEqual([]);
    expect(codesIn(item(pool({ start: 0 }, [when(atLeast(closed, 90), award(1, lessThan(closed, 80)))])))).toEqual([
      'condition-never 1/1/1',
    ]);
  });
});

describe('a rung that never has its turn', () => {
  const ladder = (...rungs: readonly Rule[]) => item(pool({ start: 0, floor: null }, [firstOf(...rungs)]));

  test('because those before it cover every case', () => {
    const finding = only(ladder(award(1, atLeast(closed, 60)), award(0.5, atLeast(closed, 80))));
    expect(told(finding)).toEqual({
      code: 'rung-never',
      severity: 'error',
      node: '1/1/2',
      what: { zh: '阶梯的第 2 档永远轮不到', en: 'rung 2 of the ladder never has its turn' },
      why: { zh: '前面各档已包括所有情形', en: 'the rungs before it cover every case' },
    });
    expect(codesIn(ladder(award(1, planned), award(0.5, not(planned)), award(0.2)))).toEqual(['rung-never 1/1/3']);
    expect(codesIn(ladder(deduct(2, planned), deduct(1, planned)))).toEqual(['rung-never 1/1/2']);
  });

  test('or because it cannot hold at all', () => {
    expect(codesIn(ladder(award(1, planned), award(0.5, lessThan(late, 0))))).toEqual(['condition-never 1/1/2']);
  });

  test('but the last one may well hold whenever it is reached', () => {
    expect(codesIn(ladder(award(1, atLeast(closed, 80)), award(0.5, atLeast(closed, 60)), award(0.2, lessThan(closed, 60))))).toEqual([]);
    expect(codesIn(ladder(award(1, planned), award(0.5, not(planned))))).toEqual([]);
    expect(codesIn(ladder(award(1, planned), award(0.5)))).toEqual([]);
  });

  test('unless it always holds', () => {
    expect(codesIn(ladder(award(1, planned), award(0.5, atLeast(late, 0))))).toEqual(['condition-always 1/1/2']);
    const ranked = rank('place', '名次', 'Place', { of: 9, ties: 'shared' });
    expect(codesIn(ladder(award(1, atMost(ranked, 9)), award(0.5, planned)))).toEqual(['condition-always 1/1/1', 'rung-never 1/1/2']);
  });
});
