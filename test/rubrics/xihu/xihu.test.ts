import { evaluate, type FactsOf, nodeAt, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { xihu2009 } from '../../../rubrics/xihu/index.js';
import { scoresOf } from '../../reference/xihu.js';
import { schemeLaws } from '../scheme-laws.js';

type Facts = FactsOf<typeof xihu2009>;

/** Every column full, and nothing to deduct. */
const WHOLE: Facts = {
  digitalPoints: 70,
  longTermPoints: 20,
  hotlinePoints: 10,
  unresolved: 0,
  returns: 0,
  filesReceived: 300,
  postponed: 0,
  deferred: 0,
  communitiesNotReporting: 0,
  dispatchers: [],
  platformHandled: 1000,
};

const scored = (
  id: string,
  changes: Partial<Facts> = {},
  readings: NonNullable<Parameters<typeof evaluate<typeof xihu2009>>[2]>['readings'] = {},
) => nodeAt(evaluate(xihu2009, { ...WHOLE, ...changes }, { readings }), id);
const score = (...given: Parameters<typeof scored>): string => scored(...given).exact;

const EDGES = {
  filesReceived: [0, 50, 100, 150, 200, 250, 299, 300],
  postponed: [0, 1, 2, 3, 4],
  'dispatchers.handled': [0, 50, 85, 89, 90, 95, 99, 100, 101],
  platformHandled: [1, 100, 850, 999, 1000],
};

describe('what holds of every scheme', () => {
  schemeLaws({
    rubric: xihu2009,
    edges: EDGES,
    // Random facts are read off the rubric's own declarations.
    reference: (facts, readings) => scoresOf(facts as unknown as Facts, readings),
    alternatives: [{ X1: 'fractionalQuota' }, { X1: 'allOnceOver' }, { X3: 'started' }, { X3: 'proportional' }],
    max: 100,
  });
});

test('the clauses, in the order of the source', () => {
  const tree = evaluate(xihu2009, WHOLE);
  expect(tree.children?.map(({ id, max }) => [id, max])).toEqual([
    ['digital', 70],
    ['longTerm', 20],
    ['hotline', 10],
    ['late-count', 0],
    ['postponement-deduction', 0],
    ['station-deduction', 0],
    ['dispatcher-deduction', 0],
  ]);
  // The rules of all three columns are lost.
  expect(tree).toMatchObject({ exact: '100', max: 100, computable: 0 });
});

describe.each([
  ['digital', 'digitalPoints', 70],
  ['longTerm', 'longTermPoints', 20],
  ['hotline', 'hotlinePoints', 10],
] as const)('%s: points as given, since the rule is lost', (id, fact, max) => {
  test.each([0, '0.05', '7.25', max - 1, max])('%s of them', (given) => {
    expect(score(id, { [fact]: given })).toBe(String(given));
    expect(scored(`${id}/1`, { [fact]: given }).status).toBe('truncated');
  });
  test('more than its maximum, or less than nothing, is refused', () => {
    expect(() => scored(id, { [fact]: `${max}.01` })).toThrow();
    expect(() => scored(id, { [fact]: '-0.01' })).toThrow();
  });
});

describe('late-count: a figure without points', () => {
  test.each([
    [0, 0, '0'],
    [1, 0, '1'],
    [0, 1, '0.5'],
    [0, 2, '1'],
    [5, 3, '6.5'],
    [12, 100, '62'],
  ])('%s unresolved and %s returned come to %s', (unresolved, returns, figure) => {
    const node = scored('late-count', { unresolved, returns });
    expect(node.applied?.measure).toBe(figure);
    expect(node.exact).toBe('0');
    expect(score('xihu-2009', { unresolved, returns })).toBe('100');
  });
});

describe('postponement-deduction', () => {
  test.each([
    // [received, postponed, the first file beyond the quota whole, fractions as they are, all of them]
    [300, 0, '0', '0', '0'],
    [300, 2, '0', '0', '0'],
    [300, 3, '0', '0', '0'],
    [300, 4, '-0.1', '-0.1', '-0.4'],
    [300, 5, '-0.2', '-0.2', '-0.5'],
    [301, 3, '0', '0', '0'],
    [301, 4, '-0.1', '-0.099', '-0.4'],
    [299, 2, '0', '0', '0'],
    [299, 3, '-0.1', '-0.001', '-0.3'],
    [250, 2, '0', '0', '0'],
    [250, 3, '-0.1', '-0.05', '-0.3'],
    [250, 4, '-0.2', '-0.15', '-0.4'],
    [99, 0, '0', '0', '0'],
    [99, 1, '-0.1', '-0.001', '-0.1'],
    [100, 1, '0', '0', '0'],
    [101, 1, '0', '0', '0'],
    [1, 1, '-0.1', '-0.099', '-0.1'],
    [0, 0, '0', '0', '0'],
    [0, 1, '-0.1', '-0.1', '-0.1'],
    [100, 1001, '-100', '-100', '-100.1'],
  ])('of %s files, %s postponed take %s; %s by fractions; %s if all of them count', (filesReceived, number, whole, fractional, all) => {
    const facts = { filesReceived, postponed: number };
    expect(score('postponement-deduction/1', facts)).toBe(whole);
    expect(score('postponement-deduction/1', facts, { X1: 'fractionalQuota' })).toBe(fractional);
    expect(score('postponement-deduction/1', facts, { X1: 'allOnceOver' })).toBe(all);
  });
  test.each([
    [0, '0'],
    [1, '-0.2'],
    [2, '-0.4'],
    [501, '-100.2'],
  ])('%s deferred take %s', (deferred, points) => {
    expect(score('postponement-deduction/2', { deferred })).toBe(points);
    expect(score('postponement-deduction', { deferred })).toBe(points);
  });
  test('both add up, and deferred files use up none of the quota', () => {
    expect(score('postponement-deduction', { postponed: 3, deferred: 1 })).toBe('-0.2');
    expect(score('postponement-deduction', { postponed: 4, deferred: 1 })).toBe('-0.3');
  });
});

describe('station-deduction', () => {
  test.each([
    [0, '0'],
    [1, '-2'],
    [2, '-4'],
    [60, '-120'],
  ])('%s communities take %s', (communitiesNotReporting, points) => {
    expect(score('station-deduction', { communitiesNotReporting })).toBe(points);
  });
});

describe('dispatcher-deduction', () => {
  const of = (platformHandled: number | string, ...handled: readonly number[]): Partial<Facts> => ({
    platformHandled,
    dispatchers: handled.map((one) => ({ handled: one })),
  });
  test.each<[Partial<Facts>, complete: string, started: string, proportional: string]>([
    [of(1000), '0', '0', '0'],
    [of(1000, 101), '0', '0', '0'],
    [of(1000, 100), '0', '0', '0'],
    [of(1000, 99), '0', '-1', '-0.1'],
    [of(1000, 91), '0', '-1', '-0.9'],
    [of(1000, 90), '-1', '-1', '-1'],
    [of(1000, 89), '-1', '-2', '-1.1'],
    [of(1000, 81), '-1', '-2', '-1.9'],
    [of(1000, 80), '-2', '-2', '-2'],
    [of(1000, 1), '-9', '-10', '-9.9'],
    [of(1000, 0), '-10', '-10', '-10'],
    // One third of a percent point is told exactly: 29/300 is 9 and 2/3 percent.
    [of(300, 29), '0', '-1', '-1/3'],
    [of(300, 30), '0', '0', '0'],
  ])('%j: %s, %s if a started point counts, %s in proportion', (facts, complete, started, proportional) => {
    expect(score('dispatcher-deduction', facts)).toBe(complete);
    expect(score('dispatcher-deduction', facts, { X3: 'started' })).toBe(started);
    expect(score('dispatcher-deduction', facts, { X3: 'proportional' })).toBe(proportional);
  });
  test.each<[Partial<Facts>, complete: string, started: string, proportional: string]>([
    // Two halves of a point are two parts of a point, not one point; and no surplus makes up for another's shortfall.
    [of(1000, 95, 95), '0', '-2', '-1'],
    [of(1000, 85, 85), '-2', '-4', '-3'],
    [of(1000, 200, 90), '-1', '-1', '-1'],
    [of(1000, 0, 0, 100), '-20', '-20', '-20'],
  ])('each dispatcher is judged alone: %j', (facts, complete, started, proportional) => {
    expect(score('dispatcher-deduction', facts)).toBe(complete);
    expect(score('dispatcher-deduction', facts, { X3: 'started' })).toBe(started);
    expect(score('dispatcher-deduction', facts, { X3: 'proportional' })).toBe(proportional);
  });
  test('a platform that handled nothing has no shares', () => {
    expect(() => scored('dispatcher-deduction', of(0, 0))).toThrow();
  });
});

describe('the total', () => {
  test('is the columns less the deductions', () => {
    const facts = { digitalPoints: 60, longTermPoints: '18.5', hotlinePoints: 9, postponed: 4, deferred: 1, communitiesNotReporting: 1 };
    expect(score('xihu-2009', facts)).toBe('85.2');
  });
  test.each([
    // Half-up, once, at the total.
    ['54.45', '84.5', '84.45'],
    ['54.449', '84.4', '84.449'],
    ['54.4', '84.4', undefined],
  ])('%s and 30 make %s', (digitalPoints, total, before) => {
    const node = scored('xihu-2009', { digitalPoints });
    expect(node.exact).toBe(total);
    expect(node.rounded?.before).toBe(before);
  });
  test('the clauses are not rounded', () => {
    expect(score('digital', { digitalPoints: '60.125' })).toBe('60.125');
  });
  test('no limit and no floor: it may fall below nothing, and is rounded away from it', () => {
    expect(score('xihu-2009', { communitiesNotReporting: 50 })).toBe('0');
    expect(score('xihu-2009', { communitiesNotReporting: 51 })).toBe('-2');
    expect(score('xihu-2009', { digitalPoints: '69.95', communitiesNotReporting: 51 })).toBe('-2.1');
  });
});

test('what did not happen may be left out; columns, files and the work of the platform may not', () => {
  const given = { digitalPoints: 70, longTermPoints: 20, hotlinePoints: 10, filesReceived: 300, platformHandled: 1000 };
  const { facts, assumed } = withDefaults(xihu2009, given);
  expect(facts).toEqual(WHOLE);
  expect(assumed).toEqual(['unresolved', 'returns', 'postponed', 'deferred', 'communitiesNotReporting', 'dispatchers']);
});
