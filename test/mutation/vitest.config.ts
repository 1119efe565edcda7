/** Runs the bundled tests of a run in the order in which it lists them; what mirrors the mutated file goes first. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { bundled, ROOT, testsOf } from './tests.js';

const listed = testsOf(process.env['MUTATION_RUN']).map(bundled);
const inside = (path: string): string => relative(ROOT, path).replaceAll('\\', '/');

class Nearest extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const mirrored = bundled(inside(process.env['MUTATED'] ?? '').replace(/^src(.*)\.ts$/, 'test$1.test.ts'));
    const placeOf = ({ moduleId }: TestSpecification): number => (inside(moduleId) === mirrored ? -1 : listed.indexOf(inside(moduleId)));
    return [...files].sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  root: ROOT,
  // Every mutant gets a process of its own, and the files of that process share what they import.
  test: {
    include: listed,
    isolate: false,
    runner: fileURLToPath(new URL('until-one-fails.ts', import.meta.url)),
    sequence: { sequencer: Nearest },
  },
});
