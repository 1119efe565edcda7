import { KaoheError } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { service } from '../../../rubrics/jingan/6-service.js';
import { readings } from '../../../rubrics/jingan/readings.js';
import { clauseTester } from '../clause-tester.js';

const score = clauseTester(service, readings, {
  petitionsMishandled: 0,
  petitionsOverdue: 0,
  petitionRepliesOverturned: 0,
  leaderReceptionsMissed: 0,
  petitionMeetingsMissed: 0,
  majorRisksUnreported: 0,
  supervisedPetitionsFailed: 0,
  petitionersDissatisfied: 0,
  repeatPetitionRank: 1,
  suggestionRank: 1,
  complaintScore: 100,
  studioActivitiesHeld: true,
  studioBrandBuilt: true,
  publicOrderOrganised: true,
  squadPublicOrderStaffed: true,
  squadLiaisonsNamed: true,
  liaisonChangesNotFiled: 0,
  monthlyFormsOmitted: 0,
  monthlyFormsWrong: 0,
  monthlyFormsLate: 0,
  specialChecksDone: true,
  specialFormsOmitted: 0,
  specialFormsWrong: 0,
  specialFormsLate: 0,
  omissionsFoundByComparison: 0,
  publicOrderAbsences: 0,
  publicOrderEventsHosted: 0,
  contactPointsSetUp: true,
  contactPointCasesReported: true,
  contactPointPieces: 10,
  contactPointVideos: 0,
});

test('6 is whole when everything is done', () => {
  expect(score('6')).toBe('23.5');
});

test.each([
  ['6.1', '3'],
  ['6.2', '17.5'],
  ['6.3', '1'],
  ['6.4', '2'],
  ['6.1.1', '0.8'],
  ['6.1.2', '0.2'],
  ['6.1.3', '1.5'],
  ['6.1.4', '0.5'],
  ['6.4.1', '0.5'],
  ['6.4.2', '1'],
  ['6.4.3', '0.5'],
])('%s comes to %s', (id, points) => {
  expect(score(id)).toBe(points);
});

describe.each([
  ['studioActivitiesHeld', '6.3.1.a', '0.7'],
  ['studioBrandBuilt', '6.3.1.b', '0.3'],
  ['publicOrderOrganised', '6.4.1.a', '0.3'],
  ['squadPublicOrderStaffed', '6.4.1.b', '0.1'],
  ['squadLiaisonsNamed', '6.4.1.c', '0.1'],
  ['specialChecksDone', '6.4.2.b', '0.3'],
  ['contactPointsSetUp', '6.4.3.a', '0.2'],
  ['contactPointCasesReported', '6.4.3.b', '0.3'],
])('%s', (fact, id, points) => {
  test(`earns ${points} at ${id}, or nothing`, () => {
    expect(score(id)).toBe(points);
    expect(score(id, { [fact]: false })).toBe('0');
  });
});

describe.each([
  ['6.1.1.a', 'petitionsMishandled', '-0.2', '-0.6'],
  ['6.1.1.b', 'petitionsOverdue', '-0.2', '-0.6'],
  ['6.1.1.c', 'petitionRepliesOverturned', '-0.3', '-0.9'],
  ['6.1.3.a', 'supervisedPetitionsFailed', '-0.2', '-0.6'],
  ['6.1.3.b', 'petitionersDissatisfied', '-0.3', '-0.9'],
  ['6.4.1.d', 'liaisonChangesNotFiled', '-0.1', '-0.3'],
  ['6.4.2.c', 'omissionsFoundByComparison', '-0.1', '-0.3'],
])('%s: each of %s', (id, fact, one, three) => {
  test(`costs ${one}`, () => {
    expect(score(id)).toBe('0');
    expect(score(id, { [fact]: 1 })).toBe(one);
    expect(score(id, { [fact]: 3 })).toBe(three);
  });
});

