/** One month of a subdistrict office: 一 案件结案率 (70), 二 日常管理 (20), 三 手机定位 (10). */
import {
  about,
  assessed,
  assessedDeduct,
  atLeast,
  award,
  count,
  criterion,
  deduct,
  earns,
  type FactsOf,
  fault,
  firstOf,
  keeps,
  type Label,
  moreThan,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  quantity,
  reading,
  rubric,
  section,
  tally,
  when,
} from 'kaohe';
import { monthDiscrepancies } from './discrepancies.js';
import { A1, A3, A4, A5, A6, A11, monthReadings } from './readings.js';

const digitalCentre: Label = Object.freeze({ zh: '数字化中心', en: 'Digital Management Centre' });

// Closing rates, special cases, repeated dispatch and workload are scored by 徐政办发【2011】125号, which the source does not hold.
const closing = criterion(
  '1',
  '数字化案件结案率考核',
  'Closing of cases',
  earns(70, [assessed(points('closingPoints', '案件结案率考核得分', 'Points for the closing of cases', { max: 70 }))]),
);

const terminals = criterion(
  '2.1',
  '终端管理',
  'Terminals',
  keeps(5, [
    perItemDeduct(5, tally('terminalLosses', '次', '本月丢失终端', 'Terminals lost this month')),
    // 直到补偿到位为止
    perItemDeduct(
      reading(A1, { everyMonth: 5, once: 0 }),
      tally('earlierLossesOpen', '次', '往月丢失、本月仍未补偿到位', 'Terminals lost in earlier months and not made good this month'),
    ),
    perItemDeduct(
      3,
      tally(
        'officeTerminalFaults',
        '次',
        '办事处终端无法使用、擅装软件、私接外网、未及时维修等',
        'Faults of office terminals: out of use, unpermitted software or network, overdue repair and the like',
      ),
    ),
    perItemDeduct(
      2,
      tally('communityTerminalFaults', '次', '保留终端的社区出现同类问题', 'The same faults of terminals that communities have kept'),
    ),
  ]),
);

const staff = criterion(
  '2.2',
  '人员配备',
  'Staff',
  keeps(3, [
    deduct(3, fault('staffNotFullTime', '数字化人员不专职', 'Digital-management staff are not full-time')),
    deduct(2, fault('noAssistants', '未配备数字化协管员', 'No digital-management assistants are employed')),
  ]),
);

const filesMissing = tally('filesMissing', '件', '缺失案卷', 'Case files missing');

const archive = criterion(
  '2.3a',
  '月度案卷存档',
  'Archive of the month’s case files',
  keeps(2, [
    firstOf(
      deduct(2, fault('archiveMissing', '月度案卷存档总体缺失', 'The archive of the month’s case files is missing as a whole')),
      about(
        '缺失 10 件以上',
        'Missing files, the range above ten',
        when(
          // 10件以上
          reading(A4, { tenInLowerRange: moreThan(filesMissing, 10), tenInUpperRange: atLeast(filesMissing, 10) }),
          assessedDeduct(
            // Read in this range alone, so that where it is not reached the least of it changes nothing.
            points('aboveTenPoints', '缺失 10 件以上的扣分', 'Deduction in the range above ten missing files', {
              min: 1,
              max: 1.5,
              nothing: 1,
            }),
          ),
        ),
      ),
      about(
        '缺失 10 件以内',
        'Missing files, the range up to ten',
        reading(A3, {
          perFile: perItemDeduct(0.1, filesMissing),
          lowerRangeIsDiscretion: when(
            atLeast(filesMissing, 1),
            assessedDeduct(
              points('upToTenPoints', '缺失 10 件以内的扣分', 'Deduction in the range up to ten missing files', {
                min: 0.1,
                max: 1,
                nothing: 0.1,
              }),
            ),
          ),
        }),
      ),
    ),
  ]),
);

const basicRecords = criterion(
  '2.3b',
  '基础台账其余部分',
  'Other basic records',
  earns(3, [assessed(points('basicRecordsPoints', '基础台账其余部分得分', 'Points for the other basic records', { max: 3 }))]),
);

const innovationRecords = criterion(
  '2.3c',
  '创新台账',
  'Records of innovation',
  earns(1, [assessed(points('innovationRecordsPoints', '创新台账得分', 'Points for the records of innovation', { max: 1 }))]),
);

const boards = count('displayBoards', '块', '数字化展板', 'Display boards on digital management');
const discMinutes = quantity('discMinutes', '分钟', '数字化宣传光盘时长', 'Length of the publicity disc on digital management');

const publicity = criterion(
  '2.3d',
  '宣传资料',
  'Publicity materials',
  // 以上, twice
  earns(1, [
    award(0.5, reading(A5, { inclusive: atLeast(boards, 2), exclusive: moreThan(boards, 2) })),
    award(0.5, reading(A5, { inclusive: atLeast(discMinutes, 5), exclusive: moreThan(discMinutes, 5) })),
  ]),
);

const cooperation = criterion(
  '2.4',
  '管理配合与反馈',
  'Cooperation and feedback',
  pool({ start: reading(A6, { fromNothing: 0, fromFull: 5 }), max: reading(A6, { fromNothing: 5, fromFull: null }) }, [
    assessed(points('cooperationPoints', '配合区中心工作酌情加分', 'Award for work done with the district centre', { max: 5, nothing: 0 })),
    perItemAward(1, tally('reportsTaken', '条', '指挥中心采用的办事处上报信息', 'Reports of the office taken up by the command centre')),
  ]),
);

const positioning = criterion(
  '3',
  '手机定位',
  'Mobile-phone positioning',
  keeps(10, [
    perItemDeduct(
      1,
      tally(
        'postLapses',
        '人次',
        '定岗人员工作时间擅自脱岗、离岗、串岗或关机无法定位',
        'Staff off or swapping their posts in working hours, or with the phone off so that it cannot be located',
      ),
    ),
    perItemDeduct(10, tally('collectivePhoneStops', '次', '集体手机停机', 'Phones of the whole office out of service')),
  ]),
  [digitalCentre],
);

/**
 * The monthly assessment of Quanshan district, Xuzhou, for its subdistrict offices. Undated, after 2011.
 *
 * @example
 * const { facts, assumed } = withDefaults(quanshanMonth, given);
 * evaluate(quanshanMonth, facts, { assumed }).score; // 72.9
 */
export const quanshanMonth = rubric(
  {
    id: 'quanshan-month',
    title: ['泉山区数字化城管考核评分标准：月度考核', 'Quanshan district: monthly assessment of digital city management'],
    authority: ['徐州市泉山区', 'Quanshan District, Xuzhou'],
    year: null,
    max: 100,
    // The source says nothing of rounding.
    rounding: reading(A11, {
      tenth: { at: 'total', places: 1, mode: 'half-up' },
      hundredth: { at: 'total', places: 2, mode: 'half-up' },
    }),
    readings: monthReadings,
    discrepancies: monthDiscrepancies,
  },
  [
    closing,
    section('2', '数字化日常管理考核', 'Day-to-day management', 20, [
      terminals,
      staff,
      section('2.3', '台账管理', 'Record keeping', 7, [archive, basicRecords, innovationRecords, publicity]),
      cooperation,
    ]),
    positioning,
  ],
);

/** The facts of one office for one month. */
export interface QuanshanMonthFacts extends FactsOf<typeof quanshanMonth> {}
