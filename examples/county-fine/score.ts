/**
 * Scores one person's year under the county scheme. In May the person falls below zero: the month shows 0, and June starts
 * with the rest.
 *
 *   npx tsx examples/county-fine/score.ts          in both languages, down to the months
 *   npx tsx examples/county-fine/score.ts -- zh    中文，逐项到每个月的每一条
 *   npx tsx examples/county-fine/score.ts -- en    in English, down to every clause of every month
 */
import { readFileSync } from 'node:fs';
import { evaluate, explain, formatTree, type GivenFactsOf, type Language, withDefaults } from 'kaohe';
import { countyFine } from 'kaohe/rubrics/county-fine';

const read = (name: string): GivenFactsOf<typeof countyFine> => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

// What a month leaves out did not happen in it.
const { facts, assumed } = withDefaults(countyFine, read('facts.json'));
const tree = evaluate(countyFine, facts, { assumed });

const BOTH: readonly Language[] = ['zh', 'en'];
const [asked] = BOTH.filter((language) => process.argv.includes(language));
if (asked) console.log(formatTree(tree, { language: asked, rubric: countyFine }));
else {
  for (const language of BOTH) {
    console.log(`${formatTree(tree, { language, depth: 3, rubric: countyFine })}\n`);
    // The month below zero and the one that it is carried into.
    for (const id of ['daily.5', 'daily.6']) console.log(explain(countyFine, tree, id, language));
    console.log();
  }
}
