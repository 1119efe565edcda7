/** The rules of the house, read from the source itself: who imports whom, and what no file may touch. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { evaluate, explain, formatTree, pointsLostByDepartment, withDefaults } from 'kaohe';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jingan2022 } from '../rubrics/jingan/index.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

// ---------------------------------------------------------------------------------------------------------------
// Reading the source

interface Import {
  /** A path from the root for a file of ours, and otherwise the specifier as it stands. */
  readonly from: string;
  /** Whether anything of it is there at run time. */
  readonly atRunTime: boolean;
  /** The names taken at run time; `*` for all of them. */
  readonly names: readonly string[];
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** Every node of it. */
  readonly syntax: readonly ts.Node[];
  readonly imports: readonly Import[];
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.ts'))
    .sort();

/** Every node of a syntax tree; comments and strings are none. */
function* syntaxOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* syntaxOf(child);
}

const resolved = (importer: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(dirname(importer), specifier).replace(/\.js$/, '.ts') : specifier;

/** The names that a clause takes at run time. With `verbatimModuleSyntax`, `import { type A }` still runs the module. */
function namesIn(clause: ts.ImportClause | undefined): { readonly atRunTime: boolean; readonly names: readonly string[] } {
  if (!clause) return { atRunTime: true, names: [] };
  if (clause.isTypeOnly) return { atRunTime: false, names: [] };
  const { name, namedBindings } = clause;
  const own = name ? ['default'] : [];
  if (!namedBindings) return { atRunTime: true, names: own };
  if (ts.isNamespaceImport(namedBindings)) return { atRunTime: true, names: ['*'] };
  const named = namedBindings.elements.filter((one) => !one.isTypeOnly).map((one) => (one.propertyName ?? one.name).text);
  return { atRunTime: true, names: [...own, ...named] };
}

function importsOf(path: string, tree: ts.SourceFile): readonly Import[] {
  return tree.statements.flatMap((statement): Import[] => {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      return [{ from: resolved(path, statement.moduleSpecifier.text), ...namesIn(statement.importClause) }];
    }
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier)) {
      const { exportClause, isTypeOnly } = statement;
      const names = exportClause && ts.isNamedExports(exportClause) ? exportClause.elements.filter((one) => !one.isTypeOnly) : undefined;
      return [
        {
          from: resolved(path, statement.moduleSpecifier.text),
          atRunTime: !isTypeOnly,
          names: isTypeOnly ? [] : (names?.map((one) => (one.propertyName ?? one.name).text) ?? ['*']),
        },
      ];
    }
    return [];
  });
}

const sourceOf = (path: string): Source => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return { path, text, tree, syntax: [...syntaxOf(tree)], imports: importsOf(path, tree) };
};

const SRC = filesUnder('src').map(sourceOf);
const RUBRICS = filesUnder('rubrics').map(sourceOf);
const paths = (sources: readonly Source[]): readonly string[] => sources.map(({ path }) => path);
const atRunTime = ({ imports }: Source): readonly Import[] => imports.filter((one) => one.atRunTime);
/** Who imports something that a test asks for, one line each. */
const importing = (wanted: (from: string, importer: string) => boolean, sources = SRC): readonly string[] =>
  sources.flatMap(({ path, imports }) => imports.filter(({ from }) => wanted(from, path)).map(({ from }) => `${path} ← ${from}`));

test('there is something to read', () => {
  expect(paths(SRC)).toEqual(expect.arrayContaining(['src/index.ts', 'src/kernel.ts', 'src/rules/fixed.ts', 'src/measures/sum.ts']));
  expect(paths(RUBRICS)).toEqual(expect.arrayContaining(['rubrics/jingan/index.ts', 'rubrics/tasks-2022/index.ts']));
  expect(SRC.find(({ path }) => path === 'src/format.ts')?.imports).toContainEqual({
    from: 'src/explain.ts',
    atRunTime: true,
    names: ['behind', 'reasonOf'],
  });
  expect(SRC.find(({ path }) => path === 'src/format.ts')?.imports).toContainEqual({
    from: 'src/evaluate.ts',
    atRunTime: false,
    names: [],
  });
});

