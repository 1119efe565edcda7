/** What can still come to pass where figures outgrow all bounds, in parts of a whole, in months, and in grades. */
import {
  about,
  all,
  atLeast,
  award,
  bandScore,
  bounds,
  type Clause,
  count,
  criterion,
  deduct,
  earns,
  evaluate,
  every,
  type FactsOf,
  flag,
  type Issue,
  list,
  type Measure,
  perItemAward,
  pool,
  product,
  quantity,
  type Rule,
  ratio,
  readRubric,
  rubric,
  some,
  weightedAnnual,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { endsAt } from './bound-helpers.js';
import { codesOf, issuesOf } from './helpers.js';
import { rubricOf, type Sheet } from './rule-helpers.js';

const held = flag('held', '已召开', 'Held');
const itemOf = (scores: Rule): Clause => criterion('c', '项', 'Item', scores);
/** A criterion `c` of five points with one rule in it, `c.a`. */
const around = (rule: Rule) => rubricOf([itemOf(earns(5, { a: about('情形', 'Case', rule) }))]);
/** The ends of the criterion, or what is wrong. */
const openOf = (rule: Rule, known: Sheet): string => {
  const issues = issuesOf(() => endsAt(bounds(around(rule), known), 'c'));
  return issues.length === 0 ? endsAt(bounds(around(rule), known), 'c') : issues.map(({ code }) => code).join(' ');
};
/** Where each issue came up, and with which fact. */
const told = (issues: readonly Issue[]) => issues.map(({ code, clauses, fact }) => ({ code, clauses, fact }));

describe('numbers that outgrow all bounds', () => {
  const LONG = '9'.repeat(99);
  const late = count('late', '件', '逾期案件', 'Late cases', { min: 1, max: 3 });
  const times = (factors: number, of: Measure): Measure => product(of, ...Array.from({ length: factors }, () => LONG));
  const huge = atLeast(times(11, late), 1);
  const big = quantity('big', '分', '大', 'Big');
  const bigTimes = (factors: number, of: Measure): Measure => product(of, ...Array.from({ length: factors }, () => big));

  test.each<[string, Rule, Sheet, string]>([
    ['a condition that may decide nothing is left open', award(1, all(held, huge)), { late: 1 }, '0 … 1'],
    ['a condition that decides nothing is not asked', award(1, all(held, huge)), { late: 1, held: false }, '0'],
    ['a condition that decides is', award(1, all(held, huge)), { late: 1, held: true }, 'value-digits'],
    ['a condition over a rule is asked whatever the rule stands on', when(huge, award(1, held)), { late: 1 }, 'value-digits'],
    ['a condition over a rule, with nothing known', when(huge, award(1, held)), {}, '0 … 1'],
  ])('%s', (_, rule, known, expected) => {
    expect(openOf(rule, known)).toBe(expected);
  });
  test('what is told is what evaluate tells of it', () => {
    const scheme = around(when(huge, award(1, held)));
    const issues = issuesOf(() => bounds(scheme, { late: 1 }));
    expect(told(issues)).toEqual([{ code: 'value-digits', clauses: ['c.a'], fact: 'late' }]);
    expect(issues).toEqual(issuesOf(() => evaluate(scheme, { late: 1, held: false })));
  });
  test('a domain that no number can end has no ends', () => {
    const banded = bandScore(bigTimes(11, late), { '< 1': 0, '>= 1': 1 });
    expect([openOf(banded, { big: LONG }), openOf(banded, { big: LONG, late: 1 })]).toEqual(['0 … 1', 'value-digits']);
    expect([openOf(banded, { big: 0 }), openOf(banded, { big: 0, late: 1 }), openOf(banded, { big: 1 })]).toEqual(['0', '0', '1']);
  });
  test('points that do so for every value of what is missing are told at once', () => {
    const rule = perItemAward(LONG, bigTimes(10, late), { every: 1, steps: 'proportional' });
    const scheme = around(rule);
    const issues = issuesOf(() => bounds(scheme, { big: LONG }));
    expect(told(issues)).toEqual([{ code: 'value-digits', clauses: ['c.a'], fact: 'late, big' }]);
    for (const given of [1, 2, 3]) expect(issues).toEqual(issuesOf(() => evaluate(scheme, { big: LONG, late: given })));
    expect(openOf(rule, { big: 0 })).toBe('0');
  });
  test('of a rule that may not count they are left open', () => {
    const rule = when(held, perItemAward(LONG, bigTimes(10, late), { every: 1, steps: 'proportional' }));
    expect(openOf(rule, { big: LONG })).toBe('0 … 5');
    expect(openOf(rule, { big: LONG, held: false })).toBe('0');
    expect(openOf(rule, { big: LONG, held: true })).toBe('value-digits');
  });
});

describe('parts of a whole', () => {
  const whole = count('whole', '件', '总数', 'All', { max: 9 });
  const other = count('other', '件', '另计总数', 'All others', { max: 9 });
  const part = count('part', '件', '其中', 'Of them', { partOf: whole, max: 9 });
  const smaller = count('smaller', '件', '其中另计', 'Others of them', { partOf: whole, max: 9 });
  const each = { a: perItemAward(1, whole), b: perItemAward(1, other), c: perItemAward(1, part), d: perItemAward(1, smaller) };
  const scheme = rubricOf([itemOf(pool({ start: 0 }, each))], { max: null });
  const ends = (known: Sheet) => ['c.a', 'c.b', 'c.c', 'c.d'].map((id) => endsAt(bounds(scheme, known), id));

  test.each<[string, Sheet, readonly string[]]>([
    ['nothing known', {}, ['0 … 9', '0 … 9', '0 … 9', '0 … 9']],
    ['a part: its own whole is no less, any other may be', { part: 7 }, ['7 … 9', '0 … 9', '7', '0 … 9']],
    ['two parts: their whole is no less than the larger', { part: 4, smaller: 6 }, ['6 … 9', '0 … 9', '4', '6']],
    ['the whole: no part of it is more', { whole: 5 }, ['5', '0 … 9', '0 … 5', '0 … 5']],
    ['another whole: it says nothing of these parts', { other: 5 }, ['0 … 9', '5', '0 … 9', '0 … 9']],
  ])('%s', (_, known, expected) => {
    expect(ends(known)).toEqual(expected);
  });
});

describe('a field of a list that has the key of another fact', () => {
  const ready = flag('ready', '已就绪', 'Ready');
  const whole = count('whole', '件', '总数', 'All', { max: 9 });
  const part = count('part', '件', '其中', 'Of them', { partOf: whole, max: 9 });
  const squads = list('squads', '中队', 'Squads', [flag('ready', '达标', 'Ready'), count('whole', '件', '总数', 'All', { max: 9 })]);
  const each = {
    a: award(1, some(squads, squads.item.ready)),
    b: award(1, every(squads, squads.item.ready)),
    c: award(1, every(squads, atLeast(squads.item.whole, 5))),
    d: award(1, ready),
    e: perItemAward(1, whole),
    f: perItemAward(1, part),
  };
  const scheme = rubricOf([itemOf(pool({ start: 0 }, each))], { max: null });

  test.each<[string, Sheet, readonly string[]]>([
    ['is not known with it', { ready: true }, ['0 … 1', '0 … 1', '0 … 1', '1', '0 … 9', '0 … 9']],
    ['nor ruled out', { ready: false }, ['0 … 1', '0 … 1', '0 … 1', '0', '0 … 9', '0 … 9']],
    ['nor narrowed by what that one is the whole of', { part: 7 }, ['0 … 1', '0 … 1', '0 … 1', '0 … 1', '7 … 9', '7']],
    ['but has its own value', { squads: [{ ready: true, whole: 4 }] }, ['1', '1', '0', '0 … 1', '0 … 9', '0 … 9']],
  ])('%s', (_, known, expected) => {
    const open = bounds(scheme, known);
    expect(Object.keys(each).map((id) => endsAt(open, `c.${id}`))).toEqual(expected);
  });
});

describe('what is wrong in a month', () => {
  const HEAD = { authority: ['测试机关', 'Test authority'], year: 2022 } as const;
  const [a, b] = [count('a', '件', '甲', 'A'), count('b', '件', '乙', 'B')];
  const share = ratio(a, b, { none: 'error', some: 'error' });
  const rules = { a: about('比', 'Ratio', bandScore(share, { '< 1': 0, '>= 1': 1 })), b: award(1, held) };
  const month = rubric({ ...HEAD, id: 'month', title: ['月度', 'Month'], max: 5 }, [itemOf(earns(5, rules))]);
  const year = readRubric(
    weightedAnnual(
      { ...HEAD, id: 'year', title: ['年度', 'Year'], max: 6 },
      { key: 'months', label: ['各月', 'Months'], rubric: month, count: 2, weight: 1, use: 'exact' },
      { management: award(1, flag('managed', '已管理', 'Managed')) },
      {},
    ),
  );
  test('is told as evaluate tells it, though the month and the year stay open', () => {
    const issues = issuesOf(() => bounds(year, { months: [{}, { a: 0, b: 0 }] }));
    expect(told(issues)).toEqual([{ code: 'ratio-undefined', clauses: ['months.2/c.a'], fact: 'a, b' }]);
    const full: FactsOf<typeof month> = { a: 1, b: 1, held: true };
    expect(issues).toEqual(issuesOf(() => evaluate(year, { managed: true, months: [full, { ...full, a: 0, b: 0 }] })));
  });
  test('unless it is still open as well', () => {
    expect(codesOf(() => bounds(year, { months: [{ a: 0 }, { b: 0 }] }))).toEqual([]);
  });
});

describe('grades of a rounded total', () => {
  const bands = { '< 3': ['fair', '合格', 'Fair'], '>= 3': ['good', '优秀', 'Good'] } as const;
  const met = flag('met', '已达标', 'Met');
  const graded = (of: 'rounded' | 'exact') =>
    readRubric(
      rubric(
        {
          id: 'test',
          title: ['测试方案', 'Test scheme'],
          authority: ['测试机关', 'Test authority'],
          year: 2022,
          max: '2.5',
          rounding: { at: 'part', places: 0, mode: 'half-up' },
          grades: { of, bands },
        },
        [itemOf(earns('2.5', { a: award(3, met), b: deduct(1, held) }))],
      ),
    );
  const keys = (of: 'rounded' | 'exact', known: Sheet) => bounds(graded(of), { met: true, ...known }).grades.map(({ key }) => key);
  // Each part is rounded, and then the maximum cuts them to two and a half: three, when that is compared.
  test.each<['rounded' | 'exact', Sheet, readonly string[]]>([
    ['rounded', { held: false }, ['good']],
    ['exact', { held: false }, ['fair']],
    ['rounded', { held: true }, ['fair']],
    ['rounded', {}, ['fair', 'good']],
    ['exact', {}, ['fair']],
  ])('compared as %s, with %j: %j', (of, known, expected) => {
    expect(keys(of, known)).toEqual(expected);
  });
  test('are those of the score', () => {
    for (const of of ['rounded', 'exact'] as const) {
      for (const given of [true, false])
        expect(keys(of, { held: given })).toEqual([evaluate(graded(of), { met: true, held: given }).grade?.key]);
    }
  });
});
