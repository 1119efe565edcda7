/** A score tree as tables: one row per node, the customary detail table, and the points lost by department. */

import type { Trace } from './evaluate.js';
import {
  add,
  compare,
  divide,
  type Exact,
  exactIn,
  exactOf,
  least,
  multiply,
  numberOf,
  ONE,
  signOf,
  subtract,
  textOf,
  ZERO,
} from './exact.js';
import { behind, reasonOf } from './explain.js';
import { nodesOf } from './find.js';
import type { Label, Language, Place } from './kernel.js';
import { fellShort } from './pooling.js';
import type { Prepared } from './prepare.js';
import type { Rubric } from './structure/rubric.js';
import type { Status, TraceNode } from './trace.js';

// ---------------------------------------------------------------------------------------------------------------
// One row per node

/** One node of a tree as a flat record, ready for a spreadsheet or a data frame. */
export interface ScoreRow {
  readonly id: string;
  /** The id of the node above; empty at the root. */
  readonly parent: string;
  /** 0 at the root. */
  readonly level: number;
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly max: number | null;
  readonly score: number;
  readonly exact: string;
  readonly status: Status;
  /** Keys of the facts, and the readings, separated by spaces. */
  readonly facts: string;
  readonly readings: string;
}

/**
 * One flat record per node, parents before children.
 *
 * @example
 * console.table(scoreRows(tree).filter((row) => row.level === 1));
 */
export function scoreRows(tree: TraceNode): readonly ScoreRow[] {
  const rows: ScoreRow[] = [];
  const visit = (node: TraceNode, parent: string, level: number): void => {
    const { id, kind, label, max, score, exact, status } = node;
    const readings = (node.readings ?? []).map((taken) => `${taken.id}=${taken.option}`).join(' ');
    rows.push({ id, parent, level, kind, zh: label.zh, en: label.en, max, score, exact, status, facts: node.facts.join(' '), readings });
    for (const child of node.children ?? []) visit(child, id, level + 1);
  };
  for (const _ of nodesOf(tree));
  visit(tree, '', 0);
  return rows;
}

// ---------------------------------------------------------------------------------------------------------------
// The detail table

/** A table with its title and columns in one language. Rows are records by column. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

const DETAIL = {
  zh: { title: '得分明细表', columns: ['序号', '一级指标', '二级指标', '考核细则', '分值', '实得分', '扣分原因', '考核部门'] },
  en: {
    title: 'Score details',
    columns: [
      'No.',
      'First-level indicator',
      'Second-level indicator',
      'Criterion',
      'Points',
      'Score',
      'Reasons for points lost',
      'Assessed by',
    ],
  },
} as const;

/** The rubric behind a tree that is one. */
export function sound(rubric: Rubric, tree: Trace): Prepared {
  const laidOut = behind(rubric, tree);
  for (const _ of nodesOf(tree));
  return laidOut;
}

/** A node with its place and the headings above it. */
interface Under {
  readonly node: TraceNode;
  readonly place: Place;
  readonly above: readonly Label[];
  readonly bonus: boolean;
  /** What a point of it is worth in the whole: a month's counts for a twelfth of the weight of the months. */
  readonly worth: Exact;
}

/** Every criterion of a tree. */
function criteriaIn(laidOut: Prepared, tree: TraceNode): readonly Under[] {
  const found: Under[] = [];
  const visit = (node: TraceNode, above: readonly Label[], bonus: boolean, worth: Exact): void => {
    const place = laidOut.places.get(node.id);
    if (!place) return;
    if (node.kind === 'criterion') found.push({ node, place, above, bonus, worth });
    else {
      const inside = node === tree ? [] : [...above, node.label];
      for (const child of node.children ?? []) visit(child, inside, bonus || place.bonus, multiply(worth, shareOf(node)));
    }
  };
  visit(tree, [], false, ONE);
  return found;
}

/** The share at which the periods of a year enter it. */
function shareOf({ kind, applied }: TraceNode): Exact {
  const [weight, count] = [exactIn(applied?.each), exactIn(applied?.units)];
  return kind === 'periods' && weight && count && signOf(count) > 0 ? divide(weight, count) : ONE;
}

/** The names of departments in a cell. */
export const departments = (by: readonly Label[], language: Language): string =>
  by.map((department) => department[language]).join(language === 'zh' ? '、' : ', ');

/** The departments of a criterion and of its parts, each once. */
const assessors = (place: Place): readonly Label[] => [
  ...new Map([...place.by, ...place.below.flatMap(({ by }) => by)].map((department) => [department.zh, department])).values(),
];

/** Whose the points of a whole clause are: its own departments, or where it names none those of its parts. */
export const chargedTo = (place: Place): readonly Label[] => (place.by.length > 0 ? place.by : assessors(place));

/** The nodes that say why a node fell short: those inside it that did, or itself where none of them explains it. */
function culprits(node: TraceNode): readonly TraceNode[] {
  const inside = node.status === 'scored' ? (node.children ?? []).filter(fellShort).flatMap(culprits) : [];
  return inside.length > 0 ? inside : [node];
}

