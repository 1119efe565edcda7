/**
 * The scheme of Jing'an district for 2022 scored a second time, straight from its text and the readings taken of it: one
 * function for every item, in printed order, with the item's title and points above it. It shares no code with the library.
 */
import type { Jingan2022Facts as Facts } from '../../rubrics/jingan/index.js';
import {
  type Figure,
  greater,
  isAtLeast,
  isAtMost,
  isLess,
  isMore,
  isSame,
  lesser,
  minus,
  order,
  over,
  type Points,
  plus,
  q,
  type Rational,
  startedPart,
  sum,
  times,
  toOneDecimal,
  wholePart,
  ZERO,
} from './rational.js';
import { CHOSEN, type Readings, type Taken } from './readings.js';

// ---------------------------------------------------------------------------------------------------------------
// How parts come together

/** An item as scored, before it is rounded. */
interface Item {
  readonly max: Rational;
  readonly parts: Readonly<Record<string, Rational>>;
  readonly score: Rational;
  /** How much of the item's points could not arise, and is made up for by the rest (A28). */
  readonly excluded?: Rational;
}

/** The lettered parts; where parts are what is rounded (A14), rounded before anything is done with them. */
function lettered<K extends string>(r: Taken, parts: Readonly<Record<K, Points>>): Readonly<Record<K, Rational>> {
  const entries = Object.entries<Points>(parts).map(([letter, points]) => {
    const value = q(points);
    return [letter, r.A14 === 'part' ? toOneDecimal(value, 'half-up') : value] as const;
  });
  // `fromEntries` forgets the letters, which are those that came in.
  return Object.fromEntries(entries) as Readonly<Record<K, Rational>>;
}

const held = (value: Rational, floor: Rational, max: Rational): Rational => lesser(max, greater(floor, value));

/** An item that earns its points: nothing to begin with, never above its points, never below nothing. */
function earned(r: Taken, max: Figure, given: Readonly<Record<string, Points>>): Item {
  const parts = lettered(r, given);
  return { max: q(max), parts, score: held(sum(Object.values(parts)), ZERO, q(max)) };
}

/** What a deduction item of so many points comes to when this much is deducted from it (A01, A02), before its maximum. */
function afterDeductions(r: Taken, from: Rational, moved: Rational): Rational {
  const start = r.A01 === 'zero' ? ZERO : from;
  const floor = r.A01 === 'zero' ? minus(ZERO, from) : ZERO;
  const left = plus(start, moved);
  return r.A02 === 'open' ? left : greater(floor, left);
}

/** An item that deducts from its points. */
function deducted(r: Taken, max: Figure, given: Readonly<Record<string, Points>>): Item {
  const parts = lettered(r, given);
  return { max: q(max), parts, score: lesser(q(max), afterDeductions(r, q(max), sum(Object.values(parts)))) };
}

// ---------------------------------------------------------------------------------------------------------------
// How a clause says what it gives

const gives = (points: string, isSo: boolean): Points => (isSo ? points : '0');

/** 每件、每项、每次: points for each. */
const each = (points: Points, count: Figure | Rational): Rational => times(q(points), q(count));

/** A deduction without 每: once, however often it happened, or each time (A37). */
const once = (r: Taken, points: string, count: Figure): Points =>
  r.A37 === 'perOccurrence' ? each(points, count) : gives(points, happened(count));

/** The points below the first edge, below the second, and so on (<), and last those at the top. */
const below = (value: Rational, edges: readonly number[], points: readonly string[]): string =>
  points[edges.filter((edge) => isAtLeast(value, edge)).length] ?? '0';
/** The points up to the first edge, up to the second, and so on (≤), and last those above the last. */
const upTo = (value: Rational, edges: readonly number[], points: readonly string[]): string =>
  points[edges.filter((edge) => isMore(value, edge)).length] ?? '0';

const happened = (count: Figure): boolean => isAtLeast(q(count), 1);

/** 每 2 篇、每 10%: how many steps (A07). */
function steps(r: Taken, amount: Rational, every: number): Rational {
  const exact = over(amount, q(every));
  return r.A07 === 'complete' ? wholePart(exact) : r.A07 === 'started' ? startedPart(exact) : exact;
}

/** A rate as it is compared with others (A15). */
const compared = (r: Taken, rate: Rational): Rational => (r.A15 === 'oneDecimal' ? toOneDecimal(rate, 'half-up') : rate);

/** A percent as given: in percent points, with or without its sign, or as a part of a whole. */
function percentOf(r: Taken, given: Facts['adOrdersClosed']): Rational {
  if (typeof given === 'object') return compared(r, over(times(q(given.part), q(100)), q(given.whole)));
  return compared(r, q(typeof given === 'string' && given.endsWith('%') ? given.slice(0, -1) : given));
}

/** A fact that only an alternative asks for. */
function needed(figure: Figure | undefined): Figure {
  if (figure === undefined) throw new TypeError('a fact that this reading needs was not given');
  return figure;
}

const meanOf = (figures: readonly Figure[]): Rational => over(sum(figures.map((figure) => q(figure))), q(figures.length));

/** 1.1.6.b/c: <98% 不得分, 98%≤…<100% 0.3, 100% 0.5 */
const ordersClosed = (rate: Rational): Points => below(rate, [98, 100], ['0', '0.3', '0.5']);
/** 3.2.1.e/f: 100% 0.6, 98% 0.4, 95% 0.2, 90% 0.1 */
const hoursMet = (rate: Rational): Points => below(rate, [90, 95, 98, 100], ['0', '0.1', '0.2', '0.4', '0.6']);
/** 4.2.4.b/c: 低于100% 0.2, 98% 0.4, 95% 0.6, 90% 0.8 */
const shortOfAll = (rate: Rational): Points => below(rate, [90, 95, 98, 100], ['-0.8', '-0.6', '-0.4', '-0.2', '0']);

type Scorer = (f: Facts, r: Taken) => Item;

