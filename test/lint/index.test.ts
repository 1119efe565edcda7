/** Findings in full: of what is no rubric, of figures that nobody can calculate with, of halves, and of what is accepted. */
import {
  atLeast,
  award,
  bandScore,
  count,
  criterion,
  difference,
  discrepancy,
  earns,
  figure,
  flag,
  lint,
  pool,
  product,
  type RubricHead,
  rubric,
  section,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesIn, item, only, told } from './helpers.js';

const a = flag('a', '第一项', 'First');
const b = flag('b', '第二项', 'Second');
const HEAD = { id: 'one', title: ['方案', 'Scheme'], authority: ['机关', 'Office'], year: null, max: null } as const;

test('what is no rubric is told of no clause, with no name', () => {
  expect(lint(7)).toEqual([
    {
      code: 'rubric-kind',
      severity: 'error',
      clause: '',
      node: '',
      label: { zh: '', en: '' },
      what: { zh: '此处应为 一份方案，却是 7', en: 'expected a rubric here, found 7' },
      why: { zh: '用本库的构造函数来写。', en: 'Write it with the builders of this library.' },
      counterexample: [],
    },
  ]);
});

test('figures between which there is none that can be written down are told of the whole', () => {
  const shares = (last: number) => Array.from({ length: 7 }, () => figure(`1/${'9'.repeat(89)}${last}`));
  const of = product(count('n', '件', '件数', 'N', { max: 1 }), ...shares(7));
  expect(lint(item(pool({ start: 0 }, [award(1, atLeast(of, product(...shares(9))))])))).toMatchObject([
    {
      code: 'value-digits',
      severity: 'error',
      clause: 'test',
      node: 'test',
      label: { zh: '测试方案', en: 'Test scheme' },
      why: {
        zh: '核对方案的逐层相乘，或列表中成千上万种不同的分母。',
        en: 'Look for products at every level, or for thousands of unlike wholes in a list.',
      },
      counterexample: [],
    },
  ]);
});

test('half of a comparison shows nothing', () => {
  // Of the same number against itself only zero can be shown, and the row next to it is told all the same.
  const n = count('n', '件', '件数', 'N', { max: 9 });
  const finding = only(item(pool({ start: 0 }, { a: bandScore(difference(n, n), { '< -4': 0, '[-4, 0)': 2, '[0, 4)': 1, '>= 4': 3 }) })));
  expect(told(finding)).toMatchObject({ code: 'points-not-monotone', node: '1.a' });
  expect(finding.counterexample).toEqual([]);
});

describe('a discrepancy', () => {
  const overfull = criterion('1', '单项', 'One item', earns(1, { a: award(0.5, a), b: award(0.6, b) }));
  const accepting = (discrepancies: RubricHead['discrepancies'], max: number | null = null) =>
    lint(rubric({ ...HEAD, max, discrepancies: discrepancies ?? [] }, [overfull])).map(({ code, node, acknowledged }) => [
      code,
      node,
      acknowledged,
    ]);

  test('about the whole accepts nothing of a clause', () => {
    expect(accepting([discrepancy('D1', [], '合计不符', 'Sums differ', ['parts-over-max'])])).toEqual([
      ['parts-over-max', '1', undefined],
      ['acceptance-idle', 'one', undefined],
    ]);
  });

  test('about a clause accepts nothing of the whole', () => {
    expect(accepting([discrepancy('D1', ['1'], '合计不符', 'Sums differ', ['sum-mismatch'])], 3)).toEqual([
      ['sum-mismatch', 'one', undefined],
      ['parts-over-max', '1', undefined],
      ['acceptance-idle', '1', undefined],
    ]);
  });

  test('accepts one finding among others', () => {
    expect(accepting([discrepancy('D1', ['1'], '合计不符', 'Sums differ', ['parts-over-max'])], 3)).toEqual([
      ['sum-mismatch', 'one', undefined],
      ['parts-over-max', '1', 'D1'],
    ]);
  });

  test('that accepts what nobody found is told at its first clause, by the name that it has there', () => {
    const parts = [section('1', '章', 'Section', 1, [criterion('1.1', '条', 'Item', earns(1, [award(1, a)]))])];
    const discrepancies = [discrepancy('D1', ['1.1', '1'], '合计不符', 'Sums differ', ['cap-idle'])];
    expect(lint(rubric({ ...HEAD, discrepancies }, parts))).toEqual([
      {
        code: 'acceptance-idle',
        severity: 'warning',
        clause: '1.1',
        node: '1.1',
        label: { zh: '条', en: 'Item' },
        what: {
          zh: '差异 D1 认可 cap-idle，而其条款中没有这一发现',
          en: 'discrepancy D1 accepts cap-idle, which is not found at any of its clauses',
        },
        why: { zh: '所认可的已不存在，或写错了代码、条款', en: 'what it accepts is there no more, or its code or its clauses are wrong' },
        counterexample: [],
      },
    ]);
    expect(codesIn(rubric({ ...HEAD }, parts))).toEqual([]);
  });
});
