/**
 * 区城管执法局2022年度工作任务分解表, whole: 62 tasks in 12 categories. A target stands where the table itself states a
 * figure, something to be measured against, or how often in the year; duties in words alone have none.
 */
import { type FactsOf, taskTable } from 'kaohe';
import { campaigns } from './1-campaigns.js';
import { refinement } from './2-refinement.js';
import { team } from './3-team.js';
import { oversight } from './4-oversight.js';
import { legalWork } from './5-legal.js';
import { informatisation } from './6-informatisation.js';
import { complaints, service } from './7-service.js';
import { publicity } from './9-publicity.js';
import { innovation, party, society } from './10-party.js';
import { discrepancies } from './discrepancies.js';

/**
 * The tasks of a district enforcement bureau in Shanghai for 2022, who leads and supports them, and the clauses of the
 * scheme of Jing'an that score the same thing.
 *
 * @example
 * checkTargets(tasks2022, facts).departments.find(({ department }) => department.zh === '法制科')?.missed;
 */
export const tasks2022 = taskTable(
  {
    id: 'tasks-2022',
    title: ['区城管执法局2022年度工作任务分解表', 'District enforcement bureau: breakdown of tasks for 2022'],
    authority: ['区城管执法局', 'District Urban Management and Law Enforcement Bureau'],
    year: 2022,
    scoredBy: 'jingan-2022',
    discrepancies,
  },
  [campaigns, refinement, team, oversight, legalWork, informatisation, service, complaints, publicity, party, society, innovation],
);

/** The facts of one district for one year. */
export interface Tasks2022Facts extends FactsOf<typeof tasks2022> {}
