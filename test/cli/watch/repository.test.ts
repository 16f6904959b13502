/** The runner of `tocsin watch`, on the sandbox in virtual time: what it says, and how it ends. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { refusalIn } from '#cli/io.ts';
import { WATCH_EVENTS, watchRepository, type WatchEvent } from '#cli/watch/repository.ts';
import type { PolicyReading } from '#runner/open-incidents.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { clientOf } from '../../support/client.ts';
import { policyOf } from '../../support/policy.ts';
import { inRepository } from '../../support/repository.ts';
import { type Actor, createVirtualTime, type VirtualTime } from '../../support/virtual-time.ts';

const MINUTE = 60;

const policy = (lead: string) =>
  policyOf({
    version: 1,
    name: 'night',
    incident: { label: 'incident' },
    severities: [{ id: 'high', name: 'High', label: 'high' }],
    roles: { responder: { name: 'Responder', who: ['alice'] }, lead: { name: 'Lead', who: [lead] } },
    levels: [
      { name: 'Responders', roles: ['responder'] },
      { name: 'Leads', roles: ['lead'] },
    ],
    triggers: [
      {
        id: 'unacknowledged',
        reason: 'Nobody has acknowledged this.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '40m' }] },
        do: { escalate: 'next' },
      },
    ],
  });

/** Level 1 tells a place as well, whose address is not there. */
const telling = () =>
  policyOf({
    version: 1,
    name: 'night',
    incident: { label: 'incident' },
    severities: [{ id: 'high', name: 'High', label: 'high' }],
    roles: { responder: { name: 'Responder', who: ['alice'] } },
    levels: [{ name: 'Responders', roles: ['responder'], notify: ['bus'] }],
    channels: { bus: { type: 'webhook', url: 'env:TOCSIN_NONE', secret: 'env:TOCSIN_NONE' } },
  });

interface Watching {
  readonly sandbox: Sandbox;
  readonly virtualTime: VirtualTime;
  readonly actor: Actor;
  readonly events: readonly WatchEvent[];
  readonly beats: readonly boolean[];
  /** Empty while it goes on; then null, or with what `watchRepository` refused to go on. */
  readonly ends: readonly (string | null)[];
}

const PEOPLE = { alice: 'write', bob: 'write', carol: 'write', zoe: 'triage' } as const;

let sandbox: Sandbox;
afterEach(() => sandbox.close());

async function begin(reading: () => PolicyReading, first = policy('bob')): Promise<Watching> {
  sandbox = await startSandbox({ people: PEOPLE });
  return watchOn(reading, first);
}

function watchOn(reading: () => PolicyReading, first = policy('bob')): Watching {
  const virtualTime = createVirtualTime(sandbox.clock);
  const events: WatchEvent[] = [];
  const beats: boolean[] = [];
  const ends: (string | null)[] = [];
  const actor = virtualTime.enter(async ({ time, stop }) => {
    const ended = watchRepository(
      {
        repository: 'acme/shop',
        poll: 30,
        time,
        stop: stop.signal,
        heartbeat: {
          beat: (isWhole) => void beats.push(isWhole),
          lose: () => undefined,
          idle: () => Promise.resolve(),
        },
        connect: () => Promise.resolve(clientOf(sandbox)),
        readPolicies: () => Promise.resolve(reading()),
        pause: undefined,
        tell: (event) => void events.push(event),
        onSwept: () => undefined,
      },
      [first],
    );
    ends.push(
      await ended.then(
        () => null,
        (error: unknown) => refusalIn(error).message,
      ),
    );
  });
  return { sandbox, virtualTime, actor, events, beats, ends };
}

const samePolicy = (): PolicyReading => ({ ok: true, value: [policy('bob')] });
const open = (): number => sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] }).number;
const pass = ({ virtualTime }: Watching, minutes: number): Promise<void> =>
  virtualTime.pass(minutes * MINUTE, () => undefined);
const last = (number: number): string => {
  const comments = sandbox.store.issues.get(number)?.timeline.filter(({ kind }) => kind === 'comment') ?? [];
  const comment = comments.at(-1);
  return comment?.kind === 'comment' ? comment.body : '';
};

