/**
 * Hunan's scheme of 2020 scored a second time, straight from its text and the readings taken of it, section by section in
 * printed order. It shares no code with the library.
 */
import {
  type Figure,
  greater,
  isAtLeast,
  isLess,
  isMore,
  lesser,
  minus,
  over,
  plus,
  q,
  type Rational,
  sum,
  times,
  toOneDecimal,
  ZERO,
} from './rational.js';

type Sheet = Readonly<Record<string, unknown>>;

/** The options that are not the chosen ones, as far as they change a score. */
export interface HunanReadings {
  readonly A01?: string;
  readonly A02?: string;
  readonly A04?: string;
  readonly A05?: string;
  readonly A06?: string;
  readonly A07?: string;
  readonly A08?: string;
  readonly A09?: string;
  readonly A10?: string;
}

const isRecord = (value: unknown): value is Sheet => typeof value === 'object' && value !== null;

const isFigure = (value: unknown): value is Figure => typeof value === 'number' || typeof value === 'string';

/** A percent as given: in percent points, with or without its sign, or as a part of a whole. */
function percentOf(given: unknown): Rational {
  if (isFigure(given)) return q(String(given).replace(/%$/, ''));
  if (isRecord(given) && isFigure(given['part']) && isFigure(given['whole'])) {
    return over(times(q(given['part']), q(100)), q(given['whole']));
  }
  throw new TypeError(`${JSON.stringify(given)} is no percent`);
}

/** What is left of so many points once this much has been deducted (扣完为止). */
const left = (points: Figure, ...deducted: readonly Rational[]): Rational => greater(ZERO, minus(q(points), sum(deducted)));

