/** What the unclear passages may be taken to mean, as the readings document lists them. */

/** One option of every question that can be answered in several ways. The first of each is the one that is used. */
export interface Taken {
  readonly A01: 'itemMaximum' | 'zero';
  readonly A02: 'floored' | 'open';
  readonly A03: 'capped' | 'open';
  readonly A04: 'itemCap' | 'remainder';
  readonly A05: 'net' | 'floorFirst';
  readonly A06: 'sixTenths' | 'separate' | 'fromOne';
  readonly A07: 'complete' | 'started' | 'proportional';
  readonly A08: 'onward' | 'printed';
  readonly A09: 'fullRate' | 'itemOnly';
  readonly A10: 'fourPlusShare' | 'shareOfSum' | 'allStaff';
  readonly A11: 'averages' | 'everySquad' | 'districtWide';
  readonly A12: 'linear' | 'delivered';
  readonly A13: 'published' | 'twelve' | 'subtract';
  readonly A14: 'item' | 'truncate' | 'halfEven' | 'part' | 'total';
  readonly A15: 'unrounded' | 'oneDecimal';
  readonly A16: 'capped' | 'parts' | 'entryTwo';
  readonly A17: 'separate' | 'attended';
  readonly A18: 'both' | 'either';
  readonly A19: 'item' | 'passRate' | 'person';
  readonly A20: 'notFiled' | 'late';
  readonly A21: 'once' | 'perCase';
  readonly A22: 'worst' | 'free';
  readonly A23: 'perProblem' | 'anyNotice' | 'cityFound';
  readonly A24: 'further' | 'same';
  readonly A25: 'added' | 'instead' | 'venueKinds';
  readonly A26: 'awards' | 'overall';
  readonly A27: 'independent' | 'higher';
  readonly A28: 'done' | 'notEarned' | 'excluded';
  readonly A29: 'bandResult' | 'lower';
  readonly A30: 'asPublished' | 'noneIsZero';
  readonly A31: 'asRead' | 'errorsIgnored' | 'errorsLate' | 'comparedInB' | 'absenceInItem' | 'hostingCapped';
  readonly A32: 'upper' | 'lower' | 'piecesAlone';
  readonly A33: 'printed' | 'ladder';
  readonly A34: 'stays' | 'none';
  readonly A35: 'printed' | 'sisters';
  readonly A36: 'once' | 'perExposure';
  readonly A37: 'once' | 'perOccurrence';
  readonly A40: 'rounded' | 'exact';
  readonly A41: 'everySquad' | 'district' | 'together';
  readonly A42: 'rateRose' | 'everyCreation';
  readonly A43: 'eachHalf' | 'twoInYear';
  readonly A44: 'cases' | 'split';
}

/** Options to score under, where they are not the ones that are used. */
export type Readings = Partial<Taken>;

export const CHOSEN: Taken = {
  A01: 'itemMaximum',
  A02: 'floored',
  A03: 'capped',
  A04: 'itemCap',
  A05: 'net',
  A06: 'sixTenths',
  A07: 'complete',
  A08: 'onward',
  A09: 'fullRate',
  A10: 'fourPlusShare',
  A11: 'averages',
  A12: 'linear',
  A13: 'published',
  A14: 'item',
  A15: 'unrounded',
  A16: 'capped',
  A17: 'separate',
  A18: 'both',
  A19: 'item',
  A20: 'notFiled',
  A21: 'once',
  A22: 'worst',
  A23: 'perProblem',
  A24: 'further',
  A25: 'added',
  A26: 'awards',
  A27: 'independent',
  A28: 'done',
  A29: 'bandResult',
  A30: 'asPublished',
  A31: 'asRead',
  A32: 'upper',
  A33: 'printed',
  A34: 'stays',
  A35: 'printed',
  A36: 'once',
  A37: 'once',
  A40: 'rounded',
  A41: 'everySquad',
  A42: 'rateRose',
  A43: 'eachHalf',
  A44: 'cases',
};

/** An option that is not the chosen one, and the items that it changes; `total` where it is rounding. */
export interface Alternative {
  readonly readings: Readings;
  readonly items: readonly string[];
  /** Items that it changes only together with another alternative. */
  readonly jointly?: readonly string[];
}

