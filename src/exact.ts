/**
 * Exact numbers and rounding. The only importer of decimal.js.
 *
 * A value is `n / 10^s / d`. Nearly every figure of a scheme is a decimal, so `d` stays 1 until something has
 * divided (a ratio, a mean over twelve months), and adding two decimals is one BigInt addition. No precision
 * setting could replace the denominator: 22/3 × 0.9 loses its tie at 20 digits and at 200.
 *
 * decimal.js stands at both edges: it reads text, and it owns the rounding modes.
 */
import { Decimal } from 'decimal.js';

/** An exact number. Make one with {@link exactOf}; never write the fields by hand. */
export interface Exact {
  /** Numerator, signed. */
  readonly n: bigint;
  /** Decimal places: the numerator counts units of 10^-s. */
  readonly s: number;
  /** Denominator: positive; 1 until something has divided; 0 only in the two unbounded values. */
  readonly d: bigint;
  /** What {@link textOf} said last time; a rubric's constants are printed once, not once per evaluation. */
  text: string | undefined;
}

/** A number as a rubric or a fact may write it: `0.3`, `"0.3"`, and in text also a fraction, `"22/3"`. */
export type Amount = number | string;

/** How a figure becomes shorter. `half-up` is 四舍五入: halves go away from zero, also below zero. */
export type RoundingMode = 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'ceil' | 'floor';

const MODES: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  'half-up': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  'half-down': Decimal.ROUND_HALF_DOWN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceil: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
};

export const ROUNDING_MODES: readonly RoundingMode[] = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceil', 'floor'];

/** Digits that a written number may have before, and after, its point. Longer ones are refused, not truncated. */
export const MAX_DIGITS = 100;

/** A constructor of our own: an application that calls `Decimal.set` cannot change a score. */
const Dec = Decimal.clone({ defaults: true });

const make = (n: bigint, s: number, d: bigint): Exact => ({ n, s, d, text: undefined });

/** Arithmetic that has outgrown every score: someone squares a number at every level. */
export class TooManyDigits extends RangeError {}

/** A thousand digits above or below the line, which a sum of a few hundred unlike fractions stays under. */
const MOST = 10n ** 1000n;
const MOST_PLACES = 1000;

/** A value that multiplication or unlike fractions have made longer. */
function grown(n: bigint, s: number, d: bigint): Exact {
  if (n > MOST || n < -MOST || d > MOST || s > MOST_PLACES) throw new TooManyDigits('too many digits');
  return make(n, s, d);
}

const POWERS: bigint[] = [];
function pow10(exponent: number): bigint {
  POWERS[exponent] ??= 10n ** BigInt(exponent);
  return POWERS[exponent];
}

/** The powers of ten that a number holds exactly. */
const POWER_NUMBERS: readonly number[] = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

export const ZERO: Exact = make(0n, 0, 1n);
export const ONE: Exact = make(1n, 0, 1n);
export const HUNDRED: Exact = make(100n, 0, 1n);
/** What a ratio with nothing below the line may be declared to be: above every number. */
export const UNBOUNDED: Exact = make(1n, 0, 0n);
const UNBOUNDED_BELOW: Exact = make(-1n, 0, 0n);

export const isUnbounded = (a: Exact): boolean => a.d === 0n;

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,6})?$/i;

/** Plain decimal text as a value; the shape has been seen to. */
function plainOf([, sign, whole = '', places = '']: readonly string[]): Exact {
  const n = BigInt(whole + places);
  return make(sign === '-' ? -n : n, places.length, 1n);
}

function decimalOf(text: string): Exact | undefined {
  const plain = PLAIN.exec(text);
  if (plain) {
    const [, , whole = '', places = ''] = plain;
    return whole.length > MAX_DIGITS || places.length > MAX_DIGITS ? undefined : plainOf(plain);
  }
  if (!SCIENTIFIC.test(text)) return undefined;
  const read = new Dec(text);
  // The exponent is judged before the number is written out: "1e999999" is six bytes in and a megabyte out.
  if (read.e > MAX_DIGITS || read.decimalPlaces() > MAX_DIGITS) return undefined;
  return decimalOf(read.toFixed());
}

/** Two decimals of all their digits, each with its sign and its point, and what stands between them. */
const LONGEST_WRITTEN = 4 * MAX_DIGITS + 5;

/**
 * Reads a number exactly, as it is written: `0.1` is one tenth. Text may be a decimal or a fraction `a/b`.
 * Answers `undefined` for whatever is not a finite number or has an absurd count of digits.
 */
