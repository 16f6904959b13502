/** A night in which nobody answers, played on the sandbox twice: with watchers, and with GitHub's schedule alone. */
import { HOUR, MINUTE, parseInstant } from '#domain/time.ts';
import { startNight } from '../../test/support/night.ts';
import { type Call, drawNight } from './draw.ts';

const FROM = '2026-11-23T22:00:00Z';
const START = parseInstant(FROM) ?? 0;
const HOURS = 8;

/** When incidents are declared, in minutes after the beginning of the night. */
const DECLARED = [20, 95, 170, 245] as const;

/** Minutes after the declaration at which a further level is due. */
const LADDER = [5, 15, 30] as const;

const POLICY = `version: 1
name: night
incident: { label: incident }
severities: [{ id: high, name: High, label: high }]
roles:
  first: { name: First responder, does: Acts., who: [alice] }
  second: { name: Second responder, does: Acts., who: [bob] }
  lead: { name: Lead, does: Decides., who: [carol] }
  head: { name: Head, does: Decides., who: [dave] }
levels:
  - { name: First, roles: [first], label: 'escalation: 1' }
  - { name: Second, roles: [second], label: 'escalation: 2' }
  - { name: Leads, roles: [lead], label: 'escalation: 3' }
  - { name: Heads, roles: [head], label: 'escalation: 4' }
triggers:
${LADDER.map(
  (minutes, index) => `  - id: after-${minutes}
    reason: Nobody has acknowledged this.
    when: { '>=': [{ var: elapsed.since-declared }, { duration: ${minutes}m }] }
    do: { escalate: ${index + 2} }`,
).join('\n')}
`;

/** Both nights, one below the other. */
export async function pictureOfNight(): Promise<string> {
  const rows = [
    { name: 'Watchers', calls: await playNight('watchers') },
    { name: 'GitHub’s hourly schedule alone', calls: await playNight('schedule') },
  ];
  return drawNight(rows, { from: START, hours: HOURS });
}

/** `schedule`: nothing else starts the workflow, and no run stays. */
async function playNight(keeper: 'watchers' | 'schedule'): Promise<readonly Call[]> {
  const night = await startNight({
    policy: POLICY,
    people: { alice: 'write', bob: 'write', carol: 'write', dave: 'write', zoe: 'triage' },
    at: FROM,
    watchFor: keeper === 'watchers' ? 5.5 * HOUR : 0,
    // Nobody says anything that a poll could show.
    poll: 5 * MINUTE,
    startDelay: 20,
    seed: 2,
    ...(keeper === 'watchers' ? {} : { workflow: { on: { schedule: ['23 * * * *'] } } }),
  });
  const { sandbox } = night;
  try {
    let passed = 0;
    const issues = [];
    for (const minutes of DECLARED) {
      await night.pass(minutes * MINUTE - passed, () => undefined);
      passed = minutes * MINUTE;
      issues.push(sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] }));
    }
    await night.pass(HOURS * HOUR - passed, () => undefined);
    return issues.flatMap(({ timeline }, incident) =>
      LADDER.map((minutes, index) => {
        const levels = timeline.flatMap((entry) =>
          entry.kind === 'labeled' && entry.label.startsWith('escalation: ')
            ? [{ level: Number(entry.label.slice(-1)), at: entry.at }]
            : [],
        );
        const called = levels.find(({ level }) => level >= index + 2);
        return { due: START + ((DECLARED[incident] ?? 0) + minutes) * MINUTE, done: called?.at ?? null };
      }),
    );
  } finally {
    await night.close();
  }
}
