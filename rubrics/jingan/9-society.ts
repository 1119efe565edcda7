/** 9 社会评价 (30). */
import { convert, criterion, earns, quantity, reading, section } from 'kaohe';
import { coordination } from './departments.js';
import { A12 } from './readings.js';

const satisfaction = criterion(
  '9.1.1',
  '社会公众满意测评',
  'Survey of public satisfaction',
  earns(30, {
    a: convert(
      15,
      quantity('satisfactionFirstHalf', '分', '上半年公众满意度测评得分', 'Public satisfaction score, first half-year', { max: 100 }),
      reading(A12, { linear: 100, delivered: 15 }),
    ),
    b: convert(
      15,
      quantity('satisfactionSecondHalf', '分', '下半年公众满意度测评得分', 'Public satisfaction score, second half-year', { max: 100 }),
      reading(A12, { linear: 100, delivered: 15 }),
    ),
  }),
  [coordination],
);

export const society = section('9', '社会评价', 'Verdict of society', 30, [
  section('9.1', '社会公众满意测评', 'Survey of public satisfaction', 30, [satisfaction]),
]);
