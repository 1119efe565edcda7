/**
 * Copies what a stranger passed in, and refuses whatever is not plain data: functions, getters, class instances, cycles,
 * depth and size without end. Nothing of the stranger's is run but what a Proxy runs by being looked at, and whatever
 * that throws comes out as an error of ours.
 */
import { fail, shown } from './issues.js';
import { l } from './words.js';

/** Levels of nesting that data may have. A rubric needs about twenty. */
export const MAX_DEPTH = 100;
/** Values that data may hold in all. */
export const MAX_VALUES = 2_000_000;
/** Characters that one text may have. */
export const MAX_LENGTH = 100_000;

type Path = readonly (string | number)[];

/**
 * A deep frozen copy. What stands in several places of the original is one object in the copy, so that sharing neither
 * grows nor changes; a key with the value `undefined` is left out, as JSON would.
 */
export function copyPlain(value: unknown): unknown {
  const copies = new Map<object, unknown>();
  const open = new Set<object>();
  let count = 0;

  const refuse = (path: Path, received: string): never => fail({ code: 'data-unreadable', path, received });

  const copy = (given: unknown, path: Path): unknown => {
    count += 1;
    if (count > MAX_VALUES) fail({ code: 'data-too-large', expected: l(`至多 ${MAX_VALUES} 个值`, `at most ${MAX_VALUES} values`) });
    if (given === null || typeof given === 'boolean') return given;
    if (typeof given === 'number') return Number.isFinite(given) ? given : refuse(path, shown(given));
    if (typeof given === 'string') return given.length <= MAX_LENGTH ? given : refuse(path, shown(given));
    if (typeof given !== 'object') return refuse(path, typeof given);
    const known = copies.get(given);
    if (known !== undefined) return known;
    if (open.has(given)) return refuse(path, 'cycle');
    if (path.length >= MAX_DEPTH) fail({ code: 'data-too-large', expected: l(`至多 ${MAX_DEPTH} 层`, `at most ${MAX_DEPTH} levels`) });
    open.add(given);
    const made = Array.isArray(given) ? copyArray(given, path) : copyObject(given, path);
    open.delete(given);
    copies.set(given, made);
    return made;
  };

  const copyArray = (given: readonly unknown[], path: Path): unknown => {
    const made: unknown[] = [];
    for (let i = 0; i < given.length; i += 1) made.push(copy(own(given, i, path), [...path, i]));
    return Object.freeze(made);
  };

  const copyObject = (given: object, path: Path): unknown => {
    const prototype: unknown = Object.getPrototypeOf(given);
    if (prototype !== null && prototype !== Object.prototype && Object.getPrototypeOf(prototype) !== null) refuse(path, 'class');
    const made: Record<string, unknown> = {};
    for (const name of Reflect.ownKeys(given)) {
      if (typeof name !== 'string') return refuse(path, 'symbol');
      if (name === '__proto__') return refuse(path, name);
      const value = own(given, name, path);
      if (value !== undefined) made[name] = copy(value, [...path, name]);
    }
    return Object.freeze(made);
  };

  /** A property's value, if it is one: a getter is not run. A hole in an array is no value. */
  const own = (given: object, name: string | number, path: Path): unknown => {
    const property = Object.getOwnPropertyDescriptor(given, name);
    if (property === undefined || !('value' in property)) return refuse([...path, name], property ? 'getter' : 'hole');
    return property.value;
  };

  try {
    return copy(value, []);
  } catch (error) {
    if (error instanceof Error && error.name === 'KaoheError') throw error;
    return refuse([], 'throws');
  }
}
