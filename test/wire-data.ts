/** Rubrics as a stranger writes them: plain data, sound until a test spoils it. */

type Fields = Readonly<Record<string, unknown>>;

export const named = (zh = '甲项', en = 'Item A') => ({ zh, en });
export const flagData = (key = 'held', more: Fields = {}) => ({ kind: 'flag', key, label: named('已召开', 'Held'), ...more });
export const countData = (key = 'cases', more: Fields = {}) => ({
  kind: 'count',
  key,
  label: named('案件', 'Cases'),
  unit: named('件', 'cases'),
  min: 0,
  max: null,
  ...more,
});
export const percentData = (key = 'closed', more: Fields = {}) => ({
  kind: 'percent',
  key,
  label: named('完成率', 'Completion'),
  unit: { zh: '%', en: '%' },
  min: 0,
  max: 100,
  ...more,
});
export const choiceData = (more: Fields = {}) => ({
  kind: 'choice',
  key: 'courseware',
  label: named('课件', 'Courseware'),
  options: [
    { key: 'onTime', label: named('按时', 'on time') },
    { key: 'late', label: named('逾期', 'late') },
  ],
  ...more,
});
export const listData = (more: Fields = {}) => ({
  kind: 'list',
  key: 'squads',
  label: named('中队', 'Squads'),
  shape: 'records',
  item: { staff: countData('staff', { list: 'squads' }) },
  min: 1,
  max: null,
  ...more,
});
export const awardData = (more: Fields = {}) => ({ kind: 'fixed', effect: 'award', points: 1, when: flagData(), ...more });
export const poolData = (parts: readonly unknown[], more: Fields = {}) => ({
  kind: 'pool',
  start: 0,
  floor: 0,
  max: 10,
  parts,
  rescale: false,
  ...more,
});
export const criterionData = (parts: readonly unknown[], more: Fields = {}) => ({
  kind: 'criterion',
  id: '1.1',
  label: named('单项', 'One item'),
  scores: poolData(parts),
  by: [],
  ...more,
});
export const sectionData = (clauses: readonly unknown[], more: Fields = {}) => ({
  kind: 'section',
  id: '1',
  label: named('指标', 'Section'),
  max: 10,
  clauses,
  bonus: false,
  rescale: false,
  ...more,
});
export const questionData = (id = 'Q1', more: Fields = {}) => ({
  id,
  asks: named('如何计', 'How it counts'),
  chosen: 'one',
  options: [
    { key: 'one', label: named('其一', 'one') },
    { key: 'two', label: named('其二', 'two') },
  ],
  recorded: [],
  ...more,
});
export const readingData = (options: Fields, id: unknown = 'Q1') => ({
  kind: 'reading',
  id,
  options: Object.entries(options).map(([key, value]) => ({ key, value })),
});
export const rubricData = (clauses: readonly unknown[], more: Fields = {}) => ({
  kind: 'rubric',
  id: 'scheme',
  title: named('方案', 'Scheme'),
  authority: named('机关', 'Authority'),
  year: 2022,
  max: 10,
  rounding: { at: 'criterion', places: 1, mode: 'half-up' },
  readings: [],
  discrepancies: [],
  clauses,
  ...more,
});
/** A rubric whose one criterion `1.1`, in section `1`, has the rule as its part `a`. */
export const holding = (rule: unknown, more: Fields = {}) => rubricData([sectionData([criterionData([{ id: 'a', rule }])])], more);
