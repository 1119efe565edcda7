/** 一 机制规范化建设 (15). */
import {
  type Amount,
  about,
  all,
  assessed,
  atLeast,
  award,
  type Condition,
  count,
  criterion,
  deduct,
  earns,
  equals,
  fault,
  firstOf,
  flag,
  keeps,
  type Numeric,
  perItemDeduct,
  points,
  rank,
  rankTier,
  reading,
  section,
  tally,
  type Use,
  veto,
  when,
} from 'kaohe';
import { jointAction, jointStreetPatrol, municipal, publicOrder, streetPatrol } from './departments.js';
import { M1, M2, M9 } from './readings.js';

/** A requirement without a rule: full points where it is met, otherwise what the assessor gives (M10). */
const requirement = <M extends Use, P extends Use>(max: Amount, met: Condition<M>, otherwise: Numeric<string, P>) =>
  earns(max, [
    firstOf(
      about('达到要求', 'The requirement is met', award(max, met)),
      about('未完全达到，酌情给分', 'It is not fully met: points at discretion', assessed(otherwise)),
    ),
  ]);

// ---------------------------------------------------------------------------------------------------------------
// 工作规范 (2)

const monthlyReports = criterion(
  '1.1.1',
  '工作规范：每月汇报',
  'Rules of work: monthly reports',
  requirement(
    0.5,
    flag(
      'reportedEveryMonth',
      '分中心每月向街镇党委、政府汇报',
      'The sub-centre reported to the town’s Party committee and government every month',
    ),
    points('reportsPartlyMade', '每月汇报部分做到的得分', 'Points for monthly reports made in part', { max: 0.5, nothing: 0 }),
  ),
  [jointAction],
);

const records = criterion(
  '1.1.2',
  '工作规范：台帐、测评、奖惩',
  'Rules of work: records, appraisals, rewards',
  requirement(
    1.5,
    all(
      flag('recordsComplete', '分中心和基层工作站的基础台帐齐全', 'The sub-centre and the stations keep complete records'),
      flag('patrolsAppraised', '社区、街面巡管均已测评', 'Community and street patrols were appraised'),
      flag('rewardsGivenEffect', '奖惩已经兑现', 'Rewards and penalties were given effect'),
    ),
    points('recordsPartlyKept', '台帐、测评、奖惩部分做到的得分', 'Points for records, appraisals and rewards in part', {
      max: 1.5,
      nothing: 0,
    }),
  ),
  [jointAction, streetPatrol],
);

// ---------------------------------------------------------------------------------------------------------------
// 宣传培训 (2)

const monthsWithNews = count('monthsWithNews', '月', '有信息上报的月份', 'Months with news reported', { max: 12 });
const everyMonth = atLeast(monthsWithNews, 12); // 每月
const newsAdopted = count('newsAdopted', '条', '信息综合录用数', 'News items adopted');

// Thirteen towns have thirteen places. A later one earns the base only (M11), so a few more are let in.
const newsRank = reading(M2, {
  shared: rank('newsRank', '信息录用排名', 'Rank by news adopted', { of: 20, ties: 'shared', by: newsAdopted, order: 'highest' }),
  dense: rank('newsRankDense', '信息录用排名（名次不空）', 'Rank by news adopted, no place skipped', {
    of: 20,
    ties: 'dense',
    by: newsAdopted,
    order: 'highest',
  }),
  listOrder: rank('newsRankListed', '信息录用排名（按名单先后）', 'Rank by news adopted, equals as listed', {
    of: 20,
    ties: 'listed',
    by: newsAdopted,
    order: 'highest',
  }),
});
const placed = rankTier(newsRank, { '1-5': 0.8, '6-10': 0.6, '11-13': 0.4, '14-': 0 });

const news = criterion(
  '1.2.1',
  '宣传：信息上报',
  'Publicity: news reported',
  earns(1, [
    about('每月有信息上报的基础分', 'Base for news reported every month', award(0.2, everyMonth)),
    about(
      '信息综合录用数名次分',
      'Points by rank of news adopted',
      reading(M1, { keepsRank: placed, noBaseNoRank: when(everyMonth, placed) }),
    ),
    about('无信息上报', 'No news reported at all', veto(equals(monthsWithNews, 0))),
  ]),
  [jointAction],
);

