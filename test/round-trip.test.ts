/** A rubric with every kind in it goes through JSON, clones and databases, and scores the same. */
import { createHash } from 'node:crypto';
import {
  about,
  above,
  all,
  always,
  any,
  assessed,
  assessedBy,
  assessedDeduct,
  atLeast,
  average,
  award,
  bandScore,
  below,
  bestOf,
  capAt,
  choice,
  choiceScore,
  consequence,
  convert,
  count,
  countOf,
  criterion,
  deduct,
  definition,
  difference,
  discrepancy,
  earns,
  equals,
  evaluate,
  every,
  exempt,
  explain,
  fault,
  firstOf,
  flag,
  gap,
  greatestOf,
  is,
  keeps,
  largestOf,
  leastOf,
  lessThan,
  linear,
  list,
  meanOf,
  named,
  nodesOf,
  not,
  notApplicable,
  percent,
  perItemAward,
  perItemDeduct,
  points,
  pool,
  product,
  quantity,
  question,
  rank,
  rankTier,
  rate,
  ratio,
  reading,
  readRubric,
  rounded,
  rubric,
  section,
  series,
  some,
  sum,
  sumOf,
  tally,
  truncated,
  veto,
  when,
  worstOf,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { conditionRooms } from '../src/conditions.js';
import { measureRooms } from '../src/measures/index.js';
import { ruleRooms } from '../src/rules/index.js';
import { throughJson } from './rule-helpers.js';

const Q = question('Q', '不满一档如何计', 'A part of a step', {
  chosen: 'complete',
  options: { complete: ['只计满档', 'complete'], started: ['按一档', 'started'] },
  recorded: { monthly: ['按月', 'by month', '没有数据', 'no data'] },
});
const cases = count('cases', '件', '案件', 'Cases');
const due = count('due', '件', '应办', 'Due', { min: 1 });
const done = count('done', '件', '办结', 'Done', { partOf: due });
const flaws = tally('flaws', '处', '差错', 'Flaws');
const closed = percent('closed', '完成率', 'Completion');
const hours = quantity('hours', '小时', '时长', 'Hours', { max: 100 });
const place = rank('place', '名次', 'Place', { of: 16, ties: 'shared' });
const quality = points('quality', '质量', 'Quality', { max: 2 });
const held = flag('held', '已召开', 'Held');
const late = fault('late', '逾期', 'Late');
const courseware = choice('courseware', '课件', 'Courseware', { onTime: ['按时', 'on time'], missing: ['未报', 'missing'] });
const squads = list('squads', '中队', 'Squads', [count('staff', '人', '人数', 'Staff'), flag('trained', '已培训', 'Trained')], { min: 1 });
const scores = series('scores', '得分', 'Scores', quantity('score', '分', '得分', 'Score', { max: 100 }), { min: 1 });
const { staff, trained } = squads.item;

const measures = {
  a: convert(1, sum(cases, flaws, 1), 100),
  b: convert(1, difference(cases, flaws), 100),
  c: convert(1, above(cases, 3), 100),
  d: convert(1, below(cases, 30), 100),
  e: convert(1, gap(cases, flaws), 100),
  f: convert(1, product(cases, 2), 100),
  g: convert(1, rate(done, due, { none: 'error', some: 'error' }), 100),
  h: convert(1, ratio(cases, flaws, { none: 0, some: 'unbounded' }), 100),
  i: convert(1, leastOf(cases, flaws), 100),
  j: convert(1, greatestOf(cases, flaws), 100),
  k: convert(1, average(cases, flaws), 100),
  l: convert(1, meanOf(scores, scores.item.score), 100),
  m: convert(1, sumOf(squads, staff, { where: trained }), 100),
  n: convert(1, countOf(squads, { where: trained }), 100),
  zz: convert(1, named('案件数', 'Number of cases', cases), 100),
  o: convert(1, largestOf(squads, staff), 100),
  p: convert(1, rounded(closed, 1), 100),
};
const conditions = {
  a: award(1, all(held, not(late))),
  b: award(1, any(held, late)),
  c: award(1, is(courseware, 'onTime')),
  d: award(1, every(squads, atLeast(staff, 1))),
  e: award(1, some(squads, trained)),
  f: award(1, equals(cases, 7)),
  g: award(1, always),
};
const labelled = <P extends Readonly<Record<string, ReturnType<typeof award>>>>(parts: P) =>
  Object.fromEntries(Object.entries(parts).map(([letter, rule]) => [letter, about(`分项${letter}`, `Part ${letter}`, rule)]));

const scheme = rubric(
  {
    id: 'whole',
    title: ['方案', 'Scheme'],
    authority: ['机关', 'Authority'],
    year: 2022,
    max: 100,
    rounding: { at: 'criterion', places: 2, mode: 'half-even' },
    grades: { of: 'exact', bands: { '< 10': ['low', '低', 'Low'], '>= 10': ['high', '高', 'High'] } },
    citation: { document: { zh: '办法', en: 'Measures' }, issuer: { zh: '局', en: 'Bureau' }, date: '2022-06-24', number: '〔2022〕1号' },
    readings: [Q],
    discrepancies: [discrepancy('sum', ['1'], '合计不符', 'The sum is off')],
  },
  [
    section('1', '计分', 'Rules', 50, [
      criterion(
        '1.1',
        '规则',
        'Rules',
        pool(
          { start: 1, floor: null, max: 60, rescale: true },
          {
            a: award('22/3', held),
            b: deduct(0.2, late),
            c: perItemAward(0.1, hours, { every: 3, steps: reading(Q, { complete: 'complete', started: 'started' }) }),
            d: perItemDeduct(0.1, flaws),
            e: bandScore(closed, { '< 98': 0, '[98, 100)': 0.3, '= 100': 0.5 }),
            f: rankTier(place, { '1-4': 3, '5-16': 1 }),
            g: choiceScore(courseware, { onTime: 0.3, missing: -0.3 }),
            h: linear(closed, { '< 60': 0, '[60, 100]': [3, 5] }),
            i: assessed(quality),
            j: assessedDeduct(points('slips', '酌情扣分', 'Slips', { max: 1, nothing: 0 })),
            k: about('就高', 'The best', bestOf(award(1, held), perItemAward(0.2, cases))),
            l: about('就低', 'The worst', worstOf(deduct(1, late), perItemDeduct(0.1, flaws))),
            m: about('阶梯', 'Ladder', firstOf(when(lessThan(hours, 1), award(2)), deduct(1, late))),
            n: about('组', 'Group', keeps(2, { x: perItemDeduct(0.5, flaws), y: veto(late) })),
            o: about('封顶', 'Capped', capAt(1, [perItemAward(0.4, cases)])),
            p: about('豁免', 'Excused', earns(1, { x: exempt(held) })),
            q: about('缺项', 'Not applicable', earns(1, { x: notApplicable(held) })),
            r: consequence('criticised', '通报', 'Criticised', atLeast(flaws, 1)),
            t: truncated(points('lost', '缺失部分得分', 'Points of the missing part', { max: 1, nothing: 0 })),
            s: assessedBy([{ zh: '综合科', en: 'General' }], award(0.1, held)),
          },
        ),
        [{ zh: '督查科', en: 'Supervision' }],
      ),
    ]),
    definition('2.0', '定义', 'Definition', cases),
    section('2', '量', 'Measures', 16, [criterion('2.1', '量', 'Measures', earns(16, labelled(measures)))], { rescale: true }),
    section('3', '加分', 'Bonus', 7, [criterion('3.1', '条件', 'Conditions', earns(7, labelled(conditions)))], { bonus: true }),
  ],
);

const facts = {
  cases: 7,
  due: 3,
  done: 2,
  flaws: 2,
  closed: { part: 2999, whole: 3000 },
  hours: '10.5',
  place: 5,
  quality: '4/3',
  slips: 0.25,
  lost: 0.5,
  held: true,
  late: false,
  courseware: 'onTime',
  squads: [
    { staff: 8, trained: true },
    { staff: 3, trained: false },
  ],
  scores: [88.5, '91.25', 70],
};

/** Every kind in some data. */
const kindsIn = (value: unknown, into = new Set<string>()): ReadonlySet<string> => {
  if (typeof value !== 'object' || value === null) return into;
  if ('kind' in value && typeof value.kind === 'string') into.add(value.kind);
  for (const child of Object.values(value)) kindsIn(child, into);
  return into;
};
/** The same with the keys of every object the other way round, as a database may give them back. */
const reordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reordered(child)]),
  );
};
/** JSON with keys in order, written here a second time. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, child]) => [key, inOrder(child)]));
};

/** The facts of its parts are not followed by the compiler here: they are what this file is not about. */
const open = readRubric(scheme);
const tree = evaluate(open, facts);

