/**
 * Finds the room of a node. Every driver comes through here, and this is the one place where a node that says its kind
 * is taken at its word: by then the checker has held it against its room's schema.
 */
import { type ConditionKinds, conditionRooms } from './conditions.js';
import type { ConditionRoom, MeasureRoom, Readable, RuleRoom } from './kernel.js';
import { type MeasureKinds, measureRooms } from './measures/index.js';
import { type RuleKinds, ruleRooms } from './rules/index.js';
import { type Criterion, criterionRoom } from './structure/criterion.js';
import { type RubricNode, rubricRoom } from './structure/rubric.js';
import { type Section, sectionRoom } from './structure/section.js';

/** Everything that scores: the rules and the headings over them. */
interface ScoredKinds extends RuleKinds {
  readonly criterion: Criterion;
  readonly section: Section;
  readonly rubric: RubricNode;
}

const scoredRooms: { readonly [K in keyof ScoredKinds]: RuleRoom<ScoredKinds[K]> } = {
  ...ruleRooms,
  criterion: criterionRoom,
  section: sectionRoom,
  rubric: rubricRoom,
};

type ScoredNode = ScoredKinds[keyof ScoredKinds];
type MeasureNode = MeasureKinds[keyof MeasureKinds];
type ConditionNode = ConditionKinds[keyof ConditionKinds];

/** Whether a node is of a kind that has a room. */
export const isScored = (node: Readable): node is ScoredNode => Object.hasOwn(scoredRooms, node.kind);
export const isMeasure = (node: Readable): node is MeasureNode => Object.hasOwn(measureRooms, node.kind);
export const isCondition = (node: Readable): node is ConditionNode => Object.hasOwn(conditionRooms, node.kind);

export const scoredRoom = <K extends keyof ScoredKinds>(kind: K): RuleRoom<ScoredKinds[K]> => scoredRooms[kind];
export const measureRoom = <K extends keyof MeasureKinds>(kind: K): MeasureRoom<MeasureKinds[K]> => measureRooms[kind];
export const conditionRoom = <K extends keyof ConditionKinds>(kind: K): ConditionRoom<ConditionKinds[K]> => conditionRooms[kind];
