/**
 * The unclear passages of the scheme: A1 to A6 of the month, A7 to A10 of the year, A11 of both. What is asked, the reading
 * used, and what else it could mean.
 */
import { question } from 'kaohe';

export const A1 = question('A1', '终端丢失扣分“直到补偿到位为止”', 'How long a lost terminal costs points', {
  chosen: 'everyMonth',
  options: {
    everyMonth: ['补偿到位之前每月扣 5 分', '5 in every month until it has been made good'],
    once: ['只在丢失当月扣 5 分', '5 in the month of the loss alone'],
  },
});

export const A2 = question(
  'A2',
  '办事处和社区的终端问题是否共用 5 分',
  'Whether faults of the office and of communities share the 5 points',
  {
    chosen: 'shared',
    options: { shared: ['同一办事处共用 5 分', 'those of one office share them'] },
    recorded: {
      apart: [
        '社区另行计分',
        'communities are scored by themselves',
        '来源中没有社区自己的分值',
        'the source has no points for communities by themselves',
      ],
    },
  },
);

export const A3 = question('A3', '缺失 10 件以内的 0.1 至 1 分如何计', 'How 0.1 to 1 for up to ten missing files is counted', {
  chosen: 'perFile',
  options: {
    perFile: ['每缺 1 件扣 0.1 分', '0.1 for each file'],
    lowerRangeIsDiscretion: ['由考核人在 0.1 至 1 分内酌情', 'at the discretion of the assessor, within 0.1 to 1'],
  },
});

export const A4 = question('A4', '恰好缺失 10 件属于哪一档', 'Which range exactly ten missing files are in', {
  chosen: 'tenInLowerRange',
  options: {
    tenInLowerRange: ['10 件属 10 件以内', 'ten is in the range up to ten'],
    tenInUpperRange: ['10 件属 10 件以上', 'ten is in the range above'],
  },
});

export const A5 = question('A5', '展板“2 块以上”、光盘“5 分钟以上”是否含本数', 'Whether two boards and five minutes are enough', {
  chosen: 'inclusive',
  options: { inclusive: ['以上含本数', 'the figure itself is enough'], exclusive: ['以上不含本数', 'more than the figure is needed'] },
});

export const A6 = question('A6', '管理配合与反馈从何起算', 'Where cooperation and feedback start', {
  chosen: 'fromNothing',
  options: {
    fromNothing: ['从 0 分起加，加满 5 分为止', 'it starts at 0 and is filled by awards up to 5'],
    fromFull: ['从 5 分起，另行加分，不封顶', 'it starts at 5 and the awards go beyond'],
  },
});

export const A7 = question('A7', '各月如何平均', 'How the months are averaged', {
  chosen: 'byTwelve',
  options: { byTwelve: ['累计得分一律除以 12', 'their sum is divided by 12, always'] },
  recorded: {
    byMonthsPresent: [
      '除以实有月数',
      'by the months that are there',
      '公式写明除以 12，缺月的年度不能计算',
      'the formula says 12, and a year with a month missing cannot be scored',
    ],
    weighted: ['各月加权平均', 'as a weighted mean', '没有各月的权重', 'no weights are given for the months'],
  },
});

export const A8 = question('A8', '月度得分以何值进入年度', 'How a month enters the year', {
  chosen: 'exact',
  options: { exact: ['以取舍前的值', 'months enter as they are before rounding'], rounded: ['以取舍后的值', 'months enter as rounded'] },
});

export const A9 = question('A9', '管理评价得分的满分', 'What the management review is scored out of', {
  chosen: 'hundred',
  options: {
    hundred: ['百分制，乘以 0.1', 'it is out of 100 and counts for a tenth'],
    ten: ['满分 10 分，直接计入', 'it is out of 10 and counts as it is'],
  },
});

export const A10 = question(
  'A10',
  '召开现场会加 5 分，一年加一次还是每次都加',
  'Whether the 5 for on-site meetings are once a year or for each',
  {
    chosen: 'onceAYear',
    options: { onceAYear: ['一年只加一次', '5 once a year'], eachMeeting: ['每次都加', '5 for each meeting'] },
  },
);

export const A11 = question('A11', '得分精确到几位小数', 'To how many decimals scores are rounded', {
  chosen: 'tenth',
  options: {
    tenth: ['月度和年度总分取一位小数，四舍五入', 'the totals of month and year to one decimal, half-up'],
    hundredth: ['月度和年度总分取两位小数，四舍五入', 'the totals of month and year to two decimals, half-up'],
  },
});

export const monthReadings = [A1, A2, A3, A4, A5, A6, A11] as const;
export const yearReadings = [A7, A8, A9, A10, A11] as const;
