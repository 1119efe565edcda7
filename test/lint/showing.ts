/** Whether the facts of a finding show what it says, told by what the clause comes to with them. */
import type { Finding, FindingCode } from 'kaohe';
import { boundingAnything } from '../../src/bounding.js';
import { type Exact, textOf } from '../../src/exact.js';
import { readFacts } from '../../src/intake.js';
import type { Place } from '../../src/kernel.js';
import { prepared } from '../../src/library.js';
import { forWhatIsKnown } from '../../src/prepare.js';

type Facts = Finding['counterexample'][number];

const numberOf = (end: Exact): number => Number(textOf(end));

/** What a clause comes to with facts of its own, whatever all others are; nothing where that is open, or they are no facts. */
export function pointsWith(rubric: object, id: string, facts: Facts): number | undefined {
  const laidOut = prepared(rubric, undefined);
  const [intake, place] = [readFacts(forWhatIsKnown(laidOut), facts), laidOut.places.get(id)];
  if (!place || intake.faults.length > 0) return undefined;
  const { low, high } = boundingAnything(laidOut, intake).range(place);
  return low && high && textOf(low) === textOf(high) ? numberOf(low) : undefined;
}

type Shows = (points: readonly (number | undefined)[], max: number | null) => boolean;

const isBelow = (a: number | undefined, b: number | null | undefined): boolean => a !== undefined && b != null && a < b;

const SHOWS: { readonly [C in FindingCode]?: Shows } = {
  // First the better case, which comes to less.
  'points-not-monotone': ([better, worse]) => isBelow(better, worse),
  'bands-equal': ([one, other]) => one !== undefined && one === other,
  'options-alike': ([one, other]) => one === other,
  'max-unreachable': ([most], max) => isBelow(most, max),
  'floor-unreached': ([least]) => isBelow(0, least),
  'deduction-over-item': ([least]) => isBelow(least, 0),
};

const areFacts = (rubric: object, facts: Facts): boolean =>
  readFacts(forWhatIsKnown(prepared(rubric, undefined)), facts).faults.length === 0;

/** Whether the facts of a finding are facts of the rubric and show it. A finding without facts has nothing to show. */
export function isShown(rubric: object, { code, node, counterexample }: Finding): boolean {
  if (counterexample.length === 0) return true;
  if (!counterexample.every((facts) => areFacts(rubric, facts))) return false;
  const shows = SHOWS[code];
  const max: Place['maxNumber'] = prepared(rubric, undefined).places.get(node)?.maxNumber ?? null;
  return (
    shows === undefined ||
    shows(
      counterexample.map((facts) => pointsWith(rubric, node, facts)),
      max,
    )
  );
}
