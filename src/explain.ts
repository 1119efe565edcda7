/** Says in one sentence why a node scored what it did, in the words of its room. */
import type { Trace } from './evaluate.js';
import { isFact } from './facts.js';
import { isTakenList, nodeAt } from './find.js';
import { fail, shown } from './issues.js';
import type { Label, Language, Place, Readable, Words } from './kernel.js';
import { prepared } from './library.js';
import type { Prepared } from './prepare.js';
import { conditionRoom, isCondition, isMeasure, isScored, measureRoom, scoredRoom } from './rooms.js';
import type { Rubric } from './structure/rubric.js';
import type { TraceNode } from './trace.js';
import { figured, harmless, l, shortened } from './words.js';

const ITEMS = l('项', 'items');

/** How rooms say what they read. */
export const words: Words = {
  say(node: Readable): Label {
    if (isMeasure(node)) return measureRoom(node.kind).say(node, words);
    if (isCondition(node)) return conditionRoom(node.kind).say(node, words);
    return 'label' in node ? (node.label as Label) : l('?', '?');
  },
  unit: (measure) => {
    if (isFact(measure)) return 'unit' in measure ? measure.unit : ITEMS;
    return (isMeasure(measure) && measureRoom(measure.kind).unit?.(measure, words)) || ITEMS;
  },
};

/** The rubric laid out as it was when the tree was scored. */
export function behind(rubric: Rubric, tree: Trace): Prepared {
  const { hash, id } = typeof tree === 'object' && tree !== null && tree.rubric ? tree.rubric : { hash: undefined, id: shown(tree) };
  if (prepared(rubric, undefined).hash !== hash || !isTakenList(tree.taken)) fail({ code: 'trace-foreign', received: String(id) });
  return prepared(rubric, Object.fromEntries(tree.taken.map((taken) => [taken.id, taken.option])));
}

/** Why a node scored what it did: the room's words, what rounding did, and the reading that was used. */
export function reasonOf({ questions, places }: Prepared, node: TraceNode): Label {
  const place = places.get(node.id);
  if (!place) return fail({ code: 'trace-foreign', received: node.id });
  const why = roomWords(place, node);
  const rounded = node.rounded
    ? l(`，由 ${figured(node.rounded.before).zh} 取为 ${node.score}`, `, ${figured(node.rounded.before).en} made ${node.score}`)
    : l('', '');
  const readings = (node.readings ?? []).flatMap(({ id, option }) => {
    const label = questions.find((question) => question.id === id)?.options.find(({ key }) => key === option)?.label;
    return label ? [l(`${id}：${label.zh}`, `${id}: ${label.en}`)] : [];
  });
  const under =
    readings.length === 0
      ? l('', '')
      : l(`（解读 ${readings.map(({ zh }) => zh).join('；')}）`, ` (reading ${readings.map(({ en }) => en).join('; ')})`);
  return l(why.zh + rounded.zh + under.zh, why.en + rounded.en + under.en);
}

function roomWords(place: Place, node: TraceNode): Label {
  if (node.status === 'passedOver') return l('此处不适用，不计', 'it does not come into play');
  return isScored(place.node) ? scoredRoom(place.node.kind).explain(place.node, node, words) : l('?', '?');
}

const HEADINGS: ReadonlySet<string> = new Set(['rubric', 'section', 'weightedAnnual', 'periods', 'period']);

/** The points of a node as its clause would put them: what it scores of its maximum, or what it deducts. */
function points(place: Place | undefined, { kind, score, max, exact, status }: TraceNode): Label {
  const isSilent = place !== undefined && isScored(place.node) && scoredRoom(place.node.kind).silent === true;
  if (isSilent || status === 'notApplicable') return l('', '');
  // A heading below zero has come to that; what only deducts has deducted it.
  const isLoss = score < 0 && (max === 0 || (max === null && !HEADINGS.has(kind)));
  const came = figured(isLoss ? exact.replace(/^-/, '') : exact);
  if (isLoss) return l(`扣 ${came.zh} 分`, ` loses ${came.en}`);
  if (max === 0 && score === 0) return l('不扣分', ' loses nothing');
  return max === null || max === 0
    ? l(`得 ${came.zh} 分`, ` scores ${came.en}`)
    : l(`得 ${came.zh} 分（满分 ${shortened(max)} 分）`, ` scores ${came.en} of ${shortened(max)}`);
}

/**
 * Says in one sentence why a node scored what it did.
 *
 * @param tree the tree that `evaluate` returned for this rubric, also after a trip through JSON.
 * @throws KaoheError for an unknown id, or a tree of another rubric.
 * @example
 * explain(jingan2022, tree, '1.1.6.b', 'en');
 * // '1.1.6.b Listed illegal advertisements dealt with scores 0.3 of 0.5: … is 99.2, in band “[98, 100)”: 0.3 points …'
 */
export function explain(rubric: Rubric, tree: Trace, id: string, language: Language): string {
  const laidOut = behind(rubric, tree);
  const node = nodeAt(tree, id);
  const reason = reasonOf(laidOut, node);
  const said = points(laidOut.places.get(node.id), node);
  return harmless(
    language === 'zh' ? `${node.id} ${node.label.zh}${said.zh}：${reason.zh}。` : `${node.id} ${node.label.en}${said.en}: ${reason.en}.`,
  );
}
