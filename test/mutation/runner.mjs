/**
 * Stryker's runner of vitest, with two things put right. A mutant that keeps a test file from loading is killed: the
 * runner looks at tests alone, and such a file has none. And the tests that mirror the mutated file come first, so
 * that most mutants end after one file; the sequencer in vitest.config.ts asks which file that is.
 */
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { strykerPlugins as plugins, strykerValidationSchema } from '@stryker-mutator/vitest-runner';

const [{ factory }] = plugins;

/** @param {import('@stryker-mutator/api/plugin').Injector} injector */
function nearestFirst(injector) {
  const runner = factory(injector);
  const mutantRun = runner.mutantRun.bind(runner);
  runner.mutantRun = async (options) => {
    process.env.MUTATED = options.sandboxFileName;
    const result = await mutantRun(options);
    const broken = runner.ctx.state.getFiles().find((file) => file.result?.state === 'fail');
    if (result.status !== 'survived' || !broken) return result;
    const failureMessage = broken.result.errors?.[0]?.message ?? 'the file does not load';
    return { status: 'killed', killedBy: [], failureMessage, nrOfTests: result.nrOfTests };
  };
  return runner;
}
nearestFirst.inject = factory.inject;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'vitest', nearestFirst)];
export { strykerValidationSchema };
