import {
  about,
  assessedBy,
  award,
  bestOf,
  capAt,
  convert,
  count,
  criterion,
  deduct,
  earns,
  evaluate,
  exempt,
  explain,
  factSheet,
  fault,
  firstOf,
  flag,
  keeps,
  type Label,
  nodeAt,
  nodesOf,
  notApplicable,
  perItemAward,
  perItemDeduct,
  pointsLostByDepartment,
  pool,
  quantity,
  question,
  type Rule,
  reading,
  readRubric,
  section,
  tally,
  veto,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesOf } from '../helpers.js';
import { rubricOf, type Sheet, throughJson, treeTester } from '../rule-helpers.js';
import { holding } from '../wire-data.js';

const held = flag('held', '已召开', 'Held');
const late = tally('late', '件', '逾期案件', 'Late cases');
const cheated = fault('cheated', '弄虚作假', 'Cheating');
const excused = fault('excused', '免予考核', 'Excused');
const absent = fault('absent', '不涉及', 'Does not arise');
const score = quantity('score', '分', '得分', 'Score', { max: 100 });
const cases: Label = { zh: '案件审理科', en: 'Cases division' };
const supervision: Label = { zh: '执法监督科', en: 'Supervision division' };

const item = (scores: Rule) => criterion('1.1', '单项', 'One item', scores);
/** The criterion alone, for those of the facts that it asks for. */
const scored = (scores: Rule) => {
  const open = rubricOf([item(scores)]);
  const asked = new Set(factSheet(open).map(({ key }) => key));
  return (facts: Sheet = {}) => nodeAt(evaluate(open, Object.fromEntries(Object.entries(facts).filter(([key]) => asked.has(key)))), '1.1');
};

describe('a criterion is plain data', () => {
  const parts = { a: award(0.5, held), b: perItemDeduct(0.1, late) };
  test('its id, its titles, the pool that scores it, who assesses it', () => {
    const scores = earns(1, parts);
    const made = criterion('3.3.1', '执法证管理', 'Law-enforcement cards', scores, [cases]);
    expect(made).toEqual({ kind: 'criterion', id: '3.3.1', label: { zh: '执法证管理', en: 'Law-enforcement cards' }, scores, by: [cases] });
    expect(Object.isFrozen(made)).toBe(true);
    expect(throughJson(made)).toEqual(made);
  });
  test('nobody assesses it unless it says who', () => {
    expect(item(earns(1, parts))).toMatchObject({ by: [] });
  });
  test('a change to the list of departments changes nothing', () => {
    const by = [cases];
    const made = criterion('1', '单项', 'Item', earns(1, parts), by);
    by.push(supervision);
    expect(made).toMatchObject({ by: [cases] });
  });
});

describe('a pool scores it, and nothing else', () => {
  test.each<[string, Rule, string, number | null]>([
    ['earns', earns(1.5, { a: award(0.5, held) }), '0.5', 1.5],
    ['keeps', keeps(1, { a: deduct(0.4, held) }), '0.6', 1],
    ['pool', pool({ start: 0.6, max: 1 }, { a: award(0.1, held) }), '0.7', 1],
    ['capAt', capAt(0.3, { a: award(0.5, held) }), '0.3', 0.3],
    ['earns nothing', earns(1, {}), '0', 1],
    ['keeps everything', keeps(1, {}), '1', 1],
  ])('%s', (_, rule, exact, max) => {
    expect(scored(rule)({ held: true })).toMatchObject({
      kind: 'criterion',
      exact,
      score: Number(exact),
      max,
      label: { zh: '单项', en: 'One item' },
    });
  });
  test.each<[string, Rule]>([
    ['award', award(1, held)],
    ['perItemAward', perItemAward(1, count('cases', '件', '案件', 'Cases'))],
    ['convert', convert(1, score, 100)],
    ['bestOf', bestOf(earns(1, { a: award(1, held) }), earns(2, { a: award(2, held) }))],
    ['firstOf', firstOf(earns(1, { a: award(1, held) }))],
    ['when', when(held, earns(1, { a: award(1, held) }))],
    ['veto', veto(cheated)],
  ])('%s is refused', (_, rule) => {
    expect(codesOf(() => rubricOf([item(rule)]))).toEqual(['rubric-kind']);
  });
  test('a reading between pools is a pool under every option, or it is refused', () => {
    const Q = question('Q1', '如何计', 'How it counts', {
      chosen: 'kept',
      options: { kept: ['扣分', 'kept'], earned: ['得分', 'earned'] },
    });
    const open = rubricOf([item(reading(Q, { kept: keeps(1, { a: deduct(0.4, held) }), earned: earns(1, { a: award(0.4, held) }) }))], {
      readings: [Q],
    });
    expect(nodeAt(evaluate(open, { held: true }), '1.1')).toMatchObject({ exact: '0.6', readings: [{ id: 'Q1', option: 'kept' }] });
    expect(nodeAt(evaluate(open, { held: true }, { readings: { Q1: 'earned' } }), '1.1').exact).toBe('0.4');
    const half = item(reading(Q, { kept: keeps(1, {}), earned: award(1, held) }));
    expect(codesOf(() => rubricOf([half], { readings: [Q] }))).toEqual(['rubric-kind']);
  });
});

