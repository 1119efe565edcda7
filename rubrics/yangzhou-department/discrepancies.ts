/** Where the source does not agree with itself, D1 to D5, and which clauses that concerns. */
import { discrepancy } from 'kaohe';

export const discrepancies = [
  discrepancy(
    'D1',
    ['routine'],
    '第 5 项内容（城市管理基础工作）称对各区和市职能部门都考核，部门的分值中却没有这一类；与各区相比，它的 10 分在常规案件的 80 分之中',
    'Content 5 (groundwork of city management) is said to assess districts and departments alike, but the points of the departments have no such category; beside those of the districts, its 10 are in the 80 for routine cases',
  ),
  discrepancy(
    'D2',
    ['special'],
    '对市城管局另列的六项内容没有分值，也不属任何一类，且只见于第二份：报刊亭和早餐点占道定点、工地渣土、户外广告、亮化督查、指挥派遣平台建设、联席会议书面督查任务',
    'The six further matters of the city bureau have no points and no place among the categories, and stand only in the second copy: newsstands and breakfast stalls on the street, soil from building sites, outdoor advertising, inspection of lighting, the dispatch platform, written tasks of the joint meeting',
  ),
  discrepancy(
    'D3',
    ['majorEvents'],
    '总分值写为 105 分，其中含 5 分加分项；不计加分的满分是 100 分',
    'The total is given as 105, bonus of 5 included; full marks without it are 100',
  ),
  discrepancy(
    'D4',
    [],
    '细则有两份：第一份标题夹有模板残留文字，止于对市城管局的另外几项考核、解释权和施行日期之前；第二份丢失括号和部分标点',
    'The text stands twice: the first copy has template debris in its title and ends before the further duties of the city bureau, the interpretation clause and the date; the second has lost its brackets and some punctuation',
  ),
  discrepancy(
    'D5',
    ['routine', 'rework', 'hotline', 'special', 'majorEvents'],
    '两份都只有各类分值，没有评分办法',
    'Neither copy has the scoring rules of the categories, only their points',
  ),
] as const;
