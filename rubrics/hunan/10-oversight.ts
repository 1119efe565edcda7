/** (十) 强化执法监督评价 (7). */
import {
  about,
  any,
  bandScore,
  count,
  criterion,
  deduct,
  exempt,
  flag,
  is,
  keeps,
  not,
  notApplicable,
  percent,
  reading,
  section,
} from 'kaohe';
import { unitKind } from './facts.js';
import { A02, A05 } from './readings.js';

const levels = criterion(
  '10.1',
  '层级监督考评机制',
  'Oversight between levels',
  keeps(1, [deduct(1, not(flag('levelOversightSetUp', '建立层级监督考评机制', 'Oversight and assessment between levels set up')))]),
);

/** The clause addresses cities and prefectures. */
const notAddressed = any(is(unitKind, 'jishou'), is(unitKind, 'county'));
// 少于2次
const visits = bandScore(
  count(
    'countySupervisions',
    '次',
    '全年对县（市、区）指导监督次数',
    'Times in the year that counties and districts were guided and supervised',
  ),
  { '= 0': -2, '= 1': -1, '>= 2': 0 },
);

const counties = criterion(
  '10.2',
  '对县（市、区）的指导监督',
  'Guidance and supervision of counties and districts',
  reading(A05, {
    exempt: keeps(2, [about('县级单位', 'County-level unit', exempt(notAddressed)), visits]),
    leftOut: keeps(2, [about('县级单位', 'County-level unit', notApplicable(notAddressed)), visits]),
    asOthers: keeps(2, [visits]),
  }),
);

const onTime = percent('casesClosedOnTime', '案件按期办结率', 'Cases closed on time');
const excellent = percent('excellentCases', '优质案件率', 'Cases of excellent quality');

// 95%以上, 60%以上 include the figure (A03); 80%-95%以下, 50%-60%以下 end below it.
const closing = criterion(
  '10.3',
  '案件按期办结率',
  'Cases closed on time',
  keeps(2, [
    reading(A02, {
      belowExcludesEndpoint: bandScore(onTime, { '>= 95': 0, '[80, 95)': -1, '< 80': -2 }),
      belowIncludesEndpoint: bandScore(onTime, { '>= 95': 0, '(80, 95)': -1, '<= 80': -2 }),
    }),
  ]),
);

const quality = criterion(
  '10.4',
  '优质案件率',
  'Cases of excellent quality',
  keeps(2, [
    reading(A02, {
      belowExcludesEndpoint: bandScore(excellent, { '>= 60': 0, '[50, 60)': -1, '< 50': -2 }),
      belowIncludesEndpoint: bandScore(excellent, { '>= 60': 0, '(50, 60)': -1, '<= 50': -2 }),
    }),
  ]),
);

export const oversight = section('10', '强化执法监督评价', 'Oversight and assessment', 7, [levels, counties, closing, quality]);
