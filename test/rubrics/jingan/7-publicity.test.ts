import { describe, expect, test } from 'vitest';
import { publicity } from '../../../rubrics/jingan/7-publicity.js';
import { readings } from '../../../rubrics/jingan/readings.js';
import { clauseTester } from '../clause-tester.js';

const score = clauseTester(publicity, readings, {
  everySquadPublishedOutside: true,
  portalArticles: 180,
  seriousInformationErrors: 0,
  publicityTasksRefused: 0,
  publicityTasksUnfinished: 0,
  achievementPublicityJoined: true,
  mediaPartnershipsDone: true,
  openDayHeld: true,
  openDayWellReceived: true,
  summerHotlineHeld: true,
  directorHotlineJoined: true,
  favourableReports: 2,
  popularPublicityProducts: 2,
  wechatArticles: 41,
  wechatTotalClicksTopThree: true,
  wechatArticleMostClicked: false,
  deltaAccountArticles: 15,
  bureauVideos: 4,
  journalArticles: 11,
  opinionTeamFormed: true,
  opinionTasksUndone: 0,
  opinionFeedbackLate: 0,
  opinionFeedbackImproper: 0,
  exposuresUnanswered: 0,
  exposuresOfNeglect: 0,
});

describe('7 is whole when everything is done', () => {
  test.each([
    ['7', '7'],
    ['7.1', '1'],
    ['7.2', '2'],
    ['7.3', '2'],
    ['7.4', '2'],
    ['7.1.1', '1'],
    ['7.2.1', '0.8'],
    ['7.2.2', '0.8'],
    ['7.2.3', '0.2'],
    ['7.2.4', '0.2'],
    ['7.3.1', '1'],
    ['7.3.2', '0.3'],
    ['7.3.3', '0.2'],
    ['7.3.4', '0.5'],
    ['7.4.1', '0.8'],
    ['7.4.2', '0.6'],
    ['7.4.3', '0.6'],
  ])('%s scores %s', (id, points) => {
    expect(score(id)).toBe(points);
  });
});

describe.each([
  ['everySquadPublishedOutside', '7.1.1.a', '0.1'],
  ['achievementPublicityJoined', '7.2.2.a', '0.2'],
  ['mediaPartnershipsDone', '7.2.2.b', '0.2'],
  ['openDayHeld', '7.2.2.c', '0.1'],
  ['openDayWellReceived', '7.2.2.d', '0.1'],
  ['summerHotlineHeld', '7.2.2.e', '0.1'],
  ['directorHotlineJoined', '7.2.2.f', '0.1'],
  ['opinionTeamFormed', '7.4.1.a', '0.8'],
])('%s', (fact, id, points) => {
  test(`earns ${points} at ${id}, or nothing`, () => {
    expect(score(id)).toBe(points);
    expect(score(id, { [fact]: false })).toBe('0');
  });
});

test('7.2.2: nothing done, nothing scored', () => {
  const none = {
    achievementPublicityJoined: false,
    mediaPartnershipsDone: false,
    openDayHeld: false,
    openDayWellReceived: false,
    summerHotlineHeld: false,
    directorHotlineJoined: false,
  };
  expect(score('7.2.2', none)).toBe('0');
  expect(score('7.2.2', { ...none, openDayHeld: true })).toBe('0.1');
});

describe('7.1.1.b: articles on the portal', () => {
  test.each([
    [0, '0'],
    [119, '0'],
    [120, '0.1'],
    [129, '0.1'],
    [130, '0.3'],
    [139, '0.3'],
    [140, '0.3'],
    [149, '0.3'],
    [150, '0.4'],
    [159, '0.4'],
    [160, '0.5'],
    [169, '0.5'],
    [170, '0.7'],
    [179, '0.7'],
    [180, '0.9'],
    [181, '0.9'],
    [1000, '0.9'],
  ])('%s give %s', (portalArticles, points) => {
    expect(score('7.1.1.b', { portalArticles })).toBe(points);
  });
  test.each([
    [129, '0.1'],
    [130, '0.2'],
    [139, '0.2'],
    [140, '0.3'],
    [180, '0.9'],
  ])('A33 ladder: %s give %s', (portalArticles, points) => {
    expect(score('7.1.1.b', { portalArticles }, { A33: 'ladder' })).toBe(points);
  });
});

