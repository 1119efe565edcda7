/**
 * Scores one district's year under the Jing'an scheme and prints where every tenth of a point came from.
 *
 *   npm run demo          in both languages, down to the criteria, with the points lost by department
 *   npm run demo -- zh    中文，逐项到每个分项，并说明原因
 *   npm run demo -- en    in English, down to every part, with its reason
 *   npm run demo -- 1.1.6.b   one clause, in both languages
 */
import { readFileSync } from 'node:fs';
import { evaluate, explain, formatTree, type GivenFactsOf, type Language, pointsLostByDepartment, withDefaults } from 'kaohe';
import { jingan2022 } from 'kaohe/rubrics/jingan';

const read = (name: string): GivenFactsOf<typeof jingan2022> => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

// What the file leaves out did not happen: the violations of the year are zero unless they are counted.
const { facts, assumed } = withDefaults(jingan2022, read('facts.json'));
const tree = evaluate(jingan2022, facts, { assumed });

function lost(language: Language): string {
  const rows = pointsLostByDepartment(jingan2022, tree);
  const lines = rows.map(({ departments, lost: points }) => `  ${departments.map((one) => one[language]).join(' + ')}: ${points}`);
  return [language === 'zh' ? '各部门失分：' : 'Points lost by department:', ...lines].join('\n');
}

const [asked] = process.argv.slice(2);
if (asked === 'zh' || asked === 'en') {
  console.log(formatTree(tree, { language: asked, rubric: jingan2022 }));
  console.log(`\n${lost(asked)}`);
} else if (asked !== undefined) {
  for (const language of ['zh', 'en'] as const) console.log(explain(jingan2022, tree, asked, language));
} else {
  for (const language of ['zh', 'en'] as const) {
    console.log(formatTree(tree, { language, depth: 4, rubric: jingan2022 }));
    console.log(`\n${lost(language)}\n`);
  }
  const { length } = assumed;
  console.log(`${length} 项事实未填报，按“未发生”计（见 tree.assumed）。`);
  console.log(`${length} facts were left out and taken as “nothing happened” (see tree.assumed).`);
}
