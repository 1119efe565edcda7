/** Facts that several clauses read. All others are declared where the clause that uses them stands. */
import { any, choice, flag } from 'kaohe';

/** Whose evaluation it is: 7.3 and 10.2 do not address every unit. */
export const unitKind = choice('unitKind', '被评价单位', 'Unit evaluated', {
  city: ['设区市', 'Prefecture-level city'],
  prefecture: ['自治州', 'Autonomous prefecture'],
  jishou: ['吉首市', 'Jishou city'],
  county: ['其他县（市、区）', 'Another county, city or district'],
});

/** 文明（标兵）单位 by level: B1 awards for the first three, 1.3 spares the holder of any. */
export const nationalTitle = flag('nationalCivilisedUnit', '获全国文明单位', 'National title of civilised unit held');
export const provincialTitle = flag(
  'provincialCivilisedUnit',
  '获省级文明（标兵）单位',
  'Provincial title of civilised or model civilised unit held',
);
export const municipalTitle = flag(
  'municipalCivilisedUnit',
  '获市级文明（标兵）单位',
  'Municipal title of civilised or model civilised unit held',
);
const countyTitle = flag('countyCivilisedUnit', '获县级文明（标兵）单位', 'County title of civilised or model civilised unit held');

export const titleHeld = any(nationalTitle, provincialTitle, municipalTitle, countyTitle);
