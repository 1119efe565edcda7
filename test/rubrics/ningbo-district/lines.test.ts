/** The lines that count what was found: each at nothing, once, twice, where its item runs out and beyond, under both readings. */
import { evaluate, nodeAt } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { ningboDistrictMonth } from '../../../rubrics/ningbo-district/index.js';
import { goodMonth } from './good-month.js';

type Facts = typeof goodMonth;
/** Item by item: what the table deducts for one, and the line (or the part of it) that does. */
type Line = readonly [item: string, max: number, id: string, fact: keyof Facts, points: number];

/** Without 每次 or 每件. */
const FOUND: readonly Line[] = [
  ['A1', 4, 'A1.1', 'structureGaps', 1],
  ['A1', 4, 'A1.2', 'leaderMissing', 1],
  ['A1', 4, 'A1.3', 'hotlineApart', 2],
  ['A3', 2, 'A3.1', 'emergencyPlanMissing', 1],
  ['A3', 2, 'A3.2', 'emergencyDutyRecordMissing', 1],
  ['A4', 4, 'A4.2', 'staffRulesIncomplete', 1],
  ['A4', 4, 'A4.3', 'rulesNotPosted', 1],
  ['A6', 4, 'A6.1', 'centreUnattended', 2],
  ['A6', 4, 'A6.2', 'systemHoursDiffer', 1],
  ['A6', 4, 'A6.3', 'collectorsOffHours', 1],
  ['B1', 14, 'B1.1', 'officeUntidy', 1],
  ['B1', 14, 'B1.2', 'staffCardsNotShown', 2],
  ['B1', 14, 'B1.6', 'patrolRecordsMissing', 2],
  ['B1', 14, 'B1.7', 'callRecordsWrong', 2],
  ['B2', 8, 'B2.1', 'contactMissing', 1],
  ['B3', 8, 'B3.1', 'entryRecordsIncomplete', 2],
  ['B3', 8, 'B3.4', 'equipmentChecksNeglected', 1],
  ['B3', 8, 'B3.5', 'computersMisused', 2],
  ['B3', 8, 'B3.7', 'baseDataLapses', 1],
];
/** With 每项, 每次, 每件, 发现一起 or 发现一次. */
const EACH: readonly Line[] = [
  ['A4', 4, 'A4.1', 'recordsMissing', 1],
  ['B1', 14, 'B1.3', 'dressLapses', 1],
  ['B1', 14, 'B1.5', 'lateArrivals', 1],
  ['B1', 14, 'B1.7', 'callersTreatedBadly', 2],
  ['B1', 14, 'B1.8', 'slackWork', 2],
  ['B2', 8, 'B2.2', 'bulletinsLate', 2],
  ['B2', 8, 'B2.2', 'otherReportsLate', 1],
  ['B2', 8, 'B2.3', 'majorEventsNotReported', 3],
  ['B3', 8, 'B3.2', 'serverOutages', 1],
  ['B3', 8, 'B3.6', 'failuresReportedLate', 1],
  ['C5', 5, 'C5/1', 'supervisedCasesLate', 1],
  ['C7', 4, 'C7/1', 'casesUntrue', 2],
  ['C8', 4, 'C8.1', 'assignedCasesPoor', 1],
  ['C8', 4, 'C8.2', 'assignedCasesLate', 1],
];

const tree = (facts: Facts, readings: { readonly N06?: 'onceAMonth' } = {}) => evaluate(ningboDistrictMonth, facts, { readings });
const withCount = (fact: keyof Facts, count: number): Facts => ({ ...goodMonth, [fact]: count });

describe.each([...FOUND, ...EACH])('%s (%s): %s, %s at %s', (item, max, id, fact, points) => {
  const last = Math.floor(max / points);
  test.each([...new Set([0, 1, 2, last - 1, last, last + 1, 100])])('%s times', (times) => {
    const scored = tree(withCount(fact, times));
    expect(nodeAt(scored, id).exact).toBe(String(0 - points * times));
    const left = Math.max(0, max - points * times);
    expect(nodeAt(scored, item).exact).toBe(String(left));
    // Nothing else is touched.
    expect(scored.exact).toBe(String(100 - max + left));
  });
});

