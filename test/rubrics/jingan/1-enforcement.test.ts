import { describe, expect, test } from 'vitest';
import { enforcement } from '../../../rubrics/jingan/1-enforcement.js';
import { readings } from '../../../rubrics/jingan/readings.js';
import { clauseTester } from '../clause-tester.js';

const squad = { staff: 8, computers: 2, printers: 2, refuseCases: 6, residentialRefuseCases: 1 };

const score = clauseTester(enforcement, readings, {
  majorEventsSupported: true,
  shopsInspectedByRisk: true,
  sharedBikesGoverned: true,
  streetInspectionFirstHalf: 100,
  streetInspectionSecondHalf: 100,
  propertyPlatformUsed: true,
  propertyFirmsPunished: true,
  housingInspectionFirstHalf: 100,
  housingInspectionSecondHalf: 100,
  squads: [squad, squad],
  refuseCasesReported: true,
  smartSitesTried: true,
  sitesInspectedByRisk: true,
  siteAppUsed: true,
  signsOnCityGrid: true,
  adOrdersClosed: 100,
  signOrdersClosed: 100,
  vehicleAdsCampaign: true,
  wasteRapidResponse: true,
  wasteTraced: true,
  wasteJointCampaign: true,
  agenciesAllInspected: true,
  agencyOffencesPunished: true,
  lettingOffencesPunished: true,
  criminalReferralKept: true,
  riversideBansEnforced: true,
  riversideLimitsGuided: true,
});

test('1 is whole when everything is done', () => {
  expect(score('1')).toBe('20');
});

describe.each([
  ['majorEventsSupported', '1.1.1.a', '2'],
  ['shopsInspectedByRisk', '1.1.2.a', '2'],
  ['sharedBikesGoverned', '1.1.2.b', '1'],
  ['propertyPlatformUsed', '1.1.3.a', '1.5'],
  ['propertyFirmsPunished', '1.1.3.b', '1'],
  ['refuseCasesReported', '1.1.4.b', '0.5'],
  ['smartSitesTried', '1.1.5.a', '0.3'],
  ['sitesInspectedByRisk', '1.1.5.b', '0.7'],
  ['siteAppUsed', '1.1.5.c', '1'],
  ['signsOnCityGrid', '1.1.6.a', '0.3'],
  ['vehicleAdsCampaign', '1.1.6.d', '0.2'],
  ['wasteRapidResponse', '1.1.7.a', '1'],
  ['wasteTraced', '1.1.7.b', '0.5'],
  ['wasteJointCampaign', '1.1.7.c', '0.5'],
  ['agenciesAllInspected', '1.1.8.a', '0.2'],
  ['agencyOffencesPunished', '1.1.8.b', '0.3'],
  ['lettingOffencesPunished', '1.1.8.c', '0.3'],
  ['criminalReferralKept', '1.1.8.d', '0.2'],
  ['riversideBansEnforced', '1.1.9.a', '0.3'],
  ['riversideLimitsGuided', '1.1.9.b', '0.2'],
])('%s', (fact, id, points) => {
  test(`earns ${points} at ${id}, or nothing`, () => {
    expect(score(id)).toBe(points);
    expect(score(id, { [fact]: false })).toBe('0');
  });
});

describe.each([
  ['1.1.2.c', 'streetInspectionFirstHalf', 'streetInspectionSecondHalf'],
  ['1.1.3.c', 'housingInspectionFirstHalf', 'housingInspectionSecondHalf'],
])('%s: two inspections, averaged and converted', (id, first, second) => {
  test.each([
    [0, 0, '0'],
    [100, 100, '2'],
    [90, 91, '1.81'],
    [88.3, '77.45', '1.6575'],
  ])('%s and %s give %s', (a, b, points) => {
    expect(score(id, { [first]: a, [second]: b })).toBe(points);
  });
  test('the item is rounded once, half-up, from the exact value', () => {
    const item = id.slice(0, 5);
    const rest = item === '1.1.2' ? 3 : 2.5;
    expect(score(item, { [first]: 52.5, [second]: 52.5 })).toBe(String(rest + 1.1));
    expect(score(item, { [first]: 52.4, [second]: 52.5 })).toBe(String(rest + 1));
  });
});

describe.each([
  ['1.1.6.b', 'adOrdersClosed'],
  ['1.1.6.c', 'signOrdersClosed'],
])('%s: bands of %s', (id, fact) => {
  test.each([
    [0, '0'],
    ['97.99', '0'],
    [98, '0.3'],
    ['99.99', '0.3'],
    [100, '0.5'],
    [{ part: 2999, whole: 3000 }, '0.3'],
    [{ part: 3000, whole: 3000 }, '0.5'],
  ])('%j gives %s', (rate, points) => {
    expect(score(id, { [fact]: rate })).toBe(points);
  });
  test('A15: a rate rounded to one decimal reaches the next band', () => {
    expect(score(id, { [fact]: '99.96' }, { A15: 'oneDecimal' })).toBe('0.5');
    expect(score(id, { [fact]: '99.94' }, { A15: 'oneDecimal' })).toBe('0.3');
  });
});

describe('1.1.4.a: case numbers of the squads', () => {
  const with2 = (a: readonly [number, number], b: readonly [number, number]) => ({
    squads: [a, b].map(([refuseCases, residentialRefuseCases]) => ({ ...squad, refuseCases, residentialRefuseCases })),
  });
  test.each([
    [[6, 1], [6, 1], '1'],
    [[5, 1], [7, 1], '1'],
    [[5, 1], [6, 1], '0'],
    [[6, 0], [6, 2], '1'],
    [[6, 0], [6, 1], '0'],
  ] as const)('averages: %j and %j give %s', (a, b, points) => {
    expect(score('1.1.4.a', with2(a, b))).toBe(points);
  });
  test.each([
    ['everySquad', [6, 1], [6, 1], '1'],
    ['everySquad', [5, 1], [7, 1], '0'],
    ['everySquad', [6, 0], [6, 2], '0'],
    ['districtWide', [6, 0], [6, 1], '1'],
    ['districtWide', [6, 0], [6, 0], '0'],
    ['districtWide', [5, 1], [6, 1], '0'],
  ] as const)('A11 %s: %j and %j give %s', (option, a, b, points) => {
    expect(score('1.1.4.a', with2(a, b), { A11: option })).toBe(points);
  });
});
