import { checkTargets, factSheet, type GivenFactsOf, type TargetCheck, withDefaults } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { jingan2022 } from '../../../rubrics/jingan/index.js';
import { type Tasks2022Facts, tasks2022 } from '../../../rubrics/tasks-2022/index.js';
import { codesOf, issuesOf } from '../../helpers.js';

const squad = { ofSubdistrict: true, members: 8, portablePrinters: 4, refuseCasesHandled: 6, proposalsIssued: 1 };
const mobile = { ofSubdistrict: false, members: 10, portablePrinters: 5, refuseCasesHandled: 6, proposalsIssued: 0 };

/** What cannot be left out: rates, ranks, base figures, squads. */
const OWED: GivenFactsOf<typeof tasks2022> = {
  enforcementSquads: [squad, squad, mobile],
  cityAverageRefuseCases: 6,
  listedAdvertisements: 3,
  listedAdvertisementsSettled: 3,
  listedSigns: 7,
  listedSignsSettled: 7,
  staffRecordsAccurate: 95.01,
  studyHoursReached: 100,
  studySessionsReached: 100,
  drillTrainingFinished: 100,
  hoursAndCreditsCompleted: 100,
  prescribedCoursesUsed: 100,
  prescribedContentsUsed: 100,
  gradeExamFailed: 10,
  modelSquadsCreatedRate: 40,
  squadsMeetingStandard: 100,
  compliantSquadsKept: 97,
  streetProblemsFound: 40,
  averageStreetProblems: 40,
  noticesByCity: 29,
  noticesByDistrict: 100,
  lawsuitsHeard: 2,
  lawsuitsHeadAttended: 2,
  casesReviewed: 30,
  casesReviewedWithLawyer: 30,
  ticketsWrittenInApp: 95,
  objectRecordsFoundRight: 95,
  repeatedPetitionsPlace: 4,
  suggestionsSentPlace: 3,
  allArticlesClicksPlace: 3,
  bestArticleClicksPlace: 2,
};

/** What is zero where it did not happen. */
const ACHIEVED = {
  subdistrictsWithoutIllegalBuildings: 4,
  districtProposals: 5,
  documentsServedElectronically: 10,
  teachersPutForward: 4,
  campaignNewsletters: 12,
  oversightMeetingsHeld: 6,
  quartersReviewsSupervised: 4,
  stabilityReportsInTime: 12,
  contactPointArticles: 10,
  articlesInShanghaiAccount: 41,
  articlesInDeltaAccount: 11,
  sitesWithPublicity: 11,
  screensWithPublicity: 41,
  mostReadOnAllPlatforms: 100001,
  mostReadOnOnePlatform: 100001,
  articlesInCityPortal: 180,
};

/** Every target met, most of them by a hair. */
const MET: Tasks2022Facts = { ...OWED, ...ACHIEVED };

/** Every target missed. */
const MISSED: Tasks2022Facts = {
  subdistrictsWithoutIllegalBuildings: 0,
  enforcementSquads: [{ ofSubdistrict: true, members: 8, portablePrinters: 0, refuseCasesHandled: 0, proposalsIssued: 0 }],
  cityAverageRefuseCases: 6,
  listedAdvertisements: 1,
  listedAdvertisementsSettled: 0,
  listedSigns: 1,
  listedSignsSettled: 0,
  districtProposals: 0,
  documentsServedElectronically: 0,
  staffRecordsAccurate: 0,
  studyHoursReached: 0,
  studySessionsReached: 0,
  drillTrainingFinished: 0,
  hoursAndCreditsCompleted: 0,
  teachersPutForward: 0,
  prescribedCoursesUsed: 0,
  prescribedContentsUsed: 0,
  gradeExamFailed: 100,
  modelSquadsCreatedRate: 0,
  squadsMeetingStandard: 0,
  compliantSquadsKept: 0,
  campaignNewsletters: 0,
  oversightMeetingsHeld: 0,
  streetProblemsFound: 1,
  averageStreetProblems: 0,
  noticesByCity: 1,
  noticesByDistrict: 0,
  quartersReviewsSupervised: 0,
  lawsuitsHeard: 1,
  lawsuitsHeadAttended: 0,
  casesReviewed: 1,
  casesReviewedWithLawyer: 0,
  ticketsWrittenInApp: 0,
  objectRecordsFoundRight: 0,
  repeatedPetitionsPlace: 16,
  suggestionsSentPlace: 16,
  stabilityReportsInTime: 0,
  contactPointArticles: 0,
  articlesInShanghaiAccount: 0,
  allArticlesClicksPlace: 16,
  bestArticleClicksPlace: 16,
  articlesInDeltaAccount: 0,
  sitesWithPublicity: 0,
  screensWithPublicity: 0,
  mostReadOnAllPlatforms: 0,
  mostReadOnOnePlatform: 0,
  articlesInCityPortal: 0,
};