describe.each(FOUND)('N06, %s (%s): %s, %s at %s', (item, max, id, fact, points) => {
  test.each([0, 1, 2, 100])('%s times, deducted at most once a month', (times) => {
    const scored = tree(withCount(fact, times), { N06: 'onceAMonth' });
    const lost = times === 0 ? 0 : points;
    expect(nodeAt(scored, id).exact).toBe(String(0 - lost));
    expect(nodeAt(scored, item).exact).toBe(String(max - lost));
  });
});

test.each(EACH)('N06 changes nothing at %s (%s): %s, %s', (_, __, id, fact, points) => {
  const scored = tree(withCount(fact, 3), { N06: 'onceAMonth' });
  expect(nodeAt(scored, id).exact).toBe(String(-3 * points));
});

test('lines of one item add up, and stop where the item is used up', () => {
  const some = tree({ ...goodMonth, structureGaps: 1, leaderMissing: 1, hotlineApart: 1 });
  expect(nodeAt(some, 'A1').exact).toBe('0');
  const more = tree({ ...goodMonth, structureGaps: 1, leaderMissing: 2, hotlineApart: 1 });
  expect(nodeAt(more, 'A1')).toMatchObject({ exact: '0', applied: { due: '-1', limit: 'floor', absorbed: '1' } });
  expect(more.exact).toBe('96');
});

test('both deductions of a line count: B1.7 and B2.2', () => {
  const scored = tree({ ...goodMonth, callersTreatedBadly: 1, callRecordsWrong: 2, bulletinsLate: 1, otherReportsLate: 3 });
  expect(['B1.7', 'B1', 'B2.2', 'B2'].map((id) => nodeAt(scored, id).exact)).toEqual(['-6', '8', '-5', '3']);
});

describe('what makes a whole item score nothing', () => {
  test.each([
    ['A3', 2, 'A3.3', 'eventSupportPoor'],
    ['B3', 8, 'B3.1', 'entryRegisterMissing'],
    ['B3', 8, 'B3.3', 'serverRoomAccident'],
    ['B3', 8, 'B3.4', 'equipmentChecksMissing'],
    ['B3', 8, 'B3.5', 'outsideLinkBroughtDown'],
  ] as const)('%s (%s): %s, %s', (item, max, id, fact) => {
    const scored = tree({ ...goodMonth, [fact]: true });
    expect(nodeAt(scored, item)).toMatchObject({ exact: '0', status: 'vetoed' });
    expect(nodeAt(scored, id).exact).toBe('0');
    expect(scored.exact).toBe(String(100 - max));
    expect(nodeAt(tree(goodMonth), item)).toMatchObject({ exact: String(max), status: 'scored' });
  });

  test.each([
    ['B3.1', 'entryRegisterMissing', 'entryRecordsIncomplete'],
    ['B3.4', 'equipmentChecksMissing', 'equipmentChecksNeglected'],
    ['B3.5', 'outsideLinkBroughtDown', 'computersMisused'],
  ] as const)('%s: with %s, %s deducts no more', (id, veto, count) => {
    const scored = tree({ ...goodMonth, [veto]: true, [count]: 3 });
    expect(nodeAt(scored, id)).toMatchObject({ exact: '0', applied: { taken: 0 } });
    expect(nodeAt(scored, 'B3').exact).toBe('0');
  });

  test('a veto gives nothing back to an item that was used up', () => {
    const scored = tree({ ...goodMonth, serverOutages: 20, serverRoomAccident: true });
    expect(nodeAt(scored, 'B3').exact).toBe('0');
  });
});

test('a month in which everything goes wrong is left with nothing', () => {
  const worst = tree({
    ...goodMonth,
    ...Object.fromEntries([...FOUND, ...EACH].map(([, , , fact]) => [fact, 20])),
    upkeepBudgeted: false,
    fundsShortPoints: 2,
    eventSupportPoor: true,
    collectors: 0,
    operators: 0,
    collectorsOnline: 0,
    serverRoomAccident: true,
    validCaseShare: 0,
    dailyValidReports: 0,
    casesClosedInTime: 0,
    casesClosed: 0,
    casesReworked: 100,
    superiorsSatisfied: 0,
    partnersSatisfied: 0,
    communitiesSatisfied: 0,
  });
  expect(worst.exact).toBe('0');
});
