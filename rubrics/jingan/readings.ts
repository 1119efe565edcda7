/**
 * The unclear passages of the scheme, A01 to A45: what is asked, the reading used, and what else it could mean. Those that
 * cannot be computed from facts are recorded with the reason.
 */
import { question } from 'kaohe';

export const A01 = question('A01', '扣分项从哪里起扣', 'Where deduction items start', {
  chosen: 'itemMaximum',
  options: {
    itemMaximum: ['从本项满分起扣', 'at the maximum of the item'],
    zero: ['从零起扣，冲减所在二级指标', 'at zero, so that deductions reduce the section'],
  },
});

export const A02 = question('A02', '扣分项能否扣成负分', 'Whether a deduction item can fall below its floor', {
  chosen: 'floored',
  options: {
    floored: ['扣完为止', 'deducted until nothing is left'],
    open: ['可为负分，冲减所在二级指标', 'may go further and reduce the section'],
  },
});

export const A03 = question('A03', '未写“总得分不超过项目分”的项目是否封顶', 'Whether items without the cap remark are capped', {
  chosen: 'capped',
  options: {
    capped: ['同样以项目分封顶', 'held at the item maximum all the same'],
    open: ['不封顶', 'not held'],
  },
});

export const A04 = question('A04', '按次得分能否补足其他分项的缺口', 'Whether surplus repeats fill gaps left by other parts', {
  chosen: 'itemCap',
  options: {
    itemCap: ['只受项目分限制', 'only the item maximum limits them'],
    remainder: [
      '按次得分各有限额（2.1.1 起依次为 0.6、1.5、0、0.2、0.2、0.3）',
      'limited to an amount of their own (0.6, 1.5, 0, 0.2, 0.2, 0.3, from 2.1.1 on)',
    ],
  },
});

export const A05 = question('A05', '加分与扣分并存时如何封顶保底', 'How deductions and bonuses in one item are held', {
  chosen: 'net',
  options: {
    net: ['先相抵，再一次封顶保底', 'net of each other, then held once'],
    floorFirst: ['先扣到零为止，再加分', 'deductions floored at nothing first, then the bonus'],
  },
});

export const A06 = question('A06', '4.4.1 的扣分从何起算', 'Where the deductions of 4.4.1 start', {
  chosen: 'sixTenths',
  options: {
    sixTenths: ['扣分从 0.6 起，0.4 为得分，相抵后一次封顶保底', 'deductions from 0.6, an award of 0.4, net and held once'],
    separate: ['0.6 单独扣到零为止，0.4 不受影响', 'the 0.6 is floored by itself, the award is safe'],
    fromOne: ['从 1 分起扣，0.4 只能弥补', 'deductions from the full 1, the 0.4 only repairs'],
  },
});

export const A07 = question('A07', '“每 2 篇”“每 10%”不满一档如何计', 'What a part of “every 2”, “every 10%” counts for', {
  chosen: 'complete',
  options: {
    complete: ['只计满档', 'complete units only'],
    started: ['不足一档按一档计', 'a started unit counts'],
    proportional: ['按比例计，再保留一位小数', 'in proportion, then to one decimal'],
  },
});

export const A08 = question('A08', '“依次类推”是否有尽头', 'Whether “and so on” has an end', {
  chosen: 'onward',
  options: {
    onward: ['一直推下去', 'it goes on'],
    printed: ['止于列出的档次', 'it ends with the buckets printed'],
  },
});

export const A09 = question('A09', '4.2.1 两类案件得分各自止于何处', 'Where each half of 4.2.1 stops', {
  chosen: 'fullRate',
  options: {
    fullRate: ['完成率 100% 为止（1.0 分与 3.0 分）', 'at 100 percent (1.0 and 3.0)'],
    itemOnly: ['只受项目分 4 分限制，可互补', 'only the item maximum of 4, so that one may make up for the other'],
  },
});

export const A10 = question('A10', '普通程序案件的人均指标如何算', 'What the target of ordinary cases per officer is', {
  chosen: 'fourPlusShare',
  options: {
    fourPlusShare: ['4 + 一线人均诉件数 × 15%', '4 + 15% of the complaints per front-line officer'],
    shareOfSum: ['(4 + 一线人均诉件数) × 15%', '15% of (4 + complaints per front-line officer)'],
    allStaff: ['按全部执法人员人均', 'per head of all enforcement staff'],
  },
});

export const A11 = question('A11', '“各中队年均”案件数如何看', 'Over what the case numbers of squads are taken', {
  chosen: 'averages',
  options: {
    averages: ['两个数均取各中队平均', 'both are averages over the squads'],
    everySquad: ['每个中队都要达到', 'every single squad'],
    districtWide: ['第二个数按全区合计', 'the second is district-wide'],
  },
});

