/** Which declarations make no difference, where names, readings, periods and figures could be taken for one another. */
import {
  atLeast,
  award,
  choice,
  choiceScore,
  count,
  countOf,
  criterion,
  earns,
  every,
  flag,
  is,
  lint,
  list,
  perItemAward,
  pool,
  question,
  reading,
  rubric,
  tally,
  veto,
  weightedAnnual,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesIn, item, only, told } from './helpers.js';

const HEAD = { id: 'whole', title: ['方案', 'Scheme'], authority: ['机关', 'Office'], year: null, max: null } as const;
const kind = choice('kind', '类别', 'Kind', { big: ['大', 'big'], small: ['小', 'small'], none: ['无', 'none'] });
const done = flag('done', '完成', 'Done');

const UNREAD = {
  code: 'field-unread',
  severity: 'warning',
  why: { zh: '填报它对任何得分都没有影响', en: 'whoever supplies it changes nothing' },
  counterexample: [],
} as const;
const ALIKE = {
  code: 'options-alike',
  severity: 'note',
  why: { zh: '每一处、每一种解读都同样对待这些选项', en: 'wherever it is read, and under every reading, they are treated alike' },
} as const;

describe('a field that nothing reads', () => {
  const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff'), flag('armed', '配备齐全', 'Equipped')]);
  const stations = list('stations', '工作站', 'Stations', [count('staff', '人', '人数', 'Staff'), flag('armed', '配备齐全', 'Equipped')]);

  test('is told apart from the field of that name in another list', () => {
    const scores = pool(
      { start: 0 },
      { a: perItemAward(1, countOf(squads, { where: squads.item.armed })), b: award(1, every(stations, atLeast(stations.item.staff, 3))) },
    );
    expect(lint(item(scores))).toEqual([
      {
        ...UNREAD,
        clause: '1.a',
        node: '1.a',
        label: { zh: '中队', en: 'Squads' },
        what: { zh: '列表“中队”的“人数”没有条款使用', en: 'no clause reads “Staff” of “Squads”' },
      },
      {
        ...UNREAD,
        clause: '1.b',
        node: '1.b',
        label: { zh: '工作站', en: 'Stations' },
        what: { zh: '列表“工作站”的“配备齐全”没有条款使用', en: 'no clause reads “Equipped” of “Stations”' },
      },
    ]);
  });

  test('in the rubric of the periods is told there, and not of the year as well', () => {
    const month = rubric({ ...HEAD, id: 'month', max: 100 }, [
      criterion('m', '月度', 'Month', earns(100, { a: perItemAward(1, countOf(squads, { where: squads.item.armed })) })),
    ]);
    const year = weightedAnnual(
      { ...HEAD, max: 100 },
      { key: 'months', label: ['各月', 'Months'], rubric: month, count: 12, weight: 1, use: 'exact' },
      {},
      {},
    );
    expect(codesIn(year)).toEqual(['field-unread months.1/m.a']);
  });
});

describe('options that make no difference', () => {
  test('are all named, and the first two show it', () => {
    expect(lint(item(earns(1, { a: choiceScore(kind, { big: 1, small: 1, none: 1 }), b: award(0.5, done) })))).toContainEqual({
      ...ALIKE,
      clause: '1.a',
      node: '1.a',
      label: { zh: '类别', en: 'Kind' },
      what: { zh: '“类别”的选项“大”、“小”、“无”没有区别', en: 'the options “big”, “small”, “none” of “Kind” make no difference' },
      counterexample: [{ kind: 'big' }, { kind: 'small' }],
    });
  });

  test('are found wherever they stand, also before a fact whose domain has no end', () => {
    const scores = pool(
      { start: 0 },
      { a: choiceScore(kind, { big: 1, small: 1, none: 0 }), b: perItemAward(1, tally('praised', '次', '表扬', 'Praised')) },
    );
    expect(told(only(item(scores)))).toMatchObject({ code: 'options-alike', node: '1.a' });
  });

  test('of a choice that only another reading asks for are told of the whole', () => {
    const which = question('Q1', '如何计', 'What counts', {
      chosen: 'flag',
      options: { flag: ['完成', 'done'], kind: ['类别', 'the kind'] },
    });
    const rule = reading(which, { flag: award(1, done), kind: choiceScore(kind, { big: 1, small: 1, none: 0 }) });
    expect(lint(rubric({ ...HEAD, readings: [which] }, [criterion('1', '单项', 'One', earns(1, { a: rule }))]))).toEqual([
      {
        ...ALIKE,
        clause: 'whole',
        node: 'whole',
        label: { zh: '方案', en: 'Scheme' },
        what: { zh: '“类别”的选项“大”、“小”没有区别', en: 'the options “big”, “small” of “Kind” make no difference' },
        counterexample: [{ kind: 'big' }, { kind: 'small' }],
      },
    ]);
  });

  test.each(['cases', 'undefined'])('of a fact have nothing to do with a field of the same name, in a list called %s', (key) => {
    const fields = [
      choice('kind', '案件类别', 'Kind of case', { big: ['大', 'big'], small: ['小', 'small'], none: ['无', 'none'] }),
    ] as const;
    const cases = list(key as 'cases', '案件', 'Cases', fields);
    const scores = earns(1, { a: choiceScore(kind, { big: 1, small: 1, none: 0 }), b: veto(every(cases, is(cases.item.kind, 'small'))) });
    expect(codesIn(item(scores))).toEqual(['options-alike 1.a']);
  });

  test('may have any name', () => {
    const stated = choice('stated', '情况', 'State', {
      undefined: ['未明确', 'undefined'],
      open: ['未办结', 'open'],
      closed: ['已办结', 'closed'],
    });
    expect(told(only(item(earns(1, { a: choiceScore(stated, { undefined: 0, open: 0, closed: 1 }) }))))).toMatchObject({
      what: { en: 'the options “undefined”, “open” of “State” make no difference' },
    });
  });

  // A place is known by a number: whichever it is, points that end in it are not taken for points and that place.
  test('are not those of which one has points, and the other fewer points and a condition', () => {
    const alike = Array.from({ length: 60 }, (_, i) => Number(`1${i}`)).filter((most) => {
      const scores = earns(most, { a: veto(is(kind, 'small')), b: choiceScore(kind, { big: most, small: 1, none: 0 }) });
      return codesIn(item(scores)).length > 0;
    });
    expect(alike).toEqual([]);
  });
});
