import {
  type Amount,
  about,
  award,
  bestOf,
  capAt,
  convert,
  criterion,
  deduct,
  earns,
  exempt,
  fault,
  firstOf,
  flag,
  keeps,
  nodeAt,
  notApplicable,
  perItemAward,
  perItemDeduct,
  pool,
  quantity,
  type Rounding,
  type RoundingMode,
  type Rule,
  section,
  type TraceNode,
  veto,
  when,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesOf } from './helpers.js';
import { alone, type Sheet, treeTester } from './rule-helpers.js';

const cheating = fault('cheating', '弄虚作假', 'Cheating');
const excused = fault('excused', '免予考核', 'Excused');
const absent = fault('absent', '本项不涉及', 'Does not arise');
const gain = quantity('gain', '分', '加分情况', 'Points gained', { max: 1000 });
const loss = quantity('loss', '分', '扣分情况', 'Points lost', { max: 1000 });
const nothing = { cheating: false, excused: false, absent: false, gain: 0, loss: 0 };

const gains = about('加分情况', 'Points gained', perItemAward(1, gain, { every: 1, steps: 'proportional' }));
const losses = about('扣分情况', 'Points lost', perItemDeduct(1, loss, { every: 1, steps: 'proportional' }));
const item = (scores: Rule, id = 'c') => criterion(id, '单项', 'One item', scores);

/** The criterion `c`. */
const scored = (scores: Rule) => {
  const score = treeTester([item(scores)]);
  return (facts: Sheet) => nodeAt(score(facts), 'c');
};

describe('start, floor and maximum', () => {
  const limits: readonly (readonly [Amount, Amount | null, Amount | null])[] = [
    [0, 0, 2],
    [1, 0, 2],
    [2, 0, 2],
    [1, null, 2],
    [1, 0, null],
    [1, null, null],
    [-1, -2, '-1/2'],
    ['1/3', '1/3', '1/3'],
  ];
  const score = (start: Amount, floor: Amount | null, max: Amount | null) => scored(pool({ start, floor, max }, { a: gains, b: losses }));
  test.each([
    [0, 0, ['0', '1', '2', '1', '1', '1', '-1', '1/3']],
    [1, 0, ['1', '2', '2', '2', '2', '2', '-0.5', '1/3']],
    [3, 0, ['2', '2', '2', '2', '4', '4', '-0.5', '1/3']],
    [0, 1, ['0', '0', '1', '0', '0', '0', '-2', '1/3']],
    [0, '1.5', ['0', '0', '0.5', '-0.5', '0', '-0.5', '-2', '1/3']],
    [0, 3, ['0', '0', '0', '-2', '0', '-2', '-2', '1/3']],
    [3, 3, ['0', '1', '2', '1', '1', '1', '-1', '1/3']],
  ])('+%s −%s', (gain, loss, expected) => {
    const came = limits.map(([start, floor, max]) => {
      const node = score(start, floor, max)({ gain, loss });
      return node.rounded?.before ?? node.exact;
    });
    expect(came).toEqual(expected);
  });

  test('a limit reached exactly does not bite', () => {
    const node = scored(pool({ start: 1, max: 2 }, { a: gains, b: losses }));
    expect(node({ gain: 1, loss: 0 }).applied).toBe(undefined);
    expect(node({ gain: 0, loss: 1 }).applied).toBe(undefined);
  });

  test.each<[number | string, number | string, TraceNode['applied']]>([
    ['1.000001', 0, { due: '2.000001', limit: 'max', absorbed: '0.000001' }],
    [5, 0, { due: '6', limit: 'max', absorbed: '4' }],
    ['4/3', 0, { due: '7/3', limit: 'max', absorbed: '1/3' }],
    [0, '1.000001', { due: '-0.000001', limit: 'floor', absorbed: '0.000001' }],
    [0, 5, { due: '-4', limit: 'floor', absorbed: '4' }],
    [0, '4/3', { due: '-1/3', limit: 'floor', absorbed: '1/3' }],
  ])('+%s −%s from 1 within 0 and 2: due, the limit that bit, absorbed', (gain, loss, applied) => {
    expect(scored(pool({ start: 1, max: 2 }, { a: gains, b: losses }))({ gain, loss }).applied).toEqual(applied);
  });

  test('contributions are added before the limits are held against them, so a late gain undoes an early loss', () => {
    const node = scored(keeps(1, { a: losses, b: gains }))({ gain: 2, loss: 2.5 });
    expect(node.exact).toBe('0.5');
    expect(node.applied).toBe(undefined);
  });

  test('a pool without parts is its start', () => {
    expect(scored(pool({ start: 0.7, max: 1 }, {}))({}).exact).toBe('0.7');
    expect(scored(earns(1, {}))({})).toMatchObject({ exact: '0', max: 1, children: [] });
  });

  test('thirds add up to one', () => {
    const third = () => award('1/3', flag('done', '完成', 'Done'));
    expect(scored(earns(1, { a: third(), b: third(), c: third() }))({ done: true })).toMatchObject({ exact: '1', score: 1 });
    expect(scored(earns(1, { a: third(), b: third(), c: third() }))({ done: true }).applied).toBe(undefined);
  });
});

