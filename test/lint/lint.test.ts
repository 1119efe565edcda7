import {
  award,
  bandScore,
  criterion,
  deduct,
  discrepancy,
  earns,
  type Finding,
  flag,
  KaoheError,
  keeps,
  lint,
  lintTable,
  percent,
  perItemDeduct,
  pool,
  question,
  type RubricHead,
  reading,
  readRubric,
  rubric,
  section,
  tally,
  weightedAnnual,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../helpers.js';
import { throughJson } from '../rule-helpers.js';
import { codesIn, item, only } from './helpers.js';

const a = flag('a', '第一项', 'First');
const b = flag('b', '第二项', 'Second');
const HEAD = { id: 'one', title: ['方案', 'Scheme'], authority: ['机关', 'Office'], year: null, max: null } as const;
const overfull = [criterion('1', '单项', 'One item', earns(1, { a: award(0.5, a), b: award(0.6, b) }))];

describe('a rubric that cannot be built', () => {
  const table = (bands: readonly (readonly [string, number])[]): unknown => {
    const whole = throughJson(
      item(pool({ start: 0 }, { a: bandScore(percent('closed', '办结率', 'Cases closed'), { '< 60': 0, '>= 60': 1 }) })),
    );
    const text = JSON.stringify(whole);
    return JSON.parse(
      text.replace(/"bands":\[[^\]]*\]/, `"bands":${JSON.stringify(bands.map(([interval, points]) => ({ in: interval, points })))}`),
    );
  };

  test('has its faults as findings, and none is thrown', () => {
    expect(
      lint(
        table([
          ['< 60', 0],
          ['[60, 100]', 1],
        ]),
      ),
    ).toEqual([]);
    expect(
      lint(
        table([
          ['< 60', 0],
          ['(60, 100]', 1],
        ]),
      ),
    ).toEqual([
      {
        code: 'band-gap',
        severity: 'error',
        clause: '1',
        node: '1',
        label: { zh: '单项', en: 'One item' },
        what: { zh: '单项（条款 1）：取值 60 不在任何区间里', en: 'One item (clause 1): the value 60 is in no interval' },
        why: { zh: '补上区间，或收窄事实的取值范围。', en: 'Add an interval, or narrow the domain of the fact.' },
        counterexample: [],
      },
    ]);
    expect(
      lint(
        table([
          ['<= 60', 0],
          ['[60, 100]', 1],
        ]),
      ),
    ).toMatchObject([
      {
        code: 'band-overlap',
        severity: 'error',
        clause: '1',
        what: { zh: '单项（条款 1）：区间 <= 60 与 [60, 100] 重叠', en: 'One item (clause 1): the intervals <= 60 and [60, 100] overlap' },
      },
    ]);
  });

  test('is told at every clause concerned', () => {
    const text = JSON.stringify(
      rubric(HEAD, [criterion('1', '甲', 'One', earns(1, [award(1, a)])), criterion('2', '乙', 'Two', earns(1, [award(1, a)]))]),
    );
    const [first = '', ...rest] = text.split('"zh":"第一项"');
    const found = lint(JSON.parse([first, rest.join('"zh":"另一项"')].join('"zh":"第一项"')));
    expect(found.map(({ code, clause }) => `${code} ${clause}`)).toEqual(['key-conflict 1', 'key-conflict 2']);
  });

  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['a text', 'rubric'],
    ['a number', 7],
    ['a list', []],
    ['an empty object', {}],
    ['a rubric without clauses', { kind: 'rubric' }],
    ['a function', () => 1],
    ['a getter', Object.defineProperty({}, 'kind', { get: () => 'rubric', enumerable: true })],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          getPrototypeOf: () => {
            throw new Error('no');
          },
        },
      ),
    ],
  ])('%s is no rubric', (_, value) => {
    const found = lint(value);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ severity, what }) => severity === 'error' && what.zh !== '' && what.en !== '')).toBe(true);
  });
});

