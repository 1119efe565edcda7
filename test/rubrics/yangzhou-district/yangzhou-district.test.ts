import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, explain, factSheet, formatTree, nodeAt, readRubric, type Trace } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type YangzhouDistrictFacts, yangzhouDistrict } from '../../../rubrics/yangzhou-district/index.js';
import { codesOf } from '../../helpers.js';
import { yangzhouDistrict as reference } from '../../reference/yangzhou-district.js';
import { schemeLaws } from '../scheme-laws.js';

const FULL: YangzhouDistrictFacts = {
  routinePoints: 70,
  reworkPoints: 5,
  hotlinePoints: 5,
  specialPoints: 10,
  groundworkPoints: 10,
  majorEventPoints: 5,
};
const CATEGORIES = [
  ['routine', 'routinePoints', 70],
  ['rework', 'reworkPoints', 5],
  ['hotline', 'hotlinePoints', 5],
  ['special', 'specialPoints', 10],
  ['groundwork', 'groundworkPoints', 10],
  ['majorEvents', 'majorEventPoints', 5],
] as const;

const open = readRubric(yangzhouDistrict);
const scored = (changes: Readonly<Record<string, unknown>> = {}, readings: Readonly<Record<string, string>> = {}): Trace =>
  evaluate(open, { ...FULL, ...changes }, { readings });
const ZERO = { routinePoints: 0, reworkPoints: 0, hotlinePoints: 0, specialPoints: 0, groundworkPoints: 0, majorEventPoints: 0 };

describe('the laws of every scheme', () => {
  schemeLaws({
    rubric: yangzhouDistrict,
    reference,
    max: 100,
    bonus: 5,
    edges: Object.fromEntries(CATEGORIES.map(([, fact, max]) => [fact, [0, max]])),
    alternatives: [{ A2: 'mayDeduct' }, { A3: 'categories' }, { A3: 'hundredths' }, { A2: 'mayDeduct', A3: 'categories' }],
  });
});

describe('the categories and their points', () => {
  test('70, 5, 5, 10, 10 and a bonus of 5: 105 in all', () => {
    const tree = scored();
    expect(CATEGORIES.map(([id]) => nodeAt(tree, id).max)).toEqual([70, 5, 5, 10, 10, 5]);
    expect([tree.exact, tree.max]).toEqual(['105', 100]);
    expect(tree.children?.map(({ id, bonus }) => [id, bonus])).toEqual([
      ['routine', undefined],
      ['rework', undefined],
      ['hotline', undefined],
      ['special', undefined],
      ['groundwork', undefined],
      ['bonus', true],
    ]);
  });
  test('without the bonus, 100', () => {
    expect(scored({ majorEventPoints: 0 }).exact).toBe('100');
  });
  test('nothing for nothing', () => {
    expect(scored(ZERO).exact).toBe('0');
  });
  test('every category counts for itself', () => {
    for (const [id, fact] of CATEGORIES) {
      const tree = scored({ ...ZERO, [fact]: 1.25 });
      expect([nodeAt(tree, id).exact, tree.exact]).toEqual(['1.25', '1.3']);
    }
  });
  test('no fact has a default, and none has bounds', () => {
    expect(factSheet(yangzhouDistrict).map(({ key, nothing, domain }) => [key, nothing, domain.en])).toEqual(
      CATEGORIES.map(([, fact]) => [fact, null, 'a number']),
    );
    for (const [, fact] of CATEGORIES) {
      const { [fact]: _, ...rest } = FULL;
      expect(codesOf(() => evaluate(open, rest))).toEqual(['fact-missing']);
    }
  });
});

describe.each(CATEGORIES)('%s is held between 0 and its points', (id, fact, max) => {
  const held = (given: string) => {
    const { exact, applied } = nodeAt(scored({ [fact]: given }), id);
    return [exact, applied?.limit, applied?.absorbed];
  };
  test.each([
    ['-1000', '1000'],
    ['-1', '1'],
    ['-0.01', '0.01'],
  ])('%s is nothing, and %s is absorbed', (given, absorbed) => {
    expect(held(given)).toEqual(['0', 'floor', absorbed]);
  });
  test.each(['0', '0.01', '1/3', String(max - 1), `${max - 1}.99`, String(max)])('%s counts as it is', (given) => {
    expect(held(given)).toEqual([given, undefined, undefined]);
  });
  test.each([
    [`${max}.01`, '0.01'],
    [String(max + 1), '1'],
    ['1000', String(1000 - max)],
  ])('%s is held at the points, and %s is absorbed', (given, absorbed) => {
    expect(held(given)).toEqual([String(max), 'max', absorbed]);
  });
  test('what was given stays in the trace', () => {
    const tree = scored({ [fact]: 1000 });
    expect(nodeAt(tree, `${id}/1`)).toMatchObject({ exact: '1000', status: 'assessed', facts: [fact] });
    expect(tree.input[fact]).toBe(1000);
  });
  test('A1: a score that is sent back is no score', () => {
    expect(codesOf(() => scored({ [fact]: 1000 }, { A1: 'refused' }))).toEqual(['reading-not-selectable']);
  });
});

