import { detailTable, evaluate, explain, factSheet, formatTree, nodeAt, nodesOf, type ReadingsOf, readRubric } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type Minhang2011Facts as Facts, minhang2011 } from '../../../rubrics/minhang/index.js';
import { codesOf, issuesOf } from '../../helpers.js';
import { scoresOf } from '../../reference/minhang.js';
import { schemeLaws } from '../scheme-laws.js';
import { ALTERNATIVES, EDGES } from './cases.js';

/** A town that did everything, first of all by news, exactly as good as the average. */
const WHOLE: Facts = {
  reportedEveryMonth: true,
  reportsPartlyMade: 0,
  recordsComplete: true,
  patrolsAppraised: true,
  rewardsGivenEffect: true,
  recordsPartlyKept: 0,
  monthsWithNews: 12,
  newsRank: 1,
  newsRankDense: 1,
  newsRankListed: 1,
  leadersUntrained: false,
  lineHeadsUntrained: false,
  committeesUntrained: false,
  assistantsUntrained: false,
  otherLayersUntrained: 0,
  jointEnforcementLed: true,
  enforcementPartlyLed: 0,
  jointEnforcementJoined: true,
  enforcementPartlyJoined: 0,
  communityGridsCoverAll: true,
  communityGridsPartlyDone: 0,
  communityServicesOrganised: true,
  communityServicesPartlyDone: 0,
  streetGridsMerged: true,
  streetGridsPartlyMerged: 0,
  streetPatrolsEstablished: true,
  streetPatrolsPartlyDone: 0,
  collected: 200,
  stations: 10,
  collectedByAll: 2000,
  stationsOfAll: 100,
  confirmationRate: 95,
  averageConfirmationRate: 95,
  confirmedByAll: 1900,
  settlementRate: 97.5,
  averageSettlementRate: 97.5,
  settledByAll: 195,
  dueOfAll: 200,
  collectionComplaints: 0,
  collectionReminders: 0,
  collectionExposures: 0,
  missedCases: 0,
  logFlaws: 0,
  dressFlaws: 0,
  disciplineBreaches: 0,
  overdueCases: 0,
  postponedCases: [],
  failedCases: [],
  carelessChecks: 0,
  gridExposures: 0,
  gridReferrals: 0,
  gridReports: 0,
  gridReminders: 0,
  closingRatePoints: 5,
  missingSectionPoints: 2,
  missingProjectPoints: 3,
};

/** The exact points of a clause for that town with some facts changed. */
const points = (
  id: string,
  changes: Partial<Facts> & Readonly<Record<string, unknown>> = {},
  readings: ReadingsOf<typeof minhang2011> = {},
) => nodeAt(evaluate(minhang2011, { ...WHOLE, ...changes }, { readings }), id).exact;

// ---------------------------------------------------------------------------------------------------------------
// The laws of every scheme

// They ask that no sentence has a question mark in it, which stands for something that could not be said. The id `4.?` has
// one, so they run over the same rubric with another letter there.
const lettered = readRubric(JSON.parse(JSON.stringify(minhang2011).replaceAll('4.?', '4.x')));

schemeLaws({
  rubric: lettered,
  edges: EDGES,
  // Random facts are read off the declarations of the rubric, so they are those of a town.
  reference: (facts, chosen) =>
    new Map([...scoresOf(facts as unknown as Facts, chosen)].map(([id, score]) => [id.replace('?', 'x'), score])),
  alternatives: ALTERNATIVES,
  runs: 60,
  max: 65,
});

const trees = {
  whole: evaluate(minhang2011, WHOLE),
  worst: evaluate(minhang2011, { ...WHOLE, monthsWithNews: 0, collected: 0, gridExposures: 99 }),
};

test.each(['4.?', '–'])('%s explains itself as well', (id) => {
  for (const tree of Object.values(trees)) {
    const { label, exact } = nodeAt(tree, id);
    expect(explain(minhang2011, tree, id, 'zh')).toBe(
      `${id} ${label.zh}得 ${exact} 分（满分 ${exact} 分）：${id}/1（${exact}/${exact}）。`,
    );
    expect(explain(minhang2011, tree, id, 'en')).toBe(`${id} ${label.en} scores ${exact} of ${exact}: ${id}/1 (${exact} of ${exact}).`);
    expect(explain(minhang2011, tree, `${id}/1`, 'zh')).toMatch(/原文.*缺失.*按所给/);
    expect(explain(minhang2011, tree, `${id}/1`, 'en')).toMatch(/lost from the source.*as given\.$/);
  }
});

