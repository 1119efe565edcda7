/**
 * 2009年西湖区数字化城市管理工作考核评分细则, as far as the copy goes: three columns whose points are given, and four rules
 * that have lost their column.
 */
import {
  about,
  above,
  below,
  count,
  criterion,
  definition,
  earns,
  type FactsOf,
  list,
  moreThan,
  named,
  perItemDeduct,
  points,
  pool,
  product,
  rate,
  reading,
  rounded,
  rubric,
  sum,
  sumOf,
  tally,
  truncated,
  when,
} from 'kaohe';
import { discrepancies } from './discrepancies.js';
import { readings, X1, X3 } from './readings.js';

// ---------------------------------------------------------------------------------------------------------------
// The columns: the rules by which their points come about are lost from the copy

const digital = criterion(
  'digital',
  '数字城管',
  'Digital city management',
  earns(70, [truncated(points('digitalPoints', '数字城管得分', 'Points for digital city management', { max: 70 }))]),
);

const longTerm = criterion(
  'longTerm',
  '四化长效',
  'Long-term upkeep',
  earns(20, [truncated(points('longTermPoints', '四化长效得分', 'Points for long-term upkeep', { max: 20 }))]),
);

const hotline = criterion(
  'hotline',
  '热线受理',
  'Hotline',
  earns(10, [truncated(points('hotlinePoints', '热线受理得分', 'Points for the hotline', { max: 10 }))]),
);

// ---------------------------------------------------------------------------------------------------------------
// The rules: they deduct from the total (X6), for the facts of one month

/** Deductions without a maximum of their own, and without a limit. */
const beside = { start: 0, floor: null };

const lateCount = definition(
  'late-count',
  '回退次数（计入不及时解决数）',
  'Returns, counted among files not settled in time',
  sum(
    tally('unresolved', '件', '未及时解决的案卷', 'Files not settled in time'),
    product(0.5, tally('returns', '次', '案卷回退次数', 'Returns of files')),
  ),
);

const filesReceived = count('filesReceived', '件', '当月收到案卷', 'Files received in the month');
// Not a part of those received: a file may have come in the month before.
const postponed = tally('postponed', '件', '当月延期案卷', 'Files postponed in the month');
const quota = named('当月收到案卷 1% 的限额', 'the quota of 1% of the files received', product(0.01, filesReceived));

const postponement = criterion(
  'postponement-deduction',
  '延期和缓办',
  'Postponed and deferred files',
  pool(beside, [
    about(
      '延期案卷超过 1%', // 超过
      'Files postponed beyond 1%',
      reading(X1, {
        wholeFile: perItemDeduct(0.1, above(postponed, quota), { every: 1, steps: 'started' }),
        fractionalQuota: perItemDeduct(0.1, above(postponed, quota), { every: 1, steps: 'proportional' }),
        allOnceOver: when(moreThan(postponed, quota), perItemDeduct(0.1, postponed)),
      }),
    ),
    perItemDeduct(0.2, tally('deferred', '件', '当月缓办案卷', 'Files deferred in the month')),
  ]),
);

const stations = criterion(
  'station-deduction',
  '社区联系站',
  'Community stations',
  pool(beside, [
    perItemDeduct(
      2,
      tally(
        'communitiesNotReporting',
        { zh: '个', en: 'communities' },
        '未按要求记报的社区',
        'Communities that did not report as required',
      ),
    ),
  ]),
);

const dispatchers = list(
  'dispatchers',
  '本单位派驻市平台的派遣员',
  'The unit’s dispatchers at the city platform',
  [count('handled', '件', '当月派遣及督查量', 'Files dispatched and supervised in the month')],
  { nothing: [] },
);
const share = rate(
  dispatchers.item.handled,
  count('platformHandled', '件', '市平台当月总的派遣及督查量', 'All files dispatched and supervised by the platform in the month', {
    min: 1,
  }),
  { none: 'error', some: 'error' },
);
const shortfall = below(share, 10); // 未达到
const pointsShort = reading(X3, {
  complete: named(
    '各派遣员不足 10% 的完整百分点之和',
    'Complete percentage points short of 10%, summed over the dispatchers',
    sumOf(dispatchers, rounded(shortfall, 0, 'down')),
  ),
  started: named(
    '各派遣员不足 10% 的百分点之和（不足一个按一个计）',
    'Percentage points short of 10%, a started one counted whole, summed over the dispatchers',
    sumOf(dispatchers, rounded(shortfall, 0, 'up')),
  ),
  proportional: named(
    '各派遣员不足 10% 的百分点之和',
    'Percentage points short of 10%, summed over the dispatchers',
    sumOf(dispatchers, shortfall),
  ),
});

const dispatch = criterion(
  'dispatcher-deduction',
  '派遣员派遣及督查量',
  'Work done by dispatchers',
  pool(beside, [
    about(
      '派遣员的份额不足 10%',
      'Dispatchers’ shares short of 10%',
      perItemDeduct(1, pointsShort, {
        every: 1,
        steps: reading(X3, { complete: 'complete', started: 'started', proportional: 'proportional' }),
      }),
    ),
  ]),
);

/**
 * The scoring rules of Xihu district, Hangzhou, for digital city management in 2009, in fragments: 100 points in three
 * columns, less what the four rules deduct.
 *
 * @example
 * const tree = evaluate(xihu2009, facts);
 * nodeAt(tree, 'late-count').applied?.measure; // '6.5': a figure without points
 */
export const xihu2009 = rubric(
  {
    id: 'xihu-2009',
    title: ['2009年西湖区数字化城市管理工作考核评分细则', 'Xihu district: scoring rules for digital city management 2009'],
    authority: ['杭州市西湖区（发文机关不详）', 'Xihu District, Hangzhou (issuer not stated)'],
    year: 2009,
    max: 100,
    // X7: the source does not say.
    rounding: { at: 'total', places: 1, mode: 'half-up' },
    readings,
    discrepancies,
  },
  [digital, longTerm, hotline, lateCount, postponement, stations, dispatch],
);

/** The facts of one unit for one month. */
export interface Xihu2009Facts extends FactsOf<typeof xihu2009> {}
