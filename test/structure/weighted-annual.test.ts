import fc from 'fast-check';
import {
  about,
  all,
  atLeast,
  award,
  bounds,
  type CarryOver,
  consequence,
  convert,
  count,
  criterion,
  earns,
  evaluate,
  exempt,
  explain,
  type FactsOf,
  fault,
  flag,
  type Issue,
  keeps,
  list,
  meanOf,
  nodeAt,
  nodesOf,
  notApplicable,
  percent,
  perItemDeduct,
  pool,
  quantity,
  question,
  type RubricHead,
  rate,
  reading,
  readRubric,
  rubric,
  section,
  type Trace,
  type TraceNode,
  tally,
  veto,
  weightedAnnual,
  withDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { endsAt, endsIn } from '../bound-helpers.js';
import { codesOf, issuesOf, type OpenRubric } from '../helpers.js';
import { throughJson } from '../rule-helpers.js';

// ---------------------------------------------------------------------------------------------------------------
// A month whose score is its mark less one point for each late case, and years of such months

const monthHead = {
  id: 'month',
  title: ['月度考核', 'Monthly assessment'],
  authority: ['某局', 'A bureau'],
  year: 2022,
  max: 100,
  rounding: { at: 'total', places: 1, mode: 'half-up' },
} as const satisfies RubricHead;
const yearHead = {
  id: 'year',
  title: ['年度考核', 'Annual assessment'],
  authority: ['某局', 'A bureau'],
  year: 2022,
  max: 100,
} as const satisfies RubricHead;

const mark = quantity('mark', '分', '月度评分', 'Monthly mark', { max: 100 });
const late = tally('late', '件', '逾期案件', 'Late cases');
const month = rubric(monthHead, [
  criterion(
    '1',
    '月度工作',
    'Work of the month',
    pool({ start: 0, floor: null }, { a: convert(100, mark, 100), b: perItemDeduct(1, late) }),
  ),
]);
const months = ['各月', 'Months'] as const;
const management = quantity('management', '分', '管理评价', 'Management', { max: 100 });
const siteMeetings = count('siteMeetings', '次', '现场会', 'Meetings held on site');

/** The clause of the source: (monthly scores ÷ 12) × 0.9 + management × 0.1, and five points above that for a meeting. */
const year = weightedAnnual(
  yearHead,
  { key: 'months', label: months, rubric: month, count: 12, weight: 0.9, use: 'exact' },
  { management: convert(10, management, 100) },
  { meetings: award(5, atLeast(siteMeetings, 1)) },
);

type Month = FactsOf<typeof year>['months'][number];
const good = (score: number | string): Month => ({ mark: score, late: 0 });
const twelve = (score: number | string): Month[] => Array.from({ length: 12 }, () => good(score));
const plain = { management: 90, siteMeetings: 0 };

interface Manner {
  readonly count?: number;
  readonly use?: 'exact' | 'rounded';
  readonly divideBy?: 'count' | 'present';
  readonly carry?: CarryOver;
  readonly weight?: number | string;
}
/** A year of such months and nothing else, not rounded: a criterion is what it has none of. */
const yearOf = ({ count: periods = 4, use = 'exact', weight = 1, divideBy, carry }: Manner, of: typeof month = month) =>
  weightedAnnual(
    { ...yearHead, rounding: { at: 'criterion', places: 1, mode: 'half-up' } },
    {
      key: 'months',
      label: months,
      rubric: of,
      count: periods,
      weight,
      use,
      ...(divideBy === undefined ? {} : { divideBy }),
      ...(carry === undefined ? {} : { carry }),
    },
    {},
    {},
  );

/** The nodes of the periods. */
const periodsIn = (tree: TraceNode): readonly TraceNode[] => [...nodesOf(tree)].filter(({ kind }) => kind === 'period');
const exactIn = (tree: TraceNode): readonly string[] => periodsIn(tree).map(({ exact }) => exact);
/** A month that comes to a whole number of points, also below nothing. */
const comingTo = (score: number): Month => (score >= 0 ? { mark: score, late: 0 } : { mark: 0, late: -score });
/** A node with its ids as its own rubric would write them. */
const withoutPrefix = (node: TraceNode, prefix: string): TraceNode => ({
  ...node,
  id: node.id.startsWith(prefix) ? node.id.slice(prefix.length) : `${node.id} without ${prefix}`,
  ...(node.children ? { children: node.children.map((child) => withoutPrefix(child, prefix)) } : {}),
});
/** What of a trace is its tree, without what stands at a root only. */
const nodeOf = (trace: Trace): TraceNode => {
  const { id, kind, label, max, exact, score, status, facts, applied, rounded, readings, children } = trace;
  return {
    ...{ id, kind, label, max, exact, score, status, facts },
    ...(applied === undefined ? {} : { applied }),
    ...(rounded === undefined ? {} : { rounded }),
    ...(readings === undefined ? {} : { readings }),
    ...(children === undefined ? {} : { children }),
  };
};

// ---------------------------------------------------------------------------------------------------------------

describe('twelve months of facts become twelve trees and the tree above them', () => {
  const marks = [90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, '88.5'];
  const facts = { months: marks.map((one, i) => ({ mark: one, late: i % 3 })), ...plain };
  const tree = evaluate(year, facts);

  test('the total is 0.9 of the mean and 0.1 of the other part', () => {
    // The marks come to 1133.5, twelve late cases cost 12: the mean is 1121.5/12, times 0.9 it is 84.1125.
    expect(nodeAt(tree, 'months')).toMatchObject({
      kind: 'periods',
      exact: '84.1125',
      max: 90,
      status: 'scored',
      facts: ['months'],
      applied: { measure: '2243/24', units: '12', each: '0.9' },
    });
    expect(nodeAt(tree, 'management')).toMatchObject({ exact: '9', max: 10 });
    expect(tree).toMatchObject({ kind: 'weightedAnnual', exact: '93.1', score: 93.1, max: 100, rounded: { before: '93.1125' } });
  });
  test('the nodes above the months, in the order of the rubric', () => {
    expect(tree.children?.map(({ id }) => id)).toEqual(['months', 'management', 'meetings']);
    expect(nodeAt(tree, 'months').children?.map(({ id }) => id)).toEqual(marks.map((_, i) => `months.${i + 1}`));
  });
  test("the periods go by their fact's name, each with its number", () => {
    expect(nodeAt(tree, 'months').label).toEqual({ zh: '各月', en: 'Months' });
    expect(nodeAt(tree, 'months.1').label).toEqual({ zh: '各月（第 1 期）', en: 'Months (no. 1)' });
    expect(nodeAt(tree, 'months.12').label).toEqual({ zh: '各月（第 12 期）', en: 'Months (no. 12)' });
  });
  test("a month's nodes have the ids of its rubric behind the number of the month", () => {
    expect([...nodesOf(nodeAt(tree, 'months.3'))].map(({ id, kind, exact }) => [id, kind, exact])).toEqual([
      ['months.3', 'period', '90'],
      ['months.3/month', 'rubric', '90'],
      ['months.3/1', 'criterion', '90'],
      ['months.3/1.a', 'convert', '92'],
      ['months.3/1.b', 'perItem', '-2'],
    ]);
  });
  test('no id is there twice', () => {
    const ids = [...nodesOf(tree)].map(({ id }) => id);
    expect(ids.length).toBe(1 + 3 + 12 * 5);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('each of them is the tree that its own rubric makes of its facts', () => {
    for (const [i, own] of facts.months.entries()) {
      const inside = nodeAt(tree, `months.${i + 1}/month`);
      expect(withoutPrefix(inside, `months.${i + 1}/`)).toEqual(nodeOf(evaluate(month, own)));
    }
  });
  test('so it is for any facts', () => {
    const anyMonth = fc.record({ mark: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100), late: fc.nat(150) });
    fc.assert(
      fc.property(fc.array(anyMonth, { minLength: 4, maxLength: 4 }), (given) => {
        const scored = evaluate(yearOf({}), { months: given });
        for (const [i, own] of given.entries()) {
          const alone = nodeOf(evaluate(month, own));
          expect(withoutPrefix(nodeAt(scored, `months.${i + 1}/month`), `months.${i + 1}/`)).toEqual(alone);
          expect(nodeAt(scored, `months.${i + 1}`).exact).toBe(alone.rounded?.before ?? alone.exact);
        }
      }),
      { numRuns: 50 },
    );
  });
  test('what was given is in the tree, as it was given', () => {
    expect(tree.input).toEqual(facts);
  });
  test('the year and a month read the same label objects every time', () => {
    expect(nodeAt(evaluate(year, facts), 'months.1/1.a').label).toBe(nodeAt(tree, 'months.12/1.a').label);
  });
  test('a year leaves nothing behind for the next', () => {
    const debts = yearOf({ carry: { negative: 'shownAsZero' } });
    const first = evaluate(debts, { months: [10, 20, 30, -40].map(comingTo) });
    evaluate(debts, { months: [-1, -2, -3, -4].map(comingTo) });
    expect(evaluate(debts, { months: [10, 20, 30, -40].map(comingTo) })).toEqual(first);
  });
});

describe('a month is given as its facts, or as a score already known', () => {
  const known = (score: number | string): Month => ({ knownScore: score });
  const mean = (given: readonly Month[]) => nodeAt(evaluate(yearOf({ count: given.length }), { months: given }), 'months').exact;

  test.each<[string, readonly Month[], string]>([
    ['facts', [good(80), good(90)], '85'],
    ['known scores', [known(80), known(90)], '85'],
    ['both', [good(80), known(90)], '85'],
    ['both, the other way', [known(80), good(90)], '85'],
    ['text', [known('80.05'), known('90.05')], '85.05'],
    ['a fraction', [known('22/3'), known('22/3'), known('22/3')], '22/3'],
    ['less than nothing', [known(-20), good(90)], '35'],
    ['more than the maximum, by a bonus of its month', [known(105), good(95)], '100'],
  ])('%s', (_, given, wanted) => {
    expect(mean(given)).toBe(wanted);
  });
  test('a known score is told by its status, and has no tree of its own', () => {
    const tree = evaluate(yearOf({ count: 2 }), { months: [known('88.25'), good(90)] });
    expect(nodeAt(tree, 'months.1')).toMatchObject({ kind: 'period', exact: '88.25', score: 88.25, status: 'assessed', max: 100 });
    expect(nodeAt(tree, 'months.1').children).toBe(undefined);
    expect(nodeAt(tree, 'months.2')).toMatchObject({ exact: '90', status: 'scored' });
    expect(nodeAt(tree, 'months.2').children).toHaveLength(1);
    expect(codesOf(() => nodeAt(tree, 'months.1/1'))).toEqual(['node-unknown']);
  });
  test('twelve months of facts and the same twelve as known scores come to the same', () => {
    const scores = [60.3, 61, 72.5, '73.15', 80, 81.3, 90, 91, 92.55, 93, 98.8, 100];
    const fromFacts = evaluate(year, { months: scores.map(good), ...plain });
    const fromScores = evaluate(year, { months: scores.map(known), ...plain });
    expect(fromScores.exact).toBe(fromFacts.exact);
    expect(exactIn(fromScores)).toEqual(exactIn(fromFacts));
  });
  test('one with more digits than were measured is warned about, like any other number', () => {
    const tree = evaluate(yearOf({ count: 1 }), { months: [known(0.1 + 0.2)] });
    expect(tree.exact).toBe('0.30000000000000004');
    expect(tree.warnings.map(({ code }) => code)).toEqual(['float-residue']);
  });
});

describe('a month enters as rounded, or exactly', () => {
  // 88.88 and 77.77 are 88.9 and 77.8 to one place.
  const given = [good('88.88'), good('77.77')];
  test.each([
    ['exact', '83.325', ['88.88', '77.77']],
    ['rounded', '83.35', ['88.9', '77.8']],
  ] as const)('%s', (use, mean, shown) => {
    const tree = evaluate(yearOf({ count: 2, use }), { months: given });
    expect(tree.exact).toBe(mean);
    expect(exactIn(tree)).toEqual(shown);
  });
  test.each(['exact', 'rounded'] as const)("%s: the month's own tree shows its rounding before and after", (use) => {
    const tree = evaluate(yearOf({ count: 2, use }), { months: given });
    expect(nodeAt(tree, 'months.1/month')).toMatchObject({ exact: '88.9', score: 88.9, rounded: { before: '88.88' } });
    expect(nodeAt(tree, 'months.1').rounded).toBe(undefined);
  });
  test.each(['exact', 'rounded'] as const)('%s: a known score is what it is', (use) => {
    expect(evaluate(yearOf({ count: 1, use }), { months: [{ knownScore: '88.88' }] }).exact).toBe('88.88');
  });
  test('its total is rounded to one decimal unless it says otherwise', () => {
    const tree = evaluate(
      weightedAnnual(yearHead, { key: 'months', label: months, rubric: month, count: 3, weight: 1, use: 'exact' }, {}, {}),
      { months: [good(50), good(50), good(51)] },
    );
    expect(tree.rounding).toEqual({ at: 'total', places: 1, mode: 'half-up' });
    expect(tree).toMatchObject({ exact: '50.3', rounded: { before: '151/3' } });
  });
  test('the month rounds as it says itself, the year as it says', () => {
    const monthly = rubric({ ...monthHead, rounding: { at: 'total', places: 0, mode: 'down' } }, [
      criterion('1', '月度工作', 'Work of the month', earns(100, { a: convert(100, mark, 100) })),
    ]);
    const yearly = weightedAnnual(
      { ...yearHead, rounding: { at: 'total', places: 2, mode: 'up' } },
      { key: 'months', label: months, rubric: monthly, count: 3, weight: 0.9, use: 'rounded' },
      {},
      {},
    );
    const tree = evaluate(yearly, { months: [{ mark: 80.9 }, { mark: '81.99' }, { mark: 80 }] });
    expect(exactIn(tree)).toEqual(['80', '81', '80']);
    // 241/3 × 0.9 is 72.3 exactly.
    expect(tree).toMatchObject({ exact: '72.3', rounding: { at: 'total', places: 2, mode: 'up' } });
    expect(tree.rounded).toBe(undefined);
    const more = evaluate(yearly, { months: [{ mark: 80 }, { knownScore: '80.01' }, { mark: 80 }] });
    expect(more).toMatchObject({ exact: '72.01', rounded: { before: '72.003' } });
  });
  test('exactly means before the total of the month is rounded: its criteria have been rounded where it rounds those', () => {
    const halves = (at: 'criterion' | 'total') =>
      weightedAnnual(
        yearHead,
        {
          key: 'months',
          label: months,
          rubric: rubric(
            { ...monthHead, rounding: { at, places: 1, mode: 'half-up' } },
            ['1', '2'].map((id) => criterion(id, '单项', 'Item', earns(10, { a: convert(10, mark, 100) }))),
          ),
          count: 1,
          weight: 1,
          use: 'exact',
        },
        {},
        {},
      );
    expect(nodeAt(evaluate(readRubric(halves('total')), { months: [{ mark: '1.5' }] }), 'months.1').exact).toBe('0.3');
    expect(nodeAt(evaluate(readRubric(halves('criterion')), { months: [{ mark: '1.5' }] }), 'months.1').exact).toBe('0.4');
  });
});

describe('the year divides by all of its months, or by those that are there', () => {
  test('by all of them: none may be missing', () => {
    const counted = yearOf({ count: 3 });
    expect(evaluate(counted, { months: [good(60), good(70), good(80)] }).exact).toBe('70');
    expect(codesOf(() => evaluate(counted, { months: [good(60), null, good(80)] }))).toEqual(['fact-missing']);
  });
  test.each<[readonly (number | null)[], string, string]>([
    [[60, 70, 80], '70', '3'],
    [[60, null, 80], '70', '2'],
    [[null, null, 80], '80', '1'],
    [[0, null, 80], '40', '2'],
    [[null, 10, 10], '10', '2'],
    [[60, 61, null], '60.5', '2'],
  ])('by those that are there: %j', (scores, mean, present) => {
    const tree = evaluate(yearOf({ count: 3, divideBy: 'present' }), { months: scores.map((one) => (one === null ? null : good(one))) });
    expect(tree.exact).toBe(mean);
    expect(nodeAt(tree, 'months').applied).toMatchObject({ measure: mean, units: present });
  });
  test('a month without data is not applicable: it has no tree, and it is not zero', () => {
    const tree = evaluate(yearOf({ count: 2, divideBy: 'present' }), { months: [good(50), null] });
    expect(nodeAt(tree, 'months.2')).toMatchObject({ exact: '0', status: 'notApplicable' });
    expect(nodeAt(tree, 'months.2').children).toBe(undefined);
    expect(tree.exact).toBe('50');
  });
  test('a year without any month is none', () => {
    expect(codesOf(() => evaluate(yearOf({ count: 2, divideBy: 'present' }), { months: [null, null] }))).toEqual(['list-short']);
  });
  test('a month of which nothing applies is no month at zero', () => {
    const idle = rubric(monthHead, [
      criterion(
        '1',
        '单项',
        'Item',
        earns(100, { a: convert(100, mark, 100), n: notApplicable(fault('idle', '本月未考核', 'Not assessed this month')) }),
      ),
    ]);
    const yearly = weightedAnnual(
      yearHead,
      { key: 'months', label: months, rubric: idle, count: 2, weight: 1, use: 'exact', divideBy: 'present' },
      {},
      {},
    );
    const given = { mark: 80, idle: false };
    const tree = evaluate(yearly, { months: [given, { ...given, idle: true }] });
    expect(nodeAt(tree, 'months.2/month').status).toBe('notApplicable');
    expect(nodeAt(tree, 'months.2').status).toBe('notApplicable');
    expect(tree.exact).toBe('80');
  });
});

describe('weights, parts and bonus', () => {
  test.each<[number | string, string, number]>([
    [0.9, '76.5', 90],
    [1, '85', 100],
    ['1/3', '85/3', 100 / 3],
    [0, '0', 0],
    ['0.90', '76.5', 90],
  ])('a weight of %s', (weight, exact, max) => {
    const tree = evaluate(yearOf({ count: 2, weight }), { months: [good(80), good(90)] });
    expect(nodeAt(tree, 'months')).toMatchObject({ exact, max });
    expect(tree.exact).toBe(exact);
  });
  test('the bonus comes after weighting, and may pass the maximum', () => {
    const best = { months: twelve(100), management: 100 };
    expect(evaluate(year, { ...best, siteMeetings: 0 })).toMatchObject({ exact: '100', max: 100 });
    expect(evaluate(year, { ...best, siteMeetings: 1 })).toMatchObject({ exact: '105', score: 105, max: 100 });
    expect(nodeAt(evaluate(year, { ...best, siteMeetings: 1 }), 'meetings')).toMatchObject({ exact: '5', max: 5 });
    expect(evaluate(year, { ...best, siteMeetings: 3 }).exact).toBe('105');
  });
  test('the sum is not held at nothing either', () => {
    const open = yearOf({ count: 1, weight: 0.9 });
    expect(evaluate(open, { months: [comingTo(-10)] })).toMatchObject({ exact: '-9', score: -9 });
  });
  test('several parts and several bonuses add up', () => {
    const yearly = weightedAnnual(
      yearHead,
      { key: 'months', label: months, rubric: month, count: 1, weight: 0.7, use: 'exact' },
      { management: convert(20, management, 100), survey: convert(10, percent('survey', '满意率', 'Satisfaction'), 100) },
      { meetings: award(5, atLeast(siteMeetings, 1)), faults: perItemDeduct(2, tally('faults', '起', '通报批评', 'Public criticisms')) },
    );
    const tree = evaluate(yearly, { months: [good(90)], management: 80, survey: { part: 1, whole: 2 }, siteMeetings: 1, faults: 2 });
    expect(tree.children?.map(({ id, exact }) => `${id} ${exact}`)).toEqual([
      'months 63',
      'management 16',
      'survey 5',
      'meetings 5',
      'faults -4',
    ]);
    expect(tree.exact).toBe('85');
  });
  test('a year of months and nothing else', () => {
    expect(evaluate(yearOf({ count: 1 }), { months: [good(80)] }).children?.map(({ id }) => id)).toEqual(['months']);
  });
  test('a veto over the year sets it to nothing; one in a month sets that month to nothing', () => {
    const strict = rubric(monthHead, [
      criterion('1', '单项', 'Item', keeps(100, { a: perItemDeduct(1, late), v: veto(fault('cheated', '弄虚作假', 'Cheating')) })),
    ]);
    const yearly = weightedAnnual(
      yearHead,
      { key: 'months', label: months, rubric: strict, count: 2, weight: 1, use: 'exact' },
      { v: veto(fault('accident', '重大事故', 'Serious accident')) },
      {},
    );
    const clean = { late: 0, cheated: false };
    const cheated = evaluate(yearly, { months: [clean, { ...clean, cheated: true }], accident: false });
    expect(cheated).toMatchObject({ exact: '50', status: 'scored' });
    expect(nodeAt(cheated, 'months.2/1')).toMatchObject({ exact: '0', status: 'vetoed' });
    expect(evaluate(yearly, { months: [clean, clean], accident: true })).toMatchObject({ exact: '0', status: 'vetoed' });
  });
  test('an exemption over the year is not passed over in silence', () => {
    const exempting = () =>
      weightedAnnual(
        yearHead,
        { key: 'months', label: months, rubric: month, count: 1, weight: 1, use: 'exact' },
        { e: exempt(flag('excused', '免予考核', 'Excused')) },
        {},
      );
    // Either it is refused, as in a pool without a maximum, or it gives full marks.
    const refused = codesOf(exempting);
    const outcome = refused.length > 0 ? refused.join() : evaluate(exempting(), { months: [good(50)], excused: true }).exact;
    expect(['pool-max-needed', '100']).toContain(outcome);
  });
  test('a part and a bonus of the same name are two, and so refused', () => {
    const clashing = () =>
      weightedAnnual(
        yearHead,
        { key: 'months', label: months, rubric: month, count: 1, weight: 0.9, use: 'exact' },
        { extra: convert(10, management, 100) },
        { extra: award(5, atLeast(siteMeetings, 1)) },
      );
    expect(codesOf(clashing)).toEqual(['id-duplicate']);
  });
  test('a part that stands on several facts says what it is about, as in a pool', () => {
    const both = all(flag('held', '已召开', 'Held'), flag('minuted', '有纪要', 'Minuted'));
    const unnamed = () =>
      weightedAnnual(
        yearHead,
        { key: 'months', label: months, rubric: month, count: 1, weight: 1, use: 'exact' },
        { meeting: award(5, both) },
        {},
      );
    expect(codesOf(unnamed)).toEqual(['label-needed']);
    const named = weightedAnnual(
      yearHead,
      { key: 'months', label: months, rubric: month, count: 1, weight: 1, use: 'exact' },
      { meeting: about('会议', 'Meetings', award(5, both)) },
      {},
    );
    const tree = evaluate(named, { months: [good(80)], held: true, minuted: true });
    expect(nodeAt(tree, 'meeting')).toMatchObject({ label: { zh: '会议', en: 'Meetings' }, exact: '5' });
  });
});

// ---------------------------------------------------------------------------------------------------------------

describe('what a month comes to below nothing is carried into the next', () => {
  const shown = yearOf({ carry: { negative: 'shownAsZero' } });
  const stands = yearOf({ carry: { negative: 'stands' } });
  const dropped = yearOf({});
  const ofYear = (yearly: typeof shown, scores: readonly number[]) => evaluate(yearly, { months: scores.map(comingTo) });

  test.each<[string, readonly number[], readonly string[], readonly string[]]>([
    // [what happens, what the months come to by themselves, shown as zero, standing]
    ['no debt', [10, 20, 30, 40], ['10', '20', '30', '40'], ['10', '20', '30', '40']],
    ['a debt that the next month pays', [-5, 10, 20, 30], ['0', '5', '20', '30'], ['-5', '5', '20', '30']],
    ['a debt in the middle', [10, -5, 20, 30], ['10', '0', '15', '30'], ['10', '-5', '15', '30']],
    ['several months in a row', [-5, -3, 10, 0], ['0', '0', '2', '0'], ['-5', '-8', '2', '0']],
    ['a debt that takes several months to pay', [-5, 3, 1, 10], ['0', '0', '0', '9'], ['-5', '-2', '-1', '9']],
    ['a debt paid exactly', [-5, 5, 1, 1], ['0', '0', '1', '1'], ['-5', '0', '1', '1']],
    ['two debts', [-5, 10, -5, 10], ['0', '5', '0', '5'], ['-5', '5', '-5', '5']],
    ['a whole year below nothing', [-1, -2, -3, -4], ['0', '0', '0', '0'], ['-1', '-3', '-6', '-10']],
    ['a debt of the last month, which no month is left to pay', [10, 20, 30, -7], ['10', '20', '30', '0'], ['10', '20', '30', '-7']],
    ['a month at nothing owes nothing', [0, 10, 0, 10], ['0', '10', '0', '10'], ['0', '10', '0', '10']],
  ])('%s', (_, scores, zeros, standing) => {
    expect(exactIn(ofYear(shown, scores))).toEqual(zeros);
    expect(exactIn(ofYear(stands, scores))).toEqual(standing);
    expect(exactIn(ofYear(dropped, scores))).toEqual(scores.map(String));
    // The mean is that of the scores shown, whatever the months came to by themselves.
    for (const tree of [ofYear(shown, scores), ofYear(stands, scores)]) {
      const sum = exactIn(tree).reduce((total, one) => total + Number(one), 0);
      expect(nodeAt(tree, 'months').score).toBe(sum / 4);
    }
  });

  test('it is visible in both months: what was due and carried out, and what came in', () => {
    const tree = ofYear(shown, [-5, 3, 10, 0]);
    expect(periodsIn(tree).map(({ applied }) => [applied?.carriedIn, applied?.carriedOut])).toEqual([
      [undefined, '-5'],
      ['-5', '-2'],
      ['-2', undefined],
      [undefined, undefined],
    ]);
    // The month's own tree stays as it was.
    expect(nodeAt(tree, 'months.1/month').exact).toBe('-5');
    expect(nodeAt(tree, 'months.2/month').exact).toBe('3');
  });
  test('nothing is carried where the year does not say so', () => {
    const tree = ofYear(dropped, [-5, 3, 10, 0]);
    for (const { applied } of periodsIn(tree)) {
      expect(applied?.carriedIn).toBe(undefined);
      expect(applied?.carriedOut).toBe(undefined);
    }
  });
  test('of a score already known, and into one', () => {
    const tree = evaluate(shown, { months: [{ knownScore: '-1/3' }, { knownScore: 1 }, comingTo(-2), { knownScore: '2.5' }] });
    expect(exactIn(tree)).toEqual(['0', '2/3', '0', '0.5']);
    expect(periodsIn(tree).map(({ status }) => status)).toEqual(['assessed', 'assessed', 'scored', 'assessed']);
  });
  test('a month without data pays nothing and owes nothing: the next that is there pays', () => {
    const partial = yearOf({ carry: { negative: 'shownAsZero' }, divideBy: 'present' });
    const tree = evaluate(partial, { months: [comingTo(-5), null, comingTo(8), null] });
    expect(exactIn(tree)).toEqual(['0', '0', '3', '0']);
    expect(nodeAt(tree, 'months.2')).toMatchObject({ status: 'notApplicable' });
    expect(nodeAt(tree, 'months.3').applied).toMatchObject({ carriedIn: '-5' });
    expect(tree.exact).toBe('1.5');
  });
  test.each([
    // −0.04 is nothing to one place, and so there is nothing to carry.
    ['exact', ['0', '9.96']],
    ['rounded', ['0', '10']],
  ] as const)('what is carried is what enters: %s', (use, wanted) => {
    const small = rubric(monthHead, [
      criterion('1', '单项', 'Item', pool({ start: 0, floor: null }, { a: convert(100, mark, 100), b: perItemDeduct('0.04', late) })),
    ]);
    const yearly = yearOf({ count: 2, use, carry: { negative: 'shownAsZero' } }, small);
    expect(exactIn(evaluate(yearly, { months: [{ mark: 0, late: 1 }, good(10)] }))).toEqual(wanted);
  });
  test('the weight comes after', () => {
    const weighted = yearOf({ count: 2, weight: 0.9, carry: { negative: 'shownAsZero' } });
    expect(evaluate(weighted, { months: [comingTo(-10), comingTo(50)] }).exact).toBe('18');
  });
  test('shown as zero, the months come to what they came to by themselves, and the debt that is left', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 100 }), { minLength: 1, maxLength: 12 }), (scores) => {
        const tree = ofYear(yearOf({ count: scores.length, carry: { negative: 'shownAsZero' } }), scores);
        const counted = exactIn(tree).map(Number);
        const left = scores.reduce((debt, score) => Math.min(0, debt + score), 0);
        expect(Math.min(...counted)).toBeGreaterThanOrEqual(0);
        expect(counted.reduce((a, b) => a + b, 0)).toBe(scores.reduce((a, b) => a + b, 0) - left);
      }),
      { numRuns: 100 },
    );
  });
});

