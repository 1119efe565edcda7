/** 2 精细化工作. */
import { any, atLeast, category, every, not, tally, target, task } from 'kaohe';
import { allSections, coordination, legal, mobileSquad, personnel, streetSquads, supervision } from './departments.js';
import { squads } from './facts.js';

const threeYearPlan = task('2.1', '落实第二轮城管执法精细化三年行动计划', 'Second three-year plan for refined enforcement', {
  lead: [coordination],
  support: [allSections, streetSquads],
  clauses: ['2.1.1'],
});

const proposals = task('2.2', '落实城管执法建议工作制度', 'Enforcement proposals', {
  lead: [legal],
  support: [mobileSquad, streetSquads],
  clauses: ['2.1.2'],
  targets: {
    a: target(
      '区局制发执法建议书至少 5 份',
      'The district bureau issued at least five proposals',
      atLeast(tally('districtProposals', '份', '区局制发的城管执法建议书', 'Enforcement proposals issued by the district bureau'), 5),
    ),
    b: target(
      '每个街道队制发执法建议书至少 1 份',
      'Every subdistrict squad issued at least one proposal',
      every(squads, any(not(squads.item.ofSubdistrict), atLeast(squads.item.proposalsIssued, 1))),
    ),
  },
});

const appraisal = task('2.3', '开展街镇综合行政执法评议', 'Appraisal of enforcement by subdistricts and towns', {
  lead: [personnel],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['2.1.3', '3.1.2'],
});

const randomInspection = task('2.4', '全面开展“双随机一公开”专项工作', 'Random inspection, published results', {
  lead: [coordination],
  support: [supervision, mobileSquad, streetSquads],
  clauses: ['2.2.1'],
});

const offSite = task('2.5', '非现场执法', 'Off-site enforcement', {
  lead: [supervision],
  support: [legal, mobileSquad, streetSquads],
  clauses: ['2.2.2'],
  targets: {
    a: target(
      '电子送达法律文书 10 起以上',
      'Legal documents served electronically ten times or more',
      atLeast(
        tally(
          'documentsServedElectronically',
          '起',
          '以传真、邮件等电子方式送达法律文书',
          'Legal documents served by fax, mail and the like',
        ),
        10,
      ),
    ),
  },
});

export const refinement = category('2', '精细化工作', 'Refinement', [threeYearPlan, proposals, appraisal, randomInspection, offSite]);
