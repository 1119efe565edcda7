import fc from 'fast-check';
import {
  about,
  all,
  always,
  any,
  atLeast,
  atMost,
  award,
  type Condition,
  choice,
  count,
  equals,
  every,
  flag,
  is,
  lessThan,
  list,
  moreThan,
  not,
  percent,
  product,
  quantity,
  rate,
  ratio,
  some,
  sum,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { fractionOf, order } from './fraction.js';
import { around, asking, codesOf, inTime, inWords, issuesOf, scoring } from './helpers.js';
import { rangeTester, type Sheet } from './rule-helpers.js';

const a = flag('a', '甲', 'A');
const b = flag('b', '乙', 'B');
const x = quantity('x', '分', '得分', 'Score', { min: null });
const y = quantity('y', '分', '对比', 'Other', { min: null });
const grade = choice('grade', '等次', 'Grade', { good: ['好', 'good'], poor: ['差', 'poor'] });
const squads = list('squads', '中队', 'Squads', [
  count('staff', '人', '人数', 'Staff'),
  count('printers', '台', '打印机', 'Printers'),
  flag('rural', '郊区', 'Rural'),
  choice('rating', '等次', 'Rating', { good: ['好', 'good'], poor: ['差', 'poor'] }),
]);
const { staff, printers, rural, rating } = squads.item;
const squad = (people: number, machines: number, isRural = false, level = 'good') => ({
  staff: people,
  printers: machines,
  rural: isRural,
  rating: level,
});

describe('a flag', () => {
  test.each([true, false])('%s', (given) => {
    expect(asking(a)({ a: given })).toBe(given);
    expect(asking(not(a))({ a: given })).toBe(!given);
  });
});

describe('comparisons', () => {
  const kinds = { atLeast, moreThan, atMost, lessThan, equals } as const;
  const asked = Object.fromEntries(Object.entries(kinds).map(([name, make]) => [name, asking(make(x, y))]));
  const answers = (facts: { readonly x: unknown; readonly y: unknown }) => Object.keys(kinds).filter((name) => asked[name]?.(facts));

  test.each<[number | string, number | string, readonly string[]]>([
    [1, 2, ['atMost', 'lessThan']],
    [2, 2, ['atLeast', 'atMost', 'equals']],
    [3, 2, ['atLeast', 'moreThan']],
    [0.3, '0.30', ['atLeast', 'atMost', 'equals']],
    ['1/3', '0.3333333333333333333333333333', ['atLeast', 'moreThan']],
    ['2/6', '3/9', ['atLeast', 'atMost', 'equals']],
    [-0, 0, ['atLeast', 'atMost', 'equals']],
    [-1, -2, ['atLeast', 'moreThan']],
    ['1e-100', 0, ['atLeast', 'moreThan']],
    [0.1 + 0.2, 0.3, ['atLeast', 'moreThan']],
  ])('%s and %s', (left, right, wanted) => {
    expect(answers({ x: left, y: right })).toEqual(wanted);
  });
  test('agree with plain fractions', () => {
    const numbers = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 12 })).map(([n, d]) => `${n}/${d}`);
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const sign = order(fractionOf(left), fractionOf(right));
        const wanted = [
          ['atLeast', sign >= 0],
          ['moreThan', sign > 0],
          ['atMost', sign <= 0],
          ['lessThan', sign < 0],
          ['equals', sign === 0],
        ].flatMap(([name, holds]) => (holds ? [name] : []));
        expect(answers({ x: left, y: right })).toEqual(wanted);
      }),
    );
  });
  test('against a figure', () => {
    const enough = asking(atLeast(x, '22/3'));
    expect([7, '7.33', '22/3', 8].map((value) => enough({ x: value }))).toEqual([false, false, true, true]);
  });
  test('a ratio meets its threshold without being divided', () => {
    const done = percent('done', '完成率', 'Done');
    const enough = asking(atLeast(done, '66.66666666666666666667'));
    expect(enough({ done: { part: 2, whole: 3 } })).toBe(false);
    expect(asking(atLeast(done, '200/3'))({ done: { part: 2, whole: 3 } })).toBe(true);
    expect(asking(equals(ratio(x, y, { none: 0, some: 0 }), ratio(1, 3, { none: 0, some: 0 })))({ x: 33, y: 99 })).toBe(true);
    const third = asking(equals(product(3, ratio(x, y, { none: 0, some: 0 })), 1));
    expect(
      [
        [1, 3],
        [7, 21],
        [333333333, 1000000000],
      ].map(([p, q]) => third({ x: p, y: q })),
    ).toEqual([true, true, false]);
  });
  test('an unbounded ratio is above every figure', () => {
    const share = rate(count('p', '件', '其中', 'Part'), count('w', '件', '总数', 'Whole'), { none: 0, some: 'unbounded' });
    const facts = { p: 1, w: 0 };
    expect([atLeast, moreThan, atMost, lessThan, equals].map((make) => asking(make(share, '9e99'))(facts))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(asking(equals(share, share))(facts)).toBe(true);
  });
});

