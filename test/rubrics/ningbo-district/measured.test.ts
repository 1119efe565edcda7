/** The lines that measure: rates, steps, gates, staffing, satisfaction, and amounts that a person gives. */
import { evaluate, type FactsOf, nodeAt, type ReadingsOf } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { ningboDistrictMonth } from '../../../rubrics/ningbo-district/index.js';
import { codesOf } from '../../helpers.js';
import { goodMonth } from './good-month.js';

type Facts = FactsOf<typeof ningboDistrictMonth>;
type Readings = ReadingsOf<typeof ningboDistrictMonth>;

const tree = (changes: Partial<Facts>, readings: Readings = {}) =>
  evaluate(ningboDistrictMonth, { ...goodMonth, ...changes }, { readings });
/** The exact score of a clause after some facts are changed. */
const score = (id: string, changes: Partial<Facts>, readings: Readings = {}) => nodeAt(tree(changes, readings), id).exact;

describe('A2: funding', () => {
  test.each([
    [true, 5, '0', '2'],
    [true, '4.99', '-1', '1'],
    [true, '5.01', '0', '2'],
    [true, 0, '-1', '1'],
    [true, -100, '-1', '1'],
    [true, 250, '0', '2'],
    [false, 5, '-1', '1'],
    [false, 0, '-1', '1'],
  ])('A2.1: budgeted %s, growth %s percent', (upkeepBudgeted, upkeepBudgetGrowth, line, item) => {
    expect(score('A2.1', { upkeepBudgeted, upkeepBudgetGrowth })).toBe(line);
    expect(score('A2', { upkeepBudgeted, upkeepBudgetGrowth })).toBe(item);
  });
  test.each([
    [0, '0', '2', '1'],
    ['0.3', '-0.3', '1.7', '0.7'],
    [1, '-1', '1', '0'],
    ['1.01', '-1.01', '0.99', '0'],
    [2, '-2', '0', '0'],
  ])('A2.2: %s at the discretion of the assessor', (fundsShortPoints, line, item, itemUnbudgeted) => {
    expect(score('A2.2', { fundsShortPoints })).toBe(line);
    expect(score('A2', { fundsShortPoints })).toBe(item);
    expect(score('A2', { fundsShortPoints, upkeepBudgeted: false })).toBe(itemUnbudgeted);
  });
  test.each([2.01, -0.01])('A2.2: %s is outside the item', (fundsShortPoints) => {
    expect(codesOf(() => tree({ fundsShortPoints }))).toEqual(['fact-domain']);
  });
});

describe('A5: one collector for 15 grids, one operator for 20', () => {
  test.each([
    // [grids, collectors, one for each, rounded down, exactly]
    [1, 0, '-2', '0', '-2'],
    [14, 0, '-2', '0', '-2'],
    [14, 1, '0', '0', '-2'],
    [15, 0, '-2', '-2', '-2'],
    [15, 1, '0', '0', '0'],
    [15, 2, '0', '0', '-2'],
    [16, 1, '-2', '0', '-2'],
    [16, 2, '0', '0', '-2'],
    [29, 1, '-2', '0', '-2'],
    [30, 1, '-2', '-2', '-2'],
    [30, 2, '0', '0', '0'],
    [30, 3, '0', '0', '-2'],
  ])('A5.1: %s grids, %s collectors', (grids, collectors, chosen, down, exactly) => {
    const facts = { grids, collectors, dailyValidReports: grids };
    expect(score('A5.1', facts)).toBe(chosen);
    expect(score('A5.1', facts, { N09: 'roundedDown' })).toBe(down);
    expect(score('A5.1', facts, { N09: 'exactRatio' })).toBe(exactly);
  });
  test.each([
    [1, 0, '-2', '0', '-2'],
    [19, 0, '-2', '0', '-2'],
    [20, 0, '-2', '-2', '-2'],
    [20, 1, '0', '0', '0'],
    [20, 2, '0', '0', '-2'],
    [21, 1, '-2', '0', '-2'],
    [39, 1, '-2', '0', '-2'],
    [40, 1, '-2', '-2', '-2'],
    [40, 2, '0', '0', '0'],
    [41, 3, '0', '0', '-2'],
  ])('A5.2: %s grids, %s operators', (grids, operators, chosen, down, exactly) => {
    const facts = { grids, operators, dailyValidReports: grids };
    expect(score('A5.2', facts)).toBe(chosen);
    expect(score('A5.2', facts, { N09: 'roundedDown' })).toBe(down);
    expect(score('A5.2', facts, { N09: 'exactRatio' })).toBe(exactly);
  });
  test('A5: both', () => {
    expect(score('A5', {})).toBe('4');
    expect(score('A5', { collectors: 19 })).toBe('2');
    expect(score('A5', { operators: 14 })).toBe('2');
    expect(score('A5', { collectors: 19, operators: 14 })).toBe('0');
  });
});