const DEDUCTION_ITEMS = [
  ['2.2.1', '3.3.1', '3.5.3', '3.5.4', '3.5.5', '3.5.6', '3.5.7', '3.5.8', '3.6.1', '3.6.2', '3.6.3', '4.1.1', '4.2.2', '4.2.3'],
  ['4.2.4', '4.4.1', '6.1.1', '6.1.2', '6.1.3', '7.2.1', '7.4.2', '7.4.3'],
].flat();
/** What these list comes to no more than the item. */
const NEVER_BELOW_NOTHING = ['3.6.1', '3.6.2'];
const REPEAT_ITEMS = ['2.1.1', '2.2.2', '3.1.3', '6.4.2', '6.4.3', '8.2.1'];
const STEP_ITEMS = ['3.5.2', '3.5.4', '4.2.1', '4.2.2'];
const RATE_ITEMS = [
  ['1.1.6', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.5.4', '3.5.6', '3.6.2', '3.6.3', '4.2.1', '4.2.3', '4.2.4', '4.5.2', '4.5.3'],
  ['5.1.2', '5.1.4'],
].flat();
const ONCE_ITEMS = ['2.2.1', '3.5.4', '3.5.5', '4.2.3', '6.1.2'];
const MIXED_ITEMS = ['3.6.3', '4.2.3', '6.4.2'];
const MAY_NOT_ARISE = ['3.1.1', '4.1.3', '4.5.2', '4.5.3'];

export const ALTERNATIVES: readonly Alternative[] = [
  { readings: { A01: 'zero' }, items: DEDUCTION_ITEMS },
  { readings: { A02: 'open' }, items: DEDUCTION_ITEMS.filter((id) => !NEVER_BELOW_NOTHING.includes(id)) },
  { readings: { A03: 'open' }, items: ['3.2.1'], jointly: ['4.2.1'] },
  { readings: { A04: 'remainder' }, items: REPEAT_ITEMS },
  { readings: { A05: 'floorFirst' }, items: MIXED_ITEMS },
  { readings: { A06: 'separate' }, items: ['4.4.1'] },
  { readings: { A06: 'fromOne' }, items: ['4.4.1'] },
  { readings: { A07: 'started' }, items: STEP_ITEMS },
  { readings: { A07: 'proportional' }, items: STEP_ITEMS },
  { readings: { A08: 'printed' }, items: ['4.2.3'] },
  { readings: { A09: 'itemOnly' }, items: ['4.2.1'] },
  { readings: { A10: 'shareOfSum' }, items: ['4.2.1'] },
  { readings: { A10: 'allStaff' }, items: ['4.2.1'] },
  { readings: { A11: 'everySquad' }, items: ['1.1.4'] },
  { readings: { A11: 'districtWide' }, items: ['1.1.4'] },
  { readings: { A12: 'delivered' }, items: ['9.1.1'] },
  { readings: { A13: 'twelve' }, items: ['5.1.1', '5.1.3'] },
  { readings: { A13: 'subtract' }, items: ['5.1.1'] },
  { readings: { A14: 'truncate' }, items: ['total'] },
  { readings: { A14: 'halfEven' }, items: ['total'] },
  { readings: { A14: 'part' }, items: ['total'] },
  { readings: { A14: 'total' }, items: ['total'] },
  { readings: { A15: 'oneDecimal' }, items: RATE_ITEMS },
  { readings: { A16: 'parts' }, items: ['3.2.1'] },
  { readings: { A16: 'entryTwo' }, items: ['3.2.1'] },
  { readings: { A17: 'attended' }, items: ['3.2.1'] },
  { readings: { A18: 'either' }, items: ['3.2.3'] },
  { readings: { A19: 'passRate' }, items: ['3.2.4'] },
  { readings: { A19: 'person' }, items: ['3.2.4'] },
  { readings: { A20: 'late' }, items: ['3.2.5'] },
  { readings: { A21: 'perCase' }, items: ['3.5.6'] },
  { readings: { A22: 'free' }, items: ['3.5.6'] },
  { readings: { A23: 'anyNotice' }, items: ['3.5.7'] },
  { readings: { A23: 'cityFound' }, items: ['3.5.7'] },
  { readings: { A24: 'same' }, items: ['3.5.8'] },
  { readings: { A25: 'instead' }, items: ['4.3.1'] },
  { readings: { A25: 'venueKinds' }, items: ['4.3.1'] },
  { readings: { A26: 'overall' }, items: ['4.5.5'] },
  { readings: { A27: 'higher' }, items: ['4.6.1'] },
  { readings: { A28: 'notEarned' }, items: MAY_NOT_ARISE },
  { readings: { A28: 'excluded' }, items: MAY_NOT_ARISE },
  { readings: { A29: 'lower' }, items: ['5.1.4'] },
  { readings: { A30: 'noneIsZero' }, items: ['6.1.4'] },
  { readings: { A31: 'errorsIgnored' }, items: ['6.4.2'] },
  { readings: { A31: 'errorsLate' }, items: ['6.4.2'] },
  { readings: { A31: 'comparedInB' }, items: ['6.4.2'] },
  { readings: { A31: 'absenceInItem' }, items: ['6.4.2'] },
  { readings: { A31: 'hostingCapped' }, items: ['6.4.2'] },
  { readings: { A32: 'lower' }, items: ['6.4.3'] },
  { readings: { A32: 'piecesAlone' }, items: ['6.4.3'] },
  { readings: { A33: 'ladder' }, items: ['7.1.1'] },
  { readings: { A34: 'none' }, items: ['7.3.2'] },
  { readings: { A35: 'sisters' }, items: ['7.3.4'] },
  { readings: { A36: 'perExposure' }, items: ['7.4.3'] },
  { readings: { A37: 'perOccurrence' }, items: ONCE_ITEMS },
  { readings: { A40: 'exact' }, items: [], jointly: ['total'] },
  { readings: { A41: 'district' }, items: ['5.4.1'] },
  { readings: { A41: 'together' }, items: ['5.4.1'] },
  { readings: { A42: 'everyCreation' }, items: ['3.6.3'] },
  { readings: { A43: 'twoInYear' }, items: ['5.1.6'] },
  { readings: { A44: 'split' }, items: [] },
];