describe('pools nest: an inner limit holds before the outer one sees anything', () => {
  const score = treeTester([
    item(
      keeps(5, {
        a: about('小项', 'Inner', capAt(-2, { x: losses })),
        b: about('加分', 'Bonus', earns(1, { y: gains })),
        c: about('末项', 'Last', pool({ start: 0, floor: null, max: null }, { z: deduct(4, cheating) })),
      }),
    ),
  ]);
  const of = (changes: Sheet) => {
    const tree = score({ gain: 0, loss: 0, cheating: false, ...changes });
    return ['c', 'c.a', 'c.a.x', 'c.b', 'c.c'].map((id) => nodeAt(tree, id).exact);
  };
  test.each<[Sheet, readonly string[]]>([
    [{}, ['5', '0', '0', '0', '0']],
    [{ loss: 1 }, ['4', '-1', '-1', '0', '0']],
    [{ loss: 9 }, ['3', '-2', '-9', '0', '0']],
    [{ loss: 9, gain: 9 }, ['4', '-2', '-9', '1', '0']],
    [{ loss: 9, cheating: true }, ['0', '-2', '-9', '0', '-4']],
    [{ loss: 9, cheating: true, gain: 9 }, ['0', '-2', '-9', '1', '-4']],
    [{ loss: 1, cheating: true, gain: '0.5' }, ['0.5', '-1', '-1', '0.5', '-4']],
    [{ gain: 9 }, ['5', '0', '0', '1', '0']],
  ])('%j', (changes, expected) => {
    expect(of(changes)).toEqual(expected);
  });
  test('each level says which of its own limits bit', () => {
    const tree = score({ gain: 9, loss: 9, cheating: true });
    expect(nodeAt(tree, 'c').applied).toEqual(undefined);
    expect(nodeAt(tree, 'c.a').applied).toEqual({ due: '-9', limit: 'floor', absorbed: '7' });
    expect(nodeAt(tree, 'c.b').applied).toEqual({ due: '9', limit: 'max', absorbed: '8' });
    expect(nodeAt(tree, 'c.c').applied).toEqual(undefined);
  });
  test('sections and the total add without limits of their own', () => {
    const over = treeTester([section('1', '节', 'Section', 1, [item(pool({ start: 0, floor: null }, { a: gains, b: losses }), '1.1')])], {
      max: 1,
    });
    expect(over({ gain: 7, loss: 0 })).toMatchObject({ exact: '7', max: 1 });
    expect(over({ gain: 0, loss: 7 })).toMatchObject({ exact: '-7' });
    expect(over({ gain: 7, loss: 0 }).children?.[0]).toMatchObject({ exact: '7', max: 1 });
  });
});

