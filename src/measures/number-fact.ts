import { checkFact, domainOf, numberSchema } from '../declarations.js';
import { type Exact, ZERO } from '../exact.js';
import type { NumberFact, NumberKind } from '../facts.js';
import type { MeasureRoom, Schema } from '../kernel.js';

/** The room of a numeric fact: it is read where it stands. */
export const numberFact = <K extends NumberKind>(): MeasureRoom<NumberFact & { readonly kind: K }> => ({
  schema: numberSchema as () => Schema<NumberFact & { readonly kind: K }>,
  reads: ({ partOf, cohort }) => [...(partOf ? [partOf] : []), ...(cohort ? [cohort.of] : [])],
  check: checkFact,
  domain: domainOf,
  value: ({ key, list }, run) => exactIn(run.fact(key, list)),
  say: ({ label }) => label,
});

/** A numeric fact is read as an exact number; anything else here would be a fault of the reader. */
const exactIn = (value: unknown): Exact => (typeof value === 'object' && value !== null && 'n' in value ? (value as Exact) : ZERO);
