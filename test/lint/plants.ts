/** Faults to plant in a rubric, one kind of author's slip each, and what lint has to say of them. */

import { bandOf, flawsOf } from '../../src/bands.js';
import { compare, type Exact, exactOf, textOf, ZERO } from '../../src/exact.js';
import type { ChoiceFact, ListFact } from '../../src/facts.js';
import type { Condition, Domain, Measure, Place, Rule } from '../../src/kernel.js';
import { orderOf } from '../../src/lint/ids.js';
import type { FindingCode } from '../../src/lint/index.js';
import type { Spot, Study } from '../../src/lint/study.js';
import { bandsIn } from '../../src/lint/tables.js';
import { isScored } from '../../src/rooms.js';
import type { Pool } from '../../src/rules/pool.js';

/** New nodes for old ones, by identity. */
export type Swap = ReadonlyMap<object, unknown>;

export interface Plant {
  /** The clause at which it has to be found: its id, or that of the item around it. */
  readonly clause: string;
  /** Any of these will do. */
  readonly codes: readonly FindingCode[];
  readonly swap: Swap;
  /** Plants of one item are not planted together, nor those of different stages. */
  readonly item: string;
  readonly stage: string;
}

/** A kind of slip: where a rubric could have it. */
export type Slip = (spot: Spot, study: Study) => readonly Plant[];

const amount = (value: unknown): number => Number(value);
const rounded = (value: number): number => Number(value.toFixed(6));

/** The criterion that a place stands in, or the part of a year. */
function itemOf(spot: Spot): Spot {
  for (let at: Spot = spot; at.above; at = at.above)
    if (at.place.kind === 'criterion' || at.above.place.kind === 'weightedAnnual') return at;
  return spot;
}

const plant = (spot: Spot, codes: readonly FindingCode[], swap: Swap, over: Partial<Plant> = {}): Plant => ({
  clause: spot.clause,
  codes,
  swap,
  item: itemOf(spot).place.id,
  stage: '',
  ...over,
});

const swapped = (old: object, made: unknown): Swap => new Map([[old, made]]);

/** The pool that a place is. */
function poolOf({ node }: Place): Pool | undefined {
  if (!isScored(node)) return undefined;
  // That a pool scores a criterion, the checker has seen.
  return node.kind === 'criterion' ? (node.scores as unknown as Pool) : node.kind === 'pool' ? node : undefined;
}

const mostOf = (place: Place): number | null => (place.max === null ? null : Number(textOf(place.max)));
const highOf = (place: Place, { range }: Study): number | null => {
  const { high } = range(place);
  return high && Number(textOf(high));
};
const lowOf = (place: Place, { range }: Study): number | null => {
  const { low } = range(place);
  return low && Number(textOf(low));
};
const sumOf = (all: readonly (number | null)[]): number | null =>
  all.reduce<number | null>((sum, one) => (sum === null || one === null ? null : rounded(sum + one)), 0);

// ---------------------------------------------------------------------------------------------------------------
// Bands

/** What stands in a heading's criterion is told of the criterion where the rubric cannot be built. */
const unbuilt = (spot: Spot): Partial<Plant> => ({ clause: itemOf(spot).place.kind === 'criterion' ? itemOf(spot).place.id : '*' });

const gap: Slip = (spot) => {
  const { node } = spot.place;
  if (!isScored(node) || node.kind !== 'bandScore') return [];
  return node.bands.map((_, i) => {
    const bands = node.bands.filter((__, at) => at !== i);
    return plant(spot, bands.length === 0 ? ['band-none'] : ['band-gap'], swapped(node, { ...node, bands }), unbuilt(spot));
  });
};

const overlap: Slip = (spot) => {
  const { node } = spot.place;
  if (!isScored(node) || node.kind !== 'bandScore' || node.bands.length < 2) return [];
  return node.bands.map((band, i) => {
    const other = node.bands[i === 0 ? 1 : i - 1] ?? band;
    const bands = node.bands.map((one, at) => (at === i ? { ...one, in: other.in } : one));
    return plant(spot, ['band-overlap'], swapped(node, { ...node, bands }), unbuilt(spot));
  });
};

