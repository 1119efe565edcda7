/**
 * Scores one department under the scheme of Yangzhou and prints what every category came to, and what was held at its ends.
 *
 *   npx tsx examples/yangzhou-department/score.ts         in both languages
 *   npx tsx examples/yangzhou-department/score.ts -- zh   中文
 *   npx tsx examples/yangzhou-department/score.ts -- en   in English
 */
import { readFileSync } from 'node:fs';
import { evaluate, formatTree, type Language } from 'kaohe';
import { type YangzhouDepartmentFacts, yangzhouDepartment } from 'kaohe/rubrics/yangzhou-department';

const facts: YangzhouDepartmentFacts = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8'));
const tree = evaluate(yangzhouDepartment, facts);

const asked = process.argv.at(-1);
const languages: readonly Language[] = asked === 'zh' || asked === 'en' ? [asked] : ['zh', 'en'];
for (const language of languages) console.log(`${formatTree(tree, { language, rubric: yangzhouDepartment })}\n`);
