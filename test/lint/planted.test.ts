/** Plants slips of every kind all over the schemes of the package, and counts how many lint finds. */
import { type Finding, lint, readRubric } from 'kaohe';
import { expect, test } from 'vitest';
import { schemes } from '../../rubrics/index.js';
import { prepared } from '../../src/library.js';
import { type Study, studyOf } from '../../src/lint/study.js';
import { type Plant, SLIPS, type Swap } from './plants.js';
import { isShown } from './showing.js';

/** Plain data with some of its nodes swapped for others. */
function withSwaps(value: unknown, swap: Swap, made = new Map<object, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (swap.has(value)) return swap.get(value);
  const known = made.get(value);
  if (known !== undefined) return known;
  const copy = Array.isArray(value)
    ? value.map((one: unknown) => withSwaps(one, swap, made))
    : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withSwaps(one, swap, made)]));
  made.set(value, copy);
  return copy;
}

/** A rubric under its chosen readings alone, and what lint has to say of it without any slip. */
interface Bed {
  readonly id: string;
  readonly study: Study;
  readonly before: ReadonlySet<string>;
}

const named = ({ code, clause }: Pick<Finding, 'code' | 'clause'>): string => `${code} ${clause}`;

const BEDS: readonly Bed[] = schemes.flatMap(({ rubric, period }) =>
  [rubric, period].flatMap((one): readonly Bed[] => {
    if (!one) return [];
    const { root } = prepared(one, undefined);
    const plain = readRubric({ ...root, readings: [] });
    return [{ id: one.id, study: studyOf(prepared(plain, undefined), plain), before: new Set(lint(plain).map(named)) }];
  }),
);

/** At most so many slips of a kind in a rubric, spread evenly over it. */
const MOST = 9;
const sample = <T>(all: readonly T[]): readonly T[] =>
  all.length <= MOST ? all : Array.from({ length: MOST }, (_, i) => all[Math.floor((i * all.length) / MOST)] as T);

/** Slips that can be planted together: of one stage, and no two in one item. */
function batchesOf(plants: readonly Plant[]): readonly (readonly Plant[])[] {
  const batches: { readonly stage: string; readonly items: Set<string>; readonly plants: Plant[] }[] = [];
  for (const one of plants) {
    const batch = batches.find(({ stage, items }) => stage === one.stage && !items.has(one.item));
    if (batch) {
      batch.items.add(one.item);
      batch.plants.push(one);
    } else batches.push({ stage: one.stage, items: new Set([one.item]), plants: [one] });
  }
  return batches.map(({ plants: planted }) => planted);
}

/** What is found in the periods of a year is found in their own rubric as well. */
const IN_PERIOD = /^months\.1\//;

interface Count {
  readonly found: number;
  readonly of: number;
  readonly missed: readonly string[];
  /** Counterexamples that do not show what they should. */
  readonly unshown: readonly string[];
}

function planted(slip: string, { id, study, before }: Bed): Count {
  const make = SLIPS[slip];
  const all = study.spots.flatMap((spot) => make?.(spot, study) ?? []);
  const news = all.filter(({ codes, clause }) => !codes.some((code) => before.has(named({ code, clause }))));
  const plants = sample(news);
  const missed: string[] = [];
  const unshown: string[] = [];
  for (const batch of batchesOf(plants)) {
    const rubric = withSwaps(study.laidOut.root, new Map(batch.flatMap(({ swap }) => [...swap])));
    const findings = lint(rubric).filter((finding) => !before.has(named(finding)) && !IN_PERIOD.test(finding.node));
    for (const { codes, clause } of batch) {
      const isFound = findings.some((one) => codes.includes(one.code) && (clause === '*' || one.clause === clause));
      if (!isFound) missed.push(`${slip}: ${id} ${clause}`);
    }
    const shown = findings.filter(({ counterexample }) => counterexample.length > 0);
    const read = shown.length > 0 ? readRubric(rubric) : undefined;
    if (read) unshown.push(...shown.filter((finding) => !isShown(read, finding)).map((finding) => `${slip}: ${id} ${named(finding)}`));
  }
  return { found: plants.length - missed.length, of: plants.length, missed, unshown };
}

const SLIP_NAMES = Object.keys(SLIPS);
const width = Math.max(...SLIP_NAMES.map(({ length }) => length));

test('nearly every slip is found, of whatever kind and wherever it is, and what is shown of it is so', { timeout: 120_000 }, () => {
  const rows = SLIP_NAMES.map((slip) => {
    const counts = BEDS.map((bed) => planted(slip, bed));
    return {
      slip,
      of: counts.reduce((total, count) => total + count.of, 0),
      found: counts.reduce((total, count) => total + count.found, 0),
      missed: counts.flatMap((count) => count.missed),
      unshown: counts.flatMap((count) => count.unshown),
    };
  });
  const [of, found] = [rows.reduce((total, row) => total + row.of, 0), rows.reduce((total, row) => total + row.found, 0)];
  const told = [...rows, { slip: 'all', of, found }].map((row) => `${row.slip.padEnd(width)} ${`${row.found}`.padStart(5)} of ${row.of}`);
  process.stdout.write(`Slips planted in the schemes of the package, and found:\n${told.join('\n')}\n`);
  expect(rows.filter((row) => row.of === 0).map(({ slip }) => slip)).toEqual([]);
  expect(of).toBeGreaterThan(1000);
  expect(found / of, rows.flatMap(({ missed }) => missed).join('\n')).toBeGreaterThanOrEqual(0.99);
  expect(rows.flatMap(({ unshown }) => unshown)).toEqual([]);
});
