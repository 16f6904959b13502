/** A small policy without a problem; tests change a line of it. */
export const BASE = `version: 1
name: small
incident:
  label: incident
  details:
    service: { heading: Affected service, type: string, required: true }
    users: { heading: How many users?, type: number }
conditions:
  big: { ">=": [{ var: [details.users, 0] }, 1000] }
severities:
  - id: sev1
    label: sev1
    when: { var: is.big }
    acknowledge-within: 5m
  - id: sev2
    label: sev2
    acknowledge-within: 1h
roles:
  responder:
    who: [alice, "@bob"]
  lead: { who: carol, otherwise: "@org/leads" }
levels:
  - { name: First, roles: [responder], label: "level: 1" }
  - { name: Second, roles: [lead], label: "level: 2" }
triggers:
  - id: unacknowledged
    reason: Nobody has acknowledged this incident in time.
    when:
      and:
        - { "!": { var: incident.acknowledged } }
        - { ">=": [{ var: elapsed.since-level }, { var: severity.acknowledge-within }] }
    repeat: 10m
    do: { escalate: next }
`;

/** Sections that a policy may have besides. */
export const SCHEDULE =
  'schedules:\n  main:\n    timezone: UTC\n    layers:\n      - { rotate: [alice], every: 1w, from: 2026-01-05T09:00 }\n';
export const CALENDAR = 'calendars:\n  office: { timezone: UTC, days: [mon], from: "09:00", to: "17:00" }\n';

/** The base policy with one piece of its text replaced; fails when the piece is not there once. */
export function replaceIn(from: string, to: string, text: string = BASE): string {
  const [before, after, ...more] = text.split(from);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`not once in the policy: ${from}`);
  return before + to + after;
}

/** The base policy with two channels and what stands in `more`; `todo` is what its trigger does. */
export const withChannels = (more = '', todo = '{ escalate: next }'): string =>
  `${replaceIn('{ escalate: next }', todo)}channels:
  war-room: { type: slack, url: env:TOCSIN_SLACK }
  mail: { type: email, server: env:TOCSIN_SMTP, from: incidents@acme.example }
${more}`;

/** The base policy with a piece added at its end. */
export function withLines(text: string): string {
  return BASE + text;
}
