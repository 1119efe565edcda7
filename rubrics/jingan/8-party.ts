/** 8 党的建设 (6). */
import { about, award, capAt, criterion, earns, flag, perItemAward, reading, section, tally } from 'kaohe';
import { personnel } from './departments.js';
import { A04 } from './readings.js';

const branches = criterion(
  '8.1.1',
  '巩固拓展党史学习教育成效，推动基层支部互联互学',
  'Branches that learn from each other',
  earns(3, {
    a: award(2, flag('branchMicroLectures', '组织支部开展党建联学微课堂', 'Micro-lectures held jointly by branches as required')),
    b: award(1, flag('branchNewsTaken', '活动信息及时推送并获市局录用', 'News of them sent in time and taken by the city bureau')),
  }),
  [personnel],
);

const vanguard = criterion(
  '8.1.2',
  '发挥先锋引领示范作用，推动基层组织建设不断做强',
  'Leading by example, stronger grass-roots branches',
  earns(2, {
    a: award(1, flag('branchBrandsJoined', '支部党员干部参加“一支部一品牌”', 'Members and officers took part in “one branch, one brand”')),
    b: award(1, flag('vanguardForumJoined', '参与“先锋论坛”展示交流', 'Took part in the vanguard forum')),
  }),
  [personnel],
);

const meetings = perItemAward(
  0.3,
  tally('leagueMeetingsAttended', '次', '按期参加团工委活动会议次数', 'Activities and meetings of the League committee attended'),
);

const leagueWork = criterion(
  '8.2.1',
  '按要求落实工作任务',
  'Youth League tasks',
  earns(0.5, {
    a: award(0.2, flag('leagueWorkOrganised', '按要求制定团工作方案或开展活动', 'Youth League plan made or activity held as required')),
    b: about(
      '参加团工委活动会议',
      'Taking part in activities and meetings of the League committee',
      reading(A04, { itemCap: meetings, remainder: capAt(0.3, [meetings]) }),
    ),
  }),
  [personnel],
);

const leagueNews = criterion(
  '8.2.2',
  '团工作信息报送',
  'Youth League news',
  earns(0.3, {
    a: perItemAward(0.1, tally('leagueNewsPublished', '篇', '获团工委采用发布的信息', 'News published by the League committee')),
  }),
  [personnel],
);

const leagueRole = criterion(
  '8.2.3',
  '团组织发挥作用以及培养和举荐青年人才',
  'The League’s role, and young talent trained and recommended',
  earns(0.2, {
    a: award(
      0.1,
      flag('leagueEventHosted', '配合市局承办或主办全系统青年活动', 'Hosted a youth event of the whole system with the city bureau'),
    ),
    b: award(0.1, flag('leagueHonourWon', '获国家级或市级共青团荣誉', 'National or city honour of the Youth League won')),
  }),
  [personnel],
);

export const party = section('8', '党的建设', 'Party building', 6, [
  section('8.1', '基层党建', 'Grass-roots Party building', 5, [branches, vanguard]),
  section('8.2', '团的建设', 'Youth League', 1, [leagueWork, leagueNews, leagueRole]),
]);
