/** A score tree as aligned text for a terminal. */
import type { Trace } from './evaluate.js';
import { behind, reasonOf } from './explain.js';
import { nodesOf } from './find.js';
import type { Language } from './kernel.js';
import type { Rubric } from './structure/rubric.js';
import type { TraceNode } from './trace.js';
import { harmless, padded, shortened, widthOf } from './words.js';

export interface FormatOptions {
  readonly language: Language;
  /** Levels to show: 1 is the total alone, 2 adds the first level, and so on; all when left out. */
  readonly depth?: number;
  /** With the rubric, every line says why. */
  readonly rubric?: Rubric;
}

interface Line {
  readonly name: string;
  readonly score: string;
  readonly max: string;
  readonly why: string;
}

const COMPUTABLE = { zh: '原文缺失，可计算的满分', en: 'Rules are lost from the source; can be computed' } as const;
const FOLLOWS = { zh: '后果', en: 'Consequence' } as const;
const GRADE = { zh: '等次', en: 'Grade' } as const;

/**
 * Prints a score tree as aligned text, two columns to a Chinese character.
 *
 * @example
 * console.log(formatTree(tree, { language: 'zh', depth: 3 }));
 */
export function formatTree(tree: Trace, { language, depth = Number.POSITIVE_INFINITY, rubric }: FormatOptions): string {
  const laidOut = rubric && behind(rubric, tree);
  const lines: Line[] = [];
  const visit = (node: TraceNode, level: number): void => {
    if (level >= depth) return;
    const name = level === 0 ? node.label[language] : `${'  '.repeat(level - 1)}${node.id} ${node.label[language]}`;
    lines.push({
      name: harmless(name),
      // A definition scores nothing; its figure stands in the reason.
      score: node.kind === 'definition' ? '' : harmless(shortened(node.score)),
      max: node.max === null || node.max === 0 ? '' : harmless(`/ ${shortened(node.max)}`),
      why: laidOut ? harmless(reasonOf(laidOut, node)[language]) : '',
    });
    for (const child of node.children ?? []) visit(child, level + 1);
  };
  // Whoever hands in something else than a tree hears so before anything of it is printed.
  for (const _ of nodesOf(tree));
  visit(tree, 0);

  const widest = (column: keyof Line): number => lines.reduce((width, line) => Math.max(width, widthOf(line[column])), 0);
  const [nameWidth, scoreWidth, maxWidth] = [widest('name'), widest('score'), widest('max')];
  const printed = lines.map(({ name, score, max, why }) =>
    [padded(name, nameWidth), padded(score, scoreWidth, 'start'), padded(max, maxWidth), why].join('  ').trimEnd(),
  );
  const grade = tree.grade ? [harmless(`${GRADE[language]}: ${tree.grade.label[language]} (${tree.grade.in})`)] : [];
  const consequences = (tree.consequences ?? []).map(({ id, label }) => harmless(`${FOLLOWS[language]}: ${label[language]} (${id})`));
  const computable =
    tree.computable === undefined ? [] : [`${COMPUTABLE[language]}: ${shortened(tree.computable)} / ${shortened(tree.max ?? 0)}`];
  return [...printed, ...computable, ...grade, ...consequences].join('\n');
}
