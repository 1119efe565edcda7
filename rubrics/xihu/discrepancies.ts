/** Where the copy of the scheme is cut, runs together, or leaves open what a rule needs. */
import { discrepancy } from 'kaohe';

export const discrepancies = [
  discrepancy(
    'D1',
    ['late-count', 'postponement-deduction', 'station-deduction', 'dispatcher-deduction'],
    '表格行被截断：四条规则失去了所属单位和栏目；编号从 2（社区联系站占 20%）起，缺第 1 项（想必占 80%）',
    'Rows are cut: the four rules have lost their unit and their column; numbering starts at 2 (community stations, 20%) without its 1 (presumably 80%)',
  ),
  discrepancy(
    'D2',
    ['late-count'],
    '使用不及时解决数的公式缺失，0.5 的权重因而没有得分',
    'The formula that uses the number of files not settled in time is missing, so the weight of 0.5 has no score',
  ),
  discrepancy(
    'D3',
    ['late-count', 'postponement-deduction', 'station-deduction', 'dispatcher-deduction'],
    '四条规则都没有扣分限额',
    'None of the four rules states a limit',
  ),
  discrepancy(
    'D4',
    ['digital', 'longTerm', 'hotline'],
    '工商一行以另一单位的名称结尾（两行并成一行），四处“同上”所指的单元格已缺失，三栏如何计分因而不在文本中',
    'The line of the industry and commerce office ends in the name of another unit (two rows run together), and four dittos refer to lost cells, so how the three columns are scored is not in the text',
  ),
  discrepancy('D5', ['station-deduction'], '未说明占 20% 的基数', 'Of what base the 20% are is not said'),
  discrepancy(
    'D6',
    ['dispatcher-deduction'],
    '派遣超时、错派回退归派遣员的在职单位考核，但没有分值',
    'Late dispatches and returns after a wrong dispatch are charged to the dispatcher’s own unit, without any points',
  ),
  discrepancy(
    'D7',
    ['dispatcher-deduction'],
    '派遣员多于十人时，不可能人人达到 10%',
    'With more than ten dispatchers, not all of them can reach 10%',
  ),
  discrepancy(
    'D8',
    ['late-count'],
    '未说明因特殊情况与区平台沟通过的回退是否仍计入',
    'Whether a return still counts that was agreed with the district platform is not said',
  ),
  discrepancy(
    'D9',
    [],
    '标题为年度细则，两条规则却按月计算，三栏的考核周期未说明',
    'The title is that of a year, two of the rules go by the month, and the period of the three columns is not said',
  ),
] as const;
