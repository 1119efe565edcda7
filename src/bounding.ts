/**
 * Goes through a laid-out rubric as `evaluate` does, with as much as is known instead of all facts: what every place can
 * come to.
 */
import { domainOf } from './declarations.js';
import { roundsAt, runOver, whereabouts } from './evaluate.js';
import { type Exact, isExact, round, TooManyDigits, ZERO } from './exact.js';
import { isNumberKind, type NumberFact } from './facts.js';
import { canonical } from './hash.js';
import { type Intake, NO_FACTS } from './intake.js';
import type { IssueDetails } from './issues.js';
import type { Bounding, Condition, Domain, Measure, PeriodRange, Place, Readable, Scored } from './kernel.js';
import { NO_BOUNDS, numberDomain } from './measures/domains.js';
import type { Prepared } from './prepare.js';
import type { Ends, Range } from './ranges.js';
import { greaterLow, known, lesserHigh, NO_POINTS, NOTHING, pointAt, rangeOf, ranging, widest } from './ranges.js';
import { conditionRoom, isCondition, isMeasure, isScored, measureRoom, scoredRoom, standsOn } from './rooms.js';

/** What a place can come to, before it is rounded and after. */
export interface Both {
  readonly before: Range;
  readonly rounded: Range;
}

/** What every place can come to that may count. */
export interface Found {
  readonly both: ReadonlyMap<Place, Both>;
  /** The points that a node may show: none, too, where another may be taken instead. */
  readonly shown: ReadonlyMap<Place, Ends>;
}

/** The same, and what is wrong with the facts where they are known. */
export interface Walked extends Found {
  readonly total: Both;
  readonly faults: readonly IssueDetails[];
}

/** What was found on an earlier walk, and the places where that may have changed. */
export interface Earlier {
  readonly both: ReadonlyMap<Place, Both>;
  readonly changed: ReadonlySet<Place>;
}

/** Goes through a whole rubric. */
export function walk(laidOut: Prepared, intake: Intake, earlier?: Earlier): Walked {
  const walking: Walking = { both: new Map(), shown: new Map(), faults: [], earlier };
  const total = driverOver(laidOut, intake, walking, true).both(laidOut.place);
  return { ...walking, total };
}

/** What can be asked of a laid-out rubric about its ranges. */
export interface Driver extends Bounding {
  both(place: Place): Both;
}

/**
 * Asks what a laid-out rubric can come to whatever its facts are, or whatever those are that are not given.
 *
 * @param both where to note what is found of every place that is asked for.
 */
export const boundingAnything = (laidOut: Prepared, intake: Intake = NO_FACTS, both: Map<Place, Both> = new Map()): Driver =>
  driverOver(laidOut, intake, { both, shown: new Map(), faults: [], earlier: undefined }, false);

interface Walking {
  readonly both: Map<Place, Both>;
  readonly shown: Map<Place, Ends>;
  readonly faults: IssueDetails[];
  readonly earlier: Earlier | undefined;
}

