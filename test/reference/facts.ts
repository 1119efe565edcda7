/** Complete random facts of a year: every fact within its domain, drawn to where the clause that reads it turns. */
import fc from 'fast-check';
import type { Jingan2022Facts as Facts } from '../../rubrics/jingan/index.js';
import type { Figure } from './rational.js';
import type { Readings } from './readings.js';

/** What sort of year: anything at all, (nearly) everything done, (nearly) nothing, or (nearly) nothing but violations. */
type Mood = 'mixed' | 'full' | 'idle' | 'faulty';
type Percent = Facts['adOrdersClosed'];

/** What is usual in a year of this sort, and now and then anything else. */
const mostly = <T>(usual: fc.Arbitrary<T>, anything: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 14, arbitrary: usual }, { weight: 1, arbitrary: anything });

function inMood<T>(mood: Mood, anything: fc.Arbitrary<T>, usual: Readonly<Record<Exclude<Mood, 'mixed'>, T>>): fc.Arbitrary<T> {
  return mood === 'mixed' ? anything : mostly(fc.constant(usual[mood]), anything);
}

const pick = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** A whole number, as a number or as text. */
const written = (whole: fc.Arbitrary<number>): fc.Arbitrary<Figure> =>
  fc.tuple(whole, pick(false, false, false, true)).map(([n, asText]) => (asText ? String(n) : n));

// ---------------------------------------------------------------------------------------------------------------
// Kinds of facts, by how a clause uses them

const deed = (mood: Mood) => inMood(mood, fc.boolean(), { full: true, idle: false, faulty: false });
const lapse = (mood: Mood) => inMood(mood, fc.boolean(), { full: false, idle: false, faulty: true });

/** How often a violation happened. */
function lapses(mood: Mood): fc.Arbitrary<Figure> {
  const some = fc.oneof(
    { weight: 6, arbitrary: pick<Figure>(1, 2, 3) },
    { weight: 3, arbitrary: written(fc.integer({ min: 1, max: 12 })) },
    { weight: 1, arbitrary: pick<Figure>(20, 21, 22, 200, 1_000_003, '1000000000000000000000') },
  );
  if (mood === 'faulty') return mostly(some, fc.constant<Figure>(0));
  // Mixed years have few of each, or every deduction item would end on its floor.
  const anything = fc.oneof({ weight: 5, arbitrary: pick<Figure>(0, 0, 0, '0') }, { weight: 3, arbitrary: some });
  return inMood<Figure>(mood, anything, { full: 0, idle: 0, faulty: 1 });
}

/** How many of something good there were: around the numbers at which it begins or ceases to count. */
function achieved(mood: Mood, full: number, ...edges: readonly number[]): fc.Arbitrary<Figure> {
  const near = fc.tuple(pick(0, 1, full, ...edges), fc.integer({ min: -1, max: 1 })).map(([edge, off]) => Math.max(0, edge + off));
  const anything = fc.oneof(
    { weight: 6, arbitrary: written(near) },
    { weight: 3, arbitrary: written(fc.integer({ min: 0, max: full + 3 })) },
    { weight: 1, arbitrary: pick<Figure>(100, 9999, '123456789012345678901234567890') },
  );
  return inMood<Figure>(mood, anything, { full, idle: 0, faulty: 0 });
}

const JUST_BELOW = ['9', '94', '949999999999', '95', '95000000000001', '96', '999', '9999999999999999999999999999'];
const JUST_ABOVE = ['0000000000000000000000000001', '001', '04', '049999999999', '05', '05000000000001', '06', '1'];

/** A percent at, just below and just above an edge, in every way of writing one. */
function nearEdge(edge: number, isOpen: boolean): fc.Arbitrary<Percent> {
  const at = fc.integer({ min: 1, max: 97 }).chain((k) =>
    pick<Percent>(
      edge,
      String(edge),
      `${edge}%`,
      `${edge}.00%`,
      `${edge * 3 * k}/${3 * k}`,
      { part: edge * k, whole: 100 * k },
      {
        part: `${edge}.0`,
        whole: '1e2',
      },
    ),
  );
  const decimals = (whole: number, places: readonly string[]): fc.Arbitrary<Percent> =>
    fc.tuple(pick(...places), pick('number', 'text', 'percent', 'parts')).map(([digits, how]): Percent => {
      const text = `${whole}.${digits}`;
      if (how === 'number') return Number(text);
      if (how === 'parts') return { part: text, whole: 100 };
      return how === 'text' ? text : `${text}%`;
    });
  const counted = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: -1, max: 1 })).map(([whole, off]): Percent => {
    const part = Math.floor((whole * edge) / 100) + off;
    return { part: Math.max(0, isOpen ? part : Math.min(whole, part)), whole };
  });
  const choices = [at, counted];
  if (edge > 0) choices.push(decimals(edge - 1, JUST_BELOW));
  if (edge < 100 || isOpen) choices.push(decimals(edge, JUST_ABOVE));
  return fc.oneof(...choices);
}

