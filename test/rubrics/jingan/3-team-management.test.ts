import { rubric } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { certificates, management, training, yangtzeDelta } from '../../../rubrics/jingan/3-team-management.js';
import { cases, supervision } from '../../../rubrics/jingan/departments.js';
import { A01, A02, A03, A04, A15, A16, A17, A18, A19, A20, A28, A44, readings } from '../../../rubrics/jingan/readings.js';
import { prepared } from '../../../src/library.js';
import { clauseTester } from '../clause-tester.js';

const clauses = rubric(
  {
    id: 'clauses',
    title: ['各项', 'Clauses'],
    authority: ['测试', 'Test'],
    year: null,
    max: 12.5,
    readings: [A01, A02, A03, A04, A15, A16, A17, A18, A19, A20, A28, A44],
  },
  [management, training, certificates, yangtzeDelta],
);

describe('maxima as printed', () => {
  test.each([
    ['3.1', 5.5],
    ['3.1.1', 3],
    ['3.1.2', 1.5],
    ['3.1.3', 1],
    ['3.2', 6],
    ['3.2.1', 2.5],
    ['3.2.2', 0.5],
    ['3.2.3', 2],
    ['3.2.4', 0.5],
    ['3.2.5', 0.5],
    ['3.3', 0.5],
    ['3.3.1', 0.5],
    ['3.4', 0.5],
    ['3.4.1', 0.5],
  ])('%s: %d', (id, max) => {
    expect(prepared(clauses, undefined).places.get(id)?.maxNumber).toBe(max);
  });
  test.each([
    ['3.2.1', { A16: 'parts' }, 2.6],
    ['3.2.1', { A16: 'entryTwo' }, 2.5],
    ['3.2.1', { A03: 'open' }, 2.6],
    ['3.2.4', { A19: 'passRate' }, 0.5],
    ['3.2.4', { A19: 'person' }, 0.5],
  ])('%s under %j: %s', (id, chosen, max) => {
    expect(prepared(clauses, chosen).places.get(id)?.maxNumber).toBe(max);
  });
});

