/** (十一) 完成省厅交办的工作 (5). */
import { criterion, keeps, perItemDeduct, section, tally } from 'kaohe';

const assigned = criterion(
  '11.1',
  '交办材料和信息报送',
  'Material and information for the province',
  keeps(5, [
    perItemDeduct(
      1,
      tally('assignmentsLate', '项', '未及时完成的省厅交办工作、信息报送', 'Work or information for the province not done in time'),
    ),
  ]),
);

export const assignments = section('11', '完成省厅交办的工作', 'Work assigned by the province', 5, [assigned]);
