import { KaoheError } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { oversight, stations } from '../../../rubrics/jingan/3-team-oversight.js';
import { readings } from '../../../rubrics/jingan/readings.js';
import { clauseTester } from '../clause-tester.js';

const score = clauseTester(oversight, readings, {
  disciplineDrivePlanned: true,
  disciplineDriveCarriedOut: true,
  disciplineDriveSummedUp: true,
  imageDrivePlanned: true,
  imageDriveCarriedOut: true,
  imageDriveNewsletters: 12,
  imageDriveSummedUp: true,
  offencesNotReported: 0,
  dutyOffencesSentenced: 0,
  otherOffences: 0,
  oversightPlansMissing: 0,
  specialChecksNotDone: 0,
  oversightOrders: 0,
  oversightOrdersNotPutRight: 0,
  majorMattersNotSettled: 0,
  fileReviewsNotHeld: 0,
  fileReviewReportsLate: 0,
  squadInspectionsDone: 100,
  oversightMeetingsNotHeld: 0,
  oversightReportsLate: 0,
  oversightSystemsNotKept: 0,
  responsibilityNotAssigned: 0,
  accountabilityNotPursued: 0,
  enforcementProblemsNotPutRight: 0,
  casesInspectedAgain: 0,
  enforcementProblemsUrgedNotSettled: 0,
  casesUrgedAgain: 0,
  enforcementProblemTickets: 50,
  groupAverageTickets: 50,
  cityInspectionNotices: 0,
  districtInspectionNotices: 100,
  vehicleAndPremisesNotices: 0,
  cityNoticesAnsweredLate: 0,
  cityNoticesNotAnswered: 0,
  conductProblems: 0,
  conductProblemsNoticed: 0,
  neglectComplaints: 0,
  neglectWithMajorImpact: 0,
  repeatComplaintsNotPutRight: 0,
  majorCasesUrgedNotSettled: 0,
});

const scoreStations = clauseTester(stations, readings, {
  standardTeamLost: false,
  compliantSquadRate: 100,
  compliantSquadScoreByCity: 90,
  compliantSquadScoreByDistrict: 90,
  modelSquadRate: 40,
  modelSquadRateLastYear: 40,
  modelSquadsCreated: 0,
});

test('3.5 and 3.6 are whole when everything is done and nothing is wrong', () => {
  expect(score('3.5')).toBe('13.5');
  expect(scoreStations('3.6')).toBe('3');
});

test.each([
  ['3.5.1', '0.5'],
  ['3.5.2', '0.5'],
  ['3.5.3', '1.5'],
  ['3.5.4', '4.5'],
  ['3.5.5', '0.5'],
  ['3.5.6', '2'],
  ['3.5.7', '2'],
  ['3.5.8', '2'],
])('%s is worth %s', (id, points) => {
  expect(score(id)).toBe(points);
});

test.each([
  ['3.6.1', '0.5'],
  ['3.6.2', '1'],
  ['3.6.3', '1.5'],
])('%s is worth %s', (id, points) => {
  expect(scoreStations(id)).toBe(points);
});

describe.each([
  ['3.5.1.a', 'disciplineDrivePlanned', '0.1', '0.4'],
  ['3.5.1.b', 'disciplineDriveCarriedOut', '0.3', '0.2'],
  ['3.5.1.c', 'disciplineDriveSummedUp', '0.1', '0.4'],
  ['3.5.2.a', 'imageDrivePlanned', '0.1', '0.4'],
  ['3.5.2.b', 'imageDriveCarriedOut', '0.1', '0.4'],
  ['3.5.2.d', 'imageDriveSummedUp', '0.1', '0.4'],
])('%s: %s', (id, fact, points, rest) => {
  test(`earns ${points}, or nothing`, () => {
    expect(score(id)).toBe(points);
    expect(score(id, { [fact]: false })).toBe('0');
    expect(score(id.slice(0, 5), { [fact]: false })).toBe(rest);
  });
});

