/**
 * Scores one city under Hunan's scheme of 2020 and prints where the points went.
 *
 *   npx tsx examples/hunan/score.ts         in both languages
 *   npx tsx examples/hunan/score.ts -- zh   只用中文
 *   npx tsx examples/hunan/score.ts -- en   in English alone
 */
import { readFileSync } from 'node:fs';
import { evaluate, formatTree, type GivenFactsOf, type Language, withDefaults } from 'kaohe';
import { hunan2020 } from 'kaohe/rubrics/hunan';

const read = (name: string): GivenFactsOf<typeof hunan2020> => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

// What the file leaves out did not happen: the violations of the year are zero unless they are counted.
const { facts, assumed } = withDefaults(hunan2020, read('facts.json'));
const tree = evaluate(hunan2020, facts, { assumed });

const assumption: Readonly<Record<Language, string>> = {
  zh: `${assumed.length} 项事实未填报，按“未发生”计：${assumed.join('、')}。`,
  en: `${assumed.length} facts were left out and taken as “nothing happened”: ${assumed.join(', ')}.`,
};

const asked = process.argv.slice(2).filter((one) => one === 'zh' || one === 'en');
const languages: readonly Language[] = asked.length === 0 ? ['zh', 'en'] : asked;
for (const language of languages) {
  console.log(formatTree(tree, { language, rubric: hunan2020 }));
  console.log(`\n${assumption[language]}\n`);
}
