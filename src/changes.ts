/**
 * Every figure of a laid-out rubric, and every edge between two bands, with what each can be changed to. A typed pass over
 * the kinds: a new kind breaks the build here, where somebody has to say which of its fields are figures.
 */
import { type Amount, compare, type Exact, exactOf, ZERO } from './exact.js';
import { type Change, changedAmount, changedEdges, changedSlopeEnds, finestStep, type Path, stepOfFacts } from './figure-changes.js';
import type { Condition, Domain, Label, Measure, Place, Statics } from './kernel.js';
import type { Limits } from './pooling.js';
import { factsRead, isCondition, isMeasure, isScored, measureRoom } from './rooms.js';
import { l } from './words.js';

/** A change, the clause that it is in, and its puts by their paths from the root, as if no reading stood in between. */
export interface ChangeAt extends Change {
  readonly clause: string;
  readonly label: Label;
}

/** What stands around a place. */
interface Around {
  /** Decimal places that scores are rounded to. */
  readonly places: number;
  /** Whether a heading makes up for what does not apply, so that the maxima below it count. */
  readonly isRescaled: boolean;
}

/** Every change of one thing below a place, in the order of the clauses. */
export function* changesBelow(place: Place, path: Path = [], outer: Around = { places: 1, isRescaled: false }): Generator<ChangeAt> {
  const around = aroundIn(place, outer);
  for (const change of ownChanges(place, path, around)) yield { ...change, clause: place.id, label: place.label };
  const steps = stepsBelow(place);
  for (const [i, below] of place.below.entries()) {
    const step = steps(i);
    if (step) yield* changesBelow(below, [...path, ...step], around);
  }
}

function aroundIn({ node }: Place, around: Around): Around {
  if (!isScored(node)) return around;
  // A period's rubric rounds and rescales by itself.
  if (node.kind === 'rubric' || node.kind === 'weightedAnnual') return { places: node.rounding.places, isRescaled: node.rescale === true };
  return node.kind === 'section' && node.rescale ? { ...around, isRescaled: true } : around;
}

/** Where the node of each place below stands in the node of this one; nothing for what is there already. */
function stepsBelow({ node }: Place): (i: number) => Path | undefined {
  if (!isScored(node)) return () => undefined;
  switch (node.kind) {
    case 'rubric':
    case 'section':
      return (i) => ['clauses', i];
    case 'criterion':
      return (i) => ['scores', 'parts', i, 'rule'];
    case 'pool':
    case 'weightedAnnual':
      return (i) => ['parts', i, 'rule'];
    case 'bestOf':
      return (i) => ['of', i];
    case 'firstOf':
      return (i) => ['rungs', i];
    case 'when':
      return () => ['rule'];
    // All periods have one rubric, which is told as that of the first.
    case 'periods':
      return (i) => (i === 0 ? ['fact', 'rubric'] : undefined);
    case 'period':
      return () => [];
    default:
      return () => undefined;
  }
}

const POINTS = l('分值', 'points');
const LOW_END = l('低端分值', 'points at the low end');
const HIGH_END = l('高端分值', 'points at the high end');
const START = l('起始分', 'start');
const FLOOR = l('下限', 'floor');
const MAX = l('上限', 'maximum');
const KEPT = l('满分（扣分起点）', 'full marks, from which it deducts');
const EVERY = l('每档的大小', 'size of a step');
const FULL = l('折算的满分', 'full mark of the conversion');
const WEIGHT = l('权重', 'weight');
const THRESHOLD = l('门槛', 'threshold');
const COMPARISON = l('门槛是否包含在内', 'inclusion of the threshold');
const FIGURE = l('算式中的数', 'figure in a formula');
const NONE = l('没有符合的元素时的取值', 'value where no element counts');
const NOTHING_BY_NOTHING = l('0/0 的取值', 'value of 0/0');
const SOME_BY_NOTHING = l('n/0 的取值', 'value of n/0');

/** The points of a band or an option, the threshold of a fact, by its name. */
const named = ({ zh, en }: Label, changed: Label): Label => l(`“${zh}”的${changed.zh}`, `${changed.en} of “${en}”`);
/** The same of what measures are about, where that is one fact. */
function about(measures: readonly Measure[], changed: Label): Label {
  const [only, another] = factsRead(measures, false);
  return only && !another ? named(only.label, changed) : changed;
}

