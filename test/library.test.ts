/** A rubric is checked once and laid out once for each choice of readings; and it is told apart by its content, not by its object. */
import { createHash } from 'node:crypto';
import {
  award,
  convert,
  criterion,
  earns,
  evaluate,
  explain,
  factSheet,
  flag,
  keeps,
  nodeAt,
  perItemDeduct,
  pool,
  quantity,
  question,
  type RubricHead,
  reading,
  readRubric,
  rubric,
  section,
  tally,
  weightedAnnual,
  withDefaults,
} from 'kaohe';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checked } from '../src/check.js';
import { admit, prepared } from '../src/library.js';
import { layOut } from '../src/prepare.js';
import { codesOf } from './helpers.js';
import { throughJson } from './rule-helpers.js';

// Counted, not replaced: how often a rubric is checked and laid out shows nowhere but in the time that it takes.
vi.mock('../src/check.js', { spy: true });
vi.mock('../src/prepare.js', { spy: true });
const checks = vi.mocked(checked);
const layouts = vi.mocked(layOut);
beforeEach(() => {
  checks.mockClear();
  layouts.mockClear();
});
/** How often something checks and lays out. */
const work = (act: () => unknown): readonly [checks: number, layouts: number] => {
  checks.mockClear();
  layouts.mockClear();
  act();
  return [checks.mock.calls.length, layouts.mock.calls.length];
};

const head = {
  id: 'scheme',
  title: ['考核办法', 'Assessment scheme'],
  authority: ['某局', 'A bureau'],
  year: 2022,
  max: 10,
} as const satisfies RubricHead;
const held = flag('held', '已召开', 'Held');
const late = tally('late', '件', '逾期案件', 'Late cases');
type Id = `Q${1 | 2 | 3}` | 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H';
const yesNo = (id: Id) =>
  question(id, '计不计', 'Whether it counts', { chosen: 'no', options: { no: ['不计', 'not counted'], yes: ['计', 'counted'] } });

/** A scheme with some questions, each of which is worth a point where it is answered with yes. */
const schemeWith = (questions: readonly ReturnType<typeof yesNo>[], more: Partial<RubricHead> = {}) =>
  readRubric(
    rubric({ ...head, ...more, readings: questions }, [
      section('1', '节', 'Section', 10, [
        criterion(
          '1.1',
          '会议',
          'Meetings',
          pool(
            { start: 0 },
            questions.map((one) => award(reading(one, { no: 0, yes: 1 }), held)),
          ),
        ),
        criterion('1.2', '案件', 'Cases', keeps(4, { a: perItemDeduct(1, late) })),
      ]),
    ]),
  );
const Q = yesNo('Q1');
const scheme = schemeWith([Q]);
const schemeOnce = rubric(head, [criterion('1', '单项', 'Item', earns(1, { a: award(1, held) }))]);
const facts = { held: true, late: 1 };

