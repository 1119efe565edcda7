/**
 * The facts and figures of the notes. A count stands here as it is found, which is what its clause tells, and by its name,
 * which is what a rate over it tells, or another rubric that scores it.
 */
import { above, all, any, atLeast, choice, count, countOf, flag, is, list, named, not, rate, reading, sum, sumOf, tally } from 'kaohe';
import { F1, F2 } from './readings.js';

// ---------------------------------------------------------------------------------------------------------------
// Note 1: cases under supervision

const candidates = list(
  'casesForSupervision',
  '提请列为督办的案件',
  'Cases put forward for supervision',
  [
    choice('ground', '督办情形', 'Ground for supervision', {
      leaders: ['领导批示', 'instruction by a leader'],
      discipline: ['纪检部门督办', 'supervised by the discipline inspection'],
      superiors: ['上级部门批转', 'passed down by a higher authority'],
      media: ['媒体高度关注', 'close attention of the media'],
      impact: ['对市容环境影响较大或重大', 'considerable or major impact on the city’s appearance'],
      campaign: ['重大整治、重大活动保障中逾期未处置完毕', 'not settled in time during a major campaign or event'],
      other: ['其他需要列入的', 'another one that calls for it'],
      none: ['均不属于', 'none of them'],
    }),
  ],
  { nothing: [] },
);
export const supervised = countOf(candidates, { where: not(is(candidates.item.ground, 'none')) });
export const supervisedCount = named('督办案件数', 'Cases under supervision', supervised);

// ---------------------------------------------------------------------------------------------------------------
// Note 2: repeated cases

const groups = list(
  'similarCases',
  '同一地点相似小类案件组',
  'Groups of similar cases at one place',
  [
    choice('roadClass', '地点类别', 'Class of place', {
      main: ['主要路段、重点区域', 'main road or key area'],
      secondary: ['次干道', 'secondary road'],
      back: ['背街小巷', 'back street or lane'],
    }),
    count('cases', '件', '案件数', 'Cases', { min: 1 }),
    flag('excluded', '部件类或非法小广告类', 'Components or illegal small advertisements'),
  ],
  { nothing: [] },
);
const { roadClass, cases, excluded } = groups.item;

/** 2 on a main road, 3 on a secondary one, 4 in a back street (含). */
const reached = any(
  all(is(roadClass, 'main'), atLeast(cases, 2)),
  all(is(roadClass, 'secondary'), atLeast(cases, 3)),
  all(is(roadClass, 'back'), atLeast(cases, 4)),
);
const isRepeated = { where: all(not(excluded), reached) };

export const repeated = countOf(groups, isRepeated);
export const repeatGroups = named('重复案件组数', 'Groups of repeated cases', repeated);

export const repeats = reading(F1, {
  fromThreshold: sum(
    named(
      '主要路段、重点区域各重复案件组自第 2 件起的案件',
      'Cases from the 2nd on in groups of repeated cases on main roads and in key areas',
      sumOf(groups, above(cases, 1), { where: all(not(excluded), is(roadClass, 'main')) }),
    ),
    named(
      '次干道各重复案件组自第 3 件起的案件',
      'cases from the 3rd on in those on secondary roads',
      sumOf(groups, above(cases, 2), { where: all(not(excluded), is(roadClass, 'secondary')) }),
    ),
    named(
      '背街小巷各重复案件组自第 4 件起的案件',
      'cases from the 4th on in those in back streets and lanes',
      sumOf(groups, above(cases, 3), { where: all(not(excluded), is(roadClass, 'back')) }),
    ),
  ),
  wholeGroup: named('各重复案件组的全部案件', 'All cases of the groups of repeated cases', sumOf(groups, cases, isRepeated)),
  afterTheFirst: named(
    '各重复案件组除首件外的案件',
    'All but the first case of each group of repeated cases',
    sumOf(groups, above(cases, 1), isRepeated),
  ),
  onePerGroup: repeatGroups,
});
export const repeatCount = named('重复案件数', 'Repeated cases', repeats);

const casesToHandle = count('casesToHandle', '件', '应处置数', 'Cases to be dealt with', { min: 1 });

export const repeatRate = rate(repeatCount, casesToHandle, { none: 'error', some: 'error' });

