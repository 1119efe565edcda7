/** 1 执法实效 (20). */
import {
  about,
  all,
  atLeast,
  average,
  award,
  bandScore,
  convert,
  criterion,
  earns,
  every,
  flag,
  meanOf,
  percent,
  quantity,
  reading,
  section,
  sumOf,
} from 'kaohe';
import { coordination } from './departments.js';
import { squads } from './facts.js';
import { compared } from './items.js';
import { A11 } from './readings.js';

const majorEvents = criterion(
  '1.1.1',
  '重大活动执法保障',
  'Enforcement support for major events',
  earns(2, {
    a: award(2, flag('majorEventsSupported', '按要求完成重大活动执法保障任务', 'Support tasks for major events done as required')),
  }),
  [coordination],
);

const streets = criterion(
  '1.1.2',
  '街面环境治理',
  'Street environment',
  earns(5, {
    a: award(
      2,
      flag('shopsInspectedByRisk', '沿街商户按风险等级开展相应频次检查', 'Street shops inspected as often as their risk grade asks'),
    ),
    b: award(1, flag('sharedBikesGoverned', '有效治理共享单车违规停放', 'Illegal parking of shared bikes dealt with')),
    c: about(
      '街面环境实效检查两次得分折算',
      'Street inspections, both half-years, converted',
      convert(
        2,
        average(
          quantity('streetInspectionFirstHalf', '分', '上半年街面环境实效检查得分', 'Street inspection score, first half-year', {
            max: 100,
          }),
          quantity('streetInspectionSecondHalf', '分', '下半年街面环境实效检查得分', 'Street inspection score, second half-year', {
            max: 100,
          }),
        ),
        100,
      ),
    ),
  }),
  [coordination],
);

const housing = criterion(
  '1.1.3',
  '小区环境治理',
  'Residential environment',
  earns(4.5, {
    a: award(
      1.5,
      flag(
        'propertyPlatformUsed',
        '运用住宅物业管执联动平台及时处置问题',
        'Problems from the property platform received and dealt with in time',
      ),
    ),
    b: award(
      1,
      flag('propertyFirmsPunished', '按要求处罚违法违规物业服务企业', 'Property firms that break the rules punished as required'),
    ),
    c: about(
      '小区环境实效检查两次得分折算',
      'Residential inspections, both half-years, converted',
      convert(
        2,
        average(
          quantity('housingInspectionFirstHalf', '分', '上半年小区环境实效检查得分', 'Residential inspection score, first half-year', {
            max: 100,
          }),
          quantity('housingInspectionSecondHalf', '分', '下半年小区环境实效检查得分', 'Residential inspection score, second half-year', {
            max: 100,
          }),
        ),
        100,
      ),
    ),
  }),
  [coordination],
);

const { refuseCases, residentialRefuseCases } = squads.item;

const refuse = criterion(
  '1.1.4',
  '生活垃圾分类治理',
  'Household refuse sorting',
  earns(1.5, {
    a: about(
      '生活垃圾执法案件平均数',
      'Refuse cases on average',
      award(
        1,
        reading(A11, {
          averages: all(atLeast(meanOf(squads, refuseCases), 6), atLeast(meanOf(squads, residentialRefuseCases), 1)),
          everySquad: every(squads, all(atLeast(refuseCases, 6), atLeast(residentialRefuseCases, 1))),
          districtWide: all(atLeast(meanOf(squads, refuseCases), 6), atLeast(sumOf(squads, residentialRefuseCases), 1)),
        }),
      ),
    ),
    b: award(
      0.5,
      flag(
        'refuseCasesReported',
        '报送典型案例、加强普法并总结监管新方法',
        'Model cases reported, the law explained, new methods summed up',
      ),
    ),
  }),
  [coordination],
);

const buildingSites = criterion(
  '1.1.5',
  '建筑工地治理',
  'Building sites',
  earns(2, {
    a: award(0.3, flag('smartSitesTried', '探索推广建筑工地智能化场景应用', 'Smart applications for building sites tried and spread')),
    b: award(0.7, flag('sitesInspectedByRisk', '工地按风险等级开展相应频次检查', 'Sites inspected as often as their risk grade asks')),
    c: award(
      1,
      flag('siteAppUsed', '运用文明施工小程序及时查处工地违法行为', 'Offences at sites found and dealt with in time through the site app'),
    ),
  }),
  [coordination],
);

const advertising = criterion(
  '1.1.6',
  '户外广告和店招店牌治理',
  'Outdoor advertising and shop signs',
  earns(1.5, {
    a: award(0.3, flag('signsOnCityGrid', '店招店牌纳入一网统管和网格化体系', 'Shop signs are part of the city network and the grid')),
    b: bandScore(compared(percent('adOrdersClosed', '户外广告市级督办清单完成率', 'Listed illegal advertisements dealt with')), {
      '< 98': 0,
      '[98, 100)': 0.3,
      '= 100': 0.5,
    }),
    c: bandScore(compared(percent('signOrdersClosed', '店招店牌市级督办清单完成率', 'Listed illegal shop signs dealt with')), {
      '< 98': 0,
      '[98, 100)': 0.3,
      '= 100': 0.5,
    }),
    d: award(0.2, flag('vehicleAdsCampaign', '按要求开展车身流动广告整治', 'Campaign on advertisements on vehicles run as required')),
  }),
  [coordination],
);

const buildingWaste = criterion(
  '1.1.7',
  '建筑垃圾执法',
  'Building waste',
  earns(2, {
    a: award(1, flag('wasteRapidResponse', '接指令后及时到场快速处置', 'On the spot in time and dealt with fast when called')),
    b: award(0.5, flag('wasteTraced', '有力追查源头产生和消纳处置单位责任', 'Those who produced and received the waste traced')),
    c: award(0.5, flag('wasteJointCampaign', '按要求开展跨省市联合执法行动', 'Joint campaigns across provinces run as required')),
  }),
  [coordination],
);

const realEstate = criterion(
  '1.1.8',
  '房地产市场执法',
  'Real-estate market',
  earns(1, {
    a: award(0.2, flag('agenciesAllInspected', '房地产中介机构全覆盖检查', 'All real-estate agencies inspected')),
    b: award(
      0.3,
      flag('agencyOffencesPunished', '及时查处中介机构及从业人员违法行为', 'Offences of agencies and agents dealt with in time'),
    ),
    c: award(
      0.3,
      flag('lettingOffencesPunished', '及时查处租赁、共有产权房等违法行为', 'Offences in letting and shared ownership dealt with in time'),
    ),
    d: award(0.2, flag('criminalReferralKept', '落实行刑衔接机制', 'Referral to criminal justice practised as required')),
  }),
  [coordination],
);

const rivers = criterion(
  '1.1.9',
  '一江一河环境治理',
  'The two rivers',
  earns(0.5, {
    a: award(
      0.3,
      flag('riversideBansEnforced', '有效查处滨水公共空间 7 类禁止行为', 'The seven prohibited kinds of conduct by the water dealt with'),
    ),
    b: award(
      0.2,
      flag('riversideLimitsGuided', '有效劝阻规范滨水公共空间 7 类限制行为', 'The seven restricted kinds of conduct by the water guided'),
    ),
  }),
  [coordination],
);

export const enforcement = section('1', '执法实效', 'Results of enforcement', 20, [
  section('1.1', '专项执法行动', 'Special campaigns', 20, [
    majorEvents,
    streets,
    housing,
    refuse,
    buildingSites,
    advertising,
    buildingWaste,
    realEstate,
    rivers,
  ]),
]);