const ITEMS: Readonly<Record<string, Scorer>> = {
  // -------------------------------------------------------------------------------------------------------------
  // 1.1 专项执法行动 (20)

  // 1.1.1 重大活动执法保障 (2)
  '1.1.1': (f, r) => earned(r, 2, { a: gives('2', f.majorEventsSupported) }),

  // 1.1.2 街面环境治理 (5)
  '1.1.2': (f, r) =>
    earned(r, 5, {
      a: gives('2', f.shopsInspectedByRisk),
      b: gives('1', f.sharedBikesGoverned),
      c: over(times(q(2), meanOf([f.streetInspectionFirstHalf, f.streetInspectionSecondHalf])), q(100)),
    }),

  // 1.1.3 小区环境治理 (4.5)
  '1.1.3': (f, r) =>
    earned(r, 4.5, {
      a: gives('1.5', f.propertyPlatformUsed),
      b: gives('1', f.propertyFirmsPunished),
      c: over(times(q(2), meanOf([f.housingInspectionFirstHalf, f.housingInspectionSecondHalf])), q(100)),
    }),

  // 1.1.4 生活垃圾分类治理 (1.5)
  '1.1.4': (f, r) => {
    const refuse = f.squads.map((squad) => squad.refuseCases);
    const residential = f.squads.map((squad) => squad.residentialRefuseCases);
    const enough = {
      averages: isAtLeast(meanOf(refuse), 6) && isAtLeast(meanOf(residential), 1),
      everySquad: f.squads.every((squad) => isAtLeast(q(squad.refuseCases), 6) && isAtLeast(q(squad.residentialRefuseCases), 1)),
      districtWide: isAtLeast(meanOf(refuse), 6) && residential.some(happened),
    };
    return earned(r, 1.5, { a: gives('1', enough[r.A11]), b: gives('0.5', f.refuseCasesReported) });
  },

  // 1.1.5 建筑工地治理 (2)
  '1.1.5': (f, r) =>
    earned(r, 2, { a: gives('0.3', f.smartSitesTried), b: gives('0.7', f.sitesInspectedByRisk), c: gives('1', f.siteAppUsed) }),

  // 1.1.6 户外广告和店招店牌治理 (1.5)
  '1.1.6': (f, r) =>
    earned(r, 1.5, {
      a: gives('0.3', f.signsOnCityGrid),
      b: ordersClosed(percentOf(r, f.adOrdersClosed)),
      c: ordersClosed(percentOf(r, f.signOrdersClosed)),
      d: gives('0.2', f.vehicleAdsCampaign),
    }),

  // 1.1.7 建筑垃圾执法 (2)
  '1.1.7': (f, r) =>
    earned(r, 2, { a: gives('1', f.wasteRapidResponse), b: gives('0.5', f.wasteTraced), c: gives('0.5', f.wasteJointCampaign) }),

  // 1.1.8 房地产市场执法 (1)
  '1.1.8': (f, r) =>
    earned(r, 1, {
      a: gives('0.2', f.agenciesAllInspected),
      b: gives('0.3', f.agencyOffencesPunished),
      c: gives('0.3', f.lettingOffencesPunished),
      d: gives('0.2', f.criminalReferralKept),
    }),

  // 1.1.9 一江一河环境治理 (0.5)
  '1.1.9': (f, r) => earned(r, 0.5, { a: gives('0.3', f.riversideBansEnforced), b: gives('0.2', f.riversideLimitsGuided) }),

  // -------------------------------------------------------------------------------------------------------------
  // 2.1 工作推进 (3)

  // 2.1.1 “十四五”规划、三年行动计划 (1.5)
  '2.1.1': (f, r) => {
    const meetings = each('0.2', f.refinementMeetings);
    return earned(r, 1.5, {
      a: gives('0.4', f.refinementPlanReported),
      b: gives('0.5', f.refinementPlanCarriedOut),
      c: r.A04 === 'remainder' ? lesser(meetings, q('0.6')) : meetings,
    });
  },

  // 2.1.2 执法建议工作制度 (0.5)
  '2.1.2': (f, r) => earned(r, 0.5, { a: each('0.1', f.adviceAnswered) }),

  // 2.1.3 街镇综合行政执法评议 (1)
  '2.1.3': (f, r) =>
    earned(r, 1, { a: gives('0.5', f.townReviewReported), b: gives('0.3', f.townReviewComplete), c: gives('0.2', f.townReviewScored) }),

  // 2.2 监管模式 (3)

  // 2.2.1 “双随机、一公开” (1)
  '2.2.1': (f, r) =>
    deducted(r, 1, {
      a: once(r, '-0.5', f.randomCheckModuleUnused),
      b: once(r, '-0.5', f.randomCheckScopeWrong),
      c: once(r, '-0.2', f.randomCheckPlanUnreported),
      d: each('-0.2', f.randomCheckLibrariesStale),
      e: each('-0.1', f.randomCheckTasksUndone),
      f: each('-0.1', f.randomCheckRecordsMissing),
    }),

  // 2.2.2 非现场执法 (2)
  '2.2.2': (f, r) => {
    const scenarios = each('0.5', f.offSiteScenarios);
    return earned(r, 2, {
      a: r.A04 === 'remainder' ? lesser(scenarios, q('1.5')) : scenarios,
      b: gives('0.3', isAtLeast(q(f.electronicServices), 10)),
      c: gives('0.2', f.offSiteDataReported),
    });
  },

  // -------------------------------------------------------------------------------------------------------------
  // 3.1 队伍管理 (5.5)

  // 3.1.1 健全配套管理制度 (3)
  '3.1.1': (f, r) => {
    const noneDeferred = !happened(f.transfersDeferred);
    const allFiled = isSame(q(f.deferralsFiled), f.transfersDeferred);
    const item = earned(r, 3, {
      a: gives('0.5', f.youngCadresListed),
      b: gives('0.5', f.selectionCoordinated),
      c: gives('0.5', f.promotionsOrganised),
      d: gives('0.3', f.staffStructureAnalysed),
      e: gives('0.2', f.promotionsByResults),
      f: gives('0.5', f.transfersCarriedOut),
      g: gives('0.5', noneDeferred ? r.A28 === 'done' : allFiled),
    });
    // 2.5 of the 3 points are left to be earned.
    return r.A28 === 'excluded' && noneDeferred ? { ...item, score: times(item.score, q('3/2.5')) } : item;
  },

  // 3.1.2 理顺区局与街镇关系 (1.5)
  '3.1.2': (f, r) =>
    earned(r, 1.5, {
      a: gives('0.3', f.townReviewSystemKept),
      b: gives('0.3', f.secondmentsFiled),
      c: gives('0.3', f.squadLeadersQualified),
      d: gives('0.3', f.performanceSystemUsed),
      e: gives('0.3', f.staffDatabaseCurrent),
    }),

  // 3.1.3 年度立功竞赛活动 (1)
  '3.1.3': (f, r) =>
    earned(r, 1, {
      a: gives('0.5', f.contestPlanned),
      b: gives('0.5', f.contestReviewed),
      c: r.A04 === 'remainder' ? '0' : each('0.1', f.topTenHonours),
    }),

  // 3.2 教育培训 (6)

  // 3.2.1 全员培训学时学分 (2.5)
  '3.2.1': (f, r) => {
    const general = percentOf(r, f.generalTrainingMet);
    const absent = q(f.cityCourseAbsences);
    const sessions = percentOf(r, f.studySessionsMet);
    const attended = isAtMost(absent, 3);
    const parts = lettered(r, {
      a: below(general, [90, 95, 98, 100], ['0', '0.2', '0.4', '0.6', '0.8']),
      b: upTo(absent, [0, 3], ['0.2', '0.1', '0']),
      c: gives('0.1', f.cityCourseDiscipline && (r.A17 === 'separate' || attended)),
      d: below(sessions, [95, 100], ['0', '0.2', '0.3']),
      e: hoursMet(percentOf(r, f.studyHoursMet)),
      f: hoursMet(percentOf(r, f.onlineTrainingMet)),
    });
    const entryTwo = plus(parts.b, parts.c);
    const all = sum([parts.a, r.A16 === 'entryTwo' ? lesser(entryTwo, q('0.2')) : entryTwo, parts.d, parts.e, parts.f]);
    const max = q(r.A16 === 'parts' ? '2.6' : '2.5');
    return { max, parts, score: r.A16 === 'capped' && r.A03 === 'open' ? all : lesser(all, max) };
  },

  // 3.2.2 队列训练考核 (0.5)
  '3.2.2': (f, r) => {
    const drill = percentOf(r, f.drillCompleted);
    return earned(r, 0.5, {
      a: below(drill, [90, 95, 100], ['0', '0.1', '0.2', '0.3']),
      b: { held: '0.2', tooFew: '0.1', none: '0' }[f.drillParade],
    });
  },

  // 3.2.3 基层培训条件 (2)
  '3.2.3': (f, r) => {
    const courses = percentOf(r, f.setCoursesUsed);
    const study = percentOf(r, f.setStudyUsed);
    return earned(r, 2, {
      a: below(courses, [95, 100], ['0', '0.2', '0.3']),
      b: below(study, [90, 100], ['0', '0.2', '0.3']),
      c: gives('0.2', f.practiceBaseBuilt),
      // Where either base is enough, a new one already has the 0.2.
      d: gives('0.2', f.practiceBaseRechecked && (r.A18 === 'both' || !f.practiceBaseBuilt)),
      e: gives('0.1', f.practiceBaseFullyUsed),
      f: gives('0.1', f.practiceSubjectsCovered),
      g: gives('0.1', f.practiceExaminedOnSite),
      h: gives('0.1', f.practiceTeachersSent),
      i: gives('0.1', f.recommendedCoursesHeld),
      j: { onTime: '0.3', late: '0.2', missing: '0' }[f.courseware],
      k: gives('0.2', f.trainingPlaceAvailable),
    });
  },

  // 3.2.4 能力水平等级考试 (0.5)
  '3.2.4': (f, r) => {
    const failed = percentOf(r, f.examFailureRate);
    const item = earned(r, 0.5, {
      // Entry 1 gives nothing by itself; it decides whether the others count.
      a: '0',
      b: upTo(failed, [10, 15, 20], ['0.4', '0.2', '0.1', '0']),
      c: gives('0.1', f.examOrganised),
    });
    if (!f.examCheating || r.A19 === 'person') return item;
    return { ...item, score: r.A19 === 'item' ? ZERO : q(gives('0.1', f.examOrganised)) };
  },

  // 3.2.5 培训资料与计划备案 (0.5)
  '3.2.5': (f, r) => {
    const lapses = q(f.traineeRecordFaults);
    return earned(r, 0.5, {
      a: upTo(lapses, [0, 3], ['0.2', '0.1', '0']),
      b: gives('0.1', f.trainingPapersHandedIn),
      c: { onTime: '0.2', halfMonthLate: '0.1', later: gives('0.1', r.A20 === 'late'), notFiled: '0' }[f.trainingPlanFiling],
    });
  },

  // 3.3.1 执法证审核发放 (0.5)
  '3.3.1': (f, r) =>
    deducted(r, 0.5, {
      a: each('-0.1', f.certificatesNotRenewed),
      b: each('-0.1', f.certificateBatchesNotResent),
      c: each('-0.1', f.certificateBatchesReturnedTwice),
    }),

  // 3.4.1 长三角执法协作 (0.5)
  '3.4.1': (f, r) =>
    earned(r, 0.5, { a: gives('0.2', f.deltaCooperationLed), b: gives('0.1', f.deltaSquadsGuided), c: gives('0.2', f.deltaCasesReported) }),

  // -------------------------------------------------------------------------------------------------------------
  // 3.5 执法监督 (13.5)

  // 3.5.1 作风纪律整顿 (0.5)
  '3.5.1': (f, r) =>
    earned(r, 0.5, {
      a: gives('0.1', f.disciplineDrivePlanned),
      b: gives('0.3', f.disciplineDriveCarriedOut),
      c: gives('0.1', f.disciplineDriveSummedUp),
    }),

  // 3.5.2 “强基础、转作风、树形象”专项行动 (0.5)
  '3.5.2': (f, r) => {
    const short = greater(ZERO, minus(q(12), q(f.imageDriveNewsletters)));
    return earned(r, 0.5, {
      a: gives('0.1', f.imageDrivePlanned),
      b: gives('0.1', f.imageDriveCarriedOut),
      c: greater(ZERO, minus(q('0.2'), each('0.1', steps(r, short, 2)))),
      d: gives('0.1', f.imageDriveSummedUp),
    });
  },

  // 3.5.3 从严监督管理 (1.5)
  '3.5.3': (f, r) =>
    deducted(r, 1.5, {
      a: each('-0.5', f.offencesNotReported),
      b: each('-0.5', f.dutyOffencesSentenced),
      c: each('-0.2', f.otherOffences),
    }),

  // 3.5.4 落实执法监督制度 (4.5)
  '3.5.4': (f, r) => {
    const short = greater(ZERO, minus(q(100), percentOf(r, f.squadInspectionsDone)));
    return deducted(r, 4.5, {
      a: once(r, '-0.2', f.oversightPlansMissing),
      b: each('-0.2', f.specialChecksNotDone),
      c: each('-0.2', f.oversightOrders),
      d: each('-0.5', f.oversightOrdersNotPutRight),
      e: each('-0.5', f.majorMattersNotSettled),
      f: once(r, '-0.2', f.fileReviewsNotHeld),
      g: each('-0.1', f.fileReviewReportsLate),
      h: each('-0.1', steps(r, short, 10)),
      i: each('-0.1', f.oversightMeetingsNotHeld),
      j: each('-0.1', f.oversightReportsLate),
      k: each('-0.2', f.oversightSystemsNotKept),
    });
  },

  // 3.5.5 行政执法责任制 (0.5)
  '3.5.5': (f, r) => deducted(r, 0.5, { a: once(r, '-0.1', f.responsibilityNotAssigned), b: each('-0.2', f.accountabilityNotPursued) }),

  // 3.5.6 加强执法管控措施 (2)
  '3.5.6': (f, r) =>
    deducted(r, 2, {
      a: each('-0.2', f.enforcementProblemsNotPutRight),
      b: r.A21 === 'perCase' ? each('-0.4', f.casesInspectedAgain) : gives('-0.4', happened(f.casesInspectedAgain)),
      c: each('-0.4', f.enforcementProblemsUrgedNotSettled),
      d: each('-1', f.casesUrgedAgain),
      e: ticketsAboveAverage(f, r),
      f: cityToDistrictNotices(f, r),
    }),

  // 3.5.7 行为规范、车辆、内务督察 (2)
  '3.5.7': (f, r) => {
    const problems = {
      perProblem: () => minus(q(f.conductProblems), q(f.conductProblemsNoticed)),
      anyNotice: () => (happened(f.conductProblemsNoticed) ? ZERO : q(f.conductProblems)),
      cityFound: () => q(needed(f.conductProblemsOfCity)),
    };
    return deducted(r, 2, {
      a: each('-0.2', f.vehicleAndPremisesNotices),
      b: each('-0.1', f.cityNoticesAnsweredLate),
      c: each('-0.2', f.cityNoticesNotAnswered),
      d: each('-0.2', problems[r.A23]()),
    });
  },

  // 3.5.8 依法履职 (2)
  '3.5.8': (f, r) =>
    deducted(r, 2, {
      a: each('-0.5', f.neglectComplaints),
      b: r.A24 === 'same' ? '0' : each('-0.5', f.neglectWithMajorImpact),
      c: each('-0.2', f.repeatComplaintsNotPutRight),
      d: each('-0.5', f.majorCasesUrgedNotSettled),
    }),

  // 3.6 基层建设 (3)

  // 3.6.1 标准化大(支)队 (0.5)
  '3.6.1': (f, r) => deducted(r, 0.5, { a: gives('-0.5', f.standardTeamLost) }),

  // 3.6.2 规范中队 (1)
  '3.6.2': (f, r) => {
    const rate = percentOf(r, f.compliantSquadRate);
    const difference = minus(q(f.compliantSquadScoreByCity), q(f.compliantSquadScoreByDistrict));
    const gap = greater(difference, minus(ZERO, difference));
    return deducted(r, 1, {
      a: below(rate, [80, 90, 100], ['-0.6', '-0.4', '-0.2', '0']),
      b: upTo(gap, [3, 5, 7], ['0', '-0.1', '-0.2', '-0.4']),
    });
  },

  // 3.6.3 示范中队 (1.5)
  '3.6.3': (f, r) => {
    const rate = percentOf(r, f.modelSquadRate);
    const change = order(rate, percentOf(r, f.modelSquadRateLastYear));
    const fall = q(gives('-0.2', change < 0));
    const creations = change > 0 || r.A42 === 'everyCreation' ? each('0.2', f.modelSquadsCreated) : ZERO;
    const short = below(rate, [20, 25, 30, 35, 40], ['-1.5', '-1.2', '-0.9', '-0.6', '-0.3', '0']);
    const max = q('1.5');
    if (r.A05 === 'net') return deducted(r, 1.5, { a: short, b: plus(fall, creations) });
    // What b takes is then deducted together with a, before what b gives is added.
    const parts = lettered(r, { a: short, b: creations });
    return { max, parts, score: lesser(max, plus(afterDeductions(r, max, plus(parts.a, fall)), parts.b)) };
  },

  // -------------------------------------------------------------------------------------------------------------
  // 4.1 复议诉讼案件 (2)

  // 4.1.1 规范具体行政行为 (1.6)
  '4.1.1': (f, r) => deducted(r, 1.6, { a: each('-0.4', f.actsOverturned), b: each('-0.4', f.dutiesOrdered) }),

  // 4.1.2 街镇复议诉讼案件监管 (0.2)
  '4.1.2': (f, r) => earned(r, 0.2, { a: gives('0.2', f.reviewCasesReported) }),

  // 4.1.3 复议诉讼监督力度 (0.2)
  '4.1.3': (f, r) => {
    const noneArose = f.townLossesFollowedUp === 'noneArose';
    const item = earned(r, 0.2, { a: gives('0.2', noneArose ? r.A28 === 'done' : f.townLossesFollowedUp === 'covered') });
    return r.A28 === 'excluded' && noneArose ? { ...item, excluded: item.max } : item;
  },

  // 4.2 办理案件 (8.5)

  // 4.2.1 人均办案 (4)
  '4.2.1': (f, r) => {
    const officers = q(f.frontlineOfficers);
    const complaints = q(f.complaintsReceived);
    const fourEach = times(q(4), officers);
    const targets = {
      fourPlusShare: () => plus(fourEach, times(q('0.15'), complaints)),
      shareOfSum: () => times(q('0.15'), plus(fourEach, complaints)),
      allStaff: () => plus(times(q(4), q(needed(f.enforcementStaff))), times(q('0.15'), complaints)),
    };
    const simple = share(r, f.simpleProcedureCases, times(q(6), officers));
    const ordinary = share(r, f.ordinaryProcedureCases, targets[r.A10]());
    const half = (rate: Rational, base: string, step: string, most: string): Rational => {
      if (isLess(rate, 50)) return ZERO;
      const points = plus(q(base), each(step, steps(r, minus(rate, q(50)), 10)));
      return r.A09 === 'itemOnly' ? points : lesser(points, q(most));
    };
    const parts = lettered(r, { a: half(simple, '0.5', '0.1', '1'), b: half(ordinary, '1.5', '0.3', '3') });
    const all = plus(parts.a, parts.b);
    return { max: q(4), parts, score: r.A03 === 'open' ? all : lesser(all, q(4)) };
  },

  // 4.2.2 执法全过程记录 (1)
  '4.2.2': (f, r) =>
    deducted(r, 1, {
      a: each('-0.2', f.recordInspectionsMissed),
      b: each('-0.1', f.actionsNotRecorded),
      c: each('-0.1', steps(r, q(f.recordsBelowStandard), 2)),
    }),

  // 4.2.3 办理程序与文书 (2.5)
  '4.2.3': (f, r) => {
    const ended = (count: Figure, last: number): Rational => (r.A08 === 'printed' ? lesser(q(count), q(last)) : q(count));
    const isSlow = isLess(percentOf(r, f.caseClosingRate), percentOf(r, f.cityCaseClosingRate));
    const faults = lettered(r, {
      a: each('-0.1', startedPart(over(ended(f.casesFiledLate, 20), q(10)))),
      b: each('-0.1', startedPart(over(ended(f.decisionsLate, 6), q(3)))),
      c: r.A37 === 'perOccurrence' ? each('-0.2', needed(f.closingRateShortfalls)) : gives('-0.2', isSlow),
      d: each('-0.2', f.casesDroppedAtWill),
      e: each('-0.2', f.casesUnsound),
      f: each('-0.1', f.casesUntidy),
    });
    const credits = lettered(r, { g: each('0.2', f.modelCasesNamed), h: each('0.2', f.crimesReferred) });
    const max = q('2.5');
    const [taken, given] = [sum(Object.values(faults)), sum(Object.values(credits))];
    const score = r.A05 === 'net' ? afterDeductions(r, max, plus(taken, given)) : plus(afterDeductions(r, max, taken), given);
    return { max, parts: { ...faults, ...credits }, score: lesser(max, score) };
  },

  // 4.2.4 处罚公示及信用管理 (1)
  '4.2.4': (f, r) =>
    deducted(r, 1, {
      a: each('-0.3', f.publishedCasesWithdrawn),
      b: shortOfAll(percentOf(r, f.penaltiesPublished)),
      c: shortOfAll(percentOf(r, f.creditCasesCollected)),
      d: each('-0.1', f.creditRepairsMishandled),
    }),

  // 4.3.1 谁执法谁普法 (2)
  '4.3.1': (f, r) => {
    const stories = q(f.legalStoriesReported);
    return earned(r, 2, {
      a: gives('0.1', f.publicityTeamSet),
      b: each('0.1', r.A25 === 'venueKinds' ? needed(f.publicityVenueKinds) : f.publicityActivities),
      c: each('0.1', r.A25 === 'instead' ? minus(stories, q(f.legalStoriesReposted)) : stories),
      d: each('0.2', f.legalStoriesReposted),
      e: each('0.2', f.publicityWorksSpread),
      f: gives('0.2', f.publicityDistinctive),
    });
  },

  // 4.4.1 重大法核制度 (1)
  '4.4.1': (f, r) => {
    const parts = lettered(r, {
      a: each('-0.2', f.reviewedCasesUnsound),
      b: each('-0.2', f.majorReviewsMissed),
      c: gives('0.4', f.townReviewsGuided),
    });
    const taken = plus(parts.a, parts.b);
    const scores = {
      sixTenths: () => afterDeductions(r, q('0.6'), plus(taken, parts.c)),
      separate: () => plus(afterDeductions(r, q('0.6'), taken), parts.c),
      fromOne: () => afterDeductions(r, q(1), plus(taken, parts.c)),
    };
    return { max: q(1), parts, score: lesser(q(1), scores[r.A06]()) };
  },

  // 4.5 重要法制工作制度 (2)

  // 4.5.1 法制工作交流活动 (0.5)
  '4.5.1': (f, r) => earned(r, 0.5, { a: gives('0.5', f.legalExchangeHeld) }),

  // 4.5.2 行政诉讼庭审旁听 (0.3)
  '4.5.2': (f, r) => {
    const none = !happened(f.courtHearings);
    const always = !none && isAtLeast(share(r, f.courtHearingsHeadAttended, q(f.courtHearings)), 100);
    const item = earned(r, 0.3, {
      a: gives('0.1', none ? r.A28 === 'done' : always),
      b: gives('0.2', f.hearingThreeInOne),
    });
    // 0.2 of the 0.3 points are left to be earned.
    return r.A28 === 'excluded' && none ? { ...item, score: times(item.score, q('0.3/0.2')) } : item;
  },

  // 4.5.3 公职律师 (0.2)
  '4.5.3': (f, r) => {
    const none = !happened(f.majorReviewsHeld);
    const always = !none && isAtLeast(share(r, f.majorReviewsWithLawyer, q(f.majorReviewsHeld)), 100);
    const item = earned(r, 0.2, { a: gives('0.2', none ? r.A28 === 'done' : always) });
    return r.A28 === 'excluded' && none ? { ...item, excluded: item.max } : item;
  },

  // 4.5.4 法制员队伍 (0.5)
  '4.5.4': (f, r) => earned(r, 0.5, { a: gives('0.5', f.legalStaffMeetingsHeld) }),

  // 4.5.5 案例评选 (0.5)
  '4.5.5': (f, r) => {
    const best = f.caseContestFirstPrize
      ? '0.4'
      : f.caseContestSecondPrize
        ? '0.3'
        : f.caseContestThirdPrize
          ? '0.2'
          : f.caseContestOtherPrize
            ? '0.1'
            : '0';
    // Where the highest of all counts, any prize is at least as high as taking part.
    const counts = r.A26 === 'awards' || best === '0';
    return earned(r, 0.5, { a: gives('0.1', f.caseContestEntered && counts), b: best });
  },

  // 4.6.1 案例指导和人民建议 (1)
  '4.6.1': (f, r) =>
    earned(r, 1, {
      a: each('0.2', f.caseGuidanceResults),
      b: each('0.2', r.A27 === 'higher' ? needed(f.legalSuggestionsAdoptedOnly) : f.legalSuggestionsAdopted),
      c: each('0.4', f.legalSuggestionsSigned),
    }),

  // -------------------------------------------------------------------------------------------------------------
  // 5.1 系统应用 (4)

  // 5.1.1 网上勤务系统 (1)
  '5.1.1': (f, r) =>
    earned(r, 1, {
      // The published scores are taken to hold these deductions already.
      a: r.A13 === 'subtract' ? each('-0.2', f.falseDutyReports) : '0',
      b: r.A13 === 'subtract' ? each('-0.1', f.dutyRecordsNotUpdated) : '0',
      c: meanScore(f.dutySystemScores, r),
    }),

  // 5.1.2 APP开单率 (0.5)
  '5.1.2': (f, r) => {
    const rate = percentOf(r, f.appCaseRate);
    return earned(r, 0.5, {
      a: below(rate, [90, 95], ['0', '0.3', '0.5']),
    });
  },

  // 5.1.3 随申码应用 (0.5)
  '5.1.3': (f, r) => earned(r, 0.5, { a: meanScore(f.identityCodeScores, r) }),

  // 5.1.4 执法对象监管系统 (1)
  '5.1.4': (f, r) => {
    const rate = percentOf(r, f.objectDataAccuracy);
    const item = earned(r, 1, {
      a: below(rate, [85, 90, 95], ['0', '0.5', '0.8', '1']),
      b: each('-0.1', f.falseInspectionRecords),
    });
    const { a = ZERO, b = ZERO } = item.parts;
    return r.A29 === 'lower' ? { ...item, score: lesser(a, greater(ZERO, plus(q(1), b))) } : item;
  },

  // 5.1.5 管执联动工单时效 (0.5)
  '5.1.5': (f, r) => earned(r, 0.5, { a: gives('0.5', f.transferredOrdersInTime) }),

  // 5.1.6 基础数据库更新 (0.5)
  '5.1.6': (f, r) => {
    const [first, second] = [q(f.baseDataUpdatesFirstHalf), q(f.baseDataUpdatesSecondHalf)];
    const isOften = r.A43 === 'twoInYear' ? isAtLeast(plus(first, second), 2) : isAtLeast(first, 1) && isAtLeast(second, 1);
    return earned(r, 0.5, { a: gives('0.5', f.baseDataMaintained && isOften) });
  },

  // 5.2 系统建设配套 (3)

  // 5.2.1 队伍管理系统建设 (1)
  '5.2.1': (f, r) => earned(r, 1, { a: gives('1', f.teamSystemTasksDone) }),
  // 5.2.2 网上办案系统升级 (1)
  '5.2.2': (f, r) => earned(r, 1, { a: gives('1', f.signaturesAndSealsReady) }),
  // 5.2.3 数据中台 (1)
  '5.2.3': (f, r) => earned(r, 1, { a: gives('1', f.districtDataOnPlatform) }),

  // 5.3.1 区级指挥中心 (2)
  '5.3.1': (f, r) => earned(r, 2, { a: gives('1', f.commandCentreConnected), b: gives('1', f.commandCentreModel) }),

  // 5.4.1 制服和执法装备 (1)
  '5.4.1': (f, r) => {
    const isFourEach = (machines: readonly Figure[], staff: readonly Figure[]): boolean =>
      isAtLeast(times(q(4), sum(machines.map(q))), sum(staff.map(q)));
    const all = f.squads;
    const staff = all.map((squad) => squad.staff);
    const enough = {
      everySquad: all.every((squad) => isFourEach([squad.computers], [squad.staff]) && isFourEach([squad.printers], [squad.staff])),
      district:
        isFourEach(
          all.map((squad) => squad.computers),
          staff,
        ) &&
        isFourEach(
          all.map((squad) => squad.printers),
          staff,
        ),
      together: all.every((squad) => isFourEach([squad.computers, squad.printers], [squad.staff])),
    };
    return earned(r, 1, { a: gives('0.5', f.uniformsManaged), b: gives('0.5', f.equipmentManaged && enough[r.A41]) });
  },

  // 5.5.1 视觉形象识别 (1)
  '5.5.1': (f, r) => earned(r, 1, { a: gives('1', f.visualIdentityCorrect) }),

  // 5.6.1 智能应用场景 (1)
  '5.6.1': (f, r) => earned(r, 1, { a: gives('1', f.smartScenarioProven) }),

  // -------------------------------------------------------------------------------------------------------------
  // 6.1 信访办理 (3)

  // 6.1.1 信访办理规范化 (0.8)
  '6.1.1': (f, r) =>
    deducted(r, 0.8, {
      a: each('-0.2', f.petitionsMishandled),
      b: each('-0.2', f.petitionsOverdue),
      c: each('-0.3', f.petitionRepliesOverturned),
    }),

  // 6.1.2 信访工作制度 (0.2)
  '6.1.2': (f, r) =>
    deducted(r, 0.2, {
      a: once(r, '-0.1', f.leaderReceptionsMissed),
      b: once(r, '-0.1', f.petitionMeetingsMissed),
      c: once(r, '-0.2', f.majorRisksUnreported),
    }),

  // 6.1.3 信访处置效能 (1.5)
  '6.1.3': (f, r) => {
    const rank = q(f.repeatPetitionRank);
    return deducted(r, 1.5, {
      a: each('-0.2', f.supervisedPetitionsFailed),
      b: each('-0.3', f.petitionersDissatisfied),
      c: upTo(rank, [4, 8, 12], ['0', '-0.3', '-0.6', '-0.9']),
    });
  },

  // 6.1.4 人民建议征集 (0.5)
  '6.1.4': (f, r) => {
    const rank = q(f.suggestionRank);
    const byRank = upTo(rank, [3, 6, 9], ['0.5', '0.3', '0.1', '0']);
    return earned(r, 0.5, { a: gives(byRank, r.A30 === 'asPublished' || happened(needed(f.suggestionsSent))) });
  },

  // 6.2.1 投诉处置 (17.5)
  '6.2.1': (f, r) => earned(r, 17.5, { a: over(times(q('17.5'), q(f.complaintScore)), q(100)) }),

  // 6.3.1 社区工作室 (1)
  '6.3.1': (f, r) => earned(r, 1, { a: gives('0.7', f.studioActivitiesHeld), b: gives('0.3', f.studioBrandBuilt) }),

  // 6.4 综治维稳 (2)

  // 6.4.1 综治维稳协作平台 (0.5)
  '6.4.1': (f, r) =>
    earned(r, 0.5, {
      a: gives('0.3', f.publicOrderOrganised),
      b: gives('0.1', f.squadPublicOrderStaffed),
      c: gives('0.1', f.squadLiaisonsNamed),
      d: each('-0.1', f.liaisonChangesNotFiled),
    }),

  // 6.4.2 综治维稳专项任务 (1)
  '6.4.2': (f, r) => {
    const ruins = (omitted: Figure, wrong: Figure): boolean =>
      happened(omitted) || (happened(wrong) && r.A31 !== 'errorsIgnored' && r.A31 !== 'errorsLate');
    const lateness = (late: Figure, wrong: Figure): Rational => (r.A31 === 'errorsLate' ? plus(q(late), q(wrong)) : q(late));
    const monthly = lateness(f.monthlyFormsLate, f.monthlyFormsWrong);
    const special = lateness(f.specialFormsLate, f.specialFormsWrong);
    const present = minus(q('0.2'), each('0.1', f.publicOrderAbsences));
    const hosted = each('0.2', f.publicOrderEventsHosted);
    const parts = lettered(r, {
      a: ruins(f.monthlyFormsOmitted, f.monthlyFormsWrong) ? '0' : upTo(monthly, [0, 1, 2], ['0.5', '0.4', '0.2', '0']),
      b: f.specialChecksDone && !ruins(f.specialFormsOmitted, f.specialFormsWrong) ? upTo(special, [0, 1], ['0.3', '0.1', '0']) : '0',
      c: each('-0.1', f.omissionsFoundByComparison),
      d: r.A31 === 'absenceInItem' ? present : greater(ZERO, present),
      e: r.A04 === 'remainder' || r.A31 === 'hostingCapped' ? lesser(hosted, q('0.2')) : hosted,
    });
    const checked = r.A31 === 'comparedInB' ? greater(ZERO, plus(parts.b, parts.c)) : plus(parts.b, parts.c);
    const before = sum([parts.a, checked, parts.d]);
    const score = plus(r.A05 === 'floorFirst' ? greater(ZERO, before) : before, parts.e);
    return { max: q(1), parts, score: held(score, ZERO, q(1)) };
  },

  // 6.4.3 综治维稳联系点 (0.5)
  '6.4.3': (f, r) => {
    const pieces = q(f.contactPointPieces);
    const videos = each('0.2', f.contactPointVideos);
    const counts = f.contactPointCasesReported || r.A32 === 'piecesAlone';
    const isTop = r.A32 === 'lower' ? isMore(pieces, 10) : isAtLeast(pieces, 10);
    return earned(r, 0.5, {
      a: gives('0.2', f.contactPointsSetUp),
      b: !counts || isSame(pieces, 0) ? '0' : isTop ? '0.3' : isAtLeast(pieces, 5) ? '0.2' : '0.1',
      c: r.A04 === 'remainder' ? lesser(videos, q('0.2')) : videos,
    });
  },

  // -------------------------------------------------------------------------------------------------------------
  // 7.1.1 政务信息 (1)
  '7.1.1': (f, r) => {
    const taken = q(f.portalArticles);
    const third = r.A33 === 'ladder' ? '0.2' : '0.3';
    return earned(r, 1, {
      a: gives('0.1', f.everySquadPublishedOutside),
      b: below(taken, [120, 130, 140, 150, 160, 170, 180], ['0', '0.1', third, '0.3', '0.4', '0.5', '0.7', '0.9']),
      c: each('-0.5', f.seriousInformationErrors),
    });
  },

  // 7.2 专项宣传 (2)

  // 7.2.1 市局交办宣传任务 (0.8)
  '7.2.1': (f, r) => deducted(r, 0.8, { a: each('-0.4', f.publicityTasksRefused), b: each('-0.2', f.publicityTasksUnfinished) }),

  // 7.2.2 专项宣传任务 (0.8)
  '7.2.2': (f, r) =>
    earned(r, 0.8, {
      a: gives('0.2', f.achievementPublicityJoined),
      b: gives('0.2', f.mediaPartnershipsDone),
      c: gives('0.1', f.openDayHeld),
      d: gives('0.1', f.openDayWellReceived),
      e: gives('0.1', f.summerHotlineHeld),
      f: gives('0.1', f.directorHotlineJoined),
    }),

  // 7.2.3 媒体宣传报道 (0.2)
  '7.2.3': (f, r) => earned(r, 0.2, { a: each('0.1', f.favourableReports) }),

  // 7.2.4 宣传产品 (0.2)
  '7.2.4': (f, r) => earned(r, 0.2, { a: each('0.1', f.popularPublicityProducts) }),

  // 7.3 宣传阵地 (2)

  // 7.3.1 上海城管公众号 (1)
  '7.3.1': (f, r) => {
    const taken = q(f.wechatArticles);
    return earned(r, 1, {
      a: upTo(taken, [0, 10, 20, 30, 40], ['0', '0.1', '0.2', '0.4', '0.6', '0.8']),
      b: gives('0.2', f.wechatTotalClicksTopThree || f.wechatArticleMostClicked),
    });
  },

  // 7.3.2 长三角公众号 (0.3)
  '7.3.2': (f, r) => {
    const taken = q(f.deltaAccountArticles);
    return earned(r, 0.3, { a: upTo(taken, [0, 5, 10, 15], ['0', '0.1', '0.2', '0.3', r.A34 === 'stays' ? '0.3' : '0']) });
  },

  // 7.3.3 市局视频号 (0.2)
  '7.3.3': (f, r) => {
    const taken = q(f.bureauVideos);
    return earned(r, 0.2, { a: upTo(taken, [0, 3], ['0', '0.1', '0.2']) });
  },

  // 7.3.4 上海城管期刊 (0.5)
  '7.3.4': (f, r) => {
    const taken = q(f.journalArticles);
    return earned(r, 0.5, { a: upTo(taken, [r.A35 === 'sisters' ? 0 : 1, 5, 10], ['0', '0.1', '0.3', '0.5']) });
  },

  // 7.4 舆情引导 (2)

  // 7.4.1 舆情引导队伍 (0.8)
  '7.4.1': (f, r) => earned(r, 0.8, { a: gives('0.8', f.opinionTeamFormed) }),

  // 7.4.2 舆情引导任务 (0.6)
  '7.4.2': (f, r) => deducted(r, 0.6, { a: each('-0.2', f.opinionTasksUndone) }),

  // 7.4.3 回应媒体监督 (0.6)
  '7.4.3': (f, r) => {
    const exposure = (points: string, count: Figure): Points =>
      r.A36 === 'perExposure' ? each(points, count) : gives(points, happened(count));
    return deducted(r, 0.6, {
      a: each('-0.1', f.opinionFeedbackLate),
      b: each('-0.1', f.opinionFeedbackImproper),
      c: exposure('-0.4', f.exposuresUnanswered),
      d: exposure('-0.6', f.exposuresOfNeglect),
    });
  },

  // -------------------------------------------------------------------------------------------------------------
  // 8.1 基层党建 (5)

  // 8.1.1 支部互联互学 (3)
  '8.1.1': (f, r) => earned(r, 3, { a: gives('2', f.branchMicroLectures), b: gives('1', f.branchNewsTaken) }),

  // 8.1.2 先锋引领 (2)
  '8.1.2': (f, r) => earned(r, 2, { a: gives('1', f.branchBrandsJoined), b: gives('1', f.vanguardForumJoined) }),

  // 8.2 团的建设 (1)

  // 8.2.1 团的工作任务 (0.5)
  '8.2.1': (f, r) => {
    const meetings = each('0.3', f.leagueMeetingsAttended);
    return earned(r, 0.5, {
      a: gives('0.2', f.leagueWorkOrganised),
      b: r.A04 === 'remainder' ? lesser(meetings, q('0.3')) : meetings,
    });
  },

  // 8.2.2 团工作信息 (0.3)
  '8.2.2': (f, r) => earned(r, 0.3, { a: each('0.1', f.leagueNewsPublished) }),

  // 8.2.3 团组织作用 (0.2)
  '8.2.3': (f, r) => earned(r, 0.2, { a: gives('0.1', f.leagueEventHosted), b: gives('0.1', f.leagueHonourWon) }),

  // -------------------------------------------------------------------------------------------------------------
  // 9.1.1 社会公众满意测评 (30)
  '9.1.1': (f, r) => {
    const half = (score: Figure, points: Figure | undefined): Rational =>
      r.A12 === 'delivered' ? q(needed(points)) : over(times(q(15), q(score)), q(100));
    return earned(r, 30, {
      a: half(f.satisfactionFirstHalf, f.satisfactionPointsFirstHalf),
      b: half(f.satisfactionSecondHalf, f.satisfactionPointsSecondHalf),
    });
  },

  // -------------------------------------------------------------------------------------------------------------
  // 10.1.1 工作制度、机制创新 (附加分 3)
  '10.1.1': (f, r) =>
    earned(r, 3, {
      a: each('1.5', f.practicesSpreadOnSite),
      b: each('1', f.practicesSpreadAtMeetings),
      c: each('0.5', f.practicesFitToSpread),
    }),
};

