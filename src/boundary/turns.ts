/**
 * Where the node of a clause turns, by kind: the edges of bands and tiers, the ends of conversions and lines, the first item
 * and a whole step, every option, every threshold and every yes or no in a condition, and what ratios answer where there is
 * nothing below the line. Limits of pools are found in limits.ts, for they turn on what the parts come to.
 */
import type { Compare } from '../conditions.js';
import { inside } from '../declarations.js';
import { equal, negate, ONE, ZERO } from '../exact.js';
import { words } from '../explain.js';
import { type ChoiceFact, optional } from '../facts.js';
import { type Leaf, leavesOf, stepBetween } from '../facts-for/conditions.js';
import { UNTRIED } from '../facts-for/trial.js';
import type { Aim, FactFinder } from '../facts-for.js';
import type { Condition, Label, Measure, Place, Readable } from '../kernel.js';
import type { Ratio } from '../measures/ratio.js';
import { conditionRoom, isCondition, isMeasure, isScored, measureRoom, type ScoredKinds } from '../rooms.js';
import { l, quotedLabel } from '../words.js';
import { type Edge, edge, edgesOf, NONE, pointsAround, SIDES, type Side, turnsAround } from './edges.js';
import type { Turn } from './turn.js';

/** Where a node of a rule stands, and what facts are found with. */
export interface At {
  readonly place: Place;
  readonly finder: FactFinder;
}

type Turns<N> = (node: N, at: At) => readonly Turn[];

/** Where the node of a place turns by itself. */
export function turnsAt(at: At): readonly Turn[] {
  const { node } = at.place;
  return isScored(node) ? turnsIn(node.kind)(node, at) : [];
}

// ---------------------------------------------------------------------------------------------------------------
// Conditions

const EQUAL = l('等于', 'equal to');

/** Every yes or no and every threshold in a condition, each where it alone decides. */
function conditionTurns(condition: Condition, { finder }: At): readonly Turn[] {
  return leavesOf(condition).flatMap((leaf) => {
    const decisive = (aim: Aim): readonly (readonly Aim[])[] =>
      leaf.list === undefined && leaf.path.length === 0
        ? [[aim]]
        : [[finder.deciding(condition, leaf, aim)], ...(leaf.list ? [] : [[aim]])];
    const turns = leafTurns(leaf, finder, decisive);
    // What is measured of an element stands in its list, and nowhere else: just what was wanted will do.
    return leaf.list === undefined
      ? turns
      : turns.map(({ where, what, value, aims }) => ({ where, what, ...optional('value', value), aims: aims.slice(0, 1) }));
  });
}

function leafTurns({ condition }: Leaf, finder: FactFinder, aimed: (aim: Aim) => readonly (readonly Aim[])[]): readonly Turn[] {
  if (condition.kind === 'compare') return comparisonTurns(condition, finder, aimed);
  const said = quotedLabel(words.say(condition));
  return [true, false].map(
    (holds): Turn => ({
      where: holds ? 'yes' : 'no',
      what: () => (holds ? l(`${said.zh}：是`, `${said.en}: yes`) : l(`${said.zh}：否`, `${said.en}: no`)),
      aims: aimed(finder.standing(condition, holds)),
    }),
  );
}

function comparisonTurns(node: Compare, finder: FactFinder, aimed: (aim: Aim) => readonly (readonly Aim[])[]): readonly Turn[] {
  const { of, to } = node;
  for (const [measure, against] of [
    [of, to],
    [to, of],
  ] as const) {
    const at = against.kind === 'figure' ? finder.search.value(against, UNTRIED) : undefined;
    if (at) return turnsAround(pointsAround(measure, [edge(at, '门槛', 'the threshold')], finder), finder, aimed);
  }
  const step = stepBetween(of, to, UNTRIED, finder.search);
  const [one, other] = [words.say(of), words.say(to)];
  const said = (side: Side): Label => {
    const { zh, en } = side === 'at' ? EQUAL : SIDES[side];
    return l(`${one.zh}${zh}${other.zh}`, `${one.en} ${en} ${other.en}`);
  };
  const sides: readonly Turn[] = [
    { where: 'below', what: () => said('below'), aims: aimed(finder.apart(node, negate(step))) },
    { where: 'at', what: () => said('at'), aims: aimed(finder.apart(node, ZERO)) },
    { where: 'above', what: () => said('above'), aims: aimed(finder.apart(node, step)) },
  ];
  // A part is no larger than its whole.
  const out = isPartOf(of, to) ? 'above' : isPartOf(to, of) ? 'below' : undefined;
  return sides.filter(({ where }) => where !== out);
}

// ---------------------------------------------------------------------------------------------------------------
// Nothing below the line