const SHARES = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.nat()).map(([whole, n]): Percent => ({ part: n % (whole + 1), whole }));
const POINTS = fc.integer({ min: 0, max: 10_000 }).map((n): Percent => n / 100);

/** A rate whose bands change at these edges. `best` is what it is when all went well. */
function rate(mood: Mood, best: number, ...edges: readonly number[]): fc.Arbitrary<Percent> {
  const anything = fc.oneof(
    { weight: 6, arbitrary: pick(...edges).chain((edge) => nearEdge(edge, false)) },
    { weight: 2, arbitrary: SHARES },
    { weight: 1, arbitrary: POINTS },
    { weight: 1, arbitrary: pick<Percent>(0, 100, '200/3', { part: 2, whole: 3 }, 0.5, 1) },
  );
  return inMood<Percent>(mood, anything, { full: best, idle: best === 0 ? 100 : 0, faulty: best === 0 ? 100 : 0 });
}

/** A rate that also goes beyond 100. */
const openRate = (mood: Mood): fc.Arbitrary<Percent> =>
  inMood<Percent>(
    mood,
    fc.oneof(
      { weight: 6, arbitrary: pick(0, 10, 50, 80, 90, 100, 110).chain((edge) => nearEdge(edge, true)) },
      { weight: 2, arbitrary: SHARES },
      { weight: 1, arbitrary: pick<Percent>(0, 100, '500%', { part: 7, whole: 3 }) },
    ),
    { full: 100, idle: 0, faulty: 0 },
  );

/** A score out of 100. */
const outOf100 = (mood: Mood): fc.Arbitrary<Figure> =>
  inMood<Figure>(
    mood,
    fc.oneof(
      { weight: 4, arbitrary: written(fc.integer({ min: 0, max: 100 })) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 1000 }).map((n) => n / 10) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2)) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 300 }).map((n) => `${n}/3`) },
      { weight: 1, arbitrary: pick<Figure>('99.9999999999999999999999', '0.00000000001', 1e-7, '66.66666666666666') },
    ),
    { full: 100, idle: 0, faulty: 0 },
  );

/** 6.2.1: scores that 17.5/100 turns into exactly half a tenth, a hair less, and a hair more. */
const complaintScore = (mood: Mood): fc.Arbitrary<Figure> => {
  const ties = fc
    .tuple(fc.integer({ min: 0, max: 173 }), fc.integer({ min: -1, max: 1 }))
    .map(([k, hair]) => `${(4 * k + 2) * 1_000_000 + hair}/7000000`);
  return mood === 'mixed' ? fc.oneof(outOf100(mood), ties) : outOf100(mood);
};

/** 5.1.1, 5.1.3: the scores published in a year, out of so many twentieths. */
function published(mood: Mood, twentieths: number): fc.Arbitrary<readonly Figure[]> {
  const full = twentieths / 20;
  const element = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: twentieths }).map((n): Figure => (n / 20).toFixed(2)) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: twentieths * 50 }).map((n): Figure => n / 1000) },
    { weight: 1, arbitrary: pick<Figure>('1/3', '3/7', 0, full, '0.4499999999999999999') },
  );
  const anything = fc.array(element, { minLength: 1, maxLength: 12 });
  const all = (score: number) => fc.constantFrom(1, 7, 12).map((length): Figure[] => Array.from({ length }, () => score));
  if (mood === 'mixed') return anything;
  return mostly(all(mood === 'full' ? full : 0), anything);
}