export const A12 = question('A12', '外部得分如何折算', 'How scores given elsewhere are converted', {
  chosen: 'linear',
  options: {
    linear: ['按满分比例折算', 'linearly by the full mark'],
    delivered: ['9.1.1 的测评报告直接按 15 分制给分', 'for 9.1.1, the reports give points out of 15 directly'],
  },
  recorded: {
    byRank: ['按名次或档次折算', 'by rank or by tiers', '折算表不在来源中', 'the conversion table is not in the source'],
  },
});

export const A13 = question(
  'A13',
  '各期通报得分如何平均，扣分是否已含其中',
  'How published scores are averaged, and whether deductions are inside them',
  {
    chosen: 'published',
    options: {
      published: ['按实际通报期数平均，扣分已含在各期得分中', 'the mean of the issues published; the deductions are inside them'],
      twelve: ['除以 12', 'divided by twelve'],
      subtract: ['从平均值中另行扣分', 'the deductions are taken from the mean'],
    },
  },
);

export const A14 = question('A14', '“精确到小数点后一位”在哪里、怎样取', 'Where and how scores are made exact to one decimal', {
  chosen: 'item',
  options: {
    item: ['每项一次，四舍五入', 'each item once, half-up'],
    truncate: ['每项一次，舍去尾数', 'each item once, truncated'],
    halfEven: ['每项一次，银行家舍入', 'each item once, half to even'],
    part: ['每个分项四舍五入', 'each part, half-up'],
    total: ['只对总分四舍五入', 'only the total, half-up'],
  },
});

export const A15 = question('A15', '比率比较前是否先取一位小数', 'Whether rates are rounded before they are compared', {
  chosen: 'unrounded',
  options: {
    unrounded: ['不取整，直接比较', 'compared unrounded'],
    oneDecimal: ['先取一位小数（99.96 视为 100.0）', 'rounded to one decimal first (99.96 counts as 100.0)'],
  },
});

export const A16 = question('A16', '3.2.1 各分项之和 2.6 与项目分 2.5 不符', 'Parts of 3.2.1 come to 2.6, the item to 2.5', {
  chosen: 'capped',
  options: {
    capped: ['以 2.5 封顶', 'held at 2.5'],
    parts: ['以 2.6 为准', '2.6 counts'],
    entryTwo: ['第 2 条含纪律在内共 0.2', 'entry 2 is worth 0.2 in all, discipline included'],
  },
});

export const A17 = question('A17', '集中培训的出勤与纪律是否分开计', 'Whether attendance and discipline are scored apart', {
  chosen: 'separate',
  options: {
    separate: ['分开计', 'separately'],
    attended: ['出勤得分时纪律才计分', 'discipline only counts if attendance is scored'],
  },
});

export const A18 = question('A18', '新建基地与复检合格是否都计分', 'Whether a new base and a re-checked base both count', {
  chosen: 'both',
  options: {
    both: ['都计分（合计才得 2.0）', 'both count (the sum of 2.0 needs it)'],
    either: ['有一即得 0.2', 'either one gives 0.2'],
  },
});

export const A19 = question('A19', '作弊影响多大', 'How far cheating reaches', {
  chosen: 'item',
  options: {
    item: ['有作弊的，本项不得分', 'cheating voids the whole item'],
    passRate: ['作弊只影响不及格率分项', 'cheating affects only the pass-rate part'],
    person: ['作弊只影响本人，不影响区局得分', 'cheating affects only the person, not the score'],
  },
});

export const A20 = question('A20', '计划报备迟于半个月如何计', 'What filing later than half a month is', {
  chosen: 'notFiled',
  options: {
    notFiled: ['迟于半个月的视为未报备', 'later than half a month is as good as not filed'],
    late: ['迟于半个月的仍得 0.1', 'later than half a month still scores 0.1'],
  },
});

export const A21 = question(
  'A21',
  '一月内同一案件被督察两次以上，扣 0.4 是一次还是每案',
  'Whether the 0.4 for cases inspected again is once or per case',
  {
    chosen: 'once',
    options: { once: ['不论几案，扣一次', 'once, however many cases'], perCase: ['每案扣 0.4', '0.4 per case'] },
  },
);

export const A22 = question('A22', '平均数为零或区局未开单时如何计', 'What the ratios are when there is nothing to compare with', {
  chosen: 'worst',
  options: {
    worst: ['有市局单时按最差一档，均无则不扣', 'the worst band if there are city tickets; no deduction if there are none either'],
    free: ['无法计算时不扣分', 'no deduction when undefined'],
  },
});

export const A23 = question('A23', '区局已开督察告知单的免扣范围', 'How far a district notice frees from deduction', {
  chosen: 'perProblem',
  options: {
    perProblem: ['逐个问题免扣', 'problem by problem'],
    anyNotice: ['开过告知单即全部免扣', 'any district notice frees all'],
    cityFound: ['只计市局发现的问题', 'only problems that the city found count at all'],
  },
});

