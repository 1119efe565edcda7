/**
 * Scores the year of Ningbo's command centre: twelve months of given points, and the year above them.
 *
 *   npx tsx examples/ningbo-center/score.ts          in both languages
 *   npx tsx examples/ningbo-center/score.ts -- zh    中文
 *   npx tsx examples/ningbo-center/score.ts -- en    in English
 */
import { readFileSync } from 'node:fs';
import { evaluate, formatTree, type GivenFactsOf, type Language, withDefaults } from 'kaohe';
import { ningboCenter } from 'kaohe/rubrics/ningbo-center';

const read = (name: string): GivenFactsOf<typeof ningboCenter> => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const { facts, assumed } = withDefaults(ningboCenter, read('facts.json'));
const tree = evaluate(ningboCenter, facts, { assumed });

const BOTH: readonly Language[] = ['zh', 'en'];
const asked = BOTH.filter((language) => process.argv.includes(language));
for (const language of asked.length > 0 ? asked : BOTH) console.log(`${formatTree(tree, { language, rubric: ningboCenter })}\n`);