describe('A2: major events', () => {
  test.each([
    ['-1000', '0', '-1000'],
    ['-5.01', '0', '-5.01'],
    ['-0.01', '0', '-0.01'],
    ['0', '0', '0'],
    ['0.01', '0.01', '0.01'],
    ['4.99', '4.99', '4.99'],
    ['5', '5', '5'],
    ['5.01', '5', '5'],
    ['1000', '5', '5'],
  ])('%s adds %s, or %s where it can deduct too', (majorEventPoints, adds, moves) => {
    for (const id of ['majorEvents', 'bonus']) {
      expect(nodeAt(scored({ majorEventPoints }), id).exact).toBe(adds);
      expect(nodeAt(scored({ majorEventPoints }, { A2: 'mayDeduct' }), id).exact).toBe(moves);
    }
  });
  test('a deduction comes off the total', () => {
    expect(scored({ majorEventPoints: -2 }).exact).toBe('100');
    expect(scored({ majorEventPoints: -2 }, { A2: 'mayDeduct' }).exact).toBe('98');
  });
});

describe('A3: rounding', () => {
  const scores = { reworkPoints: '4.05', hotlinePoints: '4.05', specialPoints: '9.15', groundworkPoints: '8.695', majorEventPoints: 0 };
  test.each<[reading: string, total: string, rework: string]>([
    ['total', '95.9', '4.05'],
    ['categories', '96.1', '4.1'],
    ['hundredths', '95.95', '4.05'],
  ])('%s: %s in all, %s for rework', (A3, total, rework) => {
    const tree = scored(scores, { A3 });
    expect([tree.exact, nodeAt(tree, 'rework').exact]).toEqual([total, rework]);
  });
  test.each([
    ['69.949', '104.9', '104.95'],
    ['69.95', '105', '104.95'],
    ['69.944', '104.9', '104.94'],
    ['69.945', '104.9', '104.95'],
  ])('%s for routine cases: %s, or %s to two decimals', (routinePoints, tenth, hundredth) => {
    expect(scored({ routinePoints }).exact).toBe(tenth);
    expect(scored({ routinePoints }, { A3: 'hundredths' }).exact).toBe(hundredth);
  });
});

test('it says where the source does not agree with itself', () => {
  expect(yangzhouDistrict.discrepancies.map(({ id }) => id)).toEqual(['D1', 'D2', 'D3']);
  expect(yangzhouDistrict.readings.map(({ id }) => id)).toEqual(['A1', 'A2', 'A3']);
});

test('the sentence of a category that was held says so', () => {
  const tree = scored({ specialPoints: 10.5 });
  expect(explain(yangzhouDistrict, tree, 'special', 'en')).toBe(
    'special Special work scores 10 of 10: special/1 (10.5), 10.5 in all, held at the maximum of 10: 0.5 not counted.',
  );
});

describe('examples/yangzhou-district', () => {
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, ['--import', 'tsx', 'examples/yangzhou-district/score.ts', ...args], {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      encoding: 'utf8',
    });
  const facts: YangzhouDistrictFacts = JSON.parse(
    readFileSync(new URL('../../../examples/yangzhou-district/facts.json', import.meta.url), 'utf8'),
  );
  const tree = evaluate(yangzhouDistrict, facts);
  const [zh, en] = (['zh', 'en'] as const).map((language) => `${formatTree(tree, { language, rubric: yangzhouDistrict })}\n`);

  test('scores without a warning', () => {
    expect([tree.exact, tree.warnings]).toEqual(['94.9', []]);
  });
  test('prints the tree in both languages, or in one', () => {
    expect(run()).toBe(`${zh}\n${en}\n`);
    expect(run('zh')).toBe(`${zh}\n`);
    expect(run('--', 'en')).toBe(`${en}\n`);
  }, 60_000);
});
