/** B 内部管理 (30). */
import {
  about,
  atMost,
  below,
  criterion,
  fault,
  firstOf,
  keeps,
  lessThan,
  percent,
  perItemDeduct,
  reading,
  section,
  tally,
  veto,
} from 'kaohe';
import { found, stepsOf, together } from './lines.js';
import { N03, N04 } from './readings.js';

const online = percent('collectorsOnline', '信息采集员工作时间上线率', 'Collectors online in working hours');
// 60%以下: how far it is below 60, which comes to the same with or without 60 itself.
const offline = about('不足 60% 的扣分', 'Deduction below 60 percent', perItemDeduct(1, below(online, 60), stepsOf(5, 3)));

const daily = criterion(
  'B1',
  '日常管理',
  'Daily management',
  keeps(14, {
    1: found(1, tally('officeUntidy', '次', '查出办公场所不整洁', 'Office found untidy')),
    2: found(2, tally('staffCardsNotShown', '次', '查出工作人员的工作照没有上墙', 'Staff cards found not on the wall')),
    3: perItemDeduct(1, tally('dressLapses', '起', '采集员、座席员着装仪容不合规定', 'Collectors or operators not dressed as required')),
    4: about(
      '采集员上线率',
      'Collectors online',
      reading(N04, {
        wholeItem: firstOf(
          about(
            '上线率过低，本项不得分',
            'Too few online for any points',
            veto(reading(N03, { below40: lessThan(online, 40), gateIncludes40: atMost(online, 40) })),
          ),
          offline,
        ),
        thisLineOnly: offline,
      }),
    ),
    5: perItemDeduct(
      1,
      tally('lateArrivals', '次', '采集员接到指令后超过 20 分钟到场', 'Collectors took more than 20 minutes to a place reported'),
    ),
    6: found(2, tally('patrolRecordsMissing', '次', '查出采集员没有巡查计划和台账', 'Collectors found without patrol plan and records')),
    7: about(
      '电话受理',
      'Answering of calls',
      together(
        perItemDeduct(2, tally('callersTreatedBadly', '次', '查实受理电话态度差、用语不文明', 'Callers treated rudely, as verified')),
        found(2, tally('callRecordsWrong', '次', '查出受理记录不准确', 'Records of calls found wrong')),
      ),
    ),
    8: perItemDeduct(2, tally('slackWork', '次', '采集员、座席员散漫、推诿或拖拉', 'Collectors or operators slack, evasive or slow')),
  }),
);

const reporting = criterion(
  'B2',
  '信息和重大事项上报',
  'Reporting of information and major events',
  keeps(8, {
    1: found(1, tally('contactMissing', '次', '查出没有指定信息联系人', 'Found without a contact for information')),
    2: about(
      '信息上报',
      'Sending of information',
      together(
        perItemDeduct(2, tally('bulletinsLate', '次', '每周、每月的动态和运行情况迟报', 'Weekly or monthly bulletins not sent in time')),
        perItemDeduct(1, tally('otherReportsLate', '次', '其他信息迟报', 'Other information sent late')),
      ),
    ),
    3: perItemDeduct(
      3,
      tally(
        'majorEventsNotReported',
        '次',
        '重大事件未在半小时内口头、四小时内书面上报',
        'Major events not reported by word within half an hour and in writing within four hours',
      ),
    ),
  }),
);

const entriesIncomplete = tally('entryRecordsIncomplete', '次', '查出机房进出记录不全', 'Records of entries found incomplete');
const checksNeglected = tally(
  'equipmentChecksNeglected',
  '次',
  '查出设备巡查维修制度落实不力',
  'Equipment checks and repairs found neglected',
);
const computersMisused = tally('computersMisused', '次', '查出系统电脑使用不合规定', 'System computers found used against the rules');

const equipment = criterion(
  'B3',
  '设备管理',
  'Equipment',
  // Every 不得分 of this item is read as its whole 8 points (N05).
  keeps(8, {
    1: about(
      '机房进出登记',
      'Register of server-room entries',
      firstOf(
        veto(fault('entryRegisterMissing', '没有机房进出登记制度', 'No register of server-room entries')),
        about('进出记录不全的扣分', 'Deduction for incomplete records', found(2, entriesIncomplete)),
      ),
    ),
    2: perItemDeduct(1, tally('serverOutages', '次', '服务器非计划停机', 'Unplanned server outages')),
    3: veto(fault('serverRoomAccident', '机房出现安全事故', 'An accident in the server room')),
    4: about(
      '设备巡查和维修制度',
      'System of equipment checks and repairs',
      firstOf(
        veto(fault('equipmentChecksMissing', '没有设备巡查和维修制度', 'No system of equipment checks and repairs')),
        about('制度落实不力的扣分', 'Deduction for neglect', found(1, checksNeglected)),
      ),
    ),
    5: about(
      '系统电脑的使用',
      'Use of system computers',
      firstOf(
        veto(fault('outsideLinkBroughtDown', '私自连接外网致系统瘫痪', 'A private link to the internet brought the system down')),
        about('使用不合规定的扣分', 'Deduction for misuse', found(2, computersMisused)),
      ),
    ),
    6: perItemDeduct(1, tally('failuresReportedLate', '次', '系统故障迟报', 'System failures not reported in time')),
    7: found(
      1,
      tally('baseDataLapses', '次', '查出未按要求提供基础数据或未备份', 'Base data found not provided as required, or not backed up'),
    ),
  }),
);

export const management = section('B', '内部管理', 'Internal management', 30, [daily, reporting, equipment]);
