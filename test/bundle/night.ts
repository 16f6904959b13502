/** The policy, the people and the calls of most tests of the bundle. */
import type { ActionCall } from '../support/action.ts';
import type { Stage } from './stage.ts';

export const PATH = '.github/escalation-policy.yml';

/** Three levels, five minutes each; a report without details is asked for them; updates every half hour. */
export const POLICY = `version: 1
name: checkout
incident:
  label: incident
  details:
    service: { heading: Affected service, type: string, required: true }
    users: { heading: Users affected, type: number }
severities:
  - { id: sev1, name: Critical, label: sev1, when: { '>=': [{ var: [details.users, 0] }, 1000] }, acknowledge-within: 5m, update-every: 30m }
  - { id: sev2, name: Minor, label: sev2, acknowledge-within: 15m, update-every: 2h }
roles:
  responder: { name: First responder, does: Assesses and triages., who: [dan] }
  commander: { name: Incident commander, does: Owns the response., who: [mallory, heidi] }
  executive: { name: Executive sponsor, does: Authorises spend., who: [carol] }
levels:
  - { name: Responders, roles: [responder], label: 'escalation: 1' }
  - { name: Leads, roles: [commander], label: 'escalation: 2' }
  - { name: Executives, roles: [executive], label: 'escalation: 3' }
triggers:
  - id: unacknowledged
    reason: Nobody has acknowledged this incident in time.
    when: { and: [{ '!': { var: incident.acknowledged } }, { '>=': [{ var: elapsed.since-level }, { var: severity.acknowledge-within }] }] }
    repeat: { var: severity.acknowledge-within }
    limit: 6
    do: { escalate: next }
  - id: update-overdue
    reason: The promised update is overdue.
    when: { and: [{ var: incident.acknowledged }, { '>=': [{ var: elapsed.since-update }, { var: severity.update-every }] }] }
    repeat: { var: severity.update-every }
    do: { mention: [responder], comment: update-due }
`;

export const DETAILS = (service: string, users: number): string =>
  `### Affected service\n\n${service}\n\n### Users affected\n\n${users}\n`;
/** mallory and the stranger have an account and no access. */
export const PEOPLE = {
  dan: 'write',
  heidi: 'maintain',
  carol: 'admin',
  zoe: 'read',
  mallory: 'none',
  stranger: 'none',
} as const;

/** What the runner hands over on this stage. */
export const call = (stage: Stage, over: Partial<ActionCall> = {}): ActionCall => ({
  api: stage.url,
  files: { [PATH]: POLICY },
  ...over,
});

export const MINUTE = 60;
