/** D 社会评价 (5). 高于 asks for more than the limit, 低于 scores nothing: at the limit itself neither says anything (S4). */
import { bandScore, criterion, earns, percent, reading, section } from 'kaohe';
import { N10 } from './readings.js';

const ofSuperiors = percent('superiorsSatisfied', '上级机关部门满意率', 'Satisfaction of superior authorities');
const ofPartners = percent('partnersSatisfied', '横向协同单位满意率', 'Satisfaction of partner units');
const ofCommunities = percent('communitiesSatisfied', '街道、社区满意率', 'Satisfaction of subdistricts and communities');

const superiors = criterion(
  'D1',
  '征求上级机关部门意见',
  'Opinion of superior authorities',
  earns(2, [
    reading(N10, {
      atLimitNothing: bandScore(ofSuperiors, { '<= 90': 0, '> 90': 2 }),
      atLimitScores: bandScore(ofSuperiors, { '< 90': 0, '>= 90': 2 }),
    }),
  ]),
);

const partners = criterion(
  'D2',
  '征求横向协同单位意见',
  'Opinion of partner units',
  earns(1, [
    reading(N10, {
      atLimitNothing: bandScore(ofPartners, { '<= 85': 0, '> 85': 1 }),
      atLimitScores: bandScore(ofPartners, { '< 85': 0, '>= 85': 1 }),
    }),
  ]),
);

const communities = criterion(
  'D3',
  '征求街道、社区意见',
  'Opinion of subdistricts and communities',
  earns(2, [
    reading(N10, {
      atLimitNothing: bandScore(ofCommunities, { '<= 80': 0, '> 80': 2 }),
      atLimitScores: bandScore(ofCommunities, { '< 80': 0, '>= 80': 2 }),
    }),
  ]),
);

export const opinion = section('D', '社会评价', 'Verdict of society', 5, [superiors, partners, communities]);
