/** 扬州市数字化城市管理综合考核办法实施细则(试行), for the district governments and management committees: 100 points and 5 of bonus. */
import { assessed, criterion, earns, type FactsOf, quantity, rubric, section } from 'kaohe';
import { head, hotline, majorEvents, rework, routine, special } from './common.js';
import { discrepancies } from './discrepancies.js';
import { readings } from './readings.js';

const groundwork = criterion(
  'groundwork',
  '城市管理基础工作',
  'Groundwork of city management',
  earns(10, [
    assessed(quantity('groundworkPoints', '分', '城市管理基础工作考核得分', 'Score for the groundwork of city management', { min: null })),
  ]),
);

/**
 * The assessment scheme of Yangzhou for its districts, in force from 1 June 2010. It asks for the score of every category.
 *
 * @example
 * evaluate(yangzhouDistrict, { routinePoints: 66.5, reworkPoints: 4.5, hotlinePoints: 5, specialPoints: 9, groundworkPoints: 9, majorEventPoints: 3 }).score; // 97
 */
export const yangzhouDistrict = rubric(
  {
    id: 'yangzhou-district',
    title: [
      '扬州市数字化城市管理综合考核办法实施细则(试行)：各区政府(管委会)',
      'Yangzhou: comprehensive assessment of digital city management, districts',
    ],
    ...head,
    readings,
    discrepancies,
  },
  [routine(70), rework, hotline, special, groundwork, section('bonus', '加分项', 'Bonus', 5, [majorEvents], { bonus: true })],
);

/** The facts of one district or management committee. */
export interface YangzhouDistrictFacts extends FactsOf<typeof yangzhouDistrict> {}
