/** The examples that belong to no scheme, run as their heads say. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { boundaryCases, lint } from 'kaohe';
import { expect, test } from 'vitest';
import { schemes } from '../rubrics/index.js';
import { quanshanMonth } from '../rubrics/quanshan/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', ...args], { cwd: root, encoding: 'utf8' });

test.each([
  ['zh', '已由 D01 认可', '未认可'],
  ['en', 'acknowledged by D01', 'NOT ACKNOWLEDGED'],
] as const)('lint of every scheme prints only what is acknowledged (%s)', (language, acknowledged, open) => {
  const printed = run('examples/trust/lint.ts', '--', language).trimEnd().split('\n');
  const findings = schemes.flatMap(({ rubric }) => lint(rubric));
  expect(printed).toHaveLength(schemes.length + findings.length);
  expect(printed.filter((line) => line.includes(acknowledged))).toHaveLength(1);
  expect(printed.filter((line) => line.includes(open))).toEqual([]);
});

test('boundary cases pass in the runner of Node', () => {
  const printed = run('--test', '--test-reporter=tap', 'examples/trust/cases.test.ts');
  const { length } = boundaryCases(quanshanMonth).cases;
  expect(length).toBeGreaterThan(80);
  expect(printed).toContain(`# pass ${length}\n`);
  expect(printed).toContain('# fail 0\n');
});