describe('a choice', () => {
  test('is one option', () => {
    expect(['good', 'poor'].map((given) => asking(is(grade, 'good'))({ grade: given }))).toEqual([true, false]);
  });
  test('an option that is not declared is refused', () => {
    const text: unknown = JSON.parse(JSON.stringify(is(grade, 'good')).replace(/"option":"good"/, '"option":"best"'));
    const condition: Condition = Object.assign({ kind: 'is' }, text);
    expect(issuesOf(() => around(award(1, condition))).map(({ code, name }) => [code, name])).toEqual([['options-priced', 'best']]);
  });
});

describe('all, any, not', () => {
  const table = [
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ] as const;
  test.each<[string, Condition, readonly boolean[]]>([
    ['all', all(a, b), [false, false, false, true]],
    ['any', any(a, b), [false, true, true, true]],
    ['not all', not(all(a, b)), [true, true, true, false]],
    ['not any', not(any(a, b)), [true, false, false, false]],
    ['one and not the other', all(a, not(b)), [false, false, true, false]],
    ['either, not both', any(all(a, not(b)), all(b, not(a))), [false, true, true, false]],
    ['twice not', all(not(not(a)), b), [false, false, false, true]],
    ['one', all(any(a), all(b)), [false, false, false, true]],
  ])('%s', (_, condition, wanted) => {
    const holds = asking(condition);
    expect(table.map(([left, right]) => holds({ a: left, b: right }))).toEqual(wanted);
  });
  test('of none: all hold, not any', () => {
    expect(asking(all())()).toBe(true);
    expect(asking(always)()).toBe(true);
    expect(asking(any())()).toBe(false);
    expect(asking(not(all()))()).toBe(false);
    expect(scoring(award(0.3))()).toBe('0.3');
  });
  test('any tree of them agrees with the same tree of truths', () => {
    interface Tree {
      readonly condition: Condition;
      readonly truth: (left: boolean, right: boolean) => boolean;
    }
    const { tree: trees } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<Tree>({ condition: a, truth: (left) => left }, { condition: b, truth: (_, right) => right }),
        tie('tree').map(({ condition, truth }): Tree => ({ condition: not(condition), truth: (left, right) => !truth(left, right) })),
        fc.array(tie('tree'), { maxLength: 3 }).map(
          (of): Tree => ({
            condition: all(...of.map(({ condition }) => condition)),
            truth: (left, right) => of.every(({ truth }) => truth(left, right)),
          }),
        ),
        fc.array(tie('tree'), { maxLength: 3 }).map(
          (of): Tree => ({
            condition: any(...of.map(({ condition }) => condition)),
            truth: (left, right) => of.some(({ truth }) => truth(left, right)),
          }),
        ),
      ),
    }));
    fc.assert(
      fc.property(trees, fc.boolean(), fc.boolean(), ({ condition, truth }, left, right) => {
        // Both flags stand in the condition, so that both are asked for.
        const holds = asking(any(condition, all(a, not(a)), all(b, not(b))));
        expect(holds({ a: left, b: right })).toBe(truth(left, right));
      }),
    );
  });
  test('one condition that is written twice at every level comes to an end', () => {
    let twice: Condition = a;
    for (let level = 0; level < 40; level += 1) twice = level % 2 === 0 ? all(twice, twice) : any(twice, twice);
    inTime(3000, () => codesOf(() => asking(twice)({ a: true })));
  });
});