const squads = (mood: Mood): fc.Arbitrary<Facts['squads']> => {
  const anything = fc.array(
    fc
      .record({
        staff: fc.integer({ min: 0, max: 24 }),
        // One for four of each kind, or of both kinds together (A41).
        each: pick(4, 4, 8),
        short: fc.record({ computers: fc.integer({ min: -1, max: 2 }), printers: fc.integer({ min: -1, max: 2 }) }),
        refuseCases: fc.oneof(pick(5, 6, 7), fc.integer({ min: 0, max: 14 })),
        residentialRefuseCases: pick(0, 1, 1, 1, 2, 3),
      })
      .map(({ staff, each, short, ...cases }) => ({
        staff,
        computers: Math.max(0, Math.ceil(staff / each) + short.computers),
        printers: Math.max(0, Math.ceil(staff / each) + short.printers),
        ...cases,
      })),
    { minLength: 1, maxLength: 5 },
  );
  const good = { staff: 9, computers: 3, printers: '3', refuseCases: 6, residentialRefuseCases: 1 };
  const poor = { staff: 9, computers: 0, printers: 0, refuseCases: 0, residentialRefuseCases: 0 };
  return inMood<Facts['squads']>(mood, anything, { full: [good, good], idle: [poor], faulty: [poor, poor] });
};

// ---------------------------------------------------------------------------------------------------------------
// Facts that are read together

/** A count, and how many of it: all, none, all but one, or any number. */
function subset(whole: fc.Arbitrary<number>, parts: fc.Arbitrary<'all' | 'none' | 'allButOne' | 'any'>) {
  return fc.tuple(whole, parts, fc.nat()).map(([all, how, n]) => {
    const part = { all, none: 0, allButOne: Math.max(0, all - 1), any: n % (all + 1) }[how];
    return { all, part };
  });
}
const ANY_PART = pick('all', 'all', 'none', 'allButOne', 'any');

/** Something that every case of should be seen to, and that need not have arisen at all. */
function seenTo(mood: Mood) {
  const some = fc.oneof(pick(0, 0, 1, 2), fc.integer({ min: 0, max: 40 }));
  if (mood === 'full') return subset(some, mostly(pick('all'), ANY_PART));
  if (mood === 'idle') return subset(mostly(pick(0), some), ANY_PART);
  return mood === 'faulty' ? subset(mostly(pick(1, 2, 9), some), mostly(pick('none'), ANY_PART)) : subset(some, ANY_PART);
}

/** Violations of which some stand out. */
function lapsesAndSome(mood: Mood, ofThem: fc.Arbitrary<'all' | 'none' | 'allButOne' | 'any'>) {
  const some = pick(1, 2, 3, 4, 12);
  const anything = fc.oneof(pick(0), some);
  return subset(mood === 'faulty' ? mostly(some, pick(0)) : inMood(mood, anything, { full: 0, idle: 0, faulty: 1 }), ofThem);
}

/** 4.2.1: cases around every step of ten percent of what the officers should have. */
function caseload(mood: Mood) {
  const percents = mood === 'full' ? mostly(pick(100, 110), pick(90, 99)) : mood === 'mixed' ? STEPS : mostly(pick(0), STEPS);
  const off = mood === 'full' ? pick(1) : fc.integer({ min: -1, max: 1 });
  const complaints = fc.oneof(pick(0, 20, 40, 200), fc.integer({ min: 0, max: 3000 }));
  return fc
    .tuple(fc.integer({ min: 1, max: 80 }), complaints, percents, off, percents, off)
    .map(([officers, received, simple, a, ordinary, b]) => ({
      frontlineOfficers: officers,
      complaintsReceived: received,
      simpleProcedureCases: Math.max(0, Math.floor((6 * officers * simple) / 100) + a),
      ordinaryProcedureCases: Math.max(0, Math.floor(((400 * officers + 15 * received) * ordinary) / 10_000) + b),
    }));
}
const STEPS = pick(0, 10, 40, 49, 50, 50, 55, 60, 70, 80, 90, 95, 100, 100, 110, 150, 400);

/** 3.5.6.e: tickets around 100, 130 and 160 percent of an average, which may be no whole number, or nothing. */
const tickets = (mood: Mood) => {
  const average = fc.oneof(pick(0, 1, 10, 20, 10_000), fc.integer({ min: 1, max: 400 }));
  const levels =
    mood === 'full' ? mostly(pick(0, 50), pick(130)) : mood === 'mixed' ? pick(0, 50, 100, 130, 130, 160, 160, 300) : pick(160, 300);
  return fc
    .tuple(
      average,
      levels,
      fc.integer({ min: -6, max: 6 }),
      pick<Figure | undefined>(undefined, undefined, undefined, '100/3', '33.3', 0.1),
    )
    .map(([mean, level, off, odd]) => ({
      groupAverageTickets: odd ?? mean,
      enforcementProblemTickets: Math.max(0, Math.floor((mean * level) / 100) + (mood === 'full' ? 0 : off)),
    }));
};

