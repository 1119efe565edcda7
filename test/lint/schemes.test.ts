/** The schemes of the package under lint: nothing that is not acknowledged, and nothing shown that is not so. */
import { lint, type Rubric, readRubric } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { schemes } from '../../rubrics/index.js';
import { isShown } from './showing.js';

const RUBRICS: readonly (readonly [string, Rubric])[] = schemes.flatMap(({ rubric, period }) =>
  [rubric, period].flatMap((one) => (one ? [[one.id, one] as const] : [])),
);

/** What is found and which discrepancy accepts it. */
const accepted = (rubric: Rubric): readonly string[] =>
  lint(rubric).map(({ code, clause, acknowledged }) => `${clause} ${code} ${acknowledged ?? 'OPEN'}`);

describe.each(RUBRICS)('%s', (_, rubric) => {
  test('has nothing open', () => {
    expect(accepted(rubric).filter((one) => one.endsWith('OPEN'))).toEqual([]);
  });

  test('shows what is found by facts that show it', () => {
    const own = lint(rubric).filter(({ node }) => !/^[a-z]+\.1\//.test(node));
    const read = readRubric(rubric);
    expect(own.filter((finding) => !isShown(read, finding))).toEqual([]);
  });

  test('can be looked over under other readings', () => {
    const others = rubric.readings.flatMap(({ id, chosen, options }) =>
      options.filter(({ key }) => key !== chosen).map(({ key }) => ({ [id]: key })),
    );
    for (const readings of others.filter((_, i) => i % Math.ceil(others.length / 10) === 0)) {
      const found = lint(rubric, { readings });
      expect(found.every(({ what, why }) => [what, why].every(({ zh, en }) => zh !== '' && en !== ''))).toBe(true);
    }
  });
});

test('what is acknowledged', () => {
  expect(
    Object.fromEntries(RUBRICS.map(([id, rubric]) => [id, accepted(rubric)] as const).filter(([, found]) => found.length > 0)),
  ).toEqual({
    'jingan-2022': [
      '3.1.3.c award-only-restores D28',
      '3.2.1 parts-over-max D01',
      '3.6.3.b award-only-restores D27',
      '4.2.3.g award-only-restores D28',
      '4.2.3.h award-only-restores D28',
      '6.4.2.e award-only-restores D28',
      '6.4.3.b bands-equal D05',
      '6.4.3.c award-only-restores D28',
      '7.1.1.b bands-equal D02',
      '7.3.2.a bands-equal D03',
      '7.3.4.a bands-equal D04',
    ],
    'ningbo-center': ['months.1/month parts-over-max S4'],
    'ningbo-center-month': ['month parts-over-max S4'],
    quanshan: ['months.1/2.4 award-only-restores D4'],
    'quanshan-month': ['2.4 award-only-restores D4'],
  });
});
