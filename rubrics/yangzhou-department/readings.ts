/** The unclear passages of the scheme, A1 to A4: what is asked, the reading used, and what else it could mean. */
import { question } from 'kaohe';
import { A1, A2, A3 } from '../yangzhou-district/readings.js';

export const A4 = question('A4', '对市城管局另列的六项内容如何计分', 'How the six further matters of the city bureau are scored', {
  chosen: 'content',
  options: {
    content: [
      '属现有各类的内容（多半是专项考核），不另加分值',
      'they are content of the categories (most likely special work) and add no points',
    ],
  },
  recorded: {
    category: ['另成一类', 'they are a category of their own', '没有分值', 'they have no points'],
  },
});

export const readings = [A1, A2, A3, A4] as const;
