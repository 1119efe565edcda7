import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, explain, factSheet, formatTree, type GivenFactsOf, nodeAt, readRubric, type Trace, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type QuanshanFacts, quanshan, quanshanMonth } from '../../../rubrics/quanshan/index.js';
import { codesOf, issuesOf } from '../../helpers.js';
import { quanshan as reference } from '../../reference/quanshan.js';
import { schemeLaws } from '../scheme-laws.js';
import { FULL_MONTH, monthOf, WORST_MONTH } from './months.js';

type Sheet = Readonly<Record<string, unknown>>;
type Chosen = Readonly<Record<string, string>>;

const twelve = <T>(one: T): readonly T[] => Array.from({ length: 12 }, () => one);
const FULL_YEAR: QuanshanFacts = { months: twelve(FULL_MONTH), managementScore: 100, siteMeetings: 0 };

const open = readRubric(quanshan);
const scored = (changes: Sheet = {}, readings: Chosen = {}): Trace => evaluate(open, { ...FULL_YEAR, ...changes }, { readings });
const total = (changes: Sheet = {}, readings: Chosen = {}): string => scored(changes, readings).exact;

describe('the laws of every scheme', () => {
  schemeLaws({
    rubric: quanshan,
    reference,
    max: 100,
    bonus: 5,
    runs: 25,
    edges: { filesMissing: [10], discMinutes: [5], managementScore: [0, 100], siteMeetings: [1, 2] },
    alternatives: [
      { A8: 'rounded' },
      { A9: 'ten' },
      { A10: 'eachMeeting' },
      { A11: 'hundredth' },
      // Readings of the months, chosen for the year.
      { A1: 'once', A3: 'lowerRangeIsDiscretion', A4: 'tenInUpperRange', A5: 'exclusive', A6: 'fromFull' },
      { A1: 'once', A8: 'rounded', A9: 'ten', A10: 'eachMeeting', A11: 'hundredth' },
    ],
  });
});

describe('a year of whole months', () => {
  test('is 90, 10, and a bonus of 5 above the 100', () => {
    const tree = scored({ siteMeetings: 1 });
    expect(tree.children?.map(({ id, exact, max, bonus }) => [id, exact, max, bonus])).toEqual([
      ['months', '90', 90, undefined],
      ['management', '10', 10, undefined],
      ['extra', '5', 5, true],
    ]);
    expect([tree.exact, tree.max]).toEqual(['105', 100]);
    expect(total()).toBe('100');
  });
  test('a worst of years is nothing', () => {
    expect(total({ months: twelve(WORST_MONTH), managementScore: 0 })).toBe('0');
  });
  test('the clauses of a month stand in it under its number', () => {
    const months = [...twelve(FULL_MONTH).slice(1), { ...FULL_MONTH, filesMissing: 3 }];
    expect(nodeAt(scored({ months }), 'months.12/2.3a').exact).toBe('1.7');
    expect(nodeAt(scored({ months }), 'months.11/2.3a').exact).toBe('2');
  });
});

/** Twelve months, in hundredths of a point. */
const monthsOf = (...hundredths: readonly number[]) =>
  Array.from({ length: 12 }, (_, i) => monthOf(hundredths[i % hundredths.length] ?? 0));

describe('the sum of the months by 12, times 0.9, and management times 0.1', () => {
  test.each([
    // 60.3 × 0.9 + 98.8 × 0.1 is 64.15, where binary floats have 64.149999….
    ['twelve times 60.3', monthsOf(6030), '98.8', '54.27', '64.2'],
    ['months that come to 60.3 on average', monthsOf(5810, 6250), '98.8', '54.27', '64.2'],
    [
      'months that come to 60.3 on average, all of them different',
      monthsOf(4880, 5190, 5520, 5760, 5910, 6010, 6050, 6150, 6300, 6540, 6870, 7180),
      '98.8',
      '54.27',
      '64.2',
    ],
    ['a hundredth less for management', monthsOf(6030), '98.79', '54.27', '64.1'],
    ['a hundredth more for management', monthsOf(6030), '98.81', '54.27', '64.2'],
    ['a hundredth less in one month', [...monthsOf(6030).slice(1), monthOf(6029)], '98.8', '54.26925', '64.1'],
    // The mean is 515/6, which no decimal says in full; times 0.9 it is 77.25.
    ['a tie out of a mean without end', [...monthsOf(8600, 8600).slice(2), monthOf(8500), monthOf(8500)], '0', '77.25', '77.3'],
    [
      'the tie missed by one hundredth in one month',
      [...monthsOf(8600, 8600).slice(2), monthOf(8500), monthOf(8499)],
      '0',
      '77.24925',
      '77.2',
    ],
    ['a tie with both', monthsOf(8350), '91', '75.15', '84.3'],
    ['twelve times 0.9 of 83.5', monthsOf(8350), '90', '75.15', '84.2'],
    ['a third of months', monthsOf(9000, 9010, 9010), '100', '81.06', '91.1'],
  ])('%s', (_, months, managementScore, monthly, all) => {
    const tree = scored({ months, managementScore });
    expect(nodeAt(tree, 'months').exact).toBe(monthly);
    expect(tree.exact).toBe(all);
  });
  test('the mean of the months is in the trace, in full', () => {
    const months = [...monthsOf(8600).slice(2), monthOf(8500), monthOf(8500)];
    expect(nodeAt(scored({ months }), 'months').applied).toEqual({ measure: '515/6', units: '12', each: '0.9' });
  });
  test('months already scored come to the same', () => {
    expect(total({ months: twelve({ knownScore: '60.3' }), managementScore: '98.8' })).toBe('64.2');
  });
  test('every month weighs the same', () => {
    for (let at = 0; at < 12; at += 1) {
      const months = Array.from({ length: 12 }, (_, i) => monthOf(i === at ? 4000 : 10000));
      expect(nodeAt(scored({ months }), 'months').exact).toBe('85.5');
    }
  });
});

