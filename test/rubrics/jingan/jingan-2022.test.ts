/** The whole scheme: what it declares, held against the published table, and what holds whatever the facts are. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  detailTable,
  evaluate,
  explain,
  factSheet,
  formatTree,
  type GivenFactsOf,
  KaoheError,
  type Label,
  type Language,
  nodeAt,
  nodesOf,
  pointsLostByDepartment,
  type ReadingsOf,
  readRubric,
  type SheetEntry,
  type Trace,
  type TraceNode,
  withDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type Jingan2022Facts as Facts, jingan2022 } from '../../../rubrics/jingan/index.js';
import { type Fraction, fractionOf, order, over, plus, times, whole } from '../../fraction.js';
import { issuesOf } from '../../helpers.js';
import { years } from '../../reference/facts.js';
import { fullYear, fullYearForEveryReading } from '../../reference/full-year.js';
import { faultyYear, idleYear, MIXED_YEARS } from '../../reference/mixed-years.js';
import { throughJson } from '../../rule-helpers.js';

type Sheet = Readonly<Record<string, unknown>>;
type Chosen = Readonly<Record<string, string>>;

/** The scheme as a stranger would send it: any facts and any options can be tried on it. */
const open = readRubric(throughJson(jingan2022));
const scored = (facts: Sheet, readings: Chosen = {}): Trace => evaluate(open, facts, { readings });

const example: GivenFactsOf<typeof jingan2022> = JSON.parse(
  readFileSync(new URL('../../../examples/jingan/facts.json', import.meta.url), 'utf8'),
);

/** Years written out, with every fact that any reading asks for. */
const FIXED_YEARS: readonly { readonly about: string; readonly facts: Sheet }[] = [
  { about: 'everything done', facts: fullYearForEveryReading },
  { about: 'nothing done', facts: idleYear },
  { about: 'everything gone wrong', facts: faultyYear },
  ...MIXED_YEARS.map(({ about, changes }) => ({ about, facts: { ...fullYearForEveryReading, ...changes } })),
];
/** How each of them reads under the readings that are used. */
const TREES = FIXED_YEARS.map(({ about, facts }) => ({ about, facts, tree: scored(facts) }));

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const HAN = /\p{Script=Han}/u;
const words = (text: string): readonly string[] => text.trim().split(/\s+/);
/** `1.1.6.b` is four levels deep; what stands behind a slash is no clause of the scheme. */
const depthOf = (id: string): number => (id.includes('/') ? Number.POSITIVE_INFINITY : id.split('.').length);
const itemOf = (id: string): string => id.split('/')[0]?.split('.').slice(0, 3).join('.') ?? id;
const clausesOf = (tree: Trace): readonly TraceNode[] => [...nodesOf(tree)].filter((node) => node !== tree && !node.id.includes('/'));
const sumOf = (figures: readonly (number | string)[]): Fraction => figures.map(String).map(fractionOf).reduce(plus, whole(0n));

/** Every option of every question that is not the chosen one, alone. */
const OPTIONS = jingan2022.readings.flatMap(({ id, chosen, options }) =>
  options.filter(({ key }) => key !== chosen).map(({ key }) => ({ name: `${id} ${key}`, id, option: key, readings: { [id]: key } })),
);

// ---------------------------------------------------------------------------------------------------------------
// The table of the scheme, as printed

/** Id, points, official title. */
const INDICATORS: readonly (readonly [id: string, max: number, title: string])[] = [
  ['1', 20, '执法实效'],
  ['1.1', 20, '专项执法行动'],
  ['2', 6, '精细化工作'],
  ['2.1', 3, '工作推进'],
  ['2.2', 3, '监管模式'],
  ['3', 29, '队伍建设'],
  ['3.1', 5.5, '队伍管理'],
  ['3.2', 6, '教育培训'],
  ['3.3', 0.5, '执法证办理'],
  ['3.4', 0.5, '长三角一体化执法协作'],
  ['3.5', 13.5, '执法监督'],
  ['3.6', 3, '基层建设'],
  ['4', 16.5, '执法办案'],
  ['4.1', 2, '复议诉讼案件'],
  ['4.2', 8.5, '办理案件'],
  ['4.3', 2, '普法工作'],
  ['4.4', 1, '重大法核'],
  ['4.5', 2, '重要法制工作制度'],
  ['4.6', 1, '法制工作创新'],
  ['5', 12, '信息化建设和应用'],
  ['5.1', 4, '系统应用'],
  ['5.2', 3, '系统建设配套'],
  ['5.3', 2, '区级指挥中心建设'],
  ['5.4', 1, '服装和装备配置'],
  ['5.5', 1, '视觉形象识别系统应用'],
  ['5.6', 1, '智能应用场景推广'],
  ['6', 23.5, '为民服务'],
  ['6.1', 3, '信访办理'],
  ['6.2', 17.5, '投诉处置'],
  ['6.3', 1, '社区工作室建设'],
  ['6.4', 2, '综治维稳'],
  ['7', 7, '宣传发动'],
  ['7.1', 1, '政务信息'],
  ['7.2', 2, '专项宣传'],
  ['7.3', 2, '宣传阵地'],
  ['7.4', 2, '舆情引导'],
  ['8', 6, '党的建设'],
  ['8.1', 5, '基层党建'],
  ['8.2', 1, '团的建设'],
  ['9', 30, '社会评价'],
  ['9.1', 30, '社会公众满意测评'],
  ['10', 3, '工作创新(附加分)'],
  ['10.1', 3, '工作制度、机制创新'],
];

const COORDINATION = '执法协调科';
const CASES = '案件审理科';
const SUPERVISION = '执法监督科';
const PERSONNEL = '组织人事科';
const GENERAL = '综合科(法制科)';

