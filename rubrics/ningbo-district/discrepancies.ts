/** Where the source does not agree with itself, S1 to S8, and which clauses that concerns. */
import { discrepancy } from 'kaohe';

export const discrepancies = [
  discrepancy(
    'S1',
    ['A', 'B', 'C', 'D'],
    '细则登载两遍：前一遍行列混杂，后一遍各半页次序错乱且缺四个大项的名称；次序按条号、页码和大项分值还原，名称取自办法正文',
    'The table stands twice: the first copy is garbled, the second has its half pages in disorder and lost the names of the four sections; the order follows line numbers, page numbers and section totals, the names the text of the scheme',
  ),
  discrepancy('S2', ['C1.3', 'C2.3', 'C4.2'], '三处抽查扣分缺少分值', 'Three amounts for spot checks are missing'),
  discrepancy('S3', ['A2.1'], '第 1 条只写要求，没有扣分的分值', 'The first line states a duty and no amount'),
  discrepancy('S4', ['D1', 'D2', 'D3'], '恰好等于界线时两条都不适用', 'Exactly at the limit neither line applies'),
  discrepancy(
    'S5',
    ['B1.4', 'B3.1', 'B3.3', 'B3.4', 'B3.5'],
    'B1 的“不得分”只是 14 分中八条之一；B3 两处写“不得分”，两处写“本项不得分”',
    'In B1 “no points” belongs to one of eight lines of a 14-point item; B3 says it twice with “this item” and twice without',
  ),
  discrepancy(
    'S6',
    ['C3.1', 'C4.1'],
    '考核要求一栏没有界线，评分一栏从 80%、95% 起扣',
    'The requirements have no threshold; deductions begin at 80 and 95 percent',
  ),
  discrepancy('S8', ['C1.1'], '“信息采集员”两处误印', 'The word for information collectors is misprinted twice'),
] as const;

export const annualDiscrepancies = [
  discrepancy(
    'S7',
    ['extra'],
    '附加得分没有规定如何得出；月度考核只扣不奖',
    'What the extra score consists of is not defined; months only deduct',
  ),
] as const;
