/** Everything that lint looks for: code, how grave it is, and the check that finds it. */
import { brokenOrder, equalBands, unreachableBands } from './bands.js';
import { alwaysHolds, neverHasItsTurn, neverHolds } from './conditions.js';
import { likeOptions, unreadFields } from './declared.js';
import { unreachedGrades } from './grades.js';
import { brokenIds, strayId } from './ids.js';
import {
  alwaysExhausted,
  excessiveDeduction,
  idleCap,
  idleRule,
  overfullParts,
  restoringAwards,
  unreachedFloor,
  unreachedMax,
} from './pools.js';
import type { Found, Spot, Study } from './study.js';
import { mismatchedSum, mismatchedWeights } from './sums.js';
import type { LintCode } from './words.js';

/**
 * How grave a finding is. `error`: it cannot be meant. `warning`: hardly. `note`: it may be meant, and whoever scores should
 * know it.
 */
export type Severity = 'error' | 'warning' | 'note';

export interface Check {
  readonly code: LintCode;
  readonly severity: Severity;
  readonly find: (spot: Spot, study: Study) => readonly Found[];
  /** Findings at the same place, or below it, of which it would only be what follows. */
  readonly follows?: readonly LintCode[];
}

const DEAD: readonly LintCode[] = ['condition-never', 'condition-always', 'rung-never', 'band-unreachable', 'always-exhausted'];

export const CHECKS: readonly Check[] = [
  { code: 'sum-mismatch', severity: 'error', find: mismatchedSum },
  { code: 'weights-not-one', severity: 'error', find: mismatchedWeights },
  { code: 'condition-never', severity: 'error', find: neverHolds },
  { code: 'condition-always', severity: 'warning', find: alwaysHolds },
  { code: 'rung-never', severity: 'error', find: neverHasItsTurn },
  { code: 'band-unreachable', severity: 'warning', find: unreachableBands },
  { code: 'points-not-monotone', severity: 'warning', find: brokenOrder },
  { code: 'bands-equal', severity: 'note', find: equalBands },
  { code: 'always-exhausted', severity: 'error', find: alwaysExhausted },
  { code: 'max-unreachable', severity: 'error', find: unreachedMax, follows: DEAD },
  { code: 'parts-over-max', severity: 'warning', find: overfullParts },
  { code: 'award-only-restores', severity: 'note', find: restoringAwards },
  { code: 'cap-idle', severity: 'warning', find: idleCap, follows: DEAD },
  { code: 'floor-unreached', severity: 'note', find: unreachedFloor, follows: DEAD },
  { code: 'deduction-over-item', severity: 'warning', find: excessiveDeduction },
  { code: 'moves-nothing', severity: 'error', find: idleRule, follows: DEAD },
  { code: 'grade-unreached', severity: 'warning', find: unreachedGrades },
  { code: 'field-unread', severity: 'warning', find: unreadFields },
  { code: 'options-alike', severity: 'note', find: likeOptions },
  { code: 'id-order', severity: 'warning', find: brokenIds },
  { code: 'id-elsewhere', severity: 'warning', find: strayId },
];
