/** Rubrics that a stranger made large: lint comes to an end in time. */
import { award, flag, lint, pool } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { inTime } from '../helpers.js';
import { throughJson } from '../rule-helpers.js';
import { item } from './helpers.js';

const a = flag('a', '甲', 'A');

describe('what is large', () => {
  const plain = (...parts: readonly unknown[]): unknown => {
    const scheme = throughJson(item(pool({ start: 0, floor: null }, [award(1, a)]))) as { clauses: { scores: { parts: unknown } }[] };
    const [clause] = scheme.clauses;
    if (clause) clause.scores.parts = parts.map((rule) => ({ rule }));
    return scheme;
  };
  const flagOf = (i: number) => ({ kind: 'flag', key: `flag${i}`, label: { zh: `第${i}项`, en: `Flag ${i}` } });
  const fixed = (when: unknown) => ({ kind: 'fixed', effect: 'award', points: 1, when, label: { zh: '一项', en: 'One' } });
  const many = <T>(count: number, make: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => make(i));

  test.each<readonly [string, () => unknown]>([
    ['a thousand flags in one condition', () => plain(fixed({ kind: 'all', of: many(1000, flagOf) }))],
    [
      'three hundred hard conditions',
      () => plain(...many(300, (i) => fixed({ kind: 'any', of: [{ kind: 'all', of: many(12, (j) => flagOf(j + i)) }, flagOf(i)] }))),
    ],
    ['a ladder of a thousand rungs', () => plain({ kind: 'firstOf', rungs: many(1000, (i) => fixed(flagOf(i))) })],
    [
      'a table of thousands of bands',
      () =>
        plain({
          kind: 'bandScore',
          of: { kind: 'quantity', key: 'much', label: { zh: '量', en: 'Much' }, unit: { zh: '分', en: 'points' }, min: 0, max: null },
          bands: [...many(4000, (i) => ({ in: `[${i}, ${i + 1})`, points: i % 7 })), { in: '>= 4000', points: 0 }],
        }),
    ],
    [
      'conditions in conditions',
      () =>
        plain(
          fixed(many(80, (i) => i).reduce<unknown>((inside, i) => ({ kind: i % 2 ? 'any' : 'all', of: [inside, flagOf(i)] }), flagOf(99))),
        ),
    ],
    ['thousands of findings', () => plain(...many(3000, (i) => ({ ...fixed(flagOf(i)), points: 0 })))],
  ])('%s', (_, make) => {
    expect(inTime(8000, () => lint(make()))).toBeDefined();
  });
});
