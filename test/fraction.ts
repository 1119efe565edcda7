/** A second opinion on exact numbers: plain fractions of whole numbers, sharing no code with what they judge. */

/** In lowest terms, with a denominator above zero. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const size = (n: bigint): bigint => (n < 0n ? -n : n);

export function fraction(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new Error('a fraction over zero');
  let [a, b] = [size(n), size(d)];
  while (b > 0n) [a, b] = [b, a % b];
  const unit = d < 0n ? -a : a;
  return { n: n / unit, d: d / unit };
}

export const whole = (n: bigint): Fraction => ({ n, d: 1n });
export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
/** -1, 0 or 1. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
export const lesser = (a: Fraction, b: Fraction): Fraction => (order(a, b) < 0 ? a : b);
export const greater = (a: Fraction, b: Fraction): Fraction => (order(a, b) > 0 ? a : b);

export function floorOf({ n, d }: Fraction): bigint {
  const rest = ((n % d) + d) % d;
  return (n - rest) / d;
}
export function ceilOf({ n, d }: Fraction): bigint {
  const rest = ((n % d) + d) % d;
  return rest === 0n ? n / d : (n - rest) / d + 1n;
}

export type Mode = 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'ceil' | 'floor';

/** Whether the magnitude goes up by one unit, told by what is left over after whole units. */
function goesAway(mode: Mode, isNegative: boolean, units: bigint, rest: bigint, d: bigint): boolean {
  if (rest === 0n) return false;
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceil':
      return !isNegative;
    case 'floor':
      return isNegative;
    case 'half-up':
      return 2n * rest >= d;
    case 'half-down':
      return 2n * rest > d;
    case 'half-even':
      return 2n * rest > d || (2n * rest === d && units % 2n === 1n);
  }
}

export function rounded(value: Fraction, places: number, mode: Mode): Fraction {
  const unit = 10n ** BigInt(places);
  const scaled = size(value.n) * unit;
  const units = scaled / value.d;
  const away = goesAway(mode, value.n < 0n, units, scaled % value.d, value.d) ? units + 1n : units;
  return fraction(value.n < 0n ? -away : away, unit);
}

/** A decimal where there is one, `n/d` where there is none. */
export function printed({ n, d }: Fraction): string {
  let [rest, twos, fives] = [d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest !== 1n) return `${n}/${d}`;
  const places = Math.max(twos, fives);
  const digits = String((size(n) * 10n ** BigInt(places)) / d).padStart(places + 1, '0');
  const sign = n < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Reads `-12.5`, `1.5e-7` or `22/3`. */
export function fractionOf(text: string): Fraction {
  const [above = '', below] = text.split('/');
  if (below !== undefined) return over(fractionOf(above), fractionOf(below));
  const [mantissa = '', exponent = '0'] = above.toLowerCase().split('e');
  const [units = '', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const n = BigInt(`${units}${decimals}`.replace(/^([+-]?)0*(?=\d)/, '$1').replace(/^\+/, ''));
  return power < 0 ? fraction(n, 10n ** BigInt(-power)) : whole(n * 10n ** BigInt(power));
}

/** The exact value of a finite number that is not negative. */
function numberAt(bits: bigint): Fraction {
  const exponent = Number(bits >> 52n);
  const low = bits & ((1n << 52n) - 1n);
  const mantissa = exponent === 0 ? low : low | (1n << 52n);
  const power = Math.max(exponent, 1) - 1075;
  return power < 0 ? fraction(mantissa, 1n << BigInt(-power)) : whole(mantissa << BigInt(power));
}

/** Whether no number is nearer to the value, and of two that are as near, whether it is the even one. */
export function isNearest(candidate: number, value: Fraction): boolean {
  if (!Number.isFinite(candidate) || Object.is(candidate, -0)) return false;
  if (candidate !== 0 && candidate < 0 !== value.n < 0n) return false;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(candidate));
  const bits = view.getBigUint64(0);
  const wanted = { n: size(value.n), d: value.d };
  const middle = (a: bigint, b: bigint) => over(plus(numberAt(a), numberAt(b)), whole(2n));
  const isEven = bits % 2n === 0n;
  const above = order(wanted, middle(bits, bits + 1n));
  const below = bits === 0n ? 1 : order(wanted, middle(bits - 1n, bits));
  return (above < 0 || (above === 0 && isEven)) && (below > 0 || (below === 0 && isEven));
}
