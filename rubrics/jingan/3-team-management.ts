/** 3 队伍建设: 3.1 队伍管理 (5.5), 3.2 教育培训 (6), 3.3 执法证办理 (0.5), 3.4 长三角一体化执法协作 (0.5). */
import {
  about,
  all,
  assessedBy,
  atLeast,
  atMost,
  award,
  bandScore,
  capAt,
  choice,
  choiceScore,
  consequence,
  count,
  criterion,
  earns,
  equals,
  fault,
  flag,
  not,
  notApplicable,
  percent,
  perItemAward,
  perItemDeduct,
  pool,
  reading,
  section,
  tally,
  veto,
} from 'kaohe';
import { cases, coordination, general, personnel, supervision } from './departments.js';
import { compared, deductible } from './items.js';
import { A03, A04, A16, A17, A18, A19, A20, A28, A44 } from './readings.js';

const transfersDeferred = count('transfersDeferred', '人', '暂缓转任人数', 'Transfers deferred');
const deferralsFiled = count('deferralsFiled', '人', '已报批备案的暂缓转任人数', 'Deferred transfers approved and filed', {
  partOf: transfersDeferred,
});
const everyDeferralFiled = award(0.5, equals(transfersDeferred, deferralsFiled));

const systems = criterion(
  '3.1.1',
  '根据队伍建设实施意见要求，健全配套管理制度',
  'Management systems that the opinions on team building ask for',
  earns(
    3,
    {
      a: award(
        0.5,
        flag('youngCadresListed', '落实干部培养，建有优秀年轻干部名单库', 'Cadres trained, and a list of outstanding young ones kept'),
      ),
      b: award(0.5, flag('selectionCoordinated', '建有统筹择优选拔机制', 'Selection on merit coordinated across the district')),
      c: award(
        0.5,
        flag('promotionsOrganised', '职级晋升制度落实并统筹组织', 'Promotion in rank practised and organised across the district'),
      ),
      d: award(0.3, flag('staffStructureAnalysed', '分析研判队伍结构', 'Structure of the staff analysed')),
      e: award(
        0.2,
        flag('promotionsByResults', '晋升参考业务考试和业绩考评结果', 'Examinations and performance reviews considered for promotion'),
      ),
      f: award(
        0.5,
        flag('transfersCarriedOut', '转任交流制度和方案落实到位', 'Transfers planned and carried out under the transfer system'),
      ),
      g: about(
        '暂缓转任均报批备案',
        'Every deferred transfer approved and filed',
        reading(A28, {
          done: everyDeferralFiled,
          notEarned: award(0.5, all(atLeast(transfersDeferred, 1), equals(transfersDeferred, deferralsFiled))),
          excluded: earns(0.5, [everyDeferralFiled, notApplicable(equals(transfersDeferred, 0))]),
        }),
      ),
    },
    { rescale: true },
  ),
  [personnel],
);

const dailyManagement = criterion(
  '3.1.2',
  '理顺区局与街镇关系，加强队伍日常管理',
  'Relations between the district bureau and the towns, and daily management of the staff',
  earns(1.5, {
    a: award(0.3, flag('townReviewSystemKept', '街镇执法工作评议制度落实', 'System of reviewing enforcement in the towns practised')),
    b: award(0.3, flag('secondmentsFiled', '在岗管理加强，人员借用严格备案', 'Staff kept at their posts, secondments strictly filed')),
    c: award(0.3, flag('squadLeadersQualified', '街镇中队领导均有执法资格', 'Every leader of a town squad is qualified for enforcement')),
    d: award(0.3, flag('performanceSystemUsed', '运用绩效管理系统', 'Performance management system in use')),
    e: award(0.3, flag('staffDatabaseCurrent', '人员信息库及时维护', 'Staff database kept up to date')),
  }),
  [personnel, cases],
);

const honours = perItemAward(0.1, tally('topTenHonours', '名', '获“双十佳”荣誉人数', 'People given a “double top ten” honour'));