export const A24 = question('A24', '产生较大影响的 0.5 是否另扣', 'Whether major impact costs a further 0.5', {
  chosen: 'further',
  options: { further: ['另扣 0.5（共 1.0）', 'a further 0.5 (1.0 in all)'], same: ['与前者同为 0.5，不累加', 'the same 0.5, not added'] },
});

export const A25 = question('A25', '普法案例转载与活动“每项”如何计', 'How reposts and “each” activity are counted', {
  chosen: 'added',
  options: {
    added: ['上报 0.1、转载另 0.2；每次活动为一项', 'reported 0.1 and reposted 0.2 more; each activity counts'],
    instead: ['转载以 0.2 代替 0.1', 'reposted 0.2 instead of 0.1'],
    venueKinds: ['每类场所为一项', 'each kind of venue counts'],
  },
});

export const A26 = question('A26', '案例评选“取最高值”的范围', 'What “take the highest” ranges over', {
  chosen: 'awards',
  options: {
    awards: ['参赛 0.1，加最高一项奖', '0.1 for taking part and the best award'],
    overall: ['参赛与获奖只取最高一项', 'the highest single value of all'],
  },
});

export const A27 = question('A27', '同一条人民建议既被录用又获签批如何计', 'How a suggestion both adopted and signed counts', {
  chosen: 'independent',
  options: { independent: ['分别计', 'independently'], higher: ['只计一次，取高', 'once, at the higher value'] },
});

export const A28 = question('A28', '全年未发生应办情形时如何计', 'What a year in which the case does not arise scores', {
  chosen: 'done',
  options: {
    done: ['无事可办视为已办', 'nothing to do is done'],
    notEarned: ['不得分', 'not earned'],
    excluded: ['不计入，按比例折算', 'left out and rescaled'],
  },
});

export const A29 = question('A29', '5.1.4 的扣分从何扣起', 'What the deductions of 5.1.4 are taken from', {
  chosen: 'bandResult',
  options: {
    bandResult: ['从核查准确率得分中扣，扣完为止', 'from the band result, not below nothing'],
    lower: ['从 1 分起扣，与准确率得分取低', 'from the full 1, and the lower of the two counts'],
  },
});

export const A30 = question('A30', '名次并列与未报送时的名次', 'Shared ranks, and the rank of a district that sent nothing', {
  chosen: 'asPublished',
  options: {
    asPublished: ['以公布的名次为准，并列同名次', 'the published rank as it is; ties share it'],
    noneIsZero: ['未报送建议的不得分', 'none sent scores nothing'],
  },
  recorded: {
    averaged: [
      '并列取平均名次',
      'shared ranks are averaged',
      '平均名次（如 4.5）不在任何档次内',
      'an averaged rank such as 4.5 is in no tier',
    ],
  },
});

export const A31 = question(
  'A31',
  '综治维稳专项任务的漏报、错报、迟报与加扣分范围',
  'Errors, omissions, delays, and what c, d and e of 6.4.2 are taken from',
  {
    chosen: 'asRead',
    options: {
      asRead: [
        '漏报重于迟报，错报同漏报；c 在本项内扣，d 单独保底，e 在本项 1 分内加',
        'omission beats delay, an error counts like an omission; c at item level, d has its own floor, e within the item',
      ],
      errorsIgnored: ['不计错报', 'errors are ignored'],
      errorsLate: ['错报按迟报计', 'errors count as delays'],
      comparedInB: ['c 从 b 中扣', 'c is taken from b'],
      absenceInItem: ['d 的缺席在本项内扣', 'absences of d are taken from the item'],
      hostingCapped: ['e 以 0.2 为限', 'e is limited to 0.2'],
    },
  },
);

export const A32 = question(
  'A32',
  '恰好 10 篇属于哪一档，案例是否为前提',
  'Which tier exactly 10 pieces are in, and whether the case summary is a precondition',
  {
    chosen: 'upper',
    options: {
      upper: ['10 篇得 0.3，须总结上报案例', '10 gives 0.3; the case summary is a precondition'],
      lower: ['10 篇得 0.2', '10 gives 0.2'],
      piecesAlone: ['只看篇数', 'the pieces alone suffice'],
    },
  },
);

export const A33 = question('A33', '录用 130–139 篇得几分', 'What 130 to 139 articles score', {
  chosen: 'printed',
  options: {
    printed: ['130–139 篇照印得 0.3', '130 to 139 score 0.3, as printed'],
    ladder: ['130–139 篇按级差得 0.2', '130 to 139 score 0.2, as the ladder suggests'],
  },
});

