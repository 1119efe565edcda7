/** What keeps facts from being scored: a ratio with nothing below the line, where the rubric calls that an error. */
import { exactOf, ONE, signOf } from '../exact.js';
import { isFact } from '../facts.js';
import type { Aim, FactFinder, Trial } from '../facts-for.js';
import type { Place, Readable } from '../kernel.js';
import type { Ratio } from '../measures/ratio.js';
import { conditionRoom, isCondition, isMeasure, isScored, measureRoom, scoredRoom } from '../rooms.js';

/** What a place reads, where a ratio in it may have no answer. */
export interface Guard {
  readonly read: Readable;
  readonly ratios: readonly Ratio[];
}

/** Everything in a rubric that can be scored only while there is something below a line. */
export function guardsIn(place: Place): readonly Guard[] {
  const seen = new Set<Readable>();
  const found: Guard[] = [];
  const visit = ({ node, kind, below }: Place): void => {
    for (const read of isScored(node) ? (scoredRoom(node.kind).reads?.(node) ?? []) : []) {
      if (seen.has(read)) continue;
      seen.add(read);
      const ratios = ratiosIn(read);
      if (ratios.length > 0) found.push({ read, ratios });
    }
    // The periods of a year have a rubric of their own.
    if (kind !== 'periods') below.forEach(visit);
  };
  visit(place);
  return found;
}

/** The ratios in what is read that have no answer for nothing below the line, or none to calculate with. */
function ratiosIn(node: Readable): readonly Ratio[] {
  if (isFact(node)) return [];
  if (isMeasure(node)) {
    const room = measureRoom(node.kind);
    const below = room.over ? [] : room.reads(node).flatMap(ratiosIn);
    const isOpen = node.kind === 'ratio' && [node.none, node.some].some((answer) => answer === 'error' || answer === 'unbounded');
    return isOpen ? [node, ...below] : below;
  }
  if (!isCondition(node)) return [];
  const room = conditionRoom(node.kind);
  return room.over ? [] : room.reads(node).flatMap(ratiosIn);
}

const BELOW = [1, 100].map((n) => exactOf(n) ?? ONE);

/** Puts something below the lines where what is read has no value without it. */
export function kept({ read, ratios }: Guard, { search }: FactFinder): Aim {
  const isThere = (trial: Trial): boolean =>
    isMeasure(read) ? search.value(read, trial) !== undefined : !isCondition(read) || search.holds(read, trial) !== undefined;
  return {
    met: isThere,
    *ways(trial) {
      if (isThere(trial)) {
        yield trial;
        return;
      }
      for (const { to } of ratios) {
        const now = search.value(to, trial);
        if (now === undefined || signOf(now) !== 0) continue;
        for (const value of BELOW) for (const next of search.valued(to, value, trial)) if (isThere(next)) yield next;
      }
    },
  };
}
