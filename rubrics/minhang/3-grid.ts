/** 三 城市网格化管理 (20). */
import { about, above, count, criterion, keeps, list, perItemDeduct, product, reading, section, sum, sumOf, tally } from 'kaohe';
import { cityManagement } from './departments.js';
import { M6 } from './readings.js';

const patrols = criterion(
  '3.1',
  '巡查监督',
  'Patrols and supervision',
  keeps(8, {
    1: perItemDeduct(0.1, tally('missedCases', '起', '责任网格应发现未发现的案件', 'Cases in the grid that were missed')),
    2: perItemDeduct(0.1, tally('logFlaws', '起', '决定扣分的巡查日志不规范', 'Badly kept patrol logs that are deducted for')), // 视情, M8
    3: perItemDeduct(0.1, tally('dressFlaws', '起', '监督员着装不规范', 'Supervisors improperly dressed')),
    4: perItemDeduct(
      0.1,
      tally(
        'disciplineBreaches',
        '起',
        '监督员迟到早退、“城管通”借用丢损或不开机等',
        'Supervisors late or gone early, or their terminals lent, lost, damaged or off',
      ),
    ),
  }),
  [cityManagement],
);

const postponedCases = list(
  'postponedCases',
  '申请过延期的处置案件',
  'Cases for which a postponement was asked',
  [count('postponements', '次', '申请延期次数', 'Postponements', { min: 1 })],
  { nothing: [] },
);
const failedCases = list(
  'failedCases',
  '核查未通过的处置案件',
  'Cases that failed a re-check',
  [count('failures', '次', '核查未通过次数', 'Failed re-checks', { min: 1 })],
  { nothing: [] },
);
const { failures } = failedCases.item;

const disposal = criterion(
  '3.2',
  '处置核查',
  'Disposal and re-checks',
  keeps(6, {
    1: perItemDeduct(0.1, tally('overdueCases', '次', '超时（红灯）案件', 'Overdue (red-light) cases')),
    2: about(
      '同一案件再次申请延期',
      'Further postponements of a case',
      perItemDeduct(0.1, sumOf(postponedCases, above(postponedCases.item.postponements, 1))), // 以后每申请延期一次
    ),
    3: about(
      '处置案件核查未通过',
      'Cases that failed a re-check',
      reading(M6, {
        linear: perItemDeduct(0.1, sumOf(failedCases, failures)),
        escalating: perItemDeduct(0.1, sumOf(failedCases, product(0.5, failures, sum(failures, 1))), { every: 1, steps: 'proportional' }),
      }),
    ),
    4: perItemDeduct(
      0.1,
      tally('carelessChecks', '起', '监督员现场核查不认真、不准确、不及时', 'On-site checks that were careless, inaccurate or late'),
    ),
  }),
  [cityManagement],
);

const accountability = criterion(
  '3.3',
  '责任倒查',
  'Tracing responsibility',
  keeps(6, {
    1: perItemDeduct(0.2, tally('gridExposures', '起', '被新闻媒体曝光、批评并查实', 'Cases exposed or criticised by the media, verified')),
    2: perItemDeduct(0.2, tally('gridReferrals', '起', '被市、区领导及部门转办并查实', 'Cases passed on by city or district, verified')),
    3: perItemDeduct(0.1, tally('gridReports', '起', '被热线、信访等举报并查实', 'Cases reported by hotline or petition, verified')),
    4: perItemDeduct(0.1, tally('gridReminders', '起', '被书面提示', 'Written reminders')),
  }),
  [cityManagement],
);

export const grid = section('三', '城市网格化管理', 'Urban grid management', 20, [patrols, disposal, accountability]);
