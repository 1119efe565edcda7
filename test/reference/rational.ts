/** Fractions in lowest terms, for scoring a scheme a second time without any of the library's own arithmetic. */

/** Numerator and denominator, without a common factor; the denominator is above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** A figure of a scheme or a fact: `0.3`, `"97.99999"`, `"22/3"`. */
export type Figure = number | string;
/** What a function of the scheme may answer with: a figure as printed, or what was computed. */
export type Points = string | Rational;

/** How a score is made shorter. Halves of `half-up` go away from zero (四舍五入). */
export type Mode = 'half-up' | 'half-even' | 'down';

export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('nothing can be divided by zero');
  const sign = d < 0n ? -1n : 1n;
  let [a, b] = [n < 0n ? -n : n, d * sign];
  while (b > 0n) [a, b] = [b, a % b];
  return { n: (n * sign) / a, d: (d * sign) / a };
}

const READ = new Map<string, Rational>();

/** Reads a figure as it is written: `0.1` is one tenth. */
export function q(figure: Figure | Rational): Rational {
  if (typeof figure === 'object') return figure;
  const text = String(figure);
  const known = READ.get(text);
  if (known) return known;
  const [above = '', below] = text.split('/');
  const value = below === undefined ? decimal(above) : over(decimal(above), decimal(below));
  // Only figures that come up again and again are worth keeping.
  if (text.length <= 6) READ.set(text, value);
  return value;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

function decimal(text: string): Rational {
  const [, sign, whole, places = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`${text} is no figure`);
  const n = BigInt(whole + places) * (sign === '-' ? -1n : 1n);
  const power = BigInt(exponent) - BigInt(places.length);
  return power < 0n ? rational(n, 10n ** -power) : rational(n * 10n ** power);
}

export const ZERO = rational(0n);

export const plus = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => plus(a, { n: -b.n, d: b.d });
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const sum = (values: Iterable<Rational>): Rational => {
  let total = ZERO;
  for (const value of values) total = plus(total, value);
  return total;
};

/** Below zero, zero or above zero, as `a` is less than, equal to or more than `b`. */
export const order = (a: Rational, b: Rational): number => {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
};
export const isLess = (a: Rational, b: Figure | Rational): boolean => order(a, q(b)) < 0;
export const isMore = (a: Rational, b: Figure | Rational): boolean => order(a, q(b)) > 0;
export const isAtLeast = (a: Rational, b: Figure | Rational): boolean => order(a, q(b)) >= 0;
export const isAtMost = (a: Rational, b: Figure | Rational): boolean => order(a, q(b)) <= 0;
export const isSame = (a: Rational, b: Figure | Rational): boolean => order(a, q(b)) === 0;
export const lesser = (a: Rational, b: Rational): Rational => (isLess(a, b) ? a : b);
export const greater = (a: Rational, b: Rational): Rational => (isMore(a, b) ? a : b);

/** The greatest whole number that is not above the value, which is not below zero. */
export const wholePart = ({ n, d }: Rational): Rational => rational(n / d);
/** The least whole number that is not below the value, which is not below zero. */
export const startedPart = ({ n, d }: Rational): Rational => rational((n + d - 1n) / d);

/** The value to one decimal, in one step from the exact value. */
export function toOneDecimal({ n, d }: Rational, mode: Mode): Rational {
  const tenths = (n < 0n ? -n : n) * 10n;
  const whole = tenths / d;
  const twiceTheRest = 2n * (tenths % d);
  const goesUp =
    mode === 'down' ? false : mode === 'half-up' ? twiceTheRest >= d : twiceTheRest > d || (twiceTheRest === d && whole % 2n === 1n);
  const size = goesUp ? whole + 1n : whole;
  return rational(n < 0n ? -size : size, 10n);
}

/** `12.8` where a decimal says it in full, `22/3` where none does. */
export function textOf({ n, d }: Rational): string {
  let [places, power] = [0, 1n];
  let rest = d;
  // Every factor 2 or 5 below the line asks for at most one decimal place.
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  if (rest !== 1n) return `${n}/${d}`;
  for (; power % d !== 0n; power *= 10n) places += 1;
  const digits = String((n < 0n ? -n : n) * (power / d)).padStart(places + 1, '0');
  const cut = digits.length - places;
  return `${n < 0n ? '-' : ''}${digits.slice(0, cut)}${places === 0 ? '' : '.'}${digits.slice(cut)}`;
}
