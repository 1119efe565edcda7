/** (六) 严格执法纪律 (15). */
import {
  bandScore,
  capAt,
  criterion,
  deduct,
  flag,
  keeps,
  named,
  not,
  percent,
  perItemDeduct,
  reading,
  section,
  series,
  smallestOf,
  tally,
} from 'kaohe';
import { A09 } from './readings.js';

const integrity = criterion(
  '6.1',
  '遵守廉洁纪律',
  'Integrity',
  keeps(3, [
    perItemDeduct(
      1.5,
      tally(
        'integrityBreaches',
        '起',
        '违反廉洁纪律（以纪检监察部门提供的为准）',
        'Breaches of integrity, as told by the discipline inspectors',
      ),
    ),
  ]),
);

const sobriety = criterion(
  '6.2',
  '无酒后执勤、值班等违纪行为',
  'No duty after drinking',
  keeps(3, [
    perItemDeduct(
      1.5,
      tally(
        'drinkingBreaches',
        '起',
        '酒后执勤、值班等违纪行为（以纪检监察部门提供的为准）',
        'Duty after drinking and like breaches, as told by the discipline inspectors',
      ),
    ),
  ]),
);

const civility = criterion(
  '6.3',
  '文明执法',
  'Civil conduct',
  keeps(3, [
    perItemDeduct(0.5, tally('uncivilConduct', '起', '查实的粗俗、粗暴等不文明行为', 'Coarse or rough conduct, found on complaint')),
  ]),
);

const detachmentRates = series(
  'detachmentCardRates',
  '各支（大）队',
  'Detachments',
  percent('cardRate', '持执法证率', 'Officers who hold an enforcement card'),
  { min: 1 },
);

// 达到95%以上 includes 95: the deduction begins at 未达到 (A03).
const cards = criterion(
  '6.4',
  '持执法证率',
  'Officers with an enforcement card',
  keeps(3, [
    reading(A09, {
      wholeUnit: bandScore(percent('cardRate', '执法人员持执法证率', 'Officers who hold an enforcement card'), { '< 95': -3, '>= 95': 0 }),
      anyDetachment: bandScore(
        named(
          '各支（大）队中最低的持执法证率',
          'Lowest share of card holders in any detachment',
          smallestOf(detachmentRates, detachmentRates.item.cardRate),
        ),
        { '< 95': -3, '>= 95': 0 },
      ),
    }),
  ]),
);

const cardsOnDuty = criterion(
  '6.5',
  '持证上岗率',
  'Cards on duty',
  keeps(1, [bandScore(percent('cardOnDutyRate', '执法人员持证上岗率', 'Officers on duty with their card'), { '< 100': -1, '= 100': 0 })]),
);

const auxiliaries = criterion(
  '6.6',
  '协管人员管理',
  'Auxiliary staff',
  keeps(2, [
    deduct(1, not(flag('auxiliaryRulesMade', '制定协管人员管理制度', 'Rules for auxiliary staff made'))),
    capAt(-1, [
      perItemDeduct(
        0.5,
        tally('auxiliaryEnforcement', '起', '协管人员违规从事执法', 'Enforcement done by auxiliary staff against the rules'),
      ),
    ]),
  ]),
);

export const discipline = section('6', '严格执法纪律', 'Discipline', 15, [integrity, sobriety, civility, cards, cardsOnDuty, auxiliaries]);
