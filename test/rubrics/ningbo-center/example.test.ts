/** The example of the scheme, run as its reader runs it. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs the example in a process of its own. */
const run = (...args: readonly string[]): Promise<{ readonly code: unknown; readonly out: string; readonly errors: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'examples/ningbo-center/score.ts', ...args],
      { cwd: ROOT, encoding: 'utf8' },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : error.code, out: stdout, errors: stderr }),
    );
  });

/** The months come to 1149.8; a twelfth of that and 0.8 are 96.616… */
const TOTAL = { zh: /指挥中心年终考核 +96\.6 +\/ 100/, en: /the year of the command centre +96\.6 +\/ 100/ } as const;

describe.concurrent('examples/ningbo-center/score.ts', { timeout: 60_000 }, () => {
  test.each([
    ['both languages', [], ['zh', 'en']],
    ['Chinese', ['--', 'zh'], ['zh']],
    ['English', ['--', 'en'], ['en']],
  ] as const)('%s', async (_, args, languages) => {
    const { code, out, errors } = await run(...args);
    expect([code, errors]).toEqual([0, '']);
    for (const language of languages) expect(out).toMatch(TOTAL[language]);
    expect(out.match(/^ {2}months\.\d+ /gm)).toHaveLength(12 * languages.length);
    expect(/[\u4e00-\u9fff]/.test(out)).toBe(languages.some((language) => language === 'zh'));
  });
});
