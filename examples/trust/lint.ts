/**
 * Looks over every scheme of the package and prints what there is to say of each: only what its source is like, which the
 * scheme acknowledges. Anything else ends in exit code 1, as it should in your own checks.
 *
 *   npx tsx examples/trust/lint.ts         in both languages
 *   npx tsx examples/trust/lint.ts -- zh   中文
 *   npx tsx examples/trust/lint.ts -- en   in English
 */
import { type Finding, type Language, lint } from 'kaohe';
import { schemes } from 'kaohe/rubrics';

const SAYS = {
  zh: { nothing: '无', acknowledged: (id: string) => `已由 ${id} 认可`, open: '未认可' },
  en: { nothing: 'nothing', acknowledged: (id: string) => `acknowledged by ${id}`, open: 'NOT ACKNOWLEDGED' },
} as const;

const found = schemes.map(({ title, rubric }) => ({ title, findings: lint(rubric) }));
const isOpen = ({ acknowledged }: Finding): boolean => acknowledged === undefined;

function print(language: Language): void {
  const says = SAYS[language];
  for (const { title, findings } of found) {
    console.log(`${title[language]}: ${findings.length === 0 ? says.nothing : ''}`);
    for (const { clause, what, acknowledged } of findings) {
      console.log(`  ${clause} ${what[language]} [${acknowledged === undefined ? says.open : says.acknowledged(acknowledged)}]`);
    }
  }
}

const asked = process.argv.at(-1);
const languages: readonly Language[] = asked === 'zh' || asked === 'en' ? [asked] : ['zh', 'en'];
for (const language of languages) print(language);
if (found.some(({ findings }) => findings.some(isOpen))) process.exitCode = 1;
