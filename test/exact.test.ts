import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  add,
  ceil,
  compare,
  cutTo,
  divide,
  type Exact,
  equal,
  exactIn,
  exactOf,
  floor,
  greatest,
  HUNDRED,
  isExact,
  isUnbounded,
  isWhole,
  least,
  MAX_DIGITS,
  multiply,
  negate,
  numberOf,
  ONE,
  ROUNDING_MODES,
  round,
  signOf,
  subtract,
  TooManyDigits,
  textOf,
  UNBOUNDED,
  unbounded,
  ZERO,
} from '../src/exact.js';
import * as oracle from './fraction.js';
import { type Fraction, fraction, fractionOf, isNearest, printed } from './fraction.js';

/** Reads what is known to be a number. */
function x(written: number | string): Exact {
  const value = exactOf(written);
  if (!value) throw new Error(`${written} is no number`);
  return value;
}

// ---------------------------------------------------------------------------------------------------------------
// Values in two minds: the exact number, and what plain fractions make of the same steps

interface Twin {
  readonly exact: Exact;
  readonly truth: Fraction;
}
const twin = (text: string): Twin => ({ exact: x(text), truth: fractionOf(text) });

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat({ max: 15 }))
  .map(([n, places]) => printed(fraction(n, 10n ** BigInt(places))));
const fractions = fc.tuple(fc.bigInt({ min: -9999n, max: 9999n }), fc.bigInt({ min: 1n, max: 9999n })).map(([n, d]) => `${n}/${d}`);
const leaves = fc.oneof(decimals, fractions, fc.constantFrom('0', '1', '-1', '1/3', '22/3', '0.1', '12', '100')).map(twin);

const STEPS = {
  add: (a: Twin, b: Twin): Twin => ({ exact: add(a.exact, b.exact), truth: oracle.plus(a.truth, b.truth) }),
  subtract: (a: Twin, b: Twin): Twin => ({ exact: subtract(a.exact, b.exact), truth: oracle.minus(a.truth, b.truth) }),
  multiply: (a: Twin, b: Twin): Twin => ({ exact: multiply(a.exact, b.exact), truth: oracle.times(a.truth, b.truth) }),
  divide: (a: Twin, b: Twin): Twin => (b.truth.n === 0n ? a : { exact: divide(a.exact, b.exact), truth: oracle.over(a.truth, b.truth) }),
} as const;

/** Values that several steps led to, so that denominators are there and not in lowest terms. */
const { value: values } = fc.letrec<{ value: Twin }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    leaves,
    fc.tuple(fc.constantFrom('add', 'subtract', 'multiply', 'divide'), tie('value'), tie('value')).map(([step, a, b]) => STEPS[step](a, b)),
  ),
}));

/** The same value, got at by dividing and multiplying again. */
const disguised = (value: Exact, by: Exact): Exact => multiply(divide(value, by), by);

// ---------------------------------------------------------------------------------------------------------------

