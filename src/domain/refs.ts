/** How messages, reports and results name an issue, a severity, a level, a role, a policy. */
import type { Instant } from './time.ts';

/** A pause of calls and reminders. `why` is hostile text. */
export interface Snooze {
  readonly until: Instant;
  readonly by: string;
  readonly why: string;
}

export type Status = 'open' | 'acknowledged' | 'mitigated' | 'resolved' | 'reviewed';

export interface IssueRef {
  readonly number: number;
  readonly repository: string;
  readonly url: string;
  /** Hostile text: neutralise before showing. */
  readonly title: string;
}

export const issueRef = ({ number, repository, url, title }: IssueRef): IssueRef => ({
  number,
  repository,
  url,
  title,
});

export interface Provenance {
  readonly name: string;
  readonly digest: string;
  readonly file: string;
  readonly commit: string | null;
}

/** The version of a policy, as records name it. */
export const versionOf = ({ name, digest }: Pick<Provenance, 'name' | 'digest'>): string => `${name}@${digest}`;

export const provenance = ({ name, digest, file, commit }: Provenance): Provenance => ({ name, digest, file, commit });

export interface SeverityRef {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
}

export const severityRef = ({ id, name, rank }: SeverityRef): SeverityRef => ({ id, name, rank });

export interface LevelRef {
  readonly number: number;
  readonly name: string;
  /** How many levels the policy has. */
  readonly of: number;
}

export interface RoleRef {
  readonly id: string;
  readonly name: string;
  readonly does: string;
}
