/** `mode: drill` of the Action that ships, against the sandbox, with receivers on loopback for its messages. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox, type StoredIssue } from '#sandbox/index.ts';
import { createLabel } from '#sandbox/store.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionResult, runAction } from '../support/action.ts';
import { environmentOf, type Ran, runTocsin } from '../support/command.ts';
import { type Receiver, startReceiver } from '../channels/receiver.ts';

const PATH = '.github/escalation-policy.yml';
const policy = (twilio: string): string => `version: 1
name: checkout
incident: { label: incident }
severities: [{ id: sev1, reach: urgent }]
roles: { first: { who: [alice, bob] } }
levels: [{ name: First, roles: [first], notify: room }]
channels:
  room: { type: slack, url: env:TOCSIN_ROOM, insecure: true }
  text: { type: twilio-sms, account: ACplantedaccount, token: env:TOCSIN_TOKEN, from: "+15005550006", url: "${twilio}", insecure: true }
contacts: env:TOCSIN_CONTACTS
reach: { urgent: [{ by: text }] }
`;
const CONTACTS = 'alice: { text: "+441632960987" }\nbob: { text: "+441632960988" }';

let sandbox: Sandbox;
let slack: Receiver;
let twilio: Receiver;
beforeEach(async () => {
  [sandbox, slack, twilio] = await Promise.all([
    startSandbox({
      people: { alice: 'write', bob: 'write', carol: 'read', eve: 'read' },
      at: '2026-11-28T09:00:00Z',
    }),
    startReceiver('slack'),
    startReceiver('twilio-sms'),
  ]);
  createLabel(sandbox.store, 'incident');
  sandbox.store.files.set(PATH, policy(twilio.url));
});
afterEach(async () => {
  await Promise.all([sandbox.close(), slack.close(), twilio.close()]);
});

interface Call {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload?: unknown };
}

const run = ({
  inputs = { mode: 'drill' },
  environment = {},
  event = { name: 'schedule' },
}: Call = {}): Promise<ActionResult> =>
  runAction({
    api: sandbox.url,
    event,
    inputs,
    environment: {
      TOCSIN_ROOM: `${slack.url}/services/planted-path-secret-of-slack`,
      TOCSIN_TOKEN: 'planted-token-of-twilio',
      TOCSIN_CONTACTS: CONTACTS,
      ...environment,
    },
  });

const drills = (): readonly StoredIssue[] =>
  [...sandbox.store.issues.values()].filter(({ labels }) => labels.includes('tocsin-drill'));
function theIssue(): StoredIssue {
  const [issue, ...others] = drills();
  if (issue === undefined || others.length > 0) throw new Error(`There are ${drills().length} issues of drills.`);
  return issue;
}
const rows = (): readonly string[] =>
  (theIssue().body ?? '')
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .filter((line) => /^\| (?!:|Who)/.test(line));
const writes = (): number => sandbox.log.filter(({ kind }) => kind === 'write').length;
const CODE = /drill ([b-z2-9]{5}-[b-z2-9]{5})/;
const codeIn = (text: string): string => CODE.exec(decodeURIComponent(text.replaceAll('+', ' ')))?.[1] ?? '';
/** The last code that went to a number. */
const codeTo = (number: string): string =>
  codeIn(twilio.received.filter(({ text }) => text.includes(encodeURIComponent(number))).at(-1)?.text ?? '');
const [ALICE, BOB] = ['+441632960987', '+441632960988'];

async function runAfterComment(by: string, body: string, inputs?: Call['inputs']): Promise<ActionResult> {
  const issue = theIssue();
  sandbox.clock.advance(60);
  sandbox.as(by).comment(issue.number, body);
  const payload = { issue: { number: issue.number, labels: [{ name: 'tocsin-drill' }] } };
  return run({ event: { name: 'issue_comment', payload }, ...(inputs === undefined ? {} : { inputs }) });
}
const replies = (): readonly string[] =>
  theIssue().timeline.flatMap((entry) =>
    entry.kind === 'comment' && entry.by === sandbox.store.viewer ? [entry.body] : [],
  );
const reactions = (): readonly string[] =>
  theIssue().timeline.flatMap((entry) =>
    entry.kind === 'comment' ? entry.reactions.map(({ content }) => content) : [],
  );

