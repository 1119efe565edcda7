/** The example of the scheme, run as its reader runs it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluateCohort, factSheet, formatTree, type GivenUnitFactsOf, type Language, leagueTable, withUnitDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { minhang2011 } from '../../../rubrics/minhang/index.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const run = (...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, ['--import', 'tsx', 'examples/minhang/score.ts', ...args], { cwd: ROOT, encoding: 'utf8' }, (error, out) =>
      error ? reject(error) : resolve(out),
    );
  });

const towns: readonly { readonly unit: string; readonly given: GivenUnitFactsOf<typeof minhang2011> }[] = JSON.parse(
  readFileSync(new URL('../../../examples/minhang/facts.json', import.meta.url), 'utf8'),
);
const cohort = evaluateCohort(
  minhang2011,
  towns.map(({ unit, given }) => ({ unit, ...withUnitDefaults(minhang2011, given) })),
);
const shown = cohort.standings.find(({ unit }) => unit === '华漕镇')?.tree;

const FIGURES: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '所用的全区数据：',
    '  信息录用排名: 9 (2 个单位并列)',
    '  全区新增采集总数: 220310',
    '  全区实有工作站: 462',
    '  全区平均确认率: 1240/13 ≈ 95.38',
    '  全区平均办结率: 12627/130 ≈ 97.13',
  ],
  en: [
    'Figures of the district that it was scored with:',
    '  Rank by news adopted: 9 (2 towns share it)',
    '  Entries newly collected by all towns: 220310',
    '  Stations of all towns: 462',
    '  Average confirmation rate: 1240/13 ≈ 95.38',
    '  Average settlement rate: 12627/130 ≈ 97.13',
  ],
};

/** The lines in one language: the league table, the tree, the figures. */
function expectPart(out: string, language: Language): void {
  const { title, rows } = leagueTable(cohort, language);
  expect(out.startsWith(`${title}\n`)).toBe(true);
  const [table = '', tree = ''] = out.split('\n华漕镇\n');
  const drawn = table.split('\n').filter((line) => line.includes('│'));
  expect(drawn.length).toBe(rows.length + 1);
  for (const [i, row] of rows.entries()) for (const cell of Object.values(row)) expect(drawn[i + 1]).toContain(String(cell));
  expect(tree).toBe(
    [
      shown === undefined || shown === null ? '' : formatTree(shown, { language, rubric: minhang2011 }),
      '',
      ...FIGURES[language],
      '',
      '',
    ].join('\n'),
  );
}

const SECONDS = 60_000;

describe.concurrent('examples/minhang/score.ts', () => {
  test(
    'with no argument: both languages, Chinese first',
    async () => {
      const out = await run();
      const second = out.indexOf(leagueTable(cohort, 'en').title);
      expectPart(out.slice(0, second), 'zh');
      expectPart(out.slice(second), 'en');
    },
    SECONDS,
  );
  test.each(['zh', 'en'] as const)(
    '%s: that language alone',
    async (language) => {
      expectPart(await run(language), language);
    },
    SECONDS,
  );
});

describe('examples/minhang/facts.json', () => {
  test('has thirteen towns, each with data', () => {
    expect(new Set(towns.map(({ unit }) => unit)).size).toBe(13);
    expect(cohort.standings.filter(({ tree }) => tree === null)).toEqual([]);
  });
  test('leaves out nothing but what may be left out, and says nothing that is not asked', () => {
    const sheet = factSheet(minhang2011).filter(({ alternative, cohort: by }) => !alternative && by !== 'figure');
    for (const { given } of towns) {
      expect(Object.keys(given).filter((key) => !sheet.some((entry) => entry.key === key))).toEqual([]);
      expect(sheet.filter(({ key, nothing }) => nothing === null && !(key in given))).toEqual([]);
    }
  });
  test('scores without a warning', () => {
    expect(cohort.standings.flatMap(({ tree }) => tree?.warnings ?? [])).toEqual([]);
  });
});