/** A completion rate or a share, in percent, as it is compared (A15). */
const share = (r: Taken, of: Figure, to: Rational): Rational => compared(r, over(times(q(of), q(100)), to));

/** 5.1.1, 5.1.3: the mean of the scores published, or their sum over twelve months (A13). */
const meanScore = (scores: readonly Figure[], r: Taken): Rational =>
  r.A13 === 'twelve' ? over(sum(scores.map((score) => q(score))), q(12)) : meanOf(scores);

/** 3.5.6.e: 差值占比率 of the tickets over the average of the group. */
function ticketsAboveAverage(f: Facts, r: Taken): Points {
  const [own, average] = [q(f.enforcementProblemTickets), q(f.groupAverageTickets)];
  if (isSame(average, 0)) return gives('-0.3', isMore(own, 0) && r.A22 === 'worst');
  const excess = compared(r, over(times(minus(own, average), q(100)), average));
  return upTo(excess, [0, 30, 60], ['0', '-0.1', '-0.2', '-0.3']);
}

/** 3.5.6.f: 市局督察单和区局督察单比值. */
function cityToDistrictNotices(f: Facts, r: Taken): Points {
  const [city, district] = [q(f.cityInspectionNotices), q(f.districtInspectionNotices)];
  if (isSame(district, 0)) return gives('-1', isMore(city, 0) && r.A22 === 'worst');
  const ratio = compared(r, over(times(city, q(100)), district));
  return isLess(ratio, 30) ? '0' : upTo(ratio, [40], ['-0.5', '-1']);
}

