/** What the words of issues are put together from: where, which clause, which fact. */
import type { IssueDetails } from './issues.js';
import type { Label } from './kernel.js';
import { l } from './words.js';

export interface Template {
  readonly message: (details: IssueDetails) => Label;
  readonly hint?: (details: IssueDetails) => Label | undefined;
}

export const quoted = (text: string | undefined): string => `“${text ?? '?'}”`;

/** 条款 1.1.6.b 的 … , or nothing where no clause is known. */
export function clauseIn(language: 'zh' | 'en', { clauses = [] }: IssueDetails): string {
  if (clauses.length === 0) return '';
  const shown = clauses.slice(0, 4).join(language === 'zh' ? '、' : ', ');
  const more = clauses.length > 4 ? (language === 'zh' ? '等' : ' …') : '';
  return language === 'zh' ? `（条款 ${shown}${more}）` : ` (clause ${shown}${more})`;
}

export function factIn(language: 'zh' | 'en', details: IssueDetails): string {
  const at = details.path && details.path.length > 1 ? pathText(details.path) : details.fact;
  const name = [details.label?.[language], at].flatMap((part) => part ?? []).join(' ') || '?';
  return `${name}${clauseIn(language, details)}`;
}

export function pathText(path: readonly (string | number)[]): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}

export const expected = (d: IssueDetails): Label => d.expected ?? l('别的值', 'something else');
export const received = (d: IssueDetails): string => d.received ?? '?';
export const nearHint = (d: IssueDetails): Label | undefined =>
  d.near === undefined ? undefined : l(`是不是想写 ${d.near}？`, `Did you mean ${d.near}?`);

/** A fault of one fact: what it should be, and what came. */
export const factFault = (zh: string, en: string, hint?: (d: IssueDetails) => Label): Template => ({
  message: (d) =>
    l(
      `${factIn('zh', d)}：${zh}，应为${expected(d).zh}，收到 ${received(d)}`,
      `${factIn('en', d)}: ${en}; expected ${expected(d).en}, received ${received(d)}`,
    ),
  ...(hint ? { hint } : {}),
});

/** A fault of a rubric: where, and what about it. */
export const rubricFault = (
  zh: (d: IssueDetails) => string,
  en: (d: IssueDetails) => string,
  hintZh: string,
  hintEn: string,
): Template => ({
  message: (d) => {
    const name = (language: 'zh' | 'en') => (d.label ? `${d.label[language]}${clauseIn(language, d)}` : clauseIn(language, d));
    const prefix = (language: 'zh' | 'en') => {
      const said = name(language).trim();
      return said === '' ? '' : `${said}${language === 'zh' ? '：' : ': '}`;
    };
    return l(`${prefix('zh')}${zh(d)}`, `${prefix('en')}${en(d)}`);
  },
  hint: (d) => nearHint(d) ?? l(hintZh, hintEn),
});