describe('6.1.1: deducted until nothing is left', () => {
  // a, b, c: floored, open, from zero, from zero and open
  test.each([
    [0, 0, 0, '0.8', '0.8', '0', '0'],
    [1, 0, 0, '0.6', '0.6', '-0.2', '-0.2'],
    [1, 1, 1, '0.1', '0.1', '-0.7', '-0.7'],
    [4, 0, 0, '0', '0', '-0.8', '-0.8'],
    [1, 0, 2, '0', '0', '-0.8', '-0.8'],
    [5, 0, 0, '0', '-0.2', '-0.8', '-1'],
    [0, 1, 3, '0', '-0.3', '-0.8', '-1.1'],
  ])('%i, %i, %i give %s; A02 open %s; A01 zero %s, and open %s', (a, b, c, floored, open, zero, zeroOpen) => {
    const found = { petitionsMishandled: a, petitionsOverdue: b, petitionRepliesOverturned: c };
    expect(score('6.1.1', found)).toBe(floored);
    expect(score('6.1.1', found, { A02: 'open' })).toBe(open);
    expect(score('6.1.1', found, { A01: 'zero' })).toBe(zero);
    expect(score('6.1.1', found, { A01: 'zero', A02: 'open' })).toBe(zeroOpen);
  });
});

describe('6.1.2: without 每, each is deducted once', () => {
  test.each([
    ['6.1.2.a', 'leaderReceptionsMissed', '-0.1', '-0.3'],
    ['6.1.2.b', 'petitionMeetingsMissed', '-0.1', '-0.3'],
    ['6.1.2.c', 'majorRisksUnreported', '-0.2', '-0.6'],
  ])('%s: %s', (id, fact, one, three) => {
    expect(score(id)).toBe('0');
    expect(score(id, { [fact]: 1 })).toBe(one);
    expect(score(id, { [fact]: 3 })).toBe(one);
    expect(score(id, { [fact]: 1 }, { A37: 'perOccurrence' })).toBe(one);
    expect(score(id, { [fact]: 3 }, { A37: 'perOccurrence' })).toBe(three);
  });
  // a, b, c: floored, open, from zero, per occurrence
  test.each([
    [1, 0, 0, '0.1', '0.1', '-0.1', '0.1'],
    [2, 0, 0, '0.1', '0.1', '-0.1', '0'],
    [1, 1, 0, '0', '0', '-0.2', '0'],
    [0, 0, 1, '0', '0', '-0.2', '0'],
    [1, 1, 1, '0', '-0.2', '-0.2', '0'],
  ])('%i, %i, %i give %s; A02 open %s; A01 zero %s; A37 perOccurrence %s', (a, b, c, floored, open, zero, each) => {
    const found = { leaderReceptionsMissed: a, petitionMeetingsMissed: b, majorRisksUnreported: c };
    expect(score('6.1.2', found)).toBe(floored);
    expect(score('6.1.2', found, { A02: 'open' })).toBe(open);
    expect(score('6.1.2', found, { A01: 'zero' })).toBe(zero);
    expect(score('6.1.2', found, { A37: 'perOccurrence' })).toBe(each);
  });
});

