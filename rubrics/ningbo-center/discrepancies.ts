/** Where the source does not agree with itself or says too little, S1 to S4, and which clauses that concerns. */
import { discrepancy } from 'kaohe';

export const discrepancies = [
  discrepancy(
    'S1',
    ['month'],
    '对各区写明月度只扣不奖，对指挥中心没有写',
    'For the districts months are said only to deduct; for the centre they are not',
  ),
  discrepancy(
    'S2',
    [],
    '市城管局局属单位也列为考核对象，却没有考核内容和细则',
    'The units under the city bureau are to be assessed as well, yet nothing says by what table',
  ),
  discrepancy(
    'S4',
    ['month'],
    '附件 2 不在来源中：只知三个大项的名称、十二个小项和 100 分',
    'Annex 2 is not in the source: all that is known is three named groups, twelve items and 100 points',
    // How the groups share the 100 points is not known, so each is bounded by all of them.
    ['parts-over-max'],
  ),
] as const;

export const annualDiscrepancies = [
  discrepancy('S3', ['extra'], '附加得分没有规定如何得出', 'What the extra score consists of is not defined'),
] as const;
