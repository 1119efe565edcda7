/** 二 社区巡管基础信息情况统计 (20). */
import {
  about,
  atLeast,
  award,
  cohortMean,
  cohortSum,
  convert,
  count,
  criterion,
  keeps,
  type Measure,
  percent,
  perItemAward,
  perItemDeduct,
  pool,
  product,
  rate,
  ratio,
  reading,
  section,
  tally,
  type Use,
} from 'kaohe';
import { jointAction, publicOrder } from './departments.js';
import { M3, M4, M5 } from './readings.js';

/** Denominators that are never zero. */
const never = { none: 'error', some: 'error' } as const;

const stationUnit = { zh: '个', en: 'stations' };
const collected = count('collected', '条', '新增采集信息数', 'Entries newly collected');
const stations = count('stations', stationUnit, '实有工作站', 'Stations in place', { min: 1 }); // M12
const collectedByAll = cohortSum('collectedByAll', '条', '全区新增采集总数', 'Entries newly collected by all towns', collected, { min: 1 });
const stationsOfAll = cohortSum('stationsOfAll', stationUnit, '全区实有工作站', 'Stations of all towns', stations, { min: 1 });
const expected = product(ratio(collectedByAll, stationsOfAll, never), stations);
const attainment = rate(collected, expected, never);

const collection = criterion(
  '2.1',
  '采集数统计',
  'Entries collected',
  pool({ start: 0, max: reading(M3, { held: 9, uncapped: null }) }, [
    about(
      '信息采集绩效百分比',
      'Percentage of what was expected',
      reading(M3, {
        held: convert(9, attainment, 100),
        uncapped: perItemAward(9, attainment, { every: 100, steps: 'proportional' }),
      }),
    ),
  ]),
  [publicOrder],
);

const twoPoints = { start: 0, max: reading(M4, { proportional: 2, uncapped: null }) };
/** A rate against its average in the district; where that is nothing, every town is at the average. */
const againstAverage = <R extends Use, A extends Use>(own: Measure<R>, average: Measure<A>) =>
  reading(M4, {
    proportional: convert(2, rate(own, average, { none: 100, some: 100 }), 100),
    allOrNothing: award(2, atLeast(own, average)),
    uncapped: perItemAward(2, rate(own, average, { none: 100, some: 100 }), { every: 100, steps: 'proportional' }),
  });

const confirmationRate = percent('confirmationRate', '确认率', 'Confirmation rate');
const confirmed = count('confirmed', '条', '确认信息数', 'Entries confirmed', { partOf: collected });
const averageConfirmation = reading(M5, {
  ofRates: cohortMean('averageConfirmationRate', '%', '全区平均确认率', 'Average confirmation rate', confirmationRate, { max: 100 }),
  pooled: rate(cohortSum('confirmedByAll', '条', '全区确认总数', 'Entries confirmed in all towns', confirmed), collectedByAll, never),
});

const confirmation = criterion(
  '2.2',
  '确认率统计',
  'Confirmation rate',
  pool(twoPoints, [
    about('确认率与全区平均之比', 'Confirmation rate against the average', againstAverage(confirmationRate, averageConfirmation)),
  ]),
  [jointAction],
);

const settlementRate = percent('settlementRate', '办结率', 'Settlement rate');
const dueForSettlement = count('dueForSettlement', '件', '应办结件数', 'Matters due for settlement');
const settled = count('settled', '件', '已办结件数', 'Matters settled', { partOf: dueForSettlement });
const averageSettlement = reading(M5, {
  ofRates: cohortMean('averageSettlementRate', '%', '全区平均办结率', 'Average settlement rate', settlementRate, { max: 100 }),
  pooled: rate(
    cohortSum('settledByAll', '件', '全区办结总数', 'Matters settled in all towns', settled),
    cohortSum('dueOfAll', '件', '全区应办结总数', 'Matters due in all towns', dueForSettlement, { min: 1 }),
    never,
  ),
});

const settlement = criterion(
  '2.3',
  '办结率统计',
  'Settlement rate',
  pool(twoPoints, [
    about('办结率与全区平均之比', 'Settlement rate against the average', againstAverage(settlementRate, averageSettlement)),
  ]),
  [jointAction],
);

const accountability = criterion(
  '2.4',
  '责任倒查',
  'Tracing responsibility',
  keeps(7, [
    perItemDeduct(
      0.1,
      tally('collectionComplaints', '起', '应采集未采集而被投诉举报的案件', 'Complaints about information that went uncollected'),
    ),
    perItemDeduct(0.1, tally('collectionReminders', '次', '采集工作被提示单通报', 'Reminders issued over collection')),
    perItemDeduct(0.2, tally('collectionExposures', '起', '采集工作被新闻媒体曝光的案件', 'Cases of collection exposed by the media')),
  ]),
  [publicOrder],
);

export const information = section('二', '社区巡管基础信息情况统计', 'Basic information from community patrols', 20, [
  collection,
  confirmation,
  settlement,
  accountability,
]);
