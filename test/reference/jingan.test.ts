/** The rubric of Jing'an against the reference: every lettered part, item, indicator, total and grade, exactly. */
import fc from 'fast-check';
import { boundaryCases, detailTable, evaluate, factSheet, nodesOf, type TraceNode } from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type Jingan2022Facts as Facts, jingan2022 } from '../../rubrics/jingan/index.js';
import { DEPARTMENTS } from './departments.js';
import { years } from './facts.js';
import { fullYear, fullYearForEveryReading } from './full-year.js';
import { score } from './jingan.js';
import { faultyYear, idleYear, MIXED_YEARS } from './mixed-years.js';
import { textOf, ZERO } from './rational.js';
import { ALTERNATIVES, CHOSEN, type Readings } from './readings.js';

/** Rules inside a part are numbered after a slash; everything else is a clause of the scheme. */
const clausesOf = (tree: TraceNode): readonly TraceNode[] => [...nodesOf(tree)].filter((node) => node !== tree && !node.id.includes('/'));

/** Every clause where the library and the reference do not say the same, with the facts it reads; the total; the grade. */
function differences(facts: Facts, readings: Readings = {}): readonly string[] {
  const tree = evaluate(jingan2022, facts, { readings });
  const reference = score(facts, readings);
  const values = new Map<string, unknown>(Object.entries(facts));
  const found: string[] = [];
  const compare = (
    what: string,
    library: string | number | undefined,
    expected: string | number | undefined,
    keys: readonly string[] = [],
  ) => {
    if (library === expected) return;
    const read = keys.map((key) => `, ${key} ${JSON.stringify(values.get(key))}`).join('');
    found.push(`${what}: the library has ${library}, the reference ${expected}${read}`);
  };

  const clauses = clausesOf(tree);
  for (const { id, exact, facts: keys } of clauses) {
    const expected = reference.scores.get(id);
    compare(id, exact, expected && textOf(expected), keys);
  }
  compare('clauses', new Set(clauses.map(({ id }) => id)).size, reference.scores.size);
  compare('total', tree.exact, textOf(reference.total));
  compare('total as a number', tree.score, Number(textOf(reference.total)));
  compare('grade', tree.grade?.label.zh, reference.grade);
  return found;
}

/** A counterexample has hundreds of facts; the differences name those that matter, and the seed brings back the rest. */
function report<T>({ failed, seed, counterexamplePath, errorInstance }: fc.RunDetails<T>): void {
  if (!failed) return;
  const says = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(`seed ${seed}, path ${counterexamplePath}: ${says}`);
}

function agree(facts: Facts, readings: Readings): void {
  const found = differences(facts, readings);
  if (found.length > 0) throw new Error(`${JSON.stringify(readings)}\n${found.join('\n')}`);
}

/** Compares so many random years. */
function compareYears(numRuns: number, readings: Readings = {}): void {
  const property = fc.property(years(readings), (facts) => agree(facts, readings));
  fc.assert(property, { numRuns, reporter: report });
}

const named = (readings: Readings): string => Object.entries(readings).flat().join(' ');

/** The points of the indicators, as the head of each row prints them. */
const PRINTED: Readonly<Record<string, string>> = {
  ...{ '1': '20', '1.1': '20' },
  ...{ '2': '6', '2.1': '3', '2.2': '3' },
  ...{ '3': '29', '3.1': '5.5', '3.2': '6', '3.3': '0.5', '3.4': '0.5', '3.5': '13.5', '3.6': '3' },
  ...{ '4': '16.5', '4.1': '2', '4.2': '8.5', '4.3': '2', '4.4': '1', '4.5': '2', '4.6': '1' },
  ...{ '5': '12', '5.1': '4', '5.2': '3', '5.3': '2', '5.4': '1', '5.5': '1', '5.6': '1' },
  ...{ '6': '23.5', '6.1': '3', '6.2': '17.5', '6.3': '1', '6.4': '2' },
  ...{ '7': '7', '7.1': '1', '7.2': '2', '7.3': '2', '7.4': '2' },
  ...{ '8': '6', '8.1': '5', '8.2': '1' },
  ...{ '9': '30', '9.1': '30' },
  ...{ '10': '3', '10.1': '3' },
};

interface FixedYear {
  readonly about: string;
  readonly facts: Facts;
  readonly total: string;
  readonly grade: '优秀' | '良好';
}

