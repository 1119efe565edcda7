import {
  atLeast,
  award,
  choice,
  choiceScore,
  count,
  countOf,
  criterion,
  earns,
  evaluate,
  flag,
  is,
  list,
  meanOf,
  nodeAt,
  perItemAward,
  pool,
  quantity,
  question,
  reading,
  readRubric,
  rubric,
  series,
  veto,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesIn, item, only, told } from './helpers.js';

describe('a field that nothing reads', () => {
  const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff'), flag('armed', '配备齐全', 'Equipped')]);

  test('is told at the first clause that reads the list', () => {
    expect(told(only(item(pool({ start: 0 }, { a: perItemAward(1, countOf(squads, { where: squads.item.armed })) }))))).toEqual({
      code: 'field-unread',
      severity: 'warning',
      node: '1.a',
      what: { zh: '列表“中队”的“人数”没有条款使用', en: 'no clause reads “Staff” of “Squads”' },
      why: { zh: '填报它对任何得分都没有影响', en: 'whoever supplies it changes nothing' },
    });
  });

  test('but one reading that reads it is enough', () => {
    const what = question('Q1', '如何计', 'What counts', {
      chosen: 'armed',
      options: { armed: ['配备', 'equipped'], staff: ['人数', 'staff'] },
    });
    const rule = perItemAward(
      1,
      countOf(squads, { where: reading(what, { armed: squads.item.armed, staff: atLeast(squads.item.staff, 3) }) }),
    );
    const head = { id: 'q', title: ['方案', 'Scheme'], authority: ['机关', 'Office'], year: null, max: null, readings: [what] } as const;
    expect(codesIn(rubric(head, [criterion('1', '单项', 'One', pool({ start: 0 }, { a: rule }))]))).toEqual([]);
  });

  test('plain values that are only counted are not read either', () => {
    const scores = series('scores', '各期得分', 'Scores', quantity('score', '分', '得分', 'Score', { max: 1 }), { min: 1 });
    expect(codesIn(item(pool({ start: 0 }, { a: perItemAward(1, countOf(scores)) })))).toEqual(['field-unread 1.a']);
    expect(
      codesIn(item(pool({ start: 0 }, { a: perItemAward(1, meanOf(scores, scores.item.score), { every: 1, steps: 'complete' }) }))),
    ).toEqual([]);
  });
});

const kind = choice('kind', '类别', 'Kind', { big: ['大', 'big'], small: ['小', 'small'], none: ['无', 'none'] });

describe('options that make no difference', () => {
  test('have the same points wherever they are priced', () => {
    const scheme = item(earns(1, { a: choiceScore(kind, { big: 1, small: 1, none: 0 }) }));
    const finding = only(scheme);
    expect(told(finding)).toEqual({
      code: 'options-alike',
      severity: 'note',
      node: '1.a',
      what: { zh: '“类别”的选项“大”、“小”没有区别', en: 'the options “big”, “small” of “Kind” make no difference' },
      why: { zh: '每一处、每一种解读都同样对待这些选项', en: 'wherever it is read, and under every reading, they are treated alike' },
    });
    expect(finding.counterexample).toEqual([{ kind: 'big' }, { kind: 'small' }]);
    expect(finding.counterexample.map((facts) => nodeAt(evaluate(readRubric(scheme), facts), '1').score)).toEqual([1, 1]);
  });

  test('but not where a condition or a reading tells them apart', () => {
    expect(codesIn(item(earns(1, { a: choiceScore(kind, { big: 1, small: 1, none: 0 }), b: veto(is(kind, 'small')) })))).toEqual([]);
    const which = question('Q1', '小的如何计', 'What small counts', {
      chosen: 'same',
      options: { same: ['同', 'the same'], half: ['减半', 'half'] },
    });
    const rule = choiceScore(kind, { big: 1, small: reading(which, { same: 1, half: 0.5 }), none: 0 });
    const head = { id: 'q', title: ['方案', 'Scheme'], authority: ['机关', 'Office'], year: null, max: null, readings: [which] } as const;
    expect(codesIn(rubric(head, [criterion('1', '单项', 'One', earns(1, { a: rule }))]))).toEqual([]);
  });

  test('of a choice that conditions ask about, others than the one asked for may be alike', () => {
    expect(codesIn(item(earns(1, { a: award(1, is(kind, 'big')) })))).toEqual([]);
  });
});
