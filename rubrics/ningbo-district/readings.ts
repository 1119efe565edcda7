/**
 * The unclear passages of the scheme for the districts: what is asked, the reading used, and what else it could mean. N01 to
 * N13 and N16 bear on a month, N14 to N16 on the year. Those that cannot be computed from facts are recorded with the reason.
 */
import { question } from 'kaohe';

export const N01 = question('N01', '“每下降 5%”“每上升 1%”不满一档如何计', 'What a part of a step of 5 or 1 percent counts for', {
  chosen: 'complete',
  options: {
    complete: ['只计满档', 'complete steps only'],
    started: ['不足一档按一档计', 'a started step counts'],
    proportional: ['按比例计', 'in proportion'],
  },
});

export const N02 = question('N02', '“每下降 5%”的百分之五指什么', 'What the percent of a step are percent of', {
  chosen: 'points',
  options: {
    points: ['百分点', 'percentage points'],
    relative: ['界线数值的百分之几', 'that share of the threshold'],
  },
});

export const N03 = question('N03', '上线率恰为 40% 时是否仍按档扣分', 'Whether exactly 40 percent online is still scored by steps', {
  chosen: 'below40',
  options: {
    below40: ['低于 40% 才不得分', 'only less than 40 percent scores nothing'],
    gateIncludes40: ['40% 本身也不得分', '40 percent itself scores nothing'],
  },
});

export const N04 = question('N04', '上线率过低时哪些分不得', 'What is lost when too few collectors are online', {
  chosen: 'wholeItem',
  options: {
    wholeItem: ['低于界线时日常管理 14 分都不得', 'below the gate all 14 points of daily management go'],
    thisLineOnly: ['低于界线时仍只按档扣分', 'below the gate this line alone goes on, by its steps'],
  },
  recorded: {
    shareOfLine: [
      '只扣完本条的分值',
      'the points of this line',
      '来源没有给出本条的分值',
      'the source gives this line no points of its own',
    ],
  },
});

export const N05 = question(
  'N05',
  '设备管理中未写“本项”的不得分涉及哪些分',
  'What is lost where equipment scores nothing without naming the item',
  {
    chosen: 'wholeItem',
    options: { wholeItem: ['设备管理 8 分都不得', 'all 8 points of equipment go'] },
    recorded: {
      shareOfLine: [
        '只扣完该条的分值',
        'the points of that line',
        '来源没有给出该条的分值',
        'the source gives those lines no points of their own',
      ],
    },
  },
);

export const N06 = question('N06', '未写“每次”“每件”的扣分一个月内能否重复', 'Whether a deduction without “each” repeats within a month', {
  chosen: 'everyTime',
  options: {
    everyTime: ['查出一次扣一次', 'once for every time it is found'],
    onceAMonth: ['一个月至多扣一次', 'at most once a month'],
  },
});

export const N07 = question('N07', '抽查扣分缺失的数字是多少', 'What the lost amounts of the spot checks are', {
  chosen: 'given',
  options: {
    given: ['由考核人给出本月扣分', 'the assessor gives the deduction of the month'],
    half: ['每次 0.5 分', '0.5 for each'],
    one: ['每次 1 分', '1 for each'],
  },
});

export const N08 = question('N08', '经费列入预算一条未达到扣几分', 'What the line on the budget costs', {
  chosen: 'evenSplit',
  options: { evenSplit: ['两条各 1 分，恰好增长 5% 为达到', 'one point of the two; growth of exactly 5 percent is enough'] },
});

export const N09 = question('N09', '按 15:1、20:1 配置人员如何看', 'When staff for 15 or 20 grids is enough', {
  chosen: 'oneForEach',
  options: {
    oneForEach: ['每 15（20）个网格至少一人，尾数也要一人', 'one for every 15 (20) grids, and one for what is left over'],
    roundedDown: ['所需人数舍去尾数', 'the number needed is rounded down'],
    exactRatio: ['恰好等于该比例', 'exactly that ratio, no more and no fewer'],
  },
});

export const N10 = question('N10', '满意率恰好等于界线时是否得分', 'Whether satisfaction exactly at the limit scores', {
  chosen: 'atLimitNothing',
  options: {
    atLimitNothing: ['恰好等于界线不得分', 'exactly at the limit scores nothing'],
    atLimitScores: ['恰好等于界线得分', 'exactly at the limit scores'],
  },
});

export const N11 = question('N11', '日采集量如何成为一个月的数', 'How the daily amount becomes one figure for a month', {
  chosen: 'meanOfMonth',
  options: { meanOfMonth: ['取当月日均；超过网格数不另加分', 'the mean of the days; above the number of grids there is no bonus'] },
  recorded: {
    everyDay: [
      '逐日计算',
      'each day by itself',
      '来源没有说逐日扣分如何合成一个月',
      'the source does not say how the deductions of single days make up a month',
    ],
  },
});

export const N12 = question('N12', '同一案件既不实又被连续投诉如何计', 'How a case that is untrue and complained about again counts', {
  chosen: 'oncePerCase',
  options: { oncePerCase: ['一件只计一次', 'once for the case'] },
  recorded: {
    eachFault: ['两种情形各计一次', 'once for each fault', '只关系到如何填报件数', 'it only changes the count that is entered'],
  },
});

export const N13 = question(
  'N13',
  '一起重大事件口头、书面均未按时上报如何计',
  'How a major event counts that is late both by word and in writing',
  {
    chosen: 'oncePerEvent',
    options: { oncePerEvent: ['一起只计一次', 'once for the event'] },
    recorded: {
      eachReport: ['口头、书面各计一次', 'once for each report', '只关系到如何填报次数', 'it only changes the count that is entered'],
    },
  },
);

export const N14 = question('N14', '“2 次以上”是否含 2 次', 'Whether two events are enough to bar from honours', {
  chosen: 'twoOrMore',
  options: {
    twoOrMore: ['2 次即取消', 'two are enough'],
    moreThanTwo: ['超过 2 次才取消', 'only more than two'],
  },
});

export const N15 = question('N15', '各月以取整前还是取整后的得分计入平均分', 'Whether months enter the mean before or after rounding', {
  chosen: 'exact',
  options: { exact: ['各月取整前的得分', 'months as they are before rounding'], rounded: ['各月取整后的得分', 'months as rounded'] },
  recorded: {
    presentMonths: [
      '不满十二个月时按实有月数平均',
      'the mean of the months that are there, where they are fewer than twelve',
      '来源只规定十二次月度考核的平均分',
      'the source speaks of twelve monthly assessments only',
    ],
  },
});

export const N16 = question('N16', '得分保留几位小数', 'How many decimals a score has', {
  chosen: 'oneDecimal',
  options: {
    oneDecimal: ['总分保留一位，四舍五入', 'the total to one decimal, halves up'],
    twoDecimals: ['总分保留两位，四舍五入', 'the total to two decimals, halves up'],
  },
});

/** Those of a month. */
export const readings = [N01, N02, N03, N04, N05, N06, N07, N08, N09, N10, N11, N12, N13, N16] as const;
/** Those of the year, besides those of its months. */
export const annualReadings = [N14, N15, N16] as const;
