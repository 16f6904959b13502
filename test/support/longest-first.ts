import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** It counts steps in a process of its own (`vitest.config.ts`), one that nothing else waits for. */
const COUNTING = /\/test\/engine\/hostile\.test\.ts$/;
/** They start programs or a browser, or draw many worlds. */
const LONG =
  /\/test\/(?:(?:bundle|laws|docs|playground)\/|(?:cli\/commands\/(?:init|sandbox|test)|domain\/neutralise|policy\/(?:load|schema)|repo\/registers|report\/reading)\.test)/;

/** Starts with the files that take longest, whatever their size, so that no worker ends with one of them while the others idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    const counts = ({ moduleId }: TestSpecification): boolean => COUNTING.test(moduleId);
    const rest = sorted.filter((file) => !counts(file));
    return [...sorted.filter(counts), ...rest.filter(isLong), ...rest.filter((file) => !isLong(file))];
  }
}
