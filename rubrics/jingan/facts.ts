/** Facts that several clauses read. All others are declared where the clause that uses them stands. */
import { count, list } from 'kaohe';

/** Every squad of the district: its cases (1.1.4) and its machines (5.4.1). */
export const squads = list(
  'squads',
  '基层中队',
  'Squads',
  [
    count('staff', '人', '中队人数', 'Staff of the squad'),
    count('computers', '台', '电脑数', 'Computers'),
    count('printers', '台', '便携式打印机数', 'Portable printers'),
    count('refuseCases', '件', '生活垃圾普通程序案件数', 'Ordinary-procedure cases on household refuse'),
    count('residentialRefuseCases', '件', '居住区个人混投、乱扔垃圾案件数', 'Cases against individuals on refuse in residential areas'),
  ],
  { min: 1 },
);
