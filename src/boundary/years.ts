/** Where a year of periods turns by itself: what a period carries over, and a period without data. */
import { compare, type Exact, exactOf, negate, numberOf, ONE, textOf, ZERO } from '../exact.js';
import type { PeriodsFact } from '../facts.js';
import type { Place } from '../kernel.js';
import { isScored } from '../rooms.js';
import { l } from '../words.js';
import type { Turn } from './turn.js';

type Facts = Readonly<Record<string, unknown>>;

/** A turn of a year, and the periods that bring it about: all as in the base but the first. */
export interface YearTurn {
  readonly place: Place;
  readonly turn: Turn;
  readonly facts: Facts;
}

const TENTH = exactOf('0.1') ?? ONE;

/** The turns of the periods of a year; those of all periods are alike, so they are shown at the first. */
export function yearTurns(place: Place, base: Facts): readonly YearTurn[] {
  const { node, below } = place;
  if (!isScored(node) || node.kind !== 'periods') return [];
  const [first] = below;
  const { fact, carry } = node;
  const listed = base[fact.key];
  const with1 = (given: unknown): Facts => ({ [fact.key]: [given, ...(Array.isArray(listed) ? listed.slice(1) : [])] });
  return [
    ...(first && carry ? carried(first, fact, with1) : []),
    ...(fact.partial && fact.count > 1 ? [{ place, turn: missing(fact), facts: with1(null) }] : []),
  ];
}

function carried(place: Place, { label }: PeriodsFact, made: (given: unknown) => Facts): readonly YearTurn[] {
  return [negate(TENTH), ZERO, TENTH].map((score: Exact): YearTurn => {
    const order = compare(score, ZERO);
    const text = textOf(score);
    const [zh, en] = order < 0 ? ['低于 0，结转', 'below 0: carried over'] : ['不低于 0，不结转', 'not below 0: nothing is carried over'];
    const turn: Turn = {
      where: order < 0 ? 'below' : order > 0 ? 'above' : 'at',
      what: () => l(`${label.zh}首期得 ${text} 分，${zh}`, `the first of ${label.en} scores ${text}, ${en}`),
      value: score,
      aims: [],
    };
    return { place, turn, facts: made({ knownScore: numberOf(score) }) };
  });
}

const missing = ({ label }: PeriodsFact): Turn => ({
  where: 'none',
  what: () => l(`${label.zh}首期没有数据`, `no data for the first of ${label.en}`),
  aims: [],
});
