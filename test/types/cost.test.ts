import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Ceilings a tenth above what was measured when they were set: 26,431 and 52,818. */
const CEILINGS = { '250 facts': 29_000, "Jing'an": 58_000 } as const;

test('a rubric of 250 facts stays cheap to check', { timeout: 120_000 }, () => {
  const script = fileURLToPath(new URL('cost.mjs', import.meta.url));
  const told: unknown = JSON.parse(execFileSync(process.execPath, [script, '--json'], { encoding: 'utf8' }));
  const costs = Array.isArray(told) ? told : [];
  expect(costs.map(({ name }) => name)).toEqual(['library', ...Object.keys(CEILINGS)]);
  for (const { name, instantiations } of costs.slice(1)) {
    expect(instantiations).toBeGreaterThan(1000);
    expect(instantiations).toBeLessThan(CEILINGS[name as keyof typeof CEILINGS]);
  }
});
