/** 4 执法办案 (16.5): reviews and lawsuits, handling cases. The rest of it stands in 4-legal.ts. */
import {
  about,
  above,
  atLeast,
  award,
  bandScore,
  choice,
  choiceScore,
  count,
  criterion,
  deduct,
  earns,
  flag,
  is,
  leastOf,
  lessThan,
  notApplicable,
  percent,
  perItemAward,
  perItemDeduct,
  pool,
  product,
  rate,
  reading,
  section,
  sum,
  tally,
} from 'kaohe';
import { innovation, lawPublicity, legalRoutines, majorReviews } from './4-legal.js';
import { cases, coordination, supervision } from './departments.js';
import { compared, deductible } from './items.js';
import { A03, A05, A07, A08, A09, A10, A28, A37 } from './readings.js';

const administrativeActs = criterion(
  '4.1.1',
  '规范具体行政行为，切实履行法定职责',
  'Sound administrative acts and statutory duties performed',
  pool(deductible(1.6), {
    a: perItemDeduct(
      0.4,
      tally('actsOverturned', '件', '行政行为经复议、诉讼被纠正或判赔', 'Acts corrected, or damages ordered, on review or in court'),
    ),
    b: perItemDeduct(
      0.4,
      tally('dutiesOrdered', '件', '不履职被复议机关或法院责令履行', 'Duties that the reviewing body or a court had to order'),
    ),
  }),
  [cases],
);

const townCaseReports = criterion(
  '4.1.2',
  '加强街镇复议诉讼案件监管，定期报送案件数据文书',
  'Watching the review and court cases of towns, with regular reports',
  earns(0.2, {
    a: award(
      0.2,
      flag('reviewCasesReported', '按要求报送复议诉讼情况及相关文书', 'Review and court cases and their documents reported as required'),
    ),
  }),
  [cases],
);

const townLosses = choice('townLossesFollowedUp', '街镇纠错败诉的约谈与监督建议', 'Follow-up on cases that towns lost', {
  noneArose: ['全年未发生', 'none were lost'],
  covered: ['约谈覆盖全部案件并制发建议书', 'talks on every case, and supervision letters issued'],
  missed: ['未做到', 'not so'],
});

const reviewSupervision = criterion(
  '4.1.3',
  '加强行政复议诉讼工作监督力度',
  'Stronger supervision of review and court cases',
  earns(0.2, {
    a: about(
      '对街镇纠错败诉案件约谈并制发监督建议',
      'Talks and supervision letters on cases that towns lost',
      reading(A28, {
        done: choiceScore(townLosses, { noneArose: 0.2, covered: 0.2, missed: 0 }),
        notEarned: choiceScore(townLosses, { noneArose: 0, covered: 0.2, missed: 0 }),
        excluded: earns(0.2, [award(0.2, is(townLosses, 'covered')), notApplicable(is(townLosses, 'noneArose'))]),
      }),
    ),
  }),
  [cases],
);

const officers = count('frontlineOfficers', '人', '一线执法人员', 'Front-line officers', { min: 1 });
const complaints = count('complaintsReceived', '件', '全年诉件', 'Complaints of the year');

const simpleRate = rate(count('simpleProcedureCases', '件', '简易程序案件', 'Simple-procedure cases'), product(6, officers), {
  none: 'error',
  some: 'error',
});
const simpleCompletion = compared(simpleRate);

const ordinaryRate = rate(
  count('ordinaryProcedureCases', '件', '普通程序案件', 'Ordinary-procedure cases'),
  reading(A10, {
    fourPlusShare: sum(product(4, officers), product(0.15, complaints)),
    shareOfSum: product(0.15, sum(product(4, officers), complaints)),
    allStaff: sum(
      product(4, count('enforcementStaff', '人', '全部执法人员', 'All enforcement staff', { min: 1 })),
      product(0.15, complaints),
    ),
  }),
  { none: 'error', some: 'error' },
);
const ordinaryCompletion = compared(ordinaryRate);

const casesPerOfficer = criterion(
  '4.2.1',
  '坚持履职尽责，提高执法案件覆盖面，避免执法缺位',
  'Cases for each officer',
  pool(
    { start: 0, max: reading(A03, { capped: 4, open: null }) },
    {
      a: about(
        '简易程序案件完成率',
        'Completion of simple-procedure cases',
        pool({ start: 0, max: reading(A09, { fullRate: 1, itemOnly: null }) }, [
          award(0.5, atLeast(simpleCompletion, 50)),
          perItemAward(0.1, above(simpleCompletion, 50), {
            every: 10,
            steps: reading(A07, { complete: 'complete', started: 'started', proportional: 'proportional' }),
          }),
        ]),
      ),
      b: about(
        '普通程序案件完成率',
        'Completion of ordinary-procedure cases',
        pool({ start: 0, max: reading(A09, { fullRate: 3, itemOnly: null }) }, [
          award(1.5, atLeast(ordinaryCompletion, 50)),
          perItemAward(0.3, above(ordinaryCompletion, 50), {
            every: 10,
            steps: reading(A07, { complete: 'complete', started: 'started', proportional: 'proportional' }),
          }),
        ]),
      ),
    },
  ),
  [cases],
);

