/** Where the source does not agree with itself, D1 to D6, and which clauses that concerns. */
import { discrepancy } from 'kaohe';

export const monthDiscrepancies = [
  discrepancy(
    'D1',
    ['2.3', '2.3b'],
    '基础台账 5 分，只说明了其中月度案卷存档的 2 分',
    'Of the 5 points for basic records, only the 2 for the archive of case files are explained',
  ),
  discrepancy(
    'D2',
    ['2.3a'],
    '缺失件数的两档在 10 件处相接，两档都含 10 件；后一档的“口”应为“扣”',
    'The two ranges of missing files meet at ten and both hold it; the second has a misprint for “deduct”',
  ),
  discrepancy(
    'D4',
    ['2.4'],
    '各项都是扣分，此项 5 分却只有加分，也未说明从几分起算',
    'An item of 5 points with awards only, and no starting score, among items that deduct',
    ['award-only-restores'],
  ),
  discrepancy(
    'D5',
    ['1', '2.1'],
    '“私下软件”应为“私自下载软件”；第一项只说明按另一文件执行',
    'A word has dropped out of the fault of downloading software without permission; item 1 only refers to another document',
  ),
  discrepancy(
    'D6',
    ['2.1', '3'],
    '单次扣分等于或超过本项分值，一次即扣完',
    'A single deduction equals or exceeds the item, so that one event empties it',
  ),
] as const;

export const yearDiscrepancies = [
  discrepancy(
    'D3',
    ['months'],
    '文字称月度考核加权平均，公式却是累计得分除以 12 再乘以 0.9',
    'The words speak of a weighted mean of the months; the formula is their plain sum divided by 12, times 0.9',
  ),
] as const;
