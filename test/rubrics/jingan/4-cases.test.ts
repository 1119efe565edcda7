import { describe, expect, test } from 'vitest';
import { caseWork } from '../../../rubrics/jingan/4-cases.js';
import { readings } from '../../../rubrics/jingan/readings.js';
import { clauseTester } from '../clause-tester.js';

const score = clauseTester(caseWork, readings, {
  actsOverturned: 0,
  dutiesOrdered: 0,
  reviewCasesReported: true,
  townLossesFollowedUp: 'covered',
  // Targets: 6 × 10 = 60 simple cases, and 4 × 10 + 15% of 200 = 70 ordinary ones.
  frontlineOfficers: 10,
  complaintsReceived: 200,
  simpleProcedureCases: 60,
  ordinaryProcedureCases: 70,
  recordInspectionsMissed: 0,
  actionsNotRecorded: 0,
  recordsBelowStandard: 0,
  casesFiledLate: 0,
  decisionsLate: 0,
  caseClosingRate: 95,
  cityCaseClosingRate: 95,
  casesDroppedAtWill: 0,
  casesUnsound: 0,
  casesUntidy: 0,
  modelCasesNamed: 0,
  crimesReferred: 0,
  publishedCasesWithdrawn: 0,
  penaltiesPublished: 100,
  creditCasesCollected: 100,
  creditRepairsMishandled: 0,
  publicityTeamSet: true,
  publicityActivities: 5,
  legalStoriesReported: 2,
  legalStoriesReposted: 2,
  publicityWorksSpread: 3,
  publicityDistinctive: true,
  reviewedCasesUnsound: 0,
  majorReviewsMissed: 0,
  townReviewsGuided: true,
  legalExchangeHeld: true,
  courtHearings: 4,
  courtHearingsHeadAttended: 4,
  hearingThreeInOne: true,
  majorReviewsHeld: 6,
  majorReviewsWithLawyer: 6,
  legalStaffMeetingsHeld: true,
  caseContestEntered: true,
  caseContestFirstPrize: true,
  caseContestSecondPrize: false,
  caseContestThirdPrize: false,
  caseContestOtherPrize: false,
  caseGuidanceResults: 2,
  legalSuggestionsAdopted: 1,
  legalSuggestionsSigned: 1,
});

test.each([
  ['4', '16.5'],
  ['4.1', '2'],
  ['4.1.1', '1.6'],
  ['4.1.2', '0.2'],
  ['4.1.3', '0.2'],
  ['4.2', '8.5'],
  ['4.2.1', '4'],
  ['4.2.2', '1'],
  ['4.2.3', '2.5'],
  ['4.2.4', '1'],
  ['4.3', '2'],
  ['4.3.1', '2'],
  ['4.4', '1'],
  ['4.4.1', '1'],
  ['4.5', '2'],
  ['4.5.1', '0.5'],
  ['4.5.2', '0.3'],
  ['4.5.3', '0.2'],
  ['4.5.4', '0.5'],
  ['4.5.5', '0.5'],
  ['4.6', '1'],
  ['4.6.1', '1'],
])('%s is whole at %s when everything is done', (id, points) => {
  expect(score(id)).toBe(points);
});

describe.each([
  ['reviewCasesReported', '4.1.2.a', '0.2'],
  ['publicityTeamSet', '4.3.1.a', '0.1'],
  ['publicityDistinctive', '4.3.1.f', '0.2'],
  ['townReviewsGuided', '4.4.1.c', '0.4'],
  ['legalExchangeHeld', '4.5.1.a', '0.5'],
  ['hearingThreeInOne', '4.5.2.b', '0.2'],
  ['legalStaffMeetingsHeld', '4.5.4.a', '0.5'],
  ['caseContestEntered', '4.5.5.a', '0.1'],
])('%s', (fact, id, points) => {
  test(`earns ${points} at ${id}, or nothing`, () => {
    expect(score(id)).toBe(points);
    expect(score(id, { [fact]: false })).toBe('0');
  });
});

describe.each([
  ['4.1.1.a', 'actsOverturned', '-0.4', '-1.2'],
  ['4.1.1.b', 'dutiesOrdered', '-0.4', '-1.2'],
  ['4.2.2.a', 'recordInspectionsMissed', '-0.2', '-0.6'],
  ['4.2.2.b', 'actionsNotRecorded', '-0.1', '-0.3'],
  ['4.2.3.d', 'casesDroppedAtWill', '-0.2', '-0.6'],
  ['4.2.3.e', 'casesUnsound', '-0.2', '-0.6'],
  ['4.2.3.f', 'casesUntidy', '-0.1', '-0.3'],
  ['4.2.3.g', 'modelCasesNamed', '0.2', '0.6'],
  ['4.2.3.h', 'crimesReferred', '0.2', '0.6'],
  ['4.2.4.a', 'publishedCasesWithdrawn', '-0.3', '-0.9'],
  ['4.2.4.d', 'creditRepairsMishandled', '-0.1', '-0.3'],
  ['4.3.1.b', 'publicityActivities', '0.1', '0.3'],
  ['4.3.1.e', 'publicityWorksSpread', '0.2', '0.6'],
  ['4.4.1.a', 'reviewedCasesUnsound', '-0.2', '-0.6'],
  ['4.4.1.b', 'majorReviewsMissed', '-0.2', '-0.6'],
  ['4.6.1.a', 'caseGuidanceResults', '0.2', '0.6'],
  ['4.6.1.b', 'legalSuggestionsAdopted', '0.2', '0.6'],
  ['4.6.1.c', 'legalSuggestionsSigned', '0.4', '1.2'],
])('%s: each of %s', (id, fact, one, three) => {
  test(`is ${one}, three are ${three}`, () => {
    expect(score(id, { [fact]: 0 })).toBe('0');
    expect(score(id, { [fact]: 1 })).toBe(one);
    expect(score(id, { [fact]: 3 })).toBe(three);
  });
});

