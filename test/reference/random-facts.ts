/** Complete random facts for any scheme, read off its own declarations and drawn to the edges that a test names. */
import fc from 'fast-check';
import type { Rubric } from 'kaohe';
import type { FactNode, FieldFact, NumberFact } from '../../src/facts.js';
import { isFact } from '../../src/facts.js';

/** Values around which a fact's clauses turn, by key; a field of a list is named `list.field`. */
export type Edges = Readonly<Record<string, readonly number[]>>;
export type RandomFacts = Readonly<Record<string, unknown>>;

/** Every fact that a rubric declares, whichever reading asks for it; those of its periods stay inside theirs. */
export function declaredIn(value: unknown, found = new Map<string, FactNode>()): ReadonlyMap<string, FactNode> {
  if (typeof value !== 'object' || value === null) return found;
  if ('kind' in value && typeof value.kind === 'string' && 'key' in value && isFact(value as { readonly kind: string })) {
    const fact = value as FactNode;
    if (!('list' in fact && fact.list !== undefined)) found.set(fact.key, fact);
    if (fact.kind === 'periodFacts' || fact.kind === 'list') return found;
  }
  for (const child of Object.values(value)) declaredIn(child, found);
  return found;
}

/** A number of hundredths as its shortest decimal. */
const hundredths = (n: number): number => Number((n / 100).toFixed(2));

function numbers({ kind, min, max }: NumberFact, edges: readonly number[]): fc.Arbitrary<unknown> {
  const isWhole = kind === 'count' || kind === 'rank';
  const [low, high] = [min === null ? -50 : Number(min), max === null ? Math.max(20, ...edges.map((edge) => edge * 2)) : Number(max)];
  const inside = (value: number): number => Math.min(high, Math.max(low, value));
  const off = isWhole ? [0, -1, 1] : [0, -0.01, 0.01, -1, 1];
  const near = edges.flatMap((edge) => off.map((step) => inside(hundredths(Math.round((edge + step) * 100)))));
  const anywhere: fc.Arbitrary<unknown> = isWhole
    ? fc.integer({ min: Math.ceil(low), max: Math.floor(high) })
    : fc.integer({ min: Math.ceil(low * 100), max: Math.floor(high * 100) }).map(hundredths);
  const few = fc.constantFrom(...[low, high, 0, 1, 2, 3].map((value) => (isWhole ? Math.round(inside(value)) : inside(value))));
  const ratio =
    kind === 'percent' && low === 0
      ? fc.tuple(fc.integer({ min: 0, max: 997 }), fc.integer({ min: 1, max: 997 })).map(([a, b]) => ({ part: Math.min(a, b), whole: b }))
      : anywhere;
  const asText = anywhere.map(String);
  const all = [
    { weight: 3, arbitrary: anywhere },
    { weight: 3, arbitrary: few },
    { weight: 1, arbitrary: asText },
    { weight: 2, arbitrary: ratio },
  ];
  return fc.oneof(...all, ...(near.length === 0 ? [] : [{ weight: 8, arbitrary: fc.constantFrom<unknown>(...near) }]));
}

function field(fact: FieldFact, edges: readonly number[]): fc.Arbitrary<unknown> {
  if (fact.kind === 'flag') return fc.boolean();
  if (fact.kind === 'choice') return fc.constantFrom(...fact.options.map(({ key }) => key));
  return numbers(fact, edges);
}

/** How long the lists of a random year are, where their declaration lets them. */
const LONGEST = 6;

function values(fact: FactNode, edges: Edges): fc.Arbitrary<unknown> {
  if (fact.kind === 'periodFacts') {
    const one = randomFacts(fact.rubric, edges);
    return fc.array(one, { minLength: fact.count, maxLength: fact.count });
  }
  if (fact.kind !== 'list') return field(fact, edges[fact.key] ?? []);
  const fields = Object.values(fact.item);
  const of = (one: FieldFact) => field(one, edges[`${fact.key}.${one.key}`] ?? []);
  const [only] = fields;
  const element: fc.Arbitrary<unknown> =
    fact.shape === 'values' && only ? of(only) : fc.record(Object.fromEntries(fields.map((one) => [one.key, of(one)])));
  return fc.array(element, { minLength: fact.min, maxLength: Math.max(fact.min, Math.min(fact.max ?? LONGEST, LONGEST)) });
}

/** A subset is never larger than its whole. */
function withinWholes(facts: RandomFacts, declared: ReadonlyMap<string, FactNode>): RandomFacts {
  const held = { ...facts };
  for (const [key, fact] of declared) {
    if (!('partOf' in fact) || !fact.partOf || !('key' in fact.partOf)) continue;
    const whole = held[String(fact.partOf.key)];
    if (Number(held[key]) > Number(whole)) held[key] = whole;
  }
  return held;
}

/** Complete facts of a rubric, every one within its domain. */
export function randomFacts(rubric: Rubric | { readonly kind: string }, edges: Edges = {}): fc.Arbitrary<RandomFacts> {
  const declared = declaredIn(rubric);
  const each = Object.fromEntries([...declared].map(([key, fact]) => [key, values(fact, edges)]));
  return fc.record(each).map((facts) => withinWholes(facts, declared));
}
