/** (一) 加强基层党建工作 (8). */
import { about, all, any, criterion, deduct, exempt, firstOf, flag, keeps, not, reading, section } from 'kaohe';
import { titleHeld } from './facts.js';
import { A10 } from './readings.js';

const organisation = criterion(
  '1.1',
  '党组织健全',
  'Party organisation',
  keeps(2, [deduct(2, not(flag('partyOrganisationComplete', '按规定建立健全党组织', 'Party organisation set up as required')))]),
);

const gridActivities = criterion(
  '1.2',
  '“党建+城管综合执法网格化”活动',
  'Party building joined with grid enforcement',
  keeps(2, [
    deduct(
      2,
      not(
        flag(
          'partyGridActivitiesHeld',
          '联合街道、社区、企业开展“党建+网格化”活动',
          '“Party building + grids” activities held with subdistricts, communities or firms',
        ),
      ),
    ),
  ]),
);

const planMade = flag('civilisedUnitPlanMade', '制定文明（标兵）单位创建方案', 'Plan for becoming a civilised unit made');
const planCarriedOut = flag(
  'civilisedUnitPlanCarriedOut',
  '落实文明（标兵）单位创建方案',
  'Plan for becoming a civilised unit carried out',
);

const civilisedUnit = criterion(
  '1.3',
  '文明（标兵）单位创建方案',
  'Plan for becoming a civilised unit',
  reading(A10, {
    both: keeps(4, [
      about('已获文明（标兵）单位称号', 'Title of civilised unit held', exempt(titleHeld)),
      firstOf(
        about('未制定创建方案', 'No plan made', deduct(4, not(planMade))),
        about('创建方案未落实', 'Plan not carried out', deduct(2, not(planCarriedOut))),
      ),
    ]),
    planOnly: keeps(4, [
      firstOf(
        about('未获称号且未制定创建方案', 'No title held and no plan made', deduct(4, not(any(titleHeld, planMade)))),
        about('创建方案未落实', 'Plan not carried out', deduct(2, all(planMade, not(planCarriedOut)))),
      ),
    ]),
  }),
);

export const party = section('1', '加强基层党建工作', 'Party building at the base', 8, [organisation, gridActivities, civilisedUnit]);