describe('B1.4: collectors online', () => {
  test.each([
    // [percent, complete, started, in proportion, steps of 3]
    [100, '0', '0', '0', '0'],
    ['60.01', '0', '0', '0', '0'],
    [60, '0', '0', '0', '0'],
    ['59.99', '0', '-1', '-0.002', '0'],
    ['57.01', '0', '-1', '-0.598', '0'],
    [57, '0', '-1', '-0.6', '-1'],
    ['55.01', '0', '-1', '-0.998', '-1'],
    [55, '-1', '-1', '-1', '-1'],
    ['54.99', '-1', '-2', '-1.002', '-1'],
    [50, '-2', '-2', '-2', '-3'],
    [45, '-3', '-3', '-3', '-5'],
    ['40.01', '-3', '-4', '-3.998', '-6'],
    [40, '-4', '-4', '-4', '-6'],
  ])('%s percent', (collectorsOnline, complete, started, proportional, relative) => {
    expect(score('B1.4', { collectorsOnline })).toBe(complete);
    expect(score('B1.4', { collectorsOnline }, { N01: 'started' })).toBe(started);
    expect(score('B1.4', { collectorsOnline }, { N01: 'proportional' })).toBe(proportional);
    expect(score('B1.4', { collectorsOnline }, { N02: 'relative' })).toBe(relative);
    expect(score('B1', { collectorsOnline })).toBe(String(14 + Number(complete)));
  });
  test.each([
    // [percent, the item, with 40 itself in the gate, this line alone, both]
    ['40.01', '11', '11', '11', '11'],
    [40, '10', '0', '10', '10'],
    ['39.99', '0', '0', '10', '10'],
    [35, '0', '0', '9', '9'],
    [0, '0', '0', '2', '2'],
  ])('N03, N04: %s percent', (collectorsOnline, chosen, includes40, thisLine, both) => {
    expect(score('B1', { collectorsOnline })).toBe(chosen);
    expect(score('B1', { collectorsOnline }, { N03: 'gateIncludes40' })).toBe(includes40);
    expect(score('B1', { collectorsOnline }, { N04: 'thisLineOnly' })).toBe(thisLine);
    expect(score('B1', { collectorsOnline }, { N03: 'gateIncludes40', N04: 'thisLineOnly' })).toBe(both);
  });
  test('below 40 nothing else of the item counts either', () => {
    const scored = tree({ collectorsOnline: '39.9', slackWork: 1 });
    expect(nodeAt(scored, 'B1')).toMatchObject({ exact: '0', status: 'vetoed' });
    expect(scored.exact).toBe('86');
  });
});

