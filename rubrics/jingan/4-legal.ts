/** 4.3 to 4.6: explaining the law, review of major cases, legal routines and innovation. */
import {
  about,
  above,
  all,
  any,
  atLeast,
  award,
  bestOf,
  count,
  criterion,
  earns,
  equals,
  flag,
  not,
  notApplicable,
  perItemAward,
  perItemDeduct,
  pool,
  rate,
  reading,
  section,
  tally,
} from 'kaohe';
import { cases, general } from './departments.js';
import { compared, deductible } from './items.js';
import { A06, A25, A26, A27, A28 } from './readings.js';

const stories = tally('legalStoriesReported', '篇', '上报“以案释法”案例', 'Stories that explain the law by a case, reported');
const reposts = tally('legalStoriesReposted', '篇', '案例被权威媒体或公众号转载', 'Reported stories reposted by leading media', {
  partOf: stories,
});

const explaining = criterion(
  '4.3.1',
  '落实“谁执法谁普法”普法责任制',
  'Those who enforce the law explain it',
  earns(2, {
    a: award(0.1, flag('publicityTeamSet', '已建普法队伍', 'A team to explain the law is set up')),
    b: about(
      '进社区、企业等的针对性普法活动',
      'Activities that explain the law on the spot',
      perItemAward(
        0.1,
        reading(A25, {
          added: tally('publicityActivities', '项', '针对性普法活动', 'Activities that explain the law'),
          venueKinds: tally('publicityVenueKinds', '项', '普法活动所到场所类别', 'Kinds of venue reached to explain the law'),
        }),
      ),
    ),
    c: about(
      '上报“以案释法”案例',
      'Stories that explain the law by a case, reported',
      perItemAward(0.1, reading(A25, { added: stories, instead: above(stories, reposts) })),
    ),
    d: about('案例被权威媒体或公众号转载', 'Reported stories reposted by leading media', perItemAward(0.2, reposts)),
    e: perItemAward(0.2, tally('publicityWorksSpread', '个', '普法作品被市局推广', 'Films, comics or leaflets spread by the city')),
    f: award(
      0.2,
      flag('publicityDistinctive', '普法活动有特色、有创新、有影响', 'Activities with a character, ideas and effect of their own'),
    ),
  }),
  [cases],
);

export const lawPublicity = section('4.3', '普法工作', 'Explaining the law', 2, [explaining]);

const reviewFaults = {
  a: perItemDeduct(
    0.2,
    tally(
      'reviewedCasesUnsound',
      '件',
      '法核后仍有事实、证据、程序或法律错误',
      'Reviewed cases still wrong in fact, evidence, procedure or law',
    ),
  ),
  b: perItemDeduct(0.2, tally('majorReviewsMissed', '件', '应法核而未法核', 'Cases that had to be reviewed and were not')),
};
const reviewCredit = {
  c: award(0.4, flag('townReviewsGuided', '按季度指导监督街镇中队重大法核', 'Reviews by town squads guided and supervised every quarter')),
};

const reviewSystem = criterion(
  '4.4.1',
  '严格执行重大法核制度',
  'Legal review of major cases kept strictly',
  reading(A06, {
    sixTenths: pool({ ...deductible(0.6), max: 1 }, { ...reviewFaults, ...reviewCredit }),
    separate: pool({ start: 0, floor: null, max: 1 }, [pool(deductible(0.6), reviewFaults), earns(0.4, reviewCredit)]),
    fromOne: pool(deductible(1), { ...reviewFaults, ...reviewCredit }),
  }),
  [cases],
);

export const majorReviews = section('4.4', '重大法核', 'Legal review of major cases', 1, [reviewSystem]);

const exchange = criterion(
  '4.5.1',
  '组织开展系统法制工作交流活动',
  'Exchange on legal work',
  earns(0.5, {
    a: award(0.5, flag('legalExchangeHeld', '按要求开展法制工作交流', 'Exchange on legal work held as required')),
  }),
  [cases],
);

const hearings = count('courtHearings', '件', '开庭的行政诉讼案件', 'Administrative lawsuits heard');
const headAttendance = rate(
  count('courtHearingsHeadAttended', '件', '行政负责人出庭应诉案件', 'Lawsuits that the head of the office attended', { partOf: hearings }),
  hearings,
  { none: 0, some: 'error' },
);
const headAlwaysAttended = atLeast(compared(headAttendance), 100);
const noHearings = equals(hearings, 0);