describe('over a list', () => {
  const facts = (...of: readonly ReturnType<typeof squad>[]) => ({ squads: of });
  const enough = atLeast(product(printers, 4), staff);

  test.each<[string, ReturnType<typeof facts>, boolean, boolean]>([
    ['none', facts(), true, false],
    ['one that does', facts(squad(8, 2)), true, true],
    ['one that does not', facts(squad(9, 2)), false, false],
    ['the first does', facts(squad(8, 2), squad(9, 2)), false, true],
    ['the last does', facts(squad(9, 2), squad(8, 2)), false, true],
    ['both do', facts(squad(4, 1), squad(8, 2)), true, true],
  ])('%s', (_, given, ofEvery, ofSome) => {
    expect(asking(every(squads, enough))(given)).toBe(ofEvery);
    expect(asking(some(squads, enough))(given)).toBe(ofSome);
    expect(asking(not(some(squads, not(enough))))(given)).toBe(ofEvery);
  });
  test('flags and choices of elements', () => {
    const ruralAndPoor = some(squads, all(rural, is(rating, 'poor')));
    expect(asking(ruralAndPoor)(facts(squad(1, 1, true), squad(1, 1, false, 'poor')))).toBe(false);
    expect(asking(ruralAndPoor)(facts(squad(1, 1), squad(1, 1, true, 'poor')))).toBe(true);
  });
  test('facts outside the list stand beside its fields', () => {
    const condition = every(squads, atLeast(sum(staff, x), 10));
    expect(asking(condition)({ ...facts(squad(8, 0), squad(9, 0)), x: 2 })).toBe(true);
    expect(asking(condition)({ ...facts(squad(8, 0), squad(9, 0)), x: 1.5 })).toBe(false);
  });
  test('a list in a list is asked of each', () => {
    // The field is that of the inner element, which is compared with itself.
    const most = some(squads, every(squads, atLeast(staff, staff)));
    expect(asking(most)(facts(squad(1, 0), squad(2, 0)))).toBe(true);
    expect(asking(most)(facts())).toBe(false);
  });
  test('a field outside its list is refused', () => {
    expect(codesOf(() => around(award(1, rural)))).toEqual(['item-outside-list']);
    expect(codesOf(() => around(award(1, all(every(squads, rural), rural))))).toEqual(['item-outside-list']);
    const other = list('others', '其他', 'Others', [flag('rural', '郊区', 'Rural')]);
    expect(codesOf(() => around(award(1, every(other, rural))))).toEqual(['item-outside-list']);
  });
});

test.each<[Condition, string, string]>([
  [a, '甲', 'A'],
  [not(a), '并非“甲”', 'not “A”'],
  [atLeast(x, 6), '得分≥6', 'Score ≥ 6'],
  [moreThan(x, 6), '得分>6', 'Score > 6'],
  [atMost(x, y), '得分≤对比', 'Score ≤ Other'],
  [lessThan(x, '0.5'), '得分<0.5', 'Score < 0.5'],
  [equals(x, 0), '得分=0', 'Score = 0'],
  [is(grade, 'good'), '等次为“好”', 'Grade is “good”'],
  [all(a, b), '甲，且乙', 'A, and B'],
  [any(a, b), '甲，或乙', 'A, or B'],
  [always, '无条件', 'always'],
  [every(squads, rural), '每个中队均符合：郊区', 'for every one of Squads: Rural'],
  [some(squads, rural), '有中队符合：郊区', 'for some of Squads: Rural'],
])('in words (%#)', (condition, zh, en) => {
  expect(inWords(condition)).toEqual({ zh, en });
});

test('a choice of conditions among none has words, too', () => {
  const { zh, en } = inWords(any());
  expect([zh, en]).not.toContain('');
});
test('words say what belongs together', () => {
  const one = inWords(all(a, any(b, is(grade, 'good'))));
  const other = inWords(any(all(a, b), is(grade, 'good')));
  expect(one).not.toEqual(other);
});

