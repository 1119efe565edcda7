/** Places by a figure: both orders, every way with equals. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, type Exact, exactOf, negate, UNBOUNDED, unbounded, ZERO } from '../src/exact.js';
import type { TiePolicy } from '../src/facts.js';
import { placesOf } from '../src/ranking.js';
import { inTime } from './helpers.js';

const POLICIES: readonly TiePolicy[] = ['shared', 'sharedLow', 'dense', 'listed'];

const exact = (figure: number | string): Exact => exactOf(figure) ?? ZERO;
const places = (figures: readonly (number | string)[], order: 'highest' | 'lowest', ties: TiePolicy): readonly number[] =>
  placesOf(figures.map(exact), order, ties).map(({ place }) => place);
const shares = (figures: readonly Exact[], ties: TiePolicy): readonly number[] =>
  placesOf(figures, 'highest', ties).map(({ shared }) => shared);

describe('equal figures', () => {
  // In words: who is better than the two in the middle, and who comes after them.
  const cases: readonly (readonly [figures: readonly number[], highest: Readonly<Record<TiePolicy, readonly number[]>>])[] = [
    [[], { shared: [], sharedLow: [], dense: [], listed: [] }],
    [[7], { shared: [1], sharedLow: [1], dense: [1], listed: [1] }],
    [[3, 2, 1], { shared: [1, 2, 3], sharedLow: [1, 2, 3], dense: [1, 2, 3], listed: [1, 2, 3] }],
    [[1, 2, 3], { shared: [3, 2, 1], sharedLow: [3, 2, 1], dense: [3, 2, 1], listed: [3, 2, 1] }],
    [[9, 5, 5, 1], { shared: [1, 2, 2, 4], sharedLow: [1, 3, 3, 4], dense: [1, 2, 2, 3], listed: [1, 2, 3, 4] }],
    [[5, 1, 5, 9], { shared: [2, 4, 2, 1], sharedLow: [3, 4, 3, 1], dense: [2, 3, 2, 1], listed: [2, 4, 3, 1] }],
    [[4, 4], { shared: [1, 1], sharedLow: [2, 2], dense: [1, 1], listed: [1, 2] }],
    [[0, 0, 0], { shared: [1, 1, 1], sharedLow: [3, 3, 3], dense: [1, 1, 1], listed: [1, 2, 3] }],
    [
      [2, 2, 1, 1, 1, 0],
      { shared: [1, 1, 3, 3, 3, 6], sharedLow: [2, 2, 5, 5, 5, 6], dense: [1, 1, 2, 2, 2, 3], listed: [1, 2, 3, 4, 5, 6] },
    ],
    [[-1, 0, -1], { shared: [2, 1, 2], sharedLow: [3, 1, 3], dense: [2, 1, 2], listed: [2, 1, 3] }],
  ];
  test.each(cases)('%j', (figures, highest) => {
    for (const ties of POLICIES) {
      expect(places(figures, 'highest', ties)).toEqual(highest[ties]);
      // The other way round, with the figures turned round as well, is the same.
      expect(
        places(
          figures.map((figure) => 0 - figure),
          'lowest',
          ties,
        ),
      ).toEqual(highest[ties]);
    }
  });
  test.each(POLICIES)('%s: the lowest first', (ties) => {
    const lowest = { shared: [3, 1, 1, 4], sharedLow: [3, 2, 2, 4], dense: [2, 1, 1, 3], listed: [3, 1, 2, 4] }[ties];
    expect(places([5, 2, 2, 8], 'lowest', ties)).toEqual(lowest);
  });
  test.each(POLICIES)('%s: how many share a place does not depend on how they are ranked', (ties) => {
    expect(shares([5, 1, 5, 9, 5, 1].map(exact), ties)).toEqual([3, 2, 3, 1, 3, 2]);
    expect(shares([], ties)).toEqual([]);
  });
  test('are equal however they are written', () => {
    const half = ['0.5', '1/2', '0.50', '5e-1', 0.5, '2/4'];
    expect(places([...half, 1, '1/3', '2/6', '0.3333333333333333'], 'highest', 'shared')).toEqual([2, 2, 2, 2, 2, 2, 1, 8, 8, 10]);
    expect(shares(half.map(exact), 'listed')).toEqual([6, 6, 6, 6, 6, 6]);
    expect(places(['0', '-0', 0, '0/5'], 'lowest', 'shared')).toEqual([1, 1, 1, 1]);
  });
  test('and what no number says apart is apart', () => {
    expect(places(['0.1000000000000000000000000001', 0.1, '1/10'], 'highest', 'shared')).toEqual([1, 2, 2]);
    expect(places(['9007199254740993', '9007199254740992'], 'highest', 'shared')).toEqual([1, 2]);
  });
});

test('what is unbounded comes before every number, and below all of them when it is so below', () => {
  const figures = [exact(1e15), UNBOUNDED, unbounded(-1), exact(-5), unbounded(1)];
  expect(placesOf(figures, 'highest', 'shared')).toEqual([
    { place: 3, shared: 1 },
    { place: 1, shared: 2 },
    { place: 5, shared: 1 },
    { place: 4, shared: 1 },
    { place: 1, shared: 2 },
  ]);
  expect(placesOf(figures, 'lowest', 'dense').map(({ place }) => place)).toEqual([3, 4, 1, 2, 4]);
});

describe('whatever the figures', () => {
  const figure = fc.oneof(
    fc.integer({ min: -3, max: 3 }).map(String),
    fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 4 })).map(([n, d]) => `${n}/${d}`),
    fc.integer({ min: -20, max: 20 }).map((n) => (n / 10).toFixed(1)),
  );
  const figures = fc.array(figure.map(exact), { maxLength: 20 });
  const order = fc.constantFrom('highest' as const, 'lowest' as const);
  const isBetter = (a: Exact, b: Exact, first: 'highest' | 'lowest') => (first === 'highest' ? compare(a, b) > 0 : compare(a, b) < 0);

  test('places follow from counting who is better, who is equal and who stands before', () => {
    fc.assert(
      fc.property(figures, order, (all, first) => {
        const counted = all.map((own, at) => {
          const better = all.filter((other) => isBetter(other, own, first));
          const equals = all.filter((other) => compare(other, own) === 0).length;
          const before = all.slice(0, at).filter((other) => compare(other, own) === 0).length;
          const kinds = better.filter((other, i) => better.findIndex((one) => compare(one, other) === 0) === i).length;
          return {
            equals,
            shared: better.length + 1,
            sharedLow: better.length + equals,
            dense: kinds + 1,
            listed: better.length + before + 1,
          };
        });
        for (const ties of POLICIES) {
          expect(placesOf(all, first, ties)).toEqual(counted.map((one) => ({ place: one[ties], shared: one.equals })));
        }
      }),
    );
  });

  test('where equals share, a place belongs to the figure, in whatever order they are listed', () => {
    const shuffled = figures.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, order, ([all, permutation], first) => {
        const moved = permutation.map((at) => all[at] ?? ZERO);
        for (const ties of POLICIES) {
          const [here, there] = [placesOf(all, first, ties), placesOf(moved, first, ties)];
          if (ties !== 'listed') expect(there).toEqual(permutation.map((at) => here[at]));
          // By the list, every place is taken once, and equals keep the order of the list.
          else {
            expect(there.map(({ place }) => place).sort((a, b) => a - b)).toEqual(moved.map((_, i) => i + 1));
            const later = moved.flatMap((own, i) =>
              moved.slice(i + 1).flatMap((other, j) => (compare(own, other) === 0 ? [[i, i + 1 + j]] : [])),
            );
            for (const [i = 0, j = 0] of later) expect(there[i]?.place).toBeLessThan(there[j]?.place ?? 0);
          }
        }
      }),
    );
  });

  test('the order turns round with the figures', () => {
    fc.assert(
      fc.property(figures, (all) => {
        for (const ties of POLICIES) expect(placesOf(all.map(negate), 'lowest', ties)).toEqual(placesOf(all, 'highest', ties));
      }),
    );
  });

  test('and they are not touched', () => {
    const all = Object.freeze([exact(1), exact(3), exact(2)]);
    expect(placesOf(all, 'highest', 'shared').map(({ place }) => place)).toEqual([3, 1, 2]);
  });
});

test.each(POLICIES)('%s: a hundred thousand are ranked soon, all apart or all the same', (ties) => {
  const apart = Array.from({ length: 100_000 }, (_, i) => exact((i * 7919) % 100_003));
  const same = apart.map(() => exact(1));
  expect(inTime(5000, () => placesOf(apart, 'highest', ties).length + placesOf(same, 'highest', ties).length)).toBe(200_000);
});