const contest = criterion(
  '3.1.3',
  '认真组织年度立功竞赛活动',
  'The annual merit contest',
  earns(1, {
    a: award(0.5, flag('contestPlanned', '结合实际制定竞赛年度方案或计划', 'Plan of the contest for the year made to fit the district')),
    b: award(
      0.5,
      flag(
        'contestReviewed',
        '分赛区日常考核、中途检查、年终总结均按要求完成',
        'Daily, midway and year-end reviews of the contest done as required',
      ),
    ),
    c: about('“双十佳”荣誉加分', 'Bonus for “double top ten” honours', reading(A04, { itemCap: honours, remainder: capAt(0, [honours]) })),
  }),
  [personnel],
);

export const management = section('3.1', '队伍管理', 'Staff management', 5.5, [systems, dailyManagement, contest]);

const cityCourseAbsences = tally('cityCourseAbsences', '人', '市局集中培训缺勤人数', 'Absent from the courses of the city bureau');
const cityCourseDiscipline = flag('cityCourseDiscipline', '遵守集中培训纪律', 'Discipline kept at the courses of the city bureau');

const studySessions = bandScore(
  compared(
    percent('studySessionsMet', '科队学习 12 次达标率（不含区局补训）', 'Study in teams: 12 sessions met (without make-up courses)'),
  ),
  { '< 95': 0, '[95, 100)': 0.2, '= 100': 0.3 },
);
const studyHours = bandScore(compared(percent('studyHoursMet', '科队学习 12 学时达标率', 'Study in teams: 12 hours met')), {
  '< 90': 0,
  '[90, 95)': 0.1,
  '[95, 98)': 0.2,
  '[98, 100)': 0.4,
  '= 100': 0.6,
});
const onlineTraining = bandScore(
  compared(percent('onlineTrainingMet', '在线培训 24 学时 12 学分达标率', 'Online training: 24 hours and 12 credits met')),
  { '< 90': 0, '[90, 95)': 0.1, '[95, 98)': 0.2, '[98, 100)': 0.4, '= 100': 0.6 },
);

const studyEntries = {
  a: bandScore(compared(percent('generalTrainingMet', '全员普训 24 学时 12 学分达标率', 'General training: 24 hours and 12 credits met')), {
    '< 90': 0,
    '[90, 95)': 0.2,
    '[95, 98)': 0.4,
    '[98, 100)': 0.6,
    '= 100': 0.8,
  }),
  b: bandScore(cityCourseAbsences, { '= 0': 0.2, '[1, 3]': 0.1, '> 3': 0 }),
  c: about(
    '市局集中培训纪律',
    'Discipline at the courses of the city bureau',
    reading(A17, {
      separate: award(0.1, cityCourseDiscipline),
      attended: award(0.1, all(cityCourseDiscipline, atMost(cityCourseAbsences, 3))),
    }),
  ),
  d: reading(A44, { cases: studySessions, split: assessedBy([supervision], studySessions) }),
  e: reading(A44, { cases: studyHours, split: assessedBy([supervision], studyHours) }),
  f: reading(A44, { cases: onlineTraining, split: assessedBy([supervision], onlineTraining) }),
};

const study = criterion(
  '3.2.1',
  '组织开展全员培训，完成全年学时学分',
  'Training for all, hours and credits of the year',
  reading(A16, {
    capped: pool({ start: 0, max: reading(A03, { capped: 2.5, open: null }) }, studyEntries),
    parts: earns(2.6, studyEntries),
    entryTwo: earns(2.5, [
      capAt(0.8, { a: studyEntries.a }),
      capAt(0.2, { b: studyEntries.b, c: studyEntries.c }),
      capAt(0.3, { d: studyEntries.d }),
      capAt(0.6, { e: studyEntries.e }),
      capAt(0.6, { f: studyEntries.f }),
    ]),
  }),
  [cases],
);

