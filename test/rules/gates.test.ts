import { about, atLeast, criterion, earns, exempt, fault, flag, nodeAt, notApplicable, type Rule, tally, veto } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type Sheet, treeTester } from '../rule-helpers.js';

/** The node of a gate, in a pool that has full marks to give. */
const ruleTester = (gate: Rule) => {
  const score = treeTester([criterion('c', '单项', 'One item', earns(1, { a: gate }))]);
  return (facts: Sheet) => nodeAt(score(facts), 'c.a');
};

// What gates do to the pool around them is told in ../pooling.test.ts; here is what they say of themselves.
describe.each([
  ['veto', veto],
  ['exempt', exempt],
  ['notApplicable', notApplicable],
] as const)('%s', (kind, gate) => {
  test('yields no points, and says whether its condition held', () => {
    const score = ruleTester(gate(fault('arose', '出现该情形', 'The case arose')));
    for (const arose of [false, true]) {
      expect(score({ arose })).toEqual({
        id: 'c.a',
        kind,
        label: { zh: '出现该情形', en: 'The case arose' },
        max: 0,
        exact: '0',
        score: 0,
        status: 'scored',
        facts: ['arose'],
        applied: { met: arose },
      });
    }
  });
  test('holds on its own side of an edge', () => {
    const score = ruleTester(gate(atLeast(tally('times', '次', '次数', 'Times'), 3)));
    expect(score({ times: 2 }).applied).toEqual({ met: false });
    expect(score({ times: 3 }).applied).toEqual({ met: true });
  });
  test('takes a label of its own', () => {
    const score = ruleTester(about('特殊情形', 'Special case', gate(flag('arose', '出现', 'Arose'))));
    expect(score({ arose: false }).label).toEqual({ zh: '特殊情形', en: 'Special case' });
  });
});
