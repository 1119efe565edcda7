/** What can come out over a whole scheme: its grades, and what its periods carry over. */
import { bandOf, meets } from '../bands.js';
import { exactIn, signOf, ZERO } from '../exact.js';
import type { ScoredKinds } from '../rooms.js';
import type { Grades } from '../structure/rubric.js';
import type { TraceNode } from '../trace.js';
import { l } from '../words.js';
import { farFromBand } from './nearness.js';
import { type At, type GoalKind, severalOf, type Turn } from './turn.js';

const GRADED = new WeakMap<Grades, readonly Turn[]>();

/** The grades that the total can get. Where another reading leaves the table of grades alone, they are found just once. */
export function graded(grades: Grades | undefined, at: At): readonly Turn[] {
  // Only the whole is graded, not the periods of a year.
  if (!grades || at.isInner) return [];
  const turns = GRADED.get(grades) ?? gradesOf(grades, at);
  GRADED.set(grades, turns);
  return turns;
}

function gradesOf(grades: Grades, { place, ask }: At): readonly Turn[] {
  const both = ask.both(place);
  const { low, high } = grades.of === 'rounded' ? both.rounded : both.before;
  return severalOf(
    grades.bands.flatMap(({ key, label, in: interval }): readonly Turn[] => {
      const band = bandOf(interval);
      if (!band || !meets(band, { low, high, whole: false, unbounded: false })) return [];
      return [
        {
          kind: 'grade',
          outcome: key,
          label: l(`总分属“${interval}”，评为${label.zh}`, `total in “${interval}”: ${label.en}`),
          met: ({ grade }) => grade?.key === key && grade.in === interval,
          far: ({ exact }) => farFromBand(exactIn(exact) ?? ZERO, band),
        },
      ];
    }),
  );
}

export function overPeriods({ key, index, use, carry }: ScoredKinds['period'], { place, above, ask }: At): readonly Turn[] {
  const [inner] = place.below;
  const period = inner && ask.period(key, index, inner);
  if (!period) return [];
  const { low, absent } = use === 'exact' ? period.before : period.rounded;
  const mayOwe = carry !== undefined && (low === null || signOf(low) < 0);
  const isOne = above?.below.length === 1;
  const turn = (kind: GoalKind, outcome: string, zh: string, en: string, met: Turn['met']): Turn => ({
    kind,
    outcome,
    label: l(zh, en),
    met,
  });
  const hasData = ({ status }: TraceNode): boolean => status !== 'notApplicable';
  const both = (isPossible: boolean, turns: readonly Turn[]): readonly Turn[] => (isPossible ? turns : []);
  return [
    ...both(mayOwe, [
      turn('carry', 'out', '有不足，留待结转', 'falls below nothing, to be carried on', ({ applied }) => applied?.carriedOut !== undefined),
      turn(
        'carry',
        'noOut',
        '没有留待结转的',
        'has nothing to carry on',
        (node) => hasData(node) && node.applied?.carriedOut === undefined,
      ),
    ]),
    ...both(mayOwe && !isOne, [
      turn(
        'carry',
        'in',
        '承接上期结转',
        'takes over what the period before carried on',
        ({ applied }) => applied?.carriedIn !== undefined,
      ),
      turn('carry', 'noIn', '没有上期结转', 'has nothing carried in', (node) => hasData(node) && node.applied?.carriedIn === undefined),
    ]),
    ...both(period.mayBeMissing || absent !== false, [
      turn('data', 'none', '没有数据', 'has no data', (node) => !hasData(node)),
      turn('data', 'some', '有数据', 'has data', hasData),
    ]),
  ];
}