describe('findings', () => {
  test('are plain data, in the order of the clauses, and the same after a trip through JSON', () => {
    const scheme = rubric(HEAD, [
      criterion('2', '乙', 'Two', keeps(1, { a: deduct(0.4, a) })),
      criterion('1', '甲', 'One', earns(1, { a: award(0.5, a), b: award(0.6, b) })),
    ]);
    const found = lint(scheme);
    expect(found.map(({ code, clause }) => `${code} ${clause}`)).toEqual(['floor-unreached 2', 'parts-over-max 1', 'id-order 1']);
    expect(lint(throughJson(scheme))).toEqual(found);
    expect(throughJson(found)).toEqual(found);
    expect(Object.isFrozen(found)).toBe(true);
  });

  test('name the nearest clause that the source gives, and the node', () => {
    const scheme = rubric(HEAD, [criterion('1', '单项', 'One item', earns(1, [earns(1, [award(0, a), award(1, b)])]))]);
    expect(lint(scheme).map(({ clause, node }) => [clause, node])).toEqual([['1', '1/1/1']]);
  });

  test('are found under other readings where these are asked for', () => {
    const start = question('Q1', '从何起算', 'Where it starts', {
      chosen: 'full',
      options: { full: ['满分', 'full'], zero: ['零', 'zero'] },
    });
    const scheme = rubric({ ...HEAD, readings: [start] }, [
      criterion(
        '1',
        '单项',
        'One item',
        pool(
          { start: reading(start, { full: 1, zero: 0 }), floor: -1, max: 1 },
          { a: perItemDeduct(1, tally('late', '件', '逾期', 'Late')) },
        ),
      ),
    ]);
    expect(codesIn(scheme)).toEqual([]);
    expect(lint(scheme, { readings: { Q1: 'zero' } }).map(({ code }) => code)).toEqual(['max-unreachable']);
    expect(issuesOf(() => lint(scheme, { readings: { Q2: 'zero' } })).map(({ code }) => code)).toEqual(['reading-unknown']);
    expect(() => lint(scheme, { readings: 7 } as never)).toThrow(KaoheError);
  });

  test('hold nothing that a terminal would obey', () => {
    const label = { zh: '一\u001b[31m二', en: 'A\u202eB' };
    const text = JSON.stringify(item(earns(1, { a: award(0, flag('a', '第一项', 'First')), b: award(1, b) })));
    const found = lint(
      JSON.parse(text.replace('"zh":"第一项","en":"First"', `"zh":${JSON.stringify(label.zh)},"en":${JSON.stringify(label.en)}`)),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { what } of found) for (const bad of ['\u001b', '\u202e']) expect(what.zh + what.en).not.toContain(bad);
  });
});