describe('its maximum is that of its pool', () => {
  test.each<[string, Rule, number | null]>([
    ['as written', earns('0.50', {}), 0.5],
    ['a fraction', earns('22/3', {}), 22 / 3],
    ['nothing at all', earns(0, {}), 0],
    [
      'of what can be earned where the pool has none',
      pool({ start: 1 }, { a: award(0.3, held), b: award(0.2, held), c: perItemDeduct(1, late) }),
      1.5,
    ],
    [
      'none where nothing limits what can be earned',
      pool({ start: 0 }, { a: perItemAward(1, count('cases', '件', '案件', 'Cases')) }),
      null,
    ],
  ])('%s', (_, rule, max) => {
    expect(scored(rule)({ held: false, late: 0, cases: 0 }).max).toBe(max);
  });
});

describe('its parts', () => {
  test('are lettered after it', () => {
    const node = scored(earns(2, { a: award(1, held), b: award(1, cheated) }))({ held: true, cheated: false });
    expect(node.children?.map(({ id }) => id)).toEqual(['1.1.a', '1.1.b']);
  });
  test('or counted, where the source letters none', () => {
    const node = scored(earns(2, [award(1, held), award(1, cheated)]))({ held: true, cheated: false });
    expect(node.children?.map(({ id }) => id)).toEqual(['1.1/1', '1.1/2']);
  });
  test('keep their letters in a group that has none', () => {
    const node = scored(earns(3, [capAt(1, { a: award(1, held), b: award(1, cheated) }), earns(2, { c: award(2, excused) })]))({
      held: true,
      cheated: true,
      excused: true,
    });
    expect([...nodesOf(node)].map(({ id, exact }) => `${id} ${exact}`)).toEqual([
      '1.1 3',
      '1.1/1 1',
      '1.1.a 1',
      '1.1.b 1',
      '1.1/2 2',
      '1.1.c 2',
    ]);
  });
  test('a group with a letter letters what is in it', () => {
    const node = scored(earns(3, { a: about('小组', 'Group', capAt(1, { x: award(1, held) })) }))({ held: true });
    expect([...nodesOf(node)].map(({ id }) => id)).toEqual(['1.1', '1.1.a', '1.1.a.x']);
  });
  test('two of the same letter are told, also across groups', () => {
    const twice = earns(3, [capAt(1, { a: award(1, held) }), capAt(1, { a: award(1, cheated) })]);
    expect(codesOf(() => rubricOf([item(twice)]))).toEqual(['id-duplicate']);
  });
});

describe('what decides over it as a whole', () => {
  const node = scored(keeps(2, { a: deduct(0.5, held), v: veto(cheated), e: exempt(excused), n: notApplicable(absent) }));
  const nothing = { held: true, cheated: false, excused: false, absent: false };
  test.each<[Sheet, string, string, number]>([
    [{}, '1.5', 'scored', 2],
    [{ cheated: true }, '0', 'vetoed', 2],
    [{ excused: true }, '2', 'exempt', 2],
    [{ cheated: true, excused: true }, '0', 'vetoed', 2],
    [{ absent: true }, '0', 'notApplicable', 0],
  ])('%j', (changes, exact, status, max) => {
    expect(node({ ...nothing, ...changes })).toMatchObject({ exact, status, max });
  });
  test('it is no part of what stands beside it', () => {
    const other = criterion('1.2', '另一项', 'Another', keeps(1, { a: deduct(0.1, held) }));
    const tree = treeTester([item(keeps(2, { v: veto(cheated) })), other])({ held: true, cheated: true });
    expect(nodeAt(tree, '1.1')).toMatchObject({ exact: '0', status: 'vetoed' });
    expect(nodeAt(tree, '1.2')).toMatchObject({ exact: '0.9', status: 'scored' });
  });
});

describe('who assesses', () => {
  const made = rubricOf(
    [
      criterion('1', '甲', 'A', keeps(2, { a: deduct(1, held), b: assessedBy([supervision], deduct(0.5, cheated)) }), [cases]),
      criterion('2', '乙', 'B', keeps(1, { a: deduct(0.25, held) }), [supervision, cases]),
      criterion('3', '丙', 'C', keeps(1, { a: deduct(0.2, held) })),
    ],
    { max: 4 },
  );
  test('the departments of the criterion, where a part does not say otherwise', () => {
    const rows = pointsLostByDepartment(made, evaluate(made, { held: true, cheated: true }));
    expect(rows.map(({ departments, exact }) => [departments.map(({ en }) => en).join(' + '), exact])).toEqual([
      ['Cases division', '1'],
      ['Supervision division', '0.5'],
      // Of criterion 2, 0.75 is left, 0.8 to one decimal; nobody is named for criterion 3.
      ['Supervision division + Cases division', '0.2'],
      ['', '0.2'],
    ]);
  });
});