describe('a month that is missing', () => {
  const ELEVEN = FULL_YEAR.months.slice(1);
  test.each([
    ['no months', [], [['list-short', 'months']]],
    ['eleven months', ELEVEN, [['list-short', 'months']]],
    ['eleven months and one without data', [...ELEVEN, null], [['fact-missing', 'months.11']]],
    [
      'three without data',
      [null, ...ELEVEN.slice(2), null, null],
      [
        ['fact-missing', 'months.0'],
        ['fact-missing', 'months.10'],
        ['fact-missing', 'months.11'],
      ],
    ],
    ['thirteen months', [...FULL_YEAR.months, FULL_MONTH], [['list-long', 'months']]],
  ])('%s: an error', (_, months, issues) => {
    expect(issuesOf(() => scored({ months })).map(({ code, path }) => [code, path.join('.')])).toEqual(issues);
  });
  test('none of them at all: an error', () => {
    const { months: _, ...rest } = FULL_YEAR;
    expect(codesOf(() => evaluate(open, rest))).toEqual(['fact-missing']);
  });
  test('a month that lacks a fact: an error that names month and fact', () => {
    const { closingPoints: _, ...lacking } = FULL_MONTH;
    const [only] = issuesOf(() => scored({ months: [...ELEVEN, lacking] }));
    expect([only?.code, only?.path]).toEqual(['fact-missing', ['months', 11, 'closingPoints']]);
    expect(only?.message.en).toContain('months[11]');
    expect(only?.message.zh).toContain('months[11]');
  });
  test('A7: that the months present are averaged, or weighted, is on record and cannot be chosen', () => {
    for (const A7 of ['byMonthsPresent', 'weighted']) expect(codesOf(() => scored({}, { A7 }))).toEqual(['reading-not-selectable']);
  });
});

describe('A8: how a month enters the year', () => {
  test.each([
    // 12 × 83.25 is 999 exactly, and 12 × 83.3 is 999.6.
    [8325, '74.925', '74.97'],
    [8324, '74.916', '74.88'],
    [8330, '74.97', '74.97'],
  ])('twelve months of %s hundredths: %s, or %s where they enter as rounded', (hundredths, exact, rounded) => {
    const changes = { months: monthsOf(hundredths) };
    expect(nodeAt(scored(changes), 'months').exact).toBe(exact);
    expect(nodeAt(scored(changes, { A8: 'rounded' }), 'months').exact).toBe(rounded);
  });
  test('to two decimals, nothing of these is lost', () => {
    expect(nodeAt(scored({ months: monthsOf(8325) }, { A8: 'rounded', A11: 'hundredth' }), 'months').exact).toBe('74.925');
  });
});

describe('A9: the management review', () => {
  test.each([
    ['0', '0'],
    ['0.01', '0.001'],
    ['98.8', '9.88'],
    ['99.99', '9.999'],
    ['100', '10'],
  ])('%s of 100 counts for %s', (managementScore, points) => {
    expect(nodeAt(scored({ managementScore }), 'management').exact).toBe(points);
  });
  test.each(['0', '0.01', '9.99', '10'])('ten: %s counts as it is', (managementPoints) => {
    const { managementScore: _, ...rest } = FULL_YEAR;
    const tree = evaluate(open, { ...rest, managementPoints }, { readings: { A9: 'ten' } });
    expect(nodeAt(tree, 'management').exact).toBe(managementPoints);
  });
  test.each([
    ['managementScore', '-0.01'],
    ['managementScore', '100.01'],
    ['managementPoints', '-0.01'],
    ['managementPoints', '10.01'],
  ])('%s of %s is refused', (fact, given) => {
    expect(codesOf(() => scored({ managementPoints: 0, [fact]: given }, { A9: 'ten' }))).toEqual(['fact-domain']);
  });
  test('it has no default, and the other scale is asked for by that reading alone', () => {
    const { managementScore: _, ...rest } = FULL_YEAR;
    expect(codesOf(() => evaluate(open, rest))).toEqual(['fact-missing']);
    expect(factSheet(quanshan).map(({ key, nothing, alternative }) => [key, nothing, alternative])).toEqual([
      ['months', null, false],
      ['managementScore', null, false],
      ['siteMeetings', 0, false],
      ['managementPoints', null, true],
    ]);
  });
});