describe('6.1.3: results in petition cases', () => {
  test.each([
    [1, '0'],
    [4, '0'],
    [5, '-0.3'],
    [8, '-0.3'],
    [9, '-0.6'],
    [12, '-0.6'],
    [13, '-0.9'],
    [16, '-0.9'],
  ])('place %i gives %s', (repeatPetitionRank, points) => {
    expect(score('6.1.3.c', { repeatPetitionRank })).toBe(points);
  });
  test('there are sixteen places', () => {
    expect(() => score('6.1.3.c', { repeatPetitionRank: 0 })).toThrow(KaoheError);
    expect(() => score('6.1.3.c', { repeatPetitionRank: 17 })).toThrow(KaoheError);
  });
  // a, b, place: floored, open, from zero
  test.each([
    [1, 1, 5, '0.7', '0.7', '-0.8'],
    [1, 0, 13, '0.4', '0.4', '-1.1'],
    [0, 5, 4, '0', '0', '-1.5'],
    [3, 0, 16, '0', '0', '-1.5'],
    [4, 0, 16, '0', '-0.2', '-1.5'],
  ])('%i, %i, place %i give %s; A02 open %s; A01 zero %s', (a, b, repeatPetitionRank, floored, open, zero) => {
    const found = { supervisedPetitionsFailed: a, petitionersDissatisfied: b, repeatPetitionRank };
    expect(score('6.1.3', found)).toBe(floored);
    expect(score('6.1.3', found, { A02: 'open' })).toBe(open);
    expect(score('6.1.3', found, { A01: 'zero' })).toBe(zero);
  });
});

describe('6.1.4: rank by suggestions sent', () => {
  const places = [
    [1, '0.5'],
    [3, '0.5'],
    [4, '0.3'],
    [6, '0.3'],
    [7, '0.1'],
    [9, '0.1'],
    [10, '0'],
    [16, '0'],
  ] as const;
  test.each(places)('place %i gives %s', (suggestionRank, points) => {
    expect(score('6.1.4.a', { suggestionRank })).toBe(points);
  });
  test.each(places)('A30 noneIsZero: place %i gives %s to who sent one, nothing to who sent none', (suggestionRank, points) => {
    expect(score('6.1.4.a', { suggestionRank, suggestionsSent: 1 }, { A30: 'noneIsZero' })).toBe(points);
    expect(score('6.1.4.a', { suggestionRank, suggestionsSent: 0 }, { A30: 'noneIsZero' })).toBe('0');
  });
  test('A30 noneIsZero: how many were sent must be said', () => {
    expect(() => score('6.1.4.a', {}, { A30: 'noneIsZero' })).toThrow(KaoheError);
  });
});

describe('6.2.1: the score for complaints, converted', () => {
  test.each([
    [0, '0', '0'],
    [100, '17.5', '17.5'],
    [90, '15.75', '15.8'],
    ['89.9', '15.7325', '15.7'],
    ['85.7', '14.9975', '15'],
    ['50.2', '8.785', '8.8'],
  ])('%s gives %s, the item %s', (complaintScore, points, item) => {
    expect(score('6.2.1.a', { complaintScore })).toBe(points);
    expect(score('6.2.1', { complaintScore })).toBe(item);
  });
  test('the full mark is 100', () => {
    expect(() => score('6.2.1', { complaintScore: '100.1' })).toThrow(KaoheError);
  });
});

describe('6.4.1: changes not filed are deducted from what was earned', () => {
  test.each([
    [true, 1, '0.4'],
    [true, 4, '0.1'],
    [true, 5, '0'],
    [true, 6, '0'],
    [false, 1, '0.1'],
    [false, 2, '0'],
    [false, 3, '0'],
  ])('organised %s and %i not filed give %s', (publicOrderOrganised, liaisonChangesNotFiled, item) => {
    expect(score('6.4.1', { publicOrderOrganised, liaisonChangesNotFiled })).toBe(item);
  });
});

/** One thing wrong, or right, in every part of 6.4.2. */
const ofEach = {
  monthlyFormsLate: 1,
  specialFormsLate: 1,
  omissionsFoundByComparison: 2,
  publicOrderAbsences: 1,
  publicOrderEventsHosted: 1,
};
const lettersOf = (chosen: Readonly<Record<string, string>>) =>
  ['a', 'b', 'c', 'd', 'e'].map((letter) => score(`6.4.2.${letter}`, ofEach, chosen));

