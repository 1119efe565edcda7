/** (八) 突出城管服务为先 (10). */
import { about, bandScore, criterion, deduct, firstOf, flag, keeps, not, percent, reading, section } from 'kaohe';
import { A01 } from './readings.js';

const method = criterion(
  '8.1',
  '“721工作法”',
  'The “721” method',
  keeps(4, [
    firstOf(
      about(
        '未建立“721工作法”',
        '“721” method not set up',
        deduct(4, not(flag('method721SetUp', '建立“721工作法”', '“721” method set up'))),
      ),
      about(
        '建立而未遵循“721工作法”',
        '“721” method set up and not followed',
        deduct(2, not(flag('method721Followed', '日常工作遵循“721工作法”', 'Work done by the “721” method'))),
      ),
    ),
  ]),
);

const satisfaction = percent('publicSatisfaction', '群众满意度', 'Public satisfaction');

const publicSatisfaction = criterion(
  '8.2',
  '群众满意度',
  'Public satisfaction',
  keeps(4, [
    reading(A01, {
      // 75%-85%以下, 60%-75%及以下, 50%-60%及以下, 50%及以下
      upperEndInclusive: bandScore(satisfaction, { '>= 85': 0, '(75, 85)': -1, '(60, 75]': -2, '(50, 60]': -3, '<= 50': -4 }),
      lowerEndInclusive: bandScore(satisfaction, { '>= 85': 0, '[75, 85)': -1, '[60, 75)': -2, '[50, 60)': -3, '< 50': -4 }),
    }),
  ]),
);

const risk = criterion(
  '8.3',
  '执法风险评估机制',
  'Assessing risks of enforcement',
  keeps(2, [deduct(2, not(flag('riskAssessmentSetUp', '建立执法风险评估机制', 'Assessment of risks of enforcement set up')))]),
);

export const service = section('8', '突出城管服务为先', 'Service first', 10, [method, publicSatisfaction, risk]);