export function exactOf(value: unknown): Exact | undefined {
  if (typeof value === 'number') {
    // Most facts of a year are violations that did not happen.
    if (value === 0) return ZERO;
    if (Number.isSafeInteger(value)) return make(BigInt(value), 0, 1n);
    return Number.isFinite(value) ? decimalOf(String(value)) : undefined;
  }
  if (typeof value !== 'string' || value.length > LONGEST_WRITTEN) return undefined;
  const slash = value.indexOf('/');
  if (slash < 0) return decimalOf(value);
  const above = decimalOf(value.slice(0, slash));
  const below = decimalOf(value.slice(slash + 1));
  return above && below && below.n !== 0n ? divide(above, below) : undefined;
}

/** More characters than any value has that arithmetic lets pass. */
const LONGEST_TEXT = 8 * MOST_PLACES;

/**
 * Reads what {@link textOf} printed, also where arithmetic has made it longer than a written number may be.
 * Answers `undefined` for anything else.
 */
export function exactIn(text: unknown): Exact | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) return undefined;
  const [above, below, ...more] = text.split('/').map((part) => PLAIN.exec(part));
  if (!above || below === null || more.length > 0) return undefined;
  const n = plainOf(above);
  if (below === undefined) return n;
  const d = plainOf(below);
  return d.n === 0n ? undefined : divide(n, d);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function add(a: Exact, b: Exact): Exact {
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  if (a.d === b.d) {
    if (a.s === b.s) return make(a.n + b.n, a.s, a.d);
    return a.s > b.s ? make(a.n + b.n * pow10(a.s - b.s), a.s, a.d) : make(a.n * pow10(b.s - a.s) + b.n, b.s, a.d);
  }
  const s = Math.max(a.s, b.s);
  // Over the least common denominator: sums over the same few would grow without end over the product.
  const common = gcd(a.d, b.d);
  const [above, below] = [a.d / common, b.d / common];
  return grown(a.n * pow10(s - a.s) * below + b.n * pow10(s - b.s) * above, s, above * b.d);
}

export const negate = (a: Exact): Exact => (a.n === 0n ? a : make(-a.n, a.s, a.d));
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));
export const multiply = (a: Exact, b: Exact): Exact => (a.n === 0n || b.n === 0n ? ZERO : grown(a.n * b.n, a.s + b.s, a.d * b.d));