describe('6.4.2.a: monthly forms', () => {
  // omitted, wrong, late: as read, errors ignored, errors as delays
  test.each([
    [0, 0, 0, '0.5', '0.5', '0.5'],
    [0, 0, 1, '0.4', '0.4', '0.4'],
    [0, 0, 2, '0.2', '0.2', '0.2'],
    [0, 0, 3, '0', '0', '0'],
    [0, 0, 12, '0', '0', '0'],
    [1, 0, 0, '0', '0', '0'],
    [1, 0, 1, '0', '0', '0'],
    [0, 1, 0, '0', '0.5', '0.4'],
    [0, 1, 1, '0', '0.4', '0.2'],
    [0, 2, 0, '0', '0.5', '0.2'],
    [0, 2, 1, '0', '0.4', '0'],
    [0, 3, 0, '0', '0.5', '0'],
    [1, 1, 0, '0', '0', '0'],
  ])('A31: %i omitted, %i wrong, %i late give %s, %s or %s', (omitted, wrong, late, asRead, ignored, asDelays) => {
    const facts = { monthlyFormsOmitted: omitted, monthlyFormsWrong: wrong, monthlyFormsLate: late };
    expect(score('6.4.2.a', facts)).toBe(asRead);
    expect(score('6.4.2.a', facts, { A31: 'errorsIgnored' })).toBe(ignored);
    expect(score('6.4.2.a', facts, { A31: 'errorsLate' })).toBe(asDelays);
  });
});

describe('6.4.2.b: special checks', () => {
  test.each([
    [0, 0, 0, '0.3', '0.3', '0.3'],
    [0, 0, 1, '0.1', '0.1', '0.1'],
    [0, 0, 2, '0', '0', '0'],
    [0, 0, 3, '0', '0', '0'],
    [1, 0, 0, '0', '0', '0'],
    [1, 0, 1, '0', '0', '0'],
    [0, 1, 0, '0', '0.3', '0.1'],
    [0, 1, 1, '0', '0.1', '0'],
    [0, 2, 0, '0', '0.3', '0'],
    [1, 1, 0, '0', '0', '0'],
  ])('A31: %i omitted, %i wrong, %i late give %s, %s or %s', (omitted, wrong, late, asRead, ignored, asDelays) => {
    const facts = { specialFormsOmitted: omitted, specialFormsWrong: wrong, specialFormsLate: late };
    expect(score('6.4.2.b', facts)).toBe(asRead);
    expect(score('6.4.2.b', facts, { A31: 'errorsIgnored' })).toBe(ignored);
    expect(score('6.4.2.b', facts, { A31: 'errorsLate' })).toBe(asDelays);
  });
  test.each(['asRead', 'errorsIgnored', 'errorsLate'])('A31 %s: nothing where the checks were not done', (A31) => {
    expect(score('6.4.2.b', { specialChecksDone: false, specialFormsLate: 1 }, { A31 })).toBe('0');
  });
});

describe('6.4.2.c: omissions found by comparison', () => {
  // special forms late, omissions found: item as read, with c inside b
  test.each([
    [0, 2, '0.8', '0.8'],
    [0, 3, '0.7', '0.7'],
    [0, 4, '0.6', '0.7'],
    [1, 1, '0.7', '0.7'],
    [1, 2, '0.6', '0.7'],
    [2, 1, '0.6', '0.7'],
    [0, 10, '0', '0.7'],
    [0, 11, '0', '0.7'],
  ])('A31: %i late and %i found give %s, or %s where c is taken from b', (specialFormsLate, omissionsFoundByComparison, asRead, inB) => {
    const facts = { specialFormsLate, omissionsFoundByComparison };
    expect(score('6.4.2', facts)).toBe(asRead);
    expect(score('6.4.2', facts, { A31: 'comparedInB' })).toBe(inB);
  });
  test('A31 comparedInB: the parts keep their letters', () => {
    expect(lettersOf({ A31: 'comparedInB' })).toEqual(['0.4', '0.1', '-0.2', '0.1', '0.2']);
    expect(score('6.4.2', ofEach, { A31: 'comparedInB' })).toBe('0.7');
  });
  test('A31 comparedInB: the item is still held at 1', () => {
    expect(score('6.4.2', { publicOrderEventsHosted: 1 }, { A31: 'comparedInB' })).toBe('1');
    expect(score('6.4.2', { omissionsFoundByComparison: 3, publicOrderEventsHosted: 2 }, { A31: 'comparedInB' })).toBe('1');
  });
});

