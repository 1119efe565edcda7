/** The scheme of Minhang as it reads: thirteen towns in their table, one of them with every sentence, and the fact sheet. */
import { readFileSync } from 'node:fs';
import {
  type Cohort,
  evaluateCohort,
  factSheet,
  formatTree,
  type GivenUnitFactsOf,
  leagueTable,
  type ReadingsOf,
  type Table,
  type Trace,
  withUnitDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { minhang2011, type Minhang2011UnitFacts as UnitFacts } from '../../rubrics/minhang/index.js';
import { padded, widthOf } from '../../src/words.js';
import { expectGolden, goldenIn, prettyJson, sheetTable } from './golden.js';

const FOLDER = 'minhang';
const LANGUAGES = ['zh', 'en'] as const;

const towns: readonly { readonly unit: string; readonly given: GivenUnitFactsOf<typeof minhang2011> }[] = JSON.parse(
  readFileSync(new URL('../../examples/minhang/facts.json', import.meta.url), 'utf8'),
);

/** What a town supplies besides, where the averages are those of the district's totals. */
const counted = ({ collected, confirmationRate, settlementRate }: UnitFacts) => ({
  confirmed: Math.round((Number(collected) * Number(confirmationRate)) / 100),
  dueForSettlement: 1000,
  settled: Math.round(10 * Number(settlementRate)),
  otherLayersUntrained: 2,
});

const scored = (readings: ReadingsOf<typeof minhang2011> = {}): Cohort =>
  evaluateCohort(
    minhang2011,
    towns.map(({ unit, given }) => {
      const { facts, assumed } = withUnitDefaults(minhang2011, given);
      return { unit, facts: { ...facts, ...('M5' in readings ? counted(facts) : {}) }, assumed };
    }),
    { readings },
  );
const treeOf = ({ standings }: Cohort, unit: string): Trace => {
  const tree = standings.find((standing) => standing.unit === unit)?.tree;
  if (!tree) throw new Error(`no ${unit}`);
  return tree;
};

/** A town with its ups and downs under the chosen readings, the last one under all others, and the first of all. */
const TOWNS: Readonly<Record<string, () => Trace>> = {
  example: () => treeOf(scored(), '华漕镇'),
  last: () =>
    treeOf(
      scored({ M1: 'noBaseNoRank', M2: 'dense', M3: 'uncapped', M4: 'uncapped', M5: 'pooled', M6: 'escalating', M9: 'others' }),
      '浦江镇',
    ),
  first: () => treeOf(scored({ M2: 'listOrder', M4: 'allOrNothing' }), '古美路街道'),
};

describe.each(Object.entries(TOWNS))('%s town', (name, tree) => {
  test('the whole trace', () => {
    expectGolden(`${FOLDER}/${name}.trace.json`, prettyJson(tree()));
  });
  test.each(LANGUAGES)('the tree with its reasons, in %s', (language) => {
    expectGolden(`${FOLDER}/${name}.${language}.txt`, formatTree(tree(), { language, rubric: minhang2011 }));
  });
});

/** A table with its columns aligned. */
function aligned({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => widthOf(line[i] ?? ''))));
  const line = (texts: readonly string[]) => texts.map((text, i) => padded(text, widths[i] ?? 0)).join('  ');
  return [title, ...cells.map((texts) => line(texts).trimEnd())].join('\n');
}

test.each(LANGUAGES)('the league table, in %s', (language) => {
  expectGolden(`${FOLDER}/league.${language}.txt`, aligned(leagueTable(scored(), language)));
});

test('the figures of the district', () => {
  expectGolden(`${FOLDER}/figures.json`, prettyJson(scored().figures));
});

test.each(LANGUAGES)('the fact sheet, in %s', (language) => {
  expectGolden(`${FOLDER}/fact-sheet.${language}.txt`, sheetTable(factSheet(minhang2011), language));
});

test('no golden file is left over', () => {
  const trees = Object.keys(TOWNS).flatMap((name) => ['trace.json', 'zh.txt', 'en.txt'].map((end) => `${name}.${end}`));
  const sheets = LANGUAGES.flatMap((language) => [`fact-sheet.${language}.txt`, `league.${language}.txt`]);
  const files = [...trees, ...sheets, 'figures.json'].map((name) => `${FOLDER}/${name}`);
  expect([...goldenIn(FOLDER)].sort()).toEqual(files.sort());
});
