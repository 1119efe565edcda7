import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, sha256 } from '../src/hash.js';

/** What another implementation makes of a text. */
const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('sha256', () => {
  // FIPS 180-4 and its examples.
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('of a published example (%#)', (text, wanted) => {
    expect(sha256(text)).toBe(wanted);
  });
  test('of every length up to four blocks', () => {
    for (let length = 0; length <= 256; length += 1) {
      const text = 'k'.repeat(length);
      expect(sha256(text), `${length} characters`).toBe(digest(text));
    }
  });
  test.each(['考核', 'é', '€', '😀', '\u0000', '\u007f\u0080\u07ff\u0800\uffff', '\u{10000}\u{10ffff}', '考'.repeat(64)])(
    'of %j',
    (text) => {
      expect(sha256(text)).toBe(digest(text));
    },
  );
  test.each(['\ud800', '\udc00', 'a\ud800b', '\udc00\ud800', '\ud83d', '😀\ud83d'])(
    'of a lone surrogate is of the replacement character (%#)',
    (text) => {
      expect(sha256(text)).toBe(digest(text));
    },
  );
  test('of any text is what another implementation says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' })), (text) => {
        expect(sha256(text)).toBe(digest(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('canonical', () => {
  test.each<[unknown, string]>([
    [null, 'null'],
    [true, 'true'],
    [-0, '0'],
    [0.1, '0.1'],
    [1e21, '1e+21'],
    ['考"\n', '"考\\"\\n"'],
    ['\ud800', '"\\ud800"'],
    [[], '[]'],
    [{}, '{}'],
    [[3, [1, 2], null], '[3,[1,2],null]'],
    [{ b: 1, a: [{ d: 2, c: 3 }] }, '{"a":[{"c":3,"d":2}],"b":1}'],
    [{ 10: 'x', 9: 'y', a: 'z' }, '{"10":"x","9":"y","a":"z"}'],
    [{ é: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"é":1}'],
    [JSON.parse('{"__proto__":1,"constructor":2}'), '{"__proto__":1,"constructor":2}'],
  ])('%j', (value, wanted) => {
    expect(canonical(value)).toBe(wanted);
  });
  test('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
  test('does not hear in which order keys came', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, field]) => [key, shuffled(field)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonical(shuffled(value))).toBe(canonical(value));
      }),
    );
  });
  test('tells different values apart', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
        const isSame = canonical(a) === canonical(b);
        let told = true;
        try {
          expect(JSON.parse(JSON.stringify(a))).toEqual(JSON.parse(JSON.stringify(b)));
        } catch {
          told = false;
        }
        expect(isSame).toBe(told);
      }),
    );
  });
});
