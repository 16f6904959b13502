/** Killed, cut off or answered with an error at any single write: the next run ends where an undisturbed one would have. */
import { describe, expect, test } from 'vitest';
import { call, DETAILS, MINUTE, PEOPLE } from './night.ts';
import { type ActionResult, type Running, runAction, startAction } from '../support/action.ts';
import { type Fault, type Stage, startStage } from './stage.ts';

/** The first quarter of a night: level 1, level 2, an acknowledgement. */
const TICKS = [
  { minute: 0, before: (_stage: Stage): void => undefined },
  { minute: 5, before: (_stage: Stage): void => undefined },
  { minute: 7, before: (stage: Stage): void => stage.comment(1, 'dan', '/ack looking') },
];

interface Life {
  readonly thread: readonly string[];
  readonly writes: readonly string[];
  readonly results: readonly ActionResult[];
}

/** Plays it; `disturb` may answer a write with a fault, or kill the run that is under way. A killed run is started again. */
async function play(disturb: (write: number, name: string, running: Running | null) => Fault | null): Promise<Life> {
  const stage = await startStage(PEOPLE);
  stage.open({ body: DETAILS('checkout', 5000) });
  const start = stage.now;
  const results: ActionResult[] = [];
  let running: Running | null = null;
  stage.fault = (write, name) => disturb(write, name, running);
  for (const tick of TICKS) {
    stage.now = start + tick.minute * MINUTE;
    tick.before(stage);
    running = await startAction(call(stage));
    const result = await running.result;
    results.push(result);
    if (result.signal !== null) results.push(await runAction(call(stage)));
  }
  await stage.stop();
  return { thread: stage.thread(1), writes: stage.writes, results };
}

const undisturbed = await play(() => null);
const writes = undisturbed.writes.map((name, index) => [index, name] as const);

test('the undisturbed story has writes of every kind', () => {
  expect(new Set(undisturbed.writes)).toEqual(new Set(['create label', 'label and assign', 'say']));
  expect(undisturbed.results.map(({ code }) => code)).toEqual([0, 0, 0]);
});

describe.each<[string, Fault]>([
  ['was carried out, and its answer lost', 'lost'],
  ['never arrived', 'unsent'],
])('a write that %s', (_name, fault) => {
  test.each(writes)('number %i (%s) is neither repeated nor forgotten', async (index) => {
    const { thread, results } = await play((write) => (write === index ? fault : null));
    expect(thread).toEqual(undisturbed.thread);
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
  });
});

test.each(['create label', 'label and assign', 'say'])(
  'the first %s carried out and answered with 502 is not repeated',
  async (wanted) => {
    let broken = false;
    const { thread } = await play((_write, name) => {
      if (broken || name !== wanted) return null;
      broken = true;
      return 'bad-gateway';
    });
    expect(broken).toBe(true);
    expect(thread).toEqual(undisturbed.thread);
  },
);

describe('a run killed as soon as it has sent', () => {
  test.each(writes)('write %i (%s) is finished by the next', async (index) => {
    const { thread, results } = await play((write, _name, running) => {
      if (write !== index) return null;
      running?.kill();
      return 'lost';
    });
    expect(results.filter(({ signal }) => signal !== null)).toHaveLength(1);
    expect(thread).toEqual(undisturbed.thread);
  });
});

test('a write refused for good makes the run red, by name; what can be done is done', async () => {
  const { results, thread } = await play((_write, name) => (name.startsWith('label') ? 'refused' : null));
  expect(results[0]?.code).toBe(1);
  expect(results[0]?.outputs).toMatchObject({ failed: '1' });
  // GitHub shows ten of each kind: what the error says is not said in a warning as well.
  expect(results[0]?.annotations.filter(({ message }) => message.includes('partly-written'))).toMatchObject([
    { level: 'error' },
  ]);
  expect(thread).toContain('assignees: dan, heidi');
});