describe('4.1.1: from 1.6 until nothing is left', () => {
  test.each([
    [1, 0, '1.2'],
    [2, 1, '0.4'],
    [2, 2, '0'],
    [3, 2, '0'],
    [0, 9, '0'],
  ])('%i overturned and %i ordered leave %s', (actsOverturned, dutiesOrdered, points) => {
    expect(score('4.1.1', { actsOverturned, dutiesOrdered })).toBe(points);
  });
  test.each([
    [{ A02: 'open' }, 4, '0'],
    [{ A02: 'open' }, 5, '-0.4'],
    [{ A01: 'zero' }, 0, '0'],
    [{ A01: 'zero' }, 4, '-1.6'],
    [{ A01: 'zero' }, 5, '-1.6'],
    [{ A01: 'zero', A02: 'open' }, 5, '-2'],
  ])('%j: %i overturned leave %s', (chosen, actsOverturned, points) => {
    expect(score('4.1.1', { actsOverturned }, chosen)).toBe(points);
  });
});

describe('4.1.3: follow-up on the cases that towns lost', () => {
  test.each([
    ['done', 'covered', '0.2'],
    ['done', 'missed', '0'],
    ['done', 'noneArose', '0.2'],
    ['notEarned', 'covered', '0.2'],
    ['notEarned', 'missed', '0'],
    ['notEarned', 'noneArose', '0'],
    ['excluded', 'covered', '0.2'],
    ['excluded', 'missed', '0'],
    ['excluded', 'noneArose', '0'],
  ] as const)('A28 %s: %s gives %s', (option, townLossesFollowedUp, points) => {
    expect(score('4.1.3.a', { townLossesFollowedUp }, { A28: option })).toBe(points);
    expect(score('4.1.3', { townLossesFollowedUp }, { A28: option })).toBe(points);
  });
  test.each([
    // 1.8 of 1.8 is 2 of 2; (0.8 + 0.2) ÷ 1.8 × 2 = 1.11…; 0.2 ÷ 1.8 × 2 = 0.22…
    ['excluded', 'noneArose', 0, '2', '16.5'],
    ['excluded', 'noneArose', 2, '1.1', '15.6'],
    ['excluded', 'noneArose', 4, '0.2', '14.7'],
    ['excluded', 'missed', 2, '1', '15.5'],
    ['excluded', 'covered', 2, '1.2', '15.7'],
    ['done', 'noneArose', 2, '1.2', '15.7'],
    ['notEarned', 'noneArose', 2, '1', '15.5'],
  ] as const)('A28 %s: %s with %i overturned makes 4.1 %s and 4 %s', (option, townLossesFollowedUp, actsOverturned, reviews, whole) => {
    expect(score('4.1', { townLossesFollowedUp, actsOverturned }, { A28: option })).toBe(reviews);
    expect(score('4', { townLossesFollowedUp, actsOverturned }, { A28: option })).toBe(whole);
  });
});

