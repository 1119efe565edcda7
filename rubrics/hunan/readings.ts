/**
 * The unclear passages of the scheme, A01 to A14: what is asked, the reading used, and what else it could mean. Those that
 * cannot be computed from facts are recorded with the reason.
 */
import { question } from 'kaohe';

export const A01 = question('A01', '8.2 相邻两档共有的 75、60、50 属于哪一档', 'Which class of 8.2 its shared ends 75, 60 and 50 are in', {
  chosen: 'upperEndInclusive',
  options: {
    upperEndInclusive: [
      '“及以下”含上端，75、60、50 归入较低一档',
      'a class includes its upper end, so 75, 60 and 50 are in the lower class',
    ],
    lowerEndInclusive: ['各档含下端，75、60、50 归入较高一档', 'a class includes its lower end, so 75, 60 and 50 are in the higher class'],
  },
});

export const A02 = question('A02', '10.3 的 80%、10.4 的 50% 属于哪一档', 'Which class 80 percent in 10.3 and 50 percent in 10.4 are in', {
  chosen: 'belowExcludesEndpoint',
  options: {
    belowExcludesEndpoint: ['“以下”不含本数，80%、50% 归入中间一档', '“below” excludes its figure, so both are in the middle class'],
    belowIncludesEndpoint: ['“以下”含本数，80%、50% 归入最低一档', '“below” includes its figure, so both are in the lowest class'],
  },
});

export const A03 = question(
  'A03',
  '“95%以上”“60%以上”是否含本数',
  'Whether “95 percent or more” and “60 percent or more” include the figure',
  {
    chosen: 'included',
    options: { included: ['含本数', 'they include it'] },
    recorded: {
      excluded: [
        '不含本数',
        'they exclude it',
        '扣分从“未达到”“以下”起，本数若不含在内，既不计满分又不扣分',
        'deductions begin below the figure; excluded, the figure itself would have neither full marks nor a deduction',
      ],
    },
  },
);

export const A04 = question(
  'A04',
  '既非设区市也非吉首市的单位，7.3 如何计',
  'What 7.3 scores for a unit that is neither a prefecture-level city nor Jishou',
  {
    chosen: 'exempt',
    options: {
      exempt: ['其他单位不扣分，得满分', 'any other unit has full marks'],
      leftOut: ['其他单位不计入，全表其余按比例折算', 'left out for any other unit, and the rest of the whole table rescaled'],
      asOthers: ['其他单位同样计分', 'any other unit is scored like them'],
    },
  },
);

export const A05 = question(
  'A05',
  '县级单位自评时，只对市州级提出的 10.2 如何计',
  'What 10.2, which addresses cities and prefectures, scores for a county-level unit',
  {
    chosen: 'exempt',
    options: {
      exempt: ['县级单位不扣分，得满分', 'a county-level unit has full marks'],
      leftOut: ['县级单位不计入，全表其余按比例折算', 'left out for a county-level unit, and the rest of the whole table rescaled'],
      asOthers: ['县级单位同样计分', 'a county-level unit is scored like the others'],
    },
  },
);

export const A06 = question('A06', '2.3 列举的培训内容算几项', 'How many topics of training 2.3 lists', {
  chosen: 'topics',
  options: {
    topics: ['按逗号分为四项', 'four, by the commas of the list'],
    subjects: ['逐个名词计，共十项，同样扣完 2 分为止', 'ten, every noun by itself, still no more than 2 points'],
  },
});

export const A07 = question('A07', '5.1.2 少一项指什么', 'What the missing items of 5.1.2 are', {
  chosen: 'duties',
  options: {
    duties: ['记录、归档、留痕回溯三项要求', 'the three duties: recording, filing, traceability'],
    stages: ['启动、调查取证、审核决定、送达执行四个环节', 'the four stages: opening, investigation, decision, service and execution'],
  },
});

export const A08 = question(
  'A08',
  '5.2、5.4 完全没有基准、没有清单时如何扣',
  'What having no standards at all in 5.2, or no list at all in 5.4, loses',
  {
    chosen: 'allMissing',
    options: {
      allMissing: ['完全没有的视为各项均缺，扣完', 'having none counts as every item missing: all the points'],
      countedOnly: ['完全没有的未另定扣分，只按所缺项数扣', 'no amount is given for having none: only the missing items count'],
    },
  },
);

export const A09 = question('A09', '6.4 “以支（大）队为单位”如何看', 'What 6.4 means by taking the detachment as the unit', {
  chosen: 'wholeUnit',
  options: {
    wholeUnit: ['被评价单位一个持证率', 'one rate for the unit evaluated'],
    anyDetachment: ['任一支（大）队不足 95% 即扣 3 分', 'any one detachment below 95 percent loses the 3 points'],
  },
});

export const A10 = question('A10', '1.3 中已获称号者免扣哪些', 'What a title already held frees from in 1.3', {
  chosen: 'both',
  options: {
    both: ['已获称号的两种扣分都免', 'a title frees from both deductions'],
    planOnly: ['称号只免未制定方案的扣分', 'a title frees only from the deduction for having no plan'],
  },
});

export const A11 = question('A11', '2.1 中没有计划而完成了培训的如何扣', 'What training done without a plan loses in 2.1', {
  chosen: 'planMissing',
  options: { planMissing: ['按未制定计划扣 2 分', 'the 2 points of having no plan'] },
  recorded: {
    less: [
      '从轻扣分',
      'something less',
      '来源没有为无计划而完成培训另定扣分',
      'the source gives no amount of its own for training done without a plan',
    ],
  },
});

export const A12 = question(
  'A12',
  'B1 中文明单位与文明标兵单位是否分档',
  'Whether civilised units and model civilised units differ in B1',
  {
    chosen: 'sameClass',
    options: { sameClass: ['同级的两种称号同为一档', 'both titles of one level are one class'] },
    recorded: {
      apart: [
        '标兵单位另为一档',
        'the model title is a class by itself',
        '来源没有为标兵单位另定加分',
        'the source gives no amount of its own for it',
      ],
    },
  },
);

export const A13 = question(
  'A13',
  '6.6、9.1、9.3 中固定扣分与按起扣分如何相加',
  'How the fixed and the counted deductions of 6.6, 9.1 and 9.3 add up',
  {
    chosen: 'separate',
    options: { separate: ['各有限额，直接相加', 'each has a limit of its own, and they simply add'] },
    recorded: {
      shared: [
        '按起扣分可扣完整项',
        'the counted ones may take the whole item',
        '按起扣分的限额在来源中已写明',
        'the source states the limit of the counted ones',
      ],
    },
  },
);

export const A14 = question('A14', '得分如何取整', 'How scores are rounded', {
  chosen: 'total',
  options: { total: ['总分保留一位小数，四舍五入', 'the total to one decimal, half-up'] },
  recorded: {
    unrounded: [
      '不取整',
      'not at all',
      '各项分值都是 0.1 的整数倍，只有按 A04、A05 折算全表时才有区别，取整前的总分另有记录',
      'every amount is a whole number of tenths, so it differs only where A04 or A05 rescales the table, and the total before rounding is told as well',
    ],
  },
});

export const readings = [A01, A02, A03, A04, A05, A06, A07, A08, A09, A10, A11, A12, A13, A14] as const;
