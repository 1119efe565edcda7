/** The public surface, written out. */

// Rules
export type { Bands, Interval, Tiers } from './bands.js';
export {
  type BoundaryCase,
  type BoundaryCases,
  type BoundaryOptions,
  type BoundaryWhere,
  boundaryCases,
  type ExpectedScore,
  type ExpectedScores,
  type UnreachedCase,
} from './boundary-cases.js';
export { type BoundNode, type Bounds, bounds, type PartialFactsOf } from './bounds.js';
// Scoring and what comes of it
export {
  type Cohort,
  type CohortOptions,
  type CohortUnit,
  evaluateCohort,
  type Standing,
} from './cohort.js';
// Facts
export { cohortMean, cohortSum, rank } from './cohort-facts.js';
// Conditions
export { all, always, any, atLeast, atMost, equals, every, is, lessThan, moreThan, not, some } from './conditions.js';
export { coverageTable } from './coverage/table.js';
export {
  type Coverage,
  type CoverageCount,
  type CoverageOptions,
  type CoveringFacts,
  coverage,
  type FactSet,
  type GoalCoverage,
  type GoalKind,
} from './coverage.js';
export { type Filled, withDefaults, withUnitDefaults } from './defaults.js';
export {
  type CohortFigure,
  type ConsequenceOf,
  type EvaluateOptions,
  evaluate,
  type FactsOf,
  type GivenFactsOf,
  type GivenUnitFactsOf,
  type ReadingsOf,
  type Trace,
  type UnitFactsOf,
} from './evaluate.js';
// Types that the above speak of
export type { Amount, RoundingMode } from './exact.js';
export { explain } from './explain.js';
export {
  type Choice,
  type CountOptions,
  choice,
  count,
  type Flag,
  fault,
  flag,
  type List,
  type ListOptions,
  list,
  type NumberInput,
  type NumberOptions,
  type Numeric,
  type PercentInput,
  percent,
  points,
  quantity,
  type RankOrder,
  series,
  type TiePolicy,
  tally,
} from './facts.js';
export { nodeAt, nodesOf } from './find.js';
export { type FormatOptions, formatTree } from './format.js';
export type { Warning } from './intake.js';
export { type Issue, type IssueCode, KaoheError } from './issues.js';
export type {
  Condition,
  Given,
  Label,
  Language,
  Measure,
  Rounding,
  Rule,
  Use,
  UsesOf,
} from './kernel.js';
export { leagueTable } from './league.js';
export { type ExactPoints, type Ledger, type LedgerAdjustment, type LedgerRow, ledger, ledgerTable } from './ledger.js';
export type { Severity } from './lint/checks.js';
export { type Finding, type FindingCode, type LintOptions, lint } from './lint/index.js';
export { lintTable } from './lint/table.js';
// Measures
export { above, below, difference, gap } from './measures/difference.js';
export { greatestOf, leastOf } from './measures/extreme.js';
export { figure, type Operand } from './measures/figure.js';
export { named } from './measures/named.js';
export { countOf, largestOf, meanOf, smallestOf, sumOf } from './measures/over-list.js';
export { product } from './measures/product.js';
export { rate, ratio, type ZeroAnswer, type ZeroAnswers } from './measures/ratio.js';
export { rounded } from './measures/rounded.js';
export { average, sum } from './measures/sum.js';
export type { MissingFact } from './missing.js';
export { type Mutant, mutants } from './mutants.js';
// Readings
export { about, assessedBy, type Question, question, reading } from './readings.js';
// Structure
export { readRubric, rubric, weightedAnnual } from './rubrics.js';
export { assessed, assessedDeduct, truncated, truncatedDeduct } from './rules/assessed.js';
export { bandScore, rankTier } from './rules/band-score.js';
export { bestOf, worstOf } from './rules/best-of.js';
export { choiceScore } from './rules/choice-score.js';
export { consequence } from './rules/consequence.js';
export { convert } from './rules/convert.js';
export { firstOf, when } from './rules/first-of.js';
export { award, deduct } from './rules/fixed.js';
export { exempt, notApplicable, veto } from './rules/gates.js';
export { linear } from './rules/linear.js';
export { perItemAward, perItemDeduct, type StepMode, type Steps } from './rules/per-item.js';
export { capAt, earns, keeps, type Parts, type PoolLimits, pool } from './rules/pool.js';
export { factsSchema } from './schema.js';
export { factSheet, type SheetEntry } from './sheet.js';
export { type Clause, criterion } from './structure/criterion.js';
export { definition } from './structure/definition.js';
export { type Citation, type Discrepancy, discrepancy, ONE_DECIMAL, type Rubric, type RubricHead } from './structure/rubric.js';
export { section } from './structure/section.js';
export type { CarryOver, KnownScore, PeriodsSettings } from './structure/weighted-annual.js';
export { type ScoreCase, type Survivors, survivors } from './survivors.js';
export { detailTable, type LostPoints, pointsLostByDepartment, type ScoreRow, scoreRows, type Table } from './tables.js';
// Tables of tasks
export { checkTargets, type DepartmentTargets, type TargetCheck, type TargetResult } from './targets.js';
export { type Category, category, readTaskTable, type Target, type Task, type TaskTable, target, task, taskTable } from './task-table.js';
export type { Applied, ReadingTaken, Status, TraceNode } from './trace.js';
export { UNITS, type Unit } from './units.js';
