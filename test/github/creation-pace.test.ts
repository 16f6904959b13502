/** A storm of incidents stays within what GitHub takes in a minute. */
import { describe, expect, test } from 'vitest';
import { type CreationPace, createCreationPace, createCreations } from '#github/creation-pace.ts';

/** A wait is noted, and cut short. */
function start(course: string[], creations = createCreations()): CreationPace {
  const stop = new AbortController();
  const onWait = (seconds: number): void => {
    course.push(seconds > 0 && seconds <= 61 ? 'wait' : `wait for ${seconds} seconds`);
    stop.abort();
  };
  return createCreationPace({ creations, second: 1000, stop: stop.signal, onWait });
}

describe('the pace of creations', () => {
  test.each<[string, readonly number[], readonly string[]]>([
    ['80 within a minute wait for nothing', [40, 39, 1], ['40', '39', '1']],
    ['what is beyond waits', [40, 40, 1], ['40', '40', 'wait', '1']],
    ['what is too much for any minute is sent where nothing else was', [81, 1], ['81', 'wait', '1']],
  ])('%s', async (_, counts, expected) => {
    const course: string[] = [];
    const pace = start(course);
    // oxlint-disable-next-line no-await-in-loop
    for (const count of counts) await pace(count, () => Promise.resolve(course.push(String(count))));
    expect(course).toEqual(expected);
  });

  test('what was refused counts as well', async () => {
    const course: string[] = [];
    const pace = start(course);
    await expect(pace(80, () => Promise.reject(new Error('too fast')))).rejects.toThrow('too fast');
    await pace(1, () => Promise.resolve());
    expect(course).toEqual(['wait']);
  });

  test('what another client of the process created counts as well', async () => {
    const course: string[] = [];
    const creations = createCreations();
    await start(course, creations)(80, () => Promise.resolve());
    await start(course, creations)(1, () => Promise.resolve());
    expect(course).toEqual(['wait']);
  });
});
