/** What is tried of facts of periods, and how a figure on the way is written. */
import { quantity } from 'kaohe';
import { expect, test } from 'vitest';
import { type Exact, exactOf, ZERO } from '../../src/exact.js';
import type { FactNode } from '../../src/facts.js';
import { filledIn, fillingsOf, leversOf, steppedTo, triedFor } from '../../src/lint/trying.js';

const x = (written: unknown): Exact => exactOf(written) ?? ZERO;
/** A fact as a rubric holds it: what builders return says less of it. */
const node = (fact: object): FactNode => fact as FactNode;

const months = node({ kind: 'periodFacts', key: 'months', label: { zh: '各月', en: 'Months' }, count: 12, partial: false });
const much = node(quantity('much', '分', '量', 'Much', { max: 20 }));
const [filling] = fillingsOf([much]);
if (!filling) throw new Error('nothing to fill in');

test('of the facts of periods nothing is tried', () => {
  expect(triedFor(months, [x(1)])).toEqual([]);
  expect(filledIn([months, much], filling)).toEqual({ months: undefined, much: 1 });
  expect(leversOf([months], filling)).toEqual([]);
});

test.each([
  ['2.345', [2.35, 2.345]],
  ['2.344', [2.34, 2.344]],
  ['2.5', [2.5, 2.5]],
])('a value of %s is tried to the hundredth first, halves going up', (near, wanted) => {
  const [lever] = leversOf([much], filling);
  const found = lever ? [...steppedTo(lever, {}, x(near), (facts) => x(facts['much']))] : [];
  expect(found.slice(0, 2).map((facts) => facts['much'])).toEqual(wanted);
});