/** 3.5.6.f: notices of the city around 30 and 40 percent of the district's own, which may be none. */
const notices = (mood: Mood) => {
  const own = fc.oneof(pick(0, 1, 3, 10, 100, 10_000), fc.integer({ min: 0, max: 400 }));
  const levels = mood === 'full' ? mostly(pick(0), pick(29)) : mood === 'mixed' ? pick(0, 0, 29, 30, 30, 40, 40, 41, 100) : pick(41, 300);
  return fc.tuple(own, levels, fc.integer({ min: -6, max: 6 })).map(([district, level, off]) => ({
    districtInspectionNotices: district,
    cityInspectionNotices: Math.max(0, Math.floor((district * level) / 100) + (mood === 'full' ? 0 : off)),
  }));
};

/** Two rates of which it matters which is higher. */
const pairOfRates = (mood: Mood, first: fc.Arbitrary<Percent>, edges: readonly number[]) => {
  const second = fc.oneof(...edges.map((edge) => nearEdge(edge, false)), SHARES);
  const near: readonly (readonly [Percent, Percent])[] = [
    [{ part: 1, whole: 3 }, 33.3],
    [33.3, { part: 1, whole: 3 }],
    [33.34, '33.3%'],
    [33.3, 33.34],
    [33.35, 33.34],
    [40, 39.96],
    [39.95, 40],
    [{ part: 2, whole: 5 }, '40%'],
  ];
  const anything = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(first, second) },
    { weight: 2, arbitrary: pick(...near) },
    { weight: 1, arbitrary: first.map((same): readonly [Percent, Percent] => [same, same]) },
  );
  return inMood<readonly [Percent, Percent]>(mood, anything, { full: [100, 100], idle: [0, 0], faulty: [0, 100] });
};

/** 3.6.2.b: two scores that are 3, 5 or 7 apart, or a hundredth more or less. */
const twoScores = (mood: Mood) => {
  const gaps = mood === 'full' ? mostly(pick(0), pick(3)) : pick(0, 3, 3, 5, 5, 7, 7, 20);
  return fc
    .tuple(fc.integer({ min: 2100, max: 10_000 }), gaps, fc.integer({ min: -1, max: 1 }), fc.boolean())
    .map(([hundredths, gap, off, isCityHigher]) => {
      const [high, low] = [hundredths / 100, (hundredths - 100 * gap - (mood === 'full' ? 0 : off)) / 100].map((points) =>
        points.toFixed(2),
      );
      return {
        compliantSquadScoreByCity: (isCityHigher ? high : low) ?? 0,
        compliantSquadScoreByDistrict: (isCityHigher ? low : high) ?? 0,
      };
    });
};

// ---------------------------------------------------------------------------------------------------------------
// All facts of a year

