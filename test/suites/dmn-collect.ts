/**
 * Rules of one table that may fire together, and how their figures come to one: the least, the sum, how many, the
 * greatest. From the conformance suite of the DMN standard.
 *
 * Origin: github.com/dmn-tck/tck, TestCases/compliance-level-2/0114-min-collect-hitpolicy, 0115-sum-collect-hitpolicy,
 * 0116-count-collect-hitpolicy, and TestCases/compliance-level-3/0020-vacation-days, the only one that takes the
 * greatest (as of commit 0dbcaf9b).
 */
import { about, all, any, atLeast, atMost, award, bandScore, bestOf, lessThan, notApplicable, quantity, type Rule, worstOf } from 'kaohe';
import { around } from '../helpers.js';
import { type Gap, type Suite, tableOf } from './suite.js';

const YEARS = { zh: '年', en: 'years' };
const years = quantity('years', YEARS, '年数', 'Number of years', { min: null });

/** Each rule is one band as the table has it: what it gives when it does not fire is not said. */
const silentBelow = (rules: Readonly<Record<string, Rule>>, settled: string): Gap => ({
  at: 'each rule alone, up to its threshold; at 1 or less no rule fires at all',
  code: 'band-gap',
  examples: Object.keys(rules),
  asItStands: () => around(...Object.values(rules)),
  settled,
});

// ---------------------------------------------------------------------------------------------------------------
// The least

/** The greatest figure of the table: a rule that does not fire says this, so that it is never the least. */
const NOT_THE_LEAST = 205.43;

export const least = tableOf('least', ['取最小值', 'The least'], {
  none: notApplicable(atMost(years, 1)),
  least: about(
    '各规则所得的最小值',
    'The least of what the rules give',
    worstOf(
      bandScore(years, { '<= 1': NOT_THE_LEAST, '> 1': 98.83 }),
      bandScore(years, { '<= 2': NOT_THE_LEAST, '> 2': 150.21 }),
      bandScore(years, { '<= 3': NOT_THE_LEAST, '> 3': 205.43 }),
      bandScore(years, { '<= 4': NOT_THE_LEAST, '> 4': 64.32 }),
    ),
  ),
});

export const collectLeast: Suite = {
  name: 'DMN TCK 0114-min-collect-hitpolicy',
  repository: 'dmn-tck/tck',
  paths: ['TestCases/compliance-level-2/0114-min-collect-hitpolicy'],
  checks: 'the least of what the rules that fire give (collect, min)',
  cases: [
    { id: '001', on: least, facts: { years: 5 }, expected: { score: '64.32' } },
    { id: '002', on: least, facts: { years: 3 }, expected: { score: '98.83' } },
    { id: '003', on: least, facts: { years: 4 }, expected: { score: '98.83' } },
  ],
  gaps: [
    silentBelow(
      {
        1: bandScore(years, { '> 1': 98.83 }),
        2: bandScore(years, { '> 2': 150.21 }),
        3: bandScore(years, { '> 3': 205.43 }),
        4: bandScore(years, { '> 4': 64.32 }),
      },
      'a rule that does not fire says the greatest figure of the table; where none fires nothing applies',
    ),
  ],
  outside: [],
};

// ---------------------------------------------------------------------------------------------------------------
// The sum, and how many

const total = tableOf('total', ['求和', 'The sum'], {
  a: bandScore(years, { '<= 1': 0, '> 1': 100 }),
  b: bandScore(years, { '<= 2': 0, '> 2': 200 }),
  c: bandScore(years, { '<= 3': 0, '> 3': 300 }),
  d: bandScore(years, { '<= 5': 0, '> 5': 500 }),
});

const howMany = tableOf('howMany', ['计数', 'How many'], {
  a: bandScore(years, { '<= 1': 0, '> 1': 1 }),
  b: bandScore(years, { '<= 2': 0, '> 2': 1 }),
  c: bandScore(years, { '<= 3': 0, '> 3': 1 }),
  d: bandScore(years, { '<= 5': 0, '> 5': 1 }),
});

const silentSum = silentBelow(
  {
    1: bandScore(years, { '> 1': 100 }),
    2: bandScore(years, { '> 2': 200 }),
    3: bandScore(years, { '> 3': 300 }),
    5: bandScore(years, { '> 5': 500 }),
  },
  'a rule that does not fire adds 0',
);

export const collectSum: Suite = {
  name: 'DMN TCK 0115-sum-collect-hitpolicy',
  repository: 'dmn-tck/tck',
  paths: ['TestCases/compliance-level-2/0115-sum-collect-hitpolicy'],
  checks: 'the sum of what the rules that fire give (collect, sum)',
  cases: [
    { id: '001', on: total, facts: { years: 6 }, expected: { score: '1100' } },
    { id: '002', on: total, facts: { years: 3 }, expected: { score: '300' } },
    { id: '003', on: total, facts: { years: 2 }, expected: { score: '100' } },
  ],
  gaps: [silentSum],
  outside: [],
};

export const collectCount: Suite = {
  name: 'DMN TCK 0116-count-collect-hitpolicy',
  repository: 'dmn-tck/tck',
  paths: ['TestCases/compliance-level-2/0116-count-collect-hitpolicy'],
  checks: 'how many rules fire (collect, count)',
  cases: [
    { id: '001', on: howMany, facts: { years: 6 }, expected: { score: '4' } },
    { id: '002', on: howMany, facts: { years: 2 }, expected: { score: '1' } },
    { id: '003', on: howMany, facts: { years: 3 }, expected: { score: '2' } },
  ],
  gaps: [silentSum],
  outside: [],
};

// ---------------------------------------------------------------------------------------------------------------
// The greatest

const age = quantity('age', { zh: '岁', en: 'years' }, '年龄', 'Age');
const service = quantity('service', YEARS, '工龄', 'Years of service');
const longService = atLeast(service, 30);

const vacation = tableOf(
  'vacation',
  ['年休假天数', 'Days of vacation'],
  {
    // Five days and two days are not given together.
    a: about(
      '年轻、年长或久任',
      'Young, old or long in service',
      bestOf(
        bestOf(award(5, any(lessThan(age, 18), atLeast(age, 60))), award(5, longService)),
        bestOf(award(2, all(atLeast(service, 15), lessThan(service, 30))), award(2, atLeast(age, 45))),
      ),
    ),
    b: about('久任或年长', 'Long in service, or old', bestOf(award(3, longService), award(3, atLeast(age, 60)))),
  },
  { start: 22 },
);

export const collectGreatest: Suite = {
  name: 'DMN TCK 0020-vacation-days',
  repository: 'dmn-tck/tck',
  paths: ['TestCases/compliance-level-3/0020-vacation-days'],
  checks: 'the greatest of what the rules that fire give, 0 where none does (collect, max)',
  cases: (
    [
      ['001', 16, 1, '27'],
      ['002', 25, 5, '22'],
      ['003', 25, 20, '24'],
      ['004', 44, 30, '30'],
      ['005', 50, 20, '24'],
      ['006', 50, 30, '30'],
      ['007', 60, 20, '30'],
    ] as const
  ).map(([id, ofAge, inService, score]) => ({ id, on: vacation, facts: { age: ofAge, service: inService }, expected: { score } })),
  gaps: [],
  outside: [],
};