describe('4.2.1.a: simple cases, six for each officer', () => {
  test.each([
    [10, 0, '0'],
    [10, 29, '0'],
    [10, 30, '0.5'],
    [10, 35, '0.5'],
    [10, 36, '0.6'],
    [10, 41, '0.6'],
    [10, 42, '0.7'],
    [10, 47, '0.7'],
    [10, 48, '0.8'],
    [10, 53, '0.8'],
    [10, 54, '0.9'],
    [10, 59, '0.9'],
    [10, 60, '1'],
    [10, 66, '1'],
    [10, 600, '1'],
    [1, 2, '0'],
    [1, 3, '0.5'],
    [7, 20, '0'],
    [7, 21, '0.5'],
    [7, 25, '0.5'],
    [7, 26, '0.6'],
    [35, 125, '0.5'],
    [35, 126, '0.6'],
    [35, 146, '0.6'],
    [35, 147, '0.7'],
    [35, 189, '0.9'],
  ])('%i officers and %i cases give %s', (frontlineOfficers, simpleProcedureCases, points) => {
    expect(score('4.2.1.a', { frontlineOfficers, simpleProcedureCases })).toBe(points);
  });
  test.each([
    ['started', 29, '0'],
    ['started', 30, '0.5'],
    ['started', 31, '0.6'],
    ['started', 36, '0.6'],
    ['started', 37, '0.7'],
    ['started', 54, '0.9'],
    ['started', 55, '1'],
    ['started', 60, '1'],
    ['started', 61, '1'],
    ['proportional', 29, '0'],
    ['proportional', 30, '0.5'],
    ['proportional', 31, '31/60'],
    ['proportional', 33, '0.55'],
    ['proportional', 40, '2/3'],
    ['proportional', 59, '59/60'],
    ['proportional', 60, '1'],
    ['proportional', 61, '1'],
  ])('A07 %s: %i of 60 give %s', (option, simpleProcedureCases, points) => {
    expect(score('4.2.1.a', { simpleProcedureCases }, { A07: option })).toBe(points);
  });
  test.each([
    [{}, 65, '1'],
    [{}, 66, '1.1'],
    [{}, 72, '1.2'],
    [{ A07: 'started' }, 61, '1.1'],
    [{ A07: 'proportional' }, 61, '61/60'],
  ])('A09 itemOnly with %j: %i of 60 give %s', (chosen, simpleProcedureCases, points) => {
    expect(score('4.2.1.a', { simpleProcedureCases }, { A09: 'itemOnly', ...chosen })).toBe(points);
  });
  test.each([
    // 1498, 1499, 1798 and 1799 of 3000 are 49.93…, 49.96…, 59.93… and 59.96… percent.
    [1498, '0', '0'],
    [1499, '0', '0.5'],
    [1798, '0.5', '0.5'],
    [1799, '0.5', '0.6'],
  ])('A15: %i of 3000 give %s, rounded to one decimal %s', (simpleProcedureCases, exactly, asRounded) => {
    expect(score('4.2.1.a', { frontlineOfficers: 500, simpleProcedureCases })).toBe(exactly);
    expect(score('4.2.1.a', { frontlineOfficers: 500, simpleProcedureCases }, { A15: 'oneDecimal' })).toBe(asRounded);
  });
});

describe('4.2.1.b: ordinary cases, four for each officer and 15% of the complaints', () => {
  test.each([
    [10, 200, 0, '0'],
    [10, 200, 34, '0'],
    [10, 200, 35, '1.5'],
    [10, 200, 41, '1.5'],
    [10, 200, 42, '1.8'],
    [10, 200, 48, '1.8'],
    [10, 200, 49, '2.1'],
    [10, 200, 55, '2.1'],
    [10, 200, 56, '2.4'],
    [10, 200, 62, '2.4'],
    [10, 200, 63, '2.7'],
    [10, 200, 69, '2.7'],
    [10, 200, 70, '3'],
    [10, 200, 77, '3'],
    [10, 200, 700, '3'],
    // Without complaints the target is 40.
    [10, 0, 19, '0'],
    [10, 0, 20, '1.5'],
    [10, 0, 39, '2.7'],
    [10, 0, 40, '3'],
    // 4 × 3 + 15% of 7 = 13.05: 60% of it is 7.83, 90% 11.745.
    [3, 7, 6, '0'],
    [3, 7, 7, '1.5'],
    [3, 7, 8, '1.8'],
    [3, 7, 11, '2.4'],
    [3, 7, 12, '2.7'],
    [3, 7, 13, '2.7'],
    [3, 7, 14, '3'],
  ])('%i officers, %i complaints and %i cases give %s', (frontlineOfficers, complaintsReceived, ordinaryProcedureCases, points) => {
    expect(score('4.2.1.b', { frontlineOfficers, complaintsReceived, ordinaryProcedureCases })).toBe(points);
  });
  test.each([
    // 15% of (40 + 200) is 36; four for each of 20 people and 15% of 200 are 110.
    ['shareOfSum', 17, '0'],
    ['shareOfSum', 18, '1.5'],
    ['shareOfSum', 21, '1.5'],
    ['shareOfSum', 22, '1.8'],
    ['shareOfSum', 35, '2.7'],
    ['shareOfSum', 36, '3'],
    ['allStaff', 54, '0'],
    ['allStaff', 55, '1.5'],
    ['allStaff', 65, '1.5'],
    ['allStaff', 66, '1.8'],
    ['allStaff', 109, '2.7'],
    ['allStaff', 110, '3'],
  ])('A10 %s: %i cases give %s', (option, ordinaryProcedureCases, points) => {
    expect(score('4.2.1.b', { ordinaryProcedureCases, enforcementStaff: 20 }, { A10: option })).toBe(points);
  });
  test('A10 allStaff asks for the number of all staff, and nothing else does', () => {
    expect(() => score('4.2.1.b', {}, { A10: 'allStaff' })).toThrow('enforcementStaff');
    expect(score('4.2.1.b', { enforcementStaff: 20 })).toBe('3');
  });
  test.each([
    ['started', 35, '1.5'],
    ['started', 36, '1.8'],
    ['started', 42, '1.8'],
    ['started', 43, '2.1'],
    ['started', 63, '2.7'],
    ['started', 64, '3'],
    ['started', 71, '3'],
    ['proportional', 34, '0'],
    ['proportional', 35, '1.5'],
    ['proportional', 36, '54/35'],
    ['proportional', 49, '2.1'],
    ['proportional', 69, '207/70'],
    ['proportional', 71, '3'],
  ])('A07 %s: %i of 70 give %s', (option, ordinaryProcedureCases, points) => {
    expect(score('4.2.1.b', { ordinaryProcedureCases }, { A07: option })).toBe(points);
  });
  test.each([
    [76, '3'],
    [77, '3.3'],
    [84, '3.6'],
  ])('A09 itemOnly: %i of 70 give %s', (ordinaryProcedureCases, points) => {
    expect(score('4.2.1.b', { ordinaryProcedureCases }, { A09: 'itemOnly' })).toBe(points);
  });
  test.each([
    // 998, 999 and 1199 of 2000 are 49.9, 49.95 and 59.95 percent.
    [998, '0', '0'],
    [999, '0', '1.5'],
    [1199, '1.5', '1.8'],
  ])('A15: %i of 2000 give %s, rounded to one decimal %s', (ordinaryProcedureCases, exactly, asRounded) => {
    const district = { frontlineOfficers: 500, complaintsReceived: 0, ordinaryProcedureCases };
    expect(score('4.2.1.b', district)).toBe(exactly);
    expect(score('4.2.1.b', district, { A15: 'oneDecimal' })).toBe(asRounded);
  });
});

