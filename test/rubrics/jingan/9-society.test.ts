import { describe, expect, test } from 'vitest';
import { society } from '../../../rubrics/jingan/9-society.js';
import { readings } from '../../../rubrics/jingan/readings.js';
import { clauseTester } from '../clause-tester.js';

const score = clauseTester(society, readings, { satisfactionFirstHalf: 100, satisfactionSecondHalf: 100 });

test.each(['9', '9.1', '9.1.1'])('%s is whole when everyone is satisfied', (id) => {
  expect(score(id)).toBe('30');
});

describe.each([
  ['9.1.1.a', 'satisfactionFirstHalf', 'satisfactionPointsFirstHalf'],
  ['9.1.1.b', 'satisfactionSecondHalf', 'satisfactionPointsSecondHalf'],
])('%s: %s, converted to 15', (id, fact, given) => {
  test.each([
    [0, '0'],
    ['0.01', '0.0015'],
    [85.3, '12.795'],
    [93.5, '14.025'],
    ['200/3', '10'],
    ['99.99', '14.9985'],
    [100, '15'],
  ])('%s gives %s', (share, points) => {
    expect(score(id, { [fact]: share })).toBe(points);
  });
  test.each([
    [0, '0'],
    ['0.01', '0.01'],
    [12.7, '12.7'],
    ['14.99', '14.99'],
    [15, '15'],
  ])('A12 delivered: %s gives %s', (value, points) => {
    expect(score(id, { satisfactionPointsFirstHalf: 0, satisfactionPointsSecondHalf: 0, [given]: value }, { A12: 'delivered' })).toBe(
      points,
    );
  });
  test('A12 delivered: a score out of 100 is not taken for points out of 15', () => {
    const points = { satisfactionPointsFirstHalf: 0, satisfactionPointsSecondHalf: 0 };
    expect(() => score(id, { ...points, [given]: 85 }, { A12: 'delivered' })).toThrow(`${given} (clause ${id}): out of its domain`);
    expect(() => score(id, {}, { A12: 'delivered' })).toThrow('missing');
  });
});

describe('9.1.1: the two halves, rounded once and half-up', () => {
  test.each([
    [0, 0, '0'],
    [100, 0, '15'],
    [0, 100, '15'],
    [0, 0.3, '0'],
    [0.1, 0.3, '0.1'],
    [93.4, 93.5, '28'],
    [93.5, 93.5, '28.1'],
    [85.3, 88.9, '26.1'],
    ['99.66', 100, '29.9'],
    ['99.67', 100, '30'],
  ])('%s and %s give %s', (satisfactionFirstHalf, satisfactionSecondHalf, points) => {
    expect(score('9.1.1', { satisfactionFirstHalf, satisfactionSecondHalf })).toBe(points);
  });
  test('A12 delivered: points out of 15 add up', () => {
    const delivered = { A12: 'delivered' };
    const halves = (first: number | string, second: number | string) => ({
      satisfactionPointsFirstHalf: first,
      satisfactionPointsSecondHalf: second,
    });
    expect(score('9.1.1', halves(13.2, 12.9), delivered)).toBe('26.1');
    expect(score('9.1.1', halves('13.22', '12.93'), delivered)).toBe('26.2');
    expect(score('9.1.1', halves(15, 15), delivered)).toBe('30');
  });
});
