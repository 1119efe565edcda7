/** Runs tests as vitest does, but reads no further file once something has failed. */
import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest';

type Import = Parameters<TestRunner['importFile']>;

export default class UntilOneFails extends TestRunner {
  #failed = false;

  override importFile(...[path, source]: Import): unknown {
    return this.#failed ? undefined : super.importFile(path, source);
  }

  override async onAfterRunTask(test: RunnerTestCase): Promise<void> {
    this.#failed ||= test.result?.state === 'fail';
    super.onAfterRunTask(test);
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    this.#failed ||= suite.result?.state === 'fail';
    await super.onAfterRunSuite(suite);
  }
}