describe('the clauses are those of the source', () => {
  const clauses = [...nodesOf(trees.whole)].filter(({ kind }) => kind === 'section' || kind === 'criterion');
  test('with their points', () => {
    expect(clauses.map(({ id, max }) => [id, max])).toEqual([
      ['一', 15],
      ['1.1.1', 0.5],
      ['1.1.2', 1.5],
      ['1.2.1', 1],
      ['1.2.2', 1],
      ['1.3.1', 3],
      ['1.3.2', 1],
      ['1.4.1', 1],
      ['1.4.2', 2],
      ['1.4.3', 1],
      ['1.4.4', 3],
      ['二', 20],
      ['2.1', 9],
      ['2.2', 2],
      ['2.3', 2],
      ['2.4', 7],
      ['三', 20],
      ['3.1', 8],
      ['3.2', 6],
      ['3.3', 6],
      ['四', 7],
      ['4.1', 5],
      ['4.?', 2],
      ['–', 3],
    ]);
  });
  test('and a town that did everything has all of them', () => {
    expect(clauses.map(({ score, max }) => score === max)).toEqual(clauses.map(() => true));
    expect(trees.whole.exact).toBe('65');
  });
});

// ---------------------------------------------------------------------------------------------------------------
// 一

describe.each([
  ['1.1.1', ['reportedEveryMonth'], 'reportsPartlyMade', '0.5', 0.3],
  ['1.1.2', ['recordsComplete', 'patrolsAppraised', 'rewardsGivenEffect'], 'recordsPartlyKept', '1.5', 1.2],
  ['1.3.1', ['jointEnforcementLed'], 'enforcementPartlyLed', '3', 2.75],
  ['1.3.2', ['jointEnforcementJoined'], 'enforcementPartlyJoined', '1', 0.5],
  ['1.4.1', ['communityGridsCoverAll'], 'communityGridsPartlyDone', '1', 0.6],
  ['1.4.2', ['communityServicesOrganised'], 'communityServicesPartlyDone', '2', 1.9],
  ['1.4.3', ['streetGridsMerged'], 'streetGridsPartlyMerged', '1', 0.1],
  ['1.4.4', ['streetPatrolsEstablished'], 'streetPatrolsPartlyDone', '3', '2.05'],
] as const)('%s: a requirement without a rule', (id, met, otherwise, max, some) => {
  const none = Object.fromEntries(met.map((fact) => [fact, false]));
  test('gives all its points where it is met, whatever was given at discretion', () => {
    expect(points(id)).toBe(max);
    expect(points(id, { [otherwise]: some })).toBe(max);
    expect(points(id, { [otherwise]: max })).toBe(max);
  });
  test.each(met)('gives what the assessor gives without %s', (fact) => {
    expect(points(id, { [fact]: false })).toBe('0');
    expect(points(id, { [fact]: false, [otherwise]: some })).toBe(String(some));
    expect(points(id, { ...none, [otherwise]: max })).toBe(max);
  });
  test('takes no more at discretion than it is worth', () => {
    expect(codesOf(() => points(id, { ...none, [otherwise]: `${max}1` }))).toEqual(['fact-domain']);
    expect(codesOf(() => points(id, { ...none, [otherwise]: -0.1 }))).toEqual(['fact-domain']);
  });
});

