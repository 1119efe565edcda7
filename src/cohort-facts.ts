/** Facts that depend on the other units of a cohort: ranks, means and sums (排名、平均、合计). */
import {
  type CohortSource,
  labelled,
  type NumberInput,
  type NumberOptions,
  type Numeric,
  numeric,
  optional,
  type RankOrder,
  type TiePolicy,
} from './facts.js';
import type { CohortUse, FactUse, Literal, Measure, ReadingUse, Use } from './kernel.js';
import { PLACE, type Unit, unitLabel } from './units.js';

/**
 * A place in a ranking of `of` units, first place 1.
 *
 * @param options.ties how units with equal figures are ranked; the one who ranks must know.
 * @param options.by what `evaluateCohort` ranks the units by, and `order`, which figure comes first.
 * @example
 * rank('repeatPetitionRank', '重复信访率排名', 'Rank by repeated petitions, lowest first', { of: 16, ties: 'shared' })
 * // Jing'an 6.1.3.c
 */
export function rank<K extends string, const O extends RankOptions>(
  key: K & Literal<K>,
  zh: string,
  en: string,
  options: O,
): Numeric<K, FactUse<K, NumberInput, 'required'> | (O extends Ranked<infer U> ? CohortUses<K, U> : never)> {
  const { of, ties }: RankOptions = options;
  const cohort = 'by' in options ? sourceOf('rank', options.by, options.order) : undefined;
  return numeric('rank', key, PLACE, labelled(zh, en), 1, of, { ties, ...optional('cohort', cohort) });
}

interface Ranked<U extends Use = Use> {
  readonly of: number;
  readonly ties: TiePolicy;
  readonly by: Measure<U>;
  readonly order: RankOrder;
}
/** A place that others have found, or one to be found by a measure of every unit. */
type RankOptions = { readonly of: number; readonly ties: TiePolicy; readonly by?: never; readonly order?: never } | Ranked;

/** What a cohort's figure uses: the facts it is made from, which a cohort asks each unit for, and their readings. */
type CohortUses<K extends string, U extends Use> = CohortUse<K, Extract<U, FactUse>> | Extract<U, ReadingUse>;

const sourceOf = (figure: CohortSource['figure'], of: Measure, order: RankOrder | undefined): CohortSource =>
  Object.freeze({ figure, of, ...optional('order', order) });

/**
 * The mean of a measure over all units of a cohort (全区平均). One unit is given the figure; `evaluateCohort` finds it.
 *
 * @param unit `%` for the mean of rates.
 * @example
 * cohortMean('averageConfirmation', '%', '全区平均确认率', 'Average confirmation rate', confirmationRate)
 * // Minhang 2.2
 */
export function cohortMean<K extends string, U extends Use>(
  key: K & Literal<K>,
  unit: Unit,
  zh: string,
  en: string,
  of: Measure<U>,
  { min = 0, max = null }: Omit<NumberOptions, 'nothing'> = {},
): Numeric<K, FactUse<K, NumberInput, 'required'> | CohortUses<K, U>> {
  return numeric('quantity', key, unitLabel(unit), labelled(zh, en), min, max, { cohort: sourceOf('mean', of, undefined) });
}

/**
 * The sum of a measure over all units of a cohort (全区合计), for shares of it. One unit is given the figure;
 * `evaluateCohort` finds it.
 *
 * @example
 * cohortSum('collectedByAll', '条', '全区采集总数', 'Entries collected by all towns', collected)
 * // Minhang 2.1
 */
export function cohortSum<K extends string, U extends Use>(
  key: K & Literal<K>,
  unit: Unit,
  zh: string,
  en: string,
  of: Measure<U>,
  { min = 0, max = null }: Omit<NumberOptions, 'nothing'> = {},
): Numeric<K, FactUse<K, NumberInput, 'required'> | CohortUses<K, U>> {
  return numeric('quantity', key, unitLabel(unit), labelled(zh, en), min, max, { cohort: sourceOf('sum', of, undefined) });
}
