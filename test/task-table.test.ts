import {
  all,
  atLeast,
  atMost,
  category,
  checkTargets,
  count,
  every,
  type FactsOf,
  factSheet,
  factsSchema,
  flag,
  type Label,
  list,
  percent,
  tally,
  target,
  task,
  taskTable,
} from 'kaohe';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { codesOf, issuesOf } from './helpers.js';

const legal: Label = { zh: '法制科', en: 'Legal' };
const office: Label = { zh: '办公室', en: 'Office' };
const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')], { min: 1 });

const head = {
  id: 'tasks',
  title: ['任务表', 'Tasks'],
  authority: ['测试局', 'Test bureau'],
  year: 2022,
} as const;

const proposals = target('建议书至少 5 份', 'At least five proposals', atLeast(tally('proposals', '份', '建议书', 'Proposals'), 5));
const failures = target('不及格率不超过 10%', 'At most 10 percent failed', atMost(percent('failed', '不及格率', 'Failed'), 10));
const staffed = target('每队至少 2 人', 'Two in every squad', every(squads, atLeast(squads.item.staff, 2)));

const table = taskTable(head, [
  category('1', '建议', 'Proposals', [
    task('1.1', '执法建议', 'Enforcement proposals', {
      lead: [legal],
      support: [office],
      clauses: ['2.1.2'],
      targets: { a: proposals, b: failures },
    }),
    task('1.2', '宣传', 'Publicity', { lead: [office] }),
  ]),
  category('2', '党建', 'Party building', [task('2.1', '党建', 'Party building', { lead: [office] })]),
  category('3', '队伍', 'Team', [task('3.1', '队伍', 'Team', { lead: [office, legal], targets: { a: staffed } })]),
]);

/** A table of one category with the tasks given. */
const with1 = (...tasks: Parameters<typeof category>[3]) => taskTable(head, [category('1', '一类', 'One', tasks)]);

describe('what the builders make', () => {
  test('a target waits for its letter', () => {
    expect(proposals.id).toBe('');
    expect(proposals.label).toEqual({ zh: '建议书至少 5 份', en: 'At least five proposals' });
    expect(Object.isFrozen(proposals)).toBe(true);
  });

  test('a task letters its targets and keeps their order', () => {
    const one = task('2.2', '执法建议', 'Enforcement proposals', { lead: [legal], targets: { b: proposals, a: failures } });
    expect(one.targets.map(({ id, label }) => [id, label.en])).toEqual([
      ['2.2.b', 'At least five proposals'],
      ['2.2.a', 'At most 10 percent failed'],
    ]);
    expect(one.targets[0]?.when).toBe(proposals.when);
    expect(proposals.id).toBe('');
  });

  test('a task of which nothing but the lead is said', () => {
    const bare = task('1.2', '宣传', 'Publicity', { lead: [office] });
    expect(bare).toEqual({ id: '1.2', label: { zh: '宣传', en: 'Publicity' }, lead: [office], support: [], clauses: [], targets: [] });
    expect(Object.isFrozen(bare)).toBe(true);
    expect(Object.isFrozen(bare.targets)).toBe(true);
  });

  test('a task keeps what is said of it', () => {
    const [first] = table.categories[0]?.tasks ?? [];
    expect(first?.lead).toEqual([legal]);
    expect(first?.support).toEqual([office]);
    expect(first?.clauses).toEqual(['2.1.2']);
  });

  test('a category keeps its tasks in order, also those without a target', () => {
    expect(table.categories.map(({ id, label, tasks }) => [id, label.zh, tasks.map((one) => one.id)])).toEqual([
      ['1', '建议', ['1.1', '1.2']],
      ['2', '党建', ['2.1']],
      ['3', '队伍', ['3.1']],
    ]);
    expect(Object.isFrozen(table.categories)).toBe(true);
    expect(Object.isFrozen(table.categories[0]?.tasks)).toBe(true);
  });

  test('a category does not grow with the array it was given', () => {
    const tasks = [task('1.1', '一', 'One', { lead: [office] })];
    const one = category('1', '一类', 'One', tasks);
    tasks.push(task('1.2', '二', 'Two', { lead: [office] }));
    expect(one.tasks).toHaveLength(1);
  });
});