/** `[98, 100)` with an end on the other side, or a little further. */
const EDGE = /^([[(])(.+), (.+)([\])])$/;
function edgesOff(interval: string): readonly string[] {
  const [, open = '', from = '', to = '', close = ''] = EDGE.exec(interval) ?? [];
  if (open === '') return [];
  const moved = String(rounded((amount(from) + 3 * amount(to)) / 4));
  return [
    `${open}${from}, ${to}${close === ')' ? ']' : ')'}`,
    `${open === '[' ? '(' : '['}${from}, ${to}${close}`,
    `${open}${from}, ${moved}${close}`,
  ];
}

const edgeOff: Slip = (spot, study) => {
  const { node } = spot.place;
  const { rows } = bandsIn(spot, study) ?? {};
  if (!isScored(node) || node.kind !== 'bandScore' || !rows) return [];
  // Ends that other bands meet: beyond the first and the last there may be nothing to miss.
  const inner = new Set(rows.slice(1, -1).map(({ name }) => name.en));
  const { whole } = study.ask.domain(node.of);
  return node.bands.flatMap((band, i) =>
    (inner.has(band.in) ? edgesOff(band.in) : [])
      .filter(
        (interval) =>
          !whole ||
          flawsWith(
            node.bands.map((one) => (one === band ? interval : one.in)),
            study.ask.domain(node.of),
          ) > 0,
      )
      .map((interval) => {
        const bands = node.bands.map((one, at) => (at === i ? { ...one, in: interval } : one));
        return plant(spot, ['band-gap', 'band-overlap'], swapped(node, { ...node, bands }), unbuilt(spot));
      }),
  );
};

/** Among whole numbers, moving an edge by less than one changes nothing. */
const flawsWith = (intervals: readonly string[], domain: Domain): number =>
  flawsOf(
    intervals.flatMap((one) => bandOf(one) ?? []),
    domain,
  ).length;

const bandBeyond: Slip = (spot, { ask }) => {
  const { node } = spot.place;
  if (!isScored(node) || node.kind !== 'bandScore') return [];
  const { low, high } = ask.domain(node.of);
  return [high && `> ${textOf(high)}`, low && `< ${textOf(low)}`].flatMap((beyond) =>
    beyond ? [plant(spot, ['band-unreachable'], swapped(node, { ...node, bands: [...node.bands, { in: beyond, points: 0 }] }))] : [],
  );
};

/** The points of bands that rise or fall all the way, in the order of the measure. */
function slopeIn(spot: Spot, study: Study) {
  const { node } = spot.place;
  if (!isScored(node) || node.kind !== 'bandScore') return undefined;
  const names = bandsIn(spot, study)?.rows.map(({ name }) => name.en) ?? [];
  const points = names.map((name) => amount(node.bands.find((band) => band.in === name)?.points));
  const steps = points.slice(1).map((point, i) => Math.sign(point - (points[i] ?? 0)));
  const [way = 0] = steps;
  const repriced = (at: number, to: number) => ({
    ...node,
    bands: node.bands.map((band) => (band.in === names[at] ? { ...band, points: rounded(to) } : band)),
  });
  return way !== 0 && steps.every((step) => step === way) && points.length >= 3 ? { points, way, repriced, node } : undefined;
}

const bandOutOfOrder: Slip = (spot, study) => {
  const slope = slopeIn(spot, study);
  if (!slope) return [];
  const { points, way, repriced, node } = slope;
  return points.map((_, at) => {
    // The last falls back behind the one before it; any other goes beyond all.
    const isLast = at === points.length - 1;
    const to = isLast ? (points[at - 1] ?? 0) - way * 0.05 : (points.at(-1) ?? 0) + way * 0.1;
    return plant(spot, ['points-not-monotone'], swapped(node, repriced(at, to)));
  });
};

const twinBands: Slip = (spot, study) => {
  const slope = slopeIn(spot, study);
  if (!slope) return [];
  const { points, repriced, node } = slope;
  return points.slice(1).map((_, at) => plant(spot, ['bands-equal'], swapped(node, repriced(at + 1, points[at] ?? 0))));
};

// ---------------------------------------------------------------------------------------------------------------
// Sums

const depthOf = (spot: Spot): number => (spot.above ? depthOf(spot.above) + 1 : 0);

const headingOff: Slip = (spot) => {
  const { node, max } = spot.place;
  if (!isScored(node) || !max || (node.kind !== 'section' && node.kind !== 'rubric')) return [];
  if (spot.place.below.some((below) => !below.bonus && below.max === null)) return [];
  return [0.1, -0.5].map((by) =>
    plant(spot, ['sum-mismatch'], swapped(node, { ...node, max: rounded(amount(node.max) + by) }), {
      item: spot.place.id,
      stage: `${depthOf(spot)} ${by}`,
    }),
  );
};