const leadersUntrained = deduct(0.25, fault('leadersUntrained', '抽查到未培训的分管领导', 'A leader in charge was found untrained'));
const lineHeadsUntrained = deduct(0.25, fault('lineHeadsUntrained', '抽查到未培训的条线负责人', 'A head of a line was found untrained'));
const committeesUntrained = deduct(
  0.25,
  fault('committeesUntrained', '抽查到未培训的居村委干部', 'A cadre of a neighbourhood or village committee was found untrained'),
);
const assistantsUntrained = deduct(0.25, fault('assistantsUntrained', '抽查到未培训的协管员', 'An assistant was found untrained'));

const training = criterion(
  '1.2.2',
  '宣传培训：培训',
  'Training',
  reading(M9, {
    named: keeps(1, [leadersUntrained, lineHeadsUntrained, committeesUntrained, assistantsUntrained]),
    others: keeps(1, [
      leadersUntrained,
      lineHeadsUntrained,
      committeesUntrained,
      assistantsUntrained,
      perItemDeduct(
        0.25,
        tally('otherLayersUntrained', { zh: '个', en: 'layers' }, '抽查到未培训的其他层面', 'Other layers found untrained'),
      ),
    ]),
  }),
  [jointAction, municipal, publicOrder],
);

// ---------------------------------------------------------------------------------------------------------------
// 联合执法 (4)

const leading = criterion(
  '1.3.1',
  '联合执法：牵头',
  'Joint enforcement: taking the lead',
  requirement(
    3,
    flag('jointEnforcementLed', '主动牵头职能部门开展联合执法', 'Joint enforcement was led, with the departments concerned'),
    points('enforcementPartlyLed', '牵头联合执法部分做到的得分', 'Points for joint enforcement led in part', { max: 3, nothing: 0 }),
  ),
  [municipal, publicOrder],
);

const joining = criterion(
  '1.3.2',
  '联合执法：配合',
  'Joint enforcement: taking part',
  requirement(
    1,
    flag('jointEnforcementJoined', '积极配合区职能部门的联合执法', 'The joint enforcement of the district’s departments was joined'),
    points('enforcementPartlyJoined', '配合联合执法部分做到的得分', 'Points for joint enforcement joined in part', { max: 1, nothing: 0 }),
  ),
  [municipal, publicOrder],
);

// ---------------------------------------------------------------------------------------------------------------
// 全覆盖基层基础工作 (7)

const communityGrids = criterion(
  '1.4.1',
  '社区巡管：网格全覆盖',
  'Community patrols: grids that cover everything',
  requirement(
    1,
    flag(
      'communityGridsCoverAll',
      '社区巡管网格无盲区，工厂、企业、商务区建有工作站',
      'Community grids leave nothing out, and factories, firms and business areas have stations',
    ),
    points('communityGridsPartlyDone', '社区网格全覆盖部分做到的得分', 'Points for community grids in part', { max: 1, nothing: 0 }),
  ),
  [publicOrder],
);

const communityServices = criterion(
  '1.4.2',
  '社区巡管：服务管理',
  'Community patrols: services and management',
  requirement(
    2,
    flag(
      'communityServicesOrganised',
      '依托大联动开展便民服务、社区管理、基层组织建设',
      'Services, community management and local organisation were built on joint action',
    ),
    points('communityServicesPartlyDone', '社区服务管理部分做到的得分', 'Points for community services in part', { max: 2, nothing: 0 }),
  ),
  [publicOrder],
);

const streetGrids = criterion(
  '1.4.3',
  '街面联勤巡管：网格合一',
  'Joint street patrols: one grid',
  requirement(
    1,
    flag(
      'streetGridsMerged',
      '街面网格多网合一，公安、城管等力量紧密整合',
      'Street grids were merged into one, with police and city management closely joined',
    ),
    points('streetGridsPartlyMerged', '街面网格合一部分做到的得分', 'Points for merging street grids in part', { max: 1, nothing: 0 }),
  ),
  [jointStreetPatrol],
);

const streetPatrols = criterion(
  '1.4.4',
  '街面联勤巡管：全覆盖',
  'Joint street patrols: full coverage',
  requirement(
    3,
    flag(
      'streetPatrolsEstablished',
      '街面联勤巡管已成制度：城市化地区全覆盖，农村地区常态巡查',
      'Joint street patrols are established, everywhere in urban areas and regularly in rural ones',
    ),
    points('streetPatrolsPartlyDone', '街面联勤全覆盖部分做到的得分', 'Points for joint street patrols in part', { max: 3, nothing: 0 }),
  ),
  [jointStreetPatrol],
);

export const mechanism = section('一', '机制规范化建设', 'Regular mechanisms', 15, [
  monthlyReports,
  records,
  news,
  training,
  leading,
  joining,
  communityGrids,
  communityServices,
  streetGrids,
  streetPatrols,
]);
