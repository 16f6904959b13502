/** Requests of one sweep of the shipped bundle: 100 and 1,000 incidents, none of them due and all of them due. */
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { type ActionCall, type ActionResult, runAction } from '../test/support/action.ts';
import type { Measure } from './measure.ts';

const POLICY = `version: 1
name: bench
incident: { label: incident }
severities: [{ id: high, name: High, label: high }]
roles:
  responder: { name: Responder, does: Acts., who: [alice] }
  lead: { name: Lead, does: Decides., who: [bob] }
levels:
  - { name: Responders, roles: [responder], label: 'escalation: 1' }
  - { name: Leads, roles: [lead], label: 'escalation: 2' }
triggers:
  - id: old
    reason: It lasts.
    when: { '>=': [{ var: elapsed.since-declared }, { duration: 60d }] }
    do: { escalate: next }
# Nothing is paced here: no more than GitHub takes within a minute.
limits: { comments-per-run: 15 }
`;
const DAY = 86_400;
const PAGE = 50;
const MOST_WRITES = 3;

export async function requests(): Promise<readonly Measure[]> {
  return [...(await sweepsOf(100)), ...(await sweepsOf(1000))];
}

async function sweepsOf(count: number): Promise<readonly Measure[]> {
  const sandbox = await startSandbox({ people: { alice: 'write', bob: 'write', zoe: 'read' } });
  try {
    sandbox.store.files.set('.github/escalation-policy.yml', POLICY);
    for (let number = 1; number <= count; number += 1)
      sandbox.as('zoe').openIssue({ title: `Incident ${number}`, body: null, labels: ['incident'] });
    // A label is created once for good, when it is first needed.
    sandbox.as('alice').openIssue({ title: 'Not an incident', labels: ['escalation: 2'] });
    await answerAll(sandbox);
    const quiet = await sweep(sandbox, SCHEDULE);
    sandbox.clock.advance(60 * DAY);
    const busy = await sweep(sandbox, SCHEDULE);
    if (quiet.acted !== 0 || busy.acted === 0) throw new Error(`Acted on ${quiet.acted} and ${busy.acted} incidents.`);

    const incidents = `${count.toLocaleString('en')} incidents`;
    const measures = (what: string, swept: Swept): readonly Measure[] => [
      {
        what: `Reads, ${incidents}, ${what}`,
        value: swept.reads,
        budget: 1 + Math.ceil(count / PAGE),
        unit: '',
        note: `besides, people looked up: ${swept.people}, incidents read again before acting: ${swept.again}`,
      },
      {
        what: `Writes, ${incidents}, ${what}`,
        value: swept.writes,
        budget: MOST_WRITES * swept.acted,
        unit: '',
        note: `incidents acted on: ${swept.acted}`,
      },
    ];
    return [...measures('none due', quiet), ...measures('all due', busy)];
  } finally {
    await sandbox.close();
  }
}

/** The first incident is called by the Action; what it did there is done to the others by hand, as a thousand calls take hours. */
async function answerAll(sandbox: Sandbox): Promise<void> {
  await sweep(sandbox, { name: 'issues', payload: { issue: { number: 1 } } });
  const incidents = [...sandbox.store.issues.values()].filter(({ labels }) => labels.includes('incident'));
  const [first, ...others] = incidents;
  const token = sandbox.as(sandbox.store.viewer);
  for (const { number } of others) {
    for (const entry of first?.timeline ?? []) {
      if (entry.by !== sandbox.store.viewer) continue;
      if (entry.kind === 'labeled') token.label(number, [entry.label]);
      if (entry.kind === 'assigned') token.assign(number, [entry.login]);
      if (entry.kind === 'comment') token.comment(number, entry.body);
    }
  }
}

type Event = NonNullable<ActionCall['event']>;
const SCHEDULE: Event = { name: 'schedule' };

interface Swept {
  readonly acted: number;
  /** The policy and the pages of incidents. */
  readonly reads: number;
  readonly people: number;
  readonly again: number;
  readonly writes: number;
}

async function sweep(sandbox: Sandbox, event: Event): Promise<Swept> {
  const before = sandbox.log.length;
  const result = await runAction({ api: sandbox.url, graphql: sandbox.graphqlUrl, repository: 'acme/shop', event });
  if (result.code !== 0) throw new Error(`The Action ended with ${result.code}.\n${tail(result)}`);
  const log = sandbox.log.slice(before);
  const people = log.filter(({ path }) => path.endsWith('/permission')).length;
  const again = log.filter(({ operations }) => operations.includes('issueOrPullRequest')).length;
  return {
    acted: Number(result.outputs['acted']),
    reads: log.filter(({ kind }) => kind === 'read').length - people - again,
    people,
    again,
    writes: log.filter(({ kind }) => kind === 'write').length,
  };
}

const tail = ({ stdout, stderr }: ActionResult): string => `${stdout}${stderr}`.slice(-2000);