describe('C1: share of valid cases', () => {
  test.each([
    // [percent, complete, started, in proportion, steps of 3.5]
    [100, '7', '7', '7', '7'],
    [70, '7', '7', '7', '7'],
    ['69.99', '7', '6', '6.998', '7'],
    ['66.5', '7', '6', '6.3', '6'],
    ['66.51', '7', '6', '6.302', '7'],
    ['65.01', '7', '6', '6.002', '6'],
    [65, '6', '6', '6', '6'],
    ['64.99', '6', '5', '5.998', '6'],
    [60, '5', '5', '5', '5'],
    [50, '3', '3', '3', '2'],
    [45, '2', '2', '2', '0'],
    ['40.01', '2', '1', '1.002', '0'],
    [40, '1', '1', '1', '0'],
    ['39.99', '0', '0', '0', '0'],
    [0, '0', '0', '0', '0'],
  ])('%s percent', (validCaseShare, complete, started, proportional, relative) => {
    expect(score('C1', { validCaseShare })).toBe(complete);
    expect(score('C1', { validCaseShare }, { N01: 'started' })).toBe(started);
    expect(score('C1', { validCaseShare }, { N01: 'proportional' })).toBe(proportional);
    expect(score('C1', { validCaseShare }, { N02: 'relative' })).toBe(relative);
  });
  test('the gate opens below 40 exactly', () => {
    expect(tree({ validCaseShare: 40 }).children?.[2]?.children?.[0]?.status).toBe('scored');
    expect(nodeAt(tree({ validCaseShare: { part: 399_999, whole: 1_000_000 } }), 'C1').status).toBe('vetoed');
  });
  test('N01: started steps fall to nothing just where the gate opens', () => {
    expect(score('C1.1', { validCaseShare: '39.99' }, { N01: 'started' })).toBe('-7');
  });
  test('a share given as a part of a whole is exact', () => {
    expect(score('C1', { validCaseShare: { part: 13, whole: 20 } })).toBe('6');
    expect(score('C1', { validCaseShare: { part: 195_001, whole: 300_000 } })).toBe('7');
  });
});

describe('C2: reports collected, against the grids', () => {
  test.each([
    // [a day, on 1000 grids; complete, started, in proportion, steps of 4.5]
    [1500, '7', '7', '7', '7'],
    [1000, '7', '7', '7', '7'],
    [900, '7', '7', '7', '7'],
    ['899.9', '7', '6', '6.998', '7'],
    ['855.1', '7', '6', '6.102', '7'],
    [855, '7', '6', '6.1', '6'],
    ['850.1', '7', '6', '6.002', '6'],
    [850, '6', '6', '6', '6'],
    ['849.9', '6', '5', '5.998', '6'],
    [800, '5', '5', '5', '5'],
    [750, '4', '4', '4', '4'],
    ['700.1', '4', '3', '3.002', '3'],
    [700, '3', '3', '3', '3'],
    ['699.9', '0', '0', '0', '0'],
    [0, '0', '0', '0', '0'],
  ])('%s a day', (dailyValidReports, complete, started, proportional, relative) => {
    const facts = { grids: 1000, collectors: 67, operators: 50, dailyValidReports };
    expect(score('C2', facts)).toBe(complete);
    expect(score('C2', facts, { N01: 'started' })).toBe(started);
    expect(score('C2', facts, { N01: 'proportional' })).toBe(proportional);
    expect(score('C2', facts, { N02: 'relative' })).toBe(relative);
  });
  test('a mean that no decimal says is held against the limit exactly', () => {
    // Of 3 grids 2.7 are 90 percent; 8/3 a day are short of that by 1.11… points.
    const facts = { grids: 3, collectors: 1, operators: 1 };
    expect(score('C2.1', { ...facts, dailyValidReports: '27/10' }, { N01: 'proportional' })).toBe('0');
    expect(score('C2.1', { ...facts, dailyValidReports: '8/3' }, { N01: 'proportional' })).toBe('-2/9');
  });
  test('a district has a grid', () => {
    expect(codesOf(() => tree({ grids: 0 }))).toEqual(['fact-domain']);
  });
});