/** What ratios in a measure answer where there is nothing below the line. */
function zeroTurns(read: Readable, finder: FactFinder): readonly Turn[] {
  return ratiosIn(read).flatMap((node): readonly Turn[] => {
    const { of, to } = node;
    const [above, below] = [words.say(of), words.say(to)];
    const nothing = finder.valued(to, ZERO);
    const none: Turn = {
      where: 'none',
      what: () => l(`${below.zh}为 0，${above.zh}也为 0`, `${below.en}: 0, and ${above.en}: 0 as well`),
      measure: node,
      aims: [[nothing, finder.valued(of, ZERO)]],
    };
    const some: Turn = {
      where: 'some',
      what: () => l(`${below.zh}为 0，而${above.zh}不为 0`, `${below.en}: 0, but ${above.en} is not`),
      measure: node,
      aims: [[nothing, finder.valued(of, ONE)]],
    };
    const { domain } = finder.search;
    if (!inside(ZERO, domain(to))) return [];
    const isNone = node.none !== 'error' && inside(ZERO, domain(of));
    const isSome = node.some !== 'error' && !isPartOf(of, to);
    return [...(isNone ? [none] : []), ...(isSome ? [some] : [])];
  });
}

/** A part of nothing is nothing. */
const isPartOf = (of: Measure, to: Measure): boolean =>
  'partOf' in of && typeof of.partOf === 'object' && of.partOf !== null && 'key' in of.partOf && 'key' in to && of.partOf.key === to.key;

/** The ratios in what is read that may have nothing below the line. */
function ratiosIn(node: Readable): readonly Ratio[] {
  if (isMeasure(node)) {
    const room = measureRoom(node.kind);
    const below = room.over || 'key' in node ? [] : room.reads(node).flatMap(ratiosIn);
    return node.kind === 'ratio' ? [node, ...below] : below;
  }
  if (!isCondition(node)) return [];
  const room = conditionRoom(node.kind);
  return room.over ? [] : room.reads(node).flatMap(ratiosIn);
}

// ---------------------------------------------------------------------------------------------------------------
// The kinds

const measured = (of: Measure, edges: readonly Edge[], { finder }: At): readonly Turn[] => [
  ...turnsAround(pointsAround(of, edges, finder), finder),
  ...zeroTurns(of, finder),
];

const standing = ({ when }: { readonly when: Condition }, at: At): readonly Turn[] => [
  ...conditionTurns(when, at),
  ...zeroTurns(when, at.finder),
];

/** Each option of a choice. */
const optionTurns = (of: ChoiceFact, { finder }: At): readonly Turn[] =>
  of.options.map(({ key, label }): Turn => {
    const condition = { kind: 'is', of, option: key } as const;
    return {
      where: 'option',
      what: () => l(`${of.label.zh}：${label.zh}`, `${of.label.en}: ${label.en}`),
      aims: [[finder.standing(condition, true)]],
    };
  });

const nothing = (): readonly Turn[] => [];

const TURNS: { readonly [K in keyof ScoredKinds]: Turns<ScoredKinds[K]> } = {
  fixed: standing,
  when: standing,
  veto: standing,
  exempt: standing,
  notApplicable: standing,
  consequence: standing,
  bandScore: ({ as, of, bands }, at) => {
    const [zh, en] = as === 'rankTier' ? ['名次段端点', 'the end of a tier at'] : ['界值', 'the edge'];
    return measured(of, edgesOf(bands, zh, en), at);
  },
  linear: ({ of, pieces }, at) => measured(of, edgesOf(pieces, '界值', 'the edge'), at),
  choiceScore: ({ of }, at) => optionTurns(of, at),
  perItem: ({ of, every }, at) => {
    const { amount } = at.finder.search;
    const whole = amount(every);
    const one: Edge = equal(whole, ONE) ? { at: whole, name: l('一项', 'one item') } : edge(whole, '一整档', 'a whole step of');
    return measured(of, [NONE, one], at);
  },
  convert: ({ of, full }, at) => {
    return measured(of, [NONE, edge(at.finder.search.amount(full), '满分', 'the full mark')], at);
  },
  assessed: ({ of }, at) => {
    const { low, high } = at.finder.search.domain(of);
    const ends = [low && edge(low, '下限', 'the least'), high && edge(high, '上限', 'the most')].flatMap((end) => end ?? []);
    return turnsAround(
      pointsAround(of, ends, at.finder).filter(({ side }) => side === 'at'),
      at.finder,
    );
  },
  // A ladder turns on the conditions of its rungs, which stand with them.
  firstOf: nothing,
  // These turn on what is below them.
  bestOf: nothing,
  pool: nothing,
  criterion: nothing,
  section: nothing,
  rubric: nothing,
  weightedAnnual: nothing,
  periods: nothing,
  period: nothing,
  // A figure without points moves none.
  definition: nothing,
};

const turnsIn = <K extends keyof ScoredKinds>(kind: K): Turns<ScoredKinds[K]> => TURNS[kind];
