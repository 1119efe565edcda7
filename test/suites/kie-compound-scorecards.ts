/**
 * Scorecards whose rules stand on several inputs at once, the first that holds counting, and scorecards whose points are
 * computed. From the tests of KIE's PMML engine.
 *
 * Origin: github.com/apache/incubator-kie-drools, kie-pmml-trusty/kie-pmml-models/kie-pmml-models-scorecard/
 * kie-pmml-models-scorecard-tests and kie-pmml-models-drools/kie-pmml-models-drools-scorecard/
 * kie-pmml-models-drools-scorecard-tests: CompoundPredicateScorecard, CompoundNestedPredicateScorecard (and that again in
 * MultipleScorecard), BasicComplexPartialScore, NestedComplexPartialScore.
 */
import {
  about,
  all,
  always,
  any,
  atLeast,
  atMost,
  award,
  choice,
  deduct,
  difference,
  firstOf,
  is,
  lessThan,
  linear,
  type Measure,
  moreThan,
  not,
  product,
  quantity,
  type Rule,
  ratio,
  sum,
  when,
} from 'kaohe';
import { type Ranking, rowsOf, type Suite, tableOf } from './suite.js';

const REPOSITORY = 'apache/incubator-kie-drools';
const TESTS = 'kie-pmml-trusty/kie-pmml-models/kie-pmml-models-scorecard/kie-pmml-models-scorecard-tests';
/** Where the cards were found that do not lie beside the tests. */
const CARDS =
  'kie-pmml-trusty/kie-pmml-models/kie-pmml-models-drools/kie-pmml-models-drools-scorecard/kie-pmml-models-drools-scorecard-tests';

const FIGURE = { zh: '单位', en: 'units' };
const number1 = quantity('input1', FIGURE, '输入一', 'Input 1', { min: null });
const number2 = quantity('input2', FIGURE, '输入二', 'Input 2', { min: null });
const CLASSES = {
  classA: ['甲类', 'Class A'],
  classB: ['乙类', 'Class B'],
  classC: ['丙类', 'Class C'],
  classD: ['丁类', 'Class D'],
} as const;

const FIRST = 'characteristic1ReasonCode';
const SECOND = 'characteristic2ReasonCode';
const THIRD = 'characteristic3ReasonCode';

// ---------------------------------------------------------------------------------------------------------------
// And, or, one of two but not both

const class3 = choice('input3', '输入三', 'Input 3', CLASSES);
const class4 = choice('input4', '输入四', 'Input 4', CLASSES);
const [a3, a4] = [is(class3, 'classA'), is(class4, 'classA')];
/** A rule of theirs that never fires. */
const never = any();

const compound = tableOf(
  'compoundScorecard',
  ['复合条件评分卡', 'Scorecard of joined conditions'],
  {
    a: about(
      '两数',
      'Both numbers',
      firstOf(
        deduct(10, all(atMost(number1, -5), atMost(number2, -5))),
        award(15, all(moreThan(number1, -5), moreThan(number2, -5))),
        award(25),
      ),
    ),
    b: about(
      '任一类',
      'Either class',
      firstOf(deduct(18, any(a3, a4)), award(10, any(is(class3, 'classB'), is(class4, 'classB'))), award(100.5, never), award(105.5)),
    ),
    c: about('仅一个甲类', 'Just one of class A', firstOf(deduct(50, any(all(a3, not(a4)), all(not(a3), a4))), award(150))),
  },
  { start: -15 },
);

const compoundRanking: Ranking = {
  by: 'pointsAbove',
  of: {
    't.a': { code: FIRST, baseline: -5.5 },
    't.b': { code: SECOND, baseline: 11 },
    't.c': { code: THIRD, baseline: 25 },
  },
};

const fourInputs = (input1: number, input2: number, input3: string, input4: string, score: string, ...reasons: readonly string[]) =>
  [
    { input1, input2, input3, input4 },
    { score, reasons },
  ] as const;

export const compoundScorecard: Suite = {
  name: 'KIE CompoundPredicateScorecardTest',
  repository: REPOSITORY,
  paths: [`${TESTS}: CompoundPredicateScorecardTest.java`, `${CARDS}: CompoundPredicateScorecard.pmml`],
  checks: 'and, or, one but not both, never, else; from a start of -15; reasons above baselines -5.5, 11 and 25',
  cases: rowsOf(compound, [
    fourInputs(-21.5, -7, 'classA', 'classB', '-93'),
    fourInputs(-7, -7, 'classA', 'classB', '-93'),
    fourInputs(2, 3.5, 'classA', 'classB', '-68', FIRST),
    fourInputs(-8, 3, 'classA', 'classB', '-58', FIRST),
    fourInputs(-8, -12.5, 'classB', 'classB', '135', THIRD),
    fourInputs(-8, 3, 'classB', 'classB', '170', THIRD, FIRST),
    fourInputs(5, 3, 'classB', 'classB', '160', THIRD, FIRST),
    fourInputs(-8, -50, 'classC', 'classC', '230.5', THIRD, SECOND),
    fourInputs(-8, 3, 'classC', 'classC', '265.5', THIRD, SECOND, FIRST),
    fourInputs(5, 3, 'classC', 'classC', '255.5', THIRD, SECOND, FIRST),
  ]),
  ranking: compoundRanking,
  gaps: [],
  outside: [],
};

// ---------------------------------------------------------------------------------------------------------------
// Conditions inside conditions

const class2 = choice('input2', '输入二', 'Input 2', CLASSES);

