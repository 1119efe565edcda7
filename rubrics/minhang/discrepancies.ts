/** Where the copy of the scheme is cut, or does not agree with itself. */
import { discrepancy } from 'kaohe';

export const discrepancies = [
  discrepancy(
    'D1',
    ['四', '4.1', '4.?', '–'],
    '文本在四“结案率”处中断，四缺 2 分，总分缺 3 分',
    'The text breaks off within the closing rate of 四; 2 points of 四 and 3 points of the total are missing',
  ),
  discrepancy(
    'D2',
    ['1.1.1', '1.1.2', '1.3.1', '1.3.2', '1.4.1', '1.4.2', '1.4.3', '1.4.4'],
    '八个条目有分值而没有计分办法',
    'Eight entries have points and no rule',
  ),
  discrepancy(
    'D3',
    ['三'],
    '表头在后页重复，末栏由“责任部门”变为“得分”；“三”出现两次，实为一个项目',
    'The header repeats on a later page, where its last column turns from departments into scores; 三 stands there twice and is one project',
  ),
  discrepancy(
    'D4',
    ['1.3.1', '1.3.2'],
    '联合执法有 3 分、1 分两项，分值栏只写 4 分',
    'Joint enforcement has two weights, 3 and 1, but one cell of 4',
  ),
  discrepancy(
    'D5',
    ['2.4', '3.3'],
    '2.4 与 3.3 所列来源重叠（媒体、热线、工作提示），同一件事可能两处扣分',
    'The sources listed in 2.4 and 3.3 overlap (media, hotlines, reminders): one event may cost points in both',
  ),
  discrepancy('D6', ['1.4.1'], '“随机”误作“随即”', 'A character is wrong in “at random”'),
  discrepancy(
    'D7',
    ['1.1.2', '1.4.3', '1.4.4'],
    '责任部门一处写“街面巡管”，两处写“街面联勤”',
    'One department goes by two names (街面巡管, 街面联勤)',
  ),
] as const;
