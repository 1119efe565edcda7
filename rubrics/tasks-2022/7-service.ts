/** 7 为民服务 and 8 投诉处置. */
import { atLeast, atMost, category, rank, tally, target, task } from 'kaohe';
import { allSections, coordination, legal, mobileSquad, office, personnel, petitions, streetSquads, supervision } from './departments.js';

const petitionWork = task('7.1', '落实信访相关要求', 'Petitions', {
  lead: [petitions],
  support: [personnel, supervision, legal, mobileSquad, streetSquads],
  clauses: ['6.1.1', '6.1.2', '6.1.3', '6.1.4'],
  targets: {
    a: target(
      '重复信访率由低到高排名前 4',
      'Among the four districts with the fewest repeated petitions',
      atMost(
        rank('repeatedPetitionsPlace', '全年重复信访率由低到高的名次', 'Place by repeated petitions of the year, fewest first', {
          of: 16,
          ties: 'shared',
        }),
        4,
      ),
    ),
    b: target(
      '选送人民建议篇数排名前 3',
      'Among the three districts with the most suggestions sent',
      atMost(
        rank('suggestionsSentPlace', '向市局选送人民建议篇数的名次', 'Place by suggestions from the public sent to the city', {
          of: 16,
          ties: 'shared',
        }),
        3,
      ),
    ),
  },
});

const communityStudios = task('7.2', '社区工作室建设', 'Community studios', {
  lead: [supervision],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['6.3.1'],
});

const stabilityPlatform = task('7.3', '构建综治维稳工作长效协调平台', 'A lasting platform for public order and stability', {
  lead: [coordination],
  support: [office, petitions, mobileSquad, streetSquads],
  clauses: ['6.4.1', '6.4.2'],
});

const stabilityResults = task('7.4', '稳步推进综治维稳工作成效', 'Results in public order and stability', {
  lead: [coordination],
  support: [office, petitions, mobileSquad, streetSquads],
  clauses: ['6.4.2', '6.4.3'],
  targets: {
    a: target(
      '全年 12 期综治维稳月报表均按时报送',
      'All twelve monthly reports on stability sent, and in time',
      atLeast(
        tally('stabilityReportsInTime', '期', '按时报送的综治维稳月报表', 'Monthly reports on stability sent in time', { max: 12 }),
        12,
      ),
    ),
    b: target(
      '分享联系点专题信息 10 篇以上',
      'Ten articles or more shared from the contact points',
      atLeast(tally('contactPointArticles', '篇', '分享的联系点专题信息', 'Articles shared from the contact points'), 10),
    ),
  },
});

export const service = category('7', '为民服务', 'Service to the public', [
  petitionWork,
  communityStudios,
  stabilityPlatform,
  stabilityResults,
]);

const handling = task('8.1', '投诉处置', 'Handling of complaints', {
  lead: [petitions],
  support: [personnel, supervision, legal, mobileSquad, streetSquads],
  clauses: ['6.2.1'],
});

export const complaints = category('8', '投诉处置', 'Complaints', [handling]);
