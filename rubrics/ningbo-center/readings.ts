/** The unclear passages of the scheme for the centre, Z01 to Z04. Z03 and Z04 bear on the year, Z04 on a month as well. */
import { question } from 'kaohe';

export const Z01 = question('Z01', '没有写“只扣不奖”，月度能否加分', 'Whether a month can award, since nothing says that it only deducts', {
  chosen: 'deductionsOnly',
  options: {
    deductionsOnly: ['只扣分，合计以 100 分为限', 'a month only deducts, and its sum is held at 100'],
    awardsToo: ['也可加分，合计不封顶', 'a month may award as well, and nothing holds its sum'],
  },
});

export const Z02 = question('Z02', '各小项如何扣分', 'How the items deduct', {
  chosen: 'groupsGiven',
  options: { groupsGiven: ['由考核人给出三个大项的得分', 'the assessor gives the points of the three groups'] },
  recorded: {
    itemByItem: [
      '十二个小项各自扣完为止',
      'twelve items, each deducted until its points are gone',
      '附件 2 不在来源中，各小项的名称、分值和扣分均不可知',
      'annex 2 is not in the source: titles, points and deductions of the items are unknown',
    ],
  },
});

export const Z03 = question('Z03', '各月以取整前还是取整后的得分计入平均分', 'Whether months enter the mean before or after rounding', {
  chosen: 'exact',
  options: { exact: ['各月取整前的得分', 'months as they are before rounding'], rounded: ['各月取整后的得分', 'months as rounded'] },
});

export const Z04 = question('Z04', '得分保留几位小数', 'How many decimals a score has', {
  chosen: 'oneDecimal',
  options: {
    oneDecimal: ['总分保留一位，四舍五入', 'the total to one decimal, halves up'],
    twoDecimals: ['总分保留两位，四舍五入', 'the total to two decimals, halves up'],
  },
});

/** Those of a month. */
export const readings = [Z01, Z02, Z04] as const;
/** Those of the year, besides those of its months. */
export const annualReadings = [Z03, Z04] as const;