const check = (changes: Partial<Tasks2022Facts> = {}): TargetCheck => checkTargets(tasks2022, { ...MET, ...changes });

const missedIn = ({ targets }: TargetCheck): readonly string[] => targets.filter(({ met }) => !met).map(({ id }) => id);

const tasks = tasks2022.categories.flatMap((category) => category.tasks);

const taskOf = (id: string) => {
  const found = tasks.find((task) => task.id === id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
};

const TARGETS = [
  ...['1.1.a', '1.5.a', '1.8.a', '1.8.b', '2.2.a', '2.2.b', '2.5.a'],
  ...['3.1.a', '3.3.a', '3.3.b', '3.3.c', '3.4.a', '3.4.b', '3.4.c', '3.4.d', '3.5.a', '3.9.a', '3.9.b', '3.9.c'],
  ...['4.1.a', '4.3.a', '4.5.a', '4.6.a', '5.6.a', '5.7.a', '5.7.b', '6.4.a', '6.5.a', '6.10.a'],
  ...['7.1.a', '7.1.b', '7.4.a', '7.4.b', '9.1.a', '9.1.b', '9.1.c', '9.1.d', '9.1.e', '9.1.f', '9.1.g', '9.1.h'],
];

describe('the table', () => {
  test('has 12 categories and 62 tasks, as printed', () => {
    expect(tasks2022.categories.map(({ id, label, tasks: inside }) => [id, label.zh, inside.length])).toEqual([
      ['1', '专项执法行动', 10],
      ['2', '精细化工作', 5],
      ['3', '队伍建设', 9],
      ['4', '执法监督', 9],
      ['5', '法制工作', 7],
      ['6', '信息化建设及应用', 12],
      ['7', '为民服务', 4],
      ['8', '投诉处置', 1],
      ['9', '宣传工作', 1],
      ['10', '党的建设', 2],
      ['11', '社会公众满意测评', 1],
      ['12', '工作制度机制创新', 1],
    ]);
    expect(tasks).toHaveLength(62);
  });

  test('numbers tasks within their category, from 1', () => {
    for (const { id, tasks: inside } of tasks2022.categories)
      expect(inside.map((task) => task.id)).toEqual(inside.map((_, i) => `${id}.${i + 1}`));
  });

  test('letters 41 targets in printed order', () => {
    expect(tasks.flatMap(({ targets }) => targets.map(({ id }) => id))).toEqual(TARGETS);
    expect(TARGETS).toHaveLength(41);
  });

  test('says what it is', () => {
    expect(tasks2022.title.zh).toBe('区城管执法局2022年度工作任务分解表');
    expect(tasks2022.scoredBy).toBe(jingan2022.id);
    expect(tasks2022.citation).toBe(null);
  });

  test('survives JSON', () => {
    const copy: typeof tasks2022 = JSON.parse(JSON.stringify(tasks2022));
    expect(copy).toEqual(tasks2022);
    expect(checkTargets(copy, MISSED)).toEqual(checkTargets(tasks2022, MISSED));
  });
});

describe('titles', () => {
  test.each([
    ['1.1', '违法建筑治理'],
    ['1.10', '水域环境治理'],
    ['2.4', '全面开展“双随机一公开”专项工作'],
    ['3.5', '执法人员综合能力等级考试'],
    ['4.8', '依法履职，杜绝不作为、慢作为、乱作为和选择性作为现象'],
    ['5.6', '重大法核制度'],
    ['6.1', '重要法制活动'],
    ['6.12', '大力推动有条件的区局和中队开展智能应用场景试点'],
    ['7.4', '稳步推进综治维稳工作成效'],
    ['8.1', '投诉处置'],
    ['11.1', '社会公众满意测评'],
  ])('%s is %s', (id, zh) => {
    expect(taskOf(id).label.zh).toBe(zh);
  });

  test('are all different', () => {
    expect(new Set(tasks.map(({ label }) => label.zh)).size).toBe(62);
    expect(new Set(tasks.map(({ label }) => label.en)).size).toBe(62);
  });
});

describe('departments', () => {
  test.each([
    ['1.1', '协调科', '相关委办局、各街道、机动执法中队'],
    ['1.4', '协调科', '监督科、法制科、街道综合行政执法队'],
    ['1.10', '协调科', '监督科、机动执法中队、街道综合行政执法队'],
    ['2.1', '协调科', '各科室、街道综合行政执法队'],
    ['2.2', '法制科', '机动执法中队、街道综合行政执法队'],
    ['3.1', '政工科', '街道综合行政执法队'],
    ['3.2', '政工科', ''],
    ['3.4', '政工科', '法制科、机动执法中队、街道综合行政执法队'],
    ['3.8', '办公室', '各科室、机动执法中队、街道综合行政执法队'],
    ['4.1', '政工科', '监督科'],
    ['4.3', '监督科', '法制科、协调科、机动执法中队、街道综合行政执法队'],
    ['4.9', '监督科', '办公室、法制科、机动执法中队、街道综合行政执法队'],
    ['5.1', '法制科', ''],
    ['5.5', '法制科', '机动执法中队、街道综合行政执法队'],
    ['6.2', '法制科', ''],
    ['6.6', '协调科', '法制科、监督科、机动执法中队、街道综合行政执法队'],
    ['6.8', '监督科', '各科室'],
    ['7.1', '信访科', '政工科、监督科、法制科、机动执法中队、街道综合行政执法队'],
    ['7.3', '协调科', '办公室、信访科、机动执法中队、街道综合行政执法队'],
    ['9.1', '办公室', '各科室、机动执法中队、街道综合行政执法队'],
    ['10.2', '政工科', ''],
    ['12.1', '办公室', '各科室、机动执法中队、街道综合行政执法队'],
  ])('%s is led by %s and supported by %s', (id, lead, support) => {
    expect(taskOf(id).lead.map(({ zh }) => zh)).toEqual([lead]);
    expect(
      taskOf(id)
        .support.map(({ zh }) => zh)
        .join('、'),
    ).toBe(support);
  });

  test('lead so many tasks each', () => {
    const led: Record<string, number> = {};
    for (const { zh } of tasks.flatMap(({ lead }) => lead)) led[zh] = (led[zh] ?? 0) + 1;
    expect(led).toEqual({ 协调科: 16, 监督科: 16, 法制科: 13, 政工科: 8, 办公室: 7, 信访科: 2 });
    expect(tasks.every(({ lead }) => lead.length === 1)).toBe(true);
  });

  test('support so many tasks each', () => {
    const supported: Record<string, number> = {};
    for (const { zh } of tasks.flatMap(({ support }) => support)) supported[zh] = (supported[zh] ?? 0) + 1;
    expect(supported).toEqual({
      相关委办局: 1,
      各街道: 1,
      机动执法中队: 45,
      监督科: 15,
      街道综合行政执法队: 47,
      法制科: 13,
      各科室: 17,
      政工科: 4,
      协调科: 3,
      办公室: 3,
      信访科: 2,
    });
    expect(tasks.filter(({ support }) => support.length === 0).map(({ id }) => id)).toEqual([
      ...['3.2', '5.1', '5.2', '5.3', '5.4', '5.6', '5.7', '6.1', '6.2', '10.1', '10.2'],
    ]);
  });
});

describe('clauses that score the same thing', () => {
  /** The ids of the items of the Jing'an scheme, wherever they stand. */
  const itemsIn = (value: unknown): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [];
    const below = Object.values(value).flatMap(itemsIn);
    return 'kind' in value && value.kind === 'criterion' && 'id' in value ? [String(value.id), ...below] : below;
  };
  const items = itemsIn(jingan2022);
  const linked = tasks.flatMap(({ clauses }) => clauses);

  test('exist in the scheme of Jing’an', () => {
    expect(items).toHaveLength(91);
    expect(linked.filter((id) => !items.includes(id))).toEqual([]);
  });

  test('are named once for each task, in the order of the scheme', () => {
    for (const { clauses } of tasks) expect(clauses).toEqual(items.filter((id) => clauses.includes(id)));
  });

  test('leave out what the tasks do not speak of', () => {
    expect(items.filter((id) => !linked.includes(id))).toEqual(['4.2.3', '4.5.4', '4.5.5', '8.2.2']);
    expect(tasks.filter(({ clauses }) => clauses.length === 0).map(({ id }) => id)).toEqual(['1.1', '4.9']);
  });

  test.each([
    ['1.2', ['1.1.1']],
    ['1.6', ['1.1.7']],
    ['2.3', ['2.1.3', '3.1.2']],
    ['3.9', ['3.6.2', '3.6.3']],
    ['4.6', ['3.5.6', '3.5.7']],
    ['6.8', ['5.2.1', '5.2.2', '5.2.3']],
    ['7.1', ['6.1.1', '6.1.2', '6.1.3', '6.1.4']],
    ['11.1', ['9.1.1']],
  ])('%s: %j', (id, clauses) => {
    expect(taskOf(id).clauses).toEqual(clauses);
  });
});

