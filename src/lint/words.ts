/**
 * The words of every finding, in both languages, by code: what was found, and why it is one. Figures are exact texts.
 */
import type { Label } from '../kernel.js';
import { joined, l, plural, quotedLabel } from '../words.js';

/** What was found, and why that is a finding. */
export interface Told {
  readonly what: Label;
  readonly why: Label;
}

const told = (zh: string, en: string, whyZh: string, whyEn: string): Told => ({ what: l(zh, en), why: l(whyZh, whyEn) });

interface Sums {
  readonly sum: string;
  readonly max: string;
}
/** A condition in words, and whether it takes the conditions around it to prove what is said of it. */
interface Decided {
  readonly says: Label;
  readonly isAround: boolean;
}
interface Bands {
  readonly of: Label;
  readonly band: Label;
  readonly other: Label;
  readonly points: string;
}

export const WORDS = {
  'sum-mismatch': ({ sum, max }: Sums) =>
    told(
      `各部分合计 ${sum} 分，写明的满分为 ${max} 分`,
      `the parts come to ${sum}, the stated maximum is ${max}`,
      '满分应等于各部分满分之和，差额不属于任何条款',
      'a maximum is what its parts come to; the difference belongs to no clause',
    ),
  'weights-not-one': ({ sum, max, share }: Sums & { readonly share: string }) =>
    told(
      `各部分按权重合计 ${sum} 分，全年满分为 ${max} 分：权重之和为 ${share}`,
      `the weighted parts come to ${sum} of the year's ${max}: the weights add up to ${share}`,
      '各部分的权重之和应为 1',
      'the weights of a year add up to 1',
    ),
  'max-unreachable': ({ most, max, lack }: { readonly most: string; readonly max: string; readonly lack: string }) =>
    told(
      `最多只能得 ${most} 分，达不到满分 ${max} 分`,
      `at most ${most} can be scored, and not the maximum of ${max}`,
      `无论事实如何，都有 ${lack} 分得不到`,
      `whatever the facts, ${lack} cannot be earned`,
    ),
  'parts-over-max': ({ sum, max }: Sums) =>
    told(
      `各分项可合计 ${sum} 分，超过满分 ${max} 分`,
      `the parts can come to ${sum}, more than the maximum of ${max}`,
      '超出的部分不计：分项的分值与满分不符',
      'what is above the maximum does not count: the points of the parts and of the whole do not agree',
    ),
  'award-only-restores': ({ max }: { readonly max: string }) =>
    told(
      `没有这项加分也可得满分 ${max} 分，加分只能弥补失分`,
      `the maximum of ${max} is reached without this award, so it can only make up for what is lost`,
      '没有失分的，得不到这项加分',
      'whoever loses nothing gains nothing by it',
    ),
  'cap-idle': ({ cap, most }: { readonly cap: string; readonly most: string }) =>
    told(
      `以 ${cap} 分为限不起作用：其下各项最多合计 ${most} 分`,
      `the limit of ${cap} never bites: what is under it comes to ${most} at most`,
      '写了限额却无从超过，限额或分值有误',
      'a limit that nothing can pass was not meant: it or the points are wrong',
    ),
  'floor-unreached': ({ left }: { readonly left: string }) =>
    told(
      `扣分全部发生，仍剩 ${left} 分`,
      `with every deduction made, ${left} is still left`,
      `这 ${left} 分无从扣起，不论事实如何都能得到`,
      `nothing can take that ${left}, whatever the facts`,
    ),
  'always-exhausted': ({ floor }: { readonly floor: string }) =>
    told(
      `无论事实如何都已扣完，始终为 ${floor} 分`,
      `whatever the facts, all is deducted: it always comes to ${floor}`,
      '没有一种情形能留下分数',
      'there is no case in which anything is left',
    ),
  'deduction-over-item': ({ points, span }: { readonly points: string; readonly span: string }) =>
    told(
      `一次扣 ${points} 分，而可扣的只有 ${span} 分`,
      `it deducts ${points} at once, of no more than ${span} that can be lost`,
      '超出的部分无从扣起：扣分或本项的分值有误',
      'the rest takes nothing: the deduction or the points of the item are wrong',
    ),
  'condition-never': ({ says, isAround }: Decided) =>
    told(
      `${quotedLabel(says).zh}不可能成立`,
      `${quotedLabel(says).en} can never hold`,
      `${isAround ? '与所在的各条件合在一起' : '在各事实的取值范围内'}没有一种情形符合，这里写的永远不起作用`,
      `${isAround ? 'together with the conditions around it, no facts' : 'no facts within their domains'} meet it, so what stands on it never comes into play`,
    ),
  'condition-always': ({ says, isAround }: Decided) =>
    told(
      `${quotedLabel(says).zh}总是成立`,
      `${quotedLabel(says).en} always holds`,
      `${isAround ? '所在的各条件成立时' : '在各事实的取值范围内'}任何情形都符合，等于没有这个条件`,
      `all facts ${isAround ? 'that meet the conditions around it' : 'within their domains'} meet it, so it decides nothing`,
    ),
  'rung-never': ({ at }: { readonly at: string }) =>
    told(
      `阶梯的第 ${at} 档永远轮不到`,
      `rung ${at} of the ladder never has its turn`,
      '前面各档已包括所有情形',
      'the rungs before it cover every case',
    ),
  'band-unreachable': ({ of, band, reach }: { readonly of: Label; readonly band: Label; readonly reach: Label }) =>
    told(
      `${quotedLabel(of).zh}不会落在${quotedLabel(band).zh}`,
      `no value of ${quotedLabel(of).en} lies in ${quotedLabel(band).en}`,
      `此处它的取值${reach.zh}`,
      `here its values are ${reach.en}`,
    ),
  'points-not-monotone': ({ of, band, other, points }: Bands) =>
    told(
      `${quotedLabel(of).zh}在${quotedLabel(band).zh}计 ${points} 分，与其余各档的升降相反`,
      `${quotedLabel(of).en} in ${quotedLabel(band).en}: ${plural(points, 'point')}, against the order of the other bands`,
      `与${quotedLabel(other).zh}相比，表现更好反而得分更低`,
      `held against ${quotedLabel(other).en}, better performance gives fewer points`,
    ),
  'bands-equal': ({ of, band, other, points }: Bands) =>
    told(
      `${quotedLabel(of).zh}在${quotedLabel(other).zh}和${quotedLabel(band).zh}同为 ${points} 分`,
      `${quotedLabel(of).en} in ${quotedLabel(other).en} and in ${quotedLabel(band).en}: ${plural(points, 'point')} in both`,
      '其余各档逐档升降，相邻两档同分，多半有一处有误',
      'all other bands rise or fall one by one; of two neighbours that do not, one is probably wrong',
    ),
  'moves-nothing': ({ points }: { readonly points: string }) =>
    told(
      `无论事实如何都是 ${points} 分`,
      `whatever the facts, it comes to ${points}`,
      '读取的事实对得分没有任何影响',
      'the facts that it reads make no difference',
    ),
  'grade-unreached': ({ grade, reach }: { readonly grade: Label; readonly reach: Label }) =>
    told(
      `没有事实能得到等次${quotedLabel(grade).zh}`,
      `no facts reach the grade ${quotedLabel(grade).en}`,
      `总分${reach.zh}`,
      `the total is ${reach.en}`,
    ),
  'field-unread': ({ list, field }: { readonly list: Label; readonly field: Label }) =>
    told(
      `列表${quotedLabel(list).zh}的${quotedLabel(field).zh}没有条款使用`,
      `no clause reads ${quotedLabel(field).en} of ${quotedLabel(list).en}`,
      '填报它对任何得分都没有影响',
      'whoever supplies it changes nothing',
    ),
  'options-alike': ({ of, options }: { readonly of: Label; readonly options: readonly Label[] }) => {
    const { zh, en } = joined(options.map(quotedLabel), '、', ', ');
    return told(
      `${quotedLabel(of).zh}的选项${zh}没有区别`,
      `the options ${en} of ${quotedLabel(of).en} make no difference`,
      '每一处、每一种解读都同样对待这些选项',
      'wherever it is read, and under every reading, they are treated alike',
    );
  },
  'id-order': ({ id, previous }: { readonly id: string; readonly previous: string }) =>
    told(
      `编号 ${id} 排在 ${previous} 之后`,
      `the id ${id} stands after ${previous}`,
      '同级编号应依原文的次序递增，可以空缺',
      'ids of one level rise in the order of the source; gaps are allowed',
    ),
  'id-elsewhere': ({ id, heading }: { readonly id: string; readonly heading: string }) =>
    told(
      `编号 ${id} 不在 ${heading} 之下`,
      `the id ${id} does not stand under ${heading}`,
      '按编号它属于另一个标题',
      'by its number it belongs to another heading',
    ),
  'acceptance-idle': ({ discrepancy, code }: { readonly discrepancy: string; readonly code: string }) =>
    told(
      `差异 ${discrepancy} 认可 ${code}，而其条款中没有这一发现`,
      `discrepancy ${discrepancy} accepts ${code}, which is not found at any of its clauses`,
      '所认可的已不存在，或写错了代码、条款',
      'what it accepts is there no more, or its code or its clauses are wrong',
    ),
} as const;

/** What lint itself can find. */
export type LintCode = keyof typeof WORDS;
