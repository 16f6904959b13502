import { Command } from 'commander';
import type { DeliveryOutcome } from '#domain/channel.ts';
import type { OutgoingMessage } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import { visible } from '#report/text/terminal.ts';
import { type Io, now, refusing } from '#cli/io.ts';
import { readPolicy } from '#cli/policies.ts';
import { ONE_POLICY, POLICY_OPTION, policyNamed } from '#cli/policy-argument.ts';

interface Options {
  readonly policy?: string;
  readonly person?: string;
  readonly channel?: string;
}

export function drillCommand(io: Io): Command {
  return new Command('drill')
    .description('Send a message marked as a test by each way that a policy has, and say what each service answers.')
    .argument('[policy]', ONE_POLICY)
    .option(...POLICY_OPTION)
    .option('--person <login>', 'the ways to this person only')
    .option('--channel <name>', 'this channel only')
    .action(refusing(io, (file: string | undefined, options: Options) => drill(io, file, options)));
}

/** Exit code 1 where a message was not taken. What stood in the way of the drill otherwise. */
async function drill(io: Io, file: string | undefined, options: Options): Promise<string | null> {
  const named = policyNamed(file, options.policy);
  if (!named.ok) return named.refusal;
  const read = await readPolicy(io, named.value);
  if (!read.ok) return read.refusal;
  const { openChannels } = await import('#runner/channels.ts');
  const opened = await openChannels([read.value.policy], process.env, () => undefined);
  for (const { message } of opened.problems) io.err(`${message}\n`);
  const [policy = read.value.policy] = opened.policies;
  const messages = waysOf(policy, options).map(({ channel, to }, index) => testMessage(policy, channel, to, index));
  const messenger = opened.messenger(policy);
  if (messenger === null || messages.length === 0) return 'There is no such way in this policy.';
  const outcomes = await messenger.deliver(messages);
  for (const { id, channel, to } of messages)
    io.out(`${to === null ? channel : `${to} by ${channel}`}: ${wordsFor(outcomes.get(id))}\n`);
  const isWhole = [...outcomes.values()].every(({ kind }) => kind === 'sent');
  io.exit(isWhole && opened.problems.length === 0 ? 0 : 1);
  return null;
}

interface Way {
  readonly channel: string;
  /** Null for a place. */
  readonly to: string | null;
}

/** Every place that the policy notifies, and every way to a person. */
function waysOf({ channels, contacts, levels, triggers }: Policy, { person, channel }: Options): readonly Way[] {
  const places = [...levels.flatMap(({ notify }) => notify), ...triggers.flatMap((trigger) => trigger.do.notify)];
  const ways: readonly Way[] = [
    ...[...new Set(places)].map((name) => ({ channel: name, to: null })),
    ...[...(contacts.known ?? [])].flatMap(([login, own]) =>
      [...own.keys()].map((name) => ({ channel: name, to: login })),
    ),
  ];
  return ways.filter(
    (way) =>
      channels.has(way.channel) &&
      (channel === undefined || way.channel === channel) &&
      (person === undefined || way.to === person.toLowerCase()),
  );
}

/** Each drill is a message of its own: the same key twice would be shown once. */
function testMessage(policy: Policy, channel: string, to: string | null, index: number): OutgoingMessage {
  const id = `${now().toString(16)}${index.toString(16).padStart(8, '0')}`.padStart(24, '0');
  const title = `Drill of the policy ${policy.name}`;
  const issue = { number: 0, repository: policy.name, url: 'https://github.com', title };
  return {
    id,
    channel,
    to,
    isFirst: true,
    content: {
      kind: 'drill',
      incidents: [{ severity: null, issue, called: [], reasons: [], answer: null }],
      possiblyRepeated: false,
      code: null,
      thread: id,
    },
  };
}

function wordsFor(outcome: DeliveryOutcome | undefined): string {
  switch (outcome?.kind) {
    case 'sent':
      return 'taken';
    case 'failed':
      return `failed (${visible(outcome.code)}): ${visible(outcome.message)}`;
    case 'not-taken':
      return 'not taken: the service asks for patience';
    case 'doubt':
      return `may have arrived: ${visible(outcome.why)}`;
    case 'not-needed':
    case undefined:
      return 'not sent';
    default:
      return outcome satisfies never;
  }
}
