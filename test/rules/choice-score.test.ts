import { choice, choiceScore, question, reading } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../helpers.js';
import { rangeTester, ruleTester } from '../rule-helpers.js';

const courseware = choice('courseware', '课件', 'Courseware', {
  onTime: ['按时', 'on time'],
  late: ['逾期', 'late'],
  missing: ['未报', 'missing'],
});

describe('every option has its price', () => {
  const score = ruleTester(choiceScore(courseware, { onTime: 0.3, late: '0.20', missing: -0.1 }));
  test.each([
    ['onTime', '0.3', 0.3],
    ['late', '0.2', 0.2],
    ['missing', '-0.1', -0.1],
  ])('%s gives %s', (option, exact, number) => {
    expect(score({ courseware: option })).toEqual({
      id: 'c.a',
      kind: 'choiceScore',
      label: { zh: '课件', en: 'Courseware' },
      max: 0.3,
      exact,
      score: number,
      status: 'scored',
      facts: ['courseware'],
      applied: { option },
    });
  });
  test.each(['onTme', 'constructor', '', null, 3, true])('%j is no answer', (given) => {
    expect(issuesOf(() => score({ courseware: given })).map(({ fact }) => fact)).toEqual(['courseware']);
  });
});

test('its most is the highest price, also where every price takes points', () => {
  expect(ruleTester(choiceScore(courseware, { onTime: -1, late: -2, missing: -3 }))({ courseware: 'late' }).max).toBe(-1);
  expect(ruleTester(choiceScore(courseware, { onTime: 0, late: 0, missing: 4 }))({ courseware: 'late' }).max).toBe(4);
});

test('a price may hang on a reading', () => {
  const Q = question('Q', '逾期几分', 'Points when late', { chosen: 'some', options: { some: ['少得', 'some'], none: ['不得', 'none'] } });
  const score = ruleTester(choiceScore(courseware, { onTime: 1, late: reading(Q, { some: 0.5, none: 0 }), missing: 0 }), Q);
  expect(score({ courseware: 'late' }).exact).toBe('0.5');
  expect(score({ courseware: 'late' }, { Q: 'none' }).exact).toBe('0');
  expect(score({ courseware: 'onTime' }, { Q: 'none' }).exact).toBe('1');
});

test('while the answer is missing it lies between the prices, and is one of them once it is known', () => {
  const range = rangeTester(choiceScore(courseware, { onTime: 0.3, late: 0.2, missing: -0.1 }));
  expect(range()).toBe('-0.1 … 0.3');
  expect(range({ courseware: 'late' })).toBe('0.2');
  expect(range({ courseware: 'missing' })).toBe('-0.1');
});
