/** The whole scheme: what it declares, held against the published text, and what holds whatever the facts are. */
import { evaluate, factSheet, nodeAt, nodesOf, readRubric, type Trace } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type Hunan2020Facts, hunan2020 } from '../../../rubrics/hunan/index.js';
import { hunan } from '../../reference/hunan.js';
import { throughJson } from '../../rule-helpers.js';
import { schemeLaws } from '../scheme-laws.js';
import { fullYear, worstYear } from './full-year.js';

/** Every option that is not the chosen one. */
const ALTERNATIVES = hunan2020.readings.flatMap(({ id, chosen, options }) =>
  options.filter(({ key }) => key !== chosen).map(({ key }) => ({ [id]: key })),
);

const edges = {
  cardRate: [95],
  'detachmentCardRates.cardRate': [95],
  cardOnDutyRate: [100],
  publicSatisfaction: [50, 60, 75, 85],
  casesClosedOnTime: [80, 95],
  excellentCases: [50, 60],
  countySupervisions: [1],
  sectionHeadsNotTrained: [2],
  officersNotEquipped: [4],
  dressViolations: [10],
  vehiclesNotPainted: [4],
  trafficOffences: [4],
  decisionsNotReviewed: [4],
  discretionGaps: [6],
  procedureBreaches: [6],
  powerListGaps: [4],
  integrityBreaches: [2],
  drinkingBreaches: [2],
  uncivilConduct: [6],
  auxiliaryEnforcement: [2],
  vendorsNotGuidedIn: [5],
  streetTradingUnruly: [10],
  tradersNotGuided: [10],
  assignmentsLate: [5],
  adverseIncidents: [2],
  nationalCommendations: [2],
  provincialCommendations: [4],
  provincialPilots: [3],
  mediaCampaigns: [6],
};

schemeLaws({
  rubric: hunan2020,
  edges,
  reference: hunan,
  alternatives: [
    ...ALTERNATIVES,
    { A04: 'leftOut', A05: 'leftOut' },
    { A04: 'asOthers', A05: 'asOthers' },
    { A01: 'lowerEndInclusive', A02: 'belowIncludesEndpoint', A08: 'countedOnly', A10: 'planOnly' },
  ],
  runs: 60,
  max: 100,
  bonus: 20,
});

// ---------------------------------------------------------------------------------------------------------------
// The table of the scheme, as printed

/** Number and official title of the twelve sections and of the bonus, and what their clauses are worth. */
const HEADINGS: readonly (readonly [id: string, title: string, max: number, clauses: readonly number[]])[] = [
  ['1', '加强基层党建工作', 8, [2, 2, 4]],
  ['2', '加大培训教育力度', 6, [2, 1, 2, 1]],
  ['3', '统一执法人员着装', 4, [2, 2]],
  ['4', '加强执法车辆管理', 5, [2, 1, 2]],
  ['5', '健全执法制度', 14, [5, 3, 3, 2, 1]],
  ['6', '严格执法纪律', 15, [3, 3, 3, 3, 1, 2]],
  ['7', '推行执法网格管理', 8, [2, 2, 4]],
  ['8', '突出城管服务为先', 10, [4, 4, 2]],
  ['9', '加强日常巡查监管', 10, [2, 4, 4]],
  ['10', '强化执法监督评价', 7, [1, 2, 2, 2]],
  ['11', '完成省厅交办的工作', 5, [5]],
  ['12', '舆情监督', 8, [8]],
  ['B', '加分评价', 20, [10, 4, 3, 3]],
];

const full = evaluate(hunan2020, fullYear);

test('sections, titles, points and clauses are those of the text, in its order', () => {
  const printed = full.children?.map(({ id, label, max, children = [] }) => [id, label.zh, max, children.map((clause) => clause.max)]);
  expect(printed).toEqual(HEADINGS);
  const ids = full.children?.flatMap(({ children = [] }) => children.map(({ id }) => id));
  expect(ids).toEqual(HEADINGS.flatMap(([id, , , clauses]) => clauses.map((_, i) => (id === 'B' ? `B${i + 1}` : `${id}.${i + 1}`))));
  expect(nodeAt(full, '5.1').children?.map(({ id, max }) => [id, max])).toEqual([
    ['5.1.1', 1.5],
    ['5.1.2', 1.5],
    ['5.1.3', 2],
  ]);
});

