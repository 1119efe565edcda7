/** Mutates the sources, one run after the other, and writes the summary: `npm run mutate`, or `npm run mutate -- exact bands`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartialStrykerOptions } from '@stryker-mutator/api/core';
import { CACHE, reportOf } from './reports.js';
import { RUNS, type Run, runOf } from './runs.js';
import { summarize } from './summary.js';

const optionsOf = ({ name, sources }: Run): PartialStrykerOptions => ({
  testRunner: 'vitest',
  plugins: ['./test/mutation/runner.mjs'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  buildCommand: 'tsx test/mutation/bundle.ts',
  coverageAnalysis: 'perTest',
  mutate: [...sources],
  incremental: true,
  incrementalFile: join(CACHE, `${name}.incremental.json`),
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: reportOf(name) },
  // Inside the checkout, where the bundler finds its packages; git ignores it, and so does the linter.
  tempDirName: '.stryker-tmp',
  concurrency: 2,
  timeoutMS: 3000,
  warnings: { slow: false, unknownOptions: true, preprocessorErrors: true, unserializableOptions: true },
});

const named = process.argv.slice(2);
mkdirSync(CACHE, { recursive: true });
for (const run of named.length > 0 ? named.map(runOf) : RUNS) {
  const config = join(CACHE, `${run.name}.config.json`);
  writeFileSync(config, JSON.stringify(optionsOf(run), null, 2));
  execFileSync('npx', ['stryker', 'run', config], { stdio: 'inherit', env: { ...process.env, MUTATION_RUN: run.name } });
}
const missing = summarize();
process.stdout.write(`test/mutation/summary.md is written${missing.length > 0 ? `, without ${missing.join(', ')}` : ''}\n`);
