/** The deduction list of a district's year under the Jing'an scheme, as an assessor reads it. */
import { readFileSync } from 'node:fs';
import { evaluate, type GivenFactsOf, ledgerTable, type Table, withDefaults } from 'kaohe';
import { expect, test } from 'vitest';
import { jingan2022 } from '../../rubrics/jingan/index.js';
import { padded, widthOf } from '../../src/words.js';
import { expectGolden, goldenIn } from './golden.js';

const FOLDER = 'ledger';
const LANGUAGES = ['zh', 'en'] as const;

const given: GivenFactsOf<typeof jingan2022> = JSON.parse(
  readFileSync(new URL('../../examples/jingan/facts.json', import.meta.url), 'utf8'),
);
const { facts, assumed } = withDefaults(jingan2022, given);
const tree = evaluate(jingan2022, facts, { assumed });

/** A table as aligned text, below its title; the reasons, which are long, stand last. */
function printed({ title, columns, rows }: Table): string {
  const [reason = '?'] = columns.filter((column) => column === '事由' || column === 'Reason');
  const shown = [...columns.filter((column) => column !== reason), reason];
  const cells = [shown, ...rows.map((row) => shown.map((column) => String(row[column])))];
  const widths = shown.map((_, i) => Math.max(...cells.map((line) => widthOf(line[i] ?? ''))));
  const lines = cells.map((line) => line.map((cell, i) => padded(cell, widths[i] ?? 0)).join('  '));
  return [title, ...lines.map((line) => line.trimEnd())].join('\n');
}

test.each(LANGUAGES)('the example year, in %s', (language) => {
  expectGolden(`${FOLDER}/example.${language}.txt`, printed(ledgerTable(jingan2022, tree, language)));
});

test('no golden file is left over', () => {
  expect([...goldenIn(FOLDER)].sort()).toEqual(LANGUAGES.map((language) => `${FOLDER}/example.${language}.txt`).sort());
});
