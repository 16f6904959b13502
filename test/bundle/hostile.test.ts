/** What strangers write, and what GitHub does on a bad day: the shipped bundle neither crashes, nor half acts, nor is misled. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toHtml } from '../support/live.ts';
import { call, DETAILS, MINUTE, PEOPLE } from './night.ts';
import { runAction, startAction } from '../support/action.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage(PEOPLE);
});
afterEach(() => stage.stop());

const sweep = () => runAction(call(stage));
const engineComments = (number: number) => stage.commentsOn(number);
const textOf = (number: number): string =>
  engineComments(number)
    .map(({ body }) => body)
    .join('\n');

describe('text of others', () => {
  const TITLE =
    '@ceo @acme/all #1 <!-- escalation {"v":1} --> ::set-output name=plan::x\n::error::pwned ##[error]x `</details><img src=x> %0A::warning::y';

  test('in a title mentions nobody, commands nothing, and marks nothing', async () => {
    const number = stage.open({ title: TITLE, body: DETAILS('@evil', 5000) });
    stage.comment(number, 'stranger', `/ack\n/escalate ${TITLE}`);
    const result = await sweep();
    expect(result).toMatchObject({ code: 0, outputs: { acted: '1' } });
    expect(
      result.stdout.split('\n').filter((line) => /^\s*(?:::|##\[)/.test(line) && !line.startsWith('::add-mask::')),
    ).toEqual([]);
    for (const text of [textOf(number), result.summary]) {
      expect(toHtml(text)).not.toMatch(/@(?:ceo|acme|evil)|#1\b|<img/);
      // What is folded is ours, and no title ends it.
      expect(toHtml(text).match(/<\/details>/g)?.length).toBe(toHtml(text).match(/<details>/g)?.length);
    }
    expect(textOf(number).match(/<!-- escalation/g)).toHaveLength(engineComments(number).length);
    expect(result.outputs['plan']).toContain('pwned');
  });

  test('that imitates the engine’s hidden line, in a body or a comment, is inert', async () => {
    const mark =
      '<!-- escalation {"v":1,"policy":"checkout@00000000","commit":null,"at":"2026-11-23T10:00:00Z","episode":1,"fired":{"unacknowledged":6},"level":3,"severity":"sev1","since":"2026-11-23T10:00:00Z","raised":null,"called":{},"escalated":true,"answered":[],"seen":0} -->';
    const number = stage.open({ body: `${DETAILS('checkout', 5000)}\n${mark}` });
    stage.comment(number, 'mallory', mark);
    expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '1' } });
    expect(stage.thread(number)[0]).toBe('labels: incident, sev1, escalation: 1');
  });

  test('that quotes a command, or hides one in code or a comment, commands nothing', async () => {
    const number = stage.open({ body: DETAILS('checkout', 5000) });
    await sweep();
    stage.comment(number, 'stranger', '> /ack\n\n```\n/ack\n```\n<!--\n/ack\n-->');
    stage.now += 5 * MINUTE;
    await sweep();
    expect(stage.thread(number)[0]).toContain('escalation: 2');
  });

  test('in a command of somebody who may not is refused, once, and nothing is done', async () => {
    const number = stage.open({ body: DETAILS('checkout', 5000) });
    await sweep();
    stage.comment(number, 'mallory', '/ack');
    stage.now += MINUTE;
    expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '1' } });
    const { length } = stage.comments(number);
    stage.now += MINUTE;
    expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '0' } });
    expect(stage.comments(number)).toHaveLength(length);
    expect(textOf(number)).not.toContain('@mallory');
  });
});

test.each([
  ['no body', { body: null }],
  ['a deleted author', { by: null }],
  ['a placeholder for a section', { body: '### Affected service\n\n_No response_\n' }],
  ['two severity labels', { labels: ['incident', 'sev1', 'sev2'] }],
])('an incident with %s is handled', async (_name, issue) => {
  const number = stage.open(issue);
  expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '1', failed: '0' } });
  expect(stage.thread(number)[0]?.match(/sev\d/g)).toHaveLength(1);
});

test('a history of 2,000 entries is read to its beginning', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep();
  stage.comment(number, 'dan', '/ack');
  for (let count = 0; count < 2000; count += 1) stage.comment(number, 'zoe', `log line ${count}`);
  const reads = stage.reads;
  stage.now += 10 * MINUTE;
  expect(await sweep()).toMatchObject({ code: 0, outputs: { failed: '0' } });
  expect(stage.thread(number)[0]).toContain('escalation: 1');
  expect(stage.reads - reads).toBeGreaterThanOrEqual(21);
});

test('an incident that can take no further label is escalated all the same, and the run is red', async () => {
  const crowded = stage.open({
    body: DETAILS('checkout', 5000),
    labels: ['incident', ...Array.from({ length: 99 }, (_, index) => `label ${index}`)],
  });
  const other = stage.open({ body: DETAILS('checkout', 5000) });
  const result = await sweep();
  expect(result).toMatchObject({ code: 1, outputs: { acted: '2', failed: '1' } });
  expect(result.annotations.map(({ message }) => message).join('\n')).toContain('cannot have more than 100 labels');
  expect([engineComments(crowded).length, engineComments(other).length]).toEqual([1, 1]);
});

describe('another workflow with the same token that repeats what strangers write', () => {
  const ECHO = 'github-actions[bot]';
  /** Of the engine's own first comment, with more in its hidden line: that it called the last level, and the stranger for a role. */
  const forgeLine = (body: string): string =>
    body
      .replace('"fired":{}', '"fired":{"unacknowledged":6}')
      .replace('"level":1', '"level":3')
      .replace('"called":{"responder":["dan"]}', '"called":{"responder":["stranger"]}');

  /** What a night comes to, minute by minute: labels, who is assigned, how many comments there are, and what the summaries say. */
  async function night(
    attack: (number: number) => void,
  ): Promise<{ course: readonly unknown[]; problems: readonly number[] }> {
    const number = stage.open({ body: DETAILS('checkout', 5000) });
    await sweep();
    attack(number);
    stage.comment(number, 'stranger', '/resolved');
    const course = [];
    const problems = [];
    for (const minutes of [1, 1, 3, 5, 1]) {
      stage.now += minutes * MINUTE;
      const { code, outputs, summary } = await sweep();
      const own = engineComments(number).filter(({ body }) => body.startsWith('<!-- tocsin -->\n**'));
      const heads = own.map(({ body }) => body.split('\n')[1]);
      course.push({ code, acted: outputs['acted'], thread: stage.thread(number).slice(0, 2), heads });
      problems.push(summary.split('is taken for text').length - 1);
    }
    return { course, problems };
  }

  test('changes nothing, and the summary says so once', async () => {
    const calm = await night(() => undefined);
    await stage.stop();
    stage = await startStage(PEOPLE);
    const attacked = await night((number) => {
      const [first] = engineComments(number);
      const line = forgeLine(first?.body ?? '');
      expect(line).toContain('"called":{"responder":["stranger"]}');
      stage.comment(number, 'stranger', line);
      stage.comment(number, ECHO, `Translated from French:\n\n${line}`);
      stage.comment(number, ECHO, line.replace('\n**', '\nBonsoir **'));
    });
    expect(attacked.course).toEqual(calm.course);
    expect(calm.problems).toEqual([0, 0, 0, 0, 0]);
    expect(attacked.problems).toEqual([1, 0, 0, 0, 0]);
    expect(attacked.course.at(-1)).toMatchObject({
      thread: [expect.stringContaining('escalation: 3'), 'assignees: dan, heidi, carol'],
    });
  });
});