describe('a drill', () => {
  test('opens one issue, sends a code by each way, and says on it what became of each', async () => {
    const { code, stdout, summary, outputs } = await run();
    expect(code, stdout).toBe(0);
    expect(rows()).toEqual([
      '| alice | text | **never** | 28 Nov |',
      '| bob | text | **never** | 28 Nov |',
      '| a place | room | **never** | 28 Nov |',
    ]);
    expect([slack.received.length, twilio.received.length]).toEqual([1, 2]);
    expect(codeTo(ALICE)).not.toBe('');
    expect(outputs).toMatchObject({ unproved: '3', failed: '0', acted: '0' });
    expect(summary).toContain('3 test messages were sent; 0 of 3 ways to reach people proved.');
    expect(summary).toContain('alice by text: sent');
  });

  test('is held again on the same issue, which is no incident, and shows no code, secret or address', async () => {
    const first = await run();
    sandbox.clock.advance(30 * 86_400);
    const second = await run();
    const ordinary = await run({ inputs: { mode: 'sweep' } });
    expect(rows()[0]).toBe('| alice | text | **never** | 28 Dec |');
    const everything = JSON.stringify(
      [[...sandbox.store.issues.values()], first, second, ordinary].map((one) => JSON.stringify(one)),
    )
      // The runner keeps a masked value out of the log; the command that masks it has it.
      .replaceAll(/::add-mask::[^\\]*/g, '');
    expect(everything).toContain('| a place | room |');
    for (const secret of [
      'planted',
      '441632960',
      ...[...slack.received, ...twilio.received].map(({ text }) => codeIn(text)),
    ])
      expect(everything).not.toContain(secret);
    expect(JSON.parse(ordinary.outputs['plan'] ?? '')).toMatchObject({ incidents: [] });
  });

  test('costs an ordinary run no request', async () => {
    sandbox.as('carol').openIssue({ title: 'Down', labels: ['incident'] });
    await run({ inputs: { mode: 'sweep' } });
    const requestsOf = async (): Promise<number> => {
      const before = sandbox.log.length;
      await run({ inputs: { mode: 'sweep' } });
      return sandbox.log.length - before;
    };
    const before = await requestsOf();
    await run();
    expect(await requestsOf()).toBe(before);
  });

  test('names a variable that is not set before anything is sent, drills the rest, and is red', async () => {
    const { code, annotations, stdout, summary } = await run({ environment: { TOCSIN_ROOM: '' } });
    expect(code).toBe(1);
    expect(summary).toContain('2 test messages were sent; 0 of 3 ways to reach people proved.');
    expect(annotations.find(({ level }) => level === 'warning')?.message).toBe(
      'room: url: the variable TOCSIN_ROOM is not set.',
    );
    expect(rows()[2]).toBe('| a place | room | **never** | 28 Nov, **failed** (`missing-variable`) |');
    expect([slack.received.length, twilio.received.length], stdout).toEqual([0, 2]);
  });

  test('that is dry sends and writes nothing', async () => {
    const { code, summary } = await run({ inputs: { mode: 'drill', 'dry-run': 'true' } });
    expect([code, writes(), slack.received.length + twilio.received.length]).toEqual([0, 0, 0]);
    expect(summary).toContain('3 test messages would be sent');
  });

  test('is refused where the policy would take its issue for an incident', async () => {
    sandbox.store.files.set(PATH, policy(twilio.url).replace('label: incident', 'label: Tocsin-Drill'));
    const { code, summary } = await run();
    expect([code, writes(), twilio.received.length]).toEqual([1, 0, 0]);
    expect(summary).toContain('drill-label-taken');
  });

  test('of a policy without ways says so', async () => {
    const { code, summary } = await run({ environment: { TOCSIN_CONTACTS: '' } });
    expect(code).toBe(1);
    expect(summary).toContain('TOCSIN_CONTACTS, which holds the contacts, is not set');
    expect(rows()).toEqual(['| a place | room | **never** | 28 Nov |']);
    sandbox.store.files.set(PATH, policy(twilio.url).replace(', notify: room', ''));
    const without = await run({ environment: { TOCSIN_CONTACTS: '' } });
    expect([without.code, without.summary.includes('nothing-to-drill')]).toEqual([1, true]);
  });

  test('sends nothing where its issue cannot be written', async () => {
    sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'createIssue' }, times: 9 });
    const { code, stdout } = await run();
    expect([code, slack.received.length + twilio.received.length], stdout).toEqual([1, 0]);
  });
});

test('an answer that is lost when the issue is opened sends nothing, and the next drill takes that issue', async () => {
  sandbox.faults.add({ kind: 'lost-response', match: { operation: 'createIssue' }, times: 9 });
  const lost = await run();
  expect([lost.code, slack.received.length + twilio.received.length], lost.stdout).toEqual([1, 0]);
  sandbox.faults.clear();
  await run();
  expect(rows()[0]).toBe('| alice | text | **never** | 28 Nov |');
  expect(twilio.received).toHaveLength(2);
});

