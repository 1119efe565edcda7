/** 闵行区街镇“大联动”推进工作测评项目责任分解表(一), 2011: 65 points, of which the copy lets 55 be computed. */
import { type FactsOf, rubric, type UnitFactsOf } from 'kaohe';
import { mechanism } from './1-mechanism.js';
import { information } from './2-information.js';
import { grid } from './3-grid.js';
import { publicReports, restOfTable } from './4-public-reports.js';
import { discrepancies } from './discrepancies.js';
import { readings } from './readings.js';

/**
 * The assessment of the thirteen towns of Minhang district, Shanghai, for joint action in 2011. A town's rank, share and
 * averages depend on the other towns: `evaluateCohort` finds them from what each town supplies.
 *
 * @example
 * const cohort = evaluateCohort(minhang2011, [{ unit: '莘庄镇', facts: xinzhuang }, { unit: '七宝镇', facts: qibao }]);
 * cohort.standings[0]?.tree?.computable; // 55 of 65
 */
export const minhang2011 = rubric(
  {
    id: 'minhang-2011',
    title: ['街镇“大联动”推进工作测评项目责任分解表(一)', 'Minhang district: assessment of the towns’ joint action, table 1'],
    authority: ['上海市闵行区（发文机关不详）', 'Minhang District, Shanghai (issuer not stated)'],
    year: 2011,
    max: 65,
    // M13: the source does not say.
    rounding: { at: 'total', places: 1, mode: 'half-up' },
    readings,
    discrepancies,
  },
  [mechanism, information, grid, publicReports, restOfTable],
);

/** The facts of one town, with the figures of the whole district: its rank, the sums, the averages. */
export interface Minhang2011Facts extends FactsOf<typeof minhang2011> {}

/** What one town supplies where all are scored together; the figures of the district are found from it. */
export interface Minhang2011UnitFacts extends UnitFactsOf<typeof minhang2011> {}
