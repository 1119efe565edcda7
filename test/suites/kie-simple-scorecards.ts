/**
 * Scorecards of one band or class per input, with their reason codes, from the tests of KIE's PMML engine.
 *
 * Origin: github.com/apache/incubator-kie-drools, kie-pmml-trusty/kie-pmml-models/kie-pmml-models-scorecard/
 * kie-pmml-models-scorecard-tests and kie-pmml-models-drools/kie-pmml-models-drools-scorecard/
 * kie-pmml-models-drools-scorecard-tests: SimpleScorecard, SimpleScorecardCategorical, SimpleScorecardMixedVariables,
 * SimpleScorecardWithTransformations, air-conditioning-weather-scorecard (and that again in MultipleScorecard).
 */
import {
  about,
  all,
  any,
  award,
  bandScore,
  choice,
  choiceScore,
  deduct,
  firstOf,
  flag,
  is,
  lessThan,
  moreThan,
  named,
  not,
  notApplicable,
  quantity,
} from 'kaohe';
import type { Facts } from '../helpers.js';
import { alone } from '../rule-helpers.js';
import { type Case, type Expected, type Ranking, rowsOf, type Suite, tableOf } from './suite.js';

const REPOSITORY = 'apache/incubator-kie-drools';
const TESTS = 'kie-pmml-trusty/kie-pmml-models/kie-pmml-models-scorecard/kie-pmml-models-scorecard-tests';
/** Where the cards were found that do not lie beside the tests. */
const CARDS =
  'kie-pmml-trusty/kie-pmml-models/kie-pmml-models-drools/kie-pmml-models-drools-scorecard/kie-pmml-models-drools-scorecard-tests';

const FIGURE = { zh: '单位', en: 'units' };
const input1 = quantity('input1', FIGURE, '输入一', 'Input 1', { min: null });
const input2 = quantity('input2', FIGURE, '输入二', 'Input 2', { min: null });

const CLASSES = { classA: ['甲类', 'Class A'], classB: ['乙类', 'Class B'] } as const;

/** All four cards start at 5, give the same points for the lower and the higher half, and rank in the same way. */
const START = { start: 5 };
const FIRST = { '<= 10': -12, '> 10': 50 } as const;
const SECOND = { '<= -5': -8, '> -5': 32 } as const;
const FIRST_CLASSES = { classA: -12, classB: 50 };
const SECOND_CLASSES = { classA: -8, classB: 32 };
const ranking: Ranking = {
  by: 'pointsBelow',
  of: { 't.a': { code: 'Input1ReasonCode', baseline: 4 }, 't.b': { code: 'Input2ReasonCode', baseline: 8 } },
};
const BOTH_LOW: Expected = { score: '-15', reasons: ['Input1ReasonCode', 'Input2ReasonCode'] };
const FIRST_LOW: Expected = { score: '25', reasons: ['Input1ReasonCode'] };
const SECOND_LOW: Expected = { score: '47', reasons: ['Input2ReasonCode'] };
const NONE_LOW: Expected = { score: '87', reasons: [] };

// ---------------------------------------------------------------------------------------------------------------
// Two numbers, and a third that must be valid though nothing is scored on it

const input3 = quantity('input3', FIGURE, '输入三', 'Input 3', { min: 12.1, max: 44.6 });

const numbers = tableOf(
  'simpleScorecard',
  ['两数评分卡', 'Scorecard of two numbers'],
  {
    a: bandScore(input1, FIRST),
    b: bandScore(input2, SECOND),
    valid: notApplicable(all(moreThan(input3, 14.6), lessThan(input3, 29.1))),
  },
  START,
);

const ROWS = [
  [5, 5, FIRST_LOW],
  [5, -10, BOTH_LOW],
  [20.5, 4, NONE_LOW],
  [23.5, -12, SECOND_LOW],
  [10, -5, BOTH_LOW],
] as const;

/** Every row again, with a third input of one kind or another. */
const withThird = (test: string, third: (one: number, two: number) => Facts, expected?: Expected): readonly Case[] =>
  rowsOf(
    numbers,
    ROWS.map(([one, two, scored]) => [{ input1: one, input2: two, ...third(one, two) }, expected ?? scored]),
    test,
  );

