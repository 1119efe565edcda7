import { type Finding, lintTable } from 'kaohe';
import { expect, test } from 'vitest';

const finding: Finding = {
  code: 'bands-equal',
  severity: 'note',
  clause: '1',
  node: '1.a',
  label: { zh: '分项', en: 'Part' },
  what: { zh: '同分', en: 'the same points' },
  why: { zh: '多半有误', en: 'probably wrong' },
  counterexample: [{ closed: 60 }, { closed: 80 }],
};

test('two cases stand side by side, and what nothing accepts is left empty', () => {
  expect(lintTable([finding], 'zh').rows).toEqual([
    {
      条款: '1',
      名称: '分项',
      级别: '提示',
      发现: '同分',
      依据: '多半有误',
      例证: '{"closed":60}；{"closed":80}',
      已认可: '',
      代码: 'bands-equal',
    },
  ]);
  expect(lintTable([finding], 'en').rows).toEqual([
    {
      Clause: '1',
      Title: 'Part',
      Severity: 'note',
      Finding: 'the same points',
      Why: 'probably wrong',
      'Shown by': '{"closed":60}; {"closed":80}',
      Acknowledged: '',
      Code: 'bands-equal',
    },
  ]);
});
