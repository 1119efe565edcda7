/**
 * Every turn of a scheme as a test of Node's own runner. Written to a file once and read by a person, the same cases hold a
 * scorer in another language to the scheme: `JSON.stringify(boundaryCases(quanshanMonth).cases)`.
 *
 *   node --import tsx --test examples/trust/cases.test.ts
 */
import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { boundaryCases, evaluate, nodeAt } from 'kaohe';
import { quanshanMonth } from 'kaohe/rubrics/quanshan';

for (const { clause, what, facts, expected } of boundaryCases(quanshanMonth).cases) {
  test(`${clause} ${what.zh}`, () => {
    const tree = evaluate(quanshanMonth, facts);
    equal(nodeAt(tree, clause).exact, expected.clause.exact);
    equal(tree.exact, expected.root.exact);
  });
}
