/** Which of several bands is told as the one out of order, held against which other one, and with which facts. */
import { bandScore, count, linear, percent, pool } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesIn, item, only } from './helpers.js';

const closed = percent('closed', '办结率', 'Cases closed');
const sent = count('sent', '篇', '报送篇数', 'Articles sent');

/** A table of the bands 0, 1, 2 … with the last one open, and their points. */
const table = (...points: readonly number[]) =>
  item(
    pool(
      { start: 0, floor: null },
      {
        a: bandScore(
          sent,
          Object.fromEntries(points.map((one, i) => [i < points.length - 1 ? `= ${i}` : `>= ${i}`, one])) as Readonly<
            Record<`${'=' | '>='} ${number}`, number>
          >,
        ),
      },
    ),
  );

/** What is told of a table: where, how many points, against what, and the facts of both. */
function oddOne(rubric: ReturnType<typeof item>): readonly unknown[] {
  const { code, what, why, counterexample } = only(rubric);
  return [code, what.en, why.en, counterexample];
}
const against = (band: string, points: string, other: string, ...facts: readonly number[]): readonly unknown[] => [
  'points-not-monotone',
  `“Articles sent” in “${band}”: ${points}, against the order of the other bands`,
  `held against “${other}”, better performance gives fewer points`,
  facts.map((one) => ({ sent: one })),
];

describe('of points that break the order', () => {
  test.each([
    ['the first of four', [0.6, 0.2, 0.4, 0.5], against('= 0', '0.6 points', '= 1', 1, 0)],
    ['one that only its left neighbour shows', [0, 0.6, 0.4, 0.5], against('= 1', '0.6 points', '= 2', 2, 1)],
    ['of two inner ones that could be meant, the second', [0, 0.3, 0.2, 0.5], against('= 2', '0.2 points', '= 1', 2, 1)],
    ['of two at the end, the inner one', [0, 2, 1], against('= 1', '2 points', '>= 2', 2, 1)],
    ['the last of four that fall', [0.6, 0.4, 0.2, 0.9], against('>= 3', '0.9 points', '= 0', 0, 3)],
    ['the one that rises among falling ones', [0.5, 0.4, 0.2, 0.3], against('= 2', '0.2 points', '>= 3', 2, 3)],
    ['beside two alike that fall with the rest', [0.5, 0.5, 0.2, 0.3, 0], against('= 3', '0.3 points', '= 2', 2, 3)],
    ['of five that end where they began', [1, 1, 1, 2, 1], against('= 3', '2 points', '>= 4', 4, 3)],
  ] as const)('%s', (_, points, wanted) => {
    expect(oddOne(table(...points))).toEqual(wanted);
  });

  test.each([
    ['two are odd', [0, 3, 1, 5, 2, 6]],
    ['four end where they began', [1, 1, 2, 1]],
    ['all fall, two of three alike', [1, 1, 0, 0, 0]],
  ] as const)('none where %s', (_, points) => {
    expect(codesIn(table(...points))).toEqual([]);
  });

  test('both ends of a piece are told, and another piece than itself', () => {
    const rubric = item(
      pool({ start: 0 }, { a: linear(closed, { '< 60': 0, '[60, 80)': [5, 6], '[80, 90)': [2, 3], '[90, 100]': [3, 4] }) }),
    );
    expect(only(rubric)).toMatchObject({
      code: 'points-not-monotone',
      what: {
        zh: '“办结率”在“[60, 80)”计 5 – 6 分，与其余各档的升降相反',
        en: '“Cases closed” in “[60, 80)”: 5 – 6 points, against the order of the other bands',
      },
      why: { zh: '与“[80, 90)”相比，表现更好反而得分更低', en: 'held against “[80, 90)”, better performance gives fewer points' },
      counterexample: [{ closed: 80 }, { closed: 60 }],
    });
  });
});

describe('of two bands alike', () => {
  const alike = (band: string, points: string, other: string, ...facts: readonly number[]): readonly unknown[] => [
    'bands-equal',
    `“Articles sent” in “${other}” and in “${band}”: ${points} in both`,
    'all other bands rise or fall one by one; of two neighbours that do not, one is probably wrong',
    facts.map((one) => ({ sent: one })),
  ];
  test.each([
    ['three that rise', [0, 0.5, 0.5], alike('>= 2', '0.5 points', '= 1', 1, 2)],
    ['four that fall', [0.5, 0.3, 0.3, 0], alike('= 2', '0.3 points', '= 1', 1, 2)],
  ] as const)('among %s', (_, points, wanted) => {
    expect(oddOne(table(...points))).toEqual(wanted);
  });

  test('but not of pieces that begin alike', () => {
    expect(codesIn(item(pool({ start: 0 }, { a: linear(closed, { '< 60': 0, '[60, 80)': [0, 2], '>= 80': 3 }) })))).toEqual([]);
  });
});
