/** The matchers of `kaohe/vitest`: what they compare, and every word of what they say. */
import { readFileSync } from 'node:fs';
import {
  about,
  award,
  bandScore,
  criterion,
  earns,
  evaluate,
  flag,
  keeps,
  percent,
  perItemDeduct,
  question,
  reading,
  rubric,
  section,
  tally,
  withDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { type Scoring, scoreMatchers, scoring } from '../src/vitest.js';
import { issuesOf } from './helpers.js';
import { throughJson } from './rule-helpers.js';

expect.extend(scoreMatchers);

const A1 = question('A1', '计几分', 'How many points', {
  chosen: 'third',
  options: { third: ['三分之一', 'a third'], half: ['一半', 'half'] },
});
const signs = criterion(
  '1.1',
  '店招店牌治理',
  'Shop signs',
  earns(1.5, {
    a: award(0.5, flag('signsOnGrid', '店招纳入网格', 'Signs are on the grid')),
    b: bandScore(percent('ordersClosed', '督办清单完成率', 'Listed orders closed'), { '< 98': 0, '[98, 100)': 0.6, '= 100': 1 }),
  }),
);
const cards = criterion(
  '1.2',
  '执法证管理',
  'Law-enforcement cards',
  keeps(0.5, {
    a: perItemDeduct(0.1, tally('lateRenewals', '人次', '逾期换证', 'Renewed late')),
  }),
);
const shares = criterion(
  '2.1',
  '分摊',
  'Shares',
  earns(8, {
    a: about('一份', 'One share', award(reading(A1, { third: '22/3', half: '7.5' }), flag('shared', '已分摊', 'Shared out'))),
  }),
);
const scheme = rubric(
  { id: 'first', title: ['我的考核办法', 'My scheme'], authority: ['某局', 'Some bureau'], year: 2026, max: 10, readings: [A1] },
  [section('1', '队伍管理', 'Team', 2, [signs, cards]), section('2', '其他', 'Other', 8, [shares])],
);
const facts = { signsOnGrid: true, ordersClosed: { part: 199, whole: 200 }, lateRenewals: 2, shared: true };
const year = scoring(scheme, facts);

/** What a failing assertion says. */
function said(fails: () => void): string {
  try {
    fails();
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('what holds', () => {
  test('the total, and the score of a clause, of a part, of a section', () => {
    expect(year).toScore(8.7);
    expect(year).toScoreAt('first', 8.7);
    expect(year).toScoreAt('1', 1.4);
    expect(year).toScoreAt('1.1', 1.1);
    expect(year).toScoreAt('1.2.a', -0.2);
  });

  test('text, exactly, where no number says it', () => {
    expect(year).toScoreAt('2.1.a', '22/3');
    expect(year).toScoreAt('2.1.a', '44/6');
    expect(year).toScoreAt('2.1', '7.3');
    expect(year).toScoreAt('2.1', '7.30');
  });

  test('under other readings', () => {
    expect(scoring(scheme, facts, { readings: { A1: 'half' } })).toScoreAt('2.1.a', 7.5);
  });

  test('a rubric and its tree, also after a trip through JSON', () => {
    const tree = evaluate(scheme, facts);
    expect({ rubric: scheme, tree }).toScore(8.7);
    expect({ rubric: scheme, tree: throughJson(tree) as typeof tree }).toScoreAt('1.1.b', 0.6);
    expect({ rubric: throughJson(scheme) as typeof scheme, tree }).toScoreAt('1.1.b', 0.6);
  });

  test('of a promise, and softly', async () => {
    await expect(Promise.resolve(year)).resolves.toScore(8.7);
    expect.soft(year).toScore(8.7);
  });

  test('not another score', () => {
    expect(year).not.toScore(8.8);
    expect(year).not.toScoreAt('2.1.a', 7.333333333333333);
  });
});

describe('what a failing test says', () => {
  test.each<[string, () => void, readonly string[]]>([
    [
      'why, and where points were lost below',
      () => expect(year).toScoreAt('1.1', 1.4),
      [
        '1.1 店招店牌治理：应得 1.4 分，实得 1.1 分，少 0.3 分',
        '1.1 Shop signs: expected 1.4, received 1.1, 0.3 less',
        '',
        '1.1 店招店牌治理得 1.1 分（满分 1.5 分）：1.1.a（0.5/0.5）、1.1.b（0.6/1）。',
        '1.1 Shop signs scores 1.1 of 1.5: 1.1.a (0.5 of 0.5), 1.1.b (0.6 of 1).',
        '',
        '失分 / Points lost',
        '  1.1.b 失 0.4 分：督办清单完成率为 99.5，属“[98, 100)”档，计 0.6 分',
        '  1.1.b lost 0.4: Listed orders closed: 99.5, in band “[98, 100)”, 0.6 points',
      ],
    ],
    [
      'of the total, most points first, with what rounding took',
      () => expect(year).toScore(9),
      [
        'first 我的考核办法：应得 9 分，实得 8.7 分，少 0.3 分',
        'first My scheme: expected 9, received 8.7, 0.3 less',
        '',
        'first 我的考核办法得 8.7 分（满分 10 分）：失分在 1（1.4/2）、2（7.3/8）。',
        'first My scheme scores 8.7 of 10: lost at 1 (1.4 of 2), 2 (7.3 of 8).',
        '',
        '失分 / Points lost',
        '  2.1 失 2/3 ≈ 0.666667 分：满分中没有分项可以得到的部分',
        '  2.1 lost 2/3 ≈ 0.666667: the part of the maximum that none of its parts can earn',
        '  1.1.b 失 0.4 分：督办清单完成率为 99.5，属“[98, 100)”档，计 0.6 分',
        '  1.1.b lost 0.4: Listed orders closed: 99.5, in band “[98, 100)”, 0.6 points',
        '  1.2.a 失 0.2 分：逾期换证：每人次扣 0.1 分，计 2 人次',
        '  1.2.a lost 0.2: Renewed late: 0.1 deducted for each, 2 counted',
        '  2.1 失 1/30 ≈ 0.0333333 分：由 22/3 ≈ 7.33333 取为 7.3',
        '  2.1 lost 1/30 ≈ 0.0333333: 22/3 ≈ 7.33333 made 7.3',
      ],
    ],
    [
      'of a part, with nothing below it',
      () => expect(year).toScoreAt('1.2.a', 0.2),
      [
        '1.2.a 逾期换证：应得 0.2 分，实得 -0.2 分，少 0.4 分',
        '1.2.a Renewed late: expected 0.2, received -0.2, 0.4 less',
        '',
        '1.2.a 逾期换证扣 0.2 分：逾期换证：每人次扣 0.1 分，计 2 人次。',
        '1.2.a Renewed late loses 0.2: Renewed late: 0.1 deducted for each, 2 counted.',
      ],
    ],
    [
      'that a number equals the rounded value only',
      () => expect(year).toScoreAt('2.1.a', 7.3),
      [
        '2.1.a 一份：应得 7.3 分，实得 22/3 ≈ 7.33333 分，多 1/30 ≈ 0.0333333 分',
        '2.1.a One share: expected 7.3, received 22/3 ≈ 7.33333, 1/30 ≈ 0.0333333 more',
        "7.3 只是取整后的值；精确值写作 '22/3'。",
        "7.3 is the rounded value only; the exact one is written '22/3'.",
        '',
        '2.1.a 一份得 22/3 ≈ 7.33333 分（满分 ≈ 7.33333 分）：符合“已分摊”，得 22/3 分（解读 A1：三分之一）。',
        '2.1.a One share scores 22/3 ≈ 7.33333 of ≈ 7.33333: “Shared out” holds: 22/3 awarded (reading A1: a third).',
      ],
    ],
    [
      'that it is the number next to the value, as the tree has it',
      () => expect(year).toScoreAt('2.1.a', 7.333333333333333),
      [
        '2.1.a 一份：应得 7.333333333333333 ≈ 7.33333 分，实得 22/3 ≈ 7.33333 分，多 1/3000000000000000 ≈ 0.000000000000000333333 分',
        '2.1.a One share: expected 7.333333333333333 ≈ 7.33333, received 22/3 ≈ 7.33333, 1/3000000000000000 ≈ 0.000000000000000333333 more',
        "7.333333333333333 只是取整后的值；精确值写作 '22/3'。",
        "7.333333333333333 is the rounded value only; the exact one is written '22/3'.",
        '',
        '2.1.a 一份得 22/3 ≈ 7.33333 分（满分 ≈ 7.33333 分）：符合“已分摊”，得 22/3 分（解读 A1：三分之一）。',
        '2.1.a One share scores 22/3 ≈ 7.33333 of ≈ 7.33333: “Shared out” holds: 22/3 awarded (reading A1: a third).',
      ],
    ],
    [
      'that it is the value before rounding',
      () => expect(year).toScoreAt('2.1', '22/3'),
      [
        '2.1 分摊：应得 22/3 ≈ 7.33333 分，实得 7.3 分，少 1/30 ≈ 0.0333333 分',
        '2.1 Shares: expected 22/3 ≈ 7.33333, received 7.3, 1/30 ≈ 0.0333333 less',
        '22/3 是取整前的值；得分取为 7.3。',
        '22/3 is the value before rounding; the score is made 7.3.',
        '',
        '2.1 分摊得 7.3 分（满分 8 分）：2.1.a（≈ 7.33333，满分 ≈ 7.33333），由 22/3 ≈ 7.33333 取为 7.3。',
        '2.1 Shares scores 7.3 of 8: 2.1.a (≈ 7.33333 of ≈ 7.33333), 22/3 ≈ 7.33333 made 7.3.',
      ],
    ],
    [
      'that computing with floats has left it',
      () => expect(year).toScoreAt('1.2.a', 0.1 + 0.2),
      [
        '1.2.a 逾期换证：应得 0.30000000000000004 ≈ 0.3 分，实得 -0.2 分，少 0.50000000000000004 ≈ 0.5 分',
        '1.2.a Renewed late: expected 0.30000000000000004 ≈ 0.3, received -0.2, 0.50000000000000004 ≈ 0.5 less',
        '0.30000000000000004 的末几位是浮点运算留下的；请写出数值本身。',
        'The last digits of 0.30000000000000004 are what computing with floats leaves; write the figure itself.',
        '',
        '1.2.a 逾期换证扣 0.2 分：逾期换证：每人次扣 0.1 分，计 2 人次。',
        '1.2.a Renewed late loses 0.2: Renewed late: 0.1 deducted for each, 2 counted.',
      ],
    ],
    [
      'after .not, that it is so',
      () => expect(year).not.toScoreAt('1.1', '1.10'),
      [
        '1.1 店招店牌治理：不应得 1.1 分，却正是',
        '1.1 Shop signs: expected not to score 1.1, yet it does',
        '',
        '1.1 店招店牌治理得 1.1 分（满分 1.5 分）：1.1.a（0.5/0.5）、1.1.b（0.6/1）。',
        '1.1 Shop signs scores 1.1 of 1.5: 1.1.a (0.5 of 0.5), 1.1.b (0.6 of 1).',
      ],
    ],
  ])('%s', (_, fails, lines) => {
    expect(said(fails)).toBe(lines.join('\n'));
  });

  test('of a whole year, the ten clauses that lost most', () => {
    const given = withDefaults(jingan2022, JSON.parse(readFileSync(new URL('../examples/jingan/facts.json', import.meta.url), 'utf8')));
    const jingan = scoring(jingan2022, given.facts, { assumed: given.assumed });
    const lines = said(() => expect(jingan).toScore(138)).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'jingan-2022 2022年度静安区城管执法局部门重点工作绩效考核分解表：应得 138 分，实得 137.7 分，少 0.3 分',
      'jingan-2022 Jing’an district enforcement bureau: assessment of key work 2022: expected 138, received 137.7, 0.3 less',
      '',
    ]);
    const lost = lines.slice(lines.indexOf('失分 / Points lost') + 1);
    expect(lost).toHaveLength(21);
    expect(lost.at(-1)).toMatch(/^ {2}… 另有 (\d+) 处 \/ \1 more$/);
    const points = lost.flatMap((line) => [/ lost ([\d.]+)/.exec(line)?.[1] ?? []].flat().map(Number));
    expect(points).toHaveLength(10);
    expect(points).toEqual([...points].sort((a, b) => b - a));
  });

  test('vitest is told both values in full, for its own difference', () => {
    expect(scoreMatchers.toScoreAt(year, '2.1.a', 7.3)).toMatchObject({ pass: false, actual: '22/3', expected: '7.3' });
    expect(scoreMatchers.toScore(year, '8.70')).toMatchObject({ pass: true, actual: '8.7', expected: '8.7' });
  });

  test('nothing in it that a terminal would obey', () => {
    const tree = evaluate(scheme, facts);
    const [first, ...others] = tree.children ?? [];
    const label = { zh: '红\u001b[31m字\n', en: 'red\u001b[31m\n' };
    const message = said(() =>
      expect({ rubric: scheme, tree: { ...tree, children: [{ ...first, label }, ...others] } as typeof tree }).toScoreAt('1', 2),
    );
    expect(message.split('\n')[1]).toBe('1 red?[31m?: expected 2, received 1.4, 0.6 less');
    expect(message).not.toContain('\u001b');
  });
});

describe('what is no question of a score is an error, also after .not', () => {
  const english = (fails: () => void) => issuesOf(fails).map(({ message, hint }) => [message.zh, message.en, hint?.zh, hint?.en]);

  test('a clause that the tree does not have', () => {
    const error = [['没有编号为 1.1.z 的条款', 'no clause has the id 1.1.z', '是不是想写 1.1.a？', 'Did you mean 1.1.a?']];
    expect(english(() => expect(year).toScoreAt('1.1.z', 1))).toEqual(error);
    expect(english(() => expect(year).not.toScoreAt('1.1.z', 1))).toEqual(error);
    // @ts-expect-error a clause is told by its id
    expect(english(() => expect(year).toScoreAt(1.1, 1))[0]?.[1]).toBe('no clause has the id 1.1');
  });

  test('a score that is no number', () => {
    const error = [['"1,5" 不是一个数', '"1,5" is not a number', '写成 0.3、"0.3" 或 "22/3"。', 'Write 0.3, "0.3" or "22/3".']];
    expect(english(() => expect(year).toScore('1,5'))).toEqual(error);
    expect(english(() => expect(year).not.toScore('1,5'))).toEqual(error);
    expect(english(() => expect(year).toScore(Number.NaN))[0]?.[1]).toBe('NaN is not a number');
    // @ts-expect-error a score is needed
    expect(english(() => expect(year).toScore())[0]?.[1]).toBe('undefined is not a number');
    // @ts-expect-error a score is needed
    expect(english(() => expect(year).toScoreAt('1.1'))[0]?.[1]).toBe('undefined is not a number');
  });

  test('a tree or a rubric alone', () => {
    const tree = evaluate(scheme, facts);
    const error = [
      [
        'expect(…) 应给 scoring(rubric, facts) 或 { rubric, tree }，收到 {…}',
        'expect(…) must be given scoring(rubric, facts) or { rubric, tree }; received {…}',
        '说明失分需要方案，单有得分树不够。',
        'To explain a score takes the rubric as well as the tree.',
      ],
    ];
    // @ts-expect-error it takes a rubric to explain a tree
    expect(english(() => expect(tree).toScore(8.7))).toEqual(error);
    // @ts-expect-error it takes a rubric to explain a tree
    expect(english(() => expect(tree).not.toScoreAt('1', 8.7))).toEqual(error);
    // @ts-expect-error a rubric has no score
    expect(english(() => expect(scheme).toScore(8.7))).toEqual(error);
    // @ts-expect-error a number has no clauses
    expect(english(() => expect(8.7).toScore(8.7))[0]?.[1]).toContain('received 8.7');
  });

  test('a tree of another rubric, even where the score is the same', () => {
    const other = rubric({ id: 'other', title: ['另一份', 'Another'], authority: ['某局', 'Some bureau'], year: 2026, max: 2 }, [signs]);
    const tree = evaluate(scheme, facts);
    expect(english(() => expect({ rubric: other, tree }).toScore(8.7))).toEqual([
      [
        '得分树不是由这份方案算出的：first',
        'the tree does not come from this rubric: first',
        '传入 evaluate 返回的树和同一份方案。',
        'Pass the tree that evaluate returned, and the same rubric.',
      ],
    ]);
    const { label: _, ...unlabelled } = tree;
    expect(english(() => expect({ rubric: scheme, tree: unlabelled as typeof tree }).toScore(8.7))[0]?.[1]).toContain(
      'does not come from this rubric',
    );
    expect(english(() => expect({ rubric: scheme, tree: { ...tree, exact: 'much' } }).toScore(8.7))[0]?.[1]).toContain('"much"');
  });

  test('what cannot be looked at', () => {
    const no = () => {
      throw new Error('no');
    };
    for (const hostile of [
      new Proxy({}, { getOwnPropertyDescriptor: no }),
      Object.defineProperty({ tree: {} }, 'rubric', { get: no }),
      { rubric: 5, tree: 5 },
    ]) {
      expect(issuesOf(() => expect(hostile as Scoring).toScore(1)).map(({ code }) => code)).toEqual(['scoring-shape']);
    }
    expect(issuesOf(() => expect({ rubric: {}, tree: {} } as unknown as Scoring).toScore(1)).map(({ code }) => code)).toEqual([
      'rubric-kind',
    ]);
  });

  test('facts that are wrong are told by scoring itself', () => {
    // @ts-expect-error facts are typed from the rubric
    expect(issuesOf(() => scoring(scheme, { ...facts, shared: 'yes' })).map(({ code }) => code)).toEqual(['fact-kind']);
    // @ts-expect-error so are readings
    expect(issuesOf(() => scoring(scheme, facts, { readings: { A1: 'tenth' } })).map(({ code }) => code)).toEqual([
      'reading-option-unknown',
    ]);
  });
});
