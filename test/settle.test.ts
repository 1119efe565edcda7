import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settledValue, Unreadable } from '../src/settle.js';
import { inTime } from './helpers.js';

const settled = (value: unknown): unknown => settledValue({ x: value }, 'x');
const unreadable = expect.any(Unreadable);

function tripwire(): never {
  throw new Error('a stranger was run');
}
const withGetter = (target: object, key: string): object =>
  Object.defineProperty(target, key, { get: tripwire, enumerable: true, configurable: true });
const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
/** So many records, each inside the one before, and at the end a value. */
const nested = (levels: number, end: unknown): unknown => (levels === 0 ? end : { in: nested(levels - 1, end) });
/** What stands inside so many records. */
const inside = (value: unknown, levels: number): unknown => (levels === 0 ? value : inside(Object(value).in, levels - 1));

describe('the value of a key', () => {
  test.each([0, 1, -1.5, Number.NaN, Number.POSITIVE_INFINITY, '', 'x', true, false, null, 1n])('%s is what it is', (value) => {
    expect(settled(value)).toBe(value);
  });
  test('what is no data is left for its reader to refuse', () => {
    const symbol = Symbol('x');
    expect(settled(symbol)).toBe(symbol);
    expect(settled(tripwire)).toBe(tripwire);
  });
  test('there is no negative zero, also inside', () => {
    expect(settled(-0)).toBe(0);
    expect(settled([-0, { a: -0 }])).toEqual([0, { a: 0 }]);
  });
  test('a key that is not there has none', () => {
    expect(settledValue({}, 'x')).toBe(undefined);
    expect(settledValue({ x: undefined }, 'x')).toBe(undefined);
    expect(settledValue([], 'x')).toBe(undefined);
  });
  test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'x'])('nor does what only a prototype has: %s', (key) => {
    expect(settledValue(Object.create({ x: 5 }), key)).toBe(undefined);
  });
  test('what is not listed is there all the same', () => {
    expect(settledValue(Object.defineProperty({}, 'x', { value: 5, enumerable: false }), 'x')).toBe(5);
  });
  test('a getter is not run, nor is a setter a value', () => {
    expect(settledValue(withGetter({}, 'x'), 'x')).toEqual(unreadable);
    expect(settledValue(Object.defineProperty({}, 'x', { set: tripwire }), 'x')).toEqual(unreadable);
  });
  test.each<[string, () => object]>([
    ['a revoked proxy', () => revoked({})],
    ['a proxy that shows no property', () => new Proxy({ x: 5 }, { getOwnPropertyDescriptor: tripwire })],
  ])('of %s cannot be read', (_, given) => {
    expect(settledValue(given(), 'x')).toEqual(unreadable);
  });
  test('what cannot be read says so by its kind', () => {
    expect(new Unreadable().kind).toBe('unreadable');
  });
});

describe('what is copied is plain, and shares nothing', () => {
  test('records and arrays', () => {
    const given = { months: [1, { late: 2 }], share: { part: 1, whole: 3 } };
    const copy = settled(given);
    expect(copy).toEqual(given);
    given.months.push(3);
    given.share.part = 2;
    expect(copy).toEqual({ months: [1, { late: 2 }], share: { part: 1, whole: 3 } });
  });
  test('what was given is not touched, and may be frozen', () => {
    const given = Object.freeze({ list: Object.freeze([Object.freeze({ a: 1 })]) });
    const copy = settled(given);
    expect(copy).toEqual(given);
    expect(Object.isFrozen(copy)).toBe(false);
  });
  test.each<[string, object, unknown]>([
    [
      'an instance of a class',
      new (class Share {
        part = 1;
        whole = 2;
      })(),
      { part: 1, whole: 2 },
    ],
    ['a record without a prototype', Object.assign(Object.create(null), { part: 1 }), { part: 1 }],
    ['a record over another', Object.assign(Object.create({ whole: 2 }), { part: 1 }), { part: 1 }],
    ['a date', new Date(0), {}],
    ['a map', new Map([['a', 1]]), {}],
    ['a boxed number', Object(5), {}],
    ['an array of a class', new (class Months extends Array<number> {})(1), [undefined]],
  ])('%s', (_, given, wanted) => {
    const copy = settled(given);
    expect(copy).toEqual(wanted);
    expect(Object.getPrototypeOf(copy)).toBe(Array.isArray(given) ? Array.prototype : Object.prototype);
  });
  test('a key that is undefined, or a symbol, is no key', () => {
    expect(Object.keys(Object(settled({ a: 1, b: undefined, [Symbol('c')]: 3 })))).toEqual(['a']);
    expect(Object.getOwnPropertySymbols(Object(settled({ [Symbol('c')]: 3 })))).toEqual([]);
  });
  test('a key __proto__ is a key like any other', () => {
    const copy = settled(JSON.parse('{"__proto__":{"late":3},"a":1}'));
    expect(Object.keys(Object(copy))).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object(copy).late).toBe(undefined);
  });
  test('any JSON is itself', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(settled(plain)).toEqual(plain);
        if (typeof plain === 'object' && plain !== null) expect(settled(plain)).not.toBe(plain);
      }),
    );
  });
});