const weightsOff: Slip = (spot) => {
  const { node, above } = { node: spot.place.node, above: spot.above };
  if (!isScored(node) || above?.place.kind !== 'weightedAnnual' || above.place.max === null || spot.place.bonus) return [];
  const over = { clause: above.clause };
  if (node.kind === 'periods')
    return [0.05, -0.1].map((by) =>
      plant(spot, ['weights-not-one'], swapped(node, { ...node, weight: rounded(amount(node.weight) + by) }), over),
    );
  if (node.kind === 'convert') return [plant(spot, ['weights-not-one'], swapped(node, { ...node, points: amount(node.points) + 5 }), over)];
  return [];
};

/** An item that is earned from nothing, whose parts come to its maximum and all have an end. */
function fullItem(spot: Spot, study: Study): Pool | undefined {
  const pool = poolOf(spot.place);
  if (!pool || spot.place.kind !== 'criterion' || pool.max === null || amount(pool.start) !== 0) return undefined;
  const sum = sumOf(spot.place.below.map(mostOf));
  const reach = highOf(spot.place, study);
  return sum === amount(pool.max) && reach === sum && sum > 0 ? pool : undefined;
}

const itemTooLarge: Slip = (spot, study) => {
  const pool = fullItem(spot, study);
  return pool ? [plant(spot, ['max-unreachable'], swapped(pool, { ...pool, max: rounded(amount(pool.max) + 0.2) }))] : [];
};

/** A rule that gives at most so many points more or fewer. */
function repriced(node: Rule, by: number): unknown {
  if (!isScored(node)) return undefined;
  if ((node.kind === 'fixed' && node.effect === 'award') || node.kind === 'convert')
    return { ...node, points: rounded(amount(node.points) + by) };
  if (node.kind !== 'bandScore') return undefined;
  const best = Math.max(...node.bands.map(({ points }) => amount(points)));
  return { ...node, bands: node.bands.map((band) => (amount(band.points) === best ? { ...band, points: rounded(best + by) } : band)) };
}

const partOff =
  (by: number, code: FindingCode): Slip =>
  (spot, study) => {
    if (!spot.above || !fullItem(spot.above, study)) return [];
    const made = repriced(spot.place.node, by);
    return made ? [plant(spot, [code], swapped(spot.place.node, made), { clause: spot.above.clause })] : [];
  };

/** Two awards of which a unit can only have one. */
const exclusiveAwards: Slip = (spot, study) => {
  const pool = fullItem(spot, study);
  const flags = spot.place.below.filter(({ node }) => isScored(node) && node.kind === 'fixed' && node.when.kind === 'flag');
  return flags.slice(1).flatMap(({ node }, i) => {
    const other = flags[i]?.node;
    if (!pool || !isScored(node) || node.kind !== 'fixed' || !other || !('when' in other)) return [];
    const label = spot.place.label;
    return [plant(spot, ['max-unreachable'], swapped(node, { ...node, label, when: { kind: 'not', of: other.when } }))];
  });
};

/** 得 for 扣, or 扣 for 得. */
const effectExchanged: Slip = (spot, study) => {
  const { above, place } = spot;
  const { node } = place;
  const pool = above && poolOf(above.place);
  if (!above || !pool || above.place.kind !== 'criterion' || !isScored(node) || (node.kind !== 'fixed' && node.kind !== 'perItem'))
    return [];
  const isFull = pool.max !== null && amount(pool.start) === amount(pool.max);
  if (node.effect === 'deduct') {
    return isFull ? [plant(spot, ['award-only-restores'], swapped(node, { ...node, effect: 'award' }))] : [];
  }
  const isNeeded = fullItem(above, study) !== undefined;
  return isNeeded ? [plant(spot, ['max-unreachable'], swapped(node, { ...node, effect: 'deduct' }), { clause: above.clause })] : [];
};

const awardInFullItem: Slip = (spot) => {
  const pool = poolOf(spot.place);
  if (!pool || spot.place.kind !== 'criterion' || pool.max === null || amount(pool.start) !== amount(pool.max)) return [];
  const rule = { kind: 'fixed', effect: 'award', points: 0.1, when: FLAG };
  return [
    plant(spot, ['award-only-restores'], swapped(pool, { ...pool, parts: [...pool.parts, { id: 'zz', rule }] }), {
      clause: `${spot.clause}.zz`,
    }),
  ];
};

