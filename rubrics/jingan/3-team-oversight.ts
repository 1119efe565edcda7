/** 3.5 执法监督 (13.5) and 3.6 基层建设 (3) of 3 队伍建设. */
import {
  about,
  above,
  assessedBy,
  atLeast,
  award,
  bandScore,
  below,
  count,
  criterion,
  deduct,
  difference,
  earns,
  equals,
  fault,
  flag,
  gap,
  keeps,
  lessThan,
  moreThan,
  percent,
  perItemAward,
  perItemDeduct,
  pool,
  quantity,
  rate,
  reading,
  section,
  tally,
  when,
} from 'kaohe';
import { cases, coordination, general, personnel, supervision } from './departments.js';
import { compared, deductible, once } from './items.js';
import { A05, A07, A21, A22, A23, A24, A42 } from './readings.js';

const disciplineDrive = criterion(
  '3.5.1',
  '开展作风纪律整顿活动',
  'Drive on conduct and discipline',
  earns(0.5, {
    a: award(0.1, flag('disciplineDrivePlanned', '按要求制定整顿活动方案', 'Plan of the drive made as required')),
    b: award(0.3, flag('disciplineDriveCarriedOut', '按方案推进并完成各阶段教育整顿', 'Every stage of the drive carried out to plan')),
    c: award(0.1, flag('disciplineDriveSummedUp', '按要求及时上报整顿工作总结', 'Summary of the drive reported in time')),
  }),
  [personnel],
);

const imageDrive = criterion(
  '3.5.2',
  '开展巩固深化“强基础、转作风、树形象”专项行动',
  'Campaign “firmer foundations, better conduct, good image”',
  earns(0.5, {
    a: award(0.1, flag('imageDrivePlanned', '按要求制定专项行动方案', 'Plan of the campaign made as required')),
    b: award(
      0.1,
      flag('imageDriveCarriedOut', '按三个阶段推进且内容符合市局规定', 'Carried out in its three stages, as the city bureau lays down'),
    ),
    c: about(
      '报送通讯 12 篇',
      'Twelve newsletters sent',
      keeps(0.2, [
        perItemDeduct(0.1, below(count('imageDriveNewsletters', '篇', '专项行动报送通讯', 'Newsletters sent on the campaign'), 12), {
          every: 2,
          steps: reading(A07, { complete: 'complete', started: 'started', proportional: 'proportional' }),
        }),
      ]),
    ),
    d: award(0.1, flag('imageDriveSummedUp', '按要求及时上报专项行动总结', 'Summary of the campaign reported in time')),
  }),
  [personnel],
);

const strictManagement = criterion(
  '3.5.3',
  '从严监督管理，督促执法人员遵纪守法',
  'Strict management, so that officers keep law and discipline',
  pool(deductible(1.5), {
    a: perItemDeduct(
      0.5,
      tally(
        'offencesNotReported',
        '起',
        '未按规定报告违纪违法案件或不配合市局核查',
        'Offences not reported as required, or the city’s inquiry not helped',
      ),
    ),
    b: perItemDeduct(
      0.5,
      tally(
        'dutyOffencesSentenced',
        '起',
        '涉及职务、过错明显且被判处主刑的违纪违法案件',
        'Offences on duty, plainly at fault, with a principal penalty',
      ),
    ),
    c: perItemDeduct(0.2, tally('otherOffences', '起', '其他违纪违法案件', 'Other offences against law or discipline')),
  }),
  [personnel],
);

