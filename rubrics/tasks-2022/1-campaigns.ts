/** 1 专项执法行动. */
import { atLeast, category, count, meanOf, quantity, rate, tally, target, task } from 'kaohe';
import { bureaus, coordination, legal, mobileSquad, streetSquads, subdistricts, supervision } from './departments.js';
import { squads } from './facts.js';

const illegalBuildings = task('1.1', '违法建筑治理', 'Illegal buildings', {
  lead: [coordination],
  support: [bureaus, subdistricts, mobileSquad],
  targets: {
    a: target(
      '4 个街道建成“无违建示范街镇”',
      'Four subdistricts made models without illegal buildings',
      atLeast(
        tally(
          'subdistrictsWithoutIllegalBuildings',
          { zh: '个', en: 'subdistricts' },
          '建成“无违建示范街镇”的街道',
          'Subdistricts made models without illegal buildings',
        ),
        4,
      ),
    ),
  },
});

const majorEvents = task('1.2', '重大活动执法保障', 'Enforcement support for major events', {
  lead: [coordination],
  support: [supervision, mobileSquad, streetSquads],
  clauses: ['1.1.1'],
});

const blocks = task('1.3', '街区环境治理', 'Environment of city blocks', {
  lead: [coordination],
  support: [supervision, legal, mobileSquad, streetSquads],
  clauses: ['1.1.2'],
});

const housing = task('1.4', '小区环境治理', 'Residential environment', {
  lead: [coordination],
  support: [supervision, legal, streetSquads],
  clauses: ['1.1.3'],
});

const refuse = task('1.5', '生活垃圾分类治理', 'Household refuse sorting', {
  lead: [coordination],
  support: [supervision, legal, mobileSquad, streetSquads],
  clauses: ['1.1.4'],
  targets: {
    a: target(
      '中队年均普通程序案件数达到全市中队平均值',
      'Ordinary-procedure cases a squad reach the city average',
      atLeast(
        meanOf(squads, squads.item.refuseCasesHandled),
        quantity(
          'cityAverageRefuseCases',
          '件',
          '全市中队生活垃圾普通程序案件平均数',
          'Ordinary-procedure cases on refuse of an average squad in the city',
        ),
      ),
    ),
  },
});

const buildingWaste = task('1.6', '建筑垃圾治理', 'Building waste', {
  lead: [coordination],
  support: [supervision, mobileSquad, streetSquads],
  clauses: ['1.1.7'],
});

const buildingSites = task('1.7', '建筑工地治理', 'Building sites', {
  lead: [coordination],
  support: [supervision, mobileSquad, streetSquads],
  clauses: ['1.1.5'],
});

const listedAdvertisements = count('listedAdvertisements', '件', '市级清单所列违规户外广告', 'Illegal advertisements on the city’s list');
const listedSigns = count('listedSigns', '件', '市级清单所列违规店招店牌', 'Illegal shop signs on the city’s list');

const advertising = task('1.8', '户外广告和店招店牌治理', 'Outdoor advertising and shop signs', {
  lead: [coordination],
  support: [supervision, mobileSquad, streetSquads],
  clauses: ['1.1.6'],
  targets: {
    a: target(
      '户外广告市级督办清单完成率达到 100%',
      'All of the city’s list of advertisements dealt with',
      atLeast(
        rate(
          count('listedAdvertisementsSettled', '件', '其中已完成的户外广告', 'Those advertisements dealt with', {
            partOf: listedAdvertisements,
          }),
          listedAdvertisements,
          { none: 100, some: 'error' },
        ),
        100,
      ),
    ),
    b: target(
      '店招店牌市级督办清单完成率达到 100%',
      'All of the city’s list of shop signs dealt with',
      atLeast(
        rate(
          count('listedSignsSettled', '件', '其中已完成的店招店牌', 'Those shop signs dealt with', { partOf: listedSigns }),
          listedSigns,
          {
            none: 100,
            some: 'error',
          },
        ),
        100,
      ),
    ),
  },
});

const realEstate = task('1.9', '房地产市场治理', 'Real-estate market', {
  lead: [coordination],
  support: [supervision, mobileSquad, streetSquads],
  clauses: ['1.1.8'],
});

const waters = task('1.10', '水域环境治理', 'Rivers and waterside', {
  lead: [coordination],
  support: [supervision, mobileSquad, streetSquads],
  clauses: ['1.1.9'],
});

export const campaigns = category('1', '专项执法行动', 'Special campaigns', [
  illegalBuildings,
  majorEvents,
  blocks,
  housing,
  refuse,
  buildingWaste,
  buildingSites,
  advertising,
  realEstate,
  waters,
]);