describe('7.1.1.c: serious errors', () => {
  test.each([
    [0, '0', '1'],
    [1, '-0.5', '0.5'],
    [2, '-1', '0'],
    [3, '-1.5', '0'],
  ])('%s take %s and leave %s', (seriousInformationErrors, part, item) => {
    expect(score('7.1.1.c', { seriousInformationErrors })).toBe(part);
    expect(score('7.1.1', { seriousInformationErrors })).toBe(item);
  });
  test.each([
    [true, 119, 0, '0.1'],
    [false, 119, 0, '0'],
    [false, 150, 0, '0.4'],
    [true, 150, 1, '0'],
    [false, 160, 1, '0'],
    [true, 160, 1, '0.1'],
    [false, 119, 1, '0'],
  ])('the item: every squad %s, %s articles, %s errors leave %s', (everySquadPublishedOutside, portalArticles, errors, item) => {
    expect(score('7.1.1', { everySquadPublishedOutside, portalArticles, seriousInformationErrors: errors })).toBe(item);
  });
  test('A01, A02: the floor of this item is stated, so no reading moves it', () => {
    expect(score('7.1.1', { seriousInformationErrors: 3 }, { A02: 'open' })).toBe('0');
    expect(score('7.1.1', { seriousInformationErrors: 3 }, { A01: 'zero', A02: 'open' })).toBe('0');
    expect(score('7.1.1', {}, { A01: 'zero' })).toBe('1');
  });
});

describe('7.2.1: tasks assigned', () => {
  test.each([
    [0, '0', '0'],
    [1, '-0.4', '-0.2'],
    [2, '-0.8', '-0.4'],
    [5, '-2', '-1'],
  ])('%s refused take %s, %s unfinished take %s', (tasks, refused, unfinished) => {
    expect(score('7.2.1.a', { publicityTasksRefused: tasks })).toBe(refused);
    expect(score('7.2.1.b', { publicityTasksUnfinished: tasks })).toBe(unfinished);
  });
  test.each([
    [0, 1, '0.6'],
    [0, 3, '0.2'],
    [0, 4, '0'],
    [0, 5, '0'],
    [1, 0, '0.4'],
    [1, 1, '0.2'],
    [1, 2, '0'],
    [1, 3, '0'],
    [2, 0, '0'],
    [2, 1, '0'],
    [3, 0, '0'],
  ])('%s refused and %s unfinished leave %s', (publicityTasksRefused, publicityTasksUnfinished, item) => {
    expect(score('7.2.1', { publicityTasksRefused, publicityTasksUnfinished })).toBe(item);
  });
  test.each([
    [0, '0', '0.8', '0'],
    [1, '-0.4', '0.4', '-0.4'],
    [2, '-0.8', '0', '-0.8'],
    [3, '-0.8', '-0.4', '-1.2'],
  ])('A01, A02: %s refused leave %s from zero, %s without a floor, %s with neither', (publicityTasksRefused, zero, open, both) => {
    expect(score('7.2.1', { publicityTasksRefused }, { A01: 'zero' })).toBe(zero);
    expect(score('7.2.1', { publicityTasksRefused }, { A02: 'open' })).toBe(open);
    expect(score('7.2.1', { publicityTasksRefused }, { A01: 'zero', A02: 'open' })).toBe(both);
  });
  test('A02: what goes below zero reduces the section', () => {
    expect(score('7.2', { publicityTasksRefused: 3 })).toBe('1.2');
    expect(score('7.2', { publicityTasksRefused: 3 }, { A02: 'open' })).toBe('0.8');
  });
});

