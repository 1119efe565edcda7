/** What a schema found, in our own words. */
import { type IssueCode, type IssueDetails, shown } from './issues.js';
import type { Label, Schema, SchemaIssue } from './kernel.js';
import { isIssueCode } from './messages.js';
import { l } from './words.js';

/** What a slot wanted, by the word behind the colon in its message. */
const SLOTS: Readonly<Record<string, Label>> = {
  rule: l('计分规则', 'a rule'),
  pool: l('earns、keeps 或 pool', 'earns, keeps or pool'),
  measure: l('数量', 'a measure'),
  condition: l('条件', 'a condition'),
  choice: l('选择型事实', 'a choice'),
  list: l('列表型事实', 'a list'),
  periods: l('各期的事实', 'the facts of periods'),
};

/** Holds a node against a schema; nothing where it fits. */
export function faultsOf(schema: Schema<unknown>, node: unknown, at: readonly (string | number)[]): readonly IssueDetails[] {
  try {
    const answer = schema.safeParse(node);
    return answer.success ? [] : schemaFaults(answer, at, node);
  } catch {
    // The schema gathers what is wrong on the stack, and hundreds of thousands of faults are more than it holds.
    return [{ code: 'data-too-large', path: at, expected: l('错误太多', 'there are too many faults') }];
  }
}

/** @param answer what a schema said of `node`, which stands at `at`. A refinement's message is one of our codes. */
export function schemaFaults(
  answer: ReturnType<Schema<unknown>['safeParse']>,
  at: readonly (string | number)[],
  node: unknown,
): readonly IssueDetails[] {
  return (answer.error?.issues ?? []).slice(0, MOST).map((issue) => {
    const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const came = steps.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), node);
    const path = [...at, ...steps];
    const [message, slot = ''] = issue.message.split(':');
    const code: IssueCode = isIssueCode(message ?? '') ? (message as IssueCode) : 'rubric-field';
    if (code === 'rubric-kind') {
      const kind = isRecord(came) && typeof came['kind'] === 'string' ? came['kind'] : came;
      return { code, path, received: shown(kind), expected: SLOTS[slot] ?? l('别的内容', 'something else') };
    }
    const received = code === 'label-swapped' && isRecord(came) ? `${shown(came['zh'])} / ${shown(came['en'])}` : shown(came);
    return code === 'rubric-field' ? { code, path, received, expected: fieldWords(issue) } : { code, path, received, name: received };
  });
}
const MOST = 50;

const isRecord = (value: unknown): value is Readonly<Record<string | number, unknown>> => typeof value === 'object' && value !== null;

/** What a field should have been. */
function fieldWords({ code, expected, values, keys, minimum, maximum }: SchemaIssue): Label {
  if (code === 'unrecognized_keys') {
    const names = (keys ?? []).slice(0, 5).map(shown);
    return l(`不含 ${names.join('、')} 的对象`, `an object without ${names.join(', ')}`);
  }
  if (values !== undefined) {
    const known = values.slice(0, 8).map(shown).join(' | ');
    return l(known, known);
  }
  if (code === 'too_small') return l(`不少于 ${minimum}`, `at least ${minimum}`);
  if (code === 'too_big') return l(`不多于 ${maximum}`, `at most ${maximum}`);
  return typeof expected === 'string' ? l(TYPES[expected] ?? expected, expected) : l('别的内容', 'something else');
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数',
  boolean: 'true 或 false',
  array: '数组',
  object: '对象',
  int: '整数',
};
