/** 10 工作创新(附加分) (3). */
import { criterion, earns, perItemAward, section, tally } from 'kaohe';
import { general } from './departments.js';

const newPractices = criterion(
  '10.1.1',
  '工作制度、机制创新',
  'New rules and mechanisms',
  earns(3, {
    a: perItemAward(
      1.5,
      tally(
        'practicesSpreadOnSite',
        { zh: '件', en: 'practices' },
        '以系统现场推进会推广的做法',
        'Practices spread at on-site meetings of the system',
      ),
    ),
    b: perItemAward(
      1,
      tally(
        'practicesSpreadAtMeetings',
        { zh: '件', en: 'practices' },
        '在专项工作会议上推广的做法',
        'Practices spread at a meeting on special work',
      ),
    ),
    c: perItemAward(
      0.5,
      tally(
        'practicesFitToSpread',
        { zh: '件', en: 'practices' },
        '有实效、可复制推广的其他做法',
        'Other effective practices fit to be copied',
      ),
    ),
  }),
  [general],
);

export const innovation = section(
  '10',
  '工作创新(附加分)',
  'Innovation (bonus)',
  3,
  [section('10.1', '工作制度、机制创新', 'New rules and mechanisms', 3, [newPractices])],
  { bonus: true },
);