describe('3.1', () => {
  const score = clauseTester(management, readings, {
    youngCadresListed: true,
    selectionCoordinated: true,
    promotionsOrganised: true,
    staffStructureAnalysed: true,
    promotionsByResults: true,
    transfersCarriedOut: true,
    transfersDeferred: 2,
    deferralsFiled: 2,
    townReviewSystemKept: true,
    secondmentsFiled: true,
    squadLeadersQualified: true,
    performanceSystemUsed: true,
    staffDatabaseCurrent: true,
    contestPlanned: true,
    contestReviewed: true,
    topTenHonours: 0,
  });

  test('is whole when everything is done', () => {
    expect(score('3.1')).toBe('5.5');
  });

  describe.each([
    ['youngCadresListed', '3.1.1.a', '0.5'],
    ['selectionCoordinated', '3.1.1.b', '0.5'],
    ['promotionsOrganised', '3.1.1.c', '0.5'],
    ['staffStructureAnalysed', '3.1.1.d', '0.3'],
    ['promotionsByResults', '3.1.1.e', '0.2'],
    ['transfersCarriedOut', '3.1.1.f', '0.5'],
    ['townReviewSystemKept', '3.1.2.a', '0.3'],
    ['secondmentsFiled', '3.1.2.b', '0.3'],
    ['squadLeadersQualified', '3.1.2.c', '0.3'],
    ['performanceSystemUsed', '3.1.2.d', '0.3'],
    ['staffDatabaseCurrent', '3.1.2.e', '0.3'],
    ['contestPlanned', '3.1.3.a', '0.5'],
    ['contestReviewed', '3.1.3.b', '0.5'],
  ])('%s', (fact, id, points) => {
    test(`earns ${points} at ${id}, or nothing`, () => {
      expect(score(id)).toBe(points);
      expect(score(id, { [fact]: false })).toBe('0');
    });
  });

  describe('3.1.1.g: deferred transfers', () => {
    const deferred = (transfersDeferred: number, deferralsFiled: number) => ({ transfersDeferred, deferralsFiled });
    test.each([
      [2, 2, '0.5'],
      [2, 1, '0'],
      [1, 0, '0'],
      [0, 0, '0.5'],
    ])('%i deferred and %i filed give %s', (all, filed, points) => {
      expect(score('3.1.1.g', deferred(all, filed))).toBe(points);
    });
    test('more filed than deferred is refused', () => {
      expect(() => score('3.1.1.g', deferred(1, 2))).toThrow();
    });
    test.each([
      [2, 2, '0.5', '3'],
      [1, 1, '0.5', '3'],
      [2, 1, '0', '2.5'],
      [0, 0, '0', '2.5'],
    ])('A28 notEarned: %i deferred and %i filed give %s, and the item %s', (all, filed, points, item) => {
      expect(score('3.1.1.g', deferred(all, filed), { A28: 'notEarned' })).toBe(points);
      expect(score('3.1.1', deferred(all, filed), { A28: 'notEarned' })).toBe(item);
    });
    test.each([
      [2, 2, {}, '3'],
      [2, 1, {}, '2.5'],
      [0, 0, {}, '3'],
      [0, 0, { promotionsByResults: false, staffStructureAnalysed: false }, '2.4'],
      // 2.2 of 2.5 come to 2.64 of 3, 2.3 to 2.76.
      [0, 0, { staffStructureAnalysed: false }, '2.6'],
      [0, 0, { promotionsByResults: false }, '2.8'],
      [2, 2, { staffStructureAnalysed: false }, '2.7'],
    ])('A28 excluded: %i deferred and %i filed, with %j, bring the item to %s', (all, filed, changes, item) => {
      expect(score('3.1.1', { ...deferred(all, filed), ...changes }, { A28: 'excluded' })).toBe(item);
    });
  });

  describe('3.1.3: honours within the item', () => {
    test.each([
      [0, '0'],
      [1, '0.1'],
      [5, '0.5'],
      [12, '1.2'],
    ])('%i honours come to %s at c', (topTenHonours, points) => {
      expect(score('3.1.3.c', { topTenHonours })).toBe(points);
    });
    test.each([
      [true, 0, '1'],
      [true, 1, '1'],
      [false, 0, '0.5'],
      [false, 4, '0.9'],
      [false, 5, '1'],
      [false, 6, '1'],
    ])('planned %s, %i honours: %s', (contestPlanned, topTenHonours, points) => {
      expect(score('3.1.3', { contestPlanned, topTenHonours })).toBe(points);
    });
    test.each([
      [0, '0', '0.5'],
      [1, '0', '0.5'],
      [6, '0', '0.5'],
    ])('A04 remainder: %i honours give %s, and the item %s without a plan', (topTenHonours, points, item) => {
      const facts = { contestPlanned: false, topTenHonours };
      expect(score('3.1.3.c', facts, { A04: 'remainder' })).toBe(points);
      expect(score('3.1.3', facts, { A04: 'remainder' })).toBe(item);
    });
  });
});

