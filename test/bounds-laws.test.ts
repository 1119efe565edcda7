/**
 * What holds of bounds whatever is known: the score lies within them at every node, more facts only narrow them, and with
 * all facts they are the score. Where every fact is used once, both ends are reached.
 */
import fc from 'fast-check';
import {
  about,
  all,
  atLeast,
  award,
  bandScore,
  bounds,
  convert,
  count,
  countOf,
  criterion,
  earns,
  evaluate,
  flag,
  list,
  meanOf,
  nodesOf,
  notApplicable,
  perItemAward,
  perItemDeduct,
  pool,
  quantity,
  type Rubric,
  rate,
  readRubric,
  rubric,
  section,
  some,
  weightedAnnual,
  when,
} from 'kaohe';
import { describe, expect, test, vi } from 'vitest';
import { jingan2022, schemes } from '../rubrics/index.js';
import { boundNodes, breaches, endsIn, revealing } from './bound-helpers.js';
import { type Fraction, fractionOf, greater, lesser, order, printed } from './fraction.js';
import type { OpenRubric } from './helpers.js';
import { years } from './reference/facts.js';
import { randomFacts } from './reference/random-facts.js';
import { type Chosen, type Sheet, throughJson } from './rule-helpers.js';
import { everyYear, sizeOf, smallRubrics, type Turning } from './small-rubrics.js';

// Hundreds of bounds to a test, on machines that have others to run.
vi.setConfig({ testTimeout: 60_000 });

/** In which order facts become known, and how many of them at each step. */
const knowing = fc.record({
  inOrder: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
  shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 2 }),
});

/** Holds a rubric to the laws, for random years under random readings. */
function holdsToTheLaws(scheme: Rubric, facts: fc.Arbitrary<Sheet>, choices: fc.Arbitrary<Chosen>, numRuns: number): void {
  const open = readRubric(scheme);
  fc.assert(
    fc.property(facts, knowing, choices, (year, { inOrder, shares }, readings) => {
      expect(breaches(open, year, revealing(year, inOrder, shares), readings)).toEqual([]);
    }),
    { numRuns },
  );
}
const asChosen = fc.constant<Chosen>({});

// ---------------------------------------------------------------------------------------------------------------

