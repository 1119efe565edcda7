import { describe, expect, test } from 'vitest';
import { innovation } from '../../../rubrics/jingan/10-innovation.js';
import { readings } from '../../../rubrics/jingan/readings.js';
import { clauseTester } from '../clause-tester.js';

const score = clauseTester(innovation, readings, { practicesSpreadOnSite: 1, practicesSpreadAtMeetings: 1, practicesFitToSpread: 1 });
const none = { practicesSpreadOnSite: 0, practicesSpreadAtMeetings: 0, practicesFitToSpread: 0 };

test.each(['10', '10.1', '10.1.1'])('%s is whole with one practice of each level', (id) => {
  expect(score(id)).toBe('3');
});

test('10 is a bonus of 3 at most and stands apart from the maximum', () => {
  expect(innovation).toMatchObject({ kind: 'section', max: 3, bonus: true });
});

describe('10.1.1: each practice earns', () => {
  test.each([
    ['10.1.1.a', 'practicesSpreadOnSite', 0, '0', '0'],
    ['10.1.1.a', 'practicesSpreadOnSite', 1, '1.5', '1.5'],
    ['10.1.1.a', 'practicesSpreadOnSite', 2, '3', '3'],
    ['10.1.1.a', 'practicesSpreadOnSite', 3, '4.5', '3'],
    ['10.1.1.b', 'practicesSpreadAtMeetings', 0, '0', '0'],
    ['10.1.1.b', 'practicesSpreadAtMeetings', 1, '1', '1'],
    ['10.1.1.b', 'practicesSpreadAtMeetings', 2, '2', '2'],
    ['10.1.1.b', 'practicesSpreadAtMeetings', 3, '3', '3'],
    ['10.1.1.b', 'practicesSpreadAtMeetings', 4, '4', '3'],
    ['10.1.1.c', 'practicesFitToSpread', 0, '0', '0'],
    ['10.1.1.c', 'practicesFitToSpread', 1, '0.5', '0.5'],
    ['10.1.1.c', 'practicesFitToSpread', 5, '2.5', '2.5'],
    ['10.1.1.c', 'practicesFitToSpread', 6, '3', '3'],
    ['10.1.1.c', 'practicesFitToSpread', 7, '3.5', '3'],
  ])('%s: %s %s earn %s, of which %s count', (id, fact, number, part, item) => {
    expect(score(id, { ...none, [fact]: number })).toBe(part);
    expect(score('10.1.1', { ...none, [fact]: number })).toBe(item);
  });
});

describe('10.1.1: levels together', () => {
  test.each([
    [0, 0, 0, '0'],
    [1, 1, 0, '2.5'],
    [1, 1, 2, '3'],
    [1, 0, 2, '2.5'],
    [1, 0, 3, '3'],
    [0, 2, 1, '2.5'],
    [0, 2, 2, '3'],
    [1, 2, 0, '3'],
    [2, 1, 1, '3'],
  ])('%s on site, %s at meetings, %s fit to spread give %s', (onSite, atMeetings, fit, points) => {
    const facts = { practicesSpreadOnSite: onSite, practicesSpreadAtMeetings: atMeetings, practicesFitToSpread: fit };
    expect(score('10.1.1', facts)).toBe(points);
  });
});
