/** 5 信息化建设和应用 (12). */
import {
  about,
  all,
  atLeast,
  award,
  bandScore,
  consequence,
  convert,
  count,
  criterion,
  earns,
  every,
  flag,
  keeps,
  meanOf,
  percent,
  perItemDeduct,
  pool,
  product,
  quantity,
  reading,
  section,
  series,
  sum,
  sumOf,
  tally,
  worstOf,
} from 'kaohe';
import { cases, coordination, general, personnel } from './departments.js';
import { squads } from './facts.js';
import { compared } from './items.js';
import { A13, A29, A41, A43 } from './readings.js';

const falseReports = tally('falseDutyReports', '起', '虚假报勤', 'False duty reports');
const dutyScores = series(
  'dutySystemScores',
  '网上勤务系统各期通报得分',
  'Published scores for the duty system',
  quantity('score', '分', '通报得分', 'Published score', { max: 1 }),
  { min: 1, max: 12 },
);

const dutySystem = criterion(
  '5.1.1',
  '提高网上勤务系统应用水平',
  'Use of the online duty system',
  // Where the published scores already hold the deductions of a and b, these are on record and cost nothing more.
  earns(1, {
    a: about(
      '虚假报勤的扣分与通报批评',
      'False duty reports: deduction and criticism',
      pool({ start: 0, floor: null }, [
        perItemDeduct(reading(A13, { published: 0, subtract: 0.2 }), falseReports),
        consequence('criticised', '通报批评', 'Criticised in a circular', atLeast(falseReports, 1)),
      ]),
    ),
    b: perItemDeduct(
      reading(A13, { published: 0, subtract: 0.1 }),
      tally('dutyRecordsNotUpdated', '起', '抽查发现勤务数据更新不及时', 'Duty records found not updated in time'),
    ),
    c: convert(
      1,
      reading(A13, {
        published: meanOf(dutyScores, dutyScores.item.score),
        twelve: product('1/12', sumOf(dutyScores, dutyScores.item.score)),
      }),
      1,
    ),
  }),
  [coordination, general],
);

const appTickets = criterion(
  '5.1.2',
  '提高网上办案APP开单率',
  'Cases opened in the case-handling app',
  earns(0.5, {
    a: bandScore(compared(percent('appCaseRate', '简易案件全年 APP 开单率', 'Simple cases opened in the app, whole year')), {
      '>= 95': 0.5,
      '[90, 95)': 0.3,
      '< 90': 0,
    }),
  }),
  [cases],
);

const codeScores = series(
  'identityCodeScores',
  '随申码应用各期通报得分',
  'Published scores for the use of the identity code',
  quantity('score', '分', '通报得分', 'Published score', { max: 0.5 }),
  { min: 1, max: 12 },
);

const identityCode = criterion(
  '5.1.3',
  '提高随申码应用水平',
  'Use of the identity code',
  earns(0.5, {
    a: convert(
      0.5,
      reading(A13, {
        published: meanOf(codeScores, codeScores.item.score),
        twelve: product('1/12', sumOf(codeScores, codeScores.item.score)),
      }),
      0.5,
    ),
  }),
  [cases],
);

const accuracy = bandScore(compared(percent('objectDataAccuracy', '执法对象数据核查准确率', 'Accuracy of the data on regulated parties')), {
  '>= 95': 1,
  '[90, 95)': 0.8,
  '[85, 90)': 0.5,
  '< 85': 0,
});
const falseRecords = perItemDeduct(
  0.1,
  tally('falseInspectionRecords', '起', '虚假或不实的检查记录', 'False or untrue inspection records'),
);

const objectSystem = criterion(
  '5.1.4',
  '提高执法对象监管系统应用水平',
  'Use of the system on regulated parties',
  reading(A29, {
    bandResult: earns(1, { a: accuracy, b: falseRecords }),
    lower: earns(1, [worstOf(earns(1, { a: accuracy }), keeps(1, { b: falseRecords }))]),
  }),
  [coordination, general],
);

const transferredOrders = criterion(
  '5.1.5',
  '提高管执联动系统各类移交工单处理时效',
  'Time taken for orders handed over by regulators',
  earns(0.5, {
    a: award(
      0.5,
      flag('transferredOrdersInTime', '户外广告、住宅物业移交工单及时处理', 'Orders on advertisements and housing dealt with in time'),
    ),
  }),
  [coordination],
);

const updatesFirstHalf = count('baseDataUpdatesFirstHalf', '次', '上半年基础数据更新', 'Updates of the base data, first half-year');
const updatesSecondHalf = count('baseDataUpdatesSecondHalf', '次', '下半年基础数据更新', 'Updates of the base data, second half-year');

