import {
  about,
  atLeast,
  bandScore,
  convert,
  criterion,
  deduct,
  earns,
  evaluate,
  type FactsOf,
  factSheet,
  KaoheError,
  keeps,
  nodeAt,
  perItemDeduct,
  rubric,
} from 'kaohe';
import {
  delayCount,
  delayRate,
  F1,
  F2,
  functionalDepartment,
  repeatRate,
  reworkRate,
  satisfactionRate,
  supervisedCount,
} from 'kaohe/rubrics/functional-department';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../reference/functional-department.js';
import { schemeLaws } from '../scheme-laws.js';

type Facts = FactsOf<typeof functionalDepartment>;
type Chosen = NonNullable<Parameters<typeof evaluate<typeof functionalDepartment>>[2]>['readings'];

/** A department in whose period nothing of the kind happened. */
const QUIET: Facts = {
  casesForSupervision: [],
  similarCases: [],
  casesToHandle: 400,
  casesToClose: 300,
  reworkedCases: 0,
  postponedCases: [],
  validCallBacks: 40,
  satisfiedCases: 40,
};

/** The figure of a clause, exactly. */
const figure = (id: string, changes: Partial<Facts> = {}, readings: Chosen = {}): string | undefined =>
  nodeAt(evaluate(functionalDepartment, { ...QUIET, ...changes }, { readings }), id).applied?.measure;

const EDGES = { 'similarCases.cases': [1, 2, 3, 4, 5] };
const ALTERNATIVES = [{ F1: 'wholeGroup' }, { F1: 'afterTheFirst' }, { F1: 'onePerGroup' }, { F2: 'alsoLong' }] as const;

describe('what holds of every scheme', () => {
  schemeLaws({
    rubric: functionalDepartment,
    edges: EDGES,
    // Random facts are read off the rubric's own declarations.
    reference: (facts, readings) => figuresOf(facts as unknown as Facts, readings),
    alternatives: ALTERNATIVES,
    runs: 100,
    max: null,
  });
});

test('the clauses, in the order of the notes; none has points', () => {
  const tree = evaluate(functionalDepartment, QUIET);
  expect(tree.children?.map(({ id, kind, exact, max }) => `${id} ${kind} ${exact}/${max}`)).toEqual(
    [
      'supervised',
      'repeat-group',
      'repeat-count',
      'repeat-rate',
      'rework-rate',
      'delay-exempt',
      'delay-count',
      'delay-rate',
      'satisfaction-rate',
    ].map((id) => `${id} definition 0/0`),
  );
  expect(tree).toMatchObject({ exact: '0', max: null });
});

const optionsOf = (list: string, field: string): readonly string[] =>
  factSheet(functionalDepartment)
    .find(({ key }) => key === list)
    ?.fields.find(({ key }) => key === field)
    ?.options.map(({ key }) => key) ?? [];

describe('supervised', () => {
  const grounds = ['leaders', 'discipline', 'superiors', 'media', 'impact', 'campaign', 'other'] as const;
  test('seven grounds, and none of them', () => {
    expect(optionsOf('casesForSupervision', 'ground')).toEqual([...grounds, 'none']);
  });
  test.each(grounds)('%s is one', (ground) => {
    expect(figure('supervised', { casesForSupervision: [{ ground }] })).toBe('1');
  });
  test('a case without a ground is none', () => {
    expect(figure('supervised', { casesForSupervision: [{ ground: 'none' }] })).toBe('0');
    expect(figure('supervised', { casesForSupervision: [{ ground: 'media' }, { ground: 'none' }, { ground: 'media' }] })).toBe('2');
    expect(figure('supervised')).toBe('0');
  });
});