describe('4.2.1: both halves together, rounded once', () => {
  test.each([
    [{}, 30, 84, '3.5'],
    [{}, 72, 84, '4'],
    [{ A09: 'itemOnly' }, 30, 76, '3.5'],
    [{ A09: 'itemOnly' }, 30, 77, '3.8'],
    [{ A09: 'itemOnly' }, 36, 77, '3.9'],
    [{ A09: 'itemOnly' }, 30, 84, '4'],
    [{ A09: 'itemOnly' }, 120, 35, '3.5'],
    [{ A03: 'open' }, 72, 84, '4'],
    [{ A03: 'open', A09: 'itemOnly' }, 30, 84, '4.1'],
    [{ A03: 'open', A09: 'itemOnly' }, 72, 84, '4.8'],
  ])('%j: %i of 60 and %i of 70 give %s', (chosen, simpleProcedureCases, ordinaryProcedureCases, points) => {
    expect(score('4.2.1', { simpleProcedureCases, ordinaryProcedureCases }, chosen)).toBe(points);
  });
  test.each([
    // Proportionally: 33/60 + 3 = 3.55 and 32/60 + 3 = 3.53…
    [10, 200, 33, 70, '3.6'],
    [10, 200, 32, 70, '3.5'],
    // Thirds that come to a tie: 36/54 + 3 × 31/36 = 2/3 + 31/12 = 3.25.
    [9, 0, 36, 31, '3.3'],
    [9, 0, 36, 30, '3.2'],
    [9, 0, 35, 31, '3.2'],
  ])('A07 proportional: %i officers, %i complaints, %i and %i cases give %s', (officers, complaints, simple, ordinary, points) => {
    const district = {
      frontlineOfficers: officers,
      complaintsReceived: complaints,
      simpleProcedureCases: simple,
      ordinaryProcedureCases: ordinary,
    };
    expect(score('4.2.1', district, { A07: 'proportional' })).toBe(points);
  });
  test('a district without front-line officers is refused', () => {
    expect(() => score('4.2.1', { frontlineOfficers: 0 })).toThrow('frontlineOfficers');
  });
});

describe('4.2.2: recordings', () => {
  test.each([
    ['complete', 0, '0'],
    ['complete', 1, '0'],
    ['complete', 2, '-0.1'],
    ['complete', 3, '-0.1'],
    ['complete', 4, '-0.2'],
    ['started', 0, '0'],
    ['started', 1, '-0.1'],
    ['started', 2, '-0.1'],
    ['started', 3, '-0.2'],
    ['proportional', 1, '-0.05'],
    ['proportional', 2, '-0.1'],
    ['proportional', 3, '-0.15'],
  ])('c, A07 %s: %i below the standard cost %s', (option, recordsBelowStandard, points) => {
    expect(score('4.2.2.c', { recordsBelowStandard }, { A07: option })).toBe(points);
  });
  test('proportional: the item is rounded half-up', () => {
    expect(score('4.2.2', { recordsBelowStandard: 1 }, { A07: 'proportional' })).toBe('1');
    expect(score('4.2.2', { recordsBelowStandard: 3 }, { A07: 'proportional' })).toBe('0.9');
  });
  test.each([
    [1, 1, 2, '0.6'],
    [3, 2, 3, '0.1'],
    [3, 3, 2, '0'],
    [3, 3, 4, '0'],
    [6, 0, 0, '0'],
  ])('%i, %i and %i leave %s', (recordInspectionsMissed, actionsNotRecorded, recordsBelowStandard, points) => {
    expect(score('4.2.2', { recordInspectionsMissed, actionsNotRecorded, recordsBelowStandard })).toBe(points);
  });
  test.each([
    [{ A02: 'open' }, 6, '-0.2'],
    [{ A01: 'zero' }, 1, '-0.2'],
    [{ A01: 'zero' }, 6, '-1'],
    [{ A01: 'zero', A02: 'open' }, 6, '-1.2'],
  ])('%j: %i inspections missed leave %s', (chosen, recordInspectionsMissed, points) => {
    expect(score('4.2.2', { recordInspectionsMissed }, chosen)).toBe(points);
  });
});