describe('targets on both sides of their edges', () => {
  test('all met', () => {
    expect(missedIn(check())).toEqual([]);
    expect([check().met, check().missed]).toEqual([41, 0]);
  });

  test('all missed', () => {
    const all = checkTargets(tasks2022, MISSED);
    expect(missedIn(all)).toEqual(TARGETS);
    expect([all.met, all.missed]).toEqual([0, 41]);
  });

  const cases: readonly (readonly [id: string, missed: Partial<Tasks2022Facts>, met: Partial<Tasks2022Facts>])[] = [
    ['1.1.a', { subdistrictsWithoutIllegalBuildings: 3 }, { subdistrictsWithoutIllegalBuildings: 5 }],
    ['1.5.a', { cityAverageRefuseCases: '6.01' }, { cityAverageRefuseCases: '5.99' }],
    [
      '1.5.a',
      { enforcementSquads: [{ ...squad, refuseCasesHandled: 5 }, squad] },
      { enforcementSquads: [squad, { ...squad, refuseCasesHandled: 7 }] },
    ],
    ['1.8.a', { listedAdvertisementsSettled: 2 }, { listedAdvertisements: 0, listedAdvertisementsSettled: 0 }],
    ['1.8.b', { listedSignsSettled: 6 }, { listedSigns: 0, listedSignsSettled: 0 }],
    ['2.2.a', { districtProposals: 4 }, { districtProposals: 6 }],
    [
      '2.2.b',
      { enforcementSquads: [squad, { ...squad, proposalsIssued: 0 }] },
      { enforcementSquads: [squad, { ...squad, proposalsIssued: 2 }] },
    ],
    ['2.2.b', { enforcementSquads: [{ ...mobile, ofSubdistrict: true }] }, { enforcementSquads: [mobile] }],
    ['2.5.a', { documentsServedElectronically: 9 }, { documentsServedElectronically: 11 }],
    ['3.1.a', { staffRecordsAccurate: 95 }, { staffRecordsAccurate: '95.001' }],
    ['3.3.a', { studyHoursReached: 99.99 }, { studyHoursReached: { part: 80, whole: 80 } }],
    ['3.3.b', { studySessionsReached: { part: 79, whole: 80 } }, { studySessionsReached: '100%' }],
    ['3.3.c', { drillTrainingFinished: 99.99 }, { drillTrainingFinished: '100%' }],
    ['3.4.a', { hoursAndCreditsCompleted: 99.99 }, { hoursAndCreditsCompleted: '100%' }],
    ['3.4.b', { teachersPutForward: 3 }, { teachersPutForward: 5 }],
    ['3.4.c', { prescribedCoursesUsed: 99.99 }, { prescribedCoursesUsed: '100%' }],
    ['3.4.d', { prescribedContentsUsed: 99.99 }, { prescribedContentsUsed: '100%' }],
    ['3.5.a', { gradeExamFailed: 10.01 }, { gradeExamFailed: 9.99 }],
    ['3.9.a', { modelSquadsCreatedRate: 39.99 }, { modelSquadsCreatedRate: { part: 6, whole: 15 } }],
    ['3.9.b', { squadsMeetingStandard: 99.99 }, { squadsMeetingStandard: { part: 15, whole: 15 } }],
    ['3.9.c', { compliantSquadsKept: 96.99 }, { compliantSquadsKept: 97.01 }],
    ['4.1.a', { campaignNewsletters: 11 }, { campaignNewsletters: 13 }],
    ['4.3.a', { oversightMeetingsHeld: 5 }, { oversightMeetingsHeld: 7 }],
    ['4.5.a', { streetProblemsFound: 41 }, { streetProblemsFound: 39 }],
    ['4.5.a', { averageStreetProblems: '39.9' }, { averageStreetProblems: '40.1' }],
    ['4.5.a', { streetProblemsFound: 1, averageStreetProblems: 0 }, { streetProblemsFound: 0, averageStreetProblems: 0 }],
    ['4.6.a', { noticesByCity: 30 }, { noticesByCity: 299, noticesByDistrict: 1000 }],
    ['4.6.a', { noticesByCity: 1, noticesByDistrict: 0 }, { noticesByCity: 0, noticesByDistrict: 0 }],
    ['5.6.a', { quartersReviewsSupervised: 3 }, { quartersReviewsSupervised: 4 }],
    ['5.7.a', { lawsuitsHeadAttended: 1 }, { lawsuitsHeard: 0, lawsuitsHeadAttended: 0 }],
    ['5.7.b', { casesReviewedWithLawyer: 29 }, { casesReviewed: 0, casesReviewedWithLawyer: 0 }],
    ['6.4.a', { ticketsWrittenInApp: 94.99 }, { ticketsWrittenInApp: 95.01 }],
    ['6.5.a', { objectRecordsFoundRight: 94.99 }, { objectRecordsFoundRight: 95.01 }],
    ['6.10.a', { enforcementSquads: [squad, { ...squad, portablePrinters: 3 }] }, { enforcementSquads: [squad, { ...squad, members: 7 }] }],
    [
      '6.10.a',
      { enforcementSquads: [squad, { ...squad, members: 9 }] },
      { enforcementSquads: [{ ...squad, members: 1, portablePrinters: 1 }] },
    ],
    ['7.1.a', { repeatedPetitionsPlace: 5 }, { repeatedPetitionsPlace: 1 }],
    ['7.1.b', { suggestionsSentPlace: 4 }, { suggestionsSentPlace: 2 }],
    ['7.4.a', { stabilityReportsInTime: 11 }, { stabilityReportsInTime: 12 }],
    ['7.4.b', { contactPointArticles: 9 }, { contactPointArticles: 11 }],
    ['9.1.a', { articlesInShanghaiAccount: 40 }, { articlesInShanghaiAccount: 42 }],
    ['9.1.b', { allArticlesClicksPlace: 4 }, { allArticlesClicksPlace: 4, bestArticleClicksPlace: 1 }],
    ['9.1.c', { articlesInDeltaAccount: 10 }, { articlesInDeltaAccount: 15 }],
    ['9.1.c', { articlesInDeltaAccount: 16 }, { articlesInDeltaAccount: 14 }],
    ['9.1.d', { sitesWithPublicity: 10 }, { sitesWithPublicity: 12 }],
    ['9.1.e', { screensWithPublicity: 40 }, { screensWithPublicity: 42 }],
    ['9.1.f', { mostReadOnAllPlatforms: 100000 }, { mostReadOnAllPlatforms: 250000 }],
    ['9.1.g', { mostReadOnOnePlatform: 100000 }, { mostReadOnOnePlatform: 250000 }],
    ['9.1.h', { articlesInCityPortal: 179 }, { articlesInCityPortal: 181 }],
  ];

  test.each(cases)('%s is missed with %j and met with %j', (id, missed, met) => {
    expect(missedIn(check(missed))).toEqual([id]);
    expect(missedIn(check(met))).toEqual([]);
  });

  test('leave none out', () => {
    expect([...new Set(cases.map(([id]) => id))]).toEqual(TARGETS);
  });
});