const nested = tableOf(
  'nestedScorecard',
  ['嵌套条件评分卡', 'Scorecard of conditions in conditions'],
  {
    a: about(
      '居中且非甲类',
      'In the middle, and not of class A',
      firstOf(deduct(10.5, all(all(always, moreThan(number1, -15), atMost(number1, 25.4)), not(is(class2, 'classA')))), award(25)),
    ),
    b: about(
      '按数与类',
      'By number and class',
      firstOf(
        deduct(18, any(atMost(number1, -20), is(class2, 'classA'))),
        award(10, any(all(all(atLeast(number1, 5), lessThan(number1, 12)), is(class2, 'classB')), is(class2, 'classC'))),
        award(100.5),
      ),
    ),
  },
  { start: -15 },
);

const twoReasons = (first: number, second: number): Ranking => ({
  by: 'pointsBelow',
  of: { 't.a': { code: FIRST, baseline: first }, 't.b': { code: SECOND, baseline: second } },
});

const twoInputs = (input1: number, input2: number | string, score: string, ...reasons: readonly string[]) =>
  [
    { input1, input2 },
    { score, reasons },
  ] as const;

export const nestedScorecard: Suite = {
  name: 'KIE CompoundNestedPredicateScorecardTest',
  repository: REPOSITORY,
  paths: [
    `${TESTS}: CompoundNestedPredicateScorecardTest.java, MultipleCompoundNestedPredicateScorecardTest.java`,
    `${CARDS}: CompoundNestedPredicateScorecard.pmml, MultipleScorecard.pmml`,
  ],
  checks: 'conditions in conditions, else; from a start of -15; reasons below baselines 21.8 and 11',
  cases: rowsOf(nested, [
    twoInputs(-50, 'classB', '-8', SECOND),
    twoInputs(-50, 'classD', '-8', SECOND),
    twoInputs(-9, 'classB', '75', FIRST),
    twoInputs(25.4, 'classB', '75', FIRST),
    twoInputs(-7, 'classA', '-8', SECOND),
    twoInputs(-7, 'classC', '-15.5', FIRST, SECOND),
    twoInputs(5, 'classB', '-15.5', FIRST, SECOND),
    twoInputs(7.4, 'classB', '-15.5', FIRST, SECOND),
    twoInputs(12, 'classB', '75', FIRST),
    twoInputs(12, 'classD', '75', FIRST),
  ]),
  ranking: twoReasons(21.8, 11),
  gaps: [],
  outside: [],
};

// ---------------------------------------------------------------------------------------------------------------
// Points that are computed: as many as the measure says

/** Further than any figure of the suites comes; beyond it, where theirs goes on, the line stays level. */
const FAR = 100_000_000;
const asManyAs = (measure: Measure): Rule =>
  linear(measure, { '< -100000000': -FAR, '[-100000000, 100000000]': [-FAR, FAR], '> 100000000': FAR });

const computedCard = (id: string, zh: string, en: string, first: Measure, second: Measure) =>
  tableOf(
    id,
    [zh, en],
    {
      a: about('按两数之和', 'By the sum', firstOf(when(moreThan(number1, -1000), asManyAs(first)), award(25))),
      b: about('按两数之积', 'By the product', firstOf(when(atMost(number2, 1000), asManyAs(second)), deduct(50, always))),
    },
    { start: 10 },
  );

const computed = computedCard(
  'computedScorecard',
  '算式评分卡',
  'Scorecard of computed points',
  sum(number1, number2),
  product(number1, number2),
);
const computedDeeper = computedCard(
  'computedDeeperScorecard',
  '嵌套算式评分卡',
  'Scorecard of points computed in steps',
  difference(sum(number1, number2), 5),
  product(2, product(number1, ratio(number2, 2, { none: 'error', some: 'error' }))),
);

const LEVEL = 'sums and products beyond 100,000,000 either way: theirs go on, here the line stays level (no case comes near)';
const SWITCHED_OFF = 'the test is switched off in its suite; its figures are those of its card';

export const computedScorecard: Suite = {
  name: 'KIE BasicComplexPartialScoreTest',
  repository: REPOSITORY,
  paths: [`${TESTS}: BasicComplexPartialScoreTest.java`, `${CARDS}: BasicComplexPartialScore.pmml`],
  checks: `points that are a sum and a product of the inputs (${SWITCHED_OFF})`,
  cases: rowsOf(computed, [
    twoInputs(-1005.5, 10200, '-15', SECOND),
    twoInputs(-1001, 4, '-3969', SECOND),
    twoInputs(2, 1002, '964', SECOND),
    twoInputs(10, 20, '240'),
    twoInputs(-2, 3, '5', FIRST, SECOND),
  ]),
  ranking: twoReasons(20, 5),
  gaps: [],
  outside: [LEVEL],
};

export const computedDeeperScorecard: Suite = {
  name: 'KIE NestedComplexPartialScoreTest',
  repository: REPOSITORY,
  paths: [`${TESTS}: NestedComplexPartialScoreTest.java`, `${CARDS}: NestedComplexPartialScore.pmml`],
  checks: `points computed in several steps (${SWITCHED_OFF})`,
  cases: rowsOf(computedDeeper, [
    twoInputs(-1005.5, 10200, '-15', SECOND),
    twoInputs(-1001, 4, '-3969', SECOND),
    twoInputs(2, 1002, '959', SECOND),
    twoInputs(10, 20, '235'),
    twoInputs(-2, 3, '0', FIRST, SECOND),
  ]),
  ranking: twoReasons(20, 5),
  gaps: [],
  outside: [LEVEL],
};