describe('1.2.1: news', () => {
  const placed: readonly (readonly [rank: number, every: string, missed: string])[] = [
    [1, '1', '0.8'],
    [4, '1', '0.8'],
    [5, '1', '0.8'],
    [6, '0.8', '0.6'],
    [9, '0.8', '0.6'],
    [10, '0.8', '0.6'],
    [11, '0.6', '0.4'],
    [12, '0.6', '0.4'],
    [13, '0.6', '0.4'],
    [14, '0.2', '0'],
    [20, '0.2', '0'],
  ];
  test.each(placed)('place %i', (newsRank, every, missed) => {
    expect(points('1.2.1', { newsRank })).toBe(every);
    expect(points('1.2.1', { newsRank, monthsWithNews: 11 })).toBe(missed);
    expect(points('1.2.1', { newsRank, monthsWithNews: 1 })).toBe(missed);
    // 无信息上报: nothing, whatever the place.
    expect(points('1.2.1', { newsRank, monthsWithNews: 0 })).toBe('0');
  });
  test.each(placed)('place %i where the base is a condition of it', (newsRank, every) => {
    expect(points('1.2.1', { newsRank }, { M1: 'noBaseNoRank' })).toBe(every);
    for (const monthsWithNews of [11, 1, 0]) expect(points('1.2.1', { newsRank, monthsWithNews }, { M1: 'noBaseNoRank' })).toBe('0');
  });
  test.each(placed)('place %i under each way to rank equals, by a figure of its own', (rank, every) => {
    const others = { newsRank: 20, newsRankDense: 20, newsRankListed: 20 };
    expect(points('1.2.1', { ...others, newsRank: rank }, { M2: 'shared' })).toBe(every);
    expect(points('1.2.1', { ...others, newsRankDense: rank }, { M2: 'dense' })).toBe(every);
    expect(points('1.2.1', { ...others, newsRankListed: rank }, { M2: 'listOrder' })).toBe(every);
    expect(points('1.2.1', { newsRankDense: rank, monthsWithNews: 11 }, { M1: 'noBaseNoRank', M2: 'dense' })).toBe('0');
  });
  test('nothing reported is told as a veto, and thirteen months are refused', () => {
    const tree = evaluate(minhang2011, { ...WHOLE, monthsWithNews: 0 });
    expect(nodeAt(tree, '1.2.1')).toMatchObject({ exact: '0', status: 'vetoed' });
    expect(codesOf(() => points('1.2.1', { monthsWithNews: 13 }))).toEqual(['fact-domain']);
    expect(codesOf(() => points('1.2.1', { newsRank: 0 }))).toEqual(['fact-domain']);
  });
});

describe('1.2.2: layers found untrained', () => {
  const LAYERS = ['leadersUntrained', 'lineHeadsUntrained', 'committeesUntrained', 'assistantsUntrained'] as const;
  test.each(LAYERS)('%s costs 0.25', (layer) => {
    expect(points('1.2.2', { [layer]: true })).toBe('0.75');
  });
  test.each([
    [0, '1', '1', '0.75', '0'],
    [1, '0.75', '0.75', '0.5', '0'],
    [2, '0.5', '0.5', '0.25', '0'],
    [3, '0.25', '0.25', '0', '0'],
    [4, '0', '0', '0', '0'],
  ] as const)('%i of the four', (count, named, noOther, oneOther, fourOthers) => {
    const found = Object.fromEntries(LAYERS.slice(0, count).map((layer) => [layer, true]));
    expect(points('1.2.2', { ...found, otherLayersUntrained: 4 })).toBe(named);
    expect(points('1.2.2', found, { M9: 'others' })).toBe(noOther);
    expect(points('1.2.2', { ...found, otherLayersUntrained: 1 }, { M9: 'others' })).toBe(oneOther);
    expect(points('1.2.2', { ...found, otherLayersUntrained: 4 }, { M9: 'others' })).toBe(fourOthers);
    expect(points('1.2.2', { ...found, otherLayersUntrained: 5 }, { M9: 'others' })).toBe('0');
  });
});

// ---------------------------------------------------------------------------------------------------------------
// 二

