import { rubric } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { refinement } from '../../../rubrics/jingan/2-refinement.js';
import { A01, A02, A04, A37, readings } from '../../../rubrics/jingan/readings.js';
import { prepared } from '../../../src/library.js';
import { clauseTester } from '../clause-tester.js';

const score = clauseTester(refinement, readings, {
  refinementPlanReported: true,
  refinementPlanCarriedOut: true,
  refinementMeetings: 3,
  adviceAnswered: 5,
  townReviewReported: true,
  townReviewComplete: true,
  townReviewScored: true,
  randomCheckModuleUnused: 0,
  randomCheckScopeWrong: 0,
  randomCheckPlanUnreported: 0,
  randomCheckLibrariesStale: 0,
  randomCheckTasksUndone: 0,
  randomCheckRecordsMissing: 0,
  offSiteScenarios: 3,
  electronicServices: 10,
  offSiteDataReported: true,
});

describe('maxima as printed', () => {
  const alone = rubric(
    { id: 'clause', title: ['单项', 'One clause'], authority: ['测试', 'Test'], year: null, max: 6, readings: [A01, A02, A04, A37] },
    [refinement],
  );
  test.each([
    ['2', 6],
    ['2.1', 3],
    ['2.1.1', 1.5],
    ['2.1.2', 0.5],
    ['2.1.3', 1],
    ['2.2', 3],
    ['2.2.1', 1],
    ['2.2.2', 2],
  ])('%s: %d', (id, max) => {
    expect(prepared(alone, undefined).places.get(id)?.maxNumber).toBe(max);
  });
});

test('2 is whole when everything is done', () => {
  expect(score('2')).toBe('6');
  expect(score('2.1')).toBe('3');
  expect(score('2.2')).toBe('3');
});

describe.each([
  ['refinementPlanReported', '2.1.1.a', '0.4'],
  ['refinementPlanCarriedOut', '2.1.1.b', '0.5'],
  ['townReviewReported', '2.1.3.a', '0.5'],
  ['townReviewComplete', '2.1.3.b', '0.3'],
  ['townReviewScored', '2.1.3.c', '0.2'],
  ['offSiteDataReported', '2.2.2.c', '0.2'],
])('%s', (fact, id, points) => {
  test(`earns ${points} at ${id}, or nothing`, () => {
    expect(score(id)).toBe(points);
    expect(score(id, { [fact]: false })).toBe('0');
  });
});

describe('2.1.1: meetings within the item', () => {
  test.each([
    [0, '0'],
    [1, '0.2'],
    [3, '0.6'],
    [4, '0.8'],
    [10, '2'],
  ])('%i meetings come to %s at c', (refinementMeetings, points) => {
    expect(score('2.1.1.c', { refinementMeetings })).toBe(points);
  });
  test.each([
    [0, '0.9'],
    [2, '1.3'],
    [3, '1.5'],
    [4, '1.5'],
  ])('with a and b whole, %i meetings bring the item to %s', (refinementMeetings, points) => {
    expect(score('2.1.1', { refinementMeetings })).toBe(points);
  });
  test.each([
    [4, '1.3'],
    [5, '1.5'],
    [6, '1.5'],
  ])('without the plan, %i meetings fill the gap to %s', (refinementMeetings, points) => {
    expect(score('2.1.1', { refinementPlanReported: false, refinementMeetings })).toBe(points);
  });
  test.each([
    [2, '0.4', '0.9'],
    [3, '0.6', '1.1'],
    [4, '0.6', '1.1'],
    [10, '0.6', '1.1'],
  ])('A04 remainder: %i meetings give %s, and the item %s without the plan', (refinementMeetings, points, item) => {
    const facts = { refinementPlanReported: false, refinementMeetings };
    expect(score('2.1.1.c', facts, { A04: 'remainder' })).toBe(points);
    expect(score('2.1.1', facts, { A04: 'remainder' })).toBe(item);
  });
});

describe('2.1.2: advice answered', () => {
  test.each([
    [0, '0', '0'],
    [1, '0.1', '0.1'],
    [4, '0.4', '0.4'],
    [5, '0.5', '0.5'],
    [6, '0.6', '0.5'],
  ])('%i answers come to %s, and the item to %s', (adviceAnswered, points, item) => {
    expect(score('2.1.2.a', { adviceAnswered })).toBe(points);
    expect(score('2.1.2', { adviceAnswered })).toBe(item);
  });
});

describe.each([
  ['2.2.1.a', 'randomCheckModuleUnused', '-0.5', '-1.5'],
  ['2.2.1.b', 'randomCheckScopeWrong', '-0.5', '-1.5'],
  ['2.2.1.c', 'randomCheckPlanUnreported', '-0.2', '-0.6'],
])('%s: %s costs once', (id, fact, once, three) => {
  test('however often', () => {
    expect(score(id)).toBe('0');
    expect(score(id, { [fact]: 1 })).toBe(once);
    expect(score(id, { [fact]: 3 })).toBe(once);
  });
  test('A37: each time', () => {
    expect(score(id, { [fact]: 0 }, { A37: 'perOccurrence' })).toBe('0');
    expect(score(id, { [fact]: 1 }, { A37: 'perOccurrence' })).toBe(once);
    expect(score(id, { [fact]: 3 }, { A37: 'perOccurrence' })).toBe(three);
  });
});