describe.each([
  ['7.2.3', 'favourableReports'],
  ['7.2.4', 'popularPublicityProducts'],
])('%s: %s', (item, fact) => {
  test.each([
    [0, '0', '0'],
    [1, '0.1', '0.1'],
    [2, '0.2', '0.2'],
    [3, '0.3', '0.2'],
    [20, '2', '0.2'],
  ])('%s earn %s, of which %s count', (number, part, held) => {
    expect(score(`${item}.a`, { [fact]: number })).toBe(part);
    expect(score(item, { [fact]: number })).toBe(held);
  });
});

describe('7.3.1: Shanghai Chengguan account', () => {
  test.each([
    [0, '0'],
    [1, '0.1'],
    [10, '0.1'],
    [11, '0.2'],
    [20, '0.2'],
    [21, '0.4'],
    [30, '0.4'],
    [31, '0.6'],
    [40, '0.6'],
    [41, '0.8'],
    [100, '0.8'],
  ])('%s articles give %s', (wechatArticles, points) => {
    expect(score('7.3.1.a', { wechatArticles })).toBe(points);
  });
  test.each([
    [false, false, '0', '0.8'],
    [true, false, '0.2', '1'],
    [false, true, '0.2', '1'],
    [true, true, '0.2', '1'],
  ])('first three in all %s, first with one %s: %s, counted once', (wechatTotalClicksTopThree, wechatArticleMostClicked, part, item) => {
    expect(score('7.3.1.b', { wechatTotalClicksTopThree, wechatArticleMostClicked })).toBe(part);
    expect(score('7.3.1', { wechatTotalClicksTopThree, wechatArticleMostClicked })).toBe(item);
  });
});

describe('7.3.2.a: Yangtze Delta account', () => {
  test.each([
    [0, '0'],
    [1, '0.1'],
    [5, '0.1'],
    [6, '0.2'],
    [10, '0.2'],
    [11, '0.3'],
    [15, '0.3'],
    [16, '0.3'],
    [100, '0.3'],
  ])('%s articles give %s', (deltaAccountArticles, points) => {
    expect(score('7.3.2.a', { deltaAccountArticles })).toBe(points);
  });
  test.each([
    [15, '0.3'],
    [16, '0'],
  ])('A34 none: %s articles give %s', (deltaAccountArticles, points) => {
    expect(score('7.3.2.a', { deltaAccountArticles }, { A34: 'none' })).toBe(points);
  });
});

describe('7.3.3.a: video account', () => {
  test.each([
    [0, '0'],
    [1, '0.1'],
    [3, '0.1'],
    [4, '0.2'],
    [50, '0.2'],
  ])('%s videos give %s', (bureauVideos, points) => {
    expect(score('7.3.3.a', { bureauVideos })).toBe(points);
  });
});

describe('7.3.4.a: journal', () => {
  test.each([
    [0, '0'],
    [1, '0'],
    [2, '0.1'],
    [5, '0.1'],
    [6, '0.3'],
    [10, '0.3'],
    [11, '0.5'],
    [40, '0.5'],
  ])('%s articles give %s', (journalArticles, points) => {
    expect(score('7.3.4.a', { journalArticles })).toBe(points);
  });
  test.each([
    [0, '0'],
    [1, '0.1'],
    [2, '0.1'],
  ])('A35 sisters: %s articles give %s', (journalArticles, points) => {
    expect(score('7.3.4.a', { journalArticles }, { A35: 'sisters' })).toBe(points);
  });
});

describe('7.4.2: tasks in answering public opinion', () => {
  test.each([
    [0, '0', '0.6'],
    [1, '-0.2', '0.4'],
    [2, '-0.4', '0.2'],
    [3, '-0.6', '0'],
    [4, '-0.8', '0'],
  ])('%s not completed take %s and leave %s', (opinionTasksUndone, part, item) => {
    expect(score('7.4.2.a', { opinionTasksUndone })).toBe(part);
    expect(score('7.4.2', { opinionTasksUndone })).toBe(item);
  });
  test.each([
    [0, '0', '0.6', '0'],
    [3, '-0.6', '0', '-0.6'],
    [4, '-0.6', '-0.2', '-0.8'],
  ])('A01, A02: %s leave %s from zero, %s without a floor, %s with neither', (opinionTasksUndone, zero, open, both) => {
    expect(score('7.4.2', { opinionTasksUndone }, { A01: 'zero' })).toBe(zero);
    expect(score('7.4.2', { opinionTasksUndone }, { A02: 'open' })).toBe(open);
    expect(score('7.4.2', { opinionTasksUndone }, { A01: 'zero', A02: 'open' })).toBe(both);
  });
});

