/** A score tree as tables: a row per node, the customary detail table, the points lost by department. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  about,
  assessedBy,
  award,
  criterion,
  deduct,
  detailTable,
  earns,
  evaluate,
  exempt,
  fault,
  firstOf,
  flag,
  KaoheError,
  keeps,
  type Label,
  type Language,
  nodesOf,
  notApplicable,
  perItemDeduct,
  pointsLostByDepartment,
  question,
  type Rounding,
  reading,
  readRubric,
  scoreRows,
  section,
  type Table,
  type Trace,
  type TraceNode,
  tally,
  veto,
  weightedAnnual,
  when,
  withDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { type Jingan2022Facts, jingan2022 } from '../rubrics/jingan/index.js';
import { type Fraction, fractionOf, minus, order, plus, printed, whole } from './fraction.js';
import { issuesOf } from './helpers.js';
import { DEPARTMENTS } from './reference/departments.js';
import { years } from './reference/facts.js';
import { fullYear } from './reference/full-year.js';
import { ALTERNATIVES, type Readings } from './reference/readings.js';
import { rubricOf, type Sheet, throughJson } from './rule-helpers.js';

const department = (zh: string, en: string): Label => ({ zh, en });
const coordination = department('执法协调科', 'Coordination');
const review = department('案件审理科', 'Case Review');
const oversight = department('执法监督科', 'Supervision');

const supervised = flag('supervised', '已开展督查', 'Supervised');
const planned = flag('planned', '已制定计划', 'Planned');
const cheating = fault('cheating', '弄虚作假', 'Cheating');
const excused = flag('excused', '免予考核', 'Excused');
const absent = fault('absent', '本项不涉及', 'Does not arise');
const late = tally('late', '件', '逾期案件', 'Late cases');
const wrong = tally('wrong', '件', '错误案件', 'Wrong cases');

const example = () => {
  const url = new URL('../examples/jingan/facts.json', import.meta.url);
  const { facts, assumed } = withDefaults(jingan2022, JSON.parse(readFileSync(url, 'utf8')));
  return evaluate(jingan2022, facts, { assumed });
};

// ---------------------------------------------------------------------------------------------------------------
// One row per node

describe('scoreRows', () => {
  const A1 = question('A1', '扣几分', 'How many points', { chosen: 'few', options: { few: ['一', 'one'], many: ['二', 'two'] } });
  const A2 = question('A2', '起分', 'Where it starts', { chosen: 'full', options: { full: ['满分', 'full marks'] } });
  const scheme = rubricOf(
    [
      section('1', '节', 'Section', 3, [
        criterion(
          '1.1',
          '单项',
          'One item',
          keeps(reading(A2, { full: 3 }), { a: perItemDeduct(reading(A1, { few: 0.25, many: 0.5 }), late) }),
        ),
      ]),
      section(
        '2',
        '附加',
        'Bonus',
        1,
        [criterion('2.1', '加分', 'Extra', earns(1, [firstOf(award(1, supervised), award(0.5, planned))]))],
        {
          bonus: true,
        },
      ),
    ],
    { max: 3, readings: [A1, A2] },
  );

  test('parents before children, flat', () => {
    expect(scoreRows(evaluate(scheme, { late: 3, supervised: false, planned: true }, { readings: { A1: 'few' } }))).toEqual([
      row('test', '', 0, 'rubric', '测试方案', 'Test scheme', 3, 2.8, '2.8'),
      row('1', 'test', 1, 'section', '节', 'Section', 3, 2.3, '2.3'),
      { ...row('1.1', '1', 2, 'criterion', '单项', 'One item', 3, 2.3, '2.3'), readings: 'A2=full' },
      { ...row('1.1.a', '1.1', 3, 'perItem', '逾期案件', 'Late cases', 0, -0.75, '-0.75'), facts: 'late', readings: 'A1=few' },
      row('2', 'test', 1, 'section', '附加', 'Bonus', 1, 0.5, '0.5'),
      row('2.1', '2', 2, 'criterion', '加分', 'Extra', 1, 0.5, '0.5'),
      row('2.1/1', '2.1', 3, 'firstOf', '加分', 'Extra', 1, 0.5, '0.5'),
      { ...row('2.1/1/1', '2.1/1', 4, 'fixed', '已开展督查', 'Supervised', 1, 0, '0'), facts: 'supervised', status: 'passedOver' },
      { ...row('2.1/1/2', '2.1/1', 4, 'fixed', '已制定计划', 'Planned', 0.5, 0.5, '0.5'), facts: 'planned' },
    ]);
  });

  test('every node of a whole scheme, under its own parent, and nothing that is not a cell', () => {
    const tree = example();
    const rows = scoreRows(tree);
    expect(rows.map(({ id }) => id)).toEqual(Array.from(nodesOf(tree), ({ id }) => id));
    const parents = new Map(Array.from(nodesOf(tree)).flatMap(({ id, children = [] }) => children.map((child) => [child.id, id] as const)));
    expect(rows.map(({ parent }) => parent)).toEqual(rows.map(({ id }) => parents.get(id) ?? ''));
    const levels = new Map(rows.map(({ id, level }) => [id, level]));
    expect(rows.filter(({ parent, level }) => level !== (parent === '' ? 0 : (levels.get(parent) ?? -2) + 1))).toEqual([]);
    const cells = rows.flatMap((one) => Object.values(one));
    expect(cells.filter((cell) => cell !== null && typeof cell !== 'string' && !Number.isFinite(cell))).toEqual([]);
    expect(throughJson(rows)).toEqual(rows);
  });

  test('of a branch, from its own root', () => {
    const [first] = example().children ?? [];
    const rows = first ? scoreRows(first) : [];
    expect(rows[0]).toMatchObject({ id: '1', parent: '', level: 0 });
    expect(rows[1]).toMatchObject({ id: '1.1', parent: '1', level: 1 });
  });

  test('several facts of one node are apart', () => {
    const rows = scoreRows(example());
    expect(rows.find(({ id }) => id === '4.2.1.a/1')?.facts).toBe('simpleProcedureCases frontlineOfficers');
    expect(rows.find(({ id }) => id === '3.5.6.e')?.readings).toBe('A15=unrounded A22=worst');
  });

  function row(id: string, parent: string, level: number, kind: string, zh: string, en: string, max: number, score: number, exact: string) {
    return { id, parent, level, kind, zh, en, max, score, exact, status: 'scored', facts: '', readings: '' };
  }
});

// ---------------------------------------------------------------------------------------------------------------
// The detail table

const COLUMNS = {
  zh: ['序号', '一级指标', '二级指标', '考核细则', '分值', '实得分', '扣分原因', '考核部门'],
  en: ['No.', 'First-level indicator', 'Second-level indicator', 'Criterion', 'Points', 'Score', 'Reasons for points lost', 'Assessed by'],
} as const;

/** The rows as a spreadsheet has them. */
const cellsOf = ({ columns, rows }: Table): readonly (readonly unknown[])[] => rows.map((one) => columns.map((column) => one[column]));