describe.each([
  ['3.5.3.a', 'offencesNotReported', '-0.5', '-1', '1', '0.5'],
  ['3.5.3.b', 'dutyOffencesSentenced', '-0.5', '-1', '1', '0.5'],
  ['3.5.3.c', 'otherOffences', '-0.2', '-0.4', '1.3', '1.1'],
  ['3.5.4.b', 'specialChecksNotDone', '-0.2', '-0.4', '4.3', '4.1'],
  ['3.5.4.c', 'oversightOrders', '-0.2', '-0.4', '4.3', '4.1'],
  ['3.5.4.d', 'oversightOrdersNotPutRight', '-0.5', '-1', '4', '3.5'],
  ['3.5.4.e', 'majorMattersNotSettled', '-0.5', '-1', '4', '3.5'],
  ['3.5.4.g', 'fileReviewReportsLate', '-0.1', '-0.2', '4.4', '4.3'],
  ['3.5.4.i', 'oversightMeetingsNotHeld', '-0.1', '-0.2', '4.4', '4.3'],
  ['3.5.4.j', 'oversightReportsLate', '-0.1', '-0.2', '4.4', '4.3'],
  ['3.5.4.k', 'oversightSystemsNotKept', '-0.2', '-0.4', '4.3', '4.1'],
  ['3.5.5.b', 'accountabilityNotPursued', '-0.2', '-0.4', '0.3', '0.1'],
  ['3.5.6.a', 'enforcementProblemsNotPutRight', '-0.2', '-0.4', '1.8', '1.6'],
  ['3.5.6.c', 'enforcementProblemsUrgedNotSettled', '-0.4', '-0.8', '1.6', '1.2'],
  ['3.5.6.d', 'casesUrgedAgain', '-1', '-2', '1', '0'],
  ['3.5.7.a', 'vehicleAndPremisesNotices', '-0.2', '-0.4', '1.8', '1.6'],
  ['3.5.7.b', 'cityNoticesAnsweredLate', '-0.1', '-0.2', '1.9', '1.8'],
  ['3.5.7.c', 'cityNoticesNotAnswered', '-0.2', '-0.4', '1.8', '1.6'],
  ['3.5.7.d', 'conductProblems', '-0.2', '-0.4', '1.8', '1.6'],
  ['3.5.8.a', 'neglectComplaints', '-0.5', '-1', '1.5', '1'],
  ['3.5.8.c', 'repeatComplaintsNotPutRight', '-0.2', '-0.4', '1.8', '1.6'],
  ['3.5.8.d', 'majorCasesUrgedNotSettled', '-0.5', '-1', '1.5', '1'],
])('%s: every one of %s', (id, fact, one, two, itemAfterOne, itemAfterTwo) => {
  test(`costs ${one}`, () => {
    expect(score(id)).toBe('0');
    expect(score(id, { [fact]: 1 })).toBe(one);
    expect(score(id, { [fact]: 2 })).toBe(two);
    expect(score(id.slice(0, 5), { [fact]: 1 })).toBe(itemAfterOne);
    expect(score(id.slice(0, 5), { [fact]: 2 })).toBe(itemAfterTwo);
  });
});

describe.each([
  ['3.5.4.a', 'oversightPlansMissing', '-0.2', '-0.6'],
  ['3.5.4.f', 'fileReviewsNotHeld', '-0.2', '-0.6'],
  ['3.5.5.a', 'responsibilityNotAssigned', '-0.1', '-0.3'],
])('%s: %s without 每', (id, fact, once, three) => {
  test(`costs ${once} once; A37 each time`, () => {
    expect(score(id)).toBe('0');
    expect(score(id, { [fact]: 1 })).toBe(once);
    expect(score(id, { [fact]: 3 })).toBe(once);
    expect(score(id, {}, { A37: 'perOccurrence' })).toBe('0');
    expect(score(id, { [fact]: 1 }, { A37: 'perOccurrence' })).toBe(once);
    expect(score(id, { [fact]: 3 }, { A37: 'perOccurrence' })).toBe(three);
  });
});