const FIXED_YEARS: readonly FixedYear[] = [
  { about: 'everything done', facts: fullYearForEveryReading, total: '153', grade: '优秀' },
  { about: 'nothing done and nothing gone wrong', facts: idleYear, total: '25.7', grade: '良好' },
  { about: 'nothing but violations', facts: faultyYear, total: '0', grade: '良好' },
  ...MIXED_YEARS.map(({ about, changes, total, grade }) => ({ about, facts: { ...fullYearForEveryReading, ...changes }, total, grade })),
];

describe('the reference is of the whole scheme', () => {
  const { scores, maxima } = score(fullYear);
  const depth = (id: string): number => id.split('.').length;

  test('10 first-level and 33 second-level indicators, 91 items and 250 lettered parts', () => {
    const counts = [1, 2, 3, 4].map((levels) => [...scores.keys()].filter((id) => depth(id) === levels).length);
    expect(counts).toEqual([10, 33, 91, 250]);
  });

  test('the points of every item and indicator', () => {
    const printed = Object.fromEntries([...maxima].map(([id, max]) => [id, textOf(max)]));
    const indicators = Object.fromEntries(Object.entries(printed).filter(([id]) => depth(id) < 3));
    const inLibrary = clausesOf(evaluate(jingan2022, fullYear)).filter(({ id }) => depth(id) < 4);
    expect(indicators).toEqual(PRINTED);
    expect(Object.fromEntries(inLibrary.map(({ id, max }) => [id, String(max)]))).toEqual(printed);
  });

  test('every option of every reading that can be selected', () => {
    const selectable = jingan2022.readings.filter(({ options }) => options.length > 1);
    expect(Object.fromEntries(selectable.map(({ id, chosen }) => [id, chosen]))).toEqual(CHOSEN);
    expect(selectable.flatMap(({ id, chosen, options }) => options.flatMap(({ key }) => (key === chosen ? [] : [{ [id]: key }])))).toEqual(
      ALTERNATIVES.map(({ readings }) => readings),
    );
  });

  test('random years have every fact of the fact sheet, and those of alternatives when they are asked for', () => {
    const sheet = factSheet(jingan2022);
    const usual = sheet.filter(({ alternative }) => !alternative).map(({ key }) => key);
    const keysOf = (readings: Readings): readonly string[] =>
      fc.sample(years(readings), { numRuns: 1, seed: 1 }).flatMap((facts) => Object.keys(facts));
    expect([...keysOf({})].sort()).toEqual([...usual].sort());
    const asked = ALTERNATIVES.flatMap(({ readings }) => keysOf(readings)).filter((key) => !usual.includes(key));
    expect(asked.sort()).toEqual(sheet.flatMap(({ alternative, key }) => (alternative ? [key] : [])).sort());
  });

  test('every option changes each item that it is about in one of the years written out, and no other', () => {
    const usual = FIXED_YEARS.map(({ facts }) => ({ facts, before: score(facts).scores }));
    const changedBy = (readings: Readings): ReadonlySet<string> => {
      const items = new Set<string>();
      for (const { facts, before } of usual) {
        for (const [id, value] of score(facts, readings).scores) {
          if (depth(id) > 2 && textOf(before.get(id) ?? ZERO) !== textOf(value)) items.add(id.split('.').slice(0, 3).join('.'));
        }
      }
      return items;
    };
    for (const { readings, items } of ALTERNATIVES) {
      const changed = changedBy(readings);
      if (items.includes('total')) expect(changed.size, named(readings)).toBeGreaterThan(0);
      else expect([...changed].sort(), named(readings)).toEqual([...items].sort());
    }
  }, 60_000);
});

describe('years written out', () => {
  test('the full year is excellent with 153, of which 3 are bonus', () => {
    const tree = evaluate(jingan2022, fullYear);
    expect(tree.score).toBe(153);
    expect(tree.max).toBe(150);
    expect(tree.grade).toMatchObject({ key: 'excellent', label: { zh: '优秀' } });
    expect(clausesOf(tree).filter(({ score: points, max, id }) => id.split('.').length < 4 && points !== max)).toEqual([]);
  });

  test('a year of nothing but violations leaves no item anything', () => {
    const tree = evaluate(jingan2022, faultyYear);
    expect(tree.grade).toMatchObject({ key: 'good', label: { zh: '良好' } });
    expect(clausesOf(tree).filter(({ exact, id }) => id.split('.').length < 4 && exact !== '0')).toEqual([]);
  });

  test.each(FIXED_YEARS)('$about: $total', ({ facts, total, grade }) => {
    const tree = evaluate(jingan2022, facts);
    expect(tree.exact).toBe(total);
    expect(tree.grade?.label.zh).toBe(grade);
    expect(differences(facts)).toEqual([]);
  });
});

