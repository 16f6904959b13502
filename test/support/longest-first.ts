import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * It counts how often each function ran, which takes work for each one that the worker has loaded, and turns the optimiser off for all
 * while it counts: beside the others on two cores it takes 28 s first of all, and 97 s once its worker has all modules.
 */
const COUNTING = /\/test\/engine\/hostile\.test\.ts$/;
const LONG = /\/test\/(?:bundle|laws|docs)\//;

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