describe('3.5.2.c: twelve newsletters', () => {
  test.each([
    [13, '0.2', '0.2', '0.2'],
    [12, '0.2', '0.2', '0.2'],
    [11, '0.2', '0.1', '0.15'],
    [10, '0.1', '0.1', '0.1'],
    [9, '0.1', '0', '0.05'],
    [8, '0', '0', '0'],
    [7, '0', '0', '0'],
    [0, '0', '0', '0'],
  ])('%i sent give %s; A07 started %s, in proportion %s', (sent, complete, started, proportional) => {
    const facts = { imageDriveNewsletters: sent };
    expect(score('3.5.2.c', facts)).toBe(complete);
    expect(score('3.5.2.c', facts, { A07: 'started' })).toBe(started);
    expect(score('3.5.2.c', facts, { A07: 'proportional' })).toBe(proportional);
  });
  test('what is missing beyond the 0.2 takes nothing from the other parts', () => {
    expect(score('3.5.2', { imageDriveNewsletters: 0 })).toBe('0.3');
    expect(score('3.5.2', { imageDriveNewsletters: 0 }, { A02: 'open' })).toBe('0.3');
    expect(score('3.5.2', { imageDriveNewsletters: 12 }, { A01: 'zero' })).toBe('0.5');
  });
  test('in proportion, the item is rounded once', () => {
    expect(score('3.5.2', { imageDriveNewsletters: 11 }, { A07: 'proportional' })).toBe('0.5');
    expect(score('3.5.2', { imageDriveNewsletters: 9 }, { A07: 'proportional' })).toBe('0.4');
  });
});

describe('3.5.4.h: inspections of squads', () => {
  test.each([
    [120, '0', '0', '0'],
    [100, '0', '0', '0'],
    ['99.9', '0', '-0.1', '-0.001'],
    ['90.1', '0', '-0.1', '-0.099'],
    [90, '-0.1', '-0.1', '-0.1'],
    ['89.9', '-0.1', '-0.2', '-0.101'],
    [{ part: 17, whole: 20 }, '-0.1', '-0.2', '-0.15'],
    [80, '-0.2', '-0.2', '-0.2'],
    [0, '-1', '-1', '-1'],
  ])('%j percent done give %s; A07 started %s, in proportion %s', (done, complete, started, proportional) => {
    const facts = { squadInspectionsDone: done };
    expect(score('3.5.4.h', facts)).toBe(complete);
    expect(score('3.5.4.h', facts, { A07: 'started' })).toBe(started);
    expect(score('3.5.4.h', facts, { A07: 'proportional' })).toBe(proportional);
  });
  test('in proportion, the item is rounded once, half-up', () => {
    expect(score('3.5.4', { squadInspectionsDone: 85 }, { A07: 'proportional' })).toBe('4.4');
    expect(score('3.5.4', { squadInspectionsDone: '84.9' }, { A07: 'proportional' })).toBe('4.3');
  });
});

describe('3.5.6.b: cases inspected again', () => {
  test.each([
    [0, '0', '0'],
    [1, '-0.4', '-0.4'],
    [2, '-0.4', '-0.8'],
    [3, '-0.4', '-1.2'],
  ])('%i cases give %s; A21 per case %s', (cases, once, perCase) => {
    expect(score('3.5.6.b', { casesInspectedAgain: cases })).toBe(once);
    expect(score('3.5.6.b', { casesInspectedAgain: cases }, { A21: 'perCase' })).toBe(perCase);
  });
});

