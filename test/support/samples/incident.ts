/** The incident of the samples, declared at 10:00 UTC: its levels, roles and issue. */
import type { Line } from '#domain/diagnostic.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Call, HeadlineDetail } from '#domain/message.ts';
import type { LevelRef, RoleRef, SeverityRef } from '#domain/refs.ts';
import { parseInstant } from '#domain/time.ts';

export const DECLARED = parseInstant('2026-11-23T10:00:00Z') ?? 0;

export const minutes = (n: number): number => DECLARED + n * 60;

export const SEV1: SeverityRef = { id: 'sev1', name: 'Critical', rank: 1 };

export const SEV2: SeverityRef = { id: 'sev2', name: 'Major', rank: 2 };

export const LEVELS: readonly [LevelRef, LevelRef, LevelRef] = [
  { number: 1, name: 'Responders', of: 3 },
  { number: 2, name: 'Leads', of: 3 },
  { number: 3, name: 'Executives', of: 3 },
];

export const RESPONDER: RoleRef = {
  id: 'responder',
  name: 'First responder',
  does: 'Assesses and triages; acknowledges or asks for help.',
};

export const COMMANDER: RoleRef = {
  id: 'incident-commander',
  name: 'Incident commander',
  does: 'Owns the response and the update cadence; decides.',
};

export const EXECUTIVE: RoleRef = {
  id: 'executive',
  name: 'Executive sponsor',
  does: 'Authorises customer communication and emergency spend.',
};

export const ISSUE = {
  number: 12,
  repository: 'acme/shop',
  url: 'https://github.com/acme/shop/issues/12',
  title: 'Checkout is down',
};

export const HEADLINE: readonly HeadlineDetail[] = [
  { name: 'service', type: 'string', value: 'checkout' },
  { name: 'users-affected', type: 'number', value: 1200 },
  { name: 'workaround', type: 'boolean', value: false },
];

export const POLICY = {
  name: 'checkout',
  digest: '1f3a9c2e',
  file: '.github/escalation-policy.yml',
  commit: '4be1c7d09a2f',
};

/** A line of that policy. */
export const lineAt = (line: number): Line => ({ file: POLICY.file, line });

export const RECORD: LedgerRecord = {
  issue: 'I_1',
  v: 1,
  policy: 'checkout@1f3a9c2e',
  commit: '4be1c7d09a2f',
  at: DECLARED,
  episode: 1,
  fired: {},
  level: 1,
  severity: 'sev1',
  since: DECLARED,
  raised: null,
  called: {},
  escalated: false,
  answered: [],
  review: false,
  late: 0,
  seen: 1,
};

export function call(role: RoleRef, level: number | null, people: readonly string[], more: Partial<Call> = {}): Call {
  return { role, level, people, unassignable: [], isStandIn: false, ...more };
}