describe('by department', () => {
  const of = (zh: string, result: TargetCheck) => result.departments.find(({ department }) => department.zh === zh);

  test('lists every department that has to do with a target, in the order of the table', () => {
    expect(check().departments.map(({ department }) => department.zh)).toEqual([
      '协调科',
      '相关委办局',
      '各街道',
      '机动执法中队',
      '监督科',
      '法制科',
      '街道综合行政执法队',
      '政工科',
      '各科室',
      '办公室',
      '信访科',
    ]);
  });

  test('tells what it leads from what it supports', () => {
    const all = checkTargets(tasks2022, MISSED);
    expect(of('法制科', all)).toEqual({
      department: { zh: '法制科', en: 'Legal Affairs' },
      met: [],
      missed: ['2.2.a', '2.2.b', '3.5.a', '5.6.a', '5.7.a', '5.7.b', '6.4.a'],
      missedInSupport: ['1.5.a', '2.5.a', '3.4.a', '3.4.b', '3.4.c', '3.4.d', '4.3.a', '7.1.a', '7.1.b'],
    });
    expect(of('信访科', all)).toEqual({
      department: { zh: '信访科', en: 'Petitions' },
      met: [],
      missed: ['7.1.a', '7.1.b'],
      missedInSupport: ['7.4.a', '7.4.b'],
    });
    expect(of('相关委办局', all)).toEqual({
      department: { zh: '相关委办局', en: 'Other District Bureaus Concerned' },
      met: [],
      missed: [],
      missedInSupport: ['1.1.a'],
    });
  });

  test('one miss stands with its lead and with those who support it', () => {
    const one = check({ districtProposals: 4 });
    expect(of('法制科', one)?.met).toEqual(['2.2.b', '3.5.a', '5.6.a', '5.7.a', '5.7.b', '6.4.a']);
    expect(of('法制科', one)?.missed).toEqual(['2.2.a']);
    expect(of('街道综合行政执法队', one)?.missedInSupport).toEqual(['2.2.a']);
    expect(of('机动执法中队', one)?.missedInSupport).toEqual(['2.2.a']);
    expect(one.departments.filter(({ missed, missedInSupport }) => missed.length + missedInSupport.length > 0)).toHaveLength(3);
  });

  test('a target names its task and the clauses that score it', () => {
    const result = check({ gradeExamFailed: 11 }).targets.find(({ id }) => id === '3.5.a');
    expect(result).toEqual({
      id: '3.5.a',
      label: { zh: '等级考试不及格率不超过 10%', en: 'At most 10 percent failed the graded examination' },
      met: false,
      task: { id: '3.5', label: { zh: '执法人员综合能力等级考试', en: 'Graded examination of officers' } },
      lead: [{ zh: '法制科', en: 'Legal Affairs' }],
      support: [
        { zh: '机动执法中队', en: 'Mobile Squad' },
        { zh: '街道综合行政执法队', en: 'Subdistrict Squads' },
      ],
      clauses: ['3.2.4'],
    });
  });
});

