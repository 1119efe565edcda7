/**
 * Whole rubrics whose scores binary floats, or decimals of a fixed precision, get wrong by one in the last place or by a
 * whole band. What those would give stands beside each case and is asserted too, so that no case is there in vain.
 */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  type Amount,
  about,
  above,
  average,
  award,
  type Bands,
  bandScore,
  below,
  convert,
  count,
  criterion,
  deduct,
  earns,
  evaluate,
  flag,
  keeps,
  type Measure,
  nodeAt,
  percent,
  perItemAward,
  perItemDeduct,
  pool,
  quantity,
  type Rounding,
  type RoundingMode,
  type RubricHead,
  rate,
  readRubric,
  rubric,
  section,
  sum,
  type Trace,
  weightedAnnual,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type Fraction, fraction, fractionOf, isNearest, minus, over, plus, printed, rounded, times, whole } from './fraction.js';
import { rubricOf, type Sheet } from './rule-helpers.js';

/** A decimal type of twenty digits, as a careful programmer might take instead. */
const Twenty = Decimal.clone({ precision: 20, rounding: Decimal.ROUND_HALF_UP });
const twenty = (value: string | number) => new Twenty(value);

const TOTAL: Rounding = { at: 'total', places: 1, mode: 'half-up' };
const head = {
  id: 'scheme',
  title: ['方案', 'Scheme'],
  authority: ['机关', 'Authority'],
  year: 2022,
  max: 100,
  rounding: TOTAL,
} as const satisfies RubricHead;

// ---------------------------------------------------------------------------------------------------------------
// Means over twelve months

/** A month that is its mark; with a bonus it may pass a hundred. */
const month = rubric({ ...head, id: 'month' }, [
  criterion('1', '月度', 'Month', earns(200, { a: convert(200, quantity('mark', '分', '得分', 'Mark', { max: 200 }), 200) })),
]);
const annual = ({
  places = 1,
  mode = 'half-up',
  weight = 0.9,
  periods = 12,
}: {
  readonly places?: number;
  readonly mode?: RoundingMode;
  readonly weight?: string | number;
  readonly periods?: number;
} = {}) =>
  readRubric(
    weightedAnnual(
      { ...head, id: 'year', rounding: { at: 'total', places, mode } },
      { key: 'months', label: ['各月', 'Months'], rubric: month, count: periods, weight, use: 'exact' },
      { management: convert(10, quantity('management', '分', '管理评价', 'Management', { max: 100 }), 100) },
      {},
    ),
  );
const year = annual();
const twelve = (mark: number): readonly number[] => new Array<number>(12).fill(mark);

