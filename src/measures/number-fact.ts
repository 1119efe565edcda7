import { checkFact, domainOf, numberSchema } from '../declarations.js';
import { isExact, ZERO } from '../exact.js';
import type { NumberFact, NumberKind } from '../facts.js';
import type { MeasureRoom, Schema } from '../kernel.js';

/** The room of a numeric fact: it is read where it stands. */
export const numberFact = <K extends NumberKind>(): MeasureRoom<NumberFact & { readonly kind: K }> => ({
  schema: numberSchema as () => Schema<NumberFact & { readonly kind: K }>,
  reads: ({ partOf, cohort }) => [...(partOf ? [partOf] : []), ...(cohort ? [cohort.of] : [])],
  check: checkFact,
  domain: domainOf,
  value: ({ key, list }, run) => {
    const value = run.fact(key, list);
    // Anything but a number would be a fault of the reader.
    return isExact(value) ? value : ZERO;
  },
  say: ({ label }) => label,
});
