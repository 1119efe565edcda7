/** 7 宣传发动 (7). */
import {
  about,
  any,
  atLeast,
  award,
  bandScore,
  count,
  criterion,
  deduct,
  earns,
  flag,
  perItemAward,
  perItemDeduct,
  pool,
  reading,
  section,
  tally,
} from 'kaohe';
import { general } from './departments.js';
import { deductible } from './items.js';
import { A33, A34, A35, A36 } from './readings.js';

const information = criterion(
  '7.1.1',
  '加强政务信息工作，提高政务信息质量',
  'More and better government information',
  earns(1, {
    a: award(
      0.1,
      flag('everySquadPublishedOutside', '各中队均有稿件被外网录用', 'Every squad has had an article taken by an outside website'),
    ),
    b: bandScore(count('portalArticles', '篇', '市局门户网站全年录用信息数', 'Articles taken by the city bureau’s portal'), {
      '< 120': 0,
      '[120, 130)': 0.1,
      '[130, 140)': reading(A33, { printed: 0.3, ladder: 0.2 }),
      '[140, 150)': 0.3,
      '[150, 160)': 0.4,
      '[160, 170)': 0.5,
      '[170, 180)': 0.7,
      '>= 180': 0.9,
    }),
    c: perItemDeduct(
      0.5,
      tally('seriousInformationErrors', '次', '报送信息审核不严致严重错误', 'Serious errors let through in information sent'),
    ),
  }),
  [general],
);

const assignedTasks = criterion(
  '7.2.1',
  '按要求完成市局交办的各项宣传任务',
  'Publicity tasks assigned by the city bureau',
  pool(deductible(0.8), {
    a: perItemDeduct(0.4, tally('publicityTasksRefused', '项', '拒接的市局交办宣传任务', 'Assigned publicity tasks refused')),
    b: perItemDeduct(
      0.2,
      tally('publicityTasksUnfinished', '项', '已接受但未完成的交办宣传任务', 'Assigned publicity tasks accepted but not completed'),
    ),
  }),
  [general],
);

const specialTasks = criterion(
  '7.2.2',
  '积极完成专项宣传任务',
  'Special publicity tasks',
  earns(0.8, {
    a: award(
      0.2,
      flag('achievementPublicityJoined', '参加市局工作成就主题宣传', 'Took part in the city bureau’s publicity on achievements'),
    ),
    b: award(
      0.2,
      flag('mediaPartnershipsDone', '完成“新民帮侬忙”等政媒合作任务', 'Tasks shared with the media done, such as the Xinmin helpline'),
    ),
    c: award(0.1, flag('openDayHeld', '开展 7 月 15 日公众开放日活动', 'Public open day of 15 July held')),
    d: award(0.1, flag('openDayWellReceived', '公众开放日社会反响良好', 'Public open day well received')),
    e: award(0.1, flag('summerHotlineHeld', '开展“夏令热线”活动', 'Summer hotline held')),
    f: award(0.1, flag('directorHotlineJoined', '组织参与“局长接热线”活动', 'Took part when directors answer the hotline')),
  }),
  [general],
);

const mediaReports = criterion(
  '7.2.3',
  '加大媒体宣传报道力度',
  'More media coverage',
  earns(0.2, {
    a: perItemAward(0.1, tally('favourableReports', '篇', '主流媒体正面报道', 'Favourable reports in mainstream media')),
  }),
  [general],
);

const products = criterion(
  '7.2.4',
  '积极制作动漫、图文等宣传产品',
  'Cartoons, illustrated articles and the like',
  earns(0.2, {
    a: perItemAward(0.1, tally('popularPublicityProducts', '篇', '网络反响良好的宣传产品', 'Publicity products well received online')),
  }),
  [general],
);

const wechatAccount = criterion(
  '7.3.1',
  '完成“上海城管”微信公众号录用数量要求',
  'Articles for the Shanghai Chengguan WeChat account',
  earns(1, {
    a: bandScore(count('wechatArticles', '篇', '“上海城管”公众号录用数', 'Articles taken by the Shanghai Chengguan account'), {
      '= 0': 0,
      '(0, 10]': 0.1,
      '(10, 20]': 0.2,
      '(20, 30]': 0.4,
      '(30, 40]': 0.6,
      '> 40': 0.8,
    }),
    b: about(
      '“上海城管”公众号点击率领先，总量或单篇有其一即可',
      'Leading in clicks on the Shanghai Chengguan account, in all or with one article',
      award(
        0.2,
        any(
          flag(
            'wechatTotalClicksTopThree',
            '全年稿件合计点击率居前三',
            'All articles of the year together rank among the first three by clicks',
          ),
          flag('wechatArticleMostClicked', '有单篇稿件点击率居首', 'One article ranks first by clicks'),
        ),
      ),
    ),
  }),
  [general],
);

