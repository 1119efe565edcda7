/** 2022年度静安区城管执法局部门重点工作绩效考核分解表, whole: 150 points and 3 of bonus. */
import { type FactsOf, reading, rubric } from 'kaohe';
import { enforcement } from './1-enforcement.js';
import { refinement } from './2-refinement.js';
import { team } from './3-team.js';
import { caseWork } from './4-cases.js';
import { informatisation } from './5-informatisation.js';
import { service } from './6-service.js';
import { publicity } from './7-publicity.js';
import { party } from './8-party.js';
import { society } from './9-society.js';
import { innovation } from './10-innovation.js';
import { discrepancies } from './discrepancies.js';
import { A14, A40, readings } from './readings.js';

/**
 * The assessment scheme of Jing'an district, Shanghai, for its urban-management enforcement bureau in 2022.
 *
 * @example
 * const tree = evaluate(jingan2022, facts);
 * tree.grade?.label.zh; // '优秀'
 */
export const jingan2022 = rubric(
  {
    id: 'jingan-2022',
    title: ['2022年度静安区城管执法局部门重点工作绩效考核分解表', 'Jing’an district enforcement bureau: assessment of key work 2022'],
    authority: ['上海市静安区城市管理行政执法局', 'Jing’an District Urban Management and Law Enforcement Bureau, Shanghai'],
    year: 2022,
    max: 150,
    // Note 1: exact to one decimal.
    rounding: reading(A14, {
      item: { at: 'criterion', places: 1, mode: 'half-up' },
      truncate: { at: 'criterion', places: 1, mode: 'down' },
      halfEven: { at: 'criterion', places: 1, mode: 'half-even' },
      part: { at: 'part', places: 1, mode: 'half-up' },
      total: { at: 'total', places: 1, mode: 'half-up' },
    }),
    // Note 2: the total with the bonus decides.
    grades: {
      of: reading(A40, { rounded: 'rounded', exact: 'exact' }),
      bands: { '>= 135': ['excellent', '优秀', 'Excellent'], '< 135': ['good', '良好', 'Good'] },
    },
    citation: {
      document: {
        zh: '关于印发《2022年度静安区城管执法局部门重点工作绩效考核分解表》的通知',
        en: 'Notice issuing the breakdown table for the assessment of key work of the Jing’an district enforcement bureau in 2022',
      },
      issuer: { zh: '上海市静安区城市管理行政执法局', en: 'Jing’an District Urban Management and Law Enforcement Bureau, Shanghai' },
      date: '2022-06-24',
    },
    readings,
    discrepancies,
  },
  [enforcement, refinement, team, caseWork, informatisation, service, publicity, party, society, innovation],
);

/** The facts of one district for one year. */
export interface Jingan2022Facts extends FactsOf<typeof jingan2022> {}
