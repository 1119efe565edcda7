/** The test files of a run. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runOf, SLOW } from './runs.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The test files of a run, the nearest first. */
export function testsOf(run: string | undefined): readonly string[] {
  const all = readdirSync(`${ROOT}test`, { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts') && !SLOW.includes(name))
    .sort();
  return [...new Set(runOf(run).tests.flatMap((start) => all.filter((name) => name.startsWith(start))))];
}

/** A test file as it is bundled, beside itself. */
export const bundled = (test: string): string => test.replace(/\.ts$/, '.mjs');