describe('C3: cases closed in time', () => {
  test.each([
    // [percent, complete, started, in proportion, steps of 4]
    [100, '7', '7', '7', '7'],
    [80, '7', '7', '7', '7'],
    ['79.99', '7', '6', '6.998', '7'],
    ['76.01', '7', '6', '6.202', '7'],
    [76, '7', '6', '6.2', '6'],
    ['75.01', '7', '6', '6.002', '6'],
    [75, '6', '6', '6', '6'],
    ['74.99', '6', '5', '5.998', '6'],
    [70, '5', '5', '5', '5'],
    [65, '4', '4', '4', '4'],
    ['60.01', '4', '3', '3.002', '3'],
    [60, '3', '3', '3', '2'],
    ['59.99', '0', '0', '0', '0'],
    [0, '0', '0', '0', '0'],
  ])('%s percent', (casesClosedInTime, complete, started, proportional, relative) => {
    expect(score('C3', { casesClosedInTime })).toBe(complete);
    expect(score('C3', { casesClosedInTime }, { N01: 'started' })).toBe(started);
    expect(score('C3', { casesClosedInTime }, { N01: 'proportional' })).toBe(proportional);
    expect(score('C3', { casesClosedInTime }, { N02: 'relative' })).toBe(relative);
  });
});

describe('C4: cases closed', () => {
  test.each([
    // [percent, complete, started, in proportion, steps of 0.95]
    [100, '7', '7', '7', '7'],
    [95, '7', '7', '7', '7'],
    ['94.99', '7', '6', '6.99', '7'],
    ['94.06', '7', '6', '6.06', '7'],
    ['94.05', '7', '6', '6.05', '6'],
    ['94.01', '7', '6', '6.01', '6'],
    [94, '6', '6', '6', '6'],
    ['93.99', '6', '5', '5.99', '6'],
    [90, '2', '2', '2', '2'],
    [89, '1', '1', '1', '1'],
    ['88.01', '1', '0', '0.01', '0'],
    [88, '0', '0', '0', '0'],
    ['87.99', '0', '0', '0', '0'],
    [0, '0', '0', '0', '0'],
  ])('%s percent', (casesClosed, complete, started, proportional, relative) => {
    expect(score('C4', { casesClosed })).toBe(complete);
    expect(score('C4', { casesClosed }, { N01: 'started' })).toBe(started);
    expect(score('C4', { casesClosed }, { N01: 'proportional' })).toBe(proportional);
    expect(score('C4', { casesClosed }, { N02: 'relative' })).toBe(relative);
  });
  test('there is no gate: below the last step nothing is vetoed', () => {
    expect(nodeAt(tree({ casesClosed: 0 }), 'C4').status).toBe('scored');
  });
});

describe('C6: rework', () => {
  test.each([
    // [percent, complete, started, in proportion, steps of 0.02]
    [0, '4', '4', '4', '4'],
    [2, '4', '4', '4', '4'],
    ['2.01', '4', '3', '3.99', '4'],
    ['2.02', '4', '3', '3.98', '3'],
    ['2.08', '4', '3', '3.92', '0'],
    ['2.99', '4', '3', '3.01', '0'],
    [3, '3', '3', '3', '0'],
    ['3.01', '3', '2', '2.99', '0'],
    [5, '1', '1', '1', '0'],
    ['5.99', '1', '0', '0.01', '0'],
    [6, '0', '0', '0', '0'],
    [100, '0', '0', '0', '0'],
  ])('%s percent', (casesReworked, complete, started, proportional, relative) => {
    expect(score('C6', { casesReworked })).toBe(complete);
    expect(score('C6', { casesReworked }, { N01: 'started' })).toBe(started);
    expect(score('C6', { casesReworked }, { N01: 'proportional' })).toBe(proportional);
    expect(score('C6', { casesReworked }, { N02: 'relative' })).toBe(relative);
  });
});

