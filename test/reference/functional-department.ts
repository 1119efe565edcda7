/**
 * The notes for city departments worked out a second time, straight from their text and the readings taken of it. They give
 * no points, so it is their figures that are worked out. It shares no code with the library.
 */
import type { FunctionalDepartmentFacts as Facts } from '../../rubrics/functional-department/index.js';
import { over, q, type Rational, times, ZERO } from './rational.js';

type Chosen = Readonly<Record<string, string>>;
type Group = Facts['similarCases'][number];

/** 主要路段、重点区域 2 次以上, 次干道 3 次以上, 背街小巷 4 次以上, each with its number included. */
const THRESHOLD: Readonly<Record<Group['roadClass'], number>> = { main: 2, secondary: 3, back: 4 };

/** 部件类、非法小广告类 are left out. */
const isRepeated = ({ roadClass, cases, excluded }: Group): boolean => !excluded && Number(cases) >= THRESHOLD[roadClass];

/** How many cases of a group that is one count as repeated (F1). */
function repeatedIn({ roadClass, cases }: Group, chosen: Chosen): number {
  if (chosen['F1'] === 'onePerGroup') return 1;
  if (chosen['F1'] === 'wholeGroup') return Number(cases);
  if (chosen['F1'] === 'afterTheFirst') return Number(cases) - 1;
  let counted = 0;
  for (let nth = 1; nth <= Number(cases); nth += 1) if (nth >= THRESHOLD[roadClass]) counted += 1;
  return counted;
}

/** 具体包括: eleven subclasses of events and seventeen of components. Everything else is `other`. */
const EVENTS = [
  ...['roadDamage', 'riverCleaning', 'unlawfulDigging', 'roadCollapse', 'roadFlooding', 'sewerOverflow', 'waterRescue'],
  ...['riversideBelt', 'dilapidatedHousing', 'monumentWorks', 'unlawfulLandUse'],
];
const COMPONENTS = [
  ...['riversideStructures', 'floodGates', 'riverRailings', 'busShelters', 'taxiSigns', 'riverBridges', 'trafficSigns', 'trafficLights'],
  ...['signalFacilities', 'busStopSigns', 'kerbs', 'crashCushions', 'busPlatforms', 'trafficControlBoxes'],
  ...['plantingRailings', 'treePits', 'majorHazards'],
];
const LISTED: ReadonlySet<string> = new Set([...EVENTS, ...COMPONENTS]);

/** 工程性延期案件不计入 (F2) */
const isExempt = ({ subclass, longEngineering }: Facts['postponedCases'][number], chosen: Chosen): boolean =>
  LISTED.has(subclass) && (chosen['F2'] === 'alsoLong' ? longEngineering : true);

/** （…÷…）×100% */
const percentOf = (part: Rational, whole: Rational): Rational => over(times(part, q(100)), whole);

/** Every figure by the id of its clause; the total is nothing, since none of them has points. */
export function figuresOf(f: Facts, chosen: Chosen = {}): ReadonlyMap<string, Rational> {
  const repeated = f.similarCases.filter(isRepeated);
  const repeatCount = q(repeated.reduce((total, group) => total + repeatedIn(group, chosen), 0));
  const exempt = f.postponedCases.filter((one) => isExempt(one, chosen)).length;
  const delayCount = q(f.postponedCases.length - exempt);
  return new Map([
    ['supervised', q(f.casesForSupervision.filter(({ ground }) => ground !== 'none').length)],
    ['repeat-group', q(repeated.length)],
    ['repeat-count', repeatCount],
    ['repeat-rate', percentOf(repeatCount, q(f.casesToHandle))],
    ['rework-rate', percentOf(q(f.reworkedCases), q(f.casesToClose))],
    ['delay-exempt', q(exempt)],
    ['delay-count', delayCount],
    // What is exempt stays below the line (F3).
    ['delay-rate', percentOf(delayCount, q(f.casesToHandle))],
    ['satisfaction-rate', percentOf(q(f.satisfiedCases), q(f.validCallBacks))],
    ['total', ZERO],
  ]);
}
