/** Looks over a rubric for what its author can hardly have meant, with proof from its declarations and facts that show it. */
import { optionsIn } from '../evaluate.js';
import { TooManyDigits } from '../exact.js';
import { type Issue, type IssueCode, issueOf, KaoheError } from '../issues.js';
import type { Label, Place } from '../kernel.js';
import { admitted, prepared } from '../library.js';
import type { Prepared } from '../prepare.js';
import type { Discrepancy } from '../structure/rubric.js';
import { harmless } from '../words.js';
import { CHECKS, type Severity } from './checks.js';
import { type Found, type Spot, type Study, studyOf } from './study.js';
import type { Facts } from './trying.js';
import { type LintCode, WORDS } from './words.js';

/** What `lint` can find: its own codes, and of a rubric that cannot be built, those of what is wrong with it. */
export type FindingCode = LintCode | IssueCode;

/** One thing that the author of a rubric should look at. Plain data; it survives JSON. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The clause (条款): the nearest id that the source gives; that of the rubric where it concerns the whole. */
  readonly clause: string;
  /** The id of the node, for `nodeAt`, where rules inside a clause have none that the source gives. */
  readonly node: string;
  readonly label: Label;
  /** What was found, and why that is a finding. */
  readonly what: Label;
  readonly why: Label;
  /**
   * Facts that show it: those that the clause turns on, whatever the others are. Two where one case is held against another,
   * the better one first. Empty where nothing can show it, as of what never comes about.
   */
  readonly counterexample: readonly Facts[];
  /** The discrepancy of the source that accepts it. */
  readonly acknowledged?: string;
}

/** How to look. */
export interface LintOptions {
  /** Readings to look under, where not the chosen ones. */
  readonly readings?: Readonly<Record<string, string>>;
}

/**
 * Looks over a rubric: gaps and overlaps, sums that do not come out, maxima, bands and grades that nothing reaches, bands out
 * of order, conditions that never hold or always do, caps that never bite, deductions that take too little or too much,
 * declarations that nothing reads. A finding is proven over the declared domains of the facts or shown by facts; what a
 * discrepancy of the rubric accepts is marked. In a year, the rubric of the periods is looked over as well, under the ids of
 * the first period.
 *
 * @param rubric a rubric, or any value that should be one: what keeps it from being built are findings too.
 * @throws KaoheError for options that cannot be, and for nothing else.
 * @example
 * const open = lint(jingan2022).filter(({ acknowledged }) => acknowledged === undefined);
 * open.length; // 0: what was found, the rubric acknowledges where its source is so
 * lint(jingan2022)[1]; // { code: 'parts-over-max', clause: '3.2.1', what: { zh: '各分项可合计 2.6 分，超过满分 2.5 分', … }, acknowledged: 'D01', … }
 */
export function lint(rubric: unknown, options: LintOptions = {}): readonly Finding[] {
  const { readings } = optionsIn(options);
  const built = builtFrom(rubric);
  return Object.freeze(
    'issues' in built
      ? built.issues.flatMap(constructions)
      : findingsIn(built.rubric, prepared(built.rubric, readings), readings === undefined),
  );
}

function builtFrom(value: unknown): { readonly rubric: object } | { readonly issues: readonly Issue[] } {
  try {
    return { rubric: admitted(value) };
  } catch (error) {
    if (error instanceof KaoheError) return { issues: error.issues };
    throw error;
  }
}

/** What keeps a rubric from being built, as a finding at each clause concerned. */
function constructions({ code, clauses, label, message, hint }: Issue): readonly Finding[] {
  const none = { zh: '', en: '' };
  const found = { code, severity: 'error', label: label ?? none, what: message, why: hint ?? none, counterexample: [] } as const;
  return (clauses.length === 0 ? [''] : clauses).map((clause) => ({ ...found, clause, node: clause }));
}

