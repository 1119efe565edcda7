/**
 * Golden files: what the library said of a whole scheme when somebody last read it through. A test compares what it says
 * now, exactly, and tells how to write the files anew.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language, SheetEntry } from 'kaohe';
import { expect } from 'vitest';
import { padded, widthOf } from '../../src/words.js';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Whether this run writes the files instead of comparing them. */
const isWriting = process.env['GOLDEN'] === 'write';

const REGENERATE =
  'If this is meant: GOLDEN=write npx vitest run --config test/vitest.config.ts test/golden, then read the diff before committing it.';

/** How many differing lines are shown. */
const SHOWN = 5;

/** What is to be told of a golden file: nothing where it says the same, else where it does not. `undefined` is no file. */
export function differenceOf(name: string, committed: string | undefined, now: string): string | undefined {
  if (committed === now) return undefined;
  if (committed === undefined) return `test/golden/${name} is missing. ${REGENERATE}`;
  const [before, after] = [committed.split('\n'), now.split('\n')];
  const longest = Math.max(before.length, after.length);
  const differing = Array.from({ length: longest }, (_, i) => i).filter((i) => before[i] !== after[i]);
  const line = (sign: string, text: string | undefined): readonly string[] => (text === undefined ? [] : [`${sign} ${text}`]);
  const shown = differing.slice(0, SHOWN).flatMap((i) => [`line ${i + 1}:`, ...line('-', before[i]), ...line('+', after[i])]);
  return [`test/golden/${name} differs in ${differing.length} lines, first of all:`, ...shown, REGENERATE].join('\n');
}

/** Compares a text with its golden file, or writes the file where that was asked for. */
export function expectGolden(name: string, text: string): void {
  const path = pathOf(name);
  // Every text file ends with a line break, or editors add one and the comparison fails.
  const now = `${text}\n`;
  if (isWriting) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, now);
  }
  const difference = differenceOf(name, existsSync(path) ? readFileSync(path, 'utf8') : undefined, now);
  expect(difference, difference).toBe(undefined);
}

/** The names of the files in a folder of golden files. */
export const goldenIn = (folder: string): readonly string[] => readdirSync(pathOf(folder)).map((name) => `${folder}/${name}`);

/** The columns of a line of JSON. */
const WIDTH = 140;

/** JSON with everything on one line that fits on one, so that a diff shows a node and not its brackets. */
export function prettyJson(value: unknown, indent = ''): string {
  const line = onOneLine(value);
  if (indent.length + line.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const members = Array.isArray(value)
    ? value.map((one: unknown) => prettyJson(one, inner))
    : Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [`${JSON.stringify(key)}: ${prettyJson(one, inner)}`]));
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const members = Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [`${JSON.stringify(key)}: ${onOneLine(one)}`]));
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

const COLUMNS = {
  zh: ['事实', '种类', '名称', '单位', '取值', '未发生时', '用于条款'],
  en: ['Fact', 'Kind', 'Label', 'Unit', 'Values', 'If nothing happened', 'Clauses'],
} as const;
const FOR_COHORTS = {
  figure: { zh: '全体计分时自动得出', en: 'found when a cohort is scored' },
  source: { zh: '仅全体计分时由各单位提供', en: 'given by each unit, only when a cohort is scored' },
} as const;
const ONLY_ALTERNATIVES = { zh: '仅备选解读需要', en: 'only alternative readings ask for it' } as const;

/** The blank facts of a rubric as an aligned table; options of choices and fields of lists are rows below them. */
export function sheetTable(entries: readonly SheetEntry[], language: Language): string {
  const rows = [COLUMNS[language], ...entries.flatMap((entry) => sheetRows(entry, language, ''))];
  const widths = COLUMNS[language].map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, i) => padded(cell, widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function sheetRows(entry: SheetEntry, language: Language, indent: string): readonly (readonly string[])[] {
  const { key, kind, label, unit, domain, options, fields, nothing, alternative, clauses } = entry;
  const notes = [
    ...(alternative && indent === '' ? [ONLY_ALTERNATIVES[language]] : []),
    ...(entry.cohort === null ? [] : [FOR_COHORTS[entry.cohort][language]]),
  ];
  const used = [clauses.join(', '), ...notes.map((note) => `(${note})`)].join(' ');
  const row = [
    indent + key,
    kind,
    label[language],
    unit?.[language] ?? '',
    domain[language],
    nothing === null ? '' : JSON.stringify(nothing),
    used,
  ];
  const below = `${indent}  `;
  return [
    row,
    ...options.map((option) => [below + option.key, '', option.label[language], '', '', '', '']),
    ...fields.flatMap((field) => sheetRows(field, language, below)),
  ];
}
