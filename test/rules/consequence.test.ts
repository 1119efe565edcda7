import { about, all, atLeast, award, consequence, criterion, earns, flag, tally } from 'kaohe';
import { expect, test } from 'vitest';
import { ruleTester, treeTester } from '../rule-helpers.js';

const falseReports = tally('falseReports', '次', '虚报次数', 'False reports');

test('yields no points, and says whether its condition held', () => {
  const score = ruleTester(consequence('criticised', '通报批评', 'Criticised in a circular', atLeast(falseReports, 2)));
  for (const [times, met] of [
    [1, false],
    [2, true],
  ] as const) {
    expect(score({ falseReports: times })).toEqual({
      id: 'c.a',
      kind: 'consequence',
      label: { zh: '虚报次数', en: 'False reports' },
      max: 0,
      exact: '0',
      score: 0,
      status: 'scored',
      facts: ['falseReports'],
      applied: { met },
    });
  }
});

test('the root lists what follows, in the order of the clauses', () => {
  const worst = flag('worst', '重大事故', 'A grave accident');
  const score = treeTester([
    criterion(
      '1',
      '甲项',
      'First',
      earns(1, { a: award(1, worst), b: consequence('barred', '取消评优资格', 'Barred from awards', worst) }),
    ),
    criterion('2', '乙项', 'Second', earns(1, { a: consequence('criticised', '通报批评', 'Criticised', atLeast(falseReports, 1)) })),
  ]);
  expect(score({ worst: false, falseReports: 0 }).consequences).toEqual([]);
  expect(score({ worst: true, falseReports: 1 }).consequences).toEqual([
    { id: '1.b', code: 'barred', label: { zh: '取消评优资格', en: 'Barred from awards' } },
    { id: '2.a', code: 'criticised', label: { zh: '通报批评', en: 'Criticised' } },
  ]);
  expect(score({ worst: false, falseReports: 1 }).consequences.map(({ id }) => id)).toEqual(['2.a']);
});

test('one that stands on several facts needs a label of its own', () => {
  const rule = consequence('criticised', '通报批评', 'Criticised', all(atLeast(falseReports, 1), flag('known', '已知情', 'Known')));
  const node = ruleTester(about('虚报且知情', 'False and known', rule))({ falseReports: 1, known: true });
  expect(node.label).toEqual({ zh: '虚报且知情', en: 'False and known' });
  expect(node.facts).toEqual(['falseReports', 'known']);
});
