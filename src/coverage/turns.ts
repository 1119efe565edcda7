/**
 * What can come out at a node, by kind: each turn is told from the node of a trace, beside the words for it. Where only one
 * thing can come out, whatever the facts, there is no turn: a maximum that nothing can exceed, a measure that stays in one
 * band.
 */
import { bandOf, meets } from '../bands.js';
import { divide, isWhole, ONE, signOf, ZERO } from '../exact.js';
import { words } from '../explain.js';
import type { Condition, Label, Measure, Place, Rule } from '../kernel.js';
import { conditionOf, isScored, type ScoredKinds } from '../rooms.js';
import type { TraceNode } from '../trace.js';
import { l, plural } from '../words.js';
import { amongAlternatives, inConversion, inPool } from './limits.js';
import { farFromBand, type Need } from './nearness.js';
import { type At, type GoalKind, measured, numbered, severalOf, type Turn, told } from './turn.js';
import { graded, overPeriods } from './whole.js';

type Turns<N> = (node: N, at: At) => readonly Turn[];

/** Everything that can come out at a place, but for what rounding and readings do there. */
export function turnsAt(at: At): readonly Turn[] {
  const { node } = at.place;
  return isScored(node) ? turnsIn(node.kind)(node, at) : [];
}

/** The conditions under which a rule below a node is scored. */
export function needsBelow(node: Rule, i: number): readonly Need[] {
  if (!isScored(node)) return [];
  if (node.kind === 'when') return [{ condition: node.when, holds: true }];
  return node.kind === 'firstOf' ? needsOfRung(node.rungs, i) : [];
}

const TURNS: { readonly [K in keyof ScoredKinds]: Turns<ScoredKinds[K]> } = {
  fixed: ({ when }, at) => standing('condition', when, at),
  when: ({ when }, at) => standing('condition', when, at),
  veto: ({ when }, at) => standing('gate', when, at),
  exempt: ({ when }, at) => standing('gate', when, at),
  notApplicable: ({ when }, at) => standing('gate', when, at),
  consequence: ({ when }, at) => standing('consequence', when, at),
  bandScore: ({ as, of, bands }, at) => {
    const priced = bands.map(({ in: interval, points }) => [interval, l(`计 ${points} 分`, plural(points, 'point'))] as const);
    return inBands(as === 'rankTier' ? 'tier' : 'band', of, priced, at);
  },
  linear: ({ of, pieces }, at) => {
    const priced = pieces.map(({ in: interval, from, to }) => {
      const points =
        from === to ? l(`计 ${from} 分`, plural(from, 'point')) : l(`由 ${from} 到 ${to} 分`, `${from} to ${plural(to, 'point')}`);
      return [interval, points] as const;
    });
    return inBands('piece', of, priced, at);
  },
  choiceScore: ({ options }, { place }) =>
    severalOf(
      options.map(({ is }) => ({
        kind: 'option',
        outcome: is,
        label: told(place, { option: is }),
        met: ({ applied }) => applied?.option === is,
      })),
    ),
  perItem: inSteps,
  convert: inConversion,
  assessed: () => [],
  definition: () => [],
  bestOf: amongAlternatives,
  firstOf: ({ rungs }, { place, ask }) => {
    const turns: Turn[] = [];
    for (const [i, rung] of rungs.entries()) {
      const condition = conditionOf(rung);
      const holds = condition === undefined || ask.decided(condition);
      if (holds === false) continue;
      turns.push(rungTaken(place, i, needsOfRung(rungs, i)));
      if (holds) return severalOf(turns);
    }
    return severalOf([...turns, rungTaken(place, -1, needsOfRung(rungs, rungs.length))]);
  },
  pool: inPool,
  criterion: ({ scores }, at) => inPool(scores, at),
  section: () => [],
  rubric: ({ grades }, at) => graded(grades, at),
  weightedAnnual: ({ grades }, at) => graded(grades, at),
  periods: () => [],
  period: overPeriods,
};

const turnsIn = <K extends keyof ScoredKinds>(kind: K): Turns<ScoredKinds[K]> => TURNS[kind];

// ---------------------------------------------------------------------------------------------------------------
// Conditions

function standing(kind: GoalKind, condition: Condition, { place, ask, under }: At): readonly Turn[] {
  // A rung of a ladder is scored only where its condition holds: there is nothing left to come out.
  if (ask.decided(condition) !== undefined || under.some((need) => need.condition === condition)) return [];
  return [true, false].map((holds) => ({
    kind,
    outcome: holds ? 'held' : 'not',
    label: told(place, { met: holds }),
    met: ({ applied }) => applied?.met === holds,
    needs: [{ condition, holds }],
  }));
}

/** A rung counts where its condition holds and none before it does. */
const needsOfRung = (rungs: readonly Rule[], at: number): readonly Need[] =>
  rungs.slice(0, at + 1).flatMap((rung, i): readonly Need[] => {
    const condition = conditionOf(rung);
    return condition === undefined ? [] : [{ condition, holds: i === at }];
  });

const rungTaken = (place: Place, taken: number, needs: readonly Need[]): Turn => ({
  kind: 'rung',
  outcome: taken < 0 ? 'none' : String(taken),
  label: numbered(taken, told(place, { taken })),
  met: ({ applied }) => applied?.taken === taken,
  needs,
});

// ---------------------------------------------------------------------------------------------------------------
// Figures

function inBands(kind: GoalKind, of: Measure, priced: readonly (readonly [string, Label])[], { ask }: At): readonly Turn[] {
  const [name, domain] = [words.say(of), ask.domain(of)];
  return severalOf(
    priced.flatMap(([interval, points]): readonly Turn[] => {
      const band = bandOf(interval);
      if (!band || !meets(band, domain)) return [];
      return [
        {
          kind,
          outcome: interval,
          label: l(`${name.zh}属“${interval}”，${points.zh}`, `${name.en} in “${interval}”, ${points.en}`),
          met: ({ applied }) => applied?.band === interval,
          far: (node) => farFromBand(measured(node) ?? ZERO, band),
        },
      ];
    }),
  );
}

function inSteps({ of, every, steps, effect, points }: ScoredKinds['perItem'], { place, ask }: At): readonly Turn[] {
  const [name, domain, size, range] = [words.say(of), ask.domain(of), ask.amount(every), ask.range(place)];
  const [fewest, most] = effect === 'award' ? [range.low, range.high] : [range.high, range.low];
  const counts = (outcome: string, zh: string, en: string): Turn => ({
    kind: 'steps',
    outcome,
    label: l(`${name.zh}：${zh}`, `${name.en}: ${en}`),
    met: ({ applied }) => applied?.units !== undefined && (applied.units === '0') === (outcome === 'none'),
  });
  const isPart = (node: TraceNode): boolean => !isWhole(divide(measured(node) ?? ZERO, size));
  const mayBePart = steps !== undefined && steps !== 'proportional' && !(domain.whole && isWhole(divide(ONE, size)));
  const mode = steps === 'started' ? l('不足一档按一档计', 'a started step counts') : l('只计满档', 'complete steps only');
  return severalOf([
    ...(fewest && signOf(fewest) === 0 ? [counts('none', '没有可计的', 'nothing to count')] : []),
    // Where each is worth nothing, its range does not say how many there may be.
    ...(most && signOf(most) === 0 && signOf(ask.amount(points)) !== 0 ? [] : [counts('some', '有可计的', 'something to count')]),
    ...(mayBePart
      ? [{ ...counts('part', `有不足一档的部分（每 ${every}，${mode.zh}）`, `part of a step (every ${every}, ${mode.en})`), met: isPart }]
      : []),
  ]);
}