const deltaAccount = criterion(
  '7.3.2',
  '完成“长三角城管综合执法”微信公众号录用数量要求',
  'Articles for the Yangtze Delta law-enforcement WeChat account',
  earns(0.3, {
    a: bandScore(count('deltaAccountArticles', '篇', '“长三角城管综合执法”公众号录用数', 'Articles taken by the Yangtze Delta account'), {
      '= 0': 0,
      '(0, 5]': 0.1,
      '(5, 10]': 0.2,
      '(10, 15]': 0.3,
      '> 15': reading(A34, { stays: 0.3, none: 0 }),
    }),
  }),
  [general],
);

const videoAccount = criterion(
  '7.3.3',
  '完成“市局视频号”录用数量要求',
  'Videos for the city bureau’s video account',
  earns(0.2, {
    a: bandScore(count('bureauVideos', '条', '市局视频号录用数', 'Videos taken by the city bureau’s account'), {
      '= 0': 0,
      '(0, 3]': 0.1,
      '> 3': 0.2,
    }),
  }),
  [general],
);

const journal = criterion(
  '7.3.4',
  '完成“《上海城管》”期刊录用数量要求',
  'Articles for the journal Shanghai Chengguan',
  earns(0.5, {
    a: bandScore(count('journalArticles', '篇', '《上海城管》期刊录用数', 'Articles taken by the journal Shanghai Chengguan'), {
      '= 0': 0,
      '= 1': reading(A35, { printed: 0, sisters: 0.1 }),
      '(1, 5]': 0.1,
      '(5, 10]': 0.3,
      '> 10': 0.5,
    }),
  }),
  [general],
);

const opinionTeam = criterion(
  '7.4.1',
  '加强舆情引导队伍建设',
  'Team that answers public opinion',
  earns(0.8, {
    a: award(
      0.8,
      flag('opinionTeamFormed', '按要求组建二级舆情引导队伍', 'Second-tier team that answers public opinion formed as required'),
    ),
  }),
  [general],
);

const opinionTasks = criterion(
  '7.4.2',
  '积极完成市局发布的舆情引导任务',
  'Tasks in answering public opinion',
  pool(deductible(0.6), {
    a: perItemDeduct(0.2, tally('opinionTasksUndone', '项', '未完成的舆情引导任务', 'Tasks in answering public opinion not completed')),
  }),
  [general],
);

const exposuresUnanswered = tally(
  'exposuresUnanswered',
  '次',
  '媒体曝光后未及时回应整改',
  'Media exposures not answered and put right in time',
);
const exposuresOfNeglect = tally(
  'exposuresOfNeglect',
  '次',
  '媒体曝光后查实此前履职不到位',
  'Media exposures where earlier neglect was confirmed',
);

const mediaScrutiny = criterion(
  '7.4.3',
  '及时回应媒体监督',
  'Prompt answers to media scrutiny',
  pool(deductible(0.6), {
    a: perItemDeduct(
      0.1,
      tally('opinionFeedbackLate', '起', '舆情处置平台上反馈不及时', 'Feedback on the public-opinion platform not in time'),
    ),
    b: perItemDeduct(
      0.1,
      tally('opinionFeedbackImproper', '起', '舆情处置平台上反馈不合要求', 'Feedback on the public-opinion platform not as required'),
    ),
    c: reading(A36, { once: deduct(0.4, atLeast(exposuresUnanswered, 1)), perExposure: perItemDeduct(0.4, exposuresUnanswered) }),
    d: reading(A36, { once: deduct(0.6, atLeast(exposuresOfNeglect, 1)), perExposure: perItemDeduct(0.6, exposuresOfNeglect) }),
  }),
  [general],
);

export const publicity = section('7', '宣传发动', 'Publicity', 7, [
  section('7.1', '政务信息', 'Government information', 1, [information]),
  section('7.2', '专项宣传', 'Special publicity', 2, [assignedTasks, specialTasks, mediaReports, products]),
  section('7.3', '宣传阵地', 'Publicity channels', 2, [wechatAccount, deltaAccount, videoAccount, journal]),
  section('7.4', '舆情引导', 'Public opinion', 2, [opinionTeam, opinionTasks, mediaScrutiny]),
]);
