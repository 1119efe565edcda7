/** 9 社会评价 (30). */
import { assessed, convert, criterion, earns, points, quantity, reading, section } from 'kaohe';
import { coordination } from './departments.js';
import { A12 } from './readings.js';

// Delivered directly in points, a survey is another fact: 85 of 100 must not be taken for 85 of 15.
const satisfaction = criterion(
  '9.1.1',
  '社会公众满意测评',
  'Survey of public satisfaction',
  earns(30, {
    a: reading(A12, {
      linear: convert(
        15,
        quantity('satisfactionFirstHalf', '分', '上半年公众满意度测评得分', 'Public satisfaction score, first half-year', { max: 100 }),
        100,
      ),
      delivered: assessed(
        points('satisfactionPointsFirstHalf', '上半年公众满意度直接给分', 'Public satisfaction in points, first half-year', { max: 15 }),
      ),
    }),
    b: reading(A12, {
      linear: convert(
        15,
        quantity('satisfactionSecondHalf', '分', '下半年公众满意度测评得分', 'Public satisfaction score, second half-year', { max: 100 }),
        100,
      ),
      delivered: assessed(
        points('satisfactionPointsSecondHalf', '下半年公众满意度直接给分', 'Public satisfaction in points, second half-year', { max: 15 }),
      ),
    }),
  }),
  [coordination],
);

export const society = section('9', '社会评价', 'Verdict of society', 30, [
  section('9.1', '社会公众满意测评', 'Survey of public satisfaction', 30, [satisfaction]),
]);
