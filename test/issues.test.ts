import fc from 'fast-check';
import {
  award,
  choice,
  convert,
  count,
  evaluate,
  flag,
  is,
  KaoheError,
  type Label,
  list,
  meanOf,
  percent,
  product,
  quantity,
  rate,
  sum,
  sumOf,
  tally,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { readFacts } from '../src/intake.js';
import { fail, type Issue, type IssueCode, type IssueDetails, issueOf, nearest, shown } from '../src/issues.js';
import { prepared } from '../src/library.js';
import { isIssueCode, TEMPLATES } from '../src/messages.js';
import { around, type Facts, issuesOf, type OpenRubric } from './helpers.js';

const l = (zh: string, en: string): Label => ({ zh, en });

describe('nearest', () => {
  test.each<[string, readonly string[], string | undefined]>([
    ['appOpenRat', ['appOpenRate', 'signOrders'], 'appOpenRate'],
    ['appopenrate', ['appOpenRate'], 'appOpenRate'],
    ['APPOPENRATE', ['appOpenRate'], 'appOpenRate'],
    ['casse', ['cases', 'case'], 'case'],
    ['cases', ['cases', 'case'], 'cases'],
    ['sttaff', ['staff', 'stuff'], 'staff'],
    ['rural', ['urban'], undefined],
    ['abcdef', ['abcxyz'], undefined],
    ['abcdef', ['abcdxy'], 'abcdxy'],
    ['abc', ['abd', 'abx'], 'abd'],
    ['', [], undefined],
    ['', ['a'], undefined],
    ['x', ['y'], undefined],
    ['x', ['xy'], undefined],
    ['xx', ['xxy'], 'xxy'],
    ['anything', [], undefined],
    ['案件数', ['案件数量'], '案件数量'],
  ])('%j among %j is %j', (name, candidates, wanted) => {
    expect(nearest(name, candidates)).toBe(wanted);
  });
  test('is among the candidates, near enough, and none is nearer', () => {
    /** By its definition, slowly. */
    const distance = (a: string, b: string): number => {
      if (a === '' || b === '') return a.length + b.length;
      const [restA, restB] = [a.slice(1), b.slice(1)];
      if (a[0] === b[0]) return distance(restA, restB);
      return 1 + Math.min(distance(restA, b), distance(a, restB), distance(restA, restB));
    };
    const names = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(names, fc.array(names, { maxLength: 5 }), (name, candidates) => {
        const best = candidates.map((candidate) => distance(name, candidate)).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
        const found = nearest(name, candidates);
        const isNear = best <= Math.floor(name.length / 3);
        expect(found).toBe(isNear ? candidates.find((candidate) => distance(name, candidate) === best) : undefined);
      }),
    );
  });
  test('long names are told in time', () => {
    const long = 'k'.repeat(1_000_000);
    expect(nearest(long, ['k'.repeat(64), 'kk'])).toBeUndefined();
  });
});

