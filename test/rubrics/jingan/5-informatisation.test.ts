import { evaluate, KaoheError, rubric } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { informatisation } from '../../../rubrics/jingan/5-informatisation.js';
import { A13, A15, A29, A41, A43, readings } from '../../../rubrics/jingan/readings.js';
import { clauseTester } from '../clause-tester.js';

const squad = { staff: 8, computers: 2, printers: 2, refuseCases: 6, residentialRefuseCases: 1 };

const base = {
  falseDutyReports: 0,
  dutyRecordsNotUpdated: 0,
  dutySystemScores: [1, 1, 1],
  appCaseRate: 95,
  identityCodeScores: [0.5, 0.5, 0.5],
  objectDataAccuracy: 95,
  falseInspectionRecords: 0,
  transferredOrdersInTime: true,
  baseDataMaintained: true,
  baseDataUpdatesFirstHalf: 1,
  baseDataUpdatesSecondHalf: 1,
  teamSystemTasksDone: true,
  signaturesAndSealsReady: true,
  districtDataOnPlatform: true,
  commandCentreConnected: true,
  commandCentreModel: true,
  uniformsManaged: true,
  equipmentManaged: true,
  squads: [squad, squad],
  visualIdentityCorrect: true,
  smartScenarioProven: true,
};

const score = clauseTester(informatisation, readings, base);

const times = (n: number, value: number | string) => Array.from({ length: n }, () => value);

test('5 is whole when everything is done', () => {
  expect(score('5')).toBe('12');
});

test.each([
  ['5.1', '4'],
  ['5.2', '3'],
  ['5.3', '2'],
  ['5.4', '1'],
  ['5.5', '1'],
  ['5.6', '1'],
  ['5.1.1', '1'],
  ['5.1.2', '0.5'],
  ['5.1.3', '0.5'],
  ['5.1.4', '1'],
  ['5.1.5', '0.5'],
  ['5.1.6', '0.5'],
])('%s comes to %s', (id, points) => {
  expect(score(id)).toBe(points);
});

describe.each([
  ['transferredOrdersInTime', '5.1.5.a', '0.5'],
  ['baseDataMaintained', '5.1.6.a', '0.5'],
  ['teamSystemTasksDone', '5.2.1.a', '1'],
  ['signaturesAndSealsReady', '5.2.2.a', '1'],
  ['districtDataOnPlatform', '5.2.3.a', '1'],
  ['commandCentreConnected', '5.3.1.a', '1'],
  ['commandCentreModel', '5.3.1.b', '1'],
  ['uniformsManaged', '5.4.1.a', '0.5'],
  ['equipmentManaged', '5.4.1.b', '0.5'],
  ['visualIdentityCorrect', '5.5.1.a', '1'],
  ['smartScenarioProven', '5.6.1.a', '1'],
])('%s', (fact, id, points) => {
  test(`earns ${points} at ${id}, or nothing`, () => {
    expect(score(id)).toBe(points);
    expect(score(id, { [fact]: false })).toBe('0');
  });
});

describe('5.1.1: the mean of the published scores', () => {
  test.each([
    [[0], '0', '0'],
    [[1], '1', '1'],
    [[1, 0.5], '0.75', '0.8'],
    [['0.2', '0.3'], '0.25', '0.3'],
    [['0.24', '0.25'], '0.245', '0.2'],
    [[1, 1, 0], '2/3', '0.7'],
    [times(11, 1), '1', '1'],
    [times(12, '0.95'), '0.95', '1'],
    [times(12, '0.94'), '0.94', '0.9'],
  ])('%j gives %s, the item %s', (dutySystemScores, points, item) => {
    expect(score('5.1.1.c', { dutySystemScores })).toBe(points);
    expect(score('5.1.1', { dutySystemScores })).toBe(item);
  });
  test.each([
    [[1], '1/12', '0.1'],
    [times(6, 1), '0.5', '0.5'],
    [[1, 0.5], '0.125', '0.1'],
    [times(11, 1), '11/12', '0.9'],
    [times(12, 1), '1', '1'],
  ])('A13 twelve: %j gives %s, the item %s', (dutySystemScores, points, item) => {
    expect(score('5.1.1.c', { dutySystemScores }, { A13: 'twelve' })).toBe(points);
    expect(score('5.1.1', { dutySystemScores }, { A13: 'twelve' })).toBe(item);
  });
  test('between one and twelve issues, each worth at most 1', () => {
    expect(() => score('5.1.1', { dutySystemScores: [] })).toThrow(KaoheError);
    expect(() => score('5.1.1', { dutySystemScores: times(13, 1) })).toThrow(KaoheError);
    expect(() => score('5.1.1', { dutySystemScores: ['1.01'] })).toThrow(KaoheError);
  });
});

