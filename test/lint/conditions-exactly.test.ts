/** What is said of conditions that speak of no fact, of elements of a list, and under other conditions. */
import { about, all, always, any, award, type Condition, count, countOf, flag, list, not, perItemAward, pool, when } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { listOver } from '../../src/lint/reads.js';
import { codesIn, item, only, told } from './helpers.js';

const planned = flag('planned', '制定计划', 'Plan made');
const squads = list('squads', '中队', 'Squads', [flag('armed', '配备齐全', 'Equipped')]);
const { armed } = squads.item;
const counting = (where: Condition) => about('分项', 'Part', perItemAward(1, countOf(squads, { where })));

test.each<readonly [string, Condition]>([
  ['always', always],
  ['one of always', any(always)],
  ['all of always', all(always, any(always))],
  ['the denial of a denial of always', not(not(always))],
])('nobody who writes %s is told so', (_, condition) => {
  expect(codesIn(item(pool({ start: 0 }, { a: about('分项', 'Part', award(1, condition)) })))).toEqual([]);
});

describe('of elements of a list', () => {
  test('what cannot hold is told, however deep the field stands', () => {
    expect(told(only(item(pool({ start: 0 }, { a: counting(all(not(armed), not(not(armed)))) }))))).toEqual({
      code: 'condition-never',
      severity: 'error',
      node: '1.a',
      what: {
        zh: '“并非‘配备齐全’，且并非‘并非‘配备齐全’’”不可能成立',
        en: '“not ‘Equipped’, and not ‘not ‘Equipped’’” can never hold',
      },
      why: {
        zh: '在各事实的取值范围内没有一种情形符合，这里写的永远不起作用',
        en: 'no facts within their domains meet it, so what stands on it never comes into play',
      },
    });
  });

  test('only what holds by itself is told, and not what holds under the conditions around the rule', () => {
    expect(codesIn(item(pool({ start: 0 }, [when(planned, counting(any(planned, armed)))])))).toEqual([]);
    expect(codesIn(item(pool({ start: 0 }, [when(planned, counting(all(not(planned), armed)))])))).toEqual([]);
    expect(codesIn(item(pool({ start: 0 }, [when(planned, counting(any(armed, not(armed))))])))).toEqual(['condition-always 1/1/1']);
  });
});

test('a measure that goes over no list has none at hand', () => {
  expect([listOver(count('staff', '人', '人数', 'Staff')), listOver(countOf(squads)), listOver(planned)]).toEqual([
    undefined,
    'squads',
    undefined,
  ]);
});
