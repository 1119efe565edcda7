/** Small words in two languages, and text made fit for a terminal. */
import { cutTo } from './exact.js';
import type { Label } from './kernel.js';

/** Both languages of a text. */
export const l = (zh: string, en: string): Label => ({ zh, en });

/** Several texts as one, joined as each language joins. */
export const joined = (words: readonly Label[], zh: string, en: string): Label =>
  l(words.map((word) => word.zh).join(zh), words.map((word) => word.en).join(en));

/** A text in quotation marks; those inside it become single ones. */
export const quotedLabel = ({ zh, en }: Label): Label => {
  const inner = (text: string): string => text.replace(/“/g, '‘').replace(/”/g, '’');
  return l(`“${inner(zh)}”`, `“${inner(en)}”`);
};

/** A measure in words inside a larger one: in brackets where it has a sign of its own. */
export const grouped = ({ zh, en }: Label): Label => (/[＋－×÷]/.test(zh) ? l(`（${zh}）`, `(${en})`) : l(zh, en));

/** A figure inside a Chinese sentence stands between spaces; words do not. */
export const spaced = (zh: string): string => (/^[\d.]+$/.test(zh) ? ` ${zh} ` : zh);

/** Digits that a reader takes in. */
const DIGITS = 6;
/** Text of a number that is short enough as it is: those digits, with a sign, a point and a little room. */
const SHORT = DIGITS + 4;

/** A number as a reader wants it: cut where it is long, and marked where that changed it. */
export function shortened(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isSafeInteger(value)) return String(value);
  const brief = cutTo(value, DIGITS);
  const text = String(value);
  return Number(brief) === value ? brief : text.length <= SHORT ? text : `≈ ${brief}`;
}

/** An exact value as a reader wants it: a fraction or a long decimal with what it comes to. */
export function figured(exact: string | undefined): Label {
  if (exact === undefined) return l('?', '?');
  if (exact.endsWith('unbounded')) return exact.startsWith('-') ? l('无下限', 'unbounded below') : l('无上限', 'unbounded');
  const [above = '', below] = exact.split('/');
  const isClear = below === undefined && (exact.length <= SHORT || !exact.includes('.'));
  const value = Number(above) / Number(below ?? 1);
  const brief = cutTo(value, DIGITS);
  // Hundreds of digits are more than a number holds: they stand as they are.
  if (isClear || brief === exact || !Number.isFinite(value) || value === 0) return l(exact, exact);
  return l(`${exact} ≈ ${brief}`, `${exact} ≈ ${brief}`);
}

/** `1 point`, `2 points`: an English noun with its number. */
export const plural = (count: number | string, noun: string): string => `${count} ${noun}${Math.abs(Number(count)) === 1 ? '' : 's'}`;

/** Control, format, line-breaking and surrogate characters: they move cursors and turn text around, and no label needs them. */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text with nothing in it that a terminal would obey. */
export const harmless = (text: string): string => text.replace(HARMFUL, '?');

/** Characters that take two columns in a terminal. */
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{M}/u;

/** How many columns a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : NO_WIDTH.test(character) ? 0 : 1;
  return width;
}

/** Text filled up with spaces to a width in columns. */
export const padded = (text: string, width: number, at: 'start' | 'end' = 'end'): string => {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)));
  return at === 'end' ? text + fill : fill + text;
};
