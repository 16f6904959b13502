/** What a fault looks like from outside. */
import type { Instant } from '#domain/time.ts';
import type { Fault } from './faults.ts';
import { Refusal } from './refusal.ts';
import type { RestAnswer } from './rest.ts';

const WENT_WRONG = 'Something went wrong while executing your query.';

/** The error of a field that fails. */
export const errorOf = ({ kind }: Fault): Refusal =>
  kind === 'resource-limit'
    ? new Refusal(200, 'Resource limits for this query exceeded.', [], 'RESOURCE_LIMITS_EXCEEDED')
    : new Refusal(500, WENT_WRONG);

/** The answer in place of the real one; null where the request is carried out. */
export function failure(fault: Fault, isGraphql: boolean, now: Instant): RestAnswer | 'cut' | null {
  switch (fault.kind) {
    case 'reset-before':
      return 'cut';
    case '502-before':
      return { status: 502, body: { message: 'Server Error' } };
    case '504':
      return { status: 504, body: { message: 'We couldn’t respond to your request in time.' } };
    case '500':
      return { status: 500, body: { message: 'Internal Server Error' } };
    case 'graphql-unavailable':
      return { status: 200, body: { data: null, errors: [{ message: WENT_WRONG }] } };
    case 'primary-rate-limit':
      return primary(fault, isGraphql, now);
    case 'secondary-rate-limit':
      return {
        status: 403,
        body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
        headers: fault.retryAfter === null ? {} : { 'retry-after': String(fault.retryAfter ?? 1) },
      };
    case 'graphql-partial':
    case 'resource-limit':
    case 'lost-response':
    case '502-after':
    case 'slow':
      return null;
    default:
      return fault.kind satisfies never;
  }
}

function primary({ retryAfter = 1 }: Fault, isGraphql: boolean, now: Instant): RestAnswer {
  const message = 'API rate limit exceeded for installation.';
  const headers = {
    'x-ratelimit-remaining': '0',
    ...(retryAfter === null ? {} : { 'x-ratelimit-reset': String(now + retryAfter) }),
  };
  if (!isGraphql) return { status: 403, body: { message }, headers };
  return { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message }] }, headers };
}
