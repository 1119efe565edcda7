import {
  award,
  type Bands,
  bandScore,
  type Citation,
  convert,
  count,
  criterion,
  type Discrepancy,
  discrepancy,
  earns,
  evaluate,
  explain,
  fault,
  flag,
  keeps,
  nodeAt,
  nodesOf,
  notApplicable,
  ONE_DECIMAL,
  percent,
  perItemAward,
  perItemDeduct,
  pool,
  quantity,
  question,
  type Rounding,
  type RubricHead,
  type Rule,
  reading,
  readRubric,
  rubric,
  section,
  tally,
  veto,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { codesOf, issuesOf } from '../helpers.js';
import { throughJson } from '../rule-helpers.js';

const head = {
  id: 'scheme-2022',
  title: ['考核办法', 'Assessment scheme'],
  authority: ['某局', 'A bureau'],
  year: 2022,
  max: 10,
} as const satisfies RubricHead;
const held = flag('held', '已召开', 'Held');
const late = tally('late', '件', '逾期案件', 'Late cases');
const score = quantity('score', '分', '得分', 'Score', { max: 1000 });

const meetings = criterion('1.1', '会议', 'Meetings', earns(6, { a: award(6, held) }));
const cases = criterion('1.2', '案件', 'Cases', keeps(4, { a: perItemDeduct(1, late) }));
const results = section('1', '执法实效', 'Results', 10, [meetings, cases]);
/** A criterion that scores a hundredth of `score`. */
const hundredth = (id: string) => criterion(id, '单项', 'One item', earns(10, { a: convert(10, score, 1000) }));
const whole = { held: true, late: 0 };

/** A rubric as a stranger writes it, with some fields otherwise. */
const spoilt = (changes: Readonly<Record<string, unknown>>): unknown => ({ ...Object(throughJson(rubric(head, [results]))), ...changes });

describe('what a scheme says about itself', () => {
  test('is plain frozen data, with one decimal at the criterion unless it says otherwise', () => {
    const made = rubric(head, [results]);
    expect(made).toEqual({
      kind: 'rubric',
      id: 'scheme-2022',
      title: { zh: '考核办法', en: 'Assessment scheme' },
      authority: { zh: '某局', en: 'A bureau' },
      year: 2022,
      max: 10,
      rounding: { at: 'criterion', places: 1, mode: 'half-up' },
      readings: [],
      discrepancies: [],
      clauses: [results],
    });
    expect(Object.isFrozen(made)).toBe(true);
    expect(made).toEqual(throughJson(made));
  });
  test('what it does not say is not there', () => {
    expect(Object.keys(rubric(head, [results]))).not.toContain('grades');
    expect(Object.keys(rubric(head, [results]))).not.toContain('citation');
  });
  test('one decimal is one object, and frozen', () => {
    expect(ONE_DECIMAL).toEqual({ at: 'criterion', places: 1, mode: 'half-up' });
    expect(Object.isFrozen(ONE_DECIMAL)).toBe(true);
  });
  test('where it was published', () => {
    const citation: Citation = {
      document: { zh: '《考核办法》', en: 'Assessment scheme' },
      issuer: { zh: '某局', en: 'A bureau' },
      date: '2022-06-24',
    };
    expect(rubric({ ...head, citation }, [results])).toMatchObject({ citation });
    expect(rubric({ ...head, citation: { ...citation, number: '〔2022〕7' } }, [results])).toMatchObject({
      citation: { ...citation, number: '〔2022〕7' },
    });
  });
  test('a change to what was passed in changes nothing', () => {
    const clauses = [results];
    const made = rubric(head, clauses);
    clauses.pop();
    expect(evaluate(readRubric(made), whole).exact).toBe('10');
  });
  test.each([null, 0, 2022, 9999])('of the year %s', (year) => {
    expect(codesOf(() => rubric({ ...head, year }, [results]))).toEqual([]);
  });
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['half a year', { year: 2022.5 }, 'rubric-field'],
    ['a year below nothing', { year: -1 }, 'rubric-field'],
    ['a year of five digits', { year: 10_000 }, 'rubric-field'],
    ['a year in words', { year: '2022' }, 'rubric-field'],
    ['no maximum said', { max: undefined }, 'rubric-field'],
    ['making up that is no yes or no', { rescale: 'yes' }, 'rubric-field'],
    ['a maximum that is no number', { max: 'ten' }, 'amount-invalid'],
    ['no clauses', { clauses: [] }, 'rubric-field'],
    ['clauses that are no list', { clauses: { 0: results } }, 'rubric-field'],
    ['a clause that is nothing', { clauses: [null] }, 'rubric-kind'],
    ['a rule for a clause', { clauses: [award(1, held)] }, 'rubric-kind'],
    ['a rubric for a clause', { clauses: [rubric(head, [results])] }, 'rubric-kind'],
    ['an id with a space', { id: 'scheme 2022' }, 'id-invalid'],
    ['an id with a slash', { id: 'scheme/2022' }, 'id-invalid'],
    ['no id', { id: '' }, 'id-invalid'],
    ['the id of one of its clauses', { id: '1.1' }, 'id-duplicate'],
    ['a title the wrong way round', { title: { zh: 'Scheme', en: '方案' } }, 'label-swapped'],
    ['an authority in one language', { authority: { zh: '某局' } }, 'rubric-field'],
    ['an unknown field', { note: 'x' }, 'rubric-field'],
    ['rounding nowhere', { rounding: { at: 'clause', places: 1, mode: 'half-up' } }, 'rubric-field'],
    ['rounding to less than nothing', { rounding: { at: 'total', places: -1, mode: 'half-up' } }, 'rubric-field'],
    ['rounding to twenty-one places', { rounding: { at: 'total', places: 21, mode: 'half-up' } }, 'rubric-field'],
    ['rounding in no known mode', { rounding: { at: 'total', places: 1, mode: 'half-odd' } }, 'rubric-field'],
    ['a citation without an issuer', { citation: { document: { zh: '文', en: 'D' }, date: '2022-06-24' } }, 'rubric-field'],
    ['no readings', { readings: undefined }, 'rubric-field'],
    ['no discrepancies', { discrepancies: undefined }, 'rubric-field'],
  ])('it is refused: %s', (_, changes, code) => {
    expect(new Set(codesOf(() => readRubric(spoilt(changes))))).toEqual(new Set([code]));
  });
  test('everything wrong with it at once', () => {
    const codes = codesOf(() => readRubric(spoilt({ year: 2022.5, id: 'a b', max: 'x', title: { zh: 'Scheme', en: '方案' } })));
    expect([...codes].sort()).toEqual(['amount-invalid', 'id-invalid', 'label-swapped', 'rubric-field']);
  });
});

