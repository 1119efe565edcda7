/**
 * The words of every issue, in both languages, by code. Messages are part of the interface: each names the clause and
 * the fact, says what was expected and what came, and what to do about it.
 */
import type { IssueDetails } from './issues.js';
import type { Label } from './kernel.js';

export interface Template {
  readonly message: (details: IssueDetails) => Label;
  readonly hint?: (details: IssueDetails) => Label | undefined;
}

const l = (zh: string, en: string): Label => ({ zh, en });
const quoted = (text: string | undefined): string => `“${text ?? '?'}”`;

/** 条款 1.1.6.b 的 … , or nothing where no clause is known. */
function clauseIn(language: 'zh' | 'en', { clauses = [] }: IssueDetails): string {
  if (clauses.length === 0) return '';
  const shown = clauses.slice(0, 4).join(language === 'zh' ? '、' : ', ');
  const more = clauses.length > 4 ? (language === 'zh' ? '等' : ' …') : '';
  return language === 'zh' ? `（条款 ${shown}${more}）` : ` (clause ${shown}${more})`;
}

function factIn(language: 'zh' | 'en', details: IssueDetails): string {
  const at = details.path && details.path.length > 1 ? pathText(details.path) : (details.fact ?? '?');
  const name = details.label ? `${details.label[language]} ${at}` : at;
  return `${name}${clauseIn(language, details)}`;
}

function pathText(path: readonly (string | number)[]): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}

const expected = (d: IssueDetails): Label => d.expected ?? l('别的值', 'something else');
const received = (d: IssueDetails): string => d.received ?? '?';
const nearHint = (d: IssueDetails): Label | undefined =>
  d.near === undefined ? undefined : l(`是不是想写 ${d.near}？`, `Did you mean ${d.near}?`);

/** A fault of one fact: what it should be, and what came. */
const factFault = (zh: string, en: string, hint?: (d: IssueDetails) => Label): Template => ({
  message: (d) =>
    l(
      `${factIn('zh', d)}：${zh}，应为${expected(d).zh}，收到 ${received(d)}`,
      `${factIn('en', d)}: ${en}; expected ${expected(d).en}, received ${received(d)}`,
    ),
  ...(hint ? { hint } : {}),
});

