import { award, convert, criterion, earns, flag, lint, quantity, rubric, section, weightedAnnual } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { rubricOf } from '../rule-helpers.js';
import { codesIn, only, told } from './helpers.js';

const clause = (id: string, points: number) =>
  criterion(id, '条目', 'Item', earns(points, { a: award(points, flag(`flag${id.replace('.', '')}` as 'flag', '做到', 'Done')) }));

describe('parts that do not come to the maximum stated', () => {
  test('of a section', () => {
    const of = (max: number) => rubricOf([section('1', '章', 'Section', max, [clause('1.1', 2), clause('1.2', 3)])], { max });
    expect(codesIn(of(5))).toEqual([]);
    const [whole, part] = lint(rubricOf([section('1', '章', 'Section', 6, [clause('1.1', 2), clause('1.2', 3)])], { max: 5 }));
    expect(part && told(part)).toEqual({
      code: 'sum-mismatch',
      severity: 'error',
      node: '1',
      what: { zh: '各部分合计 5 分，写明的满分为 6 分', en: 'the parts come to 5, the stated maximum is 6' },
      why: {
        zh: '满分应等于各部分满分之和，差额不属于任何条款',
        en: 'a maximum is what its parts come to; the difference belongs to no clause',
      },
    });
    expect(whole).toMatchObject({
      code: 'sum-mismatch',
      clause: 'test',
      node: 'test',
      what: { en: 'the parts come to 6, the stated maximum is 5' },
    });
    expect(part?.counterexample).toEqual([]);
  });

  test('of the whole; a bonus stands apart, and without a maximum there is nothing to hold it against', () => {
    const clauses = [
      section('1', '章', 'Section', 2, [clause('1.1', 2)]),
      section('2', '附加', 'Bonus', 1, [clause('2.1', 1)], { bonus: true }),
    ];
    expect(codesIn(rubricOf(clauses, { max: 2 }))).toEqual([]);
    expect(codesIn(rubricOf(clauses, { max: null }))).toEqual([]);
    expect(codesIn(rubricOf(clauses, { max: 3 }))).toEqual(['sum-mismatch test']);
    expect(codesIn(rubricOf([section('1', '章', 'Section', null, [clause('1.1', 2)])], { max: 9 }))).toEqual([]);
  });
});

describe('weights of a year', () => {
  const month = rubricOf(
    [criterion('m', '月度', 'Month', earns(100, { a: convert(100, quantity('work', '分', '工作', 'Work', { max: 100 }), 100) }))],
    { max: 100 },
  );
  const year = (weight: number, review: number) =>
    weightedAnnual(
      { id: 'year', title: ['年度', 'Year'], authority: ['机关', 'Office'], year: null, max: 100 },
      { key: 'months', label: ['各月', 'Months'], rubric: month, count: 12, weight, use: 'exact' },
      { review: convert(review, quantity('review', '分', '评价', 'Review', { max: 100 }), 100) },
      { extra: award(5, flag('prize', '获奖', 'Prize')) },
    );

  test('add up to one', () => {
    expect(codesIn(year(0.9, 10))).toEqual([]);
    expect(told(only(year(0.9, 5)))).toEqual({
      code: 'weights-not-one',
      severity: 'error',
      node: 'year',
      what: {
        zh: '各部分按权重合计 95 分，全年满分为 100 分：权重之和为 0.95',
        en: "the weighted parts come to 95 of the year's 100: the weights add up to 0.95",
      },
      why: { zh: '各部分的权重之和应为 1', en: 'the weights of a year add up to 1' },
    });
    expect(codesIn(year(1, 10))).toEqual(['weights-not-one year']);
  });

  test('the rubric of its periods is looked over under the ids of the first', () => {
    const thin = rubric({ id: 'thin', title: ['月度', 'Month'], authority: ['机关', 'Office'], year: null, max: 100 }, [
      criterion('m', '月度', 'Month', earns(100, { a: award(90, flag('done', '完成', 'Done')) })),
    ]);
    const found = lint(
      weightedAnnual(
        { id: 'year', title: ['年度', 'Year'], authority: ['机关', 'Office'], year: null, max: 100 },
        { key: 'months', label: ['各月', 'Months'], rubric: thin, count: 12, weight: 1, use: 'exact' },
        {},
        {},
      ),
    );
    expect(found.map(({ code, clause, node, counterexample }) => ({ code, clause, node, counterexample }))).toEqual([
      { code: 'max-unreachable', clause: 'months.1/m', node: 'months.1/m', counterexample: [{ done: true }] },
    ]);
  });
});
