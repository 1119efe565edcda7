/** The example of the scheme, run as its reader runs it: what it prints, in both languages. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, factSheet, formatTree, type GivenFactsOf, type Language, nodesOf, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { jingan2022 } from '../../../rubrics/jingan/index.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

interface Ran {
  readonly code: number | string | null | undefined;
  readonly out: readonly string[];
  readonly errors: string;
}

/** Runs the example in a process of its own. */
const run = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'examples/jingan/score.ts', ...args],
      { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 24 },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : error.code, out: stdout.split('\n'), errors: stderr }),
    );
  });

const given: GivenFactsOf<typeof jingan2022> = JSON.parse(
  readFileSync(new URL('../../../examples/jingan/facts.json', import.meta.url), 'utf8'),
);
const { facts, assumed } = withDefaults(jingan2022, given);
const tree = evaluate(jingan2022, facts, { assumed });

const SECONDS = 60_000;

/** Runs of spaces are for the eye. */
const squeezed = (line: string): string => line.trim().replace(/ +/g, ' ');
/** The lines of the tree that begin with an id of so many levels. */
const linesOf = (out: readonly string[], levels: number): readonly string[] =>
  out.map(squeezed).filter((line) => (/^(\d+(?:\.\d+)*(?:\.[a-z])?) /.exec(line)?.[1]?.split('.').length ?? 0) === levels);

const TITLE = {
  zh: '2022年度静安区城管执法局部门重点工作绩效考核分解表 137.7 / 150',
  en: 'Jing’an district enforcement bureau: assessment of key work 2022 137.7 / 150',
} as const;
const FIRST_LEVEL = {
  zh: [
    '1 执法实效 19.4 / 20',
    '2 精细化工作 5.8 / 6',
    '3 队伍建设 27.2 / 29',
    '4 执法办案 14.1 / 16.5',
    '5 信息化建设和应用 10.2 / 12',
    '6 为民服务 20.9 / 23.5',
    '7 宣传发动 5.8 / 7',
    '8 党的建设 5.8 / 6',
    '9 社会评价 26.5 / 30',
    '10 工作创新(附加分) 2 / 3',
  ],
  en: [
    '1 Results of enforcement 19.4 / 20',
    '2 Refined enforcement 5.8 / 6',
    '3 Team building 27.2 / 29',
    '4 Case work 14.1 / 16.5',
    '5 Information systems and their use 10.2 / 12',
    '6 Serving the public 20.9 / 23.5',
    '7 Publicity 5.8 / 7',
    '8 Party building 5.8 / 6',
    '9 Verdict of society 26.5 / 30',
    '10 Innovation (bonus) 2 / 3',
  ],
} as const;
const GRADE = { zh: /^等次[:：].*优秀.*135/, en: /^Grade: Excellent.*135/ } as const;
const LOST = { zh: '各部门失分：', en: 'Points lost by department:' } as const;
/** Points that each department, or several together, took off. */
const POINTS = { zh: /^ {2}(\S+科.*)[:：] ?([\d.]+)$/, en: /^ {2}([A-Z].*): ([\d.]+)$/ } as const;
/** 150 less what was scored without the bonus: 150 − (137.7 − 2), in tenths. */
const TENTHS_LOST = 143;

/** The part of the output that is in one language: it begins with the title of the scheme. */
function partIn(out: readonly string[], language: Language): readonly string[] {
  const from = out.findIndex((line) => squeezed(line).startsWith(TITLE[language]));
  if (from < 0) return [];
  const other = language === 'zh' ? 'en' : 'zh';
  const to = out.findIndex((line, i) => i > from && squeezed(line).startsWith(TITLE[other]));
  return out.slice(from, to < 0 ? out.length : to);
}