describe('3.2', () => {
  const score = clauseTester(training, readings, {
    generalTrainingMet: 100,
    cityCourseAbsences: 0,
    cityCourseDiscipline: true,
    studySessionsMet: 100,
    studyHoursMet: 100,
    onlineTrainingMet: 100,
    drillCompleted: 100,
    drillParade: 'held',
    setCoursesUsed: 100,
    setStudyUsed: 100,
    practiceBaseBuilt: true,
    practiceBaseRechecked: true,
    practiceBaseFullyUsed: true,
    practiceSubjectsCovered: true,
    practiceExaminedOnSite: true,
    practiceTeachersSent: true,
    recommendedCoursesHeld: true,
    courseware: 'onTime',
    trainingPlaceAvailable: true,
    examCheating: false,
    examFailureRate: 0,
    examOrganised: true,
    traineeRecordFaults: 0,
    trainingPapersHandedIn: true,
    trainingPlanFiling: 'onTime',
  });

  test('is whole when everything is done', () => {
    expect(score('3.2')).toBe('6');
    for (const [id, points] of [
      ['3.2.1', '2.5'],
      ['3.2.2', '0.5'],
      ['3.2.3', '2'],
      ['3.2.4', '0.5'],
      ['3.2.5', '0.5'],
    ] as const) {
      expect(score(id)).toBe(points);
    }
  });

  describe.each([
    ['cityCourseDiscipline', '3.2.1.c', '0.1'],
    ['practiceBaseBuilt', '3.2.3.c', '0.2'],
    ['practiceBaseRechecked', '3.2.3.d', '0.2'],
    ['practiceBaseFullyUsed', '3.2.3.e', '0.1'],
    ['practiceSubjectsCovered', '3.2.3.f', '0.1'],
    ['practiceExaminedOnSite', '3.2.3.g', '0.1'],
    ['practiceTeachersSent', '3.2.3.h', '0.1'],
    ['recommendedCoursesHeld', '3.2.3.i', '0.1'],
    ['trainingPlaceAvailable', '3.2.3.k', '0.2'],
    ['examOrganised', '3.2.4.c', '0.1'],
    ['trainingPapersHandedIn', '3.2.5.b', '0.1'],
  ])('%s', (fact, id, points) => {
    test(`earns ${points} at ${id}, or nothing`, () => {
      expect(score(id)).toBe(points);
      expect(score(id, { [fact]: false })).toBe('0');
    });
  });

  describe('3.2.1.a: bands of general training', () => {
    test.each([
      [0, '0'],
      ['89.99', '0'],
      [90, '0.2'],
      ['94.99', '0.2'],
      [95, '0.4'],
      ['97.99', '0.4'],
      [98, '0.6'],
      ['99.99', '0.6'],
      [{ part: 2999, whole: 3000 }, '0.6'],
      [100, '0.8'],
    ])('%j gives %s', (generalTrainingMet, points) => {
      expect(score('3.2.1.a', { generalTrainingMet })).toBe(points);
    });
  });

  describe.each([
    ['3.2.1.e', 'studyHoursMet'],
    ['3.2.1.f', 'onlineTrainingMet'],
  ])('%s: bands of %s', (id, fact) => {
    test.each([
      [0, '0'],
      ['89.99', '0'],
      [90, '0.1'],
      ['94.99', '0.1'],
      [95, '0.2'],
      ['97.99', '0.2'],
      [98, '0.4'],
      ['99.99', '0.4'],
      [100, '0.6'],
    ])('%j gives %s', (rate, points) => {
      expect(score(id, { [fact]: rate })).toBe(points);
    });
  });

  describe.each([
    ['3.2.1.d', 'studySessionsMet'],
    ['3.2.3.a', 'setCoursesUsed'],
  ])('%s: bands of %s', (id, fact) => {
    test.each([
      [0, '0'],
      ['94.99', '0'],
      [95, '0.2'],
      ['99.99', '0.2'],
      [100, '0.3'],
    ])('%j gives %s', (rate, points) => {
      expect(score(id, { [fact]: rate })).toBe(points);
    });
  });

  describe('3.2.2.a: bands of drill', () => {
    test.each([
      [0, '0'],
      ['89.99', '0'],
      [90, '0.1'],
      ['94.99', '0.1'],
      [95, '0.2'],
      ['99.99', '0.2'],
      [100, '0.3'],
    ])('%j gives %s', (drillCompleted, points) => {
      expect(score('3.2.2.a', { drillCompleted })).toBe(points);
    });
  });

  describe('3.2.3.b: bands of set content', () => {
    test.each([
      [0, '0'],
      ['89.99', '0'],
      [90, '0.2'],
      ['99.99', '0.2'],
      [100, '0.3'],
    ])('%j gives %s', (setStudyUsed, points) => {
      expect(score('3.2.3.b', { setStudyUsed })).toBe(points);
    });
  });

  describe('A15: rates rounded to one decimal reach the next band', () => {
    test.each([
      ['3.2.1.a', 'generalTrainingMet', '99.95', '0.8', '0.6'],
      ['3.2.1.d', 'studySessionsMet', '94.95', '0.2', '0'],
      ['3.2.1.e', 'studyHoursMet', '97.95', '0.4', '0.2'],
      ['3.2.1.f', 'onlineTrainingMet', '89.95', '0.1', '0'],
      ['3.2.2.a', 'drillCompleted', '94.95', '0.2', '0.1'],
      ['3.2.3.a', 'setCoursesUsed', '99.95', '0.3', '0.2'],
      ['3.2.3.b', 'setStudyUsed', '89.95', '0.2', '0'],
      ['3.2.4.b', 'examFailureRate', '10.04', '0.4', '0.2'],
      ['3.2.4.b', 'examFailureRate', '20.04', '0.1', '0'],
    ])('%s: %s of %s gives %s, unrounded %s', (id, fact, rate, rounded, unrounded) => {
      expect(score(id, { [fact]: rate })).toBe(unrounded);
      expect(score(id, { [fact]: rate }, { [A15.id]: 'oneDecimal' })).toBe(rounded);
    });
    test.each([
      ['3.2.1.a', 'generalTrainingMet', '99.94', '0.6'],
      ['3.2.4.b', 'examFailureRate', '10.05', '0.2'],
    ])('%s: %s of %s does not', (id, fact, rate, points) => {
      expect(score(id, { [fact]: rate }, { [A15.id]: 'oneDecimal' })).toBe(points);
    });
  });

  describe('3.2.1.b and c: the courses of the city bureau', () => {
    test.each([
      [0, '0.2'],
      [1, '0.1'],
      [3, '0.1'],
      [4, '0'],
      [30, '0'],
    ])('%i absent gives %s', (cityCourseAbsences, points) => {
      expect(score('3.2.1.b', { cityCourseAbsences })).toBe(points);
    });
    test.each([
      [0, true, '0.1', '0.1'],
      [3, true, '0.1', '0.1'],
      [4, true, '0.1', '0'],
      [3, false, '0', '0'],
      [4, false, '0', '0'],
    ])('%i absent, discipline %s: %s at c; A17 attended: %s', (cityCourseAbsences, cityCourseDiscipline, points, attended) => {
      const facts = { cityCourseAbsences, cityCourseDiscipline };
      expect(score('3.2.1.c', facts)).toBe(points);
      expect(score('3.2.1.c', facts, { [A17.id]: 'attended' })).toBe(attended);
    });
  });

  describe('3.2.1: parts of 2.6 in an item of 2.5', () => {
    const whole = {};
    const undisciplined = { cityCourseDiscipline: false };
    const someAbsent = { cityCourseAbsences: 1 };
    const manyAbsent = { cityCourseAbsences: 4 };
    const sessionsMissed = { studySessionsMet: 99 };
    const nothing = {
      generalTrainingMet: 0,
      cityCourseAbsences: 4,
      cityCourseDiscipline: false,
      studySessionsMet: 0,
      studyHoursMet: 0,
      onlineTrainingMet: 0,
    };
    test.each([
      [whole, '2.5', '2.6', '2.5'],
      [undisciplined, '2.5', '2.5', '2.5'],
      [sessionsMissed, '2.5', '2.5', '2.4'],
      [{ ...undisciplined, ...sessionsMissed }, '2.4', '2.4', '2.4'],
      [someAbsent, '2.5', '2.5', '2.5'],
      [{ ...someAbsent, ...undisciplined }, '2.4', '2.4', '2.4'],
      [manyAbsent, '2.4', '2.4', '2.4'],
      [{ ...manyAbsent, ...undisciplined }, '2.3', '2.3', '2.3'],
      [nothing, '0', '0', '0'],
    ])('%j: capped %s; A16 parts %s, entryTwo %s', (facts, capped, parts, entryTwo) => {
      expect(score('3.2.1', facts)).toBe(capped);
      expect(score('3.2.1', facts, { [A03.id]: 'open' })).toBe(parts);
      expect(score('3.2.1', facts, { [A16.id]: 'parts' })).toBe(parts);
      expect(score('3.2.1', facts, { [A16.id]: 'entryTwo' })).toBe(entryTwo);
    });
    test('A16 entryTwo and A17 attended together', () => {
      expect(score('3.2.1', manyAbsent, { [A16.id]: 'entryTwo', [A17.id]: 'attended' })).toBe('2.3');
      expect(score('3.2.1', someAbsent, { [A16.id]: 'entryTwo', [A17.id]: 'attended' })).toBe('2.5');
    });
    test('A16: the other caps count as before', () => {
      expect(score('3.2.1', whole, { [A16.id]: 'parts', [A03.id]: 'open' })).toBe('2.6');
      expect(score('3.2.1', whole, { [A16.id]: 'entryTwo', [A03.id]: 'open' })).toBe('2.5');
    });
    test.each(['a', 'b', 'c', 'd', 'e', 'f'])('part %s keeps its letter under every reading', (letter) => {
      const id = `3.2.1.${letter}`;
      for (const option of ['parts', 'entryTwo']) expect(score(id, whole, { [A16.id]: option })).toBe(score(id));
    });
  });

  describe('A44: who assesses 3.2.1', () => {
    test.each([
      ['a', cases],
      ['b', cases],
      ['c', cases],
      ['d', supervision],
      ['e', supervision],
      ['f', supervision],
    ])('part %s', (letter, split) => {
      const id = `3.2.1.${letter}`;
      expect(prepared(clauses, undefined).places.get(id)?.by).toEqual([cases]);
      expect(prepared(clauses, { [A44.id]: 'split' }).places.get(id)?.by).toEqual([split]);
    });
    test('changes no score', () => {
      const facts = { studySessionsMet: 95, studyHoursMet: 95, onlineTrainingMet: 95 };
      expect(score('3.2.1', facts)).toBe('1.7');
      expect(score('3.2.1', facts, { [A44.id]: 'split' })).toBe('1.7');
    });
  });

  describe('answers out of several', () => {
    test.each([
      ['3.2.2.b', 'drillParade', 'held', '0.2'],
      ['3.2.2.b', 'drillParade', 'tooFew', '0.1'],
      ['3.2.2.b', 'drillParade', 'none', '0'],
      ['3.2.3.j', 'courseware', 'onTime', '0.3'],
      ['3.2.3.j', 'courseware', 'late', '0.2'],
      ['3.2.3.j', 'courseware', 'missing', '0'],
      ['3.2.5.c', 'trainingPlanFiling', 'onTime', '0.2'],
      ['3.2.5.c', 'trainingPlanFiling', 'halfMonthLate', '0.1'],
      ['3.2.5.c', 'trainingPlanFiling', 'later', '0'],
      ['3.2.5.c', 'trainingPlanFiling', 'notFiled', '0'],
    ])('%s: %s %s gives %s', (id, fact, answer, points) => {
      expect(score(id, { [fact]: answer })).toBe(points);
    });
    test.each([
      ['onTime', '0.2'],
      ['halfMonthLate', '0.1'],
      ['later', '0.1'],
      ['notFiled', '0'],
    ] as const)('A20 late: filing %s gives %s', (trainingPlanFiling, points) => {
      expect(score('3.2.5.c', { trainingPlanFiling }, { [A20.id]: 'late' })).toBe(points);
    });
  });

  describe('3.2.3.c and d: a new base and a re-checked one', () => {
    test.each([
      [true, true, '2', '1.8'],
      [true, false, '1.8', '1.8'],
      [false, true, '1.8', '1.8'],
      [false, false, '1.6', '1.6'],
    ])('built %s, re-checked %s: item %s; A18 either: %s', (practiceBaseBuilt, practiceBaseRechecked, both, either) => {
      const facts = { practiceBaseBuilt, practiceBaseRechecked };
      expect(score('3.2.3', facts)).toBe(both);
      expect(score('3.2.3', facts, { [A18.id]: 'either' })).toBe(either);
    });
    test('A18 either: the re-checked base counts only where no new one does', () => {
      expect(score('3.2.3.c', {}, { [A18.id]: 'either' })).toBe('0.2');
      expect(score('3.2.3.d', {}, { [A18.id]: 'either' })).toBe('0');
      expect(score('3.2.3.d', { practiceBaseBuilt: false }, { [A18.id]: 'either' })).toBe('0.2');
    });
  });

  describe('3.2.4: the examination', () => {
    test.each([
      [0, '0.4'],
      [10, '0.4'],
      ['10.01', '0.2'],
      [15, '0.2'],
      ['15.01', '0.1'],
      [20, '0.1'],
      ['20.01', '0'],
      [100, '0'],
    ])('a failure rate of %s gives %s', (examFailureRate, points) => {
      expect(score('3.2.4.b', { examFailureRate })).toBe(points);
    });
    test.each([
      [{ examCheating: false }, '0.5', '0.5', '0.5'],
      [{ examCheating: true }, '0', '0.1', '0.5'],
      [{ examCheating: true, examOrganised: false }, '0', '0', '0.4'],
      [{ examCheating: true, examFailureRate: 15 }, '0', '0.1', '0.3'],
      [{ examCheating: false, examFailureRate: 21 }, '0.1', '0.1', '0.1'],
      [{ examCheating: false, examFailureRate: 21, examOrganised: false }, '0', '0', '0'],
    ])('%j: item %s; A19 passRate %s, person %s', (facts, item, passRate, person) => {
      expect(score('3.2.4', facts)).toBe(item);
      expect(score('3.2.4', facts, { [A19.id]: 'passRate' })).toBe(passRate);
      expect(score('3.2.4', facts, { [A19.id]: 'person' })).toBe(person);
    });
    test.each(['item', 'passRate', 'person'])('A19 %s: cheating has no points of its own', (option) => {
      for (const examCheating of [false, true]) expect(score('3.2.4.a', { examCheating }, { [A19.id]: option })).toBe('0');
    });
  });

  describe('3.2.5.a: lapses in the trainee records', () => {
    test.each([
      [0, '0.2'],
      [1, '0.1'],
      [3, '0.1'],
      [4, '0'],
      [40, '0'],
    ])('%i give %s', (traineeRecordFaults, points) => {
      expect(score('3.2.5.a', { traineeRecordFaults })).toBe(points);
    });
  });
});

