/** The unclear passages of the scheme, A1 to A3: what is asked, the reading used, and what else it could mean. */
import { question } from 'kaohe';

export const A1 = question(
  'A1',
  '所报得分超出 0 分至本类分值的如何计',
  'What a score outside 0 and the points of its category counts for',
  {
    chosen: 'held',
    options: { held: ['以 0 分和本类分值为限', 'it is held at 0 and at the points of the category'] },
    recorded: {
      refused: [
        '不予受理，退回重报',
        'it is sent back',
        '退回重报得不出分数，办法也没有规定',
        'a score that is sent back is none, and the scheme does not provide for it',
      ],
    },
  },
);

export const A2 = question('A2', '重大活动保障是否也可扣分', 'Whether the support of major events can also deduct', {
  chosen: 'bonusOnly',
  options: {
    bonusOnly: ['只加分，0 至 5 分', 'it only adds, 0 to 5'],
    mayDeduct: ['也可扣分，不设下限', 'it can also deduct, and nothing says how much at most'],
  },
});

export const A3 = question('A3', '得分精确到几位小数，在哪一级取舍', 'To how many decimals scores are rounded, and where', {
  chosen: 'total',
  options: {
    total: ['总分取一位小数，四舍五入', 'the total, to one decimal, half-up'],
    categories: ['各类得分取一位小数，四舍五入', 'each category, to one decimal, half-up'],
    hundredths: ['总分取两位小数，四舍五入', 'the total, to two decimals, half-up'],
  },
});

export const readings = [A1, A2, A3] as const;