describe('a veto sets its pool to nothing', () => {
  const score = scored(pool({ start: 1, floor: -3, max: 2 }, { a: gains, b: losses, v: veto(cheating) }));
  test.each([
    [0, 0, '0'],
    [9, 0, '0'],
    // It gives nothing back: what is below nothing stays there.
    [0, 9, '-3'],
  ])('whatever else there is: +%s −%s', (gain, loss, exact) => {
    const node = score({ gain, loss, cheating: true });
    expect(node.exact).toBe(exact);
    expect(node.status).toBe('vetoed');
    expect(node.applied).toBe(undefined);
    expect(node.max).toBe(2);
  });
  test('and not otherwise', () => expect(score({ gain: 0, loss: 2, cheating: false })).toMatchObject({ exact: '-1', status: 'scored' }));
  test('the parts still say what they came to', () => {
    expect(score({ gain: 1, loss: 0.5, cheating: true }).children?.map(({ exact, status }) => [exact, status])).toEqual([
      ['1', 'scored'],
      ['-0.5', 'scored'],
      ['0', 'scored'],
    ]);
  });
  test('of a nested pool it leaves the outer one alone', () => {
    const nested = scored(earns(5, { a: about('内', 'Inner', earns(2, { x: gains, v: veto(cheating) })), b: award(1, excused) }));
    const node = nested({ gain: 2, cheating: true, excused: true });
    expect(node).toMatchObject({ exact: '1', status: 'scored' });
    expect(node.children?.map(({ exact, status }) => [exact, status])).toEqual([
      ['0', 'vetoed'],
      ['1', 'scored'],
    ]);
  });
  test.each<[string, Rule]>([
    ['when', when(excused, veto(cheating))],
    ['a ladder', firstOf(veto(cheating), award(0, excused))],
    ['a group', about('组', 'Group', when(excused, about('内', 'Inner', firstOf(veto(cheating)))))],
    ['the best of several', bestOf(veto(cheating), award(0, excused))],
  ])('it reaches the pool around it from inside %s', (_, inside) => {
    const node = scored(earns(5, { a: gains, v: about('否决', 'Veto', inside) }));
    expect(node({ gain: 3, cheating: true, excused: true })).toMatchObject({ exact: '0', status: 'vetoed' });
    expect(node({ gain: 3, cheating: false, excused: true })).toMatchObject({ exact: '3', status: 'scored' });
  });
  test('under a condition that does not hold it does nothing', () => {
    const node = scored(earns(5, { a: gains, v: about('否决', 'Veto', when(excused, veto(cheating))) }));
    expect(node({ gain: 3, cheating: true, excused: false })).toMatchObject({ exact: '3', status: 'scored' });
  });
});

describe('an exemption gives its pool the full marks', () => {
  const score = scored(keeps(4, { a: exempt(excused), b: losses, v: veto(cheating) }));
  test.each([
    [false, false, 0, '4', 'scored'],
    [false, false, 3, '1', 'scored'],
    [true, false, 3, '4', 'exempt'],
    [true, false, 9, '4', 'exempt'],
    [false, true, 0, '0', 'vetoed'],
    [true, true, 0, '0', 'vetoed'],
  ])('excused %s, cheating %s, −%s: %s, %s', (excused, cheating, loss, exact, status) => {
    const node = score({ excused, cheating, loss });
    expect(node.exact).toBe(exact);
    expect(node.status).toBe(status);
    expect(node.max).toBe(4);
    if (status !== 'scored') expect(node.applied).toBe(undefined);
  });
  test('also where it stands before or after the veto', () => {
    for (const parts of [
      { a: exempt(excused), v: veto(cheating) },
      { v: veto(cheating), a: exempt(excused) },
    ]) {
      expect(scored(earns(4, parts))({ excused: true, cheating: true })).toMatchObject({ exact: '0', status: 'vetoed' });
    }
  });
  test('of a nested pool it gives that one its marks, and no other', () => {
    const node = scored(earns(5, { a: about('内', 'Inner', earns('4/3', { x: gains, e: exempt(excused) })) }))({ gain: 0, excused: true });
    expect(node.children?.[0]).toMatchObject({ exact: '4/3', status: 'exempt' });
    expect(node).toMatchObject({ exact: '1.3', status: 'scored', rounded: { before: '4/3' } });
  });
  test('a pool without a maximum has no full marks: such a rubric is refused', () => {
    expect(codesOf(() => alone(exempt(excused)))).toEqual(['pool-max-needed']);
    expect(codesOf(() => alone(about('内', 'Inner', when(cheating, exempt(excused)))))).toEqual(['pool-max-needed']);
  });
});