// ---------------------------------------------------------------------------------------------------------------
// The whole scheme

export interface Scored {
  /** By id: every lettered part, item, second-level and first-level indicator. */
  readonly scores: ReadonlyMap<string, Rational>;
  /** The printed points of every item and indicator. */
  readonly maxima: ReadonlyMap<string, Rational>;
  readonly total: Rational;
  readonly grade: '优秀' | '良好';
}

/** Scores a year of facts: the chosen reading of every passage, or the options given. */
export function score(facts: Facts, readings: Readings = {}): Scored {
  const taken: Taken = { ...CHOSEN, ...readings };
  const { total: before, ...scored } = added(facts, taken);
  const total = taken.A14 === 'total' ? toOneDecimal(before, 'half-up') : before;
  // Note 2. Where it is the items that are rounded, their sum has nothing left to round, and A40 makes no difference.
  const isExcellent = isAtLeast(taken.A40 === 'exact' ? before : total, 135);
  return { ...scored, total, grade: isExcellent ? '优秀' : '良好' };
}

/** Note 1, at every item: exact to one decimal (A14). */
function rounding({ A14 }: Taken, value: Rational): Rational {
  if (A14 === 'truncate') return toOneDecimal(value, 'down');
  if (A14 === 'halfEven') return toOneDecimal(value, 'half-even');
  return A14 === 'total' ? value : toOneDecimal(value, 'half-up');
}

