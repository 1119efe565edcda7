import fc from 'fast-check';
import { bandScore, count, percent, quantity, rank, rankTier, rate } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type Band, bandOf, findBand, flawsOf, inBand, ladderOf, meets, within } from '../src/bands.js';
import { type Exact, exactOf, textOf, UNBOUNDED, unbounded } from '../src/exact.js';
import type { Domain } from '../src/kernel.js';
import { type Fraction, floorOf, fractionOf, greater, lesser, order, over, plus, printed, whole } from './fraction.js';
import { around, issuesOf, scoring } from './helpers.js';

function x(written: number | string): Exact {
  const value = exactOf(written);
  if (!value) throw new Error(`${written} is no number`);
  return value;
}
function band(text: string): Band {
  const read = bandOf(text);
  if (!read) throw new Error(`${text} is no interval`);
  return read;
}
/** An interval, printed one way only. */
function said({ low, lowIn, high, highIn }: Band): string {
  return `${lowIn ? '[' : '('}${low ? textOf(low) : '-∞'}, ${high ? textOf(high) : '∞'}${highIn ? ']' : ')'}`;
}
const domain = (low: string | null, high: string | null, isWhole = false, isUnbounded = false): Domain => ({
  low: low === null ? null : x(low),
  high: high === null ? null : x(high),
  whole: isWhole,
  unbounded: isUnbounded,
});

describe('bandOf', () => {
  test.each([
    ['< 98', '(-∞, 98)'],
    ['<= 10', '(-∞, 10]'],
    ['> 60', '(60, ∞)'],
    ['>= 95', '[95, ∞)'],
    ['= 100', '[100, 100]'],
    ['[98, 100)', '[98, 100)'],
    ['(98, 100]', '(98, 100]'],
    ['(98, 100)', '(98, 100)'],
    ['[98, 100]', '[98, 100]'],
    ['[3, 3]', '[3, 3]'],
    ['[-5, -1.5)', '[-5, -1.5)'],
    ['>= -2', '[-2, ∞)'],
    ['< 0.5', '(-∞, 0.5)'],
    ['= 98.50', '[98.5, 98.5]'],
    ['1-4', '[1, 4]'],
    ['13-16', '[13, 16]'],
    ['5-5', '[5, 5]'],
    ['7', '[7, 7]'],
    ['10', '[10, 10]'],
    ['10-', '[10, ∞)'],
  ])('%s is %s', (text, wanted) => {
    expect(said(band(text))).toBe(wanted);
  });
  test.each([
    '',
    ' ',
    '98 <',
    '<98',
    '<  98',
    '=< 98',
    '== 98',
    '≥ 98',
    '< 1.2.3',
    '< 1e2',
    '< -',
    '< ',
    '[100, 98]',
    '[98, 98)',
    '(98, 98]',
    '(98, 98)',
    '[98,100)',
    '[98 , 100)',
    '[98, 100',
    '98, 100)',
    '[98; 100)',
    '[, 100)',
    '[98, )',
    '{98, 100}',
    '[98, 100) ',
    ' [98, 100)',
    '[0, 98) [98, 100)',
    '\n< 98',
    '4-1',
    '-4',
    '1--4',
    '1-4-7',
    '1.5-2',
    '-',
    '一',
    `< ${'9'.repeat(101)}`,
    `[${'9'.repeat(101)}, ${'9'.repeat(102)}]`,
    `1-${'9'.repeat(101)}`,
    '9'.repeat(101),
    `${'9'.repeat(101)}-`,
  ])('%s cannot be read', (text) => {
    expect(bandOf(text)).toBeUndefined();
  });
});