const drill = criterion(
  '3.2.2',
  '加强队列训练考核，推动队伍作风养成',
  'Drill, and the bearing of the staff',
  earns(0.5, {
    a: bandScore(compared(percent('drillCompleted', '队列训练任务完成率', 'Drill tasks done')), {
      '< 90': 0,
      '[90, 95)': 0.1,
      '[95, 100)': 0.2,
      '= 100': 0.3,
    }),
    b: choiceScore(
      choice('drillParade', '全区队列会操', 'Drill parade of the district', {
        held: ['已开展，人数达标', 'held with enough people'],
        tooFew: ['已开展，人数未达标', 'held with too few people'],
        none: ['未开展', 'not held'],
      }),
      { held: 0.2, tooFew: 0.1, none: 0 },
    ),
  }),
  [supervision],
);

const practiceBaseBuilt = flag('practiceBaseBuilt', '新建成实践教学基地', 'A base for practical teaching built');
const practiceBaseRechecked = flag(
  'practiceBaseRechecked',
  '原有实践教学基地复检合格',
  'The existing base for practical teaching passed its re-check',
);

const conditions = criterion(
  '3.2.3',
  '优化基层培训条件，提升教学管理水平',
  'Training conditions at the grass roots, and management of teaching',
  earns(2, {
    a: bandScore(compared(percent('setCoursesUsed', '全员普训规定课程应用率', 'Set courses used in general training')), {
      '< 95': 0,
      '[95, 100)': 0.2,
      '= 100': 0.3,
    }),
    b: bandScore(compared(percent('setStudyUsed', '科队学习规定内容应用率', 'Set content used in team study')), {
      '< 90': 0,
      '[90, 100)': 0.2,
      '= 100': 0.3,
    }),
    c: award(0.2, practiceBaseBuilt),
    d: about(
      '已建成基地复检合格',
      'Existing base passed its re-check',
      reading(A18, {
        both: award(0.2, practiceBaseRechecked),
        either: award(0.2, all(practiceBaseRechecked, not(practiceBaseBuilt))),
      }),
    ),
    e: award(0.1, flag('practiceBaseFullyUsed', '实践教学基地用足', 'Base for practical teaching used to the full')),
    f: award(0.1, flag('practiceSubjectsCovered', '实践教学必修科目全覆盖', 'All compulsory subjects of practical teaching covered')),
    g: award(0.1, flag('practiceExaminedOnSite', '开展现场考核', 'Examinations held on site')),
    h: award(0.1, flag('practiceTeachersSent', '外派实践教员参与教学', 'Practical instructors sent out to teach')),
    i: award(0.1, flag('recommendedCoursesHeld', '安排市局推荐课程', 'Courses recommended by the city bureau held')),
    j: choiceScore(
      choice('courseware', '课件制作', 'Courseware', {
        onTime: ['按期完成，符合要求', 'made in time and as required'],
        late: ['延期完成', 'made late'],
        missing: ['未完成或不符合要求', 'not made, or not as required'],
      }),
      { onTime: 0.3, late: 0.2, missing: 0 },
    ),
    k: award(0.2, flag('trainingPlaceAvailable', '有自建或合作的面授、队列训练培训点', 'A place for classes and drill, its own or shared')),
  }),
  [cases],
);

const examCheating = fault('examCheating', '考试作弊等违反考场纪律', 'Cheating, or other breaches of discipline in the examination');
const examFailures = bandScore(compared(percent('examFailureRate', '考试不及格率', 'Examination failure rate')), {
  '<= 10': 0.4,
  '(10, 15]': 0.2,
  '(15, 20]': 0.1,
  '> 20': 0,
});
const examOrganised = award(0.1, flag('examOrganised', '考试按要求组织', 'Examination organised as required'));