describe('3.5.6.e: tickets above the average of the group', () => {
  test.each([
    [0, 50, '0'],
    [49, 50, '0'],
    [50, 50, '0'],
    [51, 50, '-0.1'],
    [5001, 5000, '-0.1'],
    [65, 50, '-0.1'],
    [66, 50, '-0.2'],
    [80, 50, '-0.2'],
    [81, 50, '-0.3'],
    [500, 50, '-0.3'],
    [10, '22/3', '-0.2'],
    [39, '30.1', '-0.1'],
    [0, 0, '0'],
    [1, 0, '-0.3'],
  ])('%i tickets against %s give %s', (own, average, points) => {
    expect(score('3.5.6.e', { enforcementProblemTickets: own, groupAverageTickets: average })).toBe(points);
  });
  test.each([
    [0, 0, '0'],
    [1, 0, '0'],
    [81, 50, '-0.3'],
  ])('A22 free: %i against %i give %s', (own, average, points) => {
    expect(score('3.5.6.e', { enforcementProblemTickets: own, groupAverageTickets: average }, { A22: 'free' })).toBe(points);
  });
  test.each([
    [10_004, 10_000, '-0.1', '0'],
    [10_005, 10_000, '-0.1', '-0.1'],
    [13_004, 10_000, '-0.2', '-0.1'],
    [13_005, 10_000, '-0.2', '-0.2'],
    [16_004, 10_000, '-0.3', '-0.2'],
    [16_005, 10_000, '-0.3', '-0.3'],
    [1, 0, '-0.3', '-0.3'],
  ])('%i against %i give %s; A15 to one decimal %s', (own, average, points, rounded) => {
    const facts = { enforcementProblemTickets: own, groupAverageTickets: average };
    expect(score('3.5.6.e', facts)).toBe(points);
    expect(score('3.5.6.e', facts, { A15: 'oneDecimal' })).toBe(rounded);
  });
});

describe('3.5.6.f: city notices to district notices', () => {
  test.each([
    [0, 100, '0'],
    [29, 100, '0'],
    [2999, 10_000, '0'],
    [30, 100, '-0.5'],
    [1, 3, '-0.5'],
    [40, 100, '-0.5'],
    [4001, 10_000, '-1'],
    [41, 100, '-1'],
    [300, 100, '-1'],
    [0, 0, '0'],
    [1, 0, '-1'],
  ])('%i to %i give %s', (city, district, points) => {
    expect(score('3.5.6.f', { cityInspectionNotices: city, districtInspectionNotices: district })).toBe(points);
  });
  test.each([
    [0, 0, '0'],
    [1, 0, '0'],
    [41, 100, '-1'],
  ])('A22 free: %i to %i give %s', (city, district, points) => {
    expect(score('3.5.6.f', { cityInspectionNotices: city, districtInspectionNotices: district }, { A22: 'free' })).toBe(points);
  });
  test.each([
    [2994, 10_000, '0', '0'],
    [2995, 10_000, '0', '-0.5'],
    [4004, 10_000, '-1', '-0.5'],
    [4005, 10_000, '-1', '-1'],
  ])('%i to %i give %s; A15 to one decimal %s', (city, district, points, rounded) => {
    const facts = { cityInspectionNotices: city, districtInspectionNotices: district };
    expect(score('3.5.6.f', facts)).toBe(points);
    expect(score('3.5.6.f', facts, { A15: 'oneDecimal' })).toBe(rounded);
  });
});

describe('3.5.7.d: problems of conduct', () => {
  test.each([
    [0, 0, 0, '0', '0', '0'],
    [3, 0, 0, '-0.6', '-0.6', '0'],
    [3, 0, 3, '-0.6', '-0.6', '-0.6'],
    [3, 1, 1, '-0.4', '0', '-0.2'],
    [3, 2, 1, '-0.2', '0', '-0.2'],
    [3, 3, 0, '0', '0', '0'],
  ])('%i found, %i noticed, %i of the city: %s; A23 any notice %s, city only %s', (found, noticed, ofCity, perProblem, any, city) => {
    const facts = { conductProblems: found, conductProblemsNoticed: noticed };
    expect(score('3.5.7.d', facts)).toBe(perProblem);
    expect(score('3.5.7.d', facts, { A23: 'anyNotice' })).toBe(any);
    expect(score('3.5.7.d', { ...facts, conductProblemsOfCity: ofCity }, { A23: 'cityFound' })).toBe(city);
  });
  test('no more are under notice than were found', () => {
    expect(() => score('3.5.7.d', { conductProblems: 1, conductProblemsNoticed: 2 })).toThrow(KaoheError);
    expect(() => score('3.5.7.d', { conductProblems: 1, conductProblemsOfCity: 2 }, { A23: 'cityFound' })).toThrow(KaoheError);
  });
});

