/** The departments that lead (牵头部门) and support (配合部门). */
import type { Label } from 'kaohe';

const department = (zh: string, en: string): Label => Object.freeze({ zh, en });

export const coordination = department('协调科', 'Coordination');
export const supervision = department('监督科', 'Supervision');
export const legal = department('法制科', 'Legal Affairs');
export const personnel = department('政工科', 'Personnel and Political Work');
export const office = department('办公室', 'General Office');
export const petitions = department('信访科', 'Petitions');
export const mobileSquad = department('机动执法中队', 'Mobile Squad');
export const streetSquads = department('街道综合行政执法队', 'Subdistrict Squads');
export const allSections = department('各科室', 'All Sections');
export const bureaus = department('相关委办局', 'Other District Bureaus Concerned');
export const subdistricts = department('各街道', 'All Subdistricts');