describe('2.1: entries collected against what the stations let expect', () => {
  // 2000 entries over 100 stations: 20 to a station.
  test.each([
    [0, 10, '0', '0'],
    [1, 10, '0.045', '0.045'],
    [100, 10, '4.5', '4.5'],
    [199, 10, '8.955', '8.955'],
    [200, 10, '9', '9'],
    [201, 10, '9', '9.045'],
    [400, 10, '9', '18'],
    [200, 11, '90/11', '90/11'],
    [200, 9, '9', '10'],
    [20, 3, '3', '3'],
    [20, 1, '9', '9'],
    [21, 1, '9', '9.45'],
  ] as const)('%i entries with %i stations', (collected, stations, held, uncapped) => {
    expect(points('2.1', { collected, stations })).toBe(held);
    expect(points('2.1', { collected, stations }, { M3: 'uncapped' })).toBe(uncapped);
  });
  test('what is expected follows from the district', () => {
    expect(points('2.1', { collectedByAll: 4000 })).toBe('4.5');
    expect(points('2.1', { collectedByAll: 1999 }, { M3: 'uncapped' })).toBe('18000/1999');
    expect(points('2.1', { stationsOfAll: 50 })).toBe('4.5');
    expect(points('2.1', { stationsOfAll: '100' })).toBe('9');
  });
  test.each([
    ['stations', 0],
    ['stationsOfAll', 0],
    ['collectedByAll', 0],
  ])('%s of nothing: a share of it is not to be had', (fact, nothing) => {
    const [issue, ...others] = issuesOf(() => points('2.1', { [fact]: nothing }));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'fact-domain', fact });
    expect(issue?.clauses).toContain('2.1/1');
  });
});

describe.each([
  ['2.2', 'confirmationRate', 'averageConfirmationRate', 'confirmedByAll', 'collectedByAll'],
  ['2.3', 'settlementRate', 'averageSettlementRate', 'settledByAll', 'dueOfAll'],
] as const)('%s: %s against its average', (id, own, average, above, below) => {
  const cases = [
    ['80', 80, '2', '2', '2'],
    ['79.99', 80, '1.99975', '0', '1.99975'],
    ['80.01', 80, '2', '2', '2.00025'],
    ['100', 80, '2', '2', '2.5'],
    ['40', 80, '1', '0', '1'],
    ['0', 80, '0', '0', '0'],
    ['60', 90, '4/3', '0', '4/3'],
    ['0', 0, '2', '2', '2'],
    ['50', 0, '2', '2', '2'],
    ['100', 100, '2', '2', '2'],
  ] as const;
  test.each(cases)('%s%% where the average is %i', (rate, mean, proportional, allOrNothing, uncapped) => {
    const facts = { [own]: rate, [average]: mean, [above]: 3, [below]: 4 };
    expect(points(id, facts)).toBe(proportional);
    expect(points(id, facts, { M4: 'allOrNothing' })).toBe(allOrNothing);
    expect(points(id, facts, { M4: 'uncapped' })).toBe(uncapped);
  });
  test.each(cases)('%s%% where %i of 100 are the average of the district', (rate, mean, proportional, allOrNothing, uncapped) => {
    const facts = { [own]: rate, [average]: 1, [above]: mean, [below]: 100 };
    expect(points(id, facts, { M5: 'pooled' })).toBe(proportional);
    expect(points(id, facts, { M5: 'pooled', M4: 'allOrNothing' })).toBe(allOrNothing);
    expect(points(id, facts, { M5: 'pooled', M4: 'uncapped' })).toBe(uncapped);
  });
  test('a rate given as a part of a whole meets the average exactly', () => {
    const third = { [own]: { part: 1, whole: 3 }, [average]: '100/3' };
    expect(points(id, third, { M4: 'allOrNothing' })).toBe('2');
    expect(points(id, { ...third, [average]: '33.34' }, { M4: 'allOrNothing' })).toBe('0');
    expect(points(id, { ...third, [average]: '33.33' }, { M4: 'allOrNothing' })).toBe('2');
  });
});

test('2.2 and 2.3 do not read each other’s figures', () => {
  expect(points('2.3', { averageConfirmationRate: 100, confirmationRate: 1 })).toBe('2');
  expect(points('2.2', { averageSettlementRate: 100, settlementRate: 1 })).toBe('2');
});