/** Items, the second-level indicators they stand in, the first-level ones those stand in, and the sum of all. */
function added(facts: Facts, taken: Taken): Omit<Scored, 'grade'> {
  const round = (value: Rational): Rational => rounding(taken, value);
  const scores = new Map<string, Rational>();
  const maxima = new Map<string, Rational>();
  const excluded = new Map<string, Rational>();
  const add = (to: Map<string, Rational>, id: string, value: Rational) => void to.set(id, plus(to.get(id) ?? ZERO, value));

  for (const [id, scorer] of Object.entries(ITEMS)) {
    const item = scorer(facts, taken);
    const section = id.slice(0, id.lastIndexOf('.'));
    for (const [letter, points] of Object.entries(item.parts)) scores.set(`${id}.${letter}`, points);
    scores.set(id, round(item.score));
    maxima.set(id, item.max);
    add(scores, section, round(item.score));
    add(maxima, section, item.max);
    if (item.excluded) add(excluded, section, item.excluded);
  }
  const sections = [...maxima].filter(([id]) => id.split('.').length === 2);
  for (const [id, max] of sections) {
    const missing = excluded.get(id);
    const sumOfItems = scores.get(id) ?? ZERO;
    // An item that could not arise is made up for by the others of its indicator, which then needs rounding of its own.
    const value = missing ? round(over(times(sumOfItems, max), minus(max, missing))) : sumOfItems;
    scores.set(id, value);
    const first = id.slice(0, id.indexOf('.'));
    add(scores, first, value);
    add(maxima, first, max);
  }
  const firstLevel = [...scores].filter(([id]) => !id.includes('.')).map(([, value]) => value);
  return { scores, maxima, total: sum(firstLevel) };
}
