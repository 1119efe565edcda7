/** A 组织工作 (20). */
import {
  about,
  any,
  assessedDeduct,
  count,
  criterion,
  deduct,
  equals,
  fault,
  flag,
  keeps,
  lessThan,
  not,
  percent,
  perItemDeduct,
  points,
  product,
  ratio,
  reading,
  rounded,
  section,
  tally,
  veto,
} from 'kaohe';
import { found, grids } from './lines.js';
import { N08, N09 } from './readings.js';

const structure = criterion(
  'A1',
  '组织机构',
  'Organisational structure',
  keeps(4, {
    1: found(1, tally('structureGaps', '次', '查出机构、任务或责任不完整', 'Found with bodies, tasks or duties incomplete')),
    2: found(1, tally('leaderMissing', '次', '查出没有领导分管', 'Found with no leader in charge')),
    3: found(2, tally('hotlineApart', '次', '查出 96310 电话与系统分处两地', 'Hotline 96310 found working apart from the system')),
  }),
);

const funding = criterion(
  'A2',
  '经费保障',
  'Funding',
  keeps(2, {
    1: about(
      '更新维护经费未列入预算或增长不足 5%',
      'Upkeep not budgeted, or its budget grew by less than 5 percent',
      deduct(
        reading(N08, { evenSplit: 1 }),
        any(
          not(flag('upkeepBudgeted', '更新维护经费已列入预算', 'Upkeep is in the budget')),
          lessThan(
            percent('upkeepBudgetGrowth', '更新维护经费预算比上年增长', 'Growth of the upkeep budget over last year', {
              min: -100,
              max: null,
            }),
            5,
          ),
        ),
      ),
    ),
    2: assessedDeduct(points('fundsShortPoints', '经费落实不力', 'Funds not provided as needed', { max: 2, nothing: 0 })),
  }),
);

const plans = criterion(
  'A3',
  '预案措施',
  'Emergency plans and measures',
  keeps(2, {
    1: found(1, tally('emergencyPlanMissing', '次', '查出没有应急预案', 'Found without emergency plans')),
    2: found(1, tally('emergencyDutyRecordMissing', '次', '查出没有应急值班记录', 'Found without records of emergency duty')),
    3: veto(fault('eventSupportPoor', '重大活动保障不到位', 'Poor support of a major event')),
  }),
);

const records = criterion(
  'A4',
  '台账制度齐全',
  'Records and rules complete',
  keeps(4, {
    1: perItemDeduct(
      1,
      tally('recordsMissing', '项', '制度及工作、培训、学习台账所缺项数', 'Rules, or records of work, training or study, missing'),
    ),
    2: found(
      1,
      tally('staffRulesIncomplete', '次', '查出采集员、座席员管理考核制度不全', 'Rules for collectors and operators found incomplete'),
    ),
    3: found(1, tally('rulesNotPosted', '次', '查出制度没有上墙', 'Rules found not posted on the wall')),
  }),
);

const collectors = count('collectors', '人', '信息采集员人数', 'Information collectors');
const operators = count('operators', '人', '座席员人数', 'Call operators');

const staffing = criterion(
  'A5',
  '人员配置',
  'Staffing',
  keeps(4, {
    1: about(
      '信息采集员未按 15 个网格一人配置',
      'Collectors not staffed at one for 15 grids',
      deduct(
        2,
        reading(N09, {
          oneForEach: lessThan(product(15, collectors), grids),
          roundedDown: lessThan(collectors, rounded(ratio(grids, 15, { none: 0, some: 'error' }), 0, 'down')),
          exactRatio: not(equals(product(15, collectors), grids)),
        }),
      ),
    ),
    2: about(
      '座席员未按 20 个网格一人配置',
      'Operators not staffed at one for 20 grids',
      deduct(
        2,
        reading(N09, {
          oneForEach: lessThan(product(20, operators), grids),
          roundedDown: lessThan(operators, rounded(ratio(grids, 20, { none: 0, some: 'error' }), 0, 'down')),
          exactRatio: not(equals(product(20, operators), grids)),
        }),
      ),
    ),
  }),
);

const hours = criterion(
  'A6',
  '工作时间',
  'Working hours',
  keeps(4, {
    1: found(2, tally('centreUnattended', '次', '查出指挥中心没有 24 小时值班', 'Command centre found not attended round the clock')),
    2: found(
      1,
      tally('systemHoursDiffer', '次', '查出系统运行时间与市级平台不同', 'System found to run at other hours than the city platform'),
    ),
    3: found(1, tally('collectorsOffHours', '次', '查出采集员未按 8:00–18:00 上岗', 'Collectors found not at work from 8:00 to 18:00')),
  }),
);

export const organisation = section('A', '组织工作', 'Organisational work', 20, [structure, funding, plans, records, staffing, hours]);