describe('acknowledging', () => {
  const accepting = (discrepancies: RubricHead['discrepancies']) => rubric({ ...HEAD, discrepancies: discrepancies ?? [] }, overfull);

  test('marks what a discrepancy accepts at its clauses', () => {
    expect(only(accepting([discrepancy('D1', ['1'], '合计不符', 'Sums differ', ['parts-over-max'])]))).toMatchObject({
      code: 'parts-over-max',
      acknowledged: 'D1',
    });
    const open = only(accepting([discrepancy('D1', ['1'], '合计不符', 'Sums differ')]));
    expect(open.code).toBe('parts-over-max');
    expect('acknowledged' in open).toBe(false);
  });

  test('elsewhere, or of something else, accepts nothing; and that is a finding', () => {
    const found = lint(accepting([discrepancy('D1', ['1.a'], '合计不符', 'Sums differ', ['parts-over-max', 'cap-idle'])]));
    expect(found.map(({ code, clause, acknowledged }) => [code, clause, acknowledged])).toEqual([
      ['parts-over-max', '1', undefined],
      ['acceptance-idle', '1.a', undefined],
      ['acceptance-idle', '1.a', undefined],
    ]);
    const [, idle] = found;
    expect(idle).toMatchObject({
      severity: 'warning',
      what: {
        zh: '差异 D1 认可 parts-over-max，而其条款中没有这一发现',
        en: 'discrepancy D1 accepts parts-over-max, which is not found at any of its clauses',
      },
      why: { zh: '所认可的已不存在，或写错了代码、条款', en: 'what it accepts is there no more, or its code or its clauses are wrong' },
    });
  });

  test('one about the whole document accepts what is found of the whole', () => {
    const sum = [section('1', '章', 'Section', 2, [criterion('1.1', '条', 'Item', earns(2, [award(2, a)]))])];
    const whole = discrepancy('D1', [], '合计不符', 'Sums differ', ['sum-mismatch']);
    expect(only(rubric({ ...HEAD, max: 3, discrepancies: [whole] }, sum))).toMatchObject({ code: 'sum-mismatch', acknowledged: 'D1' });
  });

  test('of what is found in the periods of a year is for their own rubric to say', () => {
    const month = (accepts?: readonly ['parts-over-max']) =>
      rubric({ ...HEAD, id: 'month', discrepancies: [discrepancy('D1', ['1'], '合计不符', 'Sums differ', accepts)] }, overfull);
    const year = (own: ReturnType<typeof month>) =>
      weightedAnnual(HEAD, { key: 'months', label: ['各月', 'Months'], rubric: own, count: 12, weight: 1, use: 'exact' }, {}, {});
    expect('acknowledged' in only(year(month()))).toBe(false);
    expect(only(year(month(['parts-over-max'])))).toMatchObject({ clause: 'months.1/1', node: 'months.1/1', acknowledged: 'D1' });
  });

  test('the compiler refuses a code that there is not', () => {
    // @ts-expect-error: it is called parts-over-max.
    expect(discrepancy('D1', ['1'], '合计不符', 'Sums differ', ['parts-over-maximum']).accepts).toEqual(['parts-over-maximum']);
    expect(discrepancy('D1', ['1'], '合计不符', 'Sums differ')).toEqual({
      id: 'D1',
      at: ['1'],
      says: { zh: '合计不符', en: 'Sums differ' },
    });
  });

  test('goes through JSON, and a code that lint does not know accepts nothing', () => {
    const scheme = accepting([discrepancy('D1', ['1'], '合计不符', 'Sums differ', ['parts-over-max'])]);
    expect(lint(throughJson(scheme))).toEqual(lint(scheme));
    const strange = JSON.parse(JSON.stringify(scheme).replace('["parts-over-max"]', '["parts-over-max","no-such-code"]')) as unknown;
    expect(lint(strange).map(({ code, acknowledged }) => [code, acknowledged])).toEqual([
      ['parts-over-max', 'D1'],
      ['acceptance-idle', undefined],
    ]);
    const broken = JSON.parse(JSON.stringify(scheme).replace('["parts-over-max"]', '7')) as unknown;
    expect(lint(broken).map(({ code }) => code)).toEqual(['rubric-field']);
  });

  test('says nothing of what other readings would show', () => {
    const scheme = accepting([discrepancy('D1', ['1'], '合计不符', 'Sums differ', ['cap-idle'])]);
    expect(lint(scheme, { readings: {} }).map(({ code }) => code)).toEqual(['parts-over-max']);
  });
});

describe('as a table', () => {
  const found = lint(
    rubric({ ...HEAD, discrepancies: [discrepancy('D1', ['1'], '合计不符', 'Sums differ', ['parts-over-max'])] }, overfull),
  );
  test('in both languages', () => {
    expect(lintTable(found, 'zh')).toEqual({
      title: '方案检查',
      columns: ['条款', '名称', '级别', '发现', '依据', '例证', '已认可', '代码'],
      rows: [
        {
          条款: '1',
          名称: '单项',
          级别: '警告',
          发现: '各分项可合计 1.1 分，超过满分 1 分',
          依据: '超出的部分不计：分项的分值与满分不符',
          例证: '{"a":true,"b":true}',
          已认可: 'D1',
          代码: 'parts-over-max',
        },
      ],
    });
    const { title, columns, rows } = lintTable(found, 'en');
    expect(title).toBe('Lint of the rubric');
    expect(columns).toEqual(['Clause', 'Title', 'Severity', 'Finding', 'Why', 'Shown by', 'Acknowledged', 'Code']);
    expect(rows[0]).toMatchObject({ Clause: '1', Severity: 'warning', Finding: 'the parts can come to 1.1, more than the maximum of 1' });
  });
  test('of nothing has no rows', () => {
    expect(lintTable([], 'en').rows).toEqual([]);
  });
  test('says every grade of severity', () => {
    const each = (['error', 'warning', 'note'] as const).map((severity): Finding => ({ ...(found[0] as Finding), severity }));
    expect(lintTable(each, 'zh').rows.map((row) => row['级别'])).toEqual(['错误', '警告', '提示']);
    expect(lintTable(each, 'en').rows.map((row) => row['Severity'])).toEqual(['error', 'warning', 'note']);
  });
});

test('nothing is read twice: a rubric that was handed out is taken as it is', () => {
  const scheme = item(earns(1, [award(1, a)]));
  expect(lint(scheme)).toEqual(lint(readRubric(scheme)));
});