describe('not applicable takes a pool out of score and maximum alike', () => {
  const inner = (max: number) => earns(max, { x: gains, n: notApplicable(absent) });
  const facts = { gain: 9, absent: true };
  const withExcused = { ...facts, excused: true };

  test('it scores nothing, says so, and what stands above it scores the rest', () => {
    const tree = treeTester([section('1', '节', 'Section', 5, [item(inner(2), '1.1'), item(earns(3, { b: award(3, excused) }), '1.2')])])(
      withExcused,
    );
    expect(nodeAt(tree, '1.1')).toMatchObject({ exact: '0', score: 0, status: 'notApplicable' });
    expect(nodeAt(tree, '1.1').applied).toBe(undefined);
    expect(nodeAt(tree, '1.2')).toMatchObject({ exact: '3', status: 'scored', max: 3 });
    expect(nodeAt(tree, '1')).toMatchObject({ exact: '3', status: 'scored' });
    expect(nodeAt(tree, '1').applied).toBe(undefined);
    expect(tree.exact).toBe('3');
  });

  test('without a rescaling ancestor the maximum above is what is left', () => {
    const tree = treeTester([section('1', '节', 'Section', 5, [item(inner(2), '1.1'), item(earns(3, { b: award(3, excused) }), '1.2')])], {
      max: 5,
    })(withExcused);
    expect(['1.1', '1.2', '1', 'test'].map((id) => nodeAt(tree, id).max)).toEqual([0, 3, 3, 3]);
  });

  test('a section that rescales makes up for it: 3 of 3 is 5 of 5', () => {
    const score = treeTester([
      section('1', '节', 'Section', 5, [item(inner(2), '1.1'), item(earns(3, { b: convert(3, gain, 10) }), '1.2')], { rescale: true }),
    ]);
    const tree = score(facts);
    expect(nodeAt(tree, '1')).toMatchObject({ exact: '4.5', status: 'scored', max: 5, applied: { rescaledBy: '5/3' } });
    expect(nodeAt(tree, '1').rounded).toBe(undefined);
    expect(score({ ...facts, absent: false }).children?.[0]?.applied).toBe(undefined);
  });

  test('the factor is exact, and what it makes is rounded again where the rubric rounds below', () => {
    const score = treeTester([
      section('1', '节', 'Section', 7, [item(inner(4), '1.1'), item(earns(3, { b: convert(3, gain, 10) }), '1.2')], { rescale: true }),
    ]);
    // 2.7 × 7/3 = 6.3; 2.4 × 7/3 = 5.6; 1.1 × 7/3 = 77/30
    expect(nodeAt(score(facts), '1')).toMatchObject({ exact: '6.3', applied: { rescaledBy: '7/3' } });
    const third = nodeAt(score({ ...facts, gain: '11/3' }), '1');
    expect(third).toMatchObject({ exact: '2.6', score: 2.6, rounded: { before: '77/30' } });
  });

  test('a pool that rescales makes up for a pool in it', () => {
    const score = scored(earns(5, { a: about('内', 'Inner', inner(2)), b: convert(3, gain, 10) }, { rescale: true }));
    expect(score(facts)).toMatchObject({ exact: '4.5', max: 5, applied: { rescaledBy: '5/3' } });
    expect(score({ ...facts, absent: false })).toMatchObject({ exact: '4.7' });
    expect(score({ ...facts, absent: false }).applied).toBe(undefined);
  });

  test('the nearest rescaling ancestor does it, and those above see nothing missing', () => {
    const tree = treeTester([
      section(
        '1',
        '节',
        'Outer',
        10,
        [
          section('1.1', '节', 'Inner', 5, [item(inner(2), '1.1.1'), item(earns(3, { b: convert(3, gain, 10) }), '1.1.2')], {
            rescale: true,
          }),
          item(earns(5, { c: convert(5, gain, 10) }), '1.2'),
        ],
        { rescale: true },
      ),
    ])(facts);
    expect(nodeAt(tree, '1.1')).toMatchObject({ exact: '4.5', applied: { rescaledBy: '5/3' } });
    expect(nodeAt(tree, '1')).toMatchObject({ exact: '9' });
    expect(nodeAt(tree, '1').applied).toBe(undefined);
  });

  test('it goes up through what does not rescale, to what does', () => {
    const tree = treeTester([
      section(
        '1',
        '节',
        'Outer',
        10,
        [
          section('1.1', '节', 'Inner', 5, [item(inner(2), '1.1.1'), item(earns(3, { b: convert(3, gain, 10) }), '1.1.2')]),
          item(earns(5, { c: convert(5, gain, 10) }), '1.2'),
        ],
        { rescale: true },
      ),
    ])({ ...facts, gain: 8 });
    expect(nodeAt(tree, '1.1')).toMatchObject({ exact: '2.4' });
    expect(nodeAt(tree, '1.1').applied).toBe(undefined);
    // (2.4 + 4) × 10/8
    expect(nodeAt(tree, '1')).toMatchObject({ exact: '8', applied: { rescaledBy: '1.25' } });
  });

  test('where nothing is left, the heading does not apply either', () => {
    const score = treeTester([
      section('1', '节', 'Section', 5, [item(inner(2), '1.1'), item(inner(3), '1.2')], { rescale: true }),
      section('2', '节', 'Section', 5, [item(earns(5, { b: award(4, excused) }), '2.1')]),
    ]);
    const tree = score(withExcused);
    expect(nodeAt(tree, '1')).toMatchObject({ exact: '0', status: 'notApplicable' });
    expect(nodeAt(tree, '1').applied).toBe(undefined);
    expect(tree).toMatchObject({ exact: '4', status: 'scored' });
  });

  test('it leaves a vetoed and an exempt pool, too: 4 of 8 is 5 of 10, and 3 more of 8 is 8.75', () => {
    const score = treeTester([
      section(
        '1',
        '节',
        'Section',
        10,
        [
          item(earns(5, { a: about('内', 'Inner', earns(2, { n: notApplicable(absent) })), v: veto(cheating), e: exempt(excused) }), '1.1'),
          item(earns(5, { a: convert(4, gain, 10) }), '1.2'),
        ],
        { rescale: true },
      ),
    ]);
    const vetoed = score({ absent: true, cheating: true, excused: false, gain: 10 });
    expect(nodeAt(vetoed, '1.1')).toMatchObject({ exact: '0', max: 3, status: 'vetoed' });
    expect(nodeAt(vetoed, '1')).toMatchObject({ exact: '5', max: 10, applied: { rescaledBy: '1.25' } });
    const exempted = score({ absent: true, cheating: false, excused: true, gain: 10 });
    expect(nodeAt(exempted, '1.1')).toMatchObject({ exact: '3', max: 3, status: 'exempt' });
    expect(nodeAt(exempted, '1')).toMatchObject({ exact: '8.8', rounded: { before: '8.75' }, applied: { rescaledBy: '1.25' } });
  });

  test('a heading whose stated maximum is less than its clauses come to loses none of their points', () => {
    const score = treeTester([section('1', '节', 'Section', 1, [item(inner(5), '1.1'), item(earns(5, { b: award(4, excused) }), '1.2')])]);
    expect(nodeAt(score(withExcused), '1.2').exact).toBe('4');
    expect(nodeAt(score(withExcused), '1')).toMatchObject({ exact: '4', status: 'scored' });
    expect(score(withExcused).exact).toBe('4');
  });

  test('it beats veto and exemption in the same pool', () => {
    const node = scored(earns(2, { n: notApplicable(absent), v: veto(cheating), e: exempt(excused) }));
    expect(node({ absent: true, cheating: true, excused: true })).toMatchObject({ exact: '0', status: 'notApplicable' });
  });

  test('the limits hold after rescaling too', () => {
    const high = scored(earns(2, { a: about('内', 'Inner', inner(1)), b: award(2, excused) }, { rescale: true }))(withExcused);
    expect(high).toMatchObject({ exact: '2', score: 2 });
    const low = scored(pool({ start: 0, floor: -1, max: 2, rescale: true }, { a: about('内', 'Inner', inner(1)), b: deduct(1, excused) }))(
      withExcused,
    );
    expect(low).toMatchObject({ exact: '-1', score: -1 });
  });

  test('bonus stands apart: it is neither made up for nor multiplied', () => {
    const bonus = (content: Rule) => section('1.9', '加分', 'Bonus', 2, [item(content, '1.9.1')], { bonus: true });
    const around = (extra: ReturnType<typeof bonus>) =>
      treeTester([
        section('1', '节', 'Section', 10, [item(inner(5), '1.1'), item(earns(5, { b: award(4, excused) }), '1.2'), extra], {
          rescale: true,
        }),
      ]);
    // (4 × 10/5) + 2
    expect(nodeAt(around(bonus(earns(2, { b: award(2, excused) })))(withExcused), '1').exact).toBe('10');
    expect(nodeAt(around(bonus(earns(2, { n: notApplicable(absent) })))(withExcused), '1').exact).toBe('8');
  });

  test.each<[string, Rule]>([
    ['the best of several', bestOf(award(0.4, cheating), award(0.3, excused))],
    ['a ladder', firstOf(award(0.4, cheating), award(0.3, excused))],
    ['a ladder of which no rung applies', firstOf(award(0.4, cheating), deduct(0.3, absent))],
    ['a condition that does not hold', when(cheating, award(0.4))],
  ])('what counts for less in %s applies all the same', (_, inside) => {
    const rule = earns(
      1,
      { a: about('分项', 'Part', inside), b: award(0.6, excused), c: earns(0, { n: notApplicable(absent) }) },
      { rescale: true },
    );
    const given = { cheating: false, excused: true, absent: false };
    const node = treeTester([item(rule)])(given).children?.[0];
    expect(node?.applied).toBe(undefined);
    expect(node?.max).toBe(1);
    expect(node?.children?.[0]?.max).toBe(0.4);
    expect(node?.exact).toBe(node?.children?.[0]?.exact === '0.3' ? '0.9' : '0.6');
  });

  test.each<[string, Rule]>([
    ['when', when(excused, about('内', 'Inner', inner(2)))],
    ['a ladder', firstOf(when(excused, about('内', 'Inner', inner(2))))],
  ])('a pool that does not apply leaves the maximum from inside %s as well', (_, inside) => {
    const node = scored(earns(5, { a: about('分项', 'Part', inside), b: convert(3, gain, 10) }, { rescale: true }))(withExcused);
    expect(node.children?.[0]?.status).toBe('notApplicable');
    expect(node).toMatchObject({ exact: '4.5', applied: { rescaledBy: '5/3' } });
  });
});

