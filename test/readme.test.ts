import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as kaohe from '../src/index.js';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const readme = readFileSync(at('README.md'), 'utf8');

test('the first rubric in the README is the example, and prints what the README says', () => {
  const example = 'examples/first/rubric.ts';
  expect(readme).toContain(`\`\`\`ts\n${readFileSync(at(example), 'utf8')}\`\`\``);
  const printed = execFileSync(process.execPath, ['--import', 'tsx', at(example)], { cwd: at('.'), encoding: 'utf8' });
  expect(printed.length).toBeGreaterThan(100);
  expect(readme).toContain(`\`\`\`\n${printed}\`\`\``);
});

test('every rule, measure, condition and call that the README names is there', () => {
  const [english = ''] = readme.split('# 中文');
  const tables = english.slice(english.indexOf('## The rules'), english.indexOf('## Add a rule'));
  const named = [...tables.matchAll(/`(\w+)(?:\(|`)/g)].map(([, name = '']) => name).filter((name) => !STEPS.has(name));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !(name in kaohe))).toEqual([]);
});
const STEPS = new Set(['complete', 'started', 'proportional']);

test('the README names every builder of a rule', () => {
  const rules = [
    'award deduct perItemAward perItemDeduct bandScore rankTier choiceScore convert linear assessed assessedDeduct bestOf worstOf',
    'firstOf when earns keeps pool capAt veto exempt notApplicable consequence reading truncated truncatedDeduct',
  ].flatMap((line) => line.split(' '));
  expect(rules.filter((name) => !readme.includes(`\`${name}(`))).toEqual([]);
});

test('both languages have the two commands', () => {
  for (const half of readme.split('# 中文')) {
    expect(half).toContain('npm ci && npm run demo');
    expect(half).toContain('npm ci && npm test');
  }
});