test('codes are good although the issue could not be brought up to date after they were sent', async () => {
  await run();
  sandbox.clock.advance(86_400);
  sandbox.faults.add({ kind: 'reset-before', match: { operation: 'updateIssue' }, skip: 1, times: 9 });
  const { code, summary } = await run();
  expect([code, summary.includes('drill-not-recorded')]).toEqual([1, true]);
  expect(rows()[0]).toBe('| alice | text | **never** | 29 Nov, outcome not known |');
  sandbox.faults.clear();
  await runAfterComment('alice', `/drill ${codeTo(ALICE)}`);
  expect(rows()[0]).toBe('| alice | text | 29 Nov | 29 Nov, outcome not known |');
});

describe('in a locked conversation', () => {
  const lock = (reason: string): void => sandbox.as('bob').lock(theIssue().number, reason);
  const onComment = () => ({
    name: 'issue_comment',
    payload: { action: 'created', issue: { number: theIssue().number } },
  });
  const countMessages = (): number => slack.received.length + twilio.received.length;

  test('a comment is answered, the next drill is held, and it is locked as before after each', async () => {
    await run();
    const comment = sandbox.as('alice').comment(theIssue().number, `/drill ${codeTo(ALICE)}`);
    lock('SPAM');
    sandbox.clock.advance(86_400);
    const { code, stdout } = await run();
    expect([code, countMessages(), comment.reactions.length], stdout).toEqual([0, 6, 1]);
    expect(rows()[0]).toBe('| alice | text | 28 Nov | 29 Nov |');
    expect(theIssue().lockReason).toBe('SPAM');
  });

  test('where it may not be unlocked, the next drill is held all the same, and says what to do', async () => {
    await run();
    sandbox.as('alice').comment(theIssue().number, `/drill ${codeTo(ALICE)}`);
    lock('SPAM');
    sandbox.clock.advance(86_400);
    sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'unlockLockable' }, times: 9 });
    const { code, annotations } = await run();
    expect([code, countMessages()]).toEqual([1, 6]);
    expect(annotations.map(({ message }) => message).join('\n')).toMatch(
      /refused to unlock it[\s\S]*Unlock the conversation/,
    );
    expect(rows()[0]).toBe('| alice | text | 28 Nov | 29 Nov |');
  });

  test('where GitHub does not lock it again, the run is red, and the next locks it', async () => {
    await run();
    lock('SPAM');
    sandbox.as('alice').comment(theIssue().number, `/drill ${codeTo(ALICE)}`);
    sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'lockLockable' }, times: 2 });
    const { code, annotations } = await run({ event: onComment() });
    expect([code, theIssue().isLocked]).toEqual([1, false]);
    expect(annotations.map(({ message }) => message).join()).toContain('Lock the conversation');
    const next = await run({ event: onComment() });
    expect([next.code, theIssue().lockReason]).toEqual([0, 'SPAM']);
  });

  test('where GitHub gives up before it locks it again, the same run does, by a request of its own', async () => {
    await run();
    lock('SPAM');
    sandbox.as('alice').comment(theIssue().number, `/drill ${codeTo(ALICE)}`);
    const { strike } = sandbox.faults;
    let requests = 0;
    sandbox.faults.strike = (request) => {
      if (requests > 0 || request.operations.includes('addReaction')) requests += 1;
      if (requests === 2) sandbox.as(sandbox.store.viewer).unlock(theIssue().number);
      return requests === 1 ? { kind: '502-after' } : strike(request);
    };
    await run({ event: onComment() });
    expect(sandbox.log.findLast(({ kind }) => kind === 'write')?.operations).toEqual([
      'lockLockable',
      'clientMutationId',
    ]);
    expect(theIssue().lockReason).toBe('SPAM');
  });
});