export const simpleScorecard: Suite = {
  name: 'KIE SimpleScorecardTest',
  repository: REPOSITORY,
  paths: [`${TESTS}: SimpleScorecard.pmml, SimpleScorecardTest.java`],
  checks: 'partial scores of two numbers from a start of 5, reasons below baselines 4 and 8; input that is missing, not valid, or text',
  cases: [
    ...withThird('scored', () => ({ input3: 34.1 })),
    ...withThird('without the third', () => ({}), { refused: 'fact-missing' }),
    // The suite asks for a result and no more.
    ...withThird('as text', (one, two) => ({ input1: String(one), input2: String(two), input3: '34.1' }), { noScore: false }),
    ...withThird('third is true', () => ({ input3: true }), { refused: 'fact-kind' }),
    ...withThird('third is 4.1', () => ({ input3: 4.1 }), { refused: 'fact-domain' }),
  ],
  ranking,
  gaps: [],
  outside: [
    'input 3 between its two valid intervals, 14.6 to 29.1: an exception there; a domain here is of one piece, so nothing applies (no case tries it)',
  ],
};

// ---------------------------------------------------------------------------------------------------------------
// Two classes

/** Classes of the samples that no rule of the card speaks of. */
const OTHERS = {
  classC: ['丙类', 'Class C'],
  classD: ['丁类', 'Class D'],
  classE: ['戊类', 'Class E'],
  NA: ['不详', 'Not known'],
} as const;
const UNSPOKEN = { classC: 0, classD: 0, classE: 0, NA: 0 };
const class1 = choice('input1', '输入一', 'Input 1', { ...CLASSES, ...OTHERS });
const class2 = choice('input2', '输入二', 'Input 2', { ...CLASSES, ...OTHERS });

export const classes = tableOf(
  'simpleScorecardCategorical',
  ['两类评分卡', 'Scorecard of two classes'],
  {
    a: choiceScore(class1, { ...FIRST_CLASSES, ...UNSPOKEN }),
    b: choiceScore(class2, { ...SECOND_CLASSES, ...UNSPOKEN }),
    // Their engine, as its source reads, has no score where no rule at all fires.
    none: about(
      '各规则均不适用',
      'No rule fires',
      notApplicable(not(any(is(class1, 'classA'), is(class1, 'classB'), is(class2, 'classA'), is(class2, 'classB')))),
    ),
  },
  START,
);

export const categoricalScorecard: Suite = {
  name: 'KIE SimpleScorecardCategoricalTest',
  repository: REPOSITORY,
  paths: [`${TESTS}: Simple-Scorecard_Categorical.pmml, SimpleScorecardCategoricalTest.java`],
  checks: 'the same card over classes',
  cases: [
    ...rowsOf(
      classes,
      [
        [{ input1: 'classA', input2: 'classB' }, FIRST_LOW],
        [{ input1: 'classA', input2: 'classA' }, BOTH_LOW],
        [{ input1: 'classB', input2: 'classB' }, NONE_LOW],
        [{ input1: 'classB', input2: 'classA' }, SECOND_LOW],
      ],
      'scored',
    ),
  ],
  ranking,
  gaps: [
    {
      at: 'input 1: classes of the samples that no rule speaks of',
      code: 'options-priced',
      examples: ['classC', 'classD', 'classE', 'NA'],
      // @ts-expect-error: the compiler refuses it as well
      asItStands: () => alone(choiceScore(class1, FIRST_CLASSES)),
      settled: '0 for a class without a rule; not applicable where neither input meets one',
    },
  ],
  outside: [
    'samples of every class: the suite says that there is a result, and no reason in it where the engine has no score, but not where that is',
  ],
};

// ---------------------------------------------------------------------------------------------------------------
// A number and a class

const ofTwo = choice('input2', '输入二', 'Input 2', CLASSES);
const mixed = tableOf(
  'simpleScorecardMixed',
  ['数与类评分卡', 'Scorecard of a number and a class'],
  { a: bandScore(input1, FIRST), b: choiceScore(ofTwo, SECOND_CLASSES) },
  START,
);