describe('what a table says of itself', () => {
  test('nothing where nothing was said', () => {
    expect([table.kind, table.id, table.title, table.citation, table.scoredBy, table.discrepancies]).toEqual([
      'taskTable',
      'tasks',
      { zh: '任务表', en: 'Tasks' },
      null,
      null,
      [],
    ]);
    expect(Object.isFrozen(table)).toBe(true);
  });

  test('its citation, the rubric that scores it and its discrepancies', () => {
    const citation = { document: { zh: '通知', en: 'Notice' }, issuer: { zh: '测试局', en: 'Test bureau' }, date: '2022-06-24' };
    const discrepancies = [{ id: 'T01', at: ['1.1'], says: { zh: '印错', en: 'Misprint' } }];
    const one = taskTable({ ...head, citation, scoredBy: 'jingan-2022', discrepancies }, [
      category('1', '一类', 'One', [task('1.1', '一', 'First', { lead: [legal], targets: { a: proposals } })]),
    ]);
    expect(one.citation).toEqual(citation);
    expect(one.scoredBy).toBe('jingan-2022');
    expect(one.discrepancies).toEqual(discrepancies);
  });
});

describe('the rubric that asks for the facts', () => {
  test('has a point for every target and nothing for a task without one', () => {
    expect(table.rubric).toMatchObject({
      kind: 'rubric',
      id: 'tasks',
      year: 2022,
      max: 3,
      clauses: [
        {
          kind: 'section',
          id: '1',
          max: 2,
          clauses: [
            { kind: 'criterion', id: '1.1', by: [legal], scores: { kind: 'pool', max: 2, parts: [{ id: 'a' }, { id: 'b' }] } },
            { kind: 'criterion', id: '1.2', by: [office], scores: { kind: 'pool', max: 0, parts: [] } },
          ],
        },
        { kind: 'section', id: '2', max: 0, clauses: [{ kind: 'criterion', id: '2.1', scores: { max: 0, parts: [] } }] },
        { kind: 'section', id: '3', max: 1, clauses: [{ kind: 'criterion', id: '3.1', by: [office, legal] }] },
      ],
    });
  });

  test('asks for the facts of every target, with the clause', () => {
    expect(factSheet(table.rubric).map(({ key, clauses }) => [key, clauses])).toEqual([
      ['proposals', ['1.1.a']],
      ['failed', ['1.1.b']],
      ['squads', ['3.1.a']],
    ]);
  });

  test('makes a schema of them', () => {
    const schema = factsSchema(table.rubric);
    expect(schema.safeParse({ proposals: 5, failed: 10, squads: [{ staff: 2 }] }).success).toBe(true);
    expect(schema.safeParse({ proposals: 5, failed: 10, squads: [] }).success).toBe(false);
  });

  test('one fact may stand in several targets', () => {
    const number = count('number', '件', '件数', 'Number');
    const one = with1(
      task('1.1', '一', 'First', { lead: [legal], targets: { a: target('至少 1 件', 'At least 1', atLeast(number, 1)) } }),
      task('1.2', '二', 'Second', {
        lead: [legal],
        targets: { a: target('1 至 3 件', '1 to 3', all(atLeast(number, 1), atMost(number, 3))) },
      }),
    );
    expect(factSheet(one.rubric).map(({ key, clauses }) => [key, clauses])).toEqual([['number', ['1.1.a', '1.2.a']]]);
  });
});

describe('through JSON', () => {
  const copy: typeof table = JSON.parse(JSON.stringify(table));
  const facts = { proposals: 4, failed: 10, squads: [{ staff: 2 }] };

  test('a table stays what it was', () => {
    expect(copy).toEqual(table);
    expect(structuredClone(table)).toEqual(table);
  });

  test('and answers the same', () => {
    expect(checkTargets(copy, facts)).toEqual(checkTargets(table, facts));
    expect(checkTargets(copy, facts).missed).toBe(1);
  });
});