export const A34 = question('A34', '录用超过 15 篇如何计', 'What more than 15 articles score', {
  chosen: 'stays',
  options: {
    stays: ['超过 15 篇的仍得 0.3', 'more than 15 still score 0.3'],
    none: ['超过 15 篇的不得分', 'more than 15 score nothing'],
  },
});

export const A35 = question('A35', '期刊恰好录用 1 篇如何计', 'What exactly one journal article scores', {
  chosen: 'printed',
  options: {
    printed: ['恰好 1 篇的照印不得分', 'exactly one scores nothing, as printed'],
    sisters: ['恰好 1 篇的同其他各表得 0.1', 'exactly one scores 0.1, as in the sister tables'],
  },
});

export const A36 = question('A36', '媒体曝光的扣分是一次还是每次', 'Whether deductions for media exposure are once or each', {
  chosen: 'once',
  options: { once: ['各扣一次', 'once each, however many exposures'], perExposure: ['每次曝光都扣', 'per exposure'] },
});

export const A37 = question('A37', '未写“每”的扣分是否只扣一次', 'Whether a deduction without “each” is once', {
  chosen: 'once',
  options: { once: ['只扣一次', 'once'], perOccurrence: ['每次都扣', 'per occurrence'] },
});

export const A38 = question('A38', '一个得分分项含多个条件时', 'An award with several conditions', {
  chosen: 'allNeeded',
  options: { allNeeded: ['须全部符合', 'all of them are needed'] },
  recorded: {
    partial: ['酌情给部分分', 'partial credit by judgement', '来源没有给出部分分的规则', 'the source gives no rule for the share'],
  },
});

export const A39 = question('A39', '同一做法以多种形式推广', 'One practice spread in several ways', {
  chosen: 'distinct',
  options: { distinct: ['按不同做法计数，取其最高一级填报', 'different practices are counted, each at its highest level'] },
  recorded: {
    several: [
      '同一做法可在多级计数',
      'the same practice may count at several levels',
      '只关系到如何填报数量',
      'it only changes which counts are entered',
    ],
  },
});

export const A40 = question('A40', '评定等次用取整后的总分还是精确总分', 'Which total the grade is taken from', {
  chosen: 'rounded',
  options: { rounded: ['取整后的总分', 'the rounded total'], exact: ['精确总分', 'the unrounded total'] },
});

export const A41 = question('A41', '“每 4 人一台”按什么范围、哪些设备计', 'Over what “one for four” is counted', {
  chosen: 'everySquad',
  options: {
    everySquad: ['每个中队，电脑与打印机各自达到', 'every squad, computers and printers each'],
    district: ['按全区合计', 'district totals'],
    together: ['电脑与打印机合并计', 'computers and printers together'],
  },
});

export const A42 = question('A42', '新创建示范中队的加分条件', 'When a newly created model squad counts', {
  chosen: 'rateRose',
  options: {
    rateRose: ['达标率比上年提升时才加分', 'only if the rate rose against the previous year'],
    everyCreation: ['每新创建一家都加分', 'every creation counts'],
  },
});

export const A43 = question('A43', '“至少每半年一次”如何看', 'What “at least every half-year” is', {
  chosen: 'eachHalf',
  options: { eachHalf: ['上、下半年各至少一次', 'at least one in each half-year'], twoInYear: ['全年两次', 'two in the year'] },
});

export const A44 = question('A44', '3.2.1 第 3–5 条由谁考核', 'Who assesses entries 3 to 5 of 3.2.1', {
  chosen: 'cases',
  options: {
    cases: ['全部由案件审理科', 'Case Review, all of it'],
    split: ['第 3–5 条与 3.2.2 同由执法监督科', 'entries 3 to 5 by Enforcement Supervision, with 3.2.2'],
  },
});

export const A45 = question('A45', '同一事件符合多个扣分情形', 'One incident that meets several conditions', {
  chosen: 'everyPart',
  options: {
    everyPart: ['各条均可计（3.5.7.b/c 与 7.2.1.a/b 除外）', 'entered in every part that it meets, except 3.5.7.b/c and 7.2.1.a/b'],
  },
  recorded: {
    onceOnly: [
      '每事只计一次，取最重',
      'each incident once, at the highest deduction',
      '数量事实不含逐案信息，如何填报由填报人决定',
      'counts do not say which incidents they share; it only changes what is entered',
    ],
  },
});

export const readings = [
  A01,
  A02,
  A03,
  A04,
  A05,
  A06,
  A07,
  A08,
  A09,
  A10,
  A11,
  A12,
  A13,
  A14,
  A15,
  A16,
  A17,
  A18,
  A19,
  A20,
  A21,
  A22,
  A23,
  A24,
  A25,
  A26,
  A27,
  A28,
  A29,
  A30,
  A31,
  A32,
  A33,
  A34,
  A35,
  A36,
  A37,
  A38,
  A39,
  A40,
  A41,
  A42,
  A43,
  A44,
  A45,
] as const;
