/**
 * Everything that facts can exercise in a rubric: the turns of every place of it, what rounding does there, and the options
 * of the readings that stand there. The periods of a year share their goals, for they are scored by one rubric.
 */
import { boundingAnything, type Driver } from '../bounding.js';
import { canonical } from '../hash.js';
import type { Place } from '../kernel.js';
import { alternatives, prepared } from '../library.js';
import type { Prepared } from '../prepare.js';
import type { TraceNode } from '../trace.js';
import { l } from '../words.js';
import type { Need } from './nearness.js';
import { type RoundingHere, roundingAt, roundingHere } from './rounding.js';
import type { Turn } from './turn.js';
import { needsBelow, turnsAt } from './turns.js';

/** One thing to exercise, and where. */
export interface Goal extends Omit<Turn, 'needs'> {
  /** The clause; `months.*` is any of the months. Of a reading, its own id. */
  readonly id: string;
  /** Tells it from all others of the rubric, under whatever readings. */
  readonly name: string;
  /** The rubric as it is laid out where the goal arises. */
  readonly laidOut: Prepared;
  /** What a search has to score: the place, or all periods, where one period alone does not tell. */
  readonly scope: Place;
  /** Whether any of those below the scope may meet it. */
  readonly isOfSeveral: boolean;
  /** The facts that hold the periods around it, outermost first. */
  readonly inside: readonly string[];
  /** What has to hold for the place to be scored, and for the turn to come. */
  readonly needs: readonly Need[];
}

/** The goals of a laid-out rubric. */
export interface Goals {
  /** In the order of the clauses. */
  readonly all: readonly Goal[];
  /** Those that a node of a trace may meet, by its id. */
  readonly at: ReadonlyMap<string, readonly Goal[]>;
}

const MADE = new WeakMap<Prepared, Goals>();

/** The goals of a rubric as it is laid out; whatever is the same in another layout is taken from there. */
export function goalsIn(laidOut: Prepared, other?: Prepared): Goals {
  const made = MADE.get(laidOut);
  if (made) return made;
  const goals = goalsFrom(laidOut, other);
  MADE.set(laidOut, goals);
  return goals;
}

/** Every goal of a rubric by name: those of the chosen readings first, then what arises only under others. */
export function goalsOf(rubric: unknown): ReadonlyMap<string, readonly Goal[]> {
  const chosen = prepared(rubric, undefined);
  const named = new Map<string, Goal[]>();
  for (const laidOut of [chosen, ...alternatives(rubric)]) {
    for (const goal of goalsIn(laidOut, chosen).all) {
      // What another layout shares with that of the chosen readings is there already.
      if (laidOut !== chosen && goal.laidOut === chosen) continue;
      const known = named.get(goal.name);
      if (known) known.push(goal);
      else named.set(goal.name, [goal]);
    }
  }
  return named;
}

/** Where a walk over the places stands. */
interface Walk {
  /** The rubric that the place belongs to: that of the periods, inside them. */
  readonly owner: Prepared;
  readonly ask: Driver;
  readonly rounding: RoundingHere;
  readonly above: Place | undefined;
  readonly under: readonly Need[];
  readonly inside: readonly string[];
  /** The id as it is told: any of the periods, not the first. */
  readonly told: (id: string) => string;
}

