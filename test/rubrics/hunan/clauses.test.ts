/** Every clause at both sides of every boundary and at its cap, under every reading that moves it. */
import { describe, expect, test } from 'vitest';
import { party } from '../../../rubrics/hunan/1-party.js';
import { training } from '../../../rubrics/hunan/2-training.js';
import { dress } from '../../../rubrics/hunan/3-dress.js';
import { vehicles } from '../../../rubrics/hunan/4-vehicles.js';
import { systems } from '../../../rubrics/hunan/5-systems.js';
import { discipline } from '../../../rubrics/hunan/6-discipline.js';
import { gridManagement } from '../../../rubrics/hunan/7-grids.js';
import { service } from '../../../rubrics/hunan/8-service.js';
import { patrols } from '../../../rubrics/hunan/9-patrols.js';
import { oversight } from '../../../rubrics/hunan/10-oversight.js';
import { assignments } from '../../../rubrics/hunan/11-assignments.js';
import { opinion } from '../../../rubrics/hunan/12-opinion.js';
import { bonus } from '../../../rubrics/hunan/bonus.js';
import { readings } from '../../../rubrics/hunan/readings.js';
import { clauseTester } from '../clause-tester.js';
import { fullYear } from './full-year.js';

type Changes = Readonly<Record<string, unknown>>;
type Score = (id: string, changes?: Changes, chosen?: Readonly<Record<string, string>>) => string;

/** The facts of the full year that a section asks for. */
const some = <K extends keyof typeof fullYear>(...keys: readonly K[]): Pick<typeof fullYear, K> => {
  const picked: Partial<typeof fullYear> = Object.fromEntries(keys.map((key) => [key, fullYear[key]]));
  // `fromEntries` forgets which key holds which value; the line above put every value under its own key.
  return picked as Pick<typeof fullYear, K>;
};

/** The titles that B1 awards for; 1.3 asks for one more. */
const AWARDED = ['nationalCivilisedUnit', 'provincialCivilisedUnit', 'municipalCivilisedUnit'] as const;
const TITLES = [...AWARDED, 'countyCivilisedUnit'] as const;

const sections = {
  1: clauseTester(party, readings, {
    ...some('partyOrganisationComplete', 'partyGridActivitiesHeld', 'civilisedUnitPlanMade', 'civilisedUnitPlanCarriedOut', ...TITLES),
    nationalCivilisedUnit: false,
  }),
  2: clauseTester(
    training,
    readings,
    some(
      'trainingPlanMade',
      'trainingCompleted',
      'lawPublicityHeld',
      'practicalTrainingHeld',
      'practicalTopicsMissed',
      'practicalSubjectsMissed',
      'sectionHeadsNotTrained',
    ),
  ),
  3: clauseTester(dress, readings, some('officersNotEquipped', 'dressViolations')),
  4: clauseTester(vehicles, readings, some('vehiclesNotPainted', 'vehicleRulesMade', 'vehicleRulesCarriedOut', 'trafficOffences')),
  5: clauseTester(
    systems,
    readings,
    some(
      'disclosureSystemMade',
      'disclosuresMissed',
      'recordSystemMade',
      'recordDutiesMissed',
      'recordStagesMissed',
      'reviewSystemMade',
      'decisionsNotReviewed',
      'discretionStandardsMade',
      'discretionGaps',
      'procedureBreaches',
      'powerListPublished',
      'powerListGaps',
      'liabilitySystemMade',
    ),
  ),
  6: clauseTester(
    discipline,
    readings,
    some(
      'integrityBreaches',
      'drinkingBreaches',
      'uncivilConduct',
      'cardRate',
      'detachmentCardRates',
      'cardOnDutyRate',
      'auxiliaryRulesMade',
      'auxiliaryEnforcement',
    ),
  ),
  7: clauseTester(
    gridManagement,
    readings,
    some(
      'unitKind',
      'gridsDrawn',
      'gridTeamsComplete',
      'platformPlanMade',
      'platformBuilt',
      'platformLinkedToProvince',
      'platformLinkedToNation',
    ),
  ),
  8: clauseTester(service, readings, some('method721SetUp', 'method721Followed', 'publicSatisfaction', 'riskAssessmentSetUp')),
  9: clauseTester(
    patrols,
    readings,
    some('marketRulesMade', 'vendorsNotGuidedIn', 'streetTradingUnruly', 'vendorAreasDrawn', 'tradersNotGuided'),
  ),
  10: clauseTester(
    oversight,
    readings,
    some('unitKind', 'levelOversightSetUp', 'countySupervisions', 'casesClosedOnTime', 'excellentCases'),
  ),
  11: clauseTester(assignments, readings, some('assignmentsLate')),
  12: clauseTester(opinion, readings, some('adverseIncidents')),
  B: clauseTester(bonus, readings, {
    ...some('provincialCommendations', 'provincialPilots', ...AWARDED),
    nationalCivilisedUnit: false,
    nationalCommendations: 0,
    provincialPilots: 0,
    nationalPilots: 0,
    mediaCampaigns: 0,
  }),
};

