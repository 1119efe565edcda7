/**
 * The deduction list (扣分清单) of a tree: clause by clause what was due, what counted of it and what a limit absorbed,
 * with the awards beside it (加分清单) and what no clause took or gave, so that it comes out exactly:
 *
 * full marks − score = deductions counted − awards counted + adjustments.
 *
 * - **Deductions** are points that a clause took (扣分), points that had to be earned and were not (未得分), and all that an
 *   item lost to a veto (否决). Due is what the clause itself says; absorbed is what its item did not let count, because it
 *   was held at its floor (the last clauses are let off first), or because other clauses brought so much that its maximum
 *   needed no more. A clause that merely earned too little is left out where nothing of that counts.
 * - Where no one clause is what an item lacks, the row is the item's: several clauses have no maximum (0.1 for each, without
 *   end), or several could each have brought all that is lacking. Where one clause alone has no maximum, the row is its.
 * - **Awards** are what goes beyond what had to be earned, and whatever a bonus section brings. That a clause brought more
 *   than its item could use is an award only where it made up for a deduction.
 * - **Adjustments** are rounding, rescaling, what a period of a year carries over, and a maximum that its parts do not come
 *   to; above zero where points are lost.
 *
 * In a year of periods their mean is one row, for a month's own rows count for a share of the year only; the ledger of one
 * month is that of its id. What is exempt, does not apply or was passed over is in no row.
 */
import { type At, accountOf, type Entry, isSum, type Shift, vetoIn } from './accounts.js';
import type { Trace } from './evaluate.js';
import { add, type Exact, equal, exactIn, multiply, numberOf, signOf, subtract, TooManyDigits, textOf, ZERO } from './exact.js';
import { reasonOf } from './explain.js';
import { nodeAt } from './find.js';
import { fail } from './issues.js';
import type { Label, Language, Place } from './kernel.js';
import type { Prepared } from './prepare.js';
import type { Rubric } from './structure/rubric.js';
import { chargedTo, departments, sound, type Table } from './tables.js';
import { figured, l } from './words.js';

/** Points in full, and as the nearest number. */
export interface ExactPoints {
  readonly exact: string;
  readonly points: number;
}

/** Points that one clause took or gave. */
export interface LedgerRow {
  /** `deducted` 扣分, `notEarned` 未得分, `vetoed` 否决; `awarded` 加分. */
  readonly kind: 'deducted' | 'notEarned' | 'vetoed' | 'awarded';
  /** The clause (条款). */
  readonly id: string;
  readonly label: Label;
  /** Why (扣分事由), in the words of `explain`. */
  readonly reason: Label;
  /** How many items or steps were counted (数量), in full; `null` where the points do not go by them. */
  readonly units: string | null;
  /** What the clause itself takes or gives (应扣), what of that counts (实扣), and what limits took off (封顶核减). */
  readonly due: ExactPoints;
  readonly counted: ExactPoints;
  readonly absorbed: ExactPoints;
  /** Who assesses it (考核部门). */
  readonly departments: readonly Label[];
}

/** Points that no clause took or gave. */
export interface LedgerAdjustment {
  /**
   * `rounding` 取整; `rescaling` 缺项折算; `carriedIn` and `carriedOut` 结转, of a period; `mismatch`, where a maximum is not
   * what its parts come to.
   */
  readonly kind: 'rounding' | 'rescaling' | 'carriedIn' | 'carriedOut' | 'mismatch';
  readonly id: string;
  readonly label: Label;
  readonly reason: Label;
  /** Above zero where points are lost. */
  readonly amount: ExactPoints;
  readonly departments: readonly Label[];
}

/** What was lost and won under a heading, and why: `lost` = `deducted` − `awarded` + `adjusted`, exactly. */
export interface Ledger {
  readonly id: string;
  readonly label: Label;
  /**
   * Full marks: the maximum without bonus, as far as it applies, or where none is stated, what the clauses come to by theirs;
   * nothing for what is itself a bonus.
   */
  readonly full: ExactPoints;
  readonly score: ExactPoints;
  /** Full marks less the score; below zero where a bonus takes it beyond them. */
  readonly lost: ExactPoints;
  readonly deductions: readonly LedgerRow[];
  readonly awards: readonly LedgerRow[];
  readonly adjustments: readonly LedgerAdjustment[];
  /** What the rows counted in all. */
  readonly deducted: ExactPoints;
  readonly awarded: ExactPoints;
  readonly adjusted: ExactPoints;
}

const pointsOf = (exact: Exact): ExactPoints => ({ exact: textOf(exact), points: numberOf(exact) });
const totalOf = (amounts: readonly ExactPoints[]): ExactPoints =>
  pointsOf(amounts.reduce<Exact>((sum, { exact }) => add(sum, exactIn(exact) ?? ZERO), ZERO));

