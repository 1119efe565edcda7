/** A score tree as aligned text: columns, levels, languages, reasons, the grade. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  award,
  criterion,
  deduct,
  earns,
  evaluate,
  explain,
  fault,
  flag,
  formatTree,
  KaoheError,
  keeps,
  nodeAt,
  nodesOf,
  perItemAward,
  pool,
  readRubric,
  rubric,
  section,
  type Trace,
  type TraceNode,
  tally,
  withDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { issuesOf } from './helpers.js';
import { years } from './reference/facts.js';
import { rubricOf, throughJson } from './rule-helpers.js';

const supervised = flag('supervised', '已开展督查', 'Supervised');
const cheating = fault('cheating', '弄虚作假', 'Cheating');
const cases = tally('cases', '件', '办结案件', 'Cases closed');

const scheme = readRubric(
  rubric(
    {
      id: 'scheme',
      title: ['考核方案', 'Scheme'],
      authority: ['测试机关', 'Test authority'],
      year: 2022,
      max: 12,
      grades: { of: 'rounded', bands: { '>= 10': ['good', '良好', 'Good'], '< 10': ['poor', '较差', 'Poor'] } },
    },
    [
      section('1', '执法', 'Enforcement', 12, [
        criterion('1.1', '督查A类', 'Class A', earns(10, { a: award(10, supervised) })),
        criterion('1.2', '廉洁自律', 'Integrity', keeps(2, { a: deduct(0.5, cheating) })),
      ]),
      section(
        '2',
        '附加',
        'Bonus',
        3,
        [criterion('2.1', '加分项', 'Extra', pool({ start: 0, max: 3 }, { a: perItemAward(0.25, cases) }))],
        {
          bonus: true,
        },
      ),
    ],
  ),
);
const tree = evaluate(scheme, { supervised: true, cheating: true, cases: 3 });

describe('the whole tree, as printed', () => {
  test('in Chinese', () => {
    expect(formatTree(tree, { language: 'zh' }).split('\n')).toEqual([
      '考核方案              12.3  / 12',
      '1 执法                11.5  / 12',
      '  1.1 督查A类           10  / 10',
      '    1.1.a 已开展督查    10  / 10',
      '  1.2 廉洁自律         1.5  / 2',
      '    1.2.a 弄虚作假    -0.5',
      '2 附加                 0.8  / 3',
      '  2.1 加分项           0.8  / 3',
      '    2.1.a 办结案件    0.75',
      '等次: 良好 (>= 10)',
    ]);
  });

  test('in English', () => {
    expect(formatTree(tree, { language: 'en' }).split('\n')).toEqual([
      'Scheme                  12.3  / 12',
      '1 Enforcement           11.5  / 12',
      '  1.1 Class A             10  / 10',
      '    1.1.a Supervised      10  / 10',
      '  1.2 Integrity          1.5  / 2',
      '    1.2.a Cheating      -0.5',
      '2 Bonus                  0.8  / 3',
      '  2.1 Extra              0.8  / 3',
      '    2.1.a Cases closed  0.75',
      'Grade: Good (>= 10)',
    ]);
  });

  test('with reasons', () => {
    expect(formatTree(tree, { language: 'zh', rubric: scheme }).split('\n').slice(1)).toEqual([
      '1 执法                11.5  / 12  失分在 1.2（1.5/2）',
      '  1.1 督查A类           10  / 10  1.1.a（10/10）',
      '    1.1.a 已开展督查    10  / 10  符合“已开展督查”，得 10 分',
      '  1.2 廉洁自律         1.5  / 2   从 2 分起，1.2.a（-0.5）',
      '    1.2.a 弄虚作假    -0.5        出现“弄虚作假”，扣 0.5 分',
      '2 附加                 0.8  / 3   2.1（0.8/3）',
      '  2.1 加分项           0.8  / 3   2.1.a（0.75），由 0.75 取为 0.8',
      '    2.1.a 办结案件    0.75        办结案件：每件得 0.25 分，计 3 件',
      '等次: 良好 (>= 10)',
    ]);
    expect(formatTree(tree, { language: 'en', rubric: scheme }).split('\n').slice(4, 6)).toEqual([
      '  1.2 Integrity          1.5  / 2   from 2, 1.2.a (-0.5)',
      '    1.2.a Cheating      -0.5        “Cheating” holds: 0.5 deducted',
    ]);
  });
});

describe('depth', () => {
  test.each([
    [1, ['考核方案  12.3  / 12']],
    [2, ['考核方案  12.3  / 12', '1 执法    11.5  / 12', '2 附加     0.8  / 3']],
    [
      3,
      [
        '考核方案        12.3  / 12',
        '1 执法          11.5  / 12',
        '  1.1 督查A类     10  / 10',
        '  1.2 廉洁自律   1.5  / 2',
        '2 附加           0.8  / 3',
        '  2.1 加分项     0.8  / 3',
      ],
    ],
  ])('%d', (depth, lines) => {
    expect(formatTree(tree, { language: 'zh', depth }).split('\n')).toEqual([...lines, '等次: 良好 (>= 10)']);
  });

  test('beyond the deepest node, and none at all, are the same', () => {
    const whole = formatTree(tree, { language: 'zh' });
    expect(formatTree(tree, { language: 'zh', depth: 4 })).toBe(whole);
    expect(formatTree(tree, { language: 'zh', depth: 99 })).toBe(whole);
  });

  test('the columns fit what is shown, not what is left out', () => {
    const [line] = formatTree(tree, { language: 'en', depth: 1 }).split('\n');
    expect(line).toBe('Scheme  12.3  / 12');
  });
});

describe('the grade', () => {
  test('is in the language asked for', () => {
    expect(formatTree(tree, { language: 'zh', depth: 1 }).split('\n').at(-1)).toBe('等次: 良好 (>= 10)');
    expect(formatTree(tree, { language: 'en', depth: 1 }).split('\n').at(-1)).toBe('Grade: Good (>= 10)');
    const poor = evaluate(scheme, { supervised: false, cheating: true, cases: 3 });
    expect(formatTree(poor, { language: 'zh', depth: 1 }).split('\n').at(-1)).toBe('等次: 较差 (< 10)');
  });

  test('there is no line for it where the rubric does not grade', () => {
    const plain = rubricOf([criterion('1', '单项', 'One item', earns(10, { a: award(10, supervised) }))]);
    expect(formatTree(evaluate(plain, { supervised: true }), { language: 'zh' }).split('\n')).toEqual([
      '测试方案          10  / 10',
      '1 单项            10  / 10',
      '  1.a 已开展督查  10  / 10',
    ]);
  });
});

test('a tree that went through JSON prints alike, with and without reasons', () => {
  const stored: Trace = JSON.parse(JSON.stringify(tree));
  for (const language of ['zh', 'en'] as const) {
    expect(formatTree(stored, { language })).toBe(formatTree(tree, { language }));
    expect(formatTree(stored, { language, rubric: scheme })).toBe(formatTree(tree, { language, rubric: scheme }));
    expect(formatTree(stored, { language, rubric: readRubric(throughJson(scheme)) })).toBe(formatTree(tree, { language, rubric: scheme }));
  }
});

test('reasons need the rubric of the tree', () => {
  const other = rubricOf([criterion('1', '单项', 'One item', earns(10, { a: award(10, supervised) }))]);
  expect(issuesOf(() => formatTree(tree, { language: 'zh', rubric: other }))).toMatchObject([
    { code: 'trace-foreign', received: 'scheme' },
  ]);
});

// ---------------------------------------------------------------------------------------------------------------
// Alignment

/** Columns of a text: two for what Chinese is written in, one for anything else; marks do not occur here. */
const columns = (text: string): number =>
  Array.from(text).reduce((total, one) => total + (/[\p{Script=Han}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u.test(one) ? 2 : 1), 0);

interface Columns {
  readonly scoreEnds: number;
  readonly maxBegins: number | undefined;
  readonly whyBegins: number | undefined;
}

/** Whether a text is the number without an exponent, or the number cut to six digits and marked as such. */
const tells = (text: string, value: number): boolean =>
  (/^-?\d+(\.\d+)?$/.test(text) && Number(text) === value) ||
  (text.startsWith('≈ ') && Number(text.slice(2)) === Number(value.toPrecision(6)));

/** Where the columns of a line are, told by what must stand in them. */
function columnsOf(line: string, name: string, node: TraceNode): Columns | undefined {
  if (!line.startsWith(name)) return undefined;
  const [, gap = '', score = '', rest = ''] = /^( +)((?:≈ )?-?\d[\d.]*)(.*)$/.exec(line.slice(name.length)) ?? [];
  if (!tells(score, node.score) || gap.length < 2) return undefined;
  const scoreEnds = columns(name) + gap.length + score.length;
  const [, before = '', max = '', after = '', why = ''] = /^(?:( {2})(\/ (?:≈ )?[\d.]+))?( *)(.*)$/.exec(rest) ?? [];
  if (node.max === null || node.max === 0 ? max !== '' : !max.startsWith('/ ') || !tells(max.slice(2), node.max)) return undefined;
  return {
    scoreEnds,
    maxBegins: max === '' ? undefined : scoreEnds + before.length,
    whyBegins: why === '' ? undefined : scoreEnds + before.length + max.length + after.length,
  };
}

const levelOf = (tree: TraceNode, id: string, level = 0): number =>
  tree.id === id ? level : Math.max(-1, ...(tree.children ?? []).map((child) => levelOf(child, id, level + 1)));

/** Every line that does not begin with its node, or whose columns are not those of the others. */
function crooked(printed: string, tree: Trace, language: 'zh' | 'en'): readonly string[] {
  const nodes = [...nodesOf(tree)];
  const lines = printed.split('\n').slice(0, nodes.length);
  const found = nodes.map((node, i) => {
    const level = levelOf(tree, node.id);
    const name = level === 0 ? node.label[language] : `${'  '.repeat(level - 1)}${node.id} ${node.label[language]}`;
    return columnsOf(lines[i] ?? '', name, node);
  });
  const of = (pick: (one: Columns) => number | undefined) => new Set(found.flatMap((one) => (one && pick(one)) ?? []));
  const ends = [of((one) => one.scoreEnds), of((one) => one.maxBegins), of((one) => one.whyBegins)];
  return [
    ...lines.filter((_, i) => found[i] === undefined),
    ...(ends.every(({ size }) => size <= 1) ? [] : [`columns at ${ends.map((end) => [...end].join(' and ')).join('; ')}`]),
    ...lines.filter((line) => line !== line.trimEnd()),
  ];
}

describe('columns stand under each other', () => {
  const { facts, assumed } = withDefaults(
    jingan2022,
    JSON.parse(readFileSync(new URL('../examples/jingan/facts.json', import.meta.url), 'utf8')),
  );
  const year = evaluate(jingan2022, facts, { assumed });

  test.each(['zh', 'en'] as const)('%s, a whole scheme', (language) => {
    expect(crooked(formatTree(year, { language }), year, language)).toEqual([]);
    expect(formatTree(year, { language }).split('\n')).toHaveLength([...nodesOf(year)].length + 1);
  });

  test.each(['zh', 'en'] as const)('%s, a whole scheme with reasons', (language) => {
    const printed = formatTree(year, { language, rubric: jingan2022 });
    expect(crooked(printed, year, language)).toEqual([]);
    // Each reason is what `explain` says after the points.
    const lines = printed.split('\n');
    const [stop, colon] = language === 'zh' ? ['。', '：'] : ['.', ': '];
    const missing = Array.from(nodesOf(year), ({ id }, i) => {
      const sentence = explain(jingan2022, year, id, language);
      const why = (lines[i] ?? '').split('  ').at(-1)?.trimStart() ?? '';
      return sentence.endsWith(`${colon}${why}${stop}`) ? [] : [id];
    }).flat();
    expect(missing).toEqual([]);
  });

  test('years of every sort', () => {
    fc.assert(
      fc.property(years(), fc.constantFrom('zh', 'en'), (facts, language) => {
        const tree = evaluate(jingan2022, facts);
        expect(crooked(formatTree(tree, { language, rubric: jingan2022 }), tree, language)).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 60_000);

  test('a crooked line is found out', () => {
    const printed = formatTree(year, { language: 'zh' });
    expect(crooked(printed.replace(/^1 执法实效 /m, '1 执法实效'), year, 'zh')).not.toEqual([]);
    expect(crooked(printed.replace(/^1 执法实效/m, '1 执法实'), year, 'zh')).not.toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// What strangers wrote

describe('what strangers wrote', () => {
  const HARMFUL = /[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u;
  const hostile = (text: string) => `${text}\u001b[2J\u202e\ud800\r\n`;
  const bad = readRubric(
    rubric(
      {
        id: 'bad',
        title: [hostile('方案'), hostile('Scheme')],
        authority: ['测试机关', 'Test authority'],
        year: null,
        max: 1,
        grades: { of: 'exact', bands: { '>= 0': ['any', hostile('合格'), hostile('Any')], '< 0': ['none', '无', 'None'] } },
      },
      [criterion('1', hostile('条目'), hostile('Item'), earns(1, { a: award(1, flag('done', hostile('完成'), hostile('Done'))) }))],
    ),
  );
  const scored = evaluate(bad, { done: true });

  test.each(['zh', 'en'] as const)('%s: comes out harmless, on as many lines as there are nodes', (language) => {
    for (const options of [{ language }, { language, rubric: bad }]) {
      const printed = formatTree(scored, options);
      expect(printed).not.toMatch(HARMFUL);
      expect(printed.split('\n')).toHaveLength(4);
    }
  });

  test('is as wide as what is printed for it', () => {
    expect(formatTree(scored, { language: 'zh' }).split('\n')).toEqual([
      '方案?[2J????        1  / 1',
      '1 条目?[2J????      1  / 1',
      '  1.a 完成?[2J????  1  / 1',
      '等次: 合格?[2J???? (>= 0)',
    ]);
  });

  test('in a forged tree comes out harmless too', () => {
    const grade = { key: 'any', label: { zh: '合格', en: 'Any' }, in: hostile('>= 0') };
    const forged: Trace = { ...scored, id: hostile('x'), grade };
    expect(formatTree(forged, { language: 'zh' })).not.toMatch(HARMFUL);
    const numbers: Trace = JSON.parse(JSON.stringify({ ...scored, score: hostile('1'), max: hostile('2') }));
    expect(formatTree(numbers, { language: 'zh' })).not.toMatch(HARMFUL);
  });

  test('instead of a tree is told as such', () => {
    const strange = [null, 'x', 3, {}, [], { ...scored, label: null }, { ...scored, children: 3 }, { ...scored, children: [null] }];
    const thrown = strange.map((given): unknown => {
      try {
        return Reflect.apply(formatTree, undefined, [throughJson(given), { language: 'zh' }]);
      } catch (error) {
        return error;
      }
    });
    expect(thrown.filter((error) => !(error instanceof KaoheError))).toEqual([]);
  });
});

test('a tree of more nodes than a call has arguments is printed all the same', () => {
  const leaf = nodeAt(tree, '1.1.a');
  const children = Array.from({ length: 190_000 }, (_, i): TraceNode => ({ ...leaf, id: `n${i}` }));
  const wide: Trace = { ...tree, children };
  expect(formatTree(wide, { language: 'en' }).split('\n')).toHaveLength(190_002);
});