describe('where it may stand', () => {
  test('at the root, in a section, in a section of a section', () => {
    const at = (id: string) => criterion(id, '单项', 'Item', earns(1, { a: award(1, held) }));
    const tree = treeTester([
      at('1'),
      section('2', '节', 'Section', 2, [at('2.1'), section('2.2', '小节', 'Subsection', 1, [at('2.2.1')])]),
    ])({
      held: true,
    });
    expect([...nodesOf(tree)].filter(({ kind }) => kind === 'criterion').map(({ id, exact }) => `${id} ${exact}`)).toEqual([
      '1 1',
      '2.1 1',
      '2.2.1 1',
    ]);
    expect(tree.exact).toBe('3');
  });
  test('not inside a pool, and so not inside another criterion', () => {
    expect(codesOf(() => readRubric(holding(item(earns(1, {})))))).toEqual(['rubric-kind']);
    expect(codesOf(() => readRubric(holding(award(1, held))))).toEqual([]);
  });
  test('its id is the only one of its name, whatever it stands in', () => {
    const twice = [section('1', '节', 'Section', 1, [item(earns(1, {}))]), item(earns(1, {}))];
    expect(codesOf(() => rubricOf(twice))).toEqual(['id-duplicate']);
    // A lettered part and a criterion may clash, too.
    const parted = [criterion('1', '甲', 'A', earns(1, { a: award(1, held) })), criterion('1.a', '乙', 'B', earns(1, {}))];
    expect(codesOf(() => rubricOf(parted))).toEqual(['id-duplicate']);
  });
  test.each(['', ' ', '1 1', '1/1', '1\n', '\u200b', '1'.repeat(65)])('its id cannot be %j', (id) => {
    expect(codesOf(() => rubricOf([criterion(id, '单项', 'Item', earns(1, {}))]))).toEqual(['id-invalid']);
  });
  test.each(['1', '1.1.6', '3-2', '一', '附加.1', 'A01', '1'.repeat(64)])('its id may be %j', (id) => {
    expect(nodeAt(evaluate(rubricOf([criterion(id, '单项', 'Item', earns(1, {}))]), {}), id).kind).toBe('criterion');
  });
  test.each<[string, string, string]>([
    ['swapped', 'One item', '单项'],
    ['twice Chinese', '单项', '单项'],
    ['twice English', 'One item', 'One item'],
  ])('its titles are Chinese and English: %s', (_, zh, en) => {
    expect(codesOf(() => rubricOf([criterion('1', zh, en, earns(1, {}))]))).toEqual(['label-swapped']);
  });
});

describe('in words', () => {
  const open = (scores: Rule) => rubricOf([item(scores)]);
  test.each<[string, Rule, Sheet, string, string]>([
    ['whole', earns(1, { a: award(1, held) }), { held: true }, '得 1 分（满分 1 分）：1.1.a（1/1）。', 'scores 1 of 1: 1.1.a (1 of 1).'],
    ['short', earns(1, { a: award(1, held) }), { held: false }, '得 0 分（满分 1 分）：1.1.a（0/1）。', 'scores 0 of 1: 1.1.a (0 of 1).'],
    [
      'deducted',
      keeps(1, { a: deduct(0.4, held) }),
      { held: true },
      '得 0.6 分（满分 1 分）：从 1 分起，1.1.a（-0.4）。',
      'scores 0.6 of 1: from 1, 1.1.a (-0.4).',
    ],
    [
      'held at the floor',
      keeps(1, { a: perItemDeduct(0.4, late) }),
      { late: 4 },
      '得 0 分（满分 1 分）：从 1 分起，1.1.a（-1.6），合计 -0.6 分，扣完为止，0.6 分不再扣。',
      'scores 0 of 1: from 1, 1.1.a (-1.6), -0.6 in all, held at the floor: 0.6 no longer deducted.',
    ],
    [
      'vetoed',
      keeps(1, { v: veto(cheated) }),
      { cheated: true },
      '得 0 分（满分 1 分）：触发否决，本项不得分。',
      'scores 0 of 1: a veto applies: nothing is scored here.',
    ],
    [
      'exempt',
      earns(1, { e: exempt(excused) }),
      { excused: true },
      '得 1 分（满分 1 分）：符合免予考核的情形，得满分。',
      'scores 1 of 1: an exemption applies: full marks.',
    ],
    [
      'rounded',
      earns(1, { a: convert(1, score, 100) }),
      { score: 66 },
      '得 0.7 分（满分 1 分）：1.1.a（0.66/1），由 0.66 取为 0.7。',
      'scores 0.7 of 1: 1.1.a (0.66 of 1), 0.66 made 0.7.',
    ],
  ])('%s', (_, scores, facts, zh, en) => {
    const rubric = open(scores);
    const tree = evaluate(rubric, facts);
    expect(explain(rubric, tree, '1.1', 'zh')).toBe(`1.1 单项${zh}`);
    expect(explain(rubric, tree, '1.1', 'en')).toBe(`1.1 One item ${en}`);
  });
});
