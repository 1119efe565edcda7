/** Nodes of a trace by clause id. */
import { readFileSync } from 'node:fs';
import { award, criterion, evaluate, flag, KaoheError, keeps, nodeAt, nodesOf, section, type TraceNode, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { issuesOf } from './helpers.js';
import { throughJson, treeTester } from './rule-helpers.js';

const done = flag('done', '完成', 'Done');
const one = (id: string) => criterion(id, '单项', 'One item', keeps(1, { a: award(1, done), b: award(1, done) }));
const tree = treeTester([section('1', '节', 'Section', 2, [one('1.1'), one('1.2')]), section('2', '节', 'Section', 1, [one('2.1')])])({
  done: true,
});
const ids = ['test', '1', '1.1', '1.1.a', '1.1.b', '1.2', '1.2.a', '1.2.b', '2', '2.1', '2.1.a', '2.1.b'];

/** A branch of so many nodes, each the only child of the one before. */
function branch(length: number): TraceNode {
  const leaf: TraceNode = {
    id: `n${length}`,
    kind: 'fixed',
    label: { zh: '叶', en: 'Leaf' },
    max: 1,
    exact: '1',
    score: 1,
    status: 'scored',
    facts: [],
  };
  return Array.from({ length: length - 1 }, (_, i) => `n${length - 1 - i}`).reduce(
    (below, id) => ({ ...leaf, id, children: [below] }),
    leaf,
  );
}

describe('nodesOf', () => {
  test('walks parents before children, in the order of the clauses', () => {
    expect(Array.from(nodesOf(tree), ({ id }) => id)).toEqual(ids);
  });

  test('starts anywhere', () => {
    const [first] = tree.children ?? [];
    expect(first && Array.from(nodesOf(first), ({ id }) => id)).toEqual(ids.slice(1, 8));
  });

  test('gives the very nodes of the tree, one at a time', () => {
    const walk = nodesOf(tree);
    expect(walk.next()).toEqual({ done: false, value: tree });
    expect(walk.next().value).toBe(tree.children?.[0]);
    expect(walk.next().value).toBe(tree.children?.[0]?.children?.[0]);
  });

  test('a leaf is a tree', () => {
    const leaf = nodeAt(tree, '1.1.a');
    expect([...nodesOf(leaf)]).toEqual([leaf]);
  });
});

describe('nodeAt', () => {
  test.each(ids)('%s', (id) => {
    expect(nodeAt(tree, id).id).toBe(id);
    expect(Array.from(nodesOf(tree))).toContain(nodeAt(tree, id));
  });

  test('finds every node of a whole scheme, and each id once', () => {
    const { facts } = withDefaults(jingan2022, JSON.parse(readFileSync(new URL('../examples/jingan/facts.json', import.meta.url), 'utf8')));
    const whole = evaluate(jingan2022, facts);
    const nodes = [...nodesOf(whole)];
    expect(nodes.length).toBeGreaterThan(350);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(nodes.filter((node) => nodeAt(whole, node.id) !== node)).toEqual([]);
  });

  test('finds it inside a part of the tree, and only there', () => {
    const second = nodeAt(tree, '2');
    expect(nodeAt(second, '2.1.b').id).toBe('2.1.b');
    expect(issuesOf(() => nodeAt(second, '1.1'))).toMatchObject([{ code: 'node-unknown', name: '1.1' }]);
  });

  test.each([
    ['1.1.c', '1.1.a'],
    ['1.1a', '1.1'],
    ['1.1.A', '1.1.a'],
    ['1.3', '1.1'],
    ['tests', 'test'],
  ])('%s: did you mean %s?', (id, near) => {
    const [issue, another] = issuesOf(() => nodeAt(tree, id));
    expect(another).toBe(undefined);
    expect(issue).toMatchObject({
      code: 'node-unknown',
      name: id,
      near,
      message: { zh: `没有编号为 ${id} 的条款`, en: `no clause has the id ${id}` },
      hint: { zh: `是不是想写 ${near}？`, en: `Did you mean ${near}?` },
    });
  });

  test('an id that is near to none', () => {
    const [issue] = issuesOf(() => nodeAt(tree, 'signsOnCityGrid'));
    expect(issue).not.toHaveProperty('near');
    expect(issue?.hint).toEqual({
      zh: '编号按“一级.二级.条目.分项”，例如 1.1.6.b。',
      en: 'Ids go level by level, for example 1.1.6.b.',
    });
  });

  test('the whole message', () => {
    expect(() => nodeAt(tree, '1.1.c')).toThrow(new KaoheError([{ code: 'node-unknown', name: '1.1.c', near: '1.1.a' }]));
    expect(() => nodeAt(tree, '1.1.c')).toThrow(
      'kaohe：1 处问题 / 1 problem(s)\n1. 没有编号为 1.1.c 的条款。是不是想写 1.1.a？\n   no clause has the id 1.1.c. Did you mean 1.1.a?',
    );
  });

  /** Asks for whatever a caller without types passes. */
  const ask = (id: unknown) => issuesOf(() => Reflect.apply(nodeAt, undefined, [tree, id]));

  test.each<[string, unknown, string]>([
    ['empty text', '', ''],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a number', 1, '1'],
    ['a list', ['1', '1'], '[…]'],
    ['an object', { id: '1.1' }, '{…}'],
    ['text without end', 'x'.repeat(1000), `${'x'.repeat(100)}…`],
    ['text that a terminal obeys', '1\u001b[2J\u202e', '1?[2J?'],
    ['half a character', '\ud800', '?'],
    ['the name of a prototype', '__proto__', '__proto__'],
    ['the name of a constructor', 'constructor', 'constructor'],
  ])('%s is no id', (_, id, name) => {
    expect(ask(id)).toMatchObject([{ code: 'node-unknown', name }]);
  });

  test('an id is the whole of it: a number that prints alike finds nothing', () => {
    expect(ask(1)).toMatchObject([{ code: 'node-unknown' }]);
    expect(nodeAt(tree, '1').id).toBe('1');
  });
});

test('a branch as deep as data may be is walked and searched', () => {
  const deep = branch(100);
  expect([...nodesOf(deep)]).toHaveLength(100);
  expect(nodeAt(deep, 'n100').id).toBe('n100');
});

test('what is no tree is told as such', () => {
  const strange = [null, '1.1', 3, {}, { id: 'x', children: 3 }, { id: 'x', children: [null] }, { id: 'x', children: [{}] }];
  const thrown = strange.map((given): unknown => {
    try {
      return Reflect.apply(nodeAt, undefined, [throughJson(given), '9.9']);
    } catch (error) {
      return error;
    }
  });
  expect(thrown.filter((error) => !(error instanceof KaoheError))).toEqual([]);
});
