/** 扬州市数字化城市管理综合考核办法实施细则(试行), for the district governments and management committees: 100 points and 5 of bonus. */
import { assessed, criterion, earns, type FactsOf, pool, quantity, reading, rubric, section } from 'kaohe';
import { discrepancies } from './discrepancies.js';
import { A2, A3, readings } from './readings.js';

// The source gives points to the categories and no rules. Their scores come from elsewhere, so they have no bounds of
// their own: what is outside 0 and the points of its category is held there, and the trace says how much that was (A1).

const routine = criterion(
  'routine',
  '常规案件',
  'Routine cases',
  earns(70, [assessed(quantity('routinePoints', '分', '常规案件考核得分', 'Score for routine cases', { min: null }))]),
);

const rework = criterion(
  'rework',
  '返工案件',
  'Reworked cases',
  earns(5, [assessed(quantity('reworkPoints', '分', '返工案件考核得分', 'Score for reworked cases', { min: null }))]),
);

const hotline = criterion(
  'hotline',
  '“12319”案件',
  '“12319” hotline cases',
  earns(5, [assessed(quantity('hotlinePoints', '分', '“12319”案件考核得分', 'Score for “12319” hotline cases', { min: null }))]),
);

const special = criterion(
  'special',
  '专项考核',
  'Special work',
  earns(10, [assessed(quantity('specialPoints', '分', '专项考核得分', 'Score for special work', { min: null }))]),
);

const groundwork = criterion(
  'groundwork',
  '城市管理基础工作',
  'Groundwork of city management',
  earns(10, [
    assessed(quantity('groundworkPoints', '分', '城市管理基础工作考核得分', 'Score for the groundwork of city management', { min: null })),
  ]),
);

const majorEvents = criterion(
  'majorEvents',
  '重大活动保障',
  'Support of major events',
  pool({ start: 0, floor: reading(A2, { bonusOnly: 0, mayDeduct: null }), max: 5 }, [
    assessed(quantity('majorEventPoints', '分', '重大活动保障加分', 'Bonus for the support of major events', { min: null })),
  ]),
);

/**
 * The assessment scheme of Yangzhou for its districts, in force from 1 June 2010. It asks for the score of every category.
 *
 * @example
 * evaluate(yangzhouDistrict, { routinePoints: 66.5, reworkPoints: 4.5, hotlinePoints: 5, specialPoints: 9, groundworkPoints: 9, majorEventPoints: 3 }).score; // 97
 */
export const yangzhouDistrict = rubric(
  {
    id: 'yangzhou-district',
    title: [
      '扬州市数字化城市管理综合考核办法实施细则(试行)：各区政府(管委会)',
      'Yangzhou: comprehensive assessment of digital city management, districts',
    ],
    // It interprets the scheme; the source names no other issuer.
    authority: [
      '扬州市数字化城市管理考核领导小组办公室',
      'Office of the Leading Group for the Assessment of Digital City Management, Yangzhou',
    ],
    year: 2010,
    max: 100,
    // The source says nothing of rounding. At the total, so that categories scored to two decimals stay as they are.
    rounding: reading(A3, {
      total: { at: 'total', places: 1, mode: 'half-up' },
      categories: { at: 'criterion', places: 1, mode: 'half-up' },
      hundredths: { at: 'total', places: 2, mode: 'half-up' },
    }),
    citation: {
      document: {
        zh: '扬州市数字化城市管理综合考核办法实施细则(试行)',
        en: 'Detailed rules for the comprehensive assessment of digital city management in Yangzhou (trial)',
      },
      issuer: {
        zh: '扬州市数字化城市管理考核领导小组办公室',
        en: 'Office of the Leading Group for the Assessment of Digital City Management, Yangzhou',
      },
      // The day it took effect; no other is given.
      date: '2010-06-01',
    },
    readings,
    discrepancies,
  },
  [routine, rework, hotline, special, groundwork, section('bonus', '加分项', 'Bonus', 5, [majorEvents], { bonus: true })],
);

/** The facts of one district or management committee. */
export interface YangzhouDistrictFacts extends FactsOf<typeof yangzhouDistrict> {}
