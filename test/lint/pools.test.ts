import {
  about,
  always,
  assessed,
  atLeast,
  award,
  bandScore,
  bestOf,
  capAt,
  choice,
  choiceScore,
  convert,
  count,
  criterion,
  deduct,
  earns,
  evaluate,
  exempt,
  type Finding,
  fault,
  firstOf,
  flag,
  is,
  keeps,
  linear,
  nodeAt,
  not,
  notApplicable,
  percent,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  quantity,
  question,
  reading,
  readRubric,
  rubric,
  type TraceNode,
  tally,
  veto,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesIn, item, only, told } from './helpers.js';

const a = flag('a', '第一项', 'First');
const b = flag('b', '第二项', 'Second');
const late = tally('late', '件', '逾期件数', 'Late cases');
const praised = tally('praised', '次', '受表扬', 'Commendations');
const closed = percent('closed', '办结率', 'Cases closed');

type Open = ReturnType<typeof item>;
/** The node of a finding, scored with the facts that it shows; whatever else the rubric asks for does not matter to it. */
function shown(scheme: Open, { node, counterexample: [facts = {}] }: Finding, rest: Readonly<Record<string, unknown>> = {}): TraceNode {
  return nodeAt(evaluate(readRubric(scheme), { ...rest, ...facts }), node);
}

describe('a maximum that cannot be reached', () => {
  test('because the parts do not come to it', () => {
    const scheme = item(earns(1.5, { a: award(0.5, a), b: award(0.6, b) }));
    const finding = only(scheme);
    expect(told(finding)).toEqual({
      code: 'max-unreachable',
      severity: 'error',
      node: '1',
      what: { zh: '最多只能得 1.1 分，达不到满分 1.5 分', en: 'at most 1.1 can be scored, and not the maximum of 1.5' },
      why: { zh: '无论事实如何，都有 0.4 分得不到', en: 'whatever the facts, 0.4 cannot be earned' },
    });
    expect(finding.counterexample).toEqual([{ a: true, b: true }]);
    expect(shown(scheme, finding)).toMatchObject({ score: 1.1, max: 1.5 });
    expect(codesIn(item(earns(1.1, { a: award(0.5, a), b: award(0.6, b) })))).toEqual([]);
  });

  test('because they exclude each other', () => {
    expect(codesIn(item(earns(1, { a: award(0.4, a), b: award(0.6, not(a)) })))).toEqual(['max-unreachable 1']);
    const answer = choice('answer', '答复', 'Answer', { onTime: ['按时', 'on time'], late: ['逾期', 'late'], none: ['未答复', 'none'] });
    const scheme = item(earns(1, { a: choiceScore(answer, { onTime: 0.5, late: 0.2, none: 0 }), b: award(0.5, is(answer, 'late')) }));
    const finding = only(scheme);
    expect(told(finding)).toMatchObject({ what: { en: 'at most 0.7 can be scored, and not the maximum of 1' } });
    expect(shown(scheme, finding).score).toBe(0.7);
    expect(
      codesIn(item(earns(0.7, { a: choiceScore(answer, { onTime: 0.5, late: 0.2, none: 0 }), b: award(0.5, is(answer, 'late')) }))),
    ).toEqual([]);
  });

  test('because a score or a line ends before its full mark', () => {
    const scored = (max: number) => quantity('scored', '分', '测评得分', 'Survey score', { max });
    const scheme = item(earns(2, { a: convert(2, scored(90), 100) }));
    const finding = only(scheme);
    expect(told(finding)).toMatchObject({
      code: 'max-unreachable',
      node: '1.a',
      what: { en: 'at most 1.8 can be scored, and not the maximum of 2' },
    });
    expect(shown(scheme, finding).exact).toBe('1.8');
    expect(codesIn(item(earns(2, { a: convert(2, scored(100), 100) })))).toEqual([]);
    expect(codesIn(item(earns(5, { a: linear(scored(90), { '< 60': 0, '[60, 100]': [3, 5] }) })))).toEqual(['max-unreachable 1.a']);
  });

  test('but an exemption reaches it, what does not apply is no fault, and rounding counts', () => {
    expect(codesIn(item(earns(2, { a: award(1, a), b: exempt(b) })))).toEqual([]);
    expect(codesIn(item(earns(1, { a: award(1, a), b: notApplicable(b) }, { rescale: true })))).toEqual([]);
    expect(codesIn(item(earns(1, { a: award(0.96, a) })))).toEqual([]);
    expect(codesIn(item(earns(1, { a: award(0.94, a) })))).toEqual(['max-unreachable 1']);
    expect(codesIn(item(earns(3, { a: perItemAward(1, praised) })))).toEqual([]);
  });

  test('is told once, where it comes from', () => {
    expect(codesIn(item(earns(2, { a: award(1, a), b: bandScore(closed, { '<= 100': 0, '> 100': 1 }) })))).toEqual([
      'band-unreachable 1.b',
    ]);
    expect(codesIn(item(earns(1, { a: about('分项', 'Part', bestOf(award(0.4, a), award(0.3, b))) })))).toEqual(['max-unreachable 1']);
  });
});

