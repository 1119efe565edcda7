/** (七) 推行执法网格管理 (8). */
import { about, any, criterion, deduct, exempt, flag, is, keeps, not, notApplicable, reading, section } from 'kaohe';
import { unitKind } from './facts.js';
import { A04 } from './readings.js';

const grids = criterion(
  '7.1',
  '网格管理责任区域和责任单位（人）',
  'Grids and who answers for them',
  keeps(2, [
    deduct(1, not(flag('gridsDrawn', '设置单元网格并划分范围', 'Grid cells set up and bounded'))),
    deduct(1, not(flag('gridTeamsComplete', '配齐网格巡查队伍', 'Patrol teams of the grids complete'))),
  ]),
);

const platformPlan = criterion(
  '7.2',
  '平台建设方案',
  'Plan of the platform',
  keeps(2, [
    deduct(
      2,
      not(flag('platformPlanMade', '制定《城市综合管理服务平台建设方案》', 'Plan of the urban management and service platform made')),
    ),
  ]),
);

/** The clause addresses prefecture-level cities and Jishou. */
const notAddressed = any(is(unitKind, 'prefecture'), is(unitKind, 'county'));
// A platform that was not built is not linked either: the three come to no more than the 4 points.
const shortcomings = [
  deduct(4, not(flag('platformBuilt', '建立城市综合管理服务平台', 'Urban management and service platform built'))),
  deduct(2, not(flag('platformLinkedToProvince', '平台与省级平台联网', 'Platform linked to the provincial one'))),
  deduct(2, not(flag('platformLinkedToNation', '平台与国家平台联网', 'Platform linked to the national one'))),
];

const platform = criterion(
  '7.3',
  '平台建设与联网（设区市、吉首市）',
  'Platform built and linked (prefecture-level cities and Jishou)',
  reading(A04, {
    exempt: keeps(4, [about('既非设区市也非吉首市', 'Neither a prefecture-level city nor Jishou', exempt(notAddressed)), ...shortcomings]),
    leftOut: keeps(4, [
      about('既非设区市也非吉首市', 'Neither a prefecture-level city nor Jishou', notApplicable(notAddressed)),
      ...shortcomings,
    ]),
    asOthers: keeps(4, shortcomings),
  }),
);

export const gridManagement = section('7', '推行执法网格管理', 'Grid management', 8, [grids, platformPlan, platform]);