function single(mood: Mood) {
  return fc.record({
    majorEventsSupported: deed(mood),
    shopsInspectedByRisk: deed(mood),
    sharedBikesGoverned: deed(mood),
    streetInspectionFirstHalf: outOf100(mood),
    streetInspectionSecondHalf: outOf100(mood),
    propertyPlatformUsed: deed(mood),
    propertyFirmsPunished: deed(mood),
    housingInspectionFirstHalf: outOf100(mood),
    housingInspectionSecondHalf: outOf100(mood),
    squads: squads(mood),
    refuseCasesReported: deed(mood),
    smartSitesTried: deed(mood),
    sitesInspectedByRisk: deed(mood),
    siteAppUsed: deed(mood),
    signsOnCityGrid: deed(mood),
    adOrdersClosed: rate(mood, 100, 98, 100),
    signOrdersClosed: rate(mood, 100, 98, 100),
    vehicleAdsCampaign: deed(mood),
    wasteRapidResponse: deed(mood),
    wasteTraced: deed(mood),
    wasteJointCampaign: deed(mood),
    agenciesAllInspected: deed(mood),
    agencyOffencesPunished: deed(mood),
    lettingOffencesPunished: deed(mood),
    criminalReferralKept: deed(mood),
    riversideBansEnforced: deed(mood),
    riversideLimitsGuided: deed(mood),

    refinementPlanReported: deed(mood),
    refinementPlanCarriedOut: deed(mood),
    refinementMeetings: achieved(mood, 3, 5, 8),
    adviceAnswered: achieved(mood, 5),
    townReviewReported: deed(mood),
    townReviewComplete: deed(mood),
    townReviewScored: deed(mood),
    randomCheckModuleUnused: lapses(mood),
    randomCheckScopeWrong: lapses(mood),
    randomCheckPlanUnreported: lapses(mood),
    randomCheckLibrariesStale: lapses(mood),
    randomCheckTasksUndone: lapses(mood),
    randomCheckRecordsMissing: lapses(mood),
    offSiteScenarios: achieved(mood, 3, 4),
    electronicServices: achieved(mood, 10),
    offSiteDataReported: deed(mood),

    youngCadresListed: deed(mood),
    selectionCoordinated: deed(mood),
    promotionsOrganised: deed(mood),
    staffStructureAnalysed: deed(mood),
    promotionsByResults: deed(mood),
    transfersCarriedOut: deed(mood),
    townReviewSystemKept: deed(mood),
    secondmentsFiled: deed(mood),
    squadLeadersQualified: deed(mood),
    performanceSystemUsed: deed(mood),
    staffDatabaseCurrent: deed(mood),
    contestPlanned: deed(mood),
    contestReviewed: deed(mood),
    topTenHonours: achieved(mood, 0, 5, 10),
    generalTrainingMet: rate(mood, 100, 90, 95, 98, 100),
    cityCourseAbsences: mood === 'mixed' ? written(pick(0, 0, 1, 2, 3, 3, 4, 5)) : lapses(mood),
    cityCourseDiscipline: deed(mood),
    studySessionsMet: rate(mood, 100, 95, 100),
    studyHoursMet: rate(mood, 100, 90, 95, 98, 100),
    onlineTrainingMet: rate(mood, 100, 90, 95, 98, 100),
    drillCompleted: rate(mood, 100, 90, 95, 100),
    drillParade: inMood<Facts['drillParade']>(mood, pick('held', 'tooFew', 'none'), { full: 'held', idle: 'none', faulty: 'none' }),
    setCoursesUsed: rate(mood, 100, 95, 100),
    setStudyUsed: rate(mood, 100, 90, 100),
    practiceBaseBuilt: deed(mood),
    practiceBaseRechecked: deed(mood),
    practiceBaseFullyUsed: deed(mood),
    practiceSubjectsCovered: deed(mood),
    practiceExaminedOnSite: deed(mood),
    practiceTeachersSent: deed(mood),
    recommendedCoursesHeld: deed(mood),
    courseware: inMood<Facts['courseware']>(mood, pick('onTime', 'late', 'missing'), {
      full: 'onTime',
      idle: 'missing',
      faulty: 'missing',
    }),
    trainingPlaceAvailable: deed(mood),
    examCheating: mood === 'mixed' ? pick(false, false, true) : lapse(mood),
    examFailureRate: rate(mood, 0, 10, 15, 20),
    examOrganised: deed(mood),
    traineeRecordFaults: mood === 'mixed' ? written(pick(0, 1, 2, 3, 3, 4, 5)) : lapses(mood),
    trainingPapersHandedIn: deed(mood),
    trainingPlanFiling: inMood<Facts['trainingPlanFiling']>(mood, pick('onTime', 'halfMonthLate', 'later', 'notFiled'), {
      full: 'onTime',
      idle: 'notFiled',
      faulty: 'notFiled',
    }),
    certificatesNotRenewed: lapses(mood),
    certificateBatchesNotResent: lapses(mood),
    certificateBatchesReturnedTwice: lapses(mood),
    deltaCooperationLed: deed(mood),
    deltaSquadsGuided: deed(mood),
    deltaCasesReported: deed(mood),

    disciplineDrivePlanned: deed(mood),
    disciplineDriveCarriedOut: deed(mood),
    disciplineDriveSummedUp: deed(mood),
    imageDrivePlanned: deed(mood),
    imageDriveCarriedOut: deed(mood),
    imageDriveNewsletters: achieved(mood, 12, 7, 8, 9, 10, 11),
    imageDriveSummedUp: deed(mood),
    offencesNotReported: lapses(mood),
    dutyOffencesSentenced: lapses(mood),
    otherOffences: lapses(mood),
    oversightPlansMissing: lapses(mood),
    specialChecksNotDone: lapses(mood),
    oversightOrders: lapses(mood),
    oversightOrdersNotPutRight: lapses(mood),
    majorMattersNotSettled: lapses(mood),
    fileReviewsNotHeld: lapses(mood),
    fileReviewReportsLate: lapses(mood),
    squadInspectionsDone: openRate(mood),
    oversightMeetingsNotHeld: lapses(mood),
    oversightReportsLate: lapses(mood),
    oversightSystemsNotKept: lapses(mood),
    responsibilityNotAssigned: lapses(mood),
    accountabilityNotPursued: lapses(mood),
    enforcementProblemsNotPutRight: lapses(mood),
    casesInspectedAgain: lapses(mood),
    enforcementProblemsUrgedNotSettled: lapses(mood),
    casesUrgedAgain: lapses(mood),
    vehicleAndPremisesNotices: lapses(mood),
    cityNoticesAnsweredLate: lapses(mood),
    cityNoticesNotAnswered: lapses(mood),
    repeatComplaintsNotPutRight: lapses(mood),
    majorCasesUrgedNotSettled: lapses(mood),
    standardTeamLost: lapse(mood),
    compliantSquadRate: rate(mood, 100, 80, 90, 100),
    modelSquadsCreated: achieved(mood, 1, 7),

    actsOverturned: lapses(mood),
    dutiesOrdered: lapses(mood),
    reviewCasesReported: deed(mood),
    townLossesFollowedUp: inMood<Facts['townLossesFollowedUp']>(mood, pick('noneArose', 'noneArose', 'covered', 'missed'), {
      full: 'covered',
      idle: 'missed',
      faulty: 'missed',
    }),
    recordInspectionsMissed: lapses(mood),
    actionsNotRecorded: lapses(mood),
    recordsBelowStandard: lapses(mood),
    casesFiledLate: mood === 'mixed' ? written(pick(0, 1, 9, 10, 11, 20, 21, 30, 31, 240)) : lapses(mood),
    decisionsLate: mood === 'mixed' ? written(pick(0, 1, 2, 3, 4, 6, 7, 9, 10, 72)) : lapses(mood),
    casesDroppedAtWill: lapses(mood),
    casesUnsound: lapses(mood),
    casesUntidy: lapses(mood),
    modelCasesNamed: achieved(mood, 1, 12),
    crimesReferred: achieved(mood, 1, 12),
    publishedCasesWithdrawn: lapses(mood),
    penaltiesPublished: rate(mood, 100, 90, 95, 98, 100),
    creditCasesCollected: rate(mood, 100, 90, 95, 98, 100),
    creditRepairsMishandled: lapses(mood),
    publicityTeamSet: deed(mood),
    publicityActivities: achieved(mood, 9, 5, 19),
    publicityWorksSpread: achieved(mood, 2, 9),
    publicityDistinctive: deed(mood),
    reviewedCasesUnsound: lapses(mood),
    majorReviewsMissed: lapses(mood),
    townReviewsGuided: deed(mood),
    legalExchangeHeld: deed(mood),
    hearingThreeInOne: deed(mood),
    legalStaffMeetingsHeld: deed(mood),
    caseContestEntered: deed(mood),
    caseContestFirstPrize: deed(mood),
    caseContestSecondPrize: deed(mood),
    caseContestThirdPrize: deed(mood),
    caseContestOtherPrize: deed(mood),
    caseGuidanceResults: achieved(mood, 2, 5),
    legalSuggestionsAdopted: mood === 'full' ? pick<Figure>(1, 2, 5) : written(pick(0, 1, 2, 4, 5, 6)),
    legalSuggestionsSigned: achieved(mood, 1, 2, 3),

    falseDutyReports: lapses(mood),
    dutyRecordsNotUpdated: lapses(mood),
    dutySystemScores: published(mood, 20),
    appCaseRate: rate(mood, 100, 90, 95),
    identityCodeScores: published(mood, 10),
    objectDataAccuracy: rate(mood, 100, 85, 90, 95),
    falseInspectionRecords: lapses(mood),
    transferredOrdersInTime: deed(mood),
    baseDataMaintained: deed(mood),
    baseDataUpdatesFirstHalf: achieved(mood, 1, 2),
    baseDataUpdatesSecondHalf: achieved(mood, 1, 2),
    teamSystemTasksDone: deed(mood),
    signaturesAndSealsReady: deed(mood),
    districtDataOnPlatform: deed(mood),
    commandCentreConnected: deed(mood),
    commandCentreModel: deed(mood),
    uniformsManaged: deed(mood),
    equipmentManaged: deed(mood),
    visualIdentityCorrect: deed(mood),
    smartScenarioProven: deed(mood),

    petitionsMishandled: lapses(mood),
    petitionsOverdue: lapses(mood),
    petitionRepliesOverturned: lapses(mood),
    leaderReceptionsMissed: lapses(mood),
    petitionMeetingsMissed: lapses(mood),
    majorRisksUnreported: lapses(mood),
    supervisedPetitionsFailed: lapses(mood),
    petitionersDissatisfied: lapses(mood),
    repeatPetitionRank: inMood<Figure>(mood, written(fc.integer({ min: 1, max: 16 })), { full: 4, idle: 16, faulty: 16 }),
    suggestionRank: inMood<Figure>(mood, written(fc.integer({ min: 1, max: 16 })), { full: 3, idle: 16, faulty: 16 }),
    complaintScore: complaintScore(mood),
    studioActivitiesHeld: deed(mood),
    studioBrandBuilt: deed(mood),
    publicOrderOrganised: deed(mood),
    squadPublicOrderStaffed: deed(mood),
    squadLiaisonsNamed: deed(mood),
    liaisonChangesNotFiled: lapses(mood),
    monthlyFormsOmitted: mood === 'mixed' ? pick<Figure>(0, 0, 0, 1) : lapses(mood),
    monthlyFormsWrong: mood === 'mixed' ? pick<Figure>(0, 0, 0, 1, 2) : lapses(mood),
    monthlyFormsLate: mood === 'mixed' ? written(pick(0, 0, 1, 2, 2, 3, 12)) : lapses(mood),
    specialChecksDone: deed(mood),
    specialFormsOmitted: mood === 'mixed' ? pick<Figure>(0, 0, 0, 1) : lapses(mood),
    specialFormsWrong: mood === 'mixed' ? pick<Figure>(0, 0, 0, 1, 2) : lapses(mood),
    specialFormsLate: mood === 'mixed' ? written(pick(0, 0, 1, 1, 2, 3)) : lapses(mood),
    omissionsFoundByComparison: lapses(mood),
    publicOrderAbsences: lapses(mood),
    publicOrderEventsHosted: achieved(mood, 0, 2, 5),
    contactPointsSetUp: deed(mood),
    contactPointCasesReported: deed(mood),
    contactPointPieces: achieved(mood, 11, 5, 10),
    contactPointVideos: achieved(mood, 0, 2),

    everySquadPublishedOutside: deed(mood),
    portalArticles: achieved(mood, 180, 120, 130, 140, 150, 160, 170),
    seriousInformationErrors: lapses(mood),
    publicityTasksRefused: lapses(mood),
    publicityTasksUnfinished: lapses(mood),
    achievementPublicityJoined: deed(mood),
    mediaPartnershipsDone: deed(mood),
    openDayHeld: deed(mood),
    openDayWellReceived: deed(mood),
    summerHotlineHeld: deed(mood),
    directorHotlineJoined: deed(mood),
    favourableReports: achieved(mood, 2),
    popularPublicityProducts: achieved(mood, 2),
    wechatArticles: achieved(mood, 41, 10, 20, 30, 40),
    wechatTotalClicksTopThree: deed(mood),
    wechatArticleMostClicked: deed(mood),
    deltaAccountArticles: achieved(mood, 11, 5, 10, 15),
    bureauVideos: achieved(mood, 4, 3),
    journalArticles: achieved(mood, 11, 5, 10),
    opinionTeamFormed: deed(mood),
    opinionTasksUndone: lapses(mood),
    opinionFeedbackLate: lapses(mood),
    opinionFeedbackImproper: lapses(mood),
    exposuresUnanswered: lapses(mood),
    exposuresOfNeglect: lapses(mood),

    branchMicroLectures: deed(mood),
    branchNewsTaken: deed(mood),
    branchBrandsJoined: deed(mood),
    vanguardForumJoined: deed(mood),
    leagueWorkOrganised: deed(mood),
    leagueMeetingsAttended: achieved(mood, 1, 2),
    leagueNewsPublished: achieved(mood, 3),
    leagueEventHosted: deed(mood),
    leagueHonourWon: deed(mood),

    satisfactionFirstHalf: outOf100(mood),
    satisfactionSecondHalf: outOf100(mood),

    practicesSpreadOnSite: achieved(mood, 2),
    practicesSpreadAtMeetings: achieved(mood, 1, 3),
    practicesFitToSpread: achieved(mood, 1, 6),
  });
}