describe('A10: the bonus for on-site meetings', () => {
  test.each([
    [0, '0', '0'],
    [1, '5', '5'],
    [2, '5', '10'],
    [5, '5', '25'],
  ])('%s meetings: %s once a year, or %s', (siteMeetings, once, each) => {
    expect(nodeAt(scored({ siteMeetings }), 'extra').exact).toBe(once);
    expect(nodeAt(scored({ siteMeetings }, { A10: 'eachMeeting' }), 'extra').exact).toBe(each);
  });
  test('it comes after the weighting, and may pass 100', () => {
    const changes = { months: monthsOf(6030), managementScore: '98.8', siteMeetings: 1 };
    expect(total(changes)).toBe('69.2');
    expect(total({ siteMeetings: 1 })).toBe('105');
    expect(total({ siteMeetings: 3 }, { A10: 'eachMeeting' })).toBe('115');
  });
});

describe('A11: the total of the year is rounded once', () => {
  test.each([
    ['98.8', '64.2', '64.15'],
    ['98.74', '64.1', '64.14'],
    ['98.75', '64.1', '64.15'],
    ['98.79', '64.1', '64.15'],
  ])('%s for management: %s, or %s to two decimals', (managementScore, tenth, hundredth) => {
    const changes = { months: monthsOf(6030), managementScore };
    expect(total(changes)).toBe(tenth);
    expect(total(changes, { A11: 'hundredth' })).toBe(hundredth);
  });
});

describe('what it says of itself', () => {
  test('its readings and discrepancies', () => {
    expect(quanshan.readings.map(({ id }) => id)).toEqual(['A7', 'A8', 'A9', 'A10', 'A11']);
    expect(quanshan.discrepancies.map(({ id, at }) => [id, ...at])).toEqual([['D3', 'months']]);
    expect(
      scored()
        .taken.map(({ id }) => id)
        .sort(),
    ).toEqual(['A1', 'A10', 'A11', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9']);
  });
  test('how the months came to what they did', () => {
    const tree = evaluate(quanshan, { months: monthsOf(6030), managementScore: '98.8', siteMeetings: 0 });
    expect(explain(quanshan, tree, 'months', 'en')).toBe(
      'months Monthly assessment scores 54.27 of 90: 12 periods, mean 60.3, weight 0.9 (reading A8: months enter as they are before rounding).',
    );
    expect(explain(quanshan, tree, 'months', 'zh')).toBe(
      'months 月度考核得 54.27 分（满分 90 分）：共 12 期，平均 60.3 分，权重 0.9（解读 A8：以取舍前的值）。',
    );
  });
});

describe('examples/quanshan', () => {
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, ['--import', 'tsx', 'examples/quanshan/score.ts', ...args], {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      encoding: 'utf8',
    });
  const given: {
    readonly months: readonly GivenFactsOf<typeof quanshanMonth>[];
    readonly managementScore: number;
    readonly siteMeetings: number;
  } = JSON.parse(readFileSync(new URL('../../../examples/quanshan/facts.json', import.meta.url), 'utf8'));
  const trees = given.months.map((month) => {
    const { facts, assumed } = withDefaults(quanshanMonth, month);
    return evaluate(quanshanMonth, facts, { assumed });
  });
  const { facts, assumed } = withDefaults(quanshan, given);
  const year = evaluate(quanshan, facts, { assumed });

  test('scores without a warning', () => {
    expect(trees.map(({ exact }) => exact)).toEqual([
      '88.5',
      '80.5',
      '91.2',
      '81.3',
      '82.5',
      '93.6',
      '72.9',
      '71.6',
      '90.7',
      '95',
      '89.9',
      '95.2',
    ]);
    expect([year.exact, year.rounded?.before]).toEqual(['91.7', '91.71375']);
    expect([...trees, year].flatMap(({ warnings }) => warnings)).toEqual([]);
  });
  test('lists what the months left out, by month', () => {
    expect(year.assumed).toEqual(trees.flatMap(({ assumed: left }, i) => left.map((key) => `months[${i}].${key}`)));
    expect(year.assumed).toHaveLength(119);
  });
  test('prints the months, one of them in detail and the year, in both languages or in one', () => {
    const [zh, en] = [run('zh'), run('--', 'en')];
    expect(run()).toBe(zh + en);
    const [, , , , , , july] = trees;
    if (!july) throw new Error('no July');
    for (const [out, language] of [
      [zh, 'zh'],
      [en, 'en'],
    ] as const) {
      trees.forEach(({ exact }, i) => {
        expect(out.split('\n')).toContain(language === 'zh' ? `  ${i + 1} 月：${exact}` : `  month ${i + 1}: ${exact}`);
      });
      expect(out).toContain(formatTree(july, { language, rubric: quanshanMonth }));
      expect(out).toContain(formatTree(year, { language, depth: 3, rubric: quanshan }));
      expect(out).toContain(language === 'zh' ? '\n119 项事实未填报' : '\n119 facts were left out');
    }
  }, 60_000);
});
