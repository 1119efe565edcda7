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
    expect(year).not.toScoreAt('1.1', 1.1000000000000001e-1);
  });
});