export const mixedScorecard: Suite = {
  name: 'KIE SimpleScorecardMixedVariablesTest',
  repository: REPOSITORY,
  paths: [`${TESTS}: SimpleScorecardMixedVariables.pmml, SimpleScorecardMixedVariablesTest.java`],
  checks: 'the same card over a number and a class',
  cases: rowsOf(mixed, [
    [{ input1: 5, input2: 'classB' }, FIRST_LOW],
    [{ input1: 5, input2: 'classA' }, BOTH_LOW],
    [{ input1: 20.5, input2: 'classB' }, NONE_LOW],
    [{ input1: 23.5, input2: 'classA' }, SECOND_LOW],
    [{ input1: 10, input2: 'classA' }, BOTH_LOW],
  ]),
  ranking,
  gaps: [
    {
      at: 'input 2: any class but two, which their type (text) allows',
      code: 'options-priced',
      examples: ['classC', 'classD', 'classE', 'NA'],
      // @ts-expect-error: the compiler refuses it as well
      asItStands: () => alone(choiceScore(class2, SECOND_CLASSES)),
      settled: 'two classes are declared; the suite tries no other',
    },
  ],
  outside: [],
};

// ---------------------------------------------------------------------------------------------------------------
// Two derived numbers, each of which is its input

const derived = tableOf(
  'simpleScorecardDerived',
  ['派生数评分卡', 'Scorecard of two derived numbers'],
  {
    a: bandScore(named('派生的输入一', 'Input 1, derived', named('输入一的副本', 'Copy of input 1', input1)), FIRST),
    b: bandScore(named('派生的输入二', 'Input 2, derived', input2), SECOND),
  },
  START,
);

export const derivedScorecard: Suite = {
  name: 'KIE SimpleScorecardWithTransformationsTest',
  repository: REPOSITORY,
  paths: [`${TESTS}: SimpleScorecardWithTransformations.pmml, SimpleScorecardWithTransformationsTest.java`],
  checks: 'the same card over numbers that go by names of their own',
  cases: rowsOf(
    derived,
    ROWS.map(([one, two, expected]) => [{ input1: one, input2: two }, expected]),
  ),
  ranking,
  gaps: [],
  outside: ['outputs beside the score (copies, a constant, names for reason codes and intervals, text indexes): no points in them'],
};

// ---------------------------------------------------------------------------------------------------------------
// Weather

const season = choice('period', '季节', 'Season', {
  spring: ['春', 'spring'],
  summer: ['夏', 'summer'],
  autumn: ['秋', 'autumn'],
  winter: ['冬', 'winter'],
});
const continent = choice('continent', '大洲', 'Continent', {
  europe: ['欧洲', 'Europe'],
  africa: ['非洲', 'Africa'],
  asia: ['亚洲', 'Asia'],
  america: ['美洲', 'America'],
});
const rain = flag('precipitation', '有降水', 'There is precipitation');
const humidity = quantity('humidity', '%', '湿度', 'Humidity', { min: null });

const weather = tableOf('airConditioning', ['空调天气评分卡', 'Scorecard of the weather'], {
  season: choiceScore(season, { spring: 9.7, summer: 10, autumn: 8.3, winter: 8.5 }),
  continent: choiceScore(continent, { america: -2.3, asia: -2.3, africa: -1.9, europe: 1.1 }),
  rain: firstOf(deduct(1, rain), award(0.8)),
  humidity: bandScore(humidity, { '< 30': -0.3, '[30, 60)': 3.3, '>= 60': -0.6 }),
});

export const weatherScorecard: Suite = {
  name: 'KIE AirconditioningScorecardTest',
  repository: REPOSITORY,
  paths: [
    `${TESTS}: AirconditioningScorecardTest.java, MultipleAirconditioningScorecardTest.java`,
    `${CARDS}: air-conditioning-weather-scorecard.pmml, MultipleScorecard.pmml`,
  ],
  checks: 'four inputs of three kinds; there within 0.1 percent, here exactly',
  cases: rowsOf(weather, [
    [{ period: 'spring', continent: 'europe', precipitation: true, humidity: 25 }, { score: '9.5' }],
    [{ period: 'summer', continent: 'asia', precipitation: true, humidity: 35 }, { score: '10' }],
  ]),
  gaps: [],
  outside: [],
};