describe('random years', () => {
  test('3,000 under the readings that are used', () => compareYears(3000), 120_000);
});

test('both sides of every turn', { timeout: 60_000 }, () => {
  const found = boundaryCases(jingan2022).cases.flatMap(({ clause, what, facts }) =>
    differences(facts).map((one) => `${clause} ${what.en}: ${one}`),
  );
  expect(found).toEqual([]);
});

describe('every alternative by itself', () => {
  describe.each(ALTERNATIVES.map(({ readings }) => ({ readings, name: named(readings) })))('$name', ({ readings }) => {
    test.each(FIXED_YEARS)('$about', ({ facts }) => {
      expect(differences(facts, readings)).toEqual([]);
    });
    test('40 random years', () => compareYears(40, readings), 60_000);
  });
});

/** Alternatives that change different items, so that each does what it does alone. */
const APART: fc.Arbitrary<Readings> = fc.shuffledSubarray([...ALTERNATIVES], { minLength: 2 }).map((drawn) => {
  const taken = new Set<string>();
  let together: Readings = {};
  for (const { readings, items, jointly = [] } of drawn) {
    const touched = [...items, ...jointly];
    if (touched.some((id) => taken.has(id))) continue;
    for (const id of touched) taken.add(id);
    together = { ...together, ...readings };
  }
  return together;
});

describe('alternatives together', () => {
  test('where each changes items of its own', () => {
    const drawn = APART.chain((readings) => fc.tuple(fc.constant(readings), years(readings)));
    fc.assert(
      fc.property(drawn, ([readings, facts]) => agree(facts, readings)),
      { numRuns: 300, reporter: report },
    );
  }, 120_000);

  // These meet in one clause, and yet what they mean together is plain.
  describe.each<{ readonly readings: Readings }>([
    { readings: { A01: 'zero', A02: 'open' } },
    { readings: { A03: 'open', A09: 'itemOnly' } },
    { readings: { A07: 'proportional', A14: 'part' } },
    { readings: { A07: 'proportional', A14: 'total' } },
    { readings: { A14: 'total', A40: 'exact' } },
    { readings: { A14: 'total', A28: 'excluded' } },
  ])('$readings', ({ readings }) => {
    test.each(FIXED_YEARS)('$about', ({ facts }) => {
      expect(differences(facts, readings)).toEqual([]);
    });
    test('40 random years', () => compareYears(40, readings), 60_000);
  });

  test('the exact total is what is graded, where only the total is rounded', () => {
    const facts = {
      ...fullYear,
      satisfactionFirstHalf: 0,
      branchMicroLectures: false,
      branchNewsTaken: false,
      complaintScore: '17470/175',
    };
    const gradeUnder = (readings: Readings) => {
      const { exact, grade } = evaluate(jingan2022, facts, { readings });
      return [exact, grade?.label.zh];
    };
    expect(gradeUnder({ A14: 'total' })).toEqual(['135', '优秀']);
    expect(gradeUnder({ A14: 'total', A40: 'exact' })).toEqual(['135', '良好']);
  });
});

describe('who assesses', () => {
  const departmentsUnder = (readings: Readings): ReadonlyMap<string, unknown> => {
    const { columns, rows } = detailTable(jingan2022, evaluate(jingan2022, fullYearForEveryReading, { readings }), 'zh');
    const [criterion = '', by = ''] = [columns[3], columns.at(-1)];
    return new Map(rows.map((row) => [String(row[criterion]).split(' ')[0] ?? '', row[by]]));
  };
  const byItem = (departments: ReadonlyMap<string, unknown>) => Object.fromEntries(departments);

  test('every item, as printed', () => {
    expect(byItem(departmentsUnder({}))).toEqual(byItem(DEPARTMENTS));
  });
  test('A44: entries 3 to 5 of 3.2.1 by 执法监督科', () => {
    expect(departmentsUnder({ A44: 'split' }).get('3.2.1')).toBe('案件审理科、执法监督科');
  });
});
