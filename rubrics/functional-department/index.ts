/** 数字化城管考核评分标准（市职能部门单位）: the five notes below a table that is missing. They define figures; points they have none. */
import { definition, type FactsOf, rubric } from 'kaohe';
import { discrepancies } from './discrepancies.js';
import { delayRate, delays, exempt, repeated, repeatRate, repeats, reworkRate, satisfactionRate, supervised } from './measures.js';
import { readings } from './readings.js';

export {
  delayCount,
  delayExempt,
  delayRate,
  repeatCount,
  repeatGroups,
  repeatRate,
  reworkRate,
  satisfactionRate,
  supervisedCount,
} from './measures.js';
/** A rubric that takes `repeatCount` or `repeatRate` declares F1; one that takes `delayExempt`, `delayCount` or `delayRate`, F2. */
export { F1, F2 } from './readings.js';

/**
 * The definitions that a scheme for city departments scores by: cases under supervision, repeated, done again and postponed,
 * and the satisfaction of the public. A scheme with points takes the measures and prices them.
 *
 * @example
 * const tree = evaluate(functionalDepartment, facts);
 * nodeAt(tree, 'repeat-rate').applied?.measure; // '2.5', in percent points
 * @example
 * import { F1, repeatRate } from 'kaohe/rubrics/functional-department';
 * bandScore(repeatRate, { '<= 2': 5, '> 2': 0 }); // in a rubric that lists F1 among its readings
 */
export const functionalDepartment = rubric(
  {
    id: 'functional-department',
    title: [
      '数字化城管考核评分标准（市职能部门单位）附件2注释',
      'Digital city management: scoring standard for city departments, notes to annex 2',
    ],
    authority: ['市职能部门考核模板（制定机关不详）', 'Template for city departments (issuer not stated)'],
    year: null,
    max: null,
    // Nothing is scored; the figures themselves are exact (F5).
    rounding: { at: 'total', places: 1, mode: 'half-up' },
    readings,
    discrepancies,
  },
  [
    definition('supervised', '督办案件', 'Cases under supervision', supervised),
    definition('repeat-group', '重复案件（认定）', 'Groups of repeated cases', repeated),
    definition('repeat-count', '重复案件数', 'Repeated cases', repeats),
    definition('repeat-rate', '重复案件率', 'Rate of repeated cases', repeatRate),
    definition('rework-rate', '返工案件率', 'Rate of cases done again', reworkRate),
    definition('delay-exempt', '不计入的延期案件', 'Postponed cases that are exempt', exempt),
    definition('delay-count', '延期数', 'Postponed cases that count', delays),
    definition('delay-rate', '延期案件率', 'Rate of postponed cases', delayRate),
    definition('satisfaction-rate', '群众满意度（满意率）', 'Satisfaction of the public', satisfactionRate),
  ],
);

/** The facts of one department for one assessment period. */
export interface FunctionalDepartmentFacts extends FactsOf<typeof functionalDepartment> {}
