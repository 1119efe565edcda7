/**
 * The kinds of measures backwards: facts under which a measure takes exactly the value wanted. Each kind asks for what its
 * operands would have to be; whoever asks measures what comes of it, so that a way may be a guess but never an answer.
 */
import { inside } from '../declarations.js';
import {
  add,
  ceil,
  compare,
  divide,
  type Exact,
  equal,
  exactOf,
  HUNDRED,
  isUnbounded,
  isWhole,
  least,
  multiply,
  negate,
  ONE,
  round,
  signOf,
  subtract,
  UNBOUNDED,
  ZERO,
} from '../exact.js';
import type { NumberFact } from '../facts.js';
import type { Domain, Measure } from '../kernel.js';
import type { Difference } from '../measures/difference.js';
import type { MeasureKinds } from '../measures/index.js';
import type { Ratio, ZeroAnswer } from '../measures/ratio.js';
import type { Sum } from '../measures/sum.js';
import { isMeasure } from '../rooms.js';
import { overListWays } from './lists.js';
import type { Search } from './search.js';
import { denominatorOf, inTurn, keyOf, settledWith, type Trial, type Trials, type Way } from './trial.js';

type Ways<N> = (node: N, wanted: Exact, trial: Trial, search: Search) => Trials;

/** The ways to a value of a measure. */
export const waysTo = <K extends keyof MeasureKinds>(kind: K): Ways<MeasureKinds[K]> => WAYS[kind];

/** Whether a measure may be at nothing far from where it leaves it: above or short of a threshold by nothing. */
export const isSlack = (measure: Measure, wanted: Exact): boolean =>
  signOf(wanted) === 0 && isMeasure(measure) && measure.kind === 'difference' && (measure.as === 'above' || measure.as === 'below');

/** Sets several measures one after the other. */
const together = (wanted: readonly (readonly [Measure, Exact])[], trial: Trial, { valued }: Search): Trials =>
  inTurn(
    wanted.map(
      ([measure, value]): Way =>
        (next) =>
          valued(measure, value, next),
    ),
    trial,
  );

function* factWays(fact: NumberFact, wanted: Exact, trial: Trial, { domain }: Search): Trials {
  const key = keyOf(fact);
  const isOpen = fact.list === undefined || trial.open.some((list) => list.key === fact.list);
  if (!isOpen || trial.facts.has(key) || isUnbounded(wanted) || !inside(wanted, domain(fact))) return;
  yield settledWith(trial, key, wanted);
}

function* sumWays(node: Sum, wanted: Exact, trial: Trial, search: Search): Trials {
  if (isUnbounded(wanted)) return;
  const total = node.mean ? multiply(wanted, exactOf(node.of.length) ?? ONE) : wanted;
  const parts = node.of.map((of) => ({ of, now: search.value(of, trial) ?? ZERO, isFree: search.isFree(of, trial) }));
  const free = parts.filter(({ isFree }) => isFree);
  const missing = subtract(total, parts.map(({ now }) => now).reduce(add, ZERO));
  // One of them makes up for what is missing.
  for (const { of, now } of free) yield* search.valued(of, add(now, missing), trial);
  if (free.length < 2) return;
  const rest = free.map(({ now }) => now).reduce(add, missing);
  // Or all are alike, or they are filled one after the other.
  const share = divide(rest, exactOf(free.length) ?? ONE);
  yield* together(
    free.map(({ of }) => [of, share] as const),
    trial,
    search,
  );
  const filled = fillUp(
    free.map(({ of, now }) => ({ of, low: search.domain(of).low ?? now, high: search.domain(of).high })),
    rest,
  );
  if (filled) yield* together(filled, trial, search);
}

interface Room {
  readonly of: Measure;
  readonly low: Exact;
  readonly high: Exact | null;
}

/** A sum spread over several: all at their least, then one after the other as far as it goes. */
function fillUp(rooms: readonly Room[], total: Exact): readonly (readonly [Measure, Exact])[] | undefined {
  let rest = rooms.map(({ low }) => low).reduce(subtract, total);
  if (signOf(rest) < 0) return undefined;
  const filled = rooms.map(({ of, low, high }) => {
    const more = high === null ? rest : least(rest, subtract(high, low));
    rest = subtract(rest, more);
    return [of, add(low, more)] as const;
  });
  return signOf(rest) === 0 ? filled : undefined;
}

/** `from` less `take` comes to a figure: the one moves, or the other, or one goes to an end of what it can be or to a few. */
export function* apartWays(from: Measure, take: Measure, by: Exact, trial: Trial, search: Search): Trials {
  const [now, other] = [search.value(from, trial), search.value(take, trial)];
  if (isUnbounded(by)) return;
  if (other && !isUnbounded(other)) yield* search.valued(from, add(other, by), trial);
  if (now && !isUnbounded(now)) yield* search.valued(take, subtract(now, by), trial);
  for (const end of [...endsOf(search.domain(take)), ...FEW])
    yield* together(
      [
        [take, end],
        [from, add(end, by)],
      ],
      trial,
      search,
    );
  for (const end of [...endsOf(search.domain(from)), ...FEW])
    yield* together(
      [
        [from, end],
        [take, subtract(end, by)],
      ],
      trial,
      search,
    );
}

