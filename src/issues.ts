/** What is wrong with a rubric or with facts, all of it at once, as data and as one error. */
import type { Label } from './kernel.js';
import { TEMPLATES, type Template } from './messages.js';
import { harmless } from './words.js';

/** What a message may speak of. Every field is optional; a template uses those that its code supplies. */
export interface IssueDetails {
  readonly code: IssueCode;
  /** Where: in the facts (`['squads', 2, 'staff']`) or in the rubric (`['1.1.6', 'b', 'bands', 0]`). */
  readonly path?: readonly (string | number)[];
  /** Clauses concerned. */
  readonly clauses?: readonly string[];
  readonly fact?: string;
  readonly label?: Label;
  readonly expected?: Label;
  /** What came, as text. */
  readonly received?: string;
  /** The unit of a cohort whose facts they are. */
  readonly unit?: string;
  /** The nearest thing that exists, for "did you mean". */
  readonly near?: string;
  /** The thing that the message is about, where it is not a fact: an interval, a reading, a key. */
  readonly name?: string;
}

/** One thing that is wrong. */
export interface Issue extends IssueDetails {
  readonly path: readonly (string | number)[];
  readonly clauses: readonly string[];
  readonly message: Label;
  readonly hint: Label | undefined;
}

export type IssueCode = keyof typeof TEMPLATES;

/** An issue with its words. */
export function issueOf(given: IssueDetails): Issue {
  const details = clean(given);
  const template: Template = TEMPLATES[details.code];
  return Object.freeze({
    ...details,
    path: details.path ?? [],
    clauses: details.clauses ?? [],
    message: inUnit(details.unit, template.message(details)),
    hint: template.hint?.(details),
  });
}

const inUnit = (unit: string | undefined, { zh, en }: Label): Label =>
  unit === undefined ? { zh, en } : { zh: `${unit}：${zh}`, en: `${unit}: ${en}` };

/** What a stranger wrote, short and with nothing in it that a terminal would obey. */
function clean(details: IssueDetails): IssueDetails {
  const short = (text: string): string => {
    const harmlessText = harmless(text);
    return harmlessText.length > LONGEST ? `${Array.from(harmlessText).slice(0, LONGEST).join('')}…` : harmlessText;
  };
  const step = (one: string | number): string | number => (typeof one === 'number' ? one : short(one));
  const { path, clauses, fact, received, unit, near, name } = details;
  return {
    ...details,
    ...(path === undefined ? {} : { path: path.map(step) }),
    ...(clauses === undefined ? {} : { clauses: clauses.map(short) }),
    ...(fact === undefined ? {} : { fact: short(fact) }),
    ...(received === undefined ? {} : { received: short(received) }),
    ...(unit === undefined ? {} : { unit: short(unit) }),
    ...(near === undefined ? {} : { near: short(near) }),
    ...(name === undefined ? {} : { name: short(name) }),
  };
}
const LONGEST = 100;

function listing(issues: readonly Issue[]): string {
  const shown = issues.slice(0, 20).map(({ message, hint }, i) => {
    const number = `${i + 1}. `;
    const indent = ' '.repeat(number.length);
    return `${number}${message.zh}。${hint?.zh ?? ''}\n${indent}${message.en}. ${hint?.en ?? ''}`.trimEnd();
  });
  const rest = issues.length - shown.length;
  const more = rest > 0 ? [`… 另有 ${rest} 项 / ${rest} more`] : [];
  return [`kaohe：${issues.length} 处问题 / ${issues.length} problem(s)`, ...shown, ...more].join('\n');
}

/**
 * The one error of this library: everything that is wrong with what was passed in, at once, in both languages.
 *
 * @example
 * try { evaluate(jingan2022, facts); }
 * catch (error) { if (error instanceof KaoheError) for (const issue of error.issues) console.log(issue.message.zh); }
 */
export class KaoheError extends Error {
  override readonly name = 'KaoheError';
  readonly issues: readonly Issue[];

  constructor(details: readonly IssueDetails[]) {
    const issues = Object.freeze(details.map(issueOf));
    super(listing(issues));
    this.issues = issues;
  }
}

/** Throws one issue. */
export function fail(details: IssueDetails): never {
  throw new KaoheError([details]);
}

/** The candidate nearest in spelling, if one is near enough to be what was meant. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const length = Math.min(name.length, 64);
  const limit = length < 2 ? 0 : Math.max(1, Math.floor(length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's count of single-character changes between two short names. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substituted));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** What came, short enough for a message and harmless in a terminal. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    const characters = Array.from(harmless(value.slice(0, 200)));
    return `"${characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('')}"`;
  }
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return typeof value;
  try {
    return Array.isArray(value) ? '[…]' : '{…}';
  } catch {
    // A revoked proxy cannot even be asked whether it is an array.
    return '{…}';
  }
}
