/** 6 为民服务 (23.5). */
import {
  about,
  all,
  always,
  atLeast,
  award,
  bandScore,
  capAt,
  convert,
  count,
  criterion,
  earns,
  equals,
  flag,
  perItemAward,
  perItemDeduct,
  pool,
  quantity,
  rank,
  rankTier,
  reading,
  section,
  sum,
  tally,
  when,
} from 'kaohe';
import { cases, coordination, general, supervision } from './departments.js';
import { deductible, once } from './items.js';
import { A04, A05, A30, A31, A32 } from './readings.js';

const petitionRules = criterion(
  '6.1.1',
  '落实信访办理规范化要求',
  'Petitions handled by the rules',
  pool(deductible(0.8), {
    a: perItemDeduct(
      0.2,
      tally('petitionsMishandled', '件', '未按要求办理和反馈的信访件', 'Petitions not handled or answered as required'),
    ),
    b: perItemDeduct(0.2, tally('petitionsOverdue', '件', '未按期办结的信访件', 'Petitions not concluded in time')),
    c: perItemDeduct(
      0.3,
      tally(
        'petitionRepliesOverturned',
        '件',
        '复查中被撤销、部分撤销或退回的答复意见',
        'Replies revoked, revoked in part or sent back on review',
      ),
    ),
  }),
  [general],
);

const petitionSystem = criterion(
  '6.1.2',
  '建立和落实信访工作制度',
  'Working rules for petitions',
  pool(deductible(0.2), {
    a: once(0.1, tally('leaderReceptionsMissed', '次', '未落实领导接访制度', 'Receptions by leaders not held')),
    b: once(0.1, tally('petitionMeetingsMissed', '次', '未落实信访稳定例会制度', 'Regular meetings on petitions and stability not held')),
    c: once(
      0.2,
      tally('majorRisksUnreported', '次', '重大不稳定风险未及时上报或隐瞒', 'Major risks to stability reported late or kept back'),
    ),
  }),
  [general],
);

const petitionResults = criterion(
  '6.1.3',
  '强化信访案件处置效能',
  'Results in petition cases',
  pool(deductible(1.5), {
    a: perItemDeduct(
      0.2,
      tally(
        'supervisedPetitionsFailed',
        '件',
        '上级督办案件处置不及时、不到位',
        'Cases watched from above not handled in time or properly',
      ),
    ),
    b: perItemDeduct(
      0.3,
      tally('petitionersDissatisfied', '件', '因工作不到位被评为不满意', 'Cases rated unsatisfactory because of poor work'),
    ),
    c: rankTier(
      rank('repeatPetitionRank', '重复信访率排名（由低到高）', 'Rank by repeated petitions, lowest first', { of: 16, ties: 'shared' }),
      {
        '1-4': 0,
        '5-8': -0.3,
        '9-12': -0.6,
        '13-16': -0.9,
      },
    ),
  }),
  [general],
);

const bySuggestions = rankTier(
  rank('suggestionRank', '选送人民建议篇数排名', 'Rank by suggestions sent, most first', { of: 16, ties: 'shared' }),
  {
    '1-3': 0.5,
    '4-6': 0.3,
    '7-9': 0.1,
    '10-16': 0,
  },
);

const suggestions = criterion(
  '6.1.4',
  '人民建议征集工作成效',
  'Suggestions from the public',
  earns(0.5, {
    a: about(
      '选送人民建议篇数排名',
      'Rank by suggestions sent',
      reading(A30, {
        asPublished: bySuggestions,
        noneIsZero: when(atLeast(count('suggestionsSent', '篇', '向市局选送的人民建议', 'Suggestions sent to the city'), 1), bySuggestions),
      }),
    ),
  }),
  [general],
);

const complaints = criterion(
  '6.2.1',
  '投诉处置',
  'Complaints',
  earns(17.5, {
    a: convert(17.5, quantity('complaintScore', '分', '市民诉件办理考核得分', 'Score for handling complaints', { max: 100 }), 100),
  }),
  [coordination, cases, supervision],
);

const communityStudios = criterion(
  '6.3.1',
  '社区工作室建设',
  'Community studios',
  earns(1, {
    a: award(
      0.7,
      flag(
        'studioActivitiesHeld',
        '定期开展普法、受理、征集活动并为群众解难',
        'Law talks, complaint desks and surveys held regularly, and residents helped',
      ),
    ),
    b: award(
      0.3,
      flag(
        'studioBrandBuilt',
        '工作室机制完善，创建活动深入，得到群众认可',
        'Studios well run, the contest for the best fifty joined, residents content',
      ),
    ),
  }),
  [coordination],
);

const stabilityPlatform = criterion(
  '6.4.1',
  '完善综治维稳长效协作平台',
  'Lasting cooperation on public order',
  earns(0.5, {
    a: award(
      0.3,
      flag(
        'publicOrderOrganised',
        '专项工作架构、责任领导、归口部门和联络员齐备',
        'Structure, leader in charge, department and liaison officer in place',
      ),
    ),
    b: award(
      0.1,
      flag('squadPublicOrderStaffed', '指导中队整合力量、专人负责', 'Squads guided to pool their staff, with someone in charge'),
    ),
    c: award(0.1, flag('squadLiaisonsNamed', '中队联络员明确', 'Liaison officers of the squads named')),
    d: perItemDeduct(0.1, tally('liaisonChangesNotFiled', '次', '队伍信息未及时备案', 'Changes of staff not filed in time')),
  }),
  [coordination, general],
);

