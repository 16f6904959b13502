/** The shipped bundle, run as the runner runs it, through a night of incidents. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, DETAILS, MINUTE, PEOPLE, POLICY, PATH } from './night.ts';
import { startReceiver } from '../channels/receiver.ts';
import { runAction } from '../support/action.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage(PEOPLE);
});
afterEach(() => stage.stop());

/** One sweep; what it wrote and read. */
async function sweep() {
  const [writes, reads] = [stage.writes.length, stage.reads];
  const result = await runAction(call(stage));
  return { ...result, wrote: stage.writes.slice(writes), read: stage.reads - reads };
}

test('an incident nobody answers is escalated level by level, each comment once', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  const story = [];
  for (let minute = 0; minute <= 20; minute += 5) {
    const { code, wrote, outputs } = await sweep();
    story.push({ minute, code, wrote, next: outputs['next-at'], comments: stage.comments(number).length });
    stage.now += 5 * MINUTE;
  }
  expect(story).toEqual([
    {
      minute: 0,
      code: 0,
      wrote: ['create label', 'create label', 'label and assign', 'say'],
      next: '2026-11-23T10:05:00Z',
      comments: 1,
    },
    {
      minute: 5,
      code: 0,
      wrote: ['create label', 'label and assign', 'say'],
      next: '2026-11-23T10:10:00Z',
      comments: 2,
    },
    {
      minute: 10,
      code: 0,
      wrote: ['create label', 'label and assign', 'say'],
      next: '2026-11-23T10:15:00Z',
      comments: 3,
    },
    { minute: 15, code: 0, wrote: ['say'], next: '2026-11-23T10:20:00Z', comments: 4 },
    { minute: 20, code: 0, wrote: ['say'], next: '2026-11-23T10:25:00Z', comments: 5 },
  ]);
  const [labels, assignees] = stage.thread(number);
  expect(labels).toBe('labels: incident, sev1, escalation: 3');
  expect(assignees).toBe('assignees: dan, heidi, carol');
});

test('a person whom GitHub silently does not assign is named, and the next one called in the same run', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep();
  stage.now += 5 * MINUTE;
  expect((await sweep()).code).toBe(0);
  const { body } = stage.comments(number).at(-1) ?? {};
  expect(body).toContain('@heidi');
  expect(body).toContain('`mallory`');
  expect(body).not.toContain('@mallory');
});

test('a run after one that could not assign somebody has nothing to write', async () => {
  stage.open({ body: DETAILS('checkout', 5000) });
  await sweep();
  stage.now += 5 * MINUTE;
  expect((await sweep()).wrote).toContain('label and assign');
  stage.now += MINUTE;
  expect(await sweep()).toMatchObject({ code: 0, wrote: [], outputs: { acted: '0' } });
});

test('an untouched incident costs one read and no write', async () => {
  stage.open({ body: DETAILS('checkout', 5000) });
  await sweep();
  stage.now += MINUTE;
  expect(await sweep()).toMatchObject({ code: 0, wrote: [], read: 1, outputs: { acted: '0', failed: '0' } });
});

test('an acknowledgement ends the escalation, is answered by a reaction, and the status is edited in place', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep();
  stage.now += 2 * MINUTE;
  stage.comment(number, 'dan', '/ack looking into it');
  expect(await sweep()).toMatchObject({ code: 0, wrote: ['say'] });
  const comments = stage.comments(number);
  expect(comments).toHaveLength(2);
  expect(comments[0]?.body).toMatch(/acknowledged at/);
  expect(comments[1]?.reactions).toMatchObject([{ content: '+1', by: 'github-actions[bot]' }]);
  stage.now += 10 * MINUTE;
  expect(await sweep()).toMatchObject({ code: 0, wrote: [], outputs: { 'next-at': '2026-11-23T10:32:00Z' } });
});

