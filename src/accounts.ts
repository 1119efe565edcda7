/**
 * Accounts for a score tree: which clauses took points, which gave some beyond, and what shifted them on the way, so
 * that for every node `full − came = what was charged − what was gained + what was shifted`, exactly.
 *
 * The account of a heading is made of those of what stands below it, and then told what the heading itself does. In an
 * item with a start `s` and a maximum `M`, `M − s` points have to be earned; they fall to the parts in clause order, up to
 * the maximum of each, and what is over falls to the parts without a maximum together. What a part brings beyond that
 * makes up for what other parts of the same item lack, and only what then remains is a gain. What a limit of the item took
 * is taken off gains (its maximum) or charges (its floor), the last ones first.
 */
import {
  add,
  compare,
  divide,
  type Exact,
  equal,
  exactIn,
  exactOf,
  greatest,
  least,
  multiply,
  negate,
  numberOf,
  ONE,
  signOf,
  subtract,
  ZERO,
} from './exact.js';
import { fail, shown } from './issues.js';
import type { Place } from './kernel.js';
import { type Limits, PLAIN_SUM } from './pooling.js';
import { isScored, scoredRoom } from './rooms.js';
import type { TraceNode } from './trace.js';

/** Points that one clause took or gave. */
export interface Entry {
  readonly kind: 'deducted' | 'notEarned' | 'vetoed' | 'awarded';
  readonly node: TraceNode;
  readonly place: Place;
  /** What the clause came to, where only a part of it is a gain. */
  readonly whole: Exact;
  due: Exact;
  counted: Exact;
}

/** Points that no clause took or gave: above zero where they were lost. */
export interface Shift {
  readonly kind: 'rounding' | 'rescaling' | 'carriedIn' | 'carriedOut' | 'mismatch';
  readonly node: TraceNode;
  readonly place: Place;
  readonly amount: Exact;
}

export interface Account {
  readonly node: TraceNode;
  readonly place: Place;
  /**
   * What it would come to with nothing lost: its maximum, or where none is stated, what it starts from and its parts can add
   * by theirs; of a bonus, nothing.
   */
  readonly full: Exact;
  readonly came: Exact;
  /** Whether nothing limits what it can bring. */
  readonly isOpen: boolean;
  readonly charges: readonly Entry[];
  readonly gains: readonly Entry[];
  readonly shifts: readonly Shift[];
}

/** A node at its place. */
export interface At {
  readonly node: TraceNode;
  readonly place: Place;
}

/** A figure of a tree. Whoever changed it to something else passes in no tree of ours. */
function figure(text: string): Exact {
  return exactIn(text) ?? fail({ code: 'trace-foreign', received: shown(text) });
}

/** What stands below a node, each at its place. A tree that is laid out otherwise is none of its rubric. */
function below({ node, place }: At): readonly At[] {
  const { children } = node;
  if (!children) return [];
  if (children.length > place.below.length) fail({ code: 'trace-foreign', received: node.id });
  return place.below.map((one, i) => {
    const child = children[i];
    return child?.id === one.id ? { node: child, place: one } : fail({ code: 'trace-foreign', received: node.id });
  });
}

const entry = ({ node, place }: At, kind: Entry['kind'], due: Exact, whole = due): Entry => ({
  kind,
  node,
  place,
  whole,
  due,
  counted: due,
});

/** An entry of something, where it is something. */
const some = (at: At, kind: Entry['kind'], due: Exact, whole?: Exact): Entry[] => (signOf(due) > 0 ? [entry(at, kind, due, whole)] : []);

const shifted = ({ node, place }: At, kind: Shift['kind'], amount: Exact): readonly Shift[] =>
  signOf(amount) === 0 ? [] : [{ kind, node, place, amount }];

/** Takes points off entries, the last ones first, and answers what could not be taken. */
function absorb(entries: readonly Entry[], amount: Exact): Exact {
  let rest = amount;
  for (let i = entries.length - 1; i >= 0 && signOf(rest) > 0; i -= 1) {
    const one = entries[i] as Entry;
    const taken = least(rest, one.counted);
    one.counted = subtract(one.counted, taken);
    rest = subtract(rest, taken);
  }
  return rest;
}

