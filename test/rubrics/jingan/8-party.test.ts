import { describe, expect, test } from 'vitest';
import { party } from '../../../rubrics/jingan/8-party.js';
import { readings } from '../../../rubrics/jingan/readings.js';
import { clauseTester } from '../clause-tester.js';

const score = clauseTester(party, readings, {
  branchMicroLectures: true,
  branchNewsTaken: true,
  branchBrandsJoined: true,
  vanguardForumJoined: true,
  leagueWorkOrganised: true,
  leagueMeetingsAttended: 1,
  leagueNewsPublished: 3,
  leagueEventHosted: true,
  leagueHonourWon: true,
});

describe('8 is whole when everything is done', () => {
  test.each([
    ['8', '6'],
    ['8.1', '5'],
    ['8.2', '1'],
    ['8.1.1', '3'],
    ['8.1.2', '2'],
    ['8.2.1', '0.5'],
    ['8.2.2', '0.3'],
    ['8.2.3', '0.2'],
  ])('%s scores %s', (id, points) => {
    expect(score(id)).toBe(points);
  });
});

describe.each([
  ['branchMicroLectures', '8.1.1.a', '2', '1'],
  ['branchNewsTaken', '8.1.1.b', '1', '2'],
  ['branchBrandsJoined', '8.1.2.a', '1', '1'],
  ['vanguardForumJoined', '8.1.2.b', '1', '1'],
  ['leagueWorkOrganised', '8.2.1.a', '0.2', '0.3'],
  ['leagueEventHosted', '8.2.3.a', '0.1', '0.1'],
  ['leagueHonourWon', '8.2.3.b', '0.1', '0.1'],
])('%s', (fact, id, points, rest) => {
  test(`earns ${points} at ${id}, or nothing and the item keeps ${rest}`, () => {
    expect(score(id)).toBe(points);
    expect(score(id, { [fact]: false })).toBe('0');
    expect(score(id.slice(0, 5), { [fact]: false })).toBe(rest);
  });
});

describe('8.2.1: tasks and meetings of the League', () => {
  test.each([
    [0, '0', '0'],
    [1, '0.3', '0.3'],
    [2, '0.6', '0.3'],
    [3, '0.9', '0.3'],
  ])('%s meetings earn %s, or %s of the remainder', (leagueMeetingsAttended, each, remainder) => {
    expect(score('8.2.1.b', { leagueMeetingsAttended })).toBe(each);
    expect(score('8.2.1.b', { leagueMeetingsAttended }, { A04: 'remainder' })).toBe(remainder);
  });
  test.each([
    [false, 0, '0', '0'],
    [true, 0, '0.2', '0.2'],
    [false, 1, '0.3', '0.3'],
    [true, 1, '0.5', '0.5'],
    [false, 2, '0.5', '0.3'],
    [true, 2, '0.5', '0.5'],
    [false, 5, '0.5', '0.3'],
  ])('work %s and %s meetings give %s; A04 remainder: %s', (leagueWorkOrganised, leagueMeetingsAttended, itemCap, remainder) => {
    expect(score('8.2.1', { leagueWorkOrganised, leagueMeetingsAttended })).toBe(itemCap);
    expect(score('8.2.1', { leagueWorkOrganised, leagueMeetingsAttended }, { A04: 'remainder' })).toBe(remainder);
  });
});

describe('8.2.2: news of the League', () => {
  test.each([
    [0, '0', '0'],
    [1, '0.1', '0.1'],
    [2, '0.2', '0.2'],
    [3, '0.3', '0.3'],
    [4, '0.4', '0.3'],
    [30, '3', '0.3'],
  ])('%s published earn %s, of which %s count', (leagueNewsPublished, part, item) => {
    expect(score('8.2.2.a', { leagueNewsPublished })).toBe(part);
    expect(score('8.2.2', { leagueNewsPublished })).toBe(item);
  });
});