describe('6.4.2.d: meetings and training', () => {
  // absences: part as read, part and item where absences go on into the item
  test.each([
    [0, '0.2', '0.2', '1'],
    [1, '0.1', '0.1', '0.9'],
    [2, '0', '0', '0.8'],
    [3, '0', '-0.1', '0.7'],
    [10, '0', '-0.8', '0'],
    [11, '0', '-0.9', '0'],
  ])('A31: %i absences give %s, or %s and an item of %s', (publicOrderAbsences, asRead, part, item) => {
    const facts = { publicOrderAbsences };
    expect(score('6.4.2.d', facts)).toBe(asRead);
    expect(score('6.4.2.d', facts, { A31: 'absenceInItem' })).toBe(part);
    expect(score('6.4.2', facts, { A31: 'absenceInItem' })).toBe(item);
  });
  test('three absences leave the rest of the item alone', () => {
    expect(score('6.4.2', { publicOrderAbsences: 3 })).toBe('0.8');
  });
});

describe('6.4.2.e: helping the city', () => {
  const noForms = { monthlyFormsOmitted: 1 };
  // hosted: part and item as read, part and item under a limit of 0.2
  test.each([
    [0, '0', '0.5', '0', '0.5'],
    [1, '0.2', '0.7', '0.2', '0.7'],
    [2, '0.4', '0.9', '0.2', '0.7'],
    [3, '0.6', '1', '0.2', '0.7'],
  ])('%i held give %s and %s; limited, %s and %s', (publicOrderEventsHosted, part, item, limitedPart, limitedItem) => {
    const facts = { ...noForms, publicOrderEventsHosted };
    expect(score('6.4.2.e', facts)).toBe(part);
    expect(score('6.4.2', facts)).toBe(item);
    const limits: readonly Readonly<Record<string, string>>[] = [
      { A31: 'hostingCapped' },
      { A04: 'remainder' },
      { A31: 'hostingCapped', A04: 'remainder' },
    ];
    for (const chosen of limits) {
      expect(score('6.4.2.e', facts, chosen)).toBe(limitedPart);
      expect(score('6.4.2', facts, chosen)).toBe(limitedItem);
    }
  });
  test('a district that has full marks gains nothing', () => {
    expect(score('6.4.2', { publicOrderEventsHosted: 1 })).toBe('1');
    expect(score('6.4.2', { monthlyFormsLate: 1, publicOrderEventsHosted: 1 })).toBe('1');
    expect(score('6.4.2', { monthlyFormsLate: 2, publicOrderEventsHosted: 1 })).toBe('0.9');
  });
});

