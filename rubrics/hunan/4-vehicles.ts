/** (四) 加强执法车辆管理 (5). */
import { about, criterion, deduct, firstOf, flag, keeps, not, perItemDeduct, section, tally } from 'kaohe';

const livery = criterion(
  '4.1',
  '执法车辆统一涂装',
  'Uniform livery of vehicles',
  keeps(2, [perItemDeduct(0.5, tally('vehiclesNotPainted', '辆', '未按要求涂装的执法车辆', 'Vehicles not painted as required'))]),
);

const rules = criterion(
  '4.2',
  '车辆管理制度',
  'Rules for vehicles',
  keeps(1, [
    firstOf(
      about(
        '未建立车辆管理制度',
        'No rules for vehicles',
        deduct(1, not(flag('vehicleRulesMade', '建立车辆管理制度', 'Rules for vehicles made'))),
      ),
      about(
        '车辆管理制度未落实',
        'Rules for vehicles not carried out',
        deduct(0.5, not(flag('vehicleRulesCarriedOut', '落实车辆管理制度', 'Rules for vehicles carried out'))),
      ),
    ),
  ]),
);

const traffic = criterion(
  '4.3',
  '遵守道路交通安全法律法规',
  'Obeying traffic law',
  keeps(2, [
    perItemDeduct(
      0.5,
      tally(
        'trafficOffences',
        '起',
        '执法车辆交通违法（以交警处罚记录为准）',
        'Traffic offences with enforcement vehicles, by the traffic police’s records',
      ),
    ),
  ]),
);

export const vehicles = section('4', '加强执法车辆管理', 'Enforcement vehicles', 5, [livery, rules, traffic]);