/** Uses gains up for what had to be earned, the first ones first. */
function use(gains: readonly Entry[], amount: Exact): void {
  let rest = amount;
  for (const one of gains) {
    const taken = least(rest, one.counted);
    one.counted = subtract(one.counted, taken);
    one.due = subtract(one.due, taken);
    rest = subtract(rest, taken);
  }
}

const total = (amounts: readonly Exact[]): Exact => amounts.reduce(add, ZERO);
const counted = (entries: readonly Entry[]): Exact => total(entries.map((one) => one.counted));
/** What entries and shifts come to. */
const net = ({ charges, gains, shifts }: Pick<Account, 'charges' | 'gains' | 'shifts'>): Exact =>
  subtract(add(counted(charges), total(shifts.map(({ amount }) => amount))), counted(gains));

/** Puts down what rounding did, and whatever else the parts do not account for. */
function closed(at: At, full: Exact, made: Partial<Pick<Account, 'charges' | 'gains' | 'shifts'>>): Account {
  const { charges = [], gains = [], shifts = [] } = made;
  const { exact, rounded } = at.node;
  const came = figure(exact);
  const rounding = rounded ? shifted(at, 'rounding', subtract(figure(rounded.before), came)) : [];
  const known = { charges, gains, shifts: [...shifts, ...rounding] };
  const rest = subtract(subtract(full, came), net(known));
  return { ...at, full, came, isOpen: at.place.max === null, ...known, shifts: [...known.shifts, ...shifted(at, 'mismatch', rest)] };
}

/** The maximum of a node in full: less what does not apply; `null` where nothing limits it. */
function maximumOf({ node, place }: At, inside: readonly Account[]): Exact | null {
  if (node.max === null || node.max === place.maxNumber) return place.max;
  const left = inside.reduce(
    (most, one) => (one.place.max === null ? most : subtract(most, subtract(one.place.max, one.full))),
    place.max ?? ZERO,
  );
  return numberOf(left) === node.max ? left : (exactOf(node.max) ?? place.max);
}

/** What holds the sum of a node, where it is one. */
function limitsOf({ node }: Place): Limits | undefined {
  if (!isScored(node)) return undefined;
  if (node.kind === 'criterion') return node.scores;
  if (node.kind === 'pool') return node;
  return node.kind === 'section' || node.kind === 'rubric' || node.kind === 'weightedAnnual' ? PLAIN_SUM : undefined;
}

/** Whether a place adds up what stands below it. */
export const isSum = (place: Place): boolean => limitsOf(place) !== undefined;

/** Whether a rule stands for another, the one that counted. */
const standsForAnother = ({ node }: Place): boolean => isScored(node) && scoredRoom(node.kind).passes === true;

/**
 * The account of a node.
 *
 * @param isBonus whether it stands apart from the maximum: nothing had to be earned in it.
 */
export function accountOf(at: At, isBonus: boolean): Account {
  const { node, place } = at;
  // Neither is part of the sum: what does not apply has left it, and of what was passed over another counted.
  if (node.status === 'notApplicable' || node.status === 'passedOver') {
    return { ...at, full: ZERO, came: ZERO, isOpen: false, charges: [], gains: [], shifts: [] };
  }
  const limits = limitsOf(place);
  if (limits) return sumOf(at, limits, isBonus);
  if (place.kind === 'period') return periodOf(at);
  return (standsForAnother(place) && takenFor(at, isBonus)) || alone(at, isBonus);
}

/** A rule by itself. */
const alone = (at: At, isBonus: boolean): Account => single(at, isBonus ? ZERO : greatest(ZERO, maximumOf(at, []) ?? ZERO));

/** A node that answers for its points as a whole. */
function single(at: At, full: Exact): Account {
  const { node } = at;
  const before = figure(node.rounded?.before ?? node.exact);
  const kind = signOf(before) < 0 ? 'deducted' : 'notEarned';
  return closed(at, full, {
    charges: some(at, kind, subtract(full, before)),
    gains: some(at, 'awarded', subtract(before, full), before),
  });
}