/**
 * The deduction list (扣分清单) of a tree, with its awards and adjustments: every point between full marks and the score.
 *
 * @param id a heading, for what lies under it alone: `'3.5'`, or a period of a year, `'months.3'`. The whole unless stated.
 * @throws KaoheError when the tree is not one of the rubric, or has no such clause.
 * @example
 * const { deductions, lost } = ledger(jingan2022, tree);
 * deductions[0]; // { id: '1.1.2.c', due: { exact: '0.204', points: 0.204 }, counted: …, departments: […], … }
 */
export function ledger(rubric: Rubric, tree: Trace, id?: string): Ledger {
  const laidOut = sound(rubric, tree);
  const node = id === undefined ? tree : nodeAt(tree, id);
  const place = laidOut.places.get(node.id) ?? fail({ code: 'trace-foreign', received: node.id });
  try {
    return told(laidOut, { node, place }, isInBonus(laidOut.place, place) === true);
  } catch (error) {
    // A tree of ours adds up in time; what somebody made of one may not.
    if (error instanceof TooManyDigits) return fail({ code: 'value-digits' });
    throw error;
  }
}

/** Whether a place stands apart from the maximum of what is above it; nothing where it is not below. */
function isInBonus(above: Place, place: Place): boolean | undefined {
  if (above === place) return above.bonus;
  for (const one of above.below) {
    const inside = isInBonus(one, place);
    if (inside !== undefined) return inside || above.bonus;
  }
  return undefined;
}

function told(laidOut: Prepared, at: At, isBonus: boolean): Ledger {
  const { full, came, charges, gains, shifts } = accountOf(at, isBonus);
  const order = new Map([...laidOut.places.keys()].map((id, i) => [id, i]));
  const inOrder = <T extends Entry | Shift>(ones: readonly T[]): readonly T[] =>
    [...ones].sort((a, b) => (order.get(a.node.id) ?? 0) - (order.get(b.node.id) ?? 0));
  const isNothing = ({ counted }: Entry): boolean => signOf(counted) === 0;
  const deductions = inOrder(charges)
    .filter((one) => !(one.kind === 'notEarned' && isNothing(one)))
    .map((one) => rowOf(laidOut, one));
  const awards = inOrder(gains)
    .filter((one) => !(isNothing(one) && isPartly(one)))
    .map((one) => rowOf(laidOut, one));
  const adjustments = inOrder(shifts).map(adjustmentOf);
  return {
    id: at.node.id,
    label: at.place.label,
    full: pointsOf(full),
    score: pointsOf(came),
    lost: pointsOf(subtract(full, came)),
    deductions,
    awards,
    adjustments,
    deducted: totalOf(deductions.map(({ counted }) => counted)),
    awarded: totalOf(awards.map(({ counted }) => counted)),
    adjusted: totalOf(adjustments.map(({ amount }) => amount)),
  };
}

/** Whether only a part of what the clause came to is an award: the rest had to be earned. */
const isPartly = ({ kind, whole, due }: Entry): boolean => kind === 'awarded' && !equal(whole, due);

function rowOf(laidOut: Prepared, one: Entry): LedgerRow {
  const { kind, node, place, due, counted } = one;
  const veto = kind === 'vetoed' ? vetoIn(one) : undefined;
  const why = reasonOf(laidOut, veto?.node ?? node);
  const points = figured(textOf(due));
  const reason = veto
    ? l(`${veto.node.id} ${why.zh}`, `${veto.node.id} ${why.en}`)
    : isPartly(one)
      ? l(`${why.zh}，其中 ${points.zh} 分超出应得`, `${why.en}, ${points.en} of it beyond what had to be earned`)
      : kind === 'notEarned' && isSum(place)
        ? l(`各分项合计差 ${points.zh} 分：${why.zh}`, `its parts together lack ${points.en}: ${why.en}`)
        : why;
  return {
    kind,
    id: node.id,
    label: place.label,
    reason,
    units: unitsOf(one),
    due: pointsOf(due),
    counted: pointsOf(counted),
    absorbed: pointsOf(subtract(due, counted)),
    departments: chargedTo(veto?.place ?? place),
  };
}

/** What a clause counted, where all that is due was taken or given for each. */
function unitsOf({ kind, node, due }: Entry): string | null {
  if (kind === 'notEarned' || node.kind !== 'perItem') return null;
  const [units, each] = [exactIn(node.applied?.units), exactIn(node.applied?.each)];
  return units && each && equal(multiply(units, each), due) ? textOf(units) : null;
}

