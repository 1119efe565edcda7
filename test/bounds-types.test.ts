/** What the compiler says of facts that are partly known, by the facts of whole schemes. */
import { bounds, type NumberInput, type PartialFactsOf } from 'kaohe';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { jingan2022 } from '../rubrics/jingan/index.js';
import { quanshan } from '../rubrics/quanshan/index.js';
import { codesOf } from './helpers.js';

describe('types', () => {
  type Facts = PartialFactsOf<typeof jingan2022>;
  test('every fact may be left out, and keeps its type', () => {
    expectTypeOf<Facts['majorEventsSupported']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<Record<never, never>>().toExtend<Facts>();
    expect(bounds(jingan2022, { majorEventsSupported: true }).settled).toBe(false);
    // @ts-expect-error: a fact of another type
    expect(codesOf(() => bounds(jingan2022, { majorEventsSupported: 'yes' }))).toEqual(['fact-kind']);
    // @ts-expect-error: no such fact
    expect(codesOf(() => bounds(jingan2022, { majorEvents: true }))).toEqual(['fact-unknown']);
    // @ts-expect-error: no such option
    expect(codesOf(() => bounds(jingan2022, {}, { readings: { A07: 'never' } }))).toEqual(['reading-option-unknown']);
  });
  test('a period may have some of its facts, a known score, or no data', () => {
    type Month = NonNullable<NonNullable<PartialFactsOf<typeof quanshan>['months']>[number]>;
    expectTypeOf<{ readonly knownScore: NumberInput }>().toExtend<Month>();
    expectTypeOf<Record<never, never>>().toExtend<Month>();
    expectTypeOf<{ readonly closingPoints: 70 }>().toExtend<Month>();
    const months: readonly Month[] = [{ closingPoints: 60 }, { knownScore: 90 }, ...Array.from({ length: 10 }, () => ({}))];
    expect(bounds(quanshan, { months }).settled).toBe(false);
    // @ts-expect-error: a fact of another type
    expect(codesOf(() => bounds(quanshan, { months: [{ closingPoints: true }, ...months.slice(1)] }))).toEqual(['fact-kind']);
  });
});
