/** Where the notes are cut off from what they belong to, or do not agree with themselves. */
import { discrepancy } from 'kaohe';

export const discrepancies = [
  discrepancy(
    'D1',
    [],
    '这些注释所属的评分表缺失，因而只有定义，没有分值',
    'The scoring table that these notes belong to is missing, so there are definitions and no points',
  ),
  discrepancy(
    'D2',
    [],
    '标题为市职能部门，“附件2”没有所附的正文',
    'The title speaks of city departments; the “annex 2” has no text that it is annexed to',
  ),
  discrepancy(
    'D3',
    ['delay-exempt'],
    '“部件类”被换行拆开；“危久房屋”应为危旧房屋',
    'A line break splits the words for the class of components; one character in the name for dilapidated housing is wrong',
  ),
  discrepancy(
    'D4',
    ['satisfaction-rate', 'repeat-group'],
    '满意率按年度计，重复案件按考核周期计',
    'Satisfaction goes by the year, repetition by the assessment period',
  ),
  discrepancy(
    'D5',
    ['satisfaction-rate'],
    '满意数以案件计，有效回访数以回访计',
    'What is above the line counts cases, what is below it call-backs',
  ),
] as const;
