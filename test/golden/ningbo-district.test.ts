/** The Ningbo scheme for districts as it reads: two months with every sentence, a year above them, and the fact sheets. */
import { evaluate, factSheet, formatTree, type Rubric, type Trace, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { assumed, facts, months } from '../../examples/ningbo-district/year.js';
import { type NingboDistrictMonthFacts, ningboDistrict, ningboDistrictMonth } from '../../rubrics/ningbo-district/index.js';
import { goodMonth } from '../rubrics/ningbo-district/good-month.js';
import { expectGolden, goldenIn, prettyJson, sheetTable } from './golden.js';

const FOLDER = 'ningbo-district';
const LANGUAGES = ['zh', 'en'] as const;

/** Something is found wrong in every line, and one item is left to its lines and not to a veto. */
const badMonth: NingboDistrictMonthFacts = {
  grids: 310,
  collectors: 20,
  operators: 15,
  upkeepBudgeted: true,
  upkeepBudgetGrowth: 4,
  fundsShortPoints: '0.5',
  structureGaps: 1,
  leaderMissing: 1,
  hotlineApart: 2,
  emergencyPlanMissing: 1,
  emergencyDutyRecordMissing: 1,
  eventSupportPoor: true,
  recordsMissing: 2,
  staffRulesIncomplete: 1,
  rulesNotPosted: 1,
  centreUnattended: 1,
  systemHoursDiffer: 1,
  collectorsOffHours: 2,
  officeUntidy: 1,
  staffCardsNotShown: 1,
  dressLapses: 2,
  collectorsOnline: '39.5%',
  lateArrivals: 3,
  patrolRecordsMissing: 1,
  callersTreatedBadly: 1,
  callRecordsWrong: 1,
  slackWork: 1,
  contactMissing: 1,
  bulletinsLate: 1,
  otherReportsLate: 2,
  majorEventsNotReported: 1,
  entryRegisterMissing: false,
  entryRecordsIncomplete: 1,
  serverOutages: 1,
  serverRoomAccident: false,
  equipmentChecksMissing: false,
  equipmentChecksNeglected: 1,
  outsideLinkBroughtDown: false,
  computersMisused: 1,
  failuresReportedLate: 1,
  baseDataLapses: 1,
  validCaseShare: { part: 39, whole: 100 },
  filingSpotPoints: 1,
  dailyValidReports: 216,
  collectionSpotPoints: 1,
  casesClosedInTime: 65,
  casesClosed: 91,
  sampleSpotPoints: '1.5',
  supervisedCasesLate: 6,
  casesReworked: 4,
  casesUntrue: 1,
  assignedCasesPoor: 1,
  assignedCasesLate: 1,
  superiorsSatisfied: 90,
  partnersSatisfied: 84,
  communitiesSatisfied: '80.5',
};

const february = (): Trace => {
  const [, given] = months;
  if (!given) throw new Error('no February');
  const month = withDefaults(ningboDistrictMonth, given);
  return evaluate(ningboDistrictMonth, month.facts, { assumed: month.assumed });
};
const whole = (): Trace => evaluate(ningboDistrict, facts, { assumed });

/** A month of the example, one in which nothing is found, one with something wrong everywhere, and that one read otherwise. */
const MONTHS: Readonly<Record<string, () => Trace>> = {
  example: february,
  good: () => evaluate(ningboDistrictMonth, goodMonth),
  bad: () => evaluate(ningboDistrictMonth, badMonth),
  otherwise: () =>
    evaluate(
      ningboDistrictMonth,
      { ...badMonth, spotCasesMishandled: 2, spotCollectionBreaches: 0, sampledCasesFaulty: 3 },
      {
        readings: {
          N01: 'proportional',
          N03: 'gateIncludes40',
          N04: 'thisLineOnly',
          N06: 'onceAMonth',
          N07: 'half',
          N09: 'roundedDown',
          N10: 'atLimitScores',
          N16: 'twoDecimals',
        },
      },
    ),
};

const told = (rubric: Rubric, tree: Trace, name: string, language: 'zh' | 'en', depth?: number): void =>
  expectGolden(`${FOLDER}/${name}.${language}.txt`, formatTree(tree, { language, rubric, ...(depth === undefined ? {} : { depth }) }));

describe.each(Object.entries(MONTHS))('%s month', (name, tree) => {
  test('the whole trace', () => {
    expectGolden(`${FOLDER}/${name}.trace.json`, prettyJson(tree()));
  });
  test.each(LANGUAGES)('the tree with its reasons, in %s', (language) => {
    told(ningboDistrictMonth, tree(), name, language);
  });
});

describe('the year of the example', () => {
  test.each(LANGUAGES)('down to the items of its months, in %s', (language) => {
    told(ningboDistrict, whole(), 'year', language, 6);
  });
  test('the whole trace, of a year whose other months are known scores', () => {
    const known = { ...facts, months: facts.months.map((month, i) => (i === 7 ? month : { knownScore: `${90 + i}.5` })) };
    const left = assumed.filter((path) => path.startsWith('months[7].'));
    expectGolden(`${FOLDER}/year.trace.json`, prettyJson(evaluate(ningboDistrict, known, { assumed: left })));
  });
});

test.each(LANGUAGES)('the fact sheets of a month and of the year, in %s', (language) => {
  expectGolden(`${FOLDER}/fact-sheet.${language}.txt`, sheetTable(factSheet(ningboDistrictMonth), language));
  // The months of the year ask for what a month asks for.
  const yearly = factSheet(ningboDistrict).map((entry) => ({ ...entry, fields: [] }));
  expectGolden(`${FOLDER}/year-fact-sheet.${language}.txt`, sheetTable(yearly, language));
});

test('no golden file is left over', () => {
  const trees = [...Object.keys(MONTHS), 'year'].flatMap((name) => ['trace.json', 'zh.txt', 'en.txt'].map((end) => `${name}.${end}`));
  const sheets = ['fact-sheet', 'year-fact-sheet'].flatMap((name) => LANGUAGES.map((language) => `${name}.${language}.txt`));
  const files = [...trees, ...sheets].map((name) => `${FOLDER}/${name}`);
  expect([...goldenIn(FOLDER)].sort()).toEqual(files.sort());
});