/** Small numbers that may fit where neither can stay what it is. */
const FEW = [1, 2, 5, 10].map((n) => exactOf(n) ?? ONE);
const endsOf = ({ low, high }: Domain): readonly Exact[] => [low, high].flatMap((end) => end ?? []);

function* differenceWays({ from, take, as }: Difference, wanted: Exact, trial: Trial, search: Search): Trials {
  if (as !== 'signed' && signOf(wanted) < 0) return;
  if (as !== 'below') yield* apartWays(from, take, wanted, trial, search);
  if (as === 'below' || as === 'gap') yield* apartWays(from, take, negate(wanted), trial, search);
  if (as !== 'signed' && signOf(wanted) === 0) yield trial;
}

function* productWays(of: readonly Measure[], wanted: Exact, trial: Trial, search: Search): Trials {
  if (isUnbounded(wanted)) return;
  const free = of.filter((one) => search.isFree(one, trial));
  const product = (factors: readonly Measure[]): Exact => factors.map((one) => search.value(one, trial) ?? ZERO).reduce(multiply, ONE);
  for (const one of free) {
    const others = product(of.filter((other) => other !== one));
    if (signOf(others) !== 0) yield* search.valued(one, divide(wanted, others), trial);
  }
  const fixed = product(of.filter((one) => !free.includes(one)));
  if (signOf(fixed) === 0) return;
  // Or all others are one.
  for (const one of free) {
    const others = free.filter((other) => other !== one).map((other) => [other, ONE] as const);
    yield* together([...others, [one, divide(wanted, fixed)]], trial, search);
  }
}

function* ratioWays(node: Ratio, wanted: Exact, trial: Trial, search: Search): Trials {
  const { of, to, percent } = node;
  if (!isUnbounded(wanted)) {
    const share = percent ? divide(wanted, HUNDRED) : wanted;
    const [above, below] = [search.value(of, trial) ?? ZERO, search.value(to, trial) ?? ZERO];
    if (signOf(below) !== 0) yield* search.valued(of, multiply(share, below), trial);
    if (signOf(share) !== 0 && signOf(above) !== 0) yield* search.valued(to, divide(above, share), trial);
    for (const whole of wholesFor(share, search.domain(to))) {
      const part = [of, multiply(share, whole)] as const;
      // What stands below the line may hold what stands above it, so either may have to come first.
      yield* together([part, [to, whole]], trial, search);
      yield* together([[to, whole], part], trial, search);
    }
  }
  for (const [answer, part] of [[node.none, ZERO] as const, [node.some, ONE] as const]) {
    const said = answerOf(answer, search);
    if (!said || !equal(said, wanted)) continue;
    yield* together(
      [
        [of, part],
        [to, ZERO],
      ],
      trial,
      search,
    );
  }
}

const answerOf = (answer: ZeroAnswer, { amount }: Search): Exact | undefined =>
  answer === 'unbounded' ? UNBOUNDED : answer === 'error' ? undefined : amount(answer);

const exact = (number: number): Exact => exactOf(number) ?? ONE;
const SMALL = Array.from({ length: 60 }, (_, i) => exact(i + 1));
/** Multiples of the least whole that are tried. */
const MULTIPLES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 50, 60, 100].map(exact);

/** What may stand below the line for a share to come out in whole numbers: 100, 1000 …, and then the least there is. */
function wholesFor(share: Exact, { low, high }: Domain): readonly Exact[] {
  const round = [2, 3, 4, 5, 6].map((zeros) => exact(10 ** zeros)).filter((whole) => isWhole(multiply(share, whole)));
  const fewest = SMALL.find((whole) => isWhole(multiply(share, whole))) ?? denominatorOf(share);
  const atLeast = low && signOf(low) > 0 ? multiply(fewest, ceil(divide(low, fewest))) : fewest;
  const fits = (whole: Exact): boolean => (low === null || compare(whole, low) >= 0) && (high === null || compare(whole, high) <= 0);
  return [...round.slice(0, 2), atLeast, ...MULTIPLES.map((times) => multiply(fewest, times))].filter(fits);
}

// ---------------------------------------------------------------------------------------------------------------
// The table

const WAYS: { readonly [K in keyof MeasureKinds]: Ways<MeasureKinds[K]> } = {
  count: factWays,
  percent: factWays,
  quantity: factWays,
  rank: factWays,
  points: factWays,
  figure: () => [],
  sum: sumWays,
  difference: differenceWays,
  product: ({ of }, wanted, trial, search) => productWays(of, wanted, trial, search),
  ratio: ratioWays,
  extreme: function* ({ which, of }, wanted, trial, search) {
    const sign = which === 'least' ? -1 : 1;
    for (const one of of.filter((measure) => search.isFree(measure, trial))) {
      // None of the others may get in its way.
      const others = of.filter((other) => other !== one && compare(search.value(other, trial) ?? wanted, wanted) * sign > 0);
      yield* together(
        [one, ...others].map((measure) => [measure, wanted] as const),
        trial,
        search,
      );
    }
  },
  overList: overListWays,
  rounded: function* ({ of, places, mode }, wanted, trial, search) {
    if (!isUnbounded(wanted) && equal(round(wanted, places, mode), wanted)) yield* search.valued(of, wanted, trial);
  },
  named: ({ of }, wanted, trial, search) => search.valued(of, wanted, trial),
};