/** Id, points, separately scored parts, official title, departments in the order in which they are printed. */
const ITEMS: readonly (readonly [id: string, max: number, parts: number, title: string, departments: readonly string[]])[] = [
  ['1.1.1', 2, 1, '重大活动执法保障', [COORDINATION]],
  ['1.1.2', 5, 3, '街面环境治理', [COORDINATION]],
  ['1.1.3', 4.5, 3, '小区环境治理', [COORDINATION]],
  ['1.1.4', 1.5, 2, '生活垃圾分类治理', [COORDINATION]],
  ['1.1.5', 2, 3, '建筑工地治理', [COORDINATION]],
  ['1.1.6', 1.5, 4, '户外广告和店招店牌治理', [COORDINATION]],
  ['1.1.7', 2, 3, '建筑垃圾执法', [COORDINATION]],
  ['1.1.8', 1, 4, '房地产市场执法', [COORDINATION]],
  ['1.1.9', 0.5, 2, '一江一河环境治理', [COORDINATION]],
  ['2.1.1', 1.5, 3, '贯彻落实城管执法“十四五”规划、第二轮城管执法精细化三年行动计划', [COORDINATION]],
  ['2.1.2', 0.5, 1, '贯彻落实城管执法建议工作制度', [CASES]],
  ['2.1.3', 1, 3, '开展街镇综合行政执法评议', [CASES]],
  ['2.2.1', 1, 6, '全面开展“双随机、一公开”专项工作', [COORDINATION]],
  ['2.2.2', 2, 3, '非现场执法', [COORDINATION, CASES, GENERAL]],
  ['3.1.1', 3, 7, '根据队伍建设实施意见要求，健全配套管理制度', [PERSONNEL]],
  ['3.1.2', 1.5, 5, '理顺区局与街镇关系，加强队伍日常管理', [PERSONNEL, CASES]],
  ['3.1.3', 1, 3, '认真组织年度立功竞赛活动', [PERSONNEL]],
  ['3.2.1', 2.5, 6, '组织开展全员培训，完成全年学时学分', [CASES]],
  ['3.2.2', 0.5, 2, '加强队列训练考核，推动队伍作风养成', [SUPERVISION]],
  ['3.2.3', 2, 11, '优化基层培训条件，提升教学管理水平', [CASES]],
  ['3.2.4', 0.5, 3, '参与能力水平等级考试，更新队员知识储备', [CASES]],
  ['3.2.5', 0.5, 3, '更新培训数据资料，实行培训计划备案', [CASES]],
  ['3.3.1', 0.5, 3, '执法证审核发放管理', [CASES]],
  ['3.4.1', 0.5, 3, '长三角执法协作', [GENERAL, COORDINATION]],
  ['3.5.1', 0.5, 3, '开展作风纪律整顿活动', [PERSONNEL]],
  ['3.5.2', 0.5, 4, '开展巩固深化“强基础、转作风、树形象”专项行动', [PERSONNEL]],
  ['3.5.3', 1.5, 3, '从严监督管理，督促执法人员遵纪守法', [PERSONNEL]],
  ['3.5.4', 4.5, 11, '落实执法监督制度，加强监督工作力度', [SUPERVISION, COORDINATION, CASES, PERSONNEL]],
  ['3.5.5', 0.5, 2, '落实行政执法责任制', [CASES]],
  ['3.5.6', 2, 6, '加强执法管控措施，提高执法实效', [SUPERVISION]],
  ['3.5.7', 2, 4, '加强行为规范、执法车辆、中队内务督察，维护队伍良好形象', [SUPERVISION]],
  ['3.5.8', 2, 4, '依法履职，杜绝不作为、慢作为、乱作为和选择性作为现象', [GENERAL, SUPERVISION, COORDINATION]],
  ['3.6.1', 0.5, 1, '推进标准化大(支)队建设', [PERSONNEL]],
  ['3.6.2', 1, 2, '推进规范中队建设', [PERSONNEL]],
  ['3.6.3', 1.5, 2, '推进示范中队建设', [PERSONNEL]],
  ['4.1.1', 1.6, 2, '规范具体行政行为，切实履行法定职责', [CASES]],
  ['4.1.2', 0.2, 1, '加强街镇复议诉讼案件监管，定期报送案件数据文书', [CASES]],
  ['4.1.3', 0.2, 1, '加强行政复议诉讼工作监督力度', [CASES]],
  ['4.2.1', 4, 2, '坚持履职尽责，提高执法案件覆盖面，避免执法缺位', [CASES]],
  ['4.2.2', 1, 3, '实行执法全过程记录', [COORDINATION, CASES, SUPERVISION]],
  ['4.2.3', 2.5, 8, '案件办理程序合法，文书制作规范', [CASES]],
  ['4.2.4', 1, 4, '推行行政处罚公示及信用管理，规范开展信用归集及修复工作', [CASES]],
  ['4.3.1', 2, 6, '落实“谁执法谁普法”普法责任制', [CASES]],
  ['4.4.1', 1, 3, '严格执行重大法核制度', [CASES]],
  ['4.5.1', 0.5, 1, '组织开展系统法制工作交流活动', [CASES]],
  ['4.5.2', 0.3, 2, '推进行政诉讼庭审旁听工作', [CASES]],
  ['4.5.3', 0.2, 1, '发挥公职律师队伍作用', [CASES]],
  ['4.5.4', 0.5, 1, '强化法制员队伍建设', [CASES]],
  ['4.5.5', 0.5, 2, '组织开展案例评选活动', [CASES]],
  ['4.6.1', 1, 3, '推动行政执法案例指导和人民建议征集', [CASES, GENERAL]],
  ['5.1.1', 1, 3, '提高网上勤务系统应用水平', [COORDINATION, GENERAL]],
  ['5.1.2', 0.5, 1, '提高网上办案APP开单率', [CASES]],
  ['5.1.3', 0.5, 1, '提高随申码应用水平', [CASES]],
  ['5.1.4', 1, 2, '提高执法对象监管系统应用水平', [COORDINATION, GENERAL]],
  ['5.1.5', 0.5, 1, '提高管执联动系统各类移交工单处理时效', [COORDINATION]],
  ['5.1.6', 0.5, 1, '加强基础数据库数据更新维护', [GENERAL, PERSONNEL]],
  ['5.2.1', 1, 1, '配合市局建设上海市城管执法队伍管理系统', [GENERAL]],
  ['5.2.2', 1, 1, '配合市局完成上海市城管执法网上办案系统升级改造', [GENERAL]],
  ['5.2.3', 1, 1, '配合市局完成核心业务数据系统(数据中台)建设', [GENERAL]],
  ['5.3.1', 2, 2, '加强区级指挥中心建设', [GENERAL, COORDINATION]],
  ['5.4.1', 1, 2, '加强制服和执法装备管理', [GENERAL]],
  ['5.5.1', 1, 1, '规范应用视觉形象识别系统', [GENERAL]],
  ['5.6.1', 1, 1, '推动有条件的区局和中队开展智能应用场景试点', [GENERAL]],
  ['6.1.1', 0.8, 3, '落实信访办理规范化要求', [GENERAL]],
  ['6.1.2', 0.2, 3, '建立和落实信访工作制度', [GENERAL]],
  ['6.1.3', 1.5, 3, '强化信访案件处置效能', [GENERAL]],
  ['6.1.4', 0.5, 1, '人民建议征集工作成效', [GENERAL]],
  ['6.2.1', 17.5, 1, '投诉处置', [COORDINATION, CASES, SUPERVISION]],
  ['6.3.1', 1, 2, '社区工作室建设', [COORDINATION]],
  ['6.4.1', 0.5, 4, '完善综治维稳长效协作平台', [COORDINATION, GENERAL]],
  ['6.4.2', 1, 5, '有效完成专项工作任务', [COORDINATION, GENERAL]],
  ['6.4.3', 0.5, 3, '推进系统综治维稳联系点建设', [COORDINATION, GENERAL]],
  ['7.1.1', 1, 3, '加强政务信息工作，提高政务信息质量', [GENERAL]],
  ['7.2.1', 0.8, 2, '按要求完成市局交办的各项宣传任务', [GENERAL]],
  ['7.2.2', 0.8, 6, '积极完成专项宣传任务', [GENERAL]],
  ['7.2.3', 0.2, 1, '加大媒体宣传报道力度', [GENERAL]],
  ['7.2.4', 0.2, 1, '积极制作动漫、图文等宣传产品', [GENERAL]],
  ['7.3.1', 1, 2, '完成“上海城管”微信公众号录用数量要求', [GENERAL]],
  ['7.3.2', 0.3, 1, '完成“长三角城管综合执法”微信公众号录用数量要求', [GENERAL]],
  ['7.3.3', 0.2, 1, '完成“市局视频号”录用数量要求', [GENERAL]],
  ['7.3.4', 0.5, 1, '完成“《上海城管》”期刊录用数量要求', [GENERAL]],
  ['7.4.1', 0.8, 1, '加强舆情引导队伍建设', [GENERAL]],
  ['7.4.2', 0.6, 1, '积极完成市局发布的舆情引导任务', [GENERAL]],
  ['7.4.3', 0.6, 4, '及时回应媒体监督', [GENERAL]],
  ['8.1.1', 3, 2, '巩固拓展党史学习教育成效，推动基层支部互联互学', [PERSONNEL]],
  ['8.1.2', 2, 2, '发挥先锋引领示范作用，推动基层组织建设不断做强', [PERSONNEL]],
  ['8.2.1', 0.5, 2, '按要求落实工作任务', [PERSONNEL]],
  ['8.2.2', 0.3, 1, '团工作信息报送', [PERSONNEL]],
  ['8.2.3', 0.2, 2, '团组织发挥作用以及培养和举荐青年人才', [PERSONNEL]],
  ['9.1.1', 30, 2, '社会公众满意测评', [COORDINATION]],
  ['10.1.1', 3, 3, '工作制度、机制创新', [GENERAL]],
];

/** Parts that print departments of their own. */
const PARTS_BY_DEPARTMENT: readonly (readonly [ids: string, departments: readonly string[]])[] = [
  ['3.5.4.a 3.5.4.b 3.5.4.c 3.5.4.d', [SUPERVISION]],
  ['3.5.4.e', [COORDINATION, SUPERVISION]],
  ['3.5.4.f 3.5.4.g', [CASES]],
  ['3.5.4.h 3.5.4.i 3.5.4.j', [SUPERVISION]],
  ['3.5.4.k', [SUPERVISION, PERSONNEL]],
  ['3.5.8.a 3.5.8.b', [GENERAL, SUPERVISION]],
  ['3.5.8.c 3.5.8.d', [SUPERVISION, COORDINATION, GENERAL]],
];

/** Brackets and commas as the source prints them, which has half-width ones throughout. */
const asPrinted = (title: string): string => title.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')');
const letters = (count: number): readonly string[] => [...'abcdefghijklmnopqrstuvwxyz'].slice(0, count);

