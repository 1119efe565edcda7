/** Findings as a table for people. */
import type { Label, Language } from '../kernel.js';
import type { Table } from '../tables.js';
import { l } from '../words.js';
import type { Severity } from './checks.js';
import type { Finding } from './index.js';

const TITLE: Label = l('方案检查', 'Lint of the rubric');
const COLUMNS = {
  zh: ['条款', '名称', '级别', '发现', '依据', '例证', '已认可', '代码'],
  en: ['Clause', 'Title', 'Severity', 'Finding', 'Why', 'Shown by', 'Acknowledged', 'Code'],
} as const;
const SEVERITIES: Readonly<Record<Severity, Label>> = {
  error: l('错误', 'error'),
  warning: l('警告', 'warning'),
  note: l('提示', 'note'),
};

/**
 * Findings as a table: clause, how grave, what and why, the facts that show it, and the discrepancy that accepts it.
 *
 * @example
 * console.table(lintTable(lint(jingan2022), 'zh').rows);
 */
export function lintTable(findings: readonly Finding[], language: Language): Table {
  const columns = COLUMNS[language];
  const rows = findings.map(({ clause, label, severity, what, why, counterexample, acknowledged = '', code }) => {
    const cells = [
      clause,
      label[language],
      SEVERITIES[severity][language],
      what[language],
      why[language],
      counterexample.map((facts) => JSON.stringify(facts)).join(language === 'zh' ? '；' : '; '),
      acknowledged,
      code,
    ];
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
  return { title: TITLE[language], columns, rows };
}
