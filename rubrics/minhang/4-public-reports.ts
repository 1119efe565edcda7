/** 四 公众上报类案件查处 (7), where the text breaks off, and what is missing after it (3). */
import { criterion, earns, points, section, truncated } from 'kaohe';

const closing = criterion(
  '4.1',
  '结案率',
  'Closing rate',
  earns(5, [truncated(points('closingRatePoints', '结案率得分', 'Points for the closing rate', { max: 5, nothing: 0 }))]),
);

const restOfSection = criterion(
  '4.?',
  '四中缺失的部分',
  'What is missing of 四',
  earns(2, [truncated(points('missingSectionPoints', '四中缺失部分的得分', 'Points for what is missing of 四', { max: 2, nothing: 0 }))]),
);

export const publicReports = section('四', '公众上报类案件查处', 'Cases reported by the public', 7, [closing, restOfSection]);

export const restOfTable = criterion(
  '–',
  '四之后缺失的部分',
  'What is missing after 四',
  earns(3, [
    truncated(points('missingProjectPoints', '四之后缺失部分的得分', 'Points for what is missing after 四', { max: 3, nothing: 0 })),
  ]),
);
