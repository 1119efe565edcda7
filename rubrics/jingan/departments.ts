/** The departments that assess (考核部门). */
import type { Label } from 'kaohe';

const department = (zh: string, en: string): Label => Object.freeze({ zh, en });

export const coordination = department('执法协调科', 'Enforcement Coordination');
export const cases = department('案件审理科', 'Case Review');
export const supervision = department('执法监督科', 'Enforcement Supervision');
export const personnel = department('组织人事科', 'Organisation and Personnel');
export const general = department('综合科(法制科)', 'General Affairs (Legal)');
