/** The league table of a cohort (排名表): groups ranked apart, ties said, no data told from zero. */
import type { Cohort, Standing } from './cohort.js';
import type { Language } from './kernel.js';
import type { Table } from './tables.js';
import { harmless, plural } from './words.js';

const COLUMNS = {
  zh: { title: '排名表', group: '组别', place: '名次', unit: '单位', score: '得分', grade: '等次', note: '备注' },
  en: { title: 'League table', group: 'Group', place: 'Place', unit: 'Unit', score: 'Score', grade: 'Grade', note: 'Note' },
} as const;

/**
 * The league table in the customary columns, best first in each group. Groups and grades have a column where there are any.
 * A unit without data stands last, with no place and no score.
 *
 * @example
 * console.table(leagueTable(cohort, 'zh').rows);
 */
export function leagueTable(cohort: Cohort, language: Language): Table {
  const words = COLUMNS[language];
  const { standings } = cohort;
  const hasGroups = standings.some(({ group }) => group !== null);
  const hasGrades = standings.some(({ tree }) => tree !== null && tree.grade !== null);
  const groups = new Map([...new Set(standings.map(({ group }) => group))].map((group, at) => [group, at]));
  // What does not apply stands after what was ranked, and what has no data after that.
  const seat = ({ place, tree }: Standing): number => place ?? standings.length + (tree === null ? 2 : 1);
  const inOrder = [...standings].sort((a, b) => (groups.get(a.group) ?? 0) - (groups.get(b.group) ?? 0) || seat(a) - seat(b));
  const columns = [
    ...(hasGroups ? [words.group] : []),
    words.place,
    words.unit,
    words.score,
    ...(hasGrades ? [words.grade] : []),
    words.note,
  ];
  const rowOf = (standing: Standing): Readonly<Record<string, string | number>> => {
    const { unit, group, place, tree } = standing;
    return {
      ...(hasGroups ? { [words.group]: harmless(group ?? '') } : {}),
      [words.place]: place ?? '',
      [words.unit]: harmless(unit),
      [words.score]: place === null || tree === null ? '' : tree.score,
      ...(hasGrades ? { [words.grade]: harmless(tree?.grade?.label[language] ?? '') } : {}),
      [words.note]: noteOn(standing, language),
    };
  };
  return { title: harmless(`${cohort.rubric.title[language]} ${words.title}`), columns, rows: inOrder.map(rowOf) };
}

function noteOn({ tree, place, shared }: Standing, language: Language): string {
  if (tree === null) return language === 'zh' ? '无数据' : 'no data';
  if (place === null) return language === 'zh' ? '不适用' : 'not applicable';
  if (shared < 2) return '';
  return language === 'zh' ? `并列（${shared} 个单位）` : `tied (${plural(shared, 'unit')})`;
}