/**
 * The customary detail table (得分明细表): a row per criterion with its points, its score, why points were lost and who
 * assesses it.
 *
 * @throws KaoheError when the tree is not one of the rubric.
 * @example
 * console.table(detailTable(jingan2022, tree, 'zh').rows);
 */
export function detailTable(rubric: Rubric, tree: Trace, language: Language): Table {
  const laidOut = sound(rubric, tree);
  const { title, columns } = DETAIL[language];
  const [number, first, second, criterion, points, score, reasons, assessedBy] = columns;
  const rows = criteriaIn(laidOut, tree).map((under, i) => {
    const { node, above } = under;
    const isShort = node.status === 'notApplicable' || (node.max !== null && node.score < node.max);
    const why = isShort ? culprits(node) : [];
    const told = why.map((one) => (one === node ? '' : `${one.id} `) + reasonOf(laidOut, one)[language]);
    return {
      [number]: i + 1,
      [first]: above[0]?.[language] ?? '',
      [second]: above[1]?.[language] ?? '',
      [criterion]: `${node.id} ${node.label[language]}`,
      [points]: node.max ?? '',
      [score]: node.score,
      [reasons]: told.join(language === 'zh' ? '；' : '; '),
      [assessedBy]: departments(assessors(under.place), language),
    };
  });
  return { title, columns, rows };
}

// ---------------------------------------------------------------------------------------------------------------
// Points lost by department

/** Points lost in what one department assesses, or several assess together. */
export interface LostPoints {
  readonly departments: readonly Label[];
  /** Points, exactly and as a number. */
  readonly exact: string;
  readonly lost: number;
}

const EMPTY: readonly Label[] = [];

/**
 * The points lost, by assessing department, most first. What several departments assess together is a row of its own, so
 * that the rows add up to what is missing from the maximum; bonus sections have no points to lose. Where the parts of a
 * criterion have different assessors, they are charged in the order of the clauses until what the criterion lost is used up.
 * What no clause accounts for (rescaling, a stated maximum that the clauses do not come to) is a row without departments.
 *
 * @throws KaoheError when the tree is not one of the rubric.
 * @example
 * pointsLostByDepartment(jingan2022, tree)[0]; // { departments: [{ zh: '执法协调科', … }], exact: '4.2', lost: 4.2 }
 */
export function pointsLostByDepartment(rubric: Rubric, tree: Trace): readonly LostPoints[] {
  const laidOut = sound(rubric, tree);
  const lost = new Map<string, { readonly by: readonly Label[]; exact: Exact }>();
  const charge = (by: readonly Label[], exact: Exact): void => {
    if (signOf(exact) === 0) return;
    // The same departments are one row, in whatever order a clause prints them.
    const key = by
      .map(({ zh }) => zh)
      .sort()
      .join('\n');
    const known = lost.get(key);
    if (known) known.exact = add(known.exact, exact);
    else lost.set(key, { by, exact });
  };
  for (const under of criteriaIn(laidOut, tree)) {
    if (!under.bonus) chargeCriterion(under, (by, exact) => charge(by, multiply(exact, under.worth)));
  }
  charge(
    EMPTY,
    subtract(
      missing(laidOut, tree),
      [...lost.values()].reduce((sum, { exact }) => add(sum, exact), ZERO),
    ),
  );
  return [...lost.values()]
    .sort((a, b) => compare(b.exact, a.exact))
    .map(({ by, exact }) => ({ departments: by, exact: textOf(exact), lost: numberOf(exact) }));
}

/** What is missing from the maximum of the whole, as far as that applies, bonuses left out. */
function missing({ place }: Prepared, tree: TraceNode): Exact {
  const most = tree.max === place.maxNumber ? place.max : exactOf(tree.max);
  if (!most) return ZERO;
  const scored = (tree.children ?? [])
    .filter(({ bonus }) => bonus !== true)
    .reduce((sum, { exact }) => add(sum, exactIn(exact) ?? ZERO), ZERO);
  return subtract(most, scored);
}

function chargeCriterion(under: Under, charge: (by: readonly Label[], exact: Exact) => void): void {
  const { node, place } = under;
  if (place.max === null || node.status === 'notApplicable') return;
  let left = subtract(place.max, exactIn(node.exact) ?? ZERO);
  const sameForAll = place.below.every(({ by }) => by === place.by);
  if (!sameForAll) {
    for (const part of node.children ?? []) {
      const { by = EMPTY, max = null } = place.below.find(({ id }) => id === part.id) ?? {};
      const short = subtract(max ?? ZERO, exactIn(part.exact) ?? ZERO);
      const charged = signOf(short) > 0 ? least(short, left) : ZERO;
      if (signOf(charged) <= 0) continue;
      charge(by, charged);
      left = subtract(left, charged);
    }
  }
  // What no single part accounts for (a veto, rounding) is everybody's.
  charge(chargedTo(place), left);
}