describe('shown', () => {
  test.each<[unknown, string]>([
    ['', '""'],
    ['98.5%', '"98.5%"'],
    ['考核', '"考核"'],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`],
    ['x'.repeat(41), `"${'x'.repeat(40)}…"`],
    ['a\nb\tc\u0000d', '"a?b?c?d"'],
    ['\u001b[31mred\u001b[0m', '"?[31mred?[0m"'],
    ['\u202eabc\u200b\u2066', '"?abc??"'],
    ['\ud800x', '"?x"'],
    ['\u009b2J', '"?2J"'],
    ['😀', '"😀"'],
    [0, '0'],
    [-0, '-0'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [true, 'true'],
    [false, 'false'],
    [null, 'null'],
    [undefined, 'undefined'],
    [10n ** 400n, 'bigint'],
    [Symbol('secret'), 'symbol'],
    [() => 'x', 'function'],
    [[], '[…]'],
    [[1, 2], '[…]'],
    [{}, '{…}'],
    [new Date(0), '{…}'],
    [Object(5), '{…}'],
  ])('whatever came (%#)', (value, text) => {
    expect(shown(value)).toBe(text);
  });
  test('is short and harmless whatever came', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }), (value) => {
        expect(shown(value).length).toBeLessThan(60);
        expect(shown(value)).not.toMatch(/\p{C}/u);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (value) => {
        expect(shown(value)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });
  test('does not cut a character in two', () => {
    expect(shown(`${'x'.repeat(39)}😀😀`)).not.toMatch(/\p{Cs}/u);
  });
  test('asks nothing of what it shows', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(shown(proxy)).toBe('{…}');
    const tripwire = () => {
      throw new Error('a stranger was run');
    };
    expect(shown(new Proxy({}, { get: tripwire, ownKeys: tripwire, getPrototypeOf: tripwire }))).toBe('{…}');
    expect(shown({ toString: tripwire, toJSON: tripwire })).toBe('{…}');
  });
});

describe('KaoheError', () => {
  const one: IssueDetails = { code: 'fact-unknown', fact: 'casess', near: 'cases' };
  const other: IssueDetails = {
    code: 'fact-option',
    fact: 'grade',
    label: l('等次', 'Grade'),
    clauses: ['1.2'],
    path: ['grade'],
    expected: l('a | b', 'a | b'),
    received: '"c"',
  };

  test('lists everything, in both languages, with its hints', () => {
    const error = new KaoheError([one, other]);
    expect(error.message).toBe(
      [
        'kaohe：2 处问题 / 2 problem(s)',
        '1. 没有名为 casess 的事实。是不是想写 cases？',
        '   no fact is called casess. Did you mean cases?',
        '2. 等次 grade（条款 1.2）：没有这个选项，应为a | b，收到 "c"。',
        '   Grade grade (clause 1.2): no such option; expected a | b, received "c".',
      ].join('\n'),
    );
  });
  test('is an error with a name, a stack, and its issues as data', () => {
    const error = new KaoheError([one]);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('KaoheError');
    expect(error.stack).toContain('issues.test');
    expect(error.issues).toEqual([
      {
        code: 'fact-unknown',
        fact: 'casess',
        near: 'cases',
        path: [],
        clauses: [],
        message: l('没有名为 casess 的事实', 'no fact is called casess'),
        hint: l('是不是想写 cases？', 'Did you mean cases?'),
      },
    ]);
    expect(JSON.parse(JSON.stringify(error.issues))).toEqual(error.issues);
    expect(Object.isFrozen(error.issues)).toBe(true);
    expect(error.issues.every((issue) => Object.isFrozen(issue))).toBe(true);
  });
  test.each([20, 21, 1000])('of %i issues shows twenty and counts the rest', (length) => {
    const { message, issues } = new KaoheError(Array.from({ length }, (_, i): IssueDetails => ({ code: 'fact-unknown', fact: `f${i}` })));
    const lines = message.split('\n');
    expect(issues.length).toBe(length);
    expect(lines[0]).toBe(`kaohe：${length} 处问题 / ${length} problem(s)`);
    expect(lines.filter((line) => /^\d+\. /.test(line)).length).toBe(20);
    expect(lines.at(-1)).toBe(
      length === 20
        ? '    no fact is called f19. Remove it, or see factSheet(rubric) for every fact.'
        : `… 另有 ${length - 20} 项 / ${length - 20} more`,
    );
  });
  test('fail throws one', () => {
    expect(issuesOf(() => fail(one)).map(({ code }) => code)).toEqual(['fact-unknown']);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// The words of everything that can be wrong with facts

const staff = count('staff', '人', '人数', 'Staff', { min: 1, max: 10 });
const squads = list('squads', '中队', 'Squads', [percent('share', '占比', 'Share')], { min: 2, max: 3 });
const cases = count('cases', '件', '案件', 'Cases');
const grade = choice('grade', '等次', 'Grade', { good: ['好', 'good'], poor: ['差', 'poor'] });
const [some, all] = [count('some', '件', '其中', 'Some'), count('all', '件', '总数', 'All')];

const bySquads = around(convert(1, meanOf(squads, squads.item.share), 1));
const byStaff = around(convert(1, staff, 1));
const byRate = around(convert(1, percent('rate', '完成率', 'Rate'), 1));
const byErrors = around(convert(1, tally('errors', '起', '差错', 'Errors'), 1));
const byOption = around(award(1, is(grade, 'good')));
const byPart = around(convert(1, count('closed', '件', '办结', 'Closed', { partOf: cases }), 1));
const share = (answer: 'error' | 'unbounded') => rate(some, all, { none: answer, some: answer });

interface Words {
  /** What is wrong, as it comes up. */
  readonly issue: () => Issue | undefined;
  readonly message: Label;
  readonly hint: Label | undefined;
}
const given = (rubric: OpenRubric, facts: unknown) => (): Issue | undefined => {
  const [only] = readFacts(prepared(rubric, undefined), facts).faults;
  return only && issueOf(only);
};
const scored = (rubric: OpenRubric, facts: Facts, assumed?: readonly string[]) => (): Issue | undefined =>
  issuesOf(() => evaluate(rubric, facts, assumed ? { assumed } : {}))[0];
const told = (details: IssueDetails) => (): Issue => issueOf(details);

const WORDS = {
  'facts-shape': {
    issue: given(byStaff, [5]),
    message: l('事实应为一个对象（键 → 值），收到 […]', 'the facts must be one object (key → value); received […]'),
    hint: l('用 factSheet(rubric) 取空白事实表。', 'factSheet(rubric) gives the blank facts.'),
  },
  'fact-missing': {
    issue: given(byStaff, {}),
    message: l('人数 staff（条款 1.a）：缺少，应为整数 1–10', 'Staff staff (clause 1.a): missing; expected a whole number 1–10'),
    hint: l('补上这一事实；缺数据不等于零。', 'Supply the fact; no data is not zero.'),
  },
  'fact-unknown': {
    issue: given(byStaff, { staff: 5, stuff: 5 }),
    message: l('没有名为 stuff 的事实', 'no fact is called stuff'),
    hint: l('是不是想写 staff？', 'Did you mean staff?'),
  },
  'fact-kind': {
    issue: given(byStaff, { staff: true }),
    message: l(
      '人数 staff（条款 1.a）：类型不对，应为整数 1–10，收到 true',
      'Staff staff (clause 1.a): wrong kind of value; expected a whole number 1–10, received true',
    ),
    hint: undefined,
  },
  'fact-domain': {
    issue: given(byStaff, { staff: '11' }),
    message: l(
      '人数 staff（条款 1.a）：超出取值范围，应为整数 1–10，收到 "11"',
      'Staff staff (clause 1.a): out of its domain; expected a whole number 1–10, received "11"',
    ),
    hint: undefined,
  },
  'fact-not-finite': {
    issue: given(byErrors, { errors: Number.NaN }),
    message: l(
      '差错 errors（条款 1.a）：不是有限的数，应为整数 ≥ 0，收到 NaN',
      'Errors errors (clause 1.a): not a finite number; expected a whole number ≥ 0, received NaN',
    ),
    hint: undefined,
  },
  'fact-digits': {
    issue: given(byErrors, { errors: '1e999' }),
    message: l(
      '差错 errors（条款 1.a）：位数过多，应为整数 ≥ 0，收到 "1e999"',
      'Errors errors (clause 1.a): too many digits; expected a whole number ≥ 0, received "1e999"',
    ),
    hint: undefined,
  },
  'fact-fraction': {
    issue: given(byErrors, { errors: 1.5 }),
    message: l(
      '差错 errors（条款 1.a）：计数不能有小数，应为整数 ≥ 0，收到 1.5',
      'Errors errors (clause 1.a): a count has no fraction; expected a whole number ≥ 0, received 1.5',
    ),
    hint: undefined,
  },
  'fact-percent-over': {
    issue: given(byRate, { rate: 985 }),
    message: l(
      '完成率 rate（条款 1.a）：超过 100%，应为百分数 0–100，收到 985',
      'Rate rate (clause 1.a): more than 100 percent; expected a percent 0–100, received 985',
    ),
    hint: l('百分数按百分点填写：98.5 表示 98.5%。', 'A percent is given in percent points: 98.5 means 98.5%.'),
  },
  'fact-whole-zero': {
    issue: given(byRate, { rate: { part: 0, whole: 0 } }),
    message: l(
      '完成率 rate.whole（条款 1.a）：分母为零，应为大于零的数，收到 0',
      'Rate rate.whole (clause 1.a): nothing below the line; expected a number above zero, received 0',
    ),
    hint: l('没有数据就不要给比率；0/0 由方案另定。', 'Where there is no data there is no rate.'),
  },
  'fact-option': {
    issue: given(byOption, { grade: 'god' }),
    message: l(
      '等次 grade（条款 1.a）：没有这个选项，应为good | poor，收到 "god"',
      'Grade grade (clause 1.a): no such option; expected good | poor, received "god"',
    ),
    hint: l('是不是想写 good？', 'Did you mean good?'),
  },
  'fact-subset': {
    issue: given(byPart, { cases: 10, closed: 11 }),
    message: l(
      '办结 closed（条款 1.a）：部分大于整体，应为不大于“案件”，收到 11',
      'Closed closed (clause 1.a): a part larger than its whole; expected no more than “Cases”, received 11',
    ),
    hint: undefined,
  },
  'list-short': {
    issue: given(bySquads, { squads: [{ share: 50 }] }),
    message: l(
      '中队 squads（条款 1.a）：项数太少，应为列表（share: percent，至少 2 项，至多 3 项），收到 1',
      'Squads squads (clause 1.a): too few elements; expected a list (share: percent, at least 2, at most 3), received 1',
    ),
    hint: undefined,
  },
  'list-long': {
    issue: given(bySquads, { squads: [1, 2, 3, 4] }),
    message: l(
      '中队 squads（条款 1.a）：项数太多，应为至多 3 项，收到 4',
      'Squads squads (clause 1.a): too many elements; expected at most 3, received 4',
    ),
    hint: undefined,
  },
  'fact-unreadable': {
    issue: given(byStaff, Object.defineProperty({}, 'staff', { get: () => 5, enumerable: true })),
    message: l('人数 staff（条款 1.a）：无法读取', 'Staff staff (clause 1.a): cannot be read'),
    hint: l('只用普通数据：数、文本、布尔值、数组、对象。', 'Use plain data only: numbers, text, booleans, arrays, objects.'),
  },
  'assumed-unknown': {
    issue: scored(byErrors, { errors: 1 }, ['errors']),
    message: l(
      '差错 errors（条款 1.a）：列为默认，但它没有这样的默认值',
      'Errors errors (clause 1.a): listed as assumed, but that is not its default',
    ),
    hint: l('只传入 withDefaults 返回的 assumed。', 'Pass on what withDefaults returned as assumed.'),
  },
  'ratio-undefined': {
    issue: scored(around(convert(1, share('error'), 1)), { some: 1, all: 0 }),
    message: l(
      '分项 some, all（条款 1.a）：比率的分母为零，方案未规定此时如何计',
      'Part some, all (clause 1.a): the ratio has nothing below the line, and the rubric calls that an error',
    ),
    hint: l('核对分母的事实。', 'Check the facts below the line.'),
  },
  'value-unbounded': {
    issue: scored(around(convert(1, sum(share('unbounded'), 1), 1)), { some: 1, all: 0 }),
    message: l(
      '分项 some, all（条款 1.a）：无上限的比率不能再参与计算',
      'Part some, all (clause 1.a): an unbounded ratio cannot be calculated with',
    ),
    hint: l('只在分档或比较中使用它。', 'Use it in bands and comparisons only.'),
  },
  // A checked rubric keeps these two from coming up; their words stand ready all the same.
  'value-digits': {
    issue: told({ code: 'value-digits', label: l('分项', 'Part'), fact: 'x', clauses: ['1.a'] }),
    message: l(
      '分项 x（条款 1.a）：算出的数位数过多，不再计算',
      'Part x (clause 1.a): the number has grown beyond all bounds and is not calculated further',
    ),
    hint: l(
      '核对方案的逐层相乘，或列表中成千上万种不同的分母。',
      'Look for products at every level, or for thousands of unlike wholes in a list.',
    ),
  },
} satisfies Partial<Record<IssueCode, Words>>;

describe('the words of what is wrong with facts', () => {
  test.each(Object.entries<Words>(WORDS))('%s', (code, { issue, message, hint }) => {
    const one = issue();
    expect(one?.code).toBe(code);
    expect(one?.message).toEqual(message);
    expect(one?.hint).toEqual(hint);
  });
  test('leave no such code out', () => {
    const codes = Object.keys(TEMPLATES).filter((code) => /^(facts?-|list-)/.test(code) && code !== 'fact-declared');
    expect(Object.keys(WORDS)).toEqual(expect.arrayContaining(codes));
  });

  test.each<[string, () => Issue | undefined, Label, Label | undefined]>([
    [
      'missing, where nothing may have happened',
      given(byErrors, {}),
      l('差错 errors（条款 1.a）：缺少，应为整数 ≥ 0', 'Errors errors (clause 1.a): missing; expected a whole number ≥ 0'),
      l(
        '若确无此事，可用 withDefaults(rubric, facts) 补上默认值。',
        'If nothing of the kind happened, withDefaults(rubric, facts) fills in its default.',
      ),
    ],
    [
      'unknown, like nothing that there is',
      given(byStaff, { staff: 5, weather: 5 }),
      l('没有名为 weather 的事实', 'no fact is called weather'),
      l('删去它，或用 factSheet(rubric) 查看全部事实。', 'Remove it, or see factSheet(rubric) for every fact.'),
    ],
    [
      'an option, like none that there is',
      given(byOption, { grade: 'zzzzzz' }),
      l(
        '等次 grade（条款 1.a）：没有这个选项，应为good | poor，收到 "zzzzzz"',
        'Grade grade (clause 1.a): no such option; expected good | poor, received "zzzzzz"',
      ),
      undefined,
    ],
    [
      'a field of an element',
      given(bySquads, { squads: [{ share: 50 }, { share: 'x' }] }),
      l(
        '占比 squads[1].share（条款 1.a）：类型不对，应为百分数 0–100，收到 "x"',
        'Share squads[1].share (clause 1.a): wrong kind of value; expected a percent 0–100, received "x"',
      ),
      undefined,
    ],
    [
      'a whole of a field of an element',
      given(bySquads, { squads: [{ share: { part: 1, whole: 0 } }, { share: 5 }] }),
      l(
        '占比 squads[0].share.whole（条款 1.a）：分母为零，应为大于零的数，收到 0',
        'Share squads[0].share.whole (clause 1.a): nothing below the line; expected a number above zero, received 0',
      ),
      l('没有数据就不要给比率；0/0 由方案另定。', 'Where there is no data there is no rate.'),
    ],
    [
      'a missing field',
      given(bySquads, { squads: [{ share: 5 }, {}] }),
      l(
        '占比 squads[1].share（条款 1.a）：缺少，应为百分数 0–100',
        'Share squads[1].share (clause 1.a): missing; expected a percent 0–100',
      ),
      l('补上这一事实；缺数据不等于零。', 'Supply the fact; no data is not zero.'),
    ],
    [
      'an element',
      given(bySquads, { squads: [{ share: 5 }, null] }),
      l(
        '中队 squads[1]（条款 1.a）：类型不对，应为列表（share: percent，至少 2 项，至多 3 项），收到 null',
        'Squads squads[1] (clause 1.a): wrong kind of value; expected a list (share: percent, at least 2, at most 3), received null',
      ),
      undefined,
    ],
  ])('%s', (_, issue, message, hint) => {
    expect(issue()?.message).toEqual(message);
    expect(issue()?.hint).toEqual(hint);
  });

  test.each<[string, Parameters<typeof convert>[1], unknown, Label]>([
    ['a quantity without ends', quantity('x', '分', '量', 'Amount', { min: null }), '?', l('数', 'a number')],
    ['a quantity with an upper end', quantity('x', '分', '量', 'Amount', { min: null, max: '0.5' }), '?', l('数 ≤ 0.5', 'a number ≤ 0.5')],
    ['a quantity with a lower end', quantity('x', '分', '量', 'Amount', { min: -5 }), '?', l('数 ≥ -5', 'a number ≥ -5')],
    ['a quantity with both', quantity('x', '分', '量', 'Amount', { max: '22/3' }), '?', l('数 0–22/3', 'a number 0–22/3')],
  ])('%s says what it admits', (_, measure, value, wanted) => {
    expect(given(around(convert(1, measure, 1)), { x: value })()?.expected).toEqual(wanted);
  });
  test('a flag says what it admits', () => {
    expect(given(around(award(1, flag('x', '是否', 'Whether'))), {})()?.expected).toEqual(l('true 或 false', 'true or false'));
  });
  test('clauses beyond four are not all named', () => {
    const rules = Array.from({ length: 6 }, () => convert(1, staff, 1));
    expect(given(around(...rules), {})()?.message).toEqual(
      l(
        '人数 staff（条款 1.a、1.b、1.c、1.d等）：缺少，应为整数 1–10',
        'Staff staff (clause 1.a, 1.b, 1.c, 1.d …): missing; expected a whole number 1–10',
      ),
    );
    expect(given(around(...rules.slice(0, 4)), {})()?.message.en).toBe(
      'Staff staff (clause 1.a, 1.b, 1.c, 1.d): missing; expected a whole number 1–10',
    );
  });
  test('a number that grew beyond all bounds says where', () => {
    const x = quantity('x', '分', '量', 'Amount');
    const grown = around(convert(1, product(...Array.from({ length: 1000 }, () => x)), 1));
    const issues = issuesOf(() => evaluate(grown, { x: '9'.repeat(100) }));
    expect(issues.map(({ code, clauses }) => [code, clauses])).toEqual([['value-digits', ['1.a']]]);
  });
  test('an error in an element says which element', () => {
    const pairs = list('pairs', '对', 'Pairs', [count('p', '件', '其中', 'Part'), count('w', '件', '总数', 'Whole')]);
    const ratios = sumOf(pairs, rate(pairs.item.p, pairs.item.w, { none: 'error', some: 'error' }));
    const issues = issuesOf(() =>
      evaluate(around(convert(1, ratios, 1)), {
        pairs: [
          { p: 1, w: 1 },
          { p: 1, w: 0 },
        ],
      }),
    );
    expect(issues.map(({ code }) => code)).toEqual(['ratio-undefined']);
    expect(issues[0]?.message.en).toContain('pairs[1]');
  });
});

describe('every code', () => {
  test.each(Object.keys(TEMPLATES))('%s has words in both languages with nothing to speak of', (code) => {
    if (!isIssueCode(code)) throw new Error(`${code} is no code`);
    const { message, hint } = issueOf({ code });
    for (const label of [message, ...(hint ? [hint] : [])]) {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/[a-z]/);
      expect(`${label.zh}${label.en}`).not.toMatch(/undefined|\[object|NaN/);
    }
  });
  test('what is no code is none', () => {
    for (const text of ['', 'fact', 'constructor', '__proto__', 'toString', 'Invalid input']) expect(isIssueCode(text)).toBe(false);
  });
});
