import { evaluate, explain, factSheet, nodeAt, pointsLostByDepartment, readRubric, type Trace, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { quanshanMonth } from '../../../rubrics/quanshan/index.js';
import { codesOf, issuesOf } from '../../helpers.js';
import { quanshanMonth as reference } from '../../reference/quanshan.js';
import { schemeLaws } from '../scheme-laws.js';
import { FULL_MONTH, WORST_MONTH } from './months.js';

type Sheet = Readonly<Record<string, unknown>>;
type Chosen = Readonly<Record<string, string>>;

const open = readRubric(quanshanMonth);
const scored = (changes: Sheet = {}, readings: Chosen = {}): Trace => evaluate(open, { ...FULL_MONTH, ...changes }, { readings });
const score = (id: string, changes: Sheet = {}, readings: Chosen = {}): string => nodeAt(scored(changes, readings), id).exact;

describe('the laws of every scheme', () => {
  schemeLaws({
    rubric: quanshanMonth,
    reference,
    max: 100,
    edges: {
      closingPoints: [0, 70],
      terminalLosses: [1, 2],
      earlierLossesOpen: [1],
      officeTerminalFaults: [1, 2],
      communityTerminalFaults: [1, 2, 3],
      filesMissing: [0, 1, 10, 11],
      aboveTenPoints: [1, 1.5],
      upToTenPoints: [0.1, 1],
      displayBoards: [2],
      discMinutes: [5],
      cooperationPoints: [0, 5],
      reportsTaken: [5],
      postLapses: [10],
      collectivePhoneStops: [1],
    },
    alternatives: [
      { A1: 'once' },
      { A3: 'lowerRangeIsDiscretion' },
      { A4: 'tenInUpperRange' },
      { A3: 'lowerRangeIsDiscretion', A4: 'tenInUpperRange' },
      { A5: 'exclusive' },
      { A6: 'fromFull' },
      { A11: 'hundredth' },
      { A1: 'once', A3: 'lowerRangeIsDiscretion', A4: 'tenInUpperRange', A5: 'exclusive', A6: 'fromFull', A11: 'hundredth' },
    ],
  });
});

describe('a month is whole when everything is done', () => {
  test.each([
    ['1', '70', 70],
    ['2', '20', 20],
    ['2.1', '5', 5],
    ['2.2', '3', 3],
    ['2.3', '7', 7],
    ['2.3a', '2', 2],
    ['2.3b', '3', 3],
    ['2.3c', '1', 1],
    ['2.3d', '1', 1],
    ['2.4', '5', 5],
    ['3', '10', 10],
    ['quanshan-month', '100', 100],
  ])('%s scores %s of %s', (id, points, max) => {
    expect([score(id), nodeAt(scored(), id).max]).toEqual([points, max]);
  });
  test.each(['1', '2', '2.1', '2.2', '2.3', '2.3a', '2.3b', '2.3c', '2.3d', '2.4', '3', 'quanshan-month'])(
    '%s scores nothing in the worst of months',
    (id) => {
      expect(nodeAt(evaluate(quanshanMonth, WORST_MONTH), id).exact).toBe('0');
    },
  );
});

describe.each([
  ['1', 'closingPoints', 70],
  ['2.3b', 'basicRecordsPoints', 3],
  ['2.3c', 'innovationRecordsPoints', 1],
])('%s: the points of an assessor', (id, fact, max) => {
  test.each(['0', '0.01', '0.555', `${max - 1}.99`, String(max)])('%s count as given', (given) => {
    expect(score(id, { [fact]: given })).toBe(given);
    expect(nodeAt(scored({ [fact]: given }), `${id}/1`).status).toBe('assessed');
  });
  test.each(['-0.01', `${max}.01`])('%s are refused', (given) => {
    expect(codesOf(() => scored({ [fact]: given }))).toEqual(['fact-domain']);
  });
  test('they are owed', () => {
    const { [fact]: _, ...rest }: Sheet = FULL_MONTH;
    expect(codesOf(() => evaluate(open, rest))).toEqual(['fact-missing']);
  });
});

describe('2.1: terminals', () => {
  test.each([
    ['2.1/1', 'terminalLosses', 0, '0', '5'],
    ['2.1/1', 'terminalLosses', 1, '-5', '0'],
    ['2.1/1', 'terminalLosses', 2, '-10', '0'],
    ['2.1/2', 'earlierLossesOpen', 0, '0', '5'],
    ['2.1/2', 'earlierLossesOpen', 1, '-5', '0'],
    ['2.1/2', 'earlierLossesOpen', 2, '-10', '0'],
    ['2.1/3', 'officeTerminalFaults', 0, '0', '5'],
    ['2.1/3', 'officeTerminalFaults', 1, '-3', '2'],
    ['2.1/3', 'officeTerminalFaults', 2, '-6', '0'],
    ['2.1/4', 'communityTerminalFaults', 0, '0', '5'],
    ['2.1/4', 'communityTerminalFaults', 1, '-2', '3'],
    ['2.1/4', 'communityTerminalFaults', 2, '-4', '1'],
    ['2.1/4', 'communityTerminalFaults', 3, '-6', '0'],
  ])('%s: %s %s take %s and leave %s', (id, fact, number, part, item) => {
    expect(score(id, { [fact]: number })).toBe(part);
    expect(score('2.1', { [fact]: number })).toBe(item);
  });
  test.each([
    [0, 1, 1, '0'],
    [0, 1, 2, '0'],
    [1, 1, 1, '0'],
    [0, 0, 2, '1'],
  ])('office and communities share the 5: %s lost, %s and %s faults leave %s', (terminalLosses, office, communities, item) => {
    const faults = { terminalLosses, officeTerminalFaults: office, communityTerminalFaults: communities };
    expect(score('2.1', faults)).toBe(item);
  });
  test('what the 5 points cannot bear is absorbed', () => {
    expect(nodeAt(scored({ officeTerminalFaults: 2 }), '2.1').applied).toEqual({ due: '-1', limit: 'floor', absorbed: '1' });
  });
  test('A1: a loss costs 5 in its month, and in each month after it until it is made good', () => {
    const months = [{ terminalLosses: 1 }, { earlierLossesOpen: 1 }, { earlierLossesOpen: 1 }, {}];
    expect(months.map((month) => score('2.1', month))).toEqual(['0', '0', '0', '5']);
    expect(months.map((month) => score('2.1', month, { A1: 'once' }))).toEqual(['0', '5', '5', '5']);
  });
  test('A2: communities have no points of their own to be scored by', () => {
    expect(codesOf(() => scored({}, { A2: 'apart' }))).toEqual(['reading-not-selectable']);
  });
});

describe('2.2: staff', () => {
  test.each([
    [false, false, '3'],
    [true, false, '0'],
    [false, true, '1'],
    [true, true, '0'],
  ])('not full-time %s, no assistants %s: %s', (staffNotFullTime, noAssistants, item) => {
    expect(score('2.2', { staffNotFullTime, noAssistants })).toBe(item);
  });
  test('3 and 2 are deducted, 2 of them in vain', () => {
    const tree = scored({ staffNotFullTime: true, noAssistants: true });
    expect([nodeAt(tree, '2.2/1').exact, nodeAt(tree, '2.2/2').exact]).toEqual(['-3', '-2']);
    expect(nodeAt(tree, '2.2').applied).toEqual({ due: '-2', limit: 'floor', absorbed: '2' });
  });
});

describe('2.3a: the archive', () => {
  const left = (filesMissing: number, changes: Sheet = {}, readings: Chosen = {}): string =>
    score('2.3a', { filesMissing, aboveTenPoints: '1.25', upToTenPoints: '0.35', ...changes }, readings);
  test.each([
    [0, '2'],
    [1, '1.9'],
    [2, '1.8'],
    [5, '1.5'],
    [9, '1.1'],
    [10, '1'],
    [11, '0.75'],
    [12, '0.75'],
    [1000, '0.75'],
  ])('%s missing leave %s', (filesMissing, item) => {
    expect(left(filesMissing)).toBe(item);
    expect(left(filesMissing, { archiveMissing: true })).toBe('0');
  });
  test.each([
    [0, '2'],
    [1, '1.65'],
    [9, '1.65'],
    [10, '1.65'],
    [11, '0.75'],
  ])('A3 lowerRangeIsDiscretion: %s missing leave %s', (filesMissing, item) => {
    expect(left(filesMissing, {}, { A3: 'lowerRangeIsDiscretion' })).toBe(item);
    expect(left(filesMissing, { archiveMissing: true }, { A3: 'lowerRangeIsDiscretion' })).toBe('0');
  });
  test.each([
    [9, '1.1', '1.65'],
    [10, '0.75', '0.75'],
    [11, '0.75', '0.75'],
  ])('A4 tenInUpperRange: %s missing leave %s, or %s with A3 lowerRangeIsDiscretion', (filesMissing, item, both) => {
    expect(left(filesMissing, {}, { A4: 'tenInUpperRange' })).toBe(item);
    expect(left(filesMissing, {}, { A3: 'lowerRangeIsDiscretion', A4: 'tenInUpperRange' })).toBe(both);
  });
  test.each([
    ['1', '1'],
    ['1.01', '0.99'],
    ['1.5', '0.5'],
  ])('above ten, the assessor takes %s and leaves %s', (aboveTenPoints, item) => {
    expect(left(11, { aboveTenPoints })).toBe(item);
  });
  test.each([
    ['0.1', '1.9'],
    ['0.99', '1.01'],
    ['1', '1'],
  ])('A3 lowerRangeIsDiscretion: up to ten, the assessor takes %s and leaves %s', (upToTenPoints, item) => {
    expect(left(10, { upToTenPoints }, { A3: 'lowerRangeIsDiscretion' })).toBe(item);
  });
  test.each([
    ['aboveTenPoints', '0.99'],
    ['aboveTenPoints', '1.51'],
    ['upToTenPoints', '0.09'],
    ['upToTenPoints', '1.01'],
  ])('%s of %s is refused', (fact, given) => {
    const both = { aboveTenPoints: 1, upToTenPoints: 1, [fact]: given };
    expect(codesOf(() => scored(both, { A3: 'lowerRangeIsDiscretion' }))).toEqual(['fact-domain']);
  });
  test('an archive that is missing as a whole takes 2, whatever is missing of it', () => {
    for (const filesMissing of [0, 10, 11]) {
      const tree = scored({ archiveMissing: true, filesMissing });
      expect([nodeAt(tree, '2.3a/1').exact, nodeAt(tree, '2.3a/1/1').exact]).toEqual(['-2', '-2']);
      expect([2, 3].map((rung) => nodeAt(tree, `2.3a/1/${rung}`).status)).toEqual(['passedOver', 'passedOver']);
    }
  });
  test('what the assessor takes above ten has no effect below', () => {
    for (const aboveTenPoints of ['1', '1.5']) expect(left(10, { aboveTenPoints })).toBe('1');
  });
  test('what the assessor takes up to ten is asked for by that reading alone', () => {
    const entry = factSheet(quanshanMonth).find(({ key }) => key === 'upToTenPoints');
    expect([entry?.alternative, entry?.domain.en, entry?.nothing]).toEqual([true, 'a number 0.1–1', 0.1]);
    expect(codesOf(() => scored({}, { A3: 'lowerRangeIsDiscretion' }))).toEqual(['fact-missing']);
  });
});

describe('2.3d: publicity materials', () => {
  test.each([
    [0, '0', '0', '0'],
    [1, '4.99', '0', '0'],
    [2, '4.99', '0.5', '0'],
    [1, '5', '0.5', '0'],
    [2, '5', '1', '0'],
    [3, '5', '1', '0.5'],
    [2, '5.01', '1', '0.5'],
    [3, '5.01', '1', '1'],
    [50, '60', '1', '1'],
  ])('%s boards and %s minutes: %s, or %s where the figure itself is not enough', (displayBoards, discMinutes, item, exclusive) => {
    expect(score('2.3d', { displayBoards, discMinutes })).toBe(item);
    expect(score('2.3d', { displayBoards, discMinutes }, { A5: 'exclusive' })).toBe(exclusive);
  });
  test.each([
    [1, '0', '0'],
    [2, '0.5', '0'],
    [3, '0.5', '0.5'],
  ])('%s boards: %s or %s', (displayBoards, points, exclusive) => {
    expect(score('2.3d/1', { displayBoards })).toBe(points);
    expect(score('2.3d/1', { displayBoards }, { A5: 'exclusive' })).toBe(exclusive);
  });
  test.each([
    ['4.99', '0', '0'],
    ['5', '0.5', '0'],
    ['5.01', '0.5', '0.5'],
  ])('%s minutes: %s or %s', (discMinutes, points, exclusive) => {
    expect(score('2.3d/2', { discMinutes })).toBe(points);
    expect(score('2.3d/2', { discMinutes }, { A5: 'exclusive' })).toBe(exclusive);
  });
});

test('2.3 is the sum of its parts', () => {
  const changes = { filesMissing: 3, basicRecordsPoints: '1.25', innovationRecordsPoints: '0.5', displayBoards: 1 };
  expect(score('2.3', changes)).toBe('3.95');
});

describe('2.4: cooperation and feedback', () => {
  test.each([
    ['0', 0, '0', '5'],
    ['0.5', 0, '0.5', '5.5'],
    ['0', 1, '1', '6'],
    ['0', 4, '4', '9'],
    ['0.99', 4, '4.99', '9.99'],
    ['1', 4, '5', '10'],
    ['1.01', 4, '5', '10.01'],
    ['0', 5, '5', '10'],
    ['0', 6, '5', '11'],
    ['5', 0, '5', '10'],
    ['5', 5, '5', '15'],
  ])('%s for cooperation and %s reports: %s from nothing, %s from 5', (cooperationPoints, reportsTaken, item, fromFull) => {
    expect(score('2.4', { cooperationPoints, reportsTaken })).toBe(item);
    expect(score('2.4', { cooperationPoints, reportsTaken }, { A6: 'fromFull' })).toBe(fromFull);
  });
  test('what is above 5 is absorbed', () => {
    const { applied } = nodeAt(scored({ cooperationPoints: 5, reportsTaken: 3 }), '2.4');
    expect(applied).toEqual({ due: '8', limit: 'max', absorbed: '3' });
  });
  test('from 5, a month may come to more than 100', () => {
    expect(scored({}, { A6: 'fromFull' }).exact).toBe('105');
    expect(nodeAt(scored({}, { A6: 'fromFull' }), '2.4').max).toBe(null);
  });
  test.each(['-0.01', '5.01'])('%s for cooperation is refused', (cooperationPoints) => {
    expect(codesOf(() => scored({ cooperationPoints }))).toEqual(['fact-domain']);
  });
});

describe('3: positioning', () => {
  test.each([
    [0, 0, '10'],
    [1, 0, '9'],
    [9, 0, '1'],
    [10, 0, '0'],
    [11, 0, '0'],
    [0, 1, '0'],
    [0, 2, '0'],
    [1, 1, '0'],
  ])('%s lapses and %s stops leave %s', (postLapses, collectivePhoneStops, item) => {
    expect(score('3', { postLapses, collectivePhoneStops })).toBe(item);
    expect(score('3/1', { postLapses })).toBe(postLapses === 0 ? '0' : `-${postLapses}`);
  });
  test('a stop takes 10 each time', () => {
    expect([1, 2].map((collectivePhoneStops) => score('3/2', { collectivePhoneStops }))).toEqual(['-10', '-20']);
  });
  test('it is the digital management centre that assesses it', () => {
    const lost = pointsLostByDepartment(quanshanMonth, evaluate(quanshanMonth, { ...FULL_MONTH, postLapses: 3 }));
    expect(lost.filter(({ lost: points }) => points > 0).map(({ departments }) => departments.map(({ zh }) => zh))).toEqual([
      ['数字化中心'],
    ]);
  });
});

describe('A11: the total of a month is rounded once', () => {
  test.each([
    ['69.94', '99.9', '99.94'],
    ['69.95', '100', '99.95'],
    ['69.944', '99.9', '99.94'],
    ['69.945', '99.9', '99.95'],
    ['0.05', '30.1', '30.05'],
    ['0.04999', '30', '30.05'],
  ])('%s for the closing of cases: %s, or %s to two decimals', (closingPoints, tenth, hundredth) => {
    expect(scored({ closingPoints }).exact).toBe(tenth);
    expect(scored({ closingPoints }, { A11: 'hundredth' }).exact).toBe(hundredth);
    expect(score('1', { closingPoints })).toBe(closingPoints);
  });
});

describe('what a month may leave out', () => {
  const OWED = ['closingPoints', 'basicRecordsPoints', 'innovationRecordsPoints', 'displayBoards', 'discMinutes'];
  test('all that need not have happened', () => {
    const { closingPoints, basicRecordsPoints, innovationRecordsPoints, displayBoards, discMinutes } = FULL_MONTH;
    const { facts, assumed } = withDefaults(quanshanMonth, {
      closingPoints,
      basicRecordsPoints,
      innovationRecordsPoints,
      displayBoards,
      discMinutes,
    });
    expect(facts).toEqual({ ...FULL_MONTH, cooperationPoints: 0, reportsTaken: 0 });
    expect([...assumed, ...OWED].sort()).toEqual(Object.keys(FULL_MONTH).sort());
    expect(evaluate(quanshanMonth, facts, { assumed }).exact).toBe('95');
  });
  test('and nothing else', () => {
    const { facts } = withDefaults(open, {});
    expect(issuesOf(() => evaluate(open, facts)).map(({ code, fact }) => [code, fact])).toEqual(OWED.map((fact) => ['fact-missing', fact]));
  });
});

describe('what it says of itself', () => {
  test('its readings and discrepancies', () => {
    expect(quanshanMonth.readings.map(({ id }) => id)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A11']);
    expect(quanshanMonth.discrepancies.map(({ id, at }) => [id, ...at])).toEqual([
      ['D1', '2.3', '2.3b'],
      ['D2', '2.3a'],
      ['D4', '2.4'],
      ['D5', '1', '2.1'],
      ['D6', '2.1', '3'],
    ]);
  });
  test('why the archive lost what it lost', () => {
    const tree = evaluate(quanshanMonth, { ...FULL_MONTH, filesMissing: 3 });
    expect(explain(quanshanMonth, tree, '2.3a/1/3', 'en')).toBe(
      '2.3a/1/3 Missing files, the range up to ten loses 0.3: Case files missing: 0.1 deducted for each, 3 counted (reading A3: 0.1 for each file).',
    );
    expect(explain(quanshanMonth, tree, '2.3a/1/3', 'zh')).toBe(
      '2.3a/1/3 缺失 10 件以内扣 0.3 分：缺失案卷：每件扣 0.1 分，计 3 件（解读 A3：每缺 1 件扣 0.1 分）。',
    );
  });
});
