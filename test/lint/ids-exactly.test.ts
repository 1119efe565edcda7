/** The order of ids, piece by piece, and ids that stand apart from their heading. */
import { award, criterion, earns, flag, lint, section } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { orderOf } from '../../src/lint/ids.js';
import { only, scheme, told } from './helpers.js';

describe('ids say nothing of their order', () => {
  test.each([
    ['a word and a word that begins with it', '甲乙', '甲'],
    ['different signs between numbers', '1-2', '1.1'],
    ['numbers after different words', '甲1', '乙2'],
    ['a word and a numeral', '甲', '一'],
    ['a word of letters and a numeral', 'review', '二'],
    ['words and numerals of the same length', '附', '三'],
    ['the same nought, written in two ways', '一百〇二', '一百零二'],
  ])('where they are %s', (_, a, b) => {
    expect([orderOf(a, b), orderOf(b, a)]).toEqual([undefined, undefined]);
  });
});

test.each([
  ['what goes on after nothing at all', '', '1', -1],
  ['numbers, by how far they are apart', '7', '12', -5],
  ['letters, in whichever case', 'B', 'a', 1],
  ['numerals of one kind after the same sign', '（十二）', '（十）', 2],
])('%s', (_, a, b, order) => {
  expect([orderOf(a, b), orderOf(b, a)]).toEqual([order, -order]);
});

const clause = (id: string) => criterion(id, '条目', 'Item', earns(1, [award(1, flag('done', '做到', 'Done'))]));

test('a part that the source gives no id stands between others without breaking their order', () => {
  const part = (key: string) => award(1, flag(key as 'done', '做到', 'Done'));
  const lettered = scheme(criterion('1', '条目', 'Item', earns(3, { c: part('first'), x: part('second'), a: part('third') })));
  const found = lint(JSON.parse(JSON.stringify(lettered).replace('"id":"x",', '')));
  expect(found).toEqual([
    {
      code: 'id-order',
      severity: 'warning',
      clause: '1.a',
      node: '1.a',
      label: { zh: '做到', en: 'Done' },
      what: { zh: '编号 1.a 排在 1.c 之后', en: 'the id 1.a stands after 1.c' },
      why: { zh: '同级编号应依原文的次序递增，可以空缺', en: 'ids of one level rise in the order of the source; gaps are allowed' },
      counterexample: [],
    },
  ]);
});

test('an id is held against the longest heading that it continues', () => {
  const whole = scheme(
    section('1', '甲章', 'One', 2, [section('1.1', '甲节', 'One, first', 1, [clause('1.1.1')]), clause('1.1.2')]),
    section('2', '乙章', 'Two', 1, [clause('2.1.1')]),
  );
  expect(told(only(whole))).toEqual({
    code: 'id-elsewhere',
    severity: 'warning',
    node: '1.1.2',
    what: { zh: '编号 1.1.2 不在 1.1 之下', en: 'the id 1.1.2 does not stand under 1.1' },
    why: { zh: '按编号它属于另一个标题', en: 'by its number it belongs to another heading' },
  });
});