/** Findings about a rubric that has been built, in the order of its clauses, and about the rubrics of its periods. */
function findingsIn(rubric: object, laidOut: Prepared, isChosen: boolean): readonly Finding[] {
  const { root, inner, known } = laidOut;
  const own = ownFindings(rubric, laidOut).map((one) => acknowledged(one, root));
  const ofPeriods = [...inner].flatMap(([key, period]) => {
    const fact = known.get(key);
    const found = fact?.kind === 'periodFacts' ? findingsIn(fact.rubric, period, isChosen) : [];
    return found.map((one): Finding => ({ ...one, clause: `${key}.1/${one.clause}`, node: `${key}.1/${one.node}` }));
  });
  return [...own, ...(isChosen ? idleAcceptances(own, laidOut) : []), ...ofPeriods];
}

function ownFindings(rubric: object, laidOut: Prepared): readonly Finding[] {
  try {
    return everythingFound(studyOf(laidOut, rubric));
  } catch (error) {
    if (!(error instanceof TooManyDigits)) throw error;
    // Figures that outgrow all bounds as soon as anyone calculates with them.
    const { id, title } = laidOut.root;
    return constructions(issueOf({ code: 'value-digits', clauses: [id], label: title }));
  }
}

function everythingFound(study: Study): readonly Finding[] {
  const order = new Map(study.spots.map((spot, i) => [spot, i]));
  const marked = new Map<LintCode, Set<Spot>>();
  const found = CHECKS.flatMap(({ code, severity, find, follows = [] }) => {
    const isOnlyWhatFollows = (spot: Spot): boolean => follows.some((cause) => marked.get(cause)?.has(spot));
    const ours = study.spots.flatMap((spot) => find(spot, study)).filter(({ spot }) => !isOnlyWhatFollows(spot));
    marked.set(code, withAllAbove(ours));
    return ours.map((one) => ({ at: order.get(one.spot) ?? 0, finding: findingOf(code, severity, one) }));
  });
  return found.sort((a, b) => a.at - b.at).map(({ finding }) => finding);
}

/** The places of findings and everything around them. */
function withAllAbove(found: readonly Found[]): Set<Spot> {
  const spots = new Set<Spot>();
  for (const { spot } of found) for (let at: Spot | undefined = spot; at && !spots.has(at); at = at.above) spots.add(at);
  return spots;
}

const harmlessLabel = ({ zh, en }: Label): Label => ({ zh: harmless(zh), en: harmless(en) });

const findingOf = (code: LintCode, severity: Severity, { spot, ...found }: Found): Finding =>
  told(code, severity, { ...found, clause: spot.clause, place: spot.place });

/** What is told of a place. */
interface Telling extends Omit<Found, 'spot'> {
  readonly clause: string;
  readonly place: Place;
}

function told(code: LintCode, severity: Severity, { clause, place, what, why, counterexample = [] }: Telling): Finding {
  const shown = counterexample.filter((facts): facts is Facts => facts !== undefined);
  return {
    code,
    severity,
    clause,
    node: place.id,
    label: place.label,
    what: harmlessLabel(what),
    why: harmlessLabel(why),
    // Half of a comparison shows nothing.
    counterexample: shown.length === counterexample.length ? shown : [],
  };
}

// ---------------------------------------------------------------------------------------------------------------
// Acknowledging

/** Whether a discrepancy is about the clause of a finding; one about no clause is about the whole document. */
const isAbout = ({ at }: Discrepancy, { clause }: Finding, root: string): boolean =>
  at.includes(clause) || (at.length === 0 && clause === root);

function acknowledged(finding: Finding, { id, discrepancies }: Prepared['root']): Finding {
  const by = discrepancies.find((one) => one.accepts?.includes(finding.code) && isAbout(one, finding, id));
  return by ? { ...finding, acknowledged: by.id } : finding;
}

/** What discrepancies accept and nobody found. */
function idleAcceptances(found: readonly Finding[], { root, place, places }: Prepared): readonly Finding[] {
  return root.discrepancies.flatMap((discrepancy) => {
    const [clause = root.id] = discrepancy.at;
    return [...new Set(discrepancy.accepts)]
      .filter((code) => !found.some((finding) => finding.code === code && isAbout(discrepancy, finding, root.id)))
      .map((code) => WORDS['acceptance-idle']({ discrepancy: discrepancy.id, code }))
      .map((words) => told('acceptance-idle', 'warning', { ...words, clause, place: places.get(clause) ?? place }));
  });
}
