/** An application of somebody else's: it installs the package and scores with it. */
import { checkTargets, evaluate, KaoheError, nodeAt, withDefaults } from 'kaohe';
import { isLate } from 'kaohe/period';
import { schemes } from 'kaohe/rubrics';
import { jingan2022 } from 'kaohe/rubrics/jingan';
import { tasks2022 } from 'kaohe/rubrics/tasks-2022';
import given from './facts.json' with { type: 'json' };

// What JSON holds is a stranger's until evaluate has seen it.
const { facts, assumed } = withDefaults(jingan2022, JSON.parse(JSON.stringify(given)));
const tree = evaluate(jingan2022, facts, { assumed });
console.log(`${tree.score} ${tree.grade?.label.zh} ${nodeAt(tree, '1.1.6.b').exact}`);

try {
  const { majorEventsSupported, ...rest } = facts;
  evaluate(jingan2022, JSON.parse(JSON.stringify({ ...rest, majorEventSupported: majorEventsSupported })));
} catch (error) {
  if (error instanceof KaoheError) for (const { code, hint } of error.issues) console.log(code, hint?.en);
}
console.log(isLate('2022-06-24', '2022-06-25', { offset: '+08:00' }), tasks2022.categories.length, typeof checkTargets);
console.log(schemes.map(({ maximum }) => maximum ?? '-').join(' '));