describe('2.4: tracing responsibility', () => {
  test.each([
    [{ collectionComplaints: 1 }, '6.9'],
    [{ collectionReminders: 1 }, '6.9'],
    [{ collectionExposures: 1 }, '6.8'],
    [{ collectionComplaints: 69 }, '0.1'],
    [{ collectionComplaints: 70 }, '0'],
    [{ collectionComplaints: 71 }, '0'],
    [{ collectionReminders: 69 }, '0.1'],
    [{ collectionReminders: 70 }, '0'],
    [{ collectionReminders: 71 }, '0'],
    [{ collectionExposures: 34 }, '0.2'],
    [{ collectionExposures: 35 }, '0'],
    [{ collectionExposures: 36 }, '0'],
    [{ collectionComplaints: 3, collectionReminders: 4, collectionExposures: 5 }, '5.3'],
    [{ collectionComplaints: 1000, collectionReminders: 1000, collectionExposures: 1000 }, '0'],
  ])('%j', (facts, left) => {
    expect(points('2.4', facts)).toBe(left);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// 三

describe.each([
  ['missedCases', '3.1', '1', 0.1, 8],
  ['logFlaws', '3.1', '2', 0.1, 8],
  ['dressFlaws', '3.1', '3', 0.1, 8],
  ['disciplineBreaches', '3.1', '4', 0.1, 8],
  ['overdueCases', '3.2', '1', 0.1, 6],
  ['carelessChecks', '3.2', '4', 0.1, 6],
  ['gridExposures', '3.3', '1', 0.2, 6],
  ['gridReferrals', '3.3', '2', 0.2, 6],
  ['gridReports', '3.3', '3', 0.1, 6],
  ['gridReminders', '3.3', '4', 0.1, 6],
] as const)('%s at %s.%s', (fact, id, letter, each, max) => {
  const last = Math.round(max / each);
  test.each([
    [0, '0', String(max)],
    [1, `-${each}`, String(Math.round((max - each) * 10) / 10)],
    [7, `-${Math.round(each * 70) / 10}`, String(Math.round((max - 7 * each) * 10) / 10)],
    [last - 1, `-${Math.round((max - each) * 10) / 10}`, String(each)],
    [last, `-${max}`, '0'],
    [last + 1, `-${Math.round((max + each) * 10) / 10}`, '0'],
  ])('%i of them', (count, due, left) => {
    expect(points(`${id}.${letter}`, { [fact]: count })).toBe(due);
    expect(points(id, { [fact]: count })).toBe(left);
  });
});

test('the deductions of an item add up, and what one item lacks the others do not pay', () => {
  expect(points('3.1', { missedCases: 10, logFlaws: 20, dressFlaws: 3, disciplineBreaches: 4 })).toBe('4.3');
  expect(points('三', { missedCases: 200 })).toBe('12');
  expect(
    points('3.2', { overdueCases: 1, postponedCases: [{ postponements: 3 }], failedCases: [{ failures: 4 }], carelessChecks: 8 }),
  ).toBe('4.5');
  expect(points('3.3', { gridExposures: 1, gridReferrals: 2, gridReports: 3, gridReminders: 4 })).toBe('4.7');
});

describe('3.2.2: the first postponement of a case is free', () => {
  test.each([
    [[], '0', '6'],
    [[1], '0', '6'],
    [[2], '-0.1', '5.9'],
    [[3], '-0.2', '5.8'],
    [[1, 1, 1], '0', '6'],
    [[2, 2], '-0.2', '5.8'],
    [[1, 4, 2], '-0.4', '5.6'],
    [[60], '-5.9', '0.1'],
    [[61], '-6', '0'],
    [[62], '-6.1', '0'],
  ])('postponements %j', (postponements, due, left) => {
    const postponedCases = postponements.map((count) => ({ postponements: count }));
    expect(points('3.2.2', { postponedCases })).toBe(due);
    expect(points('3.2', { postponedCases })).toBe(left);
  });
  test('a case that was not postponed is none of them', () => {
    expect(codesOf(() => points('3.2', { postponedCases: [{ postponements: 0 }] }))).toEqual(['fact-domain']);
  });
});

describe('3.2.3: failed re-checks', () => {
  test.each([
    [[], '0', '0'],
    [[1], '-0.1', '-0.1'],
    [[2], '-0.2', '-0.3'],
    [[3], '-0.3', '-0.6'],
    [[4], '-0.4', '-1'],
    [[1, 1, 1], '-0.3', '-0.3'],
    [[1, 3], '-0.4', '-0.7'],
    [[2, 3], '-0.5', '-0.9'],
    [[10], '-1', '-5.5'],
    [[10, 2, 1, 1], '-1.4', '-6'],
    [[11], '-1.1', '-6.6'],
  ])('failures %j', (failures, linear, escalating) => {
    const failedCases = failures.map((count) => ({ failures: count }));
    const left = (due: string) => (Number(due) < -6 ? '0' : String(Math.round((6 + Number(due)) * 10) / 10));
    expect(points('3.2.3', { failedCases })).toBe(linear);
    expect(points('3.2', { failedCases })).toBe(left(linear));
    expect(points('3.2.3', { failedCases }, { M6: 'escalating' })).toBe(escalating);
    expect(points('3.2', { failedCases }, { M6: 'escalating' })).toBe(left(escalating));
  });
  test.each([
    [59, '0.1'],
    [60, '0'],
    [61, '0'],
  ])('%i cases that failed once', (count, left) => {
    const failedCases = Array.from({ length: count }, () => ({ failures: 1 }));
    expect(points('3.2', { failedCases })).toBe(left);
    expect(points('3.2', { failedCases }, { M6: 'escalating' })).toBe(left);
  });
  test('a case that did not fail is none of them', () => {
    expect(codesOf(() => points('3.2', { failedCases: [{ failures: 0 }] }))).toEqual(['fact-domain']);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// 四, and what is missing

describe('what the source has lost', () => {
  const bare = evaluate(minhang2011, { ...WHOLE, closingRatePoints: 0, missingSectionPoints: 0, missingProjectPoints: 0 });

  test('keeps its maximum and is marked, and the total says how much of it can be computed', () => {
    const lost = [...nodesOf(bare)].filter(({ status }) => status === 'truncated');
    expect(lost.map(({ id, max, exact }) => [id, max, exact])).toEqual([
      ['4.1/1', 5, '0'],
      ['4.?/1', 2, '0'],
      ['–/1', 3, '0'],
    ]);
    expect([bare.max, bare.computable, bare.exact]).toEqual([65, 55, '55']);
    expect(trees.whole.computable).toBe(55);
  });
  test.each([
    ['closingRatePoints', '4.1', 5],
    ['missingSectionPoints', '4.?', 2],
    ['missingProjectPoints', '–', 3],
  ])('%s: what a person gives who has the whole text, up to the points of %s', (fact, id, max) => {
    const given = (score: number | string) => evaluate(minhang2011, { ...WHOLE, [fact]: score });
    expect(nodeAt(given('1.35'), id).exact).toBe('1.35');
    expect(nodeAt(given(max), id).exact).toBe(String(max));
    expect(codesOf(() => given(`${max}.01`))).toEqual(['fact-domain']);
    expect(codesOf(() => given(-1))).toEqual(['fact-domain']);
  });
  test.each([
    ['zh', /原文缺失.*55 \/ 65$/],
    ['en', /lost from the source.*55 \/ 65$/],
  ] as const)('a printed tree says so, in %s', (language, line) => {
    expect(formatTree(bare, { language }).split('\n').at(-1)).toMatch(line);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// The whole

describe('the total', () => {
  test.each([
    [{ collected: 199 }, '65'],
    [{ collected: 198 }, '64.9'],
    [{ reportedEveryMonth: false, reportsPartlyMade: '0.45' }, '65'],
    [{ reportedEveryMonth: false, reportsPartlyMade: '0.4499' }, '64.9'],
    [{ leadersUntrained: true }, '64.8'],
    [{ leadersUntrained: true, lineHeadsUntrained: true }, '64.5'],
  ])('is rounded once, to one decimal, half-up: %j', (facts, total) => {
    expect(evaluate(minhang2011, { ...WHOLE, ...facts }).exact).toBe(total);
  });
  test('and nothing below it is', () => {
    const tree = evaluate(minhang2011, { ...WHOLE, stations: 11, leadersUntrained: true });
    expect(nodeAt(tree, '1.2.2').exact).toBe('0.75');
    expect(nodeAt(tree, '二').exact).toBe('211/11');
    expect(tree).toMatchObject({ exact: '63.9', rounded: { before: '2813/44' } });
    expect([...nodesOf(tree)].filter(({ rounded }) => rounded).length).toBe(1);
  });
});

test('facts that were not counted did not happen; a rate, a count of entries, a requirement has to be given', () => {
  const owed = factSheet(minhang2011).filter(({ nothing, alternative }) => nothing === null && !alternative);
  expect(owed.map(({ key }) => key)).toEqual([
    'reportedEveryMonth',
    'recordsComplete',
    'patrolsAppraised',
    'rewardsGivenEffect',
    'monthsWithNews',
    'newsRank',
    'jointEnforcementLed',
    'jointEnforcementJoined',
    'communityGridsCoverAll',
    'communityServicesOrganised',
    'streetGridsMerged',
    'streetPatrolsEstablished',
    'collected',
    'collectedByAll',
    'stationsOfAll',
    'stations',
    'confirmationRate',
    'averageConfirmationRate',
    'settlementRate',
    'averageSettlementRate',
    'newsAdopted',
  ]);
});

test('every clause is the business of the departments that the source names', () => {
  const rows = detailTable(minhang2011, trees.whole, 'zh').rows.map((row) => [String(row['考核细则']).split(' ')[0], row['考核部门']]);
  expect(rows).toEqual([
    ['1.1.1', '联动办'],
    ['1.1.2', '联动办、街面巡管'],
    ['1.2.1', '联动办'],
    ['1.2.2', '联动办、市政科、综治办'],
    ['1.3.1', '市政科、综治办'],
    ['1.3.2', '市政科、综治办'],
    ['1.4.1', '综治办'],
    ['1.4.2', '综治办'],
    ['1.4.3', '街面联勤'],
    ['1.4.4', '街面联勤'],
    ['2.1', '综治办'],
    ['2.2', '联动办'],
    ['2.3', '联动办'],
    ['2.4', '综治办'],
    ['3.1', '城管所'],
    ['3.2', '城管所'],
    ['3.3', '城管所'],
    // The text breaks off before it names any.
    ['4.1', ''],
    ['4.?', ''],
    ['–', ''],
  ]);
});

describe('what the rubric says of the source', () => {
  test('every discrepancy, and every unclear passage with its alternatives', () => {
    expect(minhang2011.discrepancies.map(({ id, at }) => [id, at.length])).toEqual([
      ['D1', 4],
      ['D2', 8],
      ['D3', 1],
      ['D4', 2],
      ['D5', 2],
      ['D6', 1],
      ['D7', 3],
    ]);
    expect(minhang2011.readings.map(({ id, chosen, options, recorded }) => [id, chosen, options.length, recorded.length])).toEqual([
      ['M1', 'keepsRank', 2, 0],
      ['M2', 'shared', 3, 0],
      ['M3', 'held', 2, 1],
      ['M4', 'proportional', 3, 1],
      ['M5', 'ofRates', 2, 0],
      ['M6', 'linear', 2, 0],
      ['M7', 'firstFree', 1, 0],
      ['M8', 'counted', 1, 0],
      ['M9', 'named', 2, 0],
      ['M10', 'fullOrDiscretion', 1, 0],
      ['M11', 'baseOnly', 1, 0],
      ['M12', 'undefined', 1, 0],
      ['M13', 'total', 1, 0],
    ]);
  });
  test('the eight entries without a rule are those that say so', () => {
    const assessed = [...nodesOf(evaluate(minhang2011, { ...WHOLE, ...UNMET }))].filter(({ status }) => status === 'assessed');
    const criteria = [...new Set(assessed.map(({ id }) => id.split('/')[0]))];
    expect(criteria).toEqual(minhang2011.discrepancies.find(({ id }) => id === 'D2')?.at);
  });
});
const UNMET = {
  reportedEveryMonth: false,
  recordsComplete: false,
  jointEnforcementLed: false,
  jointEnforcementJoined: false,
  communityGridsCoverAll: false,
  communityServicesOrganised: false,
  streetGridsMerged: false,
  streetPatrolsEstablished: false,
};