function together(mood: Mood) {
  const stories = mood === 'mixed' ? pick(0, 1, 2, 9, 20) : mood === 'full' ? pick(3, 10) : mostly(pick(0), pick(1, 2));
  return fc
    .record({
      deferrals: seenTo(mood),
      caseload: caseload(mood),
      tickets: tickets(mood),
      notices: notices(mood),
      conduct: lapsesAndSome(mood, mood === 'faulty' ? mostly(pick('none'), ANY_PART) : ANY_PART),
      neglect: lapsesAndSome(mood, mood === 'faulty' ? mostly(pick('all'), ANY_PART) : ANY_PART),
      scores: twoScores(mood),
      modelSquads: pairOfRates(mood, rate(mood, 100, 20, 25, 30, 35, 40), [20, 30, 40]),
      closing: pairOfRates(mood, rate(mood, 100, 33, 100), [33, 100]),
      stories: subset(stories, ANY_PART),
      hearings: seenTo(mood),
      reviews: seenTo(mood),
    })
    .map(({ deferrals, conduct, neglect, modelSquads, closing, stories, hearings, reviews, ...groups }) => ({
      ...groups.caseload,
      ...groups.tickets,
      ...groups.notices,
      ...groups.scores,
      transfersDeferred: deferrals.all,
      deferralsFiled: deferrals.part,
      conductProblems: conduct.all,
      conductProblemsNoticed: conduct.part,
      neglectComplaints: neglect.all,
      neglectWithMajorImpact: neglect.part,
      modelSquadRate: modelSquads[0],
      modelSquadRateLastYear: modelSquads[1],
      caseClosingRate: closing[0],
      cityCaseClosingRate: closing[1],
      legalStoriesReported: stories.all,
      legalStoriesReposted: stories.part,
      courtHearings: hearings.all,
      courtHearingsHeadAttended: hearings.part,
      majorReviewsHeld: reviews.all,
      majorReviewsWithLawyer: reviews.part,
    }));
}

