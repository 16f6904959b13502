/** Somebody whom an earlier message reached is not said to be unreached, although others stand in as the last one failed. */
import { describe, expect, test } from 'vitest';
import type { DeliveryOutcome } from '#domain/channel.ts';
import type { Issue } from '#domain/issue.ts';
import { wordingOf } from '#channels/wording.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { policyOf } from '../support/policy.ts';
import { DOUBT, FAILED, SENT, type SendingWorld, sendingWorld } from '../support/sending.ts';

const policy = (who: string) =>
  policyOf(`version: 1
name: one
incident: { label: incident }
severities: [{ id: sev1, reach: twice }]
roles: { first: { name: First responder, who: ${who}, otherwise: dan } }
levels: [{ name: First, roles: [first] }]
channels: { nt: { type: ntfy }, tg: { type: telegram, token: env:TOCSIN_A } }
contacts:
  alice: { nt: alice-topic, tg: "111" }
  bob: { nt: bob-topic, tg: "222" }
  dan: { nt: dan-topic, tg: "444" }
reach: { twice: [{ by: nt }, { after: 2m, by: tg }] }
`);

const incidentWith = (assignable: boolean): Issue => {
  const issue = openIncident(['incident']);
  const dan = { permission: 'write', assignable } as const;
  return { ...issue, people: { ...issue.people, dan } };
};

/** What becomes of each message, such as `tg alice`; the others are sent. */
type Outcomes = Readonly<Record<string, DeliveryOutcome>>;

/** Runs at these minutes, and what the last comment says that calls. */
async function play(
  who: string,
  outcomes: Outcomes,
  minutes: readonly number[],
  assignable = true,
): Promise<
  SendingWorld & { readonly problems: readonly string[]; readonly call: string; readonly lines: readonly string[] }
> {
  const world = sendingWorld(
    policy(who),
    incidentWith(assignable),
    ({ channel, to }) => outcomes[`${channel} ${to}`] ?? SENT,
  );
  const problems: string[] = [];
  for (const minute of minutes)
    problems.push(...((await world.sweep(START + minute * 60))?.problems ?? []).map(({ code }) => code));
  const lines = world.sent
    .filter(({ to }) => to === 'dan')
    .flatMap(({ content, to, channel }) =>
      wordingOf({
        id: '',
        channel,
        content,
        to: { kind: 'person', login: to ?? '', address: '' },
      } as never).sections.flatMap(({ lines }) => lines),
    );
  return { ...world, problems, call: world.words.at(-1) ?? '', lines };
}

describe('where the last step failed after the first was sent', () => {
  test('the call of whoever stands in says so, and so does the message to them', async () => {
    const { call, lines, problems } = await play('alice', { 'tg alice': FAILED }, [0, 2]);
    expect(problems).toEqual(['message-failed']);
    expect(call).toContain('You stand in for `alice`, whom the last message may not have reached.');
    expect(call).toContain('**Messages so far:** `alice`: `nt` 03:00 UTC, `tg` **failed** (`http-400`).');
    expect(call).not.toMatch(/Not reached|no message|could be reached/);
    expect(lines).toContain('You stand in for alice, whom the last message may not have reached.');
    expect(lines.join(' ')).not.toContain('could not be reached');
  });

  test('nobody is said to be called in vain where GitHub does not assign whoever stands in', async () => {
    const { call, problems } = await play(
      '[alice, bob]',
      { 'nt alice': FAILED, 'tg alice': FAILED, 'tg bob': DOUBT },
      [0, 2, 3, 4],
      false,
    );
    expect(problems).toEqual(['message-failed', 'message-failed', 'message-in-doubt', 'message-dropped']);
    expect(call).toContain('nobody else could be called. If you can help');
    expect(call).toContain(
      'First responder: no message reached `alice` (`alice`: `nt` **failed** (`http-400`), `tg` **failed** (`http-400`)).',
    );
    expect(call).toContain('**Messages so far:** `bob`: `nt` 03:00 UTC, `tg` **may never have arrived**.');
  });
});

test('whoever no message reached is named with what each failed by', async () => {
  const { call, lines, problems } = await play('alice', { 'nt alice': FAILED, 'tg alice': FAILED }, [0]);
  expect(problems).toEqual(['message-failed', 'message-failed']);
  expect(call).toContain('You stand in: nobody named first could be reached.');
  expect(call).toContain(
    'no message reached `alice` (`alice`: `nt` **failed** (`http-400`), `tg` **failed** (`http-400`)).',
  );
  expect(lines).toContain('You stand in for alice, who could not be reached.');
});

test('a message that is in doubt may have reached somebody', async () => {
  const { call, problems } = await play('alice', { 'nt alice': DOUBT, 'tg alice': FAILED }, [0, 2]);
  expect(problems).toEqual(['message-in-doubt', 'message-failed']);
  expect(call).toContain('You stand in for `alice`, whom the last message may not have reached.');
  expect(call).toMatch(/`alice`: `nt` [\d:]+ UTC, \*\*may not have arrived\*\*, `tg` \*\*failed\*\*/);
});
