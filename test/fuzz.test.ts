/**
 * Rubrics and facts spoilt at random: whatever comes of it is one of our errors, or a score like any other. Nothing else is
 * thrown, nothing hangs, and nobody's prototype changes.
 */
import fc from 'fast-check';
import { evaluate, KaoheError, nodesOf, readRubric } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { schemes } from '../rubrics/index.js';
import { randomFacts } from './reference/random-facts.js';
import { throughJson } from './rule-helpers.js';

/** Values that turn up where others are expected. */
const STRANGE: readonly unknown[] = [
  null,
  undefined,
  true,
  '',
  ' ',
  'constructor',
  '__proto__',
  '\u202e反\u202c',
  '\ud800',
  '\u0000',
  '1e400',
  '-0',
  '1/0',
  '9'.repeat(200),
  'NaN',
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  -1,
  0.1 + 0.2,
  2 ** 53,
  10n,
  [],
  {},
  [[]],
  new Array(3),
  { kind: 'reading', id: 'A01', options: [] },
  { kind: 'pool' },
  { kind: 'toString' },
  { length: 3 },
  { n: 1n, s: 0, d: 0n },
  Symbol.iterator,
  () => 1,
  new Date(0),
  /x/,
  new Map(),
];
const strange = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...STRANGE) }, { weight: 1, arbitrary: fc.anything({ maxDepth: 3 }) });

/** Where something is changed, as a series of choices among the children at hand. */
const place = fc.array(fc.nat(), { minLength: 1, maxLength: 14 });
const change = fc.record({
  at: place,
  how: fc.constantFrom('replace', 'remove', 'repeat', 'swap', 'rename'),
  by: strange,
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Plain data with one thing in it changed. */
function spoil(data: unknown, { at, how, by }: Change): unknown {
  let holder: Record<string, unknown> | undefined;
  let key = '';
  let value = data;
  for (const choice of at) {
    if (!isObject(value)) break;
    const keys = Object.keys(value);
    if (keys.length === 0) break;
    holder = value;
    key = keys[choice % keys.length] ?? '';
    value = value[key];
  }
  if (!holder) return by;
  if (how === 'replace') holder[key] = by;
  else if (how === 'remove' && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (how === 'remove') delete holder[key];
  else if (how === 'repeat' && Array.isArray(holder)) holder.push(value);
  else if (how === 'swap' && Array.isArray(holder)) holder.reverse();
  else {
    delete holder[key];
    holder[`${key}x`] = value;
  }
  return data;
}

/** The answer, or `undefined` where one of our errors says why there is none. Anything else that is thrown goes through. */
function answerOf<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof KaoheError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    for (const { message } of error.issues) {
      expect(`${message.zh}${message.en}`).not.toMatch(/\[object|[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
    return undefined;
  }
}

const PROTOTYPE = JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort());

describe.each(schemes.map(({ id, rubric, period }) => [id, period ?? rubric] as const))('%s', (_, rubric) => {
  const facts = randomFacts(rubric);
  const text = JSON.stringify(rubric);

  test('spoilt rubrics', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), facts, (changes, year) => {
        const read = answerOf(() => readRubric(changes.reduce(spoil, JSON.parse(text) as unknown)));
        const tree = read && answerOf(() => evaluate(read, year));
        if (tree) for (const { score } of nodesOf(tree)) expect(Number.isFinite(score)).toBe(true);
        expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort())).toBe(PROTOTYPE);
      }),
      { numRuns: text.length > 50_000 ? 12 : 60 },
    );
  });

  test('spoilt facts', () => {
    const open = readRubric(rubric);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), facts, (changes, year) => {
        const given = changes.reduce(spoil, throughJson(year));
        const tree = answerOf(() => evaluate(open, given as typeof year));
        if (tree) for (const { score } of nodesOf(tree)) expect(Number.isFinite(score)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test('a million bands are told to be too many', () => {
  const bands = Array.from({ length: 1_000_000 }, (_, i) => ({ in: `[${i}, ${i + 1})`, points: 1 }));
  expect(answerOf(() => readRubric({ kind: 'rubric', id: 'x', clauses: [{ kind: 'bandScore', bands }] }))).toBe(undefined);
});
