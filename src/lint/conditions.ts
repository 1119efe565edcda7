/** Conditions that no facts meet, or all do: of awards and deductions, vetoes and exemptions, rungs, consequences, lists. */
import { words } from '../explain.js';
import type { Condition } from '../kernel.js';
import { conditionOf, factsRead, isCondition } from '../rooms.js';
import { conditionsIn, readsOf } from './reads.js';
import type { Found, Spot, Study } from './study.js';
import { WORDS } from './words.js';
import type { Claim, Verdict, Worlds } from './worlds.js';

/** A condition, and what is proven of it: by the domains of its facts alone, or with the conditions around it. */
interface Proven {
  readonly condition: Condition;
  readonly verdict: Exclude<Verdict, undefined>;
  readonly isAround: boolean;
}

/** What is proven of a condition, or of conditions in it where nothing is proven of the whole. */
function provenIn(condition: Condition, claims: readonly Claim[], worlds: Worlds): readonly Proven[] {
  // Who writes "always" means it.
  if (factsRead([condition], false).length === 0 && !readsField(condition)) return [];
  const alone = worlds.verdict(condition);
  const verdict = alone ?? (claims.length === 0 ? undefined : worlds.verdict(condition, claims));
  if (verdict) return [{ condition, verdict, isAround: alone === undefined }];
  return readsOf(condition)
    .filter(isCondition)
    .flatMap((inner) => provenIn(inner, [], worlds));
}

/** Whether a condition speaks of an element of a list. */
const readsField = (condition: Condition): boolean =>
  'list' in condition || readsOf(condition).some((read) => 'list' in read || (isCondition(read) && readsField(read)));

const conditionsAt = (spot: Spot, study: Study): readonly Proven[] => {
  const own = conditionOf(spot.place.node);
  return conditionsIn(spot.place.node).flatMap((condition) => provenIn(condition, condition === own ? spot.under : [], study.worlds));
};

const toldOf = (spot: Spot, { condition, verdict, isAround }: Proven): Found => ({
  spot,
  ...WORDS[`condition-${verdict}`]({ says: words.say(condition), isAround }),
});

/** Whether a rung is passed over by rungs that leave nothing to it, and not because of what stands around the ladder. */
function isNeverReached(spot: Spot, study: Study): boolean {
  const known = PASSED_OVER.get(spot) ?? isPassedOver(spot, study);
  PASSED_OVER.set(spot, known);
  return known;
}
const PASSED_OVER = new WeakMap<Spot, boolean>();

function isPassedOver({ place, above, under, rung }: Spot, { worlds }: Study): boolean {
  if (rung === undefined || !above) return false;
  const isOpen = (claims: readonly Claim[]): boolean => {
    const found = worlds.where(claims);
    return !found || !isEmpty(found);
  };
  const condition = conditionOf(place.node);
  const own = condition ? [{ condition, holds: true }] : [];
  return !isOpen([...under, ...own]) && isOpen([...above.under, ...own]);
}

function isEmpty(some: Iterable<unknown>): boolean {
  for (const _ of some) return false;
  return true;
}

export const neverHolds = (spot: Spot, study: Study): readonly Found[] =>
  isNeverReached(spot, study)
    ? []
    : conditionsAt(spot, study)
        .filter(({ verdict }) => verdict === 'never')
        .map((one) => toldOf(spot, one));

/** A rung may well stand on what the rungs before it leave: there only what holds without them is told. */
export function alwaysHolds(spot: Spot, study: Study): readonly Found[] {
  const under = spot.rung === undefined ? spot.under : (spot.above?.under ?? []);
  return conditionsAt({ ...spot, under }, study)
    .filter(({ verdict }) => verdict === 'always')
    .map((one) => toldOf(spot, one));
}

export const neverHasItsTurn = (spot: Spot, study: Study): readonly Found[] =>
  isNeverReached(spot, study) ? [{ spot, ...WORDS['rung-never']({ at: String(spot.rung) }) }] : [];