describe('repeat-group and repeat-count', () => {
  test.each([
    // [class, cases, is it one, from the threshold, the whole group, after the first, one for the group]
    ['main', 1, '0', '0', '0', '0', '0'],
    ['main', 2, '1', '1', '2', '1', '1'],
    ['main', 3, '1', '2', '3', '2', '1'],
    ['main', 10, '1', '9', '10', '9', '1'],
    ['secondary', 1, '0', '0', '0', '0', '0'],
    ['secondary', 2, '0', '0', '0', '0', '0'],
    ['secondary', 3, '1', '1', '3', '2', '1'],
    ['secondary', 4, '1', '2', '4', '3', '1'],
    ['secondary', 10, '1', '8', '10', '9', '1'],
    ['back', 2, '0', '0', '0', '0', '0'],
    ['back', 3, '0', '0', '0', '0', '0'],
    ['back', 4, '1', '1', '4', '3', '1'],
    ['back', 5, '1', '2', '5', '4', '1'],
    ['back', 10, '1', '7', '10', '9', '1'],
  ] as const)('%s, %s cases: a group %s; %s count, %s, %s, %s', (roadClass, cases, group, from, whole, after, one) => {
    const similarCases = [{ roadClass, cases, excluded: false }];
    expect(figure('repeat-group', { similarCases })).toBe(group);
    expect(figure('repeat-count', { similarCases })).toBe(from);
    expect(figure('repeat-count', { similarCases }, { F1: 'wholeGroup' })).toBe(whole);
    expect(figure('repeat-count', { similarCases }, { F1: 'afterTheFirst' })).toBe(after);
    expect(figure('repeat-count', { similarCases }, { F1: 'onePerGroup' })).toBe(one);
    // Components and illegal small advertisements are never repeated cases.
    const excluded = similarCases.map((given) => ({ ...given, excluded: true }));
    expect(figure('repeat-group', { similarCases: excluded })).toBe('0');
    for (const F1 of ['fromThreshold', 'wholeGroup', 'afterTheFirst', 'onePerGroup'] as const) {
      expect(figure('repeat-count', { similarCases: excluded }, { F1 })).toBe('0');
    }
  });
  const several: Facts['similarCases'] = [
    { roadClass: 'main', cases: 3, excluded: false },
    { roadClass: 'main', cases: 3, excluded: true },
    { roadClass: 'secondary', cases: 2, excluded: false },
    { roadClass: 'back', cases: 5, excluded: false },
    { roadClass: 'back', cases: 3, excluded: false },
  ];
  test.each([
    ['fromThreshold', '4', '1'],
    ['wholeGroup', '8', '2'],
    ['afterTheFirst', '6', '1.5'],
    ['onePerGroup', '2', '0.5'],
  ] as const)('several groups add up, %s: %s, a rate of %s', (reading, cases, rate) => {
    expect(figure('repeat-count', { similarCases: several }, { F1: reading })).toBe(cases);
    expect(figure('repeat-rate', { similarCases: several }, { F1: reading })).toBe(rate);
    expect(figure('repeat-group', { similarCases: several }, { F1: reading })).toBe('2');
  });
  test('a group has at least one case', () => {
    expect(() => figure('repeat-group', { similarCases: [{ roadClass: 'main', cases: 0, excluded: false }] })).toThrow();
  });
});

describe('repeat-rate, rework-rate, satisfaction-rate: exact', () => {
  const pair: Facts['similarCases'] = [{ roadClass: 'main', cases: 2, excluded: false }];
  test.each([
    [1, '100'],
    [3, '100/3'],
    [400, '0.25'],
    [700, '1/7'],
  ])('one repeated case of %s is %s percent', (casesToHandle, rate) => {
    expect(figure('repeat-rate', { similarCases: pair, casesToHandle })).toBe(rate);
  });
  test.each([
    [0, 300, '0'],
    [1, 300, '1/3'],
    [3, 300, '1'],
    [300, 300, '100'],
  ])('%s of %s done again are %s percent', (reworkedCases, casesToClose, rate) => {
    expect(figure('rework-rate', { reworkedCases, casesToClose })).toBe(rate);
  });
  test.each([
    [0, 40, '0'],
    [37, 40, '92.5'],
    [2, 3, '200/3'],
    [40, 40, '100'],
  ])('%s satisfied of %s call-backs are %s percent', (satisfiedCases, validCallBacks, rate) => {
    expect(figure('satisfaction-rate', { satisfiedCases, validCallBacks })).toBe(rate);
  });
  test('no more are done again than were to be closed, nor satisfied than were called back', () => {
    const told = (changes: Partial<Facts>): readonly string[] => {
      try {
        figure('supervised', changes);
      } catch (error) {
        if (error instanceof KaoheError) return error.issues.map(({ code, fact }) => `${code} ${fact}`);
      }
      return [];
    };
    expect(told({ reworkedCases: 301 })).toEqual(['fact-subset reworkedCases']);
    expect(told({ satisfiedCases: 41 })).toEqual(['fact-subset satisfiedCases']);
    expect(told({ reworkedCases: 300, satisfiedCases: 40 })).toEqual([]);
  });
  test.each(['casesToHandle', 'casesToClose', 'validCallBacks'] as const)('nothing to divide by is an error: %s', (fact) => {
    expect(() => figure('supervised', { reworkedCases: 0, satisfiedCases: 0, [fact]: 0 })).toThrow(KaoheError);
    expect(() => figure('supervised', { reworkedCases: 0, satisfiedCases: 0, [fact]: 1 })).not.toThrow();
  });
});