const oversightSystem = criterion(
  '3.5.4',
  '落实执法监督制度，加强监督工作力度',
  'Oversight system carried out and strengthened',
  pool(deductible(4.5), {
    a: assessedBy(
      [supervision],
      once(
        0.2,
        tally('oversightPlansMissing', '次', '未按市局年度方案制定监督计划', 'No oversight plan made to the city’s scheme for the year'),
      ),
    ),
    b: assessedBy(
      [supervision],
      perItemDeduct(
        0.2,
        tally('specialChecksNotDone', '项', '年度专项执法监督中未按要求开展的检查', 'Checks of the year’s special oversight not done'),
      ),
    ),
    c: assessedBy(
      [supervision],
      perItemDeduct(
        0.2,
        tally('oversightOrders', '起', '被市局约谈或收到监督决定书、监督建议书', 'Summoned by the city, or served its decision or advice'),
      ),
    ),
    d: assessedBy(
      [supervision],
      perItemDeduct(
        0.5,
        tally('oversightOrdersNotPutRight', '次', '监督意见未按要求整改', 'What the city objected to not put right as required'),
      ),
    ),
    e: assessedBy(
      [coordination, supervision],
      perItemDeduct(
        0.5,
        tally('majorMattersNotSettled', '起', '重要案（诉）件未及时或未妥善办结', 'Major cases or complaints not settled in time or well'),
      ),
    ),
    f: assessedBy(
      [cases],
      once(0.2, tally('fileReviewsNotHeld', '次', '未按要求抽查、集中评查案卷', 'Case files not sampled or reviewed as required')),
    ),
    g: assessedBy(
      [cases],
      perItemDeduct(
        0.1,
        tally('fileReviewReportsLate', '次', '季度案卷质量抽查报告未及时上报', 'Quarterly reports on case files not in on time'),
      ),
    ),
    h: assessedBy(
      [supervision],
      perItemDeduct(
        0.1,
        below(compared(percent('squadInspectionsDone', '进中队检查完成率', 'Required inspections of squads done', { max: null })), 100),
        { every: 10, steps: reading(A07, { complete: 'complete', started: 'started', proportional: 'proportional' }) },
      ),
    ),
    i: assessedBy(
      [supervision],
      perItemDeduct(
        0.1,
        tally('oversightMeetingsNotHeld', '次', '双月监督工作例会未按要求举办', 'Two-monthly oversight meetings not held as required'),
      ),
    ),
    j: assessedBy(
      [supervision],
      perItemDeduct(0.1, tally('oversightReportsLate', '次', '监督数据或情况材料未及时上报', 'Oversight data or reports not in on time')),
    ),
    k: assessedBy(
      [supervision, personnel],
      perItemDeduct(
        0.2,
        tally(
          'oversightSystemsNotKept',
          '项',
          '网上督察、队伍管理、用房管理系统应用维护不合要求',
          'Online inspection, team and premises systems not kept up',
        ),
      ),
    ),
  }),
  [supervision, coordination, cases, personnel],
);

const responsibility = criterion(
  '3.5.5',
  '落实行政执法责任制',
  'Responsibility for enforcement',
  pool(deductible(0.5), {
    a: once(
      0.1,
      tally(
        'responsibilityNotAssigned',
        '次',
        '执法责任制及责任分工未落实到位',
        'Responsibilities not carried out or shared out in detail',
      ),
    ),
    b: perItemDeduct(
      0.2,
      tally('accountabilityNotPursued', '件', '未严格追究责任', 'Cases in which those responsible were not held to account'),
    ),
  }),
  [cases],
);

const groupAverageTickets = quantity(
  'groupAverageTickets',
  '张',
  '本组各区平均执法实效问题开单量',
  'Average tickets in the district’s group',
);
const ticketExcess = rate(
  difference(
    count(
      'enforcementProblemTickets',
      '张',
      '市局日常督察对本区执法实效问题开单量',
      'City tickets on enforcement problems in the district',
    ),
    groupAverageTickets,
  ),
  groupAverageTickets,
  { none: 0, some: reading(A22, { worst: 'unbounded', free: 0 }) },
);
const noticeRatio = rate(
  count('cityInspectionNotices', '张', '市局督察单', 'Inspection notices by the city'),
  count('districtInspectionNotices', '张', '区局督察单', 'Inspection notices by the district'),
  { none: 0, some: reading(A22, { worst: 'unbounded', free: 0 }) },
);
const casesInspectedAgain = tally(
  'casesInspectedAgain',
  '件',
  '一月内被督察两次及以上仍未整改的案件',
  'Cases inspected twice or more in a month and still not put right',
);

