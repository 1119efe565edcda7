import {
  award,
  type Clause,
  convert,
  criterion,
  earns,
  evaluate,
  explain,
  factSheet,
  fault,
  flag,
  keeps,
  nodeAt,
  nodesOf,
  notApplicable,
  perItemDeduct,
  pool,
  quantity,
  type Rounding,
  readRubric,
  rubric,
  section,
  tally,
  veto,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesOf, type OpenRubric } from '../helpers.js';
import { rubricOf, type Sheet, throughJson, treeTester } from '../rule-helpers.js';

const held = flag('held', '已召开', 'Held');
const late = tally('late', '件', '逾期案件', 'Late cases');
const absent = fault('absent', '不涉及', 'Does not arise');
const score = quantity('score', '分', '得分', 'Score', { max: 100 });

const earned = (id: string, points: number | string = 1) => criterion(id, '得分项', 'Earned', earns(points, { a: award(points, held) }));
const kept = (id: string, points: number) => criterion(id, '扣分项', 'Kept', keeps(points, { a: perItemDeduct(1, late) }));
const spared = (id: string, points: number) =>
  criterion(id, '缺项', 'May not arise', earns(points, { a: award(points, held), n: notApplicable(absent) }));
const facts = { held: true, late: 1, absent: false };
const heldOnly = { held: true };

/** What a rubric asks for of these facts: whatever it does not know it would refuse. */
const asked = (open: OpenRubric, given: Sheet): Sheet => {
  const keys = new Set(factSheet(open).map(({ key }) => key));
  return Object.fromEntries(Object.entries(given).filter(([key]) => keys.has(key)));
};
/** The section `1`, alone. */
const scored = (clause: Clause) => {
  const open = rubricOf([clause]);
  return (given: Sheet) => nodeAt(evaluate(open, asked(open, given)), '1');
};

describe('a section is plain data', () => {
  test('its id, its official titles, its stated maximum and what stands in it', () => {
    const clauses = [earned('5.2.1'), earned('5.2.2')];
    const made = section('5.2', '系统建设配套', 'Supporting systems', 3, clauses);
    expect(made).toEqual({
      kind: 'section',
      id: '5.2',
      label: { zh: '系统建设配套', en: 'Supporting systems' },
      max: 3,
      clauses,
      bonus: false,
      rescale: false,
    });
    expect(Object.isFrozen(made)).toBe(true);
    expect(throughJson(made)).toEqual(made);
  });
  test('and whether it is a bonus, and makes up for what does not apply', () => {
    expect(section('1', '节', 'Section', 3, [], { bonus: true })).toMatchObject({ bonus: true, rescale: false });
    expect(section('1', '节', 'Section', 3, [], { rescale: true })).toMatchObject({ bonus: false, rescale: true });
    expect(section('1', '节', 'Section', 3, [], {})).toMatchObject({ bonus: false, rescale: false });
  });
});

describe('it adds up what stands in it', () => {
  test('criteria and sections, to any depth, in their order', () => {
    const deep = section('1', '一级', 'First', 7, [
      earned('1.1'),
      section('1.2', '二级', 'Second', 6, [kept('1.2.1', 4), section('1.2.2', '三级', 'Third', 2, [earned('1.2.2.1', 2)])]),
    ]);
    const node = scored(deep)(facts);
    expect(
      [...nodesOf(node)].filter(({ kind }) => kind !== 'fixed' && kind !== 'perItem').map(({ id, exact, max }) => [id, exact, max]),
    ).toEqual([
      ['1', '6', 7],
      ['1.1', '1', 1],
      ['1.2', '5', 6],
      ['1.2.1', '3', 4],
      ['1.2.2', '2', 2],
      ['1.2.2.1', '2', 2],
    ]);
  });
  test('a criterion keeps its own id, whatever section it stands in', () => {
    expect(scored(section('1', '节', 'Section', 1, [earned('7.7')]))(facts).children?.map(({ id }) => id)).toEqual(['7.7']);
  });
  test('nothing stands in it: nothing is scored', () => {
    expect(scored(section('1', '节', 'Section', 3, []))({})).toMatchObject({ exact: '0', max: 3, status: 'scored', children: [] });
  });
  test('thirds add up to a whole', () => {
    const node = scored(
      section(
        '1',
        '节',
        'Section',
        10,
        ['1.1', '1.2', '1.3'].map((id) => earned(id, '10/3')),
      ),
    );
    expect(node({ held: true }).children?.map(({ exact }) => exact)).toEqual(['3.3', '3.3', '3.3']);
    const exactly = treeTester(
      [
        section(
          '1',
          '节',
          'Section',
          10,
          ['1.1', '1.2', '1.3'].map((id) => earned(id, '10/3')),
        ),
      ],
      {
        rounding: { at: 'total', places: 1, mode: 'half-up' },
      },
    )({ held: true });
    expect(nodeAt(exactly, '1')).toMatchObject({ exact: '10', score: 10 });
    expect(exactly.rounded).toBe(undefined);
  });
});