describe('the table of the scheme', () => {
  const tree = scored(fullYear);
  const clauses = clausesOf(tree);

  test('10 first-level and 33 second-level indicators, 91 items and 250 lettered parts, in the order of the table', () => {
    expect([1, 2, 3, 4].map((depth) => clauses.filter(({ id }) => depthOf(id) === depth).length)).toEqual([10, 33, 91, 250]);
    expect(clauses.filter(({ id }) => depthOf(id) < 3).map(({ id }) => id)).toEqual(INDICATORS.map(([id]) => id));
    expect(clauses.filter(({ id }) => depthOf(id) === 3).map(({ id }) => id)).toEqual(ITEMS.map(([id]) => id));
    expect(clauses.filter(({ id }) => depthOf(id) === 4).map(({ id }) => id)).toEqual(
      ITEMS.flatMap(([id, , parts]) => letters(parts).map((letter) => `${id}.${letter}`)),
    );
  });

  test.each([...INDICATORS, ...ITEMS.map(([id, max, , title]) => [id, max, title] as const)])('%s: %s points, %s', (id, max, title) => {
    const node = nodeAt(tree, id);
    expect(node.max).toBe(max);
    expect(asPrinted(node.label.zh)).toBe(asPrinted(title));
    expect(node.kind).toBe(depthOf(id) === 3 ? 'criterion' : 'section');
  });

  test('points of items come to the indicators above them, these to the first level, and these to 150; the bonus of 3 stands apart', () => {
    const sums = (depth: number) => clauses.filter(({ id }) => depthOf(id) === depth);
    for (const section of [...sums(1), ...sums(2)]) {
      const below = section.children?.map(({ max }) => max ?? Number.NaN) ?? [];
      expect([section.id, order(sumOf(below), fractionOf(String(section.max)))]).toEqual([section.id, 0]);
    }
    const firstLevel = sums(1).map(({ max }) => max ?? Number.NaN);
    expect(firstLevel).toEqual([20, 6, 29, 16.5, 12, 23.5, 7, 6, 30, 3]);
    expect(order(sumOf(firstLevel.slice(0, 9)), whole(150n))).toBe(0);
    expect(tree.max).toBe(150);
    expect(tree.score).toBe(153);
  });

  test('248 parts score on their own; 5.1.1.a and b are inside the published months (A13) and contribute nothing', () => {
    const taken = new Map<string, Set<string>>();
    for (const { tree: year } of TREES) {
      for (const { id, exact } of clausesOf(year)) taken.set(id, new Set([...(taken.get(id) ?? []), exact]));
    }
    const parts = clauses.filter(({ id }) => depthOf(id) === 4).map(({ id }) => id);
    const still = parts.filter((id) => (taken.get(id)?.size ?? 0) < 2);
    // A veto has no points of its own: what it does shows at its item.
    expect(still).toEqual(['3.2.4.a', '5.1.1.a', '5.1.1.b']);
    const gate = TREES.flatMap(({ tree: year }) => [nodeAt(year, '3.2.4.a').applied?.met, nodeAt(year, '3.2.4').status]);
    expect(gate).toContain('vetoed');
    expect(gate).toContain('scored');
    for (const [dutyRecordsNotUpdated, falseDutyReports] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [99, 99],
    ]) {
      const year = scored({ ...fullYear, dutyRecordsNotUpdated, falseDutyReports });
      expect(['5.1.1.a', '5.1.1.b', '5.1.1'].map((id) => nodeAt(year, id).exact)).toEqual(['0', '0', '1']);
      // Public criticism is no matter of points and stays.
      expect(year.consequences.map(({ id, code }) => [id, code])).toEqual(falseDutyReports === 0 ? [] : [['5.1.1.a/2', 'criticised']]);
    }
  });
});

/** What is a node of the rubric's data, with an id and the departments on it. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isLabel = (value: unknown): value is Label => isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
const departmentsOn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isLabel).map(({ zh }) => zh) : []);

/** The departments that a part names for itself; a reading names them in each of its options, of which the first is used. */
function assessorsOf(rule: unknown): unknown {
  if (!isRecord(rule)) return undefined;
  const { kind, by, options } = rule;
  const first: unknown = kind === 'reading' && Array.isArray(options) ? options[0] : undefined;
  return isRecord(first) ? assessorsOf(first['value']) : by;
}

/** Who assesses each criterion and, where it says so itself, each lettered part, out of the data of the rubric. */
function assessors(value: unknown, item = '', into = new Map<string, readonly string[]>()): ReadonlyMap<string, readonly string[]> {
  if (!isRecord(value)) return into;
  const { kind, id, by, rule } = value;
  const here = kind === 'criterion' && typeof id === 'string' ? id : item;
  if (here !== item) into.set(here, departmentsOn(by));
  const own = typeof id === 'string' ? assessorsOf(rule) : undefined;
  if (own !== undefined) into.set(`${here}.${String(id)}`, departmentsOn(own));
  for (const child of Object.values(value)) assessors(child, here, into);
  return into;
}