describe('what is wrong with a table is told at once', () => {
  const one = (id: string) => task(id, '一', 'First', { lead: [legal], targets: { a: proposals } });

  test('an id used twice', () => {
    expect(issuesOf(() => with1(one('1.1'), one('1.1'))).map(({ code, name }) => [code, name])).toEqual([
      ['id-duplicate', '1.1'],
      ['id-duplicate', '1.1.a'],
    ]);
    expect(codesOf(() => taskTable(head, [category('1', '一', 'One', [one('1.1')]), category('1', '二', 'Two', [one('1.2')])]))).toEqual([
      'id-duplicate',
    ]);
  });

  test('one key declared two ways', () => {
    const twice = () =>
      with1(
        one('1.1'),
        task('1.2', '二', 'Second', {
          lead: [legal],
          targets: { a: target('至少 1 件', 'At least 1', atLeast(tally('proposals', '件', '提案', 'Motions'), 1)) },
        }),
      );
    expect(issuesOf(twice).map(({ code, name, clauses }) => [code, name, clauses])).toEqual([
      ['key-conflict', 'proposals', ['1.1', '1.2']],
    ]);
  });

  test('a letter or an id that cannot be one', () => {
    expect(codesOf(() => with1(task('1.1', '一', 'First', { lead: [legal], targets: { 'a b': proposals } })))).toEqual(['id-invalid']);
    // The task's own id, and those of its targets, which begin with it.
    expect(codesOf(() => with1(one('1 1')))).toEqual(['id-invalid', 'id-invalid']);
    expect(codesOf(() => with1(one('')))).toEqual(['id-invalid']);
  });

  test('languages swapped, in a target, a task, a category or a lead', () => {
    const swapped = target('At least 5', '至少 5 份', atLeast(tally('proposals', '份', '建议书', 'Proposals'), 5));
    expect(codesOf(() => with1(task('1.1', '一', 'First', { lead: [legal], targets: { a: swapped } })))).toEqual(['label-swapped']);
    expect(codesOf(() => with1(task('1.1', 'First', '一', { lead: [legal], targets: { a: proposals } })))).toEqual(['label-swapped']);
    expect(codesOf(() => taskTable(head, [category('1', 'One', '一', [one('1.1')])]))).toEqual(['label-swapped']);
    expect(codesOf(() => with1(task('1.1', '一', 'First', { lead: [{ zh: 'Legal', en: '法制科' }], targets: { a: proposals } })))).toEqual([
      'label-swapped',
    ]);
  });

  test('a fact that cannot be, a field outside its list', () => {
    const impossible = target('至少 1 件', 'At least 1', atLeast(count('n', '件', '件数', 'Number', { min: 3, max: 2 }), 1));
    expect(codesOf(() => with1(task('1.1', '一', 'First', { lead: [legal], targets: { a: impossible } })))).toEqual(['fact-declared']);
    const outside = target('至少 2 人', 'At least 2', atLeast(squads.item.staff, 2));
    expect(codesOf(() => with1(task('1.1', '一', 'First', { lead: [legal], targets: { a: outside } })))).toEqual(['item-outside-list']);
  });

  test('several faults together', () => {
    const impossible = target('至少 1 件', 'At least 1', atLeast(count('n', '件', '件数', 'Number', { min: 3, max: 2 }), 1));
    const outside = target('至少 2 人', 'At least 2', atLeast(squads.item.staff, 2));
    expect(
      codesOf(() =>
        with1(
          task('1.1', '一', 'First', { lead: [legal], targets: { a: impossible } }),
          task('1.2', '二', 'Second', { lead: [legal], targets: { a: outside } }),
        ),
      ),
    ).toEqual(['fact-declared', 'item-outside-list']);
  });
});

describe('types', () => {
  test('a table knows the facts of all its targets, and nothing else', () => {
    expectTypeOf<keyof FactsOf<typeof table>>().toEqualTypeOf<'proposals' | 'failed' | 'squads'>();
    expectTypeOf<FactsOf<typeof table>['proposals']>().toEqualTypeOf<number | string>();
    expectTypeOf<FactsOf<typeof table>['squads']>().toEqualTypeOf<readonly { readonly staff: number | string }[]>();
  });

  test('one key with two kinds of value has none', () => {
    const both = [
      task('1.1', '一', 'First', { lead: [legal], targets: { a: target('有', 'Yes', flag('both', '有', 'Yes')) } }),
      task('1.2', '二', 'Second', {
        lead: [legal],
        targets: { a: target('至少 1', 'At least 1', atLeast(count('both', '件', '件', 'Number'), 1)) },
      }),
    ] as const;
    const build = () => taskTable(head, [category('1', '一类', 'One', both)]);
    expectTypeOf<FactsOf<ReturnType<typeof build>>['both']>().toEqualTypeOf<never>();
    expect(codesOf(build)).toEqual(['key-conflict']);
  });

  test('a task needs a lead', () => {
    // @ts-expect-error no lead
    const leaderless = () => task('1.1', '一', 'First', {});
    expect(leaderless).toBeTypeOf('function');
  });
});