describe.each([
  ['2.2.1.d', 'randomCheckLibrariesStale', '-0.2', '-0.6'],
  ['2.2.1.e', 'randomCheckTasksUndone', '-0.1', '-0.3'],
  ['2.2.1.f', 'randomCheckRecordsMissing', '-0.1', '-0.3'],
])('%s: %s costs each', (id, fact, one, three) => {
  test('from none to three', () => {
    expect(score(id)).toBe('0');
    expect(score(id, { [fact]: 1 })).toBe(one);
    expect(score(id, { [fact]: 3 })).toBe(three);
  });
});

describe('2.2.1: from its maximum to nothing', () => {
  const wrong = (randomCheckModuleUnused: number, randomCheckScopeWrong: number, randomCheckTasksUndone: number) => ({
    randomCheckModuleUnused,
    randomCheckScopeWrong,
    randomCheckTasksUndone,
  });
  test.each([
    [0, 0, 0, '1'],
    [0, 0, 3, '0.7'],
    [1, 0, 4, '0.1'],
    [1, 1, 0, '0'],
    [1, 1, 1, '0'],
    [1, 1, 7, '0'],
  ])('%i, %i, %i leave %s', (a, b, e, points) => {
    expect(score('2.2.1', wrong(a, b, e))).toBe(points);
  });
  test('the deductions without 每 alone, each once, exceed the item', () => {
    expect(score('2.2.1', { ...wrong(1, 1, 0), randomCheckPlanUnreported: 1 })).toBe('0');
    expect(score('2.2.1', { ...wrong(1, 1, 0), randomCheckPlanUnreported: 1 }, { A02: 'open' })).toBe('-0.2');
  });
  test.each([
    [0, 0, 0, '1'],
    [1, 1, 0, '0'],
    [1, 1, 1, '-0.1'],
    [1, 1, 7, '-0.7'],
  ])('A02 open: %i, %i, %i leave %s', (a, b, e, points) => {
    expect(score('2.2.1', wrong(a, b, e), { A02: 'open' })).toBe(points);
  });
  test.each([
    [0, 0, 0, '0', '2'],
    [0, 0, 3, '-0.3', '1.7'],
    [1, 0, 4, '-0.9', '1.1'],
    [1, 1, 0, '-1', '1'],
    [1, 1, 7, '-1', '1'],
  ])('A01 zero: %i, %i, %i take %s, and 2.2 is left with %s', (a, b, e, points, section) => {
    expect(score('2.2.1', wrong(a, b, e), { A01: 'zero' })).toBe(points);
    expect(score('2.2', wrong(a, b, e), { A01: 'zero' })).toBe(section);
  });
  test.each([
    [1, 1, 0, '-1'],
    [1, 1, 1, '-1.1'],
    [1, 1, 7, '-1.7'],
  ])('A01 zero and A02 open: %i, %i, %i take %s', (a, b, e, points) => {
    expect(score('2.2.1', wrong(a, b, e), { A01: 'zero', A02: 'open' })).toBe(points);
  });
  test('A37: a second time the module goes unused uses the item up', () => {
    expect(score('2.2.1', wrong(2, 0, 0))).toBe('0.5');
    expect(score('2.2.1', wrong(2, 0, 0), { A37: 'perOccurrence' })).toBe('0');
  });
});

describe('2.2.2: off-site enforcement', () => {
  test.each([
    [0, '0'],
    [1, '0.5'],
    [3, '1.5'],
    [4, '2'],
    [5, '2.5'],
  ])('%i scenarios come to %s at a', (offSiteScenarios, points) => {
    expect(score('2.2.2.a', { offSiteScenarios })).toBe(points);
  });
  test.each([
    [0, '0'],
    [9, '0'],
    [10, '0.3'],
    [11, '0.3'],
    [200, '0.3'],
  ])('%i electronic services give %s', (electronicServices, points) => {
    expect(score('2.2.2.b', { electronicServices })).toBe(points);
  });
  test.each([
    [2, 10, true, '1.5'],
    [3, 10, true, '2'],
    [4, 10, true, '2'],
    [3, 9, true, '1.7'],
    [4, 9, true, '2'],
    [3, 9, false, '1.5'],
    [4, 9, false, '2'],
    [5, 9, false, '2'],
  ])('%i scenarios, %i services, data %s: %s', (offSiteScenarios, electronicServices, offSiteDataReported, points) => {
    expect(score('2.2.2', { offSiteScenarios, electronicServices, offSiteDataReported })).toBe(points);
  });
  test.each([
    [2, '1', '1.2'],
    [3, '1.5', '1.7'],
    [4, '1.5', '1.7'],
    [9, '1.5', '1.7'],
  ])('A04 remainder: %i scenarios give %s, and the item %s with nine services', (offSiteScenarios, points, item) => {
    const facts = { offSiteScenarios, electronicServices: 9 };
    expect(score('2.2.2.a', facts, { A04: 'remainder' })).toBe(points);
    expect(score('2.2.2', facts, { A04: 'remainder' })).toBe(item);
  });
});
