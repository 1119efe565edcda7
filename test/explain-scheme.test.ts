/** Every node of a whole scheme explained, before and after a trip through JSON. */
import { readFileSync } from 'node:fs';
import { evaluate, explain, nodesOf, readRubric, type Trace, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { throughJson } from './rule-helpers.js';

/** Both sentences of a node. */
const both = (rubricOfTree: Parameters<typeof explain>[0], tree: Trace, id: string): readonly [zh: string, en: string] => [
  explain(rubricOfTree, tree, id, 'zh'),
  explain(rubricOfTree, tree, id, 'en'),
];

describe('a tree that went through JSON is explained like the one that was scored', () => {
  const { facts, assumed } = withDefaults(
    jingan2022,
    JSON.parse(readFileSync(new URL('../examples/jingan/facts.json', import.meta.url), 'utf8')),
  );
  const tree = evaluate(jingan2022, facts, { assumed, readings: { A01: 'zero', A07: 'started' } });
  const stored: Trace = JSON.parse(JSON.stringify(tree));
  const ids = Array.from(nodesOf(tree), ({ id }) => id);

  test('every node of a whole scheme, in both languages', () => {
    const differing = ids.filter((id) => both(jingan2022, stored, id).join('\n') !== both(jingan2022, tree, id).join('\n'));
    expect(differing).toEqual([]);
    expect(ids.length).toBeGreaterThan(350);
  });

  test('so is one explained by the rubric that went through JSON', () => {
    const rubric = readRubric(throughJson(jingan2022));
    const differing = ids.filter((id) => both(rubric, stored, id).join('\n') !== both(jingan2022, tree, id).join('\n'));
    expect(differing).toEqual([]);
  });

  test('every sentence is one line, begins with its id, ends with its stop, and says nothing undefined', () => {
    const odd = ids
      .flatMap((id) => both(jingan2022, tree, id))
      .filter((text, i) => {
        const [stop, id] = [i % 2 === 0 ? '。' : '.', ids[Math.floor(i / 2)]];
        return !text.startsWith(`${id} `) || !text.endsWith(stop) || /undefined|null|NaN|\[object|\?|\n| {2}/.test(text);
      });
    expect(odd).toEqual([]);
  });
});
