/** A report as somebody in a hurry fills it in: every required answer is there and says nothing. Pure. */
import type { Detail, Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { formatInstant, type Instant } from '#domain/time.ts';
import { writeBody } from '#engine/text/details.ts';

/** The body of an issue with an answer to each required detail. */
export function sampleBody(policy: Policy, at: Instant): string {
  const required = policy.incident.details.filter((detail) => detail.required);
  return writeBody(policy, Object.fromEntries(required.map((detail) => [detail.name, anyAnswer(detail, at)])));
}

/** Answers that say nothing: a number of 0, no, a word. */
function anyAnswer({ type, values }: Detail, at: Instant): Json {
  const word = values?.at(-1) ?? 'something';
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
