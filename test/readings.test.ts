import {
  about,
  all,
  assessedBy,
  atLeast,
  award,
  bandScore,
  below,
  count,
  criterion,
  deduct,
  earns,
  evaluate,
  fault,
  flag,
  keeps,
  nodeAt,
  percent,
  perItemDeduct,
  pool,
  question,
  reading,
  readRubric,
  rounded,
  rubric,
  tally,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { resolverOf } from '../src/readings.js';
import { codesOf, issuesOf } from './helpers.js';
import { alone, rubricOf, ruleTester, throughJson, treeTester } from './rule-helpers.js';

const steps = question('A07', '每 2 篇如何计', 'How “every 2” counts', {
  chosen: 'complete',
  options: {
    complete: ['只计满档', 'complete units only'],
    started: ['不足按一档计', 'started units'],
    shared: ['按比例', 'in proportion'],
  },
  recorded: { monthly: ['按月分别计', 'month by month', '没有分月数据', 'there are no monthly data'] },
});
const start = question('A01', '从哪里起扣', 'Where deductions start', {
  chosen: 'full',
  options: { full: ['满分', 'the maximum'], zero: ['零', 'zero'] },
});
const edge = question('A15', '比率是否先取整', 'Whether rates are rounded first', {
  chosen: 'exact',
  options: { exact: ['不取整', 'not rounded'], oneDecimal: ['保留一位', 'to one decimal'] },
});

const newsletters = count('newsletters', '篇', '通讯', 'Newsletters');
const flaws = tally('flaws', '处', '差错', 'Flaws');
const held = flag('held', '已召开', 'Held');
const late = fault('late', '逾期', 'Late');

describe('picking', () => {
  const rule = perItemDeduct(0.1, below(newsletters, 12), {
    every: 2,
    steps: reading(steps, { complete: 'complete', started: 'started', shared: 'proportional' }),
  });
  const score = ruleTester(rule, steps);
  test.each([
    [undefined, '-0.1'],
    ['complete', '-0.1'],
    ['started', '-0.2'],
    ['shared', '-0.15'],
  ])('%s', (option, exact) => {
    expect(score({ newsletters: 9 }, option === undefined ? {} : { A07: option }).exact).toBe(exact);
  });

  test('a whole rule', () => {
    const whole = ruleTester(reading(start, { full: deduct(1, late), zero: perItemDeduct(0.5, flaws) }), start);
    expect(whole({ late: true }).exact).toBe('-1');
    expect(whole({ late: true }).kind).toBe('fixed');
    expect(whole({ late: true, flaws: 3 }, { A01: 'zero' }).exact).toBe('-1.5');
    expect(whole({ late: true, flaws: 3 }, { A01: 'zero' })).toMatchObject({
      kind: 'perItem',
      facts: ['flaws'],
      label: { zh: '差错', en: 'Flaws' },
    });
  });

  test('a measure', () => {
    const closed = percent('closed', '完成率', 'Completion');
    const measured = ruleTester(
      bandScore(reading(edge, { exact: closed, oneDecimal: rounded(closed, 1) }), { '< 100': 0, '= 100': 1 }),
      edge,
    );
    expect(measured({ closed: '99.96' }).exact).toBe('0');
    expect(measured({ closed: '99.96' }, { A15: 'oneDecimal' })).toMatchObject({ exact: '1', applied: { measure: '100', band: '= 100' } });
    expect(measured({ closed: '99.94' }, { A15: 'oneDecimal' }).exact).toBe('0');
  });

  test('a condition', () => {
    const score = ruleTester(award(1, reading(edge, { exact: atLeast(newsletters, 12), oneDecimal: atLeast(newsletters, 10) })), edge);
    expect(score({ newsletters: 11 }).exact).toBe('0');
    expect(score({ newsletters: 11 }, { A15: 'oneDecimal' }).exact).toBe('1');
  });

  test('the pool of a criterion', () => {
    const score = treeTester(
      [
        criterion(
          'c',
          '单项',
          'Item',
          reading(start, {
            full: keeps(1, { a: perItemDeduct(0.2, flaws) }),
            zero: earns(2, { a: award(2, held), b: perItemDeduct(0.2, flaws) }),
          }),
        ),
      ],
      {
        readings: [start],
      },
    );
    expect(score({ flaws: 2 }).children?.[0]).toMatchObject({ exact: '0.6', max: 1, readings: [{ id: 'A01', option: 'full' }] });
    const zero = score({ flaws: 2, held: true }, { A01: 'zero' }).children?.[0];
    expect(zero).toMatchObject({ exact: '1.6', max: 2, readings: [{ id: 'A01', option: 'zero' }] });
    expect(zero?.children?.map(({ id }) => id)).toEqual(['c.a', 'c.b']);
  });

  test('how the total is rounded and graded', () => {
    const graded = rubric(
      {
        id: 'graded',
        title: ['方案', 'Scheme'],
        authority: ['机关', 'Authority'],
        year: null,
        max: 1,
        readings: [edge, start],
        rounding: reading(edge, {
          exact: { at: 'criterion', places: 2, mode: 'half-up' },
          oneDecimal: { at: 'criterion', places: 0, mode: 'half-up' },
        }),
        grades: {
          of: reading(start, { full: 'rounded', zero: 'exact' }),
          bands: { '< 0.6': ['low', '低', 'low'], '>= 0.6': ['high', '高', 'high'] },
        },
      },
      [criterion('c', '单项', 'Item', pool({ start: '0.555', max: 1 }, { a: deduct(0.3, late) }))],
    );
    expect(evaluate(graded, { late: false })).toMatchObject({ exact: '0.56', grade: { key: 'low' }, rounding: { places: 2 } });
    expect(evaluate(graded, { late: false }, { readings: { A15: 'oneDecimal' } })).toMatchObject({
      exact: '1',
      grade: { key: 'high' },
      rounding: { places: 0 },
    });
    expect(evaluate(graded, { late: false }, { readings: { A01: 'zero' } })).toMatchObject({ exact: '0.56', grade: { key: 'low' } });
  });

  test('one question stands in several places at once', () => {
    const score = treeTester(
      [
        criterion(
          '1',
          '甲',
          'First',
          keeps(2, {
            a: perItemDeduct(1, below(newsletters, 12), { every: 2, steps: reading(steps, { complete: 'complete', started: 'started' }) }),
          }),
        ),
        criterion(
          '2',
          '乙',
          'Second',
          keeps(2, {
            a: perItemDeduct(1, flaws, {
              every: 2,
              steps: reading(steps, { complete: 'complete', started: 'started', shared: 'proportional' }),
            }),
          }),
        ),
      ],
      { readings: [steps] },
    );
    const of = (option: string) => score({ newsletters: 11, flaws: 3 }, { A07: option }).children?.map(({ exact }) => exact);
    expect(of('complete')).toEqual(['2', '1']);
    expect(of('started')).toEqual(['1', '0']);
  });

  test('a place that does not list the option means there what the chosen one means', () => {
    const score = treeTester(
      [
        criterion(
          '1',
          '甲',
          'First',
          keeps(2, {
            a: perItemDeduct(1, below(newsletters, 12), { every: 2, steps: reading(steps, { complete: 'complete', started: 'started' }) }),
          }),
        ),
        criterion(
          '2',
          '乙',
          'Second',
          keeps(2, { a: perItemDeduct(1, flaws, { every: 2, steps: reading(steps, { complete: 'complete', shared: 'proportional' }) }) }),
        ),
      ],
      { readings: [steps] },
    );
    const of = (option: string) => score({ newsletters: 11, flaws: 3 }, { A07: option }).children?.map(({ exact }) => exact);
    expect(of('complete')).toEqual(['2', '1']);
    expect(of('started')).toEqual(['1', '1']);
    expect(of('shared')).toEqual(['2', '0.5']);
  });
});

describe('nesting: a reading inside an option of another', () => {
  const floor = question('A02', '能否为负', 'Below nothing', {
    chosen: 'floored',
    options: { floored: ['不能', 'no'], open: ['能', 'yes'] },
  });
  const limits = {
    start: reading(start, { full: 1, zero: 0 }),
    floor: reading(start, { full: reading(floor, { floored: 0, open: null }), zero: reading(floor, { floored: -1, open: null }) }),
    max: 1,
  };
  const score = treeTester([criterion('c', '单项', 'Item', pool(limits, { a: perItemDeduct(0.4, flaws) }))], { readings: [start, floor] });
  test.each([
    ['full', 'floored', '0'],
    ['full', 'open', '-0.2'],
    ['zero', 'floored', '-1'],
    ['zero', 'open', '-1.2'],
  ])('%s and %s give %s', (A01, A02, exact) => {
    expect(score({ flaws: 3 }, { A01, A02 }).exact).toBe(exact);
  });

  const inner = award(1, reading(start, { full: held, zero: reading(floor, { floored: late, open: flag('signed', '已签字', 'Signed') }) }));
  const deep = ruleTester(about('条件', 'Condition', inner), start, floor);
  test('a fact that only two readings together ask for is asked for then', () => {
    expect(deep({ held: true }).exact).toBe('1');
    expect(deep({ held: true }, { A02: 'open' }).exact).toBe('1');
    expect(deep({ late: true }, { A01: 'zero' }).exact).toBe('1');
    expect(deep({ signed: true }, { A01: 'zero', A02: 'open' })).toMatchObject({ exact: '1', facts: ['signed'] });
  });
  test('and is told as missing then', () => {
    expect(issuesOf(() => deep({ late: true }, { A01: 'zero', A02: 'open' })).map(({ code, fact }) => [code, fact])).toEqual([
      ['fact-missing', 'signed'],
    ]);
  });
  test('and what stands only there is checked like everything else', () => {
    const hidden = throughJson(alone(about('条件', 'Condition', inner), [start, floor]));
    const text = JSON.stringify(hidden).replace('"kind":"flag","key":"signed"', '"kind":"magic","key":"signed"');
    expect(codesOf(() => readRubric(JSON.parse(text)))).toEqual(['rubric-kind']);
  });
});

describe('facts that only an alternative needs', () => {
  const rule = reading(start, { full: award(1, held), zero: about('两项', 'Both', award(1, all(held, atLeast(newsletters, 1)))) });
  const score = ruleTester(rule, start);
  test('need not be there under the chosen one', () => {
    expect(score({ held: true }).exact).toBe('1');
  });
  test('may be there all the same, and are held to their declaration', () => {
    expect(score({ held: true, newsletters: 3 }).exact).toBe('1');
    expect(issuesOf(() => score({ held: true, newsletters: -1 })).map(({ code, fact }) => [code, fact])).toEqual([
      ['fact-domain', 'newsletters'],
    ]);
    expect(issuesOf(() => score({ held: true, newsletters: 1.5 })).map(({ code }) => code)).toEqual(['fact-fraction']);
  });
  test('are asked for under the alternative', () => {
    expect(score({ held: true, newsletters: 0 }, { A01: 'zero' }).exact).toBe('0');
    expect(issuesOf(() => score({ held: true }, { A01: 'zero' })).map(({ code, fact, clauses }) => [code, fact, clauses])).toEqual([
      ['fact-missing', 'newsletters', ['c.a']],
    ]);
  });
});

describe('the trace says under which reading', () => {
  test('at the node where it stands, and not at those above it', () => {
    const score = treeTester(
      [
        criterion(
          'c',
          '单项',
          'Item',
          pool(
            { start: reading(start, { full: 1, zero: 0 }), floor: null },
            {
              a: perItemDeduct(0.1, flaws, {
                every: 2,
                steps: reading(steps, { complete: 'complete', started: 'started', shared: 'proportional' }),
              }),
              b: award(1, held),
            },
          ),
        ),
      ],
      { readings: [steps, start] },
    );
    const tree = score({ flaws: 3, held: true }, { A07: 'started' });
    expect(nodeAt(tree, 'c.a').readings).toEqual([{ id: 'A07', option: 'started' }]);
    expect(nodeAt(tree, 'c').readings).toEqual([{ id: 'A01', option: 'full' }]);
    expect(nodeAt(tree, 'c.b').readings).toBe(undefined);
    expect(tree.readings).toBe(undefined);
  });

  test('at the node and at a node below it, where one question stands in both', () => {
    const score = treeTester(
      [
        criterion(
          'c',
          '单项',
          'Item',
          pool({ start: reading(start, { full: 1, zero: 0 }), floor: null }, { a: award(reading(start, { full: 1, zero: 2 }), held) }),
        ),
      ],
      { readings: [start] },
    );
    const tree = score({ held: true });
    expect(nodeAt(tree, 'c.a').readings).toEqual([{ id: 'A01', option: 'full' }]);
    expect(nodeAt(tree, 'c').readings).toEqual([{ id: 'A01', option: 'full' }]);
  });

  test('the root lists every reading of the rubric, in its order', () => {
    const rule = perItemDeduct(reading(start, { full: 1, zero: 2 }), flaws, {
      every: 2,
      steps: reading(steps, { complete: 'complete', started: 'started', shared: 'proportional' }),
    });
    const open = alone(rule, [steps, start]);
    expect(evaluate(open, { flaws: 1 }).taken).toEqual([
      { id: 'A07', option: 'complete' },
      { id: 'A01', option: 'full' },
    ]);
    expect(evaluate(open, { flaws: 1 }, { readings: { A01: 'zero' } }).taken).toEqual([
      { id: 'A07', option: 'complete' },
      { id: 'A01', option: 'zero' },
    ]);
  });

  test('a reading of the rounding stands at the root', () => {
    const open = rubricOf([criterion('c', '单项', 'Item', earns(1, { a: award(reading(start, { full: 1, zero: 0 }), held) }))], {
      readings: [start],
    });
    expect(evaluate(open, { held: true }).readings).toBe(undefined);
    const rounding = reading(edge, {
      exact: { at: 'total', places: 1, mode: 'half-up' },
      oneDecimal: { at: 'part', places: 1, mode: 'half-up' },
    });
    const head = {
      id: 'r',
      title: ['方案', 'Scheme'],
      authority: ['机关', 'Authority'],
      year: null,
      max: 1,
      readings: [edge],
      rounding,
    } as const;
    const tree = evaluate(
      rubric(head, [criterion('c', '单项', 'Item', earns(1, { a: award(1, held) }))]),
      { held: true },
      { readings: { A15: 'oneDecimal' } },
    );
    expect(tree.readings).toEqual([{ id: 'A15', option: 'oneDecimal' }]);
    expect(tree.rounding).toEqual({ at: 'part', places: 1, mode: 'half-up' });
  });
});

describe('decorating a rule that hangs on a reading decorates every option', () => {
  const rule = reading(start, { full: award(1, held), zero: award(2, all(held, late)) });
  test('about', () => {
    const score = ruleTester(about('会议', 'Meetings', rule), start);
    expect(score({ held: true }).label).toEqual({ zh: '会议', en: 'Meetings' });
    expect(score({ held: true, late: false }, { A01: 'zero' }).label).toEqual({ zh: '会议', en: 'Meetings' });
  });
  test('assessedBy changes no score', () => {
    const score = ruleTester(assessedBy([{ zh: '综合科', en: 'General Affairs' }], about('会议', 'Meetings', rule)), start);
    expect(score({ held: true }).exact).toBe('1');
    expect(score({ held: true, late: true }, { A01: 'zero' }).exact).toBe('2');
  });
});

describe('what a caller can get wrong', () => {
  const open = alone(
    perItemDeduct(0.1, flaws, { every: 2, steps: reading(steps, { complete: 'complete', started: 'started', shared: 'proportional' }) }),
    [steps],
  );
  const told = (readings: Readonly<Record<string, string>>) =>
    issuesOf(() => evaluate(open, { flaws: 1 }, { readings })).map(({ code, name, received, message, hint }) => ({
      code,
      name,
      received,
      message,
      hint,
    }));
  test('a reading that is not there', () => {
    expect(told({ A7: 'started' })).toEqual([
      {
        code: 'reading-unknown',
        name: 'A7',
        received: undefined,
        message: { zh: '没有名为 A7 的解读', en: 'no reading is called A7' },
        hint: { zh: '是不是想写 A07？', en: 'Did you mean A07?' },
      },
    ]);
    expect(told({ strictness: 'started' })).toEqual([
      {
        code: 'reading-unknown',
        name: 'strictness',
        received: undefined,
        message: { zh: '没有名为 strictness 的解读', en: 'no reading is called strictness' },
        hint: { zh: '见 rubric.readings。', en: 'See rubric.readings.' },
      },
    ]);
  });
  test('an option that is not there', () => {
    expect(told({ A07: 'start' })).toEqual([
      {
        code: 'reading-option-unknown',
        name: 'A07',
        received: '"start"',
        message: {
          zh: '解读 A07 没有选项 "start"，可选：complete、started、shared',
          en: 'reading A07 has no option "start"; it has complete, started, shared',
        },
        hint: undefined,
      },
    ]);
    expect(told({ A07: 'startd' })[0]?.hint).toEqual({ zh: '是不是想写 started？', en: 'Did you mean started?' });
  });
  test('an option that is only recorded', () => {
    expect(told({ A07: 'monthly' })).toEqual([
      {
        code: 'reading-not-selectable',
        name: 'A07',
        received: '"monthly"',
        message: {
          zh: '解读 A07 的选项 "monthly" 只作记录，无法计算：没有分月数据',
          en: 'option "monthly" of reading A07 is recorded only and cannot be computed: there are no monthly data',
        },
        hint: { zh: '改用可计算的选项。', en: 'Choose an option that can be computed.' },
      },
    ]);
  });
  test('all of it at once', () => {
    expect(told({ A07: 'monthly', A99: 'x' }).map(({ code }) => code)).toEqual(['reading-not-selectable', 'reading-unknown']);
  });
  test.each(['__proto__', 'constructor', 'toString'])('a name from the prototype, %s', (name) => {
    expect(codesOf(() => evaluate(open, { flaws: 1 }, { readings: { [name]: 'started' } }))).toEqual([
      name === '__proto__' ? 'data-unreadable' : 'reading-unknown',
    ]);
  });
  test.each<[string, unknown]>([
    ['an object', {}],
    ['a list', ['started']],
    ['nothing', null],
    ['a number', 3],
    ['something that has no text', { toString: 1, valueOf: 1 }],
  ])('%s for an option', (_, option) => {
    const readings = JSON.parse(JSON.stringify({ A07: option }));
    expect(codesOf(() => evaluate(open, { flaws: 1 }, { readings }))).toEqual(['reading-option-unknown']);
  });
  test('a name with a terminal sequence in it comes out harmless', () => {
    const [issue] = told({ '\u001b[31mred': 'started' });
    expect(issue?.code).toBe('reading-unknown');
    expect(issue?.message.en).not.toContain('\u001b');
    expect(issue?.message.zh).not.toContain('\u001b');
  });
});

describe('resolving', () => {
  const touched = {
    kind: 'reading',
    id: 'A01',
    options: [
      { key: 'full', value: { deep: { mark: 1 } } },
      { key: 'zero', value: 2 },
    ],
  };
  const other = {
    kind: 'reading',
    id: 'A15',
    options: [
      { key: 'exact', value: 3 },
      { key: 'oneDecimal', value: 4 },
    ],
  };
  const untouched = { stays: ['the', { same: 'object' }] };
  const data = { a: { here: touched }, b: untouched, c: [untouched, other], d: 'text', e: null };
  const chosen = new Map([
    ['A01', 'full'],
    ['A15', 'exact'],
  ]);
  const isRule = (value: unknown) => typeof value === 'object' && value !== null && 'deep' in value;
  const resolver = resolverOf(data, { chosen, isRule });
  const at = (A01: string, A15: string) =>
    resolver.resolve(
      new Map([
        ['A01', A01],
        ['A15', A15],
      ]),
    ) as Readonly<Record<'a' | 'b' | 'c' | 'd' | 'e', unknown>>;

  test('puts the picked value in the place of the reading', () => {
    expect(at('full', 'exact')).toEqual({ a: { here: { deep: { mark: 1 } } }, b: untouched, c: [untouched, 3], d: 'text', e: null });
    expect(at('zero', 'oneDecimal')).toEqual({ a: { here: 2 }, b: untouched, c: [untouched, 4], d: 'text', e: null });
  });
  test('leaves alone what no reading touches', () => {
    expect(at('zero', 'exact').b).toBe(untouched);
    expect(at('full', 'exact').b).toBe(untouched);
  });
  test('rebuilds only the branches in which the switched reading stands', () => {
    expect(at('zero', 'exact').c).toBe(at('full', 'exact').c);
    expect(at('zero', 'exact').a).not.toBe(at('full', 'exact').a);
    expect(at('full', 'oneDecimal').a).toBe(at('full', 'exact').a);
  });
  test('gives the same object for the same choice', () => {
    expect(at('zero', 'oneDecimal')).toBe(at('zero', 'oneDecimal'));
  });
  test('freezes what it makes, and changes nothing of what it was given', () => {
    expect(Object.isFrozen(at('zero', 'exact'))).toBe(true);
    expect(Object.isFrozen(at('zero', 'exact').c)).toBe(true);
    expect(data.a.here).toBe(touched);
    expect(Object.isFrozen(data)).toBe(false);
  });
  test('finds every reading', () => {
    expect(resolver.found.map(({ node }) => node.id)).toEqual(['A01', 'A15']);
  });
  test('knows which readings picked what it made, or something in it that is not a rule', () => {
    const picked = (A01: string, part?: 'a' | 'b') => {
      const made = at(A01, 'exact');
      return [...resolver.picked((part ? made[part] : made) as object)];
    };
    expect(picked('zero')).toEqual(['A01', 'A15']);
    expect(picked('full')).toEqual(['A15']);
    expect(picked('zero', 'a')).toEqual(['A01']);
    expect(picked('full', 'a')).toEqual([]);
    expect(resolver.picked((at('full', 'exact').a as { here: object }).here)).toEqual(new Set(['A01']));
    expect(picked('full', 'b')).toEqual([]);
  });
  test('an option that is not listed means what the chosen one means', () => {
    const partial = resolverOf({ a: { kind: 'reading', id: 'A01', options: [{ key: 'full', value: 1 }] } }, { chosen, isRule });
    expect(partial.resolve(new Map([['A01', 'zero']]))).toEqual({ a: 1 });
  });
  test('data without a reading is given back as it is', () => {
    expect(resolverOf(untouched, { chosen, isRule }).resolve(chosen)).toBe(untouched);
    expect(resolverOf('text', { chosen, isRule }).resolve(chosen)).toBe('text');
  });
});

test('the builders leave plain frozen data', () => {
  expect(steps).toEqual({
    id: 'A07',
    asks: { zh: '每 2 篇如何计', en: 'How “every 2” counts' },
    chosen: 'complete',
    options: [
      { key: 'complete', label: { zh: '只计满档', en: 'complete units only' } },
      { key: 'started', label: { zh: '不足按一档计', en: 'started units' } },
      { key: 'shared', label: { zh: '按比例', en: 'in proportion' } },
    ],
    recorded: [
      { key: 'monthly', label: { zh: '按月分别计', en: 'month by month' }, why: { zh: '没有分月数据', en: 'there are no monthly data' } },
    ],
  });
  const node = reading(steps, { complete: 1, started: 2 });
  expect(node).toEqual({
    kind: 'reading',
    id: 'A07',
    options: [
      { key: 'complete', value: 1 },
      { key: 'started', value: 2 },
    ],
  });
  for (const made of [steps, steps.options, steps.recorded, node]) expect(Object.isFrozen(made)).toBe(true);
});
