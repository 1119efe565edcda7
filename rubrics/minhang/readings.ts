/** The unclear passages of the scheme, M1 to M13. Where another reading lacks what it would be computed from, the reason is recorded. */
import { question } from 'kaohe';

export const M1 = question(
  'M1',
  '1.2.1：有月份未上报信息时，名次分是否保留',
  '1.2.1: whether a town that missed a month keeps its rank points',
  {
    chosen: 'keepsRank',
    options: {
      keepsRank: ['只失基础分，名次分照计', 'it loses the base only'],
      noBaseNoRank: ['没有基础分，也就没有名次分', 'no base, no rank points either'],
    },
  },
);

export const M2 = question('M2', '1.2.1：录用数相同时名次如何排', '1.2.1: how towns with equal numbers of items are ranked', {
  chosen: 'shared',
  options: {
    shared: ['并列较前名次，其后名次空出', 'they share the better place, and the next is skipped'],
    dense: ['并列较前名次，其后名次不空', 'they share the better place, and nothing is skipped'],
    listOrder: ['按名单先后', 'by the order of the list'],
  },
});

export const M3 = question('M3', '2.1：超额采集如何计分', '2.1: what a town scores that collected more than was expected', {
  chosen: 'held',
  options: {
    held: ['9 分 × 绩效百分比，以 9 分封顶', '9 points × the percentage, held at 9'],
    uncapped: ['9 分 × 绩效百分比，不封顶', '9 points × the percentage, not held'],
  },
  recorded: {
    anotherCurve: ['按另一种曲线计分', 'along another curve', '来源没有给出任何曲线', 'the source gives no curve at all'],
  },
});

export const M4 = question('M4', '2.2、2.3：以平均值为基数如何计分', '2.2, 2.3: how points follow from the average', {
  chosen: 'proportional',
  options: {
    proportional: ['2 分 × 本街镇 ÷ 平均，以 2 分封顶', '2 points × own rate ÷ average, held at 2'],
    allOrNothing: ['不低于平均得 2 分，低于平均不得分', '2 points at the average or above, nothing below'],
    uncapped: ['2 分 × 本街镇 ÷ 平均，不封顶', '2 points × own rate ÷ average, not held'],
  },
  recorded: {
    middleMark: [
      '平均值得中间分，高低各有加减',
      'the average earns a middle mark, with more above and less below',
      '来源没有给出中间分和加减的幅度',
      'the source gives neither the middle mark nor the steps',
    ],
  },
});

export const M5 = question('M5', '2.2、2.3：全区平均率如何求', '2.2, 2.3: what the average rate of the district is', {
  chosen: 'ofRates',
  options: {
    ofRates: ['各街镇比率的平均', 'the mean of the towns’ rates'],
    pooled: ['全区合计之比', 'the rate of the district’s totals'],
  },
});

export const M6 = question('M6', '3.2③：“加扣”是否逐次递增', '3.2③: whether a repeated failure costs more each time', {
  chosen: 'linear',
  options: {
    linear: ['每次均扣 0.1 分', '0.1 each time'],
    escalating: ['逐次递增：0.1、0.2、0.3……', 'more each time: 0.1, 0.2, 0.3 …'],
  },
});

export const M7 = question('M7', '3.2②：首次延期是否扣分', '3.2②: whether the first postponement of a case costs anything', {
  chosen: 'firstFree',
  options: { firstFree: ['每个案件首次延期不扣', 'the first one of each case is free'] },
});

export const M8 = question('M8', '3.1②：“视情”如何计', '3.1②: what “as the case may be” leaves to the assessor', {
  chosen: 'counted',
  options: { counted: ['只计考核人决定扣分的起数', 'the count holds only what the assessor decides to deduct for'] },
});

export const M9 = question('M9', '1.2.2：抽查哪些层面', '1.2.2: which layers of staff are tested', {
  chosen: 'named',
  options: {
    named: ['所列四个层面', 'the four that are named'],
    others: ['“等”包括其他层面，仍以 1 分扣完为止', 'others as well, until the 1 point is used up'],
  },
});

export const M10 = question('M10', '只有要求、没有计分办法的条目如何计分', 'How entries score that state a requirement and no rule', {
  chosen: 'fullOrDiscretion',
  options: {
    fullOrDiscretion: [
      '达到要求得满分，未达到的由考核人酌情给分',
      'full points where it is met; otherwise points at the assessor’s discretion',
    ],
  },
});

export const M11 = question('M11', '1.2.1：第 13 名以后如何计', '1.2.1: what a place beyond 13 earns', {
  chosen: 'baseOnly',
  options: { baseOnly: ['只得基础分', 'the base only'] },
});

export const M12 = question('M12', '2.1：没有工作站时如何计', '2.1: what a town without stations scores', {
  chosen: 'undefined',
  options: { undefined: ['应采集数无从计算，不接受这样的数据', 'nothing can be expected of it, so such figures are refused'] },
});

export const M13 = question('M13', '如何取整', 'How scores are rounded', {
  chosen: 'total',
  options: { total: ['来源未说明，总分四舍五入保留一位小数', 'the source does not say: the total to one decimal, half-up'] },
});

export const readings = [M1, M2, M3, M4, M5, M6, M7, M8, M9, M10, M11, M12, M13] as const;
