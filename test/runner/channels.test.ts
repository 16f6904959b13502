/** A whole run with real services on loopback: what arrives, and what of secrets and addresses is seen afterwards. */
import { expect, onTestFinished, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentReport, RunReport } from '#domain/run-report.ts';
import { outputsOf } from '../../src/action/outputs.ts';
import { renderSummary } from '#report/run/summary.ts';
import { openChannels } from '#runner/channels.ts';
import { run } from '#run/run.ts';
import { startMailServer } from '../channels/mail-server.ts';
import { type Fault, receive } from '../channels/receiver.ts';
import { openIncident, policyOf, START } from '../engine/delivery/world.ts';
import { modelTracker } from '../support/model-tracker.ts';

const POLICY = (twilio: string): string => `version: 1
name: reached
incident: { label: incident }
severities: [{ id: sev1, reach: urgent }]
roles: { first: { who: alice, otherwise: carol } }
levels: [{ name: First, roles: [first], notify: room }]
channels:
  room: { type: slack, url: env:TOCSIN_ROOM, insecure: true }
  mail: { type: email, server: env:TOCSIN_SMTP, from: incidents@acme.example, insecure: true }
  text: { type: twilio-sms, account: ACplantedaccount, token: env:TOCSIN_TOKEN, from: "+15005550006", url: "${twilio}", insecure: true }
contacts: env:TOCSIN_CONTACTS
reach: { urgent: [{ by: [mail, text] }] }
`;

const CONTACTS = `alice: { mail: planted.person@secret-address.example, text: "+441632960987" }
carol: { mail: carol.planted@secret-address.example }
Dora: { mail: planted without an at }
nobody-at-all: [planted]
`;

interface Ran {
  readonly issue: Issue;
  readonly incidents: readonly IncidentReport[];
  /** Everything that is written anywhere. */
  readonly written: string;
  readonly problems: readonly string[];
}

async function runWith(policy: Policy, environment: Readonly<Record<string, string>>): Promise<Ran> {
  const issue = openIncident(['incident']);
  const issues = new Map([[issue.number, issue]]);
  const { tracker, render } = modelTracker(issues, START);
  const bodies: string[] = [];
  const recordRender: typeof render = (by, effect) => {
    const made = render(by, effect);
    bodies.push(JSON.stringify(made));
    return made;
  };
  const masked: string[] = [];
  const channels = await openChannels([policy], environment, (secret) => masked.push(secret));
  const [known] = channels.policies;
  const { messenger } = channels;
  const incidents = await run([known], [issue], START, tracker, { render: recordRender, messenger });
  const report: RunReport = {
    at: START,
    mode: 'sweep',
    dryRun: false,
    repository: 'o/r',
    policies: [],
    incidents,
    problems: channels.problems,
    diagnostics: [],
    requests: null,
  };
  expect(masked).toEqual(expect.arrayContaining(['+441632960987', 'planted-token-0123456789']));
  const written = [...bodies, JSON.stringify(incidents), renderSummary(report), JSON.stringify(outputsOf(report))];
  return {
    issue: issues.get(issue.number) ?? issue,
    incidents,
    written: written.join('\n'),
    problems: channels.problems.map(({ message }) => message),
  };
}

test.each<[string, Fault | null]>([
  ['all is well', null],
  ['a service repeats what it was sent in an error', '404'],
  ['a service repeats it in an error under 200', '200 with an error body'],
  ['a connection is reset', 'reset after reading'],
])('messages arrive, and no secret and no address is written anywhere when %s', async (_, fault) => {
  const faults = Array.from({ length: 4 }, () => fault);
  const [slack, twilio] = [await receive('slack', ...faults), await receive('twilio-sms', ...faults)];
  const mail = await startMailServer({ startTls: false });
  onTestFinished(() => mail.close());
  const { written, incidents, problems } = await runWith(policyOf(POLICY(twilio.url)), {
    TOCSIN_ROOM: `${slack.url}/services/T0PLANTED/planted-path-secret`,
    TOCSIN_SMTP: `smtp://127.0.0.1:${mail.port}`,
    TOCSIN_TOKEN: 'planted-token-0123456789',
    TOCSIN_CONTACTS: CONTACTS,
    GITHUB_TOKEN: 'planted-github-token',
  });
  expect(mail.mails.map(({ to }) => to)).toEqual([['planted.person@secret-address.example']]);
  expect(mail.mails[0]?.text).toContain('Checkout is down');
  expect(slack.received).toHaveLength(1);
  expect(twilio.received).toHaveLength(1);
  expect(written).not.toMatch(/planted|secret-address|441632960987/i);
  expect(incidents[0]?.outcome.kind).toBe(fault === null ? 'acted' : 'failed');
  // What is wrong with the contacts is named, and the others are used.
  expect(problems).toHaveLength(2);
  expect(problems.join()).not.toMatch(/planted/);
});

test('without the variable of the contacts nobody is reached by a channel, and the run says so', async () => {
  const [slack, twilio] = [await receive('slack'), await receive('twilio-sms')];
  const loaded = await openChannels([policyOf(POLICY(twilio.url))], { TOCSIN_ROOM: slack.url }, () => undefined);
  expect(loaded.problems.map(({ message }) => message)).toEqual([
    'The variable TOCSIN_CONTACTS, which holds the contacts, is not set: nobody can be reached by a channel.',
  ]);
});

test('an address that a variable holds is masked, wherever the contacts stand', async () => {
  const written = POLICY('https://twilio.example').replace('contacts: env:TOCSIN_CONTACTS', () => INLINE);
  const of = async (text: string, contacts: string): Promise<readonly string[]> => {
    const masked: string[] = [];
    const environment = { TOCSIN_CONTACTS: contacts, TOCSIN_ALICE: '+441632960987' };
    await openChannels([policyOf(text)], environment, (secret) => masked.push(secret));
    return masked;
  };
  expect(await of(written, '')).toEqual(['ACplantedaccount', '+441632960987']);
  expect(await of(POLICY('https://twilio.example'), 'alice: { text: env:TOCSIN_ALICE }')).toContain('+441632960987');
});

/** The mail address stands in the policy, where everybody reads it. */
const INLINE = 'contacts: { alice: { mail: alice@acme.example, text: env:TOCSIN_ALICE } }';
