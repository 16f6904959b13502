import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They start programs or a browser, draw many worlds, or count steps. */
const LONG =
  /\/test\/(?:(?:bundle|laws|docs|playground)\/|(?:action\/keeping-time|analysis\/difference|calendar\/properties|cli\/commands\/(?:init|sandbox|test)|domain\/neutralise|engine\/hostile|lint\/unanswered|policy\/(?:load|schema)|repo\/(?:patterns|registers)|report\/reading)\.test)/;

/** Starts with the files that take longest, whatever their size, so that no worker ends with one of them while the others idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
