/** The words of what is wrong with a rubric, in both languages, by code. */
import { expected, factIn, pathText, quoted, received, rubricFault, type Template } from './message-words.js';
import { l } from './words.js';

export const RUBRIC_TEMPLATES = {
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
} as const satisfies Record<string, Template>;