describe('the total', () => {
  test('is the sum of its clauses, of whatever depth', () => {
    const made = rubric({ ...head, max: 20 }, [results, criterion('2', '其他', 'Other', earns(10, { a: convert(10, score, 1000) }))]);
    const tree = evaluate(made, { held: true, late: 1, score: 250 });
    expect(tree).toMatchObject({ exact: '11.5', score: 11.5, max: 20, status: 'scored', kind: 'rubric', id: 'scheme-2022' });
    expect(tree.children?.map(({ id, exact }) => [id, exact])).toEqual([
      ['1', '9'],
      ['2', '2.5'],
    ]);
  });
  test('goes by the title, and says which rubric it is', () => {
    const tree = evaluate(rubric(head, [results]), whole);
    expect(tree.label).toEqual({ zh: '考核办法', en: 'Assessment scheme' });
    expect(tree.rubric).toMatchObject({ id: 'scheme-2022', title: tree.label });
    expect(tree.schema).toBe('kaohe.trace/1');
  });
  test('the stated maximum stays as stated, and holds nothing back', () => {
    expect(evaluate(rubric({ ...head, max: 7 }, [results]), whole)).toMatchObject({ exact: '10', max: 7 });
    expect(evaluate(rubric({ ...head, max: '22/3' }, [results]), whole)).toMatchObject({ exact: '10', max: 22 / 3 });
  });
  test('a bonus passes it', () => {
    const bonus = section('9', '附加分', 'Bonus', 5, [criterion('9.1', '创新', 'Innovation', earns(5, { a: convert(5, score, 1000) }))], {
      bonus: true,
    });
    expect(evaluate(rubric(head, [results, bonus]), { ...whole, score: 1000 })).toMatchObject({ exact: '15', max: 10 });
  });
  test('what does not apply leaves score and maximum, and nobody makes up for it here', () => {
    const spared = criterion('2', '其他', 'Other', earns(4, { n: notApplicable(fault('spared', '不涉及', 'Does not arise')) }));
    expect(evaluate(rubric({ ...head, max: 14 }, [results, spared]), { ...whole, spared: true })).toMatchObject({ exact: '10', max: 10 });
    expect(evaluate(rubric({ ...head, max: 14 }, [results, spared]), { ...whole, spared: false })).toMatchObject({ exact: '10', max: 14 });
  });
  test('the order of the clauses is that of the rubric', () => {
    const tree = evaluate(rubric(head, [hundredth('9'), hundredth('10'), hundredth('2')]), { score: 0 });
    expect(tree.children?.map(({ id }) => id)).toEqual(['9', '10', '2']);
  });
});

