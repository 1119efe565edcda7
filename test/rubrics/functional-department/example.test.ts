/** The example of the notes, run as its reader runs it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, type FactsOf, formatTree } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { functionalDepartment } from '../../../rubrics/functional-department/index.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SCRIPT = 'examples/functional-department/score.ts';
const run = (...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, ['--import', 'tsx', SCRIPT, ...args], { cwd: ROOT, encoding: 'utf8' }, (error, out) =>
      error ? reject(error) : resolve(out),
    );
  });

const facts: FactsOf<typeof functionalDepartment> = JSON.parse(
  readFileSync(new URL('../../../examples/functional-department/facts.json', import.meta.url), 'utf8'),
);
const tree = evaluate(functionalDepartment, facts);
const printed = (language: 'zh' | 'en'): string => `${formatTree(tree, { language, rubric: functionalDepartment })}\n\n`;

const SECONDS = 60_000;

describe.concurrent(SCRIPT, () => {
  test(
    'with no argument: every figure with its reason, Chinese first',
    async () => {
      expect(await run()).toBe(printed('zh') + printed('en'));
    },
    SECONDS,
  );
  test.each(['zh', 'en'] as const)(
    '%s: that language alone',
    async (language) => {
      expect(await run(language)).toBe(printed(language));
    },
    SECONDS,
  );
});

test('the period of the example', () => {
  expect(tree.children?.map(({ applied }) => applied?.measure)).toEqual(['2', '3', '6', '1.25', '20/13', '3', '2', '5/12', '90.625']);
  expect(tree.warnings).toEqual([]);
});