describe('4.2.3: procedure and documents', () => {
  test.each([
    [0, '0', '0'],
    [1, '-0.1', '-0.1'],
    [10, '-0.1', '-0.1'],
    [11, '-0.2', '-0.2'],
    [20, '-0.2', '-0.2'],
    [21, '-0.3', '-0.2'],
    [30, '-0.3', '-0.2'],
    [31, '-0.4', '-0.2'],
    [251, '-2.6', '-0.2'],
  ])('a: %i cases filed late cost %s; A08 printed: %s', (casesFiledLate, onward, printed) => {
    expect(score('4.2.3.a', { casesFiledLate })).toBe(onward);
    expect(score('4.2.3.a', { casesFiledLate }, { A08: 'printed' })).toBe(printed);
  });
  test.each([
    [0, '0', '0'],
    [1, '-0.1', '-0.1'],
    [3, '-0.1', '-0.1'],
    [4, '-0.2', '-0.2'],
    [6, '-0.2', '-0.2'],
    [7, '-0.3', '-0.2'],
    [9, '-0.3', '-0.2'],
    [10, '-0.4', '-0.2'],
  ])('b: %i late decisions cost %s; A08 printed: %s', (decisionsLate, onward, printed) => {
    expect(score('4.2.3.b', { decisionsLate })).toBe(onward);
    expect(score('4.2.3.b', { decisionsLate }, { A08: 'printed' })).toBe(printed);
  });
  test.each([
    [95, 95, '0'],
    ['95.01', 95, '0'],
    ['94.99', 95, '-0.2'],
    [0, 100, '-0.2'],
    [100, 0, '0'],
    [{ part: 2, whole: 3 }, { part: 4, whole: 6 }, '0'],
    [{ part: 2, whole: 3 }, '66.67', '-0.2'],
    [{ part: 2, whole: 3 }, '66.66', '0'],
  ])('c: closing %j against %j costs %s', (caseClosingRate, cityCaseClosingRate, points) => {
    expect(score('4.2.3.c', { caseClosingRate, cityCaseClosingRate })).toBe(points);
  });
  test.each([
    ['94.96', 95, '0'],
    ['94.95', 95, '0'],
    ['94.94', 95, '-0.2'],
    ['95.04', '95.05', '-0.2'],
  ])('c, A15: closing %s against %s costs %s', (caseClosingRate, cityCaseClosingRate, points) => {
    expect(score('4.2.3.c', { caseClosingRate, cityCaseClosingRate }, { A15: 'oneDecimal' })).toBe(points);
  });
  test.each([
    [0, '0'],
    [1, '-0.2'],
    [4, '-0.8'],
  ])('c, A37: %i shortfalls cost %s', (closingRateShortfalls, points) => {
    expect(score('4.2.3.c', { closingRateShortfalls }, { A37: 'perOccurrence' })).toBe(points);
  });
  test('the floor of the item', () => {
    expect(score('4.2.3', { casesFiledLate: 240 })).toBe('0.1');
    expect(score('4.2.3', { casesFiledLate: 241 })).toBe('0');
    expect(score('4.2.3', { casesFiledLate: 251 })).toBe('0');
    expect(score('4.2.3', { casesFiledLate: 251 }, { A08: 'printed' })).toBe('2.3');
  });
  test('every part counts in the item', () => {
    const facts = {
      casesFiledLate: 11,
      decisionsLate: 4,
      caseClosingRate: 90,
      casesDroppedAtWill: 1,
      casesUnsound: 2,
      casesUntidy: 3,
      modelCasesNamed: 1,
      crimesReferred: 2,
    };
    // 2.5 − 0.2 − 0.2 − 0.2 − 0.2 − 0.4 − 0.3 + 0.2 + 0.4
    expect(score('4.2.3', facts)).toBe('1.6');
    expect(score('4.2.3', facts, { A05: 'floorFirst' })).toBe('1.6');
  });
  test.each([
    [0, 1, 0, '2.5', '2.5'],
    [1, 0, 1, '2.5', '2.5'],
    [2, 1, 0, '2.3', '2.3'],
    [2, 1, 2, '2.5', '2.5'],
    [12, 0, 0, '0.1', '0.1'],
    [12, 1, 1, '0.5', '0.5'],
    [13, 1, 1, '0.3', '0.4'],
    [14, 1, 0, '0', '0.2'],
    [15, 1, 1, '0', '0.4'],
    [13, 7, 6, '2.5', '2.5'],
    [13, 6, 6, '2.3', '2.4'],
  ])('%i unsound, %i model cases, %i referrals: %s net; A05 floorFirst: %s', (casesUnsound, named, referred, net, floorFirst) => {
    const facts = { casesUnsound, modelCasesNamed: named, crimesReferred: referred };
    expect(score('4.2.3', facts)).toBe(net);
    expect(score('4.2.3', facts, { A05: 'floorFirst' })).toBe(floorFirst);
  });
  test.each([
    [{ A02: 'open' }, 14, 1, '-0.1'],
    [{ A01: 'zero' }, 0, 0, '0'],
    [{ A01: 'zero' }, 0, 1, '0.2'],
    [{ A01: 'zero' }, 2, 1, '-0.2'],
    [{ A01: 'zero' }, 13, 0, '-2.5'],
    [{ A01: 'zero' }, 14, 1, '-2.5'],
    [{ A01: 'zero', A02: 'open' }, 14, 1, '-2.6'],
    [{ A01: 'zero', A05: 'floorFirst' }, 14, 1, '-2.3'],
  ])('%j: %i unsound and %i model cases leave %s', (chosen, casesUnsound, modelCasesNamed, points) => {
    expect(score('4.2.3', { casesUnsound, modelCasesNamed }, chosen)).toBe(points);
  });
});

