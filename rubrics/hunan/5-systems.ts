/** (五) 健全执法制度 (14). Of what has to be set up, having nothing takes all the points, whatever else is counted. */
import { about, criterion, deduct, earns, flag, keeps, not, perItemDeduct, reading, section, tally } from 'kaohe';
import { A07, A08 } from './readings.js';

const threeSystems = criterion(
  '5.1',
  '行政执法三项制度',
  'The three systems of enforcement',
  earns(5, {
    1: about(
      '行政执法公示制度',
      'Disclosure of enforcement',
      keeps(1.5, [
        deduct(1.5, not(flag('disclosureSystemMade', '建立行政执法公示制度', 'System of disclosure set up'))),
        perItemDeduct(
          0.5,
          tally(
            'disclosuresMissed',
            '项',
            '未落实的公示要求（事前公开、事中公示、事后公开）',
            'Disclosures not made (before, during, after)',
            {
              max: 3,
            },
          ),
        ),
      ]),
    ),
    2: about(
      '行政执法全过程记录制度',
      'Records of the whole process',
      keeps(1.5, [
        deduct(1.5, not(flag('recordSystemMade', '建立行政执法全过程记录制度', 'System of records of the whole process set up'))),
        reading(A07, {
          duties: perItemDeduct(
            0.5,
            tally(
              'recordDutiesMissed',
              '项',
              '未做到的记录要求（全部过程记录、系统归档、留痕回溯）',
              'Duties of recording not met (whole process recorded, filed in order, traceable)',
              { max: 3 },
            ),
          ),
          stages: perItemDeduct(
            0.5,
            tally(
              'recordStagesMissed',
              '项',
              '未记录的环节（启动、调查取证、审核决定、送达执行）',
              'Stages not recorded (opening, investigation, decision, service and execution)',
              { max: 4 },
            ),
          ),
        }),
      ]),
    ),
    3: about(
      '重大执法决定法制审核制度',
      'Legal review of major decisions',
      keeps(2, [
        deduct(2, not(flag('reviewSystemMade', '建立重大执法决定法制审核制度', 'System of legal review of major decisions set up'))),
        perItemDeduct(
          0.5,
          tally(
            'decisionsNotReviewed',
            '处',
            '未严格审核或未经审核通过的重大执法决定',
            'Major decisions taken without strict review, or without passing it',
          ),
        ),
      ]),
    ),
  }),
);

const discretionGaps = perItemDeduct(
  0.5,
  tally(
    'discretionGaps',
    '项',
    '裁量基准的缺项（细化、量化、范围、种类、幅度）',
    'What the standards of discretion lack (refinement, quantification, scope, kind, degree)',
  ),
);

const discretion = criterion(
  '5.2',
  '行政处罚裁量权基准制度',
  'Standards of discretion in penalties',
  reading(A08, {
    allMissing: keeps(3, [
      deduct(3, not(flag('discretionStandardsMade', '建立行政处罚裁量权基准', 'Standards of discretion in penalties made'))),
      discretionGaps,
    ]),
    countedOnly: keeps(3, [discretionGaps]),
  }),
);

const procedure = criterion(
  '5.3',
  '执法程序、办案流程',
  'Procedure and handling of cases',
  keeps(3, [perItemDeduct(0.5, tally('procedureBreaches', '起', '不按程序办理的案件', 'Cases not handled by the procedure'))]),
);

const powerListGaps = perItemDeduct(
  0.5,
  tally(
    'powerListGaps',
    '项',
    '权责清单未公布的内容（职权及依据、行使主体、运行流程、对应责任）',
    'What the list of powers leaves unpublished (powers and their basis, who exercises them, process, responsibility)',
  ),
);

const powerList = criterion(
  '5.4',
  '权责清单',
  'List of powers and duties',
  reading(A08, {
    allMissing: keeps(2, [
      deduct(2, not(flag('powerListPublished', '建立并公布权责清单', 'List of powers and duties made and published'))),
      powerListGaps,
    ]),
    countedOnly: keeps(2, [powerListGaps]),
  }),
);

const liability = criterion(
  '5.5',
  '行政执法过错责任追究制度',
  'Liability for errors in enforcement',
  keeps(1, [
    deduct(1, not(flag('liabilitySystemMade', '建立行政执法过错责任追究制度', 'System of liability for errors in enforcement set up'))),
  ]),
);

export const systems = section('5', '健全执法制度', 'Systems of enforcement', 14, [
  threeSystems,
  discretion,
  procedure,
  powerList,
  liability,
]);