const monthlyOmitted = tally('monthlyFormsOmitted', '次', '月报漏报', 'Monthly forms with something omitted, or not sent');
const monthlyWrong = tally('monthlyFormsWrong', '次', '月报错报', 'Monthly forms with errors');
const monthlyLate = tally('monthlyFormsLate', '次', '月报迟报', 'Monthly forms sent late');

const monthlyForms = about(
  '综治维稳月报',
  'Monthly forms on public order',
  when(
    equals(reading(A31, { asRead: sum(monthlyOmitted, monthlyWrong), errorsIgnored: monthlyOmitted, errorsLate: monthlyOmitted }), 0),
    bandScore(reading(A31, { asRead: monthlyLate, errorsLate: sum(monthlyLate, monthlyWrong) }), {
      '= 0': 0.5,
      '= 1': 0.4,
      '= 2': 0.2,
      '> 2': 0,
    }),
  ),
);

const specialOmitted = tally('specialFormsOmitted', '次', '专项排摸漏报', 'Special forms with something omitted, or not sent');
const specialWrong = tally('specialFormsWrong', '次', '专项排摸错报', 'Special forms with errors');
const specialLate = tally('specialFormsLate', '次', '专项排摸迟报', 'Special forms sent late');

const specialForms = about(
  '重要时间节点专项排摸',
  'Special checks at important dates',
  when(
    all(
      flag('specialChecksDone', '按要求完成专项涉稳排摸任务', 'Special checks on stability done as required'),
      equals(reading(A31, { asRead: sum(specialOmitted, specialWrong), errorsIgnored: specialOmitted, errorsLate: specialOmitted }), 0),
    ),
    bandScore(reading(A31, { asRead: specialLate, errorsLate: sum(specialLate, specialWrong) }), {
      '= 0': 0.3,
      '= 1': 0.1,
      '>= 2': 0,
    }),
  ),
);

const foundByComparison = perItemDeduct(
  0.1,
  tally('omissionsFoundByComparison', '起', '与市级部门比对发现的漏报', 'Omissions found against what city departments passed on'),
);

const meetings = about(
  '参加专题会议和培训',
  'Meetings and training attended',
  pool({ start: 0.2, floor: reading(A31, { asRead: 0, absenceInItem: null }), max: 0.2 }, [
    perItemDeduct(0.1, tally('publicOrderAbsences', '人次', '专题会议、培训缺席', 'Absences from meetings and training')),
  ]),
);

const hosted = perItemAward(
  0.2,
  tally('publicOrderEventsHosted', '次', '协助市局举办专题会议、培训', 'Meetings and training that the city was helped to hold'),
);

const hosting = about(
  '协助市局举办专题会议、培训',
  'Helping the city to hold meetings and training',
  // Both readings limit the same bonus to the same 0.2, one by its own words, one as what repeats may come to.
  reading(A04, { itemCap: reading(A31, { asRead: hosted, hostingCapped: capAt(0.2, [hosted]) }), remainder: capAt(0.2, [hosted]) }),
);

const publicOrderTasks = criterion(
  '6.4.2',
  '有效完成专项工作任务',
  'Special tasks on public order',
  reading(A31, {
    asRead: reading(A05, {
      net: earns(1, { a: monthlyForms, b: specialForms, c: foundByComparison, d: meetings, e: hosting }),
      floorFirst: earns(1, [
        pool({ start: 0 }, { a: monthlyForms, b: specialForms, c: foundByComparison, d: meetings }),
        pool({ start: 0 }, { e: hosting }),
      ]),
    }),
    // With c inside b nothing is left to eat into the bonus, so that both ways of holding the item come to the same.
    comparedInB: earns(1, [
      pool({ start: 0 }, { a: monthlyForms }),
      pool({ start: 0 }, { b: specialForms, c: foundByComparison }),
      pool({ start: 0 }, { d: meetings, e: hosting }),
    ]),
  }),
  [coordination, general],
);

const videos = perItemAward(
  0.2,
  tally('contactPointVideos', '次', '以视频汇总联系点工作成效', 'Videos that sum up the work of contact points'),
);

const contactPoints = criterion(
  '6.4.3',
  '推进系统综治维稳联系点建设',
  'Contact points for public order',
  earns(0.5, {
    a: award(0.2, flag('contactPointsSetUp', '按要求设置基层联系点', 'Contact points set up as required')),
    b: about(
      '联系点案例与专题信息',
      'Cases and topical pieces from contact points',
      when(
        reading(A32, {
          upper: flag('contactPointCasesReported', '总结上报联系点优秀案例', 'Good cases of contact points summed up and reported'),
          piecesAlone: always,
        }),
        bandScore(count('contactPointPieces', '篇', '分享的专题信息', 'Topical pieces shared'), {
          '= 0': 0,
          '[1, 4]': 0.1,
          '[5, 10)': 0.2,
          '= 10': reading(A32, { upper: 0.3, lower: 0.2 }),
          '> 10': 0.3,
        }),
      ),
    ),
    c: about('视频汇总工作成效', 'Videos on the work done', reading(A04, { itemCap: videos, remainder: capAt(0.2, [videos]) })),
  }),
  [coordination, general],
);

export const service = section('6', '为民服务', 'Serving the public', 23.5, [
  section('6.1', '信访办理', 'Petitions', 3, [petitionRules, petitionSystem, petitionResults, suggestions]),
  section('6.2', '投诉处置', 'Complaints', 17.5, [complaints]),
  section('6.3', '社区工作室建设', 'Community studios', 1, [communityStudios]),
  section('6.4', '综治维稳', 'Public order and stability', 2, [stabilityPlatform, publicOrderTasks, contactPoints]),
]);