describe('parts that come to more than the maximum', () => {
  test('are shown by facts that earn them', () => {
    const scheme = item(earns(1, { a: award(0.5, a), b: award(0.6, b) }));
    const finding = only(scheme);
    expect(told(finding)).toEqual({
      code: 'parts-over-max',
      severity: 'warning',
      node: '1',
      what: { zh: '各分项可合计 1.1 分，超过满分 1 分', en: 'the parts can come to 1.1, more than the maximum of 1' },
      why: {
        zh: '超出的部分不计：分项的分值与满分不符',
        en: 'what is above the maximum does not count: the points of the parts and of the whole do not agree',
      },
    });
    expect(shown(scheme, finding)).toMatchObject({ score: 1, applied: { due: '1.1', limit: 'max', absorbed: '0.1' } });
  });

  test('but not where no unit can earn them all, or where one has no end', () => {
    expect(codesIn(item(earns(0.6, { a: award(0.4, a), b: award(0.6, not(a)) })))).toEqual([]);
    expect(codesIn(item(earns(2, { a: award(1, a), b: perItemAward(0.5, praised) })))).toEqual([]);
  });
});

describe('an award in an item that is full without it', () => {
  test('starts full', () => {
    const scheme = item(keeps(2, { a: perItemDeduct(0.5, late), b: perItemAward(0.2, praised) }));
    const finding = only(scheme);
    expect(told(finding)).toEqual({
      code: 'award-only-restores',
      severity: 'note',
      node: '1.b',
      what: {
        zh: '没有这项加分也可得满分 2 分，加分只能弥补失分',
        en: 'the maximum of 2 is reached without this award, so it can only make up for what is lost',
      },
      why: { zh: '没有失分的，得不到这项加分', en: 'whoever loses nothing gains nothing by it' },
    });
    const [facts = {}] = finding.counterexample;
    expect(nodeAt(evaluate(readRubric(scheme), facts), '1')).toMatchObject({ score: 2, applied: { limit: 'max' } });
  });

  test('or is filled by its other parts', () => {
    expect(codesIn(item(earns(1, { a: award(0.4, a), b: award(0.6, b), c: perItemAward(0.2, praised) })))).toEqual([
      'award-only-restores 1.c',
    ]);
    expect(codesIn(item(earns(1.2, { a: award(0.4, a), b: award(0.6, b), c: perItemAward(0.2, praised) })))).toEqual([]);
    expect(codesIn(item(pool({ start: 1.6, max: 2 }, { a: perItemDeduct(0.5, late), b: award(0.4, a) })))).toEqual([]);
  });
});

describe('a cap that never bites', () => {
  test('on awards', () => {
    const scheme = item(earns(0.5, { a: about('合计', 'Together', capAt(1, [award(0.2, a), award(0.3, b)])) }));
    const finding = only(scheme);
    expect(told(finding)).toEqual({
      code: 'cap-idle',
      severity: 'warning',
      node: '1.a',
      what: { zh: '以 1 分为限不起作用：其下各项最多合计 0.5 分', en: 'the limit of 1 never bites: what is under it comes to 0.5 at most' },
      why: { zh: '写了限额却无从超过，限额或分值有误', en: 'a limit that nothing can pass was not meant: it or the points are wrong' },
    });
    expect(finding.counterexample).toEqual([{ a: true, b: true }]);
    expect(shown(scheme, finding).score).toBe(0.5);
    expect(codesIn(item(earns(0.4, { a: about('合计', 'Together', capAt(0.4, [award(0.2, a), award(0.3, b)])) })))).toEqual([]);
  });

  test('on deductions', () => {
    const capped = (limit: number) => item(keeps(2, [perItemDeduct(1, late), capAt(limit, [deduct(0.5, a), deduct(0.5, b)])]));
    const finding = only(capped(-2));
    expect(told(finding)).toMatchObject({
      code: 'cap-idle',
      node: '1/2',
      what: { en: 'the limit of 2 never bites: what is under it comes to 1 at most' },
    });
    expect(shown(capped(-2), finding, { late: 0 }).score).toBe(-1);
    expect(codesIn(capped(-0.8))).toEqual([]);
  });

  test('but the maximum of a pool is no cap', () => {
    expect(codesIn(item(earns(0.5, [earns(0.5, { a: award(0.2, a), b: award(0.3, b) })])))).toEqual([]);
  });
});