test('an incident that a person closed is shown as resolved by the next sweep, and then left in peace', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep();
  stage.now += 3 * MINUTE;
  stage.close(number, 'dan');
  expect(await sweep()).toMatchObject({ code: 0, wrote: ['say'] });
  expect(stage.comments(number)).toHaveLength(1);
  expect(stage.comments(number)[0]?.body).toMatch(/Resolved/i);
  stage.now += 60 * MINUTE;
  expect(await sweep()).toMatchObject({ code: 0, wrote: [], outputs: { 'next-at': '' } });
});

test('a severity that a person chose afterwards stands', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep();
  stage.now += MINUTE;
  stage.label(number, 'heidi', 'sev2');
  expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '1' } });
  expect(stage.thread(number)[0]).toBe('labels: incident, escalation: 1, sev2');
  stage.now += MINUTE;
  expect(await sweep()).toMatchObject({ code: 0, wrote: [] });
});

test('a run that comes hours late says so, and catches up with one comment', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep();
  stage.now += 245 * MINUTE;
  expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '1', lateness: '240' } });
  expect(stage.comments(number)).toHaveLength(2);
});

test('most severe first; what exceeds the budget of comments is left for the next run', async () => {
  const minor = stage.open({ body: DETAILS('blog', 1) });
  const critical = stage.open({ body: DETAILS('checkout', 5000) });
  const files = { [PATH]: `${POLICY}limits: { comments-per-run: 1 }\n` };
  const first = await runAction(call(stage, { files }));
  expect(first).toMatchObject({ code: 0, outputs: { acted: '1' } });
  expect([stage.comments(critical).length, stage.comments(minor).length]).toEqual([1, 0]);
  expect(first.annotations.map(({ level, message }) => `${level} ${message}`).join()).toMatch(
    /^warning #1 is left for the next run/,
  );
  await runAction(call(stage, { files }));
  expect(stage.comments(minor)).toHaveLength(1);
});

test('messages that exceed the limit are left for the next run, and the log says how many', async () => {
  const room = await startReceiver('slack');
  const places = ['one', 'two', 'three'];
  const policy = `version: 1
name: night
incident: { label: incident }
severities: [{ id: sev1 }]
roles: { first: { who: [dan] } }
levels: [{ name: First, roles: [first], notify: [${places.join()}] }]
channels: { ${places.map((name) => `${name}: { type: slack, url: env:TOCSIN_ROOM, insecure: true }`).join()} }
limits: { messages-per-run: 1 }
`;
  stage.open({});
  const runs = { files: { [PATH]: policy }, environment: { TOCSIN_ROOM: room.url } };
  try {
    const { code, annotations } = await runAction(call(stage, runs));
    expect([code, room.received.length]).toEqual([0, 1]);
    expect(annotations).toMatchObject([
      {
        level: 'warning',
        message: '2 messages due now are left for the next run: `limits.messages-per-run` was used up.',
      },
    ]);
  } finally {
    await room.close();
  }
});

test('a sweep reads fifty incidents at a time, and again only the one it acts on', async () => {
  for (let count = 0; count < 101; count += 1) stage.open({ body: DETAILS('blog', 1) });
  const result = await runAction(call(stage, { files: { [PATH]: `${POLICY}limits: { comments-per-run: 1 }\n` } }));
  expect(result).toMatchObject({ code: 0, outputs: { acted: '1' } });
  const [pages, permissions, again] = [3, 1, 1];
  expect(stage.reads).toBe(pages + permissions + again);
});

describe('a dry run', () => {
  test('plans the same and writes nothing', async () => {
    const number = stage.open({ body: DETAILS('checkout', 5000) });
    const before = stage.thread(number);
    const result = await runAction(call(stage, { inputs: { 'dry-run': 'true' } }));
    expect(result).toMatchObject({ code: 0, outputs: { acted: '0', failed: '0' } });
    expect(stage.writes).toEqual([]);
    expect(stage.thread(number)).toEqual(before);
    const plan = JSON.parse(result.outputs['plan'] ?? '') as { incidents: { effects: { type: string }[] }[] };
    expect(plan.incidents[0]?.effects.map(({ type }) => type)).toEqual(['label', 'assign', 'say']);
    const done = JSON.parse((await runAction(call(stage))).outputs['plan'] ?? '') as typeof plan;
    expect(done.incidents[0]?.effects).toEqual(plan.incidents[0]?.effects);
  });
});