describe('rounding where the rubric says', () => {
  const of = (rounding: Rounding | undefined) =>
    rubric({ ...head, ...(rounding === undefined ? {} : { rounding }) }, [
      section('1', '节', 'Section', 20, [hundredth('1.1'), hundredth('1.2')]),
    ]);
  test.each<[string, Rounding | undefined, string]>([
    // Twice 0.15, or 0.3 in all.
    ['unless it says otherwise', undefined, '0.4'],
    ['one decimal', ONE_DECIMAL, '0.4'],
    ['at the part', { at: 'part', places: 1, mode: 'half-up' }, '0.4'],
    ['at the section', { at: 'section', places: 1, mode: 'half-up' }, '0.3'],
    ['at the total', { at: 'total', places: 1, mode: 'half-up' }, '0.3'],
    ['no decimal', { at: 'criterion', places: 0, mode: 'half-up' }, '0'],
    ['two decimals', { at: 'criterion', places: 2, mode: 'half-up' }, '0.3'],
    ['to even', { at: 'criterion', places: 1, mode: 'half-even' }, '0.4'],
    ['down', { at: 'criterion', places: 1, mode: 'down' }, '0.2'],
    ['up', { at: 'total', places: 0, mode: 'up' }, '1'],
  ])('%s', (_, rounding, exact) => {
    const tree = evaluate(of(rounding), { score: 15 });
    expect(tree.exact).toBe(exact);
    expect(tree.rounding).toEqual(rounding ?? ONE_DECIMAL);
  });
  test('the total before and after', () => {
    const tree = evaluate(of({ at: 'total', places: 0, mode: 'half-up' }), { score: 125 });
    expect(tree).toMatchObject({ exact: '3', score: 3, rounded: { before: '2.5' } });
    expect(evaluate(of({ at: 'total', places: 1, mode: 'half-up' }), { score: 125 }).rounded).toBe(undefined);
  });
});