describe('facts', () => {
  const keys = factSheet(tasks2022.rubric).map(({ key }) => key);

  test('are the table’s own: none has the key of a fact of Jing’an', () => {
    const others = factSheet(jingan2022).map(({ key }) => key);
    expect(keys.filter((key) => others.includes(key))).toEqual([]);
  });

  test('are all in the full set', () => {
    expect([...keys].sort()).toEqual(Object.keys(MET).sort());
    expect(keys).toHaveLength(47);
  });

  test('achievements that did not happen are zero; rates, ranks, base figures and squads are owed', () => {
    const zero = factSheet(tasks2022.rubric).filter(({ nothing }) => nothing !== null);
    expect(zero.map(({ key, nothing }) => [key, nothing])).toEqual(Object.keys(ACHIEVED).map((key) => [key, 0]));
    const { facts, assumed } = withDefaults(tasks2022.rubric, OWED);
    expect(assumed).toEqual(Object.keys(ACHIEVED));
    expect(missedIn(checkTargets(tasks2022, facts))).toEqual([
      ...['1.1.a', '2.2.a', '2.5.a', '3.4.b', '4.1.a', '4.3.a', '5.6.a', '7.4.a', '7.4.b'],
      ...['9.1.a', '9.1.c', '9.1.d', '9.1.e', '9.1.f', '9.1.g', '9.1.h'],
    ]);
  });

  test('are asked for all at once', () => {
    // @ts-expect-error nothing is given
    const issues = issuesOf(() => checkTargets(tasks2022, {}));
    expect(issues.map(({ fact }) => fact)).toEqual(keys);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['fact-missing']));
  });

  test('know their names', () => {
    const { districtProposals, ...rest } = MET;
    // @ts-expect-error the key is misspelt
    const issues = issuesOf(() => checkTargets(tasks2022, { ...rest, districtProposal: districtProposals }));
    expect(issues.map(({ code, fact, near }) => [code, fact, near])).toEqual([
      ['fact-missing', 'districtProposals', undefined],
      ['fact-unknown', 'districtProposal', 'districtProposals'],
    ]);
  });

  test.each<[string, Partial<Tasks2022Facts>]>([
    ['fact-subset', { listedAdvertisementsSettled: 4 }],
    ['fact-subset', { lawsuitsHeadAttended: 3 }],
    ['fact-subset', { casesReviewedWithLawyer: 31 }],
    ['fact-percent-over', { gradeExamFailed: 101 }],
    ['fact-domain', { repeatedPetitionsPlace: 17 }],
    ['fact-domain', { quartersReviewsSupervised: 5 }],
    ['fact-domain', { stabilityReportsInTime: 13 }],
    ['list-short', { enforcementSquads: [] }],
  ])('%s: %j is refused', (code, changes) => {
    expect(codesOf(() => check(changes))).toEqual([code]);
  });
});

describe('discrepancies', () => {
  test('are numbered in a row and point at tasks or categories', () => {
    const ids = [...tasks2022.categories.map(({ id }) => id), ...tasks.map(({ id }) => id)];
    expect(tasks2022.discrepancies.map(({ id }) => id)).toEqual(Array.from({ length: 29 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`));
    expect(tasks2022.discrepancies.flatMap(({ at }) => at).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
