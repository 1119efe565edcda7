/** C 工作成效 (45). */
import {
  about,
  above,
  below,
  criterion,
  keeps,
  lessThan,
  named,
  percent,
  perItemDeduct,
  points,
  quantity,
  rate,
  reading,
  section,
  tally,
  truncatedDeduct,
  veto,
} from 'kaohe';
import { grids, stepsOf } from './lines.js';
import { N07 } from './readings.js';

const valid = percent('validCaseShare', '有效案件占上报信息的比例', 'Share of collected reports that are valid cases');

const casesMishandled = tally('spotCasesMishandled', '次', '抽查立案案卷发现未按规定处置', 'Filed cases found mishandled at spot checks');

const filing = criterion(
  'C1',
  '立案率',
  'Case filing rate',
  keeps(7, {
    1: about('有效案件比例不足 70%', 'Valid share short of 70 percent', perItemDeduct(1, below(valid, 70), stepsOf(5, 3.5))),
    2: about('有效案件比例低于 40%', 'Valid share under 40 percent', veto(lessThan(valid, 40))),
    3: about(
      '抽查案卷扣分',
      'Deduction for spot checks of filed cases',
      // 每次扣分: the amount is lost (S2).
      reading(N07, {
        given: truncatedDeduct(
          points('filingSpotPoints', '抽查案卷扣分', 'Deduction for spot checks of filed cases', { max: 7, nothing: 0 }),
        ),
        half: perItemDeduct(0.5, casesMishandled),
        one: perItemDeduct(1, casesMishandled),
      }),
    ),
  }),
);

const collected = named(
  '日均有效信息采集量占网格数的比例',
  'Valid reports a day per 100 grids',
  rate(
    quantity('dailyValidReports', { zh: '件', en: 'reports' }, '日均有效信息采集量', 'Valid reports collected a day, mean of the month'),
    grids,
    // There is at least one grid.
    { none: 'error', some: 'error' },
  ),
);
const collectionBreaches = tally('spotCollectionBreaches', '次', '抽查发现违规采集', 'Breaches in collecting found at spot checks');

const collection = criterion(
  'C2',
  '信息采集量',
  'Amount of information collected',
  keeps(7, {
    1: about(
      '采集量不足网格数的 90%',
      'Collected short of 90 percent of the grids',
      perItemDeduct(1, below(collected, 90), stepsOf(5, 4.5)),
    ),
    2: about('采集量低于网格数的 70%', 'Collected under 70 percent of the grids', veto(lessThan(collected, 70))),
    3: about(
      '抽查采集扣分',
      'Deduction for spot checks of collecting',
      reading(N07, {
        given: truncatedDeduct(
          points('collectionSpotPoints', '抽查采集扣分', 'Deduction for spot checks of collecting', { max: 7, nothing: 0 }),
        ),
        half: perItemDeduct(0.5, collectionBreaches),
        one: perItemDeduct(1, collectionBreaches),
      }),
    ),
  }),
);

const inTime = percent('casesClosedInTime', '按期结案率', 'Cases closed in time');

const closingInTime = criterion(
  'C3',
  '按期结案率',
  'Rate of cases closed in time',
  keeps(7, {
    1: about('按期结案率不足 80%', 'Closed in time short of 80 percent', perItemDeduct(1, below(inTime, 80), stepsOf(5, 4))),
    2: about('按期结案率低于 60%', 'Closed in time under 60 percent', veto(lessThan(inTime, 60))),
  }),
);

const sampleFaults = tally(
  'sampledCasesFaulty',
  '件',
  '随机抽查的 10 个案件中不合要求的',
  'Of ten cases drawn at random, those not as required',
  {
    max: 10,
  },
);

const closing = criterion(
  'C4',
  '结案率',
  'Rate of cases closed',
  keeps(7, {
    1: about(
      '结案率不足 95%',
      'Closed short of 95 percent',
      perItemDeduct(1, below(percent('casesClosed', '结案率', 'Cases closed'), 95), stepsOf(1, 0.95)),
    ),
    2: about(
      '随机抽查扣分',
      'Deduction for cases drawn at random',
      reading(N07, {
        given: truncatedDeduct(points('sampleSpotPoints', '随机抽查扣分', 'Deduction for cases drawn at random', { max: 7, nothing: 0 })),
        half: perItemDeduct(0.5, sampleFaults),
        one: perItemDeduct(1, sampleFaults),
      }),
    ),
  }),
);

const supervised = criterion(
  'C5',
  '督办件处理',
  'Supervised cases',
  keeps(5, [
    perItemDeduct(1, tally('supervisedCasesLate', '件', '逾期没有办结答复的督办案件', 'Supervised cases not closed and answered in time')),
  ]),
);

const rework = criterion(
  'C6',
  '案件返工率',
  'Rework rate',
  keeps(4, [
    about(
      '返工率超过 2%',
      'Rework above 2 percent',
      perItemDeduct(1, above(percent('casesReworked', '案件返工率', 'Cases reworked'), 2), stepsOf(1, 0.02)),
    ),
  ]),
);

const untrue = criterion(
  'C7',
  '虚假信息',
  'False information',
  keeps(4, [
    perItemDeduct(
      2,
      tally('casesUntrue', '件', '查实处理信息不实或被连续投诉的案件', 'Cases handled untruly or complained about again, as verified'),
    ),
  ]),
);

const assigned = criterion(
  'C8',
  '指定案件办理',
  'Assigned cases',
  keeps(4, {
    1: perItemDeduct(1, tally('assignedCasesPoor', '件', '办理、转办没有尽力的指定案件', 'Assigned cases handled or passed on poorly')),
    2: perItemDeduct(1, tally('assignedCasesLate', '件', '超过时限没有办结的指定案件', 'Assigned cases not closed in time')),
  }),
);

export const results = section('C', '工作成效', 'Results', 45, [
  filing,
  collection,
  closingInTime,
  closing,
  supervised,
  rework,
  untrue,
  assigned,
]);
