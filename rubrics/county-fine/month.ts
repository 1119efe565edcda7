/** One month of one person: 100 points, less what is deducted, plus what is added (七 考核加分); and what subordinates leave. */
import {
  criterion,
  type FactsOf,
  named,
  perItemAward,
  perItemDeduct,
  pool,
  quantity,
  reading,
  rubric,
  section,
  series,
  sumOf,
  tally,
  truncatedDeduct,
} from 'kaohe';
import { monthDiscrepancies } from './discrepancies.js';
import { C1, monthReadings } from './readings.js';

/** Counted from nothing, without a limit. */
const open = { start: 0, floor: null };

const base = criterion(
  'base',
  '月度基数',
  'Base of the month',
  pool({ start: 100, floor: null, max: 100 }, [
    truncatedDeduct(quantity('deductions', '分', '当月扣分', 'Deductions of the month', { nothing: 0 })),
  ]),
);

const innovations = tally('innovations', '项', '在面上推广的改革创新做法', 'Innovations whose practice was taken up widely');

const reform = criterion(
  'G1',
  '改革创新推广',
  'Innovations taken up widely',
  reading(C1, {
    instead: pool(open, [perItemAward(5, innovations)]),
    anyItem: pool(open, [
      perItemAward(5, innovations),
      perItemAward(
        5,
        tally('innovationsCommended', '项', '获领导批示表扬的改革创新做法', 'Innovations that a leader commended', {
          partOf: innovations,
        }),
      ),
    ]),
  }),
);

const informationTaken = tally(
  'informationTaken',
  '条',
  '被政府网站、内刊采用的正面信息',
  'Favourable items taken by government websites and bulletins',
);

const information = criterion(
  'G2',
  '正面信息采用',
  'Favourable information taken',
  pool(open, [
    perItemAward(2, informationTaken),
    perItemAward(
      reading(C1, { instead: 2, onTop: 4 }),
      tally('informationCommended', '条', '获领导批示表扬的正面信息', 'Information items that a leader commended', {
        partOf: informationTaken,
      }),
    ),
  ]),
);

const newsArticles = tally(
  'newsArticles',
  '篇',
  '被一般报纸杂志采用的正面新闻稿件',
  'Favourable news items taken by ordinary newspapers and magazines',
);

const news = criterion(
  'G3',
  '新闻稿件采用',
  'News items taken',
  reading(C1, {
    instead: pool(open, [perItemAward(10, newsArticles)]),
    anyItem: pool(open, [
      perItemAward(10, newsArticles),
      perItemAward(
        10,
        tally('newsCommended', '篇', '获领导批示表扬的新闻稿件', 'News items that a leader commended', { partOf: newsArticles }),
      ),
    ]),
  }),
);

const firstPrizes = tally(
  'firstPrizes',
  '项',
  '文体活动先进集体（第一等次）',
  'First-class awards to the collective in cultural and sports events',
);
const secondPrizes = tally(
  'secondPrizes',
  '项',
  '文体活动先进集体（第二等次）',
  'Second-class awards to the collective in cultural and sports events',
);
const thirdPrizes = tally(
  'thirdPrizes',
  '项',
  '文体活动先进集体（第三等次）',
  'Third-class awards to the collective in cultural and sports events',
);
const prizes = [perItemAward(5, firstPrizes), perItemAward(3, secondPrizes), perItemAward(1, thirdPrizes)] as const;

const events = criterion(
  'G4',
  '文体活动集体获奖',
  'Awards to the collective in cultural and sports events',
  reading(C1, {
    instead: pool(open, prizes),
    anyItem: pool(open, [
      ...prizes,
      perItemAward(
        5,
        tally('firstPrizesCommended', '项', '获领导批示表扬的先进集体（第一等次）', 'First-class awards that a leader commended', {
          partOf: firstPrizes,
        }),
      ),
      perItemAward(
        3,
        tally('secondPrizesCommended', '项', '获领导批示表扬的先进集体（第二等次）', 'Second-class awards that a leader commended', {
          partOf: secondPrizes,
        }),
      ),
      perItemAward(
        1,
        tally('thirdPrizesCommended', '项', '获领导批示表扬的先进集体（第三等次）', 'Third-class awards that a leader commended', {
          partOf: thirdPrizes,
        }),
      ),
    ]),
  }),
);

const staffBelowZero = series(
  'staffBelowZero',
  '当月低于零分的所管人员',
  'Subordinates who fell below zero this month',
  quantity('shortfall', '分', '低于零的分值', 'Points below zero'),
  { nothing: [] },
);

/** For a unit head or the deputy in charge; nobody else has subordinates. */
const leader = criterion(
  'leader-deduction',
  '扣正职、分管副职',
  'Charged to the head and the deputy in charge',
  pool(open, [
    perItemDeduct(
      1,
      named(
        '所管人员低于零分的分值合计',
        'Points by which subordinates fell below zero',
        sumOf(staffBelowZero, staffBelowZero.item.shortfall),
      ),
      { every: 1, steps: 'proportional' },
    ),
  ]),
);

/**
 * One person's month. It may pass 100 and fall below zero; what becomes of it in the year is `countyFine`'s business.
 *
 * @example
 * evaluate(countyMonth, facts).score; // -18.5
 */
export const countyMonth = rubric(
  {
    id: 'county-month',
    title: [
      'XX区县数字化城市管理精细化长效管理目标绩效考核办法：月度',
      'A county’s lasting and refined digital city management: assessment of its staff, month',
    ],
    authority: ['XX区县市容园林委', 'County commission for city appearance and parks (its name is left blank)'],
    year: null,
    max: null, // 上不封顶 (C4)
    // C10: the source says nothing.
    rounding: { at: 'total', places: 1, mode: 'half-up' },
    readings: monthReadings,
    discrepancies: monthDiscrepancies,
  },
  [section('month-raw', '月分', 'Score of the month', null, [base, reform, information, news, events]), leader],
);

/** The facts of one person for one month. */
export interface CountyMonthFacts extends FactsOf<typeof countyMonth> {}
