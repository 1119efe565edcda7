/** 6 信息化建设及应用, in which the source prints two tasks of legal work first. */
import { atLeast, category, every, percent, product, target, task } from 'kaohe';
import { allSections, coordination, legal, mobileSquad, office, streetSquads, supervision } from './departments.js';
import { squads } from './facts.js';

const legalEvents = task('6.1', '重要法制活动', 'Important events on legal work', { lead: [legal], clauses: ['4.5.1'] });

const guidingCases = task('6.2', '行政执法案例指导', 'Guiding cases', { lead: [legal], clauses: ['4.6.1'] });

const dutySystem = task('6.3', '提高网上勤务系统应用水平', 'Better use of the online duty system', {
  lead: [coordination],
  support: [supervision, mobileSquad, streetSquads],
  clauses: ['5.1.1'],
});

const caseSystem = task('6.4', '提高网上办案系统应用水平', 'Better use of the online case system', {
  lead: [legal],
  support: [mobileSquad, streetSquads],
  clauses: ['5.1.2', '5.1.3'],
  targets: {
    a: target(
      '全年 APP 开单率不低于 95%',
      'At least 95 percent of tickets of the year written in the app',
      atLeast(percent('ticketsWrittenInApp', '简易程序案件 APP 开单率', 'Simple-procedure cases ticketed in the app'), 95),
    ),
  },
});

const objectSystem = task('6.5', '提高执法对象监管系统应用水平', 'Better use of the system of those inspected', {
  lead: [supervision],
  support: [coordination, mobileSquad, streetSquads],
  clauses: ['5.1.4'],
  targets: {
    a: target(
      '对象数据实地核查准确率不低于 95%',
      'At least 95 percent of records found right on the spot',
      atLeast(
        percent('objectRecordsFoundRight', '对象数据实地核查准确率', 'Records of those inspected that were found right on the spot'),
        95,
      ),
    ),
  },
});

const transfers = task('6.6', '提高管执联动系统各类移交工单处理时效', 'Work orders handed over, dealt with faster', {
  lead: [coordination],
  support: [legal, supervision, mobileSquad, streetSquads],
  clauses: ['5.1.5'],
});

const databases = task('6.7', '加强人员库和装备库数据更新维护', 'Records of staff and equipment kept up to date', {
  lead: [office],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['5.1.6'],
});

const citySystems = task(
  '6.8',
  '配合市局建设队伍管理系统、网上办案系统和数据中台',
  'The city’s team system, case system and data platform',
  {
    lead: [supervision],
    support: [allSections],
    clauses: ['5.2.1', '5.2.2', '5.2.3'],
  },
);

const districtPlatform = task('6.9', '加强区级信息平台建设', 'The district’s own information platform', {
  lead: [supervision],
  support: [allSections],
  clauses: ['5.1.4', '5.1.5', '5.3.1', '5.6.1'],
});

const equipment = task('6.10', '加强制服和装备配置', 'Uniforms and equipment', {
  lead: [office],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['5.4.1'],
  targets: {
    a: target(
      '每个中队至少每 2 人一台便携式打印机',
      'Every squad has at least one portable printer for two members',
      every(squads, atLeast(product(squads.item.portablePrinters, 2), squads.item.members)),
    ),
  },
});

const visualIdentity = task('6.11', '规范应用视觉形象识别系统', 'Visual identity used by the rules', {
  lead: [office],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['5.5.1'],
});

const smartScenes = task(
  '6.12',
  '大力推动有条件的区局和中队开展智能应用场景试点',
  'Trials of smart applications where bureau and squads are able to',
  {
    lead: [supervision],
    support: [allSections, mobileSquad, streetSquads],
    clauses: ['5.6.1'],
  },
);

export const informatisation = category('6', '信息化建设及应用', 'Information systems built and used', [
  legalEvents,
  guidingCases,
  dutySystem,
  caseSystem,
  objectSystem,
  transfers,
  databases,
  citySystems,
  districtPlatform,
  equipment,
  visualIdentity,
  smartScenes,
]);
