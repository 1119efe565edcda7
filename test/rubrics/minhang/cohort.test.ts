/** The thirteen towns together: every rank, share and average found by the library, and by the reference scorer. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  type Cohort,
  type CohortUnit,
  evaluate,
  evaluateCohort,
  type GivenUnitFactsOf,
  nodeAt,
  nodesOf,
  type ReadingsOf,
  readRubric,
  withUnitDefaults,
} from 'kaohe';
import { describe, expect, test } from 'vitest';
import { minhang2011, type Minhang2011UnitFacts as UnitFacts } from '../../../rubrics/minhang/index.js';
import { codesOf, issuesOf } from '../../helpers.js';
import { scoresOf, withFigures } from '../../reference/minhang.js';
import { declaredIn, randomFacts } from '../../reference/random-facts.js';
import { textOf } from '../../reference/rational.js';
import { throughJson } from '../../rule-helpers.js';
import { ALTERNATIVES, EDGES } from './cases.js';

type Chosen = Readonly<Record<string, string>>;
type Unit = CohortUnit<UnitFacts>;

const TOWNS = 13;
const FIGURES = new Set([...declaredIn(minhang2011).values()].flatMap((fact) => ('cohort' in fact && fact.cohort ? [fact.key] : [])));

/** What one town supplies: random facts without the figures of the district. */
const town = randomFacts(minhang2011, EDGES).map(
  // Read off the declarations of the rubric, so that they are those of a town.
  (facts) => Object.fromEntries(Object.entries(facts).filter(([key]) => !FIGURES.has(key))) as unknown as UnitFacts,
);
const towns = fc
  .array(town, { minLength: TOWNS, maxLength: TOWNS })
  // An average of totals needs something due, and a share something collected.
  .filter((all) => ['collected', 'dueForSettlement'].every((key) => all.some((facts) => Number(Reflect.get(facts, key)) > 0)));
const listed = (all: readonly UnitFacts[]): readonly Unit[] => all.map((facts, i) => ({ unit: `第 ${i + 1} 镇`, facts }));

/** Every clause of every town on which the library and the reference do not agree. */
function differences({ standings }: Cohort, all: readonly UnitFacts[], readings: Chosen): readonly string[] {
  return withFigures(all).flatMap((facts, i) => {
    const tree = standings[i]?.tree;
    if (!tree) return [`${i}: no tree`];
    const expected = scoresOf(facts, readings);
    const found = new Map([...nodesOf(tree)].map((node) => [node === tree ? 'total' : node.id, node.exact]));
    const ids = new Set([...expected.keys(), ...[...found.keys()].filter((id) => !id.includes('/'))]);
    return [...ids].flatMap((id) => {
      const scorer = expected.get(id);
      const told = scorer === undefined ? undefined : textOf(scorer);
      return told === found.get(id) ? [] : [`town ${i + 1}, ${id}: the library has ${found.get(id)}, the reference ${told}`];
    });
  });
}

const open = readRubric(throughJson(minhang2011));

test.each([{}, ...ALTERNATIVES])('thirteen random towns score as the reference scores them, under %j', (readings: Chosen) => {
  fc.assert(
    fc.property(towns, (all) => {
      const found = differences(evaluateCohort(open, listed(all), { readings }), all, readings);
      if (found.length > 0) throw new Error(found.slice(0, 20).join('\n'));
    }),
    { numRuns: 50 },
  );
});

test('their places follow from the totals of the reference', () => {
  fc.assert(
    fc.property(towns, (all) => {
      const totals = withFigures(all).map((facts) => Number(textOf(scoresOf(facts).get('total') ?? { n: -1n, d: 1n })));
      const { standings } = evaluateCohort(open, listed(all));
      expect(standings.map(({ place }) => place)).toEqual(totals.map((own) => totals.filter((other) => other > own).length + 1));
      expect(standings.map(({ shared }) => shared)).toEqual(totals.map((own) => totals.filter((other) => other === own).length));
    }),
    { numRuns: 50 },
  );
});