describe('deductions', () => {
  test('that do not use up the item', () => {
    const scheme = item(keeps(1, { a: deduct(0.4, a), b: deduct(0.3, b) }));
    const finding = only(scheme);
    expect(told(finding)).toEqual({
      code: 'floor-unreached',
      severity: 'note',
      node: '1',
      what: { zh: '扣分全部发生，仍剩 0.3 分', en: 'with every deduction made, 0.3 is still left' },
      why: { zh: '这 0.3 分无从扣起，不论事实如何都能得到', en: 'nothing can take that 0.3, whatever the facts' },
    });
    expect(finding.counterexample).toEqual([{ a: true, b: true }]);
    expect(shown(scheme, finding).score).toBe(0.3);
    for (const scores of [
      keeps(0.7, { a: deduct(0.4, a), b: deduct(0.3, b) }),
      keeps(1, { a: deduct(0.4, a), b: perItemDeduct(0.3, late) }),
      keeps(1, { a: deduct(0.4, a), b: veto(b) }),
    ])
      expect(codesIn(item(scores))).toEqual([]);
  });

  test('that always use it up', () => {
    const scheme = item(keeps(1, { a: about('固定扣分', 'Always deducted', deduct(1, always)), b: deduct(1, b) }));
    expect(told(only(scheme))).toEqual({
      code: 'always-exhausted',
      severity: 'error',
      node: '1',
      what: { zh: '无论事实如何都已扣完，始终为 0 分', en: 'whatever the facts, all is deducted: it always comes to 0' },
      why: { zh: '没有一种情形能留下分数', en: 'there is no case in which anything is left' },
    });
    expect(codesIn(item(keeps(1, { a: deduct(1, b) })))).toEqual([]);
  });

  test('that take more at once than there is', () => {
    const scheme = item(keeps(1, { a: perItemDeduct(2, late), b: deduct(1, b) }));
    const finding = only(scheme);
    expect(told(finding)).toEqual({
      code: 'deduction-over-item',
      severity: 'warning',
      node: '1.a',
      what: { zh: '一次扣 2 分，而可扣的只有 1 分', en: 'it deducts 2 at once, of no more than 1 that can be lost' },
      why: {
        zh: '超出的部分无从扣起：扣分或本项的分值有误',
        en: 'the rest takes nothing: the deduction or the points of the item are wrong',
      },
    });
    expect(shown(scheme, finding, { b: false }).score).toBeLessThanOrEqual(-2);
    expect(codesIn(item(keeps(1, { a: deduct(3, b) })))).toEqual(['deduction-over-item 1.a']);
    expect(codesIn(item(keeps(1, { a: bandScore(closed, { '< 60': -2, '[60, 90)': -1, '>= 90': 0 }) })))).toEqual([
      'deduction-over-item 1.a',
    ]);
    expect(codesIn(item(keeps(1, { a: bandScore(closed, { '< 60': -1, '[60, 90)': -0.5, '>= 90': 0 }) })))).toEqual([]);
  });

  test('are held against the nearest limit, and come into play as ladders let them', () => {
    expect(codesIn(item(keeps(4, [perItemDeduct(1, late), capAt(-1, [perItemDeduct(2, tally('lost', '件', '丢失', 'Lost'))])])))).toEqual([
      'deduction-over-item 1/2/1',
    ]);
    const scheme = item(keeps(2, [firstOf(deduct(2, a), deduct(3, b))]));
    const finding = only(scheme);
    expect(finding).toMatchObject({ node: '1/1/2', counterexample: [{ a: false, b: true }] });
    expect(shown(scheme, finding).score).toBe(-3);
    expect(codesIn(item(pool({ start: 1, floor: null }, { a: deduct(3, b) })))).toEqual([]);
  });
});

describe('a rule that moves nothing', () => {
  test('gives the same whatever the facts', () => {
    expect(told(only(item(pool({ start: 0 }, { a: bandScore(closed, { '< 60': 0.3, '>= 60': 0.3 }) }))))).toEqual({
      code: 'moves-nothing',
      severity: 'error',
      node: '1.a',
      what: { zh: '无论事实如何都是 0.3 分', en: 'whatever the facts, it comes to 0.3' },
      why: { zh: '读取的事实对得分没有任何影响', en: 'the facts that it reads make no difference' },
    });
    expect(codesIn(item(pool({ start: 0, floor: null }, { a: perItemDeduct(0, late) })))).toEqual(['moves-nothing 1.a']);
    expect(codesIn(item(pool({ start: 0 }, { a: award(0, a) })))).toEqual(['moves-nothing 1.a']);
    expect(codesIn(item(pool({ start: 0 }, { a: assessed(points('given', '评定分', 'Given', { max: 2 })) })))).toEqual([]);
  });

  test('but not where a reading makes it so', () => {
    const inside = question('Q1', '是否已含', 'Whether it is inside', {
      chosen: 'inside',
      options: { inside: ['已含', 'inside'], apart: ['另计', 'apart'] },
    });
    const rule = perItemDeduct(reading(inside, { inside: 0, apart: 0.2 }), late);
    const head = { id: 'q', title: ['方案', 'Scheme'], authority: ['机关', 'Office'], year: null, max: null, readings: [inside] } as const;
    expect(codesIn(rubric(head, [criterion('1', '单项', 'One item', pool({ start: 0, floor: null }, { a: rule }))]))).toEqual([]);
  });

  test('nor a second time where its condition says it already', () => {
    expect(codesIn(item(pool({ start: 0 }, { a: award(1, atLeast(count('sent', '篇', '报送', 'Sent'), -1)) })))).toEqual([
      'condition-always 1.a',
    ]);
    expect(codesIn(item(pool({ start: 0, floor: null }, { a: deduct(1, fault('bad', '失误', 'Bad')) })))).toEqual([]);
  });
});