describe('exactOf', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [-0.3, '-0.3'],
    [98.5, '98.5'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [Number.MIN_SAFE_INTEGER, '-9007199254740991'],
    [2 ** 53, '9007199254740992'],
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['+5', '5'],
    ['007', '7'],
    ['0.50', '0.5'],
    ['.5', '0.5'],
    ['.55', '0.55'],
    ['12.5e3', '12500'],
    ['-.5', '-0.5'],
    ['+.5', '0.5'],
    ['5.', '5'],
    ['1e2', '100'],
    ['1E+2', '100'],
    ['-1.5e-3', '-0.0015'],
    ['+1.e2', '100'],
    ['0e999999', '0'],
    ['0.0e-999999', '0'],
    ['22/3', '22/3'],
    ['-22/3', '-22/3'],
    ['22/-3', '-22/3'],
    ['-22/-3', '22/3'],
    ['2/4', '0.5'],
    ['1/8', '0.125'],
    ['0/7', '0'],
    ['1.5/4.5', '1/3'],
    ['7/30', '7/30'],
  ])('%s is %s', (written, text) => {
    expect(textOf(x(written))).toBe(text);
  });

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    '',
    ' ',
    ' 5',
    '5 ',
    '5\n',
    '.',
    '-',
    '+',
    '--5',
    '1,000',
    '1_000',
    '1.2.3',
    '0x10',
    '0b1',
    'e5',
    '1e',
    '1e1.5',
    '１２',
    '五',
    '98.5%',
    'NaN',
    'Infinity',
    '-Infinity',
    '1/0',
    '1/0.00',
    '0/0',
    '/',
    '1/',
    '/3',
    '1/2/3',
    '1 / 3',
    null,
    undefined,
    true,
    1n,
    [],
    [1],
    {},
    { n: 1n, s: 0, d: 1n },
    new Date(0),
    Symbol('1'),
    () => 1,
  ])('refuses %s', (given) => {
    expect(exactOf(given)).toBeUndefined();
  });

  test('reads as many digits as it says, and refuses more', () => {
    const [most, more] = ['7'.repeat(MAX_DIGITS), '7'.repeat(MAX_DIGITS + 1)];
    expect(textOf(x(`${most}.${most}`))).toBe(`${most}.${most}`);
    expect(textOf(x(`1e${MAX_DIGITS - 1}`))).toBe(`1${'0'.repeat(MAX_DIGITS - 1)}`);
    expect(textOf(x(`1e-${MAX_DIGITS}`))).toBe(`0.${'0'.repeat(MAX_DIGITS - 1)}1`);
    for (const text of [more, `0.${more}`, `1e${MAX_DIGITS}`, `1e-${MAX_DIGITS + 1}`, `${more}/3`, `3/${more}`]) {
      expect(exactOf(text)).toBeUndefined();
    }
  });

  test.each([
    '1e999999',
    '1e-999999',
    '9e9999999999999999999',
    `${'9'.repeat(1e6)}`,
    `1/${'3'.repeat(1e6)}`,
    1e300,
    5e-324,
    Number.MAX_VALUE,
  ])('refuses an absurd size without writing it out: %#', (written) => {
    expect(exactOf(written)).toBeUndefined();
  });

  test('reads a fraction of two numbers with all their digits, and nothing longer', () => {
    const full = `${'7'.repeat(MAX_DIGITS)}.${'7'.repeat(MAX_DIGITS)}`;
    expect(textOf(x(`-${full}/+${full}`))).toBe('-1');
    expect(exactOf(`-${full}/-0${full}`)).toBeUndefined();
  });

  test('sees at once that a very long text is no number', () => {
    expect(exactOf(`${'9'.repeat(1e6)}x`)).toBeUndefined();
  });

  test('reads every number as it is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e90, max: 1e90 }), (number) => {
        const value = exactOf(number);
        fc.pre(value !== undefined);
        expect(printed(fractionOf(String(number)))).toBe(textOf(value));
        expect(numberOf(value)).toBe(number + 0);
      }),
    );
  });
});