test('its head: a maximum of 100, the bonus apart, one decimal at the total', () => {
  expect([full.max, hunan2020.id]).toEqual([100, 'hunan-2020']);
  expect(full.children?.filter(({ bonus }) => bonus === true).map(({ id }) => id)).toEqual(['B']);
  expect(full.rounding).toEqual({ at: 'total', places: 1, mode: 'half-up' });
  expect(full.grade).toBe(null);
  expect(full.consequences).toEqual([]);
});

test('what is unclear and what disagrees is on record', () => {
  expect(hunan2020.readings.map(({ id }) => id)).toEqual([...Array(14).keys()].map((i) => `A${String(i + 1).padStart(2, '0')}`));
  expect(hunan2020.discrepancies.map(({ id }) => id)).toEqual([...Array(7).keys()].map((i) => `D${String(i + 1).padStart(2, '0')}`));
  expect(ALTERNATIVES).toEqual([
    { A01: 'lowerEndInclusive' },
    { A02: 'belowIncludesEndpoint' },
    { A04: 'leftOut' },
    { A04: 'asOthers' },
    { A05: 'leftOut' },
    { A05: 'asOthers' },
    { A06: 'subjects' },
    { A07: 'stages' },
    { A08: 'countedOnly' },
    { A09: 'anyDetachment' },
    { A10: 'planOnly' },
  ]);
});

// ---------------------------------------------------------------------------------------------------------------
// Facts

test('what may be left out is what is counted as not having happened; all else is owed', () => {
  const sheet = factSheet(hunan2020);
  const counted = sheet.filter(({ kind, key }) => kind === 'count' && key !== 'countySupervisions');
  expect(sheet.filter(({ nothing }) => nothing !== null).map(({ key }) => key)).toEqual(counted.map(({ key }) => key));
  expect(counted.every(({ nothing }) => nothing === 0)).toBe(true);
  expect(sheet.filter(({ alternative }) => alternative).map(({ key }) => key)).toEqual([
    'practicalSubjectsMissed',
    'recordStagesMissed',
    'detachmentCardRates',
  ]);
});

// ---------------------------------------------------------------------------------------------------------------
// Whole years

const open = readRubric(throughJson(hunan2020));
const scored = (changes: Partial<Hunan2020Facts>, readings: Readonly<Record<string, string>> = {}): Trace =>
  evaluate(open, { ...fullYear, ...changes }, { readings });

test('everything done: 100 and 20 of bonus, every clause whole', () => {
  expect(full.exact).toBe('120');
  const clauses = [...nodesOf(full)].filter(({ kind }) => kind === 'criterion' || kind === 'section');
  expect(clauses.filter(({ score, max }) => score !== max)).toEqual([]);
});

test.each([{}, ...ALTERNATIVES])('nothing done under %j: nothing left of any section', (readings) => {
  const tree = evaluate(hunan2020, worstYear, { readings });
  expect(tree.exact).toBe('0');
  expect([...nodesOf(tree)].filter(({ kind, exact }) => (kind === 'criterion' || kind === 'section') && exact !== '0')).toEqual([]);
});

test('the two parts are added, and the bonus does not make up for the maximum', () => {
  expect(scored({ adverseIncidents: 2 }).exact).toBe('112');
  expect(scored({ adverseIncidents: 2, mediaCampaigns: 0 }).exact).toBe('109');
  expect(scored({ dressViolations: 1 }).exact).toBe('119.8');
});

