/** Rules that give points by the value of one measure, as lint reads them: rows, what they give, and where they lie. */
import {
  all,
  any,
  atLeast,
  atMost,
  award,
  bandScore,
  count,
  equals,
  firstOf,
  flag,
  lessThan,
  not,
  percent,
  perItemAward,
  perItemDeduct,
  pool,
  quantity,
  type Rule,
  series,
  some,
  tally,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { exactOf, textOf, ZERO } from '../../src/exact.js';
import { prepared } from '../../src/library.js';
import { type Spot, type Study, studyOf } from '../../src/lint/study.js';
import { bandsIn, ladderIn, type PointTable, reachIn } from '../../src/lint/tables.js';
import { codesIn, item } from './helpers.js';

const x = (written: number) => exactOf(written) ?? ZERO;
const closed = percent('closed', '办结率', 'Cases closed');
const held = flag('held', '已召开', 'Held');
const sent = count('sent', '篇', '报送篇数', 'Articles sent');

/** What is made of the place of a rule that is the one part of an item, or of one under it. */
function tableOf(read: (spot: Spot, study: Study) => PointTable | undefined, rule: Rule, node = '1/1'): PointTable | undefined {
  const scheme = item(pool({ start: 0, floor: null }, [rule]));
  const study = studyOf(prepared(scheme, undefined), scheme);
  const spot = study.spots.find(({ place }) => place.id === node);
  if (!spot) throw new Error(`no ${node}`);
  return read(spot, study);
}

/** A table as a test reads it: of every row its name, its points, and a value in it where a world has one. */
const inBrief = (table: PointTable | undefined) =>
  table && {
    rows: table.rows.map(({ name, points, world }) =>
      [name.en, points.map(textOf).join(' – '), world && textOf(world.value(table.of))].join(': '),
    ),
    unreached: table.unreached,
  };
const ladder = (...rungs: readonly Rule[]) => inBrief(tableOf(ladderIn, firstOf(...rungs)));

describe('a table of bands', () => {
  /** So many bands on whole numbers from nothing on, the last one beyond what there can be. */
  const bandsOf = (length: number) => {
    const steps = Array.from({ length: length - 2 }, (_, i) => [`[${i}, ${i + 1})`, i] as const);
    const bands = Object.fromEntries([...steps, [`[${length - 2}, 300]`, 1], ['> 300', 2]]);
    const few = count('few', '篇', '篇数', 'Articles', { max: 300 });
    return tableOf(bandsIn, bandScore(few, bands));
  };

  test('of up to two hundred has a value for every one that is reached; of more, only the domain is asked', () => {
    const [less, more] = [bandsOf(200), bandsOf(201)];
    expect(less?.rows.map(({ world }) => world !== undefined)).toEqual(Array.from({ length: 199 }, () => true));
    expect(more?.rows.map(({ world }) => world !== undefined)).toEqual(Array.from({ length: 200 }, () => false));
    for (const table of [less, more]) expect(table?.unreached).toEqual([{ zh: '> 300', en: '> 300' }]);
  });

  test('that never comes into play has no rows, and nothing is told of its bands', () => {
    const rule = when(all(held, not(held)), bandScore(closed, { '< 60': 0, '>= 60': 1 }));
    expect(inBrief(tableOf(bandsIn, rule, '1/1/1'))).toEqual({ rows: [], unreached: [] });
    expect(codesIn(item(pool({ start: 0 }, [rule])))).toEqual(['condition-never 1/1']);
  });
});

describe('a ladder', () => {
  test('on one measure is a table, as its rungs have their turn', () => {
    expect(ladder(award(3, atLeast(closed, 90)), award(2, atLeast(closed, 60)), award(1))).toEqual({
      rows: ['always: 1: 0', 'Cases closed ≥ 60: 2: 60', 'Cases closed ≥ 90: 3: 90'],
      unreached: [],
    });
    const flat = bandScore(closed, { '< 60': 1, '>= 60': 1 });
    expect(ladder(award(3, atLeast(closed, 90)), award(2, atLeast(closed, 60)), flat)).toEqual({
      rows: ['otherwise: 1: 0', 'Cases closed ≥ 60: 2: 60', 'Cases closed ≥ 90: 3: 90'],
      unreached: [],
    });
    expect(ladder(award(3, atLeast(closed, 90)), award(2, atLeast(closed, 60)))).toEqual({
      rows: ['otherwise: 0: 0', 'Cases closed ≥ 60: 2: 60', 'Cases closed ≥ 90: 3: 90'],
      unreached: [],
    });
  });

  test('has its values at one place of each rung', () => {
    const table = tableOf(ladderIn, firstOf(award(3, atLeast(closed, 90)), award(1)));
    expect(table?.rows.map(({ has }) => [0, 50, 90, 100].map((value) => has(x(value))))).toEqual([
      [true, false, false, false],
      [false, false, true, false],
    ]);
  });

  test('may ask for the measure in conditions of conditions', () => {
    expect(
      ladder(award(3, not(lessThan(closed, 90))), award(2, any(equals(closed, 10), atLeast(closed, 60))), award(1))?.rows,
    ).toHaveLength(5);
  });

  test.each([
    ['from zero on', sent],
    ['up to an end', quantity('left', '分', '余额', 'Left', { min: null, max: 9 })],
    ['of any size', quantity('much', '分', '量', 'Much', { min: null })],
  ] as const)('may stand on a measure %s', (_, of) => {
    expect(ladder(award(3, atLeast(of, 5)), award(1))?.rows).toHaveLength(2);
  });

  const scores = series('scores', '各期得分', 'Scores', quantity('score', '分', '得分', 'Score', { max: 9 }), { min: 3 });
  test.each<readonly [string, readonly Rule[]]>([
    ['that asks for a flag as well', [award(3, all(atLeast(closed, 90), held)), award(1)]],
    ['that asks for a flag in a condition of conditions', [award(3, any(atLeast(closed, 90), not(held))), award(1)]],
    ['on two measures', [award(3, atLeast(closed, 90)), award(1, atLeast(sent, 9))]],
    ['that asks for a list', [award(3, atLeast(closed, 90)), award(1, some(scores, atLeast(scores.item.score, 9)))]],
    [
      'a rung of which is a table itself',
      [award(3, atLeast(closed, 90)), when(atLeast(closed, 60), bandScore(closed, { '< 80': 1, '>= 80': 2 }))],
    ],
    ['a rung of which has no upper end', [award(3, atLeast(closed, 90)), when(atLeast(closed, 60), perItemAward(1, sent))]],
    [
      'a rung of which has no lower end',
      [award(3, atLeast(closed, 90)), when(atLeast(closed, 60), perItemDeduct(1, tally('late', '件', '逾期', 'Late')))],
    ],
    ['of more rungs than can be tried', Array.from({ length: 400 }, (_, i) => award(i, atMost(sent, i)))],
  ])('%s is no table', (_, rungs) => {
    expect(ladder(...rungs)).toBeUndefined();
  });

  test('is no pool of awards that stand on one measure', () => {
    const both = pool({ start: 0 }, { x: award(3, atLeast(closed, 90)), y: award(2, atLeast(closed, 60)) });
    expect(tableOf(ladderIn, both)).toBeUndefined();
  });
});

test.each([
  [3, 3, '只能是 3', '3 only'],
  [0, 9.5, '为 0 至 9.5', '0 to 9.5'],
  [-2, null, '不小于 -2', '-2 or more'],
  [null, 7, '不大于 7', '7 or less'],
  [null, null, '没有限制', 'without limit'],
] as const)('from %j to %j in words', (low, high, zh, en) => {
  expect(reachIn({ low: low === null ? null : x(low), high: high === null ? null : x(high) })).toEqual({ zh, en });
});