const FLAG = { kind: 'flag', key: 'plantedFlag', label: { zh: '植入', en: 'Planted' } };

// ---------------------------------------------------------------------------------------------------------------
// Caps and deductions

const idleCap: Slip = (spot, study) => {
  const { place, above } = spot;
  const [most, least] = [highOf(place, study), lowOf(place, study)];
  if (!above || !isScored(place.node) || !poolOf(above.place) || place.node.kind === 'consequence') return [];
  const cap = most !== null && most > 0 ? rounded(most + 1) : most === 0 && least !== null && least < 0 ? rounded(least - 1) : undefined;
  if (cap === undefined) return [];
  const [floor, max] = cap < 0 ? [cap, 0] : [0, cap];
  const rule = { kind: 'pool', as: 'capAt', start: 0, floor, max, parts: [{ rule: place.node }], rescale: false, label: place.label };
  return [plant(spot, ['cap-idle'], swapped(place.node, rule))];
};

const itemNotUsedUp: Slip = (spot, study) => {
  const pool = poolOf(spot.place);
  const least = sumOf(spot.place.below.map((below) => lowOf(below, study)));
  const canFall = spot.place.below.some((below) => study.range(below).effects.size > 0);
  if (!pool || spot.place.kind !== 'criterion' || pool.floor === null || amount(pool.start) <= amount(pool.floor)) return [];
  if (least === null || canFall || pool.max === null) return [];
  const start = rounded(amount(pool.floor) - least + 0.5);
  return [plant(spot, ['floor-unreached'], swapped(pool, { ...pool, start, max: start }))];
};

const tenfold: Slip = (spot) => {
  const { node } = spot.place;
  if (!isScored(node) || (node.kind !== 'fixed' && node.kind !== 'perItem') || node.effect !== 'deduct') return [];
  let around = spot.above;
  while (around && !poolOf(around.place)) around = around.above;
  const pool = around && poolOf(around.place);
  const span = pool && pool.floor !== null ? amount(pool.start) - amount(pool.floor) : 0;
  const points = rounded(amount(node.points) * 10);
  return span > 0 && points > span ? [plant(spot, ['deduction-over-item'], swapped(node, { ...node, points }))] : [];
};

const usedUpAtOnce: Slip = (spot) => {
  const pool = poolOf(spot.place);
  if (!pool || spot.place.kind !== 'criterion' || pool.floor === null || amount(pool.start) <= amount(pool.floor)) return [];
  if (spot.place.below.some(({ kind, max }) => kind === 'exempt' || max === null || compare(max, ZERO) > 0)) return [];
  const rule = { kind: 'fixed', effect: 'deduct', points: pool.start, when: ALWAYS, label: spot.place.label };
  return [plant(spot, ['always-exhausted'], swapped(pool, { ...pool, parts: [...pool.parts, { id: 'zz', rule }] }))];
};

const ALWAYS = { kind: 'all', of: [] };

const worthNothing: Slip = (spot) => {
  const { node } = spot.place;
  if (!isScored(node)) return [];
  const isConditional =
    node.kind !== 'fixed' || !(node.when.kind === 'all' && 'of' in node.when && (node.when.of as readonly unknown[]).length === 0);
  if ((node.kind === 'fixed' || node.kind === 'perItem') && isConditional)
    return [plant(spot, ['moves-nothing'], swapped(node, { ...node, points: 0 }))];
  if (node.kind === 'bandScore')
    return [plant(spot, ['moves-nothing'], swapped(node, { ...node, bands: node.bands.map((band) => ({ ...band, points: 0 })) }))];
  if (node.kind === 'choiceScore')
    return [plant(spot, ['moves-nothing'], swapped(node, { ...node, options: node.options.map((one) => ({ ...one, points: 0 })) }))];
  return [];
};

// ---------------------------------------------------------------------------------------------------------------
// Conditions

const conditionAt = ({ place: { node } }: Spot): Condition | undefined =>
  isScored(node) && 'when' in node && !(node.when.kind === 'all' && 'of' in node.when && (node.when.of as readonly unknown[]).length === 0)
    ? node.when
    : undefined;

