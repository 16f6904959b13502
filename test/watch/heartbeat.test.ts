import { describe, expect, test } from 'vitest';
import { createHeartbeat, failAddress, heartbeatProblem } from '#watch/heartbeat.ts';

test.each([
  ['https://hc.example/ping/1', 'https://hc.example/ping/1/fail'],
  ['https://hc.example/ping/1/', 'https://hc.example/ping/1/fail'],
  ['https://hc.example/ping?key=1', 'https://hc.example/ping/fail?key=1'],
  ['https://hc.example', 'https://hc.example/fail'],
])('%s fails at %s', (url, expected) => {
  expect(failAddress(url)).toBe(expected);
});

test.each([
  ['https://hc.example/1', null],
  ['http://localhost:8000/1', null],
  ['http://127.0.0.1/1', null],
  ['http://[::1]/1', null],
  ['http://hc.example/1', /^has to be https/],
  ['http://127.0.0.1.hc.example/1', /^has to be https/],
  ['ftp://localhost/1', /^has to be https/],
  ['https://u@hc.example/1', /^has a login in it, which is not sent: put the secret into its path$/],
  ['https://:p@hc.example/1', /^has a login in it/],
  ['soon', /^is no address/],
])('%s', (url, expected) => {
  const problem = heartbeatProblem(url);
  if (expected === null) expect(problem).toBeNull();
  else expect(problem).toMatch(expected);
});

test('it beats every five minutes at most, but for the end of a failure, and says how it went', async () => {
  const time = { now: 0 };
  const calls: string[] = [];
  const beat = createHeartbeat(
    'https://hc.example/1',
    { now: () => time.now },
    (url) => {
      calls.push(`${time.now} ${url}`);
      return Promise.resolve(null);
    },
    () => expect.unreachable(),
  );
  for (; time.now <= 900; time.now += 10) beat.beat(time.now !== 300);
  await beat.idle();
  expect(calls).toEqual(
    ['0', '300', '310', '610'].map((at) => `${at} https://hc.example/1${at === '300' ? '/fail' : ''}`),
  );
});

test('whoever was told of a failure learns at once that it is over, and of the next one after five minutes', async () => {
  const time = { now: 0 };
  const calls: string[] = [];
  const send = (url: string): Promise<null> => {
    calls.push(`${time.now} ${url.endsWith('/fail') ? 'failed' : 'well'}`);
    return Promise.resolve(null);
  };
  const beat = createHeartbeat('https://hc.example/1', { now: () => time.now }, send, () => expect.unreachable());
  for (; time.now <= 600; time.now += 10) beat.beat(![0, 10, 40, 320].includes(time.now));
  await beat.idle();
  expect(calls).toEqual(['0 failed', '20 well', '320 failed', '330 well']);
});

test('a run that ends and leaves something says so, however recently it said that all is well, and once', () => {
  const calls: string[] = [];
  const send = (url: string): Promise<null> => Promise.resolve(calls.push(url)).then(() => null);
  const beat = createHeartbeat('https://hc.example/1', { now: () => 0 }, send, () => expect.unreachable());
  beat.beat(true);
  beat.end(false);
  beat.end(false);
  expect(calls).toEqual(['https://hc.example/1', 'https://hc.example/1/fail']);
});

describe('something that was lost', () => {
  /** What is heard where a sweep loses something at each of these seconds, and all is well but for that. */
  function heardWith(losses: readonly number[], until: number): readonly string[] {
    const time = { now: 0 };
    const calls: string[] = [];
    const send = (url: string): Promise<null> => {
      calls.push(`${time.now} ${url.endsWith('/fail') ? 'failed' : 'well'}`);
      return Promise.resolve(null);
    };
    const beat = createHeartbeat('https://hc.example/1', { now: () => time.now }, send, () => expect.unreachable());
    for (; time.now <= until; time.now += 10) {
      if (losses.includes(time.now)) beat.lose();
      beat.beat(true);
    }
    beat.end(true);
    return calls;
  }

  test('is not over with the next sweep: that all is well is heard five minutes later', () => {
    expect(heardWith([0], 600)).toEqual(['0 failed', '300 well', '600 well']);
  });

  test('soon after it was said that all is well is heard with the next call', () => {
    expect(heardWith([10, 40], 600)).toEqual(['0 well', '300 failed', '600 well']);
  });

  test('is heard at the end, where there is no next call', () => {
    expect(heardWith([10], 100)).toEqual(['0 well', '110 failed']);
  });
});

test('its failure is a warning, and nobody waits for it', async () => {
  const warnings: string[] = [];
  let answer: (problem: string) => void = () => undefined;
  const beat = createHeartbeat(
    'https://hc.example/1',
    { now: () => 0 },
    () =>
      new Promise((done) => {
        answer = done;
      }),
    (message) => void warnings.push(message),
  );
  beat.beat(true);
  expect(warnings).toEqual([]);
  answer('404');
  await beat.idle();
  expect(warnings).toEqual([expect.stringContaining('404')]);
});
