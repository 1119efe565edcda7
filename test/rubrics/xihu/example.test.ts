/** The example of the scheme, run as its reader runs it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, formatTree, type GivenFactsOf, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { xihu2009 } from '../../../rubrics/xihu/index.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const run = (...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, ['--import', 'tsx', 'examples/xihu/score.ts', ...args], { cwd: ROOT, encoding: 'utf8' }, (error, out) =>
      error ? reject(error) : resolve(out),
    );
  });

const given: GivenFactsOf<typeof xihu2009> = JSON.parse(
  readFileSync(new URL('../../../examples/xihu/facts.json', import.meta.url), 'utf8'),
);
const { facts, assumed } = withDefaults(xihu2009, given);
const tree = evaluate(xihu2009, facts, { assumed });
const printed = (language: 'zh' | 'en'): string => `${formatTree(tree, { language, rubric: xihu2009 })}\n\n`;

const SECONDS = 60_000;

describe.concurrent('examples/xihu/score.ts', () => {
  test(
    'with no argument: the tree with its reasons, Chinese first',
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

test('the month of the example', () => {
  expect(tree.exact).toBe('89');
  expect(tree.assumed).toEqual(['deferred']);
  expect(tree.warnings).toEqual([]);
});