// ---------------------------------------------------------------------------------------------------------------

const lateness = question('Q1', '逾期如何计', 'How lateness counts', {
  chosen: 'each',
  options: { each: ['逐件计', 'case by case'], double: ['加倍计', 'twofold'], noted: ['只计经核实的', 'verified cases only'] },
});
const share = question('Q2', '月度所占比重', 'The share of the months', {
  chosen: 'nine',
  options: { nine: ['九成', 'nine tenths'], eight: ['八成', 'eight tenths'] },
});

describe('readings of the month', () => {
  const verified = tally('verified', '件', '核实逾期', 'Verified late cases');
  const readMonth = rubric({ ...monthHead, readings: [lateness] }, [
    criterion(
      '1',
      '月度工作',
      'Work of the month',
      keeps(100, {
        a: reading(lateness, { each: perItemDeduct(1, late), double: perItemDeduct(2, late), noted: perItemDeduct(3, verified) }),
      }),
    ),
  ]);
  const readYear = weightedAnnual(
    { ...yearHead, readings: [share] },
    {
      key: 'months',
      label: months,
      rubric: readMonth,
      count: 2,
      weight: reading(share, { nine: 0.9, eight: 0.8 }),
      use: 'exact',
    },
    {},
    {},
  );
  const given = { months: [{ late: 10 }, { late: 20 }] };

  test("are chosen through the year's evaluate, for every month at once", () => {
    expect(evaluate(readYear, given).exact).toBe('76.5');
    expect(evaluate(readYear, given, { readings: { Q1: 'double' } }).exact).toBe('63');
    expect(evaluate(readYear, given, { readings: { Q2: 'eight' } }).exact).toBe('68');
    expect(evaluate(readYear, given, { readings: { Q1: 'double', Q2: 'eight' } }).exact).toBe('56');
    expect(evaluate(readYear, given, { readings: { Q1: 'each', Q2: 'nine' } })).toEqual(evaluate(readYear, given));
  });
  test('the year lists them after its own, and each node says its own', () => {
    const tree = evaluate(readYear, given, { readings: { Q1: 'double' } });
    expect(tree.taken).toEqual([
      { id: 'Q2', option: 'nine' },
      { id: 'Q1', option: 'double' },
    ]);
    expect(nodeAt(tree, 'months').readings).toEqual([{ id: 'Q2', option: 'nine' }]);
    for (const id of ['months.1/1.a', 'months.2/1.a']) expect(nodeAt(tree, id).readings).toEqual([{ id: 'Q1', option: 'double' }]);
    expect(nodeAt(tree, 'months.1').readings).toBe(undefined);
  });
  test('the sentence says under which reading, as it does for the month by itself', () => {
    const alone = evaluate(readMonth, { late: 10 });
    expect(explain(readMonth, alone, '1.a', 'en')).toContain('(reading Q1: case by case)');
    const tree = evaluate(readYear, given);
    expect(explain(readYear, tree, 'months.1/1.a', 'en')).toBe(`months.1/${explain(readMonth, alone, '1.a', 'en')}`);
    expect(explain(readYear, tree, 'months.1/1.a', 'zh')).toBe(`months.1/${explain(readMonth, alone, '1.a', 'zh')}`);
  });
  test('a fact that only an alternative asks for may be left out of a month, and is asked for then', () => {
    const more = {
      months: [
        { late: 10, verified: 1 },
        { late: 20, verified: 2 },
      ],
    };
    expect(evaluate(readYear, more).exact).toBe('76.5');
    expect(evaluate(readYear, more, { readings: { Q1: 'noted' } })).toMatchObject({ exact: '86', rounded: { before: '85.95' } });
    expect(issuesOf(() => evaluate(readYear, given, { readings: { Q1: 'noted' } })).map(({ code, path }) => [code, path])).toEqual([
      ['fact-missing', ['months', 0, 'verified']],
      ['fact-missing', ['months', 1, 'verified']],
    ]);
  });
  test('the compiler knows them', () => {
    // @ts-expect-error no such reading
    expect(codesOf(() => evaluate(readYear, given, { readings: { Q3: 'each' } }))).toEqual(['reading-unknown']);
    // @ts-expect-error an option of the other one
    expect(codesOf(() => evaluate(readYear, given, { readings: { Q1: 'nine' } }))).toEqual(['reading-option-unknown']);
  });

  describe('that the year has, too', () => {
    const sharing = (own: typeof lateness) =>
      weightedAnnual(
        { ...yearHead, readings: [own] },
        { key: 'months', label: months, rubric: readMonth, count: 1, weight: 1, use: 'exact' },
        {
          own: reading(own, {
            each: perItemDeduct(1, late),
            double: perItemDeduct(2, late),
            noted: perItemDeduct(0, late),
          }),
        },
        {},
      );
    test('are one question: the choice holds for both', () => {
      const both = sharing(lateness);
      const facts = { months: [{ late: 10, verified: 0 }], late: 1 };
      expect(evaluate(both, facts).taken).toEqual([{ id: 'Q1', option: 'each' }]);
      expect(evaluate(both, facts).exact).toBe('89');
      expect(evaluate(both, facts, { readings: { Q1: 'double' } }).exact).toBe('78');
      expect(evaluate(both, facts, { readings: { Q1: 'noted' } }).exact).toBe('100');
    });
    test('must be the same there', () => {
      const other = { ...lateness, asks: { zh: '另一问', en: 'Another question' } };
      expect(codesOf(() => sharing(other))).toEqual(['reading-undeclared']);
      expect(codesOf(() => sharing({ ...lateness }))).toEqual([]);
    });
  });
});

