/**
 * The risk score of a loan applicant, in two editions, from the conformance suite of the DMN standard.
 *
 * Origin: github.com/dmn-tck/tck, TestCases/compliance-level-3/0087-chapter-11-example and
 * TestCases/compliance-level-3/0004-lending (as of commit 0dbcaf9b).
 */
import {
  about,
  all,
  atMost,
  award,
  type Bands,
  bandScore,
  choice,
  choiceScore,
  count,
  evaluate,
  firstOf,
  flag,
  lessThan,
  not,
  quantity,
  type Rule,
  when,
} from 'kaohe';
import type { OpenRubric } from '../helpers.js';
import { alone } from '../rule-helpers.js';
import { type Suite, tableOf } from './suite.js';

// ---------------------------------------------------------------------------------------------------------------
// The score: age, marital status and employment add up

const YEARS = { zh: '岁', en: 'years' };
/** A table of theirs speaks of ages from 18 to 120. */
const SPOKEN_OF = { min: 18, max: 120 };

/** Bands of any number. */
const BANDS_OF_0087 = { '[18, 22)': 32, '[22, 26)': 35, '[26, 36)': 40, '[36, 50)': 43, '>= 50': 48 } as const;
/** Bands that meet among whole years only. */
const BANDS_OF_0004 = { '[18, 21]': 32, '[22, 25]': 35, '[26, 35]': 40, '[36, 49]': 43, '>= 50': 48 } as const;

const marital = choice('maritalStatus', '婚姻状况', 'Marital status', { single: ['未婚', 'single'], married: ['已婚', 'married'] });
const employment = choice('employment', '就业状况', 'Employment', {
  unemployed: ['无业', 'unemployed'],
  student: ['学生', 'student'],
  employed: ['受雇', 'employed'],
  selfEmployed: ['自雇', 'self-employed'],
});

type Grades = Bands<readonly [key: string, zh: string, en: string]>;
const DECLINE = ['decline', '拒绝', 'Decline'] as const;
const HIGH = ['high', '高', 'High'] as const;
const MEDIUM = ['medium', '中', 'Medium'] as const;
const LOW = ['low', '低', 'Low'] as const;
const VERY_LOW = ['veryLow', '很低', 'Very low'] as const;
const NO_CATEGORY = ['none', '没有类别', 'No category'] as const;

const riskScore = (id: string, age: Rule, grades: Grades): OpenRubric =>
  tableOf(
    id,
    ['申请风险分', 'Application risk score'],
    {
      age,
      marital: choiceScore(marital, { single: 25, married: 45 }),
      employment: choiceScore(employment, { unemployed: 15, student: 18, employed: 45, selfEmployed: 36 }),
    },
    { grades },
  );

const age0087 = bandScore(quantity('age', YEARS, '年龄', 'Age', SPOKEN_OF), BANDS_OF_0087);
const age0004 = bandScore(count('age', YEARS, '年龄', 'Age', SPOKEN_OF), BANDS_OF_0004);

/** The category before the credit bureau is asked, of those who are customers already: the same in both editions. */
const EXISTING: Grades = { '< 80': DECLINE, '[80, 90)': HIGH, '[90, 110]': MEDIUM, '> 110': LOW };
const NEW_IN_0087: Grades = { '< 100': HIGH, '[100, 120)': MEDIUM, '[120, 130]': LOW, '> 130': VERY_LOW };
/** A score of 130 is in no band. */
const NEW_IN_0004: Grades = { '< 100': HIGH, '[100, 120)': MEDIUM, '[120, 130)': LOW, '> 130': VERY_LOW };

const new0087 = riskScore('riskScore0087New', age0087, NEW_IN_0087);
export const existing0087 = riskScore('riskScore0087Existing', age0087, EXISTING);
const new0004 = riskScore('riskScore0004New', age0004, { ...NEW_IN_0004, '= 130': NO_CATEGORY });
const existing0004 = riskScore('riskScore0004Existing', age0004, EXISTING);

// ---------------------------------------------------------------------------------------------------------------
// The category afterwards: the score picks the row, the bureau's credit score the category. Low is 1, high is 3.

const existingCustomer = flag('existingCustomer', '现有客户', 'Existing customer');
const score = quantity('riskScore', '分', '申请风险分', 'Application risk score', { min: 0 });
const credit = quantity('creditScore', '分', '征信分', 'Credit score', { min: 0, max: 999 });