/** The rule that counted, in the place of the one that stands for it; nothing where another could have given more. */
function takenFor(at: At, isBonus: boolean): Account | undefined {
  const { taken: position = 0 } = at.node.applied ?? {};
  const taken = below(at).find((_, i) => i === position);
  if (!taken || taken.node.status === 'passedOver') return undefined;
  const inner = accountOf(taken, isBonus);
  const full = isBonus ? ZERO : greatest(ZERO, maximumOf(at, [inner]) ?? inner.full);
  if (!equal(inner.full, full)) return undefined;
  return { ...closed(at, full, inner), node: inner.node, place: inner.place };
}

/** The veto that was met below a node. */
export function vetoIn(at: At): At | undefined {
  for (const one of below(at)) {
    if (one.place.kind === 'veto' && one.node.applied?.met === true) return one;
    const inside = standsForAnother(one.place) ? vetoIn(one) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** A child in the sum above it. */
interface Share {
  readonly of: Account;
  /** Its gains, and what of its own points nobody had asked for. */
  readonly gains: readonly Entry[];
  /** What it lacks of its own maximum. */
  readonly lacks: Exact;
  /** What it lacks of the points that fall to it, and what it brought beyond them. */
  short: Exact;
  beyond: Exact;
}

/** What adds up what stands below it. */
function sumOf(at: At, limits: Limits, isBonus: boolean): Account {
  const { node } = at;
  const inside = below(at).map((one) => accountOf(one, isBonus || one.place.bonus));
  const apart = inside.filter((one) => !isBonus && one.place.bonus);
  const summed = inside.filter((one) => isBonus || !one.place.bonus);
  const start = exactOf(limits.start) ?? ZERO;
  const full = isBonus ? ZERO : (maximumOf(at, summed) ?? add(start, total(summed.map((one) => one.full))));
  const before = figure(node.rounded?.before ?? node.exact);
  if (node.status === 'vetoed') return closed(at, full, { charges: some(at, 'vetoed', subtract(full, before)) });
  // Full marks all at once, and what a bonus starts from, are nobody's but its own.
  if (node.status === 'exempt' || (isBonus && signOf(start) !== 0)) return single(at, full);

  const factor = node.applied?.rescaledBy === undefined ? ONE : figure(node.applied.rescaledBy);
  if (signOf(factor) <= 0) fail({ code: 'trace-foreign', received: node.id });
  const most = divide(full, factor);
  const needed = isBonus ? ZERO : subtract(most, start);
  const { shares, left } = sharedOut(summed, needed, limits === PLAIN_SUM);
  const own = filled(shares, left, at);
  if (limits.max !== null) own.push(...settled(shares, at));

  const charges = [...own, ...summed.flatMap((one) => one.charges)];
  const due = add(start, total(summed.map(({ came }) => came)));
  const rescaling = multiply(subtract(factor, ONE), subtract(most, due));
  const rest = heldBack(node, { shares, charges, rescaling });
  return closed(at, full, {
    charges: [...charges, ...apart.flatMap((one) => one.charges)],
    gains: [...shares, ...apart].flatMap(({ gains }) => gains),
    shifts: [...inside.flatMap(({ shifts }) => shifts), ...shifted(at, 'rescaling', rest)],
  });
}

/**
 * Lets the points that had to be earned fall to the parts, in clause order; what is left of them falls to none by its own
 * maximum. A heading has nothing to share out: what its clauses can give, they have to.
 */
function sharedOut(accounts: readonly Account[], needed: Exact, isHeading: boolean) {
  let left = needed;
  const shares = accounts.map((of): Share => {
    const came = greatest(ZERO, of.came);
    const asked = isHeading ? of.full : least(of.full, greatest(ZERO, left));
    left = subtract(left, asked);
    const lacks = least(greatest(ZERO, subtract(of.full, came)), counted(of.charges));
    // What a part need not have given it does not lack, and what it gave of that is a gain.
    const waived = subtract(of.full, asked);
    const spared = least(lacks, waived);
    absorb(of.charges, spared);
    const gains = [...of.gains, ...some(of, 'awarded', subtract(waived, spared), of.came)];
    const beyond = least(greatest(ZERO, subtract(came, asked)), counted(gains));
    return { of, gains, lacks, short: subtract(lacks, spared), beyond };
  });
  return { shares, left };
}

/** Fills what falls to no part by its maximum with what the parts without one brought; what is lacking then is charged. */
function filled(shares: readonly Share[], left: Exact, at: At): Entry[] {
  const open = shares.filter(({ of }) => of.isOpen);
  let lacking = greatest(ZERO, left);
  for (const share of open) lacking = subtract(lacking, spend(share, lacking));
  const [only, another] = open;
  // That parts with a maximum each do not come to that of the whole is not what the facts did: nobody is charged for it.
  if (!only) return [];
  const known = another ? undefined : only.of.charges.find(({ node }) => node === only.of.node);
  if (!known) return some(another ? at : only.of, 'notEarned', lacking);
  known.due = add(known.due, lacking);
  known.counted = add(known.counted, lacking);
  return [];
}

/** Uses up what a share brought beyond what fell to it, and answers how much that was. */
function spend(share: Share, amount: Exact): Exact {
  const spent = least(amount, share.beyond);
  share.beyond = subtract(share.beyond, spent);
  use(share.gains, spent);
  return spent;
}

/**
 * In an item, what one part brought beyond its share makes up for what another lacks of its own. Where after that several
 * could each have brought all that is lacking, it is the item that lacks it, and none of them rather than another.
 */
function settled(shares: readonly Share[], at: At): readonly Entry[] {
  const short = total(shares.map((share) => share.short));
  const made = shares.reduce((sum, share) => add(sum, spend(share, subtract(short, sum))), ZERO);
  spare(shares, made);
  const lacking = subtract(short, made);
  const lackers = shares.filter(({ lacks }) => signOf(lacks) > 0);
  const whoever = lackers.filter(({ lacks }) => compare(lacks, lacking) >= 0);
  const hasDeductions = lackers.some(({ of }) => of.charges.some(({ kind }) => kind !== 'notEarned'));
  if (whoever.length < 2 || hasDeductions) return [];
  spare(shares, lacking);
  return some(at, 'notEarned', lacking);
}

/** Takes points off what parts are short of, the last ones first. */
function spare(shares: readonly Share[], amount: Exact): void {
  let rest = amount;
  for (const share of [...shares].reverse()) {
    const spared = least(rest, share.short);
    absorb(share.of.charges, spared);
    share.short = subtract(share.short, spared);
    rest = subtract(rest, spared);
  }
}

interface Moved {
  readonly shares: readonly Share[];
  readonly charges: readonly Entry[];
  readonly rescaling: Exact;
}

/** Takes what a limit took off charges or gains, and answers what rescaling still moves. */
function heldBack({ applied }: TraceNode, { shares, charges, rescaling }: Moved): Exact {
  if (applied?.limit === undefined) return rescaling;
  const isFloor = applied.limit === 'floor';
  let rest = figure(applied.absorbed ?? '');
  // First what rescaling added to the same side.
  const scaled = least(rest, greatest(ZERO, isFloor ? rescaling : negate(rescaling)));
  rest = subtract(rest, scaled);
  if (isFloor) {
    for (const { of } of [...shares].reverse()) {
      const taken = least(rest, greatest(ZERO, negate(of.came)));
      rest = add(subtract(rest, taken), absorb(of.charges, taken));
    }
    absorb(charges, rest);
  } else {
    absorb(
      shares.flatMap(({ gains }) => gains),
      rest,
    );
  }
  return isFloor ? subtract(rescaling, scaled) : add(rescaling, scaled);
}

/** A period of a year: its own rubric, and what was carried in and out. */
function periodOf(at: At): Account {
  const { place, node } = at;
  const [root] = below(at);
  if (!root) return alone(at, false);
  const inner = accountOf(root, false);
  const { carriedIn, carriedOut } = node.applied ?? {};
  const isExact = isScored(place.node) && place.node.kind === 'period' && place.node.use === 'exact';
  const entered = inner.shifts.filter((shift) => !(isExact && shift.kind === 'rounding' && shift.node === root.node));
  return closed(at, place.max ?? inner.full, {
    ...inner,
    shifts: [
      ...entered,
      ...(carriedIn === undefined ? [] : shifted(at, 'carriedIn', negate(figure(carriedIn)))),
      ...(carriedOut === undefined ? [] : shifted(at, 'carriedOut', subtract(figure(carriedOut), figure(node.exact)))),
    ],
  });
}
