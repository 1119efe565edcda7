import { about, bandScore, count, equals, evaluate, explain, named, nodeAt, perItemDeduct, quantity, sum } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesOf, issuesOf } from '../helpers.js';
import { alone, ruleTester, throughJson } from '../rule-helpers.js';

const early = count('early', '件', '提前办结', 'Closed early');
const onTime = count('onTime', '件', '按时办结', 'Closed on time');
const closed = named('办结数', 'Cases closed', sum(early, onTime));

describe('a measure that goes by a name', () => {
  const score = ruleTester(about('单项', 'One item', perItemDeduct(0.1, closed)));
  test.each([
    [0, 0, '0'],
    [2, 3, '-0.5'],
  ])('%d and %d come to %s', (a, b, exact) => {
    expect(score({ early: a, onTime: b })).toMatchObject({ exact, facts: ['early', 'onTime'], label: { zh: '单项', en: 'One item' } });
  });
  test('is said by it, and counts in what it is made of', () => {
    const rubric = alone(about('单项', 'One item', perItemDeduct(0.1, closed)));
    const tree = evaluate(rubric, { early: 2, onTime: 3 });
    expect(explain(rubric, tree, 'c.a', 'zh')).toBe('c.a 单项扣 0.5 分：办结数：每件扣 0.1 分，计 5 件。');
    expect(explain(rubric, tree, 'c.a', 'en')).toBe('c.a One item loses 0.5: Cases closed: 0.1 deducted for each, 5 counted.');
  });
  test('keeps the domain of what it names', () => {
    const mark = quantity('mark', '分', '得分', 'Mark', { max: 10 });
    expect(codesOf(() => alone(bandScore(named('总评', 'Overall', mark), { '[0, 10]': 1 })))).toEqual([]);
    expect(issuesOf(() => alone(bandScore(named('总评', 'Overall', mark), { '[0, 9]': 1 }))).map(({ code }) => code)).toEqual(['band-gap']);
    expect(codesOf(() => alone(perItemDeduct(1, named('总评', 'Overall', mark))))).toEqual(['steps-missing']);
  });
  test('has a name in both languages', () => {
    expect(codesOf(() => alone(perItemDeduct(1, named('Closed', '办结', early))))).toContain('label-swapped');
  });
  test('may stand in a condition, and survives JSON', () => {
    const rubric = alone(about('单项', 'One item', bandScore(closed, { '< 5': 0, '>= 5': 1 })));
    const tree = evaluate(rubric, { early: 2, onTime: 3 });
    expect(nodeAt(tree, 'c.a').exact).toBe('1');
    expect(throughJson(tree)).toEqual(JSON.parse(JSON.stringify(tree)));
    expect(equals(closed, 5)).toMatchObject({ kind: 'compare', of: { kind: 'named' } });
  });
});