test('every kind of rule, measure and condition is in it', () => {
  const kinds = kindsIn(scheme);
  const wanted = [...Object.keys(ruleRooms), ...Object.keys(measureRooms), ...Object.keys(conditionRooms)];
  expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([]);
});

describe.each<[string, (value: unknown) => unknown]>([
  ['JSON', throughJson],
  ['structuredClone', (value) => structuredClone(value)],
  ['a database that reorders keys', (value) => reordered(throughJson(value))],
])('through %s', (_, through) => {
  const back = readRubric(through(scheme));
  test('it is the same rubric', () => {
    expect(back).toEqual(scheme);
  });
  test('it scores the same, node for node, under every reading', () => {
    expect(evaluate(back, facts)).toEqual(tree);
    const started = evaluate(open, facts, { readings: { Q: 'started' } });
    expect(evaluate(back, facts, { readings: { Q: 'started' } })).toEqual(started);
    expect(started.exact).not.toBe(tree.exact);
  });
  test('it has the same hash', () => {
    expect(evaluate(back, facts).rubric.hash).toBe(tree.rubric.hash);
  });
  test('the tree survives, too', () => {
    expect(through(tree)).toEqual(tree);
  });
  test('and explains itself afterwards', () => {
    for (const { id } of nodesOf(tree)) expect(explain(back, tree, id, 'en')).toBe(explain(open, tree, id, 'en'));
  });
});

test('the raw data can be scored without being read first', () => {
  expect(Reflect.apply(evaluate, undefined, [throughJson(scheme), facts])).toEqual(tree);
});

test('the hash is the SHA-256 of the JSON with its keys in order', () => {
  const text = JSON.stringify(inOrder(throughJson(scheme)));
  expect(tree.rubric.hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});

test('the hash changes with any figure, and with nothing else', () => {
  const hashOf = (value: unknown) => evaluate(readRubric(value), facts).rubric.hash;
  const text = JSON.stringify(scheme);
  expect(hashOf(JSON.parse(text.replace('"points":0.2', '"points":0.25')))).not.toBe(tree.rubric.hash);
  expect(hashOf(JSON.parse(JSON.stringify(JSON.parse(text), null, 2)))).toBe(tree.rubric.hash);
});

test('everything that the builders leave is frozen', () => {
  const thawed: unknown[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Object.isFrozen(value)) thawed.push(value);
    for (const child of Object.values(value)) visit(child);
  };
  visit(scheme);
  expect(thawed).toEqual([]);
});