const courtHearings = criterion(
  '4.5.2',
  '推进行政诉讼庭审旁听工作',
  'Attending administrative lawsuits',
  earns(
    0.3,
    {
      a: about(
        '行政负责人出庭应诉率达到 100%',
        'The head of the office attended every lawsuit',
        reading(A28, {
          done: award(0.1, any(noHearings, headAlwaysAttended)),
          notEarned: award(0.1, headAlwaysAttended),
          excluded: earns(0.1, [award(0.1, headAlwaysAttended), notApplicable(noHearings)]),
        }),
      ),
      b: award(
        0.2,
        flag('hearingThreeInOne', '开展出庭、旁听、点评“三合一”活动', 'Attendance, audience and expert comment held as one event'),
      ),
    },
    { rescale: true },
  ),
  [cases],
);

const reviewed = count('majorReviewsHeld', '件', '重大法核案件', 'Major cases reviewed');
const lawyerShare = rate(
  count('majorReviewsWithLawyer', '件', '公职律师参与的重大法核案件', 'Major cases reviewed with a government lawyer', {
    partOf: reviewed,
  }),
  reviewed,
  { none: 0, some: 'error' },
);
const lawyerAlwaysThere = atLeast(compared(lawyerShare), 100);
const noneReviewed = equals(reviewed, 0);

const lawyers = criterion(
  '4.5.3',
  '发挥公职律师队伍作用',
  'Government lawyers put to use',
  earns(0.2, {
    a: about(
      '重大法核公职律师参与率达到 100%',
      'A government lawyer took part in every review',
      reading(A28, {
        done: award(0.2, any(noneReviewed, lawyerAlwaysThere)),
        notEarned: award(0.2, lawyerAlwaysThere),
        excluded: earns(0.2, [award(0.2, lawyerAlwaysThere), notApplicable(noneReviewed)]),
      }),
    ),
  }),
  [cases],
);

const legalStaff = criterion(
  '4.5.4',
  '强化法制员队伍建设',
  'Legal staff strengthened',
  earns(0.5, {
    a: award(0.5, flag('legalStaffMeetingsHeld', '按要求举办法制员例会', 'Regular meetings of legal staff held as required')),
  }),
  [cases],
);

const contestFirst = flag('caseContestFirstPrize', '获案例评选第一等次奖项', 'First prize in the case contest');
const contestSecond = flag('caseContestSecondPrize', '获案例评选第二等次奖项', 'Second prize in the case contest');
const contestThird = flag('caseContestThirdPrize', '获案例评选第三等次奖项', 'Third prize in the case contest');
const contestOther = flag('caseContestOtherPrize', '获案例评选其他奖项', 'Another prize in the case contest');
const contestEntered = flag('caseContestEntered', '提交合格案例参评', 'Cases that qualify entered in the contest');

const caseContest = criterion(
  '4.5.5',
  '组织开展案例评选活动',
  'Contest of cases',
  earns(0.5, {
    a: about(
      '参加案例评选',
      'Taking part in the contest',
      award(
        0.1,
        reading(A26, {
          awards: contestEntered,
          // Every prize is worth at least what taking part is, so the highest of all is a prize wherever there is one.
          overall: all(contestEntered, not(any(contestFirst, contestSecond, contestThird, contestOther))),
        }),
      ),
    ),
    b: about(
      '案例评选最高奖项',
      'The best prize in the contest',
      bestOf(award(0.4, contestFirst), award(0.3, contestSecond), award(0.2, contestThird), award(0.1, contestOther)),
    ),
  }),
  [cases],
);

export const legalRoutines = section(
  '4.5',
  '重要法制工作制度',
  'Legal routines',
  2,
  [exchange, courtHearings, lawyers, legalStaff, caseContest],
  // Only a case that did not arise (A28) leaves anything to make up for.
  { rescale: true },
);

const adopted = tally('legalSuggestionsAdopted', '件', '人民建议被市局录用', 'Suggestions adopted by the city');

const guidance = criterion(
  '4.6.1',
  '推动行政执法案例指导和人民建议征集',
  'Guidance by cases and suggestions from the people',
  earns(1, {
    a: perItemAward(
      0.2,
      tally(
        'caseGuidanceResults',
        '件',
        '可推广的办案流程、口径、指导案例等成果',
        'Procedures, standards or guiding cases that others can use',
      ),
    ),
    b: about(
      '人民建议被市局录用',
      'Suggestions adopted by the city',
      perItemAward(
        0.2,
        reading(A27, {
          independent: adopted,
          higher: tally('legalSuggestionsAdoptedOnly', '件', '被录用而未获签批的人民建议', 'Suggestions adopted but not signed', {
            partOf: adopted,
          }),
        }),
      ),
    ),
    c: perItemAward(0.4, tally('legalSuggestionsSigned', '件', '人民建议获市领导签批', 'Suggestions signed by a city leader')),
  }),
  [cases, general],
);

export const innovation = section('4.6', '法制工作创新', 'Innovation in legal work', 1, [guidance]);
