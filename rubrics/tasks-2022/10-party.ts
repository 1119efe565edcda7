/** 10 党的建设, 11 社会公众满意测评 and 12 工作制度机制创新. */
import { category, task } from 'kaohe';
import { allSections, mobileSquad, office, personnel, streetSquads, supervision } from './departments.js';

const partyBuilding = task('10.1', '发挥党建引领作用，提升基层综合治理水平', 'The Party leads, and the grassroots are governed better', {
  lead: [personnel],
  clauses: ['8.1.1', '8.1.2'],
});

const youthLeague = task('10.2', '抓好共青团建设', 'The Youth League', { lead: [personnel], clauses: ['8.2.1', '8.2.3'] });

export const party = category('10', '党的建设', 'Party building', [partyBuilding, youthLeague]);

const survey = task('11.1', '社会公众满意测评', 'Survey of public satisfaction', {
  lead: [supervision],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['9.1.1'],
});

export const society = category('11', '社会公众满意测评', 'Survey of public satisfaction', [survey]);

const newWays = task('12.1', '工作制度和机制创新', 'New rules and ways of working', {
  lead: [office],
  support: [allSections, mobileSquad, streetSquads],
  clauses: ['10.1.1'],
});

export const innovation = category('12', '工作制度机制创新', 'New rules and ways of working', [newWays]);
