/**
 * The scheme of Yangzhou for its districts scored a second time, straight from its text and the readings taken of it. It shares no
 * code with the library.
 */
import { type Figure, greater, lesser, over, q, type Rational, sum, times, toOneDecimal, ZERO } from './rational.js';

type Facts = Readonly<Record<string, unknown>>;
type Chosen = Readonly<Record<string, string>>;

function given(facts: Facts, key: string): Rational {
  const value = facts[key];
  if (typeof value !== 'number' && typeof value !== 'string') throw new TypeError(`${key} was not given`);
  return q(value);
}

/** A category of so many points: what was given, but not more than its points, and not less than nothing. */
const within = (value: Rational, points: Figure): Rational => lesser(q(points), greater(ZERO, value));

const toHundredths = (value: Rational): Rational => over(toOneDecimal(times(value, q(10)), 'half-up'), q(10));

/** Every clause by its id, and the total. */
export function yangzhouDistrict(facts: Facts, readings: Chosen = {}): ReadonlyMap<string, Rational> {
  // Where the categories are what is rounded, the total is their sum.
  const category = (value: Rational): Rational => (readings['A3'] === 'categories' ? toOneDecimal(value, 'half-up') : value);
  const event = given(facts, 'majorEventPoints');
  const categories: readonly (readonly [id: string, score: Rational])[] = [
    // 常规案件70分、返工案件5分、“12319”案件5分、专项考核10分、城市管理基础工作10分
    ['routine', category(within(given(facts, 'routinePoints'), 70))],
    ['rework', category(within(given(facts, 'reworkPoints'), 5))],
    ['hotline', category(within(given(facts, 'hotlinePoints'), 5))],
    ['special', category(within(given(facts, 'specialPoints'), 10))],
    ['groundwork', category(within(given(facts, 'groundworkPoints'), 10))],
    // 重大活动保障（加分项，5分）
    ['majorEvents', category(readings['A2'] === 'mayDeduct' ? lesser(q(5), event) : within(event, 5))],
  ];
  const scores = new Map(categories);
  scores.set('bonus', scores.get('majorEvents') ?? ZERO);
  const exact = sum(categories.map(([, score]) => score));
  const total =
    readings['A3'] === 'categories' ? exact : readings['A3'] === 'hundredths' ? toHundredths(exact) : toOneDecimal(exact, 'half-up');
  return scores.set('total', total);
}
