/** A drill on GitHub: a test message by each way, recorded on one issue before and after it is sent, and confirmed there by people. */
import type { Obstacle } from '#channels/index.ts';
import type { Environment } from '#domain/environment.ts';
import { hasName } from '#domain/names.ts';
import { randomInt } from 'node:crypto';
import type { DeliveryOutcome } from '#domain/channel.ts';
import {
  DRILL_LABEL,
  type DrillReport,
  sameWay,
  type SentTest,
  type Way,
  type WayRecord,
  wayName,
} from '#domain/drill.ts';
import type { Messenger } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { IssueRef } from '#domain/refs.ts';
import type { Problem } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import {
  type DrillScope,
  type DrillSending,
  dueWays,
  isWithin,
  printDrillRecord,
  recordsOf,
  testMessage,
  usedChannels,
  waysOf,
  withCodes,
  withSendings,
  withOutcomes,
} from '#engine/drill/index.ts';
import type { Client } from '#github/index.ts';
import { isTooLong } from '#report/comment/drill-issue.ts';
import { configsOf } from './channels.ts';
import { openDrillIssue } from './drill-issue.ts';
import { isGithubError } from './problems.ts';

export interface DrillOptions {
  readonly policies: readonly Policy[];
  readonly messenger: (policy: Policy) => Messenger | null;
  readonly environment: Environment;
  readonly scope: DrillScope;
  /** Nothing is sent and nothing is written. */
  readonly dryRun: boolean;
  /** Gets what stands in the way, before anything is sent; in a dry run that is among the problems. */
  readonly warn: (message: string) => void;
}

/** Throws `GithubError` when the issue cannot be read or written before anything is sent: then nothing is. */
export async function drill(client: Client, options: DrillOptions): Promise<DrillReport> {
  const { policies, dryRun } = options;
  const issue = openDrillIssue(client);
  const { at, ways: before, problems } = await issue.read();
  const records = recordsOf(before, policies, at);
  const { due, waiting, inTheWay, planned } = await planDrill(records, at, options);
  const report = { at, issue: null, ways: records, waiting };
  if (dryRun) return { ...report, sent: planned, problems: [...problems, ...inTheWay] };
  for (const { message } of inTheWay) options.warn(message);
  const sendings = withCodes(due, `${client.owner}/${client.name}`, randomInt);
  const intended = withSendings(records, sendings, at);
  if (isTooLong(printDrillRecord(intended))) return { ...report, sent: [], problems: [TOO_MANY] };
  // What it does not come to is tried again, and told of, once the messages are out.
  const { ref } = await issue.write(intended, at);
  const outcomes = await deliver(sendings, ref, options);
  const after = await record(issue, sendings, outcomes, { at, policies, fallback: intended });
  const sent = sendings.map((sending): SentTest => ({ way: sending.way, outcome: outcomeOf(sending, ref, outcomes) }));
  return {
    ...report,
    issue: ref,
    ways: after.ways,
    sent,
    problems: [...problems, ...after.problems, ...sent.flatMap(failureOf)],
  };
}

/** Test messages without codes, recorded nowhere: for what the services answer. */
export async function testAlone(options: DrillOptions, now: Instant): Promise<DrillReport> {
  const ways = recordsOf([], options.policies, now);
  const { due, waiting, inTheWay, planned } = await planDrill(ways, now, options);
  const report = { at: now, issue: null, ways, waiting };
  if (options.dryRun) return { ...report, sent: planned, problems: inTheWay };
  for (const { message } of inTheWay) options.warn(message);
  const sendings = withCodes(due, '', randomInt).map((sending) => ({ ...sending, code: null }));
  const outcomes = await deliver(sendings, null, options);
  const sent = sendings.map((sending) => ({ way: sending.way, outcome: outcomeOf(sending, null, outcomes) }));
  return { ...report, sent, problems: sent.flatMap(failureOf) };
}

/** Which of these are due, how many wait, what stands in the way, and what would become of the messages, as far as that is known. */
async function planDrill(ways: readonly WayRecord[], at: Instant, options: DrillOptions) {
  const { policies, scope } = options;
  const isWanted = (way: Way): boolean => isWithin(way, scope) && policies.some((one) => hasWay(one, way));
  const due = dueWays(ways, isWanted, policies, at);
  const obstacles = await obstaclesTo(due, options);
  return {
    due,
    waiting: ways.filter(isWanted).length - due.length,
    inTheWay: obstacles.map(problemOf),
    planned: due.map((way) => plannedTest(way, obstacles)),
  };
}

const hasWay = (policy: Policy, way: Way): boolean => waysOf(policy).some((one) => sameWay(one, way));

const TOO_MANY: Problem = {
  code: 'too-many-ways',
  message: 'There are more ways than one issue can hold the records of, so nothing was sent.',
  remedy: 'Give each part of the organisation a repository and a policy of its own, or fewer ways to each person.',
};

interface PolicyObstacle extends Obstacle {
  /** The name of the policy whose channel it is. */
  readonly policy: string;
}