describe('3.3', () => {
  const score = clauseTester(certificates, readings, {
    certificatesNotRenewed: 0,
    certificateBatchesNotResent: 0,
    certificateBatchesReturnedTwice: 0,
  });

  test('is whole when nothing went wrong', () => {
    expect(score('3.3')).toBe('0.5');
  });

  describe.each([
    ['3.3.1.a', 'certificatesNotRenewed'],
    ['3.3.1.b', 'certificateBatchesNotResent'],
    ['3.3.1.c', 'certificateBatchesReturnedTwice'],
  ])('%s: %s', (id, fact) => {
    test.each([
      [0, '0', '0.5'],
      [1, '-0.1', '0.4'],
      [4, '-0.4', '0.1'],
      [5, '-0.5', '0'],
      [6, '-0.6', '0'],
    ])('%i take %s and leave %s', (times, points, item) => {
      expect(score(id, { [fact]: times })).toBe(points);
      expect(score('3.3.1', { [fact]: times })).toBe(item);
    });
  });

  test('one batch may be entered in both b and c', () => {
    expect(score('3.3.1', { certificateBatchesNotResent: 1, certificateBatchesReturnedTwice: 1 })).toBe('0.3');
  });

  test.each([
    [0, '0.5', '0', '0'],
    [4, '0.1', '-0.4', '-0.4'],
    [5, '0', '-0.5', '-0.5'],
    [7, '-0.2', '-0.5', '-0.7'],
  ])('%i: A02 open leaves %s, A01 zero %s, both %s', (certificatesNotRenewed, open, zero, both) => {
    expect(score('3.3.1', { certificatesNotRenewed }, { A02: 'open' })).toBe(open);
    expect(score('3.3.1', { certificatesNotRenewed }, { A01: 'zero' })).toBe(zero);
    expect(score('3.3', { certificatesNotRenewed }, { A01: 'zero' })).toBe(zero);
    expect(score('3.3.1', { certificatesNotRenewed }, { A01: 'zero', A02: 'open' })).toBe(both);
  });
});

describe('3.4', () => {
  const score = clauseTester(yangtzeDelta, readings, {
    deltaCooperationLed: true,
    deltaSquadsGuided: true,
    deltaCasesReported: true,
  });

  test('is whole when everything is done', () => {
    expect(score('3.4')).toBe('0.5');
  });

  describe.each([
    ['deltaCooperationLed', '3.4.1.a', '0.2'],
    ['deltaSquadsGuided', '3.4.1.b', '0.1'],
    ['deltaCasesReported', '3.4.1.c', '0.2'],
  ])('%s', (fact, id, points) => {
    test(`earns ${points} at ${id}, or nothing`, () => {
      expect(score(id)).toBe(points);
      expect(score(id, { [fact]: false })).toBe('0');
    });
  });
});
