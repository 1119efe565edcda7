/**
 * How long scoring takes, beside the alternatives in the same run. Prints medians in microseconds; nothing here can fail a
 * build. `npm run bench`.
 */
import { Decimal } from 'decimal.js';
import { evaluate, factsSchema, readRubric } from 'kaohe';
import { jingan2022 } from 'kaohe/rubrics/jingan';
import { Bench } from 'tinybench';
import { add, divide, exactOf, multiply, ONE, textOf, ZERO } from '../../src/exact.js';
import { fullYear } from '../reference/full-year.js';
import { score as referenceScore } from '../reference/jingan.js';
import { ZERO as NOTHING, over, plus, q, textOf as rationalText, times } from '../reference/rational.js';

const json: unknown = JSON.parse(JSON.stringify(jingan2022));
const read = readRubric(json);
const schema = factsSchema(jingan2022);

/** A year of contributions: 250 amounts summed, and the mean of twelve months at a weight. */
const amounts = Array.from({ length: 250 }, (_, i) => String((i % 40) / 10));
const exact = amounts.map((amount) => exactOf(amount) ?? ZERO);
const decimals = amounts.map((amount) => new Decimal(amount));
const rationals = amounts.map((amount) => q(amount));
const TWELVE = exactOf(12) ?? ONE;
const WEIGHT = exactOf('0.9') ?? ONE;

interface Group {
  readonly title: string;
  readonly tasks: Readonly<Record<string, () => unknown>>;
}

const groups: readonly Group[] = [
  {
    title: "Jing'an 2022, 250 parts: one district's year",
    tasks: {
      'evaluate: facts validated, full trace': () => evaluate(jingan2022, fullYear),
      'evaluate a rubric read from JSON once': () => evaluate(read, fullYear),
      'validating the facts alone, by the zod schema': () => schema.safeParse(fullYear),
      'hand-written, reduced rationals, no validation, no trace': () => referenceScore(fullYear),
    },
  },
  {
    title: 'A rubric that comes from a stranger',
    tasks: { 'read and check the whole rubric from JSON': () => readRubric(json) },
  },
  {
    title: '250 amounts summed, a mean of twelve, a weight, printed',
    tasks: {
      'exact: decimals until something divides': () => textOf(multiply(divide(exact.reduce(add, ZERO), TWELVE), WEIGHT)),
      'reduced rationals': () => rationalText(times(over(rationals.reduce(plus, NOTHING), q(12)), q('0.9'))),
      'decimal.js at 20 digits (inexact)': () =>
        decimals
          .reduce((sum, one) => sum.plus(one), new Decimal(0))
          .div(12)
          .times('0.9')
          .toString(),
    },
  },
];

for (const { title, tasks } of groups) {
  const bench = new Bench({ time: 500, warmupTime: 200 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
  await bench.run();
  const medians = bench.tasks.map(({ name, result }) => ({ name, median: 'latency' in result ? result.latency.p50 * 1000 : Number.NaN }));
  const first = medians[0]?.median ?? Number.NaN;
  console.log(title);
  console.table(
    medians.map(({ name, median }) => ({ name, 'µs (median)': Number(median.toFixed(1)), ratio: Number((median / first).toFixed(2)) })),
  );
}
