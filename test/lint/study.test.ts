/** What lint holds a place against: what the place comes to by itself, and how findings stand to each other. */
import {
  about,
  always,
  atMost,
  award,
  capAt,
  criterion,
  deduct,
  earns,
  firstOf,
  flag,
  keeps,
  lint,
  not,
  perItemAward,
  pool,
  type RubricHead,
  type Rule,
  rubric,
  tally,
  weightedAnnual,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesIn, item, only, told } from './helpers.js';

const [planned, drilled] = [flag('planned', '制定计划', 'Plan made'), flag('drilled', '开展演练', 'Drill held')];
const late = tally('late', '件', '逾期件数', 'Late cases');

test('a pool under a condition is held against what it comes to by itself', () => {
  const within = (most: number) => pool({ start: 0, max: most }, [perItemAward(1, late)]);
  expect(codesIn(item(pool({ start: 0 }, [when(atMost(late, 3), within(5))])))).toEqual([]);
  const limited = tally('limited', '件', '逾期件数', 'Late cases', { max: 3 });
  const short = item(pool({ start: 0 }, [when(planned, pool({ start: 0, max: 5 }, [perItemAward(1, limited)]))]));
  expect(told(only(short))).toEqual({
    code: 'max-unreachable',
    severity: 'error',
    node: '1/1/1',
    what: { zh: '最多只能得 3 分，达不到满分 5 分', en: 'at most 3 can be scored, and not the maximum of 5' },
    why: { zh: '无论事实如何，都有 2 分得不到', en: 'whatever the facts, 2 cannot be earned' },
  });
});

test('a deduction that the conditions around it never let happen is still held against its item', () => {
  const scores = keeps(2, { a: about('分项', 'Part', when(planned, deduct(3, not(planned)))), b: deduct(2, drilled) });
  const found = lint(item(scores));
  expect(found.map(({ code, node }) => `${code} ${node}`)).toEqual(['condition-never 1.a/1', 'deduction-over-item 1.a/1']);
  expect(found[1]).toMatchObject({
    severity: 'warning',
    what: { zh: '一次扣 3 分，而可扣的只有 2 分', en: 'it deducts 3 at once, of no more than 2 that can be lost' },
    why: {
      zh: '超出的部分无从扣起：扣分或本项的分值有误',
      en: 'the rest takes nothing: the deduction or the points of the item are wrong',
    },
    counterexample: [],
  });
});

describe('what only follows from another finding is not told as well', () => {
  test.each([
    [
      'a floor that a rung without its turn would reach',
      keeps(2, { a: about('分项', 'Part', firstOf(deduct(1, planned), deduct(2, planned))) }),
      'rung-never 1.a/2',
    ],
    [
      'a cap that a rung without its turn would pass',
      pool({ start: 0 }, { a: award(1, drilled), b: capAt(1.5, [firstOf(award(1, planned), award(2, planned))]) }),
      'rung-never 1.b/1/2',
    ],
    [
      'a cap on what is always exhausted',
      pool(
        { start: 0 },
        {
          a: about(
            '分项',
            'Part',
            capAt(5, [pool({ start: 2, floor: 0, max: 2 }, { a: about('基数', 'Base', deduct(2, always)), b: deduct(0.5, planned) })]),
          ),
        },
      ),
      'always-exhausted 1.a/1',
    ],
  ])('%s', (_, scores, code) => {
    expect(codesIn(item(scores))).toEqual([code]);
  });
});

const HEAD = { id: 'whole', title: ['方案', 'Scheme'], authority: ['机关', 'Office'], year: null, max: null } as const;

describe('grades', () => {
  type Grades = NonNullable<RubricHead['grades']>;
  const graded = (of: Grades['of'], edge: number, scores: Rule = earns(9.96, { a: award(9.96, planned) })) => {
    const bands: Grades['bands'] = Object.fromEntries([
      [`>= ${edge}`, ['high', '优秀', 'Excellent'] as const],
      [`< ${edge}`, ['low', '良好', 'Good'] as const],
    ]);
    return rubric({ ...HEAD, rounding: { at: 'total', places: 1, mode: 'half-up' }, grades: { of, bands } }, [
      criterion('1', '单项', 'One', scores),
    ]);
  };
  const unreached = (grade: string, high: string) => ({
    code: 'grade-unreached',
    severity: 'warning',
    node: 'whole',
    what: { zh: `没有事实能得到等次“优秀（${grade}）”`, en: `no facts reach the grade “Excellent (${grade})”` },
    why: { zh: `总分为 0 至 ${high}`, en: `the total is 0 to ${high}` },
  });

  test('of the exact total are not reached by rounding', () => {
    expect(told(only(graded('exact', 10)))).toEqual(unreached('>= 10', '9.96'));
  });

  test('of the rounded total are', () => {
    expect(codesIn(graded('rounded', 10))).toEqual([]);
    expect(told(only(graded('rounded', 10.1)))).toEqual(unreached('>= 10.1', '10'));
  });

  test('are all reached by a total without an end', () => {
    const endless = pool({ start: 0 }, { a: perItemAward(1, late) });
    expect(codesIn(graded('rounded', 1000, endless))).toEqual([]);
    expect(codesIn(graded('exact', 1000, endless))).toEqual([]);
  });
});

test('the weights of a year of nothing have no sum', () => {
  const month = rubric({ ...HEAD, id: 'month', max: 1 }, [criterion('m', '月度', 'Month', earns(1, { a: award(1, planned) }))]);
  const months = { key: 'months', label: ['各月', 'Months'], rubric: month, count: 12, weight: 1, use: 'exact' } as const;
  expect(told(only(weightedAnnual({ ...HEAD, max: 0 }, months, {}, {})))).toEqual({
    code: 'weights-not-one',
    severity: 'error',
    node: 'whole',
    what: {
      zh: '各部分按权重合计 1 分，全年满分为 0 分：权重之和为 ?',
      en: "the weighted parts come to 1 of the year's 0: the weights add up to ?",
    },
    why: { zh: '各部分的权重之和应为 1', en: 'the weights of a year add up to 1' },
  });
});
