import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    period: 'src/period.ts',
    'rubrics/jingan': 'rubrics/jingan/index.ts',
    'rubrics/tasks-2022': 'rubrics/tasks-2022/index.ts',
  },
  format: ['esm'],
  target: 'es2022',
  // Rubrics import the library by its own name, as an application's would, so that there is only one of it.
  external: ['kaohe'],
  dts: { compilerOptions: { paths: { kaohe: ['./src/index.ts'] } } },
  splitting: true,
  clean: true,
});