const contradiction: Slip = (spot) => {
  const when = conditionAt(spot);
  const made = when && { kind: 'all', of: [when, { kind: 'not', of: when }] };
  return made
    ? [plant(spot, ['condition-never'], swapped(spot.place.node, { ...spot.place.node, when: made, label: spot.place.label }))]
    : [];
};

const tautology: Slip = (spot) => {
  const when = conditionAt(spot);
  const made = when && { kind: 'any', of: [when, { kind: 'not', of: when }] };
  return made
    ? [plant(spot, ['condition-always'], swapped(spot.place.node, { ...spot.place.node, when: made, label: spot.place.label }))]
    : [];
};

/** A comparison with a figure, told past an end of what it compares. */
const figurePastDomain: Slip = (spot, { ask }) => {
  const when = conditionAt(spot);
  if (when?.kind !== 'compare' || !('of' in when) || !('is' in when) || !('to' in when)) return [];
  const { of, is, to } = when as unknown as { readonly of: never; readonly is: string; readonly to: { readonly kind: string } };
  const { low, high, unbounded } = ask.domain(of);
  if (to.kind !== 'figure') return [];
  const past = (end: Exact | null, by: number): number | undefined => (end && !unbounded ? rounded(Number(textOf(end)) + by) : undefined);
  return [past(high, 1), past(low, -1)].flatMap((figure) =>
    figure === undefined
      ? []
      : [
          plant(
            spot,
            [
              (figure > 0 && is.startsWith('>')) || (figure < 0 && is.startsWith('<')) || is === '='
                ? 'condition-never'
                : 'condition-always',
            ],
            swapped(spot.place.node, { ...spot.place.node, when: { ...when, to: { kind: 'figure', amount: figure } } }),
          ),
        ],
  );
};

/** A lower bound above an upper one. */
const boundsCrossed: Slip = (spot, { ask }) => {
  const when = conditionAt(spot);
  if (when?.kind !== 'compare' || !('of' in when)) return [];
  const { low } = ask.domain(when.of as Measure);
  const figure = (value: number) => ({ kind: 'figure', amount: value });
  const above = rounded((low ? Number(textOf(low)) : 0) + 3);
  const crossed = [
    { kind: 'compare', of: when.of, is: '>=', to: figure(above) },
    { kind: 'compare', of: when.of, is: '<', to: figure(above - 1) },
  ];
  const made = (kind: string) => ({
    ...spot.place.node,
    label: spot.place.label,
    when: { kind, of: kind === 'all' ? crossed : crossed.map((of) => ({ kind: 'not', of })) },
  });
  return [
    plant(spot, ['condition-never'], swapped(spot.place.node, made('all')), { stage: 'never' }),
    plant(spot, ['condition-always'], swapped(spot.place.node, made('any')), { stage: 'always' }),
  ];
};

const shadowedRung: Slip = (spot) => {
  const { node, below } = spot.place;
  if (!isScored(node) || node.kind !== 'firstOf') return [];
  const conditions = below.map((place) => conditionAt({ ...spot, place }));
  return node.rungs.flatMap((_, i) => {
    const before = conditions[i - 1];
    if (!before || !conditions[i]) return [];
    const rungs = node.rungs.map((one, at) => (at === i ? { ...one, when: before } : one));
    return [
      plant({ ...spot, place: below[i] ?? spot.place }, ['rung-never', 'condition-never'], swapped(node, { ...node, rungs }), {
        item: itemOf(spot).place.id,
      }),
    ];
  });
};

// ---------------------------------------------------------------------------------------------------------------
// Declarations, ids, the whole

/** Every node of plain data of a kind, by identity. */
export function nodesOfKind(root: unknown, kind: string, found = new Set<object>(), seen = new Set<object>()): ReadonlySet<object> {
  if (typeof root !== 'object' || root === null || seen.has(root)) return found;
  seen.add(root);
  if ('kind' in root && root.kind === kind) found.add(root);
  if ('kind' in root && root.kind === 'periodFacts') return found;
  for (const child of Object.values(root)) nodesOfKind(child, kind, found, seen);
  return found;
}

const isRoot = ({ above }: Spot): boolean => above === undefined;

