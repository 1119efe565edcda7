/** What every suite of others checks, what it says, what kaohe says, and whether they agree: one text for a golden file. */
import { padded, widthOf } from '../../src/words.js';
import { type Case, type Expected, outcomeOf, type Suite } from './suite.js';

/** Columns as wide as their widest cell. */
function aligned(rows: readonly (readonly string[])[], indent = ''): readonly string[] {
  const columns = rows[0] ?? [];
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
  return rows.map(
    (row) =>
      indent +
      row
        .map((cell, i) => padded(cell, widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
  );
}

const told = ({ score, grade, reasons, noScore, refused }: Expected): string =>
  [
    ...(score === undefined ? [] : [score]),
    ...(grade === undefined ? [] : [grade]),
    ...(noScore === undefined ? [] : [noScore ? 'no score' : 'a score']),
    ...(reasons === undefined ? [] : [`[${reasons.join(', ')}]`]),
    ...(refused === undefined ? [] : [`refused, here as ${refused}`]),
  ].join(' ');

interface Compared {
  readonly one: Case;
  readonly theirs: string;
  readonly ours: string;
}

const compared = ({ cases, ranking }: Suite): readonly Compared[] =>
  cases.map((one) => ({ one, theirs: told(one.expected), ours: told(outcomeOf(one, ranking)) }));

const agree = ({ theirs, ours }: Compared): boolean => theirs === ours;
const inputsOf = ({ facts }: Case): string =>
  Object.entries(facts)
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(', ');

function detail(suite: Suite): readonly string[] {
  const rows = compared(suite).map((row) => [row.one.id, inputsOf(row.one), row.theirs, agree(row) ? 'agrees' : `HERE ${row.ours}`]);
  return [
    suite.name,
    `  ${suite.checks}`,
    ...suite.paths.map((path) => `  from ${suite.repository}, ${path}`),
    ...aligned(rows, '  '),
    ...suite.gaps.flatMap(({ at, code, examples, settled }) => [`  gap: ${at}`, `    ${code} at ${examples.join(', ')}; here: ${settled}`]),
    ...suite.outside.map((what) => `  not here: ${what}`),
  ];
}

/** The agreement of all suites: a table of sums, then every case. */
export function agreementOf(suites: readonly Suite[]): string {
  const sums = suites.map((suite) => {
    const rows = compared(suite);
    return { name: suite.name, cases: rows.length, agreeing: rows.filter(agree).length, gaps: suite.gaps.length };
  });
  const sumOf = (figure: 'cases' | 'agreeing' | 'gaps'): string => String(sums.reduce((sum, one) => sum + one[figure], 0));
  const table = aligned([
    ['Suite', 'Cases', 'Agree', 'Gaps shown'],
    ...sums.map(({ name, cases, agreeing, gaps }) => [name, String(cases), String(agreeing), String(gaps)]),
    ['All', sumOf('cases'), sumOf('agreeing'), sumOf('gaps')],
  ]);
  const NOTE = 'Reasons, in brackets, are ranked by the test from the partial scores in the trace; kaohe itself has no reason codes.';
  return [...table, '', NOTE, ...suites.flatMap((suite) => ['', ...detail(suite)])].join('\n');
}
