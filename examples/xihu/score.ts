/**
 * Scores one unit's month under the Xihu rules of 2009 and prints where the points went.
 *
 *   npx tsx examples/xihu/score.ts          in both languages
 *   npx tsx examples/xihu/score.ts -- zh    中文
 *   npx tsx examples/xihu/score.ts -- en    in English
 */
import { readFileSync } from 'node:fs';
import { evaluate, formatTree, type GivenFactsOf, type Language, withDefaults } from 'kaohe';
import { xihu2009 } from 'kaohe/rubrics/xihu';

const read = (name: string): GivenFactsOf<typeof xihu2009> => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

// What the file leaves out did not happen: no file was deferred this month.
const { facts, assumed } = withDefaults(xihu2009, read('facts.json'));
const tree = evaluate(xihu2009, facts, { assumed });

const BOTH: readonly Language[] = ['zh', 'en'];
const asked = BOTH.filter((language) => process.argv.includes(language));
for (const language of asked.length > 0 ? asked : BOTH) console.log(`${formatTree(tree, { language, rubric: xihu2009 })}\n`);
