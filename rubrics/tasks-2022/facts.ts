/** Facts that several tasks read. All others are declared where the target that uses them stands. */
import { count, flag, list } from 'kaohe';

/** Every squad of the district, the mobile one among them: its refuse cases (1.5), proposals (2.2) and printers (6.10). */
export const squads = list(
  'enforcementSquads',
  '中队',
  'Squads',
  [
    flag('ofSubdistrict', '属街道综合行政执法队', 'It is the squad of a subdistrict'),
    count('members', '人', '中队人数', 'Members of the squad'),
    count('portablePrinters', '台', '便携式打印机数', 'Portable printers'),
    count('refuseCasesHandled', '件', '生活垃圾普通程序处罚案件数', 'Ordinary-procedure cases on household refuse'),
    count('proposalsIssued', '份', '制发的城管执法建议书', 'Enforcement proposals issued'),
  ],
  { min: 1 },
);
