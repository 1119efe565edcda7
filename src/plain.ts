/**
 * Copies what a stranger passed in, and refuses whatever is not plain data: functions, getters, class instances, cycles,
 * depth and size without end. Nothing of the stranger's is run but what a Proxy runs by being looked at, and whatever
 * that throws comes out as an error of ours.
 */
import { type IssueDetails, KaoheError, shown } from './issues.js';
import { l } from './words.js';

/** Levels of nesting that data may have. A rubric needs about twenty. */
export const MAX_DEPTH = 100;
/** Values that data may hold in all, what is shared counted wherever it stands: a large scheme holds some 20,000. */
export const MAX_VALUES = 1_000_000;
/** Characters that one text may have. */
export const MAX_LENGTH = 100_000;

interface Copied {
  readonly value: unknown;
  /** Values in it, written out. */
  readonly size: number;
}

/**
 * A deep frozen copy. What stands in several places of the original is one object in the copy, so that sharing does not
 * grow; a key with the value `undefined` is left out, as JSON would.
 *
 * @throws KaoheError for whatever is not plain data, or too much of it.
 */
export function copyPlain(given: unknown): unknown {
  const copies = new Map<object, Copied>();
  const path: (string | number)[] = [];
  let ours: KaoheError | undefined;

  const refuse = (details: IssueDetails): never => {
    ours = new KaoheError([{ path: [...path], ...details }]);
    throw ours;
  };
  const unreadable = (received: string): never => refuse({ code: 'data-unreadable', received });

  const copy = (value: unknown): Copied => {
    if (value === null || typeof value === 'boolean') return { value, size: 1 };
    if (typeof value === 'number') return Number.isFinite(value) ? { value, size: 1 } : unreadable(shown(value));
    if (typeof value === 'string') return value.length <= MAX_LENGTH ? { value, size: 1 } : unreadable(shown(value));
    if (typeof value !== 'object') return unreadable(typeof value);
    const known = copies.get(value);
    if (known) return known === OPEN ? unreadable('cycle') : known;
    if (path.length >= MAX_DEPTH) return refuse({ code: 'data-too-large', expected: TOO_DEEP });
    copies.set(value, OPEN);
    const made = Array.isArray(value) ? copyArray(value) : copyObject(value);
    copies.set(value, made);
    return made;
  };

  const inside = (value: unknown, step: string | number, size: number): Copied => {
    path.push(step);
    const made = copy(value);
    path.pop();
    if (size + made.size > MAX_VALUES) refuse({ code: 'data-too-large', expected: TOO_MANY });
    return made;
  };

  const copyArray = (from: readonly unknown[]): Copied => {
    const length = ownValue(from, 'length');
    if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) return unreadable('array');
    if (length > MAX_VALUES) return refuse({ code: 'data-too-large', expected: TOO_MANY });
    const made: unknown[] = [];
    let size = 1;
    for (let i = 0; i < length; i += 1) {
      const one = inside(ownValue(from, i), i, size);
      size += one.size;
      made.push(one.value);
    }
    return { value: Object.freeze(made), size };
  };

  const copyObject = (from: object): Copied => {
    const prototype: unknown = Object.getPrototypeOf(from);
    // Another window's or worker's plain object has another Object.prototype, which stands directly over nothing.
    if (prototype !== null && prototype !== Object.prototype && Object.getPrototypeOf(prototype) !== null) unreadable('class');
    const made: Record<string, unknown> = {};
    let size = 1;
    for (const name of Reflect.ownKeys(from)) {
      if (typeof name !== 'string') return unreadable('symbol');
      if (name === '__proto__') return unreadable(name);
      const value = ownValue(from, name);
      if (value === undefined) continue;
      const one = inside(value, name, size);
      size += one.size;
      made[name] = one.value;
    }
    return { value: Object.freeze(made), size };
  };

  /** A property's value, if it is one: a getter is not run. A hole in an array is no value. */
  const ownValue = (from: object, name: string | number): unknown => {
    const property = Object.getOwnPropertyDescriptor(from, name);
    if (property !== undefined && 'value' in property) return property.value;
    path.push(name);
    return unreadable(property ? 'getter' : 'hole');
  };

  try {
    return copy(given).value;
  } catch (error) {
    // What a stranger throws may look like anything; ours is the one that was made here.
    if (ours !== undefined && error === ours) throw ours;
    return unreadable('throws');
  }
}

const OPEN: Copied = { value: undefined, size: 0 };
const TOO_DEEP = l(`至多 ${MAX_DEPTH} 层`, `at most ${MAX_DEPTH} levels`);
const TOO_MANY = l(`至多 ${MAX_VALUES} 个值`, `at most ${MAX_VALUES} values`);
