/** Small words in two languages, the width of text in a terminal, and text made harmless for one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figured, grouped, harmless, joined, l, padded, plural, quotedLabel, shortened, widthOf } from '../src/words.js';

test('a label is both languages of a text', () => {
  expect(l('甲', 'A')).toEqual({ zh: '甲', en: 'A' });
});

test.each([
  [[], '', ''],
  [[l('甲', 'A')], '甲', 'A'],
  [[l('甲', 'A'), l('乙', 'B')], '甲、乙', 'A, B'],
  [[l('甲', 'A'), l('乙', 'B'), l('丙', 'C')], '甲、乙、丙', 'A, B, C'],
])('labels joined as each language joins: %j', (labels, zh, en) => {
  expect(joined(labels, '、', ', ')).toEqual({ zh, en });
});

describe('a measure inside a larger one is in brackets where it has a sign of its own', () => {
  test.each([
    ['案件', 'Cases', '案件', 'Cases'],
    ['6', '6', '6', '6'],
    ['案件＋诉件', 'Cases + complaints', '（案件＋诉件）', '(Cases + complaints)'],
    ['案件－诉件', 'Cases − complaints', '（案件－诉件）', '(Cases − complaints)'],
    ['6×人数', '6 × officers', '（6×人数）', '(6 × officers)'],
    ['案件÷人数', 'Cases ÷ officers', '（案件÷人数）', '(Cases ÷ officers)'],
  ])('%s', (zh, en, expectedZh, expectedEn) => {
    expect(grouped(l(zh, en))).toEqual({ zh: expectedZh, en: expectedEn });
  });

  test('a hyphen in a name is no sign', () => {
    expect(grouped(l('“双十佳”荣誉', 'Double-ten honour'))).toEqual({ zh: '“双十佳”荣誉', en: 'Double-ten honour' });
  });
});

describe('an exact value as a reader wants it', () => {
  test.each([
    [undefined, '?'],
    ['0', '0'],
    ['12.8', '12.8'],
    ['-0.5', '-0.5'],
    ['1234567890', '1234567890'],
    ['1.23456789', '1.23456789'],
    ['1.2345678901', '1.2345678901 ≈ 1.23457'],
    ['100000000000000000000.5', '100000000000000000000.5 ≈ 100000000000000000000'],
    ['22/3', '22/3 ≈ 7.33333'],
    ['-1/3', '-1/3 ≈ -0.333333'],
    ['2/3', '2/3 ≈ 0.666667'],
    ['1/900000', '1/900000 ≈ 0.00000111111'],
    ['299999999/3', '299999999/3 ≈ 100000000'],
  ])('%s is %s', (exact, expected) => {
    expect(figured(exact)).toEqual({ zh: expected, en: expected });
  });

  test('what has no bound says so in each language', () => {
    expect(figured('unbounded')).toEqual({ zh: '无上限', en: 'unbounded' });
    expect(figured('-unbounded')).toEqual({ zh: '无下限', en: 'unbounded below' });
  });

  // A product of long figures has hundreds of digits above and below the line, which is more than a number holds.
  const long = (digit: string) => `1${digit.repeat(400)}`;
  test.each([
    ['above the line', `${long('0')}/3`],
    ['below the line', `1/${long('3')}`],
    ['on both sides of the line', `${long('1')}/${long('0')}3`],
  ])('hundreds of digits %s never become NaN or Infinity', (_, exact) => {
    for (const said of Object.values(figured(exact))) {
      expect(said).not.toMatch(/NaN|Infinity/);
      expect(said.startsWith(exact)).toBe(true);
    }
  });
});

test.each(['12000000000', '-12000000000', '0.00000000012', '123456789012'])(
  '%s is not followed by itself, or by less of a whole number',
  (exact) => {
    expect(figured(exact).zh).toBe(exact);
  },
);

describe('a number cut to what a reader takes in', () => {
  test.each([
    [0, '0'],
    [0.3, '0.3'],
    [-12.75, '-12.75'],
    [16.16125, '16.16125'],
    [1 / 3, '≈ 0.333333'],
    [-2 / 3, '≈ -0.666667'],
    [150, '150'],
    [0.30000000000000004, '≈ 0.3'],
    [12_000_000_000, '12000000000'],
  ])('%d is %s', (value, expected) => {
    expect(shortened(value)).toBe(expected);
  });
});

test.each([
  [1, '1 point'],
  ['1', '1 point'],
  [-1, '-1 point'],
  ['1.0', '1.0 point'],
  [0, '0 points'],
  [2, '2 points'],
  [0.5, '0.5 points'],
  ['1/3', '1/3 points'],
])('%s: %s', (count, expected) => {
  expect(plural(count, 'point')).toBe(expected);
});

test.each([
  ['案件', 'Cases', '“案件”', '“Cases”'],
  ['课件为“逾期”', 'Courseware is “late”', '“课件为‘逾期’”', '“Courseware is ‘late’”'],
])('%s in quotation marks, those inside it single', (zh, en, inZh, inEn) => {
  expect(quotedLabel(l(zh, en))).toEqual({ zh: inZh, en: inEn });
});

describe('harmless text', () => {
  test.each([
    ['nothing at all', '', ''],
    ['plain text', '第 1 项：A – “b”（c）', '第 1 项：A – “b”（c）'],
    ['characters beyond the first plane', '𠮷野家 😀', '𠮷野家 😀'],
    ['letters with marks', 'é ñ', 'é ñ'],
    ['an escape sequence', 'a\u001b[2Jb', 'a?[2Jb'],
    ['bell, backspace, delete and null', 'a\u0007\u0008\u007f\u0000b', 'a????b'],
    ['the C1 range, CSI among it', 'a\u0080\u009b\u009fb', 'a???b'],
    ['new lines and tabs', 'a\r\n\tb', 'a???b'],
    ['marks that turn text around', 'a\u202eb\u202ac\u2066d\u2069\u200e\u200f\u061ce', 'a?b?c?d????e'],
    ['what takes no width', 'a\u200bb\u200dc\ufeffd\u00ade', 'a?b?c?d?e'],
    ['tags', 'a\u{e0041}b', 'a?b'],
    ['a lone high surrogate', 'a\ud800b', 'a?b'],
    ['a lone low surrogate', 'a\udc00b', 'a?b'],
    ['surrogates the wrong way round', '\udc00\ud800', '??'],
  ])('%s', (_, text, expected) => {
    expect(harmless(text)).toBe(expected);
  });

  test('always holds nothing but characters that are drawn, and what was drawn stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = harmless(text);
        for (const character of clean) {
          const code = character.codePointAt(0) ?? 0;
          expect(code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000)).toBe(true);
        }
        expect(harmless(clean)).toBe(clean);
        expect(Array.from(clean)).toHaveLength(Array.from(text).length);
      }),
    );
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Width

/** Columns by Unicode's own properties: what East Asian Width calls wide or full takes two, marks take none. */
function columns(text: string): number {
  let total = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isHalf = code >= 0xff61 && code <= 0xffdc;
    const isWide =
      (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u.test(character) && !isHalf) ||
      (code >= 0x3000 && code <= 0x303e) ||
      (code >= 0xff01 && code <= 0xff60) ||
      (code >= 0xffe0 && code <= 0xffe6);
    total += /[\p{Mn}\p{Me}]/u.test(character) ? 0 : isWide ? 2 : 1;
  }
  return total;
}

