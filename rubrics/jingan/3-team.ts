/** 3 队伍建设 (29). */
import { section } from 'kaohe';
import { certificates, management, training, yangtzeDelta } from './3-team-management.js';
import { oversight, stations } from './3-team-oversight.js';

export const team = section('3', '队伍建设', 'Team building', 29, [management, training, certificates, yangtzeDelta, oversight, stations]);