test('one town alone, given the figures of the district, has the same tree but for what it says of the cohort', () => {
  fc.assert(
    fc.property(towns, fc.constantFrom({}, ...ALTERNATIVES), (all, readings: Chosen) => {
      const { standings } = evaluateCohort(open, listed(all), { readings });
      for (const [i, facts] of withFigures(all).entries()) {
        const { cohort, ...tree } = standings[i]?.tree ?? { cohort: undefined };
        expect(cohort?.map(({ fact }) => fact)).toEqual(FOUND[readings['M5'] ?? '']?.map((key) => ranked(key, readings)));
        // As the cohort has found them …
        const given = 'input' in tree ? tree.input : {};
        expect(throughJson(evaluate(open, given, { readings }))).toEqual(throughJson(tree));
        // … and as the reference has, where only the text of a figure may be another.
        const again = evaluate(open, { ...facts }, { readings });
        expect(throughJson({ ...again, input: null })).toEqual(throughJson({ ...tree, input: null }));
      }
    }),
    { numRuns: 15 },
  );
});
const FOUND: Readonly<Record<string, readonly string[]>> = {
  '': ['newsRank', 'collectedByAll', 'stationsOfAll', 'averageConfirmationRate', 'averageSettlementRate'],
  pooled: ['newsRank', 'collectedByAll', 'stationsOfAll', 'confirmedByAll', 'settledByAll', 'dueOfAll'],
};
const ranked = (key: string, { M2 = 'shared' }: Chosen): string =>
  key === 'newsRank' ? ({ shared: key, dense: 'newsRankDense', listOrder: 'newsRankListed' }[M2] ?? key) : key;

// ---------------------------------------------------------------------------------------------------------------
// The towns of the example

const given: readonly { readonly unit: string; readonly given: GivenUnitFactsOf<typeof minhang2011> }[] = JSON.parse(
  readFileSync(new URL('../../../examples/minhang/facts.json', import.meta.url), 'utf8'),
);
const units = given.map((one) => ({ unit: one.unit, ...withUnitDefaults(minhang2011, one.given) }));
const scored = (readings: ReadingsOf<typeof minhang2011> = {}) => evaluateCohort(minhang2011, units, { readings });
const treeOf = (cohort: Cohort, unit: string) => {
  const tree = cohort.standings.find((standing) => standing.unit === unit)?.tree;
  if (!tree) throw new Error(`no ${unit}`);
  return tree;
};
const placeOf = (cohort: Cohort, unit: string) => {
  const figure = treeOf(cohort, unit).cohort?.[0];
  return [figure?.exact, figure?.shared];
};

describe('the towns of the example', () => {
  test('their totals and places', () => {
    expect(scored().standings.map(({ unit, tree, place, shared }) => [unit, tree?.exact, place, shared])).toEqual([
      ['莘庄镇', '53.7', 5, 1],
      ['七宝镇', '54.1', 3, 2],
      ['颛桥镇', '52.4', 7, 2],
      ['华漕镇', '48', 12, 1],
      ['虹桥镇', '54.3', 1, 2],
      ['梅陇镇', '50.8', 10, 1],
      ['吴泾镇', '52.4', 7, 2],
      ['马桥镇', '49.5', 11, 1],
      ['浦江镇', '45.5', 13, 1],
      ['江川路街道', '54.1', 3, 2],
      ['古美路街道', '54.3', 1, 2],
      ['新虹街道', '51.5', 9, 1],
      ['莘庄工业区', '52.7', 6, 1],
    ]);
  });
  test('the figures of the district', () => {
    expect(scored().figures.map(({ fact, figure, exact, units: made }) => [fact, figure, exact, made])).toEqual([
      ['collectedByAll', 'sum', '220310', 13],
      ['stationsOfAll', 'sum', '462', 13],
      ['averageConfirmationRate', 'mean', '1240/13', 13],
      ['averageSettlementRate', 'mean', '12627/130', 13],
    ]);
  });
  test('towns with equal news share a place, and what follows depends on the reading', () => {
    // 92, 86, 80, 74, 69, then 61 twice, 57, 45 twice, 33, 29, 21.
    const [shared, dense, asListed] = [scored(), scored({ M2: 'dense' }), scored({ M2: 'listOrder' })];
    expect(['颛桥镇', '梅陇镇', '古美路街道', '华漕镇', '吴泾镇', '马桥镇'].map((unit) => placeOf(shared, unit))).toEqual([
      ['6', 2],
      ['6', 2],
      ['8', 1],
      ['9', 2],
      ['9', 2],
      ['11', 1],
    ]);
    expect(['颛桥镇', '梅陇镇', '古美路街道', '华漕镇', '吴泾镇', '马桥镇'].map((unit) => placeOf(dense, unit)[0])).toEqual([
      '6',
      '6',
      '7',
      '8',
      '8',
      '9',
    ]);
    expect(['颛桥镇', '梅陇镇', '古美路街道', '华漕镇', '吴泾镇', '马桥镇'].map((unit) => placeOf(asListed, unit)[0])).toEqual([
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
    ]);
    expect([shared, dense, asListed].map((cohort) => nodeAt(treeOf(cohort, '马桥镇'), '1.2.1').exact)).toEqual(['0.6', '0.8', '0.6']);
  });
  test('a town that missed a month loses its base, and with the other reading its rank points', () => {
    expect(nodeAt(treeOf(scored(), '华漕镇'), '1.2.1').exact).toBe('0.6');
    expect(nodeAt(treeOf(scored({ M1: 'noBaseNoRank' }), '华漕镇'), '1.2.1').exact).toBe('0');
  });
  test('a town without data is neither ranked nor averaged', () => {
    const without = evaluateCohort(
      minhang2011,
      units.map((one) => (one.unit === '七宝镇' ? { unit: one.unit, facts: null } : one)),
    );
    expect(without.figures.map(({ exact, units: made }) => [exact, made])).toEqual([
      ['193370', 12],
      ['410', 12],
      ['95.15', 12],
      ['2909/30', 12],
    ]);
    expect(placeOf(without, '莘庄镇')).toEqual(['1', 1]);
    expect(without.standings.find(({ unit }) => unit === '七宝镇')).toEqual({
      unit: '七宝镇',
      group: null,
      tree: null,
      place: null,
      shared: 0,
    });
  });
  test('what was not counted is on record as assumed', () => {
    expect(treeOf(scored(), '古美路街道').assumed).toContain('collectionComplaints');
    expect(treeOf(scored(), '古美路街道').assumed).not.toContain('missedCases');
  });
});