describe('arithmetic agrees with plain fractions', () => {
  const both = fc.tuple(values, values);

  test('add, subtract, multiply, divide, after any steps', () => {
    fc.assert(
      fc.property(values, ({ exact, truth }) => {
        expect(textOf(exact)).toBe(printed(truth));
      }),
      { numRuns: 1000 },
    );
  });
  test('compare, equal, least, greatest', () => {
    fc.assert(
      fc.property(both, ([a, b]) => {
        const order = oracle.order(a.truth, b.truth);
        expect(Math.sign(compare(a.exact, b.exact))).toBe(order);
        expect(Math.sign(compare(b.exact, a.exact)) + order).toBe(0);
        expect(equal(a.exact, b.exact)).toBe(order === 0);
        expect(textOf(least(a.exact, b.exact))).toBe(printed(oracle.lesser(a.truth, b.truth)));
        expect(textOf(greatest(a.exact, b.exact))).toBe(printed(oracle.greater(a.truth, b.truth)));
      }),
      { numRuns: 500 },
    );
  });
  test('values that are equal by different ways are equal', () => {
    fc.assert(
      fc.property(values, leaves, ({ exact }, { exact: by, truth }) => {
        fc.pre(truth.n !== 0n);
        expect(compare(disguised(exact, by), exact)).toBe(0);
        expect(textOf(disguised(exact, by))).toBe(textOf(exact));
        expect(signOf(subtract(disguised(exact, by), exact))).toBe(0);
      }),
    );
  });
  test('floor, ceil, isWhole, signOf, negate', () => {
    fc.assert(
      fc.property(values, ({ exact, truth }) => {
        expect(textOf(floor(exact))).toBe(String(oracle.floorOf(truth)));
        expect(textOf(ceil(exact))).toBe(String(oracle.ceilOf(truth)));
        expect(isWhole(exact)).toBe(truth.d === 1n);
        expect(signOf(exact)).toBe(oracle.order(truth, oracle.whole(0n)));
        expect(textOf(negate(exact))).toBe(printed(fraction(-truth.n, truth.d)));
      }),
      { numRuns: 500 },
    );
  });
  test('nothing changes its operands', () => {
    fc.assert(
      fc.property(both, ([a, b]) => {
        const before = [a.exact.n, a.exact.s, a.exact.d, b.exact.n, b.exact.s, b.exact.d];
        for (const step of Object.values(STEPS)) step(a, b);
        compare(a.exact, b.exact);
        round(a.exact, 1, 'half-up');
        expect([a.exact.n, a.exact.s, a.exact.d, b.exact.n, b.exact.s, b.exact.d]).toEqual(before);
      }),
    );
  });
  test('a whole number below zero is its own floor, however many places it was written with', () => {
    expect([floor(x('-4.0')), ceil(x('-4.0')), floor(x('-4.01'))].map(textOf)).toEqual(['-4', '-4', '-5']);
  });
  test('nothing is shared, and what nothing is added to stays the value that it is', () => {
    const third = x('1/3');
    expect(exactOf(0)).toBe(ZERO);
    expect(negate(ZERO)).toBe(ZERO);
    expect(add(ZERO, third)).toBe(third);
    expect(add(third, ZERO)).toBe(third);
  });
  test('of two that are equal the first is taken', () => {
    const [one, same] = [x('0.5'), x('1/2')];
    expect(least(one, same)).toBe(one);
    expect(greatest(one, same)).toBe(one);
  });
  test('dividing by zero is refused', () => {
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
    expect(() => divide(ZERO, x('-0.00'))).toThrow(RangeError);
  });
  test('and says that it is the arithmetic that divided', () => {
    expect(() => divide(ONE, ZERO)).toThrow('division by zero reached the arithmetic');
  });
  test('none of what is beyond every number is none', () => {
    expect(textOf(multiply(ZERO, UNBOUNDED))).toBe('0');
    expect(textOf(multiply(UNBOUNDED, ZERO))).toBe('0');
    expect(isUnbounded(multiply(UNBOUNDED, ZERO))).toBe(false);
  });
  test.each([
    [UNBOUNDED, '2', 'unbounded'],
    [UNBOUNDED, '-2', '-unbounded'],
    [unbounded(-1), '0.5', '-unbounded'],
    [unbounded(-1), '-0.5', 'unbounded'],
  ])('a part of what is beyond every number is so too: %#', (a, b, text) => {
    expect(textOf(divide(a, x(b)))).toBe(text);
  });
  test.each([
    ['1', '3'],
    ['22', '3'],
    ['7', '12'],
    ['-5', '30'],
  ])('%s ÷ %s × the same again is whole', (a, b) => {
    const back = multiply(divide(x(a), x(b)), x(b));
    expect(textOf(back)).toBe(a);
    expect(isWhole(back)).toBe(true);
  });
});

