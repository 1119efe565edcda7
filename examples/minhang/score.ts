/**
 * Scores the thirteen towns of Minhang together under the scheme of 2011: the league table, and one town's tree with the
 * figures of the district that it was scored with.
 *
 *   npx tsx examples/minhang/score.ts          in both languages
 *   npx tsx examples/minhang/score.ts -- zh    中文
 *   npx tsx examples/minhang/score.ts -- en    in English
 */
import { readFileSync } from 'node:fs';
import { evaluateCohort, formatTree, type GivenUnitFactsOf, type Language, leagueTable, withUnitDefaults } from 'kaohe';
import { minhang2011 } from 'kaohe/rubrics/minhang';

interface Town {
  readonly unit: string;
  readonly given: GivenUnitFactsOf<typeof minhang2011>;
}
const towns: readonly Town[] = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8'));

// What the file leaves out of a town did not happen there: nobody complained, no case was late.
const cohort = evaluateCohort(
  minhang2011,
  towns.map(({ unit, given }) => ({ unit, ...withUnitDefaults(minhang2011, given) })),
);

/** The town whose tree is shown: it missed a month, shares its place by news adopted, and lost points to failed re-checks. */
const SHOWN = '华漕镇';
const WORDS = {
  zh: { figures: '所用的全区数据：', shared: '个单位并列' },
  en: { figures: 'Figures of the district that it was scored with:', shared: 'towns share it' },
} as const;

/** `1240/13` as a reader wants it. */
const readable = (exact: string): string => {
  const [above, below] = exact.split('/').map(Number);
  return above === undefined || below === undefined ? exact : `${exact} ≈ ${(above / below).toFixed(2)}`;
};

function print(language: Language): void {
  const { title, columns, rows } = leagueTable(cohort, language);
  console.log(title);
  console.table(rows, [...columns]);

  const tree = cohort.standings.find(({ unit }) => unit === SHOWN)?.tree;
  if (!tree) return;
  console.log(`\n${SHOWN}\n${formatTree(tree, { language, rubric: minhang2011 })}`);
  console.log(`\n${WORDS[language].figures}`);
  for (const { label, exact, shared = 1 } of tree.cohort ?? []) {
    console.log(`  ${label[language]}: ${readable(exact)}${shared > 1 ? ` (${shared} ${WORDS[language].shared})` : ''}`);
  }
  console.log('');
}

const BOTH: readonly Language[] = ['zh', 'en'];
const asked = BOTH.filter((language) => process.argv.includes(language));
for (const language of asked.length > 0 ? asked : BOTH) print(language);
