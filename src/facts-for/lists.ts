/** Lists backwards: elements under which what is taken over a list comes to the value wanted, as few and as alike as will do. */
import {
  add,
  compare,
  divide,
  type Exact,
  equal,
  exactOf,
  floor,
  isUnbounded,
  isWhole,
  least,
  multiply,
  numberOf,
  ONE,
  signOf,
  subtract,
  ZERO,
} from '../exact.js';
import type { ListFact } from '../facts.js';
import type { Element } from '../kernel.js';
import type { OverList } from '../measures/over-list.js';
import type { Search } from './search.js';
import { closed, denominatorOf, elementOf, inTurn, opened, settledWith, type Trial, type Trials, type Way } from './trial.js';

const exact = (number: number): Exact => exactOf(number) ?? ONE;
const numeral = (value: Exact): number => numberOf(floor(value));

/** So many elements that are alike, and how one of them is made. */
interface Alike {
  readonly times: number;
  readonly made: Way;
}

/** Elements that a search puts into one list. */
const MOST_ELEMENTS = 1000;

/** A list of elements that are made one kind after the other. */
export function* listWays(list: ListFact, groups: readonly Alike[], trial: Trial, { like }: Search): Trials {
  const some = groups.filter(({ times }) => times > 0);
  const count = some.reduce((total, { times }) => total + times, 0);
  const isFixed = trial.facts.has(list.key) || trial.open.some((one) => one.key === list.key);
  if (isFixed || count < list.min || count > Math.min(list.max ?? MOST_ELEMENTS, MOST_ELEMENTS)) return;
  const made: Element[][] = [];
  const each = some.map(
    ({ made: way, times }, i): Way =>
      function* (next) {
        for (const inside of way(opened(list, next))) {
          made.length = i;
          made[i] = Array.from({ length: times }, () => elementOf(list, inside, like(list)));
          yield closed(list, inside);
        }
      },
  );
  for (const next of inTurn(each, trial)) yield settledWith(next, list.key, made.slice(0, some.length).flat());
}

export function* overListWays(node: OverList, wanted: Exact, trial: Trial, search: Search): Trials {
  const { list, take, of, where } = node;
  const counting: Way = where ? (next) => search.standing(where, true, next) : (next) => [next];
  const passing = (value: Exact): Way => {
    if (!of) return counting;
    return (next) => inTurn([(one) => search.valued(of, value, one), counting], next);
  };
  const notCounting: Way | undefined = where && ((next) => search.standing(where, false, next));
  const none = node.none === undefined || take === 'count' || take === 'sum' ? ZERO : search.amount(node.none);
  if (equal(wanted, none)) {
    if (list.min === 0) yield* listWays(list, [], trial, search);
    if (notCounting) yield* listWays(list, [{ times: Math.max(1, list.min), made: notCounting }], trial, search);
  }
  for (const plan of plansFor(node, wanted, search)) {
    const groups = plan.map(({ times, value }): Alike => ({ times, made: passing(value) }));
    const missing = list.min - plan.reduce((total, { times }) => total + times, 0);
    const filler = notCounting ?? (take === 'sum' ? passing(ZERO) : undefined);
    if (missing <= 0) yield* listWays(list, groups, trial, search);
    else if (filler) yield* listWays(list, [...groups, { times: missing, made: filler }], trial, search);
  }
}

/** Elements that together come to the value wanted: how many, and what is taken of each. */
type Plan = readonly { readonly times: number; readonly value: Exact }[];

function plansFor({ take, of, list }: OverList, wanted: Exact, { domain }: Search): readonly Plan[] {
  if (isUnbounded(wanted)) return [];
  const fewest = Math.max(1, list.min);
  if (take === 'count' || !of) {
    const times = isWhole(wanted) && signOf(wanted) > 0 && compare(wanted, exact(MOST_ELEMENTS)) <= 0 ? numeral(wanted) : 0;
    return times > 0 ? [[{ times, value: ZERO }]] : [];
  }
  if (take === 'sum') {
    const { high } = domain(of);
    const full = high && signOf(high) > 0 ? numeral(least(divide(wanted, high), exact(MOST_ELEMENTS))) : 0;
    const rest = high ? subtract(wanted, multiply(high, exact(full))) : ZERO;
    const alike = [fewest, 2, 3, 4].map((times) => [{ times, value: divide(wanted, exact(times)) }]);
    const filled = high && full > 0 ? [{ times: full, value: high }, ...(signOf(rest) === 0 ? [] : [{ times: 1, value: rest }])] : [];
    return [[{ times: 1, value: wanted }], ...(filled.length > 0 ? [filled] : []), ...alike];
  }
  const alike = [{ times: fewest, value: wanted }];
  if (take !== 'mean' || !domain(of).whole || isWhole(wanted)) return [alike];
  // A mean of whole numbers lies between two of them.
  const parts = numeral(denominatorOf(wanted));
  const times = parts * Math.ceil(fewest / parts);
  const low = floor(wanted);
  const highs = numeral(multiply(subtract(wanted, low), exact(times)));
  return times > MOST_ELEMENTS
    ? []
    : [
        [
          { times: times - highs, value: low },
          { times: highs, value: add(low, ONE) },
        ],
      ];
}
