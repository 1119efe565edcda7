/** The unclear passages of the scheme, X1 to X7. Where the copy is too damaged to compute another reading, the reason is recorded. */
import { question } from 'kaohe';

export const X1 = question('X1', '超过 1% 的延期案卷如何计', 'What is charged when postponed files pass 1%', {
  chosen: 'wholeFile',
  options: {
    wholeFile: ['只计超出部分，不足一件按一件', 'only the files above the quota; the first one beyond it counts whole'],
    fractionalQuota: ['只计超出部分，按小数计', 'only what is above the quota, fractions as they are'],
    allOnceOver: ['一旦超过，全部延期案卷都计', 'every postponed file, once the quota is passed'],
  },
});

export const X2 = question('X2', '恰为 1% 时是否扣分', 'Whether exactly 1% costs anything', {
  chosen: 'free',
  options: { free: ['恰为 1% 的不扣分', 'exactly 1% costs nothing'] },
});

export const X3 = question(
  'X3',
  '“每少一个百分点”不满一个百分点如何计',
  'What a part of a percentage point short of the share counts for',
  {
    chosen: 'complete',
    options: {
      complete: ['只计满一个百分点的，逐人计算', 'complete points only, dispatcher by dispatcher'],
      started: ['不足一个百分点按一个计，逐人计算', 'a started point counts, dispatcher by dispatcher'],
      proportional: ['按比例计，逐人计算', 'in proportion, dispatcher by dispatcher'],
    },
  },
);

export const X4 = question('X4', '“占20%”是谁的 20%', 'Of what the community stations are 20%', {
  chosen: 'ofDigital',
  options: {
    ofDigital: [
      '指该单位数字城管得分的 20%，只作记录，不计算',
      '20% of the unit’s score for digital city management; on record, not computed',
    ],
  },
  recorded: {
    weighted: [
      '联系站另计得分，按两成与第 1 项加权',
      'the stations have a score of their own, weighed two to eight with point 1',
      '第 1 项及其满分都不在文本中',
      'point 1 and its maximum are not in the text',
    ],
  },
});

export const X5 = question('X5', '缓办案卷是否占用 1% 的限额', 'Whether deferred files use up the 1%', {
  chosen: 'separate',
  options: { separate: ['不占用，另按每件 0.2 分扣', 'they do not; each costs its own 0.2'] },
  recorded: {
    within: [
      '缓办案卷也计入限额',
      'deferred files are part of the quota',
      '未说明限额以内的缓办案卷是否仍扣 0.2 分',
      'whether a deferred file within the quota would still cost 0.2 is not said',
    ],
  },
});

export const X6 = question('X6', '四条规则的扣分从哪里扣', 'What the deductions of the four rules are taken from', {
  chosen: 'total',
  options: {
    total: ['与三栏并列，从总分中扣，不设限额，也不保底', 'from the total, beside the three columns, without a limit or a floor'],
  },
  recorded: {
    digital: [
      '从数字城管 70 分中扣',
      'from the 70 points for digital city management',
      '规则所在的栏已缺失，所评得分是否已含扣分也无从得知',
      'the column that the rules stood in is lost, and so is whether the points given already contain the deductions',
    ],
  },
});

export const X7 = question('X7', '如何取整', 'How scores are rounded', {
  chosen: 'total',
  options: { total: ['来源未说明，总分四舍五入保留一位小数', 'the source does not say: the total to one decimal, half-up'] },
});

export const readings = [X1, X2, X3, X4, X5, X6, X7] as const;