const fullRecords = criterion(
  '4.2.2',
  '实行执法全过程记录',
  'Enforcement recorded from start to end',
  pool(deductible(1), {
    a: perItemDeduct(
      0.2,
      tally('recordInspectionsMissed', '项', '未按要求开展的全过程记录检查', 'Inspections of records not carried out as required'),
    ),
    b: perItemDeduct(0.1, tally('actionsNotRecorded', '件', '应全程音像记录而未记录', 'Cases that had to be recorded and were not')),
    c: perItemDeduct(0.1, tally('recordsBelowStandard', '件', '全程音像记录不合规范', 'Recordings below the standard'), {
      every: 2,
      steps: reading(A07, { complete: 'complete', started: 'started', proportional: 'proportional' }),
    }),
  }),
  [coordination, cases, supervision],
);

const lateFilings = tally('casesFiledLate', '件', '超期立案', 'Cases filed late');
const lateDecisions = tally('decisionsLate', '件', '超期作出行政决定', 'Decisions made late');

const procedureFaults = {
  a: perItemDeduct(0.1, reading(A08, { onward: lateFilings, printed: leastOf(lateFilings, 20) }), { every: 10, steps: 'started' }),
  b: perItemDeduct(0.1, reading(A08, { onward: lateDecisions, printed: leastOf(lateDecisions, 6) }), { every: 3, steps: 'started' }),
  c: about(
    '结案率低于全市平均',
    'Closing rate below the city average',
    reading(A37, {
      once: deduct(
        0.2,
        lessThan(
          compared(percent('caseClosingRate', '结案率', 'Closing rate')),
          compared(percent('cityCaseClosingRate', '全市平均结案率', 'Average closing rate of the city')),
        ),
      ),
      perOccurrence: perItemDeduct(
        0.2,
        tally('closingRateShortfalls', '次', '结案率低于全市平均的次数', 'Times the closing rate was below the city average'),
      ),
    }),
  ),
  d: perItemDeduct(0.2, tally('casesDroppedAtWill', '件', '随意撤案或撤销决定', 'Cases dropped or decisions withdrawn at will')),
  e: perItemDeduct(
    0.2,
    tally('casesUnsound', '件', '检查评查发现事实、法律、程序或裁量错误', 'Cases found wrong in fact, law, procedure or discretion'),
  ),
  f: perItemDeduct(0.1, tally('casesUntidy', '件', '文书、程序或归档不规范', 'Cases with documents, steps or files not in order')),
};
const procedureCredits = {
  g: perItemAward(0.2, tally('modelCasesNamed', '件', '获评市局年度典型案例', 'Model cases of the year named by the city')),
  h: perItemAward(0.2, tally('crimesReferred', '件', '移送涉嫌犯罪案件', 'Suspected crimes referred to the police')),
};

const procedure = criterion(
  '4.2.3',
  '案件办理程序合法，文书制作规范',
  'Lawful procedure and proper documents',
  reading(A05, {
    net: pool(deductible(2.5), { ...procedureFaults, ...procedureCredits }),
    floorFirst: pool({ start: 0, floor: null, max: 2.5 }, [pool(deductible(2.5), procedureFaults), pool({ start: 0 }, procedureCredits)]),
  }),
  [cases],
);

const publicity = criterion(
  '4.2.4',
  '推行行政处罚公示及信用管理，规范开展信用归集及修复工作',
  'Penalties published, credit records collected and repaired',
  pool(deductible(1), {
    a: perItemDeduct(0.3, tally('publishedCasesWithdrawn', '件', '已上平台的案件被撤回', 'Cases withdrawn from the platforms')),
    b: bandScore(compared(percent('penaltiesPublished', '行政处罚公示率', 'Penalties published')), {
      '< 90': -0.8,
      '[90, 95)': -0.6,
      '[95, 98)': -0.4,
      '[98, 100)': -0.2,
      '= 100': 0,
    }),
    c: bandScore(compared(percent('creditCasesCollected', '信用案件归集率', 'Credit cases collected')), {
      '< 90': -0.8,
      '[90, 95)': -0.6,
      '[95, 98)': -0.4,
      '[98, 100)': -0.2,
      '= 100': 0,
    }),
    d: perItemDeduct(
      0.1,
      tally('creditRepairsMishandled', '件', '信用修复受理答复不规范', 'Credit repairs accepted or answered improperly'),
    ),
  }),
  [cases],
);

export const caseWork = section('4', '执法办案', 'Case work', 16.5, [
  section(
    '4.1',
    '复议诉讼案件',
    'Review and court cases',
    2,
    [administrativeActs, townCaseReports, reviewSupervision],
    // Only a case that did not arise (A28) leaves anything to make up for.
    { rescale: true },
  ),
  section('4.2', '办理案件', 'Handling cases', 8.5, [casesPerOfficer, fullRecords, procedure, publicity]),
  lawPublicity,
  majorReviews,
  legalRoutines,
  innovation,
]);