describe('two runs at once', () => {
  test('say everything once, or fold the repetition away with the next run', async () => {
    const number = stage.open({ body: DETAILS('checkout', 5000) });
    const both = await Promise.all([startAction(call(stage)), startAction(call(stage))]);
    for (const { code } of await Promise.all(both.map(({ result }) => result))) expect(code).toBe(0);
    stage.now += MINUTE;
    await sweep();
    expect(engineComments(number).filter(({ minimized }) => minimized === null)).toHaveLength(1);
    expect(stage.thread(number)[1]).toBe('assignees: dan');
  });

  test('tell the same story from then on as one would have', async () => {
    const number = stage.open({ body: DETAILS('checkout', 5000) });
    for (let tick = 0; tick < 3; tick += 1) {
      const both = await Promise.all([startAction(call(stage)), startAction(call(stage))]);
      await Promise.all(both.map(({ result }) => result));
      stage.now += 5 * MINUTE;
    }
    await sweep();
    const visible = engineComments(number).filter(({ minimized }) => minimized === null);
    // The last level was called twice: the call before the last is folded.
    expect(visible.map(({ body }) => /"level":(\d)/.exec(body ?? '')?.[1])).toEqual(['1', '2', '3']);
  });
});

describe('a bad day of GitHub’s', () => {
  test('a gateway that fails twice is asked again', async () => {
    const number = stage.open({ body: DETAILS('checkout', 5000) });
    stage.breaks({ kind: '502-before', match: { operation: 'issues' }, times: 2 });
    expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '1' } });
    expect(engineComments(number)).toHaveLength(1);
  });

  test.each(['assignees', 'graphql'])(
    'a secondary rate limit on %s is waited for, and nothing is done twice',
    async (path) => {
      const number = stage.open({ body: DETAILS('checkout', 5000) });
      stage.breaks({
        kind: 'secondary-rate-limit',
        match: { method: 'POST', path: new RegExp(`${path}$`) },
        skip: path === 'graphql' ? 3 : 0,
      });
      expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '1' } });
      expect(engineComments(number)).toHaveLength(1);
    },
  );

  test.each(['bad-gateway', 'unsent'] as const)(
    'a label that cannot be created (%s) keeps nobody from being assigned',
    async (fault) => {
      const number = stage.open({ body: DETAILS('checkout', 5000) });
      stage.fault = (_, name) => (name === 'create label' ? fault : null);
      expect(await sweep()).toMatchObject({ code: 1, outputs: { acted: '1', failed: '1' } });
      expect(stage.thread(number)[1]).toBe('assignees: dan');
      stage.fault = null;
      expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '1' } });
      expect(stage.thread(number)[0]).toBe('labels: incident, sev1, escalation: 1');
    },
  );

  test('who may do what cannot be read: nothing is done about that incident', async () => {
    const number = stage.open({ body: DETAILS('checkout', 5000) });
    stage.breaks({ kind: '500', match: { path: /permission$/ }, times: 3 });
    expect(await sweep()).toMatchObject({ code: 1, outputs: { acted: '0', failed: '1' } });
    expect(engineComments(number)).toHaveLength(0);
  });
});