const yearIn = (mood: Mood): fc.Arbitrary<Facts> => fc.tuple(single(mood), together(mood)).map(([one, more]) => ({ ...one, ...more }));

const YEARS: fc.Arbitrary<Facts> = fc.oneof(
  { weight: 5, arbitrary: yearIn('mixed') },
  { weight: 3, arbitrary: yearIn('full') },
  { weight: 1, arbitrary: yearIn('idle') },
  { weight: 1, arbitrary: yearIn('faulty') },
);

const OTHERS = fc.record({
  enforcementStaff: fc.integer({ min: 1, max: 160 }),
  satisfactionPointsFirstHalf: fc.oneof(
    pick<Figure>(0, 15, '14.95', '40/3'),
    fc.integer({ min: 0, max: 1500 }).map((n): Figure => n / 100),
  ),
  satisfactionPointsSecondHalf: fc.oneof(
    pick<Figure>(0, 15, '14.95', '40/3'),
    fc.integer({ min: 0, max: 1500 }).map((n): Figure => n / 100),
  ),
  problemsOfCity: fc.nat(),
  publicityVenueKinds: written(fc.integer({ min: 0, max: 7 })),
  adoptedOnly: fc.nat(),
  suggestionsSent: written(pick(0, 0, 1, 30)),
  closingRateShortfalls: written(pick(0, 1, 2, 12, 13)),
});

