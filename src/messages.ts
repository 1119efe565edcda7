/**
 * The words of every issue, in both languages, by code. Messages are part of the interface: each names the clause and
 * the fact, says what was expected and what came, and what to do about it.
 */
import { expected, factFault, factIn, nearHint, pathText, quoted, received, type Template } from './message-words.js';
import { RUBRIC_TEMPLATES } from './rubric-messages.js';
import { l } from './words.js';

export type { Template };

export const TEMPLATES = {
  // Facts -----------------------------------------------------------------------------------------------------
  'facts-shape': {
    message: (d) => {
      const at = d.path && d.path.length > 0 ? `${pathText(d.path)}: ` : '';
      return l(
        `${at}事实应为一个对象（键 → 值），收到 ${received(d)}`,
        `${at}the facts must be one object (key → value); received ${received(d)}`,
      );
    },
    hint: () => l('用 factSheet(rubric) 取空白事实表。', 'factSheet(rubric) gives the blank facts.'),
  },
  'fact-missing': {
    message: (d) => l(`${factIn('zh', d)}：缺少，应为${expected(d).zh}`, `${factIn('en', d)}: missing; expected ${expected(d).en}`),
    hint: (d) =>
      d.name === 'nothing'
        ? l(
            `若确无此事，可用 ${d.unit === undefined ? 'withDefaults' : 'withUnitDefaults'}(rubric, facts) 补上默认值。`,
            `If nothing of the kind happened, ${d.unit === undefined ? 'withDefaults' : 'withUnitDefaults'}(rubric, facts) fills in its default.`,
          )
        : l('补上这一事实；缺数据不等于零。', 'Supply the fact; no data is not zero.'),
  },
  'fact-unknown': {
    message: (d) => {
      const name = d.path && d.path.length > 1 ? pathText(d.path) : (d.fact ?? '?');
      return l(`没有名为 ${name} 的事实`, `no fact is called ${name}`);
    },
    hint: (d) => nearHint(d) ?? l('删去它，或用 factSheet(rubric) 查看全部事实。', 'Remove it, or see factSheet(rubric) for every fact.'),
  },
  'fact-kind': factFault('类型不对', 'wrong kind of value'),
  'fact-domain': factFault('超出取值范围', 'out of its domain'),
  'fact-not-finite': factFault('不是有限的数', 'not a finite number'),
  'fact-digits': factFault('位数过多', 'too many digits'),
  'fact-fraction': factFault('计数不能有小数', 'a count has no fraction'),
  'fact-percent-over': factFault('超过 100%', 'more than 100 percent', () =>
    l('百分数按百分点填写：98.5 表示 98.5%。', 'A percent is given in percent points: 98.5 means 98.5%.'),
  ),
  'fact-whole-zero': factFault('分母为零', 'nothing below the line', () =>
    l('没有数据就不要给比率；0/0 由方案另定。', 'Where there is no data there is no rate.'),
  ),
  'fact-option': {
    message: factFault('没有这个选项', 'no such option').message,
    hint: nearHint,
  },
  'fact-subset': factFault('部分大于整体', 'a part larger than its whole'),
  'cohort-shape': {
    message: (d) =>
      l(
        `各单位应为一个列表（{ unit, facts }），收到 ${received(d)}`,
        `the units must be a list of { unit, facts }; received ${received(d)}`,
      ),
    hint: () => l('没有数据的单位写 facts: null。', 'A unit without data has facts: null.'),
  },
  'cohort-unit-twice': {
    message: () => l('这个单位出现了两次', 'this unit is there twice'),
    hint: () => l('每个单位只列一次。', 'List every unit once.'),
  },
  'cohort-empty': {
    message: (d) => l(`没有一个单位有数据，无法得出 ${factIn('zh', d)}`, `no unit has data, so ${factIn('en', d)} cannot be found`),
    hint: () => l('至少要有一个单位有数据。', 'At least one unit must have data.'),
  },
  'cohort-derived': {
    message: (d) =>
      l(`${factIn('zh', d)}：由全体单位的数据得出，不能填报`, `${factIn('en', d)}: found from all units; it is not to be given`),
    hint: () => l('删去它；单独给一个单位计分时才填。', 'Remove it; it is given only where one unit is scored alone.'),
  },
  'list-short': factFault('项数太少', 'too few elements'),
  'list-long': factFault('项数太多', 'too many elements'),
  'fact-unreadable': {
    message: (d) => l(`${factIn('zh', d)}：无法读取`, `${factIn('en', d)}: cannot be read`),
    hint: () => l('只用普通数据：数、文本、布尔值、数组、对象。', 'Use plain data only: numbers, text, booleans, arrays, objects.'),
  },
  'assumed-unknown': {
    message: (d) =>
      l(`${factIn('zh', d)}：列为默认，但它没有这样的默认值`, `${factIn('en', d)}: listed as assumed, but that is not its default`),
    hint: () => l('只传入 withDefaults 返回的 assumed。', 'Pass on what withDefaults returned as assumed.'),
  },
  // Found while scoring ----------------------------------------------------------------------------------------
  'ratio-undefined': {
    message: (d) =>
      l(
        `${factIn('zh', d)}：比率的分母为零，方案未规定此时如何计`,
        `${factIn('en', d)}: the ratio has nothing below the line, and the rubric calls that an error`,
      ),
    hint: () => l('核对分母的事实。', 'Check the facts below the line.'),
  },
  'value-unbounded': {
    message: (d) => l(`${factIn('zh', d)}：无上限的比率不能再参与计算`, `${factIn('en', d)}: an unbounded ratio cannot be calculated with`),
    hint: () => l('只在分档或比较中使用它。', 'Use it in bands and comparisons only.'),
  },
  // Readings and look-ups --------------------------------------------------------------------------------------
  'reading-unknown': {
    message: (d) => l(`没有名为 ${d.name ?? '?'} 的解读`, `no reading is called ${d.name ?? '?'}`),
    hint: (d) => nearHint(d) ?? l('见 rubric.readings。', 'See rubric.readings.'),
  },
  'reading-option-unknown': {
    message: (d) =>
      l(
        `解读 ${d.name ?? '?'} 没有选项 ${received(d)}，可选：${expected(d).zh}`,
        `reading ${d.name ?? '?'} has no option ${received(d)}; it has ${expected(d).en}`,
      ),
    hint: nearHint,
  },
  'reading-not-selectable': {
    message: (d) =>
      l(
        `解读 ${d.name ?? '?'} 的选项 ${received(d)} 只作记录，无法计算：${expected(d).zh}`,
        `option ${received(d)} of reading ${d.name ?? '?'} is recorded only and cannot be computed: ${expected(d).en}`,
      ),
    hint: () => l('改用可计算的选项。', 'Choose an option that can be computed.'),
  },
  'node-unknown': {
    message: (d) => l(`没有编号为 ${d.name ?? '?'} 的条款`, `no clause has the id ${d.name ?? '?'}`),
    hint: (d) => nearHint(d) ?? l('编号按“一级.二级.条目.分项”，例如 1.1.6.b。', 'Ids go level by level, for example 1.1.6.b.'),
  },
  'trace-foreign': {
    message: (d) => l(`得分树不是由这份方案算出的：${received(d)}`, `the tree does not come from this rubric: ${received(d)}`),
    hint: () => l('传入 evaluate 返回的树和同一份方案。', 'Pass the tree that evaluate returned, and the same rubric.'),
  },
  // Tests of a rubric ------------------------------------------------------------------------------------------
  'table-shape': {
    message: (d) =>
      l(
        `得分表应为一个列表，每行 { facts, expected }，收到 ${received(d)}`,
        `the table must be a list of { facts, expected }; received ${received(d)}`,
      ),
    hint: () => l('expected 为 { 条款编号: 得分 }。', 'expected is { clause id: score }.'),
  },
  'table-expected': {
    message: (d) =>
      l(
        `${d.name ?? '?'} 应为 ${expected(d).zh}，实为 ${received(d)}`,
        `${d.name ?? '?'} is expected to be ${expected(d).en}; it is ${received(d)}`,
      ),
    hint: () => l('先改正得分表：对原方案它必须成立。', 'Mend the table first: it must hold for the rubric itself.'),
  },
  'scoring-shape': {
    message: (d) =>
      l(
        `expect(…) 应给 scoring(rubric, facts) 或 { rubric, tree }，收到 ${received(d)}`,
        `expect(…) must be given scoring(rubric, facts) or { rubric, tree }; received ${received(d)}`,
      ),
    hint: () => l('说明失分需要方案，单有得分树不够。', 'To explain a score takes the rubric as well as the tree.'),
  },
  'coverage-shape': {
    message: (d) =>
      l(
        `事实组应为一个列表，每组为事实或 { facts, readings }，收到 ${received(d)}`,
        `the fact sets must be a list of facts or { facts, readings }; received ${received(d)}`,
      ),
    hint: () => l('只有一组也写成列表。', 'Write a list also where there is only one.'),
  },
  'cases-shape': {
    message: (d) =>
      l(
        `第二个参数应为 { base, readings, clause, limit }，收到 ${received(d)}`,
        `the second argument must be { base, readings, clause, limit }; received ${received(d)}`,
      ),
    hint: () => l('clause 为条款编号，limit 为不小于 0 的整数。', 'clause is the id of a clause, limit a whole number from 0.'),
  },
  'base-missing': {
    message: (d) =>
      l(`自行拟定的一年事实无法计分：${expected(d).zh}`, `the base year that was made up cannot be scored: ${expected(d).en}`),
    hint: () => l('用 base 给出一年完整的事实。', 'Give a year of complete facts as base.'),
  },
  // Times ------------------------------------------------------------------------------------------------------
  'time-invalid': {
    message: (d) => l(`${quoted(received(d))} 不是${expected(d).zh}`, `${quoted(received(d))} is not ${expected(d).en}`),
    hint: () =>
      l(
        '时间写作 2022-06-24T10:00:00+08:00，日期写作 2022-06-24，时差写作 +08:00。',
        'Write times as 2022-06-24T10:00:00+08:00, dates as 2022-06-24, offsets as +08:00.',
      ),
  },
  ...RUBRIC_TEMPLATES,
} as const satisfies Record<string, Template>;

/** Whether a schema's message is one of our codes. */
export const isIssueCode = (text: string): text is keyof typeof TEMPLATES => Object.hasOwn(TEMPLATES, text);
