/** Ids against the order of the source: numbers, letters, 一二三, with gaps. */
import type { Found, Spot, Study } from './study.js';
import { WORDS } from './words.js';

/** A piece of an id: a number by what kind of numeral it is, or any other text. */
interface Piece {
  readonly kind: 'number' | 'han' | 'letter' | 'text';
  readonly text: string;
  readonly value: number;
}

const PIECES = /\d+|[一二三四五六七八九十百零〇]+|[A-Za-z]+|[^\dA-Za-z一二三四五六七八九十百零〇]+/g;
const HAN_DIGITS = '零一二三四五六七八九';
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100 };

/** 二十三 as 23. */
function hanNumber(text: string): number {
  let [total, digit] = [0, 0];
  for (const character of text) {
    const unit = HAN_UNITS[character];
    if (unit === undefined) digit = Math.max(0, HAN_DIGITS.indexOf(character === '〇' ? '零' : character));
    else {
      total += Math.max(1, digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

function pieceOf(text: string): Piece {
  if (/^\d/.test(text)) return { kind: 'number', text, value: Number(text) };
  if (/^[A-Za-z]$/.test(text)) return { kind: 'letter', text, value: text.toLowerCase().charCodeAt(0) };
  if (/^[一二三四五六七八九十百零〇]/.test(text)) return { kind: 'han', text, value: hanNumber(text) };
  return { kind: 'text', text, value: 0 };
}

const piecesOf = (id: string): readonly Piece[] => (id.match(PIECES) ?? []).map(pieceOf);

/** Below zero where an id comes before another, above where after; nothing where their forms say nothing. */
export function orderOf(a: string, b: string): number | undefined {
  const [left, right] = [piecesOf(a), piecesOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const [x, y] = [left[i], right[i]];
    // What goes on after the same beginning comes later: 2.3, 2.3a.
    if (!x || !y) return x ? 1 : -1;
    if (x.text === y.text) continue;
    return x.kind === y.kind && x.kind !== 'text' && x.value !== y.value ? x.value - y.value : undefined;
  }
  return undefined;
}

/** Every id against the one before it on its level. */
export function brokenIds({ above }: Spot, { spots }: Study): readonly Found[] {
  if (above) return [];
  const previous = new Map<Spot, string>();
  return spots.flatMap((spot): readonly Found[] => {
    const { id } = spot.place;
    if (!spot.above || id.includes('/')) return [];
    const before = previous.get(spot.above);
    const order = before === undefined ? undefined : orderOf(id, before);
    previous.set(spot.above, id);
    return before !== undefined && order !== undefined && order < 0 ? [{ spot, ...WORDS['id-order']({ id, previous: before }) }] : [];
  });
}

/** An id that continues the id of a heading which it does not stand under. */
export function strayId(spot: Spot, { laidOut }: Study): readonly Found[] {
  const { id } = spot.place;
  if (id.includes('/')) return [];
  const parts = id.split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const heading = parts.slice(0, length).join('.');
    if (!laidOut.places.has(heading)) continue;
    for (let at = spot.above; at; at = at.above) if (at.place.id === heading) return [];
    return [{ spot, ...WORDS['id-elsewhere']({ id, heading }) }];
  }
  return [];
}
