/**
 * Takes facts out of a stranger's hands: from here on nothing is looked at twice, no getter is run, and whatever cannot be
 * looked at says so at its place. Unlike `copyPlain` it refuses nothing: what is wrong with a value is for its reader to
 * say, who knows the fact.
 */
import { MAX_ELEMENTS } from './declarations.js';

/** What stands where something could not be looked at. */
export class Unreadable {
  readonly kind = 'unreadable';
}
const UNREADABLE = new Unreadable();

/** Levels inside one fact: a month's facts, a list, an element, a share. */
const MAX_DEPTH = 12;

/** An own property's value, settled; `undefined` where there is none. */
export function settledValue(given: object, key: string): unknown {
  try {
    const property = Object.getOwnPropertyDescriptor(given, key);
    if (property === undefined) return undefined;
    if (!('value' in property)) return UNREADABLE;
    const value: unknown = property.value;
    return typeof value === 'object' && value !== null ? settled(value, { of: new Map(), left: MAX_VALUES }, 0) : primitive(value);
  } catch {
    return UNREADABLE;
  }
}

/** JSON knows no negative zero, and a tree is to be the same after a trip through it. */
const primitive = (value: unknown): unknown => (value === 0 ? 0 : value);

/** All own fields of an object, settled; `undefined` where there is no object, or it cannot be looked at. */
export function settledFields(given: unknown): Record<string, unknown> | undefined {
  try {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
    const fields = settledRecord(given, { of: new Map(), left: MAX_VALUES }, 0);
    return Object.values(fields).some((value) => value === UNREADABLE) ? undefined : fields;
  } catch {
    return undefined;
  }
}

interface Copies {
  readonly of: Map<object, unknown>;
  /** How many values may still be looked at: what seems to go on without end does not. */
  left: number;
}
/** Values in one fact: the longest list, and some fields to each element. */
const MAX_VALUES = 1_000_000;

function ownValue(given: object, key: string | number, copies: Copies, depth: number): unknown {
  copies.left -= 1;
  if (copies.left < 0) return UNREADABLE;
  const property = Object.getOwnPropertyDescriptor(given, key);
  if (property === undefined) return undefined;
  return 'value' in property ? settled(property.value, copies, depth) : UNREADABLE;
}

function settled(value: unknown, copies: Copies, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return primitive(value);
  if (copies.of.has(value)) return copies.of.get(value);
  if (depth >= MAX_DEPTH) return UNREADABLE;
  // Whoever meets it again inside itself meets something that cannot be looked at.
  copies.of.set(value, UNREADABLE);
  const made = settledObject(value, copies, depth + 1);
  copies.of.set(value, made);
  return made;
}

function settledObject(value: object, copies: Copies, depth: number): unknown {
  try {
    return Array.isArray(value) ? settledArray(value, copies, depth) : settledRecord(value, copies, depth);
  } catch {
    return UNREADABLE;
  }
}

function settledArray(value: readonly unknown[], copies: Copies, depth: number): unknown {
  const length = Object.getOwnPropertyDescriptor(value, 'length')?.value as unknown;
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) return UNREADABLE;
  const made: unknown[] = [];
  // One that is too long for any fact is not gone through; its length is all that its reader asks.
  if (length > MAX_ELEMENTS) made.length = Math.min(length, 2 ** 32 - 1);
  else for (let i = 0; i < length && copies.left >= 0; i += 1) made.push(ownValue(value, i, copies, depth));
  return copies.left < 0 ? UNREADABLE : made;
}

function settledRecord(value: object, copies: Copies, depth: number): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const name of Reflect.ownKeys(value)) {
    if (typeof name !== 'string') continue;
    const field = ownValue(value, name, copies, depth);
    if (field === undefined) continue;
    // A key `__proto__` is a key like any other here, and so an unknown one.
    if (name === '__proto__') Object.defineProperty(made, name, { value: field, enumerable: true, configurable: true, writable: true });
    else made[name] = field;
  }
  return made;
}