describe('what the year itself reads', () => {
  test('its manner may hang on a reading', () => {
    const hanging = weightedAnnual(
      { ...yearHead, readings: [share] },
      {
        key: 'months',
        label: months,
        rubric: month,
        count: 1,
        weight: 1,
        use: reading(share, { nine: 'exact', eight: 'rounded' }),
      },
      {},
      {},
    );
    const facts = { months: [good('88.88')] };
    expect(nodeAt(evaluate(hanging, facts), 'months').exact).toBe('88.88');
    expect(nodeAt(evaluate(hanging, facts, { readings: { Q2: 'eight' } }), 'months').exact).toBe('88.9');
  });
  test('a year and its month may use the same fact keys, each for its own', () => {
    const yearly = weightedAnnual(
      yearHead,
      { key: 'months', label: months, rubric: month, count: 2, weight: 0.9, use: 'exact' },
      // `late` is a count of cases in the month and a percent here; `mark` is another quantity.
      {
        late: convert(10, percent('late', '逾期率', 'Share that is late'), 100),
        mark: convert(5, quantity('mark', '天', '天数', 'Days'), 10),
      },
      {},
    );
    const tree = evaluate(yearly, {
      months: [
        { mark: 80, late: 3 },
        { mark: 90, late: 7 },
      ],
      late: '50%',
      mark: 4,
    });
    expect(tree.exact).toBe('79');
    expect(nodeAt(tree, 'months.1/1.b').facts).toEqual(['late']);
    expect(nodeAt(tree, 'late')).toMatchObject({ facts: ['late'], exact: '5' });
  });
  test('a consequence in a month stands at the root, with its month', () => {
    const noting = rubric(monthHead, [
      criterion(
        '1',
        '单项',
        'Item',
        keeps(100, { c: consequence('criticised', '通报批评', 'Criticised', fault('refused', '拒不整改', 'Refuses to rectify')) }),
      ),
    ]);
    const tree = evaluate(twoMonthsOf(noting), { months: [{ refused: false }, { refused: true }] });
    expect(tree.consequences).toEqual([{ id: 'months.2/1.c', code: 'criticised', label: { zh: '通报批评', en: 'Criticised' } }]);
  });
  test('a year may be a period of a term', () => {
    const term = weightedAnnual(
      { ...yearHead, id: 'term' },
      { key: 'years', label: ['各年', 'Years'], rubric: yearOf({ count: 2 }), count: 2, weight: 1, use: 'exact' },
      {},
      {},
    );
    const tree = evaluate(term, { years: [{ months: [good(80), good(90)] }, { months: [good(60), { knownScore: 70 }] }] });
    expect(tree.exact).toBe('75');
    expect(nodeAt(tree, 'years.2/months.1/1.a').exact).toBe('60');
    expect(nodeAt(tree, 'years.2/months.2').status).toBe('assessed');
    const alone = evaluate(month, { mark: 60, late: 0 });
    expect(explain(term, tree, 'years.2/months.1/1.a', 'en')).toBe(`years.2/months.1/${explain(month, alone, '1.a', 'en')}`);
  });
  test('also one with readings of its own', () => {
    const term = () =>
      weightedAnnual(
        { ...yearHead, id: 'term' },
        {
          key: 'years',
          label: ['各年', 'Years'],
          rubric: weightedAnnual(
            { ...yearHead, readings: [share] },
            { key: 'months', label: months, rubric: month, count: 1, weight: reading(share, { nine: 0.9, eight: 0.8 }), use: 'exact' },
            {},
            {},
          ),
          count: 1,
          weight: 1,
          use: 'exact',
        },
        {},
        {},
      );
    expect(codesOf(term)).toEqual([]);
    expect(evaluate(term(), { years: [{ months: [good(100)] }] }, { readings: { Q2: 'eight' } }).exact).toBe('80');
  });
});