describe('delay-exempt, delay-count, delay-rate', () => {
  const subclasses = optionsOf('postponedCases', 'subclass');
  const postponed = (subclass: string, longEngineering: boolean) => ({ postponedCases: [{ subclass, longEngineering }] }) as Partial<Facts>;
  test('the 28 subclasses of the list, and another one', () => {
    expect(subclasses).toHaveLength(29);
    expect(subclasses.at(-1)).toBe('other');
  });
  test.each(subclasses.filter((one) => one !== 'other'))('%s is on the list', (subclass) => {
    for (const long of [true, false]) {
      expect(figure('delay-exempt', postponed(subclass, long))).toBe('1');
      expect(figure('delay-count', postponed(subclass, long))).toBe('0');
    }
    expect(figure('delay-exempt', postponed(subclass, true), { F2: 'alsoLong' })).toBe('1');
    expect(figure('delay-count', postponed(subclass, true), { F2: 'alsoLong' })).toBe('0');
    expect(figure('delay-exempt', postponed(subclass, false), { F2: 'alsoLong' })).toBe('0');
    expect(figure('delay-count', postponed(subclass, false), { F2: 'alsoLong' })).toBe('1');
  });
  test.each([true, false])('another subclass is never exempt (long works: %s)', (long) => {
    for (const F2 of ['listed', 'alsoLong'] as const) {
      expect(figure('delay-exempt', postponed('other', long), { F2 })).toBe('0');
      expect(figure('delay-count', postponed('other', long), { F2 })).toBe('1');
    }
  });
  test('what is exempt stays among the cases to be dealt with', () => {
    const postponedCases: Facts['postponedCases'] = [
      { subclass: 'kerbs', longEngineering: false },
      { subclass: 'other', longEngineering: true },
      { subclass: 'other', longEngineering: false },
    ];
    expect(figure('delay-rate', { postponedCases, casesToHandle: 8 })).toBe('25');
    expect(figure('delay-rate', { postponedCases, casesToHandle: 8 }, { F2: 'alsoLong' })).toBe('37.5');
  });
});

describe('another rubric may price what the notes define', () => {
  const priced = rubric(
    {
      id: 'priced',
      title: ['某局考核', 'Assessment by a bureau'],
      authority: ['某局', 'A bureau'],
      year: 2024,
      max: 30,
      readings: [F1, F2],
    },
    [
      criterion(
        '1',
        '重复案件',
        'Repeated cases',
        earns(10, { a: about('重复案件率', 'Rate of repeated cases', bandScore(repeatRate, { '<= 1': 10, '(1, 2]': 5, '> 2': 0 })) }),
      ),
      criterion(
        '2',
        '返工与延期',
        'Work done again, and delay',
        keeps(10, {
          a: about('返工案件率', 'Rate of cases done again', deduct(2, atLeast(reworkRate, 1))),
          b: perItemDeduct(0.5, delayCount),
          c: about('延期案件率', 'Rate of postponed cases', deduct(3, atLeast(delayRate, 1))),
          d: perItemDeduct(1, supervisedCount),
        }),
      ),
      criterion(
        '3',
        '群众满意',
        'Satisfaction',
        earns(10, { a: about('满意率', 'Satisfaction of the public', convert(10, satisfactionRate, 100)) }),
      ),
    ],
  );
  const given: FactsOf<typeof priced> = {
    ...QUIET,
    casesToHandle: 200,
    similarCases: [{ roadClass: 'main', cases: 4, excluded: false }],
    reworkedCases: 3,
    postponedCases: [
      { subclass: 'kerbs', longEngineering: false },
      { subclass: 'other', longEngineering: false },
    ],
    casesForSupervision: [{ ground: 'leaders' }],
    satisfiedCases: 37,
  };
  test('under the readings of the notes', () => {
    const tree = evaluate(priced, given);
    // 3 of 200 are 1.5%; 3 of 300 are 1%; one delay of 200 is 0.5%; 37 of 40 are 92.5%, and 9.25 is made 9.3.
    expect(tree.children?.map(({ exact }) => exact)).toEqual(['5', '6.5', '9.3']);
    expect(nodeAt(tree, '1.a').applied).toEqual({ measure: '1.5', band: '(1, 2]' });
  });
  test('and under their alternatives', () => {
    expect(evaluate(priced, given, { readings: { F1: 'onePerGroup' } }).children?.[0]?.exact).toBe('10');
    expect(evaluate(priced, given, { readings: { F1: 'wholeGroup' } }).children?.[0]?.exact).toBe('5');
    // Both delays count: a further half point, and one percent.
    expect(evaluate(priced, given, { readings: { F2: 'alsoLong' } }).children?.[1]?.exact).toBe('3');
  });
});