describe('grades', () => {
  type GradeBands = Bands<readonly [key: string, zh: string, en: string]>;
  const graded = (bands: GradeBands, of: 'rounded' | 'exact' = 'rounded') => rubric({ ...head, grades: { of, bands } }, [hundredth('1')]);
  const three: GradeBands = { '>= 9': ['good', '优秀', 'Good'], '< 6': ['poor', '不合格', 'Poor'], '[6, 9)': ['fair', '合格', 'Fair'] };

  test('are data like everything else, in the order in which they were written', () => {
    expect(graded(three, 'exact')).toMatchObject({
      grades: {
        of: 'exact',
        bands: [
          { key: 'good', label: { zh: '优秀', en: 'Good' }, in: '>= 9' },
          { key: 'poor', label: { zh: '不合格', en: 'Poor' }, in: '< 6' },
          { key: 'fair', label: { zh: '合格', en: 'Fair' }, in: '[6, 9)' },
        ],
      },
    });
  });
  test.each([
    [0, 'poor'],
    [590, 'poor'],
    [600, 'fair'],
    [890, 'fair'],
    [900, 'good'],
    [1000, 'good'],
  ])('%s thousandths: %s', (given, key) => {
    expect(evaluate(graded(three), { score: given }).grade?.key).toBe(key);
    expect(evaluate(graded(three, 'exact'), { score: given }).grade?.key).toBe(key);
  });
  test('reach below nothing and above the maximum', () => {
    const deep = rubric(
      { ...head, grades: { of: 'exact', bands: { '< 0': ['debt', '负分', 'Below nothing'], '>= 0': ['none', '非负', 'Not below'] } } },
      [criterion('1', '单项', 'Item', pool({ start: 0, floor: null }, { a: perItemDeduct(1, late) }))],
    );
    expect(evaluate(deep, { late: 1 }).grade?.key).toBe('debt');
    expect(evaluate(deep, { late: 0 }).grade?.key).toBe('none');
  });
  test('an edge is met by the exact total, thirds and all', () => {
    const thirds = rubric(
      {
        ...head,
        grades: {
          of: 'exact',
          bands: { '< 10': ['less', '不足', 'Less'], '= 10': ['all', '满分', 'Full'], '> 10': ['more', '超过', 'More'] },
        },
      },
      [criterion('1', '单项', 'Item', pool({ start: 0 }, { a: award('10/3', held), b: award('10/3', held), c: award('10/3', held) }))],
    );
    expect(evaluate(thirds, { held: true }).grade?.key).toBe('all');
    expect(evaluate(thirds, { held: false }).grade?.key).toBe('less');
  });
  test.each<[string, GradeBands, readonly string[]]>([
    ['a gap between two', { '< 6': ['poor', '差', 'Poor'], '> 6': ['good', '好', 'Good'] }, ['band-gap']],
    ['nothing below', { '[0, 6)': ['poor', '差', 'Poor'], '>= 6': ['good', '好', 'Good'] }, ['band-gap']],
    ['nothing above', { '< 6': ['poor', '差', 'Poor'], '[6, 10]': ['good', '好', 'Good'] }, ['band-gap']],
    ['an overlap', { '<= 6': ['poor', '差', 'Poor'], '>= 6': ['good', '好', 'Good'] }, ['band-overlap']],
    [
      'an empty interval',
      { '< 6': ['poor', '差', 'Poor'], '[9, 6]': ['fair', '中', 'Fair'], '>= 6': ['good', '好', 'Good'] },
      ['band-edge'],
    ],
    ['none at all', {}, ['rubric-field']],
    ['a key that is none', { '< 6': ['差', '差', 'Poor'], '>= 6': ['good', '好', 'Good'] }, ['key-invalid']],
    ['names the wrong way round', { '< 6': ['poor', 'Poor', '差'], '>= 6': ['good', '好', 'Good'] }, ['label-swapped']],
  ])('are refused: %s', (_, bands, codes) => {
    expect([...new Set(codesOf(() => graded(bands)))]).toEqual(codes);
  });
  test('a gap is told by a total that no grade has', () => {
    const [gap] = issuesOf(() => graded({ '< 6': ['poor', '差', 'Poor'], '> 6': ['good', '好', 'Good'] }));
    expect(gap?.received).toBe('6');
  });
});

describe('what the source says twice differently', () => {
  test('is stated, with the clauses concerned, or none where it is the whole document', () => {
    const found: readonly Discrepancy[] = [
      discrepancy('D1', ['1.1', '1.1.a', '1'], '合计不符', 'The sums differ'),
      discrepancy('D2', [], '总分不符', 'The total differs'),
    ];
    const made = rubric({ ...head, discrepancies: found }, [results]);
    expect(made.discrepancies).toEqual([
      { id: 'D1', at: ['1.1', '1.1.a', '1'], says: { zh: '合计不符', en: 'The sums differ' } },
      { id: 'D2', at: [], says: { zh: '总分不符', en: 'The total differs' } },
    ]);
    expect(found.every(Object.isFrozen)).toBe(true);
    expect(evaluate(made, whole).exact).toBe('10');
  });
  test.each(['1.3', '1.1.b', '1.1.a/1', 'A'])('points at a clause that exists, not at %s', (clause) => {
    const wrong = () => rubric({ ...head, discrepancies: [discrepancy('D1', [clause], '不符', 'Differs')] }, [results]);
    expect(codesOf(wrong)).toEqual([clause.includes('/') ? 'id-invalid' : 'discrepancy-nowhere']);
  });
  test('all that point nowhere are told at once', () => {
    const issues = issuesOf(() =>
      rubric(
        { ...head, discrepancies: [discrepancy('D1', ['8', '1.1', '9'], '不符', 'Differs'), discrepancy('D2', ['7'], '不符', 'Differs')] },
        [results],
      ),
    );
    expect(issues.map(({ name, received }) => `${name} ${received}`)).toEqual(['D1 8', 'D1 9', 'D2 7']);
  });
});

