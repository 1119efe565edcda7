/** Small words in two languages. */
import type { Label } from './kernel.js';

/** Both languages of a text. */
export const l = (zh: string, en: string): Label => ({ zh, en });

/** Several texts as one, joined as each language joins. */
export const joined = (words: readonly Label[], zh: string, en: string): Label =>
  l(words.map((word) => word.zh).join(zh), words.map((word) => word.en).join(en));