describe('round', () => {
  /** A value halfway between two neighbours at so many places, and the places. */
  const ties = fc
    .tuple(fc.bigInt({ min: -100_000n, max: 100_000n }), fc.nat({ max: 6 }))
    .map(([k, places]) => ({ places, tie: fraction(2n * k + 1n, 2n * 10n ** BigInt(places)) }));
  const factors = fc.constantFrom('3', '7', '12', '0.9', '22/3', '-6', '1/7').map(x);
  const specks = fc.constantFrom('1e-30', '-1e-30', '1e-90', '-1e-90', '1/3e90', '-1/3e90', '1/7000000000', '-1/7000000000');

  describe.each(ROUNDING_MODES)('%s', (mode) => {
    test('any value, as integer arithmetic has it', () => {
      fc.assert(
        fc.property(values, fc.nat({ max: 20 }), ({ exact, truth }, places) => {
          expect(textOf(round(exact, places, mode))).toBe(printed(oracle.rounded(truth, places, mode)));
        }),
        { numRuns: 500 },
      );
    });
    test('a tie, whatever led to it', () => {
      fc.assert(
        fc.property(ties, factors, ({ places, tie }, factor) => {
          const wanted = printed(oracle.rounded(tie, places, mode));
          expect(textOf(round(x(printed(tie)), places, mode))).toBe(wanted);
          expect(textOf(round(disguised(x(printed(tie)), factor), places, mode))).toBe(wanted);
        }),
        { numRuns: 300 },
      );
    });
    test('a speck beside a tie', () => {
      fc.assert(
        fc.property(ties, specks, ({ places, tie }, speck) => {
          const beside = oracle.plus(tie, fractionOf(speck));
          const exact = add(x(printed(tie)), x(speck));
          expect(textOf(round(exact, places, mode))).toBe(printed(oracle.rounded(beside, places, mode)));
        }),
        { numRuns: 300 },
      );
    });
    test('twice is once', () => {
      fc.assert(
        fc.property(values, fc.nat({ max: 6 }), ({ exact }, places) => {
          const once = round(exact, places, mode);
          expect(textOf(round(once, places, mode))).toBe(textOf(once));
        }),
      );
    });
    test('a mirror image below zero', () => {
      const mirrored = {
        'half-up': mode,
        'half-even': mode,
        'half-down': mode,
        up: mode,
        down: mode,
        ceil: 'floor',
        floor: 'ceil',
      } as const;
      fc.assert(
        fc.property(values, fc.nat({ max: 3 }), ({ exact }, places) => {
          expect(textOf(round(negate(exact), places, mirrored[mode]))).toBe(textOf(negate(round(exact, places, mode))));
        }),
      );
    });
  });

  test.each([
    // [value, places, half-up, half-even, half-down, up, down, ceil, floor]
    ['0.25', 1, '0.3', '0.2', '0.2', '0.3', '0.2', '0.3', '0.2'],
    ['-0.25', 1, '-0.3', '-0.2', '-0.2', '-0.3', '-0.2', '-0.2', '-0.3'],
    ['0.35', 1, '0.4', '0.4', '0.3', '0.4', '0.3', '0.4', '0.3'],
    ['-0.35', 1, '-0.4', '-0.4', '-0.3', '-0.4', '-0.3', '-0.3', '-0.4'],
    ['2.5', 0, '3', '2', '2', '3', '2', '3', '2'],
    ['-2.5', 0, '-3', '-2', '-2', '-3', '-2', '-2', '-3'],
    ['0.05', 1, '0.1', '0', '0', '0.1', '0', '0.1', '0'],
    ['-0.05', 1, '-0.1', '0', '0', '-0.1', '0', '0', '-0.1'],
    ['0.04', 1, '0', '0', '0', '0.1', '0', '0.1', '0'],
    ['1/3', 2, '0.33', '0.33', '0.33', '0.34', '0.33', '0.34', '0.33'],
    ['-2/3', 2, '-0.67', '-0.67', '-0.67', '-0.67', '-0.66', '-0.66', '-0.67'],
    ['9.95', 1, '10', '10', '9.9', '10', '9.9', '10', '9.9'],
    ['12.795', 2, '12.8', '12.8', '12.79', '12.8', '12.79', '12.8', '12.79'],
    ['1.0049999999999999999999999999', 2, '1', '1', '1', '1.01', '1', '1.01', '1'],
    ['7', 1, '7', '7', '7', '7', '7', '7', '7'],
    ['0', 3, '0', '0', '0', '0', '0', '0', '0'],
  ])('%s to %i places', (value, places, ...wanted) => {
    expect(ROUNDING_MODES.map((mode) => textOf(round(x(value), places, mode)))).toEqual(wanted);
  });

  test('what an application sets in its own decimals changes nothing', () => {
    const own = { precision: Decimal.precision, rounding: Decimal.rounding, toExpNeg: Decimal.toExpNeg, toExpPos: Decimal.toExpPos };
    try {
      Decimal.set({ precision: 1, rounding: Decimal.ROUND_DOWN, toExpNeg: 0, toExpPos: 0, maxE: 1, minE: -1 });
      expect(textOf(round(x('1234.5678'), 2, 'half-up'))).toBe('1234.57');
      expect(textOf(x('1.5e-20'))).toBe('0.000000000000000000015');
    } finally {
      Decimal.set({ ...own, maxE: 9e15, minE: -9e15 });
    }
  });

  test('nor does what it had set before the library was there', async () => {
    const own = { precision: Decimal.precision, rounding: Decimal.rounding };
    try {
      Decimal.set({ precision: 1, rounding: Decimal.ROUND_DOWN });
      vi.resetModules();
      const late = await import('../src/exact.js');
      expect(late.cutTo(2 / 3, 3)).toBe('0.667');
      expect(late.cutTo(1234.5678, 6)).toBe('1234.57');
      Decimal.set({ maxE: 1, minE: -1 });
      vi.resetModules();
      const later = await import('../src/exact.js');
      expect(later.textOf(later.exactOf('1.5e-20') ?? later.ZERO)).toBe('0.000000000000000000015');
    } finally {
      Decimal.set({ ...own, maxE: 9e15, minE: -9e15 });
      vi.resetModules();
    }
  });

  test('a value beyond the digits that may be written is rounded, not lost', () => {
    const large = multiply(x(`1${'0'.repeat(60)}.5`), x(`1${'0'.repeat(60)}.5`));
    expect(textOf(large)).toBe(`1${'0'.repeat(59)}1${'0'.repeat(60)}.25`);
    expect(textOf(round(large, 1, 'half-up'))).toBe(`1${'0'.repeat(59)}1${'0'.repeat(60)}.3`);
    expect(textOf(round(divide(large, x(3)), 0, 'floor'))).toBe(
      printed(oracle.rounded(oracle.over(fractionOf(textOf(large)), oracle.whole(3n)), 0, 'floor')),
    );
  });
});

