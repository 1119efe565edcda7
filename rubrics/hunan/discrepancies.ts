/** Where the source does not agree with itself, D01 to D07, and which clauses that concerns. */
import { discrepancy } from 'kaohe';

export const discrepancies = [
  discrepancy(
    'D01',
    ['8.2'],
    '75、60、50 各为相邻两档的端点；较高一档写“以下”，其余各档写“及以下”',
    'The ends 75, 60 and 50 each belong to two neighbouring classes; the higher class is written without “and”, the others with it',
  ),
  discrepancy(
    'D02',
    ['10.3', '10.4'],
    '80、50 既是一档的下端，又是下一档“以下”的界限',
    'The figures 80 and 50 are the lower end of one class and the limit below which the next one lies',
  ),
  discrepancy(
    'D03',
    ['5.2', '5.4'],
    '没有写明完全没有基准、没有清单时的扣分，5.1 各项和 5.5 则有；5.2 所列缺项为五项，扣完 3 分须有六项',
    'No amount for having no standards or no list at all, unlike 5.1 and 5.5; 5.2 names five things that may be missing, and losing its 3 points takes six',
  ),
  discrepancy(
    'D04',
    ['B1'],
    '没有写明本项分值，10 分由最高一级的加分和合计 20 分推得',
    'States no points of its own; 10 follows from its highest award and from the 20 in all',
  ),
  discrepancy(
    'D05',
    ['B1', 'B2', 'B3', 'B4'],
    '后三项限于本年度，B1 没有这一限定',
    'The last three are limited to the year itself, B1 is not',
  ),
  discrepancy(
    'D06',
    [],
    '（七）（八）（九）和落款前有多余的问号，正文一处断行，文末有多余的竖线',
    'Stray question marks before sections 7, 8 and 9 and before the signature, a line broken in the letter, a stray bar at the end',
  ),
  discrepancy(
    'D07',
    ['9.1'],
    '要求年内将马路市场全部搬迁入市，却没有为未完成搬迁定扣分',
    'Asks for every roadside market to be moved within the year, and gives no amount for failing to',
  ),
] as const;