describe('5.1.1.a and b: deductions inside the published scores, or on top of them', () => {
  test.each(['published', 'twelve'])('A13 %s: they cost nothing more', (A13) => {
    const found = { falseDutyReports: 5, dutyRecordsNotUpdated: 5, dutySystemScores: times(12, 1) };
    expect(score('5.1.1.a', found, { A13 })).toBe('0');
    expect(score('5.1.1.b', found, { A13 })).toBe('0');
    expect(score('5.1.1', found, { A13 })).toBe('1');
  });
  test.each([
    [0, 0, '0', '0', '1'],
    [1, 0, '-0.2', '0', '0.8'],
    [0, 1, '0', '-0.1', '0.9'],
    [3, 2, '-0.6', '-0.2', '0.2'],
    [4, 1, '-0.8', '-0.1', '0.1'],
    [5, 0, '-1', '0', '0'],
    [0, 10, '0', '-1', '0'],
    [5, 1, '-1', '-0.1', '0'],
  ])('A13 subtract: %i false and %i stale give %s and %s, the item %s', (falseDutyReports, dutyRecordsNotUpdated, a, b, item) => {
    const found = { falseDutyReports, dutyRecordsNotUpdated };
    expect(score('5.1.1.a', found, { A13: 'subtract' })).toBe(a);
    expect(score('5.1.1.b', found, { A13: 'subtract' })).toBe(b);
    expect(score('5.1.1', found, { A13: 'subtract' })).toBe(item);
  });
  test('A13 subtract: from the exact mean of the issues published, rounded once', () => {
    const found = { dutySystemScores: [1, 0.5], dutyRecordsNotUpdated: 1 };
    expect(score('5.1.1.c', found, { A13: 'subtract' })).toBe('0.75');
    expect(score('5.1.1', found, { A13: 'subtract' })).toBe('0.7');
  });
});

test('5.1.1.a: a false report is criticised in a circular, under every reading', () => {
  const alone = rubric(
    { id: 'clause', title: ['单项', 'One clause'], authority: ['测试', 'Test'], year: null, max: 0, readings: [A13, A15, A29, A41, A43] },
    [informatisation],
  );
  const codes = (falseDutyReports: number, A13: 'published' | 'twelve' | 'subtract') =>
    evaluate(alone, { ...base, falseDutyReports }, { readings: { A13 } }).consequences.map(({ code }) => code);
  for (const option of ['published', 'twelve', 'subtract'] as const) {
    expect(codes(0, option)).toEqual([]);
    expect(codes(1, option)).toEqual(['criticised']);
    expect(codes(3, option)).toEqual(['criticised']);
  }
});

describe('5.1.2: cases opened in the app', () => {
  test.each([
    [0, '0'],
    ['89.99', '0'],
    [90, '0.3'],
    ['94.99', '0.3'],
    [{ part: 1899, whole: 2000 }, '0.3'],
    [95, '0.5'],
    [{ part: 1900, whole: 2000 }, '0.5'],
    [100, '0.5'],
  ])('%j gives %s', (appCaseRate, points) => {
    expect(score('5.1.2.a', { appCaseRate })).toBe(points);
  });
  test.each([
    ['89.94', '0'],
    ['89.95', '0.3'],
    ['94.94', '0.3'],
    ['94.95', '0.5'],
  ])('A15: %s rounded first gives %s', (appCaseRate, points) => {
    expect(score('5.1.2.a', { appCaseRate }, { A15: 'oneDecimal' })).toBe(points);
  });
});

describe('5.1.3: the mean of the published scores', () => {
  test.each([
    [[0], '0', '0'],
    [[0.5, 0.4], '0.45', '0.5'],
    [['0.44', '0.45'], '0.445', '0.4'],
    [[0.5, 0.4, 0.4], '13/30', '0.4'],
    [times(12, 0.5), '0.5', '0.5'],
  ])('%j gives %s, the item %s', (identityCodeScores, points, item) => {
    expect(score('5.1.3.a', { identityCodeScores })).toBe(points);
    expect(score('5.1.3', { identityCodeScores })).toBe(item);
  });
  test.each([
    [times(3, 0.5), '0.125', '0.1'],
    [times(4, 0.5), '1/6', '0.2'],
    [times(11, 0.5), '11/24', '0.5'],
    [times(12, 0.5), '0.5', '0.5'],
  ])('A13 twelve: %j gives %s, the item %s', (identityCodeScores, points, item) => {
    expect(score('5.1.3.a', { identityCodeScores }, { A13: 'twelve' })).toBe(points);
    expect(score('5.1.3', { identityCodeScores }, { A13: 'twelve' })).toBe(item);
  });
  test('A13 subtract: there is nothing to subtract', () => {
    expect(score('5.1.3', { falseDutyReports: 5 }, { A13: 'subtract' })).toBe('0.5');
  });
  test('between one and twelve issues, each worth at most 0.5', () => {
    expect(() => score('5.1.3', { identityCodeScores: [] })).toThrow(KaoheError);
    expect(() => score('5.1.3', { identityCodeScores: times(13, 0.5) })).toThrow(KaoheError);
    expect(() => score('5.1.3', { identityCodeScores: ['0.51'] })).toThrow(KaoheError);
  });
});