describe('within', () => {
  test.each([
    // [interval, just below its low end, the low end, inside, the high end, just above it]
    ['[98, 100)', [false, true, true, false, false]],
    ['(98, 100]', [false, false, true, true, false]],
    ['[98, 100]', [false, true, true, true, false]],
    ['(98, 100)', [false, false, true, false, false]],
    ['< 100', [true, true, true, false, false]],
    ['<= 100', [true, true, true, true, false]],
    ['> 98', [false, false, true, true, true]],
    ['>= 98', [false, true, true, true, true]],
    ['= 98', [false, true, false, false, false]],
    ['= 100', [false, false, false, true, false]],
  ])('%s', (text, wanted) => {
    const values = ['293999999999/3000000000', '98', '299/3', '100', '300000000001/3000000000'];
    expect(values.map((value) => within(x(value), band(text)))).toEqual(wanted);
  });
  test('an unbounded value is in what has no upper end, and nowhere else', () => {
    for (const text of ['> 60', '>= 60', '10-']) expect(within(UNBOUNDED, band(text))).toBe(true);
    for (const text of ['< 60', '<= 60', '= 60', '[0, 60]', '1-4']) expect(within(UNBOUNDED, band(text))).toBe(false);
    for (const text of ['< 60', '<= 60']) expect(within(unbounded(-1), band(text))).toBe(true);
    for (const text of ['> 60', '= 60', '[0, 60]']) expect(within(unbounded(-1), band(text))).toBe(false);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Tables of bands against a search over sample points

/** An interval as its author wrote it, and as the search understands it. */
interface Written {
  readonly text: string;
  readonly holds: (value: Fraction) => boolean;
  readonly ends: readonly string[];
}
function below(high: string, isIn: boolean): Written {
  const end = fractionOf(high);
  return { text: `${isIn ? '<=' : '<'} ${high}`, holds: (value) => order(value, end) < (isIn ? 1 : 0), ends: [high] };
}
function above(low: string, isIn: boolean): Written {
  const end = fractionOf(low);
  return { text: `${isIn ? '>=' : '>'} ${low}`, holds: (value) => order(value, end) > (isIn ? -1 : 0), ends: [low] };
}
function at(point: string): Written {
  const end = fractionOf(point);
  return { text: `= ${point}`, holds: (value) => order(value, end) === 0, ends: [point] };
}
function between(low: string, lowIn: boolean, high: string, highIn: boolean): Written {
  const [from, to] = [above(low, lowIn), below(high, highIn)];
  return {
    text: `${lowIn ? '[' : '('}${low}, ${high}${highIn ? ']' : ')'}`,
    holds: (value) => from.holds(value) && to.holds(value),
    ends: [low, high],
  };
}

const points = fc.integer({ min: -6, max: 6 }).chain((n) => fc.constantFrom(String(n), `${n}.5`));
const pairs = fc
  .tuple(points, points)
  .filter(([a, b]) => a !== b)
  .map(([a, b]): readonly [string, string] => (order(fractionOf(a), fractionOf(b)) < 0 ? [a, b] : [b, a]));
const written: fc.Arbitrary<Written> = fc.oneof(
  fc.tuple(points, fc.boolean()).map(([point, isIn]) => below(point, isIn)),
  fc.tuple(points, fc.boolean()).map(([point, isIn]) => above(point, isIn)),
  points.map(at),
  { weight: 4, arbitrary: fc.tuple(pairs, fc.boolean(), fc.boolean()).map(([[a, b], lowIn, highIn]) => between(a, lowIn, b, highIn)) },
);

/** Ends of a domain; whole where its values are. */
interface Range {
  readonly low: string | null;
  readonly high: string | null;
  readonly whole: boolean;
}
const ranges: fc.Arbitrary<Range> = fc
  .tuple(fc.integer({ min: -5, max: 5 }), fc.nat({ max: 8 }), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([low, size, hasLow, hasHigh, isWhole]) => ({
    low: hasLow ? String(low) : null,
    high: hasHigh ? String(low + size) : null,
    whole: isWhole,
  }));

/** Every point at which something can change, one between each two of them, and one beyond them all; in order. */
function samples(table: readonly Written[], { low, high, whole: isWhole }: Range): readonly Fraction[] {
  const ends = [...table.flatMap((one) => one.ends), low ?? '0', high ?? '0'].map(fractionOf);
  const least = floorOf(ends.reduce(lesser)) - 2n;
  const most = floorOf(ends.reduce(greater)) + 2n;
  const steps = Number(most - least);
  // Ends lie on halves, so quarters fall between any two of them.
  return isWhole
    ? Array.from({ length: steps + 1 }, (_, i) => whole(least + BigInt(i)))
    : Array.from({ length: 4 * steps + 1 }, (_, i) => plus(whole(least), over(whole(BigInt(i)), whole(4n))));
}
const isInside = (value: Fraction, { low, high }: Range): boolean =>
  (low === null || order(value, fractionOf(low)) >= 0) && (high === null || order(value, fractionOf(high)) <= 0);

/** Runs of neighbouring samples of the domain that no band holds. */
function gapsIn(table: readonly Written[], range: Range): readonly (readonly Fraction[])[] {
  const runs: Fraction[][] = [];
  let isOpen = false;
  for (const value of samples(table, range).filter((sample) => isInside(sample, range))) {
    const isBare = !table.some((one) => one.holds(value));
    if (isBare && isOpen) runs.at(-1)?.push(value);
    else if (isBare) runs.push([value]);
    isOpen = isBare;
  }
  return runs;
}
/** Whether two bands hold one value of the domain: what lies outside it never comes up. */
const overlap = (table: readonly Written[], range: Range, a: Written, b: Written): boolean =>
  samples(table, range).some((value) => isInside(value, range) && a.holds(value) && b.holds(value));
const anyOverlap = (table: readonly Written[], range: Range): boolean =>
  table.some((a, i) => table.some((b, j) => i < j && overlap(table, range, a, b)));

const flaws = (table: readonly Written[], { low, high, whole: isWhole }: Range) =>
  flawsOf(
    table.map(({ text }) => band(text)),
    domain(low, high, isWhole),
  );

function agree(table: readonly Written[], range: Range): void {
  const found = flaws(table, range);
  const gaps = gapsIn(table, range);
  const examples = found.flatMap((flaw) => (flaw.kind === 'gap' ? [fractionOf(flaw.example)] : []));
  expect(examples.length).toBe(gaps.length);
  examples.forEach((example, i) => {
    expect(isInside(example, range), printed(example)).toBe(true);
    expect(table.filter((one) => one.holds(example))).toEqual([]);
    const [first, last] = [gaps[i]?.[0], gaps[i]?.at(-1)];
    // An example lies in its own gap, among the samples that show it or beyond the last of them.
    if (first && i > 0) expect(order(example, examples[i - 1] ?? first)).toBe(1);
    if (first && last && gaps.length > 1 && i < gaps.length - 1) expect(order(example, last)).toBeLessThan(1);
  });
  const told = found.filter((flaw) => flaw.kind === 'overlap');
  expect(told.length > 0).toBe(anyOverlap(table, range));
  for (const { first, second } of told) {
    const [a, b] = [table[first], table[second]];
    expect(a && b && overlap(table, range, a, b), `${a?.text} and ${b?.text}`).toBe(true);
  }
}

describe('flawsOf finds what a search finds', () => {
  /** Tables cut out of the domain itself, from one end to the other, some of whose edges slipped. */
  const cut = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.nat({ max: 9 })), { minLength: 5, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([unsorted, slips, isWhole, isShuffled]) => {
      const cuts = [0, ...[...unsorted].sort((a, b) => a - b), 10];
      const table = cuts.slice(1).flatMap((high, i): Written[] => {
        const low = cuts[i] ?? 0;
        const [lowSlips = false, highSlips = false, dice = 0] = slips[i] ?? [];
        if (dice === 0) return [];
        const isLast = i === cuts.length - 2;
        return [between(String(low), !lowSlips || dice < 6, String(high), isLast || (highSlips && dice > 4))];
      });
      const range: Range = { low: '0', high: '10', whole: isWhole };
      return { table: isShuffled ? [...table].reverse() : table, range };
    })
    .filter(
      ({ table, range: { whole: isWhole } }) =>
        !isWhole || table.every((one) => samples(table, { low: null, high: null, whole: true }).some(one.holds)),
    );

  test('in tables that are nearly right', () => {
    fc.assert(
      fc.property(cut, ({ table, range }) => agree(table, range)),
      { numRuns: 1000 },
    );
  });
  test('in any table over any domain', () => {
    fc.assert(fc.property(fc.array(written, { maxLength: 5 }), ranges, agree), { numRuns: 1000 });
  });
  test('in any table over all numbers', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 4 }), fc.boolean(), (table, isWhole) => {
        agree(table, { low: null, high: null, whole: isWhole });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('flawsOf', () => {
  const list = (texts: readonly string[], of: Domain): readonly string[] =>
    flawsOf(texts.map(band), of).map((flaw) =>
      flaw.kind === 'gap' ? `gap ${flaw.example}` : `${texts[flaw.first]} with ${texts[flaw.second]}`,
    );
  const hundred = domain('0', '100');
  const counted = domain('0', null, true);

  test.each([
    [['< 98', '[98, 100)', '= 100'], []],
    [['= 100', '[98, 100)', '< 98'], []],
    [['<= 98', '(98, 100]'], []],
    [['[0, 100]'], []],
    [['< 60', '>= 60'], []],
    [['< 98', '(98, 100]'], ['gap 98']],
    [['< 98', '[98, 100)'], ['gap 100']],
    [['(0, 100]'], ['gap 0']],
    [['[1, 100]'], ['gap 0']],
    [['[0, 98]', '[99, 100]'], ['gap 98.5']],
    [['[0, 98)', '(98.5, 100]'], ['gap 98']],
    [
      ['[0, 30]', '[60, 70]'],
      ['gap 45', 'gap 100'],
    ],
    [['<= 98', '[98, 100]'], ['<= 98 with [98, 100]']],
    [['[98, 100]', '<= 98'], ['<= 98 with [98, 100]']],
    [['< 98', '[90, 100]'], ['< 98 with [90, 100]']],
    [['= 98', '[0, 100]'], ['[0, 100] with = 98']],
    [['[0, 100]', '[0, 100]'], ['[0, 100] with [0, 100]']],
    // Of two that reach equally far, the lower one is said to meet what follows.
    [
      ['[0, 60]', '[50, 60]', '[55, 100]'],
      ['[0, 60] with [50, 60]', '[0, 60] with [55, 100]'],
    ],
    [[], ['gap 0']],
  ])('of a percent: %j', (texts, wanted) => {
    expect(list(texts, hundred)).toEqual(wanted);
  });
  test.each([
    // A rate whose denominator may be nothing is unbounded too; a table says so only once it covers something.
    [domain('0', null, false, true), ['[0, 60]'], ['gap unbounded']],
    [domain('0', null, false, true), [], ['gap 0']],
    [domain('0', null), ['[0, 60]'], ['gap 61']],
    [domain('0', '100', false, true), ['[0, 60]'], ['gap 100']],
    [domain('0', null, false, true), ['< 60', '>= 60'], []],
  ])('of what may be unbounded: %#', (of, texts, wanted) => {
    expect(list(texts, of)).toEqual(wanted);
  });
  test.each([
    [['= 0', '1-4', '5-'], []],
    [['< 1', '[1, 2]', '(2, 7)', '>= 7'], []],
    [['= 0', '>= 1'], []],
    [['< 0.5', '> 0.5'], []],
    [['= 0', '(1, 7)', '>= 7'], ['gap 1']],
    [['= 0', '1-4', '6-'], ['gap 5']],
    [['1-4', '5-'], ['gap 0']],
    [['= 0', '1-4'], ['gap 5']],
    [['<= 2', '(1, 4)', '>= 4'], ['<= 2 with (1, 4)']],
    [['< 3', '(2, 4)', '>= 4'], []],
  ])('of a count: %j', (texts, wanted) => {
    expect(list(texts, counted)).toEqual(wanted);
  });
  test.each([
    [['< 30', '[30, 40]', '> 40'], domain('0', null, false, true), []],
    [['< 30', '[30, 40]'], domain('0', null, false, true), ['gap unbounded']],
    [['[0, 40]'], domain(null, null), ['gap -1', 'gap 41']],
    [['= 5'], domain('5', '5'), []],
    [['< 5'], domain('5', '5'), ['gap 5']],
    [[], domain(null, null), ['gap 0']],
  ])('of other measures: %j', (texts, of, wanted) => {
    expect(list(texts, of)).toEqual(wanted);
  });

  test('a band over another two overlaps with each; they do not overlap with one another', () => {
    expect(list(['[0, 100]', '[10, 20]', '[30, 40]'], hundred)).toEqual(['[0, 100] with [10, 20]', '[0, 100] with [30, 40]']);
    expect(list(['>= 0', '[10, 20]', '[30, 40]'], hundred)).toEqual(['>= 0 with [10, 20]', '>= 0 with [30, 40]']);
  });
  test('what lies below the domain is neither an overlap nor a gap', () => {
    expect(list(['< -5', '[-5, 100]'], hundred)).toEqual([]);
    expect(list(['= -8', '[-5, -3]', '[-2, 100]'], hundred)).toEqual([]);
    expect(list(['< 0', '>= 0'], domain('5', null))).toEqual([]);
  });
  test('what lies above the domain is neither an overlap nor a gap', () => {
    expect(list(['[0, 100]', '> 150'], hundred)).toEqual([]);
    expect(list(['[0, 120]', '(150, 200]'], hundred)).toEqual([]);
  });
  test('a gap is shown by a value of the domain', () => {
    expect(list(['[0, 50]', '[200, 300]'], hundred).map((flaw) => flaw.replace(/ .*/, ''))).toEqual(['gap']);
    const [example = ''] = list(['[0, 50]', '[200, 300]'], hundred);
    expect(order(fractionOf(example.replace('gap ', '')), whole(100n))).toBeLessThan(1);
  });
  test('a band that holds no whole number holds no count, wherever it is written', () => {
    expect(list(['<= 3', '= 3.5', '>= 4'], counted)).toEqual([]);
    expect(list(['>= 4', '= 3.5', '<= 3'], counted)).toEqual([]);
    expect(list(['>= 4', '(3, 4)', '<= 3'], counted)).toEqual([]);
  });
});

describe('ladders', () => {
  test('findBand answers a band that holds the value, and none only where none does', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 6 }), points, fc.constantFrom('0', '1/3', '-1/3', '1e-30'), (table, point, speck) => {
        const bands = table.map(({ text }) => band(text));
        const truth = plus(fractionOf(point), fractionOf(speck));
        const value = x(printed(truth));
        expect(bands.map((one) => within(value, one))).toEqual(table.map((one) => one.holds(truth)));
        const found = findBand(ladderOf(bands), value);
        const holding = bands.flatMap((one, i) => (within(value, one) ? [i] : []));
        if (holding.length === 0) expect(found).toBe(-1);
        else expect(holding).toContain(found);
      }),
      { numRuns: 2000 },
    );
  });
  test('the order of writing changes nothing but the numbers', () => {
    const texts = ['= 100', '< 60', '[98, 100)', '[60, 98)'];
    const ladder = ladderOf(texts.map(band));
    expect(ladder.bands.map(said)).toEqual(['(-∞, 60)', '[60, 98)', '[98, 100)', '[100, 100]']);
    expect(ladder.order).toEqual([1, 3, 2, 0]);
    expect(['59.99', '60', '97.99', '98', '99.99', '100', '100.01'].map((value) => findBand(ladder, x(value)))).toEqual([
      1, 3, 3, 2, 2, 0, -1,
    ]);
  });
  test('a point beside an open end is found', () => {
    const ladder = ladderOf(['(5, 10)', '= 5', '[0, 5)', '= 10'].map(band));
    expect(['4.9', '5', '5.1', '9.9', '10'].map((value) => findBand(ladder, x(value)))).toEqual([2, 1, 0, 0, 3]);
  });
  test('an empty table holds nothing', () => {
    expect(findBand(ladderOf([]), x(0))).toBe(-1);
  });
});