/** Two months of any rubric, and nothing else. */
function twoMonthsOf(of: OpenRubric | Parameters<typeof readRubric>[0]): OpenRubric {
  return readRubric(
    weightedAnnual(yearHead, { key: 'months', label: months, rubric: readRubric(of), count: 2, weight: 1, use: 'exact' }, {}, {}),
  );
}

describe('grades of the annual total', () => {
  const graded = (of: 'rounded' | 'exact') =>
    weightedAnnual(
      {
        ...yearHead,
        grades: {
          of,
          bands: { '< 80': ['fair', '合格', 'Fair'], '[80, 100]': ['good', '优良', 'Good'], '> 100': ['best', '突出', 'Outstanding'] },
        },
      },
      { key: 'months', label: months, rubric: month, count: 1, weight: 1, use: 'exact' },
      {},
      { meetings: award(5, atLeast(siteMeetings, 1)) },
    );
  test.each([
    ['79.9', 0, 'fair', 'fair'],
    ['79.95', 0, 'good', 'fair'],
    ['80', 0, 'good', 'good'],
    ['79.94', 0, 'fair', 'fair'],
    ['95', 1, 'good', 'good'],
    ['95.01', 1, 'good', 'best'],
    ['95.05', 1, 'best', 'best'],
  ])('%s with %s meetings: rounded %s, exactly %s', (score, meetings, rounded, exact) => {
    const facts = { months: [good(score)], siteMeetings: meetings };
    expect(evaluate(graded('rounded'), facts).grade?.key).toBe(rounded);
    expect(evaluate(graded('exact'), facts).grade?.key).toBe(exact);
  });
  test('as written', () => {
    expect(evaluate(graded('exact'), { months: [good(60)], siteMeetings: 0 }).grade).toEqual({
      key: 'fair',
      label: { zh: '合格', en: 'Fair' },
      in: '< 80',
    });
  });
  test('they leave no total out', () => {
    const gappy = () =>
      weightedAnnual(
        { ...yearHead, grades: { of: 'rounded', bands: { '< 80': ['fair', '合格', 'Fair'], '(80, 100]': ['good', '优良', 'Good'] } } },
        { key: 'months', label: months, rubric: month, count: 1, weight: 1, use: 'exact' },
        {},
        {},
      );
    expect(new Set(codesOf(gappy))).toEqual(new Set(['band-gap']));
  });
});