describe('figures that outgrow every score are refused', () => {
  const power = (base: Exact, exponent: number): Exact => Array.from({ length: exponent }, () => base).reduce(multiply);
  const [most, least] = [power(x(10), 1000), power(x(0.1), 1000)];

  test('a thousand digits before the point or after it are not too many', () => {
    expect(textOf(most)).toBe(`1${'0'.repeat(1000)}`);
    expect(textOf(multiply(most, x(-1)))).toBe(`-1${'0'.repeat(1000)}`);
    expect(textOf(least)).toBe(`0.${'0'.repeat(999)}1`);
  });
  test.each([
    ['above', () => multiply(most, x(2))],
    ['below zero', () => multiply(most, x(-2))],
    ['after the point', () => multiply(least, x(0.1))],
    ['under the line', () => power(x('1/3'), 2096)],
  ])('more of them are: %s', (_, outgrow) => {
    expect(outgrow).toThrow(TooManyDigits);
    expect(outgrow).toThrow('too many digits');
  });
  test('nothing but multiplication and unlike fractions makes them grow', () => {
    expect(textOf(add(most, most))).toBe(`2${'0'.repeat(1000)}`);
    expect(textOf(power(x('1/3'), 2095))).toMatch(/^1\/\d{1000}$/);
  });
});

