/** 3 队伍建设. */
import { atLeast, atMost, category, equals, moreThan, percent, tally, target, task } from 'kaohe';
import { allSections, legal, mobileSquad, office, personnel, streetSquads, supervision } from './departments.js';

const careers = task(
  '3.1',
  '搭建转任交流平台，健全行政执法类公务员分类管理制度体系',
  'Transfers, and a system for the enforcement grades of the civil service',
  {
    lead: [personnel],
    support: [streetSquads],
    clauses: ['3.1.1', '3.1.2'],
    targets: {
      a: target(
        '人员信息库准确率高于 95%',
        'Records of staff more than 95 percent accurate',
        moreThan(percent('staffRecordsAccurate', '人员信息库准确率', 'Records of staff that are accurate'), 95),
      ),
    },
  },
);

const contest = task('3.2', '认真组织年度立功竞赛活动', 'Merit contest of the year', { lead: [personnel], clauses: ['3.1.3'] });

const training = task('3.3', '组织开展全员培训，加强队列训练考核', 'Training for all, and drill', {
  lead: [personnel],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['3.2.1', '3.2.2', '3.2.3', '3.2.5'],
  targets: {
    a: target(
      '科队学习 12 学时达标率为 100%',
      'All reached twelve hours of study in section or squad',
      equals(percent('studyHoursReached', '科队学习 12 学时达标率', 'Staff with twelve hours of study in section or squad'), 100),
    ),
    b: target(
      '科队学习 12 次达标率为 100%',
      'All reached twelve sessions of study in section or squad',
      equals(
        percent(
          'studySessionsReached',
          '科队学习 12 次达标率（不含区局补训）',
          'Staff with twelve sessions of study, the district’s make-up classes left out',
        ),
        100,
      ),
    ),
    c: target(
      '队列训练完成率达到 100%',
      'Drill completed by all',
      atLeast(percent('drillTrainingFinished', '队列训练完成率', 'Drill completed'), 100),
    ),
  },
});

const trainingConditions = task('3.4', '优化基层训练条件，提升教学管理水平', 'Better conditions for training and better run teaching', {
  lead: [personnel],
  support: [legal, mobileSquad, streetSquads],
  clauses: ['3.2.1', '3.2.3'],
  targets: {
    a: target(
      '学时学分完成率为 100%',
      'All hours and credits completed',
      equals(percent('hoursAndCreditsCompleted', '学时学分完成率', 'Hours and credits completed'), 100),
    ),
    b: target(
      '推荐师资 4 人',
      'Four teachers put forward',
      atLeast(tally('teachersPutForward', '人', '推荐的师资', 'Teachers put forward'), 4),
    ),
    c: target(
      '全员普训规定课程应用率为 100%',
      'All set courses used in the training for all',
      equals(percent('prescribedCoursesUsed', '全员普训规定课程应用率', 'Set courses used in the training for all'), 100),
    ),
    d: target(
      '科队学习规定内容应用率为 100%',
      'All set contents used in study in section and squad',
      equals(percent('prescribedContentsUsed', '科队学习规定内容应用率', 'Set contents used in study in section and squad'), 100),
    ),
  },
});

const gradeExam = task('3.5', '执法人员综合能力等级考试', 'Graded examination of officers', {
  lead: [legal],
  support: [mobileSquad, streetSquads],
  clauses: ['3.2.4'],
  targets: {
    a: target(
      '等级考试不及格率不超过 10%',
      'At most 10 percent failed the graded examination',
      atMost(percent('gradeExamFailed', '等级考试不及格率', 'Officers who failed the graded examination'), 10),
    ),
  },
});

const cards = task('3.6', '规范审核办理行政执法证', 'Law-enforcement cards checked and issued by the rules', {
  lead: [legal],
  support: [mobileSquad, streetSquads],
  clauses: ['3.3.1'],
});

const digitalManagement = task('3.7', '推进队伍管理数字化转型', 'Digital management of the team', {
  lead: [office],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['3.5.4', '5.1.6'],
});

const standardTeams = task('3.8', '完成标准化大（支）队创建任务', 'Standardised brigades', {
  lead: [office],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['3.6.1'],
});

const modelSquads = task('3.9', '示范化、规范化中队创建', 'Model squads and compliant squads', {
  lead: [supervision],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['3.6.2', '3.6.3'],
  targets: {
    a: target(
      '示范中队创建率不低于 40%',
      'At least 40 percent of squads are model squads',
      atLeast(percent('modelSquadsCreatedRate', '示范中队创建率', 'Squads that are model squads'), 40),
    ),
    b: target(
      '规范化中队达标率达到 100%',
      'All squads meet the standard of a compliant squad',
      atLeast(percent('squadsMeetingStandard', '规范化中队达标率', 'Squads that meet the standard of a compliant squad'), 100),
    ),
    c: target(
      '规范化中队保有率达到 97%',
      'At least 97 percent of compliant squads kept',
      atLeast(percent('compliantSquadsKept', '规范化中队保有率', 'Compliant squads kept'), 97),
    ),
  },
});

export const team = category('3', '队伍建设', 'Team building', [
  careers,
  contest,
  training,
  trainingConditions,
  gradeExam,
  cards,
  digitalManagement,
  standardTeams,
  modelSquads,
]);