// ---------------------------------------------------------------------------------------------------------------

describe('in words', () => {
  const carrying = weightedAnnual(
    { ...yearHead, rounding: { at: 'total', places: 2, mode: 'half-up' } },
    {
      key: 'months',
      label: months,
      rubric: month,
      count: 5,
      weight: 0.9,
      use: 'exact',
      divideBy: 'present',
      carry: { negative: 'shownAsZero' },
    },
    { management: convert(10, management, 100) },
    {},
  );
  const tree = evaluate(carrying, { months: [comingTo(-5), good(85), { knownScore: '70.2' }, null, good('88.88')], management: 90 });

  test.each([
    [
      'months.2',
      '各月（第 2 期）得 80 分（满分 100 分）：按本期考核得分计，上期结转 -5 分。',
      'Months (no. 2) scores 80 of 100: the score of the period counts, -5 carried in.',
    ],
    ['months.3', '各月（第 3 期）得 70.2 分（满分 100 分）：采用已知得分。', 'Months (no. 3) scores 70.2 of 100: the score given is used.'],
    ['months.4', '各月（第 4 期）：本期没有数据。', 'Months (no. 4): no data for this period.'],
    [
      'months.5',
      '各月（第 5 期）得 88.88 分（满分 100 分）：按本期考核得分计。',
      'Months (no. 5) scores 88.88 of 100: the score of the period counts.',
    ],
  ])('%s', (id, zh, en) => {
    expect(explain(carrying, tree, id, 'zh')).toBe(`${id} ${zh}`);
    expect(explain(carrying, tree, id, 'en')).toBe(`${id} ${en}`);
  });
  test('the months together: how many, their mean, their weight', () => {
    // (0 + 80 + 70.2 + 88.88) ÷ 4 = 59.77, × 0.9 = 53.793
    expect(explain(carrying, tree, 'months', 'zh')).toMatch(/：共 4 期，平均 59\.77 分，权重 0\.9。$/);
    expect(explain(carrying, tree, 'months', 'en')).toMatch(/ scores 53\.793 of 90: 4 periods, mean 59\.77, weight 0\.9\.$/);
  });
  test('a mean that no decimal says is told as a fraction with what it comes to', () => {
    const thirds = evaluate(yearOf({ count: 3 }), { months: [good(50), good(50), good(51)] });
    expect(explain(yearOf({ count: 3 }), thirds, 'months', 'en')).toMatch(/: 3 periods, mean 151\/3 ≈ 50\.3333, weight 1\.$/);
  });
  test('what is carried on is told in the month that owes it', () => {
    expect(explain(carrying, tree, 'months.1', 'zh')).toBe(
      'months.1 各月（第 1 期）得 0 分（满分 100 分）：按本期考核得分计，共 -5 分，留待结转，本期按 0 分计。',
    );
    expect(explain(carrying, tree, 'months.1', 'en')).toBe(
      'months.1 Months (no. 1) scores 0 of 100: the score of the period counts, -5 in all, left to be carried on, so the period shows 0.',
    );
  });
  test('of what stands and is carried on too, that it is left', () => {
    const standing = weightedAnnual(
      yearHead,
      { key: 'months', label: months, rubric: month, count: 2, weight: 1, use: 'exact', carry: { negative: 'stands' } },
      {},
      {},
    );
    const both = evaluate(standing, { months: [comingTo(-5), good(9)] });
    expect(explain(standing, both, 'months.1', 'en')).toMatch(/: the score of the period counts, -5 in all, left to be carried on\.$/);
    expect(explain(standing, both, 'months.1', 'zh')).toMatch(/：按本期考核得分计，共 -5 分，留待结转。$/);
    expect(nodeAt(both, 'months.1').applied).toEqual({ carriedOut: '-5' });
  });
  test('the total says what rounding did', () => {
    // 53.793 + 9
    expect(explain(carrying, tree, 'year', 'en')).toMatch(/^year Annual assessment scores 62\.79 of 100: .*, 62\.793 made 62\.79\.$/);
  });
  test('every node of the year has its sentence in both languages', () => {
    for (const { id } of nodesOf(tree)) {
      for (const language of ['zh', 'en'] as const) {
        const sentence = explain(carrying, tree, id, language);
        expect(sentence.startsWith(`${id} `)).toBe(true);
        expect(sentence).not.toMatch(/undefined|\?|NaN/);
      }
    }
  });
});