describe('figures of the schemes', () => {
  const rounded = (value: Exact, places: number) => textOf(round(value, places, 'half-up'));
  const meanOf = (months: readonly string[]) => divide(months.map(x).reduce(add), x(months.length));

  test('22/3 × 0.9 is 6.6', () => {
    expect(textOf(multiply(x('22/3'), x('0.9')))).toBe('6.6');
    expect(equal(multiply(x('22/3'), x('0.9')), x('6.6'))).toBe(true);
    expect(numberOf(multiply(x('22/3'), x('0.9')))).toBe(6.6);
  });
  test('60.3 at 0.9 and 98.8 at 0.1 are 64.2, by a tie', () => {
    const total = add(multiply(x(60.3), x(0.9)), multiply(x(98.8), x(0.1)));
    expect(textOf(total)).toBe('64.15');
    expect(rounded(total, 1)).toBe('64.2');
    expect(numberOf(round(total, 1, 'half-up'))).toBe(64.2);
  });
  test('25 − 0.5 × (95 − 70.59) is 12.80, by a tie', () => {
    const points = subtract(x(25), multiply(x(0.5), subtract(x(95), x(70.59))));
    expect(textOf(points)).toBe('12.795');
    expect(rounded(points, 2)).toBe('12.8');
    expect(numberOf(round(points, 2, 'half-up'))).toBe(12.8);
  });
  test.each([
    // Twelve months whose mean has no decimal, and whose share of 0.9 is a tie all the same.
    [['72', '72', '72', '72', '72', '72', '72', '72', '72', '72', '73', '73'], '433/6', '64.95', '65'],
    [['71.9', '71.3', '70', '72.8', '74', '71', '75.5', '68.5', '72', '73', '74', '72'], '433/6', '64.95', '65'],
    [['85.5', '85.5', '85.5', '85.5', '85.5', '85.5', '85.5', '85.5', '85.5', '85.5', '85.5', '85.5'], '85.5', '76.95', '77'],
    [['0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '1', '1'], '1/6', '0.15', '0.2'],
    [['-1', '-1', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'], '-1/6', '-0.15', '-0.2'],
    [['100', '100', '100', '100', '100', '100', '100', '100', '100', '100', '100', '94.6'], '99.55', '89.595', '89.6'],
  ])('the mean of twelve months × 0.9: %j', (months, mean, share, points) => {
    expect(textOf(meanOf(months))).toBe(mean);
    expect(textOf(multiply(meanOf(months), x(0.9)))).toBe(share);
    expect(rounded(multiply(meanOf(months), x(0.9)), 1)).toBe(points);
  });
  test('every sum of twelve months whose share of 0.9 is a tie goes up', () => {
    // 0.9 ÷ 12 is 3/40: a sum of 2/3 + 4/3 × k gives exactly 0.05 + 0.1 × k.
    for (let k = 0n; k < 1500n; k += 1n) {
      const sum = fraction(2n + 4n * k, 3n);
      const share = multiply(divide(x(printed(sum)), x(12)), x(0.9));
      expect(textOf(share)).toBe(printed(fraction(2n * k + 1n, 20n)));
      expect(rounded(share, 1)).toBe(printed(fraction(k + 1n, 10n)));
      expect(rounded(negate(share), 1)).toBe(printed(fraction(-k - 1n, 10n)));
    }
  });
  test.each([
    [1, 3, '33.33', 1],
    [2, 3, '66.67', -1],
    [199, 200, '99.5', 0],
    [2999, 3000, '99.97', -1],
    [2, 6, '33.33', 1],
    [49, 50, '98', 0],
    [4899, 5000, '98', -1],
    [4901, 5000, '98', 1],
  ])('%i of %i against %s%%, without dividing into digits', (part, whole, edge, order) => {
    expect(compare(divide(multiply(x(part), HUNDRED), x(whole)), x(edge))).toBe(order);
  });
  test('a third three times is one, and a seventh seven times', () => {
    expect(textOf(add(add(x('1/3'), x('1/3')), x('1/3')))).toBe('1');
    expect(textOf(Array.from({ length: 7 }, () => x('1/7')).reduce(add))).toBe('1');
    expect(textOf(Array.from({ length: 10 }, () => x(0.1)).reduce(add))).toBe('1');
  });
});

describe('textOf', () => {
  test('exactOf reads it back as the same value', () => {
    fc.assert(
      fc.property(values, ({ exact }) => {
        const text = textOf(exact);
        const back = exactOf(text);
        fc.pre(text.split(/[/.]/).every((digits) => digits.length < MAX_DIGITS));
        expect(back && compare(back, exact)).toBe(0);
        expect(back && textOf(back)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
  test('says the same each time, and of equal values the same', () => {
    fc.assert(
      fc.property(values, values, ({ exact: a }, { exact: b }) => {
        expect(textOf(a)).toBe(textOf(a));
        expect(textOf(a) === textOf(b)).toBe(equal(a, b));
      }),
    );
  });
  test('has no sign on zero', () => {
    expect(textOf(negate(x('0.00')))).toBe('0');
    expect(textOf(subtract(x('1/3'), x('1/3')))).toBe('0');
    expect(textOf(multiply(x(-1), ZERO))).toBe('0');
    expect(textOf(round(x('-0.04'), 1, 'half-up'))).toBe('0');
  });
});

describe('numberOf', () => {
  test('of a decimal is what its text reads as', () => {
    const long = fc
      .tuple(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), fc.nat({ max: 90 }))
      .map(([n, places]) => printed(fraction(n, 10n ** BigInt(places))));
    fc.assert(
      fc.property(fc.oneof(decimals, long), (text) => {
        expect(numberOf(x(text))).toBe(Number(text) + 0);
      }),
      { numRuns: 2000 },
    );
  });
  test('of a decimal with any scale up to where powers of ten are exact', () => {
    for (let places = 0; places <= 25; places += 1) {
      for (const digits of ['1', '3', '7', '123456789', '9007199254740991', '9007199254740992', '9007199254740993']) {
        expect(numberOf(x(`${digits}e-${places}`))).toBe(Number(`${digits}e-${places}`));
      }
    }
  });
  test('of any value is the nearest number', () => {
    fc.assert(
      fc.property(values, ({ exact, truth }) => {
        expect(isNearest(numberOf(exact), truth)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  test('of fractions of any size is the nearest number', () => {
    const digits = fc.bigInt({ min: 1n, max: 10n ** 80n });
    fc.assert(
      fc.property(digits, digits, fc.boolean(), (n, d, isNegative) => {
        const value = divide(x(String(isNegative ? -n : n)), x(String(d)));
        expect(isNearest(numberOf(value), fraction(isNegative ? -n : n, d))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  test('of a value exactly between two numbers is the even one', () => {
    // 2^53 + 1 and + 3 lie halfway; their thirteenths, thirteen times, come by way of a fraction.
    expect(numberOf(x('9007199254740993'))).toBe(9007199254740992);
    expect(numberOf(x('9007199254740995'))).toBe(9007199254740996);
    expect(numberOf(disguised(x('9007199254740993'), x(13)))).toBe(9007199254740992);
    expect(numberOf(disguised(x('9007199254740995'), x(7)))).toBe(9007199254740996);
  });
  test('a speck decides between two numbers, however small it is', () => {
    const middle = '1.00000000000000011102230246251565404236316680908203125';
    for (const speck of ['1/3e30', '1/3e60', '1/7e90']) {
      expect(numberOf(add(x(middle), x(speck)))).toBe(1.0000000000000002);
      expect(numberOf(subtract(x(middle), x(speck)))).toBe(1);
    }
  });
  test('is never minus zero', () => {
    for (const value of [
      x(-0),
      x('-0'),
      x('-0.0'),
      negate(ZERO),
      multiply(x(-1), ZERO),
      multiply(ZERO, x('-1/3')),
      subtract(x('1/3'), x('1/3')),
    ]) {
      expect(Object.is(numberOf(value), 0)).toBe(true);
    }
  });
  test('of a rounded value is the number as it would be written', () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 4 }), ({ exact }, places) => {
        const rounded = round(exact, places, 'half-up');
        expect(numberOf(rounded)).toBe(Number(textOf(rounded)));
      }),
    );
  });
});

describe('unbounded', () => {
  test('is above every number, and below with a sign', () => {
    fc.assert(
      fc.property(values, ({ exact }) => {
        expect(compare(exact, UNBOUNDED)).toBe(-1);
        expect(compare(UNBOUNDED, exact)).toBe(1);
        expect(compare(exact, unbounded(-1))).toBe(1);
        expect(compare(unbounded(-1), exact)).toBe(-1);
        expect(isUnbounded(exact)).toBe(false);
      }),
    );
    expect(compare(UNBOUNDED, unbounded(1))).toBe(0);
    expect(compare(unbounded(-1), UNBOUNDED)).toBe(-1);
    expect([unbounded(0), unbounded(1), unbounded(-1)].map(isUnbounded)).toEqual([true, true, true]);
    expect(textOf(unbounded(0))).toBe('unbounded');
  });
  test('is infinite as a number, and says so in words', () => {
    expect(numberOf(unbounded(1))).toBe(Number.POSITIVE_INFINITY);
    expect(numberOf(unbounded(-1))).toBe(Number.NEGATIVE_INFINITY);
    expect(textOf(unbounded(1))).toBe('unbounded');
    expect(exactOf('unbounded')).toBeUndefined();
  });
  test('below says that it is below', () => {
    expect(textOf(unbounded(-1))).toBe('-unbounded');
  });
  test('stays so when it is rounded', () => {
    expect(round(UNBOUNDED, 1, 'half-up')).toBe(UNBOUNDED);
    expect(textOf(round(unbounded(-1), 0, 'floor'))).toBe('-unbounded');
    expect([floor(UNBOUNDED), ceil(UNBOUNDED)]).toEqual([UNBOUNDED, UNBOUNDED]);
    expect(isWhole(UNBOUNDED)).toBe(false);
  });
});

/** The constants are shared by everything; their texts are kept, their values must not move. */
afterEach(() => {
  expect([ZERO, ONE, HUNDRED].map(({ n, s, d }) => [n, s, d])).toEqual([
    [0n, 0, 1n],
    [1n, 0, 1n],
    [100n, 0, 1n],
  ]);
});

test.each([
  [1 / 3, '0.333333'],
  [-2 / 3, '-0.666667'],
  [0.0000005, '0.0000005'],
  [1 / 900_000, '0.00000111111'],
  [99_999_999.66, '100000000'],
  [1e21, '1000000000000000000000'],
  [123_456.5, '123457'],
  [0, '0'],
])('%d cut to six digits is %s', (value, text) => {
  expect(cutTo(value, 6)).toBe(text);
});

describe('figures that arithmetic has made', () => {
  test.each(['0', '-0.5', '12.25', '22/3', '-1/7', '1234567890'.repeat(30), `0.${'1234567891'.repeat(30)}`, `1/${'3'.repeat(300)}`])(
    '%s is read back, however long',
    (text) => {
      const read = exactIn(text);
      expect(read && textOf(read)).toBe(text);
    },
  );
  test('as far as eight thousand characters', () => {
    expect(textOf(exactIn('7'.repeat(8000)) ?? ZERO)).toBe('7'.repeat(8000));
    expect(exactIn('7'.repeat(8001))).toBe(undefined);
  });
  test.each([undefined, null, 5, '', 'x', '1e5', '1/', '/1', '1/0', '1/2/3', ' 1', '١', 'unbounded', '1'.repeat(10_000)])(
    '%j is none',
    (value) => {
      expect(exactIn(value)).toBe(undefined);
    },
  );
});

test.each([ZERO, UNBOUNDED])('%o is a number', (value) => {
  expect(isExact(value)).toBe(true);
});
test.each([undefined, null, true, 'n', 1, [], new Map()])('%o is none', (value) => {
  expect(isExact(value)).toBe(false);
});