describe('7.4.3: media scrutiny', () => {
  describe.each([
    ['7.4.3.a', 'opinionFeedbackLate'],
    ['7.4.3.b', 'opinionFeedbackImproper'],
  ])('%s: %s', (id, fact) => {
    test.each([
      [0, '0', '0.6'],
      [1, '-0.1', '0.5'],
      [5, '-0.5', '0.1'],
      [6, '-0.6', '0'],
      [7, '-0.7', '0'],
    ])('%s take %s and leave %s', (number, part, item) => {
      expect(score(id, { [fact]: number })).toBe(part);
      expect(score('7.4.3', { [fact]: number })).toBe(item);
    });
  });
  test('a and b add up', () => {
    expect(score('7.4.3', { opinionFeedbackLate: 2, opinionFeedbackImproper: 3 })).toBe('0.1');
    expect(score('7.4.3', { opinionFeedbackLate: 3, opinionFeedbackImproper: 3 })).toBe('0');
  });
  test.each([
    ['7.4.3.c', 'exposuresUnanswered', 0, '0', '0'],
    ['7.4.3.c', 'exposuresUnanswered', 1, '-0.4', '-0.4'],
    ['7.4.3.c', 'exposuresUnanswered', 2, '-0.4', '-0.8'],
    ['7.4.3.c', 'exposuresUnanswered', 3, '-0.4', '-1.2'],
    ['7.4.3.d', 'exposuresOfNeglect', 0, '0', '0'],
    ['7.4.3.d', 'exposuresOfNeglect', 1, '-0.6', '-0.6'],
    ['7.4.3.d', 'exposuresOfNeglect', 2, '-0.6', '-1.2'],
  ])('%s: %s %s take %s once, %s under A36 per exposure', (id, fact, number, once, each) => {
    expect(score(id, { [fact]: number })).toBe(once);
    expect(score(id, { [fact]: number }, { A36: 'perExposure' })).toBe(each);
  });
  test.each([
    [0, 0, 0, '0.6', '0.6'],
    [1, 0, 0, '0.2', '0.2'],
    [2, 0, 0, '0.2', '0'],
    [1, 0, 1, '0.1', '0.1'],
    [1, 0, 2, '0', '0'],
    [0, 1, 0, '0', '0'],
    [1, 1, 0, '0', '0'],
  ])('%s unanswered, %s of neglect, %s late leave %s; %s per exposure', (unanswered, neglect, late, once, each) => {
    const facts = { exposuresUnanswered: unanswered, exposuresOfNeglect: neglect, opinionFeedbackLate: late };
    expect(score('7.4.3', facts)).toBe(once);
    expect(score('7.4.3', facts, { A36: 'perExposure' })).toBe(each);
  });
  test.each([
    [0, 0, '0', '0.6', '0'],
    [1, 0, '-0.4', '0.2', '-0.4'],
    [0, 1, '-0.6', '0', '-0.6'],
    [1, 1, '-0.6', '-0.4', '-1'],
  ])(
    'A01, A02: %s unanswered, %s of neglect leave %s from zero, %s unfloored, %s with neither',
    (unanswered, neglect, zero, open, both) => {
      const facts = { exposuresUnanswered: unanswered, exposuresOfNeglect: neglect };
      expect(score('7.4.3', facts, { A01: 'zero' })).toBe(zero);
      expect(score('7.4.3', facts, { A02: 'open' })).toBe(open);
      expect(score('7.4.3', facts, { A01: 'zero', A02: 'open' })).toBe(both);
    },
  );
});