describe('small rubrics, each fact of which is used once', () => {
  const picks = fc.array(fc.nat(20), { minLength: 30, maxLength: 30 });
  /** One year of all that there are. */
  const yearOf = (turning: Turning, picked: readonly number[]): Sheet =>
    Object.fromEntries(Object.entries(turning).map(([key, values], i) => [key, values[(picked[i] ?? 0) % values.length]]));
  /** Some of its facts. */
  const partOf = (turning: Turning, picked: readonly number[]): Sheet =>
    Object.fromEntries(Object.entries(yearOf(turning, picked)).filter((_, i) => (picked[i] ?? 9) < 6));

  /** What every node comes to over every year, and every grade that comes up. */
  function foundIn(open: OpenRubric, turning: Turning) {
    const ids = [...boundNodes(bounds(open, {}))].map(({ id }) => id);
    const ends = new Map<string, { readonly low: Fraction; readonly high: Fraction }>();
    const grades = new Set<string>();
    for (const year of everyYear(turning)) {
      const tree = evaluate(open, year);
      const scores = new Map([...nodesOf(tree)].map((node) => [node.id, fractionOf(node.exact)]));
      if (tree.grade) grades.add(tree.grade.in);
      for (const id of ids) {
        // What is passed over leaves no node below it, and comes to nothing.
        const came = scores.get(id) ?? fractionOf('0');
        const { low, high } = ends.get(id) ?? { low: came, high: came };
        ends.set(id, { low: lesser(low, came), high: greater(high, came) });
      }
    }
    return { ends, grades };
  }

  /** What no ends can say: which of two alternatives counts that come out equal, and whether points are just nothing. */
  const isBeyondEnds = (node: unknown, around: 'bestOf' | 'started' | 'startedAndPool' | undefined = undefined): boolean => {
    if (typeof node !== 'object' || node === null) return false;
    const { kind, start }: { readonly kind?: unknown; readonly start?: unknown } = node;
    if (kind === 'notApplicable') return around === 'bestOf' || around === 'startedAndPool';
    // The first of alternatives counts. And where all that has a maximum is out, a start is left as long as anything else
    // gives or takes points.
    const isStarted = around === 'started' || around === 'startedAndPool';
    const within =
      around === 'bestOf' || kind === 'bestOf'
        ? 'bestOf'
        : kind !== 'pool'
          ? around
          : isStarted
            ? 'startedAndPool'
            : Number(start) === 0
              ? undefined
              : 'started';
    return Object.values(node).some((child) => isBeyondEnds(child, within));
  };

  test('neither end could be closer, at any node, and no grade is left out', () => {
    const few = smallRubrics.filter(({ rubric: open, turning }) => sizeOf(turning) <= 250 && !isBeyondEnds(open));
    fc.assert(
      fc.property(few, picks, ({ rubric: open, turning }, picked) => {
        const known = partOf(turning, picked);
        const { ends, grades } = foundIn(open, {
          ...turning,
          ...Object.fromEntries(Object.entries(known).map(([key, one]) => [key, [one]])),
        });
        const told = (id: string): string => {
          const { low, high } = ends.get(id) ?? { low: fractionOf('0'), high: fractionOf('0') };
          return order(low, high) === 0 ? printed(low) : `${printed(low)} … ${printed(high)}`;
        };
        const open1 = bounds(open, known);
        const nodes = [...boundNodes(open1)];
        expect(nodes.map((node) => `${node.id}: ${endsIn(node)}`)).toEqual(nodes.map(({ id }) => `${id}: ${told(id)}`));
        expect(open1.grades.map(({ in: interval }) => interval)).toEqual(expect.arrayContaining([...grades]));
      }),
      { numRuns: 250 },
    );
  });

  test('the laws hold', () => {
    fc.assert(
      fc.property(smallRubrics, picks, knowing, ({ rubric: open, turning }, picked, { inOrder, shares }) => {
        const year = yearOf(turning, picked);
        expect(breaches(open, year, revealing(year, inOrder, shares))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  test('a rubric says the same after a trip through JSON', () => {
    fc.assert(
      fc.property(smallRubrics, picks, ({ rubric: open, turning }, picked) => {
        const known = partOf(turning, picked);
        expect(bounds(readRubric(throughJson(open)), known)).toEqual(throughJson(bounds(open, known)));
      }),
      { numRuns: 60 },
    );
  });

  test('what a fact moves is what its best value narrows the total by', () => {
    const width = ({ low, high }: { readonly low: number | null; readonly high: number | null }): number => (high ?? 0) - (low ?? 0);
    fc.assert(
      fc.property(smallRubrics, picks, ({ rubric: open, turning }, picked) => {
        const known = partOf(turning, picked);
        const whole = bounds(open, known);
        const moved = whole.missing.map(({ moves }) => moves ?? 0);
        expect(moved).toEqual([...moved].sort((a, b) => b - a));
        for (const { fact, moves } of whole.missing) {
          const values = turning[fact] ?? [];
          const most = Math.max(0, ...values.map((value) => width(whole) - width(bounds(open, { ...known, [fact]: value }))));
          // Between two numbers there may be one that says more; between answers there is none.
          if (values.every((value) => typeof value !== 'number')) expect(moves).toBeCloseTo(most, 9);
          else expect(moves ?? 0).toBeGreaterThan(most - 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

// ---------------------------------------------------------------------------------------------------------------

describe('facts that are used more than once, lists, and ratios', () => {
  const [held, arose] = [flag('held', '已召开', 'Held'), flag('arose', '无此项工作', 'Nothing arose')];
  const whole = count('whole', '件', '总数', 'All', { max: 8 });
  const part = count('part', '件', '其中', 'Of them', { partOf: whole, max: 8 });
  const score = quantity('score', '分', '得分', 'Score', { max: 10 });
  const fields = [count('staff', '人', '人数', 'Staff', { max: 5 }), flag('ready', '达标', 'Ready')] as const;
  const squads = list('squads', '中队', 'Squads', fields, { max: 3 });
  const manned = atLeast(squads.item.staff, 3);
  const closing = bandScore(rate(part, whole, { none: 100, some: 'error' }), { '< 50': -1, '[50, 100)': 1, '= 100': 3 });
  const staffing = convert(6, meanOf(squads, squads.item.staff, { none: 0 }), 5);
  const counting = when(some(squads, all(manned, squads.item.ready)), perItemAward(2, countOf(squads, { where: manned })));
  const mixed = rubric(
    {
      id: 'mixed',
      title: ['混合', 'Mixed'],
      authority: ['测试', 'Test'],
      year: null,
      max: 20,
      rescale: true,
      grades: { of: 'rounded', bands: { '< 5': ['c', '丙', 'C'], '[5, 12)': ['b', '乙', 'B'], '>= 12': ['a', '甲', 'A'] } },
    },
    [
      section(
        '1',
        '一',
        'One',
        12,
        [
          criterion('1.1', '项', 'Item', earns(6, [award(2, held), about('率', 'Rate', closing), perItemDeduct('0.5', part)])),
          criterion('1.2', '项', 'Item', earns(6, [about('均', 'Mean', staffing), notApplicable(all(arose, held))])),
        ],
        { rescale: true },
      ),
      section('2', '二', 'Two', 8, [
        criterion(
          '2.1',
          '项',
          'Item',
          pool({ start: 1, max: 8 }, [
            about('达标', 'Ready', counting),
            convert(2, score, 10),
            perItemDeduct(1, score, { every: 3, steps: 'started' }),
            notApplicable(arose),
          ]),
        ),
      ]),
    ],
  );
  test('the laws hold', () => {
    const edges = { whole: [0, 1, 4], part: [0, 1, 2, 4], score: [3, 6, 9], 'squads.staff': [3] };
    holdsToTheLaws(mixed, randomFacts(mixed, edges), asChosen, 300);
  });

  const rules = [perItemDeduct(1, whole), award(2, held), notApplicable(all(arose, held))];
  const month = rubric({ id: 'month', title: ['月', 'Month'], authority: ['测试', 'Test'], year: null, max: 10 }, [
    section('s', '节', 'Section', 10, [criterion('m', '项', 'Item', pool({ start: 4, floor: null, max: 10 }, rules))]),
  ]);
  test.each([
    ['shownAsZero', 'count'],
    ['shownAsZero', 'present'],
    ['stands', 'count'],
    ['stands', 'present'],
  ] as const)('and in a year that carries over what is owed (%s), divided by %s', (negative, divideBy) => {
    const year = weightedAnnual(
      { id: 'year', title: ['年', 'Year'], authority: ['测试', 'Test'], year: null, max: 10 },
      { key: 'months', label: ['各月', 'Months'], rubric: month, count: 4, weight: '0.9', use: 'exact', divideBy, carry: { negative } },
      { rest: convert(1, score, 10) },
      {},
    );
    // A score that is known is one that a month can have: nobody could foresee another.
    const others = [divideBy === 'present' ? null : { knownScore: -3 }, { knownScore: '5.5' }];
    const facts = fc.tuple(randomFacts(year), fc.array(fc.nat(9), { minLength: 4, maxLength: 4 })).map(([given, kinds]): Sheet => {
      const months = given['months'] as readonly Sheet[];
      return { ...given, months: months.map((one, i) => (i === 0 ? one : (kinds[i] ?? 9) < others.length ? others[kinds[i] ?? 0] : one)) };
    });
    const open = readRubric(year);
    fc.assert(
      fc.property(facts, knowing, (given, { inOrder, shares }) => {
        // First some facts of every month, then more of them.
        const months = given['months'] as readonly (Sheet | null)[];
        const known = (one: Sheet | null, i: number, share: number) =>
          one && !('knownScore' in one) ? revealing(one, inOrder.slice(i), [share])[0] : one;
        const steps = [0, ...shares, 1].sort((a, b) => a - b).map((share) => ({ months: months.map((one, i) => known(one, i, share)) }));
        expect(breaches(open, given, [{}, ...steps])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

// ---------------------------------------------------------------------------------------------------------------

describe('every scheme', () => {
  /** Each option of each reading that is not the chosen one. */
  const others = ({ readings }: Rubric): readonly Chosen[] =>
    readings.flatMap(({ id, chosen, options }) => options.filter(({ key }) => key !== chosen).map(({ key }): Chosen => ({ [id]: key })));
  /** The chosen readings, or a few others at once. */
  const choicesOf = (scheme: Rubric): fc.Arbitrary<Chosen> =>
    fc
      .array(fc.constantFrom<Chosen>({}, ...others(scheme)), { maxLength: 8 })
      .map((several): Chosen => Object.fromEntries(several.flatMap((one) => Object.entries(one))));

  test("Jing'an", () => holdsToTheLaws(jingan2022, years() as fc.Arbitrary<Sheet>, asChosen, 15));
  test("Jing'an under other readings", () => {
    // Ways of dealing with what did not arise, and anything else besides.
    const rescaled = fc.constantFrom<Chosen>(...others(jingan2022).filter((one) => Object.values(one).includes('excluded')));
    const choices = fc.tuple(choicesOf(jingan2022), rescaled).map(([one, other]): Chosen => ({ ...one, ...other }));
    holdsToTheLaws(jingan2022, randomFacts(jingan2022), choices, 15);
  });
  const named = schemes.filter(({ rubric: one }) => one !== jingan2022);
  test.each(named.map(({ id, rubric: one }) => [id, one] as const))('%s', (_, scheme) => {
    const isYear = scheme.kind === 'weightedAnnual';
    holdsToTheLaws(scheme, randomFacts(scheme), choicesOf(scheme), isYear ? 5 : 25);
  });
  const periods = schemes.flatMap(({ id, period }) => (period ? [[id, period] as const] : []));
  test.each(periods)('a period of %s', (_, scheme) => holdsToTheLaws(scheme, randomFacts(scheme), choicesOf(scheme), 20));
});