const fieldNobodyReads: Slip = (spot, { laidOut }) => {
  if (!isRoot(spot)) return [];
  const lists = [...nodesOfKind(laidOut.root, 'list')] as unknown as readonly ListFact[];
  const records = lists.filter(({ shape }) => shape === 'records');
  return [...new Set(records.map(({ key }) => key))].map((key) => {
    const field = { kind: 'flag', key: 'plantedField', label: { zh: '植入', en: 'Planted' }, list: key };
    const same = records.filter((list) => list.key === key);
    const swap = new Map(same.map((list) => [list, { ...list, item: { ...list.item, plantedField: field } }]));
    return plant(spot, ['field-unread'], swap, { clause: '*', item: key });
  });
};

const optionAlike: Slip = (spot, { laidOut }) => {
  const { node } = spot.place;
  if (!isScored(node) || node.kind !== 'choiceScore') return [];
  const same = [...nodesOfKind(laidOut.root, 'choice')] as unknown as readonly ChoiceFact[];
  const [first] = node.options;
  // Where it is read elsewhere as well, it would have to be priced there too.
  const readers = [...nodesOfKind(laidOut.root, 'choiceScore')].filter((one) => 'of' in one && (one.of as ChoiceFact).key === node.of.key);
  if (!first || readers.length !== 1 || same.filter(({ key }) => key === node.of.key).length !== 1) return [];
  const of = { ...node.of, options: [...node.of.options, { key: 'plantedOption', label: { zh: '植入', en: 'Planted' } }] };
  const options = [...node.options, { is: 'plantedOption', points: first.points }];
  return [plant(spot, ['options-alike'], swapped(node, { ...node, of, options }), { clause: '*' })];
};

/** Two neighbours in each other's place. */
const idsSwapped: Slip = (spot) => {
  const { node, below } = spot.place;
  if (!isScored(node)) return [];
  const pool = poolOf(spot.place);
  const [holder, name, all]: readonly [object, string, readonly unknown[]] =
    node.kind === 'section' || node.kind === 'rubric'
      ? [node, 'clauses', node.clauses]
      : pool
        ? [pool, 'parts', pool.parts]
        : [node, '', []];
  return all.slice(1).flatMap((_, i) => {
    const [first, second] = [below[i], below[i + 1]];
    if (!first || !second || [first, second].some(({ id }) => id.includes('/'))) return [];
    if ((orderOf(first.id, second.id) ?? 0) >= 0) return [];
    const turned = all.map((one, at) => (at === i ? all[i + 1] : at === i + 1 ? all[i] : one));
    const over = { clause: '*', item: `${spot.place.id}`, stage: String(depthOf(spot)) };
    return [plant(spot, ['id-order'], swapped(holder, { ...holder, [name]: turned }), over)];
  });
};

const movedElsewhere: Slip = (spot, { laidOut, spots }) => {
  const { node, id } = spot.place;
  const heading = id.split('.').slice(0, -1).join('.');
  const home = spot.above;
  if (!isScored(node) || node.kind !== 'criterion' || !home || home.place.id !== heading || !laidOut.places.has(heading)) return [];
  const away = spots.find(
    ({ place }) => place.kind === 'section' && place.id !== heading && !heading.startsWith(place.id) && !place.id.startsWith(heading),
  );
  const [from, to] = [home.place.node, away?.place.node];
  if (!to || !isScored(from) || !isScored(to) || from.kind !== 'section' || to.kind !== 'section') return [];
  const swap = new Map<object, unknown>([
    [from, { ...from, clauses: from.clauses.filter((one) => one !== node) }],
    [to, { ...to, clauses: [...to.clauses, node] }],
  ]);
  return [plant(spot, ['id-elsewhere'], swap, { stage: id })];
};

const gradeOutOfReach: Slip = (spot, { laidOut: { root }, total }) => {
  const { high } = total;
  if (!isRoot(spot) || !high) return [];
  const beyond = textOf(exactOf(Math.ceil(Number(textOf(high))) + 1) ?? ZERO);
  const grade = (key: string, interval: string) => ({ key, in: interval, label: { zh: '等次', en: key } });
  const grades = { of: 'exact', bands: [grade('high', `>= ${beyond}`), grade('low', `< ${beyond}`)] };
  return [plant(spot, ['grade-unreached'], swapped(root, { ...root, grades }))];
};