test('every import of a file of ours finds it', () => {
  const known = new Set(paths([...SRC, ...RUBRICS]));
  expect(importing((from) => /^(?:src|rubrics)\//.test(from) && !known.has(from), [...SRC, ...RUBRICS])).toEqual([]);
});

// ---------------------------------------------------------------------------------------------------------------
// The outside

describe('what comes from outside comes in at one place', () => {
  const isOutside = (from: string) => !from.startsWith('src/');

  test('decimal.js at exact.ts', () => {
    expect(importing((from) => from.startsWith('decimal.js'))).toEqual(['src/exact.ts ← decimal.js']);
  });

  test('date-fns at period.ts', () => {
    const importers = SRC.filter(({ imports }) => imports.some(({ from }) => from.startsWith('date-fns')));
    expect(paths(importers)).toEqual(['src/period.ts']);
  });

  test('period.ts is a subpath of its own: nothing imports it', () => {
    expect(importing((from) => from === 'src/period.ts')).toEqual([]);
  });

  test('vitest at vitest.ts, as types alone; that is a subpath of its own too', () => {
    expect(importing((from) => from === 'src/vitest.ts' || /^@?vitest/.test(from))).toEqual(['src/vitest.ts ← vitest']);
    const matchers = SRC.find(({ path }) => path === 'src/vitest.ts');
    expect(matchers && atRunTime(matchers).filter(({ from }) => from === 'vitest')).toEqual([]);
  });

  test('zod as zod/mini, for classic zod compiles its objects', () => {
    const zods = SRC.flatMap(({ imports }) => imports.map(({ from }) => from)).filter((from) => from.startsWith('zod'));
    expect([...new Set(zods)]).toEqual(['zod/mini']);
  });

  test('and nothing else comes in', () => {
    const outside = SRC.flatMap(({ imports }) => imports.map(({ from }) => from)).filter(isOutside);
    expect([...new Set(outside)].sort()).toEqual(['date-fns/add', 'date-fns/parseISO', 'decimal.js', 'vitest', 'zod/mini']);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Rooms

/** Helpers of the measures that are no rooms: domains, and the table of kinds. */
const NO_ROOMS = new Set(['src/measures/domains.ts', 'src/measures/index.ts', 'src/rules/index.ts']);
const isRoom = (path: string): boolean =>
  (/^src\/(?:rules|measures|structure)\//.test(path) || path === 'src/conditions.ts') && !NO_ROOMS.has(path);
const ROOMS = SRC.filter(({ path }) => isRoom(path));

/** What a room may import at run time besides zod: the arithmetic, the geometry, the contract, wire shapes and words. */
const HELPERS = [
  'src/bands.ts',
  'src/declarations.ts',
  'src/exact.ts',
  'src/kernel.ts',
  'src/measures/domains.ts',
  'src/pool-bounds.ts',
  'src/pooling.ts',
  'src/ranges.ts',
  'src/wire.ts',
  'src/words.ts',
];

/** The few things that a room takes from another at run time. None of them is a room: builders, and parts of a wire shape. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  // A figure stands wherever a measure does, so every builder of measures reads its operands with this.
  'src/measures/figure.ts': ['measureOf'],
  // Rules tell in one way whether their condition holds.
  'src/conditions.ts': ['always', 'stands'],
  // An award without a condition stands on the one that always holds.
  // A year has the head of a scheme.
  'src/structure/rubric.ts': ['checkGrades', 'headOf', 'headSchema'],
};

describe('rooms', () => {
  test('are known', () => {
    const folders = ROOMS.map(({ path }) => posix.dirname(path));
    expect([...new Set(folders)]).toEqual(['src', 'src/measures', 'src/rules', 'src/structure']);
    expect(ROOMS.length).toBeGreaterThanOrEqual(25);
    // Whatever exports a room is one, and so is held to what follows.
    const exporting = SRC.filter(({ text }) => /^export const \w+Rooms?\b/m.test(text)).filter(({ path }) => !isRoom(path));
    expect(paths(exporting)).toEqual(['src/measures/index.ts', 'src/rooms.ts', 'src/rules/index.ts']);
  });

  test('import helpers at run time, and never each other', () => {
    const found = ROOMS.flatMap((room) =>
      atRunTime(room)
        .filter(({ from }) => from !== 'zod/mini' && !HELPERS.includes(from))
        .flatMap(({ from, names }) =>
          names.filter((name) => !SHARED[from]?.includes(name)).map((name) => `${room.path} ← ${from}: ${name}`),
        ),
    );
    expect(found).toEqual([]);
  });

  test('so no room is taken into another, not even as a type', () => {
    const rooms = ROOMS.flatMap((room) =>
      room.imports.flatMap(({ from, names }) =>
        isRoom(from) ? names.filter((name) => /Rooms?$/.test(name)).map((name) => `${room.path} ← ${name}`) : [],
      ),
    );
    expect(rooms).toEqual([]);
  });

  test('know drivers by the types of facts alone, and by nothing at run time', () => {
    const allowed = new Set([...HELPERS, 'src/facts.ts', 'src/readings.ts', 'src/trace.ts', 'zod/mini']);
    const found = ROOMS.flatMap(({ path, imports }) =>
      imports.filter(({ from }) => !allowed.has(from) && !isRoom(from)).map(({ from }) => `${path} ← ${from}`),
    );
    // A discrepancy accepts findings by their codes, and a year is typed by the facts of its periods.
    expect(found).toEqual(['src/structure/rubric.ts ← src/lint/words.ts', 'src/structure/weighted-annual.ts ← src/evaluate.ts']);
    const types = ROOMS.flatMap(({ path, imports }) => imports.filter(({ from }) => found.includes(`${path} ← ${from}`)));
    expect(types.map(({ atRunTime: isThere }) => isThere)).toEqual([false, false]);
  });

  test('helpers of rooms know no room and no driver at run time', () => {
    const helpers = SRC.filter(({ path }) => HELPERS.includes(path));
    expect(helpers).toHaveLength(HELPERS.length);
    const found = helpers.flatMap((helper) =>
      atRunTime(helper)
        .filter(({ from }) => from.startsWith('src/') && !HELPERS.includes(from))
        .map(({ from }) => `${helper.path} ← ${from}`),
    );
    expect(found).toEqual([]);
  });

  test('are found through one table', () => {
    const tables = ['src/rooms.ts', 'src/rules/index.ts', 'src/measures/index.ts'];
    const takers = SRC.filter(({ imports }) => imports.some(({ names }) => names.some((name) => /[a-z]Rooms?$/.test(name))));
    const others = takers.filter(({ path, imports }) =>
      imports.some(({ from, names }) => from !== 'src/rooms.ts' && !tables.includes(path) && names.some((name) => /Rooms?$/.test(name))),
    );
    expect(paths(others)).toEqual([]);
    expect(paths(takers)).toEqual(expect.arrayContaining(tables));
  });
});

test('the kernel imports types of numbers, issues, ranges and traces, and nothing at run time', () => {
  const kernel = SRC.find(({ path }) => path === 'src/kernel.ts');
  expect(kernel?.imports.map(({ from }) => from)).toEqual(['src/exact.ts', 'src/issues.ts', 'src/ranges.ts', 'src/trace.ts']);
  expect(kernel && atRunTime(kernel)).toEqual([]);
});

test('no import cycles at run time', () => {
  const next = new Map([...SRC, ...RUBRICS].map((source) => [source.path, atRunTime(source).map(({ from }) => from)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const from of next.get(path) ?? []) visit(from, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});

test('nothing is imported for its side effects', () => {
  const found = [...SRC, ...RUBRICS].flatMap((source) =>
    atRunTime(source)
      .filter(({ names }) => names.length === 0)
      .map(({ from }) => `${source.path} ← ${from}`),
  );
  expect(found).toEqual([]);
});

test('the public surface is written out, and holds nothing of its own', () => {
  const index = SRC.find(({ path }) => path === 'src/index.ts');
  expect(index?.imports.filter(({ names }) => names.includes('*'))).toEqual([]);
  const others = index?.tree.statements.filter((statement) => !(ts.isExportDeclaration(statement) && statement.moduleSpecifier));
  expect(others?.map((statement) => statement.getText())).toEqual([]);
});

test('nobody imports the public surface from inside', () => {
  expect(importing((from) => from === 'src/index.ts' || from.startsWith('kaohe'))).toEqual([]);
});

// ---------------------------------------------------------------------------------------------------------------
// What no file touches

/** Identifiers that stand for themselves: not the name of a property, and not a key. */
const freeNames = ({ syntax }: Source): readonly ts.Identifier[] =>
  syntax.filter(ts.isIdentifier).filter((node) => {
    const { parent } = node;
    const isMember = ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent);
    return !(isMember && parent.name === node);
  });

const lineOf = (tree: ts.SourceFile, node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** Where a name is spoken of. */
const mentions = (names: readonly string[], sources: readonly Source[]): readonly string[] =>
  sources.flatMap((source) =>
    freeNames(source)
      .filter(({ text }) => names.includes(text))
      .map((node) => `${source.path}:${lineOf(source.tree, node)} ${node.text}`),
  );

describe('no file touches', () => {
  const FORBIDDEN = [
    'eval',
    'Function',
    'process',
    'fetch',
    'console',
    'require',
    'module',
    'globalThis',
    'window',
    'self',
    'global',
    'Buffer',
  ];
  const TIMED = [
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'performance',
    'crypto',
    'navigator',
    'XMLHttpRequest',
    'WebSocket',
  ];

  test.each([...FORBIDDEN, ...TIMED])('%s', (name) => {
    expect(mentions([name], [...SRC, ...RUBRICS])).toEqual([]);
  });

  test('Date, but where times become counts', () => {
    const others = SRC.filter(({ path }) => path !== 'src/period.ts');
    expect(mentions(['Date', 'Intl', 'Temporal'], [...others, ...RUBRICS])).toEqual([]);
  });

  test('the clock or the zone of the host, even there', () => {
    // `new Date()` is now, and so is `Date.now()`; `getHours` and its like answer for the zone that the host stands in.
    const LOCAL =
      /^(?:[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)|to(?:Date|Time|Locale)\w*String|now)$/;
    const found = SRC.filter(({ path }) => path === 'src/period.ts').flatMap(({ syntax }) =>
      syntax.filter((node) => {
        const isNow = ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
        return isNow || (ts.isPropertyAccessExpression(node) && LOCAL.test(node.name.text));
      }),
    );
    expect(found.map((node) => node.getText())).toEqual([]);
  });

  test('chance', () => {
    const found = [...SRC, ...RUBRICS].filter(({ syntax }) =>
      syntax.some((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random'),
    );
    expect(paths(found)).toEqual([]);
  });

  test('modules of Node, or modules loaded late', () => {
    expect(importing((from) => from.startsWith('node:'), [...SRC, ...RUBRICS])).toEqual([]);
    const late = [...SRC, ...RUBRICS].filter(({ syntax }) =>
      syntax.some((node) => ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword),
    );
    expect(paths(late)).toEqual([]);
  });

  test('import.meta or top-level await', () => {
    const found = [...SRC, ...RUBRICS].filter(({ syntax }) => syntax.some((node) => ts.isMetaProperty(node) || ts.isAwaitExpression(node)));
    expect(paths(found)).toEqual([]);
  });

  test('any, or a cast to never', () => {
    const found = [...SRC, ...RUBRICS].flatMap(({ path, tree, syntax }) =>
      syntax
        .filter(
          (node) => node.kind === ts.SyntaxKind.AnyKeyword || (ts.isAsExpression(node) && node.type.kind === ts.SyntaxKind.NeverKeyword),
        )
        .map((node) => `${path}:${lineOf(tree, node)}`),
    );
    expect(found).toEqual([]);
  });
});

test('no class but the errors, and what stands for something that cannot be read', () => {
  const classes = SRC.flatMap(({ syntax }) => syntax.flatMap((node) => (ts.isClassLike(node) ? [node.name?.text ?? '?'] : [])));
  expect(classes.sort()).toEqual(['KaoheError', 'TooManyDigits', 'Unreadable']);
});

test('no file is longer than 400 lines', () => {
  const long = SRC.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 })).filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test('rubrics import the library by its name, and their own folder', () => {
  const others = importing((from, importer) => from !== 'kaohe' && posix.dirname(from) !== posix.dirname(importer), RUBRICS);
  // The list of all schemes takes each from its index, and nothing else does.
  const listed = others.filter((line) => /^rubrics\/index\.ts ← rubrics\/[a-z-]+\/index\.ts$/.test(line));
  expect(listed.length).toBeGreaterThan(0);
  // The scheme of Yangzhou has two halves that share most of what they say.
  const halves = others.filter((line) => /^rubrics\/yangzhou-department\/\w+\.ts ← rubrics\/yangzhou-district\/\w+\.ts$/.test(line));
  expect(halves).toEqual([
    'rubrics/yangzhou-department/index.ts ← rubrics/yangzhou-district/common.ts',
    'rubrics/yangzhou-department/readings.ts ← rubrics/yangzhou-district/readings.ts',
  ]);
  expect(others).toEqual([...listed, ...halves]);
});

// ---------------------------------------------------------------------------------------------------------------
// A page with a strict policy

const PROGRAM = `
import { evaluate, explain, factsSchema, formatTree, pointsLostByDepartment, readRubric, withDefaults } from 'kaohe';
import { jingan2022 } from 'kaohe/rubrics/jingan';
import * as z from 'zod/mini';
import { readFileSync } from 'node:fs';

let made = 'nothing';
try { made = String(new Function('return 1')()); } catch (error) { made = error.name; }
const { facts, assumed } = withDefaults(jingan2022, JSON.parse(readFileSync(process.argv[2], 'utf8')));
const tree = evaluate(jingan2022, facts, { assumed });
const schema = factsSchema(jingan2022);
console.log(JSON.stringify({
  made,
  exact: tree.exact,
  score: tree.score,
  hash: tree.rubric.hash,
  again: evaluate(readRubric(JSON.parse(JSON.stringify(jingan2022))), facts, { assumed }).exact,
  why: explain(jingan2022, tree, '1.1.6.b', 'zh'),
  printed: formatTree(tree, { language: 'en', rubric: jingan2022 }),
  lost: pointsLostByDepartment(jingan2022, tree),
  accepts: schema.safeParse(facts).success,
  refuses: schema.safeParse({ ...facts, adOrdersClosed: '101' }).success,
  properties: Object.keys(z.toJSONSchema(schema).properties).length,
}));
`;

describe('without code generation from strings', () => {
  let folder = '';
  const facts = join(ROOT, 'examples/jingan/facts.json');
  const run = (...flags: readonly string[]): unknown =>
    JSON.parse(execFileSync(process.execPath, [...flags, join(folder, 'program.mjs'), facts], { encoding: 'utf8' }));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kaohe-'));
    const { outputFiles } = await build({
      stdin: { contents: PROGRAM, resolveDir: ROOT, sourcefile: 'program.ts', loader: 'ts' },
      absWorkingDir: ROOT,
      tsconfig: join(ROOT, 'tsconfig.json'),
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'es2022',
      write: false,
      logLevel: 'error',
    });
    writeFileSync(join(folder, 'program.mjs'), outputFiles[0]?.contents ?? '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const { facts: filled, assumed } = withDefaults(jingan2022, JSON.parse(readFileSync(facts, 'utf8')));
  const tree = evaluate(jingan2022, filled, { assumed });
  const expected = {
    exact: tree.exact,
    score: tree.score,
    hash: tree.rubric.hash,
    again: tree.exact,
    why: explain(jingan2022, tree, '1.1.6.b', 'zh'),
    printed: formatTree(tree, { language: 'en', rubric: jingan2022 }),
    lost: JSON.parse(JSON.stringify(pointsLostByDepartment(jingan2022, tree))) as unknown,
    accepts: true,
    refuses: false,
    properties: expect.any(Number) as unknown,
  };

  test('a year is scored, explained and printed as it is here', () => {
    expect(run('--disallow-code-generation-from-strings')).toEqual({ ...expected, made: 'EvalError' });
  });

  test('and the flag is what makes the difference', () => {
    expect(run()).toEqual({ ...expected, made: '1' });
  });
});