describe('its stated maximum', () => {
  test.each<[number | string, number]>([
    [3, 3],
    ['3.50', 3.5],
    ['22/3', 22 / 3],
    [0, 0],
  ])('%s is shown as stated, and holds nothing back', (max, shown) => {
    expect(scored(section('1', '节', 'Section', max, [earned('1.1', 20)]))(facts)).toMatchObject({ exact: '20', max: shown });
    expect(scored(section('1', '节', 'Section', max, [earned('1.1', 20)]))(facts).applied).toBe(undefined);
  });
  test('nothing is held at nothing, either: a criterion without a floor may pull it down', () => {
    const debt = criterion('1.1', '负分项', 'Debt', pool({ start: 0, floor: null }, { a: perItemDeduct(5, late) }));
    expect(scored(section('1', '节', 'Section', 3, [debt, earned('1.2')]))(facts).exact).toBe('-4');
  });
  test('may be none, where the source states none', () => {
    const open = section('1', '节', 'Section', null, [earned('1.1'), earned('1.2', 2)]);
    expect(scored(open)(facts)).toMatchObject({ max: null, exact: '3' });
    const rubric = rubricOf([open], { max: null });
    const tree = evaluate(rubric, heldOnly);
    expect(tree).toMatchObject({ max: null, exact: '3' });
    expect(explain(rubric, tree, '1', 'zh')).toBe('1 节得 3 分：没有失分。');
    expect(throughJson(evaluate(readRubric(throughJson(rubric)), heldOnly))).toEqual(throughJson(tree));
  });
  test('is a number', () => {
    const text = JSON.stringify(rubricOf([section('1', '节', 'Section', 3, [earned('1.1')])], { max: 7 }));
    const sound = '"max":3,"clauses"';
    expect(text).toContain(sound);
    for (const [max, code] of [
      ['"three"', 'amount-invalid'],
      ['{}', 'rubric-field'],
    ] as const) {
      expect(codesOf(() => readRubric(JSON.parse(text.replace(sound, `"max":${max},"clauses"`))))).toEqual([code]);
    }
  });
});

describe('a bonus section stands apart from the maximum', () => {
  const bonus = section('9', '附加分', 'Bonus', 5, [earned('9.1', 5)], { bonus: true });
  test('it adds to the score and not to the maximum', () => {
    const tree = treeTester([section('1', '节', 'Section', 1, [earned('1.1')]), bonus], { max: 1 })({ held: true });
    expect(tree).toMatchObject({ exact: '6', max: 1 });
    expect(nodeAt(tree, '9')).toMatchObject({ exact: '5', max: 5 });
  });
  test('inside a section as well', () => {
    const node = scored(section('1', '节', 'Section', 1, [earned('1.1'), bonus]))(facts);
    expect(node).toMatchObject({ exact: '6', max: 1 });
  });
  test('a bonus that does not apply takes nothing from the maximum, nor is it made up for', () => {
    const may = section('9', '附加分', 'Bonus', 5, [spared('9.1', 5)], { bonus: true });
    const node = scored(section('1', '节', 'Section', 2, [earned('1.1', 2), may], { rescale: true }));
    expect(node({ held: true, absent: true })).toMatchObject({ exact: '2', max: 2, status: 'scored' });
    expect(node({ held: true, absent: true }).applied).toBe(undefined);
    expect(node({ held: true, absent: false })).toMatchObject({ exact: '7', max: 2 });
  });
});

describe('what does not apply', () => {
  const two = (rescale: boolean) => scored(section('1', '节', 'Section', 10, [kept('1.1', 4), spared('1.2', 6)], { rescale }));
  test.each<[boolean, boolean, string, number, string | undefined]>([
    [false, false, '9', 10, undefined],
    [true, false, '9', 10, undefined],
    [false, true, '3', 4, undefined],
    // 3 of 4 is 7.5 of 10.
    [true, true, '7.5', 10, '2.5'],
  ])('rescale %s, absent %s', (rescale, absent, exact, max, factor) => {
    const node = two(rescale)({ ...facts, absent });
    expect(node).toMatchObject({ exact, max });
    expect(node.applied?.rescaledBy).toBe(factor);
  });
  test('a section of which nothing applies does not apply', () => {
    const node = scored(section('1', '节', 'Section', 6, [spared('1.1', 6)], { rescale: true }));
    expect(node({ held: true, absent: true })).toMatchObject({ exact: '0', max: 0, status: 'notApplicable' });
  });
  test('a veto stays in its criterion', () => {
    const strict = criterion('1.1', '严', 'Strict', keeps(4, { v: veto(absent) }));
    expect(scored(section('1', '节', 'Section', 5, [strict, earned('1.2')]))({ held: true, absent: true })).toMatchObject({
      exact: '1',
      status: 'scored',
    });
  });
});

