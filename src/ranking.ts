/** Places by a figure: which one comes first, and what becomes of equal ones. Every ranking of the library is made here. */
import { compare, type Exact } from './exact.js';
import type { RankOrder, TiePolicy } from './facts.js';

/** A place in a ranking, and how many have the same figure, itself among them. */
export interface Place {
  readonly place: number;
  readonly shared: number;
}

/** The place of every figure, in the order in which the figures are given. First is 1. */
export function placesOf(figures: readonly Exact[], order: RankOrder, ties: TiePolicy): readonly Place[] {
  const sign = order === 'highest' ? -1 : 1;
  const inOrder = figures.map((figure, at) => ({ figure, at })).sort((a, b) => sign * compare(a.figure, b.figure) || a.at - b.at);
  const places = new Array<Place>(figures.length);
  let rank = 0;
  for (let from = 0, to = 0; from < inOrder.length; from = to) {
    const first = inOrder[from]?.figure;
    while (first && to < inOrder.length && compare(inOrder[to]?.figure ?? first, first) === 0) to += 1;
    rank += 1;
    for (const [i, { at }] of inOrder.slice(from, to).entries()) {
      const place = { shared: from + 1, sharedLow: to, dense: rank, listed: from + 1 + i }[ties];
      places[at] = { place, shared: to - from };
    }
  }
  return places;
}
