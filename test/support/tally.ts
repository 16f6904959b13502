import type { Reporter, TestModule } from 'vitest/node';
import { NODE_24 } from './node24.ts';

/** Ends the output of a test run with one line that says how many tests passed and failed. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((one) => one.result().state === 'passed').length;
    const failed = tests.filter((one) => one.result().state === 'failed').length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    if (NODE_24 === null)
      console.log(`There is no Node 24 for ${process.platform} ${process.arch}: what it alone can show was left out.`);
    console.log(`${passed} passed, ${failed + broken} failed`);
  }
}