describe('6.4.2: deductions and bonus together', () => {
  const nothing = { monthlyFormsOmitted: 1, specialFormsOmitted: 1, publicOrderAbsences: 2 };
  // found, hosted: net, deductions floored first
  test.each([
    [0, 1, '0.2', '0.2'],
    [1, 1, '0.1', '0.2'],
    [2, 1, '0', '0.2'],
    [5, 2, '0', '0.4'],
    [5, 3, '0.1', '0.6'],
    [5, 6, '0.7', '1'],
    [5, 0, '0', '0'],
  ])('A05: %i found and %i held give %s, or %s', (omissionsFoundByComparison, publicOrderEventsHosted, net, floorFirst) => {
    const facts = { ...nothing, omissionsFoundByComparison, publicOrderEventsHosted };
    expect(score('6.4.2', facts)).toBe(net);
    expect(score('6.4.2', facts, { A05: 'floorFirst' })).toBe(floorFirst);
  });
  test('A05 floorFirst: the bonus still makes up for what is missing, up to 1', () => {
    expect(score('6.4.2', { omissionsFoundByComparison: 3, publicOrderEventsHosted: 1 }, { A05: 'floorFirst' })).toBe('0.9');
    expect(score('6.4.2', { omissionsFoundByComparison: 3, publicOrderEventsHosted: 2 }, { A05: 'floorFirst' })).toBe('1');
  });
  test('A05 floorFirst with other readings', () => {
    const facts = { ...nothing, publicOrderAbsences: 4, omissionsFoundByComparison: 5, publicOrderEventsHosted: 3 };
    expect(score('6.4.2', facts, { A05: 'floorFirst', A31: 'absenceInItem' })).toBe('0.6');
    expect(score('6.4.2', facts, { A05: 'net', A31: 'absenceInItem' })).toBe('0');
    expect(score('6.4.2', facts, { A05: 'floorFirst', A31: 'hostingCapped' })).toBe('0.2');
    expect(score('6.4.2', facts, { A05: 'floorFirst', A04: 'remainder' })).toBe('0.2');
    expect(score('6.4.2', facts, { A05: 'floorFirst', A31: 'comparedInB' })).toBe('0.6');
    expect(score('6.4.2', facts, { A05: 'net', A31: 'comparedInB' })).toBe('0.6');
  });
  test('A05 floorFirst: the parts keep their letters', () => {
    expect(lettersOf({ A05: 'floorFirst' })).toEqual(['0.4', '0.1', '-0.2', '0.1', '0.2']);
  });
});

describe('6.4.3.b: cases and topical pieces', () => {
  // pieces: as read, 10 in the lower tier
  test.each([
    [0, '0', '0'],
    [1, '0.1', '0.1'],
    [4, '0.1', '0.1'],
    [5, '0.2', '0.2'],
    [9, '0.2', '0.2'],
    [10, '0.3', '0.2'],
    [11, '0.3', '0.3'],
    [40, '0.3', '0.3'],
  ])('A32: %i pieces give %s, or %s', (contactPointPieces, upper, lower) => {
    expect(score('6.4.3.b', { contactPointPieces })).toBe(upper);
    expect(score('6.4.3.b', { contactPointPieces }, { A32: 'lower' })).toBe(lower);
    expect(score('6.4.3.b', { contactPointPieces }, { A32: 'piecesAlone' })).toBe(upper);
    const without = { contactPointPieces, contactPointCasesReported: false };
    expect(score('6.4.3.b', without)).toBe('0');
    expect(score('6.4.3.b', without, { A32: 'lower' })).toBe('0');
    expect(score('6.4.3.b', without, { A32: 'piecesAlone' })).toBe(upper);
  });
});

describe('6.4.3.c: videos', () => {
  // videos: part and item as read, part and item under a limit of 0.2
  test.each([
    [0, '0', '0.1', '0', '0.1'],
    [1, '0.2', '0.3', '0.2', '0.3'],
    [2, '0.4', '0.5', '0.2', '0.3'],
    [3, '0.6', '0.5', '0.2', '0.3'],
  ])('%i give %s and %s; A04 remainder %s and %s', (contactPointVideos, part, item, limitedPart, limitedItem) => {
    const facts = { contactPointsSetUp: false, contactPointPieces: 4, contactPointVideos };
    expect(score('6.4.3.c', facts)).toBe(part);
    expect(score('6.4.3', facts)).toBe(item);
    expect(score('6.4.3.c', facts, { A04: 'remainder' })).toBe(limitedPart);
    expect(score('6.4.3', facts, { A04: 'remainder' })).toBe(limitedItem);
  });
  test('a district that has full marks gains nothing', () => {
    expect(score('6.4.3', { contactPointVideos: 1 })).toBe('0.5');
  });
});