describe('3.5.8.b: neglect with major impact', () => {
  test.each([
    [1, 0, '0', '1.5', '1.5'],
    [1, 1, '-0.5', '1', '1.5'],
    [2, 1, '-0.5', '0.5', '1'],
    [2, 2, '-1', '0', '1'],
  ])('%i complaints, %i of them with impact: %s, item %s; A24 not added, item %s', (complaints, major, points, item, same) => {
    const facts = { neglectComplaints: complaints, neglectWithMajorImpact: major };
    expect(score('3.5.8.b', facts)).toBe(points);
    expect(score('3.5.8', facts)).toBe(item);
    expect(score('3.5.8.b', facts, { A24: 'same' })).toBe('0');
    expect(score('3.5.8', facts, { A24: 'same' })).toBe(same);
  });
  test('no more have an impact than were borne out', () => {
    expect(() => score('3.5.8', { neglectComplaints: 1, neglectWithMajorImpact: 2 })).toThrow(KaoheError);
  });
});

describe.each([
  ['3.5.3', 'otherOffences', 7, '0.1', '-0.1'],
  ['3.5.3', 'offencesNotReported', 3, '0', '0'],
  ['3.5.3', 'otherOffences', 8, '0', '-0.1'],
  ['3.5.4', 'specialChecksNotDone', 22, '0.1', '-0.1'],
  ['3.5.4', 'majorMattersNotSettled', 9, '0', '0'],
  ['3.5.4', 'specialChecksNotDone', 23, '0', '-0.1'],
  ['3.5.5', 'accountabilityNotPursued', 2, '0.1', '-0.1'],
  ['3.5.5', 'accountabilityNotPursued', 3, '0', '-0.1'],
  ['3.5.6', 'casesUrgedAgain', 1, '1', '-1'],
  ['3.5.6', 'casesUrgedAgain', 2, '0', '0'],
  ['3.5.6', 'casesUrgedAgain', 3, '0', '-1'],
  ['3.5.7', 'cityNoticesAnsweredLate', 19, '0.1', '-0.1'],
  ['3.5.7', 'cityNoticesAnsweredLate', 20, '0', '0'],
  ['3.5.7', 'cityNoticesAnsweredLate', 21, '0', '-0.1'],
  ['3.5.8', 'repeatComplaintsNotPutRight', 9, '0.2', '-0.2'],
  ['3.5.8', 'repeatComplaintsNotPutRight', 10, '0', '0'],
  ['3.5.8', 'repeatComplaintsNotPutRight', 11, '0', '-0.2'],
])('floor of %s with %s %i', (id, fact, times, floored) => {
  test(`leaves ${floored}`, () => {
    expect(score(id, { [fact]: times })).toBe(floored);
  });
});

describe.each([
  ['3.5.3', 'otherOffences', 8, '-0.1', '-1.5', '-1.6'],
  ['3.5.4', 'specialChecksNotDone', 23, '-0.1', '-4.5', '-4.6'],
  ['3.5.5', 'accountabilityNotPursued', 3, '-0.1', '-0.5', '-0.6'],
  ['3.5.6', 'casesUrgedAgain', 3, '-1', '-2', '-3'],
  ['3.5.7', 'cityNoticesAnsweredLate', 21, '-0.1', '-2', '-2.1'],
  ['3.5.8', 'repeatComplaintsNotPutRight', 11, '-0.2', '-2', '-2.2'],
])('%s with %s %i', (id, fact, times, open, zero, zeroOpen) => {
  test('A02: goes on below nothing; A01: starts at nothing', () => {
    expect(score(id, { [fact]: times }, { A02: 'open' })).toBe(open);
    expect(score(id, {}, { A01: 'zero' })).toBe('0');
    expect(score(id, { [fact]: times }, { A01: 'zero' })).toBe(zero);
    expect(score(id, { [fact]: times }, { A01: 'zero', A02: 'open' })).toBe(zeroOpen);
  });
});

test('3.6.1.a: losing the title costs the item', () => {
  expect(scoreStations('3.6.1.a')).toBe('0');
  expect(scoreStations('3.6.1.a', { standardTeamLost: true })).toBe('-0.5');
  expect(scoreStations('3.6.1', { standardTeamLost: true })).toBe('0');
  expect(scoreStations('3.6.1', { standardTeamLost: true }, { A01: 'zero' })).toBe('-0.5');
});