describe('arrays', () => {
  test('keep their length and their order, and nothing besides', () => {
    const given = Object.assign([3, 1, 2], { extra: 5, '-1': 6 });
    expect(settled(given)).toEqual([3, 1, 2]);
    expect(Object.keys(Object(settled(given)))).toEqual(['0', '1', '2']);
  });
  test('a hole is undefined, whatever a prototype would put there', () => {
    const holed: unknown[] = [1];
    holed[2] = 3;
    expect(settled(holed)).toEqual([1, undefined, 3]);
    expect(settled(Object.setPrototypeOf(new Array(1), Object.assign([], { 0: 5 })))).toEqual([undefined]);
  });
  test('methods of their own are not asked', () => {
    expect(settled(Object.assign([1, 2], { map: tripwire, [Symbol.iterator]: tripwire, constructor: tripwire }))).toEqual([1, 2]);
  });
  test('one that is too long for any list keeps its length, and is not gone through', () => {
    const long = new Proxy(new Array<number>(100_001), {
      getOwnPropertyDescriptor: (target, name) => (name === 'length' ? Reflect.getOwnPropertyDescriptor(target, name) : tripwire()),
    });
    expect(settled(long)).toHaveLength(100_001);
    expect(settled(new Array(4_294_967_295))).toHaveLength(4_294_967_295);
  });
  test('one that is just short enough is', () => {
    const copy = settled(new Array(100_000).fill(7));
    expect(copy).toHaveLength(100_000);
    expect(Object(copy)[99_999]).toBe(7);
  });
  test('an element that cannot be read says so at its place', () => {
    expect(settled(withGetter([1, 2, 3], '1'))).toEqual([1, unreadable, 3]);
    expect(settled([1, revoked([]), { a: 2 }])).toEqual([1, unreadable, { a: 2 }]);
  });
});

describe('what cannot be looked at says so at its place, and nowhere else', () => {
  test.each<[string, () => unknown, unknown]>([
    ['a getter in a record', () => withGetter({ a: 1 }, 'b'), { a: 1, b: unreadable }],
    ['a getter in a record in an array', () => [withGetter({ a: 1 }, 'b')], [{ a: 1, b: unreadable }]],
    ['a record that lists no keys', () => ({ a: 1, b: new Proxy({}, { ownKeys: tripwire }) }), { a: 1, b: unreadable }],
    [
      'a record that shows no property',
      () => ({ a: 1, b: new Proxy({ c: 1 }, { getOwnPropertyDescriptor: tripwire }) }),
      { a: 1, b: unreadable },
    ],
    ['a revoked record', () => ({ a: 1, b: revoked({}) }), { a: 1, b: unreadable }],
    ['a revoked array', () => ({ a: 1, b: revoked([]) }), { a: 1, b: unreadable }],
  ])('%s', (_, given, wanted) => {
    expect(settled(given())).toEqual(wanted);
  });
  test('a proxy is read by its properties, not by what it answers', () => {
    expect(settled(new Proxy({ a: 1 }, { get: tripwire, has: tripwire, getPrototypeOf: tripwire }))).toEqual({ a: 1 });
  });
  test('toJSON, valueOf and toString are not run', () => {
    expect(settled({ toJSON: tripwire, valueOf: tripwire, toString: tripwire, a: 1 })).toMatchObject({ a: 1 });
  });
  test('nothing at all makes it throw', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, fc.string(), (value, key) => {
        const copy = settled(value);
        if (typeof value !== 'object' || value === null) expect(copy).toBe(value === 0 ? 0 : value);
        else expect(Array.isArray(copy)).toBe(Array.isArray(value));
        settledValue(Object(value), key);
      }),
    );
  });
});

describe('what stands in several places', () => {
  test('is one object in the copy, so that sharing does not grow', () => {
    const shared = { a: 1 };
    const copy = settled([shared, shared, { again: shared }]);
    expect(copy).toEqual([{ a: 1 }, { a: 1 }, { again: { a: 1 } }]);
    expect(Object(copy)[0]).toBe(Object(copy)[1]);
    expect(Object(copy)[0]).not.toBe(shared);
  });
  test('sixteen times over at every level, it is done at once', () => {
    let given: object = { a: 1 };
    for (let i = 0; i < 10; i += 1) given = Array.from({ length: 16 }, () => given);
    const copy = inTime(1000, () => settled(given));
    expect(Object(copy)[0]).toHaveLength(16);
    expect(Object(copy)[0]).toBe(Object(copy)[15]);
  });
  test('inside itself it cannot be looked at', () => {
    const cycle: Record<string, unknown> = { a: 1 };
    cycle['self'] = cycle;
    expect(settled(cycle)).toEqual({ a: 1, self: unreadable });
    const ring: unknown[] = [];
    ring.push({ ring });
    expect(settled(ring)).toEqual([{ ring: unreadable }]);
  });
  test('of two calls, each has its own', () => {
    const given = { x: { a: 1 } };
    expect(settledValue(given, 'x')).not.toBe(settledValue(given, 'x'));
  });
});

describe('depth and size', () => {
  test('twelve levels are enough for any fact: a term of years of months of lists of shares has seven', () => {
    const term = [{ months: [{ squads: [{ share: { part: 1, whole: 2 } }] }] }];
    expect(settled(term)).toEqual(term);
    expect(inside(settled(nested(12, 5)), 12)).toBe(5);
  });
  test('what is deeper cannot be looked at', () => {
    expect(inside(settled(nested(13, 5)), 12)).toEqual(unreadable);
    inTime(1000, () => expect(inside(settled(nested(5000, 5)), 12)).toEqual(unreadable));
  });
  test('what goes on without end comes to an end', () => {
    const endless = (): object =>
      new Proxy([], {
        getOwnPropertyDescriptor: (_, name) => ({
          value: name === 'length' ? 1000 : endless(),
          configurable: name !== 'length',
          enumerable: name !== 'length',
          writable: true,
        }),
      });
    inTime(10_000, () => settled(endless()));
  });
});
