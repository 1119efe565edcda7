/** The unclear passages of the notes, F1 to F7. A scheme that takes one of their measures declares the readings in it. */
import { question } from 'kaohe';

export const F1 = question('F1', '一组重复案件中哪些计入重复案件数', 'Which cases of a group count as repeated', {
  chosen: 'fromThreshold',
  options: {
    fromThreshold: ['达到次数的那一件及其后各件', 'the case that reaches the threshold and each later one'],
    wholeGroup: ['达到次数后全组都计', 'the whole group, once it reaches the threshold'],
    afterTheFirst: ['达到次数后除首件外都计', 'all but the first, once the group reaches the threshold'],
    onePerGroup: ['每组计一件', 'one for each group that reaches the threshold'],
  },
});

export const F2 = question('F2', '延期案件除外须符合什么', 'What exempts a postponed case', {
  chosen: 'listed',
  options: {
    listed: ['属于列出的小类即除外', 'a subclass on the list is enough'],
    alsoLong: ['属于列出的小类，且确为施工周期较长的工程', 'a subclass on the list, and engineering work that takes long'],
  },
  recorded: {
    similar: [
      '“等”字之外的类似小类也除外',
      'subclasses like those on the list as well',
      '没有列出哪些小类，也没有说明由谁认定',
      'which ones, and who decides, is not said',
    ],
  },
});

export const F3 = question('F3', '除外的延期案件是否仍在应处置数之内', 'Whether an exempt case stays among those to be dealt with', {
  chosen: 'numeratorOnly',
  options: { numeratorOnly: ['只从延期数中除去，仍在应处置数之内', 'it leaves the postponed cases only, and stays among those'] },
});

export const F4 = question('F4', '分母为零时比率是多少', 'What a rate over nothing is', {
  chosen: 'error',
  options: { error: ['来源未规定，作为错误', 'the source does not say: it is an error'] },
});

export const F5 = question('F5', '比率是否取整', 'Whether rates are rounded', {
  chosen: 'exact',
  options: { exact: ['来源未说明，不取整', 'the source does not say: they are exact'] },
});

export const F6 = question('F6', '“相似小类”“同一地点”由谁认定', 'Who finds that cases are similar and at one place', {
  chosen: 'given',
  options: { given: ['由填报方认定，成组填报', 'whoever reports them: the groups are given'] },
});

export const F7 = question('F7', '一案符合几种督办情形时如何计', 'How a case counts that has several grounds for supervision', {
  chosen: 'once',
  options: { once: ['一案只计一次，填一种情形', 'once, under one of them'] },
});

export const readings = [F1, F2, F3, F4, F5, F6, F7] as const;