describe('width in columns', () => {
  test.each([
    ['', 0],
    ['a', 1],
    ['1.1.6.b', 7],
    ['考核', 4],
    ['1.1 考核 / 20', 13],
    ['（满分）', 8],
    ['“引号”', 6],
    ['。，、；：？！《》【】', 22],
    ['ＡＢ１２', 8],
    ['ｱｲ', 2],
    ['〇', 2],
    ['㐀', 2],
    ['𠮷', 2],
    ['かな', 4],
    ['한글', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['≥ ÷ × − –', 9],
    ['😀', 2],
  ])('%s takes %d', (text, width) => {
    expect(widthOf(text)).toBe(width);
    expect(columns(text)).toBe(width);
  });

  test('every emoji drawn in colour takes two columns', () => {
    expect(['✅', '⭐', '⌚', '❌'].map(widthOf)).toEqual([2, 2, 2, 2]);
  });

  const letters = fc.constantFrom(
    ...'考核细则得分满分（）“”、；：。《》〇𠮷㐀ＡＢ１２％abcXYZ0123456789 .,:;/()[]<>=≥≤÷×−–%é—·…'.split(/(?:)/u),
  );
  const texts = fc.array(letters, { maxLength: 40 }).map((parts) => parts.join(''));

  test('is what Unicode says, for all that labels are written in', () => {
    fc.assert(fc.property(texts, (text) => void expect(widthOf(text)).toBe(columns(text))));
  });

  test('of two texts side by side is the sum of theirs', () => {
    fc.assert(fc.property(texts, texts, (a, b) => void expect(widthOf(a + b)).toBe(widthOf(a) + widthOf(b))));
  });

  test('padding fills up to a width, at either end, and never cuts', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, width) => {
        const [atEnd, atStart] = [padded(text, width), padded(text, width, 'start')];
        expect(columns(atEnd)).toBe(Math.max(width, columns(text)));
        expect(columns(atStart)).toBe(Math.max(width, columns(text)));
        expect(atEnd).toBe(text + ' '.repeat(atEnd.length - text.length));
        expect(atStart).toBe(' '.repeat(atStart.length - text.length) + text);
      }),
    );
  });

  test.each([
    ['考核', 6, '考核  ', '  考核'],
    ['ab', 2, 'ab', 'ab'],
    ['abc', 2, 'abc', 'abc'],
    ['', 2, '  ', '  '],
  ])('%j to %d', (text, width, atEnd, atStart) => {
    expect(padded(text, width)).toBe(atEnd);
    expect(padded(text, width, 'end')).toBe(atEnd);
    expect(padded(text, width, 'start')).toBe(atStart);
  });
});
