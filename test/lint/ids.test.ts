import { award, criterion, earns, flag, section } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { orderOf } from '../../src/lint/ids.js';
import { codesIn, only, scheme, told } from './helpers.js';

const clause = (id: string) => criterion(id, '条目', 'Item', earns(1, [award(1, flag('done', '做到', 'Done'))]));
const idsOf = (...ids: readonly string[]) => codesIn(scheme(...ids.map(clause)));

test.each([
  ['1', '2', -1],
  ['9', '10', -1],
  ['1.9', '1.10', -1],
  ['2.1', '1.9', 1],
  ['a', 'b', -1],
  ['九', '十', -1],
  ['十一', '九', 1],
  ['二十', '十九', 1],
  ['二十三', '二十一', 1],
  ['一百', '九十九', 1],
  ['一百〇二', '一百零一', 1],
  ['（一）', '（二）', -1],
  ['2.3', '2.3a', -1],
  ['2.3b', '2.3a', 1],
  ['B1', 'B2', -1],
  ['1', 'B1', undefined],
  ['review', 'meetings', undefined],
  ['1', '1', undefined],
  ['a', 'A', undefined],
  ['01', '1', undefined],
] as const)('%s and %s', (a, b, order) => {
  const sign = (value: number | undefined) => (value === undefined ? undefined : Math.sign(value));
  expect(sign(orderOf(a, b))).toBe(order);
  if (order !== undefined) expect(sign(orderOf(b, a))).toBe(-order);
});

describe('ids of one level', () => {
  test('rise in the order of the source', () => {
    expect(told(only(scheme(clause('1.1'), clause('1.3'), clause('1.2'))))).toEqual({
      code: 'id-order',
      severity: 'warning',
      node: '1.2',
      what: { zh: '编号 1.2 排在 1.3 之后', en: 'the id 1.2 stands after 1.3' },
      why: { zh: '同级编号应依原文的次序递增，可以空缺', en: 'ids of one level rise in the order of the source; gaps are allowed' },
    });
    expect(idsOf('3', '1', '2')).toEqual(['id-order 1']);
    expect(idsOf('一', '三', '二', '十')).toEqual(['id-order 二']);
  });

  test('may leave gaps, and words have no order', () => {
    expect(idsOf('1', '4', '9', '10')).toEqual([]);
    expect(idsOf('一', '四', '十二')).toEqual([]);
    expect(idsOf('work', 'base', 'B1', '1', '2')).toEqual([]);
  });

  test('and so do the letters of parts', () => {
    const lettered = (...letters: readonly string[]) =>
      codesIn(
        scheme(
          criterion(
            '1',
            '条目',
            'Item',
            earns(
              letters.length,
              Object.fromEntries(letters.map((letter) => [letter, award(1, flag(`flag${letter}` as 'flag', '做到', 'Done'))])),
            ),
          ),
        ),
      );
    expect(lettered('a', 'c', 'b')).toEqual(['id-order 1.b']);
    expect(lettered('a', 'c', 'e')).toEqual([]);
  });
});

describe('an id that continues the id of a heading', () => {
  const under = (one: string, other: string) =>
    scheme(section('1', '甲章', 'One', 1, [clause(one)]), section('2', '乙章', 'Two', 1, [clause(other)]));
  test('stands under it', () => {
    expect(told(only(under('1.1', '1.2')))).toEqual({
      code: 'id-elsewhere',
      severity: 'warning',
      node: '1.2',
      what: { zh: '编号 1.2 不在 1 之下', en: 'the id 1.2 does not stand under 1' },
      why: { zh: '按编号它属于另一个标题', en: 'by its number it belongs to another heading' },
    });
    expect(codesIn(under('1.1', '2.1'))).toEqual([]);
    expect(codesIn(under('1.1', '3.1'))).toEqual([]);
  });
});