describe('3.6.2.a: rate of compliant squads', () => {
  test.each([
    [100, '0', '0'],
    ['99.96', '-0.2', '0'],
    ['99.94', '-0.2', '-0.2'],
    [{ part: 3000, whole: 3000 }, '0', '0'],
    [{ part: 2999, whole: 3000 }, '-0.2', '0'],
    [90, '-0.2', '-0.2'],
    ['89.99', '-0.4', '-0.2'],
    ['89.94', '-0.4', '-0.4'],
    [80, '-0.4', '-0.4'],
    ['79.95', '-0.6', '-0.4'],
    ['79.94', '-0.6', '-0.6'],
    [0, '-0.6', '-0.6'],
  ])('%j gives %s; A15 to one decimal %s', (rate, points, rounded) => {
    expect(scoreStations('3.6.2.a', { compliantSquadRate: rate })).toBe(points);
    expect(scoreStations('3.6.2.a', { compliantSquadRate: rate }, { A15: 'oneDecimal' })).toBe(rounded);
  });
});

describe('3.6.2.b: gap between the scores of city and district', () => {
  test.each([
    [90, 90, '0'],
    [90, 87, '0'],
    [87, 90, '0'],
    ['90.01', 87, '-0.1'],
    [87, '90.01', '-0.1'],
    [90, 85, '-0.1'],
    [85, 90, '-0.1'],
    ['90.01', 85, '-0.2'],
    [85, '90.01', '-0.2'],
    [90, 83, '-0.2'],
    [83, 90, '-0.2'],
    ['90.01', 83, '-0.4'],
    [83, '90.01', '-0.4'],
    [0, 100, '-0.4'],
  ])('%s against %s gives %s', (city, district, points) => {
    expect(scoreStations('3.6.2.b', { compliantSquadScoreByCity: city, compliantSquadScoreByDistrict: district })).toBe(points);
  });
  test('the worst of both parts takes the whole item and no more', () => {
    const worst = { compliantSquadRate: 50, compliantSquadScoreByCity: 60 };
    expect(scoreStations('3.6.2', worst)).toBe('0');
    expect(scoreStations('3.6.2', worst, { A02: 'open' })).toBe('0');
    expect(scoreStations('3.6.2', worst, { A01: 'zero' })).toBe('-1');
  });
});

describe('3.6.3.a: rate of model squads', () => {
  test.each([
    [100, '0', '0'],
    [40, '0', '0'],
    ['39.95', '-0.3', '0'],
    ['39.94', '-0.3', '-0.3'],
    [35, '-0.3', '-0.3'],
    ['34.99', '-0.6', '-0.3'],
    ['34.9', '-0.6', '-0.6'],
    [{ part: 1, whole: 3 }, '-0.6', '-0.6'],
    [30, '-0.6', '-0.6'],
    ['29.99', '-0.9', '-0.6'],
    ['29.9', '-0.9', '-0.9'],
    [25, '-0.9', '-0.9'],
    ['24.99', '-1.2', '-0.9'],
    ['24.9', '-1.2', '-1.2'],
    [20, '-1.2', '-1.2'],
    ['19.99', '-1.5', '-1.2'],
    ['19.9', '-1.5', '-1.5'],
    [0, '-1.5', '-1.5'],
  ])('%j gives %s; A15 to one decimal %s', (rate, points, rounded) => {
    expect(scoreStations('3.6.3.a', { modelSquadRate: rate })).toBe(points);
    expect(scoreStations('3.6.3.a', { modelSquadRate: rate }, { A15: 'oneDecimal' })).toBe(rounded);
  });
});