describe('edges in a rubric', () => {
  test.each([
    [0, '0'],
    ['97.99', '0'],
    ['97.999999999999999999999999999999', '0'],
    [98, '0.3'],
    [{ part: 49, whole: 50 }, '0.3'],
    [{ part: 4899, whole: 5000 }, '0'],
    [{ part: 2999999, whole: 3000000 }, '0.3'],
    [{ part: 1, whole: 1 }, '0.5'],
    ['100%', '0.5'],
  ])('a percent of %j scores %s', (given, points) => {
    const score = scoring(bandScore(percent('done', '完成率', 'Done'), { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }));
    expect(score({ done: given })).toBe(points);
  });
  test.each([
    [29, 100, '0'],
    [30, 100, '-0.5'],
    [3, 10, '-0.5'],
    [1, 3, '-0.5'],
    [40, 100, '-0.5'],
    [2, 5, '-0.5'],
    [401, 1000, '-1'],
    [0, 0, '0'],
    [1, 0, '-1'],
  ])('a rate of %i to %i scores %s', (part, all, points) => {
    const [some, total] = [count('some', '件', '其中', 'Some'), count('total', '件', '总数', 'Total')];
    const score = scoring(bandScore(rate(some, total, { none: 0, some: 'unbounded' }), { '< 30': 0, '[30, 40]': -0.5, '> 40': -1 }));
    expect(score({ some: part, total: all })).toBe(points);
  });
  test.each([1, 4, 5, 8, 9, 12, 13, 16])('place %i of 16', (place) => {
    const score = scoring(
      rankTier(rank('place', '排名', 'Place', { of: 16, ties: 'shared' }), { '1-4': 0, '5-8': -0.3, '9-12': -0.6, '13-16': -0.9 }),
    );
    expect(score({ place })).toBe(['0', '-0.3', '-0.6', '-0.9'][Math.floor((place - 1) / 4)]);
  });
  test('a table with a gap cannot be built, and is told the value', () => {
    const build = () => around(bandScore(quantity('hours', '小时', '用时', 'Hours'), { '< 2': 1, '> 2': 0 }));
    expect(issuesOf(build).map(({ code, received }) => [code, received])).toEqual([['band-gap', '2']]);
  });
  test('a table with an overlap cannot be built, and is told which bands', () => {
    const build = () => around(bandScore(quantity('hours', '小时', '用时', 'Hours'), { '<= 2': 1, '>= 2': 0 }));
    expect(issuesOf(build).map(({ code, name, received }) => [code, name, received])).toEqual([['band-overlap', '<= 2', '>= 2']]);
  });
});

