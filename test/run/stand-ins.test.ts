/** Whoever stands in for people whom no channel reaches is called in the same run, on the sandbox over HTTP. */
import { expect, test } from 'vitest';
import type { Messenger } from '#domain/messenger.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { mailsInto, runOn } from '../support/mailing.ts';
import { policyOf } from '../support/policy.ts';

const policyWith = (contacts: string) =>
  policyOf(`version: 1
name: stand-ins
incident: { label: incident }
severities: [{ id: sev1, reach: once }]
roles: { first: { who: alice, otherwise: [bob, carol] } }
levels: [{ name: First, roles: [first] }]
channels: { mail: { type: email, server: env:TOCSIN_A, from: i@acme.example } }
contacts: { ${contacts} }
reach: { once: [{ by: mail }] }
`);

interface Called {
  readonly mails: readonly (string | null)[];
  readonly outcome: string | undefined;
  readonly problems: readonly string[] | undefined;
  /** What the next run writes. */
  readonly writes: number;
  readonly comments: readonly string[];
}

/** The first call by a policy whose contacts are these, and a run after it. GitHub assigns everybody but those who are `gone`. */
async function call(contacts: string, name: string | null, gone: readonly string[] = []): Promise<Called> {
  const logins = ['alice', 'bob', 'carol', 'zoe'];
  const people = Object.fromEntries(logins.map((login) => [login, gone.includes(login) ? 'none' : 'write'] as const));
  const sandbox = await startSandbox({ people });
  try {
    sandbox.as('zoe').openIssue({ title: 'Down', labels: ['incident'] });
    const mails: (string | null)[] = [];
    const report = await start(sandbox, contacts, name, mails);
    const before = sandbox.log.length;
    sandbox.clock.advance(60);
    await start(sandbox, contacts, name, mails);
    const writes = sandbox.log.slice(before).filter(({ kind }) => kind === 'write').length;
    const timeline = sandbox.store.issues.get(1)?.timeline ?? [];
    const comments = timeline.flatMap((entry) => (entry.kind === 'comment' && !entry.minimized ? [entry.body] : []));
    const problems = report?.problems.map(({ code }) => code);
    return { mails, outcome: report?.outcome.kind, problems, writes, comments };
  } finally {
    await sandbox.close();
  }
}

const start = (
  sandbox: Sandbox,
  contacts: string,
  name: string | null,
  mails: (string | null)[],
): Promise<IncidentReport | undefined> =>
  runOn(sandbox, policyWith(contacts), { ...(name === null ? {} : { run: name }), messenger: mailsInto(mails) });

test.each(['first', null])('where the person has no address (a run named %s)', async (name) => {
  expect(await call('bob: { mail: bob@acme.example }', name)).toMatchObject({
    mails: ['bob'],
    outcome: 'acted',
    writes: 0,
  });
});

test('where some of those who stand in have none either, the others are', async () => {
  const some = await call('carol: { mail: carol@acme.example }', 'first');
  expect(some).toMatchObject({ mails: ['carol'], outcome: 'acted', writes: 0 });
});

test('where nobody has one, the run ends', async () => {
  expect(await call('dora: { mail: dora@acme.example }', 'first')).toMatchObject({ mails: [], writes: 0 });
});

test('where GitHub assigns none of those who stand in, the issue says so once, and the next run writes nothing', async () => {
  const none = await call('bob: { mail: bob@acme.example }', 'first', ['bob', 'carol']);
  expect(none).toMatchObject({ mails: [], outcome: 'acted', writes: 0 });
  expect(none.comments).toHaveLength(2);
  expect(none.comments[1]).toMatch(
    /`bob` and `carol` cannot be assigned in this repository.*no message reached `alice`/,
  );
});

test('where GitHub assigns one of them, that one is called and the other named', async () => {
  const one = await call('carol: { mail: carol@acme.example }', 'first', ['bob']);
  expect(one).toMatchObject({ mails: ['carol'], outcome: 'acted', writes: 0 });
  expect(one.comments[1]).toMatch(/`bob` cannot be assigned/);
});

test('where GitHub assigns neither the person nor one who stands in, and no channel reaches the other, the issue says so once', async () => {
  const none = await call('dora: { mail: dora@acme.example }', 'first', ['alice', 'carol']);
  expect(none).toMatchObject({ mails: [], outcome: 'acted', writes: 0 });
  expect(none.comments).toHaveLength(2);
  expect(none.comments[1]).toMatch(/nobody could be called.*no message reached `bob`/s);
});

test('whoever is called at once is not late because somebody else is called in the same run', async () => {
  const sandbox = await startSandbox({ people: { alice: 'write', bob: 'write', carol: 'write', zoe: 'read' } });
  try {
    sandbox.as('zoe').openIssue({ title: 'Down', labels: ['incident'] });
    const takesLong = (): Messenger => ({
      ...mailsInto([])(),
      deliver: (messages) => {
        sandbox.clock.advance(120);
        return Promise.resolve(
          new Map(messages.map(({ id }) => [id, { kind: 'failed', code: 'bounced', message: 'No.' }])),
        );
      },
    });
    const policy = policyWith('alice: { mail: alice@acme.example }');
    const report = await runOn(sandbox, policy, { run: 'first', messenger: takesLong, pause: () => Promise.resolve() });
    const { createdAt = 0, timeline = [] } = sandbox.store.issues.get(1) ?? {};
    expect(timeline.flatMap(({ kind, at }) => (kind === 'comment' ? [at - createdAt] : []))).toEqual([0, 120]);
    expect(report?.late).toBe(0);
  } finally {
    await sandbox.close();
  }
});
