/** (十二) 舆情监督 (8). */
import { criterion, keeps, perItemDeduct, section, tally } from 'kaohe';

const incidents = criterion(
  '12.1',
  '负面重大舆情、社会群体事件',
  'Grave adverse publicity and mass incidents',
  keeps(8, [
    perItemDeduct(
      4,
      tally('adverseIncidents', '次', '负面重大舆情、社会群体事件等', 'Grave adverse publicity, mass incidents and the like'),
    ),
  ]),
);

export const opinion = section('12', '舆情监督', 'Public opinion', 8, [incidents]);
