import {
  atLeast,
  category,
  checkTargets,
  equals,
  flag,
  type Label,
  moreThan,
  percent,
  rank,
  tally,
  target,
  task,
  taskTable,
  withDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { issuesOf } from './helpers.js';

const legal: Label = { zh: '法制科', en: 'Legal' };
const office: Label = { zh: '办公室', en: 'Office' };
const squad: Label = { zh: '机动中队', en: 'Mobile squad' };
const party: Label = { zh: '党办', en: 'Party office' };

const table = taskTable({ id: 'tasks', title: ['任务表', 'Tasks'], authority: ['测试局', 'Test bureau'], year: null }, [
  category('1', '法制', 'Law', [
    task('1.1', '执法建议', 'Proposals', {
      lead: [legal],
      support: [squad, office],
      clauses: ['2.1.2', '4.6.1'],
      targets: {
        a: target('建议书至少 5 份', 'At least five proposals', atLeast(tally('proposals', '份', '建议书', 'Proposals'), 5)),
        b: target('准确率高于 95%', 'More than 95 percent right', moreThan(percent('accuracy', '准确率', 'Accuracy'), 95)),
      },
    }),
    task('1.2', '学习', 'Study', { lead: [party] }),
  ]),
  category('2', '宣传', 'Publicity', [
    task('2.1', '宣传', 'Publicity', {
      lead: [office, legal],
      targets: { a: target('排名第一', 'First', equals(rank('place', '名次', 'Place', { of: 16, ties: 'shared' }), 1)) },
    }),
    task('2.2', '开放日', 'Open day', {
      lead: [squad],
      support: [legal],
      clauses: ['7.2.2'],
      targets: { a: target('举办开放日', 'Open day held', flag('openDay', '举办开放日', 'Open day held')) },
    }),
  ]),
]);

const MET = { proposals: 5, accuracy: 95.1, place: 1, openDay: true };
const MISSED = { proposals: 4, accuracy: 95, place: 2, openDay: false };

describe('targets', () => {
  test('come in the order of the table, with their task, departments and clauses', () => {
    const { targets } = checkTargets(table, { ...MET, accuracy: 95 });
    expect(targets.map(({ id, met }) => [id, met])).toEqual([
      ['1.1.a', true],
      ['1.1.b', false],
      ['2.1.a', true],
      ['2.2.a', true],
    ]);
    expect(targets[1]).toEqual({
      id: '1.1.b',
      label: { zh: '准确率高于 95%', en: 'More than 95 percent right' },
      met: false,
      task: { id: '1.1', label: { zh: '执法建议', en: 'Proposals' } },
      lead: [legal],
      support: [squad, office],
      clauses: ['2.1.2', '4.6.1'],
    });
  });

  test.each([
    [MET, 4, 0],
    [MISSED, 0, 4],
    [{ ...MET, place: 2 }, 3, 1],
    [{ ...MISSED, place: 1 }, 1, 3],
  ])('%j meets %i and misses %i', (facts, met, missed) => {
    const result = checkTargets(table, facts);
    expect([result.met, result.missed]).toEqual([met, missed]);
  });

  test('two targets of one task are answered apart', () => {
    const ids = (facts: typeof MET) =>
      checkTargets(table, facts)
        .targets.filter(({ met }) => !met)
        .map(({ id }) => id);
    expect(ids({ ...MET, proposals: 4 })).toEqual(['1.1.a']);
    expect(ids({ ...MET, accuracy: 95 })).toEqual(['1.1.b']);
    expect(ids(MISSED)).toEqual(['1.1.a', '1.1.b', '2.1.a', '2.2.a']);
  });

  test('are answered exactly', () => {
    const met = (accuracy: string | { readonly part: number; readonly whole: number }) =>
      checkTargets(table, { ...MET, accuracy }).missed === 0;
    expect(met('95.0000000001')).toBe(true);
    expect(met({ part: 19, whole: 20 })).toBe(false);
    expect(met({ part: 20, whole: 21 })).toBe(true);
  });

  test('are the same each time', () => {
    expect(checkTargets(table, MISSED)).toEqual(checkTargets(table, MISSED));
    expect(JSON.parse(JSON.stringify(checkTargets(table, MISSED)))).toEqual(checkTargets(table, MISSED));
  });
});

describe('departments', () => {
  test('tell met from missed, and what is led from what is supported', () => {
    expect(checkTargets(table, { ...MET, proposals: 4, openDay: false }).departments).toEqual([
      { department: legal, met: ['1.1.b', '2.1.a'], missed: ['1.1.a'], missedInSupport: ['2.2.a'] },
      { department: squad, met: [], missed: ['2.2.a'], missedInSupport: ['1.1.a'] },
      { department: office, met: ['2.1.a'], missed: [], missedInSupport: ['1.1.a'] },
    ]);
  });

  test('who leads together, met or missed together', () => {
    const { departments } = checkTargets(table, { ...MET, place: 3 });
    expect(departments.map(({ department, missed }) => [department.en, missed])).toEqual([
      ['Legal', ['2.1.a']],
      ['Mobile squad', []],
      ['Office', ['2.1.a']],
    ]);
  });

  test('support has no part in what was met', () => {
    const { departments } = checkTargets(table, MET);
    expect(departments).toEqual([
      { department: legal, met: ['1.1.a', '1.1.b', '2.1.a'], missed: [], missedInSupport: [] },
      { department: squad, met: ['2.2.a'], missed: [], missedInSupport: [] },
      { department: office, met: ['2.1.a'], missed: [], missedInSupport: [] },
    ]);
  });

  test('whoever has no target is not listed', () => {
    expect(checkTargets(table, MISSED).departments.some(({ department }) => department.zh === party.zh)).toBe(false);
  });

  test('are known by their Chinese name', () => {
    const again: Label = { zh: '法制科', en: 'Legal Affairs' };
    const two = taskTable({ id: 'two', title: ['任务表', 'Tasks'], authority: ['测试局', 'Test bureau'], year: null }, [
      category('1', '一类', 'One', [
        task('1.1', '一', 'First', { lead: [legal], targets: { a: target('有', 'Yes', flag('first', '有', 'Yes')) } }),
        task('1.2', '二', 'Second', { lead: [again], targets: { a: target('有', 'Yes', flag('second', '有', 'Yes')) } }),
      ]),
    ]);
    const { departments } = checkTargets(two, { first: true, second: false });
    expect(departments.map(({ department, met, missed }) => [department.zh, met, missed])).toEqual([['法制科', ['1.1.a'], ['1.2.a']]]);
  });
});

describe('facts', () => {
  test('a misspelt key is refused, by the compiler and when run', () => {
    const { proposals, ...rest } = MET;
    // @ts-expect-error no such fact
    const issues = issuesOf(() => checkTargets(table, { ...rest, proposal: proposals }));
    expect(issues.map(({ code, fact, near }) => [code, fact, near])).toEqual([
      ['fact-missing', 'proposals', undefined],
      ['fact-unknown', 'proposal', 'proposals'],
    ]);
  });

  test('a missing fact is refused, by the compiler and when run', () => {
    const { place: _, ...rest } = MET;
    // @ts-expect-error a rank is owed
    const issues = issuesOf(() => checkTargets(table, rest));
    expect(issues.map(({ code, fact, clauses }) => [code, fact, clauses])).toEqual([['fact-missing', 'place', ['2.1.a']]]);
  });

  test('a value of the wrong kind is refused, by the compiler and when run', () => {
    // @ts-expect-error a flag is true or false
    const issues = issuesOf(() => checkTargets(table, { ...MET, openDay: 'yes' }));
    expect(issues.map(({ code, fact }) => [code, fact])).toEqual([['fact-kind', 'openDay']]);
  });

  test('everything wrong is told at once', () => {
    const issues = issuesOf(() => checkTargets(table, { proposals: -1, accuracy: 101, place: 17, openDay: true }));
    expect(issues.map(({ code, fact }) => [code, fact])).toEqual([
      ['fact-domain', 'proposals'],
      ['fact-percent-over', 'accuracy'],
      ['fact-domain', 'place'],
    ]);
  });

  test('no fact is left out silently: a tally is zero only where that is asked for', () => {
    const { proposals: _, ...rest } = MET;
    // @ts-expect-error a tally has a default, which nobody has filled in
    expect(issuesOf(() => checkTargets(table, rest)).map(({ code }) => code)).toEqual(['fact-missing']);
    const { facts, assumed } = withDefaults(table.rubric, rest);
    expect(assumed).toEqual(['proposals']);
    expect(checkTargets(table, facts).targets.map(({ met }) => met)).toEqual([false, true, true, true]);
  });

  test('hostile facts end in our own error', () => {
    const hostile: typeof MET = JSON.parse('{"__proto__": {"proposals": 5}, "accuracy": 1e400, "place": "abc", "openDay": []}');
    expect(issuesOf(() => checkTargets(table, hostile)).map(({ code, fact }) => [code, fact])).toEqual([
      ['fact-missing', 'proposals'],
      ['fact-not-finite', 'accuracy'],
      ['fact-kind', 'place'],
      ['fact-kind', 'openDay'],
      ['fact-unknown', '__proto__'],
    ]);
    // @ts-expect-error no facts at all
    expect(issuesOf(() => checkTargets(table, null)).map(({ code }) => code)).toEqual(['facts-shape']);
  });
});
