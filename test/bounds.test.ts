/** What a score can still come to: sections and totals, periods, grades, what is missing, and what is refused. */
import {
  about,
  all,
  atLeast,
  award,
  type Bounds,
  bandScore,
  bounds,
  type Clause,
  choice,
  convert,
  count,
  criterion,
  deduct,
  earns,
  equals,
  evaluate,
  exempt,
  fault,
  firstOf,
  flag,
  is,
  keeps,
  list,
  nodeAt,
  notApplicable,
  percent,
  perItemAward,
  perItemDeduct,
  pool,
  product,
  quantity,
  question,
  type Rounding,
  type RubricHead,
  type Rule,
  ratio,
  reading,
  readRubric,
  rubric,
  section,
  some,
  sum,
  tally,
  veto,
  weightedAnnual,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { boundNodes, endsAt, endsIn, notTheScore } from './bound-helpers.js';
import { codesOf, inTime, issuesOf } from './helpers.js';
import { rubricOf, type Sheet, throughJson } from './rule-helpers.js';

const HEAD = { id: 'test', title: ['测试方案', 'Test scheme'], authority: ['测试机关', 'Test authority'], year: 2022 } as const;
const schemeOf = (head: Omit<RubricHead, 'id' | 'title' | 'authority' | 'year'>, clauses: readonly Clause[]) =>
  readRubric(rubric({ ...HEAD, ...head }, clauses));
/** A rubric of one item. */
const itemOf = (pooled: Rule) => rubricOf([criterion('c', '项', 'Item', pooled)]);
/** The ends of the total. */
const total = (open: Bounds): string => endsAt(open, open.id);
/** What is missing, with what it moves. */
const missingIn = ({ missing }: Bounds): readonly (readonly [string, number | null])[] => missing.map(({ fact, moves }) => [fact, moves]);

const held = flag('held', '已召开', 'Held');
const done = flag('done', '已完成', 'Done');
const late = tally('late', '件', '逾期案件', 'Late cases');
const cheated = fault('cheated', '弄虚作假', 'Cheating');
const arose = flag('arose', '无此项工作', 'Nothing of the kind arose');
const score = quantity('score', '分', '得分', 'Score', { max: 100 });

// ---------------------------------------------------------------------------------------------------------------

describe('the result, field by field', () => {
  const bands = { '< 3': ['fair', '合格', 'Fair'], '>= 3': ['good', '优秀', 'Good'] } as const;
  const scheme = schemeOf({ max: 5, grades: { of: 'rounded', bands } }, [
    section('1', '节', 'Section', 5, [
      criterion('1.1', '会议', 'Meetings', earns(2, { a: award(2, held) })),
      criterion('1.2', '案件', 'Cases', keeps(3, { a: perItemDeduct('0.5', late), b: veto(cheated) })),
    ]),
  ]);
  const open = bounds(scheme, { held: true });

  test('the whole of it', () => {
    const points = (low: string, high: string) => ({ low: Number(low), high: Number(high), exact: { low, high }, settled: low === high });
    expect(open).toEqual({
      schema: 'kaohe.bounds/1',
      id: 'test',
      kind: 'rubric',
      label: { zh: '测试方案', en: 'Test scheme' },
      max: 5,
      ...points('2', '5'),
      rubric: { id: 'test', title: { zh: '测试方案', en: 'Test scheme' }, hash: open.rubric.hash },
      grades: [
        { key: 'fair', label: { zh: '合格', en: 'Fair' }, in: '< 3' },
        { key: 'good', label: { zh: '优秀', en: 'Good' }, in: '>= 3' },
      ],
      missing: [
        { fact: 'late', label: { zh: '逾期案件', en: 'Late cases' }, clauses: ['1.2.a'], moves: 3 },
        { fact: 'cheated', label: { zh: '弄虚作假', en: 'Cheating' }, clauses: ['1.2.b'], moves: 3 },
      ],
      children: [
        {
          id: '1',
          kind: 'section',
          label: { zh: '节', en: 'Section' },
          max: 5,
          ...points('2', '5'),
          children: [
            {
              id: '1.1',
              kind: 'criterion',
              label: { zh: '会议', en: 'Meetings' },
              max: 2,
              ...points('2', '2'),
              children: [{ id: '1.1.a', kind: 'fixed', label: { zh: '已召开', en: 'Held' }, max: 2, ...points('2', '2') }],
            },
            {
              id: '1.2',
              kind: 'criterion',
              label: { zh: '案件', en: 'Cases' },
              max: 3,
              ...points('0', '3'),
              children: [
                {
                  id: '1.2.a',
                  kind: 'perItem',
                  label: { zh: '逾期案件', en: 'Late cases' },
                  max: 0,
                  low: null,
                  high: 0,
                  exact: { low: null, high: '0' },
                  settled: false,
                },
                { id: '1.2.b', kind: 'veto', label: { zh: '弄虚作假', en: 'Cheating' }, max: 0, ...points('0', '0') },
              ],
            },
          ],
        },
      ],
    });
    expect(open.rubric.hash).toBe(evaluate(scheme, { held: true, late: 0, cheated: false }).rubric.hash);
  });
  test('is plain data, and the same for a rubric that came through JSON', () => {
    expect(throughJson(open)).toEqual(open);
    expect(bounds(readRubric(throughJson(scheme)), { held: true })).toEqual(open);
  });
  test('shares its labels with the rubric', () => {
    const tree = evaluate(scheme, { held: true, late: 0, cheated: false });
    expect(nodeAt(tree, '1.1').label).toBe(open.children?.[0]?.children?.[0]?.label);
  });
  test('leaves the facts as they are', () => {
    const facts = Object.freeze({ held: true, late: '2' });
    bounds(scheme, facts);
    expect(facts).toEqual({ held: true, late: '2' });
  });
  test('with every fact known, is the score', () => {
    const facts = { held: true, late: 3, cheated: false };
    const settled = bounds(scheme, facts);
    expect(notTheScore(settled, evaluate(scheme, facts))).toEqual([]);
    expect(settled).toMatchObject({ low: 3.5, high: 3.5, settled: true, missing: [] });
  });
  test('nodes are those of the trace: nothing stands below what is passed over', () => {
    const ladder = firstOf(when(held, earns(2, [award(2, cheated)])), award(1));
    const scheme = itemOf(earns(2, { a: about('阶梯', 'Ladder', ladder) }));
    const nodes = (facts: Sheet) => [...boundNodes(bounds(scheme, facts))].map((node) => `${node.id} ${endsIn(node)}`);
    const above = ['test 0 … 2', 'c 0 … 2', 'c.a 0 … 2', 'c.a/1 0 … 2', 'c.a/1/1 0 … 2', 'c.a/1/1/1 0 … 2'];
    expect(nodes({})).toEqual([...above, 'c.a/2 0 … 1']);
    expect(nodes({ held: true })).toEqual([...above, 'c.a/2 0']);
    expect(nodes({ held: false })).toEqual(['test 1', 'c 1', 'c.a 1', 'c.a/1 0', 'c.a/2 1']);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// What does not apply

describe('what may not apply', () => {
  const part = (id: string, max: number, ...rules: readonly Rule[]) => criterion(id, '项', 'Item', earns(max, rules));
  const always = part('1.1', 6, award(6, held));
  const perhaps = part('1.2', 4, convert(4, score, 100), notApplicable(arose));
  const second = part('1.3', 2, award(2, done), notApplicable(cheated));
  const whole: Rounding = { at: 'total', places: 20, mode: 'half-up' };
  const scheme = (rescale: boolean, ...clauses: readonly Clause[]) =>
    schemeOf({ max: 10, rounding: whole }, [section('1', '节', 'Section', 10, clauses, { rescale })]);

  test.each<[string, boolean, Sheet, string]>([
    ['left out or not, unscaled', false, { held: true, score: 50 }, '6 … 8'],
    ['left out, unscaled', false, { held: true, arose: true }, '6'],
    ['left out or not, made up for', true, { held: true, score: 50 }, '8 … 10'],
    ['left out, made up for', true, { held: true, arose: true }, '10'],
    ['left out, whatever its score', true, { arose: true }, '0 … 10'],
    ['not left out', true, { arose: false, held: true }, '6 … 10'],
    ['nothing known', true, {}, '0 … 10'],
    ['the rest is known', true, { held: true }, '6 … 10'],
    ['what may be left out is full', true, { held: false, score: 100 }, '0 … 4'],
  ])('%s', (_, rescale, known, ends) => {
    expect(endsAt(bounds(scheme(rescale, always, perhaps), known), '1')).toBe(ends);
  });
  test.each<[string, Sheet, string]>([
    ['full but for the first', { held: false, score: 100, done: true }, '0 … 6'],
    ['nothing but the first', { held: true, score: 0, done: false }, '6 … 12'],
    ['one of them is left out', { held: true, arose: true, done: false }, '9 … 12'],
    ['one of them is not', { held: true, arose: false, score: 0, done: false }, '6 … 7.2'],
  ])('two of them: %s', (_, known, ends) => {
    const clauses = [section('1', '节', 'Section', 12, [always, perhaps, second], { rescale: true })];
    expect(total(bounds(schemeOf({ max: 12, rounding: whole }, clauses), known))).toBe(ends);
  });
  test('all of a section may be left out, and then the section is', () => {
    const open = bounds(
      schemeOf({ max: 10 }, [
        section('1', '节', 'Section', 6, [part('1.1', 6, award(6), notApplicable(arose))]),
        section('2', '节', 'Section', 4, [part('2.1', 4, award(1))]),
      ]),
      {},
    );
    expect([endsAt(open, '1.1'), endsAt(open, '1'), total(open)]).toEqual(['0 … 6', '0 … 6', '1 … 7']);
  });
  test('one heading below another, and the total makes up for it', () => {
    const inner = section('1.0', '内', 'Inner', 10, [always, perhaps]);
    const nested = schemeOf({ max: 10, rescale: true }, [section('1', '节', 'Section', 10, [inner])]);
    const ends = (known: Sheet) => ['1.0', '1', 'test'].map((id) => endsAt(bounds(nested, known), id));
    expect(ends({ held: true, score: 50 })).toEqual(['6 … 8', '6 … 8', '8 … 10']);
    expect(ends({ arose: true })).toEqual(['0 … 6', '0 … 6', '0 … 10']);
    expect(ends({})).toEqual(['0 … 10', '0 … 10', '0 … 10']);
  });
  test('a part left out of an item takes its share of the maximum with it', () => {
    const scheme = itemOf(earns(3, [earns(2, [award(2), notApplicable(arose)]), award(3, held)]));
    const ends = (known: Sheet) => endsAt(bounds(scheme, known), 'c');
    expect([ends({}), ends({ arose: true }), ends({ arose: false })]).toEqual(['0 … 3', '0 … 1', '2 … 3']);
  });
  test('an exemption gives what is left', () => {
    const scheme = itemOf(keeps(3, [earns(2, [award(2), notApplicable(arose)]), deduct(9, held), exempt(cheated)]));
    const ends = (known: Sheet) => endsAt(bounds(scheme, { held: true, ...known }), 'c');
    expect([ends({}), ends({ cheated: true }), ends({ cheated: true, arose: true })]).toEqual(['0 … 3', '1 … 3', '1']);
  });
  test('a bonus is not made up for, and stands apart from the maximum', () => {
    const clauses = [
      section('1', '节', 'Section', 10, [always, perhaps]),
      section('B', '附加', 'Bonus', 3, [part('B.1', 3, perItemAward(1, late))], { bonus: true }),
    ];
    const open = bounds(schemeOf({ max: 10, rescale: true }, clauses), { held: true, score: 50 });
    expect([endsAt(open, 'B'), total(open)]).toEqual(['0 … 3', '8 … 13']);
  });
  test('where no maximum is stated there is nothing to make up for', () => {
    const clauses = [section('1', '节', 'Section', null, [always, perhaps], { rescale: true })];
    const open = bounds(schemeOf({ max: null }, clauses), { held: true, score: 50 });
    expect([endsAt(open, '1'), total(open), open.max]).toEqual(['6 … 8', '6 … 8', null]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Rounding

describe('rounding', () => {
  const third = quantity('third', '分', '量', 'Amount', { max: 1 });
  const scheme = (rounding: Rounding, rescale = false) =>
    schemeOf({ max: 6, rounding, rescale }, [
      section('1', '节', 'Section', 6, [
        criterion('1.1', '项', 'Item', earns(1, { a: convert(1, third, 3), b: award('0.25', held) })),
        criterion('1.2', '项', 'Item', earns(5, [award('0.05'), notApplicable(arose)])),
      ]),
    ]);
  test.each<[Rounding['at'], readonly string[]]>([
    ['part', ['0 … 0.3', '0 … 0.6', '0.1', '0.1 … 0.7', '0.1 … 0.7']],
    ['criterion', ['0 … 1/3', '0 … 0.6', '0.1', '0.1 … 0.7', '0.1 … 0.7']],
    ['section', ['0 … 1/3', '0 … 7/12', '0.05', '0.1 … 0.6', '0.1 … 0.6']],
    ['total', ['0 … 1/3', '0 … 7/12', '0.05', '0.05 … 19/30', '0.1 … 0.6']],
  ])('at the %s', (at, expected) => {
    const open = bounds(scheme({ at, places: 1, mode: 'half-up' }), { arose: false });
    expect(['1.1.a', '1.1', '1.2', '1', 'test'].map((id) => endsAt(open, id))).toEqual(expected);
  });
  test.each<[Rounding['mode'], string]>([
    ['half-up', '0.1 … 0.7'],
    ['floor', '0 … 0.5'],
    ['ceil', '0.1 … 0.7'],
    ['down', '0 … 0.5'],
  ])('%s', (mode, ends) => {
    expect(total(bounds(scheme({ at: 'criterion', places: 1, mode }), { arose: false }))).toBe(ends);
  });
  test('what is made up for is rounded again, and only where it is', () => {
    const rescaled = scheme({ at: 'criterion', places: 1, mode: 'half-up' }, true);
    // 0.6 × 6 ÷ 1 where the second item is left out, 0.6 + 0.1 where it is not.
    expect(total(bounds(rescaled, { third: 1, held: true }))).toBe('0.7 … 3.6');
    expect(total(bounds(rescaled, { third: 1, held: true, arose: true }))).toBe('3.6');
    expect(total(bounds(rescaled, { third: '0.5', held: false, arose: true }))).toBe('1.2');
  });
  test('but not where a veto took it', () => {
    const rules = [deduct('1/3', held), earns(1, [award(1), notApplicable(arose)]), veto(cheated)];
    const owing = pool({ start: 0, floor: null, max: 3, rescale: true }, rules);
    const open = schemeOf({ max: 3, rounding: { at: 'part', places: 1, mode: 'half-up' } }, [criterion('c', '项', 'Item', owing)]);
    const facts = { held: true, arose: true, cheated: true };
    // -0.3 × 3 ÷ 2, and half a tenth from zero where it is rounded.
    expect([endsAt(bounds(open, facts), 'c'), nodeAt(evaluate(open, facts), 'c').exact]).toEqual(['-0.45', '-0.45']);
    expect(endsAt(bounds(open, { held: true, arose: true }), 'c')).toBe('-0.5 … -0.45');
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Readings, grades, settled

describe('readings', () => {
  const Q = question('A07', '每 2 件如何计', 'How “every 2” counts', {
    chosen: 'complete',
    options: { complete: ['只计满档', 'complete units only'], started: ['不足按一档计', 'started units'] },
  });
  const few = count('few', '件', '件数', 'Cases', { max: 3 });
  const stepped = perItemDeduct(1, few, { every: 2, steps: reading(Q, { complete: 'complete', started: 'started' }) });
  const scheme = rubric({ ...HEAD, max: 5, readings: [Q] }, [criterion('c', '项', 'Item', keeps(5, { a: stepped }))]);
  test('bound what they say', () => {
    expect(total(bounds(scheme, {}))).toBe('4 … 5');
    expect(total(bounds(scheme, {}, { readings: { A07: 'started' } }))).toBe('3 … 5');
  });
  test('facts that only another reading asks for may be given, and are not missing', () => {
    const others = count('others', '件', '另计件数', 'Other cases', { max: 3 });
    const either = perItemDeduct(1, reading(Q, { complete: few, started: others }));
    const open = readRubric(rubric({ ...HEAD, max: 5, readings: [Q] }, [criterion('c', '项', 'Item', keeps(5, { a: either }))]));
    expect(missingIn(bounds(open, { others: 2 }))).toEqual([['few', 3]]);
    expect(total(bounds(open, { others: 2 }, { readings: { A07: 'started' } }))).toBe('3');
    expect(codesOf(() => bounds(open, { others: 4 }))).toEqual(['fact-domain']);
  });
  test('that are unknown are refused', () => {
    const open = readRubric(scheme);
    expect(codesOf(() => bounds(open, {}, { readings: { A08: 'started' } }))).toEqual(['reading-unknown']);
    expect(codesOf(() => bounds(open, {}, { readings: { A07: 'never' } }))).toEqual(['reading-option-unknown']);
    expect(codesOf(() => bounds(open, {}, 'readings' as never))).toEqual(['options-shape']);
  });
});

describe('grades', () => {
  const third = quantity('third', '分', '量', 'Amount', { max: 3 });
  const bands = { '< 1': ['c', '丙', 'C'], '[1, 2)': ['b', '乙', 'B'], '>= 2': ['a', '甲', 'A'] } as const;
  const graded = (of: 'rounded' | 'exact', pooled: Rule) =>
    schemeOf({ max: 3, rounding: { at: 'total', places: 1, mode: 'half-up' }, grades: { of, bands } }, [
      criterion('c', '项', 'Item', pooled),
    ]);
  const keysOf = ({ grades }: Bounds): string => grades.map(({ key }) => key).join('');

  test.each<['rounded' | 'exact', Sheet, string, boolean]>([
    ['rounded', {}, 'cba', false],
    ['rounded', { third: '1.96' }, 'a', true],
    ['exact', { third: '1.96' }, 'b', true],
    ['rounded', { third: '0.94' }, 'c', true],
  ])('of the %s total with %j: %s', (of, known, grades, settled) => {
    const open = bounds(graded(of, earns(3, { a: convert(3, third, 3) })), known);
    expect([keysOf(open), open.settled]).toEqual([grades, settled]);
  });
  test('a total that is settled while its grade is not', () => {
    const near = earns(3, { a: convert(3, third, 3), b: award('0.02', held) });
    const answer = (of: 'rounded' | 'exact') => {
      const open = bounds(graded(of, near), { third: '1.99' });
      return [total(open), keysOf(open), open.settled];
    };
    expect(answer('exact')).toEqual(['2', 'ba', false]);
    expect(answer('rounded')).toEqual(['2', 'a', true]);
  });
  test('a grade that is settled while its total is not', () => {
    const open = bounds(graded('exact', earns(3, { a: convert(3, third, 3), b: award('0.5', held) })), { third: 1 });
    expect([total(open), keysOf(open), open.settled]).toEqual(['1 … 1.5', 'b', false]);
  });
  test('a total that may not apply may get none', () => {
    const open = (known: Sheet) => {
      const found = bounds(graded('rounded', earns(3, [convert(3, third, 3), notApplicable(arose)])), known);
      return [total(found), keysOf(found), found.settled];
    };
    expect(open({ third: 0 })).toEqual(['0', 'c', false]);
    expect(open({ arose: true })).toEqual(['0', '', true]);
    expect(open({ third: 0, arose: false })).toEqual(['0', 'c', true]);
  });
  test('a rubric without grades has none', () => {
    expect(bounds(itemOf(earns(3, [award(1, held)])), {}).grades).toEqual([]);
  });
});

describe('settled', () => {
  test.each<[string, Rule, Sheet, boolean]>([
    ['a pool that is used up', keeps(1, [perItemDeduct(1, late), deduct(1, held)]), { late: 3 }, true],
    ['a pool that is full', earns(1, [award(1, held), perItemAward(1, late)]), { held: true }, true],
    ['a veto', earns(1, [award(1, held), veto(cheated)]), { cheated: true }, true],
    ['a rung that comes first', earns(1, [about('阶梯', 'Ladder', firstOf(award(1, held), award(0, cheated)))]), { held: true }, true],
    ['a part that does not count', earns(1, [about('情形', 'Case', when(held, perItemAward(1, late)))]), { held: false }, true],
    ['nothing known', earns(1, [award(1, held)]), {}, false],
  ])('%s', (_, pooled, known, settled) => {
    const open = bounds(itemOf(pooled), known);
    expect(open.settled).toBe(settled);
    // What no longer matters is missing all the same, and moves nothing.
    expect(open.missing.map(({ moves }) => moves)).toEqual([settled ? 0 : 1]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// What is missing

describe('what is missing', () => {
  const squads = list('squads', '中队', 'Squads', [flag('ready', '达标', 'Ready'), count('staff', '人', '人数', 'Staff')]);

  test('that which moves the total most comes first; equals stand as the clauses ask for them', () => {
    const closed = percent('closed', '完成率', 'Completion');
    const banded = bandScore(closed, { '< 98': 0, '[98, 100)': '0.5', '= 100': '0.2' });
    const scheme = rubricOf([
      criterion('1', '项', 'Item', earns(3, { a: award('0.3', held), b: banded })),
      criterion('2', '项', 'Item', keeps(2, { a: perItemDeduct('0.1', late) })),
      criterion('3', '项', 'Item', earns(1, { a: award('0.3', cheated) })),
    ]);
    expect(missingIn(bounds(scheme, {}))).toEqual([
      ['late', 2],
      ['closed', 0.5],
      ['held', 0.3],
      ['cheated', 0.3],
    ]);
  });
  test('a gate moves all that it decides over', () => {
    const open = (gate: Rule) => missingIn(bounds(itemOf(earns(3, [award(2), award(1, held), gate])), {}));
    expect(open(veto(cheated))).toEqual([
      ['cheated', 3],
      ['held', 1],
    ]);
    expect(open(exempt(cheated))).toEqual([
      ['held', 1],
      ['cheated', 1],
    ]);
  });
  test('a fact that is decisive only at an edge inside its domain', () => {
    const exactly = quantity('exactly', '分', '量', 'Amount', { max: 10 });
    const scheme = itemOf(earns(5, [award(5, held), about('恰好', 'Exactly', veto(equals(exactly, 5)))]));
    expect(missingIn(bounds(scheme, {}))).toEqual([
      ['held', 5],
      ['exactly', 5],
    ]);
    expect(missingIn(bounds(scheme, { held: true }))).toEqual([['exactly', 5]]);
  });
  test('a list moves at most what hangs on it: through a gate, all that the gate decides over', () => {
    const scheme = rubricOf([
      criterion('1', '项', 'Item', earns(3, [award(2, held), veto(some(squads, squads.item.ready))])),
      criterion('2', '项', 'Item', earns(1, [award(1, some(squads, atLeast(squads.item.staff, 3)))])),
    ]);
    expect(missingIn(bounds(scheme, {}))).toEqual([
      ['squads', 3],
      ['held', 2],
    ]);
  });
  test('through what does not apply, all that is made up for', () => {
    const clauses = [
      criterion('1.1', '项', 'Item', earns(5, [convert(5, score, 100)])),
      criterion('1.2', '项', 'Item', earns(5, [award(5, held), notApplicable(some(squads, squads.item.ready))])),
    ];
    const scheme = schemeOf({ max: 10 }, [section('1', '节', 'Section', 10, clauses, { rescale: true })]);
    expect(missingIn(bounds(scheme, { score: 0 }))).toEqual([
      ['held', 5],
      ['squads', 5],
    ]);
    expect(missingIn(bounds(scheme, { score: 100, held: false }))).toEqual([['squads', 5]]);
  });
  test('where there is too much to try, every fact moves at most what hangs on it', () => {
    const [one, other] = [count('one', '件', '甲', 'One', { max: 2000 }), count('other', '件', '乙', 'Other', { max: 2000 })];
    const both = (edges: number) => {
      const wide = 4000 / edges;
      const bands = Object.fromEntries(Array.from({ length: edges }, (_, i) => [`[${i * wide}, ${(i + 1) * wide})`, i]));
      return itemOf(pool({ start: 0 }, [about('合计', 'Both', bandScore(sum(one, other), { ...bands, '>= 4000': edges }))]));
    };
    expect(missingIn(bounds(both(40), {}))).toEqual([
      ['one', 20],
      ['other', 20],
    ]);
    expect(missingIn(bounds(both(4000), {}))).toEqual([
      ['one', 4000],
      ['other', 4000],
    ]);
  });
  test('what the total has no end without comes before all', () => {
    const [endless, capped] = [tally('endless', '件', '件数', 'Cases'), tally('capped', '件', '件数', 'Cases')];
    const scheme = rubricOf([
      criterion('1', '项', 'Item', pool({ start: 0 }, [award(1, held), perItemAward(1, endless)])),
      criterion('2', '项', 'Item', pool({ start: 0, floor: null }, [perItemDeduct(1, late)])),
      criterion('3', '项', 'Item', keeps(2, [perItemDeduct(1, capped)])),
    ]);
    const open = bounds(scheme, {});
    expect([total(open), open.low, open.high]).toEqual(['-∞ … ∞', null, null]);
    expect(missingIn(open)).toEqual([
      ['endless', null],
      ['late', null],
      ['held', 0],
      ['capped', 0],
    ]);
    // Where one end is known, it is that one which comes closer.
    expect(missingIn(bounds(scheme, { endless: 2 }))).toEqual([
      ['late', null],
      ['capped', 2],
      ['held', 1],
    ]);
  });
  test('also what takes the end away only under a condition', () => {
    const times = tally('times', '次', '次数', 'Times');
    const scheme = itemOf(pool({ start: 0 }, [about('情形', 'Case', when(held, perItemAward(1, times))), convert(1, score, 100)]));
    expect(missingIn(bounds(scheme, {}))).toEqual([
      ['held', null],
      ['times', null],
      ['score', 1],
    ]);
    expect(missingIn(bounds(scheme, { held: false }))).toEqual([
      ['score', 1],
      ['times', 0],
    ]);
  });
  test('a value with which something would be wrong is not tried', () => {
    const [a, b] = [count('a', '件', '甲', 'A', { max: 4 }), count('b', '件', '乙', 'B', { max: 4 })];
    const share = ratio(a, b, { none: 'error', some: 'error' });
    const scheme = itemOf(earns(2, { a: about('比', 'Ratio', bandScore(share, { '< 1': 0, '>= 1': 2 })) }));
    expect(missingIn(bounds(scheme, { a: 2 }))).toEqual([['b', 2]]);
    expect(missingIn(bounds(scheme, { a: 4 }))).toEqual([['b', 0]]);
  });
  test('a part is tried within its whole, and a whole from its part on', () => {
    const whole = count('whole', '件', '总数', 'All', { max: 10 });
    const part = count('part', '件', '其中', 'Of them', { partOf: whole, max: 10 });
    const scheme = itemOf(earns(9, [perItemAward(1, part), award(2, atLeast(whole, 6))]));
    expect(missingIn(bounds(scheme, { whole: 3 }))).toEqual([['part', 3]]);
    expect(missingIn(bounds(scheme, { part: 7 }))).toEqual([['whole', 0]]);
    expect(total(bounds(scheme, { part: 7 }))).toBe('9');
  });
});

// ---------------------------------------------------------------------------------------------------------------
// A year of periods

const visits = count('visits', '次', '走访', 'Visits', { max: 10 });
const monthOf = (pooled: Rule) =>
  rubric({ ...HEAD, id: 'month', max: 10, rounding: { at: 'total', places: 0, mode: 'half-up' } }, [
    section('s', '节', 'Section', 10, [criterion('m', '项', 'Item', pooled)]),
  ]);
const month = monthOf(earns(10, { a: perItemAward('0.9', visits), b: award(1, held) }));
type Year = Omit<Parameters<typeof weightedAnnual>[1], 'key' | 'label' | 'rubric'>;
const yearOf = (settings: Partial<Year>, of: Parameters<typeof weightedAnnual>[1]['rubric'] = month) =>
  readRubric(
    weightedAnnual(
      { ...HEAD, id: 'year', max: 10, rounding: { at: 'total', places: 2, mode: 'half-up' } },
      { key: 'months', label: ['各月', 'Months'], rubric: of, count: 3, weight: 1, use: 'exact', ...settings },
      { management: convert(2, score, 100) },
      { meetings: award(1, cheated) },
    ),
  );

describe('a year', () => {
  const full = { visits: 10, held: true };
  const five = { visits: 5 };
  const rest = { score: 0, cheated: false };
  test.each<[string, Partial<Year>, Sheet, string]>([
    ['nothing known', {}, {}, '0 … 13'],
    ['months known', {}, { months: [full, full, full] }, '10 … 13'],
    ['months partly known', {}, { months: [full, {}, five] }, '4.83 … 11.5'],
    ['a score known', {}, { months: [{ knownScore: 9 }, { knownScore: '8.5' }, {}] }, '5.83 … 12.17'],
    ['rounded', { use: 'rounded' }, { ...rest, months: [five, five, five] }, '5 … 6'],
    ['exact', { use: 'exact' }, { ...rest, months: [five, five, five] }, '4.5 … 5.5'],
    ['weighted', { weight: '0.5' }, rest, '0 … 5'],
  ])('%s', (_, settings, known, ends) => {
    expect(total(bounds(yearOf(settings), known))).toBe(ends);
  });

  const present = { divideBy: 'present' } as const;
  test.each<[string, Sheet, string]>([
    ['nothing known', rest, '0 … 10'],
    ['one without data', { ...rest, months: [full, null, {}] }, '5 … 10'],
    ['all but one without data', { ...rest, months: [null, null, five] }, '4.5 … 5.5'],
  ])('divided by the months that are there: %s', (_, known, ends) => {
    expect(total(bounds(yearOf(present), known))).toBe(ends);
  });
  test('a year and its months are refused as evaluate refuses them', () => {
    expect(codesOf(() => bounds(yearOf(present), { months: [null, null, null] }))).toEqual(['list-short']);
    expect(codesOf(() => bounds(yearOf({}), { months: [null, {}, {}] }))).toEqual(['fact-missing']);
    expect(codesOf(() => bounds(yearOf({}), { months: [{}, {}] }))).toEqual(['list-short']);
    expect(issuesOf(() => bounds(yearOf({}), { months: [{}, { visits: 11 }, { visit: 1 }] }))).toMatchObject([
      { code: 'fact-domain', path: ['months', 1, 'visits'] },
      { code: 'fact-unknown', path: ['months', 2, 'visit'], near: 'visits' },
    ]);
  });
  test('no year is without data for all of its months', () => {
    // A month comes to five at least, and so does any mean of months; one by itself may not be there.
    const open = bounds(yearOf(present, monthOf(earns(10, [award(5), award(5, held)]))), rest);
    expect([total(open), endsAt(open, 'months.1'), endsAt(open, 'months.1/m')]).toEqual(['5 … 10', '0 … 10', '5 … 10']);
  });
  test('but all of them may not apply', () => {
    const may = monthOf(earns(10, [award(5), award(5, held), notApplicable(arose)]));
    const open = (settings: Partial<Year>, known: Sheet) => total(bounds(yearOf(settings, may), { ...rest, ...known }));
    const [gone, ten] = [{ arose: true }, { arose: false, held: true }];
    expect(open(present, {})).toBe('0 … 10');
    expect(open(present, { months: [ten, {}, {}] })).toBe('6.67 … 10');
    expect(open({}, { months: [ten, {}, {}] })).toBe('3.33 … 10');
    expect(open(present, { months: [gone, gone, gone] })).toBe('0');
    expect(open(present, { months: [gone, gone, { held: false }] })).toBe('0 … 5');
    expect(open(present, { months: [null, gone, { held: false }] })).toBe('0 … 5');
  });

  describe('with carry-over', () => {
    const owing = monthOf(pool({ start: 5, floor: null, max: 10 }, { a: perItemDeduct(2, visits), b: award(1, held) }));
    const carrying = (negative: 'shownAsZero' | 'stands', of = owing) => yearOf({ carry: { negative } }, of);
    const each = (open: Bounds) => [1, 2, 3].map((i) => endsAt(open, `months.${i}`));
    const [debt, six] = [
      { visits: 5, held: false },
      { visits: 0, held: true },
    ];
    test('what is owed goes on', () => {
      expect(each(bounds(carrying('shownAsZero'), { months: [debt, six, six] }))).toEqual(['0', '1', '6']);
      expect(each(bounds(carrying('stands'), { months: [debt, six, six] }))).toEqual(['-5', '1', '6']);
    });
    test('what may be owed may go on', () => {
      const first = [{ held: false }, six, six];
      expect(each(bounds(carrying('shownAsZero'), { months: first }))).toEqual(['0 … 5', '0 … 6', '0 … 6']);
      expect(each(bounds(carrying('stands'), { months: first }))).toEqual(['-15 … 5', '-9 … 6', '-3 … 6']);
      expect(each(bounds(carrying('shownAsZero'), { months: [debt, { held: true }, six] }))).toEqual(['0', '0 … 1', '0 … 6']);
    });
    test('nothing known', () => {
      expect(each(bounds(carrying('stands'), {}))).toEqual(['-15 … 6', '-30 … 6', '-45 … 6']);
      expect(each(bounds(carrying('shownAsZero'), {}))).toEqual(['0 … 6', '0 … 6', '0 … 6']);
    });
    test('a month that may not apply leaves it as it is', () => {
      const may = monthOf(pool({ start: 5, floor: null, max: 10 }, [perItemDeduct(2, visits), notApplicable(arose)]));
      const [owed, none] = [{ visits: 5, arose: false }, { visits: 0 }];
      const open = (...months: readonly Sheet[]) => each(bounds(carrying('shownAsZero', may), { months }));
      expect(open(owed, none, { ...none, arose: false })).toEqual(['0', '0', '0 … 5']);
      expect(open(owed, { ...none, arose: true }, { ...none, arose: false })).toEqual(['0', '0', '0']);
      expect(open(owed, { ...none, arose: false }, { ...none, arose: false })).toEqual(['0', '0', '5']);
    });
    test('and a fact of one month moves those after it', () => {
      const open = bounds(carrying('shownAsZero'), { ...rest, months: [{ visits: 5 }, { held: true }, six] });
      // Two months of 0 … 2 and 0 … 6: ten visits leave nothing of either; without the meeting a month owes one more.
      expect(missingIn(open)).toEqual([
        ['months[1].visits', 2.67],
        ['months[0].held', 0.34],
      ]);
    });
  });

  test('what is missing from a month is told by its path', () => {
    const open = bounds(yearOf({}), { ...rest, months: [full, {}, five] });
    expect(open.missing).toEqual([
      { fact: 'months[1].visits', label: visits.label, clauses: ['months.2/m.a'], moves: 3 },
      { fact: 'months[1].held', label: held.label, clauses: ['months.2/m.b'], moves: 0.34 },
      { fact: 'months[2].held', label: held.label, clauses: ['months.3/m.b'], moves: 0.34 },
    ]);
    expect(missingIn(bounds(yearOf({}), {}))).toEqual([
      ['months', 10],
      ['score', 2],
      ['cheated', 1],
    ]);
  });
  test('nothing stands below a month of which only the score is known, or which has none', () => {
    const open = bounds(yearOf(present), { ...rest, months: [{ knownScore: 9 }, null, { knownScore: 8 }] });
    const ids = [...boundNodes(open)].map(({ id }) => id);
    expect(ids).toEqual(['year', 'months', 'months.1', 'months.2', 'months.3', 'management', 'meetings']);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// What is refused

describe('what is wrong with the facts that are given', () => {
  const whole = count('whole', '件', '总数', 'All');
  const part = count('part', '件', '其中', 'Of them', { partOf: whole });
  const answer = choice('answer', '答复', 'Answer', { yes: ['有', 'yes'], no: ['无', 'no'] });
  const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff')], { min: 1 });
  const scheme = itemOf(
    earns(9, [
      award(1, held),
      perItemAward(1, part),
      award(1, is(answer, 'yes')),
      award(1, some(squads, atLeast(squads.item.staff, 1))),
      convert(1, score, 100),
      award(1, atLeast(whole, 1)),
    ]),
  );
  test('is told all at once, and nothing is missed', () => {
    const facts = { held: 'yes', part: -1, answer: 'maybe', squads: [], score: '101', hold: true };
    const codes = ['fact-kind', 'fact-domain', 'fact-option', 'list-short', 'fact-domain', 'fact-unknown'];
    expect(codesOf(() => bounds(scheme, facts))).toEqual(codes);
    expect(issuesOf(() => bounds(scheme, { hold: true }))).toMatchObject([{ code: 'fact-unknown', fact: 'hold', path: ['hold'] }]);
  });
  test('a part above its whole, once both are known', () => {
    expect(codesOf(() => bounds(scheme, { part: 3, whole: 2 }))).toEqual(['fact-subset']);
    expect(codesOf(() => bounds(scheme, { part: 3 }))).toEqual([]);
  });
  test.each([[null], [undefined], [3], ['facts'], [[]], [() => {}]])('facts that are none: %s', (facts) => {
    expect(codesOf(() => bounds(scheme, facts as never))).toEqual(['facts-shape']);
  });
  test('facts that cannot be looked at', () => {
    const get = (): never => {
      throw new Error('no');
    };
    expect(codesOf(() => bounds(scheme, Object.defineProperty({}, 'held', { enumerable: true, get })))).toEqual(['fact-unreadable']);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(codesOf(() => bounds(scheme, proxy))).toEqual(['facts-shape']);
    expect(codesOf(() => bounds(scheme, JSON.parse('{"__proto__": {"held": true}}') as Sheet))).toEqual(['fact-unknown']);
    const endless = new Array<unknown>(2 ** 31);
    expect(inTime(5000, () => codesOf(() => bounds(scheme, { squads: endless })))).toEqual(['list-long']);
  });
  test('a fact given as undefined is not given', () => {
    expect(bounds(scheme, { held: undefined })).toEqual(bounds(scheme, {}));
  });

  const [a, b] = [count('a', '件', '甲', 'A'), count('b', '件', '乙', 'B')];
  const share = ratio(a, b, { none: 'error', some: 'unbounded' });
  const rated = about('比', 'Ratio', bandScore(share, { '< 1': 0, '>= 1': 1 }));
  const partOf = (rule: Rule) => itemOf(earns(5, { a: about('情形', 'Case', rule) }));
  test.each<[string, Rule, Sheet, string]>([
    ['a ratio that is declared an error', rated, { a: 0, b: 0 }, 'ratio-undefined'],
    [
      'an unbounded ratio that is calculated with',
      perItemAward(1, share, { every: 3, steps: 'complete' }),
      { a: 1, b: 0 },
      'value-unbounded',
    ],
    ['in a condition', award(1, atLeast(share, 1)), { a: 0, b: 0 }, 'ratio-undefined'],
  ])('what only scoring finds is told as evaluate tells it: %s', (_, rule, facts, code) => {
    const scheme = partOf(rule);
    const told = issuesOf(() => bounds(scheme, facts));
    expect(told.map((issue) => issue.code)).toEqual([code]);
    expect(told).toEqual(issuesOf(() => evaluate(scheme, facts)));
  });
  test('but only where it is sure to be asked', () => {
    const codes = (rule: Rule, known: Sheet) => codesOf(() => bounds(partOf(rule), { a: 0, b: 0, ...known }));
    const [under, both] = [when(held, rated), award(1, all(held, atLeast(share, 1)))];
    expect([codes(under, {}), codes(under, { held: true }), codes(under, { held: false })]).toEqual([[], ['ratio-undefined'], []]);
    expect([codes(both, {}), codes(both, { held: true }), codes(both, { held: false })]).toEqual([[], ['ratio-undefined'], []]);
    expect(codes(firstOf(award(1, held), award(2, atLeast(share, 1))), {})).toEqual([]);
  });
  test('a number that outgrows all bounds, too', () => {
    const [big, other] = [quantity('big', '分', '大', 'Big'), quantity('other', '分', '另', 'Other')];
    const grown = product(other, ...Array.from({ length: 12 }, () => big));
    const scheme = partOf(bandScore(grown, { '< 1': 0, '>= 1': 1 }));
    const huge = { big: '9'.repeat(99) };
    expect(codesOf(() => bounds(scheme, { ...huge, other: 1 }))).toEqual(['value-digits']);
    expect(issuesOf(() => bounds(scheme, { ...huge, other: 1 }))).toEqual(issuesOf(() => evaluate(scheme, { ...huge, other: 1 })));
    // Nothing, times so much, is still nothing.
    expect([total(bounds(scheme, huge)), total(bounds(scheme, { ...huge, other: 0 }))]).toEqual(['0 … 1', '0']);
  });
});

describe('grades of a total that is still to be rounded', () => {
  const bands = { '< 3': ['fair', '合格', 'Fair'], '>= 3': ['good', '优秀', 'Good'] } as const;
  const graded = (of: 'rounded' | 'exact') =>
    schemeOf({ max: 5, rounding: { at: 'total', places: 1, mode: 'half-up' }, grades: { of, bands } }, [
      criterion('1', '项', 'Item', earns(5, { a: convert(3, score, 100), b: award(2, held) })),
    ]);
  const keys = (of: 'rounded' | 'exact', facts: Sheet) => bounds(graded(of), facts).grades.map(({ key }) => key);
  test.each([
    [98.4, ['good'], ['fair']],
    [98.3, ['fair'], ['fair']],
    [100, ['good'], ['good']],
  ])('%s points for a hundred', (given, rounded, exact) => {
    expect(keys('rounded', { score: given, held: false })).toEqual(rounded);
    expect(keys('exact', { score: given, held: false })).toEqual(exact);
    expect(keys('exact', { score: given })).toEqual([...new Set([...exact, 'good'])]);
  });
});

describe('figures that outgrow all bounds', () => {
  const digits = '9'.repeat(99);
  const huge = product(...Array.from({ length: 11 }, () => digits));
  test('are told where they come up, whether all of the facts are known or not', () => {
    const scheme = itemOf(earns(1, { a: about('乘积', 'Product', convert(1, product(huge, late), 1)), b: award(1, held) }));
    const told = (facts: Sheet) => issuesOf(() => bounds(scheme, facts)).map(({ code, clauses, fact }) => [code, clauses, fact]);
    expect(told({ late: 1 })).toEqual([['value-digits', ['c.a'], 'late']]);
    expect(told({ late: 1, held: true })).toEqual([['value-digits', ['c.a'], 'late']]);
  });
  test('in a condition that is known', () => {
    const scheme = itemOf(earns(1, { a: about('乘积', 'Product', award(1, atLeast(product(huge, late), 1))), b: award(1, held) }));
    expect(issuesOf(() => bounds(scheme, { late: 1 })).map(({ code, clauses }) => [code, clauses])).toEqual([['value-digits', ['c.a']]]);
  });
  test('not of what a fact might yet be', () => {
    const scheme = itemOf(earns(1, { a: about('乘积', 'Product', convert(1, product(huge, late), 1)), b: award(1, held) }));
    expect(endsAt(bounds(scheme, {}), 'c')).toBe('0 … 1');
  });
});
