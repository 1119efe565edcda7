/**
 * What the types cost: instantiations and check time for a rubric of 250 facts, and for the Jing'an scheme. Instantiations are
 * the same on every machine, so they are gated; times are printed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');

/** Fifty criteria of five parts each, every part with a fact of its own, in ten sections. */
function rubricOf250() {
  const parts = (i) =>
    [
      `a: award(0.1, flag('held${i}', '召开', 'Held'))`,
      `b: bandScore(percent('rate${i}', '比率', 'Rate'), { '< 98': 0, '[98, 100)': 0.1, '= 100': 0.2 })`,
      `c: perItemDeduct(0.1, tally('late${i}', '件', '逾期', 'Late'))`,
      `d: choiceScore(choice('kind${i}', '种类', 'Kind', { good: ['好', 'good'], bad: ['差', 'bad'] }), { good: 0.1, bad: 0 })`,
      `e: perItemDeduct(0.1, below(count('sent${i}', '篇', '报送', 'Sent'), 12), { every: 2, steps: 'complete' })`,
    ].join(', ');
  const criterion = (i) => `criterion('${i}', '条目', 'Item', earns(1, { ${parts(i)} }))`;
  const section = (s) => `section('s${s}', '指标', 'Section', 5, [${[0, 1, 2, 3, 4].map((i) => criterion(s * 5 + i)).join(', ')}])`;
  return `import { award, bandScore, below, choice, choiceScore, count, criterion, earns, evaluate, type FactsOf, flag, percent, perItemDeduct, rubric, section, tally } from 'kaohe';
export const big = rubric({ id: 'big', title: ['大', 'Big'], authority: ['局', 'Bureau'], year: null, max: 50 }, [${Array.from({ length: 10 }, (_, s) => section(s)).join(',\n')}]);
export interface BigFacts extends FactsOf<typeof big> {}
export const score = (facts: BigFacts): number => evaluate(big, facts).score;`;
}

function measure(name, files) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(files, options);
  const before = performance.now();
  const faults = ts.getPreEmitDiagnostics(program);
  const seconds = (performance.now() - before) / 1000;
  if (faults.length > 0)
    throw new Error(
      ts.formatDiagnostics(faults.slice(0, 3), { getCanonicalFileName: (f) => f, getCurrentDirectory: () => root, getNewLine: () => '\n' }),
    );
  return { name, instantiations: program.getInstantiationCount(), seconds };
}

/** The cost of each rubric beyond that of the library itself. */
export function costs() {
  const folder = mkdtempSync(join(root, 'test/types/.cost-'));
  try {
    const library = join(folder, 'library.ts');
    writeFileSync(library, "export * from 'kaohe';");
    const big = join(folder, 'big.ts');
    writeFileSync(big, rubricOf250());
    // The first program also pays for reading the compiler's own library.
    measure('warm-up', [library]);
    const base = measure('library', [library]);
    return [
      base,
      ...[
        ['250 facts', big],
        ["Jing'an", join(root, 'rubrics/jingan/index.ts')],
      ].map(([name, file]) => {
        const whole = measure(name, [file]);
        return { name, instantiations: whole.instantiations - base.instantiations, seconds: whole.seconds - base.seconds };
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const measured = costs();
  if (process.argv.includes('--json')) console.log(JSON.stringify(measured));
  else console.table(measured.map(({ name, instantiations, seconds }) => ({ name, instantiations, seconds: Number(seconds.toFixed(2)) })));
}