test('it says what it did, once, and that it was stopped', async () => {
  const watching = await begin(samePolicy);
  const number = open();
  await pass(watching, 41);
  expect(last(number)).toContain('@bob');
  watching.actor.stop.abort();
  await pass(watching, 1);
  expect(watching.ends).toEqual([null]);
  expect(watching.events.map(({ event }) => event)).toEqual(['acted', 'acted', 'stopped']);
  expect(watching.events[1]).toMatchObject({
    repository: 'acme/shop',
    issue: number,
    level: 2,
    fired: ['unacknowledged'],
    problems: [],
  });
  expect(Number(watching.events[1]?.['late-seconds'])).toBeLessThanOrEqual(1);
  expect(watching.beats.every(Boolean)).toBe(true);
});

test('what is left for later is no failure to read', async () => {
  const watching = await begin(samePolicy, {
    ...policy('bob'),
    limits: { ...policy('bob').limits, commentsPerRun: 1 },
  });
  const numbers = [open(), open()];
  await pass(watching, 2);
  for (const number of numbers) expect(last(number)).toContain('@alice');
  const lines = watching.events.map(({ event, issue }) => `${event} ${String(issue)}`);
  expect(lines.toSorted()).toEqual(['acted 1', 'acted 2', 'deferred 2']);
});

test('a message that is lost is told as lost, and nothing as unread', async () => {
  const watching = await begin(samePolicy, telling());
  open();
  await pass(watching, 2);
  expect(watching.events.map(({ event, problems }) => [event, problems])).toEqual([
    ['lost', [expect.objectContaining({ code: 'message-failed' })]],
  ]);
});

test('what could not be read of a sweep that read the rest is told', async () => {
  sandbox = await startSandbox({ people: PEOPLE });
  const [lost, other] = [open(), open()];
  sandbox.faults.add({ kind: '502-before', match: { issue: lost }, times: 1000 });
  const watching = watchOn(samePolicy);
  await pass(watching, 2);
  expect(last(other)).toContain('@alice');
  expect(watching.events).toContainEqual(expect.objectContaining({ event: 'unread', issue: lost }));
  expect(watching.events.filter(({ issue }) => issue === other).map(({ event }) => event)).toEqual(['acted']);
});

test('the page on keeping time says what each event means', () => {
  const page = readFileSync(inRepository('docs/keeping-time.md'), 'utf8');
  for (const event of WATCH_EVENTS) expect(page).toMatch(new RegExp(`^\\| \`${event}\` \\| \\S`, 'm'));
});

describe('the policies', () => {
  test('are read anew: what was merged is in force within half an hour', async () => {
    let lead = 'bob';
    const watching = await begin(() => ({ ok: true, value: [policy(lead)] }));
    const number = open();
    await pass(watching, 5);
    lead = 'carol';
    await pass(watching, 36);
    expect(last(number)).toContain('@carol');
  });

  test('stay as they were where they cannot be read, and that is said', async () => {
    const watching = await begin(() => ({ ok: false, refusal: 'There is no such file.' }));
    const number = open();
    await pass(watching, 41);
    expect(last(number)).toContain('@bob');
    expect(watching.events.filter(({ event }) => event === 'warning')).toMatchObject([
      { message: 'The policies stay as they were. There is no such file.' },
    ]);
  });
});

test('while GitHub is away it says so, the heartbeat fails, and what fell due is done afterwards', async () => {
  const watching = await begin(samePolicy);
  const number = open();
  await pass(watching, 39);
  sandbox.faults.add({ kind: '502-before', times: 1000 });
  await pass(watching, 5);
  expect(last(number)).not.toContain('@bob');
  expect(watching.events.at(-1)).toMatchObject({ event: 'unread', code: 'unavailable' });
  expect(watching.beats.at(-1)).toBe(false);
  sandbox.faults.clear();
  await pass(watching, 1);
  expect(last(number)).toContain('@bob');
  expect(watching.beats.at(-1)).toBe(true);
  expect(watching.ends).toEqual([]);
});

test('a token that ends just before something is due ends it: whoever started it has to know', async () => {
  const watching = await begin(samePolicy);
  open();
  await pass(watching, 39);
  const { tokens, clock } = sandbox;
  tokens.grant('secret', { permissions: tokens.permissions, expiresAt: clock.now() + 50 });
  await pass(watching, 4);
  expect(watching.ends).toEqual(['acme/shop: GitHub does not take the token any more.']);
});
