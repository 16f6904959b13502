import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONG = /\/test\/(?:bundle|laws|docs)\//;

/** Starts with the files that take longest, whatever their size, so that no worker ends with one of them while the others idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
