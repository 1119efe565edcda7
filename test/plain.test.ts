import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyPlain, MAX_DEPTH, MAX_LENGTH, MAX_VALUES } from '../src/plain.js';
import { codesOf, inTime, issuesOf } from './helpers.js';

/** Nested so many levels deep. */
const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 0);

/** The one thing that was refused. */
const refusal = (value: unknown) => issuesOf(() => copyPlain(value)).map(({ code, path, received }) => [code, path, received]);

function tripwire(): never {
  throw new Error('a stranger was run');
}

describe('copyPlain', () => {
  test.each<[unknown]>([
    [null],
    [true],
    [0],
    [1.5],
    [''],
    ['考核'],
    [[]],
    [{}],
    [[1, [2, { a: null }]]],
    [{ a: { b: ['c', false] } }],
    [{ constructor: 'x', toString: 1, valueOf: null, hasOwnProperty: [], length: 3 }],
    [JSON.parse('{"prototype":{"constructor":{}},"then":1}')],
  ])('%j comes out as it went in', (value) => {
    expect(copyPlain(value)).toEqual(value);
  });
  test('minus zero stays what it is', () => {
    expect(Object.is(copyPlain(-0), -0)).toBe(true);
  });
  test('any JSON comes out as it went in, frozen to the bottom, and nothing of it is the same object', () => {
    const parts = (value: unknown, found = new Set<object>()): Set<object> => {
      if (typeof value !== 'object' || value === null) return found;
      found.add(value);
      for (const child of Object.values(value)) parts(child, found);
      return found;
    };
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const value: unknown = JSON.parse(JSON.stringify(given).replaceAll('"__proto__"', '"proto"'));
        const before = JSON.stringify(value);
        const copy = copyPlain(value);
        expect(copy).toEqual(value);
        expect(JSON.stringify(value)).toBe(before);
        for (const part of parts(copy)) expect(Object.isFrozen(part)).toBe(true);
        for (const part of parts(value)) expect(parts(copy).has(part)).toBe(false);
      }),
    );
  });
  test('leaves out keys that are undefined', () => {
    expect(Object.keys(copyPlain({ a: undefined, b: 1 }) ?? {})).toEqual(['b']);
  });
  test('takes keys that an enumeration would not show', () => {
    expect(copyPlain(Object.defineProperty({ a: 1 }, 'b', { value: 2, enumerable: false }))).toEqual({ a: 1, b: 2 });
  });
  test('takes objects without a prototype, and those of another realm', () => {
    expect(copyPlain(Object.assign(Object.create(null), { a: 1 }))).toEqual({ a: 1 });
    expect(copyPlain(runInNewContext('({ a: [1, { b: 2 }] })'))).toEqual({ a: [1, { b: 2 }] });
  });
  test('what is shared stays shared', () => {
    const one = { a: 1 };
    const copy = copyPlain({ x: one, y: [one] });
    expect(copy).toEqual({ x: { a: 1 }, y: [{ a: 1 }] });
    const [x, y]: readonly unknown[] = Object.values(copy ?? {});
    expect(Array.isArray(y) && y[0] === x).toBe(true);
  });
  test('what is shared counts wherever it stands', () => {
    const doubled = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner, inner], 0);
    expect(codesOf(() => copyPlain(doubled(15)))).toEqual([]);
    for (const levels of [20, 40, MAX_DEPTH - 2]) {
      expect(codesOf(() => inTime(2000, () => copyPlain(doubled(levels))))).toEqual(['data-too-large']);
    }
  });
  test('a prototype never gets in', () => {
    const given: unknown = JSON.parse('{"a":{"__proto__":{"polluted":true}}}');
    expect(refusal(given)).toEqual([['data-unreadable', ['a'], '__proto__']]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('copyPlain refuses', () => {
  class Rubric {
    readonly kind = 'rubric';
  }
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const ring: unknown[] = [];
  ring.push({ ring });
  // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
  const holed = [1, , 3];
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const revokedArray = Proxy.revocable([], {});
  revokedArray.revoke();
  const trap = (name: keyof ProxyHandler<object>) => new Proxy({ a: 1 }, { [name]: tripwire });

  test.each<[string, unknown, readonly (string | number)[], string]>([
    ['undefined', undefined, [], 'undefined'],
    ['a function', () => 1, [], 'function'],
    ['a symbol', Symbol('x'), [], 'symbol'],
    ['a bigint', 1n, [], 'bigint'],
    ['NaN', Number.NaN, [], 'NaN'],
    ['infinity', { a: [Number.NEGATIVE_INFINITY] }, ['a', 0], '-Infinity'],
    ['undefined in an array', [1, undefined], [1], 'undefined'],
    ['a hole', { list: holed }, ['list', 1], 'hole'],
    ['an array that is nothing but holes', new Array(1000), [0], 'hole'],
    ['a function inside', { a: { b: [tripwire] } }, ['a', 'b', 0], 'function'],
    ['a method', { toJSON: tripwire }, ['toJSON'], 'function'],
    ['a getter', Object.defineProperty({}, 'a', { get: tripwire, enumerable: true }), ['a'], 'getter'],
    ['a getter in an array', Object.defineProperty([1], 0, { get: tripwire }), [0], 'getter'],
    ['a setter', { set a(_: number) {} }, ['a'], 'getter'],
    ['a key that is a symbol', { [Symbol('s')]: 1 }, [], 'symbol'],
    ['a class', { a: new Rubric() }, ['a'], 'class'],
    ['a date', [new Date(0)], [0], 'class'],
    ['a map', new Map([['a', 1]]), [], 'class'],
    ['a typed array', new Uint8Array(2), [], 'class'],
    ['a boxed number', Object(1), [], 'class'],
    ['an error', new Error('x'), [], 'class'],
    ['a promise', Promise.resolve(1), [], 'class'],
    ['a regular expression', /a/, [], 'class'],
    ['a circle', circle, ['self'], 'cycle'],
    ['a longer circle', ring, [0, 'ring'], 'cycle'],
    ['a long text', { a: 'x'.repeat(MAX_LENGTH + 1) }, ['a'], `"${'x'.repeat(40)}…"`],
    ['a revoked proxy', revoked.proxy, [], 'throws'],
    ['a revoked array', { a: revokedArray.proxy }, ['a'], 'throws'],
    ['a proxy that hides its keys', trap('ownKeys'), [], 'throws'],
    ['a proxy that hides its prototype', trap('getPrototypeOf'), [], 'throws'],
    ['a proxy that hides its properties', [trap('getOwnPropertyDescriptor')], [0], 'throws'],
  ])('%s', (_, value, path, received) => {
    expect(refusal(value)).toEqual([['data-unreadable', path, received]]);
  });
  test('too many levels, and no fewer than it says', () => {
    expect(codesOf(() => copyPlain(deep(MAX_DEPTH)))).toEqual([]);
    expect(codesOf(() => copyPlain(deep(MAX_DEPTH + 1)))).toEqual(['data-too-large']);
    expect(codesOf(() => copyPlain(deep(100_000)))).toEqual(['data-too-large']);
  });
  test('too many values, and no fewer than it says', () => {
    expect(codesOf(() => copyPlain(new Array(MAX_VALUES - 1).fill(0)))).toEqual([]);
    expect(codesOf(() => copyPlain(new Array(MAX_VALUES).fill(0)))).toEqual(['data-too-large']);
  });
  test.each<[number, readonly string[]]>([
    [3, []],
    [MAX_VALUES - 1, []],
    [MAX_VALUES, ['data-too-large']],
    [4_000_000_000, ['data-too-large']],
    [Number.MAX_SAFE_INTEGER, ['data-too-large']],
    [Number.POSITIVE_INFINITY, ['data-unreadable']],
    [Number.NaN, ['data-unreadable']],
    [-1, ['data-unreadable']],
    [0.5, ['data-unreadable']],
  ])('an array that says it has %s elements, each of them there: %j', (length, codes) => {
    const strange = new Proxy([], {
      get: tripwire,
      getOwnPropertyDescriptor: (_, name) => ({
        value: name === 'length' ? length : 0,
        configurable: name !== 'length',
        enumerable: name !== 'length',
        writable: true,
      }),
    });
    expect(codesOf(() => inTime(20_000, () => copyPlain(strange)))).toEqual(codes);
  });
  test('a sparse array of any length', () => {
    for (const length of [MAX_VALUES, 4_000_000_000]) expect(codesOf(() => copyPlain(new Array(length))).length).toBe(1);
  });
  test('a text of just the longest length is taken', () => {
    expect(copyPlain('x'.repeat(MAX_LENGTH))).toBe('x'.repeat(MAX_LENGTH));
  });
});

describe('what a stranger throws', () => {
  const throwing = (thrown: unknown): object =>
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw thrown;
        },
      },
    );
  test.each<[string, unknown]>([
    ['an error', new RangeError('x')],
    ['nothing', undefined],
    ['a text', 'x'],
    ['an error that takes our name', Object.assign(new Error('x'), { name: 'KaoheError' })],
    [
      'an error that cannot be looked at',
      new Proxy(new Error('x'), {
        getPrototypeOf: tripwire,
      }),
    ],
    ['an error whose name cannot be read', Object.defineProperty(new Error('x'), 'name', { get: tripwire })],
  ])('%s comes out as an error of ours', (_, thrown) => {
    expect(refusal(throwing(thrown))).toEqual([['data-unreadable', [], 'throws']]);
  });
});
