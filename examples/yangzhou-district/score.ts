/**
 * Scores one district under the scheme of Yangzhou and prints what every category came to, and what was held at its ends.
 *
 *   npx tsx examples/yangzhou-district/score.ts         in both languages
 *   npx tsx examples/yangzhou-district/score.ts -- zh   中文
 *   npx tsx examples/yangzhou-district/score.ts -- en   in English
 */
import { readFileSync } from 'node:fs';
import { evaluate, formatTree, type Language } from 'kaohe';
import { type YangzhouDistrictFacts, yangzhouDistrict } from 'kaohe/rubrics/yangzhou-district';

const facts: YangzhouDistrictFacts = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8'));
const tree = evaluate(yangzhouDistrict, facts);

const asked = process.argv.at(-1);
const languages: readonly Language[] = asked === 'zh' || asked === 'en' ? [asked] : ['zh', 'en'];
for (const language of languages) console.log(`${formatTree(tree, { language, rubric: yangzhouDistrict })}\n`);
