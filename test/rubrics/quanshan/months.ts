/** Months of the scheme, for its tests. */
import type { QuanshanMonthFacts } from '../../../rubrics/quanshan/index.js';

/** Everything done and nothing amiss: 100 points. */
export const FULL_MONTH: QuanshanMonthFacts = {
  closingPoints: 70,
  terminalLosses: 0,
  earlierLossesOpen: 0,
  officeTerminalFaults: 0,
  communityTerminalFaults: 0,
  staffNotFullTime: false,
  noAssistants: false,
  archiveMissing: false,
  filesMissing: 0,
  aboveTenPoints: 1,
  basicRecordsPoints: 3,
  innovationRecordsPoints: 1,
  displayBoards: 2,
  discMinutes: 5,
  cooperationPoints: 2,
  reportsTaken: 3,
  postLapses: 0,
  collectivePhoneStops: 0,
};

/** A month that did nothing and in which everything went wrong: no points. */
export const WORST_MONTH: QuanshanMonthFacts = {
  closingPoints: 0,
  terminalLosses: 2,
  earlierLossesOpen: 1,
  officeTerminalFaults: 3,
  communityTerminalFaults: 2,
  staffNotFullTime: true,
  noAssistants: true,
  archiveMissing: true,
  filesMissing: 40,
  aboveTenPoints: '1.5',
  basicRecordsPoints: 0,
  innovationRecordsPoints: 0,
  displayBoards: 1,
  discMinutes: '4.99',
  cooperationPoints: 0,
  reportsTaken: 0,
  postLapses: 4,
  collectivePhoneStops: 1,
};

/** A full month but for the closing of cases, so that it comes to the score given, which is 30 to 100. */
export const monthOf = (hundredths: number): QuanshanMonthFacts => ({ ...FULL_MONTH, closingPoints: `${hundredths - 3000}/100` });