describe('a unit that 7.3 or 10.2 does not address', () => {
  const lacking = {
    platformBuilt: false,
    platformLinkedToProvince: false,
    platformLinkedToNation: false,
    countySupervisions: 0,
    gridsDrawn: false,
    levelOversightSetUp: false,
  } as const;
  /** The sections and the total before it is rounded. */
  const come = (tree: Trace): readonly string[] => [nodeAt(tree, '7').exact, nodeAt(tree, '10').exact, tree.rounded?.before ?? tree.exact];
  test.each<[unit: Hunan2020Facts['unitKind'], readings: Readonly<Record<string, string>>, seven: string, ten: string, total: string]>([
    ['city', {}, '3', '4', '112'],
    ['prefecture', {}, '7', '4', '116'],
    ['jishou', {}, '3', '6', '114'],
    ['county', {}, '7', '6', '118'],
    ['city', { A04: 'asOthers', A05: 'asOthers' }, '3', '4', '112'],
    ['prefecture', { A04: 'asOthers', A05: 'asOthers' }, '3', '4', '112'],
    ['jishou', { A04: 'asOthers', A05: 'asOthers' }, '3', '4', '112'],
    ['county', { A04: 'asOthers', A05: 'asOthers' }, '3', '4', '112'],
    ['city', { A04: 'leftOut', A05: 'leftOut' }, '3', '4', '112'],
    // 92 of the 96 points that are left, and the bonus of 20, which is not scaled.
    ['prefecture', { A04: 'leftOut', A05: 'leftOut' }, '3', '4', '695/6'],
    // 92 of 98
    ['jishou', { A04: 'leftOut', A05: 'leftOut' }, '3', '4', '5580/49'],
    // 92 of 94, 94 of 96, 96 of 98
    ['county', { A04: 'leftOut', A05: 'leftOut' }, '3', '4', '5540/47'],
    ['county', { A04: 'leftOut' }, '3', '6', '1415/12'],
    ['county', { A05: 'leftOut' }, '7', '4', '5780/49'],
  ])('%s under %j: %s in section 7, %s in section 10, %s in all', (unitKind, readings, seven, ten, total) => {
    expect(come(scored({ ...lacking, unitKind }, readings))).toEqual([seven, ten, total]);
  });
  test.each<[unit: Hunan2020Facts['unitKind'], maxima: readonly number[], factor: string | undefined]>([
    ['city', [8, 7], undefined],
    ['prefecture', [4, 7], '25/24'],
    ['jishou', [8, 5], '50/49'],
    ['county', [4, 5], '50/47'],
  ])('%s: what is left out leaves the maximum of its section, not that of the whole', (unitKind, maxima, factor) => {
    const tree = scored({ ...lacking, unitKind }, { A04: 'leftOut', A05: 'leftOut' });
    expect(['7', '10'].map((id) => nodeAt(tree, id).max)).toEqual(maxima);
    expect([tree.max, tree.applied?.rescaledBy]).toEqual([100, factor]);
    expect(scored({ unitKind, platformBuilt: false, countySupervisions: 0 }, {}).max).toBe(100);
  });
  test('with everything done that applies, it is 100 and the bonus', () => {
    const county = { unitKind: 'county', platformBuilt: false, countySupervisions: 0 } as const;
    expect(scored(county, { A04: 'leftOut', A05: 'leftOut' }).exact).toBe('120');
  });

  test('the tree says what became of the clause', () => {
    const statuses = (unitKind: Hunan2020Facts['unitKind'], readings: Readonly<Record<string, string>> = {}) => {
      const tree = scored({ ...lacking, unitKind }, readings);
      return ['7.3', '10.2'].map((id) => nodeAt(tree, id).status);
    };
    expect(statuses('city')).toEqual(['scored', 'scored']);
    expect(statuses('prefecture')).toEqual(['exempt', 'scored']);
    expect(statuses('jishou')).toEqual(['scored', 'exempt']);
    expect(statuses('county')).toEqual(['exempt', 'exempt']);
    expect(statuses('county', { A04: 'leftOut', A05: 'leftOut' })).toEqual(['notApplicable', 'notApplicable']);
    expect(statuses('county', { A04: 'asOthers', A05: 'asOthers' })).toEqual(['scored', 'scored']);
  });
});