const acceptsNothing: Slip = (spot, { laidOut: { root } }) => {
  if (!isRoot(spot)) return [];
  return root.discrepancies.map((one) =>
    plant(spot, ['acceptance-idle'], swapped(one, { ...one, accepts: ['cap-idle'] }), {
      clause: one.at[0]?.split('/')[0] ?? spot.clause,
      item: one.id,
    }),
  );
};

// ---------------------------------------------------------------------------------------------------------------
// What keeps a rubric from being built

const pointsNegative: Slip = (spot) => {
  const { node } = spot.place;
  if (!isScored(node) || (node.kind !== 'fixed' && node.kind !== 'perItem')) return [];
  return [plant(spot, ['points-negative'], swapped(node, { ...node, points: -1 }), unbuilt(spot))];
};

const stepsForgotten: Slip = (spot) => {
  const { node } = spot.place;
  if (!isScored(node) || node.kind !== 'perItem' || amount(node.every) === 1) return [];
  const { steps, ...rest } = node;
  return steps === undefined ? [] : [plant(spot, ['steps-missing'], swapped(node, rest), unbuilt(spot))];
};

const labelsSwapped: Slip = (spot) => {
  const { node } = spot.place;
  if (!isScored(node) || node.kind !== 'criterion') return [];
  const label = { zh: node.label.en, en: node.label.zh };
  return [plant(spot, ['label-swapped'], swapped(node, { ...node, label }))];
};

const limitsTurned: Slip = (spot) => {
  const pool = poolOf(spot.place);
  if (!pool || pool.max === null || amount(pool.max) <= 0) return [];
  return [plant(spot, ['limit-invalid'], swapped(pool, { ...pool, floor: rounded(amount(pool.max) + 1) }), unbuilt(spot))];
};

const idTwice: Slip = (spot) => {
  const { node, below } = spot.place;
  if (!isScored(node) || node.kind !== 'section') return [];
  return below.slice(1).flatMap((place, i) => {
    const other = below[i];
    return other
      ? [
          plant(spot, ['id-duplicate'], swapped(place.node, { ...place.node, id: other.id }), {
            clause: '*',
            item: place.id,
            stage: place.id,
          }),
        ]
      : [];
  });
};

const keyTwice: Slip = (spot) => {
  const { node } = spot.place;
  if (!isScored(node) || node.kind !== 'fixed' || node.when.kind !== 'flag') return [];
  // The same key as a flag that says something else.
  const twin = { ...node, when: { ...node.when, label: { zh: '另一事实', en: 'Another fact' } } };
  const made = { kind: 'bestOf', which: 'highest', of: [node, twin], label: spot.place.label };
  return [plant(spot, ['key-conflict'], swapped(node, made), unbuilt(spot))];
};

/** Every kind of slip, by name. */
export const SLIPS: Readonly<Record<string, Slip>> = {
  'a band left out': gap,
  'two bands over the same values': overlap,
  'an edge on the wrong side': edgeOff,
  'a band beyond the domain': bandBeyond,
  'a band out of order': bandOutOfOrder,
  'two bands alike': twinBands,
  'a heading with a wrong maximum': headingOff,
  'a wrong weight': weightsOff,
  'an item worth more than its parts': itemTooLarge,
  'a part worth too little': partOff(-0.1, 'max-unreachable'),
  'a part worth too much': partOff(0.3, 'parts-over-max'),
  'awards that exclude each other': exclusiveAwards,
  'an award in a full item': awardInFullItem,
  'an award for a deduction': effectExchanged,
  'a cap above everything': idleCap,
  'an item that deductions do not use up': itemNotUsedUp,
  'a deduction ten times too large': tenfold,
  'an item that is always used up': usedUpAtOnce,
  'points forgotten': worthNothing,
  'a condition that contradicts itself': contradiction,
  'a condition that says nothing': tautology,
  'a figure past the domain': figurePastDomain,
  'bounds that cross': boundsCrossed,
  'a rung behind its like': shadowedRung,
  'a field that nobody reads': fieldNobodyReads,
  'an option like another': optionAlike,
  'neighbours in the wrong order': idsSwapped,
  'a clause under the wrong heading': movedElsewhere,
  'a grade out of reach': gradeOutOfReach,
  'an acceptance of nothing': acceptsNothing,
  'points with a sign': pointsNegative,
  'steps without a mode': stepsForgotten,
  'labels swapped': labelsSwapped,
  'limits the wrong way round': limitsTurned,
  'an id used twice': idTwice,
  'a key for two facts': keyTwice,
};