/** Thirteen rows of theirs, the same in both editions. */
export const postBureau = tableOf(
  'postBureau',
  ['征信后风险类别', 'Risk category after the bureau'],
  {
    category: about(
      '风险类别',
      'Risk category',
      firstOf(
        when(all(not(existingCustomer), lessThan(score, 120)), bandScore(credit, { '< 590': 3, '[590, 610]': 2, '> 610': 1 })),
        when(all(not(existingCustomer), atMost(score, 130)), bandScore(credit, { '< 600': 3, '[600, 625]': 2, '> 625': 1 })),
        award(0, not(existingCustomer)),
        when(atMost(score, 100), bandScore(credit, { '< 580': 3, '[580, 600]': 2, '> 600': 1 })),
        bandScore(credit, { '< 590': 3, '[590, 615]': 2, '> 615': 1 }),
      ),
    ),
  },
  { grades: { '<= 0': VERY_LOW, '(0, 1]': LOW, '(1, 2]': MEDIUM, '> 2': HIGH } },
);

// ---------------------------------------------------------------------------------------------------------------
// What the suite says

const APPLICANT = { age: 51, maritalStatus: 'married', employment: 'employed' };
/** The applicant of the one case of 0004. A new customer like this has a score that the table does not speak of. */
const APPLICANT_OF_0004 = { age: 35, maritalStatus: 'married', employment: 'employed' };

const anyAge = quantity('age', YEARS, '年龄', 'Age', { min: null });
const BY_NAME = 'they pass categories on by name, or need an instalment with interest; no points in them';

export const chapter11: Suite = {
  name: 'DMN TCK 0087-chapter-11-example',
  repository: 'dmn-tck/tck',
  paths: ['TestCases/compliance-level-3/0087-chapter-11-example'],
  checks: 'rules that all add up (collect, sum) over three inputs; bands of the score into categories',
  cases: [
    { id: '003a', on: new0087, facts: APPLICANT, expected: { score: '138' } },
    { id: '003b', on: new0087, facts: APPLICANT, expected: { grade: 'veryLow' } },
  ],
  gaps: [
    {
      at: 'score: an applicant under 18, of whom another table does speak',
      code: 'band-gap',
      examples: ['17'],
      asItStands: () => alone(bandScore(anyAge, BANDS_OF_0087)),
      settled: 'age is declared from 18 to 120, the input values of the table',
    },
    {
      at: 'category after the bureau: no credit score, which their type allows',
      code: 'fact-kind',
      examples: ['null'],
      asItStands: () => evaluate(postBureau, { existingCustomer: false, riskScore: 100, creditScore: null }),
      settled: 'refused, as missing is not zero; even above 130, where their table does not look at it',
    },
  ],
  outside: [`001, 002, 003c, 003d, 003e, 004 (both): ${BY_NAME}`],
};

export const lending: Suite = {
  name: 'DMN TCK 0004-lending',
  repository: 'dmn-tck/tck',
  paths: ['TestCases/compliance-level-3/0004-lending'],
  checks: 'the same score with bands of whole years; categories by the score, and by score and credit score',
  cases: [
    { id: '001 score', on: existing0004, facts: APPLICANT_OF_0004, expected: { score: '130' } },
    { id: '001 before the bureau', on: existing0004, facts: APPLICANT_OF_0004, expected: { grade: 'low' } },
    {
      id: '001 after the bureau',
      on: postBureau,
      facts: { existingCustomer: true, riskScore: 130, creditScore: 649 },
      expected: { grade: 'low' },
    },
  ],
  gaps: [
    {
      at: 'score: an age between whole years, which their type (number) allows',
      code: 'band-gap',
      examples: ['17', '21.5', '25.5', '35.5', '49.5'],
      asItStands: () => alone(bandScore(anyAge, BANDS_OF_0004)),
      settled: 'age is declared a count of years, from 18 to 120',
    },
    {
      at: 'category before the bureau: a new customer with a score of 130',
      code: 'band-gap',
      examples: ['130'],
      asItStands: () => riskScore('asItStands', age0004, NEW_IN_0004),
      settled: 'a band of its own without a category: no rule of theirs fires there',
    },
  ],
  outside: [`001, the other eight results: ${BY_NAME}`],
};

/** A new customer who is otherwise the applicant of the suite's only case. */
export const IN_THE_GAP = { on: new0004, facts: APPLICANT_OF_0004 } as const;
