/** The unclear passages of the scheme: C1 to C4 of the month, C5 to C9 of the year, C10 of both. */
import { question } from 'kaohe';

export const C1 = question('C1', '“加倍加分”加到多少，哪些项目可以加倍', 'What doubling comes to, and which items it reaches', {
  chosen: 'instead',
  options: {
    instead: ['2 分加倍为 4 分，仅限信息采用', '4 instead of 2, for information taken only'],
    onTop: ['2 分之外再加 4 分，仅限信息采用', '4 on top of the 2, for information taken only'],
    anyItem: ['各项加分均可加倍', 'any item that adds points may be doubled'],
  },
});

export const C2 = question(
  'C2',
  '下属低于零分时，正职和分管副职何时、如何扣分',
  'When and how the head and the deputy in charge are charged',
  {
    chosen: 'sameMonth',
    options: {
      sameMonth: ['两人各扣一次，按低于零分的分值，扣在同一月份', 'each of the two once, by the amount below zero, in the same month'],
    },
    recorded: {
      split: ['两人分摊同一分值', 'the two share the amount', '没有分摊比例', 'the source gives no shares'],
    },
  },
);

export const C3 = question('C3', '扣分依据什么', 'What points are deducted for', {
  chosen: 'given',
  options: { given: ['扣分细则不在来源中，按考核方扣分总数计', 'the rules are not in the text: the assessors give the sum of them'] },
});

export const C4 = question('C4', '100 分是否为上限', 'Whether the 100 points are a ceiling', {
  chosen: 'open',
  options: { open: ['只是基数，上不封顶、下不保底', 'they are the base only: no ceiling and no floor'] },
});

export const C5 = question('C5', '低于零分的月份如何计', 'What a month below zero counts as', {
  chosen: 'shownAsZero',
  options: {
    shownAsZero: [
      '当月按 0 分，低于零的部分从下月起算；12 月的结转不再处理',
      'it shows 0, and what is below zero starts the next month; what December leaves is left over',
    ],
    negativeStands: [
      '当月按负分计，低于零的部分仍从下月起算；12 月的结转不再处理',
      'it stands with its negative score, and what is below zero starts the next month all the same; what December leaves is left over',
    ],
  },
});

export const C6 = question('C6', '平时日常考核得分如何由各月得出', 'How the months make up the daily assessment', {
  chosen: 'mean',
  options: { mean: ['十二个月的平均分', 'the plain mean of the twelve months'] },
});

export const C7 = question('C7', '一组中多人测评如何合并', 'How the scores of several raters in a group are put together', {
  chosen: 'mean',
  options: { mean: ['组内平均，四组各占 25%', 'the plain mean of the group; the four groups weigh a quarter each'] },
});

export const C8 = question('C8', '综合测评的满分是多少', 'What the review at the year’s end is scored out of', {
  chosen: 'hundred',
  options: { hundred: ['来源未说明，按百分制', 'the source does not say: out of 100'] },
});

export const C9 = question('C9', '各月以何值进入年度', 'How a month enters the year', {
  chosen: 'exact',
  options: { exact: ['以取整前的值', 'as it is before rounding'], rounded: ['以取整后的值', 'as rounded'] },
});

export const C10 = question('C10', '如何取整', 'How scores are rounded', {
  chosen: 'total',
  options: {
    total: [
      '来源未说明，月度和年度总分四舍五入保留一位小数，负数舍入时远离零',
      'the source does not say: the totals of month and year to one decimal, half-up, negative values away from zero',
    ],
  },
});

export const monthReadings = [C1, C2, C3, C4, C10] as const;
export const yearReadings = [C5, C6, C7, C8, C9, C10] as const;