/** `a ÷ b`, reduced; the caller has already said what happens when `b` is zero. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.n === 0n) throw new RangeError('division by zero reached the arithmetic');
  const sign = b.n < 0n ? -1n : 1n;
  if (a.d === 0n) return unbounded(signOf(a) * signOf(b));
  let n = sign * a.n * b.d * pow10(b.s);
  let d = sign * b.n * a.d * pow10(a.s);
  const common = gcd(n, d);
  n /= common;
  d /= common;
  // What is left of tens below the line goes back into the scale, so that 1/4 is 0.25 and not a fraction.
  let s = 0;
  let rest = d;
  while (rest % 10n === 0n) {
    rest /= 10n;
    s += 1;
  }
  while (rest % 2n === 0n) {
    rest /= 2n;
    n *= 5n;
    s += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    n *= 2n;
    s += 1;
  }
  return grown(n, s, rest);
}

/** Below zero, zero or above zero, as `a` is less than, equal to or more than `b`; by cross-multiplication. */
export function compare(a: Exact, b: Exact): number {
  if (a === b) return 0;
  let left = a.n;
  let right = b.n;
  if (a.s < b.s) left *= pow10(b.s - a.s);
  else if (b.s < a.s) right *= pow10(a.s - b.s);
  if (a.d !== b.d) {
    left *= b.d;
    right *= a.d;
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

export const equal = (a: Exact, b: Exact): boolean => compare(a, b) === 0;
export const signOf = (a: Exact): number => (a.n > 0n ? 1 : a.n < 0n ? -1 : 0);
export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
/** Above every number, or below it: the value of n/0 where the rubric says `unbounded`. */
export const unbounded = (sign: number): Exact => (sign < 0 ? UNBOUNDED_BELOW : UNBOUNDED);

function floorOf(a: Exact): bigint {
  const below = pow10(a.s) * a.d;
  const q = a.n / below;
  return a.n < 0n && q * below !== a.n ? q - 1n : q;
}

/** Whether a value of a fact, say, is a number. */
export const isExact = (value: unknown): value is Exact => typeof value === 'object' && value !== null && 'n' in value;

/** The greatest whole number that is not above `a`. What is unbounded stays so. */
export const floor = (a: Exact): Exact => (isUnbounded(a) ? a : make(floorOf(a), 0, 1n));
/** The least whole number that is not below `a`. */
export const ceil = (a: Exact): Exact => (isUnbounded(a) ? a : make(-floorOf(negate(a)), 0, 1n));
export const isWhole = (a: Exact): boolean => !isUnbounded(a) && a.n % (pow10(a.s) * a.d) === 0n;

/** `a` to so many decimal places, in the named mode; exactly once, from the exact value. What is round already, or unbounded, stays itself. */
export function round(a: Exact, places: number, mode: RoundingMode): Exact {
  if ((a.d === 1n && a.s <= places) || isUnbounded(a)) return a;
  // Two guard digits and one sticky digit say all that any mode asks: below, at, or above the half.
  const below = pow10(a.s) * a.d;
  const scaled = (a.n < 0n ? -a.n : a.n) * pow10(places + 2);
  const sticky = scaled % below === 0n ? '0' : '1';
  const sign = a.n < 0n ? '-' : '';
  const rounded = new Dec(`${sign}${scaled / below}${sticky}e-${places + 3}`).toDecimalPlaces(places, MODES[mode]);
  const made = plainOf(PLAIN.exec(rounded.toFixed()) ?? []);
  return equal(made, a) ? a : made;
}

/** Drops zeros at the end of the decimal places: 0.50 and 0.5 print alike. */
function trimmed(n: bigint, s: number): { readonly n: bigint; readonly s: number } {
  let [m, places] = [n, s];
  while (places > 0 && m % 10n === 0n) {
    m /= 10n;
    places -= 1;
  }
  return { n: m, s: places };
}

function decimalText(n: bigint, s: number): string {
  const short = trimmed(n, s);
  const digits = (short.n < 0n ? -short.n : short.n).toString().padStart(short.s + 1, '0');
  const sign = short.n < 0n ? '-' : '';
  const cut = digits.length - short.s;
  return short.s === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

function written(a: Exact): string {
  if (a.d === 0n) return a.n < 0n ? '-unbounded' : 'unbounded';
  if (a.d === 1n) return decimalText(a.n, a.s);
  const reduced = divide(make(a.n, a.s, 1n), make(a.d, 0, 1n));
  if (reduced.d === 1n) return decimalText(reduced.n, reduced.s);
  const below = reduced.d * pow10(reduced.s);
  const common = gcd(reduced.n, below);
  return `${reduced.n / common}/${below / common}`;
}

/** The value in full: `12.8`, or `22/3` where no decimal says it. {@link exactOf} reads it back, within its digits. */
export function textOf(a: Exact): string {
  a.text ??= shortText(a) ?? written(a);
  return a.text;
}

/** Texts of the figures that come up most, multiples of a hundredth, each made once. */
const SHORT_MOST = 20_000;
const SHORT: (string | undefined)[] = new Array<string | undefined>(SHORT_MOST + 1).fill(undefined);

function shortText({ n, s, d }: Exact): string | undefined {
  if (d !== 1n || s > 2) return undefined;
  const hundredths = Number(n) * (s === 0 ? 100 : s === 1 ? 10 : 1);
  if (hundredths < 0 || hundredths > SHORT_MOST) return undefined;
  const known = SHORT[hundredths];
  if (known !== undefined) return known;
  const text = decimalText(n, s);
  SHORT[hundredths] = text;
  return text;
}

/** The nearest number. A value of at most 15 digits comes back as it would be written: `=== 0.3` holds. */
export function numberOf(a: Exact): number {
  if (a.d === 1n) {
    const n = Number(a.n);
    // Both the numerator and the power of ten are exact here, so one division gives the nearest number.
    const power = POWER_NUMBERS[a.s];
    if (power !== undefined && Number.isSafeInteger(n)) return n / power;
    return Number(textOf(a));
  }
  if (a.d === 0n) return a.n < 0n ? -Infinity : Infinity;
  const below = pow10(a.s) * a.d;
  const magnitude = a.n < 0n ? -a.n : a.n;
  // A quotient of at least 64 bits with a sticky one behind it: turning that into a number rounds it just once.
  const shift = Math.max(0, 64 + bitsOf(below) - bitsOf(magnitude));
  const scaled = magnitude << BigInt(shift);
  const sticky = scaled % below === 0n ? 0n : 1n;
  const nearest = Number(((scaled / below) << 1n) | sticky) / 2 ** (shift + 1);
  return a.n < 0n ? -nearest : nearest;
}

/** A number cut to so many significant digits, without an exponent: to be read, never to be counted with. */
export const cutTo = (value: number, digits: number): string => new Dec(value).toSignificantDigits(digits, MODES['half-up']).toFixed();

const bitsOf = (n: bigint): number => n.toString(16).length * 4;
