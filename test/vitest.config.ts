import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('..'),
  resolve: {
    alias: [
      { find: /^kaohe\/period$/, replacement: at('../src/period.ts') },
      { find: /^kaohe\/vitest$/, replacement: at('../src/vitest.ts') },
      { find: /^kaohe\/rubrics$/, replacement: at('../rubrics/index.ts') },
      { find: /^kaohe\/rubrics\/(.+)$/, replacement: `${at('../rubrics')}/$1/index.ts` },
      { find: /^kaohe$/, replacement: at('../src/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: at('../tsconfig.json') },
  },
});