describe.each([
  ['4.2.4.b', 'penaltiesPublished'],
  ['4.2.4.c', 'creditCasesCollected'],
])('%s: bands of %s', (id, fact) => {
  test.each([
    [0, '-0.8'],
    ['89.99', '-0.8'],
    [90, '-0.6'],
    ['94.99', '-0.6'],
    [95, '-0.4'],
    ['97.99', '-0.4'],
    [98, '-0.2'],
    ['99.99', '-0.2'],
    [{ part: 2999, whole: 3000 }, '-0.2'],
    [{ part: 3000, whole: 3000 }, '0'],
    [100, '0'],
  ])('%j costs %s', (rate, points) => {
    expect(score(id, { [fact]: rate })).toBe(points);
  });
  test.each([
    ['89.94', '-0.8'],
    ['89.95', '-0.6'],
    ['94.95', '-0.4'],
    ['97.95', '-0.2'],
    ['99.94', '-0.2'],
    ['99.95', '0'],
  ])('A15: %s, rounded to one decimal, costs %s', (rate, points) => {
    expect(score(id, { [fact]: rate }, { A15: 'oneDecimal' })).toBe(points);
  });
});

describe('4.2.4: from 1 until nothing is left', () => {
  test.each([
    [1, 99, 99, 0, '0.3'],
    [1, 99, 99, 2, '0.1'],
    [1, 99, 99, 3, '0'],
    [1, 99, 99, 4, '0'],
    [0, 80, 99, 0, '0'],
    [0, 80, 80, 0, '0'],
    [3, 100, 100, 0, '0.1'],
    [4, 100, 100, 0, '0'],
  ])('%i withdrawn, rates %i and %i, %i repairs leave %s', (withdrawn, published, collected, repairs, points) => {
    const facts = {
      publishedCasesWithdrawn: withdrawn,
      penaltiesPublished: published,
      creditCasesCollected: collected,
      creditRepairsMishandled: repairs,
    };
    expect(score('4.2.4', facts)).toBe(points);
  });
  test.each([
    [{ A02: 'open' }, '-0.6'],
    [{ A01: 'zero' }, '-1'],
    [{ A01: 'zero', A02: 'open' }, '-1.6'],
  ])('%j: the worst of both rates leave %s', (chosen, points) => {
    expect(score('4.2.4', { penaltiesPublished: 0, creditCasesCollected: 0 }, chosen)).toBe(points);
  });
});