describe('departments, as printed', () => {
  const declared = assessors(jingan2022);
  test.each(ITEMS.map(([id, , , , departments]) => [id, departments] as const))('%s: %j', (id, departments) => {
    expect(declared.get(id)).toEqual(departments);
  });

  test('parts that print departments of their own', () => {
    const own = [...declared].filter(([id]) => depthOf(id) === 4 && itemOf(id) !== '3.2.1');
    expect(own).toEqual(PARTS_BY_DEPARTMENT.flatMap(([ids, departments]) => words(ids).map((id) => [id, departments])));
  });

  test('the detail table names them', () => {
    const { rows } = detailTable(jingan2022, evaluate(jingan2022, fullYear), 'zh');
    expect(rows.map((row) => [String(row['考核细则']).split(' ')[0], row['考核部门']])).toEqual(
      ITEMS.map(([id, , , , departments]) => [id, departments.join('、')]),
    );
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Discrepancies and readings

/** Where the source does not agree with itself, by item; none where it is the whole document. */
const DISCREPANCIES: readonly (readonly [id: string, items: string])[] = [
  ['D01', '3.2.1'],
  ['D02', '7.1.1'],
  ['D03', '7.3.2'],
  ['D04', '7.3.4'],
  ['D05', '6.4.3'],
  ['D06', '6.4.2'],
  ['D07', '3.2.1'],
  ['D08', '3.2.1'],
  ['D09', '3.2.1'],
  ['D10', '3.6.2'],
  ['D11', '4.2.1'],
  ['D12', '4.4.1'],
  ['D13', '2.2.1 3.5.6 4.2.4 6.1.2 7.4.3'],
  ['D14', '5.1.1 5.1.3'],
  ['D15', '1.1.2 1.1.3 6.2.1 9.1.1'],
  ['D16', '4.5.5'],
  ['D17', '1.1.2'],
  ['D18', ''],
  ['D19', ''],
  ['D20', '3.5.6 3.5.7'],
  ['D21', '3.5.6'],
  ['D22', '3.2.5'],
  ['D23', '3.2.5'],
  ['D24', '1.1.7 3.4.1 4.3.1 5'],
  ['D25', '1.1.8 3.5.4 3.5.8'],
  ['D26', '6.2 6.3'],
  ['D27', '3.6.3'],
  ['D28', '3.1.3 4.2.3 6.4.2 6.4.3'],
  ['D29', ''],
  ['D30', '3.1.1 4.1.3 4.5.2 4.5.3'],
];

test('D01 to D30 are acknowledged, each where it is', () => {
  const declared = jingan2022.discrepancies.map(({ id, at }) => [id, [...new Set(at.map(itemOf))]]);
  expect(declared).toEqual(DISCREPANCIES.map(([id, items]) => [id, items === '' ? [] : words(items)]));
});

const DEDUCTION_ITEMS =
  '2.2.1 3.3.1 3.5.3 3.5.4 3.5.5 3.5.6 3.5.7 3.5.8 3.6.1 3.6.2 3.6.3 4.1.1 4.2.2 4.2.3 4.2.4 4.4.1 6.1.1 6.1.2 6.1.3 7.2.1 7.4.2 7.4.3';
const RATE_ITEMS = '1.1.6 3.2.1 3.2.2 3.2.3 3.2.4 3.5.4 3.5.6 3.6.2 3.6.3 4.2.1 4.2.3 4.2.4 4.5.2 4.5.3 5.1.2 5.1.4';
/** The whole scheme. */
const ALL = 'jingan-2022';

/** Id, the option that is used, the others that can be computed, those on record, and the items that hang on it. */
const READINGS: readonly (readonly [id: string, chosen: string, others: string, recorded: string, items: string])[] = [
  ['A01', 'itemMaximum', 'zero', '', DEDUCTION_ITEMS],
  ['A02', 'floored', 'open', '', DEDUCTION_ITEMS],
  ['A03', 'capped', 'open', '', '3.2.1 4.2.1'],
  ['A04', 'itemCap', 'remainder', '', '2.1.1 2.2.2 3.1.3 6.4.2 6.4.3 8.2.1'],
  ['A05', 'net', 'floorFirst', '', '3.6.3 4.2.3 6.4.2'],
  ['A06', 'sixTenths', 'separate fromOne', '', '4.4.1'],
  ['A07', 'complete', 'started proportional', '', '3.5.2 3.5.4 4.2.1 4.2.2'],
  ['A08', 'onward', 'printed', '', '4.2.3'],
  ['A09', 'fullRate', 'itemOnly', '', '4.2.1'],
  ['A10', 'fourPlusShare', 'shareOfSum allStaff', '', '4.2.1'],
  ['A11', 'averages', 'everySquad districtWide', '', '1.1.4'],
  ['A12', 'linear', 'delivered', 'byRank', '9.1.1'],
  ['A13', 'published', 'twelve subtract', '', '5.1.1 5.1.3'],
  ['A14', 'item', 'truncate halfEven part total', '', ALL],
  ['A15', 'unrounded', 'oneDecimal', '', RATE_ITEMS],
  ['A16', 'capped', 'parts entryTwo', '', '3.2.1'],
  ['A17', 'separate', 'attended', '', '3.2.1'],
  ['A18', 'both', 'either', '', '3.2.3'],
  ['A19', 'item', 'passRate person', '', '3.2.4'],
  ['A20', 'notFiled', 'late', '', '3.2.5'],
  ['A21', 'once', 'perCase', '', '3.5.6'],
  ['A22', 'worst', 'free', '', '3.5.6'],
  ['A23', 'perProblem', 'anyNotice cityFound', '', '3.5.7'],
  ['A24', 'further', 'same', '', '3.5.8'],
  ['A25', 'added', 'instead venueKinds', '', '4.3.1'],
  ['A26', 'awards', 'overall', '', '4.5.5'],
  ['A27', 'independent', 'higher', '', '4.6.1'],
  ['A28', 'done', 'notEarned excluded', '', '3.1.1 4.1.3 4.5.2 4.5.3'],
  ['A29', 'bandResult', 'lower', '', '5.1.4'],
  ['A30', 'asPublished', 'noneIsZero', 'averaged', '6.1.4'],
  ['A31', 'asRead', 'errorsIgnored errorsLate comparedInB absenceInItem hostingCapped', '', '6.4.2'],
  ['A32', 'upper', 'lower piecesAlone', '', '6.4.3'],
  ['A33', 'printed', 'ladder', '', '7.1.1'],
  ['A34', 'stays', 'none', '', '7.3.2'],
  ['A35', 'printed', 'sisters', '', '7.3.4'],
  ['A36', 'once', 'perExposure', '', '7.4.3'],
  ['A37', 'once', 'perOccurrence', '', '2.2.1 3.5.4 3.5.5 4.2.3 6.1.2'],
  ['A38', 'allNeeded', '', 'partial', ''],
  ['A39', 'distinct', '', 'several', ''],
  ['A40', 'rounded', 'exact', '', ALL],
  ['A41', 'everySquad', 'district together', '', '5.4.1'],
  ['A42', 'rateRose', 'everyCreation', '', '3.6.3'],
  ['A43', 'eachHalf', 'twoInYear', '', '5.1.6'],
  ['A44', 'cases', 'split', '', '3.2.1'],
  ['A45', 'everyPart', '', 'onceOnly', ''],
];
const someWords = (text: string): readonly string[] => (text === '' ? [] : words(text));

describe('readings', () => {
  test('A01 to A45 are declared with their options', () => {
    expect(
      jingan2022.readings.map(({ id, chosen, options, recorded }) => [
        id,
        chosen,
        options.map(({ key }) => key),
        recorded.map(({ key }) => key),
      ]),
    ).toEqual(READINGS.map(([id, chosen, others, recorded]) => [id, chosen, [chosen, ...someWords(others)], someWords(recorded)]));
  });

  test('each hangs where the passage is unclear, and nowhere else', () => {
    const places = new Map<string, Set<string>>();
    for (const readings of [{}, ...OPTIONS.map((one) => one.readings)]) {
      for (const node of nodesOf(scored(fullYearForEveryReading, readings))) {
        for (const { id } of node.readings ?? []) places.set(id, new Set([...(places.get(id) ?? []), itemOf(node.id)]));
      }
    }
    const byOrder = (items: Iterable<string>) => [...items].sort();
    expect(READINGS.map(([id]) => [id, byOrder(places.get(id) ?? [])])).toEqual(
      READINGS.map(([id, , , , items]) => [id, byOrder(someWords(items))]),
    );
  });

  test.each(OPTIONS)('$name is said to be taken, and every node explains itself', ({ id, option, readings }) => {
    const tree = scored(fullYearForEveryReading, readings);
    expect(tree.taken.find((one) => one.id === id)).toEqual({ id, option });
    for (const node of nodesOf(tree)) {
      expect(explain(open, tree, node.id, 'zh')).toContain(node.label.zh);
      expect(explain(open, tree, node.id, 'en')).toContain(node.label.en);
    }
  });

  // The grade sees a difference between the totals only where the total alone is rounded; who assesses is no score.
  test.each(OPTIONS.filter(({ id }) => id !== 'A40' && id !== 'A44'))('$name changes what one of the years scores', ({ readings }) => {
    const changed = TREES.filter(({ facts, tree }) => scored(facts, readings).exact !== tree.exact);
    expect(changed.length).toBeGreaterThan(0);
  });

  test('A40 exact changes the grade where only the total is rounded', () => {
    // 1/40 point short of 135.
    const facts = { ...fullYear, satisfactionFirstHalf: 0, branchMicroLectures: false, branchNewsTaken: false, complaintScore: '699/7' };
    const graded = (readings: Chosen) => {
      const { exact, rounded, grade } = scored(facts, readings);
      return [exact, rounded?.before, grade?.key];
    };
    expect(graded({ A14: 'total' })).toEqual(['135', '134.975', 'excellent']);
    expect(graded({ A14: 'total', A40: 'exact' })).toEqual(['135', '134.975', 'good']);
    expect(graded({ A40: 'exact' })).toEqual(['135', undefined, 'excellent']);
  });

  test('A44 split charges entries 3 to 5 of 3.2.1 to Enforcement Supervision, and changes no score', () => {
    const facts = { ...fullYear, generalTrainingMet: 97, studySessionsMet: 96, studyHoursMet: 91, onlineTrainingMet: 91 };
    const lost = (readings: Chosen) =>
      pointsLostByDepartment(open, scored(facts, readings)).map((row) => [row.departments.map(({ zh }) => zh), row.exact]);
    expect(lost({})).toEqual([[[CASES], '1.4']]);
    expect(lost({ A44: 'split' })).toEqual([
      [[SUPERVISION], '1'],
      [[CASES], '0.4'],
    ]);
    for (const { facts: year, tree } of TREES) expect(scored(year, { A44: 'split' }).exact).toBe(tree.exact);
  });

  const recorded = jingan2022.readings.flatMap(({ id, recorded: options }) => options.map((option) => ({ id, ...option })));
  test('five are on record only', () => {
    expect(recorded.map(({ id, key }) => `${id} ${key}`)).toEqual([
      'A12 byRank',
      'A30 averaged',
      'A38 partial',
      'A39 several',
      'A45 onceOnly',
    ]);
  });
  test.each(recorded)('$id $key is refused with its reason', ({ id, key, why }) => {
    const issues = issuesOf(() => scored(fullYear, { [id]: key }));
    expect(issues.map(({ code, name }) => [code, name])).toEqual([['reading-not-selectable', id]]);
    expect(issues[0]?.message.zh).toContain(why.zh);
    expect(issues[0]?.message.en).toContain(why.en);
  });
  test('an option that is not there is refused, and so is a question', () => {
    expect(issuesOf(() => scored(fullYear, { A07: 'compleet', A99: 'x' })).map(({ code, name }) => [code, name])).toEqual([
      ['reading-option-unknown', 'A07'],
      ['reading-unknown', 'A99'],
    ]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Labels

interface FoundLabel {
  readonly path: string;
  readonly label: Label;
  /** Whether it is an official title. */
  readonly isTitle: boolean;
}

/** Every label in the data of the rubric, each wording once. */
function labelsIn(value: unknown, path: string, found = new Map<string, FoundLabel>()): ReadonlyMap<string, FoundLabel> {
  if (!isRecord(value)) return found;
  if (isLabel(value)) {
    const isTitle = /(^|\.)(title|citation\.document|(section|criterion) \S+ label)$/.test(path);
    found.set(`${value.zh}\n${value.en}\n${isTitle}`, { path, label: value, isTitle });
    return found;
  }
  const { kind, id } = value;
  const isHeading = kind === 'section' || kind === 'criterion';
  for (const [key, child] of Object.entries(value)) {
    labelsIn(child, isHeading && key === 'label' ? `${path}.${kind} ${String(id)} label` : `${path}.${key}`, found);
  }
  return found;
}

const LABELS = [...labelsIn(jingan2022, '').values()];

/** The longest run of Chinese characters that a label may share with the source. */
const LONGEST = 20;
/**
 * Every 21 Chinese characters on end in the clauses of the source, as hashes: sentences of the source are not ours to
 * repeat. Made from the published text from the first indicator to the last note, cut at 。 and ;, all other marks left out.
 */
const FINGERPRINTS: ReadonlySet<string> = new Set(
  words(readFileSync(new URL('../../golden/jingan-2022.fingerprints.txt', import.meta.url), 'utf8')),
);
function copied(text: string): readonly string[] {
  const characters = [...text].filter((character) => HAN.test(character));
  const runs = Array.from({ length: Math.max(0, characters.length - LONGEST) }, (_, i) => characters.slice(i, i + LONGEST + 1).join(''));
  return runs.filter((run) => FINGERPRINTS.has(createHash('sha256').update(run).digest('hex').slice(0, 8)));
}

describe('labels', () => {
  test('there are hundreds, official titles among them', () => {
    expect(LABELS.length).toBeGreaterThan(600);
    expect(LABELS.filter(({ isTitle }) => isTitle).length).toBeGreaterThan(130);
  });

  test('Chinese is Chinese and English is English', () => {
    const swapped = LABELS.filter(({ label: { zh, en } }) => zh !== '%' && (!HAN.test(zh) || !/[a-z]/i.test(en)));
    expect(swapped).toEqual([]);
  });

  test('no Chinese character or mark stands in an English label', () => {
    expect(LABELS.filter(({ label: { en } }) => /[\p{Script=Han}，。；：、？！（）《》【】％＋－]/u.test(en))).toEqual([]);
  });

  test('none begins or ends with a space, or has two on end', () => {
    expect(LABELS.filter(({ label: { zh, en } }) => [zh, en].some((text) => text !== text.trim() || text.includes('  ')))).toEqual([]);
  });

  test('no label but an official title repeats more than 20 characters on end of the source', () => {
    expect(LABELS.filter(({ label, isTitle }) => !isTitle && copied(label.zh).length > 0)).toEqual([]);
  });
  test('repeating is noticed: official titles of 21 characters or more do', () => {
    const titles = ITEMS.map(([, , , title]) => title).filter(
      (title) => [...title].filter((character) => HAN.test(character)).length > LONGEST,
    );
    expect(titles.length).toBeGreaterThan(5);
    expect(titles.filter((title) => copied(title).length === 0)).toEqual([]);
  });

  test.each([{ name: 'the readings that are used', readings: {} }, ...OPTIONS])(
    'no two parts of one item are called the same: $name',
    ({ readings }) => {
      const twice = clausesOf(scored(fullYearForEveryReading, readings)).filter(({ id, label: { zh, en } }, i, clauses) =>
        clauses
          .slice(0, i)
          .some((other) => depthOf(id) === 4 && itemOf(other.id) === itemOf(id) && (other.label.zh === zh || other.label.en === en)),
      );
      expect(twice.map(({ id }) => id)).toEqual([]);
    },
  );

  test('a part is not called as its item is, where the item has several', () => {
    const called = clausesOf(scored(fullYear))
      .filter(({ kind, children = [] }) => kind === 'criterion' && children.length > 1)
      .flatMap(({ label, children = [] }) => children.filter((part) => part.label.zh === label.zh || part.label.en === label.en));
    expect(called.map(({ id }) => id)).toEqual([]);
  });

  test('a part is called after what it scores, not after the list that it reads', () => {
    const lists = factSheet(jingan2022).filter(({ key }) => key === 'squads');
    const called = clausesOf(scored(fullYear)).filter(({ label }) => lists.some((list) => list.label.zh === label.zh));
    expect(called.map(({ id }) => id)).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Facts

describe('facts', () => {
  const sheet = factSheet(jingan2022);

  test('every one has a clause, and the clause is there', () => {
    const ids = new Set(
      [{}, ...OPTIONS.map((one) => one.readings)].flatMap((readings) =>
        [...nodesOf(scored(fullYearForEveryReading, readings))].map(({ id }) => id),
      ),
    );
    expect(sheet.filter(({ clauses }) => clauses.length === 0 || clauses.some((id) => !ids.has(id))).map(({ key }) => key)).toEqual([]);
  });
  test('no two are called the same', () => {
    const twice = sheet.filter(({ label }, i) =>
      sheet.slice(0, i).some((other) => other.label.zh === label.zh || other.label.en === label.en),
    );
    expect(twice.map(({ key }) => key)).toEqual([]);
  });
  test('a count of which another counts a part comes first', () => {
    const places = sheet.map(({ key }) => key);
    const backwards = PARTS_OF.filter(([part, all]) => places.indexOf(part) < places.indexOf(all));
    expect(backwards).toEqual([]);
  });
  test('without any, all that are owed are told at once, each with its clauses', () => {
    const issues = issuesOf(() => scored({}));
    expect(issues.map(({ fact }) => fact)).toEqual(sheet.filter(({ alternative }) => !alternative).map(({ key }) => key));
    expect(issues.filter(({ code, clauses, label }) => code !== 'fact-missing' || clauses.length === 0 || label === undefined)).toEqual([]);
  });
  test('what silence may stand for is filled in on request, and a full year of nothing else is left to say', () => {
    const { facts, assumed } = withDefaults(jingan2022, example);
    const owed = sheet.filter(({ alternative, key }) => !alternative && !(key in example));
    expect(assumed).toEqual(owed.map(({ key }) => key));
    expect(owed.filter(({ nothing }) => nothing === null)).toEqual([]);
    expect(evaluate(jingan2022, facts, { assumed }).assumed).toEqual(assumed);
  });
});

describe('warnings', () => {
  test('a share given as a bare number and the residue of a float are scored as given, and warned about', () => {
    const tree = scored({ ...fullYear, signOrdersClosed: 0.99, complaintScore: 92.35000000000001 });
    expect(tree.warnings.map(({ code, fact }) => [code, fact])).toEqual([
      ['percent-fraction', 'signOrdersClosed'],
      ['float-residue', 'complaintScore'],
    ]);
    expect(nodeAt(tree, '1.1.6.c')).toMatchObject({ exact: '0', applied: { measure: '0.99', band: '< 98' } });
    expect(nodeAt(tree, '6.2.1.a').exact).toBe('16.16125000000000175');
    const [share] = tree.warnings;
    expect(share?.message.zh).toContain('店招店牌市级督办清单完成率');
    expect(share?.message.en).toContain('Listed illegal shop signs dealt with');
  });
  test.each(TREES)('$about: none', ({ tree }) => {
    expect(tree.warnings).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Grade

describe('grade', () => {
  const without = { satisfactionFirstHalf: 0, branchMicroLectures: false };
  test.each<[changes: Partial<Facts>, bonus: string, total: string, grade: string, label: string]>([
    [{}, '3', '153', 'excellent', '优秀'],
    [{ practicesSpreadOnSite: 0 }, '0', '150', 'excellent', '优秀'],
    [{ practicesSpreadOnSite: 0, satisfactionFirstHalf: 0 }, '0', '135', 'excellent', '优秀'],
    [{ practicesSpreadOnSite: 0, satisfactionFirstHalf: 0, leagueNewsPublished: 2 }, '0', '134.9', 'good', '良好'],
    [{ ...without, branchNewsTaken: false }, '3', '135', 'excellent', '优秀'],
    [{ ...without, branchNewsTaken: false, leagueNewsPublished: 2 }, '3', '134.9', 'good', '良好'],
    [{ ...without, branchNewsTaken: false, practicesSpreadOnSite: 0 }, '0', '132', 'good', '良好'],
    [{ ...without, practicesSpreadOnSite: 1, practicesFitToSpread: 1 }, '2', '135', 'excellent', '优秀'],
    // 16.45 of 17.5 is half a tenth, which goes up.
    [{ practicesSpreadOnSite: 0, satisfactionFirstHalf: 7, complaintScore: 94 }, '0', '135.1', 'excellent', '优秀'],
    [{ practicesSpreadOnSite: 0, satisfactionFirstHalf: 7, complaintScore: '93.99', leagueNewsPublished: 2 }, '0', '134.9', 'good', '良好'],
  ])('%j: bonus %s, total %s, %s', (changes, bonus, total, key, zh) => {
    const tree = scored({ ...fullYear, ...changes });
    expect(nodeAt(tree, '10').exact).toBe(bonus);
    expect(tree.exact).toBe(total);
    expect(tree.score).toBe(Number(total));
    expect(tree.grade).toMatchObject({ key, label: { zh }, in: key === 'excellent' ? '>= 135' : '< 135' });
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Plain data

/** Where something undefined stands in a value: JSON would drop it. */
function undefinedIn(value: unknown, path = ''): readonly string[] {
  if (value === undefined) return [path];
  return isRecord(value) ? Object.entries(value).flatMap(([key, child]) => undefinedIn(child, `${path}.${key}`)) : [];
}

describe('plain data', () => {
  test('the rubric that came through JSON is the same one and scores the same', () => {
    expect(open).toEqual(jingan2022);
    const own = evaluate(jingan2022, fullYear);
    const theirs = evaluate(open, fullYear);
    expect(theirs.rubric.hash).toBe(own.rubric.hash);
    expect(theirs).toStrictEqual(own);
    const { facts, assumed } = withDefaults(jingan2022, example);
    expect(evaluate(open, { ...facts }, { assumed })).toStrictEqual(evaluate(jingan2022, facts, { assumed }));
  });
  test('so does the faulty year under every option', () => {
    const scores = (tree: Trace) => [...nodesOf(tree)].map(({ id, exact, max, status, applied }) => ({ id, exact, max, status, applied }));
    for (const { readings } of OPTIONS) {
      // An option by a name that was put together is no option to the compiler.
      const chosen: ReadingsOf<typeof jingan2022> = JSON.parse(JSON.stringify(readings));
      expect(scores(scored(faultyYear, readings))).toEqual(scores(evaluate(jingan2022, faultyYear, { readings: chosen })));
    }
  });

  test.each(TREES)('$about: scored twice it is the same tree, and the facts are left alone', ({ facts, tree }) => {
    const given = structuredClone(facts);
    const before = JSON.stringify(given);
    expect(scored(given)).toStrictEqual(tree);
    expect(JSON.stringify(given)).toBe(before);
  });
  test('frozen facts are scored like any others', () => {
    const freeze = (value: unknown): void => {
      if (!isRecord(value)) return;
      Object.freeze(value);
      for (const child of Object.values(value)) freeze(child);
    };
    for (const { facts, tree } of TREES) {
      const frozen = structuredClone(facts);
      freeze(frozen);
      expect(scored(frozen)).toStrictEqual(tree);
    }
  });
  test('a later change of the facts does not reach the tree', () => {
    const squad = { staff: 12, computers: 3, printers: 3, refuseCases: 8, residentialRefuseCases: 2 };
    const tree = scored({ ...fullYear, squads: [squad] });
    squad.staff = 99;
    expect(tree.input['squads']).toEqual([{ staff: 12, computers: 3, printers: 3, refuseCases: 8, residentialRefuseCases: 2 }]);
  });

  test.each(TREES)('$about: the trace survives JSON and still explains itself', ({ tree }) => {
    const parsed: Trace = JSON.parse(JSON.stringify(tree));
    expect(parsed).toEqual(tree);
    expect(undefinedIn(tree)).toEqual([]);
    for (const language of LANGUAGES) {
      expect(formatTree(parsed, { language, rubric: jingan2022 })).toBe(formatTree(tree, { language, rubric: open }));
      expect(explain(jingan2022, parsed, '4.2.1.b', language)).toBe(explain(open, tree, '4.2.1.b', language));
    }
  });
  test('its labels are those of the rubric, by reference', () => {
    const tree = evaluate(jingan2022, fullYear);
    const labels = new Set<unknown>();
    const visit = (value: unknown): void => {
      if (!isRecord(value) || labels.has(value)) return;
      labels.add(value);
      for (const child of Object.values(value)) visit(child);
    };
    visit(jingan2022);
    // What a reading stands around is copied where it is picked; the rest of the scheme is as it was declared.
    const headings = clausesOf(tree).filter(({ kind }) => kind === 'section' || kind === 'criterion');
    expect(headings.filter(({ label }) => !labels.has(label)).map(({ id }) => id)).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Sentences, as an assessor reads them

const EXAMPLE_TREE = (() => {
  const { facts, assumed } = withDefaults(jingan2022, example);
  return evaluate(jingan2022, facts, { assumed });
})();

interface Sentence {
  readonly id: string;
  readonly says: string;
}
const SENTENCES = new Map<Language, readonly Sentence[]>();

/** Every sentence of the years written out and of the example. */
function sentences(language: Language): readonly Sentence[] {
  const known = SENTENCES.get(language);
  if (known) return known;
  const said = [EXAMPLE_TREE, ...TREES.map(({ tree }) => tree)].flatMap((tree) =>
    [...nodesOf(tree)].map(({ id }) => ({ id, says: explain(jingan2022, tree, id, language) })),
  );
  SENTENCES.set(language, said);
  return said;
}
/** Ids of the sentences that show a fault, each once. */
const faulty = (language: Language, fault: RegExp): readonly string[] => [
  ...new Set(
    sentences(language)
      .filter(({ says }) => fault.test(says))
      .map(({ id }) => id),
  ),
];

describe('sentences', () => {
  const sentence = (facts: Sheet, id: string, language: Language = 'zh'): string => explain(open, scored(facts), id, language);

  test('end with a full stop and leave nothing open', () => {
    expect(faulty('zh', /[^。]$/)).toEqual([]);
    expect(faulty('en', /[^.]$/)).toEqual([]);
    for (const language of LANGUAGES) expect(faulty(language, /\?|undefined|NaN|\[object|unnamed|未命名|-0(?![.\d])/)).toEqual([]);
  });
  test('no English in Chinese ones beyond names and readings, no Chinese in English ones', () => {
    expect(faulty('zh', /unbounded|error|true|false/)).toEqual([]);
    expect(faulty('en', HAN)).toEqual([]);
  });
  test('quotes inside quotes are single ones', () => {
    expect(faulty('zh', /“[^”]*“/)).toEqual([]);
    expect(faulty('en', /“[^”]*“/)).toEqual([]);
  });
  test('no figure runs to more than six decimals', () => {
    const figures = [...nodesOf(EXAMPLE_TREE)].map(({ id }) => explain(jingan2022, EXAMPLE_TREE, id, 'zh'));
    expect(figures.filter((says) => /\d\.\d{7}/.test(says))).toEqual([]);
  });
  test('one point is no points', () => {
    expect(faulty('en', /(?<![\d.-])1 points/)).toEqual([]);
  });

  test('without any prize no prize is said to count (4.5.5.b)', () => {
    const none = { ...fullYear, caseContestFirstPrize: false };
    expect(sentence(none, '4.5.5.b')).not.toContain('第一等次奖项');
    expect(sentence(none, '4.5.5.b', 'en')).not.toContain('First prize');
  });
  test.each<[id: string, changes: Partial<Facts>]>([
    ['3.6.3.b/2/1', { modelSquadsCreated: 1 }],
    ['6.4.2.a/1', { monthlyFormsOmitted: 1 }],
    ['6.4.2.b/1', { specialFormsOmitted: 1 }],
    ['6.4.3.b/1', { contactPointCasesReported: false }],
  ])('what a condition shuts out is not said to give way to another: %s', (id, changes) => {
    expect(sentence({ ...fullYear, ...changes }, id)).not.toContain('另有一档适用');
    expect(sentence({ ...fullYear, ...changes }, id, 'en')).not.toContain('another one counts instead');
  });
  test('a bonus that was not earned is no loss', () => {
    const none = { ...fullYear, practicesSpreadOnSite: 0 };
    expect(sentence(none, 'jingan-2022')).toContain('没有失分');
    expect(sentence(none, 'jingan-2022', 'en')).toContain('nothing lost');
  });
  test.each<[id: string, changes: Partial<Facts>, parts: readonly string[]]>([
    ['2.1.1', { refinementMeetings: 0, refinementPlanReported: false }, ['2.1.1.a', '2.1.1.c']],
    ['2.2.2', { offSiteScenarios: 0, electronicServices: 0 }, ['2.2.2.a', '2.2.2.b']],
    ['4.2.3', { casesUnsound: 2, modelCasesNamed: 1 }, ['4.2.3.e', '4.2.3.g']],
    ['8.2.1', { leagueMeetingsAttended: 0, leagueWorkOrganised: false }, ['8.2.1.a', '8.2.1.b']],
  ])('what an item came to can be added up from what it says: %s', (id, changes, parts) => {
    const says = sentence({ ...fullYear, ...changes }, id);
    expect(parts.filter((part) => !says.includes(part))).toEqual([]);
  });
  test('what was deducted to the floor says what it was deducted from', () => {
    // 1 − 0.5 − 0.5 − 0.2 is −0.2 in all.
    const says = sentence({ ...fullYear, randomCheckModuleUnused: 1, randomCheckScopeWrong: 1, randomCheckPlanUnreported: 1 }, '2.2.1');
    expect(says).toContain('从 1 分起');
    expect(says).toContain('合计 -0.2 分');
  });
  test.each<[id: string, fact: string, counted: string]>([
    ['3.5.7.b', 'cityNoticesAnsweredLate', '每起扣 0.1 分，计 2 起'],
    ['3.3.1.b', 'certificateBatchesNotResent', '每批次扣 0.1 分，计 2 批次'],
    ['4.2.3.e', 'casesUnsound', '每件扣 0.2 分，计 2 件'],
    ['7.1.1.c', 'seriousInformationErrors', '每次扣 0.5 分，计 2 次'],
    ['2.2.1.d', 'randomCheckLibrariesStale', '每项扣 0.2 分，计 2 项'],
  ])('what is counted is counted in its own unit: %s', (id, fact, counted) => {
    expect(sentence({ ...fullYear, [fact]: 2 }, id)).toContain(counted);
  });
  // Printed beside any score of its clause, an option has to say which case it is about.
  test.each<[id: string, zh: RegExp, en: RegExp]>([
    ['A19', /作弊/, /cheat/i],
    ['A20', /半个月|逾期|延期/, /half a month|late/i],
    ['A33', /130/, /130/],
    ['A34', /15/, /15/],
    ['A35', /1 篇/, /\b(1|one)\b/i],
  ])('the remark on %s cannot be taken for the outcome', (id, zh, en) => {
    const { chosen = '', options = [] } = jingan2022.readings.find((question) => question.id === id) ?? {};
    const label = options.find(({ key }) => key === chosen)?.label;
    expect(label?.zh).toMatch(zh);
    expect(label?.en).toMatch(en);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Laws

/** A counterexample has hundreds of facts; the message says what matters, and the seed brings back the rest. */
function report<T>({ failed, seed, counterexamplePath, errorInstance }: fc.RunDetails<T>): void {
  if (!failed) return;
  const says = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(`seed ${seed}, path ${counterexamplePath}: ${says}`);
}

/** A fact that counts a part of what another counts. */
const PARTS_OF: readonly (readonly [part: string, all: string])[] = [
  ['deferralsFiled', 'transfersDeferred'],
  ['conductProblemsNoticed', 'conductProblems'],
  ['conductProblemsOfCity', 'conductProblems'],
  ['neglectWithMajorImpact', 'neglectComplaints'],
  ['legalStoriesReposted', 'legalStoriesReported'],
  ['courtHearingsHeadAttended', 'courtHearings'],
  ['majorReviewsWithLawyer', 'majorReviewsHeld'],
  ['legalSuggestionsAdoptedOnly', 'legalSuggestionsAdopted'],
];

/** Counts of what should not happen: one more never raises the total. */
const VIOLATIONS = words(`
  randomCheckModuleUnused randomCheckScopeWrong randomCheckPlanUnreported randomCheckLibrariesStale randomCheckTasksUndone
  randomCheckRecordsMissing cityCourseAbsences traineeRecordFaults certificatesNotRenewed certificateBatchesNotResent
  certificateBatchesReturnedTwice offencesNotReported dutyOffencesSentenced otherOffences oversightPlansMissing
  specialChecksNotDone oversightOrders oversightOrdersNotPutRight majorMattersNotSettled fileReviewsNotHeld
  fileReviewReportsLate oversightMeetingsNotHeld oversightReportsLate oversightSystemsNotKept responsibilityNotAssigned
  accountabilityNotPursued enforcementProblemsNotPutRight casesInspectedAgain enforcementProblemsUrgedNotSettled
  casesUrgedAgain vehicleAndPremisesNotices cityNoticesAnsweredLate cityNoticesNotAnswered conductProblems neglectComplaints
  neglectWithMajorImpact repeatComplaintsNotPutRight majorCasesUrgedNotSettled actsOverturned dutiesOrdered
  recordInspectionsMissed actionsNotRecorded recordsBelowStandard casesFiledLate decisionsLate casesDroppedAtWill
  casesUnsound casesUntidy publishedCasesWithdrawn creditRepairsMishandled reviewedCasesUnsound majorReviewsMissed
  falseDutyReports dutyRecordsNotUpdated falseInspectionRecords petitionsMishandled petitionsOverdue
  petitionRepliesOverturned leaderReceptionsMissed petitionMeetingsMissed majorRisksUnreported supervisedPetitionsFailed
  petitionersDissatisfied liaisonChangesNotFiled monthlyFormsOmitted monthlyFormsWrong monthlyFormsLate specialFormsOmitted
  specialFormsWrong specialFormsLate omissionsFoundByComparison publicOrderAbsences seriousInformationErrors
  publicityTasksRefused publicityTasksUnfinished opinionTasksUndone opinionFeedbackLate opinionFeedbackImproper
  exposuresUnanswered exposuresOfNeglect conductProblemsOfCity closingRateShortfalls
`);

/** Counts of what should happen: one more never lowers the total. */
const ACHIEVEMENTS = words(`
  refinementMeetings adviceAnswered offSiteScenarios electronicServices topTenHonours conductProblemsNoticed
  modelSquadsCreated modelCasesNamed crimesReferred publicityActivities legalStoriesReported legalStoriesReposted
  publicityWorksSpread caseGuidanceResults legalSuggestionsAdopted legalSuggestionsSigned publicOrderEventsHosted
  contactPointVideos favourableReports popularPublicityProducts leagueMeetingsAttended leagueNewsPublished
  practicesSpreadOnSite practicesSpreadAtMeetings practicesFitToSpread publicityVenueKinds legalSuggestionsAdoptedOnly
`);

/** Other facts of which more is no better: what is to be measured up to, what was failed, and places in a ranking. */
const LOWER = words(`
  transfersDeferred examCheating examFailureRate enforcementProblemTickets cityInspectionNotices standardTeamLost
  modelSquadRateLastYear frontlineOfficers complaintsReceived cityCaseClosingRate courtHearings majorReviewsHeld
  repeatPetitionRank suggestionRank enforcementStaff
`);

/** 3.6.2.b looks at how far the two scores are apart, so that a higher one may be the worse. */
const EITHER = words('compliantSquadScoreByCity compliantSquadScoreByDistrict');

/** Facts that go the other way under one reading, because the clause then says so. */
const UNLESS: Readonly<Record<string, readonly string[]>> = {
  // With nothing to compare with free of deduction, the first ticket of the others or the first own notice ends that.
  'A22 free': ['groupAverageTickets', 'districtInspectionNotices'],
  // With more than 15 articles worth nothing, the sixteenth loses what the others earned.
  'A34 none': ['deltaAccountArticles'],
};

const SHEET = factSheet(jingan2022);
const ORDERED = SHEET.filter(({ kind }) => kind !== 'list' && kind !== 'choice');
/** 1 where more is never worse, -1 where it is never better, 0 where it may be either. */
const senseOf = (key: string): number => (EITHER.includes(key) ? 0 : VIOLATIONS.includes(key) || LOWER.includes(key) ? -1 : 1);

/** A fact's value as it counts: percents in points. */
function figureOf(given: unknown): Fraction {
  if (typeof given === 'boolean') return whole(given ? 1n : 0n);
  if (isRecord(given)) return times(whole(100n), over(fractionOf(String(given['part'])), fractionOf(String(given['whole']))));
  return fractionOf(String(given).replace('%', ''));
}

/** Whether no part is larger than its whole. */
const isSound = (facts: Sheet): boolean =>
  PARTS_OF.every(([part, all]) => facts[part] === undefined || order(figureOf(facts[part]), figureOf(facts[all])) <= 0);

const totals = (before: Trace, after: Trace): number => order(fractionOf(after.exact), fractionOf(before.exact));

/** What else a fact of its kind could be, from little to much. */
function othersOf({ kind, domain, nothing }: SheetEntry, given: unknown): readonly unknown[] {
  if (kind === 'flag') return [true, false];
  if (kind === 'rank') return [1, 4, 5, 8, 9, 12, 13, 16];
  if (kind === 'percent') return [0, 10, 15, 20, 25, 30, 35, 40, 80, 85, 90, 95, 98, 100];
  if (kind === 'points') return [0, 15];
  if (kind === 'quantity') return [0, 10, 50, 90, 100];
  const count = BigInt(String(given));
  const least = BigInt(/≥ (\d+)/.exec(domain.en)?.[1] ?? 0);
  // What has no answer in silence stands in bands.
  const bands = nothing === null ? [1n, 3n, 5n, 10n, 15n, 20n, 30n, 40n, 120n, 130n, 140n, 150n, 160n, 170n, 180n] : [];
  return [count + 1n, count - 1n, 0n, count * 2n, ...bands].filter((other) => other >= least).map(String);
}

describe('what more of a fact does to the total', () => {
  test('every fact is sorted: violations, achievements, what is no better for being more, and all that is', () => {
    const sorted = [...VIOLATIONS, ...ACHIEVEMENTS, ...LOWER, ...EITHER];
    expect(new Set(sorted).size).toBe(sorted.length);
    expect(sorted.filter((key) => !ORDERED.some((entry) => entry.key === key))).toEqual([]);
    // What is zero where nothing happened is one or the other.
    const tallies = ORDERED.filter(({ kind, nothing }) => kind === 'count' && nothing !== null).map(({ key }) => key);
    expect([...VIOLATIONS, ...ACHIEVEMENTS].sort()).toEqual(tallies.sort());
  });

  // Under the readings that are used, and for facts that only an alternative asks for, under that one.
  const ASKED: Readonly<Record<string, Chosen>> = {
    enforcementStaff: { A10: 'allStaff' },
    satisfactionPointsFirstHalf: { A12: 'delivered' },
    satisfactionPointsSecondHalf: { A12: 'delivered' },
    falseDutyReports: { A13: 'subtract' },
    dutyRecordsNotUpdated: { A13: 'subtract' },
    conductProblemsOfCity: { A23: 'cityFound' },
    publicityVenueKinds: { A25: 'venueKinds' },
    legalSuggestionsAdoptedOnly: { A27: 'higher' },
    suggestionsSent: { A30: 'noneIsZero' },
    closingRateShortfalls: { A37: 'perOccurrence' },
  };
  test.each(ORDERED)('$key, in the years written out', (entry) => {
    const { key } = entry;
    const readings = ASKED[key];
    const seen = new Set<number>();
    for (const { facts, tree } of TREES) {
      const before = readings === undefined ? tree : scored(facts, readings);
      for (const other of othersOf(entry, facts[key])) {
        const changed = { ...facts, [key]: other };
        const more = order(figureOf(other), figureOf(facts[key]));
        if (more !== 0 && isSound(changed)) seen.add(more * totals(before, scored(changed, readings)));
      }
    }
    seen.delete(0);
    // It matters in some year, and nowhere the other way round.
    expect([...seen].sort()).toEqual(senseOf(key) === 0 ? [-1, 1] : [senseOf(key)]);
  });

  /** Two years that differ in one fact, of which the second has more. */
  const pairs = (readings: Chosen) =>
    fc
      .tuple(years(readings), years(readings), fc.constantFrom(...ORDERED), fc.boolean())
      .map(([facts, other, { key, kind }, isNext]): readonly [less: Sheet, more: Sheet, key: string] | undefined => {
        const [own, theirs]: readonly Sheet[] = [{ ...facts }, { ...other }];
        const given = own?.[key];
        if (own === undefined || given === undefined) return undefined;
        const changed = { ...own, [key]: kind === 'count' && isNext ? String(BigInt(String(given)) + 1n) : theirs?.[key] };
        const more = order(figureOf(changed[key]), figureOf(given));
        if (more === 0 || !isSound(changed)) return undefined;
        return more > 0 ? [own, changed, key] : [changed, own, key];
      })
      .filter((pair) => pair !== undefined);

  function hold(numRuns: number, readings: Chosen = {}, except: readonly string[] = []): void {
    const property = fc.property(pairs(readings), ([less, more, key]) => {
      const sense = senseOf(key);
      if (sense === 0 || except.includes(key)) return;
      const [before, after] = [scored(less, readings), scored(more, readings)];
      if (totals(before, after) * sense < 0) {
        throw new Error(`${key} from ${JSON.stringify(less[key])} to ${JSON.stringify(more[key])}: ${before.exact} became ${after.exact}`);
      }
    });
    fc.assert(property, { numRuns, reporter: report });
  }
  test('random years under the readings that are used', () => hold(2000), 60_000);
  test.each(OPTIONS)('random years under $name', ({ name, readings }) => hold(30, readings, UNLESS[name]), 30_000);

  test.each<[name: string, readings: Chosen, changes: Sheet, key: string, from: number, to: number, lost: string]>([
    ['A22', { A22: 'free' }, { enforcementProblemTickets: 5 }, 'groupAverageTickets', 0, 1, '-0.3'],
    ['A22', { A22: 'free' }, { cityInspectionNotices: 5 }, 'districtInspectionNotices', 0, 1, '-1'],
    ['A34', { A34: 'none' }, {}, 'deltaAccountArticles', 15, 16, '-0.3'],
    ['3.6.2.b', {}, { compliantSquadScoreByDistrict: 90 }, 'compliantSquadScoreByCity', 90, 98, '-0.4'],
    ['3.6.2.b', {}, { compliantSquadScoreByCity: 90 }, 'compliantSquadScoreByDistrict', 90, 98, '-0.4'],
  ])('where the clause says so more is worse: %s, %j, %j, %s', (_, readings, changes, key, from, to, lost) => {
    const [less, more] = [from, to].map((value) => scored({ ...fullYear, ...changes, [key]: value }, readings).exact);
    expect(order(sumOf([less ?? '', lost]), fractionOf(more ?? ''))).toBe(0);
  });

  test.each<[list: string, field: string | undefined, better: number, worse: number]>([
    ['squads', 'refuseCases', 6, 0],
    ['squads', 'residentialRefuseCases', 1, 0],
    ['squads', 'computers', 3, 0],
    ['squads', 'printers', 3, 0],
    ['squads', 'staff', 12, 99],
    ['dutySystemScores', undefined, 1, 0],
    ['identityCodeScores', undefined, 0.5, 0],
  ])('an element of %s (%s) that is better never lowers the total', (list, field, better, worse) => {
    const changed = (facts: Sheet, value: number): Sheet => {
      const elements: unknown = facts[list];
      if (!Array.isArray(elements)) throw new Error(`${list} is no list`);
      const [first, ...rest]: readonly unknown[] = elements;
      return { ...facts, [list]: [field === undefined || !isRecord(first) ? value : { ...first, [field]: value }, ...rest] };
    };
    const seen = FIXED_YEARS.map(({ facts }) => totals(scored(changed(facts, worse)), scored(changed(facts, better))));
    expect([...new Set(seen)].filter((change) => change !== 0)).toEqual([1]);
  });

  test.each<[choice: string, fromWorstToBest: readonly (readonly string[])[]]>([
    ['drillParade', [['none'], ['tooFew'], ['held']]],
    ['courseware', [['missing'], ['late'], ['onTime']]],
    ['trainingPlanFiling', [['notFiled', 'later'], ['halfMonthLate'], ['onTime']]],
    ['townLossesFollowedUp', [['missed'], ['noneArose', 'covered']]],
  ])('%s, from the worst to the best: %j', (choice, ranks) => {
    expect([...(SHEET.find(({ key }) => key === choice)?.options ?? [])].map(({ key }) => key).sort()).toEqual(ranks.flat().sort());
    for (const { facts } of FIXED_YEARS) {
      const scores = ranks.map((options) => options.map((option) => scored({ ...facts, [choice]: option }).exact));
      for (const same of scores) expect(new Set(same).size).toBe(1);
      const sorted = scores.map(([first = '']) => fractionOf(first));
      expect(sorted.slice(1).filter((score, i) => order(score, sorted[i] ?? score) < 0)).toEqual([]);
    }
    const [worst = '', best = ''] = [ranks[0]?.[0], ranks.at(-1)?.[0]];
    expect(totals(scored({ ...fullYear, [choice]: worst }), scored({ ...fullYear, [choice]: best }))).toBe(1);
  });
});

describe('what every node can come to', () => {
  /** What is out of bounds in a tree; `floor` is the least that an item may come to, `over` what may exceed its maximum. */
  function strays(tree: Trace, floor: (max: Fraction) => Fraction | undefined, over: readonly string[] = []): readonly string[] {
    return [...nodesOf(tree)].flatMap((node) => {
      if (over.includes(node.id)) return [];
      const exact = fractionOf(node.exact);
      const max = node.max === null ? undefined : fractionOf(String(node.max));
      // The bonus stands apart from the maximum of the whole.
      const top = node === tree ? whole(153n) : max;
      const isHigh = top !== undefined && order(exact, top) > 0;
      const low = node.kind === 'criterion' && max !== undefined ? floor(max) : undefined;
      const isLow = low !== undefined && order(exact, low) < 0;
      return isHigh || isLow ? [`${node.id} scores ${node.exact} of ${node.max}`] : [];
    });
  }
  /** Headings whose score is not the sum of what stands below them. */
  const unsummed = (tree: Trace): readonly string[] =>
    [...nodesOf(tree)].flatMap(({ id, kind, exact, children = [] }) =>
      (kind === 'section' || kind === 'rubric') && order(sumOf(children.map((child) => child.exact)), fractionOf(exact)) !== 0 ? [id] : [],
    );
  const zero = whole(0n);

  // The parts of 3.2.1 come to 2.6 (D01): where that counts, the indicators above it can have a tenth too much.
  const OVER: Readonly<Record<string, readonly string[]>> = { 'A03 open': ['3.2', '3', ALL], 'A16 parts': ['3.2', '3', ALL] };
  test.each(Object.entries(OVER))('%s: the tenth that 3.2.1 has too much', (name, over) => {
    const [id = '', option = ''] = name.split(' ');
    const tree = scored(fullYear, { [id]: option });
    expect(over.map((node) => nodeAt(tree, node).exact)).toEqual(['6.1', '29.1', '153.1']);
  });

  const floorUnder =
    ({ A01, A02 }: Chosen) =>
    (max: Fraction) =>
      A02 === 'open' ? undefined : A01 === 'zero' ? times(max, whole(-1n)) : zero;

  test('random years under the readings that are used: from nothing to the maximum, headings are sums, everything has one decimal', () => {
    const property = fc.property(years(), (facts) => {
      const tree = evaluate(jingan2022, facts);
      expect(strays(tree, () => zero)).toEqual([]);
      expect(unsummed(tree)).toEqual([]);
      const uneven = clausesOf(tree).filter(({ id, exact }) => depthOf(id) < 4 && !/^\d+(\.\d)?$/.test(exact));
      expect(uneven.map(({ id, exact }) => [id, exact])).toEqual([]);
      expect(/^\d+(\.\d)?$/.test(tree.exact)).toBe(true);
      expect(tree.grade?.key).toBe(order(fractionOf(tree.exact), whole(135n)) >= 0 ? 'excellent' : 'good');
      expect(tree.max).toBe(150);
    });
    fc.assert(property, { numRuns: 600, reporter: report });
  }, 60_000);

  test('parts that deduct never give, and parts that award never take, but for 3.6.3.b, which does both', () => {
    const property = fc.property(years(), (facts) => {
      const wrong = clausesOf(evaluate(jingan2022, facts)).filter(
        ({ id, max, exact }) =>
          depthOf(id) === 4 && id !== '3.6.3.b' && (max === 0 ? order(fractionOf(exact), zero) > 0 : exact.startsWith('-')),
      );
      expect(wrong.map(({ id, exact }) => [id, exact])).toEqual([]);
    });
    fc.assert(property, { numRuns: 300, reporter: report });
  }, 60_000);

  test.each(OPTIONS)(
    'random years under $name: no node above its maximum, no item below its floor',
    ({ name, readings }) => {
      const property = fc.property(years(readings), (facts) => {
        expect(strays(scored({ ...facts }, readings), floorUnder(readings), OVER[name])).toEqual([]);
      });
      fc.assert(property, { numRuns: 15, reporter: report });
    },
    30_000,
  );

  test('floors and maxima are reached', () => {
    const full = clausesOf(scored(fullYear)).filter(({ id }) => depthOf(id) < 4);
    expect(full.filter(({ score, max }) => score !== max)).toEqual([]);
    const faults = clausesOf(scored(faultyYear)).filter(({ id }) => depthOf(id) < 4);
    expect(faults.filter(({ exact }) => exact !== '0')).toEqual([]);
    const below = scored(faultyYear, { A01: 'zero' });
    const items = DEDUCTION_ITEMS.split(' ').map((id) => nodeAt(below, id));
    // Deducted from nothing, each of them ends on the other side of its maximum; 4.4.1 deducts from 0.6 alone.
    const expected = items.map(({ id, max }) => (id === '4.4.1' ? -0.6 : -(max ?? Number.NaN)));
    expect(items.map(({ score }) => score)).toEqual(expected);
  });
});

test('a trace of another scheme, or of none, is refused', () => {
  const tree = scored(fullYear);
  const foreign = { ...tree, rubric: { ...tree.rubric, hash: '0'.repeat(64) } };
  expect(() => explain(jingan2022, foreign, '1.1.1', 'zh')).toThrow(KaoheError);
  expect(issuesOf(() => explain(jingan2022, foreign, '1.1.1', 'zh')).map(({ code }) => code)).toEqual(['trace-foreign']);
});
