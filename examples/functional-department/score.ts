/**
 * Finds one department's figures for a period, by the notes for city departments, and prints how each came about.
 *
 *   npx tsx examples/functional-department/score.ts          in both languages
 *   npx tsx examples/functional-department/score.ts -- zh    中文
 *   npx tsx examples/functional-department/score.ts -- en    in English
 */
import { readFileSync } from 'node:fs';
import { evaluate, type FactsOf, formatTree, type Language } from 'kaohe';
import { functionalDepartment } from 'kaohe/rubrics/functional-department';

const read = (name: string): FactsOf<typeof functionalDepartment> => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const tree = evaluate(functionalDepartment, read('facts.json'));

const BOTH: readonly Language[] = ['zh', 'en'];
const asked = BOTH.filter((language) => process.argv.includes(language));
for (const language of asked.length > 0 ? asked : BOTH) {
  console.log(`${formatTree(tree, { language, rubric: functionalDepartment })}\n`);
}