const examination = criterion(
  '3.2.4',
  '参与能力水平等级考试，更新队员知识储备',
  'Graded proficiency examination, and the knowledge of the staff',
  reading(A19, {
    item: earns(0.5, { a: veto(examCheating), b: examFailures, c: examOrganised }),
    passRate: earns(0.5, [capAt(0.4, { a: veto(examCheating), b: examFailures }), capAt(0.1, { c: examOrganised })]),
    person: earns(0.5, {
      a: consequence('examCheatingPersonal', '只追究本人', 'Only those who cheated answer for it', examCheating),
      b: examFailures,
      c: examOrganised,
    }),
  }),
  [cases],
);

const trainingPlanFiling = choice('trainingPlanFiling', '年度培训计划报备', 'Filing of the annual training plan', {
  onTime: ['按要求报备', 'filed as required'],
  halfMonthLate: ['延期半个月内', 'late by half a month or less'],
  later: ['延期超过半个月', 'later than that'],
  notFiled: ['未报备', 'not filed'],
});

const filing = criterion(
  '3.2.5',
  '更新培训数据资料，实行培训计划备案',
  'Training data, and filing of training plans',
  earns(0.5, {
    // Printed as up to three, which formally takes in none: that has its own tier (D22).
    a: bandScore(tally('traineeRecordFaults', '次', '学籍管理系统维护不到位', 'Lapses in keeping the trainee records'), {
      '= 0': 0.2,
      '[1, 3]': 0.1,
      '> 3': 0,
    }),
    b: award(0.1, flag('trainingPapersHandedIn', '各类培训资料按要求提交', 'Training papers of every kind handed in as required')),
    c: reading(A20, {
      notFiled: choiceScore(trainingPlanFiling, { onTime: 0.2, halfMonthLate: 0.1, later: 0, notFiled: 0 }),
      late: choiceScore(trainingPlanFiling, { onTime: 0.2, halfMonthLate: 0.1, later: 0.1, notFiled: 0 }),
    }),
  }),
  [cases],
);

export const training = section('3.2', '教育培训', 'Education and training', 6, [study, drill, conditions, examination, filing]);

const cards = criterion(
  '3.3.1',
  '执法证审核发放管理',
  'Checking and issuing of enforcement certificates',
  pool(deductible(0.5), {
    a: perItemDeduct(
      0.1,
      tally('certificatesNotRenewed', '人次', '证件到期前未申请换发', 'Renewal not applied for before a certificate ran out'),
    ),
    b: perItemDeduct(
      0.1,
      tally(
        'certificateBatchesNotResent',
        '批次',
        '批次退回后 3 个工作日内未改正重报',
        'Returned batches not mended and sent again within 3 workdays',
      ),
    ),
    c: perItemDeduct(
      0.1,
      tally(
        'certificateBatchesReturnedTwice',
        '批次',
        '因材料不规范退回 2 次及以上的批次',
        'Batches returned twice or more for papers not in order',
      ),
    ),
  }),
  [cases],
);

export const certificates = section('3.3', '执法证办理', 'Enforcement certificates', 0.5, [cards]);

const cooperation = criterion(
  '3.4.1',
  '长三角执法协作',
  'Enforcement cooperation in the Yangtze River Delta',
  earns(0.5, {
    a: award(
      0.2,
      flag(
        'deltaCooperationLed',
        '牵头跨区域协作行动和会议，对外交流合作',
        'Joint action and meetings across regions led, exchange kept up',
      ),
    ),
    b: award(
      0.1,
      flag('deltaSquadsGuided', '指导监督基层队伍跨区域执法', 'Local teams guided and supervised in enforcement across regions'),
    ),
    c: award(
      0.2,
      flag('deltaCasesReported', '总结上报典型案例和中队优秀做法', 'Model cases and good practice of squads summed up and reported'),
    ),
  }),
  [general, coordination],
);

export const yangtzeDelta = section('3.4', '长三角一体化执法协作', 'Integrated enforcement cooperation in the Yangtze River Delta', 0.5, [
  cooperation,
]);
