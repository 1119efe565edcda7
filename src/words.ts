/** Small words in two languages, and text made fit for a terminal. */
import type { Label } from './kernel.js';

/** Both languages of a text. */
export const l = (zh: string, en: string): Label => ({ zh, en });

/** Several texts as one, joined as each language joins. */
export const joined = (words: readonly Label[], zh: string, en: string): Label =>
  l(words.map((word) => word.zh).join(zh), words.map((word) => word.en).join(en));

/** A measure in words inside a larger one: in brackets where it has a sign of its own. */
export const grouped = ({ zh, en }: Label): Label => (/[＋－×÷]/.test(zh) ? l(`（${zh}）`, `(${en})`) : l(zh, en));

/** An exact value as a reader wants it: a fraction with what it comes to. */
export const figured = (exact: string | undefined): string => {
  if (exact === undefined) return '?';
  const [above, below] = exact.split('/');
  return below === undefined ? exact : `${exact} ≈ ${Number((Number(above) / Number(below)).toPrecision(6))}`;
};

/** Control, format and surrogate characters: they move cursors and turn text around, and no label needs them. */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Text with nothing in it that a terminal would obey. */
export const harmless = (text: string): string => text.replace(HARMFUL, '?');

/** Characters that take two columns in a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
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
