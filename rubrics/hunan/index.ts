/** 湖南省“强基础转作风树形象”专项行动评价内容和评分标准 (2020), whole: 100 points and 20 of bonus. */
import { type FactsOf, rubric } from 'kaohe';
import { party } from './1-party.js';
import { training } from './2-training.js';
import { dress } from './3-dress.js';
import { vehicles } from './4-vehicles.js';
import { systems } from './5-systems.js';
import { discipline } from './6-discipline.js';
import { gridManagement } from './7-grids.js';
import { service } from './8-service.js';
import { patrols } from './9-patrols.js';
import { oversight } from './10-oversight.js';
import { assignments } from './11-assignments.js';
import { opinion } from './12-opinion.js';
import { bonus } from './bonus.js';
import { discrepancies } from './discrepancies.js';
import { readings } from './readings.js';

/**
 * The scheme by which Hunan evaluated the last year of its campaign among urban-management enforcement teams in 2020.
 *
 * @example
 * const tree = evaluate(hunan2020, facts);
 * tree.max; // 100, with the bonus of up to 20 on top
 */
export const hunan2020 = rubric(
  {
    id: 'hunan-2020',
    title: [
      '“强基础转作风树形象”专项行动评价内容和评分标准',
      'Hunan: evaluation of the campaign “firmer foundations, better conduct, good image”',
    ],
    authority: ['湖南省住房和城乡建设厅', 'Department of Housing and Urban-Rural Development of Hunan Province'],
    year: 2020,
    max: 100,
    // What A04 or A05 leaves out, the rest of the table makes up for.
    rescale: true,
    // The source does not speak of rounding (A14).
    rounding: { at: 'total', places: 1, mode: 'half-up' },
    citation: {
      document: {
        zh: '关于做好城市管理执法队伍“强基础转作风树形象”三年行动总结和评价工作的通知',
        en: 'Notice on summing up and evaluating the three-year campaign “firmer foundations, better conduct, good image” of urban-management enforcement teams',
      },
      issuer: { zh: '湖南省住房和城乡建设厅', en: 'Department of Housing and Urban-Rural Development of Hunan Province' },
      date: '2020-07-19',
      number: '湘建执函〔2020〕94号',
    },
    readings,
    discrepancies,
  },
  [party, training, dress, vehicles, systems, discipline, gridManagement, service, patrols, oversight, assignments, opinion, bonus],
);

/** The facts of one unit for one year. */
export interface Hunan2020Facts extends FactsOf<typeof hunan2020> {}
