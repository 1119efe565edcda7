import { award, bandScore, criterion, earns, evaluate, explain, flag, formatTree, keeps, percent, perItemDeduct, rubric, section, tally } from 'kaohe';

const signs = criterion('1.1', '店招店牌治理', 'Shop signs', earns(1.5, {
  a: award(0.5, flag('signsOnGrid', '店招纳入网格', 'Signs are on the grid')),
  b: bandScore(percent('ordersClosed', '督办清单完成率', 'Listed orders closed'), { '< 98': 0, '[98, 100)': 0.6, '= 100': 1 }),
}));
const cards = criterion('1.2', '执法证管理', 'Law-enforcement cards', keeps(0.5, {
  a: perItemDeduct(0.1, tally('lateRenewals', '人次', '逾期换证', 'Renewed late')),
}));
const scheme = rubric({ id: 'first', title: ['我的考核办法', 'My scheme'], authority: ['某局', 'Some bureau'], year: 2026, max: 2 }, [
  section('1', '队伍管理', 'Team', 2, [signs, cards]),
]);

const tree = evaluate(scheme, { signsOnGrid: true, ordersClosed: { part: 199, whole: 200 }, lateRenewals: 2 });
console.log(formatTree(tree, { language: 'en', rubric: scheme }));
console.log(explain(scheme, tree, '1.1.b', 'zh'));