describe('0.9 of the mean of twelve months and 0.1 of another part, on a tie', () => {
  test.each<[readonly number[], number, string, string, number, string, string]>([
    // [months, management, before rounding, score, the float, a float to one place, twenty digits to one place]

    // The case of the source: 54.27 + 9.88. A float makes 64.14999999999999 of it, and so 64.1.
    [twelve(60.3), 98.8, '64.15', '64.2', 64.14999999999999, '64.1', '64.2'],
    // The months come to 1235.2 and their mean to 308.8/3, which no decimal says: it is cut, and 0.9 of it stays below the tie.
    [
      [105.2, 102.6, 103, 101.9, 102.3, 101.5, 102, 103.7, 105.3, 100.6, 103.5, 103.6],
      70.1,
      '99.65',
      '99.7',
      99.64999999999999,
      '99.6',
      '99.6',
    ],
    [
      [104.6, 100.3, 102.3, 103.9, 101.7, 102.9, 105, 101, 103.5, 103.1, 104.8, 100.9],
      71,
      '99.65',
      '99.7',
      99.64999999999999,
      '99.6',
      '99.6',
    ],
  ])('%j and %s: %s is %s', (marks, management, before, score, float, floatSays, twentySays) => {
    for (const months of [marks.map((mark) => ({ mark })), marks.map((knownScore) => ({ knownScore }))]) {
      expect(evaluate(year, { months, management })).toMatchObject({ exact: score, score: Number(score), rounded: { before } });
    }
    const mean = marks.reduce((total, mark) => total + mark, 0) / 12;
    expect(mean * 0.9 + management * 0.1).toBe(float);
    expect(float.toFixed(1)).toBe(floatSays);
    const exactly = marks
      .reduce((total, mark) => total.plus(mark), twenty(0))
      .div(12)
      .times('0.9')
      .plus(twenty(management).times('0.1'));
    expect(exactly.toFixed(1)).toBe(twentySays);
  });
  test('no precision would do: at two hundred digits the tie is lost as well', () => {
    const marks = [105.2, 102.6, 103, 101.9, 102.3, 101.5, 102, 103.7, 105.3, 100.6, 103.5, 103.6];
    const Long = Decimal.clone({ precision: 200, rounding: Decimal.ROUND_HALF_UP });
    const long = marks
      .reduce((total, mark) => total.plus(mark), new Long(0))
      .div(12)
      .times('0.9')
      .plus(new Long('70.1').times('0.1'));
    expect(long.toFixed(1)).toBe('99.6');
    expect(evaluate(year, { months: marks.map((mark) => ({ mark })), management: 70.1 }).score).toBe(99.7);
  });
  test('below the tie by less than any float can tell, it goes down', () => {
    const months = twelve(60.3).map((mark) => ({ mark }));
    // 98.8 less 10^-30: to a float the same number.
    const given = `98.7${'9'.repeat(29)}`;
    expect(Number(given)).toBe(98.8);
    expect(evaluate(year, { months, management: given }).score).toBe(64.1);
    expect(evaluate(year, { months, management: '98.8' }).score).toBe(64.2);
  });
  test('22/3 × 0.9 is 6.6, and thrice that 19.8', () => {
    // A float comes to 6.6 by luck, but 22/3 × 0.45 thrice is 9.899999999999999 and not 9.9.
    expect((22 / 3) * 0.45 * 3).toBe(9.899999999999999);
    const three = annual({ periods: 3, places: 20 });
    expect(evaluate(three, { months: ['22/3', '22/3', '22/3'].map((knownScore) => ({ knownScore })), management: 0 })).toMatchObject({
      exact: '6.6',
      score: 6.6,
    });
    const scored = evaluate(three, { months: [{ knownScore: 22 }, { knownScore: 0 }, { knownScore: 0 }], management: 0 });
    expect(nodeAt(scored, 'months').applied).toMatchObject({ measure: '22/3' });
    expect(scored.exact).toBe('6.6');
    expect(scored.rounded).toBe(undefined);
  });
  test('22/3 × 0.975 is a tie', () => {
    // 7.15; a float makes 7.1499999999999995 of it, and so 7.1.
    expect(((22 / 3) * 0.975).toFixed(1)).toBe('7.1');
    const tree = evaluate(annual({ periods: 1, weight: 0.975 }), { months: [{ knownScore: '22/3' }], management: 0 });
    expect(tree).toMatchObject({ exact: '7.2', score: 7.2, rounded: { before: '7.15' } });
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Differences and products

describe('25 − 0.5 × (95 − the rate), to two places', () => {
  const closed = percent('closed', '办结率', 'Share closed');
  const scored = (at: Rounding['at']) => {
    const open = rubricOf(
      [criterion('c', '办结', 'Closed', keeps(25, { a: perItemDeduct(0.5, below(closed, 95), { every: 1, steps: 'proportional' }) }))],
      {
        rounding: { at, places: 2, mode: 'half-up' },
      },
    );
    return (given: unknown) => nodeAt(evaluate(open, { closed: given }), 'c');
  };
  test('of 70.59: 12.795 is 12.80', () => {
    // A float makes 12.795000000000002 of it, and is right by luck: the deduction alone is 12.204999999999998 where it is 12.205.
    expect(25 - 0.5 * (95 - 70.59)).toBe(12.795000000000002);
    expect(0.5 * (95 - 70.59)).toBe(12.204999999999998);
    expect(scored('criterion')(70.59)).toMatchObject({ exact: '12.8', score: 12.8, rounded: { before: '12.795' } });
    expect(scored('criterion')('70.59%').exact).toBe('12.8');
    expect(scored('criterion')({ part: 7059, whole: 10_000 }).exact).toBe('12.8');
    // Rounded at the part, the deduction is 12.21 and not 12.20, which is what the float comes to.
    expect((25 - Number((0.5 * (95 - 70.59)).toFixed(2))).toFixed(2)).toBe('12.80');
    expect(scored('part')(70.59)).toMatchObject({ exact: '12.79', score: 12.79 });
  });
  test.each([
    // What a float comes to, which is below the tie each time.
    [45.01, '0.01', 0.004999999999999005],
    [45.05, '0.03', 0.02499999999999858],
    [45.11, '0.06', 0.054999999999999716],
    [45.19, '0.1', 0.09499999999999886],
    [45.23, '0.12', 0.11499999999999844],
  ])('of %s: %s', (given, exact, float) => {
    expect(25 - 0.5 * (95 - given)).toBe(float);
    expect(float.toFixed(2)).not.toBe(Number(exact).toFixed(2));
    expect(scored('criterion')(given)).toMatchObject({ exact, score: Number(exact) });
  });
});

describe('so much for each, on a tie', () => {
  const cases = count('cases', '件', '案件', 'Cases');
  const open = (each: number, of: 'award' | 'deduct') =>
    rubricOf([
      criterion(
        'c',
        '案件',
        'Cases',
        of === 'award'
          ? pool({ start: 0 }, { a: perItemAward(each, cases) })
          : pool({ start: 5, floor: null }, { a: perItemDeduct(each, cases) }),
      ),
    ]);
  test.each([
    [0.15, 9, '1.4', 1.3499999999999999],
    [0.35, 3, '1.1', 1.0499999999999998],
    [0.03, 45, '1.4', 1.3499999999999999],
    [0.29, 25, '7.3', 7.249999999999999],
  ])('%s × %s is %s; a float makes less of it', (each, given, exact, float) => {
    expect(each * given).toBe(float);
    expect(float.toFixed(1)).not.toBe(exact);
    expect(evaluate(open(each, 'award'), { cases: given }).exact).toBe(exact);
  });
  test.each([
    [0.17, 15, '2.5', 2.4499999999999997],
    [0.27, 15, '1', 0.9499999999999993],
    [0.45, 11, '0.1', 0.04999999999999982],
  ])('5 − %s × %s is %s; a float makes less of it', (each, given, exact, float) => {
    expect(5 - each * given).toBe(float);
    expect(float.toFixed(1)).not.toBe(Number(exact).toFixed(1));
    expect(evaluate(open(each, 'deduct'), { cases: given }).exact).toBe(exact);
  });
  test('below nothing, a half goes away from nothing', () => {
    // `Math.round` sends −2.5 to −2, which is towards more points.
    expect(Math.round(-2.5)).toBe(-2);
    const none = rubricOf([criterion('c', '案件', 'Cases', pool({ start: 0, floor: null }, { a: perItemDeduct(0.5, cases) }))], {
      rounding: { at: 'criterion', places: 0, mode: 'half-up' },
    });
    expect(evaluate(none, { cases: 5 })).toMatchObject({ exact: '-3', score: -3 });
  });
});

describe('a step reached exactly is a step', () => {
  const share = percent('share', '完成率', 'Share done');
  const open = rubricOf([
    criterion(
      'c',
      '完成率',
      'Share done',
      pool({ start: 0 }, { a: perItemAward(0.5, above(share, 98), { every: 0.1, steps: 'complete' }) }),
    ),
  ]);
  test.each([
    // Above 98 by three tenths of a point; a float counts two: (98.3 − 98) ÷ 0.1 is 2.9999999999999716 to it.
    [98.3, '1.5', 2],
    [98.1, '0.5', 0],
    [98.6, '3', 5],
    [98.7, '3.5', 7],
  ])('%s: %s points', (given, exact, float) => {
    expect(Math.floor((given - 98) / 0.1)).toBe(float);
    expect(evaluate(open, { share: given }).exact).toBe(exact);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Edges of bands

/** The band that a measure falls in: below the edge, at it, or above it. */
function bandsAround(edge: number, measure: Measure): (facts: Sheet) => string | undefined {
  const bands: Bands<Amount> = { [`< ${edge}`]: 0, [`= ${edge}`]: 1, [`> ${edge}`]: 2 };
  const open = rubricOf([criterion('c', '单项', 'Item', pool({ start: 0 }, { a: about('比率', 'Rate', bandScore(measure, bands)) }))]);
  return (facts) => nodeAt(evaluate(open, facts), 'c.a').applied?.band;
}

describe('a ratio exactly on an edge', () => {
  const [done, all] = [count('done', '件', '办结', 'Done'), count('all', '件', '全部', 'All', { min: 1 })];
  const share = percent('share', '办结率', 'Share done');

  test.each([
    // part ÷ whole × 100 as a float, which falls beside the edge.
    [29, 50, 58, 57.99999999999999],
    [23, 40, 57.5, 57.49999999999999],
    [57, 100, 57, 56.99999999999999],
    [58, 1000, 5.8, 5.800000000000001],
    [7, 25, 28, 28.000000000000004],
  ])('%s of %s', (part, whole, edge, float) => {
    expect((part / whole) * 100).toBe(float);
    expect(bandsAround(edge, share)({ share: { part, whole } })).toBe(`= ${edge}`);
    expect(bandsAround(edge, rate(done, all, { none: 0, some: 'error' }))({ done: part, all: whole })).toBe(`= ${edge}`);
    // A thousand times as many are the same share.
    expect(bandsAround(edge, share)({ share: { part: `${part}000`, whole: `${whole}000` } })).toBe(`= ${edge}`);
  });
  test('just off the edge it is off, though a float sees no difference', () => {
    expect((100 * Number(58n * 10n ** 30n - 1n)) / 1e32).toBe(58);
    expect(bandsAround(58, share)({ share: { part: `${58n * 10n ** 30n - 1n}`, whole: `${10n ** 32n}` } })).toBe('< 58');
    expect(bandsAround(58, share)({ share: { part: `${58n * 10n ** 30n}`, whole: `${10n ** 32n}` } })).toBe('= 58');
    expect(bandsAround(58, share)({ share: { part: `${58n * 10n ** 30n + 1n}`, whole: `${10n ** 32n}` } })).toBe('> 58');
  });
  test.each([
    // (a ÷ 3) ÷ (b ÷ 3), as a float and with twenty digits: both fall below the edge.
    [13, 20, 65, 64.99999999999999, '64.999999999999999999'],
    [1, 50, 2, 1.9999999999999998, '1.9999999999999999999'],
    [22, 50, 44, 43.99999999999999, '43.999999999999999999'],
  ])('the rate of two means over three: %s thirds of %s thirds', (a, b, edge, float, decimal) => {
    const names = ['x', 'y', 'z'] as const;
    const parts = names.map((name) => count(`${name}Done` as const, '件', '办结', 'Done'));
    const wholes = names.map((name) => count(`${name}All` as const, '件', '全部', 'All', { min: 1 }));
    const measure = rate(average(...parts), average(...wholes), { none: 'error', some: 'error' });
    const facts = { xDone: a, yDone: 0, zDone: 0, xAll: b - 2, yAll: 1, zAll: 1 };
    expect(bandsAround(edge, measure)(facts)).toBe(`= ${edge}`);
    expect((a / 3 / (b / 3)) * 100).toBe(float);
    expect(twenty(a).div(3).div(twenty(b).div(3)).times(100).toString()).toBe(decimal);
  });
});

describe('parts that make a whole', () => {
  test.each([
    // The same added up as floats, and with twenty digits.
    [3, 100, '99.999999999999999999'],
    [6, 100.00000000000001, '100'],
    [7, 100.00000000000001, '99.999999999999999998'],
    [9, 100.00000000000001, '99.999999999999999999'],
    [12, 99.99999999999999, '99.999999999999999997'],
  ])('%s shares of one %sth are all of it', (n, float, decimal) => {
    const shares = Array.from({ length: n }, (_, i) => percent(`share${i + 1}` as const, '占比', 'Share'));
    const facts = Object.fromEntries(shares.map(({ key }) => [key, { part: 1, whole: n }]));
    expect(bandsAround(100, sum(...shares))(facts)).toBe('= 100');
    expect(bandsAround(100, average(...shares))(facts)).toBe('< 100');
    expect(shares.reduce((total) => total + 100 / n, 0)).toBe(float);
    expect(shares.reduce((total) => total.plus(twenty(100).div(n)), twenty(0)).toString()).toBe(decimal);
  });
  test.each([3, 6, 7, 9, 11, 12, 13])('points in %s equal parts fill their pool, and do not overfill it', (n) => {
    const held = flag('held', '已召开', 'Held');
    const parts = Array.from({ length: n }, () => award(`100/${n}`, held));
    const open = rubricOf([criterion('c', '单项', 'Item', earns(100, parts))], {
      rounding: { at: 'criterion', places: 20, mode: 'half-up' },
    });
    const node = nodeAt(evaluate(open, { held: true }), 'c');
    expect(node).toMatchObject({ exact: '100', score: 100 });
    // A float of more than a hundred would be held at the maximum, and say so; one of less would be rounded.
    expect([node.applied, node.rounded]).toEqual([undefined, undefined]);
  });
  test.each([3, 6, 7, 9, 11, 12, 13])('and empty it in %s equal deductions', (n) => {
    const held = flag('held', '已召开', 'Held');
    const open = rubricOf([
      criterion(
        'c',
        '单项',
        'Item',
        keeps(
          10,
          Array.from({ length: n }, () => deduct(`10/${n}`, held)),
        ),
      ),
    ]);
    expect(nodeAt(evaluate(open, { held: true }), 'c')).toMatchObject({ exact: '0', score: 0 });
    expect(nodeAt(evaluate(open, { held: true }), 'c').applied).toBe(undefined);
  });
  test('three sections of a third each, rounded at the end', () => {
    const held = flag('held', '已召开', 'Held');
    const thirds = rubric(
      head,
      ['1', '2', '3'].map((id) =>
        section(id, '节', 'Section', '100/3', [criterion(`${id}.1`, '单项', 'Item', earns('100/3', { a: award('100/3', held) }))]),
      ),
    );
    const tree: Trace = evaluate(readRubric(thirds), { held: true });
    expect(tree).toMatchObject({ exact: '100', score: 100 });
    expect(tree.rounded).toBe(undefined);
    expect(nodeAt(tree, '1')).toMatchObject({ exact: '100/3', score: 100 / 3, max: 100 / 3 });
  });
});

describe("a float's residue", () => {
  const score = quantity('score', '分', '得分', 'Score');
  const [first, second] = [quantity('first', '分', '甲', 'First'), quantity('second', '分', '乙', 'Second')];

  test('0.1 + 0.2, added up before it was given, is scored as given and warned about', () => {
    const open = rubricOf([criterion('c', '单项', 'Item', earns(2, { a: bandScore(score, { '<= 0.3': 1, '> 0.3': 2 }) }))]);
    const tree = evaluate(open, { score: 0.1 + 0.2 });
    expect(nodeAt(tree, 'c.a').applied).toEqual({ measure: '0.30000000000000004', band: '> 0.3' });
    expect(tree.warnings.map(({ code, fact }) => [code, fact])).toEqual([['float-residue', 'score']]);
    for (const meant of [0.3, '0.3', '3/10']) {
      const said = evaluate(open, { score: meant });
      expect(nodeAt(said, 'c.a').applied).toEqual({ measure: '0.3', band: '<= 0.3' });
      expect(said.warnings).toEqual([]);
    }
  });
  test('0.1 and 0.2, added up by the rubric, are 0.3', () => {
    const at = bandsAround(0.3, sum(first, second));
    expect(at({ first: 0.1, second: 0.2 })).toBe('= 0.3');
    expect(at({ first: '0.1', second: 0.2 })).toBe('= 0.3');
    // As floats they come to 0.30000000000000004, in the band above.
    expect(0.1 + 0.2 > 0.3).toBe(true);
  });
  test('a number means what it is written as, not the binary fraction nearest to it', () => {
    // 0.1 is a little more than a tenth in binary, and 0.35 a little less than it says.
    const open = rubricOf([
      criterion('c', '单项', 'Item', pool({ start: 0 }, { a: perItemAward(1, score, { every: 1, steps: 'proportional' }) })),
    ]);
    expect(evaluate(open, { score: 0.35 }).exact).toBe('0.4');
    expect((0.35).toFixed(1)).toBe('0.3');
    expect(evaluate(open, { score: 1.45 }).exact).toBe('1.5');
    expect((1.45).toFixed(1)).toBe('1.4');
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Against fractions of whole numbers

/** What the year comes to by arithmetic that is not the library's: the mean of the months × weight + management ÷ 10. */
function expected(months: readonly string[], weight: string, management: string): Fraction {
  const total = months.map(fractionOf).reduce(plus);
  return plus(times(over(total, whole(BigInt(months.length))), fractionOf(weight)), over(fractionOf(management), whole(10n)));
}

describe('weighted means, against fractions of whole numbers', () => {
  const hundredths = fc.integer({ min: 0, max: 20_000 }).map((n) => printed(fraction(BigInt(n), 100n)));
  const ratios = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 97 })).map(([n, d]) => `${n}/${d}`);
  const marks = fc.array(
    fc.oneof(
      hundredths,
      ratios.filter((text) => minus(fractionOf(text), whole(200n)).n <= 0n),
    ),
    { minLength: 1, maxLength: 12 },
  );
  const weights = fc.constantFrom('0.9', '0.7', '0.85', '1', '1/3', '2/7');
  const modes: readonly RoundingMode[] = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceil', 'floor'];
  const years = new Map<string, ReturnType<typeof annual>>();
  const yearFor = (periods: number, weight: string, places: number, mode: RoundingMode) => {
    const key = [periods, weight, places, mode].join(' ');
    const made = years.get(key) ?? annual({ periods, weight, places, mode });
    years.set(key, made);
    return made;
  };
  const management = fc.integer({ min: 0, max: 10_000 }).map((n) => printed(fraction(BigInt(n), 100n)));

  test('half up, to any number of places, whether the months are facts or known scores', () => {
    fc.assert(
      fc.property(
        marks,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        weights,
        management,
        fc.nat(3),
        (given, known, weight, other, places) => {
          const months = given.map((mark, i) => (known[i] ? { knownScore: mark } : { mark }));
          const tree = evaluate(yearFor(given.length, weight, places, 'half-up'), { months, management: other });
          const before = expected(given, weight, other);
          const after = rounded(before, places, 'half-up');
          expect(tree.exact).toBe(printed(after));
          expect(isNearest(tree.score, after)).toBe(true);
          expect(tree.rounded?.before ?? tree.exact).toBe(printed(before));
        },
      ),
      { numRuns: 500 },
    );
  });
  test('in every mode', () => {
    fc.assert(
      fc.property(marks, weights, management, fc.nat(2), fc.constantFrom(...modes), (given, weight, other, places, mode) => {
        const tree = evaluate(yearFor(given.length, weight, places, mode), {
          months: given.map((knownScore) => ({ knownScore })),
          management: other,
        });
        expect(tree.exact).toBe(printed(rounded(expected(given, weight, other), places, mode)));
      }),
      { numRuns: 300 },
    );
  });
  test('a last month that makes it a tie, whatever the others were; and one that misses it by next to nothing', () => {
    const others = fc.array(hundredths, { minLength: 11, maxLength: 11 });
    const epsilon = fraction(1n, 10n ** 40n);
    fc.assert(
      fc.property(others, management, fc.integer({ min: 0, max: 1500 }), (given, other, k) => {
        // Half-way between two tenths.
        const tie = fraction(2n * BigInt(k) + 1n, 20n);
        const wanted = times(over(minus(tie, over(fractionOf(other), whole(10n))), fractionOf('0.9')), whole(12n));
        const last = minus(wanted, given.map(fractionOf).reduce(plus));
        const scoreWith = (one: Fraction) =>
          evaluate(year, { months: [...given, printed(one)].map((knownScore) => ({ knownScore })), management: other }).exact;
        const [up, down] = [printed(rounded(tie, 1, 'up')), printed(rounded(tie, 1, 'down'))];
        expect(scoreWith(last)).toBe(up);
        expect(scoreWith(minus(last, epsilon))).toBe(down);
        expect(scoreWith(plus(last, epsilon))).toBe(up);
      }),
      { numRuns: 300 },
    );
  });
  test.each(modes)('next to nothing beside a tie, or beside a tenth, is seen: %s', (mode) => {
    const epsilon = fraction(1n, 10n ** 40n);
    const one = yearFor(1, '1', 1, mode);
    for (const at of ['64.15', '64.25', '64.2', '0', '0.05', '-0.05', '-64.15', '-64.2']) {
      for (const value of [fractionOf(at), plus(fractionOf(at), epsilon), minus(fractionOf(at), epsilon)]) {
        const tree = evaluate(one, { months: [{ knownScore: printed(value) }], management: 0 });
        expect([printed(value), tree.exact]).toEqual([printed(value), printed(rounded(value, 1, mode))]);
      }
    }
  });
  test('the order of the months makes no difference', () => {
    fc.assert(
      fc.property(fc.array(ratios, { minLength: 12, maxLength: 12 }), (given) => {
        const scoreOf = (months: readonly string[]) =>
          nodeAt(evaluate(year, { months: months.map((knownScore) => ({ knownScore })), management: 0 }), 'months').exact;
        expect(scoreOf([...given].reverse())).toBe(scoreOf(given));
      }),
      { numRuns: 100 },
    );
  });
});
