/**
 * Finds the room of a node. Every driver comes through here, and this is the one place where a node that says its kind
 * is taken at its word: by then the checker has held it against its room's schema.
 */
import { type ConditionKinds, conditionRooms } from './conditions.js';
import { type FactNode, isFact } from './facts.js';
import type { Condition, ConditionRoom, MeasureRoom, Readable, Rule, RuleRoom } from './kernel.js';
import { type MeasureKinds, measureRooms } from './measures/index.js';
import { type RuleKinds, ruleRooms } from './rules/index.js';
import { type Criterion, criterionRoom } from './structure/criterion.js';
import { type Definition, definitionRoom } from './structure/definition.js';
import { type RubricNode, rubricRoom } from './structure/rubric.js';
import { type Section, sectionRoom } from './structure/section.js';
import {
  type Period,
  type Periods,
  periodRoom,
  periodsRoom,
  type WeightedAnnual,
  weightedAnnualRoom,
} from './structure/weighted-annual.js';

/** Everything that scores: the rules and the headings over them. */
export interface ScoredKinds extends RuleKinds {
  readonly criterion: Criterion;
  readonly section: Section;
  readonly definition: Definition;
  readonly rubric: RubricNode;
  readonly weightedAnnual: WeightedAnnual;
  readonly periods: Periods;
  readonly period: Period;
}

const scoredRooms: { readonly [K in keyof ScoredKinds]: RuleRoom<ScoredKinds[K]> } = {
  ...ruleRooms,
  criterion: criterionRoom,
  section: sectionRoom,
  definition: definitionRoom,
  rubric: rubricRoom,
  weightedAnnual: weightedAnnualRoom,
  periods: periodsRoom,
  period: periodRoom,
};

type ScoredNode = ScoredKinds[keyof ScoredKinds];
type MeasureNode = MeasureKinds[keyof MeasureKinds];
type ConditionNode = ConditionKinds[keyof ConditionKinds];

/** Whether a node is of a kind that has a room. */
export const isScored = (node: Readable): node is ScoredNode => Object.hasOwn(scoredRooms, node.kind);

/** The condition that a rung, a gate or another rule stands on. */
export const conditionOf = (rule: Rule): Condition | undefined => (isScored(rule) && 'when' in rule ? rule.when : undefined);
/** The same of a value that has not been checked. */
export const isRule = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  Object.hasOwn(scoredRooms, value.kind);
export const isMeasure = (node: Readable): node is MeasureNode => Object.hasOwn(measureRooms, node.kind);
export const isCondition = (node: Readable): node is ConditionNode => Object.hasOwn(conditionRooms, node.kind);

export const scoredRoom = <K extends keyof ScoredKinds>(kind: K): RuleRoom<ScoredKinds[K]> => scoredRooms[kind];
export const measureRoom = <K extends keyof MeasureKinds>(kind: K): MeasureRoom<MeasureKinds[K]> => measureRooms[kind];
export const conditionRoom = <K extends keyof ConditionKinds>(kind: K): ConditionRoom<ConditionKinds[K]> => conditionRooms[kind];

/**
 * The facts behind what a rule reads, each once; a field of a list's element counts as its list. The whole of a fact that
 * counts a subset comes with it, unless only what the rule is about is wanted.
 */
export function factsRead(reads: readonly Readable[], wholes = true): readonly FactNode[] {
  const found = new Map<string, FactNode>();
  const visit = (node: Readable): void => {
    if (isFact(node)) {
      if (!('list' in node && node.list !== undefined)) found.set(node.key, node);
      // What a figure of a cohort is made from is no business of one unit's score.
      if (wholes && 'partOf' in node && node.partOf) visit(node.partOf);
    } else if (isMeasure(node)) for (const read of measureRoom(node.kind).reads(node)) visit(read);
    else if (isCondition(node)) for (const read of conditionRoom(node.kind).reads(node)) visit(read);
  };
  for (const read of reads) visit(read);
  return [...found.values()];
}

/** The facts that a rule and the rules below it are about, each once. */
export function factsBelow(rule: Rule): readonly FactNode[] {
  if (!isScored(rule)) return [];
  const room = scoredRoom(rule.kind);
  const own = factsRead(room.reads?.(rule) ?? [], false);
  // A period's rubric has facts of its own.
  const below = room.inner ? [] : (room.parts?.(rule) ?? []).flatMap((part) => factsBelow(part.rule));
  return [...new Map([...own, ...below].map((fact) => [fact.key, fact])).values()];
}

/**
 * Keys of the facts that a measure or a condition stands on. None are said where it speaks of one element of a list that
 * it does not go through itself, for then it has no value of its own.
 */
export function standsOn(node: Readable): readonly string[] | undefined {
  const known = STANDS_ON.get(node);
  if (known) return known.keys;
  const keys = listsAtHand(node).size === 0 ? factsRead([node], false).map(({ key }) => key) : undefined;
  STANDS_ON.set(node, { keys });
  return keys;
}
const STANDS_ON = new WeakMap<Readable, { readonly keys: readonly string[] | undefined }>();

/** The lists of whose elements a node speaks without going through them. */
function listsAtHand(node: Readable): ReadonlySet<string> {
  if (isFact(node)) return new Set('list' in node && node.list !== undefined ? [node.list] : []);
  if (!isMeasure(node) && !isCondition(node)) return new Set();
  const { reads, over } = isMeasure(node) ? readBy(measureRoom(node.kind), node) : readBy(conditionRoom(node.kind), node);
  return new Set(reads.flatMap((read) => [...listsAtHand(read)]).filter((list) => list !== over));
}

const readBy = <N>({ reads, over }: Pick<MeasureRoom<N>, 'reads' | 'over'>, node: N) => ({ reads: reads(node), over: over?.(node) });