const enforcementControl = criterion(
  '3.5.6',
  '加强执法管控措施，提高执法实效',
  'Tighter control for better results of enforcement',
  pool(deductible(2), {
    a: perItemDeduct(
      0.2,
      tally(
        'enforcementProblemsNotPutRight',
        '起',
        '日常督察发现的实效问题未及时有效整改',
        'Problems found by routine inspection not put right in time',
      ),
    ),
    b: reading(A21, {
      once: deduct(0.4, atLeast(casesInspectedAgain, 1)),
      perCase: perItemDeduct(0.4, casesInspectedAgain),
    }),
    c: perItemDeduct(
      0.4,
      tally(
        'enforcementProblemsUrgedNotSettled',
        '起',
        '市局督办的实效问题未按规定及时有效处置',
        'Problems urged by the city not dealt with in time',
      ),
    ),
    d: perItemDeduct(1, tally('casesUrgedAgain', '起', '一年内被督办两次及以上的案件', 'Cases urged twice or more in a year')),
    e: about(
      '实效问题开单量高出本组平均的比例',
      'Tickets on enforcement problems above the average of the group',
      bandScore(compared(ticketExcess), {
        '<= 0': 0,
        '(0, 30]': -0.1,
        '(30, 60]': -0.2,
        '> 60': -0.3,
      }),
    ),
    f: about(
      '市局督察单与区局督察单之比',
      'Inspection notices by the city to those by the district',
      bandScore(compared(noticeRatio), {
        '< 30': 0,
        '[30, 40]': -0.5,
        '> 40': -1,
      }),
    ),
  }),
  [supervision],
);

const conductProblems = tally('conductProblems', '起', '督察发现的行为规范问题', 'Problems of conduct found by inspection');
const conductProblemsNoticed = tally(
  'conductProblemsNoticed',
  '起',
  '区局已发现并开具告知单的行为规范问题',
  'Problems of conduct found by the district and under its notice',
  { partOf: conductProblems },
);
const conductProblemsOfCity = tally(
  'conductProblemsOfCity',
  '起',
  '市局发现且区局未开具告知单的行为规范问题',
  'Problems of conduct found by the city and under no district notice',
  { partOf: conductProblems },
);

const appearance = criterion(
  '3.5.7',
  '加强行为规范、执法车辆、中队内务督察，维护队伍良好形象',
  'Inspection of conduct, vehicles and squad premises for a good image',
  pool(deductible(2), {
    a: perItemDeduct(
      0.2,
      tally('vehicleAndPremisesNotices', '起', '市局就执法车辆、中队内务问题开具的告知单', 'City notices on vehicles and squad premises'),
    ),
    b: perItemDeduct(0.1, tally('cityNoticesAnsweredLate', '起', '市局告知单逾期回复', 'City notices answered late')),
    c: perItemDeduct(0.2, tally('cityNoticesNotAnswered', '起', '市局告知单未回复', 'City notices not answered')),
    d: about(
      '行为规范问题，区局已开具告知单的免扣',
      'Problems of conduct, those under a district notice free',
      reading(A23, {
        perProblem: perItemDeduct(0.2, above(conductProblems, conductProblemsNoticed)),
        anyNotice: when(equals(conductProblemsNoticed, 0), perItemDeduct(0.2, conductProblems)),
        cityFound: perItemDeduct(0.2, conductProblemsOfCity),
      }),
    ),
  }),
  [supervision],
);

const neglectComplaints = tally(
  'neglectComplaints',
  '起',
  '市民反映执法人员不依法履职且经市局查实',
  'Complaints of neglect of duty borne out by the city',
);

const lawfulDuty = criterion(
  '3.5.8',
  '依法履职，杜绝不作为、慢作为、乱作为和选择性作为现象',
  'Duties done by law: no idle, slow, unruly or selective enforcement',
  pool(deductible(2), {
    a: assessedBy([general, supervision], perItemDeduct(0.5, neglectComplaints)),
    b: assessedBy(
      [general, supervision],
      about(
        '不依法履职产生较大影响',
        'Neglect of duty with major impact',
        perItemDeduct(
          reading(A24, { further: 0.5, same: 0 }),
          tally('neglectWithMajorImpact', '起', '查实的不依法履职中产生较大影响的', 'Complaints of neglect borne out, with major impact', {
            partOf: neglectComplaints,
          }),
        ),
      ),
    ),
    c: assessedBy(
      [supervision, coordination, general],
      perItemDeduct(
        0.2,
        tally(
          'repeatComplaintsNotPutRight',
          '起',
          '重复诉（信访）件经督办后复核仍未整改',
          'Repeated complaints not put right at the re-check after an order',
        ),
      ),
    ),
    d: assessedBy(
      [supervision, coordination, general],
      perItemDeduct(
        0.5,
        tally('majorCasesUrgedNotSettled', '起', '重大案件督办未及时有效落实', 'Major cases urged by the city not seen to in time'),
      ),
    ),
  }),
  [general, supervision, coordination],
);

