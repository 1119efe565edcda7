/** 2 精细化工作 (6). */
import { about, atLeast, award, capAt, criterion, earns, flag, perItemAward, perItemDeduct, pool, reading, section, tally } from 'kaohe';
import { cases, coordination, general } from './departments.js';
import { deductible, once } from './items.js';
import { A04 } from './readings.js';

const meetings = perItemAward(0.2, tally('refinementMeetings', '次', '精细化工作推进会议', 'Progress meetings on refined enforcement'));

const plans = criterion(
  '2.1.1',
  '贯彻落实城管执法“十四五”规划、第二轮城管执法精细化三年行动计划',
  'The 14th Five-Year Plan and the second three-year action plan for refined enforcement',
  earns(1.5, {
    a: award(
      0.4,
      flag(
        'refinementPlanReported',
        '报送新一轮三年行动计划的年度工作计划',
        'Annual work plan under the new three-year action plan sent in',
      ),
    ),
    b: award(0.5, flag('refinementPlanCarriedOut', '任务按年度工作计划推进落实', 'Tasks carried out as the annual work plan says')),
    c: about(
      '推进会议总结机制创新、推广经验',
      'Meetings that sum up new mechanisms and spread what works',
      reading(A04, { itemCap: meetings, remainder: capAt(0.6, [meetings]) }),
    ),
  }),
  [coordination],
);

const advice = criterion(
  '2.1.2',
  '贯彻落实城管执法建议工作制度',
  'Enforcement advice',
  earns(0.5, {
    a: perItemAward(
      0.1,
      tally('adviceAnswered', '件', '发出并获书面回复的执法建议书', 'Letters of enforcement advice answered in writing'),
    ),
  }),
  [cases],
);

const review = criterion(
  '2.1.3',
  '开展街镇综合行政执法评议',
  'Review of integrated enforcement in subdistricts and towns',
  earns(1, {
    a: award(
      0.5,
      flag(
        'townReviewReported',
        '评议按要求开展并报区政府和市局',
        'Review held as required and reported to the district government and the city bureau',
      ),
    ),
    b: award(0.3, flag('townReviewComplete', '评议报告内容完整、客观详实', 'Report of the review complete, objective and detailed')),
    c: award(0.2, flag('townReviewScored', '评议各项指标评分清晰准确', 'Indicators of the review scored clearly and accurately')),
  }),
  [cases],
);

const randomChecks = criterion(
  '2.2.1',
  '全面开展“双随机、一公开”专项工作',
  'Inspections at random with open results, across the board',
  pool(deductible(1), {
    a: once(0.5, tally('randomCheckModuleUnused', '次', '未规范使用双随机模块', 'The module for random inspections not used as required')),
    b: once(
      0.5,
      tally(
        'randomCheckScopeWrong',
        '次',
        '抽查事项、数量或频次不合要求',
        'Matters, number or frequency of random inspections not as required',
      ),
    ),
    c: once(0.2, tally('randomCheckPlanUnreported', '次', '抽查计划未按要求上报', 'Plan of random inspections not reported as required')),
    d: perItemDeduct(
      0.2,
      tally('randomCheckLibrariesStale', '项', '抽查人员、对象库未更新到位', 'Lists of inspectors or of the inspected not kept up to date'),
    ),
    e: perItemDeduct(
      0.1,
      tally('randomCheckTasksUndone', '项', '抽查计划任务未按要求完成', 'Tasks of the inspection plan not done as required'),
    ),
    f: perItemDeduct(
      0.1,
      tally('randomCheckRecordsMissing', '项', '现场检查信息未按要求录入', 'On-site inspections not recorded as required'),
    ),
  }),
  [coordination],
);

const scenarios = perItemAward(
  0.5,
  tally(
    'offSiteScenarios',
    '项',
    '对象信息完备、可智能发现锁证并处罚的场景',
    'Scenarios with complete data that find, prove and punish off-site',
  ),
);

const offSite = criterion(
  '2.2.2',
  '非现场执法',
  'Off-site enforcement',
  earns(2, {
    a: about(
      '非现场执法应用场景',
      'Scenarios of off-site enforcement',
      reading(A04, { itemCap: scenarios, remainder: capAt(1.5, [scenarios]) }),
    ),
    // 达到 and 以上: ten is enough.
    b: award(0.3, atLeast(tally('electronicServices', '起', '法律文书电子送达', 'Legal documents served electronically'), 10)),
    c: award(
      0.2,
      flag('offSiteDataReported', '非现场执法数据材料按要求上报', 'Data and papers on off-site enforcement reported as required'),
    ),
  }),
  [coordination, cases, general],
);

export const refinement = section('2', '精细化工作', 'Refined enforcement', 6, [
  section('2.1', '工作推进', 'Progress of work', 3, [plans, advice, review]),
  section('2.2', '监管模式', 'Ways of supervision', 3, [randomChecks, offSite]),
]);
