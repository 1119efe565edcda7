import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    period: 'src/period.ts',
    vitest: 'src/vitest.ts',
    'rubrics/index': 'rubrics/index.ts',
    'rubrics/jingan': 'rubrics/jingan/index.ts',
    'rubrics/hunan': 'rubrics/hunan/index.ts',
    'rubrics/ningbo-district': 'rubrics/ningbo-district/index.ts',
    'rubrics/ningbo-center': 'rubrics/ningbo-center/index.ts',
    'rubrics/yangzhou-district': 'rubrics/yangzhou-district/index.ts',
    'rubrics/yangzhou-department': 'rubrics/yangzhou-department/index.ts',
    'rubrics/minhang': 'rubrics/minhang/index.ts',
    'rubrics/quanshan': 'rubrics/quanshan/index.ts',
    'rubrics/xihu': 'rubrics/xihu/index.ts',
    'rubrics/functional-department': 'rubrics/functional-department/index.ts',
    'rubrics/county-fine': 'rubrics/county-fine/index.ts',
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