export const oversight = section('3.5', '执法监督', 'Oversight of enforcement', 13.5, [
  disciplineDrive,
  imageDrive,
  strictManagement,
  oversightSystem,
  responsibility,
  enforcementControl,
  appearance,
  lawfulDuty,
]);

const standardTeams = criterion(
  '3.6.1',
  '推进标准化大(支)队建设',
  'Standardised brigades',
  pool(deductible(0.5), {
    a: deduct(
      0.5,
      fault('standardTeamLost', '年度复检未通过或因否决情形被摘牌', 'Failed the yearly re-check, or lost the title over a veto'),
    ),
  }),
  [personnel],
);

const compliantSquads = criterion(
  '3.6.2',
  '推进规范中队建设',
  'Compliant squads',
  pool(deductible(1), {
    a: bandScore(compared(percent('compliantSquadRate', '规范中队达标率', 'Squads that meet the standard of a compliant squad')), {
      '= 100': 0,
      '[90, 100)': -0.2,
      '[80, 90)': -0.4,
      '< 80': -0.6,
    }),
    b: about(
      '市局抽检与区局复检得分之差',
      'Gap between the scores of city and district',
      bandScore(
        gap(
          quantity('compliantSquadScoreByCity', '分', '规范中队市局抽检得分', 'Score of compliant squads, city’s spot check'),
          quantity('compliantSquadScoreByDistrict', '分', '规范中队区局复检得分', 'Score of compliant squads, district’s re-check'),
        ),
        { '<= 3': 0, '(3, 5]': -0.1, '(5, 7]': -0.2, '> 7': -0.4 },
      ),
    ),
  }),
  [personnel],
);

const modelSquadRate = percent('modelSquadRate', '示范中队达标率', 'Squads that meet the standard of a model squad');
const modelSquadRateLastYear = percent(
  'modelSquadRateLastYear',
  '上年示范中队达标率',
  'Squads that met the standard of a model squad last year',
);
const modelSquadsCreated = tally('modelSquadsCreated', '家', '新创建成功的示范中队', 'Model squads newly created');

const modelSquadBands = bandScore(compared(modelSquadRate), {
  '>= 40': 0,
  '[35, 40)': -0.3,
  '[30, 35)': -0.6,
  '[25, 30)': -0.9,
  '[20, 25)': -1.2,
  '< 20': -1.5,
});
const modelSquadFall = about(
  '达标率比上年降低',
  'The rate fell',
  deduct(0.2, lessThan(compared(modelSquadRate), compared(modelSquadRateLastYear))),
);
const modelSquadCreations = about(
  '新创建示范中队加分',
  'Bonus for model squads newly created',
  reading(A42, {
    rateRose: when(moreThan(compared(modelSquadRate), compared(modelSquadRateLastYear)), perItemAward(0.2, modelSquadsCreated)),
    everyCreation: perItemAward(0.2, modelSquadsCreated),
  }),
);

const modelSquads = criterion(
  '3.6.3',
  '推进示范中队建设',
  'Model squads',
  reading(A05, {
    net: pool(deductible(1.5), {
      a: modelSquadBands,
      b: about(
        '示范中队比上年的变化',
        'Change of model squads against last year',
        pool({ start: 0, floor: null }, [modelSquadFall, modelSquadCreations]),
      ),
    }),
    // Letter b both takes and gives; floored first, the taking joins a, so that only the giving still stands under its letter.
    floorFirst: pool({ start: 0, floor: null, max: 1.5 }, [
      pool(deductible(1.5), [pool({ start: 0, floor: null }, { a: modelSquadBands }), modelSquadFall]),
      pool({ start: 0 }, { b: modelSquadCreations }),
    ]),
  }),
  [personnel],
);

export const stations = section('3.6', '基层建设', 'Grassroots units', 3, [standardTeams, compliantSquads, modelSquads]);
