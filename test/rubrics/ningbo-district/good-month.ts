/** A month of a district in which nothing is found wrong. */

import { withDefaults } from 'kaohe';
import { type NingboDistrictMonthFacts, ningboDistrictMonth } from '../../../rubrics/ningbo-district/index.js';

export const goodMonth: NingboDistrictMonthFacts = {
  ...withDefaults(ningboDistrictMonth, {
    upkeepBudgeted: true,
    upkeepBudgetGrowth: 5,
    grids: 300,
    collectors: 20,
    operators: 15,
    collectorsOnline: 60,
    validCaseShare: 70,
    dailyValidReports: 270,
    casesClosedInTime: 80,
    casesClosed: 95,
    casesReworked: 2,
    superiorsSatisfied: '90.01',
    partnersSatisfied: '85.01',
    communitiesSatisfied: '80.01',
  }).facts,
  // What only other readings ask for.
  spotCasesMishandled: 0,
  spotCollectionBreaches: 0,
  sampledCasesFaulty: 0,
};
