/** The example of the scheme, run as its reader runs it: what it prints, in both languages. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, factSheet, formatTree, type GivenFactsOf, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { hunan2020 } from '../../../rubrics/hunan/index.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

interface Ran {
  readonly code: number | string | null | undefined;
  readonly out: string;
  readonly errors: string;
}

/** Runs the example in a process of its own. */
const run = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'examples/hunan/score.ts', ...args],
      { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 24 },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : error.code, out: stdout, errors: stderr }),
    );
  });

const given: GivenFactsOf<typeof hunan2020> = JSON.parse(
  readFileSync(new URL('../../../examples/hunan/facts.json', import.meta.url), 'utf8'),
);
const { facts, assumed } = withDefaults(hunan2020, given);
const tree = evaluate(hunan2020, facts, { assumed });

const ASSUMED = 'decisionsNotReviewed, powerListGaps, integrityBreaches, drinkingBreaches, adverseIncidents, nationalCommendations';
const printed = {
  zh: `${formatTree(tree, { language: 'zh', rubric: hunan2020 })}\n\n6 项事实未填报，按“未发生”计：${ASSUMED.replaceAll(', ', '、')}。\n\n`,
  en: `${formatTree(tree, { language: 'en', rubric: hunan2020 })}\n\n6 facts were left out and taken as “nothing happened”: ${ASSUMED}.\n\n`,
} as const;

const SECONDS = 60_000;

// Each run is a process of its own, and most of its time is spent starting.
describe.concurrent('examples/hunan/score.ts', () => {
  test.each<[args: readonly string[], out: string]>([
    [[], printed.zh + printed.en],
    [['zh'], printed.zh],
    [['--', 'en'], printed.en],
  ])(
    'with %j: the tree with its reasons, and what was assumed',
    async (args, expected) => {
      const { code, out, errors } = await run(...args);
      expect(errors).toBe('');
      expect(code).toBe(0);
      expect(out).toBe(expected);
    },
    SECONDS,
  );
});

describe('examples/hunan/facts.json', () => {
  test('scores 83.4 with its bonus of 8, without a warning', () => {
    expect(tree.warnings).toEqual([]);
    expect([tree.exact, tree.children?.at(-1)?.exact]).toEqual(['83.4', '8']);
  });
  test('leaves out nothing but what may be left out, and says nothing that is not asked, in the order of the clauses', () => {
    const asked = factSheet(hunan2020).filter(({ alternative }) => !alternative);
    const order = asked.map(({ key }) => key);
    const places = Object.keys(given).map((key) => order.indexOf(key));
    expect(places).not.toContain(-1);
    // Whose evaluation it is comes first.
    const rest = places.slice(1);
    expect(Object.keys(given)[0]).toBe('unitKind');
    expect(rest).toEqual([...rest].sort((a, b) => a - b));
    expect(asked.filter(({ key, nothing }) => nothing === null && !(key in given))).toEqual([]);
  });
});