test('an incident label that the repository does not have is told, as nothing can be an incident by it', async () => {
  stage.open({ labels: ['Incident'] });
  const files = { [PATH]: POLICY.replace('label: incident', 'label: [incident, incidnet]') };
  const result = await runAction(call(stage, { files }));
  expect(result).toMatchObject({ code: 0, outputs: { acted: '1' } });
  const warnings = result.annotations.map(({ level, message }) => `${level} ${message}`);
  expect(warnings).toEqual([expect.stringMatching(/^warning The repository has no label "incidnet", so no issue/)]);
  expect(result.summary).toContain('missing-incident-label');
});

test('a policy none of whose labels is there makes the run red, as it sees no incident', async () => {
  stage.open({ labels: ['outage'] });
  const files = { [PATH]: POLICY.replace('label: incident', 'label: incidnet') };
  const result = await runAction(call(stage, { files }));
  expect(result).toMatchObject({ code: 1, outputs: { acted: '0', failed: '1' } });
  expect(result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
    expect.stringMatching(/^missing-incident-label: The repository has no label "incidnet", so the policy \w+ sees no/),
  ]);
});

test('several policies: an incident belongs to the first that matches', async () => {
  const files = {
    'a.yml': POLICY.replace('label: incident', 'label: outage').replace('name: checkout', 'name: outages'),
    'b.yml': POLICY,
  };
  const [incident, outage] = [stage.open({ labels: ['incident'] }), stage.open({ labels: ['outage', 'incident'] })];
  expect(await runAction(call(stage, { files, inputs: { policy: 'a.yml\nb.yml' } }))).toMatchObject({
    code: 0,
    outputs: { acted: '2' },
  });
  expect(stage.comments(incident)[0]?.body).toContain('"policy":"checkout@');
  expect(stage.comments(outage)[0]?.body).toContain('"policy":"outages@');
});

test('an incident that goes to another policy leaves behind what was set for the first, and nothing that people set', async () => {
  const outages = POLICY.replace('label: incident', 'label: outage')
    .replace('name: checkout', 'name: outages')
    .replaceAll('label: sev', 'label: p')
    .replaceAll("label: 'escalation: ", "label: 'outage: ");
  const options = { files: { 'a.yml': outages, 'b.yml': POLICY }, inputs: { policy: 'a.yml\nb.yml' } };
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await runAction(call(stage, options));
  expect(stage.thread(number)[0]).toBe('labels: incident, sev1, escalation: 1');
  for (const label of ['customer', 'escalation: 3', 'outage']) stage.label(number, 'dan', label);
  stage.now += MINUTE;
  expect(await runAction(call(stage, options))).toMatchObject({ code: 0, outputs: { acted: '1' } });
  expect(stage.thread(number)[0]).toBe('labels: incident, customer, escalation: 3, outage, p1, outage: 1');
  expect(stage.commentsOn(number).map(({ body }) => /"policy":"(\w+)@/.exec(body)?.[1])).toEqual([
    'checkout',
    'outages',
  ]);
  stage.now += MINUTE;
  expect(await runAction(call(stage, options))).toMatchObject({ code: 0, outputs: { acted: '0' } });
});

test('on GitHub Enterprise Server the addresses are its own', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  const result = await runAction(call(stage, { api: `${stage.url}/api/v3`, graphql: `${stage.url}/api/graphql` }));
  expect(result).toMatchObject({ code: 0, outputs: { acted: '1' } });
  expect(stage.comments(number)).toHaveLength(1);
});
