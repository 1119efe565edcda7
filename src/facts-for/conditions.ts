/**
 * Conditions backwards: facts under which one holds, or does not; and the places in it that it turns on, each brought to
 * where it alone decides.
 */
import type { All, Any, Compare, ConditionKinds, Every, Some } from '../conditions.js';
import { type Exact, equal, exactOf, multiply, negate, ONE, subtract, ZERO } from '../exact.js';
import type { ListFact } from '../facts.js';
import type { Condition, Measure } from '../kernel.js';
import { isCondition } from '../rooms.js';
import { listWays } from './lists.js';
import { apartWays } from './measures.js';
import type { Search } from './search.js';
import { inTurn, keyOf, placesOf, settledWith, type Trial, type Trials, type Way } from './trial.js';

type Ways<N> = (node: N, holds: boolean, trial: Trial, search: Search) => Trials;

/** The ways for a condition to hold, or not to. */
export const waysFor = <K extends keyof ConditionKinds>(kind: K): Ways<ConditionKinds[K]> => WAYS[kind];

/**
 * The finest step by which a measure is moved: one for whole numbers, and otherwise a tenth of the last decimal place that
 * the figures it is held against are written with.
 */
export function stepOf(isWhole: boolean, figures: readonly Exact[]): Exact {
  if (isWhole) return ONE;
  const places = Math.min(MOST_PLACES, Math.max(0, ...figures.map(placesOf)));
  return exactOf(`0.${'0'.repeat(places)}1`) ?? ONE;
}
const MOST_PLACES = 90;

/** How far the one side of a comparison is moved from the other until it holds, in steps. */
const STRIDES = [ZERO, ONE, negate(ONE), ...[2, 5, 10, 100, 1000].flatMap((n) => [exactOf(n) ?? ONE, exactOf(-n) ?? ONE])];

function* compareWays({ of, to }: Compare, _: boolean, trial: Trial, search: Search): Trials {
  const step = stepBetween(of, to, trial, search);
  for (const stride of STRIDES) yield* apartWays(of, to, multiply(stride, step), trial, search);
}

/** The step of a comparison: of its two sides, the one that is held against the other. */
export function stepBetween(of: Measure, to: Measure, trial: Trial, { domain, value }: Search): Exact {
  const figures = [of, to].filter(({ kind }) => kind === 'figure').flatMap((figure) => value(figure, trial) ?? []);
  return stepOf(domain(of).whole && domain(to).whole, figures);
}

const joinedWays = (decisive: boolean): Ways<All | Any> =>
  function* ({ of }, holds, trial, search) {
    if (holds === decisive) for (const one of of) yield* search.standing(one, holds, trial);
    else
      yield* inTurn(
        of.map(
          (one): Way =>
            (next) =>
              search.standing(one, holds, next),
        ),
        trial,
      );
  };

/** A list of which every element goes the same way, or only one goes the other. */
const listed =
  (common: boolean): Ways<Every | Some> =>
  ({ list, holds: condition }, holds, trial, search) => {
    const made =
      (wanted: boolean): Way =>
      (next) =>
        search.standing(condition, wanted, next);
    const rest = Math.max(0, list.min - 1);
    return listWays(
      list,
      [
        { times: 1, made: made(holds) },
        { times: rest, made: made(common) },
      ],
      trial,
      search,
    );
  };

const WAYS: { readonly [K in keyof ConditionKinds]: Ways<ConditionKinds[K]> } = {
  flag: function* (fact, holds, trial, search) {
    if (search.isFree(fact, trial)) yield settledWith(trial, keyOf(fact), holds);
  },
  compare: compareWays,
  is: function* ({ of, option }, holds, trial, search) {
    if (!search.isFree(of, trial)) return;
    const options = of.options.map(({ key }) => key).filter((key) => (key === option) === holds);
    for (const key of options) yield settledWith(trial, keyOf(of), key);
  },
  all: joinedWays(false),
  any: joinedWays(true),
  not: ({ of }, holds, trial, search) => search.standing(of, !holds, trial),
  every: listed(true),
  some: listed(false),
};

// ---------------------------------------------------------------------------------------------------------------
// What a condition turns on

/** One thing that a condition turns on: a flag, an answer, a comparison. */
export interface Leaf {
  readonly condition: Condition & ConditionKinds['flag' | 'is' | 'compare'];
  /** Where it stands: which of its siblings, level by level. */
  readonly path: readonly number[];
  /** The list whose element it speaks of, if it stands in one. */
  readonly list: ListFact | undefined;
}

/** Everything that a condition turns on. */
export function leavesOf(condition: Condition, path: readonly number[] = [], list?: ListFact): readonly Leaf[] {
  if (!isCondition(condition)) return [];
  switch (condition.kind) {
    case 'flag':
    case 'is':
    case 'compare':
      return [{ condition, path, list }];
    case 'not':
      return leavesOf(condition.of, [...path, 0], list);
    case 'all':
    case 'any':
      return condition.of.flatMap((one, i) => leavesOf(one, [...path, i], list));
    case 'every':
    case 'some':
      return leavesOf(condition.holds, [...path, 0], condition.list);
  }
}

/** Brings a leaf to where it is wanted, and everything beside it to where it leaves the decision to the leaf. */
export function* decidingWays(condition: Condition, path: readonly number[], leaf: Way, trial: Trial, search: Search): Trials {
  const [at, ...rest] = path;
  if (at === undefined) {
    yield* leaf(trial);
    return;
  }
  if (!isCondition(condition)) return;
  switch (condition.kind) {
    case 'not':
      yield* decidingWays(condition.of, rest, leaf, trial, search);
      return;
    case 'all':
    case 'any': {
      const { of, kind } = condition;
      const inner = of[at];
      if (!inner) return;
      const others = of
        .filter((_, i) => i !== at)
        .map(
          (other): Way =>
            (next) =>
              search.standing(other, kind === 'all', next),
        );
      yield* inTurn([(next) => decidingWays(inner, rest, leaf, next, search), ...others], trial);
      return;
    }
    case 'every':
    case 'some': {
      const { list, holds, kind } = condition;
      const pivot: Way = (next) => decidingWays(holds, rest, leaf, next, search);
      const other: Way = (next) => search.standing(holds, kind === 'every', next);
      yield* listWays(
        list,
        [
          { times: 1, made: pivot },
          { times: Math.max(0, list.min - 1), made: other },
        ],
        trial,
        search,
      );
      return;
    }
    default:
      return;
  }
}

/** Whether nothing beside a leaf takes the decision from it. */
export function isLeftTo(condition: Condition, path: readonly number[], trial: Trial, search: Search): boolean {
  const [at, ...rest] = path;
  if (at === undefined || !isCondition(condition)) return true;
  if (condition.kind === 'not') return isLeftTo(condition.of, rest, trial, search);
  if (condition.kind !== 'all' && condition.kind !== 'any') return true;
  const { of, kind } = condition;
  const inner = of[at];
  return (
    of.every((other, i) => i === at || search.holds(other, trial) === (kind === 'all')) && (!inner || isLeftTo(inner, rest, trial, search))
  );
}

/** Whether two measures are so far apart. */
export function areApart({ of, to }: Compare, by: Exact, trial: Trial, { value }: Search): boolean {
  const [one, other] = [value(of, trial), value(to, trial)];
  return one !== undefined && other !== undefined && one.d !== 0n && other.d !== 0n && equal(subtract(one, other), by);
}
