/** How a tracker of a test reads issues again, one by one. */
import type { Issue } from '#domain/issue.ts';
import type { Tracker } from '#domain/tracker.ts';

/** The `reread` of a tracker. What `read` throws stands in the place of that issue. */
export const oneByOne =
  (read: (issue: Issue) => Promise<Issue>): Tracker['reread'] =>
  async (issues) => {
    const results: (Issue | Error)[] = [];
    for (const issue of issues) {
      try {
        results.push(await read(issue));
      } catch (error) {
        results.push(error as Error);
      }
    }
    return results;
  };

/** Nobody has changed anything. */
export const asKnown: Tracker['reread'] = (issues) => Promise.resolve(issues);
