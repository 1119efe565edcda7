import {
  award,
  bounds,
  count,
  criterion,
  definition,
  earns,
  evaluate,
  explain,
  factSheet,
  flag,
  nodeAt,
  percent,
  question,
  rate,
  reading,
  section,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { endsAt } from '../bound-helpers.js';
import { issuesOf } from '../helpers.js';
import { rubricOf, throughJson, treeTester } from '../rule-helpers.js';

const reworked = count('reworked', '件', '返工案件数', 'Cases reworked');
const closed = count('closed', '件', '应结案数', 'Cases due to be closed', { min: 1 });
const reworkRate = rate(reworked, closed, { none: 'error', some: 'error' });
const clause = definition('rework-rate', '返工案件率', 'Rework rate', reworkRate);

describe('a figure that is defined and gives no points', () => {
  const score = treeTester([clause], { max: 0 });
  test.each([
    [0, 7, '0'],
    [1, 8, '12.5'],
    [1, 3, '100/3'],
    [7, 7, '100'],
  ])('%d of %d is %s', (part, whole, value) => {
    const tree = score({ reworked: part, closed: whole });
    expect(tree.exact).toBe('0');
    expect(nodeAt(tree, 'rework-rate')).toEqual({
      id: 'rework-rate',
      kind: 'definition',
      label: { zh: '返工案件率', en: 'Rework rate' },
      max: 0,
      exact: '0',
      score: 0,
      status: 'scored',
      facts: ['reworked', 'closed'],
      applied: { measure: value },
    });
  });

  test('says what it comes to, and nothing of points', () => {
    const alone = rubricOf([clause], { max: 0 });
    const tree = evaluate(alone, { reworked: 1, closed: 3 });
    expect(explain(alone, tree, 'rework-rate', 'zh')).toBe(
      'rework-rate 返工案件率：返工案件数÷应结案数×100%为 100/3 ≈ 33.3333（不计分）。',
    );
    expect(explain(alone, tree, 'rework-rate', 'en')).toBe(
      'rework-rate Rework rate: Cases reworked ÷ Cases due to be closed × 100%: 100/3 ≈ 33.3333 (no points).',
    );
  });

  test('its facts are asked for like any others', () => {
    expect(factSheet(rubricOf([clause], { max: 0 })).map(({ key, clauses }) => [key, clauses])).toEqual([
      ['reworked', ['rework-rate']],
      ['closed', ['rework-rate']],
    ]);
  });
});

test('it stands in a section, beside clauses that score, and moves nothing', () => {
  const score = treeTester([section('1', '定义', 'Definitions', 0, [clause])], { max: 0 });
  expect(nodeAt(score({ reworked: 3, closed: 4 }), '1')).toMatchObject({ max: 0, exact: '0' });
});

test('its measure may hang on a reading', () => {
  const Q = question('Q', '分母', 'Below the line', {
    chosen: 'due',
    options: { due: ['应结案数', 'cases due'], given: ['通报值', 'as published'] },
  });
  const open = definition(
    'r',
    '返工率',
    'Rework rate',
    reading(Q, { due: reworkRate, given: percent('published', '通报值', 'As published') }),
  );
  const score = treeTester([open], { max: 0, readings: [Q] });
  expect(nodeAt(score({ reworked: 1, closed: 4 }), 'r').applied?.measure).toBe('25');
  expect(nodeAt(score({ published: 26 }, { Q: 'given' }), 'r').applied?.measure).toBe('26');
});

test('it survives JSON, and is refused where no clause may stand or where it measures nothing', () => {
  const rubric = rubricOf([clause], { max: 0 });
  const facts = { reworked: 1, closed: 8 };
  expect(throughJson(evaluate(rubric, facts))).toEqual(throughJson(evaluate(rubricOf([clause], { max: 0 }), facts)));
  const told = issuesOf(() => rubricOf([{ ...clause, of: 5 } as typeof clause], { max: 0 }));
  expect(told.map(({ code }) => code)).toEqual(['rubric-kind']);
});

test('while its facts are missing it still comes to nothing', () => {
  const open = bounds(rubricOf([clause, criterion('1', '项', 'Item', earns(1, { a: award(1, flag('done', '已完成', 'Done')) }))]), {});
  expect([endsAt(open, 'rework-rate'), endsAt(open, 'test')]).toEqual(['0', '0 … 1']);
});

test('one that has lost its figure is still told', () => {
  const alone = rubricOf([clause], { max: 0 });
  const tree = evaluate(alone, { reworked: 1, closed: 2 });
  const { applied, ...left } = nodeAt(tree, 'rework-rate');
  expect(applied).toEqual({ measure: '50' });
  expect(explain(alone, { ...tree, children: [left] }, 'rework-rate', 'en')).toMatch(/: \? \(no points\)\.$/);
});