// ---------------------------------------------------------------------------------------------------------------
// Note 3: cases done again

const casesToClose = count('casesToClose', '件', '应结案数', 'Cases to be closed', { min: 1 });
const reworked = tally('reworkedCases', '件', '返工案件数', 'Cases done again', { partOf: casesToClose });

export const reworkRate = rate(reworked, casesToClose, { none: 'error', some: 'error' });

// ---------------------------------------------------------------------------------------------------------------
// Note 4: postponed cases

const postponed = list(
  'postponedCases',
  '延期案件',
  'Postponed cases',
  [
    choice('subclass', '小类', 'Subclass', {
      // Events: appearance of the city
      roadDamage: ['道路破损', 'damaged road'],
      riverCleaning: ['河道保洁', 'river cleaning'],
      // Events: building works
      unlawfulDigging: ['违章挖掘', 'unlawful digging'],
      // Events: emergencies
      roadCollapse: ['路面塌陷', 'road collapse'],
      roadFlooding: ['道路积水', 'flooded road'],
      sewerOverflow: ['污水管漫溢', 'sewer overflow'],
      waterRescue: ['水上遇险搜救', 'search and rescue on the water'],
      // Events: public facilities
      riversideBelt: ['沿河风光带设施管理', 'facilities of the riverside belt'],
      // Events: buildings; the first is printed 危久
      dilapidatedHousing: ['危旧房屋成片改造', 'renewal of whole blocks of dilapidated housing'],
      monumentWorks: ['文物保护工程', 'works on protected monuments'],
      // Events: others
      unlawfulLandUse: ['违法用地', 'unlawful use of land'],
      // Components: public facilities
      riversideStructures: ['沿河景观建筑', 'scenic structures along rivers'],
      floodGates: ['市区防洪闸站', 'flood gates and pumps in the city'],
      riverRailings: ['沿河栏杆', 'railings along rivers'],
      // Components: traffic facilities
      busShelters: ['公交站亭', 'bus shelters'],
      taxiSigns: ['出租车站牌', 'taxi stand signs'],
      riverBridges: ['跨河桥', 'bridges over rivers'],
      trafficSigns: ['交通标志牌', 'traffic signs'],
      trafficLights: ['交通信号灯', 'traffic lights'],
      signalFacilities: ['交通信号设施', 'traffic signal facilities'],
      busStopSigns: ['公交站牌', 'bus stop signs'],
      kerbs: ['道路路牙', 'kerbs'],
      crashCushions: ['缓冲垫', 'crash cushions'],
      busPlatforms: ['公交站台', 'bus platforms'],
      trafficControlBoxes: ['交通控制箱', 'traffic control boxes'],
      // Components: greenery
      plantingRailings: ['绿化护栏', 'railings around planting'],
      treePits: ['树池', 'tree pits'],
      // Components: other facilities
      majorHazards: ['重大危险源', 'major hazards'],
      other: ['其他小类', 'another subclass'],
    }),
    flag('longEngineering', '施工周期较长的工程', 'Engineering work that takes long'),
  ],
  { nothing: [] },
);
const { subclass, longEngineering } = postponed.item;
const isListed = not(is(subclass, 'other'));
const isOther = is(subclass, 'other');

export const exempt = countOf(postponed, { where: reading(F2, { listed: isListed, alsoLong: all(isListed, longEngineering) }) });
export const delayExempt = named('不计入的延期案件数', 'Postponed cases that are exempt', exempt);

export const delays = countOf(postponed, { where: reading(F2, { listed: isOther, alsoLong: any(isOther, not(longEngineering)) }) });
export const delayCount = named('延期数', 'Postponed cases that count', delays);

export const delayRate = rate(delayCount, casesToHandle, { none: 'error', some: 'error' });

// ---------------------------------------------------------------------------------------------------------------
// Note 5: satisfaction of the public

const callBacks = count(
  'validCallBacks',
  '次',
  '本年度群众举报案件有效回访数',
  'Valid call-backs on cases reported by the public this year',
  {
    min: 1,
  },
);
const satisfied = count('satisfiedCases', '件', '群众评定为满意的举报案件', 'Reported cases that the public rates as satisfactory', {
  partOf: callBacks,
});

export const satisfactionRate = rate(satisfied, callBacks, { none: 'error', some: 'error' });