/** What stands in the way of these messages, and in the channels of the scope by which nobody may be known to be reached. */
async function obstaclesTo(
  ways: readonly Way[],
  { policies, environment, scope }: DrillOptions,
): Promise<readonly PolicyObstacle[]> {
  const { obstaclesOf } = await import('#channels/index.ts');
  const all = policies.map(async (policy) => {
    const own = ways.filter((way) => way.policy === policy.name);
    const used = usedChannels(policy);
    const isWanted = (name: string): boolean =>
      own.some(({ channel }) => channel === name) ||
      (used.has(name) && scope.person === null && (scope.channel ?? name) === name);
    const channels = new Map([...configsOf(policy)].filter(([name]) => isWanted(name)));
    const found = await obstaclesOf(own, channels, policy.contacts.known ?? new Map(), environment);
    return found.map((one) => ({ ...one, policy: policy.name }));
  });
  return (await Promise.all(all)).flat();
}

const problemOf = (one: Obstacle): Problem => ({
  code: 'drill-obstacle',
  message: `${wayName(one)}: ${one.message}`,
  remedy: MEND,
});

/** What would become of a test message, as far as that is known before it is sent. */
function plannedTest(way: Way, obstacles: readonly PolicyObstacle[]): SentTest {
  const found = obstacles.find(
    ({ policy, channel, to }) => policy === way.policy && channel === way.channel && (to ?? way.to) === way.to,
  );
  return { way, outcome: found ? { kind: 'failed', code: found.code, message: found.message } : null };
}

const MEND = 'Mend the channel, its secret or the address, and drill it again.';

type Outcomes = ReadonlyMap<string, DeliveryOutcome>;

/** All policies at once: each has channels of its own. */
async function deliver(
  sendings: readonly DrillSending[],
  issue: IssueRef | null,
  { policies, messenger }: DrillOptions,
): Promise<Outcomes> {
  const parts = policies.map(async (policy): Promise<Outcomes> => {
    const messages = sendings
      .filter(({ way }) => way.policy === policy.name)
      .map((sending) => testMessage(sending, issue));
    return messages.length === 0 ? new Map() : ((await messenger(policy)?.deliver(messages)) ?? new Map());
  });
  return new Map((await Promise.all(parts)).flatMap((outcomes) => [...outcomes]));
}

const outcomeOf = (sending: DrillSending, issue: IssueRef | null, outcomes: Outcomes): DeliveryOutcome =>
  outcomes.get(testMessage(sending, issue).id) ?? { kind: 'doubt', why: 'Nothing came back of it.' };

interface After {
  readonly at: Instant;
  readonly policies: readonly Policy[];
  readonly fallback: readonly WayRecord[];
}

/** Writes what became of it over what the issue says now. That it was sent stays true where this fails. */
async function record(
  issue: ReturnType<typeof openDrillIssue>,
  sendings: readonly DrillSending[],
  outcomes: Outcomes,
  { at, policies, fallback }: After,
): Promise<{ readonly ways: readonly WayRecord[]; readonly problems: readonly Problem[] }> {
  try {
    const now = await issue.read();
    const ways = withOutcomes(recordsOf(now.ways, policies, now.at), sendings, at, outcomes);
    const { problems } = await issue.write(ways, now.at);
    return { ways, problems };
  } catch (error) {
    if (!isGithubError(error)) throw error;
    return {
      ways: withOutcomes(fallback, sendings, at, outcomes),
      problems: [
        {
          code: 'drill-not-recorded',
          message: `The messages were sent, and the issue could not be brought up to date. ${error.message}`,
          remedy: 'The codes can be confirmed all the same. The next drill brings the issue up to date.',
        },
      ],
    };
  }
}

function failureOf({ way, outcome }: SentTest): readonly Problem[] {
  const problem = (message: string, remedy: string): readonly Problem[] => [
    { code: 'drill-failed', message: `${wayName(way)}: ${message}`, remedy },
  ];
  switch (outcome?.kind) {
    case 'failed':
      return problem(`the test message failed (${outcome.code}). ${outcome.message}`, MEND);
    case 'doubt':
      return problem(
        `the test message may not have arrived. ${outcome.why}`,
        'Whoever got it confirms it by its code.',
      );
    case 'not-taken':
      return problem('the service was too busy to take the test message.', 'The next drill tries it again.');
    case 'sent':
    case 'not-needed':
    case undefined:
      return [];
    default:
      return outcome satisfies never;
  }
}

/** Why no drill can be held in a repository; null where one can. */
export const drillLabelProblem = (policies: readonly Policy[]): Problem | null => {
  const policy = policies.find(({ incident }) => hasName(incident.labels, DRILL_LABEL));
  return policy === undefined
    ? null
    : {
        code: 'drill-label-taken',
        message: `The policy ${policy.name} takes issues with the label ${DRILL_LABEL} for incidents, and the issue of the drills has it.`,
        remedy: 'Name another label in `incident.label`.',
      };
};