describe('4.3.1: explaining the law', () => {
  test.each([
    ['added', 0, 0, '0', '0'],
    ['added', 1, 0, '0.1', '0'],
    ['added', 1, 1, '0.1', '0.2'],
    ['added', 3, 1, '0.3', '0.2'],
    ['instead', 1, 0, '0.1', '0'],
    ['instead', 1, 1, '0', '0.2'],
    ['instead', 3, 1, '0.2', '0.2'],
    ['instead', 3, 3, '0', '0.6'],
    ['venueKinds', 3, 1, '0.3', '0.2'],
  ])('A25 %s: %i stories, %i of them reposted, give %s and %s', (option, stories, reposts, c, d) => {
    const facts = { legalStoriesReported: stories, legalStoriesReposted: reposts, publicityVenueKinds: 0 };
    expect(score('4.3.1.c', facts, { A25: option })).toBe(c);
    expect(score('4.3.1.d', facts, { A25: option })).toBe(d);
  });
  test('more stories reposted than reported are refused', () => {
    expect(() => score('4.3.1', { legalStoriesReported: 1, legalStoriesReposted: 2 })).toThrow('legalStoriesReposted');
  });
  test.each([
    [0, '0'],
    [1, '0.1'],
    [5, '0.5'],
    [6, '0.6'],
  ])('A25 venueKinds: twenty activities at %i kinds of venue give %s', (publicityVenueKinds, points) => {
    expect(score('4.3.1.b', { publicityActivities: 20, publicityVenueKinds }, { A25: 'venueKinds' })).toBe(points);
    expect(score('4.3.1.b', { publicityActivities: 20, publicityVenueKinds })).toBe('2');
  });
  test('surplus repeats fill the gaps of other parts up to the item', () => {
    expect(score('4.3.1', { publicityDistinctive: false })).toBe('1.8');
    expect(score('4.3.1', { publicityDistinctive: false, publicityActivities: 6 })).toBe('1.9');
    expect(score('4.3.1', { publicityDistinctive: false, publicityActivities: 7 })).toBe('2');
    expect(score('4.3.1', { publicityDistinctive: false, publicityActivities: 8 })).toBe('2');
    expect(score('4.3.1', { publicityActivities: 6 })).toBe('2');
    expect(score('4.3.1', {}, { A25: 'instead' })).toBe('1.8');
  });
});

describe('4.4.1: review of major cases', () => {
  test.each([
    [0, 0, true, '1', '1', '1'],
    [0, 0, false, '0.6', '0.6', '1'],
    [1, 0, true, '0.8', '0.8', '1'],
    [1, 0, false, '0.4', '0.4', '0.8'],
    [1, 1, true, '0.6', '0.6', '1'],
    [1, 2, true, '0.4', '0.4', '0.8'],
    [3, 0, false, '0', '0', '0.4'],
    [4, 0, true, '0.2', '0.4', '0.6'],
    [4, 0, false, '0', '0', '0.2'],
    [2, 3, true, '0', '0.4', '0.4'],
    [2, 3, false, '0', '0', '0'],
    [0, 6, true, '0', '0.4', '0.2'],
    [0, 7, true, '0', '0.4', '0'],
    [4, 4, true, '0', '0.4', '0'],
  ])('%i unsound, %i missed, guided %s: %s; A06 separate: %s; fromOne: %s', (unsound, missed, guided, net, separate, fromOne) => {
    const facts = { reviewedCasesUnsound: unsound, majorReviewsMissed: missed, townReviewsGuided: guided };
    expect(score('4.4.1', facts)).toBe(net);
    expect(score('4.4.1', facts, { A06: 'separate' })).toBe(separate);
    expect(score('4.4.1', facts, { A06: 'fromOne' })).toBe(fromOne);
  });
  test.each(['sixTenths', 'separate', 'fromOne'])('A06 %s keeps the letters', (option) => {
    const facts = { reviewedCasesUnsound: 2, majorReviewsMissed: 3 };
    expect(score('4.4.1.a', facts, { A06: option })).toBe('-0.4');
    expect(score('4.4.1.b', facts, { A06: option })).toBe('-0.6');
    expect(score('4.4.1.c', facts, { A06: option })).toBe('0.4');
  });
  test.each([
    [{ A02: 'open' }, 6, '-0.2'],
    [{ A01: 'zero' }, 0, '0.4'],
    [{ A01: 'zero' }, 3, '-0.2'],
    [{ A01: 'zero' }, 6, '-0.6'],
    [{ A01: 'zero', A02: 'open' }, 6, '-0.8'],
    [{ A01: 'zero', A06: 'separate' }, 6, '-0.2'],
    [{ A02: 'open', A06: 'separate' }, 6, '-0.2'],
    [{ A01: 'zero', A06: 'fromOne' }, 6, '-0.8'],
    [{ A02: 'open', A06: 'fromOne' }, 8, '-0.2'],
  ])('%j: %i unsound with guidance leave %s', (chosen, reviewedCasesUnsound, points) => {
    expect(score('4.4.1', { reviewedCasesUnsound }, chosen)).toBe(points);
  });
});

describe.each([
  ['4.5.2.a', 'courtHearings', 'courtHearingsHeadAttended', '0.1'],
  ['4.5.3.a', 'majorReviewsHeld', 'majorReviewsWithLawyer', '0.2'],
])('%s: all of %s', (id, whole, part, points) => {
  test.each([
    [1, 0, '0'],
    [1, 1, points],
    [4, 3, '0'],
    [4, 4, points],
    [10000, 9999, '0'],
  ])('of %i, %i give %s', (held, attended, expected) => {
    expect(score(id, { [whole]: held, [part]: attended })).toBe(expected);
    expect(score(id, { [whole]: held, [part]: attended }, { A28: 'notEarned' })).toBe(expected);
    expect(score(id, { [whole]: held, [part]: attended }, { A28: 'excluded' })).toBe(expected);
  });
  test('A28: none at all', () => {
    expect(score(id, { [whole]: 0, [part]: 0 })).toBe(points);
    expect(score(id, { [whole]: 0, [part]: 0 }, { A28: 'notEarned' })).toBe('0');
    expect(score(id, { [whole]: 0, [part]: 0 }, { A28: 'excluded' })).toBe('0');
  });
  test('A15: 99.95 percent is all of it when rounded to one decimal', () => {
    expect(score(id, { [whole]: 10000, [part]: 9995 }, { A15: 'oneDecimal' })).toBe(points);
    expect(score(id, { [whole]: 10000, [part]: 9994 }, { A15: 'oneDecimal' })).toBe('0');
  });
  test('more than all are refused', () => {
    expect(() => score(id, { [whole]: 0, [part]: 1 })).toThrow(part);
  });
});

