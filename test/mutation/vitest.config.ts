/** The tests of the run that MUTATION_RUN names, in the order in which it lists them; what mirrors the mutated file goes first. */
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from '../vitest.config.js';
import { runOf, SLOW } from './runs.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const all = readdirSync(fileURLToPath(new URL('..', import.meta.url)), { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.test.ts') && !SLOW.includes(name))
  .sort();
const listed = [...new Set(runOf(process.env['MUTATION_RUN']).tests.flatMap((start) => all.filter((name) => name.startsWith(start))))];
const inside = (path: string): string => relative(ROOT, path).replaceAll('\\', '/');

class Nearest extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const mirrored = inside(process.env['MUTATED'] ?? '').replace(/^src(.*)\.ts$/, 'test$1.test.ts');
    const placeOf = ({ moduleId }: TestSpecification): number => (inside(moduleId) === mirrored ? -1 : listed.indexOf(inside(moduleId)));
    return [...files].sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  ...base,
  // Every mutant gets a process of its own, and the files of that process share what they import.
  test: {
    include: listed,
    isolate: false,
    // A busy machine is no mutant: what takes too long is for Stryker to tell, by the time that it took without one.
    testTimeout: 60_000,
    runner: fileURLToPath(new URL('until-one-fails.ts', import.meta.url)),
    sequence: { sequencer: Nearest },
  },
});
