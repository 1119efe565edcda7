/** The example of the scheme, run as its reader runs it: a month below zero, carried into the next. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, formatTree, type GivenFactsOf, nodeAt, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { countyFine } from '../../../rubrics/county-fine/index.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SCRIPT = 'examples/county-fine/score.ts';
const run = (...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, ['--import', 'tsx', SCRIPT, ...args], { cwd: ROOT, encoding: 'utf8' }, (error, out) =>
      error ? reject(error) : resolve(out),
    );
  });

const given: GivenFactsOf<typeof countyFine> = JSON.parse(
  readFileSync(new URL('../../../examples/county-fine/facts.json', import.meta.url), 'utf8'),
);
const { facts, assumed } = withDefaults(countyFine, given);
const tree = evaluate(countyFine, facts, { assumed });

const SECONDS = 60_000;

describe.concurrent(SCRIPT, () => {
  test(
    'with no argument: the months with their reasons, Chinese first, and what May leaves to June',
    async () => {
      const out = await run();
      const [zh, en] = (['zh', 'en'] as const).map((language) => formatTree(tree, { language, depth: 3, rubric: countyFine }));
      expect(out.indexOf(zh ?? '?')).toBe(0);
      expect(out.indexOf(en ?? '?')).toBeGreaterThan(0);
      for (const told of ['共 -18.5 分，留待结转，本期按 0 分计', '上期结转 -18.5 分', '-18.5 in all', '-18.5 carried in']) {
        // In the tree, and in a sentence of its own.
        expect(out.split(told)).toHaveLength(3);
      }
    },
    SECONDS,
  );
  test.each(['zh', 'en'] as const)(
    '%s: that language alone, down to every clause of every month',
    async (language) => {
      expect(await run(language)).toBe(`${formatTree(tree, { language, rubric: countyFine })}\n`);
    },
    SECONDS,
  );
});

test('the year of the example', () => {
  expect(tree.exact).toBe('88.7');
  expect(nodeAt(tree, 'daily.5/month-raw').exact).toBe('-18.5');
  expect([nodeAt(tree, 'daily.5').exact, nodeAt(tree, 'daily.6').exact]).toEqual(['0', '72.5']);
  expect(tree.warnings).toEqual([]);
});