describe('A28 excluded in 4.5', () => {
  const noHearings = { courtHearings: 0, courtHearingsHeadAttended: 0 };
  const noReviews = { majorReviewsHeld: 0, majorReviewsWithLawyer: 0 };
  test.each([
    // 4.5.2 makes up for its own part: 0.2 of 0.2 is 0.3 of 0.3.
    ['4.5.2', noHearings, '0.3'],
    ['4.5.2', { ...noHearings, hearingThreeInOne: false }, '0'],
    ['4.5', noHearings, '2'],
    ['4.5', { ...noHearings, hearingThreeInOne: false }, '1.7'],
    // 4.5.3 is excluded whole, so 4.5 makes up for it: 1.3 ÷ 1.8 × 2 = 1.44…
    ['4.5.3', noReviews, '0'],
    ['4.5', noReviews, '2'],
    ['4.5', { ...noReviews, legalExchangeHeld: false }, '1.4'],
    ['4.5', { ...noHearings, ...noReviews }, '2'],
    ['4.5', { ...noHearings, ...noReviews, legalExchangeHeld: false }, '1.4'],
  ])('%s with %j is %s', (id, facts, points) => {
    expect(score(id, facts, { A28: 'excluded' })).toBe(points);
  });
});

describe('4.5.5: contest of cases', () => {
  const prizes = (first: boolean, second: boolean, third: boolean, other: boolean) => ({
    caseContestFirstPrize: first,
    caseContestSecondPrize: second,
    caseContestThirdPrize: third,
    caseContestOtherPrize: other,
  });
  test.each([
    [true, prizes(false, false, false, false), '0', '0.1', '0.1'],
    [true, prizes(false, false, false, true), '0.1', '0.2', '0.1'],
    [true, prizes(false, false, true, false), '0.2', '0.3', '0.2'],
    [true, prizes(false, true, false, false), '0.3', '0.4', '0.3'],
    [true, prizes(true, false, false, false), '0.4', '0.5', '0.4'],
    [true, prizes(true, true, true, true), '0.4', '0.5', '0.4'],
    [true, prizes(false, true, true, false), '0.3', '0.4', '0.3'],
    [true, prizes(false, false, true, true), '0.2', '0.3', '0.2'],
    [false, prizes(false, false, false, false), '0', '0', '0'],
    [false, prizes(false, true, false, false), '0.3', '0.3', '0.3'],
  ])('entered %s with %j: prize %s, item %s; A26 overall: %s', (caseContestEntered, won, prize, item, overall) => {
    const facts = { caseContestEntered, ...won };
    expect(score('4.5.5.b', facts)).toBe(prize);
    expect(score('4.5.5', facts)).toBe(item);
    expect(score('4.5.5', facts, { A26: 'overall' })).toBe(overall);
  });
});

describe('4.6.1: guidance and suggestions', () => {
  test.each([
    [0, 0, 0, '0'],
    [1, 1, 1, '0.8'],
    [4, 0, 0, '0.8'],
    [5, 0, 0, '1'],
    [6, 0, 0, '1'],
    [0, 0, 3, '1'],
    [0, 3, 1, '1'],
    [0, 2, 1, '0.8'],
  ])('%i results, %i adopted, %i signed give %s', (caseGuidanceResults, legalSuggestionsAdopted, legalSuggestionsSigned, points) => {
    expect(score('4.6.1', { caseGuidanceResults, legalSuggestionsAdopted, legalSuggestionsSigned })).toBe(points);
  });
  test.each([
    // Adopted, of these not signed, signed.
    [1, 0, 1, '0', '0.4', '0.4'],
    [1, 1, 1, '0.2', '0.4', '0.6'],
    [3, 2, 1, '0.4', '0.4', '0.8'],
    [2, 2, 0, '0.4', '0', '0.4'],
  ])('A27 higher: %i adopted, %i of them unsigned, %i signed', (adopted, only, signed, b, c, item) => {
    const facts = {
      caseGuidanceResults: 0,
      legalSuggestionsAdopted: adopted,
      legalSuggestionsAdoptedOnly: only,
      legalSuggestionsSigned: signed,
    };
    expect(score('4.6.1.b', facts, { A27: 'higher' })).toBe(b);
    expect(score('4.6.1.c', facts, { A27: 'higher' })).toBe(c);
    expect(score('4.6.1', facts, { A27: 'higher' })).toBe(item);
  });
});