describe('readings', () => {
  const where = question('Q1', '何处取舍', 'Where to round', {
    chosen: 'items',
    options: { items: ['逐项', 'at each item'], end: ['合计后', 'at the end'] },
  });
  test("of the rounding are the root's own", () => {
    const made = rubric(
      {
        ...head,
        readings: [where],
        rounding: reading(where, { items: ONE_DECIMAL, end: { at: 'total', places: 1, mode: 'half-up' } }),
      },
      [hundredth('1'), hundredth('2')],
    );
    expect(evaluate(made, { score: 15 })).toMatchObject({ exact: '0.4', readings: [{ id: 'Q1', option: 'items' }] });
    expect(evaluate(made, { score: 15 }, { readings: { Q1: 'end' } })).toMatchObject({
      exact: '0.3',
      readings: [{ id: 'Q1', option: 'end' }],
    });
  });
  test('that stand nowhere are refused, and so are those that are not listed', () => {
    expect(codesOf(() => rubric({ ...head, readings: [where] }, [results]))).toEqual(['reading-unused']);
    const one = criterion('1', '单项', 'Item', earns(10, { a: award(reading(where, { items: 1, end: 2 }), held) }));
    expect(codesOf(() => rubric(head, [one]))).toEqual(['reading-undeclared']);
    expect(codesOf(() => rubric({ ...head, readings: [where, where] }, [one]))).toEqual(['id-duplicate']);
  });
});

describe('in words', () => {
  const closed = percent('closed', '完成率', 'Completion');
  const made = rubric({ ...head, max: 16 }, [
    results,
    criterion(
      '2',
      '整改',
      'Rectification',
      earns(6, { a: bandScore(closed, { '< 98': 0, '>= 98': 6 }), v: veto(fault('cheated', '弄虚作假', 'Cheating')) }),
    ),
  ]);
  const facts = { held: true, late: 0, closed: 100, cheated: false };
  const sentence = (changes: Partial<typeof facts>) => {
    const tree = evaluate(made, { ...facts, ...changes });
    return [explain(made, tree, 'scheme-2022', 'zh'), explain(made, tree, 'scheme-2022', 'en')];
  };
  test.each<[string, Partial<typeof facts>, string, string]>([
    ['whole', {}, '得 16 分（满分 16 分）：没有失分。', 'scores 16 of 16: nothing lost.'],
    ['one short', { late: 1 }, '得 15 分（满分 16 分）：失分在 1（9/10）。', 'scores 15 of 16: lost at 1 (9 of 10).'],
    [
      'two short',
      { held: false, closed: 0 },
      '得 4 分（满分 16 分）：失分在 1（4/10）、2（0/6）。',
      'scores 4 of 16: lost at 1 (4 of 10), 2 (0 of 6).',
    ],
  ])('%s', (_, changes, zh, en) => {
    expect(sentence(changes)).toEqual([`scheme-2022 考核办法${zh}`, `scheme-2022 Assessment scheme ${en}`]);
  });
  test('a clause below nothing is told by its points, also where nothing limits what it could have scored', () => {
    const debt = (id: string, more: readonly Rule[]) =>
      criterion(id, '单项', 'Item', pool({ start: 0, floor: null }, [perItemDeduct(1, late), ...more]));
    const open = readRubric(rubric(head, [debt('1', [perItemAward(1, count('done', '件', '办结', 'Done'))]), debt('2', [])]));
    const tree = evaluate(open, { late: 5, done: 0 });
    for (const language of ['zh', 'en'] as const) {
      const sentence = explain(open, tree, 'scheme-2022', language);
      expect(sentence).toMatch(/1.*5.*2.*5/);
      expect(sentence).not.toMatch(/null|undefined|NaN/);
    }
  });
  test('every node has its sentence', () => {
    const tree = evaluate(made, facts);
    for (const { id } of nodesOf(tree)) expect(explain(made, tree, id, 'en').startsWith(`${id} `)).toBe(true);
  });
  test('the tree of another rubric is told apart, though its ids are the same', () => {
    const other = rubric({ ...head, max: 15 }, [
      results,
      criterion('2', '整改', 'Rectification', earns(6, { a: bandScore(closed, { '< 98': 0, '>= 98': 6 }) })),
    ]);
    const tree = evaluate(other, { held: true, late: 0, closed: 100 });
    expect(nodeAt(tree, '2.a').exact).toBe('6');
    expect(codesOf(() => explain(made, tree, '2.a', 'en'))).toEqual(['trace-foreign']);
  });
});

