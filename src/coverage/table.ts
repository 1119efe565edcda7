/** A coverage as a table. */
import type { Coverage, CoverageCount, GoalCoverage, GoalKind } from '../coverage.js';
import { divide, exactOf, HUNDRED, multiply, numberOf, ONE, ZERO } from '../exact.js';
import type { Label, Language } from '../kernel.js';
import type { Table } from '../tables.js';
import { harmless, l, shortened } from '../words.js';

const KINDS: Readonly<Record<GoalKind, Label>> = {
  condition: l('条件', 'Condition'),
  gate: l('否决、免考、缺项', 'Gate'),
  consequence: l('后果', 'Consequence'),
  band: l('分档', 'Band'),
  tier: l('名次段', 'Tier'),
  piece: l('线性段', 'Line'),
  option: l('选项', 'Option'),
  steps: l('计件', 'Steps'),
  alternative: l('取高取低', 'Best of'),
  rung: l('依次适用', 'Ladder'),
  cap: l('封顶', 'Maximum'),
  floor: l('下限', 'Floor'),
  rounding: l('取整', 'Rounding'),
  grade: l('等次', 'Grade'),
  carry: l('结转', 'Carry-over'),
  data: l('缺期', 'Data'),
  reading: l('解读', 'Reading'),
};

const WORDS = {
  zh: { title: '覆盖清单', columns: ['条款', '类别', '情形', '覆盖', '事实组', '可用的事实'], yes: '是', no: '否', chosen: '按所选解读' },
  en: {
    title: 'Coverage',
    columns: ['Clause', 'Kind', 'What', 'Covered', 'Fact sets', 'Facts for it'],
    yes: 'yes',
    no: 'no',
    chosen: 'under the chosen readings',
  },
} as const;

/**
 * A coverage as a table: a row per goal with the fact sets that cover it, by their position from 0, and where they were
 * asked for, the facts that would.
 *
 * @example
 * console.table(coverageTable(coverage(jingan2022, years), 'zh').rows);
 */
export function coverageTable({ goals, ...count }: Coverage<unknown>, language: Language): Table {
  const { title, columns, yes, no, chosen: chosenWord } = WORDS[language];
  const [clause, kind, what, isCovered, sets, forIt] = columns;
  const isAsked = goals.some(({ suggestion }) => suggestion !== undefined);
  const rows = goals.map((goal) => ({
    [clause]: harmless(goal.id),
    [kind]: KINDS[goal.kind][language],
    [what]: harmless(goal.label[language] + under(goal)[language]),
    [isCovered]: goal.covered ? yes : no,
    [sets]: goal.by.join(', '),
    ...(isAsked ? { [forIt]: harmless(suggested(goal)[language]) } : {}),
  }));
  const whole = countIn(count, language);
  const own = count.chosen.total === count.total ? '' : ` · ${chosenWord} ${countIn(count.chosen, language)}`;
  return { title: `${title}${language === 'zh' ? '：' : ': '}${whole}${own}`, columns: isAsked ? columns : columns.slice(0, -1), rows };
}

/** `31/40 (77.5%)` */
function countIn({ covered, total }: CoverageCount, language: Language): string {
  const share = total === 0 ? HUNDRED : divide(multiply(exactOf(covered) ?? ZERO, HUNDRED), exactOf(total) ?? ONE);
  const percent = `${shortened(numberOf(share))}%`;
  return `${covered}/${total}${language === 'zh' ? `（${percent}）` : ` (${percent})`}`;
}

/** The readings under which a goal arises, where they are not the chosen ones, and the goal is not itself the reading. */
function under({ id, readings }: GoalCoverage<unknown>): Label {
  const others = Object.entries(readings).filter(([reading]) => reading !== id);
  const told = others.map(([reading, option]) => `${reading}=${option}`);
  return told.length === 0 ? l('', '') : l(`（解读 ${told.join('、')}）`, ` (reading ${told.join(', ')})`);
}

/** Which facts to change, and in which set. Facts made from none say nothing of a change. */
function suggested({ suggestion }: GoalCoverage<unknown>): Label {
  if (suggestion === undefined) return l('', '');
  if (suggestion === null) return l('未找到', 'none found');
  const { from, changed, facts } = suggestion;
  if (from === null) return l('另备一组', 'a set of its own');
  const written: Readonly<Record<string, unknown>> = { ...(facts as object) };
  const changes = changed.map((key) => `${key} = ${JSON.stringify(written[key])}`);
  if (changes.length === 0) return l(`第 ${from} 组原样`, `set ${from} as it is`);
  return l(`第 ${from} 组，改 ${changes.join('，')}`, `set ${from} with ${changes.join(', ')}`);
}
