/** Where the copy of the scheme breaks off, or does not agree with itself, D1 to D5, and which clauses that concerns. */
import { discrepancy } from 'kaohe';

export const monthDiscrepancies = [
  discrepancy(
    'D1',
    ['base', 'G3'],
    '扣分条款不在来源中（文本止于“七（一）加分细则”第 4 条）；“一般报纸杂志”暗示更高级别媒体的条款已缺失',
    'The rules for deductions are not in the text, which ends with the fourth award; “ordinary” newspapers suggest lost lines for higher media',
  ),
  discrepancy(
    'D4',
    ['G1', 'G3', 'G4'],
    '一篇报刊稿件（10 分）重于一项改革创新（5 分）；集体所获奖项计入个人得分',
    'A newspaper item (10) outweighs an innovation (5); an award to a collective goes to a person’s score',
  ),
] as const;

export const yearDiscrepancies = [
  discrepancy(
    'D2',
    ['daily', 'review'],
    '列出日常考核、目标绩效考核、综合测评三种考核，年度得分只用其中两种，目标绩效没有权重',
    'Three kinds of assessment are named, daily, by targets, and the review; the year weighs two, and the one by targets has no weight',
  ),
  discrepancy(
    'D3',
    ['daily'],
    '既称下不保底，又称低于零分的部分结转下月',
    'Scores are said to have no floor, and yet what is below zero is carried into the next month',
  ),
  discrepancy(
    'D5',
    ['daily', 'review'],
    '月度以 100 分为基数而无上限，却按百分比与想必为百分制的测评合并',
    'Months with a base of 100 and no ceiling are combined by percentage with a review that is presumably out of 100',
  ),
] as const;
