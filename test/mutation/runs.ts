/**
 * What is mutated together, and the tests that have to notice: quick and exact ones that stand near the code. Whole
 * schemes, reference scorers, fuzzing and the slow laws are left out, for a mutant that only they notice is one that
 * nobody will understand.
 */

export type Group = 'exact' | 'bands' | 'rooms' | 'drivers' | 'rest';

export interface Run {
  readonly name: string;
  /** The line of the summary that its figures count towards. */
  readonly group: Group;
  /** Patterns of the sources. */
  readonly sources: readonly string[];
  /** Test files and folders of them, the nearest first: the first test that fails ends a mutant. */
  readonly tests: readonly string[];
}

/** Tests that take seconds, whichever folder they stand in. */
export const SLOW: readonly string[] = [
  'test/lint/large.test.ts',
  'test/lint/planted.test.ts',
  'test/lint/schemes.test.ts',
  'test/rules/laws.test.ts',
];

export const RUNS: readonly Run[] = [
  { name: 'exact', group: 'exact', sources: ['src/exact.ts'], tests: ['test/exact.test.ts'] },
  { name: 'bands', group: 'bands', sources: ['src/bands.ts'], tests: ['test/bands.test.ts', 'test/rules/band-score.test.ts'] },
  {
    name: 'rules',
    group: 'rooms',
    sources: ['src/rules/*.ts'],
    tests: ['test/rules/', 'test/check.test.ts', 'test/bounds.test.ts', 'test/explain.test.ts', 'test/round-trip.test.ts'],
  },
  {
    name: 'measures',
    group: 'rooms',
    sources: ['src/measures/*.ts'],
    tests: ['test/measures/', 'test/check.test.ts', 'test/round-trip.test.ts', 'test/bounds.test.ts', 'test/explain.test.ts'],
  },
  {
    name: 'structure',
    group: 'rooms',
    sources: ['src/structure/*.ts'],
    tests: ['test/structure/', 'test/check.test.ts', 'test/round-trip.test.ts', 'test/bounds.test.ts', 'test/explain.test.ts'],
  },
  {
    name: 'helpers',
    group: 'rooms',
    sources: ['src/conditions.ts', 'src/pooling.ts', 'src/pool-bounds.ts', 'src/ranges.ts'],
    tests: [
      'test/conditions.test.ts',
      'test/pooling.test.ts',
      'test/rules/pool.test.ts',
      'test/check.test.ts',
      'test/bounds.test.ts',
      'test/ranges.test.ts',
      'test/explain.test.ts',
    ],
  },
  {
    name: 'scoring',
    group: 'drivers',
    sources: ['src/evaluate.ts', 'src/explain.ts'],
    tests: [
      'test/evaluate.test.ts',
      'test/explain.test.ts',
      'test/explain-words.test.ts',
      'test/pooling.test.ts',
      'test/readings.test.ts',
      'test/structure/',
      'test/rules/',
    ],
  },
  {
    name: 'bounding',
    group: 'drivers',
    sources: ['src/bounds.ts', 'src/bounding.ts', 'src/missing.ts'],
    tests: [
      'test/bounding.test.ts',
      'test/missing.test.ts',
      'test/missing-figures.test.ts',
      'test/bounds.test.ts',
      'test/rules/',
      'test/lint/pools.test.ts',
    ],
  },
  { name: 'lint', group: 'drivers', sources: ['src/lint/*.ts'], tests: ['test/lint/'] },
];

/** The run of a name. */
export function runOf(name: string | undefined): Run {
  const found = RUNS.find((run) => run.name === name);
  if (!found) throw new Error(`no run is called ${name}; there are ${RUNS.map((run) => run.name).join(', ')}`);
  return found;
}
