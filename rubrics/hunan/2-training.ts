/** (二) 加大培训教育力度 (6). */
import { about, criterion, deduct, firstOf, flag, keeps, not, perItemDeduct, reading, section, tally } from 'kaohe';
import { A06 } from './readings.js';

const plan = criterion(
  '2.1',
  '培训计划及其完成',
  'Training plan and its completion',
  keeps(2, [
    firstOf(
      about('未制定培训计划', 'No training plan made', deduct(2, not(flag('trainingPlanMade', '制定培训计划', 'Training plan made')))),
      about(
        '制定计划而未完成培训任务',
        'Plan made, training not completed',
        deduct(1, not(flag('trainingCompleted', '完成培训任务', 'Training completed'))),
      ),
    ),
  ]),
);

const lawPublicity = criterion(
  '2.2',
  '普法活动',
  'Spreading knowledge of the law',
  keeps(1, [deduct(1, not(flag('lawPublicityHeld', '开展法律法规知识普法活动', 'Activities held that spread knowledge of the law')))]),
);

// Training that was not held at all takes all the points, whatever else is counted.
const practicalTraining = criterion(
  '2.3',
  '执法实务操作培训',
  'Practical enforcement training',
  keeps(2, [
    deduct(2, not(flag('practicalTrainingHeld', '开展执法实务操作培训', 'Practical enforcement training held'))),
    reading(A06, {
      topics: perItemDeduct(
        0.5,
        tally(
          'practicalTopicsMissed',
          '项',
          '未开展的实务培训内容（违法构成、查处要求、证据规则、取证认定四项）',
          'Topics of practical training left out (of four: offences, handling, rules of evidence, finding facts)',
          { max: 4 },
        ),
      ),
      subjects: perItemDeduct(
        0.5,
        tally(
          'practicalSubjectsMissed',
          '项',
          '未开展的实务培训内容（逐个名词计，共十项）',
          'Topics of practical training left out, noun by noun (of ten)',
          { max: 10 },
        ),
      ),
    }),
  ]),
);

const sectionHeads = criterion(
  '2.4',
  '科级干部轮训',
  'Training of section-level officers',
  keeps(1, [
    perItemDeduct(
      0.5,
      tally('sectionHeadsNotTrained', '人', '报送而未完成轮训的科级干部', 'Section-level officers registered and not trained'),
    ),
  ]),
);

export const training = section('2', '加大培训教育力度', 'Training and education', 6, [
  plan,
  lawPublicity,
  practicalTraining,
  sectionHeads,
]);
