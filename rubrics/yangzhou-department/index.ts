/** 扬州市数字化城市管理综合考核办法实施细则(试行), for the departments of the city: 100 points and 5 of bonus. */
import { type FactsOf, rubric, section } from 'kaohe';
import { head, hotline, majorEvents, rework, routine, special } from '../yangzhou-district/common.js';
import { discrepancies } from './discrepancies.js';
import { readings } from './readings.js';

/**
 * The assessment scheme of Yangzhou for its departments, in force from 1 June 2010. It asks for the score of every category.
 *
 * @example
 * evaluate(yangzhouDepartment, { routinePoints: 76.5, reworkPoints: 4.5, hotlinePoints: 5, specialPoints: 9, majorEventPoints: 3 }).score; // 98
 */
export const yangzhouDepartment = rubric(
  {
    id: 'yangzhou-department',
    title: [
      '扬州市数字化城市管理综合考核办法实施细则(试行)：市职能部门',
      'Yangzhou: comprehensive assessment of digital city management, departments',
    ],
    ...head,
    readings,
    discrepancies,
  },
  // For the city bureau of urban management, special work holds six further matters, which add no points (A4).
  [routine(80), rework, hotline, special, section('bonus', '加分项', 'Bonus', 5, [majorEvents], { bonus: true })],
);

/** The facts of one department. */
export interface YangzhouDepartmentFacts extends FactsOf<typeof yangzhouDepartment> {}