describe('what a cohort of Minhang refuses', () => {
  const [first, second] = units;
  if (!first || !second) throw new Error('no towns');

  test('a figure of the district that a town brings along', () => {
    const bringing = { ...first.facts, newsRank: 1, averageSettlementRate: 97 };
    const found = issuesOf(() => evaluateCohort(open, [{ unit: '甲镇', facts: bringing }, second]));
    expect(found.map(({ code, fact, unit, clauses }) => [code, fact, unit, clauses])).toEqual([
      ['cohort-derived', 'newsRank', '甲镇', ['1.2.1/2']],
      ['cohort-derived', 'averageSettlementRate', '甲镇', ['2.3/1']],
    ]);
  });
  test('a town without stations, under its name', () => {
    const found = issuesOf(() => evaluateCohort(minhang2011, [{ unit: '甲镇', facts: { ...first.facts, stations: 0 } }, second]));
    expect(found.map(({ code, fact, unit }) => [code, fact, unit])).toEqual([['fact-domain', 'stations', '甲镇']]);
  });
  test('a district that collected nothing, once and not for each town', () => {
    const nothing = units.map((one) => ({ ...one, facts: { ...one.facts, collected: 0 } }));
    const found = issuesOf(() => evaluateCohort(minhang2011, nothing));
    expect(found.map(({ code, fact, unit }) => [code, fact, unit])).toEqual([['fact-domain', 'collectedByAll', undefined]]);
  });
  test('totals of rates without what they are made from', () => {
    const found = codesOf(() => evaluateCohort(minhang2011, units, { readings: { M5: 'pooled' } }));
    expect(found).toEqual(units.flatMap(() => ['fact-missing', 'fact-missing', 'fact-missing']));
  });
  test('nobody with data', () => {
    const found = issuesOf(() => evaluateCohort(minhang2011, [{ unit: '甲镇', facts: null }]));
    expect(found.map(({ code, fact }) => [code, fact])).toEqual([
      ['cohort-empty', 'collectedByAll'],
      ['cohort-empty', 'stationsOfAll'],
      ['cohort-empty', 'averageConfirmationRate'],
      ['cohort-empty', 'averageSettlementRate'],
    ]);
  });
});

test('a fourteenth town in the last place has its base only', () => {
  const fourteen = [...units, { unit: '第十四镇', facts: { ...units[0]?.facts, newsAdopted: 0 } as UnitFacts }];
  const cohort = evaluateCohort(minhang2011, fourteen);
  expect(placeOf(cohort, '第十四镇')).toEqual(['14', 1]);
  expect(nodeAt(treeOf(cohort, '第十四镇'), '1.2.1').exact).toBe('0.2');
});
