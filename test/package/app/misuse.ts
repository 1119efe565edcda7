/** What must not compile in an application, and what must. Never run. */
import { evaluate, type FactsOf } from 'kaohe';
import { type Jingan2022Facts, jingan2022 } from 'kaohe/rubrics/jingan';

export function misuse(facts: Jingan2022Facts): void {
  const same: FactsOf<typeof jingan2022> = facts;
  evaluate(jingan2022, same, { readings: { A07: 'started' } });
  // @ts-expect-error a fact that is misspelt
  evaluate(jingan2022, { ...facts, majorEventSupported: true });
  // @ts-expect-error a fact of the wrong type
  evaluate(jingan2022, { ...facts, majorEventsSupported: 'yes' });
  // @ts-expect-error facts that are missing
  evaluate(jingan2022, { majorEventsSupported: true });
  // @ts-expect-error a reading that does not exist
  evaluate(jingan2022, facts, { readings: { A99: 'started' } });
  // @ts-expect-error an option that does not exist
  evaluate(jingan2022, facts, { readings: { A07: 'half' } });
}
