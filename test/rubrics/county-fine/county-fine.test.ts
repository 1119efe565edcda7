import { evaluate, explain, type FactsOf, KaoheError, nodeAt, type Trace, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { countyFine, countyMonth } from '../../../rubrics/county-fine/index.js';
import { monthScoresOf, yearScoresOf } from '../../reference/county-fine.js';
import { schemeLaws } from '../scheme-laws.js';

type Month = FactsOf<typeof countyMonth>;
type Year = FactsOf<typeof countyFine>;
type MonthReadings = NonNullable<Parameters<typeof evaluate<typeof countyMonth>>[2]>['readings'];
type YearReadings = NonNullable<Parameters<typeof evaluate<typeof countyFine>>[2]>['readings'];

/** A month in which nothing happened. */
const QUIET: Month = {
  deductions: 0,
  innovations: 0,
  informationTaken: 0,
  informationCommended: 0,
  newsArticles: 0,
  firstPrizes: 0,
  secondPrizes: 0,
  thirdPrizes: 0,
  staffBelowZero: [],
};
/** What only the reading asks for that doubles any item. */
const NONE_COMMENDED: Partial<Month> = {
  innovationsCommended: 0,
  newsCommended: 0,
  firstPrizesCommended: 0,
  secondPrizesCommended: 0,
  thirdPrizesCommended: 0,
};

// ---------------------------------------------------------------------------------------------------------------

/** Deductions that bring a month to, past and far past nothing. */
const EDGES = { deductions: [0, 99, 100, 101, 150, 250], staffBelowZero: [0, 10, 100] };
const MONTH_ALTERNATIVES = [{ C1: 'onTop' }, { C1: 'anyItem' }];

describe('what holds of every scheme', () => {
  // Random facts are read off the rubrics' own declarations.
  describe('the month', () => {
    schemeLaws({
      rubric: countyMonth,
      edges: EDGES,
      reference: (facts, readings) => monthScoresOf(facts as unknown as Month, readings),
      alternatives: MONTH_ALTERNATIVES,
      max: null,
    });
  });
  describe('the year', () => {
    schemeLaws({
      rubric: countyFine,
      edges: EDGES,
      reference: (facts, readings) => yearScoresOf(facts as unknown as Year, readings),
      alternatives: [
        ...MONTH_ALTERNATIVES,
        { C5: 'negativeStands' },
        { C9: 'rounded' },
        { C5: 'negativeStands', C9: 'rounded' },
        { C1: 'anyItem', C9: 'rounded' },
      ],
      runs: 40,
      max: null,
    });
  });
});

// ---------------------------------------------------------------------------------------------------------------

describe('a month', () => {
  const month = (changes: Partial<Month> = {}, readings: MonthReadings = {}): Trace =>
    evaluate(countyMonth, { ...QUIET, ...changes }, { readings });
  const score = (id: string, changes: Partial<Month> = {}, readings: MonthReadings = {}): string =>
    nodeAt(month(changes, readings), id).exact;

  test('its clauses', () => {
    const { children = [] } = month();
    expect(children.map(({ id, exact }) => `${id} ${exact}`)).toEqual(['month-raw 100', 'leader-deduction 0']);
    expect(children[0]?.children?.map(({ id, exact }) => `${id} ${exact}`)).toEqual(['base 100', 'G1 0', 'G2 0', 'G3 0', 'G4 0']);
  });

  test.each([
    ['0', '100'],
    ['0.01', '99.99'],
    ['99.99', '0.01'],
    ['100', '0'],
    ['100.01', '-0.01'],
    ['118.5', '-18.5'],
    ['1000', '-900'],
  ])('deductions of %s leave %s: no floor', (deductions, base) => {
    expect(score('base', { deductions })).toBe(base);
    expect(score('month-raw', { deductions })).toBe(base);
  });

  test.each([
    ['G1', 'innovations', 5],
    ['G3', 'newsArticles', 10],
    ['G4', 'firstPrizes', 5],
    ['G4', 'secondPrizes', 3],
    ['G4', 'thirdPrizes', 1],
  ] as const)('%s: each of %s adds %s, without a limit', (id, fact, points) => {
    for (const number of [0, 1, 2, 50]) {
      expect(score(id, { [fact]: number })).toBe(String(points * number));
      expect(score('month-raw', { [fact]: number })).toBe(String(100 + points * number));
    }
  });
  test('G4: the classes add up', () => {
    expect(score('G4', { firstPrizes: 1, secondPrizes: 1, thirdPrizes: 1 })).toBe('9');
  });

  describe('G2, and what is doubled (C1)', () => {
    test.each([
      // [taken, commended, 4 instead of 2, 4 on top of the 2]
      [0, 0, '0', '0'],
      [1, 0, '2', '2'],
      [1, 1, '4', '6'],
      [2, 1, '6', '8'],
      [2, 2, '8', '12'],
      [10, 0, '20', '20'],
    ])('%s taken, %s of them commended: %s, or %s', (informationTaken, informationCommended, instead, onTop) => {
      const facts = { informationTaken, informationCommended };
      expect(score('G2', facts)).toBe(instead);
      expect(score('G2', facts, { C1: 'onTop' })).toBe(onTop);
      expect(score('G2', { ...facts, ...NONE_COMMENDED }, { C1: 'anyItem' })).toBe(instead);
    });
    test('no more are commended than were taken', () => {
      expect(() => month({ informationTaken: 1, informationCommended: 2 })).toThrow(KaoheError);
    });
    test.each([
      ['G1', 'innovations', 'innovationsCommended', 5],
      ['G3', 'newsArticles', 'newsCommended', 10],
      ['G4', 'firstPrizes', 'firstPrizesCommended', 5],
      ['G4', 'secondPrizes', 'secondPrizesCommended', 3],
      ['G4', 'thirdPrizes', 'thirdPrizesCommended', 1],
    ] as const)('%s: %s are doubled only where any item is', (id, all, some, points) => {
      const facts = { ...NONE_COMMENDED, [all]: 3, [some]: 2 };
      expect(score(id, facts)).toBe(String(3 * points));
      expect(score(id, facts, { C1: 'onTop' })).toBe(String(3 * points));
      expect(score(id, facts, { C1: 'anyItem' })).toBe(String(5 * points));
      expect(score(id, { ...facts, [some]: 0 }, { C1: 'anyItem' })).toBe(String(3 * points));
      expect(() => month({ ...facts, [some]: 4 }, { C1: 'anyItem' })).toThrow(KaoheError);
    });
  });

  test.each([
    [[], '0', '100'],
    [['12.5'], '-12.5', '87.5'],
    [[12.5, '0.25'], '-12.75', '87.3'],
    [[100], '-100', '0'],
    [['100.05'], '-100.05', '-0.1'],
  ])('staff below zero by %j: %s, one for one, and the month comes to %s', (staffBelowZero, charged, total) => {
    expect(score('leader-deduction', { staffBelowZero })).toBe(charged);
    expect(score('month-raw', { staffBelowZero })).toBe('100');
    expect(score('county-month', { staffBelowZero })).toBe(total);
  });

  test.each([
    ['0.05', '100'],
    ['0.06', '99.9'],
    ['0.15', '99.9'],
    ['100.05', '-0.1'],
    ['100.04', '0'],
    ['100.15', '-0.2'],
  ])('is rounded once, halves away from zero: less %s it is %s', (deductions, total) => {
    expect(score('county-month', { deductions })).toBe(total);
  });
});

// ---------------------------------------------------------------------------------------------------------------

const FULL_REVIEW = { leaderScores: [100], deputyScores: [100], memberScores: [100], otherScores: [100] };
/** Twelve months that come to these scores by their deductions; those that are left out come to 100. */
const coming = (...scores: readonly number[]): readonly Month[] =>
  Array.from({ length: 12 }, (_, i) => {
    const score = scores[i] ?? 100;
    return {
      ...QUIET,
      deductions: score > 100 ? 0 : String(Math.round((100 - score) * 100) / 100),
      innovations: score > 100 ? (score - 100) / 5 : 0,
    };
  });
const year = (changes: Partial<Year> = {}, readings: YearReadings = {}): Trace =>
  evaluate(countyFine, { daily: coming(), ...FULL_REVIEW, ...changes }, { readings });
/** The same where a month below zero stands as well. */
const standing = (changes: Partial<Year> = {}): Trace => year(changes, { C5: 'negativeStands' });
const recorded = (tree: Trace): readonly string[] => nodeAt(tree, 'daily').children?.map(({ exact }) => exact) ?? [];
const hundreds = (number: number): readonly string[] => Array.from({ length: number }, () => '100');

describe('a year', () => {
  test('its clauses: months at the base and a full review come to 100', () => {
    const tree = year();
    expect(tree.children?.map(({ id, exact, max }) => `${id} ${exact}/${max}`)).toEqual(['daily 40/null', 'review 60/60']);
    expect(recorded(tree)).toEqual(hundreds(12));
    expect(tree).toMatchObject({ exact: '100', max: null });
  });
  test('100 is no ceiling', () => {
    expect(year({ daily: coming(160) }).exact).toBe('102');
    expect(nodeAt(year({ daily: coming(160) }), 'daily').exact).toBe('42');
  });
  test('nor is nothing a floor where months stand below it', () => {
    const none = { leaderScores: [0], deputyScores: [0], memberScores: [0], otherScores: [0] };
    const daily = coming(...Array.from({ length: 12 }, () => -10));
    expect(year({ daily, ...none }).exact).toBe('0');
    // 10, 20, … 120 below zero: 65 on average, of which four tenths.
    expect(standing({ daily, ...none }).exact).toBe('-26');
  });

  describe('a month below zero shows 0 and starts the next; or it stands as well', () => {
    test.each<[what: string, scores: readonly number[], shown: readonly string[], stands: readonly string[]]>([
      ['at nothing', [0], ['0'], ['0']],
      ['just below', [-0.01], ['0', '99.99'], ['-0.01', '99.99']],
      ['paid by the next month', [90, -18.5], ['90', '0', '81.5'], ['90', '-18.5', '81.5']],
      ['paid exactly', [-30, 30], ['0', '0'], ['-30', '0']],
      ['not paid at once', [-30, 20, 40], ['0', '0', '30'], ['-30', '-10', '30']],
      ['two in a row', [-5, -10], ['0', '0', '85'], ['-5', '-15', '85']],
      ['more than a month can pay', [-150], ['0', '0', '50'], ['-150', '-50', '50']],
      ['into a month above 100', [-20, 120], ['0', '100'], ['-20', '100']],
    ])('%s', (_, scores, shown, stands) => {
      const daily = coming(...scores);
      expect(recorded(year({ daily }))).toEqual([...shown, ...hundreds(12 - shown.length)]);
      expect(recorded(standing({ daily }))).toEqual([...stands, ...hundreds(12 - stands.length)]);
    });
    test('both months tell it', () => {
      const tree = year({ daily: coming(90, -18.5) });
      expect(nodeAt(tree, 'daily.2/month-raw').exact).toBe('-18.5');
      expect(nodeAt(tree, 'daily.2').applied).toEqual({ carriedOut: '-18.5' });
      expect(nodeAt(tree, 'daily.3').applied).toEqual({ carriedIn: '-18.5' });
      expect(nodeAt(tree, 'daily.4').applied).toBe(undefined);
      expect(explain(countyFine, tree, 'daily.2', 'zh')).toContain('-18.5');
      expect(explain(countyFine, tree, 'daily.3', 'zh')).toContain('上期结转 -18.5');
      expect(explain(countyFine, tree, 'daily.2', 'en')).toContain('so the period shows 0');
      expect(explain(countyFine, tree, 'daily.3', 'en')).toContain('-18.5 carried in');
    });
    test('what December carries out is left over', () => {
      const daily = coming(...Array.from({ length: 11 }, () => 100), -50);
      expect(nodeAt(year({ daily }), 'daily.12')).toMatchObject({ exact: '0', applied: { carriedOut: '-50' } });
      // Eleven months of 100: four tenths of 1100/12.
      expect(year({ daily }).rounded?.before).toBe('290/3');
      expect(standing({ daily }).exact).toBe('95');
    });
    test('what staff leave brings their head below zero like anything else', () => {
      const daily = coming().map((month, i) => (i === 0 ? { ...month, staffBelowZero: [80, '45.5'] } : month));
      expect(recorded(year({ daily })).slice(0, 2)).toEqual(['0', '74.5']);
    });
  });

  describe('a month enters as it is before rounding, or as rounded (C9)', () => {
    const daily = coming(99.95, 99.95, 99.95, 99.95, 99.95, 99.95, 99.95, 99.95, 99.95, 99.95, 99.95, 99.95);
    test('twelve of 99.95', () => {
      expect(nodeAt(year({ daily }), 'daily').exact).toBe('39.98');
      expect(nodeAt(year({ daily }, { C9: 'rounded' }), 'daily').exact).toBe('40');
    });
    test.each([
      ['exact', ['0', '99.95']],
      ['rounded', ['0', '99.9']],
    ] as const)('what is carried is what enters: %s', (C9, months) => {
      expect(recorded(year({ daily: coming(-0.05) }, { C9 })).slice(0, 2)).toEqual(months);
    });
  });

  test('the readings of the month are switched through the year', () => {
    const daily = coming().map((month) => ({ ...month, informationTaken: 1, informationCommended: 1 }));
    expect(nodeAt(year({ daily }), 'daily').exact).toBe('41.6');
    expect(nodeAt(year({ daily }, { C1: 'onTop' }), 'daily').exact).toBe('42.4');
  });
  test('eleven months are not a year', () => {
    expect(() => year({ daily: coming().slice(1) })).toThrow(KaoheError);
  });
  test('says which way it takes a month below zero', () => {
    const taken = (tree: Trace) => tree.taken.find(({ id }) => id === 'C5')?.option;
    expect([taken(year()), taken(standing())]).toEqual(['shownAsZero', 'negativeStands']);
  });
  test('what did not happen in a month may be left out of it', () => {
    const inMay = { deductions: 118.5 };
    const daily = Array.from({ length: 12 }, (_, i) => (i === 4 ? inMay : {}));
    const { facts, assumed } = withDefaults(countyFine, { daily, ...FULL_REVIEW });
    expect(facts).toEqual({ daily: daily.map((month) => ({ ...QUIET, ...month })), ...FULL_REVIEW });
    expect(assumed).toHaveLength(12 * Object.keys(QUIET).length - 1);
    expect(assumed).not.toContain('daily[4].deductions');
    expect(recorded(evaluate(countyFine, facts, { assumed })).slice(3, 6)).toEqual(['100', '0', '81.5']);
  });
});

describe('the review: four groups of raters, a quarter each', () => {
  const review = (changes: Partial<Year>): string => nodeAt(year(changes), 'review').exact;
  const nobody = { leaderScores: [0], deputyScores: [0], memberScores: [0], otherScores: [0] };
  test.each(['leaderScores', 'deputyScores', 'memberScores', 'otherScores'] as const)('%s give 15 of the 60', (group) => {
    expect(review({ ...nobody, [group]: [100] })).toBe('15');
    expect(review({ ...nobody, [group]: ['87.5'] })).toBe('13.125');
  });
  test.each([
    [[90, 100], '14.25'],
    [[80, 90, 100], '13.5'],
    [[100, 100, 99], '14.95'],
    [[1, 0, 0], '0.05'],
  ])('the raters of a group go in with their plain mean: %j give %s', (otherScores, points) => {
    expect(review({ ...nobody, otherScores })).toBe(points);
  });
  test('however many there are in a group, it weighs the same', () => {
    expect(review({ leaderScores: [100], deputyScores: [80, 80], memberScores: [80, 80, 80], otherScores: [60, 60, 60, 60] })).toBe('48');
  });
  test.each([[[]], [['100.01']], [[-1]]])('a group of %j is refused', (otherScores) => {
    expect(() => review({ otherScores })).toThrow(KaoheError);
  });
});

describe('the total', () => {
  test.each([
    // Four tenths of a mean 100 of months, and 60 × the mean of the groups ÷ 100.
    ['99.75', '99.9625', '100'],
    ['99.5', '99.925', '99.9'],
    ['99', '99.85', '99.9'],
    ['98.9', '99.835', '99.8'],
  ])('one group at %s: %s is made %s', (given, before, total) => {
    const tree = year({ leaderScores: [given] });
    expect(tree.rounded?.before).toBe(before);
    expect(tree.exact).toBe(total);
  });
});
