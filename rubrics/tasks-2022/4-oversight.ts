/** 4 执法监督. */
import { atLeast, atMost, category, count, difference, lessThan, quantity, rate, tally, target, task } from 'kaohe';
import { allSections, coordination, legal, mobileSquad, office, personnel, streetSquads, supervision } from './departments.js';

const discipline = task(
  '4.1',
  '从严监督管理，开展作风纪律整顿和“强基础、转作风、树形象”专项行动',
  'Strict management, the drive on discipline and the campaign for a good image',
  {
    lead: [personnel],
    support: [supervision],
    clauses: ['3.5.1', '3.5.2', '3.5.3'],
    targets: {
      a: target(
        '报送通讯不少于 12 篇',
        'At least twelve newsletters sent',
        atLeast(
          tally(
            'campaignNewsletters',
            '篇',
            '“强基础、转作风、树形象”专项行动报送的通讯',
            'Newsletters sent on the campaign for a good image',
          ),
          12,
        ),
      ),
    },
  },
);

const inspectors = task(
  '4.2',
  '加强市、区、街镇监督队伍建设，推动监督数字化转型',
  'Inspectors of city, district and towns, and digital oversight',
  {
    lead: [supervision],
    support: [personnel, mobileSquad, streetSquads],
    clauses: ['3.5.4'],
  },
);

const oversightSystem = task('4.3', '落实执法监督制度，加强监督工作力度', 'Oversight system carried out and strengthened', {
  lead: [supervision],
  support: [legal, coordination, mobileSquad, streetSquads],
  clauses: ['3.5.4', '4.2.2'],
  targets: {
    a: target(
      '双月监督工作例会全年 6 次',
      'Six two-monthly meetings on oversight in the year',
      atLeast(tally('oversightMeetingsHeld', '次', '召开的双月监督工作例会', 'Two-monthly meetings on oversight held'), 6),
    ),
  },
});

const responsibility = task('4.4', '落实行政执法责任制', 'Responsibility for enforcement', {
  lead: [supervision],
  support: [legal, personnel, mobileSquad, streetSquads],
  clauses: ['3.5.5'],
});

const averageStreetProblems = quantity(
  'averageStreetProblems',
  '起',
  '本组各区平均发现街面实效问题量',
  'Average street problems found in the district’s group',
);

const streetControl = task('4.5', '加强执法管控措施，提高街面实效', 'Tighter control for better streets', {
  lead: [supervision],
  support: [coordination, mobileSquad, streetSquads],
  clauses: ['3.5.6'],
  targets: {
    a: target(
      '全年差值占比率为 0，低于平均亦可',
      'Street problems no more than the average of the group, 0 percent above it',
      atMost(
        rate(
          difference(
            count(
              'streetProblemsFound',
              '起',
              '市局日常督察发现本区街面实效问题量',
              'Street problems that the city’s routine inspection found in the district',
            ),
            averageStreetProblems,
          ),
          averageStreetProblems,
          { none: 0, some: 'unbounded' },
        ),
        0,
      ),
    ),
  },
});

const conduct = task(
  '4.6',
  '加强行为规范、执法车辆、中队内务督察，维护队伍良好形象',
  'Inspection of conduct, vehicles and squad premises for a good image',
  {
    lead: [supervision],
    support: [allSections, mobileSquad, streetSquads],
    clauses: ['3.5.6', '3.5.7'],
    targets: {
      a: target(
        '市局督察单与区局督察单比值小于 30%',
        'Inspection notices by the city under 30 percent of those by the district',
        lessThan(
          rate(
            count('noticesByCity', '张', '市局开具的督察单', 'Inspection notices by the city'),
            count('noticesByDistrict', '张', '区局开具的督察单', 'Inspection notices by the district'),
            { none: 0, some: 'unbounded' },
          ),
          30,
        ),
      ),
    },
  },
);

const caseCoverage = task('4.7', '提高执法案件覆盖面，避免执法缺位', 'Wider coverage of cases, so that nothing goes unenforced', {
  lead: [supervision],
  support: [legal, mobileSquad, streetSquads],
  clauses: ['4.2.1', '4.2.2'],
});

const lawfulDuty = task(
  '4.8',
  '依法履职，杜绝不作为、慢作为、乱作为和选择性作为现象',
  'Duties done by law: no idle, slow, unruly or selective enforcement',
  { lead: [supervision], support: [legal, mobileSquad, streetSquads], clauses: ['3.5.8'] },
);

const civility = task('4.9', '坚持文明规范执法', 'Civil and orderly enforcement', {
  lead: [supervision],
  support: [office, legal, mobileSquad, streetSquads],
});

export const oversight = category('4', '执法监督', 'Oversight of enforcement', [
  discipline,
  inspectors,
  oversightSystem,
  responsibility,
  streetControl,
  conduct,
  caseCoverage,
  lawfulDuty,
  civility,
]);