describe('detailTable', () => {
  const scheme = rubricOf(
    [
      section('1', '执法', 'Enforcement', 9, [
        section('1.1', '督查', 'Supervision', 5, [
          criterion('1.1.1', '计划', 'Plans', earns(2, { a: award(0.5, supervised), b: award(1.5, planned) }), [coordination]),
          criterion('1.1.2', '办案', 'Cases', keeps(3, { a: perItemDeduct(0.5, late), b: assessedBy([review], perItemDeduct(1, wrong)) }), [
            coordination,
            oversight,
          ]),
        ]),
        criterion(
          '1.2',
          '廉洁',
          'Integrity',
          keeps(2, { v: veto(cheating), e: exempt(excused), a: deduct(1, fault('gift', '收受礼品', 'Gifts')) }),
          [oversight],
        ),
        criterion('1.3', '外事', 'Visits', earns(2, { a: award(2, supervised), n: notApplicable(absent) })),
      ]),
      criterion('2', '直列', 'At the root', earns(1, { a: award(1, planned) }), [review]),
    ],
    { max: 10 },
  );
  const good = { supervised: true, planned: true, late: 0, wrong: 0, cheating: false, excused: false, gift: false, absent: false };
  const table = (changes: Sheet, language: Language = 'zh') => detailTable(scheme, evaluate(scheme, { ...good, ...changes }), language);

  test.each([
    ['zh', '得分明细表'],
    ['en', 'Score details'],
  ] as const)('%s: its title and columns', (language, title) => {
    const { columns, rows, ...rest } = table({}, language);
    expect(rest).toEqual({ title });
    expect(columns).toEqual(COLUMNS[language]);
    expect(rows.map((one) => Object.keys(one))).toEqual(rows.map(() => COLUMNS[language]));
  });

  test('a row per criterion, with the headings above it as far as there are any', () => {
    expect(cellsOf(table({}))).toEqual([
      [1, '执法', '督查', '1.1.1 计划', 2, 2, '', '执法协调科'],
      [2, '执法', '督查', '1.1.2 办案', 3, 3, '', '执法协调科、执法监督科、案件审理科'],
      [3, '执法', '', '1.2 廉洁', 2, 2, '', '执法监督科'],
      [4, '执法', '', '1.3 外事', 2, 2, '', ''],
      [5, '', '', '2 直列', 1, 1, '', '案件审理科'],
    ]);
  });

  test('why points were lost, part by part', () => {
    expect(cellsOf(table({ supervised: false, planned: false, late: 2, wrong: 1, gift: true }))).toEqual([
      [1, '执法', '督查', '1.1.1 计划', 2, 0, '1.1.1.a 未达到“已开展督查”，不得分；1.1.1.b 未达到“已制定计划”，不得分', '执法协调科'],
      [
        2,
        '执法',
        '督查',
        '1.1.2 办案',
        3,
        1,
        '1.1.2.a 逾期案件：每件扣 0.5 分，计 2 件；1.1.2.b 错误案件：每件扣 1 分，计 1 件',
        '执法协调科、执法监督科、案件审理科',
      ],
      [3, '执法', '', '1.2 廉洁', 2, 1, '1.2.a 出现“收受礼品”，扣 1 分', '执法监督科'],
      [4, '执法', '', '1.3 外事', 2, 0, '1.3.a 未达到“已开展督查”，不得分', ''],
      [5, '', '', '2 直列', 1, 0, '2.a 未达到“已制定计划”，不得分', '案件审理科'],
    ]);
  });

  test('in English', () => {
    expect(cellsOf(table({ supervised: false, planned: false }, 'en'))[0]).toEqual([
      1,
      'Enforcement',
      'Supervision',
      '1.1.1 Plans',
      2,
      0,
      '1.1.1.a “Supervised” does not hold: nothing awarded; 1.1.1.b “Planned” does not hold: nothing awarded',
      'Coordination',
    ]);
    expect(cellsOf(table({}, 'en'))[1]?.[7]).toBe('Coordination, Supervision, Case Review');
  });

  test.each<[string, Sheet, number, unknown, unknown, string]>([
    ['vetoed', { cheating: true, gift: true }, 2, 2, 0, '触发否决，本项不得分'],
    ['exempt, so that nothing is lost', { excused: true, gift: true }, 2, 2, 2, ''],
    ['not applicable', { absent: true, supervised: false }, 3, 0, 0, '不适用，不计入得分和满分'],
  ])('%s', (_, changes, at, points, score, reasons) => {
    expect(cellsOf(table(changes))[at]?.slice(4, 7)).toEqual([points, score, reasons]);
  });

  test('a tree that went through JSON, and a rubric that did, give the same table', () => {
    const tree = evaluate(scheme, { ...good, late: 2, cheating: true });
    const stored: Trace = JSON.parse(JSON.stringify(tree));
    expect(detailTable(scheme, stored, 'zh')).toEqual(detailTable(scheme, tree, 'zh'));
    expect(detailTable(readRubric(throughJson(scheme)), stored, 'en')).toEqual(detailTable(scheme, tree, 'en'));
  });

  test('a department that assesses several parts is named once', () => {
    const parts = {
      a: assessedBy([review, oversight], perItemDeduct(1, late)),
      b: assessedBy([oversight, { ...review }], perItemDeduct(1, wrong)),
    };
    const one = rubricOf([criterion('1', '单项', 'One item', keeps(3, parts), [{ ...oversight }])], { max: 3 });
    const tree = evaluate(one, { late: 0, wrong: 0 });
    expect(cellsOf(detailTable(one, tree, 'zh'))[0]?.[7]).toBe('执法监督科、案件审理科');
    expect(cellsOf(detailTable(readRubric(throughJson(one)), tree, 'zh'))[0]?.[7]).toBe('执法监督科、案件审理科');
  });

  test('what an inner rule lost is told in the words of that rule', () => {
    const inner = about('报送', 'Reports', when(planned, keeps(2, [perItemDeduct(0.5, late)])));
    const one = rubricOf([criterion('1', '单项', 'One item', earns(2, { a: inner }))], { max: 2 });
    const [cells] = cellsOf(detailTable(one, evaluate(one, { planned: true, late: 1 }), 'zh'));
    expect(cells?.[6]).toContain('逾期案件：每件扣 0.5 分，计 1 件');
  });
});

