/** What Stryker has found, read from its reports: figures, and survivors joined with the reasons that are on record. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { schema } from '@stryker-mutator/api/core';
import type { Run } from './runs.js';

/** Where Stryker keeps what it has found: ignored by git, and looked at by no other tool. */
export const CACHE = fileURLToPath(new URL('../../node_modules/.cache/mutation', import.meta.url));
export const reportOf = (name: string): string => join(CACHE, `${name}.report.json`);

/** A mutant that no test noticed. */
export interface Survivor {
  readonly file: string;
  /** The line that it starts in, without its indentation: line numbers would move with every edit. */
  readonly line: string;
  /** `before → after`, each in one line. */
  readonly change: string;
}

export interface Figures {
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly uncovered: number;
  /** Mutants that say nothing: left out, or broken before any test ran. */
  readonly others: number;
}

export interface FileResult {
  readonly file: string;
  readonly figures: Figures;
  readonly survivors: readonly Survivor[];
}

/** Why mutants of one line survive, as a maintainer has found. */
export interface Reason {
  readonly file: string;
  readonly line: string;
  readonly changes: readonly string[];
  readonly why: string;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function survivorOf(file: string, lines: readonly string[], { location, replacement = '' }: schema.MutantResult): Survivor {
  const { start, end } = location;
  const touched = lines.slice(start.line - 1, end.line);
  const before = touched
    .map((line, i) => line.slice(i === 0 ? start.column - 1 : 0, i === touched.length - 1 ? end.column - 1 : undefined))
    .join('\n');
  return { file, line: (lines[start.line - 1] ?? '').trim(), change: `${inOneLine(before)} → ${inOneLine(replacement)}` };
}

function resultOf(file: string, { source, mutants }: schema.FileResult): FileResult {
  const lines = source.split('\n');
  const counted = (...statuses: readonly schema.MutantStatus[]) => mutants.filter(({ status }) => statuses.includes(status));
  const alive = counted('Survived', 'NoCoverage').sort(
    ({ location: { start: a } }, { location: { start: b } }) => a.line - b.line || a.column - b.column,
  );
  return {
    file,
    figures: {
      killed: counted('Killed').length,
      timeout: counted('Timeout').length,
      survived: counted('Survived').length,
      uncovered: counted('NoCoverage').length,
      others: counted('Ignored', 'RuntimeError', 'CompileError', 'Pending').length,
    },
    survivors: alive.map((mutant) => survivorOf(file, lines, mutant)),
  };
}

/** What a run has found, file by file; nothing where it has not run. */
export function resultsOf({ name }: Run): readonly FileResult[] | undefined {
  if (!existsSync(reportOf(name))) return undefined;
  const { files }: schema.MutationTestResult = JSON.parse(readFileSync(reportOf(name), 'utf8'));
  return Object.entries(files)
    .map(([file, result]) => resultOf(file, result))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

export function reasons(): readonly Reason[] {
  const read: readonly Reason[] = JSON.parse(readFileSync(fileURLToPath(new URL('reasons.json', import.meta.url)), 'utf8'));
  return read;
}