describe('through JSON', () => {
  const facts = { months: [...twelve('81.35').slice(0, 10), { knownScore: '22/3' }, comingTo(-3)], management: '88.8', siteMeetings: 2 };
  const carrying = weightedAnnual(
    { ...yearHead, readings: [share] },
    {
      key: 'months',
      label: months,
      rubric: month,
      count: 12,
      weight: reading(share, { nine: 0.9, eight: 0.8 }),
      use: 'exact',
      carry: { negative: 'stands' },
    },
    { management: convert(10, management, 100) },
    { meetings: award(5, atLeast(siteMeetings, 1)) },
  );
  const tree = evaluate(carrying, facts);

  test('the year is the same rubric: same tree, same hash', () => {
    const back = readRubric(throughJson(carrying));
    expect(back).toEqual(carrying);
    expect(evaluate(back, facts)).toEqual(tree);
    expect(evaluate(back, facts, { readings: { Q2: 'eight' } })).toEqual(evaluate(carrying, facts, { readings: { Q2: 'eight' } }));
  });
  test('the tree survives, and explains itself afterwards', () => {
    const copy: Trace = JSON.parse(JSON.stringify(tree));
    expect(copy).toEqual(tree);
    for (const { id } of nodesOf(copy)) expect(explain(carrying, copy, id, 'zh')).toBe(explain(carrying, tree, id, 'zh'));
  });
  test('what was given can be scored again', () => {
    expect(evaluate(readRubric(carrying), JSON.parse(JSON.stringify(tree.input)))).toEqual(tree);
  });
  test('all of it is frozen, the month inside it too', () => {
    const thawed: unknown[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(value);
      for (const child of Object.values(value)) visit(child);
    };
    visit(carrying);
    expect(thawed).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------

describe('what is wrong with a month is told with its month', () => {
  const three = readRubric(yearOf({ count: 3 }));
  const sound = { mark: 80, late: 0 };
  const told = (given: unknown): readonly Issue[] => issuesOf(() => evaluate(three, JSON.parse(JSON.stringify(given))));

  test.each<[string, unknown, string, readonly (string | number)[]]>([
    ['a fact missing', [sound, { mark: 80 }, sound], 'fact-missing', ['months', 1, 'late']],
    ['a fact out of its domain', [sound, sound, { mark: 101, late: 0 }], 'fact-domain', ['months', 2, 'mark']],
    ['a fact of the wrong kind', [{ mark: 'x', late: 0 }, sound, sound], 'fact-kind', ['months', 0, 'mark']],
    ['an unknown fact', [sound, { ...sound, lat: 1 }, sound], 'fact-unknown', ['months', 1, 'lat']],
    ['a month missing', [sound, null, sound], 'fact-missing', ['months', 1]],
    ['a month that is no record', [sound, 5, sound], 'facts-shape', ['months', 1]],
    ['a known score that is no number', [sound, sound, { knownScore: 'good' }], 'fact-kind', ['months', 2, 'knownScore']],
  ])('%s', (_, given, code, path) => {
    const issues = told({ months: given });
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
    const [only] = issues;
    for (const language of ['zh', 'en'] as const) expect(only?.message[language]).toContain(`months[${String(path[1])}]`);
  });
  test('of every month at once', () => {
    const issues = told({ months: [{ mark: 80 }, null, { mark: -1, late: '2.5' }] });
    expect(issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['fact-missing', 'months.0.late'],
      ['fact-missing', 'months.1'],
      ['fact-domain', 'months.2.mark'],
      ['fact-fraction', 'months.2.late'],
    ]);
  });
  test('eleven months are no year, nor are thirteen', () => {
    const given = (n: number) => ({ months: Array.from({ length: n }, () => sound), management: 90, siteMeetings: 0 });
    const open = readRubric(year);
    for (const [n, code] of [
      [0, 'list-short'],
      [11, 'list-short'],
      [13, 'list-long'],
    ] as const) {
      expect(issuesOf(() => evaluate(open, given(n))).map((issue) => [issue.code, issue.path, issue.received])).toEqual([
        [code, ['months'], String(n)],
      ]);
    }
    expect(codesOf(() => evaluate(open, given(12)))).toEqual([]);
  });
  test('one month that is missing is told what a month is, not what a year is', () => {
    const [missing] = told({ months: [sound, null, sound] });
    expect(missing?.message.en).not.toContain('3 periods');
    expect(missing?.message.zh).not.toContain('3 期');
    const [unknown] = told({ months: [sound, { knownScore: 'good' }, sound] });
    expect(unknown?.message.en).not.toContain('3 periods');
    expect(unknown?.message.zh).not.toContain('3 期');
  });
  test('a nearly right key is offered', () => {
    const [only] = told({ months: [sound, { ...sound, marc: 1 }, sound] });
    expect(only?.hint).toEqual({ zh: '是不是想写 mark？', en: 'Did you mean mark?' });
  });
  test('the months as a whole', () => {
    expect(told({}).map(({ code, path }) => [code, path])).toEqual([['fact-missing', ['months']]]);
    expect(told({ months: { 0: sound } }).map(({ code, path }) => [code, path])).toEqual([['fact-kind', ['months']]]);
  });
  test('found only while scoring: the clause says the month', () => {
    const [done, all] = [count('done', '件', '办结', 'Done'), count('all', '件', '全部', 'All')];
    const rated = rubric(monthHead, [
      criterion(
        '1',
        '单项',
        'Item',
        earns(100, { r: about('办结率', 'Share done', convert(100, rate(done, all, { none: 'error', some: 'error' }), 100)) }),
      ),
    ]);
    const fine = { done: 1, all: 2 };
    const issues = issuesOf(() => evaluate(twoMonthsOf(rated), { months: [fine, { done: 0, all: 0 }] }));
    expect(issues.map(({ code, clauses }) => [code, clauses])).toEqual([['ratio-undefined', ['months.2/1.r']]]);
    expect(issues[0]?.message.en).toContain('months.2/1.r');
    expect(evaluate(twoMonthsOf(rated), { months: [fine, fine] }).exact).toBe('50');
  });
  test('a warning does not stop it', () => {
    const shared = rubric(monthHead, [
      criterion('1', '单项', 'Item', earns(100, { a: convert(100, percent('share', '完成率', 'Share'), 100) })),
    ]);
    const tree = evaluate(twoMonthsOf(shared), { months: [{ share: 0.5 }, { share: 50 }] });
    expect(tree.warnings.map(({ code }) => code)).toEqual(['percent-fraction']);
    expect(tree.exact).toBe('25.3');
    expect(nodeAt(tree, 'months').exact).toBe('25.25');
  });
  test('lists inside a month', () => {
    const squads = list('squads', '中队', 'Squads', [quantity('score', '分', '得分', 'Score', { max: 100 })], { min: 1 });
    const listed = rubric(monthHead, [
      criterion('1', '单项', 'Item', earns(100, { a: about('中队得分', 'Squads', convert(100, meanOf(squads, squads.item.score), 100)) })),
    ]);
    const open = twoMonthsOf(listed);
    expect(evaluate(open, { months: [{ squads: [{ score: 80 }, { score: 90 }] }, { squads: [{ score: 75 }] }] }).exact).toBe('80');
    expect(
      issuesOf(() => evaluate(open, { months: [{ squads: [{ score: 80 }] }, { squads: [{ score: 75 }, { score: 101 }] }] })).map(
        ({ path }) => path,
      ),
    ).toEqual([['months', 1, 'squads', 1, 'score']]);
  });
});

describe('the compiler knows the facts of the months', () => {
  const two = yearOf({ count: 2 });
  const codes = (act: () => unknown) => codesOf(act);

  test('a misspelt key', () => {
    // @ts-expect-error nothing is called lat
    expect(codes(() => evaluate(two, { months: [good(80), { mark: 80, late: 0, lat: 1 }] }))).toEqual(['fact-unknown']);
    // @ts-expect-error late is misspelt
    expect(codes(() => evaluate(two, { months: [good(80), { mark: 80, lat: 1 }] }))).toEqual(['fact-missing', 'fact-unknown']);
  });
  test('a fact left out', () => {
    // @ts-expect-error late is owed, also where it has a default
    expect(codes(() => evaluate(two, { months: [good(80), { mark: 80 }] }))).toEqual(['fact-missing']);
  });
  test('a value of the wrong type', () => {
    // @ts-expect-error a yes or no is no mark
    expect(codes(() => evaluate(two, { months: [good(80), { mark: true, late: 0 }] }))).toEqual(['fact-kind']);
    // @ts-expect-error a yes or no is no score
    expect(codes(() => evaluate(two, { months: [good(80), { knownScore: true }] }))).toEqual(['fact-kind']);
  });
  test('the months themselves', () => {
    // @ts-expect-error months are owed
    expect(codes(() => evaluate(two, {}))).toEqual(['fact-missing']);
    // @ts-expect-error a number is no month
    expect(codes(() => evaluate(two, { months: [80, 90] }))).toEqual(['facts-shape', 'facts-shape']);
    // @ts-expect-error monhts is misspelt
    expect(codes(() => evaluate(two, { monhts: [good(80), good(90)] }))).toEqual(['fact-missing', 'fact-unknown']);
  });
  test('the other parts of the year', () => {
    // @ts-expect-error siteMeetings is owed
    expect(codes(() => evaluate(year, { months: twelve(80), management: 90 }))).toEqual(['fact-missing']);
    // @ts-expect-error management is a number
    expect(codes(() => evaluate(year, { months: twelve(80), management: false, siteMeetings: 0 }))).toEqual(['fact-kind']);
  });
  test('defaults are filled in for the year and for its months', () => {
    const filled = withDefaults(month, { mark: 80 });
    expect(filled).toEqual({ facts: { mark: 80, late: 0 }, assumed: ['late'] });
    expect(evaluate(two, { months: [filled.facts, good(90)] }).exact).toBe('85');
    const { facts, assumed } = withDefaults(two, { months: [{ mark: 80 }, good(90)] });
    expect(facts).toEqual({ months: [{ mark: 80, late: 0 }, good(90)] });
    expect(assumed).toEqual(['months[0].late']);
    expect(evaluate(two, facts, { assumed })).toMatchObject({ exact: '85', assumed: ['months[0].late'] });
    for (const wrong of ['months[1].mark', 'months[2].late', 'months[0].x', 'other[0].late', 'months.0.late', '[0].late']) {
      expect(codes(() => evaluate(two, facts, { assumed: [wrong] }))).toEqual(['assumed-unknown']);
    }
  });
});

describe('what an author can get wrong', () => {
  const text = JSON.stringify(yearOf({ count: 3, weight: 0.9, carry: { negative: 'stands' } }));
  test('the year that these tests spoil is sound', () => {
    expect(codesOf(() => readRubric(JSON.parse(text)))).toEqual([]);
  });
  test.each([
    ['no period at all', '"count":3', '"count":0', 'fact-declared'],
    ['a period and a half', '"count":3', '"count":1.5', 'rubric-field'],
    ['fewer than none', '"count":3', '"count":-3', 'rubric-field'],
    ['more periods than days', '"count":3', '"count":367', 'rubric-field'],
    ['a weight with a sign', '"weight":0.9', '"weight":-0.9', 'points-negative'],
    ['a weight that is no number', '"weight":0.9', '"weight":"most"', 'amount-invalid'],
    ['no weight', '"weight":0.9,', '', 'rubric-field'],
    ['a manner that is none', '"use":"exact"', '"use":"both"', 'rubric-field'],
    ['no manner', '"use":"exact",', '', 'rubric-field'],
    ['a divisor that is none', '"divideBy":"count"', '"divideBy":"twelve"', 'rubric-field'],
    ['a carry-over that is none', '"negative":"stands"', '"negative":"dropped"', 'rubric-field'],
    ['an unknown field', '"use":"exact"', '"use":"exact","using":"exact"', 'rubric-field'],
    ['a key that is none', '"key":"months"', '"key":"各月"', 'key-invalid'],
    ['a label the wrong way round', '{"zh":"各月","en":"Months"}', '{"zh":"Months","en":"各月"}', 'label-swapped'],
    ['partial years divided by all', '"partial":false', '"partial":true', 'period-invalid'],
    ['whole years divided by those present', '"divideBy":"count"', '"divideBy":"present"', 'period-invalid'],
    ['a month that is no rubric', '"rubric":{"kind":"rubric"', '"rubric":{"kind":"criterion"', 'rubric-kind'],
    ['a month that is not sound', '"full":100', '"full":0', 'full-invalid'],
    ['a month under the id of the year', '"id":"months"', '"id":"year"', 'id-duplicate'],
  ])('%s', (_, sound, spoilt, code) => {
    expect(text).toContain(sound);
    expect(codesOf(() => readRubric(JSON.parse(text.replace(sound, spoilt))))).toEqual([code]);
  });
  test('a year without parts', () => {
    const data = JSON.parse(text) as Record<string, unknown>;
    expect(codesOf(() => readRubric({ ...data, parts: [] }))).toEqual(['rubric-field']);
  });
  test('the key of the months is a fact key like any other', () => {
    const clashing = () =>
      weightedAnnual(
        yearHead,
        { key: 'months', label: months, rubric: month, count: 1, weight: 1, use: 'exact' },
        { length: convert(1, count('months', '月', '月数', 'Number of months'), 12) },
        {},
      );
    expect(codesOf(clashing)).toEqual(['key-conflict']);
  });
  test('a name of a part is an id like any other', () => {
    const named = (name: string) => () =>
      weightedAnnual(
        yearHead,
        { key: 'months', label: months, rubric: month, count: 1, weight: 1, use: 'exact' },
        { [name]: convert(10, management, 100) },
        {},
      );
    for (const name of ['', 'a b', 'a/b', '\u202e']) expect(codesOf(named(name))).toEqual(['id-invalid']);
    expect(codesOf(named('管理'))).toEqual([]);
  });
  test('a clause is no part', () => {
    const data = JSON.parse(text) as { readonly parts: readonly unknown[] };
    const clause = section('1', '节', 'Section', 1, []);
    expect(codesOf(() => readRubric({ ...data, parts: [...data.parts, { id: 'x', rule: clause }] }))).toEqual(['rubric-kind']);
  });
  test('a period by itself is nothing that can be read', () => {
    const data = JSON.parse(text) as { readonly parts: readonly unknown[] };
    const period = { kind: 'period', key: 'months', index: 0, use: 'exact', rubric: month };
    expect(codesOf(() => readRubric({ ...data, parts: [...data.parts, { id: 'x', rule: period }] }))).toEqual(['rubric-kind']);
    expect(codesOf(() => readRubric(period))).toEqual(['rubric-kind']);
  });
});

describe('what does not apply is made up for in the year, where it says so', () => {
  const [done, absent] = [flag('done', '已完成', 'Done'), fault('absent', '不涉及', 'Does not arise')];
  const of = (head: Partial<RubricHead>) =>
    readRubric(
      weightedAnnual(
        { ...yearHead, rounding: { at: 'criterion', places: 1, mode: 'half-up' }, ...head },
        { key: 'months', label: months, rubric: month, count: 2, weight: 0.9, use: 'exact' },
        { extra: about('另项', 'Another item', earns(10, { a: award(10, done), b: notApplicable(absent) })) },
        {},
      ),
    );
  const facts = { months: [good(80), good(100)], done: false, absent: true };
  test('as it is scored, and as it is bounded', () => {
    expect(evaluate(of({ rescale: true }), facts).exact).toBe('90');
    expect(evaluate(of({}), facts).exact).toBe('81');
    expect(evaluate(of({ rescale: true }), { ...facts, absent: false }).exact).toBe('81');
    expect(endsIn(bounds(of({ rescale: true }), facts))).toBe('90');
    expect(endsIn(bounds(of({}), facts))).toBe('81');
    const { absent: _, ...open } = facts;
    expect(endsIn(bounds(of({ rescale: true }), open))).toBe('81 … 90');
    expect(endsIn(bounds(of({}), open))).toBe('81');
  });
});

describe('the mean of months of which some may turn out not to apply', () => {
  const absent = fault('absent', '本月不涉及', 'Does not arise this month');
  const gated = readRubric(
    weightedAnnual(
      { ...yearHead, max: null, rounding: { at: 'criterion', places: 1, mode: 'half-up' } },
      {
        key: 'months',
        label: months,
        rubric: rubric({ ...monthHead, max: null }, [
          criterion(
            '1',
            '月度工作',
            'Work',
            pool({ start: 0, floor: null }, { a: convert(100, mark, 100), b: perItemDeduct(1, late), c: notApplicable(absent) }),
          ),
        ]),
        count: 3,
        weight: 1,
        use: 'exact',
        divideBy: 'present',
      },
      {},
      {},
    ),
  );
  const ends = (...given: readonly unknown[]) => endsIn(bounds(gated, { months: given }));
  const sure = { mark: 0, late: 0, absent: false };
  const perhaps = (down: number) => ({ mark: 0, late: down });
  test('is least with those that pull it down, the lowest of them first', () => {
    expect(ends(sure, perhaps(10), perhaps(50))).toBe('-25 … 0');
    expect(ends(sure, perhaps(50), perhaps(10))).toBe('-25 … 0');
    expect(ends({ mark: 0, late: 30, absent: false }, perhaps(10), perhaps(50))).toBe('-40 … -20');
  });
  test('has no lower end where one of them has none', () => {
    expect(ends(sure, perhaps(10), { mark: 0 })).toBe('-∞ … 0');
    expect(ends(sure, { mark: 0 }, perhaps(10))).toBe('-∞ … 0');
    expect(ends({ mark: 0, absent: false }, perhaps(10), perhaps(50))).toBe('-∞ … 0');
    expect(ends({ mark: 0, absent: false }, sure, sure)).toBe('-∞ … 0');
  });
  test('may be nothing where none of them is sure', () => {
    expect(ends(perhaps(10), perhaps(20), perhaps(30))).toBe('-30 … 0');
    expect(ends(null, perhaps(20), null)).toBe('-20 … 0');
    expect(ends(sure, null, { mark: 0, late: 4, absent: false })).toBe('-2');
  });
  test('a month without data, or one that does not apply, comes to nothing', () => {
    const open = bounds(gated, { months: [sure, null, { mark: 50, late: 0, absent: true }] });
    expect(['months.1', 'months.2', 'months.3'].map((id) => endsAt(open, id))).toEqual(['0', '0', '0']);
    expect(endsAt(open, 'months')).toBe('0');
  });
});

test('by all months it is divided even where one of them does not apply', () => {
  const absent = fault('absent', '本月不涉及', 'Does not arise this month');
  const of = (divideBy: 'count' | 'present') =>
    weightedAnnual(
      { ...yearHead, rounding: { at: 'criterion', places: 1, mode: 'half-up' } },
      {
        key: 'months',
        label: months,
        rubric: rubric(monthHead, [
          criterion('1', '月度工作', 'Work', earns(100, { a: convert(100, mark, 100), c: notApplicable(absent) })),
        ]),
        count: 2,
        weight: 1,
        use: 'exact',
        divideBy,
      },
      {},
      {},
    );
  const facts = {
    months: [
      { mark: 80, absent: false },
      { mark: 10, absent: true },
    ],
  };
  expect(evaluate(of('count'), facts).exact).toBe('40');
  expect(evaluate(of('present'), facts).exact).toBe('80');
});

describe('without a carry-over', () => {
  test('nothing is said of one', () => {
    const [mean]: readonly { readonly rule: object }[] = Reflect.get(yearOf({}), 'parts');
    expect(Object.keys(mean?.rule ?? {})).toEqual(['kind', 'id', 'fact', 'weight', 'use', 'divideBy']);
    expect(Object.keys(nodeAt(evaluate(yearOf({ count: 1 }), { months: [comingTo(-5)] }), 'months.1'))).not.toContain('applied');
  });
  test('a month that may fall below nothing leaves the next one alone', () => {
    const open = bounds(readRubric(yearOf({ count: 2 })), {
      months: [
        { mark: 0, late: 5 },
        { mark: 60, late: 0 },
      ],
    });
    expect(['months.1', 'months.2'].map((id) => endsAt(open, id))).toEqual(['-5', '60']);
  });
});

describe('what a stranger may not write', () => {
  test('a divisor that does not go with partial years', () => {
    const forged = JSON.parse(JSON.stringify(yearOf({ count: 2 })).replace('"divideBy":"count"', '"divideBy":"present"')) as unknown;
    expect(issuesOf(() => readRubric(forged)).map(({ code, expected }) => [code, expected])).toEqual([
      ['period-invalid', { zh: '缺期与除数不一致', en: 'partial years and the divisor do not agree' }],
    ]);
  });
  test('a period by itself', () => {
    const written = JSON.stringify(
      rubric(monthHead, [criterion('1', '项', 'Item', earns(100, { a: award(1, flag('done', '已完成', 'Done')) }))]),
    );
    const period = {
      kind: 'period',
      label: { zh: '各月', en: 'Months' },
      key: 'months',
      index: 0,
      use: 'exact',
      rubric: JSON.parse(written) as unknown,
    };
    const forged = JSON.parse(written) as { clauses: { scores: { parts: { rule: unknown }[] } }[] };
    const [part] = forged.clauses[0]?.scores.parts ?? [];
    if (part) part.rule = period;
    expect(codesOf(() => readRubric(forged))).not.toEqual([]);
  });
});

test('a year that has lost its figures is still told', () => {
  const one = readRubric(yearOf({ count: 1 }));
  const tree = evaluate(one, { months: [comingTo(5)] });
  const [mean] = tree.children ?? [];
  if (!mean) throw new Error('no periods');
  const { applied, ...left } = mean;
  const stripped = { ...tree, children: [left] };
  expect(applied).toEqual({ measure: '5', units: '1', each: '1' });
  expect(explain(one, stripped, 'months', 'zh')).toMatch(/：共 \? 期，平均 \? 分，权重 \?。$/);
  expect(explain(one, stripped, 'months', 'en')).toMatch(/: \? periods, mean \?, weight \?\.$/);
});
