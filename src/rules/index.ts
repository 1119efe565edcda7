/** The kinds of rules: what yields contributions. One room each; a new kind breaks the build here, where work is owed. */
import type { RuleRoom } from '../kernel.js';
import { type Assessed, assessedRoom } from './assessed.js';
import { type BandScore, bandScoreRoom } from './band-score.js';
import { type BestOf, bestOfRoom } from './best-of.js';
import { type ChoiceScore, choiceScoreRoom } from './choice-score.js';
import { type Consequence, consequenceRoom } from './consequence.js';
import { type Convert, convertRoom } from './convert.js';
import { type FirstOf, firstOfRoom, type When, whenRoom } from './first-of.js';
import { type Fixed, fixedRoom } from './fixed.js';
import { type Exempt, exemptRoom, type NotApplicable, notApplicableRoom, type Veto, vetoRoom } from './gates.js';
import { type Linear, linearRoom } from './linear.js';
import { type PerItem, perItemRoom } from './per-item.js';
import { type Pool, poolRoom } from './pool.js';

export interface RuleKinds {
  readonly fixed: Fixed;
  readonly perItem: PerItem;
  readonly bandScore: BandScore;
  readonly choiceScore: ChoiceScore;
  readonly convert: Convert;
  readonly linear: Linear;
  readonly assessed: Assessed;
  readonly bestOf: BestOf;
  readonly firstOf: FirstOf;
  readonly when: When;
  readonly pool: Pool;
  readonly veto: Veto;
  readonly exempt: Exempt;
  readonly notApplicable: NotApplicable;
  readonly consequence: Consequence;
}

/** The room of every kind of rule. */
export const ruleRooms: { readonly [K in keyof RuleKinds]: RuleRoom<RuleKinds[K]> } = {
  fixed: fixedRoom,
  perItem: perItemRoom,
  bandScore: bandScoreRoom,
  choiceScore: choiceScoreRoom,
  convert: convertRoom,
  linear: linearRoom,
  assessed: assessedRoom,
  bestOf: bestOfRoom,
  firstOf: firstOfRoom,
  when: whenRoom,
  pool: poolRoom,
  veto: vetoRoom,
  exempt: exemptRoom,
  notApplicable: notApplicableRoom,
  consequence: consequenceRoom,
};
