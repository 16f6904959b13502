import type { YamlFile } from '#policy/index.ts';
import type { OneOrMany } from '#policy/pointer.ts';
import type { CloseReason, Permission } from '#domain/issue.ts';
import type { JsonMap } from '#domain/rule.ts';
import type { Place } from '#domain/diagnostic.ts';
import type { PersonAct } from '#engine/index.ts';
import { type Instant, parseDuration, parseInstant, type Seconds } from '#domain/time.ts';

/** Runs of one case: every five minutes for almost a week. */
export const MOST_RUNS = 2000;

/** A test file as written, once `schemas/policy-test.v1.schema.json` holds for it. */
export interface TestDocument {
  readonly version: 1;
  readonly policy?: string;
  readonly people?: { readonly [login: string]: Permission };
  readonly cases: readonly CaseDocument[];
}

export interface CaseDocument {
  readonly name: string;
  readonly declared: string;
  readonly incident?: {
    readonly title?: string;
    readonly author?: string;
    readonly type?: string | null;
    readonly labels?: readonly string[];
    readonly assignees?: readonly string[];
    readonly details?: JsonMap;
    readonly body?: string | null;
  };
  readonly runs?: 'due' | { readonly every: string } | readonly string[];
  readonly story: readonly EntryDocument[];
}

export interface EntryDocument {
  readonly at: string;
  readonly by?: string;
  readonly comment?: string;
  readonly label?: OneOrMany;
  readonly unlabel?: OneOrMany;
  readonly assign?: OneOrMany;
  readonly unassign?: OneOrMany;
  readonly close?: CloseReason;
  readonly reopen?: true;
  readonly edit?: {
    readonly title?: string;
    readonly details?: JsonMap;
    readonly body?: string | null;
    readonly review?: string;
  };
  readonly expect?: ExpectDocument;
}

/** What an entry says that somebody does. */
export type ActDocument = Omit<EntryDocument, 'at' | 'by' | 'expect'>;

export interface ExpectDocument {
  readonly severity?: string | null;
  readonly level?: number | null;
  readonly status?: string | null;
  readonly assigned?: readonly string[];
  readonly holders?: { readonly [role: string]: readonly string[] };
  readonly labels?: readonly string[];
  readonly 'not-labels'?: readonly string[];
  readonly next?: string | null;
  readonly fired?: readonly string[];
  readonly mentioned?: readonly string[];
  readonly sent?: readonly string[];
  readonly comments?: number;
}

/** What somebody does, details not yet written into a body. */
export type StoryAct =
  | Exclude<PersonAct, { kind: 'edit' }>
  | {
      readonly kind: 'edit';
      readonly title: string | null;
      readonly details: JsonMap | null;
      readonly body: string | null;
      readonly review: string | null;
    };

export interface Entry {
  readonly at: Instant;
  readonly event: { readonly by: string; readonly what: StoryAct } | null;
  readonly expect: ExpectDocument | null;
  readonly place: Place;
}

export type Runs =
  | { readonly kind: 'due' }
  | { readonly kind: 'at'; readonly times: readonly Instant[] }
  | { readonly kind: 'every'; readonly seconds: Seconds };

/** One case, read and checked. */
export interface TestCase {
  readonly name: string;
  readonly declared: Instant;
  readonly incident: NonNullable<CaseDocument['incident']>;
  readonly people: { readonly [login: string]: Permission };
  readonly runs: Runs;
  readonly story: readonly Entry[];
  readonly place: Place;
}

export interface TestFile {
  readonly file: string;
  /** The file itself, in which everything has its place. */
  readonly yaml: YamlFile;
  /** As written; null = the policy this file is named after. */
  readonly policy: string | null;
  readonly cases: readonly TestCase[];
}

/** A duration since `declared`, or an instant of its own; null when it is neither. */
export function readMoment(text: string, declared: Instant): Instant | null {
  const duration = parseDuration(text);
  return duration === null ? parseInstant(text) : declared + duration;
}