/** Scores a clause in the section that it stands in. */
const score: Score = (id, changes, chosen) => {
  const [name = ''] = id.startsWith('B') ? ['B'] : id.split('.');
  const section: Score | undefined = Object.entries<Score>(sections).find(([key]) => key === name)?.[1];
  if (!section) throw new Error(`no section ${name}`);
  return section(id, changes, chosen);
};

// ---------------------------------------------------------------------------------------------------------------
// What is done or not, once

describe.each([
  ['1.1', 'partyOrganisationComplete', '2'],
  ['1.2', 'partyGridActivitiesHeld', '2'],
  ['2.2', 'lawPublicityHeld', '1'],
  ['5.5', 'liabilitySystemMade', '1'],
  ['7.2', 'platformPlanMade', '2'],
  ['8.3', 'riskAssessmentSetUp', '2'],
  ['10.1', 'levelOversightSetUp', '1'],
])('%s: %s', (id, fact, points) => {
  test(`keeps ${points}, or loses all of it`, () => {
    expect(score(id)).toBe(points);
    expect(score(id, { [fact]: false })).toBe('0');
    expect(score(`${id}/1`)).toBe('0');
    expect(score(`${id}/1`, { [fact]: false })).toBe(`-${points}`);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// What is counted, until nothing is left

describe.each<[id: string, fact: string, cases: readonly (readonly [count: number, taken: string, left: string])[]]>([
  [
    '2.4',
    'sectionHeadsNotTrained',
    [
      [0, '0', '1'],
      [1, '-0.5', '0.5'],
      [2, '-1', '0'],
      [3, '-1.5', '0'],
    ],
  ],
  [
    '3.1',
    'officersNotEquipped',
    [
      [0, '0', '2'],
      [1, '-0.5', '1.5'],
      [3, '-1.5', '0.5'],
      [4, '-2', '0'],
      [5, '-2.5', '0'],
      [1000, '-500', '0'],
    ],
  ],
  [
    '3.2',
    'dressViolations',
    [
      [0, '0', '2'],
      [1, '-0.2', '1.8'],
      [9, '-1.8', '0.2'],
      [10, '-2', '0'],
      [11, '-2.2', '0'],
    ],
  ],
  [
    '4.1',
    'vehiclesNotPainted',
    [
      [0, '0', '2'],
      [1, '-0.5', '1.5'],
      [3, '-1.5', '0.5'],
      [4, '-2', '0'],
      [5, '-2.5', '0'],
    ],
  ],
  [
    '4.3',
    'trafficOffences',
    [
      [0, '0', '2'],
      [1, '-0.5', '1.5'],
      [3, '-1.5', '0.5'],
      [4, '-2', '0'],
      [5, '-2.5', '0'],
    ],
  ],
  [
    '5.3',
    'procedureBreaches',
    [
      [0, '0', '3'],
      [1, '-0.5', '2.5'],
      [5, '-2.5', '0.5'],
      [6, '-3', '0'],
      [7, '-3.5', '0'],
    ],
  ],
  [
    '6.1',
    'integrityBreaches',
    [
      [0, '0', '3'],
      [1, '-1.5', '1.5'],
      [2, '-3', '0'],
      [3, '-4.5', '0'],
    ],
  ],
  [
    '6.2',
    'drinkingBreaches',
    [
      [0, '0', '3'],
      [1, '-1.5', '1.5'],
      [2, '-3', '0'],
      [3, '-4.5', '0'],
    ],
  ],
  [
    '6.3',
    'uncivilConduct',
    [
      [0, '0', '3'],
      [1, '-0.5', '2.5'],
      [5, '-2.5', '0.5'],
      [6, '-3', '0'],
      [7, '-3.5', '0'],
    ],
  ],
  [
    '9.2',
    'streetTradingUnruly',
    [
      [0, '0', '4'],
      [1, '-0.4', '3.6'],
      [9, '-3.6', '0.4'],
      [10, '-4', '0'],
      [11, '-4.4', '0'],
    ],
  ],
  [
    '11.1',
    'assignmentsLate',
    [
      [0, '0', '5'],
      [1, '-1', '4'],
      [4, '-4', '1'],
      [5, '-5', '0'],
      [6, '-6', '0'],
    ],
  ],
  [
    '12.1',
    'adverseIncidents',
    [
      [0, '0', '8'],
      [1, '-4', '4'],
      [2, '-8', '0'],
      [3, '-12', '0'],
    ],
  ],
])('%s: %s', (id, fact, cases) => {
  test.each(cases)('%s take %s and leave %s', (count, taken, left) => {
    expect(score(`${id}/1`, { [fact]: count })).toBe(taken);
    expect(score(id, { [fact]: count })).toBe(left);
  });
});

describe.each<[id: string, done: string, counted: string, cases: readonly (readonly [isDone: boolean, count: number, left: string])[]]>([
  [
    '6.6',
    'auxiliaryRulesMade',
    'auxiliaryEnforcement',
    [
      [true, 0, '2'],
      [true, 1, '1.5'],
      [true, 2, '1'],
      [true, 3, '1'],
      [false, 0, '1'],
      [false, 1, '0.5'],
      [false, 2, '0'],
      [false, 3, '0'],
    ],
  ],
  [
    '9.1',
    'marketRulesMade',
    'vendorsNotGuidedIn',
    [
      [true, 0, '2'],
      [true, 1, '1.8'],
      [true, 4, '1.2'],
      [true, 5, '1'],
      [true, 6, '1'],
      [false, 0, '1'],
      [false, 4, '0.2'],
      [false, 5, '0'],
      [false, 6, '0'],
    ],
  ],
  [
    '9.3',
    'vendorAreasDrawn',
    'tradersNotGuided',
    [
      [true, 0, '4'],
      [true, 1, '3.7'],
      [true, 9, '1.3'],
      [true, 10, '1'],
      [true, 11, '1'],
      [false, 0, '3'],
      [false, 9, '0.3'],
      [false, 10, '0'],
      [false, 11, '0'],
    ],
  ],
])('%s: a fixed part and a counted part, each with its own limit', (id, done, counted, cases) => {
  test.each(cases)('done %s, %s counted: %s left', (isDone, count, left) => {
    expect(score(id, { [done]: isDone, [counted]: count })).toBe(left);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Ladders

describe.each<[id: string, first: string, second: string, lost: readonly [string, string], left: readonly [string, string, string]]>([
  ['1.3', 'civilisedUnitPlanMade', 'civilisedUnitPlanCarriedOut', ['-4', '-2'], ['4', '2', '0']],
  ['2.1', 'trainingPlanMade', 'trainingCompleted', ['-2', '-1'], ['2', '1', '0']],
  ['4.2', 'vehicleRulesMade', 'vehicleRulesCarriedOut', ['-1', '-0.5'], ['1', '0.5', '0']],
  ['8.1', 'method721SetUp', 'method721Followed', ['-4', '-2'], ['4', '2', '0']],
])('%s: %s, then %s', (id, first, second, [most, less], [all, half, none]) => {
  const ladder = id === '1.3' ? '1.3/2' : `${id}/1`;
  test.each([
    [true, true, '0', all],
    [true, false, less, half],
    // What was not made cannot have been carried out, and one thing is not deducted for twice.
    [false, false, most, none],
    [false, true, most, none],
  ])('%s and %s: %s, %s left', (isFirst, isSecond, taken, left) => {
    const changes = { [first]: isFirst, [second]: isSecond };
    expect(score(ladder, changes)).toBe(taken);
    expect(score(id, changes)).toBe(left);
  });
});

describe('1.3: a title already held', () => {
  const none = { civilisedUnitPlanMade: false, civilisedUnitPlanCarriedOut: false };
  test.each(TITLES)('%s frees from both deductions', (title) => {
    expect(score('1.3', { [title]: true, ...none })).toBe('4');
    expect(score('1.3', { [title]: true, civilisedUnitPlanCarriedOut: false })).toBe('4');
  });
  test.each([
    [true, false, false, '4'],
    [true, false, true, '4'],
    [true, true, false, '2'],
    [true, true, true, '4'],
    [false, false, false, '0'],
    [false, false, true, '0'],
    [false, true, false, '2'],
    [false, true, true, '4'],
  ])('A10 planOnly: title %s, plan %s, carried out %s leave %s', (hasTitle, isMade, isCarriedOut, left) => {
    const changes = { municipalCivilisedUnit: hasTitle, civilisedUnitPlanMade: isMade, civilisedUnitPlanCarriedOut: isCarriedOut };
    expect(score('1.3', changes, { A10: 'planOnly' })).toBe(left);
  });
});

describe('2.3: practical training', () => {
  test.each([
    [true, 0, '2'],
    [true, 1, '1.5'],
    [true, 3, '0.5'],
    [true, 4, '0'],
    [false, 0, '0'],
    [false, 4, '0'],
  ])('held %s, %s of four topics missed: %s', (practicalTrainingHeld, practicalTopicsMissed, left) => {
    expect(score('2.3', { practicalTrainingHeld, practicalTopicsMissed })).toBe(left);
  });
  test.each([
    [true, 0, '2'],
    [true, 3, '0.5'],
    [true, 4, '0'],
    [true, 5, '0'],
    [true, 10, '0'],
    [false, 0, '0'],
  ])('A06 subjects: held %s, %s of ten missed: %s', (practicalTrainingHeld, practicalSubjectsMissed, left) => {
    // The other count is not asked.
    expect(score('2.3', { practicalTrainingHeld, practicalSubjectsMissed, practicalTopicsMissed: 4 }, { A06: 'subjects' })).toBe(left);
  });
  test.each([
    ['practicalTopicsMissed', 5, {}],
    ['practicalSubjectsMissed', 11, { A06: 'subjects' }],
  ])('%s: %s is more than there are', (fact, count, chosen) => {
    expect(() => score('2.3', { [fact]: count }, chosen)).toThrow();
  });
});

describe.each<[id: string, made: string, counted: string, points: string, cases: readonly (readonly [count: number, left: string])[]]>([
  [
    '5.1.1',
    'disclosureSystemMade',
    'disclosuresMissed',
    '1.5',
    [
      [0, '1.5'],
      [1, '1'],
      [2, '0.5'],
      [3, '0'],
    ],
  ],
  [
    '5.1.2',
    'recordSystemMade',
    'recordDutiesMissed',
    '1.5',
    [
      [0, '1.5'],
      [1, '1'],
      [2, '0.5'],
      [3, '0'],
    ],
  ],
  [
    '5.1.3',
    'reviewSystemMade',
    'decisionsNotReviewed',
    '2',
    [
      [0, '2'],
      [1, '1.5'],
      [3, '0.5'],
      [4, '0'],
      [5, '0'],
    ],
  ],
])('%s: %s, then %s', (id, made, counted, points, cases) => {
  test.each(cases)('made, %s missed: %s left, and the others are not touched', (count, left) => {
    expect(score(id, { [counted]: count })).toBe(left);
    expect(Number(score('5.1', { [counted]: count }))).toBe(5 - Number(points) + Number(left));
  });
  test.each([0, 1, 3])('not made, %s missed: nothing left, and nothing more is taken', (count) => {
    expect(score(id, { [made]: false, [counted]: count })).toBe('0');
    expect(score(`${id}/1`, { [made]: false, [counted]: count })).toBe(`-${points}`);
    expect(Number(score('5.1', { [made]: false, [counted]: count }))).toBe(5 - Number(points));
  });
});

test('5.1: the three systems add up', () => {
  expect(score('5.1')).toBe('5');
  expect(score('5.1', { disclosuresMissed: 1, recordDutiesMissed: 2, decisionsNotReviewed: 3 })).toBe('2');
  expect(score('5.1', { disclosureSystemMade: false, recordSystemMade: false })).toBe('2');
  expect(score('5.1', { disclosureSystemMade: false, recordSystemMade: false, reviewSystemMade: false })).toBe('0');
});

describe('5.1.2 under A07 stages', () => {
  test.each([
    [true, 0, '1.5'],
    [true, 2, '0.5'],
    [true, 3, '0'],
    [true, 4, '0'],
    [false, 0, '0'],
  ])('made %s, %s of four stages not recorded: %s', (recordSystemMade, recordStagesMissed, left) => {
    expect(score('5.1.2', { recordSystemMade, recordStagesMissed, recordDutiesMissed: 3 }, { A07: 'stages' })).toBe(left);
  });
});

describe.each<[id: string, made: string, counted: string, cases: readonly (readonly [count: number, left: string])[]]>([
  [
    '5.2',
    'discretionStandardsMade',
    'discretionGaps',
    [
      [0, '3'],
      [1, '2.5'],
      [5, '0.5'],
      [6, '0'],
      [7, '0'],
    ],
  ],
  [
    '5.4',
    'powerListPublished',
    'powerListGaps',
    [
      [0, '2'],
      [1, '1.5'],
      [3, '0.5'],
      [4, '0'],
      [5, '0'],
    ],
  ],
])('%s: %s, then %s', (id, made, counted, cases) => {
  test.each(cases)('made, %s missing: %s left', (count, left) => {
    expect(score(id, { [counted]: count })).toBe(left);
    expect(score(id, { [counted]: count }, { A08: 'countedOnly' })).toBe(left);
  });
  test.each(cases)('not made, %s missing: nothing left, or %s under A08 countedOnly', (count, left) => {
    expect(score(id, { [made]: false, [counted]: count })).toBe('0');
    expect(score(id, { [made]: false, [counted]: count }, { A08: 'countedOnly' })).toBe(left);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Rates and bands

describe('6.4: officers with an enforcement card', () => {
  test.each<[rate: unknown, left: string]>([
    [100, '3'],
    ['95.01', '3'],
    [95, '3'],
    ['95%', '3'],
    [{ part: 19, whole: 20 }, '3'],
    ['94.99', '0'],
    [{ part: 189, whole: 199 }, '0'],
    [0, '0'],
  ])('%j leaves %s', (cardRate, left) => {
    expect(score('6.4', { cardRate })).toBe(left);
  });
  test.each<[rates: readonly unknown[], left: string]>([
    [[95], '3'],
    [[100, 95, 98], '3'],
    [[100, '94.99', 98], '0'],
    [[{ part: 19, whole: 20 }, 100], '3'],
    [[{ part: 18, whole: 19 }, 100], '0'],
    [[94, 93], '0'],
  ])('A09 anyDetachment: %j leave %s', (detachmentCardRates, left) => {
    expect(score('6.4', { detachmentCardRates, cardRate: 0 }, { A09: 'anyDetachment' })).toBe(left);
    // One rate for the unit is another matter.
    expect(score('6.4', { detachmentCardRates, cardRate: 95 })).toBe('3');
  });
  test('A09 anyDetachment asks for at least one detachment', () => {
    expect(() => score('6.4', { detachmentCardRates: [] }, { A09: 'anyDetachment' })).toThrow();
  });
});

test.each<[rate: unknown, left: string]>([
  [100, '1'],
  ['100%', '1'],
  [{ part: 220, whole: 220 }, '1'],
  ['99.99', '0'],
  [{ part: 219, whole: 220 }, '0'],
  [0, '0'],
])('6.5: %j on duty with their card leave %s', (cardOnDutyRate, left) => {
  expect(score('6.5', { cardOnDutyRate })).toBe(left);
});

describe('8.2: public satisfaction', () => {
  test.each<[rate: unknown, upper: string, lower: string]>([
    [100, '4', '4'],
    ['85.01', '4', '4'],
    [85, '4', '4'],
    ['84.99', '3', '3'],
    ['75.01', '3', '3'],
    [75, '2', '3'],
    [{ part: 3, whole: 4 }, '2', '3'],
    ['74.99', '2', '2'],
    ['60.01', '2', '2'],
    [60, '1', '2'],
    ['59.99', '1', '1'],
    ['50.01', '1', '1'],
    [50, '0', '1'],
    ['49.99', '0', '0'],
    [0, '0', '0'],
  ])('%j leaves %s, or %s under A01 lowerEndInclusive', (publicSatisfaction, upper, lower) => {
    expect(score('8.2', { publicSatisfaction })).toBe(upper);
    expect(score('8.2', { publicSatisfaction }, { A01: 'lowerEndInclusive' })).toBe(lower);
  });
});

describe.each<[id: string, fact: string, cases: readonly (readonly [rate: unknown, excluded: string, included: string])[]]>([
  [
    '10.3',
    'casesClosedOnTime',
    [
      [100, '2', '2'],
      ['95.01', '2', '2'],
      [95, '2', '2'],
      ['94.99', '1', '1'],
      ['80.01', '1', '1'],
      [80, '1', '0'],
      [{ part: 4, whole: 5 }, '1', '0'],
      ['79.99', '0', '0'],
      [0, '0', '0'],
    ],
  ],
  [
    '10.4',
    'excellentCases',
    [
      [100, '2', '2'],
      ['60.01', '2', '2'],
      [60, '2', '2'],
      ['59.99', '1', '1'],
      ['50.01', '1', '1'],
      [50, '1', '0'],
      [{ part: 1, whole: 2 }, '1', '0'],
      ['49.99', '0', '0'],
      [0, '0', '0'],
    ],
  ],
])('%s: %s', (id, fact, cases) => {
  test.each(cases)('%j leaves %s, or %s under A02 belowIncludesEndpoint', (rate, excluded, included) => {
    expect(score(id, { [fact]: rate })).toBe(excluded);
    expect(score(id, { [fact]: rate }, { A02: 'belowIncludesEndpoint' })).toBe(included);
  });
});

describe('10.2: guidance and supervision of counties', () => {
  test.each([
    [0, '-2', '0'],
    [1, '-1', '1'],
    [2, '0', '2'],
    [3, '0', '2'],
  ])('%s times in the year take %s and leave %s', (countySupervisions, taken, left) => {
    expect(score('10.2/2', { countySupervisions })).toBe(taken);
    expect(score('10.2', { countySupervisions })).toBe(left);
  });
  test.each([
    ['city', '0', '0', '0'],
    ['prefecture', '0', '0', '0'],
    ['jishou', '2', '0', '0'],
    ['county', '2', '0', '0'],
  ])('%s, none: %s; left out, %s; as the others, %s', (unitKind, exempt, leftOut, asOthers) => {
    const changes = { unitKind, countySupervisions: 0 };
    expect(score('10.2', changes)).toBe(exempt);
    expect(score('10.2', changes, { A05: 'leftOut' })).toBe(leftOut);
    expect(score('10.2', changes, { A05: 'asOthers' })).toBe(asOthers);
  });
  test('left out, the rest of the section stands as it is', () => {
    const rest = (changes: Changes) => score('10', { unitKind: 'county', countySupervisions: 0, ...changes }, { A05: 'leftOut' });
    expect(rest({})).toBe('5');
    expect(rest({ excellentCases: 50 })).toBe('4');
    expect(rest({ excellentCases: 0, casesClosedOnTime: 0 })).toBe('1');
    expect(score('10', { unitKind: 'city', excellentCases: 50 }, { A05: 'leftOut' })).toBe('6');
  });
});

// ---------------------------------------------------------------------------------------------------------------
// (七)

test.each([
  [true, true, '2'],
  [true, false, '1'],
  [false, true, '1'],
  [false, false, '0'],
])('7.1: grids %s, teams %s leave %s', (gridsDrawn, gridTeamsComplete, left) => {
  expect(score('7.1', { gridsDrawn, gridTeamsComplete })).toBe(left);
});

describe('7.3: the platform', () => {
  const platform = (isBuilt: boolean, toProvince: boolean, toNation: boolean) => ({
    platformBuilt: isBuilt,
    platformLinkedToProvince: toProvince,
    platformLinkedToNation: toNation,
  });
  const CASES: readonly (readonly [boolean, boolean, boolean, string])[] = [
    [true, true, true, '4'],
    [true, true, false, '2'],
    [true, false, true, '2'],
    [true, false, false, '0'],
    [false, false, false, '0'],
    [false, true, true, '0'],
  ];
  describe.each(['city', 'jishou'])('%s', (unitKind) => {
    test.each(CASES)('built %s, linked to the province %s, to the nation %s: %s under every reading', (...[a, b, c, left]) => {
      for (const A04 of ['exempt', 'leftOut', 'asOthers']) expect(score('7.3', { unitKind, ...platform(a, b, c) }, { A04 })).toBe(left);
    });
  });
  describe.each(['prefecture', 'county'])('%s', (unitKind) => {
    test.each(CASES)('built %s, linked to the province %s, to the nation %s: full marks, or %s as the others', (...[a, b, c, left]) => {
      const changes = { unitKind, ...platform(a, b, c) };
      expect(score('7.3', changes)).toBe('4');
      expect(score('7.3', changes, { A04: 'asOthers' })).toBe(left);
      expect(score('7', changes)).toBe('8');
      expect(score('7', { ...changes, gridsDrawn: false })).toBe('7');
      // Left out, the section has the other 4 points.
      expect(score('7', changes, { A04: 'leftOut' })).toBe('4');
      expect(score('7', { ...changes, gridsDrawn: false }, { A04: 'leftOut' })).toBe('3');
      expect(score('7', { ...changes, gridsDrawn: false, gridTeamsComplete: false, platformPlanMade: false }, { A04: 'leftOut' })).toBe(
        '0',
      );
    });
  });
});

// ---------------------------------------------------------------------------------------------------------------
// 加分

describe('B1: the highest title counts, and no other', () => {
  const titles = (...held: readonly boolean[]) => Object.fromEntries(AWARDED.map((title, i) => [title, held[i] === true]));
  test.each([
    [false, false, false, '0'],
    [false, false, true, '6'],
    [false, true, false, '8'],
    [false, true, true, '8'],
    [true, false, false, '10'],
    [true, false, true, '10'],
    [true, true, true, '10'],
  ])('national %s, provincial %s, municipal %s: %s', (national, provincial, municipal, points) => {
    expect(score('B1', titles(national, provincial, municipal))).toBe(points);
  });
});

describe.each<[id: string, national: string, provincial: string, cases: readonly (readonly [number, number, string])[]]>([
  [
    'B2',
    'nationalCommendations',
    'provincialCommendations',
    [
      [0, 0, '0'],
      [0, 1, '1'],
      [0, 3, '3'],
      [0, 4, '4'],
      [0, 5, '4'],
      [1, 0, '2'],
      [1, 1, '3'],
      [1, 2, '4'],
      [1, 3, '4'],
      [2, 0, '4'],
      [3, 0, '4'],
    ],
  ],
  [
    'B3',
    'nationalPilots',
    'provincialPilots',
    [
      [0, 0, '0'],
      [0, 1, '1'],
      [0, 2, '2'],
      [0, 3, '3'],
      [0, 4, '3'],
      [1, 0, '2'],
      [1, 1, '3'],
      [1, 2, '3'],
      [2, 0, '3'],
    ],
  ],
])('%s', (id, national, provincial, cases) => {
  test.each(cases)('%s national and %s provincial ones: %s', (ofNation, ofProvince, points) => {
    expect(score(id, { [national]: ofNation, [provincial]: ofProvince })).toBe(points);
  });
});

test.each([
  [0, '0'],
  [1, '0.5'],
  [5, '2.5'],
  [6, '3'],
  [7, '3'],
])('B4: %s campaigns, %s', (mediaCampaigns, points) => {
  expect(score('B4', { mediaCampaigns })).toBe(points);
});

test('B: the four add up to no more than 20', () => {
  const most = { nationalCivilisedUnit: true, nationalCommendations: 5, nationalPilots: 5, mediaCampaigns: 50 };
  expect(score('B')).toBe('0');
  expect(score('B', most)).toBe('20');
});