describe('what is known of a condition before all of its facts are', () => {
  const [first, second] = [flag('first', '甲', 'First'), flag('second', '乙', 'Second')];
  const few = count('few', '件', '件数', 'Few', { max: 10 });
  const other = count('other', '件', '另数', 'Other', { min: 3, max: 20 });
  const answer = choice('answer', '答复', 'Answer', { yes: ['是', 'yes'], no: ['否', 'no'] });
  const only = choice('only', '答复', 'Answer', { yes: ['是', 'yes'] });
  const listed = (min: number) => list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff', { max: 9 })], { min });
  /** An award of one point for it: `1` where it holds whatever the facts, `0` where it never does. */
  const known = (condition: Condition, facts: Sheet = {}) => rangeTester(about('项', 'Item', award(1, condition)))(facts);

  test.each<[string, Condition, Sheet, string]>([
    ['a flag', first, {}, '0 … 1'],
    ['a flag that is known', first, { first: true }, '1'],
    ['a flag that is known not to hold', first, { first: false }, '0'],
    ['at least the least', atLeast(few, 0), {}, '1'],
    ['at least more than the most', atLeast(few, 11), {}, '0'],
    ['at least the most', atLeast(few, 10), {}, '0 … 1'],
    ['more than the most', moreThan(few, 10), {}, '0'],
    ['more than nothing', moreThan(few, 0), {}, '0 … 1'],
    ['at most the most', atMost(few, 10), {}, '1'],
    ['at most the least', atMost(few, 0), {}, '0 … 1'],
    ['less than the least', lessThan(few, 0), {}, '0'],
    ['less than more than the most', lessThan(few, 11), {}, '1'],
    ['less than the most', lessThan(few, 10), {}, '0 … 1'],
    ['equal to what it cannot be', equals(few, 11), {}, '0'],
    ['equal to what it can be', equals(few, 7), {}, '0 … 1'],
    ['held against another measure', atLeast(few, other), {}, '0 … 1'],
    ['held against another that is known', atLeast(few, other), { other: 11 }, '0'],
    ['itself known, held against another', lessThan(few, other), { few: 2 }, '1'],
    ['an option', is(answer, 'yes'), {}, '0 … 1'],
    ['an option that was taken', is(answer, 'yes'), { answer: 'yes' }, '1'],
    ['an option that was not taken', is(answer, 'yes'), { answer: 'no' }, '0'],
    ['the only option', is(only, 'yes'), {}, '1'],
    ['all of two', all(first, second), {}, '0 … 1'],
    ['all of two, of which one holds', all(first, second), { first: true }, '0 … 1'],
    ['all of two, of which one does not', all(first, second), { second: false }, '0'],
    ['all of two that hold', all(first, second), { first: true, second: true }, '1'],
    ['all of none', all(), {}, '1'],
    ['any of two', any(first, second), {}, '0 … 1'],
    ['any of two, of which one does not hold', any(first, second), { first: false }, '0 … 1'],
    ['any of two, of which one holds', any(first, second), { second: true }, '1'],
    ['any of two that do not', any(first, second), { first: false, second: false }, '0'],
    ['any of none', any(), {}, '0'],
    ['a denial', not(first), {}, '0 … 1'],
    ['a denial of what holds', not(first), { first: true }, '0'],
    ['a denial of what does not', not(first), { first: false }, '1'],
    ['every element, by what each is', every(listed(0), atMost(listed(0).item.staff, 9)), {}, '1'],
    ['every element, by what none is', every(listed(0), atLeast(listed(0).item.staff, 10)), {}, '0 … 1'],
    ['every element of a list that is not empty', every(listed(1), atLeast(listed(1).item.staff, 10)), {}, '0'],
    ['some element, by what each is', some(listed(0), atMost(listed(0).item.staff, 9)), {}, '0 … 1'],
    ['some element, by what none is', some(listed(0), atLeast(listed(0).item.staff, 10)), {}, '0'],
    ['some element of a list that is not empty', some(listed(1), atMost(listed(1).item.staff, 9)), {}, '1'],
    ['some element, by what some are', some(listed(1), atMost(listed(1).item.staff, 8)), {}, '0 … 1'],
    [
      'some element of a list that is known',
      some(listed(0), atMost(listed(0).item.staff, 8)),
      { squads: [{ staff: 9 }, { staff: 8 }] },
      '1',
    ],
  ])('%s', (_, condition, facts, wanted) => {
    expect(known(condition, facts)).toBe(wanted);
  });
});
