import { award, criterion, deduct, earns, flag, perItemAward, pool, type RubricHead, type Rule, rubric, tally } from 'kaohe';
import { expect, test } from 'vitest';
import { codesIn, only, told } from './helpers.js';

type Grades = NonNullable<RubricHead['grades']>;
const done: Rule = earns(9.96, { a: award(9.96, flag('done', '完成', 'Done')) });

const graded = (edge: number, scores = done) => {
  const bands: Grades['bands'] = Object.fromEntries([
    [`>= ${edge}`, ['high', '优秀', 'Excellent'] as const],
    [`< ${edge}`, ['low', '良好', 'Good'] as const],
  ]);
  const grades: Grades = { of: 'exact', bands };
  const head = {
    id: 'graded',
    title: ['方案', 'Scheme'],
    authority: ['机关', 'Office'],
    year: null,
    max: null,
    rounding: { at: 'part', places: 3, mode: 'half-up' },
    grades,
  } as const;
  return rubric(head, [criterion('1', '单项', 'One', scores)]);
};

test('a grade that no total reaches', () => {
  expect(told(only(graded(10)))).toEqual({
    code: 'grade-unreached',
    severity: 'warning',
    node: 'graded',
    what: { zh: '没有事实能得到等次“优秀（>= 10）”', en: 'no facts reach the grade “Excellent (>= 10)”' },
    why: { zh: '总分为 0 至 9.96', en: 'the total is 0 to 9.96' },
  });
  expect(told(only(graded(0)))).toMatchObject({ what: { en: 'no facts reach the grade “Good (< 0)”' } });
});

test('one that the best or the worst total just reaches is none', () => {
  expect(codesIn(graded(9.96))).toEqual([]);
  expect(codesIn(graded(0.001))).toEqual([]);
  expect(codesIn(graded(1000, pool({ start: 0 }, { a: perItemAward(1, tally('praised', '次', '表扬', 'Praised')) })))).toEqual([]);
  expect(codesIn(graded(0, pool({ start: 0, floor: null }, { a: deduct(1, flag('bad', '失误', 'Bad')) })))).toEqual([]);
});
