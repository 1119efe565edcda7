/**
 * What a node can come to while facts are missing: ends, what can be done with them, and the cases that a range is made
 * of. What the rooms share in bounding.
 */
import { add, compare, type Exact, greatest, isUnbounded, least, multiply, negate, signOf, textOf, unbounded, ZERO } from './exact.js';
import type { Effect } from './kernel.js';

// ---------------------------------------------------------------------------------------------------------------
// Ends

/** A lowest and a highest, which belong to it; `null` is no end. */
export interface Ends {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

export const pointAt = (value: Exact): Ends => ({ low: value, high: value });
export const isSettled = ({ low, high }: Ends): boolean => low !== null && high !== null && compare(low, high) === 0;
export const isZero = ({ low, high }: Ends): boolean => low !== null && high !== null && signOf(low) === 0 && signOf(high) === 0;
/** Whether zero is among what lies between the ends. */
export const mayBeZero = ({ low, high }: Ends): boolean => (low === null || signOf(low) <= 0) && (high === null || signOf(high) >= 0);

/** The greater of two lower ends, where no end is below everything. */
export const greaterLow = (a: Exact | null, b: Exact | null): Exact | null => (a === null ? b : b === null ? a : greatest(a, b));
/** The lesser of two upper ends, where no end is above everything. */
export const lesserHigh = (a: Exact | null, b: Exact | null): Exact | null => (a === null ? b : b === null ? a : least(a, b));

/** Between the ends of the one or of the other. */
export const widest = (a: Ends, b: Ends): Ends => ({
  low: a.low === null || b.low === null ? null : least(a.low, b.low),
  high: a.high === null || b.high === null ? null : greatest(a.high, b.high),
});

/** A figure held between limits; the upper one is the stronger. */
export const heldAt = (figure: Exact, bottom: Exact | null, top: Exact | null): Exact =>
  top !== null && compare(figure, top) > 0 ? top : bottom !== null && compare(figure, bottom) < 0 ? bottom : figure;

/** What lies between ends, held at a figure that it may not be above, or below. */
export const cutAbove = ({ low, high }: Ends, at: Exact): Ends => ({ low: low && least(low, at), high: lesserHigh(high, at) });
export const cutBelow = ({ low, high }: Ends, at: Exact): Ends => ({ low: greaterLow(low, at), high: high && greatest(high, at) });

export const negatedEnds = ({ low, high }: Ends): Ends => ({ low: high && negate(high), high: low && negate(low) });

export const sumEnds = (a: Ends, b: Ends): Ends => ({
  low: a.low === null || b.low === null ? null : add(a.low, b.low),
  high: a.high === null || b.high === null ? null : add(a.high, b.high),
});

/** The ends of what two come to together, where it is least and most at ends of both. No end lies beyond every number. */
export function atEnds(a: Ends, b: Ends, join: (a: Exact, b: Exact) => Exact): Ends {
  const bothOf = ({ low, high }: Ends): readonly Exact[] => [low ?? unbounded(-1), high ?? unbounded(1)];
  const joined = bothOf(a).flatMap((one) => bothOf(b).map((other) => join(one, other)));
  const [low, high] = [joined.reduce(least), joined.reduce(greatest)];
  return { low: isUnbounded(low) ? null : low, high: isUnbounded(high) ? null : high };
}

/** The product of what lies between both: signs may turn it round. Nothing, however often, is nothing. */
export const timesEnds = (a: Ends, b: Ends): Ends =>
  atEnds(a, b, (one, other) => {
    const sign = signOf(one) * signOf(other);
    return sign !== 0 && (isUnbounded(one) || isUnbounded(other)) ? unbounded(sign) : multiply(one, other);
  });

// ---------------------------------------------------------------------------------------------------------------
// Ranges

/** One way in which a node may turn out: its points between two ends, and whatever else what stands above it asks. */
export interface Case extends Ends {
  /** Why it is out of score and maximum alike, where it is. Its points are nothing then. */
  readonly absent: 'notApplicable' | 'noData' | undefined;
  /** What it does to the pool around it. */
  readonly effect: Effect | undefined;
  /** The maximum that is left where something below is not applicable; `undefined` for the place's own. */
  readonly left: Ends | undefined;
  /** Whether it is made up for what does not apply in it. */
  readonly rescaled: boolean;
}

/** What a node can come to, given what is known: its points in whatever way it turns out. */
export interface Range extends Ends {
  /** Every way in which it may turn out, at least one. */
  readonly cases: readonly Case[];
  /** What it may do to the pool around it, and whether it is sure to. */
  readonly effects: ReadonlyMap<Effect, boolean>;
  /** Whether it is out of score and maximum alike. */
  readonly absent: boolean | 'may';
  /** The maximum that counts towards what stands above, where it may not be the place's own. */
  readonly max: Ends | undefined;
  /** Whether it is made up for what does not apply in it. */
  readonly rescaled: boolean | 'may';
}

/** Points that are nothing, with nothing else to say. */
export const NO_POINTS: Case = Object.freeze({
  ...pointAt(ZERO),
  absent: undefined,
  effect: undefined,
  left: undefined,
  rescaled: false,
});

/** What may turn out in any of these ways. */
export function rangeOf(cases: readonly Case[]): Range {
  const { low, high } = cases.reduce<Ends>(widest, cases[0] ?? NO_POINTS);
  const inAll = (is: (one: Case) => boolean): boolean | 'may' => cases.every(is) || (cases.some(is) && 'may');
  return {
    low,
    high,
    cases,
    effects: effectsOf(cases),
    absent: inAll(({ absent }) => absent !== undefined),
    max: maxOf(cases),
    rescaled: inAll(({ rescaled }) => rescaled),
  };
}

const NO_EFFECTS: Range['effects'] = new Map();

function effectsOf(cases: readonly Case[]): Range['effects'] {
  const effects = cases.flatMap(({ effect }) => effect ?? []);
  return effects.length === 0 ? NO_EFFECTS : new Map(effects.map((effect) => [effect, cases.every((one) => one.effect === effect)]));
}

/** The maximum that counts: its highest is no end where it may be the place's own. */
function maxOf(cases: readonly Case[]): Ends | undefined {
  const counting = cases.map(({ absent, left }) => (absent === undefined ? left : pointAt(ZERO)));
  const less = counting.flatMap((left) => left ?? []);
  if (less.length === 0) return undefined;
  const { low, high } = less.reduce(widest);
  return { low, high: less.length < counting.length ? null : high };
}

/** Points between two ends. */
export const ranging = ({ low, high }: Ends): Range => rangeOf([{ ...NO_POINTS, low, high }]);
/** Points that are one of several figures, or between them. */
export const rangingOver = (points: readonly Exact[]): Range => ranging(points.map(pointAt).reduce(widest, pointAt(points[0] ?? ZERO)));
/** Points that are known. */
export const known = (exact: Exact): Range => ranging(pointAt(exact));
export const NOTHING: Range = Object.freeze(known(ZERO));

/** What may be the one or the other. */
export const eitherOf = (a: Range, b: Range): Range => rangeOf(fewest([...a.cases, ...b.cases]));

/** The range of a rule that stands for another: what was made up for in that one, it has not made up for itself. */
export const passedOn = (range: Range): Range =>
  range.rescaled === false ? range : rangeOf(range.cases.map((one) => ({ ...one, rescaled: false })));

/** Kinds that are kept apart at once. A scheme has a handful; a stranger's could double them with every part. */
export const MOST_KINDS = 16;

/**
 * Puts what is of one kind together, so that only so much is left to follow.
 *
 * @param detail what also keeps kinds apart, as long as they are not too many.
 */
export function fewestOf<T>(
  all: readonly T[],
  kind: (one: T) => string,
  detail: (one: T) => string,
  join: (a: T, b: T) => T,
): readonly T[] {
  if (all.length < 2) return all;
  const gathered = (kindOf: (one: T) => string): readonly T[] => {
    const kinds = new Map<string, T>();
    for (const one of all) {
      const same = kinds.get(kindOf(one));
      kinds.set(kindOf(one), same === undefined ? one : join(same, one));
    }
    return [...kinds.values()];
  };
  const apart = gathered((one) => `${kind(one)} ${detail(one)}`);
  return apart.length > MOST_KINDS ? gathered(kind) : apart;
}

/** The same with one case of each kind: cases that differ in their points alone are one, between the ends of both. */
export const fewest = (cases: readonly Case[]): readonly Case[] =>
  fewestOf(
    cases,
    ({ absent, effect, left, rescaled }) => `${absent} ${effect} ${rescaled} ${left !== undefined}`,
    ({ left }) => (left === undefined ? '' : `${left.low && textOf(left.low)} ${left.high && textOf(left.high)}`),
    (a, b) => ({ ...a, ...widest(a, b), left: a.left && b.left && widest(a.left, b.left) }),
  );