/** A fault of a rubric: where, and what about it. */
const rubricFault = (zh: (d: IssueDetails) => string, en: (d: IssueDetails) => string, hintZh: string, hintEn: string): Template => ({
  message: (d) => {
    const name = (language: 'zh' | 'en') => (d.label ? `${d.label[language]}${clauseIn(language, d)}` : clauseIn(language, d));
    const prefix = (language: 'zh' | 'en') => {
      const said = name(language).trim();
      return said === '' ? '' : `${said}${language === 'zh' ? '：' : ': '}`;
    };
    return l(`${prefix('zh')}${zh(d)}`, `${prefix('en')}${en(d)}`);
  },
  hint: (d) => nearHint(d) ?? l(hintZh, hintEn),
});

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
            '若确无此事，可用 withDefaults(rubric, facts) 补上默认值。',
            'If nothing of the kind happened, withDefaults(rubric, facts) fills in its default.',
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
  // Rubrics ----------------------------------------------------------------------------------------------------
  'data-unreadable': rubricFault(
    (d) => `${pathText(d.path ?? []) || '所给的值'} 不是普通数据（${received(d)}）`,
    (d) => `${pathText(d.path ?? []) || 'the value'} is not plain data (${received(d)})`,
    '只用可写成 JSON 的数据。',
    'Use only what JSON can hold.',
  ),
  'value-digits': {
    message: (d) =>
      l(
        `${factIn('zh', d)}：算出的数位数过多，不再计算`,
        `${factIn('en', d)}: the number has grown beyond all bounds and is not calculated further`,
      ),
    hint: () =>
      l(
        '核对方案的逐层相乘，或列表中成千上万种不同的分母。',
        'Look for products at every level, or for thousands of unlike wholes in a list.',
      ),
  },
  'options-shape': {
    message: (d) =>
      l(
        `第三个参数应为 { readings, assumed }，收到 ${received(d)}`,
        `the third argument must be { readings, assumed }; received ${received(d)}`,
      ),
    hint: () => l('readings 为 { 编号: 选项 }，assumed 为键的数组。', 'readings is { id: option }, assumed an array of keys.'),
  },
  'data-too-large': rubricFault(
    (d) => `数据过大：${expected(d).zh}`,
    (d) => `the data is too large: ${expected(d).en}`,
    '拆分或缩小它。',
    'Split it or make it smaller.',
  ),
  'rubric-kind': rubricFault(
    (d) => `此处应为 ${expected(d).zh}，却是 ${received(d)}`,
    (d) => `expected ${expected(d).en} here, found ${received(d)}`,
    '用本库的构造函数来写。',
    'Write it with the builders of this library.',
  ),
  'rubric-field': rubricFault(
    (d) =>
      d.received === 'undefined'
        ? `缺少字段 ${pathText(d.path ?? [])}`
        : `字段 ${pathText(d.path ?? [])} 应为 ${expected(d).zh}，却是 ${received(d)}`,
    (d) =>
      d.received === 'undefined'
        ? `field ${pathText(d.path ?? [])} is missing`
        : `field ${pathText(d.path ?? [])} should be ${expected(d).en}; it is ${received(d)}`,
    '对照该构造函数的说明。',
    'See the documentation of its builder.',
  ),
  'amount-invalid': rubricFault(
    (d) => `${received(d)} 不是一个数`,
    (d) => `${received(d)} is not a number`,
    '写成 0.3、"0.3" 或 "22/3"。',
    'Write 0.3, "0.3" or "22/3".',
  ),
  'points-negative': rubricFault(
    (d) => `分值 ${received(d)} 带有负号`,
    (d) => `the points ${received(d)} carry a minus sign`,
    '写正数；得还是扣由规则说明。',
    'Write them without a sign; the rule says whether it awards or deducts.',
  ),
  'limit-invalid': rubricFault(
    (d) => `上下限不成立：${received(d)}`,
    (d) => `limits that cannot be: ${received(d)}`,
    '下限 ≤ 起点 ≤ 上限；封顶须为数。',
    'Floor ≤ start ≤ maximum; a cap must be a number.',
  ),
  'label-swapped': rubricFault(
    (d) => `标签的中英文可能写反：zh 与 en 为 ${received(d)}`,
    (d) => `a label's languages look swapped: zh and en are ${received(d)}`,
    '先中文，后英文；中文须含汉字。',
    'Chinese first, then English; the Chinese one must have Chinese characters.',
  ),
  'label-needed': rubricFault(
    (d) => `分项 ${d.name ?? '?'} 不止涉及一个事实（或没有），须有自己的标签`,
    (d) => `part ${d.name ?? '?'} stands on several facts (or none) and needs a label of its own`,
    '用 about(zh, en, rule) 说明它。',
    'Say what it is about with about(zh, en, rule).',
  ),
  'id-duplicate': rubricFault(
    (d) => `编号 ${d.name ?? '?'} 用了两次`,
    (d) => `the id ${d.name ?? '?'} is used twice`,
    '每个条款一个编号。',
    'One id per clause.',
  ),
  'id-invalid': rubricFault(
    (d) => `编号 ${d.name ?? '?'} 不可用`,
    (d) => `the id ${d.name ?? '?'} cannot be used`,
    '编号须非空，不含空白和斜线，至多 64 字。',
    'An id is not empty, has no spaces or slashes, and at most 64 characters.',
  ),
  'key-invalid': rubricFault(
    (d) => `键 ${d.name ?? '?'} 不可用`,
    (d) => `the key ${d.name ?? '?'} cannot be used`,
    '用字母开头的字母和数字，至多 64 个。',
    'Letters and digits, a letter first, at most 64.',
  ),
  'key-conflict': rubricFault(
    (d) => `事实键 ${d.name ?? '?'} 有两种不同的声明`,
    (d) => `the fact key ${d.name ?? '?'} is declared in two different ways`,
    '同一个键必须同样声明；最好声明一次，处处引用。',
    'One key means one fact: declare it once and refer to it.',
  ),
  'fact-declared': rubricFault(
    (d) => `事实 ${d.name ?? '?'} 的声明不成立：${expected(d).zh}`,
    (d) => `the declaration of fact ${d.name ?? '?'} cannot be: ${expected(d).en}`,
    '改正取值范围、默认值或所属整体。',
    'Mend its domain, its default or its whole.',
  ),
  'item-outside-list': rubricFault(
    (d) => `字段 ${d.name ?? '?'} 只能在它的列表之内使用`,
    (d) => `field ${d.name ?? '?'} can be used inside its own list only`,
    '放进 every、some 或 overList。',
    'Put it into every, some or overList.',
  ),
  'band-edge': rubricFault(
    (d) => `看不懂区间 ${quoted(d.name)}`,
    (d) => `the interval ${quoted(d.name)} cannot be read`,
    '写法："< 98"、"[98, 100)"、"= 100"、"> 60"，名次 "1-4"。',
    'Write "< 98", "[98, 100)", "= 100", "> 60"; for ranks "1-4".',
  ),
  'slope-open': rubricFault(
    (d) => `区间 ${d.name ?? '?'} 上的斜线缺少一端`,
    (d) => `a slope over ${d.name ?? '?'} lacks an end`,
    '斜线须写明两端，如 "[60, 100]"；无端的区间只能是一个定值。',
    'A slope needs both ends, "[60, 100]"; an open interval is level.',
  ),
  'band-none': rubricFault(
    () => '没有分档',
    () => 'it has no band',
    '至少写一个区间。',
    'Write at least one interval.',
  ),
  'band-overlap': rubricFault(
    (d) => `区间 ${d.name ?? '?'} 与 ${received(d)} 重叠`,
    (d) => `the intervals ${d.name ?? '?'} and ${received(d)} overlap`,
    '两端各属于且只属于一个区间。',
    'Let each edge belong to one interval only.',
  ),
  'band-gap': rubricFault(
    (d) => `取值 ${received(d)} 不在任何区间里`,
    (d) => `the value ${received(d)} is in no interval`,
    '补上区间，或收窄事实的取值范围。',
    'Add an interval, or narrow the domain of the fact.',
  ),
  'rung-open': rubricFault(
    (d) => `阶梯的第 ${d.name ?? '?'} 档没有条件，其后各档永远轮不到`,
    (d) => `rung ${d.name ?? '?'} of the ladder has no condition, so none after it can apply`,
    '没有条件的规则只能放在最后。',
    'A rule without a condition can only be last.',
  ),
  'steps-missing': rubricFault(
    () => '按量计分没有说明不满一档怎么算',
    () => 'a per-unit rule does not say what a part of a step does',
    "写明 steps：'complete'、'started' 或 'proportional'。",
    "Say steps: 'complete', 'started' or 'proportional'.",
  ),
  'every-invalid': rubricFault(
    (d) => `每档的大小必须大于零，却是 ${received(d)}`,
    (d) => `the size of a step must be above zero; it is ${received(d)}`,
    '改正 every。',
    'Mend every.',
  ),
  'full-invalid': rubricFault(
    (d) => `折算的满分必须大于零，却是 ${received(d)}`,
    (d) => `the full mark of a conversion must be above zero; it is ${received(d)}`,
    '改正满分。',
    'Mend the full mark.',
  ),
  'units-may-be-negative': rubricFault(
    () => '按件计分的数量可能为负',
    () => 'the units of a per-item rule may be negative',
    '用 above 或 below 取差，它们不小于零。',
    'Take differences with above or below, which are never under zero.',
  ),
  'ratio-answers': rubricFault(
    () => '比率没有说明 0/0 与 n/0 各是多少',
    () => 'a ratio does not say what 0/0 and n/0 are',
    "写明 { none, some }：一个数、'unbounded' 或 'error'。",
    "Say { none, some }: a number, 'unbounded' or 'error'.",
  ),
  'options-priced': rubricFault(
    (d) => `选项 ${d.name ?? '?'} 没有定分，或不存在`,
    (d) => `option ${d.name ?? '?'} has no points, or does not exist`,
    '每个选项都要定分。',
    'Give points to every option.',
  ),
  'empty-mean': rubricFault(
    () => '列表可能没有符合条件的元素，须说明此时的取值',
    () => 'the list may have no element to take this from, and nothing says what it is then',
    '声明列表的最少项数，或写明 none。',
    'Declare how many elements the list has at least, or say none.',
  ),
  'pool-max-needed': rubricFault(
    () => '免考得满分，但所在的分项没有满分',
    () => 'an exemption gives full marks, but its pool has no maximum',
    '为它写明满分。',
    'State a maximum.',
  ),
  'reading-undeclared': rubricFault(
    (d) => `解读 ${d.name ?? '?'} 没有列入 rubric.readings，或列法不同`,
    (d) => `reading ${d.name ?? '?'} is not listed in rubric.readings, or is listed differently`,
    '在方案的 readings 中列出它。',
    'List it in the readings of the rubric.',
  ),
  'reading-options': rubricFault(
    (d) => `解读 ${d.name ?? '?'} 在此的选项不对：${received(d)}`,
    (d) => `reading ${d.name ?? '?'} has the wrong options here: ${received(d)}`,
    '必有选定的一项，且只用声明过的选项。',
    'The chosen option must be there, and only declared ones.',
  ),
  'reading-unused': rubricFault(
    (d) => `解读 ${d.name ?? '?'} 的选项 ${received(d)} 没有用处`,
    (d) => `option ${received(d)} of reading ${d.name ?? '?'} is used nowhere`,
    '用上它，或改为只作记录。',
    'Use it, or record it only.',
  ),
  'discrepancy-nowhere': rubricFault(
    (d) => `出入 ${d.name ?? '?'} 指向不存在的条款 ${received(d)}`,
    (d) => `discrepancy ${d.name ?? '?'} points at clause ${received(d)}, which does not exist`,
    '改正编号。',
    'Mend the id.',
  ),
  'period-invalid': rubricFault(
    (d) => `周期设置不成立：${expected(d).zh}`,
    (d) => `the periods cannot be: ${expected(d).en}`,
    '改正期数、权重或方式。',
    'Mend the count, the weight or the manner.',
  ),
  // Times ------------------------------------------------------------------------------------------------------
  'time-invalid': {
    message: (d) => l(`${quoted(received(d))} 不是${expected(d).zh}`, `${quoted(received(d))} is not ${expected(d).en}`),
    hint: () =>
      l(
        '时间写作 2022-06-24T10:00:00+08:00，日期写作 2022-06-24，时差写作 +08:00。',
        'Write times as 2022-06-24T10:00:00+08:00, dates as 2022-06-24, offsets as +08:00.',
      ),
  },
} as const satisfies Record<string, Template>;

/** Whether a schema's message is one of our codes. */
export const isIssueCode = (text: string): text is keyof typeof TEMPLATES => Object.hasOwn(TEMPLATES, text);
