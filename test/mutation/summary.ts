/** Writes `summary.md` from Stryker's reports and the reasons on record; part of `npm run mutate`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Figures, type FileResult, type Reason, reasons, resultsOf, type Survivor } from './reports.js';
import { type Group, RUNS } from './runs.js';

const NOTHING: Figures = { killed: 0, timeout: 0, survived: 0, uncovered: 0, others: 0 };
const sum = (a: Figures, b: Figures): Figures => ({
  killed: a.killed + b.killed,
  timeout: a.timeout + b.timeout,
  survived: a.survived + b.survived,
  uncovered: a.uncovered + b.uncovered,
  others: a.others + b.others,
});

const HEAD = (first: string): readonly string[] => [
  `| ${first} | killed | timed out | survived | not covered | left out | score |`,
  '| --- | --: | --: | --: | --: | --: | --: |',
];
function row(name: string, { killed, timeout, survived, uncovered, others }: Figures): string {
  const noticed = killed + timeout;
  const score = (100 * noticed) / (noticed + survived + uncovered);
  return `| ${name} | ${killed} | ${timeout} | ${survived} | ${uncovered} | ${others} | ${score.toFixed(1)}% |`;
}

const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
const covers = (reason: Reason, { file, line, change }: Survivor): boolean =>
  reason.file === file && reason.line === line && reason.changes.includes(change);

/** Survivors of one file, those of one line and one reason in one entry. */
function named(survivors: readonly Survivor[], known: readonly Reason[]): readonly string[] {
  const entries = new Map<string, string[]>();
  for (const survivor of survivors) {
    const why = known.find((reason) => covers(reason, survivor))?.why ?? '**not looked at**';
    const entry = `${code(survivor.line)}: ${why}`;
    entries.set(entry, [...(entries.get(entry) ?? []), code(survivor.change)]);
  }
  return [...entries].map(([entry, changes]) => `- ${entry}\n  ${[...new Set(changes)].join(', ')}`);
}

/** Writes the summary of what has been run so far, and answers which runs are missing from it. */
export function summarize(): readonly string[] {
  const known = reasons();
  const groups = new Map<Group, Figures>();
  const results: FileResult[] = [];
  const missing: string[] = [];
  for (const run of RUNS) {
    const found = resultsOf(run);
    if (!found) missing.push(run.name);
    for (const result of found ?? []) {
      groups.set(run.group, sum(groups.get(run.group) ?? NOTHING, result.figures));
      results.push(result);
    }
  }
  const survivors = results.flatMap((result) => result.survivors);
  const open = survivors.filter((survivor) => !known.some((reason) => covers(reason, survivor)));
  const stale = known.flatMap((reason) =>
    reason.changes
      .filter((change) => !survivors.some((survivor) => covers({ ...reason, changes: [change] }, survivor)))
      .map((change) => `${reason.file}: ${code(reason.line)}, ${code(change)}`),
  );
  const text = [
    '# What mutation testing finds',
    '',
    'Written by `npm run mutate`; do not edit. A mutant is one small change to a source file; it is killed when a quick test near that file',
    'fails (`runs.ts` says which tests those are). Score: killed and timed out, of all but those left out.',
    ...(missing.length > 0 ? ['', `Not run yet: ${missing.join(', ')}.`] : []),
    '',
    ...HEAD('group'),
    ...[...groups].map(([group, figures]) => row(group, figures)),
    '',
    ...HEAD('file'),
    ...results.map(({ file, figures }) => row(file, figures)),
    '',
    '## Survivors, and why',
    '',
    `${survivors.length} survive, ${open.length} of them not looked at. Reasons stand in \`reasons.json\`.`,
    ...results.flatMap((result) =>
      result.survivors.length === 0 ? [] : ['', `### ${result.file}`, '', ...named(result.survivors, known)],
    ),
    ...(stale.length > 0 ? ['', '## Reasons for mutants that no longer survive', '', ...stale.map((line) => `- ${line}`)] : []),
    '',
  ];
  writeFileSync(fileURLToPath(new URL('summary.md', import.meta.url)), text.join('\n'));
  return missing;
}
