/** (三) 统一执法人员着装 (4). */
import { criterion, keeps, perItemDeduct, section, tally } from 'kaohe';

const issue = criterion(
  '3.1',
  '制式服装和标志标识配发',
  'Issue of uniforms and insignia',
  keeps(2, [
    perItemDeduct(
      0.5,
      tally('officersNotEquipped', '人', '制式服装、标志标识未配齐的执法人员', 'Officers without complete uniform and insignia'),
    ),
  ]),
);

const wearing = criterion(
  '3.2',
  '着装规范',
  'Proper dress',
  keeps(2, [perItemDeduct(0.2, tally('dressViolations', '起', '执法时着装不规范', 'Improper dress on duty'))]),
);

export const dress = section('3', '统一执法人员着装', 'Uniform dress of officers', 4, [issue, wearing]);
