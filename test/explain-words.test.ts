/** How a node below zero is told: what only deducts has deducted it, and a heading has come to that. */
import { criterion, evaluate, explain, perItemAward, perItemDeduct, pool, section, tally } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { rubricOf } from './rule-helpers.js';

describe('where nothing limits what can be earned', () => {
  const [cases, late] = [tally('cases', '件', '办案', 'Cases'), tally('late', '件', '逾期案件', 'Late cases')];
  const endless = pool({ start: 0, floor: null }, { a: perItemAward(1, cases), b: perItemDeduct('0.5', late) });
  const scheme = rubricOf([section('1', '节', 'Section', null, [criterion('1.1', '项', 'Item', endless)])], { max: null });
  const said = (id: string, facts: { readonly cases: number; readonly late: number }) => {
    const tree = evaluate(scheme, facts);
    return [explain(scheme, tree, id, 'zh'), explain(scheme, tree, id, 'en')];
  };

  test.each<[string, string, string]>([
    ['test', 'test 测试方案得 -1.5 分：1（-1.5）。', 'test Test scheme scores -1.5: 1 (-1.5).'],
    ['1', '1 节得 -1.5 分：1.1（-1.5）。', '1 Section scores -1.5: 1.1 (-1.5).'],
    ['1.1', '1.1 项扣 1.5 分：1.1.a（0）、1.1.b（-1.5）。', '1.1 Item loses 1.5: 1.1.a (0), 1.1.b (-1.5).'],
    [
      '1.1.b',
      '1.1.b 逾期案件扣 1.5 分：逾期案件：每件扣 0.5 分，计 3 件。',
      '1.1.b Late cases loses 1.5: Late cases: 0.5 deducted for each, 3 counted.',
    ],
  ])('%s below zero', (id, zh, en) => {
    expect(said(id, { cases: 0, late: 3 })).toEqual([zh, en]);
  });
  test.each<[number, number, string, string]>([
    [3, 1, '1.1 项得 2.5 分：1.1.a（3）、1.1.b（-0.5）。', '1.1 Item scores 2.5: 1.1.a (3), 1.1.b (-0.5).'],
    [0, 0, '1.1 项得 0 分：1.1.a（0）。', '1.1 Item scores 0: 1.1.a (0).'],
  ])('an item of %s cases and %s late ones has come to what it came to', (given, tardy, zh, en) => {
    expect(said('1.1', { cases: given, late: tardy })).toEqual([zh, en]);
  });
});