describe.each([
  ['C1', 'C1.3', 'filingSpotPoints', 'spotCasesMishandled'],
  ['C2', 'C2.3', 'collectionSpotPoints', 'spotCollectionBreaches'],
  ['C4', 'C4.2', 'sampleSpotPoints', 'sampledCasesFaulty'],
] as const)('%s: spot checks', (item, id, points, count) => {
  test.each([
    [0, '0', '7'],
    ['0.5', '-0.5', '6.5'],
    ['2.25', '-2.25', '4.75'],
    [7, '-7', '0'],
  ])('%s points given by the assessor', (given, line, left) => {
    expect(score(id, { [points]: given })).toBe(line);
    expect(score(item, { [points]: given })).toBe(left);
    expect(nodeAt(tree({ [points]: given }), id).status).toBe('truncated');
  });
  test.each([7.01, -0.01])('%s points are outside the item', (given) => {
    expect(codesOf(() => tree({ [points]: given }))).toEqual(['fact-domain']);
  });
  test.each([
    [0, '0', '7', '0', '7'],
    [1, '-0.5', '6.5', '-1', '6'],
    [7, '-3.5', '3.5', '-7', '0'],
    [8, '-4', '3', '-8', '0'],
    [10, '-5', '2', '-10', '0'],
  ])('N07: %s found, at half a point or at one', (found, half, leftOfHalf, one, leftOfOne) => {
    expect(score(id, { [count]: found }, { N07: 'half' })).toBe(half);
    expect(score(item, { [count]: found }, { N07: 'half' })).toBe(leftOfHalf);
    expect(score(id, { [count]: found }, { N07: 'one' })).toBe(one);
    expect(score(item, { [count]: found }, { N07: 'one' })).toBe(leftOfOne);
  });
  test('they come on top of the steps', () => {
    const changes = { validCaseShare: 60, dailyValidReports: 240, casesClosed: 93, [points]: 1 };
    expect(score(item, changes)).toBe('4');
  });
});

test('C4.2: ten cases are drawn, no more', () => {
  expect(codesOf(() => tree({ sampledCasesFaulty: 11 }, { N07: 'half' }))).toEqual(['fact-domain']);
});

describe('C8: both lines', () => {
  test.each([
    [0, 0, '4'],
    [1, 1, '2'],
    [2, 2, '0'],
    [3, 2, '0'],
  ])('%s handled poorly and %s late leave %s', (assignedCasesPoor, assignedCasesLate, left) => {
    expect(score('C8', { assignedCasesPoor, assignedCasesLate })).toBe(left);
  });
});

describe.each([
  ['D1', 'superiorsSatisfied', 90, '2'],
  ['D2', 'partnersSatisfied', 85, '1'],
  ['D3', 'communitiesSatisfied', 80, '2'],
] as const)('%s: %s', (item, fact, limit, points) => {
  test.each([
    ['nobody', 0, '0', '0'],
    ['just under the limit', `${limit - 1}.99`, '0', '0'],
    ['at the limit', limit, '0', points],
    ['at the limit, as a part of a whole', { part: limit, whole: 100 }, '0', points],
    ['just over it', `${limit}.01`, points, points],
    ['everybody', 100, points, points],
  ])('%s: %s', (_, rate, chosen, atLimit) => {
    expect(score(item, { [fact]: rate })).toBe(chosen);
    expect(score(item, { [fact]: rate }, { N10: 'atLimitScores' })).toBe(atLimit);
  });
});

describe('N16: the total of a month', () => {
  test.each([
    ['0.04', '100', '99.96'],
    ['0.05', '100', '99.95'],
    ['0.06', '99.9', '99.94'],
    ['1.005', '99', '99'],
    ['1.006', '99', '98.99'],
  ])('%s less', (fundsShortPoints, oneDecimal, twoDecimals) => {
    expect(tree({ fundsShortPoints }).exact).toBe(oneDecimal);
    expect(tree({ fundsShortPoints }, { N16: 'twoDecimals' }).exact).toBe(twoDecimals);
  });
  test('items are not rounded', () => {
    expect(score('A2', { fundsShortPoints: '1.006' })).toBe('0.994');
  });
});
