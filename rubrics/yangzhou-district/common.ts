/** What the two halves of the Yangzhou scheme share, that for the districts and that for the departments of the city. */
import { assessed, type Citation, criterion, earns, pool, quantity, type Rounding, reading } from 'kaohe';
import { A2, A3 } from './readings.js';

// The source gives points to the categories and no rules. Their scores come from elsewhere, so they have no bounds of
// their own: what is outside 0 and the points of its category is held there, and the trace says how much that was (A1).

/** Routine cases weigh more where there is no groundwork to assess. */
export const routine = (most: 70 | 80) =>
  criterion(
    'routine',
    '常规案件',
    'Routine cases',
    earns(most, [assessed(quantity('routinePoints', '分', '常规案件考核得分', 'Score for routine cases', { min: null }))]),
  );

export const rework = criterion(
  'rework',
  '返工案件',
  'Reworked cases',
  earns(5, [assessed(quantity('reworkPoints', '分', '返工案件考核得分', 'Score for reworked cases', { min: null }))]),
);

export const hotline = criterion(
  'hotline',
  '“12319”案件',
  '“12319” hotline cases',
  earns(5, [assessed(quantity('hotlinePoints', '分', '“12319”案件考核得分', 'Score for “12319” hotline cases', { min: null }))]),
);

export const special = criterion(
  'special',
  '专项考核',
  'Special work',
  earns(10, [assessed(quantity('specialPoints', '分', '专项考核得分', 'Score for special work', { min: null }))]),
);

export const majorEvents = criterion(
  'majorEvents',
  '重大活动保障',
  'Support of major events',
  pool({ start: 0, floor: reading(A2, { bonusOnly: 0, mayDeduct: null }), max: 5 }, [
    assessed(quantity('majorEventPoints', '分', '重大活动保障加分', 'Bonus for the support of major events', { min: null })),
  ]),
);

/** What both say about themselves. */
export const head = {
  // It interprets the scheme; the source names no other issuer.
  authority: [
    '扬州市数字化城市管理考核领导小组办公室',
    'Office of the Leading Group for the Assessment of Digital City Management, Yangzhou',
  ],
  year: 2010,
  max: 100,
  // The source says nothing of rounding. At the total, so that categories scored to two decimals stay as they are.
  rounding: reading(A3, {
    total: { at: 'total', places: 1, mode: 'half-up' } satisfies Rounding,
    categories: { at: 'criterion', places: 1, mode: 'half-up' } satisfies Rounding,
    hundredths: { at: 'total', places: 2, mode: 'half-up' } satisfies Rounding,
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
  } satisfies Citation,
} as const;