/** The score of every clause by id, and of the whole under `total`. */
export function hunan(facts: Sheet, readings: HunanReadings = {}): ReadonlyMap<string, Rational> {
  const yes = (key: string): boolean => {
    const value = facts[key];
    if (typeof value !== 'boolean') throw new TypeError(`${key} is no yes or no`);
    return value;
  };
  const number = (key: string): Rational => {
    const value = facts[key];
    if (!isFigure(value)) throw new TypeError(`${key} is no number`);
    return q(value);
  };
  const percent = (key: string): Rational => percentOf(facts[key]);
  const each = (points: Figure, key: string): Rational => times(q(points), number(key));
  /** 未…扣: these points unless it was done. */
  const unless = (key: string, points: Figure): Rational => (yes(key) ? ZERO : q(points));

  const scores = new Map<string, Rational>();
  const put = (id: string, score: Rational): Rational => {
    scores.set(id, score);
    return score;
  };
  const unit = facts['unitKind'];
  const leftOut: Rational[] = [];

  // (一) 加强基层党建工作 8
  const hasTitle = ['national', 'provincial', 'municipal', 'county'].map((level) => yes(`${level}CivilisedUnit`)).some(Boolean);
  const [isPlanned, isCarriedOut] = [yes('civilisedUnitPlanMade'), yes('civilisedUnitPlanCarriedOut')];
  // 未制定方案扣4分, 方案未落实扣2分
  const forPlan = isPlanned ? (isCarriedOut ? q(0) : q(2)) : q(4);
  const spared = readings.A10 === 'planOnly' ? hasTitle && !isPlanned : hasTitle;
  const one = [
    put('1.1', left(2, unless('partyOrganisationComplete', 2))),
    put('1.2', left(2, unless('partyGridActivitiesHeld', 2))),
    put('1.3', spared ? q(4) : left(4, forPlan)),
  ];
  put('1', sum(one));

  // (二) 加大培训教育力度 6
  const topics = readings.A06 === 'subjects' ? 'practicalSubjectsMissed' : 'practicalTopicsMissed';
  const two = [
    // 未制定培训计划扣2分; 制定培训计划未完成任务扣1分
    put('2.1', yes('trainingPlanMade') ? left(2, unless('trainingCompleted', 1)) : ZERO),
    put('2.2', left(1, unless('lawPublicityHeld', 1))),
    // 未开展实务操作培训扣2分; 每少开展一项扣0.5分, 扣完2分为止
    put('2.3', yes('practicalTrainingHeld') ? left(2, each('0.5', topics)) : ZERO),
    put('2.4', left(1, each('0.5', 'sectionHeadsNotTrained'))),
  ];
  put('2', sum(two));

  // (三) 统一执法人员着装 4
  const three = [put('3.1', left(2, each('0.5', 'officersNotEquipped'))), put('3.2', left(2, each('0.2', 'dressViolations')))];
  put('3', sum(three));

  // (四) 加强执法车辆管理 5
  const four = [
    put('4.1', left(2, each('0.5', 'vehiclesNotPainted'))),
    // 未建立制度扣1分, 建立制度未落实扣0.5分
    put('4.2', yes('vehicleRulesMade') ? left(1, unless('vehicleRulesCarriedOut', '0.5')) : ZERO),
    put('4.3', left(2, each('0.5', 'trafficOffences'))),
  ];
  put('4', sum(four));

  // (五) 健全执法制度 14
  const records = readings.A07 === 'stages' ? 'recordStagesMissed' : 'recordDutiesMissed';
  const systems = [
    put('5.1.1', yes('disclosureSystemMade') ? left('1.5', each('0.5', 'disclosuresMissed')) : ZERO),
    put('5.1.2', yes('recordSystemMade') ? left('1.5', each('0.5', records)) : ZERO),
    put('5.1.3', yes('reviewSystemMade') ? left(2, each('0.5', 'decisionsNotReviewed')) : ZERO),
  ];
  const hasStandards = readings.A08 === 'countedOnly' || yes('discretionStandardsMade');
  const hasList = readings.A08 === 'countedOnly' || yes('powerListPublished');
  const five = [
    put('5.1', sum(systems)),
    put('5.2', hasStandards ? left(3, each('0.5', 'discretionGaps')) : ZERO),
    put('5.3', left(3, each('0.5', 'procedureBreaches'))),
    put('5.4', hasList ? left(2, each('0.5', 'powerListGaps')) : ZERO),
    put('5.5', left(1, unless('liabilitySystemMade', 1))),
  ];
  put('5', sum(five));

  // (六) 严格执法纪律 15
  const detachments: unknown = facts['detachmentCardRates'];
  const rates = readings.A09 !== 'anyDetachment' ? [facts['cardRate']] : Array.isArray(detachments) ? detachments : [];
  const isShort = rates.some((rate) => isLess(percentOf(rate), 95));
  const six = [
    put('6.1', left(3, each('1.5', 'integrityBreaches'))),
    put('6.2', left(3, each('1.5', 'drinkingBreaches'))),
    put('6.3', left(3, each('0.5', 'uncivilConduct'))),
    // 未达到95%的扣3分
    put('6.4', isShort ? ZERO : q(3)),
    // 未达到100%扣1分
    put('6.5', isLess(percent('cardOnDutyRate'), 100) ? ZERO : q(1)),
    // 扣1分; 每起扣0.5分, 扣完1分为止
    put('6.6', plus(left(1, unless('auxiliaryRulesMade', 1)), left(1, each('0.5', 'auxiliaryEnforcement')))),
  ];
  put('6', sum(six));

  // (七) 推行执法网格管理 8
  const grids = put('7.1', left(2, unless('gridsDrawn', 1), unless('gridTeamsComplete', 1)));
  const plan = put('7.2', left(2, unless('platformPlanMade', 2)));
  const platform = left(4, unless('platformBuilt', 4), unless('platformLinkedToProvince', 2), unless('platformLinkedToNation', 2));
  const mustBuild = unit === 'city' || unit === 'jishou' || readings.A04 === 'asOthers';
  if (!mustBuild && readings.A04 === 'leftOut') {
    put('7.3', ZERO);
    put('7', plus(grids, plan));
    leftOut.push(q(4));
  } else put('7', sum([grids, plan, put('7.3', mustBuild ? platform : q(4))]));

  // (八) 突出城管服务为先 10
  const satisfied = percent('publicSatisfaction');
  const reached = readings.A01 === 'lowerEndInclusive' ? isAtLeast : isMore;
  const lost = isAtLeast(satisfied, 85) ? 0 : reached(satisfied, 75) ? 1 : reached(satisfied, 60) ? 2 : reached(satisfied, 50) ? 3 : 4;
  const eight = [
    // 未建立扣4分, 建立未按其开展工作扣2分
    put('8.1', yes('method721SetUp') ? left(4, unless('method721Followed', 2)) : ZERO),
    put('8.2', left(4, q(lost))),
    put('8.3', left(2, unless('riskAssessmentSetUp', 2))),
  ];
  put('8', sum(eight));

  // (九) 加强日常巡查监管 10
  const nine = [
    // 扣1分; 每起扣0.2分, 扣完1分为止
    put('9.1', plus(left(1, unless('marketRulesMade', 1)), left(1, each('0.2', 'vendorsNotGuidedIn')))),
    put('9.2', left(4, each('0.4', 'streetTradingUnruly'))),
    // 扣1分; 每起扣0.3分, 扣完3分为止
    put('9.3', plus(left(1, unless('vendorAreasDrawn', 1)), left(3, each('0.3', 'tradersNotGuided')))),
  ];
  put('9', sum(nine));

  // (十) 强化执法监督评价 7
  const levels = put('10.1', left(1, unless('levelOversightSetUp', 1)));
  // 未开展过扣2分, 少于2次扣1分
  const visits = lesser(q(2), number('countySupervisions'));
  const middle = readings.A02 === 'belowIncludesEndpoint' ? isMore : isAtLeast;
  const closed = percent('casesClosedOnTime');
  const excellent = percent('excellentCases');
  const onTime = put('10.3', isAtLeast(closed, 95) ? q(2) : middle(closed, 80) ? q(1) : ZERO);
  const quality = put('10.4', isAtLeast(excellent, 60) ? q(2) : middle(excellent, 50) ? q(1) : ZERO);
  const mustSupervise = unit === 'city' || unit === 'prefecture' || readings.A05 === 'asOthers';
  if (!mustSupervise && readings.A05 === 'leftOut') {
    put('10.2', ZERO);
    put('10', sum([levels, onTime, quality]));
    leftOut.push(q(2));
  } else put('10', sum([levels, put('10.2', mustSupervise ? visits : q(2)), onTime, quality]));

  // (十一) 完成省厅交办的工作 5, (十二) 舆情监督 8
  put('11', put('11.1', left(5, each(1, 'assignmentsLate'))));
  put('12', put('12.1', left(8, each(4, 'adverseIncidents'))));

  // 二、加分评价 20
  const title = yes('nationalCivilisedUnit') ? 10 : yes('provincialCivilisedUnit') ? 8 : yes('municipalCivilisedUnit') ? 6 : 0;
  const bonus = [
    put('B1', q(title)),
    put('B2', lesser(q(4), plus(each(2, 'nationalCommendations'), each(1, 'provincialCommendations')))),
    put('B3', lesser(q(3), plus(each(2, 'nationalPilots'), each(1, 'provincialPilots')))),
    put('B4', lesser(q(3), each('0.5', 'mediaCampaigns'))),
  ];
  put('B', sum(bonus));

  const sections = Array.from({ length: 12 }, (_, i) => scores.get(String(i + 1)) ?? ZERO);
  // Of 100 points, those that are left out are made up for by the others; the bonus stands apart.
  const madeUp = over(times(sum(sections), q(100)), minus(q(100), sum(leftOut)));
  put('total', toOneDecimal(plus(madeUp, sum(bonus)), 'half-up'));
  return scores;
}