/** What can be changed in a node itself, in its measures and in its conditions. */
function* ownChanges({ node }: Place, path: Path, { places, isRescaled }: Around): Generator<Change> {
  if (!isScored(node)) return;
  const amount = (changed: Label, written: Amount, ...fields: readonly Path[]) =>
    changedAmount(changed, written, finestStep(exact(written), places), ...fields.map((field) => [...path, ...field]));
  switch (node.kind) {
    case 'fixed':
      yield* amount(POINTS, node.points, ['points']);
      yield* inCondition(node.when, [...path, 'when']);
      return;
    case 'perItem':
      yield* amount(POINTS, node.points, ['points']);
      yield* changedAmount(EVERY, node.every, stepOfFacts(exact(node.every), isWhole(node.of)), [...path, 'every']);
      yield* inMeasure(node.of, [...path, 'of']);
      return;
    case 'bandScore':
      yield* changedEdges(node.bands, [...path, 'bands'], isWhole(node.of));
      for (const [i, band] of node.bands.entries()) yield* amount(named(l(band.in, band.in), POINTS), band.points, ['bands', i, 'points']);
      yield* inMeasure(node.of, [...path, 'of']);
      return;
    case 'choiceScore':
      for (const [i, { is, points }] of node.options.entries()) {
        const name = node.of.options.find(({ key }) => key === is)?.label ?? l(is, is);
        yield* amount(named(name, POINTS), points, ['options', i, 'points']);
      }
      return;
    case 'convert':
      yield* amount(POINTS, node.points, ['points']);
      yield* changedAmount(FULL, node.full, stepOfFacts(exact(node.full), isWhole(node.of)), [...path, 'full']);
      yield* inMeasure(node.of, [...path, 'of']);
      return;
    case 'linear': {
      const isLevel = (i: number) => compare(exact(node.pieces[i]?.from ?? 0), exact(node.pieces[i]?.to ?? 0)) === 0;
      yield* changedEdges(node.pieces, [...path, 'pieces'], isWhole(node.of));
      yield* changedSlopeEnds(node.pieces, (i) => !isLevel(i), [...path, 'pieces'], isWhole(node.of));
      for (const [i, piece] of node.pieces.entries()) {
        const [from, to, name]: readonly [Path, Path, Label] = [['pieces', i, 'from'], ['pieces', i, 'to'], l(piece.in, piece.in)];
        // A level line has one figure, which stands at both of its ends.
        if (isLevel(i)) yield* amount(named(name, POINTS), piece.from, from, to);
        else {
          yield* amount(named(name, LOW_END), piece.from, from);
          yield* amount(named(name, HIGH_END), piece.to, to);
        }
      }
      yield* inMeasure(node.of, [...path, 'of']);
      return;
    }
    case 'assessed':
      yield* inMeasure(node.of, [...path, 'of']);
      return;
    case 'when':
    case 'veto':
    case 'exempt':
    case 'notApplicable':
    case 'consequence':
      yield* inCondition(node.when, [...path, 'when']);
      return;
    case 'pool':
      yield* inLimits(node, path, places);
      return;
    case 'criterion':
      yield* inLimits(node.scores, [...path, 'scores'], places);
      return;
    case 'section':
      // The stated maximum of a heading holds nothing back: it counts only where something is made up for.
      if (isRescaled && node.max !== null) yield* amount(MAX, node.max, ['max']);
      return;
    case 'rubric':
    case 'weightedAnnual':
      if (isRescaled && node.max !== null) yield* amount(MAX, node.max, ['max']);
      if (node.grades) yield* changedEdges(node.grades.bands, [...path, 'grades', 'bands'], false);
      return;
    case 'periods':
      yield* amount(WEIGHT, node.weight, ['weight']);
      return;
    // A definition gives no points; the others have no figure of their own.
    case 'definition':
    case 'bestOf':
    case 'firstOf':
    case 'period':
      return;
    default:
      node satisfies never;
  }
}

/** The limits of a pool. What `keeps` starts from is its maximum, written once. */
function* inLimits({ start, floor, max, ...rest }: Limits & { readonly as?: string }, path: Path, places: number): Generator<Change> {
  const amount = (changed: Label, written: Amount, ...fields: readonly string[]) =>
    changedAmount(changed, written, finestStep(exact(written), places), ...fields.map((field) => [...path, field]));
  const isKept = rest.as === 'keeps' && max !== null && compare(exact(start), exact(max)) === 0;
  if (isKept) yield* amount(KEPT, max, 'start', 'max');
  else {
    yield* amount(START, start, 'start');
    if (max !== null) yield* amount(MAX, max, 'max');
  }
  if (floor !== null) yield* amount(FLOOR, floor, 'floor');
}