describe('rounding at the section', () => {
  const hundredth = (id: string) => criterion(id, '单项', 'Item', earns(1, { a: convert(1, score, 100) }));
  const rounding: Rounding = { at: 'section', places: 1, mode: 'half-up' };
  test('happens once, after adding up', () => {
    const node = nodeAt(
      treeTester([section('1', '节', 'Section', 2, [hundredth('1.1'), hundredth('1.2')])], { rounding })({ score: 14 }),
      '1',
    );
    expect(node).toMatchObject({ exact: '0.3', rounded: { before: '0.28' } });
    expect(node.children?.map(({ exact, rounded }) => [exact, rounded])).toEqual([
      ['0.14', undefined],
      ['0.14', undefined],
    ]);
  });
  test('at every section, the inner before the outer', () => {
    const inner = (id: string) => section(id, '内', 'Inner', 1, [hundredth(`${id}.1`)]);
    const tree = treeTester([section('1', '外', 'Outer', 2, [inner('1.1'), inner('1.2')])], { rounding })({ score: 14 });
    expect(nodeAt(tree, '1.1')).toMatchObject({ exact: '0.1', rounded: { before: '0.14' } });
    expect(nodeAt(tree, '1').exact).toBe('0.2');
    expect(nodeAt(tree, '1').rounded).toBe(undefined);
    expect(tree.exact).toBe('0.2');
  });
});

describe('what may stand in it', () => {
  const head = { id: 'r', title: ['方案', 'Scheme'], authority: ['局', 'Bureau'], year: null, max: 1 } as const;
  const holding = (clause: unknown): unknown => ({
    ...Object(throughJson(rubric(head, [earned('9')]))),
    clauses: [{ ...section('1', '节', 'Section', 1, []), clauses: [clause] }],
  });
  test.each<[string, unknown, readonly string[]]>([
    ['a criterion', earned('1.1'), []],
    ['a section', section('1.1', '节', 'Section', 1, []), []],
    ['a rule', award(1, held), ['rubric-kind']],
    ['a pool', earns(1, {}), ['rubric-kind']],
    ['a rubric', rubric(head, [earned('9')]), ['rubric-kind']],
    ['a fact', held, ['rubric-kind']],
    ['nothing', null, ['rubric-kind']],
    ['something of its own id', earned('1'), ['id-duplicate']],
  ])('%s', (_, clause, codes) => {
    expect(codesOf(() => readRubric(holding(clause)))).toEqual(codes);
  });
  test('the compiler says so too', () => {
    // @ts-expect-error a rule is no clause
    expect(codesOf(() => rubric(head, [section('1', '节', 'Section', 1, [award(1, held)])]))).toEqual(['rubric-kind']);
    // @ts-expect-error a section has a stated maximum
    expect(codesOf(() => rubric(head, [section('1', '节', 'Section', undefined, [])]))).toEqual(['rubric-field']);
  });
});

describe('in words', () => {
  const made = rubricOf([
    section('1', '节', 'Section', 10, [kept('1.1', 4), spared('1.2', 6)], { rescale: true }),
    section('9', '附加分', 'Bonus', 5, [earned('9.1', 5)], { bonus: true }),
  ]);
  test.each<[string, Sheet, string, string, string]>([
    [
      '1',
      { held: true, late: 0, absent: false },
      '节得 10 分（满分 10 分）：没有失分。',
      'Section scores 10 of 10: nothing lost.',
      'whole',
    ],
    [
      '1',
      { held: true, late: 1, absent: false },
      '节得 9 分（满分 10 分）：失分在 1.1（3/4）。',
      'Section scores 9 of 10: lost at 1.1 (3 of 4).',
      'short',
    ],
    [
      '1',
      { held: true, late: 1, absent: true },
      '节得 7.5 分（满分 10 分）：失分在 1.1（3/4），缺项折算 ×2.5。',
      'Section scores 7.5 of 10: lost at 1.1 (3 of 4), rescaled ×2.5 for what does not apply.',
      'rescaled',
    ],
    [
      '9',
      { held: true, late: 0, absent: false },
      '附加分得 5 分（满分 5 分）：9.1（5/5）。',
      'Bonus scores 5 of 5: 9.1 (5 of 5).',
      'a bonus',
    ],
  ])('%s, %j', (id, given, zh, en) => {
    const tree = evaluate(made, given);
    expect(explain(made, tree, id, 'zh')).toBe(`${id} ${zh}`);
    expect(explain(made, tree, id, 'en')).toBe(`${id} ${en}`);
  });
});