/** Complete facts of a year; those that only an alternative asks for are there when it is one of the readings. */
export function years(readings: Readings = {}): fc.Arbitrary<Facts> {
  return fc.tuple(YEARS, OTHERS).map(([facts, others]): Facts => {
    const unnoticed = Number(facts.conductProblems) - Number(facts.conductProblemsNoticed);
    return {
      ...facts,
      ...(readings.A10 === 'allStaff' ? { enforcementStaff: others.enforcementStaff } : {}),
      ...(readings.A12 === 'delivered'
        ? {
            satisfactionPointsFirstHalf: others.satisfactionPointsFirstHalf,
            satisfactionPointsSecondHalf: others.satisfactionPointsSecondHalf,
          }
        : {}),
      ...(readings.A23 === 'cityFound' ? { conductProblemsOfCity: others.problemsOfCity % (unnoticed + 1) } : {}),
      ...(readings.A25 === 'venueKinds' ? { publicityVenueKinds: others.publicityVenueKinds } : {}),
      ...(readings.A27 === 'higher'
        ? { legalSuggestionsAdoptedOnly: others.adoptedOnly % (Number(facts.legalSuggestionsAdopted) + 1) }
        : {}),
      ...(readings.A30 === 'noneIsZero' ? { suggestionsSent: others.suggestionsSent } : {}),
      ...(readings.A37 === 'perOccurrence' ? { closingRateShortfalls: others.closingRateShortfalls } : {}),
    };
  });
}
