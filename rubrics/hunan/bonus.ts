/** 二、加分评价 (20). */
import { award, bestOf, criterion, earns, perItemAward, section, tally } from 'kaohe';
import { municipalTitle, nationalTitle, provincialTitle } from './facts.js';

const titles = criterion(
  'B1',
  '文明（标兵）单位',
  'Civilised unit',
  earns(10, [bestOf(award(10, nationalTitle), award(8, provincialTitle), award(6, municipalTitle))]),
);

const commendations = criterion(
  'B2',
  '表彰或通报表扬',
  'Commendations',
  earns(4, [
    perItemAward(2, tally('nationalCommendations', '项', '本年度获国家级表彰或通报表扬', 'National commendations of the year')),
    perItemAward(1, tally('provincialCommendations', '项', '本年度获省级表彰或通报表扬', 'Provincial commendations of the year')),
  ]),
);

const pilots = criterion(
  'B3',
  '承担试点或推介经验',
  'Pilots and experience presented',
  earns(3, [
    perItemAward(
      2,
      tally(
        'nationalPilots',
        '项',
        '本年度承担国家试点或在国家推介经验',
        'National pilots, or experience presented to the nation, in the year',
      ),
    ),
    perItemAward(
      1,
      tally(
        'provincialPilots',
        '项',
        '本年度承担省试点或在省推介经验',
        'Provincial pilots, or experience presented to the province, in the year',
      ),
    ),
  ]),
);

const media = criterion(
  'B4',
  '媒体宣传',
  'Publicity in the media',
  earns(3, [perItemAward(0.5, tally('mediaCampaigns', '次', '本年度利用媒体开展宣传', 'Publicity campaigns in the media in the year'))]),
);

export const bonus = section('B', '加分评价', 'Bonus', 20, [titles, commendations, pilots, media], { bonus: true });
