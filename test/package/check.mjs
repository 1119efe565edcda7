/**
 * Packs the library, installs the tarball in a folder of its own, and type-checks and runs an application there: what a user
 * gets, not what the repository holds.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const app = mkdtempSync(join(tmpdir(), 'kaohe-app-'));
const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

function expect(what, actual, wanted) {
  if (actual !== wanted) throw new Error(`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(actual)}`);
  console.log(`ok ${what}`);
}

try {
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', app, '--loglevel=error'], root);
  const tarball = readdirSync(app).find((name) => name.endsWith('.tgz'));
  cpSync(join(root, 'test/package/app'), app, { recursive: true });
  cpSync(join(root, 'examples/jingan/facts.json'), join(app, 'facts.json'));
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    resolveJsonModule: true,
    skipLibCheck: false,
    types: [],
    lib: ['ES2022', 'DOM'],
    outDir: 'out',
  };
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', join(app, tarball)], app);

  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', app], app);
  console.log('ok the application type-checks, and what must not compile does not');
  const [scored, ...rest] = run(process.execPath, ['--disallow-code-generation-from-strings', join(app, 'out/index.js')], app)
    .trim()
    .split('\n');
  expect('it scores the example', scored, '137.7 优秀 0.3');
  expect('a missing fact is told', rest[0], 'fact-missing Supply the fact; no data is not zero.');
  expect('a misspelt fact is told with what was meant', rest[1], 'fact-unknown Did you mean majorEventsSupported?');
  expect('the other entries load', rest[2], 'true 12 function');
  expect('every scheme loads', rest[3], '153 120 100 100 105 105 65 100 100 - -');
} finally {
  rmSync(app, { recursive: true, force: true });
}
