/** A policy of three levels for incidents that nobody acknowledges: one more after each so many seconds. */
export const threeLevels = (seconds: number): string => `version: 1
name: three-levels
incident: { label: incident }
severities: [{ id: high, name: High, label: high }]
roles:
  responder: { name: Responder, does: Acts., who: [alice] }
  lead: { name: Lead, does: Decides., who: [bob] }
  head: { name: Head, does: Decides., who: [carol] }
levels:
  - { name: Responders, roles: [responder], label: 'escalation: 1' }
  - { name: Leads, roles: [lead], label: 'escalation: 2' }
  - { name: Heads, roles: [head], label: 'escalation: 3' }
triggers:
  - id: unacknowledged
    reason: Nobody has acknowledged this.
    when:
      and:
        - { '!': { var: incident.acknowledged } }
        - { '>=': [{ var: elapsed.since-level }, { duration: ${seconds}s }] }
    repeat: { duration: ${seconds}s }
    limit: 2
    do: { escalate: next }
`;