describe('detailTable of the Jing’an scheme', () => {
  const tree = example();
  const rows = cellsOf(detailTable(jingan2022, tree, 'zh'));

  test('has every item once, in order, with its points and its departments', () => {
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, i) => i + 1));
    const items = rows.map(([, , , item]) => String(item).split(' ')[0] ?? '');
    expect([...items].sort()).toEqual([...DEPARTMENTS.keys()].sort());
    expect(rows.map(([, , , , , , , by]) => by)).toEqual(items.map((id) => DEPARTMENTS.get(id)));
    const total = (column: number, bonus: boolean) =>
      rows
        .filter(([, first]) => (first === '工作创新(附加分)') === bonus)
        .reduce((sum, cells) => plus(sum, fractionOf(String(cells[column]))), whole(0n));
    expect(printed(total(4, false))).toBe('150');
    expect(printed(total(4, true))).toBe('3');
    expect(printed(plus(total(5, false), total(5, true)))).toBe(tree.exact);
  });

  test('names the headings of both levels', () => {
    expect(rows[0]?.slice(0, 4)).toEqual([1, '执法实效', '专项执法行动', '1.1.1 重大活动执法保障']);
    expect(rows.at(-1)?.slice(0, 4)).toEqual([91, '工作创新(附加分)', '工作制度、机制创新', '10.1.1 工作制度、机制创新']);
  });

  test('of a rubric that went through JSON names every department once', () => {
    const rubric = readRubric(throughJson(jingan2022));
    expect(cellsOf(detailTable(rubric, tree, 'zh')).map((cells) => cells[7])).toEqual(rows.map((cells) => cells[7]));
  });

  /** Items of random years, whatever comes of them. */
  const items = (
    language: Language,
    wanted: (points: number, score: number, reasons: string) => boolean,
    numRuns: number,
  ): readonly string[] => {
    const found = new Set<string>();
    for (const facts of fc.sample(years(), { numRuns, seed: 2022 })) {
      for (const cells of cellsOf(detailTable(jingan2022, evaluate(jingan2022, facts), language))) {
        const [, first, , item, points, score, reasons] = cells;
        const isBonus = String(first).startsWith('工作创新') || String(first).startsWith('Innovation');
        if (!isBonus && wanted(Number(points), Number(score), String(reasons))) found.add(String(item));
      }
    }
    return [...found];
  };

  test('says why wherever points were lost', () => {
    expect(items('zh', (points, score, reasons) => score < points && reasons === '', 60)).toEqual([]);
  });

  test('and gives no reasons where none were', () => {
    expect(items('zh', (points, score, reasons) => score >= points && reasons !== '', 60)).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Points lost by department

const zhOf = (departments: readonly Label[]): string => departments.map(({ zh }) => zh).join('、');

/** The rows in short: departments, and points in full. */
const lostIn = (rubric: Parameters<typeof pointsLostByDepartment>[0], tree: Trace): readonly (readonly [by: string, exact: string])[] =>
  pointsLostByDepartment(rubric, tree).map(({ departments, exact }) => [zhOf(departments), exact]);

describe('pointsLostByDepartment', () => {
  const one = (max: number, parts: Parameters<typeof keeps>[1], by: readonly Label[] = [], rounding?: Rounding) =>
    rubricOf([criterion('1', '单项', 'One item', keeps(max, parts), by)], { max, ...(rounding ? { rounding } : {}) });

  test('nothing lost, no rows', () => {
    const scheme = one(3, { a: perItemDeduct(1, late) }, [review]);
    expect(pointsLostByDepartment(scheme, evaluate(scheme, { late: 0 }))).toEqual([]);
  });

  test('a row has the departments, the points in full and as a number', () => {
    const scheme = one(3, { a: perItemDeduct('0.30', late) }, [review]);
    expect(pointsLostByDepartment(scheme, evaluate(scheme, { late: 1 }))).toEqual([{ departments: [review], exact: '0.3', lost: 0.3 }]);
  });

  test('thirds stay thirds', () => {
    const exactly: Rounding = { at: 'total', places: 20, mode: 'half-up' };
    const scheme = rubricOf([criterion('1', '单项', 'One item', keeps(1, { a: perItemDeduct('1/3', late) }), [review])], {
      max: 1,
      rounding: exactly,
    });
    const [row] = pointsLostByDepartment(scheme, evaluate(scheme, { late: 1 }));
    expect(row).toEqual({ departments: [review], exact: '1/3', lost: 1 / 3 });
  });

  const parts = {
    a: assessedBy([coordination], perItemDeduct(1, late)),
    b: assessedBy([review], perItemDeduct(1, wrong)),
    c: deduct(1, cheating),
  };

  test.each<[string, Sheet, readonly (readonly [string, string])[]]>([
    [
      'each part to its own',
      { late: 1, wrong: 1, cheating: false },
      [
        ['执法协调科', '1'],
        ['案件审理科', '1'],
      ],
    ],
    [
      'most first',
      { late: 1, wrong: 2, cheating: false },
      [
        ['案件审理科', '2'],
        ['执法协调科', '1'],
      ],
    ],
    ['a part without its own to those of the criterion', { late: 0, wrong: 0, cheating: true }, [['执法监督科', '1']]],
    [
      'in the order of the clauses until all is charged',
      { late: 2, wrong: 9, cheating: true },
      [
        ['执法协调科', '2'],
        ['案件审理科', '2'],
      ],
    ],
    ['the first may take it all', { late: 9, wrong: 9, cheating: true }, [['执法协调科', '4']]],
  ])('%s', (_, facts, expected) => {
    const scheme = one(4, parts, [oversight]);
    expect(lostIn(scheme, evaluate(scheme, facts))).toEqual(expected);
  });

  test('a gain of one part is spared the last to be charged', () => {
    const scheme = one(4, { ...parts, d: about('加分', 'Gain', award(1, supervised)) }, [oversight]);
    // Lost in all: 2 + 1 − 1.
    expect(lostIn(scheme, evaluate(scheme, { late: 2, wrong: 1, cheating: false, supervised: true }))).toEqual([['执法协调科', '2']]);
  });

  test('what a veto takes beyond the parts is everybody’s', () => {
    const scheme = one(4, { ...parts, v: veto(excused) }, [oversight, review]);
    expect(lostIn(scheme, evaluate(scheme, { late: 1, wrong: 0, cheating: false, excused: true }))).toEqual([
      ['执法监督科、案件审理科', '3'],
      ['执法协调科', '1'],
    ]);
  });

  test('what no part accounts for is charged to those of the parts where the criterion has none', () => {
    const scheme = one(4, { a: parts.a, b: parts.b, v: veto(excused) });
    expect(lostIn(scheme, evaluate(scheme, { late: 0, wrong: 0, excused: true }))).toEqual([['执法协调科、案件审理科', '4']]);
  });

  test('what rounding takes is everybody’s too', () => {
    const down: Rounding = { at: 'criterion', places: 0, mode: 'down' };
    const scheme = one(4, { a: assessedBy([coordination], perItemDeduct(0.25, late)), b: parts.b }, [oversight], down);
    expect(lostIn(scheme, evaluate(scheme, { late: 1, wrong: 0 }))).toEqual([
      ['执法监督科', '0.75'],
      ['执法协调科', '0.25'],
    ]);
  });

  test('joint departments are one row, in whatever order a clause prints them, and apart from each alone', () => {
    const item = (id: string, by: readonly Label[]) => criterion(id, '单项', 'One item', keeps(1, { a: perItemDeduct(0.1, late) }), by);
    const scheme = rubricOf([item('1', [coordination, review]), item('2', [review, coordination]), item('3', [review]), item('4', [])], {
      max: 4,
    });
    expect(lostIn(scheme, evaluate(scheme, { late: 1 }))).toEqual([
      ['执法协调科、案件审理科', '0.2'],
      ['案件审理科', '0.1'],
      ['', '0.1'],
    ]);
  });

  test('an exempt criterion and one that does not apply lose nothing; a bonus has nothing to lose', () => {
    const scheme = rubricOf(
      [
        criterion('1', '甲', 'A', keeps(1, { a: perItemDeduct(1, late), e: exempt(excused) }), [review]),
        criterion('2', '乙', 'B', keeps(1, { a: perItemDeduct(1, late), n: notApplicable(absent) }), [review]),
        section('3', '附加', 'Bonus', 1, [criterion('3.1', '丙', 'C', earns(1, { a: award(1, planned) }), [review])], { bonus: true }),
      ],
      { max: 2 },
    );
    expect(lostIn(scheme, evaluate(scheme, { late: 1, excused: true, absent: true, planned: false }))).toEqual([]);
    expect(lostIn(scheme, evaluate(scheme, { late: 1, excused: false, absent: true, planned: false }))).toEqual([['案件审理科', '1']]);
  });

  test('a year of periods: the rows add up to what is missing from the maximum', () => {
    const head = { authority: ['测试机关', 'Test authority'], year: 2022 } as const;
    const month = rubricOf([criterion('1', '单项', 'One item', keeps(100, { a: perItemDeduct(1, late) }), [review])], { max: 100 });
    const annual = readRubric(
      weightedAnnual(
        { ...head, id: 'year', title: ['年度方案', 'Year'], max: 90 },
        { key: 'months', label: ['各月', 'Months'], rubric: month, count: 2, weight: 0.9, use: 'exact' },
        {},
        {},
      ),
    );
    const tree = evaluate(annual, { months: [{ late: 10 }, { late: 0 }] });
    expect(tree.exact).toBe('85.5');
    expect(lostIn(annual, tree)).toEqual([['案件审理科', '4.5']]);
  });
});

describe('pointsLostByDepartment of the Jing’an scheme', () => {
  const losing = (changes: Partial<Jingan2022Facts>) => lostIn(jingan2022, evaluate(jingan2022, { ...fullYear, ...changes }));

  test('a full year lost nothing', () => expect(losing({})).toEqual([]));

  test.each<[Partial<Jingan2022Facts>, readonly (readonly [string, string])[]]>([
    // 3.5.4: 4.5 points; letters by 监督 (a–d, h–j), 协调+监督 (e), 审理 (f, g), 监督+人事 (k).
    [{ specialChecksNotDone: 3 }, [['执法监督科', '0.6']]],
    [
      { specialChecksNotDone: 3, majorMattersNotSettled: 2 },
      [
        ['执法协调科、执法监督科', '1'],
        ['执法监督科', '0.6'],
      ],
    ],
    [{ fileReviewsNotHeld: 5, fileReviewReportsLate: 2 }, [['案件审理科', '0.4']]],
    [{ oversightSystemsNotKept: 1 }, [['执法监督科、组织人事科', '0.2']]],
    // d takes 4 of the 4.5; e finds half a point left; f to k find nothing.
    [
      { oversightOrdersNotPutRight: 8, majorMattersNotSettled: 3, fileReviewReportsLate: 9, oversightSystemsNotKept: 9 },
      [
        ['执法监督科', '4'],
        ['执法协调科、执法监督科', '0.5'],
      ],
    ],
    // 3.5.8: 2 points; a and b by 综合+监督, c and d by 监督+协调+综合.
    [{ neglectComplaints: 1, neglectWithMajorImpact: 1 }, [['综合科(法制科)、执法监督科', '1']]],
    [
      { neglectComplaints: 1, majorCasesUrgedNotSettled: 9 },
      [
        ['执法监督科、执法协调科、综合科(法制科)', '1.5'],
        ['综合科(法制科)、执法监督科', '0.5'],
      ],
    ],
    [{ neglectComplaints: 9, majorCasesUrgedNotSettled: 9 }, [['综合科(法制科)、执法监督科', '2']]],
    // 3.4.1 prints 综合, 协调; 6.4.1 prints 协调, 综合.
    [{ deltaCooperationLed: false, contactPointsSetUp: false }, [['综合科(法制科)、执法协调科', '0.4']]],
  ])('%j', (changes, expected) => {
    expect(losing(changes)).toEqual(expected);
  });

  /** What is missing from the maximum, the bonus apart; a total that is itself rounded counts as it was before. */
  function missing({ max, exact, rounded, children = [] }: TraceNode): Fraction {
    const bonus = children.find(({ id }) => id === '10');
    return plus(minus(fractionOf(String(max)), fractionOf(rounded?.before ?? exact)), fractionOf(bonus?.exact ?? '0'));
  }
  const total = (tree: Trace): Fraction =>
    pointsLostByDepartment(jingan2022, tree).reduce((sum, { exact }) => plus(sum, fractionOf(exact)), whole(0n));

  test('the rows add up exactly to what is missing; they are many, distinct, above zero and in order', () => {
    fc.assert(
      fc.property(years(), (facts) => {
        const tree = evaluate(jingan2022, facts);
        const rows = pointsLostByDepartment(jingan2022, tree);
        expect(printed(total(tree))).toBe(printed(missing(tree)));
        const sets = rows.map(({ departments }) => zhOf([...departments].sort((a, b) => (a.zh < b.zh ? -1 : 1))));
        expect(new Set(sets).size).toBe(rows.length);
        expect(rows.filter(({ departments }) => departments.length === 0 || new Set(departments).size < departments.length)).toEqual([]);
        expect(rows.filter(({ exact, lost }) => order(fractionOf(exact), whole(0n)) <= 0 || String(lost) !== exact)).toEqual([]);
        expect(rows.map(({ lost }) => lost)).toEqual(rows.map(({ lost }) => lost).sort((a, b) => b - a));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  /** Who is charged for each criterion by this file's own reckoning: those printed for it, or for its letters in 3.5.4 and 3.5.8. */
  const LETTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    '3.5.4': {
      ...Object.fromEntries(['a', 'b', 'c', 'd', 'h', 'i', 'j'].map((letter) => [letter, '执法监督科'])),
      e: '执法协调科、执法监督科',
      f: '案件审理科',
      g: '案件审理科',
      k: '执法监督科、组织人事科',
    },
    '3.5.8': {
      a: '综合科(法制科)、执法监督科',
      b: '综合科(法制科)、执法监督科',
      c: '执法监督科、执法协调科、综合科(法制科)',
      d: '执法监督科、执法协调科、综合科(法制科)',
    },
  };
  const sorted = (names: string): string => names.split('、').sort().join('、');

  function reckoned(tree: Trace): ReadonlyMap<string, string> {
    const lost = new Map<string, Fraction>();
    const charge = (by: string, points: Fraction) => lost.set(sorted(by), plus(lost.get(sorted(by)) ?? whole(0n), points));
    for (const node of nodesOf(tree)) {
      if (node.kind !== 'criterion' || node.id.startsWith('10.')) continue;
      let left = minus(fractionOf(String(node.max)), fractionOf(node.exact));
      for (const part of node.children ?? []) {
        const by = LETTERS[node.id]?.[part.id.split('.').at(-1) ?? ''];
        if (by === undefined) continue;
        // Every letter of the two is a deduction.
        const due = minus(whole(0n), fractionOf(part.exact));
        const charged = order(due, left) < 0 ? due : left;
        charge(by, charged);
        left = minus(left, charged);
      }
      charge(DEPARTMENTS.get(node.id) ?? '?', left);
    }
    return new Map([...lost].filter(([, points]) => points.n !== 0n).map(([by, points]) => [by, printed(points)]));
  }

  test('every row is what the departments of the clauses come to', () => {
    fc.assert(
      fc.property(years(), (facts) => {
        const tree = evaluate(jingan2022, facts);
        const rows = pointsLostByDepartment(jingan2022, tree).map(({ departments, exact }) => [sorted(zhOf(departments)), exact] as const);
        expect(new Map(rows)).toEqual(reckoned(tree));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('a tree and a rubric that went through JSON give the same rows', () => {
    const tree = example();
    const stored: Trace = JSON.parse(JSON.stringify(tree));
    const rows = pointsLostByDepartment(jingan2022, tree);
    expect(rows.length).toBeGreaterThan(5);
    expect(pointsLostByDepartment(jingan2022, stored)).toEqual(rows);
    expect(pointsLostByDepartment(readRubric(throughJson(jingan2022)), stored)).toEqual(rows);
  });

  const differing = (readings: Readings): readonly string[] =>
    fc.sample(years(readings), { numRuns: 25, seed: 2022 }).flatMap((facts) => {
      const tree = evaluate(jingan2022, facts, { readings });
      const [came, expected] = [printed(total(tree)), printed(missing(tree))];
      return came === expected ? [] : [`rows ${came}, missing ${expected}`];
    });

  test.each(ALTERNATIVES.map(({ readings }) => [JSON.stringify(readings), readings] as const))(
    'they add up under %s too',
    (_, readings) => {
      expect(differing(readings)).toEqual([]);
    },
    30_000,
  );
});

// ---------------------------------------------------------------------------------------------------------------
// Trees that do not fit

describe('what does not fit is refused', () => {
  const scheme = rubricOf([criterion('1', '单项', 'One item', earns(1, { a: award(1, supervised) }))]);
  const other = rubricOf([criterion('1', '单项', 'One item', earns(1, { a: award(0.5, supervised) }))]);
  const tree = evaluate(scheme, { supervised: true });
  const makers = {
    detailTable: (rubric: unknown, given: unknown): unknown => Reflect.apply(detailTable, undefined, [rubric, given, 'zh']),
    pointsLostByDepartment: (rubric: unknown, given: unknown): unknown => Reflect.apply(pointsLostByDepartment, undefined, [rubric, given]),
  } as const;

  test.each(['detailTable', 'pointsLostByDepartment'] as const)('%s: a tree of another rubric', (name) => {
    expect(issuesOf(() => makers[name](other, tree))).toMatchObject([{ code: 'trace-foreign', received: 'test' }]);
    expect(issuesOf(() => makers[name](scheme, example()))).toMatchObject([{ code: 'trace-foreign', received: 'jingan-2022' }]);
    expect(issuesOf(() => makers[name](jingan2022, tree))).toMatchObject([{ code: 'trace-foreign', received: 'test' }]);
  });

  test.each(['detailTable', 'pointsLostByDepartment'] as const)('%s: what is no tree, or no rubric', (name) => {
    const strange = [
      null,
      'x',
      3,
      {},
      [],
      { ...tree, taken: 5 },
      { ...tree, taken: [null] },
      { ...tree, children: 3 },
      { ...tree, children: [null] },
    ];
    const acts = [
      ...strange.map((given) => () => makers[name](scheme, throughJson(given))),
      ...strange.map((given) => () => makers[name](given, tree)),
    ];
    const thrown = acts.map((act): unknown => {
      try {
        return act();
      } catch (error) {
        return error;
      }
    });
    expect(thrown.filter((error) => !(error instanceof KaoheError))).toEqual([]);
  });

  test('scoreRows: what is no tree', () => {
    const strange = [null, 'x', 3, {}, [], { ...tree, label: null }, { ...tree, children: 3 }, { ...tree, children: [null] }];
    const thrown = strange.map((given): unknown => {
      try {
        return Reflect.apply(scoreRows, undefined, [throughJson(given)]);
      } catch (error) {
        return error;
      }
    });
    expect(thrown.filter((error) => !(error instanceof KaoheError))).toEqual([]);
  });
});
