/** Where the source does not agree with itself, D1 to D3, and which clauses that concerns. */
import { discrepancy } from 'kaohe';

export const discrepancies = [
  discrepancy(
    'D1',
    ['majorEvents'],
    '总分值写为 105 分，其中含 5 分加分项；不计加分的满分是 100 分',
    'The total is given as 105, bonus of 5 included; full marks without it are 100',
  ),
  discrepancy(
    'D2',
    [],
    '细则有两份：第一份标题夹有模板残留文字，止于对市城管局的另外几项考核、解释权和施行日期之前；第二份丢失括号和部分标点',
    'The text stands twice: the first copy has template debris in its title and ends before the further duties of the city bureau, the interpretation clause and the date; the second has lost its brackets and some punctuation',
  ),
  discrepancy(
    'D3',
    ['routine', 'rework', 'hotline', 'special', 'groundwork', 'majorEvents'],
    '两份都只有各类分值，没有评分办法',
    'Neither copy has the scoring rules of the categories, only their points',
  ),
] as const;