describe('rounding', () => {
  /** Two sections of two criteria of two parts, each part worth a hundredth of `gain` or `loss`. */
  const rounded = (rounding: Rounding) => {
    const parts = { a: about('甲', 'A', convert(10, gain, 1000)), b: about('乙', 'B', convert(10, loss, 1000)) };
    const part = (id: string) => item(pool({ start: 0, floor: null }, parts), id);
    const score = treeTester(
      ['1', '2'].map((id) => section(id, '节', 'Section', 20, [part(`${id}.1`), part(`${id}.2`)])),
      { rounding },
    );
    return (gain: number, loss: number) => {
      const tree = score({ gain, loss });
      return ['1.1.a', '1.1.b', '1.1', '1', 'test'].map((id) => {
        const { exact, rounded } = nodeAt(tree, id);
        return rounded ? `${rounded.before} → ${exact}` : exact;
      });
    };
  };
  test.each<[Rounding['at'], readonly string[]]>([
    ['part', ['0.14 → 0.1', '0.05 → 0.1', '0.2', '0.4', '0.8']],
    ['criterion', ['0.14', '0.05', '0.19 → 0.2', '0.4', '0.8']],
    ['section', ['0.14', '0.05', '0.19', '0.38 → 0.4', '0.8']],
    ['total', ['0.14', '0.05', '0.19', '0.38', '0.76 → 0.8']],
  ])('at the %s', (at, expected) => {
    expect(rounded({ at, places: 1, mode: 'half-up' })(14, 5)).toEqual(expected);
  });
  test.each<[Rounding['at'], readonly string[]]>([
    ['part', ['0.15 → 0.2', '0', '0.2', '0.4', '0.8']],
    ['criterion', ['0.15', '0', '0.15 → 0.2', '0.4', '0.8']],
    ['section', ['0.15', '0', '0.15', '0.3', '0.6']],
    ['total', ['0.15', '0', '0.15', '0.3', '0.6']],
  ])('at the %s, where the order makes a difference', (at, expected) => {
    expect(rounded({ at, places: 1, mode: 'half-up' })(15, 0)).toEqual(expected);
  });

  const values = ['1.25', '1.35', '1.251', '1.249', '1.2', '-1.25', '-1.35', '-1.251', '-1.249', '5/4', '-4/3', '2/3'] as const;
  test.each<[RoundingMode, readonly string[]]>([
    ['half-up', ['1.3', '1.4', '1.3', '1.2', '1.2', '-1.3', '-1.4', '-1.3', '-1.2', '1.3', '-1.3', '0.7']],
    ['half-down', ['1.2', '1.3', '1.3', '1.2', '1.2', '-1.2', '-1.3', '-1.3', '-1.2', '1.2', '-1.3', '0.7']],
    ['half-even', ['1.2', '1.4', '1.3', '1.2', '1.2', '-1.2', '-1.4', '-1.3', '-1.2', '1.2', '-1.3', '0.7']],
    ['up', ['1.3', '1.4', '1.3', '1.3', '1.2', '-1.3', '-1.4', '-1.3', '-1.3', '1.3', '-1.4', '0.7']],
    ['down', ['1.2', '1.3', '1.2', '1.2', '1.2', '-1.2', '-1.3', '-1.2', '-1.2', '1.2', '-1.3', '0.6']],
    ['ceil', ['1.3', '1.4', '1.3', '1.3', '1.2', '-1.2', '-1.3', '-1.2', '-1.2', '1.3', '-1.3', '0.7']],
    ['floor', ['1.2', '1.3', '1.2', '1.2', '1.2', '-1.3', '-1.4', '-1.3', '-1.3', '1.2', '-1.4', '0.6']],
  ])('%s', (mode, expected) => {
    const came = values.map(
      (start) => treeTester([item(pool({ start, floor: null }, {}))], { rounding: { at: 'criterion', places: 1, mode } })().children?.[0],
    );
    expect(came.map((node) => node?.exact)).toEqual(expected);
    expect(came.map((node) => node?.score)).toEqual(expected.map(Number));
    expect(came.map((node) => node?.rounded)).toEqual(
      values.map((before) => (before === '1.2' ? undefined : { before: before === '5/4' ? '1.25' : before })),
    );
  });

  test.each([
    [0, '3', { before: '2.5' }],
    [1, '2.5', undefined],
    [20, '2.5', undefined],
  ])('to %s places', (places, exact, before) => {
    const node = treeTester([item(pool({ start: '2.50' }, {}))], { rounding: { at: 'criterion', places, mode: 'half-up' } })()
      .children?.[0];
    expect(node?.exact).toBe(exact);
    expect(node?.rounded).toEqual(before);
  });

  test('22/3 × 0.9 keeps its tie', () => {
    const node = scored(earns(10, { a: convert('22/3', gain, 1000) }));
    // 22/3 × 900/1000 = 6.6; 22/3 × 0.975 = 7.15, a tie that no decimal expansion of 22/3 keeps.
    expect(node({ gain: 900 })).toMatchObject({ exact: '6.6' });
    expect(node({ gain: 900 }).rounded).toBe(undefined);
    expect(node({ gain: 975 })).toMatchObject({ exact: '7.2', score: 7.2, rounded: { before: '7.15' } });
  });

  test('one decimal, half-up, once for each criterion, unless the rubric says otherwise', () => {
    const tree = treeTester([item(pool({ start: '0.05' }, {}), '1'), item(pool({ start: '0.05' }, {}), '2')])();
    expect(tree.rounding).toEqual({ at: 'criterion', places: 1, mode: 'half-up' });
    expect(tree).toMatchObject({ exact: '0.2', score: 0.2 });
    expect(tree.rounded).toBe(undefined);
  });

  test('only parts of a criterion are parts: what stands inside them is not rounded', () => {
    const score = treeTester(
      [item(earns(5, { a: about('组', 'Group', earns(2, { x: convert(1, gain, 1000), y: convert(1, gain, 1000) })) }))],
      {
        rounding: { at: 'part', places: 1, mode: 'half-up' },
      },
    );
    const tree = score({ gain: 140 });
    expect(nodeAt(tree, 'c.a.x').exact).toBe('0.14');
    expect(nodeAt(tree, 'c.a')).toMatchObject({ exact: '0.3', rounded: { before: '0.28' } });
    expect(nodeAt(tree, 'c').exact).toBe('0.3');
  });

  test('rescaling does not round where the rubric does not', () => {
    const half = (id: string) =>
      section(
        id,
        '节',
        'Section',
        2,
        [item(earns(1, { n: notApplicable(absent) }), `${id}.1`), item(earns(1, { a: award('0.125', excused) }), `${id}.2`)],
        { rescale: true },
      );
    const tree = treeTester([half('1'), half('2')], { rounding: { at: 'total', places: 1, mode: 'half-up' } })({
      absent: true,
      excused: true,
    });
    expect(nodeAt(tree, '1')).toMatchObject({ exact: '0.25' });
    expect(nodeAt(tree, '1').rounded).toBe(undefined);
    expect(tree).toMatchObject({ exact: '0.5' });
  });

  test('a limit is held against the exact sum, and rounding comes last', () => {
    const node = scored(keeps(1, { a: losses }));
    expect(node({ loss: '0.94' })).toMatchObject({ exact: '0.1', rounded: { before: '0.06' } });
    expect(node({ loss: '0.96' })).toMatchObject({ exact: '0', rounded: { before: '0.04' } });
    expect(node({ loss: '1.04' })).toMatchObject({ exact: '0', applied: { due: '-0.04', limit: 'floor', absorbed: '0.04' } });
    expect(node({ loss: '1.04' }).rounded).toBe(undefined);
  });
});

test('nothing of this depends on the order of the parts', () => {
  const parts = { a: gains, b: losses, v: veto(cheating), e: exempt(excused), n: notApplicable(absent) };
  const reversed = Object.fromEntries(Object.entries(parts).reverse());
  const [forth, back] = [parts, reversed].map((some) => scored(earns(2, some)));
  for (const changes of [
    {},
    { gain: 1 },
    { loss: 1 },
    { cheating: true },
    { excused: true },
    { absent: true },
    { cheating: true, excused: true },
  ]) {
    const facts = { ...nothing, ...changes };
    expect(back?.(facts).exact).toBe(forth?.(facts).exact);
    expect(back?.(facts).status).toBe(forth?.(facts).status);
  }
});