function goalsFrom(laidOut: Prepared, other: Prepared | undefined): Goals {
  const at = new Map<string, readonly Goal[]>();
  const all: Goal[] = [];
  const shared = other && other !== laidOut ? goalsIn(other).at : undefined;
  // The same clause has other goals where another reading rounds otherwise, or its periods.
  const roundings = (one: Prepared): string => canonical([one, ...one.inner.values()].map(({ rounding }) => rounding));
  const roundsAlike = other !== undefined && roundings(laidOut) === roundings(other);

  const visit = (place: Place, walk: Walk): void => {
    const isSame = roundsAlike && other.places.get(place.id)?.node === place.node;
    const known = isSame ? shared?.get(place.id) : undefined;
    const goals = known ?? goalsAt(place, walk, laidOut);
    at.set(place.id, goals);
    all.push(...goals);
    const [first, ...others] = place.below;
    const periods = place.kind === 'periods' && first;
    for (const [i, below] of (periods ? [first] : place.below).entries()) visit(below, inward(place, below, i, walk));
    if (periods) for (const period of others) repeat(period, first);
  };

  /** The other periods meet the goals of the first. */
  const repeat = (place: Place, first: Place): void => {
    at.set(place.id, at.get(first.id) ?? []);
    for (const [i, below] of place.below.entries()) {
      const same = first.below[i];
      if (same) repeat(below, same);
    }
  };

  visit(laidOut.place, { ...entering(laidOut), above: undefined, inside: [], told: (id) => id });
  return { all, at };
}

/** What a walk asks in a rubric. */
function entering(owner: Prepared): Pick<Walk, 'owner' | 'ask' | 'rounding' | 'under'> {
  return { owner, ask: boundingAnything(owner), rounding: roundingHere(owner.rounding), under: [] };
}

/** The walk as it goes on below a place. */
function inward(place: Place, below: Place, i: number, walk: Walk): Walk {
  const on = { ...walk, above: place, under: [...walk.under, ...needsBelow(place.node, i)] };
  if (place.kind === 'periods') {
    const [from, to] = [below.id, `${place.id}.*`];
    return { ...on, told: (id) => walk.told(id.startsWith(from) ? to + id.slice(from.length) : id) };
  }
  const key = place.kind === 'period' && 'key' in place.node ? String(place.node.key) : undefined;
  const inner = key === undefined ? undefined : walk.owner.inner.get(key);
  return inner && key !== undefined ? { ...on, ...entering(inner), inside: [...walk.inside, key] } : on;
}

function goalsAt(place: Place, walk: Walk, laidOut: Prepared): readonly Goal[] {
  const { ask, above, under, inside, told } = walk;
  const id = told(place.id);
  const turns = [...turnsAt({ place, above, ask, under, isInner: inside.length > 0 }), ...roundingAt(place, ask, walk.rounding)];
  const isOfSeveral = place.kind === 'period' && above !== undefined;
  const scope = isOfSeveral ? above : place;
  const goal = (at: string, turn: Turn): Goal => ({
    ...turn,
    id: at,
    name: [at, turn.kind, turn.outcome, turn.label.zh, turn.label.en].join('\n'),
    laidOut,
    scope,
    isOfSeveral,
    inside,
    needs: [...under, ...(turn.needs ?? [])],
  });
  return [...turns.map((turn) => goal(id, turn)), ...readingsAt(place, laidOut).map(({ question, turn }) => goal(question, turn))];
}

// ---------------------------------------------------------------------------------------------------------------
// Readings

/** The options under which the readings of a place were taken. */
function readingsAt({ readings }: Place, { questions }: Prepared): readonly { readonly question: string; readonly turn: Turn }[] {
  return readings.flatMap(({ id, option }) => {
    const question = questions.find((one) => one.id === id);
    const label = question?.options.find(({ key }) => key === option)?.label;
    // A question that can be answered in one way only cannot be exercised.
    if (!question || !label || question.options.length < 2) return [];
    const turn: Turn = {
      kind: 'reading',
      outcome: option,
      label: l(`${question.asks.zh}：${label.zh}`, `${question.asks.en}: ${label.en}`),
      met: (node) => wasScored(node) && (node.readings ?? []).some((taken) => taken.id === id && taken.option === option),
    };
    return [{ question: id, turn }];
  });
}

/** What a ladder left out was never scored: nothing applied in it, and nothing stands below it. */
const wasScored = ({ status, applied, children }: TraceNode): boolean =>
  status !== 'passedOver' || applied !== undefined || children !== undefined;
