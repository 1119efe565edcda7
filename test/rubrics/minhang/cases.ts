/** Where the clauses of Minhang turn, and the readings to compare under. */
import type { Edges } from '../../reference/random-facts.js';

const PLACES = [1, 5, 6, 10, 11, 13, 14];

export const EDGES: Edges = {
  monthsWithNews: [0, 1, 11, 12],
  newsRank: PLACES,
  newsRankDense: PLACES,
  newsRankListed: PLACES,
  newsAdopted: [3],
  otherLayersUntrained: [1, 4],
  collected: [50],
  stations: [3],
  confirmationRate: [50],
  averageConfirmationRate: [50],
  settlementRate: [50],
  averageSettlementRate: [50],
  collectionComplaints: [70],
  collectionReminders: [70],
  collectionExposures: [35],
  missedCases: [80],
  logFlaws: [20],
  overdueCases: [60],
  carelessChecks: [20],
  'postponedCases.postponements': [1],
  'failedCases.failures': [1, 8],
  gridExposures: [30],
  gridReferrals: [30],
  gridReports: [60],
  gridReminders: [60],
};

/** Every option that is not the chosen one, and those together that meet in one clause. */
export const ALTERNATIVES: readonly Readonly<Record<string, string>>[] = [
  { M1: 'noBaseNoRank' },
  { M2: 'dense' },
  { M2: 'listOrder' },
  { M1: 'noBaseNoRank', M2: 'dense' },
  { M3: 'uncapped' },
  { M4: 'allOrNothing' },
  { M4: 'uncapped' },
  { M5: 'pooled' },
  { M4: 'allOrNothing', M5: 'pooled' },
  { M4: 'uncapped', M5: 'pooled' },
  { M6: 'escalating' },
  { M9: 'others' },
];