describe('3.6.3: rate this year and last, squads created', () => {
  test.each([
    // Unchanged: neither taken nor given.
    [40, 40, 0, '0', '1.5'],
    [40, 40, 2, '0', '1.5'],
    [30, 30, 2, '0', '0.9'],
    // Fallen: 0.2, once, however far.
    [40, '40.01', 0, '-0.2', '1.3'],
    [45, 90, 0, '-0.2', '1.3'],
    [40, 41, 3, '-0.2', '1.3'],
    [39, 41, 0, '-0.2', '1'],
    [20, 41, 0, '-0.2', '0.1'],
    // Risen: 0.2 for each squad created, within the item.
    [50, 40, 0, '0', '1.5'],
    [50, 40, 3, '0.6', '1.5'],
    ['40.01', 40, 1, '0.2', '1.5'],
    [39, 38, 0, '0', '1.2'],
    [39, 38, 1, '0.2', '1.4'],
    [39, 38, 2, '0.4', '1.5'],
    [20, 19, 1, '0.2', '0.5'],
    [19, 18, 1, '0.2', '0.2'],
    [19, 18, 7, '1.4', '1.4'],
    [19, 18, 8, '1.6', '1.5'],
    // The floor: 1.5 − 1.5 − 0.2.
    [19, 19, 0, '0', '0'],
    [19, 20, 0, '-0.2', '0'],
  ])('%s after %s with %i created: b %s, item %s', (rate, lastYear, created, b, item) => {
    const facts = { modelSquadRate: rate, modelSquadRateLastYear: lastYear, modelSquadsCreated: created };
    expect(scoreStations('3.6.3.b', facts)).toBe(b);
    expect(scoreStations('3.6.3', facts)).toBe(item);
    // With the rate risen nothing was taken beyond the item, so flooring first changes nothing.
    expect(scoreStations('3.6.3', facts, { A05: 'floorFirst' })).toBe(item);
  });

  test.each([
    [30, 30, 1, '0.2', '1.1'],
    [30, 31, 1, '0', '0.9'],
    [30, 31, 3, '0.4', '1.3'],
    [30, 29, 1, '0.2', '1.1'],
    [40, 41, 2, '0.2', '1.5'],
    [40, 41, 1, '0', '1.5'],
  ])('A42 every creation: %i after %i with %i created: b %s, item %s', (rate, lastYear, created, b, item) => {
    const facts = { modelSquadRate: rate, modelSquadRateLastYear: lastYear, modelSquadsCreated: created };
    expect(scoreStations('3.6.3.b', facts, { A42: 'everyCreation' })).toBe(b);
    expect(scoreStations('3.6.3', facts, { A42: 'everyCreation' })).toBe(item);
  });

  test.each([
    [19, 20, 0, '0', '0'],
    [19, 20, 1, '0', '0.2'],
    [19, 20, 2, '0.2', '0.4'],
    [20, 21, 1, '0.3', '0.3'],
    [40, 41, 8, '1.5', '1.5'],
  ])('A05 with every creation: %i after %i with %i created: net %s, floored first %s', (rate, lastYear, created, net, floored) => {
    const facts = { modelSquadRate: rate, modelSquadRateLastYear: lastYear, modelSquadsCreated: created };
    expect(scoreStations('3.6.3', facts, { A42: 'everyCreation' })).toBe(net);
    expect(scoreStations('3.6.3', facts, { A42: 'everyCreation', A05: 'floorFirst' })).toBe(floored);
  });

  test('A05 floored first keeps the letters', () => {
    const facts = { modelSquadRate: 39, modelSquadRateLastYear: 38, modelSquadsCreated: 2 };
    expect(scoreStations('3.6.3.a', facts, { A05: 'floorFirst' })).toBe('-0.3');
    expect(scoreStations('3.6.3.b', facts, { A05: 'floorFirst' })).toBe('0.4');
  });

  test('A01 and A02: where it starts, and whether it goes on below nothing', () => {
    const fallen = { modelSquadRate: 19, modelSquadRateLastYear: 20 };
    expect(scoreStations('3.6.3', fallen, { A02: 'open' })).toBe('-0.2');
    expect(scoreStations('3.6.3', {}, { A01: 'zero' })).toBe('0');
    expect(scoreStations('3.6.3', fallen, { A01: 'zero' })).toBe('-1.5');
    expect(scoreStations('3.6.3', fallen, { A01: 'zero', A02: 'open' })).toBe('-1.7');
    expect(scoreStations('3.6.3', fallen, { A05: 'floorFirst' })).toBe('0');
    expect(scoreStations('3.6.3', fallen, { A02: 'open', A05: 'floorFirst' })).toBe('-0.2');
  });
});