function expectScores(out: readonly string[], language: Language): void {
  const part = partIn(out, language);
  const first = linesOf(part, 1).filter((line) => / \/ /.test(line));
  expect(first.map((line, i) => line.slice(0, FIRST_LEVEL[language][i]?.length))).toEqual(FIRST_LEVEL[language]);
  expect(linesOf(part, 2).length).toBe(33);
  expect(linesOf(part, 3).length).toBe(91);
  expect(part.filter((line) => GRADE[language].test(line)).length).toBe(1);

  const lost = part.slice(part.indexOf(LOST[language]) + 1).flatMap((line) => {
    const [, departments, points] = POINTS[language].exec(line) ?? [];
    return departments === undefined ? [] : [{ departments, tenths: Math.round(Number(points) * 10) }];
  });
  expect(lost.length).toBe(8);
  expect(lost.map(({ tenths }) => tenths)).toEqual([...lost].map(({ tenths }) => tenths).sort((a, b) => b - a));
  expect(lost.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(TENTHS_LOST);
  expect(lost[0]).toEqual({ departments: language === 'zh' ? '执法协调科' : 'Enforcement Coordination', tenths: 43 });
}

// Each run is a process of its own, and most of its time is spent starting.
describe.concurrent('examples/jingan/score.ts', () => {
  test(
    'with no argument: both languages down to the items, points lost by department, and what was assumed',
    async () => {
      const { code, out, errors } = await run();
      expect(errors).toBe('');
      expect(code).toBe(0);
      for (const language of ['zh', 'en'] as const) {
        expectScores(out, language);
        expect(linesOf(partIn(out, language), 4)).toEqual([]);
      }
      // Chinese comes first, and last of all is said how much was taken for not having happened.
      expect(squeezed(out[0] ?? '').startsWith(TITLE.zh)).toBe(true);
      expect(assumed.length).toBe(71);
      expect(out.slice(-3)).toEqual([
        '71 项事实未填报，按“未发生”计（见 tree.assumed）。',
        '71 facts were left out and taken as “nothing happened” (see tree.assumed).',
        '',
      ]);
    },
    SECONDS,
  );

  test.each(['zh', 'en'] as const)(
    '%s: that language alone, down to every rule, with reasons',
    async (language) => {
      const { code, out, errors } = await run(language);
      expect(errors).toBe('');
      expect(code).toBe(0);
      expectScores(out, language);
      expect(partIn(out, language === 'zh' ? 'en' : 'zh')).toEqual([]);
      expect(linesOf(out, 4).length).toBe(250);
      // The tree is what the library prints, line by line: one for every node, and the grade.
      const printed = formatTree(tree, { language, rubric: jingan2022 }).split('\n');
      expect(printed.length).toBe([...nodesOf(tree)].length + 1);
      expect(out.slice(0, printed.length)).toEqual(printed);
    },
    SECONDS,
  );

  test.each([
    [
      '1.1.6.b',
      ['户外广告市级督办清单完成率', '0.3', '0.5', '[98, 100)', '98.3333'],
      ['Listed illegal advertisements', '0.3', '0.5', '[98, 100)', '98.3333'],
    ],
    ['9.1.1', ['社会公众满意测评', '26.5', '26.535'], ['Survey of public satisfaction', '26.5', '26.535']],
    ['4.2.1.b/2', ['普通程序案件完成率', '0.9', '33.7054'], ['Completion of ordinary-procedure cases', '0.9', '33.7054']],
  ] as const)(
    '%s: that clause in a sentence of each language',
    async (id, zh, en) => {
      const { code, out, errors } = await run(id);
      expect(errors).toBe('');
      expect(code).toBe(0);
      expect(out.length).toBe(3);
      const [chinese = '', english = '', end] = out;
      expect(end).toBe('');
      expect(chinese.startsWith(`${id} `)).toBe(true);
      expect(english.startsWith(`${id} `)).toBe(true);
      expect(chinese.endsWith('。')).toBe(true);
      expect(english.endsWith('.')).toBe(true);
      expect(zh.filter((piece) => !chinese.includes(piece))).toEqual([]);
      expect(en.filter((piece) => !english.includes(piece))).toEqual([]);
    },
    SECONDS,
  );

  test(
    'a clause that is not there: it says so in both languages, and fails',
    async () => {
      const { code, out, errors } = await run('1.1.6.x');
      expect(code).toBe(1);
      expect(out.join('')).toBe('');
      expect(errors).toContain('没有编号为 1.1.6.x 的条款');
      expect(errors).toContain('no clause has the id 1.1.6.x');
    },
    SECONDS,
  );
});

describe('examples/jingan/facts.json', () => {
  test('leaves out nothing but what may be left out, and says nothing that is not asked', () => {
    const sheet = factSheet(jingan2022);
    expect(Object.keys(given).filter((key) => !sheet.some((entry) => entry.key === key && !entry.alternative))).toEqual([]);
    const owed = sheet.filter(({ alternative, nothing }) => !alternative && nothing === null).map(({ key }) => key);
    expect(owed.filter((key) => !(key in given))).toEqual([]);
  });
  test('is in the order of the clauses, as far as it goes', () => {
    const order = factSheet(jingan2022).map(({ key }) => key);
    const places = Object.keys(given).map((key) => order.indexOf(key));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
  test('scores without a warning', () => {
    expect(tree.warnings).toEqual([]);
    expect([tree.exact, tree.grade?.key]).toEqual(['137.7', 'excellent']);
  });
});