/** @param isCounted whether what it goes through is sure to count. */
function driverOver(laidOut: Prepared, intake: Intake, walking: Walking, isCounted: boolean): Driver {
  const { rounding, amount, inner } = laidOut;
  const { values, periods } = intake;
  const { faults, earlier } = walking;
  const domains = new Map<Measure, Domain>();
  const supposed = new Map<string, boolean>();
  const carriedOver = new Map<string, Ends>();
  let current: Place | undefined;

  const isKnown = (node: Readable): boolean => standsOn(node)?.every((key) => values.has(key)) === true;

  const heard: IssueDetails[] = [];
  const run = runOver(laidOut, intake, heard, []);
  /** Asks what is known. What is wrong with it is wrong for good where the place is sure to be scored with what is known. */
  const asked = <T>(ask: () => T, instead: T): T => {
    heard.length = 0;
    let answer = instead;
    try {
      answer = ask();
    } catch (error) {
      if (!(error instanceof TooManyDigits)) throw error;
      heard.push({ code: 'value-digits' });
    }
    const isSure = isCounted && supposed.size === 0 && current?.facts.every((key) => values.has(key)) === true;
    if (isSure) faults.push(...heard.map((details) => ({ ...whereabouts(current), ...details })));
    return answer;
  };

  const domainIn = (measure: Measure): Domain => {
    if (isKnown(measure)) return asked(() => numberDomain(run.measure(measure)), NO_BOUNDS);
    if (isNumberFact(measure) && measure.list === undefined) return domainLeft(measure, laidOut, intake);
    return isMeasure(measure) ? orNone(() => measureRoom(measure.kind).domain(measure, driver)) : NO_BOUNDS;
  };

  const driver: Driver = {
    amount,
    domain: (measure) => {
      const before = domains.get(measure);
      if (before) return before;
      const domain = domainIn(measure);
      // Where something was wrong, whoever reads it next is told as well.
      if (heard.length === 0) domains.set(measure, domain);
      return domain;
    },
    decided: (condition) => {
      const said = supposed.size === 0 ? undefined : supposed.get(textOf(condition));
      if (said !== undefined) return said;
      if (isKnown(condition)) return asked<boolean | undefined>(() => run.holds(condition), undefined);
      return isCondition(condition) ? conditionRoom(condition.kind).decided(condition, driver) : undefined;
    },
    known: (key, list) => (list === undefined ? values.get(key) : undefined),
    supposing: (condition, holds, ask) => {
      supposed.set(textOf(condition), holds);
      const answer = ask();
      supposed.delete(textOf(condition));
      return answer;
    },
    period: (key, index, place): PeriodRange | undefined => {
      const settings = inner.get(key);
      const given = periods.get(key);
      const period = given ? given[index] : { facts: NO_FACTS };
      if (!settings || !period) return undefined;
      if ('known' in period) return { before: known(period.known), rounded: known(period.known), mayBeMissing: false };
      const fact = laidOut.known.get(key);
      const mayBeMissing = !given && fact?.kind === 'periodFacts' && fact.partial;
      return { ...driverOver(settings, period.facts, walking, isCounted && supposed.size === 0).both(place), mayBeMissing };
    },
    carried: (key) => carriedOver.get(key) ?? pointAt(ZERO),
    carry: (key, over) => void carriedOver.set(key, over),
    range: (place) => driver.both(place).rounded,
    both: (place) => {
      const unchanged = earlier?.changed.has(place) === false ? earlier.both.get(place) : undefined;
      if (unchanged) return unchanged;
      const outer = current;
      current = place;
      const both = bothAt(place);
      current = outer;
      walking.both.set(place, both);
      return both;
    },
  };

  const bothAt = (place: Place): Both => {
    const before = rangeAt(place);
    const isRounded = before.cases.some(({ rescaled }) => roundsAt(place, rounding, rescaled));
    const rounded = isRounded ? roundedRange(before, rounding, place) : before;
    // What is only supposed to count may also be passed over.
    walking.shown.set(place, supposed.size === 0 ? rounded : widest(rounded, pointAt(ZERO)));
    return { before, rounded };
  };

  const rangeAt = (place: Place): Range => {
    const { node, below } = place;
    if (!isScored(node)) throw new TypeError('an unchecked node was bounded');
    const room = scoredRoom(node.kind);
    // What is known is scored, by the rule itself.
    if (below.length === 0 && (room.reads?.(node) ?? []).every(isKnown)) return asked(() => scoredRange(run.score(place)), NOTHING);
    try {
      return room.range(node, driver, place);
    } catch (error) {
      if (!(error instanceof TooManyDigits)) throw error;
      // What may not count may come to anything; what is sure to count is wrong for good.
      if (!isCounted || supposed.size > 0) return ranging({ low: null, high: null });
      faults.push({ ...whereabouts(place), code: 'value-digits' });
      return NOTHING;
    }
  };
  return driver;
}

/** A domain whose ends have outgrown all numbers has none that anyone could say. */
function orNone(find: () => Domain): Domain {
  try {
    return find();
  } catch (error) {
    if (error instanceof TooManyDigits) return NO_BOUNDS;
    throw error;
  }
}

/** The values that a missing fact may have: a part is not more than its whole. */
export function domainLeft(fact: NumberFact, { subsets }: Prepared, { values }: Intake): Domain {
  const own = domainOf(fact);
  const whole = fact.partOf && 'key' in fact.partOf ? values.get(String(fact.partOf.key)) : undefined;
  const parts = subsets.flatMap(({ key, partOf }) => ('key' in partOf && partOf.key === fact.key ? [values.get(key)] : []));
  const low = parts.filter(isExact).reduce<Exact | null>(greaterLow, own.low);
  return { ...own, low, high: isExact(whole) ? lesserHigh(own.high, whole) : own.high };
}

const isNumberFact = (node: Readable): node is NumberFact => isNumberKind(node.kind);

export const roundedEnds = ({ low, high }: Ends, { places, mode }: Prepared['rounding']): Ends => ({
  low: low && round(low, places, mode),
  high: high && round(high, places, mode),
});

const scoredRange = ({ before, effect }: Scored): Range => rangeOf([{ ...NO_POINTS, ...pointAt(before), effect }]);

const roundedRange = ({ cases }: Range, rounding: Prepared['rounding'], place: Place): Range =>
  rangeOf(cases.map((one) => (roundsAt(place, rounding, one.rescaled) ? { ...one, ...roundedEnds(one, rounding) } : one)));

/** A condition by what it says: the same one may stand in several places, as one object or written out. */
function textOf(condition: Condition): string {
  const text = TEXTS.get(condition) ?? canonical(condition);
  TEXTS.set(condition, text);
  return text;
}
const TEXTS = new WeakMap<Condition, string>();
