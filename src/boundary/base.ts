/**
 * A base year: complete facts of an ordinary good year, from which every case departs in a few facts. What may simply not
 * have happened did not; of everything else the best is taken that its clauses know, and no gate is shut.
 */
import { domainOf } from '../declarations.js';
import { scoreFacts } from '../evaluate.js';
import { add, compare, type Exact, exactOf, isExact, negate, ONE, ZERO } from '../exact.js';
import type { FactNode, FieldFact } from '../facts.js';
import { elementOf, plainOf, settledWith, usualValue } from '../facts-for/trial.js';
import { type FactFinder, factsFor, type Trial, UNTRIED } from '../facts-for.js';
import { type Intake, readFacts } from '../intake.js';
import { type IssueDetails, KaoheError } from '../issues.js';
import type { FactValue, Place } from '../kernel.js';
import type { Prepared } from '../prepare.js';
import { conditionOf } from '../rooms.js';
import { type Guard, kept } from './guards.js';
import { isGate, ownPlaces } from './scene.js';

type Facts = Readonly<Record<string, unknown>>;

/** Facts that have been read, and can be scored. */
export interface Base {
  readonly facts: Facts;
  readonly intake: Intake;
}

/**
 * The base that a caller gives.
 *
 * @throws KaoheError for whatever is wrong with it.
 */
export function givenBase(laidOut: Prepared, facts: unknown): Base {
  const intake = readFacts(laidOut, facts);
  if (intake.faults.length > 0) throw new KaoheError(intake.faults);
  scoreFacts(laidOut, intake, []);
  return { facts: { ...intake.snapshot }, intake };
}

/**
 * A base that is made.
 *
 * @throws KaoheError where none can be made, saying what stands in the way.
 */
export function madeBase(laidOut: Prepared, guards: readonly Guard[]): Base {
  const usual = usualFacts(laidOut);
  const finder = factsFor(laidOut, readFacts(laidOut, usual));
  // One after the other: what cannot be helped at one place is told below, and does not keep the others from being helped.
  const sound = guards.reduce((trial, guard) => finder.find([kept(guard, finder)], trial) ?? trial, UNTRIED);
  const shut = ownPlaces(laidOut.place).flatMap((place) => (isGate(place) ? (conditionOf(place.node) ?? []) : []));
  const open = shut.reduce((trial, condition) => finder.find([finder.standing(condition, false)], trial) ?? trial, sound);
  const better = improved(laidOut, finder, open);
  try {
    return givenBase(laidOut, { ...usual, ...finder.changed(better) });
  } catch (error) {
    if (error instanceof KaoheError) throw new KaoheError(error.issues.slice(0, MOST_TOLD).map(inTheWay));
    throw error;
  }
}

const MOST_TOLD = 20;
const inTheWay = ({ message, clauses, path }: KaoheError['issues'][number]): IssueDetails => ({
  code: 'base-missing',
  expected: message,
  clauses,
  path,
});

// ---------------------------------------------------------------------------------------------------------------
// What facts are unless something says otherwise

/** Every fact that a rubric asks for, each as it usually is, parts no larger than their wholes. */
function usualFacts(laidOut: Prepared): Facts {
  const values = new Map<string, FactValue>();
  for (const fact of laidOut.needed) if (fact.kind !== 'periodFacts') values.set(fact.key, usualOf(fact));
  for (let round = 0; round < laidOut.subsets.length; round += 1) {
    for (const { key, partOf } of laidOut.subsets) {
      const [part, whole] = [values.get(key), 'key' in partOf ? values.get(String(partOf.key)) : undefined];
      if (isExact(part) && isExact(whole) && compare(part, whole) > 0) values.set(key, whole);
    }
  }
  return Object.fromEntries(
    laidOut.needed.map((fact) => [
      fact.key,
      fact.kind === 'periodFacts' ? usualPeriods(laidOut, fact.key, fact.count) : plainOf(fact, values.get(fact.key) ?? ZERO),
    ]),
  );
}

function usualOf(fact: Exclude<FactNode, { readonly kind: 'periodFacts' }>): FactValue {
  if (fact.kind !== 'list') return usualValue(fact);
  const length = fact.nothing !== undefined ? 0 : Math.min(Math.max(fact.min, 1), fact.max ?? fact.min + 1);
  return Array.from({ length }, () => elementOf(fact, UNTRIED));
}

/** The periods of a year, each with full marks already known: what scores them is a rubric of its own. */
const usualPeriods = ({ inner }: Prepared, key: string, count: number): readonly unknown[] =>
  Array.from({ length: count }, () => ({ knownScore: inner.get(key)?.place.maxNumber ?? 0 }));

// ---------------------------------------------------------------------------------------------------------------
// The best that clauses know

/** Numbers that are tried for a fact whose domain has no end. */
const ROUND = [0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000].map((n) => exactOf(n) ?? ONE);

/** What shuts a gate, or cannot be scored, is worse than any loss of points. */
const WORST = negate(exactOf(1_000_000) ?? ONE);

/** Goes through the facts that say nothing by themselves, and takes of each what brings the clauses that read it most. */
function improved(laidOut: Prepared, finder: FactFinder, from: Trial): Trial {
  let best = from;
  for (const fact of laidOut.needed) {
    if (finder.isSpent()) return best;
    const readers = (laidOut.usedBy.get(fact.key) ?? []).flatMap((id) => laidOut.places.get(id) ?? []);
    if (fact.nothing !== undefined || fact.kind === 'list' || fact.kind === 'periodFacts' || readers.length > MOST_READERS) continue;
    const usual = best;
    let most = worth(readers, usual, finder);
    for (const value of valuesOf(fact)) {
      // A part moves its whole along.
      const trial = finder.find([], settledWith(usual, fact.key, value));
      const came = trial && worth(readers, trial, finder);
      if (came && compare(came, most) > 0) [best, most] = [trial, came];
    }
  }
  return best;
}
const MOST_READERS = 100;

function valuesOf(fact: FieldFact): readonly FactValue[] {
  switch (fact.kind) {
    case 'flag':
      return [true, false];
    case 'choice':
      return fact.options.map(({ key }) => key);
    default: {
      const { low, high } = domainOf(fact);
      const ends = [high, low].flatMap((end) => end ?? []);
      return high === null ? [...ends, ...ROUND.filter((value) => low === null || compare(value, low) >= 0)] : ends;
    }
  }
}

/** What the clauses that read a fact come to. */
function worth(readers: readonly Place[], trial: Trial, finder: FactFinder): Exact {
  return readers.reduce((total, place) => {
    const scored = finder.score(place, trial);
    return add(total, scored === undefined || scored.effect !== undefined ? WORST : scored.exact);
  }, ZERO);
}
