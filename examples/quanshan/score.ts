/**
 * Scores one subdistrict office's year under the scheme of Quanshan district: twelve months, one of them in detail, and the
 * year above them.
 *
 *   npx tsx examples/quanshan/score.ts         in both languages
 *   npx tsx examples/quanshan/score.ts -- zh   中文
 *   npx tsx examples/quanshan/score.ts -- en   in English
 */
import { readFileSync } from 'node:fs';
import { evaluate, formatTree, type GivenFactsOf, type Language, nodeAt, withDefaults } from 'kaohe';
import { quanshan, quanshanMonth } from 'kaohe/rubrics/quanshan';

interface Given {
  readonly months: readonly GivenFactsOf<typeof quanshanMonth>[];
  readonly managementScore: number;
  readonly siteMeetings: number;
}
const given: Given = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8'));

// What a month leaves out did not happen: its violations are zero unless they are counted.
const { facts, assumed } = withDefaults(quanshan, given);
const year = evaluate(quanshan, facts, { assumed });

/** The month with the most to explain. */
const JULY = 6;

const SAYS = {
  zh: {
    months: '各月得分',
    month: (number: number, score: string) => `  ${number} 月：${score}`,
    july: '其中 7 月',
    year: '全年',
    assumed: `${assumed.length} 项事实未填报，按“未发生”计（见 tree.assumed）。`,
  },
  en: {
    months: 'Scores of the months',
    month: (number: number, score: string) => `  month ${number}: ${score}`,
    july: 'Of these, month 7',
    year: 'The year',
    assumed: `${assumed.length} facts were left out and taken as “nothing happened” (see tree.assumed).`,
  },
} as const;

function print(language: Language): void {
  const says = SAYS[language];
  console.log(says.months);
  for (const number of given.months.keys()) {
    console.log(says.month(number + 1, nodeAt(year, `months.${number + 1}/quanshan-month`).exact));
  }
  for (const month of given.months.slice(JULY, JULY + 1)) {
    const shown = withDefaults(quanshanMonth, month);
    const july = evaluate(quanshanMonth, shown.facts, { assumed: shown.assumed });
    console.log(`\n${says.july}\n${formatTree(july, { language, rubric: quanshanMonth })}`);
  }
  console.log(`\n${says.year}\n${formatTree(year, { language, depth: 3, rubric: quanshan })}`);
  console.log(`\n${says.assumed}\n`);
}

const asked = process.argv.at(-1);
const languages: readonly Language[] = asked === 'zh' || asked === 'en' ? [asked] : ['zh', 'en'];
for (const language of languages) print(language);
