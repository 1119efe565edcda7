import {
  about,
  atLeast,
  award,
  bestOf,
  bounds,
  count,
  criterion,
  earns,
  exempt,
  fault,
  firstOf,
  flag,
  nodeAt,
  notApplicable,
  pool,
  type Rule,
  tally,
  veto,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { endsAt } from '../bound-helpers.js';
import { codesOf } from '../helpers.js';
import { rubricOf, type Sheet, treeTester } from '../rule-helpers.js';

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

test.each([
  ['veto', veto, ['0 … 1', '0', '1']],
  ['exempt', exempt, ['1 … 2', '2', '1']],
  ['notApplicable', notApplicable, ['0 … 1', '0', '1']],
] as const)('%s leaves nothing open once its condition is known', (_, gate, wanted) => {
  const clause = criterion('c', '单项', 'One item', pool({ start: 1, max: 2 }, { a: gate(flag('arose', '出现该情形', 'The case arose')) }));
  const ends = (facts: Sheet) => endsAt(bounds(rubricOf([clause]), facts), 'c');
  expect([ends({}), ends({ arose: true }), ends({ arose: false })]).toEqual(wanted);
});

describe('an exemption needs a maximum to fill, also where it', () => {
  const [arose, other] = [fault('arose', '出现该情形', 'The case arose'), flag('other', '另有情形', 'Another case')];
  const within = (name: string, rule: Rule) => ({ [name]: about('分项', 'Part', rule) });
  test.each([
    ['competes with others', bestOf(exempt(arose), award(1, other))],
    ['stands on a further condition', when(other, exempt(arose))],
    ['is a rung of a ladder', firstOf(award(1, other), exempt(arose))],
    ['is two of these', when(other, about('取高', 'Higher', bestOf(exempt(arose), award(1, other))))],
  ])('%s', (_, rule) => {
    const of = (max: number | null) =>
      codesOf(() => rubricOf([criterion('c', '单项', 'One item', pool({ start: 0, max }, within('a', rule)))]));
    expect(of(null)).toEqual(['pool-max-needed']);
    expect(of(2)).toEqual([]);
  });
  test('is in a pool inside, which has its own', () => {
    const inner = about('内项', 'Inner', earns(1, { b: exempt(arose), c: award(1, other) }));
    expect(codesOf(() => rubricOf([criterion('c', '单项', 'One item', pool({ start: 0 }, { a: inner }))]))).toEqual([]);
  });
});

test('a gate that no facts can open, or that all of them do, leaves nothing open either', () => {
  const few = count('few', '件', '件数', 'Few', { max: 9 });
  const ends = (gate: Rule) =>
    endsAt(bounds(rubricOf([criterion('c', '单项', 'One item', pool({ start: 1, max: 2 }, { a: gate }))]), {}), 'c');
  expect([ends(veto(atLeast(few, 10))), ends(veto(atLeast(few, 0))), ends(veto(atLeast(few, 9)))]).toEqual(['1', '0', '0 … 1']);
});