const baseData = criterion(
  '5.1.6',
  '加强基础数据库数据更新维护',
  'Upkeep of the base data',
  earns(0.5, {
    a: about(
      '基础数据按频次更新且符合要求',
      'Base data updated often enough and as required',
      award(
        0.5,
        all(
          flag(
            'baseDataMaintained',
            '人员、装备、车辆和用房数据更新维护符合要求',
            'Data on people, equipment, vehicles and premises kept as required',
          ),
          reading(A43, {
            eachHalf: all(atLeast(updatesFirstHalf, 1), atLeast(updatesSecondHalf, 1)),
            twoInYear: atLeast(sum(updatesFirstHalf, updatesSecondHalf), 2),
          }),
        ),
      ),
    ),
  }),
  [general, personnel],
);

const teamSystem = criterion(
  '5.2.1',
  '配合市局建设上海市城管执法队伍管理系统',
  'The city’s team management system',
  earns(1, {
    a: award(1, flag('teamSystemTasksDone', '按时完成培训、试运行、意见反馈等工作', 'Training, trial runs and feedback done in time')),
  }),
  [general],
);

const caseSystem = criterion(
  '5.2.2',
  '配合市局完成上海市城管执法网上办案系统升级改造',
  'The upgrade of the city’s online case system',
  earns(1, {
    a: award(
      1,
      flag(
        'signaturesAndSealsReady',
        '电子签名人员信息采集和电子公章授权到位',
        'Data for electronic signatures collected, electronic seals authorised',
      ),
    ),
  }),
  [general],
);

const dataPlatform = criterion(
  '5.2.3',
  '配合市局完成核心业务数据系统（数据中台）建设',
  'The city’s core data platform',
  earns(1, {
    a: award(
      1,
      flag(
        'districtDataOnPlatform',
        '区局系统完成改造，数据按标准归集至市局中台',
        'District systems adapted and their data on the platform to the standard',
      ),
    ),
  }),
  [general],
);

const commandCentre = criterion(
  '5.3.1',
  '加强区级指挥中心建设',
  'The district command centre',
  earns(2, {
    a: award(
      1,
      flag(
        'commandCentreConnected',
        '指挥中心互联互通，接入业务数据和视频，具备指挥、分析和研判功能',
        'The centre is linked up, shows business data and video, and can command, analyse and judge',
      ),
    ),
    b: award(1, flag('commandCentreModel', '获评全市示范指挥中心', 'Named a model command centre of the city')),
  }),
  [general, coordination],
);

const { staff, computers, printers } = squads.item;

const equipment = criterion(
  '5.4.1',
  '加强制服和执法装备管理',
  'Uniforms and equipment',
  earns(1, {
    a: award(0.5, flag('uniformsManaged', '制服采购、申领等管理规范', 'Uniforms bought and issued by the rules')),
    b: about(
      '执法装备配备达标且维护到位',
      'Equipment up to standard and maintained',
      award(
        0.5,
        all(
          flag(
            'equipmentManaged',
            '各类装备按标准配备、符合市局要求并日常维护',
            'Equipment supplied to the standard, as the city asks, and maintained',
          ),
          reading(A41, {
            everySquad: every(squads, all(atLeast(product(computers, 4), staff), atLeast(product(printers, 4), staff))),
            district: all(
              atLeast(product(sumOf(squads, computers), 4), sumOf(squads, staff)),
              atLeast(product(sumOf(squads, printers), 4), sumOf(squads, staff)),
            ),
            together: every(squads, atLeast(product(sum(computers, printers), 4), staff)),
          }),
        ),
      ),
    ),
  }),
  [general],
);

const visualIdentity = criterion(
  '5.5.1',
  '规范应用视觉形象识别系统',
  'Use of the visual identity',
  earns(1, {
    a: award(
      1,
      flag('visualIdentityCorrect', '场所和车辆标识应用规范、用色准确', 'Premises and vehicles marked by the rules, in the right colours'),
    ),
  }),
  [general],
);

const smartScenarios = criterion(
  '5.6.1',
  '推动有条件的区局和中队开展智能应用场景试点',
  'Pilots of smart applications',
  earns(1, {
    a: award(
      1,
      flag('smartScenarioProven', '智能应用场景效果显著，经验可复制可推广', 'A smart application works well and can be copied elsewhere'),
    ),
  }),
  [general],
);

export const informatisation = section('5', '信息化建设和应用', 'Information systems and their use', 12, [
  section('5.1', '系统应用', 'Use of systems', 4, [dutySystem, appTickets, identityCode, objectSystem, transferredOrders, baseData]),
  section('5.2', '系统建设配套', 'Supporting the building of systems', 3, [teamSystem, caseSystem, dataPlatform]),
  section('5.3', '区级指挥中心建设', 'District command centre', 2, [commandCentre]),
  section('5.4', '服装和装备配置', 'Clothing and equipment', 1, [equipment]),
  section('5.5', '视觉形象识别系统应用', 'Visual identity', 1, [visualIdentity]),
  section('5.6', '智能应用场景推广', 'Smart applications', 1, [smartScenarios]),
]);