const KINDS = {
  deducted: l('扣分', 'Deducted'),
  notEarned: l('未得分', 'Not earned'),
  vetoed: l('否决', 'Vetoed'),
  awarded: l('加分', 'Awarded'),
  rounding: l('取整', 'Rounding'),
  rescaling: l('缺项折算', 'Rescaling'),
  carriedIn: l('上期结转', 'Carried in'),
  carriedOut: l('结转下期', 'Carried on'),
  mismatch: l('满分差额', 'Maximum differs'),
} as const satisfies Record<Entry['kind'] | Shift['kind'], Label>;

function adjustmentOf({ kind, node, place, amount }: Shift): LedgerAdjustment {
  return {
    kind,
    id: node.id,
    label: place.label,
    reason: shiftReason(kind, node, amount),
    amount: pointsOf(amount),
    departments: chargedTo(place),
  };
}

function shiftReason(kind: Shift['kind'], { score, rounded, applied }: Shift['node'], amount: Exact): Label {
  switch (kind) {
    case 'rounding': {
      const before = figured(rounded?.before);
      return l(`由 ${before.zh} 取为 ${score}`, `${before.en} made ${score}`);
    }
    case 'rescaling': {
      const factor = figured(applied?.rescaledBy);
      return l(
        `有不适用的项目，其余得分 ×${factor.zh}，失分随之放大`,
        `some of it does not apply: what is scored of the rest ×${factor.en}, and so what is lost`,
      );
    }
    case 'carriedIn': {
      const came = figured(applied?.carriedIn);
      return l(`上期结转 ${came.zh} 分`, `${came.en} carried in from the period before`);
    }
    case 'carriedOut': {
      const left = figured(applied?.carriedOut);
      return l(`共 ${left.zh} 分，留待结转，本期按 0 分计`, `${left.en} in all, left to be carried on; this period shows 0`);
    }
    case 'mismatch':
      return signOf(amount) > 0
        ? l('满分中没有分项可以得到的部分', 'the part of the maximum that none of its parts can earn')
        : l('各分项多出满分的部分', 'what the parts come to beyond the maximum');
  }
}

// ---------------------------------------------------------------------------------------------------------------
// The table

const WORDS = {
  zh: {
    title: '扣分加分清单',
    columns: ['类别', '条款', '事项', '事由', '数量', '应扣（加）', '实扣（加）', '封顶核减', '考核部门'],
    deducted: '扣分合计',
    awarded: '加分合计',
    adjusted: '调整合计',
    lost: '失分',
  },
  en: {
    title: 'Deductions and awards',
    columns: ['Entry', 'Clause', 'Item', 'Reason', 'Units', 'Due', 'Counted', 'Absorbed', 'Assessed by'],
    deducted: 'Deductions in all',
    awarded: 'Awards in all',
    adjusted: 'Adjustments in all',
    lost: 'Points lost',
  },
} as const;

/**
 * The deduction list as a table: the deductions, the awards and the adjustments, each with a total, and last the points
 * lost, which the totals come to: deductions − awards + adjustments.
 *
 * @param id a heading, as for {@link ledger}.
 * @throws KaoheError like {@link ledger}.
 * @example
 * console.table(ledgerTable(jingan2022, tree, 'zh').rows);
 */
export function ledgerTable(rubric: Rubric, tree: Trace, language: Language, id?: string): Table {
  const { title, columns, ...totals } = WORDS[language];
  const { full, score, lost, deductions, awards, adjustments, deducted, awarded, adjusted } = ledger(rubric, tree, id);
  const row = (...cells: readonly (string | number)[]) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  const listed = ({ kind, id: clause, label, reason, units, due, counted, absorbed, departments: by }: LedgerRow) =>
    row(
      KINDS[kind][language],
      clause,
      label[language],
      reason[language],
      cellOf(units),
      due.points,
      counted.points,
      absorbed.points,
      departments(by, language),
    );
  const summed = (name: string, rows: readonly LedgerRow[], counted: ExactPoints) => {
    const [due, absorbed] = [totalOf(rows.map((one) => one.due)), totalOf(rows.map((one) => one.absorbed))];
    return row(name, '', '', '', '', due.points, counted.points, absorbed.points);
  };
  const said = l(`满分 ${full.points} 分，得分 ${score.points} 分`, `full marks ${full.points}, score ${score.points}`);
  return {
    title,
    columns,
    rows: [
      ...deductions.map(listed),
      summed(totals.deducted, deductions, deducted),
      ...awards.map(listed),
      summed(totals.awarded, awards, awarded),
      ...adjustments.map(({ kind, id: clause, label, reason, amount, departments: by }) =>
        row(KINDS[kind][language], clause, label[language], reason[language], '', '', amount.points, '', departments(by, language)),
      ),
      row(totals.adjusted, '', '', '', '', '', adjusted.points),
      row(totals.lost, '', '', said[language], '', '', lost.points),
    ],
  };
}

/** A count as a number, where that says it in full. */
function cellOf(units: string | null): string | number {
  if (units === null) return '';
  return String(Number(units)) === units ? Number(units) : units;
}
