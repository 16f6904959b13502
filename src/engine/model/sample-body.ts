/** A report as somebody in a hurry fills it in: every required answer is there and says nothing. Pure. */
import type { Detail, Policy } from '#domain/policy.ts';
import type { Json, JsonMap } from '#domain/rule.ts';
import { formatInstant, type Instant } from '#domain/time.ts';
import { writeBody } from '#engine/text/details.ts';

/** What a report says, by the names of details. */
export type Details = JsonMap;

/** What decides about an incident as it is reported: what its form says, and its labels besides that of the policy. */
export interface Report {
  readonly details: Details;
  readonly labels: readonly string[];
}

export const BLANK: Report = { details: {}, labels: [] };

/** The body of an issue with an answer to each required detail, and these. */
export const sampleBody = (policy: Policy, at: Instant, details: Details): string =>
  writeBody(policy, sampleDetails(policy, at, details));

/** An answer to each required detail, and these, by their names. */
export function sampleDetails(policy: Policy, at: Instant, details: Details): Details {
  const required = policy.incident.details.filter((detail) => detail.required);
  return { ...Object.fromEntries(required.map((detail) => [detail.name, anyAnswer(detail, at)])), ...details };
}

/** Answers that say nothing: a number of 0, no, a word; one of the values where nothing else counts as an answer. */
export function anyAnswer({ type, values, otherIsAbsent }: Detail, at: Instant): Json {
  const word = (otherIsAbsent ? values?.at(-1) : undefined) ?? 'something';
  switch (type) {
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'time':
      return formatInstant(at);
    case 'list':
      return [word];
    case 'string':
    case 'text':
      return word;
    default:
      return type satisfies never;
  }
}