/** The figures in a measure. What a fact declares about itself is no figure of a rule. */
function* inMeasure(measure: Measure, path: Path): Generator<Change> {
  if (!isMeasure(measure)) return;
  switch (measure.kind) {
    case 'count':
    case 'percent':
    case 'quantity':
    case 'rank':
    case 'points':
      return;
    case 'figure':
      yield* changedAmount(FIGURE, measure.amount, stepOfFacts(exact(measure.amount), isWhole(measure)), [...path, 'amount']);
      return;
    case 'sum':
    case 'product':
    case 'extreme':
      yield* inOperands(measure.of.map((of, i) => [of, [...path, 'of', i]]));
      return;
    case 'difference':
      yield* inOperands([
        [measure.from, [...path, 'from']],
        [measure.take, [...path, 'take']],
      ]);
      return;
    case 'ratio':
      yield* inOperands([
        [measure.of, [...path, 'of']],
        [measure.to, [...path, 'to']],
      ]);
      if (isAmount(measure.none))
        yield* changedAmount(NOTHING_BY_NOTHING, measure.none, stepOfFacts(exact(measure.none), false), [...path, 'none']);
      if (isAmount(measure.some))
        yield* changedAmount(SOME_BY_NOTHING, measure.some, stepOfFacts(exact(measure.some), false), [...path, 'some']);
      return;
    case 'overList':
      if (measure.of) yield* inMeasure(measure.of, [...path, 'of']);
      if (measure.where) yield* inCondition(measure.where, [...path, 'where']);
      if (measure.none !== undefined) {
        const step = stepOfFacts(exact(measure.none), measure.of !== undefined && isWhole(measure.of));
        yield* changedAmount(NONE, measure.none, step, [...path, 'none']);
      }
      return;
    case 'rounded':
    case 'named':
      yield* inMeasure(measure.of, [...path, 'of']);
      return;
    default:
      measure satisfies never;
  }
}

/** Measures that stand beside each other: a figure among whole numbers goes by one. */
function* inOperands(operands: readonly (readonly [Measure, Path])[]): Generator<Change> {
  const areWhole = operands.every(([measure]) => isWhole(measure));
  const changed = about(
    operands.map(([measure]) => measure),
    FIGURE,
  );
  for (const [measure, path] of operands) {
    if (isFigure(measure)) yield* changedAmount(changed, measure.amount, stepOfFacts(exact(measure.amount), areWhole), [...path, 'amount']);
    else yield* inMeasure(measure, path);
  }
}

const OTHER = { '>=': '>', '>': '>=', '<=': '<', '<': '<=' } as const;
const SIGN = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as const;

/** The thresholds in a condition. */
function* inCondition(condition: Condition, path: Path): Generator<Change> {
  if (!isCondition(condition)) return;
  switch (condition.kind) {
    case 'flag':
    case 'is':
      return;
    case 'compare': {
      const { of, is, to } = condition;
      // Whether a count is above 4 or at least 5 is the same, and a figure that moves by one says so already.
      const isSame = isFigure(to) && isWhole(of);
      if (is !== '=' && !isSame) {
        const other = OTHER[is];
        yield { changed: about([of, to], COMPARISON), from: SIGN[is], to: SIGN[other], puts: [{ path: [...path, 'is'], value: other }] };
      }
      yield* inMeasure(of, [...path, 'of']);
      if (isFigure(to))
        yield* changedAmount(about([of], THRESHOLD), to.amount, stepOfFacts(exact(to.amount), isWhole(of)), [...path, 'to', 'amount']);
      else yield* inMeasure(to, [...path, 'to']);
      return;
    }
    case 'all':
    case 'any':
      for (const [i, one] of condition.of.entries()) yield* inCondition(one, [...path, 'of', i]);
      return;
    case 'not':
      yield* inCondition(condition.of, [...path, 'of']);
      return;
    case 'every':
    case 'some':
      yield* inCondition(condition.holds, [...path, 'holds']);
      return;
    default:
      condition satisfies never;
  }
}

const exact = (written: Amount): Exact => exactOf(written) ?? ZERO;
const isAmount = (answer: Amount | 'unbounded' | 'error'): answer is Amount => answer !== 'unbounded' && answer !== 'error';
const isFigure = (measure: Measure): measure is Measure & { readonly kind: 'figure'; readonly amount: Amount } =>
  measure.kind === 'figure' && 'amount' in measure;

/** Whether a measure comes in whole numbers only. */
const isWhole = (measure: Measure): boolean => STATICS.domain(measure).whole;

const ANY: Domain = { low: null, high: null, whole: false, unbounded: false };
/** Domains are found once per measure: one that many formulas share would otherwise be gone through for each. */
const DOMAINS = new WeakMap<Measure, Domain>();
const STATICS: Statics = {
  amount: exact,
  domain: (measure) => {
    const known = DOMAINS.get(measure);
    if (known) return known;
    const made = isMeasure(measure) ? measureRoom(measure.kind).domain(measure, STATICS) : ANY;
    DOMAINS.set(measure, made);
    return made;
  },
};