describe('a comment on its issue', () => {
  test('confirms the way of whoever writes it, by mode drill and by auto, and is answered by a reaction', async () => {
    await run();
    const byDrill = await runAfterComment('alice', `/drill ${codeTo(ALICE)}`);
    expect(byDrill.code, byDrill.stdout).toBe(0);
    expect(byDrill.outputs['unproved']).toBe('2');
    const byAuto = await runAfterComment('bob', `/drill ${codeTo(BOB).toUpperCase()}`, { mode: 'auto' });
    expect(byAuto.code, byAuto.stdout).toBe(0);
    expect(rows()).toEqual([
      '| alice | text | 28 Nov | 28 Nov |',
      '| bob | text | 28 Nov | 28 Nov |',
      '| a place | room | **never** | 28 Nov |',
    ]);
    expect([replies(), reactions()]).toEqual([[], ['+1', '+1']]);
    expect(twilio.received).toHaveLength(2);
  });

  test('with the code of somebody else is refused aloud, once, and the code proves nothing any more', async () => {
    await run();
    await runAfterComment('bob', `/drill ${codeTo(ALICE)}`);
    await runAfterComment('alice', `/drill ${codeTo(ALICE)}`);
    await run({ event: { name: 'issue_comment', payload: {} } });
    expect(rows()[0]).toMatch(/^\| alice \| text \| \*\*never\*\* /);
    expect(replies().map((one) => one.split('\n')[1])).toEqual([
      expect.stringMatching(/^- \*\*bob\*\*: this code was sent to alice .*only alice can confirm it/),
      expect.stringMatching(/^- \*\*alice\*\*: somebody else showed here the code/),
    ]);
    expect(reactions()).toEqual(['confused', 'confused']);
  });

  test('of a passer-by who guesses gets no words', async () => {
    await run();
    await runAfterComment('eve', '/drill zzzzz-zzzzz');
    expect([replies(), reactions()]).toEqual([[], ['confused']]);
  });

  test('that no run saw is found by the next drill, also by a code of the drill before', async () => {
    await run();
    const code = codeTo(ALICE);
    sandbox.clock.advance(86_400);
    sandbox.as('alice').comment(theIssue().number, `/drill ${code}`);
    sandbox.clock.advance(86_400);
    await run();
    expect(rows()[0]).toBe('| alice | text | 29 Nov | 30 Nov |');
    expect(reactions()).toEqual(['+1']);
  });
});

describe('what lint says of drills', () => {
  const ONLINE = ['--rule', 'unproved-way', '--online', '--repo', 'acme/shop'];
  async function lint(environment: Readonly<Record<string, string>>, options = ONLINE): Promise<Ran> {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-drill-'));
    writeFileSync(join(folder, 'policy.yml'), policy(twilio.url));
    const args = ['lint', 'policy.yml', ...options];
    const ran = await runTocsin(args, { ...environmentOf(sandbox), ...environment }, folder);
    rmSync(folder, { recursive: true });
    return ran;
  }

  test('is that there was none, then which ways are not proved, with and without the contacts', async () => {
    expect((await lint({})).out).toContain('No drill was ever held in acme/shop');
    await run();
    await runAfterComment('alice', `/drill ${codeTo(ALICE)}`);
    const missing = '`bob` by `text` (never).';
    for (const environment of [{}, { TOCSIN_CONTACTS: CONTACTS }] as const) {
      const { out } = await lint(environment);
      expect(out).toContain(missing);
      expect(out).toContain('`room` (never).');
      expect(out).not.toMatch(/alice|441632960/);
    }
  });

  test('of contacts is known where their variable is set, and shows no address', async () => {
    const rules = ['--rule', 'single-way', 'person-without-way'];
    expect((await lint({}, rules)).out).not.toMatch(/single-way|person-without-way/);
    const contacts = `${CONTACTS.replace(/\nbob.*/, '')}\nbob: { text: planted-number }`;
    const { out, err } = await lint({ TOCSIN_CONTACTS: contacts }, rules);
    expect(out).toContain('`alice` is reached by `text` alone');
    expect(out).toContain('`bob` is called as `first`, and no channel reaches them');
    expect(err).toContain('TOCSIN_CONTACTS: The address of bob for the channel text is not');
    expect(out + err).not.toMatch(/planted-number|441632960987/);
  });

  test('stands on a pull request that adds channels, too', async () => {
    const [base, head] = ['ba5e'.repeat(10), 'dead'.repeat(10)];
    const before = policy(twilio.url)
      .replace(/^channels:[^]*$/m, '')
      .replace(', reach: urgent', '')
      .replace(', notify: room', '');
    sandbox.store.commits.set(base, new Map([[PATH, before]]));
    sandbox.store.commits.set(head, new Map([[PATH, policy(twilio.url)]]));
    const pull = sandbox.as('alice').openIssue({ title: 'Reach people', isPullRequest: true }).number;
    const repo = { full_name: 'acme/shop' };
    const payload = { pull_request: { number: pull, base: { sha: base, repo }, head: { sha: head, repo } } };
    const { stdout, annotations } = await run({
      event: { name: 'pull_request', payload },
      inputs: {},
      environment: { GITHUB_SHA: head },
    });
    expect(annotations.map(({ message }) => message).join('\n'), stdout).toContain(
      'No drill was ever held in acme/shop',
    );
  });
});