describe('the compiler', () => {
  test('asks for what a scheme must say', () => {
    const { max, ...rest } = head;
    expect(max).toBe(10);
    // @ts-expect-error no maximum
    expect(codesOf(() => rubric(rest, [results]))).toEqual(['rubric-field']);
    // @ts-expect-error a title is in both languages
    expect(codesOf(() => rubric({ ...head, title: ['考核办法'] }, [results]))).toEqual(['rubric-field']);
    // @ts-expect-error a rule is no clause
    expect(codesOf(() => rubric(head, [award(1, held)]))).toEqual(['rubric-kind']);
  });
});

describe('what does not apply, made up for in the total', () => {
  const absent = fault('absent', '不涉及', 'Does not arise');
  const spared = criterion(
    '1.3',
    '缺项',
    'May not arise',
    earns(4, { a: award(4, flag('built', '已建成', 'Built')), n: notApplicable(absent) }),
  );
  const parts = [section('1', '执法实效', 'Results', 14, [meetings, cases, spared])];
  const wide = { ...head, max: 14, rounding: { at: 'total', places: 1, mode: 'half-up' } } as const;
  const facts = { held: true, late: 1, built: false };

  test('the total is scaled to the whole maximum, and rounded once', () => {
    const tree = evaluate(rubric({ ...wide, rescale: true }, parts), { ...facts, absent: true });
    // 9 of the 10 that are left, of 14.
    expect(tree).toMatchObject({ max: 14, exact: '12.6', applied: { rescaledBy: '1.4' } });
    expect(nodeAt(tree, '1')).toMatchObject({ max: 10, exact: '9' });
    expect(explain(rubric({ ...wide, rescale: true }, parts), tree, 'scheme-2022', 'zh')).toBe(
      'scheme-2022 考核办法得 12.6 分（满分 14 分）：失分在 1（9/10），缺项折算 ×1.4。',
    );
  });
  test('without it the maximum is what is left', () => {
    expect(evaluate(rubric(wide, parts), { ...facts, absent: true })).toMatchObject({ max: 10, exact: '9' });
  });
  test('where everything applies nothing is made up for', () => {
    const tree = evaluate(rubric({ ...wide, rescale: true }, parts), { ...facts, absent: false });
    expect(tree).toMatchObject({ max: 14, exact: '9' });
    expect(tree.applied).toBe(undefined);
  });
});

test('a scheme may state no maximum, and a year of it neither', () => {
  const open = rubric({ ...head, max: null }, [section('1', '执法实效', 'Results', null, [meetings, cases])]);
  expect(evaluate(open, whole)).toMatchObject({ max: null, exact: '10' });
  expect(readRubric(throughJson(open))).toEqual(open);
});

test('a text without a date is cited without one', () => {
  const citation: Citation = { document: { zh: '办法', en: 'Measures' }, issuer: { zh: '局', en: 'Bureau' } };
  expect(rubric({ ...head, citation }, [results])).toMatchObject({ citation });
});

test('what a discrepancy accepts is kept, and nothing where it accepts nothing', () => {
  const says = { zh: '不符', en: 'Differs' };
  expect(discrepancy('D1', ['1'], '不符', 'Differs', ['parts-over-max', 'cap-idle'])).toStrictEqual({
    id: 'D1',
    at: ['1'],
    says,
    accepts: ['parts-over-max', 'cap-idle'],
  });
  expect(discrepancy('D1', ['1'], '不符', 'Differs')).toStrictEqual({ id: 'D1', at: ['1'], says });
});

describe('grades are bands of any number', () => {
  const faults = (bands: Bands<readonly [key: string, zh: string, en: string]>) =>
    issuesOf(() => rubric({ ...head, grades: { of: 'exact', bands } }, [results])).map(({ code, received }) => [code, received]);
  test('also between two whole ones', () => {
    expect(faults({ '<= 2': ['low', '低', 'Low'], '>= 3': ['high', '高', 'High'] })).toEqual([['band-gap', '2.5']]);
  });
  test('and never beyond every number', () => {
    expect(faults({ '< 3': ['low', '低', 'Low'] })).toEqual([['band-gap', '3']]);
  });
  test('one that is not named after all is left out', () => {
    const bands: Record<string, readonly [string, string, string] | undefined> = {
      '< 3': ['low', '低', 'Low'],
      '>= 3': ['high', '高', 'High'],
      '= 7': undefined,
    };
    expect(faults(bands)).toEqual([]);
  });
});
