/** 5 法制工作. */
import { atLeast, category, count, rate, tally, target, task } from 'kaohe';
import { legal, mobileSquad, streetSquads } from './departments.js';

const administrativeActs = task('5.1', '规范具体行政行为，切实履行法定职责', 'Sound administrative acts and statutory duties performed', {
  lead: [legal],
  clauses: ['4.1.1'],
});

const reviewAndCourt = task(
  '5.2',
  '加强街镇复议诉讼案件监管和行政复议诉讼工作指导力度',
  'Watching and guiding the review and court cases of towns',
  {
    lead: [legal],
    clauses: ['4.1.2', '4.1.3'],
  },
);

const fileReviews = task('5.3', '案卷评查', 'Review of case files', { lead: [legal], clauses: ['3.5.4'] });

const publicity = task('5.4', '行政处罚公示及信用管理', 'Penalties published, credit records managed', {
  lead: [legal],
  clauses: ['4.2.4'],
});

const explaining = task('5.5', '法治政府建设与普法责任制', 'Government by law, and those who enforce the law explain it', {
  lead: [legal],
  support: [mobileSquad, streetSquads],
  clauses: ['4.3.1'],
});

const majorReviews = task('5.6', '重大法核制度', 'Legal review of major cases', {
  lead: [legal],
  clauses: ['4.4.1'],
  targets: {
    a: target(
      '每季度均对街镇中队重大法核开展监督',
      'Reviews by town squads supervised in each of the four quarters',
      atLeast(
        tally(
          'quartersReviewsSupervised',
          { zh: '个', en: 'quarters' },
          '对街镇中队重大法核制度开展监督的季度',
          'Quarters in which reviews by town squads were supervised',
          { max: 4 },
        ),
        4,
      ),
    ),
  },
});

const lawsuits = count('lawsuitsHeard', '件', '开庭审理的行政诉讼案件', 'Administrative lawsuits heard');
const reviewedCases = count('casesReviewed', '件', '经审核的案件', 'Cases reviewed');

const hearings = task('5.7', '行政诉讼庭审旁听与公职律师', 'Attending administrative lawsuits, and government lawyers', {
  lead: [legal],
  clauses: ['4.5.2', '4.5.3'],
  targets: {
    a: target(
      '行政负责人出庭应诉达到 100%',
      'The head of the office attended every lawsuit',
      atLeast(
        rate(
          count('lawsuitsHeadAttended', '件', '其中行政负责人出庭应诉的案件', 'Those that the head of the office attended', {
            partOf: lawsuits,
          }),
          lawsuits,
          {
            none: 100,
            some: 'error',
          },
        ),
        100,
      ),
    ),
    b: target(
      '案件审核公职律师参与率达到 100%',
      'Government lawyers took part in every review of a case',
      atLeast(
        rate(
          count('casesReviewedWithLawyer', '件', '其中公职律师参与审核的案件', 'Those in which a government lawyer took part', {
            partOf: reviewedCases,
          }),
          reviewedCases,
          { none: 100, some: 'error' },
        ),
        100,
      ),
    ),
  },
});

export const legalWork = category('5', '法制工作', 'Legal work', [
  administrativeActs,
  reviewAndCourt,
  fileReviews,
  publicity,
  explaining,
  majorReviews,
  hearings,
]);
