/** Every scheme of the package in one list, with what its source is worth. */
import type { Label, Rubric } from 'kaohe';
import { countyFine, countyMonth } from './county-fine/index.js';
import { functionalDepartment } from './functional-department/index.js';
import { hunan2020 } from './hunan/index.js';
import { jingan2022 } from './jingan/index.js';
import { minhang2011 } from './minhang/index.js';
import { ningboCenter, ningboCenterMonth } from './ningbo-center/index.js';
import { ningboDistrict, ningboDistrictMonth } from './ningbo-district/index.js';
import { quanshan, quanshanMonth } from './quanshan/index.js';
import { xihu2009 } from './xihu/index.js';
import { yangzhouDepartment } from './yangzhou-department/index.js';
import { yangzhouDistrict } from './yangzhou-district/index.js';

export {
  countyFine,
  countyMonth,
  functionalDepartment,
  hunan2020,
  jingan2022,
  minhang2011,
  ningboCenter,
  ningboCenterMonth,
  ningboDistrict,
  ningboDistrictMonth,
  quanshan,
  quanshanMonth,
  xihu2009,
  yangzhouDepartment,
  yangzhouDistrict,
};

/** One scheme of the list. */
export interface Scheme {
  readonly id: string;
  readonly title: Label;
  readonly authority: Label;
  readonly year: number | null;
  /** The most that can be scored, bonuses of the table included; `null` where the source states none. */
  readonly maximum: number | null;
  /** What a year adds on top of it. */
  readonly addition: Label | null;
  /** What state the published text is in. */
  readonly source: Label;
  /** Where it is imported from. */
  readonly path: string;
  readonly rubric: Rubric;
  /** The rubric of one period, where the scheme is a year of them. */
  readonly period: Rubric | null;
}

interface Entry {
  readonly maximum: number | null;
  readonly addition?: Label;
  readonly source: Label;
  readonly path: string;
  readonly period?: Rubric;
}

const listed = (rubric: Rubric, { maximum, addition, source, path, period }: Entry): Scheme =>
  Object.freeze({
    id: rubric.id,
    title: rubric.title,
    authority: rubric.authority,
    year: rubric.year,
    maximum,
    addition: addition ?? null,
    source,
    path: `kaohe/rubrics/${path}`,
    rubric,
    period: period ?? null,
  });

/**
 * Every scheme of the package.
 *
 * @example
 * for (const { title, maximum, path } of schemes) console.log(title.en, maximum, path);
 */
export const schemes: readonly Scheme[] = Object.freeze([
  listed(jingan2022, { maximum: 153, path: 'jingan', source: { zh: '完整', en: 'whole' } }),
  listed(hunan2020, { maximum: 120, path: 'hunan', source: { zh: '完整', en: 'whole' } }),
  listed(ningboDistrict, {
    maximum: 100,
    path: 'ningbo-district',
    period: ningboDistrictMonth,
    source: { zh: '表格页序错乱，据编号重排；缺三处扣分数额', en: 'pages shuffled, put in order by their numbers; three amounts lost' },
  }),
  listed(ningboCenter, {
    maximum: 100,
    path: 'ningbo-center',
    period: ningboCenterMonth,
    source: { zh: '评分表缺失，只有大项和年度算法', en: 'the table is lost; only its groups and the yearly rule are there' },
  }),
  listed(yangzhouDistrict, {
    maximum: 105,
    path: 'yangzhou-district',
    source: { zh: '只有各类分值，无评分规则', en: 'points by category, without rules' },
  }),
  listed(yangzhouDepartment, {
    maximum: 105,
    path: 'yangzhou-department',
    source: { zh: '只有各类分值，无评分规则', en: 'points by category, without rules' },
  }),
  listed(minhang2011, {
    maximum: 65,
    path: 'minhang',
    source: { zh: '末尾截断，65 分中可计算 55 分', en: 'cut off at the end: 55 of the 65 can be computed' },
  }),
  listed(quanshan, {
    maximum: 100,
    addition: { zh: '每年另加 5 分', en: '+5 a year' },
    path: 'quanshan',
    period: quanshanMonth,
    source: { zh: '完整，其中 70 分引用另一文件', en: 'whole, but for 70 points that refer to another document' },
  }),
  listed(xihu2009, {
    maximum: 100,
    path: 'xihu',
    source: { zh: '残篇，四条规则失其栏目', en: 'fragments: four rules have lost their columns' },
  }),
  listed(functionalDepartment, {
    maximum: null,
    path: 'functional-department',
    source: { zh: '只有名词解释，评分表缺失', en: 'definitions only; the scoring table is lost' },
  }),
  listed(countyFine, {
    maximum: null,
    path: 'county-fine',
    period: countyMonth,
    source: { zh: '只有加分细则，扣分细则缺失', en: 'awards only; the deductions are lost' },
  }),
]);