describe('inBand: what of a domain lies in a band', () => {
  const hundred = domain('0', '100');
  const counted = domain('0', null, true);
  const ends = (text: string, of: Domain): string => {
    const found = inBand(band(text), of);
    return found ? `${found.low ? textOf(found.low) : '-∞'} … ${found.high ? textOf(found.high) : '∞'}` : 'nothing';
  };
  test.each([
    ['[98, 100)', hundred, '98 … 100'],
    ['< 98', hundred, '0 … 98'],
    ['<= 0', hundred, '0 … 0'],
    ['< 0', hundred, 'nothing'],
    ['>= 100', hundred, '100 … 100'],
    ['> 100', hundred, 'nothing'],
    ['> 60', domain(null, null), '60 … ∞'],
    ['< 60', domain(null, null), '-∞ … 60'],
    // Among whole numbers the ends are numbers that do lie in the band.
    ['(2, 5)', counted, '3 … 4'],
    ['< 1', counted, '0 … 0'],
    ['>= 3', counted, '3 … ∞'],
    ['(2, 3)', counted, 'nothing'],
    ['(2, 3)', hundred, '2 … 3'],
    ['1-4', domain('1', '3', true), '1 … 3'],
  ])('%s: %#', (text, of, wanted) => {
    expect(ends(text, of)).toBe(wanted);
    expect(meets(band(text), of)).toBe(wanted !== 'nothing');
  });
  test('of an interval that cannot be read: nothing', () => {
    expect(inBand(undefined, hundred)).toBeUndefined();
    expect(meets(undefined, hundred)).toBe(false);
  });
});
