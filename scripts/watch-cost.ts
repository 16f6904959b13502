/** What keeping time costs on GitHub: days of a repository played on the sandbox, and what they took, as the table of the docs. */
import { DAY, HOUR, MINUTE, type Seconds } from '#domain/time.ts';
import { startNight } from '../test/support/night.ts';

/** Five minutes, ten minutes, and an update every half hour. */
const POLICY = `version: 1
name: cost
incident: { label: incident }
severities: [{ id: high, name: High, label: high, update-every: 30m }]
roles:
  responder: { name: Responder, does: Acts., who: [alice] }
  lead: { name: Lead, does: Decides., who: [bob] }
levels:
  - { name: Responders, roles: [responder], label: 'escalation: 1' }
  - { name: Leads, roles: [lead], label: 'escalation: 2' }
triggers:
  - id: unacknowledged
    reason: Nobody has acknowledged this.
    when:
      and:
        - { '!': { var: incident.acknowledged } }
        - { '>=': [{ var: elapsed.since-level }, { duration: 5m }] }
    do: { escalate: next }
  - id: silent
    reason: No update has come in time.
    when: { '>=': [{ var: elapsed.since-update }, { var: severity.update-every }] }
    repeat: { duration: 30m }
    do: { comment: update-due }
`;

/** Minutes after the declaration, who, and what: as the text of the docs has it. */
const STORY = [
  [7, 'bob', '/ack'],
  [35, 'bob', '/update Rolling back.'],
  [60, 'bob', '/resolved'],
] as const;

export interface Cost {
  readonly incidents: number;
  readonly requests: number;
  /** Of these, those that GitHub answered with no more than that nothing changed. */
  readonly unchanged: number;
  readonly points: number;
  readonly runs: number;
  readonly minutes: number;
}

/** A day with so many incidents, at equal distances: so many parts of it are taken to be like the first, which is played. */
export async function costOf(incidents: number, parts = 1): Promise<Cost> {
  const { requests, unchanged, points, runs, minutes } = await play(incidents / parts, DAY / parts);
  return {
    incidents,
    requests: requests * parts,
    unchanged: unchanged * parts,
    points: points * parts,
    runs: runs * parts,
    minutes: minutes * parts,
  };
}

async function play(incidents: number, span: Seconds): Promise<Omit<Cost, 'incidents'>> {
  const night = await startNight({
    policy: POLICY,
    people: { alice: 'write', bob: 'write', zoe: 'triage' },
    at: '2026-11-23T00:00:00Z',
    watchFor: 5.5 * HOUR,
    poll: 10,
    startDelay: 0,
    seed: 1,
  });
  const { sandbox } = night;
  const { actions, log } = sandbox;
  const declaredAt = (index: number): Seconds => Math.round(((index + 0.5) * span) / incidents);
  const acts = Array.from({ length: incidents }, (_, index) => [
    { at: declaredAt(index), by: 'zoe', what: null, index },
    ...STORY.map(([minutes, by, what]) => ({ at: declaredAt(index) + minutes * MINUTE, by, what, index })),
  ])
    .flat()
    .filter(({ at }) => at <= span)
    .toSorted((a, b) => a.at - b.at);
  const numbers = new Map<number, number>();
  try {
    let passed = 0;
    for (const { at, by, what, index } of acts) {
      await night.pass(at - passed, () => undefined);
      passed = at;
      if (what === null)
        numbers.set(index, sandbox.as(by).openIssue({ title: 'Down', body: null, labels: ['incident'] }).number);
      else sandbox.as(by).comment(numbers.get(index) ?? 0, what);
    }
    await night.pass(span - passed, () => undefined);
    const red = actions.runs.filter(({ conclusion }) => conclusion === 'failure');
    if (red.length > 0)
      throw new Error(
        `${red.length} runs are red: ${JSON.stringify(night.reports.flatMap(({ problems, diagnostics }) => [...problems, ...diagnostics]))}`,
      );
    return {
      requests: log.length,
      unchanged: log.filter(({ status }) => status === 304).length,
      points: log.reduce((sum, { points }) => sum + points, 0),
      ...actions.usage(),
    };
  } finally {
    await night.close();
  }
}

/** Incidents a day, and how small a part of it is played: all of one with many incidents takes minutes. */
export const DAYS = [
  [1, 1],
  [10, 1],
  [100, 10],
] as const;

/** One row of the table. */
export function rowOf({ incidents, requests, unchanged, points, runs, minutes }: Cost): string {
  const cells = [incidents, runs, minutes, requests, unchanged, points].map((count) => count.toLocaleString('en'));
  return `| ${cells.join(' | ')} |`;
}

export const HEAD = `| Incidents a day | Runs | Runner minutes | Requests | of which unchanged (304) | GraphQL points |
| ---: | ---: | ---: | ---: | ---: | ---: |`;
