/** The departments that answer for the items (责任部门), as printed. */
import type { Label } from 'kaohe';

const department = (zh: string, en: string): Label => Object.freeze({ zh, en });

export const jointAction = department('联动办', 'Joint Action Office');
export const streetPatrol = department('街面巡管', 'Street Patrol');
export const jointStreetPatrol = department('街面联勤', 'Joint Street Patrol');
export const municipal = department('市政科', 'Municipal Section');
export const publicOrder = department('综治办', 'Public Order Office');
export const cityManagement = department('城管所', 'City Management Station');