/** Facts in order of key, as another implementation would write the JSON that is hashed. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, child]) => [key, inOrder(child)]));
};
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child)]),
  );
};
const digest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(value)), 'utf8')
    .digest('hex');

// ---------------------------------------------------------------------------------------------------------------

describe('a rubric that passed is remembered by its frozen object', () => {
  test('building it checks it and lays it out, once', () => {
    expect(work(() => rubric(head, [criterion('1', '单项', 'Item', earns(1, { a: award(1, held) }))]))).toEqual([1, 1]);
    expect(work(() => readRubric(throughJson(scheme)))).toEqual([1, 1]);
  });
  test('using it does neither again', () => {
    expect(
      work(() => {
        for (let i = 0; i < 10; i += 1) evaluate(scheme, facts);
        withDefaults(scheme, facts);
        factSheet(schemeOnce);
      }),
    ).toEqual([0, 0]);
  });
  test('nor does explaining, which names every reading of the tree', () => {
    const one = schemeWith([Q]);
    const tree = evaluate(one, facts);
    expect(work(() => explain(one, tree, '1.2.a', 'en'))).toEqual([0, 0]);
  });
  test('what comes out is a frozen copy: a change to what went in changes nothing, and is not checked again', () => {
    const raw = Object(throughJson(scheme));
    const read = readRubric(raw);
    raw.clauses[0].clauses[1].scores.max = 400;
    raw.title.zh = '别的办法';
    expect(work(() => expect(evaluate(read, facts)).toEqual(evaluate(scheme, facts)))).toEqual([0, 0]);
    expect(Object.isFrozen(read)).toBe(true);
  });
  test('the same rubric built twice is two objects and one content', () => {
    const [one, other] = [schemeWith([Q]), schemeWith([Q])];
    expect(one).not.toBe(other);
    expect(evaluate(one, facts)).toEqual(evaluate(other, facts));
  });
  test('one that did not pass is not remembered', () => {
    const unsound = { ...Object(throughJson(scheme)), max: 'ten' };
    expect(work(() => codesOf(() => prepared(unsound, undefined)))).toEqual([1, 0]);
    expect(work(() => codesOf(() => prepared(unsound, undefined)))).toEqual([1, 0]);
    expect(codesOf(() => admit(unsound))).toEqual(['amount-invalid']);
  });
});

describe("a stranger's object is checked whenever it is used", () => {
  const evaluateRaw = (raw: unknown) => Reflect.apply(evaluate, undefined, [raw, facts]);

  test('each time anew', () => {
    const raw = throughJson(scheme);
    expect(work(() => evaluateRaw(raw))).toEqual([1, 1]);
    expect(work(() => evaluateRaw(raw))).toEqual([1, 1]);
    expect(evaluateRaw(raw)).toEqual(evaluate(scheme, facts));
  });
  test('so a change after the first time is seen', () => {
    const raw = Object(throughJson(scheme));
    const before = evaluateRaw(raw);
    raw.clauses[0].clauses[1].scores.parts[0].rule.points = 2;
    const after = evaluateRaw(raw);
    expect([before.exact, after.exact]).toEqual(['3', '2']);
    expect(after.rubric.hash).not.toBe(before.rubric.hash);
    expect(after.rubric.hash).toBe(digest(raw));
  });
  test('and a change for the worse is refused', () => {
    const raw = Object(throughJson(scheme));
    evaluateRaw(raw);
    raw.clauses[0].clauses[1].scores.parts[0].rule.points = -2;
    expect(codesOf(() => evaluateRaw(raw))).toEqual(['points-negative']);
  });
  test('a frozen one too: what is inside it may not be', () => {
    const raw = Object.freeze(Object(throughJson(scheme)));
    expect(evaluateRaw(raw).exact).toBe('3');
    raw.clauses[0].clauses[1].scores.parts[0].rule.points = 2;
    expect(evaluateRaw(raw).exact).toBe('2');
  });
  test('a copy of one that passed is a stranger', () => {
    expect(work(() => evaluateRaw({ ...scheme }))).toEqual([1, 1]);
    expect(work(() => evaluateRaw(structuredClone(scheme)))).toEqual([1, 1]);
  });
  test('one that pretends to be another is not taken for it', () => {
    // Nothing about an object but its identity says that it passed.
    const pretender = new Proxy(Object(scheme), { get: (target, name) => (name === 'max' ? 1000 : Reflect.get(target, name)) });
    expect(work(() => evaluateRaw(pretender))).toEqual([1, 1]);
    expect(evaluateRaw(pretender).max).toBe(10);
  });
});

describe('a rubric is laid out once for each choice of readings', () => {
  test('the chosen one when it is built, others when they are first asked for', () => {
    const one = schemeWith([Q]);
    expect(work(() => evaluate(one, facts))).toEqual([0, 0]);
    expect(work(() => evaluate(one, facts, { readings: { Q1: 'yes' } }))).toEqual([0, 1]);
    expect(work(() => evaluate(one, facts, { readings: { Q1: 'yes' } }))).toEqual([0, 0]);
    expect(work(() => evaluate(one, facts))).toEqual([0, 0]);
  });
  test('the same choice in other words is the same choice', () => {
    const one = schemeWith([Q, yesNo('Q2')]);
    evaluate(one, facts, { readings: { Q1: 'yes', Q2: 'no' } });
    expect(
      work(() => {
        evaluate(one, facts, { readings: { Q1: 'yes' } });
        evaluate(one, facts, { readings: { Q2: 'no', Q1: 'yes' } });
      }),
    ).toEqual([0, 0]);
  });
  test('options that are not asked for are those chosen', () => {
    const one = schemeWith([Q, yesNo('Q2'), yesNo('Q3')]);
    for (const readings of [undefined, {}, { Q1: 'no' }, { Q1: 'no', Q2: 'no', Q3: 'no' }]) {
      expect(evaluate(one, facts, readings === undefined ? {} : { readings })).toEqual(evaluate(one, facts));
    }
  });
  test('two choices do not get into each other', () => {
    const one = schemeWith([Q]);
    const no = prepared(one, undefined);
    const yes = prepared(one, { Q1: 'yes' });
    expect(no).not.toBe(yes);
    expect(prepared(one, undefined)).toBe(no);
    expect(prepared(one, { Q1: 'yes' })).toBe(yes);
    expect(no.hash).toBe(yes.hash);
    expect([no.taken, yes.taken]).toEqual([[{ id: 'Q1', option: 'no' }], [{ id: 'Q1', option: 'yes' }]]);
  });
  test('more choices than are kept come out right, and are laid out again', () => {
    const questions = (['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const).map(yesNo);
    const many = schemeWith(questions);
    const choiceAt = (mask: number) => Object.fromEntries(questions.map(({ id }, i) => [id, (mask >> i) % 2 === 1 ? 'yes' : 'no']));
    const yeses = (mask: number) => [...mask.toString(2)].filter((bit) => bit === '1').length;
    for (const round of [1, 2]) {
      for (let mask = 0; mask < 256; mask += 1) {
        const tree = evaluate(many, facts, { readings: choiceAt(mask) });
        expect([round, mask, tree.exact]).toEqual([round, mask, String(3 + yeses(mask))]);
        expect(tree.taken.filter(({ option }) => option === 'yes')).toHaveLength(yeses(mask));
      }
    }
    // Whoever keeps to one choice does not pay for the others.
    evaluate(many, facts, { readings: choiceAt(7) });
    expect(work(() => evaluate(many, facts, { readings: choiceAt(7) }))).toEqual([0, 0]);
  });
  test('a tree of a choice that is no longer kept explains itself all the same', () => {
    const questions = (['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const).map(yesNo);
    const many = schemeWith(questions);
    const tree = evaluate(many, facts, { readings: { A: 'yes' } });
    const sentence = explain(many, tree, '1.1/1', 'en');
    for (let mask = 0; mask < 128; mask += 1) {
      evaluate(many, facts, { readings: Object.fromEntries(questions.map(({ id }, i) => [id, (mask >> i) % 2 === 1 ? 'yes' : 'no'])) });
    }
    expect(explain(many, tree, '1.1/1', 'en')).toBe(sentence);
  });
  test('readings that are refused lay nothing out', () => {
    const one = schemeWith([Q]);
    expect(work(() => codesOf(() => prepared(one, { Q1: 'maybe' })))).toEqual([0, 0]);
    expect(codesOf(() => prepared(one, { Q1: 'maybe', Q9: 'yes' }))).toEqual(['reading-option-unknown', 'reading-unknown']);
  });
  test('the blank sheet knows the facts of every choice', () => {
    const more = tally('more', '件', '其他', 'Other');
    const one = readRubric(
      rubric({ ...head, readings: [Q] }, [
        criterion('1', '单项', 'Item', keeps(9, { a: reading(Q, { no: perItemDeduct(1, late), yes: perItemDeduct(1, more) }) })),
      ]),
    );
    expect(factSheet(one).map(({ key, alternative, clauses }) => [key, alternative, clauses])).toEqual([
      ['late', false, ['1.a']],
      ['more', true, ['1.a']],
    ]);
    expect(prepared(one, { Q1: 'yes' }).needed.map(({ key }) => key)).toEqual(['more']);
    expect(prepared(one, { Q1: 'yes' }).spare.map(({ key }) => key)).toEqual(['late']);
    expect([...prepared(one, undefined).known.keys()]).toEqual(['late', 'more']);
  });
});

describe('a year and the rubric of its months', () => {
  const month = schemeWith([Q]);
  const yearly = (of: ReturnType<typeof readRubric> = month) =>
    readRubric(
      weightedAnnual(
        { ...head, id: 'year' },
        { key: 'months', label: ['各月', 'Months'], rubric: of, count: 12, weight: 1, use: 'exact' },
        { extra: convert(1, quantity('extra', '分', '附加', 'Extra', { max: 10 }), 10) },
        {},
      ),
    );
  const given = { months: Array.from({ length: 12 }, () => facts), extra: 0 };

  test('are checked once each, however many months there are', () => {
    const raw = throughJson(yearly());
    expect(work(() => readRubric(raw))).toEqual([2, 2]);
  });
  test('and not again when they are scored, under any choice that was asked for', () => {
    const year = yearly();
    explain(year, evaluate(year, given, { readings: { Q1: 'yes' } }), 'months.1', 'en');
    explain(year, evaluate(year, given), 'months.1', 'en');
    expect(
      work(() => {
        evaluate(year, given);
        evaluate(year, given, { readings: { Q1: 'yes' } });
        explain(year, evaluate(year, given), 'months.7/1.2.a', 'zh');
      }),
    ).toEqual([0, 0]);
  });
  test('a month of the year is laid out like the month by itself', () => {
    const tree = evaluate(yearly(), given, { readings: { Q1: 'yes' } });
    expect(nodeAt(tree, 'months.5/scheme').exact).toBe(evaluate(month, facts, { readings: { Q1: 'yes' } }).exact);
  });
  test('the hash of the year covers its months', () => {
    const hashOf = (of: ReturnType<typeof readRubric>) => evaluate(yearly(of), given).rubric.hash;
    expect(hashOf(schemeWith([Q]))).toBe(hashOf(month));
    expect(hashOf(schemeWith([Q], { year: 2023 }))).not.toBe(hashOf(month));
  });
});

describe('the content hash', () => {
  const hashOf = (value: unknown) => evaluate(readRubric(value), facts).rubric.hash;
  const hash = evaluate(scheme, facts).rubric.hash;

  test('is the SHA-256 of the JSON with its keys in order, as anyone may compute it', () => {
    expect(hash).toBe(digest(scheme));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const year = weightedAnnual(
      { ...head, id: 'year' },
      { key: 'months', label: ['各月', 'Months'], rubric: scheme, count: 1, weight: 1, use: 'exact' },
      {},
      {},
    );
    expect(evaluate(readRubric(year), { months: [facts] }).rubric.hash).toBe(digest(year));
  });
  test.each<[string, (value: unknown) => unknown]>([
    ['as it is', (value) => value],
    ['through JSON', throughJson],
    ['cloned', (value) => structuredClone(value)],
    ['with its keys the other way round', (value) => reversed(throughJson(value))],
    ['with its keys in order', (value) => inOrder(throughJson(value))],
    ['printed with spaces', (value) => JSON.parse(JSON.stringify(value, null, 4))],
    ['with keys that are undefined', (value) => ({ ...Object(throughJson(value)), citation: undefined })],
    ['read twice', (value) => readRubric(readRubric(value))],
  ])('is the same: %s', (_, through) => {
    expect(hashOf(through(scheme))).toBe(hash);
    expect(evaluate(readRubric(through(scheme)), facts)).toEqual(evaluate(scheme, facts));
  });
  test.each<[string, (raw: Record<string, unknown>) => unknown]>([
    ['another title', (raw) => ({ ...raw, title: { zh: '别的办法', en: 'Assessment scheme' } })],
    ['another year', (raw) => ({ ...raw, year: 2023 })],
    ['another maximum', (raw) => ({ ...raw, max: 11 })],
    ['the same maximum, written otherwise', (raw) => ({ ...raw, max: '10' })],
    ['another id of a clause', (raw) => JSON.parse(JSON.stringify(raw).replace('"id":"1.1"', '"id":"1.3"'))],
    ['another chosen reading', (raw) => JSON.parse(JSON.stringify(raw).replace('"chosen":"no"', '"chosen":"yes"'))],
    ['other words in an option', (raw) => JSON.parse(JSON.stringify(raw).replace('"not counted"', '"left out"'))],
  ])('is another: %s', (_, change) => {
    const raw: Record<string, unknown> = JSON.parse(JSON.stringify(scheme));
    expect(hashOf(change(raw))).not.toBe(hash);
    expect(raw).toEqual(throughJson(scheme));
  });
  test('does not hear which facts or readings were scored', () => {
    expect(evaluate(scheme, { held: false, late: 9 }).rubric.hash).toBe(hash);
    expect(evaluate(scheme, facts, { readings: { Q1: 'yes' } }).rubric.hash).toBe(hash);
  });
});