describe('5.1.4: data on regulated parties', () => {
  test.each([
    [0, '0'],
    ['84.99', '0'],
    [85, '0.5'],
    ['89.99', '0.5'],
    [90, '0.8'],
    ['94.99', '0.8'],
    [95, '1'],
    [100, '1'],
  ])('an accuracy of %s gives %s', (objectDataAccuracy, points) => {
    expect(score('5.1.4.a', { objectDataAccuracy })).toBe(points);
  });
  test.each([
    ['84.94', '0'],
    ['84.95', '0.5'],
    ['89.94', '0.5'],
    ['89.95', '0.8'],
    ['94.94', '0.8'],
    ['94.95', '1'],
  ])('A15: %s rounded first gives %s', (objectDataAccuracy, points) => {
    expect(score('5.1.4.a', { objectDataAccuracy }, { A15: 'oneDecimal' })).toBe(points);
  });
  // accuracy, false records, from the band result, lower of the two
  test.each([
    [95, 0, '1', '1'],
    [95, 1, '0.9', '0.9'],
    [92, 0, '0.8', '0.8'],
    [92, 1, '0.7', '0.8'],
    [92, 2, '0.6', '0.8'],
    [92, 3, '0.5', '0.7'],
    [92, 7, '0.1', '0.3'],
    [92, 8, '0', '0.2'],
    [92, 9, '0', '0.1'],
    [92, 10, '0', '0'],
    [92, 11, '0', '0'],
    [80, 0, '0', '0'],
    [80, 1, '0', '0'],
  ])('A29: %s percent and %i false records give %s, or %s as the lower', (objectDataAccuracy, falseInspectionRecords, net, lower) => {
    const facts = { objectDataAccuracy, falseInspectionRecords };
    expect(score('5.1.4', facts)).toBe(net);
    expect(score('5.1.4', facts, { A29: 'lower' })).toBe(lower);
  });
  test.each(['bandResult', 'lower'])('A29 %s: the parts keep their letters', (A29) => {
    const facts = { objectDataAccuracy: 92, falseInspectionRecords: 3 };
    expect(score('5.1.4.a', facts, { A29 })).toBe('0.8');
    expect(score('5.1.4.b', facts, { A29 })).toBe('-0.3');
  });
});

describe('5.1.6: at least one update every half-year', () => {
  test.each([
    [1, 1, '0.5', '0.5'],
    [2, 0, '0', '0.5'],
    [0, 2, '0', '0.5'],
    [1, 0, '0', '0'],
    [0, 1, '0', '0'],
    [0, 0, '0', '0'],
    [3, 1, '0.5', '0.5'],
  ])('A43: %i and %i give %s, or %s as two in the year', (baseDataUpdatesFirstHalf, baseDataUpdatesSecondHalf, each, two) => {
    const facts = { baseDataUpdatesFirstHalf, baseDataUpdatesSecondHalf };
    expect(score('5.1.6.a', facts)).toBe(each);
    expect(score('5.1.6.a', facts, { A43: 'twoInYear' })).toBe(two);
  });
  test('A43 twoInYear: the data must be as required all the same', () => {
    expect(score('5.1.6.a', { baseDataMaintained: false }, { A43: 'twoInYear' })).toBe('0');
  });
});

describe('5.4.1.b: one computer and one printer for four', () => {
  const withSquads = (...of: readonly (readonly [number, number, number])[]) => ({
    squads: of.map(([staff, computers, printers]) => ({ ...squad, staff, computers, printers })),
  });
  // squads as staff, computers, printers: every squad, district, together
  test.each([
    [[[8, 2, 2]], '0.5', '0.5', '0.5'],
    [[[9, 2, 2]], '0', '0', '0.5'],
    [[[9, 3, 2]], '0', '0', '0.5'],
    [[[9, 2, 3]], '0', '0', '0.5'],
    [[[9, 3, 3]], '0.5', '0.5', '0.5'],
    [[[8, 1, 3]], '0', '0', '0.5'],
    [[[8, 1, 1]], '0', '0', '0.5'],
    [[[9, 1, 1]], '0', '0', '0'],
    [[[1, 0, 0]], '0', '0', '0'],
    [[[0, 0, 0]], '0.5', '0.5', '0.5'],
    [
      [
        [8, 1, 2],
        [8, 3, 2],
      ],
      '0',
      '0.5',
      '0.5',
    ],
    [
      [
        [8, 2, 1],
        [8, 2, 2],
      ],
      '0',
      '0',
      '0.5',
    ],
    [
      [
        [8, 1, 2],
        [8, 2, 2],
      ],
      '0',
      '0',
      '0.5',
    ],
    [
      [
        [8, 1, 0],
        [8, 3, 4],
      ],
      '0',
      '0.5',
      '0',
    ],
  ] as const)('A41: %j give %s, %s or %s', (of, everySquad, district, together) => {
    const facts = withSquads(...of);
    expect(score('5.4.1.b', facts)).toBe(everySquad);
    expect(score('5.4.1.b', facts, { A41: 'district' })).toBe(district);
    expect(score('5.4.1.b', facts, { A41: 'together' })).toBe(together);
  });
  test.each(['everySquad', 'district', 'together'])('A41 %s: the equipment must be as required all the same', (A41) => {
    expect(score('5.4.1.b', { equipmentManaged: false }, { A41 })).toBe('0');
  });
});
